//! The third step: what the import would do, with an account of every row of the file, and the decisions that
//! are a person's: who is the same customer, and what happens to those that are known.

use std::sync::Arc;

use leptos::prelude::*;

use crate::exchange::list::adopt::{Borders, Count, Import, Mode, Tally};
use crate::exchange::list::wording;
use crate::ui::components::segmented::Segmented;
use crate::words::{Locale, data_screen as say, format};

use super::decisions::{Known, Twice};
use super::desk::{Desk, ReadList, Stage};

/// The step.
#[component]
pub fn Check(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let known = Memo::new(move |_| {
        let list = desk.list.get();
        list.map_or(0, |list| super::decisions::known_count(&list))
    });
    let mode_label = app.label(say::mode_label);
    let modes = Signal::derive(move || {
        let locale = app.locale();
        Mode::ALL
            .map(|mode| (mode, say::mode(locale, mode).to_owned()))
            .to_vec()
    });
    // A workspace without accounts has nothing that a copy would keep.
    let has_accounts = move || {
        let count = app.peek_workspace(|workspace| workspace.accounts().len());
        count.unwrap_or_default() > 0
    };
    let choose_mode = move |mode| {
        desk.mode.set(mode);
        desk.plan();
    };
    view! {
        <div class="data-check__said" role="status">
            {move || {
                let text = desk.moved_on.get().then(|| say::moved_on(app.locale()));
                text.map(|text| view! { <p class="note note--risk">{text}</p> })
            }}
        </div>
        <div class="data-check">
            <div class="data-check__tally">
                <Bilan desk tally=Signal::derive(move || desk.planned.get().map(|import| import.tally)) />
                <Remarks desk />
            </div>
            <div class="data-check__decisions">
                <Show when=move || known.get() != 0>
                    <h3>{app.t(say::known_heading)}</h3>
                    <p>{move || say::known_question(app.locale(), known.get())}</p>
                    <Segmented label=mode_label options=modes value=desk.mode choose=choose_mode />
                    <p class="small muted">{app.t(say::mode_hint)}</p>
                    <Known desk />
                </Show>
                <Twice desk />
                <LeftOut desk />
            </div>
        </div>
        <div class="data-foot">
            <p class="muted">{move || has_accounts().then(|| say::copy_first(app.locale()))}</p>
            <div class="data-foot__actions">
                <button type="button" class="button" on:click=move |_| desk.clear()>
                    {app.t(say::cancel)}
                </button>
                <button type="button" class="button" on:click=move |_| desk.stage.set(Stage::Match)>
                    {app.t(say::back)}
                </button>
                <button
                    type="button"
                    class="button button--primary"
                    disabled=move || desk.busy.with(Option::is_some) || desk.planned.with(Option::is_none)
                    on:click=move |_| desk.import_now()
                >
                    {app.t(say::do_import)}
                </button>
            </div>
        </div>
    }
}

