//! What an early warning says: what has become worse, and the day or number behind it.

use super::Locale;
use super::format::{day, money, number, percent, quoted, time_ago, whole_percent, year};
use super::portfolio_screen::level;
use super::references;
use super::today::{ends, last_contact, no_action};
use crate::domain::values::{Currency, Date};
use crate::domain::warnings::{Reason, Severity};

/// How a workspace writes numbers, as of a day.
#[derive(Debug, Clone, Copy)]
pub struct Ways {
    pub locale: Locale,
    pub currency: Currency,
    pub fiscal_year_start: u8,
    pub today: Date,
}

/// What has become worse, in a sentence without a stop.
pub fn what(ways: Ways, reason: &Reason) -> String {
    let locale = ways.locale;
    let span = |from, to| {
        let start = ways.fiscal_year_start;
        (year(start, from), year(start, to))
    };
    match reason {
        Reason::Silent { .. } => silent(locale).to_owned(),
        Reason::RevenueFell {
            from,
            to,
            before,
            after,
        } => {
            let (from, to) = span(*from, *to);
            let fallen = (*before as f64 - *after as f64) / *before as f64;
            revenue_fell(locale, &whole_percent(locale, fallen), &from, &to)
        }
        Reason::DeciderLeft { person, .. } => decider_left(locale, person.as_str()),
        Reason::Renewal { ends, .. } if *ends < ways.today => contract_over(locale).to_owned(),
        Reason::Renewal { .. } => contract_ends(locale).to_owned(),
        Reason::Unlikely { .. } => unlikely(locale).to_owned(),
        Reason::PlanLate { actions, .. } => plan_late(locale, *actions),
        Reason::Dependence {
            from,
            to,
            before,
            after,
            ..
        } => {
            let (from, to) = span(*from, *to);
            let word = |of| level(locale, of).to_lowercase();
            let (before, after) = (word(*before), word(*after));
            dependence(locale, &before, &after, &from, &to)
        }
        Reason::HealthFell { before, after } => {
            health_fell(locale, &number(locale, *before - *after))
        }
        Reason::DealLate { deals, text, .. } => match (deals, text.trim()) {
            (1, "") => deal_late(locale).to_owned(),
            (1, text) => named_deal_late(locale, &quoted(locale, text)),
            _ => deals_late(locale, *deals),
        },
        Reason::ConsentEnds { usage, until } => {
            references::consent_ends(locale, *usage, *until < ways.today)
        }
        Reason::NamedWithout { uses, .. } => references::named_without(locale, *uses),
    }
}

/// The day or the number behind it.
pub fn behind(ways: Ways, reason: &Reason) -> String {
    let locale = ways.locale;
    match reason {
        Reason::Silent { since } => last_contact(locale, Some(*since), ways.today),
        Reason::RevenueFell { before, after, .. } => {
            let amount = |cents: i64| money(locale, ways.currency, cents);
            change(locale, &amount(*before), &amount(*after))
        }
        Reason::DeciderLeft { on, .. } => time_ago(locale, *on, ways.today),
        Reason::Renewal { ends: end } => {
            format!("{}, {}", ends(locale, *end, ways.today), no_action(locale))
        }
        Reason::Unlikely { chance } => {
            stays(locale, &whole_percent(locale, f64::from(*chance) / 100.0))
        }
        Reason::PlanLate { since, .. } => overdue_since(locale, &day(locale, *since)),
        Reason::Dependence { share, .. } => share_of_all(locale, &percent(locale, *share)),
        Reason::HealthFell { before, after } => {
            let points = |points: &i64| number(locale, *points);
            change(locale, &points(before), &points(after))
        }
        Reason::DealLate { deals, since, .. } => match deals {
            1 => expected_by(locale, &day(locale, *since)),
            _ => overdue_since(locale, &day(locale, *since)),
        },
        Reason::ConsentEnds { until, .. } => ends(locale, *until, ways.today),
        Reason::NamedWithout { usage, on, .. } => {
            references::last_used(locale, *usage, &time_ago(locale, *on, ways.today))
        }
    }
}

/// How bad it is, for those who do not see its colour.
pub const fn severity(locale: Locale, severity: Severity) -> &'static str {
    match severity {
        Severity::Grave => locale.pick("Serious", "Ernst"),
        Severity::Notable => locale.pick("To watch", "Zu beobachten"),
    }
}

