//! What may be lost within twelve months: every customer with revenue, how likely it stays, and all together.

use std::collections::{BTreeSet, HashMap};

use super::analysis::risk::{RevenueAtRisk, Stake};
use super::breakdown::Grouping;
use super::carriers::years_that_count;
use super::families::Families;
use super::ids::AccountId;
use super::portfolio::Portfolio;
use super::sorting;
use super::tomorrow::has_left;
use super::values::Name;
use super::workspace::Head;

/// A customer that may go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exposed {
    pub id: AccountId,
    pub name: Name,
    pub is_key: bool,
    /// What it brings in an average year of those that are chosen, in cents; above 0.
    pub revenue: i64,
    /// How likely it stays, in percent: what was said, or what is assumed for all others.
    pub stays: u8,
    /// Whether somebody has said so, and whether the customer has confirmed it.
    pub is_said: bool,
    pub is_confirmed: bool,
}

impl Exposed {
    /// What is lost with it on average, in hundredths of cents.
    fn expected(&self) -> i128 {
        i128::from(self.revenue) * i128::from(100 - self.stays.min(100))
    }

    /// What is lost with it on average, in cents.
    pub fn expected_loss(&self) -> i128 {
        (self.expected() + 50) / 100
    }
}

/// All of them.
#[derive(Debug, Clone, PartialEq)]
pub struct AtRisk {
    /// The largest average loss first.
    pub customers: Vec<Exposed>,
    pub risk: RevenueAtRisk,
    /// Of how many somebody has said how likely they stay, and how many have confirmed it.
    pub said: usize,
    pub confirmed: usize,
    /// How many there are where subsidiaries count with their parent company; a chance belongs to one account.
    pub families: usize,
}

/// What is assumed where nobody has said anything, in percent.
pub const USUAL_CHANCE: u8 = 90;

/// What the parts of a distribution begin with, as shares of the whole; the last has no end.
pub const BANDS: [f64; 5] = [0.05, 0.10, 0.20, 0.30, 0.50];

impl AtRisk {
    /// Looks at the customers of a portfolio. Of whom nothing is said stays with the chance that is `assumed`, in
    /// percent. Those of one part of a grouping fall together, else those of one family.
    pub fn of(
        portfolio: &Portfolio,
        head: &Head,
        families: &Families,
        assumed: u8,
        together: Option<Grouping>,
    ) -> Option<Self> {
        let years = i64::try_from(years_that_count(portfolio).max(1)).ok()?;
        let mut parts: HashMap<String, usize> = HashMap::new();
        let lines = portfolio.lines();
        let mut stakes = Vec::new();
        let mut heads = BTreeSet::new();
        let mut customers = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            let revenue = line.revenue() / years;
            let account = &line.account;
            if revenue <= 0 || has_left(account) {
                continue;
            }
            let stays = account.chance_to_stay.unwrap_or(assumed).min(100);
            let family = families.head(place);
            heads.insert(family);
            // Families have the numbers of their places, parts those behind all of them.
            let part = together.and_then(|by| by.of(&lines[family].account, head));
            let with = match part {
                Some(part) => {
                    let next = lines.len() + parts.len();
                    Some(*parts.entry(part.to_lowercase()).or_insert(next))
                }
                None => Some(family),
            };
            stakes.push(Stake {
                amount: revenue,
                leaves: 100 - stays,
                with,
            });
            let is_said = account.chance_to_stay.is_some();
            customers.push(Exposed {
                id: account.id,
                name: account.name.clone(),
                is_key: account.is_key(),
                revenue,
                stays,
                is_said,
                is_confirmed: is_said && account.stay_confirmed,
            });
        }
        sorting::by(&mut customers, |one, other| {
            let by_loss = other.expected().cmp(&one.expected());
            let by_revenue = other.revenue.cmp(&one.revenue);
            by_loss
                .then(by_revenue)
                .then_with(|| (&one.name, one.id).cmp(&(&other.name, other.id)))
        });
        Some(Self {
            risk: RevenueAtRisk::of(&stakes)?,
            said: customers.iter().filter(|one| one.is_said).count(),
            confirmed: customers.iter().filter(|one| one.is_confirmed).count(),
            families: heads.len(),
            customers,
        })
    }

    /// The chances of the bands: to lose nothing, less than the first border, from each border to the next, and more.
    pub fn bands(&self) -> Vec<f64> {
        let nothing = self.risk.nothing();
        let reached = BANDS.map(|border| self.risk.at_least(border));
        let mut chances = vec![nothing, (1.0 - nothing - reached[0]).max(0.0)];
        chances.extend(reached.windows(2).map(|pair| (pair[0] - pair[1]).max(0.0)));
        chances.push(reached[BANDS.len() - 1]);
        chances
    }
}
