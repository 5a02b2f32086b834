//! Whether the pipeline would replace the largest customer, or others that are ticked.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::money;
use crate::domain::families::Families;
use crate::domain::ids::AccountId;
use crate::domain::what_if::{Holding, Holdings, Means};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::mark::key_sign;
use crate::ui::screens::portfolio::cover;
use crate::words::opportunities as words;
use crate::words::portfolio_screen::what_if;

/// The customers that can be ticked.
const MOST: usize = 8;

/// The section.
#[component]
pub fn Replace() -> impl IntoView {
    let app = App::use_it();
    // Nobody ticked: the largest.
    let ticked: RwSignal<BTreeSet<AccountId>> = RwSignal::new(BTreeSet::new());
    let largest = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        let all = Holdings::of(&portfolio, &Families::of(&portfolio, true)).all;
        Some(all.into_iter().take(MOST).collect::<Vec<Holding>>())
    });
    let is_empty = move || largest.with(|all| all.as_ref().is_none_or(Vec::is_empty));
    let finding = move || {
        if is_empty() {
            return Some(words::no_revenue(app.locale()).to_owned());
        }
        finding(app, &ticked.get())
    };
    let rows = move || largest.get().unwrap_or_default();
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id=super::REPLACE>{app.t(words::replacement)}</h2>
            </div>
            <p class="finding" aria-live="polite">{finding}</p>
            <Show when=move || !is_empty()>
                <fieldset class="outlook__ticks">
                    <legend class="small muted">{app.t(words::who_goes)}</legend>
                    <For each=rows key=|one| (one.id, one.revenue, one.is_key, one.name.to_string()) let:one>
                        {tick(app, ticked, one)}
                    </For>
                </fieldset>
                <p class="small">
                    <a href=Route::Portfolio.to_string()>{app.t(words::to_what_if)}</a>
                </p>
            </Show>
        </section>
    }
}

fn tick(app: App, ticked: RwSignal<BTreeSet<AccountId>>, one: Holding) -> AnyView {
    let id = one.id;
    let change = move |event: leptos::ev::Event| {
        let is_ticked = event_target_checked(&event);
        ticked.update(|ticked| match is_ticked {
            true => drop(ticked.insert(id)),
            false => drop(ticked.remove(&id)),
        });
    };
    let mark = move || one.is_key.then(|| key_sign(app.locale()));
    view! {
        <label class="outlook__tick small">
            <input
                type="checkbox"
                prop:checked=move || ticked.with(|ticked| ticked.contains(&id))
                on:change=change
            />
            <span>{one.name.to_string()} " " {mark}</span>
            <span class="number muted">{move || money(app, one.revenue.into())}</span>
        </label>
    }
    .into_any()
}

/// Who goes, and what the pipeline of the others would replace.
pub(super) fn finding(app: App, ticked: &BTreeSet<AccountId>) -> Option<String> {
    let portfolio = app.portfolio()?;
    let families = Families::of(&portfolio, true);
    let holdings = Holdings::of(&portfolio, &families);
    let means = app.with_workspace(|all| Means::of(&portfolio, &all.head().settings))?;
    let mut lost = ticked.clone();
    lost.retain(|id| holdings.all.iter().any(|one| one.id == *id));
    if lost.is_empty() {
        lost.insert(holdings.all.first()?.id);
    }
    let names: Vec<&str> = holdings
        .all
        .iter()
        .filter(|one| lost.contains(&one.id))
        .map(|one| one.name.as_str())
        .collect();
    let loss = holdings.without(|id| lost.contains(&id), &means)?;
    let covered = cover(app, &families, &lost, &loss, &means)?;
    let locale = app.locale();
    let who = what_if::names(locale, &names);
    Some(format!(
        "{} {covered}",
        words::if_gone(locale, &who, names.len())
    ))
}
