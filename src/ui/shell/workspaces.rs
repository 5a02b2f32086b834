//! The menu of workspaces: which is open, which there are, new, rename, delete with a way back.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};

/// The name of the open workspace, and the menu behind it.
#[component]
pub fn WorkspaceMenu() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let name = move || head.get().map(|head| head.name.to_string());
    view! {
        <button type="button" class="workspace-menu">
            <span>{name}</span>
            <Icon glyph=Glyph::Down />
        </button>
    }
}
