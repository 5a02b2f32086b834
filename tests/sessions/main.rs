//! Stories of one open workspace: what is undone, what is saved, what two tabs do to each other. The store
//! is the one in memory; it keeps the same contract as the one in the browser.

#![cfg(not(target_arch = "wasm32"))]

mod slices;
#[path = "../support/mod.rs"]
mod support;
mod workspaces;

use keyfolio::domain::apply::apply;
use keyfolio::domain::change::Label;
use keyfolio::domain::command::{AccountEdit, AccountText, Command, HeadEdit};
use keyfolio::domain::ids::{AccountId, WorkspaceId};
use keyfolio::domain::record::RecordKey;
use keyfolio::domain::workspace::Workspace;
use keyfolio::exchange::file::adopt::replace;
use keyfolio::session::memory::MemoryStore;
use keyfolio::session::ports::{Row, Store, StoreTrouble};
use keyfolio::session::saver::SaveState;
use keyfolio::session::{Session, library};
use support::store::{now, save};
use support::{moment, name, timeless};

fn alpha() -> AccountId {
    AccountId::from(1)
}

fn beta() -> AccountId {
    AccountId::from(2)
}

fn new_session() -> Session {
    let id = WorkspaceId::from(9);
    Session::unsaved(Workspace::new(id, name("Customers"), moment(0)))
}

fn add(session: &mut Session, id: AccountId, text: &str) {
    let command = Command::AddAccount {
        id,
        name: text.to_owned(),
    };
    session
        .dispatch(&command, moment(0))
        .expect("an account can be added");
}

fn city(session: &mut Session, text: &str, at: i64) {
    let edit = AccountEdit::Text(AccountText::City, text.to_owned());
    session
        .dispatch(&Command::edit(alpha(), edit), moment(at))
        .expect("a city can be typed");
}

fn city_of(session: &Session) -> String {
    session
        .workspace()
        .account(alpha())
        .expect("the account is there")
        .city
        .clone()
}

fn reopen(session: &Session, store: &MemoryStore) -> library::Opened {
    now(library::open(store, session.id(), name("Spare"), moment(0))).expect("memory does not fail")
}

/// Hears what the other tab has done to the account.
fn hear(session: &mut Session, store: &MemoryStore) {
    let key = RecordKey::Account(alpha());
    session.told(vec![(key, store.row(session.id(), key))]);
}

#[test]
fn the_letters_of_a_word_are_one_step_of_undo() {
    let mut session = new_session();
    add(&mut session, alpha(), "Alpha");
    for (at, text) in ["G", "Gr", "Gra", "Graz"].into_iter().enumerate() {
        city(&mut session, text, at as i64);
    }
    city(&mut session, "Graz Ost", 60);
    session.undo(moment(61)).expect("undo breaks no rule");
    assert_eq!(city_of(&session), "Graz", "a pause begins a new step");
    session.undo(moment(62)).expect("undo breaks no rule");
    assert_eq!(city_of(&session), "");
    session.redo(moment(63)).expect("redo breaks no rule");
    assert_eq!(city_of(&session), "Graz");
}

#[test]
fn what_is_chosen_in_a_new_row_of_a_plan_is_a_step_of_its_own() {
    use keyfolio::domain::command::{Entry, PlanEdit};
    use keyfolio::domain::plan::{Action, Plan, PlanKind};
    use keyfolio::domain::plan_view::ACTIONS;
    let mut session = new_session();
    add(&mut session, alpha(), "Alpha");
    let mut edit = |edit, at| {
        let command = Command::edit(alpha(), edit);
        session.dispatch(&command, moment(at)).expect("an edit");
    };
    edit(
        AccountEdit::AddPlan(Plan::new(1.into(), PlanKind::Grow, moment(10))),
        10,
    );
    let row = |text: &str, due: Option<&str>| {
        let action = Action {
            text: text.to_owned(),
            due: due.and_then(|due| due.parse().ok()),
            ..ACTIONS.blank(2.into())
        };
        AccountEdit::Plan(1.into(), PlanEdit::Put(Entry::Action(action)))
    };
    for (text, due) in [("C", None), ("Call", None), ("Call", Some("2026-06-01"))] {
        edit(row(text, due), 11);
    }
    let actions = |session: &Session| {
        let account = session.workspace().account(alpha()).expect("the account");
        account.plans[0].actions.clone()
    };
    session.undo(moment(12)).expect("undo breaks no rule");
    let left = actions(&session);
    assert_eq!((left[0].text.as_str(), left[0].due), ("Call", None));
    session.undo(moment(13)).expect("undo breaks no rule");
    assert_eq!(actions(&session), []);
}

