//! A workshop: some people choose the first key accounts together, along an agenda, each rating alone before anybody
//! speaks. It is a record in the head from its first minute on, so that it outlives every crash and is shown alike in
//! the facilitator's window and on the projector.
//!
//! What people answer is kept as they gave it; what the group thinks ([`crate::domain::workshop::group`]) is always
//! computed.

pub mod agenda;
pub mod ballot;
pub mod choice;
pub mod clock;
pub mod dots;
pub mod end;
pub mod gates;
pub mod group;
pub mod minutes;
pub mod pace;
pub mod people;
mod ratings;
mod rules;
pub mod step;
pub mod tasks;

use serde::{Deserialize, Serialize};

use super::account::Answer;
use super::ids::{AccountId, DecisionId, EntryId, WorkshopId};
use super::model::CriterionId;
use super::plan::Action;
use super::values::{Date, Timestamp};
use super::workspace::Head;

use agenda::{Agenda, Item};
use ballot::{Ballot, Round, Task};
use clock::Clock;
use end::End;

pub use people::{EarlierPhone, Participant};
pub use rules::{MAX_BYTES, MAX_PARTICIPANTS, MAX_RATED, MAX_TASKS, MAX_WORKSHOPS};
pub(in crate::domain) use rules::{bytes, workshops_keep_rules};

/// How many seconds a cell is talked about: a hint, no gate.
pub const TALK_SECONDS: u32 = 90;

/// A workshop, held or being held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Workshop {
    pub id: WorkshopId,
    pub agenda: Agenda,
    /// One person alone: rated twice, before and after a look at the figures. Left out where it is not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub solo: bool,
    /// The day it began.
    pub day: Date,
    /// What it is called; empty: by its day.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Where on the agenda it stands.
    pub at: Item,
    #[serde(default)]
    pub clock: Clock,
    /// Who takes part, in the order they came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Participant>,
    /// The accounts that are looked at, before the dots choose among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub long_list: Vec<AccountId>,
    /// It was asked who is missing because they are not yet, or no longer, customers; and the answer was: nobody.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nobody_missing: bool,
    /// The accounts that are rated, in the order they are asked about. Empty: the whole long list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub short_list: Vec<AccountId>,
    /// Criteria that people are not asked about in this workshop.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<CriterionId>,
    /// What people were asked to answer on their own, in the order it was asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// What each of them answered: at most one for a person and a task.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<Ballot>,
    /// What was talked about, cell by cell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub talks: Vec<Talk>,
    /// The cell that the room looks at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus: Option<Cell>,
    /// When its time to be talked about began. Left out while nobody counts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talking_since: Option<Timestamp>,
    /// When the ratings of the group were written into the accounts, last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_over: Option<Timestamp>,
    /// The decisions about key status that were made here; each stands whole in its account.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decided>,
    /// Questions that were parked, as something that somebody clears up by a day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parked: Vec<Action>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// The day of the next meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Date>,
    /// When it was closed. Left out while it is being held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Timestamp>,
    /// What stood then. Left out while it is being held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<End>,
}

/// One criterion of one account.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cell {
    pub account: AccountId,
    pub criterion: CriterionId,
}

/// What became of a cell that people saw differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Talk {
    pub id: EntryId,
    /// The number of the task that people answered differently.
    #[serde(default)]
    pub task: u8,
    pub cell: Cell,
    /// The second vote, of those who took part in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub second: Vec<SecondVote>,
    /// The second vote while it is given: nobody sees it until it is shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<SecondVote>,
    /// The parked question that it became.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parked: Option<EntryId>,
    /// What the group agreed on. It stands in place of the votes, which are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<Answer>,
    /// What those said who see it differently.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub dissent: String,
}

impl Talk {
    /// Notes what somebody says the second time, hidden until it is shown.
    pub fn vote_again(&mut self, id: EntryId, answer: Answer) {
        match self.hidden.iter_mut().find(|vote| vote.id == id) {
            Some(vote) => vote.answer = answer,
            None => self.hidden.push(SecondVote { id, answer }),
        }
    }

    /// Shows what was said the second time. Who has not voted again stays by what they said before.
    pub fn show_again(&mut self) {
        let hidden = std::mem::take(&mut self.hidden);
        let is_new = |id: EntryId| hidden.iter().any(|vote| vote.id == id);
        self.second.retain(|vote| !is_new(vote.id));
        self.second.extend(hidden);
    }

    fn forget_votes_of(&mut self, id: EntryId) {
        self.second.retain(|vote| vote.id != id);
        self.hidden.retain(|vote| vote.id != id);
    }
}

