//! The script: what each item of an agenda is called, what the facilitator says, and what is done.

use crate::domain::workshop::agenda::{Agenda, Item};
use crate::words::Locale;
use crate::words::format::number;

/// What an agenda is called.
pub const fn agenda(locale: Locale, agenda: Agenda) -> &'static str {
    match agenda {
        Agenda::Choose => locale.pick("Choose key accounts", "Schlüsselkunden wählen"),
        Agenda::Sprint => locale.pick("First sprint", "Erster Anlauf"),
        Agenda::Review => locale.pick("Regular review", "Regelmäßige Überprüfung"),
    }
}

/// What comes out of an agenda.
pub const fn outcome(locale: Locale, agenda: Agenda) -> &'static str {
    match agenda {
        Agenda::Choose => locale.pick(
            "At most three key accounts with reasons, a first plan for number one, and who does what until when.",
            "Höchstens drei Schlüsselkunden mit Begründung, ein erster Plan für die Nummer eins und wer was bis wann tut.",
        ),
        Agenda::Sprint => locale.pick(
            "One or two key accounts and the beginning of a plan, for a first look alone or in pairs.",
            "Ein oder zwei Schlüsselkunden und der Anfang eines Plans, für einen ersten Blick allein oder zu zweit.",
        ),
        Agenda::Review => locale.pick(
            "What has changed, what the plans lack, who is key from now on, and the next day.",
            "Was sich geändert hat, was den Plänen fehlt, wer ab jetzt Schlüsselkunde ist und der nächste Termin.",
        ),
    }
}

/// What an item is called.
pub const fn item(locale: Locale, item: Item) -> &'static str {
    let (english, german) = match item {
        Item::Open => ("Start", "Beginn"),
        Item::Facts => ("Facts", "Fakten"),
        Item::Fit => ("Is it for us?", "Passt es zu uns?"),
        Item::LongList => ("Long list", "Lange Liste"),
        Item::Dots => ("Dots", "Punkte kleben"),
        Item::Criteria => ("Criteria", "Kriterien"),
        Item::Rate => ("Rate silently", "Still bewerten"),
        Item::Again => ("Rate again", "Noch einmal bewerten"),
        Item::Reveal => ("Reveal", "Aufdecken"),
        Item::Decide => ("Decide", "Entscheiden"),
        Item::Plan => ("First plan", "Erster Plan"),
        Item::Treatment => ("Special treatment", "Sonderbehandlung"),
        Item::Since => ("What has changed", "Was sich geändert hat"),
        Item::Questions => ("Three questions", "Drei Fragen"),
        Item::Plans => ("Plans", "Pläne"),
        Item::Pipeline => ("Pipeline", "Vertriebspipeline"),
        Item::Close => ("Close", "Abschluss"),
    };
    locale.pick(english, german)
}

/// What the facilitator says.
pub const fn say(locale: Locale, item: Item) -> &'static str {
    let (english, german) = match item {
        Item::Open => (
            "We want at most three key accounts and one next action for each. First everybody rates silently, then we talk.",
            "Wir wollen höchstens drei Schlüsselkunden und für jeden eine nächste Maßnahme. Erst bewerten alle still, dann wird geredet.",
        ),
        Item::Facts => (
            "What surprises you here? What falls over if number one leaves?",
            "Was überrascht hier? Was fällt um, wenn die Nummer eins geht?",
        ),
        Item::Fit => (
            "Do we need key account management at all, and do we need it now?",
            "Brauchen wir überhaupt Key-Account-Management, und brauchen wir es jetzt?",
        ),
        Item::LongList => (
            "Who is missing on this list, because they are not customers yet, or no longer?",
            "Wer fehlt auf dieser Liste, weil er noch nicht oder nicht mehr Kunde ist?",
        ),
        Item::Dots => (
            "Everybody has the same number of dots. Give them to those we must look at, several to one if you like.",
            "Alle haben gleich viele Punkte. Sie gehören denen, die wir uns ansehen müssen, gern auch mehrere für einen.",
        ),
        Item::Criteria => (
            "Fewer is better. Which of these would change our decision?",
            "Weniger ist besser. Welche davon würden unsere Entscheidung ändern?",
        ),
        Item::Rate => (
            "Everybody for themselves, without a word. Unknown is an answer.",
            "Alle für sich, ohne ein Wort. Unbekannt ist eine Antwort.",
        ),
        Item::Again => (
            "Now that you know the figures: would you rate the same way?",
            "Jetzt, da die Zahlen bekannt sind: Fiele die Bewertung genauso aus?",
        ),
        Item::Reveal => (
            "The highest speaks, the lowest speaks. What do you know that we do not?",
            "Der höchste Wert spricht, dann der niedrigste. Was ist dort bekannt, das wir nicht wissen?",
        ),
        Item::Decide => (
            "Who is key, and why, in one sentence? Does this choice make us freer, or more dependent?",
            "Wer ist Schlüsselkunde, und warum, in einem Satz? Macht uns diese Auswahl freier oder abhängiger?",
        ),
        Item::Plan => (
            "What does it solve for them? Not: what do we sell?",
            "Was löst das beim Kunden? Nicht: Was verkaufen wir?",
        ),
        Item::Treatment => (
            "What does this customer get that others do not, and who gives it?",
            "Was bekommt dieser Kunde, was andere nicht bekommen, und von wem?",
        ),
        Item::Since => (
            "What has moved since the last time, and why?",
            "Was hat sich seit dem letzten Mal bewegt, und warum?",
        ),
        Item::Questions => (
            "Are today’s customers those of tomorrow? Are these few still decisive? What do our image customers bring?",
            "Sind die Kunden von heute die von morgen? Sind diese wenigen noch entscheidend? Was bringen die Imagekunden?",
        ),
        Item::Plans => (
            "Two minutes for each: what is late, and what is missing?",
            "Zwei Minuten für jeden: Was ist überfällig, und was fehlt?",
        ),
        Item::Pipeline => (
            "If the largest left tomorrow, who would take the place?",
            "Wenn der größte morgen ginge, wer käme an die Stelle?",
        ),
        Item::Close => (
            "Save the file. The next day is set. Thank you.",
            "Die Datei sichern. Der nächste Termin steht. Danke.",
        ),
    };
    locale.pick(english, german)
}

