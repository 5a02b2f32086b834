//! An account was moved: which answer is to be another one?

use leptos::prelude::*;

use crate::domain::account::Answer;
use crate::domain::change::Change;
use crate::domain::ids::AccountId;
use crate::domain::matrix::{RoughStep, Wish, rough_steps};
use crate::domain::model::Axis;
use crate::ui::app::App;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::rating::{answer_name, estimate, sign};
use crate::ui::focus;
use crate::words::{criteria, matrix as words};

use super::Board;
use super::spots::button_id;

/// The dialog.
#[component]
pub fn Asked(board: Board) -> impl IntoView {
    let app = board.app;
    let title = Signal::derive(move || {
        let name = board.asked.with(|asked| {
            let id = asked.as_ref()?.id;
            app.portfolio()?
                .line(id)
                .map(|line| line.account.name.to_string())
        });
        words::move_of(app.locale(), &name.unwrap_or_default())
    });
    let axes = move || {
        let asked = board.asked.get()?;
        let axes: Vec<AnyView> = asked
            .axes
            .into_iter()
            .filter_map(|(axis, wish)| of_axis(board, asked.id, axis, wish))
            .collect();
        Some(axes)
    };
    view! {
        <Dialog title open=board.asking class="matrix__asked">
            <p>{app.t(words::which_criterion)}</p>
            {axes}
        </Dialog>
    }
}

/// The answers that would bring the account to where it was moved on one axis.
fn of_axis(board: Board, id: AccountId, axis: Axis, wish: Wish) -> Option<AnyView> {
    let app = board.app;
    let locale = app.locale();
    let portfolio = app.portfolio()?;
    let line = portfolio.line(id)?;
    let scored = line.own.on(axis);
    let (from, name) = (scored.middle.rounded(), words::axis(locale, axis));
    let heading = match wish {
        Wish::At(points) => words::wanted(locale, name, from, (points + 0.5) as u8),
        Wish::Step { better: true } => words::a_step_up(locale, name, from),
        Wish::Step { better: false } => words::a_step_down(locale, name, from),
    };
    let steps = rough_steps(&portfolio, id, axis, wish);
    if steps.is_empty() {
        let none = view! {
            <h3>{heading}</h3>
            <p class="muted">{words::no_step(locale)}</p>
        };
        return Some(none.into_any());
    }
    let rows: Vec<AnyView> = steps
        .into_iter()
        .filter_map(|step| {
            let criterion = portfolio.model().criterion(&step.criterion)?;
            let name = criteria::name_of(locale, criterion);
            let answer = answer_name(locale, criterion, Answer::Step(step.to));
            let score = (step.score + 0.5) as u8;
            let becomes = words::becomes(locale, &sign(step.from), axis, score);
            let choose = move |_| answer_with(board, id, axis, &step);
            let row = view! {
                <li>
                    <button type="button" class="matrix__step" on:click=choose>
                        <b>{name}</b>
                        <span>{answer}</span>
                        <span class="small muted">{becomes}</span>
                    </button>
                </li>
            };
            Some(row.into_any())
        })
        .collect();
    let list = view! {
        <h3>{heading}</h3>
        <ul class="matrix__steps">{rows}</ul>
    };
    Some(list.into_any())
}

/// Takes an answer over as an estimate, and goes on with the other axis if there is one.
fn answer_with(board: Board, id: AccountId, axis: Axis, step: &RoughStep) {
    let app = board.app;
    if let Some(change) = estimate(app, id, &step.criterion, Answer::Step(step.to)) {
        tell(app, id, step, &change);
    }
    let left = board.asked.try_update(|asked| {
        let asked = asked.as_mut()?;
        asked.axes.retain(|(one, _)| *one != axis);
        Some(asked.axes.len())
    });
    if left.flatten().unwrap_or(0) == 0 {
        board.asking.set(false);
        // The picture was drawn anew: the focus goes to the circle where it is now.
        request_animation_frame(move || {
            focus::next(format!("#{}", button_id(id)));
        });
    }
}

fn tell(app: App, id: AccountId, step: &RoughStep, change: &Change) {
    let locale = app.peek_locale();
    let said = app.peek_workspace(|workspace| {
        let name = workspace.account(id)?.name.to_string();
        let criterion = workspace.model().criterion(&step.criterion)?;
        let criterion = criteria::name_of(locale, criterion);
        Some(words::rated_now(locale, &name, &criterion, step.to.get()))
    });
    if let Some(text) = said.flatten() {
        app.tell_change(text, change);
    }
}
