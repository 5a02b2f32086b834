//! One page for a bank or an investor, for the screen and for paper.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::Figure as Lens;
use crate::domain::analysis::light::{LightLimits, dependency_light};
use crate::domain::bank_page::{Dependence, LISTED, Listed};
use crate::domain::carriers::years_of;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::families::Families;
use crate::domain::values::Date;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::field::{TextField, edited};
use crate::ui::components::sheet::{Row, sheet};
use crate::words::portfolio_screen::{self as screen, bank as words, dependency, risk};
use crate::words::start::first_workspace_name;
use crate::words::{Locale, format};

use super::concentration::{light_note, own_limits};
use super::{lose, money, risk as at_risk};

/// The screen. Subsidiaries count with their parent company: to a bank they are one debtor.
#[component]
pub fn BankPage() -> impl IntoView {
    let app = App::use_it();
    let letters = Letters::new(app);
    let limits = own_limits(app);
    let found = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        let families = Families::of(&portfolio, true);
        app.with_workspace(|workspace| {
            Dependence::of(&portfolio, workspace.head(), &families, app.today())
        })
        .flatten()
    });
    let title = move || title(app.locale(), &company(app));
    let finding = move || {
        found.with(|found| match found {
            Some(found) => {
                let first = largest(app, found, letters.are_on());
                words::finding(app.locale(), &first, &found.concentration)
            }
            None => super::no_revenue(app, words::empty(app.locale()).to_owned()),
        })
    };
    let content = move || {
        found.with(|found| {
            let limits = LightLimits::of(limits.get());
            Some(content(app, found.as_ref()?, &limits, letters.are_on()))
        })
    };
    let tick = move |event: leptos::ev::Event| letters.choose(event_target_checked(&event));
    view! {
        <div class="page-head">
            <div>
                <h1>{title}</h1>
                <p class="finding">{finding}</p>
            </div>
            <div class="page-head__actions portfolio__choices">
                <label class="portfolio__tick small">
                    <input type="checkbox" prop:checked=move || letters.are_on() on:change=tick />
                    {app.t(words::letters)}
                </label>
                <a class="button" href=Route::Portfolio.to_string()>{app.t(words::back)}</a>
                <button type="button" class="button button--primary" on:click=move |_| page::print()>
                    {app.t(words::print)}
                </button>
            </div>
        </div>
        <Show when=move || found.with(Option::is_some)>
            <div class="bank__company">
                <TextField
                    label=app.label(words::company)
                    label_shown=true
                    value=Signal::derive(move || company(app))
                    edit=move |name: String| {
                        edited(app, app.try_dispatch(Command::EditHead(HeadEdit::Name(name))))
                    }
                />
                <span class="small muted">{app.t(words::company_hint)}</span>
            </div>
        </Show>
        <div class="bank">{content}</div>
    }
}

/// Whether letters stand for names; this browser remembers it for each workspace.
#[derive(Clone, Copy)]
struct Letters {
    app: App,
    chosen: RwSignal<Option<bool>>,
}

impl Letters {
    fn new(app: App) -> Self {
        let chosen = RwSignal::new(None);
        Self { app, chosen }
    }

    /// Tracked.
    fn are_on(self) -> bool {
        let id = self.app.with_workspace(|workspace| workspace.head().id);
        self.chosen.get().unwrap_or_else(|| {
            let kept = |id| {
                self.app
                    .with_keeper(|keeper| Some(keeper.preferences.letters(id)))
            };
            id.and_then(kept).unwrap_or_default()
        })
    }

    fn choose(self, on: bool) {
        self.chosen.set(Some(on));
        if let Some(id) = self.app.peek_workspace(|workspace| workspace.head().id) {
            self.app
                .with_keeper(|keeper| keeper.preferences.set_letters(id, on).ok());
        }
    }
}

