use super::summary::Summary;
use super::walk::{Progress, Walk};
use super::*;
use crate::domain::account::{Account, Answer, Decision, Figure, Rating};
use crate::domain::analysis::value::Step;
use crate::domain::ids::{DecisionId, WorkspaceId};
use crate::domain::model::ScoringModel;
use crate::domain::values::{Cents, Name, Period, Timestamp, Year};
use crate::domain::workspace::{Head, Workspace};

fn account(number: u128, cents: i64) -> Account {
    let name = Name::new(&format!("Customer {number}")).unwrap_or_default();
    let mut account = Account::new(AccountId::from(number), name, Timestamp::default());
    let period = Period::actual(Year::try_from(2026).expect("a year"));
    if cents != 0 {
        let figures = account.figures.entry(period).or_default();
        *figures.slot(Figure::Revenue) = Cents::try_from(cents).ok();
    }
    account
}

/// The number that an account was made with.
fn number(id: AccountId) -> u128 {
    let mut numbers = 0..100;
    numbers
        .find(|number| AccountId::from(*number) == id)
        .expect("a number of these tests")
}

fn decided(mut account: Account, to: Tier) -> Account {
    account.decisions.push(Decision {
        id: DecisionId::from(1),
        from: Tier::Undecided,
        to,
        reason: "Because".to_owned(),
        by: String::new(),
        at: Timestamp::default(),
        basis: None,
    });
    account
}

fn rate(account: &mut Account, criterion: &str, answer: Answer) {
    let rating = Rating::sure(answer, Timestamp::default());
    let id = criterion.to_owned().try_into().expect("a criterion id");
    account.ratings.insert(id, rating);
}

/// Two criteria that people rate, one of each axis, and one that follows from revenue.
fn model() -> ScoringModel {
    let mut model = ScoringModel::default_at(Timestamp::default());
    let kept = ["revenue_today", "cooperation", "lock_in"];
    model
        .criteria
        .retain(|criterion| kept.contains(&criterion.id.as_str()));
    // As if the position had been written down first.
    model.criteria.reverse();
    model
}

fn workspace(accounts: Vec<Account>) -> Workspace {
    let head = Head::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
    Workspace::from_records(head, model(), accounts)
}

fn begin(workspace: &Workspace, settings: &Settings) -> Walk {
    Walk::begin(workspace, &Portfolio::of(workspace, None), settings)
}

fn asked_now(walk: &Walk) -> String {
    walk.question().map_or("end".to_owned(), |question| {
        format!("{} {}", number(question.account), question.criterion)
    })
}

/// The questions as they come when each is passed over.
fn passed(workspace: &Workspace, mut walk: Walk) -> Vec<String> {
    let mut questions = Vec::new();
    while walk.question().is_some() {
        questions.push(asked_now(&walk));
        walk.go_on(workspace);
    }
    questions
}

fn meant(workspace: &Workspace, whom: Whom) -> Vec<u128> {
    let settings = Settings {
        whom,
        selected: vec![AccountId::from(2), AccountId::from(4)],
        ..Settings::default()
    };
    let found = accounts(&Portfolio::of(workspace, None), &settings);
    found.into_iter().map(number).collect()
}

#[test]
fn the_largest_come_first_and_nobody_who_was_declined() {
    let mut target = account(3, 0);
    target.status = LifeCycle::Target;
    let small = decided(account(1, 100), Tier::Candidate);
    let declined = decided(account(4, 9_000), Tier::No);
    let workspace = workspace(vec![
        small,
        account(2, 900),
        target,
        declined,
        account(5, 0),
    ]);
    assert_eq!(meant(&workspace, Whom::Largest), [2, 1, 3]);
    assert_eq!(meant(&workspace, Whom::ClassA), Vec::<u128>::new());
    assert_eq!(meant(&workspace, Whom::WithoutRank), [2, 1, 3, 5]);
    assert_eq!(meant(&workspace, Whom::KeyAndCandidates), [1]);
    assert_eq!(meant(&workspace, Whom::Selected), [4, 2]);
}

#[test]
fn the_first_choice_is_no_longer_than_an_evening() {
    let many = (1..=30).map(|number| account(number, 100)).collect();
    let workspace = workspace(many);
    assert_eq!(meant(&workspace, Whom::Largest).len(), MOST);
    assert_eq!(meant(&workspace, Whom::WithoutRank).len(), 30);
}

