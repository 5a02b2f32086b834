//! What one column of a list means: a choice of fields, and of a year where the amount needs another one.

use leptos::prelude::*;

use crate::domain::sorting;
use crate::exchange::list::field::{AmountKind, Field, Period};
use crate::exchange::list::guess::Why;
use crate::exchange::list::{Recognition, wording};
use crate::ui::components::field::ChoiceField;
use crate::words::{Locale, data_screen as say, format};

use super::columns::of_list;
use super::desk::{Desk, ReadList};
use super::questions::read_year;

/// The choice of a field for one column, and of a year where the amount needs another one.
#[component]
pub fn FieldChoice(desk: Desk, column: usize) -> impl IntoView {
    let app = desk.app;
    let of = move |list: &ReadList| {
        list.recognition
            .columns
            .get(column)
            .map(|found| (found.field, found.why))
    };
    let name = move |list: &ReadList, locale: Locale| {
        wording::column_name(locale, &list.recognition, column)
    };
    let found = of_list(desk, of);
    let label = Signal::derive(move || {
        let locale = app.locale();
        let list = desk.list.get();
        say::field_of(
            locale,
            &list.map(|list| name(&list, locale)).unwrap_or_default(),
        )
    });
    let value = Signal::derive(move || found.get().map(|(field, _)| field));
    let options = Signal::derive(move || {
        let locale = app.locale();
        let list = desk.list.get();
        let fields = list.map(|list| offered(&list.recognition, value.get()));
        let fields = fields.unwrap_or_default().into_iter();
        let start = app.fiscal_year_start();
        fields
            .map(|field| (Some(field), wording::field(locale, start, field)))
            .collect::<Vec<_>>()
    });
    let choose = move |field: Option<Field>| {
        if let Some(field) = field {
            desk.choose(|choices| {
                choices.fields.insert(column, field);
            });
        }
    };
    let asks_year = Memo::new(move |_| {
        found.get().is_some_and(|(field, why)| {
            field.needs_year() && (why == Why::Chosen || field.period() == Some(Period::Unstated))
        })
    });
    view! {
        <ChoiceField label options value choose=choose />
        <Show when=move || asks_year.get()>
            <YearOfColumn desk column value />
        </Show>
    }
}

#[component]
fn YearOfColumn(desk: Desk, column: usize, value: Signal<Option<Field>>) -> impl IntoView {
    let app = desk.app;
    let label = move || {
        let locale = app.locale();
        let list = desk.list.get();
        let name = list.map(|list| wording::column_name(locale, &list.recognition, column));
        say::year_of(locale, &name.unwrap_or_default())
    };
    let shown = move || match value.get().and_then(Field::period) {
        Some(Period::Year(year)) => format::year(app.fiscal_year_start(), year),
        _ => String::new(),
    };
    let change = move |event| {
        let (Some(year), Some(Field::Amount { kind, .. })) = (
            read_year(app, &event_target_value(&event)),
            value.get_untracked(),
        ) else {
            return;
        };
        desk.choose(|choices| {
            let field = Field::amount(kind, Period::Year(year));
            choices.fields.insert(column, field);
        });
    };
    view! {
        <input
            class="field field--number data-table__year"
            type="text"
            inputmode="numeric"
            maxlength="9"
            placeholder=app.t(say::year)
            aria-label=label
            prop:value=shown
            on:change=change
        />
    }
}

/// The fields that can be chosen: those without a period, then amounts by year. The years of the list and the
/// last three stand there; others are typed.
fn offered(recognition: &Recognition, chosen: Option<Field>) -> Vec<Field> {
    if chosen == Some(Field::BankData) {
        return vec![Field::BankData];
    }
    let now = recognition.context.current_year;
    let mut years: Vec<i32> = vec![now, now - 1, now - 2];
    let periods = recognition
        .columns
        .iter()
        .map(|column| column.field)
        .chain(chosen)
        .filter_map(Field::period);
    years.extend(periods.filter_map(|period| match period {
        Period::Year(year) => Some(year),
        Period::Total | Period::Unstated => None,
    }));
    sorting::by(&mut years, |one, other| other.cmp(one));
    years.dedup();
    let kinds = [
        AmountKind::Revenue,
        AmountKind::GrossRevenue,
        AmountKind::PlannedRevenue,
        AmountKind::Margin,
    ];
    let dated = kinds.into_iter().flat_map(|kind| {
        let years = years.iter().map(|year| Period::Year(*year));
        let periods = years.chain([Period::Unstated, Period::Total]);
        periods.map(move |period| Field::amount(kind, period))
    });
    let potential = [Field::amount(AmountKind::Potential, Period::Unstated)];
    let mut fields: Vec<Field> = Field::CHOICES.to_vec();
    let amounts: Vec<Field> = dated.chain(potential).collect();
    let after_number = 3;
    fields.splice(after_number..after_number, amounts);
    if let Some(chosen) = chosen
        && !fields.contains(&chosen)
    {
        fields.push(chosen);
    }
    fields
}
