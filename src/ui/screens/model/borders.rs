//! The four borders of a criterion that rates itself. They act once all four stand and rise; until then
//! what was typed stays in the fields, with the reason at the field.

use leptos::context::Provider;
use leptos::prelude::*;

use crate::domain::command::ModelEdit;
use crate::domain::model::{Criterion, Source, Thresholds};
use crate::domain::scorecard::proposed_thresholds;
use crate::domain::values::Cents;
use crate::ui::app::App;
use crate::ui::components::field::{Anew, Edited, MoneyField, edited};
use crate::words::model_screen as words;

/// Four borders, some of which may still be missing.
type Draft = [Option<Cents>; 4];

/// The fields of the borders.
#[component]
pub fn Borders(
    /// The criterion as it is now.
    criterion: Memo<Option<Criterion>>,
) -> impl IntoView {
    let app = App::use_it();
    let stored = Memo::new(move |_| criterion.with(|one| one.as_ref().and_then(borders_of)));
    // A proposal is about all four fields, and so is the end of a draft of the model.
    let (proposed, outer) = (RwSignal::new(0), use_context::<Anew>());
    let anew = Anew(Signal::derive(move || {
        proposed.get() + outer.map_or(0, |outer| outer.0.get())
    }));
    // What is typed and can't be taken yet; gone as soon as other borders stand in the model.
    let draft = RwSignal::new(None::<Draft>);
    Effect::new(move |_| {
        stored.track();
        anew.0.track();
        draft.set(None);
    });
    let shown = Memo::new(move |_| {
        let stored = stored.get().map(|borders| borders.get().map(Some));
        draft.get().or(stored).unwrap_or_default()
    });
    let propose = move |_| {
        let proposal = criterion.get_untracked().and_then(|criterion| {
            let borders = proposed_thresholds(&*app.peek_preview()?, &criterion)?;
            Some(ModelEdit::Thresholds(criterion.id, Some(borders)))
        });
        if let Some(edit) = proposal {
            draft.set(None);
            proposed.update(|times| *times += 1);
            app.draft(edit);
        }
    };
    let can_propose = Memo::new(move |_| {
        criterion
            .with(|one| {
                let (portfolio, one) = (app.preview()?, one.as_ref()?);
                proposed_thresholds(&portfolio, one)
            })
            .is_some()
    });
    view! {
        <fieldset
            class="criterion__borders"
            class:criterion__borders--open=move || draft.with(Option::is_some)
        >
            <legend>{app.t(words::borders)}</legend>
            <div class="criterion__amounts">
                <Provider value=anew>
                    {[0, 1, 2, 3].map(|at| view! { <Border criterion shown draft at /> })}
                </Provider>
            </div>
            <p class="small muted">
                {move || match draft.get() {
                    Some(_) => words::borders_incomplete(app.locale()),
                    None => words::borders_hint(app.locale()),
                }}
            </p>
            <button
                type="button"
                class="button button--small"
                disabled=move || !can_propose.get()
                on:click=propose
            >
                {app.t(words::propose)}
            </button>
            <Show when=move || !can_propose.get()>
                <p class="small muted">{app.t(words::nothing_to_propose)}</p>
            </Show>
        </fieldset>
    }
}

fn borders_of(criterion: &Criterion) -> Option<Thresholds> {
    match criterion.source {
        Source::Revenue { thresholds } | Source::Margin { thresholds } => thresholds,
        Source::People => None,
    }
}

/// The field of one border; `at` counts from 0.
#[component]
fn Border(
    criterion: Memo<Option<Criterion>>,
    shown: Memo<Draft>,
    draft: RwSignal<Option<Draft>>,
    at: usize,
) -> impl IntoView {
    let app = App::use_it();
    let edit = move |amount: Option<Cents>| -> Edited {
        let mut borders = shown.get_untracked();
        borders[at] = amount;
        let problem = misplaced(app, &borders, at);
        match (problem, complete(&borders)) {
            (None, Complete::Rising(thresholds)) => {
                draft.set(None);
                keep(app, criterion, thresholds)
            }
            (problem, _) => {
                draft.set(Some(borders));
                problem.map_or(Ok(()), Err)
            }
        }
    };
    // The step above the border: the first of four begins step 2.
    let step = at as u8 + 2;
    view! {
        <MoneyField
            label=Signal::derive(move || words::border(app.locale(), step))
            label_shown=true
            value=Signal::derive(move || shown.with(|borders| borders[at]))
            edit=edit
        />
    }
}

/// Whether four borders can stand.
enum Complete {
    /// Four that rise, or none at all.
    Rising(Option<Thresholds>),
    No,
}

fn complete(borders: &Draft) -> Complete {
    match *borders {
        [None, None, None, None] => Complete::Rising(None),
        [Some(a), Some(b), Some(c), Some(d)] => match Thresholds::try_from([a, b, c, d]) {
            Ok(thresholds) => Complete::Rising(Some(thresholds)),
            Err(_) => Complete::No,
        },
        _ => Complete::No,
    }
}

/// Why a border can't stand where it is: the nearest ones that are filled in decide.
fn misplaced(app: App, borders: &Draft, at: usize) -> Option<String> {
    let own = borders[at]?;
    let locale = app.peek_locale();
    let currency = app.peek_workspace(|workspace| workspace.head().currency)?;
    let written = |amount: Cents| words::amount(locale, currency, amount);
    let before = borders[..at].iter().rev().find_map(|border| *border);
    let next = borders[at + 1..].iter().find_map(|border| *border);
    match (before, next) {
        (Some(before), _) if own <= before => Some(words::not_above(locale, &written(before))),
        (_, Some(next)) if own >= next => Some(words::not_below(locale, &written(next))),
        _ => None,
    }
}

fn keep(app: App, criterion: Memo<Option<Criterion>>, thresholds: Option<Thresholds>) -> Edited {
    let Some(criterion) = criterion.get_untracked() else {
        return Ok(());
    };
    let edit = ModelEdit::Thresholds(criterion.id, thresholds);
    edited(app, app.try_draft(edit))
}
