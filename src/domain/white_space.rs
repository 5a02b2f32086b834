//! White space: which customer buys which of our offerings, and where nobody has offered one yet. What nobody has
//! looked at is not known; it is never taken for empty.

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::ids::{AccountId, OfferingId};
use super::portfolio::{Line, Portfolio};
use super::sorting;
use super::values::{Cents, Name};

/// The most offerings that are told apart; more columns than this nobody keeps up to date.
pub const MAX_OFFERINGS: usize = 30;

/// Something that we sell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Offering {
    pub id: OfferingId,
    pub name: Name,
}

/// Where one offering stands with one customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Space {
    pub state: SpaceState,
    /// What it brings, or could bring, in a year, in cents; never below 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Cents>,
    /// Who supplies it today, or anything else worth knowing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Space {
    /// A space of which only the state is known.
    pub const fn new(state: SpaceState) -> Self {
        Self {
            state,
            value: None,
            note: String::new(),
        }
    }
}

/// How an offering and a customer stand to each other. No entry: nobody has looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SpaceState {
    /// The customer buys it from us.
    Won,
    /// It is being talked about.
    Open,
    /// The customer could use it; nobody has offered it.
    Potential,
    /// The customer buys it elsewhere.
    Competitor,
    /// It does not fit this customer.
    NoFit,
}

impl SpaceState {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Won,
        Self::Open,
        Self::Potential,
        Self::Competitor,
        Self::NoFit,
    ];

    /// Whether there is something to win.
    pub const fn is_to_win(self) -> bool {
        matches!(self, Self::Open | Self::Potential | Self::Competitor)
    }
}

/// A space in another state; what else was known of it stays.
pub fn with_state(space: Option<Space>, state: SpaceState) -> Space {
    Space {
        state,
        ..space.unwrap_or(Space::new(state))
    }
}

/// Whose spaces are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Whose {
    /// Key accounts; all customers while nobody is key.
    #[default]
    Key,
    All,
}

/// One customer with its spaces in the order of the offerings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpaceRow {
    pub id: AccountId,
    pub name: Name,
    pub is_key: bool,
    pub spaces: Vec<Option<Space>>,
}

/// How many spaces stand how, and what there is to win.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// By the order of [`SpaceState::ALL`].
    pub states: [usize; 5],
    /// Nobody has looked at these.
    pub unknown: usize,
    /// Sum of what could be won in a year, in cents, and how many of those spaces have no amount.
    pub to_win: i128,
    pub without_value: usize,
}

impl Tally {
    /// All spaces.
    pub fn all(&self) -> usize {
        self.states.iter().sum::<usize>() + self.unknown
    }

    /// The spaces that stand so.
    pub fn count(&self, state: SpaceState) -> usize {
        let places = SpaceState::ALL.into_iter().zip(self.states);
        places
            .filter(|(one, _)| *one == state)
            .map(|(_, count)| count)
            .sum()
    }

    fn add(&mut self, space: Option<&Space>) {
        let Some(space) = space else {
            self.unknown += 1;
            return;
        };
        for (state, count) in SpaceState::ALL.into_iter().zip(&mut self.states) {
            *count += usize::from(state == space.state);
        }
        if space.state.is_to_win() {
            match space.value {
                Some(value) => self.to_win += i128::from(value.get()),
                None => self.without_value += 1,
            }
        }
    }
}

/// Customers × offerings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WhiteSpace {
    /// The customer that brings most comes first.
    pub rows: Vec<SpaceRow>,
    pub tally: Tally,
    /// The space with the largest amount to win: row and place of the offering.
    pub largest: Option<(usize, usize)>,
    /// Customers that are left out because they are not key.
    pub others: usize,
}

impl WhiteSpace {
    /// Looks at customers of a portfolio. Without an offering there are rows, and nothing in them.
    pub fn of(portfolio: &Portfolio, offerings: &[Offering], whose: Whose) -> Self {
        let mut lines: Vec<&Line> = portfolio.lines().iter().collect();
        let key = lines.iter().filter(|line| line.account.is_key()).count();
        if whose == Whose::Key && key > 0 {
            lines.retain(|line| line.account.is_key());
        }
        sorting::by(&mut lines, |one, other| other.revenue().cmp(&one.revenue()));
        let mut found = Self {
            others: portfolio.lines().len() - lines.len(),
            ..Self::default()
        };
        let mut largest = Cents::ZERO;
        for (row, line) in lines.into_iter().enumerate() {
            let spaces = of_account(&line.account, offerings);
            for (place, space) in spaces.iter().enumerate() {
                found.tally.add(space.as_ref());
                let winnable = space.as_ref().filter(|space| space.state.is_to_win());
                if let Some(value) = winnable.and_then(|space| space.value)
                    && value > largest
                {
                    (largest, found.largest) = (value, Some((row, place)));
                }
            }
            found.rows.push(SpaceRow {
                id: line.account.id,
                name: line.account.name.clone(),
                is_key: line.account.is_key(),
                spaces,
            });
        }
        found
    }
}

