//! Accounts put together by something that they share: bands of rows with a head each. The heads stand between
//! the rows at heights that can be reckoned, so that only what is seen needs to be drawn.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::{Column, Filter, Index, Kind, Listing, Sort, values};
use crate::domain::ids::AccountId;
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::sorting;
use crate::domain::workspace::Head;

/// The rows of the list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Arranged {
    /// The accounts that have a row, from the top; those of a closed band have none.
    pub order: Arc<Vec<AccountId>>,
    /// Empty as long as nothing is put together.
    pub bands: Vec<Band>,
    /// All that pass the filter, also those in closed bands.
    pub passing: usize,
    /// How many of the first rows stand there because they were just typed in.
    pub on_top: usize,
    /// The accounts that an edit has taken out of the filter since; their rows stay until something else is asked for.
    pub unfit: Vec<AccountId>,
    /// What was asked for.
    pub asked: Asked,
}

/// What a list is asked for. As long as that is the same, no row goes from under somebody's hands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    filter: Filter,
    sort: Sort,
    settled: u32,
}

impl Asked {
    pub(super) fn of(listing: &Listing) -> Self {
        Self {
            filter: listing.filter.clone(),
            sort: listing.sort,
            settled: listing.settled,
        }
    }

    /// Whether anything is left out.
    fn leaves_out(&self) -> bool {
        self.filter != Filter::default()
    }
}

/// Accounts that share something.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// What they share, by its word, its id or its folded text; empty where they have nothing of the kind.
    pub key: String,
    /// The text, or the name, as it is written; empty where `words` has a word for the key.
    pub name: String,
    pub accounts: usize,
    /// Sum of the revenues in cents.
    pub revenue: i128,
    /// Share of all revenue, 0 to 1; `None` where there is none.
    pub share: Option<f64>,
    /// The place in the order that its first row has, or would have.
    pub first: usize,
    pub is_open: bool,
}

/// The heights of rows and heads in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heights {
    pub row: f64,
    pub head: f64,
}

impl Arranged {
    /// Rows in the order of these places. `on_top` stand before all bands.
    pub(super) fn plain(on_top: Vec<AccountId>, places: &[usize], lines: &[Line]) -> Self {
        let count = on_top.len();
        let mut order = on_top;
        order.extend(places.iter().map(|place| lines[*place].account.id));
        Self {
            passing: order.len(),
            order: Arc::new(order),
            bands: Vec::new(),
            on_top: count,
            ..Self::default()
        }
    }

    /// The accounts whose rows stay, whatever has become of them: those that were seen as long as the same is asked for.
    pub(super) fn stay_for(&self, asked: &Asked) -> HashSet<AccountId> {
        match self.asked == *asked && asked.leaves_out() {
            true => self.order.iter().copied().collect(),
            false => HashSet::new(),
        }
    }

    /// The same, put together by a column.
    pub(super) fn together(
        on_top: Vec<AccountId>,
        places: &[usize],
        by: Together<'_>,
        closed: &BTreeSet<String>,
    ) -> Self {
        let count = on_top.len();
        let passing = count + places.len();
        let mut order = on_top;
        let mut bands = Vec::new();
        for (key, name, members) in by.buckets(places) {
            let lines = || members.iter().map(|place| &by.portfolio.lines()[*place]);
            let revenue: i128 = lines().map(|line| i128::from(line.revenue())).sum();
            let is_open = !closed.contains(&key);
            bands.push(Band {
                key,
                name,
                accounts: members.len(),
                revenue,
                share: by.portfolio.share_of(lines()),
                first: order.len(),
                is_open,
            });
            if is_open {
                order.extend(lines().map(|line| line.account.id));
            }
        }
        Self {
            order: Arc::new(order),
            bands,
            passing,
            on_top: count,
            ..Self::default()
        }
    }

    /// How many heads stand above the row at a place.
    pub fn heads_above(&self, place: usize) -> usize {
        self.bands.partition_point(|band| band.first <= place)
    }

    /// Where the row at a place begins, from the top of the list.
    pub fn top(&self, place: usize, heights: Heights) -> f64 {
        place as f64 * heights.row + self.heads_above(place) as f64 * heights.head
    }

