//! An account in words: where it stands in its life, what it means to us, how it was decided about, and
//! what its fields are called.

use super::Locale;
use super::format::{NO_BREAK, year};
use crate::domain::account::{Answer, Figure, LifeCycle, Motion, Role, Sureness, Tier};
use crate::domain::command::{AccountDay, AccountText};
use crate::domain::values::{Period, PeriodKind};

/// Where an account stands in its life: `Active`. One word everywhere, so that list, page and table agree.
pub const fn life_cycle(locale: Locale, status: LifeCycle) -> &'static str {
    let (english, german) = match status {
        LifeCycle::Target => ("Target", "Wunschkunde"),
        LifeCycle::Pipeline => ("Prospect", "Interessent"),
        LifeCycle::Active => ("Active", "Aktiv"),
        LifeCycle::AtRisk => ("At risk", "Gefährdet"),
        LifeCycle::Dormant => ("Dormant", "Ruhend"),
        LifeCycle::Lost => ("Lost", "Verloren"),
        LifeCycle::WinBack => ("Win-back", "Rückgewinnung"),
        LifeCycle::WonBack => ("Won back", "Zurückgewonnen"),
        LifeCycle::Declined => ("Declined", "Abgelehnt"),
    };
    locale.pick(english, german)
}

/// When to choose a stage of life, in one sentence.
pub const fn life_cycle_meaning(locale: Locale, status: LifeCycle) -> &'static str {
    let (english, german) = match status {
        LifeCycle::Target => (
            "Attractive, no contact worth the name yet.",
            "Attraktiv, noch kein nennenswerter Kontakt.",
        ),
        LifeCycle::Pipeline => (
            "In talks with us, no order yet.",
            "Im Gespräch mit uns, noch kein Auftrag.",
        ),
        LifeCycle::Active => ("Buys from us.", "Kauft bei uns."),
        LifeCycle::AtRisk => (
            "Buys from us, but there are signs of leaving.",
            "Kauft bei uns, aber es gibt Anzeichen für einen Abgang.",
        ),
        LifeCycle::Dormant => (
            "No order for a long time, never said goodbye.",
            "Seit Langem kein Auftrag, aber nie gekündigt.",
        ),
        LifeCycle::Lost => ("The relationship has ended.", "Die Beziehung ist beendet."),
        LifeCycle::WinBack => (
            "Has left, and we are talking again.",
            "War weg, und wir sprechen wieder.",
        ),
        LifeCycle::WonBack => ("Had left and buys again.", "War weg und kauft wieder."),
        LifeCycle::Declined => (
            "We decided against it, or they did.",
            "Eine der beiden Seiten hat sich dagegen entschieden.",
        ),
    };
    locale.pick(english, german)
}

/// What an account asks of us.
pub const fn motion(locale: Locale, motion: Motion) -> &'static str {
    let (english, german) = match motion {
        Motion::Win => ("Win", "Gewinnen"),
        Motion::GrowAndKeep => ("Grow & keep", "Binden & ausbauen"),
        Motion::WinBack => ("Win back", "Zurückgewinnen"),
        Motion::None => ("Not pursued", "Nicht verfolgt"),
    };
    locale.pick(english, german)
}

/// What a customer means to us beside revenue.
pub const fn role(locale: Locale, role: Role) -> &'static str {
    let (english, german) = match role {
        Role::Volume => ("Volume", "Umsatzträger"),
        Role::Profit => ("Profit", "Ertragsbringer"),
        Role::Image => ("Image customer", "Imagekunde"),
        Role::Innovation => ("Innovation partner", "Innovationspartner"),
        Role::MarketOpener => ("Market opener", "Marktöffner"),
        Role::Defensive => ("Defensive", "Absicherung"),
    };
    locale.pick(english, german)
}

/// What a role means, in one sentence.
pub const fn role_meaning(locale: Locale, role: Role) -> &'static str {
    let (english, german) = match role {
        Role::Volume => (
            "Carries a large part of the revenue.",
            "Trägt einen großen Teil des Umsatzes.",
        ),
        Role::Profit => (
            "Leaves more margin than others.",
            "Lässt mehr Deckungsbeitrag als andere.",
        ),
        Role::Image => ("The name convinces others.", "Der Name überzeugt andere."),
        Role::Innovation => ("Develops new things with us.", "Entwickelt Neues mit uns."),
        Role::MarketOpener => (
            "Opens a region, a market or a customer group.",
            "Öffnet eine Region, einen Markt oder eine Kundengruppe.",
        ),
        Role::Defensive => (
            "Kept so that a competitor does not get it.",
            "Wird gehalten, damit ihn kein Wettbewerber bekommt.",
        ),
    };
    locale.pick(english, german)
}

