//! The handle of a criterion: dragged, it puts the criterion where it is let go; pressed by keyboard it takes it
//! up, then the arrows move it, Enter puts it down and Escape brings it back to where it was.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;

use super::moves::{move_to, place_of, shift};
use crate::domain::model::CriterionId;
use crate::session::reorder::{Extent, drift, landing};
use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::keyboard;
use crate::words::model_screen as words;

/// The pixels that a pointer may tremble before it drags.
const TREMBLE: f64 = 4.0;

/// A criterion on its way. Heights are those of the page, whatever has scrolled.
#[derive(Debug, Clone, PartialEq)]
pub struct Dragged {
    id: CriterionId,
    from: usize,
    /// Where the pointer took hold, and where it is.
    start: f64,
    now: f64,
    /// The same in the window, for the page to go on near its edges.
    in_window: f64,
    rows: Vec<Extent>,
    moves: bool,
}

impl Dragged {
    /// Whether this criterion is on its way.
    pub fn is(&self, id: &CriterionId) -> bool {
        self.moves && self.id == *id
    }

    /// How far it has been dragged.
    pub fn way(&self) -> f64 {
        self.now - self.start
    }

    /// Where the line of its landing stands, from the upper edge of the list.
    pub fn line(&self) -> Option<f64> {
        let top = self.rows.first()?.top;
        let line = landing(&self.rows, self.from, self.now).line?;
        self.moves.then_some(line - top)
    }
}

/// The handle.
#[component]
pub fn Handle(
    /// Which criterion.
    id: CriterionId,
    /// What it is called.
    name: Signal<String>,
    /// What is on its way in the list.
    dragged: RwSignal<Option<Dragged>>,
) -> impl IntoView {
    let app = App::use_it();
    let id = StoredValue::new(id);
    let button = NodeRef::<html::Button>::new();
    let model = app.drafted_model();
    let place =
        Memo::new(move |_| model.with(|model| place_of(model.as_deref()?, &id.get_value())));
    // Where it stood when it was taken up by keyboard.
    let taken_up = RwSignal::new(None::<usize>);
    let label = move || {
        let (at, of) = place.get().unwrap_or_default();
        words::handle(app.locale(), &name.get(), at + 1, of)
    };
    let say = move |word: fn(_, &str, usize, usize) -> String| {
        if let Some((at, of)) = place.get_untracked() {
            app.say(word(app.peek_locale(), &name.get_untracked(), at + 1, of));
        }
    };
    let begin = move |event: ev::PointerEvent| {
        let Some(button) = button.get_untracked().filter(|_| event.button() == 0) else {
            return;
        };
        let Some((from, _)) = place.get_untracked() else {
            return;
        };
        let _ = button.set_pointer_capture(event.pointer_id());
        // Not every browser gives a pressed button the focus, and Escape has to come here.
        let _ = button.focus();
        let in_window = f64::from(event.client_y());
        let start = in_window + scrolled();
        dragged.set(Some(Dragged {
            id: id.get_value(),
            from,
            start,
            now: start,
            in_window,
            rows: rows_around(&button),
            moves: false,
        }));
    };
    let go_on = move |event: ev::PointerEvent| {
        let was_moving = dragged.with_untracked(|one| one.as_ref().is_some_and(|one| one.moves));
        dragged.update(|dragged| {
            if let Some(one) = dragged {
                one.in_window = f64::from(event.client_y());
                one.now = one.in_window + scrolled();
                one.moves |= one.way().abs() > TREMBLE;
            }
        });
        let moves = dragged.with_untracked(|one| one.as_ref().is_some_and(|one| one.moves));
        if moves && !was_moving {
            scroll_along(dragged);
        }
    };
    let end = move |_: ev::PointerEvent| {
        let Some(one) = dragged.get_untracked() else {
            return;
        };
        dragged.set(None);
        if one.moves {
            move_to(app, &one.id, landing(&one.rows, one.from, one.now).place);
        }
    };
    let give_up = move |_: ev::PointerEvent| dragged.set(None);
    // A click without a pointer comes from a key, or from what reads the screen.
    let pressed = move |event: ev::MouseEvent| {
        if event.detail() != 0 {
            return;
        }
        match taken_up.get_untracked() {
            Some(_) => {
                taken_up.set(None);
                say(words::put_down);
            }
            None => {
                taken_up.set(place.get_untracked().map(|(at, _)| at));
                say(words::taken_up);
            }
        }
    };
    let keys = move |event: ev::KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let Some((at, of)) = place.get_untracked() else {
            return;
        };
        match keyboard::key(&event).as_str() {
            "ArrowUp" => shift(app, &id.get_value(), -1),
            "ArrowDown" => shift(app, &id.get_value(), 1),
            "Home" => move_to(app, &id.get_value(), 0),
            "End" => move_to(app, &id.get_value(), of - 1),
            "Escape" if dragged.with_untracked(Option::is_some) => dragged.set(None),
            "Escape" => match taken_up.get_untracked() {
                Some(before) => {
                    taken_up.set(None);
                    if before == at {
                        say(words::put_down);
                    } else {
                        move_to(app, &id.get_value(), before);
                    }
                }
                None => return,
            },
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <button
            type="button"
            class="button button--bare criterion__handle"
            node_ref=button
            aria-label=label
            aria-pressed=move || taken_up.get().is_some().to_string()
            title=app.t(words::handle_hint)
            on:pointerdown=begin
            on:pointermove=go_on
            on:pointerup=end
            on:pointercancel=give_up
            on:click=pressed
            on:keydown=keys
        >
            <Icon glyph=Glyph::Grip />
        </button>
    }
}

fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Where the rows of the list stand that a handle belongs to, in the page.
fn rows_around(handle: &web_sys::HtmlElement) -> Vec<Extent> {
    let list = handle.closest(".model__criteria").ok().flatten();
    let rows = list.and_then(|list| list.query_selector_all(".criterion").ok());
    let Some(rows) = rows else { return Vec::new() };
    let scrolled = scrolled();
    let rows = (0..rows.length()).filter_map(|at| rows.item(at));
    rows.filter_map(|row| row.dyn_into::<web_sys::Element>().ok())
        .map(|row| {
            let place = row.get_bounding_client_rect();
            Extent {
                top: place.top() + scrolled,
                bottom: place.bottom() + scrolled,
            }
        })
        .collect()
}

/// Lets the page go on by itself as long as the row is held near an edge of the window.
fn scroll_along(dragged: RwSignal<Option<Dragged>>) {
    request_animation_frame(move || {
        let Some(Some(one)) = dragged.try_get_untracked() else {
            return;
        };
        let height = window().inner_height().ok();
        let height = height
            .and_then(|height| height.as_f64())
            .unwrap_or(f64::MAX);
        let drift = drift(one.in_window, height);
        if drift != 0.0 {
            let before = scrolled();
            window().scroll_by_with_x_and_y(0.0, drift);
            if scrolled() != before {
                dragged.update(|dragged| {
                    if let Some(one) = dragged {
                        one.now = one.in_window + scrolled();
                    }
                });
            }
        }
        scroll_along(dragged);
    });
}
