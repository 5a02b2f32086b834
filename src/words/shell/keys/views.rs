//! The keys of the board of the customers and of the meeting of a review.

use super::KeyGroup;
use crate::words::today;

texts! {
    /// The heading over the keys of the board.
    board => "On the board of the customers", "Auf der Tafel der Kunden";
    /// Asks where to.
    key_ways => "Move the customer: show every way", "Kunden verschieben: jeden Weg zeigen";
    /// To the phase beside.
    key_phase => "To the phase before or after", "In die Phase davor oder danach";
    /// The heading over the keys of the meeting.
    meeting => "In the meeting mode of the review", "Im Sitzungsmodus der Überprüfung";
    /// The step after.
    key_onward => "To the next question", "Zur nächsten Frage";
    /// The step before.
    key_back => "To the previous question", "Zur vorigen Frage";
    /// The key of the step after.
    onward => "→ Page\u{a0}down", "→ Bild\u{a0}ab";
    /// The key of the step before.
    back => "← Page\u{a0}up", "← Bild\u{a0}auf";
    /// Back to the page.
    key_end => "Leave meeting mode", "Sitzungsmodus verlassen";
}

/// Those of the board.
pub const BOARD: KeyGroup = KeyGroup {
    place: board,
    keys: &[
        (|_| "J K ↑ ↓", today::key_rows),
        (|_| "← →", key_phase),
        (|_| "M", key_ways),
    ],
};

/// Those of the meeting.
pub const MEETING: KeyGroup = KeyGroup {
    place: meeting,
    keys: &[
        (onward, key_onward),
        (back, key_back),
        (super::super::escape, key_end),
    ],
};
