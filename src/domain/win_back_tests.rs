use super::*;
use crate::domain::touchpoint::Touchpoint;
use crate::domain::treatment::{Privilege, Treatment};
use crate::domain::values::{Name, Period, Timestamp};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn cents(amount: i64) -> Option<Cents> {
    Cents::try_from(amount).ok()
}

/// Revenue and margin by year, in cents.
fn account(figures: &[(u16, i64, i64)]) -> Account {
    let name = Name::new("Ernst Handel").expect("a name");
    let mut account = Account::new(1.into(), name, Timestamp::default());
    account.status = LifeCycle::WinBack;
    for (year, revenue, margin) in figures {
        let period = Period::actual(Year::try_from(*year).expect("a year"));
        let figures = account.figures.entry(period).or_default();
        (figures.revenue, figures.margin) = (cents(*revenue), cents(*margin));
    }
    account
}

fn case() -> WinBackCase {
    WinBackCase {
        lost_on: Some(day("2025-05-08")),
        ..WinBackCase::new(1.into())
    }
}

fn judge(account: &Account, case: &WinBackCase) -> Verdict {
    verdict(account, case, &Settings::default())
}

#[test]
fn the_present_value_is_that_of_the_test_vector_to_the_cent() {
    assert_eq!(present_value(1_000_000, 85, 10, 5), 2_463_279);
    assert_eq!(present_value(-1_000_000, 85, 10, 5), -2_463_279);
    assert_eq!(present_value(1_000_000, 100, 0, 5), 5_000_000);
    assert_eq!(present_value(1_000_000, 0, 10, 5), 0);
    assert_eq!(present_value(1, 50, 0, 1), 1);
    let most = present_value(Cents::MAX, 100, 0, MOST_YEARS);
    assert_eq!(most, 10 * Cents::MAX);
    let with_interest = present_value(Cents::MAX, 99, MOST_INTEREST, MOST_YEARS);
    assert!(0 < with_interest && with_interest < 2 * Cents::MAX);
}

#[test]
fn the_margin_is_that_of_the_last_whole_year_before_the_loss_unless_somebody_says_another() {
    let left = account(&[(2023, 500, 200), (2024, 600, 300), (2025, 100, 20)]);
    let mut case = case();
    let second = SecondValue::of(&left, &case, &Settings::default());
    assert_eq!(second.margin, Some(300));
    assert_eq!(second.of_year.map(Year::get), Some(2024));
    assert_eq!((second.stays, second.interest, second.years), (85, 10, 5));
    assert_eq!((second.value, second.before_cost), (None, Some(739)));
    case.margin = cents(1_000_000);
    (case.cost, case.years) = (cents(100), Some(1));
    let second = SecondValue::of(&left, &case, &Settings::default());
    assert_eq!(second.of_year, None);
    assert_eq!(second.value, Some(1_000_000 * 85 / 110 - 100));
    let revenue = last_revenue(&left, &Settings::default());
    assert_eq!(revenue.map(|one| one.amount), Some(100));
    let only_then = account(&[(2025, 100, 20)]);
    let second = SecondValue::of(&only_then, &self::case(), &Settings::default());
    assert_eq!(second.margin, Some(20));
}

#[test]
fn a_year_before_the_loss_in_which_nothing_was_bought_is_known() {
    let faded = account(&[(2024, 20_000, 5_000), (2025, 0, 0), (2026, 0, 0)]);
    let lost_on = |text: &str| WinBackCase {
        lost_on: Some(day(text)),
        ..case()
    };
    let second = |case: &WinBackCase| SecondValue::of(&faded, case, &Settings::default());
    let of = |case: &WinBackCase| {
        let second = second(case);
        (second.margin, second.of_year.map(Year::get))
    };
    assert_eq!(of(&lost_on("2026-02-01")), (Some(0), Some(2025)));
    assert_eq!(
        judge(&faded, &lost_on("2026-02-01")),
        Verdict::Not(Against::NoMargin(0))
    );
    // Nothing after the loss, because of it.
    assert_eq!(of(&lost_on("2025-02-01")), (Some(5_000), Some(2024)));
    let unknown = WinBackCase {
        lost_on: None,
        ..case()
    };
    assert_eq!(of(&unknown), (Some(5_000), Some(2024)));
}

