//! What a phone holds on to while it is asked, and where that is kept.

use leptos::prelude::*;

use super::State;
use crate::domain::ids::EntryId;
use crate::exchange::workshop::{CodeError, Given, Task};
use crate::session::voting::{Voting, blank, workshop_of};
use crate::ui::app::{App, fresh};
use crate::words::workshop_codes::code_error;

/// The phone.
#[derive(Clone, Copy)]
pub struct Phone {
    pub app: App,
    /// The workshop that is answered to, by its tag.
    workshop: RwSignal<u32>,
    pub voting: RwSignal<Voting>,
    pub state: RwSignal<State>,
}

impl Phone {
    /// A phone that was asked nothing yet.
    pub fn new(app: App) -> Self {
        Self {
            app,
            workshop: RwSignal::new(0),
            voting: RwSignal::new(Voting::default()),
            state: RwSignal::new(State::Nothing),
        }
    }

    /// Takes a code in; nothing at all leaves everything as it is.
    pub fn take(self, code: &str) {
        if code.is_empty() {
            return;
        }
        let tag = match workshop_of(code) {
            Ok(tag) => tag,
            Err(error) => return self.refuse(error),
        };
        let app = self.app;
        let known = app.with_keeper(|keeper| keeper.preferences.voting(tag));
        let mut voting = known.unwrap_or_else(|| Voting::new(drawn()));
        let state = State::from(voting.take(code));
        if let State::Welcome(task) = &state
            && app
                .with_keeper(|keeper| keeper.preferences.language())
                .is_none()
        {
            // Nobody has chosen a language here: that of the room.
            app.set_locale(task.locale);
        }
        if let State::Refused(error) = state {
            return self.refuse(error);
        }
        self.workshop.set(tag);
        self.voting.set(voting);
        self.keep();
        self.state.set(state);
    }

    /// Says why a code can’t be used. What is here already stays.
    fn refuse(self, error: CodeError) {
        let is_empty = |state: &State| matches!(state, State::Nothing | State::Refused(_));
        match self.state.with_untracked(is_empty) {
            true => self.state.set(State::Refused(error)),
            false => self
                .app
                .say(code_error(self.app.peek_locale(), error).to_owned()),
        }
    }

    /// Changes what is kept, and keeps it.
    pub fn change(self, change: impl FnOnce(&mut Voting)) {
        self.voting.update(change);
        self.keep();
    }

    /// Whether it takes a question to know who these initials are.
    pub fn is_unclear(self, initials: &str) -> bool {
        self.voting
            .with_untracked(|voting| voting.is_unclear(initials))
    }

    /// Says who answers: somebody who is known here, or the same person under other initials.
    pub fn goes_on_as(self, initials: String) {
        self.change(|voting| voting.go_on_as(initials));
    }

    /// Says that somebody new answers, who begins with an empty ballot as a person of their own.
    pub fn is_handed_to(self, initials: String) {
        self.change(|voting| voting.hand_over(drawn(), initials));
    }

    fn keep(self) {
        let workshop = self.workshop.get_untracked();
        self.app.with_keeper(|keeper| {
            let kept = self
                .voting
                .with_untracked(|voting| keeper.preferences.set_voting(workshop, voting));
            kept.ok()
        });
    }

    /// The answers so far; a blank ballot where there are none.
    pub fn answers_so_far(self, task: &Task) -> Given {
        let given = self.voting.with_untracked(|voting| voting.given.clone());
        given.unwrap_or_else(|| blank(task))
    }

    /// Whether something was answered under these initials.
    pub fn has_begun(self, initials: &str) -> bool {
        self.voting
            .with_untracked(|voting| voting.has_begun(initials))
    }
}

/// A number by chance: the end of a fresh id is nothing else.
fn drawn() -> u32 {
    fresh::<EntryId>().random_end()
}
