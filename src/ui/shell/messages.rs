//! Messages: what just happened, with a way back, and what a person must know about the data.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::panels::Panels;
use crate::session::ports::StoreTrouble;
use crate::session::route::Route;
use crate::session::saver::SaveState;
use crate::ui::app::{App, Notice, Storage, Toast, Undo};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::screens::data::save_file;
use crate::words::{Locale, changes, command_search, deletion, files, saving, shell};

/// The newest passing message. The region is always in the page, so that screen readers hear it.
#[component]
pub fn Toasts() -> impl IntoView {
    let app = App::use_it();
    view! {
        <div class="toasts" role="status" aria-live="polite">
            <For each=move || app.toasts() key=|toast| toast.number let:toast>
                <OneToast toast />
            </For>
        </div>
    }
}

#[component]
fn OneToast(toast: Toast) -> impl IntoView {
    let app = App::use_it();
    let number = toast.number;
    let take_back = move |_| {
        app.drop_toast(number);
        match toast.undo {
            Undo::Step(step) => app.undo_step(step),
            Undo::Draft => app.restore_model_draft(),
            Undo::Workspace(id) => spawn_local(app.restore_workspace(id)),
            Undo::None => {}
        }
    };
    let undo = (toast.undo != Undo::None).then(|| {
        view! {
            <button type="button" class="link" on:click=take_back>
                {app.t(shell::undo)}
            </button>
        }
    });
    view! {
        <div class="toast">
            <span>{toast.text}</span>
            {undo}
            <button
                type="button"
                class="button button--bare button--square"
                aria-label=app.t(shell::close)
                on:click=move |_| app.drop_toast(number)
            >
                <Icon glyph=Glyph::Close />
            </button>
        </div>
    }
}

/// What stays until it is read, above the screen.
#[component]
pub fn Notices() -> impl IntoView {
    let app = App::use_it();
    let storage = move || {
        let text = match app.storage() {
            Storage::Opening | Storage::Ready => return None,
            Storage::MemoryOnly(trouble) => saving::trouble(app.locale(), &trouble),
            Storage::Newer => saving::newer_version(app.locale()).to_owned(),
        };
        Some(view! { <p class="notice notice--risk" role="alert">{text}</p> })
    };
    let failed = move || {
        let SaveState::Failed(trouble) = app.save_state() else {
            return None;
        };
        // Where there is no storage at all, that was said already.
        matches!(app.storage(), Storage::Ready).then(|| view! { <NotSaved trouble /> })
    };
    let notices = Memo::new(move |_| {
        // Where work lives in this tab alone, loading anything would end it.
        let here_only = matches!(app.storage(), Storage::MemoryOnly(_));
        let mut notices = app.notices();
        notices.retain(|notice| match notice {
            Notice::NewRelease => !here_only,
            Notice::ManyDeleted { step, .. } => app.place_in_history(*step).is_some(),
            _ => true,
        });
        notices
    });
    let notices = move || {
        let notices = notices.get().into_iter();
        notices
            .map(|notice| view! { <OneNotice notice /> })
            .collect_view()
    };
    view! { <div class="notices" aria-live="polite">{storage} {failed} {notices}</div> }
}

/// The store failed: what happened, what stays safe, what to do.
#[component]
fn NotSaved(trouble: StoreTrouble) -> impl IntoView {
    let app = App::use_it();
    let text = move || saving::trouble(app.locale(), &trouble);
    view! {
        <div class="notice notice--risk" role="alert">
            <p>{text}</p>
            <button type="button" class="button button--small" on:click=move |_| app.retry()>
                {app.t(saving::try_again)}
            </button>
            <a href=Route::Data.to_string()>{app.t(saving::save_backup)}</a>
        </div>
    }
}

