//! What the customer means to us, and the tags it is found by.

use leptos::prelude::*;

use super::here::Here;
use crate::domain::account::Role;
use crate::domain::command::AccountEdit;
use crate::ui::components::add_line::AddLine;
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{account as account_words, account_screen as words};

#[component]
pub fn LabelsSection(here: Here) -> impl IntoView {
    let app = here.app;
    view! {
        <section class="section" aria-labelledby="account-roles">
            <div class="section__head">
                <h2 id="account-roles">{app.t(account_words::roles)}</h2>
            </div>
            <Roles here />
            <h3>{app.t(account_words::tags)}</h3>
            <Tags here />
        </section>
    }
}

/// The roles as chips; what the chosen ones mean stands below.
#[component]
fn Roles(here: Here) -> impl IntoView {
    let app = here.app;
    let roles = here.read(|account| account.roles.clone());
    let chips = Role::ALL.map(|role| {
        let has = move || roles.with(|roles| roles.contains(&role));
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || has().to_string()
                title=move || account_words::role_meaning(app.locale(), role)
                on:click=move |_| {
                    let has = roles.with_untracked(|roles| roles.contains(&role));
                    app.edit(here.id, AccountEdit::Role(role, !has));
                }
            >
                {move || account_words::role(app.locale(), role)}
            </button>
        }
    });
    let meanings = move || {
        let locale = app.locale();
        roles.with(|roles| {
            let meanings = roles.iter().map(|role| {
                let (name, meaning) = (
                    account_words::role(locale, *role),
                    account_words::role_meaning(locale, *role),
                );
                view! { <li>{format!("{name}: {meaning}")}</li> }
            });
            (!roles.is_empty())
                .then(|| view! { <ul class="account__meanings">{meanings.collect_view()}</ul> })
        })
    };
    view! {
        <div class="account__chips" role="group" aria-label=app.t(account_words::roles)>
            {chips.into_iter().collect_view()}
        </div>
        {meanings}
    }
}

#[component]
fn Tags(here: Here) -> impl IntoView {
    let app = here.app;
    let tags = here.read(|account| account.tags.iter().cloned().collect::<Vec<String>>());
    let take = move |tag: String| app.edit(here.id, AccountEdit::Tag(tag, true));
    let chip = move |tag: String| {
        let (shown, named) = (tag.clone(), tag.clone());
        let label = move || words::remove_tag(app.locale(), &named);
        view! {
            <li class="account__tag">
                {shown}
                <button
                    type="button"
                    class="button button--bare button--square button--small"
                    aria-label=label.clone()
                    title=label
                    on:click=move |_| {
                        app.edit(here.id, AccountEdit::Tag(tag.clone(), false));
                    }
                >
                    <Icon glyph=Glyph::Close />
                </button>
            </li>
        }
    };
    view! {
        <ul class="account__chips">
            <For each=move || tags.get() key=Clone::clone let:tag>
                {chip(tag)}
            </For>
        </ul>
        <AddLine name=words::add_tag add=words::add_tag take />
    }
}
