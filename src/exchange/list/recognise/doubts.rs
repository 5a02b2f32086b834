//! What a recognised list leaves open: rows without a year, cells that can't be read, marks that may mean either.

use super::*;
use crate::domain::values::fiscal_year;

impl Recognition {
    /// Whether every row is a document that has to be dated by itself.
    pub(super) fn is_dated(&self) -> bool {
        self.row_meaning == RowMeaning::Document && self.has_row_year()
    }

    /// The year of amounts in a row that names none; none if they have to be left out.
    #[must_use]
    pub fn year_without_date(&self) -> Option<i32> {
        if !self.is_dated() {
            return Some(self.unstated_year);
        }
        match self.undated {
            Some(Undated::Year(year)) => Some(year),
            Some(Undated::LeaveOut) | None => None,
        }
    }

    /// What stands in a document (a row from 0) whose year can't be told: its first amount that is not zero.
    #[must_use]
    pub fn undated_amount(&self, row: usize) -> Option<Cents> {
        if !self.is_dated() || self.year_of_row(row).is_some() {
            return None;
        }
        let columns = self.columns.iter().enumerate();
        columns
            .filter(|(_, found)| {
                found.field.needs_year() && found.field.period() == Some(Period::Unstated)
            })
            .find_map(|(column, _)| match self.read(row, column) {
                Reading::Number(Number::Money { cents, .. }) if cents != Cents::ZERO => Some(cents),
                _ => None,
            })
    }

    pub(super) fn year_of_row(&self, row: usize) -> Option<i32> {
        (0..self.columns.len()).find_map(|column| match self.columns[column].field {
            Field::RowYear | Field::DocumentDate => match self.read(row, column) {
                Reading::Year(year) => Some(year),
                Reading::Date(date) => Some(fiscal_year(date, self.context.fiscal_year_start)),
                _ => None,
            },
            _ => None,
        })
    }

    pub(super) fn ask_about_undated(&mut self) {
        let undated: Vec<(usize, Cents)> = self
            .rows
            .iter()
            .filter_map(|&row| Some((row, self.undated_amount(row)?)))
            .collect();
        if undated.is_empty() {
            return;
        }
        // The documents around them are the best guess there is.
        let newest = self
            .rows
            .iter()
            .filter_map(|&row| self.year_of_row(row))
            .max();
        self.questions.push(Question::WhichYearOfRows {
            amount: number::sum(undated.iter().map(|(_, amount)| *amount)),
            rows: undated.into_iter().map(|(row, _)| row).collect(),
            proposed: newest.unwrap_or(self.context.current_year),
        });
    }

    pub(super) fn count(&mut self, index: usize) {
        let (mut filled, mut rounded) = (0, 0);
        let mut currencies = BTreeSet::new();
        let is_amount = self.columns[index].field.content() == Content::Amount;
        let mut samples: Vec<String> = Vec::new();
        for &row in &self.rows {
            let text = self.text(row, index);
            if text.is_empty() {
                continue;
            }
            filled += 1;
            if is_amount {
                currencies.extend(number::currency_of(&text));
            }
            if samples.len() < 4 && !samples.iter().any(|sample| **sample == *text) {
                samples.push(text.chars().take(80).collect());
            }
            if let Reading::Number(Number::Money { rounded: true, .. }) = self.read(row, index) {
                rounded += 1;
            }
        }
        let Some(column) = self.columns.get_mut(index) else {
            return;
        };
        // Bank data is not even shown.
        column.samples = if column.field == Field::BankData {
            Vec::new()
        } else {
            samples
        };
        column.filled = filled;
        column.currencies = currencies;
        if rounded > 0 {
            column.cautions.push(Caution::Rounded { cells: rounded });
        }
    }

    pub(super) fn ask(&mut self, choices: &Choices) {
        let mut yearless = Vec::new();
        for (column, found) in self.columns.iter().enumerate() {
            if matches!(found.field.period(), Some(Period::Unstated)) && found.field.needs_year() {
                yearless.push(column);
            }
            let certainty = match found.style {
                Style::None => continue,
                Style::Numbers { certainty, .. } | Style::Dates { certainty, .. } => certainty,
            };
            if !matches!(certainty, Certainty::Asked | Certainty::Contradictory) {
                continue;
            }
            let year = self.context.current_year;
            let cells = || self.rows.iter().map(|&row| self.text(row, column));
            self.questions.push(match found.style {
                Style::Dates { .. } => {
                    let doubtful =
                        cells().find(|cell| date::evidence(cell, year) == date::Evidence::Either);
                    let own_order = found.style.date_order();
                    let odd = || {
                        cells().find(|cell| match date::evidence(cell, year) {
                            date::Evidence::Certain(own) => own != own_order,
                            _ => false,
                        })
                    };
                    let sample = doubtful.or_else(odd).unwrap_or_default();
                    let read = |order| date::parse(&sample, order, year).ok().flatten();
                    Question::DateOrder {
                        column,
                        day_first: read(DateOrder::DayFirst),
                        month_first: read(DateOrder::MonthFirst),
                        sample: sample.into_owned(),
                    }
                }
                _ => {
                    let doubtful =
                        cells().find(|cell| number::evidence(cell) == number::Evidence::Either);
                    // Where the clear ones disagree, one that does not fit the others.
                    let mark = found.style.decimal_mark();
                    let odd = || {
                        cells().find(|cell| match number::evidence(cell) {
                            number::Evidence::Certain(own) => own != mark,
                            _ => false,
                        })
                    };
                    let sample = doubtful.or_else(odd).unwrap_or_default();
                    let read = |mark| number::parse(&sample, mark, found.unit).ok().flatten();
                    Question::DecimalMark {
                        column,
                        comma: read(DecimalMark::Comma),
                        point: read(DecimalMark::Point),
                        sample: sample.into_owned(),
                    }
                }
            });
        }
        if self.is_dated() && self.undated.is_none() {
            self.ask_about_undated();
        }
        if !self.is_dated() && choices.unstated_year.is_none() && !yearless.is_empty() {
            let proposed = self.unstated_year;
            self.questions.push(Question::WhichYear {
                columns: yearless,
                proposed,
            });
        }
    }
}
