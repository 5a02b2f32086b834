//! What a customer gets that others don't, what that costs, and which processes fit the customer.

use std::collections::BTreeMap;

use super::Locale;
use super::format::{NO_BREAK, number, percent, whole_percent};
use crate::domain::account_profit::{AccountProfit, Gap, PotentialUsed};
use crate::domain::treatment::{Privilege, Process, ProcessCheck, ProcessState, Taken};

texts! {
    /// The heading.
    heading => "Special treatment", "Sonderbehandlung";
    /// Nobody has decided anything.
    undecided => "What does this customer get that others don’t? Nobody has decided yet.",
        "Was bekommt dieser Kunde, das andere nicht bekommen? Das hat noch niemand entschieden.";
    /// The decision that there is none.
    nothing => "Decided: this customer gets what every customer gets.",
        "Entschieden: Dieser Kunde bekommt, was jeder Kunde bekommt.";
    /// Takes that decision back.
    decide_anew => "Decide anew", "Neu entscheiden";
    /// The buttons that add a privilege.
    add => "Add a privilege", "Vorzug hinzufügen";
    /// The field of the privilege.
    privilege_field => "Privilege", "Vorzug";
    /// The field of the text.
    text => "What exactly", "Was genau";
    /// The field of the hours.
    hours => "Hours a month", "Stunden im Monat";
    /// The field of the costs.
    cost => "Costs a month", "Kosten im Monat";
    /// The field of the day.
    since => "Since", "Seit";
    /// Whether the customer knows of it.
    agreed => "Agreed with the customer", "Mit dem Kunden vereinbart";
    /// Takes a privilege away.
    remove(l, what: &str) => format!("Remove {what}"), format!("{what} entfernen");

    /// The heading of the reckoning.
    after_care => "What is left after care", "Was nach der Betreuung bleibt";
    /// A line.
    revenue => "Revenue", "Umsatz";
    /// A line.
    direct => "Direct costs", "Direkte Kosten";
    /// A line.
    margin => "Contribution margin", "Deckungsbeitrag";
    /// A line.
    left => "What is left", "Was bleibt";
    /// The line of hours: how many a month, of so many months, at a rate.
    hours_line(l, hours: &str, months: i64, rate: &str) => format!("Hours: {hours} × {months} months × {rate}"),
        format!("Stunden: {hours} × {months} Monate × {rate}");
    /// The line of hours without a price.
    hours_unpriced(l, hours: &str, months: i64) => format!("Hours: {hours} × {months} months"),
        format!("Stunden: {hours} × {months} Monate");
    /// The line of hours that nobody has named.
    hours_unknown => "Hours", "Stunden";
    /// The line of costs: so much a month, of so many months.
    costs_line(l, cost: &str, months: i64) => format!("Other costs: {cost} × {months} months"),
        format!("Weitere Kosten: {cost} × {months} Monate");
    /// The line of costs that nobody has named.
    costs_unknown => "Other costs", "Weitere Kosten";
    /// An amount that follows from something that is missing.
    not_known => "not known", "nicht bekannt";
    /// There is no revenue beside the margin.
    no_revenue => "not entered", "nicht eingetragen";
    /// How it is reckoned.
    how(l, months: i64) => format!("The treatment of today, counted for {months} months: the years whose margin is known."),
        format!("Die heutige Behandlung, gezählt für {months} Monate: die Jahre, deren Deckungsbeitrag bekannt ist.");
    /// What an hour brings and costs.
    hour_brings(l, brings: &str, costs: &str) => format!("An hour with this customer brings {brings} and costs {costs}."),
        format!("Eine Stunde mit diesem Kunden bringt {brings} und kostet {costs}.");
    /// What an hour brings, as long as its price is not known.
    hour_only_brings(l, brings: &str) => format!("An hour with this customer brings {brings}."),
        format!("Eine Stunde mit diesem Kunden bringt {brings}.");

    /// The heading of the processes.
    processes => "Processes for this customer", "Prozesse für diesen Kunden";
    /// The state of a process that nobody has looked at.
    not_looked_at => "Not looked at", "Nicht geprüft";
    /// The field of a note.
    note => "What is different", "Was anders ist";
    /// Nobody has looked at any.
    no_process => "Do our processes fit this customer? Nobody has looked yet.",
        "Passen unsere Prozesse zu diesem Kunden? Das hat noch niemand geprüft.";

    /// What the share of the potential is.
    potential_hint => "Share of potential: our revenue ÷ what the customer could buy from us. It is the share of wallet only where the potential is exactly what the customer spends on this today.",
        "Anteil am Potenzial: unser Umsatz ÷ was der Kunde bei uns kaufen könnte. Das ist der Lieferanteil nur dann, wenn das Potenzial genau das ist, was der Kunde heute dafür ausgibt.";
}

