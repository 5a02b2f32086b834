//! The bridge from year to year: small companies made up for one question each, and that it adds up for any.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::account::Figures;
use crate::domain::model::ScoringModel;
use crate::domain::values::{Cents, Timestamp};
use crate::domain::win_back::WinBackCase;
use crate::domain::workspace::{Head, Workspace};

/// The revenue of 2023, 2024 and 2025.
type Years = [Option<i64>; 3];

fn year(year: u16) -> Year {
    Year::try_from(year).expect("a year")
}

fn account(id: u128, revenue: Years, status: LifeCycle) -> Account {
    let name = Name::new(&format!("Customer {id}")).expect("a name");
    let mut account = Account::new(id.into(), name, Timestamp::default());
    account.status = status;
    for (number, amount) in (2023..).zip(revenue) {
        let figures = Figures {
            revenue: amount.and_then(|amount| Cents::try_from(amount).ok()),
            ..Figures::default()
        };
        account
            .figures
            .insert(Period::actual(year(number)), figures);
    }
    account
}

fn portfolio(accounts: Vec<Account>) -> Portfolio {
    let name = Name::new("Acme").expect("a name");
    let head = Head::new(1.into(), name, Timestamp::default());
    let model = ScoringModel::default_at(Timestamp::default());
    Portfolio::of(&Workspace::from_records(head, model, accounts), None)
}

fn retention(portfolio: &Portfolio, together: bool) -> Retention {
    let families = Families::of(portfolio, together);
    Retention::of(portfolio, year(2025), &families).expect("two years")
}

/// The step of one customer beside another that brings the same in all years.
fn step(revenue: Years, status: LifeCycle) -> Option<Step> {
    let steady = account(9, [Some(100); 3], LifeCycle::Active);
    let all = portfolio(vec![account(1, revenue, status), steady]);
    let found = retention(&all, true);
    found
        .moved
        .iter()
        .find(|one| one.id == 1.into())
        .map(|one| one.step)
}

#[test]
fn every_way_from_one_year_to_the_next_has_its_step() {
    use LifeCycle::{Active, Lost, WonBack};
    let cases = [
        ([None, Some(10), Some(20)], Active, Some(Step::Expansion)),
        ([None, Some(20), Some(10)], Active, Some(Step::Contraction)),
        ([None, Some(10), Some(10)], Active, Some(Step::Same)),
        ([None, Some(10), Some(0)], Active, Some(Step::Churn)),
        // A credit balance is no revenue.
        ([None, Some(10), Some(-5)], Active, Some(Step::Churn)),
        ([None, None, Some(10)], Active, Some(Step::New)),
        ([None, Some(0), Some(10)], Active, Some(Step::New)),
        ([Some(10), Some(0), Some(10)], Active, Some(Step::WonBack)),
        ([Some(10), None, Some(10)], WonBack, Some(Step::WonBack)),
        // What nobody has entered is not known: no loss, and nobody new.
        ([None, Some(10), None], Active, Some(Step::Unknown)),
        ([Some(10), None, Some(10)], Active, Some(Step::Unknown)),
        // Whoever is known to be lost is.
        ([None, Some(10), None], Lost, Some(Step::Churn)),
        ([Some(10), None, None], Active, None),
    ];
    for (revenue, status, expected) in cases {
        assert_eq!(step(revenue, status), expected, "{revenue:?} {status:?}");
    }
}

/// The step from 2024 to 2025 of one that is beside a steady customer.
fn step_of(account: Account) -> Option<Step> {
    let steady = self::account(9, [Some(100); 3], LifeCycle::Active);
    let id = account.id;
    let found = retention(&portfolio(vec![account, steady]), true);
    let one = found.moved.iter().find(|one| one.id == id);
    one.map(|one| one.step)
}

fn case(id: u128, lost_on: Option<&str>) -> WinBackCase {
    WinBackCase {
        lost_on: lost_on.and_then(|day| day.parse().ok()),
        ..WinBackCase::new(id.into())
    }
}

#[test]
fn whoever_left_only_later_had_not_gone_by_then() {
    let lost = |on: Option<&str>| {
        let mut lost = account(1, [None, Some(10), None], LifeCycle::Lost);
        lost.win_backs.push(case(1, on));
        step_of(lost)
    };
    assert_eq!(lost(Some("2026-02-01")), Some(Step::Unknown));
    assert_eq!(lost(Some("2025-12-31")), Some(Step::Churn));
    assert_eq!(lost(None), Some(Step::Churn));
}

