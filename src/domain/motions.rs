//! The three motions on one board: whom to win, whom to keep and grow, whom to win back. What may become of a
//! customer on it, what a step has to say, and what matters most in each part. Read from the accounts.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::account::{Account, LifeCycle, Motion};
use super::analysis::score::Score;
use super::analysis::standing::Standing;
use super::command::{AccountEdit, Command};
use super::ids::{AccountId, EntryId};
use super::if_won::{place_among, ranked};
use super::pipeline::{Outcome, Pipeline};
use super::portfolio::{Line, Portfolio, Years};
use super::sorting;
use super::tasks::{Task, Time, tasks};
use super::values::{Date, Name, Timestamp};
use super::win_back::{
    LossReason, OfYear, Verdict, WinBackCase, WinBackRate, current, last_revenue, verdict,
};
use super::workspace::Workspace;

pub use super::if_won::{IfWon, as_a_customer};

// ---- what may become of a customer ----------------------------------------------------------------------

/// What a step in the life of a customer has to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    Nothing,
    /// When the customer left, and why.
    Loss,
    /// Why nobody tries to win it back any more.
    GivenUp,
    /// When it came back.
    Return,
}

/// Why a step is none that a customer can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Who has bought is no target and no prospect any more.
    HasBought,
    /// Who has never bought can't be lost, dormant or at risk.
    NeverBought,
    /// Who was lost and buys again is won back.
    WasLost,
    /// Who has not left can't be won back.
    NotLost,
}

/// Whether the customer has ever bought, as far as anything says so.
pub fn has_bought(account: &Account) -> bool {
    let mut figures = account.figures.values();
    account.last_order.is_some()
        || account.since.is_some()
        || figures.any(|one| one.revenue.is_some_and(|amount| amount.get() > 0))
}

/// What a step to another phase asks.
///
/// # Errors
/// Why the customer can't take it.
pub fn step(account: &Account, to: LifeCycle) -> Result<Asks, Refusal> {
    use LifeCycle as L;
    let from = account.status;
    let is_gone = matches!(from, L::Lost | L::WinBack);
    // Nobody is given up twice.
    let gives_up = match current(account).map(|case| case.outcome) {
        Some(Outcome::Lost) => Asks::Nothing,
        _ => Asks::GivenUp,
    };
    // Whoever has bought is none, though it may still stand among the prospects.
    let is_new = !has_bought(account) && (from.motion() == Motion::Win || from == L::Declined);
    match to {
        _ if to == from => Ok(Asks::Nothing),
        L::Target | L::Pipeline if has_bought(account) => Err(Refusal::HasBought),
        L::Target | L::Pipeline => Ok(Asks::Nothing),
        L::Active | L::AtRisk | L::Dormant if is_gone => Err(Refusal::WasLost),
        L::AtRisk | L::Dormant | L::Lost if is_new => Err(Refusal::NeverBought),
        L::Active | L::AtRisk | L::Dormant => Ok(Asks::Nothing),
        L::Lost if from == L::WinBack => Ok(gives_up),
        L::Lost => Ok(Asks::Loss),
        L::WinBack | L::WonBack if is_new => Err(Refusal::NeverBought),
        L::WinBack if matches!(from, L::Lost | L::Dormant | L::Declined) => Ok(Asks::Nothing),
        L::WonBack if is_gone || from == L::Dormant => Ok(Asks::Return),
        L::WinBack | L::WonBack => Err(Refusal::NotLost),
        L::Declined if is_gone => Ok(gives_up),
        L::Declined => Ok(Asks::Nothing),
    }
}

/// What a step says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    pub day: Option<Date>,
    pub reason: LossReason,
    pub note: String,
}

/// Whether something that a step has to say is missing: why somebody was given up.
pub fn is_enough(asks: Asks, said: &Said) -> bool {
    asks != Asks::GivenUp || !said.note.trim().is_empty()
}

/// The step as one command; `id` is that of a case that may be begun. `None` where the customer can't take it.
pub fn take_step(account: &Account, to: LifeCycle, said: &Said, id: EntryId) -> Option<Command> {
    let asks = step(account, to).ok()?;
    let open = current(account).filter(|case| case.outcome == Outcome::Open);
    let mut case = open.cloned().unwrap_or_else(|| {
        let mut new = WinBackCase::new(id);
        // Another attempt begins with what is known of the one before.
        if let Some(before) = current(account).filter(|case| case.outcome == Outcome::Lost) {
            (new.lost_on, new.reason) = (before.lost_on, before.reason);
        }
        new
    });
    let note = said.note.trim();
    let mut close = |outcome| {
        (case.outcome, case.closed_on) = (outcome, said.day);
        if !note.is_empty() {
            case.note = note.to_owned();
        }
    };
    match asks {
        Asks::Loss => (case.lost_on, case.reason) = (said.day, said.reason),
        Asks::GivenUp => close(Outcome::Lost),
        Asks::Return => close(Outcome::Won),
        Asks::Nothing if to == LifeCycle::WinBack && open.is_none() => {
            case.lost_on = case.lost_on.or(account.last_order);
        }
        Asks::Nothing => return Some(Command::edit(account.id, AccountEdit::Status(to))),
    }
    Some(Command::edit(
        account.id,
        AccountEdit::PutWinBack(case, Some(to)),
    ))
}