/// What the privileges take together: `3 privileges take 12.5 h and €120 a month.`
pub fn taken(locale: Locale, count: usize, taken: Taken, [hours, cost]: [&str; 2]) -> String {
    let many = number(locale, count as i128);
    let takes = match (taken.hours > 0, taken.cost > 0) {
        (true, true) => Some(format!("{hours} {} {cost}", locale.pick("and", "und"))),
        (true, false) => Some(hours.to_owned()),
        (false, true) => Some(cost.to_owned()),
        (false, false) => None,
    };
    let costed = count > taken.uncosted;
    let said = match (locale, takes) {
        (Locale::En, Some(takes)) if count == 1 => format!("One privilege takes {takes} a month."),
        (Locale::De, Some(takes)) if count == 1 => format!("Ein Vorzug braucht {takes} im Monat."),
        (Locale::En, Some(takes)) => format!("{many} privileges take {takes} a month."),
        (Locale::De, Some(takes)) => format!("{many} Vorzüge brauchen {takes} im Monat."),
        (Locale::En, None) if costed => "The privileges take neither hours nor money.".to_owned(),
        (Locale::De, None) if costed => "Die Vorzüge brauchen weder Stunden noch Geld.".to_owned(),
        _ => String::new(),
    };
    let open = match (locale, taken.uncosted) {
        (_, 0) => return said,
        (Locale::En, 1) => "One has neither hours nor costs: how much does it take?".to_owned(),
        (Locale::De, 1) => "Einer hat weder Stunden noch Kosten: Wie viel braucht er?".to_owned(),
        (Locale::En, open) => {
            format!("{open} have neither hours nor costs: how much do they take?")
        }
        (Locale::De, open) => {
            format!("{open} haben weder Stunden noch Kosten: Wie viel brauchen sie?")
        }
    };
    [said, open].join(" ").trim_start().to_owned()
}

/// The sentence above the reckoning; `left` and `margin` are amounts.
pub fn finding(
    locale: Locale,
    profit: &AccountProfit,
    is_key: bool,
    [left, margin]: [&str; 2],
) -> String {
    let who = match is_key {
        true => locale.pick("This key account", "Dieser Schlüsselkunde"),
        false => locale.pick("This customer", "Dieser Kunde"),
    };
    match (locale, profit.gap()) {
        (Locale::En, None) if profit.is_loss() => {
            format!("{who} costs more than it brings: {left} after care.")
        }
        (Locale::De, None) if profit.is_loss() => {
            format!("{who} kostet mehr, als er bringt: {left} nach der Betreuung.")
        }
        (Locale::En, Some(_)) if profit.is_loss() => {
            format!("{who} costs more than it brings, even without what is still missing.")
        }
        (Locale::De, Some(_)) if profit.is_loss() => {
            format!("{who} kostet mehr, als er bringt, auch ohne das, was noch fehlt.")
        }
        (Locale::En, None) => match profit.of_margin() {
            Some(part) => {
                let part = whole_percent(locale, part);
                format!("After care {left} of {margin} margin are left, {part}.")
            }
            None => "Nothing is earned and nothing is spent on care.".to_owned(),
        },
        (Locale::De, None) => match profit.of_margin() {
            Some(part) => {
                let part = whole_percent(locale, part);
                format!("Nach der Betreuung bleiben {left} von {margin} Deckungsbeitrag, {part}.")
            }
            None => "Es wird nichts verdient und nichts für die Betreuung ausgegeben.".to_owned(),
        },
        (_, Some(gap)) => missing(locale, gap).to_owned(),
    }
}

