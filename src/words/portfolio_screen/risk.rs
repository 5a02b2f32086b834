//! What may be lost within twelve months, from the chance that each customer stays.

use super::{breakdown, count};
use crate::domain::at_risk::{AtRisk, BANDS};
use crate::domain::breakdown::Grouping;
use crate::words::Locale;
use crate::words::format::{percent, whole_percent};

texts! {
    /// The heading.
    heading => "Revenue at risk", "Umsatz auf dem Spiel";
    /// The chart.
    chart => "How much may be lost within a year", "Wie viel in einem Jahr wegfallen kann";
    /// Before the number that is assumed.
    assumed_before => "Where nobody has said anything, a customer stays with", "Wo niemand etwas gesagt hat, bleibt ein Kunde mit";
    /// After it.
    assumed_after => "% over twelve months.", "% über zwölf Monate.";
    /// The number, for screen readers.
    assumed_field => "Assumed chance to stay, in percent", "Angenommene Wahrscheinlichkeit zu bleiben, in Prozent";
    /// Which customers fall together.
    together => "Falls together", "Fällt gemeinsam aus";
    /// Nobody falls with others.
    alone => "each for itself", "jeder für sich";
    /// The column of bands.
    band => "Loss", "Verlust";
    /// The column of chances.
    chance => "Chance", "Wahrscheinlichkeit";
    /// The column of sums of chances.
    at_least => "At least so much", "Mindestens so viel";
    /// The band without a loss.
    nothing => "nothing", "nichts";
    /// The heading of the list.
    contributors => "Who it hangs on", "An wem es hängt";
    /// The column of revenue.
    a_year => "Revenue a year", "Umsatz im Jahr";
    /// The column of the chance to stay.
    stays => "Stays, in %", "Bleibt, in %";
    /// The column of where the chance comes from.
    source => "Known from", "Woher";
    /// The column of average losses.
    expected => "Average loss", "Verlust im Mittel";
    /// Finds customers below those that are listed.
    find => "Find a customer to answer for", "Kunden suchen, um etwas zu sagen";
    /// What the list holds.
    listed => "The ten that the most hangs on, and whoever something was said about.",
        "Die zehn, an denen am meisten hängt, und alle, zu denen etwas gesagt ist.";
    /// Nobody has said anything.
    only_assumed => "assumed for all", "pauschal angenommen";
    /// Somebody has.
    said => "our estimate", "eigene Schätzung";
    /// The customer has.
    confirmed => "confirmed", "bestätigt";
    /// How it is calculated.
    exact => "Every combination of losses is counted, each with its chance; nothing is drawn at random.",
        "Jede Kombination von Verlusten ist gezählt, mit ihrer Wahrscheinlichkeit; nichts ist ausgelost.";
    /// How it is calculated with many customers.
    on_grid => "All combinations are counted, rounded to half a thousandth of revenue; nothing is drawn at random.",
        "Alle Kombinationen sind gezählt, auf ein halbes Promille vom Umsatz gerundet; nichts ist ausgelost.";
    /// Independence is optimistic.
    alone_hint => "Customers that depend on the same industry or region often fall together: choose one above to see it.",
        "Kunden, die an derselben Branche oder Region hängen, fallen oft gemeinsam aus: oben eine wählen, um es zu sehen.";
    /// The field of one customer, for screen readers.
    stays_of(l, name: &str) => format!("{name} stays with this chance, in percent"),
        format!("{name} bleibt mit dieser Wahrscheinlichkeit, in Prozent");
    /// A field of the account.
    field => "Stays over twelve months, in %", "Bleibt über zwölf Monate, in %";
    /// Whether the customer has confirmed it.
    field_confirmed => "Confirmed by the customer", "Vom Kunden bestätigt";
}

/// A grouping as what falls together.
pub fn falls_together(locale: Locale, grouping: Grouping) -> String {
    breakdown::grouping(locale, grouping).to_owned()
}

/// The average and a bad year; both amounts are given.
pub fn finding(locale: Locale, found: &AtRisk, expected: &str, bad: &str) -> String {
    let risk = &found.risk;
    let share = percent(locale, risk.expected_share());
    let quarter = whole_or_less(locale, risk.at_least(0.25));
    match locale {
        Locale::En => format!(
            "On average {expected} of revenue a year is at risk ({share}). In one of twenty years it is {bad} or more, and the chance to lose a quarter or more is {quarter}."
        ),
        Locale::De => format!(
            "Im Mittel stehen {expected} Umsatz im Jahr auf dem Spiel ({share}). In einem von zwanzig Jahren sind es {bad} oder mehr, und die Wahrscheinlichkeit, ein Viertel oder mehr zu verlieren, liegt bei {quarter}."
        ),
    }
}

