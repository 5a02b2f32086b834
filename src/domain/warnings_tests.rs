//! What the rules of early warnings say, and where they end.

use super::*;
use crate::domain::account::{Decision, LifeCycle};
use crate::domain::health::{HealthEntry, HealthSignal};
use crate::domain::ids::{DecisionId, PersonId};
use crate::domain::person::Person;
use crate::domain::pipeline::{Deal, DealKind, Outcome};
use crate::domain::plan::{Plan, PlanKind};
use crate::domain::plan_view::ACTIONS;
use crate::domain::touchpoint::Touchpoint;
use crate::domain::values::{Cents, Timestamp};
use crate::domain::workspace::Workspace;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn year(number: u16) -> Year {
    Year::try_from(number).expect("a year")
}

fn account(number: u128, revenues: &[(u16, i64)]) -> Account {
    let name = Name::new(&format!("Customer {number}")).expect("a name");
    let mut account = Account::new(number.into(), name, Timestamp::default());
    for (number, amount) in revenues {
        let figures = account.figures.entry(Period::actual(year(*number)));
        figures.or_default().revenue = Cents::try_from(*amount).ok();
    }
    account
}

fn of_tier(mut account: Account, tier: Tier) -> Account {
    account.decisions.push(Decision {
        id: DecisionId::from(1),
        from: Tier::Undecided,
        to: tier,
        reason: "because".to_owned(),
        by: String::new(),
        at: Timestamp::default(),
        basis: None,
    });
    account
}

fn key(number: u128) -> Account {
    of_tier(account(number, &[]), Tier::Key)
}

fn with_plan(mut account: Account, dues: &[Option<&str>]) -> Account {
    let mut plan = Plan::new(1.into(), PlanKind::Grow, Timestamp::default());
    for (number, due) in (1_u128..).zip(dues) {
        let mut action = ACTIONS.blank(number.into());
        action.text = format!("step {number}");
        action.due = due.map(day);
        plan.actions.push(action);
    }
    account.plans.push(plan);
    account
}

fn warned(accounts: Vec<Account>, settings: &Settings) -> Vec<Warning> {
    let empty = Workspace::new(1.into(), Name::default(), Timestamp::default());
    let mut head = empty.head().as_ref().clone();
    head.settings = settings.clone();
    let workspace = Workspace::from_records(head, empty.model().as_ref().clone(), accounts);
    let portfolio = Portfolio::of(&workspace, None);
    warnings(&portfolio, settings, Whose::Everyone, day("2026-11-26"))
}

fn reasons(accounts: Vec<Account>) -> Vec<Reason> {
    let warnings = warned(accounts, &Settings::default()).into_iter();
    warnings.map(|warning| warning.reason).collect()
}

#[test]
fn a_fall_of_a_fifth_between_two_full_years_is_a_warning() {
    let fallen = |figures: &[(u16, i64)]| {
        let others = (2..6).map(|number| account(number, &[(2024, 900), (2025, 900)]));
        let all = std::iter::once(account(1, figures)).chain(others).collect();
        let mut reasons = reasons(all);
        reasons.retain(|one| matches!(one, Reason::RevenueFell { .. }));
        reasons
    };
    let expected = Reason::RevenueFell {
        from: year(2024),
        to: year(2025),
        before: 1_000,
        after: 800,
    };
    assert_eq!(fallen(&[(2024, 1_000), (2025, 800)]), [expected]);
    assert!(fallen(&[(2024, 1_000), (2025, 801)]).is_empty());
    // The year running is not over, and what is not known has not fallen.
    assert!(fallen(&[(2025, 1_000), (2026, 10)]).is_empty());
    assert!(fallen(&[(2024, 1_000)]).is_empty());
    assert!(fallen(&[(2021, 1_000), (2022, 10)]).is_empty());
}

