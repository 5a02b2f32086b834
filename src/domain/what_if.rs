//! What if some customers are lost, and what if more are won: revenue, contribution, result and how long the
//! cash lasts, before and after.

use super::account::Figure;
use super::analysis::concentration::Concentration;
use super::analysis::stress::{lose, runway_months};
use super::families::Families;
use super::ids::AccountId;
use super::over_years::new_revenue_per_month;
use super::portfolio::Portfolio;
use super::sorting;
use super::values::{Cents, Name};
use super::workspace::Settings;

/// A customer with revenue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    pub id: AccountId,
    pub name: Name,
    /// In the chosen years, in cents; above 0.
    pub revenue: i64,
    /// What it contributes, in cents: its margin, an estimate, or its whole revenue.
    pub contribution: i64,
    pub is_key: bool,
}

/// Where the contributions come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contributions {
    /// Every customer has a margin.
    Known,
    /// So many have none; the average of the others stands in for it.
    Estimated(usize),
    /// Nobody has one, so that revenue counts in full.
    RevenueOnly,
}

/// What is reckoned with beside the customers, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Means {
    /// Months of the chosen years.
    pub months: i64,
    pub fixed_cost: Option<i64>,
    pub cash: Option<i64>,
    pub burn: Option<i64>,
    /// Revenue a year that is won a month with new customers.
    pub new_revenue: Option<i64>,
    /// Whether that comes from the own years and not from a person.
    pub from_history: bool,
}

impl Means {
    /// What the workspace knows.
    pub fn of(portfolio: &Portfolio, settings: &Settings) -> Self {
        let typed = |amount: Option<Cents>| amount.map(Cents::get);
        let won = typed(settings.monthly_new_revenue);
        Self {
            months: i64::from(portfolio.years().count().max(1)) * 12,
            fixed_cost: typed(settings.monthly_fixed_cost),
            cash: typed(settings.cash),
            burn: typed(settings.monthly_burn),
            new_revenue: won.or_else(|| new_revenue_per_month(portfolio)),
            from_history: won.is_none(),
        }
    }
}

/// All customers that could be lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holdings {
    /// Largest revenue first.
    pub all: Vec<Holding>,
    pub contributions: Contributions,
}

impl Holdings {
    /// Those of a portfolio.
    pub fn of(portfolio: &Portfolio, families: &Families) -> Self {
        let lines = portfolio.lines();
        let sums = |figure: Figure| families.sums(lines.iter().map(|line| line.amount(figure)));
        let (revenues, margins) = (sums(Figure::Revenue), sums(Figure::Margin));
        let is_key = families.any(lines.iter().map(|line| line.account.is_key()));
        let earning: Vec<(usize, i64)> = families
            .heads()
            .filter_map(|head| Some((head, revenues[head].filter(|revenue| *revenue > 0)?)))
            .collect();
        let with_margin = earning.iter().filter(|(head, _)| margins[*head].is_some());
        let (known, margin, revenue) =
            with_margin.fold((0, 0_i128, 0_i128), |sum, (head, revenue)| {
                let margin = i128::from(margins[*head].unwrap_or(0));
                (sum.0 + 1, sum.1 + margin, sum.2 + i128::from(*revenue))
            });
        let contributions = match earning.len() - known {
            _ if known == 0 => Contributions::RevenueOnly,
            0 => Contributions::Known,
            without => Contributions::Estimated(without),
        };
        let estimate = |own: i64| match contributions {
            Contributions::RevenueOnly => own,
            _ => i64::try_from(i128::from(own) * margin / revenue.max(1)).unwrap_or(own),
        };
        let mut all: Vec<Holding> = earning
            .into_iter()
            .map(|(head, revenue)| Holding {
                id: lines[head].account.id,
                name: lines[head].account.name.clone(),
                revenue,
                contribution: margins[head].unwrap_or_else(|| estimate(revenue)),
                is_key: is_key[head],
            })
            .collect();
        sorting::by(&mut all, |one, other| {
            let by_name = || (&one.name, one.id).cmp(&(&other.name, other.id));
            other.revenue.cmp(&one.revenue).then_with(by_name)
        });
        Self { all, contributions }
    }

    /// The revenues, largest first.
    pub fn revenues(&self) -> Vec<i64> {
        self.all.iter().map(|one| one.revenue).collect()
    }
}

/// How long the cash lasts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reach {
    /// The cash does not shrink.
    Unlimited,
    Months(f64),
}

/// The company before or after a loss.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    pub customers: usize,
    pub revenue: i128,
    pub contribution: i128,
    /// Contribution less fixed costs; `None` as long as these are not known.
    pub result: Option<i128>,
    /// `None` as long as cash or what is used up a month is not known.
    pub reach: Option<Reach>,
    /// Share of the largest and effective number of customers; `None` if nobody is left.
    pub largest: Option<f64>,
    pub effective: Option<f64>,
}

