//! The order of the list: filtered, sorted, with what was just typed in on top.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::{Column, Direction, Index, Listing, Sort};
use crate::domain::analysis::standing::Standing;
use crate::domain::ids::AccountId;
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::sorting;
use crate::domain::values::Date;
use crate::domain::workspace::Head;

/// The accounts of the list in their order. Equal values stand in the order of their names.
pub fn order(
    portfolio: &Portfolio,
    index: &Index,
    head: &Head,
    listing: &Listing,
    today: Date,
) -> Vec<AccountId> {
    let lines = portfolio.lines();
    let found = index.finder(&listing.filter.search);
    let mut fresh: Vec<AccountId> = listing.fresh.clone();
    fresh.retain(|id| portfolio.line(*id).is_some());
    let passes = |place: &usize| {
        let line = &lines[*place];
        listing.filter.admits(line, today) && found(*place) && !fresh.contains(&line.account.id)
    };
    let mut places: Vec<usize> = (0..lines.len()).filter(passes).collect();
    sort(&mut places, lines, index, head, listing.sort);
    fresh.extend(places.into_iter().map(|place| lines[place].account.id));
    fresh
}

fn sort(places: &mut Vec<usize>, lines: &[Line], index: &Index, head: &Head, sort: Sort) {
    let by = Sorter {
        index,
        direction: sort.direction,
    };
    let line = |place: usize| &lines[place];
    match sort.column {
        // The head of the checkboxes is no order; the names are one.
        Column::Select | Column::Name => by.key(places, |_| Some(())),
        Column::Key => by.key(places, |place| {
            Some(std::cmp::Reverse(line(place).account.tier()))
        }),
        Column::LifeCycle => by.key(places, |place| Some(line(place).account.status)),
        Column::Revenue | Column::Share => by.key(places, |place| line(place).own.revenue),
        Column::Cumulative => by.key(places, |place| {
            line(place).own.revenue.and(line(place).abc.cumulative)
        }),
        Column::Class => by.key(places, |place| {
            let class = line(place).class()?;
            Some((class, -line(place).revenue()))
        }),
        Column::Score => by.key(places, |place| {
            let line = line(place);
            let counts =
                line.own.attractiveness.coverage.known > 0 && line.standing != Standing::KnockedOut;
            // What has a rank stands together: a score that is mostly unknown is no better for being high.
            let is_ranked = line.standing.rank().is_some();
            counts.then_some((is_ranked, line.own.attractiveness.middle))
        }),
        Column::Group => {
            let names = ranks(
                index,
                head.groups.iter().map(|one| (one.id, one.name.as_str())),
            );
            by.key(places, |place| {
                let group = line(place).account.group?;
                names.get(&group).copied()
            });
        }
        Column::Owner => {
            let members = head.members.iter();
            let names = ranks(index, members.map(|one| (one.id, one.name.as_str())));
            by.key(places, |place| {
                let owner = line(place).account.owner?;
                names.get(&owner).copied()
            });
        }
        // An action without a day comes behind those with one, before accounts without an action.
        Column::NextAction => by.key(places, |place| {
            let action = line(place).account.current_plan()?.next_action()?;
            Some((action.due.is_none(), action.due))
        }),
        Column::NextReview => by.key(places, |place| line(place).account.next_review),
    }
}

/// The places of names among each other: sorting compares numbers, not texts.
fn ranks<'a, Id: std::hash::Hash + Eq>(
    index: &Index,
    names: impl Iterator<Item = (Id, &'a str)>,
) -> HashMap<Id, usize> {
    let mut names: Vec<(String, Id)> = names.map(|(id, name)| (index.folded(name), id)).collect();
    sorting::by(&mut names, |left, right| left.0.cmp(&right.0));
    let ranked = names.into_iter().enumerate();
    ranked.map(|(rank, (_, id))| (id, rank)).collect()
}

struct Sorter<'a> {
    index: &'a Index,
    direction: Direction,
}

impl Sorter<'_> {
    /// Sorts by a key that is made once an account. Without a key: last. Equal keys: by name, from A, unless
    /// the names themselves are sorted.
    fn key<K: Ord>(&self, places: &mut Vec<usize>, key: impl Fn(usize) -> Option<K>) {
        let only_names = std::mem::size_of::<K>() == 0;
        let mut keyed: Vec<(Option<K>, usize)> =
            places.iter().map(|&place| (key(place), place)).collect();
        sorting::by(&mut keyed, |(left, left_place), (right, right_place)| {
            let by_key = match (left, right) {
                (Some(left), Some(right)) => self.turned(left.cmp(right)),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => Ordering::Equal,
            };
            by_key.then_with(|| {
                let names = self
                    .index
                    .name(*left_place)
                    .cmp(self.index.name(*right_place));
                if only_names {
                    self.turned(names)
                } else {
                    names
                }
            })
        });
        places.clear();
        places.extend(keyed.into_iter().map(|(_, place)| place));
    }

    fn turned(&self, order: Ordering) -> Ordering {
        match self.direction {
            Direction::Ascending => order,
            Direction::Descending => order.reverse(),
        }
    }
}
