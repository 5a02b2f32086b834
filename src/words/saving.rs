//! Whether the work is safe, in sentences: the state of saving, the age of the backup, and what happened
//! when something could not be kept as it was. Each trouble says what happened, what stays safe, what to do.

use super::Locale;
use super::format::{NO_BREAK, days_ago, number};
use crate::session::backup::BackupAge;
use crate::session::ports::StoreTrouble;
use crate::session::saver::SaveState;

pub use super::fields::{field_path, lost_value};

/// The state of saving for the top bar, in a few words.
pub const fn state(locale: Locale, state: &SaveState) -> &'static str {
    match state {
        SaveState::Untouched => nothing_yet(locale),
        SaveState::Saved => saved(locale),
        SaveState::Saving => saving(locale),
        SaveState::Failed(_) => not_saved(locale),
    }
}

/// What happened when the store failed, what stays safe, what to do.
pub fn trouble(locale: Locale, trouble: &StoreTrouble) -> String {
    match trouble {
        StoreTrouble::Blocked(_) => storage_blocked(locale).to_owned(),
        StoreTrouble::Full(_) => storage_full(locale).to_owned(),
        StoreTrouble::Newer => newer_version(locale).to_owned(),
        StoreTrouble::Erased => no_more(locale).to_owned(),
        StoreTrouble::Failed(reason) => storage_failed(locale, reason),
    }
}

/// How old the last backup file is, and what has changed since.
pub fn backup_age(locale: Locale, age: BackupAge) -> String {
    match age {
        BackupAge::Behind { changed, .. } => {
            let since = changes_since(locale, changed);
            format!("{}, {since}", backup_day(locale, age))
        }
        _ => backup_day(locale, age),
    }
}

/// How old the last backup file is.
pub fn backup_day(locale: Locale, age: BackupAge) -> String {
    match age {
        BackupAge::NothingYet => nothing_yet(locale).to_owned(),
        BackupAge::Never { .. } => no_backup(locale).to_owned(),
        BackupAge::UpToDate { days } | BackupAge::Behind { days, .. } => format!(
            "{} {}",
            locale.pick("Backup", "Sicherung"),
            days_ago(locale, i64::from(days))
        ),
    }
}

fn changes_since(locale: Locale, changed: usize) -> String {
    let number = number(locale, changed as i128);
    match (locale, changed) {
        (Locale::En, 1) => "1 change since".to_owned(),
        (Locale::De, 1) => "seither 1 Änderung".to_owned(),
        (Locale::En, _) => format!("{number} changes since"),
        (Locale::De, _) => format!("seither {number} Änderungen"),
    }
}

