//! A look back at a plan, and the plan for the next period. That one is no copy: what is unfinished is offered, and
//! only what somebody takes over stands in it.

use leptos::prelude::*;

use super::super::begun;
use super::Wanted;
use super::entry::focus_first_field;
use super::handle::PlanHandle;
use crate::browser::preferences::Begun;
use crate::domain::command::{AccountEdit, Command, EntryKind};
use crate::domain::ids::{EntryId, PlanId};
use crate::domain::plan_check::says;
use crate::domain::plan_course::PlanReview;
use crate::domain::plan_renewal::{Next, Unfinished, next_plan, unfinished};
use crate::ui::app::{App, fresh, now};
use crate::ui::components::dialog::Dialog;
use crate::words::{format, plan as plan_words, plan_depth as words};

/// The button and the dialog that writes a review down.
#[component]
pub(super) fn Review(plan: PlanHandle) -> impl IntoView {
    let app = App::use_it();
    let open = RwSignal::new(false);
    let account = plan.account();
    let learned = RwSignal::new(begun::find(app, Begun::Review, account).unwrap_or_default());
    let write = move |text: String| {
        begun::keep(app, Begun::Review, account, &text);
        learned.set(text);
    };
    let head = app.head();
    let next = move || {
        let days = head.with(|head| head.as_ref().map(|head| head.settings.review_days));
        let days = chrono::Days::new(days.unwrap_or_default().into());
        let day = app.today().checked_add_days(days)?;
        Some(words::next_review(
            app.locale(),
            &format::day(app.locale(), day),
        ))
    };
    let keep = move |_| {
        let review = PlanReview {
            id: fresh(),
            day: app.peek_today(),
            learned: learned.get_untracked().trim().to_owned(),
        };
        let edit = AccountEdit::ReviewPlan(plan.id(), review);
        if app
            .dispatch_and_tell(Command::edit(plan.account(), edit))
            .is_some()
        {
            write(String::new());
            open.set(false);
        }
    };
    let says_nothing = move || learned.with(|text| !says(text));
    view! {
        <button type="button" class="button button--small" on:click=move |_| open.set(true)>
            {app.t(words::review)}
        </button>
        <Dialog title=app.label(words::review) open class="plan-dialog">
            <label class="labelled">
                <span class="labelled__label">{app.t(words::learned)}</span>
                <textarea
                    class="field"
                    rows="5"
                    placeholder=app.t(words::learned_hint)
                    prop:value=move || learned.get()
                    on:input=move |event| write(event_target_value(&event))
                ></textarea>
            </label>
            <p class="small muted">{next}</p>
            <p class="dialog__actions">
                <button type="button" class="button button--primary" disabled=says_nothing on:click=keep>
                    {app.t(words::keep_review)}
                </button>
            </p>
        </Dialog>
    }
}

/// The button and the dialog that begins the next plan.
#[component]
pub(super) fn Renewal(plan: PlanHandle, wanted: RwSignal<Wanted>) -> impl IntoView {
    let app = App::use_it();
    let open = RwSignal::new(false);
    let offered = RwSignal::new(Vec::<Unfinished>::new());
    let taken = RwSignal::new(Vec::<(EntryKind, EntryId)>::new());
    let ask = move |_| {
        let found = plan.peek(unfinished).unwrap_or_default();
        let proposed = found.iter().filter(|one| one.is_proposed);
        taken.set(proposed.map(|one| (one.kind, one.id)).collect());
        offered.set(found);
        open.set(true);
    };
    let begin = move |_| {
        let id: PlanId = fresh();
        let next = Next {
            id,
            now: now(),
            today: app.peek_today(),
        };
        let taken = taken.get_untracked();
        let new = plan.peek(|last| next_plan(last, &taken, next, &mut fresh::<EntryId>));
        let Some(new) = new else { return };
        let edit = AccountEdit::NextPlan {
            from: plan.id(),
            plan: new,
        };
        open.set(false);
        if app
            .dispatch_and_tell(Command::edit(plan.account(), edit))
            .is_some()
        {
            wanted.set(Wanted::Current);
            focus_first_field();
        }
    };
    let choices = move || {
        let offered = offered.get().into_iter();
        offered.map(|one| choice(app, taken, one)).collect_view()
    };
    let learned = move || {
        let last = plan.read(|plan| plan.reviews.last().map(|review| review.learned.clone()));
        last.flatten()
    };
    view! {
        <button type="button" class="button button--small" on:click=ask>
            {app.t(words::next_plan)}
        </button>
        <Dialog title=app.label(words::next_plan) open class="plan-dialog plan-dialog--wide">
            <p>{app.t(words::next_plan_hint)}</p>
            <div class="plan-next">
                <Show
                    when=move || offered.with(|offered| !offered.is_empty())
                    fallback=move || view! { <p>{app.t(words::nothing_unfinished)}</p> }
                >
                    <ul class="plan-next__choices">{choices}</ul>
                </Show>
                <div class="plan-next__learned">
                    <h3>{app.t(words::last_learned)}</h3>
                    <p>{move || learned().unwrap_or_else(|| words::no_review(app.locale()).to_owned())}</p>
                </div>
            </div>
            <p class="dialog__actions">
                <button type="button" class="button button--primary" on:click=begin>
                    {app.t(words::begin_next)}
                </button>
            </p>
        </Dialog>
    }
}

/// One entry that can be taken over.
fn choice(app: App, taken: RwSignal<Vec<(EntryKind, EntryId)>>, one: Unfinished) -> AnyView {
    let key = (one.kind, one.id);
    let is_taken = move || taken.with(|taken| taken.contains(&key));
    let switch = move |event: leptos::ev::Event| {
        let wanted = event_target_checked(&event);
        taken.update(|taken| {
            taken.retain(|known| *known != key);
            if wanted {
                taken.push(key);
            }
        });
    };
    let kind = move || plan_words::entry(app.locale(), key.0);
    let again = (key.0 == EntryKind::Goal).then(|| {
        view! { <span class="plan-next__again">{app.t(words::confirm_again)}</span> }
    });
    view! {
        <li>
            <label class="plan-next__choice">
                <input type="checkbox" prop:checked=is_taken on:change=switch />
                <span class="plan-next__text">{one.text}</span>
                <span class="plan-next__kind">{kind} {again}</span>
            </label>
        </li>
    }
    .into_any()
}
