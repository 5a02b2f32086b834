//! Workspaces that are opened, deleted and brought back, whatever lies in the store.

use super::*;

#[test]
fn a_row_that_cannot_be_read_is_put_aside_as_it_was() {
    let (mut session, store) = (new_session(), MemoryStore::default());
    add(&mut session, alpha(), "Alpha");
    add(&mut session, beta(), "Beta");
    save(&mut session, &store);
    let key = RecordKey::Account(alpha()).to_string();
    let broken = Row {
        key: key.clone(),
        revision: 1,
        text: "{\"name\":".to_owned(),
    };
    store.put_raw(session.id(), broken);
    let opened = reopen(&session, &store);
    assert_eq!(opened.session.workspace().accounts().len(), 1);
    assert_eq!(opened.set_aside[0].text, "{\"name\":");
    assert_eq!(
        now(store.asides()).expect("memory does not fail")[0].key,
        key
    );
}

#[test]
fn a_workspace_without_a_readable_head_still_opens() {
    let (mut session, store) = (new_session(), MemoryStore::default());
    add(&mut session, alpha(), "Alpha");
    save(&mut session, &store);
    for key in ["head", "model"] {
        let broken = Row {
            key: key.to_owned(),
            revision: 1,
            text: "42".to_owned(),
        };
        store.put_raw(session.id(), broken);
    }
    let opened = reopen(&session, &store);
    assert_eq!(opened.set_aside.len(), 2);
    assert_eq!(opened.session.workspace().head().name.as_str(), "Spare");
    assert!(opened.session.workspace().account(alpha()).is_some());
    assert_eq!(
        *opened.session.save_state(),
        SaveState::Saving,
        "head and model are written anew"
    );
}

#[test]
fn a_deleted_workspace_can_be_brought_back() {
    let (mut session, store) = (new_session(), MemoryStore::default());
    add(&mut session, alpha(), "Alpha");
    let delete = Command::EditHead(HeadEdit::Deleted(true));
    session
        .dispatch(&delete, moment(5))
        .expect("a workspace can be deleted");
    save(&mut session, &store);
    let summaries = now(library::overview(&store)).expect("memory does not fail");
    assert_eq!(summaries[0].deleted_at, Some(moment(5)));
    session.undo(moment(6)).expect("undo breaks no rule");
    save(&mut session, &store);
    let summaries = now(library::overview(&store)).expect("memory does not fail");
    assert_eq!(summaries[0].deleted_at, None);
}

#[test]
fn a_copy_of_a_deleted_workspace_does_not_delete_the_open_one() {
    let mut session = new_session();
    add(&mut session, alpha(), "Alpha");
    let mut deleted = session.workspace().clone();
    let delete = Command::EditHead(HeadEdit::Deleted(true));
    deleted.adopt(&apply(&deleted, &delete, moment(5)).expect("it can be deleted"));
    let restore = Command::Adopt(replace(session.workspace(), &deleted));
    session.dispatch(&restore, moment(6)).expect("a copy fits");
    assert_eq!(session.workspace().head().deleted_at, None);
    let beside = deleted.beside_others(WorkspaceId::from(10));
    assert_eq!(beside.head().deleted_at, None);
    assert_eq!(beside.head().id, WorkspaceId::from(10));
}

#[test]
fn two_tabs_that_cross_the_borders_keep_one_sound_head() {
    let (mut first, store) = (new_session(), MemoryStore::default());
    add(&mut first, alpha(), "Alpha");
    save(&mut first, &store);
    let mut second = reopen(&first, &store).session;
    let mut third = reopen(&first, &store).session;
    for (tab, a, b) in [(&mut first, 90, 95), (&mut second, 80, 85)] {
        let edit = Command::EditHead(HeadEdit::Abc { a, b });
        tab.dispatch(&edit, moment(1)).expect("borders in order");
    }
    save(&mut first, &store);
    let news = save(&mut second, &store);
    assert_eq!(news.clashes[0].overruled[0].path, ["settings", "abc_a"]);
    let settings = |session: &Session| {
        let settings = &session.workspace().head().settings;
        (settings.abc_a, settings.abc_b)
    };
    assert_eq!(settings(&reopen(&first, &store).session), (80, 85));
    // Who hears of it with an edit of their own that does not go with it keeps theirs.
    let edit = Command::EditHead(HeadEdit::Abc { a: 90, b: 95 });
    third.dispatch(&edit, moment(2)).expect("borders in order");
    let news = third.told(vec![(
        RecordKey::Head,
        store.row(first.id(), RecordKey::Head),
    )]);
    assert_eq!(settings(&third), (90, 95));
    assert_eq!(news.clashes[0].overruled[0].path, ["settings", "abc_b"]);
}

#[test]
fn an_account_that_is_made_again_is_heard_of_by_who_missed_that_it_was_gone() {
    let (mut first, store) = (new_session(), MemoryStore::default());
    add(&mut first, alpha(), "Alpha");
    for (at, text) in ["Graz", "Linz", "Wien"].into_iter().enumerate() {
        city(&mut first, text, at as i64 * 10);
        save(&mut first, &store);
    }
    let mut second = reopen(&first, &store).session;
    let delete = Command::DeleteAccounts { ids: vec![alpha()] };
    first.dispatch(&delete, moment(40)).expect("it can go");
    save(&mut first, &store);
    first.undo(moment(41)).expect("it can come back");
    city(&mut first, "Bonn", 50);
    save(&mut first, &store);
    hear(&mut second, &store);
    assert_eq!(city_of(&second), "Bonn");
}

#[test]
fn what_was_erased_is_not_written_back_by_a_tab_that_goes_on_with_it() {
    let (mut first, store) = (new_session(), MemoryStore::default());
    add(&mut first, alpha(), "Alpha");
    save(&mut first, &store);
    let mut second = reopen(&first, &store).session;
    city(&mut second, "Graz", 10);
    add(&mut second, beta(), "Beta");
    now(store.erase(first.id())).expect("memory does not fail");
    let late = second.next_batch().expect("there is something to save");
    assert_eq!(now(store.commit(&late)), Err(StoreTrouble::Erased));
    assert_eq!(now(store.rows(first.id())), Ok(Vec::new()));
    let opened = library::open(&store, first.id(), name("Spare"), moment(0));
    assert_eq!(now(opened).err(), Some(StoreTrouble::Erased));
    // What this tab alone had comes back as a file, if somebody wants it.
    let mut again = Session::unsaved(second.workspace().clone());
    again.save_all();
    save(&mut again, &store);
    city(&mut again, "Wien", 20);
    save(&mut again, &store);
    assert_eq!(city_of(&reopen(&again, &store).session), "Wien");
}

#[test]
fn sessions_of_one_tab_never_use_a_number_twice() {
    let mut first = new_session();
    add(&mut first, alpha(), "Alpha");
    let mut second = Session::unsaved(Workspace::new(
        WorkspaceId::from(10),
        name("Others"),
        moment(0),
    ));
    second.count_with(&first);
    second.save_all();
    let mut used = std::collections::BTreeSet::new();
    for _ in 0..3 {
        for session in [&mut first, &mut second] {
            let batch = session.next_batch().expect("there is something to save");
            assert!(used.insert(batch.number), "{used:?} and {}", batch.number);
            session.failed(batch.number, StoreTrouble::Full("no room".to_owned()));
        }
    }
}
