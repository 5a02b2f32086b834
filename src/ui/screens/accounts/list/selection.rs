//! The accounts that are selected to be changed together.

use leptos::prelude::*;

use super::{List, Selection};
use crate::domain::ids::AccountId;
use crate::session::listing;

impl List {
    /// Whether an account is selected, tracked.
    pub fn is_selected(self, account: AccountId) -> bool {
        self.selection
            .with(|selection| selection.accounts.contains(&account))
    }

    /// The selected accounts that the list shows, in its order, tracked.
    pub fn selected(self) -> Vec<AccountId> {
        self.shown_selection.get()
    }

    /// How many are selected, tracked.
    pub fn selected_count(self) -> usize {
        self.shown_selection.with(Vec::len)
    }

    /// Selects an account or takes it out.
    pub fn toggle(self, account: AccountId) {
        self.selection.update(|selection| {
            if !selection.accounts.remove(&account) {
                selection.accounts.insert(account);
            }
            selection.anchor = Some(account);
        });
    }

    /// Selects everything from the account that was selected last to this one.
    pub fn extend_to(self, account: AccountId) {
        let order = self.peek_order();
        self.selection.update(|selection| {
            let anchor = selection.anchor.unwrap_or(account);
            let range = listing::range(&order, anchor, account);
            selection.accounts.extend(range.iter().copied());
            selection.anchor = Some(account);
        });
    }

    /// Selects all accounts that the list shows, or none if all are.
    pub fn toggle_all(self) {
        let order = self.peek_order();
        let all = self.shown_selection.with_untracked(Vec::len) == order.len();
        self.selection.update(|selection| {
            selection.accounts.clear();
            if !all {
                selection.accounts.extend(order.iter().copied());
            }
        });
    }

    /// Selects none.
    pub fn clear_selection(self) {
        if self
            .selection
            .with_untracked(|one| !one.accounts.is_empty())
        {
            self.selection.set(Selection::default());
        }
    }
}
