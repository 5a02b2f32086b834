//! Bad cells, hostile files, and what a person overrules.

use super::*;

#[test]
fn a_bad_cell_is_left_empty_and_listed_and_a_nameless_row_fails() {
    let drafts = drafted("problems.csv");
    let listed: Vec<(usize, &str)> = drafts
        .problems
        .iter()
        .map(|problem| (problem.row, problem.raw.as_str()))
        .collect();
    assert_eq!(listed, [(2, "31.02.1998"), (3, "ca. 11.200"), (5, "1.5")]);
    assert_eq!(
        drafts.problems[2].reason,
        ProblemReason::Unreadable(CellReason::Number(NumberProblem::OtherDecimalMark))
    );
    assert_eq!(drafts.accounts[1].last_order, None);
    assert_eq!(
        drafts.accounts[1].amount(1998, AmountKind::Revenue),
        Some(cents(675_416))
    );
    assert_eq!((drafts.failed.len(), drafts.failed[0].row), (1, 4));
    // Everywhere the same count: cells that stay empty are one thing, rows without a name another.
    let marked = (1..6).flat_map(|row| (0..4).map(move |column| (row, column)));
    let marked = marked.filter(|&(row, column)| drafts.problem_at(row, column).is_some());
    assert_eq!(marked.collect::<Vec<_>>(), [(2, 1), (3, 2), (5, 2)]);
    assert_eq!(
        wording::troubles(Locale::En, &drafts),
        [
            "3 cells can’t be read and stay empty.",
            "Row 5 has no name and is not imported."
        ]
    );
    // "Alfreds Futterkiste GmbH" may be the first customer again: flagged, not merged.
    assert_eq!(drafts.accounts[3].duplicate_of, Some((0, MatchKey::Name)));
}

#[test]
fn a_single_odd_number_blocks_nothing_and_two_camps_are_asked_about_the_odd_one() {
    // Three commas against one point: the point is a cell to mend, not a question.
    assert_eq!(recognised("problems.csv").questions, []);
    let text = "Firma;Umsatz 1997\nA;2.022,50\nB;13.849,01\nC;1.5\n";
    let found = recognise(Source::Pasted(text), &Choices::default(), CONTEXT).expect("readable");
    let [question] = &found.questions[..] else {
        panic!("one question: {:?}", found.questions)
    };
    let asked = [Locale::En, Locale::De].map(|locale| wording::question(locale, &found, question));
    assert_eq!(
        asked,
        [
            "Does 1.5 stand for 1.50, or is it not a number?",
            "Steht 1.5 für 1,50 oder ist es keine Zahl?"
        ]
    );
    // Either answer is about the odd cell; the clear ones stay what they are.
    let mut choices = Choices::default();
    choices.decimal_marks.insert(1, DecimalMark::Comma);
    let total = |choices: &Choices| {
        let found = recognise(Source::Pasted(text), choices, CONTEXT).expect("readable");
        assert_eq!(found.questions, []);
        let drafts = draft(&found);
        (
            drafts.total(1997, AmountKind::Revenue),
            drafts.problems.len(),
        )
    };
    assert_eq!(total(&choices), (cents(1_587_151), 1));
    choices.mixed_marks.insert(1);
    assert_eq!(total(&choices), (cents(1_587_301), 0));
}

#[test]
fn utf_16_is_read() {
    let found = recognised("utf16-with-mark.csv");
    assert_eq!((found.encoding, found.replaced), (Encoding::Utf16Le, 0));
    assert_eq!(draft(&found).accounts[1].name, "Łódź Łąka");
}

#[test]
fn files_without_customers_are_named() {
    assert_eq!(refused(&bytes_of("empty.csv")), ListError::Empty);
    assert_eq!(refused(&bytes_of("only-header.csv")), ListError::NoRows);
    assert_eq!(refused(b"a\0b;c\n1;2\n"), ListError::NotText { at_byte: 1 });
}

#[test]
fn hostile_files_end_in_a_clear_error() {
    let wide = "a,".repeat(100_000);
    assert!(matches!(
        refused(wide.as_bytes()),
        ListError::TooManyColumns { row: 1, .. }
    ));
    let unbalanced = format!("Firma;Ort\nA;\"{}", "x;y\n".repeat(300_000));
    assert!(matches!(
        refused(unbalanced.as_bytes()),
        ListError::TooManyRows { .. }
    ));
    let quotes = "\"a\n".repeat(1_001);
    let found = recognise(
        Source::File(quotes.as_bytes()),
        &Choices::default(),
        CONTEXT,
    );
    assert!(found.is_ok() || matches!(found, Err(ListError::UnclosedQuotes { .. })));
    let lone: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("Firma;Ort\nA;".encode_utf16().flat_map(u16::to_le_bytes))
        .chain([0x00, 0xd8, b'\n', 0x00])
        .collect();
    let found = recognise(Source::File(&lone), &Choices::default(), CONTEXT).expect("readable");
    assert_eq!(found.replaced, 1);
}

