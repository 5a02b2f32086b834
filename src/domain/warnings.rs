//! Early warnings, each by a rule: something of a customer that counts has become worse. They go when their
//! cause goes. Read from the accounts as of a local day; nothing of it is stored.
//!
//! Only fiscal years that are over are compared: the year running does not count, since its figures are not
//! complete before its end.

use super::account::{Account, Figure, Tier};
use super::analysis::abc::AbcClass;
use super::analysis::light::{Level, LightLimits, dependency_light};
use super::families::Families;
use super::health::{Band, fell, health_of};
use super::ids::{AccountId, MemberId};
use super::over_years::over_years;
use super::person::BuyingRole;
use super::portfolio::{Line, Portfolio};
use super::references::{Reference, Usage};
use super::relationship::{is_stale, last_touch};
use super::sorting;
use super::tasks::{Whose, has_open_task};
use super::today::{is_given_up, renews};
use super::values::{Date, Name, Period, Year};
use super::workspace::Settings;

/// A fall of revenue by so much of the year before, in percent, is a warning.
pub const FALL_PERCENT: i64 = 20;
/// A fall by so much is grave whoever it is.
const GRAVE_FALL_PERCENT: i64 = 50;
/// Days after a decider has left.
pub const DECIDER_DAYS: i64 = 90;
/// A customer that stays with less than this chance, in percent, is a warning.
pub const CHANCE_PERCENT: u8 = 50;
/// Figures that are so many years older than the year running warn of nothing any more.
const OLDEST_YEARS: i32 = 2;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It concerns a key account, or is far beyond the border of its rule.
    Grave,
    Notable,
}

/// A warning.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    pub account: AccountId,
    pub name: String,
    pub is_key: bool,
    /// Who looks after the account.
    pub owner: Option<MemberId>,
    pub severity: Severity,
    pub reason: Reason,
}

/// What has become worse, with the day or the number behind it.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The last contact is longer ago than the workspace allows.
    Silent {
        since: Date,
    },
    /// Revenue of two years, in cents.
    RevenueFell {
        from: Year,
        to: Year,
        before: i64,
        after: i64,
    },
    DeciderLeft {
        person: Name,
        on: Date,
    },
    /// The contract ends, or has ended, and nobody has anything to do about it.
    Renewal {
        ends: Date,
    },
    /// How likely the customer stays, in percent.
    Unlikely {
        chance: u8,
    },
    /// All open actions of a plan are overdue; at least two, the first of them since that day.
    PlanLate {
        actions: usize,
        since: Date,
    },
    /// The company depends more on this customer, its largest, than the year before.
    Dependence {
        from: Year,
        to: Year,
        before: Level,
        after: Level,
        /// The share of the largest customer, from 0 to 1.
        share: f64,
    },
    /// The relationship is judged worse than the time before, in points of 100.
    HealthFell {
        before: i64,
        after: i64,
    },
    /// Orders were expected and nobody has said what became of them: how many, the first of them and its day.
    DealLate {
        deals: usize,
        text: String,
        since: Date,
    },
    /// A consent to use the name has run out, or does so soon.
    ConsentEnds {
        usage: Usage,
        until: Date,
    },
    /// The name was used without consent: how often, the last time for what and on which day.
    NamedWithout {
        uses: usize,
        usage: Usage,
        on: Date,
    },
}

/// The part of an account's page where something can be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Contacts,
    Figures,
    People,
    Outlook,
    Plan,
    Health,
    Pipeline,
    Reference,
}

impl Warning {
    /// Whether no other part of the day's work says it: key accounts without a contact and contracts that end
    /// have a part of their own there.
    pub const fn stands_alone(&self) -> bool {
        match self.reason {
            Reason::Renewal { .. } => false,
            Reason::Silent { .. } => !self.is_key,
            _ => true,
        }
    }
}

