//! The moment, second by second, for clocks that are looked at.

use std::time::Duration;

use leptos::prelude::*;

use crate::domain::values::Timestamp;
use crate::ui::app::now;

/// The present moment: it goes on once a second for as long as the caller stands.
pub fn seconds() -> ReadSignal<Timestamp> {
    let (moment, set) = signal(now());
    let ticking = set_interval_with_handle(
        move || {
            // The last tick may come after the caller has gone.
            set.try_set(now());
        },
        Duration::from_secs(1),
    );
    on_cleanup(move || {
        if let Ok(ticking) = ticking {
            ticking.clear();
        }
    });
    moment
}
