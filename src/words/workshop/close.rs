//! The end of a workshop: what came out, what is parked, the file, and the minutes.

use crate::domain::workshop::minutes::Outcome;
use crate::words::Locale;
use crate::words::format::number;

texts! {
    /// The next meeting.
    next => "Next meeting", "Nächster Termin";
    /// No day was said.
    no_next => "No day yet.", "Noch kein Termin.";
    /// Takes the usual rhythm.
    take_day(l, day: &str) => format!("Take {day}, the usual rhythm"), format!("{day} übernehmen, der übliche Rhythmus");
    /// Free text.
    notes => "Notes", "Notizen";
    /// Questions that nobody could answer.
    parked => "Parked questions", "Geparkte Fragen";
    /// What parking is for.
    parked_hint => "Whatever is talked about for more than 90 seconds is parked here: somebody clears it up by a day.",
        "Was länger als 90 Sekunden besprochen wird, kommt hierher: Jemand klärt es bis zu einem festen Tag.";
    /// Adds one.
    park => "Park a question", "Frage parken";
    /// The text of one.
    question => "Question", "Frage";
    /// What could stand there.
    question_hint => "What has to be found out?", "Was ist herauszufinden?";
    /// By when.
    until => "By", "Bis";
    /// Takes one away.
    unpark(l, text: &str) => format!("Remove: {text}"), format!("Entfernen: {text}");
    /// One was taken away.
    unparked => "Parked question removed", "Geparkte Frage entfernt";
    /// Nobody owns it.
    nobody => "nobody yet", "noch niemand";
    /// The file.
    file => "Take the work home", "Die Arbeit mitnehmen";
    /// Saves the workspace.
    save_file => "Save the file", "Datei sichern";
    /// What that is.
    save_file_hint => "Everything, to open anywhere again.", "Alles, um es überall wieder zu öffnen.";
    /// It is saved.
    saved => "Saved: the file holds everything.", "Gesichert: Die Datei enthält alles.";
    /// It was never saved.
    not_saved => "Not saved yet. Everything is in this browser alone.", "Noch nicht gesichert. Alles liegt nur in diesem Browser.";
    /// There is something newer than the file.
    not_saved_since => "Not saved yet since the last changes.", "Seit den letzten Änderungen noch nicht gesichert.";
    /// Saves the minutes.
    save_minutes => "Save the minutes", "Protokoll sichern";
    /// What that is.
    save_minutes_hint => "Decisions, votes and reasons as text (Markdown).", "Entscheidungen, Stimmen und Gründe als Text (Markdown).";
    /// Prints the minutes.
    print_minutes => "Print the minutes", "Protokoll drucken";
    /// Puts the minutes on the clipboard.
    copy_minutes => "Copy the minutes", "Protokoll kopieren";
    /// Done.
    copied => "Minutes copied", "Protokoll kopiert";
    /// The browser did not allow it.
    not_copied => "The browser did not allow copying. Save the minutes as a file instead.", "Der Browser hat das Kopieren nicht erlaubt. Das Protokoll stattdessen als Datei sichern.";
    /// Saves the days.
    calendar_file => "Calendar file", "Kalenderdatei";
    /// There is none.
    no_days => "Nothing has a day yet: set the next meeting first.", "Noch hat nichts einen Tag: zuerst den nächsten Termin setzen.";
    /// The file of the minutes, without an ending.
    minutes_name(l, day: &str) => format!("keyfolio-workshop-{day}"), format!("keyfolio-workshop-{day}");
    /// The file of the days, without an ending.
    calendar_name(l, day: &str) => format!("keyfolio-workshop-days-{day}"), format!("keyfolio-workshop-termine-{day}");
    /// The next meeting in a calendar.
    calendar => "Keyfolio: next workshop", "Keyfolio: nächster Workshop";
    /// A parked question in a calendar.
    parked_day(l, text: &str) => format!("Clear up: {text}"), format!("Klären: {text}");

    /// Ends the workshop.
    close => "Close the workshop", "Workshop abschließen";
    /// It is over.
    is_closed => "Workshop closed", "Workshop abgeschlossen";
    /// Asks once.
    close_again => "The end of the workshop belongs into the file, too.", "Auch der Abschluss des Workshops gehört in die Datei.";
    /// Before it is closed with changes that are in no file.
    close_unsaved => "The last changes are in no file yet.", "Die letzten Änderungen stehen noch in keiner Datei.";
    /// The usual way.
    close_and_save => "Close and save the file", "Abschließen und Datei sichern";
    /// Does it.
    close_anyway => "Close without saving", "Ohne Sichern abschließen";
    /// Opens it again.
    reopen => "Open it again", "Wieder öffnen";
    /// It is open again.
    is_reopened => "Workshop opened again", "Workshop wieder geöffnet";
    /// The way to it, from the work of the day.
    to_workshop => "To the workshop", "Zum Workshop";

    /// The heading of the minutes.
    minutes => "Minutes", "Protokoll";
    /// A line of the head.
    day => "Day", "Tag";
    duration => "Duration", "Dauer";
    participants => "Participants", "Teilnehmende";
    rated => "Customers rated", "Bewertete Kunden";
    agenda => "Agenda", "Ablauf";
    /// A part.
    dots => "Dots", "Punkte";
    votes => "Votes", "Stimmen";
    decisions => "Decisions", "Entscheidungen";
    /// The columns.
    customer => "Customer", "Kunde";
    criterion => "Criterion", "Kriterium";
    group => "Group", "Gruppe";
    agreed => "Agreed", "Vereinbart";
    dissent => "Dissent", "Abweichende Meinung";
    status => "Status", "Einstufung";
    status_of => "State", "Stand";
    reason => "Reason", "Begründung";
    decided_by => "Decided by", "Entschieden von";
    owner => "Owner", "Zuständig";
    action => "Action", "Maßnahme";
    verdict => "Verdict", "Urteil";
    conclusion => "Conclusion", "Fazit";
    /// What the review says that was held here.
    review => "Review", "Überprüfung";
    /// What was decided in it.
    review_actions => "Actions of the review", "Maßnahmen der Überprüfung";
    given => "Dots", "Punkte";
    /// Special treatment.
    treatment(l, customer: &str) => format!("{customer}: special treatment"), format!("{customer}: besondere Behandlung");
    /// A part of a plan.
    of_plan(l, customer: &str, part: &str) => format!("{customer}: {part}"), format!("{customer}: {part}");
    /// Where the plan is to lead.
    vision => "Where it should lead", "Wohin es führen soll";
    /// An account that is gone.
    gone => "A deleted customer", "Ein gelöschter Kunde";
    /// A decision that was taken back.
    taken_back => "taken back", "zurückgenommen";
    /// A vote before the second.
    before(l, answer: &str) => format!("before: {answer}"), format!("vorher: {answer}");
    /// What one person alone thought first, and later.
    gut => "Gut", "Bauch";
    facts => "With the figures", "Mit den Zahlen";
    /// The last line.
    foot_closed(l, moment: &str) => format!("Written by Keyfolio on {moment}: names and decisions as when the workshop was closed, plans as they stand now"), format!("Geschrieben von Keyfolio am {moment}: Namen und Entscheidungen wie beim Abschluss des Workshops, Pläne nach heutigem Stand");
    /// Of one that is held.
    foot(l, moment: &str) => format!("Written by Keyfolio on {moment}"), format!("Geschrieben von Keyfolio am {moment}");
}

