use std::collections::BTreeMap;

use super::*;
use crate::domain::analysis::agreement::Accord;
use crate::domain::apply::apply;
use crate::domain::command::Command;
use crate::domain::ids::WorkspaceId;
use crate::domain::model::CriterionId;
use crate::domain::values::{Date, Name};
use crate::domain::workshop::agenda::Agenda;
use crate::domain::workshop::{SecondVote, ballot};
use crate::domain::workspace::Head;

fn criterion(id: &str) -> CriterionId {
    id.to_owned().try_into().expect("an id")
}

fn account(number: u128) -> Account {
    let name = Name::new(&format!("Customer {number}")).unwrap_or_default();
    Account::new(number.into(), name, Timestamp::default())
}

/// Two accounts, asked by two criteria of which the first weighs more.
fn held(answers: &[&[&str]]) -> Workspace {
    let mut model = ScoringModel::default_at(Timestamp::default());
    model
        .criteria
        .retain(|one| ["revenue_potential", "cooperation", "lock_in"].contains(&one.id.as_str()));
    let mut workshop = Workshop::new(7.into(), Agenda::Choose, false, Date::default());
    workshop.tasks = vec![Task {
        id: 1.into(),
        number: 1,
        round: Round::Rate,
        accounts: vec![1.into(), 2.into()],
        criteria: vec![criterion("revenue_potential"), criterion("cooperation")],
        dots: 0,
        revealed: true,
    }];
    for (place, marks) in answers.iter().enumerate() {
        let id = EntryId::from(place as u128 + 10);
        workshop.participants.push(Participant {
            id,
            name: format!("P{place}"),
            initials: format!("P{place}"),
            sender: None,
        });
        let marks = marks.iter().enumerate();
        workshop.put_ballot(Ballot {
            id,
            task: 1,
            by: id,
            turn: 0,
            at: Timestamp::default(),
            marks: marks
                .map(|(place, text)| (AccountId::from(place as u128 + 1), (*text).to_owned()))
                .collect(),
        });
    }
    let mut head = Head::new(
        WorkspaceId::from(1),
        Name::new("Ours").unwrap_or_default(),
        Timestamp::default(),
    );
    head.workshops = vec![workshop];
    Workspace::from_records(head, model, [account(1), account(2)])
}

fn workshop(here: &Workspace) -> &Workshop {
    &here.head().workshops[0]
}

fn steps(here: &Workspace) -> Vec<Option<char>> {
    let all = asked(here.model(), workshop(here));
    all.iter()
        .map(|one| one.answer().map(|answer| ballot::mark(Some(answer))))
        .collect()
}

#[test]
fn the_group_says_the_middle_and_a_half_goes_down() {
    let here = held(&[&["12", "3?"], &["23", "?."], &["53", ".."]]);
    // Means 2.67, 2.67; one answered 3, one does not know; nobody knows.
    assert_eq!(steps(&here), [Some('3'), Some('3'), Some('3'), Some('?')]);
    let half = held(&[&["2-", "--"], &["3-", ".."]]);
    assert_eq!(steps(&half), [Some('2'), Some('-'), Some('-'), Some('-')]);
    let five = held(&[&["1"], &["1"], &["2"], &["5"], &["5"]]);
    assert_eq!(steps(&five)[0], Some('2'), "from five people on the median");
    assert_eq!(steps(&five)[1], None, "nobody answered");
}

#[test]
fn only_what_is_two_steps_apart_is_worth_talking_about_and_what_weighs_most_comes_first() {
    let here = held(&[&["15", "44"], &["33", "52"]]);
    let talk: Vec<(AccountId, String, u8)> = worth_talking(here.model(), workshop(&here))
        .into_iter()
        .map(|one| {
            (
                one.cell.account,
                one.cell.criterion.as_str().to_owned(),
                one.spread(),
            )
        })
        .collect();
    let potential = || "revenue_potential".to_owned();
    let cooperation = || "cooperation".to_owned();
    assert_eq!(
        talk,
        [
            (1.into(), potential(), 2),
            (1.into(), cooperation(), 2),
            (2.into(), cooperation(), 2)
        ]
    );
}

