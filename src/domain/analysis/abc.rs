//! ABC classes by cumulative share of revenue, compared as integers.

use serde::{Deserialize, Serialize};

use super::error::AnalysisError;
use super::share::BasisPoints;
use crate::domain::sorting;

/// The revenue class of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AbcClass {
    A,
    B,
    C,
    /// A credit balance: negative revenue, outside the base.
    Credit,
}

/// Up to which cumulative share a class reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AbcCuts {
    a_to: BasisPoints,
    b_to: BasisPoints,
}

impl AbcCuts {
    /// A and B up to these cumulative shares.
    ///
    /// # Errors
    /// [`AnalysisError::NotIncreasing`] unless B reaches further than A.
    pub fn new(a_to: BasisPoints, b_to: BasisPoints) -> Result<Self, AnalysisError> {
        if a_to < b_to {
            Ok(Self { a_to, b_to })
        } else {
            Err(AnalysisError::NotIncreasing { position: 1 })
        }
    }
}

impl Default for AbcCuts {
    /// 80 % and 95 %.
    fn default() -> Self {
        Self {
            a_to: BasisPoints::percent(80),
            b_to: BasisPoints::percent(95),
        }
    }
}

/// The class of one account and the revenue up to and including its group of equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AbcEntry {
    pub class: AbcClass,
    /// Cumulative revenue in cents; `None` for credit balances and without any positive revenue.
    pub cumulative: Option<i128>,
}

/// Whether the classes tell the accounts apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separation {
    Separates,
    /// Two or more accounts with revenue, all equal: all are A, and a hint should say why.
    AllEqual,
}

/// ABC classes of a portfolio, in the order of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abc {
    /// Sum of the positive revenues, in cents.
    pub base: i128,
    pub entries: Vec<AbcEntry>,
    pub separation: Separation,
}

impl Abc {
    /// Cumulative share of an entry between 0 and 1, for display.
    pub fn share(&self, entry: &AbcEntry) -> Option<f64> {
        entry
            .cumulative
            .map(|cents| cents as f64 / self.base as f64)
    }

    /// How many accounts have this class.
    pub fn count(&self, class: AbcClass) -> usize {
        self.entries
            .iter()
            .filter(|entry| entry.class == class)
            .count()
    }
}

/// Classifies revenues in cents: by the cumulative share *including* the account (the convention
/// of the Westermann school book, case P18). Equal revenues share a class, the largest group is
/// always A, exactly 80 % still counts as A, zero is C, negative is a class of its own (L27).
pub fn classify(revenue: &[i64], cuts: AbcCuts) -> Abc {
    let groups = sorting::positive_falling(revenue);
    let base: i128 = groups.iter().map(|&cents| i128::from(cents)).sum();
    let customers = groups.len();
    // Per group of equals, largest first: revenue, cumulative revenue with the group, class.
    let mut classes: Vec<(i64, AbcEntry)> = Vec::new();
    let mut cumulative: i128 = 0;
    for group in groups.chunk_by(|left, right| left == right) {
        cumulative += i128::from(group[0]) * group.len() as i128;
        let class = if classes.is_empty() || cuts.a_to.is_not_exceeded_by(cumulative, base) {
            AbcClass::A
        } else if cuts.b_to.is_not_exceeded_by(cumulative, base) {
            AbcClass::B
        } else {
            AbcClass::C
        };
        classes.push((
            group[0],
            AbcEntry {
                class,
                cumulative: Some(cumulative),
            },
        ));
    }
    let nothing = AbcEntry {
        class: AbcClass::C,
        cumulative: (base > 0).then_some(base),
    };
    let entries = revenue
        .iter()
        .map(|&cents| {
            if cents < 0 {
                return AbcEntry {
                    class: AbcClass::Credit,
                    cumulative: None,
                };
            }
            classes
                .binary_search_by(|(group, _)| cents.cmp(group))
                .map_or(nothing, |found| classes[found].1)
        })
        .collect();
    let separation = if customers > 1 && classes.len() == 1 {
        Separation::AllEqual
    } else {
        Separation::Separates
    };
    Abc {
        base,
        entries,
        separation,
    }
}
