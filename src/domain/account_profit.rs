//! What is left of a customer's margin after the care that it gets. Exact to the cent: the parts add up.
//!
//! The treatment is counted as it is today, for as many months as the margin took to earn: the years whose margin is
//! known. What is not known is no 0; it leaves open what follows from it.

use std::collections::BTreeSet;

use super::account::{Account, Figures};
use super::portfolio::Years;
use super::treatment::{Taken, taken};
use super::values::{Cents, Year};

/// What is left of one customer, in cents; `None` where something is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountProfit {
    /// The months that care is counted for.
    pub months: i64,
    pub revenue: Option<i128>,
    /// Revenue less margin.
    pub direct: Option<i128>,
    pub margin: Option<i128>,
    /// What the special treatment takes in a month; `None`: nobody has decided about it.
    pub taken: Option<Taken>,
    /// What an hour of our own people costs.
    pub rate: Option<i64>,
    /// Hours at that rate, in all months.
    pub hours: Option<i128>,
    /// Costs beside hours, in all months.
    pub costs: Option<i128>,
    pub left: Option<i128>,
}

/// Why it is not known what is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// No year has a margin.
    Margin,
    /// Nobody has decided what the customer gets.
    Treatment,
    /// So many privileges have neither hours nor costs.
    Uncosted(usize),
    /// There are hours, and no price of one.
    Rate,
}

/// The lines as they are shown, in cents that are whole units: those that are shown add up to what is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    pub revenue: Option<i128>,
    pub direct: Option<i128>,
    pub margin: Option<i128>,
    pub hours: Option<i128>,
    pub costs: Option<i128>,
    pub left: Option<i128>,
}

impl AccountProfit {
    /// That of one customer: an account, or all that one company controls.
    pub fn of(accounts: &[&Account], years: Years, rate: Option<Cents>) -> Self {
        let with_margin = figures_of(accounts, years, |figures| figures.margin.is_some());
        let with_revenue = figures_of(accounts, years, |figures| figures.revenue.is_some());
        let margin = total(&with_margin, |figures| figures.margin);
        // A margin is compared with the revenue that it comes from.
        let revenue = match margin {
            Some(_) if with_margin.iter().all(|(_, one)| one.revenue.is_some()) => {
                total(&with_margin, |figures| figures.revenue)
            }
            Some(_) => None,
            None => total(&with_revenue, |figures| figures.revenue),
        };
        let counted = if margin.is_some() {
            with_margin
        } else {
            with_revenue
        };
        let years: BTreeSet<Year> = counted.iter().map(|(year, _)| *year).collect();
        // Without any figure a year shows what care costs.
        let months = years.len().max(1) as i64 * 12;
        let taken = taken(accounts);
        let rate = rate.map(Cents::get);
        let whole = taken.filter(|taken| taken.uncosted == 0);
        let hours = whole.and_then(|taken| match taken.hours {
            0 => Some(0),
            hours => Some(at_rate(hours, months, rate?)),
        });
        let costs = whole.map(|taken| i128::from(taken.cost) * i128::from(months));
        let left = Some(()).and_then(|()| Some(margin? - hours? - costs?));
        Self {
            months,
            revenue,
            direct: Some(()).and_then(|()| Some(revenue? - margin?)),
            margin,
            taken,
            rate,
            hours,
            costs,
            left,
        }
    }

    /// The most that can be left: all that is known is taken off, and care that is not known costs nothing at best.
    pub fn most(&self) -> Option<i128> {
        let known = self.taken.unwrap_or_default();
        let rate = self.rate.unwrap_or(0);
        let hours = at_rate(known.hours, self.months, rate);
        let costs = i128::from(known.cost) * i128::from(self.months);
        Some(self.margin? - hours - costs)
    }

    /// Whether the customer costs more than it brings, whatever is still missing.
    pub fn is_loss(&self) -> bool {
        self.most().is_some_and(|most| most < 0)
    }

    /// The first thing that is missing to know what is left.
    pub fn gap(&self) -> Option<Gap> {
        if self.margin.is_none() {
            return Some(Gap::Margin);
        }
        match self.taken {
            None => Some(Gap::Treatment),
            Some(taken) if taken.uncosted > 0 => Some(Gap::Uncosted(taken.uncosted)),
            Some(taken) if taken.hours > 0 && self.rate.is_none() => Some(Gap::Rate),
            Some(_) => None,
        }
    }

