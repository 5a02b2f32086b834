//! Who reports to whom, what is known of the parts that decide, how each of us stands with the customer's people, and
//! how fresh the last contact is, in words.

use super::Locale;
use super::format::{NO_BREAK, days_ago, number};
use super::people::role;
use crate::domain::coverage::Wanted;
use crate::domain::person::Relation;
use crate::domain::relationship::Freshness;
use crate::domain::reporting::Links;
use crate::domain::way_in::WayIn;

/// How one of us stands with somebody.
pub const fn relation(locale: Locale, relation: Relation) -> &'static str {
    let (english, german) = match relation {
        Relation::Good => ("good", "gut"),
        Relation::Working => ("working on it", "im Aufbau"),
        Relation::Bad => ("bad", "schlecht"),
        Relation::None => ("not acquainted", "nicht bekannt"),
    };
    locale.pick(english, german)
}

/// The same as a sign in a narrow cell.
pub const fn relation_sign(relation: Option<Relation>) -> &'static str {
    match relation {
        Some(Relation::Good) => "+",
        Some(Relation::Working) => "~",
        Some(Relation::Bad) => "–",
        Some(Relation::None) => "○",
        None => "",
    }
}

/// The relation of a pair, or that nobody has said.
pub const fn relation_or_unsaid(locale: Locale, of: Option<Relation>) -> &'static str {
    match of {
        Some(of) => relation(locale, of),
        None => locale.pick("nothing said", "nichts gesagt"),
    }
}

/// What should be known of every customer.
pub const fn wanted(locale: Locale, wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Role(of) => role(locale, of),
        Wanted::SecondPerson => locale.pick("Second person", "Zweite Person"),
    }
}

/// The button that adds who is missing.
pub fn add_wanted(locale: Locale, missing: Wanted) -> String {
    match missing {
        Wanted::Role(_) => add_role(locale, wanted(locale, missing)),
        Wanted::SecondPerson => locale
            .pick("Add a second person", "Zweite Person hinzufügen")
            .to_owned(),
    }
}

/// How fresh a contact is.
pub const fn freshness(locale: Locale, freshness: Freshness) -> &'static str {
    let (english, german) = match freshness {
        Freshness::Fresh => ("fresh", "frisch"),
        Freshness::Ageing => ("ageing", "wird alt"),
        Freshness::Stale => ("long ago", "lange her"),
    };
    locale.pick(english, german)
}

/// How many days the last contact is ago; that there was none.
pub fn last_touch(locale: Locale, days: Option<i64>) -> String {
    match days {
        Some(days) => days_ago(locale, days),
        None => locale.pick("none yet", "noch keiner").to_owned(),
    }
}

/// The best way to who decides, in one sentence. `ours` and `theirs` name members and people.
pub fn way_in(
    locale: Locale,
    way: WayIn,
    ours: impl Fn(crate::domain::ids::MemberId) -> String,
    theirs: impl Fn(crate::domain::ids::PersonId) -> String,
) -> String {
    match way {
        WayIn::NothingSaid => locale
            .pick(
                "Say who of us stands how with whom; the best way in then stands here.",
                "Eintragen, wer von uns mit wem wie steht; der beste Zugang steht dann hier.",
            )
            .to_owned(),
        WayIn::NoDecider(None) => locale
            .pick(
                "No decider is known, so no way leads to one yet.",
                "Kein Entscheider ist bekannt, also führt noch kein Weg dorthin.",
            )
            .to_owned(),
        WayIn::NoDecider(Some((member, person))) => {
            way_to_ask(locale, &ours(member), &theirs(person))
        }
        WayIn::Direct(member, person) => way_direct(locale, &ours(member), &theirs(person)),
        WayIn::Through(member, by, person) => {
            way_through(locale, &ours(member), &theirs(by), &theirs(person))
        }
        WayIn::Working(member, person) => way_working(locale, &ours(member), &theirs(person)),
        WayIn::Closed(person) => way_closed(locale, &theirs(person)),
    }
}

