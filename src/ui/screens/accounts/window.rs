//! Which rows are in the page: those that are seen, a few around them, and the one that has the focus.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::session::appearance::Density;
use crate::session::listing::bands::Heights;
use crate::ui::app::App;

/// A part of the list, counted in heights of a row from its top, the end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub from: usize,
    pub to: usize,
}

impl Span {
    /// The same in pixels, for rows of this height.
    pub fn pixels(self, row: f64) -> (f64, f64) {
        (self.from as f64 * row, self.to as f64 * row)
    }
}

/// How rows are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// One line a row.
    Table,
    /// Below 760 pixels: a card a row.
    Cards,
}

impl Layout {
    /// The height of a row in pixels; the style sheet has the same figures. Cards stand as they are.
    const fn row_height(self, density: Density) -> f64 {
        match self {
            Self::Table => density.row_height(),
            Self::Cards => 140.0,
        }
    }
}

/// The height of the head of a band between cards, in pixels; the style sheet has the same figure.
const BAND_OF_CARDS: f64 = 52.0;
/// Rows above and below what is seen.
const AROUND: usize = 6;
/// The span moves in steps of so many rows, so that a slow scroll does not mount a row a frame.
const STEP: usize = 4;
/// The most rows on paper: some eighty pages.
pub const MOST_PRINTED: usize = 2000;
/// Below this width rows are cards, in pixels.
const CARDS_BELOW: f64 = 760.0;

/// What is seen of the list, kept up to date while the page scrolls or changes its size.
#[derive(Clone, Copy)]
pub struct View {
    app: App,
    pub span: RwSignal<Span>,
    pub layout: RwSignal<Layout>,
    body: NodeRef<html::Div>,
}

impl View {
    /// Begins to watch the page; ends with the calling component.
    pub fn watch() -> Self {
        let view = Self {
            app: App::use_it(),
            span: RwSignal::new(Span { from: 0, to: 40 }),
            layout: RwSignal::new(layout()),
            body: NodeRef::new(),
        };
        let scroll = window_event_listener(ev::scroll, move |_| view.measure());
        let resize = window_event_listener(ev::resize, move |_| {
            if view.layout.get_untracked() != layout() {
                view.layout.set(layout());
            }
            view.measure();
        });
        // Paper shows what no window does: all of it.
        let print = window_event_listener_untyped("beforeprint", move |_| {
            view.span.set(Span {
                from: 0,
                to: MOST_PRINTED,
            });
        });
        let printed = window_event_listener_untyped("afterprint", move |_| view.measure());
        Effect::new(move |_| {
            view.app.density();
            view.measure_soon();
        });
        on_cleanup(move || {
            scroll.remove();
            resize.remove();
            print.remove();
            printed.remove();
        });
        view
    }

    /// The element that the rows lie in.
    pub fn body(self) -> NodeRef<html::Div> {
        self.body
    }

    /// The heights of rows and of the heads of bands, tracked.
    pub fn heights(self) -> Heights {
        let layout = self.layout.get();
        let row = layout.row_height(self.app.density());
        let head = match layout {
            Layout::Table => row,
            Layout::Cards => BAND_OF_CARDS,
        };
        Heights { row, head }
    }

    /// Looks again at what is seen, after the page has been laid out.
    pub fn measure_soon(self) {
        request_animation_frame(move || self.measure());
    }

    fn measure(self) {
        let Some(body) = self.body.try_get_untracked().flatten() else {
            return;
        };
        let height = inner(window().inner_height());
        let row = self
            .layout
            .get_untracked()
            .row_height(self.app.peek_density());
        let above = (-body.get_bounding_client_rect().top() / row).max(0.0) as usize;
        let seen = (height / row).ceil() as usize + 1;
        let span = Span {
            from: above.saturating_sub(AROUND) / STEP * STEP,
            to: (above + seen + AROUND).div_ceil(STEP) * STEP,
        };
        if self.span.get_untracked() != span {
            self.span.set(span);
        }
    }
}

fn layout() -> Layout {
    if inner(window().inner_width()) < CARDS_BELOW {
        Layout::Cards
    } else {
        Layout::Table
    }
}

fn inner(size: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>) -> f64 {
    size.ok().and_then(|size| size.as_f64()).unwrap_or(900.0)
}
