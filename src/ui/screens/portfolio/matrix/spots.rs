//! What can be done with the circles: dragging one, moving it by the arrow keys, going to its account. One row of
//! buttons lies over the picture; Tab leads to one of them, page up and page down to the others.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use leptos::web_sys::Element;

use crate::browser::page;
use crate::domain::chart::Place;
use crate::domain::ids::AccountId;
use crate::domain::matrix::{Matrix, Spot, Wish};
use crate::domain::matrix_layout::MatrixLayout;
use crate::domain::model::Axis;
use crate::session::route::Route;
use crate::ui::keyboard;
use crate::words::{format, matrix as words};

use super::{Board, Moved};

/// A button is at least so wide, whatever the circle.
const LEAST_BUTTON: f64 = 24.0;
/// A shorter way of the pointer is a click.
const LEAST_WAY: f64 = 6.0;
/// A move along an axis by fewer points than this is none.
const LEAST_POINTS: f64 = 3.0;

/// A circle under the pointer.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Drag {
    id: AccountId,
    start: (f64, f64),
    way: (f64, f64),
}

impl Drag {
    fn is_move(&self) -> bool {
        self.way.0.hypot(self.way.1) >= LEAST_WAY
    }
}

/// A circle of the row, in the order of attractiveness.
struct Button {
    id: AccountId,
    at: Place,
    /// On the axes, as drawn.
    scores: [f64; 2],
}

/// The id of the button of an account, for the focus.
pub fn button_id(id: AccountId) -> String {
    format!("matrix-{id}")
}

/// The row of buttons.
pub fn view(board: Board, matrix: &Matrix, layout: MatrixLayout) -> AnyView {
    let app = board.app;
    let (locale, currency) = (app.locale(), app.currency());
    let drag = RwSignal::new(None::<Drag>);
    let mut marks: Vec<_> = layout.marks.iter().enumerate().collect();
    crate::domain::sorting::by_key(&mut marks, |(_, mark)| mark.spot);
    let row: Arc<Vec<Button>> = Arc::new(
        marks
            .iter()
            .map(|(_, mark)| {
                let spot = &matrix.spots[mark.spot];
                Button {
                    id: spot.id,
                    at: mark.at,
                    scores: Axis::ALL.map(|axis| spot.on(axis).middle.as_f64()),
                }
            })
            .collect(),
    );
    let is_there = board.current.get_untracked();
    if !row.iter().any(|button| Some(button.id) == is_there) {
        board.current.set(row.first().map(|button| button.id));
    }
    let buttons: Vec<AnyView> = marks
        .iter()
        .map(|(order, mark)| {
            let spot = &matrix.spots[mark.spot];
            let revenue = format::money(locale, currency, spot.revenue);
            let name = words::bubble(
                locale,
                spot.name.as_str(),
                &revenue,
                &words::place(locale, spot),
            );
            button(board, drag, spot, name, mark.at, mark.radius, *order)
        })
        .collect();
    let layout = Arc::new(layout);
    let known = row.clone();
    // Whether the click that follows belongs to a circle that was moved.
    let moved = StoredValue::new(false);
    let down = move |event: ev::PointerEvent| {
        moved.set_value(false);
        let Some((element, id)) = under(&event, &known) else {
            return;
        };
        if event.button() == 0 {
            let start = (f64::from(event.client_x()), f64::from(event.client_y()));
            let way = (0.0, 0.0);
            drag.set(Some(Drag { id, start, way }));
            let _ = element.set_pointer_capture(event.pointer_id());
        }
    };
    let go = move |event: ev::PointerEvent| {
        if let Some(before) = drag.get_untracked() {
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            let way = (x - before.start.0, y - before.start.1);
            drag.set(Some(Drag { way, ..before }));
        }
    };
    let known = row.clone();
    let up = move |_: ev::PointerEvent| {
        let Some(ended) = drag.get_untracked() else {
            return;
        };
        drag.set(None);
        moved.set_value(ended.is_move());
        let button = known.iter().find(|button| button.id == ended.id);
        if let Some(button) = button.filter(|_| ended.is_move()) {
            let (x, y) = (button.at.x + ended.way.0, button.at.y + ended.way.1);
            ask(board, button, layout.scores(Place { x, y }));
        }
    };
    let known = row.clone();
    let click = move |event: ev::MouseEvent| {
        // A click by keyboard follows no pointer.
        if event.detail() != 0 && moved.get_value() {
            moved.set_value(false);
        } else if let Some((_, id)) = under(&event, &known) {
            app.go(Route::Account(id));
        }
    };
    let known = row.clone();
    let focus = move |event: ev::FocusEvent| {
        if let Some((_, id)) = under(&event, &known) {
            board.current.set(Some(id));
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if let Some((_, id)) = under(&event, &row)
            && press(board, &row, id, &keyboard::key(&event))
        {
            event.prevent_default();
        }
    };
    view! {
        <div
            class="matrix__spots"
            role="group"
            aria-label=words::accounts(locale)
            aria-describedby="matrix-hint"
            on:pointerdown=down
            on:pointermove=go
            on:pointerup=up
            on:pointercancel=move |_| drag.set(None)
            on:click=click
            on:focusin=focus
            on:keydown=key
        >
            {buttons}
        </div>
    }
    .into_any()
}

/// The button over a circle. The smaller ones lie above.
fn button(
    board: Board,
    drag: RwSignal<Option<Drag>>,
    spot: &Spot,
    name: String,
    at: Place,
    radius: f64,
    order: usize,
) -> AnyView {
    let (id, is_key) = (spot.id, spot.is_key);
    let size = (2.0 * radius).max(LEAST_BUTTON);
    let way = move || {
        let dragged = drag.get().filter(|drag| drag.id == id && drag.is_move())?;
        Some(format!(
            "translate({}px, {}px)",
            dragged.way.0, dragged.way.1
        ))
    };
    let tab = move || match board.current.get() == Some(id) {
        true => "0",
        false => "-1",
    };
    view! {
        <button
            type="button"
            id=button_id(id)
            class="matrix__spot"
            class:matrix__spot--key=is_key
            class:matrix__spot--moving=move || way().is_some()
            tabindex=tab
            aria-label=name.clone()
            title=name
            style:left=format!("{:.1}px", at.x - size / 2.0)
            style:top=format!("{:.1}px", at.y - size / 2.0)
            style:width=format!("{size:.1}px")
            style:height=format!("{size:.1}px")
            style:z-index=(order + 1).to_string()
            style:transform=way
        ></button>
    }
    .into_any()
}

/// The button of the row that an event is about.
fn under(event: &ev::Event, row: &[Button]) -> Option<(Element, AccountId)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let element = target.closest(".matrix__spot").ok()??;
    let name = element.id();
    let button = row.iter().find(|button| button_id(button.id) == name)?;
    Some((element, button.id))
}

