//! Revenue, margin and potential side by side, with the customers that are of another class in another lens.

use leptos::prelude::*;

use crate::domain::account::Figure as Lens;
use crate::domain::analysis::share::BasisPoints;
use crate::domain::carriers::years_of;
use crate::domain::drawing::{Curve, Tone, running_shares};
use crate::domain::lenses::{Lenses as Found, Mover};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::figure::{Figure, picture};
use crate::words::{Locale, format, portfolio_screen as words};

use super::Seen;
use crate::ui::components::sheet::{Row, sheet};

/// The most customers of the list; whoever follows moves by one class only, or is small.
const MOST: usize = 12;

/// The section.
#[component]
pub fn Lenses(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let found = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        let families = seen.families(&portfolio);
        app.with_workspace(|workspace| Found::of(&portfolio, &workspace.head().settings, &families))
    });
    let name = app.label(words::lenses::heading);
    let finding = move || {
        let found = found.get()?;
        Some(words::lenses::finding(app.locale(), &found))
    };
    let draw = move |width: f64| Some(drawing(app.locale(), &found.get()?, width));
    let several = Memo::new(move |_| {
        found.with(|found| {
            found
                .as_ref()
                .is_some_and(|found| found.known().count() > 1)
        })
    });
    let wholes = move || Some(wholes(app, &found.get()?));
    let movers = move || movers(app, &found.get()?);
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id=super::LENSES>{move || name.get()}</h2>
            </div>
            <p class="finding">{finding}</p>
            // One lens alone says what stands above already.
            <Show when=move || several.get()>
                <div class="portfolio__band lenses">
                    <div>
                        <Figure name draw />
                        {wholes}
                    </div>
                    {movers}
                </div>
            </Show>
        </section>
    }
}

fn drawing(locale: Locale, found: &Found, width: f64) -> AnyView {
    let names: Vec<(Lens, String)> = found
        .known()
        .filter_map(|lens| {
            let name = words::lenses::curve(locale, lens, found.by(lens)?);
            Some((lens, name))
        })
        .collect();
    let curves: Vec<Curve<'_>> = names
        .iter()
        .filter_map(|(lens, name)| {
            let (tone, dashed) = match lens {
                Lens::Revenue => (Tone::Ink, false),
                Lens::Margin => (Tone::Slate, false),
                Lens::Potential => (Tone::Slate, true),
            };
            Some(Curve {
                concentration: found.by(*lens)?,
                name,
                tone,
                dashed,
            })
        })
        .collect();
    let axis = [words::share_axis(locale), words::accounts_axis(locale)];
    let said: Vec<&str> = names.iter().map(|(_, name)| name.as_str()).collect();
    picture(running_shares(&curves, axis, width), said.join("; "))
}

/// What each lens adds up to, and whom its sum leaves out.
fn wholes(app: App, found: &Found) -> AnyView {
    let (locale, currency) = (app.locale(), app.currency());
    let money = |amount: i128| format::money(locale, currency, amount);
    let start = app.fiscal_year_start();
    let portfolio = app.portfolio();
    let number = |count: usize| format::number(locale, count as i128);
    let lenses = found
        .known()
        .filter_map(|lens| {
            let all = found.by(lens)?;
            let years = years_of(portfolio.as_ref()?, lens);
            Some(Row {
                head: words::figure_of(locale, start, lens, years),
                to: None,
                cells: vec![
                    money(all.base()),
                    number(all.customers()),
                    format::percent(locale, all.ratio(1)),
                    format::percent(locale, all.top_share(BasisPoints::percent(20))),
                    number(all.customers_to_reach(BasisPoints::percent(80))),
                ],
            })
        })
        .collect();
    let heads = [
        words::lenses::lens(locale),
        words::lenses::whole(locale),
        words::accounts(locale),
        words::largest(locale),
        words::lenses::top_fifth(locale),
        words::lenses::for_eighty(locale),
    ];
    let below = found.known().filter_map(|lens| {
        let (accounts, taken) = found.below[lens as usize];
        let left = found.by(lens)?.base() + taken;
        let amounts = [money(taken), money(left)];
        (accounts > 0).then(|| {
            let [taken, left] = &amounts;
            words::lenses::below(locale, lens, accounts, [taken, left])
        })
    });
    let below: Vec<String> = below.collect();
    let below = (!below.is_empty()).then(|| view! { <p class="small muted">{below.join(" ")}</p> });
    view! {
        {sheet(words::lenses::heading(locale), &heads, &[], lenses)}
        {below}
    }
    .into_any()
}

/// Who is of another class in another lens; nothing where that is nobody.
fn movers(app: App, found: &Found) -> Option<AnyView> {
    let locale = app.locale();
    if found.movers.is_empty() {
        return None;
    }
    let movers = found.movers.iter().take(MOST);
    let rows: Vec<Row> = movers.map(|mover| row(locale, mover)).collect();
    let more = found.movers.len().saturating_sub(MOST);
    let more = (more > 0).then(|| {
        view! { <p class="small muted">{words::lenses::more_movers(locale, more)}</p> }
    });
    let heads = [
        words::account(locale),
        words::revenue(locale),
        words::margin(locale),
        words::potential(locale),
        words::lenses::todo(locale),
    ];
    let view = view! {
        <div>
            <h3>{words::lenses::movers(locale)}</h3>
            {sheet(words::lenses::movers(locale), &heads, &[0, 1, 2, 3], rows)}
            {more}
        </div>
    };
    Some(view.into_any())
}

fn row(locale: Locale, mover: &Mover) -> Row {
    let class = |lens: Lens| match mover.class(lens) {
        Some(class) => words::class_word(locale, lens, class).to_owned(),
        None => "–".to_owned(),
    };
    let mut cells: Vec<String> = Lens::ALL.map(class).to_vec();
    cells.push(words::lenses::advice(locale, mover).to_owned());
    Row {
        head: mover.name.to_string(),
        to: Some(Route::Account(mover.id)),
        cells,
    }
}
