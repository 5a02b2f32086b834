//! What is left of a customer's margin after care, and who costs more than it brings.

mod support;

use keyfolio::domain::account::{Account, Decision, Figures, Tier};
use keyfolio::domain::account_profit::{AccountProfit, Gap, PotentialUsed};
use keyfolio::domain::after_care::AfterCare;
use keyfolio::domain::families::Families;
use keyfolio::domain::ids::WorkspaceId;
use keyfolio::domain::model::ScoringModel;
use keyfolio::domain::portfolio::{Portfolio, Years};
use keyfolio::domain::treatment::{Privilege, Treatment};
use keyfolio::domain::values::{Cents, Period, Timestamp, Year};
use keyfolio::domain::workspace::{Head, PeriodChoice, Workspace};
use proptest::prelude::*;
use support::workspaces::{account as any_account, cents as any_cents};
use support::{cases, name};

fn cents(amount: i64) -> Option<Cents> {
    Cents::try_from(amount).ok()
}

fn year(number: u16) -> Year {
    Year::try_from(number).expect("a year")
}

/// An account with revenue and margin by year, in cents.
fn account(id: u128, text: &str, years: &[(u16, Option<i64>, Option<i64>)]) -> Account {
    let mut account = Account::new(id.into(), name(text), Timestamp::default());
    for (number, revenue, margin) in years {
        let figures = Figures {
            revenue: revenue.and_then(cents),
            margin: margin.and_then(cents),
            potential: None,
            ..Figures::default()
        };
        account
            .figures
            .insert(Period::actual(year(*number)), figures);
    }
    account
}

fn gets(account: &mut Account, hours: Option<&str>, cost: Option<i64>) {
    let id = (account.treatment.len() as u128).into();
    let mut treatment = Treatment::new(id, Privilege::NamedContact);
    treatment.hours_per_month = hours.map(|hours| hours.parse().expect("hours"));
    treatment.cost_per_month = cost.and_then(cents);
    account.treatment.push(treatment);
}

fn make_key(account: &mut Account) {
    account.decisions.push(Decision {
        id: 1.into(),
        from: Tier::Undecided,
        to: Tier::Key,
        reason: "x".to_owned(),
        by: String::new(),
        at: Timestamp::default(),
        basis: None,
    });
}

const ALL: fn() -> Years = || Years::Span(year(2000), year(2100));

fn alone(account: &Account, rate: Option<i64>) -> AccountProfit {
    AccountProfit::of(&[account], ALL(), rate.and_then(cents))
}

#[test]
fn ten_hours_a_month_are_taken_off_the_margin() {
    let mut one = account(1, "A", &[(2025, Some(5_000_000), Some(1_800_000))]);
    gets(&mut one, Some("10"), None);
    gets(&mut one, None, Some(8_000));
    let profit = alone(&one, Some(3_000));
    assert_eq!(profit.months, 12);
    assert_eq!(profit.direct, Some(3_200_000));
    assert_eq!(profit.hours, Some(360_000));
    assert_eq!(profit.costs, Some(96_000));
    assert_eq!(profit.left, Some(1_344_000));
    assert_eq!(profit.of_margin(), Some(1_344_000.0 / 1_800_000.0));
    // 17,040.00 for 120 hours, before they are paid for.
    assert_eq!(profit.an_hour_brings(), Some(14_200));
    assert!(!profit.is_loss());
}

#[test]
fn a_margin_of_one_year_pays_the_care_of_one_year() {
    let years = [
        (2023, Some(100_000), None),
        (2024, Some(100_000), None),
        (2025, Some(100_000), Some(60_000)),
    ];
    let mut one = account(1, "A", &years);
    gets(&mut one, None, Some(2_000));
    let profit = alone(&one, None);
    assert_eq!(profit.months, 12);
    assert_eq!(profit.revenue, Some(100_000));
    assert_eq!(profit.costs, Some(24_000));
    assert_eq!(profit.left, Some(36_000));
    // As one customer two companies share the time that they earned in.
    let mut other = account(2, "B", &[(2024, None, Some(10_000)), (2025, None, Some(1))]);
    gets(&mut other, None, Some(1_000));
    let both = AccountProfit::of(&[&one, &other], ALL(), None);
    assert_eq!(both.months, 24);
    assert_eq!(both.margin, Some(70_001));
    assert_eq!(both.costs, Some(72_000));
    assert_eq!(both.revenue, None, "one margin has no revenue beside it");
}