/// Asks what a circle that was dragged to two scores means.
fn ask(board: Board, button: &Button, (position, attractiveness): (f64, f64)) {
    let wished = [attractiveness, position];
    let axes = Axis::ALL.into_iter().zip(wished).zip(button.scores);
    let axes: Vec<(Axis, Wish)> = axes
        .filter(|((_, wish), now)| (wish - now).abs() >= LEAST_POINTS)
        .map(|((axis, wish), _)| (axis, Wish::At(wish)))
        .collect();
    if !axes.is_empty() {
        let id = button.id;
        board.current.set(Some(id));
        board.asked.set(Some(Moved { id, axes }));
        board.asking.set(true);
    }
}

/// What a key does; whether it does anything.
fn press(board: Board, row: &[Button], id: AccountId, key: &str) -> bool {
    let here = row.iter().position(|button| button.id == id);
    let Some(here) = here else { return false };
    let to = match key {
        "ArrowUp" => return step(board, id, Axis::Attractiveness, true),
        "ArrowDown" => return step(board, id, Axis::Attractiveness, false),
        "ArrowRight" => return step(board, id, Axis::Position, true),
        "ArrowLeft" => return step(board, id, Axis::Position, false),
        "PageDown" => (here + 1).min(row.len() - 1),
        "PageUp" => here.saturating_sub(1),
        "Home" => 0,
        "End" => row.len() - 1,
        _ => return false,
    };
    board.current.set(Some(row[to].id));
    page::focus(&format!("#{}", button_id(row[to].id)));
    true
}

fn step(board: Board, id: AccountId, axis: Axis, better: bool) -> bool {
    let axes = vec![(axis, Wish::Step { better })];
    board.asked.set(Some(Moved { id, axes }));
    board.asking.set(true);
    true
}
