//! What is still missing of the revenue that is wanted, and whether the pipeline is enough for it.

use crate::domain::pipeline::ENOUGH_CLOSED;
use crate::domain::pipeline_need::{Coverage, Need, Qualified, Rate};
use crate::words::Locale;
use crate::words::format::{NO_BREAK, number, share_number, whole_percent};

texts! {
    /// The rate that somebody believes in.
    assumed_rate => "Assumed win rate in percent", "Angenommene Abschlussquote in Prozent";
    /// Nobody has said what is wanted.
    no_target => "How much revenue is wanted a year? Then it shows what is still missing, and whether the pipeline is enough for it.",
        "Wie viel Umsatz soll es im Jahr sein? Dann zeigt sich, was noch fehlt und ob die Pipeline dafür reicht.";
    /// The column of numbers.
    figure => "Figure", "Zahl";
    /// What is missing.
    gap => "Still missing", "Fehlt noch";
    /// What of the open pipeline may close the gap.
    open => "Pipeline that counts", "Pipeline, die zählt";
    /// How many times it is in the pipeline.
    ratio => "Pipeline coverage", "Pipeline-Abdeckung";
    /// How many times it should be.
    required => "Needed", "Nötig";
    /// What the chances make of it.
    expected => "Weighted by chance", "Nach Wahrscheinlichkeit";
    /// So many times.
    times(l, times: f64) => format!("{}×", share_number(l, times / 100.0)),
        format!("{}{NO_BREAK}×", share_number(l, times / 100.0));
    /// The rate by value, and how many say nothing about it.
    by_value(l, rate: &str, without: usize) => match without {
        0 => format!("By value it is {rate}."),
        _ => format!("By value it is {rate}, without {} that have no amount.", number(l, without as i128)),
    }, match without {
        0 => format!("Nach Wert sind es {rate}."),
        _ => format!("Nach Wert sind es {rate}, ohne {} ohne Betrag.", number(l, without as i128)),
    };
}

/// What is wanted, what there is, and what is missing. `brought` is the newest year and what it brought; `amounts` are
/// the target and what is missing of it or above it.
pub fn need(
    locale: Locale,
    need: &Need,
    brought: Option<[&str; 2]>,
    [target, gap]: [&str; 2],
) -> String {
    let Some([year, brought]) = brought else {
        return match locale {
            Locale::En => {
                format!("No revenue is known yet: all of the {target} that are wanted has to come.")
            }
            Locale::De => {
                format!("Noch ist kein Umsatz bekannt: Das ganze Ziel von {target} muss kommen.")
            }
        };
    };
    let said = match (locale, need.gap() > 0, need.is_running) {
        (Locale::En, true, true) => format!(
            "{year} has brought {brought} so far; {gap} are missing of the {target} that are wanted."
        ),
        (Locale::De, true, true) => {
            format!("{year} hat bisher {brought} gebracht; zum Ziel von {target} fehlen {gap}.")
        }
        (Locale::En, true, false) => format!(
            "{year} brought {brought}; if everybody stays, {gap} are missing of the {target} that are wanted."
        ),
        (Locale::De, true, false) => format!(
            "{year} brachte {brought}; wenn alle bleiben, fehlen zum Ziel von {target} noch {gap}."
        ),
        (Locale::En, false, _) => format!(
            "The target of {target} is reached: {year} brought {brought}. The pipeline is for what comes after it."
        ),
        (Locale::De, false, _) => format!(
            "Das Ziel von {target} ist erreicht: {year} brachte {brought}. Die Pipeline ist für das, was danach kommt."
        ),
    };
    let silent = number(locale, need.silent as i128);
    let silent = match (locale, need.silent) {
        (_, 0) => return said,
        (Locale::En, 1) => "One customer of the year before has no amount in it yet.".to_owned(),
        (Locale::De, 1) => "Ein Kunde des Vorjahrs hat darin noch keinen Betrag.".to_owned(),
        (Locale::En, _) => {
            format!("{silent} customers of the year before have no amount in it yet.")
        }
        (Locale::De, _) => format!("{silent} Kunden des Vorjahrs haben darin noch keinen Betrag."),
    };
    format!("{said} {silent}")
}

