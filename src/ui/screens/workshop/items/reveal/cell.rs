//! The cell on the table: its votes, who speaks first, the time, the second vote, what is agreed on, who sees it
//! differently, and the question that nobody here can answer.

use leptos::prelude::*;

use super::board::{Board, CELL};
use super::{again, countdown, votes};
use crate::browser::page;
use crate::domain::account::Answer;
use crate::domain::model::Axis;
use crate::domain::plan_view::ACTIONS;
use crate::domain::workshop::Cell;
use crate::domain::workshop::group::Seen;
use crate::ui::app::fresh;
use crate::ui::components::field::{Lines, TextField};
use crate::ui::components::rating::{ANSWERS, answer_name, sign};
use crate::ui::focus;
use crate::words::criteria;
use crate::words::score_card::listed;
use crate::words::workshop::{close, reveal as words};

/// The panel of a cell.
pub fn on_the_table(board: Board, cell: Cell) -> AnyView {
    let (app, desk) = (board.desk.app, board.desk);
    let seen = {
        let cell = cell.clone();
        Memo::new(move |_| board.seen(&cell))
    };
    let question = {
        let id = cell.criterion.clone();
        move || {
            board.criterion(&id).map(|one| {
                let locale = app.locale();
                let name = criteria::name_of(locale, &one);
                let question = criteria::question(locale, &one.id);
                view! { <b>{name}"."</b>" "{question} }
            })
        }
    };
    let no_score = {
        let id = cell.criterion.clone();
        move || {
            let axis = board.criterion(&id)?.axis;
            (axis == Axis::Position).then(|| words::no_score(app.locale()))
        }
    };
    let next = {
        let cell = cell.clone();
        Memo::new(move |_| board.group.with(|group| group.as_ref()?.next(Some(&cell))))
    };
    // The last one is on the table: there is no next, and it still waits.
    let is_done = Memo::new(move |_| {
        board
            .group
            .with(|group| group.as_ref().is_some_and(|all| all.tally().apart == 0))
    });
    let none_left = move || is_done.get().then(|| words::none_left(app.locale()));
    let account = cell.account;
    view! {
        <section class="table-cell" aria-labelledby=CELL>
            <div class="table-cell__head">
                <h2 id=CELL class="table-cell__account" tabindex="-1">
                    {move || desk.name(account)}
                </h2>
                <p class="table-cell__question">{question}</p>
                <p class="muted small">{no_score}</p>
            </div>
            {votes::votes(board, &cell, seen, votes::Seats::Desk)}
            <div class="table-cell__talk">
                {votes::opening(board, seen)}
                {countdown::countdown(board)}
            </div>
            <div class="table-cell__settle">
                {agreement(board, cell.clone(), seen)}
                {(!board.is_alone).then(|| again::again(board, cell.clone()))}
            </div>
            {dissent(board, cell.clone(), seen)}
            <div class="table-cell__end">
                {park(board, cell.clone(), seen)}
                <button type="button" class="button" on:click=move |_| board.put(None)>
                    {app.t(words::to_map)}
                </button>
                <Show
                    when=move || next.with(Option::is_some)
                    fallback=move || view! { <span class="muted">{none_left}</span> }
                >
                    <button
                        type="button"
                        class="button button--primary"
                        on:click=move |_| board.put(next.get_untracked())
                    >
                        {app.t(words::next_cell)}
                    </button>
                </Show>
            </div>
        </section>
    }
    .into_any()
}

