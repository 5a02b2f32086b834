//! What a phone holds on to while it is asked, and where that is kept.

use std::sync::Arc;

use leptos::prelude::*;

use super::State;
use crate::domain::ids::EntryId;
use crate::exchange::workshop::{CodeError, Given, Task};
use crate::session::voting::{Voting, blank, workshop_of};
use crate::ui::app::{App, fresh};
use crate::ui::focus;
use crate::words::workshop_codes::code_error;

/// The phone.
#[derive(Clone, Copy)]
pub struct Phone {
    pub app: App,
    /// The workshop that is answered to, by its tag.
    workshop: RwSignal<u32>,
    pub voting: RwSignal<Voting>,
    pub state: RwSignal<State>,
    /// What is answered by whoever has the phone, from the moment they have said who they are.
    pub now: RwSignal<Option<Given>>,
    /// What they had answered before: nobody is shown what was said there.
    pub before: RwSignal<Option<Given>>,
    /// Whether what was noted last is kept; a browser without room keeps nothing, and then memory is all there is.
    is_kept: StoredValue<bool>,
    /// Whether another page of this phone has gone on, so that this one asks again who answers.
    pub is_left_behind: RwSignal<bool>,
}

impl Phone {
    /// A phone that was asked nothing yet.
    pub fn new(app: App) -> Self {
        Self {
            app,
            workshop: RwSignal::new(0),
            voting: RwSignal::new(Voting::default()),
            state: RwSignal::new(State::Nothing),
            now: RwSignal::new(None),
            before: RwSignal::new(None),
            is_kept: StoredValue::new(true),
            is_left_behind: RwSignal::new(false),
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
        let is_here = self.workshop.get_untracked() == tag && !self.is_kept.get_value();
        let known = match is_here {
            true => Some(self.voting.get_untracked()),
            false => app.with_keeper(|keeper| keeper.preferences.voting(tag)),
        };
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
        self.is_left_behind.set(false);
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

    /// Changes what is kept, and keeps it. Another page of this phone may have gone on meanwhile: where somebody else has
    /// it there, this page changes nothing and asks who answers. Answers whether it was changed.
    pub fn change(self, change: impl FnOnce(&mut Voting)) -> bool {
        let (app, workshop) = (self.app, self.workshop.get_untracked());
        let kept = app.with_keeper(|keeper| keeper.preferences.voting(workshop));
        if let Some(kept) = kept.filter(|_| self.is_kept.get_value()) {
            let mut voting = self.voting.get_untracked();
            let is_ours = voting.catch_up(kept.clone());
            self.voting.set(if is_ours { voting } else { kept });
            if !is_ours {
                let arrival = self.voting.with_untracked(Voting::arrival);
                self.is_left_behind.set(true);
                self.state.set(State::from(arrival));
                focus::next("main h1");
                return false;
            }
        }
        self.voting.update(change);
        self.keep();
        true
    }

    /// The phone goes to somebody else, who says who they are.
    pub fn pass_on(self, task: Arc<Task>) {
        self.state.set(State::Welcome(task));
        focus::next("#initials");
    }

    /// Notes what another page of this phone has done since; whether this one still counts.
    pub fn catches_up(self) -> bool {
        self.change(|_| {})
    }

    /// Whoever has said who they are begins: with an empty ballot, on which what they answered before stays unseen.
    pub fn begin(self, task: Arc<Task>) {
        self.is_left_behind.set(false);
        self.now.set(Some(blank(&task)));
        self.before
            .set(self.voting.with_untracked(|voting| voting.given.clone()));
        self.state.set(State::Answering(task));
    }

    /// The places that were answered before whoever has the phone came.
    pub fn kept_places(self) -> Vec<usize> {
        let places = |before: &Option<Given>| before.as_ref().map(Given::answered_places);
        self.before.with_untracked(places).unwrap_or_default()
    }

    /// Notes what is answered now.
    pub fn answer(self, now: Given) {
        let before = self.before.get_untracked();
        if self.change(|voting| voting.answer(&now, before.as_ref())) {
            self.now.set(Some(now));
        }
    }

    /// Whether it takes a question to know who these initials are.
    pub fn is_unclear(self, initials: &str) -> bool {
        self.voting
            .with_untracked(|voting| voting.is_unclear(initials))
    }

    /// Says who answers: somebody who is known here, or the same person under other initials. Answers whether they can.
    pub fn goes_on_as(self, initials: String) -> bool {
        self.change(|voting| voting.go_on_as(initials))
    }

    /// Says that somebody new answers, as a person of their own. Answers whether they can.
    pub fn is_handed_to(self, initials: String) -> bool {
        self.change(|voting| voting.hand_over(drawn(), initials))
    }

    fn keep(self) {
        let workshop = self.workshop.get_untracked();
        let kept = self.app.with_keeper(|keeper| {
            let kept = self
                .voting
                .with_untracked(|voting| keeper.preferences.set_voting(workshop, voting));
            kept.ok()
        });
        self.is_kept.set_value(kept.is_some());
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
