//! Each question is answered by what the rest of the program reckons.

use super::*;
use crate::domain::account::LifeCycle;
use crate::domain::model::ScoringModel;
use crate::domain::pipeline::{Deal, DealKind};
use crate::domain::plan::{Plan, PlanKind, SolutionIdea, SolutionKind, SolutionStage};
use crate::domain::references::{Consent, Consented, NameUse, Usage};
use crate::domain::testing::key;
use crate::domain::values::{Cents, Name, Period, Timestamp, Year};
use crate::domain::workspace::Workspace;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn account(id: u128, revenue: i64) -> Account {
    let name = Name::new(&format!("N{id}")).expect("a name");
    let mut account = Account::new(id.into(), name, Timestamp::default());
    let year = Period::actual(Year::try_from(2025).expect("a year"));
    let figures = account.figures.entry(year).or_default();
    figures.revenue = Cents::try_from(revenue).ok();
    account
}

fn read(question: Question, accounts: &[Account]) -> Facts {
    let now = Timestamp::default();
    let name = Name::new("W").expect("a name");
    let head = Head::new(1.into(), name, now);
    let model = ScoringModel::default_at(now);
    let workspace = Workspace::from_records(head, model, accounts.iter().cloned());
    let portfolio = Portfolio::of(&workspace, None);
    let here = Here {
        portfolio: &portfolio,
        head: workspace.head(),
        today: day("2026-11-26"),
    };
    facts(question, here)
}

#[test]
fn who_has_not_ordered_for_long_is_named() {
    let mut large = key(account(1, 6_000));
    large.last_order = Some(day("2026-05-20"));
    large.contract_end = Some(day("2026-12-24"));
    let mut other = account(2, 1_500);
    other.last_order = Some(day("2026-11-20"));
    let facts = read(
        Question::Tomorrow,
        &[large, other, account(3, 1_400), account(4, 1_100)],
    );
    assert_eq!(facts.accounts, [1.into()]);
    let expected = [Some(2), Some(2), Some(1), Some(190), Some(6_000), Some(1)];
    assert_eq!(facts.numbers[..6], expected);
    // Nobody has said how likely anybody stays, and there is one year alone.
    assert_eq!(facts.numbers[6..], [None; 5]);
}

#[test]
fn what_nobody_has_said_about_tomorrow_is_never_assumed() {
    let year = |text| Period::actual(Year::try_from(text).expect("a year"));
    let mut said = account(1, 6_000);
    said.chance_to_stay = Some(60);
    let figures = said.figures.entry(year(2024)).or_default();
    figures.revenue = Cents::try_from(8_000).ok();
    let facts = read(Question::Tomorrow, &[said.clone(), account(2, 4_000)]);
    // A mean year brings 7,000 of the one and 2,000 of the other; 40 % of the first go.
    assert_eq!(facts.numbers[6..9], [400, 2_000, 778].map(Some));
    assert_eq!(facts.numbers[9..], [750, 2025].map(Some));
    // The year that is running is not over: who brings less in it may still bring the rest.
    let figures = said.figures.entry(year(2026)).or_default();
    figures.revenue = Cents::try_from(1_000).ok();
    let facts = read(Question::Tomorrow, &[said]);
    assert_eq!(facts.numbers[9..], [750, 2025].map(Some));
}

#[test]
fn how_few_bring_most_is_counted() {
    let all = [key(account(1, 6_000)), account(2, 3_000), account(3, 1_000)];
    let facts = read(Question::Decisive, &all);
    assert_eq!(facts.numbers, [2, 3, 667, 1, 600].map(Some));
    assert_eq!(read(Question::Decisive, &[]), Facts::default());
}

#[test]
fn dependence_and_mix_are_those_of_the_portfolio() {
    let all = [key(account(1, 6_000)), account(2, 3_000), account(3, 1_000)];
    let facts = read(Question::Dependence, &all);
    assert_eq!(facts.numbers[..4], [600, 1_000, 200, 3].map(Some));
    // Nobody has said what a month costs.
    assert_eq!(facts.number(4), None);
    assert_eq!(facts.accounts, [1.into(), 2.into()]);
    let facts = read(Question::Mix, &all);
    assert_eq!(facts.numbers[..5], [1, 600, 0, 400, 2].map(Some));
    // In the first year of all everybody would be new.
    assert_eq!((facts.number(5), facts.number(8)), (None, None));
}

