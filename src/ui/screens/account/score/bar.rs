//! One bar of the waterfall: what is earned solid, what is open hatched, what was missed as a faint line, the
//! key line across. Drawn in shares of the width, so that nothing is stretched.

use leptos::prelude::*;

use crate::domain::analysis::score::Scored;
use crate::domain::waterfall::Stretch;

/// What a bar shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shown {
    pub stretch: Stretch,
    /// Which criterion, from 1 for the first; 0 for the sum of all.
    pub series: usize,
    /// Where the headline of the sum lies in its open part.
    pub middle: Option<u32>,
}

impl Shown {
    /// The bar of the score itself.
    pub fn total(scored: Scored) -> Self {
        let thousandths = |points: f64| (points * 10.0).round().clamp(0.0, 1000.0) as u32;
        let lowest = thousandths(scored.interval.lowest.as_f64());
        let highest = thousandths(scored.interval.highest.as_f64());
        Self {
            stretch: Stretch {
                from: 0,
                earned: lowest,
                open: highest.saturating_sub(lowest),
                lost: 0,
            },
            series: 0,
            middle: (highest > lowest).then(|| thousandths(scored.middle.as_f64())),
        }
    }
}

/// Thousandths as a share of the width.
fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[component]
pub fn Bar(
    /// What is drawn.
    #[prop(into)]
    shown: Signal<Shown>,
    /// The key line, 0 to 100; `None` for an axis without one.
    #[prop(into)]
    key_line: Signal<Option<u8>>,
    /// Whether the bar is that of a key account.
    #[prop(into)]
    is_key: Signal<bool>,
) -> impl IntoView {
    let earned = move || {
        let Shown {
            stretch, series, ..
        } = shown.get();
        let class = match series {
            0 => "waterfall__total".to_owned(),
            series => format!("series-{}", series.min(7)),
        };
        (stretch.earned > 0).then(|| {
            let (x, width) = (percent(stretch.from), percent(stretch.earned));
            view! { <rect class=class class:waterfall__key=is_key x=x width=width y="50%"></rect> }
        })
    };
    let lost = move || {
        let Shown { stretch, .. } = shown.get();
        (stretch.lost > 0).then(|| {
            let (x, width) = (
                percent(stretch.from + stretch.earned),
                percent(stretch.lost),
            );
            view! { <rect class="waterfall__lost" x=x width=width y="50%"></rect> }
        })
    };
    let open = move || {
        let Shown { stretch, .. } = shown.get();
        (stretch.open > 0).then(|| {
            let (x, width) = (
                percent(stretch.from + stretch.earned),
                percent(stretch.open),
            );
            view! { <rect class="waterfall__open" fill="url(#hatch)" x=x width=width y="50%"></rect> }
        })
    };
    let middle = move || {
        let x = percent(shown.get().middle?);
        Some(view! { <rect class="waterfall__middle" x=x y="50%"></rect> })
    };
    let line = move || {
        let x = format!("{}%", key_line.get()?);
        let end = x.clone();
        Some(view! { <line class="waterfall__line" x1=x x2=end y1="0" y2="100%"></line> })
    };
    view! {
        <svg class="waterfall" aria-hidden="true">
            {lost}
            {earned}
            {open}
            {middle}
            {line}
        </svg>
    }
}
