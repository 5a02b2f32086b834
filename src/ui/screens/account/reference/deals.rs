//! The opportunities of all accounts that named the customer as a reference.

use leptos::prelude::*;

use super::super::here::Here;
use crate::domain::ids::AccountId;
use crate::domain::references::{Named, named};
use crate::session::route::Route;
use crate::words::{format, references as words};

/// How many are listed.
const MOST: usize = 8;

#[component]
pub(super) fn Deals(here: Here) -> impl IntoView {
    let app = here.app;
    let found = Memo::new(move |_| {
        let Some(portfolio) = app.portfolio() else {
            return (Named::default(), Vec::new());
        };
        let lines = portfolio.lines().iter().flat_map(|line| {
            let deals = line.account.deals.iter();
            let deals = deals.filter(|deal| deal.named.contains(&here.id));
            deals.map(|deal| {
                let account = &line.account;
                (account.id, account.name.to_string(), deal.text.clone())
            })
        });
        (named(&portfolio, here.id), lines.take(MOST).collect())
    });
    let sentence = move || {
        let locale = app.locale();
        found.with(|(named, _)| match named.deals {
            0 => words::no_deals(locale).to_owned(),
            deals => {
                let value =
                    (named.value > 0).then(|| format::money(locale, app.currency(), named.value));
                words::named_by(locale, deals, named.won, value.as_deref())
            }
        })
    };
    let list = move || {
        found.with(|(_, lines): &(Named, Vec<(AccountId, String, String)>)| {
            let lines = lines.iter().map(|(id, name, text)| {
                let to = Route::Account(*id).to_string();
                view! {
                    <li>
                        <a href=to>{name.clone()}</a>
                        ": "
                        {text.clone()}
                    </li>
                }
            });
            lines.collect_view()
        })
    };
    view! {
        <h3>{app.t(words::deals)}</h3>
        <p class="small muted">{sentence}</p>
        <ul class="reference__deals">{list}</ul>
    }
}
