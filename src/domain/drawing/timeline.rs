//! A line of the days ahead. What has a day stands below it, each on a line where nothing else is written.

use super::{Anchor, Drawing, Mark, Tone, shortened};
use crate::domain::chart::Place;

/// How something on the line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Dot,
    Square,
    Diamond,
    /// What is set from outside.
    Post,
}

/// Something on its day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayMark<'a> {
    /// Days from today; below 0 it is late.
    pub day: i64,
    pub sign: Sign,
    pub tone: Tone,
    pub strong: bool,
    pub text: &'a str,
}

/// What the line is written with.
#[derive(Debug, Clone, Copy)]
pub struct DaysWords<'a> {
    pub today: &'a str,
    /// Where months begin, in days from today, and what they are called.
    pub months: &'a [(i64, String)],
}

/// How many days are drawn behind today: what is later than that stands at the edge.
const BEHIND: i64 = 14;
const AXIS: f64 = 22.0;
const FIRST: f64 = 52.0;
const ROW: f64 = 22.0;
/// About the width of a letter, a little more than it takes.
const LETTER: f64 = 7.4;
/// What is cut counts its letters a little narrower.
const SHORTER: f64 = 7.0 / LETTER;
/// Between a sign and its words, and between two that share a line.
const GAP: f64 = 10.0;
const HALF_SIGN: f64 = 5.0;
const MARGIN: f64 = 8.0;

/// The line with everything on it. `days` is how far it reaches.
pub fn timeline(marks: &[DayMark<'_>], days: i64, words: DaysWords<'_>, width: f64) -> Drawing {
    let mut drawing = Drawing::of(width, 0.0);
    let width = drawing.width;
    let behind = if marks.iter().any(|mark| mark.day < 0) {
        BEHIND
    } else {
        0
    };
    let whole = (days + behind).max(1) as f64;
    let place = |day: i64| {
        let day = day.clamp(-behind, days) + behind;
        MARGIN + (width - 2.0 * MARGIN) * day as f64 / whole
    };
    let ends = [MARGIN, width - MARGIN].map(|x| Place { x, y: AXIS });
    drawing.line(&ends, Tone::Ink, false);
    let mut free_from = 0.0;
    for (day, name) in words.months {
        let x = place(*day);
        let tick = [AXIS - 5.0, AXIS].map(|y| Place { x, y });
        drawing.line(&tick, Tone::Ink, false);
        let end = x + 4.0 + name.chars().count() as f64 * LETTER;
        if x >= free_from && end <= width {
            drawing.words(x + 4.0, AXIS - 8.0, Anchor::Start, Tone::Quiet, false, name);
            free_from = end + GAP;
        }
    }
    let now = place(0);
    let tick = [AXIS - 12.0, AXIS + 14.0].map(|y| Place { x: now, y });
    drawing.line(&tick, Tone::Ink, false);
    drawing.words(
        now + 5.0,
        AXIS + 15.0,
        Anchor::Start,
        Tone::Ink,
        true,
        words.today,
    );
    let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
    for mark in marks {
        let at = Label::of(mark, place(mark.day), width);
        let (from, to) = at.extent();
        let free = |row: &Vec<(f64, f64)>| {
            row.iter()
                .all(|(left, right)| to + GAP <= *left || *right + GAP <= from)
        };
        let row = rows.iter().position(free).unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(Vec::new());
        }
        rows[row].push((from, to));
        at.draw(&mut drawing, mark, FIRST + ROW * row as f64);
    }
    drawing.height = FIRST + ROW * rows.len() as f64;
    drawing
}

/// Where the words of a sign stand: behind it where they fit, else before it.
struct Label {
    x: f64,
    words: f64,
    anchor: Anchor,
    text: String,
}

impl Label {
    fn of(mark: &DayMark<'_>, x: f64, width: f64) -> Self {
        let offset = HALF_SIGN + 5.0;
        let (behind, before) = (width - x - offset, x - offset);
        let wanted = mark.text.chars().count() as f64 * LETTER;
        let (anchor, words, room) = match wanted <= behind || behind >= before {
            true => (Anchor::Start, x + offset, behind),
            false => (Anchor::End, x - offset, before),
        };
        // The next sign is to have a chance on the same line.
        let room = room.min((width * 0.7).max(160.0));
        Self {
            x,
            words,
            anchor,
            text: shortened(mark.text, room * SHORTER),
        }
    }

    fn extent(&self) -> (f64, f64) {
        let letters = self.text.chars().count() as f64 * LETTER;
        match self.anchor {
            Anchor::End => (self.words - letters, self.x + HALF_SIGN),
            _ => (self.x - HALF_SIGN, self.words + letters),
        }
    }

