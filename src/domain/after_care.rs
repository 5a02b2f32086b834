//! Who still brings something once care is paid for, and who costs more than it brings.

use super::account::Account;
use super::account_profit::AccountProfit;
use super::families::Families;
use super::ids::AccountId;
use super::portfolio::Portfolio;
use super::sorting;
use super::values::Name;

/// One customer after care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cared {
    pub id: AccountId,
    pub name: Name,
    pub is_key: bool,
    pub profit: AccountProfit,
}

/// A company with a margin below 0 whose group makes up for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Borne {
    pub id: AccountId,
    pub name: Name,
    /// The margin in cents, below 0.
    pub margin: i64,
}

/// All that is worth a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfterCare {
    /// Key accounts, whoever gets special treatment, and whoever costs more than it brings. Who leaves least stands
    /// first, last of whom that is not known.
    pub rows: Vec<Cared>,
    /// Companies with a loss that others of the same customer make up for, the largest loss first.
    pub borne: Vec<Borne>,
}

impl AfterCare {
    /// Looks at a portfolio.
    pub fn of(portfolio: &Portfolio, families: &Families) -> Self {
        let lines = portfolio.lines();
        let mut members: Vec<Vec<&Account>> = vec![Vec::new(); lines.len()];
        for (place, line) in lines.iter().enumerate() {
            if let Some(family) = members.get_mut(families.head(place)) {
                family.push(&line.account);
            }
        }
        let profits: Vec<Option<AccountProfit>> = members
            .iter()
            .map(|family| {
                let some = !family.is_empty();
                some.then(|| AccountProfit::of(family, portfolio.years(), portfolio.hour_rate()))
            })
            .collect();
        let mut rows: Vec<Cared> = lines
            .iter()
            .zip(&members)
            .zip(&profits)
            .filter_map(|((line, family), profit)| {
                let profit = (*profit)?;
                let is_key = family.iter().any(|one| one.is_key());
                let shown = is_key || profit.taken.is_some() || profit.is_loss();
                shown.then(|| Cared {
                    id: line.account.id,
                    name: line.account.name.clone(),
                    is_key,
                    profit,
                })
            })
            .collect();
        sorting::by(&mut rows, |one, other| {
            let place = |row: &Cared| {
                let loss = row.profit.most().filter(|most| *most < 0);
                let left = row.profit.left.or(loss);
                (left.is_none(), left)
            };
            let by_name = || (&one.name, one.id).cmp(&(&other.name, other.id));
            place(one).cmp(&place(other)).then_with(by_name)
        });
        let mut borne: Vec<Borne> = lines
            .iter()
            .enumerate()
            .filter(|(place, _)| {
                let family = profits.get(families.head(*place)).copied().flatten();
                family.is_some_and(|profit| profit.margin >= Some(0))
            })
            .filter_map(|(_, line)| {
                Some(Borne {
                    id: line.account.id,
                    name: line.account.name.clone(),
                    margin: line.own.margin.filter(|margin| *margin < 0)?,
                })
            })
            .collect();
        sorting::by_key(&mut borne, |one| (one.margin, one.name.clone()));
        Self { rows, borne }
    }

    /// The key accounts, or the others; who leaves least first.
    pub fn of_kind(&self, key: bool) -> impl Iterator<Item = &Cared> + Clone {
        self.rows.iter().filter(move |row| row.is_key == key)
    }

    /// Those of a kind that cost more than they bring, the largest loss first.
    pub fn losing(&self, key: bool) -> impl Iterator<Item = &Cared> + Clone {
        self.of_kind(key).filter(|row| row.profit.is_loss())
    }
}
