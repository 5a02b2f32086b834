//! A new opportunity, with the customer it is of.

use leptos::prelude::*;
use leptos::{ev, html};

use super::board::Table;
use crate::browser::page;
use crate::domain::command::AccountEdit;
use crate::domain::ids::AccountId;
use crate::domain::overview::names_in_order;
use crate::domain::pipeline::{Deal, DealKind, Outcome, Stage};
use crate::domain::pipeline_need::Column;
use crate::ui::app::fresh;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{opportunities as words, pipeline};

/// The form.
#[component]
pub fn Add(table: Table) -> impl IntoView {
    let app = table.app;
    let (typed, whose) = (
        RwSignal::new(String::new()),
        RwSignal::new(None::<AccountId>),
    );
    let problem = RwSignal::new(false);
    // The list of all customers is made when somebody comes near it.
    let wanted = RwSignal::new(false);
    let options = Memo::new(move |_| {
        let mut options = vec![(None, words::choose_account(app.locale()).to_owned())];
        if wanted.get() || whose.with(Option::is_some) {
            let names = app.with_workspace(names_in_order).unwrap_or_default();
            options.extend(names.into_iter().map(|(id, name)| (Some(id), name)));
        }
        options
    });
    let lacks_text = move || {
        let lacks = problem.get() && typed.with(|text| text.trim().is_empty());
        lacks.then_some("true")
    };
    let choice = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let lacks_account = problem.get() && whose.with(Option::is_none);
        let select = choice.get().map(|choice| choice.query_selector("select"));
        if let Some(Ok(Some(select))) = select {
            let _ = match lacks_account {
                true => select.set_attribute("aria-invalid", "true"),
                false => select.remove_attribute("aria-invalid"),
            };
        }
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = typed.get_untracked().trim().to_owned();
        let whom = whose.get_untracked();
        let Some(account) = whom.filter(|_| !text.is_empty()) else {
            problem.set(true);
            page::focus(match whom {
                None => ".outlook__add select",
                Some(_) => ".outlook__add input",
            });
            return;
        };
        problem.set(false);
        let status = app.peek_workspace(|all| all.account(account).map(|one| one.status));
        let kind = DealKind::at(status.flatten().unwrap_or_default());
        let id = fresh();
        if app.edit(account, AccountEdit::PutDeal(Deal::new(id, text, kind))) {
            typed.set(String::new());
            table.seen.update(|seen| seen.show(Outcome::Open));
            table.opened.set(Some((id, Column::Open(Stage::default()))));
        }
    };
    view! {
        <form class="outlook__add" on:submit=submit>
            <div
                node_ref=choice
                on:focusin=move |_| wanted.set(true)
                on:pointerenter=move |_| wanted.set(true)
            >
                <ChoiceField
                    label=app.label(words::account)
                    options
                    value=whose
                    choose=move |id| {
                        whose.set(id);
                        problem.set(false);
                    }
                />
            </div>
            <input
                class="field"
                type="text"
                autocomplete="off"
                aria-label=app.t(pipeline::name)
                aria-invalid=lacks_text
                placeholder=app.t(pipeline::example)
                prop:value=move || typed.get()
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    problem.set(false);
                }
            />
            <button type="submit" class="button">
                <Icon glyph=Glyph::Add />
                {app.t(pipeline::add)}
            </button>
            <p class="small outlook__problem" role="status">
                {move || problem.get().then(|| words::both_needed(app.locale()))}
            </p>
        </form>
    }
}