#[test]
fn what_is_missing_is_named_and_never_a_nought() {
    let mut one = account(1, "A", &[(2025, Some(100_000), None)]);
    let of = |one: &Account, rate| {
        let profit = alone(one, rate);
        (profit.gap(), profit.left)
    };
    assert_eq!(of(&one, None), (Some(Gap::Margin), None));
    one = account(1, "A", &[(2025, None, Some(100_000))]);
    assert_eq!(of(&one, None), (Some(Gap::Treatment), None));
    gets(&mut one, None, None);
    gets(&mut one, Some("1"), None);
    assert_eq!(of(&one, None), (Some(Gap::Uncosted(1)), None));
    one.treatment.remove(0);
    assert_eq!(of(&one, None), (Some(Gap::Rate), None));
    assert_eq!(of(&one, Some(1_000)), (None, Some(88_000)));
    assert_eq!(alone(&one, Some(1_000)).of_revenue(), None);
    let nothing = Treatment::new(9.into(), Privilege::Nothing);
    one.treatment = vec![nothing];
    assert_eq!(of(&one, None), (None, Some(100_000)));
}

#[test]
fn a_loss_is_known_as_soon_as_what_is_known_is_enough_for_it() {
    let mut one = account(1, "A", &[(2025, None, Some(100_000))]);
    gets(&mut one, None, None);
    gets(&mut one, Some("1"), Some(10_000));
    let profit = alone(&one, None);
    assert_eq!((profit.left, profit.most()), (None, Some(-20_000)));
    assert!(profit.is_loss());
    let bare = account(2, "B", &[(2025, None, Some(-1))]);
    assert!(alone(&bare, None).is_loss());
    let unknown = account(3, "C", &[(2025, Some(-5), None)]);
    assert!(!alone(&unknown, None).is_loss());
}

#[test]
fn a_key_account_that_turns_into_a_loss_stands_first() {
    let mut dear = account(1, "Dear", &[(2025, Some(900_000), Some(100_000))]);
    let mut fine = account(2, "Fine", &[(2025, Some(900_000), Some(300_000))]);
    let mut unseen = account(3, "Unseen", &[(2025, Some(900_000), Some(50_000))]);
    let quiet = account(4, "Quiet", &[(2025, Some(900_000), Some(900_000))]);
    let minus = account(5, "Minus", &[(2025, Some(900_000), Some(-500))]);
    gets(&mut dear, Some("2.5"), Some(500));
    gets(&mut fine, None, Some(100));
    for one in [&mut dear, &mut fine, &mut unseen] {
        make_key(one);
    }
    let mut head = Head::new(WorkspaceId::from(1), name("Acme"), Timestamp::default());
    let at = |head: &Head, dear: &Account| {
        let accounts = [dear, &fine, &unseen, &quiet, &minus].map(Account::clone);
        let model = ScoringModel::default_at(Timestamp::default());
        let workspace = Workspace::from_records(head.clone(), model, accounts);
        let portfolio = Portfolio::of(&workspace, None);
        AfterCare::of(&portfolio, &Families::of(&portfolio, true))
    };
    let names = |found: &AfterCare| -> Vec<String> {
        found.rows.iter().map(|row| row.name.to_string()).collect()
    };
    let before = at(&head, &dear);
    assert_eq!(before.losing(true).count(), 0, "an hour has no price yet");
    assert_eq!(names(&before), ["Minus", "Fine", "Dear", "Unseen"]);
    head.settings.hour_rate = cents(10_000);
    let after = at(&head, &dear);
    assert_eq!(names(&after), ["Dear", "Minus", "Fine", "Unseen"]);
    let losing: Vec<Option<i128>> = after.losing(true).map(|row| row.profit.left).collect();
    assert_eq!(losing, [Some(-206_000)]);
    let others: Vec<&str> = after.losing(false).map(|row| row.name.as_str()).collect();
    assert_eq!(others, ["Minus"]);
}

