//! The data screen: bringing a list in, files, copies, storage. What a list or a file says about itself stands
//! in [`lists`](super::lists) and [`files`](super::files).

use super::Locale;
use super::format::{bytes, number, quoted};
use crate::exchange::list::adopt::Mode;

/// What happens to customers that are known already.
pub const fn mode(locale: Locale, mode: Mode) -> &'static str {
    match mode {
        Mode::AddOnly => locale.pick("Leave them as they are", "Unverändert lassen"),
        Mode::FillEmpty => locale.pick("Fill in what is missing", "Fehlendes ergänzen"),
        Mode::UpdateFilled => locale.pick("Update with the list", "Mit der Liste aktualisieren"),
    }
}

fn count(locale: Locale, count: usize) -> String {
    number(locale, count as i128)
}

texts! {
    data => "Data", "Daten";
    finding_choose =>
        "Bring your customers in, and keep a file of your own. Everything stays in this browser.",
        "Kunden hereinholen und eine eigene Datei behalten. Alles bleibt in diesem Browser.";
    finding_match =>
        "Check what was found in the list. Nothing changes before you press Import.",
        "Prüfen, was in der Liste gefunden wurde. Bis zum Importieren ändert sich nichts.";
    finding_check =>
        "This is what the import would do. Nothing has changed yet.",
        "Das würde der Import bewirken. Noch hat sich nichts geändert.";
    finding_done(l, new: usize, updated: usize) =>
        format!("{} new and {} updated.", plural(l, new), count(l, updated)),
        format!("{} neu, {} aktualisiert.", plural(l, new), count(l, updated));
    one_undo =>
        "One undo takes the whole import back.",
        "Einmal Rückgängig nimmt den ganzen Import zurück.";
    finding_nothing =>
        "Everything in the list was here already, so nothing was changed.",
        "Alles aus der Liste war schon da, deshalb hat sich nichts geändert.";
    finding_file =>
        "This is what the file would change. Nothing has changed yet.",
        "Diese Änderungen brächte die Datei mit. Noch hat sich nichts geändert.";
    plural(l, customers: usize) =>
        if customers == 1 { "1 customer".to_owned() } else { format!("{} customers", count(l, customers)) },
        if customers == 1 { "1 Kunde".to_owned() } else { format!("{} Kunden", count(l, customers)) };
}

texts! {
    import => "Import", "Import";
    step_choose => "Choose", "Auswählen";
    step_match => "Match columns", "Spalten zuordnen";
    step_check => "Check changes", "Änderungen prüfen";
    step_done => "Report", "Bericht";
    steps => "Steps of the import", "Schritte des Imports";
    choose_file => "Choose a file", "Datei auswählen";
    drop_here =>
        "or drop it anywhere on this page",
        "oder irgendwo auf dieser Seite ablegen";
    kinds =>
        "A customer list as CSV, TSV or text, or a Keyfolio file. From Excel: save as CSV, or copy the cells and paste them.",
        "Eine Kundenliste als CSV, TSV oder Text oder eine Keyfolio-Datei. Aus Excel: als CSV speichern oder die Zellen kopieren und einfügen.";
    paste_label => "Paste a list", "Liste einfügen";
    paste_example => "Company\tCity\tRevenue 2025", "Firma\tOrt\tUmsatz 2025";
    paste_read => "Read the list", "Liste lesen";
    pasted => "Pasted list", "Eingefügte Liste";
    drop_now => "Drop the file to read it", "Datei loslassen, um sie zu lesen";
    privacy =>
        "The file is read in this browser and sent nowhere.",
        "Die Datei wird in diesem Browser gelesen und nirgendwohin gesendet.";
    size(l, rows: usize, columns: usize, size: usize) =>
        format!("{} rows, {columns} columns, {}", count(l, rows), bytes(l, size as u64)),
        format!("{} Zeilen, {columns} Spalten, {}", count(l, rows), bytes(l, size as u64));
    busy_reading(l, percent: u8) => format!("Reading the file, {percent}%"), format!("Die Datei wird gelesen, {percent}\u{a0}%");
    busy_recognising => "Looking at the columns", "Die Spalten werden angesehen";
    busy_drafting => "Reading the rows", "Die Zeilen werden gelesen";
    busy_matching => "Looking for customers that are known", "Bekannte Kunden werden gesucht";
    busy_planning => "Working out the changes", "Die Änderungen werden ermittelt";
    cancel => "Cancel", "Abbrechen";
    another => "Another file", "Andere Datei";
    back => "Back to the columns", "Zurück zu den Spalten";
}

