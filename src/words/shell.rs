//! The words around every page: the rail, the top bar, the workspace menu, the verbs of buttons, the help
//! about keys.

mod keys;
mod names;

use super::Locale;
use super::format::quoted;

pub use keys::{KEYS, KeyGroup, Word};
pub use names::{erase_named, page, page_index, rail_more, theme_word};

texts! {
    /// The name of the program.
    keyfolio => "Keyfolio", "Keyfolio";
    /// The rail: all customers.
    accounts => "Accounts", "Kunden";
    /// The rail: concentration, stress test, matrix.
    portfolio => "Portfolio", "Portfolio";
    /// The rail: all plans and actions.
    plans => "Plans", "Pläne";
    /// The rail: the scoring model, in a word that the narrow place holds.
    model_rail => "Model", "Modell";
    /// The same as a heading.
    model => "Scoring model", "Bewertungsmodell";
    /// The rail: import, export, backups.
    data => "Data", "Daten";
    /// The page of a new workspace.
    start => "Start", "Beginn";
    /// The name of the rail for screen readers.
    rail => "Main pages", "Hauptseiten";
    /// The name of the top bar for screen readers.
    top_bar => "Workspace and saving", "Arbeitsbereich und Speichern";
    /// The link that jumps over the rail.
    skip => "Skip to content", "Zum Inhalt";
    /// What the browser shows as the page's name.
    page_title(l, page: &str) => format!("{page} – Keyfolio"), format!("{page} – Keyfolio");

    /// A newer release has been fetched, or another tab runs it already.
    new_release =>
        "A new version of Keyfolio is ready. Everything is saved before it is loaded.",
        "Eine neue Version von Keyfolio ist bereit. Vor dem Laden wird alles gespeichert.";
    /// The button that saves everything and loads it.
    load_release => "Load the new version", "Neue Version laden";
    /// Not loaded, because loading could lose something.
    release_waits =>
        "Not everything is saved yet, so the new version was not loaded. Try again in a moment.",
        "Noch ist nicht alles gespeichert, deshalb wurde die neue Version nicht geladen. Gleich noch einmal versuchen.";

    /// Takes the last change back.
    undo => "Undo", "Rückgängig";
    /// Brings it again.
    redo => "Redo", "Wiederholen";

    /// The choice of language.
    language => "Language", "Sprache";
    /// English, in its own words.
    english => "English", "English";
    /// German, in its own words.
    german => "Deutsch", "Deutsch";
    /// The choice of colours.
    theme => "Colours", "Farben";
    /// The choice of colours with what it is now; `now` is `theme_light`, `theme_dark`.
    theme_now(l, now: &str) => format!("Colours: {now}"), format!("Farben: {now}");
    /// Light colours.
    theme_light => "Light", "Hell";
    /// Dark colours.
    theme_dark => "Dark", "Dunkel";
    /// The colours that the system has.
    theme_system => "As the system", "Wie das System";

    /// The workspace menu.
    workspace => "Workspace", "Arbeitsbereich";
    /// The list of workspaces.
    workspaces => "Workspaces", "Arbeitsbereiche";
    /// Makes a workspace.
    new_workspace => "New workspace", "Neuer Arbeitsbereich";
    /// The name that a new workspace has until somebody names it.
    first_workspace => "My customers", "Meine Kunden";
    /// The heading over those that are not open.
    other_workspaces => "Other workspaces", "Andere Arbeitsbereiche";
    /// The name field of a workspace that is to be begun.
    new_workspace_name => "Name of the new workspace", "Name des neuen Arbeitsbereichs";
    /// The button that begins it.
    begin => "Begin", "Beginnen";
    /// What a workspace is called in the list whose name can't be read.
    unreadable_workspace => "Workspace without a readable name", "Arbeitsbereich ohne lesbaren Namen";
    /// The button that brings a named workspace back.
    restore_of(l, name: &str) => format!("Restore {name}"), format!("{name} wiederherstellen");
    /// A workspace was deleted.
    workspace_deleted(l, name: &str) => format!("Workspace {} deleted", quoted(l, name)),
        format!("Arbeitsbereich {} gelöscht", quoted(l, name));
    /// A workspace was brought back.
    workspace_restored(l, name: &str) => format!("Workspace {} restored", quoted(l, name)),
        format!("Arbeitsbereich {} wiederhergestellt", quoted(l, name));
    /// Names a workspace anew.
    rename_workspace => "Rename workspace", "Arbeitsbereich umbenennen";
    /// Deletes a workspace so that it can be brought back.
    delete_workspace => "Delete workspace", "Arbeitsbereich löschen";
    /// What that means.
    delete_workspace_hint(l, name: &str) => format!(
        "{} goes to the deleted workspaces. It stays in this browser and can be restored until it is erased.", quoted(l, name)
    ), format!(
        "{} kommt zu den gelöschten Arbeitsbereichen. Er bleibt in diesem Browser und lässt sich wiederherstellen, bis er endgültig gelöscht wird.", quoted(l, name)
    );
    /// Workspaces that were deleted and can be brought back.
    deleted_workspaces => "Deleted workspaces", "Gelöschte Arbeitsbereiche";
    /// Brings a workspace back.
    restore_workspace => "Restore workspace", "Arbeitsbereich wiederherstellen";
    /// Removes a deleted workspace for good.
    erase_workspace => "Erase for good", "Endgültig löschen";
    /// What that means.
    erase_workspace_hint(l, name: &str) => format!(
        "{} is removed from this browser and can’t be brought back. Backup files stay as they are.", quoted(l, name)
    ), format!(
        "{} wird aus diesem Browser entfernt und lässt sich nicht zurückholen. Sicherungsdateien bleiben, wie sie sind.", quoted(l, name)
    );
    /// It is done.
    workspace_erased => "The workspace is erased.", "Der Arbeitsbereich ist endgültig gelöscht.";
    /// The name field of a workspace.
    workspace_name => "Name of the workspace", "Name des Arbeitsbereichs";
    /// The mark of the sample workspace.
    sample => "Sample", "Beispiel";

    /// Adds an account.
    add_account => "Add account", "Kunde anlegen";
    /// Adds something.
    add => "Add", "Hinzufügen";
    /// Changes something.
    edit => "Edit", "Bearbeiten";
    /// Deletes something.
    delete => "Delete", "Löschen";
    /// Takes something out of a list.
    remove => "Remove", "Entfernen";
    /// Leaves without a change.
    cancel => "Cancel", "Abbrechen";
    /// Closes a dialog.
    close => "Close", "Schließen";
    /// Goes to the page before.
    back => "Back", "Zurück";
    /// Goes on to the next step.
    next => "Next", "Weiter";
    /// Ends an edit.
    done => "Done", "Fertig";
    /// Keeps what was typed.
    save => "Save", "Speichern";
    /// Shows more.
    more => "More", "Mehr";
    /// Shows less.
    less => "Less", "Weniger";
    /// Shows everything.
    show_all => "Show all", "Alle zeigen";
    /// Looks for something.
    search => "Search", "Suchen";
    /// Narrows a list.
    filter => "Filter", "Filtern";
    /// Takes all filters away.
    clear_filters => "Clear filters", "Filter aufheben";
    /// Nothing is chosen yet.
    choose => "Choose\u{a0}…", "Auswählen\u{a0}…";
    /// Chooses none.
    none => "None", "Keine Angabe";
    /// Selects all rows.
    select_all => "Select all", "Alle auswählen";
    /// Opens something.
    open => "Open", "Öffnen";
    /// Copies a text.
    copy => "Copy", "Kopieren";
    /// Prints the page.
    print => "Print", "Drucken";
    /// Saves a file.
    download => "Save as a file", "Als Datei speichern";
    /// Changes a name.
    rename => "Rename", "Umbenennen";
    /// Brings something back.
    restore => "Restore", "Wiederherstellen";
    /// Moves an entry towards the beginning.
    move_up => "Move up", "Nach oben";
    /// Moves an entry towards the end.
    move_down => "Move down", "Nach unten";
    /// Says yes.
    yes => "Yes", "Ja";
    /// Says no.
    no => "No", "Nein";
    /// The menu of further actions for something named.
    more_for(l, name: &str) => format!("More actions for {name}"), format!("Weitere Aktionen für {name}");
    /// The button that deletes something named.
    delete_of(l, name: &str) => format!("Delete {name}"), format!("{name} löschen");
    /// The button that edits something named.
    edit_of(l, name: &str) => format!("Edit {name}"), format!("{name} bearbeiten");
    /// The button that opens something named.
    open_of(l, name: &str) => format!("Open {name}"), format!("{name} öffnen");

    /// A page is being prepared.
    loading => "Loading\u{a0}…", "Wird geladen\u{a0}…";
    /// The title in the place of a page whose part of the program could not be fetched.
    not_arrived => "This page could not be loaded", "Diese Seite konnte nicht geladen werden";
    /// Why, and what to do there.
    not_arrived_hint => "A part of the program did not arrive. Check the network connection and try again. If that does not help, reload the page: there may be a new version of Keyfolio. All data is still in this browser.",
        "Ein Teil des Programms ist nicht angekommen. Die Netzverbindung prüfen und erneut versuchen. Hilft das nicht, die Seite neu laden: Vielleicht gibt es eine neue Version von Keyfolio. Alle Daten sind weiterhin in diesem Browser.";
    /// Search without a result.
    nothing_found(l, query: &str) => format!("Nothing found for {}.", quoted(l, query)),
        format!("Nichts gefunden für {}.", quoted(l, query));
    /// The title of a page that is not there.
    not_found => "This page does not exist", "Diese Seite gibt es nicht";
    /// What to do there.
    not_found_hint => "The address may be mistyped, or what stood here was deleted. All data is still in this browser.",
        "Vielleicht ist die Adresse vertippt, oder was hier stand, wurde gelöscht. Alle Daten sind weiterhin in diesem Browser.";
    /// The way back.
    to_accounts => "Go to the accounts", "Zu den Kunden";
    /// The title of the page of an account that is not there.
    account_not_found => "This account does not exist", "Diesen Kunden gibt es nicht";
    /// What to do there.
    account_not_found_hint => "It may have been deleted, or it belongs to another workspace.",
        "Vielleicht wurde er gelöscht, oder er gehört zu einem anderen Arbeitsbereich.";
    /// The promise about privacy.
    privacy => "All data stays in this browser. Nothing is sent anywhere.",
        "Alle Daten bleiben in diesem Browser. Nichts wird irgendwohin gesendet.";
    /// The help about keys.
    keyboard => "Keyboard", "Tastatur";
    /// The heading of that help.
    keyboard_help => "Keyboard shortcuts", "Tastenkürzel";
    /// The heading over keys that work on every screen.
    keys_everywhere => "Everywhere", "Überall";
    /// The heading over those of the list.
    keys_list => "In the list of accounts", "In der Kundenliste";
    /// The heading over those of one account.
    keys_account => "On the page of an account", "Auf der Seite eines Kunden";
    /// The heading over those of a plan.
    keys_plan => "In a plan", "Im Plan";
    /// Adds an account.
    key_add => "Add an account", "Kunde anlegen";
    /// Moves into the filter.
    key_filter => "Filter the list", "Liste filtern";
    /// The next account.
    key_next => "Next account of the list", "Nächster Kunde der Liste";
    /// Into the line of the log.
    key_log => "Log a contact", "Kontakt notieren";
    /// The previous account.
    key_previous => "Previous account of the list", "Vorheriger Kunde der Liste";
    /// From cell to cell.
    key_arrows => "From cell to cell", "Von Zelle zu Zelle";
    /// Far at once.
    key_pages => "A page up or down", "Eine Seite nach oben oder unten";
    /// To the edges of the row.
    key_edges => "To the first or last cell of the row", "Zur ersten oder letzten Zelle der Zeile";
    /// To the ends of the list.
    key_ends => "To the first or last account", "Zum ersten oder letzten Kunden";
    /// Edits a cell, or keeps what was typed.
    key_enter => "Edit the cell, or keep what was typed", "Zelle bearbeiten oder Eingabe übernehmen";
    /// To the next cell.
    key_tab => "While editing: to the next cell", "Beim Bearbeiten: zur nächsten Zelle";
    /// Selects the account.
    key_select => "Select the account", "Kunde auswählen";
    /// Restores what was there.
    key_escape => "Leave without a change", "Ohne Änderung verlassen";
    /// Rates a criterion.
    key_rate => "Rate the criterion that has the focus", "Kriterium bewerten, das den Fokus hat";
    /// Says that the answer is not known.
    key_unknown => "Not known", "Nicht bekannt";
    /// Says that the question does not apply.
    key_not_applicable => "Does not apply", "Trifft nicht zu";
    /// Takes a rating back.
    key_unrate => "Take the rating back", "Bewertung zurücknehmen";
    /// While rating: to the next account.
    key_rate_next => "While rating: to the next account", "Beim Bewerten: zum nächsten Kunden";
    /// A new entry below this one.
    key_entry => "Another entry below", "Weiterer Eintrag darunter";
    /// Moves an entry.
    key_move => "Move the entry up or down", "Eintrag nach oben oder unten schieben";
    /// Shows this help.
    key_help => "Show this help", "Diese Hilfe zeigen";
    /// Takes the last change back.
    key_undo => "Undo the last change", "Letzte Änderung rückgängig machen";
    /// Brings it again.
    key_redo => "Redo the last change", "Letzte Änderung wiederholen";
    /// The name of the control key.
    control => "Ctrl", "Strg";
    /// The keys that find everything, joined by a plus.
    control_k => "Ctrl+K", "Strg+K";
    /// The keys that undo, joined by a plus.
    control_z => "Ctrl+Z", "Strg+Z";
    /// The keys that redo: two ways, apart.
    control_shift_z => "Ctrl+Shift+Z", "Strg+Umschalt+Z";
    /// The keys that paste, joined by a plus.
    control_v => "Ctrl+V", "Strg+V";
    /// The keys to the ends of the list.
    control_ends => "Ctrl+Home Ctrl+End", "Strg+Pos1 Strg+Ende";
    /// The keys to the ends of a row.
    home_end => "Home End", "Pos1 Ende";
    /// The keys that turn pages.
    pages => "Page\u{a0}up Page\u{a0}down", "Bild\u{a0}auf Bild\u{a0}ab";
    /// The name of the enter key.
    enter => "Enter", "Eingabe";
    /// The keys that open a cell.
    enter_or_f2 => "Enter F2", "Eingabe F2";
    /// The name of the space key.
    space => "Space", "Leertaste";
    /// The name of the delete key.
    delete_key => "Del", "Entf";
    /// The name of the escape key.
    escape => "Esc", "Esc";
    /// The switch that turns single letters off as shortcuts.
    single_letters => "Single letters as shortcuts", "Einzelne Buchstaben als Kürzel";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn everything_around_a_page_is_said_in_both_languages() {
        check_all(&[
            accounts,
            portfolio,
            plans,
            model_rail,
            model,
            data,
            start,
            rail,
            top_bar,
            skip,
            new_release,
            load_release,
            release_waits,
            undo,
            redo,
            language,
            theme,
            theme_light,
            theme_dark,
            theme_system,
            workspace,
            workspaces,
            new_workspace,
            first_workspace,
            rename_workspace,
            other_workspaces,
            new_workspace_name,
            begin,
            unreadable_workspace,
            control_z,
            control_shift_z,
            control_v,
            delete_workspace,
            deleted_workspaces,
            restore_workspace,
            erase_workspace,
            workspace_erased,
            workspace_name,
            sample,
            add_account,
            add,
            edit,
            delete,
            remove,
            cancel,
            close,
            back,
            next,
            done,
            save,
            more,
            less,
            show_all,
            search,
            filter,
            clear_filters,
            choose,
            none,
            select_all,
            open,
            copy,
            print,
            download,
            rename,
            restore,
            move_up,
            move_down,
            yes,
            no,
            loading,
            not_arrived,
            not_arrived_hint,
            not_found,
            not_found_hint,
            to_accounts,
            account_not_found,
            account_not_found_hint,
            privacy,
            keyboard,
            keyboard_help,
            control,
            control_k,
            control_ends,
            home_end,
            pages,
            enter,
            enter_or_f2,
            space,
            delete_key,
            single_letters,
        ]);
        for say in [
            delete_workspace_hint,
            erase_workspace_hint,
            more_for,
            delete_of,
            edit_of,
            open_of,
            nothing_found,
            restore_of,
            workspace_deleted,
            workspace_restored,
        ] {
            check(|locale| say(locale, "Northwind"));
        }
    }

    #[test]
    fn every_key_is_told_in_both_languages() {
        for group in KEYS {
            check(group.place);
            for (_, what) in group.keys {
                check(what);
            }
        }
    }

    #[test]
    fn a_language_is_named_in_its_own_words_and_the_program_in_one() {
        for one in [keyfolio, english, german, escape] {
            assert_eq!(one(Locale::En), one(Locale::De));
        }
        assert_eq!(
            page_title(Locale::De, model(Locale::De)),
            "Bewertungsmodell – Keyfolio"
        );
    }

    #[test]
    fn the_rail_says_in_short_what_a_heading_says_in_full() {
        for locale in Locale::ALL {
            let (rail, heading) = (model_rail(locale), model(locale));
            assert!(heading.to_lowercase().contains(&rail.to_lowercase()));
        }
    }
}
