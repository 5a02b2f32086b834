//! Whether the customers of today are those of tomorrow: what stands behind each chance to stay, and what is left of
//! today's revenue after one year and after three. What nobody has said is not known; it is never taken for a number.

use chrono::Months;
use serde::{Deserialize, Serialize};

use super::account::{Account, LifeCycle};
use super::carriers::years_that_count;
use super::health::{Health, health_of};
use super::ids::AccountId;
use super::portfolio::Portfolio;
use super::relationship::last_touch;
use super::sorting;
use super::today::is_given_up;
use super::values::{Date, Name};

/// Below this chance to stay, in percent, revenue is shaky.
pub const SHAKY_PERCENT: u8 = 70;
/// How far ahead a renewal is listed, in months.
const AHEAD: u32 = 12;

/// What stands behind the chance that a customer stays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outlook {
    /// How likely the customer still buys in 36 months, in percent. Absent: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub in_three_years: Option<u8>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What it rests on: a line, or the text of a link.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// The day on which any of this, or the chance to stay, was said last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_on: Option<Date>,
}

impl Outlook {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.in_three_years.is_none()
            && self.reason.is_empty()
            && self.evidence.is_empty()
            && self.said_on.is_none()
    }

    /// Keeps the day that an edit comes with only where it makes something different; where nothing is said there is no
    /// day either.
    pub(in crate::domain) fn date(before: &Account, after: &mut Account) {
        let on = std::mem::replace(&mut after.outlook.said_on, before.outlook.said_on);
        let same = before.chance_to_stay == after.chance_to_stay
            && before.stay_confirmed == after.stay_confirmed
            && before.outlook == after.outlook;
        if same {
            return;
        }
        let outlook = &mut after.outlook;
        outlook.said_on = None;
        if after.chance_to_stay.is_some() || !outlook.is_empty() {
            outlook.said_on = on;
        }
    }
}

/// The chances that a customer stays, in percent, one year and three years ahead; nobody stays longer without having
/// stayed that long, so the second is never more than the first.
pub fn chances(account: &Account) -> [Option<u8>; 2] {
    let one = account.chance_to_stay.map(|chance| chance.min(100));
    let three = account.outlook.in_three_years;
    [one, three.map(|three| three.min(one.unwrap_or(100)))]
}

/// Whether somebody is no customer of today any more, whatever it brought in the chosen years.
pub fn has_left(account: &Account) -> bool {
    use LifeCycle as L;
    matches!(account.status, L::Lost | L::WinBack | L::Declined)
}

/// Whether more is said for three years than for one.
pub fn contradicts_itself(account: &Account) -> bool {
    let said = account.outlook.in_three_years;
    matches!((account.chance_to_stay, said), (Some(one), Some(three)) if three > one)
}

/// A customer of today.
#[derive(Debug, Clone, PartialEq)]
pub struct Customer {
    pub id: AccountId,
    pub name: Name,
    pub is_key: bool,
    /// Revenue in an average year of those that are chosen, in cents; above 0.
    pub revenue: i64,
    /// How likely it stays, in percent, one year and three years ahead; `None`: nobody has said.
    pub stays: [Option<u8>; 2],
    pub is_confirmed: bool,
    pub said_on: Option<Date>,
    pub reason: String,
    pub evidence: String,
    pub renewal: Option<Date>,
    pub health: Option<Health>,
    pub last_contact: Option<Date>,
}

impl Customer {
    /// What goes with it on average within a year and within three, in hundredths of cents; `None`: not known.
    fn goes(&self, span: usize) -> Option<i128> {
        let stays = self.stays[span]?;
        Some(i128::from(self.revenue) * i128::from(100 - stays))
    }
}

/// What is left of the revenue of today after some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Left {
    /// Customers that somebody has said something about, their revenue, and what is left of it on average, in cents.
    pub said: usize,
    pub of: i128,
    pub expected: i128,
    /// The customers about whom nobody has, and their revenue in cents.
    pub unsaid: usize,
    pub unknown: i128,
}

/// A contract that ends within a year, or has ended without a new day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    pub id: AccountId,
    pub name: Name,
    pub day: Date,
    /// Revenue a year in cents; 0 where none is known.
    pub revenue: i64,
}

/// What is known of tomorrow.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// All with revenue that have not left. Who is likeliest to go, weighed by revenue, first; then the largest that nobody has said
    /// anything about.
    pub customers: Vec<Customer>,
    /// Revenue a year, in cents.
    pub revenue: i128,
    /// After one year and after three.
    pub left: [Left; 2],
    /// Revenue of those that stay a year with less than [`SHAKY_PERCENT`], in cents, and how many they are.
    pub shaky: (usize, i128),
    /// Key accounts about which nobody has said anything.
    pub unsaid_key: usize,
    /// The earliest first.
    pub renewals: Vec<Renewal>,
}

/// The facts as of a day.
pub fn facts(portfolio: &Portfolio, today: Date) -> Facts {
    let years = i64::try_from(years_that_count(portfolio).max(1)).unwrap_or(1);
    let ahead = today.checked_add_months(Months::new(AHEAD));
    let mut all = Facts::default();
    for line in portfolio.lines() {
        let account = &line.account;
        let revenue = line.revenue() / years;
        if let Some(day) = account.contract_end
            && ahead.is_some_and(|ahead| day <= ahead)
            && !is_given_up(account)
        {
            all.renewals.push(Renewal {
                id: account.id,
                name: account.name.clone(),
                day,
                revenue: revenue.max(0),
            });
        }
        if revenue <= 0 || has_left(account) {
            continue;
        }
        let stays = chances(account);
        all.revenue += i128::from(revenue);
        if stays[0].is_some_and(|chance| chance < SHAKY_PERCENT) {
            all.shaky.0 += 1;
            all.shaky.1 += i128::from(revenue);
        }
        all.unsaid_key += usize::from(account.is_key() && stays[0].is_none());
        all.customers.push(Customer {
            id: account.id,
            name: account.name.clone(),
            is_key: account.is_key(),
            revenue,
            stays,
            is_confirmed: account.stay_confirmed && stays[0].is_some(),
            said_on: account.outlook.said_on,
            reason: account.outlook.reason.clone(),
            evidence: account.outlook.evidence.clone(),
            renewal: account.contract_end,
            health: health_of(account, today),
            last_contact: last_touch(account, None, today),
        });
    }
    all.left = [0, 1].map(|span| left(&all.customers, span));
    sorting::by(&mut all.renewals, |one, other| {
        (one.day, &one.name, one.id).cmp(&(other.day, &other.name, other.id))
    });
    sorting::by(&mut all.customers, |one, other| {
        let order = |one: &Customer| (one.goes(0), one.goes(1), one.revenue);
        let by_loss = order(other).cmp(&order(one));
        by_loss.then_with(|| (&one.name, one.id).cmp(&(&other.name, other.id)))
    });
    all
}

fn left(customers: &[Customer], span: usize) -> Left {
    let mut left = Left::default();
    // Hundredths of cents until everything is added.
    let mut goes = 0;
    for one in customers {
        let revenue = i128::from(one.revenue);
        match one.goes(span) {
            Some(part) => {
                left.said += 1;
                left.of += revenue;
                goes += part;
            }
            None => {
                left.unsaid += 1;
                left.unknown += revenue;
            }
        }
    }
    left.expected = left.of - (goes + 50) / 100;
    left
}

#[cfg(test)]
#[path = "tomorrow_tests.rs"]
mod tests;
