//! What a session asks of the world outside: keep rows, keep a journal, keep copies, tell other tabs.
//! Only plain data crosses this border; `browser` implements it, tests use it with a store in memory.
//!
//! The contract of saving: a batch is one transaction. It either stands on disk as a whole when
//! [`Store::commit`] answers `Ok`, or nothing of it does. Texts are opaque to a store: what becomes of a write
//! is decided by [`reconcile`](super::reconcile::reconcile), which it must ask inside the transaction.

use crate::domain::ids::WorkspaceId;
use crate::domain::merge::Overruled;
use crate::domain::record::RecordKey;

/// Counts the writes of one row; 0 means "no such row yet". A row that is removed and made again counts on above
/// every row of its workspace that was removed.
pub type Revision = u64;

/// More bytes than this a tab's journal does not take: local storage holds 5 Mi units for everything
/// on the origin, and writing half a megabyte blocks the page for 3 ms.
pub const JOURNAL_LIMIT: usize = 512 * 1024;

/// A row as it lies in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The key as text, because a row may be of a kind that this version does not know.
    pub key: String,
    pub revision: Revision,
    /// JSON as it was written; not trusted.
    pub text: String,
}

/// One row to write, with what the writer believed it to be before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    pub key: RecordKey,
    /// The revision that this tab saw last.
    pub base_revision: Revision,
    /// The text at that revision; `None` when there was no row.
    pub base: Option<String>,
    /// The new text; `None` removes the row.
    pub text: Option<String>,
}

/// The writes of one or more changes that go to the store in one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Counts up in one tab; the answer of the store names it.
    pub number: u64,
    pub workspace: WorkspaceId,
    pub writes: Vec<Write>,
}

impl Batch {
    /// Whether the batch begins a workspace that is in no store: it came out of a file, or is new. Only such a
    /// batch may write to a workspace that was erased; what a tab that has not heard of it goes on with may not.
    pub fn begins_workspace(&self) -> bool {
        let mut writes = self.writes.iter();
        writes.any(|write| {
            write.key == RecordKey::Head && write.base.is_none() && write.text.is_some()
        })
    }
}

/// What a committed batch left in the store, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub key: RecordKey,
    pub revision: Revision,
    /// The text that now stands there (`None`: removed). Differs from what was asked for if another tab
    /// had written the row in between and both were merged.
    pub text: Option<String>,
    /// Paths of the fields that both had changed; the later edit won, the other is named.
    pub overruled: Vec<Overruled>,
}

/// Why the store could not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreTrouble {
    /// The browser gives this page no storage at all.
    #[error("storage is blocked: {0}")]
    Blocked(String),
    /// The quota is used up.
    #[error("storage is full: {0}")]
    Full(String),
    /// Another tab with a newer version of the program holds the store.
    #[error("the store belongs to a newer version of this program")]
    Newer,
    /// The workspace was erased for good, perhaps in another tab. Nothing of it is written any more.
    #[error("the workspace was erased")]
    Erased,
    /// Anything else the browser said.
    #[error("storage failed: {0}")]
    Failed(String),
}

/// Where workspaces are kept. One implementation talks to IndexedDB, one lives in memory.
#[allow(
    async_fn_in_trait,
    reason = "everything runs in the one thread of a browser tab"
)]
pub trait Store {
    /// Every workspace with the text of its head, in no particular order.
    async fn workspaces(&self) -> Result<Vec<(WorkspaceId, Row)>, StoreTrouble>;
    /// All rows of a workspace.
    async fn rows(&self, workspace: WorkspaceId) -> Result<Vec<Row>, StoreTrouble>;
    /// Writes a batch in one durable transaction; answers when it stands on disk.
    async fn commit(&self, batch: &Batch) -> Result<Vec<Written>, StoreTrouble>;
    /// Puts aside the text of a row that could not be read, in the same transaction as removing the row.
    async fn set_aside(&self, aside: &SetAside) -> Result<(), StoreTrouble>;
    /// Everything that was put aside.
    async fn asides(&self) -> Result<Vec<SetAside>, StoreTrouble>;
    /// Removes a workspace with all its rows for good. From then on the store takes nothing more of it, except from
    /// a batch that [begins](Batch::begins_workspace) it anew.
    async fn erase(&self, workspace: WorkspaceId) -> Result<(), StoreTrouble>;
}

