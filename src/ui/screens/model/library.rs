//! Adding a criterion: one of one's own, or one of the library with its question and its steps.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::analysis::value::Step;
use crate::domain::command::ModelEdit;
use crate::domain::ids::EntryId;
use crate::domain::model::{Axis, Criterion, CriterionId};
use crate::ui::app::{self, App};
use crate::ui::components::dialog::Dialog;
use crate::words::{criteria, model_screen as words, shell};

use super::axis::EQUAL_POINTS;

/// The dialog that offers the criteria.
#[component]
pub fn Library(
    /// The axis that the criterion is added to.
    axis: Axis,
    /// Whether the dialog stands open.
    open: RwSignal<bool>,
    /// Whose details are open.
    opened: RwSignal<Option<CriterionId>>,
) -> impl IntoView {
    let app = App::use_it();
    let title = app.label(words::add_criterion);
    let add_library = move |id: CriterionId| {
        open.set(false);
        let focus = format!("#criterion-{id} .criterion__toggle");
        put(app, Criterion::rated(id, axis, EQUAL_POINTS), opened, focus);
    };
    let add_own = move |_| {
        open.set(false);
        // The letters of an id are capitals, those of a criterion small.
        let fresh: EntryId = app::fresh();
        if let Ok(id) = CriterionId::try_from(fresh.to_string().to_lowercase()) {
            let focus = format!("#criterion-{id} input[type=text].model__name");
            let mut criterion = Criterion::rated(id, axis, EQUAL_POINTS);
            criterion.label = words::new_criterion(app.peek_locale()).to_owned();
            put(app, criterion, opened, focus);
        }
    };
    let model = app.drafted_model();
    let offered = move || {
        let locale = app.locale();
        let known = model.get();
        let ids = criteria::library().filter(|id| {
            known
                .as_ref()
                .is_none_or(|model| model.criterion(id).is_none())
        });
        let entries = ids.map(|id| {
            let name = criteria::label(locale, &id);
            let end = |step: Step| {
                let anchor = criteria::anchor(locale, &id, step);
                view! { <span><b>{step.get()}</b> " " {anchor}</span> }
            };
            let (lowest, highest) = (end(Step::LOWEST), end(Step::HIGHEST));
            let question = criteria::question(locale, &id);
            view! {
                <li>
                    <div>
                        <h3>{name}</h3>
                        <p>{question}</p>
                        <p class="library__ends small muted">{lowest} {highest}</p>
                    </div>
                    <button
                        type="button"
                        class="button button--small"
                        aria-label=words::add_named(locale, name)
                        on:click=move |_| add_library(id.clone())
                    >
                        {shell::add(locale)}
                    </button>
                </li>
            }
        });
        entries.collect_view()
    };
    view! {
        <Dialog title open>
            <ul class="library">
                <li>
                    <div>
                        <h3>{app.t(words::own_criterion)}</h3>
                        <p>{app.t(words::own_criterion_hint)}</p>
                    </div>
                    <button
                        type="button"
                        class="button button--small"
                        aria-label=move || {
                            let locale = app.locale();
                            words::add_named(locale, words::own_criterion(locale))
                        }
                        on:click=add_own
                    >
                        {app.t(shell::add)}
                    </button>
                </li>
                {offered}
            </ul>
        </Dialog>
    }
}

/// Adds the criterion and opens it. A name that is only to begin with is ready to be written over.
fn put(app: App, criterion: Criterion, opened: RwSignal<Option<CriterionId>>, focus: String) {
    let id = criterion.id.clone();
    if app.draft(ModelEdit::Put(criterion)) {
        opened.set(Some(id));
        // The field is in the page once the signals have run, and the dialog has given the focus back.
        set_timeout(
            move || {
                page::focus_and_select(&focus);
            },
            std::time::Duration::ZERO,
        );
    }
}
