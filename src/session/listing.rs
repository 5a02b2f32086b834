//! The list of accounts as a person looks at it: what is searched, filtered and sorted, in which order the
//! accounts stand, how many each view has. Pure: the portfolio comes in, ids go out. It draws nothing, and
//! it makes no words.

pub mod arrangement;
pub mod bands;
mod column;
pub mod conditions;
pub mod deletion;
pub mod figures;
pub mod finding;
mod index;
mod lost;
mod order;
pub mod values;

pub use arrangement::{Chosen, Own, Shown};
pub use bands::{Arranged, Asked};
pub use column::{Column, Kind};
pub use conditions::Wanted;
pub(super) use index::without_dots;
pub use index::{Fold, Index};
pub use order::{Sorted, arranged, arranged_of, order, sorted};

use std::collections::{BTreeSet, HashSet};

use crate::domain::account::{Account, Motion};
use crate::domain::analysis::standing::Standing;
use crate::domain::ids::{AccountId, GroupId, MemberId};
use crate::domain::portfolio::{Line, Portfolio, Years};
use crate::domain::values::{Date, Year};

/// How the list is looked at. It outlives the screen, so that coming back shows what was left.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    pub filter: Filter,
    pub sort: Sort,
    /// What accounts are put together by.
    pub together: Option<Column>,
    /// The keys of the bands whose accounts are not shown.
    pub closed: BTreeSet<String>,
    /// The columns, from the left, if they are others than those that the program begins with: read with
    /// [`shown`](Listing::shown), changed with [`show`](Listing::show).
    pub columns: Vec<Shown>,
    /// The view that was chosen last; the list may have been arranged in another way since.
    pub chosen: Chosen,
    /// Accounts that were just typed in, newest first: they stand on top of any order until it is changed,
    /// so that nobody has to look for them.
    pub fresh: Vec<AccountId>,
    /// How often the rows were put where they belong: until then one that is edited out of the filter stays.
    pub settled: u32,
}

impl Listing {
    /// Puts what was just typed in where the order puts it, and leaves out what no longer fits the filter.
    pub fn settle(&mut self) {
        self.fresh.clear();
        self.settled = self.settled.wrapping_add(1);
    }
}

/// Which way a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Ascending,
    Descending,
}

impl Direction {
    /// The other way.
    pub const fn turned(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

/// The order of the list. What has no value in the column stands last, whichever the direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    pub column: Column,
    pub direction: Direction,
}

impl Default for Sort {
    fn default() -> Self {
        Self::by(Column::Revenue)
    }
}

impl Sort {
    /// By a column, in its first direction.
    pub const fn by(column: Column) -> Self {
        Self {
            column,
            direction: column.first_direction(),
        }
    }

    /// What pressing the head of a column makes of the order.
    pub fn pressed(self, column: Column) -> Self {
        if self.column == column {
            Self {
                column,
                direction: self.direction.turned(),
            }
        } else {
            Self::by(column)
        }
    }
}

/// The parts of the portfolio that are looked at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum View {
    #[default]
    All,
    Key,
    /// Too little is rated for a rank.
    NotScored,
    /// A review or an action should have been done before today.
    Overdue,
}

impl View {
    /// All views, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::Key, Self::NotScored, Self::Overdue];

    /// Whether an account belongs to the view.
    pub fn holds(self, line: &Line, today: Date) -> bool {
        match self {
            Self::All => true,
            Self::Key => line.account.is_key(),
            Self::NotScored => line.standing == Standing::NotYetRated,
            Self::Overdue => is_overdue(&line.account, today),
        }
    }
}

/// Whether a review or the next action of an account should have been done before `today`.
pub fn is_overdue(account: &Account, today: Date) -> bool {
    let action = account.current_plan().and_then(|plan| plan.next_action());
    account.next_review.is_some_and(|day| day < today)
        || action.is_some_and(|action| action.is_overdue(today))
}

/// What is left out of the list. The default leaves out nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    pub view: View,
    /// `Some(None)`: accounts without a group.
    pub group: Option<Option<GroupId>>,
    pub motion: Option<Motion>,
    /// `Some(None)`: accounts that nobody looks after.
    pub owner: Option<Option<MemberId>>,
    /// Further conditions on any field; all must be met.
    pub conditions: Vec<Wanted>,
    /// As it was typed.
    pub search: String,
}

impl Filter {
    /// How many conditions hold, the search not counted.
    pub fn holding(&self) -> usize {
        usize::from(self.group.is_some())
            + usize::from(self.motion.is_some())
            + usize::from(self.owner.is_some())
            + self.conditions.len()
    }

    /// Whether an account passes everything but the search and the further conditions.
    pub fn admits(&self, line: &Line, today: Date) -> bool {
        let account = &line.account;
        self.view.holds(line, today)
            && self.group.is_none_or(|group| account.group == group)
            && self
                .motion
                .is_none_or(|motion| account.status.motion() == motion)
            && self.owner.is_none_or(|owner| account.owner == owner)
    }
}

/// How many accounts each of [`View::ALL`] has.
pub fn counts(portfolio: &Portfolio, today: Date) -> [usize; 4] {
    View::ALL.map(|view| {
        let lines = portfolio.lines().iter();
        lines.filter(|line| view.holds(line, today)).count()
    })
}

/// The year that a revenue typed into the list belongs to: the last of the chosen ones, or the fiscal year of
/// `today` as long as there are no figures. `None` on a day outside of all years.
pub fn typed_year(portfolio: &Portfolio, today: Date) -> Option<Year> {
    match portfolio.years() {
        Years::Span(_, to) => Some(to),
        Years::None => u16::try_from(portfolio.fiscal_year(today))
            .ok()
            .and_then(|year| Year::try_from(year).ok()),
    }
}

/// The year that an amount in a column of revenues belongs to.
pub fn revenue_year(portfolio: &Portfolio, today: Date, column: Column) -> Option<Year> {
    match column {
        Column::RevenueOf(year) => Some(year),
        _ => typed_year(portfolio, today),
    }
}

/// The accounts of an order from one to another, both included, whichever stands first. Empty if one of
/// them is not in the order.
pub fn range(order: &[AccountId], from: AccountId, to: AccountId) -> &[AccountId] {
    let place = |id| order.iter().position(|known| *known == id);
    match (place(from), place(to)) {
        (Some(from), Some(to)) => &order[from.min(to)..=from.max(to)],
        _ => &[],
    }
}

/// The account at a place of an order, if it is in another one as well; else the next below that is, or the last
/// above.
pub fn nearest(before: &[AccountId], place: usize, order: &[AccountId]) -> Option<AccountId> {
    let (above, below) = before.split_at_checked(place)?;
    if let Some(same) = below.first().filter(|id| order.contains(id)) {
        return Some(*same);
    }
    let still: HashSet<AccountId> = order.iter().copied().collect();
    let mut others = below.iter().chain(above.iter().rev());
    others.find(|id| still.contains(id)).copied()
}

/// Those of the selected accounts that the list shows, in its order: what is not seen is not touched.
pub fn shown_of(order: &[AccountId], selected: &HashSet<AccountId>) -> Vec<AccountId> {
    let shown = order.iter().filter(|id| selected.contains(id));
    shown.copied().collect()
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod view_tests;
