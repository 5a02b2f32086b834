//! What the scoring model leads to: who stands where, who has no rank and why, what each criterion stops,
//! and which criteria deserve a second look.

use std::cmp::Reverse;

use super::account::Answer;
use super::analysis::score::Score;
use super::analysis::standing::{KnockOut, Standing};
use super::ids::AccountId;
use super::model::{Axis, Criterion, ScoringModel, Source};
use super::portfolio::{Amounts, Line, Portfolio, answer, at_limit};
use super::sorting;

/// More criteria than this on one axis leave too little weight for each.
pub const SENSIBLE_CRITERIA: usize = 7;
/// A share of the weight below this hardly moves a score, in percent.
pub const LIGHT_PERCENT: u32 = 5;

/// An account with a rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    pub id: AccountId,
    pub rank: usize,
    pub reach: Reach,
}

/// Whether a score reaches the key line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The score lies on the line or above.
    Reached,
    Below,
}

/// The accounts by score, and those without a rank.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking {
    /// By rank; equal ranks by name, then id.
    pub ranked: Vec<Ranked>,
    /// Too little is known; nearest to a rank first, then by revenue.
    pub not_yet_rated: Vec<AccountId>,
    /// Beyond the limit of a knock-out criterion, by revenue.
    pub knocked_out: Vec<AccountId>,
}

impl Ranking {
    /// Puts the accounts of a portfolio in order.
    pub fn of(portfolio: &Portfolio) -> Self {
        let line = Score::whole(portfolio.model().key_line);
        let mut ranked: Vec<(usize, &Line)> = Vec::new();
        let (mut open, mut out): (Vec<&Line>, Vec<&Line>) = (Vec::new(), Vec::new());
        for account in portfolio.lines() {
            match account.standing {
                Standing::Ranked { rank, .. } => ranked.push((rank, account)),
                Standing::NotYetRated => open.push(account),
                Standing::KnockedOut => out.push(account),
            }
        }
        sorting::by_key(&mut ranked, |(rank, line)| {
            (*rank, &line.account.name, line.account.id)
        });
        sorting::by(&mut open, |left, right| {
            let known = |line: &Line| line.own.attractiveness.coverage.as_f64();
            known(right)
                .total_cmp(&known(left))
                .then_with(|| right.revenue().cmp(&left.revenue()))
                .then_with(|| left.account.id.cmp(&right.account.id))
        });
        sorting::by_key(&mut out, |line| (Reverse(line.revenue()), line.account.id));
        let ids = |lines: Vec<&Line>| lines.into_iter().map(|line| line.account.id).collect();
        Self {
            ranked: ranked
                .into_iter()
                .map(|(rank, account)| Ranked {
                    id: account.account.id,
                    rank,
                    reach: if account.own.attractiveness.middle >= line {
                        Reach::Reached
                    } else {
                        Reach::Below
                    },
                })
                .collect(),
            not_yet_rated: ids(open),
            knocked_out: ids(out),
        }
    }

    /// How many accounts reach the key line.
    pub fn candidates(&self) -> usize {
        let reached = self.ranked.iter().filter(|one| one.reach == Reach::Reached);
        reached.count()
    }
}

/// What the limit of a criterion does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stopped {
    /// Accounts beyond the limit.
    pub accounts: usize,
    /// How many of them are key accounts today.
    pub key: usize,
    /// Accounts whose answer is unknown: they keep their rank, with a mark.
    pub to_clarify: usize,
}

/// Counts the accounts that the limit of a criterion stops; nothing without a limit.
pub fn stopped_by(portfolio: &Portfolio, criterion: &Criterion) -> Stopped {
    let mut stopped = Stopped::default();
    for line in portfolio.lines() {
        match outcome(line, criterion) {
            Some(KnockOut::Excluded) => {
                stopped.accounts += 1;
                stopped.key += usize::from(line.account.is_key());
            }
            Some(KnockOut::ToClarify) => stopped.to_clarify += 1,
            Some(KnockOut::Passed) | None => {}
        }
    }
    stopped
}

