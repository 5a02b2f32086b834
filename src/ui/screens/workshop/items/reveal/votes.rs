//! The votes of a cell as dots with names above the scale, the stretch between the lowest and the highest, and at the
//! side who does not know. It is one list for everybody: read out, each step says who chose it.

use leptos::prelude::*;

use super::board::Board;
use crate::domain::account::Answer;
use crate::domain::workshop::Cell;
use crate::domain::workshop::group::{Seen, Voice, Vote};
use crate::ui::components::rating::{ANSWERS, sign};
use crate::words::criteria;
use crate::words::workshop::reveal as words;

/// More votes than this on one step stand close together; on the wall, where letters are large, sooner.
const MANY: usize = 5;
const MANY_ON_THE_WALL: usize = 3;

/// Who sees the votes: the facilitator, who knows the names, or the room, where only the initials can be large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seats {
    Desk,
    Room,
}

/// How a step of the scale lies to the votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Reach {
    /// The line comes from the step before.
    from_left: bool,
    /// The line goes on to the next step.
    to_right: bool,
    /// The lowest or the highest vote.
    is_end: bool,
}

fn reach(seen: &Seen, answer: Answer) -> Option<Reach> {
    let (rating, Answer::Step(step)) = (seen.rating?, answer) else {
        return None;
    };
    let (low, high) = (rating.lowest, rating.highest);
    (low <= step && step <= high).then_some(Reach {
        from_left: step > low,
        to_right: step < high,
        is_end: step == low || step == high,
    })
}

/// The picture, tracked.
pub fn votes(board: Board, cell: &Cell, seen: Memo<Option<Seen>>, seats: Seats) -> AnyView {
    let (app, id) = (board.desk.app, cell.criterion.clone());
    let many = match seats {
        Seats::Desk => MANY,
        Seats::Room => MANY_ON_THE_WALL,
    };
    let who = move |voice: Voice| match seats {
        Seats::Desk => board.voice(voice),
        Seats::Room => board.short_voice(voice),
    };
    let draw = move || {
        let seen = seen.get()?;
        let criterion = board.criterion(&id)?;
        let locale = app.locale();
        let at = |answer: Answer| -> Vec<&Vote> {
            let votes = seen.votes.iter();
            votes.filter(|vote| vote.answer == answer).collect()
        };
        let is_crowded = ANSWERS.iter().any(|answer| at(*answer).len() > many);
        let steps = ANSWERS.iter().filter_map(|answer| {
            let (votes, is_step) = (at(*answer), matches!(answer, Answer::Step(_)));
            // Who said that it does not apply is only shown where somebody did.
            if *answer == Answer::NotApplicable && votes.is_empty() && seen.agreed != Some(*answer) {
                return None;
            }
            let word = match answer {
                Answer::Step(step) => criteria::anchor_of(locale, &criterion, *step),
                Answer::Unknown | Answer::NotApplicable => words::short(locale, *answer),
            };
            let nobody = votes.is_empty();
            let dots = votes.into_iter().map(|vote| {
                let was = vote.before.filter(|before| *before != vote.answer);
                let was = was.map(|before| {
                    let text = words::was(locale, &sign(before));
                    view! { <span class="votes__was">{text}</span> }
                });
                view! {
                    <li class="votes__vote">
                        <span class="votes__dot" class:votes__dot--open=!is_step aria-hidden="true"></span>
                        <span class="votes__name">{who(vote.voice)}</span>
                        {was}
                    </li>
                }
            });
            let dots: Vec<_> = dots.collect();
            let reach = reach(&seen, *answer);
            let has = move |one: fn(Reach) -> bool| reach.is_some_and(one);
            Some(view! {
                <li
                    class="votes__step"
                    class:votes__step--side=!is_step
                    class:votes__step--left=has(|one| one.from_left)
                    class:votes__step--right=has(|one| one.to_right)
                    class:votes__step--end=has(|one| one.is_end)
                    class:votes__step--agreed=seen.agreed == Some(*answer)
                >
                    <span class="votes__sign">{sign(*answer)}</span>
                    <span class="votes__word">{word}</span>
                    <Show when=move || nobody>
                        <span class="visually-hidden">{words::no_vote(locale)}</span>
                    </Show>
                    <ul class="votes__dots">{dots}</ul>
                    <span class="votes__line" aria-hidden="true"></span>
                </li>
            })
        });
        let steps: Vec<_> = steps.collect();
        Some(view! {
            <ol class="votes" class:votes--crowded=is_crowded aria-label=words::votes(locale)>
                {steps}
            </ol>
        })
    };
    draw.into_any()
}

/// What the highest and the lowest are asked, tracked.
pub fn opening(board: Board, seen: Memo<Option<Seen>>) -> AnyView {
    let said = move || {
        let (runs, names, question) = seen.with(|seen| Some(board.opening(seen.as_ref()?)))?;
        Some(view! {
            <p class="opening">
                {runs} " "
                <b>{names}</b>
                {question}
            </p>
        })
    };
    said.into_any()
}
