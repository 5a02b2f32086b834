//! The guide of the first hour: six steps, each as far as the data says, each with the way to where it goes on. It can be
//! left at any point and called back.

use leptos::prelude::*;

use crate::domain::analysis::share::BasisPoints;
use crate::domain::first_hour::{FirstHour, Step};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::screens::start::is_saved;
use crate::words::first_hour as words;

/// How far the hour is, and how few customers bring most of the revenue.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Seen {
    hour: FirstHour,
    most: Option<(usize, usize)>,
}

/// The section. Once all is done it is gone by itself.
#[component]
pub fn Guide() -> impl IntoView {
    let app = App::use_it();
    let seen = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        let most = portfolio.concentration().map(|all| {
            let few = all.customers_to_reach(BasisPoints::percent(80));
            (few, all.customers())
        });
        let hour = FirstHour::of(&portfolio, is_saved(app));
        Some(Seen { hour, most })
    });
    let open = move || app.peek_workspace(|workspace| workspace.head().id);
    let was_left = move || {
        let left = app.with_keeper(|keeper| Some(keeper.preferences.guide_left(open()?)));
        left.unwrap_or_default()
    };
    let left = RwSignal::new(was_left());
    app.on_other_workspace(Box::new(move || left.set(was_left())));
    let set_left = move |is_left: bool| {
        left.set(is_left);
        app.with_keeper(|keeper| keeper.preferences.set_guide_left(open()?, is_left).ok());
        app.keep_focus_on_heading();
    };
    let is_over =
        Memo::new(move |_| seen.with(|seen| seen.is_none_or(|seen| seen.hour.next().is_none())));
    let done = move || {
        let hour = seen.get()?.hour;
        Some(words::done_of(app.locale(), hour.done(), Step::ALL.len()))
    };
    view! {
        <Show when=move || !is_over.get()>
            <Show
                when=move || !left.get()
                fallback=move || view! {
                    <p class="guide__back">
                        <button type="button" class="button button--small" on:click=move |_| set_left(false)>
                            {app.t(words::call_back)}
                        </button>
                    </p>
                }
            >
                <section class="section guide">
                    <div class="section__head">
                        <h2>{app.t(words::heading)}</h2>
                        <span class="small muted">{done}</span>
                        <button
                            type="button"
                            class="button button--bare button--small guide__leave"
                            on:click=move |_| set_left(true)
                        >
                            {app.t(words::leave)}
                        </button>
                    </div>
                    <ol class="guide__steps">
                        {Step::ALL.map(|step| view! { <Line seen step /> })}
                    </ol>
                </section>
            </Show>
        </Show>
    }
}

#[component]
fn Line(seen: Memo<Option<Seen>>, step: Step) -> impl IntoView {
    let app = App::use_it();
    let hour = move || seen.get().map(|seen| seen.hour);
    let is_done = Memo::new(move |_| hour().is_some_and(|hour| hour.is_done(step)));
    let is_next = Memo::new(move |_| hour().and_then(|hour| hour.next()) == Some(step));
    let state = move || {
        let Seen { hour, most } = seen.get()?;
        Some(words::state(app.locale(), &hour, step, most))
    };
    let address = move || hour().map(|hour| way_to(&hour, step).to_string());
    let mark = move || match is_done.get() {
        true => view! {
            <Icon glyph=Glyph::Check />
            <span class="visually-hidden">{app.t(words::is_done)}</span>
        }
        .into_any(),
        false => (step as u8 + 1).into_any(),
    };
    view! {
        <li
            class:guide__step--done=move || is_done.get()
            aria-current=move || is_next.get().then_some("step")
        >
            <span class="guide__mark">{mark}</span>
            <div>
                <a href=address>{move || words::step(app.locale(), step)}</a>
                <p class="small muted">
                    {state} " "
                    <Show when=move || step == Step::Rate && !is_done.get()>
                        <a href=Route::Model.to_string()>{app.t(words::criteria)}</a>
                    </Show>
                </p>
            </div>
        </li>
    }
}

/// Where a step goes on, or shows what came of it.
fn way_to(hour: &FirstHour, step: Step) -> Route {
    match (step, hour.is_done(step)) {
        (Step::List, _) | (Step::Share, false) | (Step::Choose, _) => Route::Accounts,
        (Step::Share, true) => Route::Portfolio,
        (Step::Rate, _) => Route::Rate,
        (Step::Plan, _) => hour.first.map_or(Route::Accounts, Route::Account),
        (Step::Save, _) => Route::Data,
    }
}