#[test]
fn a_fiscal_year_counts_when_it_is_over() {
    let settings = Settings {
        fiscal_year_start: 12,
        ..Settings::default()
    };
    // On 26 November 2026 the year from December 2025 is still running.
    let falls = |figures: &[(u16, i64)]| {
        let fallen = of_tier(account(1, figures), Tier::Key);
        warned(vec![fallen], &settings).len()
    };
    assert_eq!(falls(&[(2024, 1_000), (2025, 10)]), 0);
    assert_eq!(falls(&[(2023, 1_000), (2024, 10)]), 1);
}

#[test]
fn a_decider_who_left_is_a_warning_for_ninety_days() {
    let leaving = |on: &str, role| {
        let mut account = key(1);
        let name = Name::new("Anna Berg").expect("a name");
        let mut person = Person::new(PersonId::from(1), name);
        person.roles.insert(role);
        person.left_on = Some(day(on));
        account.people.push(person);
        reasons(vec![account]).len()
    };
    assert_eq!(leaving("2026-11-26", BuyingRole::Decider), 1);
    assert_eq!(leaving("2026-08-28", BuyingRole::Decider), 1);
    assert_eq!(leaving("2026-08-27", BuyingRole::Decider), 0);
    assert_eq!(leaving("2026-11-27", BuyingRole::Decider), 0);
    assert_eq!(leaving("2026-11-26", BuyingRole::User), 0);
}

#[test]
fn a_contract_that_ends_is_a_warning_as_long_as_nobody_has_anything_to_do() {
    let mut ending = key(1);
    ending.contract_end = Some(day("2027-01-31"));
    let ends = day("2027-01-31");
    assert_eq!(reasons(vec![ending.clone()]), [Reason::Renewal { ends }]);
    assert!(reasons(vec![with_plan(ending.clone(), &[None])]).is_empty());
    ending.contract_end = Some(day("2027-12-31"));
    assert!(reasons(vec![ending]).is_empty());
}

#[test]
fn a_chance_below_a_half_and_a_long_silence_are_warnings() {
    let mut account = key(1);
    account.chance_to_stay = Some(50);
    account
        .touchpoints
        .push(Touchpoint::new(1.into(), day("2026-09-27")));
    assert!(reasons(vec![account.clone()]).is_empty());
    account.chance_to_stay = Some(49);
    account.touchpoints[0].day = day("2026-09-26");
    let since = day("2026-09-26");
    let expected = [Reason::Unlikely { chance: 49 }, Reason::Silent { since }];
    assert_eq!(reasons(vec![account.clone()]), expected);
    account.status = LifeCycle::Lost;
    assert!(reasons(vec![account]).is_empty());
}

#[test]
fn a_plan_of_which_everything_is_late_is_a_warning() {
    let late = |dues: &[Option<&str>]| reasons(vec![with_plan(account(1, &[]), dues)]);
    let expected = Reason::PlanLate {
        actions: 2,
        since: day("2026-10-01"),
    };
    let both = [Some("2026-11-01"), Some("2026-10-01")];
    assert_eq!(late(&both), [expected]);
    assert!(late(&both[..1]).is_empty());
    assert!(late(&[Some("2026-11-01"), None]).is_empty());
    assert!(late(&[Some("2026-11-01"), Some("2026-11-26")]).is_empty());
}

#[test]
fn a_drop_of_health_by_fifteen_points_is_a_warning_where_it_is_judged() {
    let judged = |before: [u8; 3], after: [u8; 3]| {
        let mut account = key(1);
        for (number, (on, values)) in
            (1_u128..).zip([("2026-08-23", before), ("2026-11-21", after)])
        {
            let signals = HealthSignal::ALL.into_iter().zip(values).collect();
            account.health.push(HealthEntry {
                id: number.into(),
                day: day(on),
                signals,
                note: String::new(),
            });
        }
        warned(vec![account], &Settings::default())
    };
    // Of the first three signals the third weighs 20 of 75.
    let fallen = judged([75, 75, 75], [75, 50, 50]);
    let expected = Reason::HealthFell {
        before: 75,
        after: 60,
    };
    assert_eq!(fallen.len(), 1);
    assert_eq!(fallen[0].reason, expected);
    assert_eq!(fallen[0].reason.place(), Place::Health);
    assert!(fallen[0].stands_alone());
    assert!(judged([75, 75, 75], [75, 75, 50]).is_empty());
    assert!(judged([75, 50, 50], [75, 75, 75]).is_empty());
}

