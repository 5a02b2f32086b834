//! What would be left if some customers were lost, and what more of them would change.

use super::{behaves_like_number, breakdown, count, one_decimal};
use crate::domain::breakdown::{Grouping, Part};
use crate::domain::carriers::Won;
use crate::domain::what_if::{Loss, Means, Reach};
use crate::domain::workspace::Reserve;
use crate::words::Locale;
use crate::words::format::{number, percent};

texts! {
    /// The heading.
    heading => "What if we lose …", "Was wäre ohne …";
    /// The heading of the result.
    result => "What is left", "Was bleibt";
    /// The group of presets.
    presets => "Take at once", "Auf einmal nehmen";
    /// The largest customer.
    largest => "The largest", "Den größten";
    /// Nobody any more.
    nobody => "Nobody", "Niemanden";
    /// A whole part of the customers.
    part => "Everyone of …", "Alle von …";
    /// No part is chosen.
    no_part => "choose", "wählen";
    /// The list of customers.
    customers => "Customers that would be lost", "Kunden, die wegfallen würden";
    /// Finds customers below the largest.
    find => "Find a customer by name", "Kunden nach Namen suchen";
    /// The rest of the list.
    further(l, all: usize) => format!("{} more: type a name to find them.", count(l, all)),
        format!("{} weitere: Namen eintippen, um sie zu finden.", count(l, all));
    /// No customer is called like that.
    not_found => "Nobody with revenue is called like that.", "So heißt niemand mit Umsatz.";
    /// Nobody is ticked.
    nothing => "Tick customers on the left, or take the largest at once, to see what would be left.",
        "Kunden ankreuzen oder die größten auf einmal nehmen, um zu sehen, was bliebe.";
    /// The column of today.
    today => "Today", "Heute";
    /// The column of afterwards.
    after => "After", "Danach";
    /// The column of differences.
    difference => "Difference", "Unterschied";
    /// What is left after fixed costs.
    after_fixed => "Result after fixed costs", "Ergebnis nach Fixkosten";
    /// How long the cash lasts.
    cash_lasts => "Cash lasts", "Liquidität reicht";
    /// The largest of those who stay.
    largest_share => "Share of the largest", "Anteil des größten";
    /// The effective number.
    equals => "Behaves like equal customers", "Wie gleich große Kunden";
    /// The heading of what is asked.
    reckoned_with => "What it is reckoned with", "Womit gerechnet wird";
    /// What is asked stays a setting.
    reckoned_hint => "Kept with this workspace. Cash used may be negative where the cash grows.",
        "Gehört zu diesem Arbeitsbereich. Der Abfluss ist negativ, wo die Liquidität wächst.";
    /// The cash does not shrink.
    unlimited => "does not shrink", "schrumpft nicht";
    /// The bar of break-even.
    break_even(l, amount: &str) => format!("break-even {amount}"), format!("Kostendeckung {amount}");
    /// Months, with one decimal.
    months(l, months: f64) => match months {
        1000.0.. => "over 1,000 months".to_owned(),
        _ => format!("{} months", one_decimal(l, months)),
    }, match months {
        1000.0.. => "über 1.000 Monate".to_owned(),
        _ => format!("{} Monate", one_decimal(l, months)),
    };
    /// The two or three largest.
    largest_of(l, count: usize) => format!("The {count} largest"), format!("Die {count} größten");
    /// Where the amounts come from.
    months_counted(l, months: i64, years: &str) => format!("Amounts of {years}; fixed costs count for {} months.", number(l, months)),
        format!("Beträge von {years}; Fixkosten zählen für {} Monate.", number(l, months));
    /// The lost customer's page.
    open_plan(l, name: &str) => format!("Write down what keeps {name}"), format!("Aufschreiben, was {name} hält");
    /// The heading of winning.
    win => "What if we win …", "Was wäre mit mehr …";
    /// Before the number.
    win_before => "With", "Mit";
    /// The number, for screen readers.
    win_field => "Average customers that are won", "Durchschnittliche Kunden, die dazukommen";
}