#[test]
fn letters_between_which_another_tab_has_edited_are_two_steps() {
    let (mut first, store) = (new_session(), MemoryStore::default());
    add(&mut first, alpha(), "Alpha");
    save(&mut first, &store);
    let mut second = reopen(&first, &store).session;
    city(&mut first, "Gr", 10);
    save(&mut first, &store);
    hear(&mut second, &store);
    let rename = AccountEdit::Name("Alpha AG".to_owned());
    second
        .dispatch(&Command::edit(alpha(), rename), moment(11))
        .expect("a name can be typed");
    save(&mut second, &store);
    hear(&mut first, &store);
    city(&mut first, "Graz", 12);
    for (at, city) in [(20, "Gr"), (21, "")] {
        first.undo(moment(at)).expect("undo breaks no rule");
        let account = first.workspace().account(alpha());
        let account = account.expect("the account is there");
        assert_eq!(
            (account.name.as_str(), account.city.as_str()),
            ("Alpha AG", city),
            "what the other tab did stays"
        );
    }
}

#[test]
fn a_step_is_known_again_by_its_number() {
    let mut session = new_session();
    assert_eq!(session.last_step(), None);
    add(&mut session, alpha(), "Alpha");
    let added = session.last_step();
    assert!(added.is_some());
    assert_eq!(session.step_done(), added);
    add(&mut session, beta(), "Beta");
    assert_ne!(session.last_step(), added, "something was done since");
    session.undo(moment(1)).expect("undo breaks no rule");
    assert_eq!(session.last_step(), added);
    session.undo(moment(2)).expect("undo breaks no rule");
    assert_eq!(session.last_step(), None);
    session.redo(moment(3)).expect("redo breaks no rule");
    assert_eq!(session.last_step(), added, "it is the same step again");
    // Letters join a step; whoever offered the shorter one does not take the longer one back.
    city(&mut session, "G", 10);
    let letter = session.last_step();
    city(&mut session, "Gr", 11);
    assert_ne!(session.last_step(), letter);
    session.undo(moment(12)).expect("undo breaks no rule");
    // Letters that take those before them back leave no step of their own.
    city(&mut session, "G", 12);
    city(&mut session, "", 12);
    assert_eq!((session.last_step(), session.step_done()), (added, None));
    // A session that takes the place of another goes on counting.
    let mut next = new_session();
    next.count_with(&session);
    add(&mut next, alpha(), "Alpha");
    assert!(next.last_step() > letter);
}

#[test]
fn two_hundred_steps_and_more_can_be_taken_back() {
    let mut session = new_session();
    add(&mut session, alpha(), "Alpha");
    let before = session.workspace().clone();
    for step in 0..300 {
        city(&mut session, &format!("City {step}"), step * 100);
    }
    for _ in 0..300 {
        session.undo(moment(50_000)).expect("undo breaks no rule");
    }
    assert_eq!(timeless(session.workspace()), timeless(&before));
}

#[test]
fn what_is_undone_or_redone_was_changed_just_now() {
    let mut session = new_session();
    add(&mut session, alpha(), "Alpha");
    city(&mut session, "Graz", 10);
    let changed = |session: &Session| {
        let account = session.workspace().account(alpha());
        account.expect("the account is there").updated_at
    };
    session.undo(moment(20)).expect("undo breaks no rule");
    assert_eq!(changed(&session), moment(20));
    session.redo(moment(30)).expect("redo breaks no rule");
    assert_eq!(changed(&session), moment(30));
    assert_eq!(city_of(&session), "Graz");
}

#[test]
fn nothing_is_written_before_something_is_done() {
    let mut session = new_session();
    assert_eq!(*session.save_state(), SaveState::Untouched);
    assert_eq!(session.next_batch(), None);
    add(&mut session, alpha(), "Alpha");
    assert_eq!(*session.save_state(), SaveState::Saving);
    let batch = session.next_batch().expect("there is something to save");
    assert_eq!(batch.writes.len(), 3, "head, model and the account");
}

#[test]
fn it_is_saved_only_when_the_store_has_confirmed() {
    let (mut session, store) = (new_session(), MemoryStore::default());
    add(&mut session, alpha(), "Alpha");
    let batch = session.next_batch().expect("there is something to save");
    city(&mut session, "Graz", 1);
    assert_eq!(session.next_batch(), None, "one batch at a time");
    let waiting = session.note().expect("the city waits");
    let written = now(store.commit(&batch)).expect("memory does not fail");
    session.confirmed(batch.number, written);
    assert_eq!(*session.save_state(), SaveState::Saving);
    let behind = session.note().expect("the city still waits");
    assert_eq!(behind.writes[0].text, waiting.writes[0].text);
    assert_ne!(behind.writes[0].base, waiting.writes[0].base);
    assert_ne!(behind.number, waiting.number, "one number for one content");
    assert_eq!(
        session.note().map(|batch| batch.number),
        Some(behind.number)
    );
    save(&mut session, &store);
    assert_eq!(*session.save_state(), SaveState::Saved);
    assert_eq!(city_of(&reopen(&session, &store).session), "Graz");
}

#[test]
fn what_the_store_refused_is_sent_again() {
    let (mut session, store) = (new_session(), MemoryStore::default());
    add(&mut session, alpha(), "Alpha");
    let batch = session.next_batch().expect("there is something to save");
    session.failed(batch.number, StoreTrouble::Full("no room".to_owned()));
    assert!(matches!(
        session.save_state(),
        SaveState::Failed(StoreTrouble::Full(_))
    ));
    city(&mut session, "Graz", 1);
    save(&mut session, &store);
    assert_eq!(*session.save_state(), SaveState::Saved);
    assert_eq!(
        reopen(&session, &store).session.workspace(),
        session.workspace()
    );
}