texts! {
    separator => "Separator", "Trennzeichen";
    decimals => "Decimals", "Dezimalzeichen";
    dates => "Dates", "Datum";
    encoding => "Encoding", "Zeichensatz";
    first_row => "Column names", "Spaltennamen";
    row_is => "Each row is", "Jede Zeile ist";
    a_customer => "a customer", "ein Kunde";
    a_document => "an invoice or a deal", "eine Rechnung oder ein Geschäft";
    in_row(l, row: usize) => format!("In row {}", count(l, row)), format!("In Zeile {}", count(l, row));
    no_header => "None", "Keine";
    found(l, what: &str) => format!("{what} (found)"), format!("{what} (gefunden)");
    letters(l, letters: &str) => format!("Read as {letters}."), format!("Gelesen als {letters}.");
    letters_wrong => "If that looks wrong, choose another encoding.", "Wenn das falsch aussieht, einen anderen Zeichensatz wählen.";
    recognised(l, rows: usize) =>
        if rows == 1 { "Recognised from 1 row.".to_owned() } else { format!("Recognised from {} rows.", count(l, rows)) },
        if rows == 1 { "Aus 1 Zeile erkannt.".to_owned() } else { format!("Aus {} Zeilen erkannt.", count(l, rows)) };
    replaced(l, places: usize) =>
        format!("{} places can’t be read in this encoding.", count(l, places)),
        format!("{} Stellen sind in diesem Zeichensatz nicht lesbar.", count(l, places));
    currency_hint(l, code: &str) =>
        format!("Amounts are taken as {code}, the currency of this workspace. Nothing is converted."),
        format!("Beträge gelten als {code}, die Währung dieses Arbeitsbereichs. Es wird nichts umgerechnet.");
    other_currency(l, code: &str, columns: &str, own: &str) =>
        format!("{columns}: amounts in {code} are found, this workspace counts in {own}."),
        format!("{columns}: Hier stehen Beträge in {code}, dieser Arbeitsbereich rechnet in {own}.");
    take_currency(l, code: &str) =>
        format!("Keep this workspace in {code}"),
        format!("Diesen Arbeitsbereich in {code} führen");
    currency_taken(l, code: &str) =>
        format!("With the import this workspace gets {code} as its currency."),
        format!("Mit dem Import bekommt dieser Arbeitsbereich {code} als Währung.");
    as_last_time => "Columns as last time.", "Spalten wie beim letzten Mal.";
    start_afresh => "Start afresh", "Neu beginnen";
    questions => "Please decide first", "Bitte zuerst entscheiden";
    column(l, name: &str) => format!("Column “{name}”:"), format!("Spalte „{name}“:");
    with_us => "Revenue with us", "Umsatz mit dem Kunden";
    their_own => "The customer’s own revenue", "Eigener Umsatz des Kunden";
    other_year => "Another year", "Anderes Jahr";
    year => "Year", "Jahr";
    take_year => "Take this year", "Dieses Jahr nehmen";
    leave_rows_out => "Leave them out", "Auslassen";
    year_wrong => "Type a year from 1900 to 2200.", "Ein Jahr von 1900 bis 2200 eingeben.";
    questions_open(l, open: usize) =>
        if open == 1 { "One question is open, so nothing can be imported yet.".to_owned() } else { format!("{open} questions are open, so nothing can be imported yet.") },
        if open == 1 { "Eine Frage ist offen, deshalb lässt sich noch nichts importieren.".to_owned() } else { format!("{open} Fragen sind offen, deshalb lässt sich noch nichts importieren.") };
    no_name_column =>
        "No column holds the customer name. Choose it, so that the customers can be told apart.",
        "Keine Spalte enthält den Kundennamen. Bitte wählen, damit sich die Kunden unterscheiden lassen.";
    no_customers =>
        "No row becomes a customer, so there is nothing to import.",
        "Aus keiner Zeile wird ein Kunde, deshalb gibt es nichts zu importieren.";
    field_of(l, column: &str) => format!("Field for column {column}"), format!("Feld für Spalte {column}");
    year_of(l, column: &str) => format!("Year of column {column}"), format!("Jahr der Spalte {column}");
    row => "Row", "Zeile";
    preview => "Preview of the list", "Vorschau der Liste";
    all_readable => "Every cell can be read.", "Jede Zelle ist lesbar.";
    only_problems => "Show only rows with problems", "Nur Zeilen mit Problemen zeigen";
    all_rows => "Show all rows", "Alle Zeilen zeigen";
    first_rows(l, shown: usize, all: usize) =>
        format!("The first {} of {} rows are shown.", count(l, shown), count(l, all)),
        format!("Gezeigt sind die ersten {} von {} Zeilen.", count(l, shown), count(l, all));
    next => "Next: check changes", "Weiter: Änderungen prüfen";
}

