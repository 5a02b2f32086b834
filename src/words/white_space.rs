//! White space: where our offerings stand with the customers.

use super::Locale;
use super::format::number;
use crate::domain::white_space::{SpaceState, Tally, Whose};

texts! {
    /// The heading.
    heading => "White space", "Weißflächen";
    /// The offerings themselves.
    offerings => "What we sell", "Unsere Leistungen";
    /// The name of an offering.
    name => "Name of the offering", "Name der Leistung";
    /// Adds an offering.
    add => "Add offering", "Leistung hinzufügen";
    /// An example of an offering.
    example => "e.g. maintenance", "z. B. Wartung";
    /// What is said as long as nothing is named.
    nothing => "Name what you sell, and it shows which customer has not been offered what.",
        "Eigene Leistungen benennen, dann zeigt sich, welchem Kunden was noch nicht angeboten wurde.";
    /// Who is looked at.
    whose => "Customers shown", "Gezeigte Kunden";
    /// The corner of the table.
    account => "Account", "Kunde";
    /// Nobody has looked at it.
    unknown => "not known", "nicht bekannt";
    /// The heads of the columns at one account.
    offering => "Offering", "Leistung";
    state => "Where it stands", "Stand";
    value => "Value a year", "Wert im Jahr";
    note => "Supplier or note", "Lieferant oder Notiz";
    /// Shows more rows.
    more(l, count: usize) => match count {
        1 => "Show 1 more".to_owned(),
        _ => format!("Show {} more", number(l, count as i128)),
    }, match count {
        1 => "1 weiteren zeigen".to_owned(),
        _ => format!("{} weitere zeigen", number(l, count as i128)),
    };
    /// Removes an offering.
    remove(l, name: &str) => format!("Remove {name}"), format!("{name} entfernen");
    /// The field of one account and one offering.
    at(l, account: &str, offering: &str) => format!("{offering} at {account}"), format!("{offering} bei {account}");
    /// Nobody has said anything yet.
    nothing_known(l, all: usize) => match all {
        1 => "The one field is not known yet: say where it stands.".to_owned(),
        _ => format!("None of {} fields is known yet: say where each stands.", number(l, all as i128)),
    }, match all {
        1 => "Das einzige Feld ist noch nicht bekannt: eintragen, wie es steht.".to_owned(),
        _ => format!("Keines von {} Feldern ist bisher bekannt: eintragen, wie es jeweils steht.", number(l, all as i128)),
    };
    /// Where most is to be won.
    most_at(l, account: &str, offering: &str) => format!("Most is to be won at {account} with {offering}."),
        format!("Am meisten ist bei {account} mit {offering} zu gewinnen.");
    /// Fields that nobody has looked at.
    not_known(l, count: usize) => match count {
        1 => "1 field is not known.".to_owned(),
        _ => format!("{} fields are not known.", number(l, count as i128)),
    }, match count {
        1 => "1 Feld ist nicht bekannt.".to_owned(),
        _ => format!("{} Felder sind nicht bekannt.", number(l, count as i128)),
    };
    /// Fields to win without an amount.
    without_value(l, count: usize) => match count {
        1 => "1 of those to be won has no amount yet.".to_owned(),
        _ => format!("{} of those to be won have no amount yet.", number(l, count as i128)),
    }, match count {
        1 => "Bei 1 zu gewinnenden Feld fehlt der Betrag.".to_owned(),
        _ => format!("Bei {} zu gewinnenden Feldern fehlt der Betrag.", number(l, count as i128)),
    };
}

/// Where an offering stands.
pub const fn space_state(locale: Locale, state: Option<SpaceState>) -> &'static str {
    let Some(state) = state else {
        return unknown(locale);
    };
    let (english, german) = match state {
        SpaceState::Won => ("buys from us", "kauft bei uns"),
        SpaceState::Open => ("in talks", "im Gespräch"),
        SpaceState::Potential => ("possible", "möglich"),
        SpaceState::Competitor => ("buys elsewhere", "kauft woanders"),
        SpaceState::NoFit => ("does not fit", "passt nicht"),
    };
    locale.pick(english, german)
}

/// All states with their words, the unknown first.
pub fn space_states(locale: Locale) -> Vec<(Option<SpaceState>, String)> {
    let known = SpaceState::ALL.map(Some).into_iter();
    let all = [None].into_iter().chain(known);
    all.map(|state| (state, space_state(locale, state).to_owned()))
        .collect()
}

/// A field of one offering.
pub fn of(what: &str, offering: &str) -> String {
    format!("{what}: {offering}")
}

/// Whose fields are shown.
pub const fn whose_word(locale: Locale, whose: Whose) -> &'static str {
    match whose {
        Whose::Key => locale.pick("Key accounts", "Schlüsselkunden"),
        Whose::All => locale.pick("All", "Alle"),
    }
}

/// What the fields say: how many are won, what is to be won and where most; `to_win` is an amount in words, `most`
/// the account and the offering.
pub fn finding(locale: Locale, tally: &Tally, to_win: &str, most: Option<(&str, &str)>) -> String {
    let all = tally.all();
    if tally.unknown == all {
        return nothing_known(locale, all);
    }
    let count = |count: usize| number(locale, count as i128);
    let open: usize = SpaceState::ALL
        .into_iter()
        .filter(|state| state.is_to_win())
        .map(|state| tally.count(state))
        .sum();
    let won = match locale {
        Locale::En => format!(
            "{} of {} fields are won",
            count(tally.count(SpaceState::Won)),
            count(all)
        ),
        Locale::De => format!(
            "{} von {} Feldern sind gewonnen",
            count(tally.count(SpaceState::Won)),
            count(all)
        ),
    };
    let worth = tally.to_win > 0;
    let open = match (locale, worth) {
        (Locale::En, true) => format!("{}; {} could be, worth {to_win} a year.", won, count(open)),
        (Locale::En, false) => format!("{}; {} could be.", won, count(open)),
        (Locale::De, true) => format!(
            "{}; {} könnten es werden, {to_win} im Jahr wert.",
            won,
            count(open)
        ),
        (Locale::De, false) => format!("{}; {} könnten es werden.", won, count(open)),
    };
    let most = most.map(|(account, offering)| most_at(locale, account, offering));
    let unknown = (tally.unknown > 0).then(|| not_known(locale, tally.unknown));
    let parts = [Some(open), most, unknown];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::check;

    #[test]
    fn the_sentence_says_what_is_won_and_what_could_be() {
        let tally = Tally {
            states: [3, 1, 2, 0, 1],
            unknown: 1,
            to_win: 4_200_000,
            without_value: 1,
        };
        let said = finding(Locale::En, &tally, "€42,000", Some(("Folk", "Service")));
        assert_eq!(
            said,
            "3 of 8 fields are won; 3 could be, worth €42,000 a year. Most is to be won at Folk with Service. \
             1 field is not known."
        );
        check(|locale| finding(locale, &tally, "42", None));
        let nobody = Tally {
            unknown: 8,
            ..Tally::default()
        };
        check(|locale| finding(locale, &nobody, "0", None));
        for state in SpaceState::ALL {
            check(|locale| space_state(locale, Some(state)).to_owned());
        }
    }
}
