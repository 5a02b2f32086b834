//! The sales pipeline: opportunities of an account, and what they would replace.

use super::Locale;
use super::format::{NO_BREAK, number, whole_percent};
use crate::domain::pipeline::{Cover, CoverBand, DealKind, Outcome, Stage};

texts! {
    /// The heading.
    heading => "Pipeline", "Pipeline";
    /// Adds an opportunity.
    add => "Add opportunity", "Verkaufschance hinzufügen";
    /// What it is about.
    name => "What it is about", "Worum es geht";
    /// An example.
    example => "e.g. second site", "z. B. zweiter Standort";
    /// Where it comes from.
    kind_of => "Kind", "Art";
    /// How far it is.
    stage_of => "Stage", "Phase";
    /// Revenue a year.
    value => "Revenue a year", "Umsatz im Jahr";
    /// How likely it is.
    chance => "Chance in percent", "Wahrscheinlichkeit in Prozent";
    /// By when.
    expected => "Order expected by", "Auftrag erwartet bis";
    /// What became of it.
    outcome_of => "Outcome", "Ergebnis";
    /// The day it was won or lost.
    closed_on => "Closed on", "Abgeschlossen am";
    /// A note.
    note => "Note, or why it was lost", "Notiz oder warum verloren";
    /// Nothing is written down.
    nothing => "No opportunity is written down.", "Keine Verkaufschance ist eingetragen.";
    /// It should have come by now.
    overdue => "overdue", "überfällig";
    /// Without a value.
    no_value => "no amount", "kein Betrag";
    /// Removes it.
    remove(l, name: &str) => format!("Delete {name}"), format!("{name} löschen");
    /// The sum of an account.
    weighted(l, amount: &str) => format!("weighted {amount}"), format!("gewichtet {amount}");
    /// The chance and what it makes of the value.
    part(l, percent: u8, amount: &str) => format!("{percent}% = {amount}"), format!("{percent}{NO_BREAK}% = {amount}");
    /// Closed ones.
    closed(l, won: usize, lost: usize) => format!("Closed: {} won, {} lost.", number(l, won as i128), number(l, lost as i128)),
        format!("Abgeschlossen: {} gewonnen, {} verloren.", number(l, won as i128), number(l, lost as i128));
    /// Open ones that could not be reckoned with.
    unclear(l, count: usize) => match count {
        1 => "1 open opportunity has no amount or no day and is not part of it.".to_owned(),
        _ => format!("{} open opportunities have no amount or no day and are not part of it.", number(l, count as i128)),
    }, match count {
        1 => "1 offene Verkaufschance hat keinen Betrag oder keinen Termin und ist nicht enthalten.".to_owned(),
        _ => format!("{} offene Verkaufschancen haben keinen Betrag oder keinen Termin und sind nicht enthalten.", number(l, count as i128)),
    };
    /// Open ones whose day is over.
    late(l, count: usize) => match count {
        1 => "1 is overdue: is it still open?".to_owned(),
        _ => format!("{} are overdue: are they still open?", number(l, count as i128)),
    }, match count {
        1 => "1 ist überfällig: noch offen?".to_owned(),
        _ => format!("{} sind überfällig: noch offen?", number(l, count as i128)),
    };
    /// There are open ones, but what they bring is not known.
    nothing_is_known => "Whether the pipeline of the others would replace it is not known.",
        "Ob die Pipeline der anderen das ersetzen würde, ist nicht bekannt.";
    /// Nobody has written an opportunity down that would replace the loss.
    nothing_replaces => "No opportunity of the others is expected within twelve months: write them down at the accounts to see what the pipeline would replace.",
        "Von den anderen ist in zwölf Monaten keine Verkaufschance erwartet: bei den Kunden eintragen, um zu sehen, was die Pipeline ersetzen würde.";
}

/// Where an opportunity comes from.
pub const fn kind(locale: Locale, kind: DealKind) -> &'static str {
    let (english, german) = match kind {
        DealKind::New => ("New customer", "Neukunde"),
        DealKind::Expansion => ("Expansion", "Ausbau"),
        DealKind::Renewal => ("Renewal", "Verlängerung"),
        DealKind::WinBack => ("Win-back", "Rückgewinnung"),
    };
    locale.pick(english, german)
}