    /// Where the head of a band begins.
    pub fn head_top(&self, band: usize, heights: Heights) -> f64 {
        let first = self.bands.get(band).map_or(0, |band| band.first);
        first as f64 * heights.row + band as f64 * heights.head
    }

    /// The height of everything.
    pub fn height(&self, heights: Heights) -> f64 {
        self.order.len() as f64 * heights.row + self.bands.len() as f64 * heights.head
    }

    /// The places of the rows between two heights, and the bands whose heads lie there.
    pub fn seen(&self, from: f64, to: f64, heights: Heights) -> (Range<usize>, Range<usize>) {
        let rows = self.order.len();
        let first = first_of(rows, |place| self.top(place, heights) + heights.row > from);
        let end = first_of(rows, |place| self.top(place, heights) >= to);
        let bands = self.bands.len();
        let first_head = first_of(bands, |band| {
            self.head_top(band, heights) + heights.head > from
        });
        let end_head = first_of(bands, |band| self.head_top(band, heights) >= to);
        (first..end.max(first), first_head..end_head.max(first_head))
    }

    /// The band that the row at a place belongs to.
    fn band_of(&self, place: usize) -> Option<usize> {
        self.heads_above(place).checked_sub(1)
    }

    /// The row above that belongs to the same band.
    pub fn above_in_band(&self, place: usize) -> Option<AccountId> {
        let above = place.checked_sub(1)?;
        let is_same = self.band_of(above) == self.band_of(place);
        is_same.then(|| self.order.get(above).copied()).flatten()
    }
}

/// The first of so many that something is true of; it is true of all behind it.
fn first_of(count: usize, is_so: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if is_so(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

/// What accounts are put together by.
pub(super) struct Together<'a> {
    pub portfolio: &'a Portfolio,
    pub index: &'a Index,
    pub head: &'a Head,
    pub column: Column,
}

impl Together<'_> {
    /// Key, written name and places of each band, in the order of the bands.
    fn buckets(&self, places: &[usize]) -> Vec<(String, String, Vec<usize>)> {
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut buckets: Vec<(String, String, Vec<usize>)> = Vec::new();
        let is_text = self.column.kind() == Some(Kind::Text);
        for &place in places {
            let line = &self.portfolio.lines()[place];
            let (key, text) = if is_text {
                let text = values::text(&line.account, self.column);
                let text = text.trim();
                (self.index.folded(text), text.to_owned())
            } else {
                let mut choices = values::choices(line, self.column);
                (choices.swap_remove(0), String::new())
            };
            let bucket = *known.entry(key).or_insert_with_key(|key| {
                let name = if is_text { text } else { self.name(key) };
                buckets.push((key.clone(), name, Vec::new()));
                buckets.len() - 1
            });
            buckets[bucket].2.push(place);
        }
        let order = values::all_choices(self.head, self.column);
        let by_name = matches!(self.column, Column::Group | Column::Owner) || is_text;
        let rank = |key: &str, name: &str| {
            let place = if by_name {
                0
            } else {
                order
                    .iter()
                    .position(|one| one == key)
                    .unwrap_or(order.len())
            };
            (key.is_empty(), place, self.index.folded(name))
        };
        let ranks: Vec<(bool, usize, String)> = buckets
            .iter()
            .map(|(key, name, _)| rank(key, name))
            .collect();
        let mut ranked: Vec<_> = ranks.into_iter().zip(buckets).collect();
        sorting::by(&mut ranked, |one, other| one.0.cmp(&other.0));
        ranked.into_iter().map(|(_, bucket)| bucket).collect()
    }

    /// The name of a group or of one of our people.
    fn name(&self, key: &str) -> String {
        named(self.head, self.column, key).unwrap_or_default()
    }
}

/// The name of the group or of the person that a choice stands for.
pub fn named(head: &Head, column: Column, key: &str) -> Option<String> {
    match column {
        Column::Group => {
            let group = head.group(key.parse().ok()?)?;
            Some(group.name.to_string())
        }
        Column::Owner => {
            let member = head.member(key.parse().ok()?)?;
            Some(member.name.to_string())
        }
        _ => None,
    }
}
