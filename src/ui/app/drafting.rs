//! Trying out edits of the scoring model: what would follow is shown before anything is kept.

use std::sync::Arc;

use leptos::prelude::*;

use super::{App, Undo};
use crate::domain::change::{Label, ModelWhat};
use crate::domain::command::ModelEdit;
use crate::domain::model::ScoringModel;
use crate::domain::portfolio::Portfolio;
use crate::domain::rule::Rejection;
use crate::session::model_draft::Drafted;
use crate::session::route::Route;
use crate::words::model_screen::draft as words;
use crate::words::{changes, rules};

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
        let edited = self
            .drafts
            .try_update(|drafts| drafts.edit(id, &model, edit));
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
        self.drafts.update(|drafts| drafts.discard(id));
        self.tell(words::discarded(self.peek_locale()).to_owned(), Undo::Draft);
    }

    /// Brings the draft back that was discarded last.
    pub fn restore_model_draft(self) {
        self.drafts.update(|drafts| drafts.restore());
        self.go(Route::Model);
    }

    /// On the model screen a step back is one of the draft first. Whether there was one.
    pub(super) fn step_draft_back(self) -> bool {
        if self.route_now() != Some(Route::Model) || !self.peek_has_model_draft() {
            return false;
        }
        let id = self.peek_workspace(|workspace| workspace.head().id);
        let last = id.and_then(|id| {
            self.drafts
                .try_update(|drafts| drafts.step_back(id))
                .flatten()
        });
        if let Some(edit) = last {
            let locale = self.peek_locale();
            let label = Label::Model(ModelWhat::from(&edit));
            self.say(changes::undone(locale, &changes::describe(locale, &label)));
        }
        true
    }

    /// What a step back on the model screen would take out of the draft, tracked.
    pub(super) fn draft_label(self) -> Option<Label> {
        if self.route() != Some(Route::Model) {
            return None;
        }
        let id = self.with_workspace(|workspace| workspace.head().id)?;
        self.drafts.with(|drafts| {
            let last = drafts.of(id)?.last()?;
            Some(Label::Model(ModelWhat::from(last)))
        })
    }
}
