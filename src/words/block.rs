//! Cells that are pasted, filled or cleared together, in words: what can't be done and why.

use super::Locale;
use super::changes;
use super::format::{NO_BREAK, money, number, percent, quoted};
use super::{account, accounts, rules, typed, views};
use crate::domain::account::LifeCycle;
use crate::domain::values::Currency;
use crate::exchange::block::{AmountProblem, DayProblem};
use crate::session::block::{Reason, Refusal, Sum, Tally};
use crate::session::listing::{Column, Kind};

/// What a range has in it: `12 cells, 4 amounts, sum €87,132, 6.9% of revenue`; each column by its name where
/// several add up. `start` is the month that fiscal years begin in.
pub fn tally(locale: Locale, start: u8, currency: Currency, tally: &Tally) -> String {
    let cells = cells(locale, tally.cells);
    match tally.sums.as_slice() {
        [] => cells,
        [one] if one.column.kind() == Some(Kind::Money) => {
            let amounts = amounts(locale, one.known);
            let sum = sum(locale, currency, one, tally.share);
            let word = locale.pick("sum", "Summe");
            format!("{cells}, {amounts}, {word} {sum}")
        }
        several => {
            let named = several.iter().map(|one| {
                let name = views::column(locale, start, one.column);
                format!("{name} {}", sum(locale, currency, one, tally.share))
            });
            let named: Vec<String> = named.collect();
            format!("{cells} · {}", named.join(" · "))
        }
    }
}

