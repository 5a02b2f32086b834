//! Who stayed from one year to the next.

use super::count;
use crate::domain::retention::{Moved, Retention, Step};
use crate::words::Locale;
use crate::words::format::whole_percent;

texts! {
    /// The heading.
    heading => "Who stayed", "Wer geblieben ist";
    /// Which year is compared with the one before it.
    year => "Year", "Jahr";
    /// There are not two years to compare.
    no_years => "Revenue of two years in a row shows who stayed, who grew and who left.",
        "Umsätze aus zwei Jahren hintereinander zeigen, wer geblieben, gewachsen und gegangen ist.";
    /// The rates as a table.
    rates => "Retention", "Umsatzbindung";
    /// Gross retention.
    gross => "Gross revenue retention (GRR)", "Brutto-Umsatzbindung (GRR)";
    /// Net retention.
    net => "Net revenue retention (NRR)", "Netto-Umsatzbindung (NRR)";
    /// Retention by number.
    logo => "Customers that stayed", "Gebliebene Kunden";
    /// What the rates are of.
    rates_mean => "Gross leaves out what the same customers bought more, net counts it. New customers are in neither.",
        "Brutto lässt weg, was dieselben Kunden mehr gekauft haben, netto zählt es mit. Neue Kunden sind in keiner von beiden.";
    /// The bridge.
    bridge => "From year to year", "Von Jahr zu Jahr";
    /// The column of steps.
    step_head => "Step", "Schritt";
    /// The column of amounts.
    change => "Change", "Veränderung";
    /// The column of names.
    who => "Who", "Wer";
    /// Every customer of the bridge.
    each => "Every customer", "Jeder Kunde";
    /// Nobody can be compared.
    nobody => "Of nobody are both years known, so no rate can be told.",
        "Von niemandem sind beide Jahre bekannt, also lässt sich keine Quote nennen.";
    /// What others reach, and whom it applies to.
    benchmark => "For comparison, of business software that is rented: from 90% gross on strong, from 100% net on healthy, the best reach 110 to 130%. For projects and trade these numbers say nothing.",
        "Zum Vergleich, bei gemieteter Geschäftssoftware: ab 90 % brutto stark, ab 100 % netto gesund, die besten erreichen 110 bis 130 %. Für Projekte und Handel sagen diese Zahlen nichts.";
    /// The head of a year.
    revenue_of(l, year: &str) => format!("Revenue {year}"), format!("Umsatz {year}");
    /// So many of so many stayed.
    stayed(l, stayed: usize, of: usize) => format!("{} of {}", count(l, stayed), count(l, of)),
        format!("{} von {}", count(l, stayed), count(l, of));
    /// The year is not over.
    running(l, year: &str) => format!("{year} is not over yet: what is still to come looks like a loss here."),
        format!("{year} ist noch nicht zu Ende: Was noch kommt, sieht hier wie ein Verlust aus.");
    /// Credit balances.
    credits(l, credits: usize) => format!("Customers with a credit balance, which counts as no revenue: {}.", count(l, credits)),
        format!("Kunden mit Gutschrift, die als kein Umsatz zählt: {}.", count(l, credits));
    /// Who is left out of the rates.
    unknown(l, names: &str, count: usize) => match count {
        1 => format!("{names} is in no rate: the revenue of one of the years is not known. Enter it, a 0 where there was none, or set the life cycle to Lost."),
        _ => format!("{names} are in no rate: the revenue of one of the years is not known. Enter it, a 0 where there was none, or set the life cycle to Lost."),
    }, match count {
        1 => format!("{names} ist in keiner Quote: Der Umsatz eines der Jahre ist nicht bekannt. Eintragen, eine 0, wo keiner war, oder die Kundenphase auf „Verloren“ setzen."),
        _ => format!("{names} sind in keiner Quote: Der Umsatz eines der Jahre ist nicht bekannt. Eintragen, eine 0, wo keiner war, oder die Kundenphase auf „Verloren“ setzen."),
    };
}

