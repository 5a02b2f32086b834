//! Copies that the browser keeps: what each is, how it differs from now, and the way back to it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files;
use crate::domain::command::{AdoptionCause, Command};
use crate::domain::workspace::Workspace;
use crate::exchange::file::adopt;
use crate::exchange::file::compare::{Item, compare};
use crate::exchange::file::read;
use crate::exchange::file_name::slug;
use crate::session::copies::CopyReason;
use crate::ui::app::App;
use crate::ui::copies_policy::{self, Copy};
use crate::words::{Locale, data_screen as say, files as words, format, lists, snapshots};

/// The section.
#[component]
pub fn CopiesSection() -> impl IntoView {
    let app = App::use_it();
    let copies: RwSignal<Vec<Copy>> = RwSignal::new(Vec::new());
    // Read anew whenever a copy is kept, also while the screen is open.
    Effect::new(move |_| {
        app.copies_version();
        app.storage();
        spawn_local(async move {
            let Some(keeper) = app.keeper() else { return };
            if let Ok(all) = copies_policy::all(&keeper).await {
                copies.try_set(all);
            }
        });
    });
    let here = Memo::new(move |_| app.head().get().map(|head| head.id.to_string()));
    let of = move |own: bool| {
        let here = here.get();
        let mut all = copies.get();
        all.retain(|copy| (Some(&copy.about.workspace) == here.as_ref()) == own);
        all
    };
    let has_own = Memo::new(move |_| !of(true).is_empty());
    let has_other = Memo::new(move |_| !of(false).is_empty());
    view! {
        <section class="section data-copies" aria-labelledby="copies-heading">
            <div class="section__head">
                <h2 id="copies-heading">{app.t(say::copies_heading)}</h2>
                <button
                    type="button"
                    class="button button--small"
                    on:click=move |_| app.keep_copy(CopyReason::ByHand)
                >
                    {app.t(say::copy_now)}
                </button>
            </div>
            <Show
                when=move || has_own.get()
                fallback=move || view! { <p class="muted">{app.t(say::no_copies)}</p> }
            >
                <ul class="data-copies__list">
                    <For each=move || of(true) key=|copy| copy.about.id.clone() let:copy>
                        <OneCopy copy />
                    </For>
                </ul>
            </Show>
            <p class="small muted">{app.t(say::copies_hint)}</p>
            <Show when=move || has_other.get()>
                // Where nothing else is there, this is what somebody came for.
                <details open=move || !has_own.get()>
                    <summary>{app.t(say::other_copies)}</summary>
                    <ul class="data-copies__list">
                        <For each=move || of(false) key=|copy| copy.about.id.clone() let:copy>
                            <OneCopy copy />
                        </For>
                    </ul>
                </details>
            </Show>
        </section>
    }
}

/// When a copy was kept, on the clock of whoever looks.
fn when(locale: Locale, copy: &Copy, today: crate::domain::values::Date) -> String {
    let days = (today - copy.kept.day).num_days();
    let day = match days {
        0 | 1 => format::days_ago(locale, days),
        _ => format::short_day(locale, copy.kept.day, today),
    };
    format!("{day}, {}", crate::browser::clock::local_time(copy.kept.at))
}

