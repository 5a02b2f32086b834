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
        let number = self.toasts_told.get_value() + 1;
        self.toasts_told.set_value(number);
        // One message at a time: the newest says what just happened.
        self.toasts.set(vec![Toast { number, text, undo }]);
        self.drop_toast_later(number);
    }

    fn drop_toast_later(self, number: u32) {
        set_timeout(
            move || {
                let stays = document().query_selector(".toast:hover, .toast:focus-within");
                if matches!(stays, Ok(Some(_))) {
                    self.drop_toast_later(number);
                } else {
                    self.drop_toast(number);
                }
            },
            std::time::Duration::from_millis(TOAST_MILLISECONDS),
        );
    }

    /// A message that offers to take the last change back goes when there is a newer one.
    pub(super) fn drop_stale_offer(self) {
        self.toasts.maybe_update(|toasts| {
            let before = toasts.len();
            toasts.retain(|toast| toast.undo != Undo::Offered);
            toasts.len() < before
        });
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
