//! How wide columns are. As long as nobody has chosen columns of their own, the style sheet says it; then it is
//! said here, and a table that is wider than the page is pushed sideways.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;

use crate::session::listing::arrangement::{NARROWEST, WIDEST};
use crate::session::listing::{Column, Kind, Shown};
use crate::ui::app::App;

use super::list::List;

/// The least width of a column in pixels, and the share it takes of what is left.
pub const fn natural(column: Column) -> (u16, f32) {
    match column {
        Column::Select => (32, 0.0),
        Column::Key => (30, 0.0),
        Column::Name => (164, 2.1),
        Column::Group => (84, 0.8),
        Column::LifeCycle => (112, 0.0),
        Column::Revenue | Column::RevenueOf(_) | Column::Margin | Column::Potential => (104, 0.0),
        Column::Share => (88, 0.0),
        Column::Cumulative => (62, 0.0),
        Column::Class => (52, 0.0),
        Column::Score => (200, 0.0),
        Column::Owner => (112, 0.9),
        Column::NextAction => (120, 1.4),
        Column::NextReview => (108, 0.0),
        _ => match column.kind() {
            Some(Kind::Number | Kind::Percent) => (84, 0.0),
            Some(Kind::YesNo) => (60, 0.0),
            _ => (116, 0.6),
        },
    }
}

/// The tracks of the grid for these columns, and the least width of a row.
pub fn tracks(shown: &[Shown]) -> (String, u32) {
    let mut all = String::new();
    let mut least = 0;
    for one in shown {
        let (width, share) = natural(one.column);
        least += u32::from(one.width.unwrap_or(width));
        let track = match one.width {
            Some(width) => format!("{width}px "),
            None if share > 0.0 => format!("minmax({width}px, {share}fr) "),
            None => format!("{width}px "),
        };
        all.push_str(&track);
    }
    (all, least)
}

/// A sheet on its side, in pixels.
const SHEET: f64 = 1016.0;

/// The tracks on paper, the same widths as shares of the sheet, so that every column is on it; and how much smaller
/// the letters are for that.
pub fn printed(shown: &[Shown]) -> (String, String) {
    let (mut all, mut least) = (String::new(), 0.0);
    for one in shown {
        let (width, _) = natural(one.column);
        let share = one.width.unwrap_or(width);
        least += f64::from(share);
        all.push_str(&format!("minmax(0, {share}fr) "));
    }
    let smaller = (SHEET / f64::max(least, 1.0)).clamp(0.4, 0.8);
    (all, format!("{smaller:.3}"))
}

/// A width that is being drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawn {
    column: Column,
    from: f64,
    before: f64,
    pub width: u16,
}

impl Drawn {
    /// The columns with the width as it is drawn.
    pub fn over(self, shown: &mut [Shown]) {
        for one in shown.iter_mut().filter(|one| one.column == self.column) {
            one.width = Some(self.width);
        }
    }
}

/// The edge of a head, which is drawn to make the column wider or narrower; pressed twice it is as it was. For
/// the keyboard the sheet of columns has the same.
pub fn edge(column: Column) -> AnyView {
    let app = App::use_it();
    let list = List::use_it();
    let drawn = list.drawn();
    let edge = NodeRef::<html::Span>::new();
    let begin = move |event: ev::PointerEvent| {
        let Some(edge) = edge.get_untracked() else {
            return;
        };
        event.prevent_default();
        let _ = edge.set_pointer_capture(event.pointer_id());
        let head = edge.parent_element();
        let before = head.map_or(0.0, |head| head.get_bounding_client_rect().width());
        drawn.set(Some(Drawn {
            column,
            from: f64::from(event.client_x()),
            before,
            width: before as u16,
        }));
    };
    let go_on = move |event: ev::PointerEvent| {
        if let Some(one) = drawn.get_untracked() {
            let width = one.before + f64::from(event.client_x()) - one.from;
            let width = (width as u16).clamp(NARROWEST, WIDEST);
            drawn.set(Some(Drawn { width, ..one }));
        }
    };
    let end = move |_: ev::PointerEvent| {
        if let Some(one) = drawn.get_untracked() {
            drawn.set(None);
            if f64::from(one.width) != one.before.floor() {
                set_width(app, column, Some(one.width));
            }
        }
    };
    view! {
        <span
            class="accounts__edge"
            aria-hidden="true"
            node_ref=edge
            on:pointerdown=begin
            on:pointermove=go_on
            on:pointerup=end
            on:pointercancel=move |_| drawn.set(None)
            on:dblclick=move |_| set_width(app, column, None)
        ></span>
    }
    .into_any()
}

/// Makes a column so wide; `None`: as the program makes it.
pub fn set_width(app: App, column: Column, width: Option<u16>) {
    app.listing().update(|listing| {
        let mut shown = listing.shown();
        for one in shown.iter_mut().filter(|one| one.column == column) {
            one.width = width;
        }
        listing.show(shown);
    });
}

/// Head and rows are pushed sideways together.
pub fn pushed(event: &ev::Event) {
    let Some(pushed) = event.target() else { return };
    let Some(pushed) = pushed.dyn_ref::<web_sys::Element>() else {
        return;
    };
    for part in [".accounts__head", ".accounts__body"] {
        if let Ok(Some(part)) = document().query_selector(part)
            && part.scroll_left() != pushed.scroll_left()
        {
            part.set_scroll_left(pushed.scroll_left());
        }
    }
}