    fn draw(&self, drawing: &mut Drawing, mark: &DayMark<'_>, y: f64) {
        let x = self.x;
        let half = HALF_SIGN;
        match mark.sign {
            Sign::Dot => drawing.dot(Place { x, y }, mark.tone),
            Sign::Square => drawing.marks.push(Mark::Bar {
                at: Place {
                    x: super::tenth(x - 4.0),
                    y: y - 4.0,
                },
                width: 8.0,
                height: 8.0,
                tone: mark.tone,
                title: mark.text.to_owned(),
            }),
            Sign::Diamond => {
                let corners = [
                    (x, y - half),
                    (x + half, y),
                    (x, y + half),
                    (x - half, y),
                    (x, y - half),
                ];
                drawing.line(&corners.map(|(x, y)| Place { x, y }), mark.tone, false);
            }
            Sign::Post => {
                let ends = [y - 6.0, y + 6.0].map(|y| Place { x, y });
                drawing.line(&ends, mark.tone, false);
            }
        }
        drawing.words(
            self.words,
            y + 4.5,
            self.anchor,
            words_tone(mark.tone),
            mark.strong,
            &self.text,
        );
    }
}

/// Words are read: they are as dark as ink, unless they warn or are over.
const fn words_tone(tone: Tone) -> Tone {
    match tone {
        Tone::Risk | Tone::Quiet => tone,
        _ => Tone::Ink,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Decide on the planning pilot with Petra: go or stop, and who pays for it";

    fn marks(count: i64) -> Vec<DayMark<'static>> {
        let signs = [Sign::Dot, Sign::Square, Sign::Diamond, Sign::Post];
        let mark = |number: i64| DayMark {
            day: number * 7 % 120 - 25,
            sign: signs[number as usize % 4],
            tone: if number % 5 == 0 {
                Tone::Risk
            } else {
                Tone::Slate
            },
            strong: number % 4 == 2,
            text: &TEXT[..(10 + (number as usize * 13) % 60)],
        };
        (0..count).map(mark).collect()
    }

    fn drawn(count: i64, width: f64) -> Drawing {
        let months = [
            (24, "June".to_owned()),
            (54, "July".to_owned()),
            (85, "August".to_owned()),
        ];
        let words = DaysWords {
            today: "Today",
            months: &months,
        };
        timeline(&marks(count), 90, words, width)
    }

    fn extents(drawing: &Drawing) -> Vec<(f64, f64, f64)> {
        let words = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Words {
                at, anchor, text, ..
            } => {
                let width = text.chars().count() as f64 * LETTER;
                let left = anchor.left(at.x, width);
                Some((at.y, left, left + width))
            }
            _ => None,
        });
        words.collect()
    }

    #[test]
    fn words_never_meet_and_never_leave_the_line() {
        for width in [240.0, 288.0, 520.0, 900.0] {
            for count in [0, 1, 9, 40] {
                let drawing = drawn(count, width);
                let words = extents(&drawing);
                for (place, (y, left, right)) in words.iter().enumerate() {
                    assert!(
                        *left >= -1.0 && *right <= width + 1.0,
                        "{width} {count}: {left} {right}"
                    );
                    assert!(*y <= drawing.height);
                    for (other, from, to) in &words[place + 1..] {
                        let apart = (y - other).abs() >= 14.0 || right <= from || to <= left;
                        assert!(
                            apart,
                            "{width}: {left}-{right} meets {from}-{to} at {y} and {other}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn what_does_not_share_days_shares_a_line() {
        let two = [0, 60].map(|day| DayMark {
            day,
            sign: Sign::Dot,
            tone: Tone::Slate,
            strong: false,
            text: "Call Petra",
        });
        let words = DaysWords {
            today: "Today",
            months: &[],
        };
        let drawing = timeline(&two, 90, words, 600.0);
        assert_eq!(drawing.height, FIRST + ROW);
    }

    #[test]
    fn what_is_very_late_stands_at_the_edge() {
        let late = DayMark {
            day: -400,
            sign: Sign::Dot,
            tone: Tone::Risk,
            strong: false,
            text: "Call",
        };
        let words = DaysWords {
            today: "Today",
            months: &[],
        };
        let drawing = timeline(&[late], 90, words, 600.0);
        let dot = drawing.marks.iter().find_map(|mark| match mark {
            Mark::Dot { at, .. } => Some(at.x),
            _ => None,
        });
        assert_eq!(dot, Some(MARGIN));
    }
}
