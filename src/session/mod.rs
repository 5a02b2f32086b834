//! One open workspace: dispatch, undo, what is still to be saved, what other tabs did. Pure, over the small
//! traits in [`ports`].
//!
//! [`Session::dispatch`] is the one road for changes. It answers at once; saving follows: the caller asks
//! [`Session::next_batch`], gives it to the store and reports back.

pub mod appearance;
pub mod backup;
pub mod block;
pub mod code_reading;
pub mod command_search;
pub mod copies;
pub mod history;
pub mod library;
pub mod listing;
pub mod memory;
pub mod model_draft;
pub mod ports;
pub mod quick_entry;
pub mod rating;
pub mod reconcile;
pub mod reorder;
pub mod replay;
pub mod route;
pub mod saver;
pub mod task_list;
pub mod voting;
pub mod workshop;

use crate::domain::apply::apply;
use crate::domain::change::{Change, Label, overtaken};
use crate::domain::command::Command;
use crate::domain::ids::WorkspaceId;
use crate::domain::merge::Overruled;
use crate::domain::record::RecordKey;
use crate::domain::rule::Rejection;
use crate::domain::values::Timestamp;
use crate::domain::workspace::Workspace;

use self::history::{History, StepNumber};
use self::ports::{Batch, Revision, Row, StoreTrouble, Written};
use self::saver::{SaveState, Saver};

/// A workspace that somebody works on.
#[derive(Debug, Clone)]
pub struct Session {
    workspace: Workspace,
    history: History,
    /// The step that was done last, wherever it is by now.
    done: Option<StepNumber>,
    saver: Saver,
}

/// Fields of a record that this tab and another have changed, with the values that did not stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    pub key: RecordKey,
    pub overruled: Vec<Overruled>,
}

/// What came in from outside while a batch was saved or another tab worked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct News {
    /// Whether the workspace is different now.
    pub changed: bool,
    pub clashes: Vec<Clash>,
}

impl Session {
    /// A session on a workspace whose records lie in the store as they are.
    pub fn stored(workspace: Workspace, revisions: Vec<(RecordKey, Revision)>) -> Self {
        let saver = Saver::stored(&workspace, revisions);
        Self {
            workspace,
            history: History::default(),
            done: None,
            saver,
        }
    }

    /// A session on a workspace that the store has not seen yet. Everything is to be saved, as soon as
    /// something is done or [`save_all`](Self::save_all) is called.
    pub fn unsaved(workspace: Workspace) -> Self {
        let saver = Saver::unsaved(&workspace);
        Self {
            workspace,
            history: History::default(),
            done: None,
            saver,
        }
    }

    /// The workspace as it is now.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// The id of the workspace.
    pub fn id(&self) -> WorkspaceId {
        self.workspace.head().id
    }

    /// Does what a person asked for.
    ///
    /// # Errors
    /// The rule that the command would break; nothing has changed then.
    pub fn dispatch(&mut self, command: &Command, now: Timestamp) -> Result<Change, Rejection> {
        let change = apply(&self.workspace, command, now)?;
        if !change.is_empty() {
            self.take_in(&change);
            if command.is_a_step() {
                self.done = self.history.done(change.clone());
            }
        }
        Ok(change)
    }

    /// Takes the last change back. `None` when there is nothing to undo. What another tab has changed since stays;
    /// [`overtaken_by_undo`](Self::overtaken_by_undo) says what.
    ///
    /// # Errors
    /// The rule that the earlier state would break today; the step is dropped then.
    pub fn undo(&mut self, now: Timestamp) -> Result<Option<Change>, Rejection> {
        let Some(step) = self.history.pop_undo() else {
            return Ok(None);
        };
        let revert = Command::Revert(Box::new(step.change));
        let back = apply(&self.workspace, &revert, now)?;
        self.take_in(&back);
        self.history.undone(step.number, back.clone());
        Ok(Some(back))
    }

