//! Who stayed from one year to the next, and what became of last year's revenue. An amount that is not there is not
//! known: it is no loss, unless the customer is known to be lost, and no new customer who was one before.

use super::account::{Account, LifeCycle};
use super::carriers::years_with_figures;
use super::families::Families;
use super::ids::AccountId;
use super::pipeline::Outcome;
use super::portfolio::Portfolio;
use super::sorting;
use super::values::{Date, Name, Period, Year};
use super::win_back::current;

/// What a customer did between two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    New,
    /// Had been a customer before, and came back.
    WonBack,
    Expansion,
    Contraction,
    Churn,
    /// One of the two years is not known.
    Unknown,
    /// Brought the same.
    Same,
}

impl Step {
    /// Those that move revenue, in the order of the bridge.
    pub const BRIDGE: [Self; 6] = [
        Self::New,
        Self::WonBack,
        Self::Expansion,
        Self::Contraction,
        Self::Churn,
        Self::Unknown,
    ];
}

/// One customer in both years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub id: AccountId,
    pub name: Name,
    pub is_key: bool,
    pub step: Step,
    /// Revenue above zero, in cents; 0 where none is known.
    pub from: i64,
    pub to: i64,
}

impl Moved {
    /// By how much the revenue changed, in cents.
    pub const fn change(&self) -> i128 {
        self.to as i128 - self.from as i128
    }
}

/// From one year to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retention {
    pub from: Year,
    pub to: Year,
    /// Whoever brought something in one of the two, those with the largest change first.
    pub moved: Vec<Moved>,
    /// Customers with a credit balance in one of the two, which counts as no revenue.
    pub credits: usize,
}

/// The years that have one before them, newest first.
pub fn years(portfolio: &Portfolio) -> Vec<Year> {
    let all: Vec<Year> = years_with_figures(portfolio)
        .into_iter()
        .filter(|year| {
            let period = Period::actual(*year);
            let mut lines = portfolio.lines().iter();
            lines.any(|line| revenue(&line.account, period).is_some_and(|amount| amount > 0))
        })
        .collect();
    let has = |year: u16| all.iter().any(|one| one.get() == year);
    all.iter()
        .copied()
        .filter(|year| has(year.get() - 1))
        .collect()
}

fn revenue(account: &Account, period: Period) -> Option<i64> {
    Some(account.figures.get(&period)?.revenue?.get())
}

/// What is known of one account.
#[derive(Clone, Copy)]
struct Known {
    from: Option<i64>,
    to: Option<i64>,
    /// Had brought something before both years.
    earlier: bool,
    is_unknown: bool,
}

/// From one year to another; `newest` says that there is none after it.
fn known(portfolio: &Portfolio, account: &Account, [from, to]: [Period; 2], newest: bool) -> Known {
    let fiscal = |day: Option<Date>| day.map(|day| portfolio.fiscal_year(day));
    let (last, since) = (i32::from(to.year), fiscal(account.since));
    let brings = |wanted: &dyn Fn(Year) -> bool| {
        account.figures.keys().any(|period| {
            let is_actual = *period == Period::actual(period.year);
            is_actual
                && wanted(period.year)
                && revenue(account, *period).is_some_and(|amount| amount > 0)
        })
    };
    let earlier = brings(&|year| year < from.year);
    let is_back = is_back(portfolio, account, last, newest);
    let (before, after) = (revenue(account, from), revenue(account, to));
    let had = before.is_some_and(|amount| amount > 0);
    let has = after.is_some_and(|amount| amount > 0);
    // Whoever is lost and brought nothing since is known to have gone, unless it went only later.
    let is_lost = matches!(account.status, LifeCycle::Lost | LifeCycle::WinBack);
    let lost = fiscal(current(account).and_then(|case| case.lost_on));
    let is_gone =
        is_lost && lost.is_none_or(|lost| lost <= last) && !brings(&|year| year > to.year);
    let end_unknown = had && after.is_none() && !is_gone;
    // A customer for longer than that who has nothing in the first year: nobody has said what it was.
    let is_old = earlier || since.is_some_and(|since| since < last);
    let start_unknown = has && before.is_none() && is_old && !is_back;
    Known {
        from: before,
        to: after,
        earlier: earlier || is_back,
        is_unknown: end_unknown || start_unknown,
    }
}

/// Whether a customer was won back in a year. Where nobody has said when, it was in the newest one.
fn is_back(portfolio: &Portfolio, account: &Account, year: i32, newest: bool) -> bool {
    let won = account.win_backs.iter();
    let mut won = won
        .filter(|case| case.outcome == Outcome::Won)
        .filter_map(|case| case.closed_on)
        .peekable();
    match won.peek() {
        Some(_) => won.any(|day| portfolio.fiscal_year(day) == year),
        None => newest && account.status == LifeCycle::WonBack,
    }
}

