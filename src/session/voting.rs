//! One person with a phone in a workshop: what was asked, what was answered so far, and which code says it. It is kept in
//! the browser of the phone by workshop, so that a closed page loses nothing; no workspace knows of it.

use serde::{Deserialize, Serialize};

use crate::domain::workshop::people::alike;
use crate::exchange::workshop::{
    Answers, CodeError, Gathering, Given, Kind, Question, Task, read, read_task,
};

/// How many people a phone remembers beside whoever has it now; whoever has not had it for longest is forgotten first.
const MOST_OTHERS: usize = 12;

/// What a phone keeps of one workshop.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Voting {
    /// The number that this phone has drawn for the workshop.
    pub sender: u32,
    pub initials: String,
    /// The task that the answers are for, by its tag.
    task: u32,
    /// The codes of the task that were scanned so far.
    codes: Vec<String>,
    /// The codes of the task before, until the new one is here whole.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<String>,
    /// The answers so far.
    pub given: Option<Given>,
    /// How often another state of the answers was shown.
    turn: u16,
    /// What the code said that was shown last.
    shown: Option<(String, Given)>,
    /// Who else has answered on this phone; whoever had it last stands last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<Person>,
}

/// Somebody who has had the phone before, as it was left.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Person {
    sender: u32,
    initials: String,
    given: Option<Given>,
    turn: u16,
    shown: Option<(String, Given)>,
}

/// How far a task has arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// So many of so many parts.
    Parts {
        here: usize,
        all: usize,
    },
    Whole(Task),
}

/// The workshop that a code belongs to.
///
/// # Errors
/// What keeps the code from being used.
pub fn workshop_of(code: &str) -> Result<u32, CodeError> {
    let part = read(code)?;
    match part.kind {
        Kind::Task => Ok(part.workshop),
        other => Err(CodeError::OtherKind(other)),
    }
}

impl Voting {
    /// A phone that has drawn this number and was asked nothing yet.
    pub fn new(sender: u32) -> Self {
        Self {
            sender,
            ..Self::default()
        }
    }

    /// Takes in a code of the questions. Another task of the same workshop begins anew; who answers stays, and what was
    /// rated goes along as far as it asks about the same. The same task in other words, as when the workshop was called
    /// something else since, keeps the answers.
    ///
    /// # Errors
    /// What keeps the code from being used. Nothing has changed then.
    pub fn take(&mut self, code: &str) -> Result<Arrival, CodeError> {
        let part = read(code)?;
        if part.kind != Kind::Task {
            return Err(CodeError::OtherKind(part.kind));
        }
        let mut after = self.clone();
        let is_another = |known: &String| read(known).is_ok_and(|known| !known.belongs_to(&part));
        if after.codes.last().is_some_and(is_another) {
            let codes = std::mem::take(&mut after.codes);
            if whole(&codes).is_some() {
                after.earlier = codes;
            }
        }
        if !after.codes.iter().any(|known| known == code) {
            after.codes.push(code.to_owned());
        }
        let arrival = after.arrival()?;
        if let Arrival::Whole(task) = &arrival {
            if after.task != task.task {
                // The turn goes on counting: whatever is answered from now on is later than what was answered before.
                let before = whole(&std::mem::take(&mut after.earlier));
                let along = |given: Option<Given>| carried(before.as_ref()?, &given?, task);
                (after.task, after.shown) = (task.task, None);
                after.given = along(after.given.take());
                for one in &mut after.others {
                    one.given = along(one.given.take());
                    one.shown = None;
                }
            }
            if !after.given.as_ref().is_some_and(|given| fits(given, task)) {
                after.given = Some(blank(task));
            }
        }
        *self = after;
        Ok(arrival)
    }

    /// Whether somebody has answered something on this phone.
    pub fn has_answers(&self) -> bool {
        !self.others.is_empty() || has_spoken(self.turn, self.given.as_ref())
    }

    /// Takes over what another page of the same phone has kept since. `false` where somebody else has the phone there, or
    /// other questions have come: then what is here counts no more.
    pub fn catch_up(&mut self, kept: Self) -> bool {
        if (kept.sender, kept.task) != (self.sender, self.task) {
            return false;
        }
        *self = kept;
        true
    }

    /// Notes what is answered now by somebody who had answered `before` when they came. What is not answered anew stays.
    /// An answer can't be taken back, so what another page of the phone has noted meanwhile stays where nothing is answered
    /// here; dots can.
    pub fn answer(&mut self, now: &Given, before: Option<&Given>) {
        let under = match now {
            Given::Dots(_) => before,
            Given::Rate(_) => self.given.as_ref().or(before),
        };
        self.given = Some(under.map_or_else(|| now.clone(), |under| now.over(under)));
    }

    /// Whether it takes a question to know who these initials are: nobody here has them, and there are answers that could
    /// be theirs under other initials.
    pub fn is_unclear(&self, initials: &str) -> bool {
        let is_new = !alike(&self.initials, initials) && self.place_of(initials).is_none();
        is_new && !self.initials.is_empty() && has_spoken(self.turn, self.given.as_ref())
    }

    /// Whether something is answered under these initials.
    pub fn has_begun(&self, initials: &str) -> bool {
        let given = match alike(&self.initials, initials) {
            true => self.given.as_ref(),
            false => self
                .place_of(initials)
                .and_then(|place| self.others[place].given.as_ref()),
        };
        given.is_some_and(|given| given.answered() > 0)
    }

