//! What a picture of a day keeps, how much room it takes, and what is refused.

use super::*;
use crate::domain::account::{Account, Figure, Rating};
use crate::domain::apply::apply;
use crate::domain::codec::JsonRecord;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::concept_review::{ConceptReview, Question, Verdict};
use crate::domain::model::ScoringModel;
use crate::domain::plan::{Action, ActionStatus};
use crate::domain::values::Period;
use crate::domain::workspace::Head;

fn account(number: u128, steps: &str) -> Account {
    let name = Name::new(&format!("Customer number {}", number % 1_000)).expect("a name");
    let now = Timestamp::default();
    let mut account = Account::new(number.into(), name, now);
    let year = Period::actual(Year::try_from(2025).expect("a year"));
    let figures = account.figures.entry(year).or_default();
    for figure in Figure::ALL {
        *figures.slot(figure) = Cents::try_from(1_000_000 + (number % 1_000) as i64 * 100).ok();
    }
    let model = ScoringModel::default_at(now);
    for (criterion, sign) in model.criteria.iter().zip(steps.chars()) {
        let answer = read(sign).expect("an answer");
        let rating = Rating::sure(answer, now);
        account.ratings.insert(criterion.id.clone(), rating);
    }
    account
}

fn taken() -> Taken {
    Taken {
        id: 7.into(),
        at: Timestamp::default(),
        day: Date::default(),
        label: String::new(),
        cause: SnapshotCause::Manual,
    }
}

fn workspace(accounts: Vec<Account>) -> Workspace {
    let now = Timestamp::default();
    let head = Head::new(1.into(), Name::new("W").expect("a name"), now);
    Workspace::from_records(head, ScoringModel::default_at(now), accounts)
}

fn picture(workspace: &Workspace) -> Snapshot {
    Snapshot::of(workspace, &Portfolio::of(workspace, None), taken())
}

#[test]
fn scores_and_ranks_are_those_of_the_day() {
    let all = vec![account(1, "??554?35421"), account(2, "??1-2?31432")];
    let workspace = workspace(all);
    let portfolio = Portfolio::of(&workspace, None);
    let picture = picture(&workspace);
    assert_eq!(picture.check(), Ok(()));
    for (line, row) in portfolio.lines().iter().zip(picture.rows()) {
        for axis in Axis::ALL {
            assert_eq!(picture.scored(row, axis), Some(*line.own.on(axis)));
        }
        assert_eq!(row.id(), line.account.id);
        assert_eq!(row.class(), line.class());
        assert_eq!(row.rank().map(|rank| rank as usize), line.standing.rank());
        assert_eq!(row.amount(Figure::Margin), line.own.margin);
    }
    let read = Snapshot::from_json(picture.to_json()).expect("a picture");
    assert_eq!(read, picture);
}

#[test]
fn five_hundred_accounts_take_less_than_sixty_kilobytes() {
    let first = 1_u128 << 120;
    let fill = |number: u128| account(first + number, "45332154321");
    let workspace = workspace((1..=500).map(fill).collect());
    let size = picture(&workspace).to_json().to_string().len();
    assert!(size < 60_000, "{size} bytes");
    // Four a year stay below a quarter of a megabyte.
    assert!(size * 4 < 250_000);
}

/// What a year of reviews may take, pictures and answers together, in bytes of JSON.
const BUDGET_OF_A_YEAR: usize = 250_000;

#[test]
fn a_year_of_four_reviews_of_five_hundred_accounts_keeps_to_its_budget() {
    let first = 1_u128 << 120;
    let fill = |number: u128| account(first + number, "45332154321");
    let mut here = workspace((1..=500).map(fill).collect());
    for quarter in 0..4_u128 {
        let mut review = ConceptReview::new((100 + quarter).into(), Date::default());
        review.closed = true;
        review.participants = "Nora, Leyla, Priya".to_owned();
        review.notes = "What was said beside the questions. ".repeat(10);
        review.next = Some(Date::default());
        for (place, question) in (0_u128..).zip(Question::ALL) {
            let answer = review.answer_slot(question);
            answer.verdict = Some(Verdict::Watch);
            answer.conclusion = "What we conclude from the figures. ".repeat(5);
            answer.facts = vec![Some(123_456_789); 8];
            answer.accounts = vec![(first + 1).into(), (first + 2).into()];
            answer.actions.push(Action {
                id: (1_000 + quarter * 100 + place).into(),
                text: "Call them before the end of the month".to_owned(),
                owner: None,
                due: Some(Date::default()),
                status: ActionStatus::Open,
                serves: None,
            });
        }
        let taken = Taken {
            id: (10 + quarter).into(),
            cause: SnapshotCause::Review,
            ..taken()
        };
        review.snapshot = Some(taken.id);
        let picture = Snapshot::of(&here, &Portfolio::of(&here, None), taken);
        let edit = HeadEdit::PutReview(Box::new(review), None);
        let take = Command::TakeSnapshot(Box::new(picture));
        let close = Command::Making(edit, Box::new(take));
        let change = apply(&here, &close, Timestamp::default()).expect("closed");
        here.adopt(&change);
    }
    assert_eq!(here.snapshots().len(), 4);
    let pictures = here.snapshots().map(|one| one.to_json().to_string().len());
    let size = pictures.sum::<usize>() + here.head().to_json().to_string().len();
    assert!(size < BUDGET_OF_A_YEAR, "{size} bytes");
}

#[test]
fn columns_of_different_lengths_and_unknown_signs_are_refused() {
    let sound = picture(&workspace(vec![account(1, "??554"), account(2, "??1-2")]));
    let breaks: [fn(&mut Rows); 5] = [
        |rows| rows.rank.truncate(1),
        |rows| rows.steps[0].push('1'),
        |rows| rows.steps[0].replace_range(0..1, "6"),
        |rows| rows.id[1] = rows.id[0],
        |rows| rows.rank[0] = Some(3),
    ];
    for unsound in breaks {
        let mut broken = sound.clone();
        unsound(&mut broken.accounts);
        assert!(broken.check().is_err());
    }
}

#[test]
fn what_a_newer_version_knows_travels_along() {
    let sound = picture(&workspace(vec![account(1, "??554")]));
    let mut value = sound.to_json();
    value["mood"] = "calm".into();
    value["accounts"]["hours"] = serde_json::json!([4]);
    let read = Snapshot::from_json(value.clone()).expect("a picture");
    assert_eq!(read.to_json(), value);
}