/// After the number: how large one is.
pub fn win_after(locale: Locale, each: &str, by_key: bool) -> String {
    let whose = match by_key {
        true => locale.pick("your key accounts", "Schlüsselkunden"),
        false => locale.pick("the base", "Basis"),
    };
    match locale {
        Locale::En => format!("more customers of the average size of {whose}, {each} each:"),
        Locale::De => format!("weiteren Kunden in der Durchschnittsgröße der {whose}, je {each}:"),
    }
}

/// What more customers change.
pub fn won(locale: Locale, won: &Won) -> String {
    let largest = [&won.before, &won.after].map(|all| percent(locale, all.ratio(1)));
    let [before, after] = largest;
    let equals = [&won.before, &won.after].map(|all| behaves_like_number(locale, all));
    let [was, is] = equals;
    let key = (won.key_share[0] > 0.0).then(|| {
        let [was, is] = won.key_share.map(|share| percent(locale, share));
        match locale {
            Locale::En => format!("Key accounts would bring {is} instead of {was}, the largest "),
            Locale::De => format!("Schlüsselkunden brächten {is} statt {was}, der größte "),
        }
    });
    match locale {
        Locale::En => {
            let start = key.unwrap_or_else(|| "The largest would bring ".to_owned());
            format!(
                "{start}{after} instead of {before}; it would behave like {is} instead of {was} equal customers."
            )
        }
        Locale::De => {
            let start = key.unwrap_or_else(|| "Der größte brächte ".to_owned());
            format!(
                "{start}{after} statt {before}; es wäre wie bei {is} statt {was} gleich großen Kunden."
            )
        }
    }
}

/// An amount that is asked for.
pub const fn reserve(locale: Locale, reserve: Reserve) -> &'static str {
    match reserve {
        Reserve::FixedCost => locale.pick("Fixed costs a month", "Fixkosten im Monat"),
        Reserve::Cash => locale.pick("Cash at hand", "Liquidität heute"),
        Reserve::Burn => locale.pick("Cash used a month", "Abfluss im Monat"),
        Reserve::NewRevenue => locale.pick(
            "New yearly revenue won a month",
            "Neuer Jahresumsatz, gewonnen im Monat",
        ),
        Reserve::HourRate => locale.pick("Cost of one hour of ours", "Kosten einer eigenen Stunde"),
        Reserve::Target => locale.pick("Revenue wanted a year", "Umsatzziel im Jahr"),
    }
}

/// A part of the customers as a choice.
pub fn whole_part(locale: Locale, grouping: Grouping, part: &Part) -> String {
    format!(
        "{}: {} ({})",
        breakdown::grouping(locale, grouping),
        breakdown::part(locale, part),
        count(locale, part.earning)
    )
}

/// Who is lost, in a sentence.
pub fn names(locale: Locale, names: &[&str]) -> String {
    let and = locale.pick("and", "und");
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, other] => format!("{one} {and} {other}"),
        [one, rest @ ..] => match locale {
            Locale::En => format!("{one} and {} more", count(locale, rest.len())),
            Locale::De => format!("{one} und {} weitere", count(locale, rest.len())),
        },
    }
}

