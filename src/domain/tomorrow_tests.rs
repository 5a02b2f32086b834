use super::*;
use crate::domain::account::Figures;
use crate::domain::apply::apply;
use crate::domain::at_risk::{AtRisk, USUAL_CHANCE};
use crate::domain::command::{AccountEdit, Command};
use crate::domain::families::Families;
use crate::domain::ids::WorkspaceId;
use crate::domain::model::ScoringModel;
use crate::domain::values::{Cents, Period, Timestamp, Year};
use crate::domain::workspace::{Head, Workspace};

fn account(number: u128, revenue: i64, one: Option<u8>, three: Option<u8>) -> Account {
    let name = Name::new(&format!("Customer {number}")).expect("a name");
    let mut account = Account::new(number.into(), name, Timestamp::default());
    let figures = Figures {
        revenue: Cents::try_from(revenue).ok(),
        ..Figures::default()
    };
    let year = Year::try_from(2025).expect("a year");
    account.figures.insert(Period::actual(year), figures);
    account.chance_to_stay = one;
    account.outlook.in_three_years = three;
    account
}

fn workspace(accounts: Vec<Account>) -> Workspace {
    let head = Head::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
    let model = ScoringModel::default_at(Timestamp::default());
    Workspace::from_records(head, model, accounts)
}

fn today() -> Date {
    "2026-11-26".parse().expect("a day")
}

#[test]
fn what_nobody_has_said_is_unknown_and_the_rest_agrees_with_revenue_at_risk() {
    let workspace = workspace(vec![
        account(1, 1001, Some(90), Some(50)),
        account(2, 777, Some(33), None),
        account(3, 5000, None, None),
        account(4, 0, Some(10), None),
    ]);
    let portfolio = Portfolio::of(&workspace, None);
    let facts = facts(&portfolio, today());
    assert_eq!(facts.revenue, 6778);
    let [one, three] = facts.left;
    assert_eq!(
        (one.said, one.of, one.unsaid, one.unknown),
        (2, 1778, 1, 5000)
    );
    assert_eq!((three.said, three.of, three.unknown), (1, 1001, 5777));
    // 1778 − (100.1 + 520.59), and 1001 − 500.5 with the loss rounded up.
    assert_eq!(one.expected, 1157);
    assert_eq!(three.expected, 500);
    assert_eq!(facts.shaky, (1, 777));
    let families = Families::of(&portfolio, true);
    let risk = AtRisk::of(&portfolio, workspace.head(), &families, USUAL_CHANCE, None);
    let risk = risk.expect("revenue");
    let lost: i128 = risk
        .customers
        .iter()
        .filter(|one| one.is_said)
        .map(|one| i128::from(one.revenue) * i128::from(100 - one.stays))
        .sum();
    assert_eq!(one.of - one.expected, (lost + 50) / 100);
    let first: Vec<AccountId> = facts.customers.iter().map(|one| one.id).collect();
    assert_eq!(first, [2.into(), 1.into(), 3.into()]);
}

#[test]
fn who_has_left_is_no_customer_of_today() {
    use crate::domain::account::LifeCycle;
    let of = |number, status| {
        let mut account = account(number, 1000, Some(50), None);
        account.status = status;
        account
    };
    let workspace = workspace(vec![
        of(1, LifeCycle::Active),
        of(2, LifeCycle::Lost),
        of(3, LifeCycle::WinBack),
        of(4, LifeCycle::Declined),
        of(5, LifeCycle::Dormant),
    ]);
    let portfolio = Portfolio::of(&workspace, None);
    let facts = facts(&portfolio, today());
    assert_eq!((facts.customers.len(), facts.revenue), (2, 2000));
    assert_eq!(facts.shaky, (2, 2000));
    let families = Families::of(&portfolio, true);
    let risk = AtRisk::of(&portfolio, workspace.head(), &families, USUAL_CHANCE, None);
    assert_eq!(risk.expect("revenue").customers.len(), 2);
}

#[test]
fn nobody_stays_three_years_likelier_than_one() {
    let account = account(1, 100, Some(60), Some(80));
    assert!(contradicts_itself(&account));
    assert_eq!(chances(&account), [Some(60), Some(60)]);
}

#[test]
fn contracts_that_end_within_a_year_or_have_ended_are_renewals() {
    let ending = |number, day: &str| {
        let mut account = account(number, 100, None, None);
        account.contract_end = day.parse().ok();
        account
    };
    let workspace = workspace(vec![
        ending(1, "2027-11-26"),
        ending(2, "2027-11-27"),
        ending(3, "2026-01-31"),
    ]);
    let facts = facts(&Portfolio::of(&workspace, None), today());
    let ids: Vec<AccountId> = facts.renewals.iter().map(|one| one.id).collect();
    assert_eq!(ids, [3.into(), 1.into()]);
}

#[test]
fn an_outlook_has_the_day_on_which_it_was_said() {
    let mut workspace = workspace(vec![account(1, 100, None, None)]);
    // Still the day before where the clocks of the world agree.
    let now: Timestamp = "2026-11-25T23:30:00Z".parse().expect("a moment");
    let mut put = |edit: AccountEdit| {
        let change = apply(&workspace, &Command::edit(1.into(), edit), now).expect("allowed");
        workspace.adopt(&change);
        let account = workspace.account(1.into()).expect("it is there");
        account.outlook.clone()
    };
    let chance = |chance, on| AccountEdit::new_chance(chance, on);
    assert_eq!(put(chance(Some(80), today())).said_on, Some(today()));
    // The same again is nothing new.
    let later = "2026-12-24".parse().expect("a day");
    assert_eq!(put(chance(Some(80), later)).said_on, Some(today()));
    assert!(put(chance(None, later)).is_empty());
    let said = |reason: &str| {
        AccountEdit::Outlook(Outlook {
            reason: reason.to_owned(),
            said_on: Some(later),
            ..Outlook::default()
        })
    };
    assert_eq!(put(said("A contract over years")).said_on, Some(later));
    assert!(put(said("")).is_empty());
    // What has nothing to do with it dates nothing.
    assert!(put(AccountEdit::Name("Other".to_owned())).is_empty());
}
