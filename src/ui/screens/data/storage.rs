//! Where the data is: how much room it takes, whether the browser protects it, how it can be lost, and what
//! could not be read.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files;
use crate::browser::persist::{self, Estimate, Persistence};
use crate::browser::release;
use crate::session::ports::{SetAside, Store as _};
use crate::ui::app::App;
use crate::words::{data_screen as say, format};

/// The section.
#[component]
pub fn StorageSection() -> impl IntoView {
    let app = App::use_it();
    let estimate: RwSignal<Option<Estimate>> = RwSignal::new(None);
    let persistence = RwSignal::new(Persistence::Unknown);
    let offline = RwSignal::new(false);
    Effect::new(move |_| {
        // Measured anew when something was written.
        app.save_state();
        app.copies_version();
        spawn_local(async move {
            let (found, promise) = (persist::estimate().await, persist::persistence().await);
            estimate.try_set(found);
            persistence.try_set(promise);
            offline.try_set(release::works_offline());
        });
    });
    let ask = move |_| {
        spawn_local(async move {
            let answer = persist::ask().await;
            persistence.try_set(answer);
            if answer != Persistence::Promised {
                app.say(say::promise_refused(app.peek_locale()).to_owned());
            }
        });
    };
    let deleted = move || {
        let workspaces = app.workspaces();
        let deleted = workspaces.iter().filter(|one| one.deleted_at.is_some());
        let count = deleted.count();
        (count > 0).then(|| say::deleted_hint(app.locale(), count))
    };
    let promise = move || {
        let locale = app.locale();
        let (class, text) = match persistence.get() {
            Persistence::Promised => ("note note--good small", say::promised(locale)),
            Persistence::NotPromised => ("note note--info small", say::not_promised(locale)),
            Persistence::Unknown => ("note note--info small", say::promise_unknown(locale)),
        };
        view! { <p class=class>{text}</p> }
    };
    view! {
        <section class="section data-storage" aria-labelledby="storage-heading">
            <div class="section__head">
                <h2 id="storage-heading">{app.t(say::storage_heading)}</h2>
            </div>
            <Meter estimate />
            {promise}
            <Show when=move || persistence.get() == Persistence::NotPromised>
                <button type="button" class="button button--small" on:click=ask>
                    {app.t(say::ask_promise)}
                </button>
            </Show>
            <Show when=move || offline.get()>
                <p class="small muted">{app.t(say::works_offline)}</p>
            </Show>
            <p class="small muted">{app.t(say::how_lost)}</p>
            <p class="small muted">{deleted}</p>
            <Asides />
        </section>
    }
}

#[component]
fn Meter(estimate: RwSignal<Option<Estimate>>) -> impl IntoView {
    let app = App::use_it();
    move || {
        let locale = app.locale();
        let Some(found) = estimate.get() else {
            return view! { <p class="muted">{say::quota_unknown(locale)}</p> }.into_any();
        };
        let share = if found.quota > 0 {
            found.used as f64 / found.quota as f64
        } else {
            0.0
        };
        // A sliver shows that something is there.
        let width = (share * 100.0).clamp(0.6, 100.0);
        let label = say::meter(locale, &format::percent(locale, share));
        view! {
            <p class="data-storage__used">{format::bytes(locale, found.used)}</p>
            <p class="muted">{say::of_quota(locale, found.quota)}</p>
            <svg
                class="data-storage__meter"
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                role="img"
                aria-label=label
            >
                <rect class="data-storage__room" width="100" height="8"></rect>
                <rect class="data-storage__taken" width=width height="8"></rect>
            </svg>
        }
        .into_any()
    }
}

/// Records that could not be read, and a file of them.
#[component]
fn Asides() -> impl IntoView {
    let app = App::use_it();
    let asides: RwSignal<Vec<SetAside>> = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        app.storage();
        app.notices();
        spawn_local(async move {
            let Some(keeper) = app.keeper() else { return };
            if let Ok(found) = keeper.store().asides().await {
                asides.try_set(found);
            }
        });
    });
    let save = move |_| {
        let locale = app.peek_locale();
        let records: Vec<serde_json::Value> = asides.with_untracked(|asides| {
            let records = asides.iter().map(|aside| {
                serde_json::json!({
                    "workspace": aside.workspace,
                    "key": aside.key,
                    "at": aside.at,
                    "reason": aside.reason,
                    "text": aside.text,
                })
            });
            records.collect()
        });
        let text = serde_json::to_string_pretty(&records).unwrap_or_default();
        let saved = files::download(say::aside_name(locale), "application/json", text.as_bytes());
        if let Err(trouble) = saved {
            app.say(say::not_saved(locale, &trouble.to_string()));
        }
    };
    let lines = move || {
        let asides = asides.get().into_iter();
        let lines = asides.map(|aside| {
            view! { <li><b>{aside.key}</b> " " <span class="muted">{aside.at}</span> <br /> {aside.reason}</li> }
        });
        lines.collect_view()
    };
    view! {
        <Show when=move || asides.with(|asides| !asides.is_empty())>
            <h3>{app.t(say::asides_heading)}</h3>
            <p class="small">{app.t(say::asides_hint)}</p>
            <ul class="data-storage__asides small">{lines}</ul>
            <button type="button" class="button button--small" on:click=save>
                {app.t(say::download)}
            </button>
        </Show>
    }
}
