//! What stands beside a question of a review: small, with the words on the line of the bar.

use super::{Anchor, BarRow, Drawing, Tone, shortened};
use crate::domain::analysis::concentration::Concentration;
use crate::domain::analysis::share::BasisPoints;
use crate::domain::chart::Place;

/// From one bar to the next.
const STEP: f64 = 22.0;
/// Room for the name of a bar, and for its value behind it.
const NAME: f64 = 104.0;
const VALUE: f64 = 72.0;

/// Bars, the name before and the value behind each.
pub fn evidence(rows: &[BarRow], width: f64) -> Drawing {
    let mut drawing = Drawing::of(width, rows.len() as f64 * STEP);
    let room = drawing.width - NAME - VALUE;
    for (at, row) in rows.iter().enumerate() {
        let top = at as f64 * STEP + 4.0;
        let name = shortened(&row.name, NAME - 6.0);
        drawing.words(0.0, top + 10.0, Anchor::Start, Tone::Ink, false, &name);
        let length = (room * row.share.clamp(0.0, 1.0)).max(0.5);
        let title = format!("{}: {}", row.name, row.value);
        drawing.bar(NAME, top, length, row.tone, title);
        let behind = NAME + length + 6.0;
        drawing.words(
            behind,
            top + 10.0,
            Anchor::Start,
            Tone::Ink,
            true,
            &row.value,
        );
    }
    drawing
}

/// The longest time that is drawn to scale, in days; what is longer ago stands at the start.
const LONGEST: i64 = 200;

/// How long ago the last orders were, today at the right: a dot a customer, key accounts in their colour, what is
/// longer ago than `border` in that of a risk.
pub fn recency(days: &[(i64, bool)], border: i64, [over, today]: [&str; 2], width: f64) -> Drawing {
    let (top, floor) = (6.0, 62.0);
    let mut drawing = Drawing::of(width, floor + 22.0);
    let room = drawing.width - 16.0;
    let place = |days: i64| 8.0 + room * (1.0 - days.clamp(0, LONGEST) as f64 / LONGEST as f64);
    let base = [0.0, drawing.width].map(|x| Place { x, y: floor });
    drawing.line(&base, Tone::Quiet, false);
    let x = place(border);
    let ends = [top - 2.0, floor + 4.0].map(|y| Place { x, y });
    drawing.line(&ends, Tone::Risk, true);
    for (at, (days, is_key)) in days.iter().enumerate() {
        let tone = match (*days > border, is_key) {
            (true, _) => Tone::Risk,
            (false, true) => Tone::Key,
            (false, false) => Tone::Slate,
        };
        // Those of one day must not hide each other: they stand on seven lines by turns.
        let y = floor - 7.0 - (at * 3 % 7) as f64 * 7.0;
        drawing.dot(Place { x: place(*days), y }, tone);
    }
    drawing.words(x - 5.0, floor + 18.0, Anchor::End, Tone::Risk, false, over);
    let end = drawing.width;
    drawing.words(end, floor + 18.0, Anchor::End, Tone::Quiet, false, today);
    drawing
}

/// How few customers bring most: the running share, with the point where it reaches 80 %.
pub fn reach(all: &Concentration, said: &str, width: f64) -> Drawing {
    let (top, floor, left) = (6.0, 66.0, 2.0);
    let mut drawing = Drawing::of(width, floor + 20.0);
    let room = (drawing.width - 60.0).min(200.0);
    let sums = all.cumulative();
    let last = sums.len().saturating_sub(1).max(1);
    let whole = all.base().max(1) as f64;
    let height = |sum: i128| floor - (floor - top) * sum as f64 / whole;
    let stride = (last as f64 / room).ceil().max(1.0) as usize;
    let points = (0..=last).filter(|at| at % stride == 0 || *at == last);
    let points: Vec<Place> = points
        .map(|at| Place {
            x: left + room * at as f64 / last as f64,
            y: height(sums.get(at).copied().unwrap_or(0)),
        })
        .collect();
    let base = [left, left + room].map(|x| Place { x, y: floor });
    drawing.line(&base, Tone::Quiet, false);
    drawing.line(&points, Tone::Ink, false);
    let count = all.customers_to_reach(BasisPoints::percent(80));
    let x = left + room * count as f64 / last as f64;
    let y = height(sums.get(count).copied().unwrap_or(0));
    let corner = [Place { x: left, y }, Place { x, y }, Place { x, y: floor }];
    drawing.line(&corner, Tone::Quiet, true);
    drawing.dot(Place { x, y }, Tone::Ink);
    drawing.words(x + 9.0, y + 17.0, Anchor::Start, Tone::Ink, true, said);
    let ends = [
        (x, count, Anchor::Middle),
        (left + room, all.customers(), Anchor::End),
    ];
    for (x, number, anchor) in ends {
        if number == all.customers() && anchor == Anchor::Middle {
            continue;
        }
        drawing.words(
            x,
            floor + 15.0,
            anchor,
            Tone::Quiet,
            false,
            &number.to_string(),
        );
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::drawing::Mark;

    fn inside(drawing: &Drawing) {
        for mark in &drawing.marks {
            if let Mark::Dot { at, .. } | Mark::Words { at, .. } | Mark::Bar { at, .. } = mark {
                assert!((0.0..=drawing.width).contains(&at.x), "{mark:?}");
                assert!((0.0..=drawing.height).contains(&at.y), "{mark:?}");
            }
        }
    }

    #[test]
    fn a_bar_ends_before_its_value() {
        let row = |share| BarRow {
            name: "A name that is too long for its place".to_owned(),
            value: "€110,277".to_owned(),
            share,
            tone: Tone::Ink,
        };
        let drawing = evidence(&[row(1.0), row(0.0)], 260.0);
        inside(&drawing);
        assert_eq!(drawing.marks.len(), 6);
    }

    #[test]
    fn time_runs_to_the_right_and_what_is_late_is_a_risk() {
        let drawing = recency(
            &[(0, true), (40, false), (900, true)],
            90,
            ["over", "now"],
            260.0,
        );
        inside(&drawing);
        let dots = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Dot { at, tone } => Some((at.x, *tone)),
            _ => None,
        });
        let dots: Vec<(f64, Tone)> = dots.collect();
        assert!(dots[0].0 > dots[1].0 && dots[1].0 > dots[2].0);
        let tones: Vec<Tone> = dots.iter().map(|(_, tone)| *tone).collect();
        assert_eq!(tones, [Tone::Key, Tone::Slate, Tone::Risk]);
    }

    #[test]
    fn the_curve_reaches_the_whole() {
        for amounts in [vec![5, 4, 3, 2, 1], vec![7]] {
            let all = Concentration::of(&amounts).expect("a whole");
            inside(&reach(&all, "3 = 60%", 260.0));
        }
    }
}
