//! Two tabs that edit, save, fail, die and are replayed in any order: nothing that was done is lost, nothing that
//! was taken back returns, and in the end both tabs show what the store holds.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use keyfolio::domain::command::{AccountEdit, Command};
use keyfolio::domain::ids::{AccountId, WorkspaceId};
use keyfolio::domain::record::RecordKey;
use keyfolio::domain::workspace::Workspace;
use keyfolio::session::memory::MemoryStore;
use keyfolio::session::ports::{Batch, Store, StoreTrouble, Written};
use keyfolio::session::reconcile::Precedence;
use keyfolio::session::replay::{chain, is_needed_beside};
use keyfolio::session::{Session, library};
use proptest::collection::vec;
use proptest::prelude::*;
use support::store::{now, save};
use support::{cases, moment, name};

const WORKSPACE: u128 = 9;
/// Accounts that everybody edits and nobody deletes.
const SHARED: u128 = 3;

/// What happens next, in one of the tabs.
#[derive(Debug, Clone, Copy)]
enum Event {
    /// A tag that nobody has used before, on one of the shared accounts.
    Tag(u128),
    /// An account of this tab's own.
    Add,
    /// It goes again.
    Delete,
    Undo,
    Redo,
    /// A batch leaves for the store.
    Send,
    /// It gets there; the answer is on its way.
    Arrive,
    /// The answer is here.
    Answer,
    /// The store refuses it.
    Refuse,
    /// The tab hears what the other has done.
    Hear,
    /// The tab dies, and the next one replays what it has left.
    Die,
}

fn event() -> impl Strategy<Value = (usize, Event)> {
    let event = prop_oneof![
        4 => (1..=SHARED).prop_map(Event::Tag),
        2 => Just(Event::Add),
        2 => Just(Event::Delete),
        3 => Just(Event::Undo),
        1 => Just(Event::Redo),
        4 => Just(Event::Send),
        4 => Just(Event::Arrive),
        4 => Just(Event::Answer),
        2 => Just(Event::Refuse),
        3 => Just(Event::Hear),
        2 => Just(Event::Die),
    ];
    (0..2_usize, event)
}

struct Tab {
    session: Session,
    /// The batch that is on its way, and the answer once it has got there.
    sent: Option<(Batch, Option<Vec<Written>>)>,
    journal: BTreeMap<u64, Batch>,
    /// The last batch of this tab that is in the store.
    confirmed: u64,
    own: Vec<AccountId>,
}

impl Tab {
    fn open(store: &MemoryStore) -> Self {
        let id = WorkspaceId::from(WORKSPACE);
        let opened = now(library::open(store, id, name("Spare"), moment(0)));
        Self {
            session: opened.expect("memory does not fail").session,
            sent: None,
            journal: BTreeMap::new(),
            confirmed: 0,
            own: Vec::new(),
        }
    }

    fn record(&mut self, batch: &Batch, in_flight: Option<u64>) {
        self.journal
            .retain(|number, noted| is_needed_beside(batch, in_flight, *number, noted.workspace));
        self.journal.insert(batch.number, batch.clone());
    }

    fn note(&mut self) {
        let in_flight = self.session.in_flight();
        if let Some(batch) = self.session.note() {
            self.record(&batch, in_flight);
        }
    }

    fn send(&mut self) {
        if let Some(batch) = self.session.next_batch() {
            self.record(&batch, Some(batch.number));
            self.sent = Some((batch, None));
        }
    }

    fn arrive(&mut self, store: &MemoryStore) {
        if let Some((batch, answer @ None)) = &mut self.sent {
            *answer = Some(now(store.commit(batch)).expect("memory does not fail"));
            self.confirmed = batch.number;
        }
    }

    fn answer(&mut self) {
        match self.sent.take() {
            Some((batch, Some(written))) => {
                self.session.confirmed(batch.number, written);
                self.note();
                self.journal.retain(|number, _| *number > batch.number);
            }
            sent => self.sent = sent,
        }
    }

    fn refuse(&mut self) {
        match self.sent.take() {
            Some((batch, None)) => {
                let trouble = StoreTrouble::Full("no room".to_owned());
                self.session.failed(batch.number, trouble);
                self.note();
            }
            sent => self.sent = sent,
        }
    }

    fn hear(&mut self, store: &MemoryStore) {
        let rows = now(store.rows(self.session.id())).expect("memory does not fail");
        let stored = rows.iter().filter_map(|row| row.key.parse().ok());
        let workspace = self.session.workspace();
        let pictures = workspace.snapshots();
        let pictures = pictures.map(|picture| RecordKey::Snapshot(picture.id));
        let here = workspace.accounts();
        let here = here.map(|account| RecordKey::Account(account.id));
        let here = here.chain(pictures);
        let keys: BTreeSet<RecordKey> = stored.chain(here).collect();
        let is_kept = |key: &RecordKey| store.row(self.session.id(), *key);
        // Of a row that is not there this tab hears only if it was ever stored; what it has made itself since
        // is not news.
        let unsaved: BTreeSet<RecordKey> = self
            .journal
            .values()
            .flat_map(|batch| batch.writes.iter().map(|write| write.key))
            .collect();
        let told = keys
            .iter()
            .map(|key| (*key, is_kept(key)))
            .filter(|(key, row)| row.is_some() || !unsaved.contains(key));
        let told = told.collect();
        self.session.told(told);
        self.note();
    }

