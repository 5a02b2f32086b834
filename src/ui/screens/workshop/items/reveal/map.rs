//! The map of disagreement: accounts down, criteria across, in each cell how many steps the votes lie apart.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::board::Board;
use crate::browser::page;
use crate::domain::ids::AccountId;
use crate::domain::model::CriterionId;
use crate::domain::sorting;
use crate::domain::workshop::Cell;
use crate::domain::workshop::group::Group;
use crate::ui::keyboard;
use crate::words::workshop::reveal as words;

/// The rows, those with most disagreement first, and the columns, the heaviest criterion first.
fn order(group: &Group) -> (Vec<AccountId>, Vec<CriterionId>) {
    let urgency = |of: &dyn Fn(&Cell) -> bool| -> u32 {
        let cells = group.cells.iter().filter(|seen| of(&seen.cell));
        let apart = cells.filter(|seen| seen.is_apart());
        apart
            .map(|seen| u32::from(seen.range()) * u32::from(seen.points))
            .sum()
    };
    let mut rows: Vec<(u32, AccountId)> = group.accounts.iter().map(|id| (0, *id)).collect();
    for (sum, id) in &mut rows {
        *sum = urgency(&|cell| cell.account == *id);
    }
    sorting::by(&mut rows, |one, other| other.0.cmp(&one.0));
    let points = |id: &CriterionId| {
        let mut cells = group.cells.iter();
        let seen = cells.find(|seen| seen.cell.criterion == *id);
        seen.map_or(0, |seen| seen.points)
    };
    let mut columns: Vec<(u16, CriterionId)> = Vec::new();
    columns.extend(group.criteria.iter().map(|id| (points(id), id.clone())));
    sorting::by(&mut columns, |one, other| other.0.cmp(&one.0));
    (
        rows.into_iter().map(|(_, id)| id).collect(),
        columns.into_iter().map(|(_, id)| id).collect(),
    )
}

fn id_of((row, column): (usize, usize)) -> String {
    format!("reveal-{row}-{column}")
}

/// The map with its buttons.
pub fn map(board: Board) -> AnyView {
    let app = board.desk.app;
    // The order stays as it was when the map was opened: what is agreed on does not jump away.
    let first = StoredValue::new(None::<(Vec<AccountId>, Vec<CriterionId>)>);
    let lines = Memo::new(move |_| {
        let group = board.group.get()?;
        let (rows, columns) = order(&group);
        let known = first.get_value().filter(|(old_rows, old_columns)| {
            old_rows.len() == rows.len()
                && old_columns.len() == columns.len()
                && rows.iter().all(|id| old_rows.contains(id))
                && columns.iter().all(|id| old_columns.contains(id))
        });
        let lines = known.unwrap_or((rows, columns));
        first.set_value(Some(lines.clone()));
        Some(lines)
    });
    let at = RwSignal::new((0, 0));
    let draw = move || {
        let (rows, columns) = lines.get()?;
        let size = (rows.len(), columns.len());
        let heads = columns.iter().cloned().map(|id| {
            let short = {
                let id = id.clone();
                move || board.criterion_name(&id, true)
            };
            view! { <th scope="col" title=move || board.criterion_name(&id, false)>{short}</th> }
        });
        let heads: Vec<_> = heads.collect();
        let rows = rows.iter().enumerate().map(|(row, account)| {
            let account = *account;
            let cells = columns.iter().cloned().enumerate();
            let cells = cells.map(|(column, criterion)| {
                let cell = Cell { account, criterion };
                one(board, cell, (row, column), at, size)
            });
            let cells: Vec<_> = cells.collect();
            view! {
                <tr>
                    <th scope="row">{move || board.desk.name(account)}</th>
                    {cells}
                </tr>
            }
        });
        let rows: Vec<_> = rows.collect();
        Some(view! {
            <div class="reveal-map__frame" tabindex="0" role="region" aria-label=app.t(words::map)>
                <table class="reveal-map">
                    <thead>
                        <tr>
                            <th scope="col">{app.t(words::account)}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })
    };
    view! {
        <p class="muted small">{app.t(words::map_hint)}</p>
        {draw}
    }
    .into_any()
}

fn one(
    board: Board,
    cell: Cell,
    place: (usize, usize),
    at: RwSignal<(usize, usize)>,
    size: (usize, usize),
) -> AnyView {
    let app = board.desk.app;
    let cell = StoredValue::new(cell);
    let seen = Memo::new(move |_| cell.with_value(|cell| board.seen(cell)));
    let name = move || {
        let (account, criterion) = cell.with_value(|cell| {
            (
                board.desk.name(cell.account),
                board.criterion_name(&cell.criterion, false),
            )
        });
        seen.with(|seen| {
            let seen = seen.as_ref()?;
            Some(words::cell_name(app.locale(), &account, &criterion, seen))
        })
    };
    let is_on_table =
        Memo::new(move |_| cell.with_value(|cell| board.focus.get().as_ref() == Some(cell)));
    let class = move || {
        seen.with(|seen| {
            let range = match seen {
                Some(seen) if seen.is_compared() => seen.range().to_string(),
                _ => "none".to_owned(),
            };
            let settled = seen
                .as_ref()
                .is_some_and(|seen| seen.agreed.is_some() || seen.parked);
            let settled = if settled { " range--settled" } else { "" };
            format!("range range--{range}{settled}")
        })
    };
    let shown = move || {
        seen.with(|seen| match seen {
            Some(seen) if seen.agreed.is_some() => "✓".to_owned(),
            Some(seen) if seen.parked => "P".to_owned(),
            Some(seen) if seen.is_compared() => seen.range().to_string(),
            Some(seen) if seen.votes.is_empty() => String::new(),
            _ => "?".to_owned(),
        })
    };
    let (last_row, last_column) = (size.0.saturating_sub(1), size.1.saturating_sub(1));
    // What is seen is a part of the name.
    let label = move || match (name(), shown()) {
        (Some(name), shown) if !shown.is_empty() => Some(format!("{name} ({shown})")),
        (name, _) => name,
    };
    let keys = move |event: KeyboardEvent| {
        let (row, column) = place;
        let to = match keyboard::key(&event).as_str() {
            "ArrowUp" => (row.saturating_sub(1), column),
            "ArrowDown" => ((row + 1).min(last_row), column),
            "ArrowLeft" => (row, column.saturating_sub(1)),
            "ArrowRight" => (row, (column + 1).min(last_column)),
            "Home" => (row, 0),
            "End" => (row, last_column),
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        at.set(to);
        page::focus(&format!("#{}", id_of(to)));
    };
    // The map may have become smaller since: some cell is always reached by the keyboard.
    let held = move || {
        let (row, column) = at.get();
        match (row.min(last_row), column.min(last_column)) == place {
            true => "0",
            false => "-1",
        }
    };
    view! {
        <td>
            <button
                type="button"
                id=id_of(place)
                class=class
                aria-label=label
                title=name
                aria-current=move || is_on_table.get().then_some("true")
                tabindex=held
                on:focus=move |_| at.set(place)
                on:keydown=keys
                on:click=move |_| board.put(Some(cell.get_value()))
            >
                {shown}
            </button>
        </td>
    }
    .into_any()
}
