//! The cells of a row, each a small view of the same figures.

use leptos::prelude::*;

use crate::domain::account::{LifeCycle, Motion};
use crate::session::listing::figures::{Due, RowScore, ScoreState};
use crate::session::listing::{Column, Kind};
use crate::session::route::Route;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::mark::KeyMark;
use crate::ui::components::score_bar::{Part, ScoreBar};
use crate::words::{account as account_words, accounts as words, decision, format};

use super::editor::CellEditor;
use super::further;
use super::row::Row;

/// The class of a column.
pub const fn class(column: Column) -> &'static str {
    match column {
        Column::Select => "accounts__cell accounts__select",
        Column::Key => "accounts__cell accounts__key",
        Column::Name => "accounts__cell accounts__name",
        Column::Group => "accounts__cell accounts__group",
        Column::LifeCycle => "accounts__cell accounts__life",
        Column::Revenue => "accounts__cell accounts__revenue",
        Column::Share => "accounts__cell accounts__share",
        Column::Cumulative => "accounts__cell accounts__cumulative",
        Column::Class => "accounts__cell accounts__class",
        Column::Score => "accounts__cell accounts__score",
        Column::Owner => "accounts__cell accounts__owner",
        Column::NextAction => "accounts__cell accounts__action",
        Column::NextReview => "accounts__cell accounts__review",
        _ => match column.kind() {
            Some(Kind::Money | Kind::Number | Kind::Percent) => {
                "accounts__cell accounts__further accounts__further--number"
            }
            _ => "accounts__cell accounts__further",
        },
    }
}

/// The word of a column, by which a cell is found again.
pub fn place(column: Column) -> String {
    column.to_string()
}

/// All cells that are shown, in the order of the columns, tracked.
pub fn all(row: Row, selected: Memo<bool>) -> impl IntoView {
    let columns = row.list.columns().get().into_iter();
    columns
        .map(|column| cell(row, column, selected))
        .collect_view()
}

fn cell(row: Row, column: Column, selected: Memo<bool>) -> AnyView {
    match column {
        Column::Select => select(row, selected).into_any(),
        Column::Key => key(row).into_any(),
        Column::Name => name(row).into_any(),
        Column::Share => plain(row, column, share),
        Column::Cumulative => plain(row, column, cumulative),
        Column::Class => plain(row, column, abc),
        Column::Score => plain(row, column, score),
        Column::NextAction => plain(row, column, action),
        _ if column.is_edited() => edited(row, column),
        _ => further::cell(row, column),
    }
}

/// What stands in a cell that is edited.
fn value(row: Row, column: Column) -> AnyView {
    match column {
        Column::Group => group(row),
        Column::LifeCycle => life_cycle(row),
        Column::Revenue => revenue(row),
        Column::Owner => owner(row),
        Column::NextReview => review(row),
        _ => further::value(row, column),
    }
}

fn select(row: Row, selected: Memo<bool>) -> impl IntoView {
    let label = move || words::select(row.app.locale(), &row.read(|one| one.name.clone()));
    view! {
        <div class=class(Column::Select) role="gridcell" data-column=place(Column::Select)>
            <input
                id=row.cell(Column::Select).element()
                type="checkbox"
                class="accounts__check"
                tabindex=row.tabindex(Column::Select)
                aria-label=label
                prop:checked=move || selected.get()
                on:click=move |event| {
                    if event.shift_key() {
                        row.list.extend_to(row.account);
                    } else {
                        row.list.toggle(row.account);
                    }
                    // The browser has turned the box round, whatever has become of the selection.
                    let ticked = selected.get_untracked();
                    event_target::<web_sys::HtmlInputElement>(&event).set_checked(ticked);
                }
            />
        </div>
    }
}

fn key(row: Row) -> impl IntoView {
    let is_key = Signal::derive(move || row.read(|one| one.is_key));
    let label = move || {
        let say = if is_key.get() {
            decision::is_key
        } else {
            decision::mark_as_key
        };
        say(row.app.locale(), &row.read(|one| one.name.clone()))
    };
    view! {
        <div
            class=class(Column::Key)
            role="gridcell"
            data-column=place(Column::Key)
            aria-selected=row.in_range(Column::Key)
        >
            <button
                id=row.cell(Column::Key).element()
                type="button"
                class="accounts__mark"
                tabindex=row.tabindex(Column::Key)
                aria-haspopup="dialog"
                aria-label=label
                on:click=move |event| {
                    // With Shift a click selects cells.
                    if !event.shift_key() {
                        row.list.decide(row.account);
                    }
                }
            >
                <KeyMark key=is_key />
            </button>
        </div>
    }
}