texts! {
    /// The heading over all warnings.
    heading => "Early warnings", "Frühwarnungen";
    /// Why the year running is left out.
    full_years => "Revenue is compared between full years; the year running does not count.",
        "Verglichen werden volle Jahre; das laufende Jahr zählt nicht.";
    silent => "Nobody has been in touch for too long", "Zu lange kein Kontakt";
    revenue_fell(l, share: &str, from: &str, to: &str) => format!("Revenue fell by {share} from {from} to {to}"),
        format!("Umsatz von {from} auf {to} um {share} gesunken");
    decider_left(l, name: &str) => format!("{name}, a decider, has left"),
        format!("{name} hat entschieden und ist nicht mehr da");
    contract_ends => "The contract ends and nothing is planned", "Der Vertrag läuft aus, und nichts ist geplant";
    contract_over => "The contract has ended and nothing is planned", "Der Vertrag ist ausgelaufen, und nichts ist geplant";
    unlikely => "More likely to leave than to stay", "Bleibt eher nicht";
    plan_late(l, count: usize) => format!("All {count} open actions of the plan are overdue"),
        format!("Alle {count} offenen Maßnahmen des Plans sind überfällig");
    dependence(l, before: &str, after: &str, from: &str, to: &str) => format!("Dependence on the largest customer: {before} in {from}, {after} in {to}"),
        format!("Abhängigkeit vom größten Kunden: {from} {before}, {to} {after}");
    /// From one amount to another.
    change(l, before: &str, after: &str) => format!("from {before} to {after}"), format!("von {before} auf {after}");
    /// How likely a customer stays.
    stays(l, chance: &str) => format!("{chance} chance to stay"), format!("bleibt zu {chance}");
    /// Since when everything of a plan is late.
    overdue_since(l, day: &str) => format!("first since {day}"), format!("die erste seit {day}");
    health_fell(l, points: &str) => format!("The relationship is judged {points} points lower"),
        format!("Beziehung um {points} Punkte schlechter beurteilt");
    deal_late => "An opportunity is overdue", "Eine Verkaufschance ist überfällig";
    named_deal_late(l, name: &str) => format!("Opportunity {name} is overdue"), format!("Verkaufschance {name} ist überfällig");
    deals_late(l, count: usize) => format!("{count} opportunities are overdue"), format!("{count} Verkaufschancen sind überfällig");
    /// When an order was expected.
    expected_by(l, day: &str) => format!("order expected by {day}"), format!("Auftrag bis {day} erwartet");
    /// A share of all revenue.
    share_of_all(l, share: &str) => format!("{share} of revenue"), format!("{share} des Umsatzes");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analysis::light::Level;
    use crate::domain::values::{Name, Year};
    use crate::words::testing::check_all;

    fn ways(locale: Locale) -> Ways {
        Ways {
            locale,
            currency: Currency::EUR,
            fiscal_year_start: 1,
            today: "2026-11-26".parse().expect("a day"),
        }
    }

    fn said(locale: Locale, reason: &Reason) -> String {
        let text = format!(
            "{}: {}",
            what(ways(locale), reason),
            behind(ways(locale), reason)
        );
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn every_warning_says_what_is_worse_and_what_is_behind_it() {
        let year = |number: u16| Year::try_from(number).expect("a year");
        let day = |text: &str| text.parse().expect("a day");
        let (from, to) = (year(2024), year(2025));
        let fell = Reason::RevenueFell {
            from,
            to,
            before: 1_000_000,
            after: 660_000,
        };
        assert_eq!(
            said(Locale::En, &fell),
            "Revenue fell by 34% from 2024 to 2025: from €10,000 to €6,600"
        );
        assert_eq!(
            said(Locale::De, &fell),
            "Umsatz von 2024 auf 2025 um 34 % gesunken: von 10.000 € auf 6.600 €"
        );
        let light = Reason::Dependence {
            from,
            to,
            before: Level::Green,
            after: Level::Amber,
            share: 0.25,
        };
        assert_eq!(
            said(Locale::En, &light),
            "Dependence on the largest customer: green in 2024, amber in 2025: 25.0% of revenue"
        );
        let person = Name::new("Anna Berg").expect("a name");
        let ends = day("2026-11-20");
        let late = |deals, text: &str| Reason::DealLate {
            deals,
            text: text.to_owned(),
            since: day("2026-11-20"),
        };
        assert_eq!(
            said(Locale::De, &late(1, "Zweiter Standort")),
            "Verkaufschance „Zweiter Standort“ ist überfällig: Auftrag bis 20. November 2026 erwartet"
        );
        let health = Reason::HealthFell {
            before: 75,
            after: 60,
        };
        assert_eq!(
            said(Locale::En, &health),
            "The relationship is judged 15 points lower: from 75 to 60"
        );
        let reasons = [
            health,
            late(1, ""),
            late(2, "Second site"),
            Reason::Silent {
                since: day("2026-05-01"),
            },
            Reason::DeciderLeft {
                person,
                on: day("2026-11-01"),
            },
            Reason::Renewal { ends },
            Reason::Renewal {
                ends: day("2026-12-20"),
            },
            Reason::Unlikely { chance: 40 },
            Reason::PlanLate {
                actions: 3,
                since: day("2026-11-01"),
            },
        ];
        for reason in &reasons {
            let [english, german] = Locale::ALL.map(|locale| said(locale, reason));
            assert!(english != german && !english.contains('!'), "{english}");
        }
        check_all(&[heading, full_years]);
        for one in [Severity::Grave, Severity::Notable] {
            check_all(&[match one {
                Severity::Grave => |locale| severity(locale, Severity::Grave),
                Severity::Notable => |locale| severity(locale, Severity::Notable),
            }]);
        }
    }
}
