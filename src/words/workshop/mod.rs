//! Workshops: the screen, the agenda, what the facilitator says.

use super::Locale;
use super::format::{self, number};
use crate::domain::workshop::agenda::{Agenda, Item};
use crate::domain::workshop::{Participant, Workshop};

pub mod camera;
pub mod clock;
pub mod close;
pub mod decide;
pub mod frame;
pub mod gates;
pub mod intake;
pub mod rate;
pub mod reveal;
pub mod review;
pub mod script;

texts! {
    /// The screen.
    title => "Workshop", "Workshop";
    /// The screen that takes in what a phone has answered.
    answer_title => "Answers of a phone", "Antworten eines Telefons";
    /// What a workshop is.
    about => "The team chooses its key accounts in one sitting: everybody rates alone, then all see all, and only what people see differently is talked about.",
        "Das Team wählt seine Schlüsselkunden in einer Sitzung: Zuerst wird still bewertet, dann sehen alle alles, und besprochen wird nur, was verschieden gesehen wird.";
    /// Begins one.
    begin => "Begin", "Beginnen";
    /// Begins one, of an agenda.
    begin_of(l, agenda: &str) => format!("Begin: {agenda}"), format!("Beginnen: {agenda}");
    /// How long an agenda takes.
    minutes(l, minutes: u16) => format!("{minutes} minutes"), format!("{minutes} Minuten");
    /// The switch for one person.
    alone => "I am alone", "Allein";
    /// What the switch does.
    alone_hint => "In the 60 minutes everything is rated twice: from the gut, then knowing the figures. The differences are shown.",
        "In den 60 Minuten wird alles zweimal bewertet: aus dem Bauch, dann mit den Zahlen. Die Unterschiede werden gezeigt.";
    /// What an agenda goes through, for screen readers.
    goes_through => "The items", "Der Ablauf";
    /// The list of workshops.
    held => "Workshops so far", "Bisherige Workshops";
    /// There is none yet.
    none_held => "None yet. What is done in a workshop is kept from its first minute on; it can be left at any time and opened again here.",
        "Noch keiner. Was in einem Workshop geschieht, ist ab der ersten Minute gesichert; er lässt sich jederzeit verlassen und hier wieder öffnen.";
    /// The columns of the list.
    day => "Day", "Tag";
    agenda => "Agenda", "Ablauf";
    participants => "Participants", "Teilnehmende";
    state => "State", "Stand";
    /// Opens a workshop again.
    open_of(l, name: &str) => format!("Open {name}"), format!("{name} öffnen");
    /// Takes a workshop away.
    remove_of(l, name: &str) => format!("Remove {name}"), format!("{name} entfernen");
    /// A workshop was taken away.
    removed => "Workshop removed", "Workshop entfernt";
    /// One that is over.
    closed => "Closed", "Abgeschlossen";
    /// Where one that is being held stands.
    at_item(l, item: &str) => format!("At: {item}"), format!("Bei: {item}");
    /// No accounts.
    nobody => "A workshop is about customers, and there are none yet.", "In einem Workshop geht es um Kunden, und noch sind keine da.";
    /// The way to the sample.
    to_sample => "Try it with the sample", "Mit dem Beispiel ausprobieren";
    /// The address of a workshop that is gone.
    gone => "This workshop is not here", "Diesen Workshop gibt es hier nicht";
    /// Why it may be gone.
    gone_hint => "It was removed, or it belongs to another workspace of this browser.",
        "Er wurde entfernt oder gehört zu einem anderen Bereich dieses Browsers.";
    /// The way to all workshops.
    to_all => "All workshops", "Alle Workshops";
    /// The field of its name.
    name => "Name of the workshop", "Name des Workshops";
    /// The items, for screen readers.
    items => "Agenda", "Ablauf";
    /// One item on.
    next => "Next", "Weiter";
    /// One item on, by name.
    next_to(l, item: &str) => format!("Next: {item}"), format!("Weiter: {item}");
    /// One item back.
    back => "Back", "Zurück";
    /// What the keys do.
    keys => "Arrow keys lead on and back.", "Pfeiltasten führen weiter und zurück.";
    /// Of an item that was left behind.
    done_item(l, item: &str) => format!("{item}, done"), format!("{item}, erledigt");
    /// Goes on though something is missing.
    go_on_anyway => "Go on anyway", "Trotzdem weiter";
    /// Before what is missing.
    missing => "Before going on:", "Noch offen, bevor es weitergeht:";
    /// Sets the clock going for the first time.
    start_clock => "Start the clock", "Uhr starten";
    /// Stops the clock.
    pause => "Pause", "Pause";
    /// Sets the clock going again.
    resume => "Go on", "Weiterlaufen lassen";
    /// The clock stands.
    paused => "Paused", "Pausiert";
    /// The window for the room.
    projector => "Projector", "Beamer";
    /// What it is for.
    projector_hint => "Opens what the room sees in a window of its own; move it to the projector.",
        "Öffnet, was der Raum sieht, in einem eigenen Fenster; dieses auf den Beamer schieben.";
    /// A browser that lets no window open.
    projector_blocked => "The browser did not allow a window. Allow pop-ups for this page, or open the address of the projector in another tab.",
        "Der Browser hat kein Fenster zugelassen. Pop-ups für diese Seite erlauben oder die Beamer-Adresse in einem anderen Tab öffnen.";
    /// Gives the projector the whole screen.
    full_screen => "Full screen", "Vollbild";
    /// The line on other screens while a workshop is being held.
    strip => "Workshop being held", "Laufender Workshop";
    /// The way back to it.
    back_to => "back to the workshop", "zurück zum Workshop";
    /// The way in from the start.
    way_in => "Run a workshop with the team", "Einen Workshop mit dem Team führen";
    /// What it takes.
    way_in_hint => "An hour, two to six people, phones or one laptop. The program keeps the time and says what comes next.",
        "Eine Stunde, zwei bis sechs Personen, Telefone oder ein Laptop. Das Programm hält die Zeit und sagt, was als Nächstes kommt.";
    /// The button.
    to_workshops => "To the workshops", "Zu den Workshops";
    /// What to say.
    say => "Say", "Sagen";
    /// What to do.
    now_do => "Now", "Jetzt";
    /// It is over.
    closed_hint => "This workshop is closed. Everything can be looked at; the clock stands.",
        "Dieser Workshop ist abgeschlossen. Alles lässt sich ansehen; die Uhr steht.";
}

