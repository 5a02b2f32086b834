//! One axis of the model: the weights as a bar, the criteria below it, and what deserves a second look.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::analysis::weights::OrderMethod;
use crate::domain::command::ModelEdit;
use crate::domain::model::{Axis, CriterionId, ScoringModel};
use crate::domain::second_look::second_looks;
use crate::domain::{importance, ranking};
use crate::ui::app::{self, App};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{criteria, model_screen as words};

use super::criterion::CriterionRow;
use super::handle::Dragged;
use super::library::Library;

/// What a criterion that is added or made equal to all others counts.
pub(super) const EQUAL_POINTS: u16 = 10;
/// The bar of weights is drawn on a grid of this width.
const GRID: f64 = 1_000.0;
/// The gap between two parts of the bar on that grid.
const GAP: f64 = 3.0;

/// The section of an axis.
#[component]
pub fn AxisSection(
    /// Which axis.
    axis: Axis,
) -> impl IntoView {
    let app = App::use_it();
    let model = app.drafted_model();
    let opened = RwSignal::new(None::<CriterionId>);
    let ids = Memo::new(move |_| {
        with_model(model, |model| {
            let ids = model.axis(axis).map(|criterion| criterion.id.clone());
            ids.collect::<Vec<_>>()
        })
    });
    let name = move || words::axis(app.locale(), axis);
    let adding = RwSignal::new(false);
    let dragged = RwSignal::new(None::<Dragged>);
    let line = move || {
        let line = dragged.with(|dragged| dragged.as_ref()?.line())?;
        let top = format!("{line}px");
        Some(view! { <div class="model__landing" style:inset-block-start=top></div> })
    };
    view! {
        <section class="section" id=section_id(axis)>
            <div class="section__head">
                <h2>{name}</h2>
                <div class="model__presets" role="group" aria-label=move || words::presets(app.locale(), name())>
                    <button type="button" class="button button--small" on:click=move |_| give_equal(app, axis)>
                        {app.t(words::equal_weights)}
                    </button>
                    <button type="button" class="button button--small" on:click=move |_| give_default(app, axis)>
                        {app.t(words::default_points)}
                    </button>
                    <ByOrder axis />
                </div>
            </div>
            <p class="small muted model__hint">{move || words::axis_hint(app.locale(), axis)}</p>
            <WeightBar axis />
            <div class="model__order">
                <ul class="model__criteria">
                    <For each=move || ids.get() key=Clone::clone let:id>
                        <CriterionRow id opened dragged />
                    </For>
                </ul>
                {line}
            </div>
            <button
                type="button"
                class="button model__add"
                aria-haspopup="dialog"
                on:click=move |_| adding.set(true)
            >
                <Icon glyph=Glyph::Add />
                {app.t(words::add_criterion)}
            </button>
            <Lints axis />
            <Library axis open=adding opened />
        </section>
    }
}

/// Weights from the order, steep or flat. The one that the points follow is pressed: then moving a criterion
/// gives all of them new points.
#[component]
fn ByOrder(axis: Axis) -> impl IntoView {
    let app = App::use_it();
    let model = app.drafted_model();
    let followed = Memo::new(move |_| with_model(model, |model| importance::followed(model, axis)));
    [
        (OrderMethod::Centroid, words::by_order_steep as fn(_) -> _),
        (OrderMethod::RankSum, words::by_order_flat),
    ]
    .map(|(method, word)| {
        view! {
            <button
                type="button"
                class="button button--small"
                aria-pressed=move || (followed.get() == Some(method)).to_string()
                title=app.t(words::by_order_hint)
                on:click=move |_| give_by_order(app, axis, method)
            >
                {app.t(word)}
            </button>
        }
    })
    .into_iter()
    .collect_view()
}

/// The id of the section in the page.
pub(super) const fn section_id(axis: Axis) -> &'static str {
    match axis {
        Axis::Attractiveness => "attractiveness",
        Axis::Position => "position",
    }
}

