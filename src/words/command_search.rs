//! The words of the field that finds everything: what it is called, what its commands are called, what else
//! a person may type for them.

use super::Locale;
use super::format::number;
use super::{saving, settings, shell};
use crate::session::appearance::{Density, Theme};
use crate::session::command_search::{Entry, Heading};
use crate::session::route::Route;

texts! {
    /// The field in the top bar, and the dialog behind it.
    title => "Find an account or run a command", "Kunde finden oder Befehl ausführen";
    /// The list below the field, for screen readers.
    results => "Results", "Ergebnisse";
    /// The heading over what was used last.
    recent => "Last used", "Zuletzt verwendet";
    /// The heading over commands.
    commands => "Commands", "Befehle";
    /// Opens the list of changes that can be taken back.
    history => "Last changes", "Letzte Änderungen";
    /// Adds an account that is called what was typed.
    add_named(l, name: &str) => format!("Add account “{name}”"), format!("Kunde „{name}“ anlegen");
    /// Goes to the plan of an account.
    plan_of(l, name: &str) => format!("Plan of {name}"), format!("Plan von {name}");
    /// Opens another workspace.
    switch_to(l, name: &str) => format!("Open workspace {name}"),
        format!("Arbeitsbereich {name} öffnen");

    import_list => "Import a customer list", "Kundenliste importieren";
    other_language => "Switch to German (Deutsch)", "Auf Englisch umstellen (English)";
    light => "Light colours", "Helle Farben";
    dark => "Dark colours", "Dunkle Farben";
    as_system => "Colours as the system has them", "Farben wie im System";
    comfortable => "Comfortable rows", "Großzügige Zeilen";
    compact => "Compact rows", "Kompakte Zeilen";
    print => "Print this page", "Diese Seite drucken";
}

/// How many results there are, for screen readers.
pub fn count(locale: Locale, results: usize) -> String {
    let many = number(locale, results as i128);
    match (locale, results) {
        (Locale::En, 1) => "1 result".to_owned(),
        (Locale::En, _) => format!("{many} results"),
        (Locale::De, 1) => "1 Ergebnis".to_owned(),
        (Locale::De, _) => format!("{many} Ergebnisse"),
    }
}

/// The heading over entries. Where nothing was found a sentence stands in its place.
pub const fn heading(locale: Locale, heading: Heading) -> &'static str {
    match heading {
        Heading::Recent => recent(locale),
        Heading::Accounts => shell::accounts(locale),
        Heading::Commands | Heading::Nothing => commands(locale),
    }
}

/// What a command is called that needs no name of something; `None` for the others.
pub const fn command(locale: Locale, entry: Entry) -> Option<&'static str> {
    Some(match entry {
        Entry::Account(_)
        | Entry::Plan(_)
        | Entry::AddNamed
        | Entry::Undo
        | Entry::Redo
        | Entry::Workspace(_) => return None,
        Entry::Screen(route) => shell::page(locale, route),
        Entry::AddAccount => shell::add_account(locale),
        Entry::ImportList => import_list(locale),
        Entry::SaveBackup => saving::save_backup(locale),
        Entry::History => history(locale),
        Entry::Settings => settings::title(locale),
        Entry::Keys => shell::keyboard_help(locale),
        Entry::Language => other_language(locale),
        Entry::Theme(Theme::System) => as_system(locale),
        Entry::Theme(Theme::Light) => light(locale),
        Entry::Theme(Theme::Dark) => dark(locale),
        Entry::Density(Density::Comfortable) => comfortable(locale),
        Entry::Density(Density::Compact) => compact(locale),
        Entry::Print => print(locale),
        Entry::NewWorkspace => shell::new_workspace(locale),
    })
}

