//! What an import would do, and doing it. Working it out is slow for a long list and done in slices; what is done
//! then is one command.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::command::Command;
use crate::domain::ids::AccountId;
use crate::domain::values::Year;
use crate::domain::workspace::Workspace;
use crate::exchange::list::adopt::{self, Adopting, Fate, Import, Moment};
use crate::ui::app::{fresh, now};

use super::{Busy, Desk, ReadList, SLICE, Stage};

impl Desk {
    /// Goes to the check of the changes.
    pub fn check(self) {
        self.moved_on.set(false);
        self.stage.set(Stage::Check);
        self.plan();
    }

    /// Works out what the import would do.
    pub fn plan(self) {
        let run = self.next_run();
        spawn_local(async move {
            if let Some((import, workspace)) = self.import(run).await {
                self.planned_on.set_value(Some(workspace));
                self.planned.set(Some(Arc::new(import)));
                self.busy.set(None);
            }
        });
    }

    /// Decides about one draft.
    pub fn decide(self, decisions: impl IntoIterator<Item = (usize, Fate)>) {
        self.fates.update(|fates| fates.extend(decisions));
        self.plan();
    }

    /// What becomes of every draft of a list.
    fn fates_of(self, list: &ReadList) -> Vec<Fate> {
        let known: Vec<AccountId> = list.known.iter().map(|(id, _)| *id).collect();
        let mut fates = adopt::proposed_fates(&list.matches, &known);
        self.fates.with_untracked(|decided| {
            for (place, fate) in decided {
                if let Some(slot) = fates.get_mut(*place) {
                    *slot = *fate;
                }
            }
        });
        fates
    }

    /// The list, with its customers looked for in the workspace as it is now. What a person decided about its drafts
    /// stays. `None` if nobody wants it any more.
    async fn list_of_now(self, run: u32) -> Option<Arc<ReadList>> {
        let list = self.list.get_untracked()?;
        let is_same = |workspace: &Workspace| *workspace == list.looked_in;
        if self.app.peek_workspace(is_same)? {
            return Some(list);
        }
        let (recognition, drafts) = (list.recognition.clone(), list.drafts.clone());
        let list = self.look_for_known(run, recognition, drafts).await?;
        self.list.set(Some(list.clone()));
        Some(list)
    }

    /// Works out the import on the workspace as it is now. `None` if nobody wants it any more.
    async fn import(self, run: u32) -> Option<(Import, Workspace)> {
        let going = async || self.step(run, Busy::Planning).await.then_some(());
        going().await?;
        let list = self.list_of_now(run).await?;
        going().await?;
        let fates = self.fates_of(&list);
        let moment = Moment {
            now: now(),
            current_year: u16::try_from(list.recognition.context.current_year)
                .ok()
                .and_then(|year| Year::try_from(year).ok())?,
            currency: self.currency.get_untracked(),
            locale: self.app.peek_locale(),
        };
        let mode = self.mode.get_untracked();
        let workspace = self.app.peek_workspace(Workspace::clone)?;
        let drafts = &list.drafts.accounts;
        let mut adopting = Adopting::new(workspace.clone(), drafts, &fates, mode, moment);
        while adopting.go_on(SLICE, &mut fresh::<u128>) {
            going().await?;
        }
        going().await?;
        adopting.settle();
        going().await?;
        Some((adopting.finish(), workspace))
    }

    /// What was worked out, if it was on the workspace as it is at this moment.
    fn take_planned(self) -> Option<Import> {
        let planned_on = self.planned_on.try_update_value(Option::take)??;
        let is_same = |workspace: &Workspace| *workspace == planned_on;
        if self.app.peek_workspace(is_same) != Some(true) {
            return None;
        }
        let planned = self.planned.try_update_untracked(Option::take)??;
        Some(Arc::unwrap_or_clone(planned))
    }

    /// Does the import that was shown. Where the workspace has changed since, by undo or in another tab, it would
    /// write over that: then it is worked out anew, and a person looks at it again first.
    pub fn import_now(self) {
        let run = self.next_run();
        spawn_local(async move {
            if !self.step(run, Busy::Planning).await {
                return;
            }
            let Some(import) = self.take_planned() else {
                self.moved_on.set(true);
                return self.plan();
            };
            self.busy.set(None);
            let tally = import.tally;
            let command = Command::Adopt(import.adoption);
            if let Some(change) = self.app.dispatch_and_tell(command) {
                self.remember();
                self.made.set(self.app.step_of(&change));
                self.done.set(Some(tally));
                self.stage.set(Stage::Done);
            } else {
                self.plan();
            }
        });
    }
}
