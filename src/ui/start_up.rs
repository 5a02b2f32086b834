//! The first seconds: preferences, store, what dead tabs left behind, the workspace that was open last.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::copies::{self, Copies};
use crate::browser::journal::Journal;
use crate::browser::local::Local;
use crate::browser::preferences::Preferences;
use crate::browser::recovery::{self, Recovered};
use crate::browser::store::{self, IndexedDbStore};
use crate::browser::tabs::Tabs;
use crate::browser::{TabId, clock, page, release};
use crate::domain::change::{Change, Record};
use crate::domain::codec;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::ids::WorkspaceId;
use crate::domain::values::{Name, Timestamp};
use crate::domain::workspace::Workspace;
use crate::session::Session;
use crate::session::library::{self, Summary};
use crate::session::listing::Listing;
use crate::session::memory::MemoryStore;
use crate::session::ports::StoreTrouble;
use crate::session::route::Route;
use crate::session::saver::SaveState;
use crate::words::{Locale, saving, shell, start};

use super::app::{App, Notice, Storage, Undo, fresh, now};
use super::copies_policy;
use super::keeper::{Backing, Keeper, clashes};

/// The number of the form of records that this program writes.
const SCHEMA: u32 = 1;

/// So many accounts are made ready for searches before the page gets a turn.
const SLICE: usize = 200;

/// Starts everything that lives as long as the page.
pub(super) fn begin(app: App) {
    let local = Local::open();
    let preferences = Preferences::new(local.clone());
    let wanted = page::preferred_languages();
    let preferred = wanted
        .first()
        .map_or(Locale::En, |tag| Locale::from_tag(tag));
    app.start_with(
        preferences.language().unwrap_or(preferred),
        preferences.theme(),
        preferences.density(),
    );
    follow_the_page(app);
    app.keep_drafts();
    spawn_local(async move { open_everything(app, local).await });
}

fn follow_the_page(app: App) {
    let on_hash = page::on_hash(move |hash| app.arrive(&hash));
    let mut listeners: Vec<_> = on_hash.into_iter().collect();
    listeners.extend(page::on_show(move || app.set_today(clock::today())));
    // Whatever is being typed in a field that commits on leaving is committed before the page can go.
    listeners.extend(page::on_hide(move || {
        leave_the_field();
        app.send_before_leaving();
    }));
    window_event_listener(leptos::ev::beforeunload, move |event| {
        if app.would_lose() {
            // The browser asks whether to leave.
            event.prevent_default();
        }
    });
    listeners.extend(release::on_newer(move || app.notify(Notice::NewRelease)));
    for listener in listeners {
        listener.keep();
    }
}

fn leave_the_field() {
    use leptos::wasm_bindgen::JsCast as _;
    let active = document().active_element();
    if let Some(field) = active.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
        && matches!(field.tag_name().as_str(), "INPUT" | "TEXTAREA")
    {
        let event = web_sys::Event::new("change");
        if let Ok(event) = event {
            let _ = field.dispatch_event(&event);
        }
    }
}

async fn open_everything(app: App, local: Local) {
    let tab = TabId::fresh();
    let journal = Journal::open(local.clone(), tab).await;
    let (backing, storage) = match IndexedDbStore::open(store::DATABASE, tab).await {
        Ok(store) => (Backing::Indexed(store), Storage::Ready),
        Err(StoreTrouble::Newer) => (Backing::Memory(MemoryStore::default()), Storage::Newer),
        Err(trouble) => (
            Backing::Memory(MemoryStore::default()),
            Storage::MemoryOnly(trouble),
        ),
    };
    if let Backing::Indexed(store) = &backing {
        if store.was_restored() {
            app.notify(Notice::Restored);
        }
        tell_recovered(app, recovery::recover(store, &journal).await);
    }
    let copies = match &backing {
        Backing::Indexed(_) => Copies::open(copies::DATABASE).await.ok(),
        Backing::Memory(_) => None,
    };
    let tabs = Tabs::open(local.clone(), tab, SCHEMA);
    for listener in tabs.listen(move |news| app.hear_tabs(news)) {
        listener.keep();
    }
    let keeper = Keeper::new(local, backing, journal, tabs, copies);
    app.set_keeper(keeper.clone());
    app.set_storage(storage);
    app.open_last().await;
    spawn_local(app.prepare_search());
    if let Backing::Indexed(store) = keeper.store() {
        let back = store.fill_mirror().await;
        app.tell_came_back(&keeper, &back).await;
    }
}

/// What dead tabs had left, in notices. Where somebody had gone on with the same field since, what they had
/// typed is named.
fn tell_recovered(app: App, recovered: Recovered) {
    if recovered.waiting > 0 {
        app.notify(Notice::NotRecovered(recovered.waiting));
    }
    if !recovered.written.is_empty() {
        app.notify(Notice::Recovered);
    }
    for row in recovered.written {
        let record = row
            .text
            .and_then(|text| codec::from_text(row.key, &text).ok());
        let name = match &record {
            Some(Record::Head(head)) => head.name.to_string(),
            Some(Record::Account(account)) => account.name.to_string(),
            Some(Record::Snapshot(snapshot)) => snapshot.label.clone(),
            Some(Record::Model(_)) | None => String::new(),
        };
        for notice in clashes(name, row.overruled) {
            app.notify(notice);
        }
    }
}

