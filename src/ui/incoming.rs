//! What comes in from outside the page: a chosen or dropped file, a pasted text. It waits here until the
//! data screen takes it; what it means is for `exchange` to say.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files::{self, FileTrouble};
use crate::exchange::file::rescue::MAX_BYTES;
use crate::session::route::Route;
use crate::words::start;

use super::app::App;

/// The largest file that is read, in bytes: that of the rescue page. Other files may have less, and say so.
pub const LARGEST_FILE: u64 = MAX_BYTES as u64;

/// Something that a person has brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// A file, as it was.
    Bytes { name: String, bytes: Vec<u8> },
    /// A text that was pasted.
    Text(String),
}

impl App {
    /// Keeps what a person has brought, and goes to the data screen, which takes it.
    pub fn offer(self, incoming: Incoming) {
        self.incoming_signal().set(Some(incoming));
        self.go(Route::Data);
    }

    /// Reads a file and offers it; a file that can't be read is told.
    pub fn offer_file(self, file: web_sys::File) {
        spawn_local(async move {
            let name = file.name();
            match files::read(&file, LARGEST_FILE, |_| {}).await {
                Ok(bytes) => self.offer(Incoming::Bytes { name, bytes }),
                Err(trouble) => {
                    let locale = self.peek_locale();
                    self.say(match trouble {
                        FileTrouble::TooLarge { name, size, bound } => {
                            start::file_too_large(locale, &name, size, bound)
                        }
                        FileTrouble::Failed { name, .. } => start::file_unreadable(locale, &name),
                    });
                }
            }
        });
    }

    /// Takes what was offered, once.
    pub fn take_incoming(self) -> Option<Incoming> {
        let signal = self.incoming_signal();
        let waiting = signal.with_untracked(Option::is_some);
        waiting
            .then(|| signal.try_update(Option::take).flatten())
            .flatten()
    }

    /// Whether something waits to be taken, tracked.
    pub fn has_incoming(self) -> bool {
        self.incoming_signal().with(Option::is_some)
    }
}
