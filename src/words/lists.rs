//! The words of importing and exporting lists. Which reason is said by which sentence stands in
//! `exchange::list::wording`.

use super::{Locale, format};

texts! {
    field_name => "Account name", "Kundenname";
    field_customer_number => "Customer number", "Kundennummer";
    field_company_revenue => "Their own revenue", "Eigener Umsatz des Kunden";
    field_row_year => "Year of the row", "Jahr der Zeile";
    field_document_date => "Document date", "Belegdatum";
    field_document_number => "Document number", "Belegnummer";
    field_document_status => "Document status", "Belegstatus";
    field_group => "Customer group", "Kundengruppe";
    field_industry => "Industry", "Branche";
    field_parent => "Parent company", "Konzernmutter";
    field_status => "Status", "Status";
    field_owner => "Owner", "Zuständig";
    field_since => "Customer since", "Kunde seit";
    field_first_order => "First order", "Erster Auftrag";
    field_last_order => "Last order", "Letzter Auftrag";
    field_contract_end => "Contract end", "Vertragsende";
    field_contact_name => "Contact", "Ansprechpartner";
    field_contact_first_name => "Contact, first name", "Ansprechpartner, Vorname";
    field_contact_last_name => "Contact, last name", "Ansprechpartner, Nachname";
    field_contact_title => "Contact, position", "Ansprechpartner, Position";
    field_email => "E-mail", "E-Mail";
    field_phone => "Phone", "Telefon";
    field_website => "Website", "Website";
    field_street => "Street", "Straße";
    field_postal_code => "Postal code", "Postleitzahl";
    field_city => "City", "Ort";
    field_region => "Region", "Region";
    field_country => "Country", "Land";
    field_vat_id => "VAT ID", "USt-IdNr.";
    field_notes => "Notes", "Notizen";
    field_tags => "Tags", "Schlagwörter";
    field_abc_class => "ABC class, as a tag", "ABC-Klasse, als Schlagwort";
    field_ignore => "Do not import", "Nicht importieren";
    field_bank_data => "Bank data, never imported", "Bankdaten, nie importiert";
}

texts! {
    amount_revenue => "Revenue", "Umsatz";
    amount_gross_revenue => "Revenue with VAT", "Umsatz brutto";
    amount_planned_revenue => "Planned revenue", "Planumsatz";
    amount_margin => "Contribution margin", "Deckungsbeitrag";
    amount_potential => "Revenue potential", "Umsatzpotenzial";
    period_total => "total", "gesamt";
    period_unstated => "year open", "Jahr offen";
}

texts! {
    encoding_utf8 => "UTF-8", "UTF-8";
    encoding_utf16_le => "UTF-16", "UTF-16";
    encoding_utf16_be => "UTF-16, big endian", "UTF-16, Big Endian";
    encoding_windows_1252 => "Windows-1252", "Windows-1252";
    delimiter_semicolon => "Semicolon", "Semikolon";
    delimiter_comma => "Comma", "Komma";
    delimiter_tab => "Tab", "Tabulator";
    delimiter_pipe => "Vertical bar", "Senkrechter Strich";
    header_recognised => "Column names", "Spaltennamen";
    header_assumed => "Column names, assumed", "Spaltennamen, angenommen";
    header_datev => "Column names below the DATEV header", "Spaltennamen unter dem DATEV-Vorspann";
    header_chosen => "As chosen", "Wie gewählt";
    unit_one => "As written", "Wie geschrieben";
    unit_thousand => "Thousands", "Tausend";
    unit_million => "Millions", "Millionen";
    unit_percent => "Percent", "Prozent";
}

texts! {
    why_header => "The column name says so.", "Der Spaltenname sagt es.";
    why_part_of_header => "The column name speaks of revenue.", "Der Spaltenname spricht von Umsatz.";
    why_year_alone => "A year above numbers.", "Eine Jahreszahl über Zahlen.";
    why_cells => "The content of the column decided.", "Der Inhalt der Spalte hat entschieden.";
    why_chosen => "Chosen by you.", "Selbst gewählt.";
    why_bank_data => "This is bank data.", "Das sind Bankdaten.";
    why_computed => "Keyfolio computes this itself.", "Das berechnet Keyfolio selbst.";
    why_unknown => "The column name is not known.", "Der Spaltenname ist nicht bekannt.";
    why_empty => "The column is empty.", "Die Spalte ist leer.";
}