fn name(row: Row) -> impl IntoView {
    let name = move || row.read(|one| one.name.clone());
    let shown = move || {
        if row.editing.get() == Some(Column::Name) {
            return view! { <CellEditor cell=row.cell(Column::Name) /> }.into_any();
        }
        view! {
            <a
                class="accounts__link"
                href=Route::Account(row.account).to_string()
                tabindex=row.tabindex(Column::Name)
                title=name
            >
                {name}
            </a>
        }
        .into_any()
    };
    view! {
        <div
            id=row.cell(Column::Name).element()
            class=class(Column::Name)
            role="rowheader"
            data-column=place(Column::Name)
            tabindex=row.tabindex(Column::Name)
            aria-selected=row.in_range(Column::Name)
        >
            {shown}
        </div>
    }
}

/// A cell whose value follows from something.
fn plain(row: Row, column: Column, value: fn(Row) -> AnyView) -> AnyView {
    shell(row, column, move || value(row))
}

/// The cell around a value that nobody edits in it.
pub(super) fn shell(
    row: Row,
    column: Column,
    value: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    view! {
        <div
            id=row.cell(column).element()
            class=class(column)
            role="gridcell"
            data-column=place(column)
            tabindex=row.tabindex(column)
            aria-selected=row.in_range(column)
            aria-readonly="true"
        >
            {value}
        </div>
    }
    .into_any()
}

/// A cell that is edited.
fn edited(row: Row, column: Column) -> AnyView {
    let shown = move || {
        if row.editing.get() == Some(column) {
            view! { <CellEditor cell=row.cell(column) /> }.into_any()
        } else {
            view! { {move || value(row, column)} }.into_any()
        }
    };
    view! {
        <div
            id=row.cell(column).element()
            class=format!("{} accounts__cell--edited", class(column))
            role="gridcell"
            data-column=place(column)
            tabindex=row.tabindex(column)
            aria-selected=row.in_range(column)
        >
            {shown}
        </div>
    }
    .into_any()
}

pub(super) fn dash(row: Row) -> AnyView {
    view! { <span class="faint">{words::nothing(row.app.locale())}</span> }.into_any()
}

/// The same where no head says on a card what is missing.
fn nothing(row: Row, column: Column) -> AnyView {
    let locale = row.app.locale();
    view! {
        <span class="accounts__label">{words::column(locale, column)}</span>
        <span class="faint">{words::nothing(locale)}</span>
    }
    .into_any()
}

fn group(row: Row) -> AnyView {
    match row.read(|one| one.group.clone()) {
        Some(group) => {
            view! { <span class="accounts__text" title=group.clone()>{group.clone()}</span> }
                .into_any()
        }
        None => nothing(row, Column::Group),
    }
}

/// The class of the shape that a motion has.
const fn motion_class(motion: Motion) -> &'static str {
    match motion {
        Motion::Win => "life-cycle life-cycle--win",
        Motion::GrowAndKeep => "life-cycle life-cycle--grow",
        Motion::WinBack => "life-cycle life-cycle--back",
        Motion::None => "life-cycle life-cycle--none",
    }
}

fn life_cycle(row: Row) -> AnyView {
    let status = row
        .read(|one| Some(one.status))
        .unwrap_or(LifeCycle::Active);
    let locale = row.app.locale();
    let word = account_words::life_cycle(locale, status);
    view! {
        <span class=motion_class(status.motion()) title=account_words::motion(locale, status.motion())>
            <span class="accounts__text" title=word>
                {word}
            </span>
        </span>
    }
    .into_any()
}

fn revenue(row: Row) -> AnyView {
    let locale = row.app.locale();
    let currency = row.app.currency();
    match row.read(|one| one.revenue) {
        Some(cents) => view! {
            <span class="accounts__label">{words::column(locale, Column::Revenue)}</span>
            <span>{format::money(locale, currency, cents)}</span>
        }
        .into_any(),
        None => nothing(row, Column::Revenue),
    }
}