/// The workspace that was open last, else one of one's own: nobody is put into the sample unasked.
pub(super) fn choose(summaries: &[Summary], last: Option<WorkspaceId>) -> Option<WorkspaceId> {
    let living = || {
        summaries
            .iter()
            .filter(|summary| summary.deleted_at.is_none())
    };
    let last = living().find(|summary| Some(summary.id) == last);
    last.or_else(|| living().find(|summary| !summary.sample))
        .map(|summary| summary.id)
}

impl App {
    /// Opens the workspace that was open last, or begins one where there is none. Where the list can't be read
    /// none is begun: it would take the place of the one that is there.
    pub async fn open_last(self) {
        let Some(keeper) = self.keeper() else { return };
        match library::overview(keeper.store()).await {
            Ok(summaries) => {
                if summaries.is_empty() && keeper.is_lasting() && keeper.preferences.kept_work() {
                    self.tell_emptied(&keeper).await;
                }
                let last = choose(&summaries, keeper.preferences.last_workspace());
                self.set_workspaces(summaries);
                match last {
                    Some(id) => self.open_workspace(id).await,
                    None => self.begin_workspace(),
                }
                self.choose_first_screen();
            }
            Err(trouble) => self.not_opened(None, trouble),
        }
    }

    /// Folds the words of all accounts while nobody waits, so that the first search finds them folded.
    async fn prepare_search(self) {
        page::breathe().await;
        let Some(index) = self.peek_index() else {
            return;
        };
        for from in (0..index.count()).step_by(SLICE) {
            page::breathe().await;
            index.look_at(from..from + SLICE);
        }
        page::breathe().await;
        index.rank_names();
    }

    /// The store is empty though there was work in it. What copies there still are is said, so that nobody
    /// takes it for a new beginning.
    async fn tell_emptied(self, keeper: &Keeper) {
        let copies = copies_policy::all(keeper).await.map_or(0, |all| all.len());
        self.notify(Notice::Emptied { copies });
    }

    /// Says which workspaces the store had lost and has back. Those that wait to be erased are found where they lay.
    async fn tell_came_back(self, keeper: &Keeper, back: &[WorkspaceId]) {
        if back.is_empty() {
            return;
        }
        let Ok(all) = library::overview(keeper.store()).await else {
            return;
        };
        let locale = self.peek_locale();
        for one in all.iter().filter(|one| back.contains(&one.id)) {
            if one.deleted_at.is_none() {
                let name = one.name.clone();
                let name = name.unwrap_or_else(|| start::spare_workspace_name(locale));
                self.notify(Notice::CameBack {
                    id: one.id,
                    name: name.to_string(),
                });
            }
        }
        self.set_workspaces(all);
    }

    fn not_opened(self, workspace: Option<WorkspaceId>, trouble: StoreTrouble) {
        if trouble == StoreTrouble::Newer {
            self.set_storage(Storage::Newer);
        }
        if trouble == StoreTrouble::Erased {
            // Another tab has been faster; the list that it was chosen from is old.
            self.say(shell::workspace_erased(self.peek_locale()).to_owned());
            self.refresh_workspaces();
            if self.peek_workspace(|_| ()).is_none() {
                self.begin_workspace();
            }
            return;
        }
        self.notify(Notice::NotOpened { workspace, trouble });
    }

    /// Opens a workspace that lies in the store. On trouble the one that is open stays.
    pub async fn open_workspace(self, id: WorkspaceId) {
        if let Some(session) = self.take_left(id) {
            self.show_session(session);
            return;
        }
        let Some(keeper) = self.keeper() else { return };
        let locale = self.peek_locale();
        match library::open(
            keeper.store(),
            id,
            start::spare_workspace_name(locale),
            now(),
        )
        .await
        {
            Ok(opened) => {
                if !opened.set_aside.is_empty() {
                    self.notify(Notice::SetAside(opened.set_aside));
                }
                self.show_session(opened.session);
            }
            Err(trouble) => self.not_opened(Some(id), trouble),
        }
    }

    /// A workspace that was left before all of it was saved is not read from the store, which lags behind.
    fn take_left(self, id: WorkspaceId) -> Option<Session> {
        self.left().try_update_value(|left| {
            let place = left.iter().position(|session| session.id() == id);
            place.map(|place| left.swap_remove(place))
        })?
    }

    /// Begins a workspace. It is not in the store before something is done in it.
    pub fn begin_workspace(self) {
        let name = start::first_workspace_name(self.peek_locale());
        self.show_session(Session::unsaved(Workspace::new(fresh(), name, now())));
    }

    /// Begins a workspace that somebody has asked for, and shows the ways in. It is in the store at once:
    /// who gave it a name expects to find it.
    pub fn begin_named_workspace(self, name: Option<Name>) {
        let name = name.unwrap_or_else(|| start::first_workspace_name(self.peek_locale()));
        self.take_workspace(Workspace::new(fresh(), name, now()));
        self.go(Route::Start);
    }

