//! What a phone is asked in a workshop.

use crate::domain::account::Answer;
use crate::words::Locale;
use crate::words::account::{do_not_know, not_applicable};
use crate::words::format::number;

texts! {
    /// The screen.
    title => "Your ratings", "Eigene Bewertung";
    /// What it is about.
    welcome => "Rate on your own, without a word. Not knowing is an answer too.",
        "Für sich allein bewerten, ohne ein Wort. Nicht zu wissen ist auch eine Antwort.";
    /// The screen where dots are given.
    title_dots => "Your dots", "Eigene Punkte";
    /// What dots are about.
    welcome_dots => "Give your dots on your own, without a word.",
        "Die Punkte für sich allein vergeben, ohne ein Wort.";
    /// What becomes of it.
    private => "Nothing is sent: your answers leave this phone only as the code that it shows, and of you nothing but the initials is in it. Pass the phone on by the button below the code, and nobody sees them.",
        "Nichts wird verschickt: Die Antworten verlassen dieses Telefon nur als Code, den es zeigt, und zur Person steht darin nichts als die Initialen. Wer das Telefon über die Taste unter dem Code weitergibt, lässt niemanden mitlesen.";
    /// The field.
    initials => "Initials", "Initialen";
    /// What to put in.
    initials_hint => "One to four letters; if yours stand on the projector, the same.",
        "Ein bis vier Buchstaben; stehen sie auf dem Beamer, dieselben.";
    /// Nothing was put in.
    initials_missing => "Put your initials in first, one to four letters.", "Zuerst die Initialen eintragen, ein bis vier Buchstaben.";
    /// Other initials than before on this phone: somebody new.
    somebody_else => "I am somebody else", "Eine andere Person";
    /// Other initials than before on this phone: mistyped before.
    same_person => "The same person, other initials", "Dieselbe Person, andere Initialen";
    /// Another page of the same phone has gone on with other answers.
    other_page => "This phone was used in another tab meanwhile. Who answers now?",
        "Dieses Telefon wurde inzwischen in einem anderen Tab benutzt. Wer antwortet jetzt?";
    /// Dots from before.
    dots_stay => "Dots were given before. They stay, hidden, unless others are given now.",
        "Schon vergebene Punkte bleiben, verdeckt, solange jetzt keine anderen vergeben werden.";
    /// Begins.
    begin => "Begin", "Beginnen";
    /// Goes on where one stopped.
    go_on => "Go on", "Fortsetzen";
    /// No code in the address.
    no_code => "Scan the code on the screen of the facilitator with the camera of this phone. Or put the text of the code in here.",
        "Den Code auf dem Bildschirm der Moderation mit der Kamera dieses Telefons scannen. Oder den Text des Codes hier einsetzen.";
    /// The field for the text of a code.
    code_field => "Code or link", "Code oder Link";
    /// Takes it.
    take_code => "Open", "Öffnen";
    /// A code can’t be used.
    refused => "This code can’t be used", "Dieser Code lässt sich nicht verwenden";
    /// Back.
    back => "Back", "Zurück";
    /// On.
    next => "Next", "Weiter";
    /// Leaves a question open.
    skip => "Skip", "Überspringen";
    /// To the list of all answers.
    to_overview => "All answers", "Alle Antworten";
    /// The group of answers.
    answers => "Answers", "Antworten";
    /// Nothing was answered.
    open => "open", "offen";
    /// It was answered before, and what was said is not shown again.
    kept => "kept", "bleibt";
    /// The heading over all answers.
    overview => "Your answers", "Die Antworten";
    /// What can be done there.
    overview_hint => "Press an answer to change it.", "Eine Antwort antippen, um sie zu ändern.";
    /// Shows the code.
    show => "Show my code", "Code zeigen";
    /// The heading over the code.
    sent => "Hold this up to the camera", "Diesen Code in die Kamera halten";
    /// What to do with it.
    sent_hint => "The camera of the facilitator reads it. Without one, send the text to the facilitator.",
        "Die Kamera der Moderation liest ihn. Ohne Kamera den Text an die Moderation schicken.";
    /// The drawing, for screen readers.
    code_picture => "Code with your answers", "Code mit den Antworten";
    /// Copies the text.
    copy => "Copy the text", "Text kopieren";
    /// It was copied.
    copied => "Copied", "Kopiert";
    /// It could not be copied.
    not_copied => "The browser did not allow it. Select the text and copy it.", "Der Browser hat es nicht erlaubt. Den Text markieren und kopieren.";
    /// The text itself.
    text => "Text of the code", "Text des Codes";
    /// Copies the link for the machine of the facilitator.
    copy_link => "Copy the link for the facilitator", "Link für die Moderation kopieren";
    /// Who opens that link, and where.
    link_hint => "The link is opened on the facilitator’s machine, not on this phone.",
        "Geöffnet wird der Link auf dem Gerät der Moderation, nicht auf diesem Telefon.";
    /// Hands the text on to another program.
    send => "Send", "Schicken";
    /// Back to the answers.
    change => "Change my answers", "Antworten ändern";
    /// What happens then.
    change_hint => "A new code takes the place of this one.", "Ein neuer Code tritt an die Stelle von diesem.";
    /// Somebody else answers on this phone.
    pass_on => "Pass the phone on", "Telefon weitergeben";
    /// When.
    pass_on_hint => "Once this code was read.", "Sobald dieser Code gelesen ist.";
    /// The code is too long.
    too_long => "There are more answers than a code can carry. Send the text.", "Das sind mehr Antworten, als ein Code tragen kann. Den Text schicken.";
    /// Dots.
    dots => "Give your dots", "Punkte vergeben";
    /// How dots are given.
    dots_hint => "For those you would keep if we could keep only a few. Several for one are allowed.",
        "Für die Kunden, die bleiben sollen, wenn nur wenige bleiben können. Mehrere für einen sind erlaubt.";
    /// One more, of an account.
    give(l, name: &str) => format!("One dot more: {name}"), format!("Ein Punkt mehr: {name}");
    /// One less, of an account.
    take_back(l, name: &str) => format!("One dot less: {name}"), format!("Ein Punkt weniger: {name}");
    /// How many are left.
    dots_left(l, left: u8, of: u8) => format!("{left} of {of} dots left"), format!("{left} von {of} Punkten übrig");
    /// Which of two people has other initials than before.
    whose(l, known: &str, now: &str) => format!("{known} has answered on this phone so far. Who is {now}?"),
        format!("Auf diesem Telefon hat bisher {known} geantwortet. Wer ist {now}?");
    /// What becomes of the answers of whoever had the phone.
    stays(l, known: &str) => format!("The answers of {known} are kept either way."),
        format!("Die Antworten von {known} bleiben in jedem Fall erhalten.");
    /// A part of the questions is here.
    parts(l, here: usize, all: usize) => format!("{here} of {all} codes are here. Scan the next one with the camera of this phone."),
        format!("Von {all} Codes sind {here} da. Den nächsten mit der Kamera dieses Telefons scannen.");
    /// Where one is: question 3 of 54.
    place(l, place: usize, of: usize) => format!("{} of {}", number(l, place as i128), number(l, of as i128)),
        format!("{} von {}", number(l, place as i128), number(l, of as i128));
    /// How far one is.
    answered(l, answered: usize, of: usize) => format!("{answered} of {of} answered"), format!("{answered} von {of} beantwortet");
    /// What is asked, for screen readers.
    asked(l, name: &str, criterion: &str) => format!("{name}: {criterion}"), format!("{name}: {criterion}.");
    /// An answer in the list, for screen readers.
    answer_of(l, name: &str, criterion: &str, answer: &str) => format!("{name}, {criterion}: {answer}"), format!("{name}, {criterion}: {answer}.");
}

