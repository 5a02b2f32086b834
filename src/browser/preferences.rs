//! What this browser remembers about the person's choices: language, theme, last workspace, last export.
//! Small, synchronous, and no great loss if it is gone. Of a workspace nothing lies here but how it was left: what
//! its list was searched and filtered for, which accounts were being rated, a change of the scoring model that is
//! not kept yet, texts and answers that were begun.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::ids::{AccountId, WorkspaceId};
use crate::domain::plan_sheet::Choice;
use crate::session::appearance::{Density, Theme};
use crate::session::listing::arrangement::Kept;
use crate::session::model_draft::KeptDraft;
use crate::session::rating::{self, begun::BegunAnswers};
use crate::session::voting::Voting;
use crate::session::workshop::passing::Passed;
use crate::words::Locale;

use super::local::{Local, LocalTrouble};

/// `"en"` or `"de"`.
pub const LANGUAGE: &str = "keyfolio/language";
/// `"system"`, `"light"` or `"dark"`.
pub const THEME: &str = "keyfolio/theme";
/// `"comfortable"` or `"compact"`.
pub const DENSITY: &str = "keyfolio/density";
/// The id of the workspace that was open last.
pub const WORKSPACE: &str = "keyfolio/workspace";
/// `false` if single letters must not be shortcuts.
pub const SINGLE_LETTERS: &str = "keyfolio/single-letters";
/// Followed by the id of a workspace: when it was last saved to a file, RFC 3339.
pub const EXPORT: &str = "keyfolio/export/";
/// Followed by the id of a workspace: how many records were taken in since that no file of that time holds.
pub const TAKEN_IN: &str = "keyfolio/taken-in/";
/// `true` once somebody's own work lay in the store of this browser.
pub const KEPT: &str = "keyfolio/kept";

/// Followed by the id of a workspace: how the list of accounts was left.
pub const LISTING: &str = "keyfolio/listing/";

/// Followed by the id of a workspace: the change of the scoring model that is not kept yet.
pub const MODEL_DRAFT: &str = "keyfolio/model-draft/";

/// A kind of text that somebody has begun at an account and not kept yet.
#[derive(Clone, Copy)]
pub enum Begun {
    /// A line about a contact.
    Line,
    /// What a review of the plan has taught.
    Review,
    /// A judgement of the relationship.
    Health,
}

impl Begun {
    const ALL: [Self; 3] = [Self::Line, Self::Review, Self::Health];

    /// Followed by the id of a workspace: these texts by account.
    const fn key(self) -> &'static str {
        match self {
            Self::Line => "keyfolio/begun/",
            Self::Review => "keyfolio/begun-reviews/",
            Self::Health => "keyfolio/begun-health/",
        }
    }
}

/// Followed by the id of a workspace: what was written about answers that are not given yet.
pub const BEGUN_ANSWERS: &str = "keyfolio/begun-answers/";

/// Followed by the id of a workspace: what somebody has begun to answer in a workshop, on this machine.
pub const PASSED: &str = "keyfolio/passed/";

/// Followed by the tag of a workshop: what this phone was asked in it and has answered.
pub const VOTING: &str = "keyfolio/voting/";

/// Followed by the id of a workspace: which accounts are rated one question after the other, and how.
pub const RATING: &str = "keyfolio/rating/";

/// Followed by the id of a workspace: `true` if its page for the bank has letters instead of names.
pub const LETTERS: &str = "keyfolio/letters/";

/// Followed by the id of a workspace: which entries of plans stand on the pages for customers.
pub const CUSTOMER_PAGES: &str = "keyfolio/customer-pages/";

/// Followed by the id of a workspace: `true` if somebody has left the guide of the first hour.
pub const GUIDE_LEFT: &str = "keyfolio/guide-left/";

/// What was chosen for the last kinds of lists.
pub const LISTS: &str = "keyfolio/lists";

/// The person's choices in this browser. Cheap to clone.
#[derive(Clone)]
pub struct Preferences(Local);

impl Preferences {
    pub fn new(local: Local) -> Self {
        Self(local)
    }

