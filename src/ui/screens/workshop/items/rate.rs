//! Everybody rates alone: on a phone of their own, or passing the machine on.

use leptos::prelude::*;

use super::super::desk::Desk;

/// What the facilitator works with.
pub fn table(_desk: Desk) -> AnyView {
    ().into_any()
}

/// What the room sees.
pub fn screen(_desk: Desk) -> AnyView {
    ().into_any()
}
