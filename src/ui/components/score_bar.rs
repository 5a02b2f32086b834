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
                let width = part.earned.saturating_sub(6).max(2);
                view! {
                    <rect class=format!("series-{}", place.min(6) + 1) x=start y="1" width=width height="8"></rect>
                }
            })
            .collect_view()
    };
    let open = move || {
        let earned: u16 = parts.get().iter().map(|part| part.earned).sum();
        let open: u16 = parts.get().iter().map(|part| part.open).sum();
        (open > 0).then(
            || view! { <path class="score-bar__open" d=format!("M{earned} 5h{open}")></path> },
        )
    };
    let line = move || u16::from(key_line.get()) * 10;
    view! {
        <svg
            class="score-bar"
            viewBox="0 0 1000 10"
            preserveAspectRatio="none"
            role="img"
            aria-label=move || label.get()
        >
            <path class="score-bar__base" d="M0 9.500h1000"></path>
            {solid}
            {open}
            <path class="score-bar__line" d=move || format!("M{} 0v10", line())></path>
        </svg>
    }
}
