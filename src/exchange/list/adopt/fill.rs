//! One draft into one account, field by field, and two drafts of one customer into one.

use super::super::draft::{DraftAccount, DraftContact};
use super::super::field::{AmountKind, Field};
use super::super::number::sum;
use super::names::Names;
use super::{Mode, year_of};
use crate::domain::account::{Account, Figure, LifeCycle};
use crate::domain::person::Person;
use crate::domain::rule::{MAX_LINE, MAX_PROSE};
use crate::domain::values::{Cents, Name, Period, PeriodKind, Year, one_line};
use crate::exchange::csv_text::plain_amount;
use crate::exchange::list::number::DecimalMark;
use crate::words::{Locale, lists as say};

/// What is the same for all drafts of a list.
#[derive(Clone, Copy)]
pub(super) struct Filling {
    pub(super) locale: Locale,
    /// The year that a potential without one is kept under.
    pub(super) potential_year: Year,
}

/// What a person should be told about one draft.
#[derive(Default)]
pub(super) struct Outcome {
    /// The fields whose text was cut.
    pub(super) shortened: Vec<Field>,
    pub(super) since_first_order: bool,
    pub(super) gross: bool,
}

/// Writes what a draft says into an account. [`Mode::AddOnly`] never comes here.
pub(super) fn fill(
    account: &mut Account,
    draft: &DraftAccount,
    mode: Mode,
    filling: Filling,
    names: &mut Names,
    fresh: &mut impl FnMut() -> u128,
) -> Outcome {
    let mut outcome = Outcome::default();
    let over = mode == Mode::UpdateFilled;
    if over {
        account.name = cut_name(&draft.name);
    }
    if one_line(&draft.name).chars().count() > Name::MAX {
        outcome.shortened.push(Field::Name);
    }
    let texts = [
        (
            Field::CustomerNumber,
            &mut account.customer_number,
            &draft.customer_number,
        ),
        (Field::VatId, &mut account.vat_id, &draft.vat_id),
        (Field::Industry, &mut account.industry, &draft.industry),
        (Field::Website, &mut account.website, &draft.website),
        (Field::City, &mut account.city, &draft.city),
        (Field::Region, &mut account.region, &draft.region),
        (Field::Country, &mut account.country, &draft.country),
    ];
    for (what, field, text) in texts {
        if let Some(text) = text
            && (over || field.is_empty())
        {
            *field = cut(text, MAX_LINE, what, &mut outcome);
        }
    }
    let days = [
        (&mut account.since, draft.since),
        (&mut account.last_order, draft.last_order),
        (&mut account.contract_end, draft.contract_end),
    ];
    for (field, day) in days {
        if day.is_some() && (over || field.is_none()) {
            *field = day;
        }
    }
    if account.since.is_none() && draft.first_order.is_some() {
        account.since = draft.first_order;
        outcome.since_first_order = true;
    }
    if let Some(status) = draft.status
        && (over || account.status == LifeCycle::default())
    {
        account.status = status;
    }
    if let Some(group) = &draft.group
        && (over || account.group.is_none())
    {
        account.group = names.group(group, fresh).or(account.group);
    }
    if let Some(owner) = &draft.owner
        && (over || account.owner.is_none())
    {
        account.owner = names.member(owner, fresh).or(account.owner);
    }
    for tag in &draft.tags {
        let tag = cut(tag, MAX_LINE, Field::Tags, &mut outcome);
        account.tags.insert(tag);
    }
    outcome.gross = figures(account, draft, over, filling);
    for contact in &draft.contacts {
        person(account, contact, over, &mut outcome, fresh);
    }
    add_notes(account, &notes(draft, filling.locale), &mut outcome);
    outcome
}

/// Adds lines to the notes that are not there yet. Notes are never replaced: a person wrote them.
pub(super) fn add_notes(account: &mut Account, lines: &[String], outcome: &mut Outcome) {
    for line in lines {
        if line.is_empty() || account.notes.contains(line.as_str()) {
            continue;
        }
        if !account.notes.is_empty() {
            account.notes.push('\n');
        }
        account.notes.push_str(line);
    }
    if account.notes.chars().count() > MAX_PROSE {
        account.notes = account.notes.chars().take(MAX_PROSE).collect();
        outcome.shortened.push(Field::Notes);
    }
}

/// What an account has no field for.
fn notes(draft: &DraftAccount, locale: Locale) -> Vec<String> {
    let line =
        |label: &str, text: &Option<String>| text.as_ref().map(|text| format!("{label}: {text}"));
    let place = [&draft.street, &draft.postal_code].map(|text| text.clone().unwrap_or_default());
    let place =
        Some(place.join(", ")).filter(|_| draft.street.is_some() || draft.postal_code.is_some());
    let place = place.map(|place| place.trim_matches([',', ' ']).to_owned());
    let revenue = draft.company_revenue.map(|amount| {
        let mark = locale.pick(DecimalMark::Point, DecimalMark::Comma);
        plain_amount(amount, mark)
    });
    // What the person has that is named beside it needs no second place.
    let has = |of: fn(&DraftContact) -> &Option<String>, text: &Option<String>| {
        draft.contacts.iter().any(|contact| of(contact) == text)
    };
    let own = |of, text: &Option<String>| text.clone().filter(|_| !has(of, text));
    let lines = [
        draft.notes.clone(),
        line(say::field_street(locale), &place),
        line(
            say::field_email(locale),
            &own(|contact| &contact.email, &draft.email),
        ),
        line(
            say::field_phone(locale),
            &own(|contact| &contact.phone, &draft.phone),
        ),
        line(say::field_company_revenue(locale), &revenue),
    ];
    lines.into_iter().flatten().collect()
}