impl Reason {
    /// Where it is mended.
    pub const fn place(&self) -> Place {
        match self {
            Self::Silent { .. } => Place::Contacts,
            Self::RevenueFell { .. } => Place::Figures,
            Self::DeciderLeft { .. } => Place::People,
            Self::Unlikely { .. } => Place::Outlook,
            Self::Renewal { .. } | Self::PlanLate { .. } | Self::Dependence { .. } => Place::Plan,
            Self::HealthFell { .. } => Place::Health,
            Self::DealLate { .. } => Place::Pipeline,
            Self::ConsentEnds { .. } | Self::NamedWithout { .. } => Place::Reference,
        }
    }
}

/// All warnings as of a day, the gravest first; of equal ones that of the larger customer. Only what belongs
/// to `whose` counts.
pub fn warnings(
    portfolio: &Portfolio,
    settings: &Settings,
    whose: Whose,
    today: Date,
) -> Vec<Warning> {
    let years = full_years(portfolio, today);
    let dependence = years.and_then(|years| dependence(portfolio, settings, years));
    let mut found: Vec<(i64, Warning)> = Vec::new();
    for line in portfolio.lines() {
        let account = &line.account;
        if !whose.has(account.owner) || is_given_up(account) {
            continue;
        }
        let mut say =
            |reason, is_far: bool| found.push((line.revenue(), warn(line, reason, is_far)));
        if let Some((id, level, reason)) = &dependence
            && *id == account.id
        {
            say(reason.clone(), *level == Level::Red);
        }
        // A name is somebody else's, however little they buy.
        of_name(&account.reference, today, &mut say);
        if counts(line) {
            of_account(account, settings, years, today, &mut say);
        }
    }
    sorting::by(&mut found, |(large, one), (small, other)| {
        (one.severity.cmp(&other.severity))
            .then(small.cmp(large))
            .then_with(|| one.name.cmp(&other.name))
    });
    found.into_iter().map(|(_, warning)| warning).collect()
}

/// Whether the customer counts: a key account or one on trial, one with a plan, one of class A or B. The many
/// small ones come and go.
fn counts(line: &Line) -> bool {
    matches!(line.account.tier(), Tier::Key | Tier::Candidate)
        || line.account.current_plan().is_some()
        || matches!(line.class(), Some(AbcClass::A | AbcClass::B))
}

fn warn(line: &Line, reason: Reason, is_far: bool) -> Warning {
    let account = &line.account;
    let severity = if is_far || account.is_key() {
        Severity::Grave
    } else {
        Severity::Notable
    };
    Warning {
        account: account.id,
        name: account.name.to_string(),
        is_key: account.is_key(),
        owner: account.owner,
        severity,
        reason,
    }
}

fn of_account(
    account: &Account,
    settings: &Settings,
    years: Option<(Year, Year)>,
    today: Date,
    say: &mut impl FnMut(Reason, bool),
) {
    if let Some(fall) = years.and_then(|years| fall(account, years)) {
        let is_far = matches!(
            fall,
            Reason::RevenueFell { before, after, .. } if fell_by(before, after, GRAVE_FALL_PERCENT)
        );
        say(fall, is_far);
    }
    for person in &account.people {
        let left = person.left_on.filter(|on| {
            let days = (today - *on).num_days();
            (0..=DECIDER_DAYS).contains(&days) && person.roles.contains(&BuyingRole::Decider)
        });
        if let Some(on) = left {
            let person = person.name.clone();
            say(Reason::DeciderLeft { person, on }, false);
        }
    }
    if let Some(ends) = renews(account, today)
        && !has_open_task(account)
    {
        say(Reason::Renewal { ends }, ends <= today);
    }
    if let Some(chance) = account
        .chance_to_stay
        .filter(|chance| *chance < CHANCE_PERCENT)
    {
        say(Reason::Unlikely { chance }, chance < CHANCE_PERCENT / 2);
    }
    for plan in account.plans.iter().filter(|plan| plan.status.is_open()) {
        let open = || plan.actions.iter().filter(|one| one.status.is_open());
        let actions = open().count();
        // A single late action says so itself.
        if actions > 1
            && open().all(|one| one.is_overdue(today))
            && let Some(since) = open().filter_map(|one| one.due).min()
        {
            say(Reason::PlanLate { actions, since }, false);
        }
    }
    if let Some((reason, is_far)) = health_fell(account, today) {
        say(reason, is_far);
    }
    if let Some(reason) = deal_late(account, today) {
        say(reason, false);
    }
    let last = last_touch(account, None, today);
    if let Some(since) = last.filter(|_| is_stale(last, today, settings.stale_contact_days)) {
        say(Reason::Silent { since }, false);
    }
}

