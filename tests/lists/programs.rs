//! The files of many programs, each with its own habits.

use super::*;

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
    assert_eq!(mueller.status, Some(LifeCycle::Active));
    assert_eq!(mueller.notes.as_deref(), Some("„bleibt“"));
    assert_eq!(
        mueller.amount(2024, AmountKind::Revenue),
        Some(cents(1_234_560))
    );
    assert_eq!(cafe.amount(2024, AmountKind::Revenue), Some(cents(0)));
    // "- €" is how a spreadsheet writes zero.
    assert_eq!(cafe.amount(2025, AmountKind::Revenue), Some(cents(0)));
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
    assert_eq!(names, ["Hafenlogistik Süd GmbH", "Änne Vögele"]);
    let person = &drafts.accounts[1].contacts;
    assert_eq!((person.len(), person[0].name.as_str()), (1, "Änne Vögele"));
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
    assert_eq!(drafts.accounts[2].status, Some(LifeCycle::Lost));
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
    assert_eq!(drafts.accounts[1].status, Some(LifeCycle::Lost));
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
}

#[test]
fn an_invoice_without_a_date_is_asked_about_and_never_lost_in_silence() {
    let found = recognised("invoices.csv");
    let question = Question::WhichYearOfRows {
        rows: vec![5],
        amount: cents(7_000),
        proposed: 2025,
    };
    assert_eq!(found.questions, std::slice::from_ref(&question));
    assert_eq!(
        wording::question(Locale::En, &found, &question),
        "Row 6 has no date that can be read. Which year does its amount, 70.00, belong to?"
    );
    // Until it is answered, and when it is left out, the row counts as not imported, with its amount.
    let left_out = Choices {
        undated: Some(Undated::LeaveOut),
        ..Choices::default()
    };
    for choices in [Choices::default(), left_out] {
        let drafts = draft(&recognised_with("invoices.csv", &choices));
        assert!(drafts.bilan.adds_up() && drafts.problems.is_empty());
        assert_eq!((drafts.bilan.read, drafts.bilan.failed), (3, 1));
        assert_eq!(drafts.undated().collect::<Vec<_>>(), [(5, cents(7_000))]);
        assert_eq!(drafts.accounts[1].rows, [4]);
        assert_eq!(
            wording::troubles(Locale::De, &drafts),
            ["Zeile 6 hat kein Jahr und wird nicht importiert: 70,00."]
        );
    }
    let choices = Choices {
        undated: Some(Undated::Year(2025)),
        ..Choices::default()
    };
    let found = recognised_with("invoices.csv", &choices);
    assert_eq!(found.questions, []);
    let drafts = draft(&found);
    assert_eq!(
        drafts.accounts[1].amount(2025, AmountKind::Revenue),
        Some(cents(37_000))
    );
    assert!(wording::troubles(Locale::De, &drafts).is_empty());
}
