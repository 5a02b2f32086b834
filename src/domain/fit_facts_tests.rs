use super::*;
use crate::domain::account::Rating;
use crate::domain::account::{Account, Answer};
use crate::domain::ids::{AccountId, EntryId, PersonId, WorkspaceId};
use crate::domain::model::CriterionId;
use crate::domain::person::Person;
use crate::domain::testing::key;
use crate::domain::treatment::{Privilege, Treatment};
use crate::domain::values::{Cents, Name, Period, Timestamp, Year};
use crate::domain::workspace::Workspace;

fn account(id: u128, euros: i64) -> Account {
    let name = Name::new(&format!("Customer {id}")).expect("a name");
    let mut account = Account::new(AccountId::from(id), name, Timestamp::default());
    put(&mut account, Figure::Revenue, euros);
    account
}

fn put(account: &mut Account, figure: Figure, euros: i64) {
    let period = Period::actual(Year::try_from(2026).expect("a year"));
    let figures = account.figures.entry(period).or_default();
    *figures.slot(figure) = Cents::try_from(euros * 100).ok();
}

fn rate(account: &mut Account, criterion: &str, step: u8) {
    let id = CriterionId::try_from(criterion.to_owned()).expect("an id");
    let rating = Rating::sure(
        Answer::Step(Step::try_from(step).expect("a step")),
        Timestamp::default(),
    );
    account.ratings.insert(id, rating);
}

fn look(accounts: Vec<Account>, settings: &Settings) -> FoundAll {
    let now = Timestamp::default();
    let empty = Workspace::new(WorkspaceId::from(1), Name::default(), now);
    let (head, model) = (empty.head().as_ref(), empty.model().as_ref());
    let mut head = head.clone();
    head.settings = settings.clone();
    let workspace = Workspace::from_records(head, model.clone(), accounts);
    let portfolio = Portfolio::of(&workspace, None);
    let today = "2026-11-26".parse().expect("a day");
    found(&portfolio, settings, today)
}

fn points(accounts: Vec<Account>, question: Question) -> Option<u8> {
    answers(&look(accounts, &Settings::default()))[question.place()]
}

fn spread(revenues: &[i64]) -> Vec<Account> {
    let numbered = (1..).zip(revenues);
    numbered.map(|(id, euros)| account(id, *euros)).collect()
}

#[test]
fn without_figures_and_answers_nothing_is_found() {
    let nothing = look(vec![account(1, 0)], &Settings::default());
    assert!(nothing.iter().all(Option::is_none), "{nothing:?}");
}

#[test]
fn the_largest_fifth_answers_whether_few_carry_much() {
    let carried = |revenues: &[i64]| points(spread(revenues), Question::FewCarry);
    // Of ten, the two largest bring exactly 60, 59, 40 and 39 of 100.
    assert_eq!(carried(&[30, 30, 5, 5, 5, 5, 5, 5, 5, 5]), Some(2));
    assert_eq!(carried(&[30, 29, 6, 5, 5, 5, 5, 5, 5, 5]), Some(1));
    assert_eq!(carried(&[20, 20, 8, 8, 8, 8, 7, 7, 7, 7]), Some(1));
    assert_eq!(carried(&[20, 19, 8, 8, 8, 8, 8, 7, 7, 7]), Some(0));
    // Four equal customers carry everything, though their largest fifth brings a fifth.
    assert_eq!(carried(&[25, 25, 25, 25]), Some(2));
}

#[test]
fn a_loss_is_judged_by_what_costs_bear_and_else_by_the_share() {
    let mut accounts = spread(&[40, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6]);
    for (account, euros) in accounts.iter_mut().zip([40, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6]) {
        put(account, Figure::Margin, euros * 6000);
        put(account, Figure::Revenue, euros * 12_000);
    }
    let with_costs = |monthly: Option<i64>| {
        let settings = Settings {
            monthly_fixed_cost: monthly.and_then(|euros| Cents::try_from(euros * 100).ok()),
            ..Settings::default()
        };
        look(accounts.clone(), &settings)[Question::LossThreatens.place()].clone()
    };
    let unknown = with_costs(None).expect("an answer");
    assert_eq!(unknown.points, 2, "40 % with one is red");
    assert!(matches!(unknown.fact, Fact::Largest { borne: None, .. }));
    let borne = with_costs(Some(10_000)).expect("an answer");
    assert_eq!(borne.points, 1);
    assert!(matches!(
        borne.fact,
        Fact::Largest {
            borne: Some(true),
            ..
        }
    ));
    let fatal = with_costs(Some(40_000)).expect("an answer");
    assert_eq!(fatal.points, 2);
    assert!(matches!(
        fatal.fact,
        Fact::Largest {
            borne: Some(false),
            ..
        }
    ));
}

