//! Lists of other programs, from the bytes of a file to drafts of customers.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;
use keyfolio::domain::values::Cents;
use keyfolio::exchange::csv_text::{self, CsvCell, CsvStyle};
use keyfolio::exchange::list::date::DateOrder;
use keyfolio::exchange::list::decode::Encoding;
use keyfolio::exchange::list::draft::ProblemReason;
use keyfolio::exchange::list::guess::{Caution, Why};
use keyfolio::exchange::list::number::{self, DecimalMark, Number, NumberProblem, Unit};
use keyfolio::exchange::list::parse::{Delimiter, parse};
use keyfolio::exchange::list::recognise::{CellReason, Question};
use keyfolio::exchange::list::rows::DropReason;
use keyfolio::exchange::list::status::DraftStatus;
use keyfolio::exchange::list::style::{Certainty, Style};
use keyfolio::exchange::list::wording::{self, failed_rows_csv};
use keyfolio::exchange::list::{
    AmountKind, Choices, Context, Drafts, Field, HeaderChoice, ListError, MatchKey, Period,
    Recognition, RowMeaning, Source, draft, recognise,
};
use keyfolio::words::Locale;

const CONTEXT: Context = Context { current_year: 2026 };

fn cents(amount: i64) -> Cents {
    Cents::try_from(amount).expect("an amount in range")
}

fn bytes_of(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/lists")
        .join(name);
    std::fs::read(path).expect("fixture")
}

fn recognised_with(name: &str, choices: &Choices) -> Recognition {
    recognise(Source::File(&bytes_of(name)), choices, CONTEXT).expect("readable")
}

fn recognised(name: &str) -> Recognition {
    recognised_with(name, &Choices::default())
}

fn drafted(name: &str) -> Drafts {
    let drafts = draft(&recognised(name));
    assert!(drafts.bilan.adds_up(), "{name}: {:?}", drafts.bilan);
    drafts
}

fn refused(bytes: &[u8]) -> ListError {
    match recognise(Source::File(bytes), &Choices::default(), CONTEXT) {
        Ok(found) => panic!("should be refused, found {:?}", found.columns),
        Err(error) => error,
    }
}

fn field_of(found: &Recognition, header: &str) -> Field {
    let column = found.columns.iter().find(|column| column.header == header);
    column.unwrap_or_else(|| panic!("no column {header}")).field
}

