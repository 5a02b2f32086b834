//! Cells that are pasted, filled or cleared together, in words: what can't be done and why.

use super::Locale;
use super::changes;
use super::format::{NO_BREAK, money, number, percent, quoted};
use super::{account, accounts, rules, typed};
use crate::domain::account::LifeCycle;
use crate::domain::values::Currency;
use crate::exchange::block::{AmountProblem, DayProblem};
use crate::session::block::{Reason, Refusal, Tally};
use crate::session::listing::Column;

/// What a range has in it: `12 cells, 4 amounts, sum €87,132, 6.9% of revenue`.
pub fn tally(locale: Locale, currency: Currency, tally: Tally, base: i128) -> String {
    let cells = cells(locale, tally.cells);
    if tally.amounts == 0 {
        return cells;
    }
    let amounts = amounts(locale, tally.amounts);
    let sum = money(locale, currency, tally.sum);
    let mut text = match locale {
        Locale::En => format!("{cells}, {amounts}, sum {sum}"),
        Locale::De => format!("{cells}, {amounts}, Summe {sum}"),
    };
    if base > 0 && tally.sum > 0 {
        let share = percent(locale, tally.sum as f64 / base as f64);
        text.push_str(&match locale {
            Locale::En => format!(", {share} of revenue"),
            Locale::De => format!(", {share} des Umsatzes"),
        });
    }
    text
}

fn counted(locale: Locale, count: usize, one: &'static str, many: &'static str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{}{NO_BREAK}{noun}", number(locale, count as i128))
}

fn cells(locale: Locale, count: usize) -> String {
    let (one, many) = locale.pick(("cell", "cells"), ("Zelle", "Zellen"));
    counted(locale, count, one, many)
}

fn amounts(locale: Locale, count: usize) -> String {
    let (one, many) = locale.pick(("amount", "amounts"), ("Betrag", "Beträge"));
    counted(locale, count, one, many)
}

/// Where a value can't stand: `Ernst Handel, Revenue: “plenty”`.
pub fn place(locale: Locale, refusal: &Refusal) -> String {
    let row = match &refusal.account {
        Some(name) => name.clone(),
        None => new_row(locale, refusal.row),
    };
    let column = accounts::column(locale, refusal.column);
    if refusal.text.is_empty() {
        return format!("{row}, {column}");
    }
    let shown: String = refusal.text.chars().take(LONGEST).collect();
    let cut = if shown.len() < refusal.text.len() {
        "…"
    } else {
        ""
    };
    format!(
        "{row}, {column}: {}",
        quoted(locale, &format!("{shown}{cut}"))
    )
}

/// The letters of a value that are shown.
const LONGEST: usize = 40;

/// Why a value can't stand there, and what to do.
pub fn reason(locale: Locale, reason: &Reason) -> String {
    match reason {
        Reason::Rule(rejection) => rules::rejection(locale, rejection),
        Reason::Amount(AmountProblem::Number(problem)) => {
            typed::not_money(locale, *problem).to_owned()
        }
        Reason::Amount(AmountProblem::Doubtful) => doubtful_amount(locale).to_owned(),
        Reason::Day(DayProblem::NotADay) => accounts::not_a_day(locale).to_owned(),
        Reason::Day(DayProblem::Doubtful) => doubtful_day(locale).to_owned(),
        Reason::NotALifeCycle => {
            let known = LifeCycle::ALL.map(|one| account::life_cycle(locale, one));
            not_a_life_cycle(locale, &known.join(", "))
        }
        Reason::NoYear => accounts::no_year(locale).to_owned(),
    }
}

/// Columns that can't be pasted into.
pub fn derived(locale: Locale, columns: &[Column]) -> String {
    let names: Vec<&str> = columns
        .iter()
        .map(|one| accounts::column(locale, *one))
        .collect();
    derived_columns(locale, &names.join(", "))
}

/// New accounts whose names are known already: some of them by name.
pub fn same(locale: Locale, names: &[String]) -> String {
    const NAMED: usize = 5;
    let shown = names.iter().take(NAMED).map(|name| quoted(locale, name));
    let mut text = shown.collect::<Vec<_>>().join(", ");
    if names.len() > NAMED {
        text.push_str(", …");
    }
    same_names(locale, names.len(), &text)
}

