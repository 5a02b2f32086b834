//! Everybody rates alone: on a phone of their own, or passing the machine on. One person alone rates twice, before and
//! after the look at the figures. Dots are asked for in the same way; [`asking`] is what both share.

pub mod asking;
pub mod board;
mod here;
pub mod intake;
mod people;
mod phones;
mod reading;
pub mod room;
mod sheet;
mod solo;

use leptos::prelude::*;

use super::super::desk::Desk;
use super::reveal;
use crate::domain::workshop::agenda::Item;
use crate::domain::workshop::ballot::Round;

use asking::Asking;

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let asking = Asking::new(desk, round(desk));
    match desk.peek(|one| one.solo) {
        true => solo::table(asking, result),
        false => board::board(asking, result),
    }
}

/// What follows where the agenda goes on to the decision at once: the ratings can be written down here.
fn result(asking: Asking) -> AnyView {
    let desk = asking.desk;
    match desk.peek(|one| one.items().contains(&Item::Reveal)) {
        true => ().into_any(),
        false => reveal::outcome(desk),
    }
}

/// What the room sees.
pub fn screen(desk: Desk) -> AnyView {
    room::room(Asking::new(desk, round(desk)), |_| ().into_any())
}

/// Which of the two ratings the workshop stands at.
fn round(desk: Desk) -> Round {
    match desk.peek(|one| one.at == Item::Again) {
        true => Round::Again,
        false => Round::Rate,
    }
}
