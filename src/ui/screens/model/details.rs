//! What stands behind a criterion: its wording, the words of its five steps, its borders, its floor.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::analysis::value::Step;
use crate::domain::command::{Command, ModelEdit};
use crate::domain::model::{Criterion, CriterionId, Source};
use crate::domain::{importance, ranking};
use crate::ui::app::App;
use crate::ui::components::field::{ChoiceField, Edited, TextField, edited};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{Locale, criteria, model_screen as words};

use super::axis::section_id;
use super::borders::Borders;

/// The details of a criterion.
#[component]
pub fn Details(
    /// The criterion as it is now.
    criterion: Memo<Option<Criterion>>,
    /// Whose details are open.
    opened: RwSignal<Option<CriterionId>>,
) -> impl IntoView {
    let app = App::use_it();
    let by_figures = Memo::new(move |_| {
        criterion.with(|one| one.as_ref().is_some_and(|one| one.source != Source::People))
    });
    let spread = move || {
        let steps = ranking::steps_of(&*app.preview()?, &criterion.get()?);
        Some(words::spread(app.locale(), steps.counts, steps.unknown))
    };
    let remove = move |_| {
        let Some(criterion) = criterion.get_untracked() else {
            return;
        };
        let neighbour = app
            .peek_drafted_model()
            .and_then(|model| importance::neighbour(&model, &criterion.id));
        if app.draft(ModelEdit::Remove(criterion.id)) {
            opened.set(None);
            // The row is out of the page after the next frame.
            request_animation_frame(move || {
                page::focus(&match neighbour {
                    Some(next) => format!("#criterion-{next} .criterion__toggle"),
                    None => format!("#{} .model__add", section_id(criterion.axis)),
                });
            });
        }
    };
    let remove_word = move || {
        criterion.with(|one| {
            let name = one.as_ref().map(|one| criteria::name_of(app.locale(), one));
            words::remove(app.locale(), &name.unwrap_or_default())
        })
    };
    view! {
        <div class="criterion__details">
            <OwnName criterion />
            <fieldset class="criterion__steps">
                <legend>{app.t(words::steps)}</legend>
                {Step::ALL.map(|step| view! { <Anchor criterion step /> })}
                <p class="small muted">{spread}</p>
            </fieldset>
            <Show when=move || by_figures.get()>
                <Borders criterion />
            </Show>
            <Floor criterion />
            <button type="button" class="button button--danger button--small" on:click=remove>
                <Icon glyph=Glyph::Trash />
                {remove_word}
            </button>
        </div>
    }
}

/// Keeps other words of a criterion at once: they move nobody. A criterion that is there by the draft alone, also
/// one that it has removed and added again, keeps them there.
fn put_words(app: App, worded: Criterion) -> Edited {
    let kept = app.peek_workspace(|workspace| workspace.model().criterion(&worded.id).cloned());
    match kept.flatten() {
        Some(kept) if !app.peek_draft_adds(&worded.id) => {
            let edit = ModelEdit::Put(Criterion {
                label: worded.label,
                anchors: worded.anchors,
                ..kept
            });
            edited(app, app.try_dispatch(Command::EditModel(edit)))
        }
        _ => edited(app, app.try_draft(ModelEdit::Put(worded))),
    }
}

/// The own wording; without one the catalogue's stands.
#[component]
fn OwnName(criterion: Memo<Option<Criterion>>) -> impl IntoView {
    let app = App::use_it();
    let own = move || {
        criterion.with(|one| {
            one.as_ref()
                .map_or_else(String::new, |one| one.label.clone())
        })
    };
    let catalogue = move || {
        criterion.with(|one| {
            one.as_ref()
                .map_or("", |one| criteria::label(app.locale(), &one.id))
                .to_owned()
        })
    };
    let edit = move |text: String| match criterion.get_untracked() {
        Some(one) if text.trim().is_empty() && !criteria::is_known(&one.id) => {
            Err(words::name_missing(app.peek_locale()).to_owned())
        }
        Some(mut one) => {
            one.label = text;
            put_words(app, one)
        }
        None => Ok(()),
    };
    view! {
        <TextField
            label=app.label(words::name)
            label_shown=true
            value=Signal::derive(own)
            edit=edit
            placeholder=Signal::derive(catalogue)
            class="model__name"
        />
    }
}

