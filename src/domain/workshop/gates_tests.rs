use super::*;
use crate::domain::account::{Answer, Rating};
use crate::domain::analysis::value::Step;
use crate::domain::ids::{AccountId, EntryId, WorkshopId, WorkspaceId};
use crate::domain::model::ScoringModel;
use crate::domain::plan::{ActionStatus, Plan, PlanKind};
use crate::domain::values::{Date, Name, Timestamp};
use crate::domain::workshop::agenda::Agenda;
use crate::domain::workshop::ballot::{Ballot, Task, rating_marks};
use crate::domain::workshop::{Decided, Participant, Talk};
use crate::domain::workspace::Head;

fn name(text: &str) -> Name {
    Name::new(text).expect("a name")
}

fn workspace(accounts: Vec<Account>) -> Workspace {
    let head = Head::new(
        WorkspaceId::from(1),
        name("Northwind"),
        Timestamp::default(),
    );
    let model = ScoringModel::default_at(Timestamp::default());
    Workspace::from_records(head, model, accounts)
}

fn account(id: u128) -> Account {
    Account::new(
        id.into(),
        name(&format!("Customer {id}")),
        Timestamp::default(),
    )
}

fn day() -> Date {
    "2026-11-26".parse().expect("a day")
}

fn workshop() -> Workshop {
    Workshop::new(WorkshopId::from(1), Agenda::Choose, false, day())
}

fn person(id: u128, called: &str) -> Participant {
    Participant::new(EntryId::from(id), called.to_owned(), called[..1].to_owned())
}

fn rating(workshop: &mut Workshop, by: u128, steps: [u8; 2]) {
    let task = workshop.task(Round::Rate).expect("a task").clone();
    let answers = steps.map(|step| Step::try_from(step).ok().map(Answer::Step));
    workshop.put_ballot(Ballot {
        id: EntryId::from(100 + by),
        task: task.number,
        by: EntryId::from(by),
        turn: 0,
        carried: false,
        at: Timestamp::default(),
        marks: rating_marks(&task, &answers),
    });
}

/// Amira and Ben rate one account by two criteria.
fn rated() -> (Workshop, Workspace) {
    let here = workspace(vec![account(7)]);
    let mut workshop = workshop();
    workshop.participants = vec![person(1, "Amira"), person(2, "Ben")];
    let criteria = here.model().asked().take(2).map(|one| one.id.clone());
    workshop.tasks.push(Task {
        id: EntryId::from(50),
        number: 1,
        round: Round::Rate,
        accounts: vec![AccountId::from(7)],
        criteria: criteria.collect(),
        dots: 0,
        revealed: false,
    });
    (workshop, here)
}

#[test]
fn a_workshop_opens_when_somebody_is_there_and_one_person_alone_always_is() {
    let here = workspace(Vec::new());
    let mut workshop = workshop();
    assert_eq!(gaps(&workshop, Item::Open, &here, false), [Gap::Nobody]);
    workshop.participants.push(person(1, "Amira"));
    assert_eq!(gaps(&workshop, Item::Open, &here, false), []);
    let alone = Workshop::new(WorkshopId::from(2), Agenda::Choose, true, day());
    assert_eq!(gaps(&alone, Item::Open, &here, false), []);
}

#[test]
fn a_choice_needs_three_accounts_that_are_still_there() {
    let here = workspace(vec![account(1), account(2), account(3)]);
    let mut workshop = workshop();
    workshop.long_list = [1, 2, 9].map(AccountId::from).to_vec();
    assert_eq!(
        gaps(&workshop, Item::LongList, &here, false),
        [Gap::FewAccounts(2)]
    );
    workshop.long_list.push(3.into());
    assert_eq!(gaps(&workshop, Item::LongList, &here, false), []);
}

#[test]
fn criteria_that_rate_themselves_or_are_left_out_are_not_asked_about() {
    let here = workspace(Vec::new());
    let mut workshop = workshop();
    let all: Vec<_> = here.model().asked().map(|one| one.id.clone()).collect();
    assert!(!all.iter().any(|id| id.as_str() == "revenue_today"));
    assert_eq!(gaps(&workshop, Item::Criteria, &here, false), []);
    workshop.left_out = all[1..].to_vec();
    assert_eq!(asked(&workshop, &here).count(), 1);
    workshop.left_out = all;
    assert_eq!(
        gaps(&workshop, Item::Criteria, &here, false),
        [Gap::NoCriteria]
    );
}

