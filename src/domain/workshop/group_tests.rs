use super::*;
use crate::domain::analysis::agreement::Accord;
use crate::domain::apply::apply;
use crate::domain::command::Command;
use crate::domain::ids::{WorkshopId, WorkspaceId};
use crate::domain::model::{Criterion, ScoringModel};
use crate::domain::values::{Date, Name};
use crate::domain::workshop::agenda::Agenda;
use crate::domain::workshop::ballot::{Ballot, rating_marks, read_mark};
use crate::domain::workshop::{Participant, SecondVote};
use crate::domain::workspace::Head;

/// A workspace of so many accounts, rated by people on so many criteria; the first weighs 30 points, the others 10.
fn here(accounts: u128, criteria: usize) -> Workspace {
    let now = Timestamp::default();
    let mut model = ScoringModel::default_at(now);
    model.criteria = (0..criteria)
        .map(|place| {
            let points = if place == 0 { 30 } else { 10 };
            Criterion::rated(criterion(place), Axis::Attractiveness, points)
        })
        .collect();
    let position = ScoringModel::default_at(now).criteria.into_iter();
    let position = position.filter(|one| one.axis == Axis::Position);
    model.criteria.extend(position);
    let name = |number| Name::new(&format!("Customer {number}")).unwrap_or_default();
    let accounts = (1..=accounts).map(|one| Account::new(AccountId::from(one), name(one), now));
    let head = Head::new(WorkspaceId::from(1), Name::default(), now);
    Workspace::from_records(head, model, accounts)
}

fn criterion(place: usize) -> CriterionId {
    CriterionId::try_from(format!("own_{place}")).expect("an id")
}

fn cell(account: u128, place: usize) -> Cell {
    Cell {
        account: AccountId::from(account),
        criterion: criterion(place),
    }
}

/// A task about the accounts and what each person answers to it, a line a person.
fn add_task(workshop: &mut Workshop, here: &Workspace, round: Round, lines: &[&str]) {
    let number = workshop.tasks.len() as u8 + 1;
    let task = Task {
        id: EntryId::from(u128::from(number)),
        number,
        round,
        accounts: here.accounts().map(|account| account.id).collect(),
        criteria: here
            .model()
            .axis(Axis::Attractiveness)
            .map(|one| one.id.clone())
            .collect(),
        dots: 0,
        revealed: true,
    };
    for (line, by) in lines.iter().zip(1_u128..) {
        let marks = line.chars().filter(|mark| *mark != ' ');
        let answers: Vec<Option<Answer>> = marks.map(read_mark).collect();
        workshop.put_ballot(Ballot {
            id: EntryId::from(u128::from(number) * 1000 + by),
            task: number,
            by: EntryId::from(by),
            turn: 0,
            carried: false,
            at: Timestamp::default(),
            marks: rating_marks(&task, &answers),
        });
    }
    workshop.tasks.push(task);
}

fn workshop(here: &Workspace, lines: &[&str]) -> Workshop {
    let day = Date::default();
    let mut workshop = Workshop::new(WorkshopId::from(1), Agenda::Choose, false, day);
    for by in (1_u128..).take(lines.len()) {
        let (name, initials) = (format!("Person {by}"), format!("P{by}"));
        let person = Participant::new(EntryId::from(by), name, initials);
        workshop.participants.push(person);
    }
    add_task(&mut workshop, here, Round::Rate, lines);
    workshop
}

fn group(here: &Workspace, lines: &[&str]) -> Group {
    Group::of(&workshop(here, lines), here).expect("something is revealed")
}

fn step(step: u8) -> Option<Answer> {
    Step::try_from(step).ok().map(Answer::Step)
}

#[test]
fn nothing_is_seen_before_it_is_revealed() {
    let here = here(2, 2);
    let mut workshop = workshop(&here, &["11 11", "55 55"]);
    assert!(Group::of(&workshop, &here).is_some());
    workshop.tasks[0].revealed = false;
    assert_eq!(Group::of(&workshop, &here), None);
}

