//! Loading a newer release of the program: at a person's word, and only when nothing is lost by it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{page, release};
use crate::session::saver::SaveState;
use crate::words::shell;

use super::app::App;

/// How many frames the store may take to confirm what is still on its way: about five seconds.
const FRAMES: u32 = 300;

impl App {
    /// Waits until everything is saved, then loads the newer release. What can't be saved keeps the page as
    /// it is.
    pub fn load_release(self) {
        spawn_local(async move {
            self.retry();
            for _ in 0..FRAMES {
                if self.all_is_saved() {
                    release::load_newer();
                    return;
                }
                page::breathe().await;
            }
            self.say(shell::release_waits(self.peek_locale()).to_owned());
        });
    }

    fn all_is_saved(self) -> bool {
        // What was left before it was saved is kept apart until it is.
        self.left().with_value(Vec::is_empty)
            && matches!(
                self.save_state_now(),
                SaveState::Saved | SaveState::Untouched
            )
    }
}
