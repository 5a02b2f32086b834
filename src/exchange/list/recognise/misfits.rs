//! Cells that look as if they stood in the wrong column: a number below "Country", a country below "Phone". A comma
//! too many or a broken line moves a whole row. They are read as they stand; a person is told where they are.

use super::*;
use crate::exchange::list::number::is_nothing;

/// Why a cell is doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Most other cells of the column look like what its name says.
    Unlike,
    /// It stands to the right of the last column that has a name.
    Beyond,
}

/// A cell (row and column from 0) that a person should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoubtfulCell {
    pub row: usize,
    pub column: usize,
    pub doubt: Doubt,
}

impl Recognition {
    /// Finds what is odd in a column of text: a few cells, or most of them.
    pub(super) fn look_for_misfits(&mut self, column: usize) {
        let Some(found) = self.columns.get(column) else {
            return;
        };
        let doubt = match found.header.is_empty() && self.is_behind_the_last_name(column) {
            true => Doubt::Beyond,
            false => Doubt::Unlike,
        };
        let (field, filled) = (found.field, found.filled);
        if field == Field::BankData {
            return;
        }
        let is_odd = |row: &usize| {
            let text = self.text(*row, column);
            !is_nothing(&text) && (doubt == Doubt::Beyond || is_misfit(field, &text))
        };
        let odd: Vec<usize> = self.rows.iter().copied().filter(is_odd).collect();
        let of = match doubt {
            Doubt::Beyond => self.rows.len(),
            Doubt::Unlike => filled,
        };
        // The few are odd because the many are not; a program that has lost its quotation marks moves many.
        if odd.len() * 3 <= of || (odd.len() == 1 && of > 1) {
            let odd = odd.into_iter();
            self.doubtful
                .extend(odd.map(|row| DoubtfulCell { row, column, doubt }));
        } else if doubt == Doubt::Unlike && odd.len() * 2 > of && says_what_cells_are(field) {
            self.columns[column].cautions.push(Caution::CellsDoNotFit);
        }
    }

    fn is_behind_the_last_name(&self, column: usize) -> bool {
        let last = self.columns.iter().rposition(|one| !one.header.is_empty());
        self.header_row.is_some() && last.is_some_and(|last| last < column)
    }

    /// The doubt about a cell (row and column from 0).
    #[must_use]
    pub fn doubt_at(&self, row: usize, column: usize) -> Option<Doubt> {
        let first = self.doubtful.partition_point(|one| one.row < row);
        let mut same_row = self.doubtful[first..]
            .iter()
            .take_while(|one| one.row == row);
        same_row
            .find(|one| one.column == column)
            .map(|one| one.doubt)
    }
}

/// Whether a text can hardly be what its column says.
fn is_misfit(field: Field, text: &str) -> bool {
    let has_letter = text.chars().any(char::is_alphabetic);
    let has_digit = text.chars().any(|letter| letter.is_ascii_digit());
    match field {
        Field::Country => has_digit || !has_letter,
        Field::Name
        | Field::Group
        | Field::Industry
        | Field::Parent
        | Field::Owner
        | Field::ContactName
        | Field::ContactFirstName
        | Field::ContactLastName
        | Field::ContactTitle
        | Field::City
        | Field::Region => !has_letter,
        Field::CustomerNumber | Field::PostalCode | Field::Phone | Field::VatId => !has_digit,
        Field::Email => !text.contains('@'),
        Field::Website => !text.contains('.'),
        _ => false,
    }
}

/// Whether hardly any cell of such a column may look otherwise: regions have numbers in some countries, and customers
/// have numbers made of letters.
fn says_what_cells_are(field: Field) -> bool {
    !matches!(field, Field::Region | Field::CustomerNumber | Field::Name)
}
