//! The sign of a key account: a key, filled in brass; and the sign of Keyfolio, whose keyhole is brass too.
//! Brass is used for nothing else.

use leptos::prelude::*;

use crate::words::Locale;
use crate::words::portfolio_screen::is_key;

/// The key, filled for a key account, a thin outline otherwise.
#[component]
pub fn KeyMark(
    /// Whether the account is key.
    #[prop(into)]
    key: Signal<bool>,
) -> impl IntoView {
    view! {
        <svg class="key-mark" class:key-mark--on=move || key.get() viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5 4.500a3.500 3.500 0 1 0 3.300 4.700H10.500v2h1.800v-2h1v2.300h1.700V7.400H8.300A3.500 3.500 0 0 0 5 4.500zm0 2.200a1.300 1.300 0 1 1 0 2.600 1.300 1.300 0 0 1 0-2.600z"></path>
        </svg>
    }
}

/// The key of a key account where nothing beside it says so, with its word for screen readers.
pub fn key_sign(locale: Locale) -> AnyView {
    view! {
        <KeyMark key=true />
        <span class="visually-hidden">{is_key(locale)}</span>
    }
    .into_any()
}

/// The sign of Keyfolio: a sheet with a keyhole. The name stands beside it or on its link.
#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <svg class="brand" viewBox="0 0 32 32" aria-hidden="true">
            <path class="brand__sheet" d="M6 3h13l7 7v19H6zM19 3v7h7"></path>
            <path
                class="brand__key"
                d="M16 11.5a4 4 0 0 1 2 7.464L19.3 25h-6.600l1.300-6.036a4 4 0 0 1 2-7.464z"
            ></path>
        </svg>
    }
}
