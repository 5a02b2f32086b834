//! The customer's people and the contacts with them in words: buying roles, how well we know the customer, the
//! log and its one line.

use super::Locale;
use super::format::{short_day, time_ago};
use crate::domain::analysis::value::Step;
use crate::domain::person::{Attitude, BuyingRole};
use crate::domain::relationship::Coverage;
use crate::domain::touchpoint::Channel;
use crate::domain::values::Date;

/// The part that somebody has in what the customer buys.
pub const fn role(locale: Locale, role: BuyingRole) -> &'static str {
    let (english, german) = match role {
        BuyingRole::Decider => ("Decider", "Entscheider"),
        BuyingRole::Sponsor => ("Executive sponsor", "Sponsor im Management"),
        BuyingRole::Champion => ("Champion", "Fürsprecher"),
        BuyingRole::Influencer => ("Influencer", "Beeinflusser"),
        BuyingRole::Buyer => ("Buyer", "Einkäufer"),
        BuyingRole::User => ("User", "Anwender"),
        BuyingRole::Gatekeeper => ("Gatekeeper", "Informationsselektierer"),
        BuyingRole::Initiator => ("Initiator", "Initiator"),
    };
    locale.pick(english, german)
}

/// What that part is.
pub const fn role_meaning(locale: Locale, role: BuyingRole) -> &'static str {
    let (english, german) = match role {
        BuyingRole::Decider => ("Decides on the order.", "Entscheidet über den Auftrag."),
        BuyingRole::Sponsor => ("A senior person who supports us.", "Fördert uns von oben."),
        BuyingRole::Champion => ("Argues for us inside.", "Wirbt im Haus für uns."),
        BuyingRole::Influencer => ("Shapes what is asked for.", "Prägt, was verlangt wird."),
        BuyingRole::Buyer => ("Negotiates and orders.", "Verhandelt und bestellt."),
        BuyingRole::User => ("Works with it every day.", "Arbeitet täglich damit."),
        BuyingRole::Gatekeeper => ("Controls who gets through.", "Bestimmt, wer durchkommt."),
        BuyingRole::Initiator => ("Sets the purchase going.", "Stößt den Kauf an."),
    };
    locale.pick(english, german)
}

/// How somebody sees us.
pub const fn attitude(locale: Locale, attitude: Attitude) -> &'static str {
    let (english, german) = match attitude {
        Attitude::Opponent => ("Against us", "Gegen uns"),
        Attitude::Critical => ("Critical", "Kritisch"),
        Attitude::Neutral => ("Neutral", "Neutral"),
        Attitude::Supportive => ("Supportive", "Wohlwollend"),
        Attitude::Advocate => ("Stands up for us", "Setzt sich für uns ein"),
    };
    locale.pick(english, german)
}

/// How much somebody's word counts.
pub fn influence(locale: Locale, step: Step) -> String {
    let words = [
        ("very little", "sehr gering"),
        ("little", "gering"),
        ("medium", "mittel"),
        ("great", "groß"),
        ("very great", "sehr groß"),
    ];
    let number = step.get();
    let (english, german) = words[usize::from(number - 1) % words.len()];
    format!("{number}, {}", locale.pick(english, german))
}

/// How we were in touch.
pub const fn channel(locale: Locale, channel: Channel) -> &'static str {
    let (english, german) = match channel {
        Channel::Call => ("Call", "Anruf"),
        Channel::Meeting => ("Meeting", "Treffen"),
        Channel::Mail => ("Email", "E-Mail"),
        Channel::Event => ("Event", "Veranstaltung"),
        Channel::Other => ("Other contact", "Sonstiger Kontakt"),
    };
    locale.pick(english, german)
}

/// What is most missing in how we know a customer, in one sentence.
pub fn coverage(locale: Locale, coverage: &Coverage, today: Date) -> String {
    let plain =
        |english: &'static str, german: &'static str| locale.pick(english, german).to_owned();
    match coverage {
        Coverage::Nobody => plain(
            "Nobody is known here yet.",
            "Hier ist noch niemand bekannt.",
        ),
        Coverage::NoRoles => plain(
            "Nobody’s part is known yet.",
            "Noch ist nicht bekannt, wer welche Rolle hat.",
        ),
        Coverage::NoDecider => plain("No decider is known.", "Kein Entscheider ist bekannt."),
        Coverage::OnlyOne(name) => depends_on(locale, name.as_str()),
        Coverage::DeciderAgainst(name) => decides_against(locale, name.as_str()),
        Coverage::NobodyForUs => plain(
            "Nobody speaks for us inside.",
            "Im Haus spricht niemand für uns.",
        ),
        Coverage::NoSponsor => plain(
            "No sponsor in management is known.",
            "Kein Sponsor im Management ist bekannt.",
        ),
        Coverage::NoChampion => plain("No champion is known.", "Kein Fürsprecher ist bekannt."),
        Coverage::DeciderAssumed(name) => assumed_decider(locale, name.as_str()),
        Coverage::DeciderNeverMet(name) => never_met(locale, name.as_str()),
        Coverage::DeciderStale(name, last) => {
            stale_decider(locale, name.as_str(), &time_ago(locale, *last, today))
        }
        Coverage::Complete => plain(
            "Decider, sponsor and champion are known.",
            "Entscheider, Sponsor und Fürsprecher sind bekannt.",
        ),
    }
}

