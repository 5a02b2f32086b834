//! Workshops with every field filled.

use std::collections::BTreeMap;

use keyfolio::domain::account::Answer;
use keyfolio::domain::ids::{AccountId, EntryId};
use keyfolio::domain::plan::Action;
use keyfolio::domain::workshop::agenda::{Agenda, Item};
use keyfolio::domain::workshop::ballot::{Ballot, Round, Task};
use keyfolio::domain::workshop::clock::Clock;
use keyfolio::domain::workshop::{
    Cell, Decided, EarlierPhone, Participant, SecondVote, Talk, Workshop,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::plans::action;
use super::workspaces::{criterion_id, date, id, line, prose, step, timestamp};

fn item() -> impl Strategy<Value = Item> {
    let all = Agenda::ALL
        .into_iter()
        .flat_map(|agenda| agenda.items(false));
    select(all.copied().collect::<Vec<_>>())
}

fn clock() -> impl Strategy<Value = Clock> {
    (
        option::of(timestamp()),
        btree_map(item(), any::<u32>(), 0..4),
    )
        .prop_map(|(running_since, spent)| Clock {
            running_since,
            spent,
        })
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        3 => step().prop_map(Answer::Step),
        1 => Just(Answer::Unknown),
        1 => Just(Answer::NotApplicable),
    ]
}

fn cell() -> impl Strategy<Value = Cell> {
    (id(), criterion_id()).prop_map(|(account, criterion)| Cell { account, criterion })
}

fn participant() -> impl Strategy<Value = Participant> {
    (
        id(),
        "[A-Z][a-z]{0,9}",
        "[A-Z]{1,4}",
        option::of(any::<u32>()),
        option::of(
            (any::<u32>(), 0..4_u8).prop_map(|(sender, until)| EarlierPhone { sender, until }),
        ),
    )
        .prop_map(|(id, name, initials, sender, before)| Participant {
            id,
            name,
            initials,
            sender,
            before,
        })
}

fn task() -> impl Strategy<Value = Task> {
    (
        (
            id(),
            // Few numbers, so that those of two workshops meet.
            0..4_u8,
            select(vec![Round::Dots, Round::Rate, Round::Again]),
        ),
        vec(id(), 0..4),
        vec(criterion_id(), 0..4),
        (0..9_u8, any::<bool>()),
    )
        .prop_map(
            |((id, number, round), accounts, criteria, (dots, revealed))| Task {
                id,
                number,
                round,
                accounts,
                criteria,
                dots,
                revealed,
            },
        )
}

fn ballot() -> impl Strategy<Value = Ballot> {
    let marks = btree_map(id::<AccountId>(), "[1-5?.-]{0,4}", 0..4);
    (
        id(),
        0..4_u8,
        id(),
        (any::<u16>(), any::<bool>()),
        timestamp(),
        marks,
    )
        .prop_map(|(id, task, by, (turn, carried), at, marks)| Ballot {
            id,
            task,
            by,
            turn,
            carried,
            at,
            marks,
        })
}

fn second_votes() -> impl Strategy<Value = Vec<SecondVote>> {
    let votes = btree_map(id::<EntryId>(), answer(), 0..3);
    votes.prop_map(|votes: BTreeMap<EntryId, Answer>| {
        let votes = votes
            .into_iter()
            .map(|(id, answer)| SecondVote { id, answer });
        votes.collect::<Vec<_>>()
    })
}

fn talk() -> impl Strategy<Value = Talk> {
    let votes = (second_votes(), second_votes());
    let said = (option::of(answer()), prose(), option::of(id()));
    (id(), 0..3_u8, cell(), votes, said).prop_map(
        |(id, task, cell, (second, hidden), (agreed, dissent, parked))| Talk {
            id,
            task,
            cell,
            second,
            hidden,
            parked,
            agreed,
            dissent,
        },
    )
}

fn decided() -> impl Strategy<Value = Decided> {
    (id(), id()).prop_map(|(id, account)| Decided { id, account })
}

/// One of each id, or of whatever else names it.
fn each_once<T, K: PartialEq>(items: Vec<T>, id: fn(&T) -> K) -> Vec<T> {
    let mut seen = Vec::new();
    let mut items = items;
    items.retain(|one| {
        let is_new = !seen.contains(&id(one));
        seen.push(id(one));
        is_new
    });
    items
}

/// A workshop, open or closed.
pub fn workshop() -> BoxedStrategy<Workshop> {
    let head = (
        id(),
        select(Agenda::ALL.to_vec()),
        any::<bool>(),
        date(),
        line(),
    );
    let lists = (vec(id(), 0..4), vec(id(), 0..4), vec(decided(), 0..3));
    let entries = (
        vec(participant(), 0..3),
        vec(task(), 0..3),
        vec(ballot(), 0..3),
        vec(talk(), 0..3),
        vec(action(), 0..3),
    );
    let end = (
        (option::of(cell()), option::of(timestamp())),
        option::of(timestamp()),
        prose(),
        option::of(date()),
        option::of(timestamp()),
    );
    let struck = (any::<bool>(), vec(criterion_id(), 0..2));
    (head, (item(), clock()), lists, entries, end, struck)
        .prop_map(
            |((id, agenda, solo, day, title), (at, clock), lists, entries, end, struck)| {
                let (participants, tasks, ballots, talks, parked) = entries;
                let ((focus, talking_since), taken_over, notes, next, closed_at) = end;
                Workshop {
                    title,
                    at,
                    clock,
                    participants: each_once(participants, |one| one.id),
                    long_list: lists.0,
                    short_list: lists.1,
                    tasks: each_once(each_once(tasks, |one| one.id), |one| one.number),
                    ballots: each_once(each_once(ballots, |one| one.id), |one| (one.task, one.by)),
                    talks: each_once(each_once(talks, |one| one.id), |one| {
                        (one.task, one.cell.clone())
                    }),
                    focus,
                    talking_since,
                    taken_over,
                    decisions: lists.2,
                    parked: each_once(parked, |one: &Action| one.id),
                    notes,
                    next,
                    closed_at,
                    nobody_missing: struck.0,
                    left_out: struck.1,
                    ..Workshop::new(id, agenda, solo, day)
                }
            },
        )
        .boxed()
}
