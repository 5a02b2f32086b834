//! The desk of the data screen: what lies on it between choosing a file and importing it. Nothing of it is in
//! the workspace; leaving the screen clears it.

mod planning;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{files, page};
use crate::domain::ids::AccountId;
use crate::domain::values::{Currency, fiscal_year};
use crate::domain::workspace::Workspace;
use crate::exchange::file;
use crate::exchange::list::adopt::{self, Fate, Import, Mode, Tally};
use crate::exchange::list::choices::Remembered;
use crate::exchange::list::{
    Choices, Context, Drafting, Drafts, Finder, ListError, Match, Recognition, Source, recognise,
    wording,
};
use crate::session::history::StepNumber;
use crate::ui::app::{App, Incoming};
use crate::words::start;

use super::file_import::FileDesk;

/// So many rows are worked on before the page may breathe.
const SLICE: usize = 500;

/// How far the import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    #[default]
    Choose,
    Match,
    Check,
    Done,
    /// A Keyfolio file is being looked at.
    File,
}

/// What is being worked on, for the person who waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Busy {
    /// The file is being read, so many percent of it.
    Reading(u8),
    Recognising,
    Drafting,
    Matching,
    Planning,
}

/// Why nothing came of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    List(ListError),
    File(file::read::Refusal),
    /// The browser could not read it.
    Unread(String),
}

/// A list as it came in.
#[derive(Debug, PartialEq, Eq)]
pub enum Origin {
    File { name: String, bytes: Vec<u8> },
    Pasted(String),
}

/// A list that was read.
pub struct ReadList {
    pub recognition: Arc<Recognition>,
    pub drafts: Arc<Drafts>,
    pub matches: Vec<Match>,
    /// The customers that are known, in the order that `matches` counts them, with their names.
    pub known: Vec<(AccountId, String)>,
    /// The workspace that they were looked for in.
    looked_in: Workspace,
}

/// The desk; a handle.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    pub stage: RwSignal<Stage>,
    pub busy: RwSignal<Option<Busy>>,
    pub trouble: RwSignal<Option<Trouble>>,
    pub origin: RwSignal<Option<Arc<Origin>>>,
    pub choices: RwSignal<Choices>,
    pub list: RwSignal<Option<Arc<ReadList>>>,
    /// What a person decided about single drafts.
    pub fates: RwSignal<BTreeMap<usize, Fate>>,
    pub mode: RwSignal<Mode>,
    /// What the import would do.
    pub planned: RwSignal<Option<Arc<Import>>>,
    /// The workspace that it was worked out on.
    planned_on: StoredValue<Option<Workspace>>,
    /// Whether the workspace has changed since what the import would do was shown.
    pub moved_on: RwSignal<bool>,
    /// What the import did.
    pub done: RwSignal<Option<Tally>>,
    /// The step that it was; none where it changed nothing.
    pub made: RwSignal<Option<StepNumber>>,
    pub file: FileDesk,
    /// The currency that the workspace gets with the import.
    pub currency: RwSignal<Option<Currency>>,
    /// Whether the choices are those of the last list of this kind.
    pub recalled: RwSignal<bool>,
    /// The fingerprint of the list as it is recognised without any choice.
    kind: StoredValue<Option<String>>,
    /// Counts up when work in progress is no longer wanted.
    run: StoredValue<u32>,
}

impl Desk {
    pub fn new(app: App) -> Self {
        Self {
            app,
            stage: RwSignal::default(),
            busy: RwSignal::new(None),
            trouble: RwSignal::new(None),
            origin: RwSignal::new(None),
            choices: RwSignal::default(),
            list: RwSignal::new(None),
            fates: RwSignal::default(),
            mode: RwSignal::default(),
            planned: RwSignal::new(None),
            planned_on: StoredValue::new(None),
            moved_on: RwSignal::new(false),
            done: RwSignal::new(None),
            made: RwSignal::new(None),
            file: FileDesk::default(),
            currency: RwSignal::new(None),
            recalled: RwSignal::new(false),
            kind: StoredValue::new(None),
            run: StoredValue::new(0),
        }
    }

    /// Clears the desk; work in progress ends at its next breath.
    pub fn clear(self) {
        self.next_run();
        self.stage.set(Stage::Choose);
        self.busy.set(None);
        self.trouble.set(None);
        self.origin.set(None);
        self.choices.set(Choices::default());
        self.list.set(None);
        self.fates.set(BTreeMap::new());
        self.planned.set(None);
        self.planned_on.set_value(None);
        self.moved_on.set(false);
        self.done.set(None);
        self.made.set(None);
        self.file.clear();
        self.currency.set(None);
        self.recalled.set(false);
        self.kind.set_value(None);
    }