/// What to do about it; nothing, if nothing is missing.
pub const fn coverage_step(locale: Locale, coverage: &Coverage) -> Option<&'static str> {
    let (english, german) = match coverage {
        Coverage::Nobody => (
            "Add the person you speak with most.",
            "Die Person hinzufügen, mit der am meisten gesprochen wird.",
        ),
        Coverage::NoRoles => (
            "Open a person and choose who decides, orders and uses.",
            "Eine Person öffnen und wählen, wer entscheidet, bestellt und anwendet.",
        ),
        Coverage::NoDecider => (
            "Ask who signs the next order, and add that person.",
            "Fragen, wer den nächsten Auftrag unterschreibt, und diese Person hinzufügen.",
        ),
        Coverage::OnlyOne(_) => (
            "Ask for an introduction to a second person before you need one.",
            "Um eine zweite Ansprechperson bitten, bevor sie gebraucht wird.",
        ),
        Coverage::DeciderAgainst(_) => (
            "Meet in person and ask what is wrong before the next offer.",
            "Vor dem nächsten Angebot persönlich fragen, woran es liegt.",
        ),
        Coverage::NobodyForUs => (
            "Look for a champion among those who work with us.",
            "Unter denen, die mit uns arbeiten, einen Fürsprecher suchen.",
        ),
        Coverage::NoSponsor => (
            "Ask the champion for a talk with management.",
            "Über den Fürsprecher ein Gespräch mit der Leitung suchen.",
        ),
        Coverage::NoChampion => (
            "Find out who gains most from our work, and help them argue for it.",
            "Herausfinden, wem unsere Arbeit am meisten bringt, und Argumente mitgeben.",
        ),
        Coverage::DeciderAssumed(_) => (
            "Make sure in the next talk, then mark it as confirmed.",
            "Im nächsten Gespräch klären und dann als bestätigt markieren.",
        ),
        Coverage::DeciderNeverMet(_) => (
            "Plan a first talk, or log the last one.",
            "Ein erstes Gespräch einplanen oder das letzte notieren.",
        ),
        Coverage::DeciderStale(..) => (
            "Call before the next decision is due.",
            "Anrufen, bevor die nächste Entscheidung ansteht.",
        ),
        Coverage::Complete => return None,
    };
    Some(locale.pick(english, german))
}

/// What follows from a contact, as a line below it: `Next: offer, by 12 Dec`.
pub fn next_line(locale: Locale, step: &str, due: Option<Date>, today: Date) -> String {
    let next = locale.pick("Next", "Weiter");
    match due {
        Some(due) => {
            let due = short_day(locale, due, today);
            format!("{next}: {step}, {} {due}", locale.pick("by", "bis"))
        }
        None => format!("{next}: {step}"),
    }
}