/// What is missing to know what is left, and where it is entered.
const fn missing(locale: Locale, gap: Gap) -> &'static str {
    match gap {
        Gap::Margin => locale.pick(
            "What is left is not known: the chosen years have no margin. Enter it with the figures.",
            "Was bleibt, ist nicht bekannt: Die gewählten Jahre haben keinen Deckungsbeitrag. Bei den Zahlen eintragen.",
        ),
        Gap::Treatment => locale.pick(
            "What is left is not known: nobody has decided what this customer gets.",
            "Was bleibt, ist nicht bekannt: Niemand hat entschieden, was dieser Kunde bekommt.",
        ),
        Gap::Uncosted(_) => locale.pick(
            "What is left is not known: enter hours or costs for each privilege, also a 0.",
            "Was bleibt, ist nicht bekannt: Für jeden Vorzug Stunden oder Kosten eintragen, auch eine 0.",
        ),
        Gap::Rate => locale.pick(
            "What is left is not known: enter what one hour costs.",
            "Was bleibt, ist nicht bekannt: Eintragen, was eine Stunde kostet.",
        ),
    }
}

/// What is left as a part of revenue: `27% of revenue`.
pub fn of_revenue(locale: Locale, part: f64) -> String {
    let part = whole_percent(locale, part);
    match locale {
        Locale::En => format!("{part} of revenue"),
        Locale::De => format!("{part} vom Umsatz"),
    }
}

/// Hours, from thousandths: `12.5 h`.
pub fn hours_number(locale: Locale, thousandths: i64) -> String {
    let whole = number(locale, i128::from(thousandths / 1000));
    let rest = format!("{:03}", (thousandths % 1000).abs());
    match rest.trim_end_matches('0') {
        "" => format!("{whole}{NO_BREAK}h"),
        rest => format!("{whole}{}{rest}{NO_BREAK}h", locale.pick('.', ',')),
    }
}

/// How many processes fit, and which do not: `4 of 6 processes fit this customer. Not yet: Support.`
pub fn checked(locale: Locale, checks: &BTreeMap<Process, ProcessCheck>) -> String {
    if checks.is_empty() {
        return no_process(locale).to_owned();
    }
    let of = |state: Option<ProcessState>| -> Vec<&str> {
        let all = Process::ALL.into_iter();
        let mine = all.filter(|one| checks.get(one).map(|check| check.state) == state);
        mine.map(|one| process(locale, one)).collect()
    };
    let all = Process::ALL.len();
    let fit = of(Some(ProcessState::Yes)).len();
    let mut said = match locale {
        Locale::En if fit == all => format!("All {all} processes fit this customer."),
        Locale::De if fit == all => format!("Alle {all} Prozesse passen zu diesem Kunden."),
        Locale::En => format!("{fit} of {all} processes fit this customer."),
        Locale::De => format!("{fit} von {all} Prozessen passen zu diesem Kunden."),
    };
    let rest = [
        (
            locale.pick("It does not fit", "Es passt nicht"),
            of(Some(ProcessState::No)),
        ),
        (
            locale.pick("Planned", "Geplant"),
            of(Some(ProcessState::Planned)),
        ),
        (not_looked_at(locale), of(None)),
    ];
    for (word, which) in rest {
        if !which.is_empty() {
            said.push_str(&format!(" {word}: {}.", which.join(", ")));
        }
    }
    said
}

