//! What somebody did, in the past tense: for the message with "Undo" and for the history. And how many of
//! something there are.

use super::Locale;
use super::format::{NO_BREAK, number};
use super::plan;
use crate::domain::change::{HeadWhat, Label, ModelWhat, SnapshotWhat, What};
use crate::domain::command::AdoptionCause;
use crate::domain::workshop::step::Step;

/// What a change did: `Owner of Ernst Handel changed`.
pub fn describe(locale: Locale, label: &Label) -> String {
    match label {
        Label::AddAccount { name } => added(locale, name),
        Label::EditAccount {
            name,
            what: What::PlanRemoved,
        } => deleted_of(locale, part(locale, What::Plan), name),
        Label::EditAccount {
            name,
            what: What::Logged,
        } => logged(locale, name),
        Label::EditAccount {
            name,
            what: What::PlanReviewed,
        } => plan_reviewed(locale, name),
        Label::EditAccount {
            name,
            what: What::PlanRenewed,
        } => plan_renewed(locale, name),
        Label::EditAccount {
            name,
            what: What::TouchpointRemoved,
        } => touchpoint_deleted(locale, name),
        Label::EditAccount {
            name,
            what: What::HealthRemoved,
        } => health_deleted(locale, name),
        Label::EditAccount { name, what } => changed_of(locale, part(locale, *what), name),
        Label::EditAccounts { count, what } => {
            changed_of(locale, part(locale, *what), &accounts(locale, *count))
        }
        Label::DeleteAccounts { count: 1, name } => deleted(locale, name),
        Label::DeleteAccounts { count, .. } => deleted(locale, &accounts(locale, *count)),
        Label::Model(what) => model(locale, *what).to_owned(),
        Label::Workspace(what) => head(locale, *what).to_owned(),
        Label::Adopt {
            cause,
            accounts: count,
        } => {
            let taken = adopted(locale, *cause);
            match count {
                0 => taken.to_owned(),
                count => format!("{taken}: {}", accounts(locale, *count)),
            }
        }
        Label::Snapshot(what) => snapshot(locale, *what).to_owned(),
    }
}

/// The part of an account that a change is about: `Owner`.
pub const fn part(locale: Locale, what: What) -> &'static str {
    let (english, german) = match what {
        What::Name => ("Name", "Name"),
        What::Facts => ("Master data", "Stammdaten"),
        What::Status => ("Life cycle", "Kundenphase"),
        What::Roles => ("Roles", "Rollen"),
        What::Group => ("Customer group", "Kundengruppe"),
        What::Owner => ("Owner", "Zuständigkeit"),
        What::Figures => ("Figures", "Zahlen"),
        What::People => ("People", "Personen"),
        What::Logged | What::Touchpoint | What::TouchpointRemoved => {
            ("Contact log", "Kontaktnotiz")
        }
        What::Rating => ("Rating", "Bewertung"),
        What::Decision => ("Key status", "Schlüsselstatus"),
        What::Plan | What::PlanRemoved | What::PlanReviewed | What::PlanRenewed => ("Plan", "Plan"),
        What::Entry(kind) => return plan::entries(locale, kind),
        What::Deals => ("Pipeline", "Pipeline"),
        What::WhiteSpace => ("White space", "Weißflächen"),
        What::Treatment => ("Special treatment", "Sonderbehandlung"),
        What::Processes => ("Processes", "Prozesse"),
        What::Relation => ("Relationships", "Beziehungen"),
        What::Health | What::HealthRemoved => ("Health", "Beziehungsgesundheit"),
        What::WinBack => ("Win-back", "Rückgewinnung"),
        What::Reference => ("Reference", "Referenz"),
    };
    locale.pick(english, german)
}

