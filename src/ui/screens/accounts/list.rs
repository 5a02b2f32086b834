//! The state of the list while the screen is open: the order, what is seen, where the focus is, what is
//! edited, what is selected. A handle, found in the context of the screen.

mod keyboard;
mod selection;
mod steps;

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::ids::AccountId;
use crate::session::listing::bands::Heights;
use crate::session::listing::{self, Arranged, Column, Filter, Listing, Sort};
use crate::ui::app::App;
use crate::ui::keyboard::is_dialog_open;
use crate::words::views;

pub use keyboard::Keyboard;

use super::range::Range;
use super::rows::{self, Rows};
use super::tracks::Drawn;
use super::window::{Layout, View};

/// A cell of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    pub account: AccountId,
    pub column: Column,
}

impl Cell {
    /// The id of the element that takes the focus in the cell.
    pub fn element(self) -> String {
        let column = format!("{:?}", self.column);
        format!("cell-{}-{}", self.account, column.replace(['(', ')'], ""))
    }
}

/// A row that is in the page, and its place in the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub account: AccountId,
    pub place: usize,
}

/// Accounts that are selected, and the one that a range starts from.
#[derive(Debug, Clone, Default)]
struct Selection {
    accounts: HashSet<AccountId>,
    anchor: Option<AccountId>,
}

/// The state of the list.
#[derive(Clone, Copy)]
pub struct List {
    app: App,
    rows: Memo<Rows>,
    columns: Memo<Vec<Column>>,
    view: View,
    mounted: Memo<Vec<Place>>,
    active: RwSignal<Option<Cell>>,
    editing: RwSignal<Option<Cell>>,
    keyboard: Keyboard,
    range: Range,
    selection: RwSignal<Selection>,
    shown_selection: Memo<Vec<AccountId>>,
    deciding: RwSignal<Option<AccountId>>,
    decision_open: RwSignal<bool>,
    drawn: RwSignal<Option<Drawn>>,
}

impl List {
    /// Makes the state and puts it into the context of the screen.
    pub fn provide() -> Self {
        let app = App::use_it();
        let rows = rows::rows(app);
        let view = View::watch();
        // Cards have a place for what the table begins with, and for nothing else.
        let columns = Memo::new(move |_| match view.layout.get() {
            Layout::Cards => Column::STANDARD.to_vec(),
            Layout::Table => app
                .listing()
                .with(|listing| listing.shown().iter().map(|one| one.column).collect()),
        });
        let active: RwSignal<Option<Cell>> = RwSignal::new(None);
        let mounted = Memo::new(move |_| {
            let span = view.span.get();
            let heights = view.heights();
            let focused = active.get().map(|cell| cell.account);
            rows.with(|Rows(rows)| {
                let order = &rows.order;
                let (from, to) = span.pixels(heights.row);
                let (seen, _) = rows.seen(from, to, heights);
                let focused = focused.and_then(|id| order.iter().position(|known| *known == id));
                let before = focused.filter(|place| *place < seen.start);
                let behind = focused.filter(|place| *place >= seen.end);
                let places = before.into_iter().chain(seen).chain(behind);
                let mounted = places.map(|place| Place {
                    account: order[place],
                    place,
                });
                mounted.collect::<Vec<_>>()
            })
        });
        let selection: RwSignal<Selection> = RwSignal::new(Selection::default());
        let shown_selection = Memo::new(move |_| {
            selection.with(|selection| {
                if selection.accounts.is_empty() {
                    return Vec::new();
                }
                rows.with(|Rows(rows)| listing::shown_of(&rows.order, &selection.accounts))
            })
        });
        rows::keep(app);
        Effect::new(move |_| {
            rows.track();
            view.measure_soon();
        });
        let list = Self {
            app,
            rows,
            columns,
            view,
            mounted,
            active,
            editing: RwSignal::new(None),
            keyboard: Keyboard::new(),
            range: Range::over(rows, columns),
            selection,
            shown_selection,
            deciding: RwSignal::new(None),
            decision_open: RwSignal::new(false),
            drawn: RwSignal::new(None),
        };
        provide_context(list);
        list.keep_keyboard();
        // Who comes back finds everything where its order puts it.
        on_cleanup(move || {
            if app.listing().with_untracked(|one| !one.fresh.is_empty()) {
                app.listing().update(Listing::settle);
            }
        });
        list
    }

    /// The state, in any component of the screen.
    pub fn use_it() -> Self {
        expect_context()
    }

    /// The accounts in their order, tracked.
    pub fn order(self) -> Arc<Vec<AccountId>> {
        self.rows.with(|Rows(rows)| Arc::clone(&rows.order))
    }

    pub(super) fn peek_order(self) -> Arc<Vec<AccountId>> {
        self.rows
            .with_untracked(|Rows(rows)| Arc::clone(&rows.order))
    }

    /// The columns that are shown, from the left, tracked.
    pub fn columns(self) -> Memo<Vec<Column>> {
        self.columns
    }

    /// The columns that are shown, once, for an event.
    pub fn peek_columns(self) -> Vec<Column> {
        self.columns.get_untracked()
    }

