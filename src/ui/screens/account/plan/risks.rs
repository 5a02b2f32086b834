//! Where we stand: strengths and weaknesses, what could become good and what could go wrong. The risk of dependency follows from the figures: it
//! stands here by itself and is stored as soon as somebody writes what to do about it.

use leptos::prelude::*;

use super::entry::{AddEntry, DetailText, EntryList, EntryMenu, EntryText, ToAction};
use super::handle::{PlanHandle, Row};
use super::lists::point;
use super::owner::OwnerField;
use crate::domain::command::EntryKind;
use crate::domain::plan::{Risk, RiskKind};
use crate::domain::plan_view::{OPPORTUNITIES, RISKS, STRENGTHS, WEAKNESSES};
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::mounted::while_mounted;
use crate::words::{format, plan as words, plan_depth, plan_screen};

/// The four lists. Strengths and weaknesses are two buttons until one of them says something.
#[component]
pub(super) fn Standing(plan: PlanHandle) -> impl IntoView {
    let app = App::use_it();
    let (strengths, weaknesses) = (plan.ids(STRENGTHS), plan.ids(WEAKNESSES));
    let has_any = Memo::new(move |_| {
        strengths.with(|ids| !ids.is_empty()) || weaknesses.with(|ids| !ids.is_empty())
    });
    let buttons = move || {
        view! {
            <p class="plan-standing__more">
                <AddEntry plan list=STRENGTHS />
                <AddEntry plan list=WEAKNESSES />
            </p>
        }
    };
    view! {
        <div class="plan-standing" role="group" aria-label=app.t(plan_depth::standing)>
            <Show when=move || has_any.get()>
                <EntryList plan list=STRENGTHS item=point class="plan-list--plus" />
                <EntryList plan list=WEAKNESSES item=point class="plan-list--minus" />
            </Show>
            <EntryList plan list=OPPORTUNITIES item=point class="plan-list--plus" />
            <EntryList plan list=RISKS item=risk class="plan-list--minus" />
            <Show when=move || !has_any.get()>{buttons()}</Show>
        </div>
    }
}

fn risk(row: Row<Risk>) -> AnyView {
    let app = App::use_it();
    let own_words = Memo::new(move |_| {
        let kind = row.get(|one| one.kind);
        let unwritten = row.get(|one| one.text.trim().is_empty()) == Some(true);
        !(unwritten && kind == Some(RiskKind::Dependency) && row.plan.dependency().is_some())
    });
    let computed = move || {
        let share = row.plan.dependency()?;
        let locale = app.locale();
        let share = format::percent(locale, share);
        Some(words::dependency_risk(locale, &share))
    };
    let text = move || {
        if own_words.get() {
            view! {
                <EntryText row read=|one| one.text.clone() write=|one, text| one.text = text />
            }
            .into_any()
        } else {
            view! {
                <p class="plan-entry__text plan-risk__computed">
                    {computed} " " <span class="tag tag--info">{app.t(plan_screen::computed)}</span>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <li class="plan-entry plan-risk" id=row.element_id() on:focusout=while_mounted(move |_| row.left())>
            {text}
            <span class="plan-entry__ways">
                <ToAction plan=row.plan kind=EntryKind::Risk id=row.id />
                <EntryMenu row />
            </span>
            <Details row />
        </li>
    }
    .into_any()
}

/// Kind, what we do about it, who, and how we notice.
#[component]
fn Details(row: Row<Risk>) -> impl IntoView {
    let app = App::use_it();
    let mitigation = row.signal(|one| one.mitigation.clone());
    let kind = row.signal(|one| one.kind);
    let options = Signal::derive(move || {
        let locale = app.locale();
        RiskKind::ALL
            .map(|kind| (kind, words::risk_kind(locale, kind).to_owned()))
            .to_vec()
    });
    let kind_label = app.label(words::risk_kind_field);
    let summary = move || {
        let locale = app.locale();
        let asks = || match kind.get() {
            RiskKind::Dependency => plan_screen::dependency_asks(locale),
            _ => plan_screen::details(locale),
        };
        match mitigation.get().trim() {
            "" => asks().to_owned(),
            written => written.to_owned(),
        }
    };
    let starts_open = untrack(|| mitigation.get().is_empty() && kind.get() == RiskKind::Dependency);
    view! {
        <details class="plan-risk__details" open=starts_open>
            <summary>
                <span class="plan-risk__kind">{move || words::risk_kind(app.locale(), kind.get())}</span>
                " " {summary}
            </summary>
            <div class="plan-risk__fields">
                <div data-slot="mitigation">
                    <DetailText row label=words::mitigation read=|one| one.mitigation.clone() write=|one, text| one.mitigation = text />
                </div>
                <DetailText row label=words::trigger read=|one| one.trigger.clone() write=|one, text| one.trigger = text />
                <OwnerField
                    label_shown=true
                    value=row.signal(|one| one.owner)
                    options=row.plan.owners
                    choose=row.chooses(|one, owner| one.owner = owner)
                />
                <ChoiceField
                    label=kind_label
                    label_shown=true
                    options
                    value=kind
                    choose=row.chooses(|one, kind| one.kind = kind)
                />
            </div>
        </details>
    }
}