/// What was decided about an account.
pub const fn tier(locale: Locale, tier: Tier) -> &'static str {
    let (english, german) = match tier {
        Tier::Key => ("Key account", "Schlüsselkunde"),
        Tier::Candidate => ("Candidate", "Kandidat"),
        Tier::Watch => ("Watch", "Beobachten"),
        Tier::No => ("No", "Nein"),
        Tier::Undecided => ("Undecided", "Nicht entschieden"),
    };
    locale.pick(english, german)
}

/// What a decision means, in one sentence.
pub const fn tier_meaning(locale: Locale, tier: Tier) -> &'static str {
    let (english, german) = match tier {
        Tier::Key => (
            "Gets a development plan, an owner and time of its own.",
            "Bekommt einen Kundenentwicklungsplan, eine zuständige Person und eigene Zeit.",
        ),
        Tier::Candidate => (
            "On trial: treated like a key account until the next review.",
            "Auf Probe: wird bis zur nächsten Überprüfung wie ein Schlüsselkunde behandelt.",
        ),
        Tier::Watch => (
            "Not now, but worth a look at the next review.",
            "Jetzt nicht, aber bei der nächsten Überprüfung einen Blick wert.",
        ),
        Tier::No => (
            "Looked at and declined for now.",
            "Angesehen und vorerst abgelehnt.",
        ),
        Tier::Undecided => (
            "Nobody has decided yet; the score only proposes.",
            "Noch hat niemand entschieden; der Punktwert schlägt nur vor.",
        ),
    };
    locale.pick(english, german)
}

/// The name of a field that holds a text.
pub const fn text_field(locale: Locale, field: AccountText) -> &'static str {
    let (english, german) = match field {
        AccountText::CustomerNumber => ("Customer number", "Kundennummer"),
        AccountText::Industry => ("Industry", "Branche"),
        AccountText::City => ("City", "Ort"),
        AccountText::Region => ("Region", "Region"),
        AccountText::Country => ("Country", "Land"),
        AccountText::Website => ("Website", "Website"),
        AccountText::VatId => ("VAT ID", "USt-IdNr."),
        AccountText::Notes => ("Notes", "Notizen"),
    };
    locale.pick(english, german)
}

/// The name of a field that holds a day.
pub const fn day_field(locale: Locale, field: AccountDay) -> &'static str {
    let (english, german) = match field {
        AccountDay::Since => ("Customer since", "Kunde seit"),
        AccountDay::LastOrder => ("Last order", "Letzter Auftrag"),
        AccountDay::ContractEnd => ("Contract ends", "Vertragsende"),
        AccountDay::NextReview => ("Next review", "Nächste Überprüfung"),
    };
    locale.pick(english, german)
}

/// The name of a figure.
pub const fn figure(locale: Locale, figure: Figure) -> &'static str {
    let (english, german) = match figure {
        Figure::Revenue => ("Revenue", "Umsatz"),
        Figure::Margin => ("Contribution margin", "Deckungsbeitrag"),
        Figure::Potential => ("Revenue potential", "Umsatzpotenzial"),
    };
    locale.pick(english, german)
}

/// The name of a figure above a narrow column: a long word says where it breaks.
pub fn figure_head(locale: Locale, one: Figure) -> String {
    figure(locale, one)
        .replace("beitrag", "\u{ad}beitrag")
        .replace("potenzial", "\u{ad}potenzial")
}

/// A period: `2026`, `2026 forecast`; `start` is the month that fiscal years begin in.
pub fn period(locale: Locale, start: u8, period: Period) -> String {
    let year = year(start, period.year);
    match period.kind {
        PeriodKind::Actual => year,
        PeriodKind::Forecast => {
            format!("{year}{NO_BREAK}{}", locale.pick("forecast", "Prognose"))
        }
    }
}

/// How sure a rating is.
pub const fn sureness(locale: Locale, sureness: Sureness) -> &'static str {
    let (english, german) = match sureness {
        Sureness::Sure => ("Sure", "Sicher"),
        Sureness::Estimated => ("Estimated", "Geschätzt"),
        Sureness::Guessed => ("Guessed", "Vermutet"),
    };
    locale.pick(english, german)
}

/// When to choose a sureness, in one sentence.
pub const fn sureness_meaning(locale: Locale, sureness: Sureness) -> &'static str {
    let (english, german) = match sureness {
        Sureness::Sure => (
            "We have seen it in figures, papers or talks.",
            "Belegt durch Zahlen, Unterlagen oder Gespräche.",
        ),
        Sureness::Estimated => (
            "We have reasons, but no proof.",
            "Es gibt Gründe, aber keinen Beleg.",
        ),
        Sureness::Guessed => (
            "A feeling; worth an open question in the plan.",
            "Ein Gefühl; eine offene Frage im Plan wert.",
        ),
    };
    locale.pick(english, german)
}

