//! Solution ideas, not products: a problem of the customer, what could solve it, and what that is worth to
//! them, in the three fields in which key account management helps.

use leptos::prelude::*;

use super::entry::{DetailText, EntryMenu, Hint, ToAction, WordChoice};
use super::handle::{PlanHandle, Row};
use crate::domain::command::EntryKind;
use crate::domain::ids::EntryId;
use crate::domain::plan::{SolutionIdea, SolutionKind, SolutionStage};
use crate::domain::plan_view::SOLUTIONS;
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::mounted::while_mounted;
use crate::words::{plan as words, plan_screen};

/// The ideas, a column for each field.
#[component]
pub(super) fn Solutions(plan: PlanHandle) -> impl IntoView {
    let app = App::use_it();
    let ids = plan.ids(SOLUTIONS);
    let columns = SolutionKind::ALL.map(|kind| view! { <Column plan ids kind /> });
    view! {
        <div class="plan-list plan-solutions" data-list=format!("{:?}", EntryKind::Solution)>
            <h3>{move || words::entries(app.locale(), EntryKind::Solution)}</h3>
            <Show when=move || ids.with(Vec::is_empty)>
                <Hint plan list=SOLUTIONS />
            </Show>
            <div class="plan-solutions__columns">{columns}</div>
        </div>
    }
}

#[component]
fn Column(plan: PlanHandle, ids: Memo<Vec<EntryId>>, kind: SolutionKind) -> impl IntoView {
    let app = App::use_it();
    let mine = Memo::new(move |_| {
        let mut mine = ids.get();
        mine.retain(|id| {
            plan.entry(SOLUTIONS, *id)
                .is_some_and(|one| one.kind == kind)
        });
        mine
    });
    let name = move || words::solution_kind(app.locale(), kind);
    let add_name = move || plan_screen::add_in(app.locale(), name());
    // The first column's button is where the focus goes when an idea was removed.
    let adds = (kind == SolutionKind::Process).then(|| format!("{:?}", EntryKind::Solution));
    view! {
        <div class="plan-solutions__column" class:plan-solutions__column--other=kind == SolutionKind::Other>
            <h4>{name}</h4>
            <For each=move || mine.get() key=|id| *id let:id>
                {solution(Row::new(plan, SOLUTIONS, id))}
            </For>
            <button
                type="button"
                class="button button--bare button--small plan-add"
                data-adds=adds
                aria-label=add_name
                on:click=move |_| plan.add(SOLUTIONS, |one| one.kind = kind)
            >
                <Icon glyph=Glyph::Add />
                {move || words::entry(app.locale(), EntryKind::Solution)}
            </button>
        </div>
    }
}

fn solution(row: Row<SolutionIdea>) -> AnyView {
    let fields = move || view! { <OtherFields row /> };
    view! {
        <article class="plan-solution" id=row.element_id() on:focusout=while_mounted(move |_| row.left())>
            <DetailText row label=words::problem read=|one| one.problem.clone() write=|one, text| one.problem = text />
            <div class="plan-solution__idea">
                <DetailText row label=words::solution read=|one| one.solution.clone() write=|one, text| one.solution = text />
            </div>
            <div data-slot="value">
                <DetailText row label=words::value read=|one| one.value.clone() write=|one, text| one.value = text />
            </div>
            <div class="plan-solution__foot">
                <Stage row />
                <span class="plan-entry__ways">
                    <ToAction plan=row.plan kind=EntryKind::Solution id=row.id />
                    <EntryMenu row more=fields />
                </span>
            </div>
        </article>
    }
    .into_any()
}

#[component]
fn Stage(row: Row<SolutionIdea>) -> impl IntoView {
    let app = App::use_it();
    let value = row.signal(|one| one.stage);
    let options = Signal::derive(move || {
        let locale = app.locale();
        SolutionStage::ALL
            .map(|stage| (stage, words::solution_stage(locale, stage).to_owned()))
            .to_vec()
    });
    let label = app.label(words::stage);
    let tone = move || match value.get() {
        SolutionStage::Idea | SolutionStage::Rejected => "plan-stage",
        SolutionStage::Proposed => "plan-stage plan-stage--info",
        SolutionStage::Agreed | SolutionStage::Delivered => "plan-stage plan-stage--good",
    };
    view! {
        <div class=tone>
            <ChoiceField label options value choose=row.chooses(|one, stage| one.stage = stage) />
        </div>
    }
}

/// The other fields, for the menu of an idea that stands in the wrong one.
#[component]
fn OtherFields(row: Row<SolutionIdea>) -> impl IntoView {
    let app = App::use_it();
    let current = row.signal(|one| one.kind);
    move || {
        let others = SolutionKind::ALL
            .into_iter()
            .filter(move |one| *one != current.get());
        let choices = others.map(move |kind| {
            let word = move || {
                plan_screen::move_to_field(app.locale(), words::solution_kind(app.locale(), kind))
            };
            let press = move |()| {
                row.chooses(|one: &mut SolutionIdea, kind| one.kind = kind)
                    .run(kind);
                row.keep_focus(".plan-menu__button");
            };
            view! { <WordChoice word=Signal::derive(word) press=Callback::new(press) /> }
        });
        choices.collect_view()
    }
}