texts! {
    /// Everything is on disk.
    saved => "Saved in this browser", "In diesem Browser gespeichert";
    /// Something is on its way.
    saving => "Saving\u{a0}…", "Wird gespeichert\u{a0}…";
    /// The store failed.
    not_saved => "Not saved", "Nicht gespeichert";
    /// A new workspace in which nothing has been done.
    nothing_yet => "Nothing to save yet", "Noch nichts zu speichern";
    /// There has never been a backup file.
    no_backup => "No backup file yet", "Noch keine Sicherungsdatei";
    /// The link to where a file is saved, when it is time for one.
    backup_due => "Time to save a backup file", "Zeit für eine Sicherungsdatei";
    /// The button that saves a backup file.
    save_backup => "Save a backup file", "Sicherungsdatei speichern";
    /// The button that tries to save again.
    try_again => "Try again", "Erneut versuchen";
    /// The banner where the browser gives the page no storage.
    storage_blocked =>
        "This browser gives Keyfolio no storage. Work stays in this tab only until it is closed. Save a backup file before closing, or open Keyfolio in a window that is not private.",
        "Dieser Browser gibt Keyfolio keinen Speicher. Die Arbeit bleibt nur in diesem Tab und nur, bis er geschlossen wird. Vor dem Schließen eine Sicherungsdatei speichern oder Keyfolio in einem Fenster öffnen, das nicht privat ist.";
    /// The quota is used up.
    storage_full =>
        "The browser’s storage is full, so the last changes are not saved. They stay in this tab, and everything saved before is safe. Save a backup file, then make room; the next change tries again.",
        "Der Speicher des Browsers ist voll, die letzten Änderungen sind nicht gespeichert. Der neue Stand bleibt in diesem Tab, und alles zuvor Gespeicherte ist sicher. Eine Sicherungsdatei speichern, dann Platz schaffen; die nächste Änderung versucht es erneut.";
    /// Another tab with a newer version holds the store.
    newer_version =>
        "A newer version of Keyfolio is open in another tab, so this one can’t save any more. Everything saved before is safe. Save a backup file if something here is missing there, then reload this page.",
        "In einem anderen Tab ist eine neuere Version von Keyfolio offen, deshalb kann dieser nicht mehr speichern. Alles zuvor Gespeicherte ist sicher. Eine Sicherungsdatei speichern, falls hier etwas steht, das dort fehlt, dann diese Seite neu laden.";
    /// The workspace is no more.
    no_more => "The workspace was erased for good, so nothing of it is saved any more. Other workspaces are as they were. Save a backup file if something here is to be kept.",
        "Der Arbeitsbereich wurde endgültig gelöscht, deshalb wird nichts mehr davon gespeichert. Andere Arbeitsbereiche sind unverändert. Eine Sicherungsdatei speichern, falls etwas davon bleiben soll.";
    /// Another tab has erased the workspace for good.
    erased_elsewhere(l, name: &str, is_unsaved: bool) => if is_unsaved {
        format!("The workspace {name} was erased for good in another tab, so it is gone here too. The last changes made in this tab were not saved yet: save it as a file now if they are to be kept.")
    } else {
        format!("The workspace {name} was erased for good in another tab, so it is gone here too.")
    }, if is_unsaved {
        format!("Der Arbeitsbereich {name} wurde in einem anderen Tab endgültig gelöscht und ist deshalb auch hier nicht mehr da. Die letzten Änderungen aus diesem Tab waren noch nicht gespeichert: jetzt als Datei speichern, falls etwas davon bleiben soll.")
    } else {
        format!("Der Arbeitsbereich {name} wurde in einem anderen Tab endgültig gelöscht und ist deshalb auch hier nicht mehr da.")
    };
    /// The button that saves the erased workspace with what was not saved.
    save_erased => "Save it as a file", "Als Datei speichern";
    /// A workspace was missing in the store, and it is back from the second place.
    came_back(l, name: &str) => format!(
        "The workspace {name} was missing in this browser’s storage, though nobody had erased it. It is back from the second place where Keyfolio keeps it. Look at it, and save a backup file."
    ), format!(
        "Der Arbeitsbereich {name} fehlte im Speicher dieses Browsers, obwohl ihn niemand gelöscht hatte. Er ist zurück, von dem zweiten Ort, an dem Keyfolio ihn aufbewahrt. Ansehen und eine Sicherungsdatei speichern."
    );
    /// Anything else that the browser said.
    storage_failed(l, reason: &str) => format!(
        "The browser could not save the last changes. They stay in this tab, and everything saved before is safe. Save a backup file; the next change tries again. ({reason})"
    ), format!(
        "Der Browser konnte die letzten Änderungen nicht speichern. Der neue Stand bleibt in diesem Tab, und alles zuvor Gespeicherte ist sicher. Eine Sicherungsdatei speichern; die nächste Änderung versucht es erneut. ({reason})"
    );
    /// Two tabs changed the same field. `record` is the account's name, [`workspace_record`] or
    /// [`model_record`]; `field` comes from [`field_path`], `lost` from [`lost_value`].
    clash(l, record: &str, field: &str, lost: &str) => format!(
        "{record}, {field}: changed in two tabs at the same time. The later entry stands; the other one was “{lost}”. Enter it again if it should stand."
    ), format!(
        "{record}, {field}: gleichzeitig in zwei Tabs geändert. Die spätere Eingabe gilt; die andere war „{lost}“. Den anderen Wert erneut eingeben, falls er gelten soll."
    );
    /// A step was not taken back, or brought again, because the same field was changed since, here or in another tab.
    overtaken(l, record: &str, field: &str) => format!(
        "{record}, {field}: changed since, so it stays as it is now. Change it by hand if it should be different."
    ), format!(
        "{record}, {field}: seither geändert, bleibt deshalb, wie es jetzt ist. Von Hand ändern, falls es anders sein soll."
    );
    /// The record of the workspace itself, in a clash.
    workspace_record => "Workspace", "Arbeitsbereich";
    /// The record of the scoring model, in a clash.
    model_record => "Scoring model", "Bewertungsmodell";
    /// Rows that could not be read were put aside.
    set_aside(l, count: usize) => if count == 1 {
        "One record could not be read. It is kept as it was, under Data, and everything else is here. Save it as a file there, or restore a backup.".to_owned()
    } else {
        format!("{} could not be read. They are kept as they were, under Data, and everything else is here. Save them as a file there, or restore a backup.", records(l, count))
    }, if count == 1 {
        "Ein Datensatz war nicht lesbar. Er liegt unverändert unter Daten, und alles andere ist da. Dort als Datei speichern oder eine Sicherung wiederherstellen.".to_owned()
    } else {
        format!("{} waren nicht lesbar. Alle liegen unverändert unter Daten, und alles andere ist da. Dort als Datei speichern oder eine Sicherung wiederherstellen.", records(l, count))
    };
    /// Work from a tab that was closed too early was found in the journal and saved.
    recovered => "The last changes of a closed tab were still there and are saved now.",
        "Die letzten Änderungen eines geschlossenen Tabs waren noch da und sind jetzt gespeichert.";
    /// Journals of closed tabs that could not be written to the store yet.
    not_recovered(l, journals: usize) => if journals == 1 {
        "The last changes of a closed tab could not be saved yet. They are kept in this browser; the next start of Keyfolio tries again.".to_owned()
    } else {
        format!("The last changes of {journals} closed tabs could not be saved yet. They are kept in this browser; the next start of Keyfolio tries again.")
    }, if journals == 1 {
        "Die letzten Änderungen eines geschlossenen Tabs sind noch nicht gespeichert. Der Browser bewahrt alles auf; der nächste Start von Keyfolio versucht es erneut.".to_owned()
    } else {
        format!("Die letzten Änderungen aus {journals} geschlossenen Tabs sind noch nicht gespeichert. Der Browser bewahrt alles auf; der nächste Start von Keyfolio versucht es erneut.")
    };
    /// Neither the store nor the journal takes anything.
    not_noted =>
        "The last changes are in this tab only and would be lost with it. Leave it open and save a backup file before closing it.",
        "Die letzten Änderungen gibt es nur in diesem Tab, mit ihm gingen sie verloren. Den Tab offen lassen und vor dem Schließen eine Sicherungsdatei speichern.";
    /// The browser has thrown away what was stored. Copies may have been thrown away as well.
    emptied(l, copies: usize) => if copies == 0 {
        "This browser had work of Keyfolio, and now its storage is empty: it was cleared, by a person or by the browser. Open the last backup file to go on with it.".to_owned()
    } else {
        "This browser had work of Keyfolio, and now its storage is empty: it was cleared, by a person or by the browser. Copies are still there: restore the newest under Data, or open the last backup file.".to_owned()
    }, if copies == 0 {
        "In diesem Browser lag Arbeit von Keyfolio, und jetzt ist der Speicher leer: geleert von einem Menschen oder vom Browser. Die letzte Sicherungsdatei öffnen, um damit weiterzuarbeiten.".to_owned()
    } else {
        "In diesem Browser lag Arbeit von Keyfolio, und jetzt ist der Speicher leer: geleert von einem Menschen oder vom Browser. Kopien sind noch da: unter Daten die neueste wiederherstellen oder die letzte Sicherungsdatei öffnen.".to_owned()
    };
    /// The browser had thrown away what was stored, and it is back from the second place.
    restored => "This browser had lost its storage, which can happen in a crash. Everything is back from the second place where Keyfolio keeps it. Save a backup file all the same: it lies outside the browser.",
        "Dieser Browser hatte seinen Speicher verloren, das kann bei einem Absturz vorkommen. Alles ist zurück, von dem zweiten Ort, an dem Keyfolio es aufbewahrt. Trotzdem eine Sicherungsdatei speichern, die außerhalb des Browsers liegt.";
    /// The way to copies and backup files.
    open_backup => "Open a backup", "Sicherung öffnen";
    /// The list of workspaces could not be read.
    not_listed =>
        "The stored workspaces can’t be read at the moment. Nothing has been changed or deleted. Close other Keyfolio tabs, then try again.",
        "Die gespeicherten Arbeitsbereiche sind gerade nicht lesbar. Es wurde nichts geändert oder gelöscht. Andere Keyfolio-Tabs schließen, dann erneut versuchen.";
    /// One workspace could not be opened.
    not_opened =>
        "The workspace could not be opened. Nothing in it has been changed or deleted. Close other Keyfolio tabs, then try again.",
        "Der Arbeitsbereich ließ sich nicht öffnen. Nichts darin wurde geändert oder gelöscht. Andere Keyfolio-Tabs schließen, dann erneut versuchen.";
    /// The browser gives the page no storage: what is shown lives as long as this tab.
    in_this_tab => "In this tab only", "Nur in diesem Tab";
    /// Another tab has deleted the workspace that is open here.
    deleted_elsewhere(l, name: &str) => format!(
        "The workspace {name} was deleted in another tab. It is still here and can be restored."
    ), format!(
        "Der Arbeitsbereich {name} wurde in einem anderen Tab gelöscht. Er ist noch da und lässt sich wiederherstellen."
    );
    /// Another tab changed something that this tab now shows.
    told => "Updated from another tab.", "Aus einem anderen Tab übernommen.";
}