fn company(app: App) -> String {
    app.with_workspace(|workspace| workspace.head().name.to_string())
        .unwrap_or_default()
}

/// With the company at the beginning, as long as somebody has given it a name.
fn title(locale: Locale, company: &str) -> String {
    let is_unnamed = |locale| first_workspace_name(locale).as_str() == company;
    match company.is_empty() || Locale::ALL.into_iter().any(is_unnamed) {
        true => words::title(locale).to_owned(),
        false => words::title_of(locale, company),
    }
}

fn largest(app: App, found: &Dependence, letters: bool) -> String {
    let first = found.listed.first().map(|one| name(app, one, 0, letters));
    first.unwrap_or_default()
}

fn name(app: App, one: &Listed, place: usize, letters: bool) -> String {
    match letters {
        true => words::letter(app.locale(), place),
        false => one.name.to_string(),
    }
}

fn content(app: App, found: &Dependence, limits: &LightLimits, letters: bool) -> AnyView {
    let locale = app.locale();
    let years = (found.years.len() > 1).then(|| {
        view! {
            <section class="section">
                <div class="section__head">
                    <h2>{words::years(locale)}</h2>
                </div>
                {years(app, found)}
            </section>
        }
    });
    let largest = largest(app, found, letters);
    let lost = found.loss.as_ref();
    let lost = lost.map(|loss| lose::finding(app, &largest, loss));
    let may = found.at_risk.as_ref();
    let may = may.map(|found| {
        let (said, basis) = (at_risk::said(app, found), risk::basis(locale, found));
        format!("{said} {basis}")
    });
    let said = [lost, may].into_iter().flatten();
    let said: Vec<AnyView> = said
        .map(|said| view! { <p>{said}</p> }.into_any())
        .collect();
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{words::figures(locale)}</h2>
            </div>
            {figures(app, found)}
            {light_note(locale, &dependency_light(&found.concentration, limits))}
            {said}
        </section>
        {years}
        <section class="section">
            <div class="section__head">
                <h2>{heading(locale, found)}</h2>
            </div>
            {customers(app, found, letters)}
            {gaps(locale, found, letters)}
        </section>
        <p class="small muted">{made(app, found)}</p>
    }
    .into_any()
}