texts! {
    accounted => "Every row of the file", "Jede Zeile der Datei";
    rows_column => "Rows", "Zeilen";
    customers_column => "Customers", "Kunden";
    rows_before => "Before the column names", "Vor den Spaltennamen";
    rows_header => "Column names", "Spaltennamen";
    rows_new => "New customers", "Neue Kunden";
    rows_updated => "Known, updated", "Bekannt, aktualisiert";
    rows_unchanged => "Known, nothing to change", "Bekannt, nichts zu ändern";
    rows_untouched => "Known, left as they are", "Bekannt, unverändert gelassen";
    rows_joined => "Same customer as another row", "Derselbe Kunde wie eine andere Zeile";
    rows_left_out => "Left out by you", "Selbst ausgelassen";
    rows_nameless => "Without a name, not imported", "Ohne Namen, nicht importiert";
    rows_undated => "Without a year, not imported", "Ohne Jahr, nicht importiert";
    rows_dropped(l, reason: &str) => format!("Left out: {reason}"), format!("Ausgelassen: {reason}");
    rows_all => "Rows in the file", "Zeilen in der Datei";
    known_heading => "Customers that are known", "Bekannte Kunden";
    known_question(l, known: usize) =>
        if known == 1 { "1 customer of the list may be known already. What shall happen to it?".to_owned() } else { format!("{} of the list may be known already. What shall happen to them?", plural(l, known)) },
        if known == 1 { "1 Kunde der Liste ist vielleicht schon bekannt. Was soll mit ihm geschehen?".to_owned() } else { format!("{} der Liste sind vielleicht schon bekannt. Was soll mit ihnen geschehen?", plural(l, known)) };
    mode_label => "Known customers", "Bekannte Kunden";
    mode_hint =>
        "Empty cells of the list never empty a field, and notes are only added to.",
        "Leere Zellen der Liste leeren nie ein Feld, und Notizen werden nur ergänzt.";
    is_known(l, known: &str) => format!("is {}", quoted(l, known)), format!("ist {}", quoted(l, known));
    similar(l, percent: u8) => format!("names are {percent}% alike"), format!("Namen zu {percent}\u{a0}% ähnlich");
    same_customer => "Same customer", "Derselbe Kunde";
    new_customer => "New customer", "Neuer Kunde";
    decision_for(l, name: &str) => format!("What is {name}?"), format!("Was ist {name}?");
    twice_heading => "Twice in the list", "Doppelt in der Liste";
    twice_hint =>
        "These rows may be one customer. Joined rows fill each other’s gaps; different amounts are added up, equal rows count once.",
        "Diese Zeilen sind vielleicht ein Kunde. Zusammengelegte Zeilen ergänzen sich; verschiedene Beträge werden addiert, gleiche Zeilen zählen einmal.";
    twice(l, row: usize, earlier: &str, earlier_row: usize) =>
        format!("row {}, like “{earlier}” in row {}", count(l, row), count(l, earlier_row)),
        format!("Zeile {}, wie „{earlier}“ in Zeile {}", count(l, row), count(l, earlier_row));
    join => "Join", "Zusammenlegen";
    keep_both => "Keep both", "Beide behalten";
    join_all => "Join all", "Alle zusammenlegen";
    and_more(l, more: usize) =>
        format!("And {} more, which are treated as proposed.", count(l, more)),
        format!("Und {} weitere, die wie vorgeschlagen behandelt werden.", count(l, more));
    in_row_short(l, row: usize) => format!("row {}", count(l, row)), format!("Zeile {}", count(l, row));
    keep_row => "Import this row", "Zeile importieren";
    dropped_heading => "Rows that are left out", "Ausgelassene Zeilen";
    note_since(l, customers: usize) =>
        format!("{}: the first order is taken as “customer since”.", plural(l, customers)),
        format!("{}: Der erste Auftrag gilt als „Kunde seit“.", plural(l, customers));
    note_gross(l, customers: usize) =>
        format!("{}: the revenue includes VAT. Net amounts compare better.", plural(l, customers)),
        format!("{}: Der Umsatz enthält Umsatzsteuer. Nettobeträge sind besser vergleichbar.", plural(l, customers));
    note_shortened(l, texts: usize, places: &str) =>
        if texts == 1 { format!("1 text is longer than a field can hold and is cut: {places}.") } else { format!("{} texts are longer than a field can hold and are cut: {places}.", count(l, texts)) },
        if texts == 1 { format!("1 Text ist länger, als ein Feld fassen kann, und wird gekürzt: {places}.") } else { format!("{} Texte sind länger, als ein Feld fassen kann, und werden gekürzt: {places}.", count(l, texts)) };
    note_groups(l, groups: usize) => format!("New customer groups: {}.", count(l, groups)), format!("Neue Kundengruppen: {}.", count(l, groups));
    note_members(l, members: usize) => format!("New people of ours: {}.", count(l, members)), format!("Neue eigene Personen: {}.", count(l, members));
    note_borders(l, revenue: bool, margin: bool) =>
        format!("The scoring model gets borders for {} from these figures. They can be edited there.", match (revenue, margin) { (true, true) => "revenue and margin", (false, true) => "margin", _ => "revenue" }),
        format!("Das Bewertungsmodell bekommt Grenzen für {} aus diesen Zahlen. Sie lassen sich dort ändern.", match (revenue, margin) { (true, true) => "Umsatz und Deckungsbeitrag", (false, true) => "den Deckungsbeitrag", _ => "den Umsatz" });
    check_sum_right(l, column: &str) =>
        format!("“{column}” agrees with the sum of the years."),
        format!("„{column}“ stimmt mit der Summe der Jahre überein.");
    check_sum_wrong(l, column: &str, rows: usize) =>
        format!("“{column}” differs from the sum of the years in {} rows. The years are imported.", count(l, rows)),
        format!("„{column}“ weicht in {} Zeilen von der Summe der Jahre ab. Importiert werden die Jahre.", count(l, rows));
    moved_on =>
        "Something was changed here since this was worked out, so nothing was imported. Below stands what the import would do now. Look at it again, then import.",
        "Seit dieser Aufstellung wurde hier etwas geändert, deshalb wurde nichts importiert. Unten steht, was der Import jetzt bewirken würde. Noch einmal ansehen, dann importieren.";
    do_import => "Import", "Importieren";
    copy_first =>
        "A copy of the workspace is kept before the import.",
        "Vor dem Import wird eine Kopie des Arbeitsbereichs aufbewahrt.";
    failed_rows => "Save these rows as CSV", "Diese Zeilen als CSV speichern";
    failed_name => "keyfolio-rows-to-check.csv", "keyfolio-zeilen-zum-pruefen.csv";
    take_back => "Take the import back", "Import zurücknehmen";
    to_accounts => "Show the accounts", "Kunden zeigen";
    import_more => "Import another list", "Weitere Liste importieren";
}