/// How much of the potential is bought from us; `open` is the amount that is not.
pub fn potential_used(locale: Locale, used: &PotentialUsed, year: &str, open: &str) -> String {
    let share = percent(locale, used.share());
    match (locale, used.open() < 0) {
        (Locale::En, false) => {
            format!("In {year} it bought {share} of its potential from us; {open} are still open.")
        }
        (Locale::De, false) => {
            format!(
                "{year} hat er {share} seines Potenzials bei uns gekauft; {open} sind noch offen."
            )
        }
        (Locale::En, true) => format!(
            "In {year} it bought more than its potential, {share} of it: the potential is larger than entered."
        ),
        (Locale::De, true) => format!(
            "{year} hat er mehr gekauft als sein Potenzial, {share} davon: Das Potenzial ist größer als eingetragen."
        ),
    }
}

/// What a customer can get.
pub const fn privilege(locale: Locale, privilege: Privilege) -> &'static str {
    let (english, german) = match privilege {
        Privilege::ResponseTime => ("Faster response", "Schnellere Antwort"),
        Privilege::NamedContact => ("Named contact", "Fester Ansprechpartner"),
        Privilege::FounderAccess => ("Access to management", "Zugang zur Geschäftsführung"),
        Privilege::RoadmapSay => ("Say in what we build", "Mitsprache bei der Entwicklung"),
        Privilege::Terms => ("Terms and prices", "Konditionen und Preise"),
        Privilege::Other => ("Other", "Sonstiges"),
        Privilege::Nothing => ("Nothing special", "Nichts Besonderes"),
    };
    locale.pick(english, german)
}

/// A process of ours.
pub const fn process(locale: Locale, process: Process) -> &'static str {
    let (english, german) = match process {
        Process::Onboarding => ("Onboarding", "Einführung"),
        Process::Delivery => ("Delivery", "Lieferung"),
        Process::Support => ("Support", "Kundendienst"),
        Process::Billing => ("Billing", "Abrechnung"),
        Process::Product => ("Product", "Produkt"),
        Process::Escalation => ("Escalation", "Eskalation"),
    };
    locale.pick(english, german)
}

