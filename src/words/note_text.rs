//! Words around notes that are written in Markdown.

texts! {
    /// The button beside the heading.
    edit => "Edit notes", "Notizen bearbeiten";
    /// Below the field, as long as it is written in.
    hint => "**bold**, *italic*, - list, # heading, [link](https://…). Esc shows the notes as read.",
        "**fett**, *kursiv*, - Liste, # Überschrift, [Link](https://…). Esc zeigt die Notizen zum Lesen.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::check_all;

    #[test]
    fn notes_are_explained_in_both_languages() {
        check_all(&[edit, hint]);
    }
}
