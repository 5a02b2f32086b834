//! How much work a key makes: texts of long records are not made twice.

use std::cell::Cell;

use crate::domain::command::{AccountEdit, AccountText, Command};
use crate::domain::values::{Name, Timestamp};
use crate::domain::workspace::Workspace;
use crate::session::Session;
use crate::session::ports::{Batch, Written};

thread_local! {
    /// How many texts were made of records.
    pub(super) static MADE: Cell<usize> = const { Cell::new(0) };
}

const ACCOUNT: u128 = 5;

fn session() -> Session {
    let name = Name::new("Work").expect("a name");
    let mut session = Session::unsaved(Workspace::new(1.into(), name, Timestamp::default()));
    let add = Command::AddAccount {
        id: ACCOUNT.into(),
        name: "Acme".to_owned(),
    };
    session
        .dispatch(&add, Timestamp::default())
        .expect("an account");
    session
}

fn type_notes(session: &mut Session, text: &str) {
    let edit = AccountEdit::Text(AccountText::Notes, text.to_owned());
    session
        .dispatch(&Command::edit(ACCOUNT.into(), edit), Timestamp::default())
        .expect("an edit");
}

fn stored(batch: &Batch) -> Vec<Written> {
    let writes = batch.writes.iter();
    let written = writes.map(|write| Written {
        key: write.key,
        revision: write.base_revision + 1,
        text: write.text.clone(),
        overruled: Vec::new(),
    });
    written.collect()
}

fn save(session: &mut Session) -> Batch {
    let batch = session.next_batch().expect("something to save");
    session.confirmed(batch.number, stored(&batch));
    batch
}

#[test]
fn a_key_makes_one_text_of_its_record() {
    let mut session = session();
    save(&mut session);
    MADE.set(0);
    let mut before = None;
    for text in ["a", "ab", "abc"] {
        type_notes(&mut session, text);
        let batch = save(&mut session);
        if let Some(before) = before.replace(batch.writes[0].text.clone()) {
            assert_eq!(batch.writes[0].base, before);
        }
    }
    assert_eq!(MADE.get(), 3);
}

#[test]
fn keys_behind_a_slow_store_make_one_text_each() {
    let mut session = session();
    save(&mut session);
    type_notes(&mut session, "a");
    let first = session.next_batch().expect("a batch");
    MADE.set(0);
    for text in ["ab", "abc", "abcd"] {
        type_notes(&mut session, text);
        let noted = session.note().expect("something to note");
        assert_eq!(noted.writes[0].base, first.writes[0].base);
    }
    assert_eq!(MADE.get(), 3);
}
