//! The customer has left, or was away: why, whether the cause is mended, what winning back is worth, and what is done
//! next.

use leptos::prelude::*;

use super::here::Here;
use crate::domain::command::{AccountEdit, Command, PlanEdit};
use crate::domain::motions::end_case;
use crate::domain::pipeline::Outcome;
use crate::domain::plan::{Plan, PlanKind};
use crate::domain::plan_view::ACTIONS;
use crate::domain::tasks::first_open;
use crate::domain::win_back::{
    LossReason, SecondValue, USUAL_INTEREST, USUAL_STAYS, USUAL_YEARS, Verdict, WinBackCase,
    current, verdict,
};
use crate::ui::app::{fresh, now};
use crate::ui::components::add_line::AddLine;
use crate::ui::components::field::{
    ChoiceField, DayField, Edited, Lines, MoneyField, NumberField, PercentField, TextField,
};
use crate::ui::components::spoken::Spoken;
use crate::ui::focus;
use crate::words::{Locale, format, motions, win_back as words};

#[component]
pub fn WinBackSection(here: Here) -> impl IntoView {
    let app = here.app;
    let case = here.read(|account| current(account).cloned());
    let is_there = Memo::new(move |_| case.with(Option::is_some));
    let head = app.head();
    // The judgement with the value that it follows from.
    let judged = Memo::new(move |_| {
        let settings = head.with(|head| head.as_ref().map(|head| head.settings.clone()))?;
        let account = here.read_now(|account, _| Some(account.clone()))?;
        let case = current(&account)?;
        let second = SecondValue::of(&account, case, &settings);
        Some((verdict(&account, case, &settings), second))
    });
    let said = move || {
        judged.with(|judged| {
            let (verdict, second) = judged.as_ref()?;
            Some(words::verdict(
                app.locale(),
                app.currency(),
                verdict,
                second,
            ))
        })
    };
    let is_worth = move || judged.with(|judged| matches!(judged, Some((Verdict::Worth(_), _))));
    let computed = move || {
        judged.with(|judged| {
            let (_, second) = judged.as_ref()?;
            let start = app.fiscal_year_start();
            Some(words::computed(app.locale(), app.currency(), start, second))
        })
    };
    let begin = move |_| {
        let lost_on = here.peek(|account| account.last_order);
        let case = WinBackCase {
            lost_on,
            ..WinBackCase::new(fresh())
        };
        app.edit(here.id, AccountEdit::PutWinBack(case, None));
        focus::next(".win-back__fields input");
    };
    view! {
        <section class="section win-back" aria-labelledby="account-win-back">
            <div class="section__head">
                <h2 id="account-win-back">{app.t(words::heading)}</h2>
            </div>
            <Show
                when=move || is_there.get()
                fallback=move || {
                    view! {
                        <p class="small muted">{app.t(words::nothing)}</p>
                        <button type="button" class="button" on:click=begin>
                            {app.t(words::begin)}
                        </button>
                    }
                }
            >
                <p class="note win-back__verdict" class:note--good=is_worth>{said}</p>
                <Spoken text=Signal::derive(move || said().unwrap_or_default()) />
                <Fields here case />
                <details class="win-back__how">
                    <summary>{app.t(words::assumptions)}</summary>
                    <p class="small">{computed}</p>
                    <Assumptions here case />
                    <p class="small muted">{app.t(words::own_assumptions)}</p>
                </details>
                <NextStep here />
                <Earlier here />
            </Show>
        </section>
    }
}

/// Changes the case, if it is still there.
fn put(here: Here, case: Memo<Option<WinBackCase>>, change: &dyn Fn(&mut WinBackCase)) -> Edited {
    let Some(mut after) = case.get_untracked() else {
        return Ok(());
    };
    change(&mut after);
    here.edit(AccountEdit::PutWinBack(after, None))
}

/// A choice of yes, no and neither.
fn yes_no(
    here: Here,
    case: Memo<Option<WinBackCase>>,
    label: fn(Locale) -> &'static str,
    slot: fn(&mut WinBackCase) -> &mut Option<bool>,
) -> AnyView {
    let app = here.app;
    let options = Signal::derive(move || {
        let locale = app.locale();
        vec![
            (None, words::not_said(locale).to_owned()),
            (Some(true), words::yes(locale).to_owned()),
            (Some(false), words::no(locale).to_owned()),
        ]
    });
    let value = Signal::derive(move || case.get().and_then(|mut case| *slot(&mut case)));
    view! {
        <ChoiceField
            label=app.label(label)
            label_shown=true
            options
            value
            choose=move |answer| drop(put(here, case, &|case| *slot(case) = answer))
        />
    }
    .into_any()
}

