//! What every part of the screen holds on to: the review that is being held, and the ways to change it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::concept_review::{ConceptReview, Question};
use crate::domain::ids::{AccountId, EntryId, SnapshotId};
use crate::domain::model::ScoringModel;
use crate::domain::plan::{Action, ActionStatus};
use crate::domain::review_facts::{Facts, Here, facts};
use crate::domain::snapshot::{Snapshot, SnapshotCause, Taken};
use crate::domain::values::{Currency, Timestamp};
use crate::domain::workspace::Settings;
use crate::ui::app::{App, fresh, now};
use crate::ui::components::field::{Edited, edited};
use crate::words::review as words;
use crate::words::review::facts::Ways;

/// What facts are made of. While somebody types a conclusion none of it changes, and nothing is counted again.
#[derive(Debug, Clone, PartialEq, Default)]
struct Ground {
    accounts: Vec<Arc<Account>>,
    model: Option<Arc<ScoringModel>>,
    settings: Settings,
}

/// The review on the table.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    /// The review that is being held; an empty one before the first answer.
    pub review: Memo<ConceptReview>,
    ground: Memo<Ground>,
    currency: Memo<Currency>,
    /// The figures as they are, as if the review were closed now.
    pub today: Memo<Option<Arc<Snapshot>>>,
}

impl Desk {
    /// The desk of the open workspace.
    pub fn new(app: App) -> Self {
        let review = Memo::new(move |_| {
            let open = app.with_workspace(|here| here.head().open_review().cloned());
            let blank = || ConceptReview::new(EntryId::from(0), app.today());
            open.flatten().unwrap_or_else(blank)
        });
        let ground = Memo::new(move |_| {
            let ground = app.with_workspace(|here| Ground {
                accounts: here.accounts().cloned().collect(),
                model: Some(here.model().clone()),
                settings: here.head().settings.clone(),
            });
            ground.unwrap_or_default()
        });
        let today = Memo::new(move |_| {
            ground.track();
            let taken = Taken {
                id: SnapshotId::from(0),
                at: Timestamp::default(),
                day: app.today(),
                label: String::new(),
                cause: SnapshotCause::Review,
            };
            picture(app, taken).map(Arc::new)
        });
        Self {
            app,
            review,
            ground,
            currency: Memo::new(move |_| app.currency()),
            today,
        }
    }

    /// What the figures say to a question, tracked.
    pub fn facts(self, question: Question) -> Facts {
        self.ground.track();
        let today = self.app.today();
        self.read(|here| facts(question, Here { today, ..here }))
            .unwrap_or_default()
    }