    /// Reads something of the rows, tracked.
    pub fn with_rows<T>(self, read: impl FnOnce(&Arranged, Heights) -> T) -> T {
        let heights = self.view.heights();
        self.rows.with(|Rows(rows)| read(rows, heights))
    }

    /// Reads something of the rows, once, for an event.
    pub fn peek_rows<T>(self, read: impl FnOnce(&Arranged) -> T) -> T {
        self.rows.with_untracked(|Rows(rows)| read(rows))
    }

    /// What is seen of the list.
    pub fn view(self) -> View {
        self.view
    }

    /// Whether rows are cards, tracked.
    pub fn is_cards(self) -> bool {
        self.view.layout.get() == Layout::Cards
    }

    /// The rows that are in the page, tracked.
    pub fn mounted(self) -> Memo<Vec<Place>> {
        self.mounted
    }

    /// The width that is being drawn.
    pub fn drawn(self) -> RwSignal<Option<Drawn>> {
        self.drawn
    }

    // ---- how it is looked at -------------------------------------------------------------------

    /// Changes a filter; what was just typed in takes its place in the order.
    pub fn filter(self, change: impl FnOnce(&mut Filter)) {
        self.app.listing().update(|listing| {
            change(&mut listing.filter);
            listing.settle();
        });
    }

    /// Sorts by a column, or the other way round.
    pub fn press_head(self, column: Column) {
        self.sort(|sort| sort.pressed(column));
    }

    /// Changes the order.
    pub fn sort(self, change: impl FnOnce(Sort) -> Sort) {
        self.app.listing().update(|listing| {
            listing.sort = change(listing.sort);
            listing.settle();
        });
    }

    /// Puts what was just typed in where its order puts it, and leaves out what no longer fits.
    pub fn sort_in(self) {
        self.app.listing().update(Listing::settle);
    }

    /// How many rows stay although an edit has taken them out of the filter, tracked.
    pub fn unfit(self) -> usize {
        self.with_rows(|rows, _| rows.unfit.len())
    }

    /// Whether a row is one of them, tracked.
    pub fn is_unfit(self, account: AccountId) -> bool {
        self.with_rows(|rows, _| rows.unfit.contains(&account))
    }

    /// How many accounts stand on top because they were just typed in, tracked.
    pub fn on_top(self) -> usize {
        self.with_rows(|rows, _| rows.on_top)
    }

    /// Puts accounts that were just typed in on top.
    pub fn put_on_top(self, accounts: Vec<AccountId>) {
        self.app.listing().update(|listing: &mut Listing| {
            listing.fresh.splice(0..0, accounts);
        });
    }

    // ---- focus and edits -----------------------------------------------------------------------

    /// The cell that the focus is in, or was last, tracked.
    pub fn active(self) -> RwSignal<Option<Cell>> {
        self.active
    }

    /// The cell that is edited, tracked.
    pub fn editing(self) -> RwSignal<Option<Cell>> {
        self.editing
    }

    /// Where the keyboard is in the rows.
    pub fn keyboard(self) -> Keyboard {
        self.keyboard
    }

    /// The range of cells that is selected.
    pub fn range(self) -> Range {
        self.range
    }

    /// The cell that Tab reaches from outside, tracked.
    pub fn entrance(self) -> Option<Cell> {
        let active = self.active.get();
        let known = |cell: &Cell| self.mounted.with(|rows| has(rows, cell.account));
        let is_shown = |cell: &Cell| self.columns.with(|columns| columns.contains(&cell.column));
        active.filter(is_shown).filter(known).or_else(|| {
            let first = self.mounted.with(|rows| rows.first().copied());
            first.map(|row| Cell {
                account: row.account,
                column: Column::Name,
            })
        })
    }

    /// Opens a cell for editing, if a person edits what stands in it.
    pub fn edit(self, cell: Cell) {
        if cell.column.is_edited() {
            self.range.collapse();
            self.active.set(Some(cell));
            self.editing.set(Some(cell));
        }
    }

    /// Opens a cell that somebody types into, or says why it does not open.
    pub fn edit_or_say(self, cell: Cell) {
        if cell.column.is_edited() {
            self.edit(cell);
        } else if !matches!(cell.column, Column::Select | Column::Key) {
            let (locale, start) = (self.app.peek_locale(), self.app.peek_fiscal_year_start());
            self.app.say(views::not_typed(locale, start, cell.column));
        }
    }

    /// Whether nothing stands open that Escape would close first.
    pub fn is_at_rest(self) -> bool {
        self.editing.with_untracked(Option::is_none) && !is_dialog_open()
    }

    // ---- selection -----------------------------------------------------------------------------

    /// Asks for a decision about an account.
    pub fn decide(self, account: AccountId) {
        self.deciding.set(Some(account));
        self.decision_open.set(true);
    }

    /// The account that is decided about.
    pub fn deciding(self) -> RwSignal<Option<AccountId>> {
        self.deciding
    }

    /// Whether the dialog stands open.
    pub fn decision_open(self) -> RwSignal<bool> {
        self.decision_open
    }
}

fn has(rows: &[Place], account: AccountId) -> bool {
    rows.iter().any(|row| row.account == account)
}