/// The words of one step; without own ones the catalogue's stand.
#[component]
fn Anchor(criterion: Memo<Option<Criterion>>, step: Step) -> impl IntoView {
    let app = App::use_it();
    let own = move || {
        criterion.with(|one| {
            let anchors = one.as_ref().map(|one| &one.anchors);
            anchors
                .and_then(|anchors| anchors.get(&step).cloned())
                .unwrap_or_default()
        })
    };
    let catalogue = move || {
        criterion.with(|one| {
            one.as_ref().map_or_else(String::new, |one| {
                let bare = Criterion {
                    anchors: std::collections::BTreeMap::new(),
                    ..one.clone()
                };
                criteria::anchor_of(app.locale(), &bare, step)
            })
        })
    };
    let edit = move |text: String| match criterion.get_untracked() {
        Some(mut one) => {
            if text.trim().is_empty() {
                one.anchors.remove(&step);
            } else {
                one.anchors.insert(step, text);
            }
            put_words(app, one)
        }
        None => Ok(()),
    };
    view! {
        <TextField
            label=Signal::derive(move || words::anchor_field(app.locale(), step.get()))
            label_shown=true
            value=Signal::derive(own)
            edit=edit
            placeholder=Signal::derive(catalogue)
        />
    }
}

/// The limit as a sentence that follows the direction, and what it does today.
#[component]
fn Floor(criterion: Memo<Option<Criterion>>) -> impl IntoView {
    let app = App::use_it();
    let less_is_better =
        Memo::new(move |_| criterion.with(|one| one.as_ref().is_some_and(|one| one.reverse)));
    let word = move |floor: fn(Locale) -> &'static str, ceiling: fn(Locale) -> &'static str| {
        let word = if less_is_better.get() { ceiling } else { floor };
        word(app.locale())
    };
    let options = Signal::derive(move || {
        let locale = app.locale();
        // Nobody is below step 1 or above step 5.
        let outermost = if less_is_better.get() {
            Step::HIGHEST
        } else {
            Step::LOWEST
        };
        let floors = Step::ALL.into_iter().filter(move |step| *step != outermost);
        let floors = floors.map(|step| (Some(step), words::step(locale, step.get())));
        std::iter::once((None, words::no_knock_out(locale).to_owned()))
            .chain(floors)
            .collect::<Vec<_>>()
    });
    let value =
        Signal::derive(move || criterion.with(|one| one.as_ref().and_then(|one| one.knock_out)));
    let choose = move |floor: Option<Step>| {
        if let Some(criterion) = criterion.get_untracked() {
            app.draft(ModelEdit::KnockOut(criterion.id, floor));
        }
    };
    let consequence = move || {
        let criterion = criterion.get()?;
        criterion.knock_out?;
        let stopped = ranking::stopped_by(&*app.preview()?, &criterion);
        Some(words::stopped(app.locale(), stopped))
    };
    view! {
        <fieldset class="criterion__floor">
            <legend>{app.t(words::knock_out)}</legend>
            <p class="model__sentence">
                <span>{move || word(words::knock_out_before, words::knock_out_above)}</span>
                <ChoiceField
                    label=Signal::derive(move || {
                        word(words::knock_out_step, words::knock_out_highest).to_owned()
                    })
                    options
                    value
                    choose
                />
                <span>{app.t(words::knock_out_after)}</span>
            </p>
            <p class="small muted" aria-live="polite">{consequence}</p>
        </fieldset>
    }
}