#[test]
fn what_was_agreed_on_stands_and_who_sees_it_differently_is_kept() {
    let here = held(&[&["1", "4"], &["4", "4"]]);
    let mut talked = workshop(&here).clone();
    let cell = Cell {
        account: 1.into(),
        criterion: criterion("revenue_potential"),
    };
    let four = Answer::Step(Step::try_from(4).expect("a step"));
    talked.talk_slot(&cell, 90.into()).agreed = Some(four);
    let all = worth_talking(here.model(), &talked);
    assert_eq!(all[0].answer(), Some(four));
    assert!(all[0].is_settled);
    let dissent: Vec<&str> = all[0]
        .dissenters()
        .iter()
        .map(|vote| vote.name.as_str())
        .collect();
    assert_eq!(dissent, ["P0"]);
}

#[test]
fn a_second_vote_stands_in_place_of_the_first() {
    let here = held(&[&["1", "4"], &["4", "4"]]);
    let mut talked = workshop(&here).clone();
    let cell = Cell {
        account: 1.into(),
        criterion: criterion("revenue_potential"),
    };
    let three = Answer::Step(Step::try_from(3).expect("a step"));
    let second = SecondVote {
        id: 10.into(),
        answer: three,
    };
    talked.talk_slot(&cell, 90.into()).second.push(second);
    let all = worth_talking(here.model(), &talked);
    assert_eq!(
        (all.len(), all[0].spread(), all[0].is_settled),
        (1, 1, true),
        "it stays on the list, settled"
    );
}

#[test]
fn hidden_answers_say_nothing() {
    let here = held(&[&["15", "44"], &["33", "52"]]);
    let mut hidden = workshop(&here).clone();
    hidden.tasks[0].revealed = false;
    assert!(asked(here.model(), &hidden).is_empty());
    assert_eq!(agreement(&here, &hidden), None);
}

#[test]
fn people_who_order_the_accounts_alike_agree() {
    let alike = held(&[&["55", "11"], &["44", "21"], &["53", "12"]]);
    let found = agreement(&alike, workshop(&alike)).expect("a number");
    assert_eq!(
        (found.thousandths(), found.accord()),
        (1000, Accord::Largely)
    );
    let apart = held(&[&["55", "11"], &["11", "55"]]);
    assert_eq!(
        agreement(&apart, workshop(&apart))
            .expect("a number")
            .accord(),
        Accord::Apart
    );
    let alone = held(&[&["55", "11"]]);
    assert_eq!(agreement(&alone, workshop(&alone)), None);
}

#[test]
fn one_person_alone_is_compared_with_herself() {
    let here = held(&[&["15", "44"]]);
    let mut solo = workshop(&here).clone();
    solo.solo = true;
    let mut again = solo.tasks[0].clone();
    (again.id, again.number, again.round) = (2.into(), 2, Round::Again);
    solo.tasks.push(again);
    let mut ballot = solo.ballots[0].clone();
    (ballot.id, ballot.task) = (99.into(), 2);
    ballot.marks = BTreeMap::from([(1.into(), "45".to_owned()), (2.into(), "44".to_owned())]);
    solo.put_ballot(ballot);
    let all = worth_talking(here.model(), &solo);
    assert_eq!(all.len(), 1);
    let voters: Vec<Voter> = all[0].votes.iter().map(|vote| vote.by).collect();
    assert_eq!(voters, [Voter::Gut, Voter::Facts]);
}

#[test]
fn taking_over_is_one_change_and_leaves_what_nobody_has_said() {
    let mut here = held(&[&["15", ".."], &["33", ".."]]);
    let later = Timestamp::new(Timestamp::default().moment() + chrono::TimeDelta::seconds(5));
    let adoption = take_over(
        &here,
        7.into(),
        &|one| format!("spread {}", one.spread()),
        later,
    )
    .expect("a task");
    assert_eq!(adoption.accounts.len(), 1);
    let change = apply(&here, &Command::Adopt(adoption), later).expect("a change");
    here.adopt(&change);
    let one = here.account(1.into()).expect("the account");
    assert_eq!(one.step_of("revenue_potential").map(Step::get), Some(2));
    assert_eq!(
        one.ratings[&criterion("revenue_potential")].reason,
        "spread 2"
    );
    assert_eq!(
        one.ratings[&criterion("revenue_potential")].sureness,
        Sureness::Estimated
    );
    assert!(
        here.account(2.into())
            .expect("the account")
            .ratings
            .is_empty()
    );
    assert_eq!(workshop(&here).taken_over, Some(later));
    let group = group_workspace(&here, workshop(&here));
    assert_eq!(
        group
            .account(1.into())
            .expect("the account")
            .step_of("cooperation")
            .map(Step::get),
        Some(4)
    );
}
