//! Whom a workshop looks at, in which order it decides about them, and what the choice does to the business. People
//! choose; what is proposed here says why.

use super::{Decided, Participant, Workshop};
use crate::domain::account::{LifeCycle, Motion, Tier};
use crate::domain::analysis::standing::{KnockOut, Standing};
use crate::domain::families::Families;
pub use crate::domain::first_hour::FEW_KEY;
use crate::domain::ids::{AccountId, DecisionId};
use crate::domain::mix::TOO_MUCH;
use crate::domain::model::Criterion;
use crate::domain::portfolio::{Amounts, Line, Portfolio, at_limit};
use crate::domain::ranking::Ranking;
use crate::domain::sorting;
use crate::domain::values::Name;
use crate::domain::win_back::{Verdict, current, verdict};
use crate::domain::workspace::{Settings, Workspace};

/// The fewest and the most names that a long list should have.
pub const NAMES: (usize, usize) = (6, 12);
/// So many names are proposed: what the dots can choose among in a few minutes.
pub const PROPOSED: usize = 10;
/// With more names than these, dots choose which of them are rated.
pub const RATED_AT_ONCE: usize = 8;
const TARGETS: usize = 3;
const WON_BACK: usize = 2;
/// From this share of revenue on the largest customer is a risk.
const LARGE: f64 = 0.2;

/// Why an account is not proposed.
#[derive(Debug, Clone, PartialEq)]
pub enum Out {
    /// Beyond the limits of these criteria.
    KnockedOut(Vec<Criterion>),
    Declined,
}

/// Who could be looked at.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Proposal {
    /// By revenue.
    pub names: Vec<AccountId>,
    /// Those who would be among them, and why they are not.
    pub out: Vec<(AccountId, Out)>,
}

/// The proposal: who is key or a candidate already, targets, whom it is worth winning back, and the largest by revenue.
pub fn proposal(portfolio: &Portfolio, settings: &Settings) -> Proposal {
    let mut lines: Vec<&Line> = portfolio.lines().iter().collect();
    sort_by_revenue(&mut lines);
    let mut chosen = Proposal::default();
    let take = |chosen: &mut Proposal, most: usize, wanted: &dyn Fn(&Line) -> bool| {
        let mut taken = 0;
        for line in lines.iter().filter(|line| wanted(line)) {
            let id = line.account.id;
            let known = chosen.names.contains(&id) || chosen.out.iter().any(|(out, _)| *out == id);
            if known || taken == most || chosen.names.len() == NAMES.1 {
                continue;
            }
            match why_out(portfolio, line) {
                Some(why) => chosen.out.push((id, why)),
                None => {
                    chosen.names.push(id);
                    taken += 1;
                }
            }
        }
    };
    let is_tier = |line: &Line, tier| line.account.tier() == tier;
    let is_target = |line: &Line| line.account.status.motion() == Motion::Win;
    take(&mut chosen, RATED_AT_ONCE, &|line| is_tier(line, Tier::Key));
    take(&mut chosen, 2, &|line| is_tier(line, Tier::Candidate));
    take(&mut chosen, TARGETS, &is_target);
    take(&mut chosen, WON_BACK, &|line| is_worth_it(line, settings));
    let rest = PROPOSED.saturating_sub(chosen.names.len());
    let keeps = |line: &Line| line.revenue() > 0 && line.account.status.motion() != Motion::WinBack;
    take(&mut chosen, rest, &keeps);
    chosen.names = by_revenue(portfolio, &chosen.names);
    // Only who is large enough to be missed is named.
    let smallest = chosen.names.iter().filter_map(|id| portfolio.line(*id));
    let smallest = smallest
        .filter(|line| !is_target(line))
        .map(Line::revenue)
        .min();
    let counts = |id: AccountId| {
        let revenue = portfolio.line(id).map_or(0, Line::revenue);
        revenue > 0 && revenue >= smallest.unwrap_or(0)
    };
    chosen.out.retain(|(id, _)| counts(*id));
    chosen
}

fn is_worth_it(line: &Line, settings: &Settings) -> bool {
    let account = &line.account;
    let case = current(account);
    account.status == LifeCycle::WinBack
        || case.is_some_and(|case| matches!(verdict(account, case, settings), Verdict::Worth(_)))
}

/// Why an account is not to be chosen; `None` where nothing speaks against it.
pub fn why_out(portfolio: &Portfolio, line: &Line) -> Option<Out> {
    if line.account.status == LifeCycle::Declined {
        return Some(Out::Declined);
    }
    (line.standing == Standing::KnockedOut).then(|| {
        let amounts = Amounts::from(&line.own);
        let all = portfolio.model().criteria.iter();
        let beyond =
            all.filter(|one| at_limit(one, &line.account, amounts) == Some(KnockOut::Excluded));
        Out::KnockedOut(beyond.cloned().collect())
    })
}