const fn model(locale: Locale, what: ModelWhat) -> &'static str {
    let (english, german) = match what {
        ModelWhat::Criterion => ("Criteria changed", "Kriterien geändert"),
        ModelWhat::Points => ("Weights changed", "Gewichte geändert"),
        ModelWhat::Thresholds => (
            "Bands of a criterion changed",
            "Stufen eines Kriteriums geändert",
        ),
        ModelWhat::KnockOut => ("Knock-out rule changed", "Ausschlussregel geändert"),
        ModelWhat::Direction => (
            "Direction of a criterion changed",
            "Richtung eines Kriteriums geändert",
        ),
        ModelWhat::All => ("Scoring model changed", "Bewertungsmodell geändert"),
        ModelWhat::KeyLine => ("Key line changed", "Grenze für Schlüsselkunden geändert"),
    };
    locale.pick(english, german)
}

const fn head(locale: Locale, what: HeadWhat) -> &'static str {
    let (english, german) = match what {
        HeadWhat::Name => (
            "Name of the workspace changed",
            "Name des Arbeitsbereichs geändert",
        ),
        HeadWhat::Currency => ("Currency changed", "Währung geändert"),
        HeadWhat::Period => ("Years that count changed", "Gezählte Jahre geändert"),
        HeadWhat::FiscalYear => (
            "Start of the fiscal year changed",
            "Beginn des Geschäftsjahrs geändert",
        ),
        HeadWhat::Classes => ("Borders of classes changed", "Klassengrenzen geändert"),
        HeadWhat::Plans => (
            "Limit of active plans changed",
            "Höchstzahl aktiver Pläne geändert",
        ),
        HeadWhat::Places => (
            "Limit of key accounts changed",
            "Höchstzahl der Schlüsselkunden geändert",
        ),
        HeadWhat::DependencyLimits => (
            "Limits of dependence changed",
            "Grenzen der Abhängigkeit geändert",
        ),
        HeadWhat::Review => (
            "Days between reviews changed",
            "Tage zwischen Überprüfungen geändert",
        ),
        HeadWhat::StaleContacts => (
            "Days until a contact is stale changed",
            "Tage bis zum veralteten Kontakt geändert",
        ),
        HeadWhat::Reserve => ("Costs and cash changed", "Kosten und Liquidität geändert"),
        HeadWhat::ConceptDays => (
            "Days between reviews of the concept changed",
            "Tage zwischen Überprüfungen des Konzepts geändert",
        ),
        HeadWhat::ConceptReview => ("Review changed", "Überprüfung geändert"),
        HeadWhat::Workshop(step) => return workshop(locale, step),
        HeadWhat::Target => (
            "Revenue target or win rate changed",
            "Umsatzziel oder Abschlussquote geändert",
        ),
        HeadWhat::Members => ("Own people changed", "Eigene Personen geändert"),
        HeadWhat::Groups => ("Customer groups changed", "Kundengruppen geändert"),
        HeadWhat::Views => ("Saved views changed", "Gespeicherte Ansichten geändert"),
        HeadWhat::Offerings => ("Offerings changed", "Leistungen geändert"),
        HeadWhat::FitCheck => (
            "Answers to “Is it right for us?” changed",
            "Antworten zu „Passt es zu uns?“ geändert",
        ),
        HeadWhat::Deleted => ("Workspace deleted", "Arbeitsbereich gelöscht"),
        HeadWhat::Restored => ("Workspace brought back", "Arbeitsbereich zurückgeholt"),
    };
    locale.pick(english, german)
}

