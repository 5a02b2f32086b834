//! The words of the portfolio screen: who carries the business, and how much hangs on how few.

use super::Locale;
use super::format::{NO_BREAK, number, percent, share_number, whole_percent};
use crate::domain::account::Figure;
use crate::domain::analysis::concentration::Concentration;
use crate::domain::analysis::pareto::ParetoRule;
use crate::domain::analysis::share::BasisPoints;

mod amounts;
pub mod bank;
pub mod breakdown;
pub mod care;
mod concentration;
pub mod contribution;
pub mod dependency;
pub mod image;
pub mod lenses;
pub mod mix;
pub mod mutual;
pub mod page;
pub mod retention;
pub mod risk;
pub mod tomorrow;
pub mod what_if;

pub use amounts::{
    Whole, beside_both, class_word, classes_hint, figure_of, idle, left_out, period_choice, whole,
    years,
};
pub use concentration::{behaves_like, concentration_finding, level, light, view};

texts! {
    /// The choice of the figure.
    seen_by => "Seen by", "Nach";
    /// The figure: revenue.
    revenue => "Revenue", "Umsatz";
    /// The figure: contribution margin.
    margin => "Margin", "Deckungsbeitrag";
    /// The figure: potential.
    potential => "Potential", "Potenzial";
    /// The axis of the chart.
    share_axis => "share of the whole", "Anteil am Ganzen";
    /// The other axis of the chart.
    accounts_axis => "customers, largest first", "Kunden, größte zuerst";
    /// The point where the rule would be.
    rule_label => "80/20 rule", "80/20-Regel";
    /// The table with the values of the chart.
    values => "The values as a table", "Die Werte als Tabelle";
    /// Column heads.
    place => "Place", "Platz";
    /// The column of names.
    account => "Account", "Kunde";
    /// The column of shares.
    share => "Share", "Anteil";
    /// The column of running shares.
    cumulative => "Running share", "Anteil bis hier";
    /// The column of classes.
    class => "Class", "Klasse";
    /// The column of counts.
    accounts => "Accounts", "Kunden";
    /// The heading of the right column.
    concentration => "Concentration", "Konzentration";
    /// The bars of the right column.
    largest => "Largest customer", "Größter Kunde";
    /// The heading over the classes.
    classes => "Classes A, B and C", "Klassen A, B und C";
    /// The sentence of the borders: before A.
    a_before => "A up to", "A bis";
    /// Between A and B.
    b_before => "% of the whole, B up to", "% vom Ganzen, B bis";
    /// After B.
    b_after => "%, then C.", "%, dann C.";
    /// The field of the border of A for screen readers.
    a_field => "Class A up to, in percent of the whole", "Klasse A bis, in Prozent vom Ganzen";
    /// The field of the border of B for screen readers.
    b_field => "Class B up to, in percent of the whole", "Klasse B bis, in Prozent vom Ganzen";
    /// All customers bring the same.
    all_equal => "All customers bring the same, so the classes tell nobody apart.",
        "Alle Kunden bringen gleich viel, also unterscheiden die Klassen niemanden.";
    /// The key accounts.
    key_accounts => "Key accounts", "Schlüsselkunden";
    /// All others.
    base => "Base", "Basis";
    /// No key account so far.
    no_key => "No account is key yet. The ranking in the scoring model shows candidates.",
        "Noch ist niemand Schlüsselkunde. Die Rangfolge im Bewertungsmodell zeigt Kandidaten.";
    /// The way to the model.
    to_model => "To the scoring model", "Zum Bewertungsmodell";
    /// The details for experts.
    more_figures => "More figures on concentration", "Weitere Zahlen zur Konzentration";
    /// The index.
    herfindahl => "Herfindahl–Hirschman index, 0 to 10,000", "Herfindahl-Hirschman-Index, 0 bis 10.000";
    /// The coefficient.
    gini => "Gini coefficient", "Gini-Koeffizient";
    /// The coefficient, corrected.
    gini_corrected => "Gini, corrected for the number of customers", "Gini, um die Kundenzahl bereinigt";
    /// The effective number.
    effective => "Effective number of customers", "Effektive Kundenzahl";
    /// The best possible share.
    floor => "Lowest possible share of the largest, 1/n", "Kleinstmöglicher Anteil des größten, 1/n";
    /// Thresholds are made for revenue.
    limits_for_revenue => "Limits for the largest customer exist for revenue only.",
        "Grenzwerte für den größten Kunden gibt es nur für den Umsatz.";
    /// Why a part does not follow the choice of the figure.
    always_revenue => "Seen by revenue, whatever is chosen above: what is lost with a customer is revenue, and the margin in it.",
        "Nach Umsatz, was auch immer oben gewählt ist: Mit einem Kunden geht Umsatz verloren, samt Deckungsbeitrag darin.";
    /// Key accounts without an amount.
    idle_key(l, accounts: usize) => match accounts {
        1 => "1 key account brings nothing here and is not counted.".to_owned(),
        _ => format!("{} key accounts bring nothing here and are not counted.", count(l, accounts)),
    }, match accounts {
        1 => "1 Schlüsselkunde bringt hier nichts und zählt nicht mit.".to_owned(),
        _ => format!("{} Schlüsselkunden bringen hier nichts und zählen nicht mit.", count(l, accounts)),
    };
    /// No accounts at all.
    empty => "Nobody carries the business here yet.", "Hier trägt noch niemand das Geschäft.";
    /// What to do about it.
    empty_hint => "Bring in a list of customers with revenue, or add them by hand.",
        "Eine Kundenliste mit Umsätzen einlesen oder Kunden von Hand anlegen.";
    /// The way to the import.
    to_data => "Import a list", "Liste einlesen";
    /// The way to the accounts.
    to_accounts => "To the accounts", "Zu den Kunden";
    /// Other figures or years may be there.
    no_figures_hint => "Choose another period or figure above, or enter amounts for accounts.",
        "Oben einen anderen Zeitraum oder eine andere Zahl wählen oder Beträge bei Kunden eintragen.";
    /// An account that is key, in the table.
    is_key => "key account", "Schlüsselkunde";

    /// The three, five, ten largest.
    largest_together(l, accounts: usize) => format!("{accounts} largest together"),
        format!("{accounts} größte zusammen");
    /// Beside the first bar.
    first_bar(l, name: &str, share: f64) => format!("{name}, {}", percent(l, share)),
        format!("{name}, {}", percent(l, share));
    /// The key accounts beside the bars.
    key_bring(l, accounts: usize, share: f64) => match accounts {
        1 => format!("1 key account brings {}", percent(l, share)),
        _ => format!("{} key accounts bring {}", count(l, accounts), percent(l, share)),
    }, match accounts {
        1 => format!("1 Schlüsselkunde bringt {}", percent(l, share)),
        _ => format!("{} Schlüsselkunden bringen {}", count(l, accounts), percent(l, share)),
    };
    /// The bar of an account, when it is pointed at.
    bar(l, name: &str, amount: &str, share: f64) => format!("{name}: {amount}, {}", percent(l, share)),
        format!("{name}: {amount}, {}", percent(l, share));
    /// The last row of a table that would be too long.
    and_more(l, accounts: usize) => format!("and {} smaller ones", count(l, accounts)),
        format!("und {} kleinere", count(l, accounts));
    /// One decimal, for numbers of customers.
    one_decimal(l, value: f64) => share_number(l, value / 100.0), share_number(l, value / 100.0);
    /// Two decimals, for coefficients.
    two_decimals(l, value: f64) => format!("{value:.2}"), format!("{value:.2}").replace('.', ",");
}

