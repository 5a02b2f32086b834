//! What can be taken along: the whole workspace as a Keyfolio file, the accounts as a table. And the age of the
//! last file.

use leptos::prelude::*;

use crate::browser::{clock, files};
use crate::domain::workspace::Workspace;
use crate::exchange::account_table::account_table;
use crate::exchange::csv_text::CsvStyle;
use crate::exchange::file::write::to_file;
use crate::exchange::file_name::slug;
use crate::ui::app::{App, now};
use crate::ui::copies_policy::APP_VERSION;
use crate::words::{Locale, data_screen as say, saving};

use super::choose::FileButton;
use super::desk::Desk;

/// The section.
#[component]
pub fn Export(desk: Desk) -> impl IntoView {
    let app = desk.app;
    view! {
        <section class="section data-export" aria-labelledby="export-heading">
            <div class="section__head">
                <h2 id="export-heading">{app.t(say::file_heading)}</h2>
            </div>
            <p class="data-export__age">{move || saving::backup_age(app.locale(), app.backup_age())}</p>
            <p class="small muted">{app.t(say::file_what)}</p>
            <div class="data-export__actions">
                <button type="button" class="button button--primary" on:click=move |_| save_backup(app)>
                    {app.t(saving::save_backup)}
                </button>
                <FileButton desk class="button data-choose__button" accept=".json,.keyfolio" label=say::open_file />
            </div>
            <h3>{app.t(say::table_heading)}</h3>
            <p class="small muted">{app.t(say::table_what)}</p>
            <div class="data-export__actions">
                <button
                    type="button"
                    class="button"
                    on:click=move |_| save_table(app, CsvStyle::INTERNATIONAL, say::table_name)
                >
                    {app.t(say::table_english)}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| save_table(app, CsvStyle::GERMAN_EXCEL, say::table_name_german)
                >
                    {app.t(say::table_german)}
                </button>
            </div>
        </section>
    }
}

/// Saves the open workspace as a file.
pub fn save_backup(app: App) {
    let workspace = app.peek_workspace(Workspace::clone);
    if workspace.is_some_and(|workspace| save_file(app, &workspace)) {
        app.backed_up(now());
    }
}

/// Saves a workspace as a file. Answers whether it could; why not is said.
pub fn save_file(app: App, workspace: &Workspace) -> bool {
    let day = clock::today();
    let name = format!(
        "keyfolio-{}-{day}.json",
        slug(workspace.head().name.as_str())
    );
    let text = to_file(workspace, APP_VERSION);
    let saved = files::download(&name, "application/json", text.as_bytes());
    if let Err(trouble) = &saved {
        app.say(say::not_saved(app.peek_locale(), &trouble.to_string()));
    }
    saved.is_ok()
}

fn save_table(app: App, style: CsvStyle, name: fn(Locale, &str) -> String) {
    let locale = app.peek_locale();
    let (Some(portfolio), Some(head)) = (
        app.peek_portfolio(),
        app.peek_workspace(|workspace| workspace.head().clone()),
    ) else {
        return;
    };
    let text = account_table(&portfolio, &head, locale, style);
    let day = clock::today().to_string();
    let name = name(locale, &day);
    if let Err(trouble) = files::download(&name, "text/csv", text.as_bytes()) {
        app.say(say::not_saved(locale, &trouble.to_string()));
    }
}