texts! {
    file_heading => "Keyfolio file", "Keyfolio-Datei";
    file_what => "Everything in one file, for a colleague, another browser or a shelf.", "Alles in einer Datei, für andere, einen anderen Browser oder die Ablage.";
    open_file => "Open a file", "Datei öffnen";
    table_what =>
        "Facts, contacts, figures by year, shares, classes and scores for a spreadsheet. What was changed there can be imported again.",
        "Stammdaten, Ansprechpartner, Zahlen nach Jahren, Anteile, Klassen und Punktwerte für die Tabellenkalkulation. Was dort geändert wurde, lässt sich wieder importieren.";
    table_heading => "Accounts as a table", "Kunden als Tabelle";
    table_english => "CSV, 1234.50", "CSV, 1234.50 ";
    table_german => "CSV for Excel, 1234,50", "CSV für Excel, 1234,50";
    table_name(l, day: &str) => format!("keyfolio-accounts-{day}.csv"), format!("keyfolio-kunden-{day}.csv");
    table_name_german(l, day: &str) => format!("keyfolio-accounts-{day}-excel-de.csv"), format!("keyfolio-kunden-{day}-excel.csv");
    not_saved(l, reason: &str) => format!("The file could not be saved: {reason}."), format!("Die Datei ließ sich nicht speichern: {reason}.");
    not_read(l, reason: &str) => format!("The file could not be read: {reason}. Nothing has changed. Choose it again."), format!("Die Datei ließ sich nicht lesen: {reason}. Es hat sich nichts geändert. Bitte erneut auswählen.");
    refused => "This file is not taken", "Diese Datei wird nicht übernommen";
    more_problems(l, more: usize) => format!("And {} more.", count(l, more)), format!("Und {} weitere.", count(l, more));
    other_workspace(l, name: &str) =>
        format!("The file holds another workspace, {}. It can stand beside this one.", quoted(l, name)),
        format!("Die Datei enthält einen anderen Arbeitsbereich, {}. Er kann neben diesem stehen.", quoted(l, name));
    into_this(l, name: &str) =>
        format!("Or take it into {}, the workspace that is open:", quoted(l, name)),
        format!("Oder in {} übernehmen, den offenen Arbeitsbereich:", quoted(l, name));
    side_label => "Where both differ", "Wo beide verschieden sind";
    same_count(l, same: usize) => format!("{} the same", plural(l, same)), format!("{} unverändert", plural(l, same));
    changed_head => "Workspace", "Arbeitsbereich";
    changed_where => "Where", "Wo";
    changed_field => "Field", "Feld";
    changed_model => "Scoring model", "Bewertungsmodell";
    replace_hint => "Replace removes what is only here. Merge keeps it.", "Ersetzen entfernt, was nur hier ist. Zusammenführen behält es.";
    opened(l, name: &str) => format!("{} is open", quoted(l, name)), format!("{} ist geöffnet", quoted(l, name));
    copies_heading => "Versions and copies", "Versionen und Kopien";
    copies_hint =>
        "A copy is kept before every import and every deletion, and at the first change of a day. Up to ten stay: your own, the first and the newest three of today, one of each day before. Copies live in this browser; a backup file lies where you saved it.",
        "Vor jedem Import und jeder Löschung und bei der ersten Änderung des Tages wird eine Kopie aufbewahrt. Bis zu zehn bleiben: die selbst angelegten, die erste und die neuesten drei von heute, je eine der Tage davor. Kopien liegen in diesem Browser; eine Sicherungsdatei liegt dort, wo sie gespeichert wurde.";
    no_copies => "No copy yet. The first one is kept before the next import or deletion.", "Noch keine Kopie. Die erste entsteht vor dem nächsten Import oder der nächsten Löschung.";
    copy_now => "Keep a copy now", "Jetzt eine Kopie aufbewahren";
    look => "Look", "Ansehen";
    restore => "Restore", "Wiederherstellen";
    download => "Save as a file", "Als Datei speichern";
    of_copy(l, verb: &str, when: &str) => format!("{verb}: {when}"), format!("{verb}: {when}");
    other_copies => "Copies of other workspaces", "Kopien anderer Arbeitsbereiche";
    copy_gone => "This copy is no longer there.", "Diese Kopie ist nicht mehr da.";
    compared(l, new: usize, changed: usize, gone: usize) =>
        format!("Compared with now: {} would come back, {} would be as before, {} would go.", count(l, new), count(l, changed), count(l, gone)),
        format!("Verglichen mit jetzt: {} {} zurück, {} {} wie zuvor, {} {}.", count(l, new), if new == 1 { "käme" } else { "kämen" }, count(l, changed), if changed == 1 { "wäre" } else { "wären" }, count(l, gone), if gone == 1 { "ginge" } else { "gingen" });
    copy_back(l, names: &str) => format!("Back: {names}."), format!("Zurück: {names}.");
    copy_before(l, names: &str) => format!("As before: {names}."), format!("Wie zuvor: {names}.");
    copy_go(l, names: &str) => format!("Gone: {names}."), format!("Weg: {names}.");
    copy_same => "The copy says the same as what is here now.", "Die Kopie sagt dasselbe wie das, was jetzt hier steht.";
    storage_heading => "Storage", "Speicher";
    of_quota(l, quota: u64) => format!("of about {} that this browser allows.", bytes(l, quota)), format!("von etwa {}, die dieser Browser erlaubt.", bytes(l, quota));
    quota_unknown => "This browser does not say how much room there is.", "Dieser Browser sagt nicht, wie viel Platz da ist.";
    meter(l, percent: &str) => format!("{percent} of the storage is used"), format!("{percent} des Speichers sind belegt");
    promised => "Protected: the browser does not delete this data when room is short.", "Geschützt: Der Browser löscht diese Daten nicht, wenn der Platz knapp wird.";
    not_promised => "Not protected: when the device runs out of room, the browser may delete this data.", "Nicht geschützt: Wenn der Platz auf dem Gerät knapp wird, kann der Browser diese Daten löschen.";
    promise_unknown => "This browser does not say whether it protects this data.", "Dieser Browser sagt nicht, ob er diese Daten schützt.";
    works_offline => "Works without network: the whole program is in this browser.", "Läuft ohne Netz: Das ganze Programm liegt in diesem Browser.";
    /// The browser was asked for the promise and does not give it.
    promise_refused => "The browser did not agree to protect this data. It decides by itself, often once the page is a bookmark, installed or used more often. A backup file protects in any case.",
        "Der Browser hat dem Schutz nicht zugestimmt. Er entscheidet selbst, oft erst, wenn die Seite ein Lesezeichen ist, installiert ist oder häufiger benutzt wird. Eine Sicherungsdatei schützt in jedem Fall.";
    ask_promise => "Ask for protection", "Schutz anfordern";
    how_lost =>
        "The data is only in this browser. It is lost when the website data is cleared, when the browser profile is deleted or the device breaks, and at the end of a private window. A backup file protects against all of it.",
        "Die Daten liegen nur in diesem Browser. Sie gehen verloren, wenn die Websitedaten gelöscht werden, wenn das Browserprofil gelöscht wird oder das Gerät kaputtgeht, und am Ende eines privaten Fensters. Eine Sicherungsdatei schützt vor all dem.";
    asides_heading => "Records put aside", "Beiseitegelegte Datensätze";
    asides_hint => "These records could not be read. They are kept as they were.", "Diese Datensätze waren nicht lesbar. Sie bleiben aufbewahrt, wie sie waren.";
    aside_name => "keyfolio-records-put-aside.json", "keyfolio-beiseitegelegt.json";
    deleted_hint(l, count: usize) =>
        if count == 1 { "1 deleted workspace can still be brought back, from the workspace menu at the top.".to_owned() } else { format!("{count} deleted workspaces can still be brought back, from the workspace menu at the top.") },
        if count == 1 { "1 gelöschter Arbeitsbereich lässt sich noch zurückholen, im Menü der Arbeitsbereiche oben.".to_owned() } else { format!("{count} gelöschte Arbeitsbereiche lassen sich noch zurückholen, im Menü der Arbeitsbereiche oben.") };
}