/// An answer to a criterion: `3 of 5`, `Unknown`.
pub fn answer(locale: Locale, answer: Answer) -> String {
    match answer {
        Answer::Step(step) => {
            let of = locale.pick("of", "von");
            format!("{}{NO_BREAK}{of}{NO_BREAK}5", step.get())
        }
        Answer::Unknown => unknown(locale).to_owned(),
        Answer::NotApplicable => not_applicable(locale).to_owned(),
    }
}

texts! {
    /// The answer that widens the interval of the score.
    unknown => "Unknown", "Unbekannt";
    /// The same answer on a button.
    do_not_know => "Don’t know", "Weiß nicht";
    /// The answer that takes a criterion out for one account.
    not_applicable => "Not applicable", "Entfällt";
    /// Nobody has answered yet.
    not_rated => "Not rated", "Nicht bewertet";
    /// Too little of the weight is rated to take a rank.
    provisional => "Provisional", "Vorläufig";
    /// The name of an account.
    name => "Name", "Name";
    /// The stage of life.
    status => "Life cycle", "Kundenphase";
    /// The motion.
    motion_field => "Motion", "Aufgabe";
    /// What the account means to us.
    roles => "Roles", "Rollen";
    /// The company that controls the account.
    parent => "Parent company", "Konzernmutter";
    /// The customer group.
    group => "Customer group", "Kundengruppe";
    /// Who of us looks after the account.
    owner => "Owner", "Zuständig";
    /// Nobody looks after it.
    nobody => "Nobody", "Niemand";
    /// Free words to find accounts by.
    tags => "Tags", "Schlagwörter";
    /// Figures by year.
    figures => "Figures", "Zahlen";
    /// People of the customer.
    people => "People", "Personen";
    /// The answers to the criteria.
    ratings => "Ratings", "Bewertungen";
    /// How sure the rater is.
    sureness_field => "How sure", "Wie sicher";
    /// Why a rating or a decision is as it is.
    reason => "Reason", "Begründung";
    /// Decisions about key status.
    decisions => "Decisions", "Entscheidungen";
    /// What was decided last.
    tier_field => "Key status", "Schlüsselstatus";
    /// Who decided.
    decided_by => "Decided by", "Entschieden von";
    /// The score between 0 and 100.
    score => "Score", "Punktwert";
    /// The plans of the account.
    plans => "Development plans", "Kundenentwicklungspläne";
    /// The name of a person of the customer.
    person_name => "Name", "Name";
    /// What a person does at the customer's.
    person_title => "Position", "Position";
    /// A person's mail address.
    person_email => "Email", "E-Mail";
    /// A person's phone number.
    person_phone => "Phone", "Telefon";
    /// The button that adds a person.
    add_person => "Add person", "Person hinzufügen";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analysis::value::Step;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_choice_of_an_account_has_its_words() {
        for status in LifeCycle::ALL {
            check(|locale| life_cycle(locale, status));
            check(|locale| life_cycle_meaning(locale, status));
            check(|locale| motion(locale, status.motion()));
        }
        for one in Role::ALL {
            check(|locale| role(locale, one));
            check(|locale| role_meaning(locale, one));
        }
        for one in Tier::DECIDABLE.into_iter().chain([Tier::Undecided]) {
            check(|locale| tier(locale, one));
            check(|locale| tier_meaning(locale, one));
        }
        for one in Sureness::ALL {
            check(|locale| sureness(locale, one));
            check(|locale| sureness_meaning(locale, one));
        }
        for one in [
            Answer::Step(Step::LOWEST),
            Answer::Unknown,
            Answer::NotApplicable,
        ] {
            check(|locale| answer(locale, one));
        }
    }

    #[test]
    fn every_field_of_an_account_has_a_name() {
        use AccountText as T;
        for field in [
            T::CustomerNumber,
            T::Industry,
            T::City,
            T::Region,
            T::Country,
            T::Website,
            T::VatId,
            T::Notes,
        ] {
            check(|locale| text_field(locale, field));
        }
        use AccountDay as D;
        for field in [D::Since, D::LastOrder, D::ContractEnd, D::NextReview] {
            check(|locale| day_field(locale, field));
        }
        for one in Figure::ALL {
            check(|locale| figure(locale, one));
        }
        check_all(&[
            do_not_know,
            not_rated,
            provisional,
            name,
            status,
            motion_field,
            roles,
            parent,
            group,
            owner,
            nobody,
            tags,
            figures,
            people,
            ratings,
            sureness_field,
            reason,
            decisions,
            tier_field,
            decided_by,
            score,
            plans,
            person_name,
            person_title,
            person_email,
            person_phone,
            add_person,
        ]);
    }

    #[test]
    fn a_forecast_says_so() {
        let forecast = "2026-forecast".parse().expect("a period");
        assert_eq!(period(Locale::De, 7, forecast), "2026/27\u{a0}Prognose");
        assert_eq!(
            period(Locale::En, 1, "2026".parse().expect("a period")),
            "2026"
        );
    }
}
