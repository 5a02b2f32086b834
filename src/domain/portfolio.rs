//! What follows from all accounts together: revenue in the chosen years, shares, classes, scores, ranks.
//!
//! Nothing of it is stored. An edit that touches no figure, no answer and nothing that counts takes all numbers
//! over from the portfolio before, in one pass over the accounts; any other computes the touched account and
//! sorts.

mod same;
mod sums;

use std::collections::HashMap;
use std::sync::Arc;

use super::account::{Account, Answer, Figure, Tier};
use super::analysis::abc::{Abc, AbcClass, AbcCuts, AbcEntry, classify};
use super::analysis::concentration::Concentration;
use super::analysis::score::{Answer as Cell, Scored};
use super::analysis::share::BasisPoints;
use super::analysis::standing::{Candidate, CoverageGate, KnockOut, Standing, standings};
use super::analysis::value::{Step, Thresholds};
use super::analysis::weights::{PointWeights, Points};
use super::ids::AccountId;
use super::model::{Axis, Criterion, ScoringModel, Source};
use super::values::{Cents, Date, Period, PeriodKind, Year};
use super::workspace::{Settings, Workspace};
use same::counts_the_same;
use sums::{chosen_years, margin_with_revenue, newest, revenue_with_margin, sum};

/// The years that figures are added up over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Years {
    /// No account has figures yet.
    None,
    /// From the first to the last, both included.
    Span(Year, Year),
}

impl Years {
    /// Whether the figures of a period count: those of one of the years that are no forecast.
    pub fn counts(self, period: Period) -> bool {
        let is_within = |from, to| from <= period.year && period.year <= to;
        period.kind == PeriodKind::Actual
            && matches!(self, Self::Span(from, to) if is_within(from, to))
    }
}

/// What is computed of one account.
#[derive(Debug, Clone)]
pub struct Line {
    pub account: Arc<Account>,
    pub own: Own,
    pub abc: AbcEntry,
    pub standing: Standing,
}

impl Line {
    /// Revenue in the chosen years, in cents; 0 where none is known.
    pub fn revenue(&self) -> i64 {
        self.own.revenue.unwrap_or(0)
    }

    /// A figure in the chosen years, in cents; `None` where none is known.
    pub const fn amount(&self, figure: Figure) -> Option<i64> {
        match figure {
            Figure::Revenue => self.own.revenue,
            Figure::Margin => self.own.margin,
            Figure::Potential => self.own.potential,
        }
    }

    /// The revenue class; `None` as long as no revenue is known.
    pub fn class(&self) -> Option<AbcClass> {
        self.own.revenue.map(|_| self.abc.class)
    }
}

/// What follows from one account and the model alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Own {
    /// Sums over the chosen years in cents; `None` where no year has a figure.
    pub revenue: Option<i64>,
    pub margin: Option<i64>,
    /// The revenue of those of the chosen years whose margin is known as well.
    pub revenue_with_margin: i64,
    /// The margin of those of the chosen years that have revenue: together with it a rate.
    pub margin_with_revenue: i64,
    /// What could be bought in a year, as the newest of the chosen years with an answer says: years do not add up.
    pub potential: Option<i64>,
    pub attractiveness: Scored,
    pub position: Scored,
    pub knock_out: KnockOut,
}

impl Own {
    /// The score on an axis.
    pub const fn on(&self, axis: Axis) -> &Scored {
        match axis {
            Axis::Attractiveness => &self.attractiveness,
            Axis::Position => &self.position,
        }
    }
}

/// All accounts, computed.
#[derive(Debug, Clone)]
pub struct Portfolio {
    lines: Vec<Line>,
    places: Arc<HashMap<AccountId, usize>>,
    basis: Basis,
    /// The same as long as no number can have become another one.
    stamp: Stamp,
    /// Sum of the positive revenues in cents.
    base: i128,
    concentration: Option<Concentration>,
}

/// Tells whether numbers can differ: two portfolios with the same stamp have the same ones.
#[derive(Debug, Clone)]
pub struct Stamp(Arc<()>);