#[component]
fn OneCopy(copy: Copy) -> impl IntoView {
    let app = App::use_it();
    let looked: RwSignal<Option<String>> = RwSignal::new(None);
    let shown = copy.clone();
    let time = Memo::new(move |_| when(app.locale(), &shown, app.today()));
    let reason = copy.kept.reason;
    let size = copy.about.size;
    let name = copy.about.name.clone();
    let about = move || format!("{name}, {}", format::bytes(app.locale(), size));
    let copy = StoredValue::new(copy);
    let look = move |_| {
        with_copy(app, copy.get_value(), move |text| {
            looked.try_set(Some(difference(app, &text)));
        });
    };
    let restore_it = move |_| {
        with_copy(app, copy.get_value(), move |text| restore(app, &text));
    };
    let download = move |_| {
        let kept = copy.get_value();
        let name = format!("keyfolio-{}-{}.json", slug(&kept.about.name), kept.kept.day);
        with_copy(app, kept, move |text| {
            if let Err(trouble) = files::download(&name, "application/json", text.as_bytes()) {
                app.say(say::not_saved(app.peek_locale(), &trouble.to_string()));
            }
        });
    };
    let label = move |verb: fn(Locale) -> &'static str| {
        move || say::of_copy(app.locale(), verb(app.locale()), &time.get())
    };
    view! {
        <li>
            <b class="data-copies__when">{move || time.get()}</b>
            <span>{move || words::copy_reason(app.locale(), reason)}</span>
            <span class="small muted">{about}</span>
            <span class="data-copies__actions">
                <button
                    type="button"
                    class="button button--small"
                    aria-label=label(say::look)
                    on:click=look
                >
                    {app.t(say::look)}
                </button>
                <button
                    type="button"
                    class="button button--small"
                    aria-label=label(say::restore)
                    on:click=restore_it
                >
                    {app.t(say::restore)}
                </button>
                <button
                    type="button"
                    class="button button--small"
                    aria-label=label(say::download)
                    on:click=download
                >
                    {app.t(say::download)}
                </button>
            </span>
            <p class="small data-copies__looked" role="status">{move || looked.get()}</p>
        </li>
    }
}

/// Reads the text of a copy and does something with it.
fn with_copy(app: App, copy: Copy, then: impl FnOnce(String) + 'static) {
    spawn_local(async move {
        let Some(keeper) = app.keeper() else { return };
        let Some(copies) = keeper.copies() else {
            return;
        };
        match copies.get(&copy.about.id).await {
            Ok(Some(text)) => then(text),
            _ => app.say(say::copy_gone(app.peek_locale()).to_owned()),
        }
    });
}

/// What would be different if the copy were restored.
fn difference(app: App, text: &str) -> String {
    let locale = app.peek_locale();
    let file = match read::read_kept(text.as_bytes()) {
        Ok(file) => file,
        Err(refusal) => return words::refusal(locale, &refusal),
    };
    let comparison = app.peek_workspace(|here| compare(here, file.workspace()));
    comparison.map_or_else(String::new, |found| {
        if found.is_same() {
            return say::copy_same(locale).to_owned();
        }
        let names = |items: &[Item]| {
            let names = items.iter().map(|item| item.name.clone());
            names.collect::<Vec<String>>()
        };
        let (mut back, mut go) = (names(&found.new), names(&found.gone));
        back.extend(names(&found.deleted_here));
        go.extend(names(&found.deleted_there));
        let changed: Vec<String> = found.changed.iter().map(|one| one.name.clone()).collect();
        let mut said = vec![say::compared(locale, back.len(), changed.len(), go.len())];
        said.extend(snapshots::in_file(locale, found.snapshots));
        let lists = [
            (back, say::copy_back as fn(Locale, &str) -> String),
            (changed, say::copy_before),
            (go, say::copy_go),
        ];
        for (names, sentence) in lists.into_iter().filter(|(names, _)| !names.is_empty()) {
            said.push(sentence(locale, &first_of(locale, &names)));
        }
        said.join(" ")
    })
}

/// The first few names, and how many more there are.
fn first_of(locale: Locale, names: &[String]) -> String {
    const NAMED: usize = 5;
    let first = names[..names.len().min(NAMED)].join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => first,
        more => lists::rows_and_more(locale, &first, more),
    }
}

/// Puts the copy in the place of what is here; a copy of another workspace becomes one beside it.
fn restore(app: App, text: &str) {
    let file = match read::read_kept(text.as_bytes()) {
        Ok(file) => file,
        Err(refusal) => return app.say(words::refusal(app.peek_locale(), &refusal)),
    };
    let copied: &Workspace = file.workspace();
    let own = app.peek_workspace(|here| here.head().id == copied.head().id);
    if own == Some(true) {
        let adoption = app.peek_workspace(|here| adopt::replace(here, copied));
        if let Some(mut adoption) = adoption {
            adoption.cause = AdoptionCause::Restore;
            app.dispatch_and_tell(Command::Adopt(adoption));
        }
    } else {
        super::file_import::open_beside(app, file.into_workspace());
    }
}