    /// The language the person chose; `None` before a choice was made.
    pub fn language(&self) -> Option<Locale> {
        let tag: String = self.0.get(LANGUAGE)?;
        Locale::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    pub fn set_language(&self, language: Locale) -> Result<(), LocalTrouble> {
        self.0.set(LANGUAGE, &language.tag())
    }

    pub fn theme(&self) -> Theme {
        self.0.get(THEME).unwrap_or_default()
    }

    pub fn set_theme(&self, theme: Theme) -> Result<(), LocalTrouble> {
        self.0.set(THEME, &theme)
    }

    pub fn density(&self) -> Density {
        self.0.get(DENSITY).unwrap_or_default()
    }

    pub fn set_density(&self, density: Density) -> Result<(), LocalTrouble> {
        self.0.set(DENSITY, &density)
    }

    /// Whether single letters are shortcuts.
    pub fn single_letters(&self) -> bool {
        self.0.get(SINGLE_LETTERS).unwrap_or(true)
    }

    pub fn set_single_letters(&self, on: bool) -> Result<(), LocalTrouble> {
        self.0.set(SINGLE_LETTERS, &on)
    }

    /// What was chosen for the last kinds of lists; nothing of what stood in them.
    pub fn lists<T: DeserializeOwned + Default>(&self) -> T {
        self.0.get(LISTS).unwrap_or_default()
    }

    pub fn set_lists(&self, lists: &impl Serialize) -> Result<(), LocalTrouble> {
        self.0.set(LISTS, lists)
    }

    pub fn last_workspace(&self) -> Option<WorkspaceId> {
        self.0.get(WORKSPACE)
    }

    pub fn set_last_workspace(&self, workspace: WorkspaceId) -> Result<(), LocalTrouble> {
        self.0.set(WORKSPACE, &workspace)
    }

    /// When the workspace was last saved to a file.
    pub fn last_export(&self, workspace: WorkspaceId) -> Option<DateTime<Utc>> {
        self.0.get(&key(EXPORT, workspace))
    }

    pub fn set_last_export(
        &self,
        workspace: WorkspaceId,
        at: DateTime<Utc>,
    ) -> Result<(), LocalTrouble> {
        self.0.set(&key(EXPORT, workspace), &at)
    }

    /// How many records were taken in since then that look older than they are here.
    pub fn taken_in(&self, workspace: WorkspaceId) -> usize {
        self.0.get(&key(TAKEN_IN, workspace)).unwrap_or_default()
    }

    pub fn set_taken_in(&self, workspace: WorkspaceId, records: usize) -> Result<(), LocalTrouble> {
        if records == 0 {
            self.0.remove(&key(TAKEN_IN, workspace));
            return Ok(());
        }
        self.0.set(&key(TAKEN_IN, workspace), &records)
    }

    /// Whether somebody's own work lay in the store of this browser; then it is not found empty by itself.
    pub fn kept_work(&self) -> bool {
        self.0.get(KEPT).unwrap_or_default()
    }

    pub fn set_kept_work(&self, kept: bool) -> Result<(), LocalTrouble> {
        self.0.set(KEPT, &kept)
    }

    /// How the list of accounts of a workspace was left.
    pub fn listing(&self, workspace: WorkspaceId) -> Kept {
        self.0.get(&key(LISTING, workspace)).unwrap_or_default()
    }

    pub fn set_listing(&self, workspace: WorkspaceId, kept: &Kept) -> Result<(), LocalTrouble> {
        self.0.set(&key(LISTING, workspace), kept)
    }

    /// The change of the scoring model of a workspace that is not kept yet.
    pub fn model_draft(&self, workspace: WorkspaceId) -> Option<KeptDraft> {
        self.0.get(&key(MODEL_DRAFT, workspace))
    }

    pub fn set_model_draft(
        &self,
        workspace: WorkspaceId,
        draft: Option<&KeptDraft>,
    ) -> Result<(), LocalTrouble> {
        let key = key(MODEL_DRAFT, workspace);
        match draft {
            Some(draft) => self.0.set(&key, draft),
            None => {
                self.0.remove(&key);
                Ok(())
            }
        }
    }

    /// The texts that were begun in a workspace and are not kept yet.
    pub fn begun(&self, what: Begun, workspace: WorkspaceId) -> BTreeMap<AccountId, String> {
        self.0.get(&key(what.key(), workspace)).unwrap_or_default()
    }

    pub fn set_begun(
        &self,
        what: Begun,
        workspace: WorkspaceId,
        texts: &BTreeMap<AccountId, String>,
    ) -> Result<(), LocalTrouble> {
        self.0.set(&key(what.key(), workspace), texts)
    }

    /// What was written in a workspace about answers that are not given yet.
    pub fn begun_answers(&self, workspace: WorkspaceId) -> BegunAnswers {
        self.0
            .get(&key(BEGUN_ANSWERS, workspace))
            .unwrap_or_default()
    }

    pub fn set_begun_answers(
        &self,
        workspace: WorkspaceId,
        begun: &BegunAnswers,
    ) -> Result<(), LocalTrouble> {
        self.0.set(&key(BEGUN_ANSWERS, workspace), begun)
    }

    /// What somebody has begun to answer in a workshop, on this machine; `None` while nobody does.
    pub fn passed(&self, workspace: WorkspaceId) -> Option<Passed> {
        self.0.get(&key(PASSED, workspace))
    }

    pub fn set_passed(
        &self,
        workspace: WorkspaceId,
        passed: Option<&Passed>,
    ) -> Result<(), LocalTrouble> {
        match passed {
            Some(passed) => self.0.set(&key(PASSED, workspace), passed),
            None => {
                self.0.remove(&key(PASSED, workspace));
                Ok(())
            }
        }
    }

    /// What this phone was asked in a workshop and has answered; `None` where it never was.
    pub fn voting(&self, workshop: u32) -> Option<Voting> {
        self.0.get(&format!("{VOTING}{workshop:08x}"))
    }

    pub fn set_voting(&self, workshop: u32, voting: &Voting) -> Result<(), LocalTrouble> {
        self.0.set(&format!("{VOTING}{workshop:08x}"), voting)
    }

    /// Which accounts of a workspace are rated one question after the other, and how.
    pub fn rating(&self, workspace: WorkspaceId) -> rating::Settings {
        self.0.get(&key(RATING, workspace)).unwrap_or_default()
    }

    pub fn set_rating(
        &self,
        workspace: WorkspaceId,
        settings: &rating::Settings,
    ) -> Result<(), LocalTrouble> {
        self.0.set(&key(RATING, workspace), settings)
    }

    /// Whether the page for the bank has letters instead of names.
    pub fn letters(&self, workspace: WorkspaceId) -> bool {
        self.0.get(&key(LETTERS, workspace)).unwrap_or_default()
    }

    pub fn set_letters(&self, workspace: WorkspaceId, on: bool) -> Result<(), LocalTrouble> {
        self.0.set(&key(LETTERS, workspace), &on)
    }

    /// Whether somebody has left the guide of the first hour; it can be called back.
    pub fn guide_left(&self, workspace: WorkspaceId) -> bool {
        self.0.get(&key(GUIDE_LEFT, workspace)).unwrap_or_default()
    }

    pub fn set_guide_left(&self, workspace: WorkspaceId, left: bool) -> Result<(), LocalTrouble> {
        self.0.set(&key(GUIDE_LEFT, workspace), &left)
    }

    /// Which entries of plans stand on the pages for customers.
    pub fn customer_pages(&self, workspace: WorkspaceId) -> Choice {
        self.0
            .get(&key(CUSTOMER_PAGES, workspace))
            .unwrap_or_default()
    }

    pub fn set_customer_pages(
        &self,
        workspace: WorkspaceId,
        choice: &Choice,
    ) -> Result<(), LocalTrouble> {
        self.0.set(&key(CUSTOMER_PAGES, workspace), choice)
    }

    /// Forgets what belongs to a workspace that was erased.
    pub fn forget_workspace(&self, workspace: WorkspaceId) {
        let names = [
            EXPORT,
            TAKEN_IN,
            LISTING,
            MODEL_DRAFT,
            BEGUN_ANSWERS,
            PASSED,
            RATING,
            LETTERS,
            CUSTOMER_PAGES,
            GUIDE_LEFT,
        ];
        for name in names.into_iter().chain(Begun::ALL.map(Begun::key)) {
            self.0.remove(&key(name, workspace));
        }
        if self.last_workspace() == Some(workspace) {
            self.0.remove(WORKSPACE);
        }
    }
}

fn key(name: &str, workspace: WorkspaceId) -> String {
    format!("{name}{workspace}")
}