/// The criterion that stops an account, the first in order; `None` if none does.
pub fn stopper<'model>(model: &'model ScoringModel, line: &Line) -> Option<&'model Criterion> {
    let mut criteria = model.criteria.iter();
    criteria.find(|criterion| outcome(line, criterion) == Some(KnockOut::Excluded))
}

/// What the limit of a criterion says about an account.
fn outcome(line: &Line, criterion: &Criterion) -> Option<KnockOut> {
    at_limit(criterion, &line.account, Amounts::from(&line.own))
}

/// How the accounts are spread over the five steps of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Steps {
    /// Accounts on the steps 1 to 5, before the direction is applied.
    pub counts: [usize; 5],
    pub unknown: usize,
}

/// Counts the answers to a criterion.
pub fn steps_of(portfolio: &Portfolio, criterion: &Criterion) -> Steps {
    let mut steps = Steps::default();
    for line in portfolio.lines() {
        match answer(criterion, &line.account, Amounts::from(&line.own)) {
            Answer::Step(step) => steps.counts[usize::from(step.get() - 1)] += 1,
            Answer::Unknown => steps.unknown += 1,
            Answer::NotApplicable => {}
        }
    }
    steps
}

/// Something about the model that deserves a second look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lint {
    /// More criteria that count on an axis than sensible.
    TooMany(usize),
    /// This many criteria of the axis have a share below [`LIGHT_PERCENT`].
    Light(usize),
}

/// The share of a criterion in the weight of its axis, 0 to 1.
pub fn share_of(model: &ScoringModel, criterion: &Criterion) -> f64 {
    match total_points(model, criterion.axis) {
        0 => 0.0,
        total => f64::from(criterion.points) / f64::from(total),
    }
}

/// Whether a criterion counts, but hardly moves a score.
pub fn is_light(model: &ScoringModel, criterion: &Criterion) -> bool {
    let points = u32::from(criterion.points);
    points > 0 && points * 100 < LIGHT_PERCENT * total_points(model, criterion.axis)
}

fn total_points(model: &ScoringModel, axis: Axis) -> u32 {
    let points = model
        .axis(axis)
        .map(|criterion| u32::from(criterion.points));
    points.sum()
}

/// What deserves a second look on an axis.
pub fn lints(model: &ScoringModel, axis: Axis) -> Vec<Lint> {
    let count = model.counting(axis).count();
    let light = model
        .axis(axis)
        .filter(|criterion| is_light(model, criterion))
        .count();
    let many = (count > SENSIBLE_CRITERIA).then_some(Lint::TooMany(count));
    let light = (light > 0).then_some(Lint::Light(light));
    many.into_iter().chain(light).collect()
}