/// How far an opportunity is.
pub const fn stage(locale: Locale, stage: Stage) -> &'static str {
    let (english, german) = match stage {
        Stage::Idea => ("Idea", "Idee"),
        Stage::Talks => ("Talks", "Gespräche"),
        Stage::Proposal => ("Proposal", "Angebot"),
        Stage::Negotiation => ("Negotiation", "Verhandlung"),
    };
    locale.pick(english, german)
}

/// What became of an opportunity.
pub const fn outcome(locale: Locale, outcome: Outcome) -> &'static str {
    let (english, german) = match outcome {
        Outcome::Open => ("open", "offen"),
        Outcome::Won => ("won", "gewonnen"),
        Outcome::Lost => ("lost", "verloren"),
    };
    locale.pick(english, german)
}

/// What the pipeline would replace of a loss, and what is not known of it; `amounts` are the pipeline and what is
/// lost a year.
pub fn cover(locale: Locale, found: &Cover, amounts: [&str; 2]) -> String {
    let said = if found.pipeline > 0 {
        replaced(locale, found, amounts)
    } else if found.unclear > 0 {
        nothing_is_known(locale).to_owned()
    } else {
        nothing_replaces(locale).to_owned()
    };
    let gaps = [
        (found.unclear > 0).then(|| unclear(locale, found.unclear)),
        (found.overdue > 0).then(|| late(locale, found.overdue)),
    ];
    gaps.into_iter()
        .flatten()
        .fold(said, |said, gap| said + " " + &gap)
}

fn replaced(locale: Locale, cover: &Cover, [pipeline, lost]: [&str; 2]) -> String {
    // Cut, not rounded: 99.6 % do not cover everything.
    let ratio = whole_percent(locale, (cover.ratio() * 100.0).floor() / 100.0);
    let means = match cover.band {
        CoverBand::Covered => locale.pick("the loss is covered", "der Verlust ist gedeckt"),
        CoverBand::Partly => locale.pick("partly covered", "teilweise gedeckt"),
        CoverBand::Exposed => locale.pick("not covered", "nicht gedeckt"),
    };
    match locale {
        Locale::En => format!(
            "The pipeline of the others, {pipeline} weighted by chance within twelve months, replaces {ratio} of the {lost} a year: {means}."
        ),
        Locale::De => format!(
            "Die Pipeline der anderen, {pipeline} nach Wahrscheinlichkeit in zwölf Monaten, ersetzt {ratio} von {lost} im Jahr: {means}."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::check;

    #[test]
    fn the_cover_is_said_in_words_not_only_as_a_number() {
        let mut found = Cover {
            pipeline: 3_000,
            lost: 6_000,
            unclear: 0,
            overdue: 0,
            band: CoverBand::Partly,
        };
        assert_eq!(
            cover(Locale::En, &found, ["€30", "€60"]),
            "The pipeline of the others, €30 weighted by chance within twelve months, replaces 50% of the €60 a \
             year: partly covered."
        );
        for band in [CoverBand::Covered, CoverBand::Partly, CoverBand::Exposed] {
            found.band = band;
            check(|locale| cover(locale, &found, ["3", "6"]));
        }
        (found.unclear, found.overdue) = (1, 2);
        assert!(cover(Locale::En, &found, ["€30", "€60"]).ends_with(
            "1 open opportunity has no amount or no day and is not part of it. 2 are overdue: are they still open?"
        ));
        check(|locale| cover(locale, &found, ["3", "6"]));
        found.pipeline = 0;
        check(|locale| cover(locale, &found, ["0", "6"]));
        // What is not known is not said to be nothing.
        assert!(cover(Locale::En, &found, ["€0", "€60"]).contains("is not known."));
        (found.unclear, found.overdue) = (2, 1);
        check(|locale| cover(locale, &found, ["0", "6"]));
        (found.unclear, found.overdue) = (0, 0);
        check(|locale| cover(locale, &found, ["0", "6"]));
        for one in DealKind::ALL {
            check(|locale| kind(locale, one));
        }
        for one in Outcome::ALL {
            check(|locale| outcome(locale, one));
        }
    }
}
