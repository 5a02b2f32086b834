//! What lies over the page: one dialog each, opened from the rail, the top bar, by a key or by a command.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::ui::focus;

/// Whether each of them stands open. A handle: cheap to copy.
#[derive(Clone, Copy)]
pub struct Panels {
    /// The field that finds everything.
    pub search: RwSignal<bool>,
    /// The help about keys.
    pub keys: RwSignal<bool>,
    pub settings: RwSignal<bool>,
    /// The changes that can be taken back.
    pub history: RwSignal<bool>,
    pub workspaces: RwSignal<bool>,
}

impl Panels {
    /// All of them closed.
    pub fn new() -> Self {
        let closed = || RwSignal::new(false);
        Self {
            search: closed(),
            keys: closed(),
            settings: closed(),
            history: closed(),
            workspaces: closed(),
        }
    }

    /// Opens the workspaces, as they are now.
    pub fn show_workspaces(self, app: App) {
        app.refresh_workspaces();
        self.workspaces.set(true);
    }

    /// Opens the workspaces where a new one is named.
    pub fn name_workspace(self, app: App) {
        self.show_workspaces(app);
        focus::next("#new-workspace");
    }
}
