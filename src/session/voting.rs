//! One person with a phone in a workshop: what was asked, what was answered so far, and which code says it. It is kept in
//! the browser of the phone by workshop, so that a closed page loses nothing; no workspace knows of it.

use serde::{Deserialize, Serialize};

use crate::exchange::workshop::{
    Answers, CodeError, Gathering, Given, Kind, Task, read, read_task,
};

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
    /// The answers so far.
    pub given: Option<Given>,
    /// How often another state of the answers was shown.
    turn: u16,
    /// What the code said that was shown last.
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

    /// Takes in a code of the questions. Another task of the same workshop begins anew; who answers stays. The same task in
    /// other words, as when the workshop was called something else since, keeps the answers.
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
            after.codes.clear();
        }
        if !after.codes.iter().any(|known| known == code) {
            after.codes.push(code.to_owned());
        }
        let arrival = after.arrival()?;
        if let Arrival::Whole(task) = &arrival {
            let keeps = after.task == task.task
                && after.given.as_ref().is_some_and(|given| fits(given, task));
            if !keeps {
                // The turn goes on counting: whatever is answered from now on is later than what was answered before.
                (after.task, after.given, after.shown) = (task.task, Some(blank(task)), None);
            }
        }
        *self = after;
        Ok(arrival)
    }

    /// Somebody else has the phone now: another number, and nothing answered.
    pub fn hand_over(&mut self, sender: u32, initials: String) {
        (self.sender, self.initials) = (sender, initials);
        (self.given, self.shown) = (None, None);
    }

    /// How far the task has arrived.
    ///
    /// # Errors
    /// What the codes say can't be read.
    pub fn arrival(&self) -> Result<Arrival, CodeError> {
        let mut gathering = Gathering::default();
        for code in &self.codes {
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

/// A ballot for a task with nothing answered.
pub fn blank(task: &Task) -> Given {
    let (accounts, criteria) = task.size();
    Given::blank(accounts, criteria)
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
mod tests {
    use super::*;
    use crate::domain::account::Answer;
    use crate::exchange::workshop::{AskedCriterion, Question, write_task};
    use crate::words::Locale;

    fn task(number: u8, accounts: &[&str]) -> Task {
        let criterion = |id: &str| AskedCriterion {
            id: id.to_owned(),
            label: String::new(),
            anchors: Vec::new(),
        };
        Task {
            workshop: 9,
            number,
            task: 100 + u32::from(number) + accounts.first().map_or(0, |name| name.len() as u32),
            locale: Locale::En,
            title: String::new(),
            accounts: accounts.iter().map(|name| (*name).to_owned()).collect(),
            question: Question::Rate(vec![criterion("cooperation"), criterion("lock_in")]),
        }
    }

    fn code(task: &Task) -> String {
        write_task(task).expect("codes").remove(0)
    }

    #[test]
    fn a_scanned_task_is_ready_to_be_answered_and_scanned_again_it_keeps_the_answers() {
        let task = task(1, &["Ash", "Birch"]);
        let mut voting = Voting::default();
        assert_eq!(voting.take(&code(&task)), Ok(Arrival::Whole(task.clone())));
        let answered = Given::Rate(vec![Some(Answer::Unknown), None, None, None]);
        voting.given = Some(answered.clone());
        assert!(voting.take(&code(&task)).is_ok());
        assert_eq!(voting.given, Some(answered));
    }

    #[test]
    fn the_next_task_begins_anew_with_the_same_person() {
        let mut voting = Voting {
            sender: 5,
            initials: "AB".to_owned(),
            ..Voting::default()
        };
        let first = task(1, &["Ash", "Birch"]);
        voting.take(&code(&first)).expect("the task");
        voting.given = Some(Given::Rate(vec![Some(Answer::Unknown); 4]));
        voting.answers(&first);
        let second = task(2, &["Ash"]);
        voting.take(&code(&second)).expect("the task");
        assert_eq!(voting.given, Some(Given::Rate(vec![None; 2])));
        let answers = voting.answers(&second);
        assert_eq!(
            (answers.sender, &*answers.initials, answers.turn),
            (5, "AB", 2)
        );
    }

    #[test]
    fn the_same_task_with_other_accounts_does_not_inherit_the_answers() {
        let mut voting = Voting::default();
        voting
            .take(&code(&task(1, &["Ash", "Birch"])))
            .expect("the task");
        voting.given = Some(Given::Rate(vec![Some(Answer::Unknown); 4]));
        voting
            .take(&code(&task(1, &["Birch", "Ash"])))
            .expect("the task");
        assert_eq!(voting.given, Some(Given::Rate(vec![None; 4])));
    }

    #[test]
    fn the_same_task_under_another_title_keeps_the_answers_and_another_person_does_not() {
        let mut asked = task(1, &["Ash", "Birch"]);
        let mut voting = Voting::new(5);
        voting.take(&code(&asked)).expect("the task");
        let answered = Some(Given::Rate(vec![Some(Answer::Unknown); 4]));
        voting.given.clone_from(&answered);
        asked.title = "Autumn".to_owned();
        voting.take(&code(&asked)).expect("the task");
        assert_eq!(voting.given, answered);
        voting.hand_over(6, "CD".to_owned());
        let answers = voting.answers(&asked);
        assert_eq!(
            (answers.sender, answers.given),
            (6, Given::Rate(vec![None; 4]))
        );
    }

    #[test]
    fn the_same_answers_are_the_same_code_and_others_come_later() {
        let task = task(1, &["Ash", "Birch"]);
        let mut voting = Voting::default();
        voting.take(&code(&task)).expect("the task");
        assert_eq!(voting.answers(&task).turn, 1);
        assert_eq!(voting.answers(&task).turn, 1);
        voting.given = Some(Given::Rate(vec![Some(Answer::Unknown); 4]));
        assert_eq!(voting.answers(&task).turn, 2);
    }

    #[test]
    fn one_criterion_is_asked_across_all_accounts_before_the_next() {
        assert_eq!(order(3, 2), [0, 2, 4, 1, 3, 5]);
        assert!(order(0, 2).is_empty());
    }

    #[test]
    fn no_more_dots_are_given_than_there_are() {
        let mut dots = [0, 0, 0];
        for account in [0, 0, 1, 2] {
            give(&mut dots, account, 3);
        }
        assert_eq!((dots, left(&dots, 3)), ([2, 1, 0], 0));
        take_back(&mut dots, 0);
        take_back(&mut dots, 2);
        assert_eq!((dots, left(&dots, 3)), ([1, 1, 0], 1));
    }

    #[test]
    fn a_code_of_answers_asks_nothing() {
        let answers = Voting::default().answers(&task(1, &["Ash"]));
        let code = crate::exchange::workshop::write_answers(&answers)
            .expect("codes")
            .remove(0);
        let error = Err(CodeError::OtherKind(Kind::Answers));
        assert_eq!(Voting::default().take(&code), error);
        assert_eq!(workshop_of(&code), Err(CodeError::OtherKind(Kind::Answers)));
    }
}