/// The spaces of one customer, in the order of the offerings.
fn of_account(account: &Account, offerings: &[Offering]) -> Vec<Option<Space>> {
    let spaces = offerings.iter();
    spaces
        .map(|offering| account.white_space.get(&offering.id).cloned())
        .collect()
}

/// The tally of one customer.
pub fn tally(account: &Account, offerings: &[Offering]) -> Tally {
    let mut tally = Tally::default();
    for space in of_account(account, offerings) {
        tally.add(space.as_ref());
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Decision, Figures, Tier};
    use crate::domain::ids::WorkspaceId;
    use crate::domain::model::ScoringModel;
    use crate::domain::values::{Period, PeriodKind, Timestamp, Year};
    use crate::domain::workspace::{Head, Workspace};

    fn name(text: &str) -> Name {
        Name::new(text).expect("a name")
    }

    fn cents(amount: i64) -> Option<Cents> {
        Cents::try_from(amount).ok()
    }

    fn offerings() -> Vec<Offering> {
        let names = ["Beans", "Machines", "Service"].into_iter().zip(1_u128..);
        names
            .map(|(text, id)| Offering {
                id: id.into(),
                name: name(text),
            })
            .collect()
    }

    fn account(
        id: u128,
        revenue: i64,
        is_key: bool,
        spaces: &[(u128, SpaceState, i64)],
    ) -> Account {
        let mut account = Account::new(id.into(), name(&format!("No {id}")), Timestamp::default());
        let period = Period {
            year: Year::try_from(2025).expect("a year"),
            kind: PeriodKind::Actual,
        };
        let figures = Figures {
            revenue: cents(revenue),
            ..Figures::default()
        };
        account.figures.insert(period, figures);
        if is_key {
            account.decisions.push(Decision {
                id: 1.into(),
                from: Tier::Undecided,
                to: Tier::Key,
                reason: "size".to_owned(),
                by: String::new(),
                at: Timestamp::default(),
                basis: None,
            });
        }
        for (offering, state, value) in spaces {
            let space = Space {
                value: cents(*value).filter(|value| *value > Cents::ZERO),
                ..Space::new(*state)
            };
            account.white_space.insert((*offering).into(), space);
        }
        account
    }

    fn found(accounts: Vec<Account>, whose: Whose) -> WhiteSpace {
        let now = Timestamp::default();
        let head = Head::new(WorkspaceId::from(1), name("Ours"), now);
        let workspace = Workspace::from_records(head, ScoringModel::default_at(now), accounts);
        WhiteSpace::of(&Portfolio::of(&workspace, None), &offerings(), whose)
    }

    #[test]
    fn what_nobody_has_looked_at_is_not_known() {
        use SpaceState::{Competitor, NoFit, Open, Potential, Won};
        let found = found(
            vec![
                account(
                    1,
                    100,
                    false,
                    &[(1, Won, 50), (2, Open, 700), (9, Open, 9_000)],
                ),
                account(
                    2,
                    200,
                    false,
                    &[(1, Potential, 900), (2, Competitor, 0), (3, NoFit, 5)],
                ),
            ],
            Whose::Key,
        );
        assert_eq!(found.rows[0].id, AccountId::from(2), "the largest first");
        assert_eq!(found.tally.states, [1, 1, 1, 1, 1]);
        assert_eq!((found.tally.unknown, found.tally.all()), (1, 6));
        assert_eq!((found.tally.to_win, found.tally.without_value), (1_600, 1));
        assert_eq!(found.largest, Some((0, 0)));
        assert_eq!(found.tally.count(Won), 1);
    }

    #[test]
    fn key_accounts_come_alone_as_soon_as_there_are_some() {
        let accounts = || vec![account(1, 100, true, &[]), account(2, 200, false, &[])];
        let key = found(accounts(), Whose::Key);
        assert_eq!((key.rows.len(), key.others), (1, 1));
        assert_eq!(found(accounts(), Whose::All).rows.len(), 2);
        let nobody = found(vec![account(2, 200, false, &[])], Whose::Key);
        assert_eq!((nobody.rows.len(), nobody.others), (1, 0));
    }

    #[test]
    fn a_tally_of_one_customer_knows_its_own_spaces_only() {
        let one = account(1, 100, true, &[(1, SpaceState::Potential, 300)]);
        let tally = tally(&one, &offerings());
        assert_eq!((tally.unknown, tally.to_win), (2, 300));
    }
}
