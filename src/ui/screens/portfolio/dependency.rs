//! Whose view each limit for the largest customer is, whether it is reached, and what it takes in money.

use leptos::prelude::*;

use crate::domain::account::Figure as Lens;
use crate::domain::analysis::concentration::Concentration;
use crate::domain::analysis::light::{PUBLISHED_LIMITS, USUAL_LIMITS};
use crate::domain::analysis::share::Fraction;
use crate::domain::carriers::Carriers;
use crate::domain::command::{Command, HeadEdit};
use crate::ui::app::App;
use crate::ui::components::field::{NumberField, edited};
use crate::words::portfolio_screen::dependency as words;
use crate::words::{Locale, format};

use super::{Seen, concentration};
use crate::ui::components::sheet::{Row, sheet};

/// The section. Limits are made for revenue, whatever the page looks at.
#[component]
pub fn Limits(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let content = move || {
        let carriers = match seen.lens.get() {
            Lens::Revenue => seen.carriers.get(),
            Lens::Margin | Lens::Potential => {
                super::carriers(app, Lens::Revenue, seen.together.get())
            }
        };
        content(app, &carriers?)
    };
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id=super::DEPENDENCY>{app.t(words::heading)}</h2>
            </div>
            {move || seen.only_revenue(app)}
            {content}
            <OwnLimits />
        </section>
    }
}

/// From where on the light changes, as a sentence with three numbers.
#[component]
fn OwnLimits() -> impl IntoView {
    let app = App::use_it();
    let own = concentration::own_limits(app);
    let limits = move || own.get().unwrap_or(USUAL_LIMITS);
    let field = move |at: usize, label: fn(Locale) -> &'static str| {
        let edit = move |percent: u16| {
            let mut limits = own.get_untracked().unwrap_or(USUAL_LIMITS);
            limits[at] = u8::try_from(percent).unwrap_or(u8::MAX);
            edited(
                app,
                app.try_dispatch(Command::EditHead(HeadEdit::DependencyLimits(limits))),
            )
        };
        // Each lies between its neighbours.
        let bounds = Signal::derive(move || {
            let limits = limits().map(u16::from);
            let above = at.checked_sub(1).map_or(0, |before| limits[before]);
            let below = limits.get(at + 1).copied().unwrap_or(101);
            (above + 1, below.saturating_sub(1))
        });
        view! {
            <NumberField
                label=app.label(label)
                value=Signal::derive(move || limits()[at].into())
                edit
                bounds
            />
        }
        .into_any()
    };
    view! {
        <p class="portfolio__sentence">
            <span>{app.t(words::note_before)}</span>
            {field(0, words::note_field)}
            <span>{app.t(words::amber_before)}</span>
            {field(1, words::amber_field)}
            <span>{app.t(words::red_before)}</span>
            {field(2, words::red_field)}
            <span>{app.t(words::red_after)}</span>
        </p>
        <p class="small muted">{app.t(words::own_limits_hint)}</p>
    }
}

fn content(app: App, carriers: &Carriers) -> Option<AnyView> {
    let locale = app.locale();
    let concentration = carriers.concentration.as_ref()?;
    let largest = carriers.carriers.first()?;
    let rows = PUBLISHED_LIMITS
        .iter()
        .map(|limit| {
            let reached = concentration.largest_reaches(*limit);
            let state = if reached {
                words::reached
            } else {
                words::below
            };
            let amount = distance(app, concentration, reached, limit.at);
            let distance = match reached {
                true => words::more_from_others(locale, &amount),
                false => words::more_from_largest(locale, &amount),
            };
            Row {
                head: words::border(locale, *limit),
                to: None,
                cells: vec![
                    words::whose_view(locale, *limit),
                    words::consequence(locale, limit.view).to_owned(),
                    state(locale).to_owned(),
                    distance,
                ],
            }
        })
        .collect();
    let heads = [
        words::limit(locale),
        words::whose(locale),
        words::follows(locale),
        words::today(locale),
        words::distance(locale),
    ];
    // The limit to get below is the highest one that is reached, else the first.
    let reached = PUBLISHED_LIMITS
        .iter()
        .rev()
        .find(|limit| concentration.largest_reaches(**limit));
    let at = reached.unwrap_or(&PUBLISHED_LIMITS[0]).at;
    let more = distance(app, concentration, reached.is_some(), at);
    let finding = words::finding(locale, largest.name.as_str(), concentration, &more);
    let view = view! {
        <p class="finding">{finding}</p>
        <p>{words::floor(locale, concentration)}</p>
        {sheet(words::heading(locale), &heads, &[0, 1, 2, 3], rows)}
        <p class="small muted">{words::limits_hint(locale)}</p>
    };
    Some(view.into_any())
}

/// What others have to bring to get below a limit, or the largest to reach it.
fn distance(app: App, concentration: &Concentration, reached: bool, at: Fraction) -> String {
    // A limit is never nothing and never the whole. Whole units are shown, and they must be enough: exactly on a limit
    // it is still reached.
    let amount = match reached {
        true => concentration.dilution(at).unwrap_or(0) + 1,
        false => concentration.room(at).unwrap_or(0),
    };
    format::money(app.locale(), app.currency(), (amount + 99) / 100 * 100)
}