fn count(locale: Locale, value: usize) -> String {
    number(locale, value as i128)
}

/// The effective number of customers, as a whole.
pub fn behaves_like_number(locale: Locale, concentration: &Concentration) -> String {
    number(
        locale,
        (concentration.effective_number() + 0.5).floor() as i128,
    )
}

/// What a figure is called.
pub const fn figure(locale: Locale, figure: Figure) -> &'static str {
    match figure {
        Figure::Revenue => revenue(locale),
        Figure::Margin => margin(locale),
        Figure::Potential => potential(locale),
    }
}

/// The figure inside a sentence: “of revenue”.
const fn inside(locale: Locale, figure: Figure) -> &'static str {
    match figure {
        Figure::Revenue => locale.pick("revenue", "Umsatz"),
        Figure::Margin => locale.pick("margin", "Deckungsbeitrag"),
        Figure::Potential => locale.pick("potential", "Potenzial"),
    }
}

/// The heading of the chart.
pub fn who_brings(locale: Locale, figure: Figure) -> String {
    match (locale, figure) {
        (Locale::En, Figure::Potential) => "Who could bring the most".to_owned(),
        (Locale::De, Figure::Potential) => "Wer am meisten bringen könnte".to_owned(),
        (Locale::En, figure) => format!("Who brings the {}", inside(locale, figure)),
        (Locale::De, figure) => format!("Wer den {} bringt", inside(locale, figure)),
    }
}

