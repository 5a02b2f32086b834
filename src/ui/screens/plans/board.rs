//! The board of actions: a column for each status. An action moves by dragging, by the arrow keys and by its
//! status button.

use leptos::ev;
use leptos::prelude::*;

use super::actions::All;
use super::keys;
use super::line::{Line, of_task, task_id};
use super::marks::{Mark, Marks, find};
use super::rows::{Lead, PART, Row, ShowMore, lead_view, row_of, what, when};
use super::ways;
use crate::domain::plan::ActionStatus;
use crate::domain::plan_view::Side;
use crate::domain::tasks::{Task, TaskKey};
use crate::session::task_list::Seen;
use crate::ui::app::App;
use crate::ui::components::board::{Card, Column, Over};
use crate::ui::focus;
use crate::ui::keyboard;
use crate::words::{plan, today as words};

/// What all columns share.
#[derive(Clone, Copy)]
struct Table {
    app: App,
    seen: RwSignal<Seen>,
    all: All,
    marks: Marks,
    dragged: RwSignal<Option<TaskKey>>,
    /// What was moved last, for those who do not see it.
    said: RwSignal<String>,
}

impl Table {
    /// Puts a task into a column, if it can be there; the keyboard goes with it.
    fn put(self, task: &Task, status: ActionStatus) {
        if task.status == status {
            return;
        }
        if !task.statuses().contains(&status) {
            let locale = self.app.peek_locale();
            let column = plan::action_status(locale, status);
            self.app.say(words::step_not_there(locale, column));
            return;
        }
        self.marks.set(task, status);
        let locale = self.app.peek_locale();
        let column = plan::action_status(locale, status);
        let text = super::line::text_of(untrack(|| ways(self.app)), &task.text);
        self.said.set(words::moved(locale, &text, column));
        let id = task_id(task.key);
        request_animation_frame(move || {
            focus::next(format!("#{id} a"));
        });
    }
}

/// The board.
#[component]
pub(super) fn Board(seen: RwSignal<Seen>, all: All, marks: Marks) -> impl IntoView {
    let app = App::use_it();
    let table = Table {
        app,
        seen,
        all,
        marks,
        dragged: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    let columns = Memo::new(move |_| seen.get().columns());
    let dropped =
        Memo::new(move |_| all.with(|all| seen.get().column(all, ActionStatus::Dropped).len()));
    let switch = move |event| {
        let on = event_target_checked(&event);
        seen.update(|seen| seen.with_dropped = on);
    };
    view! {
        <div class="work-board__top">
            <p class="muted small">{app.t(words::board_hint)}</p>
            <Show when=move || { dropped.get() > 0 }>
                <label class="work-board__dropped">
                    <input type="checkbox" prop:checked=move || seen.get().with_dropped on:change=switch />
                    <span>{move || words::show_dropped(app.locale(), dropped.get())}</span>
                </label>
            </Show>
        </div>
        <div class="work-board">
            <For each=move || columns.get() key=|status| **status let:status>
                {column(table, *status)}
            </For>
        </div>
        <p class="visually-hidden" role="status">{move || table.said.get()}</p>
    }
}

fn column(table: Table, status: ActionStatus) -> AnyView {
    let app = table.app;
    let (head, most) = (app.head(), RwSignal::new(PART));
    let lines = Memo::new(move |_| {
        let (head, seen, ways) = (head.get(), table.seen.get(), ways(app));
        let column = table.all.with(|all| seen.column(all, status));
        head.map_or_else(Vec::new, |head| {
            let lines = column.iter().map(|task| of_task(task, &head, ways));
            lines.collect::<Vec<Line>>()
        })
    });
    let count = Signal::derive(move || lines.with(Vec::len));
    let ids = Memo::new(move |_| {
        lines.with(|lines| {
            let shown = lines.iter().take(most.get());
            shown.map(|line| line.id.clone()).collect::<Vec<_>>()
        })
    });
    let over = move || {
        let task = table.dragged.get().and_then(|key| find(app, key));
        match task {
            None => Over::Nothing,
            Some(task) if task.status == status => Over::Nothing,
            Some(task) if task.statuses().contains(&status) => Over::Takes,
            // It is told why.
            Some(_) => Over::Refuses,
        }
    };
    let drop = move |()| {
        let task = table.dragged.get_untracked().and_then(|key| find(app, key));
        table.dragged.set(None);
        if let Some(task) = task {
            table.put(&task, status);
        }
    };
    let heading = format!("board-{}", status as u8);
    let labelled = heading.clone();
    view! {
        <Column heading=labelled over=Signal::derive(over) drop>
            <h2 id=heading>
                {move || plan::action_status(app.locale(), status)}
                " "
                <span class="work-part__count">{move || count.get()}</span>
            </h2>
            <Show when=move || count.get() == 0>
                <p class="muted small">{app.t(words::empty_column)}</p>
            </Show>
            <ul class="work-column__cards">
                <For each=move || ids.get() key=Clone::clone let:id>
                    {card(table, row_of(lines, &id), id)}
                </For>
            </ul>
            <ShowMore most count />
        </Column>
    }
    .into_any()
}

fn card(table: Table, row: Row, id: String) -> AnyView {
    let app = table.app;
    let key = row.with_untracked(|row| match row.as_ref()?.mark? {
        Mark::Task(key) => Some(key),
        Mark::Review(_) => None,
    });
    let late = move || row.with(|row| row.as_ref().is_some_and(|row| row.is_late));
    let pressed = {
        let id = id.clone();
        move |event: ev::KeyboardEvent| {
            let side = match keyboard::key(&event).as_str() {
                "ArrowLeft" => Side::Before,
                "ArrowRight" => Side::Behind,
                _ => return keys::pressed(app, table.marks, &event, &id, key.map(Mark::Task)),
            };
            event.prevent_default();
            let Some(task) = key.and_then(|key| find(app, key)) else {
                return;
            };
            let columns = table.seen.with_untracked(|seen| seen.columns());
            if let Some(status) = task.status_beside(side, columns) {
                table.put(&task, status);
            }
        }
    };
    let start = move |()| {
        table.dragged.set(key);
        row.with_untracked(|row| row.as_ref().map(|row| row.what.clone()))
            .unwrap_or_default()
    };
    let about = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            Some(format!("{} · {}", row.name, row.owner))
        })
    };
    view! {
        <Card
            id=id.clone()
            late=Signal::derive(late)
            dragged=Signal::derive(move || key.is_some() && table.dragged.get() == key)
            start
            end=move |()| table.dragged.set(None)
            pressed
        >
            <span class="work-card__what">{what(row)}</span>
            <span class="work-card__about">{about}</span>
            <span class="work-card__foot">
                {lead_view(row, &id, table.marks, Lead::Status)} <span class="work-row__when">{when(row)}</span>
            </span>
        </Card>
    }
    .into_any()
}