#[test]
fn a_cell_shows_who_is_at_which_end_and_what_the_group_says() {
    let here = here(1, 1);
    let group = group(&here, &["1", "3", "3", "3", "4", "?"]);
    let seen = group.seen(&cell(1, 0)).expect("the cell");
    assert_eq!((seen.votes.len(), seen.range()), (6, 3));
    assert!(seen.is_apart());
    let person = |id| Voice::Person(EntryId::from(id));
    assert_eq!(seen.ends(), (vec![person(1)], vec![person(5)]));
    assert_eq!(seen.answer(), step(3), "the median of five");
    assert_eq!(seen.sureness(), Sureness::Estimated);
}

#[test]
fn half_way_between_two_steps_it_is_the_lower_one() {
    let here = here(1, 1);
    let answers = |lines: &[&str]| group(&here, lines).cells[0].answer();
    assert_eq!(answers(&["2", "3"]), step(2));
    assert_eq!(answers(&["4", "5"]), step(4));
    assert_eq!(answers(&["2", "3", "3"]), step(3));
    assert_eq!(answers(&["2", "2", "3"]), step(2));
}

#[test]
fn what_nobody_knows_is_unknown_and_what_nobody_was_asked_is_nothing() {
    let here = here(1, 1);
    let answers = |lines: &[&str]| group(&here, lines).cells[0].answer();
    assert_eq!(answers(&["?", "?"]), Some(Answer::Unknown));
    assert_eq!(answers(&["-", "-", "4"]), Some(Answer::NotApplicable));
    assert_eq!(answers(&["-", "4"]), step(4), "half is not most");
    assert_eq!(answers(&[".", "."]), None);
    assert_eq!(answers(&[".", "?", "5"]), step(5));
}

#[test]
fn the_second_vote_counts_and_what_was_agreed_on_stands_above_it() {
    let here = here(1, 1);
    let mut workshop = workshop(&here, &["1", "5"]);
    let talk = workshop.talk_slot(1, &cell(1, 0), EntryId::from(9));
    talk.second.push(SecondVote {
        id: EntryId::from(1),
        answer: Answer::Step(Step::ALL[3]),
    });
    let seen = |workshop: &Workshop| Group::of(workshop, &here).map(|group| group.cells[0].clone());
    let second = seen(&workshop).expect("the cell");
    assert_eq!(second.range(), 1);
    assert_eq!(second.votes[0].before, step(1), "the first vote is kept");
    assert_eq!(second.answer(), step(4));
    workshop.talk_slot(1, &cell(1, 0), EntryId::from(9)).agreed = step(2);
    let agreed = seen(&workshop).expect("the cell");
    assert_eq!(
        (agreed.answer(), agreed.sureness()),
        (step(2), Sureness::Sure)
    );
    let both = [1, 2].map(|id| Voice::Person(EntryId::from(id)));
    assert_eq!(agreed.dissenters(), both);
}

#[test]
fn what_is_farthest_apart_and_weighs_most_is_talked_about_first() {
    let here = here(2, 3);
    // Ranges: 2, 4, 1 of the first account; 3, 2, 0 of the second. Weights 30, 10, 10.
    let lines = ["113 225", "354 545"];
    let group = group(&here, &lines);
    let order: Vec<Cell> = group.apart().iter().map(|seen| seen.cell.clone()).collect();
    assert_eq!(order, [cell(2, 0), cell(1, 0), cell(1, 1), cell(2, 1)]);
    let tally = group.tally();
    assert_eq!((tally.all, tally.together, tally.apart), (6, 2, 4));
    let mut workshop = workshop(&here, &lines);
    workshop.talk_slot(1, &cell(1, 0), EntryId::from(9)).agreed = step(3);
    let group = Group::of(&workshop, &here).expect("a group");
    let tally = group.tally();
    assert_eq!((tally.together, tally.apart, tally.settled), (3, 3, 1));
    assert_eq!(group.next(None), Some(cell(2, 0)));
    assert_eq!(group.next(Some(&cell(2, 0))), Some(cell(1, 1)));
    assert_eq!(group.next(Some(&cell(2, 1))), Some(cell(2, 0)));
}

