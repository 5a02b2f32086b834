//! The page for a bank or an investor.

use super::{count, left_out, one_decimal};
use crate::domain::account::Figure;
use crate::domain::analysis::concentration::Concentration;
use crate::words::Locale;
use crate::words::format::{NO_BREAK, percent};

texts! {
    /// The heading, and the way to the page.
    heading => "For the bank or the investor", "Für Bank oder Investor";
    /// The title on paper.
    title => "Customers and dependence", "Kunden und Abhängigkeit";
    /// Back to the portfolio.
    back => "Back to the portfolio", "Zurück zum Portfolio";
    /// Prints.
    print => "Print", "Drucken";
    /// Replaces names.
    letters => "Letters instead of names", "Buchstaben statt Namen";
    /// The largest customers.
    largest => "The ten largest customers", "Die zehn größten Kunden";
    /// All customers, where there are no more than ten.
    everybody => "The customers, the largest first", "Die Kunden, der größte zuerst";
    /// The column of since when.
    since => "Customer since", "Kunde seit";
    /// The column of the end of the contract.
    contract_end => "Contract until", "Vertrag bis";
    /// The column of what is done.
    mitigation => "What is done about the risk", "Was gegen das Risiko getan wird";
    /// A share and the sum of shares.
    share => "Share", "Anteil";
    /// The figures.
    figures => "At a glance", "Auf einen Blick";
    /// The heading over the years.
    years => "Year by year", "Jahr für Jahr";
    /// The last row of the customers.
    total => "All customers", "Alle Kunden";
    /// Who is not listed.
    others(l, customers: usize) => match customers {
        1 => "1 other customer".to_owned(),
        _ => format!("{} other customers", count(l, customers)),
    }, match customers {
        1 => "1 weiterer Kunde".to_owned(),
        _ => format!("{} weitere Kunden", count(l, customers)),
    };
    /// The revenue that is at risk, as a figure.
    at_risk => "At risk within a year, on average", "Auf dem Spiel im Jahr, im Mittel";
    /// The company at the top.
    company => "Company, as it stands on this page", "Firma, wie sie auf dieser Seite steht";
    /// Where that name comes from.
    company_hint => "It is the name of this workspace.", "Es ist der Name dieses Arbeitsbereichs.";
    /// The title with the company.
    title_of(l, company: &str) => format!("{company}: customers and dependence"),
        format!("{company}: Kunden und Abhängigkeit");
    /// Nobody brings anything.
    empty => "No customer has revenue in this period: there is nothing to show yet.",
        "Kein Kunde hat Umsatz in diesem Zeitraum: noch gibt es nichts zu zeigen.";
    /// Where the numbers come from.
    made(l, day: &str, years: &str) => format!(
        "As of {day}; revenue {years}. Shares are parts of all positive revenue; subsidiaries count with their parent company."
    ), format!(
        "Stand {day}; Umsatz {years}. Anteile am ganzen positiven Umsatz; Tochterfirmen zählen zur Konzernmutter."
    );
}

/// What is missing, each with how many customers lack it: since when, until when, what is done. Nothing if it is nowhere.
pub fn gaps(locale: Locale, [since, ends, done]: [usize; 3]) -> Option<String> {
    let missing = [
        (since, locale.pick("customer since", "Kunde seit")),
        (ends, locale.pick("end of contract", "Vertragsende")),
        (
            done,
            locale.pick("what is done about the risk", "Gegenmaßnahme"),
        ),
    ];
    let missing = missing.iter().filter(|(customers, _)| *customers > 0);
    let missing: Vec<String> = missing
        .map(|(customers, what)| format!("{what} ({})", count(locale, *customers)))
        .collect();
    (!missing.is_empty()).then(|| {
        let missing = missing.join(", ");
        match locale {
            Locale::En => format!(
                "Still missing: {missing}. Click a name to add it; nothing of this note is printed."
            ),
            Locale::De => format!(
                "Noch offen: {missing}. Zum Ergänzen auf den Namen klicken; dieser Hinweis wird nicht gedruckt."
            ),
        }
    })
}

/// Customers with a credit balance, beside the sum; `amount` is what they take away.
pub fn credits(locale: Locale, customers: usize, amount: &str) -> String {
    left_out(locale, Figure::Revenue, customers, amount)
}

/// A customer without its name: “Customer A”.
pub fn letter(locale: Locale, place: usize) -> String {
    let letter = u8::try_from(place % 26).map_or('A', |at| char::from(b'A' + at));
    format!("{}{NO_BREAK}{letter}", locale.pick("Customer", "Kunde"))
}

/// The sentence at the top.
pub fn finding(locale: Locale, largest: &str, concentration: &Concentration) -> String {
    let share = |count| percent(locale, concentration.ratio(count));
    let (one, ten) = (share(1), share(10));
    let equals = one_decimal(locale, concentration.effective_number());
    let many = count(locale, concentration.customers());
    match (locale, concentration.customers()) {
        (Locale::En, 1) => format!("{largest} is the only customer and brings all revenue."),
        (Locale::De, 1) => format!("{largest} ist der einzige Kunde und bringt allen Umsatz."),
        // The ten largest of so few would be all of them.
        (Locale::En, ..=10) => format!(
            "{largest} brings {one} of revenue. With {many} customers it behaves like {equals} of equal size."
        ),
        (Locale::De, ..=10) => format!(
            "{largest} bringt {one} vom Umsatz. Bei {many} Kunden verhält es sich wie bei {equals} gleich großen."
        ),
        (Locale::En, _) => format!(
            "{largest} brings {one} of revenue, the ten largest {ten} of it. With {many} customers it behaves like {equals} of equal size."
        ),
        (Locale::De, _) => format!(
            "{largest} bringt {one} vom Umsatz, die zehn größten {ten}. Bei {many} Kunden verhält es sich wie bei {equals} gleich großen."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            title,
            back,
            print,
            letters,
            largest,
            everybody,
            since,
            contract_end,
            mitigation,
            share,
            figures,
            years,
            total,
            at_risk,
            company,
            company_hint,
            empty,
        ]);
        check(|l| gaps(l, [1, 2, 3]).unwrap_or_default());
        check(|l| title_of(l, "Acme"));
        check(|l| credits(l, 2, "−5"));
        for customers in [1, 8] {
            check(|l| others(l, customers));
        }
        check(|l| made(l, "1 May 2026", "2025"));
        for amounts in [vec![5], vec![5, 3], vec![1; 40]] {
            let spread = Concentration::of(&amounts).expect("positive amounts");
            check(|l| finding(l, "Acme", &spread));
        }
        assert_eq!(letter(Locale::De, 1), "Kunde\u{a0}B");
    }

    #[test]
    fn what_nobody_lacks_is_not_called_missing() {
        assert_eq!(gaps(Locale::De, [0, 0, 0]), None);
        assert_eq!(
            gaps(Locale::De, [0, 10, 0]).unwrap_or_default(),
            "Noch offen: Vertragsende (10). Zum Ergänzen auf den Namen klicken; dieser Hinweis wird nicht gedruckt."
        );
    }
}
