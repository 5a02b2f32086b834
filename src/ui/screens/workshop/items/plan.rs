//! The first plan of number one.

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