/// What has become of the right to use a name.
fn of_name(reference: &Reference, today: Date, say: &mut impl FnMut(Reason, bool)) {
    for usage in Usage::ALL {
        if let Some(until) = reference.standing(usage, today).run_out() {
            let is_far = until < today && usage.is_public();
            say(Reason::ConsentEnds { usage, until }, is_far);
        }
    }
    let unsettled = reference.unsettled(today);
    if let Some(last) = unsettled.first() {
        let (uses, usage, on) = (unsettled.len(), last.usage, last.day);
        let is_far = unsettled.iter().any(|one| one.usage.is_public());
        say(Reason::NamedWithout { uses, usage, on }, is_far);
    }
}

/// The fall of the relationship since the judgement before, and whether it is poor by now.
fn health_fell(account: &Account, today: Date) -> Option<(Reason, bool)> {
    let fallen = fell(account, today)?;
    let after = health_of(account, today)?.now.points;
    let reason = Reason::HealthFell {
        before: after.shown() + fallen,
        after: after.shown(),
    };
    Some((reason, after.band() == Band::Poor))
}

/// The opportunities that should have become orders by now.
fn deal_late(account: &Account, today: Date) -> Option<Reason> {
    let late = || account.deals.iter().filter(|one| one.is_overdue(today));
    let first = late().min_by_key(|one| one.expected)?;
    Some(Reason::DealLate {
        deals: late().count(),
        text: first.text.clone(),
        since: first.expected?,
    })
}

/// The newest fiscal year that is over and has figures, and the one before it.
fn full_years(portfolio: &Portfolio, today: Date) -> Option<(Year, Year)> {
    let running = portfolio.fiscal_year(today);
    let years = portfolio
        .lines()
        .iter()
        .flat_map(|line| line.account.figures.iter());
    let years = years.filter(|(period, figures)| {
        **period == Period::actual(period.year) && figures.revenue.is_some()
    });
    let latest = years
        .map(|(period, _)| period.year)
        .filter(|year| i32::from(*year) < running)
        .max()?;
    if i32::from(latest) < running - OLDEST_YEARS {
        return None;
    }
    Some((Year::try_from(latest.get() - 1).ok()?, latest))
}

/// The fall of revenue between two years. A year without figures is not known; it is no fall to nothing.
fn fall(account: &Account, (from, to): (Year, Year)) -> Option<Reason> {
    let revenue = |year| Some(account.figures.get(&Period::actual(year))?.revenue?.get());
    let (before, after) = (revenue(from)?, revenue(to)?);
    fell_by(before, after, FALL_PERCENT).then_some(Reason::RevenueFell {
        from,
        to,
        before,
        after,
    })
}

fn fell_by(before: i64, after: i64, percent: i64) -> bool {
    let fallen = i128::from(before) - i128::from(after);
    before > 0 && fallen * 100 >= i128::from(before) * i128::from(percent)
}

/// Whether the light of dependence has turned worse between two years, to amber or red: because of whom, and what
/// it is now.
fn dependence(
    portfolio: &Portfolio,
    settings: &Settings,
    (from, to): (Year, Year),
) -> Option<(AccountId, Level, Reason)> {
    let rows = over_years(portfolio, Figure::Revenue, &Families::of(portfolio, true));
    let row = |year| rows.iter().find(|row| row.year == year);
    let (earlier, later) = (row(from)?, row(to)?);
    let limits = LightLimits::of(settings.dependency_limits);
    let before = dependency_light(&earlier.concentration, &limits).level;
    let light = dependency_light(&later.concentration, &limits);
    let after = light.level;
    let reason = Reason::Dependence {
        from,
        to,
        before,
        after,
        share: light.share,
    };
    (after > before && after >= Level::Amber).then_some((later.largest_id, after, reason))
}

#[cfg(test)]
#[path = "warnings_tests.rs"]
mod tests;
