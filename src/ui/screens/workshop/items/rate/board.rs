//! The table of a round: hand out the questions, let the answers come in by one of three ways, see who has answered,
//! reveal.

use leptos::prelude::*;

use super::asking::Asking;
use super::{here, people, phones, reading};
use crate::domain::workshop::agenda::Item;
use crate::domain::workshop::ballot::{Round, Task};
use crate::domain::workshop::tasks::{NoTask, Turnout};
use crate::session::route::Route;
use crate::words::Locale;
use crate::words::workshop::rate as words;

/// How far the round is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Before,
    Asked,
    Revealed,
}

/// The table; `result` is what stands there once all is revealed.
pub fn board(asking: Asking, result: fn(Asking) -> AnyView) -> AnyView {
    let stage = Memo::new(move |_| {
        asking.task.with(|task| match task {
            None => Stage::Before,
            Some(task) if task.revealed => Stage::Revealed,
            Some(_) => Stage::Asked,
        })
    });
    view! {
        <div class="asking">
            {move || match stage.get() {
                Stage::Before => before(asking),
                Stage::Asked => asked(asking),
                Stage::Revealed => {
                    view! {
                        {result(asking)}
                        {revealed(asking)}
                    }
                        .into_any()
                }
            }}
        </div>
    }
    .into_any()
}

/// What will be asked, and the button that asks it.
pub fn before(asking: Asking) -> AnyView {
    let next = Memo::new(move |_| asking.next());
    let said = move || match next.get() {
        Some(Ok(task)) => ready(asking, task),
        Some(Err(why)) => lacking(asking, why),
        None => ().into_any(),
    };
    said.into_any()
}

fn ready(asking: Asking, task: Task) -> AnyView {
    let app = asking.desk.app;
    let (accounts, criteria, dots) = (task.accounts.len(), task.criteria.len(), task.dots);
    let what = move || match asking.round {
        Round::Dots => words::ready_dots(app.locale(), accounts, dots.into()),
        Round::Rate | Round::Again => words::ready_rate(app.locale(), accounts, criteria),
    };
    view! {
        <div class="asking__begin">
            <p class="asking__what">{what}</p>
            <p class="muted">{app.t(words::hand_out_hint)}</p>
            <button
                type="button"
                class="button button--primary"
                on:click=move |_| {
                    asking.hand_out();
                }
            >
                {app.t(words::hand_out)}
            </button>
        </div>
    }
    .into_any()
}

/// Why nothing can be asked, and the way out.
pub fn lacking(asking: Asking, why: NoTask) -> AnyView {
    let (app, desk) = (asking.desk.app, asking.desk);
    let largest = asking.largest();
    let count = largest.len();
    let take = move |_| {
        let largest = largest.clone();
        desk.change(|one| {
            one.long_list = largest;
            one.short_list.clear();
        });
    };
    let has_list = desk.peek(|one| one.items().contains(&Item::LongList));
    let ways = match why {
        NoTask::NoAccounts => view! {
            <Show when=move || { count > 0 }>
                <button type="button" class="button button--primary" on:click=take.clone()>
                    {move || words::take_largest(app.locale(), count)}
                </button>
            </Show>
            <Show when=move || has_list>
                <button type="button" class="button" on:click=move |_| desk.go_to(Item::LongList)>
                    {app.t(words::to_long_list)}
                </button>
            </Show>
        }
        .into_any(),
        NoTask::NoCriteria => view! {
            <a class="button" href=Route::Model.to_string()>
                {app.t(words::to_model)}
            </a>
        }
        .into_any(),
        NoTask::TooManyTasks => ().into_any(),
    };
    view! {
        <div class="asking__begin">
            <p class="note">{move || words::no_task(app.locale(), why)}</p>
            <p class="asking__ways-out">{ways}</p>
        </div>
    }
    .into_any()
}

/// The three ways, the people, and the end of it.
fn asked(asking: Asking) -> AnyView {
    let app = asking.desk.app;
    view! {
        {outdated(asking)}
        <div class="asking__ways" role="group" aria-label=app.t(words::ways)>
            {phones::phones(asking)}
            {here::here(asking)}
            {reading::reading(asking.desk)}
        </div>
        {people::people(asking)}
        {ending(asking)}
    }
    .into_any()
}

/// The list has changed since.
pub fn outdated(asking: Asking) -> AnyView {
    let app = asking.desk.app;
    let outdated = asking.is_outdated();
    let is_alone = asking.desk.peek(|one| one.solo);
    let turnout = asking.turnout();
    let is_begun = Memo::new(move |_| turnout.with(|turnout| turnout.answered > 0));
    let anew_hint = move || match asking.round {
        Round::Dots => words::anew_hint_dots(app.locale()),
        _ if is_alone => words::anew_hint_alone(app.locale()),
        Round::Rate | Round::Again => words::anew_hint(app.locale()),
    };
    view! {
        <Show when=move || outdated.get()>
            <div class="notice" role="status">
                <p>
                    {app.t(words::outdated)} " "
                    <Show when=move || is_begun.get()>{anew_hint}</Show>
                </p>
                <button
                    type="button"
                    class="button button--small"
                    on:click=move |_| {
                        asking.hand_out();
                    }
                >
                    {app.t(words::hand_out_anew)}
                </button>
            </div>
        </Show>
    }
    .into_any()
}

/// Reveals; where somebody is missing it says who, and is pressed once more.
fn ending(asking: Asking) -> AnyView {
    let app = asking.desk.app;
    let asked_twice = RwSignal::new(false);
    let turnout = asking.turnout();
    let is_lacking = move || turnout.with(|turnout| !turnout.is_whole());
    let press = move |event: leptos::ev::MouseEvent| {
        // The second press of a double click says nothing of its own.
        if event.detail() > 1 {
            return;
        }
        if turnout.with_untracked(|turnout| turnout.answered == 0) {
            app.say(words::nothing_to_reveal(app.peek_locale()).to_owned());
        } else if untrack(is_lacking) && !asked_twice.get_untracked() {
            asked_twice.set(true);
        } else {
            asking.reveal();
        }
    };
    let named = move |names: fn(&Turnout) -> &[String], say: fn(Locale, &str) -> String| {
        let names = turnout.with(|turnout| names(turnout).join(", "));
        (!names.is_empty()).then(|| say(app.locale(), &names))
    };
    let missing = move || named(|turnout| &turnout.missing, words::missing);
    let unfinished = move || named(|turnout| &turnout.unfinished, words::unfinished);
    let is_gate = move || asked_twice.get() && is_lacking();
    view! {
        <div class="asking__end">
            <div class="asking__gate" role="status">
                <Show when=is_gate>
                    <p>{missing}</p>
                    <p>{unfinished}</p>
                </Show>
            </div>
            <button
                type="button"
                class="button"
                class:button--primary=move || !is_gate()
                on:click=press
            >
                {move || match is_gate() {
                    true => words::reveal_anyway(app.locale()),
                    false => words::reveal(app.locale()),
                }}
            </button>
            <Show when=is_gate>
                <button type="button" class="button button--primary" on:click=move |_| asked_twice.set(false)>
                    {app.t(words::wait)}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

/// After the reveal: nothing more is taken, unless it is hidden again.
pub fn revealed(asking: Asking) -> AnyView {
    let app = asking.desk.app;
    view! {
        <div class="asking__revealed">
            <p class="muted">{app.t(words::revealed)}</p>
            <button type="button" class="button button--small" on:click=move |_| asking.reopen()>
                {app.t(words::reopen)}
            </button>
        </div>
    }
    .into_any()
}
