//! How much hangs on how few: the largest, the three, five and ten largest, the light for the largest with
//! whose view it is, and the effective number of customers in words.

use leptos::prelude::*;

use crate::domain::account::Figure as Lens;
use crate::domain::analysis::concentration::Concentration;
use crate::domain::analysis::light::{DependencyLight, Level, LightLimits, dependency_light};
use crate::domain::analysis::share::BasisPoints;
use crate::domain::drawing::lorenz;
use crate::ui::app::App;
use crate::ui::components::figure::{Figure, picture};
use crate::words::{Locale, format, portfolio_screen as words};

use super::Seen;

/// The limits that the company has set itself, tracked.
pub fn own_limits(app: App) -> Memo<Option<[u8; 3]>> {
    let head = app.head();
    Memo::new(move |_| head.with(|head| head.as_ref()?.settings.dependency_limits))
}

/// The column beside the chart.
#[component]
pub fn Column(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let limits = own_limits(app);
    let column = move || {
        let found = seen.with(|carriers| {
            let concentration = carriers.concentration.as_ref()?;
            let limits = LightLimits::of(limits.get());
            Some(column(
                app.locale(),
                seen.lens.get(),
                concentration,
                &limits,
            ))
        });
        found.flatten()
    };
    let more = move || {
        let found = seen.with(|carriers| {
            let concentration = carriers.concentration.as_ref()?;
            Some(more(app.locale(), concentration))
        });
        found
            .flatten()
            .map(|figures| view! { {figures} <LorenzCurve seen /> })
    };
    view! {
        <section class="section portfolio__concentration">
            <div class="section__head">
                <h2>{app.t(words::concentration)}</h2>
            </div>
            {column}
            <details>
                <summary>{app.t(words::more_figures)}</summary>
                {more}
            </details>
        </section>
    }
}

fn column(
    locale: Locale,
    lens: Lens,
    concentration: &Concentration,
    limits: &LightLimits,
) -> AnyView {
    let light = dependency_light(concentration, limits);
    // Shares that no customer stands behind would say the same again.
    let together = [3, 5, 10]
        .into_iter()
        .filter(|count| *count < concentration.customers())
        .map(|count| {
            (
                words::largest_together(locale, count),
                concentration.ratio(count),
            )
        });
    let measures = std::iter::once((words::largest(locale).to_owned(), concentration.ratio(1)))
        .chain(together)
        .map(|(name, share)| measure(locale, name, share));
    let judged = match lens {
        Lens::Revenue => light_note(locale, &light),
        Lens::Margin | Lens::Potential => {
            view! { <p class="small muted">{words::limits_for_revenue(locale)}</p> }.into_any()
        }
    };
    view! {
        <p class="finding">{words::concentration_finding(locale, concentration)}</p>
        <ul class="measures">{measures.collect_view()}</ul>
        {judged}
        <p class="note">{words::behaves_like(locale, lens, concentration)}</p>
    }
    .into_any()
}

/// A share as a bar from 0 to 100 %.
fn measure(locale: Locale, name: String, share: f64) -> impl IntoView {
    view! {
        <li class="measure">
            <span>{name}</span>
            <span class="measure__value number">{format::percent(locale, share)}</span>
            <svg class="measure__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect class="measure__whole" width="100" height="4"></rect>
                <rect class="measure__part" width=share * 100.0 height="4"></rect>
            </svg>
        </li>
    }
}

/// The light: its word, then the sentence with whose view it is.
pub fn light_note(locale: Locale, light: &DependencyLight) -> AnyView {
    let class = match light.level {
        Level::Green => "note light light--green",
        Level::Note => "note light light--note",
        Level::Amber => "note light light--amber",
        Level::Red => "note light light--red",
    };
    view! {
        <p class=class>
            <svg class="light__sign" viewBox="0 0 12 12" aria-hidden="true">
                {sign(light.level)}
            </svg>
            <span>
                <strong>{words::level(locale, light.level)} ": "</strong>
                {words::light(locale, light)}
            </span>
        </p>
    }
    .into_any()
}

/// A shape for each level, so that colour is never the only sign.
fn sign(level: Level) -> AnyView {
    match level {
        Level::Green => view! { <circle cx="6" cy="6" r="5"></circle> }.into_any(),
        Level::Note => {
            view! { <circle class="light__ring" cx="6" cy="6" r="4.250"></circle> }.into_any()
        }
        Level::Amber => view! { <path d="M6 0.500L11.500 6 6 11.500 0.500 6z"></path> }.into_any(),
        Level::Red => view! { <path d="M6 0.500l6 10.500H0z"></path> }.into_any(),
    }
}

/// What experts ask for.
fn more(locale: Locale, concentration: &Concentration) -> AnyView {
    let points = format::number(locale, (concentration.herfindahl_points() + 0.5) as i128);
    let gini = |value: f64| words::two_decimals(locale, value);
    let corrected = concentration.gini_corrected().map_or("–".to_owned(), gini);
    let rows = [
        (
            words::effective(locale),
            words::one_decimal(locale, concentration.effective_number()),
        ),
        (
            words::floor(locale),
            format::percent(locale, concentration.floor()),
        ),
        (words::herfindahl(locale), points),
        (words::gini(locale), gini(concentration.gini())),
        (words::gini_corrected(locale), corrected),
    ];
    let rows = rows.map(|(name, value)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd class="number">{value}</dd>
            </div>
        }
    });
    view! { <dl class="figures small">{rows}</dl> }.into_any()
}

/// How far the customers are from bringing the same each.
#[component]
fn LorenzCurve(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let draw = move |width: f64| {
        let found = seen.with(|carriers| {
            let (locale, concentration) = (app.locale(), carriers.concentration.as_ref()?);
            let axis = [
                words::share_axis(locale),
                words::dependency::smallest_first(locale),
            ];
            let equal = words::dependency::all_equal(locale);
            let drawing = lorenz(concentration, axis, equal, width);
            Some(picture(drawing, smaller_half(locale, concentration)))
        });
        found.flatten()
    };
    let said = move || {
        let found = seen
            .with(|carriers| Some(smaller_half(app.locale(), carriers.concentration.as_ref()?)));
        found.flatten()
    };
    let name = app.label(words::dependency::lorenz);
    view! {
        <h3>{app.t(words::dependency::lorenz)}</h3>
        <p class="small muted">{said}</p>
        <Figure name draw />
    }
}

fn smaller_half(locale: Locale, concentration: &Concentration) -> String {
    let larger = concentration.top_share(BasisPoints::percent(50));
    words::dependency::smaller_half(locale, 1.0 - larger)
}