const fn workshop(locale: Locale, step: Step) -> &'static str {
    let (english, german) = match step {
        Step::Begun => ("Workshop begun", "Workshop begonnen"),
        Step::Removed => ("Workshop deleted", "Workshop gelöscht"),
        Step::Closed => ("Workshop closed", "Workshop abgeschlossen"),
        Step::Reopened => ("Workshop opened again", "Workshop wieder geöffnet"),
        Step::Revealed => (
            "Answers in the workshop revealed",
            "Antworten im Workshop aufgedeckt",
        ),
        Step::Covered => (
            "Answers in the workshop hidden again",
            "Antworten im Workshop wieder verdeckt",
        ),
        Step::Asked => (
            "Questions of the workshop handed out",
            "Fragen des Workshops ausgegeben",
        ),
        Step::Answers => (
            "Answers in the workshop changed",
            "Antworten im Workshop geändert",
        ),
        Step::Talk => (
            "A talk in the workshop noted",
            "Gespräch im Workshop festgehalten",
        ),
        Step::Decided => (
            "Decision in the workshop noted",
            "Entscheidung im Workshop festgehalten",
        ),
        Step::Parked => ("Parked question changed", "Geparkte Frage geändert"),
        Step::People => (
            "List of participants changed",
            "Liste der Teilnehmenden geändert",
        ),
        Step::List => (
            "Accounts in the workshop changed",
            "Auswahl der Kunden im Workshop geändert",
        ),
        Step::Criteria => (
            "Criteria of the workshop changed",
            "Kriterien des Workshops geändert",
        ),
        Step::Else => ("Workshop changed", "Workshop geändert"),
    };
    locale.pick(english, german)
}

const fn snapshot(locale: Locale, what: SnapshotWhat) -> &'static str {
    let (english, german) = match what {
        SnapshotWhat::Taken => ("Picture of the day kept", "Momentaufnahme festgehalten"),
        SnapshotWhat::Renamed => ("Picture of a day renamed", "Momentaufnahme umbenannt"),
        SnapshotWhat::Removed => ("Picture of a day removed", "Momentaufnahme entfernt"),
        SnapshotWhat::Reviewed => ("Review closed", "Überprüfung abgeschlossen"),
    };
    locale.pick(english, german)
}

const fn adopted(locale: Locale, cause: AdoptionCause) -> &'static str {
    let (english, german) = match cause {
        AdoptionCause::Typed => ("Accounts added", "Kunden angelegt"),
        AdoptionCause::Cells => ("Cells changed", "Zellen geändert"),
        AdoptionCause::Workshop => (
            "Ratings of the workshop taken over",
            "Bewertungen des Workshops übernommen",
        ),
        AdoptionCause::List => ("Customer list imported", "Kundenliste importiert"),
        AdoptionCause::Replace => (
            "Everything replaced by a file",
            "Alles durch eine Datei ersetzt",
        ),
        AdoptionCause::Merge => ("File merged in", "Datei zusammengeführt"),
        AdoptionCause::Restore => ("Copy restored", "Kopie wiederhergestellt"),
    };
    locale.pick(english, german)
}

/// One or many of something, with the number: `1 account`, `91 accounts`.
fn counted(
    locale: Locale,
    count: usize,
    english: (&'static str, &'static str),
    german: (&'static str, &'static str),
) -> String {
    let (one, many) = locale.pick(english, german);
    let noun = if count == 1 { one } else { many };
    format!("{}{NO_BREAK}{noun}", number(locale, count as i128))
}

