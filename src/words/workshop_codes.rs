//! Why a code of a workshop can't be used, and what to do about it.

use super::Locale;
use crate::exchange::workshop::{CodeError, Kind};

texts! {
    /// Which of several codes is seen.
    part(l, number: usize, of: usize) => format!("Code {number} of {of}"), format!("Code {number} von {of}");
    /// Keeps the one that is seen.
    hold => "Hold this one", "Diesen festhalten";
    /// Lets them take turns again.
    go_on => "Let them take turns", "Wieder abwechseln";
    /// To the next, by hand.
    next => "Next code", "Nächster Code";
}

/// The reason, as a sentence or two.
pub const fn code_error(locale: Locale, error: CodeError) -> &'static str {
    let (english, german) = match error {
        CodeError::NotACode => (
            "This is no code of a Keyfolio workshop. It begins with KF; copy it as a whole.",
            "Das ist kein Code eines Keyfolio-Workshops. Er beginnt mit KF; den ganzen Code kopieren.",
        ),
        CodeError::Newer => (
            "A newer version of Keyfolio has made this code. Reload this page to get that version.",
            "Diesen Code hat eine neuere Version von Keyfolio gemacht. Diese Seite neu laden, um sie zu bekommen.",
        ),
        CodeError::Damaged => (
            "Characters of this code are wrong or missing. Copy the whole code again, or scan it once more.",
            "In diesem Code sind Zeichen falsch oder fehlen. Den ganzen Code noch einmal kopieren oder scannen.",
        ),
        CodeError::OtherKind(Kind::Task) => (
            "This code asks the questions; the one with the answers is wanted. It is shown on the phone at the end.",
            "Dieser Code stellt die Fragen; gebraucht wird der mit den Antworten. Das Telefon zeigt ihn am Ende.",
        ),
        CodeError::OtherKind(Kind::Answers) => (
            "This code carries answers; the one with the questions is wanted. The screen of the facilitator shows it.",
            "Dieser Code enthält Antworten; gebraucht wird der mit den Fragen. Der Bildschirm der Moderation zeigt ihn.",
        ),
        CodeError::Unreadable => (
            "The code is whole, but what it says can’t be read. Ask the facilitator for a new one.",
            "Der Code ist vollständig, sein Inhalt aber nicht lesbar. Die Moderation um einen neuen bitten.",
        ),
        CodeError::TooLarge => (
            "There is more to ask than codes can carry. Choose fewer accounts, or shorten own descriptions of the steps.",
            "Das ist mehr, als Codes tragen können. Weniger Kunden wählen oder eigene Beschreibungen der Stufen kürzen.",
        ),
    };
    locale.pick(english, german)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_stands_in_both_languages() {
        check_all(&[hold, go_on, next]);
    }

    #[test]
    fn every_reason_says_what_to_do_in_both_languages() {
        let all = [
            CodeError::NotACode,
            CodeError::Newer,
            CodeError::Damaged,
            CodeError::OtherKind(Kind::Task),
            CodeError::OtherKind(Kind::Answers),
            CodeError::Unreadable,
            CodeError::TooLarge,
        ];
        for error in all {
            check(|locale| code_error(locale, error).to_owned());
        }
    }
}
