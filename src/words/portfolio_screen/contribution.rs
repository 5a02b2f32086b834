//! Where the contributions come from that costs and losses are reckoned with: what is entered, what is estimated.

use crate::domain::what_if::Contributions;
use crate::words::{Locale, changes};

texts! {
    /// The row of contributions, where each is known.
    contribution => "Contribution", "Deckungsbeitrag";
    /// The row where some are estimated.
    contribution_estimated => "Contribution, partly estimated", "Deckungsbeitrag, teils geschätzt";
    /// The row where none is known.
    contribution_missing => "Contribution, as if all revenue were", "Deckungsbeitrag, als wäre es der ganze Umsatz";
    /// Nobody has a margin.
    revenue_only => "Revenue only: no customer has a contribution margin, so what is lost counts in full, the worst case. Enter margins at the accounts for the result.",
        "Nur Umsatz: Kein Kunde hat einen Deckungsbeitrag, also zählt der Wegfall voll, der schlimmste Fall. Deckungsbeiträge bei den Kunden eintragen, um das Ergebnis zu sehen.";
    /// What is entered of a sum that is partly an estimate.
    entered(l, amount: &str, years: &str) => format!("Entered is {amount} ({years}); what has no margin is estimated from that."),
        format!("Eingetragen sind {amount} ({years}); was keinen Deckungsbeitrag hat, ist daraus geschätzt.");
}

/// The row of contributions.
pub const fn row(locale: Locale, known: Contributions) -> &'static str {
    match known {
        Contributions::Known => contribution(locale),
        Contributions::Estimated { .. } => contribution_estimated(locale),
        Contributions::RevenueOnly => contribution_missing(locale),
    }
}

/// What the contributions rest on; nothing where each is known. `amount` is what is entered, of those years.
pub fn basis(locale: Locale, known: Contributions, [amount, years]: [&str; 2]) -> Option<String> {
    let (without, partly) = match known {
        Contributions::Known => return None,
        Contributions::RevenueOnly => return Some(revenue_only(locale).to_owned()),
        Contributions::Estimated { without, partly } => (without, partly),
    };
    let mut said = Vec::new();
    if partly > 0 {
        let who = changes::accounts(locale, partly);
        said.push(match (locale, partly) {
            (Locale::En, 1) => format!(
                "{who} has a contribution margin for a part of its revenue only: what is known stands for the rest."
            ),
            (Locale::En, _) => format!(
                "{who} have a contribution margin for a part of their revenue only: what is known of each stands for the rest."
            ),
            (Locale::De, 1) => format!(
                "{who} hat nur für einen Teil des Umsatzes einen Deckungsbeitrag: Was bekannt ist, steht für den Rest."
            ),
            (Locale::De, _) => format!(
                "{who} haben nur für einen Teil des Umsatzes einen Deckungsbeitrag: Was von jedem bekannt ist, steht für den Rest."
            ),
        });
    }
    if without > 0 {
        let who = changes::accounts(locale, without);
        said.push(match locale {
            Locale::En => format!(
                "{who} without a contribution margin: the average of the others stands in for it."
            ),
            Locale::De => {
                format!("{who} ohne Deckungsbeitrag: dafür steht der Durchschnitt der anderen.")
            }
        });
    }
    said.push(entered(locale, amount, years));
    Some(said.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            contribution,
            contribution_estimated,
            contribution_missing,
            revenue_only,
        ]);
        for (without, partly) in [(2, 0), (0, 1), (0, 3), (1, 3)] {
            let known = Contributions::Estimated { without, partly };
            check(|l| basis(l, known, ["5", "2025"]).unwrap_or_default());
            check(|l| row(l, known));
        }
        assert_eq!(basis(Locale::En, Contributions::Known, ["", ""]), None);
    }

    #[test]
    fn margins_of_one_year_are_no_average_of_others() {
        let known = Contributions::Estimated {
            without: 0,
            partly: 86,
        };
        let said = basis(Locale::De, known, ["61.697 €", "1998"]).unwrap_or_default();
        assert!(!said.contains("Durchschnitt"), "{said}");
        assert!(said.contains("Eingetragen sind 61.697 € (1998)"), "{said}");
    }
}