/// What happened, and what became of it.
#[component]
fn Fields(here: Here, case: Memo<Option<WinBackCase>>) -> impl IntoView {
    let app = here.app;
    let reasons = Signal::derive(move || {
        let word = |one| (one, motions::reason(app.locale(), one).to_owned());
        LossReason::ALL.map(word).to_vec()
    });
    let outcomes = Signal::derive(move || {
        let word = |one| (one, words::outcome(app.locale(), one).to_owned());
        Outcome::ALL.map(word).to_vec()
    });
    let reason = Signal::derive(move || case.with(|case| case.as_ref().map(|one| one.reason)));
    let reason = Signal::derive(move || reason.get().unwrap_or_default());
    let outcome = Signal::derive(move || case.with(|case| case.as_ref().map(|one| one.outcome)));
    let outcome = Memo::new(move |_| outcome.get().unwrap_or_default());
    let end = move |outcome: Outcome| {
        let today = app.peek_today();
        let edit = case
            .get_untracked()
            .and_then(|case| here.peek(|account| Some(end_case(account, &case, outcome, today))));
        if let Some(edit) = edit {
            app.dispatch_and_tell(Command::edit(here.id, edit));
        }
    };
    let note = Signal::derive(move || {
        case.with(|case| {
            case.as_ref()
                .map_or_else(String::new, |one| one.note.clone())
        })
    });
    let note_label = Signal::derive(move || {
        let word = match outcome.get() {
            Outcome::Lost => motions::why_given_up,
            Outcome::Open | Outcome::Won => words::note,
        };
        word(app.locale()).to_owned()
    });
    let is_over = Memo::new(move |_| outcome.get() != Outcome::Open);
    let lacks_why = move || outcome.get() == Outcome::Lost && note.get().trim().is_empty();
    view! {
        <div class="win-back__fields">
            <DayField
                label=app.label(motions::lost_on)
                label_shown=true
                value=Signal::derive(move || case.with(|case| case.as_ref()?.lost_on))
                edit=move |day| put(here, case, &|case| case.lost_on = day)
            />
            <ChoiceField
                label=app.label(motions::why)
                label_shown=true
                options=reasons
                value=reason
                choose=move |reason| drop(put(here, case, &|case| case.reason = reason))
            />
            {yes_no(here, case, words::controllable, |case| &mut case.controllable)}
            {yes_no(here, case, words::cause_fixed, |case| &mut case.cause_fixed)}
            <MoneyField
                label=app.label(words::cost)
                label_shown=true
                value=Signal::derive(move || case.with(|case| case.as_ref()?.cost))
                edit=move |amount| put(here, case, &|case| case.cost = amount)
            />
            <ChoiceField
                label=app.label(words::outcome_of)
                label_shown=true
                options=outcomes
                value=outcome
                choose=end
            />
            <Show when=move || is_over.get()>
                <DayField
                    label=app.label(words::closed_on)
                    label_shown=true
                    value=Signal::derive(move || case.with(|case| case.as_ref()?.closed_on))
                    edit=move |day| put(here, case, &|case| case.closed_on = day)
                />
            </Show>
            <div class="win-back__whole">
                <TextField
                    label=note_label
                    label_shown=true
                    value=note
                    edit=move |text: String| put(here, case, &|case| case.note.clone_from(&text))
                    lines=Lines::Many
                />
                <Show when=lacks_why>
                    <p class="small win-back__lacks">{app.t(motions::say_why)}</p>
                </Show>
            </div>
        </div>
    }
}

