//! What only a person can decide about a list: both readings stand side by side, each a button.

use leptos::prelude::*;

use crate::domain::values::Date;
use crate::exchange::csv_text::plain_amount;
use crate::exchange::list::choices::Undated;
use crate::exchange::list::date::DateOrder;
use crate::exchange::list::field::{AmountKind, Field, Period};
use crate::exchange::list::header::year_of;
use crate::exchange::list::number::{DecimalMark, Number};
use crate::exchange::list::recognise::Question;
use crate::exchange::list::wording;
use crate::exchange::typed as read;
use crate::ui::app::App;
use crate::words::{Locale, data_screen as say, format};

use super::desk::{Desk, ReadList};

/// The open questions.
#[component]
pub fn Questions(desk: Desk) -> impl IntoView {
    let app = desk.app;
    move || {
        let list = desk.list.get()?;
        let locale = app.locale();
        let questions = &list.recognition.questions;
        if questions.is_empty() {
            return None;
        }
        let questions = questions
            .iter()
            .map(|question| one(desk, locale, &list, question));
        Some(view! {
            <div class="note note--info data-questions" role="group" aria-labelledby="data-questions">
                <h3 id="data-questions">{say::questions(locale)}</h3>
                <ul>{questions.collect_view()}</ul>
            </div>
        })
    }
}

fn one(desk: Desk, locale: Locale, list: &ReadList, question: &Question) -> AnyView {
    let recognition = &list.recognition;
    let text = wording::question(locale, recognition, question);
    let about = |column: usize| {
        let name = wording::column_name(locale, recognition, column);
        view! { <span class="muted">{say::column(locale, &name)}</span> }
    };
    let answers = match question {
        Question::DecimalMark {
            column,
            comma,
            point,
            ..
        } => {
            let column = *column;
            let readings = [(DecimalMark::Comma, comma), (DecimalMark::Point, point)];
            // One reading only: an odd cell among clear ones, whose own mark is not asked about.
            let odd = comma.is_none() || point.is_none();
            let clear = recognition.columns.get(column);
            let clear = clear.map(|found| found.style.decimal_mark());
            let buttons = readings.into_iter().map(|(mark, reading)| {
                let reads = reading.is_some();
                let answer = move |_| {
                    desk.choose(|choices| {
                        let mark = clear.filter(|_| odd).unwrap_or(mark);
                        choices.decimal_marks.insert(column, mark);
                        if odd && reads {
                            choices.mixed_marks.insert(column);
                        }
                    });
                };
                let reading = amount(locale, *reading);
                view! { <button type="button" class="button" on:click=answer>{reading}</button> }
            });
            buttons.collect_view().into_any()
        }
        Question::DateOrder {
            column,
            day_first,
            month_first,
            ..
        } => {
            let column = *column;
            let readings = [
                (DateOrder::DayFirst, day_first),
                (DateOrder::MonthFirst, month_first),
            ];
            let buttons = readings.into_iter().map(|(order, reading)| {
                let answer = move |_| {
                    desk.choose(|choices| {
                        choices.date_orders.insert(column, order);
                    });
                };
                let reading = day(locale, *reading);
                view! { <button type="button" class="button" on:click=answer>{reading}</button> }
            });
            buttons.collect_view().into_any()
        }
        Question::WhoseRevenue { column } => {
            let column = *column;
            let header = recognition.columns.get(column).map(|found| &found.header);
            let year = header.and_then(|text| year_of(text, recognition.context));
            let ours = Field::amount(
                AmountKind::Revenue,
                year.map_or(Period::Unstated, Period::Year),
            );
            let readings = [
                (ours, say::with_us(locale)),
                (Field::CompanyRevenue, say::their_own(locale)),
            ];
            let buttons = readings.into_iter().map(|(field, word)| {
                let answer = move |_| {
                    desk.choose(|choices| {
                        choices.fields.insert(column, field);
                    });
                };
                view! { <button type="button" class="button" on:click=answer>{word}</button> }
            });
            buttons.collect_view().into_any()
        }
        Question::WhichYear { proposed, .. } => {
            let take = move |year| desk.choose(|choices| choices.unstated_year = Some(year));
            view! { <WhichYear desk proposed=*proposed take=Callback::new(take) /> }.into_any()
        }
        Question::WhichYearOfRows { proposed, .. } => {
            let decide = move |undated| desk.choose(|choices| choices.undated = Some(undated));
            let take = move |year| decide(Undated::Year(year));
            let leave_out = move |_| decide(Undated::LeaveOut);
            view! {
                <WhichYear desk proposed=*proposed take=Callback::new(take) />
                <button type="button" class="button" on:click=leave_out>
                    {say::leave_rows_out(locale)}
                </button>
            }
            .into_any()
        }
    };
    let about = match question {
        Question::DecimalMark { column, .. }
        | Question::DateOrder { column, .. }
        | Question::WhoseRevenue { column } => Some(about(*column)),
        Question::WhichYear { .. } | Question::WhichYearOfRows { .. } => None,
    };
    view! {
        <li class="data-questions__one">
            <p>{about} " " {text}</p>
            <div class="data-questions__answers">{answers}</div>
        </li>
    }
    .into_any()
}

fn amount(locale: Locale, reading: Option<Number>) -> String {
    let mark = locale.pick(DecimalMark::Point, DecimalMark::Comma);
    match reading {
        Some(Number::Money { cents, .. }) => plain_amount(cents, mark),
        Some(Number::Percent { basis_points }) => {
            format::percent(locale, basis_points as f64 / 10_000.0)
        }
        None => crate::words::lists::cell_not_a_number(locale).to_owned(),
    }
}

fn day(locale: Locale, reading: Option<Date>) -> String {
    match reading {
        Some(day) => format::day(locale, day),
        None => crate::words::lists::cell_not_a_date(locale).to_owned(),
    }
}

/// The year that was proposed, the one before it, and any other.
#[component]
fn WhichYear(desk: Desk, proposed: i32, take: Callback<i32>) -> impl IntoView {
    let app = desk.app;
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let start = app.peek_fiscal_year_start();
    let near = [proposed, proposed - 1].into_iter().map(|year| {
        let name = format::year(start, year);
        view! {
            <button type="button" class="button" on:click=move |_| take.run(year)>{name}</button>
        }
    });
    let submit = move |_| match read_year(app, &typed.get_untracked()) {
        Some(year) => take.run(year),
        None => wrong.set(true),
    };
    view! {
        {near.collect_view()}
        <label class="labelled data-questions__year">
            <span class="labelled__label">{app.t(say::other_year)}</span>
            <input
                class="field field--number"
                type="text"
                inputmode="numeric"
                maxlength="9"
                aria-invalid=move || wrong.get().then_some("true")
                on:input=move |event| {
                    wrong.set(false);
                    typed.set(event_target_value(&event));
                }
            />
            <Show when=move || wrong.get()>
                <span class="labelled__problem" role="alert">{app.t(say::year_wrong)}</span>
            </Show>
        </label>
        <button type="button" class="button" on:click=submit>{app.t(say::take_year)}</button>
    }
}

/// A year that a business can mean.
pub fn read_year(app: App, text: &str) -> Option<i32> {
    read::year(app.peek_fiscal_year_start(), text).map(i32::from)
}
