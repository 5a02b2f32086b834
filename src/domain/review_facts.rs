//! What the figures say to each question of the concept review. Nothing is reckoned here that is reckoned elsewhere:
//! a question picks what the portfolio, the plans and the pipeline know. The figures of a question have fixed places,
//! because they are frozen with the review; new ones follow at the end, and what was not known is `None`.

use super::account::{Account, Figure, Motion, Role};
use super::analysis::abc::AbcClass;
use super::analysis::light::{Level, LightLimits, USUAL_LIMITS, dependency_light};
use super::analysis::share::BasisPoints;
use super::carriers::{Carriers, years_that_count};
use super::concept_review::Question;
use super::families::Families;
use super::ids::AccountId;
use super::mix::Mix;
use super::pipeline::{Cover, Pipeline};
use super::pipeline_need::would_be_key_if_won;
use super::plan_check::says;
use super::portfolio::{Line, Portfolio};
use super::references;
use super::retention::{self, Retention};
use super::sorting;
use super::today::renews;
use super::tomorrow;
use super::values::{Date, Year};
use super::what_if::{Holdings, Means};
use super::workspace::Head;

/// What is looked at.
#[derive(Clone, Copy)]
pub struct Here<'a> {
    pub portfolio: &'a Portfolio,
    pub head: &'a Head,
    pub today: Date,
}

/// The figures of a question, and the accounts they speak of. Money is in cents, shares in thousandths.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    pub numbers: Vec<Option<i64>>,
    pub accounts: Vec<AccountId>,
}

impl Facts {
    /// The figure at a place.
    pub fn number(&self, place: usize) -> Option<i64> {
        self.numbers.get(place).copied().flatten()
    }
}

/// An order that is longer ago than so many days is missed.
pub const ORDER_DAYS: i64 = 90;

/// The figures of a question.
pub fn facts(question: Question, here: Here<'_>) -> Facts {
    match question {
        Question::Tomorrow => of_tomorrow(here),
        Question::Decisive => decisive(here),
        Question::Dependence => dependence(here),
        Question::Image => image(here),
        Question::Mix => mix(here),
        Question::Pipeline => pipeline(here),
        Question::Solutions => solutions(here),
    }
}

fn count(number: usize) -> Option<i64> {
    i64::try_from(number).ok()
}

fn cents(amount: i128) -> Option<i64> {
    i64::try_from(amount).ok()
}

/// A share from 0 to 1 in thousandths.
fn thousandths(share: f64) -> Option<i64> {
    Some((share * 1000.0).round() as i64)
}

/// A part of a whole in thousandths, rounded half up; `None` without a whole.
fn part(amount: i128, whole: i128) -> Option<i64> {
    (whole > 0).then(|| cents((amount * 2000 + whole) / (whole * 2)))?
}

fn carriers(here: Here<'_>) -> Carriers {
    let families = Families::of(here.portfolio, true);
    Carriers::of(
        here.portfolio,
        Figure::Revenue,
        &here.head.settings,
        &families,
    )
}

/// The days since the last order of each A customer of whom one is known, with whether it is key.
pub fn orders(here: Here<'_>) -> Vec<(AccountId, i64, bool)> {
    let lines = here.portfolio.lines().iter();
    let of_a = lines.filter(|line| line.class() == Some(AbcClass::A));
    let known = of_a.filter_map(|line| {
        let days = (here.today - line.account.last_order?).num_days();
        Some((line.account.id, days.max(0), line.account.is_key()))
    });
    known.collect()
}

/// Places: A customers · of whom the last order is known · of those within [`ORDER_DAYS`] · days of the largest
/// that is silent for longer · its revenue · key accounts whose contract ends soon · what goes within a year on average
/// as a share of the revenue of customers of whom somebody has said how likely they stay · revenue a year of those of
/// whom nobody has · share of revenue that is shaky · what was kept of a year's revenue in the next whole one, as a
/// share · that next year. Account: the one that is silent.
fn of_tomorrow(here: Here<'_>) -> Facts {
    let lines = || here.portfolio.lines().iter();
    let of_a = lines().filter(|line| line.class() == Some(AbcClass::A));
    let orders = orders(here);
    let recent = orders.iter().filter(|(_, days, _)| *days <= ORDER_DAYS);
    let mut silent: Vec<(&Line, i64)> = orders
        .iter()
        .filter(|(_, days, _)| *days > ORDER_DAYS)
        .filter_map(|(id, days, _)| Some((here.portfolio.line(*id)?, *days)))
        .collect();
    sorting::by_key(&mut silent, |(line, _)| std::cmp::Reverse(line.revenue()));
    let largest = silent.first();
    let ending =
        lines().filter(|line| line.account.is_key() && renews(&line.account, here.today).is_some());
    let all = tomorrow::facts(here.portfolio, here.today);
    // What nobody has said is not known; nothing is assumed in its place.
    let year = all.left[0];
    let is_said = year.said > 0;
    let kept = kept(here);
    Facts {
        numbers: vec![
            count(of_a.count()),
            count(orders.len()),
            count(recent.count()),
            largest.map(|(_, days)| *days),
            largest.map(|(line, _)| line.revenue()),
            count(ending.count()),
            part(year.of - year.expected, year.of),
            cents(year.unknown).filter(|_| is_said),
            part(all.shaky.1, all.revenue).filter(|_| is_said),
            kept.map(|(share, _)| share),
            kept.map(|(_, year)| year.get().into()),
        ],
        accounts: largest
            .map(|(line, _)| line.account.id)
            .into_iter()
            .collect(),
    }
}