impl Retention {
    /// From the year before to this one; `None` if that one has no revenue.
    pub fn of(portfolio: &Portfolio, to: Year, families: &Families) -> Option<Self> {
        let from = Year::try_from(to.get() - 1).ok()?;
        let (start, end) = (Period::actual(from), Period::actual(to));
        let lines = portfolio.lines();
        let newest = years_with_figures(portfolio)
            .first()
            .is_none_or(|year| *year <= to);
        let all: Vec<Known> = lines
            .iter()
            .map(|line| known(portfolio, &line.account, [start, end], newest))
            .collect();
        let before = families.sums(all.iter().map(|one| one.from));
        let after = families.sums(all.iter().map(|one| one.to));
        let earlier = families.any(all.iter().map(|one| one.earlier));
        let unknown = families.any(all.iter().map(|one| one.is_unknown));
        let is_key = families.any(lines.iter().map(|line| line.account.is_key()));
        let (mut moved, mut credits) = (Vec::new(), 0);
        for head in families.heads() {
            let amounts = [before[head], after[head]];
            credits += usize::from(amounts.iter().flatten().any(|amount| *amount < 0));
            let [from, to] = amounts.map(|amount| amount.unwrap_or(0).max(0));
            if from == 0 && to == 0 {
                continue;
            }
            let step = match (from, to) {
                _ if unknown[head] => Step::Unknown,
                (0, _) if earlier[head] => Step::WonBack,
                (0, _) => Step::New,
                (_, 0) => Step::Churn,
                _ if to > from => Step::Expansion,
                _ if to < from => Step::Contraction,
                _ => Step::Same,
            };
            moved.push(Moved {
                id: lines[head].account.id,
                name: lines[head].account.name.clone(),
                is_key: is_key[head],
                step,
                from,
                to,
            });
        }
        sorting::by(&mut moved, |one, other| {
            let largest = other.change().abs().cmp(&one.change().abs());
            largest.then_with(|| (&one.name, one.id).cmp(&(&other.name, other.id)))
        });
        let retention = Self {
            from,
            to,
            moved,
            credits,
        };
        (retention.start() > 0).then_some(retention)
    }

    /// Revenue of the first year, in cents.
    pub fn start(&self) -> i128 {
        self.moved.iter().map(|one| i128::from(one.from)).sum()
    }

    /// Revenue of the second year, in cents.
    pub fn end(&self) -> i128 {
        self.moved.iter().map(|one| i128::from(one.to)).sum()
    }

    /// The customers of a step, those with the largest change first.
    pub fn of_step(&self, step: Step) -> impl Iterator<Item = &Moved> {
        self.moved.iter().filter(move |one| one.step == step)
    }

    /// What a step changes, in cents.
    pub fn change(&self, step: Step) -> i128 {
        self.of_step(step).map(Moved::change).sum()
    }

    /// Those whose revenue is known in both years and who were customers in the first: what rates are reckoned of.
    fn compared(&self) -> impl Iterator<Item = &Moved> {
        let compared = |one: &&Moved| one.from > 0 && one.step != Step::Unknown;
        self.moved.iter().filter(compared)
    }

    /// Their revenue in the first year, in cents.
    pub fn base(&self) -> i128 {
        self.compared().map(|one| i128::from(one.from)).sum()
    }

    /// How many they are.
    pub fn customers(&self) -> usize {
        self.compared().count()
    }

    /// How many of them stayed.
    pub fn stayed(&self) -> usize {
        self.compared().filter(|one| one.to > 0).count()
    }

    /// What of their revenue was kept, without what they bought more; 0 to 1. `None` if nobody can be compared.
    pub fn gross(&self) -> Option<f64> {
        self.rate(|one| one.from.min(one.to))
    }

    /// What of their revenue was kept, with what they bought more. `None` if nobody can be compared.
    pub fn net(&self) -> Option<f64> {
        self.rate(|one| one.to)
    }

    /// How many of them stayed, 0 to 1. `None` if nobody can be compared.
    pub fn logo(&self) -> Option<f64> {
        let customers = self.customers();
        (customers > 0).then(|| self.stayed() as f64 / customers as f64)
    }

    fn rate(&self, kept: impl Fn(&Moved) -> i64) -> Option<f64> {
        let base = self.base();
        let kept: i128 = self.compared().map(|one| i128::from(kept(one))).sum();
        (base > 0).then(|| kept as f64 / base as f64)
    }
}

#[cfg(test)]
#[path = "retention_tests.rs"]
mod tests;
