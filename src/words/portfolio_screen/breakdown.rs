//! What the whole is made of, by customer group, industry, region, country or owner.

use super::{count, inside};
use crate::domain::account::Figure;
use crate::domain::breakdown::{Grouping, Part};
use crate::words::Locale;
use crate::words::format::percent;

texts! {
    /// The heading.
    heading => "What it is made of", "Woraus es sich zusammensetzt";
    /// The choice of the grouping.
    by => "Put together by", "Zusammengefasst nach";
    /// Customers that say nothing.
    not_stated => "not stated", "ohne Angabe";
    /// The column of key accounts.
    key => "Key", "Schlüssel";
    /// The column of the largest of a part.
    largest => "Largest of them", "Größter davon";
    /// The last row of a chart that would be too long.
    others(l, parts: usize) => format!("{} others", count(l, parts)), format!("{} weitere", count(l, parts));
    /// Nobody says anything.
    nothing => "No account has a customer group, an industry, a region, a country or an owner yet. Enter them at the accounts, or import them, to see on which of them the business rests.",
        "Noch kein Kunde hat Kundengruppe, Branche, Region, Land oder jemanden, der zuständig ist. Bei den Kunden eintragen oder einlesen, um zu sehen, worauf das Geschäft ruht.";
}

/// What customers are put together by.
pub const fn grouping(locale: Locale, grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Group => locale.pick("Customer group", "Kundengruppe"),
        Grouping::Industry => locale.pick("Industry", "Branche"),
        Grouping::Region => locale.pick("Region", "Region"),
        Grouping::Country => locale.pick("Country", "Land"),
        Grouping::Owner => locale.pick("Owner", "Zuständig"),
    }
}

/// The name of a part.
pub fn part(locale: Locale, part: &Part) -> String {
    let name = part.name.clone();
    name.unwrap_or_else(|| not_stated(locale).to_owned())
}

/// Where most of it comes from, and what to do about it.
pub fn finding(locale: Locale, lens: Figure, parts: &[Part]) -> String {
    let total: i128 = parts.iter().map(|part| part.amount).sum();
    let share = |part: &Part| part.amount as f64 / total.max(1) as f64;
    let named = parts.iter().filter(|part| part.name.is_some());
    let many = named.clone().count();
    let what = inside(locale, lens);
    let unsaid: f64 = parts
        .iter()
        .filter(|part| part.name.is_none())
        .map(share)
        .sum();
    let mut said = match (named.clone().next(), many) {
        (Some(first), 1) => match locale {
            Locale::En => format!(
                "{} brings {} of {what}.",
                part(locale, first),
                percent(locale, share(first))
            ),
            Locale::De => format!(
                "{} bringt {} vom {what}.",
                part(locale, first),
                percent(locale, share(first))
            ),
        },
        (Some(first), _) => {
            let (name, part) = (part(locale, first), percent(locale, share(first)));
            let many = count(locale, many);
            let rests = share(first);
            match locale {
                Locale::En => {
                    let advice = match rests {
                        0.5.. => "More than half hangs on it: look for customers elsewhere, too.",
                        0.33.. => "A third or more hangs on it: keep an eye on it.",
                        _ => "No part carries a third of it.",
                    };
                    format!("{name} brings {part} of {what}, the most of {many}. {advice}")
                }
                Locale::De => {
                    let advice = match rests {
                        0.5.. => "Mehr als die Hälfte hängt daran: auch anderswo Kunden suchen.",
                        0.33.. => "Ein Drittel oder mehr hängt daran: im Auge behalten.",
                        _ => "Kein Teil trägt ein Drittel davon.",
                    };
                    format!("{name} bringt {part} vom {what}, am meisten von {many}. {advice}")
                }
            }
        }
        (None, _) => String::new(),
    };
    if unsaid >= 0.1 {
        let unsaid = percent(locale, unsaid);
        said.push_str(&match locale {
            Locale::En => format!(" {unsaid} comes from customers that say nothing here."),
            Locale::De => format!(" {unsaid} kommen von Kunden ohne Angabe."),
        });
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    fn of(name: Option<&str>, amount: i128) -> Part {
        Part {
            name: name.map(str::to_owned),
            members: Vec::new(),
            earning: 0,
            key_accounts: 0,
            amount,
            largest: None,
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[heading, by, not_stated, key, largest, nothing]);
        check(|l| others(l, 3));
        for one in Grouping::ALL {
            check(|l| grouping(l, one));
        }
        for amounts in [[60, 40], [40, 60], [20, 80]] {
            let parts = [
                of(Some("Austria"), amounts[0]),
                of(Some("Italy"), amounts[1]),
            ];
            check(|l| finding(l, Figure::Revenue, &parts));
            check(|l| finding(l, Figure::Revenue, &parts[..1]));
        }
    }

    #[test]
    fn what_is_not_stated_is_said_where_it_weighs() {
        let parts = [of(Some("Austria"), 70), of(None, 30)];
        assert_eq!(
            finding(Locale::En, Figure::Margin, &parts),
            "Austria brings 70.0% of margin. 30.0% comes from customers that say nothing here."
        );
    }
}
