//! The sheet of columns: which are shown, in which order, how wide. Rows are moved by their buttons or drawn to
//! their place.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::carriers::years_with_figures;
use crate::session::listing::arrangement::NARROWEST;
use crate::session::listing::{Column, Shown};
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::focus;
use crate::words::{Locale, views as words};

use super::tracks::{natural, set_width};

/// The columns that are shown, and those that can be.
#[component]
pub fn Columns() -> impl IntoView {
    let app = App::use_it();
    let shown = Memo::new(move |_| {
        app.listing().with(|listing| {
            let shown = listing.shown().into_iter().map(|one| one.column);
            shown
                .filter(|column| *column != Column::Select)
                .collect::<Vec<_>>()
        })
    });
    let more = move || {
        let years = app.portfolio().map(|one| years_with_figures(&one));
        let all = Column::all(&years.unwrap_or_default()).into_iter();
        let others = all.filter(|column| {
            *column != Column::Select && shown.with(|shown| !shown.contains(column))
        });
        others.map(|column| add(app, column)).collect_view()
    };
    let is_usual = move || app.listing().with(|listing| listing.columns.is_empty());
    let dragged = RwSignal::new(None::<Column>);
    view! {
        <h3>{app.t(words::shown_columns)}</h3>
        <ul class="sheet__list" aria-label=app.t(words::shown_columns)>
            <For each=move || shown.get() key=|column| *column let:column>
                {row(app, column, dragged)}
            </For>
        </ul>
        <button
            type="button"
            class="button button--small"
            disabled=is_usual
            on:click=move |_| app.listing().update(|listing| listing.columns.clear())
        >
            {app.t(words::reset)}
        </button>
        <h3>{app.t(words::more_columns)}</h3>
        <div class="sheet__chips">{more}</div>
    }
}

fn change(app: App, change: impl FnOnce(&mut Vec<Shown>)) {
    app.listing().update(|listing| {
        let mut shown = listing.shown();
        change(&mut shown);
        listing.show(shown);
    });
}

fn add(app: App, column: Column) -> AnyView {
    let name = words::column(app.locale(), app.fiscal_year_start(), column);
    let label = words::add_column(app.locale(), &name);
    let press = move |_| {
        change(app, |shown| {
            shown.push(Shown {
                column,
                width: None,
            });
        });
        request_animation_frame(|| {
            if !page::has_focus_in("dialog *") {
                page::focus(".sheet__chips > :last-child");
            }
        });
    };
    view! {
        <button type="button" class="chip" aria-label=label on:click=press>
            <Icon glyph=Glyph::Add />
            {name}
        </button>
    }
    .into_any()
}

/// The column below one in the sheet that can be hidden, or else the one above.
fn beside(app: App, column: Column) -> Option<Column> {
    let shown = app.listing().with_untracked(|listing| listing.shown());
    let place = shown.iter().position(|one| one.column == column)?;
    let (above, below) = (shown[..place].iter().rev(), shown[place + 1..].iter());
    let mut others = below.chain(above).map(|one| one.column);
    others.find(|one| !one.is_fixed())
}

/// Moves a column to the place of another one.
fn move_to(app: App, column: Column, target: Column) {
    change(app, |shown| {
        let place = |wanted: Column| shown.iter().position(|one| one.column == wanted);
        if let (Some(from), Some(to)) = (place(column), place(target)) {
            let one = shown.remove(from);
            shown.insert(to, one);
        }
    });
}