/// What the outcome of a case makes of it, and of the customer.
pub fn end_case(
    account: &Account,
    case: &WinBackCase,
    outcome: Outcome,
    today: Date,
) -> AccountEdit {
    use LifeCycle as L;
    let closed_on = case.closed_on.or(Some(today));
    let (closed_on, status) = match (outcome, account.status) {
        (Outcome::Open, L::Lost | L::WonBack) => (None, Some(L::WinBack)),
        (Outcome::Open, _) => (None, None),
        (Outcome::Won, _) => (closed_on, Some(L::WonBack)),
        (Outcome::Lost, L::WinBack | L::WonBack) => (closed_on, Some(L::Lost)),
        (Outcome::Lost, _) => (closed_on, None),
    };
    let case = WinBackCase {
        outcome,
        closed_on,
        ..case.clone()
    };
    AccountEdit::PutWinBack(case, status)
}

/// The phase beside the present one in the order of a customer's life.
pub fn beside(status: LifeCycle, way: isize) -> Option<LifeCycle> {
    let here = LifeCycle::ALL.iter().position(|one| *one == status)?;
    LifeCycle::ALL.get(here.checked_add_signed(way)?).copied()
}

/// A new target, of which nothing is known but its name.
pub fn target(id: AccountId, name: Name, now: Timestamp) -> Account {
    Account {
        status: LifeCycle::Target,
        ..Account::new(id, name, now)
    }
}

// ---- the board ------------------------------------------------------------------------------------------

/// A customer on the board.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    pub id: AccountId,
    pub name: String,
    pub is_key: bool,
    pub status: LifeCycle,
    /// Whole points; `None` where too little is rated.
    pub points: Option<u8>,
    /// Of those who do not buy yet.
    pub if_won: Option<IfWon>,
    pub amount: Option<Amount>,
    /// The open task that is due first: what, by when, whether it is late.
    pub next: Option<(String, Option<Date>, bool)>,
    /// Of those who have left.
    pub verdict: Option<Verdict>,
}

/// What is at stake, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Value × chance of the open opportunities.
    Expected(i128),
    /// What could be bought in a year.
    Potential(i64),
    /// Revenue in the chosen years.
    Revenue(i64),
    /// Revenue of the last whole year before the loss.
    Before(OfYear),
}

impl Amount {
    /// In cents.
    pub fn cents(self) -> i128 {
        match self {
            Self::Expected(cents) => cents,
            Self::Potential(cents) | Self::Revenue(cents) => cents.into(),
            Self::Before(of) => of.amount.into(),
        }
    }

    /// Expected counts before potential: somebody has worked for it.
    const fn kind(self) -> u8 {
        match self {
            Self::Expected(_) => 1,
            _ => 0,
        }
    }
}

/// All customers of a workspace by phase, with what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Motions {
    /// The most important ones of each phase first.
    pub cards: Vec<Card>,
    /// The place of each account among them.
    pub places: HashMap<AccountId, usize>,
    pub years: Years,
    pub win: Part,
    /// Of those to be won: who would be key.
    pub key_if_won: usize,
    pub keep: Part,
    pub at_risk: Part,
    pub back: Part,
    /// Of those to be won back: who is worth it.
    pub worth: usize,
    pub rate: WinBackRate,
}

/// Customers together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Part {
    pub count: usize,
    /// What is at stake, in cents.
    pub amount: i128,
}

impl Part {
    fn of<'a>(cards: impl Iterator<Item = &'a Card>) -> Self {
        cards.fold(Self::default(), |sum, card| Self {
            count: sum.count + 1,
            amount: sum.amount + card.amount.map_or(0, Amount::cents).max(0),
        })
    }
}

