//! Messages: those that go away by themselves and those that stay until they are read.

use leptos::prelude::*;

use super::{App, Notice, Toast, Undo};

/// The longest time a message stands, in milliseconds, unless it is hovered or focused.
const TOAST_MILLISECONDS: u64 = 8000;

impl App {
    /// Shows a message for a while.
    pub fn say(self, text: String) {
        self.tell(text, Undo::None);
    }

    /// Shows a message for a while, perhaps with a way back.
    pub fn tell(self, text: String, undo: Undo) {
        let number = self
            .toasts
            .with_untracked(|toasts| toasts.last().map_or(0, |last| last.number + 1));
        // One message at a time: the newest says what just happened.
        self.toasts.set(vec![Toast { number, text, undo }]);
        set_timeout(
            move || {
                let stays = document().query_selector(".toast:hover, .toast:focus-within");
                if !matches!(stays, Ok(Some(_))) {
                    self.drop_toast(number);
                }
            },
            std::time::Duration::from_millis(TOAST_MILLISECONDS),
        );
    }

    /// Takes a message away.
    pub fn drop_toast(self, number: u32) {
        self.toasts
            .update(|toasts| toasts.retain(|toast| toast.number != number));
    }

    /// Shows a message that stays.
    pub fn notify(self, notice: Notice) {
        self.notices.update(|notices| {
            if !notices.contains(&notice) {
                notices.push(notice);
            }
        });
    }

    /// A message that stays was read.
    pub fn drop_notice(self, notice: &Notice) {
        if self
            .notices
            .with_untracked(|notices| notices.contains(notice))
        {
            self.notices
                .update(|notices| notices.retain(|known| known != notice));
        }
    }
}