    /// Whether the import is the step that undo would take back, tracked.
    pub fn can_take_back(self) -> bool {
        self.made
            .get()
            .is_some_and(|made| self.app.last_step() == Some(made))
    }

    /// What a person should look at in the list, in sentences, tracked: what is not imported, and what may have moved.
    pub fn troubles(self) -> Vec<String> {
        let (locale, list) = (self.app.locale(), self.list.get());
        let Some(list) = list else { return Vec::new() };
        let mut troubles = wording::troubles(locale, &list.drafts);
        troubles.extend(wording::doubts(locale, &list.recognition));
        troubles
    }

    fn next_run(self) -> u32 {
        let next = self.run.try_get_value().unwrap_or_default() + 1;
        self.run.set_value(next);
        next
    }

    /// Whether this run is still wanted; a desk that is gone wants nothing.
    fn wants(self, run: u32) -> bool {
        self.run.try_get_value() == Some(run)
    }

    /// Says what is worked on and lets the page show it. Answers whether to go on.
    async fn step(self, run: u32, busy: Busy) -> bool {
        if !self.wants(run) {
            return false;
        }
        if self.busy.get_untracked() == Some(busy) {
            page::step_aside().await;
        } else {
            self.busy.set(Some(busy));
            page::breathe().await;
        }
        self.wants(run)
    }

    /// Reads a file that was chosen or dropped.
    pub fn take_file(self, chosen: web_sys::File) {
        self.clear();
        let run = self.next_run();
        spawn_local(async move {
            if !self.step(run, Busy::Reading(0)).await {
                return;
            }
            let progress = move |share: f64| {
                if self.wants(run) {
                    self.busy.set(Some(Busy::Reading((share * 100.0) as u8)));
                }
            };
            let read = files::read(&chosen, file::MAX_BYTES as u64, progress).await;
            if !self.wants(run) {
                return;
            }
            match read {
                Ok(bytes) => self.take(Incoming::Bytes {
                    name: chosen.name(),
                    bytes,
                }),
                Err(files::FileTrouble::TooLarge { size, .. }) => {
                    self.fail(Trouble::File(file::read::Refusal::TooLarge {
                        actual: usize::try_from(size).unwrap_or(usize::MAX),
                        max: file::MAX_BYTES,
                    }));
                }
                Err(files::FileTrouble::Failed { message, .. }) => {
                    self.fail(Trouble::Unread(message));
                }
            }
        });
    }

    /// Takes what came in, as a Keyfolio file or as a list. What somebody brings is their own and does not go
    /// into the sample: their own workspace takes it.
    pub fn take(self, incoming: Incoming) {
        if !self.app.peek_is_sample() {
            return self.take_here(incoming);
        }
        spawn_local(async move {
            if self.app.leave_sample().await {
                let locale = self.app.peek_locale();
                self.app.say(start::own_opened(locale).to_owned());
                self.take_here(incoming);
            }
        });
    }

    fn take_here(self, incoming: Incoming) {
        self.clear();
        let origin = match incoming {
            Incoming::Bytes { name, bytes } if is_keyfolio_file(&name, &bytes) => {
                return self.look_at_file(name, bytes);
            }
            Incoming::Bytes { name, bytes } => Origin::File { name, bytes },
            Incoming::Text(text) => Origin::Pasted(text),
        };
        self.origin.set(Some(Arc::new(origin)));
        self.read_list();
    }

    fn look_at_file(self, name: String, bytes: Vec<u8>) {
        let run = self.next_run();
        spawn_local(async move {
            if !self.step(run, Busy::Recognising).await {
                return;
            }
            self.busy.set(None);
            match self.file.take(self.app, name, &bytes) {
                Ok(true) => self.stage.set(Stage::File),
                Ok(false) => self.clear(),
                Err(refusal) => self.fail(Trouble::File(refusal)),
            }
        });
    }

    fn fail(self, trouble: Trouble) {
        self.busy.set(None);
        self.stage.set(Stage::Choose);
        self.trouble.set(Some(trouble));
    }

    /// Reads the list with the choices as they are now.
    pub fn read_list(self) {
        let run = self.next_run();
        spawn_local(async move {
            if let Some(Err(trouble)) = self.read_steps(run).await {
                self.fail(Trouble::List(trouble));
            }
        });
    }