/// What was kept of a year's revenue in the newest whole year after it, in thousandths, and that year.
fn kept(here: Here<'_>) -> Option<(i64, Year)> {
    let now = here.portfolio.fiscal_year(here.today);
    let years = retention::years(here.portfolio);
    let year = years.into_iter().find(|year| i32::from(*year) < now)?;
    let families = Families::of(here.portfolio, true);
    let gross = Retention::of(here.portfolio, year, &families)?.gross()?;
    // Cut, not rounded: 99.96 % are not everything.
    Some(((gross * 1000.0).floor() as i64, year))
}

/// Places: customers that bring 80 % of revenue · customers with revenue · their share in thousandths · key accounts ·
/// their share of revenue.
fn decisive(here: Here<'_>) -> Facts {
    let carriers = carriers(here);
    let Some(all) = &carriers.concentration else {
        return Facts::default();
    };
    let reach = all.customers_to_reach(BasisPoints::percent(80));
    Facts {
        numbers: vec![
            count(reach),
            count(all.customers()),
            part(reach as i128, all.customers() as i128),
            count(carriers.key.accounts),
            part(carriers.key.amount, all.base()),
        ],
        accounts: Vec::new(),
    }
}

/// Places: share of the largest · of the three largest · the limit from which the light is amber, in thousandths ·
/// the light of the largest, 0 green to 3 red · revenue above break-even after losing the two largest, below zero
/// where it is missed · customers with revenue. Accounts: the two largest.
fn dependence(here: Here<'_>) -> Facts {
    let carriers = carriers(here);
    let Some(all) = &carriers.concentration else {
        return Facts::default();
    };
    let settings = &here.head.settings;
    let light = dependency_light(all, &LightLimits::of(settings.dependency_limits));
    let level = match light.level {
        Level::Green => 0,
        Level::Note => 1,
        Level::Amber => 2,
        Level::Red => 3,
    };
    let limit = settings.dependency_limits.unwrap_or(USUAL_LIMITS)[1];
    let families = Families::of(here.portfolio, true);
    let holdings = Holdings::of(here.portfolio, &families);
    let two: Vec<AccountId> = holdings.all.iter().take(2).map(|one| one.id).collect();
    let means = Means::of(here.portfolio, settings);
    let loss = holdings.without(|id| two.contains(&id), &means);
    let above = loss.and_then(|loss| loss.above_break_even());
    Facts {
        numbers: vec![
            thousandths(all.ratio(1)),
            thousandths(all.ratio(3)),
            Some(i64::from(limit) * 10),
            Some(level),
            above.and_then(cents),
            count(all.customers()),
        ],
        accounts: two,
    }
}

/// Those whose name lends prestige, the largest revenue first.
fn image_customers(here: Here<'_>) -> Vec<&Line> {
    let lines = here.portfolio.lines().iter();
    let is_image = |line: &&Line| line.account.roles.contains(&Role::Image);
    let mut found: Vec<&Line> = lines.filter(is_image).collect();
    sorting::by_key(&mut found, |line| std::cmp::Reverse(line.revenue()));
    found
}

/// Places: image customers · their revenue · its share · of them with a margin that is known · their margin ·
/// the revenue of the three largest, in three places · of the image customers those that allow us to use their name for
/// something · how often their names were used · opportunities that name a reference. Accounts: the three largest.
fn image(here: Here<'_>) -> Facts {
    let found = image_customers(here);
    let revenue = found.iter().map(|line| i128::from(line.revenue().max(0)));
    let revenue: i128 = revenue.sum();
    let margins = found.iter().filter_map(|line| line.own.margin);
    let named = found.iter().take(3);
    let of = |place: usize| found.get(place).map(|line| line.revenue());
    let known = references::facts(here.portfolio, here.today);
    let names = || known.customers.iter().filter(|one| one.has_role);
    Facts {
        numbers: vec![
            count(found.len()),
            cents(revenue),
            part(revenue, here.portfolio.base()),
            count(margins.clone().count()),
            cents(margins.map(i128::from).sum()),
            of(0),
            of(1),
            of(2),
            count(names().filter(|one| one.lends()).count()),
            count(names().map(|one| one.uses).sum()),
            count(known.named.deals),
        ],
        accounts: named.map(|line| line.account.id).collect(),
    }
}

