//! Whether key account management is right for us.

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::fit::{Answers, Verdict, over};
use crate::domain::fit_facts;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::words::fit;
use crate::words::workshop::frame as words;

/// What the check comes to: what was answered, and what the data says where nobody has. Tracked; `None` where nothing is
/// known.
fn verdict(app: App) -> Option<Verdict> {
    let portfolio = app.portfolio()?;
    let counting: Answers = app.with_workspace(|here| {
        let head = here.head();
        let found = fit_facts::answers(&fit_facts::found(&portfolio, &head.settings, app.today()));
        match head.newest_fit_check() {
            Some(check) => over(check.own(), found),
            None => found,
        }
    })?;
    counting
        .iter()
        .any(Option::is_some)
        .then(|| Verdict::of(&counting))
}

/// The result, how many points it is, and what it means.
fn said(app: App) -> [Option<String>; 3] {
    let locale = app.locale();
    let Some(verdict) = verdict(app) else {
        return [Some(words::fit_unknown(locale).to_owned()), None, None];
    };
    let [from, to] = verdict.outcomes();
    [
        Some(fit::result(locale, verdict)),
        Some(fit::points(locale, verdict)),
        (from == to).then(|| fit::meaning(locale, from).to_owned()),
    ]
}

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let app = desk.app;
    let lines = move || {
        let [result, points, meaning] = said(app);
        view! {
            <p class="workshop-fit__result">{result}</p>
            <p>{meaning}</p>
            <p class="muted">{points}</p>
        }
    };
    view! {
        <div class="workshop-fit">
            {lines}
            <p>
                <a class="button" href=Route::Fit.to_string()>{app.t(words::to_fit)}</a>
            </p>
        </div>
    }
    .into_any()
}

/// What the room sees: the words alone.
pub fn screen(desk: Desk) -> AnyView {
    let app = desk.app;
    let lines = move || {
        let [result, _, meaning] = said(app);
        view! {
            <h2 class="room__question">{result}</h2>
            <p class="room__lead">{meaning}</p>
        }
    };
    view! { <div class="room-fit">{lines}</div> }.into_any()
}
