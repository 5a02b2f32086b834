//! What goes on by itself while a part of the screen stands: the moment, second by second, and whatever else takes turns.

use std::time::Duration;

use leptos::prelude::*;

use crate::domain::values::Timestamp;
use crate::ui::app::now;

/// Does something again and again, for as long as the caller stands.
pub fn every(each: Duration, tick: impl Fn() + 'static) {
    let ticking = set_interval_with_handle(tick, each);
    on_cleanup(move || {
        if let Ok(ticking) = ticking {
            ticking.clear();
        }
    });
}

/// The present moment: it goes on once a second for as long as the caller stands.
pub fn seconds() -> ReadSignal<Timestamp> {
    let (moment, set) = signal(now());
    every(Duration::from_secs(1), move || {
        // The last tick may come after the caller has gone.
        set.try_set(now());
    });
    moment
}
