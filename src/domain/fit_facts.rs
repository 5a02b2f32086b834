//! What the data says to the nine questions. Nothing is reckoned here that is reckoned elsewhere: a question picks what
//! the portfolio, the people and the treatment know. Where the data is silent nothing is found, and nothing guessed.

use super::account::Figure;
use super::account_profit::PotentialUsed;
use super::after_care::AfterCare;
use super::analysis::abc::AbcClass;
use super::analysis::light::{Level, LightLimits, dependency_light};
use super::analysis::share::BasisPoints;
use super::analysis::value::Step;
use super::carriers::Carriers;
use super::families::Families;
use super::fit::{Answers, QUESTIONS, Question, YES};
use super::person::BuyingRole;
use super::portfolio::{Line, Portfolio};
use super::today::is_given_up;
use super::values::Date;
use super::what_if::{Holdings, Means, Reach};
use super::workspace::Settings;

/// The largest fifth of the customers carries much from this share of revenue on, and some of it from the other.
const MUCH: f64 = 0.6;
const SOME: f64 = 0.4;
/// So few customers carry everything, however it is spread among them.
const FEW: usize = 4;
/// With less than so many months of cash left a loss is dangerous.
const SHORT: f64 = 6.0;
/// A customer that buys no more than this part of what it could has clearly more potential, and some up to the other.
const HALF: f64 = 0.5;
const MOST_OF_IT: f64 = 0.8;
/// So many customers must be asked before nobody wanting more means anything.
const ASKED: usize = 3;

/// An answer that the data gives, and the fact that it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub points: u8,
    pub fact: Fact,
}

/// What the data knows.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// What the largest fifth of so many customers brings, 0 to 1.
    TopFifth { share: f64, customers: usize },
    /// So few customers bring everything.
    Few { customers: usize },
    /// What goes with the largest, 0 to 1, and whether costs and cash bear it, where they are known.
    Largest {
        name: String,
        share: f64,
        borne: Option<bool>,
    },
    /// A customer buys this part of what it could, 0 to 1.
    Potential { name: String, used: f64 },
    /// A customer's potential was rated.
    PotentialRated { name: String, step: Step },
    /// So many customers have several people who decide.
    Deciders { customers: usize },
    /// So many of those who were rated for it want to work together more closely.
    Willing { customers: usize, asked: usize },
    /// Of so many customers with a known margin after special treatment, so many leave nothing.
    Left { customers: usize, losing: usize },
}

/// What is found to each question, in their order.
pub type FoundAll = [Option<Found>; QUESTIONS];

/// The answers alone.
pub fn answers(found: &FoundAll) -> Answers {
    let mut answers = [None; QUESTIONS];
    for (answer, found) in answers.iter_mut().zip(found) {
        *answer = found.as_ref().map(|found| found.points);
    }
    answers
}

/// Looks at a workspace.
pub fn found(portfolio: &Portfolio, settings: &Settings, today: Date) -> FoundAll {
    let families = Families::of(portfolio, true);
    let mut all: FoundAll = Default::default();
    let mut put = |question: Question, found: Option<Found>| all[question.place()] = found;
    put(
        Question::FewCarry,
        few_carry(portfolio, settings, &families),
    );
    put(
        Question::LossThreatens,
        loss_threatens(portfolio, settings, &families),
    );
    put(Question::MorePotential, more_potential(portfolio));
    put(Question::ComplexNeeds, complex_needs(portfolio, today));
    put(Question::WantCloser, want_closer(portfolio));
    put(Question::MarginLeft, margin_left(portfolio, &families));
    all
}

fn few_carry(portfolio: &Portfolio, settings: &Settings, families: &Families) -> Option<Found> {
    let carriers = Carriers::of(portfolio, Figure::Revenue, settings, families);
    let all = carriers.concentration?;
    let customers = all.customers();
    if customers <= FEW {
        return Some(Found {
            points: YES,
            fact: Fact::Few { customers },
        });
    }
    let share = all.top_share(BasisPoints::percent(20));
    let points = u8::from(share >= SOME) + u8::from(share >= MUCH);
    Some(Found {
        points,
        fact: Fact::TopFifth { share, customers },
    })
}

