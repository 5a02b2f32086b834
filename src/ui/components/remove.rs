//! The button at the end of a line that takes the line away.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// A bin. What it removes is read out, and shown on a longer look.
#[component]
pub fn RemoveButton(
    /// What it does, with the name of what goes.
    #[prop(into)]
    name: Signal<String>,
    /// Takes it away.
    press: impl Fn() + 'static,
    /// Whether it stands in a dense line.
    #[prop(optional)]
    small: bool,
    /// Where the focus finds it.
    #[prop(optional)]
    id: Option<String>,
) -> impl IntoView {
    view! {
        <button
            id=id
            type="button"
            class="button button--bare button--square"
            class:button--small=small
            aria-label=move || name.get()
            title=move || name.get()
            on:click=move |_| press()
        >
            <Icon glyph=Glyph::Trash />
        </button>
    }
}
