//! Whether key accounts and base keep each other in balance: both in number, revenue and margin, and who is new, won
//! back or not a customer yet.

use super::account::{Figure, LifeCycle, Motion};
use super::families::Families;
use super::over_years::revenue_years;
use super::portfolio::{Portfolio, Years};
use super::values::{Name, Year};

/// From this share on the key accounts carry so much that the base no longer bears the loss of one.
pub const TOO_MUCH: f64 = 0.8;

/// Customers together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Side {
    pub customers: usize,
    /// Sum of the positive amounts in cents.
    pub amount: i128,
    /// Sum of the margins that are known, in cents, and of how many customers none is.
    pub margin: i128,
    pub without_margin: usize,
}

impl Side {
    fn add(&mut self, amount: i64, margin: Option<i64>) {
        self.customers += 1;
        self.amount += i128::from(amount);
        self.margin += i128::from(margin.unwrap_or(0));
        self.without_margin += usize::from(margin.is_none());
    }

    /// The sum of the margins, as long as somebody has one.
    pub fn known_margin(&self) -> Option<i128> {
        (self.without_margin < self.customers).then_some(self.margin)
    }
}

/// The mix.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mix {
    pub key: Side,
    pub base: Side,
    /// Their first revenue is of the newest chosen year.
    pub new: Side,
    /// That year; `None` if nobody can be told to be new, because there are no figures of an earlier one.
    pub newest: Option<Year>,
    pub won_back: Side,
    /// Accounts that we want to win and that bring nothing yet.
    pub prospects: usize,
    /// Customer groups, regions or countries that customers with an amount are in.
    pub groups: usize,
    pub regions: usize,
    /// The largest of the base, with its amount in cents.
    pub largest_of_base: Option<(Name, i64)>,
}

impl Mix {
    /// Counts the customers of a portfolio by a figure.
    pub fn of(portfolio: &Portfolio, figure: Figure, families: &Families) -> Self {
        let lines = portfolio.lines();
        let sums = |figure: Figure| families.sums(lines.iter().map(|line| line.amount(figure)));
        let (amounts, margins) = (sums(figure), sums(Figure::Margin));
        let is_key = families.any(lines.iter().map(|line| line.account.is_key()));
        let last = match portfolio.years() {
            Years::None => None,
            Years::Span(_, last) => Some(last),
        };
        let began = lines.iter().flat_map(revenue_years).map(|(year, _)| year);
        let began = began.min();
        // In the first year of all everybody would be new.
        let newest = last.filter(|last| began.is_some_and(|began| began < *last));
        let is_new = families.any(lines.iter().map(|line| line.revenue() > 0));
        let mut is_old = vec![false; lines.len()];
        for (place, line) in lines.iter().enumerate() {
            let since = line.account.since.map(|day| portfolio.fiscal_year(day));
            let first = revenue_years(line).map(|(year, _)| year).min();
            let before = |year: Year| {
                since.is_some_and(|since| since < i32::from(year.get()))
                    || first.is_some_and(|first| first < year)
            };
            is_old[families.head(place)] |= newest.is_none_or(before);
        }
        let won_back = families.any(
            lines
                .iter()
                .map(|line| line.account.status == LifeCycle::WonBack),
        );
        let mut mix = Self {
            newest,
            ..Self::default()
        };
        let (mut groups, mut regions) = (Vec::new(), Vec::new());
        for head in families.heads() {
            let account = &lines[head].account;
            let Some(amount) = amounts[head].filter(|amount| *amount > 0) else {
                let wanted = account.status.motion() == Motion::Win;
                mix.prospects += usize::from(wanted);
                continue;
            };
            let margin = margins[head];
            if is_key[head] {
                mix.key.add(amount, margin);
            } else {
                mix.base.add(amount, margin);
                let largest = mix
                    .largest_of_base
                    .as_ref()
                    .map_or(0, |(_, largest)| *largest);
                if amount > largest {
                    mix.largest_of_base = Some((account.name.clone(), amount));
                }
            }
            if is_new[head] && !is_old[head] {
                mix.new.add(amount, margin);
            }
            if won_back[head] {
                mix.won_back.add(amount, margin);
            }
            if let Some(group) = account.group
                && !groups.contains(&group)
            {
                groups.push(group);
            }
            let region = match account.region.trim() {
                "" => account.country.trim(),
                region => region,
            };
            let region = region.to_lowercase();
            if !region.is_empty() && !regions.contains(&region) {
                regions.push(region);
            }
        }
        (mix.groups, mix.regions) = (groups.len(), regions.len());
        mix
    }

    /// The amounts of all, in cents.
    pub const fn whole(&self) -> i128 {
        self.key.amount + self.base.amount
    }

    /// A part of the whole, 0 to 1.
    pub fn share(&self, amount: i128) -> f64 {
        amount as f64 / self.whole().max(1) as f64
    }
}
