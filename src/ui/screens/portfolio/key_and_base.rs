//! What the key accounts bring against all others: how many, how much, which share.

use leptos::prelude::*;

use crate::domain::carriers::{Carriers, Together};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::mark::KeyMark;
use crate::words::{format, portfolio_screen as words};

use super::Seen;

/// The gap between the two parts of the bar, of 1,000.
const GAP: f64 = 3.0;

/// The section.
#[component]
pub fn KeyAndBase(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let content = move || seen.with(|carriers| content(app, seen, carriers));
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{app.t(words::key_and_base)}</h2>
            </div>
            {content}
        </section>
    }
}

fn content(app: App, seen: Seen, carriers: &Carriers) -> AnyView {
    let locale = app.locale();
    let (key, lens) = (carriers.key, seen.lens.get());
    if key.accounts == 0 {
        return view! {
            <p class="finding">{words::no_key(locale)}</p>
            <a class="button" href=Route::Model.to_string()>{words::to_model(locale)}</a>
        }
        .into_any();
    }
    let share = carriers.share(key.amount);
    let finding = words::key_finding(locale, key.accounts, share, lens);
    let key_width = (share * 1_000.0 - GAP).max(0.0);
    let row = |name: &'static str, mark: Option<AnyView>, part: Together| {
        view! {
            <tr>
                <th scope="row">{mark} {name}</th>
                <td class="number">{format::number(locale, part.accounts as i128)}</td>
                <td class="number">{format::money(locale, app.currency(), part.amount)}</td>
                <td class="number">{format::percent(locale, carriers.share(part.amount))}</td>
            </tr>
        }
    };
    let beside = carriers.beside_both();
    let beside = (beside > 0)
        .then(|| view! { <p class="small muted">{words::beside_both(locale, beside)}</p> });
    let mark = view! { <KeyMark key=true /> }.into_any();
    view! {
        <p class="finding">{finding.clone()}</p>
        <svg
            class="portfolio__parts"
            viewBox="0 0 1000 18"
            preserveAspectRatio="none"
            role="img"
            aria-label=finding
        >
            <rect class="portfolio__part--key" width=key_width height="18"></rect>
            <rect class="portfolio__part" x=share * 1_000.0 width=(1.0 - share) * 1_000.0 height="18"></rect>
        </svg>
        <table class="table">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col" class="number">{words::accounts(locale)}</th>
                    <th scope="col" class="number">{words::figure(locale, lens)}</th>
                    <th scope="col" class="number">{words::share(locale)}</th>
                </tr>
            </thead>
            <tbody>
                {row(words::key_accounts(locale), Some(mark), key)}
                {row(words::base(locale), None, carriers.base)}
            </tbody>
        </table>
        {beside}
    }
    .into_any()
}
