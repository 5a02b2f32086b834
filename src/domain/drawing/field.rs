//! A field of four: points by two shares, with a line in each direction.

use super::{Anchor, Drawing, LEAST_WIDTH, LINE, Tone};
use crate::domain::chart::{Place, Rect};

/// A point of the field.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    pub name: String,
    /// Along and up, 0 to 1 of the longest.
    pub at: [f64; 2],
    pub tone: Tone,
    /// Whether it is named where there is room.
    pub is_named: bool,
}

/// What the field shows beside its points.
#[derive(Debug, Clone, Copy)]
pub struct FieldInput<'a> {
    /// Where the lines stand, 0 to 1 of the longest.
    pub cuts: [f64; 2],
    /// What the lines are called: "10%".
    pub cut_words: [&'a str; 2],
    /// What the axes are called, along and up.
    pub axes: [&'a str; 2],
    /// What the fields are called: low left, low right, high left, high right.
    pub fields: [&'a str; 4],
}

const LEFT: f64 = 8.0;
const TOP: f64 = 24.0;
/// About the width of a letter of a name.
const LETTER: f64 = 6.8;
/// The same for the bold name of a field.
const STRONG_LETTER: f64 = 7.6;

/// Draws the field; names that would lie over others are left out, the table below has them.
pub fn field(points: &[Point], input: FieldInput<'_>, width: f64) -> Drawing {
    let width = width.max(LEAST_WIDTH);
    let plot = (width * 0.55).clamp(200.0, 340.0);
    let (right, floor) = (width - 8.0, TOP + plot);
    let mut drawing = Drawing::of(width, floor + 24.0 + LINE);
    let x = |share: f64| LEFT + (right - LEFT) * share.clamp(0.0, 1.0);
    let y = |share: f64| floor - plot * share.clamp(0.0, 1.0);
    let mut line = |from: (f64, f64), to: (f64, f64), tone, dashed| {
        let ends = [from, to].map(|(x, y)| Place { x, y });
        drawing.line(&ends, tone, dashed);
    };
    line((LEFT, floor), (right, floor), Tone::Ink, false);
    line((LEFT, TOP), (LEFT, floor), Tone::Ink, false);
    let [cut_x, cut_y] = [x(input.cuts[0]), y(input.cuts[1])];
    line((cut_x, TOP), (cut_x, floor), Tone::Quiet, true);
    line((LEFT, cut_y), (right, cut_y), Tone::Quiet, true);
    let [along, up] = input.axes;
    drawing.words(LEFT, 12.0, Anchor::Start, Tone::Quiet, false, up);
    // A line of its own: the number of the cut stands anywhere in the one above.
    let below = floor + 16.0 + LINE;
    drawing.words(right, below, Anchor::End, Tone::Quiet, false, along);
    let [word_x, word_y] = input.cut_words;
    let half = word_x.chars().count() as f64 * LETTER / 2.0;
    let tick = cut_x.clamp(LEFT + half, right - half);
    drawing.words(
        tick,
        floor + 16.0,
        Anchor::Middle,
        Tone::Quiet,
        false,
        word_x,
    );
    drawing.words(right, cut_y - 5.0, Anchor::End, Tone::Quiet, false, word_y);
    let mut taken: Vec<Rect> = vec![covered(right, cut_y - 5.0, word_y, Anchor::End)];
    // The names of the fields end at the right of each: many small customers stand at the left.
    let inner = |name: &str| {
        let length = name.chars().count() as f64 * STRONG_LETTER;
        (cut_x - 6.0).max(LEFT + 6.0 + length)
    };
    let [loose, _, they, _] = input.fields.map(inner);
    let corners = [
        (loose, floor - 8.0, Anchor::End),
        (right, floor - 8.0, Anchor::End),
        (they, TOP + 12.0, Anchor::End),
        (right, TOP + 12.0, Anchor::End),
    ];
    for ((left, top, anchor), name) in corners.into_iter().zip(input.fields) {
        drawing.words(left, top, anchor, Tone::Quiet, true, name);
        taken.push(covered(left, top, name, anchor));
    }
    for point in points {
        let at = Place {
            x: x(point.at[0]),
            y: y(point.at[1]),
        };
        drawing.dot(at, point.tone);
        taken.push(Rect::around(at, 4.0));
    }
    for point in points.iter().filter(|point| point.is_named) {
        let (dot_x, dot_y) = (x(point.at[0]), y(point.at[1]));
        let places = [
            (dot_x + 8.0, dot_y + 4.0, Anchor::Start),
            (dot_x - 8.0, dot_y + 4.0, Anchor::End),
            (dot_x, dot_y - 9.0, Anchor::Middle),
            (dot_x, dot_y + LINE, Anchor::Middle),
        ];
        let free = places.into_iter().find(|(left, top, anchor)| {
            let room = covered(*left, *top, &point.name, *anchor);
            let inside = room.left >= LEFT && room.right <= right && room.bottom <= floor;
            inside && room.top >= TOP && !taken.iter().any(|other| other.meets(&room))
        });
        if let Some((left, top, anchor)) = free {
            drawing.words(left, top, anchor, Tone::Ink, false, &point.name);
            taken.push(covered(left, top, &point.name, anchor));
        }
    }
    drawing
}

/// What a text covers that is held at a place of its base line.
fn covered(x: f64, y: f64, text: &str, anchor: Anchor) -> Rect {
    let length = text.chars().count() as f64 * LETTER;
    let left = anchor.left(x, length);
    Rect {
        left,
        right: left + length,
        top: y - 11.0,
        bottom: y + 4.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::drawing::Mark;

    fn point(name: &str, at: [f64; 2]) -> Point {
        Point {
            name: name.to_owned(),
            at,
            tone: Tone::Ink,
            is_named: true,
        }
    }

    const INPUT: FieldInput<'static> = FieldInput {
        cuts: [0.3, 0.5],
        cut_words: ["10%", "50%"],
        axes: ["along", "up"],
        fields: ["loose", "we", "they", "both"],
    };

    fn drawn(points: &[Point], width: f64) -> Vec<String> {
        let marks = field(points, INPUT, width).marks;
        let words = marks.into_iter().filter_map(|mark| match mark {
            Mark::Words { text, .. } => Some(text),
            _ => None,
        });
        words.collect()
    }

    #[test]
    fn every_point_is_there_and_names_do_not_lie_over_each_other() {
        let one = point("Acme", [0.4, 0.4]);
        assert!(drawn(std::slice::from_ref(&one), 600.0).contains(&"Acme".to_owned()));
        let many: Vec<Point> = (0..20).map(|_| one.clone()).collect();
        let named = drawn(&many, 600.0);
        assert!(named.iter().filter(|name| *name == "Acme").count() <= 4);
    }

    #[test]
    fn a_name_stays_inside_of_a_narrow_field() {
        let wide = point("A name that is far too long for it", [0.5, 0.7]);
        assert!(
            !drawn(&[wide], 240.0)
                .iter()
                .any(|word| word.starts_with("A name"))
        );
    }

    #[test]
    fn the_number_of_the_cut_and_the_name_of_the_axis_never_meet() {
        for width in [240.0, 320.0, 640.0] {
            for cut in [0.02, 0.3, 0.5, 0.8, 0.98] {
                let input = FieldInput {
                    cuts: [cut, 0.5],
                    axes: ["Anteil des Kunden am eigenen Umsatz", "up"],
                    ..INPUT
                };
                let drawing = field(&[], input, width);
                let covers = |wanted: &str| {
                    let found = drawing.marks.iter().find_map(|mark| match mark {
                        Mark::Words {
                            at, anchor, text, ..
                        } if text == wanted => Some(covered(at.x, at.y, text, *anchor)),
                        _ => None,
                    });
                    found.expect("these words")
                };
                let (tick, axis) = (covers("10%"), covers(input.axes[0]));
                assert!(!tick.meets(&axis), "{width} {cut}");
                assert!(tick.left >= 0.0 && tick.right <= width);
                assert!(axis.bottom <= drawing.height);
            }
        }
    }
}
