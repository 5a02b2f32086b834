//! One picture to read: all accounts as they were on that day.

use leptos::prelude::*;

use super::compare::{class_word, more_rows, rank_word, score_word, tier_word};
use super::list::button;
use super::{Album, name_among};
use crate::browser::page;
use crate::domain::account::Figure;
use crate::domain::model::Axis;
use crate::domain::snapshot::{Row as Frozen, Snapshot};
use crate::domain::sorting;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::sheet::{Row, sheet};
use crate::words::{format, portfolio_screen as screen, snapshots as words};

/// The heading, which takes the keyboard when a picture is opened.
pub(super) const HEADING: &str = "picture-opened";

/// So many rows are shown before somebody asks for all.
const SHOWN: usize = 50;

pub(super) fn opened(app: App, album: Album) -> Option<AnyView> {
    let picture = album.get(Some(album.opened.get()?))?;
    let (locale, id) = (app.locale(), picture.id);
    let all = RwSignal::new(false);
    let name = album.kept.with(|kept| name_among(locale, &picture, kept));
    let years = screen::years(app.fiscal_year_start(), picture.years());
    let close = move |_| {
        album.opened.set(None);
        page::focus(&button("open", id));
    };
    let table = move || {
        let shown = if all.get() { usize::MAX } else { SHOWN };
        let more = picture.rows().len().saturating_sub(shown);
        view! {
            {table(app, &picture, &years, shown)}
            {more_rows(app, more, all)}
        }
    };
    Some(
        view! {
            <div class="pictures__opened" role="region" aria-labelledby=HEADING>
                <div class="section__head">
                    <h3 id=HEADING>{words::opened(locale, &name)}</h3>
                    <button type="button" class="button button--small" on:click=close>
                        {app.t(words::close)}
                    </button>
                </div>
                <p class="small muted">{app.t(words::read_only)}</p>
                {table}
            </div>
        }
        .into_any(),
    )
}

fn table(app: App, picture: &Snapshot, years: &str, shown: usize) -> AnyView {
    let locale = app.locale();
    let mut frozen: Vec<Frozen<'_>> = picture.rows().collect();
    let revenue = |row: &Frozen<'_>| row.amount(Figure::Revenue);
    // Those without a rank by what they brought.
    sorting::by_key(&mut frozen, |row| {
        (
            row.rank().unwrap_or(u32::MAX),
            std::cmp::Reverse(revenue(row)),
        )
    });
    let positive = frozen
        .iter()
        .filter_map(revenue)
        .map(|cents| i128::from(cents.max(0)));
    let base: i128 = positive.sum();
    let rows = frozen.iter().take(shown).map(|row| {
        let is_here = app.with_workspace(|here| here.account(row.id()).is_some());
        let amount = revenue(row);
        let share = amount.filter(|cents| *cents > 0 && base > 0);
        let share = share.map(|cents| format::percent(locale, cents as f64 / base as f64));
        let score = picture.scored(*row, Axis::Attractiveness);
        Row {
            head: row.name().to_owned(),
            to: (is_here == Some(true)).then_some(Route::Account(row.id())),
            cells: vec![
                rank_word(locale, row.rank()),
                class_word(locale, row.class()),
                amount.map_or_else(
                    || "–".to_owned(),
                    |cents| format::money(locale, picture.currency, cents),
                ),
                share.unwrap_or_else(|| "–".to_owned()),
                score_word(locale, score.map(|score| score.middle)),
                tier_word(locale, row.tier()),
            ],
        }
    });
    let revenue_head = match years {
        "" => screen::revenue(locale).to_owned(),
        years => format!("{} {years}", screen::revenue(locale)),
    };
    let heads = [
        screen::account(locale),
        words::rank(locale),
        screen::class(locale),
        &revenue_head,
        screen::share(locale),
        words::score(locale),
        words::status(locale),
    ];
    let rows = rows.collect();
    sheet(words::all(locale), &heads, &[1, 5], rows)
}
