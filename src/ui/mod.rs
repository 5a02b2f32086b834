//! The screens. Components read the state through [`app::App`] and send commands through its `dispatch`;
//! nothing is computed here that `domain` could compute.
//!
//! One folder a screen under [`screens`], parts used by several in [`components`], the frame in [`shell`].

pub mod app;
pub mod components;
pub mod copies_policy;
mod focus;
mod incoming;
pub mod keeper;
pub mod keyboard;
pub mod mounted;
mod parts;
mod release;
mod sample;
pub mod screens;
pub mod shell;
mod standing;
mod start_up;
mod ticking;
mod ways;

use leptos::prelude::*;

use self::app::App;

/// Puts the app into the page and opens the workspace that was used last.
pub fn mount() {
    mount_to_body(|| {
        let app = App::provide();
        start_up::begin(app);
        view! { <shell::Shell /> }
    });
}
