//! The state of the list while the screen is open: the order, what is seen, where the focus is, what is
//! edited, what is selected. A handle, found in the context of the screen.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::ids::AccountId;
use crate::session::listing::{self, Column, Filter, Listing, Sort};
use crate::ui::app::App;

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
        format!("cell-{}-{:?}", self.account, self.column)
    }
}

/// The accounts of the list in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order(pub Arc<Vec<AccountId>>);

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
    order: Memo<Order>,
    view: View,
    mounted: Memo<Vec<Place>>,
    active: RwSignal<Option<Cell>>,
    editing: RwSignal<Option<Cell>>,
    selection: RwSignal<Selection>,
    shown_selection: Memo<Vec<AccountId>>,
    deciding: RwSignal<Option<AccountId>>,
    decision_open: RwSignal<bool>,
}

impl List {
    /// Makes the state and puts it into the context of the screen.
    pub fn provide() -> Self {
        let app = App::use_it();
        let order = order(app);
        let view = View::watch();
        let active: RwSignal<Option<Cell>> = RwSignal::new(None);
        let mounted = Memo::new(move |_| {
            let span = view.span.get();
            let focused = active.get().map(|cell| cell.account);
            order.with(|Order(order)| {
                let to = span.to.min(order.len());
                let seen = span.from.min(to)..to;
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
                order.with(|Order(order)| listing::shown_of(order, &selection.accounts))
            })
        });
        Effect::new(move |_| {
            order.track();
            view.measure_soon();
        });
        let list = Self {
            app,
            order,
            view,
            mounted,
            active,
            editing: RwSignal::new(None),
            selection,
            shown_selection,
            deciding: RwSignal::new(None),
            decision_open: RwSignal::new(false),
        };
        provide_context(list);
        list
    }

    /// The state, in any component of the screen.
    pub fn use_it() -> Self {
        expect_context()
    }

    /// The accounts in their order, tracked.
    pub fn order(self) -> Arc<Vec<AccountId>> {
        self.order.with(|Order(order)| Arc::clone(order))
    }

    fn peek_order(self) -> Arc<Vec<AccountId>> {
        self.order.with_untracked(|Order(order)| Arc::clone(order))
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

    // ---- how it is looked at -------------------------------------------------------------------

    /// Changes a filter; what was just typed in takes its place in the order.
    pub fn filter(self, change: impl FnOnce(&mut Filter)) {
        self.app.listing().update(|listing| {
            change(&mut listing.filter);
            listing.fresh.clear();
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
            listing.fresh.clear();
        });
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

    /// The cell that Tab reaches from outside, tracked.
    pub fn entrance(self) -> Option<Cell> {
        let active = self.active.get();
        let known = |cell: &Cell| self.mounted.with(|rows| has(rows, cell.account));
        active.filter(known).or_else(|| {
            let first = self.mounted.with(|rows| rows.first().copied());
            first.map(|row| Cell {
                account: row.account,
                column: Column::Name,
            })
        })
    }

    /// Moves the focus to a cell. Its row comes into the page first.
    pub fn focus(self, cell: Cell) {
        self.active.set(Some(cell));
        request_animation_frame(move || {
            page::focus(&format!("#{}", cell.element()));
        });
    }

    /// The cell so many rows below, or above; the first or last row where the list ends.
    pub fn below(self, cell: Cell, rows: isize) -> Option<Cell> {
        let order = self.peek_order();
        let place = order.iter().position(|id| *id == cell.account)?;
        let last = order.len().checked_sub(1)?;
        let place = place.saturating_add_signed(rows).min(last);
        Some(Cell {
            account: order[place],
            ..cell
        })
    }

    /// The next cell of the row that is seen, or the one before; columns without room are left out.
    pub fn beside(self, cell: Cell, step: isize) -> Option<Cell> {
        let at = Column::ALL.iter().position(|one| *one == cell.column)?;
        let mut places = columns_from(at, step);
        places.find_map(|column| {
            let next = Cell { column, ..cell };
            is_seen(next).then_some(next)
        })
    }

    /// The first cell of the row that is seen for 1, the last for -1.
    pub fn edge(self, cell: Cell, step: isize) -> Option<Cell> {
        let outside = if step > 0 {
            Column::Select
        } else {
            Column::NextReview
        };
        let edge = Cell {
            column: outside,
            ..cell
        };
        if is_seen(edge) {
            return Some(edge);
        }
        self.beside(edge, step)
    }

    /// The next cell that is edited, or the one before; over the end of the row into the next.
    pub fn edited_beside(self, cell: Cell, step: isize) -> Option<Cell> {
        let mut at = cell;
        while let Some(next) = self.beside(at, step) {
            if next.column.is_edited() {
                return Some(next);
            }
            at = next;
        }
        let row = self
            .below(cell, step)
            .filter(|row| row.account != cell.account)?;
        let column = if step > 0 {
            Column::Name
        } else {
            // Every row has the same columns: the last one that is edited here is so there.
            let mut seen = Column::ALL.into_iter().rev();
            seen.find(|column| {
                column.is_edited()
                    && is_seen(Cell {
                        column: *column,
                        ..cell
                    })
            })?
        };
        Some(Cell { column, ..row })
    }

    /// Opens a cell for editing, if a person edits what stands in it.
    pub fn edit(self, cell: Cell) {
        if cell.column.is_edited() {
            self.active.set(Some(cell));
            self.editing.set(Some(cell));
        }
    }

    /// Whether nothing stands open that Escape would close first.
    pub fn is_at_rest(self) -> bool {
        let dialog = document().query_selector("dialog[open]");
        self.editing.with_untracked(Option::is_none) && !matches!(dialog, Ok(Some(_)))
    }

    // ---- selection -----------------------------------------------------------------------------

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

    // ---- decisions -----------------------------------------------------------------------------

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

/// The columns behind a place, or before it, the nearest first.
fn columns_from(at: usize, step: isize) -> Box<dyn Iterator<Item = Column>> {
    if step > 0 {
        Box::new(Column::ALL.into_iter().skip(at + 1))
    } else {
        Box::new(Column::ALL.into_iter().take(at).rev())
    }
}

/// Whether a cell has room in this layout.
fn is_seen(cell: Cell) -> bool {
    let element = document().get_element_by_id(&cell.element());
    element.is_some_and(|element| element.get_bounding_client_rect().width() > 0.0)
}

fn has(rows: &[Place], account: AccountId) -> bool {
    rows.iter().any(|row| row.account == account)
}

/// The order follows the portfolio and the way the list is looked at.
fn order(app: App) -> Memo<Order> {
    let head = app.head();
    Memo::new(move |_| {
        let (Some(portfolio), Some(index), Some(head)) = (app.portfolio(), app.index(), head.get())
        else {
            return Order(Arc::default());
        };
        let today = app.today();
        let listing = app.listing();
        let order = listing.with(|one| listing::order(&portfolio, &index, &head, one, today));
        Order(Arc::new(order))
    })
}
