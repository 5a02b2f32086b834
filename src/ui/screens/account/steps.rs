//! The way from one account to the next: J and K, and Enter while rating; L writes a contact down. Whoever goes on while rating
//! arrives at the first criterion, so that a keyboard rates one account after the other.

use std::cell::Cell;

use leptos::ev;
use leptos::prelude::*;

use super::here::Here;
use super::log;
use crate::browser::page;
use crate::domain::overview::Neighbours;
use crate::session::route::Route;
use crate::ui::keyboard::{self, is_dialog_open, is_typing};
use crate::words::account_screen as words;

/// The first criterion that people rate.
const FIRST_SCALE: &str = "main .scale [tabindex='0']";

thread_local! {
    /// Whether the next account is to be rated as well. It outlives the screen that one leaves.
    static GOES_ON_RATING: Cell<bool> = const { Cell::new(false) };
}

/// Which way through the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Back,
    On,
}

/// Whether one is rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Reading,
    Rating,
}

/// Listens for J, K and L as long as the screen stands, and brings the focus to the rating where one comes from
/// there.
pub fn listen(here: Here) {
    if GOES_ON_RATING.take() {
        request_animation_frame(rate);
    }
    let keys = window_event_listener(ev::keydown, move |event| {
        let way = match keyboard::key(&event).as_str() {
            "j" | "J" => Some(Way::On),
            "k" | "K" => Some(Way::Back),
            "l" | "L" => None,
            _ => return,
        };
        if here.app.single_letters() && is_plain(&event) && !is_typing(&event) && !is_dialog_open()
        {
            let Some(way) = way else {
                event.prevent_default();
                write_down();
                return;
            };
            let mode = if is_rating() {
                Mode::Rating
            } else {
                Mode::Reading
            };
            event.prevent_default();
            go(here, way, mode);
        }
    });
    on_cleanup(move || keys.remove());
}

/// Puts the focus on the first criterion.
pub fn rate() {
    page::focus(FIRST_SCALE);
}

/// Puts the focus on the line in which a contact is written down.
pub fn write_down() {
    page::focus(log::FIELD);
}

/// Goes to the next account of the list, or the one before. At the end of the list it says so.
pub fn go(here: Here, way: Way, mode: Mode) {
    let app = here.app;
    let Neighbours { previous, next } = here.around();
    let target = match way {
        Way::Back => previous,
        Way::On => next,
    };
    let Some(target) = target else {
        let end = match way {
            Way::Back => words::first_of_list,
            Way::On => words::last_of_list,
        };
        app.say(end(app.peek_locale()).to_owned());
        return;
    };
    GOES_ON_RATING.set(mode == Mode::Rating);
    if mode == Mode::Rating {
        // A key that comes before the next account must not rate this one.
        page::focus("main h1");
    }
    app.go(Route::Account(target));
}

fn is_plain(event: &ev::KeyboardEvent) -> bool {
    let held = event.ctrl_key() || event.meta_key() || event.alt_key();
    !held && !event.default_prevented()
}

fn is_rating() -> bool {
    page::has_focus_in(".scale")
}