/// What else a person may type for a command, in either language.
pub const fn other_words(entry: Entry) -> &'static str {
    match entry {
        Entry::Account(_) | Entry::AddNamed => "",
        Entry::Plan(_) => "plan kundenentwicklungsplan",
        Entry::Screen(Route::Start) => "home welcome begin startseite",
        Entry::Screen(Route::Accounts | Route::Account(_)) => "list customers liste kundenliste",
        Entry::Screen(Route::Rate) => "score answers questions punktwert antworten fragen",
        Entry::Screen(Route::Portfolio) => {
            "concentration abc pareto stress matrix konzentration klassen"
        }
        Entry::Screen(Route::Bank) => "lender credit kredit concentration print drucken",
        Entry::Screen(Route::Today) => {
            "due overdue warnings reviews fällig überfällig warnungen überprüfung"
        }
        Entry::Screen(Route::Actions) => "tasks todo board aufgaben tafel kanban",
        Entry::Screen(Route::Plans) => "development plans kundenentwicklungspläne",
        Entry::Screen(Route::Motions) => {
            "acquire keep grow win back prospects gewinnen halten ausbauen zurückgewinnen"
        }
        Entry::Screen(Route::Pipeline) => "opportunities deals forecast verkaufschancen",
        Entry::Screen(Route::Review) => "concept questions verdict konzept fragen urteil",
        Entry::Screen(
            Route::Workshops
            | Route::Workshop(_)
            | Route::Projector(_)
            | Route::Vote
            | Route::Answer,
        ) => "team vote phones projector agenda abstimmung gruppe beamer",
        Entry::Screen(Route::Fit) => "right for us questions eignung fragen",
        Entry::Screen(Route::Model) => {
            "criteria weights points key line kriterien gewichte punkte grenze"
        }
        Entry::Screen(Route::Data) => {
            "copies storage restore kopien speicher wiederherstellen sicherung"
        }
        Entry::Screen(Route::Print(..)) => "paper pdf a4 markdown papier",
        Entry::AddAccount => "new create customer neu hinzufügen",
        Entry::ImportList => "csv excel paste upload file einlesen einfügen datei hochladen",
        Entry::SaveBackup => "export download json file exportieren herunterladen",
        Entry::Undo => "undo take back rückgängig zurück",
        Entry::Redo => "redo again wiederholen",
        Entry::History => "undo history versions verlauf rückgängig",
        Entry::Settings => {
            "preferences options currency limits review rename optionen währung grenzen umbenennen"
        }
        Entry::Keys => "keyboard shortcuts help hotkeys tastatur hilfe",
        Entry::Language => "language english deutsch sprache",
        Entry::Theme(Theme::Dark) => "theme mode night appearance design modus nacht darstellung",
        Entry::Theme(_) => "theme mode day appearance design modus tag darstellung",
        Entry::Density(_) => "density rows height dichte zeilenhöhe",
        Entry::Print => "paper pdf papier ausdrucken",
        Entry::NewWorkspace => "create anlegen",
        Entry::Workspace(_) => "switch change workspace wechseln arbeitsbereich",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::AccountId;
    use crate::session::command_search::Situation;
    use crate::words::testing::{check, check_all};

    #[test]
    fn the_field_speaks_both_languages() {
        check_all(&[
            title,
            results,
            recent,
            commands,
            history,
            import_list,
            other_language,
            light,
            dark,
            as_system,
            comfortable,
            compact,
            print,
        ]);
        for say in [add_named, plan_of, switch_to] {
            check(|locale| say(locale, "Ernst Handel"));
        }
        for many in [0, 1, 12] {
            check(|locale| count(locale, many));
        }
    }

    #[test]
    fn every_command_has_a_name_and_something_else_to_type() {
        let situation = Situation {
            route: Some(Route::Account(AccountId::from(1))),
            has_accounts: true,
            can_undo: true,
            can_redo: true,
            ..Situation::default()
        };
        for entry in situation.commands() {
            assert!(!other_words(entry).is_empty(), "{entry:?}");
            if !matches!(entry, Entry::Plan(_) | Entry::Undo | Entry::Redo) {
                check(|locale| command(locale, entry).unwrap_or_default());
            }
        }
    }
}