#[test]
fn who_has_not_voted_is_named() {
    let (mut workshop, here) = rated();
    assert_eq!(
        gaps(&workshop, Item::Dots, &here, false),
        [Gap::NotAsked(Round::Dots)]
    );
    rating(&mut workshop, 1, [3, 3]);
    let missing = Gap::NotAnswered(vec!["Ben".to_owned()]);
    assert_eq!(gaps(&workshop, Item::Rate, &here, false), [missing]);
    rating(&mut workshop, 2, [3, 3]);
    assert_eq!(gaps(&workshop, Item::Rate, &here, false), []);
}

#[test]
fn after_the_dots_a_short_list_is_waited_for_and_its_length_is_free() {
    let here = workspace((1..=12).map(account).collect());
    let mut workshop = workshop();
    workshop.participants = vec![person(1, "Amira")];
    workshop.long_list = (1..=12).map(AccountId::from).collect();
    workshop.tasks.push(Task {
        id: EntryId::from(50),
        number: 1,
        round: Round::Dots,
        accounts: workshop.long_list.clone(),
        criteria: Vec::new(),
        dots: 4,
        revealed: true,
    });
    workshop.put_ballot(Ballot {
        id: EntryId::from(101),
        task: 1,
        by: EntryId::from(1),
        turn: 0,
        carried: false,
        at: Timestamp::default(),
        marks: [(AccountId::from(3), "4".to_owned())].into(),
    });
    let at_dots = |workshop: &Workshop| gaps(workshop, Item::Dots, &here, false);
    assert_eq!(at_dots(&workshop), [Gap::NoShortList(12)]);
    workshop.short_list = workshop.long_list[..9].to_vec();
    assert_eq!(at_dots(&workshop), []);
    // So few that all are rated need no list.
    workshop.short_list.clear();
    workshop.long_list.truncate(8);
    assert_eq!(at_dots(&workshop), []);
}

#[test]
fn only_what_lies_two_steps_apart_is_waited_for_and_only_until_it_was_talked_about() {
    let (mut workshop, here) = rated();
    rating(&mut workshop, 1, [3, 2]);
    rating(&mut workshop, 2, [5, 3]);
    assert_eq!(
        gaps(&workshop, Item::Reveal, &here, false),
        [Gap::NotRevealed(Round::Rate)]
    );
    workshop.tasks[0].revealed = true;
    assert_eq!(
        gaps(&workshop, Item::Reveal, &here, false),
        [Gap::NotTalked(1), Gap::NotTakenOver]
    );
    let cell = workshop.tasks[0].cells().next().expect("a cell");
    let talk: &mut Talk = workshop.talk_slot(1, &cell, EntryId::from(60));
    talk.agreed = Some(Answer::Step(Step::HIGHEST));
    workshop.taken_over = Some(Timestamp::default());
    assert_eq!(gaps(&workshop, Item::Reveal, &here, false), []);
}

#[test]
fn number_one_needs_an_action_that_somebody_does_by_a_day() {
    let mut one = account(7);
    assert_eq!(
        gaps(
            &workshop(),
            Item::Plan,
            &workspace(vec![one.clone()]),
            false
        ),
        [Gap::NoNumberOne]
    );
    one.decisions.push(crate::domain::account::Decision {
        id: 1.into(),
        from: crate::domain::account::Tier::Undecided,
        to: crate::domain::account::Tier::Key,
        reason: "They open a market".to_owned(),
        by: String::new(),
        at: Timestamp::default(),
        basis: None,
    });
    let mut workshop = workshop();
    assert_eq!(
        gaps(&workshop, Item::Decide, &workspace(Vec::new()), false),
        [Gap::NotDecided]
    );
    workshop.decisions.push(Decided {
        id: 1.into(),
        account: 7.into(),
    });
    let missing = Gap::NoAction("Customer 7".to_owned());
    assert_eq!(
        gaps(&workshop, Item::Plan, &workspace(vec![one.clone()]), false),
        std::slice::from_ref(&missing)
    );
    let mut plan = Plan::new(1.into(), PlanKind::Grow, Timestamp::default());
    plan.actions.push(Action {
        id: 2.into(),
        text: "Call".to_owned(),
        owner: None,
        due: Some(day()),
        status: ActionStatus::Open,
        serves: None,
    });
    one.plans = vec![plan];
    assert_eq!(
        gaps(&workshop, Item::Plan, &workspace(vec![one.clone()]), false),
        [missing]
    );
    one.plans[0].actions[0].owner = Some(3.into());
    assert_eq!(
        gaps(&workshop, Item::Plan, &workspace(vec![one.clone()]), false),
        []
    );
    assert_eq!(
        gaps(&workshop, Item::Treatment, &workspace(vec![one]), false),
        [Gap::NoTreatment("Customer 7".to_owned())]
    );
}

