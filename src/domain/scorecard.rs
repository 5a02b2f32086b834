//! Why an account has its score, what is missing, and what to find out next. Every sentence of the score
//! card comes from one field here.

use super::account::{Account, Answer};
use super::analysis::explain::{Breakdown, Contribution, Difference, difference_to_mean};
use super::analysis::lift::{Lever, Lift};
use super::analysis::proposal::propose_thresholds;
use super::analysis::rounding::{Decimals, RoundedParts};
use super::analysis::score::{Score, Scored};
use super::analysis::weights::PointWeights;
use super::ids::AccountId;
use super::model::{Axis, Criterion, CriterionId, ScoringModel, Source, Thresholds};
use super::portfolio::{Amounts, Line, Portfolio, answer, cells, weights};
use super::values::Cents;

/// The score of one account on one axis, taken apart.
#[derive(Debug, Clone)]
pub struct Scorecard {
    pub axis: Axis,
    pub scored: Scored,
    /// One row per criterion of the axis, in order.
    pub rows: Vec<Row>,
    /// Whole points per row that add up to the whole points of the score.
    pub rounded: RoundedParts,
    /// Points above or below the mean of the accounts that have a rank; `None` if there are none.
    pub difference: Option<Difference>,
    /// The way over the key line.
    pub lift: Lift,
    /// Rows whose answer is unknown, the most valuable to find out first, with the points it decides.
    pub to_find_out: Vec<(usize, Score)>,
}

/// One criterion on the card.
#[derive(Debug, Clone)]
pub struct Row {
    pub criterion: Criterion,
    /// The raw answer, before the direction of the criterion is applied.
    pub answer: Answer,
    pub part: Contribution,
}

/// Takes the score of an account apart. `None` for an unknown account or a model that can't be weighed.
pub fn scorecard(portfolio: &Portfolio, id: AccountId, axis: Axis) -> Option<Scorecard> {
    let model = portfolio.model();
    let line = portfolio.line(id)?;
    let weights = weights(model, axis)?;
    let own = take_apart(model, &weights, line, axis)?;
    let ranked: Vec<Breakdown> = portfolio
        .lines()
        .iter()
        .filter(|line| line.standing.rank().is_some())
        .filter_map(|line| take_apart(model, &weights, line, axis))
        .collect();
    let amounts = Amounts::from(&line.own);
    let answers = cells(model, axis, &line.account, amounts);
    let levers: Vec<Lever> = model.axis(axis).map(lever).collect();
    let rows = model
        .axis(axis)
        .zip(own.parts())
        .map(|(criterion, part)| Row {
            criterion: criterion.clone(),
            answer: answer(criterion, &line.account, amounts),
            part: *part,
        })
        .collect();
    Some(Scorecard {
        axis,
        scored: weights.score(&answers).ok()?,
        rows,
        rounded: own.rounded(Decimals::None),
        // The only ranked account is its own average: there is nothing to compare with.
        difference: (ranked.len() > 1 || line.standing.rank().is_none())
            .then(|| difference_to_mean(&own, &ranked).ok().flatten())
            .flatten(),
        lift: weights
            .lift(&answers, &levers, Score::whole(model.key_line))
            .ok()?,
        to_find_out: own.worth_finding_out(),
    })
}

/// What each criterion of an axis gives one account, in order: enough to draw its bar, without looking at the
/// others. `None` for a model that can't be weighed.
pub fn break_down(portfolio: &Portfolio, line: &Line, axis: Axis) -> Option<Breakdown> {
    let model = portfolio.model();
    take_apart(model, &weights(model, axis)?, line, axis)
}

fn take_apart(
    model: &ScoringModel,
    weights: &PointWeights,
    line: &Line,
    axis: Axis,
) -> Option<Breakdown> {
    let answers = cells(model, axis, &line.account, Amounts::from(&line.own));
    weights.break_down(&answers).ok()
}

/// What follows from figures is not changed by rating better.
fn lever(criterion: &Criterion) -> Lever {
    match criterion.source {
        Source::People => Lever::Changeable,
        Source::Revenue { .. } | Source::Margin { .. } => Lever::Fixed,
    }
}

/// Borders for a criterion that rates itself, from the figures at hand. `None` if people rate it or no
/// account has such a figure.
pub fn proposed_thresholds(portfolio: &Portfolio, criterion: &Criterion) -> Option<Thresholds> {
    let figure = |line: &Line| match criterion.source {
        Source::Revenue { .. } => line.own.revenue,
        Source::Margin { .. } => line.own.margin,
        Source::People => None,
    };
    let figures: Vec<i64> = portfolio.lines().iter().filter_map(figure).collect();
    let bounds = propose_thresholds(&figures)?.bounds();
    let cents = bounds.map(|bound| Cents::try_from(bound).unwrap_or_default());
    Thresholds::try_from(cents).ok()
}

/// Whether a criterion rates itself and has no borders yet.
pub fn lacks_borders(model: &ScoringModel) -> bool {
    model.criteria.iter().any(has_no_borders)
}

const fn has_no_borders(criterion: &Criterion) -> bool {
    matches!(
        criterion.source,
        Source::Revenue { thresholds: None } | Source::Margin { thresholds: None }
    )
}

/// Borders for every criterion that rates itself and has none yet, as far as there are figures to propose them from.
pub fn missing_thresholds(portfolio: &Portfolio) -> Vec<(CriterionId, Thresholds)> {
    let criteria = portfolio.model().criteria.iter();
    let without = criteria.filter(|criterion| has_no_borders(criterion));
    without
        .filter_map(|one| Some((one.id.clone(), proposed_thresholds(portfolio, one)?)))
        .collect()
}

/// The model with these borders; `None` if there is nothing to propose.
pub fn with_proposed_thresholds(portfolio: &Portfolio) -> Option<ScoringModel> {
    let missing = missing_thresholds(portfolio);
    let mut model = portfolio.model().as_ref().clone();
    for criterion in &mut model.criteria {
        let proposed = missing.iter().find(|(id, _)| *id == criterion.id);
        if let (
            Some((_, borders)),
            Source::Revenue { thresholds } | Source::Margin { thresholds },
        ) = (proposed, &mut criterion.source)
        {
            *thresholds = Some(*borders);
        }
    }
    (!missing.is_empty()).then_some(model)
}

/// How many criteria that people rate have an answer of this account, of how many.
pub fn answered(model: &ScoringModel, account: &Account) -> (usize, usize) {
    let asked = model
        .criteria
        .iter()
        .filter(|criterion| criterion.source == Source::People);
    let answered = asked
        .clone()
        .filter(|criterion| account.ratings.contains_key(&criterion.id));
    (answered.count(), asked.count())
}
