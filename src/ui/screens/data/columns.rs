//! How the list was read (separator, decimals, dates, encoding, header) and what each column means; every
//! finding is a control that can be overruled.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::values::Currency;
use crate::exchange::list::choices::{HeaderChoice, RowMeaning};
use crate::exchange::list::date::DateOrder;
use crate::exchange::list::decode::Encoding;
use crate::exchange::list::field::Content;
use crate::exchange::list::number::DecimalMark;
use crate::exchange::list::parse::Delimiter;
use crate::exchange::list::wording;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::segmented::Segmented;
use crate::words::data_screen as say;

use super::desk::{Desk, Origin, ReadList};

/// Something of the recognised list as a signal; the default before there is one.
pub(super) fn of_list<T: Clone + PartialEq + Default + Send + Sync + 'static>(
    desk: Desk,
    read: impl Fn(&ReadList) -> T + Send + Sync + 'static,
) -> Signal<T> {
    let memo = Memo::new(move |_| {
        let list: Option<Arc<ReadList>> = desk.list.get();
        list.map(|list| read(&list)).unwrap_or_default()
    });
    memo.into()
}

/// The row of findings about the file.
#[component]
pub fn Settings(desk: Desk) -> impl IntoView {
    view! {
        <div class="data-settings">
            <Separator desk />
            <Decimals desk />
            <Dates desk />
            <EncodingChoice desk />
            <HeaderRow desk />
            <RowIs desk />
            <Recognised desk />
            <AsLastTime desk />
            <OtherCurrencies desk />
        </div>
    }
}

/// A control with its visible name above it.
#[component]
fn Setting(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <div class="data-settings__one">
            <span class="labelled__label" aria-hidden="true">{move || label.get()}</span>
            {children()}
        </div>
    }
}

#[component]
fn Separator(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let label = app.label(say::separator);
    let options = Signal::derive(move || {
        let all = [
            Delimiter::Comma,
            Delimiter::Semicolon,
            Delimiter::Tab,
            Delimiter::Pipe,
        ];
        let word = |delimiter: Delimiter| match delimiter {
            Delimiter::Tab => "Tab".to_owned(),
            other => other.character().to_string(),
        };
        all.map(|delimiter| (Some(delimiter), word(delimiter)))
            .to_vec()
    });
    let value = of_list(desk, |list| Some(list.recognition.table.delimiter));
    let choose = move |delimiter| desk.choose(|choices| choices.delimiter = delimiter);
    view! {
        <Setting label>
            <Segmented label options value choose=choose />
        </Setting>
    }
}

#[component]
fn Decimals(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let label = app.label(say::decimals);
    let options = Signal::derive(|| {
        vec![
            (Some(DecimalMark::Comma), "1.234,50".to_owned()),
            (Some(DecimalMark::Point), "1,234.50".to_owned()),
        ]
    });
    let value = of_list(desk, |list| {
        let mut columns = list.recognition.columns.iter();
        let amount = columns.find(|column| column.field.content() == Content::Amount)?;
        Some(amount.style.decimal_mark())
    });
    let choose = move |mark| {
        desk.choose(|choices| {
            choices.decimal_mark = mark;
            choices.decimal_marks.clear();
        });
    };
    view! {
        <Setting label>
            <Segmented label options value choose=choose />
        </Setting>
    }
}

#[component]
fn Dates(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let label = app.label(say::dates);
    let options = Signal::derive(|| {
        vec![
            (Some(DateOrder::DayFirst), "31.12.1998".to_owned()),
            (Some(DateOrder::MonthFirst), "12/31/1998".to_owned()),
        ]
    });
    let value = of_list(desk, |list| {
        let mut columns = list.recognition.columns.iter();
        let dates = columns.find(|column| column.field.content() == Content::Date)?;
        Some(dates.style.date_order())
    });
    let choose = move |order| {
        desk.choose(|choices| {
            choices.date_order = order;
            choices.date_orders.clear();
        });
    };
    let has_dates = of_list(desk, |list| {
        let mut columns = list.recognition.columns.iter();
        columns.any(|column| column.field.content() == Content::Date)
    });
    view! {
        <Show when=move || has_dates.get()>
            <Setting label>
                <Segmented label options value choose=choose />
            </Setting>
        </Show>
    }
}

#[component]
fn EncodingChoice(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let is_file = Memo::new(move |_| {
        let origin = desk.origin.get();
        origin.is_some_and(|origin| matches!(*origin, Origin::File { .. }))
    });
    let label = app.label(say::encoding);
    let value = of_list(desk, |list| Some(list.recognition.encoding));
    let options = Signal::derive(move || {
        let locale = app.locale();
        let found = value.get();
        let chosen = desk.choices.with(|choices| choices.encoding.is_some());
        let all = Encoding::ALL.into_iter().map(|encoding| {
            let word = wording::encoding(locale, encoding);
            let word = if found == Some(encoding) && !chosen {
                say::found(locale, word)
            } else {
                word.to_owned()
            };
            (Some(encoding), word)
        });
        all.collect()
    });
    let choose = move |encoding| desk.choose(|choices| choices.encoding = encoding);
    view! {
        <Show when=move || is_file.get()>
            <ChoiceField label label_shown=true options value choose=choose />
        </Show>
    }
}

