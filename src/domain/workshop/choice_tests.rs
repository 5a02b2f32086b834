use super::*;
use crate::domain::account::{Account, Decision, Figure};
use crate::domain::ids::{DecisionId, EntryId, WorkshopId, WorkspaceId};
use crate::domain::model::ScoringModel;
use crate::domain::testing::key;
use crate::domain::values::{Cents, Date, Period, Timestamp, Year};
use crate::domain::workshop::Participant;
use crate::domain::workshop::agenda::Agenda;
use crate::domain::workspace::Head;

fn name(text: &str) -> Name {
    Name::new(text).expect("a name")
}

fn account(id: u128, revenue: i64) -> Account {
    let called = name(&format!("Customer {id}"));
    let mut account = Account::new(id.into(), called, Timestamp::default());
    let year = Period::actual(Year::try_from(2025_u16).expect("a year"));
    let figures = account.figures.entry(year).or_default();
    figures.put(Figure::Revenue, Cents::try_from(revenue).ok());
    account
}

fn status(status: LifeCycle, mut account: Account) -> Account {
    account.status = status;
    account
}

fn workspace(accounts: impl IntoIterator<Item = Account>) -> Workspace {
    let now = Timestamp::default();
    let head = Head::new(WorkspaceId::from(1), name("Northwind"), now);
    Workspace::from_records(head, ScoringModel::default_at(now), accounts)
}

fn workshop() -> Workshop {
    let day: Date = "2026-11-26".parse().expect("a day");
    Workshop::new(WorkshopId::from(1_000), Agenda::Choose, false, day)
}

fn proposed(here: &Workspace) -> (Vec<u128>, Vec<u128>) {
    let found = proposal(&Portfolio::of(here, None), &here.head().settings);
    let numbers = |ids: Vec<AccountId>| ids.into_iter().map(u128::from).collect();
    let out = found.out.into_iter().map(|(id, _)| id).collect();
    (numbers(found.names), numbers(out))
}

fn decide(account: &mut Account, id: u128, to: Tier) -> Decided {
    account.decisions.push(Decision {
        id: DecisionId::from(id),
        from: account.tier(),
        to,
        reason: "Opens the north for us".to_owned(),
        by: "NB".to_owned(),
        at: Timestamp::default(),
        basis: None,
    });
    Decided {
        id: id.into(),
        account: account.id,
    }
}

#[test]
fn the_largest_are_proposed_with_those_who_are_key_and_those_to_be_won() {
    let mut accounts: Vec<Account> = (1..=20).map(|id| account(id, 1_000 * id as i64)).collect();
    accounts[0] = key(account(1, 1_000));
    accounts.push(status(LifeCycle::Target, account(30, 0)));
    accounts.push(status(LifeCycle::WinBack, account(31, 0)));
    let (names, out) = proposed(&workspace(accounts));
    assert_eq!(names.len(), PROPOSED);
    for id in [1, 20, 19, 30, 31] {
        assert!(names.contains(&id), "{id} is missing in {names:?}");
    }
    assert_eq!(names[0], 20, "the largest comes first");
    assert_eq!(out, [] as [u128; 0]);
}

#[test]
fn whom_we_declined_is_named_and_not_proposed() {
    let declined = status(LifeCycle::Declined, account(1, 9_000));
    let here = workspace([declined, account(2, 500), account(3, 400)]);
    assert_eq!(proposed(&here), (vec![2, 3], vec![1]));
}

#[test]
fn a_workspace_without_accounts_proposes_nobody() {
    assert_eq!(proposed(&workspace([])), (vec![], vec![]));
}

#[test]
fn who_is_missing_is_asked_until_somebody_new_is_listed_or_nobody_is_missing() {
    let target = status(LifeCycle::Target, account(2, 0));
    let here = workspace([account(1, 500), target]);
    let mut workshop = workshop();
    workshop.long_list = vec![1.into()];
    assert!(!workshop.asked_who_is_missing(&here));
    workshop.nobody_missing = true;
    assert!(workshop.asked_who_is_missing(&here));
    workshop.nobody_missing = false;
    workshop.long_list.push(2.into());
    assert!(workshop.asked_who_is_missing(&here));
}

#[test]
fn decisions_stand_by_rank_and_who_was_made_number_one_stays_it() {
    let mut workshop = workshop();
    let note = |workshop: &mut Workshop, account: u128| {
        let decided = Decided {
            id: DecisionId::from(2_000 + account),
            account: account.into(),
        };
        workshop.note_decision(decided, |id| u128::from(id) as usize);
    };
    for account in [3, 1, 2] {
        note(&mut workshop, account);
    }
    let order = |workshop: &Workshop| -> Vec<u128> {
        let all = workshop.decisions.iter();
        all.map(|one| one.account.into()).collect()
    };
    assert_eq!(order(&workshop), [1, 2, 3]);
    workshop.make_number_one(3.into());
    note(&mut workshop, 4);
    assert_eq!(order(&workshop), [3, 1, 2, 4]);
}