texts! {
    caution_their_own_revenue =>
        "This is what the customer turns over, not what it buys from you.",
        "Das ist der Umsatz des Kunden selbst, nicht der Umsatz mit ihm.";
    caution_check_sum =>
        "Compared with the sum of the years, not imported a second time.",
        "Wird mit der Summe der Jahre verglichen, nicht ein zweites Mal importiert.";
    caution_lifetime_total =>
        "This may be a total over several years.",
        "Das kann eine Summe über mehrere Jahre sein.";
    caution_thousands => "The numbers count thousands.", "Die Zahlen zählen Tausender.";
    caution_millions => "The numbers count millions.", "Die Zahlen zählen Millionen.";
    caution_gross =>
        "These amounts include VAT. Net amounts compare better.",
        "Diese Beträge enthalten Umsatzsteuer. Nettobeträge sind besser vergleichbar.";
    caution_part_of_year =>
        "A part of a year. The parts are added up.",
        "Ein Teil eines Jahres. Die Teile werden zusammengezählt.";
    caution_year_by_begin =>
        "The number is read as the year in which the fiscal year begins.",
        "Die Zahl gilt als das Jahr, in dem das Geschäftsjahr beginnt.";
    caution_year_by_end =>
        "The number is read as the year in which the fiscal year ends.",
        "Die Zahl gilt als das Jahr, in dem das Geschäftsjahr endet.";
    caution_cells_do_not_fit =>
        "The cells do not look like what the column name says.",
        "Der Inhalt passt nicht zum Spaltennamen.";
    caution_bank_data =>
        "Account numbers, cards and mandates are left out.",
        "Kontonummern, Karten und Mandate bleiben draußen.";
}

texts! {
    drop_blank => "Empty row", "Leere Zeile";
    drop_total => "A sum of other rows", "Summe anderer Zeilen";
    drop_placeholder => "Placeholder of a pivot table", "Platzhalter einer Pivot-Tabelle";
    drop_supplier => "A supplier", "Ein Lieferant";
    drop_repeated_header => "Column names repeated", "Wiederholte Spaltennamen";
    drop_cancelled => "Cancelled or draft", "Storniert oder Entwurf";
    drop_not_won => "Open or lost deal", "Offene oder verlorene Verkaufschance";
    drop_left_out => "Left out by you", "Selbst ausgelassen";
}

texts! {
    cell_not_a_number => "Not a number", "Keine Zahl";
    cell_other_decimal_mark =>
        "Written with the other decimal mark",
        "Mit dem anderen Dezimalzeichen geschrieben";
    cell_too_large => "The amount is too large", "Der Betrag ist zu groß";
    cell_not_a_date => "Not a date", "Kein Datum";
    cell_not_a_year => "Not a year", "Kein Jahr";
    cell_percent_not_money => "A percentage, not an amount", "Ein Prozentwert, kein Betrag";
    cell_amount_without_year => "The row has no year", "Die Zeile hat kein Jahr";
    cell_percent_without_revenue =>
        "No revenue to take the percentage of",
        "Kein Umsatz, auf den sich der Prozentwert bezieht";
    cell_unlike =>
        "Unlike the rest of the column, perhaps in the wrong one",
        "Anders als der Rest der Spalte, vielleicht in der falschen";
    cell_beyond =>
        "Beyond the last column, perhaps moved",
        "Hinter der letzten Spalte, vielleicht verrutscht";
    row_no_name => "The row has no name", "Die Zeile hat keinen Namen";
    report_row => "Row in the file", "Zeile in der Datei";
    report_reason => "Reason", "Grund";
}

texts! {
    match_vat_id => "same VAT ID", "gleiche USt-IdNr.";
    match_customer_number => "same customer number", "gleiche Kundennummer";
    match_domain => "same internet domain", "gleiche Internet-Domain";
    match_name => "same name", "gleicher Name";
}

