//! The ways in: a list, a few names typed by hand, a file of Keyfolio, a sample to look at.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::caps::caps;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::shell::keys;
use crate::words::{Locale, shell, start, workshop};

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
    let is_sample = Memo::new(move |_| app.is_sample());
    let heading = move || match (is_sample.get(), has_accounts.get()) {
        (true, _) => start::own_ways(app.locale()),
        (false, true) => start::more_ways(app.locale()),
        (false, false) => start::ways(app.locale()),
    };
    let type_word = move || match has_accounts.get() && !is_sample.get() {
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
                <Show when=move || has_accounts.get()>
                    <Way glyph=Glyph::Workshop title=workshop::way_in hint=workshop::way_in_hint>
                        <a class="button" href=Route::Workshops.to_string()>
                            {app.t(workshop::to_workshops)}
                        </a>
                    </Way>
                </Show>
                <Show when=move || !is_sample.get()>
                    <Way glyph=Glyph::Portfolio title=start::sample hint=start::sample_hint>
                        <SampleButton />
                    </Way>
                </Show>
            </ol>
        </section>
    }
}

/// How far the sample has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fetching {
    Not,
    Loading,
    Failed,
}

/// The way to the sample: it is fetched, then opened as a workspace of its own.
#[component]
fn SampleButton() -> impl IntoView {
    let app = App::use_it();
    let fetching = RwSignal::new(Fetching::Not);
    let open = move |_| {
        if fetching.get_untracked() == Fetching::Loading {
            return;
        }
        fetching.set(Fetching::Loading);
        spawn_local(async move {
            let after = match app.open_sample().await {
                Ok(()) => Fetching::Not,
                Err(_) => Fetching::Failed,
            };
            // The screen has been left by now if the sample is open.
            fetching.try_set(after);
        });
    };
    let word = move || match fetching.get() {
        Fetching::Not => start::sample_button(app.locale()),
        Fetching::Loading => start::sample_loading(app.locale()),
        Fetching::Failed => start::sample_again(app.locale()),
    };
    let trouble = move || {
        let failed = fetching.get() == Fetching::Failed;
        failed.then(|| start::sample_failed(app.locale()))
    };
    view! {
        <button
            type="button"
            class="button"
            aria-busy=move || (fetching.get() == Fetching::Loading).then_some("true")
            on:click=open
        >
            {word}
        </button>
        <p class="ways__trouble" role="status">
            {trouble}
        </p>
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
