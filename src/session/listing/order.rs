//! The order of the list: filtered, sorted, with what was just typed in on top.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};

use super::bands::Together;
use super::conditions::Check;
use super::{Arranged, Column, Direction, Index, Kind, Listing, Sort, values};
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
    let arranged = arranged(portfolio, index, head, listing, today);
    std::sync::Arc::unwrap_or_clone(arranged.order)
}

/// The rows of the list: the accounts in their order, put together where that is wished.
pub fn arranged(
    portfolio: &Portfolio,
    index: &Index,
    head: &Head,
    listing: &Listing,
    today: Date,
) -> Arranged {
    let lines = portfolio.lines();
    let found = index.finder(&listing.filter.search);
    let mut fresh: Vec<AccountId> = listing.fresh.clone();
    fresh.retain(|id| portfolio.line(*id).is_some());
    let wanted = listing.filter.conditions.iter();
    let checks: Vec<Check<'_>> = wanted.map(|wanted| Check::of(wanted, index)).collect();
    let on_top: BTreeSet<AccountId> = fresh.iter().copied().collect();
    let passes = |place: &usize| {
        let line = &lines[*place];
        listing.filter.admits(line, today)
            && found(*place)
            && checks
                .iter()
                .all(|check| check.holds(portfolio, index, line))
            && !on_top.contains(&line.account.id)
    };
    let mut places: Vec<usize> = (0..lines.len()).filter(passes).collect();
    sort(&mut places, portfolio, index, head, listing.sort);
    match listing.together {
        Some(column) => {
            let by = Together {
                portfolio,
                index,
                head,
                column,
            };
            Arranged::together(fresh, &places, by, &listing.closed)
        }
        None => Arranged::plain(fresh, &places, lines),
    }
}

/// Whether the score of an account says something.
pub(super) fn counts(line: &Line) -> bool {
    line.own.attractiveness.coverage.known > 0 && line.standing != Standing::KnockedOut
}

fn sort(places: &mut Vec<usize>, portfolio: &Portfolio, index: &Index, head: &Head, sort: Sort) {
    let lines = portfolio.lines();
    let by = Sorter {
        index,
        direction: sort.direction,
    };
    let line = |place: usize| &lines[place];
    match sort.column {
        // The head of the checkboxes is no order; the names are one.
        Column::Select | Column::Name => by.key(places, |_| Some(())),
        Column::Cumulative => by.key(places, |place| {
            line(place).own.revenue.and(line(place).abc.cumulative)
        }),
        // Within a class: the largest first.
        Column::Class => by.key(places, |place| {
            let class = line(place).class()?;
            Some((class, -line(place).revenue()))
        }),
        Column::Score => by.key(places, |place| {
            let line = line(place);
            // What has a rank stands together: a score that is mostly unknown is no better for being high.
            let is_ranked = line.standing.rank().is_some();
            counts(line).then_some((is_ranked, line.own.attractiveness.middle))
        }),
        // An action without a day comes behind those with one, before accounts without an action.
        Column::NextAction => by.key(places, |place| {
            let action = line(place).account.current_plan()?.next_action()?;
            Some((action.due.is_none(), action.due))
        }),
        column => {
            let keys = keys(portfolio, index, head, column, places);
            by.key(places, |place| keys.get(&place).copied());
        }
    }
}

/// The keys of a column as numbers, by place; sorting compares numbers, not texts.
fn keys(
    portfolio: &Portfolio,
    index: &Index,
    head: &Head,
    column: Column,
    places: &[usize],
) -> HashMap<usize, i64> {
    let lines = portfolio.lines();
    let key = |place: usize| -> Option<i64> {
        let line = &lines[place];
        let account = &line.account;
        match column {
            Column::Share => line.own.revenue,
            Column::Key => Some(-(account.tier() as i64)),
            Column::LifeCycle => Some(account.status as i64),
            Column::Decision => Some(account.tier() as i64),
            Column::Motion => Some(account.status.motion() as i64),
            Column::Roles => account.roles.iter().next().map(|role| *role as i64),
            Column::Plan => Some(-i64::from(values::is_so(account, column))),
            _ => match column.kind() {
                Some(Kind::Day) => values::day(account, column).map(days),
                _ => values::number(portfolio, line, column),
            },
        }
    };
    let text = |place: usize| -> Option<String> {
        let account = &lines[place].account;
        let text = match column {
            Column::Group => head.group(account.group?)?.name.to_string(),
            Column::Owner => head.member(account.owner?)?.name.to_string(),
            _ => values::text(account, column).trim().to_owned(),
        };
        (!text.is_empty()).then(|| index.folded(&text))
    };
    if matches!(column, Column::Group | Column::Owner) || column.kind() == Some(Kind::Text) {
        return ranks(
            places
                .iter()
                .filter_map(|place| Some((*place, text(*place)?))),
        );
    }
    let keyed = places
        .iter()
        .filter_map(|place| Some((*place, key(*place)?)));
    keyed.collect()
}

fn days(day: Date) -> i64 {
    i64::from(chrono::Datelike::num_days_from_ce(&day))
}

/// The places of texts among each other; equal texts have the same.
fn ranks(texts: impl Iterator<Item = (usize, String)>) -> HashMap<usize, i64> {
    let mut texts: Vec<(usize, String)> = texts.collect();
    sorting::by(&mut texts, |left, right| left.1.cmp(&right.1));
    let mut rank = 0;
    let mut before: Option<&str> = None;
    let mut ranks = HashMap::with_capacity(texts.len());
    for (place, text) in &texts {
        rank += i64::from(before.is_some_and(|before| before != text));
        before = Some(text);
        ranks.insert(*place, rank);
    }
    ranks
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