#[component]
fn HeaderRow(desk: Desk) -> impl IntoView {
    const OFFERED: usize = 10;
    let app = desk.app;
    let label = app.label(say::first_row);
    let value = of_list(desk, |list| match list.recognition.header_row {
        Some(row) => Some(HeaderChoice::Row(row)),
        None => Some(HeaderChoice::Absent),
    });
    let rows = of_list(desk, |list| list.recognition.table.row_count());
    let options = Signal::derive(move || {
        let locale = app.locale();
        let found = value.get();
        let last = match found {
            Some(HeaderChoice::Row(row)) => row + 1,
            _ => 0,
        };
        let offered = rows.get().min(OFFERED.max(last));
        let rows = (0..offered).map(HeaderChoice::Row);
        let chosen = desk.choices.with(|choices| choices.header.is_some());
        let all = rows.chain([HeaderChoice::Absent]).map(|choice| {
            let word = match choice {
                HeaderChoice::Row(row) => say::in_row(locale, row + 1),
                HeaderChoice::Absent => say::no_header(locale).to_owned(),
            };
            let word = if found == Some(choice) && !chosen {
                say::found(locale, &word)
            } else {
                word
            };
            (Some(choice), word)
        });
        all.collect()
    });
    let choose = move |header| desk.choose(|choices| choices.header = header);
    view! { <ChoiceField label label_shown=true options value choose=choose /> }
}

#[component]
fn RowIs(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let label = app.label(say::row_is);
    let value = of_list(desk, |list| Some(list.recognition.row_meaning));
    let options = Signal::derive(move || {
        let locale = app.locale();
        vec![
            (
                Some(RowMeaning::Customer),
                say::a_customer(locale).to_owned(),
            ),
            (
                Some(RowMeaning::Document),
                say::a_document(locale).to_owned(),
            ),
        ]
    });
    let choose = move |meaning| desk.choose(|choices| choices.row_meaning = meaning);
    view! { <ChoiceField label label_shown=true options value choose=choose /> }
}

/// One sentence about how well the list was read.
#[component]
fn Recognised(desk: Desk) -> impl IntoView {
    let app = desk.app;
    move || {
        let list = desk.list.get()?;
        let locale = app.locale();
        let recognition = &list.recognition;
        let mut text = say::recognised(locale, recognition.rows.len());
        if !recognition.special_letters.is_empty() {
            text = format!(
                "{text} {}",
                say::letters(locale, &recognition.special_letters)
            );
            // A pasted text has no encoding to choose.
            let is_file = desk
                .origin
                .with(|origin| matches!(origin.as_deref(), Some(Origin::File { .. })));
            if is_file {
                text = format!("{text} {}", say::letters_wrong(locale));
            }
        }
        let replaced =
            (recognition.replaced > 0).then(|| say::replaced(locale, recognition.replaced));
        let class = match replaced {
            Some(_) => "note note--risk data-settings__note small",
            None => "note note--good data-settings__note small",
        };
        let currency = say::currency_hint(locale, app.currency().code());
        Some(view! { <p class=class>{text} " " {replaced} " " {currency}</p> })
    }
}

/// That the columns are those of the last list of this kind, and a way to start afresh.
#[component]
fn AsLastTime(desk: Desk) -> impl IntoView {
    let app = desk.app;
    view! {
        <Show when=move || desk.recalled.get()>
            <p class="note note--info data-settings__note small">
                {app.t(say::as_last_time)} " "
                <button type="button" class="link" on:click=move |_| desk.start_afresh()>
                    {app.t(say::start_afresh)}
                </button>
            </p>
        </Show>
    }
}

/// Which amounts name another currency than that of the workspace; where nothing is kept in it yet, it can
/// take the one of the list.
#[component]
fn OtherCurrencies(desk: Desk) -> impl IntoView {
    let app = desk.app;
    move || {
        let list = desk.list.get()?;
        let locale = app.locale();
        if let Some(taken) = desk.currency.get() {
            let text = say::currency_taken(locale, taken.code());
            return Some(
                view! { <p class="note note--info data-settings__note small">{text}</p> }
                    .into_any(),
            );
        }
        let own = app.currency();
        let others = list.recognition.other_currencies(own.code());
        if others.is_empty() {
            return None;
        }
        let lines = others.iter().map(|(code, columns)| {
            let names = columns
                .iter()
                .map(|&column| wording::column_name(locale, &list.recognition, column));
            let names = names.collect::<Vec<_>>().join(", ");
            say::other_currency(locale, code, &names, own.code())
        });
        let text = lines.collect::<Vec<_>>().join(" ");
        let is_empty = app.peek_workspace(|workspace| workspace.accounts().len()) == Some(0);
        let only = list.recognition.only_currency().filter(|_| is_empty);
        let offer = only
            .and_then(|code| code.parse::<Currency>().ok())
            .map(|currency| {
                let take = move |_| desk.currency.set(Some(currency));
                view! {
                    <button type="button" class="link" on:click=take>
                        {say::take_currency(locale, currency.code())}
                    </button>
                }
            });
        Some(
            view! { <p class="note note--risk data-settings__note small">{text} " " {offer}</p> }
                .into_any(),
        )
    }
}