/// A step of the bridge.
pub const fn step(locale: Locale, step: Step) -> &'static str {
    match step {
        Step::New => locale.pick("New", "Neu"),
        Step::WonBack => locale.pick("Won back", "Zurückgewonnen"),
        Step::Expansion => locale.pick("Expansion", "Ausbau"),
        Step::Contraction => locale.pick("Contraction", "Rückgang"),
        Step::Churn => locale.pick("Left", "Abwanderung"),
        Step::Unknown => locale.pick("Not known", "Nicht bekannt"),
        Step::Same => locale.pick("The same", "Gleich"),
    }
}

/// What the years mean together; `years` are both, `largest` who left with the largest amount.
pub fn finding(
    locale: Locale,
    found: &Retention,
    [from, to]: [&str; 2],
    largest: Option<[&str; 2]>,
) -> String {
    let (Some(gross), Some(net)) = (found.gross(), found.net()) else {
        return nobody(locale).to_owned();
    };
    // Cut, not rounded: 99.6 % are not everything.
    let cut = |rate: f64| whole_percent(locale, (rate * 100.0).floor() / 100.0);
    let [gross, net] = [cut(gross), cut(net)];
    let (stayed, all) = (found.stayed(), found.customers());
    let [stayed, all] = [stayed, all].map(|number| count(locale, number));
    let said = match locale {
        Locale::En => format!(
            "{stayed} of {all} customers of {from} stayed in {to}. Of their revenue {gross} was kept; with what the \
             same customers bought more it is {net}."
        ),
        Locale::De => format!(
            "{stayed} von {all} Kunden aus {from} sind {to} geblieben. Von ihrem Umsatz blieben {gross}; mit dem, was \
             dieselben Kunden mehr gekauft haben, sind es {net}."
        ),
    };
    let lost = largest.map(|[name, amount]| match locale {
        Locale::En => format!(" The largest loss is {name} with {amount}."),
        Locale::De => format!(" Der größte Verlust ist {name} mit {amount}."),
    });
    said + &lost.unwrap_or_default()
}

/// The names behind a step, the largest first, each with its amount; `amounts` are as many as are named.
pub fn names(locale: Locale, moved: &[&Moved], amounts: &[String]) -> String {
    let named = moved.iter().zip(amounts);
    let said: Vec<String> = named
        .map(|(one, amount)| format!("{} {amount}", one.name))
        .collect();
    let mut said = said.join(", ");
    let more = moved.len().saturating_sub(amounts.len());
    if more > 0 {
        said += &match locale {
            Locale::En => format!(" and {} more", count(locale, more)),
            Locale::De => format!(" und {} weitere", count(locale, more)),
        };
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::{Name, Year};
    use crate::words::testing::{check, check_all};

    #[test]
    fn the_sentence_says_both_rates_and_who_left() {
        let one = |id: u128, step, from, to| Moved {
            id: id.into(),
            name: Name::new("Acme").expect("a name"),
            is_key: false,
            step,
            from,
            to,
        };
        let of_year = |year| Year::try_from(year).expect("a year");
        let mut found = Retention {
            from: of_year(2024),
            to: of_year(2025),
            moved: vec![
                one(1, Step::Expansion, 100, 150),
                one(2, Step::Churn, 100, 0),
            ],
            credits: 0,
        };
        let years = ["2024", "2025"];
        assert_eq!(
            finding(Locale::En, &found, years, Some(["Acme", "€1"])),
            "1 of 2 customers of 2024 stayed in 2025. Of their revenue 50% was kept; with what the same customers \
             bought more it is 75%. The largest loss is Acme with €1."
        );
        check(|l| finding(l, &found, years, None));
        let moved: Vec<&Moved> = found.moved.iter().collect();
        check(|l| names(l, &moved, &["5".to_owned()]));
        found.moved.clear();
        check(|l| finding(l, &found, years, None));
        for one in Step::BRIDGE {
            check(|l| step(l, one));
        }
        check_all(&[
            heading, year, no_years, rates, gross, net, logo, rates_mean, bridge, step_head,
            change, who, each, nobody, benchmark,
        ]);
        check(|l| revenue_of(l, "5"));
        check(|l| stayed(l, 1, 2));
        check(|l| running(l, "5"));
        check(|l| credits(l, 2));
        check(|l| unknown(l, "A", 1));
        check(|l| unknown(l, "A", 2));
    }
}