impl Motions {
    /// Reads a workspace as of a day.
    pub fn of(workspace: &Workspace, portfolio: &Portfolio, today: Date) -> Self {
        let mut next: HashMap<AccountId, Task> = HashMap::new();
        for task in tasks(workspace.accounts()) {
            if task.status.is_open() {
                next.entry(task.key.account).or_insert(task);
            }
        }
        let ranked = ranked(portfolio);
        let lines = portfolio.lines().iter();
        let mut cards: Vec<Card> = lines
            .map(|line| {
                card(
                    workspace,
                    portfolio,
                    line,
                    &ranked,
                    next.remove(&line.account.id),
                    today,
                )
            })
            .collect();
        sorting::by(&mut cards, |one, other| {
            order(one).cmp(&order(other)).then_with(|| {
                let by_name = one.name.cmp(&other.name);
                by_name.then(one.id.cmp(&other.id))
            })
        });
        let of = |motion: Motion| {
            let cards = cards.iter();
            Part::of(cards.filter(move |card| card.status.motion() == motion))
        };
        let (win, keep, back) = (
            of(Motion::Win),
            of(Motion::GrowAndKeep),
            of(Motion::WinBack),
        );
        let at_risk = |card: &&Card| card.status == LifeCycle::AtRisk;
        let worth = |card: &&Card| matches!(card.verdict, Some(Verdict::Worth(_)));
        let would_be_key = |card: &&Card| card.if_won.is_some_and(|one| one.is_key);
        Self {
            years: portfolio.years(),
            win,
            key_if_won: cards.iter().filter(would_be_key).count(),
            keep,
            at_risk: Part::of(cards.iter().filter(at_risk)),
            back,
            worth: cards.iter().filter(worth).count(),
            rate: WinBackRate::of(workspace.accounts().map(AsRef::as_ref)),
            places: cards.iter().map(|card| card.id).zip(0..).collect(),
            cards,
        }
    }

    /// The cards of a phase, the most important first.
    pub fn column(&self, status: LifeCycle) -> impl Iterator<Item = &Card> {
        self.cards.iter().filter(move |card| card.status == status)
    }

    /// The first of a phase; `also` is among them wherever it stands in it.
    pub fn first(&self, status: LifeCycle, most: usize, also: Option<AccountId>) -> Vec<AccountId> {
        let all = self.column(status).map(|card| card.id).enumerate();
        all.filter(|(place, id)| *place < most || Some(*id) == also)
            .map(|(_, id)| id)
            .collect()
    }

    /// The phases of a motion, what is urgent first.
    pub const fn phases(motion: Motion) -> &'static [LifeCycle] {
        use LifeCycle as L;
        match motion {
            Motion::Win => &[L::Target, L::Pipeline],
            Motion::GrowAndKeep => &[L::AtRisk, L::Active, L::WonBack],
            Motion::WinBack => &[L::WinBack, L::Lost, L::Dormant],
            Motion::None => &[L::Declined],
        }
    }

    /// A card by its account.
    pub fn card(&self, id: AccountId) -> Option<&Card> {
        self.cards.get(*self.places.get(&id)?)
    }
}

/// Key accounts and those who would be, whoever is worth it, then by what is at stake, then by score.
fn order(card: &Card) -> (bool, bool, Reverse<u8>, Reverse<i128>, Reverse<Option<u8>>) {
    let would_be_key = card.if_won.is_some_and(|one| one.is_key);
    let is_worth_it = matches!(card.verdict, Some(Verdict::Worth(_)));
    (
        !(card.is_key || would_be_key),
        !is_worth_it,
        Reverse(card.amount.map_or(0, Amount::kind)),
        Reverse(card.amount.map_or(i128::MIN, Amount::cents)),
        Reverse(card.points),
    )
}

fn card(
    workspace: &Workspace,
    portfolio: &Portfolio,
    line: &Line,
    ranked: &[Score],
    next: Option<Task>,
    today: Date,
) -> Card {
    let account = line.account.as_ref();
    let settings = &workspace.head().settings;
    let motion = account.status.motion();
    let scored = line.own.attractiveness;
    let mut points = (scored.coverage.known > 0 && line.standing != Standing::NotYetRated)
        .then(|| scored.middle.rounded());
    let mut if_won = None;
    if motion == Motion::Win {
        let found = place_among(portfolio, line, ranked);
        points = found.map(|(scored, _)| scored.middle.rounded());
        if_won = found.map(|(_, if_won)| if_won);
    }
    let expected = || {
        let pipeline = Pipeline::of(std::iter::once(account), today);
        (pipeline.weighted > 0).then_some(Amount::Expected(pipeline.weighted))
    };
    let potential = || line.own.potential.map(Amount::Potential);
    let amount = match motion {
        Motion::Win => expected().or_else(potential),
        Motion::GrowAndKeep => line.own.revenue.map(Amount::Revenue),
        Motion::WinBack => last_revenue(account, settings).map(Amount::Before),
        Motion::None => None,
    };
    let case = current(account).filter(|_| motion == Motion::WinBack);
    Card {
        id: account.id,
        name: account.name.to_string(),
        is_key: account.is_key(),
        status: account.status,
        points,
        if_won,
        amount,
        next: next.map(|task| {
            let is_late = task.time(today) == Time::Overdue;
            (task.text, task.due, is_late)
        }),
        verdict: case.map(|case| verdict(account, case, settings)),
    }
}

#[cfg(test)]
#[path = "motions_tests.rs"]
mod tests;