/// How many of the parts are known: `2 of 4 known`.
pub fn known_of(locale: Locale, known: usize, of: usize) -> String {
    let (known, of) = (number(locale, known as i128), number(locale, of as i128));
    match locale {
        Locale::En => format!("{known}{NO_BREAK}of {of}"),
        Locale::De => format!("{known}{NO_BREAK}von {of}"),
    }
}

/// A person was removed, and with them what hung on them.
pub fn person_gone(locale: Locale, name: &str, links: Links) -> String {
    let count = |many: usize, one: [&str; 2], more: [&str; 2]| {
        let [english, german] = match many {
            0 => return None,
            1 => one,
            _ => more,
        };
        Some(format!("{many} {}", locale.pick(english, german)))
    };
    let parts = [
        count(
            links.roles,
            ["role in buying", "Rolle beim Einkauf"],
            ["roles in buying", "Rollen beim Einkauf"],
        ),
        count(
            links.relations,
            ["relation to one of us", "Beziehung zu uns"],
            ["relations to us", "Beziehungen zu uns"],
        ),
        count(
            links.reporting,
            ["line of reporting", "Berichtsweg"],
            ["lines of reporting", "Berichtswege"],
        ),
        count(
            links.contacts,
            ["part in a contact", "Teilnahme an einem Kontakt"],
            ["parts in contacts", "Teilnahmen an Kontakten"],
        ),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    match (locale, parts.is_empty()) {
        (Locale::En, true) => format!("{name} removed"),
        (Locale::De, true) => format!("{name} entfernt"),
        (Locale::En, false) => format!("{name} removed, and with them {}", parts.join(", ")),
        (Locale::De, false) => format!("{name} entfernt, damit auch {}", parts.join(", ")),
    }
}

texts! {
    way_direct(l, ours: &str, theirs: &str) => format!("Best way in: {ours} stands well with {theirs}, who decides."),
        format!("Bester Zugang: {ours} hat einen guten Draht zu {theirs}; dort fällt die Entscheidung.");
    way_through(l, ours: &str, by: &str, theirs: &str) => format!("Best way in: {ours} stands well with {by}, who is close to {theirs}."),
        format!("Bester Zugang: {ours} hat einen guten Draht zu {by}; von dort führt der Weg zu {theirs}.");
    way_working(l, ours: &str, theirs: &str) => format!("{ours} is working on {theirs}, who decides; nobody stands well there yet."),
        format!("{ours} baut die Beziehung zu {theirs} auf; dort fällt die Entscheidung, und einen guten Draht hat noch niemand.");
    way_closed(l, theirs: &str) => format!("Nobody of us stands well with {theirs}, who decides, or with anybody close."),
        format!("Bei {theirs} fällt die Entscheidung, und niemand von uns hat einen guten Draht dorthin oder in die Nähe.");
    way_to_ask(l, ours: &str, theirs: &str) => format!("No decider is known. {ours} stands well with {theirs} and can ask there."),
        format!("Noch ist niemand bekannt, bei dem die Entscheidung fällt. {ours} hat einen guten Draht zu {theirs} und kann dort fragen.");
    add_role(l, role: &str) => format!("Add: {role}"), format!("Hinzufügen: {role}");

    /// The field in a person's details.
    reports_to => "Reports to", "Berichtet an";
    /// No manager is known.
    nobody_known => "nobody known", "niemand bekannt";
    /// The list of people by who reports to whom.
    reporting => "Who reports to whom", "Wer an wen berichtet";
    /// On the map, for those who listen.
    reports_to_whom(l, boss: &str) => format!("reports to {boss}"), format!("berichtet an {boss}");
    /// The list of parts below the map.
    parts => "Parts that decide", "Entscheidende Rollen";
    /// Stands where somebody is missing.
    missing => "not known", "nicht bekannt";
    /// The short button beside it.
    add_missing => "Add", "Hinzufügen";
    /// How many people are known.
    people_known(l, count: usize) => format!("{} people", number(l, count as i128)), format!("{} Personen", number(l, count as i128));
    /// In a head of the table, instead of the names.
    signs => "+ good, ~ working on it, – bad, ○ not acquainted", "+ gut, ~ im Aufbau, – schlecht, ○ nicht bekannt";
    /// The corner of the table.
    theirs_and_ours => "Person at the customer, of us", "Person beim Kunden, von uns";
    /// Everything depends on one person.
    only_one => "single thread", "nur ein Kontakt";
    /// The table of our people and theirs.
    matrix => "Our people and theirs", "Unsere Personen und ihre";
    /// A cell, for those who listen.
    pair(l, ours: &str, theirs: &str, how: &str) => format!("{ours} and {theirs}: {how}"), format!("{ours} und {theirs}: {how}");
    /// How the table is worked.
    matrix_keys => "Click or press Enter to change; keys 1 to 4 set, Delete clears, arrows move.",
        "Klick oder Eingabetaste ändert; die Tasten 1 bis 4 setzen, Entf leert, Pfeile bewegen.";
    /// The other order of the people: who has waited longest for a contact.
    by_need => "Longest without contact first", "Am längsten ohne Kontakt zuerst";
    /// Nobody has spoken with the person, as far as is known.
    never_met => "no contact yet", "noch kein Kontakt";
    /// Beside a potential that the customer has said.
    potential_confirmed => "confirmed", "bestätigt";
    /// The switch beside a potential.
    potential_switch(l, year: &str) => format!("Potential {year} confirmed by the customer"), format!("Potenzial {year} vom Kunden bestätigt");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::coverage::WANTED;
    use crate::words::testing::{check, check_all};

    #[test]
    fn relations_are_described_in_both_languages() {
        for one in Relation::ALL {
            check(|locale| relation(locale, one));
            assert!(!relation_sign(Some(one)).is_empty());
        }
        check(|locale| relation_or_unsaid(locale, None));
        for one in WANTED {
            check(|locale| wanted(locale, one));
            check(|locale| add_wanted(locale, one));
        }
        for one in [Freshness::Fresh, Freshness::Ageing, Freshness::Stale] {
            check(|locale| freshness(locale, one));
        }
        check(|locale| last_touch(locale, None));
        check(|locale| last_touch(locale, Some(40)));
        check(|locale| known_of(locale, 2, 4));
        check(|locale| people_known(locale, 4));
        check_all(&[
            reports_to,
            nobody_known,
            reporting,
            parts,
            missing,
            add_missing,
            only_one,
            signs,
            theirs_and_ours,
            matrix,
            matrix_keys,
            by_need,
            never_met,
            potential_confirmed,
        ]);
        check(|locale| pair(locale, "Nora", "Karla", "x"));
        check(|locale| reports_to_whom(locale, "Karla"));
        check(|locale| potential_switch(locale, "2026"));
    }

    #[test]
    fn what_goes_with_a_person_is_said() {
        let links = |count: usize| Links {
            roles: count,
            relations: 1,
            reporting: count,
            contacts: count,
        };
        for count in [0, 1, 3] {
            check(|locale| person_gone(locale, "Petra", links(count)));
        }
        check(|locale| person_gone(locale, "Petra", Links::default()));
        assert_eq!(
            person_gone(Locale::En, "Petra", links(0)),
            "Petra removed, and with them 1 relation to one of us"
        );
    }

    #[test]
    fn every_way_in_is_one_sentence_that_names_people() {
        let (nora, karla, petra) = (1.into(), 1.into(), 2.into());
        let said = |locale, way| {
            let ours = |_| "Nora".to_owned();
            let theirs = |id| if id == karla { "Karla" } else { "Petra" }.to_owned();
            way_in(locale, way, ours, theirs)
        };
        for way in [
            WayIn::NothingSaid,
            WayIn::NoDecider(None),
            WayIn::NoDecider(Some((nora, karla))),
            WayIn::Direct(nora, karla),
            WayIn::Through(nora, petra, karla),
            WayIn::Working(nora, karla),
            WayIn::Closed(karla),
        ] {
            check(|locale| said(locale, way));
        }
        assert_eq!(
            said(Locale::En, WayIn::Through(nora, petra, karla)),
            "Best way in: Nora stands well with Petra, who is close to Karla."
        );
    }
}
