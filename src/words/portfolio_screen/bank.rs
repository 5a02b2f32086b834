//! The page for a bank or an investor.

use super::{count, one_decimal};
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
    /// The column of since when.
    since => "Customer since", "Kunde seit";
    /// The column of the end of the contract.
    contract_end => "Contract until", "Vertrag bis";
    /// The column of what is done.
    mitigation => "What is done about the risk", "Was gegen das Risiko getan wird";
    /// A share and the sum of shares.
    share => "Share", "Anteil";
    /// The figures.
    figures => "Concentration", "Konzentration";
    /// Nobody brings anything.
    empty => "No customer has revenue in this period: there is nothing to show yet.",
        "Kein Kunde hat Umsatz in diesem Zeitraum: noch gibt es nichts zu zeigen.";
    /// What is missing.
    gaps(l, since: usize, ends: usize, done: usize) => format!(
        "Still missing: customer since ({}), end of contract ({}), what is done about the risk ({}). Click a name to add it; nothing of this note is printed.",
        count(l, since), count(l, ends), count(l, done)
    ), format!(
        "Noch offen: Kunde seit ({}), Vertragsende ({}), Gegenmaßnahme ({}). Zum Ergänzen auf den Namen klicken; dieser Hinweis wird nicht gedruckt.",
        count(l, since), count(l, ends), count(l, done)
    );
    /// Where the numbers come from.
    made(l, day: &str, years: &str) => format!("As of {day}; revenue {years}."), format!("Stand {day}; Umsatz {years}.");
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
    match locale {
        Locale::En => format!(
            "{largest} brings {one} of revenue, the ten largest {ten} of it. With {many} customers it behaves like {equals} of equal size."
        ),
        Locale::De => format!(
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
            since,
            contract_end,
            mitigation,
            share,
            figures,
            empty,
        ]);
        check(|l| gaps(l, 1, 2, 3));
        check(|l| made(l, "1 May 2026", "2025"));
        let spread = Concentration::of(&[5, 3]).expect("positive amounts");
        check(|l| finding(l, "Acme", &spread));
        assert_eq!(letter(Locale::De, 1), "Kunde\u{a0}B");
    }
}
