//! The order of the accounts by the ratings of the group, how firm it is, and the step that writes the ratings into the
//! accounts.

use std::sync::Arc;

use leptos::prelude::*;

use super::board::{Board, Counted};
use crate::domain::command::{Adoption, Command};
use crate::domain::firmness::Field;
use crate::domain::ids::AccountId;
use crate::domain::workshop::group::{Group, Place, Seen, places, take_over as adoption_of};
use crate::ui::app::{App, now};
use crate::ui::components::borders::Borders;
use crate::ui::components::mark::KeyMark;
use crate::ui::screens::model::firm_answer;
use crate::words::workshop::{self, reveal as words};
use crate::words::{Locale, firmness, format};

/// The accounts in order, tracked.
fn ordered(board: Board) -> Memo<Vec<Place>> {
    let app = board.desk.app;
    Memo::new(move |_| {
        let group: Option<Arc<Group>> = board.group.get();
        match (group, app.portfolio(), board.then.get()) {
            (Some(group), Some(now), Some(Counted(then))) => places(&group, &now, &then),
            _ => Vec::new(),
        }
    })
}

/// The score: a number, or from where to where it can still go.
fn score(place: &Place) -> String {
    let (low, high) = (place.interval.lowest, place.interval.highest);
    match low.rounded() == high.rounded() {
        true => place.score.rounded().to_string(),
        false => format!("{}–{}", low.rounded(), high.rounded()),
    }
}

/// The list with its heading.
pub fn top(board: Board) -> AnyView {
    let app = board.desk.app;
    let hint = move || match board.is_alone {
        true => words::top_hint_alone(app.locale()),
        false => words::top_hint(app.locale()),
    };
    view! {
        <section class="section" aria-labelledby="reveal-top">
            <div class="section__head">
                <h2 id="reveal-top">{app.t(words::top)}</h2>
            </div>
            <Borders back_to="#reveal-top" />
            {list(board)}
            <p class="muted small">{hint}</p>
        </section>
    }
    .into_any()
}

/// The list alone.
pub fn list(board: Board) -> AnyView {
    let app = board.desk.app;
    let ordered = ordered(board);
    let field = Memo::new(move |_| {
        let Counted(then) = board.then.get()?;
        let places = app.with_workspace(|here| here.head().settings.max_key_accounts)?;
        Field::of(&then, usize::from(places)).map(Arc::new)
    });
    let answer = firm_answer(field);
    let chance = move |id: AccountId| {
        answer.with(|answer| {
            let mut chances = answer.as_ref()?.chances.iter();
            chances.find(|one| one.id == id).map(|one| one.word)
        })
    };
    let line = move || {
        let model = app.model();
        model.with(|model| model.as_ref().map_or(0, |model| model.key_line))
    };
    let rows = move || {
        let places = ordered.get();
        let above = places.iter().filter(|place| place.reaches).count();
        let rows = places.into_iter().enumerate().map(|(at, place)| {
            let locale = app.locale();
            let is_last_above = at + 1 == above;
            let id = place.id;
            let is_focus = move || {
                board
                    .focus
                    .with(|cell| cell.as_ref().is_some_and(|cell| cell.account == id))
            };
            let moved = match (place.reached, place.reaches) {
                (false, true) => Some(("▲", words::rises(locale))),
                (true, false) => Some(("▼", words::falls(locale))),
                _ => None,
            };
            let moved = moved.map(|(sign, said)| {
                view! {
                    <span class="top-list__moved" title=said>
                        <span aria-hidden="true">{sign}</span>
                        <span class="visually-hidden">{said}</span>
                    </span>
                }
            });
            let word = move || match place.rank {
                None => Some(words::no_rank(app.locale())),
                Some(_) => chance(id).map(|word| firmness::likelihood(app.locale(), word)),
            };
            let rule = is_last_above.then(|| {
                view! {
                    <li class="top-list__line">
                        <span>{words::key_line(locale, line())}</span>
                    </li>
                }
            });
            view! {
                <li class="top-list__one" class:top-list__one--focus=is_focus class:top-list__one--below=!place.reaches>
                    <KeyMark key=place.reaches />
                    <span class="top-list__name">{board.desk.name(id)} {moved}</span>
                    <span class="top-list__firm">{word}</span>
                    <span class="top-list__score">
                        <span class="visually-hidden">{words::score(locale)} " "</span>
                        {score(&place)}
                    </span>
                </li>
                {rule}
            }
        });
        rows.collect::<Vec<_>>()
    };
    view! { <ol class="top-list">{rows}</ol> }.into_any()
}

/// The step that writes the ratings into the accounts.
pub fn take_over(board: Board) -> AnyView {
    let (app, desk) = (board.desk.app, board.desk);
    let taken = Memo::new(move |_| desk.with(|one| one.taken_over));
    let write = move |_| {
        let Some(adoption) = adoption(board) else {
            return;
        };
        let locale = app.peek_locale();
        let ratings = written(app, &adoption);
        let said = match ratings {
            0 => words::all_there(locale).to_owned(),
            _ => words::taken(locale, ratings, adoption.accounts.len()),
        };
        if let Some(change) = app.dispatch(Command::Adopt(adoption)) {
            app.tell_change(said, &change);
        }
    };
    let when = move || {
        let moment = taken.get().map(|at| format::moment(app.locale(), at));
        moment.map(|moment| words::taken_at(app.locale(), &moment))
    };
    view! {
        <div class="take-over">
            <button
                type="button"
                class="button"
                class:button--primary=move || taken.get().is_none()
                on:click=write
            >
                {move || match taken.get().is_some() {
                    true => words::take_over_again(app.locale()),
                    false => words::take_over(app.locale()),
                }}
            </button>
            <p class="muted small">
                {move || when().unwrap_or_else(|| words::take_over_hint(app.locale()).to_owned())}
            </p>
        </div>
    }
    .into_any()
}

fn adoption(board: Board) -> Option<Adoption> {
    let (app, desk) = (board.desk.app, board.desk);
    let locale: Locale = app.peek_locale();
    let held = desk.peek(|one| Some(one.clone()))?;
    let called = workshop::called(locale, &held);
    let reason = move |seen: &Seen, earlier: &str| {
        let talk = held.talk(seen.task, &seen.cell);
        let dissent = talk.map_or("", |talk| talk.dissent.as_str());
        words::reason(locale, &called, seen, dissent, earlier)
    };
    app.peek_workspace(|here| adoption_of(here, desk.id, now(), &reason))?
}

/// How many ratings become other ones.
fn written(app: App, adoption: &Adoption) -> usize {
    let accounts = adoption.accounts.iter();
    let counted = app.peek_workspace(|here| {
        let of = |account: &crate::domain::account::Account| {
            let known = here.account(account.id);
            let ratings = account.ratings.iter();
            ratings
                .filter(|(id, rating)| known.and_then(|one| one.ratings.get(*id)) != Some(*rating))
                .count()
        };
        accounts.map(of).sum()
    });
    counted.unwrap_or_default()
}