/// The answer to the question whether a fifth of the customers is really so decisive.
pub fn finding(locale: Locale, lens: Figure, concentration: &Concentration) -> String {
    let customers = concentration.customers();
    let (what, many) = (inside(locale, lens), count(locale, customers));
    if customers == 1 {
        return match locale {
            Locale::En => format!("One customer brings all {what}."),
            Locale::De => format!("Ein einziger Kunde bringt den ganzen {what}.")
                .replace("den ganzen Potenzial", "das ganze Potenzial"),
        };
    }
    let eighty = concentration.customers_to_reach(BasisPoints::percent(80));
    let needed = count(locale, eighty);
    // A fifth of fewer than five customers is nobody.
    if customers < 5 {
        let largest = percent(locale, concentration.ratio(1));
        return match locale {
            Locale::En => format!(
                "The largest of {many} customers brings {largest} of {what}; it takes {needed} of them to reach 80%. With so few, the 80/20 rule says nothing."
            ),
            Locale::De => format!(
                "Der größte von {many} Kunden bringt {largest} vom {what}; für 80{NO_BREAK}% braucht es {needed} davon. Bei so wenigen sagt die 80/20-Regel nichts."
            ),
        };
    }
    let top = percent(locale, concentration.top_share(BasisPoints::percent(20)));
    let part = whole_percent(locale, eighty as f64 / customers as f64);
    let rule = match (locale, concentration.pareto_rule()) {
        (Locale::En, ParetoRule::Holds) => "The 80/20 rule holds here.",
        (Locale::En, ParetoRule::DoesNotHold) => "The 80/20 rule does not hold here.",
        (Locale::De, ParetoRule::Holds) => "Die 80/20-Regel gilt hier.",
        (Locale::De, ParetoRule::DoesNotHold) => "Die 80/20-Regel gilt hier nicht.",
    };
    match locale {
        Locale::En => format!(
            "The largest 20% bring {top} of {what}; it takes {needed} of {many} customers ({part}) to reach 80%. {rule}"
        ),
        Locale::De => format!(
            "Die größten 20{NO_BREAK}% bringen {top} vom {what}; für 80{NO_BREAK}% braucht es {needed} von {many} Kunden ({part}). {rule}"
        ),
    }
}

