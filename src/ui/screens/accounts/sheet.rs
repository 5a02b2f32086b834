//! The sheets that arrange the list: views, a further filter, columns and grouping. Where there is little room
//! one sheet has them all.

use leptos::prelude::*;

use crate::session::listing::{Column, Sort};
use crate::ui::app::App;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::period::Period;
use crate::words::{Locale, accounts, views};

use super::columns::Columns;
use super::conditions::AddFilter;
use super::filters::Choices;
use super::list::List;
use super::views::Views;

/// What a sheet is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    Views,
    Filter,
    Columns,
    All,
}

/// The sheets; one at a time stands open.
#[derive(Clone, Copy)]
pub struct Sheets {
    which: RwSignal<Sheet>,
    pub open: RwSignal<bool>,
}

impl Sheets {
    /// Puts the handle into the context of the screen.
    pub fn provide() -> Self {
        let sheets = Self {
            which: RwSignal::new(Sheet::All),
            open: RwSignal::new(false),
        };
        provide_context(sheets);
        sheets
    }

    /// The handle, in any component of the screen.
    pub fn use_it() -> Self {
        expect_context()
    }

    /// Opens a sheet.
    pub fn show(self, sheet: Sheet) {
        self.which.set(sheet);
        self.open.set(true);
    }
}

/// The dialog of the sheet that is open.
#[component]
pub fn Arrange() -> impl IntoView {
    let app = App::use_it();
    let sheets = Sheets::use_it();
    let title = Signal::derive(move || {
        let title: fn(Locale) -> &'static str = match sheets.which.get() {
            Sheet::Views => views::views,
            Sheet::Filter => views::add_filter,
            Sheet::Columns => views::columns,
            Sheet::All => views::arrange,
        };
        title(app.locale()).to_owned()
    });
    let content = move || match sheets.which.get() {
        Sheet::Views => view! { <Views /> }.into_any(),
        Sheet::Filter => view! { <AddFilter /> }.into_any(),
        Sheet::Columns => view! { <GroupBy /> <Columns /> }.into_any(),
        Sheet::All => view! {
            <div class="sheet__pair">
                <SortBy />
                <GroupBy />
                <Period />
            </div>
            <h3>{app.t(accounts::filters)}</h3>
            <div class="sheet__pair">
                <Choices />
            </div>
            <h3>{app.t(views::add_filter)}</h3>
            <AddFilter />
            <h3>{app.t(views::views)}</h3>
            <Views />
        }
        .into_any(),
    };
    view! {
        <Dialog title open=sheets.open class="sheet">
            {content}
        </Dialog>
    }
}

/// The word that a choice of a column is known by in a field; empty for none.
fn word(column: Option<Column>) -> String {
    column.map_or_else(String::new, |column| column.to_string())
}

/// What the rows are put together by.
#[component]
fn GroupBy() -> impl IntoView {
    let app = App::use_it();
    let options = Signal::derive(move || {
        let locale = app.locale();
        let start = app.fiscal_year_start();
        let none = (String::new(), views::not_grouped(locale).to_owned());
        let columns = Column::GROUPS.into_iter();
        let columns = columns.map(|one| (one.to_string(), views::column(locale, start, one)));
        std::iter::once(none).chain(columns).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || app.listing().with(|listing| word(listing.together)));
    let choose = move |chosen: String| {
        app.listing().update(|listing| {
            listing.together = chosen.parse().ok();
            listing.closed.clear();
            listing.settle();
        });
    };
    view! {
        <ChoiceField label=app.label(views::group_by) label_shown=true options value choose />
    }
}

/// What the list is sorted by, for cards: they have no heads.
#[component]
pub fn SortBy() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let options = Signal::derive(move || {
        let (locale, start) = (app.locale(), app.fiscal_year_start());
        app.listing().with(|listing| {
            let shown = listing.shown().into_iter().map(|one| one.column);
            let mut columns: Vec<Column> = shown.collect();
            if !columns.contains(&listing.sort.column) {
                columns.push(listing.sort.column);
            }
            let columns = columns.into_iter().filter(|column| {
                !matches!(column, Column::Select | Column::Share | Column::Cumulative)
                    || *column == listing.sort.column
            });
            columns
                .map(|one| (one.to_string(), views::column(locale, start, one)))
                .collect::<Vec<_>>()
        })
    });
    let value = Signal::derive(move || {
        app.listing()
            .with(|listing| listing.sort.column.to_string())
    });
    let choose = move |chosen: String| {
        if let Ok(column) = chosen.parse() {
            list.sort(|_| Sort::by(column));
        }
    };
    view! { <ChoiceField label=app.label(accounts::sort_by) label_shown=true options value choose /> }
}
