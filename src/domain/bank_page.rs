//! What a bank or an investor asks about customers: the ten largest with how long they have been there, until when
//! they are bound, and what is done about the dependence.

use super::account::Figure;
use super::analysis::concentration::Concentration;
use super::at_risk::{AtRisk, USUAL_CHANCE};
use super::carriers::Carriers;
use super::families::Families;
use super::ids::AccountId;
use super::over_years::{YearRow, over_years};
use super::portfolio::{Line, Portfolio};
use super::sorting;
use super::values::{Date, Name};
use super::what_if::{Contributions, Holdings, Loss, Means};
use super::workspace::Head;

/// All that stands on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Dependence {
    pub concentration: Concentration,
    pub listed: Vec<Listed>,
    /// Each year with revenue, oldest first.
    pub years: Vec<YearRow>,
    /// What may be lost within a year; `None` as long as nobody has said how likely any customer stays.
    pub at_risk: Option<AtRisk>,
    /// What is left without the largest.
    pub loss: Option<Loss>,
    /// How many customers have a credit balance, and its sum in cents.
    pub credits: (usize, i128),
}

impl Dependence {
    /// Looks at a portfolio; `None` if nobody brings revenue.
    pub fn of(
        portfolio: &Portfolio,
        head: &Head,
        families: &Families,
        today: Date,
    ) -> Option<Self> {
        let settings = &head.settings;
        let carriers = Carriers::of(portfolio, Figure::Revenue, settings, families);
        let listed = largest(portfolio, families, today);
        let first = listed.first().map(|one| one.id);
        let holdings = Holdings::of(portfolio, families);
        let mut means = Means::of(portfolio, settings);
        if holdings.contributions == Contributions::RevenueOnly {
            // As if all revenue were margin: a bank must not read a break-even out of that.
            means.fixed_cost = None;
        }
        let at_risk = AtRisk::of(portfolio, head, families, USUAL_CHANCE, None);
        Some(Self {
            credits: (carriers.credits(), carriers.below_zero()),
            concentration: carriers.concentration?,
            listed,
            years: over_years(portfolio, Figure::Revenue, families),
            at_risk: at_risk.filter(|found| found.said > 0),
            loss: holdings.without(|id| Some(id) == first, &means),
        })
    }

    /// What those bring who are not listed: how many they are, and their revenue in cents.
    pub fn others(&self) -> (usize, i128) {
        let listed: i128 = self.listed.iter().map(|one| i128::from(one.revenue)).sum();
        (
            self.concentration.customers() - self.listed.len(),
            self.concentration.base() - listed,
        )
    }
}

/// How many customers are listed.
pub const LISTED: usize = 10;

/// One of the largest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub id: AccountId,
    pub name: Name,
    pub is_key: bool,
    /// In the chosen years, in cents; above 0.
    pub revenue: i64,
    /// Customer since: the earliest day of the family.
    pub since: Option<Date>,
    /// The first end of a contract that is not over yet, else the last that was.
    pub contract_end: Option<Date>,
    /// What the plan that is worked with does about its risks.
    pub mitigation: Vec<String>,
}

/// The largest customers, largest first.
pub fn largest(portfolio: &Portfolio, families: &Families, today: Date) -> Vec<Listed> {
    let lines = portfolio.lines();
    let revenues = families.sums(lines.iter().map(|line| line.own.revenue));
    let is_key = families.any(lines.iter().map(|line| line.account.is_key()));
    let mut heads: Vec<(usize, i64)> = families
        .heads()
        .filter_map(|head| Some((head, revenues[head].filter(|revenue| *revenue > 0)?)))
        .collect();
    sorting::by(&mut heads, |(one, revenue), (other, more)| {
        let name = |place: &usize| (&lines[*place].account.name, lines[*place].account.id);
        more.cmp(revenue).then_with(|| name(one).cmp(&name(other)))
    });
    heads.truncate(LISTED);
    heads
        .into_iter()
        .map(|(head, revenue)| {
            let members: Vec<&Line> = (0..lines.len())
                .filter(|place| families.head(*place) == head)
                .map(|place| &lines[place])
                .collect();
            let ends = || members.iter().filter_map(|line| line.account.contract_end);
            let next = ends().filter(|end| *end >= today).min();
            let plans = members.iter();
            let plans = plans.filter_map(|line| line.account.current_plan());
            let mitigation = plans
                .flat_map(|plan| &plan.risks)
                .map(|risk| risk.mitigation.trim().to_owned())
                .filter(|text| !text.is_empty());
            Listed {
                id: lines[head].account.id,
                name: lines[head].account.name.clone(),
                is_key: is_key[head],
                revenue,
                since: members.iter().filter_map(|line| line.account.since).min(),
                contract_end: next.or_else(|| ends().max()),
                mitigation: mitigation.collect(),
            }
        })
        .collect()
}