/// What stays; `amount` is the revenue between that and break-even, without a sign.
pub fn finding(locale: Locale, who: &str, loss: &Loss, amount: Option<&str>) -> String {
    if loss.after.customers == 0 {
        return match locale {
            Locale::En => "Nobody would be left.".to_owned(),
            Locale::De => "Niemand bliebe übrig.".to_owned(),
        };
    }
    let kept = percent(locale, 1.0 - loss.share);
    let above = loss.after.result >= Some(0);
    let end = match (locale, amount, loss.after.result) {
        (Locale::En, Some(amount), _) if above => format!(", {amount} above break-even"),
        (Locale::En, Some(amount), _) => format!(", {amount} short of break-even"),
        (Locale::De, Some(amount), _) if above => format!(", {amount} über der Kostendeckung"),
        (Locale::De, Some(amount), _) => format!(", {amount} unter der Kostendeckung"),
        (Locale::En, None, Some(_)) => ", at margins that pay no fixed costs".to_owned(),
        (Locale::De, None, Some(_)) => ", mit Margen, die keine Fixkosten decken".to_owned(),
        (_, None, None) => String::new(),
    };
    match locale {
        Locale::En => format!("Without {who}, {kept} of revenue is left{end}."),
        Locale::De => format!("Ohne {who} bleiben {kept} vom Umsatz{end}."),
    }
}

/// How long the cash lasts.
pub fn reach(locale: Locale, reach: Reach) -> String {
    match reach {
        Reach::Unlimited => unlimited(locale).to_owned(),
        Reach::Months(reach) => months(locale, reach),
    }
}

/// How long it takes to win that much again. `pace` is what is won a month.
pub fn replace(locale: Locale, loss: &Loss, means: &Means, pace: Option<&str>) -> String {
    let many = loss.replacements.map(|many| number(locale, many));
    let many = match (locale, many) {
        (_, None) => String::new(),
        (Locale::En, Some(many)) if many == "1" => {
            "One customer of the middle size of the rest replaces it.".to_owned()
        }
        (Locale::De, Some(many)) if many == "1" => {
            "Ein Kunde mittlerer Größe vom Rest ersetzt das.".to_owned()
        }
        (Locale::En, Some(many)) => {
            format!("It takes {many} customers of the middle size of the rest to replace it.")
        }
        (Locale::De, Some(many)) => {
            format!("Um das zu ersetzen, braucht es {many} Kunden mittlerer Größe vom Rest.")
        }
    };
    let time = match (loss.months_to_replace, pace) {
        (Some(needed), Some(pace)) => {
            let needed = months(locale, needed);
            match (locale, means.from_history) {
                (Locale::En, true) => format!(
                    "At the pace at which new customers came so far, {pace} of yearly revenue a month, that is {needed}."
                ),
                (Locale::En, false) => {
                    format!("At {pace} of new yearly revenue a month, that is {needed}.")
                }
                (Locale::De, true) => format!(
                    "Im Tempo, in dem bisher neue Kunden kamen, {pace} Jahresumsatz im Monat, sind das {needed}."
                ),
                (Locale::De, false) => {
                    format!("Bei {pace} neuem Jahresumsatz im Monat sind das {needed}.")
                }
            }
        }
        _ => locale
            .pick(
                "Enter below what is won a month to see how long that takes.",
                "Unten eintragen, was im Monat gewonnen wird, um zu sehen, wie lange das dauert.",
            )
            .to_owned(),
    };
    format!("{many} {time}").trim().to_owned()
}

