//! Where the keyboard goes once the page has been drawn anew: to what has come, or to what stands in the place of
//! something that is gone.

use leptos::prelude::request_animation_frame;

use crate::browser::page;

/// Gives the keyboard to the first element that the selector finds, once what was just done is on the page: a control
/// that takes itself away hands the keyboard to its neighbour and not to the heading of the screen.
pub fn next(selector: impl Into<String>) {
    let selector = selector.into();
    request_animation_frame(move || {
        page::focus(&selector);
    });
}