/// What a loss does.
#[derive(Debug, Clone, PartialEq)]
pub struct Loss {
    pub before: Standing,
    pub after: Standing,
    /// Revenue that goes.
    pub lost: i128,
    pub share: f64,
    /// The revenue at which contributions pay just the fixed costs, at the average margin of those who stay.
    pub break_even: Option<i128>,
    /// At the pace at which new customers were won.
    pub months_to_replace: Option<f64>,
    /// So many customers of the median size of the rest replace it.
    pub replacements: Option<i128>,
    /// Whose loss would also bring the result below zero, and how far, where it is not yet.
    pub next: Option<(AccountId, Name, i128)>,
}

impl Holdings {
    /// Takes some customers away; `None` if nobody brings anything.
    pub fn without(&self, is_lost: impl Fn(AccountId) -> bool, means: &Means) -> Option<Loss> {
        let lost: Vec<usize> = (0..self.all.len())
            .filter(|place| is_lost(self.all[*place].id))
            .collect();
        let revenues = self.revenues();
        let outcome = lose(&revenues, &lost).ok()??;
        let whole = Concentration::of(&revenues);
        let stays = |one: &&Holding| !is_lost(one.id);
        let contribution = |one: &Holding| i128::from(one.contribution);
        let all = self.all.iter().map(contribution).sum();
        let kept = self.all.iter().filter(stays).map(contribution).sum();
        let before = means.standing(whole.as_ref(), all, 0);
        let after = means.standing(outcome.rest.as_ref(), kept, all - kept);
        let costs = means.fixed_costs();
        // Contribution and revenue have the same unit: the quotient is the margin of those who stay.
        let (rate_of, rate_from) = match kept > 0 {
            true => (after.revenue, kept),
            false => (before.revenue, all),
        };
        let break_even = costs
            .filter(|_| rate_from > 0)
            .map(|costs| costs * rate_of / rate_from);
        // What is lost a year against what is won a month, as revenue a year.
        let lost_a_year = outcome.lost as f64 * 12.0 / means.months as f64;
        let won = means.new_revenue.filter(|won| *won > 0);
        let months_to_replace = won.map(|won| lost_a_year / won as f64);
        let next = after
            .result
            .filter(|result| *result >= 0)
            .and_then(|result| {
                let mut left = self.all.iter().filter(stays);
                let next = left.find(|one| i128::from(one.contribution) > result)?;
                Some((
                    next.id,
                    next.name.clone(),
                    i128::from(next.contribution) - result,
                ))
            });
        Some(Loss {
            before,
            after,
            lost: outcome.lost,
            share: outcome.share,
            break_even,
            months_to_replace,
            replacements: outcome.replacements,
            next,
        })
    }

    /// Adds so many customers of the average size of those that are not key.
    pub fn with_more(&self, count: usize) -> Option<Won> {
        let revenues = self.revenues();
        let before = Concentration::of(&revenues)?;
        let base: Vec<i64> = self
            .all
            .iter()
            .filter(|one| !one.is_key)
            .map(|one| one.revenue)
            .collect();
        let sized = if base.is_empty() { &revenues } else { &base };
        let sum: i128 = sized.iter().map(|revenue| i128::from(*revenue)).sum();
        let each = i64::try_from(sum / sized.len() as i128).ok()?.max(1);
        let more = std::iter::repeat_n(each, count);
        let after = Concentration::of(&revenues.iter().copied().chain(more).collect::<Vec<_>>())?;
        let key: i128 = self
            .all
            .iter()
            .filter(|one| one.is_key)
            .map(|one| i128::from(one.revenue))
            .sum();
        let key_share = |all: &Concentration| key as f64 / all.base() as f64;
        Some(Won {
            each,
            key_share: [key_share(&before), key_share(&after)],
            before,
            after,
        })
    }
}

/// What winning does.
#[derive(Debug, Clone, PartialEq)]
pub struct Won {
    /// What one of them brings in the chosen years, in cents.
    pub each: i64,
    /// The share of the key accounts before and after.
    pub key_share: [f64; 2],
    pub before: Concentration,
    pub after: Concentration,
}

impl Means {
    /// Fixed costs of the chosen years.
    pub fn fixed_costs(&self) -> Option<i128> {
        let monthly = self.fixed_cost?;
        Some(i128::from(monthly) * i128::from(self.months))
    }

    fn standing(
        &self,
        customers: Option<&Concentration>,
        contribution: i128,
        less: i128,
    ) -> Standing {
        Standing {
            customers: customers.map_or(0, Concentration::customers),
            revenue: customers.map_or(0, Concentration::base),
            contribution,
            result: self.fixed_costs().map(|costs| contribution - costs),
            reach: self.reach(less),
            largest: customers.map(|all| all.ratio(1)),
            effective: customers.map(Concentration::effective_number),
        }
    }

    fn reach(&self, less: i128) -> Option<Reach> {
        let monthly = i64::try_from(less / i128::from(self.months)).ok()?;
        let burn = self.burn?.saturating_add(monthly);
        Some(runway_months(self.cash?, burn).map_or(Reach::Unlimited, Reach::Months))
    }
}