#[test]
fn a_new_key_account_makes_more_of_the_revenue_hang_on_few() {
    let mut chosen = account(2, 6_000);
    let mut workshop = workshop();
    workshop.decisions = vec![decide(&mut chosen, 2_000, Tier::Key)];
    let here = workspace([key(account(1, 2_000)), chosen, account(3, 2_000)]);
    let effect = Effect::of(&workshop, &Portfolio::of(&here, None), |_| None);
    assert_eq!((effect.before.key, effect.after.key), (1, 2));
    assert_eq!(effect.before.share, Some(0.2));
    assert_eq!(effect.after.share, Some(0.8));
    assert_eq!(effect.course(), Course::MoreDependent);
    let warnings = effect.warnings();
    assert_eq!(warnings, [Warning::OneIsLarge, Warning::NobodyToWin]);
}

#[test]
fn what_is_only_thought_of_counts_and_a_confirmed_decision_changes_nothing() {
    let mut workshop = workshop();
    let old = key(account(1, 5_000));
    workshop.decisions = vec![Decided {
        id: old.decisions[0].id,
        account: old.id,
    }];
    let here = workspace([old, account(2, 5_000)]);
    let portfolio = Portfolio::of(&here, None);
    let confirmed = Effect::of(&workshop, &portfolio, |_| None);
    assert_eq!(confirmed.before, confirmed.after);
    assert_eq!(confirmed.course(), Course::Same);
    let given_up = |id: AccountId| (u128::from(id) == 1).then_some(Tier::Watch);
    let thought = Effect::of(&workshop, &portfolio, given_up);
    assert_eq!(thought.course(), Course::Freer);
    assert_eq!(thought.after.share, Some(0.0));
}

#[test]
fn number_one_is_the_first_key_account_that_was_decided_about() {
    let mut workshop = workshop();
    let (mut first, mut second) = (account(2, 100), account(3, 100));
    workshop.decisions = vec![
        decide(&mut first, 2_000, Tier::Watch),
        decide(&mut second, 2_001, Tier::Key),
    ];
    let here = workspace([key(account(1, 900)), first, second]);
    assert_eq!(key_accounts(&workshop, &here), [AccountId::from(3)]);
    workshop.decisions.clear();
    let without = key_accounts(&workshop, &here);
    assert_eq!(without, [AccountId::from(1), AccountId::from(3)]);
}

#[test]
fn who_decides_is_told_by_initials() {
    let mut workshop = workshop();
    for (id, initials) in [(1, "NB"), (2, "")] {
        let tom = Participant::new(EntryId::from(id), "Tom".to_owned(), initials.to_owned());
        workshop.participants.push(tom);
    }
    assert_eq!(workshop.deciders(), "NB, Tom");
}

#[test]
fn who_is_key_already_is_decided_about_even_if_dots_passed_them_over() {
    let candidate = {
        let mut account = account(4, 50);
        decide(&mut account, 12, Tier::Candidate);
        account
    };
    let here = workspace([
        account(1, 300),
        key(account(2, 200)),
        account(3, 100),
        candidate,
    ]);
    let about = |workshop: &Workshop| -> Vec<u128> {
        let found = decided_about(workshop, &Portfolio::of(&here, None));
        let mut found: Vec<u128> = found.into_iter().map(Into::into).collect();
        found.sort_unstable();
        found
    };
    let mut workshop = workshop();
    assert_eq!(
        about(&workshop),
        [2, 4],
        "without a list: key and candidates"
    );
    workshop.long_list = vec![1.into(), 2.into(), 3.into()];
    workshop.short_list = vec![1.into()];
    assert_eq!(about(&workshop), [1, 2]);
    workshop.decisions.push(Decided {
        id: 2_000.into(),
        account: 3.into(),
    });
    assert_eq!(
        about(&workshop),
        [1, 2, 3],
        "what was decided stays in sight"
    );
}

#[test]
fn four_key_accounts_are_too_many_also_where_there_were_four_before() {
    let here = workspace((1..=4).map(|id| key(account(id, 100))));
    let effect = Effect::of(&workshop(), &Portfolio::of(&here, None), |_| None);
    assert!(effect.warnings().contains(&Warning::TooMany));
}