#[test]
fn the_numbers_of_a_portfolio_are_others_when_care_costs_something_else() {
    let head = Head::new(WorkspaceId::from(1), name("Acme"), Timestamp::default());
    let model = ScoringModel::default_at(Timestamp::default());
    let plain = account(1, "A", &[(2025, Some(1), Some(1))]);
    let workspace = |one: &Account| {
        let mut all = Workspace::from_records(head.clone(), model.clone(), []);
        let key = keyfolio::domain::record::RecordKey::Account(one.id);
        let record = keyfolio::domain::change::Record::Account(one.clone().into());
        all.put_record(key, Some(record));
        all
    };
    let before = Portfolio::of(&workspace(&plain), None);
    // The model is another one for each workspace made here, so only the same one is compared.
    let mut now = workspace(&plain);
    let first = Portfolio::of(&now, Some(&before));
    let mut cared = plain.clone();
    gets(&mut cared, Some("1"), None);
    let key = keyfolio::domain::record::RecordKey::Account(cared.id);
    let put = |all: &mut Workspace, one: &Account| {
        let record = keyfolio::domain::change::Record::Account(one.clone().into());
        all.put_record(key, Some(record));
    };
    put(&mut now, &cared);
    let second = Portfolio::of(&now, Some(&first));
    assert!(first.stamp() != second.stamp());
    cared.treatment[0].text = "Weekly call".to_owned();
    put(&mut now, &cared);
    let third = Portfolio::of(&now, Some(&second));
    assert!(second.stamp() == third.stamp(), "a text is no number");
}

#[test]
fn how_much_of_the_potential_is_used_is_told_of_one_year() {
    let mut one = account(
        1,
        "A",
        &[(2024, Some(62_000), None), (2025, Some(70_000), None)],
    );
    assert_eq!(PotentialUsed::of(&one, ALL()), None);
    let earlier = Period::actual(year(2024));
    one.figures.get_mut(&earlier).expect("2024").potential = cents(100_000);
    let used = PotentialUsed::of(&one, ALL()).expect("both figures");
    assert_eq!((used.year, used.open()), (year(2024), 38_000));
    assert!((used.share() - 0.62).abs() < 1e-9);
    assert_eq!(
        PotentialUsed::of(&one, Years::Span(year(2025), year(2025))),
        None
    );
}

#[test]
fn parts_add_up_to_what_is_left() {
    let rate = proptest::option::of(any_cents());
    let family = proptest::collection::vec(any_account(), 1..4);
    let mut runner = proptest::test_runner::TestRunner::new(cases(300));
    let outcome = runner.run(&(family, rate), |(family, rate)| {
        let rate = rate.filter(|rate| *rate >= Cents::ZERO);
        let accounts: Vec<&Account> = family.iter().collect();
        let profit = AccountProfit::of(&accounts, ALL(), rate);
        prop_assert_eq!(profit.gap().is_none(), profit.left.is_some());
        if let Some(left) = profit.left {
            let (margin, hours) = (profit.margin.unwrap_or(0), profit.hours.unwrap_or(0));
            let costs = profit.costs.unwrap_or(0);
            prop_assert_eq!(margin - hours - costs, left);
            prop_assert_eq!(profit.most(), Some(left));
            prop_assert!(hours >= 0 && costs >= 0 && left <= margin);
            let shown = profit.shown();
            let off = |part: Option<i128>, exact: i128| (part.unwrap_or(0) - exact).abs();
            prop_assert_eq!(
                shown.margin.unwrap_or(0) - shown.hours.unwrap_or(0) - shown.costs.unwrap_or(0),
                shown.left.unwrap_or(0)
            );
            // Nothing is shown that is off by more than a unit and a half.
            prop_assert!(off(shown.hours, hours) <= 150 && off(shown.costs, costs) <= 150);
            prop_assert!(off(shown.left, left) <= 50);
        }
        if let (Some(revenue), Some(direct), Some(margin)) =
            (profit.revenue, profit.direct, profit.margin)
        {
            prop_assert_eq!(revenue - direct, margin);
            let shown = profit.shown();
            prop_assert_eq!(
                shown.revenue.unwrap_or(0) - shown.direct.unwrap_or(0),
                shown.margin.unwrap_or(0)
            );
        }
        if let (Some(most), Some(left)) = (profit.most(), profit.left) {
            prop_assert!(left <= most);
        }
        Ok(())
    });
    outcome.expect("parts that add up");
}

#[test]
fn a_period_without_figures_leaves_open_what_is_left() {
    let mut head = Head::new(WorkspaceId::from(1), name("Acme"), Timestamp::default());
    head.settings.period = PeriodChoice::Year(year(2020));
    let mut one = account(1, "A", &[(2025, Some(100_000), Some(50_000))]);
    make_key(&mut one);
    gets(&mut one, None, Some(1_000));
    let model = ScoringModel::default_at(Timestamp::default());
    let workspace = Workspace::from_records(head, model, [one]);
    let portfolio = Portfolio::of(&workspace, None);
    let found = AfterCare::of(&portfolio, &Families::of(&portfolio, true));
    assert_eq!(found.rows[0].profit.gap(), Some(Gap::Margin));
    assert_eq!(found.rows[0].profit.costs, Some(12_000));
}
