//! All keys that do something, by the place where they work.

use super::*;

/// A text in both languages.
pub type Word = fn(Locale) -> &'static str;

/// The keys of one place: those that are pressed together are joined by a plus, several ways to the same
/// stand apart.
#[derive(Clone, Copy)]
pub struct KeyGroup {
    /// Where they work.
    pub place: fn(Locale) -> &'static str,
    /// The keys, and what they do.
    pub keys: &'static [(Word, Word)],
}

/// Every key that does something.
pub const KEYS: [KeyGroup; 4] = [
    KeyGroup {
        place: keys_everywhere,
        keys: &[
            (control_k, crate::words::command_search::title),
            (|_| "N", key_add),
            (|_| "/", key_filter),
            (|_| "?", key_help),
            (control_z, key_undo),
            (control_shift_z, key_redo),
            (escape, key_escape),
        ],
    },
    KeyGroup {
        place: keys_list,
        keys: &[
            (|_| "↑ ↓ ← →", key_arrows),
            (home_end, key_edges),
            (pages, key_pages),
            (control_ends, key_ends),
            (enter_or_f2, key_enter),
            (|_| "Tab", key_tab),
            (space, key_select),
        ],
    },
    KeyGroup {
        place: keys_account,
        keys: &[
            (|_| "J", key_next),
            (|_| "K", key_previous),
            (|_| "L", key_log),
            (|_| "1 2 3 4 5", key_rate),
            (|_| "0 U", key_unknown),
            (|_| "N", key_not_applicable),
            (delete_key, key_unrate),
            (enter, key_rate_next),
        ],
    },
    KeyGroup {
        place: keys_plan,
        keys: &[(enter, key_entry), (|_| "Alt+↑ Alt+↓", key_move)],
    },
];
