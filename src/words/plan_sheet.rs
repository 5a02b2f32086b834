//! A plan on a sheet of paper or as text: its headings for us and for the customer, and what stands around it on the
//! screen. The names of fields and choices are in [`plan`](super::plan).

use super::Locale;
use super::format::{NO_BREAK, number, quoted, short_day};
use super::plan;
use crate::domain::command::EntryKind;
use crate::domain::plan::{ActionStatus, PlanKind};
use crate::domain::plan_sheet::Audience;
use crate::domain::values::Date;

texts! {
    /// The screen, and the way to it.
    print_plan => "Print plan", "Plan drucken";
    /// Above the name of the customer, for the customer.
    together => "Our plan together", "Unser gemeinsamer Plan";
    /// The heading of what the customer wants, for the customer.
    goals_of(l, customer: &str) => format!("Goals of {customer}"), format!("Ziele von {customer}");
    /// The heading of the objectives, for the customer.
    common_objectives => "What we want to reach together", "Was wir gemeinsam erreichen wollen";
    /// The column of what is to be reached.
    to_reach => "Goal", "Ziel";
    /// The column of what was reached so far.
    now => "Now", "Heute";
    /// The column of the day.
    by => "By", "Bis";
    /// Why a key account is one.
    why_key => "Why it is key", "Warum Schlüsselkunde";
    /// What an account has of its score.
    why_score => "Where the score comes from", "Woraus der Punktwert folgt";
    /// A criterion that nobody has rated, for those who listen.
    not_known => "unknown", "unbekannt";
    /// What is left of the page.
    notes => "Notes", "Notizen";
    /// The heading of the solutions.
    solutions => "Solutions", "Lösungen";
    /// People of the customer, for the customer.
    people_at(l, customer: &str) => format!("People at {customer}"), format!("Kontakte bei {customer}");
    /// Our people, for the customer.
    our_team => "Our team", "Unser Team";
    /// Who looks after the customer.
    owner(l, name: &str) => format!("Owner: {name}"), format!("Zuständig: {name}");
    /// Who looks after the customer, for the customer.
    contact(l, name: &str) => format!("Contact: {name}"), format!("Kontakt: {name}");
    /// When the account is looked at again.
    next_review(l, day: &str) => format!("Next review: {day}"), format!("Nächste Überprüfung: {day}");
    /// A part in which nobody has written anything.
    nothing => "Nothing is written here yet.", "Hier ist noch nichts notiert.";
    /// There is no plan at all.
    no_plan => "There is no development plan yet.", "Es gibt noch keinen Kundenentwicklungsplan.";
    /// Texts of the sheet that end in dots.
    clipped => "Texts that end in … are longer in the plan.", "Texte mit … am Ende sind im Plan länger.";

    /// The choice of who reads it.
    audience => "Who reads it", "Für wen";
    /// One of both.
    for_us => "For us", "Für uns";
    /// One of both.
    for_customer => "For the customer", "Für den Kunden";
    /// What the sheet for us is.
    hint_us => "One A4 page, for our own people.", "Eine Seite A4, nur für das eigene Team.";
    /// What the sheet for the customer is.
    hint_customer => "One A4 page without score, margin, shares, risks, milestones, special treatment, attitudes and notes. The wordings are those of the plan: read them once more before the page goes out.",
        "Eine Seite A4 ohne Punktwert, Marge, Anteile, Risiken, Meilensteine, Sonderbehandlung, Einstellungen und Notizen. Die Formulierungen stammen aus dem Plan: vor der Weitergabe noch einmal lesen.";
    /// The way to the page, from the foot of the plan.
    print_or_copy => "Print or copy as text", "Drucken oder als Text kopieren";
    /// Opens the choice of what the customer sees.
    choose => "What stands on the page", "Was auf der Seite steht";
    /// What the choice is for.
    choose_hint => "Objectives and actions are ours until they are ticked here. What follows from our strengths, weaknesses, opportunities, risks and open questions is never offered. This browser remembers the choice.",
        "Ziele und Maßnahmen bleiben intern, bis sie hier angekreuzt sind. Was aus unseren Stärken, Schwächen, Chancen, Risiken und offenen Fragen folgt, wird nie angeboten. Dieser Browser merkt sich die Auswahl.";
    /// Back to the account.
    back(l, name: &str) => format!("Back to {name}"), format!("Zurück zu {name}");
    /// Saves the plan as a text file.
    markdown_file => "Markdown file", "Markdown-Datei";
    /// Puts the plan on the clipboard.
    copy_markdown => "Copy as Markdown", "Als Markdown kopieren";
    /// It is on the clipboard.
    copied => "The plan is on the clipboard as Markdown.", "Der Plan liegt als Markdown in der Zwischenablage.";
    /// It could not be put there.
    not_copied => "The browser did not allow the clipboard. The Markdown file holds the same text.",
        "Der Browser hat die Zwischenablage nicht erlaubt. Die Markdown-Datei enthält denselben Text.";
    /// The file of a plan, without an ending.
    file_name(l, customer: &str, day: &str) => format!("keyfolio-plan-internal-{customer}-{day}"), format!("keyfolio-plan-intern-{customer}-{day}");
    /// The file for the customer, without an ending: nobody sends the other one by mistake.
    customer_file(l, customer: &str, day: &str) => format!("keyfolio-plan-for-{customer}-{day}"), format!("keyfolio-plan-fuer-{customer}-{day}");
}

