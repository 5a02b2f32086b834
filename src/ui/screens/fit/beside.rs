//! What the start screen shows beside what is next, in a workspace with customers: the guide of the first hour, how far
//! both phases are, and whether it was asked if all of this is right for us.

use leptos::prelude::*;

use super::guide::Guide;
use crate::domain::fit::Verdict;
use crate::domain::phases::{Phases, Progress};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::words::Locale;
use crate::words::{first_hour as words, fit};

/// All of it.
#[component]
pub fn Beside() -> impl IntoView {
    view! {
        <div class="start__beside">
            <Guide />
            <TwoPhases />
            <Asked />
        </div>
    }
}

/// A part of a phase: its name, how far it is, and where it goes on.
type Part = (fn(Locale) -> &'static str, fn(&Phases) -> Progress, Route);

const PREPARATION: [Part; 3] = [
    (words::identify, |all| all.rated, Route::Rate),
    (words::decide, |all| all.decided, Route::Accounts),
    (words::treat, |all| all.treated, Route::Accounts),
];

const EXECUTION: [Part; 2] = [
    (words::evaluate, |all| all.reviewed, Route::Today),
    (words::develop, |all| all.developed, Route::Plans),
];

#[component]
fn TwoPhases() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let phases = Memo::new(move |_| match (app.portfolio(), head.get()) {
        (Some(portfolio), Some(head)) => Phases::of(&portfolio, &head.settings),
        _ => Phases::default(),
    });
    let part = move |(name, progress, route): Part| {
        let progress = Memo::new(move |_| phases.with(progress));
        let share = move || {
            let Progress { done, of } = progress.get();
            format!("{:.2}%", done as f64 * 100.0 / of.max(1) as f64)
        };
        view! {
            <li class:phases__part--whole=move || progress.get().is_whole()>
                <a href=route.to_string()>{app.t(name)}</a>
                <span class="number small">{move || words::progress(app.locale(), progress.get())}</span>
                <i class="phases__bar" aria-hidden="true">
                    <i style:inline-size=share></i>
                </i>
            </li>
        }
    };
    view! {
        <section class="section">
            <h2>{app.t(words::phases)}</h2>
            <div class="phases">
                <div>
                    <h3>{app.t(words::preparation)}</h3>
                    <ul>{PREPARATION.map(part)}</ul>
                </div>
                <div>
                    <h3>{app.t(words::execution)}</h3>
                    <ul>{EXECUTION.map(part)}</ul>
                </div>
            </div>
        </section>
    }
}

/// Whether it was asked, what came out, and the way there.
#[component]
fn Asked() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let said = move || {
        let (locale, head) = (app.locale(), head.get()?);
        let Some(check) = head.newest_fit_check() else {
            return Some((
                fit::teaser_hint(locale).to_owned(),
                fit::to_questions(locale),
            ));
        };
        let asked = fit::asked(locale, check.day, Verdict::of(&check.counting()));
        Some(match head.fit_check_due(app.today()) {
            Some(_) => (asked, fit::ask_again(locale)),
            None => (asked, fit::to_answers(locale)),
        })
    };
    let said = Memo::new(move |_| said());
    view! {
        <section class="section start__asked">
            <h2>{app.t(fit::teaser)}</h2>
            <p>{move || said.get().map(|(text, _)| text)}</p>
            <p>
                <a href=Route::Fit.to_string()>{move || said.get().map(|(_, link)| link)}</a>
            </p>
        </section>
    }
}
