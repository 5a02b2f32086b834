//! What a phone is asked in a workshop.

texts! {
    /// The screen.
    title => "Your ratings", "Eigene Bewertung";
}