fn records(locale: Locale, count: usize) -> String {
    let number = number(locale, count as i128);
    format!("{number}{NO_BREAK}{}", locale.pick("records", "Datensätze"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};
    use serde_json::json;

    #[test]
    fn the_top_bar_says_whether_the_work_is_safe_and_how_old_the_backup_is() {
        let behind = |days, changed| BackupAge::Behind { days, changed };
        let said = |locale, age| backup_age(locale, age);
        assert_eq!(
            said(Locale::En, BackupAge::UpToDate { days: 0 }),
            "Backup today"
        );
        assert_eq!(
            said(Locale::De, behind(1, 1)),
            "Sicherung gestern, seither 1 Änderung"
        );
        assert_eq!(
            said(Locale::En, behind(9, 1234)),
            "Backup 9 days ago, 1,234 changes since"
        );
        assert_eq!(backup_day(Locale::En, behind(9, 1234)), "Backup 9 days ago");
        check(|locale| backup_age(locale, BackupAge::NothingYet));
        check(|locale| backup_age(locale, BackupAge::Never { accounts: 3 }));
        for one in [
            SaveState::Saved,
            SaveState::Saving,
            SaveState::Failed(StoreTrouble::Newer),
        ] {
            check(|locale| state(locale, &one));
        }
    }

    #[test]
    fn every_trouble_says_what_stays_safe_and_what_to_do() {
        for one in [
            StoreTrouble::Blocked("x".to_owned()),
            StoreTrouble::Full("x".to_owned()),
            StoreTrouble::Newer,
            StoreTrouble::Erased,
            StoreTrouble::Failed("x".to_owned()),
        ] {
            check(|locale| trouble(locale, &one));
            assert!(trouble(Locale::En, &one).contains("ave a backup file"));
            assert!(trouble(Locale::De, &one).contains("Sicherungsdatei speichern"));
        }
        check_all(&[
            nothing_yet,
            save_backup,
            backup_due,
            try_again,
            workspace_record,
            model_record,
            recovered,
            not_noted,
            not_listed,
            open_backup,
            save_erased,
            restored,
            not_opened,
            in_this_tab,
            told,
        ]);
    }

    #[test]
    fn a_clash_names_the_field_and_the_value_that_lost() {
        let path = ["plans", "01JZZZZZZZZZZZZZZZZZZZZZZZ", "vision"].map(str::to_owned);
        let field = field_path(Locale::En, &path);
        let lost = lost_value(Locale::En, &path, &json!("Grow together"));
        let said = clash(Locale::En, "Ernst Handel", &field, &lost);
        assert!(said.starts_with("Ernst Handel, plan, vision:"), "{said}");
        assert!(said.contains("“Grow together”"));
        check(|locale| clash(locale, "Ernst Handel", "plan", "x"));
        check(|locale| overtaken(locale, "Ernst Handel", "plan"));
    }

    #[test]
    fn what_could_not_be_read_is_not_lost() {
        for count in [1, 2] {
            check(|locale| set_aside(locale, count));
            check(|locale| not_recovered(locale, count));
            check(|locale| emptied(locale, count - 1));
        }
        check(|locale| deleted_elsewhere(locale, "Northwind"));
        check(|locale| erased_elsewhere(locale, "Northwind", true));
        check(|locale| erased_elsewhere(locale, "Northwind", false));
        check(|locale| came_back(locale, "Northwind"));
    }
}
