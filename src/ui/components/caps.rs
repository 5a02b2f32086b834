//! Keys as they are printed on a keyboard.

use leptos::prelude::*;

use crate::browser::page;
use crate::words::{Locale, shell};

/// The keys of a text: those that are pressed together are joined by a plus, several ways to the same stand
/// apart. Where the keyboard has a command key, that one stands in the place of Ctrl.
pub fn caps(keys: &str, locale: Locale) -> AnyView {
    let control = shell::control(locale);
    let command = page::has_command_key();
    let cap = |key: &str| {
        let key = match key == control && command {
            true => "⌘".to_owned(),
            false => key.to_owned(),
        };
        view! { <kbd>{key}</kbd> }
    };
    let ways = keys.split(' ').map(|way| {
        let caps = way.split('+').map(cap).collect_view();
        view! { <span class="caps">{caps}</span> }
    });
    view! { <span class="cap-ways">{ways.collect_view()}</span> }.into_any()
}