#[test]
fn the_end_wants_a_file_and_a_day() {
    let here = workspace(Vec::new());
    let mut workshop = workshop();
    assert_eq!(
        gaps(&workshop, Item::Close, &here, true),
        [Gap::NoFile, Gap::NoNextDay]
    );
    workshop.next = Some(day());
    assert_eq!(gaps(&workshop, Item::Close, &here, false), []);
}

#[test]
fn key_accounts_that_nobody_confirmed_are_named_once_it_is_decided() {
    let here = workspace(vec![
        crate::domain::testing::key(account(1)),
        crate::domain::testing::key(account(2)),
        account(3),
    ]);
    let mut workshop = workshop();
    assert_eq!(
        gaps(&workshop, Item::Decide, &here, false),
        [Gap::NotDecided]
    );
    workshop.decisions.push(Decided {
        id: 9.into(),
        account: 1.into(),
    });
    assert_eq!(
        gaps(&workshop, Item::Decide, &here, false),
        [Gap::NotConfirmed(vec!["Customer 2".to_owned()])]
    );
}

#[test]
fn two_people_of_the_same_initials_are_named() {
    let mut workshop = workshop();
    for (id, initials) in [(1, "AM"), (2, "am")] {
        let name = format!("Person {id}");
        let person = Participant::new(id.into(), name, initials.to_owned());
        workshop.participants.push(person);
    }
    let found = gaps(&workshop, Item::Open, &workspace(Vec::new()), false);
    assert_eq!(found, [Gap::SameInitials("am".to_owned())]);
}

#[test]
fn criteria_that_are_too_few_for_a_rank_are_said() {
    let mut known = account(8);
    let here = workspace(vec![account(7)]);
    let mut workshop = workshop();
    workshop.long_list = vec![AccountId::from(7), AccountId::from(8)];
    let of = |workshop: &Workshop, here: &Workspace| gaps(workshop, Item::Criteria, here, false);
    assert_eq!(of(&workshop, &here), [], "all are asked");
    let asked: Vec<_> = here.model().asked().map(|one| one.id.clone()).collect();
    workshop.left_out = asked[1..].to_vec();
    for (answer, without) in [
        (Answer::Step(Step::HIGHEST), 1),
        (Answer::Unknown, 2),
        // What does not apply counts nowhere: what is left is asked about.
        (Answer::NotApplicable, 1),
    ] {
        for id in &asked {
            let sure = Rating::sure(answer, Timestamp::default());
            known.ratings.insert(id.clone(), sure);
        }
        let here = workspace(vec![account(7), known.clone()]);
        assert_eq!(of(&workshop, &here), [Gap::NoRank(without)], "{answer:?}");
    }
    workshop.left_out.clone_from(&asked);
    assert_eq!(of(&workshop, &here), [Gap::NoCriteria]);
}

#[test]
fn in_the_sprint_what_was_rated_must_reach_the_accounts() {
    let (mut rated, here) = rated();
    rated.agenda = Agenda::Sprint;
    rating(&mut rated, 1, [4, 4]);
    let of = |one: &Workshop| gaps(one, Item::Rate, &here, false);
    let missing = Gap::NotAnswered(vec!["Ben".to_owned()]);
    assert_eq!(of(&rated), [missing, Gap::NotTakenOver]);
    rating(&mut rated, 2, [4, 4]);
    assert_eq!(of(&rated), [Gap::NotTakenOver]);
    rated.taken_over = Some(Timestamp::default());
    assert_eq!(of(&rated), []);
    // Somebody answers anew after that.
    let later = Timestamp::default().moment() + chrono::TimeDelta::seconds(1);
    rated.ballots[0].at = Timestamp::new(later);
    assert_eq!(of(&rated), [Gap::NotTakenOver]);
    rated.taken_over = Some(Timestamp::new(later));
    assert_eq!(of(&rated), []);
    rated.agenda = Agenda::Choose;
    rated.taken_over = None;
    assert_eq!(of(&rated), [], "revealed and taken over later");
}

#[test]
fn whoever_is_alone_is_not_called_by_a_name() {
    let (mut rated, here) = rated();
    rated.solo = true;
    let found = gaps(&rated, Item::Rate, &here, false);
    assert_eq!(found, [Gap::NotAnswered(Vec::new())]);
}
