//! What a customer gets that others don't, what that costs, and which processes fit the customer.

use super::Locale;
use crate::domain::treatment::{Privilege, Process, ProcessState};

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
    use crate::words::testing::check;

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
}
