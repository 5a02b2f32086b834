//! The decision about key status: what holds today, what the score proposes, how much room there is, and
//! everything that was ever decided.

use leptos::prelude::*;

use super::here::Here;
use crate::browser::clock;
use crate::domain::account::{Decision, Tier};
use crate::domain::decision_basis::{DecisionBasis, FrozenScore};
use crate::domain::overview::{active_plans, key_accounts};
use crate::ui::app::App;
use crate::ui::components::decision::DecisionDialog;
use crate::words::{
    account as account_words, account_screen as words, criteria, decision as decision_words,
    format, score_card,
};

#[component]
pub fn DecisionSection(here: Here) -> impl IntoView {
    let app = here.app;
    let open = RwSignal::new(false);
    let wanted = RwSignal::new(None::<Tier>);
    let tier = here.read(|account| account.tier());
    let model = app.model();
    let line = here.line(|_, line| (line.own.attractiveness, line.standing));
    let proposal = move || {
        let (scored, standing) = line.get()?;
        let model = model.get()?;
        Some(score_card::proposal(
            app.locale(),
            &scored,
            &standing,
            &model,
        ))
    };
    let buttons = Tier::DECIDABLE.map(|one| {
        let holds = move || tier.get() == one;
        view! {
            <button
                type="button"
                aria-pressed=move || holds().to_string()
                title=move || account_words::tier_meaning(app.locale(), one)
                on:click=move |_| {
                    wanted.set(Some(one));
                    open.set(true);
                }
            >
                {move || account_words::tier(app.locale(), one)}
            </button>
        }
    });
    view! {
        <section class="section account__decision" aria-labelledby="account-decision">
            <div class="section__head">
                <h2 id="account-decision">{app.t(words::decision)}</h2>
            </div>
            <p class="finding">{proposal}</p>
            <div class="account__verdict">
                <div
                    class="segmented"
                    class:account__verdict-key=move || tier.get() == Tier::Key
                    role="group"
                    aria-label=app.t(account_words::tier_field)
                >
                    {buttons.into_iter().collect_view()}
                </div>
                <p class="muted small">{move || account_words::tier_meaning(app.locale(), tier.get())}</p>
            </div>
            <Room here />
            <History here />
        </section>
        <DecisionDialog account=Signal::stored(Some(here.id)) open wanted />
    }
}

/// Why there is no room for one more, where there is none.
#[component]
fn Room(here: Here) -> impl IntoView {
    let app = here.app;
    let head = app.head();
    let caps = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        head.with(|head| {
            let settings = &head.as_ref()?.settings;
            Some((
                key_accounts(&portfolio, settings),
                active_plans(&portfolio, settings),
            ))
        })
    });
    move || {
        let (keys, plans) = caps.get()?;
        let texts = words::caps(app.locale(), keys, plans).into_iter();
        Some(
            texts
                .map(|text| view! { <p class="note">{text}</p> })
                .collect_view(),
        )
    }
}

/// All decisions, the newest first.
#[component]
fn History(here: Here) -> impl IntoView {
    let app = here.app;
    let decisions = here.read(|account| account.decisions.clone());
    // What the score would be today, and whether it is made by another model than a decision was.
    let today = Memo::new(move |_| DecisionBasis::of(&*app.portfolio()?, here.id));
    let entry = move |decision: &Decision| {
        let locale = app.locale();
        let from = account_words::tier(locale, decision.from);
        let to = account_words::tier(locale, decision.to);
        let who = Some(decision.by.clone()).filter(|who| !who.trim().is_empty());
        view! {
            <li>
                <span class="account__when">{format::day(locale, clock::local_day(decision.at))}</span>
                <span>
                    <b>{words::from_to(locale, from, to)}</b>
                    <span class="account__reason">{decision.reason.clone()}</span>
                    {decision.basis.clone().map(|basis| view! { <MadeWith basis today /> })}
                    {who.map(|who| view! { <span class="muted small">{who}</span> })}
                </span>
            </li>
        }
    };
    let list = move || {
        decisions.with(|decisions| {
            if decisions.is_empty() {
                view! { <p class="muted">{words::no_history(app.locale())}</p> }.into_any()
            } else {
                let entries = decisions.iter().rev().map(entry).collect_view();
                view! { <ol class="account__history">{entries}</ol> }.into_any()
            }
        })
    };
    view! {
        <h3>{app.t(words::history)}</h3>
        {list}
    }
}

/// What a decision was made with; where the model is another one since, what it would be today.
#[component]
fn MadeWith(basis: DecisionBasis, today: Memo<Option<DecisionBasis>>) -> impl IntoView {
    let app = App::use_it();
    let day = clock::local_day(basis.model_at);
    let score = basis.score.map(FrozenScore::rounded);
    let place = |basis: &DecisionBasis| basis.rank.map(|rank| (rank, basis.ranked));
    let then = place(&basis);
    let weights = move |basis: &DecisionBasis| {
        let locale = app.locale();
        let names = basis.criteria.iter().map(|one| {
            let name = match one.label.trim() {
                "" => criteria::label(locale, &one.id),
                own => own,
            };
            format!("{name}{}{}", format::NO_BREAK, one.points)
        });
        decision_words::weights(locale, &names.collect::<Vec<_>>().join(" · "))
    };
    let (made_with, then_made_with) = (basis.clone(), basis.clone());
    let since = move || {
        let counts_the_same =
            app.with_workspace(|workspace| then_made_with.is_made_with(workspace.model()));
        let today = today.get().filter(|_| counts_the_same == Some(false))?;
        let score = today.score.map(FrozenScore::rounded);
        Some(decision_words::today(app.locale(), score, place(&today)))
    };
    view! {
        <span class="account__basis small muted" title=move || weights(&made_with)>
            {move || {
                let locale = app.locale();
                decision_words::made_with(locale, score, then, &format::day(locale, day))
            }}
            " "
            {since}
            <span class="visually-hidden">" " {move || weights(&basis)}</span>
        </span>
    }
}