/// What is missing, or what follows: the next loss that would be too much, or the gap to close. `amount` is that of
/// the gap; `basis` is what the contributions rest on, where that has to be said.
pub fn advice(
    locale: Locale,
    loss: &Loss,
    basis: Option<String>,
    amount: Option<&str>,
    monthly: Option<&str>,
) -> String {
    let mut said: Vec<String> = basis.into_iter().collect();
    match (locale, loss.after.result, amount) {
        (Locale::En, None, _) => {
            said.push("Enter fixed costs below to see the result and break-even.".to_owned());
        }
        (Locale::De, None, _) => said.push(
            "Unten Fixkosten eintragen, um Ergebnis und Kostendeckung zu sehen.".to_owned(),
        ),
        (Locale::En, Some(..0), _) => said.push(format!(
            "To break even again, fixed costs must fall by {} a month, or others must contribute as much.",
            monthly.unwrap_or_default()
        )),
        (Locale::De, Some(..0), _) => said.push(format!(
            "Für die Kostendeckung müssen Fixkosten um {} im Monat sinken oder andere so viel Deckungsbeitrag bringen.",
            monthly.unwrap_or_default()
        )),
        (_, Some(_), _) => {
            if let (Some((_, name, _)), Some(amount)) = (&loss.next, amount) {
                said.push(match locale {
                    Locale::En => format!(
                        "There is no room for another loss: without {name} as well, {amount} would be missing."
                    ),
                    Locale::De => format!(
                        "Für einen weiteren Verlust ist kein Platz: Auch ohne {name} würden {amount} fehlen."
                    ),
                });
            } else {
                said.push(
                    locale
                        .pick(
                            "No other single loss would bring the result below zero.",
                            "Kein weiterer einzelner Verlust brächte das Ergebnis unter null.",
                        )
                        .to_owned(),
                );
            }
        }
    }
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analysis::concentration::Concentration;
    use crate::domain::what_if::Standing;
    use crate::words::testing::{check, check_all};

    fn standing(customers: usize, result: Option<i128>) -> Standing {
        Standing {
            customers,
            revenue: 100,
            contribution: 50,
            result,
            reach: None,
            largest: Some(0.5),
            effective: Some(2.0),
        }
    }

    fn loss(customers: usize, result: Option<i128>) -> Loss {
        Loss {
            before: standing(3, result),
            after: standing(customers, result),
            lost: 20,
            share: 0.2,
            break_even: None,
            months_to_replace: Some(4.0),
            replacements: Some(2),
            next: None,
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            result,
            presets,
            largest,
            nobody,
            part,
            no_part,
            customers,
            find,
            not_found,
            nothing,
            today,
            after,
            difference,
            after_fixed,
            cash_lasts,
            largest_share,
            equals,
            reckoned_with,
            reckoned_hint,
            unlimited,
            win,
            win_before,
            win_field,
        ]);
        for one in Reserve::ALL {
            check(|l| reserve(l, one));
        }
        check(|l| further(l, 4));
        check(|l| largest_of(l, 4));
        check(|l| months(l, 4.0));
        check(|l| months(l, 4_000.0));
        check(|l| months_counted(l, 36, "x"));
        check(|l| break_even(l, "5"));
        check(|l| open_plan(l, "Acme"));
        check(|l| win_after(l, "5", false));
        check(|l| win_after(l, "5", true));
        check(|l| names(l, &["Acme", "Belvaro", "Cato"]));
        let means = Means {
            months: 12,
            fixed_cost: None,
            cash: None,
            burn: None,
            new_revenue: None,
            from_history: true,
        };
        for result in [None, Some(5), Some(-5)] {
            let loss = loss(2, result);
            check(|l| finding(l, "Acme", &loss, Some("5")));
            check(|l| finding(l, "Acme", &loss, None));
            check(|l| advice(l, &loss, None, Some("5"), Some("1")));
            check(|l| replace(l, &loss, &means, Some("5")));
            check(|l| replace(l, &loss, &means, None));
        }
        check(|l| finding(l, "Acme", &loss(0, None), None));
        let spread = Concentration::of(&[5, 3]).expect("positive amounts");
        for key in [0.0, 0.4] {
            let more = Won {
                each: 5,
                by_key: false,
                key_share: [key, key / 2.0],
                before: spread.clone(),
                after: spread.clone(),
            };
            check(|l| won(l, &more));
        }
    }

    #[test]
    fn what_is_left_is_said_against_break_even() {
        assert_eq!(
            finding(Locale::En, "Acme", &loss(2, Some(-5)), Some("€5")),
            "Without Acme, 80.0% of revenue is left, €5 short of break-even."
        );
        assert_eq!(
            finding(Locale::De, "Acme", &loss(2, None), None),
            "Ohne Acme bleiben 80,0\u{a0}% vom Umsatz."
        );
    }
}