    /// Brings the last undone change again. `None` when there is none.
    ///
    /// # Errors
    /// The rule that the change would break today; the step is dropped then.
    pub fn redo(&mut self, now: Timestamp) -> Result<Option<Change>, Rejection> {
        let Some(step) = self.history.pop_redo() else {
            return Ok(None);
        };
        let revert = Command::Revert(Box::new(step.change));
        let again = apply(&self.workspace, &revert, now)?;
        self.take_in(&again);
        self.history.redone(step.number, again.clone());
        Ok(Some(again))
    }

    /// Takes the last changes back, so many of them, as one gesture: all or none. Answers how many there
    /// were, and what another tab has changed since and therefore stays. Each can be brought again by itself.
    ///
    /// # Errors
    /// The rule that an earlier state would break today; nothing has changed then.
    pub fn undo_steps(
        &mut self,
        steps: usize,
        now: Timestamp,
    ) -> Result<(usize, Vec<Clash>), Rejection> {
        let mut earlier = self.clone();
        let (mut taken_back, mut stays) = (0, Vec::new());
        while taken_back < steps {
            stays.extend(earlier.overtaken_by_undo());
            if earlier.undo(now)?.is_none() {
                break;
            }
            taken_back += 1;
        }
        *self = earlier;
        Ok((taken_back, stays))
    }

    /// What undo would leave as it is, because another tab has changed it since.
    pub fn overtaken_by_undo(&self) -> Vec<Clash> {
        self.overtaken(self.history.next_undo())
    }

    /// What redo would leave as it is, because another tab has changed it since.
    pub fn overtaken_by_redo(&self) -> Vec<Clash> {
        self.overtaken(self.history.next_redo())
    }

    fn overtaken(&self, step: Option<&Change>) -> Vec<Clash> {
        let stays = step.map(|step| overtaken(&self.workspace, step));
        let stays = stays.into_iter().flatten();
        stays
            .map(|(key, overruled)| Clash { key, overruled })
            .collect()
    }

    /// The changes that can be taken back, the newest first.
    pub fn history(&self) -> impl Iterator<Item = &Change> {
        self.history.to_undo()
    }

    /// How many changes can be taken back, and how many brought again.
    pub fn steps(&self) -> (usize, usize) {
        self.history.lengths()
    }

    /// The step that the last [dispatch](Self::dispatch) became that has changed something: what an offer to take
    /// it back stands for.
    pub fn step_done(&self) -> Option<StepNumber> {
        self.done
    }

    /// The step that undo would take back, to be known again.
    pub fn last_step(&self) -> Option<StepNumber> {
        self.history.last_step()
    }

