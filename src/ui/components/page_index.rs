//! The way through a long page. The address is taken by the screen, so its entries are no links.

use leptos::prelude::*;

use crate::browser::page;
use crate::ui::app::App;
use crate::words::{Locale, shell};

/// The id of a heading, and its text.
pub type Entry = (&'static str, fn(Locale) -> &'static str);

/// Brings the focus to a heading.
pub fn lead_to(id: &str) {
    page::focus(&format!("#{id}"));
}

/// An entry for each heading; `further` stands behind them.
pub fn page_index(app: App, entries: &[Entry], further: Option<AnyView>) -> AnyView {
    let entries: Vec<AnyView> = entries
        .iter()
        .map(|&(id, name)| {
            view! {
                <li>
                    <button type="button" class="link" on:click=move |_| lead_to(id)>
                        {app.t(name)}
                    </button>
                </li>
            }
            .into_any()
        })
        .collect();
    let further = further.map(|further| view! { <li>{further}</li> });
    view! {
        <nav class="page-index small" aria-label=app.t(shell::page_index)>
            <ul>{entries} {further}</ul>
        </nav>
    }
    .into_any()
}
