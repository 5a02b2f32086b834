//! A recognised list to drafts: reads the rows, adds up documents, accounts for every row.

mod accounts;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::choices::RowMeaning;
use super::draft::{
    Bilan, CellProblem, DraftAccount, DraftContact, Drafts, FailedRow, ProblemReason, RowReason,
};
use super::field::{AmountKind, Field, Period};
use super::fold::squeeze;
use super::number::Number;
use super::recognise::{Reading, Recognition};
use super::status::status_of;
use crate::domain::values::{Cents, fiscal_year};

use accounts::{add, add_document, append, check_sum, mark_duplicates};

/// Drafts everything the list holds. Cells that can't be read are left empty and listed; rows
/// without a name are listed as failed; nothing else is lost.
#[must_use]
pub fn draft(recognition: &Recognition) -> Drafts {
    let mut drafting = Drafting::new(recognition);
    while drafting.go_on(recognition.rows.len()) {}
    drafting.finish()
}

/// Drafting in slices, for who has to do something else in between.
pub struct Drafting<'a> {
    recognition: &'a Recognition,
    drafts: Drafts,
    by_customer: HashMap<String, usize>,
    /// How many of the rows are read.
    done: usize,
}

impl<'a> Drafting<'a> {
    /// Begins.
    #[must_use]
    pub fn new(recognition: &'a Recognition) -> Self {
        Self {
            recognition,
            drafts: Drafts {
                dropped: recognition.dropped.clone(),
                ..Drafts::default()
            },
            by_customer: HashMap::new(),
            done: 0,
        }
    }

    /// Reads so many rows more; answers whether there are others.
    pub fn go_on(&mut self, rows: usize) -> bool {
        let all = &self.recognition.rows;
        let end = all.len().min(self.done.saturating_add(rows));
        for &row in &all[self.done..end] {
            self.add_row(row);
        }
        self.done = end;
        end < all.len()
    }

    fn add_row(&mut self, row: usize) {
        let drafts = &mut self.drafts;
        let draft = match read_row(self.recognition, row, &mut drafts.problems) {
            Ok(draft) => draft,
            Err(reason) => {
                drafts.failed.push(FailedRow { row, reason });
                return;
            }
        };
        if self.recognition.row_meaning == RowMeaning::Customer {
            drafts.accounts.push(draft);
            return;
        }
        let key = match &draft.customer_number {
            Some(number) => format!("number {number}"),
            None => format!("name {}", squeeze(&draft.name)),
        };
        let known = self.by_customer.get(&key);
        match known.and_then(|&index| drafts.accounts.get_mut(index)) {
            Some(account) => add_document(account, draft),
            None => {
                self.by_customer.insert(key, drafts.accounts.len());
                drafts.accounts.push(draft);
            }
        }
    }

    /// What came of it.
    #[must_use]
    pub fn finish(self) -> Drafts {
        let (recognition, mut drafts) = (self.recognition, self.drafts);
        mark_duplicates(&mut drafts.accounts);
        drafts.check_sum = check_sum(recognition, &drafts.accounts);
        drafts.bilan = Bilan {
            rows_in_file: recognition.table.row_count(),
            before_header: recognition.header_row.unwrap_or(0),
            header: usize::from(recognition.header_row.is_some()),
            read: recognition.rows.len() - drafts.failed.len(),
            customers: drafts.accounts.len(),
            dropped: drafts.dropped.len(),
            failed: drafts.failed.len(),
        };
        drafts
    }
}

/// What a row says before its amounts have years and its person a place.
#[derive(Default)]
struct RowParts {
    account: DraftAccount,
    contact: DraftContact,
    first_name: Option<String>,
    last_name: Option<String>,
    year: Option<i32>,
    document_date: Option<NaiveDate>,
    /// Column, kind, period and number, in the order of the columns.
    amounts: Vec<(usize, AmountKind, Period, Number)>,
}

