//! Revenue, margin and potential by year, as a table that edits in place.

use leptos::ev;
use leptos::prelude::*;

use super::here::Here;
use crate::domain::account::Figure;
use crate::domain::account_profit::PotentialUsed;
use crate::domain::command::AccountEdit;
use crate::domain::overview::next_year;
use crate::domain::sorting;
use crate::domain::values::{Cents, Period, PeriodKind, fiscal_year};
use crate::exchange::typed as read;
use crate::ui::components::field::{ChoiceField, MoneyField};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{
    account as account_words, account_screen as words, data_screen, format, relations,
    treatment::profit,
};

#[component]
pub fn FiguresSection(here: Here) -> impl IntoView {
    let app = here.app;
    let added = RwSignal::new(Vec::<Period>::new());
    let known = here.read(|account| account.figures.keys().copied().collect::<Vec<_>>());
    // A year that was once shown stays, also while its last figure is being typed anew.
    let years = Memo::new(move |before: Option<&Vec<Period>>| {
        let mut years = before.cloned().unwrap_or_default();
        years.extend(known.get());
        years.extend(added.get());
        sorting::by(&mut years, |one, other| other.cmp(one));
        years.dedup();
        years
    });
    let heads = move || {
        let word = |figure| account_words::figure_head(app.locale(), figure);
        Figure::ALL
            .map(|figure| view! { <th scope="col" class="number">{word(figure)}</th> })
            .into_iter()
            .collect_view()
    };
    let rows = Memo::new(move |_| !years.with(Vec::is_empty));
    view! {
        <section class="section" aria-labelledby="account-figures">
            <div class="section__head">
                <h2 id="account-figures">{app.t(account_words::figures)}</h2>
                <span class="muted small">{move || app.currency().to_string()}</span>
            </div>
            <Show when=move || rows.get()>
                <table class="table account__figures">
                    <thead>
                        <tr>
                            <th scope="col">{app.t(words::year)}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || years.get() key=|period| *period let:period>
                            <FiguresRow here period />
                        </For>
                    </tbody>
                </table>
            </Show>
            <PotentialUsedSentence here />
            <AddYear here years added />
        </section>
    }
}

#[component]
fn FiguresRow(here: Here, period: Period) -> impl IntoView {
    let app = here.app;
    let name = move || account_words::period(app.locale(), app.fiscal_year_start(), period);
    let cells = Figure::ALL.map(|figure| {
        let amount = here.read(move |account| {
            let figures = account.figures.get(&period);
            figures.and_then(|figures| figures.get(figure))
        });
        let label = Signal::derive(move || {
            format!("{} {}", account_words::figure(app.locale(), figure), name())
        });
        let word = move || account_words::figure(app.locale(), figure);
        let edit = move |amount| {
            here.edit(AccountEdit::Figure {
                period,
                figure,
                amount,
            })
        };
        view! {
            <td class="number" data-label=word>
                <MoneyField label value=amount edit />
                {(figure == Figure::Potential).then(|| confirmed(here, period, amount))}
            </td>
        }
    });
    view! {
        <tr>
            // The word of a forecast stands below its year.
            <th scope="row">{move || name().replace(format::NO_BREAK, " ")}</th>
            {cells.into_iter().collect_view()}
        </tr>
    }
}

/// How much of what the customer could buy from us it does buy; nothing as long as no year says so.
#[component]
fn PotentialUsedSentence(here: Here) -> impl IntoView {
    let app = here.app;
    let used = here.line(|portfolio, line| PotentialUsed::of(&line.account, portfolio.years()));
    move || {
        let (used, locale) = (used.get()??, app.locale());
        let year = format::year(app.fiscal_year_start(), used.year);
        let open = format::money(locale, app.currency(), used.open());
        let said = profit::potential_used(locale, &used, &year, &open);
        let hint = profit::potential_hint(locale);
        Some(view! {
            <p class="account__potential">{said} <span class="small muted">{hint}</span></p>
        })
    }
}

/// Whether the customer has said the potential; as long as there is none, nothing is to be confirmed.
fn confirmed(here: Here, period: Period, amount: Memo<Option<Cents>>) -> AnyView {
    let app = here.app;
    let is_sure = here.read(move |account| {
        let figures = account.figures.get(&period);
        figures.is_some_and(|figures| figures.potential_confirmed)
    });
    let label = move || {
        let name = account_words::period(app.locale(), app.fiscal_year_start(), period);
        relations::potential_switch(app.locale(), &name)
    };
    let turn = move |event: ev::Event| {
        let on = event_target_checked(&event);
        app.edit(here.id, AccountEdit::ConfirmPotential(period, on));
    };
    view! {
        <Show when=move || amount.with(Option::is_some)>
            <label class="account__sure">
                <input
                    type="checkbox"
                    aria-label=label
                    prop:checked=move || is_sure.get()
                    on:change=turn
                />
                {app.t(relations::potential_confirmed)}
            </label>
        </Show>
    }
    .into_any()
}

/// Adds a row for a year; it is kept once it has a figure.
#[component]
fn AddYear(here: Here, years: Memo<Vec<Period>>, added: RwSignal<Vec<Period>>) -> impl IntoView {
    let app = here.app;
    let kind = RwSignal::new(PeriodKind::Actual);
    let typed = RwSignal::new(None::<String>);
    let problem = RwSignal::new(None::<String>);
    let proposed = Memo::new(move |_| {
        let start = app.fiscal_year_start();
        let this_year = fiscal_year(app.today(), start);
        format::year(start, next_year(&years.get(), kind.get(), this_year))
    });
    let text = move || typed.get().unwrap_or_else(|| proposed.get());
    let kinds = Signal::derive(move || {
        let locale = app.locale();
        vec![
            (PeriodKind::Actual, words::actual(locale).to_owned()),
            (PeriodKind::Forecast, words::forecast(locale).to_owned()),
        ]
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = typed
            .get_untracked()
            .unwrap_or_else(|| proposed.get_untracked());
        let Some(year) = read::year(app.peek_fiscal_year_start(), &text) else {
            problem.set(Some(data_screen::year_wrong(app.peek_locale()).to_owned()));
            return;
        };
        let period = Period {
            year,
            kind: kind.get_untracked(),
        };
        if years.with_untracked(|years| years.contains(&period)) {
            problem.set(Some(words::year_exists(app.peek_locale()).to_owned()));
            return;
        }
        problem.set(None);
        typed.set(None);
        added.update(|added| added.push(period));
    };
    view! {
        <form class="account__add" on:submit=submit>
            <input
                class="field field--number account__year"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-label=app.t(words::year)
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                prop:value=text
                on:input=move |event| {
                    problem.set(None);
                    typed.set(Some(event_target_value(&event)));
                }
            />
            <ChoiceField
                label=app.label(words::kind_of_year)
                options=kinds
                value=kind
                choose=move |one| kind.set(one)
            />
            <button type="submit" class="button button--small">
                <Icon glyph=Glyph::Add />
                {app.t(words::add_year)}
            </button>
            {move || {
                problem.get().map(|text| view! { <p class="labelled__problem" role="alert">{text}</p> })
            }}
        </form>
    }
}