/// Every row of the file and where it goes; the parts add up to the whole.
#[component]
pub fn Bilan(desk: Desk, #[prop(into)] tally: Signal<Option<Tally>>) -> impl IntoView {
    let app = desk.app;
    let rows = move || {
        let locale = app.locale();
        let list = desk.list.get()?;
        let lines = bilan(locale, &list, tally.get()?);
        let lines = lines.into_iter().map(|line| {
            let customers = line
                .customers
                .map(|customers| format::number(locale, customers as i128));
            view! {
                <tr>
                    <th scope="row">{line.what}</th>
                    <td class="number muted">{customers}</td>
                    <td class="number">{format::number(locale, line.rows as i128)}</td>
                </tr>
            }
        });
        let all = list.drafts.bilan.rows_in_file;
        Some(view! {
            {lines.collect_view()}
            <tr class="data-bilan__sum">
                <th scope="row">{say::rows_all(locale)}</th>
                <td></td>
                <td class="number">{format::number(locale, all as i128)}</td>
            </tr>
        })
    };
    view! {
        <table class="table data-bilan">
            <caption class="visually-hidden">{app.t(say::accounted)}</caption>
            <thead>
                <tr>
                    <th scope="col">{app.t(say::accounted)}</th>
                    <th scope="col" class="number">{app.t(say::customers_column)}</th>
                    <th scope="col" class="number">{app.t(say::rows_column)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

struct BilanLine {
    what: String,
    rows: usize,
    customers: Option<usize>,
}

fn bilan(locale: Locale, list: &ReadList, tally: Tally) -> Vec<BilanLine> {
    let plain = |what: &str, rows: usize| BilanLine {
        what: what.to_owned(),
        rows,
        customers: None,
    };
    let counted = |what: &str, count: Count| BilanLine {
        what: what.to_owned(),
        rows: count.rows,
        customers: Some(count.customers),
    };
    let found = list.drafts.bilan;
    let mut lines = vec![
        plain(say::rows_before(locale), found.before_header),
        plain(say::rows_header(locale), found.header),
        counted(say::rows_new(locale), tally.new),
        counted(say::rows_updated(locale), tally.updated),
        counted(say::rows_unchanged(locale), tally.unchanged),
        counted(say::rows_untouched(locale), tally.untouched),
        counted(say::rows_joined(locale), tally.joined),
        counted(say::rows_left_out(locale), tally.left_out),
    ];
    for (reason, rows) in list.drafts.dropped_by_reason() {
        let reason = wording::drop_reason(locale, reason);
        lines.push(plain(&say::rows_dropped(locale, reason), rows));
    }
    lines.push(plain(say::rows_nameless(locale), list.drafts.nameless()));
    lines.push(plain(
        say::rows_undated(locale),
        list.drafts.undated().count(),
    ));
    // New customers stand there even when there are none: that is what one looks for.
    let new = say::rows_new(locale);
    lines.retain(|line| line.rows > 0 || line.what == new);
    lines
}

/// What a person should know before the import.
#[component]
fn Remarks(desk: Desk) -> impl IntoView {
    let app = desk.app;
    move || {
        let list = desk.list.get()?;
        let import = desk.planned.get()?;
        let head = app.head().get();
        let before = head.map_or((0, 0), |head| (head.groups.len(), head.members.len()));
        let mut remarks = remarks(app.locale(), &list, &import, before);
        remarks.splice(0..0, desk.troubles());
        let remarks = remarks
            .into_iter()
            .map(|text| view! { <li>{text}</li> })
            .collect_view();
        Some(view! { <ul class="data-check__remarks small">{remarks}</ul> })
    }
}

fn remarks(
    locale: Locale,
    list: &Arc<ReadList>,
    import: &Import,
    before: (usize, usize),
) -> Vec<String> {
    let tally = import.tally;
    let mut remarks = Vec::new();
    if let Some(check) = &list.drafts.check_sum {
        let column = wording::column_name(locale, &list.recognition, check.column);
        remarks.push(if check.differences.is_empty() {
            say::check_sum_right(locale, &column)
        } else {
            say::check_sum_wrong(locale, &column, check.differences.len())
        });
    }
    if tally.gross > 0 {
        remarks.push(say::note_gross(locale, tally.gross));
    }
    if tally.since_first_order > 0 {
        remarks.push(say::note_since(locale, tally.since_first_order));
    }
    if let Some(head) = &import.adoption.head {
        let groups = head.groups.len().saturating_sub(before.0);
        let members = head.members.len().saturating_sub(before.1);
        if groups > 0 {
            remarks.push(say::note_groups(locale, groups));
        }
        if members > 0 {
            remarks.push(say::note_members(locale, members));
        }
    }
    if import.borders != Borders::default() {
        let Borders { revenue, margin } = import.borders;
        remarks.push(say::note_borders(locale, revenue, margin));
    }
    if !import.shortened.is_empty() {
        let places = wording::places(locale, &list.recognition, &import.shortened);
        remarks.push(say::note_shortened(locale, import.shortened.len(), &places));
    }
    remarks
}

/// Rows that are left out, and a way to take one in after all.
#[component]
fn LeftOut(desk: Desk) -> impl IntoView {
    const SHOWN: usize = 20;
    use crate::exchange::list::rows::DropReason;
    let app = desk.app;
    move || {
        let list = desk.list.get()?;
        let locale = app.locale();
        let recognition = &list.recognition;
        let dropped: Vec<_> = list
            .drafts
            .dropped
            .iter()
            .filter(|dropped| dropped.reason != DropReason::Blank)
            .collect();
        if dropped.is_empty() {
            return None;
        }
        let more = dropped.len().saturating_sub(SHOWN);
        let lines = dropped.into_iter().take(SHOWN).map(|dropped| {
            let row = dropped.row;
            let mut cells =
                (0..recognition.columns.len()).map(|column| recognition.text(row, column));
            let label = cells.find(|text| !text.is_empty()).unwrap_or_default();
            let label = label.into_owned();
            let about = format!(
                "{}, {}",
                say::in_row_short(locale, row + 1),
                wording::drop_reason(locale, dropped.reason)
            );
            let keep = move |_| {
                desk.choose(|choices| {
                    choices.left_out_rows.remove(&row);
                    choices.kept_rows.insert(row);
                });
            };
            view! {
                <li>
                    <span>{label} <span class="muted small">{about}</span></span>
                    <button type="button" class="button button--small" on:click=keep>
                        {say::keep_row(locale)}
                    </button>
                </li>
            }
        });
        Some(view! {
            <h3>{say::dropped_heading(locale)}</h3>
            <ul class="data-decisions">{lines.collect_view()}</ul>
            {(more > 0).then(|| view! { <p class="small muted">{say::and_more(locale, more)}</p> })}
        })
    }
}
