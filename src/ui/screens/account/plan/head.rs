//! The head of a plan: what it is for, how far it is, where it leads, and the questions of its kind.

use leptos::prelude::*;

use super::Wanted;
use super::handle::PlanHandle;
use crate::domain::command::PlanEdit;
use crate::domain::plan::{PlanKind, PlanStatus};
use crate::domain::plan_overview::active_plans;
use crate::ui::app::App;
use crate::ui::components::field::{ChoiceField, Lines, TextField};
use crate::words::{plan as words, plan_screen};

/// Kind, status, the sentence that says what the plan needs, the vision, and the prompts.
#[component]
pub(super) fn Head(plan: PlanHandle, wanted: RwSignal<Wanted>) -> impl IntoView {
    let app = App::use_it();
    let finding = Memo::new(move |_| plan.read(|plan| plan.finding(app.today())));
    let said = move || {
        finding
            .get()
            .map(|finding| plan_screen::finding(app.locale(), &finding))
    };
    let vision = Memo::new(move |_| plan.read(|plan| plan.vision.clone()).unwrap_or_default());
    let vision_label = app.label(words::vision);
    let vision_hint = app.label(words::vision_hint);
    view! {
        <div class="plan-head">
            <p class="finding">{said}</p>
            <div class="plan-head__choices">
                <Kind plan />
                <Status plan wanted />
            </div>
        </div>
        <super::check::Check plan />
        <TooMany plan />
        <div class="plan-vision">
            <TextField
                label=vision_label
                label_shown=true
                value=vision
                edit=move |text| plan.edit(PlanEdit::Vision(text))
                lines=Lines::Many
                placeholder=vision_hint
            />
        </div>
        <Prompts plan />
    }
}

#[component]
fn Kind(plan: PlanHandle) -> impl IntoView {
    let app = App::use_it();
    let value = Memo::new(move |_| plan.read(|plan| plan.kind).unwrap_or_default());
    let options = Signal::derive(move || {
        let locale = app.locale();
        PlanKind::ALL
            .map(|kind| (kind, words::kind(locale, kind).to_owned()))
            .to_vec()
    });
    let label = app.label(words::kind_field);
    view! { <ChoiceField label label_shown=true options value choose=move |kind| plan.set(PlanEdit::Kind(kind)) /> }
}

#[component]
fn Status(plan: PlanHandle, wanted: RwSignal<Wanted>) -> impl IntoView {
    let app = App::use_it();
    let value = Memo::new(move |_| plan.read(|plan| plan.status).unwrap_or_default());
    let options = Signal::derive(move || {
        let locale = app.locale();
        PlanStatus::ALL
            .map(|status| (status, words::status(locale, status).to_owned()))
            .to_vec()
    });
    let label = app.label(words::status_field);
    let choose = move |status| {
        // A plan that is finished stays on the page until another one is asked for.
        if let Some(id) = plan.peek(|plan| plan.id) {
            wanted.set(Wanted::This(id));
        }
        plan.set(PlanEdit::Status(status));
    };
    let is_over = move || !value.get().is_open();
    view! {
        <ChoiceField label label_shown=true options value choose />
        <Show when=is_over>
            <button type="button" class="button button--small" on:click=move |_| wanted.set(Wanted::New)>
                {app.t(words::start_plan)}
            </button>
        </Show>
    }
}

/// Why more active plans than the limit are a matter to think about.
#[component]
fn TooMany(plan: PlanHandle) -> impl IntoView {
    let app = App::use_it();
    let over = Memo::new(move |_| {
        let status = plan.read(|plan| plan.status)?;
        let (active, limit) = app.with_workspace(|workspace| {
            let limit = workspace.head().settings.max_active_plans;
            (active_plans(workspace.accounts()), limit)
        })?;
        let exceeded = active > usize::from(limit) && status == PlanStatus::Active;
        exceeded.then_some((active, limit))
    });
    move || {
        over.get().map(|(active, limit)| {
            view! { <p class="note note--info">{plan_screen::why_limit(app.locale(), active, limit)}</p> }
        })
    }
}

/// The questions that a plan of this kind starts with.
#[component]
fn Prompts(plan: PlanHandle) -> impl IntoView {
    let app = App::use_it();
    let kind = Memo::new(move |_| plan.read(|plan| plan.kind).unwrap_or_default());
    let places = Memo::new(move |_| {
        let kind = kind.get();
        let count = words::prompts(app.locale(), kind).len();
        let places = (0_u8..).take(count);
        places.map(|place| (kind, place)).collect::<Vec<_>>()
    });
    let answered = Memo::new(move |_| {
        let places = places.get();
        let filled = |(kind, place): &&(PlanKind, u8)| {
            plan.read(|plan| plan.prompts.contains_key(&kind.prompt_number(*place)))
                .unwrap_or(false)
        };
        (places.iter().filter(filled).count(), places.len())
    });
    let counted = move || {
        let (count, all) = answered.get();
        plan_screen::answered(app.locale(), count, all)
    };
    let starts_open = answered.get_untracked().0 == 0;
    view! {
        <details class="plan-prompts" open=starts_open>
            <summary>
                <span class="plan-prompts__heading">{app.t(words::prompts_heading)}</span>
                " "
                <span class="plan-prompts__count">{counted}</span>
            </summary>
            <div class="plan-prompts__fields">
                <For each=move || places.get() key=|place| *place let((kind, place))>
                    <Prompt plan kind place />
                </For>
            </div>
        </details>
    }
}

#[component]
fn Prompt(plan: PlanHandle, kind: PlanKind, place: u8) -> impl IntoView {
    let app = App::use_it();
    let number = kind.prompt_number(place);
    let value = Memo::new(move |_| {
        plan.read(|plan| plan.prompts.get(&number).cloned())
            .flatten()
            .unwrap_or_default()
    });
    let label = Signal::derive(move || {
        let prompts = words::prompts(app.locale(), kind);
        prompts
            .get(usize::from(place))
            .copied()
            .unwrap_or_default()
            .to_owned()
    });
    let edit = move |text| plan.edit(PlanEdit::Prompt(number, text));
    view! { <TextField label label_shown=true value edit lines=Lines::Many placeholder="–" /> }
}
