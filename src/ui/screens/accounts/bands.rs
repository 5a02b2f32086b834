//! The heads of bands: what the accounts below share, how many they are, what they bring. A head opens and
//! closes its band; arrows lead from row to head and on.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::page;
use crate::session::listing::bands::Band;
use crate::session::listing::{Arranged, Column, Listing};
use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::focus;
use crate::ui::keyboard;
use crate::words::{format, views};

use super::list::{Cell, List};

/// The heads that are seen.
#[component]
pub fn Bands() -> impl IntoView {
    let list = List::use_it();
    let span = list.view().span;
    let focused = list.keyboard().band();
    let seen = Memo::new(move |_| {
        let span = span.get();
        let focused = focused.get();
        list.with_rows(|rows, heights| {
            let (from, to) = span.pixels(heights.row);
            let (_, heads) = rows.seen(from, to, heights);
            // The head that has the focus stays, wherever the page is scrolled to.
            let is_in = |(place, band): &(usize, &Band)| {
                heads.contains(place) || focused.as_ref() == Some(&band.key)
            };
            let bands = rows.bands.iter().enumerate().filter(is_in);
            bands.map(|(_, band)| band.key.clone()).collect::<Vec<_>>()
        })
    });
    view! { <For each=move || seen.get() key=String::clone let:key><Head key /></For> }
}

/// The place of a band and the band; `None` once it is gone.
type Found = Option<(usize, Band)>;

#[component]
fn Head(key: String) -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let wanted = key.clone();
    let found: Memo<Found> = Memo::new(move |_| {
        list.with_rows(|rows, _| {
            let mut bands = rows.bands.iter().enumerate();
            let found = bands.find(|(_, band)| band.key == wanted);
            found.map(|(place, band)| (place, band.clone()))
        })
    });
    let place = move || found.with(|found| found.as_ref().map_or(0, |(place, _)| *place));
    let is_open = move || found.with(|found| found.as_ref().is_some_and(|(_, band)| band.is_open));
    let top = move || {
        let top = list.with_rows(|rows, heights| rows.head_top(place(), heights));
        format!("translateY({top}px)")
    };
    let row_index = move || {
        found.with(|found| {
            let found = found.as_ref();
            found.map_or(0, |(place, band)| band.first + place + 2)
        })
    };
    let name = move || {
        let column = app.listing().with(|listing| listing.together);
        found.with(|found| {
            let (_, band) = found.as_ref()?;
            Some(views::band(app.locale(), column?, band))
        })
    };
    let sum = move || {
        let locale = app.locale();
        found.with(|found| {
            let (_, band) = found.as_ref()?;
            let money = format::money(locale, app.currency(), band.revenue);
            let share = band.share.map(|share| format::percent(locale, share));
            Some((views::accounts(locale, band.accounts), money, share))
        })
    };
    let (pressed_key, focused_key) = (key.clone(), key.clone());
    view! {
        <div
            class="accounts__row accounts__band"
            role="row"
            aria-rowindex=move || row_index().to_string()
            style:transform=top
        >
            <div class="accounts__band-cell" role="gridcell">
                <button
                    id=move || element(place())
                    type="button"
                    class="accounts__band-head"
                    aria-expanded=move || is_open().to_string()
                    on:focus=move |_| list.keyboard().band().set(Some(focused_key.clone()))
                    on:click=move |_| turn(app, &key, None)
                    on:keydown=move |event| pressed(app, list, place(), &pressed_key, &event)
                >
                    {move || {
                        let glyph = if is_open() { Glyph::Down } else { Glyph::Right };
                        view! { <Icon glyph /> }
                    }} <b>{name}</b>
                    {move || {
                        sum()
                            .map(|(count, money, share)| {
                                view! {
                                    <span class="accounts__band-count">{count}</span>
                                    <span class="accounts__band-sum">{money}</span>
                                    <span class="accounts__band-share">{share}</span>
                                }
                            })
                    }}
                </button>
            </div>
        </div>
    }
}

fn element(place: usize) -> String {
    format!("band-{place}")
}