fn loss_threatens(
    portfolio: &Portfolio,
    settings: &Settings,
    families: &Families,
) -> Option<Found> {
    let holdings = Holdings::of(portfolio, families);
    let largest = holdings.all.first()?;
    let carriers = Carriers::of(portfolio, Figure::Revenue, settings, families);
    let all = carriers.concentration?;
    let means = Means::of(portfolio, settings);
    let loss = holdings.without(|id| id == largest.id, &means)?;
    let level = dependency_light(&all, &LightLimits::of(settings.dependency_limits)).level;
    let by_share = match level {
        Level::Green | Level::Note => 0,
        Level::Amber => 1,
        Level::Red => YES,
    };
    let falls_short = loss.after.result.is_some_and(|result| result < 0);
    let runs_out = matches!(loss.after.reach, Some(Reach::Months(months)) if months < SHORT);
    let borne = match (falls_short || runs_out, loss.after.result) {
        (true, _) => Some(false),
        (false, Some(_)) => Some(true),
        (false, None) => None,
    };
    Some(Found {
        points: match borne {
            Some(false) => YES,
            // What costs leave room for is no danger, however large it is.
            Some(true) => by_share.min(1),
            None => by_share,
        },
        fact: Fact::Largest {
            name: largest.name.to_string(),
            share: loss.share,
            borne,
        },
    })
}

/// What is known of the potential of one customer, and what could still be bought, in cents.
fn potential_of(portfolio: &Portfolio, line: &Line) -> Option<(Found, i64)> {
    let name = || line.account.name.to_string();
    if let Some(potential) = PotentialUsed::of(&line.account, portfolio.years()) {
        let used = potential.share();
        let found = Found {
            points: u8::from(used <= MOST_OF_IT) + u8::from(used <= HALF),
            fact: Fact::Potential { name: name(), used },
        };
        return Some((found, potential.open()));
    }
    let step = line.account.step_of("revenue_potential")?;
    let found = Found {
        points: u8::from(step.get() >= 3) + u8::from(step.get() >= 4),
        fact: Fact::PotentialRated { name: name(), step },
    };
    Some((found, line.revenue()))
}

fn more_potential(portfolio: &Portfolio) -> Option<Found> {
    let lines = || {
        portfolio
            .lines()
            .iter()
            .filter(|line| !is_given_up(&line.account))
    };
    let mut best: Option<(Found, i64)> = None;
    for line in lines() {
        let Some((found, open)) = potential_of(portfolio, line) else {
            continue;
        };
        let is_more = best
            .as_ref()
            .is_none_or(|(known, most)| (found.points, open) > (known.points, *most));
        if is_more {
            best = Some((found, open));
        }
    }
    let (best, _) = best?;
    let mut large = lines()
        .filter(|line| line.class() == Some(AbcClass::A))
        .peekable();
    // Nobody has more only where all large ones are known, and there are any.
    let all_known =
        large.peek().is_some() && large.all(|line| potential_of(portfolio, line).is_some());
    (best.points > 0 || all_known).then_some(best)
}

fn complex_needs(portfolio: &Portfolio, today: Date) -> Option<Found> {
    let decides = |role: &BuyingRole| {
        matches!(
            role,
            BuyingRole::Decider | BuyingRole::Influencer | BuyingRole::Buyer | BuyingRole::Sponsor
        )
    };
    let several = |line: &&Line| {
        let people = line.account.people.iter();
        let there = people.filter(|person| person.is_there(today));
        !is_given_up(&line.account)
            && there
                .filter(|person| person.roles.iter().any(decides))
                .count()
                > 1
    };
    let customers = portfolio.lines().iter().filter(several).count();
    // That nobody is written down says nothing about how many there are.
    (customers > 0).then(|| Found {
        points: YES.min(u8::try_from(customers).unwrap_or(YES)),
        fact: Fact::Deciders { customers },
    })
}

fn want_closer(portfolio: &Portfolio) -> Option<Found> {
    let lines = portfolio
        .lines()
        .iter()
        .filter(|line| !is_given_up(&line.account));
    let steps: Vec<u8> = lines
        .filter_map(|line| line.account.step_of("cooperation"))
        .map(Step::get)
        .collect();
    let (customers, asked) = (steps.iter().filter(|step| **step >= 4).count(), steps.len());
    let points = match (customers, steps.contains(&3)) {
        (0, false) if asked < ASKED => return None,
        (0, open) => u8::from(open),
        _ => YES,
    };
    Some(Found {
        points,
        fact: Fact::Willing { customers, asked },
    })
}

fn margin_left(portfolio: &Portfolio, families: &Families) -> Option<Found> {
    let care = AfterCare::of(portfolio, families);
    let treated = care
        .rows
        .iter()
        .filter(|row| row.is_key || row.profit.taken.is_some());
    let known = treated.filter(|row| row.profit.left.is_some() || row.profit.is_loss());
    let loses = |left: Option<i128>| left.is_none_or(|left| left <= 0);
    let losing = known.clone().filter(|row| loses(row.profit.left)).count();
    let customers = known.count();
    (customers > 0).then_some(Found {
        points: match losing {
            0 => YES,
            losing if losing < customers => 1,
            _ => 0,
        },
        fact: Fact::Left { customers, losing },
    })
}

#[cfg(test)]
#[path = "fit_facts_tests.rs"]
mod tests;
