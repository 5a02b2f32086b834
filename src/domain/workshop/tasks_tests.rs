use super::*;
use crate::domain::account::Account;
use crate::domain::ids::{WorkshopId, WorkspaceId};
use crate::domain::model::{Axis, ScoringModel};
use crate::domain::values::{Date, Name, Timestamp};
use crate::domain::workshop::Participant;
use crate::domain::workspace::Head;

fn account(number: u128) -> Account {
    let name = Name::new(&format!("Customer {number}")).unwrap_or_default();
    Account::new(AccountId::from(number), name, Timestamp::default())
}

fn here(accounts: u128) -> Workspace {
    let name = Name::new("Ours").unwrap_or_default();
    Workspace::from_records(
        Head::new(WorkspaceId::from(1), name, Timestamp::default()),
        ScoringModel::default_at(Timestamp::default()),
        (1..=accounts).map(account),
    )
}

fn workshop(long: u128) -> Workshop {
    let mut workshop = Workshop::new(WorkshopId::from(1), Agenda::Choose, false, Date::default());
    workshop.long_list = (1..=long).map(AccountId::from).collect();
    workshop
}

fn hand_out(workshop: &mut Workshop, round: Round, here: &Workspace) -> Task {
    let id = EntryId::from(workshop.tasks.len() as u128 + 1);
    let task = next(workshop, round, here, id).expect("a task");
    workshop.tasks.push(task.clone());
    task
}

#[test]
fn everybody_gets_as_many_dots_as_the_root_of_the_list() {
    let dots = [0, 1, 2, 4, 5, 9, 10, 12, 16, 17, 40].map(dots_for);
    assert_eq!(dots, [0, 1, 2, 2, 3, 3, 4, 4, 4, 5, 7]);
}

#[test]
fn dots_are_given_to_the_long_list_and_ratings_to_the_short_one() {
    let (here, mut workshop) = (here(9), workshop(9));
    let dots = hand_out(&mut workshop, Round::Dots, &here);
    assert_eq!((dots.number, dots.accounts.len(), dots.dots), (1, 9, 3));
    assert!(dots.criteria.is_empty());
    workshop.short_list = vec![AccountId::from(3), AccountId::from(1)];
    let rate = hand_out(&mut workshop, Round::Rate, &here);
    assert_eq!((rate.number, rate.dots), (2, 0));
    assert_eq!(rate.accounts, workshop.short_list);
    let asked: Vec<_> = here.model().asked().map(|one| one.id.clone()).collect();
    assert_eq!(rate.criteria, asked);
    assert_eq!(rate.questions(), 2 * asked.len());
}

#[test]
fn a_task_stays_as_it_was_handed_out_and_is_outdated_when_the_list_changes() {
    let (here, mut workshop) = (here(4), workshop(3));
    let first = hand_out(&mut workshop, Round::Rate, &here);
    assert!(!is_outdated(&workshop, &first, &here));
    workshop.long_list.push(AccountId::from(4));
    assert!(is_outdated(&workshop, &first, &here));
    let second = hand_out(&mut workshop, Round::Rate, &here);
    assert_eq!(second.number, 2);
    assert!(!is_outdated(&workshop, &second, &here));
    assert_eq!(workshop.task(Round::Rate), Some(&second));
    assert_eq!(workshop.task_numbered(1), Some(&first));
}

#[test]
fn an_account_that_was_deleted_is_no_longer_asked_about() {
    let (here, mut workshop) = (here(2), workshop(3));
    let task = hand_out(&mut workshop, Round::Rate, &here);
    assert_eq!(task.accounts, [AccountId::from(1), AccountId::from(2)]);
}

#[test]
fn the_fifteen_minutes_ask_the_five_heaviest_criteria_of_the_score_in_their_order() {
    let (here, mut workshop) = (here(3), workshop(3));
    workshop.agenda = Agenda::Sprint;
    let task = hand_out(&mut workshop, Round::Rate, &here);
    assert_eq!(task.criteria.len(), SPRINT_CRITERIA);
    // With the revenue they make seventy points of a hundred and more, which is what a rank takes.
    let own = |id: &CriterionId| here.model().criterion(id).expect("a criterion");
    let makes_score = |one: &&CriterionId| own(one).axis == Axis::Attractiveness;
    assert_eq!(task.criteria.iter().filter(makes_score).count(), 5);
    let points: u16 = task.criteria.iter().map(|id| own(id).points).sum();
    assert_eq!(points + 20, 85);
    let asked = here
        .model()
        .asked()
        .filter(|one| task.criteria.contains(&one.id));
    assert!(asked.map(|one| &one.id).eq(&task.criteria));
}

