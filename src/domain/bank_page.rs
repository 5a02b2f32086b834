//! What a bank or an investor asks about customers: the ten largest with how long they have been there, until when
//! they are bound, and what is done about the dependence.

use super::families::Families;
use super::ids::AccountId;
use super::portfolio::{Line, Portfolio};
use super::sorting;
use super::values::{Date, Name};

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
