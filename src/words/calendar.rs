//! What leaves for calendars and tables: the files, the buttons, and what an entry of a calendar says.

texts! {
    /// Saves what is due as a file for a calendar.
    calendar_file => "Calendar file", "Kalenderdatei";
    /// What such a file does, for those who hover or listen.
    calendar_hint => "Due days, next steps, milestones, expected orders, reviews and ends of contract for any calendar. Opening a newer file again updates them.",
        "Fälligkeiten, nächste Schritte, Meilensteine, erwartete Aufträge, Überprüfungen und Vertragsenden für jeden Kalender. Eine neuere Datei erneut zu öffnen, aktualisiert sie.";
    /// What such a file holds of a list that is narrowed.
    calendar_of_shown => "The days of what the list shows, for any calendar.",
        "Die Termine dessen, was die Liste zeigt, für jeden Kalender.";
    /// What the table holds.
    table_of_shown => "What the list shows, for any spreadsheet.",
        "Was die Liste zeigt, für jede Tabellenkalkulation.";
    /// There is nothing with a day.
    nothing_due => "Nothing has a day yet: there is nothing to put into a calendar.",
        "Noch hat nichts einen Termin: für einen Kalender gibt es nichts.";
    /// The name of the calendar; `of` is the workspace or the customer.
    name(l, of: &str) => format!("Keyfolio: {of}"), format!("Keyfolio: {of}");
    /// The file of one plan, without an ending.
    plan_file(l, customer: &str, day: &str) => format!("keyfolio-calendar-{customer}-{day}"), format!("keyfolio-kalender-{customer}-{day}");
    /// The file of all plans, without an ending.
    all_file(l, day: &str) => format!("keyfolio-calendar-{day}"), format!("keyfolio-kalender-{day}");
    /// An action that is due.
    due(l, customer: &str, action: &str) => format!("{customer}: {action}"), format!("{customer}: {action}");
    /// A milestone of a plan.
    milestone(l, customer: &str, text: &str) => format!("{customer}: milestone: {text}"), format!("{customer}: Meilenstein: {text}");
    /// A milestone without words.
    untitled_milestone => "Milestone without a description", "Meilenstein ohne Beschreibung";
    /// The day by which an order is expected.
    order(l, customer: &str, text: &str) => format!("{customer}: order expected: {text}"), format!("{customer}: Auftrag erwartet: {text}");
    /// An opportunity without words.
    untitled_opportunity => "Opportunity without a description", "Verkaufschance ohne Beschreibung";
    /// A review.
    review(l, customer: &str) => format!("{customer}: review the account"), format!("{customer}: Kunden überprüfen");
    /// The end of a contract.
    contract(l, customer: &str) => format!("{customer}: contract ends"), format!("{customer}: Vertrag endet");
    /// Who does it, in the text of an entry.
    owner(l, name: &str) => format!("Owner: {name}"), format!("Zuständig: {name}");
    /// Which plan it belongs to.
    plan(l, kind: &str) => format!("Plan: {kind}"), format!("Plan: {kind}");
    /// What an action serves.
    serves(l, text: &str) => format!("Serves: {text}"), format!("Dient: {text}");
    /// An action without words.
    untitled => "Action without a description", "Maßnahme ohne Beschreibung";

    /// Saves all actions as a table.
    actions_file => "Actions as CSV", "Maßnahmen als CSV";
    /// The file of that table.
    actions_name(l, day: &str) => format!("keyfolio-actions-{day}.csv"), format!("keyfolio-massnahmen-{day}.csv");
    /// The column of the customer.
    column_account => "Account", "Kunde";
    /// The column of the plan.
    column_plan => "Plan", "Plan";
    /// What stands there for the next step of a contact, which is in no plan.
    of_a_contact => "Contact", "Kontakt";
    /// The column of how far the plan is.
    column_plan_status => "Plan status", "Planstatus";
    /// The column of how far the action is.
    column_status => "Status", "Status";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Locale;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            calendar_file,
            calendar_hint,
            calendar_of_shown,
            table_of_shown,
            of_a_contact,
            nothing_due,
            untitled,
            untitled_milestone,
            untitled_opportunity,
            actions_file,
            column_account,
            column_plan,
            column_plan_status,
            column_status,
        ]);
        for say in [review, contract, owner, serves] {
            check(|locale| say(locale, "Acme"));
        }
        for say in [milestone, order] {
            check(|locale| say(locale, "Acme", "call"));
        }
        check(|locale| actions_name(locale, "2026-05-08"));
        check(|locale| all_file(locale, "2026-05-08"));
        check(|locale| plan_file(locale, "acme", "2026-05-08"));
        for locale in Locale::ALL {
            assert_eq!(due(locale, "Acme", "call"), "Acme: call");
            assert_eq!(name(locale, "Acme"), "Keyfolio: Acme");
            assert_eq!(plan(locale, "Acme"), "Plan: Acme");
        }
    }
}