#[test]
fn a_poor_relationship_is_grave_whoever_it_is() {
    let severity = |value| {
        let mut account = of_tier(account(1, &[]), Tier::Candidate);
        for (number, (on, value)) in (1_u128..).zip([("2026-08-23", 75), ("2026-11-21", value)]) {
            let signals = HealthSignal::ALL.map(|signal| (signal, value));
            account.health.push(HealthEntry {
                id: number.into(),
                day: day(on),
                signals: signals.into_iter().collect(),
                note: String::new(),
            });
        }
        warned(vec![account], &Settings::default())[0].severity
    };
    assert_eq!(severity(50), Severity::Notable);
    assert_eq!(severity(25), Severity::Grave);
}

#[test]
fn an_opportunity_beyond_its_day_is_a_warning_until_somebody_says_what_became_of_it() {
    let mut account = key(1);
    for (number, on) in (1_u128..).zip(["2026-11-25", "2026-10-01", "2026-11-26"]) {
        let mut deal = Deal::new(number.into(), format!("deal {number}"), DealKind::Expansion);
        deal.expected = Some(day(on));
        account.deals.push(deal);
    }
    let expected = |deals, text: &str, since| Reason::DealLate {
        deals,
        text: text.to_owned(),
        since: day(since),
    };
    let both = expected(2, "deal 2", "2026-10-01");
    assert_eq!(both.place(), Place::Pipeline);
    assert_eq!(reasons(vec![account.clone()]), [both]);
    account.deals[1].outcome = Outcome::Lost;
    let one = expected(1, "deal 1", "2026-11-25");
    assert_eq!(reasons(vec![account.clone()]), [one]);
    account.deals[0].expected = None;
    assert!(reasons(vec![account]).is_empty());
}

#[test]
fn a_light_that_turned_worse_is_a_warning_at_its_cause() {
    let company = |amount| {
        let small = (2..20).map(|number| account(number, &[(2024, 100), (2025, 100)]));
        let large = account(1, &[(2024, 100), (2025, amount)]);
        warned(
            std::iter::once(large).chain(small).collect(),
            &Settings::default(),
        )
    };
    let turned = company(1_000);
    assert_eq!(turned.len(), 1);
    assert_eq!(turned[0].account, AccountId::from(1));
    assert_eq!(turned[0].severity, Severity::Grave);
    let Reason::Dependence { before, after, .. } = turned[0].reason else {
        panic!("{:?} is another warning", turned[0].reason);
    };
    assert_eq!((before, after), (Level::Green, Level::Red));
    assert_eq!(company(500)[0].severity, Severity::Notable);
    assert!(company(110).is_empty());
}

#[test]
fn what_concerns_a_key_account_comes_first_and_small_customers_not_at_all() {
    let unlikely = |mut account: Account| {
        account.chance_to_stay = Some(40);
        account
    };
    let trial = of_tier(account(1, &[(2025, 900)]), Tier::Candidate);
    let accounts = vec![trial, key(2), account(3, &[])];
    let warnings = warned(
        accounts.into_iter().map(unlikely).collect(),
        &Settings::default(),
    );
    let order: Vec<(AccountId, Severity)> = warnings
        .iter()
        .map(|warning| (warning.account, warning.severity))
        .collect();
    assert_eq!(
        order,
        [(2.into(), Severity::Grave), (1.into(), Severity::Notable)]
    );
}
