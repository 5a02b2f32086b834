//! Whether key accounts and base keep each other in balance.

use super::{count, key_finding, no_key};
use crate::domain::account::Figure;
use crate::domain::mix::{Mix, Side, TOO_MUCH};
use crate::words::Locale;
use crate::words::format::{number, whole_percent};

texts! {
    /// The heading.
    heading => "A healthy mix", "Ein gesunder Mix";
    /// New customers, where no year before it has figures.
    new_unknown => "New: no earlier year", "Neu: kein früheres Jahr";
    /// New customers of a year.
    new(l, year: &str) => format!("New in {year}"), format!("Neu im Jahr {year}");
    /// Customers that came back.
    won_back => "Won back", "Zurückgewonnen";
    /// How many parts the customers are of.
    spread(l, groups: usize, regions: usize) => format!("Customer groups: {}. Regions or countries: {}.", count(l, groups), count(l, regions)),
        format!("Kundengruppen: {}. Regionen oder Länder: {}.", count(l, groups), count(l, regions));
    /// Who may become a customer.
    prospects(l, prospects: usize) => match prospects {
        0 => "No prospect is written down.".to_owned(),
        1 => "1 prospect may become a customer.".to_owned(),
        _ => format!("{} prospects may become customers.", count(l, prospects)),
    }, match prospects {
        0 => "Kein Interessent ist eingetragen.".to_owned(),
        1 => "1 Interessent kann Kunde werden.".to_owned(),
        _ => format!("{} Interessenten können Kunden werden.", count(l, prospects)),
    };
    /// Customers without a margin.
    without_margin(l, customers: usize) => format!("Customers without a margin: {}.", count(l, customers)),
        format!("Kunden ohne Deckungsbeitrag: {}.", count(l, customers));
    /// No margin is known.
    no_margins => "Enter margins at the accounts, and it shows whether the base alone would pay the fixed costs.",
        "Deckungsbeiträge bei den Kunden eintragen, dann zeigt sich, ob die Basis allein die Fixkosten trägt.";
    /// The fixed costs are not known.
    no_costs => "Enter fixed costs below, and it shows whether the base alone would pay them.",
        "Unten Fixkosten eintragen, dann zeigt sich, ob die Basis allein sie trägt.";
}

/// Where the balance stands, and what to do about it.
pub fn finding(locale: Locale, lens: Figure, mix: &Mix) -> String {
    let share = mix.share(mix.key.amount);
    let said = key_finding(locale, mix.key.customers, share, lens);
    let (base, border) = (
        count(locale, mix.base.customers),
        whole_percent(locale, TOO_MUCH),
    );
    match (locale, mix.key.customers) {
        (_, 0) => no_key(locale).to_owned(),
        (Locale::En, _) if share > TOO_MUCH => format!(
            "{said} Above {border} a base of {base} does not bear the loss of one: win more of them."
        ),
        (Locale::De, _) if share > TOO_MUCH => format!(
            "{said} Über {border} trägt eine Basis von {base} den Verlust eines einzigen nicht: mehr davon gewinnen."
        ),
        (Locale::En, _) => {
            format!("{said} Below {border} the base of {base} still bears its part.")
        }
        (Locale::De, _) => format!("{said} Unter {border} trägt die Basis von {base} ihren Teil."),
    }
}

/// What the base pays of the fixed costs of so many months; `amounts` are its margin and the costs.
pub fn base_pays(locale: Locale, share: f64, months: i64, [margin, costs]: [&str; 2]) -> String {
    let (share, months) = (whole_percent(locale, share), number(locale, months));
    match locale {
        Locale::En => format!(
            "The margin of the base, {margin}, pays {share} of the fixed costs of {months} months, {costs}."
        ),
        Locale::De => format!(
            "Der Deckungsbeitrag der Basis, {margin}, zahlt {share} der Fixkosten von {months} Monaten, {costs}."
        ),
    }
}

/// Whether some margins are missing in a side.
pub fn missing(locale: Locale, mix: &Mix) -> Option<String> {
    let missing = |side: &Side| side.without_margin;
    let all = missing(&mix.key) + missing(&mix.base);
    (all > 0).then(|| without_margin(locale, all))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[heading, new_unknown, won_back, no_margins, no_costs]);
        check(|l| new(l, "1998"));
        check(|l| spread(l, 2, 3));
        for some in [0, 1, 4] {
            check(|l| prospects(l, some));
        }
        let side = |customers, amount| Side {
            customers,
            amount,
            margin: 0,
            without_margin: 1,
        };
        for key in [side(0, 0), side(1, 90), side(1, 10)] {
            let mix = Mix {
                key,
                base: side(3, 10),
                ..Mix::default()
            };
            check(|l| finding(l, Figure::Revenue, &mix));
            check(|l| missing(l, &mix).unwrap_or_default());
        }
        check(|l| base_pays(l, 0.4, 36, ["5", "9"]));
    }
}