    /// What is left as a part of the margin; `None` without a margin that is more than 0.
    pub fn of_margin(&self) -> Option<f64> {
        part(self.left?, self.margin?)
    }

    /// What is left as a part of revenue; `None` without revenue that is more than 0.
    pub fn of_revenue(&self) -> Option<f64> {
        part(self.left?, self.revenue?)
    }

    /// What an hour with the customer brings, before it is paid for, in cents.
    pub fn an_hour_brings(&self) -> Option<i128> {
        let taken = self.taken.filter(|taken| taken.uncosted == 0)?;
        let hours = i128::from(taken.hours) * i128::from(self.months);
        let brings = self.margin? - self.costs?;
        (hours > 0).then(|| divided(brings * 1000, hours))
    }

    /// The lines in whole units. The cents that rounding leaves over go where amounts are estimates anyway.
    pub fn shown(&self) -> Shown {
        let whole = |amount: Option<i128>| amount.map(|cents| divided(cents, 100) * 100);
        let (revenue, margin) = (whole(self.revenue), whole(self.margin));
        let (costs, left) = (whole(self.costs), whole(self.left));
        let rest = Some(()).and_then(|()| Some(margin? - costs? - left?));
        // Without hours there is nothing to put a rest into.
        let no_hours = self.hours == Some(0);
        Shown {
            revenue,
            direct: Some(()).and_then(|()| Some(revenue? - margin?)),
            margin,
            hours: match no_hours {
                true => Some(0),
                false => rest.or(whole(self.hours)),
            },
            costs: match (no_hours, margin, left) {
                (true, Some(margin), Some(left)) => Some(margin - left),
                _ => costs,
            },
            left,
        }
    }
}

/// What the figures say of which year, for those of the chosen years that count.
fn figures_of<'a>(
    accounts: &[&'a Account],
    years: Years,
    counts: fn(&Figures) -> bool,
) -> Vec<(Year, &'a Figures)> {
    let figures = accounts.iter().flat_map(|account| &account.figures);
    figures
        .filter(|(period, figures)| years.counts(**period) && counts(figures))
        .map(|(period, figures)| (period.year, figures))
        .collect()
}

fn total(counted: &[(Year, &Figures)], read: fn(&Figures) -> Option<Cents>) -> Option<i128> {
    let amounts = counted.iter().filter_map(|(_, figures)| read(figures));
    amounts.fold(None, |sum: Option<i128>, amount| {
        Some(sum.unwrap_or(0) + i128::from(amount.get()))
    })
}

/// Thousandths of hours a month at a rate, in all months, rounded once.
fn at_rate(hours: i64, months: i64, rate: i64) -> i128 {
    divided(
        i128::from(hours) * i128::from(months) * i128::from(rate),
        1000,
    )
}

/// Divided by a number above 0; half rounds away from zero.
fn divided(amount: i128, by: i128) -> i128 {
    let half = if amount < 0 { -by / 2 } else { by / 2 };
    (amount + half) / by
}

fn part(of: i128, whole: i128) -> Option<f64> {
    (whole > 0).then(|| of as f64 / whole as f64)
}

/// How much of what a customer could buy from us it does buy: the newest of the chosen years that has both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PotentialUsed {
    pub year: Year,
    pub revenue: i64,
    /// More than 0.
    pub potential: i64,
}

impl PotentialUsed {
    /// That of an account; `None` as long as no year has both figures.
    pub fn of(account: &Account, years: Years) -> Option<Self> {
        let figures = account.figures.iter().rev();
        let mut counted = figures.filter(|(period, _)| years.counts(**period));
        counted.find_map(|(period, figures)| {
            Some(Self {
                year: period.year,
                revenue: figures.revenue?.get(),
                potential: figures.potential?.get(),
            })
            .filter(|one| one.potential > 0)
        })
    }

    /// Revenue as a part of the potential; more than 1 where the potential is too small.
    pub fn share(&self) -> f64 {
        self.revenue as f64 / self.potential as f64
    }

    /// What could still be bought, in cents; below 0 where the potential is too small.
    pub const fn open(&self) -> i64 {
        self.potential - self.revenue
    }
}
