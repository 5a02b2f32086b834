//! What a customer gets that others don't, what that costs, and which processes fit the customer.

pub mod profit;

use std::collections::BTreeMap;

use super::Locale;
use super::format::{NO_BREAK, number};
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

    /// The heading of the processes.
    processes => "Processes for this customer", "Prozesse für diesen Kunden";
    /// The state of a process that nobody has looked at.
    not_looked_at => "Not looked at", "Nicht geprüft";
    /// The field of a note.
    note => "What is different", "Was anders ist";
    /// Nobody has looked at any.
    no_process => "Do our processes fit this customer? Nobody has looked yet.",
        "Passen unsere Prozesse zu diesem Kunden? Das hat noch niemand geprüft.";

}

/// Everything in one line: `Gets: named contact, terms and prices; 12.5 h and €120 a month`.
pub fn gets(locale: Locale, privileges: &[&str], takes: &[String]) -> String {
    if privileges.is_empty() {
        return locale
            .pick(
                "Gets what every customer gets",
                "Bekommt, was alle bekommen",
            )
            .to_owned();
    }
    let privileges = privileges.join(", ");
    let takes = match takes {
        [] => String::new(),
        takes => {
            let takes = takes.join(locale.pick(" and ", " und "));
            format!("; {takes} {}", locale.pick("a month", "im Monat"))
        }
    };
    format!("{}: {privileges}{takes}", locale.pick("Gets", "Bekommt"))
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
            processes,
            not_looked_at,
            note,
            no_process,
        ]);
        check(|l| remove(l, "x"));
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