/// What one person said the second time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SecondVote {
    /// The participant.
    pub id: EntryId,
    pub answer: Answer,
}

/// A decision that was made in the workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Decided {
    /// The decision. Several accounts may share one, so it is no id of this entry.
    #[serde(rename = "decision")]
    pub id: DecisionId,
    pub account: AccountId,
}

/// The field that is named where a workshop only turns: to another item or cell, or its clock goes or stands.
pub const TURNING: &str = "turning";

impl Workshop {
    /// A workshop at the first item of its agenda, with its clock standing.
    pub fn new(id: WorkshopId, agenda: Agenda, solo: bool, day: Date) -> Self {
        let at = agenda.items(solo)[0];
        Self {
            id,
            agenda,
            solo,
            day,
            title: String::new(),
            at,
            clock: Clock::default(),
            participants: Vec::new(),
            long_list: Vec::new(),
            nobody_missing: false,
            short_list: Vec::new(),
            left_out: Vec::new(),
            tasks: Vec::new(),
            ballots: Vec::new(),
            talks: Vec::new(),
            focus: None,
            talking_since: None,
            taken_over: None,
            decisions: Vec::new(),
            parked: Vec::new(),
            notes: String::new(),
            next: None,
            closed_at: None,
            end: None,
        }
    }

    /// The items of its agenda, in order.
    pub fn items(&self) -> &'static [Item] {
        self.agenda.items(self.solo)
    }

    /// Whether people rate a second time, after a look at the figures.
    pub fn rates_twice(&self) -> bool {
        self.items().contains(&Item::Again)
    }

    /// Whether somebody sees what they have answered when they come back to it: one person alone who rates once.
    pub fn is_seen_by_oneself(&self) -> bool {
        self.solo && !self.rates_twice()
    }

    /// Whether it is over.
    pub const fn is_closed(&self) -> bool {
        self.closed_at.is_some()
    }

    /// The number that codes know it by: the random end of its id.
    pub const fn tag(&self) -> u32 {
        self.id.random_end()
    }

    /// The accounts that are rated: the short list, and where nobody has made one the long list.
    pub fn rated(&self) -> &[AccountId] {
        match self.short_list.is_empty() {
            true => &self.long_list,
            false => &self.short_list,
        }
    }

    /// Whether people are asked about a criterion that they could rate.
    pub fn asks(&self, criterion: &CriterionId) -> bool {
        !self.left_out.contains(criterion)
    }

    /// Somebody who takes part.
    pub fn participant(&self, id: EntryId) -> Option<&Participant> {
        self.participants.iter().find(|one| one.id == id)
    }

    /// The newest task of a round.
    pub fn task(&self, round: Round) -> Option<&Task> {
        self.tasks.iter().rev().find(|task| task.round == round)
    }

    /// A task by its number.
    pub fn task_numbered(&self, number: u8) -> Option<&Task> {
        self.tasks.iter().find(|task| task.number == number)
    }

    /// Puts a cell before the room, or takes it away; another cell has its time before it.
    pub fn look_at(&mut self, cell: Option<Cell>) {
        if self.focus != cell {
            self.talking_since = None;
        }
        self.focus = cell;
    }

    /// Goes to an item of the agenda: the clock counts for it from now on, and nobody counts the time of a cell.
    pub fn go_to(&mut self, item: Item, now: Timestamp) {
        self.clock.turn_from(self.at, now);
        self.talking_since = None;
        self.at = item;
    }

    /// Takes over from another state of it where it stands on its way: the item, the clock, the cell and its time.
    pub(in crate::domain) fn turn_as(&mut self, other: &Self) {
        self.at = other.at;
        self.clock.clone_from(&other.clock);
        self.focus.clone_from(&other.focus);
        self.talking_since = other.talking_since;
    }

    /// The seconds that are left to talk about the cell before the room; `None` while nobody counts them. A clock of the
    /// machine that was set back gives no time away.
    pub fn talk_left(&self, now: Timestamp) -> Option<u32> {
        let gone = now.seconds_since(self.talking_since?).max(0);
        Some(TALK_SECONDS.saturating_sub(u32::try_from(gone).unwrap_or(u32::MAX)))
    }

    /// Shows everybody what everybody has answered to the newest task of a round, or hides it again.
    pub fn set_revealed(&mut self, round: Round, revealed: bool) {
        let mut tasks = self.tasks.iter_mut().rev();
        if let Some(task) = tasks.find(|task| task.round == round) {
            task.revealed = revealed;
        }
    }

    /// What people have answered to a task, in the order they came.
    pub fn ballots_of(&self, number: u8) -> impl Iterator<Item = (&Participant, &Ballot)> {
        let participants = self.participants.iter();
        participants.filter_map(move |one| Some((one, self.ballot(number, one.id)?)))
    }

    /// What one person has answered to a task.
    pub fn ballot(&self, number: u8, by: EntryId) -> Option<&Ballot> {
        let mut ballots = self.ballots.iter();
        ballots.find(|ballot| ballot.task == number && ballot.by == by)
    }

    /// Keeps what a person has answered to a task, in place of what they had answered before.
    pub fn put_ballot(&mut self, mut ballot: Ballot) {
        let known = self.ballot(ballot.task, ballot.by);
        if known.is_some_and(|known| known.marks != ballot.marks) {
            // What somebody said the second time was said to other answers.
            for talk in self
                .talks
                .iter_mut()
                .filter(|talk| talk.task == ballot.task)
            {
                talk.forget_votes_of(ballot.by);
            }
        }
        let mut ballots = self.ballots.iter_mut();
        match ballots.find(|known| known.task == ballot.task && known.by == ballot.by) {
            Some(known) => {
                ballot.id = known.id;
                *known = ballot;
            }
            None => self.ballots.push(ballot),
        }
    }

    /// Takes somebody out, with all that they have answered.
    pub fn remove_participant(&mut self, id: EntryId) {
        self.participants.retain(|one| one.id != id);
        self.ballots.retain(|ballot| ballot.by != id);
        for talk in &mut self.talks {
            talk.forget_votes_of(id);
        }
    }

    /// What was talked about at a cell of a task. What was said to one task does not count for another.
    pub fn talk(&self, task: u8, cell: &Cell) -> Option<&Talk> {
        let mut talks = self.talks.iter();
        talks.find(|talk| talk.task == task && talk.cell == *cell)
    }

    /// The place for what is said at a cell of a task; `id` is taken where there is none yet.
    pub fn talk_slot(&mut self, task: u8, cell: &Cell, id: EntryId) -> &mut Talk {
        let mut talks = self.talks.iter();
        let known = talks.position(|talk| talk.task == task && talk.cell == *cell);
        let place = known.unwrap_or_else(|| {
            self.talks.push(Talk {
                id,
                task,
                cell: cell.clone(),
                second: Vec::new(),
                hidden: Vec::new(),
                parked: None,
                agreed: None,
                dissent: String::new(),
            });
            self.talks.len() - 1
        });
        &mut self.talks[place]
    }
}