/// The label beside the real point of the chart.
pub fn real_label(locale: Locale, concentration: &Concentration) -> String {
    let customers = concentration.customers();
    let eighty = concentration.customers_to_reach(BasisPoints::percent(80));
    let reached = whole_percent(locale, concentration.ratio(eighty));
    let part = whole_percent(locale, eighty as f64 / customers as f64);
    let many = count(locale, eighty);
    match (locale, eighty) {
        (Locale::En, 1) => format!("1 customer ({part}) brings {reached}"),
        (Locale::En, _) => format!("{many} customers ({part}) bring {reached}"),
        (Locale::De, 1) => format!("1 Kunde ({part}) bringt {reached}"),
        (Locale::De, _) => format!("{many} Kunden ({part}) bringen {reached}"),
    }
}

/// The finding about key accounts: how many they are, and what they bring.
pub fn key_finding(locale: Locale, accounts: usize, share: f64, lens: Figure) -> String {
    let (part, what) = (percent(locale, share), inside(locale, lens));
    match (locale, accounts) {
        (Locale::En, 1) => format!("One key account brings {part} of {what}."),
        (Locale::En, _) => format!(
            "{} key accounts bring {part} of {what}.",
            count(locale, accounts)
        ),
        (Locale::De, 1) => format!("Ein Schlüsselkunde bringt {part} vom {what}."),
        (Locale::De, _) => format!(
            "{} Schlüsselkunden bringen {part} vom {what}.",
            count(locale, accounts)
        ),
    }
}

/// The page has accounts, but none with such a figure in the chosen years.
pub fn no_figures(locale: Locale, lens: Figure) -> String {
    let what = inside(locale, lens);
    match locale {
        Locale::En => format!("No account has {what} in this period."),
        Locale::De => format!("Kein Kunde hat {what} in diesem Zeitraum."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    fn spread(amounts: &[i64]) -> Concentration {
        Concentration::of(amounts).expect("positive amounts")
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            seen_by,
            revenue,
            potential,
            margin,
            share_axis,
            accounts_axis,
            rule_label,
            values,
            place,
            account,
            share,
            cumulative,
            class,
            accounts,
            concentration,
            largest,
            classes,
            a_before,
            b_before,
            b_after,
            a_field,
            b_field,
            all_equal,
            key_accounts,
            base,
            no_key,
            to_model,
            more_figures,
            herfindahl,
            gini,
            gini_corrected,
            effective,
            floor,
            limits_for_revenue,
            always_revenue,
            empty,
            empty_hint,
            to_data,
            to_accounts,
            no_figures_hint,
            is_key,
        ]);
        for amounts in [vec![5], vec![9, 1], vec![60, 10, 10, 10, 5, 5], vec![1; 40]] {
            let spread = spread(&amounts);
            for lens in Figure::ALL {
                check(|l| finding(l, lens, &spread));
                check(|l| key_finding(l, amounts.len(), 0.4, lens));
                check(|l| no_figures(l, lens));
                check(|l| who_brings(l, lens));
            }
            check(|l| real_label(l, &spread));
        }
        for many in [1, 4] {
            check(|l| key_bring(l, many, 0.4));
            check(|l| idle_key(l, many));
        }
    }

    #[test]
    fn the_finding_answers_the_question_about_the_fifth() {
        let holds = spread(&[40, 40, 3, 3, 3, 3, 2, 2, 2, 2]);
        assert_eq!(
            finding(Locale::En, Figure::Revenue, &holds),
            "The largest 20% bring 80.0% of revenue; it takes 2 of 10 customers (20%) to reach 80%. The 80/20 rule holds here."
        );
        let equal = spread(&[1; 10]);
        assert_eq!(
            finding(Locale::De, Figure::Margin, &equal),
            "Die größten 20\u{a0}% bringen 20,0\u{a0}% vom Deckungsbeitrag; für 80\u{a0}% braucht es 8 von 10 Kunden (80\u{a0}%). Die 80/20-Regel gilt hier nicht."
        );
        assert_eq!(
            finding(Locale::De, Figure::Potential, &spread(&[3])),
            "Ein einziger Kunde bringt das ganze Potenzial."
        );
    }
}