fn figures(account: &mut Account, draft: &DraftAccount, over: bool, filling: Filling) -> bool {
    let mut gross = false;
    let mut put = |year: Year, kind: PeriodKind, figure: Figure, amount: Cents| {
        let figures = account.figures.entry(Period { year, kind }).or_default();
        if over || figures.get(figure).is_none() {
            figures.put(figure, Some(amount));
        }
    };
    for ((year, kind), amount) in &draft.amounts {
        let Some(year) = year_of(*year) else { continue };
        let (period, figure) = match kind {
            AmountKind::Revenue => (PeriodKind::Actual, Figure::Revenue),
            AmountKind::PlannedRevenue => (PeriodKind::Forecast, Figure::Revenue),
            AmountKind::Margin => (PeriodKind::Actual, Figure::Margin),
            AmountKind::Potential => (PeriodKind::Actual, Figure::Potential),
            AmountKind::GrossRevenue => {
                let net = draft.amount(i32::from(year.get()), AmountKind::Revenue);
                if net.is_some() {
                    continue;
                }
                gross = true;
                (PeriodKind::Actual, Figure::Revenue)
            }
        };
        put(year, period, figure, *amount);
    }
    if let Some(potential) = draft.potential {
        put(
            filling.potential_year,
            PeriodKind::Actual,
            Figure::Potential,
            potential,
        );
    }
    gross
}

fn person(
    account: &mut Account,
    contact: &DraftContact,
    over: bool,
    outcome: &mut Outcome,
    fresh: &mut impl FnMut() -> u128,
) {
    let name = cut_name(&contact.name);
    let same =
        |person: &&mut Person| person.name.as_str().to_lowercase() == name.as_str().to_lowercase();
    let known = account.people.iter_mut().find(same);
    let person = match known {
        Some(person) => person,
        None => {
            account.people.push(Person::new(fresh().into(), name));
            let last = account.people.len() - 1;
            &mut account.people[last]
        }
    };
    let texts = [
        (Field::ContactTitle, &mut person.title, &contact.title),
        (Field::Email, &mut person.email, &contact.email),
        (Field::Phone, &mut person.phone, &contact.phone),
    ];
    for (what, field, text) in texts {
        if let Some(text) = text
            && (over || field.is_empty())
        {
            *field = cut(text, MAX_LINE, what, outcome);
        }
    }
}

fn cut(text: &str, max: usize, what: Field, outcome: &mut Outcome) -> String {
    let line = one_line(text);
    if line.chars().count() <= max {
        return line;
    }
    outcome.shortened.push(what);
    line.chars().take(max).collect()
}

/// A name no longer than a name may be.
pub(super) fn cut_name(text: &str) -> Name {
    let line: String = one_line(text).chars().take(Name::MAX).collect();
    Name::new(&line).unwrap_or_default()
}

/// Two rows of one customer: the first one leads, the other fills its gaps, and amounts add up. Rows with the
/// same amounts are the same row twice and count once.
pub(super) fn join(first: &mut DraftAccount, other: &DraftAccount) {
    let texts = [
        (&mut first.customer_number, &other.customer_number),
        (&mut first.vat_id, &other.vat_id),
        (&mut first.group, &other.group),
        (&mut first.industry, &other.industry),
        (&mut first.parent, &other.parent),
        (&mut first.owner, &other.owner),
        (&mut first.email, &other.email),
        (&mut first.phone, &other.phone),
        (&mut first.website, &other.website),
        (&mut first.street, &other.street),
        (&mut first.postal_code, &other.postal_code),
        (&mut first.city, &other.city),
        (&mut first.region, &other.region),
        (&mut first.country, &other.country),
    ];
    for (field, text) in texts {
        if field.is_none() {
            field.clone_from(text);
        }
    }
    if let Some(notes) = &other.notes
        && first.notes.as_ref() != Some(notes)
    {
        let before = first
            .notes
            .take()
            .map(|text| text + "\n")
            .unwrap_or_default();
        first.notes = Some(before + notes);
    }
    first.status = first.status.or(other.status);
    first.since = earlier(first.since, other.since);
    first.first_order = earlier(first.first_order, other.first_order);
    first.last_order = first.last_order.max(other.last_order);
    first.contract_end = first.contract_end.max(other.contract_end);
    for contact in &other.contacts {
        if !first.contacts.contains(contact) {
            first.contacts.push(contact.clone());
        }
    }
    first.tags.extend(other.tags.iter().cloned());
    if first.amounts != other.amounts {
        for (key, amount) in &other.amounts {
            let known = first.amounts.entry(*key).or_default();
            *known = sum([*known, *amount]);
        }
    }
    first.potential = first.potential.max(other.potential);
    first.company_revenue = first.company_revenue.max(other.company_revenue);
}

fn earlier<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