fn share(row: Row) -> AnyView {
    let Some(share) = row.read(|one| one.share) else {
        return dash(row);
    };
    let length = row.read(|one| one.share_bar);
    let locale = row.app.locale();
    view! {
        <svg class="share-bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
            <rect x="0" y="1" width=length.max(8) height="6"></rect>
        </svg>
        <span>
            {format::share_number(locale, share)}
            <span class="accounts__percent">{words::percent_sign(locale)}</span>
        </span>
    }
    .into_any()
}

fn cumulative(row: Row) -> AnyView {
    match row.read(|one| one.cumulative) {
        Some(share) => {
            let whole = format::number(row.app.locale(), (share * 100.0 + 0.5) as i128);
            view! { <span>{whole}</span> }.into_any()
        }
        None => dash(row),
    }
}

fn abc(row: Row) -> AnyView {
    match row.read(|one| one.class) {
        Some(class) => view! { <span>{words::class(row.app.locale(), class)}</span> }.into_any(),
        None => dash(row),
    }
}

fn score(row: Row) -> AnyView {
    let locale = row.app.locale();
    let Some(score) = row.read(|one| Some(one.score.clone())) else {
        return dash(row);
    };
    let middle = match score.state {
        ScoreState::Nothing => words::not_scored(locale).to_owned(),
        ScoreState::KnockedOut => words::knocked_out(locale).to_owned(),
        ScoreState::Provisional | ScoreState::Ranked => score.middle.to_string(),
    };
    let number = match score.state {
        ScoreState::Nothing | ScoreState::KnockedOut => "accounts__no-score",
        ScoreState::Provisional => "accounts__points accounts__points--provisional",
        ScoreState::Ranked => "accounts__points",
    };
    let is_open = matches!(score.state, ScoreState::Provisional | ScoreState::Ranked);
    let range = (is_open && score.lowest < score.highest).then_some((score.lowest, score.highest));
    let label = words::score(locale, score.middle, range);
    let bar = is_open.then(|| bar(row, &score, label));
    view! {
        <span class="accounts__label">{is_open.then(|| words::column(locale, Column::Score))}</span>
        <span class=number>{middle}</span>
        {bar}
        {range.map(|(low, high)| view! { <span class="accounts__range">{format!("{low}–{high}")}</span> })}
    }
    .into_any()
}

fn bar(row: Row, score: &RowScore, label: String) -> impl IntoView {
    let parts: Vec<Part> = score
        .parts
        .iter()
        .map(|(earned, open)| Part {
            earned: *earned,
            open: *open,
        })
        .collect();
    let key_line = row.app.portfolio().map_or(0, |one| one.model().key_line);
    view! { <ScoreBar parts=Signal::stored(parts) key_line=Signal::stored(key_line) label=Signal::stored(label) /> }
}

fn owner(row: Row) -> AnyView {
    let locale = row.app.locale();
    match row.read(|one| one.owner.clone()) {
        Some(owner) => view! {
            <span class="initials" aria-hidden="true">
                {owner.initials}
            </span>
            <span class="accounts__text" title=owner.name.clone()>
                {owner.short}
            </span>
        }
        .into_any(),
        None => view! { <span class="faint">{account_words::nobody(locale)}</span> }.into_any(),
    }
}

fn action(row: Row) -> AnyView {
    let Some(action) = row.read(|one| one.action.clone()) else {
        return nothing(row, Column::NextAction);
    };
    let late = action
        .due
        .filter(|due| due.overdue)
        .map(|due| day(row, due));
    view! {
        <span class="accounts__text" title=action.text.clone()>
            {action.text.clone()}
        </span>
        {late}
    }
    .into_any()
}

fn review(row: Row) -> AnyView {
    match row.read(|one| one.review) {
        Some(due) => day(row, due).into_any(),
        None => nothing(row, Column::NextReview),
    }
}

/// A day; one that has passed says so in a word.
pub(super) fn day(row: Row, due: Due) -> impl IntoView {
    let locale = row.app.locale();
    let text = format::short_day(locale, due.day, row.app.today());
    let late = due.overdue.then(|| {
        view! {
            <Icon glyph=Glyph::Warning />
            <span class="accounts__late">{words::overdue(locale)}</span>
        }
    });
    view! {
        <span class="accounts__day" class:accounts__day--late=due.overdue>
            {late}
            {text}
        </span>
    }
}
