//! The foot: back, on, and what the item still lacks.

use leptos::prelude::*;

use super::super::desk::Desk;
use super::{Lead, Way};
use crate::domain::workshop::gates::{self, Gap};
use crate::session::backup::BackupAge;
use crate::words::workshop as words;
use crate::words::workshop::gates as gate_words;

/// What the item lacks that the workshop stands at, tracked. One that is over lacks nothing any more.
pub fn gaps(desk: Desk) -> Memo<Vec<Gap>> {
    let app = desk.app;
    Memo::new(move |_| {
        let needs_file = !app.is_sample() && needs_file(app.backup_age());
        desk.workshop
            .with(|workshop| {
                let workshop = workshop.as_deref().filter(|one| !one.is_closed())?;
                app.with_workspace(|here| gates::gaps(workshop, workshop.at, here, needs_file))
            })
            .unwrap_or_default()
    })
}

/// Whether the gate asks for a file. It is a hint beside every step, so it lets pass what a step changes: the workshop
/// alone. Who closes it is asked strictly.
fn needs_file(age: BackupAge) -> bool {
    match age {
        BackupAge::NothingYet | BackupAge::Never { .. } => true,
        BackupAge::UpToDate { .. } => false,
        BackupAge::Behind { days, changed } => days > 0 || changed > 1,
    }
}

/// The foot of the screen.
pub fn foot(lead: Lead) -> AnyView {
    let Lead {
        desk,
        standing,
        is_held,
        gaps,
    } = lead;
    let app = desk.app;
    let next = Memo::new(move |_| standing.get().and_then(|one| one.beside(Way::On)));
    let is_first = Memo::new(move |_| {
        standing.with(|one| one.is_none_or(|one| one.beside(Way::Back).is_none()))
    });
    let next_word = move || match next.get() {
        Some(item) => words::next_to(app.locale(), words::item(app.locale(), item)),
        None => words::next(app.locale()).to_owned(),
    };
    let missing = move || {
        let locale = app.locale();
        let missing = gaps.get().into_iter();
        missing
            .map(|gap| view! { <li>{gate_words::gap(locale, &gap)}</li> })
            .collect_view()
    };
    let is_open = Memo::new(move |_| gaps.with(|gaps| !gaps.is_empty()));
    view! {
        <div class="workshop__foot">
            <div class="workshop__gate" class:workshop__gate--held=move || is_held.get()>
                <Show when=move || is_open.get()>
                    <p class="visually-hidden">{app.t(words::missing)}</p>
                    <ul>{missing}</ul>
                </Show>
                <Show when=move || is_held.get() && next.get().is_some()>
                    <div role="alert">
                        <button
                            type="button"
                            class="button button--small workshop__anyway"
                            on:click=move |_| lead.go(Way::On)
                        >
                            {app.t(words::go_on_anyway)}
                        </button>
                    </div>
                </Show>
            </div>
            <div class="workshop__ways">
                <span class="small muted workshop__keys">{app.t(words::keys)}</span>
                <button
                    type="button"
                    class="button"
                    disabled=move || is_first.get()
                    on:click=move |_| lead.go(Way::Back)
                >
                    {app.t(words::back)}
                </button>
                <Show when=move || next.get().is_some()>
                    <button
                        type="button"
                        class="button button--primary"
                        on:click=move |_| lead.go(Way::On)
                    >
                        {next_word}
                    </button>
                </Show>
            </div>
        </div>
    }
    .into_any()
}
