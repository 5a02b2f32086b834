//! The ways in: a list, a few names typed by hand, a file of Keyfolio.

use leptos::html;
use leptos::prelude::*;

use crate::ui::app::App;
use crate::ui::components::caps::caps;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::shell::keys;
use crate::words::{Locale, shell, start};

/// What can be read as a list of customers.
const LISTS: &str = ".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values";

/// What can be a file of Keyfolio.
const KEYFOLIO_FILES: &str = ".json,.keyfolio,application/json";

/// All ways in.
#[component]
pub fn Ways(
    /// Whether there is a customer already; then nothing here is the first thing to do.
    #[prop(into)]
    has_accounts: Signal<bool>,
) -> impl IntoView {
    let app = App::use_it();
    let heading = move || match has_accounts.get() {
        true => start::more_ways(app.locale()),
        false => start::ways(app.locale()),
    };
    let type_word = move || match has_accounts.get() {
        true => start::type_more(app.locale()),
        false => start::type_button(app.locale()),
    };
    view! {
        <section class="ways">
            <h2 class:visually-hidden=move || !has_accounts.get()>{heading}</h2>
            <ol class="ways__list">
                <Way glyph=Glyph::Data title=start::import hint=start::import_hint>
                    <ChooseFile word=start::choose_file accept=LISTS primary=Signal::derive(move || !has_accounts.get()) />
                    <p class="ways__drop">
                        {app.t(start::drop_hint)} " " <PasteKeys />
                    </p>
                </Way>
                <Way glyph=Glyph::Accounts title=start::type_in hint=start::type_in_hint>
                    <button type="button" class="button" on:click=move |_| keys::add_account(app)>
                        {type_word}
                    </button>
                </Way>
                <Way glyph=Glyph::File title=start::open_file hint=start::open_file_hint>
                    <ChooseFile word=start::open_button accept=KEYFOLIO_FILES primary=Signal::stored(false) />
                </Way>
            </ol>
        </section>
    }
}

/// One way in: what it is, what it takes, and how to go.
#[component]
fn Way(
    glyph: Glyph,
    title: fn(Locale) -> &'static str,
    hint: fn(Locale) -> &'static str,
    children: Children,
) -> impl IntoView {
    let app = App::use_it();
    view! {
        <li class="ways__way">
            <Icon glyph />
            <div class="ways__words">
                <h3>{app.t(title)}</h3>
                <p class="muted">{app.t(hint)}</p>
            </div>
            {children()}
        </li>
    }
}

/// A button that opens the browser's file dialog.
#[component]
fn ChooseFile(
    word: fn(Locale) -> &'static str,
    accept: &'static str,
    primary: Signal<bool>,
) -> impl IntoView {
    let app = App::use_it();
    let input = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    let chosen = move |_| {
        let Some(input) = input.get() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // So that the same file can be chosen again after it was mended.
        input.set_value("");
        if let Some(file) = file {
            app.offer_file(file);
        }
    };
    view! {
        <button type="button" class="button" class:button--primary=move || primary.get() on:click=choose>
            {app.t(word)}
        </button>
        <input type="file" hidden accept=accept node_ref=input on:change=chosen />
    }
}

#[component]
fn PasteKeys() -> impl IntoView {
    let app = App::use_it();
    move || caps(shell::control_v(app.locale()), app.locale())
}
