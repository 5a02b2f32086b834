//! The second step: what every column means, and the first rows as they will be read. Cells that can't be
//! read are marked in place, with the reason.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::sorting;
use crate::exchange::list::field::{Content, Field};
use crate::exchange::list::{Drafts, Recognition, wording};
use crate::words::{Locale, data_screen as say};

use super::columns::Settings;
use super::desk::{Desk, ReadList};
use super::field_choice::FieldChoice;
use super::questions::Questions;

/// How many rows are shown at once.
const SHOWN: usize = 50;

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rows {
    First,
    WithProblems,
}

/// The step.
#[component]
pub fn Preview(desk: Desk) -> impl IntoView {
    let rows = RwSignal::new(Rows::First);
    view! {
        <Settings desk />
        <Questions desk />
        <PreviewTable desk rows />
        <Foot desk rows />
    }
}

#[component]
fn PreviewTable(desk: Desk, rows: RwSignal<Rows>) -> impl IntoView {
    let app = desk.app;
    // The head stays while the rows are read again, so that a choice keeps the focus.
    let columns = Memo::new(move |_| {
        let list = desk.list.get();
        list.map(|list| {
            let recognition = &list.recognition;
            (recognition.columns.len(), recognition.fingerprint.clone())
        })
    });
    let places = move || {
        let (count, fingerprint) = columns.get().unwrap_or_default();
        let places = (0..count).map(|column| (column, fingerprint.clone()));
        places.collect::<Vec<_>>()
    };
    let body = move || {
        let list = desk.list.get()?;
        let locale = app.locale();
        let shown = shown_rows(&list, rows.get());
        let recognition = &list.recognition;
        let rows: Vec<_> = shown
            .iter()
            .map(|row| one_row(locale, recognition, &list.drafts, *row))
            .collect();
        Some(rows)
    };
    view! {
        <div
            class="data-table"
            class:data-table--busy=move || desk.busy.with(Option::is_some)
            role="region"
            tabindex="0"
            aria-label=app.t(say::preview)
        >
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col" class="data-table__row">{app.t(say::row)}</th>
                        <For each=places key=|place| place.clone() let:place>
                            <Head desk column=place.0 />
                        </For>
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

/// The head of one column: its name in the file, the field, and what to know about it.
#[component]
fn Head(desk: Desk, column: usize) -> impl IntoView {
    let app = desk.app;
    let found = move || {
        let list: Arc<ReadList> = desk.list.get()?;
        let found = list.recognition.columns.get(column)?;
        Some((list.clone(), found.clone()))
    };
    let class = move || found().map(|(_, found)| column_class("data-table__head", found.field));
    let name = move || {
        let (list, _) = found()?;
        Some(wording::column_name(
            app.locale(),
            &list.recognition,
            column,
        ))
    };
    let notes = move || {
        let (list, found) = found()?;
        let locale = app.locale();
        let cautions = found.cautions.iter().map(|caution| {
            let text = wording::caution(locale, &list.recognition, caution);
            view! { <span class="data-table__caution">{text}</span> }
        });
        let cautions = cautions.collect_view();
        let why = wording::why(locale, found.why);
        Some(view! {
            <span class="data-table__why">{why}</span>
            {cautions}
        })
    };
    view! {
        <th
            scope="col"
            class=class
            aria-label=name
            aria-describedby=format!("data-about-{column}")
        >
            <span class="data-table__name">{name}</span>
            <FieldChoice desk column />
            <span id=format!("data-about-{column}")>{notes}</span>
        </th>
    }
}

fn column_class(base: &str, field: Field) -> String {
    let kind = match field.content() {
        Content::Amount => " number",
        Content::Nothing => " data-table__off",
        Content::Text | Content::Date | Content::Year => "",
    };
    format!("{base}{kind}")
}

fn shown_rows(list: &ReadList, rows: Rows) -> Vec<usize> {
    let recognition = &list.recognition;
    match rows {
        Rows::First => recognition.rows.iter().copied().take(SHOWN).collect(),
        Rows::WithProblems => {
            let mut rows: Vec<usize> = list.drafts.problems.iter().map(|one| one.row).collect();
            rows.extend(list.drafts.failed.iter().map(|one| one.row));
            rows.extend(recognition.doubtful.iter().map(|one| one.row));
            sorting::ascending(&mut rows);
            rows.dedup();
            rows.truncate(SHOWN);
            rows
        }
    }
}

/// One row of the file. What is marked is what is counted: cells that stay empty, cells that may have moved, and a
/// row that is not imported as a whole.
fn one_row(
    locale: Locale,
    recognition: &Recognition,
    drafts: &Drafts,
    row: usize,
) -> impl IntoView + use<> {
    let failed = drafts.failed.iter().find(|failed| failed.row == row);
    let class = match failed {
        Some(_) => "data-table__row data-table__bad",
        None => "data-table__row",
    };
    let failed = failed.map(|failed| {
        let text = wording::row_reason(locale, failed.reason);
        view! { <span class="data-table__problem">{text}</span> }
    });
    let cells = recognition
        .columns
        .iter()
        .enumerate()
        .map(|(column, found)| {
            let text = match found.field {
                Field::BankData => String::new(),
                _ => recognition.text(row, column).into_owned(),
            };
            let problem = drafts.problem_at(row, column);
            let problem = problem.map(|problem| wording::problem_reason(locale, problem.reason));
            let mut class = column_class("", found.field);
            let doubt = recognition
                .doubt_at(row, column)
                .filter(|_| problem.is_none());
            if problem.is_some() {
                class.push_str(" data-table__bad");
            } else if doubt.is_some() {
                class.push_str(" data-table__doubtful");
            }
            let problem = problem.or(doubt.map(|one| wording::doubt(locale, one).to_owned()));
            let problem =
                problem.map(|text| view! { <span class="data-table__problem">{text}</span> });
            view! { <td class=class><span class="data-table__text">{text}</span> {problem}</td> }
        });
    let cells: Vec<_> = cells.collect();
    view! {
        <tr>
            <th scope="row" class=class>
                {(row + 1).to_string()} {failed}
            </th>
            {cells}
        </tr>
    }
}

/// How many cells can't be read, why one can't go on, and the way on.
#[component]
fn Foot(desk: Desk, rows: RwSignal<Rows>) -> impl IntoView {
    let app = desk.app;
    let count = move || {
        let list = desk.list.get();
        list.map_or((0, 0), |list| {
            let troubles = list.drafts.problems.len() + list.drafts.failed.len();
            let troubles = troubles + list.recognition.doubtful.len();
            (troubles, list.recognition.rows.len())
        })
    };
    let problems = move || {
        let locale = app.locale();
        let troubles = desk.troubles();
        if troubles.is_empty() {
            view! { <span class="muted">{say::all_readable(locale)}</span> }.into_any()
        } else {
            view! { <b class="data-foot__risk">{troubles.join(" ")}</b> }.into_any()
        }
    };
    let toggle = move || {
        let locale = app.locale();
        let (word, next) = match rows.get() {
            Rows::First => (say::only_problems(locale), Rows::WithProblems),
            Rows::WithProblems => (say::all_rows(locale), Rows::First),
        };
        (count().0 > 0).then(|| {
            view! {
                <button type="button" class="link" on:click=move |_| rows.set(next)>{word}</button>
            }
        })
    };
    let cut = move || {
        let all = count().1;
        (all > SHOWN && rows.get() == Rows::First)
            .then(|| say::first_rows(app.locale(), SHOWN, all))
    };
    let obstacle = Memo::new(move |_| obstacle(desk, app.locale()));
    let blocked = move || obstacle.get().is_some() || desk.busy.with(Option::is_some);
    view! {
        <div class="data-foot">
            <p>{problems} " " {toggle}</p>
            <p class="muted">{cut}</p>
            <p class="data-foot__why" id="data-obstacle" role="status">{move || obstacle.get()}</p>
            <div class="data-foot__actions">
                <button type="button" class="button" on:click=move |_| desk.clear()>
                    {app.t(say::cancel)}
                </button>
                <button
                    type="button"
                    class="button button--primary"
                    aria-describedby="data-obstacle"
                    disabled=blocked
                    on:click=move |_| desk.check()
                >
                    {app.t(say::next)}
                </button>
            </div>
        </div>
    }
}

/// Why one can't go on.
fn obstacle(desk: Desk, locale: Locale) -> Option<String> {
    let list = desk.list.get()?;
    let open = list.recognition.questions.len();
    if open > 0 {
        return Some(say::questions_open(locale, open));
    }
    if list.drafts.accounts.is_empty() {
        let has_name = !list.recognition.name_columns.is_empty();
        let text = if has_name {
            say::no_customers(locale)
        } else {
            say::no_name_column(locale)
        };
        return Some(text.to_owned());
    }
    None
}