    /// How many steps would be taken back before this one; `None` once it is not among them.
    pub fn place_of(&self, step: StepNumber) -> Option<usize> {
        self.history.place_of(step)
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&Label> {
        self.history.undo_label()
    }

    /// What redo would bring again.
    pub fn redo_label(&self) -> Option<&Label> {
        self.history.redo_label()
    }

    fn take_in(&mut self, change: &Change) {
        self.workspace.adopt(change);
        self.saver
            .touch(change.records.iter().map(|record| record.key));
    }

    /// Whether everything is on disk.
    pub fn save_state(&self) -> &SaveState {
        self.saver.state()
    }

    /// What waits for the store behind the batch that it is writing, for the journal. Whatever is noted has a
    /// number of its own: a number that the store has confirmed stands for one content only.
    pub fn note(&mut self) -> Option<Batch> {
        self.saver.note(&self.workspace)
    }

    /// The number of the batch that the store is writing.
    pub fn in_flight(&self) -> Option<u64> {
        self.saver.in_flight()
    }

    /// Lets the store have a workspace that was made outside: it came out of a file.
    pub fn save_all(&mut self) {
        self.saver.touch(std::iter::once(RecordKey::Head));
    }

    /// Numbers the batches and the steps together with `earlier`, which this session takes the place of and which
    /// may still have something to save: one tab never uses a number twice.
    pub fn count_with(&mut self, earlier: &Self) {
        self.saver.count_with(&earlier.saver);
        self.history.count_with(&earlier.history);
    }

    /// Whether more waits for the store than a journal holds.
    pub fn is_beyond_journal(&self) -> bool {
        self.saver.is_beyond_journal()
    }

    /// Whether something is on its way to the store that would be nowhere if the page went now: too much for a journal.
    pub fn would_be_lost(&self) -> bool {
        self.saver.would_be_lost()
    }

    /// Whether so much waits for the store that it is to be [made ready](Self::make_ready) first.
    pub fn has_much(&self) -> bool {
        self.saver.has_much()
    }

    /// Prepares so many records of the next batch, so that it takes no long breath. Answers whether others are left.
    pub fn make_ready(&mut self, count: usize) -> bool {
        self.saver.make_ready(&self.workspace, count)
    }

    /// The next writes for the store, unless it is still busy with the last ones.
    pub fn next_batch(&mut self) -> Option<Batch> {
        self.saver.next_batch(&self.workspace)
    }

    /// The store has confirmed a batch. Answers what another tab had changed at the same time.
    pub fn confirmed(&mut self, batch: u64, written: Vec<Written>) -> News {
        self.saver.confirmed(&mut self.workspace, batch, written)
    }

    /// The store could not write a batch. Its records stay to be saved.
    pub fn failed(&mut self, batch: u64, trouble: StoreTrouble) {
        self.saver.failed(batch, trouble);
    }

    /// Another tab has written these rows (`None`: removed).
    pub fn told(&mut self, rows: Vec<(RecordKey, Option<Row>)>) -> News {
        self.saver.told(&mut self.workspace, rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::HeadEdit;
    use crate::domain::ids::WorkshopId;
    use crate::domain::values::{Date, Name};
    use crate::domain::workshop::agenda::{Agenda, Item};
    use crate::domain::workshop::{TURNING, Workshop};

    /// A session in which a workshop has begun, and how it stands.
    fn begun() -> (Session, Workshop) {
        let now = Timestamp::default();
        let workspace = Workspace::new(WorkspaceId::from(1), Name::default(), now);
        let mut session = Session::unsaved(workspace);
        let held = Workshop::new(WorkshopId::from(2), Agenda::Choose, false, Date::default());
        put(&mut session, &held, None);
        (session, held)
    }

    fn put(session: &mut Session, held: &Workshop, typed: Option<&'static str>) {
        let put = HeadEdit::PutWorkshop(Box::new(held.clone()), typed);
        let now = Timestamp::default();
        session.dispatch(&Command::EditHead(put), now).expect("put");
    }

    #[test]
    fn undo_takes_back_what_was_said_in_a_workshop_and_not_the_way_through_it() {
        let (mut session, mut held) = begun();
        held.title = "The first".to_owned();
        put(&mut session, &held, None);
        held.at = Item::Facts;
        held.clock.running_since = Some(Timestamp::default());
        put(&mut session, &held, Some(TURNING));
        assert_eq!(session.steps(), (2, 0));
        session.undo(Timestamp::default()).expect("undone");
        let held = &session.workspace().head().workshops[0];
        assert_eq!((&*held.title, held.at), ("", Item::Facts));
        assert!(held.clock.is_running());
    }

    #[test]
    fn a_workshop_that_was_begun_can_be_taken_back_once_its_clock_goes() {
        let now = Timestamp::default();
        let (mut session, mut held) = begun();
        held.at = Item::Facts;
        held.clock.running_since = Some(now);
        put(&mut session, &held, Some(TURNING));
        assert_eq!(session.overtaken_by_undo(), Vec::new());
        session.undo(now).expect("undone");
        assert!(session.workspace().head().workshops.is_empty());
        session.redo(now).expect("brought again");
        assert_eq!(session.workspace().head().workshops.len(), 1);
    }
}
