//! Where an account stands after the gates: ranked, not yet rated, or knocked out; and its tier.

use super::error::AnalysisError;
use super::rank::{Ends, RankRange, TopStatus, competition_ranks};
use super::score::{Coverage, Interval, Score, Scored};
use super::share::BasisPoints;
use super::value::Step;

/// The outcome of a knock-out criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KnockOut {
    /// On the floor or above it.
    Passed,
    /// The raw value is unknown: ranked, with a mark.
    ToClarify,
    /// Below the floor: shown with the reason, without a rank.
    Excluded,
}

impl KnockOut {
    /// Checks the raw step (before any reversal) against its floor (reference case L34).
    pub fn check(raw: Option<Step>, floor: Step) -> Self {
        match raw {
            None => Self::ToClarify,
            Some(step) if step < floor => Self::Excluded,
            Some(_) => Self::Passed,
        }
    }

    /// Checks the raw step against a limit that follows the direction of the criterion: where less is better,
    /// the limit is the highest step that is allowed.
    pub fn at_limit(raw: Option<Step>, limit: Step, less_is_better: bool) -> Self {
        match less_is_better {
            true => Self::check(raw.map(Step::reversed), limit.reversed()),
            false => Self::check(raw, limit),
        }
    }

    /// The strictest of several outcomes; passed if there are none.
    pub fn strictest(outcomes: impl IntoIterator<Item = Self>) -> Self {
        outcomes.into_iter().max().unwrap_or(Self::Passed)
    }
}

/// The coverage an account needs for a rank; 70 % unless set otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoverageGate(pub BasisPoints);

impl Default for CoverageGate {
    fn default() -> Self {
        Self(BasisPoints::percent(70))
    }
}

impl CoverageGate {
    /// Whether the coverage suffices; an account of which nothing is known never passes.
    pub fn admits(self, coverage: Coverage) -> bool {
        coverage.known > 0
            && self
                .0
                .is_reached_by(i128::from(coverage.known), i128::from(coverage.applicable))
    }
}

/// What decides where one account stands.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    pub scored: Scored,
    pub knock_out: KnockOut,
}

/// Where an account stands among all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Compared with all other ranked accounts.
    Ranked {
        /// "1224" rank by the middle of the interval.
        rank: usize,
        /// The places still possible once everything is known.
        range: RankRange,
        /// Whether it is among the first k.
        top: TopStatus,
    },
    /// Too little is known for a rank.
    NotYetRated,
    /// Below the floor of a knock-out criterion.
    KnockedOut,
}

impl Standing {
    /// The rank, where there is one.
    pub const fn rank(&self) -> Option<usize> {
        match self {
            Self::Ranked { rank, .. } => Some(*rank),
            Self::NotYetRated | Self::KnockedOut => None,
        }
    }
}

/// Ranks the accounts that pass both gates among each other; `places` is the k of "the first k".
/// No accounts give no standings; one account has rank 1.
pub fn standings(candidates: &[Candidate], gate: CoverageGate, places: usize) -> Vec<Standing> {
    let ranked: Vec<&Candidate> = candidates
        .iter()
        .filter(|candidate| takes_part(candidate, gate))
        .collect();
    let middles: Vec<Score> = ranked
        .iter()
        .map(|candidate| candidate.scored.middle)
        .collect();
    let intervals: Vec<Interval> = ranked
        .iter()
        .map(|candidate| candidate.scored.interval)
        .collect();
    let ends = Ends::of(&intervals);
    let mut places_taken =
        competition_ranks(&middles)
            .into_iter()
            .zip(&intervals)
            .map(|(rank, own)| Standing::Ranked {
                rank,
                range: ends.range(own),
                top: ends.top(own, places),
            });
    candidates
        .iter()
        .map(|candidate| {
            if candidate.knock_out == KnockOut::Excluded {
                Standing::KnockedOut
            } else if takes_part(candidate, gate) {
                places_taken.next().unwrap_or(Standing::NotYetRated)
            } else {
                Standing::NotYetRated
            }
        })
        .collect()
}

fn takes_part(candidate: &Candidate, gate: CoverageGate) -> bool {
    candidate.knock_out != KnockOut::Excluded && gate.admits(candidate.scored.coverage)
}

/// What a score suggests. Not called A, B, C: those are the revenue classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScoreTier {
    /// Below both cuts: look after.
    Maintain,
    /// Between the cuts: develop.
    Develop,
    /// From the upper cut: a candidate for a key account.
    Candidate,
}

/// The two cuts between the tiers, upper cut first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TierCuts {
    candidate_from: Score,
    develop_from: Score,
}

impl TierCuts {
    /// Cuts in points; a score on a cut belongs to the upper tier.
    ///
    /// # Errors
    /// [`AnalysisError::NotIncreasing`] unless the upper cut lies above the lower one.
    pub fn new(candidate_from: Score, develop_from: Score) -> Result<Self, AnalysisError> {
        if candidate_from > develop_from {
            Ok(Self {
                candidate_from,
                develop_from,
            })
        } else {
            Err(AnalysisError::NotIncreasing { position: 1 })
        }
    }

    /// The cut above which an account is a candidate for a key account.
    pub const fn candidate_from(&self) -> Score {
        self.candidate_from
    }

    /// The tier of a score.
    pub fn tier(&self, score: Score) -> ScoreTier {
        if score >= self.candidate_from {
            ScoreTier::Candidate
        } else if score >= self.develop_from {
            ScoreTier::Develop
        } else {
            ScoreTier::Maintain
        }
    }
}

impl Default for TierCuts {
    /// 70 and 50 points.
    fn default() -> Self {
        Self {
            candidate_from: Score::whole(70),
            develop_from: Score::whole(50),
        }
    }
}