/// Places: key accounts with revenue · their share · share of other A customers · share of B and C · all others with
/// revenue · new ones of the newest year, where that is known · prospects · customer groups · that year.
fn mix(here: Here<'_>) -> Facts {
    let families = Families::of(here.portfolio, true);
    let mix = Mix::of(here.portfolio, Figure::Revenue, &families);
    let carriers = carriers(here);
    let other = |is_a: bool| -> i128 {
        let others = carriers.carriers.iter().filter(|one| !one.is_key);
        let others = others.filter(|one| (one.class == AbcClass::A) == is_a);
        others.map(|one| i128::from(one.amount)).sum()
    };
    let whole = carriers.total();
    Facts {
        numbers: vec![
            count(mix.key.customers),
            part(mix.key.amount, whole),
            part(other(true), whole),
            part(other(false), whole),
            count(mix.base.customers),
            mix.newest.and_then(|_| count(mix.new.customers)),
            count(mix.prospects),
            count(mix.groups),
            mix.newest.map(|year| year.get().into()),
        ],
        accounts: Vec::new(),
    }
}

/// Places: weighted pipeline of twelve months · revenue of the largest customer a year, what would have to be replaced
/// · opportunities that are open · accounts that we want to win · of these who would be key as customers · of these
/// with too little rated for a score · weighted pipeline of everybody. Account: the largest.
fn pipeline(here: Here<'_>) -> Facts {
    let lines = here.portfolio.lines();
    let accounts = || lines.iter().map(|line| line.account.as_ref());
    let all = Pipeline::of(accounts(), here.today);
    let carriers = carriers(here);
    let largest = carriers.carriers.first();
    let years = years_that_count(here.portfolio).max(1) as i128;
    let lost = largest.map_or(0, |one| i128::from(one.amount) / years);
    let families = Families::of(here.portfolio, true);
    let gone = largest.iter().map(|one| one.id).collect();
    let cover = Cover::of_families(here.portfolio, &families, &gone, lost, here.today);
    let wanted = || {
        lines
            .iter()
            .filter(|line| line.account.status.motion() == Motion::Win)
    };
    let hopes = wanted().map(|line| would_be_key_if_won(here.portfolio, line));
    let hopes: Vec<Option<bool>> = hopes.collect();
    let are = |hope: Option<bool>| count(hopes.iter().filter(|one| **one == hope).count());
    Facts {
        numbers: vec![
            cents(cover.map_or(all.within_a_year, |cover| cover.pipeline)),
            cents(lost).filter(|lost| *lost > 0),
            count(all.open),
            count(hopes.len()),
            are(Some(true)),
            are(None),
            cents(all.weighted),
        ],
        accounts: largest.map(|one| one.id).into_iter().collect(),
    }
}

/// What the plan of a key account has for the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Offer {
    NoPlan,
    Nothing,
    /// A solution that names no problem of the customer: a product.
    Product,
    /// A solution of a problem that is named.
    Solution,
}

fn offer(account: &Account) -> Offer {
    let Some(plan) = account.current_plan() else {
        return Offer::NoPlan;
    };
    let offered = || plan.solutions.iter().filter(|one| says(&one.solution));
    match (offered().any(|one| says(&one.problem)), offered().count()) {
        (true, _) => Offer::Solution,
        (false, 0) => Offer::Nothing,
        (false, _) => Offer::Product,
    }
}

/// Places: key accounts · with a solution that names the customer's problem · with a solution that names none ·
/// without a solution · without a plan. Accounts: those without a plan, then those without a solution.
fn solutions(here: Here<'_>) -> Facts {
    let lines = here.portfolio.lines().iter();
    let key: Vec<(AccountId, Offer)> = lines
        .filter(|line| line.account.is_key())
        .map(|line| (line.account.id, offer(&line.account)))
        .collect();
    let of = |wanted: Offer| key.iter().filter(move |(_, offer)| *offer == wanted);
    let named = of(Offer::NoPlan).chain(of(Offer::Nothing));
    Facts {
        numbers: vec![
            count(key.len()),
            count(of(Offer::Solution).count()),
            count(of(Offer::Product).count()),
            count(of(Offer::Nothing).count()),
            count(of(Offer::NoPlan).count()),
        ],
        accounts: named.take(5).map(|(id, _)| *id).collect(),
    }
}

#[cfg(test)]
#[path = "review_facts_tests.rs"]
mod tests;