/// So many minutes.
pub fn minutes_long(locale: Locale, seconds: u32) -> String {
    // As the clock counts it: a minute that is not over is none, but something was done.
    let minutes = (seconds / 60).max(1);
    match (locale, minutes) {
        (Locale::En, 1) => "1 minute".to_owned(),
        (Locale::De, 1) => "1 Minute".to_owned(),
        (Locale::En, _) => format!("{} minutes", number(locale, i128::from(minutes))),
        (Locale::De, _) => format!("{} Minuten", number(locale, i128::from(minutes))),
    }
}

/// Who confirmed an earlier decision: who takes part, and who had decided; either may be nobody.
pub fn confirmed_by(locale: Locale, confirmed: &str, decided: &str) -> String {
    let confirmed = match (locale, confirmed) {
        (Locale::En, "") => "confirmed".to_owned(),
        (Locale::De, "") => "bestätigt".to_owned(),
        (Locale::En, _) => format!("confirmed by {confirmed}"),
        (Locale::De, _) => format!("bestätigt von {confirmed}"),
    };
    match (locale, decided) {
        (_, "") => confirmed,
        (Locale::En, _) => format!("{confirmed}; decided before by {decided}"),
        (Locale::De, _) => format!("{confirmed}; zuvor entschieden von {decided}"),
    }
}

/// What came out, in one sentence.
pub fn outcome(locale: Locale, outcome: Outcome) -> String {
    let many = |count: usize| number(locale, count as i128);
    let keys = match (locale, outcome.keys) {
        (Locale::En, 0) => "No key account named".to_owned(),
        (Locale::En, 1) => "1 key account".to_owned(),
        (Locale::En, count) => format!("{} key accounts", many(count)),
        (Locale::De, 0) => "Kein Schlüsselkunde benannt".to_owned(),
        (Locale::De, 1) => "1 Schlüsselkunde".to_owned(),
        (Locale::De, count) => format!("{} Schlüsselkunden", many(count)),
    };
    let actions = match (locale, outcome.actions) {
        (Locale::En, 0) => "no action".to_owned(),
        (Locale::En, 1) => "1 action".to_owned(),
        (Locale::En, count) => format!("{} actions", many(count)),
        (Locale::De, 0) => "keine Maßnahme".to_owned(),
        (Locale::De, 1) => "1 Maßnahme".to_owned(),
        (Locale::De, count) => format!("{} Maßnahmen", many(count)),
    };
    let parked = match (locale, outcome.parked) {
        (Locale::En, 0) => "nothing parked".to_owned(),
        (Locale::En, 1) => "1 parked question".to_owned(),
        (Locale::En, count) => format!("{} parked questions", many(count)),
        (Locale::De, 0) => "nichts geparkt".to_owned(),
        (Locale::De, 1) => "1 geparkte Frage".to_owned(),
        (Locale::De, count) => format!("{} geparkte Fragen", many(count)),
    };
    format!("{keys}, {actions}, {parked}.")
}

/// Parked questions that are due, for the work of the day.
pub fn parked_due(locale: Locale, count: usize) -> String {
    match (locale, count) {
        (Locale::En, 1) => "One parked question of a workshop is due.".to_owned(),
        (Locale::De, 1) => "Eine geparkte Frage aus einem Workshop ist fällig.".to_owned(),
        (Locale::En, _) => format!(
            "{} parked questions of workshops are due.",
            number(locale, count as i128)
        ),
        (Locale::De, _) => format!(
            "{} geparkte Fragen aus Workshops sind fällig.",
            number(locale, count as i128)
        ),
    }
}
