//! Workshops: the screen, the agenda, what the facilitator says.

pub mod camera;
pub mod rate;

texts! {
    /// The screen.
    title => "Workshop", "Workshop";
    /// The screen that takes in what a phone has answered.
    answer_title => "Answers of a phone", "Antworten eines Telefons";
}
