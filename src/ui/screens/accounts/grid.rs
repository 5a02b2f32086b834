//! The table: a head that sorts, and rows of which only those that are seen are in the page.

use leptos::prelude::*;

use crate::domain::model::Axis;
use crate::domain::portfolio::Years;
use crate::session::listing::{Column, Direction};
use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::period::Period;
use crate::words::{accounts as words, criteria, format, shell, views};

use super::bands;
use super::cells;
use super::edit::Suggestions;
use super::list::List;
use super::row::AccountRow;
use super::tracks;
use super::window::MOST_PRINTED;

/// The table.
#[component]
pub fn Grid() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let count = Memo::new(move |_| list.order().len());
    let height = move || {
        let height = list.with_rows(|rows, heights| rows.height(heights));
        format!("{height}px")
    };
    let heads = move || {
        let columns = list.columns().get().into_iter();
        let columns = columns.filter(|column| *column != Column::Select);
        columns.map(head).collect_view()
    };
    view! {
        <div class="accounts__above">
            <Legend />
            <Show when=move || !list.is_cards()>
                <Period />
            </Show>
        </div>
        <Suggestions />
        <div
            class="accounts__grid"
            role="grid"
            aria-label=app.t(words::table)
            aria-rowcount=move || bands::row_count(list).to_string()
            aria-multiselectable="true"
        >
            <div class="accounts__head" role="rowgroup" on:scroll=move |event| tracks::pushed(&event)>
                <div class="accounts__row accounts__row--head" role="row" aria-rowindex="1">
                    <SelectAll />
                    {heads}
                </div>
            </div>
            <div
                class="accounts__body"
                role="rowgroup"
                node_ref=list.view().body()
                style:height=height
                on:scroll=move |event| tracks::pushed(&event)
            >
                <bands::Bands />
                <For each=move || list.mounted().get() key=|row| row.account let:row>
                    <AccountRow account=row.account />
                </For>
            </div>
        </div>
        <Show when=move || list.passing() == 0>
            <NothingFound />
        </Show>
        <Show when=move || { count.get() > MOST_PRINTED }>
            <p class="accounts__printed">
                {move || words::printed(app.locale(), MOST_PRINTED, count.get())}
            </p>
        </Show>
    }
}

#[component]
fn SelectAll() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let all = move || {
        let (selected, shown) = (list.selected_count(), list.order().len());
        (
            shown > 0 && selected == shown,
            selected > 0 && selected < shown,
        )
    };
    let label = move || words::select_all(app.locale(), list.selected_count(), list.order().len());
    view! {
        <div class=cells::class(Column::Select) role="columnheader">
            <input
                type="checkbox"
                class="accounts__check"
                aria-label=label
                prop:checked=move || all().0
                prop:indeterminate=move || all().1
                on:click=move |_| list.toggle_all()
            />
        </div>
    }
}

fn head(column: Column) -> AnyView {
    let app = App::use_it();
    let list = List::use_it();
    let direction = Memo::new(move |_| {
        let sort = app.listing().with(|listing| listing.sort);
        (sort.column == column).then_some(sort.direction)
    });
    let sorted = move || match direction.get() {
        None => "none",
        Some(Direction::Ascending) => "ascending",
        Some(Direction::Descending) => "descending",
    };
    let arrow = move || match direction.get()? {
        Direction::Ascending => Some(view! { <Icon glyph=Glyph::Up /> }),
        Direction::Descending => Some(view! { <Icon glyph=Glyph::Down /> }),
    };
    let key_line = (column == Column::Score).then(|| {
        let text = move || {
            let line = app.portfolio().map_or(0, |one| one.model().key_line);
            words::key_from(app.locale(), line)
        };
        view! { <span class="accounts__key-line">{text}</span> }
    });
    let years = (column == Column::Revenue).then(|| years(app));
    view! {
        <div class=cells::class(column) role="columnheader" aria-sort=sorted>
            <button
                type="button"
                class="accounts__sort"
                class:accounts__sort--on=move || direction.get().is_some()
                title=move || views::column(app.locale(), app.fiscal_year_start(), column)
                on:click=move |_| list.press_head(column)
            >
                <span class:visually-hidden=column == Column::Key>
                    {move || views::column_head(app.locale(), app.fiscal_year_start(), column)}
                </span>
                {arrow}
            </button>
            {key_line}
            {years}
            {tracks::edge(column)}
        </div>
    }
    .into_any()
}

/// The years that the amounts are of, and where an amount goes that is typed over a sum.
fn years(app: App) -> AnyView {
    let span = Memo::new(move |_| match app.portfolio()?.years() {
        Years::Span(from, to) => Some((from, to)),
        Years::None => None,
    });
    let text = move || {
        let (from, to) = span.get()?;
        let years = format::years(app.fiscal_year_start(), from, to);
        Some(if from == to {
            years
        } else {
            format!("Σ {years}")
        })
    };
    let said = move || {
        let (from, to) = span.get().filter(|(from, to)| from != to)?;
        let start = app.fiscal_year_start();
        let (years, last) = (format::years(start, from, to), format::year(start, to));
        Some(views::entered_for(app.locale(), &years, &last))
    };
    view! {
        <span class="accounts__years" title=said>
            <span aria-hidden=move || said().is_some().then_some("true")>{text}</span>
            <span class="visually-hidden">{said}</span>
        </span>
    }
    .into_any()
}

/// What the parts of the score bars stand for.
#[component]
fn Legend() -> impl IntoView {
    let app = App::use_it();
    let model = app.model();
    let entries = move || {
        let locale = app.locale();
        let names: Vec<String> = model.with(|model| {
            let model = model.iter();
            model
                .flat_map(|model| model.axis(Axis::Attractiveness))
                .map(|criterion| criteria::short_name_of(locale, criterion))
                .collect()
        });
        names
            .into_iter()
            .enumerate()
            .map(|(place, name)| {
                view! {
                    <li>
                        <i class=format!("series-{}", place.min(6) + 1) aria-hidden="true"></i>
                        {name}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <ul class="accounts__legend small muted" aria-label=app.t(words::legend)>
            {entries}
            <li>
                <i class="hatched" aria-hidden="true"></i>
                {app.t(words::unknown)}
            </li>
        </ul>
    }
}

#[component]
fn NothingFound() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let text = move || {
        let search = app
            .listing()
            .with(|one| one.filter.search.trim().to_owned());
        if search.is_empty() {
            words::none_found(app.locale()).to_owned()
        } else {
            shell::nothing_found(app.locale(), &search)
        }
    };
    view! {
        <div class="empty">
            <p>{text}</p>
            <button
                type="button"
                class="button"
                on:click=move |_| list.filter(|filter| *filter = Default::default())
            >
                {app.t(shell::clear_filters)}
            </button>
        </div>
    }
}
