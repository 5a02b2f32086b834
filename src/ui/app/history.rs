//! Taking changes back and bringing them again.

use leptos::prelude::*;

use super::{App, Notice, now};
use crate::browser::clock;
use crate::domain::change::{Change, Label};
use crate::domain::rule::Rejection;
use crate::domain::values::Timestamp;
use crate::session::history::StepNumber;
use crate::session::model_draft::Way;
use crate::session::{Clash, Session};
use crate::ui::keeper::record_name;
use crate::words::{Locale, changes, history, rules};

impl App {
    /// Takes the last step back and says so: on the model screen one of the draft, else the last change.
    pub fn undo(self) {
        if !self.step_draft(Way::Back) {
            self.undo_change();
        }
    }

    /// Takes the last change of the workspace back and says so.
    pub fn undo_change(self) {
        self.step(
            Session::overtaken_by_undo,
            Session::undo,
            |locale, label| changes::undone(locale, &changes::describe(locale, label)),
        );
    }

    /// Takes this very step back and says so. If another one has come since, or it was taken back already, that
    /// is said and nothing is done.
    pub fn undo_step(self, step: StepNumber) {
        let last = self
            .session
            .with_untracked(|session| session.as_ref()?.last_step());
        if last == Some(step) {
            self.undo_change();
        } else {
            self.say(changes::not_the_last(self.peek_locale()).to_owned());
        }
    }

    /// The step that undo would take back, tracked.
    pub fn last_step(self) -> Option<StepNumber> {
        self.session.with(|session| session.as_ref()?.last_step())
    }

    /// The step that a change became that was just made; none where it changed nothing, for then undo would take
    /// the step before.
    pub fn step_of(self, change: &Change) -> Option<StepNumber> {
        if change.is_empty() {
            return None;
        }
        self.session
            .with_untracked(|session| session.as_ref()?.step_done())
    }

    /// Brings the last undone step again and says so.
    pub fn redo(self) {
        if !self.step_draft(Way::Forward) {
            self.step(
                Session::overtaken_by_redo,
                Session::redo,
                |locale, label| changes::redone(locale, &changes::describe(locale, label)),
            );
        }
    }

    /// Takes the last changes back, so many of them, as one gesture, and says so once.
    pub fn undo_steps(self, steps: usize) {
        let done = self.session.try_update(|session| {
            let session = session.as_mut()?;
            Some(session.undo_steps(steps, now()))
        });
        let locale = self.peek_locale();
        match done.flatten() {
            Some(Ok((count, stays))) if count > 0 => {
                self.say(changes::several_undone(locale, count));
                self.tell_overtaken(stays);
                self.keep();
                self.keep_focus();
            }
            Some(Err(rejection)) => self.say(rules::rejection(locale, &rejection)),
            _ => {}
        }
    }

    fn step(
        self,
        overtaken: fn(&Session) -> Vec<Clash>,
        step: fn(&mut Session, Timestamp) -> Result<Option<Change>, Rejection>,
        words: fn(Locale, &Label) -> String,
    ) {
        let done = self.session.try_update(|session| {
            let session = session.as_mut()?;
            let stays = overtaken(session);
            Some((stays, step(session, now())))
        });
        let locale = self.peek_locale();
        match done.flatten() {
            Some((stays, Ok(Some(change)))) => {
                if !change.is_empty() {
                    self.note_taken_in(&change);
                    self.say(words(locale, &change.label));
                    self.keep();
                    self.keep_focus();
                }
                self.tell_overtaken(stays);
            }
            Some((_, Err(rejection))) => self.say(rules::rejection(locale, &rejection)),
            _ => {}
        }
    }

    /// Says which fields a step has left as another tab has made them since.
    fn tell_overtaken(self, stays: Vec<Clash>) {
        for Clash { key, overruled } in stays {
            let named = self.peek_workspace(|workspace| record_name(workspace, key));
            for one in overruled {
                let gone = || Some(one.lost.get("name")?.as_str()?.to_owned());
                let name = named.clone().filter(|name| !name.is_empty()).or_else(gone);
                self.notify(Notice::Overtaken {
                    account: name.unwrap_or_default(),
                    path: one.path,
                });
            }
        }
    }

    /// How many steps would be taken back before this one, tracked; `None` once it is gone.
    pub fn place_in_history(self, step: StepNumber) -> Option<usize> {
        self.session
            .with(|session| session.as_ref()?.place_of(step))
    }

    /// What undo would take back, tracked.
    pub fn undo_label(self) -> Memo<Option<String>> {
        self.step_label(Way::Back, Session::undo_label)
    }

    /// What redo would bring again, tracked.
    pub fn redo_label(self) -> Memo<Option<String>> {
        self.step_label(Way::Forward, Session::redo_label)
    }

    fn step_label(self, way: Way, label: fn(&Session) -> Option<&Label>) -> Memo<Option<String>> {
        Memo::new(move |_| {
            let drafted = self.draft_label(way);
            if drafted.is_some() {
                return drafted;
            }
            let locale = self.locale.get();
            self.session.with(|session| {
                session
                    .as_ref()
                    .and_then(label)
                    .map(|label| changes::describe(locale, label))
            })
        })
    }

    /// What can be taken back, the newest first, tracked; no more than so many.
    pub fn history(self, most: usize) -> Vec<Past> {
        let locale = self.locale.get();
        self.session.with(|session| {
            let session = session.as_ref();
            let changes = session.into_iter().flat_map(|session| {
                let head = session.workspace().head();
                session.history().map(move |change| Past {
                    what: changes::describe(locale, &change.label),
                    values: history::before_and_after(locale, head, change),
                    time: clock::local_time(change.at),
                })
            });
            changes.take(most).collect()
        })
    }
}

/// A change that can be taken back, in words.
pub struct Past {
    pub what: String,
    /// Its value before and after, where that is short.
    pub values: Option<String>,
    /// Of the day.
    pub time: String,
}