/// The sum of a column; revenue with its share of all.
fn sum(locale: Locale, currency: Currency, one: &Sum, share: Option<f64>) -> String {
    let mut text = match one.column.kind() {
        Some(Kind::Money) => money(locale, currency, one.sum),
        Some(Kind::Percent) => percent(locale, one.sum as f64 / 10_000.0),
        _ => number(locale, one.sum / 100),
    };
    if let (Column::Revenue, Some(share)) = (one.column, share) {
        let share = percent(locale, share);
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
pub fn place(locale: Locale, start: u8, refusal: &Refusal) -> String {
    let row = match &refusal.account {
        Some(name) => name.clone(),
        None => new_row(locale, refusal.row),
    };
    let column = views::column(locale, start, refusal.column);
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
pub fn reason(locale: Locale, currency: Currency, reason: &Reason) -> String {
    match reason {
        Reason::Rule(rejection) => rules::rejection(locale, rejection),
        Reason::Amount(AmountProblem::Doubtful) => doubtful_amount(locale).to_owned(),
        Reason::Amount(problem) => typed::not_amount(locale, currency, *problem),
        Reason::Day(DayProblem::NotADay) => accounts::not_a_day(locale).to_owned(),
        Reason::Day(DayProblem::Doubtful) => doubtful_day(locale).to_owned(),
        Reason::NotALifeCycle => {
            let known = LifeCycle::ALL.map(|one| account::life_cycle(locale, one));
            not_a_life_cycle(locale, &known.join(", "))
        }
        Reason::NoYear => accounts::no_year(locale).to_owned(),
    }
}

/// Columns that can't be pasted into: those that are computed, and those that are edited elsewhere.
pub fn derived(locale: Locale, start: u8, columns: &[Column]) -> Vec<String> {
    let names = |is_computed: bool| {
        let columns = columns
            .iter()
            .filter(|one| one.is_computed() == is_computed);
        let names: Vec<String> = columns
            .map(|one| views::column(locale, start, *one))
            .collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let computed = names(true).map(|names| derived_columns(locale, &names));
    let elsewhere = names(false).map(|names| edited_elsewhere(locale, &names));
    computed.into_iter().chain(elsewhere).collect()
}

/// Groups and people that would be made: some of them by name.
pub fn made(locale: Locale, groups: &[String], members: &[String]) -> Vec<String> {
    let groups = (!groups.is_empty()).then(|| new_groups(locale, &some_of(locale, groups)));
    let members = (!members.is_empty()).then(|| new_members(locale, &some_of(locale, members)));
    groups.into_iter().chain(members).collect()
}

fn some_of(locale: Locale, names: &[String]) -> String {
    const NAMED: usize = 5;
    let shown = names.iter().take(NAMED).map(|name| quoted(locale, name));
    let mut text = shown.collect::<Vec<_>>().join(", ");
    if names.len() > NAMED {
        text.push_str(", …");
    }
    text
}

/// New accounts whose names are known already: some of them by name.
pub fn same(locale: Locale, names: &[String]) -> String {
    same_names(locale, names.len(), &some_of(locale, names))
}

texts! {
    /// The heading of the question before something is pasted.
    title => "Paste cells", "Zellen einfügen";
    /// The same before cells are filled or cleared.
    change_title => "Change cells", "Zellen ändern";
    /// Another tab has changed the same accounts while the question stood.
    moved_on => "Some of these accounts were changed in another tab meanwhile, so nothing was written. Do it again to see what it would change now.",
        "Einige dieser Kunden wurden inzwischen in einem anderen Tab geändert, deshalb wurde nichts geschrieben. Noch einmal versuchen, um zu sehen, was sich jetzt ändern würde.";
    /// Over the cells that can't be changed.
    refused(l, count: usize) => format!("{} can’t be changed:", cells(l, count)), format!("Nicht zu ändern: {}", cells(l, count));
    /// Below a few of many.
    further(l, count: usize) => format!("and {} more", number(l, count as i128)), format!("und {} weitere", number(l, count as i128));
    /// The row of an account that would be new.
    new_row(l, row: usize) => format!("New row {row}"), format!("Neue Zeile {row}");
    /// Some columns are computed.
    derived_columns(l, names: &str) => format!("Computed here, not pasted into: {names}."),
        format!("Wird hier berechnet, nicht eingefügt: {names}.");
    /// Some columns are edited elsewhere.
    edited_elsewhere(l, names: &str) => format!("Edited on the page of the account, not pasted into: {names}."),
        format!("Wird auf der Seite des Kunden bearbeitet, nicht eingefügt: {names}.");
    /// Groups that would be made.
    new_groups(l, names: &str) => format!("New customer groups would be made: {names}."), format!("Neue Kundengruppen würden angelegt: {names}.");
    /// People that would be made.
    new_members(l, names: &str) => format!("New people would be added to the team: {names}."), format!("Neue Zuständige würden angelegt: {names}.");
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
    /// How much would be changed where nothing stands in the way.
    changes(l, count: usize) => format!("{} would be changed.", changes::accounts(l, count)),
        format!("Zu ändern: {}.", changes::accounts(l, count));
    /// Nothing is left to change.
    nothing_left => "Nothing else is to be changed.", "Sonst ist nichts zu ändern.";
    /// Does all of it.
    all => "Paste", "Einfügen";
    /// The same where cells are filled or cleared.
    change_all => "Change", "Ändern";
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
    sum_of_years(l, years: &str, year: &str) => format!("Revenue shows sums of {years}. What is entered goes to {year}, and the sum follows."),
        format!("Der Umsatz zeigt Summen von {years}. Was eingetragen wird, gilt für {year}, und die Summe folgt daraus.");
    /// The column shows sums, and in the last of their years there is nothing to change.
    sum_stays(l, years: &str, year: &str) => format!("Nothing to change in {year}. Revenue shows sums of {years}; the amounts of each year stand on the page of the account."),
        format!("In {year} ist nichts zu ändern. Der Umsatz zeigt Summen von {years}; die Beträge jedes Jahres stehen auf der Seite des Kunden.");
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
            moved_on,
            nothing_left,
            rest,
            change_rest,
            all,
            change_all,
            without_new,
            leave,
            doubtful_amount,
            doubtful_day,
        ]);
        check(|locale| refused(locale, 3));
        check(|locale| further(locale, 3));
        check(|locale| derived(locale, 1, &[Column::Share, Column::Score]).concat());
        check(|locale| derived(locale, 1, &[Column::City, Column::Tags]).concat());
        let names = ["Retail".to_owned()];
        check(|locale| made(locale, &names, &[]).concat());
        check(|locale| made(locale, &[], &names).concat());
        check(|locale| changes(locale, 2));
        check(|locale| new_accounts(locale, 3));
        check(|locale| same(locale, &["Northwind".to_owned()]));
        check(|locale| rows_beyond(locale, 2));
        check(|locale| columns_beyond(locale, 2));
        check(|locale| would_change(locale, 2));
        check(|locale| sum_of_years(locale, "1996–1998", "1998"));
        check(|locale| sum_stays(locale, "1996–1998", "1998"));
        check(|locale| with_new(locale, 2));
        for one in [
            Reason::Rule(Rejection::EmptyName),
            Reason::Amount(AmountProblem::Doubtful),
            Reason::Amount(AmountProblem::OtherCurrency("USD")),
            Reason::Day(DayProblem::Doubtful),
            Reason::Day(DayProblem::NotADay),
            Reason::NotALifeCycle,
            Reason::NoYear,
        ] {
            check(|locale| reason(locale, Currency::EUR, &one));
        }
    }

    #[test]
    fn a_range_says_its_sums() {
        let revenue = Sum {
            column: Column::Revenue,
            known: 2,
            sum: 250_000,
        };
        let said = |locale, sums: &[Sum]| {
            let range = Tally {
                cells: 4,
                sums: sums.to_vec(),
                share: Some(0.25),
            };
            tally(locale, 1, Currency::EUR, &range)
        };
        assert_eq!(
            said(Locale::En, &[revenue]),
            "4\u{a0}cells, 2\u{a0}amounts, sum €2,500, 25.0% of revenue"
        );
        assert_eq!(said(Locale::De, &[]), "4\u{a0}Zellen");
        let margin = Sum {
            column: Column::Margin,
            sum: 100_000,
            ..revenue
        };
        let open = Sum {
            column: Column::OpenActions,
            sum: 300,
            ..revenue
        };
        assert_eq!(
            said(Locale::En, &[revenue, margin, open]),
            "4\u{a0}cells · Revenue €2,500, 25.0% of revenue · Contribution margin €1,000 · Open actions 3"
        );
    }

    #[test]
    fn what_is_computed_and_what_is_edited_elsewhere_is_told_apart() {
        assert_eq!(
            derived(Locale::En, 1, &[Column::City, Column::Share, Column::Tags]),
            [
                "Computed here, not pasted into: Share.",
                "Edited on the page of the account, not pasted into: City, Tags.",
            ]
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
            place(Locale::En, 1, &refusal),
            "Ernst Handel, Revenue: “plenty”"
        );
    }
}