/// What the value is computed with. Numbers that nobody has entered are the program's own.
#[component]
fn Assumptions(here: Here, case: Memo<Option<WinBackCase>>) -> impl IntoView {
    let app = here.app;
    let years = Signal::derive(move || {
        let years = case.with(|case| case.as_ref().and_then(|case| case.years));
        u16::from(years.unwrap_or(USUAL_YEARS))
    });
    let remove = move |_| {
        if let Some(case) = case.get_untracked() {
            app.dispatch_and_tell(Command::edit(here.id, AccountEdit::RemoveWinBack(case.id)));
            focus::next("#account-win-back");
        }
    };
    view! {
        <div class="win-back__fields">
            <MoneyField
                label=app.label(words::margin)
                label_shown=true
                value=Signal::derive(move || case.with(|case| case.as_ref()?.margin))
                edit=move |amount| put(here, case, &|case| case.margin = amount)
            />
            <PercentField
                label=app.label(words::stays)
                label_shown=true
                value=Signal::derive(move || case.with(|case| case.as_ref()?.stays))
                placeholder=USUAL_STAYS.to_string()
                edit=move |percent| put(here, case, &|case| case.stays = percent)
            />
            <PercentField
                label=app.label(words::interest)
                label_shown=true
                value=Signal::derive(move || case.with(|case| case.as_ref()?.interest))
                placeholder=USUAL_INTEREST.to_string()
                edit=move |percent| put(here, case, &|case| case.interest = percent)
            />
            <NumberField
                label=app.label(words::years)
                label_shown=true
                value=years
                bounds=Signal::derive(|| (1, 10))
                edit=move |years: u16| {
                    let years = u8::try_from(years).ok().filter(|years| *years != USUAL_YEARS);
                    put(here, case, &|case| case.years = years)
                }
            />
        </div>
        <button type="button" class="button button--bare button--small" on:click=remove>
            {app.t(words::remove)}
        </button>
    }
}

/// The open task that is due first; where there is none, a line that adds one to the plan, or begins a plan with it.
#[component]
fn NextStep(here: Here) -> impl IntoView {
    let app = here.app;
    let next = Memo::new(move |_| {
        let task = here.read_now(|account, _| first_open(account));
        task.map(|task| (task.text, task.due))
    });
    let said = move || {
        let (text, due) = next.get()?;
        let due = due.map(|due| format::day(app.locale(), due));
        Some(view! {
            <p>
                {text} " "
                <span class="muted">{due}</span>
            </p>
        })
    };
    let take = move |text: String| {
        let mut action = ACTIONS.blank(fresh());
        action.text = text;
        let plan = here.peek(|account| account.current_plan().map(|plan| plan.id));
        let edit = match plan {
            Some(plan) => AccountEdit::Plan(plan, PlanEdit::Put(ACTIONS.wrap(action))),
            None => {
                let mut plan = Plan::new(fresh(), PlanKind::WinBack, now());
                plan.actions.push(action);
                AccountEdit::AddPlan(plan)
            }
        };
        let taken = app.edit(here.id, edit);
        if taken {
            // Now the step stands below this heading, in the place of the line that has added it.
            focus::next("#win-back-next");
        }
        taken
    };
    let has_none = Memo::new(move |_| next.with(Option::is_none));
    view! {
        <h3 id="win-back-next" tabindex="-1">{app.t(words::next_step)}</h3>
        {said}
        <Show when=move || has_none.get()>
            <AddLine name=words::next_step add=words::add_step example=words::step_example take />
            <p class="small muted">{app.t(words::step_goes)}</p>
        </Show>
    }
}

/// The times before, the last one first; and another attempt after one that has ended.
#[component]
fn Earlier(here: Here) -> impl IntoView {
    let app = here.app;
    let earlier = here.read(|account| {
        let cases = account.win_backs.iter().rev().skip(1);
        cases.cloned().collect::<Vec<WinBackCase>>()
    });
    let lines = move || {
        let locale = app.locale();
        let day = |day| format::day(locale, day);
        let lines = earlier.get().into_iter().map(|case| {
            let parts = [
                case.lost_on.map(day),
                Some(motions::reason(locale, case.reason).to_owned()),
                Some(words::outcome(locale, case.outcome).to_owned()),
                case.closed_on.map(day),
                Some(case.note).filter(|note| !note.trim().is_empty()),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            view! { <li>{parts.join(" · ")}</li> }
        });
        lines.collect_view()
    };
    let has_some = Memo::new(move |_| earlier.with(|earlier| !earlier.is_empty()));
    view! {
        <Show when=move || has_some.get()>
            <h3>{app.t(words::earlier)}</h3>
            <ul class="win-back__earlier small">{lines}</ul>
        </Show>
    }
}
