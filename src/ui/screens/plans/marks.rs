//! Marking as done, and taking it back: the last marks are kept in mind as long as the view stands.

use leptos::prelude::*;

use super::keys;
use crate::domain::change::Change;
use crate::domain::command::{AccountDay, AccountEdit, Command};
use crate::domain::ids::AccountId;
use crate::domain::plan::ActionStatus;
use crate::domain::tasks::{Task, TaskKey, set_status, tasks};
use crate::domain::values::Date;
use crate::session::history::StepNumber;
use crate::ui::app::App;
use crate::ui::focus;
use crate::words::{format, plan_screen, today as words};

/// What can be marked as done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Task(TaskKey),
    Review(AccountId),
}

/// What was before.
#[derive(Debug, Clone, Copy)]
enum Before {
    Status(TaskKey, ActionStatus),
    /// The day of the next review, and the one that took its place.
    Review(AccountId, Option<Date>, Option<Date>),
}

/// The last marks, the newest at the end, each with the step of the history that it is.
#[derive(Clone, Copy)]
pub struct Marks {
    app: App,
    last: StoredValue<Vec<(Before, Option<StepNumber>)>>,
}

impl Marks {
    /// Nothing was marked yet.
    pub fn new(app: App) -> Self {
        let last = StoredValue::new(Vec::new());
        Self { app, last }
    }

    /// Marks as done; a task that is over opens again.
    pub fn turn(self, mark: Mark) {
        match mark {
            Mark::Task(key) => {
                if let Some(task) = find(self.app, key) {
                    let status = match task.status.is_open() {
                        true => ActionStatus::Done,
                        false => ActionStatus::Open,
                    };
                    self.set(&task, status);
                }
            }
            Mark::Review(id) => self.review(id),
        }
    }

    /// Leads a task to a status. What is done says so, with a way back.
    pub fn set(self, task: &Task, status: ActionStatus) {
        let account = self
            .app
            .peek_workspace(|workspace| workspace.account(task.key.account).cloned());
        let command = account
            .flatten()
            .and_then(|account| set_status(&account, task.key.source, status));
        let Some(change) = command.and_then(|command| self.app.dispatch(command)) else {
            return;
        };
        if status == ActionStatus::Done {
            self.remember(Before::Status(task.key, task.status), &change);
            let text = words::done(self.app.peek_locale(), said(self.app, &task.text));
            self.app.tell_change(text, &change);
        }
    }

    /// An account was reviewed today: the next review comes after the days that the workspace has set.
    fn review(self, id: AccountId) {
        let read = self.app.peek_workspace(|workspace| {
            let days = i64::from(workspace.head().settings.review_days);
            let account = workspace.account(id)?;
            Some((account.name.to_string(), account.next_review, days))
        });
        let Some(Some((name, before, days))) = read else {
            return;
        };
        let next = self.app.peek_today() + chrono::TimeDelta::days(days);
        if let Some(change) = self.app.dispatch(to_review(id, Some(next))) {
            self.remember(Before::Review(id, before, Some(next)), &change);
            let locale = self.app.peek_locale();
            let text = words::reviewed(locale, &name, &format::day(locale, next));
            self.app.tell_change(text, &change);
        }
    }

    fn remember(self, before: Before, change: &Change) {
        let step = self.app.step_of(change);
        self.last.update_value(|last| last.push((before, step)));
    }

    /// Undoes a mark that is the last change of all: it is one step, whichever way it is taken back. Else the mark
    /// alone is taken back, by a change of its own.
    fn undo(self, step: Option<StepNumber>) -> bool {
        let is_last = step.is_some() && untrack(|| self.app.last_step()) == step;
        if is_last {
            self.app.undo_change();
        }
        is_last
    }

    /// Takes the last mark back that still holds.
    pub fn take_back(self) {
        let app = self.app;
        while let Some((before, step)) = self.last.try_update_value(Vec::pop).flatten() {
            match before {
                Before::Status(key, status) => {
                    let Some(task) = find(app, key) else { continue };
                    if task.status == ActionStatus::Done {
                        if !self.undo(step) {
                            self.set(&task, status);
                        }
                        let text = words::open_again(app.peek_locale(), said(app, &task.text));
                        return back(app, text, &super::line::task_id(key));
                    }
                }
                Before::Review(id, day, then) => {
                    let read = app.peek_workspace(|workspace| {
                        let account = workspace.account(id)?;
                        Some((account.name.to_string(), account.next_review))
                    });
                    if let Some(Some((name, now))) = read
                        && now == then
                    {
                        if !self.undo(step) {
                            app.dispatch(to_review(id, day));
                        }
                        let text = words::open_again(app.peek_locale(), &name);
                        return back(app, text, &format!("review-{id}"));
                    }
                }
            }
        }
        app.say(words::nothing_marked(app.peek_locale()).to_owned());
    }
}

/// Says that something is open again, and puts the keyboard there.
fn back(app: App, text: String, id: &str) {
    app.say(text);
    let first = format!("#{id} {}", keys::CONTROL);
    request_animation_frame(move || {
        focus::next(first);
    });
}

fn to_review(id: AccountId, day: Option<Date>) -> Command {
    Command::edit(id, AccountEdit::Day(AccountDay::NextReview, day))
}

/// A task as it is now.
pub fn find(app: App, key: TaskKey) -> Option<Task> {
    let found = app.peek_workspace(|workspace| {
        let account = workspace.account(key.account)?;
        let mut all = tasks(std::iter::once(account)).into_iter();
        all.find(|task| task.key == key)
    });
    found.flatten()
}

fn said(app: App, text: &str) -> &str {
    match text {
        "" => plan_screen::untitled(app.peek_locale()),
        text => text,
    }
}