texts! {
    depends_on(l, name: &str) => format!("Everything depends on {name}."), format!("Alles hängt an {name}.");
    decides_against(l, name: &str) => format!("{name} decides and sees us critically."), format!("{name} entscheidet und sieht uns kritisch.");
    assumed_decider(l, name: &str) => format!("That {name} decides is only assumed."), format!("Dass {name} entscheidet, ist nur eine Annahme.");
    never_met(l, name: &str) => format!("No contact with {name}, who decides, is in the log."), format!("Mit {name} ist noch kein Kontakt notiert, dabei fällt dort die Entscheidung.");
    stale_decider(l, name: &str, ago: &str) => format!("The last contact with {name}, who decides, was {ago}."), format!("Der letzte Kontakt mit {name} war {ago}, dabei fällt dort die Entscheidung.");

    /// The field of a person's roles.
    roles_field => "Part in buying", "Rolle beim Kauf";
    /// The field.
    influence_field => "Influence", "Einfluss";
    /// The field.
    attitude_field => "Attitude", "Einstellung";
    /// Nobody knows.
    unknown => "unknown", "unbekannt";
    /// Who of us knows the person.
    our_contact => "Our contact", "Unser Kontakt";
    /// The switch.
    confirmed => "Confirmed, not only assumed", "Bestätigt, nicht nur angenommen";
    /// What stands behind roles that nobody has confirmed.
    assumed => "assumed", "Annahme";
    /// The field.
    left_on => "No longer there since", "Nicht mehr da seit";
    /// Instead of the last contact.
    has_left => "has left", "nicht mehr da";

    /// The map of people by influence and attitude.
    map => "Stakeholder map", "Beziehungslandkarte";
    /// Opens the table below the map.
    map_values => "As a table", "Als Tabelle";
    /// The head of the names.
    person => "Person", "Name";
    /// Somebody on the map, for screen readers.
    on_map(l, name: &str, influence: u8, attitude: &str) => format!("{name}: influence {influence} of 5, {attitude}"),
        format!("{name}: Einfluss {influence} von 5, {attitude}");
    /// Who is not on the map.
    not_on_map(l, names: &str) => format!("Not on the map, because influence or attitude is unknown: {names}."),
        format!("Nicht auf der Karte, weil Einfluss oder Einstellung unbekannt ist: {names}.");

    /// The heading of the log.
    log => "Contact log", "Kontakte";
    /// The button in the head, and the name of the line.
    log_a_contact => "Log a contact", "Kontakt notieren";
    /// The button behind the line.
    log_it => "Log", "Notieren";
    /// What can be typed into the line.
    log_example => "@Anna called, wants a pilot, next: offer 12 Dec", "@Anna rief an, will ein Pilotprojekt, weiter: Angebot 12. Dez.";
    /// What can be typed, where nobody is known.
    log_example_alone => "Called, they want a pilot, next: offer 12 Dec", "Anruf, sie wollen ein Pilotprojekt, weiter: Angebot 12. Dez.";
    /// Nothing is in the log.
    log_empty => "Nothing is logged yet. One line after a call is enough.", "Noch ist nichts notiert. Eine Zeile nach einem Anruf genügt.";
    /// Shows the rest of the log.
    show_all(l, count: &str) => format!("Show all {count}"), format!("Alle {count} zeigen");
    /// In the head.
    last_contact_field => "Last contact", "Letzter Kontakt";
    /// The text of a contact.
    summary => "What was said", "Was besprochen wurde";
    /// The field.
    channel_field => "Kind of contact", "Kontaktweg";
    /// The field.
    day_field => "Day", "Tag";
    /// The chips.
    with_whom => "With whom", "Mit wem";
    /// The field.
    next_step_field => "Next step", "Nächster Schritt";
    /// The field.
    due_field => "Due", "Fällig am";
    /// The box before a next step.
    done => "Done", "Erledigt";
    /// Takes the next step into the plan.
    make_action => "Make it an action", "Als Maßnahme übernehmen";
    /// The button of a contact, for those who listen.
    edit_contact(l, when: &str) => format!("Edit the contact of {when}"), format!("Kontakt vom {when} bearbeiten");
    /// The button.
    delete_contact => "Delete this contact", "Diesen Kontakt löschen";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Name;
    use crate::words::testing::{check, check_all};

    fn day_of(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn people_are_described_in_both_languages() {
        for one in BuyingRole::ALL {
            check(|locale| role(locale, one));
            check(|locale| role_meaning(locale, one));
        }
        for one in Attitude::ALL {
            check(|locale| attitude(locale, one));
        }
        for one in Channel::ALL {
            check(|locale| channel(locale, one));
        }
        for one in Step::ALL {
            check(|locale| influence(locale, one));
        }
    }

    #[test]
    fn the_opening_sentence_says_what_is_missing_and_what_to_do() {
        let (today, last) = (day_of("2026-11-26"), day_of("2026-08-01"));
        let anna = || Name::new("Anna").expect("a name");
        let all = [
            Coverage::Nobody,
            Coverage::NoRoles,
            Coverage::NoDecider,
            Coverage::OnlyOne(anna()),
            Coverage::DeciderAgainst(anna()),
            Coverage::NobodyForUs,
            Coverage::NoSponsor,
            Coverage::NoChampion,
            Coverage::DeciderAssumed(anna()),
            Coverage::DeciderNeverMet(anna()),
            Coverage::DeciderStale(anna(), last),
        ];
        for one in &all {
            check(|locale| coverage(locale, one, today));
            check(|locale| coverage_step(locale, one).unwrap_or_default());
        }
        check(|locale| coverage(locale, &Coverage::Complete, today));
        assert_eq!(coverage_step(Locale::En, &Coverage::Complete), None);
        assert_eq!(
            coverage(Locale::En, &all[10], today),
            "The last contact with Anna, who decides, was 3 months ago."
        );
    }

    #[test]
    fn a_contact_is_described_in_both_languages() {
        let today = day_of("2026-11-26");
        check(|locale| next_line(locale, "x", Some(today), today));
        check(|locale| next_line(locale, "x", None, today));
    }

    #[test]
    fn everything_about_people_is_said_in_both_languages() {
        check_all(&[
            roles_field,
            influence_field,
            attitude_field,
            unknown,
            our_contact,
            confirmed,
            assumed,
            left_on,
            has_left,
            map,
            map_values,
            person,
            log,
            log_a_contact,
            log_it,
            log_example,
            log_example_alone,
            log_empty,
            last_contact_field,
            summary,
            channel_field,
            day_field,
            with_whom,
            next_step_field,
            due_field,
            done,
            make_action,
            delete_contact,
        ]);
        check(|locale| on_map(locale, "Alpha", 5, "Critical"));
        for say in [show_all, edit_contact, not_on_map] {
            check(|locale| say(locale, "Alpha"));
        }
    }
}
