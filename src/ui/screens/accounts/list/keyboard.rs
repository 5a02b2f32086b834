//! The keyboard stays where it was: rows that are put elsewhere by an edit, taken away or scrolled out of sight
//! don't lose the focus that one of their cells has.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::{Cell, List};
use crate::browser::page;
use crate::domain::ids::AccountId;
use crate::session::listing::{self, Column};
use crate::ui::keyboard;
use crate::ui::screens::accounts::bands;

/// Where the keyboard is in the rows; a handle.
#[derive(Clone, Copy)]
pub struct Keyboard {
    /// Whether it is there, or was before something took the rows out of the page.
    held: StoredValue<bool>,
    /// The key of the band whose head has it.
    band: RwSignal<Option<String>>,
}

impl Keyboard {
    pub(super) fn new() -> Self {
        Self {
            held: StoredValue::new(false),
            band: RwSignal::new(None),
        }
    }

    /// The key of the band whose head has the focus.
    pub fn band(self) -> RwSignal<Option<String>> {
        self.band
    }

    /// It is in a row now, and no longer in the head of a band.
    pub fn is_in_row(self) {
        if self.band.with_untracked(Option::is_some) {
            self.band.set(None);
        }
    }
}

impl List {
    /// Watches where the keyboard is, and brings it back when the rows have taken it away.
    pub(super) fn keep_keyboard(self) {
        let held = self.keyboard.held;
        let note = move |event: &web_sys::Event| {
            let target = keyboard::target(event);
            let inside = target.and_then(|target| target.closest(".accounts__body").ok().flatten());
            held.set_value(inside.is_some());
        };
        let went = window_event_listener(ev::focusin, move |event| note(&event));
        let pressed = window_event_listener(ev::mousedown, move |event| note(&event));
        on_cleanup(move || {
            went.remove();
            pressed.remove();
        });
        Effect::new(move |before: Option<Arc<Vec<AccountId>>>| {
            let order = self.order();
            let columns = self.columns.get();
            if held.get_value() {
                let before = before.unwrap_or_default();
                let cell = self.active.get_untracked();
                let left = cell.and_then(|cell| left_of(cell, &before, &order, &columns));
                self.bring_back(left, true);
            }
            order
        });
        // Scrolling puts rows elsewhere in the page, too; the one that has the focus need not be in sight then.
        Effect::new(move |_| {
            self.mounted.track();
            if held.get_value() {
                self.bring_back(self.active.get_untracked(), false);
            }
        });
    }

    /// Lets the focus go into the rows once those that go are gone: to the cell that had it last, or the one that
    /// stands next to it.
    pub fn take_keyboard(self) {
        self.keyboard.held.set_value(true);
        if self.active.with_untracked(Option::is_none) {
            let first = self
                .shown_selection
                .with_untracked(|all| all.first().copied());
            self.active.set(first.map(|account| Cell {
                account,
                column: Column::Name,
            }));
        }
    }

    /// The focus goes to a cell if the rows have taken it away: at once, so that nothing else seems to have it
    /// meanwhile, or else after the next frame.
    fn bring_back(self, cell: Option<Cell>, in_sight: bool) {
        queue_microtask(move || self.return_to(cell, in_sight));
        request_animation_frame(move || self.return_to(cell, in_sight));
    }

    fn return_to(self, cell: Option<Cell>, in_sight: bool) {
        let is_gone = self.active.is_disposed();
        if is_gone || page::has_focus() || !self.is_at_rest() {
            return;
        }
        let band = self.keyboard.band.get_untracked();
        match cell {
            _ if band.is_some_and(|key| bands::focus_head(self, &key)) => {}
            Some(cell) if in_sight => self.focus(cell),
            Some(cell) => page::focus_in_place(&format!("#{}", cell.element())),
            None => {
                page::focus("#filter");
            }
        }
    }
}

/// The cell itself, or what is left of it: the next row where its own is gone, the name where its column is.
fn left_of(
    cell: Cell,
    before: &[AccountId],
    order: &[AccountId],
    columns: &[Column],
) -> Option<Cell> {
    let column = match columns.contains(&cell.column) {
        true => cell.column,
        false => Column::Name,
    };
    let place = before.iter().position(|id| *id == cell.account);
    let account = listing::nearest(before, place?, order)?;
    Some(Cell { account, column })
}