#[test]
fn edits_of_two_tabs_are_both_kept() {
    let (mut first, store) = (new_session(), MemoryStore::default());
    add(&mut first, alpha(), "Alpha");
    save(&mut first, &store);
    let mut second = reopen(&first, &store).session;
    city(&mut first, "Graz", 1);
    let rename = AccountEdit::Name("Alpha AG".to_owned());
    second
        .dispatch(&Command::edit(alpha(), rename), moment(2))
        .expect("a name can be typed");
    save(&mut first, &store);
    let news = save(&mut second, &store);
    assert!(news.changed && news.clashes.is_empty());
    assert_eq!(city_of(&second), "Graz");
    hear(&mut first, &store);
    assert_eq!(first.workspace(), second.workspace());
}

#[test]
fn the_later_edit_of_the_same_field_wins_and_the_other_is_named() {
    let (mut first, store) = (new_session(), MemoryStore::default());
    add(&mut first, alpha(), "Alpha");
    save(&mut first, &store);
    let mut second = reopen(&first, &store).session;
    city(&mut first, "Graz", 1);
    city(&mut second, "Wien", 2);
    save(&mut first, &store);
    let news = save(&mut second, &store);
    assert_eq!(city_of(&second), "Wien");
    let overruled = &news.clashes[0].overruled[0];
    assert_eq!(
        (&overruled.path[..], overruled.lost.as_str()),
        (&["city".to_owned()][..], Some("Graz"))
    );
}

#[test]
fn undo_keeps_what_another_tab_did_meanwhile() {
    let (mut first, store) = (new_session(), MemoryStore::default());
    add(&mut first, alpha(), "Alpha");
    save(&mut first, &store);
    city(&mut first, "Graz", 1);
    save(&mut first, &store);
    let mut second = reopen(&first, &store).session;
    let rename = AccountEdit::Name("Alpha AG".to_owned());
    second
        .dispatch(&Command::edit(alpha(), rename), moment(2))
        .expect("a name can be typed");
    save(&mut second, &store);
    hear(&mut first, &store);
    first.undo(moment(3)).expect("undo breaks no rule");
    let account = first
        .workspace()
        .account(alpha())
        .expect("the account is there");
    assert_eq!(
        (account.name.as_str(), account.city.as_str()),
        ("Alpha AG", "")
    );
}

#[test]
fn undo_leaves_what_another_tab_has_changed_in_the_same_field_since() {
    let (mut first, store) = (new_session(), MemoryStore::default());
    add(&mut first, alpha(), "Alpha");
    city(&mut first, "Graz", 10);
    let country = AccountEdit::Text(AccountText::Country, "AT".to_owned());
    first
        .dispatch(&Command::edit(alpha(), country), moment(20))
        .expect("a country can be typed");
    city(&mut first, "Linz", 30);
    save(&mut first, &store);
    let mut second = reopen(&first, &store).session;
    city(&mut second, "Wien", 40);
    save(&mut second, &store);
    hear(&mut first, &store);
    // Linz is no longer there to be taken back, and neither is what was before it.
    let stays = first.overtaken_by_undo();
    assert_eq!(stays[0].overruled[0].path, ["city"]);
    let back = first.undo(moment(50)).expect("undo breaks no rule");
    assert!(back.expect("a step").is_empty());
    assert_eq!(
        (city_of(&first).as_str(), first.redo_label()),
        ("Wien", None)
    );
    // What nobody else has touched goes back.
    assert_eq!(first.overtaken_by_undo(), []);
    first.undo(moment(60)).expect("undo breaks no rule");
    let country = |session: &Session| {
        let account = session.workspace().account(alpha());
        account.expect("the account is there").country.clone()
    };
    assert_eq!(
        (city_of(&first).as_str(), country(&first).as_str()),
        ("Wien", "")
    );
    let (steps, stays) = first
        .undo_steps(2, moment(70))
        .expect("undo breaks no rule");
    assert_eq!((steps, stays.len()), (2, 2));
    assert_eq!(
        city_of(&first),
        "Wien",
        "an account that somebody works on stays"
    );
    save(&mut first, &store);
    assert_eq!(city_of(&reopen(&first, &store).session), "Wien");
}

#[test]
fn redo_leaves_what_another_tab_has_changed_in_the_same_field_since() {
    let (mut first, store) = (new_session(), MemoryStore::default());
    add(&mut first, alpha(), "Alpha");
    city(&mut first, "Graz", 10);
    first.undo(moment(20)).expect("undo breaks no rule");
    save(&mut first, &store);
    let mut second = reopen(&first, &store).session;
    city(&mut second, "Wien", 30);
    save(&mut second, &store);
    hear(&mut first, &store);
    assert_eq!(first.overtaken_by_redo()[0].overruled[0].path, ["city"]);
    first.redo(moment(40)).expect("redo breaks no rule");
    assert_eq!(city_of(&first), "Wien");
    let label = first.undo_label().expect("the account was added");
    assert!(matches!(label, Label::AddAccount { .. }));
}