#[test]
fn who_buys_half_of_what_it_could_has_clearly_more_potential() {
    let with = |potential: i64| {
        let mut accounts = spread(&[100, 10, 10]);
        put(&mut accounts[0], Figure::Potential, potential);
        points(accounts, Question::MorePotential)
    };
    assert_eq!(with(200), Some(2));
    assert_eq!(with(150), Some(1));
    assert_eq!(with(110), Some(0), "the only A customer is used up");
    assert_eq!(points(spread(&[100, 10]), Question::MorePotential), None);
    let mut rated = spread(&[30, 30, 30, 10]);
    rate(&mut rated[0], "revenue_potential", 1);
    assert_eq!(
        points(rated.clone(), Question::MorePotential),
        None,
        "of the other one nothing is known"
    );
    rate(&mut rated[1], "revenue_potential", 4);
    assert_eq!(points(rated, Question::MorePotential), Some(2));
}

#[test]
fn nobody_has_more_potential_only_where_somebody_large_is_known() {
    let rated = |euros: i64| {
        let mut one = account(1, euros);
        rate(&mut one, "revenue_potential", 1);
        points(vec![one], Question::MorePotential)
    };
    assert_eq!(rated(100), Some(0));
    // Without revenue nobody is large.
    assert_eq!(rated(0), None);
}

#[test]
fn several_people_who_decide_speak_and_nobody_known_is_silence() {
    let decider = |id: u128, role: BuyingRole| {
        let mut person = Person::new(PersonId::from(id), Name::default());
        person.roles.insert(role);
        person
    };
    let mut accounts = spread(&[100, 90]);
    assert_eq!(points(accounts.clone(), Question::ComplexNeeds), None);
    for account in &mut accounts {
        account.people = vec![
            decider(1, BuyingRole::Decider),
            decider(2, BuyingRole::User),
        ];
    }
    assert_eq!(points(accounts.clone(), Question::ComplexNeeds), None);
    accounts[0].people.push(decider(3, BuyingRole::Buyer));
    assert_eq!(points(accounts.clone(), Question::ComplexNeeds), Some(1));
    accounts[1].people.push(decider(3, BuyingRole::Influencer));
    assert_eq!(points(accounts, Question::ComplexNeeds), Some(2));
}

#[test]
fn willingness_to_cooperate_answers_whether_they_want_more() {
    let with = |steps: &[u8]| {
        let mut accounts = spread(&vec![10; steps.len()]);
        for (account, step) in accounts.iter_mut().zip(steps) {
            rate(account, "cooperation", *step);
        }
        points(accounts, Question::WantCloser)
    };
    assert_eq!(with(&[4, 1]), Some(2));
    assert_eq!(with(&[3, 1]), Some(1));
    assert_eq!(with(&[2, 1]), None, "two are too few to say no");
    assert_eq!(with(&[2, 1, 2]), Some(0));
}

#[test]
fn the_margin_after_treatment_answers_whether_it_pays() {
    let treated = |id: u128, margin: i64, cost: i64| {
        let mut one = account(id, 1_000);
        put(&mut one, Figure::Margin, margin);
        let mut treatment = Treatment::new(EntryId::from(1), Privilege::NamedContact);
        treatment.cost_per_month = Cents::try_from(cost * 100).ok();
        one.treatment.push(treatment);
        key(one)
    };
    let left = |accounts| points(accounts, Question::MarginLeft);
    assert_eq!(left(vec![treated(1, 500, 10)]), Some(2));
    assert_eq!(
        left(vec![treated(1, 500, 10), treated(2, 100, 10)]),
        Some(1)
    );
    assert_eq!(left(vec![treated(2, 100, 10)]), Some(0));
    let mut unknown = treated(3, 500, 10);
    unknown.treatment.clear();
    assert_eq!(left(vec![unknown]), None);
}
