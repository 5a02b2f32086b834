//! Places: competition ranks, the places an interval allows, who is certainly among the first k.

use super::error::{AnalysisError, all_finite};
use super::score::{Interval, Score};
use crate::domain::sorting;

/// Scores closer than this count as equal where they are floating point.
pub const EQUAL_WITHIN: f64 = 1e-9;

/// "1224" competition ranks of exact scores, 1 the highest; equal scores share a rank.
pub fn competition_ranks(scores: &[Score]) -> Vec<usize> {
    let mut ascending = scores.to_vec();
    Score::sort(&mut ascending);
    scores
        .iter()
        .map(|score| 1 + count_above(&ascending, score))
        .collect()
}

/// "1224" competition ranks of floating point scores: rank = 1 + #{k: S_k > S_i + 10⁻⁹}, so that
/// noise in the last digit breaks no tie (reference case L35).
///
/// # Errors
/// [`AnalysisError::NotFinite`] if a score is not a finite number.
pub fn competition_ranks_of_reals(scores: &[f64]) -> Result<Vec<usize>, AnalysisError> {
    all_finite(scores)?;
    let mut ascending = scores.to_vec();
    sorting::by(&mut ascending, f64::total_cmp);
    Ok(scores
        .iter()
        .map(|score| {
            let not_above = ascending.partition_point(|other| *other <= score + EQUAL_WITHIN);
            1 + ascending.len() - not_above
        })
        .collect())
}

/// The order in which rows are shown: by rank, inside a tie by key (name, then id), rows without a
/// rank last, also by key. Returns indices into the slices; the shorter slice decides the length.
pub fn display_order<K: Ord>(ranks: &[Option<usize>], keys: &[K]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..ranks.len().min(keys.len())).collect();
    sorting::by(&mut order, |&a, &b| {
        let place = |index: usize| ranks[index].unwrap_or(usize::MAX);
        place(a).cmp(&place(b)).then_with(|| keys[a].cmp(&keys[b]))
    });
    order
}

/// The best and the worst place an account can still take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankRange {
    pub best: usize,
    pub worst: usize,
}

/// The places each interval allows: best = 1 + #{k: lo_k > hi_i}, worst = 1 + #{k≠i: hi_k > lo_i}.
/// O(n log n); equals the enumeration of all completions (reference case L08).
pub fn rank_ranges(intervals: &[Interval]) -> Vec<RankRange> {
    let ends = Ends::of(intervals);
    intervals.iter().map(|own| ends.range(own)).collect()
}

/// Whether an account is among the first k.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TopStatus {
    /// At least k others are surely above.
    Excluded,
    /// It depends on answers that are still missing.
    Possible,
    /// Fewer than k others can reach or pass its lowest score.
    Certain,
}

/// Who is among the first `places`: certain if #{k≠i: hi_k ≥ lo_i} < k, possible if
/// #{k: lo_k > hi_i} < k, else excluded. Ties count against certainty.
pub fn top_statuses(intervals: &[Interval], places: usize) -> Vec<TopStatus> {
    let ends = Ends::of(intervals);
    intervals.iter().map(|own| ends.top(own, places)).collect()
}

/// The ends of all intervals, each in rising order.
pub(super) struct Ends {
    lowest: Vec<Score>,
    highest: Vec<Score>,
}

impl Ends {
    pub(super) fn of(intervals: &[Interval]) -> Self {
        let mut lowest: Vec<Score> = intervals.iter().map(|interval| interval.lowest).collect();
        let mut highest: Vec<Score> = intervals.iter().map(|interval| interval.highest).collect();
        Score::sort(&mut lowest);
        Score::sort(&mut highest);
        Self { lowest, highest }
    }

    /// The places that one of the intervals allows; see [`rank_ranges`].
    pub(super) fn range(&self, own: &Interval) -> RankRange {
        // An open interval counts itself among those that may pass it.
        let itself = usize::from(own.highest > own.lowest);
        RankRange {
            best: 1 + count_above(&self.lowest, &own.highest),
            worst: 1 + count_above(&self.highest, &own.lowest) - itself,
        }
    }

    /// Whether one of the intervals is among the first; see [`top_statuses`].
    pub(super) fn top(&self, own: &Interval, places: usize) -> TopStatus {
        let below = self.highest.partition_point(|other| *other < own.lowest);
        let others_reaching = self.highest.len() - below - 1;
        if others_reaching < places {
            TopStatus::Certain
        } else if count_above(&self.lowest, &own.highest) < places {
            TopStatus::Possible
        } else {
            TopStatus::Excluded
        }
    }
}

fn count_above(ascending: &[Score], score: &Score) -> usize {
    ascending.len() - ascending.partition_point(|other| other <= score)
}
