//! What minutes say of the accounts that were made key: their plans and their treatment; and of a review.

use super::{MinutesOf, MinutesPart, action_row, heads};
use crate::domain::account::Account;
use crate::domain::concept_review::Question;
use crate::domain::plan_sheet::{Audience, Choice, plan_of};
use crate::domain::treatment::Treatment;
use crate::domain::workshop::minutes::{made_key, review_of};
use crate::exchange::plan_sheet::{Part, Source, plan_sheet};
use crate::words::workshop::close as words;
use crate::words::{review, treatment};

/// The plans and the treatment of the accounts that were made key, as their sheets say it.
pub(super) fn plans(of: MinutesOf<'_>) -> Vec<MinutesPart> {
    let locale = of.locale;
    let mut parts = Vec::new();
    for account in made_key(of.workshop, of.here) {
        let source = Source {
            head: of.here.head(),
            portfolio: of.portfolio,
            account: &account,
            choice: &Choice::default(),
            locale,
            today: of.today,
        };
        let sheet = plan_sheet(source, Audience::Us);
        let part = |heading: String, said: &str| MinutesPart {
            heading,
            heads: Vec::new(),
            rows: vec![vec![said.to_owned()]],
        };
        if plan_of(&account).is_some() {
            if !sheet.vision.is_empty() {
                let heading = words::of_plan(locale, &sheet.name, words::vision(locale));
                parts.push(part(heading, &sheet.vision));
            }
            let of_plan = sheet
                .sections
                .into_iter()
                .filter(|one| is_planned(one.part));
            parts.extend(of_plan.map(|section| MinutesPart {
                heading: words::of_plan(locale, &sheet.name, &section.heading),
                heads: section.heads,
                rows: section.rows.into_iter().map(|row| row.cells).collect(),
            }));
        }
        if !sheet.gets.is_empty() {
            let mut treated = part(words::treatment(locale, &sheet.name), &sheet.gets);
            treated.rows.extend(privileges(of, &account));
            parts.push(treated);
        }
    }
    parts
}

/// What of a sheet is a matter of the minutes.
const fn is_planned(part: Part) -> bool {
    matches!(
        part,
        Part::Goals
            | Part::Challenges
            | Part::Objectives
            | Part::Solutions
            | Part::Actions
            | Part::Risks
            | Part::Questions
            | Part::Milestones
    )
}

/// What was written to each privilege.
fn privileges(of: MinutesOf<'_>, account: &Account) -> Vec<Vec<String>> {
    let written = account.treatment.iter();
    let written = written.filter(|one| !one.text.trim().is_empty());
    let row = |one: &Treatment| {
        let name = treatment::privilege(of.locale, one.privilege);
        vec![format!("{name}: {}", one.text.trim())]
    };
    written.map(row).collect()
}

/// The verdicts of the review that was held with the workshop, and what was decided in it.
pub(super) fn reviewed(of: MinutesOf<'_>) -> [MinutesPart; 2] {
    let locale = of.locale;
    let review = review_of(of.workshop, of.here);
    let answers = review.into_iter().flat_map(|review| {
        let all = Question::ALL.into_iter();
        all.filter_map(|question| Some((question, review.answer(question)?)))
    });
    let answers = answers
        .filter(|(_, answer)| answer.verdict.is_some() || !answer.conclusion.trim().is_empty());
    let rows = answers.map(|(question, answer)| {
        let verdict = answer.verdict.map(|one| review::verdict(locale, one));
        vec![
            review::question(locale, question).to_owned(),
            verdict.unwrap_or_default().to_owned(),
            answer.conclusion.trim().to_owned(),
        ]
    });
    let questions = MinutesPart {
        heading: words::review(locale).to_owned(),
        heads: heads(locale, [words::question, words::verdict, words::conclusion]),
        rows: rows.collect(),
    };
    let actions = review.into_iter().flat_map(|review| review.actions());
    let actions = actions.filter(|action| !action.text.trim().is_empty());
    let actions = MinutesPart {
        heading: words::review_actions(locale).to_owned(),
        heads: heads(locale, [words::action, words::owner, words::until]),
        rows: actions.map(|action| action_row(of, action)).collect(),
    };
    [questions, actions]
}
