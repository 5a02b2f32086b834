//! The picture: the four fields, what is unknown, the circles, their names. It is one image with a summary; what can
//! be done with a circle is done with the buttons that lie over it.

use leptos::prelude::*;

use crate::domain::chart::Rect;
use crate::domain::drawing::tenth;
use crate::domain::label_places::Label;
use crate::domain::matrix::Matrix;
use crate::domain::matrix_layout::{FIELDS, MatrixLayout};
use crate::words::{Locale, matrix as words};

use super::Board;
use super::spots;

/// The picture with the buttons over it.
pub fn view(board: Board, matrix: &Matrix, layout: MatrixLayout) -> AnyView {
    let locale = board.app.locale();
    let (width, height) = (layout.width, layout.height);
    let picture = view! {
        <svg
            class="matrix__chart"
            class:matrix__chart--narrow=layout.is_narrow
            viewBox=format!("0 0 {width} {height}")
            width=width
            height=height
            role="img"
            aria-label=words::summary(locale, matrix)
        >
            {fields(locale, &layout)}
            {ranges(&layout)}
            {bubbles(matrix, &layout)}
            {labels(matrix, &layout)}
        </svg>
    };
    view! {
        <div class="matrix__plot" style:width=format!("{width}px")>
            {picture}
            {spots::view(board, matrix, layout)}
        </div>
    }
    .into_any()
}

fn fields(locale: Locale, layout: &MatrixLayout) -> AnyView {
    let (frame, cuts) = (layout.frame, layout.cuts);
    let Rect {
        left,
        top,
        right,
        bottom,
    } = frame;
    let names = layout.field_words().map(|(at, is_end)| {
        let anchor = if is_end { "end" } else { "start" };
        (at, anchor)
    });
    let names: Vec<AnyView> = names
        .into_iter()
        .zip(FIELDS)
        .map(|((at, anchor), field)| {
            view! {
                <text class="matrix__field" x=at.x y=at.y text-anchor=anchor>
                    {words::field_name(locale, field)}
                </text>
                <text class="matrix__word" x=at.x y=at.y + 16.0 text-anchor=anchor>
                    {words::stance_of(locale, field)}
                </text>
            }
            .into_any()
        })
        .collect();
    view! {
        <rect class="matrix__best" x=cuts.x y=top width=right - cuts.x height=cuts.y - top></rect>
        <path class="matrix__axes" d=format!("M{left} {top}V{bottom}H{right}")></path>
        <path class="matrix__cuts" d=format!("M{} {top}V{bottom}M{left} {}H{right}", cuts.x, cuts.y)></path>
        {names}
        <text class="matrix__word" x=right y=bottom + 20.0 text-anchor="end">
            {words::position_axis(locale)}
        </text>
        <text class="matrix__word" transform=format!("translate(14 {top}) rotate(-90)") text-anchor="end">
            {words::attractiveness_axis(locale)}
        </text>
    }
    .into_any()
}

/// What could still be true of each account that is not known on all criteria.
fn ranges(layout: &MatrixLayout) -> Vec<AnyView> {
    let ranges = layout.marks.iter().filter_map(|mark| mark.range);
    ranges
        .map(|range| {
            let Rect {
                left,
                top,
                right,
                bottom,
            } = range;
            let path = format!("M{left:.1} {top:.1}H{right:.1}V{bottom:.1}H{left:.1}Z");
            view! { <path class="matrix__range" d=path></path> }.into_any()
        })
        .collect()
}

fn bubbles(matrix: &Matrix, layout: &MatrixLayout) -> Vec<AnyView> {
    let bubbles = layout.marks.iter();
    bubbles
        .map(|mark| {
            let spot = &matrix.spots[mark.spot];
            let class = match (spot.is_key, spot.revenue > 0) {
                (true, true) => "matrix__bubble matrix__bubble--key",
                (true, false) => "matrix__bubble matrix__bubble--key-empty",
                (false, true) => "matrix__bubble",
                (false, false) => "matrix__bubble matrix__bubble--empty",
            };
            let (x, y, radius) = (tenth(mark.at.x), tenth(mark.at.y), tenth(mark.radius));
            view! { <circle class=class cx=x cy=y r=radius></circle> }.into_any()
        })
        .collect()
}

fn labels(matrix: &Matrix, layout: &MatrixLayout) -> Vec<AnyView> {
    let named = layout.marks.iter().filter_map(|mark| {
        let (name, label) = mark.label.as_ref()?;
        Some((name.clone(), *label, matrix.spots[mark.spot].is_key))
    });
    named
        .map(|(name, label, is_key)| {
            let Label {
                at, anchor, leader, ..
            } = label;
            let class = match is_key {
                true => "matrix__name matrix__name--key",
                false => "matrix__name",
            };
            let leader = leader.map(|[from, to]| {
                let path = format!("M{:.1} {:.1}L{:.1} {:.1}", from.x, from.y, to.x, to.y);
                view! { <path class="matrix__leader" d=path></path> }
            });
            view! {
                {leader}
                <text class=class x=tenth(at.x) y=tenth(at.y) text-anchor=anchor.word()>{name}</text>
            }
            .into_any()
        })
        .collect()
}