/// An agenda.
pub const fn agenda_name(locale: Locale, agenda: Agenda) -> &'static str {
    match agenda {
        Agenda::Choose => locale.pick("Choose key accounts", "Schlüsselkunden wählen"),
        Agenda::Sprint => locale.pick("Sprint", "Sprint"),
        Agenda::Review => locale.pick("Review together", "Gemeinsam überprüfen"),
    }
}

/// What comes out of an agenda.
pub const fn outcome(locale: Locale, agenda: Agenda) -> &'static str {
    match agenda {
        Agenda::Choose => locale.pick(
            "At most three key accounts, each with a reason, a first plan for number one, and the next date.",
            "Höchstens drei Schlüsselkunden mit Begründung, ein erster Plan für die Nummer eins und der nächste Termin.",
        ),
        Agenda::Sprint => locale.pick(
            "One key account and the first lines of its plan, for a first contact with the method.",
            "Ein Schlüsselkunde und die ersten Zeilen seines Plans, zum Kennenlernen der Methode.",
        ),
        Agenda::Review => locale.pick(
            "What has changed, what the plans lack, who is still key, and what is to be done until next time.",
            "Was sich geändert hat, was den Plänen fehlt, wer noch Schlüsselkunde ist und was bis zum nächsten Mal zu tun ist.",
        ),
    }
}

/// An item of an agenda, short.
pub const fn item(locale: Locale, item: Item) -> &'static str {
    let (english, german) = match item {
        Item::Open => ("Open", "Auftakt"),
        Item::Facts => ("Facts", "Zahlen"),
        Item::Fit => ("Fit", "Eignung"),
        Item::LongList => ("Long list", "Auswahlliste"),
        Item::Dots => ("Dots", "Punkte"),
        Item::Criteria => ("Criteria", "Kriterien"),
        Item::Rate => ("Rate", "Bewerten"),
        Item::Again => ("Once more", "Noch einmal"),
        Item::Reveal => ("Reveal", "Aufdecken"),
        Item::Decide => ("Decide", "Entscheiden"),
        Item::Plan => ("Plan", "Plan"),
        Item::Treatment => ("Treatment", "Behandlung"),
        Item::Since => ("Since then", "Seitdem"),
        Item::Questions => ("Questions", "Fragen"),
        Item::Plans => ("Plans", "Pläne"),
        Item::Pipeline => ("Pipeline", "Pipeline"),
        Item::Close => ("Close", "Abschluss"),
    };
    locale.pick(english, german)
}

/// What a workshop is called: its title, or the agenda and its day.
pub fn called(locale: Locale, workshop: &Workshop) -> String {
    match workshop.title.is_empty() {
        true => usual_title(locale, workshop),
        false => workshop.title.clone(),
    }
}

/// What a workshop without a title is called: `Workshop of 26 Nov 2026`.
pub fn usual_title(locale: Locale, workshop: &Workshop) -> String {
    let day = format::day(locale, workshop.day);
    match locale {
        Locale::En => format!("Workshop of {day}"),
        Locale::De => format!("Workshop vom {day}"),
    }
}

/// How many people take part.
pub fn people(locale: Locale, participants: &[Participant]) -> String {
    match (locale, participants.len()) {
        (Locale::En, 0) => "nobody yet".to_owned(),
        (Locale::De, 0) => "noch niemand".to_owned(),
        (Locale::En, 1) => "1 person".to_owned(),
        (Locale::De, 1) => "1 Person".to_owned(),
        (Locale::En, count) => format!("{} people", number(locale, count as i128)),
        (Locale::De, count) => format!("{} Personen", number(locale, count as i128)),
    }
}

/// A time of the clock: `2:05`.
pub fn time(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