/// What the group agrees on: a radio of the scale.
fn agreement(board: Board, cell: Cell, seen: Memo<Option<Seen>>) -> AnyView {
    let app = board.desk.app;
    let id = cell.criterion.clone();
    let cell = StoredValue::new(cell);
    let criterion = Memo::new(move |_| board.criterion(&id));
    let agreed = Memo::new(move |_| seen.with(|seen| seen.as_ref().and_then(|one| one.agreed)));
    let is_closed = Memo::new(move |_| board.desk.with(|one| one.is_closed()));
    let choose = move |answer: Option<Answer>| {
        if agreed.get_untracked() != answer {
            cell.with_value(|cell| board.say(cell, |talk| talk.agreed = answer));
        }
    };
    let label = move || match board.is_alone {
        true => words::agree_alone(app.locale()),
        false => words::agree(app.locale()),
    };
    let name = move |answer: Answer| {
        criterion.with(|one| {
            let one = one.as_ref();
            one.map(|one| answer_name(app.locale(), one, answer))
                .unwrap_or_default()
        })
    };
    let options = ANSWERS.map(|answer| {
        view! {
            <label class="agree__one" title=move || name(answer)>
                <input
                    class="visually-hidden"
                    type="radio"
                    name="reveal-agreed"
                    aria-label=move || name(answer)
                    disabled=move || is_closed.get()
                    prop:checked=move || agreed.get() == Some(answer)
                    on:change=move |_| choose(Some(answer))
                />
                <span class="agree__sign" aria-hidden="true">{sign(answer)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="agree">
            <legend>{label}</legend>
            <div class="agree__scale">{options.into_iter().collect_view()}</div>
            <Show when=move || agreed.get().is_some()>
                <span class="agree__word">{move || agreed.get().map(name)}</span>
                <button
                    type="button"
                    class="link"
                    on:click=move |_| {
                        choose(None);
                        page::focus(".agree input");
                    }
                >
                    {move || match board.is_alone {
                        true => words::not_agreed_alone(app.locale()),
                        false => words::not_agreed(app.locale()),
                    }}
                </button>
            </Show>
        </fieldset>
    }
    .into_any()
}

/// What those say who see it two steps or more away from what was agreed on.
fn dissent(board: Board, cell: Cell, seen: Memo<Option<Seen>>) -> AnyView {
    let (app, desk) = (board.desk.app, board.desk);
    let cell = StoredValue::new(cell);
    let text = Memo::new(move |_| {
        desk.with(|one| {
            let task = seen.with(|seen| seen.as_ref().map_or(0, |seen| seen.task));
            let talk = cell.with_value(|cell| one.talk(task, cell));
            talk.map(|talk| talk.dissent.clone()).unwrap_or_default()
        })
    });
    let far = Memo::new(move |_| {
        seen.with(|seen| {
            seen.as_ref()
                .map(Seen::dissenters)
                .unwrap_or_default()
                .len()
        })
    });
    let names = move || {
        let voices = seen.with(|seen| seen.as_ref().map(Seen::dissenters).unwrap_or_default());
        let names = listed(app.locale(), &board.voices(&voices));
        (!names.is_empty()).then(|| words::dissent_of(app.locale(), &names))
    };
    let is_agreed =
        Memo::new(move |_| seen.with(|seen| seen.as_ref().is_some_and(|one| one.agreed.is_some())));
    let has_text = Memo::new(move |_| text.with(|text| !text.is_empty()));
    // Typing the first letter must not take the field away, nor deleting the last one.
    let is_shown = Memo::new(move |before: Option<&bool>| {
        let was = before.copied().unwrap_or_default();
        far.get() > 0 || has_text.get() || (was && is_agreed.get())
    });
    let write = move |text: String| {
        desk.typed("dissent", |one| {
            let task = board.task();
            cell.with_value(|cell| one.talk_slot(task, cell, fresh()).dissent = text);
        })
    };
    view! {
        <Show when=move || is_shown.get() && !board.is_alone>
            <div class="dissent">
                <TextField
                    label=app.label(words::dissent)
                    label_shown=true
                    value=text
                    edit=write
                    lines=Lines::Many
                    placeholder=app.label(words::dissent_example)
                />
                <p class="muted small">{names}</p>
            </div>
        </Show>
    }
    .into_any()
}

/// Parks the cell as a question that somebody clears up.
fn park(board: Board, cell: Cell, seen: Memo<Option<Seen>>) -> AnyView {
    let (app, desk) = (board.desk.app, board.desk);
    let is_parked =
        Memo::new(move |_| seen.with(|seen| seen.as_ref().is_some_and(|one| one.parked)));
    let cell = StoredValue::new(cell);
    let park = move |_| {
        let mut question = ACTIONS.blank(fresh());
        question.text = cell.with_value(|cell| {
            let account = untrack(|| desk.name(cell.account));
            let criterion = untrack(|| board.criterion_name(&cell.criterion, false));
            words::parked_text(app.peek_locale(), &account, &criterion)
        });
        let task = board.task();
        let done = desk.change(|one| {
            let id = question.id;
            cell.with_value(|cell| one.talk_slot(task, cell, fresh()).parked = Some(id));
            one.parked.push(question);
        });
        if done.is_some() {
            app.say(words::parked_done(app.peek_locale()).to_owned());
            focus::next(".table-cell__end .button");
        }
    };
    let take_back = move |_| {
        let task = board.task();
        let change = desk.change(|one| {
            let talk = cell.with_value(|cell| one.talk_slot(task, cell, fresh()).parked.take());
            one.parked.retain(|action| Some(action.id) != talk);
        });
        if let Some(change) = change {
            app.tell_change(close::unparked(app.peek_locale()).to_owned(), &change);
        }
        focus::next(".table-cell__end .button");
    };
    view! {
        <Show
            when=move || !is_parked.get()
            fallback=move || {
                view! {
                    <span class="muted">{app.t(words::parked)}</span>
                    <button type="button" class="link" on:click=take_back>
                        {app.t(words::unpark)}
                    </button>
                }
            }
        >
            <button type="button" class="button" on:click=park>
                {app.t(words::park)}
            </button>
        </Show>
    }
    .into_any()
}
