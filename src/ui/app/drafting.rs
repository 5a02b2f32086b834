//! Trying out edits of the scoring model: what would follow is shown before anything is kept.

use std::sync::Arc;

use leptos::prelude::*;

use super::{App, Undo, now};
use crate::browser::clock;
use crate::domain::change::Label;
use crate::domain::command::ModelEdit;
use crate::domain::model::{CriterionId, ScoringModel};
use crate::domain::portfolio::Portfolio;
use crate::domain::rule::Rejection;
use crate::session::Session;
use crate::session::model_draft::{Changes, Drafted, KeptDraft, ModelDrafts, Stepped, Way};
use crate::session::route::Route;
use crate::words::model_screen::draft as words;
use crate::words::{Locale, changes, format, rules};

impl App {
    /// The scoring model with the draft on top of it; without a draft the one of the workspace.
    pub fn drafted_model(self) -> Memo<Option<Arc<ScoringModel>>> {
        Memo::new(move |_| {
            let drafted = self
                .drafted
                .with(|drafted| Some(drafted.as_ref()?.model.clone()));
            drafted.or_else(|| self.with_workspace(|workspace| workspace.model().clone()))
        })
    }

    /// The scoring model with the draft on top of it, once, for an event.
    pub fn peek_drafted_model(self) -> Option<Arc<ScoringModel>> {
        let drafted = self.drafted.get_untracked().map(|drafted| drafted.model);
        drafted.or_else(|| self.peek_workspace(|workspace| workspace.model().clone()))
    }

    /// The draft on top of the model as it is now, tracked.
    pub fn model_draft(self) -> Option<Drafted> {
        self.drafted.get()
    }

    /// Whether there is a draft, once, for an event.
    pub fn peek_has_model_draft(self) -> bool {
        self.drafted.with_untracked(Option::is_some)
    }

    /// All accounts computed with the draft, tracked.
    pub fn preview(self) -> Option<Arc<Portfolio>> {
        self.preview.with(|computed| computed.0.clone())
    }

    /// All accounts computed with the draft, once, for an event.
    pub fn peek_preview(self) -> Option<Arc<Portfolio>> {
        self.preview.with_untracked(|computed| computed.0.clone())
    }

    /// Adds an edit to the draft; the caller shows a rejection where it belongs.
    ///
    /// # Errors
    /// The rule that the edit would break.
    pub fn try_draft(self, edit: ModelEdit) -> Result<(), Rejection> {
        let open =
            self.peek_workspace(|workspace| (workspace.head().id, workspace.model().clone()));
        let (id, model) = open.ok_or(Rejection::ForeignWorkspace)?;
        let changes = self.peek_changes();
        let edited = self
            .drafts
            .try_update(|drafts| drafts.edit(id, &model, edit, changes.undo));
        // A workspace in which nothing has been done yet would be another one when the page comes back.
        let is_stored = self.peek_workspaces().iter().any(|known| known.id == id);
        if !is_stored && matches!(edited, Some(Ok(()))) {
            self.session.update_untracked(|session| {
                if let Some(session) = session {
                    session.save_all();
                }
            });
            self.keep();
        }
        edited.unwrap_or(Err(Rejection::ForeignWorkspace))
    }

    /// Adds an edit to the draft; a rejection is shown as a message.
    pub fn draft(self, edit: ModelEdit) -> bool {
        let outcome = self.try_draft(edit);
        if let Err(rejection) = &outcome {
            self.say(rules::rejection(self.peek_locale(), rejection));
        }
        outcome.is_ok()
    }

    /// Makes the draft the model, as one step that can be undone.
    pub fn keep_model_draft(self) {
        let open =
            self.peek_workspace(|workspace| (workspace.head().id, workspace.model().clone()));
        let Some((id, model)) = open else { return };
        let command = self
            .drafts
            .with_untracked(|drafts| drafts.of(id).map(|draft| draft.command(&model)));
        let Some(command) = command else { return };
        if self.dispatch_and_tell(command).is_some() {
            self.drafts.update(|drafts| drafts.forget(id));
        }
    }

    /// Forgets the draft, and says so with a way back.
    pub fn discard_model_draft(self) {
        let Some(id) = self.peek_workspace(|workspace| workspace.head().id) else {
            return;
        };
        let changes = self.peek_changes();
        self.drafts
            .update(|drafts| drafts.discard(id, changes.undo));
        self.tell(words::discarded(self.peek_locale()).to_owned(), Undo::Draft);
    }

