//! What the columns of a list say about each other: who keeps a meaning two columns claim, which
//! total is a check sum, and whose revenue a lonely "Umsatz" is.

use super::choices::Context;
use super::dictionary::{Strength, is_firmographic};
use super::field::{AmountKind, Field, Period};
use super::fold::squeeze;
use super::guess::{Caution, ColumnGuess, Why};
use super::header::{FoundBy, Span, interpret};

/// A bare "Name" beside "Company" is the person to talk to.
pub(super) fn settle_names(columns: &mut [ColumnGuess], names: &[String]) {
    let knows = |wanted: &dyn Fn(&ColumnGuess) -> bool| columns.iter().any(wanted);
    let has_company =
        knows(&|guess| guess.field == Field::Name && guess.strength == Strength::Exact);
    let has_contact = knows(&|guess| guess.field == Field::ContactName);
    let bare = names.iter().position(|name| squeeze(name) == "name");
    if let Some(guess) = bare.and_then(|column| columns.get_mut(column))
        && guess.field == Field::Name
        && has_company
        && !has_contact
    {
        guess.field = Field::ContactName;
    }
}

/// "Total" alone is an amount only beside other amounts.
pub(super) fn settle_bare_totals(columns: &mut [ColumnGuess], names: &[String], context: Context) {
    let has_years = columns.iter().any(ColumnGuess::is_year_of_revenue);
    for (guess, name) in columns.iter_mut().zip(names) {
        if guess.field.period() == Some(Period::Total)
            && interpret(name, context).found == FoundBy::BareTotal
            && !has_years
        {
            guess.field = Field::Ignore;
            guess.why = Why::Unknown;
        }
    }
}

/// A single revenue column among facts about the company itself may be the company's own revenue.
pub(super) fn ask_whose_revenue(columns: &mut [ColumnGuess], names: &[String]) {
    let knows = |field: Field| columns.iter().any(|guess| guess.field == field);
    let orders = knows(Field::FirstOrder) || knows(Field::LastOrder);
    let firmographic = names.iter().any(|name| is_firmographic(name))
        || (knows(Field::Industry) && !knows(Field::CustomerNumber) && !orders);
    let is_revenue = |guess: &ColumnGuess| {
        matches!(
            guess.field,
            Field::Amount {
                kind: AmountKind::Revenue,
                ..
            }
        )
    };
    let alone = columns.iter().filter(|guess| is_revenue(guess)).count() == 1;
    if !firmographic || !alone || knows(Field::CompanyRevenue) {
        return;
    }
    let asked = columns.iter_mut().find(|guess| is_revenue(guess));
    if let Some(guess) = asked.filter(|guess| guess.field.period() != Some(Period::Total)) {
        guess.field = Field::CompanyRevenue;
        guess.ask_whose = true;
    }
}

/// Of several columns with one meaning the chosen, then the best named, then the first keeps it.
pub(super) fn resolve_conflicts(columns: &mut [ColumnGuess]) {
    for column in 0..columns.len() {
        let guess = &columns[column];
        if guess.why == Why::Chosen || guess.field.takes_several_columns() {
            continue;
        }
        let rank = |index: usize| {
            let other = &columns[index];
            (
                other.why == Why::Chosen,
                other.span == Span::Whole,
                other.strength,
            )
        };
        let rival = (0..columns.len())
            .filter(|&index| index != column)
            .find(|&index| {
                let other = &columns[index];
                let parts = guess.span == Span::Part && other.span == Span::Part;
                let better =
                    rank(index) > rank(column) || (rank(index) == rank(column) && index < column);
                !parts && better && same_meaning(guess.field, other.field)
            });
        if let Some(rival) = rival {
            columns[column].field = Field::Ignore;
            columns[column].ask_whose = false;
            columns[column]
                .cautions
                .push(Caution::SameMeaningAs { column: rival });
        }
    }
    let net: Vec<(usize, Period)> = columns
        .iter()
        .enumerate()
        .filter_map(|(column, guess)| match guess.field {
            Field::Amount {
                kind: AmountKind::Revenue,
                period,
            } => Some((column, period)),
            _ => None,
        })
        .collect();
    for guess in columns.iter_mut().filter(|guess| guess.why != Why::Chosen) {
        if let Field::Amount {
            kind: AmountKind::GrossRevenue,
            period,
        } = guess.field
            && let Some(&(column, _)) = net.iter().find(|(_, other)| *other == period)
        {
            guess.field = Field::Ignore;
            guess.cautions.push(Caution::SameMeaningAs { column });
        }
    }
}

fn same_meaning(one: Field, other: Field) -> bool {
    one == other
        || matches!(
            (one, other),
            (
                Field::Amount {
                    kind: AmountKind::Potential,
                    ..
                },
                Field::Amount {
                    kind: AmountKind::Potential,
                    ..
                }
            )
        )
}

/// A total beside years is a check sum; a total alone is an amount whose year is not stated.
pub(super) fn settle_totals(columns: &mut [ColumnGuess]) {
    let has_years = columns.iter().any(ColumnGuess::is_year_of_revenue);
    for guess in columns {
        let Field::Amount {
            kind,
            period: Period::Total,
        } = guess.field
        else {
            continue;
        };
        if has_years {
            guess.cautions.push(Caution::CheckSum);
        } else if guess.why != Why::Chosen {
            guess.field = Field::amount(kind, Period::Unstated);
            guess.cautions.push(Caution::LifetimeTotal);
        }
    }
}
