//! Whether key account management is right for us.

texts! {
    /// The screen.
    title => "Is it right for us?", "Passt es zu uns?";
}
