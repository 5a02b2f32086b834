//! The question: whom it is about, what is asked, the answers as large as a thumb. Its parts stay in the
//! page from one question to the next, so that an answer stands where it stood.

use leptos::prelude::*;

use super::round::{Round, Shown};
use crate::domain::account::Answer;
use crate::domain::analysis::value::Step;
use crate::session::rating::Order;
use crate::session::route::Route;
use crate::ui::components::rating::Reason;
use crate::words::{
    account as account_words, criteria, format, model_screen, rate as words, shell,
};

/// The question with its answers.
#[component]
pub fn Asked(round: Round, shown: Memo<Option<Shown>>) -> impl IntoView {
    view! {
        <section class="rate__question" aria-labelledby="rate-heading">
            <About round shown />
            <Answers round shown />
            <Ways round shown />
            <Sureness round shown />
        </section>
    }
}

/// Whom the question is about, and what is asked.
#[component]
fn About(round: Round, shown: Memo<Option<Shown>>) -> impl IntoView {
    let app = round.app;
    let place = move || {
        let locale = app.locale();
        let (account, criterion, axis) = shown.with(|shown| {
            let shown = shown.as_ref()?;
            let axis = model_screen::axis(locale, shown.criterion.axis);
            Some((shown.account_place, shown.criterion_place, axis))
        })?;
        let account = words::account_of(locale, account.0, account.1);
        let criterion = words::criterion_of(locale, criterion.0, criterion.1);
        Some(match super::round::order(round) {
            Order::ByCriterion => format!("{axis} · {criterion} · {account}"),
            Order::ByAccount => format!("{account} · {axis} · {criterion}"),
        })
    };
    let name = move || shown.with(|shown| shown.as_ref().map(|shown| shown.name.clone()));
    let address = move || {
        let account = shown.with(|shown| shown.as_ref().map(|shown| shown.question.account))?;
        Some(Route::Account(account).to_string())
    };
    let criterion = move || {
        let name = |shown: &Shown| criteria::name_of(app.locale(), &shown.criterion);
        shown.with(|shown| shown.as_ref().map(name))
    };
    let question = move || {
        let question = |shown: &Shown| criteria::question(app.locale(), &shown.criterion.id);
        shown.with(|shown| shown.as_ref().map(question))
    };
    view! {
        <div class="rate__about">
            <p class="rate__place small">{place}</p>
            <h2 id="rate-heading" class="rate__name" tabindex="-1">
                <a href=address>{name}</a>
            </h2>
            <p class="rate__facts">{move || facts(round, shown)}</p>
            <p class="rate__asked">
                <strong>{criterion} "."</strong>
                " "
                {question}
            </p>
        </div>
    }
}

/// What helps to answer.
fn facts(round: Round, shown: Memo<Option<Shown>>) -> Option<String> {
    let app = round.app;
    let locale = app.locale();
    let account = shown.with(|shown| shown.as_ref().map(|shown| shown.question.account))?;
    let portfolio = app.portfolio()?;
    let line = portfolio.line(account)?;
    let revenue = line.own.revenue;
    let revenue = revenue.map(|cents| format::money(locale, app.currency(), cents));
    let owner = line.account.owner.and_then(|owner| {
        let name = |workspace: &crate::domain::workspace::Workspace| {
            let member = workspace.head().member(owner)?;
            Some(member.name.to_string())
        };
        app.with_workspace(name).flatten()
    });
    Some(words::facts(
        locale,
        revenue.as_deref(),
        portfolio.share(line),
        account_words::life_cycle(locale, line.account.status),
        owner.as_deref(),
    ))
}

/// The five steps with what they mean and who stands there, unknown, not applicable.
#[component]
fn Answers(round: Round, shown: Memo<Option<Shown>>) -> impl IntoView {
    let app = round.app;
    let steps = Step::ALL.map(|step| {
        let anchor = move || {
            let anchor = |shown: &Shown| criteria::anchor_of(app.locale(), &shown.criterion, step);
            shown.with(|shown| shown.as_ref().map(anchor))
        };
        let placed = move || {
            let place = usize::from(step.get() - 1);
            shown.with(|shown| {
                let (names, more) = &shown.as_ref()?.placed[place];
                (!names.is_empty()).then(|| words::placed(app.locale(), names, *more))
            })
        };
        let answer = Answer::Step(step);
        view! {
            <div class="rate__step">
                <button
                    type="button"
                    class="rate__answer"
                    aria-pressed=move || is_chosen(shown, answer)
                    on:click=move |_| round.answer(answer)
                >
                    <b>{step.get()}</b>
                    " "
                    <span>{anchor}</span>
                </button>
                <p class="rate__placed">{placed}</p>
            </div>
        }
    });
    let others = [(Answer::Unknown, "U"), (Answer::NotApplicable, "N")].map(|(answer, key)| {
        view! {
            <button
                type="button"
                class="button rate__other"
                aria-pressed=move || is_chosen(shown, answer)
                on:click=move |_| round.answer(answer)
            >
                {move || account_words::answer(app.locale(), answer)}
                <kbd aria-hidden="true">{key}</kbd>
            </button>
        }
    });
    view! {
        <div class="rate__answers" role="group" aria-label=app.t(words::answers)>
            <div class="rate__steps">{steps.into_iter().collect_view()}</div>
            <div class="rate__others">{others.into_iter().collect_view()}</div>
        </div>
    }
}

fn is_chosen(shown: Memo<Option<Shown>>, answer: Answer) -> String {
    let chosen = shown.with(|shown| {
        let rating = shown.as_ref()?.rating.as_ref()?;
        Some(rating.answer)
    });
    (chosen == Some(answer)).to_string()
}

/// Back and on, and what was just answered.
#[component]
fn Ways(round: Round, shown: Memo<Option<Shown>>) -> impl IntoView {
    let app = round.app;
    let on = move || {
        let is_answered =
            shown.with(|shown| shown.as_ref().is_some_and(|one| one.rating.is_some()));
        match is_answered {
            true => shell::next(app.locale()),
            false => words::skip(app.locale()),
        }
    };
    let is_first = move || round.with(|walk| walk.place() == 0);
    view! {
        <div class="rate__ways">
            <button type="button" class="button" disabled=is_first on:click=move |_| round.go_back()>
                <kbd aria-hidden="true">"←"</kbd>
                {app.t(shell::back)}
            </button>
            <p class="rate__said small muted">{move || round.said.with(|(said, _)| said.clone())}</p>
            <button type="button" class="button" on:click=move |_| round.go_on()>
                {on}
                <kbd aria-hidden="true">"→"</kbd>
            </button>
        </div>
    }
}

/// How sure and why, tucked away; it stays open from one question to the next.
#[component]
fn Sureness(round: Round, shown: Memo<Option<Shown>>) -> impl IntoView {
    let app = round.app;
    let question =
        Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|one| one.question.clone())));
    let rating =
        Memo::new(move |_| shown.with(|shown| shown.as_ref().and_then(|one| one.rating.clone())));
    let name = Memo::new(move |_| {
        let name = |shown: &Shown| criteria::name_of(app.locale(), &shown.criterion);
        shown.with(|shown| shown.as_ref().map(name).unwrap_or_default())
    });
    let reason = move || {
        let question = question.get()?;
        Some(view! {
            <Reason account=question.account criterion=question.criterion name rating />
        })
    };
    view! {
        <details class="rate__sureness">
            <summary>{app.t(words::sureness_and_reason)}</summary>
            {reason}
        </details>
        <p class="rate__keys small">{app.t(words::keys)}</p>
    }
}