texts! {
    /// Column heads of the table of accounts that is saved for a spreadsheet.
    table_share => "Share of revenue in %", "Umsatzanteil in %";
    table_class => "ABC class", "ABC-Klasse";
    table_score => "Score", "Punktwert";
    table_lowest => "Lowest score", "Punktwert mindestens";
    table_highest => "Highest score", "Punktwert höchstens";
    table_tier => "Key status", "Schlüsselstatus";
}

texts! {
    question_whose_revenue =>
        "Is this revenue with you, or the customer’s own revenue?",
        "Ist das der Umsatz mit dem Kunden oder der eigene Umsatz des Kunden?";
}

texts! {
    error_empty =>
        "There is nothing to read in this file. Nothing was changed. Choose another file.",
        "In dieser Datei steht nichts Lesbares. Es wurde nichts geändert. Bitte eine andere Datei wählen.";
    error_no_rows =>
        "The file has column names and no rows below them. Nothing was changed.",
        "Die Datei hat Spaltennamen, aber keine Zeilen darunter. Es wurde nichts geändert.";
    error_workbook =>
        "This is an Excel workbook. Nothing was changed. Save it as CSV, or copy the cells and paste them here.",
        "Das ist eine Excel-Arbeitsmappe. Es wurde nichts geändert. Bitte als CSV speichern oder die Zellen kopieren und hier einfügen.";
    error_pdf =>
        "This is a PDF, which cannot be read as a list. Nothing was changed. Export the list as CSV.",
        "Das ist ein PDF und lässt sich nicht als Liste lesen. Es wurde nichts geändert. Bitte die Liste als CSV exportieren.";
    error_booking_batch =>
        "This DATEV file holds single bookings, not customers. Nothing was changed. Export debtors and creditors instead.",
        "Diese DATEV-Datei enthält einzelne Buchungen, keine Kunden. Es wurde nichts geändert. Bitte Debitoren/Kreditoren exportieren.";
    error_hint_quotes =>
        "An opening quotation mark without a closing one is the usual cause.",
        "Meist fehlt zu einem öffnenden Anführungszeichen das schließende.";
}

/// So many of something, by its words for one and for several.
fn plural(locale: Locale, count: usize, [one, several]: [&str; 2]) -> String {
    let word = if count == 1 { one } else { several };
    format!("{} {word}", format::number(locale, count as i128))
}

/// The name of a column without one; `number` counts from 1.
#[must_use]
pub fn column_number(locale: Locale, number: usize) -> String {
    format!("{} {number}", locale.pick("Column", "Spalte"))
}

/// "There is no 31 February".
#[must_use]
pub fn cell_no_such_day(locale: Locale, day: u32, month: u32, year: i32) -> String {
    const ENGLISH: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const GERMAN: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    let index = month.saturating_sub(1) as usize;
    let (english, german) = (
        ENGLISH.get(index).unwrap_or(&""),
        GERMAN.get(index).unwrap_or(&""),
    );
    match locale {
        Locale::En => format!("There is no {day} {english} {year}"),
        Locale::De => format!("Den {day}. {german} {year} gibt es nicht"),
    }
}

/// "There is no month 31".
#[must_use]
pub fn cell_no_such_month(locale: Locale, month: u32) -> String {
    match locale {
        Locale::En => format!("There is no month {month}"),
        Locale::De => format!("Einen Monat {month} gibt es nicht"),
    }
}

/// A year that can hardly be meant.
#[must_use]
pub fn cell_unlikely_year(locale: Locale, year: i32) -> String {
    match locale {
        Locale::En => format!("The year {year} is out of range"),
        Locale::De => format!("Das Jahr {year} liegt zu weit entfernt"),
    }
}

/// Another column has the meaning already.
#[must_use]
pub fn caution_same_meaning(locale: Locale, column: &str) -> String {
    match locale {
        Locale::En => format!("“{column}” says this already, so this column is left out."),
        Locale::De => format!("„{column}“ sagt das schon, deshalb bleibt diese Spalte draußen."),
    }
}