#[test]
fn whoever_is_worth_it_has_a_value_and_a_cause_that_is_mended() {
    let left = account(&[(2024, 600, 1_000_000)]);
    let mut case = case();
    assert_eq!(
        judge(&left, &case),
        Verdict::Open(vec![Missing::Cost, Missing::Cause])
    );
    case.cost = cents(463_279);
    assert_eq!(judge(&left, &case), Verdict::Open(vec![Missing::Cause]));
    case.cause_fixed = Some(false);
    assert_eq!(judge(&left, &case), Verdict::Not(Against::CauseStands));
    case.controllable = Some(false);
    assert_eq!(judge(&left, &case), Verdict::Not(Against::CauseNotOurs));
    case.cause_fixed = Some(true);
    assert_eq!(judge(&left, &case), Verdict::Worth(2_000_000));
    case.cost = cents(2_463_279);
    assert_eq!(judge(&left, &case), Verdict::Not(Against::TooDear(0)));
    case.outcome = Outcome::Won;
    assert_eq!(judge(&left, &case), Verdict::Over(Outcome::Won));
}

#[test]
fn who_brings_nothing_is_not_won_back_whatever_else_is_not_known() {
    let loss = account(&[(2024, 600, -5)]);
    assert_eq!(judge(&loss, &case()), Verdict::Not(Against::NoMargin(-5)));
    let unknown = account(&[]);
    assert_eq!(
        judge(&unknown, &case()),
        Verdict::Open(vec![Missing::Margin, Missing::Cost, Missing::Cause])
    );
}

#[test]
fn the_care_that_the_customer_got_can_make_it_a_loss() {
    let mut cared = account(&[(2024, 600, 1_000)]);
    let mut treatment = Treatment::new(1.into(), Privilege::ResponseTime);
    treatment.cost_per_month = cents(100);
    cared.treatment.push(treatment);
    assert_eq!(judge(&cared, &case()), Verdict::Not(Against::LossAfterCare));
    // Somebody who names a margin has thought of that.
    let mut with_margin = case();
    with_margin.margin = cents(1_000);
    assert!(matches!(judge(&cared, &with_margin), Verdict::Open(_)));
}

#[test]
fn the_rate_is_of_those_who_were_contacted() {
    let mut won = account(&[]);
    won.status = LifeCycle::WonBack;
    won.win_backs.push(WinBackCase {
        outcome: Outcome::Won,
        ..case()
    });
    let mut silent = account(&[]);
    silent.status = LifeCycle::Lost;
    silent.win_backs.push(case());
    let mut before = silent.clone();
    before
        .touchpoints
        .push(Touchpoint::new(1.into(), day("2025-05-08")));
    let mut spoken = silent.clone();
    spoken
        .touchpoints
        .push(Touchpoint::new(1.into(), day("2025-05-09")));
    let all = [won, silent, before, spoken];
    let rate = WinBackRate::of(all.iter());
    assert_eq!((rate.won, rate.contacted, rate.customers), (1, 2, 4));
}

#[test]
fn a_customer_counts_once_and_is_not_contacted_because_somebody_wants_to() {
    let mut wanted = account(&[]);
    wanted.win_backs.push(case());
    let rate = |account: &Account| {
        let rate = WinBackRate::of(std::iter::once(account));
        (rate.won, rate.contacted, rate.customers)
    };
    assert_eq!(rate(&wanted), (0, 0, 1));
    // A visit of an old year says nothing where nobody knows when the customer left.
    let visit = Touchpoint::new(1.into(), day("2019-05-08"));
    wanted.touchpoints.push(visit);
    wanted.win_backs[0].lost_on = None;
    assert_eq!(rate(&wanted), (0, 0, 1));
    let mut twice = account(&[]);
    for (id, outcome) in [(1_u128, Outcome::Lost), (2, Outcome::Won)] {
        twice.win_backs.push(WinBackCase {
            outcome,
            id: id.into(),
            ..case()
        });
    }
    assert_eq!(rate(&twice), (1, 1, 1));
}

#[test]
fn the_page_speaks_of_it_only_where_it_matters() {
    let mut one = account(&[]);
    for status in LifeCycle::ALL {
        one.status = status;
        let expected = matches!(
            status,
            LifeCycle::Lost | LifeCycle::WinBack | LifeCycle::WonBack
        );
        assert_eq!(matters(&one), expected, "{status:?}");
    }
    one.status = LifeCycle::Active;
    one.win_backs.push(case());
    assert!(matters(&one));
}
