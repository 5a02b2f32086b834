//! The review of the whole concept.

texts! {
    /// The screen.
    title => "Review", "Überprüfung";
}
