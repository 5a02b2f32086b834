//! A bridge from one amount to another: what was added and what was taken away on the way.

use super::shapes::shortened;
use super::{Anchor, BAR, Drawing, LINE, Tone};

/// A step of a bridge.
#[derive(Debug, Clone, PartialEq)]
pub struct BridgeStep {
    pub name: String,
    pub value: String,
    /// The amounts before and after it, as parts of the largest; both ends of a whole amount are 0 and itself.
    pub from: f64,
    pub to: f64,
    pub tone: Tone,
}

/// The steps below each other, the name and the value above each; a thin line leads from the end of one to the next.
pub fn bridge(steps: &[BridgeStep], width: f64) -> Drawing {
    let step = LINE + BAR + 12.0;
    let mut drawing = Drawing::of(width, steps.len() as f64 * step);
    let width = drawing.width;
    for (at, one) in steps.iter().enumerate() {
        let top = at as f64 * step;
        let room = width - one.value.chars().count() as f64 * 7.5 - 12.0;
        let is_whole = at == 0 || at + 1 == steps.len();
        let name = shortened(&one.name, room);
        drawing.words(0.0, top + 13.0, Anchor::Start, Tone::Ink, is_whole, &name);
        drawing.words(
            width,
            top + 13.0,
            Anchor::End,
            Tone::Ink,
            is_whole,
            &one.value,
        );
        let (left, right) = (one.from.min(one.to) * width, one.from.max(one.to) * width);
        let title = format!("{}: {}", one.name, one.value);
        drawing.bar(left, top + LINE, right - left, one.tone, title);
        if at + 1 < steps.len() {
            let x = one.to * width;
            let ends = [top + LINE + BAR, top + step + LINE];
            let ends = ends.map(|y| crate::domain::chart::Place { x, y });
            drawing.line(&ends, Tone::Quiet, false);
        }
    }
    drawing
}