    /// `None` if nobody wants the list any more.
    async fn read_steps(self, run: u32) -> Option<Result<(), ListError>> {
        let going = async |busy| self.step(run, busy).await.then_some(());
        going(Busy::Recognising).await?;
        let origin = self.origin.get_untracked()?;
        let choices = self.choices.get_untracked();
        let source = match origin.as_ref() {
            Origin::File { bytes, .. } => Source::File(bytes),
            Origin::Pasted(text) => Source::Pasted(text),
        };
        let mut recognition = match recognise(source, &choices, self.context()) {
            Ok(recognition) => recognition,
            Err(trouble) => return Some(Err(trouble)),
        };
        if self.kind.with_value(Option::is_none) {
            let kind = recognition.fingerprint.clone();
            let lists = self
                .app
                .with_keeper(|keeper| Some(keeper.preferences.lists::<Remembered>()));
            let kept = lists.and_then(|lists| lists.find(&kind).cloned());
            self.kind.set_value(Some(kind));
            if let Some(kept) = kept
                && let Ok(again) = recognise(source, &kept, self.context())
            {
                recognition = again;
                self.choices.set(kept);
                self.recalled.set(true);
            }
        }
        going(Busy::Drafting).await?;
        let mut drafting = Drafting::new(&recognition);
        while drafting.go_on(SLICE) {
            going(Busy::Drafting).await?;
        }
        let drafts = drafting.finish();
        let list = self
            .look_for_known(run, Arc::new(recognition), Arc::new(drafts))
            .await?;
        self.list.set(Some(list));
        // Another reading has other drafts: what was decided about them is decided again.
        self.fates.set(BTreeMap::new());
        self.busy.set(None);
        if self.stage.get_untracked() == Stage::Choose {
            self.stage.set(Stage::Match);
        } else if self.stage.get_untracked() == Stage::Check {
            self.plan();
        }
        Some(Ok(()))
    }

    /// Looks for the customers of a list among those that are known. `None` if nobody wants it any more.
    async fn look_for_known(
        self,
        run: u32,
        recognition: Arc<Recognition>,
        drafts: Arc<Drafts>,
    ) -> Option<Arc<ReadList>> {
        let going = async || self.step(run, Busy::Matching).await.then_some(());
        going().await?;
        let looked_in = self.app.peek_workspace(Workspace::clone)?;
        let (ids, keys) = adopt::existing_keys(&looked_in);
        let finder = Finder::new(&keys, &drafts.accounts);
        let mut matches = Vec::with_capacity(drafts.accounts.len());
        for slice in drafts.accounts.chunks(SLICE) {
            going().await?;
            matches.extend(slice.iter().map(|draft| finder.find(draft)));
        }
        let names = keys.into_iter().map(|key| key.name);
        let known = ids.into_iter().zip(names).collect();
        Some(Arc::new(ReadList {
            recognition,
            drafts,
            matches,
            known,
            looked_in,
        }))
    }

    /// Changes a choice and reads the list again.
    pub fn choose(self, change: impl FnOnce(&mut Choices)) {
        self.choices.update(change);
        self.read_list();
    }

    /// Forgets what was chosen last time and reads the list as it is recognised.
    pub fn start_afresh(self) {
        self.recalled.set(false);
        self.choose(|choices| *choices = Choices::default());
    }

    /// Remembers the choices for the next list of this kind.
    fn remember(self) {
        let (Some(kind), Some(list)) = (self.kind.get_value(), self.list.get_untracked()) else {
            return;
        };
        let choices = self.choices.get_untracked();
        let choices = list.recognition.for_next_file(&choices);
        // Without it the next list is recognised like the first one.
        self.app.with_keeper(|keeper| {
            let mut lists: Remembered = keeper.preferences.lists();
            lists.put(kind, choices);
            keeper.preferences.set_lists(&lists).ok()
        });
    }

    /// What has to be known of the world to read a list.
    pub fn context(self) -> Context {
        let start = self.app.peek_fiscal_year_start();
        Context {
            current_year: fiscal_year(self.app.peek_today(), start),
            fiscal_year_start: start,
        }
    }
}

/// Whether a file is to be read as a Keyfolio file: by its name, or because it begins as one.
fn is_keyfolio_file(name: &str, bytes: &[u8]) -> bool {
    let name = name.to_lowercase();
    let first = bytes
        .iter()
        .find(|byte| !byte.is_ascii_whitespace() && !matches!(**byte, 0xEF | 0xBB | 0xBF));
    name.ends_with(".json") || name.ends_with(".keyfolio") || first == Some(&b'{')
}