/// "This year" was taken for a number.
#[must_use]
pub fn caution_relative_year(locale: Locale, year: &str) -> String {
    match locale {
        Locale::En => format!("Read as the year {year}."),
        Locale::De => format!("Als Jahr {year} gelesen."),
    }
}

/// The cells name several currencies.
#[must_use]
pub fn caution_several_currencies(locale: Locale, codes: &str) -> String {
    match locale {
        Locale::En => format!("Several currencies ({codes}). Nothing is converted."),
        Locale::De => format!("Mehrere Währungen ({codes}). Es wird nichts umgerechnet."),
    }
}

/// Amounts were rounded to cents.
#[must_use]
pub fn caution_rounded(locale: Locale, cells: usize) -> String {
    match (locale, cells) {
        (Locale::En, 1) => "1 amount had more than two decimals and is rounded.".to_owned(),
        (Locale::En, _) => format!("{cells} amounts had more than two decimals and are rounded."),
        (Locale::De, 1) => {
            "1 Betrag hatte mehr als zwei Nachkommastellen und wird gerundet.".to_owned()
        }
        (Locale::De, _) => {
            format!("{cells} Beträge hatten mehr als zwei Nachkommastellen und werden gerundet.")
        }
    }
}

texts! {
    /// One number or date, two readings.
    question_two_readings(l, sample: &str, one: &str, other: &str) =>
        format!("Does {sample} stand for {one} or for {other}?"),
        format!("Steht {sample} für {one} oder für {other}?");
    /// One number among others that are written differently.
    question_number(l, sample: &str, reading: &str) =>
        format!("Does {sample} stand for {reading}, or is it not a number?"),
        format!("Steht {sample} für {reading} oder ist es keine Zahl?");
    /// One date among others that are written differently.
    question_date(l, sample: &str, reading: &str) =>
        format!("Does {sample} stand for {reading}, or is it not a date?"),
        format!("Steht {sample} für {reading} oder ist es kein Datum?");
}

/// Amounts without a year.
#[must_use]
pub fn question_which_year(locale: Locale, columns: &str) -> String {
    match locale {
        Locale::En => format!("Which year do the amounts in {columns} belong to?"),
        Locale::De => format!("Zu welchem Jahr gehören die Beträge in {columns}?"),
    }
}

texts! {
    /// The first rows by number, and how many more.
    rows_and_more(l, numbers: &str, more: usize) =>
        format!("{numbers} and {} more", format::number(l, more as i128)),
        format!("{numbers} und {} weitere", format::number(l, more as i128));
    /// A cell by its row and column.
    place(l, row: usize, column: &str) => format!("row {row}, “{column}”"), format!("Zeile {row}, „{column}“");
    /// Documents without a date; `amount` is the sum of them.
    question_year_of_rows(l, numbers: &str, rows: usize, amount: &str) =>
        if rows == 1 { format!("Row {numbers} has no date that can be read. Which year does its amount, {amount}, belong to?") } else { format!("Rows {numbers} have no date that can be read. Which year do their amounts, {amount} in total, belong to?") },
        if rows == 1 { format!("Zeile {numbers} hat kein lesbares Datum. Zu welchem Jahr gehört ihr Betrag, {amount}?") } else { format!("Die Zeilen {numbers} haben kein lesbares Datum. Zu welchem Jahr gehören ihre Beträge, zusammen {amount}?") };
    /// What can't be read in rows that are imported.
    cells_left_empty(l, cells: usize) =>
        if cells == 1 { "1 cell can’t be read and stays empty.".to_owned() } else { format!("{} cells can’t be read and stay empty.", format::number(l, cells as i128)) },
        if cells == 1 { "1 Zelle ist nicht lesbar und bleibt leer.".to_owned() } else { format!("{} Zellen sind nicht lesbar und bleiben leer.", format::number(l, cells as i128)) };
    /// Cells that may have moved; `places` says where and what.
    doubtful(l, cells: usize, rows: usize, places: &str) => {
        let (cells, rows) = (plural(l, cells, ["cell", "cells"]), plural(l, rows, ["row", "rows"]));
        format!("{cells} in {rows} may stand in the wrong column: {places}.")
    }, {
        let verb = if cells == 1 { "steht" } else { "stehen" };
        let (cells, rows) = (plural(l, cells, ["Zelle", "Zellen"]), plural(l, rows, ["Zeile", "Zeilen"]));
        format!("{cells} in {rows} {verb} vielleicht in der falschen Spalte: {places}.")
    };
    rows_without_name(l, numbers: &str, rows: usize) =>
        if rows == 1 { format!("Row {numbers} has no name and is not imported.") } else { format!("Rows {numbers} have no name and are not imported.") },
        if rows == 1 { format!("Zeile {numbers} hat keinen Namen und wird nicht importiert.") } else { format!("Die Zeilen {numbers} haben keinen Namen und werden nicht importiert.") };
    rows_without_year(l, numbers: &str, rows: usize, amount: &str) =>
        if rows == 1 { format!("Row {numbers} has no year and is not imported: {amount}.") } else { format!("Rows {numbers} have no year and are not imported: {amount} in total.") },
        if rows == 1 { format!("Zeile {numbers} hat kein Jahr und wird nicht importiert: {amount}.") } else { format!("Die Zeilen {numbers} haben kein Jahr und werden nicht importiert: zusammen {amount}.") };
}