/// A row that could not be read and is kept as it was.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SetAside {
    pub workspace: String,
    pub key: String,
    pub text: String,
    /// What was wrong with it, for the person who looks at the file.
    pub reason: String,
    /// When it was put aside, RFC 3339.
    pub at: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Answer, Tier};
    use crate::domain::apply::apply;
    use crate::domain::command::{Command, HeadEdit};
    use crate::domain::concept_review::{ConceptReview, Question, Verdict};
    use crate::domain::ids::AccountId;
    use crate::domain::model::CriterionId;
    use crate::domain::plan::{Action, ActionStatus};
    use crate::domain::values::{Date, Name, Timestamp};
    use crate::domain::workshop::agenda::Agenda;
    use crate::domain::workshop::ballot::{Ballot, Round, Task};
    use crate::domain::workshop::end::{End, Kept};
    use crate::domain::workshop::{Cell, EarlierPhone, Participant, SecondVote, Talk, Workshop};
    use crate::domain::workspace::Workspace;

    /// As full as a review gets: every question is judged, and what was decided and frozen stands with it.
    fn full(number: u128, day: Date) -> ConceptReview {
        let mut review = ConceptReview::new(number.into(), day);
        for question in Question::ALL {
            let answer = review.answer_slot(question);
            answer.verdict = Some(Verdict::Watch);
            answer.conclusion = "We look at it again.\n".repeat(10);
            answer.facts = vec![Some(123_456_789); 12];
            answer.accounts = (1..=3).map(|id: u128| (u128::MAX - id).into()).collect();
        }
        review.answers[0].actions = (1..=5)
            .map(|id: u128| Action {
                id: (number * 100 + id).into(),
                text: "Talk to the largest of them".to_owned(),
                owner: Some((u128::MAX - id).into()),
                due: Some(day),
                status: ActionStatus::Doing,
                serves: None,
            })
            .collect();
        review.closed = true;
        review
    }

    /// As full as a workshop usually gets: six people rate eight customers by nine criteria, and talk about six cells.
    fn held(number: u128, day: Date) -> Workshop {
        let id = |place: u128| (number * 1_000 + place).into();
        let mut workshop = Workshop::new((u128::MAX - number).into(), Agenda::Choose, false, day);
        let accounts: Vec<AccountId> = (1..=8).map(|one: u128| (u128::MAX - one).into()).collect();
        let criteria: Vec<CriterionId> = (1..=9)
            .map(|one| format!("criterion_number_{one}"))
            .map(|one| CriterionId::try_from(one).expect("an id"))
            .collect();
        workshop.long_list.clone_from(&accounts);
        workshop.tasks.push(Task {
            id: id(1),
            number: 1,
            round: Round::Rate,
            accounts: accounts.clone(),
            criteria: criteria.clone(),
            dots: 0,
            revealed: true,
        });
        for one in 10..16 {
            workshop.participants.push(Participant {
                sender: Some(u32::MAX),
                before: Some(EarlierPhone {
                    sender: u32::MAX,
                    until: u8::MAX,
                }),
                ..Participant::new(id(one), "Somebody of us".to_owned(), "SU".to_owned())
            });
            let votes = (10..16).map(|one| SecondVote {
                id: id(one),
                answer: Answer::Unknown,
            });
            let votes: Vec<_> = votes.collect();
            workshop.ballots.push(Ballot {
                id: id(one + 10),
                task: 1,
                by: id(one),
                turn: 1,
                carried: false,
                at: Timestamp::default(),
                marks: accounts
                    .iter()
                    .map(|id| (*id, "12345?-.1".to_owned()))
                    .collect(),
            });
            workshop.talks.push(Talk {
                id: id(one + 20),
                task: 1,
                cell: Cell {
                    account: accounts[0],
                    criterion: criteria[usize::try_from(one - 10).expect("small")].clone(),
                },
                second: votes.clone(),
                hidden: votes,
                parked: Some(id(one + 30)),
                agreed: Some(Answer::NotApplicable),
                dissent: "Somebody sees it differently.\n".repeat(4),
            });
        }
        workshop.focus = Some(workshop.talks[0].cell.clone());
        workshop.talking_since = Some(Timestamp::default());
        workshop.closed_at = Some(Timestamp::default());
        let decision = |account: &AccountId| Kept {
            id: (u128::MAX - number).into(),
            account: *account,
            to: Tier::Candidate,
            reason: "Grows with us, and opens doors.".to_owned(),
            by: "AB, CD, EF".to_owned(),
        };
        workshop.end = Some(End {
            decisions: accounts.iter().map(decision).collect(),
            names: accounts
                .iter()
                .map(|id| (*id, "Northwind Manufacturing".to_owned()))
                .collect(),
        });
        workshop
    }

    #[test]
    fn all_reviews_and_workshops_stand_in_the_journal_before_an_edit_and_after_it() {
        let name = Name::new("Acme").expect("a name");
        let mut here = Workspace::new(1.into(), name, Timestamp::default());
        let day: Date = "2026-11-26".parse().expect("a day");
        // Turn by turn, until there is no room for either.
        for number in 1..=60 {
            let review = HeadEdit::PutReview(Box::new(full(number, day)), None);
            let workshop = HeadEdit::PutWorkshop(Box::new(held(number, day)), None);
            for put in [review, workshop] {
                if let Ok(change) = apply(&here, &Command::EditHead(put), Timestamp::default()) {
                    here.adopt(&change);
                }
            }
        }
        let (reviews, workshops) = (&here.head().reviews, &here.head().workshops);
        assert!(
            reviews.len() > 5 && workshops.len() > 5,
            "{} {}",
            reviews.len(),
            workshops.len()
        );
        let text = serde_json::to_string(&(reviews, workshops)).expect("a text");
        let quoted = serde_json::to_string(&text).expect("a text in a text");
        assert!(2 * quoted.len() < JOURNAL_LIMIT, "{}", quoted.len());
    }
}
