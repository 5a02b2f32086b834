//! Files in sentences: why one is not taken, what to know about one that is, what it would change, and the
//! copies that are kept. A refusal says what happened and where; nothing has changed then.

use super::Locale;
use super::fields::{field_path, lost_value};
use super::format::{bytes, number, quoted};
use super::rules::rejection;
use crate::exchange::file::compare::{Difference, Side};
use crate::exchange::file::read::{
    Caution, Foreign, Position, Problem, Reason, RecordPlace, Refusal,
};
use crate::exchange::file::rescue::Rescued;
use crate::session::copies::CopyReason;

/// Why a file is not taken: the reason, and the place where there is one.
pub fn refusal(locale: Locale, refusal: &Refusal) -> String {
    match refusal {
        Refusal::TooLarge { actual, max } => too_large(locale, *actual, *max),
        Refusal::TooManyValues { at, .. } => too_many_values(locale, at),
        Refusal::Empty => empty(locale).to_owned(),
        Refusal::NotText { at } => not_text(locale, at),
        Refusal::Foreign(foreign) => not_ours(locale, foreign),
        Refusal::CutOff { at } => cut_off(locale, at),
        Refusal::NotJson { at, reason } => not_json(locale, at, reason),
        Refusal::KeyTwice { at, key } => key_twice(locale, at, key),
        Refusal::Newer { file, ours } => newer(locale, *file, *ours),
        Refusal::Envelope { field } => envelope(locale, field),
        Refusal::Records { total, .. } => records(locale, *total),
    }
}

/// What is wrong with one record of a refused file, with its place.
pub fn problem(locale: Locale, problem: &Problem) -> String {
    let reason = match &problem.reason {
        Reason::Misfit(reason) => misfit(locale, reason),
        Reason::Rule(rule) => rejection(locale, rule),
    };
    let place = problem.place();
    match &problem.record {
        RecordPlace::Account {
            name: Some(name), ..
        } => format!("{place} ({name}): {reason}"),
        _ => format!("{place}: {reason}"),
    }
}

fn not_ours(locale: Locale, foreign: &Foreign) -> String {
    match foreign {
        Foreign::Rescue => rescue(locale),
        Foreign::Table => table(locale),
        Foreign::Packed => packed(locale),
        Foreign::Pdf => pdf(locale),
        Foreign::Markup => markup(locale),
        Foreign::WideText => wide_text(locale),
        Foreign::Json { format: None } | Foreign::Other => other(locale),
        Foreign::Json {
            format: Some(format),
        } => return other_program(locale, format),
    }
    .to_owned()
}

/// What to know about a file that can be taken.
pub fn caution(locale: Locale, caution: &Caution) -> String {
    match caution {
        Caution::NoChecksum => no_checksum(locale).to_owned(),
        Caution::ChecksumDiffers => checksum_differs(locale).to_owned(),
        Caution::Older { schema } => older(locale, *schema),
    }
}

/// Whose value stands where both sides say something different: the choices of a merge.
pub const fn side(locale: Locale, side: Side) -> &'static str {
    match side {
        Side::Newer => side_newer(locale),
        Side::File => side_file(locale),
        Side::Mine => side_mine(locale),
    }
}

/// One difference as a line: the field, the value here, the value in the file.
/// `called` gives the name of a group, a person of ours or an account by its id.
pub fn difference(
    locale: Locale,
    difference: &Difference,
    called: &dyn Fn(&str) -> Option<String>,
) -> [String; 3] {
    let value = |value: &serde_json::Value| {
        let name = value.as_str().and_then(called);
        name.unwrap_or_else(|| lost_value(locale, &difference.path, value))
    };
    [
        field_path(locale, &difference.path),
        value(&difference.here),
        value(&difference.file),
    ]
}

/// Why a copy was kept.
pub const fn copy_reason(locale: Locale, reason: CopyReason) -> &'static str {
    match reason {
        CopyReason::Daily => daily(locale),
        CopyReason::BeforeImport => before_import(locale),
        CopyReason::BeforeDelete => before_delete(locale),
        CopyReason::BeforeRestore => before_restore(locale),
        CopyReason::ByHand => by_hand(locale),
    }
}

/// How many records that can't be used are named.
const NAMED: usize = 3;