fn revenue(year: i32) -> Field {
    Field::Amount {
        kind: AmountKind::Revenue,
        period: Period::Year(year),
    }
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[test]
fn both_northwind_files_give_the_same_customers_to_the_cent() {
    let english = drafted("northwind-customers.csv");
    let german = drafted("northwind-kunden-de.csv");
    for drafts in [&english, &german] {
        assert_eq!(drafts.accounts.len(), 91);
        assert_eq!(drafts.bilan.rows_in_file, 92);
        assert!(drafts.problems.is_empty() && drafts.failed.is_empty());
        assert_eq!(
            drafts.years(AmountKind::Revenue),
            BTreeSet::from([1996, 1997, 1998])
        );
        let by_year = [1996, 1997, 1998].map(|year| drafts.total(year, AmountKind::Revenue).get());
        assert_eq!(by_year, [20_808_397, 61_708_517, 44_062_387]);
        let check = drafts.check_sum.as_ref().expect("a total column");
        // Ten totals differ by one cent, because they were rounded after the years were added.
        assert_eq!(check.stated, cents(126_579_303));
        assert_eq!(check.summed, cents(126_579_301));
        assert_eq!((check.rounding, check.differences.len()), (10, 0));
        assert!(
            drafts
                .accounts
                .iter()
                .all(|account| account.duplicate_of.is_none())
        );
    }
    assert_eq!(english.accounts, german.accounts);
}

#[test]
fn the_german_northwind_file_is_recognised_without_a_question() {
    let found = recognised("northwind-kunden-de.csv");
    assert_eq!(found.encoding, Encoding::Windows1252);
    assert_eq!(found.table.delimiter, Delimiter::Semicolon);
    assert_eq!(found.header_row, Some(0));
    assert_eq!(found.questions, []);
    assert!(found.special_letters.contains('é'));
    assert_eq!(field_of(&found, "Aufträge"), Field::Ignore);
    assert_eq!(field_of(&found, "Erster Auftrag"), Field::FirstOrder);
    assert_eq!(field_of(&found, "Position"), Field::ContactTitle);
    assert_eq!(field_of(&found, "Umsatz 1997"), revenue(1997));
    let total = found.columns.last().expect("columns");
    assert_eq!(total.field.period(), Some(Period::Total));
    assert!(total.cautions.contains(&Caution::CheckSum));
    let style = Style::Numbers {
        mark: DecimalMark::Comma,
        certainty: Certainty::Certain,
    };
    assert_eq!(total.style, style);
}

#[test]
fn a_german_office_list_keeps_umlauts_zeros_and_signs() {
    let found = recognised("german-windows-1252.csv");
    assert_eq!(field_of(&found, "IBAN"), Field::BankData);
    let drafts = drafted("german-windows-1252.csv");
    let [mueller, cafe, bau] = &drafts.accounts[..] else {
        panic!("three customers")
    };
    assert_eq!(mueller.name, "Müller & Söhne GmbH");
    assert_eq!(mueller.customer_number.as_deref(), Some("00017"));
    assert_eq!(mueller.postal_code.as_deref(), Some("01067"));
    assert_eq!(mueller.status, Some(DraftStatus::Active));
    assert_eq!(mueller.notes.as_deref(), Some("„bleibt“"));
    assert_eq!(
        mueller.amount(2024, AmountKind::Revenue),
        Some(cents(1_234_560))
    );
    assert_eq!(cafe.amount(2024, AmountKind::Revenue), Some(cents(0)));
    assert_eq!(cafe.amount(2025, AmountKind::Revenue), None);
    assert_eq!(bau.amount(2024, AmountKind::Revenue), Some(cents(-123_450)));
    assert_eq!(bau.amount(2025, AmountKind::Revenue), Some(cents(-50_000)));
    // An unknown status is kept, not dropped.
    assert_eq!(
        (
            bau.status,
            bau.notes.as_deref().map(|notes| notes.lines().next())
        ),
        (None, Some(Some("Status: ruht wegen Umbau")))
    );
    assert!(
        !format!("{drafts:?}").contains("DE0212"),
        "bank data never reaches a draft"
    );
}

#[test]
fn an_english_list_reads_points_as_decimals() {
    let drafts = drafted("english.csv");
    let [acme, globex, initech] = &drafts.accounts[..] else {
        panic!("three customers")
    };
    assert_eq!(acme.name, "Acme, Inc.");
    assert_eq!(
        acme.amount(2024, AmountKind::Revenue),
        Some(cents(123_456_789))
    );
    assert_eq!(globex.amount(2025, AmountKind::Revenue), None);
    assert_eq!(initech.amount(2024, AmountKind::Revenue), Some(cents(50)));
    assert_eq!(initech.since, day(2021, 1, 31));
    assert!(drafts.problems.is_empty());
}

#[test]
fn a_paste_from_a_spreadsheet_is_a_list() {
    let text = String::from_utf8(bytes_of("paste-from-spreadsheet.tsv")).expect("text");
    let found = recognise(Source::Pasted(&text), &Choices::default(), CONTEXT).expect("readable");
    assert_eq!(found.table.delimiter, Delimiter::Tab);
    let drafts = draft(&found);
    assert_eq!(drafts.accounts[1].name, "Zwei Zeilen AG");
    assert_eq!(drafts.total(2025, AmountKind::Revenue), cents(4_992_050));
}

#[test]
fn datev_customers_are_read_and_suppliers_and_banks_stay_out() {
    let found = recognised("datev-customers.csv");
    assert_eq!(found.header_row, Some(1));
    for header in ["Bankleitzahl 1", "IBAN-Nr. 1"] {
        assert_eq!(field_of(&found, header), Field::BankData, "{header}");
    }
    let drafts = drafted("datev-customers.csv");
    let names: Vec<&str> = drafts
        .accounts
        .iter()
        .map(|account| account.name.as_str())
        .collect();
    assert_eq!(names, ["Hafenlogistik Süd GmbH", "Vögele"]);
    assert_eq!(drafts.accounts[0].vat_id.as_deref(), Some("DE123456789"));
    assert_eq!(drafts.dropped_by_reason()[&DropReason::Supplier], 1);
    assert!(!format!("{:?}", drafts.accounts).contains("Haspa"));
}

#[test]
fn datev_bookings_are_refused() {
    assert_eq!(
        refused(&bytes_of("datev-bookings.csv")),
        ListError::BookingBatch
    );
}

#[test]
fn a_pivot_loses_its_totals_and_says_so() {
    let found = recognised("pivot.csv");
    assert_eq!(field_of(&found, "Summe von Umsatz 2024"), revenue(2024));
    let drafts = drafted("pivot.csv");
    assert_eq!(drafts.accounts.len(), 2);
    let reasons = drafts.dropped_by_reason();
    let counted = [
        DropReason::Blank,
        DropReason::Total,
        DropReason::Placeholder,
    ]
    .map(|reason| reasons.get(&reason).copied());
    assert_eq!(counted, [Some(1), Some(1), Some(1)]);
    assert_eq!(drafts.check_sum.expect("a total").differences, []);
}

#[test]
fn annual_revenue_is_never_revenue_with_us() {
    let found = recognised("hubspot-companies.csv");
    assert_eq!(field_of(&found, "Annual Revenue"), Field::CompanyRevenue);
    let annual = found
        .columns
        .iter()
        .find(|column| column.header == "Annual Revenue");
    assert!(
        annual
            .expect("column")
            .cautions
            .contains(&Caution::TheirOwnRevenue)
    );
    let Some(Question::WhichYear { proposed: 2026, .. }) = found.questions.first() else {
        panic!(
            "a total without a year is asked about: {:?}",
            found.questions
        )
    };
    let choices = Choices {
        unstated_year: Some(2025),
        ..Choices::default()
    };
    let found = recognised_with("hubspot-companies.csv", &choices);
    assert_eq!(found.questions, []);
    let drafts = draft(&found);
    assert_eq!(drafts.total(2025, AmountKind::Revenue), cents(1_900_075));
    assert_eq!(
        drafts.accounts[0].company_revenue,
        Some(cents(25_000_000_000))
    );
    assert_eq!(drafts.accounts[2].status, Some(DraftStatus::Lost));
    assert_eq!(drafts.accounts[1].parent.as_deref(), Some("Lantern Group"));
}

#[test]
fn a_bare_umsatz_among_company_facts_is_asked_about() {
    let found = recognised("firmographics.csv");
    assert_eq!(found.questions, [Question::WhoseRevenue { column: 3 }]);
    assert_eq!(draft(&found).years(AmountKind::Revenue), BTreeSet::new());
    let mut choices = Choices::default();
    choices.fields.insert(3, revenue(2025));
    let found = recognised_with("firmographics.csv", &choices);
    assert_eq!(
        (found.questions.len(), found.columns[3].why),
        (0, Why::Chosen)
    );
    assert_eq!(
        draft(&found).total(2025, AmountKind::Revenue),
        cents(6_150_000_050)
    );
}

#[test]
fn stripe_customers_come_with_their_lifetime_spend() {
    let found = recognised("stripe-customers.csv");
    assert_eq!(field_of(&found, "Card Last4"), Field::BankData);
    let spend = found
        .columns
        .iter()
        .find(|column| column.header == "Total Spend")
        .expect("spend");
    assert!(spend.cautions.contains(&Caution::LifetimeTotal));
    let drafts = draft(&found);
    assert_eq!(drafts.accounts[0].name, "Birch Studio");
    assert_eq!(
        drafts.accounts[0].customer_number.as_deref(),
        Some("cus_001")
    );
    assert_eq!(drafts.accounts[0].since, day(2024, 1, 5));
    assert_eq!(drafts.accounts[1].status, Some(DraftStatus::Lost));
}

#[test]
fn quotes_and_line_breaks_stay_in_their_cell() {
    let drafts = drafted("quotes-and-newlines.csv");
    assert_eq!(drafts.accounts[0].name, "Müller; Sohn \"und Enkel\"");
    let notes = drafts.accounts[0]
        .notes
        .as_deref()
        .map(|notes| notes.replace("\r\n", "\n"));
    assert_eq!(notes.as_deref(), Some("erste Zeile\nzweite; Zeile"));
    assert_eq!(drafts.accounts[1].name, "Rohr 5\" GmbH");
    assert_eq!(drafts.bilan.rows_in_file, 3);
}

#[test]
fn one_point_two_three_four_is_asked_about() {
    let found = recognised("ambiguous-thousands.csv");
    let money = |amount, rounded| {
        Some(Number::Money {
            cents: cents(amount),
            rounded,
        })
    };
    assert_eq!(
        found.questions,
        [Question::DecimalMark {
            column: 1,
            sample: "1.234".to_owned(),
            comma: money(123_400, false),
            point: money(123, true),
        }]
    );
    for (mark, total) in [(DecimalMark::Comma, 463_400), (DecimalMark::Point, 90_373)] {
        let choices = Choices {
            decimal_mark: Some(mark),
            ..Choices::default()
        };
        let found = recognised_with("ambiguous-thousands.csv", &choices);
        assert_eq!(found.questions, []);
        assert_eq!(draft(&found).total(2025, AmountKind::Revenue), cents(total));
    }
}

#[test]
fn the_third_of_april_is_asked_about() {
    let found = recognised("ambiguous-dates.csv");
    let [
        Question::DateOrder {
            column: 1,
            day_first,
            month_first,
            ..
        },
    ] = &found.questions[..]
    else {
        panic!("one question: {:?}", found.questions)
    };
    assert_eq!(
        (*day_first, *month_first),
        (day(2025, 4, 3), day(2025, 3, 4))
    );
    let choices = Choices {
        date_order: Some(DateOrder::MonthFirst),
        ..Choices::default()
    };
    let found = recognised_with("ambiguous-dates.csv", &choices);
    assert_eq!(found.questions, []);
    assert_eq!(draft(&found).accounts[0].last_order, day(2025, 3, 4));
}

#[test]
fn a_preamble_is_skipped_and_years_in_rows_add_up_to_customers() {
    let found = recognised("preamble.csv");
    assert_eq!(found.header_row, Some(3));
    assert_eq!(found.row_meaning, RowMeaning::Document);
    assert_eq!(found.questions, []);
    let drafts = drafted("preamble.csv");
    assert_eq!(
        (
            drafts.bilan.before_header,
            drafts.bilan.read,
            drafts.bilan.customers
        ),
        (3, 3, 2)
    );
    assert_eq!(
        drafts.accounts[0].amount(2024, AmountKind::Revenue),
        Some(cents(100_000))
    );
    assert_eq!(
        drafts.accounts[0].amount(2025, AmountKind::Revenue),
        Some(cents(150_000))
    );
    assert_eq!(drafts.accounts[0].rows, [4, 5]);
}

#[test]
fn invoices_become_customers_net_and_by_year() {
    let found = recognised("invoices.csv");
    assert_eq!(field_of(&found, "Brutto"), Field::Ignore);
    let drafts = drafted("invoices.csv");
    let [alpha, beta] = &drafts.accounts[..] else {
        panic!("two: {:?}", drafts.accounts)
    };
    assert_eq!(
        alpha.amount(2024, AmountKind::Revenue),
        Some(cents(100_000))
    );
    assert_eq!(
        alpha.amount(2025, AmountKind::Revenue),
        Some(cents(200_000))
    );
    assert_eq!(
        (alpha.first_order, alpha.last_order),
        (day(2024, 12, 15), day(2025, 1, 31))
    );
    assert_eq!(beta.amount(2025, AmountKind::Revenue), Some(cents(30_000)));
    assert_eq!(drafts.dropped_by_reason()[&DropReason::Cancelled], 1);
    let [problem] = &drafts.problems[..] else {
        panic!("one problem")
    };
    assert_eq!(
        (problem.row, problem.reason),
        (5, ProblemReason::AmountWithoutYear)
    );
}

#[test]
fn a_bad_cell_is_left_empty_and_listed_and_a_nameless_row_fails() {
    let found = recognised("problems.csv");
    assert_eq!(found.problem_cells(), 3);
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
    // "Alfreds Futterkiste GmbH" may be the first customer again: flagged, not merged.
    assert_eq!(drafts.accounts[3].duplicate_of, Some((0, MatchKey::Name)));
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
        ListError::CellTooLong {
            row: 2,
            column: 2,
            ..
        }
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

mod properties {
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
            assert!(!wording::field(locale, field).is_empty());
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
