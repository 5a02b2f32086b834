//! What can happen to stored work: every kind of damage to a row, and two tabs that write as they please.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use keyfolio::domain::command::{AccountEdit, AccountText, Command};
use keyfolio::domain::ids::{AccountId, WorkspaceId};
use keyfolio::domain::record::RecordKey;
use keyfolio::domain::workspace::Workspace;
use keyfolio::session::memory::MemoryStore;
use keyfolio::session::ports::{Batch, Row, SetAside, Store, StoreTrouble, Written};
use keyfolio::session::saver::SaveState;
use keyfolio::session::{Session, library};
use support::store::{now, save};
use support::{moment, name};

fn session_with(accounts: u128) -> Session {
    let mut session = Session::unsaved(Workspace::new(
        WorkspaceId::from(9),
        name("Customers"),
        moment(0),
    ));
    for number in 1..=accounts {
        let id = AccountId::from(number);
        let command = Command::AddAccount {
            id,
            name: format!("Account {number}"),
        };
        session
            .dispatch(&command, moment(0))
            .expect("an account can be added");
    }
    session
}

/// Thirty and more ways in which a text can be spoilt.
fn damages(text: &str) -> Vec<String> {
    let mut damaged: Vec<String> = [
        "",
        " ",
        "null",
        "true",
        "42",
        "[]",
        "{}",
        "\"text\"",
        "{",
        "}",
        "[[",
        "\u{0}",
        "\u{feff}",
        "NaN",
        "undefined",
        "{\"id\":1}",
        "{\"name\":\"Alpha\"}",
        "{\"id\":null,\"name\":null}",
        "<html></html>",
    ]
    .map(str::to_owned)
    .to_vec();
    for part in 1..8 {
        damaged.push(text[..text.len() * part / 8].to_owned());
    }
    damaged.push(format!("{text}{text}"));
    damaged.push(format!("{text},"));
    damaged.push(text.replace(':', ";"));
    damaged.push(text.replace('"', "'"));
    damaged.push(text.replace("created_at", "created"));
    damaged.push(text.replace("2026", "20x6"));
    damaged.push("[".repeat(100_000));
    damaged.push(format!(
        "{{\"a\":{}1{}}}",
        "[".repeat(5_000),
        "]".repeat(5_000)
    ));
    damaged.push("x".repeat(2_000_000));
    damaged
}

#[test]
fn no_damage_of_a_row_loses_that_row_or_any_other() {
    let mut session = session_with(3);
    let store = MemoryStore::default();
    save(&mut session, &store);
    let keys = [
        RecordKey::Head,
        RecordKey::Model,
        RecordKey::Account(AccountId::from(2)),
    ];
    for key in keys {
        let sound = store.row(session.id(), key).expect("the row is there");
        for text in damages(&sound.text)
            .into_iter()
            .filter(|text| *text != sound.text)
        {
            let store = MemoryStore::default();
            for row in now(store_rows(&session)) {
                store.put_raw(session.id(), row);
            }
            store.put_raw(
                session.id(),
                Row {
                    text: text.clone(),
                    ..sound.clone()
                },
            );
            let opened = now(library::open(
                &store,
                session.id(),
                name("Spare"),
                moment(1),
            ))
            .expect("memory does not fail");
            let asides = now(store.asides()).expect("memory does not fail");
            assert!(
                asides
                    .iter()
                    .any(|aside| aside.text == text && aside.key == key.to_string()),
                "{key} as {:?} was not kept",
                &text[..text.len().min(40)]
            );
            let kept = if matches!(key, RecordKey::Account(_)) {
                2
            } else {
                3
            };
            assert_eq!(opened.session.workspace().accounts().len(), kept);
        }
    }
}