/// What the numbers rest on.
pub fn basis(locale: Locale, found: &AtRisk) -> String {
    let all = count(locale, found.customers.len());
    let said = count(locale, found.said);
    let confirmed = count(locale, found.confirmed);
    let said = match (locale, found.said) {
        (Locale::En, 0) => format!(
            "Nobody has said yet how likely any of {all} accounts stays: enter it below for the largest."
        ),
        (Locale::De, 0) => format!(
            "Noch hat niemand gesagt, wie wahrscheinlich einer von {all} Kunden bleibt: unten bei den größten eintragen."
        ),
        (Locale::En, _) => {
            format!("Said for {said} of {all} accounts, confirmed by {confirmed} of them.")
        }
        (Locale::De, _) => {
            format!("Gesagt bei {said} von {all} Kunden, bestätigt von {confirmed} davon.")
        }
    };
    if found.families == found.customers.len() {
        return said;
    }
    let families = count(locale, found.families);
    match locale {
        Locale::En => {
            format!("{said} Subsidiaries count each for itself here: {all} instead of {families}.")
        }
        Locale::De => format!("{said} Tochterfirmen zählen hier einzeln: {all} statt {families}."),
    }
}

/// A chance in whole percent; a small one is no impossible one.
pub fn whole_or_less(locale: Locale, chance: f64) -> String {
    let least = whole_percent(locale, 0.01);
    match chance {
        0.0 => whole_percent(locale, 0.0),
        ..0.005 => match locale {
            Locale::En => format!("below {least}"),
            Locale::De => format!("unter {least}"),
        },
        _ => whole_percent(locale, chance),
    }
}

/// What a band of losses is called, from nothing to the last, which has no end.
pub fn band_name(locale: Locale, place: usize) -> String {
    let border = |at: usize| {
        let share = BANDS.get(at).copied().unwrap_or(1.0);
        whole_percent(locale, share)
    };
    match (locale, place) {
        (_, 0) => nothing(locale).to_owned(),
        (Locale::En, 1) => format!("below {}", border(0)),
        (Locale::De, 1) => format!("unter {}", border(0)),
        (Locale::En, place) if place > BANDS.len() => {
            format!("{} and more", border(BANDS.len() - 1))
        }
        (Locale::De, place) if place > BANDS.len() => {
            format!("{} und mehr", border(BANDS.len() - 1))
        }
        (Locale::En, place) => format!("{} to below {}", border(place - 2), border(place - 1)),
        (Locale::De, place) => format!("{} bis unter {}", border(place - 2), border(place - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analysis::risk::{RevenueAtRisk, Stake};
    use crate::words::testing::{check, check_all};

    fn found(said: usize) -> AtRisk {
        let stake = Stake {
            amount: 100,
            leaves: 10,
            with: None,
        };
        AtRisk {
            customers: Vec::new(),
            risk: RevenueAtRisk::of(&[stake]).expect("something to lose"),
            said,
            confirmed: 0,
            families: said,
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            chart,
            assumed_before,
            assumed_after,
            assumed_field,
            together,
            alone,
            band,
            chance,
            at_least,
            nothing,
            contributors,
            a_year,
            stays,
            source,
            expected,
            find,
            listed,
            only_assumed,
            said,
            confirmed,
            exact,
            on_grid,
            alone_hint,
            field,
            field_confirmed,
        ]);
        check(|l| stays_of(l, "Acme"));
        check(|l| finding(l, &found(1), "5", "9"));
        for said in [0, 3] {
            check(|l| basis(l, &found(said)));
        }
        for place in 0..7 {
            check(|l| band_name(l, place));
        }
        check(|l| whole_or_less(l, 0.001));
        for one in Grouping::ALL {
            check(|l| falls_together(l, one));
        }
    }

    #[test]
    fn bands_follow_each_other() {
        let names: Vec<String> = (0..7).map(|at| band_name(Locale::En, at)).collect();
        assert_eq!(
            names,
            [
                "nothing",
                "below 5%",
                "5% to below 10%",
                "10% to below 20%",
                "20% to below 30%",
                "30% to below 50%",
                "50% and more"
            ]
        );
    }
}
