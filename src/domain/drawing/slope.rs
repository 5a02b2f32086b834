//! Ranks then and now: a line an account, from its place on the left to its place on the right.

use super::{Anchor, Drawing, Tone, shortened};
use crate::domain::chart::Place;

/// From one name to the next.
const STEP: f64 = 24.0;
/// Where the left ends of the lines stand, and the right ones; where it is narrow, names keep the greater part.
const LEFT: f64 = 36.0;
const RIGHT: f64 = 164.0;
const FOR_LINES: f64 = 0.42;
/// The first line of names.
const TOP: f64 = 32.0;
/// Room for the words of the key line between two names.
const GAP: f64 = 16.0;

/// An account of the drawing, in the order of today's ranks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlopeRow {
    /// Its rank then; `None` where it had none.
    pub then: Option<u32>,
    /// What stands at its right end.
    pub words: String,
    pub is_key: bool,
    /// Whether it has moved so far that its name is emphasised.
    pub is_far: bool,
}

/// What stands above both sides, and at the key line.
#[derive(Debug, Clone, Copy)]
pub struct SlopeWords<'a> {
    pub then: &'a str,
    pub now: &'a str,
    pub key_line: &'a str,
}

/// Draws the rows; the first `above` of them are above the key line.
pub fn slope(
    rows: &[SlopeRow],
    above: Option<usize>,
    words: SlopeWords<'_>,
    width: f64,
) -> Drawing {
    let above = above.filter(|above| *above < rows.len());
    let gap = if above.is_some() { GAP } else { 0.0 };
    let mut drawing = Drawing::of(width, TOP + rows.len() as f64 * STEP + gap);
    let whole = drawing.width;
    let end = RIGHT.min(whole * FOR_LINES);
    let line = |at: usize| {
        let is_below = above.is_some_and(|above| at >= above);
        TOP + at as f64 * STEP + if is_below { GAP } else { 0.0 }
    };
    let quiet = |drawing: &mut Drawing, x: f64, y: f64, anchor, said: &str| {
        drawing.words(x, y, anchor, Tone::Quiet, false, said);
    };
    quiet(&mut drawing, 0.0, 13.0, Anchor::Start, words.then);
    quiet(&mut drawing, end + 10.0, 13.0, Anchor::Start, words.now);
    if let Some(above) = above {
        let y = line(above) - STEP / 2.0 - 2.0;
        let ends = [LEFT - 14.0, whole].map(|x| Place { x, y });
        drawing.line(&ends, Tone::Key, true);
        let anchor = Anchor::End;
        drawing.words(whole, y - 4.0, anchor, Tone::Key, false, words.key_line);
    }
    // Places on the left follow each other as the ranks did; what lay between them is not drawn. Those of one rank
    // stand in today's order.
    let ranked = rows.iter().enumerate();
    let ranked = ranked.filter_map(|(at, row)| Some((row.then?, at)));
    let mut ranked: Vec<(u32, usize)> = ranked.collect();
    crate::domain::sorting::ascending(&mut ranked);
    for (at, row) in rows.iter().enumerate() {
        let right = Place {
            x: end,
            y: line(at),
        };
        let tone = if row.is_key { Tone::Key } else { Tone::Slate };
        if let Some(then) = row.then {
            let place = ranked.iter().position(|(_, row)| *row == at);
            let left = Place {
                x: LEFT,
                y: line(place.unwrap_or(0)),
            };
            drawing.line(&[left, right], tone, false);
            drawing.dot(left, tone);
            let (x, y) = (LEFT - 8.0, left.y + 4.0);
            quiet(&mut drawing, x, y, Anchor::End, &then.to_string());
        }
        drawing.dot(right, tone);
        let said = shortened(&row.words, (whole - end - 12.0) * 0.93);
        let (x, y) = (end + 10.0, right.y + 4.0);
        drawing.words(x, y, Anchor::Start, Tone::Ink, row.is_far, &said);
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::drawing::Mark;

    #[test]
    fn who_rose_has_a_line_upwards_and_who_is_new_none() {
        let row = |then, is_key| SlopeRow {
            then,
            words: "1 Somebody".to_owned(),
            is_key,
            is_far: false,
        };
        let rows = [row(Some(9), true), row(Some(1), false), row(None, false)];
        let words = SlopeWords {
            then: "26 May",
            now: "today",
            key_line: "key above",
        };
        let drawing = slope(&rows, Some(1), words, 400.0);
        let lines = drawing
            .marks
            .iter()
            .filter(|mark| matches!(mark, Mark::Line { dashed: false, .. }));
        assert_eq!(lines.count(), 2);
        let dots = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Dot { at, .. } => Some(*at),
            _ => None,
        });
        let dots: Vec<Place> = dots.collect();
        assert_eq!(dots.len(), 5);
        assert!(dots[0].y > dots[1].y && dots[2].y < dots[3].y);
        assert!(drawing.marks.len() > 10);
    }

    #[test]
    fn names_keep_the_greater_part_of_a_narrow_drawing() {
        let row = SlopeRow {
            then: Some(1),
            words: "1 Marrow & Finch Foodservice".to_owned(),
            is_key: false,
            is_far: false,
        };
        let words = SlopeWords {
            then: "26 May",
            now: "today",
            key_line: "key above",
        };
        let drawing = slope(&[row], None, words, 280.0);
        let ends = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Dot { at, .. } => Some(at.x),
            _ => None,
        });
        let ends: Vec<f64> = ends.collect();
        assert!(ends[0] + 60.0 < ends[1] && ends[1] < 140.0, "{ends:?}");
    }
}
