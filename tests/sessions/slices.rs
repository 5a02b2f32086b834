//! A large batch: its texts are made ahead, in slices, while the work goes on.

use super::*;
use keyfolio::session::ports::Batch;

/// More accounts than a journal holds.
const MANY: u128 = 1_050;

fn account(number: u128) -> AccountId {
    AccountId::from(number)
}

/// Many accounts that the store has, and a change of each that it has not.
fn much_waits(store: &MemoryStore) -> Session {
    let mut session = new_session();
    for number in 1..=MANY {
        add(&mut session, account(number), &format!("Customer {number}"));
    }
    save(&mut session, store);
    for number in 1..=MANY {
        let edit = AccountEdit::Text(AccountText::City, "Graz".to_owned());
        let edit = Command::edit(account(number), edit);
        session
            .dispatch(&edit, moment(10))
            .expect("a city can be typed");
    }
    session
}

/// What happens while the first slices are made: this tab edits an account, another tab has edited one.
fn meanwhile(session: &mut Session, store: &MemoryStore) {
    city(session, "Wien", 20);
    let mut other = reopen(session, store).session;
    let edit = AccountEdit::Text(AccountText::Country, "Austria".to_owned());
    other
        .dispatch(&Command::edit(beta(), edit), moment(21))
        .expect("a country can be typed");
    save(&mut other, store);
    let key = RecordKey::Account(beta());
    session.told(vec![(key, store.row(session.id(), key))]);
}

fn writes(batch: &Batch) -> Vec<(RecordKey, Option<String>, Option<String>)> {
    let parts = |write: &keyfolio::session::ports::Write| {
        (write.key, write.base.clone(), write.text.clone())
    };
    batch.writes.iter().map(parts).collect()
}

#[test]
fn a_batch_is_the_same_in_whatever_slices_it_was_made_ready() {
    for size in [7, 200, 5_000] {
        let (store, twin_store) = (MemoryStore::default(), MemoryStore::default());
        let mut session = much_waits(&store);
        assert!(session.has_much() && session.is_beyond_journal());
        assert_eq!(session.note(), None, "no journal holds it");
        session.make_ready(size);
        meanwhile(&mut session, &store);
        while session.make_ready(size) {}
        assert!(!session.has_much(), "nothing is left to be made ready");

        let mut twin = much_waits(&twin_store);
        meanwhile(&mut twin, &twin_store);
        let (batch, plain) = (session.next_batch(), twin.next_batch());
        let (batch, plain) = batch.zip(plain).expect("there is something to save");
        assert_eq!(writes(&batch), writes(&plain), "in slices of {size}");

        assert!(
            session.would_be_lost(),
            "no journal holds what is on its way"
        );
        let written = now(store.commit(&batch)).expect("memory does not fail");
        session.confirmed(batch.number, written);
        assert!(!session.would_be_lost());
        assert_eq!(*session.save_state(), SaveState::Saved);
        let stored = reopen(&session, &store).session;
        assert_eq!(stored.workspace(), session.workspace());
        let other = stored.workspace().account(beta());
        assert_eq!(
            other.map(|account| account.country.as_str()),
            Some("Austria")
        );
    }
}

#[test]
fn a_large_batch_that_failed_is_made_ready_once_more() {
    let store = MemoryStore::default();
    let mut session = much_waits(&store);
    while session.make_ready(200) {}
    let batch = session.next_batch().expect("there is something to save");
    assert!(!session.has_much(), "one batch at a time");
    session.failed(batch.number, StoreTrouble::Full("no room".to_owned()));
    city(&mut session, "Wien", 20);
    assert!(session.has_much());
    // The page goes before the second slice: what is not ready is made in one breath.
    session.make_ready(200);
    save(&mut session, &store);
    assert_eq!(*session.save_state(), SaveState::Saved);
    assert_eq!(city_of(&reopen(&session, &store).session), "Wien");
}
