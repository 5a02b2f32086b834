//! The state of the app, and the one way to change it. `App` is a handle: cheap to copy, the same for every
//! component, found in the context by [`App::use_it`].

mod appearance;
mod backup;
mod drafting;
mod figures;
mod history;
mod inside;
mod messages;

use std::borrow::Cow;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, ids, page};
use crate::domain::account::Account;
use crate::domain::change::{Change, Record};
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::AccountId;
use crate::domain::model::ScoringModel;
use crate::domain::portfolio::{Portfolio, Stamp};
use crate::domain::record::RecordKey;
use crate::domain::rule::Rejection;
use crate::domain::values::{Date, Timestamp};
use crate::domain::workspace::{Head, Workspace};
use crate::exchange::list::fold::fold_letters;
use crate::session::Session;
use crate::session::appearance::{Density, Theme};
use crate::session::library::Summary;
use crate::session::listing::{Index, Listing};
use crate::session::model_draft::{Drafted, ModelDrafts};
use crate::session::ports::StoreTrouble;
use crate::session::route::Route;
use crate::session::saver::SaveState;
use crate::words::{Locale, changes, rules};

use super::keeper::Keeper;

pub use super::incoming::Incoming;
pub use messages::{Notice, Toast, Undo};

/// Everything that screens share.
#[derive(Clone, Copy)]
pub struct App {
    session: RwSignal<Option<Session>>,
    computed: Memo<Computed>,
    /// Edits of the scoring model that are not kept yet.
    drafts: RwSignal<ModelDrafts>,
    drafted: Memo<Option<Drafted>>,
    preview: Memo<Computed>,
    index: Memo<Option<Index>>,
    locale: RwSignal<Locale>,
    theme: RwSignal<Theme>,
    density: RwSignal<Density>,
    route: RwSignal<Option<Route>>,
    storage: RwSignal<Storage>,
    save_state: RwSignal<SaveState>,
    toasts: RwSignal<Vec<Toast>>,
    /// How many passing messages there were: each has a number of its own.
    toasts_told: StoredValue<u32>,
    notices: RwSignal<Vec<Notice>>,
    workspaces: RwSignal<Vec<Summary>>,
    last_export: RwSignal<Option<Timestamp>>,
    /// Records that came in from outside since then.
    taken_in: RwSignal<usize>,
    today: RwSignal<Date>,
    incoming: RwSignal<Option<Incoming>>,
    /// What gets the focus on the screen that is being gone to.
    arrival: StoredValue<Option<(Route, Cow<'static, str>)>>,
    listing: RwSignal<Listing>,
    rating: RwSignal<crate::session::rating::Settings>,
    keeper: StoredValue<Option<Keeper>, LocalStorage>,
    /// Workspaces that were left before the store had confirmed all of them.
    left: StoredValue<Vec<Session>>,
}

/// How the store is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Storage {
    /// Being opened; nothing can be edited yet.
    Opening,
    Ready,
    /// The browser gives no storage: work lives in this tab only.
    MemoryOnly(StoreTrouble),
    /// A newer version of the program writes this store; this tab must not.
    Newer,
}

/// The portfolio; two are equal only if they are the same one.
#[derive(Debug, Clone)]
struct Computed(Option<Arc<Portfolio>>);

impl PartialEq for Computed {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(mine), Some(theirs)) => Arc::ptr_eq(mine, theirs),
            (None, None) => true,
            _ => false,
        }
    }
}

