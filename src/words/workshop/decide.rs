//! Who is looked at, who is key and why, the first plan and the special treatment of number one.

use crate::domain::workshop::choice::{
    Course, Effect, FEW_KEY, NAMES, RATED_AT_ONCE, Stand, Warning,
};
use crate::words::Locale;
use crate::words::format::{number, whole_percent};

texts! {
    /// The heading of the long list.
    who => "Who is looked at?", "Wer kommt infrage?";
    /// The question that must be answered.
    who_is_missing => "Who is missing because they are not yet, or no longer, customers?",
        "Wer fehlt auf dieser Liste, weil er noch nicht oder nicht mehr Kunde ist?";
    /// It was not answered.
    missing_open => "Add at least one name, or say that nobody is missing.",
        "Mindestens einen Namen hinzufügen oder festhalten, dass niemand fehlt.";
    /// Somebody was added.
    missing_answered => "Somebody is looked at who is not a customer yet, or no longer one.",
        "Auf der Liste steht jemand, der noch nicht oder nicht mehr Kunde ist.";
    /// The answer that nobody is missing.
    nobody_is_missing => "Nobody is missing", "Niemand fehlt";
    /// The field of a target.
    target_name => "Name of a target", "Name eines Wunschkunden";
    /// Adds it.
    add_target => "Add target", "Wunschkunden hinzufügen";
    /// The field of a customer to be won back.
    win_back_name => "Name of a former customer", "Name eines früheren Kunden";
    /// Adds it.
    add_win_back => "Add win-back", "Rückgewinnung hinzufügen";
    /// Takes the proposal.
    take_proposal(l, names: usize) => match names {
        1 => "Take the proposal: 1 name".to_owned(),
        _ => format!("Take the proposal: {} names", number(l, names as i128)),
    }, match names {
        1 => "Vorschlag übernehmen: 1 Name".to_owned(),
        _ => format!("Vorschlag übernehmen: {} Namen", number(l, names as i128)),
    };
    /// Adds those of the proposal that are not on the list.
    add_proposal(l, names: usize) => match names {
        1 => "Add 1 more from the proposal".to_owned(),
        _ => format!("Add {} more from the proposal", number(l, names as i128)),
    }, match names {
        1 => "1 weiteren aus dem Vorschlag hinzufügen".to_owned(),
        _ => format!("{} weitere aus dem Vorschlag hinzufügen", number(l, names as i128)),
    };
    /// What the proposal is made of.
    proposal_hint => "Key accounts and candidates so far, targets, customers worth winning back, and the largest by revenue.",
        "Bisherige Schlüsselkunden und Kandidaten, Wunschkunden, lohnende Rückgewinnungen und die größten nach Umsatz.";
    /// Before those who are left out.
    left_out => "Left out of the proposal:", "Nicht vorgeschlagen:";
    /// Why somebody is left out.
    knocked_out(l, name: &str, by: &str) => format!("{name} (knocked out by {by})"), format!("{name} (K.-o. durch {by})");
    /// Where the criterion is not told.
    knocked_out_bare(l, name: &str) => format!("{name} (knocked out)"), format!("{name} (K.-o.)");
    /// Somebody we decided against.
    declined(l, name: &str) => format!("{name} (declined)"), format!("{name} (abgelehnt)");
    /// Empties the list.
    clear => "Clear the list", "Liste leeren";
    /// The search.
    search => "Search by name", "Nach Namen suchen";
    /// Nobody has that name.
    nobody_found(l, text: &str) => format!("Nobody is called “{text}”. Add a target or a former customer above."),
        format!("Niemand heißt „{text}“. Oben als Wunschkunde oder früheren Kunden hinzufügen.");
    /// More than are shown.
    more(l, count: usize) => match count {
        1 => "1 more by search".to_owned(),
        _ => format!("{} more by search", number(l, count as i128)),
    }, match count {
        1 => "1 weiterer über die Suche".to_owned(),
        _ => format!("{} weitere über die Suche", number(l, count as i128)),
    };
    /// Of an account without rank by a knock-out.
    out_tag => "knocked out", "K.-o.";
    /// Nobody is on the list yet.
    nobody_listed => "Nobody yet", "Noch niemand";

    /// The heading of the decisions.
    who_is_key => "Who is key, and why?", "Wer ist Schlüsselkunde, und warum?";
    /// There is nobody to decide about.
    nobody_to_decide => "There is nobody to decide about yet: choose names in the long list first.",
        "Noch gibt es niemanden, über den zu entscheiden wäre: zuerst Namen auf die Auswahlliste setzen.";
    /// The field of a reason.
    reason => "Why, in one sentence", "Warum, in einem Satz";
    /// What a reason could be.
    reason_example => "For example: opens the Nordic market for us", "Zum Beispiel: öffnet uns den nordischen Markt";
    /// There is none.
    reason_missing => "A decision needs a reason: one sentence is enough.",
        "Eine Entscheidung braucht eine Begründung: Ein Satz genügt.";
    /// Keeps a decision.
    keep => "Decide", "Entscheiden";
    /// Keeps it, for screen readers.
    keep_of(l, name: &str) => format!("Decide about {name}"), format!("Über {name} entscheiden");
    /// Lets it be.
    let_be => "Cancel", "Abbrechen";
    /// What is chosen about an account, for screen readers.
    choice_of(l, name: &str) => format!("Decision about {name}"), format!("Entscheidung über {name}");
    /// It stays as it is.
    stays(l, tier: &str) => format!("Stays: {tier}"), format!("Bleibt: {tier}");
    /// It stays as it is, for screen readers.
    stays_of(l, name: &str, tier: &str) => format!("{name} stays: {tier}"), format!("{name} bleibt: {tier}");
    /// Decided in this workshop.
    decided_here => "Decided here", "Hier entschieden";
    /// What was decided earlier.
    so_far(l, tier: &str) => format!("So far: {tier}"), format!("Bisher: {tier}");
    /// Without enough ratings.
    not_rated => "not rated enough", "zu wenig bewertet";
    /// Who decides.
    decided_by(l, by: &str) => format!("Decided by: {by}"), format!("Entschieden von: {by}");
    /// Nobody is entered.
    decided_by_nobody => "Nobody is entered as a participant; decisions name nobody.",
        "Niemand ist als teilnehmend eingetragen; Entscheidungen nennen niemanden.";
    /// The rest at once.
    others => "All who are left, at once", "Alle Übrigen auf einmal";
    /// What is decided about them, for screen readers.
    others_choice => "Decision about all who are left", "Entscheidung über alle Übrigen";
    /// A reason that fits all.
    others_example => "For example: not now, no capacity before summer", "Zum Beispiel: nicht jetzt, keine Kapazität vor dem Sommer";
    /// Decides about the rest.
    decide_others(l, count: usize, tier: &str) => match count {
        1 => format!("Decide about one: {tier}"),
        _ => format!("Decide about all {}: {tier}", number(l, count as i128)),
    }, match count {
        1 => format!("Über einen Kunden entscheiden: {tier}"),
        _ => format!("Über alle {} entscheiden: {tier}", number(l, count as i128)),
    };
    /// Everything is decided.
    all_decided => "It was decided about everybody.", "Über alle wurde entschieden.";
    /// What the choice does.
    effect => "What this choice does", "Was diese Wahl bewirkt";
    /// With what is not kept yet.
    effect_thought => "With what is marked and not decided yet.", "Mit dem, was markiert und noch nicht entschieden ist.";

    /// Nobody is key.
    no_number_one => "There is no key account yet: decide first.", "Noch gibt es keinen Schlüsselkunden: zuerst entscheiden.";
    /// Number one.
    number_one => "Number one", "Nummer eins";
    /// The place of an account.
    place(l, place: usize) => format!("Number {place}"), format!("Nummer {place}");
    /// The first plan.
    first_plan(l, name: &str) => format!("First plan for {name}"), format!("Erster Plan für {name}");
    /// The question behind it.
    solves => "What does it solve for them – not: what do we sell?", "Was löst das beim Kunden – nicht: Was verkaufen wir?";
    /// Examples.
    goal_example => "For example: deliver to Finland within two days", "Zum Beispiel: in zwei Tagen nach Finnland liefern";
    solution_example => "For example: a warehouse in Turku, run together", "Zum Beispiel: ein gemeinsames Lager in Turku";
    question_example => "For example: who decides about logistics there?", "Zum Beispiel: Wer entscheidet dort über Logistik?";
    risk_example => "For example: their buyer retires in spring", "Zum Beispiel: Der Einkäufer geht im Frühjahr in Rente";
    action_example => "For example: call and ask for the logistics figures", "Zum Beispiel: anrufen und nach den Logistikzahlen fragen";
    /// The field of the kind of a solution.
    solution_kind => "Kind of solution", "Art der Lösung";
    /// There are more entries than the one that is shown.
    and_more(l, count: usize) => match count {
        1 => "1 more in the full plan".to_owned(),
        _ => format!("{} more in the full plan", number(l, count as i128)),
    }, match count {
        1 => "1 weiterer Eintrag im ganzen Plan".to_owned(),
        _ => format!("{} weitere Einträge im ganzen Plan", number(l, count as i128)),
    };
    /// The way to the plan.
    full_plan(l, name: &str) => format!("Full plan of {name}"), format!("Ganzer Plan von {name}");
    /// The other key accounts.
    the_next => "The next ones", "Die nächsten";
    /// Begins a plan.
    begin_plan(l, name: &str) => format!("Begin a plan for {name}"), format!("Plan für {name} beginnen");
    /// There is one.
    has_plan => "A plan is begun", "Ein Plan ist begonnen";
    /// Nothing stands there yet.
    open => "still open", "noch offen";
    /// What the check of the plan still wants.
    still_missing => "what is still missing", "was noch fehlt";
    /// One of the two parts of an action.
    nobody_yet => "nobody yet", "noch niemand";
    no_day_yet => "no date yet", "noch kein Termin";

    /// What number one gets.
    gets_of(l, name: &str) => format!("What {name} gets that others don’t"), format!("Was {name} bekommt, was andere nicht bekommen");
    /// Nothing yet.
    gets_nothing => "Nothing is decided yet.", "Noch ist nichts entschieden.";
    /// Who gives it.
    given_by => "Who gives it", "Wer es leistet";
    /// What is written into the account.
    given(l, what: &str, by: &str) => format!("{what} ({by})"), format!("{what} ({by})");
    /// Adds a privilege.
    give => "Give it", "Vergeben";
    /// An example.
    what_example => "For example: an answer within four hours", "Zum Beispiel: eine Antwort binnen vier Stunden";
    /// The choice of a privilege.
    choose => "Choose from the catalogue", "Aus dem Katalog wählen";
    /// Hours a month, of one of them.
    hours(l, hours: &str) => format!("{hours} a month"), format!("{hours} im Monat");
    /// Nobody has said.
    hours_open => "hours not said", "Stunden nicht genannt";
}

