//! What is being asked: the newest task of a round, and what the facilitator does with it.

use leptos::prelude::*;

use crate::domain::ids::{AccountId, EntryId};
use crate::domain::workshop::agenda::Item;
use crate::domain::workshop::ballot::{Round, Task};
use crate::domain::workshop::tasks::{self, NoTask, Progress, Turnout};
use crate::domain::workshop::{Participant, Workshop};
use crate::session::rating;
use crate::session::workshop::identity::{Full, part};
use crate::session::workshop::taking::Refused;
use crate::ui::app::fresh;
use crate::ui::screens::workshop::desk::Desk;
use crate::words::workshop::frame::person_removed;
use crate::words::workshop::{intake, rate as words};

/// A round of a workshop.
#[derive(Clone, Copy)]
pub struct Asking {
    pub desk: Desk,
    pub round: Round,
    /// The newest task of the round; `None` before one was handed out.
    pub task: Memo<Option<Task>>,
}

impl Asking {
    /// The round of a workshop.
    pub fn new(desk: Desk, round: Round) -> Self {
        let task = Memo::new(move |_| desk.with(|one| one.task(round).cloned()));
        Self { desk, round, task }
    }

    /// What would be handed out now, tracked.
    pub fn next(self) -> Option<Result<Task, NoTask>> {
        let app = self.desk.app;
        let next = app.with_workspace(|here| {
            let workshop = here.head().workshop(self.desk.id)?;
            Some(tasks::next(workshop, self.round, here, EntryId::from(0)))
        });
        next.flatten()
    }

    /// Whether the lists have changed since the task was handed out, tracked.
    pub fn is_outdated(self) -> Memo<bool> {
        let app = self.desk.app;
        Memo::new(move |_| {
            let outdated = app.with_workspace(|here| {
                let workshop = here.head().workshop(self.desk.id)?;
                let task = workshop.task(self.round)?;
                Some(!task.revealed && tasks::is_outdated(workshop, task, here))
            });
            outdated.flatten().unwrap_or_default()
        })
    }

    /// How far somebody is.
    pub fn progress(self, id: EntryId) -> Memo<Progress> {
        Memo::new(move |_| {
            let of = |task: &Task| self.desk.with(|one| one.progress(task, id));
            self.task
                .with(|task| task.as_ref().map(of))
                .unwrap_or_default()
        })
    }

    /// Who takes part, tracked.
    pub fn people(self) -> Memo<Vec<Participant>> {
        Memo::new(move |_| self.desk.with(|one| one.participants.clone()))
    }

    /// Who has answered, tracked.
    pub fn turnout(self) -> Memo<Turnout> {
        Memo::new(move |_| {
            let task = self.task.get();
            let of = |one: &Workshop| task.as_ref().map(|task| one.turnout(task));
            self.desk.with(of).unwrap_or_default()
        })
    }

    /// Hands out the questions, with the next number. Says what is missing for it.
    pub fn hand_out(self) -> bool {
        let app = self.desk.app;
        let next = app.peek_workspace(|here| {
            let workshop = here.head().workshop(self.desk.id)?;
            Some(tasks::next(workshop, self.round, here, fresh()))
        });
        match next.flatten() {
            Some(Ok(task)) => self.desk.change(|one| one.hand_out(task, fresh)).is_some(),
            Some(Err(why)) => {
                app.say(words::no_task(app.peek_locale(), why).to_owned());
                false
            }
            None => false,
        }
    }

    /// Shows everybody everything, and goes on to where they talk about it, if that comes next.
    pub fn reveal(self) {
        let shown = self.desk.change(|one| one.set_revealed(self.round, true));
        let comes_next = self.desk.peek(|one| {
            let mut items = one.items().iter().skip_while(|item| **item != one.at);
            items.nth(1) == Some(&Item::Reveal)
        });
        // Going there is no part of the step: undo hides the answers again, and takes no minutes back.
        if shown.is_some() && comes_next && self.round != Round::Dots {
            self.desk.go_to(Item::Reveal);
        }
    }

    /// Hides it again, so that further answers are taken.
    pub fn reopen(self) {
        let round = self.round;
        self.desk.change(|one| one.set_revealed(round, false));
    }

    /// The accounts that are proposed where there is no list: the largest.
    pub fn largest(self) -> Vec<AccountId> {
        let Some(portfolio) = self.desk.app.portfolio() else {
            return Vec::new();
        };
        let largest = rating::accounts(&portfolio, &rating::Settings::default());
        let usual = |one: &_| tasks::usual_accounts(one, self.round, &largest);
        self.desk.peek(usual)
    }

    /// Says that whoever came from another phone is the same person.
    pub fn confirm(self, id: EntryId) {
        self.desk.change(|one| {
            let mut people = one.participants.iter_mut();
            if let Some(one) = people.find(|one| one.id == id) {
                one.before = None;
            }
        });
    }

    /// Says that whoever came from another phone is somebody else.
    pub fn part(self, id: EntryId) {
        let app = self.desk.app;
        let name = untrack(|| self.desk.called(id, |one| &one.name));
        let mut parted = Ok(None);
        let change = self.desk.change(|one| parted = part(one, id, fresh()));
        let said = match (parted, change) {
            (Err(Full), _) => intake::refused(app.peek_locale(), &Refused::TooManyPeople { name }),
            (Ok(Some(other)), Some(_)) => words::parted(app.peek_locale(), &name, &other.name),
            _ => return,
        };
        app.say(said);
    }

    /// Takes the answers of somebody out, and tells it with the way back.
    pub fn remove(self, id: EntryId) {
        let Some(number) = self
            .task
            .with_untracked(|task| task.as_ref().map(|one| one.number))
        else {
            return;
        };
        let app = self.desk.app;
        let name = untrack(|| self.desk.called(id, |one| &one.name));
        let change = self.desk.change(|one| one.remove_answers(number, id));
        if let Some(change) = change {
            let locale = app.peek_locale();
            let said = match self.desk.peek(|one| one.participant(id).is_some()) {
                true => words::removed(locale, &name),
                false => person_removed(locale, &name),
            };
            app.tell_change(said, &change);
        }
    }
}
