//! With whom the pipeline is: key accounts, those who would be, all others.

use leptos::prelude::*;

use super::money;
use crate::domain::drawing::{StackRow, Tone, stacks};
use crate::domain::ids::AccountId;
use crate::domain::pipeline_need::WithKeys;
use crate::domain::values::Name;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::figure::{Figure, picture};
use crate::words::opportunities as words;

/// The section.
#[component]
pub fn WithKeysSection() -> impl IntoView {
    let app = App::use_it();
    let all = Memo::new(move |_| Some(WithKeys::of(&*app.portfolio()?)));
    let finding = move || Some(words::keys::finding(app.locale(), &all.get()?));
    let name = app.label(words::with_keys);
    let has_whole =
        Memo::new(move |_| all.with(|all| all.as_ref().is_some_and(|all| all.whole > 0)));
    let draw = move |width: f64| {
        let all = all.get()?;
        Some(picture(
            stacks(&[row(app, &all)], width),
            finding().unwrap_or_default(),
        ))
    };
    let lists = move || Some(lists(app, &all.get()?));
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id=super::WITH_KEYS>{app.t(words::with_keys)}</h2>
            </div>
            <p class="finding">{finding}</p>
            <Show when=move || has_whole.get()>
                <Figure name draw of_period=false />
            </Show>
            {lists}
        </section>
    }
}

/// The weighted pipeline in three parts.
fn row(app: App, all: &WithKeys) -> StackRow {
    let rest = all.whole - all.key - all.hopeful;
    let amounts = [all.key, all.hopeful, rest].map(|amount| money(app, amount));
    let [key, hopeful, others] = &amounts;
    // Lengths only: cents do not matter.
    let part = |amount: i128| usize::try_from(amount * 10_000 / all.whole.max(1)).unwrap_or(0);
    StackRow {
        name: words::weighted(app.locale()).to_owned(),
        value: words::keys::parts(app.locale(), [key, hopeful, others]),
        parts: vec![
            (part(all.key), Tone::Key),
            (part(all.hopeful), Tone::Ink),
            (part(rest), Tone::Slate),
        ],
    }
}

/// Who has nothing open, and who would be a key account.
fn lists(app: App, all: &WithKeys) -> AnyView {
    let locale = app.locale();
    let idle: Vec<AnyView> = all
        .idle
        .iter()
        .map(|(id, name)| link(*id, name, String::new()))
        .collect();
    let hopefuls: Vec<AnyView> = all
        .hopefuls
        .iter()
        .map(|(id, name, open)| link(*id, name, words::keys::open_ones(locale, *open)))
        .collect();
    let block = |heading: &'static str, names: Vec<AnyView>| {
        (!names.is_empty()).then(|| {
            view! {
                <h3>{heading}</h3>
                <ul class="plans-missing">{names}</ul>
            }
        })
    };
    view! {
        {block(words::keys::idle(locale), idle)}
        {block(words::keys::hopefuls(locale), hopefuls)}
    }
    .into_any()
}

fn link(id: AccountId, name: &Name, beside: String) -> AnyView {
    let address = Route::Account(id).to_string();
    view! {
        <li>
            <a class="link" href=address>{name.to_string()}</a>
            <span class="small muted">{beside}</span>
        </li>
    }
    .into_any()
}