    /// Brings the draft back that was discarded last; says so where there is another one by now.
    pub fn restore_model_draft(self) {
        let id = self.peek_workspace(|workspace| workspace.head().id);
        let restored = id.and_then(|id| self.drafts.try_update(|drafts| drafts.restore(id)));
        if restored == Some(false) {
            self.say(changes::not_the_last(self.peek_locale()).to_owned());
        }
        self.go(Route::Model);
    }

    /// Whether a criterion is there by the draft alone, once, for an event.
    pub fn peek_draft_adds(self, criterion: &CriterionId) -> bool {
        let id = self.peek_workspace(|workspace| workspace.head().id);
        id.is_some_and(|id| {
            self.drafts
                .with_untracked(|drafts| drafts.of(id).is_some_and(|draft| draft.adds(criterion)))
        })
    }

    /// On the model screen a step of the draft goes before those of the workspace that were made earlier.
    /// Whether there was one.
    pub(super) fn step_draft(self, way: Way) -> bool {
        if self.route_now() != Some(Route::Model) {
            return false;
        }
        let Some(id) = self.peek_workspace(|workspace| workspace.head().id) else {
            return false;
        };
        let changes = self.peek_changes();
        let has = |drafts: &ModelDrafts| drafts.next(id, way, changes).is_some();
        if !self.drafts.with_untracked(has) {
            return false;
        }
        let stepped = self
            .drafts
            .try_update(|drafts| drafts.step(id, way, changes))
            .flatten();
        if let Some(stepped) = stepped {
            let locale = self.peek_locale();
            let what = described(locale, stepped);
            self.say(match way {
                Way::Back => changes::undone(locale, &what),
                Way::Forward => changes::redone(locale, &what),
            });
            self.keep_focus();
        }
        true
    }

    /// What a step on the model screen would take out of the draft or bring again, tracked.
    pub(super) fn draft_label(self, way: Way) -> Option<String> {
        if self.route() != Some(Route::Model) {
            return None;
        }
        let id = self.with_workspace(|workspace| workspace.head().id)?;
        let changes = self.session.with(|session| counted(session.as_ref()));
        let stepped = self.drafts.with(|drafts| drafts.next(id, way, changes))?;
        Some(described(self.locale(), stepped))
    }

    fn peek_changes(self) -> Changes {
        self.session
            .with_untracked(|session| counted(session.as_ref()))
    }

    /// Takes up the draft that this browser has kept of a workspace that is about to be shown, and says so.
    pub(in crate::ui) fn find_model_draft(self, session: &Session) {
        let (id, model) = (session.id(), session.workspace().model());
        let is_there = self.drafts.with_untracked(|drafts| drafts.of(id).is_some());
        let kept = self.with_keeper(|keeper| keeper.preferences.model_draft(id));
        let Some(kept) = kept.filter(|_| !is_there) else {
            return;
        };
        let found = self
            .drafts
            .try_update(|drafts| drafts.find(id, model, &kept));
        let locale = self.peek_locale();
        let day = format::day(locale, clock::local_day(kept.at));
        match found {
            // There the draft says it itself.
            Some(true) if self.route_now() == Some(Route::Model) => {}
            Some(true) => self.say(words::found(locale, &day)),
            _ => self.say(words::outlived(locale, &day)),
        }
    }

    /// Keeps the draft in this browser, so that it is still there when the page has gone and come back.
    pub(in crate::ui) fn keep_drafts(self) {
        Effect::new(move |_| {
            let drafted = self.drafted.get();
            let open =
                self.peek_workspace(|workspace| (workspace.head().id, workspace.model().clone()));
            let Some((id, model)) = open else { return };
            self.with_keeper(|keeper| {
                let kept = drafted.map(|drafted| KeptDraft::of(now(), &model, &drafted.model));
                keeper.preferences.set_model_draft(id, kept.as_ref()).ok()
            });
        });
    }
}

fn counted(session: Option<&Session>) -> Changes {
    let (undo, redo) = session.map(Session::steps).unwrap_or_default();
    Changes { undo, redo }
}

fn described(locale: Locale, stepped: Stepped) -> String {
    match stepped {
        Stepped::Edited(what) => changes::describe(locale, &Label::Model(what)),
        Stepped::Discarded => words::discarded(locale).to_owned(),
    }
}
