//! The start screen, and the names that workspaces get before somebody names them.

use super::Locale;
use super::format::{bytes, number};
use crate::domain::next_step::NextStep;
use crate::domain::values::Name;

/// What the first workspace is called.
pub fn first_workspace_name(locale: Locale) -> Name {
    Name::new(locale.pick("My customers", "Meine Kunden")).unwrap_or_default()
}

/// What a workspace is called whose own name could not be read.
pub fn spare_workspace_name(locale: Locale) -> Name {
    Name::new(locale.pick("Recovered workspace", "Wiederhergestellte Kunden")).unwrap_or_default()
}

/// Where one stands: how many accounts there are, and how many are key.
pub fn standing(locale: Locale, accounts: usize, key: usize) -> String {
    let count = |count: usize| number(locale, count as i128);
    let whole = match (locale, accounts) {
        (Locale::En, 1) => "One account".to_owned(),
        (Locale::En, accounts) => format!("{} accounts", count(accounts)),
        (Locale::De, 1) => "Ein Kunde".to_owned(),
        (Locale::De, accounts) => format!("{} Kunden", count(accounts)),
    };
    match (locale, key, accounts) {
        (Locale::En, 0, _) => format!("{whole}, none key yet."),
        (Locale::De, 0, 1) => format!("{whole}, noch kein Schlüsselkunde."),
        (Locale::De, 0, _) => format!("{whole}, noch keiner davon Schlüsselkunde."),
        (Locale::En, 1, 1) => format!("{whole}, and it is key."),
        (Locale::De, 1, 1) => format!("{whole}, und zwar ein Schlüsselkunde."),
        (Locale::En, key, _) => format!("{whole}, {} of them key.", count(key)),
        (Locale::De, 1, _) => format!("{whole}, davon ein Schlüsselkunde."),
        (Locale::De, key, _) => format!("{whole}, davon {} Schlüsselkunden.", count(key)),
    }
}

/// What to do next, and why. `first` is the account that [`NextStep::WritePlans`] names.
pub fn next_step(locale: Locale, step: NextStep, first: &str) -> String {
    let count = |count: usize| number(locale, count as i128);
    match (locale, step) {
        (Locale::En, NextStep::AddAccounts) => {
            "Begin with the customers: a list, or a few names.".to_owned()
        }
        (Locale::De, NextStep::AddAccounts) => {
            "Mit den Kunden beginnen: einer Liste oder einigen Namen.".to_owned()
        }
        (Locale::En, NextStep::AddRevenue) => {
            "No revenue is known yet. With it Keyfolio shows who carries the business.".to_owned()
        }
        (Locale::De, NextStep::AddRevenue) => {
            "Noch ist kein Umsatz bekannt. Mit ihm zeigt Keyfolio, wer das Geschäft trägt."
                .to_owned()
        }
        (Locale::En, NextStep::Rate { ranked: 1.., .. }) => {
            "Some accounts are rated. A few more, and they can be compared.".to_owned()
        }
        (Locale::De, NextStep::Rate { ranked: 1.., .. }) => {
            "Einige Kunden sind bewertet. Noch ein paar, und sie lassen sich vergleichen."
                .to_owned()
        }
        (Locale::En, NextStep::SaveFile) => {
            "The first plan stands. Save all of it as a file: that is the backup.".to_owned()
        }
        (Locale::De, NextStep::SaveFile) => {
            "Der erste Plan steht. Alles als Datei speichern: Das ist die Sicherung.".to_owned()
        }
        (Locale::En, NextStep::Rate { .. }) => {
            "No account can be ranked yet. Rate the largest ones first; a few answers each are enough to begin."
                .to_owned()
        }
        (Locale::De, NextStep::Rate { .. }) => {
            "Noch hat kein Kunde einen Rang. Zuerst die größten bewerten; für den Anfang genügen je ein paar Antworten."
                .to_owned()
        }
        (Locale::En, NextStep::DecideKey { ranked: 1 }) => {
            "One account is ranked and no decision is made yet. Look at it and decide.".to_owned()
        }
        (Locale::De, NextStep::DecideKey { ranked: 1 }) => {
            "Ein Kunde hat einen Rang, entschieden ist noch nichts. Ansehen und entscheiden."
                .to_owned()
        }
        (Locale::En, NextStep::DecideKey { ranked }) => {
            format!("{} accounts are ranked. Decide which of them are key.", count(ranked))
        }
        (Locale::De, NextStep::DecideKey { ranked }) => {
            format!("{} Kunden haben einen Rang. Entscheiden, wer Schlüsselkunde ist.", count(ranked))
        }
        (Locale::En, NextStep::WritePlans { accounts: 1, .. }) => {
            format!("The key account {first} has no plan yet.")
        }
        (Locale::De, NextStep::WritePlans { accounts: 1, .. }) => {
            format!("Für den Schlüsselkunden {first} gibt es noch keinen Plan.")
        }
        (Locale::En, NextStep::WritePlans { accounts, .. }) => {
            format!("{} key accounts have no plan yet. Begin with {first}.", count(accounts))
        }
        (Locale::De, NextStep::WritePlans { accounts, .. }) => {
            format!("{} Schlüsselkunden haben noch keinen Plan. Mit {first} beginnen.", count(accounts))
        }
        (Locale::En, NextStep::LookAtPortfolio) => {
            "Every key account has a plan. See who carries the revenue, and how dependent the company is."
                .to_owned()
        }
        (Locale::De, NextStep::LookAtPortfolio) => {
            "Jeder Schlüsselkunde hat einen Plan. Ansehen, wer den Umsatz trägt und wie abhängig das Unternehmen ist."
                .to_owned()
        }
        (Locale::En, NextStep::WorkToday) => {
            "Every key account has a plan. See what is to be done today.".to_owned()
        }
        (Locale::De, NextStep::WorkToday) => {
            "Jeder Schlüsselkunde hat einen Plan. Ansehen, was heute zu tun ist.".to_owned()
        }
    }
}