#[test]
fn a_second_vote_does_not_change_the_order_of_the_talk() {
    let here = here(1, 4);
    // Ranges: 4, 4, 3, 2; weights 30, 10, 10, 10.
    let mut workshop = workshop(&here, &["1111", "5543"]);
    let order = |workshop: &Workshop| {
        let group = Group::of(workshop, &here).expect("a group");
        let next = group.next(Some(&cell(1, 1)));
        (group.apart().len(), next)
    };
    assert_eq!(order(&workshop), (4, Some(cell(1, 2))));
    for (answer, apart) in [(3, 4), (4, 3)] {
        // Two steps apart still, then one: no longer in the list, and the way goes on from its place all the same.
        let talk = workshop.talk_slot(1, &cell(1, 1), EntryId::from(9));
        talk.vote_again(EntryId::from(1), Answer::Step(Step::ALL[answer - 1]));
        talk.show_again();
        assert_eq!(order(&workshop), (apart, Some(cell(1, 2))), "{answer}");
    }
}

#[test]
fn one_person_alone_sees_the_first_thought_beside_the_second() {
    let here = here(1, 2);
    let mut workshop = workshop(&here, &["13"]);
    workshop.solo = true;
    add_task(&mut workshop, &here, Round::Again, &["43"]);
    let group = Group::of(&workshop, &here).expect("a group");
    assert_eq!(group.voices, [Voice::FirstThought, Voice::AfterFacts]);
    assert_eq!((group.cells[0].range(), group.cells[1].range()), (3, 0));
    assert_eq!(group.cells[0].answer(), step(4), "knowing the figures");
}

#[test]
fn the_order_of_each_rater_is_compared() {
    let here = here(3, 2);
    let portfolio = Portfolio::of(&here, None);
    let word = |lines: &[&str]| {
        let found = group(&here, lines).concordance(&portfolio);
        found.map(Concordance::word)
    };
    assert_eq!(word(&["55 33 11", "54 32 11"]), Some(Accord::Largely));
    assert_eq!(word(&["55 33 11", "11 33 55"]), Some(Accord::Apart));
    assert_eq!(word(&["55 33 11"]), None);
    assert_eq!(word(&["55 33 11", ".. .. .."]), None, "silence is no order");
}

#[test]
fn writing_the_ratings_is_one_step_and_leaves_what_nobody_answered() {
    let mut here = here(2, 2);
    let now = Timestamp::default();
    let mut known = here
        .account(AccountId::from(2))
        .expect("it")
        .as_ref()
        .clone();
    let four = Rating::sure(Answer::Step(Step::ALL[3]), now);
    known.ratings.insert(criterion(1), four.clone());
    here.accounts.insert(known.id, std::sync::Arc::new(known));
    let held = workshop(&here, &["55 1.", "55 3."]);
    let mut head = here.head().as_ref().clone();
    head.workshops.push(held);
    here.head = std::sync::Arc::new(head);
    let reason = |seen: &Seen, _: &str| format!("{} votes", seen.votes.len());
    let adoption = take_over(&here, WorkshopId::from(1), now, &reason).expect("an adoption");
    let change = apply(&here, &Command::Adopt(adoption), now).expect("it can be");
    let mut after = here.clone();
    after.adopt(&change);
    let rating = |account, place| {
        let account = after.account(AccountId::from(account))?;
        account.ratings.get(&criterion(place)).cloned()
    };
    let first = rating(1, 0).expect("a rating");
    assert_eq!(Some(first.answer), step(5));
    assert_eq!(first.reason, "2 votes");
    assert_eq!(first.sureness, Sureness::Sure);
    assert_eq!(
        rating(2, 0).map(|one| one.sureness),
        Some(Sureness::Estimated)
    );
    assert_eq!(rating(2, 1), Some(four), "nobody has answered");
    let workshop = after.head().workshop(WorkshopId::from(1));
    assert_eq!(workshop.and_then(|one| one.taken_over), Some(now));
    let back = apply(&after, &Command::Revert(Box::new(change)), now).expect("taken back");
    after.adopt(&back);
    assert_eq!(
        after.account(AccountId::from(1)),
        here.account(AccountId::from(1))
    );
}