/// What of the open pipeline does not count, beginning with a space; `None` if all of it does.
pub fn left_out(locale: Locale, open: &Qualified) -> Option<String> {
    let few = |count: usize| number(locale, count as i128);
    let ideas = (open.ideas > 0).then(|| match (locale, open.ideas) {
        (Locale::En, 1) => "1 idea".to_owned(),
        (Locale::De, 1) => "1 Idee".to_owned(),
        (Locale::En, ideas) => format!("{} ideas", few(ideas)),
        (Locale::De, ideas) => format!("{} Ideen", few(ideas)),
    });
    let later = (open.later > 0).then(|| match locale {
        Locale::En => format!("{} expected in more than a year", few(open.later)),
        Locale::De => format!("{} in mehr als einem Jahr", few(open.later)),
    });
    let without_day = (open.without_day > 0).then(|| match locale {
        Locale::En => format!("{} without a day", few(open.without_day)),
        Locale::De => format!("{} ohne Termin", few(open.without_day)),
    });
    let parts: Vec<String> = [ideas, later, without_day].into_iter().flatten().collect();
    let parts = (!parts.is_empty()).then(|| parts.join(", "))?;
    Some(match locale {
        Locale::En => format!(" Not counted: {parts}."),
        Locale::De => format!(" Nicht gezählt: {parts}."),
    })
}

/// What counts towards a gap, as a sentence begins with it.
const fn what_counts(locale: Locale) -> &'static str {
    locale.pick(
        "What is past the idea and due within twelve months is",
        "Was über die Idee hinaus und binnen zwölf Monaten fällig ist, ist",
    )
}

/// Whether the pipeline is enough, with what that assumes; `missing` is by how much it is too small.
pub fn covered(locale: Locale, coverage: &Coverage, missing: Option<&str>) -> String {
    let ratio = times(locale, floor(coverage.ratio()));
    let counts = what_counts(locale);
    let Some(required) = coverage.rate.required() else {
        return match locale {
            Locale::En => format!(
                "{counts} {ratio} of that. Of those that are closed none was won: by that rate no pipeline is enough."
            ),
            Locale::De => format!(
                "{counts} {ratio} so groß. Von den abgeschlossenen ist keine gewonnen: Mit dieser Quote reicht keine Pipeline."
            ),
        };
    };
    let required = times(locale, required);
    let assumes = match coverage.rate {
        Rate::Own { won, closed } => {
            let [won, closed] = [won, closed].map(|count| number(locale, count as i128));
            match locale {
                Locale::En => format!("because {won} of {closed} were won"),
                Locale::De => format!("denn {won} von {closed} sind gewonnen"),
            }
        }
        Rate::Assumed(percent) => {
            let percent = whole_percent(locale, f64::from(percent) / 100.0);
            match locale {
                Locale::En => format!("if {percent} are won, as is believed"),
                Locale::De => format!("wenn, wie angenommen, {percent} gewonnen werden"),
            }
        }
        Rate::OneInThree => locale
            .pick(
                "which assumes that one in three is won",
                "was annimmt, dass eine von drei gewonnen wird",
            )
            .to_owned(),
    };
    match (locale, missing) {
        (Locale::En, None) => {
            format!("{counts} {ratio} of that and {required} are needed, {assumes}: enough.")
        }
        (Locale::De, None) => {
            format!("{counts} {ratio} so groß, nötig sind {required}, {assumes}: Das reicht.")
        }
        (Locale::En, Some(missing)) => format!(
            "{counts} {ratio} of that and {required} are needed, {assumes}: {missing} too little."
        ),
        (Locale::De, Some(missing)) => format!(
            "{counts} {ratio} so groß, nötig sind {required}, {assumes}: {missing} zu wenig."
        ),
    }
}

/// The same in a few words.
pub fn verdict(locale: Locale, coverage: &Coverage) -> String {
    let ratio = times(locale, floor(coverage.ratio()));
    let counts = what_counts(locale);
    let is_sure = matches!(coverage.rate, Rate::Own { .. });
    match (locale, coverage.is_enough(), is_sure) {
        (Locale::En, true, true) => format!("{counts} {ratio} of what is missing: enough."),
        (Locale::De, true, true) => format!("{counts} {ratio} das, was fehlt: genug."),
        (Locale::En, true, false) => {
            format!("{counts} {ratio} of what is missing: enough, if the assumed win rate holds.")
        }
        (Locale::De, true, false) => {
            format!(
                "{counts} {ratio} das, was fehlt: genug, wenn die angenommene Abschlussquote stimmt."
            )
        }
        (Locale::En, false, _) => format!("{counts} {ratio} of what is missing: not enough."),
        (Locale::De, false, _) => format!("{counts} {ratio} das, was fehlt: nicht genug."),
    }
}