/// The link or button that leads to the next thing to do.
pub const fn next_step_link(locale: Locale, step: NextStep) -> &'static str {
    match step {
        NextStep::AddAccounts => type_button(locale),
        NextStep::AddRevenue | NextStep::DecideKey { .. } => to_accounts(locale),
        NextStep::Rate { .. } => to_rating(locale),
        NextStep::WritePlans { .. } => to_account(locale),
        NextStep::SaveFile => to_file(locale),
        NextStep::LookAtPortfolio => to_portfolio(locale),
        NextStep::WorkToday => to_today(locale),
    }
}

texts! {
    /// What Keyfolio is for.
    promise => "Find the few customers your company depends on, and decide what you will do for each of them.",
        "Die wenigen Kunden finden, von denen das Unternehmen abhängt, und für jeden entscheiden, was zu tun ist.";
    /// What it does.
    what_it_does => "Score your accounts, write a development plan for the key ones, and see who carries the revenue and how dependent the company is.",
        "Kunden bewerten, für die Schlüsselkunden einen Entwicklungsplan schreiben und sehen, wer den Umsatz trägt und wie abhängig das Unternehmen ist.";
    /// The heading of the ways in.
    ways => "Ways to begin", "Wege zum Anfang";
    /// The same once there are customers.
    more_ways => "Bring in more", "Weiteres hinzufügen";
    /// The heading of what could be done next.
    what_next => "What next", "Was als Nächstes";
    /// The way in with a list.
    import => "Import your customer list", "Kundenliste importieren";
    /// What it takes.
    import_hint => "A CSV file, or a table copied from a spreadsheet. Name and revenue are enough; the rest can come later.",
        "Eine CSV-Datei oder eine Tabelle, aus der Tabellenkalkulation kopiert. Name und Umsatz genügen; alles andere kann später kommen.";
    /// The other two ways to bring a list; the key comes after it.
    drop_hint => "or drop a file anywhere on this page, or paste with",
        "oder eine Datei irgendwo auf dieser Seite ablegen, oder einfügen mit";
    /// The button that opens the file dialog for a list.
    choose_file => "Choose a file", "Datei auswählen";
    /// The way in by hand.
    type_in => "Type customers by hand", "Kunden von Hand eingeben";
    /// What it takes.
    type_in_hint => "A name and Enter, one after the other. Ten names are a good beginning.",
        "Ein Name und die Eingabetaste, einer nach dem anderen. Zehn Namen sind ein guter Anfang.";
    /// The button that goes to the quick entry.
    type_button => "Add the first customer", "Ersten Kunden anlegen";
    /// The same once there are customers.
    type_more => "Add a customer", "Kunde anlegen";
    /// The way in with a file of Keyfolio.
    open_file => "Open a Keyfolio file", "Keyfolio-Datei öffnen";
    /// What it is for.
    open_file_hint => "Continue where you or a colleague left off. The file holds a whole workspace.",
        "Dort weitermachen, wo zuletzt aufgehört wurde, auch in einem anderen Team. Die Datei enthält einen ganzen Arbeitsbereich.";
    /// The button that opens the file dialog for a file of Keyfolio.
    open_button => "Open a file", "Datei öffnen";
    /// The way in for who wants to look first.
    sample => "Look at a sample", "Beispiel ansehen";
    /// What it is.
    sample_hint => "A made-up company with 24 customers, decisions and plans. It stays apart from your own and goes with one click.",
        "Ein erfundenes Unternehmen mit 24 Kunden, Entscheidungen und Plänen. Es bleibt von den eigenen Kunden getrennt und verschwindet mit einem Klick.";
    /// The button that opens it.
    sample_button => "Open the sample", "Beispiel öffnen";
    /// The same while it is being fetched.
    sample_loading => "Loading the sample …", "Beispiel wird geladen …";
    /// The same after it could not be fetched.
    sample_again => "Try again", "Erneut versuchen";
    /// It could not be fetched.
    sample_failed => "The sample could not be loaded. Nothing has changed. Check the connection and try again.",
        "Das Beispiel war nicht zu laden. Nichts hat sich geändert. Die Verbindung prüfen und erneut versuchen.";
    /// It is open.
    sample_opened => "The sample is open. Try anything: it is made up and stays apart from your own customers.",
        "Das Beispiel ist geöffnet. Alles darf ausprobiert werden: Es ist erfunden und bleibt von den eigenen Kunden getrennt.";
    /// Above every screen of the sample.
    made_up => "This is a made-up company. Your own customers have a workspace of their own.",
        "Dieses Unternehmen ist erfunden. Eigene Kunden haben einen eigenen Arbeitsbereich.";
    /// In a sample that is written in the other language.
    other_sample => "Open the English sample", "Das deutsche Beispiel öffnen";
    /// The button.
    remove_sample => "Remove the sample", "Beispiel entfernen";
    /// The heading of the ways in while the sample is open.
    own_ways => "Begin with your own customers", "Mit eigenen Kunden beginnen";
    /// The button that leads there.
    own_button => "Add my own customers", "Eigene Kunden anlegen";
    /// In the sample, where a list or a file is chosen.
    own_import => "This is the sample. What is brought here goes to your own workspace; the sample stays as it is.",
        "Dies ist das Beispiel. Was hier hereinkommt, kommt in den eigenen Arbeitsbereich; das Beispiel bleibt, wie es ist.";
    /// Somebody has brought a list or a file while the sample was open.
    own_opened => "Your own workspace is open. The sample stays as it is.",
        "Der eigene Arbeitsbereich ist geöffnet. Das Beispiel bleibt, wie es ist.";
    /// The promise, first words.
    promise_short => "All data stays in this browser.", "Alle Daten bleiben in diesem Browser.";
    /// The promise, the rest.
    promise_rest => "There is no account to create, no server and no tracking. A backup is a file that you keep.",
        "Ohne Anmeldung, ohne Server, ohne Nachverfolgung. Eine Sicherung ist eine Datei, die in eigener Hand bleibt.";
    /// What opens the explanation.
    how => "How this works", "Wie das geht";
    /// Where the data lies.
    how_where => "What is entered lies in the storage of this browser, on this device, for this address. Another browser, another device or a private window does not see it.",
        "Was eingegeben wird, liegt im Speicher dieses Browsers, auf diesem Gerät, für diese Adresse. Ein anderer Browser, ein anderes Gerät oder ein privates Fenster sieht es nicht.";
    /// How it can be lost.
    how_lost => "It is lost when the browser’s data for this page is deleted, when the device is lost, or when the browser makes room because the disk is full. Safari deletes it after seven days of use without a visit to this page.",
        "Verloren geht es, wenn die Browserdaten dieser Seite gelöscht werden, wenn das Gerät verloren geht oder wenn der Browser bei voller Festplatte Platz schafft. Safari löscht es nach sieben Tagen Nutzung ohne einen Besuch dieser Seite.";
    /// What helps.
    how_backup => "The file is the backup: save one under Data from time to time and keep it where other important files are. The bar at the top says how old the last one is.",
        "Die Datei ist die Sicherung: unter Daten von Zeit zu Zeit eine speichern und dort aufbewahren, wo andere wichtige Dateien liegen. Die Leiste oben sagt, wie alt die letzte ist.";
    /// Who sees it.
    how_who => "Whoever can use this browser can read it. The page sends nothing; after it has loaded it makes no further connection.",
        "Wer diesen Browser benutzen kann, kann es lesen. Die Seite sendet nichts; nach dem Laden baut sie keine weitere Verbindung auf.";
    /// Leads to the list.
    to_accounts => "Go to the accounts", "Zu den Kunden";
    /// Leads to the questions about the largest accounts.
    to_rating => "Rate the largest accounts", "Die größten Kunden bewerten";
    /// Leads to an account, to plan.
    to_account => "Open the account", "Kunden öffnen";
    /// Leads to where a file is saved.
    to_file => "Save the file", "Datei speichern";
    /// Leads to the portfolio.
    to_portfolio => "Go to the portfolio", "Zum Portfolio";
    /// Leads to the work of the day.
    to_today => "What is due today", "Was heute fällig ist";
    /// Over the page while a file is held above it.
    drop_here => "Drop the file to read it", "Datei ablegen, um sie zu lesen";
    /// What happens then.
    drop_here_hint => "Nothing is taken in before you have looked at it. The file stays on this device.",
        "Vor dem Ansehen wird nichts übernommen. Die Datei bleibt auf diesem Gerät.";
    /// A file is larger than what is read. Sizes in bytes.
    file_too_large(l, name: &str, size: u64, bound: u64) => format!(
        "{name} has {}; files of up to {} can be read. Nothing has changed. A list with fewer columns, saved as CSV, is smaller.",
        bytes(l, size), bytes(l, bound)
    ), format!(
        "{name} hat {}; gelesen werden Dateien bis {}. Nichts hat sich geändert. Eine Liste mit weniger Spalten, als CSV gespeichert, ist kleiner.",
        bytes(l, size), bytes(l, bound)
    );
    /// The browser could not read a file.
    file_unreadable(l, name: &str) => format!(
        "{name} could not be read. Nothing has changed. Save it again elsewhere, then choose that file."
    ), format!(
        "{name} war nicht lesbar. Nichts hat sich geändert. Die Datei an anderer Stelle neu speichern, dann diese wählen."
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::AccountId;
    use crate::words::testing::{check, check_all};

    #[test]
    fn the_way_in_is_said_in_both_languages() {
        check_all(&[
            promise,
            what_it_does,
            ways,
            more_ways,
            what_next,
            import,
            import_hint,
            drop_hint,
            choose_file,
            type_in,
            type_in_hint,
            type_button,
            type_more,
            open_file,
            open_file_hint,
            open_button,
            sample,
            sample_hint,
            sample_button,
            sample_loading,
            sample_again,
            sample_failed,
            sample_opened,
            made_up,
            remove_sample,
            own_ways,
            other_sample,
            own_button,
            own_import,
            own_opened,
            promise_short,
            promise_rest,
            how,
            how_where,
            how_lost,
            how_backup,
            how_who,
            to_accounts,
            to_rating,
            to_account,
            to_file,
            to_portfolio,
            to_today,
            drop_here,
            drop_here_hint,
        ]);
        check(|locale| file_too_large(locale, "list.csv", 50_000_000, 40_000_000));
        check(|locale| file_unreadable(locale, "list.csv"));
        check(|locale| first_workspace_name(locale).to_string());
        check(|locale| spare_workspace_name(locale).to_string());
    }

    #[test]
    fn every_next_step_is_a_sentence_and_has_a_link() {
        let first = AccountId::from(1);
        for step in [
            NextStep::AddAccounts,
            NextStep::AddRevenue,
            NextStep::Rate { ranked: 0, of: 5 },
            NextStep::Rate { ranked: 2, of: 5 },
            NextStep::SaveFile,
            NextStep::DecideKey { ranked: 1 },
            NextStep::DecideKey { ranked: 3 },
            NextStep::WritePlans { accounts: 1, first },
            NextStep::WritePlans { accounts: 3, first },
            NextStep::LookAtPortfolio,
            NextStep::WorkToday,
        ] {
            check(|locale| next_step(locale, step, "Northwind"));
            check(|locale| next_step_link(locale, step));
        }
    }

    #[test]
    fn where_one_stands_counts_in_words_that_fit() {
        assert_eq!(standing(Locale::En, 1, 0), "One account, none key yet.");
        assert_eq!(standing(Locale::En, 91, 8), "91 accounts, 8 of them key.");
        assert_eq!(
            standing(Locale::De, 91, 8),
            "91 Kunden, davon 8 Schlüsselkunden."
        );
        for (accounts, key) in [(1, 0), (1, 1), (4, 0), (1200, 1), (1200, 12)] {
            check(|locale| standing(locale, accounts, key));
        }
    }
}
