//! Who depends on whom: our share in what customers buy against their share in our revenue.

use leptos::prelude::*;

use super::Seen;
use crate::domain::drawing::{FieldInput, Point, Tone, field};
use crate::domain::mutual::{Bond, Mutual as Found, THEY_DEPEND, WE_DEPEND};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::figure::{Figure, picture};
use crate::ui::components::sheet::{Row, sheet};
use crate::words::portfolio_screen::{self as screen, mutual as words};
use crate::words::{Locale, format};

/// The most rows of the table, and the most points with a name.
const MOST: usize = 20;
const NAMED: usize = 8;

/// The section.
#[component]
pub fn Mutual(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let found = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        Found::of(&portfolio, &seen.families(&portfolio))
    });
    let has_ties = Memo::new(move |_| {
        found.with(|found| found.as_ref().is_some_and(|found| !found.ties.is_empty()))
    });
    let finding = move || found.with(|found| Some(words::finding(app.locale(), found.as_ref()?)));
    let name = app.label(words::heading);
    let draw = move |width: f64| found.with(|found| drawing(app.locale(), found.as_ref()?, width));
    let table = move || found.with(|found| Some(table(app.locale(), found.as_ref()?)));
    let unknown = move || {
        found.with(|found| {
            let found = found.as_ref()?;
            let some = found.unknown > 0 && !found.ties.is_empty();
            some.then(|| words::unknown(app.locale(), found.unknown, found.unknown_share))
        })
    };
    view! {
        <Show when=move || found.with(Option::is_some)>
            <section class="section">
                <div class="section__head">
                    <h2 id=super::MUTUAL>{move || name.get()}</h2>
                </div>
                {move || seen.only_revenue(app)}
                <p class="finding">{finding}</p>
                <Show when=move || has_ties.get()>
                    <Figure name draw />
                    <p class="small muted">{unknown}</p>
                    <details class="portfolio__values">
                        <summary>{app.t(screen::values)}</summary>
                        {table}
                    </details>
                    <p class="small muted">{app.t(words::hint)}</p>
                </Show>
            </section>
        </Show>
    }
}

fn drawing(locale: Locale, found: &Found, width: f64) -> Option<AnyView> {
    let largest = found.ties.first()?.ours;
    // The line stands well inside, whatever the largest brings.
    let longest = (largest * 1.1).max(WE_DEPEND.as_f64() * 2.0).min(1.0);
    let points: Vec<Point> = found
        .ties
        .iter()
        .enumerate()
        .map(|(place, tie)| Point {
            name: tie.name.to_string(),
            at: [tie.ours / longest, tie.depends],
            tone: match (tie.is_key, tie.bond) {
                (true, _) => Tone::Key,
                (false, Bond::WeDepend) => Tone::Ink,
                (false, _) => Tone::Slate,
            },
            is_named: place < NAMED,
        })
        .collect();
    let [we, they] = words::cuts(locale);
    let input = FieldInput {
        cuts: [WE_DEPEND.as_f64() / longest, THEY_DEPEND.as_f64()],
        cut_words: [&we, &they],
        axes: [words::ours(locale), words::depends(locale)],
        fields: [
            Bond::Loose,
            Bond::WeDepend,
            Bond::TheyDepend,
            Bond::Partners,
        ]
        .map(|bond| words::bond_word(locale, bond)),
    };
    let drawing = field(&points, input, width);
    Some(picture(drawing, words::finding(locale, found)))
}

fn table(locale: Locale, found: &Found) -> AnyView {
    let rows = found.ties.iter().take(MOST).map(|tie| Row {
        head: tie.name.to_string(),
        to: Some(Route::Account(tie.id)),
        cells: vec![
            format::percent(locale, tie.ours),
            format!(
                "{} ({})",
                format::whole_percent(locale, tie.theirs),
                words::known(locale, tie.known)
            ),
            tie.lock_in
                .map_or("–".to_owned(), |step| step.get().to_string()),
            format::whole_percent(locale, tie.depends),
            words::bond_word(locale, tie.bond).to_owned(),
        ],
    });
    let heads = [
        screen::account(locale),
        words::ours(locale),
        words::theirs(locale),
        words::lock_in(locale),
        words::depends_briefly(locale),
        words::bond(locale),
    ];
    sheet(words::heading(locale), &heads, &[1, 4], rows.collect())
}