fn read_row(
    recognition: &Recognition,
    row: usize,
    problems: &mut Vec<CellProblem>,
) -> Result<DraftAccount, RowReason> {
    let mut parts = RowParts::default();
    parts.account.rows.push(row);
    let problems_before = problems.len();
    let mut problem = |column: usize, reason: ProblemReason| {
        let raw = recognition.text(row, column).into_owned();
        problems.push(CellProblem {
            row,
            column,
            raw,
            reason,
        });
    };
    for (column, found) in recognition.columns.iter().enumerate() {
        match recognition.read(row, column) {
            Reading::Empty => {}
            Reading::Text(text) => parts.set_text(found.field, &text),
            Reading::Date(date) => parts.set_date(found.field, date),
            Reading::Year(year) => parts.year = Some(year),
            Reading::Number(number) => parts.set_number(column, found.field, number),
            Reading::Problem(reason) => problem(column, ProblemReason::Unreadable(reason)),
        }
    }
    let year = parts.year.or(parts
        .document_date
        .map(|date| fiscal_year(date, recognition.context.fiscal_year_start)));
    let row_year = year.or(recognition.year_without_date());
    for (column, reason) in parts.settle_amounts(row_year) {
        problem(column, reason);
    }
    parts.settle_contact();
    let failed = if name_account(recognition, row, &mut parts) {
        // An amount without a year must not vanish from a customer that looks complete.
        let undated = recognition
            .undated_amount(row)
            .filter(|_| row_year.is_none());
        undated.map(|amount| RowReason::NoYear { amount })
    } else {
        Some(RowReason::NoName)
    };
    if let Some(reason) = failed {
        // The whole row is listed as failed; its cells need no second mention.
        problems.truncate(problems_before);
        return Err(reason);
    }
    Ok(parts.account)
}