/// Opens a band, or closes it; the other way round if nothing is said.
fn turn(app: App, key: &str, open: Option<bool>) {
    app.listing().update(|listing: &mut Listing| {
        let is_open = !listing.closed.contains(key);
        match open.unwrap_or(!is_open) {
            true => listing.closed.remove(key),
            false => listing.closed.insert(key.to_owned()),
        };
    });
}

fn pressed(app: App, list: List, place: usize, key: &str, event: &ev::KeyboardEvent) {
    match keyboard::key(event).as_str() {
        "ArrowRight" => turn(app, key, Some(true)),
        "ArrowLeft" => turn(app, key, Some(false)),
        "ArrowDown" => go(list, list.peek_rows(|rows| below_head(rows, place))),
        "ArrowUp" => go(list, list.peek_rows(|rows| above_head(rows, place))),
        _ => return,
    }
    event.prevent_default();
}

/// Where an arrow leads.
enum Stop {
    Head(usize),
    /// The row at a place.
    Row(usize),
}

fn below_head(rows: &Arranged, place: usize) -> Option<Stop> {
    if rows.bands.get(place)?.is_open {
        return Some(Stop::Row(rows.bands[place].first));
    }
    (place + 1 < rows.bands.len()).then_some(Stop::Head(place + 1))
}

fn above_head(rows: &Arranged, place: usize) -> Option<Stop> {
    let first = rows.bands.get(place)?.first;
    match place.checked_sub(1) {
        Some(before) if rows.bands[before].first == first => Some(Stop::Head(before)),
        _ => first.checked_sub(1).map(Stop::Row),
    }
}

fn go(list: List, stop: Option<Stop>) {
    match stop {
        None => {}
        Some(Stop::Head(place)) => {
            let key = list.peek_rows(|rows| rows.bands.get(place).map(|band| band.key.clone()));
            if let Some(key) = key {
                focus_head(list, &key);
            }
        }
        Some(Stop::Row(place)) => {
            let account = list.peek_rows(|rows| rows.order.get(place).copied());
            let active = list.active().get_untracked();
            let column = active.map_or(Column::Name, |cell| cell.column);
            if let Some(account) = account {
                list.focus(Cell { account, column });
            }
        }
    }
}

/// Moves the focus to the head of a band, in the page or out of sight; answers whether there is one.
pub fn focus_head(list: List, key: &str) -> bool {
    let find = |rows: &Arranged| rows.bands.iter().position(|band| band.key == key);
    let Some(place) = list.peek_rows(find) else {
        return false;
    };
    list.keyboard().band().set(Some(key.to_owned()));
    let head = format!("#{}", element(place));
    if !page::focus(&head) {
        focus::next(head);
    }
    true
}

impl List {
    /// Moves the focus one row down or up, also to the head of a band between.
    pub fn step(self, cell: Cell, step: isize) {
        self.range().collapse();
        let head = self.peek_rows(|rows| {
            let place = rows.order.iter().position(|id| *id == cell.account)?;
            let above = rows.heads_above(place);
            let (head, first) = if step > 0 {
                (above, place + 1)
            } else {
                (above.checked_sub(1)?, place)
            };
            let is_next = rows.bands.get(head).is_some_and(|band| band.first == first);
            is_next.then_some(Stop::Head(head))
        });
        match head {
            Some(head) => go(self, Some(head)),
            None => {
                if let Some(next) = self.below(cell, step) {
                    self.focus(next);
                }
            }
        }
    }

    /// How many accounts pass the filters, also those in closed bands, tracked.
    pub fn passing(self) -> usize {
        self.with_rows(|rows, _| rows.passing)
    }

    /// The number of a row among all rows, heads included, from 1.
    pub fn row_index(self, place: usize) -> usize {
        self.with_rows(|rows, _| place + rows.heads_above(place) + 2)
    }
}

/// How many rows there are, heads included, tracked.
pub fn row_count(list: List) -> usize {
    list.with_rows(|rows, _| rows.order.len() + rows.bands.len() + 1)
}
