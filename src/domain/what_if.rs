//! What if some customers are lost, and what if more are won: revenue, contribution, result and how long the
//! cash lasts, before and after.

use super::account::Figure;
use super::analysis::concentration::Concentration;
use super::analysis::stress::{lose, runway_months};
use super::carriers::years_that_count;
use super::families::Families;
use super::ids::AccountId;
use super::over_years::new_revenue_per_month;
use super::portfolio::{Own, Portfolio};
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
    /// What of it is entered, in cents; the rest is an estimate.
    pub entered: i64,
    pub is_key: bool,
}

/// Where the contributions come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contributions {
    /// Every customer has a margin for all of its revenue.
    Known,
    /// The margin of some revenue is not known.
    Estimated {
        /// Customers without any margin; the average of the others stands in for it.
        without: usize,
        /// Customers with a margin of some years or subsidiaries only; what is known of them stands for the rest.
        partly: usize,
    },
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
            months: years_that_count(portfolio).max(1) as i64 * 12,
            fixed_cost: typed(settings.monthly_fixed_cost),
            cash: typed(settings.cash),
            burn: typed(settings.monthly_burn),
            new_revenue: won.or_else(|| new_revenue_per_month(portfolio)),
            from_history: won.is_none(),
        }
    }
}

/// What customers contribute together, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Contributed {
    pub all: i128,
    /// What of it is entered; the rest is an estimate.
    pub entered: i128,
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
        let earns = |place: usize| revenues[families.head(place)].is_some_and(|sum| sum > 0);
        let of_earning = lines.iter().enumerate().filter(|(place, _)| earns(*place));
        let average = of_earning.fold(Rate::default(), |sum, (_, line)| match line.own.margin {
            Some(_) => Rate {
                margin: sum.margin + i128::from(line.own.margin_with_revenue),
                revenue: sum.revenue + i128::from(line.own.revenue_with_margin),
            },
            None => sum,
        });
        let is_open = families.any(lines.iter().map(|line| open(&line.own) > 0));
        let unknown = || earning.iter().filter(|(head, _)| is_open[*head]);
        let without = unknown().filter(|(head, _)| margins[*head].is_none());
        let contributions = match (unknown().count(), without.count()) {
            (0, _) => Contributions::Known,
            _ if average.revenue <= 0 => Contributions::RevenueOnly,
            (all, without) => Contributions::Estimated {
                without,
                partly: all - without,
            },
        };
        let brought = lines.iter().map(|line| Some(brings(&line.own, average)));
        let brought = families.sums(brought);
        let mut all: Vec<Holding> = earning
            .into_iter()
            .map(|(head, revenue)| Holding {
                id: lines[head].account.id,
                name: lines[head].account.name.clone(),
                revenue,
                contribution: brought[head].unwrap_or(0),
                entered: margins[head].unwrap_or(0),
                is_key: is_key[head],
            })
            .collect();
        sorting::by(&mut all, |one, other| {
            let by_name = || (&one.name, one.id).cmp(&(&other.name, other.id));
            other.revenue.cmp(&one.revenue).then_with(by_name)
        });
        Self { all, contributions }
    }

    /// What those contribute of whom something is true.
    pub fn contributed(&self, counts: impl Fn(&Holding) -> bool) -> Contributed {
        let counted = self.all.iter().filter(|one| counts(one));
        counted.fold(Contributed::default(), |sum, one| Contributed {
            all: sum.all + i128::from(one.contribution),
            entered: sum.entered + i128::from(one.entered),
        })
    }

    /// The revenues, largest first.
    pub fn revenues(&self) -> Vec<i64> {
        self.all.iter().map(|one| one.revenue).collect()
    }
}

/// A margin and the revenue that it comes from, in cents.
#[derive(Debug, Clone, Copy, Default)]
struct Rate {
    margin: i128,
    revenue: i128,
}

/// The revenue of an account whose margin is not known.
fn open(own: &Own) -> i64 {
    let revenue = own.revenue.unwrap_or(0);
    match own.margin {
        Some(_) => revenue.saturating_sub(own.revenue_with_margin).max(0),
        None => revenue,
    }
}

/// What an account contributes. Its own years stand for those without a margin, the average where it has none.
fn brings(own: &Own, average: Rate) -> i64 {
    let (open, covered) = (open(own), own.revenue_with_margin);
    // A margin larger than the revenue it comes from is no rate: it would blow up whatever it is applied to.
    let rated = own.margin.map(|_| own.margin_with_revenue);
    let own_rate = rated.filter(|margin| margin.saturating_abs() <= covered);
    let rate = match own_rate.filter(|_| covered > 0) {
        Some(margin) => Rate {
            margin: margin.into(),
            revenue: covered.into(),
        },
        None => average,
    };
    let estimate = match rate.revenue {
        // Nobody has a margin: all revenue counts.
        ..=0 => open,
        revenue => i64::try_from(i128::from(open) * rate.margin / revenue).unwrap_or(open),
    };
    estimate.saturating_add(own.margin.unwrap_or(0))
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
    /// The revenue at which contributions pay just the fixed costs, at the average margin of those who stay; `None`
    /// where their margin pays nothing, however much they buy.
    pub break_even: Option<i128>,
    /// At the pace at which new customers were won.
    pub months_to_replace: Option<f64>,
    /// So many customers of the median size of the rest replace it.
    pub replacements: Option<i128>,
    /// Whose loss would also bring the result below zero, and how far, where it is not yet.
    pub next: Option<(AccountId, Name, i128)>,
}

impl Loss {
    /// How much revenue lies between what is left and break-even; negative where it is missing.
    pub fn above_break_even(&self) -> Option<i128> {
        Some(self.after.revenue - self.break_even?)
    }
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
        // Contribution and revenue have the same unit: the quotient is the margin of those who stay. Where nobody
        // stays it is that of all.
        let (rate_of, rate_from) = match after.customers {
            0 => (before.revenue, all),
            _ => (after.revenue, kept),
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