impl Head {
    /// A workshop by its id.
    pub fn workshop(&self, id: WorkshopId) -> Option<&Workshop> {
        self.workshops.iter().find(|workshop| workshop.id == id)
    }

    /// The newest workshop that is being held.
    pub fn open_workshop(&self) -> Option<&Workshop> {
        self.workshops.iter().rev().find(|one| !one.is_closed())
    }

    /// The newest workshop that is being held, if its clock goes or it began today; one that was left open long ago is not.
    pub fn workshop_on(&self, today: Date) -> Option<&Workshop> {
        let open = self.open_workshop();
        open.filter(|one| one.clock.is_running() || one.day == today)
    }

    /// The workshop that codes with this tag belong to.
    pub fn workshop_tagged(&self, tag: u32) -> Option<&Workshop> {
        self.workshops.iter().rev().find(|one| one.tag() == tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn second(number: i64) -> Timestamp {
        Timestamp::new(Timestamp::default().moment() + chrono::TimeDelta::seconds(number))
    }

    fn cell(criterion: &str) -> Cell {
        Cell {
            account: 1.into(),
            criterion: criterion.to_owned().try_into().expect("an id"),
        }
    }

    #[test]
    fn the_time_of_a_cell_ends_with_it() {
        let mut one = Workshop::new(2.into(), Agenda::Choose, false, Date::default());
        one.look_at(Some(cell("access")));
        assert_eq!(one.talk_left(second(5)), None);
        one.talking_since = Some(second(10));
        assert_eq!(one.talk_left(second(5)), Some(90), "a clock set back");
        assert_eq!(one.talk_left(second(40)), Some(60));
        assert_eq!(one.talk_left(second(1000)), Some(0));
        one.look_at(Some(cell("access")));
        assert_eq!(one.talk_left(second(40)), Some(60), "the same cell");
        one.look_at(Some(cell("lock_in")));
        assert_eq!(one.talk_left(second(40)), None);
    }
}