#[test]
fn five_thousand_rows_are_five_thousand_customers() {
    let mut text = String::from("Kundennummer;Firma;Ort;Umsatz 2024;Umsatz 2025\r\n");
    for index in 0..5_000 {
        text.push_str(&format!(
            "{index:05};Kunde Nummer {index};Ort;{index}.000,10;1,00\r\n"
        ));
    }
    let found = recognise(Source::Pasted(&text), &Choices::default(), CONTEXT).expect("readable");
    let drafts = draft(&found);
    assert!(drafts.bilan.adds_up());
    assert_eq!(drafts.accounts.len(), 5_000);
    assert_eq!(drafts.total(2025, AmountKind::Revenue), cents(500_000));
}

#[test]
fn everything_recognised_can_be_overruled() {
    let mut choices = Choices {
        header: Some(HeaderChoice::Absent),
        delimiter: Some(Delimiter::Comma),
        encoding: Some(Encoding::Utf8),
        ..Choices::default()
    };
    let plain = b"Acme,Bonn,5\nGlobex,Ulm,6\n";
    choices.fields.insert(0, Field::Name);
    choices.fields.insert(2, revenue(2024));
    let found = recognise(Source::File(plain), &choices, CONTEXT).expect("readable");
    let drafts = draft(&found);
    assert!(drafts.bilan.adds_up());
    assert_eq!(drafts.accounts[0].name, "Acme");
    assert_eq!(drafts.total(2024, AmountKind::Revenue), cents(1_100));
    // Bank data stays out, whatever is chosen.
    let mut choices = Choices::default();
    choices.fields.insert(10, Field::Notes);
    let found = recognised_with("german-windows-1252.csv", &choices);
    assert_eq!(field_of(&found, "IBAN"), Field::BankData);
    // Choices are plain data that can be kept.
    let kept = serde_json::to_string(&choices.for_next_file()).expect("plain data");
    assert_eq!(
        serde_json::from_str::<Choices>(&kept).expect("plain data"),
        choices
    );
}

#[test]
fn the_same_headers_have_the_same_fingerprint() {
    let one = recognised("northwind-kunden-de.csv").fingerprint;
    assert_eq!(one, recognised("northwind-kunden-de.csv").fingerprint);
    assert_ne!(one, recognised("northwind-customers.csv").fingerprint);
}

#[test]
fn our_own_export_is_read_back_without_its_guards() {
    let rows = [vec![
        CsvCell::Text("=1+1 GmbH".to_owned()),
        CsvCell::Money(cents(-150)),
    ]];
    let text = csv_text::write_guarded(&["Company", "Revenue 2025"], &rows, CsvStyle::GERMAN_EXCEL);
    assert!(text.contains("'=1+1 GmbH"));
    let found = recognise(Source::File(text.as_bytes()), &Choices::default(), CONTEXT);
    let drafts = draft(&found.expect("readable"));
    assert_eq!(drafts.accounts[0].name, "=1+1 GmbH");
    assert_eq!(
        drafts.accounts[0].amount(2025, AmountKind::Revenue),
        Some(cents(-150))
    );
    // A file of another program keeps what looks like a guard.
    let foreign = b"Company;Revenue 2025\n'=1+1 GmbH;5\n";
    let found = recognise(Source::File(foreign), &Choices::default(), CONTEXT).expect("readable");
    assert_eq!(draft(&found).accounts[0].name, "'=1+1 GmbH");
}

#[test]
fn the_rows_with_problems_come_as_a_file_to_mend() {
    let found = recognised("problems.csv");
    let drafts = draft(&found);
    let text = failed_rows_csv(&found, &drafts, Locale::De, CsvStyle::GERMAN_EXCEL);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 5);
    assert!(
        lines[0].contains("Zeile in der Datei;Grund"),
        "{}",
        lines[0]
    );
    assert!(
        lines[1].contains("Den 31. Februar 1998 gibt es nicht"),
        "{}",
        lines[1]
    );
    // Mended and imported again it is the same kind of list.
    let again = recognise(Source::File(text.as_bytes()), &Choices::default(), CONTEXT);
    assert_eq!(again.expect("readable").columns[2].field, revenue(1997));
}

#[test]
fn every_reason_has_words_in_both_languages() {
    for locale in [Locale::En, Locale::De] {
        for field in Field::CHOICES {
            assert!(!wording::field(locale, 1, field).is_empty());
        }
        for name in [
            "ambiguous-thousands.csv",
            "hubspot-companies.csv",
            "invoices.csv",
        ] {
            let found = recognised(name);
            for question in &found.questions {
                assert!(wording::question(locale, &found, question).ends_with('?'));
            }
            for caution in found.columns.iter().flat_map(|column| &column.cautions) {
                assert!(wording::caution(locale, &found, caution).ends_with('.'));
            }
        }
        for bytes in [bytes_of("empty.csv"), bytes_of("datev-bookings.csv")] {
            assert!(wording::error(locale, &refused(&bytes)).ends_with('.'));
        }
    }
}

