//! What is still missing of the revenue that is wanted, and whether the open opportunities are enough for it.

use leptos::prelude::*;

use super::{Found, money};
use crate::domain::command::{Command, HeadEdit};
use crate::domain::pipeline::ENOUGH_CLOSED;
use crate::domain::pipeline_need::{Coverage, Need};
use crate::domain::workspace::Reserve;
use crate::ui::app::App;
use crate::ui::components::field::{PercentField, edited};
use crate::ui::components::sheet::{Row, sheet};
use crate::ui::screens::portfolio::ReserveField;
use crate::words::format;
use crate::words::opportunities::{self as words, coverage};

/// The section.
#[component]
pub(super) fn NeedSection(found: Memo<Option<Found>>) -> impl IntoView {
    let app = App::use_it();
    let asks = Memo::new(move |_| {
        found.with(|found| {
            found
                .as_ref()
                .is_some_and(|found| found.sums.won + found.sums.lost < ENOUGH_CLOSED)
        })
    });
    let assumed = Signal::derive(move || found.with(|found| found.as_ref()?.assumed));
    let content = move || found.get().map(|found| content(app, &found));
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id=super::NEED>{app.t(words::need)}</h2>
            </div>
            {content}
            <div class="lose__reserves">
                <ReserveField reserve=Reserve::Target />
                <Show when=move || asks.get()>
                    <PercentField
                        label=app.label(coverage::assumed_rate)
                        label_shown=true
                        value=assumed
                        edit=move |rate| {
                            let edit = HeadEdit::WinRate(rate);
                            edited(app, app.try_dispatch(Command::EditHead(edit)))
                        }
                    />
                </Show>
            </div>
        </section>
    }
}

/// Whether the pipeline is enough for what is missing, in sentences.
pub(super) fn said(app: App, all: &Found) -> String {
    let locale = app.locale();
    let need = all.need.as_ref().map(|need| need_said(app, need));
    match (need, all.coverage()) {
        (None, _) => coverage::no_target(locale).to_owned(),
        (Some(need), None) => need,
        (Some(need), Some(found)) => {
            let missing = found.missing().map(|amount| money(app, amount));
            let covered = coverage::covered(locale, &found, missing.as_deref());
            let left_out = coverage::left_out(locale, &all.qualified).unwrap_or_default();
            format!("{need} {covered}{left_out}")
        }
    }
}

fn content(app: App, all: &Found) -> AnyView {
    let locale = app.locale();
    let said = said(app, all);
    let known = coverage::rate(locale, all.rate(), all.sums.won + all.sums.lost);
    let by_value = all.closed.win_rate().map(|rate| {
        let rate = format::whole_percent(locale, rate);
        coverage::by_value(locale, &rate, all.closed.without_value)
    });
    let table = all.coverage().map(|coverage| table(app, all, &coverage));
    view! {
        <p class="finding">{said}</p>
        {table}
        <p class="small muted">{known} " " {by_value}</p>
    }
    .into_any()
}

fn need_said(app: App, need: &Need) -> String {
    let start = app.fiscal_year_start();
    let brought = need
        .brought
        .map(|(year, amount)| (format::year(start, year), money(app, amount)));
    let brought = brought
        .as_ref()
        .map(|(year, amount)| [year.as_str(), amount.as_str()]);
    let amounts = [money(app, need.target), money(app, need.gap().abs())];
    let [target, gap] = &amounts;
    coverage::need(app.locale(), need, brought, [target, gap])
}

fn table(app: App, found: &Found, coverage: &Coverage) -> AnyView {
    let locale = app.locale();
    let row = |head: &'static str, cell: String| Row {
        head: head.to_owned(),
        to: None,
        cells: vec![cell],
    };
    let required = coverage.rate.required();
    let rows = vec![
        row(coverage::gap(locale), money(app, coverage.gap)),
        row(coverage::open(locale), money(app, coverage.pipeline)),
        row(
            coverage::ratio(locale),
            coverage::times(locale, coverage.ratio()),
        ),
        row(
            coverage::required(locale),
            required.map_or("–".to_owned(), |times| coverage::times(locale, times)),
        ),
        row(
            coverage::expected(locale),
            money(app, found.qualified.weighted),
        ),
    ];
    let heads = ["", coverage::figure(locale)];
    sheet(words::need(locale), &heads, &[], rows)
}