/// How many names are on the list, and what follows.
pub fn chosen(locale: Locale, names: usize) -> String {
    let (few, many) = NAMES;
    let said = match (locale, names) {
        (Locale::En, 1) => "1 chosen.".to_owned(),
        (Locale::De, 1) => "1 gewählt.".to_owned(),
        (Locale::En, _) => format!("{} chosen.", number(locale, names as i128)),
        (Locale::De, _) => format!("{} gewählt.", number(locale, names as i128)),
    };
    let then = match locale {
        Locale::En if names < few => format!("{few} to {many} are good."),
        Locale::De if names < few => format!("{few} bis {many} sind gut."),
        Locale::En if names > many => {
            format!("More than {many} take long: who can wait? Dots choose next.")
        }
        Locale::De if names > many => {
            format!(
                "Mehr als {many} dauern lange: Wer kann warten? Als Nächstes wählen Punkte aus."
            )
        }
        Locale::En if names > RATED_AT_ONCE => {
            format!("More than {RATED_AT_ONCE}: dots choose next.")
        }
        Locale::De if names > RATED_AT_ONCE => {
            format!("Mehr als {RATED_AT_ONCE}: Als Nächstes wählen Punkte aus.")
        }
        Locale::En => "Few enough to rate all of them.".to_owned(),
        Locale::De => "Wenige genug, um alle zu bewerten.".to_owned(),
    };
    format!("{said} {then}")
}