fn figures(app: App, found: &Dependence) -> AnyView {
    let locale = app.locale();
    let all = &found.concentration;
    let start = app.fiscal_year_start();
    let years = app.portfolio().map(|all| years_of(&all, Lens::Revenue));
    let revenue = years.map(|years| screen::figure_of(locale, start, Lens::Revenue, years));
    let mut figures = vec![
        (revenue.unwrap_or_default(), money(app, all.base())),
        (
            screen::accounts(locale).to_owned(),
            format::number(locale, all.customers() as i128),
        ),
        (
            screen::effective(locale).to_owned(),
            screen::one_decimal(locale, all.effective_number()),
        ),
    ];
    let counts = [1, 3, 5, 10].into_iter();
    let together = counts.filter(|count| *count == 1 || *count < all.customers());
    figures.extend(together.map(|count| {
        let head = match count {
            1 => screen::largest(locale).to_owned(),
            _ => screen::largest_together(locale, count),
        };
        (head, format::percent(locale, all.ratio(count)))
    }));
    figures.extend(found.at_risk.as_ref().map(|found| {
        let amount = money(app, found.risk.expected());
        (words::at_risk(locale).to_owned(), amount)
    }));
    let figures: Vec<AnyView> = figures
        .into_iter()
        .map(|(head, value)| {
            view! {
                <div>
                    <dt>{head}</dt>
                    <dd class="number">{value}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <dl class="figures">{figures}</dl> }.into_any()
}

fn years(app: App, found: &Dependence) -> AnyView {
    let (locale, start) = (app.locale(), app.fiscal_year_start());
    let rows = found.years.iter().map(|row| {
        let all = &row.concentration;
        Row {
            head: format::year(start, row.year),
            to: None,
            cells: vec![
                money(app, all.base()),
                format::number(locale, all.customers() as i128),
                format::percent(locale, all.ratio(1)),
                format::percent(locale, all.ratio(3)),
                screen::one_decimal(locale, all.effective_number()),
            ],
        }
    });
    let heads = [
        dependency::year(locale),
        screen::revenue(locale),
        screen::accounts(locale),
        screen::largest(locale),
        dependency::three(locale),
        screen::effective(locale),
    ];
    sheet(words::years(locale), &heads, &[], rows.collect())
}

/// The largest, all others, and the whole.
fn customers(app: App, found: &Dependence, letters: bool) -> AnyView {
    let locale = app.locale();
    let missing = || "–".to_owned();
    // With the year, whichever it is.
    let day = |day| format::short_day(locale, day, Date::default());
    let whole = found.concentration.base();
    let amount = |amount: i128| {
        let share = amount as f64 / whole.max(1) as f64;
        [money(app, amount), format::percent(locale, share)]
    };
    let mut rows: Vec<Row> = found
        .listed
        .iter()
        .enumerate()
        .map(|(place, one)| {
            let [revenue, share] = amount(one.revenue.into());
            Row {
                head: name(app, one, place, letters),
                // A letter that leads to the customer would be none.
                to: (!letters).then_some(Route::Account(one.id)),
                cells: vec![
                    revenue,
                    share,
                    one.since.map_or_else(missing, day),
                    one.contract_end.map_or_else(missing, day),
                    match one.mitigation.is_empty() {
                        true => missing(),
                        // What is done may name the customer.
                        false if letters => {
                            one.mitigation.join("; ").replace(one.name.as_str(), "…")
                        }
                        false => one.mitigation.join("; "),
                    },
                ],
            }
        })
        .collect();
    let sum = |head: String, of: i128| {
        let [revenue, share] = amount(of);
        let nothing = String::new;
        Row {
            head,
            to: None,
            cells: vec![revenue, share, nothing(), nothing(), nothing()],
        }
    };
    let (others, rest) = found.others();
    if others > 0 {
        rows.push(sum(words::others(locale, others), rest));
    }
    rows.push(sum(words::total(locale).to_owned(), whole));
    let heads = [
        screen::account(locale),
        screen::revenue(locale),
        words::share(locale),
        words::since(locale),
        words::contract_end(locale),
        words::mitigation(locale),
    ];
    sheet(heading(locale, found), &heads, &[2, 3, 4], rows)
}

/// Nobody has ten largest of six.
fn heading(locale: Locale, found: &Dependence) -> &'static str {
    match found.concentration.customers() {
        ..=LISTED => words::everybody(locale),
        _ => words::largest(locale),
    }
}

/// What could be added; not for paper, and not where nobody has a name.
fn gaps(locale: Locale, found: &Dependence, letters: bool) -> Option<AnyView> {
    let without = |is: fn(&Listed) -> bool| found.listed.iter().filter(|one| is(one)).count();
    let gaps = [
        without(|one| one.since.is_none()),
        without(|one| one.contract_end.is_none()),
        without(|one| one.mitigation.is_empty()),
    ];
    let said = words::gaps(locale, gaps).filter(|_| !letters)?;
    Some(view! { <p class="note bank__note">{said}</p> }.into_any())
}

fn made(app: App, found: &Dependence) -> String {
    let locale = app.locale();
    let start = app.fiscal_year_start();
    let years = app.portfolio().map(|all| years_of(&all, Lens::Revenue));
    let years = years.map(|years| screen::years(start, years));
    let day = format::day(locale, app.today());
    let made = words::made(locale, &day, &years.unwrap_or_default());
    match found.credits {
        (0, _) => made,
        (credits, amount) => {
            let credits = words::credits(locale, credits, &money(app, amount));
            format!("{made} {credits}")
        }
    }
}
