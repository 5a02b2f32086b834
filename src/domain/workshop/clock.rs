//! The clock of a workshop: how long each item of the agenda has taken. It holds moments, no ticks, so it goes right after
//! a reload, in a second window, and when nobody looks at it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::agenda::Item;
use crate::domain::values::Timestamp;

/// How long each item has taken, and whether the clock runs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Clock {
    /// When it was set going; left out while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running_since: Option<Timestamp>,
    /// Whole seconds that items have taken before that.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub spent: BTreeMap<Item, u32>,
}

impl Clock {
    /// Whether it runs.
    pub const fn is_running(&self) -> bool {
        self.running_since.is_some()
    }

    /// The whole seconds that an item has taken; `at` is the item that the workshop stands at. A clock of the machine that
    /// was set back takes nothing away.
    pub fn seconds(&self, item: Item, at: Item, now: Timestamp) -> u32 {
        let before = self.spent.get(&item).copied().unwrap_or(0);
        let running = self.running_since.filter(|_| item == at);
        let since = running.map_or(0, |since| now.seconds_since(since).max(0));
        before.saturating_add(u32::try_from(since).unwrap_or(u32::MAX))
    }

    /// Stops it, at this item.
    pub fn pause(&mut self, at: Item, now: Timestamp) {
        let seconds = self.seconds(at, at, now);
        if self.running_since.take().is_some() {
            self.spent.insert(at, seconds);
        }
    }

    /// Sets it going.
    pub fn resume(&mut self, now: Timestamp) {
        self.running_since.get_or_insert(now);
    }

    /// Leaves an item for another; it goes on running if it did.
    pub fn turn_from(&mut self, from: Item, now: Timestamp) {
        if self.is_running() {
            self.pause(from, now);
            self.resume(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn second(number: i64) -> Timestamp {
        Timestamp::new(Timestamp::default().moment() + chrono::TimeDelta::seconds(number))
    }

    #[test]
    fn each_item_has_its_own_time_and_a_pause_is_none() {
        let mut clock = Clock::default();
        clock.resume(second(0));
        clock.turn_from(Item::Open, second(90));
        clock.pause(Item::Facts, second(100));
        clock.resume(second(1000));
        assert_eq!(clock.seconds(Item::Open, Item::Facts, second(1005)), 90);
        assert_eq!(clock.seconds(Item::Facts, Item::Facts, second(1005)), 15);
        clock.turn_from(Item::Facts, second(1010));
        assert_eq!(
            clock.seconds(Item::Open, Item::Open, second(1015)),
            95,
            "gone back to"
        );
    }

    #[test]
    fn a_machine_that_is_set_back_takes_no_time_away() {
        let mut clock = Clock::default();
        clock.resume(second(100));
        assert_eq!(clock.seconds(Item::Open, Item::Open, second(40)), 0);
        clock.pause(Item::Open, second(40));
        assert_eq!(clock.seconds(Item::Open, Item::Open, second(500)), 0);
    }
}