/// What the choice does, in two sentences with figures from before to after.
pub fn sentences(locale: Locale, effect: &Effect) -> [String; 2] {
    let (before, after) = (&effect.before, &effect.after);
    let share = |stand: &Stand| whole_percent(locale, stand.share.unwrap_or(0.0));
    let largest = |stand: &Stand| {
        let largest = stand.largest.as_ref();
        whole_percent(locale, largest.map_or(0.0, |(_, share)| *share))
    };
    let course = match (locale, effect.course()) {
        (Locale::En, Course::MoreDependent) => "This choice makes us more dependent",
        (Locale::De, Course::MoreDependent) => "Diese Wahl macht uns abhängiger",
        (Locale::En, Course::Freer) => "This choice makes us freer",
        (Locale::De, Course::Freer) => "Diese Wahl macht uns freier",
        (Locale::En, Course::Same) => "This choice leaves us as dependent as before",
        (Locale::De, Course::Same) => "Diese Wahl lässt uns so abhängig wie zuvor",
    };
    let name = after.largest.as_ref().map(|(name, _)| name.as_str());
    let name = name.map_or_else(String::new, |name| format!(" ({name})"));
    let (share_before, share_after) = (share(before), share(after));
    let (large_before, large_after) = (largest(before), largest(after));
    let [key_before, key_after, win_before, win_after] =
        [before.key, after.key, before.to_win, after.to_win]
            .map(|count| number(locale, count as i128));
    match locale {
        Locale::En => [
            format!(
                "{course}: key accounts bring {share_before} → {share_after} of revenue, the largest of them{name} {large_before} → {large_after}."
            ),
            format!(
                "Key accounts {key_before} → {key_after}; those among them who bring no revenue yet {win_before} → {win_after}."
            ),
        ],
        Locale::De => [
            format!(
                "{course}: Schlüsselkunden bringen {share_before} → {share_after} des Umsatzes, der größte von ihnen{name} {large_before} → {large_after}."
            ),
            format!(
                "Schlüsselkunden {key_before} → {key_after}; davon noch ohne Umsatz {win_before} → {win_after}."
            ),
        ],
    }
}