/// The customer's name: the best filled name column, else the person, else, in a file that has no
/// column for names at all, whatever identifies the customer.
fn name_account(recognition: &Recognition, row: usize, parts: &mut RowParts) -> bool {
    // A short name is for sorting: beside a column of full names the person's own name is better.
    let is_short = |column: usize| {
        recognition.name_columns.len() > 1
            && squeeze(&recognition.columns[column].header) == "kurzbezeichnung"
    };
    let named = |short: bool| {
        let columns = recognition.name_columns.iter();
        columns
            .filter(|&&column| is_short(column) == short)
            .map(|&column| recognition.text(row, column))
            .find(|name| !name.is_empty())
            .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let person = parts
        .account
        .contacts
        .first()
        .filter(|_| parts.last_name.is_some() || parts.first_name.is_some());
    let person = person.map(|contact| contact.name.clone());
    let identifier = || {
        let account = &parts.account;
        let any = account.customer_number.as_ref().or(account.email.as_ref());
        any.filter(|_| recognition.name_columns.is_empty()).cloned()
    };
    let name = named(false)
        .or(person)
        .or_else(|| named(true))
        .or_else(identifier)
        .unwrap_or_default();
    parts.account.name = name;
    !parts.account.name.is_empty()
}

impl RowParts {
    fn set_text(&mut self, field: Field, text: &str) {
        let account = &mut self.account;
        let slot = match field {
            Field::CustomerNumber => &mut account.customer_number,
            Field::VatId => &mut account.vat_id,
            Field::Group => &mut account.group,
            Field::Industry => &mut account.industry,
            Field::Parent => &mut account.parent,
            Field::Owner => &mut account.owner,
            Field::Website => &mut account.website,
            Field::PostalCode => &mut account.postal_code,
            Field::City => &mut account.city,
            Field::Region => &mut account.region,
            Field::Country => &mut account.country,
            Field::Email => &mut account.email,
            Field::Phone => &mut account.phone,
            Field::ContactTitle => &mut self.contact.title,
            Field::ContactFirstName => &mut self.first_name,
            Field::ContactLastName => &mut self.last_name,
            Field::ContactName => {
                text.clone_into(&mut self.contact.name);
                return;
            }
            // House number and street may stand in columns of their own.
            Field::Street => return append(&mut account.street, text, " "),
            Field::Notes => return append(&mut account.notes, text, "\n"),
            Field::Status => {
                account.status = status_of(text);
                if account.status.is_none() {
                    append(&mut account.notes, &format!("Status: {text}"), "\n");
                }
                return;
            }
            Field::AbcClass => {
                account.tags.insert(format!("ABC {text}"));
                return;
            }
            Field::Tags => {
                let tags = text.split([',', ';', '|']).map(str::trim);
                account
                    .tags
                    .extend(tags.filter(|tag| !tag.is_empty()).map(str::to_owned));
                return;
            }
            _ => return,
        };
        slot.get_or_insert_with(|| text.to_owned());
    }

    fn set_date(&mut self, field: Field, date: NaiveDate) {
        match field {
            Field::Since => self.account.since = Some(date),
            Field::FirstOrder => self.account.first_order = Some(date),
            Field::LastOrder => self.account.last_order = Some(date),
            Field::ContractEnd => self.account.contract_end = Some(date),
            Field::DocumentDate => {
                self.document_date = Some(date);
                self.account.first_order.get_or_insert(date);
                self.account.last_order.get_or_insert(date);
            }
            _ => {}
        }
    }

    fn set_number(&mut self, column: usize, field: Field, number: Number) {
        match (field, number) {
            (Field::CompanyRevenue, Number::Money { cents, .. }) => {
                self.account.company_revenue = Some(cents);
            }
            (
                Field::Amount {
                    kind: AmountKind::Potential,
                    ..
                },
                Number::Money { cents, .. },
            ) => self.account.potential = Some(cents),
            (Field::Amount { kind, period }, number) => {
                self.amounts.push((column, kind, period, number));
            }
            _ => {}
        }
    }

    /// Puts the amounts into their years; answers with the cells that found no place.
    fn settle_amounts(&mut self, row_year: Option<i32>) -> Vec<(usize, ProblemReason)> {
        let mut lost = Vec::new();
        let mut percents = Vec::new();
        for (column, kind, period, number) in std::mem::take(&mut self.amounts) {
            let year = match period {
                Period::Year(year) => Some(year),
                Period::Unstated => row_year,
                Period::Total => {
                    if let (AmountKind::Revenue, Number::Money { cents, .. }) = (kind, number) {
                        self.account.stated_total = Some(cents);
                    }
                    continue;
                }
            };
            match (year, number) {
                (None, _) => lost.push((column, ProblemReason::AmountWithoutYear)),
                (Some(year), Number::Percent { basis_points }) => {
                    percents.push((column, year, basis_points));
                }
                // Months and quarters of one year add up.
                (Some(year), Number::Money { cents, .. }) => {
                    add(&mut self.account, year, kind, cents);
                }
            }
        }
        for (column, year, basis_points) in percents {
            match self.account.amount(year, AmountKind::Revenue) {
                Some(revenue) => {
                    let exact = i128::from(revenue.get()) * i128::from(basis_points);
                    let half = if exact < 0 { -5_000 } else { 5_000 };
                    let cents = i64::try_from((exact + half) / 10_000).ok();
                    match cents.and_then(|cents| Cents::try_from(cents).ok()) {
                        Some(cents) => {
                            add(&mut self.account, year, AmountKind::Margin, cents);
                        }
                        None => lost.push((column, ProblemReason::MarginTooLarge)),
                    }
                }
                None => lost.push((column, ProblemReason::PercentWithoutRevenue)),
            }
        }
        lost
    }

    /// E-mail and phone belong to the person when the row names one.
    fn settle_contact(&mut self) {
        if self.contact.name.is_empty() {
            let names = [self.first_name.as_deref(), self.last_name.as_deref()];
            self.contact.name = names.into_iter().flatten().collect::<Vec<_>>().join(" ");
        }
        if self.contact.name.is_empty() {
            return;
        }
        let mut contact = std::mem::take(&mut self.contact);
        contact.email.clone_from(&self.account.email);
        contact.phone.clone_from(&self.account.phone);
        self.account.contacts.push(contact);
    }
}
