//! Customers who have left: why, whether the cause is mended, and whether it is worth winning them back. A case is
//! what people say; what follows from it is computed, exact to the cent.

use serde::{Deserialize, Serialize};

use super::account::{Account, Figures, LifeCycle, Motion};
use super::account_profit::AccountProfit;
use super::ids::EntryId;
use super::pipeline::Outcome;
use super::portfolio::Years;
use super::values::{Cents, Date, PeriodKind, Year};
use super::workspace::Settings;

/// How many percent of those who are won back stay from one year to the next, as long as nobody says so.
/// Keyfolio's own assumption.
pub const USUAL_STAYS: u8 = 85;
/// The interest a year in percent, as long as nobody says so. Keyfolio's own assumption.
pub const USUAL_INTEREST: u8 = 10;
/// The years that are counted, as long as nobody says so. Keyfolio's own assumption.
pub const USUAL_YEARS: u8 = 5;
/// The highest interest, in percent.
pub const MOST_INTEREST: u8 = 50;
/// The most years that are counted.
pub const MOST_YEARS: u8 = 10;

/// A customer who left, and the attempt to win it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WinBackCase {
    pub id: EntryId,
    /// The day the relationship ended. Absent: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost_on: Option<Date>,
    #[serde(default)]
    pub reason: LossReason,
    /// Whether the cause is in our hands. Absent: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub controllable: Option<bool>,
    /// Whether the cause is mended. Absent: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause_fixed: Option<bool>,
    /// What winning back costs once, in cents; never below 0. Absent: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cents>,
    /// The contribution margin expected in a year, in cents. Absent: that of the last whole year before the loss.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub margin: Option<Cents>,
    /// How likely the customer stays from one year to the next, in percent. Absent: 85.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub stays: Option<u8>,
    /// The interest a year, in percent. Absent: 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = 50)))]
    pub interest: Option<u8>,
    /// How many years are counted. Absent: 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 10)))]
    pub years: Option<u8>,
    #[serde(default)]
    pub outcome: Outcome,
    /// The day it was won back or given up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<Date>,
    /// What happened; of a case that was given up, why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl WinBackCase {
    /// A case of which nothing is known.
    pub fn new(id: EntryId) -> Self {
        Self {
            id,
            lost_on: None,
            reason: LossReason::Unknown,
            controllable: None,
            cause_fixed: None,
            cost: None,
            margin: None,
            stays: None,
            interest: None,
            years: None,
            outcome: Outcome::Open,
            closed_on: None,
            note: String::new(),
        }
    }
}

/// Why a customer has left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LossReason {
    #[default]
    Unknown,
    Price,
    Product,
    Service,
    People,
    Competitor,
    Insolvency,
    NoNeed,
}

impl LossReason {
    /// All, in the order they are offered.
    pub const ALL: [Self; 8] = [
        Self::Unknown,
        Self::Price,
        Self::Product,
        Self::Service,
        Self::People,
        Self::Competitor,
        Self::Insolvency,
        Self::NoNeed,
    ];
}

/// The case that is worked with: the newest one.
pub fn current(account: &Account) -> Option<&WinBackCase> {
    account.win_backs.last()
}

/// Whether the page of an account says anything about leaving and coming back.
pub fn matters(account: &Account) -> bool {
    let status = account.status;
    status.motion() == Motion::WinBack && status != LifeCycle::Dormant
        || status == LifeCycle::WonBack
        || !account.win_backs.is_empty()
}

/// An amount of the figures, and the year it is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfYear {
    pub amount: i64,
    pub year: Year,
}

/// What the customer brought in a year before it left: of the last whole year before that day, as far as one is
/// known, otherwise of the last year that is. A year after the loss brings nothing because of the loss; so its zero
/// says nothing, and neither does any where the day of the loss is not known.
fn last_of(
    account: &Account,
    settings: &Settings,
    lost_on: Option<Date>,
    read: fn(&Figures) -> Option<Cents>,
) -> Option<OfYear> {
    let figures = account.figures.iter().rev();
    let years = figures.filter(|(period, _)| period.kind == PeriodKind::Actual);
    let of_loss = lost_on.map(|day| settings.fiscal_year(day));
    let is_whole = |year: Year| of_loss.is_some_and(|loss| i32::from(year) < loss);
    let known = years.filter_map(|(period, figures)| {
        let (amount, year) = (read(figures)?.get(), period.year);
        (amount != 0 || is_whole(year)).then_some(OfYear { amount, year })
    });
    let known: Vec<OfYear> = known.collect();
    let whole = known.iter().find(|one| is_whole(one.year));
    whole.or(known.first()).copied()
}

/// Revenue of the last whole year before the loss.
pub fn last_revenue(account: &Account, settings: &Settings) -> Option<OfYear> {
    let lost_on = current(account).and_then(|case| case.lost_on);
    last_of(account, settings, lost_on.or(account.last_order), |one| {
        one.revenue
    })
}

/// What a second relationship with the customer is worth, and what that is computed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecondValue {
    /// The contribution margin of a year, in cents.
    pub margin: Option<i64>,
    /// The year that it comes from; `None` where somebody has said it, and where none is known.
    pub of_year: Option<Year>,
    /// Percent, percent, years.
    pub stays: u8,
    pub interest: u8,
    pub years: u8,
    pub cost: Option<i64>,
    /// Σ margin · rᵗ / (1 + i)ᵗ over the years, in cents: what winning back may cost at most.
    pub before_cost: Option<i64>,
    /// The same less the cost of winning back.
    pub value: Option<i64>,
}