/// What is worth another look.
pub fn warning(locale: Locale, warning: Warning, effect: &Effect) -> String {
    let key = number(locale, effect.after.key as i128);
    let name = effect.after.largest.as_ref().map(|(name, _)| name.as_str());
    let name = name.unwrap_or_default();
    match (locale, warning) {
        (Locale::En, Warning::TooMuch) => {
            "So much of the revenue is with key accounts that the base does not bear the loss of one: win more customers.".to_owned()
        }
        (Locale::De, Warning::TooMuch) => {
            "So viel Umsatz liegt bei Schlüsselkunden, dass die Basis den Verlust eines einzigen nicht trägt: mehr Kunden gewinnen.".to_owned()
        }
        (Locale::En, Warning::OneIsLarge) => {
            format!("{name} alone is so large that its loss would hurt: its plan needs the risk of dependence.")
        }
        (Locale::De, Warning::OneIsLarge) => {
            format!("{name} allein ist so groß, dass ein Verlust schmerzt: In den Plan gehört das Risiko der Abhängigkeit.")
        }
        (Locale::En, Warning::NobodyToWin) => {
            "All of them bring revenue today: is none of them tomorrow’s customer?".to_owned()
        }
        (Locale::De, Warning::NobodyToWin) => {
            "Alle bringen heute schon Umsatz: Ist kein Kunde von morgen dabei?".to_owned()
        }
        (Locale::En, Warning::TooMany) => format!(
            "{key} key accounts: more than {FEW_KEY} are rarely served well. Who would be given up if only {FEW_KEY} could stay?"
        ),
        (Locale::De, Warning::TooMany) => format!(
            "{key} Schlüsselkunden: Mehr als {FEW_KEY} werden selten gut betreut. Auf wen ließe sich verzichten, wenn nur {FEW_KEY} bleiben könnten?"
        ),
    }
}

#[cfg(test)]
#[path = "decide_tests.rs"]
mod tests;
