//! The score as a bar from 0 to 100: one part per criterion, heaviest darkest; hatched what is unknown; the
//! key line. Drawn as SVG from whole numbers, so that no two bars differ by a hair.

use leptos::prelude::*;

/// A part of the bar, in tenths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Earned points; solid.
    pub earned: u16,
    /// Points that are still open; hatched.
    pub open: u16,
}

/// The bar. `label` says in words what it shows.
#[component]
pub fn ScoreBar(
    /// The parts in the order of the criteria.
    #[prop(into)]
    parts: Signal<Vec<Part>>,
    /// The key line, 0 to 100.
    #[prop(into)]
    key_line: Signal<u8>,
    /// What the bar shows, for screen readers.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let solid = move || {
        let mut at = 0;
        let parts = parts.get();
        let shown = parts.iter().enumerate().filter(|(_, part)| part.earned > 0);
        shown
            .map(|(place, part)| {
                let start = at;
                at += part.earned;
                let width = part.earned.saturating_sub(GAP).max(2);
                let series = format!("series-{}", (place + 1).min(7));
                view! { <rect class=series x=percent(start) y="2" width=percent(width) height="8"></rect> }
            })
            .collect_view()
    };
    let open = move || {
        let parts = parts.get();
        let earned = parts.iter().map(|part| part.earned).sum();
        let open: u16 = parts.iter().map(|part| part.open).sum();
        (open > 0).then(|| {
            view! {
                <rect
                    class="score-bar__open"
                    fill="url(#hatch)"
                    x=percent(earned)
                    y="2.5"
                    width=percent(open)
                    height="7"
                ></rect>
            }
        })
    };
    let line = move || format!("{}%", key_line.get());
    view! {
        <svg class="score-bar" role="img" aria-label=move || label.get()>
            <line class="score-bar__base" x1="0" x2="100%" y1="10.5" y2="10.5"></line>
            {solid}
            {open}
            <line class="score-bar__line" x1=line x2=line y1="0" y2="12"></line>
        </svg>
    }
}

/// The room between two parts, in tenths of a point: about a pixel in a table.
const GAP: u16 = 8;

/// Tenths of a point as a share of the width. Without a view box nothing is stretched, neither the key line
/// nor the hatching.
fn percent(tenths: u16) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The hatching of what is not known, once a page; drawings fill with `url(#hatch)`.
#[component]
pub fn Hatching() -> impl IntoView {
    view! {
        <svg class="visually-hidden" aria-hidden="true">
            <defs>
                <pattern
                    id="hatch"
                    width="4"
                    height="4"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <path class="hatch-lines" d="M0.5 0v4"></path>
                </pattern>
            </defs>
        </svg>
    }
}
