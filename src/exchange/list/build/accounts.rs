//! Drafts of customers against each other: documents of the same one are added up, those that look alike are
//! marked, and a stated total is checked.

use std::collections::HashMap;

use super::super::choices::RowMeaning;
use super::super::draft::{CheckSum, DraftAccount, SumDifference};
use super::super::field::{AmountKind, Field, Period};
use super::super::match_key::{Keys, MatchKey};
use super::super::number::sum;
use super::super::recognise::Recognition;
use crate::domain::values::Cents;

pub(super) fn append(slot: &mut Option<String>, text: &str, between: &str) {
    match slot {
        Some(before) => {
            before.push_str(between);
            before.push_str(text);
        }
        None => *slot = Some(text.to_owned()),
    }
}

pub(super) fn add(account: &mut DraftAccount, year: i32, kind: AmountKind, cents: Cents) {
    let amount = account.amounts.entry((year, kind)).or_default();
    *amount = sum([*amount, cents]);
}

/// Adds one more document of a customer: amounts add up, dates widen, gaps are filled.
pub(super) fn add_document(account: &mut DraftAccount, document: DraftAccount) {
    for ((year, kind), cents) in document.amounts {
        add(account, year, kind, cents);
    }
    account.first_order = [account.first_order, document.first_order]
        .into_iter()
        .flatten()
        .min();
    account.last_order = account.last_order.max(document.last_order);
    account.contract_end = account.contract_end.max(document.contract_end);
    account.since = [account.since, document.since].into_iter().flatten().min();
    let texts = [
        (&mut account.customer_number, document.customer_number),
        (&mut account.vat_id, document.vat_id),
        (&mut account.group, document.group),
        (&mut account.industry, document.industry),
        (&mut account.parent, document.parent),
        (&mut account.owner, document.owner),
        (&mut account.email, document.email),
        (&mut account.phone, document.phone),
        (&mut account.website, document.website),
        (&mut account.street, document.street),
        (&mut account.postal_code, document.postal_code),
        (&mut account.city, document.city),
        (&mut account.region, document.region),
        (&mut account.country, document.country),
    ];
    for (slot, text) in texts {
        if slot.is_none() {
            *slot = text;
        }
    }
    if let Some(notes) = document
        .notes
        .filter(|notes| account.notes.as_ref() != Some(notes))
    {
        append(&mut account.notes, &notes, "\n");
    }
    account.status = account.status.or(document.status);
    account.potential = account.potential.max(document.potential);
    account.company_revenue = account.company_revenue.or(document.company_revenue);
    account.tags.extend(document.tags);
    for contact in document.contacts {
        if !account
            .contacts
            .iter()
            .any(|known| known.name == contact.name)
        {
            account.contacts.push(contact);
        }
    }
    account.rows.extend(document.rows);
}

/// Flags drafts that look like an earlier one; whether they are is for a person to say.
pub(super) fn mark_duplicates(accounts: &mut [DraftAccount]) {
    let mut seen: HashMap<(MatchKey, String), usize> = HashMap::new();
    for (index, account) in accounts.iter_mut().enumerate() {
        let keys = Keys::of_draft(account).exact();
        account.duplicate_of = keys
            .iter()
            .find_map(|key| seen.get(key).map(|&first| (first, key.0)));
        for key in keys {
            seen.entry(key).or_insert(index);
        }
    }
}

pub(super) fn check_sum(recognition: &Recognition, accounts: &[DraftAccount]) -> Option<CheckSum> {
    let total = Field::amount(AmountKind::Revenue, Period::Total);
    let column = recognition
        .columns
        .iter()
        .position(|column| column.field == total)?;
    if recognition.row_meaning == RowMeaning::Document {
        return None;
    }
    let (mut stated_sum, mut summed_sum) = (Cents::ZERO, Cents::ZERO);
    let (mut rounding, mut differences) = (0, Vec::new());
    for account in accounts {
        let Some(stated) = account.stated_total else {
            continue;
        };
        let summed = account.sum_of(AmountKind::Revenue);
        let years = account
            .amounts
            .keys()
            .filter(|(_, kind)| *kind == AmountKind::Revenue)
            .count();
        stated_sum = sum([stated_sum, stated]);
        summed_sum = sum([summed_sum, summed]);
        let off = stated.get().abs_diff(summed.get());
        if off == 0 {
            continue;
        }
        if off <= years as u64 {
            rounding += 1;
        } else {
            let row = account.rows.first().copied().unwrap_or_default();
            differences.push(SumDifference {
                row,
                stated,
                summed,
            });
        }
    }
    Some(CheckSum {
        column,
        stated: stated_sum,
        summed: summed_sum,
        rounding,
        differences,
    })
}
