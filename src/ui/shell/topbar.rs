//! The top bar: workspace, the field that finds everything, undo and redo, whether the work is safe, language,
//! theme. On a phone the last two are among the settings.

use leptos::prelude::*;

use super::panels::Panels;
use super::workspaces::WorkspaceButton;
use crate::session::route::Route;
use crate::session::saver::SaveState;
use crate::ui::app::{App, Storage};
use crate::ui::components::caps::caps;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::segmented::Segmented;
use crate::words::{Locale, command_search, saving, settings, shell};

/// The bar above every screen.
#[component]
pub fn TopBar(panels: Panels) -> impl IntoView {
    let app = App::use_it();
    view! {
        <header class="top-bar" aria-label=app.t(shell::top_bar)>
            <div class="top-bar__place">
                <WorkspaceButton panels />
            </div>
            <SearchButton panels />
            // What grows and shrinks in here does not move what stands before it.
            <div class="top-bar__state">
                <UndoButtons panels />
                <Saved />
                <div class="top-bar__choices">
                    <LanguageChoice />
                    <ThemeButton />
                </div>
            </div>
            <button
                type="button"
                class="button button--bare button--square top-bar__settings"
                aria-haspopup="dialog"
                aria-label=app.t(settings::title)
                on:click=move |_| panels.settings.set(true)
            >
                <Icon glyph=Glyph::Settings />
            </button>
        </header>
    }
}

/// Looks like the field that it opens.
#[component]
fn SearchButton(panels: Panels) -> impl IntoView {
    let app = App::use_it();
    view! {
        <div class="top-bar__search">
            <button
                type="button"
                class="search-button"
                aria-haspopup="dialog"
                aria-keyshortcuts="Control+K Meta+K"
                title=app.t(command_search::title)
                on:click=move |_| panels.search.set(true)
            >
                <Icon glyph=Glyph::Search />
                <span class="search-button__text">{app.t(command_search::title)}</span>
                <span class="search-button__keys" aria-hidden="true">{move || caps(shell::control_k(app.locale()), app.locale())}</span>
            </button>
        </div>
    }
}

/// The language, each in its own letters.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let app = App::use_it();
    let languages =
        Signal::derive(|| vec![(Locale::En, "EN".to_owned()), (Locale::De, "DE".to_owned())]);
    view! {
        <Segmented
            label=app.label(shell::language)
            options=languages
            value=Signal::derive(move || app.locale())
            choose=move |locale| app.set_locale(locale)
        />
    }
}

#[component]
fn UndoButtons(panels: Panels) -> impl IntoView {
    let app = App::use_it();
    let (undo, redo) = (app.undo_label(), app.redo_label());
    let named = move |word: fn(Locale) -> &'static str, label: Memo<Option<String>>| {
        let word = word(app.locale());
        label
            .get()
            .map_or_else(|| word.to_owned(), |label| format!("{word}: {label}"))
    };
    view! {
        <div class="top-bar__group">
            <button
                type="button"
                class="button button--bare button--square"
                disabled=move || undo.get().is_none()
                aria-label=move || named(shell::undo, undo)
                title=move || named(shell::undo, undo)
                on:click=move |_| app.undo()
            >
                <Icon glyph=Glyph::Undo />
            </button>
            <button
                type="button"
                class="button button--bare button--square top-bar__history"
                aria-haspopup="dialog"
                aria-label=app.t(command_search::history)
                title=app.t(command_search::history)
                on:click=move |_| panels.history.set(true)
            >
                <Icon glyph=Glyph::Down />
            </button>
            <button
                type="button"
                class="button button--bare button--square"
                disabled=move || redo.get().is_none()
                aria-label=move || named(shell::redo, redo)
                title=move || named(shell::redo, redo)
                on:click=move |_| app.redo()
            >
                <Icon glyph=Glyph::Redo />
            </button>
        </div>
    }
}

/// Whether the work is safe, and how old the last file is. "Saved" is said only after the store confirmed.
/// It changes with every keystroke, so it is no live region; a failure is told above the screen.
#[component]
fn Saved() -> impl IntoView {
    let app = App::use_it();
    let state = Memo::new(move |_| app.save_state());
    let place = Memo::new(move |_| Place::of(&app.storage()));
    let text = move || {
        let locale = app.locale();
        match (place.get(), state.get()) {
            (Place::Tab, SaveState::Saved | SaveState::Saving) => saving::in_this_tab(locale),
            (Place::Closed, SaveState::Saving) => saving::not_saved(locale),
            (_, state) => saving::state(locale, &state),
        }
    };
    let class = move || match (place.get(), state.get()) {
        (_, SaveState::Failed(_))
        | (Place::Tab, SaveState::Saved | SaveState::Saving)
        | (Place::Closed, SaveState::Saving) => "save-state save-state--failed",
        (_, SaveState::Saving) => "save-state save-state--saving",
        (_, SaveState::Saved) => "save-state save-state--saved",
        (_, SaveState::Untouched) => "save-state save-state--untouched",
    };
    let failed = Memo::new(move |_| matches!(state.get(), SaveState::Failed(_)));
    let sign = move || match failed.get() {
        true => view! { <Icon glyph=Glyph::Warning /> }.into_any(),
        false => view! { <span class="save-state__dot"></span> }.into_any(),
    };
    let age = Memo::new(move |_| app.backup_age());
    // How much has changed is of interest once it is much.
    let age_text = move || match age.get() {
        age if age.reminds() => saving::backup_age(app.locale(), age),
        age => saving::backup_day(app.locale(), age),
    };
    let is_due = Memo::new(move |_| age.get().reminds());
    // Nobody needs a backup of the sample.
    let has_backup_age =
        Memo::new(move |_| state.get() != SaveState::Untouched && !app.is_sample());
    view! {
        <p class=class title=text>
            {sign}
            <span class="save-state__text">{text}</span>
            <Show when=move || failed.get() && place.get() == Place::Browser>
                <button type="button" class="link" on:click=move |_| app.retry()>
                    {app.t(saving::try_again)}
                </button>
            </Show>
            <Show when=move || has_backup_age.get()>
                <a
                    class="save-state__backup"
                    class:save-state__backup--due=move || is_due.get()
                    href=Route::Data.to_string()
                    title=move || is_due.get().then(|| saving::backup_due(app.locale()))
                >
                    {age_text}
                </a>
            </Show>
        </p>
    }
}

/// Where what is saved lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the browser, for good.
    Browser,
    /// In the memory of this tab.
    Tab,
    /// In the browser, but this tab may not write any more.
    Closed,
}

impl Place {
    const fn of(storage: &Storage) -> Self {
        match storage {
            Storage::Opening | Storage::Ready => Self::Browser,
            Storage::MemoryOnly(_) => Self::Tab,
            Storage::Newer => Self::Closed,
        }
    }
}

#[component]
fn ThemeButton() -> impl IntoView {
    let app = App::use_it();
    let label = move || {
        let now = shell::theme_word(app.locale(), app.theme());
        shell::theme_now(app.locale(), now)
    };
    view! {
        <button
            type="button"
            class="button button--bare button--square"
            aria-label=label
            title=label
            on:click=move |_| app.turn_theme()
        >
            <Icon glyph=Glyph::Theme />
        </button>
    }
}
