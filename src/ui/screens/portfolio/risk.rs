//! What may be lost within a year: the chance that each customer stays, and what follows from all of them.

use leptos::prelude::*;

use super::Seen;
use super::money;
use crate::domain::at_risk::{AtRisk, Exposed, USUAL_CHANCE};
use crate::domain::breakdown::{Grouping, groupings};
use crate::domain::command::{AccountEdit, Command};
use crate::domain::drawing::{BarRow, Tone, bars};
use crate::domain::ids::AccountId;
use crate::exchange::list::fold::fold_letters;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::field::{
    ChoiceField, Edited, NumberField, PercentField, TextField, edited, outside,
};
use crate::ui::components::figure::{Figure, picture};
use crate::ui::components::mark::KeyMark;
use crate::ui::components::sheet::{Row, sheet};
use crate::words::format;
use crate::words::portfolio_screen::{self as screen, risk as words, what_if};

/// How many of those that the most hangs on are listed, and the most rows with those that are answered or found.
const LISTED: usize = 10;
const MOST: usize = 50;

/// The section.
#[component]
pub fn Risk(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let assumed = RwSignal::new(u16::from(USUAL_CHANCE));
    let offered = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        app.with_workspace(|workspace| groupings(&portfolio, workspace.head()))
    });
    let wanted = RwSignal::new(None::<Grouping>);
    let found = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        let families = seen.families(&portfolio);
        let assumed = u8::try_from(assumed.get()).unwrap_or(100);
        let found = app.with_workspace(|workspace| {
            let head = workspace.head();
            AtRisk::of(&portfolio, head, &families, assumed, wanted.get())
        });
        found.flatten()
    });
    let options = Signal::derive(move || {
        let locale = app.locale();
        let alone = (None, words::alone(locale).to_owned());
        let parts = offered.get().unwrap_or_default().into_iter();
        let parts = parts.map(|by| (Some(by), words::falls_together(locale, by)));
        std::iter::once(alone).chain(parts).collect::<Vec<_>>()
    });
    let assume = move |percent: u16| match percent {
        0..=100 => {
            assumed.set(percent);
            Ok(())
        }
        _ => Err(outside(app, percent, 0, 100)),
    };
    let finding = move || found.with(|found| Some(said(app, found.as_ref()?)));
    let basis = move || found.with(|found| Some(words::basis(app.locale(), found.as_ref()?)));
    let name = app.label(words::chart);
    let draw = move |width: f64| {
        found.with(|found| {
            let found = found.as_ref()?;
            Some(picture(bars(&rows(app, found), width), said(app, found)))
        })
    };
    let table = move || found.with(|found| Some(table(app, found.as_ref()?)));
    let how = move || {
        let exact = found.with(|found| found.as_ref().is_none_or(|found| found.risk.is_exact()));
        let how = if exact { words::exact } else { words::on_grid };
        let (locale, how) = (app.locale(), how(app.locale()));
        match wanted.get() {
            None => format!("{how} {}", words::alone_hint(locale)),
            Some(_) => how.to_owned(),
        }
    };
    view! {
        <Show when=move || found.with(Option::is_some)>
            <section class="section portfolio__risk">
                <div class="section__head">
                    <h2 id=super::RISK>{app.t(words::heading)}</h2>
                </div>
                {move || seen.only_revenue(app)}
                <p class="finding" aria-live="polite">{finding}</p>
                <div class="portfolio__sentence">
                    <span>{app.t(words::assumed_before)}</span>
                    <NumberField label=app.label(words::assumed_field) value=assumed edit=assume />
                    <span>{app.t(words::assumed_after)}</span>
                    <ChoiceField
                        label=app.label(words::together)
                        label_shown=true
                        options
                        value=wanted
                        choose=move |by| wanted.set(by)
                    />
                </div>
                <div class="portfolio__band">
                    <div>
                        <h3>{app.t(words::chart)}</h3>
                        <Figure name draw />
                        <details class="portfolio__values">
                            <summary>{app.t(screen::values)}</summary>
                            {table}
                        </details>
                        <p class="small muted">{how}</p>
                    </div>
                    <div>
                        <h3>{app.t(words::contributors)}</h3>
                        <p class="small muted">{basis}</p>
                        <Contributors found />
                    </div>
                </div>
            </section>
        </Show>
    }
}

/// The average and a bad year.
pub fn said(app: App, found: &AtRisk) -> String {
    let expected = money(app, found.risk.expected());
    let bad = money(app, found.risk.quantile(0.95));
    words::finding(app.locale(), found, &expected, &bad)
}

fn rows(app: App, found: &AtRisk) -> Vec<BarRow> {
    let locale = app.locale();
    let bands = found.bands();
    let longest = bands.iter().copied().fold(0.01, f64::max);
    let rows = bands.into_iter().enumerate();
    rows.map(|(place, chance)| BarRow {
        name: words::band_name(locale, place),
        value: words::whole_or_less(locale, chance),
        share: chance / longest,
        tone: match place {
            0 => Tone::Soft,
            1..=4 => Tone::Slate,
            _ => Tone::Ink,
        },
    })
    .collect()
}

fn table(app: App, found: &AtRisk) -> AnyView {
    let locale = app.locale();
    let bands = found.bands();
    let rows = bands.iter().enumerate().map(|(place, chance)| {
        let more: f64 = bands[place..].iter().sum();
        Row {
            head: words::band_name(locale, place),
            to: None,
            cells: vec![
                format::percent(locale, *chance),
                format::percent(locale, more.min(1.0)),
            ],
        }
    });
    let heads = [
        words::band(locale),
        words::chance(locale),
        words::at_least(locale),
    ];
    sheet(words::chart(locale), &heads, &[], rows.collect())
}