impl SecondValue {
    /// That of a case.
    pub fn of(account: &Account, case: &WinBackCase, settings: &Settings) -> Self {
        let lost_on = case.lost_on.or(account.last_order);
        let known = last_of(account, settings, lost_on, |one| one.margin);
        let own = case.margin.map(Cents::get);
        let margin = own.or(known.map(|one| one.amount));
        let stays = case.stays.unwrap_or(USUAL_STAYS).min(100);
        let interest = case.interest.unwrap_or(USUAL_INTEREST).min(MOST_INTEREST);
        let years = case.years.unwrap_or(USUAL_YEARS).clamp(1, MOST_YEARS);
        let cost = case.cost.map(Cents::get);
        let before_cost = margin.map(|margin| present_value(margin, stays, interest, years));
        Self {
            margin,
            of_year: known.filter(|_| own.is_none()).map(|one| one.year),
            stays,
            interest,
            years,
            cost,
            before_cost,
            value: before_cost.and_then(|before| Some(before - cost?)),
        }
    }
}

/// Σ over t = 1..T of margin · rᵗ / (1 + i)ᵗ, r and i in percent, rounded once: half away from zero.
///
/// With r = a/100 and i = b/100 each summand is margin · aᵗ / (100 + b)ᵗ, so all have the denominator
/// (100 + b)ᵀ: whole numbers to the end.
fn present_value(margin: i64, stays: u8, interest: u8, years: u8) -> i64 {
    let (stays, base) = (i128::from(stays), 100 + i128::from(interest));
    let (mut numerator, mut denominator, mut power) = (0_i128, 1_i128, 1_i128);
    for _ in 0..years {
        power *= stays;
        denominator *= base;
        numerator = numerator * base + power;
    }
    // Whole years and the rest apart: no product is beyond what a number of 128 bits holds.
    let (whole, rest) = (numerator / denominator, numerator % denominator);
    let size = i128::from(margin.unsigned_abs());
    let value = size * whole + (size * rest + denominator / 2) / denominator;
    let value = i64::try_from(value).unwrap_or(i64::MAX);
    if margin < 0 { -value } else { value }
}

/// Whether it is worth winning a customer back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It has a value in cents, and the cause is mended.
    Worth(i64),
    Not(Against),
    /// These are missing to say so; at least one.
    Open(Vec<Missing>),
    /// The customer is back, or was given up.
    Over(Outcome),
}

/// Why a customer is not won back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// The customer brought no margin, so much in a year.
    NoMargin(i64),
    /// After the care that the customer got, less than nothing was left.
    LossAfterCare,
    /// Winning back costs more than it brings; by so much.
    TooDear(i64),
    /// Whoever comes back would leave again: the cause still stands.
    CauseStands,
    /// As before, and the cause is not in our hands.
    CauseNotOurs,
}

/// What has to be known to say whether it is worth it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    Margin,
    Cost,
    Cause,
}

/// Judges a case. What is certain already is said, whatever else is missing.
pub fn verdict(account: &Account, case: &WinBackCase, settings: &Settings) -> Verdict {
    if case.outcome != Outcome::Open {
        return Verdict::Over(case.outcome);
    }
    let second = SecondValue::of(account, case, settings);
    if let Some(margin) = second.margin.filter(|margin| *margin <= 0) {
        return Verdict::Not(Against::NoMargin(margin));
    }
    if case.margin.is_none() && is_loss(account, &second, settings) {
        return Verdict::Not(Against::LossAfterCare);
    }
    if let Some(value) = second.value.filter(|value| *value <= 0) {
        return Verdict::Not(Against::TooDear(-value));
    }
    if case.cause_fixed == Some(false) {
        if case.controllable == Some(false) {
            return Verdict::Not(Against::CauseNotOurs);
        }
        return Verdict::Not(Against::CauseStands);
    }
    let missing = [
        (second.margin.is_none(), Missing::Margin),
        (second.cost.is_none(), Missing::Cost),
        (case.cause_fixed.is_none(), Missing::Cause),
    ];
    let missing: Vec<Missing> = missing
        .into_iter()
        .filter_map(|(is_missing, what)| is_missing.then_some(what))
        .collect();
    match second.value {
        Some(value) if missing.is_empty() => Verdict::Worth(value),
        _ => Verdict::Open(missing),
    }
}

/// Whether the customer cost more than it brought in the year that its margin is of.
fn is_loss(account: &Account, second: &SecondValue, settings: &Settings) -> bool {
    let years = second.of_year.map(|year| Years::Span(year, year));
    years.is_some_and(|years| AccountProfit::of(&[account], years, settings.hour_rate).is_loss())
}

/// How often winning back has succeeded: won back ÷ lost customers that were contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WinBackRate {
    pub won: usize,
    /// Customers with whom somebody has spoken since they left.
    pub contacted: usize,
    /// All customers who have left.
    pub customers: usize,
}

impl WinBackRate {
    /// Over all accounts; each counts once, however often it was tried.
    pub fn of<'a>(accounts: impl Iterator<Item = &'a Account>) -> Self {
        let mut rate = Self::default();
        for account in accounts {
            let cases = || account.win_backs.iter();
            rate.customers += usize::from(cases().count() > 0);
            rate.won += usize::from(cases().any(|case| case.outcome == Outcome::Won));
            rate.contacted += usize::from(cases().any(|case| was_contacted(account, case)));
        }
        rate
    }
}

/// Whether somebody has spoken with the customer since it left; without the day of that nobody knows. Who is back was
/// spoken with.
fn was_contacted(account: &Account, case: &WinBackCase) -> bool {
    let to = case.closed_on.unwrap_or(Date::MAX);
    let since = |from: Date| {
        let mut days = account.touchpoints.iter().map(|touch| touch.day);
        days.any(|day| from < day && day <= to)
    };
    case.outcome == Outcome::Won || case.lost_on.is_some_and(since)
}

#[cfg(test)]
#[path = "win_back_tests.rs"]
mod tests;
