//! One criterion of the model as a row: name and direction, points by slider and by number, its share, and
//! what the steps 1, 3 and 5 mean.

use leptos::prelude::*;

use crate::domain::analysis::value::Step;
use crate::domain::command::ModelEdit;
use crate::domain::model::{Criterion, CriterionId, Source};
use crate::domain::ranking;
use crate::domain::values::Currency;
use crate::ui::app::App;
use crate::ui::components::field::{NumberField, edited};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{Locale, criteria, format, model_screen as words};

use super::axis::series;
use super::details::Details;
use super::handle::{Dragged, Handle};
use super::moves::{self, Moves};

/// The row of a criterion. `opened` is the one whose details are shown.
#[component]
pub fn CriterionRow(
    /// Which criterion.
    id: CriterionId,
    /// Whose details are open; at most one of an axis.
    opened: RwSignal<Option<CriterionId>>,
    /// What is on its way in the list.
    dragged: RwSignal<Option<Dragged>>,
) -> impl IntoView {
    let app = App::use_it();
    let model = app.drafted_model();
    let criterion = super::criterion_of(model, id.clone());
    let with = move |read: fn(Locale, &Criterion) -> String| {
        criterion.with(|criterion| {
            criterion
                .as_ref()
                .map_or_else(String::new, |criterion| read(app.locale(), criterion))
        })
    };
    let name = Signal::derive(move || with(criteria::name_of));
    let swatch = {
        let id = id.clone();
        move || {
            let place = model.with(|model| {
                let model = model.as_ref()?;
                let axis = model.criterion(&id)?.axis;
                model.axis(axis).position(|criterion| criterion.id == id)
            });
            format!("model__swatch {}", series(place.unwrap_or_default()))
        }
    };
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| opened.with(|opened| opened.as_ref() == Some(&id)))
    };
    let toggle = {
        let id = id.clone();
        move |_| opened.set((!is_open.get_untracked()).then(|| id.clone()))
    };
    let keys = {
        let id = id.clone();
        move |event: leptos::ev::KeyboardEvent| moves::pressed(app, &id, &event)
    };
    let panel = format!("details-{id}");
    let dragged_id = id.clone();
    let way = Memo::new(move |_| {
        dragged.with(|dragged| {
            let one = dragged.as_ref().filter(|one| one.is(&dragged_id))?;
            Some(format!("0 {}px", one.way()))
        })
    });
    let anchors = move || {
        criterion.get().map(|criterion| {
            let (locale, currency) = (app.locale(), app.currency());
            [Step::HIGHEST, Step::ALL[2], Step::LOWEST].map(|step| {
                view! {
                    <div>
                        <dt>{step.get()}</dt>
                        <dd>{meaning(locale, currency, &criterion, step)}</dd>
                    </div>
                }
            })
        })
    };
    view! {
        <li
            class="criterion"
            class:criterion--dragged=move || way.get().is_some()
            id=format!("criterion-{id}")
            style:translate=move || way.get().unwrap_or_default()
            on:keydown=keys
        >
            <div class="criterion__row">
                <Handle id=id.clone() name dragged />
                <div class="criterion__name">
                    <h3>
                        <svg class=swatch viewBox="0 0 10 10" aria-hidden="true">
                            <rect width="10" height="10"></rect>
                        </svg>
                        {name}
                    </h3>
                    <p class="criterion__source small muted">
                        <span>{move || with(source)}</span>
                        <Direction criterion name />
                    </p>
                    <Remarks criterion />
                </div>
                <PointsControl criterion name />
                <dl class="criterion__anchors small">{anchors}</dl>
                <Moves criterion name />
                <button
                    type="button"
                    class="button button--bare button--square criterion__toggle"
                    aria-expanded=move || is_open.get().to_string()
                    aria-controls=panel.clone()
                    aria-label=move || words::details_of(app.locale(), &name.get())
                    title=app.t(words::details)
                    on:click=toggle
                >
                    <Icon glyph=Glyph::Down />
                </button>
            </div>
            <div id=panel>
                <Show when=move || is_open.get()>
                    <Details criterion opened />
                </Show>
            </div>
        </li>
    }
}

fn source(locale: Locale, criterion: &Criterion) -> String {
    match criterion.source {
        Source::People => words::rated_by_people(locale),
        Source::Revenue { .. } => words::from_revenue(locale),
        Source::Margin { .. } => words::from_margin(locale),
    }
    .to_owned()
}