fn sort_by_revenue(lines: &mut [&Line]) {
    sorting::by(lines, |one, other| {
        let by_name = || {
            let (one, other) = (&one.account, &other.account);
            (&one.name, one.id).cmp(&(&other.name, other.id))
        };
        other.revenue().cmp(&one.revenue()).then_with(by_name)
    });
}

/// Accounts by revenue, the largest first; those that are gone are left out.
pub fn by_revenue(portfolio: &Portfolio, ids: &[AccountId]) -> Vec<AccountId> {
    let mut lines: Vec<&Line> = ids.iter().filter_map(|id| portfolio.line(*id)).collect();
    sort_by_revenue(&mut lines);
    lines.into_iter().map(|line| line.account.id).collect()
}

/// All accounts by revenue, the largest first.
pub fn all_by_revenue(portfolio: &Portfolio) -> Vec<AccountId> {
    let mut lines: Vec<&Line> = portfolio.lines().iter().collect();
    sort_by_revenue(&mut lines);
    lines.into_iter().map(|line| line.account.id).collect()
}

impl Workshop {
    /// Whether somebody is looked at who is not yet, or no longer, a customer; or it was said that nobody is missing.
    pub fn asked_who_is_missing(&self, here: &Workspace) -> bool {
        self.nobody_missing || self.has_newcomer(here)
    }

    /// Whether somebody is looked at who is not yet, or no longer, a customer.
    pub fn has_newcomer(&self, here: &Workspace) -> bool {
        let listed = self.long_list.iter().filter_map(|id| here.account(*id));
        let mut motions = listed.map(|account| account.status.motion());
        motions.any(|motion| matches!(motion, Motion::Win | Motion::WinBack))
    }

    /// Who decides: the initials of all who take part.
    pub fn deciders(&self) -> String {
        let initials = self.participants.iter().map(Participant::short);
        initials.collect::<Vec<_>>().join(", ")
    }

    /// Whether a decision is older than this workshop, so that it was only confirmed here.
    pub fn only_confirms(&self, decision: DecisionId) -> bool {
        decision.is_older_than(self.id)
    }

    /// Whether it was decided about an account here.
    pub fn has_decided(&self, account: AccountId) -> bool {
        self.decisions.iter().any(|one| one.account == account)
    }

    /// Notes a decision. Decisions stand in the order of the ranking, so that the first key account among them is number
    /// one.
    pub fn note_decision(&mut self, decided: Decided, rank: impl Fn(AccountId) -> usize) {
        let mine = rank(decided.account);
        let mut before = self.decisions.iter();
        let place = before.rposition(|one| rank(one.account) <= mine);
        self.decisions
            .insert(place.map_or(0, |place| place + 1), decided);
    }

    /// Makes an account number one: its decision comes first.
    pub fn make_number_one(&mut self, account: AccountId) {
        let place = self.decisions.iter().position(|one| one.account == account);
        if let Some(place) = place {
            let decided = self.decisions.remove(place);
            self.decisions.insert(0, decided);
        }
    }
}

/// Whom it is decided about, in the order of the ranking: those who were rated, and those who are key already, whether
/// dots chose them or not; without a list those who are key or candidates. Who has no rank stands behind.
pub fn decided_about(workshop: &Workshop, portfolio: &Portfolio) -> Vec<AccountId> {
    let rated = workshop.rated();
    let tier = |id: &AccountId| portfolio.line(*id).map(|line| line.account.tier());
    let is_asked = |id: &AccountId| {
        let also = match tier(id) {
            Some(Tier::Key) => true,
            Some(Tier::Candidate) => rated.is_empty(),
            _ => false,
        };
        also || rated.contains(id) || workshop.has_decided(*id)
    };
    let ranking = Ranking::of(portfolio);
    let ranked = ranking.ranked.iter().map(|one| one.id);
    let rest = ranking.not_yet_rated.iter().chain(&ranking.knocked_out);
    ranked.chain(rest.copied()).filter(is_asked).collect()
}

/// The key accounts of a workshop, number one first: those it was decided about here, and without a decision the first
/// ones that there are.
pub fn key_accounts(workshop: &Workshop, here: &Workspace) -> Vec<AccountId> {
    let is_key = |id: &AccountId| here.account(*id).is_some_and(|one| one.is_key());
    let mut decided: Vec<AccountId> = Vec::new();
    for id in workshop.decisions.iter().map(|one| one.account) {
        if is_key(&id) && !decided.contains(&id) {
            decided.push(id);
        }
    }
    if decided.is_empty() {
        let all = here.accounts().map(|account| account.id);
        decided = all.filter(is_key).take(FEW_KEY).collect();
    }
    decided
}

