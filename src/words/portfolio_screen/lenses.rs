//! Revenue, margin and potential side by side: who is of another class in another lens, and what to do about it.

use super::{class_word, count, figure, inside, left_out, real_label};
use crate::domain::account::Figure;
use crate::domain::analysis::concentration::Concentration;
use crate::domain::lenses::{Lenses, Mover};
use crate::words::Locale;

texts! {
    /// The heading.
    heading => "Three lenses", "Drei Blickwinkel";
    /// The column of figures.
    lens => "Seen by", "Gesehen nach";
    /// The column of sums.
    whole => "Whole", "Summe";
    /// The column of the largest fifth.
    top_fifth => "Largest 20%", "Größte 20\u{a0}%";
    /// The column of customers that bring 80 %.
    for_eighty => "For 80%", "Für 80\u{a0}%";
    /// What should be done about a customer whose class changes.
    todo => "What to do", "Was zu tun ist";
    /// The values of the chart.
    movers => "Who changes class", "Wer die Klasse wechselt";
    /// Customers that are not listed.
    more_movers(l, more: usize) => format!("{} more change class, too.", count(l, more)),
        format!("{} weitere wechseln ebenfalls die Klasse.", count(l, more));
    /// Only one figure is known.
    one_lens(l, known: &str) => format!(
        "Only {known} is known. With revenue, margin and potential it shows who earns more than the rank says, and who could bring more: enter them at the accounts, or import them."
    ), format!(
        "Nur {known} ist bekannt. Mit Umsatz, Deckungsbeitrag und Potenzial zeigt sich, wer mehr verdient, als der Rang sagt, und wer mehr bringen könnte: bei den Kunden eintragen oder einlesen."
    );
}

/// What the comparison finds.
pub fn finding(locale: Locale, lenses: &Lenses) -> String {
    let known: Vec<&str> = lenses.known().map(|lens| inside(locale, lens)).collect();
    if let [only] = known[..] {
        return one_lens(locale, only);
    }
    let all = count(locale, lenses.compared);
    let (last, first) = match known.split_last() {
        Some((last, first)) => (*last, first.join(", ")),
        None => ("", String::new()),
    };
    let Some(widest) = lenses.movers.first() else {
        return match locale {
            Locale::En => {
                format!("All {all} customers are of the same class by {first} and {last}.")
            }
            Locale::De => {
                format!("Alle {all} Kunden haben nach {first} und {last} dieselbe Klasse.")
            }
        };
    };
    let step = classes(locale, widest);
    match (locale, lenses.movers.len()) {
        (Locale::En, 1) => {
            format!("One of {all} customers changes class between the lenses: {step}.")
        }
        (Locale::De, 1) => {
            format!("Einer von {all} Kunden wechselt zwischen den Blickwinkeln die Klasse: {step}.")
        }
        (Locale::En, many) => format!(
            "{} of {all} customers change class between the lenses. The widest step: {step}.",
            count(locale, many)
        ),
        (Locale::De, many) => format!(
            "{} von {all} Kunden wechseln zwischen den Blickwinkeln die Klasse. Der größte Schritt: {step}.",
            count(locale, many)
        ),
    }
}

/// “Belvaro is C by revenue and A by potential”: the best and the worst lens.
fn classes(locale: Locale, mover: &Mover) -> String {
    let seen = || {
        let classes = Figure::ALL.into_iter().zip(mover.classes);
        classes.filter_map(|(lens, class)| Some((class?, lens)))
    };
    // Where the same class stands twice, revenue is what people know.
    let (best, worst) = (
        seen().min_by_key(|(class, _)| *class),
        seen().rev().max_by_key(|(class, _)| *class),
    );
    let (Some(best), Some(worst)) = (best, worst) else {
        return mover.name.to_string();
    };
    let (one, other) = if worst.1 < best.1 {
        (worst, best)
    } else {
        (best, worst)
    };
    let by = locale.pick("by", "nach");
    let said = |(class, lens)| {
        let class = class_word(locale, lens, class);
        format!("{class} {by} {}", inside(locale, lens))
    };
    match locale {
        Locale::En => format!("{} is {} and {}", mover.name, said(one), said(other)),
        Locale::De => format!("{} ist {} und {}", mover.name, said(one), said(other)),
    }
}

