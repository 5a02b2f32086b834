//! What the figures say, before anybody rates.

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::account::Figure;
use crate::domain::analysis::concentration::Concentration;
use crate::domain::analysis::share::BasisPoints;
use crate::domain::families::Families;
use crate::domain::what_if::{Holdings, Loss, Means};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::screens::portfolio::{Pareto, carriers, loss_finding};
use crate::words::workshop::frame as words;
use crate::words::{format, portfolio_screen};

/// The figures that a workshop looks at first.
#[derive(Clone, PartialEq)]
struct Facts {
    concentration: Concentration,
    /// The years that are counted, in words.
    years: String,
    /// The largest customer, and what is left without it.
    largest: String,
    loss: Option<Loss>,
}

impl Facts {
    /// Those of the open workspace, tracked; `None` as long as nobody brings revenue.
    fn of(app: App) -> Option<Self> {
        let carriers = carriers(app, Figure::Revenue, true)?;
        let largest = carriers.carriers.first()?;
        let (id, name) = (largest.id, largest.name.to_string());
        let portfolio = app.portfolio()?;
        let means = app.with_workspace(|here| Means::of(&portfolio, &here.head().settings))?;
        let holdings = Holdings::of(&portfolio, &Families::of(&portfolio, true));
        Some(Self {
            concentration: carriers.concentration?,
            years: portfolio_screen::years(app.fiscal_year_start(), portfolio.years()),
            largest: name,
            loss: holdings.without(|one| one == id, &means),
        })
    }

    /// What it would be without the largest.
    fn loss(&self, app: App) -> Option<String> {
        Some(loss_finding(app, &self.largest, self.loss.as_ref()?))
    }
}

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let app = desk.app;
    let facts = Memo::new(move |_| Facts::of(app));
    let sentences = move || {
        let locale = app.locale();
        facts.with(|facts| {
            let facts = facts.as_ref()?;
            let all = &facts.concentration;
            let lost = facts.loss(app).map(|loss| {
                view! {
                    <h2>{words::if_lost(locale, &facts.largest)}</h2>
                    <p>{loss}</p>
                }
            });
            Some(view! {
                <p>{portfolio_screen::finding(locale, Figure::Revenue, all)}</p>
                <p>{portfolio_screen::concentration_finding(locale, all)}</p>
                <p>{portfolio_screen::behaves_like(locale, Figure::Revenue, all)}</p>
                {lost}
                <p class="small muted">{words::counted(locale, &facts.years)}</p>
            })
        })
    };
    let is_known = Memo::new(move |_| facts.with(Option::is_some));
    view! {
        <Show when=move || is_known.get() fallback=move || nothing(app)>
            <div class="workshop-facts">
                <div class="workshop-facts__said">
                    {sentences}
                    <p>
                        <a href=Route::Portfolio.to_string()>{app.t(words::to_portfolio)}</a>
                    </p>
                </div>
                <Pareto />
            </div>
        </Show>
    }
    .into_any()
}

fn nothing(app: App) -> AnyView {
    view! {
        <p>{app.t(words::no_revenue)}</p>
        <p>
            <a href=Route::Accounts.to_string()>{app.t(words::to_accounts)}</a>
        </p>
    }
    .into_any()
}

/// What the room sees: three figures, and the question.
pub fn screen(desk: Desk) -> AnyView {
    let app = desk.app;
    let facts = Memo::new(move |_| Facts::of(app));
    let seen = move || {
        let locale = app.locale();
        facts.with(|facts| {
            let Some(facts) = facts.as_ref() else {
                return view! { <p class="room__lead">{words::no_revenue(locale)}</p> }.into_any();
            };
            let all = &facts.concentration;
            // A fifth of fewer than five customers is nobody.
            let fifth = (all.customers() >= 5).then(|| {
                let share = all.top_share(BasisPoints::percent(20));
                (
                    format::whole_percent(locale, share),
                    words::top_fifth(locale).to_owned(),
                )
            });
            // As the sentences have it that the facilitator reads out.
            let effective = portfolio_screen::behaves_like_number(locale, all);
            let figures = [
                Some((
                    format::whole_percent(locale, all.ratio(1)),
                    words::largest(locale, &facts.largest, &facts.years),
                )),
                fifth,
                Some((effective, words::effective(locale).to_owned())),
            ];
            let figures = figures.into_iter().flatten().map(|(figure, about)| {
                view! {
                    <li>
                        <strong>{figure}</strong>
                        <span>{about}</span>
                    </li>
                }
            });
            view! {
                <ul class="room-figures">{figures.collect_view()}</ul>
                <h2 class="room__question">{words::if_lost(locale, &facts.largest)}</h2>
                <p class="room__lead">{facts.loss(app)}</p>
            }
            .into_any()
        })
    };
    view! { <div class="room-facts">{seen}</div> }.into_any()
}