    /// Deletes the open workspace so that it can be brought back, and opens another.
    pub async fn delete_workspace(self) {
        let head = self.peek_workspace(|workspace| workspace.head().clone());
        let Some(head) = head else { return };
        let Some(deletion) = self.set_workspace_deleted(true) else {
            return;
        };
        let others = self.peek_workspaces();
        let others: Vec<Summary> = others
            .into_iter()
            .filter(|summary| summary.id != head.id)
            .collect();
        match choose(&others, None) {
            Some(next) => self.open_workspace(next).await,
            None => self.begin_workspace(),
        }
        // An account of the deleted one is not to be looked for in another.
        if matches!(self.route_now(), Some(Route::Account(_) | Route::Print(..))) {
            self.go(Route::Accounts);
        }
        let said = shell::workspace_deleted(self.peek_locale(), head.name.as_str());
        // Where the next one could not be opened the deleted one is still there, and undo is the usual one.
        match self.peek_workspace(|workspace| workspace.head().id == head.id) {
            Some(true) => self.tell_change(said, &deletion),
            _ => self.tell(said, Undo::Workspace(head.id)),
        }
    }

    /// Brings a deleted workspace back and opens it.
    pub async fn restore_workspace(self, id: WorkspaceId) {
        self.open_workspace(id).await;
        let name = self.peek_workspace(|workspace| {
            let head = workspace.head();
            (head.id == id).then(|| head.name.clone())
        });
        let Some(Some(name)) = name else { return };
        if self.set_workspace_deleted(false).is_some() {
            self.say(shell::workspace_restored(self.peek_locale(), name.as_str()));
        }
    }

    /// Removes a deleted workspace for good: its rows, its copies, what this tab still had to save of it.
    pub async fn erase_workspace(self, id: WorkspaceId) {
        let Some(keeper) = self.keeper() else { return };
        // What it still had to save must not try to get there meanwhile.
        let left = self.take_left(id);
        if let Err(trouble) = keeper.erase(id).await {
            self.left().update_value(|all| all.extend(left));
            self.say(saving::trouble(self.peek_locale(), &trouble));
            return;
        }
        keeper.preferences.forget_workspace(id);
        if let Ok([]) = library::overview(keeper.store()).await.as_deref() {
            let _ = keeper.preferences.set_kept_work(false);
        }
        self.refresh_workspaces();
        self.say(shell::workspace_erased(self.peek_locale()).to_owned());
    }

    fn set_workspace_deleted(self, deleted: bool) -> Option<Change> {
        self.dispatch(Command::EditHead(HeadEdit::Deleted(deleted)))
    }

    /// Makes a workspace the one that is worked on, whole and not yet in the store: a new one, or one that
    /// came out of a file.
    pub fn take_workspace(self, workspace: Workspace) {
        let mut session = Session::unsaved(workspace);
        session.save_all();
        self.show_session(session);
        self.keep();
    }

    fn show_session(self, mut session: Session) {
        let id = session.id();
        let earlier = self
            .session_signal()
            .try_update_untracked(Option::take)
            .flatten();
        if let Some(earlier) = earlier {
            session.count_with(&earlier);
            if matches!(
                earlier.save_state(),
                SaveState::Saving | SaveState::Failed(_)
            ) {
                self.left().update_value(|left| left.push(earlier));
            }
        }
        // What was searched for, filtered and arranged belongs to a workspace; the next one has its own.
        let kept = self.with_keeper(|keeper| Some(keeper.preferences.listing(id)));
        self.listing()
            .set(Listing::again(&kept.unwrap_or_default()));
        let rating = self.with_keeper(|keeper| Some(keeper.preferences.rating(id)));
        self.rating_signal().set(rating.unwrap_or_default());
        self.find_model_draft(&session);
        self.drop_stale_offer();
        self.session_signal().set(Some(session));
        self.show_save_state();
        let export = self.with_keeper(|keeper| {
            // What is gone with this tab is not what the next one is to begin with.
            if keeper.is_lasting() {
                let _ = keeper.preferences.set_last_workspace(id);
            }
            let at = keeper.preferences.last_export(id)?;
            Some((Timestamp::new(at), keeper.preferences.taken_in(id)))
        });
        self.set_last_export(
            export.map(|(at, _)| at),
            export.map_or(0, |(_, taken)| taken),
        );
        // The one that was left may be new in the list, or have another name.
        self.refresh_workspaces();
    }

    /// Whether there is a workspace of this id: open, in the list, or left before it was saved.
    pub fn is_known(self, id: WorkspaceId) -> bool {
        self.peek_workspace(|open| open.head().id) == Some(id)
            || self.peek_workspaces().iter().any(|known| known.id == id)
            || self
                .left()
                .with_value(|left| left.iter().any(|session| session.id() == id))
    }

    /// Reads the list of workspaces again.
    pub fn refresh_workspaces(self) {
        let Some(keeper) = self.keeper() else { return };
        spawn_local(async move {
            if let Ok(summaries) = library::overview(keeper.store()).await {
                self.set_workspaces(summaries);
            }
        });
    }
}