    /// Whoever has these initials goes on: somebody who had the phone before as it was left then, else whoever has it now,
    /// under other initials.
    pub fn go_on_as(&mut self, initials: String) {
        let is_here = alike(&self.initials, &initials);
        if let Some(place) = self.place_of(&initials).filter(|_| !is_here) {
            let back = self.others.remove(place);
            self.pass_to(back);
        }
        self.initials = initials;
    }

    /// Somebody new has the phone now: another number, and nothing answered. What was answered here is kept for whoever
    /// answered it.
    pub fn hand_over(&mut self, sender: u32, initials: String) {
        self.pass_to(Person {
            sender,
            initials,
            ..Person::default()
        });
    }

    fn pass_to(&mut self, next: Person) {
        let before = Person {
            sender: self.sender,
            initials: std::mem::replace(&mut self.initials, next.initials),
            given: std::mem::replace(&mut self.given, next.given),
            turn: self.turn,
            shown: std::mem::replace(&mut self.shown, next.shown),
        };
        (self.sender, self.turn) = (next.sender, next.turn);
        if has_spoken(before.turn, before.given.as_ref()) {
            self.others.push(before);
        }
        let too_many = self.others.len().saturating_sub(MOST_OTHERS);
        self.others.drain(..too_many);
    }

    fn place_of(&self, initials: &str) -> Option<usize> {
        let mut others = self.others.iter();
        others.position(|one| alike(&one.initials, initials))
    }

    /// How far the task has arrived.
    ///
    /// # Errors
    /// What the codes say can't be read.
    pub fn arrival(&self) -> Result<Arrival, CodeError> {
        arrival(&self.codes)
    }

    /// The answers as they go out. The same answers are the same code; others count one further, so that they take the
    /// place of the earlier ones.
    pub fn answers(&mut self, task: &Task) -> Answers {
        let given = self.given.clone().filter(|given| fits(given, task));
        let given = given.unwrap_or_else(|| blank(task));
        let now = (self.initials.clone(), given.clone());
        if self.shown.as_ref() != Some(&now) {
            self.turn = self.turn.saturating_add(1);
            self.shown = Some(now);
        }
        Answers {
            workshop: task.workshop,
            number: task.number,
            task: task.task,
            sender: self.sender,
            turn: self.turn,
            initials: self.initials.clone(),
            given,
        }
    }
}

fn arrival(codes: &[String]) -> Result<Arrival, CodeError> {
    let mut gathering = Gathering::default();
    for code in codes {
        gathering.add(read(code)?);
    }
    match gathering.content() {
        Some(content) => read_task(&content).map(Arrival::Whole),
        None => Ok(Arrival::Parts {
            here: gathering.here(),
            all: gathering.all(),
        }),
    }
}

/// The task of some codes, if all of it is here.
fn whole(codes: &[String]) -> Option<Task> {
    match arrival(codes) {
        Ok(Arrival::Whole(task)) => Some(task),
        Ok(Arrival::Parts { .. }) | Err(_) => None,
    }
}

/// What was rated in one task, for the next: by the name of the account, where it stands once in each of them, and the id
/// of the criterion. `None` where nothing goes along.
fn carried(before: &Task, given: &Given, next: &Task) -> Option<Given> {
    let (Question::Rate(asked), Question::Rate(asks)) = (&before.question, &next.question) else {
        return None;
    };
    let once = |task: &Task, name: &String| {
        let mut places = task
            .accounts
            .iter()
            .enumerate()
            .filter(|(_, one)| *one == name);
        let (place, _) = places.next()?;
        places.next().is_none().then_some(place)
    };
    let answers = next.accounts.iter().flat_map(|name| {
        let row = once(next, name).and_then(|_| once(before, name));
        asks.iter().map(move |criterion| {
            let column = asked.iter().position(|one| one.id == criterion.id)?;
            given.answer(row? * asked.len() + column)
        })
    });
    let carried = Given::Rate(answers.collect());
    (carried.answered() > 0).then_some(carried)
}

/// A ballot for a task with nothing answered.
pub fn blank(task: &Task) -> Given {
    let (accounts, criteria) = task.size();
    Given::blank(accounts, criteria)
}

/// Whether somebody has answered something, in this task or an earlier one.
fn has_spoken(turn: u16, given: Option<&Given>) -> bool {
    turn > 0 || given.is_some_and(|given| given.answered() > 0)
}

fn fits(given: &Given, task: &Task) -> bool {
    let (accounts, criteria) = task.size();
    given.fits(accounts, criteria)
}

/// The places of the questions in the order they are asked: one criterion across all accounts, then the next. A place is
/// where the answer stands in the task, whose order is the other way round.
pub fn order(accounts: usize, criteria: usize) -> Vec<usize> {
    let places = (0..criteria)
        .flat_map(|criterion| (0..accounts).map(move |account| account * criteria + criterion));
    places.collect()
}

/// Gives an account one dot more, as long as there are dots left.
pub fn give(dots: &mut [u8], account: usize, of: u8) {
    let left = left(dots, of);
    if let Some(own) = dots.get_mut(account).filter(|_| left > 0) {
        *own += 1;
    }
}

/// Takes one dot of an account back.
pub fn take_back(dots: &mut [u8], account: usize) {
    if let Some(own) = dots.get_mut(account) {
        *own = own.saturating_sub(1);
    }
}

/// How many dots are left to give.
pub fn left(dots: &[u8], of: u8) -> u8 {
    let given: u32 = dots.iter().map(|dots| u32::from(*dots)).sum();
    u8::try_from(u32::from(of).saturating_sub(given)).unwrap_or(0)
}

#[cfg(test)]
#[path = "voting_tests.rs"]
mod tests;