texts! {
    /// The heading of the question before something is pasted.
    title => "Paste cells", "Zellen einfügen";
    /// The same before cells are filled or cleared.
    change_title => "Change cells", "Zellen ändern";
    /// Over the cells that can't be changed.
    refused(l, count: usize) => format!("{} can’t be changed:", cells(l, count)), format!("Nicht zu ändern: {}", cells(l, count));
    /// Below a few of many.
    further(l, count: usize) => format!("and {} more", number(l, count as i128)), format!("und {} weitere", number(l, count as i128));
    /// The row of an account that would be new.
    new_row(l, row: usize) => format!("New row {row}"), format!("Neue Zeile {row}");
    /// Some columns are computed.
    derived_columns(l, names: &str) => format!("Computed here, not pasted into: {names}."),
        format!("Wird hier berechnet, nicht eingefügt: {names}.");
    /// Rows below the last account.
    new_accounts(l, count: usize) => format!("Below the last account, the block goes on: {} would be new.", changes::accounts(l, count)),
        format!("Der Block reicht unter den letzten Kunden. Neu anzulegen: {}.", changes::accounts(l, count));
    /// Some of them are known.
    same_names(l, count: usize, names: &str) => format!("{} by that name already: {names}.", changes::accounts(l, count)),
        format!("Schon vorhanden, {}: {names}.", changes::accounts(l, count));
    /// Rows below the last account that have no name.
    rows_beyond(l, count: usize) => format!("{} below the last account without a name: left out.", counted(l, count, "row", "rows")),
        format!("{} unter dem letzten Kunden ohne Namen: nicht übernommen.", counted(l, count, "Zeile", "Zeilen"));
    /// Columns to the right of the last.
    columns_beyond(l, count: usize) => format!("{} to the right of the table: left out.", counted(l, count, "column", "columns")),
        format!("{} rechts neben der Tabelle: nicht übernommen.", counted(l, count, "Spalte", "Spalten"));
    /// How much would be changed then.
    would_change(l, count: usize) => format!("Everything else can be changed: {}.", changes::accounts(l, count)),
        format!("Alles andere kann geändert werden: {}.", changes::accounts(l, count));
    /// Nothing is left to change.
    nothing_left => "Nothing else is to be changed.", "Sonst ist nichts zu ändern.";
    /// Does what can be done.
    rest => "Paste the rest", "Den Rest einfügen";
    /// The same where cells are filled or cleared.
    change_rest => "Change the rest", "Den Rest ändern";
    /// Pastes, and adds accounts.
    with_new(l, count: usize) => format!("Paste and add {}", changes::accounts(l, count)), format!("Einfügen und {} anlegen", changes::accounts(l, count));
    /// Pastes, and adds no accounts.
    without_new => "Paste without new accounts", "Ohne neue Kunden einfügen";
    /// Does nothing.
    leave => "Leave as it is", "So lassen";
    /// An amount that means two things.
    doubtful_amount => "This amount can mean thousands or decimals, and the column does not say which. Write it without marks, or with two decimals.",
        "Dieser Betrag kann Tausender oder Nachkommastellen meinen, und die Spalte sagt nicht, was davon. Ohne Trennzeichen schreiben oder mit zwei Nachkommastellen.";
    /// A day that means two things.
    doubtful_day => "This can be two days. Write the year first, for example 2026-04-03.",
        "Das können zwei Tage sein. Das Jahr voranstellen, zum Beispiel 2026-04-03.";
    /// Not one of our words.
    not_a_life_cycle(l, known: &str) => format!("Not a life cycle. Choose one of: {known}."),
        format!("Keine Kundenphase. Eine davon wählen: {known}.");
    /// The column shows sums.
    sum_of_years(l, years: &str) => format!("Revenue shows sums of {years}, which belong to no single year. To change amounts, choose one year above the list first."),
        format!("Der Umsatz zeigt Summen von {years}, die zu keinem einzelnen Jahr gehören. Um Beträge zu ändern, zuerst über der Liste ein Jahr wählen.");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rule::Rejection;
    use crate::words::testing::{check, check_all};

    #[test]
    fn what_happens_to_cells_is_said_in_both_languages() {
        check_all(&[
            title,
            change_title,
            nothing_left,
            rest,
            change_rest,
            without_new,
            leave,
            doubtful_amount,
            doubtful_day,
        ]);
        check(|locale| refused(locale, 3));
        check(|locale| further(locale, 3));
        check(|locale| derived(locale, &[Column::Share, Column::Score]));
        check(|locale| new_accounts(locale, 3));
        check(|locale| same(locale, &["Northwind".to_owned()]));
        check(|locale| rows_beyond(locale, 2));
        check(|locale| columns_beyond(locale, 2));
        check(|locale| would_change(locale, 2));
        check(|locale| sum_of_years(locale, "1996–1998"));
        check(|locale| with_new(locale, 2));
        for one in [
            Reason::Rule(Rejection::EmptyName),
            Reason::Amount(AmountProblem::Doubtful),
            Reason::Day(DayProblem::Doubtful),
            Reason::Day(DayProblem::NotADay),
            Reason::NotALifeCycle,
            Reason::NoYear,
        ] {
            check(|locale| reason(locale, &one));
        }
    }

    #[test]
    fn a_range_says_its_sum_and_its_share() {
        let range = Tally {
            cells: 4,
            amounts: 2,
            sum: 250_000,
        };
        assert_eq!(
            tally(Locale::En, Currency::EUR, range, 1_000_000),
            "4\u{a0}cells, 2\u{a0}amounts, sum €2,500, 25.0% of revenue"
        );
        let no_money = Tally {
            amounts: 0,
            sum: 0,
            ..range
        };
        assert_eq!(
            tally(Locale::De, Currency::EUR, no_money, 1_000_000),
            "4\u{a0}Zellen"
        );
    }

    #[test]
    fn a_refused_cell_is_named_by_account_column_and_text() {
        let refusal = Refusal {
            account: Some("Ernst Handel".to_owned()),
            row: 1,
            column: Column::Revenue,
            text: "plenty".to_owned(),
            reason: Reason::NoYear,
        };
        assert_eq!(
            place(Locale::En, &refusal),
            "Ernst Handel, Revenue: “plenty”"
        );
    }
}