/// Cut to tenths, not rounded: 2.96 are not 3.
fn floor(times: f64) -> f64 {
    (times * 10.0).floor() / 10.0
}

/// Where the rate comes from, with how many are closed.
pub fn rate(locale: Locale, rate: Rate, closed: usize) -> String {
    let [closed, enough] = [closed, ENOUGH_CLOSED].map(|count| number(locale, count as i128));
    match (locale, rate) {
        (_, Rate::Own { won, closed }) => {
            let share = whole_percent(locale, won as f64 / closed as f64);
            let [won, closed] = [won, closed].map(|count| number(locale, count as i128));
            match locale {
                Locale::En => format!("Own win rate: {won} of {closed} closed were won, {share}."),
                Locale::De => {
                    format!("Eigene Abschlussquote: {won} von {closed} gewonnen, {share}.")
                }
            }
        }
        (Locale::En, _) => format!(
            "{closed} are closed; from {enough} on the own win rate counts. Until then it is an assumption."
        ),
        (Locale::De, _) => format!(
            "{closed} sind abgeschlossen; ab {enough} zählt die eigene Abschlussquote. Bis dahin ist sie eine Annahme."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Year;
    use crate::words::testing::{check, check_all};

    fn coverage_of(rate: Rate) -> Coverage {
        Coverage {
            pipeline: 299,
            gap: 100,
            rate,
        }
    }

    #[test]
    fn three_times_is_said_only_with_what_it_assumes() {
        let found = coverage_of(Rate::OneInThree);
        assert_eq!(
            covered(Locale::En, &found, Some("€1")),
            "What is past the idea and due within twelve months is 2.9× of that and 3.0× are needed, which assumes that one in three is won: €1 too little."
        );
        assert!(verdict(Locale::En, &found).ends_with("not enough."));
        let rates = [
            Rate::OneInThree,
            Rate::Assumed(50),
            Rate::Own { won: 5, closed: 10 },
            Rate::Own { won: 0, closed: 10 },
        ];
        for one in rates {
            let found = coverage_of(one);
            check(|l| covered(l, &found, None));
            check(|l| covered(l, &found, Some("5")));
            check(|l| verdict(l, &found));
            check(|l| rate(l, one, 3));
        }
        check_all(&[
            assumed_rate,
            no_target,
            figure,
            gap,
            open,
            ratio,
            required,
            expected,
        ]);
        check(|l| by_value(l, "5", 0));
        check(|l| by_value(l, "5", 2));
    }

    #[test]
    fn what_does_not_count_and_what_is_not_entered_yet_is_named() {
        let mut open = Qualified::default();
        assert_eq!(left_out(Locale::En, &open), None);
        (open.ideas, open.later, open.without_day) = (2, 1, 3);
        assert_eq!(
            left_out(Locale::En, &open).expect("a sentence"),
            " Not counted: 2 ideas, 1 expected in more than a year, 3 without a day."
        );
        check(|l| left_out(l, &open).expect("a sentence"));
        let mut one = Need {
            target: 100,
            brought: Some((Year::try_from(2026).expect("a year"), 50)),
            is_running: true,
            silent: 29,
        };
        let said = |one: &Need, l| need(l, one, Some(["2026", "€50"]), ["€100", "€50"]);
        assert_eq!(
            said(&one, Locale::En),
            "2026 has brought €50 so far; €50 are missing of the €100 that are wanted. 29 customers of the year before \
             have no amount in it yet."
        );
        check(|l| said(&one, l));
        one.silent = 1;
        check(|l| said(&one, l));
    }

    #[test]
    fn what_is_missing_says_which_year_it_is_reckoned_from() {
        let year = Year::try_from(2025).expect("a year");
        for (target, is_running) in [(100, true), (100, false), (10, false)] {
            let one = Need {
                target,
                brought: Some((year, 50)),
                is_running,
                silent: 0,
            };
            check(|l| need(l, &one, Some(["2025", "50"]), ["100", "50"]));
            check(|l| need(l, &one, None, ["100", "100"]));
        }
    }
}