#[test]
fn who_came_back_did_so_in_the_year_of_its_case() {
    let back = |on: Option<&str>| {
        let mut back = account(1, [Some(10), None, Some(10)], LifeCycle::WonBack);
        back.win_backs.push(WinBackCase {
            outcome: Outcome::Won,
            closed_on: on.and_then(|day| day.parse().ok()),
            ..case(1, Some("2023-12-01"))
        });
        back
    };
    assert_eq!(step_of(back(Some("2025-02-01"))), Some(Step::WonBack));
    assert_eq!(step_of(back(Some("2026-02-01"))), Some(Step::Unknown));
    assert_eq!(step_of(back(None)), Some(Step::WonBack));
    // In an older pair of years nobody knows that it had been lost.
    let mut long_ago = account(1, [None, Some(10), Some(10)], LifeCycle::WonBack);
    long_ago.since = "2019-04-01".parse().ok();
    let first = account(9, [Some(100); 3], LifeCycle::Active);
    let all = portfolio(vec![long_ago, first]);
    let families = Families::of(&all, true);
    let older = Retention::of(&all, year(2024), &families).expect("two years");
    assert_eq!(older.of_step(Step::WonBack).count(), 0);
    assert_eq!(older.of_step(Step::Unknown).count(), 1);
}

#[test]
fn a_customer_for_longer_is_not_new_because_a_year_is_missing() {
    let mut old = account(1, [None, None, Some(10)], LifeCycle::Active);
    old.since = "2019-04-01".parse().ok();
    let all = portfolio(vec![
        old,
        account(2, [None, Some(5), Some(5)], LifeCycle::Active),
    ]);
    let found = retention(&all, true);
    assert_eq!(found.of_step(Step::Unknown).count(), 1);
    assert_eq!(found.change(Step::Unknown), 10);
}

#[test]
fn rates_are_of_those_who_can_be_compared() {
    use LifeCycle::Active;
    let all = portfolio(vec![
        account(1, [None, Some(100), Some(150)], Active),
        account(2, [None, Some(100), Some(70)], Active),
        account(3, [None, Some(100), Some(0)], Active),
        account(4, [None, None, Some(500)], Active),
        account(5, [None, Some(900), None], Active),
    ]);
    let found = retention(&all, true);
    assert_eq!(
        (found.base(), found.customers(), found.stayed()),
        (300, 3, 2)
    );
    assert_eq!(found.gross(), Some(170.0 / 300.0));
    assert_eq!(found.net(), Some(220.0 / 300.0));
    assert_eq!(found.logo(), Some(2.0 / 3.0));
    assert_eq!((found.start(), found.end()), (1_200, 720));
    assert_eq!(years(&all), [year(2025)]);
}

#[test]
fn what_moves_within_a_company_is_no_loss() {
    let parent = account(1, [None, Some(100), Some(0)], LifeCycle::Active);
    let mut branch = account(2, [None, None, Some(100)], LifeCycle::Active);
    branch.parent = Some(1.into());
    let all = portfolio(vec![parent, branch]);
    assert_eq!(retention(&all, true).of_step(Step::Same).count(), 1);
    let apart = retention(&all, false);
    assert_eq!(
        (apart.change(Step::New), apart.change(Step::Churn)),
        (100, -100)
    );
}

proptest! {
    /// Start, every step and end add up to the cent, whatever is known; the rates stay within their range.
    #[test]
    fn the_bridge_adds_up_to_the_cent(
        companies in vec(
            (
                [
                    option::of(-1_000_i64..=i64::from(u32::MAX)),
                    option::of(-1_000_i64..=i64::from(u32::MAX)),
                    option::of(-1_000_i64..=i64::from(u32::MAX)),
                ],
                select(LifeCycle::ALL.to_vec()),
                option::of(0..12_u128),
            ),
            1..12,
        ),
        together in any::<bool>(),
    ) {
        let accounts = (0_u128..).zip(companies).map(|(id, (revenue, status, parent))| {
            let mut account = account(id, revenue, status);
            account.parent = parent.filter(|parent| *parent < id).map(AccountId::from);
            account
        });
        let all = portfolio(accounts.collect());
        let families = Families::of(&all, together);
        let Some(found) = Retention::of(&all, year(2025), &families) else {
            return Ok(());
        };
        let steps: i128 = Step::BRIDGE.into_iter().map(|step| found.change(step)).sum();
        prop_assert_eq!(found.start() + steps, found.end());
        prop_assert_eq!(found.change(Step::Same), 0);
        for gain in [Step::New, Step::WonBack, Step::Expansion] {
            prop_assert!(found.change(gain) >= 0);
        }
        for loss in [Step::Contraction, Step::Churn] {
            prop_assert!(found.change(loss) <= 0);
        }
        if let (Some(gross), Some(net), Some(logo)) = (found.gross(), found.net(), found.logo()) {
            prop_assert!((0.0..=1.0).contains(&gross) && gross <= net);
            prop_assert!((0.0..=1.0).contains(&logo));
        }
    }
}