/// What a step means: the amounts where figures decide and borders stand, else the words.
fn meaning(locale: Locale, currency: Currency, criterion: &Criterion, step: Step) -> String {
    let (Source::Revenue { thresholds } | Source::Margin { thresholds }) = &criterion.source else {
        return criteria::anchor_of(locale, criterion, step);
    };
    let border = |at: u8| {
        let borders = thresholds.as_ref()?.get();
        borders.get(usize::from(at)).copied()
    };
    // The step s begins at the border s − 1 of four; the lowest ends at the first.
    let words = match step.get().checked_sub(2) {
        Some(at) => {
            border(at).map(|from| words::from(locale, &words::amount(locale, currency, from)))
        }
        None => border(0).map(|to| words::below(locale, &words::amount(locale, currency, to))),
    };
    words.unwrap_or_else(|| criteria::anchor_of(locale, criterion, step))
}

/// Turns a criterion around.
#[component]
fn Direction(criterion: Memo<Option<Criterion>>, name: Signal<String>) -> impl IntoView {
    let app = App::use_it();
    let word = move || {
        let reverse = criterion.with(|criterion| criterion.as_ref().is_some_and(|one| one.reverse));
        if reverse {
            words::lower_is_better(app.locale())
        } else {
            words::higher_is_better(app.locale())
        }
    };
    let switch = move |_| {
        if let Some(criterion) = criterion.get_untracked() {
            app.draft(ModelEdit::Reverse(criterion.id, !criterion.reverse));
        }
    };
    view! {
        <button
            type="button"
            class="link"
            aria-label=move || words::switch_direction(app.locale(), word(), &name.get())
            on:click=switch
        >
            {word}
        </button>
    }
}

/// What stands below the name: a floor, little weight, borders that are missing.
#[component]
fn Remarks(criterion: Memo<Option<Criterion>>) -> impl IntoView {
    let app = App::use_it();
    let model = app.drafted_model();
    move || {
        let locale = app.locale();
        let criterion = criterion.get()?;
        let portfolio = app.preview()?;
        let floor = criterion.knock_out.map(|step| {
            let stopped = ranking::stopped_by(&portfolio, &criterion);
            words::floor_tag(locale, step.get(), criterion.reverse, stopped.accounts)
        });
        let light = model.with(|model| {
            let model = model.as_ref()?;
            if criterion.points == 0 {
                return Some(words::counts_for_nothing(locale));
            }
            ranking::is_light(model, &criterion).then(|| words::light(locale))
        });
        let no_borders = matches!(
            criterion.source,
            Source::Revenue { thresholds: None } | Source::Margin { thresholds: None }
        );
        let borders = no_borders.then(|| words::borders_missing(locale));
        let texts = floor
            .into_iter()
            .chain(light.map(str::to_owned))
            .chain(borders.map(str::to_owned));
        Some(
            texts
                .map(|text| view! { <p class="criterion__remark small">{text}</p> })
                .collect_view(),
        )
    }
}

/// Slider, exact number and share.
#[component]
fn PointsControl(criterion: Memo<Option<Criterion>>, name: Signal<String>) -> impl IntoView {
    let app = App::use_it();
    let model = app.drafted_model();
    let value =
        Signal::derive(move || criterion.with(|one| one.as_ref().map_or(0, |one| one.points)));
    let give = move |points: u16| match criterion.get_untracked() {
        Some(criterion) => {
            let edit = ModelEdit::Points(vec![(criterion.id, points)]);
            edited(app, app.try_draft(edit))
        }
        None => Ok(()),
    };
    let slide = move |event: leptos::ev::Event| {
        let Some((id, points)) = criterion
            .get_untracked()
            .zip(event_target_value(&event).parse().ok())
            .map(|(criterion, points)| (criterion.id, points))
        else {
            return;
        };
        let edit = ModelEdit::Points(vec![(id, points)]);
        if !app.draft(edit) {
            // The last weight of an axis can't go: the thumb returns, the reason is told.
            event_target::<leptos::web_sys::HtmlInputElement>(&event)
                .set_value(&value.get_untracked().to_string());
        }
    };
    let share = move || {
        let share = model.with(|model| {
            let model = model.as_ref()?;
            criterion.with(|one| Some(ranking::share_of(model, one.as_ref()?)))
        });
        format::percent(app.locale(), share.unwrap_or_default())
    };
    view! {
        <div class="criterion__points">
            <input
                class="slider"
                type="range"
                min="0"
                max=Criterion::MAX_POINTS.to_string()
                step="1"
                aria-label=move || words::slider(app.locale(), &name.get())
                style=("--part", move || (f64::from(value.get()) / 100.0).to_string())
                prop:value=move || value.get().to_string()
                on:input=slide
            />
            <NumberField
                label=Signal::derive(move || words::slider(app.locale(), &name.get()))
                value=value
                edit=give
            />
            <span class="criterion__share number">{share}</span>
        </div>
    }
}