fn row(app: App, column: Column, dragged: RwSignal<Option<Column>>) -> AnyView {
    let name = Signal::derive(move || words::column(app.locale(), app.fiscal_year_start(), column));
    let over = move |event: leptos::ev::DragEvent| {
        let Some(one) = dragged.get_untracked() else {
            return;
        };
        event.prevent_default();
        if one != column {
            move_to(app, one, column);
        }
    };
    let hide = move |_| {
        let next = beside(app, column);
        change(app, |shown| shown.retain(|one| one.column != column));
        // The button goes with its row.
        request_animation_frame(move || {
            if let Some(next) = next {
                page::focus(&format!("#column-{next}-hide"));
            }
        });
    };
    let hide_word = move || words::hide_column(app.locale(), &name.get());
    view! {
        <li
            draggable="true"
            class:sheet__dragged=move || dragged.get() == Some(column)
            on:dragstart=move |_| dragged.set(Some(column))
            on:dragover=over
            on:drop=move |event| event.prevent_default()
            on:dragend=move |_| dragged.set(None)
        >
            <span class="sheet__grip" aria-hidden="true"></span>
            <span class="sheet__column">{move || name.get()}</span>
            {width(app, column, name)}
            {mover(app, column, name, -1)}
            {mover(app, column, name, 1)}
            <button
                id=format!("column-{column}-hide")
                type="button"
                class="button button--bare button--square button--small"
                class:sheet__fixed=column.is_fixed()
                aria-label=hide_word
                title=hide_word
                disabled=column.is_fixed()
                on:click=hide
            >
                <Icon glyph=Glyph::Close />
            </button>
        </li>
    }
    .into_any()
}

/// The button that moves a column one place to the left, or to the right.
fn mover(app: App, column: Column, name: Signal<String>, step: isize) -> AnyView {
    let (glyph, word): (Glyph, fn(Locale, &str) -> String) = match step {
        ..0 => (Glyph::ArrowUp, words::move_left),
        _ => (Glyph::ArrowDown, words::move_right),
    };
    let neighbour = move || {
        app.listing().with(|listing| {
            let shown = listing.shown();
            let place = shown.iter().position(|one| one.column == column)?;
            let next = shown.get(place.checked_add_signed(step)?)?.column;
            (next != Column::Select).then_some(next)
        })
    };
    let id = format!("column-{column}-{step}");
    let press_id = id.clone();
    let press = move |_| {
        if let Some(next) = untrack(neighbour) {
            move_to(app, column, next);
            // A row that is put elsewhere loses the focus.
            let id = press_id.clone();
            focus::next(format!("#{id}"));
        }
    };
    let label = move || word(app.locale(), &name.get());
    view! {
        <button
            id=id
            type="button"
            class="button button--bare button--square button--small"
            aria-disabled=move || neighbour().is_none().to_string()
            aria-label=label
            title=label
            on:click=press
        >
            <Icon glyph />
        </button>
    }
    .into_any()
}

/// How wide a column is.
fn width(app: App, column: Column, name: Signal<String>) -> AnyView {
    let (usual, _) = natural(column);
    let (narrow, wide) = ((usual * 7 / 10).max(NARROWEST), usual * 3 / 2);
    let drawn = Memo::new(move |_| {
        app.listing().with(|listing| {
            let shown = listing.shown().into_iter();
            let mut widths = shown.filter(|one| one.column == column);
            widths.find_map(|one| one.width)
        })
    });
    let word = |width: Option<u16>| width.map_or_else(String::new, |width| width.to_string());
    let options = Signal::derive(move || {
        let locale = app.locale();
        let mut options = vec![(String::new(), words::automatic(locale).to_owned())];
        if narrow < usual {
            options.push((narrow.to_string(), words::narrow(locale).to_owned()));
        }
        options.push((wide.to_string(), words::wide(locale).to_owned()));
        if let Some(width) = drawn.get().filter(|width| ![narrow, wide].contains(width)) {
            options.push((width.to_string(), words::drawn(locale, width)));
        }
        options
    });
    view! {
        <ChoiceField
            label=Signal::derive(move || words::width_of(app.locale(), &name.get()))
            options
            value=Signal::derive(move || word(drawn.get()))
            choose=move |width: String| set_width(app, column, width.parse().ok())
        />
    }
    .into_any()
}
