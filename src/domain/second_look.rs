//! What the answers say about the criteria of an axis: one that tells nobody apart, two that say the same.

use super::account::Answer;
use super::analysis::correlation::{Meetings, count, spearman};
use super::analysis::value::Step;
use super::model::{Axis, Criterion, CriterionId};
use super::portfolio::{Amounts, Portfolio, answer};
use super::sorting;

/// The fewest accounts that show whether a criterion tells customers apart.
const FEWEST_APART: usize = 5;
/// The fewest accounts that show whether two criteria say the same.
const FEWEST_TWICE: usize = 8;
/// How many pairs are named; if more say the same, these are the place to begin.
const PAIRS: usize = 3;
/// From here on two orders are taken for the same.
const SAME: f64 = 0.85;

/// A criterion, or two, that deserve a second look because of their answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondLook {
    /// All accounts stand on the same step.
    SameForAll(CriterionId),
    /// Both put the accounts in nearly the same order, or in the opposite one.
    SayTheSame(CriterionId, CriterionId),
}

/// What the answers to the criteria that count on an axis show.
pub fn second_looks(portfolio: &Portfolio, axis: Axis) -> Vec<SecondLook> {
    let model = portfolio.model();
    let answered: Vec<(&Criterion, Vec<Option<Step>>)> = model
        .counting(axis)
        .map(|criterion| (criterion, steps(portfolio, criterion)))
        .collect();
    let mut looks = Vec::new();
    for (criterion, steps) in &answered {
        let mut known = steps.iter().flatten();
        let first = known.next();
        let enough = steps.iter().flatten().count() >= FEWEST_APART;
        if enough && known.all(|step| Some(step) == first) {
            looks.push(SecondLook::SameForAll(criterion.id.clone()));
        }
    }
    let mut pairs: Vec<(f64, SecondLook)> = Vec::new();
    for (place, (one, steps)) in answered.iter().enumerate() {
        for (other, others) in &answered[place + 1..] {
            let meetings = meetings(steps, others);
            let rho = spearman(&meetings).map_or(0.0, f64::abs);
            if count(&meetings) >= FEWEST_TWICE && rho >= SAME {
                let pair = SecondLook::SayTheSame(one.id.clone(), other.id.clone());
                pairs.push((rho, pair));
            }
        }
    }
    sorting::by(&mut pairs, |(one, _), (other, _)| other.total_cmp(one));
    looks.extend(pairs.into_iter().take(PAIRS).map(|(_, pair)| pair));
    looks
}

/// The step of each account; `None` where it is not known or the criterion does not apply.
fn steps(portfolio: &Portfolio, criterion: &Criterion) -> Vec<Option<Step>> {
    let lines = portfolio.lines().iter();
    let steps =
        lines.map(
            |line| match answer(criterion, &line.account, Amounts::from(&line.own)) {
                Answer::Step(step) => Some(step),
                Answer::Unknown | Answer::NotApplicable => None,
            },
        );
    steps.collect()
}

fn meetings(steps: &[Option<Step>], others: &[Option<Step>]) -> Meetings {
    let place = |step: Step| usize::from(step.get() - 1);
    let mut meetings = Meetings::default();
    for pair in steps.iter().zip(others) {
        if let (Some(one), Some(other)) = pair {
            meetings[place(*one)][place(*other)] += 1;
        }
    }
    meetings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Account, Rating};
    use crate::domain::ids::{AccountId, WorkspaceId};
    use crate::domain::model::ScoringModel;
    use crate::domain::values::{Name, Timestamp};
    use crate::domain::workspace::{Head, Workspace};

    const ASKED: [&str; 3] = ["new_technology", "new_markets", "cooperation"];

    fn id(text: &str) -> CriterionId {
        text.to_owned().try_into().expect("a criterion id")
    }

    /// Accounts with the steps they have on [`ASKED`]; 0 for none.
    fn looks(rated: &[[u8; 3]]) -> Vec<SecondLook> {
        let accounts = rated.iter().zip(1_u128..).map(|(steps, number)| {
            let id = AccountId::from(number);
            let mut account = Account::new(id, Name::default(), Timestamp::default());
            for (step, criterion) in steps.iter().zip(ASKED) {
                if let Ok(step) = (*step).try_into() {
                    let rating = Rating::sure(Answer::Step(step), Timestamp::default());
                    account.ratings.insert(self::id(criterion), rating);
                }
            }
            account
        });
        let accounts: Vec<Account> = accounts.collect();
        let now = Timestamp::default();
        let head = Head::new(WorkspaceId::from(1), Name::default(), now);
        let model = ScoringModel::default_at(now);
        let workspace = Workspace::from_records(head, model, accounts);
        second_looks(&Portfolio::of(&workspace, None), Axis::Attractiveness)
    }

    #[test]
    fn a_criterion_that_is_the_same_for_all_tells_nobody_apart() {
        let same = [[3, 0, 0]; 5];
        let expected = [SecondLook::SameForAll(id("new_technology"))];
        assert_eq!(looks(&same), expected);
        assert_eq!(looks(&same[1..]), []);
    }

    #[test]
    fn two_criteria_in_the_same_order_say_the_same() {
        let mut rated = vec![
            [1, 2, 5],
            [1, 2, 1],
            [2, 3, 4],
            [3, 3, 2],
            [3, 4, 5],
            [4, 4, 1],
            [5, 5, 3],
            [5, 5, 2],
        ];
        let expected = [SecondLook::SayTheSame(
            id("new_technology"),
            id("new_markets"),
        )];
        assert_eq!(looks(&rated), expected);
        rated.pop();
        assert_eq!(looks(&rated), [], "seven accounts are too few to say so");
    }
}