#[test]
fn what_is_missing_for_a_task_is_said() {
    let here = here(3);
    let none = |workshop: &Workshop, here: &Workspace| {
        next(workshop, Round::Rate, here, EntryId::from(1)).expect_err("no task")
    };
    assert_eq!(none(&workshop(0), &here), NoTask::NoAccounts);
    let mut model = ScoringModel::default_at(Timestamp::default());
    model.criteria.clear();
    let silent = Workspace::from_records((**here.head()).clone(), model, [account(1)]);
    assert_eq!(none(&workshop(1), &silent), NoTask::NoCriteria);
    let mut full = workshop(1);
    for _ in 0..MAX_TASKS {
        hand_out(&mut full, Round::Rate, &here);
    }
    assert_eq!(none(&full, &here), NoTask::TooManyTasks);
}

#[test]
fn what_was_rated_goes_along_when_the_questions_are_handed_out_anew() {
    let criterion = |id: &str| CriterionId::try_from(id.to_owned()).expect("an id");
    let asks = |number: u8, accounts: &[u128], criteria: &[&str]| Task {
        id: EntryId::from(u128::from(number)),
        number,
        round: Round::Rate,
        accounts: accounts.iter().copied().map(AccountId::from).collect(),
        criteria: criteria.iter().map(|id| criterion(id)).collect(),
        dots: 0,
        revealed: false,
    };
    let mut next = 100_u128;
    let mut fresh = || {
        next += 1;
        EntryId::from(next)
    };
    let mut workshop = Workshop::new(1.into(), Agenda::Choose, false, Date::default());
    workshop.hand_out(asks(1, &[7, 3], &["access", "lock_in"]), &mut fresh);
    let ballot = |by: u128, marks: [&str; 2]| Ballot {
        id: EntryId::from(50 + by),
        task: 1,
        by: EntryId::from(by),
        turn: 4,
        carried: false,
        at: Timestamp::default(),
        marks: [7_u128, 3]
            .map(AccountId::from)
            .into_iter()
            .zip(marks.map(str::to_owned))
            .collect(),
    };
    workshop.put_ballot(ballot(1, ["45", "?-"]));
    workshop.put_ballot(ballot(2, ["..", "5."]));
    // One account is gone and one is new; the criteria stand the other way round, one is new.
    workshop.hand_out(
        asks(2, &[9, 7], &["lock_in", "image", "access"]),
        &mut fresh,
    );
    let carried = workshop.ballot(2, EntryId::from(1)).expect("goes along");
    let marks = |id: u128| carried.marks[&AccountId::from(id)].as_str();
    assert_eq!((marks(7), marks(9), carried.turn), ("5.4", "...", 4));
    let nothing = workshop.ballot(2, EntryId::from(2));
    assert!(
        nothing.is_none(),
        "nothing of theirs is asked about any more"
    );
    assert!(
        workshop.ballot(1, EntryId::from(2)).is_some(),
        "the old ones stay"
    );
    // Dots belong to their list.
    let dots = |number| Task {
        round: Round::Dots,
        criteria: Vec::new(),
        dots: 2,
        ..asks(number, &[7, 3], &[])
    };
    workshop.hand_out(dots(3), &mut fresh);
    workshop.put_ballot(Ballot {
        task: 3,
        marks: [(AccountId::from(7), "2".to_owned())].into(),
        ..ballot(1, ["", ""])
    });
    workshop.hand_out(dots(4), &mut fresh);
    assert_eq!(workshop.ballots_of(4).count(), 0);
}

#[test]
fn who_has_answered_a_task_is_told_by_name() {
    let mut workshop = Workshop::new(1.into(), Agenda::Choose, false, Date::default());
    let come = |id: u128| {
        let name = format!("Person {id}");
        Participant::new(EntryId::from(id), name, String::new())
    };
    workshop.participants = [1, 2, 3].map(come).into();
    let task = Task {
        id: EntryId::from(10),
        number: 1,
        round: Round::Rate,
        accounts: vec![AccountId::from(7)],
        criteria: ["access", "lock_in"]
            .map(|id| CriterionId::try_from(id.to_owned()).expect("an id"))
            .into(),
        dots: 0,
        revealed: false,
    };
    workshop.tasks.push(task.clone());
    for (by, marks) in [(1, "4?"), (3, "4.")] {
        workshop.put_ballot(Ballot {
            id: EntryId::from(50 + by),
            task: 1,
            by: EntryId::from(by),
            turn: 0,
            carried: false,
            at: Timestamp::default(),
            marks: [(AccountId::from(7), marks.to_owned())].into(),
        });
    }
    let turnout = workshop.turnout(&task);
    assert_eq!((turnout.answered, turnout.of()), (2, 3));
    assert_eq!(turnout.unfinished, ["Person 3"]);
    assert_eq!(turnout.missing, ["Person 2"]);
    assert!(!turnout.is_whole());
    workshop.participants.truncate(1);
    assert!(workshop.turnout(&task).is_whole());
}
