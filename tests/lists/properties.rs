//! What holds for every list, whatever is in it.

use proptest::prelude::*;

use super::*;

fn cell() -> impl Strategy<Value = String> {
    let tricky = "[=+@\t\r\n '\"a;,|＝－ü-]{0,6}";
    prop_oneof![
        Just(String::new()),
        tricky.prop_map(String::from),
        any::<String>()
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(found) = recognise(Source::File(&bytes), &Choices::default(), CONTEXT) {
            prop_assert!(draft(&found).bilan.adds_up());
        }
    }

    #[test]
    fn arbitrary_lists_never_panic(
        rows in proptest::collection::vec(
            proptest::collection::vec("[a-zA-Z0-9.,€% /\"-]{0,8}", 1..5), 1..12),
        header in proptest::sample::select(vec![
            "Firma;Umsatz 2024;Letzter Auftrag", "Company;Revenue;Year",
            "Rechnungsnummer;Kunde;Netto;Datum", "Name;Marge %;Umsatz;Segment",
        ]),
    ) {
        let body: Vec<String> = rows.iter().map(|row| row.join(";")).collect();
        let text = format!("{header}\n{}", body.join("\n"));
        if let Ok(found) = recognise(Source::Pasted(&text), &Choices::default(), CONTEXT) {
            let drafts = draft(&found);
            prop_assert!(drafts.bilan.adds_up(), "{:?}", drafts.bilan);
        }
    }

    #[test]
    fn every_amount_survives_writing_and_reading(amount in -99_999_999_999i64..99_999_999_999) {
        for mark in [DecimalMark::Comma, DecimalMark::Point] {
            let written = csv_text::plain_amount(cents(amount), mark);
            let read = number::parse(&written, mark, Unit::One);
            let expected = Number::Money { cents: cents(amount), rounded: false };
            prop_assert_eq!(read, Ok(Some(expected)));
        }
    }

    #[test]
    fn what_is_written_is_read_back(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 3), 1..6),
        style in proptest::sample::select(vec![CsvStyle::INTERNATIONAL, CsvStyle::GERMAN_EXCEL]),
    ) {
        let cells: Vec<Vec<CsvCell>> = rows
            .iter()
            .map(|row| row.iter().cloned().map(CsvCell::Text).collect())
            .collect();
        let text = csv_text::write_guarded(&["One", "Two", "Three"], &cells, style);
        let text = text.trim_start_matches('\u{feff}');
        let table = parse(text, Some(style.delimiter)).expect("our own file");
        prop_assert_eq!(table.row_count(), rows.len() + 1);
        for (row, contents) in rows.iter().enumerate() {
            for (column, content) in contents.iter().enumerate() {
                let written = table.cell(row + 1, column);
                let triggers = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
                prop_assert!(!written.starts_with(triggers), "{:?}", written);
                prop_assert!(!written.trim_start().starts_with(triggers), "{:?}", written);
                prop_assert_eq!(csv_text::unguard(written), content);
            }
        }
    }
}