/// What is missing of a workspace that came out of a rescue file.
pub fn rescued_partly(locale: Locale, rescued: &Rescued) -> String {
    let mut text = rescued_as(locale, rescued.workspace.head().name.as_str());
    let mut add = |sentence: &str| {
        text.push(' ');
        text.push_str(sentence);
    };
    if !rescued.has_head {
        add(no_head(locale));
    }
    if !rescued.has_model {
        add(no_model(locale));
    }
    if !rescued.lost.is_empty() {
        let named = rescued.lost.iter().take(NAMED);
        let named: Vec<String> = named
            .map(|(key, reason)| format!("{key} ({reason})"))
            .collect();
        add(&lost_records(locale, rescued.lost.len(), &named.join("; ")));
    }
    add(still_in_the_file(locale));
    text
}

fn place(locale: Locale, at: &Position) -> String {
    let (line, column) = (at.line as i128, at.column as i128);
    let (line, column) = (number(locale, line), number(locale, column));
    match locale {
        Locale::En => format!("line {line}, column {column}"),
        Locale::De => format!("Zeile {line}, Spalte {column}"),
    }
}

fn count(locale: Locale, count: usize) -> String {
    number(locale, count as i128)
}

texts! {
    /// Stands below every refusal.
    nothing_changed => "Nothing has changed.", "Es hat sich nichts geändert.";
    /// What to do about a file that is damaged.
    take_another => "Take another copy of the file, or an earlier one.", "Eine andere Kopie der Datei nehmen oder eine frühere.";
    too_large(l, actual: usize, max: usize) =>
        format!("The file has {}; files up to {} are read.", bytes(l, actual as u64), bytes(l, max as u64)),
        format!("Die Datei hat {}; gelesen werden Dateien bis {}.", bytes(l, actual as u64), bytes(l, max as u64));
    too_many_values(l, at: &Position) =>
        format!("The file holds more values than the browser can take in. Reading stopped at {}.", place(l, at)),
        format!("Die Datei enthält mehr Werte, als der Browser aufnehmen kann. Gelesen wurde bis {}.", place(l, at));
    empty => "The file is empty.", "Die Datei ist leer.";
    not_text(l, at: &Position) =>
        format!("The file is damaged: at {} it holds bytes that are no text.", place(l, at)),
        format!("Die Datei ist beschädigt: In {} stehen Bytes, die kein Text sind.", place(l, at));
    cut_off(l, at: &Position) =>
        format!("The file is not complete: it ends in the middle, at {}.", place(l, at)),
        format!("Die Datei ist nicht vollständig und endet mittendrin, in {}.", place(l, at));
    not_json(l, at: &Position, reason: &str) =>
        format!("The file can’t be read at {}: {reason}.", place(l, at)),
        format!("Die Datei ist in {} nicht lesbar: {reason}.", place(l, at));
    key_twice(l, at: &Position, key: &str) =>
        format!("The field “{key}” stands twice in the same place, at {}, so one of two values would be lost.", place(l, at)),
        format!("Das Feld „{key}“ steht zweimal an derselben Stelle, in {}, also ginge einer von zwei Werten verloren.", place(l, at));
    newer(l, file: u64, ours: u32) =>
        format!("The file has format version {file}; this Keyfolio reads up to version {ours}. Reload the page to get the newest Keyfolio, then open the file again."),
        format!("Die Datei hat die Formatversion {file}; dieses Keyfolio liest bis Version {ours}. Die Seite neu laden, um das neueste Keyfolio zu bekommen, dann die Datei erneut öffnen.");
    envelope(l, field: &str) =>
        format!("The field “{field}” of the file is missing or can’t be read."),
        format!("Das Feld „{field}“ der Datei fehlt oder ist nicht lesbar.");
    records(l, total: usize) => if total == 1 {
        "One record of the file can’t be taken.".to_owned()
    } else {
        format!("{} records of the file can’t be taken.", count(l, total))
    }, if total == 1 {
        "Ein Datensatz der Datei lässt sich nicht übernehmen.".to_owned()
    } else {
        format!("{} Datensätze der Datei lassen sich nicht übernehmen.", count(l, total))
    };
    misfit(l, reason: &str) =>
        format!("the value does not fit here ({reason})."),
        format!("Der Wert passt hier nicht ({reason}).");
    rescue =>
        "This is the raw data of the rescue page. What can be read of it can be opened as a workspace of its own.",
        "Das sind die Rohdaten der Rettungsseite. Was davon lesbar ist, lässt sich als eigener Arbeitsbereich öffnen.";
    table =>
        "This is not a Keyfolio file; it looks like a table. Import it as a customer list.",
        "Das ist keine Keyfolio-Datei; es sieht nach einer Tabelle aus. Als Kundenliste importieren.";
    packed =>
        "This is not a Keyfolio file; it looks like a workbook or another packed file. Save a workbook as CSV and import it as a customer list.",
        "Das ist keine Keyfolio-Datei; es sieht nach einer Arbeitsmappe oder einer anderen gepackten Datei aus. Eine Arbeitsmappe als CSV speichern und als Kundenliste importieren.";
    pdf => "This is not a Keyfolio file; it is a PDF.", "Das ist keine Keyfolio-Datei, sondern ein PDF.";
    markup => "This is not a Keyfolio file; it looks like a web page.", "Das ist keine Keyfolio-Datei; es sieht nach einer Webseite aus.";
    wide_text =>
        "This file was saved as UTF-16. Save it as UTF-8 and open it again.",
        "Diese Datei wurde als UTF-16 gespeichert. Als UTF-8 speichern und erneut öffnen.";
    other => "This is not a Keyfolio file.", "Das ist keine Keyfolio-Datei.";
    other_program(l, format: &str) =>
        format!("This is not a Keyfolio file; it says of itself that it is “{format}”."),
        format!("Das ist keine Keyfolio-Datei; sie nennt sich selbst „{format}“.");
    no_checksum =>
        "The file carries no checksum, so nobody can tell whether it is as it was exported.",
        "Die Datei trägt keine Prüfsumme, also ist nicht feststellbar, ob sie so ist wie beim Export.";
    checksum_differs =>
        "The file was changed after it was exported, by hand or by accident. Look at the changes before taking it.",
        "Die Datei wurde nach dem Export verändert, von Hand oder aus Versehen. Die Änderungen ansehen, bevor sie übernommen wird.";
    /// A file that differs from its checksum is open; `name` is that of its workspace.
    altered(l, name: &str) =>
        format!("The file of {} differs from what Keyfolio wrote: it was changed afterwards, by hand or by accident. It is open as it is; look whether everything is right.", quoted(l, name)),
        format!("Die Datei von {} weicht von dem ab, was Keyfolio geschrieben hat; verändert wurde sie danach, von Hand oder aus Versehen. Geöffnet ist sie so, wie sie ist. Bitte ansehen, ob alles stimmt.", quoted(l, name));
    /// The workspace has changed while the file was being looked at.
    moved_on =>
        "Something was changed here since the file was compared, so nothing was taken over. Below stands the comparison as it is now.",
        "Seit dem Vergleich wurde hier etwas geändert, deshalb wurde nichts übernommen. Unten steht der Vergleich, wie er jetzt ist.";
    older(l, schema: u32) =>
        format!("The file has the older format version {schema} and is brought up to date; the file itself stays as it is."),
        format!("Die Datei hat die ältere Formatversion {schema} und wird angepasst; die Datei selbst bleibt, wie sie ist.");
    /// Amounts here and in the file would not compare.
    currencies(l, here: &str, file: &str) =>
        format!("Here amounts are in {here}, in the file in {file}. They are not converted."),
        format!("Hier stehen Beträge in {here}, in der Datei in {file}. Umgerechnet wird nicht.");
    side_newer => "What was changed later stands", "Es gilt, was später geändert wurde";
    side_file => "The file stands", "Es gilt die Datei";
    side_mine => "What is here stands", "Es gilt, was hier steht";
    /// The button and the heading of taking a file in place of everything.
    replace => "Replace", "Ersetzen";
    /// The button and the heading of merging a file in.
    merge => "Merge", "Zusammenführen";
    /// The button that opens a file as a second workspace.
    open_beside => "Open as a workspace of its own", "Als eigenen Arbeitsbereich öffnen";
    /// Headings of the comparison.
    new => "New in the file", "Neu in der Datei";
    changed => "Changed", "Geändert";
    gone => "Only here", "Nur hier";
    deleted_here => "Deleted here since", "Hier inzwischen gelöscht";
    deleted_there => "Deleted in the file", "In der Datei gelöscht";
    conflicts => "Different on both sides", "Auf beiden Seiten verschieden";
    value_here => "Here", "Hier";
    value_file => "In the file", "In der Datei";
    /// The file has nothing that is not here, and the other way round.
    is_same => "The file says the same as what is here.", "Die Datei sagt dasselbe wie das, was hier steht.";
    daily => "First change of the day", "Erste Änderung des Tages";
    before_import => "Before an import", "Vor einem Import";
    before_delete => "Before a deletion", "Vor einer Löschung";
    before_restore => "Before a copy was restored", "Vor einer Wiederherstellung";
    by_hand => "Made by hand", "Von Hand erstellt";
    rescued_as(l, name: &str) => format!("“{name}” was rescued, but not all of it."),
        format!("„{name}“ wurde gerettet, aber nicht vollständig.");
    no_head => "Its name, currency, settings, people and groups could not be read.",
        "Name, Währung, Einstellungen, Personen und Gruppen waren nicht lesbar.";
    no_model => "Its scoring model could not be read, so it has the usual one.",
        "Das Bewertungsmodell war nicht lesbar, deshalb gilt das übliche.";
    lost_records(l, records: usize, named: &str) =>
        if records == 1 { format!("One record could not be used: {named}.") } else { format!("{} records could not be used: {named}.", count(l, records)) },
        if records == 1 { format!("Ein Datensatz ließ sich nicht verwenden: {named}.") } else { format!("{} Datensätze ließen sich nicht verwenden: {named}.", count(l, records)) };
    still_in_the_file => "All of it is still in the rescue file; keep that file.",
        "Alles steht noch in der geretteten Datei; diese Datei aufbewahren.";
    /// The name of a rescued workspace whose own name is lost.
    rescued => "Rescued workspace", "Geretteter Arbeitsbereich";
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, check_all};
    use super::*;
    use crate::domain::rule::Rejection;
    use crate::domain::values::Timestamp;
    use crate::domain::workspace::Workspace;

    #[test]
    fn what_is_missing_of_a_rescued_workspace_is_named() {
        let name = crate::words::start::spare_workspace_name(Locale::En);
        for lost in [1, 4] {
            let rescued = Rescued {
                workspace: Workspace::new(1.into(), name.clone(), Timestamp::default()),
                has_head: false,
                has_model: false,
                lost: vec![("account/x".to_owned(), "not JSON".to_owned()); lost],
            };
            check(|locale| rescued_partly(locale, &rescued));
            let said = rescued_partly(Locale::En, &rescued);
            assert_eq!(
                said.matches("account/x (not JSON)").count(),
                lost.min(NAMED)
            );
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            nothing_changed,
            take_another,
            empty,
            rescue,
            table,
            packed,
            pdf,
            markup,
            wide_text,
            other,
            no_checksum,
            checksum_differs,
            moved_on,
            side_newer,
            side_file,
            side_mine,
            replace,
            merge,
            open_beside,
            new,
            changed,
            gone,
            deleted_here,
            deleted_there,
            conflicts,
            value_here,
            value_file,
            is_same,
            daily,
            before_import,
            before_delete,
            before_restore,
            by_hand,
            rescued,
        ]);
        let at = Position {
            line: 12,
            column: 3,
        };
        for one in [
            Refusal::TooLarge {
                actual: 50_000_000,
                max: 40_000_000,
            },
            Refusal::TooManyValues { at, max: 5 },
            Refusal::NotText { at },
            Refusal::CutOff { at },
            Refusal::NotJson {
                at,
                reason: "expected value".into(),
            },
            Refusal::KeyTwice {
                at,
                key: "id".into(),
            },
            Refusal::Newer { file: 7, ours: 1 },
            Refusal::Envelope { field: "model" },
            Refusal::Records {
                problems: Vec::new(),
                total: 1,
            },
            Refusal::Records {
                problems: Vec::new(),
                total: 2000,
            },
            Refusal::Foreign(Foreign::Json {
                format: Some("board".into()),
            }),
        ] {
            check(|locale| refusal(locale, &one));
        }
        check(|locale| currencies(locale, "EUR", "CHF"));
        check(|locale| altered(locale, "Acme"));
        check(|locale| caution(locale, &Caution::Older { schema: 1 }));
    }

    #[test]
    fn a_problem_names_the_place_and_the_customer() {
        let broken = Problem {
            record: RecordPlace::Account {
                index: 17,
                name: Some("Königlich Essen".into()),
            },
            way: Vec::new(),
            reason: Reason::Rule(Rejection::ParentCycle),
        };
        let text = problem(Locale::En, &broken);
        assert!(text.starts_with("accounts[17] (Königlich Essen): The account would belong"));
    }

    #[test]
    fn a_difference_names_the_field_and_both_values() {
        let one = Difference {
            path: vec!["figures".into(), "1997".into(), "revenue".into()],
            here: 11_027_700.into(),
            file: serde_json::Value::Null,
        };
        let [_, here, file] = difference(Locale::De, &one, &|_| None);
        assert_eq!((here.as_str(), file.as_str()), ("110.277", "leer"));
    }
}