/// What is done, for the facilitator.
pub const fn hint(locale: Locale, item: Item) -> &'static str {
    let (english, german) = match item {
        Item::Open => ("Write down who is here. The timer starts with the first press.", "Aufschreiben, wer da ist. Die Uhr läuft ab dem ersten Druck."),
        Item::Facts => ("Read the three figures out. Let two people answer, then go on.", "Die drei Zahlen vorlesen. Zwei Personen antworten lassen, dann weiter."),
        Item::Fit => ("Look at what the data says; overrule it where you know better.", "Ansehen, was die Daten sagen; überstimmen, wo es besser bekannt ist."),
        Item::LongList => ("Six to twelve names. Strike what does not fit, add who is missing.", "Sechs bis zwölf Namen. Streichen, was nicht passt, ergänzen, wer fehlt."),
        Item::Dots => ("Only with more than eight names. Otherwise go on.", "Nur bei mehr als acht Namen. Sonst weitergehen."),
        Item::Criteria => ("One minute of debate for a change, no more.", "Eine Minute Debatte für eine Änderung, nicht mehr."),
        Item::Rate => ("By phone, or pass this machine on. Nobody sees the answers of others.", "Mit dem Telefon, oder dieses Gerät weitergeben. Niemand sieht die Antworten der anderen."),
        Item::Again => ("The first answers stay hidden until both are given.", "Die ersten Antworten bleiben verdeckt, bis beide gegeben sind."),
        Item::Reveal => ("Only what is two steps apart or more, ninety seconds each. Longer debates are parked.", "Nur was zwei Stufen oder mehr auseinanderliegt, je neunzig Sekunden. Längere Debatten werden geparkt."),
        Item::Decide => ("At most three. Each decision needs its reason.", "Höchstens drei. Jede Entscheidung braucht ihren Grund."),
        Item::Plan => ("Five lines are enough. The rest of the plan can wait.", "Fünf Zeilen genügen. Der Rest des Plans kann warten."),
        Item::Treatment => ("One privilege, one name, hours a month.", "Ein Vorrecht, ein Name, Stunden im Monat."),
        Item::Since => ("Only what moved. No debate yet.", "Nur was sich bewegt hat. Noch keine Debatte."),
        Item::Questions => ("A verdict for each, and at most one action.", "Zu jeder ein Urteil und höchstens eine Maßnahme."),
        Item::Plans => ("What is late gets a new day or is dropped.", "Was überfällig ist, bekommt einen neuen Tag oder entfällt."),
        Item::Pipeline => ("A new target? Somebody to win back?", "Ein neuer Zielkunde? Jemand zum Zurückgewinnen?"),
        Item::Close => ("File, minutes, next day. Nothing of it is sent anywhere by itself.", "Datei, Protokoll, nächster Termin. Nichts davon wird von selbst verschickt."),
    };
    locale.pick(english, german)
}

/// Minutes and seconds: `3:05`.
pub fn clock(locale: Locale, seconds: u32) -> String {
    let minutes = number(locale, i128::from(seconds / 60));
    format!("{minutes}:{:02}", seconds % 60)
}

/// How long an item has taken and may take: `of 12 min`.
pub fn of_minutes(locale: Locale, minutes: u16) -> String {
    let minutes = number(locale, i128::from(minutes));
    match locale {
        Locale::En => format!("of {minutes} min"),
        Locale::De => format!("von {minutes} min"),
    }
}

/// How much is left of an item, or by how much it is over; `None` while there is plenty.
pub fn warning(locale: Locale, left: i64) -> Option<String> {
    let over = u32::try_from(-left).ok().filter(|over| *over > 0);
    match (locale, over) {
        (Locale::En, Some(over)) => Some(format!("Over by {}", clock(locale, over))),
        (Locale::De, Some(over)) => Some(format!("{} über der Zeit", clock(locale, over))),
        (_, None) if left > 120 => None,
        (Locale::En, None) => Some("The last two minutes".to_owned()),
        (Locale::De, None) => Some("Die letzten zwei Minuten".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::check;

    #[test]
    fn every_item_has_its_words() {
        for one in Agenda::ALL {
            check(|locale| agenda(locale, one));
            check(|locale| outcome(locale, one));
            for of in [false, true].into_iter().flat_map(|solo| one.items(solo)) {
                check(|locale| item(locale, *of));
                check(|locale| say(locale, *of));
                check(|locale| hint(locale, *of));
            }
        }
        check(|locale| of_minutes(locale, 12));
        check(|locale| warning(locale, 40).unwrap_or_default());
        check(|locale| warning(locale, -80).unwrap_or_default());
    }

    #[test]
    fn the_clock_warns_softly() {
        assert_eq!(warning(Locale::En, 121), None);
        assert_eq!(warning(Locale::En, 0).as_deref(), Some("The last two minutes"));
        assert_eq!(warning(Locale::De, -80).as_deref(), Some("1:20 über der Zeit"));
    }
}
