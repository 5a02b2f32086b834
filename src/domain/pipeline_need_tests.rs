//! Whether the pipeline is enough, on small companies made up for one question each.

use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::domain::pipeline::DealKind;
use crate::domain::values::{Cents, Timestamp};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn account(deals: &[(Option<i64>, Option<&str>, Outcome)]) -> Account {
    let name = Name::new("Ernst Handel").expect("a name");
    let mut account = Account::new(1.into(), name, Timestamp::default());
    for (number, (value, expected, outcome)) in (0_u128..).zip(deals) {
        let mut deal = Deal::new(number.into(), "more".to_owned(), DealKind::Expansion);
        deal.value = value.and_then(|value| Cents::try_from(value).ok());
        (deal.expected, deal.outcome) = (expected.map(day), *outcome);
        deal.chance = Some(50);
        account.deals.push(deal);
    }
    account
}

/// The coverage of a gap by a value, after so many were won and lost.
fn coverage(
    value: i128,
    gap: i128,
    [won, lost]: [usize; 2],
    assumed: Option<u8>,
) -> Option<Coverage> {
    let open = Qualified {
        value,
        ..Qualified::default()
    };
    let closed = Pipeline {
        won,
        lost,
        ..Pipeline::default()
    };
    Coverage::of(&open, gap, Rate::of(&closed, assumed))
}

#[test]
fn three_times_the_gap_is_asked_for_only_as_long_as_nobody_knows_better() {
    let asked = |won, lost, assumed| {
        let coverage = coverage(300, 100, [won, lost], assumed);
        let coverage = coverage.expect("a gap");
        (coverage.rate.required(), coverage.is_enough())
    };
    assert_eq!(asked(4, 5, None), (Some(3.0), true));
    assert_eq!(asked(4, 5, Some(25)), (Some(4.0), false));
    assert_eq!(asked(5, 5, Some(25)), (Some(2.0), true));
    assert_eq!(asked(2, 8, Some(90)), (Some(5.0), false));
    // Who has never won anything is never covered, however full the pipeline is.
    assert_eq!(asked(0, 10, None), (None, false));
    assert_eq!(coverage(300, 0, [0, 0], None), None);
}

#[test]
fn what_is_missing_is_just_enough() {
    let of = |value| coverage(value, 101, [0, 0], Some(30)).expect("a gap");
    assert_eq!(of(100).missing(), Some(237));
    assert!(of(337).is_enough() && !of(336).is_enough());
    assert_eq!(of(337).missing(), None);
}

#[test]
fn every_open_opportunity_is_in_one_month_and_what_has_none_is_named() {
    use Outcome::{Lost, Open};
    let today = day("2026-11-26");
    let one = account(&[
        (Some(1_000), Some("2026-11-25"), Open),
        (Some(2_000), Some("2026-11-26"), Open),
        (Some(4_000), Some("2027-11-26"), Open),
        (Some(8_000), Some("2027-11-27"), Open),
        (Some(16_000), None, Open),
        (None, Some("2027-01-31"), Open),
        (Some(32_000), Some("2027-01-31"), Lost),
    ]);
    let all = by_month(std::iter::once(&one), today);
    let found: Vec<(When, usize, i128)> = all
        .iter()
        .filter(|due| due.open > 0)
        .map(|due| (due.when, due.open, due.weighted()))
        .collect();
    let expected = [
        (When::Overdue, 1, 500),
        (When::Month(2026, 11), 1, 1_000),
        (When::Month(2027, 1), 1, 0),
        (When::Month(2027, 11), 1, 2_000),
        (When::Later, 1, 4_000),
        (When::Unknown, 1, 8_000),
    ];
    assert_eq!(found, expected);
    assert_eq!(all[3].without_value, 1);
    let sums = Pipeline::of(std::iter::once(&one), today);
    let within: i128 = all[..14].iter().map(Due::weighted).sum();
    assert_eq!(within, sums.within_a_year);
    assert_eq!(all.iter().map(|due| due.value).sum::<i128>(), sums.value);
}

#[test]
fn an_idea_and_what_comes_later_close_no_gap_of_this_year() {
    let open = |value, expected| (Some(value), expected, Outcome::Open);
    let mut one = account(&[
        open(1_000, Some("2026-11-25")),
        open(2_000, Some("2027-11-26")),
        open(4_000, Some("2027-11-27")),
        open(8_000, None),
        open(16_000, Some("2027-01-31")),
        (Some(32_000), Some("2027-01-31"), Outcome::Won),
    ]);
    for deal in &mut one.deals {
        deal.stage = Stage::Talks;
    }
    one.deals[4].stage = Stage::Idea;
    let found = Qualified::of(std::iter::once(&one), day("2026-11-26"));
    let expected = Qualified {
        value: 3_000,
        weighted: 1_500,
        ideas: 1,
        later: 1,
        without_day: 1,
    };
    assert_eq!((found, found.left_out()), (expected, 3));
}