macro_rules! counts {
    ($($(#[$about:meta])* $name:ident => $english:expr, $german:expr;)+) => {$(
        $(#[$about])*
        pub fn $name(locale: Locale, count: usize) -> String {
            counted(locale, count, $english, $german)
        }
    )+};
}

counts! {
    /// How many accounts.
    accounts => ("account", "accounts"), ("Kunde", "Kunden");
    /// How many key accounts.
    key_accounts => ("key account", "key accounts"), ("Schlüsselkunde", "Schlüsselkunden");
    /// How many candidates for key status.
    candidates => ("candidate", "candidates"), ("Kandidat", "Kandidaten");
    /// How many people of customers.
    people => ("person", "people"), ("Person", "Personen");
    /// How many ratings.
    ratings => ("rating", "ratings"), ("Bewertung", "Bewertungen");
    /// How many criteria.
    criteria => ("criterion", "criteria"), ("Kriterium", "Kriterien");
    /// How many points of score or weight.
    points => ("point", "points"), ("Punkt", "Punkte");
    /// How many development plans.
    plans => ("plan", "plans"), ("Plan", "Pläne");
    /// How many objectives.
    objectives => ("objective", "objectives"), ("Ziel", "Ziele");
    /// How many solution ideas.
    solutions => ("solution idea", "solution ideas"), ("Lösungsidee", "Lösungsideen");
    /// How many actions.
    actions => ("action", "actions"), ("Maßnahme", "Maßnahmen");
    /// How many open actions.
    open_actions => ("open action", "open actions"), ("offene Maßnahme", "offene Maßnahmen");
    /// How many open questions.
    questions => ("open question", "open questions"), ("offene Frage", "offene Fragen");
    /// How many risks.
    risks => ("risk", "risks"), ("Risiko", "Risiken");
    /// How many entries of any kind.
    entries => ("entry", "entries"), ("Eintrag", "Einträge");
    /// How many rows of a list.
    rows => ("row", "rows"), ("Zeile", "Zeilen");
    /// How many years.
    years => ("year", "years"), ("Jahr", "Jahre");
    /// How many days.
    days => ("day", "days"), ("Tag", "Tage");
    /// How many changes.
    changes => ("change", "changes"), ("Änderung", "Änderungen");
}

texts! {
    /// An account was added.
    added(l, name: &str) => format!("{name} added"), format!("{name} angelegt");
    /// Accounts were deleted; `whom` is a name or a count.
    deleted(l, whom: &str) => format!("{whom} deleted"), format!("{whom} gelöscht");
    /// A part of accounts was changed; `whom` is a name or a count.
    changed_of(l, part: &str, whom: &str) => format!("{part} of {whom} changed"),
        format!("{part} von {whom} geändert");
    /// A part of an account was deleted; `whom` is a name.
    health_deleted(l, whom: &str) => format!("Assessment of {whom} deleted"), format!("Einschätzung von {whom} gelöscht");
    deleted_of(l, part: &str, whom: &str) => format!("{part} of {whom} deleted"),
        format!("{part} von {whom} gelöscht");
    /// A contact with an account was written down.
    logged(l, name: &str) => format!("Contact with {name} logged"), format!("Kontakt mit {name} notiert");
    /// A plan was looked back at.
    plan_reviewed(l, name: &str) => format!("Plan of {name} reviewed"), format!("Plan von {name} überprüft");
    /// A plan ended, and the next one began.
    plan_renewed(l, name: &str) => format!("Next plan of {name} begun"), format!("Nächster Plan von {name} begonnen");
    /// A contact with an account was deleted.
    touchpoint_deleted(l, name: &str) => format!("Contact with {name} deleted"),
        format!("Kontakt mit {name} gelöscht");
    /// A change was taken back; `what` as [`describe`] says it.
    undone(l, what: &str) => format!("Undone: {what}"), format!("Rückgängig gemacht: {what}");
    /// A change was brought again; `what` as [`describe`] says it.
    redone(l, what: &str) => format!("Redone: {what}"), format!("Wiederholt: {what}");
    /// Several changes were taken back at once.
    several_undone(l, count: usize) => format!("Undone: {}", changes(l, count)),
        format!("Rückgängig gemacht: {}", changes(l, count));
    /// What the undo button would take back; `what` as [`describe`] says it.
    undo_of(l, what: &str) => format!("Undo: {what}"), format!("Rückgängig: {what}");
    /// What the redo button would bring again; `what` as [`describe`] says it.
    redo_of(l, what: &str) => format!("Redo: {what}"), format!("Wiederholen: {what}");
    /// Somebody asked for something that is so already.
    nothing => "There was nothing to change.", "Es gab nichts zu ändern.";
    /// A step was to be taken back that is not the last one any more.
    not_the_last =>
        "Something else was changed since, so this alone can’t be undone. The history at the top names every step.",
        "Seitdem wurde etwas anderes geändert, deshalb lässt sich dies allein nicht rückgängig machen. Der Verlauf oben nennt jeden Schritt.";
    /// There is nothing to undo.
    nothing_to_undo => "Nothing to undo", "Nichts rückgängig zu machen";
    /// There is nothing to redo.
    nothing_to_redo => "Nothing to redo", "Nichts zu wiederholen";
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
