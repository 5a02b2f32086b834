//! Which criteria count, and how heavily.

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::command::{Command, ModelEdit};
use crate::domain::model::{Criterion, CriterionId, Source};
use crate::domain::workshop::gates;
use crate::session::route::Route;
use crate::ui::components::borders::Borders;
use crate::ui::components::field::{NumberField, edited};
use crate::words::criteria as names;
use crate::words::workshop::frame as words;

/// The seconds that one answer takes about.
const ANSWER_SECONDS: usize = 3;

/// How much there is to rate, tracked.
fn effort(desk: Desk) -> Option<String> {
    let app = desk.app;
    let (criteria, accounts) = desk.workshop.with(|workshop| {
        let workshop = workshop.as_deref()?;
        app.with_workspace(|here| {
            let accounts = workshop.rated().iter();
            let accounts = accounts.filter(|id| here.account(**id).is_some());
            (gates::asked(workshop, here).count(), accounts.count())
        })
    })?;
    let minutes = (criteria * accounts * ANSWER_SECONDS).div_ceil(60);
    Some(words::effort(app.locale(), criteria, accounts, minutes))
}

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let app = desk.app;
    let ids = Memo::new(move |_| {
        let ids = app.with_workspace(|here| {
            let all = here.model().asked();
            all.map(|one| one.id.clone()).collect::<Vec<_>>()
        });
        ids.unwrap_or_default()
    });
    let others = move || {
        let locale = app.locale();
        let others = app.with_workspace(|here| {
            let all = here.model().criteria.iter();
            let all = all.filter(|one| one.points > 0 && !matches!(one.source, Source::People));
            let all: Vec<String> = all.map(|one| names::name_of(locale, one)).collect();
            all
        });
        let others = others.filter(|all| !all.is_empty())?;
        Some(view! {
            <p class="small muted">
                {words::from_figures(locale)} " " {others.join(", ")} "."
            </p>
        })
    };
    view! {
        <section class="workshop-criteria" aria-labelledby="workshop-criteria">
            <h2 id="workshop-criteria">{app.t(words::criteria)}</h2>
            <p class="workshop-criteria__effort" aria-live="polite">
                {move || effort(desk)}
            </p>
            <ul class="workshop-criteria__list">
                <For each=move || ids.get() key=|id| id.clone() let(id)>
                    {row(desk, id)}
                </For>
            </ul>
            {others}
            <Borders back_to="#workshop-criteria" />
            <p class="small muted">{app.t(words::left_out_hint)}</p>
            <p>
                <a href=Route::Model.to_string()>{app.t(words::to_model)}</a>
            </p>
        </section>
    }
    .into_any()
}

fn row(desk: Desk, id: CriterionId) -> AnyView {
    let app = desk.app;
    let id = StoredValue::new(id);
    let one = Memo::new(move |_| {
        let found =
            app.with_workspace(|here| id.with_value(|id| here.model().criterion(id).cloned()));
        found.flatten()
    });
    let name = Signal::derive(move || {
        let locale = app.locale();
        let named = |one: &Criterion| names::name_of(locale, one);
        one.with(|one| one.as_ref().map(named).unwrap_or_default())
    });
    let points = Signal::derive(move || one.with(|one| one.as_ref().map_or(0, |one| one.points)));
    let is_asked = Memo::new(move |_| desk.with(|workshop| id.with_value(|id| workshop.asks(id))));
    let tick = move |event: leptos::ev::Event| {
        let asks = event_target_checked(&event);
        desk.change(|workshop| {
            let id = id.get_value();
            workshop.left_out.retain(|one| *one != id);
            if !asks {
                workshop.left_out.push(id);
            }
        });
    };
    let give = move |points: u16| {
        let edit = ModelEdit::Points(vec![(id.get_value(), points)]);
        edited(app, app.try_dispatch(Command::EditModel(edit)))
    };
    view! {
        <li class="workshop-criterion" class:workshop-criterion--out=move || !is_asked.get()>
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || is_asked.get()
                    aria-label=move || words::ask_about(app.locale(), &name.get())
                    on:change=tick
                />
                <span>{name}</span>
            </label>
            <NumberField
                label=Signal::derive(move || words::points_of(app.locale(), &name.get()))
                value=points
                edit=give
            />
        </li>
    }
    .into_any()
}

/// What the room sees.
pub fn screen(desk: Desk) -> AnyView {
    let app = desk.app;
    let rows = move || {
        let locale = app.locale();
        desk.workshop.with(|workshop| {
            let workshop = workshop.as_deref()?;
            app.with_workspace(|here| {
                let most = gates::asked(workshop, here).map(|one| one.points).max();
                let most = f64::from(most.unwrap_or_default().max(1));
                let asked = gates::asked(workshop, here);
                let rows = asked.map(|one| {
                    let width = format!("{:.1}", f64::from(one.points) / most * 100.0);
                    view! {
                        <li>
                            <span>{names::name_of(locale, one)}</span>
                            <span class="visually-hidden">{words::weight(locale, one.points)}</span>
                            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                                <rect x="0" y="0" width=width height="10" />
                            </svg>
                        </li>
                    }
                });
                rows.collect_view()
            })
        })
    };
    view! {
        <div class="room-criteria">
            <ul>{rows}</ul>
            <p class="room__lead">{app.t(words::longer_counts_more)} " " {move || effort(desk)}</p>
        </div>
    }
    .into_any()
}
