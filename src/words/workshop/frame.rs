//! The items that open a workshop: who is here, what the figures say, whether it is right for us, what is asked.

use crate::words::Locale;
use crate::words::format::number;

texts! {
    /// The three rules, each a line.
    rule_goal => "At most three key accounts, and one next action for each.",
        "Höchstens drei Schlüsselkunden und für jeden ein nächster Schritt.";
    rule_silent => "Rate in silence first. Nobody sees what the others say.",
        "Zuerst still bewerten. Niemand sieht, was die anderen sagen.";
    rule_talk => "Then talk only about what we see differently, 90 seconds each.",
        "Dann nur über das reden, was verschieden gesehen wird, je 90 Sekunden.";
    rule_sprint => "One key account and the first lines of its plan.",
        "Ein Schlüsselkunde und die ersten Zeilen seines Plans.";
    rule_unknown => "Not knowing is an answer too.", "Nicht zu wissen ist auch eine Antwort.";
    rule_later => "Everything can be changed later.", "Alles lässt sich später ändern.";
    rule_back => "First what has changed, then what to do about it.",
        "Zuerst, was sich geändert hat, dann, was zu tun ist.";
    rule_park => "What takes longer than 90 seconds is parked with an owner.",
        "Was länger als 90 Sekunden dauert, wird mit einer zuständigen Person geparkt.";
    rule_promise => "Every decision ends with who does what by when.",
        "Jede Entscheidung endet damit, wer was bis wann tut.";
    rule_gut => "Rate twice: first from the gut, then knowing the figures.",
        "Zweimal bewerten: zuerst aus dem Bauch, dann mit den Zahlen.";
    rule_differ => "What differs deserves a second look.",
        "Wo beides auseinandergeht, lohnt ein zweiter Blick.";
    /// The heading of the rules.
    rules => "Goal and rules", "Ziel und Regeln";
    /// The heading of who takes part.
    here => "Who is here", "Wer ist da";
    /// Nobody is there yet.
    nobody_here => "Add everybody who rates. Initials are all that a phone sends along.",
        "Alle eintragen, die bewerten. Ein Telefon schickt nur die Initialen mit.";
    /// For the room.
    nobody_yet => "Who is here?", "Wer ist da?";
    /// The line that adds somebody.
    person => "Name", "Name";
    add_person => "Add person", "Person eintragen";
    /// The group of our own people.
    own_people => "Our own people", "Die eigenen Leute";
    /// Adds one of them.
    add_member(l, name: &str) => format!("Add {name}"), format!("{name} eintragen");
    /// The fields of somebody.
    name_of(l, name: &str) => format!("Name: {name}"), format!("Name: {name}");
    initials_of(l, name: &str) => format!("Initials of {name}"), format!("Initialen von {name}");
    remove_person(l, name: &str) => format!("Remove {name}"), format!("{name} entfernen");
    person_removed(l, name: &str) => format!("{name} removed, with all answers"),
        format!("{name} entfernt, mit allen Antworten");
    /// The figures of the room.
    largest(l, name: &str, years: &str) => format!("of revenue {years} comes from {name}"), format!("vom Umsatz {years} kommen von {name}");
    /// What the sentences count.
    counted(l, years: &str) => format!("The revenue of {years} is counted."), format!("Gezählt ist der Umsatz {years}.");
    top_fifth => "comes from the largest fifth of the customers", "kommen vom größten Fünftel der Kunden";
    effective => "equal customers: so broad does it really stand",
        "gleich große Kunden: So breit steht es wirklich";
    /// The question that is asked about number one.
    if_lost(l, name: &str) => format!("And if {name} leaves?"), format!("Und wenn {name} geht?");
    /// The way to all figures.
    to_portfolio => "All figures", "Alle Zahlen";
    /// No figures are known.
    no_revenue => "No revenue is known yet, so there is nothing to look at here. Go on, or enter it in the list.",
        "Noch ist kein Umsatz bekannt, hier gibt es also nichts zu sehen. Weitergehen oder ihn in der Liste eintragen.";
    /// The way to the list.
    to_accounts => "To the list", "Zur Liste";
    /// The way to the check.
    to_fit => "Answer the nine questions", "Die neun Fragen beantworten";
    /// Nothing of it was answered.
    fit_unknown => "Nine questions say whether it is worth treating a few customers differently. None is answered yet.",
        "Neun Fragen sagen, ob es sich lohnt, wenige Kunden anders zu behandeln. Noch ist keine beantwortet.";
    /// The list of criteria.
    criteria => "What we rate by", "Wonach bewertet wird";
    /// The switch of a criterion.
    ask => "Ask", "Fragen";
    ask_about(l, name: &str) => format!("Ask about {name} in this workshop"), format!("In diesem Workshop nach {name} fragen");
    /// The points of a criterion.
    points_of(l, name: &str) => format!("Points of {name}"), format!("Gewicht von {name}");
    points => "Points", "Gewicht";
    /// The same, behind the criterion.
    weight(l, points: u16) => format!("{points} points"), format!("Gewicht {points}");
    /// How the bars of the room are read.
    longer_counts_more => "The longer the bar, the more it counts.", "Je länger der Balken, desto mehr zählt es.";
    /// The criteria that need no people.
    from_figures => "These follow from the figures and are not asked about:",
        "Diese folgen aus den Zahlen, nach ihnen wird nicht gefragt:";
    /// The way to the model.
    to_model => "Change the scoring model", "Das Bewertungsmodell ändern";
    /// What left out means.
    left_out_hint => "A criterion that is not asked keeps its points and its ratings; it is only left out of this workshop.",
        "Ein Kriterium, nach dem nicht gefragt wird, behält Gewicht und Bewertungen; es fehlt nur in diesem Workshop.";
}

/// How much there is to rate, and how long that takes about.
pub fn effort(locale: Locale, criteria: usize, accounts: usize, minutes: usize) -> String {
    let count = |count: usize| number(locale, count as i128);
    let asked = match (locale, criteria) {
        (Locale::En, 1) => "1 criterion".to_owned(),
        (Locale::De, 1) => "1 Kriterium".to_owned(),
        (Locale::En, many) => format!("{} criteria", count(many)),
        (Locale::De, many) => format!("{} Kriterien", count(many)),
    };
    let of = match (locale, accounts) {
        (Locale::En, 1) => "1 customer".to_owned(),
        (Locale::De, 1) => "1 Kunde".to_owned(),
        (Locale::En, many) => format!("{} customers", count(many)),
        (Locale::De, many) => format!("{} Kunden", count(many)),
    };
    let time = match (locale, minutes) {
        (Locale::En, ..=1) => "about 1 minute of rating for each person".to_owned(),
        (Locale::De, ..=1) => "für jede Person etwa 1 Minute".to_owned(),
        (Locale::En, many) => format!("about {} minutes of rating for each person", count(many)),
        (Locale::De, many) => format!("für jede Person etwa {} Minuten", count(many)),
    };
    match accounts {
        0 => format!("{asked}."),
        _ => format!("{asked} × {of}: {time}."),
    }
}