/// What is still to be answered: the button that leads there.
pub fn answer_open(locale: Locale, open: usize) -> String {
    match (locale, open) {
        (Locale::En, 1) => "Answer the one that is open".to_owned(),
        (Locale::De, 1) => "Die offene Frage beantworten".to_owned(),
        (Locale::En, _) => format!("Answer the {} that are open", number(locale, open as i128)),
        (Locale::De, _) => format!("Die {} offenen beantworten", number(locale, open as i128)),
    }
}

/// What becomes of dots that are not given.
pub fn dots_kept(locale: Locale, left: u8) -> String {
    match (locale, left) {
        (Locale::En, 1) => "One dot is not given yet. Keeping it is allowed.".to_owned(),
        (Locale::De, 1) => "Ein Punkt ist noch nicht vergeben. Behalten ist erlaubt.".to_owned(),
        (Locale::En, _) => format!("{left} dots are not given yet. Keeping them is allowed."),
        (Locale::De, _) => {
            format!("{left} Punkte sind noch nicht vergeben. Behalten ist erlaubt.")
        }
    }
}

/// An answer that is no step.
pub const fn other(locale: Locale, answer: Answer) -> &'static str {
    match answer {
        Answer::NotApplicable => not_applicable(locale),
        _ => do_not_know(locale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_stands_in_both_languages() {
        check_all(&[
            title,
            welcome,
            title_dots,
            welcome_dots,
            private,
            initials,
            initials_hint,
            initials_missing,
            somebody_else,
            same_person,
            other_page,
            dots_stay,
            begin,
            go_on,
            no_code,
            code_field,
            take_code,
            refused,
            back,
            next,
            skip,
            to_overview,
            answers,
            open,
            kept,
            overview,
            overview_hint,
            show,
            sent,
            sent_hint,
            code_picture,
            copy,
            copied,
            not_copied,
            text,
            copy_link,
            link_hint,
            send,
            change,
            change_hint,
            pass_on,
            pass_on_hint,
            too_long,
            dots,
            dots_hint,
        ]);
        check(|l| give(l, "Ash"));
        check(|l| take_back(l, "Ash"));
        check(|l| dots_left(l, 1, 3));
        check(|l| whose(l, "AB", "CD"));
        check(|l| stays(l, "AB"));
        check(|l| parts(l, 1, 3));
        check(|l| place(l, 1, 3));
        check(|l| answered(l, 1, 3));
        check(|l| asked(l, "Ash", "1"));
        check(|l| answer_of(l, "Ash", "1", "5"));
        for open in [1, 7] {
            check(|l| answer_open(l, open));
            check(|l| dots_kept(l, open as u8));
        }
    }
}
