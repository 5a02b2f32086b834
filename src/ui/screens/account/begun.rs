//! Texts that somebody has begun and not kept yet. They outlive the screen that one leaves, and the page.

use crate::browser::preferences::Begun;
use crate::domain::ids::AccountId;
use crate::ui::app::App;

/// Keeps what was begun at an account; nothing where it says nothing.
pub fn keep(app: App, what: Begun, account: AccountId, text: &str) {
    let Some(workspace) = app.peek_workspace(|workspace| workspace.head().id) else {
        return;
    };
    app.with_keeper(|keeper| {
        let mut texts = keeper.preferences.begun(what, workspace);
        texts.insert(account, text.to_owned());
        texts.retain(|account, text| {
            let is_there = app.peek_workspace(|workspace| workspace.account(*account).is_some());
            is_there == Some(true) && !text.trim().is_empty()
        });
        keeper.preferences.set_begun(what, workspace, &texts).ok()
    });
}

/// What was begun at an account.
pub fn find(app: App, what: Begun, account: AccountId) -> Option<String> {
    let workspace = app.peek_workspace(|workspace| workspace.head().id)?;
    app.with_keeper(|keeper| keeper.preferences.begun(what, workspace).remove(&account))
}