/// What stands above the name.
pub fn title(locale: Locale, audience: Audience, kind: Option<PlanKind>) -> String {
    match (audience, kind) {
        (Audience::Customer, _) => together(locale).to_owned(),
        (Audience::Us, Some(kind)) => {
            format!("{}: {}", plan::plan(locale), plan::kind(locale, kind))
        }
        (Audience::Us, None) => plan::plan(locale).to_owned(),
    }
}

/// The heading of a list, as long as the customer does not read it.
pub const fn heading(locale: Locale, kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Solution => solutions(locale),
        _ => plan::entries(locale, kind),
    }
}

/// When an action is due, and whether that day has passed; `Done` for one that is over.
pub fn due(
    locale: Locale,
    status: ActionStatus,
    due: Option<Date>,
    late: bool,
    today: Date,
) -> String {
    let day = due.map(|due| short_day(locale, due, today));
    match (status.is_open(), day) {
        (false, _) => plan::action_status(locale, status).to_owned(),
        (true, None) => plan::no_due_day(locale).to_owned(),
        (true, Some(day)) if late => format!("{day}, {}", late_word(locale)),
        (true, Some(day)) => day,
    }
}

const fn late_word(locale: Locale) -> &'static str {
    locale.pick("overdue", "überfällig")
}

/// What had no room: `and 4 more`, `and 4 more, 2 of them finished`.
pub fn more(locale: Locale, left_out: usize, over: usize) -> String {
    let count = |count: usize| number(locale, count as i128);
    let (all, done) = (count(left_out), count(over));
    match (locale, over) {
        (Locale::En, 0) => format!("and {all}{NO_BREAK}more"),
        (Locale::De, 0) => format!("und {all}{NO_BREAK}weitere"),
        (Locale::En, _) if over == left_out => format!("and {all}{NO_BREAK}finished"),
        (Locale::De, _) if over == left_out => format!("und {all}{NO_BREAK}abgeschlossen"),
        (Locale::En, _) => format!("and {all}{NO_BREAK}more, {done} of them finished"),
        (Locale::De, _) => format!("und {all}{NO_BREAK}weitere, davon {done} abgeschlossen"),
    }
}

/// Why it was decided so.
pub fn decided(locale: Locale, reason: &str) -> String {
    quoted(locale, reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            print_plan,
            together,
            common_objectives,
            to_reach,
            now,
            by,
            why_key,
            why_score,
            not_known,
            notes,
            solutions,
            our_team,
            nothing,
            no_plan,
            clipped,
            audience,
            for_us,
            for_customer,
            hint_us,
            hint_customer,
            markdown_file,
            print_or_copy,
            choose,
            choose_hint,
            copy_markdown,
            copied,
            not_copied,
        ]);
        for say in [goals_of, people_at, owner, contact, next_review, back] {
            check(|locale| say(locale, "Acme"));
        }
        for over in [0, 2, 4] {
            check(|locale| more(locale, 4, over));
        }
        for audience in Audience::ALL {
            check(|locale| title(locale, audience, Some(PlanKind::Grow)));
        }
        check(|locale| decided(locale, "Acme"));
    }

    #[test]
    fn what_is_late_or_over_is_said_as_a_word() {
        let day = |text: &str| text.parse::<Date>().unwrap_or_default();
        let (today, past) = (day("2026-05-08"), day("2026-05-05"));
        let say = |status, due, late| super::due(Locale::De, status, due, late, today);
        assert_eq!(
            say(ActionStatus::Open, Some(past), true),
            "5.\u{a0}Mai, überfällig"
        );
        assert_eq!(say(ActionStatus::Done, Some(past), false), "Erledigt");
        assert_eq!(say(ActionStatus::Open, None, false), "Ohne Termin");
        assert_eq!(
            more(Locale::En, 7, 3),
            "and 7\u{a0}more, 3 of them finished"
        );
    }
}