    /// Another tab takes over what is in the journal.
    fn replayed(self, store: &MemoryStore) -> Self {
        let mut left: Vec<Batch> = self.journal.into_values().collect();
        chain(&mut left);
        for batch in left.iter().filter(|batch| batch.number > self.confirmed) {
            store.write(batch, Precedence::Stored);
        }
        Self {
            own: self.own,
            ..Self::open(store)
        }
    }
}

fn tags(workspace: &Workspace) -> BTreeSet<String> {
    let accounts = workspace.accounts();
    accounts
        .flat_map(|account| account.tags.iter().cloned())
        .collect()
}

fn own_accounts(workspace: &Workspace) -> BTreeSet<AccountId> {
    let accounts = workspace.accounts().map(|account| account.id);
    accounts
        .filter(|id| *id > AccountId::from(SHARED))
        .collect()
}

/// What there must be in the end. Every tag and every account beyond the shared ones is the doing of one tab
/// alone, so the last thing that it did decides.
#[derive(Default)]
struct Expected {
    tags: BTreeSet<String>,
    accounts: BTreeSet<AccountId>,
}

impl Expected {
    /// A tab went from one state to the other by its own doing.
    fn follow(&mut self, before: &Workspace, after: &Workspace) {
        fn apply<T: Ord + Clone>(all: &mut BTreeSet<T>, before: &BTreeSet<T>, after: &BTreeSet<T>) {
            all.extend(after.difference(before).cloned());
            all.retain(|one| after.contains(one) || !before.contains(one));
        }
        apply(&mut self.tags, &tags(before), &tags(after));
        let (before, after) = (own_accounts(before), own_accounts(after));
        apply(&mut self.accounts, &before, &after);
    }
}

fn start(store: &MemoryStore) {
    let id = WorkspaceId::from(WORKSPACE);
    let mut session = Session::unsaved(Workspace::new(id, name("Customers"), moment(0)));
    for number in 1..=SHARED {
        let command = Command::AddAccount {
            id: AccountId::from(number),
            name: format!("Account {number}"),
        };
        session.dispatch(&command, moment(0)).expect("it fits");
    }
    save(&mut session, store);
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn nothing_is_lost_and_nothing_returns(events in vec(event(), 1..80)) {
        let store = MemoryStore::default();
        start(&store);
        let mut tabs = [Tab::open(&store), Tab::open(&store)];
        let mut expected = Expected::default();
        let mut fresh = 100_u128;
        for (second, (which, event)) in (1..).zip(events) {
            // Ten seconds apart: no two are one step of undo.
            let at = moment(second * 10);
            let tab = &mut tabs[which];
            let before = tab.session.workspace().clone();
            fresh += 1;
            let done = match event {
                Event::Tag(account) => {
                    let tag = AccountEdit::Tag(format!("tag {fresh}"), true);
                    tab.session.dispatch(&Command::edit(AccountId::from(account), tag), at).is_ok()
                }
                Event::Add => {
                    let id = AccountId::from(fresh);
                    tab.own.push(id);
                    let command = Command::AddAccount { id, name: format!("Own {fresh}") };
                    tab.session.dispatch(&command, at).is_ok()
                }
                Event::Delete => match tab.own.last() {
                    Some(id) => {
                        let command = Command::DeleteAccounts { ids: vec![*id] };
                        tab.session.dispatch(&command, at).is_ok()
                    }
                    None => false,
                },
                Event::Undo => tab.session.undo(at).is_ok(),
                Event::Redo => tab.session.redo(at).is_ok(),
                Event::Send => { tab.send(); false }
                Event::Arrive => { tab.arrive(&store); false }
                Event::Answer => { tab.answer(); false }
                Event::Refuse => { tab.refuse(); false }
                Event::Hear => { tab.hear(&store); false }
                Event::Die => {
                    let dead = std::mem::replace(tab, Tab::open(&store));
                    *tab = dead.replayed(&store);
                    false
                }
            };
            if done {
                let tab = &mut tabs[which];
                tab.note();
                expected.follow(&before, tab.session.workspace());
            }
        }
        for _ in 0..3 {
            for tab in &mut tabs {
                tab.arrive(&store);
                tab.answer();
                save(&mut tab.session, &store);
                tab.journal.clear();
                tab.hear(&store);
            }
        }
        let end = Tab::open(&store);
        let stored = end.session.workspace();
        prop_assert_eq!(tags(stored), expected.tags);
        prop_assert_eq!(own_accounts(stored), expected.accounts);
        for tab in &tabs {
            prop_assert_eq!(tab.session.workspace(), stored);
        }
    }
}
