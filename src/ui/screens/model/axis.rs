//! One axis of the model: the weights as a bar, the criteria below it, and what deserves a second look.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::command::{Command, ModelEdit};
use crate::domain::ids::EntryId;
use crate::domain::model::{Axis, Criterion, CriterionId, ScoringModel, Source};
use crate::domain::ranking;
use crate::ui::app::{self, App};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{criteria, model_screen as words};

use super::criterion::CriterionRow;

/// What a criterion that is added or made equal to all others counts.
const EQUAL_POINTS: u16 = 10;
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
    let model = app.model();
    let opened = RwSignal::new(None::<CriterionId>);
    let ids = Memo::new(move |_| {
        with_model(model, |model| {
            let ids = model.axis(axis).map(|criterion| criterion.id.clone());
            ids.collect::<Vec<_>>()
        })
    });
    let name = move || words::axis(app.locale(), axis);
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
                </div>
            </div>
            <p class="small muted model__hint">{move || words::axis_hint(app.locale(), axis)}</p>
            <WeightBar axis />
            <ul class="model__criteria">
                <For each=move || ids.get() key=Clone::clone let:id>
                    <CriterionRow id opened />
                </For>
            </ul>
            <button
                type="button"
                class="button model__add"
                on:click=move |_| add(app, axis, opened)
            >
                <Icon glyph=Glyph::Add />
                {app.t(words::add_criterion)}
            </button>
            <Lints axis />
        </section>
    }
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
    let model = app.model();
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
    let model = app.model();
    let lints = Memo::new(move |_| with_model(model, |model| ranking::lints(model, axis)));
    move || {
        let locale = app.locale();
        let lints = lints.get().into_iter();
        lints
            .map(|lint| view! { <p class="note note--info">{words::lint(locale, lint)}</p> })
            .collect_view()
    }
}

/// Adds a criterion of one's own and opens it, so that it gets its name.
fn add(app: App, axis: Axis, opened: RwSignal<Option<CriterionId>>) {
    // The letters of an id are capitals, those of a criterion small.
    let fresh: EntryId = app::fresh();
    let Ok(id) = CriterionId::try_from(fresh.to_string().to_lowercase()) else {
        return;
    };
    let criterion = Criterion {
        id: id.clone(),
        axis,
        points: EQUAL_POINTS,
        source: Source::People,
        reverse: false,
        label: words::new_criterion(app.peek_locale()).to_owned(),
        anchors: std::collections::BTreeMap::new(),
        knock_out: None,
    };
    if app
        .dispatch(Command::EditModel(ModelEdit::Put(criterion)))
        .is_some()
    {
        let name_field = format!("#criterion-{id} input[type=text].model__name");
        opened.set(Some(id));
        // The field is in the page once the signals have run.
        set_timeout(
            move || {
                page::focus(&name_field);
            },
            std::time::Duration::ZERO,
        );
    }
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
    let points = app.peek_workspace(|workspace| points(workspace.model()));
    if let Some(points) = points {
        app.dispatch_and_tell(Command::EditModel(ModelEdit::Points(points)));
    }
}