impl App {
    /// Makes the state and puts it into the context of the calling component.
    pub fn provide() -> Self {
        let session: RwSignal<Option<Session>> = RwSignal::new(None);
        let computed = Memo::new(move |before: Option<&Computed>| {
            let before = before.and_then(|computed| computed.0.as_deref());
            session.with(|session| {
                let workspace = session.as_ref().map(Session::workspace);
                Computed(workspace.map(|workspace| Arc::new(Portfolio::of(workspace, before))))
            })
        });
        let drafts = RwSignal::new(ModelDrafts::default());
        let drafted = Memo::new(move |_| {
            session.with(|session| {
                let workspace = session.as_ref()?.workspace();
                let model = workspace.model();
                let drafted = drafts.with(|drafts| Some(drafts.of(workspace.head().id)?.on(model)));
                // Another tab may have kept the same change.
                drafted.filter(|drafted| drafted.unfit > 0 || drafted.model != *model)
            })
        });
        let preview = Memo::new(move |before: Option<&Computed>| {
            let Some(drafted) = drafted.get() else {
                return computed.get();
            };
            let before = before.and_then(|computed| computed.0.as_deref());
            session.with(|session| {
                let workspace = session.as_ref().map(|session| {
                    let mut workspace = session.workspace().clone();
                    workspace.put_record(RecordKey::Model, Some(Record::Model(drafted.model)));
                    workspace
                });
                Computed(workspace.map(|workspace| Arc::new(Portfolio::of(&workspace, before))))
            })
        });
        // Made when something is looked for, and then kept: what has not changed is not folded again.
        let index = Memo::new(move |before: Option<&Option<Index>>| {
            let portfolio = computed.with(|computed| computed.0.clone())?;
            let before = before.and_then(Option::as_ref);
            Some(Index::of(&portfolio, fold_letters, before))
        });
        let app = Self {
            session,
            computed,
            drafts,
            drafted,
            preview,
            index,
            locale: RwSignal::new(Locale::En),
            theme: RwSignal::new(Theme::System),
            density: RwSignal::new(Density::Comfortable),
            route: RwSignal::new(Route::parse(&page::hash())),
            storage: RwSignal::new(Storage::Opening),
            save_state: RwSignal::new(SaveState::Saved),
            toasts: RwSignal::new(Vec::new()),
            toasts_told: StoredValue::new(0),
            notices: RwSignal::new(Vec::new()),
            workspaces: RwSignal::new(Vec::new()),
            last_export: RwSignal::new(None),
            taken_in: RwSignal::new(0),
            today: RwSignal::new(clock::today()),
            incoming: RwSignal::new(None),
            arrival: StoredValue::new(None),
            listing: RwSignal::new(Listing::default()),
            rating: RwSignal::default(),
            keeper: StoredValue::new_local(None),
            left: StoredValue::new(Vec::new()),
        };
        provide_context(app);
        app
    }

    /// The state, in any component below the root.
    pub fn use_it() -> Self {
        expect_context()
    }

    // ---- what is shown -------------------------------------------------------------------------

    /// The language, tracked.
    pub fn locale(self) -> Locale {
        self.locale.get()
    }

    /// The language, once, for an event.
    pub fn peek_locale(self) -> Locale {
        self.locale.get_untracked()
    }