/// A comma that should have been quoted moves the rest of its row by one column.
const MOVED: &str = "\
CustomerID,CompanyName,ContactName,Address,City,PostalCode,Country,Phone
ALFKI,Alfreds Futterkiste,Maria Anders,Obere Str. 57,Berlin,12209,Germany,030-0074321
COMMI,Comércio Mineiro,Pedro Afonso,Av. dos Lusíadas, 23,São Paulo,05432-043,Brazil,(11) 555-7647
ERNSH,Ernst Handel,Roland Mendel,Kirchgasse 6,Graz,8010,Austria,7675-3425
QUICK,QUICK-Stop,Horst Kloss,Taucherstraße 10,Cunewalde,01307,Germany,0372-035188
SAVEA,Save-a-lot Markets,Jose Pavarotti,187 Suffolk Ln.,Boise,83720,USA,(208) 555-8097
VINET,Vins et alcools Chevalier,Paul Henriot,59 rue de l'Abbaye,Reims,51100,France,26.47.15.10
";

#[test]
fn cells_that_have_moved_are_doubted_by_row_and_column_and_imported_as_they_stand() {
    let found = recognise(Source::Pasted(MOVED), &Choices::default(), CONTEXT).expect("readable");
    let doubted: Vec<_> = found
        .doubtful
        .iter()
        .map(|one| (one.row, one.column, one.doubt))
        .collect();
    let unlike = |column| (2, column, Doubt::Unlike);
    let beyond = (2, 8, Doubt::Beyond);
    assert_eq!(
        doubted,
        [unlike(4), unlike(5), unlike(6), unlike(7), beyond]
    );
    assert_eq!(found.doubt_at(2, 6), Some(Doubt::Unlike));
    assert_eq!(found.doubt_at(3, 6), None);
    assert_eq!(
        wording::doubts(Locale::De, &found).as_deref(),
        Some(
            "5 Zellen in 1 Zeile stehen vielleicht in der falschen Spalte: Zeile 3, „City“: „23“; \
             Zeile 3, „PostalCode“: „São Paulo“; Zeile 3, „Country“: „05432-043“; \
             Zeile 3, „Phone“: „Brazil“; Zeile 3, „Spalte 9“: „(11) 555-7647“."
        )
    );
    let drafts = draft(&found);
    assert_eq!((drafts.accounts.len(), drafts.problems.len()), (6, 0));
    let report = failed_rows_csv(&found, &drafts, Locale::En, CsvStyle::INTERNATIONAL);
    assert_eq!(report.lines().count(), 2, "{report}");
    assert!(
        report.contains("Country: Unlike the rest of the column"),
        "{report}"
    );
}

#[test]
fn a_number_among_names_is_doubted_and_lists_that_are_in_order_are_not() {
    let text = "Firma;Ort\nAcme;Graz\n05454-876;Wien\nGlobex;Linz\nInitech;Wels\nHooli;Steyr\n";
    let found = recognise(Source::Pasted(text), &Choices::default(), CONTEXT).expect("readable");
    let [doubted] = &found.doubtful[..] else {
        panic!("one cell: {:?}", found.doubtful)
    };
    assert_eq!((doubted.row, doubted.column), (2, 0));
    for list in [
        "datev-customers.csv",
        "english.csv",
        "firmographics.csv",
        "german-windows-1252.csv",
        "hubspot-companies.csv",
        "invoices.csv",
        "paste-from-spreadsheet.tsv",
        "pivot.csv",
        "preamble.csv",
        "quotes-and-newlines.csv",
        "stripe-customers.csv",
        "utf16-with-mark.csv",
    ] {
        assert_eq!(recognised(list).doubtful, [], "{list}");
    }
}

#[test]
fn a_list_in_which_every_fourth_row_has_moved_is_doubted_there() {
    // Whoever made this list has taken the commas inside of addresses for marks between cells.
    for list in ["northwind-customers.csv", "northwind-kunden-de.csv"] {
        let found = recognised(list);
        let of = |field: Field| {
            let of = found.doubtful.iter();
            let of = of.filter(|one| found.columns[one.column].field == field);
            of.map(|one| one.row).collect::<Vec<_>>()
        };
        assert_eq!((of(Field::Country).len(), of(Field::City).len()), (24, 15));
        assert_eq!(of(Field::Country), of(Field::Phone), "{list}");
        let bolido = found
            .rows
            .iter()
            .find(|row| found.text(**row, 1).starts_with("Bólido"));
        assert_eq!(found.text(*bolido.expect("a row"), 5), "28023");
        assert!(of(Field::Country).contains(bolido.expect("a row")));
    }
}

#[test]
fn a_column_whose_cells_are_something_else_altogether_says_so() {
    let text = "Firma;Land;E-Mail\nAcme;4711;Graz\nGlobex;4712;Wien\nInitech;4713;Linz\n";
    let found = recognise(Source::Pasted(text), &Choices::default(), CONTEXT).expect("readable");
    let odd = |column: usize| {
        found.columns[column]
            .cautions
            .contains(&Caution::CellsDoNotFit)
    };
    assert_eq!([0, 1, 2].map(odd), [false, true, true]);
    assert_eq!(found.doubtful, []);
}