#[component]
fn OneNotice(notice: Notice) -> impl IntoView {
    let app = App::use_it();
    let shown = notice.clone();
    let text = move || {
        let locale = app.locale();
        match &shown {
            Notice::Clash {
                account,
                path,
                lost,
            } => saving::clash(
                locale,
                account,
                &saving::field_path(locale, path),
                &saving::lost_value(locale, path, lost),
            ),
            Notice::Overtaken { account, path } => {
                saving::overtaken(locale, account, &saving::field_path(locale, path))
            }
            Notice::SetAside(rows) => saving::set_aside(locale, rows.len()),
            Notice::Recovered => saving::recovered(locale).to_owned(),
            Notice::Altered { name } => files::altered(locale, name),
            Notice::Rescued(rescued) => files::rescued_partly(locale, rescued),
            Notice::NotRecovered(journals) => saving::not_recovered(locale, *journals),
            Notice::NotNoted => saving::not_noted(locale).to_owned(),
            Notice::NotOpened {
                workspace: None, ..
            } => saving::not_listed(locale).to_owned(),
            Notice::NotOpened { .. } => saving::not_opened(locale).to_owned(),
            Notice::Restored => saving::restored(locale).to_owned(),
            Notice::Erased {
                workspace,
                is_unsaved,
            } => saving::erased_elsewhere(locale, workspace.head().name.as_str(), *is_unsaved),
            Notice::CameBack { name, .. } => saving::came_back(locale, name),
            Notice::Emptied { copies } => saving::emptied(locale, *copies),
            Notice::Deleted { name, .. } => saving::deleted_elsewhere(locale, name),
            Notice::ManyDeleted {
                label, has_copy, ..
            } => {
                let way = deletion::way_back(locale, *has_copy);
                format!("{}. {way}", changes::describe(locale, label))
            }
            Notice::NewRelease => shell::new_release(locale).to_owned(),
        }
    };
    let remedy: Option<fn(Locale) -> &'static str> = match &notice {
        Notice::ManyDeleted { .. } => Some(shell::undo),
        Notice::Deleted { .. } => Some(shell::restore_workspace),
        Notice::Erased {
            is_unsaved: true, ..
        } => Some(saving::save_erased),
        Notice::CameBack { .. } => Some(shell::open),
        Notice::NotOpened { .. } => Some(saving::try_again),
        Notice::Restored => Some(saving::save_backup),
        Notice::Emptied { .. } => Some(saving::open_backup),
        Notice::NewRelease => Some(shell::load_release),
        _ => None,
    };
    // A release can wait; the others are about the data.
    let role = if notice == Notice::NewRelease {
        "status"
    } else {
        "alert"
    };
    let notice = StoredValue::new(notice);
    let panels = use_context::<Panels>();
    // What came after a deletion is not taken back with it unseen.
    let is_followed = move || {
        notice.with_value(|notice| match notice {
            Notice::ManyDeleted { step, .. } => app.place_in_history(*step) != Some(0),
            _ => false,
        })
    };
    let close = move || notice.with_value(|notice| app.drop_notice(notice));
    let act = move |_| {
        let notice = notice.get_value();
        // Who has not got the file yet still needs the button.
        if let Notice::Erased { workspace, .. } = &notice {
            save_file(app, workspace);
            return;
        }
        if untrack(is_followed) {
            if let Some(panels) = panels {
                panels.history.set(true);
            }
            return;
        }
        app.drop_notice(&notice);
        match notice {
            Notice::Deleted { id, .. } => spawn_local(app.restore_workspace(id)),
            Notice::CameBack { id, .. } => spawn_local(app.open_workspace(id)),
            Notice::NotOpened { workspace, .. } => spawn_local(async move {
                match workspace {
                    Some(id) => app.open_workspace(id).await,
                    None => app.open_last().await,
                }
            }),
            Notice::ManyDeleted { step, .. } => app.undo_step(step),
            Notice::Restored | Notice::Emptied { .. } => app.go(Route::Data),
            Notice::NewRelease => app.load_release(),
            _ => {}
        }
    };
    let remedy = remedy.map(|word| {
        view! {
            <button type="button" class="button button--small" on:click=act>
                {move || {
                    let word = if is_followed() { command_search::history } else { word };
                    word(app.locale())
                }}
            </button>
        }
    });
    view! {
        <div class="notice" role=role>
            <p>{text}</p>
            {remedy}
            <button type="button" class="button button--small" on:click=move |_| close()>
                {app.t(shell::close)}
            </button>
        </div>
    }
}
