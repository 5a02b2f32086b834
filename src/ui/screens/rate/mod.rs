//! Rating many accounts: one question at a time, answered by a key or a thumb, each answer saved at once.
//! Where one stopped follows from what has no answer yet.

mod choices;
mod end;
mod keys;
mod question;
mod round;

use leptos::prelude::*;

use crate::session::route::Route;
use crate::ui::app::App;
use crate::words::{Locale, rate as words};

use round::Round;

/// What stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    NoAccounts,
    NoCriteria,
    /// The choice has no accounts.
    NobodyChosen,
    Question,
    End,
}

/// The screen.
#[component]
pub fn Rate() -> impl IntoView {
    let app = App::use_it();
    let round = Round::begin();
    keys::listen(round);
    let shown = Memo::new(move |_| round.shown());
    let stage = Memo::new(move |_| {
        let count = |workspace: &crate::domain::workspace::Workspace| {
            let criteria = workspace.model().asked().count();
            (workspace.accounts().len(), criteria)
        };
        match app.with_workspace(count) {
            None | Some((0, _)) => Stage::NoAccounts,
            Some((_, 0)) => Stage::NoCriteria,
            _ if round.with(|walk| walk.accounts().is_empty()) => Stage::NobodyChosen,
            _ if shown.with(Option::is_some) => Stage::Question,
            _ => Stage::End,
        }
    });
    let asks = move || matches!(stage.get(), Stage::Question | Stage::End);
    let can_choose = move || asks() || stage.get() == Stage::NobodyChosen;
    view! {
        <div class="rate">
            <div class="rate__head">
                <h1>{app.t(words::title)}</h1>
                <Show when=asks>
                    <Progress round />
                </Show>
                <Show when=can_choose>
                    <choices::Choices round />
                </Show>
            </div>
            {move || match stage.get() {
                Stage::NoAccounts => empty(words::no_accounts, words::to_accounts, Route::Accounts),
                Stage::NoCriteria => empty(words::no_criteria, words::to_model, Route::Model),
                Stage::NobodyChosen => {
                    empty(words::nobody_chosen, words::to_accounts, Route::Accounts)
                }
                Stage::Question => view! { <question::Asked round shown /> }.into_any(),
                Stage::End => view! { <end::End round /> }.into_any(),
            }}
            <p class="visually-hidden" role="status" aria-live="polite">
                {move || round.said.with(|(said, next)| format!("{said} {next}"))}
            </p>
        </div>
    }
}

/// How far it is, in words and as a bar.
#[component]
fn Progress(round: Round) -> impl IntoView {
    let app = round.app;
    let progress = Memo::new(move |_| {
        let progress = round.progress();
        (progress.answered, progress.of)
    });
    view! {
        <p class="rate__progress">{move || round.progress_words()}</p>
        <progress
            class="rate__bar"
            aria-label=app.t(words::bar)
            max=move || progress.get().1
            value=move || progress.get().0
        ></progress>
    }
}

/// Nothing to ask: why, and where that is mended.
fn empty(why: fn(Locale) -> &'static str, way: fn(Locale) -> &'static str, to: Route) -> AnyView {
    let app = App::use_it();
    view! {
        <section class="empty">
            <p class="finding">{app.t(why)}</p>
            <a class="button button--primary" href=to.to_string()>
                {app.t(way)}
            </a>
        </section>
    }
    .into_any()
}