#[test]
fn only_what_people_rate_is_asked_attractiveness_first() {
    let mut model = model();
    let ids = |model: &ScoringModel| {
        let ids = model.asked().map(|criterion| criterion.id.to_string());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(ids(&model), ["cooperation", "lock_in"]);
    for criterion in &mut model.criteria {
        criterion.points = 0;
    }
    assert_eq!(ids(&model), Vec::<String>::new());
    model.criteria[0].knock_out = Some(Step::ALL[1]);
    assert_eq!(ids(&model), ["lock_in"]);
}

#[test]
fn both_orders_ask_the_same_and_leave_out_what_is_answered() {
    let mut first = account(1, 900);
    rate(&mut first, "cooperation", Answer::Unknown);
    let workspace = workspace(vec![first, account(2, 500)]);
    let settings = |order, scope| Settings {
        order,
        scope,
        ..Settings::default()
    };
    let by_criterion = begin(&workspace, &settings(Order::ByCriterion, Scope::Open));
    assert_eq!(
        passed(&workspace, by_criterion),
        ["2 cooperation", "1 lock_in", "2 lock_in"]
    );
    let by_account = begin(&workspace, &settings(Order::ByAccount, Scope::Open));
    assert_eq!(
        passed(&workspace, by_account),
        ["1 lock_in", "2 cooperation", "2 lock_in"]
    );
    let again = begin(&workspace, &settings(Order::ByAccount, Scope::Everything));
    assert_eq!(
        passed(&workspace, again),
        ["1 cooperation", "1 lock_in", "2 cooperation", "2 lock_in"]
    );
}

#[test]
fn back_goes_to_what_was_answered_and_on_to_what_was_not() {
    let mut first = account(1, 900);
    let before = workspace(vec![first.clone(), account(2, 500)]);
    let mut walk = begin(&before, &Settings::default());
    walk.go_back(&before);
    assert_eq!(asked_now(&walk), "1 cooperation");
    rate(&mut first, "cooperation", Answer::NotApplicable);
    let after = workspace(vec![first, account(2, 500)]);
    walk.go_on(&after);
    assert_eq!(asked_now(&walk), "2 cooperation");
    walk.go_back(&after);
    assert_eq!(asked_now(&walk), "1 cooperation");
    // What was passed over is asked when one begins again, in this walk or the next.
    walk.go_to(3);
    walk.go_on(&after);
    assert_eq!(asked_now(&walk), "end");
    walk.go_to_open(&after);
    assert_eq!(asked_now(&walk), "2 cooperation");
    assert_eq!(
        asked_now(&begin(&after, &Settings::default())),
        "2 cooperation"
    );
}

#[test]
fn progress_counts_answers_and_forgets_who_is_gone() {
    let mut first = account(1, 900);
    rate(&mut first, "cooperation", Answer::Unknown);
    let both = workspace(vec![first.clone(), account(2, 500)]);
    let mut walk = begin(&both, &Settings::default());
    walk.go_on(&both);
    let expected = Progress {
        answered: 1,
        of: 4,
        ahead: 3,
    };
    assert_eq!(walk.progress(&both), expected);
    let one = workspace(vec![first]);
    let expected = Progress {
        answered: 1,
        of: 2,
        ahead: 1,
    };
    assert_eq!(walk.progress(&one), expected);
    walk.go_back(&one);
    assert_eq!(asked_now(&walk), "1 cooperation");
}

#[test]
fn nobody_to_ask_about_is_the_end_at_once() {
    let nobody = workspace(Vec::new());
    let mut walk = begin(&nobody, &Settings::default());
    assert_eq!(walk.question(), None);
    walk.go_on(&nobody);
    walk.go_back(&nobody);
    assert_eq!(walk.progress(&nobody), Progress::default());
}

#[test]
fn the_summary_says_who_took_a_rank_and_what_weighs_most() {
    let before = workspace(vec![account(1, 900), account(2, 500)]);
    let walk = begin(&before, &Settings::default());
    let mut second = account(2, 500);
    rate(&mut second, "cooperation", Answer::Step(Step::HIGHEST));
    let mut after = workspace(vec![account(1, 900), second]);
    let summary = Summary::of(&walk, &Portfolio::of(&after, None));
    assert_eq!((summary.accounts, summary.ranked), (2, 0));
    let unknown: Vec<_> = summary.unknown.iter().collect();
    let named = |place: usize| {
        let unknown: &super::summary::Unknown = unknown[place];
        (unknown.criterion.to_string(), unknown.accounts.len())
    };
    // Revenue without borders rates nobody: 20 of 35 points for both.
    assert_eq!(named(0), ("revenue_today".to_owned(), 2));
    assert_eq!(named(1), ("cooperation".to_owned(), 1));
    assert_eq!(unknown[0].points, 57);

    let mut lenient = model();
    lenient.coverage_gate = 40;
    let accounts = after.accounts().map(|account| account.as_ref().clone());
    let accounts: Vec<Account> = accounts.collect();
    after = Workspace::from_records(after.head().as_ref().clone(), lenient, accounts);
    let summary = Summary::of(&walk, &Portfolio::of(&after, None));
    assert_eq!((summary.ranked, summary.newly_ranked), (1, 1));
    assert_eq!(summary.leaders, [(AccountId::from(2), 1)]);
}