fn with_model<T: Default>(
    model: Memo<Option<Arc<ScoringModel>>>,
    read: impl FnOnce(&ScoringModel) -> T,
) -> T {
    model.with(|model| model.as_deref().map(read).unwrap_or_default())
}

/// The weights in proportion, in the order of the criteria.
#[component]
fn WeightBar(axis: Axis) -> impl IntoView {
    let app = App::use_it();
    let model = app.drafted_model();
    let shares = Memo::new(move |_| {
        let locale = app.locale();
        with_model(model, |model| {
            let counted = model.axis(axis).map(|criterion| {
                let name = criteria::name_of(locale, criterion);
                (name, ranking::share_of(model, criterion))
            });
            counted.collect::<Vec<_>>()
        })
    });
    let label = move || {
        let locale = app.locale();
        let shares = shares.get();
        let parts = shares.iter().filter(|(_, share)| *share > 0.0);
        let parts: Vec<String> = parts
            .map(|(name, share)| words::part(locale, name, *share))
            .collect();
        words::bar(locale, &parts.join(", "))
    };
    let parts = move || {
        let mut start = 0.0;
        let shares = shares.get().into_iter().enumerate();
        shares
            .map(|(place, (name, share))| {
                let (x, width) = (start, (share * GRID - GAP).max(0.0));
                start += share * GRID;
                let title = words::part(app.locale(), &name, share);
                view! {
                    <rect class=series(place) x=x y="0" width=width height="16">
                        <title>{title}</title>
                    </rect>
                }
            })
            .collect_view()
    };
    view! {
        <svg
            class="model__bar"
            viewBox="0 0 1000 16"
            preserveAspectRatio="none"
            role="img"
            aria-label=label
        >
            {parts}
        </svg>
    }
}

/// The colour of the criterion at a place of its axis.
pub(super) fn series(place: usize) -> String {
    format!("series-{}", place.min(5) + 1)
}

/// What deserves a second look, quietly.
#[component]
fn Lints(axis: Axis) -> impl IntoView {
    let app = App::use_it();
    let model = app.drafted_model();
    let texts = Memo::new(move |_| {
        let locale = app.locale();
        let looks = app.preview().map(|all| second_looks(&all, axis));
        with_model(model, |model| {
            let lints = ranking::lints(model, axis).into_iter();
            let lints = lints.map(|lint| words::lint(locale, lint));
            let looks = looks.into_iter().flatten();
            let looks = looks.map(|look| words::second_look(locale, &look, model));
            lints.chain(looks).collect::<Vec<String>>()
        })
    });
    move || {
        let texts = texts.get().into_iter();
        texts
            .map(|text| view! { <p class="note note--info">{text}</p> })
            .collect_view()
    }
}

/// The places of the criteria give their points.
fn give_by_order(app: App, axis: Axis, method: OrderMethod) {
    give(app, |model| {
        importance::weighed(model, axis, method).unwrap_or_default()
    });
}

fn give_equal(app: App, axis: Axis) {
    give(app, |model| {
        let criteria = model.axis(axis);
        criteria
            .map(|criterion| (criterion.id.clone(), EQUAL_POINTS))
            .collect()
    });
}

/// The catalogue's criteria get the points they started with; criteria of one's own keep theirs.
fn give_default(app: App, axis: Axis) {
    let start = ScoringModel::default_at(app::now());
    give(app, |model| {
        model
            .axis(axis)
            .filter_map(|criterion| {
                let started = start.criterion(&criterion.id)?;
                Some((criterion.id.clone(), started.points))
            })
            .collect()
    });
}

fn give(app: App, points: impl FnOnce(&ScoringModel) -> Vec<(CriterionId, u16)>) {
    if let Some(model) = app.peek_drafted_model() {
        app.draft(ModelEdit::Points(points(&model)));
    }
}
