//! One account, and the decision about it.

use leptos::ev;
use leptos::prelude::*;

use super::super::super::desk::Desk;
use super::{Thought, decide, portfolio, tier};
use crate::browser::page;
use crate::domain::account::Tier;
use crate::domain::analysis::standing::Standing;
use crate::domain::ids::AccountId;
use crate::ui::components::mark::KeyMark;
use crate::ui::components::segmented::Segmented;
use crate::ui::focus;
use crate::words::workshop::decide as words;
use crate::words::{Locale, account as account_words, format};

/// The account with its rank and score, the choice, and the reason.
pub(super) fn row(desk: Desk, id: AccountId, thought: Thought) -> AnyView {
    let app = desk.app;
    let now = tier(desk, id);
    let marked = Memo::new(move |_| thought.with(|thought| thought.get(&id).copied()));
    let is_decided = Memo::new(move |_| desk.with(|one| one.has_decided(id)));
    // What it was before the workshop is no choice yet: it stands below in words.
    let value = Signal::derive(move || match (marked.get(), is_decided.get()) {
        (Some(marked), _) => marked,
        (None, true) => now.get(),
        (None, false) => Tier::Undecided,
    });
    let options = Signal::derive(move || tiers(app.locale(), &Tier::DECIDABLE));
    let choose = move |to: Tier| {
        if to == now.get_untracked() {
            if !is_decided.get_untracked() {
                decide(desk, &[id], to, "");
            }
            thought.update(|thought| {
                thought.remove(&id);
            });
            return;
        }
        thought.update(|thought| {
            thought.insert(id, to);
        });
        focus::next(format!("#decide-{id} .field"));
    };
    let rank = move || {
        let rank = portfolio(desk)?.line(id)?.standing.rank()?;
        Some(rank.to_string())
    };
    let score = move || {
        let portfolio = portfolio(desk)?;
        let line = portfolio.line(id)?;
        let said = match line.standing {
            Standing::Ranked { .. } => line.own.attractiveness.middle.rounded().to_string(),
            Standing::NotYetRated => words::not_rated(app.locale()).to_owned(),
            Standing::KnockedOut => words::out_tag(app.locale()).to_owned(),
        };
        let share = portfolio.share(line);
        let share = share.map(|share| format!(" · {}", format::percent(app.locale(), share)));
        Some(format!("{said}{}", share.unwrap_or_default()))
    };
    let is_key = Signal::derive(move || now.get() == Tier::Key);
    let confirms =
        move || now.get() != Tier::Undecided && !is_decided.get() && marked.get().is_none();
    view! {
        <li id=format!("decide-{id}") class="deciding__one" class:deciding__one--done=move || is_decided.get()>
            <div class="deciding__head">
                <span class="deciding__rank">{rank}</span>
                <KeyMark key=is_key />
                <span class="deciding__name">{move || desk.name(id)}</span>
                <span class="deciding__score">{score}</span>
            </div>
            <div class="deciding__choice">
                <Segmented
                    label=Signal::derive(move || words::choice_of(app.locale(), &desk.name(id)))
                    options
                    value
                    choose
                />
                <Show when=confirms>{confirm(desk, id, now)}</Show>
            </div>
            <Show
                when=move || marked.get().is_some()
                fallback=move || view! { <p class="deciding__reason">{move || reason(desk, id)}</p> }
            >
                {why(desk, id, thought)}
            </Show>
        </li>
    }
    .into_any()
}

/// Tiers with their words.
pub(super) fn tiers(locale: Locale, tiers: &[Tier]) -> Vec<(Tier, String)> {
    let tiers = tiers.iter().copied();
    tiers
        .map(|one| (one, account_words::tier(locale, one).to_owned()))
        .collect()
}

/// What was decided last, and whether here.
fn reason(desk: Desk, id: AccountId) -> Option<String> {
    let locale = desk.app.locale();
    let last = desk
        .app
        .with_workspace(|here| here.account(id)?.decisions.last().cloned())??;
    let is_here = desk.with(|one| one.has_decided(id));
    let before = match is_here {
        true => words::decided_here(locale).to_owned(),
        false => words::so_far(locale, account_words::tier(locale, last.to)),
    };
    Some(format!(
        "{before}. {}",
        format::quoted(locale, &last.reason)
    ))
}

/// The button by which an account stays what it is.
fn confirm(desk: Desk, id: AccountId, now: Memo<Tier>) -> AnyView {
    let app = desk.app;
    let tier = move || account_words::tier(app.locale(), now.get());
    view! {
        <button
            type="button"
            class="button button--small"
            aria-label=move || words::stays_of(app.locale(), &desk.name(id), tier())
            on:click=move |_| {
                if decide(desk, &[id], now.get_untracked(), "") {
                    focus::next(format!("#decide-{id} [aria-pressed=true]"));
                }
            }
        >
            {move || words::stays(app.locale(), tier())}
        </button>
    }
    .into_any()
}

/// The reason for what is marked.
fn why(desk: Desk, id: AccountId, thought: Thought) -> AnyView {
    let app = desk.app;
    let reason = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let forget = move || {
        thought.update(|thought| {
            thought.remove(&id);
        });
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = reason.get_untracked();
        if text.trim().is_empty() {
            is_missing.set(true);
            page::focus(&format!("#decide-{id} .field"));
            return;
        }
        let to = thought.with_untracked(|thought| thought.get(&id).copied());
        if let Some(to) = to
            && decide(desk, &[id], to, &text)
        {
            forget();
            focus::next(format!("#decide-{id} [aria-pressed=true]"));
        }
    };
    let problem_id = format!("decide-{id}-problem");
    let described = problem_id.clone();
    view! {
        <form class="deciding__why" on:submit=submit>
            <label class="labelled">
                <span class="labelled__label">{app.t(words::reason)}</span>
                <input
                    class="field"
                    type="text"
                    autocomplete="off"
                    aria-required="true"
                    aria-invalid=move || is_missing.get().then_some("true")
                    aria-describedby=described
                    placeholder=app.t(words::reason_example)
                    prop:value=move || reason.get()
                    on:input=move |event| {
                        reason.set(event_target_value(&event));
                        is_missing.set(false);
                    }
                />
            </label>
            <button
                type="submit"
                class="button button--primary"
                aria-label=move || words::keep_of(app.locale(), &desk.name(id))
            >
                {app.t(words::keep)}
            </button>
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    forget();
                    focus::next(format!("#decide-{id} .deciding__choice button"));
                }
            >
                {app.t(words::let_be)}
            </button>
            <p id=problem_id class="labelled__problem" role="alert">
                {move || is_missing.get().then(|| app.t(words::reason_missing))}
            </p>
        </form>
    }
    .into_any()
}