impl PartialEq for Stamp {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What every line was computed with.
#[derive(Debug, Clone)]
struct Basis {
    years: Years,
    settings: Settings,
    model: Arc<ScoringModel>,
}

impl Portfolio {
    /// Computes the portfolio of a workspace; `before` saves work where nothing has changed.
    pub fn of(workspace: &Workspace, before: Option<&Self>) -> Self {
        if let Some(before) = before.filter(|before| before.stands_for(workspace)) {
            return before.with_accounts(workspace);
        }
        let settings = workspace.head().settings.clone();
        let basis = Basis {
            years: chosen_years(workspace),
            settings,
            model: workspace.model().clone(),
        };
        let before = before.filter(|before| {
            before.basis.years == basis.years && Arc::ptr_eq(&before.basis.model, &basis.model)
        });
        let weights = Axis::ALL.map(|axis| weights(&basis.model, axis));
        let owns: Vec<Own> = workspace
            .accounts()
            .map(|account| {
                let known = before.and_then(|before| before.line(account.id));
                match known.filter(|line| Arc::ptr_eq(&line.account, account)) {
                    Some(line) => line.own,
                    None => own(account, &basis, &weights),
                }
            })
            .collect();
        let revenue: Vec<i64> = owns.iter().map(|own| own.revenue.unwrap_or(0)).collect();
        let abc = classify(&revenue, cuts(&basis.settings));
        let candidates: Vec<Candidate> = owns
            .iter()
            .map(|own| Candidate {
                scored: own.attractiveness,
                knock_out: own.knock_out,
            })
            .collect();
        let gate = CoverageGate(BasisPoints::percent(basis.model.coverage_gate));
        let places = usize::from(basis.settings.max_key_accounts);
        let standings = standings(&candidates, gate, places);
        let Abc { base, entries, .. } = abc;
        let lines: Vec<Line> = workspace
            .accounts()
            .zip(owns)
            .zip(entries)
            .zip(standings)
            .map(|(((account, own), abc), standing)| Line {
                account: account.clone(),
                own,
                abc,
                standing,
            })
            .collect();
        let places = lines
            .iter()
            .enumerate()
            .map(|(place, line)| (line.account.id, place))
            .collect();
        Self {
            lines,
            places: Arc::new(places),
            basis,
            stamp: Stamp(Arc::new(())),
            base,
            concentration: Concentration::of(&revenue),
        }
    }

    /// Whether nothing that a number follows from is different.
    fn stands_for(&self, workspace: &Workspace) -> bool {
        let same = |(line, account): (&Line, &Arc<Account>)| {
            Arc::ptr_eq(&line.account, account) || counts_the_same(&line.account, account)
        };
        self.basis.settings == workspace.head().settings
            && Arc::ptr_eq(&self.basis.model, workspace.model())
            && self.lines.len() == workspace.accounts().len()
            && self.lines.iter().zip(workspace.accounts()).all(same)
    }

    /// The same figures with the accounts as they are now; the same accounts in the same order.
    fn with_accounts(&self, workspace: &Workspace) -> Self {
        let mut portfolio = self.clone();
        for (line, account) in portfolio.lines.iter_mut().zip(workspace.accounts()) {
            line.account = account.clone();
        }
        portfolio
    }

    /// The same as before as long as no number can have become another one.
    pub fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// All lines, in the order the accounts were made.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The line of an account.
    pub fn line(&self, id: AccountId) -> Option<&Line> {
        self.places
            .get(&id)
            .and_then(|place| self.lines.get(*place))
    }

    /// The place of an account among the lines.
    pub fn place(&self, id: AccountId) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// The fiscal year a day lies in.
    pub fn fiscal_year(&self, day: Date) -> i32 {
        self.basis.settings.fiscal_year(day)
    }

    /// What an hour of our own people costs.
    pub fn hour_rate(&self) -> Option<Cents> {
        self.basis.settings.hour_rate
    }

    /// The years that count.
    pub fn years(&self) -> Years {
        self.basis.years
    }

    /// The model that the scores were computed with.
    pub fn model(&self) -> &Arc<ScoringModel> {
        &self.basis.model
    }

    /// Sum of the positive revenues in cents; the whole that shares are parts of.
    pub fn base(&self) -> i128 {
        self.base
    }

    /// How revenue is spread; `None` as long as no account has any.
    pub fn concentration(&self) -> Option<&Concentration> {
        self.concentration.as_ref()
    }

    /// Share of an account in revenue, 0 to 1; `None` without revenue or for a credit balance.
    pub fn share(&self, line: &Line) -> Option<f64> {
        let revenue = line.revenue();
        (self.base > 0 && revenue > 0).then(|| revenue as f64 / self.base as f64)
    }

    /// Share of some accounts together in revenue, 0 to 1; of all of them it is 1. A credit balance is no part of
    /// the whole, so it takes nothing away from a share. `None` where nothing is left of their sum.
    pub fn share_of<'a>(&self, lines: impl Iterator<Item = &'a Line>) -> Option<f64> {
        let (part, sum) = lines.fold((0, 0), |(part, sum), line| {
            let revenue = i128::from(line.revenue());
            (part + revenue.max(0), sum + revenue)
        });
        (self.base > 0 && sum > 0).then(|| part as f64 / self.base as f64)
    }

    /// Share of revenue up to and including the account, largest first, 0 to 1; `None` as long as its revenue
    /// is not known.
    pub fn cumulative_share(&self, line: &Line) -> Option<f64> {
        let cumulative = line.own.revenue.and(line.abc.cumulative)?;
        (self.base > 0).then(|| cumulative as f64 / self.base as f64)
    }

    /// How many accounts have a tier, and their revenue in cents.
    pub fn of_tier(&self, tier: Tier) -> (usize, i128) {
        let lines = self.lines.iter().filter(|line| line.account.tier() == tier);
        lines.fold((0, 0), |(count, sum), line| {
            (count + 1, sum + i128::from(line.revenue().max(0)))
        })
    }
}

