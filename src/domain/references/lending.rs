//! Who lends us their name, and what came of it: read from all accounts, never stored.

use std::collections::{HashMap, HashSet};

use super::{Standing, Usage, Willing};
use crate::domain::account::{Account, Answer, Role};
use crate::domain::analysis::value::Step;
use crate::domain::ids::AccountId;
use crate::domain::model::IMAGE_CRITERION;
use crate::domain::pipeline::{Deal, Outcome};
use crate::domain::portfolio::Portfolio;
use crate::domain::sorting;
use crate::domain::values::{Date, Name};

/// From this step on a name is worth asking for.
const WORTH_ASKING: Step = Step::ALL[3];

/// What the name of an account is worth, as the criterion is answered. `None`: nobody has answered it.
pub fn worth(account: &Account) -> Option<Answer> {
    let rated = account.ratings.iter();
    let mut rated = rated.filter(|(id, _)| id.as_str() == IMAGE_CRITERION);
    rated.next().map(|(_, rating)| rating.answer)
}

/// A customer whose name means something, or may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageCustomer {
    pub id: AccountId,
    pub name: Name,
    pub is_key: bool,
    pub has_role: bool,
    /// What the name is worth; `None`: nobody has answered.
    pub worth: Option<Answer>,
    pub willing: Option<Willing>,
    /// Where each use stands, in their order.
    pub standings: [Standing; 5],
    pub uses: usize,
    /// Uses without consent that still ask for one.
    pub without: usize,
    /// Opportunities that named it.
    pub named: Named,
    /// Revenue in the chosen years, in cents; `None`: not known.
    pub revenue: Option<i64>,
}

impl ImageCustomer {
    /// Whether it lends us its name for something.
    pub fn lends(&self) -> bool {
        self.standings.iter().any(|one| one.is_allowed())
    }
}

/// Opportunities that named somebody as a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Named {
    pub deals: usize,
    pub won: usize,
    /// Sum of what is known of their value a year, in cents, and how many have none.
    pub value: i128,
    pub without_value: usize,
}

impl Named {
    fn add(&mut self, deal: &Deal) {
        self.deals += 1;
        self.won += usize::from(deal.outcome == Outcome::Won);
        match deal.value {
            Some(value) => self.value += i128::from(value.get()),
            None => self.without_value += 1,
        }
    }
}

/// A consent that has run out or does so soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunOut {
    pub id: AccountId,
    pub name: Name,
    pub usage: Usage,
    pub day: Date,
}

/// What image customers mean to us.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// Those that lend us their name first, then by what it is worth, then by revenue.
    pub customers: Vec<ImageCustomer>,
    /// How many lend us their name for something, and their share in all revenue; `None` without revenue.
    pub lending: usize,
    pub share: Option<f64>,
    /// Opportunities that named anybody; each counts once.
    pub named: Named,
    /// The earliest first.
    pub run_outs: Vec<RunOut>,
    /// Uses without consent that still ask for one.
    pub without: usize,
}

/// The facts as of a day.
pub fn facts(portfolio: &Portfolio, today: Date) -> Facts {
    let mut all = Facts::default();
    let deals = naming(portfolio);
    let mut by_name: HashMap<AccountId, Named> = HashMap::new();
    for deal in &deals {
        for id in &deal.named {
            by_name.entry(*id).or_default().add(deal);
        }
    }
    for line in portfolio.lines() {
        let account = &line.account;
        let named = by_name.get(&account.id).copied().unwrap_or_default();
        let worth = worth(account);
        let reference = &account.reference;
        let has_role = account.roles.contains(&Role::Image);
        let is_worth_asking = matches!(worth, Some(Answer::Step(step)) if step >= WORTH_ASKING);
        if !has_role && reference.is_empty() && !is_worth_asking && named.deals == 0 {
            continue;
        }
        let standings = Usage::ALL.map(|usage| reference.standing(usage, today));
        for (usage, standing) in Usage::ALL.into_iter().zip(standings) {
            if let Some(day) = standing.run_out() {
                all.run_outs.push(RunOut {
                    id: account.id,
                    name: account.name.clone(),
                    usage,
                    day,
                });
            }
        }
        let without = reference.unsettled(today).len();
        all.without += without;
        all.customers.push(ImageCustomer {
            id: account.id,
            name: account.name.clone(),
            is_key: account.is_key(),
            has_role,
            worth,
            willing: reference.willing,
            standings,
            uses: reference.uses.len(),
            without,
            named,
            revenue: line.own.revenue,
        });
    }
    for deal in &deals {
        // An account that was deleted is nobody any more.
        let known = |id: &AccountId| portfolio.line(*id).is_some();
        if deal.named.iter().any(known) {
            all.named.add(deal);
        }
    }
    let lenders = all.customers.iter().filter(|one| one.lends());
    let lenders: HashSet<AccountId> = lenders.map(|one| one.id).collect();
    let lines = portfolio.lines().iter();
    all.share = portfolio.share_of(lines.filter(|line| lenders.contains(&line.account.id)));
    all.lending = lenders.len();
    sorting::by(&mut all.run_outs, |one, other| {
        (one.day, &one.name, one.usage).cmp(&(other.day, &other.name, other.usage))
    });
    sorting::by(&mut all.customers, |one, other| {
        let order = |one: &ImageCustomer| {
            let worth = match one.worth {
                Some(Answer::Step(step)) => step.get(),
                _ => 0,
            };
            (one.lends(), worth, one.revenue)
        };
        let by_worth = order(other).cmp(&order(one));
        by_worth.then_with(|| (&one.name, one.id).cmp(&(&other.name, other.id)))
    });
    all
}

/// The opportunities of all accounts that named this one.
pub fn named(portfolio: &Portfolio, id: AccountId) -> Named {
    of(&naming(portfolio), id)
}

/// The opportunities that named anybody.
fn naming(portfolio: &Portfolio) -> Vec<&Deal> {
    let lines = portfolio.lines().iter();
    let deals = lines.flat_map(|line| &line.account.deals);
    deals.filter(|deal| !deal.named.is_empty()).collect()
}

fn of(deals: &[&Deal], id: AccountId) -> Named {
    let mut all = Named::default();
    for deal in deals.iter().filter(|deal| deal.named.contains(&id)) {
        all.add(deal);
    }
    all
}
