//! All keys that do something, by the place where they work.

use super::*;
use crate::words::today;

mod views;

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

texts! {
    /// Types over a cell.
    key_type => "Type over the cell", "Zelle überschreiben";
    /// The keys that extend a range, joined by a plus.
    shift_arrows => "Shift+↑↓←→", "Umschalt+↑↓←→";
    /// Selects several cells.
    key_extend => "Select several cells; Esc ends it", "Mehrere Zellen auswählen; Esc beendet es";
    /// The keys that select all, joined by a plus.
    control_a => "Ctrl+A", "Strg+A";
    /// Selects a whole column, then all.
    key_all_rows => "Select the whole column, then all cells", "Die ganze Spalte auswählen, dann alle Zellen";
    /// The keys that copy and paste: two, apart.
    control_c_v => "Ctrl+C Ctrl+V", "Strg+C Strg+V";
    /// Copies and pastes.
    key_copy_paste => "Copy and paste cells, also from a spreadsheet", "Zellen kopieren und einfügen, auch aus einer Tabellenkalkulation";
    /// The keys that fill down, joined by a plus.
    control_d => "Ctrl+D", "Strg+D";
    /// Fills cells from the first.
    key_fill => "Fill the cells below from the first", "Zellen nach unten wie die erste ausfüllen";
    /// The keys that make an action of an entry, joined by a plus.
    alt_enter => "Alt+Enter", "Alt+Eingabe";
    /// Makes an action of an entry.
    key_act => "Make an action of the entry, or go to it", "Aus dem Eintrag eine Maßnahme machen oder zu ihr gehen";
    /// Empties cells.
    key_clear => "Clear the cells; names stay", "Zellen leeren; Namen bleiben";
}

/// Every key that does something.
pub const KEYS: [KeyGroup; 7] = [
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
            (|_| "A–Z", key_type),
            (shift_arrows, key_extend),
            (control_a, key_all_rows),
            (control_c_v, key_copy_paste),
            (control_d, key_fill),
            (delete_key, key_clear),
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
        keys: &[
            (enter, key_entry),
            (|_| "Alt+↑ Alt+↓", key_move),
            (alt_enter, key_act),
        ],
    },
    KeyGroup {
        place: today::keys,
        keys: &[
            (|_| "J K ↑ ↓", today::key_rows),
            (
                |locale| locale.pick("X Space", "X Leertaste"),
                today::key_done,
            ),
            (|_| "U", today::key_again),
            (|_| "← →", today::key_column),
        ],
    },
    views::BOARD,
    views::MEETING,
];