/// Whether a process fits the customer.
pub const fn process_state(locale: Locale, state: ProcessState) -> &'static str {
    let (english, german) = match state {
        ProcessState::No => ("Does not fit", "Passt nicht"),
        ProcessState::Planned => ("Planned", "Geplant"),
        ProcessState::Yes => ("Fits", "Passt"),
    };
    locale.pick(english, german)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::{Cents, Year};
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_choice_has_its_words() {
        for one in Privilege::GIVEN.into_iter().chain([Privilege::Nothing]) {
            check(|locale| privilege(locale, one));
        }
        for one in Process::ALL {
            check(|locale| process(locale, one));
        }
        for one in ProcessState::ALL {
            check(|locale| process_state(locale, one));
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            undecided,
            nothing,
            decide_anew,
            add,
            privilege_field,
            text,
            hours,
            cost,
            since,
            agreed,
            after_care,
            revenue,
            direct,
            margin,
            left,
            hours_unknown,
            costs_unknown,
            not_known,
            no_revenue,
            processes,
            not_looked_at,
            note,
            no_process,
            potential_hint,
        ]);
        check(|l| remove(l, "x"));
        check(|l| hours_line(l, "2", 12, "3"));
        check(|l| hours_unpriced(l, "2", 12));
        check(|l| costs_line(l, "2", 12));
        check(|l| how(l, 12));
        check(|l| hour_brings(l, "5", "3"));
        check(|l| hour_only_brings(l, "5"));
        check(|l| of_revenue(l, 0.3));
        for (count, hours, cost, uncosted) in [
            (1, 1, 0, 0),
            (3, 1, 1, 1),
            (2, 0, 0, 0),
            (2, 0, 0, 2),
            (3, 0, 5, 2),
        ] {
            let sum = Taken {
                hours,
                cost,
                uncosted,
            };
            check(|l| taken(l, count, sum, ["5 h", "7"]));
        }
        let year = Year::try_from(2025).expect("a year");
        for revenue in [62, 112] {
            let potential = 100;
            let used = PotentialUsed {
                year,
                revenue,
                potential,
            };
            check(|l| potential_used(l, &used, "2025", "38"));
        }
    }

    fn profit(margin: Option<i64>, hours: i64, rate: Option<i64>) -> AccountProfit {
        use crate::domain::account::Account;
        use crate::domain::portfolio::Years;
        use crate::domain::treatment::Treatment;
        use crate::domain::values::{Name, Period, Timestamp};
        let name = Name::new("Belvaro").expect("a name");
        let mut account = Account::new(1.into(), name, Timestamp::default());
        let year = Year::try_from(2025).expect("a year");
        let figures = account.figures.entry(Period::actual(year)).or_default();
        figures.margin = margin.and_then(|margin| Cents::try_from(margin).ok());
        if hours >= 0 {
            let mut gets = Treatment::new(1.into(), Privilege::Terms);
            gets.hours_per_month = hours.to_string().parse().ok().filter(|_| hours > 0);
            account.treatment.push(gets);
        }
        let rate = rate.and_then(|rate| Cents::try_from(rate).ok());
        AccountProfit::of(&[&account], Years::Span(year, year), rate)
    }

    #[test]
    fn somebody_reads_what_is_left_or_what_is_missing() {
        for one in [
            profit(Some(18_000), 1, Some(100)),
            profit(Some(18_000), 1, Some(10_000)),
            profit(Some(-5), 0, None),
            profit(None, 1, Some(100)),
            profit(Some(18_000), -1, None),
            profit(Some(18_000), 0, None),
            profit(Some(18_000), 1, None),
        ] {
            for key in [true, false] {
                check(|l| finding(l, &one, key, ["7", "9"]));
            }
        }
        let fine = profit(Some(18_000), 1, Some(100));
        assert_eq!(
            finding(Locale::En, &fine, true, ["€168", "€180"]),
            "After care €168 of €180 margin are left, 93%."
        );
        let dear = profit(Some(18_000), 1, Some(10_000));
        assert_eq!(
            finding(Locale::De, &dear, true, ["−5 €", "9 €"]),
            "Dieser Schlüsselkunde kostet mehr, als er bringt: −5 € nach der Betreuung."
        );
    }

    #[test]
    fn processes_are_told_by_what_is_missing() {
        let mut checks = BTreeMap::new();
        check(|l| checked(l, &BTreeMap::new()));
        for one in Process::ALL {
            let state = match one {
                Process::Support => ProcessState::No,
                Process::Billing => ProcessState::Planned,
                _ => ProcessState::Yes,
            };
            checks.insert(
                one,
                ProcessCheck {
                    state,
                    ..ProcessCheck::default()
                },
            );
        }
        assert_eq!(
            checked(Locale::En, &checks),
            "4 of 6 processes fit this customer. It does not fit: Support. Planned: Billing."
        );
        checks.remove(&Process::Product);
        check(|l| checked(l, &checks));
        checks
            .values_mut()
            .for_each(|one| one.state = ProcessState::Yes);
        checks.insert(
            Process::Product,
            ProcessCheck {
                state: ProcessState::Yes,
                ..ProcessCheck::default()
            },
        );
        assert_eq!(
            checked(Locale::De, &checks),
            "Alle 6 Prozesse passen zu diesem Kunden."
        );
    }

    #[test]
    fn hours_are_written_as_they_are_typed() {
        assert_eq!(hours_number(Locale::En, 12_500), "12.5\u{a0}h");
        assert_eq!(hours_number(Locale::De, 1_010_250), "1.010,25\u{a0}h");
        assert_eq!(hours_number(Locale::De, 8_000), "8\u{a0}h");
    }
}
