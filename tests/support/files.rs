//! Files of a small workspace, and what tests do with files again and again.

use keyfolio::domain::apply::apply;
use keyfolio::domain::command::{AccountEdit, AccountText, Command};
use keyfolio::domain::ids::AccountId;
use keyfolio::domain::workspace::Workspace;
use keyfolio::exchange::file::read::{File, Refusal, read};
use keyfolio::exchange::file::write::to_file;
use serde_json::Value;

use super::{moment, name};

const APP: &str = "0.1.0";

pub fn written(workspace: &Workspace) -> String {
    to_file(workspace, APP)
}

pub fn taken(text: &str) -> File {
    read(text.as_bytes()).expect("a file that can be read")
}

pub fn refused(bytes: &[u8]) -> Refusal {
    read(bytes).expect_err("a file that is refused")
}

/// What a command makes of a workspace, at second `at`.
pub fn after(workspace: &Workspace, command: &Command, at: i64) -> Workspace {
    let change = apply(workspace, command, moment(at)).expect("a valid command");
    let mut after = workspace.clone();
    after.adopt(&change);
    after
}

/// Two customers, made at second 0 and 1.
pub fn small() -> Workspace {
    let empty = Workspace::new(1.into(), name("Studio"), moment(0));
    let add = |id: u128, name: &str| Command::AddAccount {
        id: AccountId::from(id),
        name: name.to_owned(),
    };
    let one = after(&empty, &add(10, "Königlich Essen"), 0);
    after(&one, &add(11, "Save-a-lot"), 1)
}

pub fn text(id: u128, field: AccountText, text: &str) -> Command {
    Command::edit(
        AccountId::from(id),
        AccountEdit::Text(field, text.to_owned()),
    )
}

/// The file of [`small`] with one value of its JSON replaced.
pub fn edited(pointer: &str, value: Value) -> String {
    let mut file: Value = serde_json::from_str(&written(&small())).expect("JSON");
    *file.pointer_mut(pointer).expect("a place in the file") = value;
    file.to_string()
}