#[test]
fn who_has_no_amount_in_the_newest_year_yet_is_counted() {
    use crate::domain::account::LifeCycle;
    use crate::domain::model::ScoringModel;
    use crate::domain::workspace::{Head, Workspace};
    let customer = |id: u128, years: &[(u16, i64)], status| {
        let mut one = account(&[]);
        (one.id, one.status) = (id.into(), status);
        for (year, revenue) in years {
            let year = Period::actual(Year::try_from(*year).expect("a year"));
            let figures = one.figures.entry(year).or_default();
            figures.revenue = Cents::try_from(*revenue).ok();
        }
        one
    };
    let all = [
        customer(1, &[(2025, 900), (2026, 100)], LifeCycle::Active),
        customer(2, &[(2025, 900)], LifeCycle::Active),
        // A known zero says something, and who has left brings nothing more.
        customer(3, &[(2025, 900), (2026, 0)], LifeCycle::Active),
        customer(4, &[(2025, 900)], LifeCycle::Lost),
        customer(5, &[(2024, 900)], LifeCycle::Active),
    ];
    let now = Timestamp::default();
    let head = Head::new(1.into(), Name::new("W").expect("a name"), now);
    let workspace = Workspace::from_records(head, ScoringModel::default_at(now), all);
    let need = Need::of(&Portfolio::of(&workspace, None), 1_000, day("2026-11-26"));
    assert_eq!((need.gap(), need.is_running, need.silent), (900, true, 1));
}

#[test]
fn a_rate_by_value_needs_enough_that_have_one() {
    let won = (Some(300), None, Outcome::Won);
    let lost = (Some(100), None, Outcome::Lost);
    let mut deals = vec![won; 5];
    deals.extend([lost; 4]);
    let all = |deals: &[_]| Closed::of(std::iter::once(&account(deals)));
    deals.push((None, None, Outcome::Won));
    assert_eq!(all(&deals).win_rate(), None);
    deals.push(lost);
    assert_eq!(all(&deals).win_rate(), Some(0.75));
    assert_eq!(all(&deals).without_value, 1);
}

#[test]
fn what_is_being_edited_stays_in_its_column() {
    use Outcome::{Open, Won};
    let one = account(&[
        (None, None, Open),
        (None, Some("2026-12-01"), Open),
        (None, None, Won),
    ]);
    let ids = |wanted, held| {
        let found = column(std::iter::once(&one), wanted, held);
        found.iter().map(|((_, id), _)| *id).collect::<Vec<_>>()
    };
    let (idea, over) = (Column::Open(Stage::Idea), Column::Over(Won));
    assert_eq!(ids(idea, None), [1.into(), 0.into()]);
    assert_eq!(ids(over, None), [2.into()]);
    let held = Some((2.into(), idea));
    assert_eq!(ids(over, held), [] as [EntryId; 0]);
    assert_eq!(ids(idea, held).len(), 3);
}

#[test]
fn who_is_wanted_is_a_hope_without_the_revenue_that_only_a_customer_has() {
    use crate::domain::account::{Answer, LifeCycle, Rating};
    use crate::domain::analysis::standing::Standing;
    use crate::domain::analysis::value::Step;
    use crate::domain::model::{Axis, ScoringModel, Source};
    use crate::domain::workspace::{Head, Workspace};
    let now = Timestamp::default();
    let model = ScoringModel::default_at(now);
    let people = model.axis(Axis::Attractiveness);
    let people = people.filter(|one| one.source == Source::People);
    let rating = Rating::sure(Answer::Step(Step::ALL[4]), now);
    let rated = people.map(|one| (one.id.clone(), rating.clone()));
    let mut target = account(&[(Some(1_000), None, Outcome::Open)]);
    target.status = LifeCycle::Target;
    target.ratings = rated.collect();
    // Of whom nothing is rated nobody can say it, and who is declined is no hope, whatever its score.
    let mut unrated = account(&[]);
    (unrated.id, unrated.status) = (2.into(), LifeCycle::Target);
    let mut declined = target.clone();
    (declined.id, declined.status) = (3.into(), LifeCycle::Declined);
    let name = Name::new("W").expect("a name");
    let head = Head::new(1.into(), name, now);
    let workspace = Workspace::from_records(head, model, [target, unrated, declined]);
    let portfolio = Portfolio::of(&workspace, None);
    let hopes = portfolio.lines().iter();
    let hopes: Vec<_> = hopes
        .map(|line| (line.account.id, would_be_key_if_won(&portfolio, line)))
        .collect();
    for expected in [(1.into(), Some(true)), (2.into(), None), (3.into(), None)] {
        assert!(hopes.contains(&expected), "{expected:?} in {hopes:?}");
    }
    // Its own score is no score yet: too much of the model is what only a customer has.
    let own = portfolio.line(1.into()).expect("a line");
    assert!(!matches!(own.standing, Standing::Ranked { .. }));
    let all = WithKeys::of(&portfolio);
    let ids: Vec<(AccountId, usize)> = all
        .hopefuls
        .iter()
        .map(|(id, _, open)| (*id, *open))
        .collect();
    assert_eq!((ids, all.hopeful), (vec![(1.into(), 1)], 500));
}

proptest! {
    /// What is missing closes the gap and no cent less does, whatever rate is reckoned with.
    #[test]
    fn a_coverage_says_enough_only_where_the_rate_does(
        value in 0..1_000_000_000_i128,
        gap in 1..1_000_000_000_i128,
        won in 0..40_usize,
        lost in 0..40_usize,
        assumed in option::of(1..=100_u8),
    ) {
        let of = |value| coverage(value, gap, [won, lost], assumed);
        let found = of(value).expect("a gap");
        prop_assert!(found.ratio() >= 0.0);
        prop_assert!(found.rate.required().is_none_or(|times| times >= 1.0));
        match found.missing() {
            Some(missing) => {
                prop_assert!(missing > 0 && !found.is_enough());
                prop_assert!(of(value + missing).is_some_and(|more| more.is_enough()));
                prop_assert!(of(value + missing - 1).is_some_and(|less| !less.is_enough()));
            }
            None => prop_assert!(found.is_enough() || found.rate.required().is_none()),
        }
    }
}
