//! The course of a health over time, small: a point a judgement, the borders dashed, the first and the last value
//! named.

use super::{Anchor, Drawing, Tone};
use crate::domain::chart::Place;

/// What stands below both ends of the course.
#[derive(Debug, Clone, Copy)]
pub struct CourseWords<'a> {
    pub first: &'a str,
    pub last: &'a str,
}

const TOP: f64 = 18.0;
const FLOOR: f64 = 74.0;
/// Room beside the dots for half of a number.
const SIDE: f64 = 12.0;

/// Draws points of 0 to 100, each at a day that is counted from the first. `borders` are drawn where they are crossed.
pub fn course(
    points: &[(i64, i64)],
    borders: [i64; 2],
    words: CourseWords<'_>,
    width: f64,
) -> Drawing {
    let mut drawing = Drawing::of(width, FLOOR + 20.0);
    let room = drawing.width - 2.0 * SIDE;
    let days = points.last().map_or(1, |(day, _)| *day).max(1) as f64;
    let height = |points: i64| FLOOR - (FLOOR - TOP) * points.clamp(0, 100) as f64 / 100.0;
    let whole = drawing.width;
    for border in borders {
        let y = height(border);
        let ends = [Place { x: 0.0, y }, Place { x: whole, y }];
        drawing.line(&ends, Tone::Quiet, true);
    }
    let base = [0.0, whole].map(|x| Place { x, y: FLOOR });
    drawing.line(&base, Tone::Quiet, false);
    let places: Vec<Place> = points
        .iter()
        .map(|(day, points)| Place {
            x: SIDE + room * *day as f64 / days,
            y: height(*points),
        })
        .collect();
    drawing.line(&places, Tone::Ink, false);
    let last = places.len().saturating_sub(1);
    for (at, (place, (_, points))) in places.iter().zip(points).enumerate() {
        drawing.dot(*place, Tone::Ink);
        if at == 0 || at == last {
            let above = place.y - 8.0;
            let text = points.to_string();
            let anchor = Anchor::Middle;
            drawing.words(place.x, above, anchor, Tone::Ink, at == last, &text);
        }
    }
    let y = FLOOR + 15.0;
    drawing.words(0.0, y, Anchor::Start, Tone::Quiet, false, words.first);
    drawing.words(whole, y, Anchor::End, Tone::Quiet, false, words.last);
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::drawing::Mark;

    #[test]
    fn time_goes_to_the_right_and_points_go_up_inside_the_picture() {
        let words = CourseWords {
            first: "1 May",
            last: "6 Nov",
        };
        for width in [0.0, 300.0, 600.0] {
            let drawing = course(&[(0, 0), (10, 50), (190, 100)], [70, 40], words, width);
            let dots = drawing.marks.iter().filter_map(|mark| match mark {
                Mark::Dot { at, .. } => Some(*at),
                _ => None,
            });
            let dots: Vec<Place> = dots.collect();
            assert_eq!(dots.len(), 3);
            assert!(
                dots.windows(2)
                    .all(|two| two[0].x < two[1].x && two[0].y > two[1].y)
            );
            for mark in &drawing.marks {
                if let Mark::Dot { at, .. } | Mark::Words { at, .. } = mark {
                    assert!((0.0..=drawing.width).contains(&at.x), "{mark:?}");
                    assert!((0.0..=drawing.height).contains(&at.y), "{mark:?}");
                }
            }
        }
        // One judgement alone is a point at the start.
        assert_eq!(course(&[(0, 70)], [70, 40], words, 300.0).marks.len(), 8);
    }
}
