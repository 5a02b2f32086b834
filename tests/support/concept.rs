//! Reviews of the concept and checks of the fit, with every field filled.

use keyfolio::domain::concept_review::{ConceptAnswer, ConceptReview, Question, Verdict};
use keyfolio::domain::fit::FitCheck;
use keyfolio::domain::plan::Action;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::plans::action;
use super::workspaces::{date, id, line, prose};

/// What was said to a question; the actions of all answers have ids of their own.
fn answer(question: &'static str) -> impl Strategy<Value = ConceptAnswer> {
    (
        option::of(select(Verdict::ALL.to_vec())),
        prose(),
        option::of(action()),
        vec(option::of(any::<i64>()), 0..4),
        vec(id(), 0..3),
    )
        .prop_map(
            |(verdict, conclusion, action, facts, accounts)| ConceptAnswer {
                id: question.to_owned(),
                verdict,
                conclusion,
                actions: action.into_iter().collect(),
                facts,
                accounts,
            },
        )
}

fn answers() -> impl Strategy<Value = Vec<ConceptAnswer>> {
    let questions = Question::ALL.map(|question| answer(question.id()).boxed());
    let all = questions.to_vec();
    (all, subsequence((0..7).collect::<Vec<_>>(), 0..=7)).prop_map(|(all, kept)| {
        let mut seen = Vec::new();
        let mut answers: Vec<ConceptAnswer> =
            kept.iter().map(|at: &usize| all[*at].clone()).collect();
        for answer in &mut answers {
            answer.actions.retain(|action: &Action| {
                let is_new = !seen.contains(&action.id);
                seen.push(action.id);
                is_new
            });
        }
        answers
    })
}

/// A review, open or closed.
pub fn concept_review() -> BoxedStrategy<ConceptReview> {
    (
        (id(), date(), any::<bool>()),
        (line(), prose()),
        answers(),
        (option::of(date()), option::of(id())),
    )
        .prop_map(
            |((id, day, closed), (participants, notes), answers, (next, snapshot))| ConceptReview {
                closed,
                participants,
                notes,
                answers,
                next,
                snapshot,
                ..ConceptReview::new(id, day)
            },
        )
        .boxed()
}

/// One answer to all nine questions, with or without what the data said.
pub fn fit_check() -> impl Strategy<Value = FitCheck> {
    (id(), date(), "[012?]{9}", "([012?]{9})?").prop_map(|(id, day, answers, found)| {
        let mut check = FitCheck::new(id, day);
        (check.answers, check.found) = (answers, found);
        check
    })
}
