//! Small charts as lists of marks, laid out for a width in pixels. Text keeps its size, whatever the width:
//! names and values stand on lines of their own, so that nothing has to be measured. It draws nothing.

use super::chart::Place;

mod bridge;
mod course;
mod evidence;
mod field;
mod people;
mod shapes;
mod slope;
#[cfg(test)]
mod tests;
mod timeline;

pub use bridge::{BridgeStep, bridge};
pub use course::{CourseWords, course};
pub use evidence::{evidence, reach, recency};
pub use field::{FieldInput, Point, field};
pub use people::{MapWords, Placed, stakeholders};
pub(super) use shapes::shortened;
pub use shapes::{
    BarRow, Curve, LossInput, SEPARATOR, Series, StackRow, bars, lorenz, loss, running_shares,
    small_multiples, stacks,
};
pub use slope::{SlopeRow, SlopeWords, slope};
pub use timeline::{DayMark, DaysWords, Sign, timeline};

/// What a mark means; how it looks is for the sheet to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// What the chart is about.
    Ink,
    /// A key account.
    Key,
    /// All else.
    Slate,
    /// The second of two in comparison.
    Soft,
    /// What is gone, or a limit.
    Risk,
    /// Hairlines and the words of an axis.
    Quiet,
}

/// Where a text is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// Where a text of this width begins that is held at `x`.
    pub fn left(self, x: f64, width: f64) -> f64 {
        match self {
            Self::Start => x,
            Self::Middle => x - width / 2.0,
            Self::End => x - width,
        }
    }

    /// The same as SVG calls it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    Bar {
        at: Place,
        width: f64,
        height: f64,
        tone: Tone,
        title: String,
    },
    /// A line through points, as the `d` of a path.
    Line {
        path: String,
        tone: Tone,
        dashed: bool,
    },
    Dot {
        at: Place,
        tone: Tone,
    },
    Words {
        at: Place,
        anchor: Anchor,
        tone: Tone,
        strong: bool,
        text: String,
    },
}

/// A chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    pub width: f64,
    pub height: f64,
    pub marks: Vec<Mark>,
}

/// The narrowest drawing; a smaller container scrolls sideways.
const LEAST_WIDTH: f64 = 240.0;
const BAR: f64 = 12.0;
const LINE: f64 = 18.0;

impl Drawing {
    fn of(width: f64, height: f64) -> Self {
        Self {
            width: width.max(LEAST_WIDTH),
            height,
            marks: Vec::new(),
        }
    }

    fn bar(&mut self, x: f64, y: f64, width: f64, tone: Tone, title: String) {
        self.marks.push(Mark::Bar {
            at: Place { x: tenth(x), y },
            width: tenth(width.max(0.5)),
            height: BAR,
            tone,
            title,
        });
    }

    fn words(&mut self, x: f64, y: f64, anchor: Anchor, tone: Tone, strong: bool, text: &str) {
        self.marks.push(Mark::Words {
            at: Place {
                x: tenth(x),
                y: tenth(y),
            },
            anchor,
            tone,
            strong,
            text: text.to_owned(),
        });
    }

    fn line(&mut self, points: &[Place], tone: Tone, dashed: bool) {
        let mut path = String::with_capacity(points.len() * 14);
        for (at, point) in points.iter().enumerate() {
            let verb = if at == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{verb}{} {}", tenth(point.x), tenth(point.y)));
        }
        self.marks.push(Mark::Line { path, tone, dashed });
    }

    fn dot(&mut self, at: Place, tone: Tone) {
        let at = Place {
            x: tenth(at.x),
            y: tenth(at.y),
        };
        self.marks.push(Mark::Dot { at, tone });
    }
}

/// Pixels to one decimal: enough for the eye, short in the page.
pub fn tenth(pixels: f64) -> f64 {
    (pixels * 10.0).round() / 10.0
}
