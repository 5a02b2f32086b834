//! How somebody who does not buy yet would stand among customers.

use super::analysis::score::{Answer as Cell, Score, Scored};
use super::analysis::share::BasisPoints;
use super::analysis::standing::{CoverageGate, KnockOut, Standing};
use super::model::{Axis, Source};
use super::portfolio::{Amounts, Line, Portfolio, cells, weights};
use super::sorting;

/// How somebody who does not buy yet would stand among customers. What only a customer can have, revenue and
/// margin, is left out, and its weight shared among the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IfWon {
    /// The place by score among all who have a rank, and of how many.
    pub rank: usize,
    pub of: usize,
    /// Whether the score reaches the key line, and no criterion excludes.
    pub is_key: bool,
}

/// The score of somebody who does not buy yet, on the same criteria as customers, without what only a customer can
/// have; and where it would stand. `None` as long as too little is rated.
pub fn as_a_customer(portfolio: &Portfolio, line: &Line) -> Option<(Scored, IfWon)> {
    place_among(portfolio, line, &ranked(portfolio))
}

/// The scores of all who have a rank, the lowest first.
pub(in crate::domain) fn ranked(portfolio: &Portfolio) -> Vec<Score> {
    let lines = portfolio.lines().iter();
    let ranked = lines.filter(|line| is_ranked(line));
    let mut scores: Vec<Score> = ranked.map(|line| line.own.attractiveness.middle).collect();
    sorting::by(&mut scores, Score::cmp);
    scores
}

fn is_ranked(line: &Line) -> bool {
    matches!(line.standing, Standing::Ranked { .. })
}

/// As [`as_a_customer`], among scores that are put in order once.
pub(in crate::domain) fn place_among(
    portfolio: &Portfolio,
    line: &Line,
    ranked: &[Score],
) -> Option<(Scored, IfWon)> {
    let model = portfolio.model();
    let axis = Axis::Attractiveness;
    let amounts = Amounts::from(&line.own);
    let mut answers = cells(model, axis, &line.account, amounts);
    for (cell, criterion) in answers.iter_mut().zip(model.axis(axis)) {
        if criterion.source != Source::People {
            *cell = Cell::NotApplicable;
        }
    }
    let scored = weights(model, axis)?.score(&answers).ok()?;
    let gate = CoverageGate(BasisPoints::percent(model.coverage_gate));
    if !gate.admits(scored.coverage) {
        return None;
    }
    let better = ranked.len() - ranked.partition_point(|score| *score <= scored.middle);
    // It is no other one itself.
    let itself = is_ranked(line);
    let is_better = itself && line.own.attractiveness.middle > scored.middle;
    let is_key =
        scored.middle >= Score::whole(model.key_line) && line.own.knock_out != KnockOut::Excluded;
    let if_won = IfWon {
        rank: 1 + better - usize::from(is_better),
        of: 1 + ranked.len() - usize::from(itself),
        is_key,
    };
    Some((scored, if_won))
}