/// What hangs on key accounts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stand {
    /// Key accounts; companies under one roof are one.
    pub key: usize,
    /// Their share of revenue, 0 to 1; `None` as long as nobody has any.
    pub share: Option<f64>,
    /// The largest of them, with its share of revenue.
    pub largest: Option<(Name, f64)>,
    /// Key accounts that bring nothing yet, or no longer.
    pub to_win: usize,
}

/// What a choice does.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Effect {
    pub before: Stand,
    pub after: Stand,
}

/// Which way a choice leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    MoreDependent,
    Freer,
    Same,
}

/// What is worth another look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// Too much of the revenue is with key accounts.
    TooMuch,
    /// One key account is so large that its loss hurts.
    OneIsLarge,
    /// All key accounts bring revenue already: none of them is tomorrow's.
    NobodyToWin,
    /// More than the team can serve.
    TooMany,
}

impl Effect {
    /// What the decisions of a workshop have done, and would do with those that are only `thought` of.
    pub fn of(
        workshop: &Workshop,
        portfolio: &Portfolio,
        thought: impl Fn(AccountId) -> Option<Tier>,
    ) -> Self {
        let before = |line: &Line| tier_before(workshop, line) == Tier::Key;
        let after = |line: &Line| {
            let tier = thought(line.account.id).unwrap_or_else(|| line.account.tier());
            tier == Tier::Key
        };
        Self {
            before: stand(portfolio, before),
            after: stand(portfolio, after),
        }
    }

    /// Which way it leads: whole percent that are seen to differ.
    pub fn course(&self) -> Course {
        let whole = |stand: &Stand| (stand.share.unwrap_or(0.0) * 100.0).round();
        match whole(&self.after).total_cmp(&whole(&self.before)) {
            std::cmp::Ordering::Greater => Course::MoreDependent,
            std::cmp::Ordering::Less => Course::Freer,
            std::cmp::Ordering::Equal => Course::Same,
        }
    }

    /// What is worth another look afterwards.
    pub fn warnings(&self) -> Vec<Warning> {
        let after = &self.after;
        let large = after
            .largest
            .as_ref()
            .is_some_and(|(_, share)| *share >= LARGE);
        let all = [
            (after.key > FEW_KEY, Warning::TooMany),
            (
                after.share.is_some_and(|share| share > TOO_MUCH),
                Warning::TooMuch,
            ),
            (large, Warning::OneIsLarge),
            (after.key > 0 && after.to_win == 0, Warning::NobodyToWin),
        ];
        let all = all.into_iter().filter(|(is, _)| *is);
        all.map(|(_, warning)| warning).collect()
    }
}

/// The tier of an account before this workshop decided about it.
fn tier_before(workshop: &Workshop, line: &Line) -> Tier {
    let here = |id| {
        let mut decided = workshop.decisions.iter();
        decided.any(|one| one.id == id && one.account == line.account.id)
    };
    let mut decisions = line.account.decisions.iter();
    match decisions.position(|one| here(one.id)) {
        Some(place) => match &line.account.decisions[place] {
            one if workshop.only_confirms(one.id) => one.to,
            one => one.from,
        },
        None => line.account.tier(),
    }
}

fn stand(portfolio: &Portfolio, is_key: impl Fn(&Line) -> bool) -> Stand {
    let lines = portfolio.lines();
    let families = Families::of(portfolio, true);
    let sums = families.sums(lines.iter().map(|line| line.own.revenue));
    let key = families.any(lines.iter().map(is_key));
    let (mut stand, mut whole, mut part) = (Stand::default(), 0_i128, 0_i128);
    let mut largest: Option<(usize, i64)> = None;
    for head in families.heads() {
        let revenue = sums[head].unwrap_or(0).max(0);
        whole += i128::from(revenue);
        if !key[head] {
            continue;
        }
        stand.key += 1;
        part += i128::from(revenue);
        stand.to_win += usize::from(revenue == 0);
        if revenue > 0 && largest.is_none_or(|(_, most)| revenue > most) {
            largest = Some((head, revenue));
        }
    }
    if whole > 0 {
        stand.share = Some(part as f64 / whole as f64);
        stand.largest = largest.map(|(head, revenue)| {
            let name = lines[head].account.name.clone();
            (name, revenue as f64 / whole as f64)
        });
    }
    stand
}

#[cfg(test)]
#[path = "choice_tests.rs"]
mod tests;