/// What to do about a customer whose class changes. Money that is lost comes before money that could be won.
pub const fn advice(locale: Locale, mover: &Mover) -> &'static str {
    let revenue = step(mover, Figure::Revenue);
    let margin = step(mover, Figure::Margin);
    let potential = step(mover, Figure::Potential);
    if revenue >= 0 && margin > revenue {
        return locale.pick("check prices and effort", "Preise und Aufwand prüfen");
    }
    if potential >= 0 && potential < revenue {
        return locale.pick(
            "plan how to get the potential",
            "planen, wie das Potenzial zu heben ist",
        );
    }
    if margin >= 0 && margin < revenue {
        return locale.pick(
            "worth more than its size: look after it",
            "mehr wert, als die Größe zeigt: gut betreuen",
        );
    }
    locale.pick(
        "little left to win: keep it with little effort",
        "wenig zu gewinnen: mit wenig Aufwand halten",
    )
}

/// The class as a number, 0 for A; −1 where it is not known.
const fn step(mover: &Mover, lens: Figure) -> i8 {
    match mover.class(lens) {
        Some(class) => class as i8,
        None => -1,
    }
}

/// The name of a curve, with the answer to the 80/20 question.
pub fn curve(locale: Locale, lens: Figure, concentration: &Concentration) -> String {
    let answer = real_label(locale, concentration);
    format!("{}: {answer}", figure(locale, lens))
}

/// What the sum of a lens leaves out: customers below zero, what they take away, and what is left of the sum.
pub fn below(locale: Locale, lens: Figure, accounts: usize, [taken, left]: [&str; 2]) -> String {
    let (what, out) = (
        figure(locale, lens),
        left_out(locale, lens, accounts, taken),
    );
    match locale {
        Locale::En => format!("{what}: {out} With them it is {left}."),
        Locale::De => format!("{what}: {out} Mit ihnen sind es {left}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analysis::abc::AbcClass::{A, B, C};
    use crate::domain::values::Name;
    use crate::words::testing::{check, check_all};

    fn mover(classes: [Option<crate::domain::analysis::abc::AbcClass>; 3]) -> Mover {
        Mover {
            id: 1.into(),
            name: Name::new("Belvaro").expect("a name"),
            classes,
            amounts: [Some(1), Some(2), Some(3)],
        }
    }

    fn lenses(movers: Vec<Mover>) -> Lenses {
        let spread = Concentration::of(&[5, 3, 1]);
        Lenses {
            concentrations: [spread.clone(), None, spread],
            movers,
            compared: 24,
            below: [(0, 0); 3],
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[heading, lens, whole, top_fifth, for_eighty, todo, movers]);
        check(|l| more_movers(l, 3));
        check(|l| below(l, Figure::Margin, 3, ["−5", "9"]));
        let moved = mover([Some(C), None, Some(A)]);
        for movers in [vec![], vec![moved.clone()], vec![moved.clone(), moved]] {
            check(|l| finding(l, &lenses(movers.clone())));
        }
        let mut one = lenses(vec![]);
        one.concentrations[2] = None;
        check(|l| finding(l, &one));
    }

    #[test]
    fn the_widest_step_is_told_from_revenue_on() {
        let found = lenses(vec![mover([Some(C), Some(B), Some(A)])]);
        assert_eq!(
            finding(Locale::En, &found),
            "One of 24 customers changes class between the lenses: Belvaro is C by revenue and A by potential."
        );
    }

    #[test]
    fn money_that_is_lost_comes_before_money_that_could_be_won() {
        for (classes, said) in [
            ([Some(A), Some(C), Some(A)], "check prices and effort"),
            ([Some(C), None, Some(A)], "plan how to get the potential"),
            (
                [Some(B), Some(A), Some(B)],
                "worth more than its size: look after it",
            ),
            (
                [Some(A), Some(A), Some(C)],
                "little left to win: keep it with little effort",
            ),
        ] {
            assert_eq!(advice(Locale::En, &mover(classes)), said);
            check(|l| advice(l, &mover(classes)));
        }
    }
}