/// Those that are listed, and how many more would be.
#[derive(Clone, PartialEq, Default)]
struct Listed {
    rows: Vec<AccountId>,
    further: usize,
}

/// Those that the most hangs on and whoever something was said about, so that an answer can be looked at and taken
/// back; or those with a name that holds what is sought.
fn listed(customers: &[Exposed], sought: &str) -> Listed {
    let sought = fold_letters(sought.trim());
    let mut all = Listed::default();
    for (place, one) in customers.iter().enumerate() {
        let is_meant = match sought.is_empty() {
            true => place < LISTED || one.is_said,
            false => fold_letters(one.name.as_str()).contains(&sought),
        };
        match (is_meant, all.rows.len()) {
            (true, ..MOST) => all.rows.push(one.id),
            (true, _) => all.further += 1,
            (false, _) => {}
        }
    }
    all
}

/// Each with a field for its chance. The order waits while somebody types: a row that moved away under the hand would
/// be lost.
#[component]
fn Contributors(found: Memo<Option<AtRisk>>) -> impl IntoView {
    let app = App::use_it();
    let inside = RwSignal::new(false);
    let sought = RwSignal::new(String::new());
    let shown = Memo::new(move |before: Option<&(String, Listed)>| {
        let (typing, sought) = (inside.get(), sought.get());
        let kept = before
            .filter(|(before, listed)| typing && *before == sought && !listed.rows.is_empty());
        let listed = match kept {
            Some((_, kept)) => kept.clone(),
            None => found.with(|found| {
                let customers = found.as_ref().map_or(&[][..], |found| &found.customers[..]);
                listed(customers, &sought)
            }),
        };
        (sought, listed)
    });
    let listed = move || shown.with(|(_, listed)| listed.rows.clone());
    let is_long = Memo::new(move |_| {
        found.with(|found| {
            found
                .as_ref()
                .is_some_and(|found| found.customers.len() > LISTED)
        })
    });
    let seek = move |text: String| {
        sought.set(text);
        Ok(())
    };
    let beyond = move || {
        shown.with(|(_, listed)| match (listed.rows.len(), listed.further) {
            (0, _) => what_if::not_found(app.locale()).to_owned(),
            (_, 0) => String::new(),
            (_, further) => what_if::further(app.locale(), further),
        })
    };
    view! {
        <Show when=move || is_long.get()>
            <p class="small muted">{app.t(words::listed)}</p>
            <TextField
                label=app.label(words::find)
                placeholder=app.label(words::find)
                class="portfolio__find"
                value=sought
                edit=seek
            />
        </Show>
        <div
            class="portfolio__wide"
            on:focusin=move |_| inside.set(true)
            on:focusout=move |_| inside.set(false)
        >
            <table class="table risk__table">
                <thead>
                    <tr>
                        <th scope="col">{app.t(screen::account)}</th>
                        <th scope="col" class="number">{app.t(words::a_year)}</th>
                        <th scope="col" class="number">{app.t(words::stays)}</th>
                        <th scope="col">{app.t(words::source)}</th>
                        <th scope="col" class="number">{app.t(words::expected)}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each=listed key=|id| *id let:id>
                        <Contributor id found />
                    </For>
                </tbody>
            </table>
        </div>
        <p class="small muted" aria-live="polite">{beyond}</p>
    }
}

#[component]
fn Contributor(id: AccountId, found: Memo<Option<AtRisk>>) -> impl IntoView {
    let app = App::use_it();
    let one = Memo::new(move |_| {
        found.with(|found| {
            let mut customers = found.as_ref()?.customers.iter();
            customers.find(|one| one.id == id).cloned()
        })
    });
    let text = move |of: fn(App, &Exposed) -> String| {
        move || one.with(|one| one.as_ref().map(|one| of(app, one)))
    };
    let name = move || one.with(|one| one.as_ref().map(|one| one.name.to_string()));
    let key = move || {
        let is_key = one.with(|one| one.as_ref().is_some_and(|one| one.is_key));
        is_key.then(|| view! { <KeyMark key=true /> })
    };
    let value = Signal::derive(move || {
        one.with(|one| one.as_ref().filter(|one| one.is_said).map(|one| one.stays))
    });
    let assumed = Signal::derive(move || {
        one.with(|one| {
            one.as_ref()
                .map_or(String::new(), |one| one.stays.to_string())
        })
    });
    let edit = move |chance: Option<u8>| -> Edited {
        let stay = AccountEdit::new_chance(chance, app.peek_today());
        edited(app, app.try_dispatch(Command::edit(id, stay)))
    };
    let label = Signal::derive(move || words::stays_of(app.locale(), &name().unwrap_or_default()));
    let revenue = text(|app, one| money(app, one.revenue.into()));
    let expected = text(|app, one| money(app, one.expected_loss()));
    let source = text(|app, one| {
        let locale = app.locale();
        match (one.is_confirmed, one.is_said) {
            (true, _) => words::confirmed(locale),
            (false, true) => words::said(locale),
            (false, false) => words::only_assumed(locale),
        }
        .to_owned()
    });
    view! {
        <tr>
            <th scope="row">
                {key} " " <a href=Route::Account(id).to_string()>{name}</a>
            </th>
            <td class="number" data-label=app.t(words::a_year)>{revenue}</td>
            <td class="number risk__stays" data-label=app.t(words::stays)>
                <PercentField label value placeholder=assumed edit />
            </td>
            <td data-label=app.t(words::source)>{source}</td>
            <td class="number" data-label=app.t(words::expected)>{expected}</td>
        </tr>
    }
}