/// The file is larger than allowed; sizes in megabytes.
#[must_use]
pub fn error_file_too_large(locale: Locale, megabytes: usize, limit: usize) -> String {
    match locale {
        Locale::En => format!(
            "The file has {megabytes} MB, up to {limit} MB can be read. Nothing was changed. Split it into smaller files."
        ),
        Locale::De => format!(
            "Die Datei hat {megabytes} MB, lesbar sind bis zu {limit} MB. Es wurde nichts geändert. Bitte in kleinere Dateien teilen."
        ),
    }
}

/// The file has bytes that are no text.
#[must_use]
pub fn error_not_text(locale: Locale) -> &'static str {
    locale.pick(
        "This file is not text, so it can’t be read as a list. Nothing was changed. Save the list as CSV in the program it comes from, and choose that file.",
        "Diese Datei ist kein Text und lässt sich deshalb nicht als Liste lesen. Es wurde nichts geändert. Bitte die Liste im Ursprungsprogramm als CSV speichern und diese Datei wählen.",
    )
}

/// The file has too many rows.
#[must_use]
pub fn error_too_many_rows(locale: Locale, limit: usize) -> String {
    match locale {
        Locale::En => format!(
            "The file has more than {limit} rows. Nothing was changed. Split it into smaller files."
        ),
        Locale::De => format!(
            "Die Datei hat mehr als {limit} Zeilen. Es wurde nichts geändert. Bitte in kleinere Dateien teilen."
        ),
    }
}

/// A row has too many columns.
#[must_use]
pub fn error_too_many_columns(locale: Locale, row: usize, limit: usize) -> String {
    match locale {
        Locale::En => format!(
            "Row {row} has more than {limit} columns. Nothing was changed. Check the separator of the file."
        ),
        Locale::De => format!(
            "Zeile {row} hat mehr als {limit} Spalten. Es wurde nichts geändert. Bitte das Trennzeichen der Datei prüfen."
        ),
    }
}

/// A cell holds too much text; the limit in kilobytes.
#[must_use]
pub fn error_cell_too_long(locale: Locale, row: usize, column: usize, limit: usize) -> String {
    match locale {
        Locale::En => format!(
            "The cell in row {row}, column {column} holds more than {limit} KB. Nothing was changed."
        ),
        Locale::De => format!(
            "Die Zelle in Zeile {row}, Spalte {column} enthält mehr als {limit} KB. Es wurde nichts geändert."
        ),
    }
}

/// Quotation marks are opened and never closed.
#[must_use]
pub fn error_unclosed_quotes(locale: Locale, row: usize) -> String {
    match locale {
        Locale::En => format!(
            "Many quotation marks are never closed, the first one in row {row}. Nothing was changed. Export the list again."
        ),
        Locale::De => format!(
            "Viele Anführungszeichen werden nicht geschlossen, das erste in Zeile {row}. Es wurde nichts geändert. Bitte die Liste neu exportieren."
        ),
    }
}
