//! The order of the list: filtered, sorted, with what was just typed in on top.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::bands::Together;
use super::conditions::Check;
use super::{Arranged, Asked, Column, Direction, Index, Kind, Listing, Sort, values};
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
    Arc::unwrap_or_clone(arranged.order)
}

/// All accounts in an order, whatever is left out of it: what is typed into the search sorts nothing anew.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sorted(Arc<Vec<usize>>);

/// Sorts all accounts.
pub fn sorted(portfolio: &Portfolio, index: &Index, head: &Head, sort: Sort) -> Sorted {
    let mut places: Vec<usize> = (0..portfolio.lines().len()).collect();
    sort_places(&mut places, portfolio, index, head, sort);
    Sorted(Arc::new(places))
}

/// The rows of the list: the accounts in their order, put together where that is wished.
pub fn arranged(
    portfolio: &Portfolio,
    index: &Index,
    head: &Head,
    listing: &Listing,
    today: Date,
) -> Arranged {
    let sorted = sorted(portfolio, index, head, listing.sort);
    arranged_of(&sorted, portfolio, index, head, listing, today, None)
}

/// The same of accounts that are sorted already. Rows that stood there `before` stay as long as the same is asked for.
pub fn arranged_of(
    sorted: &Sorted,
    portfolio: &Portfolio,
    index: &Index,
    head: &Head,
    listing: &Listing,
    today: Date,
    before: Option<&Arranged>,
) -> Arranged {
    let lines = portfolio.lines();
    let asked = Asked::of(listing);
    let stay = before.map(|before| before.stay_for(&asked));
    let stay = stay.unwrap_or_default();
    let mut unfit = Vec::new();
    let found = index.finder(&listing.filter.search);
    let mut fresh: Vec<AccountId> = listing.fresh.clone();
    fresh.retain(|id| portfolio.line(*id).is_some());
    let wanted = listing.filter.conditions.iter();
    let checks: Vec<Check<'_>> = wanted.map(|wanted| Check::of(wanted, index)).collect();
    let on_top: BTreeSet<AccountId> = fresh.iter().copied().collect();
    let passes = |place: &usize| {
        let Some(line) = lines.get(*place) else {
            return false;
        };
        let id = line.account.id;
        if on_top.contains(&id) {
            return false;
        }
        let fits = listing.filter.admits(line, today)
            && found(*place)
            && checks
                .iter()
                .all(|check| check.holds(portfolio, index, line));
        let stays = !fits && stay.contains(&id);
        if stays {
            unfit.push(id);
        }
        fits || stays
    };
    let places: Vec<usize> = sorted.0.iter().copied().filter(passes).collect();
    let arranged = match listing.together {
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
    };
    Arranged {
        unfit,
        asked,
        ..arranged
    }
}

/// Whether the score of an account says something.
pub(super) fn counts(line: &Line) -> bool {
    line.own.attractiveness.coverage.known > 0 && line.standing != Standing::KnockedOut
}

fn sort_places(
    places: &mut Vec<usize>,
    portfolio: &Portfolio,
    index: &Index,
    head: &Head,
    sort: Sort,
) {
    let lines = portfolio.lines();
    let by = Sorter {
        index,
        direction: sort.direction,
    };
    let line = |place: usize| &lines[place];
    match sort.column {
        // The head of the checkboxes is no order; the names are one.
        Column::Select | Column::Name => {
            let names = index.name_ranks();
            by.key(places, |place| names.get(place));
        }
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
            let keys = keys(portfolio, index, head, column);
            by.key(places, |place| keys[place]);
        }
    }
}

/// The keys of a column as numbers, by place; sorting compares numbers, not texts.
fn keys(portfolio: &Portfolio, index: &Index, head: &Head, column: Column) -> Vec<Option<i64>> {
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
    let places = 0..lines.len();
    if matches!(column, Column::Group | Column::Owner) || column.kind() == Some(Kind::Text) {
        let texts: Vec<Option<String>> = places.map(text).collect();
        // There is no empty text: nothing and the others stay apart.
        let plain: Vec<&str> = texts
            .iter()
            .map(|text| text.as_deref().unwrap_or(""))
            .collect();
        let ranks = sorting::ranks(&plain).into_iter().zip(&texts);
        return ranks
            .map(|(rank, text)| text.as_ref().map(|_| rank.into()))
            .collect();
    }
    places.map(key).collect()
}

fn days(day: Date) -> i64 {
    i64::from(chrono::Datelike::num_days_from_ce(&day))
}

struct Sorter<'a> {
    index: &'a Index,
    direction: Direction,
}

impl Sorter<'_> {
    /// Sorts by a key that is made once an account. Without a key: last. Equal keys: by name, from A.
    fn key<K: Ord>(&self, places: &mut Vec<usize>, key: impl Fn(usize) -> Option<K>) {
        let mut keyed: Vec<(Option<K>, usize)> =
            places.iter().map(|&place| (key(place), place)).collect();
        sorting::by(&mut keyed, |(left, left_place), (right, right_place)| {
            let by_key = match (left, right) {
                (Some(left), Some(right)) => self.turned(left.cmp(right)),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => Ordering::Equal,
            };
            by_key.then_with(|| self.index.compare_names(*left_place, *right_place))
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
