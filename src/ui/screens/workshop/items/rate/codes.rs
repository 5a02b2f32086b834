//! The codes of a workshop as the screens want them: addresses for what goes out, a drawing of each, and what is found
//! in a text that comes back.

use crate::exchange::workshop::{Answers, Task};

/// A code as it is drawn: dark squares on light ground, without the quiet zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// How many modules a side has.
    pub size: usize,
    /// The dark modules as a path of an SVG.
    pub path: String,
}

/// The addresses that carry a task; several where one code would be too dense for a camera. `page` is the address of
/// this program.
pub fn addresses(_task: &Task, _page: &str) -> Vec<String> {
    Vec::new()
}

/// The code of a text; `None` where it is too long for one.
pub fn drawn(_text: &str) -> Option<Drawn> {
    None
}

/// Something that was found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    Answers(Answers),
    /// The code of the questions.
    Task,
    /// A part of a message of which others are missing.
    Parts {
        have: usize,
        of: usize,
    },
}

/// What was read so far of messages that come in several parts.
#[derive(Debug, Clone, Default)]
pub struct Gathered;

impl Gathered {
    /// Reads a text: one code or many, links or whole messages.
    pub fn read(&mut self, _text: &str) -> Vec<Found> {
        Vec::new()
    }
}
