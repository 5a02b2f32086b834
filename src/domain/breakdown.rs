//! What the whole is made of: the customers of each customer group, industry, region, country or owner together.

use std::collections::HashMap;

use super::account::{Account, Figure};
use super::families::Families;
use super::ids::AccountId;
use super::portfolio::Portfolio;
use super::sorting;
use super::values::Name;
use super::workspace::Head;

/// What customers are put together by. The customer group comes first: it is how account management is organised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grouping {
    Group,
    Industry,
    Region,
    Country,
    Owner,
}

impl Grouping {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Group,
        Self::Industry,
        Self::Region,
        Self::Country,
        Self::Owner,
    ];

    /// What an account says; `None` where it says nothing, or names what is gone.
    pub(in crate::domain) fn of(self, account: &Account, head: &Head) -> Option<String> {
        let said = match self {
            Self::Group => account
                .group
                .and_then(|id| head.group(id)?.name.to_string().into()),
            Self::Owner => account
                .owner
                .and_then(|id| head.member(id)?.name.to_string().into()),
            Self::Industry => Some(account.industry.clone()),
            Self::Region => Some(account.region.clone()),
            Self::Country => Some(account.country.clone()),
        };
        let said = said?.trim().to_owned();
        (!said.is_empty()).then_some(said)
    }
}

/// The customers that say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// `None` for those that say nothing.
    pub name: Option<String>,
    /// All of them, also those that bring nothing.
    pub members: Vec<AccountId>,
    /// How many bring something.
    pub earning: usize,
    pub key_accounts: usize,
    /// Sum of the positive amounts in cents.
    pub amount: i128,
    /// Who brings the most of it.
    pub largest: Option<(Name, i64)>,
}

/// The parts of a portfolio, largest first; those that say nothing are the last.
pub fn breakdown(
    portfolio: &Portfolio,
    head: &Head,
    families: &Families,
    figure: Figure,
    grouping: Grouping,
) -> Vec<Part> {
    let lines = portfolio.lines();
    let sums = families.sums(lines.iter().map(|line| line.amount(figure)));
    let is_key = families.any(lines.iter().map(|line| line.account.is_key()));
    let mut parts: Vec<Part> = Vec::new();
    let mut known: HashMap<Option<String>, usize> = HashMap::new();
    for place in families.heads() {
        let account = &lines[place].account;
        let name = grouping.of(account, head);
        // "austria" and "Austria" are the same country.
        let same = name.as_ref().map(|name| name.to_lowercase());
        let at = *known.entry(same).or_insert_with(|| {
            parts.push(Part {
                name,
                members: Vec::new(),
                earning: 0,
                key_accounts: 0,
                amount: 0,
                largest: None,
            });
            parts.len() - 1
        });
        let part = &mut parts[at];
        part.members.push(account.id);
        part.key_accounts += usize::from(is_key[place]);
        let amount = sums[place].unwrap_or(0).max(0);
        part.earning += usize::from(amount > 0);
        part.amount += i128::from(amount);
        let largest = part.largest.as_ref().map_or(0, |(_, largest)| *largest);
        if amount > largest {
            part.largest = Some((account.name.clone(), amount));
        }
    }
    sorting::by(&mut parts, |one, other| {
        let nameless = one.name.is_none().cmp(&other.name.is_none());
        let by_amount = other.amount.cmp(&one.amount);
        nameless
            .then(by_amount)
            .then_with(|| one.name.cmp(&other.name))
    });
    parts
}

/// The groupings that some account says something about.
pub fn groupings(portfolio: &Portfolio, head: &Head) -> Vec<Grouping> {
    let said = |grouping: &Grouping| {
        let mut lines = portfolio.lines().iter();
        lines.any(|line| grouping.of(&line.account, head).is_some())
    };
    Grouping::ALL.into_iter().filter(said).collect()
}
