//! When it was asked before, and what came out.

use leptos::prelude::*;

use super::Shown;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::fit::Verdict;
use crate::domain::ids::EntryId;
use crate::domain::sorting;
use crate::domain::values::Date;
use crate::ui::app::App;
use crate::ui::components::remove::RemoveButton;
use crate::words::fit as words;
use crate::words::format;

/// A check in the list.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Entry {
    id: EntryId,
    day: Date,
    verdict: Verdict,
}

/// The list, where there is more than the check that is answered now.
#[component]
pub fn Earlier(shown: Shown) -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let entries = Memo::new(move |_| {
        let Some(head) = head.get() else {
            return Vec::new();
        };
        let mut entries: Vec<Entry> = head
            .fit_checks
            .iter()
            .map(|check| Entry {
                id: check.id,
                day: check.day,
                verdict: Verdict::of(&check.counting()),
            })
            .collect();
        sorting::by(&mut entries, |one, other| {
            (other.day, other.id).cmp(&(one.day, one.id))
        });
        entries
    });
    let rows = move || {
        let locale = app.locale();
        let open = shown
            .check
            .with(|sheet| sheet.is_kept.then_some(sheet.check.id));
        let row = |entry: Entry| {
            let Entry { id, day, verdict } = entry;
            let on = format::day(locale, day);
            let open_it = move |_| {
                // The newest is the one that answers still go into.
                let newest = entries.with_untracked(|all| all.first().map(|one| one.id));
                shown.earlier.set((newest != Some(id)).then_some(id));
                app.keep_focus_on_heading();
            };
            let remove = move || {
                shown.earlier.set(None);
                app.keep_focus_on_heading();
                app.dispatch_and_tell(Command::EditHead(HeadEdit::RemoveFitCheck(id)));
            };
            view! {
                <li aria-current=(open == Some(id)).then_some("true")>
                    <button
                        type="button"
                        class="button button--bare fit__open"
                        aria-label=words::open_check(locale, &on)
                        on:click=open_it
                    >
                        {on.clone()}
                    </button>
                    <span>{words::result(locale, verdict)}</span>
                    <span class="small muted">{words::points(locale, verdict)}</span>
                    <RemoveButton name=words::remove_check(locale, &on) press=remove />
                </li>
            }
        };
        entries.get().into_iter().map(row).collect_view()
    };
    view! {
        <Show when=move || entries.with(|entries| entries.len() > 1)>
            <section class="section fit__earlier">
                <h2>{app.t(words::earlier)}</h2>
                <ul>{rows}</ul>
            </section>
        </Show>
    }
}
