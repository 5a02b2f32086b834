//! The report of an import: what became of every row, the rows to check, and the way back.

use leptos::prelude::*;

use crate::browser::files;
use crate::exchange::csv_text::CsvStyle;
use crate::exchange::list::wording;
use crate::session::route::Route;
use crate::words::{Locale, data_screen as say};

use super::check::Bilan;
use super::desk::Desk;

/// The report.
#[component]
pub fn Done(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let take_back = move |_| {
        if let Some(step) = desk.made.get_untracked() {
            app.undo_step(step);
        }
        desk.clear();
    };
    view! {
        <div class="data-check">
            <div class="data-check__tally">
                <Bilan desk tally=desk.done />
            </div>
            <FailedRows desk />
        </div>
        <div class="data-foot">
            <div class="data-foot__actions">
                <Show when=move || desk.can_take_back()>
                    <button type="button" class="button" on:click=take_back>
                        {app.t(say::take_back)}
                    </button>
                </Show>
                <button type="button" class="button" on:click=move |_| desk.clear()>
                    {app.t(say::import_more)}
                </button>
                <a class="button button--primary" href=Route::Accounts.to_string()>
                    {app.t(say::to_accounts)}
                </a>
            </div>
        </div>
    }
}

/// Rows of which nothing or not everything came, as a file to mend and import again.
#[component]
fn FailedRows(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let save = move |_| {
        let Some(list) = desk.list.get_untracked() else {
            return;
        };
        let locale = app.peek_locale();
        let style = match locale {
            Locale::En => CsvStyle::INTERNATIONAL,
            Locale::De => CsvStyle::GERMAN_EXCEL,
        };
        let text = wording::failed_rows_csv(&list.recognition, &list.drafts, locale, style);
        let saved = files::download(say::failed_name(locale), "text/csv", text.as_bytes());
        if let Err(trouble) = saved {
            app.say(say::not_saved(locale, &trouble.to_string()));
        }
    };
    move || {
        let troubles = desk.troubles();
        (!troubles.is_empty()).then(|| {
            view! {
                <div class="note note--risk">
                    <p>{troubles.join(" ")}</p>
                    <button type="button" class="button button--small" on:click=save>
                        {app.t(say::failed_rows)}
                    </button>
                </div>
            }
        })
    }
}