#[test]
fn thirty_people_rate_twenty_accounts_on_nine_criteria() {
    let here = here(20, 9);
    // Everybody gives each account the same steps, which rise with the accounts, but for one cell of the last.
    let line = |by: usize| -> String {
        let steps = (0..20).flat_map(|account| {
            (0..9).map(move |place| match (account, place) {
                (19, 8) if by.is_multiple_of(2) => '1',
                _ => char::from(b'1' + (account / 4) as u8),
            })
        });
        steps.collect()
    };
    let lines: Vec<String> = (0..30).map(line).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let group = group(&here, &lines);
    assert_eq!((group.cells.len(), group.voices.len()), (180, 30));
    let tally = group.tally();
    assert_eq!((tally.together, tally.apart), (179, 1));
    assert_eq!(group.apart()[0].cell, cell(20, 8));
    assert_eq!(
        group.apart()[0].answer(),
        step(3),
        "the median of 15 ones and 15 fives"
    );
    let now = Portfolio::of(&here, None);
    let then = Portfolio::of(&group_workspace(&here, &group), Some(&now));
    assert_eq!(
        group.concordance(&now).map(Concordance::word),
        Some(Accord::Largely)
    );
    let places = places(&group, &now, &then);
    assert_eq!(places.len(), 20);
    assert!(places[..4].iter().all(|one| one.reaches && !one.reached));
    assert_eq!(
        places[3].id,
        AccountId::from(20),
        "its one cell costs it the tie"
    );
}

#[test]
fn what_was_said_to_earlier_ratings_stays_with_them() {
    let here = here(1, 1);
    let mut workshop = workshop(&here, &["1", "5"]);
    workshop.talk_slot(1, &cell(1, 0), EntryId::from(9)).agreed = step(2);
    add_task(&mut workshop, &here, Round::Rate, &["4", "5"]);
    let all = Group::all_of(&workshop, &here);
    let said: Vec<(u8, Option<Answer>)> = all
        .iter()
        .map(|group| (group.cells[0].task, group.cells[0].agreed))
        .collect();
    assert_eq!(said, [(2, None), (1, step(2))]);
}

#[test]
fn what_is_parked_or_came_together_in_the_second_vote_waits_for_no_talk() {
    let here = here(1, 3);
    let mut workshop = workshop(&here, &["1 5 1", "5 5 5"]);
    let (parked, settled) = (cell(1, 0), cell(1, 2));
    let question = crate::domain::plan_view::ACTIONS.blank(EntryId::from(70));
    workshop.talk_slot(1, &parked, EntryId::from(71)).parked = Some(question.id);
    let talk = workshop.talk_slot(1, &settled, EntryId::from(72));
    talk.vote_again(EntryId::from(1), Answer::Step(Step::HIGHEST));
    assert_eq!(
        tally(&workshop, &here).apart,
        2,
        "nothing is seen of a vote that is being given"
    );
    let talk = workshop.talk_slot(1, &settled, EntryId::from(73));
    talk.show_again();
    talk.agreed = Some(Answer::Step(Step::HIGHEST));
    workshop.parked.push(question);
    let found = tally(&workshop, &here);
    assert_eq!((found.apart, found.settled, found.parked), (0, 1, 1));
    workshop.parked.clear();
    assert_eq!(
        tally(&workshop, &here).apart,
        1,
        "a question that was removed is open again"
    );
}

fn tally(workshop: &Workshop, here: &Workspace) -> Tally {
    Group::of(workshop, here).expect("revealed").tally()
}