#[test]
fn who_is_new_is_new_in_a_year_that_is_named() {
    let mut old = account(1, 6_000);
    let year = Period::actual(Year::try_from(2024).expect("a year"));
    let figures = old.figures.entry(year).or_default();
    figures.revenue = Cents::try_from(6_000).ok();
    // It is 2026, and nothing of that year is known.
    let facts = read(Question::Mix, &[old, account(2, 1_000)]);
    assert_eq!((facts.number(5), facts.number(8)), (Some(1), Some(2025)));
}

#[test]
fn image_customers_are_those_with_the_role() {
    let mut image = account(2, 3_000);
    image.roles.insert(Role::Image);
    let facts = read(Question::Image, &[account(1, 6_000), image.clone()]);
    assert_eq!(facts.accounts, [2.into()]);
    assert_eq!(facts.numbers[..6], [1, 3_000, 333, 0, 0, 3_000].map(Some));
    assert_eq!(facts.numbers[6..], [None, None, Some(0), Some(0), Some(0)]);
    // However many there are, what follows stands in the same places.
    let today = day("2026-11-01");
    let given = Consent::new(1.into(), Usage::Logo, Consented::Given, today);
    image.reference.consents.push(given);
    image.reference.uses.push(NameUse {
        id: 2.into(),
        usage: Usage::Logo,
        day: today,
        text: String::new(),
        audience: String::new(),
        outcome: String::new(),
    });
    let mut other = account(1, 6_000);
    other.roles.insert(Role::Image);
    let mut deal = Deal::new(5.into(), "first".to_owned(), DealKind::New);
    deal.named.insert(2.into());
    other.deals.push(deal);
    let facts = read(Question::Image, &[other, image]);
    let expected = [Some(6_000), Some(3_000), None, Some(1), Some(1), Some(1)];
    assert_eq!(facts.numbers[5..], expected);
}

#[test]
fn the_pipeline_is_held_against_what_the_largest_brings() {
    let mut prospect = account(2, 0);
    prospect.status = LifeCycle::Pipeline;
    let mut deal = Deal::new(5.into(), "first".to_owned(), DealKind::New);
    deal.value = Cents::try_from(8_000).ok();
    deal.chance = Some(50);
    deal.expected = Some(day("2027-01-10"));
    prospect.deals.push(deal);
    let facts = read(Question::Pipeline, &[account(1, 6_000), prospect]);
    assert_eq!(facts.numbers, [4_000, 6_000, 1, 1, 0, 1, 4_000].map(Some));
}

#[test]
fn who_belongs_to_the_largest_brings_nothing_in_its_place() {
    let mut subsidiary = account(2, 1_000);
    subsidiary.parent = Some(1.into());
    let mut deal = Deal::new(5.into(), "more".to_owned(), DealKind::Expansion);
    (deal.value, deal.chance) = (Cents::try_from(8_000).ok(), Some(50));
    deal.expected = Some(day("2027-01-10"));
    subsidiary.deals.push(deal);
    let facts = read(Question::Pipeline, &[account(1, 6_000), subsidiary]);
    assert_eq!(facts.numbers[..2], [0, 7_000].map(Some));
    assert_eq!(facts.number(6), Some(4_000));
}

#[test]
fn a_solution_without_a_problem_is_a_product() {
    let with = |id: u128, problem: Option<&str>| {
        let mut account = key(account(id, 1_000));
        let mut plan = Plan::new(id.into(), PlanKind::Grow, Timestamp::default());
        plan.solutions.extend(problem.map(|problem| SolutionIdea {
            id: id.into(),
            problem: problem.to_owned(),
            solution: "Night delivery".to_owned(),
            value: String::new(),
            kind: SolutionKind::Process,
            stage: SolutionStage::Idea,
        }));
        account.plans.push(plan);
        account
    };
    let all = [
        with(1, Some("Shelves are empty at noon")),
        with(2, Some("")),
        with(3, None),
        key(account(4, 1_000)),
        account(5, 1_000),
    ];
    let facts = read(Question::Solutions, &all);
    assert_eq!(facts.numbers, [4, 1, 1, 1, 1].map(Some));
    assert_eq!(facts.accounts, [4.into(), 3.into()]);
}