async fn store_rows(session: &Session) -> Vec<Row> {
    let store = MemoryStore::default();
    let mut whole = Session::unsaved(session.workspace().clone());
    whole.save_all();
    save(&mut whole, &store);
    store
        .rows(session.id())
        .await
        .expect("memory does not fail")
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

#[test]
fn of_ten_thousand_edits_in_two_tabs_none_is_lost() {
    const ACCOUNTS: u64 = 20;
    const EDITS: u64 = 10_000;
    let store = MemoryStore::default();
    let mut first = session_with(u128::from(ACCOUNTS));
    save(&mut first, &store);
    let opened = now(library::open(&store, first.id(), name("Spare"), moment(0)));
    let mut tabs = [first, opened.expect("memory does not fail").session];
    let mut dice = Dice(7);
    let mut named: Vec<String> = Vec::new();
    let mut cities: Vec<(AccountId, String)> = Vec::new();
    for edit in 0..EDITS {
        let tab = &mut tabs[dice.below(2) as usize];
        let id = AccountId::from(u128::from(1 + dice.below(ACCOUNTS)));
        let text = format!("edit {edit:05}");
        let change = if dice.below(4) == 0 {
            cities.push((id, text.clone()));
            AccountEdit::Text(AccountText::City, text)
        } else {
            AccountEdit::Tag(text, true)
        };
        tab.dispatch(&Command::edit(id, change), moment(edit as i64 * 10))
            .expect("it can be edited");
        // A tab saves when it comes to it, and hears of the other later still.
        if dice.below(3) == 0 {
            for clash in save(tab, &store).clashes {
                named.extend(
                    clash
                        .overruled
                        .iter()
                        .map(|overruled| overruled.lost.to_string()),
                );
            }
        }
        if dice.below(5) == 0 {
            let rows = RecordKey::Account(id);
            for clash in tabs[1]
                .told(vec![(rows, store.row(WorkspaceId::from(9), rows))])
                .clashes
            {
                named.extend(
                    clash
                        .overruled
                        .iter()
                        .map(|overruled| overruled.lost.to_string()),
                );
            }
        }
    }
    for tab in &mut tabs {
        for clash in save(tab, &store).clashes {
            named.extend(
                clash
                    .overruled
                    .iter()
                    .map(|overruled| overruled.lost.to_string()),
            );
        }
    }
    let end = now(library::open(
        &store,
        WorkspaceId::from(9),
        name("Spare"),
        moment(0),
    ));
    let end = end.expect("memory does not fail").session;
    let tags: usize = end
        .workspace()
        .accounts()
        .map(|account| account.tags.len())
        .sum();
    assert_eq!(
        tags + cities.len(),
        EDITS as usize,
        "every tag that was added is there"
    );
    // Of the cities each is there, was typed over where it could be seen, or was named when it lost.
    for account in end.workspace().accounts() {
        let own: Vec<&String> = cities
            .iter()
            .filter(|(id, _)| *id == account.id)
            .map(|(_, city)| city)
            .collect();
        assert!(
            own.contains(&&account.city),
            "the city is one that somebody typed"
        );
    }
    assert!(
        !named.is_empty(),
        "tabs that write at the same time clash, and it is said"
    );
}

fn reopen(session: &Session, store: &MemoryStore) -> library::Opened {
    now(library::open(store, session.id(), name("Spare"), moment(0))).expect("memory does not fail")
}

#[test]
fn borders_that_two_tabs_have_crossed_are_put_in_order_and_nothing_else_is_lost() {
    let (mut session, store) = (session_with(1), MemoryStore::default());
    save(&mut session, &store);
    let row = store.row(session.id(), RecordKey::Head).expect("a head");
    let crossed = row.text.replace("\"abc_a\":80", "\"abc_a\":90");
    let text = crossed.replace("\"abc_b\":95", "\"abc_b\":85");
    assert_ne!(text, row.text);
    store.put_raw(session.id(), Row { text, ..row });
    let mut opened = reopen(&session, &store);
    assert_eq!(opened.set_aside, []);
    let head = opened.session.workspace().head().clone();
    assert_eq!(head.name.as_str(), "Customers");
    assert_eq!((head.settings.abc_a, head.settings.abc_b), (85, 90));
    assert_eq!(*opened.session.save_state(), SaveState::Saving);
    save(&mut opened.session, &store);
    assert_eq!(
        *reopen(&session, &store).session.save_state(),
        SaveState::Saved
    );
}

/// A store that has no room to put anything aside.
struct Crammed<'store>(&'store MemoryStore);

impl Store for Crammed<'_> {
    async fn workspaces(&self) -> Result<Vec<(WorkspaceId, Row)>, StoreTrouble> {
        self.0.workspaces().await
    }
    async fn rows(&self, workspace: WorkspaceId) -> Result<Vec<Row>, StoreTrouble> {
        self.0.rows(workspace).await
    }
    async fn commit(&self, batch: &Batch) -> Result<Vec<Written>, StoreTrouble> {
        self.0.commit(batch).await
    }
    async fn set_aside(&self, _: &SetAside) -> Result<(), StoreTrouble> {
        Err(StoreTrouble::Full("no room".to_owned()))
    }
    async fn asides(&self) -> Result<Vec<SetAside>, StoreTrouble> {
        self.0.asides().await
    }
    async fn erase(&self, workspace: WorkspaceId) -> Result<(), StoreTrouble> {
        self.0.erase(workspace).await
    }
}

#[test]
fn a_full_store_does_not_keep_a_workspace_shut_and_nothing_broken_is_overwritten() {
    let (mut session, store) = (session_with(1), MemoryStore::default());
    save(&mut session, &store);
    let broken = |key: &str| Row {
        key: key.to_owned(),
        revision: 7,
        text: format!("broken {key}"),
    };
    store.put_raw(session.id(), broken("head"));
    store.put_raw(session.id(), broken("account/x"));
    let opened = now(library::open(
        &Crammed(&store),
        session.id(),
        name("Spare"),
        moment(0),
    ));
    let mut opened = opened.expect("it opens all the same");
    assert_eq!(opened.set_aside.len(), 2);
    assert_eq!(opened.session.workspace().accounts().len(), 1);
    save(&mut opened.session, &store);
    let kept = now(store.asides()).expect("memory does not fail");
    assert_eq!(kept.len(), 1, "the head that was written over");
    assert_eq!(kept[0].text, "broken head");
    let rows = now(store.rows(session.id())).expect("memory does not fail");
    assert!(rows.contains(&broken("account/x")), "it still lies there");
}

#[test]
fn a_row_that_cannot_be_read_takes_nothing_away_from_who_has_it() {
    let (mut session, store) = (session_with(1), MemoryStore::default());
    save(&mut session, &store);
    let key = RecordKey::Account(AccountId::from(1));
    let broken = Row {
        key: key.to_string(),
        revision: 9,
        text: "{".to_owned(),
    };
    store.put_raw(session.id(), broken.clone());
    assert!(!session.told(vec![(key, Some(broken))]).changed);
    let edit = AccountEdit::Text(AccountText::City, "Graz".to_owned());
    session
        .dispatch(&Command::edit(AccountId::from(1), edit), moment(1))
        .expect("a city can be typed");
    save(&mut session, &store);
    let opened = reopen(&session, &store).session;
    let account = opened.workspace().account(AccountId::from(1));
    assert_eq!(account.expect("the account is there").city, "Graz");
    let kept = now(store.asides()).expect("memory does not fail");
    assert_eq!(kept[0].text, "{");
}