/// The borders of the classes.
pub(in crate::domain) fn cuts(settings: &Settings) -> AbcCuts {
    let percent = BasisPoints::percent;
    AbcCuts::new(percent(settings.abc_a), percent(settings.abc_b)).unwrap_or_default()
}

fn own(account: &Account, basis: &Basis, weights: &[Option<PointWeights>; 2]) -> Own {
    let amounts = Amounts {
        revenue: sum(account, basis.years, Figure::Revenue),
        margin: sum(account, basis.years, Figure::Margin),
    };
    let [attractiveness, position] = Axis::ALL.map(|axis| {
        let cells = cells(&basis.model, axis, account, amounts);
        let weights = &weights[axis as usize];
        weights
            .as_ref()
            .and_then(|weights| weights.score(&cells).ok())
            .unwrap_or(NOTHING_KNOWN)
    });
    Own {
        revenue: amounts.revenue,
        margin: amounts.margin,
        revenue_with_margin: revenue_with_margin(account, basis.years),
        margin_with_revenue: margin_with_revenue(account, basis.years),
        potential: newest(account, basis.years, Figure::Potential),
        attractiveness,
        position,
        knock_out: knock_out(&basis.model, account, amounts),
    }
}

/// The score of an account of which nothing is known, for a model that can't be weighed.
const NOTHING_KNOWN: Scored = Scored {
    interval: super::analysis::score::Interval {
        lowest: super::analysis::score::Score::NOTHING,
        highest: super::analysis::score::Score::FULL,
    },
    middle: super::analysis::score::Score::whole(50),
    known_only: None,
    coverage: super::analysis::score::Coverage {
        known: 0,
        applicable: 0,
    },
    left_out: 0,
};

/// The figures that criteria rate themselves from, in cents.
#[derive(Debug, Clone, Copy)]
pub(in crate::domain) struct Amounts {
    pub revenue: Option<i64>,
    pub margin: Option<i64>,
}

impl From<&Own> for Amounts {
    fn from(own: &Own) -> Self {
        Self {
            revenue: own.revenue,
            margin: own.margin,
        }
    }
}

/// The weights of an axis; `None` if every criterion has 0 points.
pub(in crate::domain) fn weights(model: &ScoringModel, axis: Axis) -> Option<PointWeights> {
    PointWeights::new(
        model
            .axis(axis)
            .map(|criterion| Points(criterion.points))
            .collect(),
    )
    .ok()
}

/// The answers of an account to the criteria of an axis, in order, with the direction applied.
pub(in crate::domain) fn cells(
    model: &ScoringModel,
    axis: Axis,
    account: &Account,
    amounts: Amounts,
) -> Vec<Cell> {
    model
        .axis(axis)
        .map(|criterion| match answer(criterion, account, amounts) {
            Answer::Step(step) if criterion.reverse => Cell::from(step.reversed()),
            Answer::Step(step) => Cell::from(step),
            Answer::Unknown => Cell::Unknown,
            Answer::NotApplicable => Cell::NotApplicable,
        })
        .collect()
}

/// The raw answer to one criterion: what people said, or the step that the figures give.
pub(in crate::domain) fn answer(
    criterion: &Criterion,
    account: &Account,
    amounts: Amounts,
) -> Answer {
    let by_figures = |thresholds: &Option<super::model::Thresholds>, amount: Option<i64>| {
        let borders = thresholds.map(|borders| borders.get().map(|border| border.get()));
        let borders = borders.and_then(|borders| Thresholds::new(borders).ok());
        match (borders, amount) {
            (Some(borders), Some(amount)) => Answer::Step(borders.step(amount)),
            _ => Answer::Unknown,
        }
    };
    match &criterion.source {
        Source::Revenue { thresholds } => by_figures(thresholds, amounts.revenue),
        Source::Margin { thresholds } => by_figures(thresholds, amounts.margin),
        Source::People => account
            .ratings
            .get(&criterion.id)
            .map_or(Answer::Unknown, |rating| rating.answer),
    }
}

fn knock_out(model: &ScoringModel, account: &Account, amounts: Amounts) -> KnockOut {
    let outcomes = model.criteria.iter();
    KnockOut::strictest(outcomes.filter_map(|criterion| at_limit(criterion, account, amounts)))
}

/// What the limit of a criterion says about an account; `None` without a limit, and where the criterion does
/// not apply.
pub(in crate::domain) fn at_limit(
    criterion: &Criterion,
    account: &Account,
    amounts: Amounts,
) -> Option<KnockOut> {
    let limit = criterion.knock_out?;
    let raw: Option<Step> = match answer(criterion, account, amounts) {
        Answer::Step(step) => Some(step),
        Answer::Unknown => None,
        Answer::NotApplicable => return None,
    };
    Some(KnockOut::at_limit(raw, limit, criterion.reverse))
}
