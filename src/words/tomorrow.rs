//! Whether an account will be a customer of tomorrow.

use super::Locale;
use super::format::{day, whole_percent};
use super::portfolio_screen::risk;
use crate::domain::values::Date;

texts! {
    /// The heading.
    heading => "Customer of tomorrow?", "Kunde von morgen?";
    /// Nobody has said anything.
    nothing => "Nobody has said how likely this customer stays.", "Noch hat niemand gesagt, wie wahrscheinlich dieser Kunde bleibt.";
    /// The chance over three years.
    in_three_years => "Stays over 36 months, in %", "Bleibt über 36 Monate, in %";
    /// Why.
    reason => "Why it stays or goes", "Warum er bleibt oder geht";
    /// What it rests on.
    evidence => "Evidence: a line or a link", "Beleg: eine Zeile oder ein Link";
    /// More is said for three years than for one.
    contradiction => "Nobody stays longer without having stayed a year: the smaller of both counts for 36 months.",
        "Wer länger bleibt, ist auch das erste Jahr geblieben: Für 36 Monate zählt der kleinere Wert.";
}

/// What is said about an account: the chances one year and three years ahead, in percent.
pub fn sentence(
    locale: Locale,
    [one, three]: [Option<u8>; 2],
    is_confirmed: bool,
    said_on: Option<Date>,
) -> String {
    let percent = |chance: u8| whole_percent(locale, f64::from(chance) / 100.0);
    let spans: Vec<String> = [(one, 12), (three, 36)]
        .into_iter()
        .filter_map(|(chance, months)| {
            let chance = percent(chance?);
            Some(match locale {
                Locale::En => format!("{chance} over {months} months"),
                Locale::De => format!("{chance} über {months} Monate"),
            })
        })
        .collect();
    if spans.is_empty() {
        return nothing(locale).to_owned();
    }
    let source = match is_confirmed {
        true => risk::confirmed(locale),
        false => risk::said(locale),
    };
    let said_on = said_on.map_or_else(String::new, |on| format!(", {}", day(locale, on)));
    let and = locale.pick(" and ", " und ");
    let spans = spans.join(and);
    match locale {
        Locale::En => format!("Stays with {spans} ({source}{said_on})."),
        Locale::De => format!("Bleibt zu {spans} ({source}{said_on})."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn what_is_said_names_its_source_and_its_day() {
        check_all(&[
            heading,
            nothing,
            in_three_years,
            reason,
            evidence,
            contradiction,
        ]);
        let on: Option<Date> = "2026-11-12".parse().ok();
        for chances in [[None, None], [Some(80), None], [Some(80), Some(60)]] {
            for confirmed in [true, false] {
                check(|l| sentence(l, chances, confirmed, on));
            }
        }
        let said = sentence(Locale::En, [Some(80), Some(60)], true, on);
        assert_eq!(
            said.replace('\u{a0}', " "),
            "Stays with 80% over 12 months and 60% over 36 months (confirmed, 12 November 2026)."
        );
    }
}