/// The criterion that the finding speaks of: revenue if it counts, else the heaviest of the axis.
pub fn spoken_of(model: &ScoringModel) -> Option<&Criterion> {
    let counting = || model.counting(Axis::Attractiveness);
    counting()
        .find(|criterion| matches!(criterion.source, Source::Revenue { .. }))
        .or_else(|| {
            // The first of the heaviest: a later one of the same weight does not take its place.
            counting().reduce(|heaviest, next| {
                if next.points > heaviest.points {
                    next
                } else {
                    heaviest
                }
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Account, Rating};
    use crate::domain::analysis::value::Step;
    use crate::domain::ids::WorkspaceId;
    use crate::domain::values::{Name, Timestamp};
    use crate::domain::workspace::{Head, Workspace};

    fn model() -> ScoringModel {
        ScoringModel::default_at(Timestamp::default())
    }

    /// An account of which everything is rated with one step, or nothing.
    fn account(number: u128, name: &str, step: Option<Step>) -> Account {
        let name = Name::new(name).unwrap_or_default();
        let mut account = Account::new(AccountId::from(number), name, Timestamp::default());
        for criterion in model().criteria {
            if let Some(step) = step {
                let rating = Rating::sure(Answer::Step(step), Timestamp::default());
                account.ratings.insert(criterion.id, rating);
            }
        }
        account
    }

    fn portfolio(mut model: ScoringModel, accounts: Vec<Account>) -> Portfolio {
        for criterion in &mut model.criteria {
            criterion.source = Source::People;
        }
        let head = Head::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
        Portfolio::of(&Workspace::from_records(head, model, accounts), None)
    }

    #[test]
    fn candidates_are_those_on_the_line_or_above() {
        let mut model = model();
        model.key_line = 75;
        let found = Ranking::of(&portfolio(
            model,
            vec![
                account(1, "On the line", Step::ALL.get(3).copied()),
                account(2, "Best", Some(Step::HIGHEST)),
                account(3, "Weak", Some(Step::LOWEST)),
                account(4, "Unknown", None),
            ],
        ));
        let order: Vec<(AccountId, usize)> =
            found.ranked.iter().map(|one| (one.id, one.rank)).collect();
        let id = AccountId::from;
        assert_eq!(order, [(id(2), 1), (id(1), 2), (id(3), 3)]);
        assert_eq!(found.candidates(), 2);
        assert_eq!(found.not_yet_rated, [id(4)]);
    }

    #[test]
    fn a_floor_stops_those_below_it_and_says_which_criterion_it_was() {
        let mut model = model();
        model.criteria[2].knock_out = Some(Step::ALL[1]);
        let floor = Criterion {
            source: Source::People,
            ..model.criteria[2].clone()
        };
        let portfolio = portfolio(
            model,
            vec![
                account(1, "Below", Some(Step::LOWEST)),
                account(2, "On it", Some(Step::ALL[1])),
                account(3, "Unknown", None),
            ],
        );
        let stopped = stopped_by(&portfolio, &floor);
        let expected = Stopped {
            accounts: 1,
            key: 0,
            to_clarify: 1,
        };
        assert_eq!(stopped, expected);
        assert_eq!(Ranking::of(&portfolio).knocked_out, [AccountId::from(1)]);
        let line = portfolio.line(AccountId::from(1));
        let by = line.and_then(|line| stopper(portfolio.model(), line));
        assert_eq!(by.map(|criterion| &criterion.id), Some(&floor.id));
        assert_eq!(steps_of(&portfolio, &floor).counts, [1, 1, 0, 0, 0]);
    }

    #[test]
    fn where_less_is_better_the_limit_is_the_highest_step() {
        let mut model = model();
        model.criteria[2].knock_out = Some(Step::ALL[3]);
        model.criteria[2].reverse = true;
        let limit = Criterion {
            source: Source::People,
            ..model.criteria[2].clone()
        };
        let portfolio = portfolio(
            model,
            vec![
                account(1, "Low, which is good", Some(Step::LOWEST)),
                account(2, "On it", Some(Step::ALL[3])),
                account(3, "Above", Some(Step::HIGHEST)),
            ],
        );
        assert_eq!(stopped_by(&portfolio, &limit).accounts, 1);
        assert_eq!(Ranking::of(&portfolio).knocked_out, [AccountId::from(3)]);
    }

    #[test]
    fn light_criteria_and_crowded_axes_are_noticed() {
        let mut model = model();
        assert!(lints(&model, Axis::Attractiveness).is_empty());
        model.criteria[3].points = 4;
        assert_eq!(lints(&model, Axis::Attractiveness), [Lint::Light(1)]);
        let mut eighth = model.criteria[0].clone();
        eighth.points = 15;
        model.criteria.push(eighth);
        assert_eq!(
            lints(&model, Axis::Attractiveness),
            [Lint::TooMany(8), Lint::Light(1)]
        );
    }

    #[test]
    fn the_finding_speaks_of_revenue_or_else_of_the_heaviest() {
        let mut model = model();
        let spoken = |model: &ScoringModel| spoken_of(model).map(|one| one.id.to_string());
        assert_eq!(spoken(&model), Some("revenue_today".to_owned()));
        model.criteria[0].points = 0;
        assert_eq!(spoken(&model), Some("revenue_potential".to_owned()));
        let share = model.criteria.get(2).map(|one| share_of(&model, one));
        assert_eq!(share, Some(0.25));
    }
}
