//! Lists of a company whose fiscal year begins in July.

use super::*;
use keyfolio::exchange::list::recognise::Reading;

#[test]
fn invoices_on_both_sides_of_a_fiscal_border_belong_to_two_years() {
    let list = "Rechnungsnummer;Rechnungsdatum;Kunde;Nettobetrag\n\
                R-1;30.06.2025;Acme GmbH;100,00\n\
                R-2;01.07.2025;Acme GmbH;200,00\n\
                R-3;30.06.2026;Acme GmbH;400,00\n";
    let years = |fiscal_year_start| {
        let context = Context {
            current_year: 2025,
            fiscal_year_start,
        };
        let found = recognise(Source::Pasted(list), &Choices::default(), context);
        let drafts = draft(&found.expect("readable"));
        assert!(drafts.bilan.adds_up());
        let [account] = &drafts.accounts[..] else {
            panic!("one customer: {:?}", drafts.accounts)
        };
        [2024, 2025, 2026].map(|year| account.amount(year, AmountKind::Revenue))
    };
    let revenue = |hundreds: i64| Some(cents(hundreds * 10_000));
    assert_eq!(years(1), [None, revenue(3), revenue(4)]);
    assert_eq!(years(7), [revenue(1), revenue(6), None]);
}

#[test]
fn heads_of_fiscal_years_are_read_by_the_year_they_end_in_and_say_so() {
    let list = "Kunde;Umsatz FY24;Umsatz 2024/25;Umsatz 2025\nAcme GmbH;100,00;200,00;400,00\n";
    let read = |fiscal_year_start| {
        let context = Context {
            current_year: 2026,
            fiscal_year_start,
        };
        let found =
            recognise(Source::Pasted(list), &Choices::default(), context).expect("readable");
        let says = |locale| -> Vec<String> {
            let columns = found.columns.iter();
            let cautions = columns.map(|column| {
                let said = column.cautions.iter();
                let said = said.map(|caution| wording::caution(locale, &found, caution));
                said.collect::<Vec<_>>().join(" ")
            });
            cautions.collect()
        };
        let names = found
            .columns
            .iter()
            .map(|column| wording::field(Locale::De, fiscal_year_start, column.field));
        (
            names.collect::<Vec<_>>(),
            says(Locale::En),
            says(Locale::De),
        )
    };
    let (names, ..) = read(1);
    assert_eq!(names[1], "Umsatz, 2024");
    let (names, english, german) = read(7);
    assert_eq!(
        names[1..],
        ["Umsatz, 2023/24", "Umsatz, 2024/25", "Umsatz, 2025/26"]
    );
    assert_eq!(
        english[1..],
        [
            "The number is read as the year in which the fiscal year ends.",
            "",
            "The number is read as the year in which the fiscal year begins."
        ]
    );
    assert_eq!(
        german[1],
        "Die Zahl gilt als das Jahr, in dem das Geschäftsjahr endet."
    );
}

#[test]
fn a_column_of_years_names_fiscal_years_as_its_head_says() {
    let years = |head: &str, fiscal_year_start| {
        let list = format!(
            "{head};Kunde;Umsatz\n2024;Acme GmbH;100,00\nFY25;Acme GmbH;200,00\n2025/26;Acme GmbH;400,00\n"
        );
        let context = Context {
            current_year: 2026,
            fiscal_year_start,
        };
        let found =
            recognise(Source::Pasted(&list), &Choices::default(), context).expect("readable");
        let says = found.columns[0].cautions.len();
        let read = [1, 2, 3].map(|row| match found.read(row, 0) {
            Reading::Year(year) => year,
            other => panic!("{other:?}"),
        });
        (read, says)
    };
    assert_eq!(years("Jahr", 1), ([2024, 2025, 2026], 0));
    assert_eq!(years("Geschäftsjahr", 1), ([2024, 2025, 2026], 0));
    assert_eq!(years("Jahr", 7), ([2024, 2024, 2025], 1));
    assert_eq!(years("Geschäftsjahr", 7), ([2023, 2024, 2025], 1));
}