    /// Reads the ground of the facts, once.
    pub fn read<T>(self, read: impl FnOnce(Here<'_>) -> T) -> Option<T> {
        let portfolio = self.app.peek_portfolio()?;
        let today = self.app.peek_today();
        self.app.peek_workspace(|here| {
            read(Here {
                portfolio: &portfolio,
                head: here.head(),
                today,
            })
        })
    }

    /// Follows the ground of the facts.
    pub fn track(self) {
        self.ground.track();
    }

    /// Changes the review that is being held; the first change begins it. The name of a field is there while it is
    /// typed into.
    pub fn edit(self, change: &dyn Fn(&mut ConceptReview), typed: Option<&'static str>) -> Edited {
        let open = self
            .app
            .peek_workspace(|here| here.head().open_review().cloned());
        let blank = || ConceptReview::new(fresh(), self.app.peek_today());
        let mut review = open.flatten().unwrap_or_else(blank);
        change(&mut review);
        self.put(review, typed)
    }

    fn put(self, review: ConceptReview, typed: Option<&'static str>) -> Edited {
        let edit = HeadEdit::PutReview(Box::new(review), typed);
        edited(self.app, self.app.try_dispatch(Command::EditHead(edit)))
    }

    /// Takes what was decided away, and tells it with the way back.
    pub fn remove_action(self, id: EntryId) {
        let app = self.app;
        let mut review = self.review.get_untracked();
        for answer in &mut review.answers {
            answer.actions.retain(|action| action.id != id);
        }
        let edit = HeadEdit::PutReview(Box::new(review), None);
        if let Some(change) = app.dispatch(Command::EditHead(edit)) {
            app.tell_change(words::action_removed(app.peek_locale()).to_owned(), &change);
        }
    }

    /// Says how far a promise of a review is.
    pub fn set_status(self, review: EntryId, action: EntryId, status: ActionStatus) {
        let known = self
            .app
            .peek_workspace(|here| here.head().review(review).cloned());
        if let Some(mut review) = known.flatten()
            && let Some(slot) = review.action_slot(action)
        {
            slot.status = status;
            let _ = self.put(review, None);
        }
    }

    /// Ends the review: freezes the facts, keeps the picture of the day, sets the next day. One step.
    pub fn close(self) {
        let app = self.app;
        let mut review = self.review.get_untracked();
        if review.answered() == 0 {
            app.say(words::nothing_to_close(app.peek_locale()).to_owned());
            return;
        }
        let today = app.peek_today();
        for question in Question::ALL {
            let found = self.read(|here| facts(question, here)).unwrap_or_default();
            let answer = review.answer_slot(question);
            answer.facts = found.numbers;
            answer.accounts = found.accounts;
            answer
                .actions
                .retain(|action: &Action| !action.text.trim().is_empty());
        }
        let taken = Taken {
            id: fresh(),
            at: now(),
            day: today,
            label: String::new(),
            cause: SnapshotCause::Review,
        };
        let id = taken.id;
        let Some(picture) = picture(app, taken) else {
            return;
        };
        review.next = Some(review.next.unwrap_or_else(|| usual_next(app)));
        (review.day, review.closed, review.snapshot) = (today, true, Some(id));
        let edit = HeadEdit::PutReview(Box::new(review), None);
        let command = Command::Making(edit, Box::new(Command::TakeSnapshot(Box::new(picture))));
        app.dispatch_and_tell(command);
    }

    /// Throws the review away that has begun.
    pub fn discard(self) {
        let id = self.review.with_untracked(|review| review.id);
        let remove = Command::EditHead(HeadEdit::RemoveReview(id));
        if let Some(change) = self.app.dispatch(remove) {
            let said = words::discarded(self.app.peek_locale()).to_owned();
            self.app.tell_change(said, &change);
        }
    }

    /// What accounts are called; those that are gone as the picture of that day has them. Not tracked: names change
    /// with the ground.
    pub fn names(self, accounts: &[AccountId], picture: Option<&Snapshot>) -> Vec<String> {
        let names = self.app.peek_workspace(|here| {
            let names = accounts.iter().map(|id| match here.account(*id) {
                Some(account) => account.name.to_string(),
                None => {
                    let place = picture.and_then(|all| all.accounts.id.binary_search(id).ok());
                    let name = place.zip(picture);
                    let name = name.and_then(|(place, all)| all.accounts.name.get(place));
                    name.map(ToString::to_string).unwrap_or_default()
                }
            });
            names.collect::<Vec<_>>()
        });
        names.unwrap_or_default()
    }

    /// How figures are written, tracked.
    pub fn ways(self, names: &[String]) -> Ways<'_> {
        Ways {
            locale: self.app.locale(),
            currency: self.currency.get(),
            year_start: self.app.fiscal_year_start(),
            names,
        }
    }
}

/// When the next review is asked for, if nobody says another day.
pub fn usual_next(app: App) -> crate::domain::values::Date {
    let days = app.peek_workspace(|here| here.head().settings.concept_days);
    let days = i64::from(days.unwrap_or(crate::domain::concept_review::USUAL_DAYS));
    app.peek_today() + chrono::TimeDelta::days(days)
}

fn picture(app: App, taken: Taken) -> Option<Snapshot> {
    let portfolio = app.peek_portfolio()?;
    app.peek_workspace(|here| Snapshot::of(here, &portfolio, taken))
}
