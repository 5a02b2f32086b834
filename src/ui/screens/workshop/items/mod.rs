//! The items of the agenda, a file each: what the facilitator works with, and what the room sees of it.

mod close;
mod criteria;
mod decide;
mod dots;
mod facts;
mod fit;
mod long_list;
mod open;
mod pipeline;
mod plan;
mod plans;
mod questions;
pub mod rate;
mod reveal;
mod since;
mod treatment;

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::workshop::agenda::Item;

/// What the facilitator works with at an item.
pub fn table(desk: Desk, item: Item) -> AnyView {
    match item {
        Item::Open => open::table(desk),
        Item::Facts => facts::table(desk),
        Item::Fit => fit::table(desk),
        Item::LongList => long_list::table(desk),
        Item::Dots => dots::table(desk),
        Item::Criteria => criteria::table(desk),
        Item::Rate | Item::Again => rate::table(desk),
        Item::Reveal => reveal::table(desk),
        Item::Decide => decide::table(desk),
        Item::Plan => plan::table(desk),
        Item::Treatment => treatment::table(desk),
        Item::Since => since::table(desk),
        Item::Questions => questions::table(desk),
        Item::Plans => plans::table(desk),
        Item::Pipeline => pipeline::table(desk),
        Item::Close => close::table(desk),
    }
}

/// What the room sees at an item.
pub fn screen(desk: Desk, item: Item) -> AnyView {
    match item {
        Item::Open => open::screen(desk),
        Item::Facts => facts::screen(desk),
        Item::Fit => fit::screen(desk),
        Item::LongList => long_list::screen(desk),
        Item::Dots => dots::screen(desk),
        Item::Criteria => criteria::screen(desk),
        Item::Rate | Item::Again => rate::screen(desk),
        Item::Reveal => reveal::screen(desk),
        Item::Decide => decide::screen(desk),
        Item::Plan => plan::screen(desk),
        Item::Treatment => treatment::screen(desk),
        Item::Since => since::screen(desk),
        Item::Questions => questions::screen(desk),
        Item::Plans => plans::screen(desk),
        Item::Pipeline => pipeline::screen(desk),
        Item::Close => close::screen(desk),
    }
}