    /// A plain text that follows the language.
    pub fn t(
        self,
        text: fn(Locale) -> &'static str,
    ) -> impl Fn() -> &'static str + Copy + Send + Sync {
        move || text(self.locale.get())
    }

    /// The screen, tracked; `None` for an address of no screen.
    pub fn route(self) -> Option<Route> {
        self.route.get()
    }

    /// Whether a workspace is open, tracked.
    pub fn is_open(self) -> bool {
        self.session.with(Option::is_some)
    }

    /// Reads the workspace, tracked: the caller runs again after every change. Prefer the memos.
    pub fn with_workspace<T>(self, read: impl FnOnce(&Workspace) -> T) -> Option<T> {
        self.session
            .with(|session| session.as_ref().map(|session| read(session.workspace())))
    }

    /// Reads the workspace once, for an event.
    pub fn peek_workspace<T>(self, read: impl FnOnce(&Workspace) -> T) -> Option<T> {
        self.session
            .with_untracked(|session| session.as_ref().map(|session| read(session.workspace())))
    }

    /// One account; `None` once it is gone.
    pub fn account(self, id: AccountId) -> Memo<Option<Arc<Account>>> {
        Memo::new(move |_| {
            self.with_workspace(|workspace| workspace.account(id).cloned())
                .flatten()
        })
    }

    /// Name, currency, settings, members, groups.
    pub fn head(self) -> Memo<Option<Arc<Head>>> {
        Memo::new(move |_| self.with_workspace(|workspace| workspace.head().clone()))
    }

    /// The scoring model.
    pub fn model(self) -> Memo<Option<Arc<ScoringModel>>> {
        Memo::new(move |_| self.with_workspace(|workspace| workspace.model().clone()))
    }

    /// All accounts computed, tracked.
    pub fn portfolio(self) -> Option<Arc<Portfolio>> {
        self.computed.with(|computed| computed.0.clone())
    }

    /// Changes whenever a number of the portfolio may be another one.
    pub fn stamp(self) -> Memo<Option<Stamp>> {
        Memo::new(move |_| {
            self.computed
                .with(|computed| computed.0.as_ref().map(|one| one.stamp().clone()))
        })
    }

    /// All accounts computed, once, for an event.
    pub fn peek_portfolio(self) -> Option<Arc<Portfolio>> {
        self.computed.with_untracked(|computed| computed.0.clone())
    }

    /// What searches look through, tracked.
    pub fn index(self) -> Option<Index> {
        self.index.get()
    }

    /// What searches look through, once, for an event.
    pub fn peek_index(self) -> Option<Index> {
        self.index.get_untracked()
    }

    /// The local day, tracked; it moves on at midnight when the page is looked at.
    pub fn today(self) -> Date {
        self.today.get()
    }

    /// The local day, once, for an event.
    pub fn peek_today(self) -> Date {
        self.today.get_untracked()
    }

    /// How the list of accounts is looked at; it stays when the screen is left.
    pub fn listing(self) -> RwSignal<Listing> {
        self.listing
    }

    /// How the store is, tracked.
    pub fn storage(self) -> Storage {
        self.storage.get()
    }

    /// Whether the work is safe, tracked.
    pub fn save_state(self) -> SaveState {
        self.save_state.get()
    }

    /// All workspaces of this browser, tracked.
    pub fn workspaces(self) -> Vec<Summary> {
        self.workspaces.get()
    }

    /// All workspaces of this browser, once, for an event.
    pub fn peek_workspaces(self) -> Vec<Summary> {
        self.workspaces.get_untracked()
    }

    /// The messages that go away by themselves, tracked.
    pub fn toasts(self) -> Vec<Toast> {
        self.toasts.get()
    }

    /// The messages that stay, tracked.
    pub fn notices(self) -> Vec<Notice> {
        self.notices.get()
    }

    // ---- what is done --------------------------------------------------------------------------

    /// Does what a person asked for; a rejection is shown as a message. For controls that have no place of
    /// their own for an error.
    pub fn dispatch(self, command: Command) -> Option<Change> {
        match self.try_dispatch(command) {
            Ok(change) => Some(change),
            Err(rejection) => {
                self.say(rules::rejection(self.peek_locale(), &rejection));
                None
            }
        }
    }

    /// Does what a person asked for; the caller shows a rejection where it belongs.
    ///
    /// # Errors
    /// The rule that the command would break.
    pub fn try_dispatch(self, command: Command) -> Result<Change, Rejection> {
        self.keep_copy_before(&command);
        let now = now();
        let done = self.session.try_maybe_update(|session| match session {
            Some(session) => {
                let done = session.dispatch(&command, now);
                (
                    done.as_ref().is_ok_and(|change| !change.is_empty()),
                    Some(done),
                )
            }
            None => (false, None),
        });
        let Some(Some(done)) = done else {
            return Err(Rejection::ForeignWorkspace);
        };
        if let Ok(change) = &done
            && !change.is_empty()
        {
            self.drop_stale_offer();
            self.note_taken_in(change);
            self.keep();
            if change.stroke.is_none() {
                self.keep_focus();
            }
        }
        done
    }

    /// An edit of one account; a rejection is shown as a message.
    pub fn edit(self, id: AccountId, edit: AccountEdit) -> bool {
        self.dispatch(Command::edit(id, edit)).is_some()
    }

    /// Does something and tells it, with a way back: for deletions and bulk edits.
    pub fn dispatch_and_tell(self, command: Command) -> Option<Change> {
        let change = self.dispatch(command)?;
        if !change.is_empty() {
            let text = changes::describe(self.peek_locale(), &change.label);
            self.tell_change(text, &change);
        }
        Some(change)
    }

    /// Goes to a screen.
    pub fn go(self, route: Route) {
        page::go_to_hash(&route.to_string());
    }
}

/// This moment, to the second.
pub fn now() -> Timestamp {
    Timestamp::new(clock::now())
}

/// A fresh id.
pub fn fresh<Id: From<u128>>() -> Id {
    ids::fresh()
}
