//! How one wants to be asked: which accounts, in which order, also what is answered. Tucked away in one line.

use leptos::prelude::*;

use super::round::{Round, order};
use crate::session::rating::{Order, Scope, Settings, Whom, accounts};
use crate::ui::components::field::ChoiceField;
use crate::ui::components::segmented::Segmented;
use crate::words::rate as words;

/// The choices.
#[component]
pub fn Choices(round: Round) -> impl IntoView {
    let app = round.app;
    // What can be chosen, with how many accounts it has. The chosen one has those of the walk.
    let options = Signal::derive(move || {
        let (locale, settings) = (app.locale(), round.settings().get());
        let portfolio = app.portfolio();
        let count = |whom: Whom| {
            let settings = Settings {
                whom,
                ..settings.clone()
            };
            let of = |portfolio: &_| accounts(portfolio, &settings).len();
            portfolio.as_deref().map_or(0, of)
        };
        let offered = Whom::ALL.into_iter().filter(|whom| {
            let is_chosen = *whom == settings.whom;
            is_chosen || *whom != Whom::Selected || !settings.selected.is_empty()
        });
        let words = offered.map(|whom| (whom, words::whom(locale, whom, count(whom))));
        words.collect::<Vec<_>>()
    });
    let line = move || {
        let settings = round.settings().get();
        let asked = round.with(|walk| walk.accounts().len());
        let whom = words::whom(app.locale(), settings.whom, asked);
        words::settings_line(app.locale(), &whom, settings.order, settings.scope)
    };
    let orders = Signal::derive(move || {
        let word = |one| (one, words::order(app.locale(), one).to_owned());
        Order::ALL.map(word).to_vec()
    });
    let everything = move || round.settings().with(|one| one.scope == Scope::Everything);
    let ask_again = move |event| {
        let again = event_target_checked(&event);
        round.set(|settings| {
            settings.scope = if again {
                Scope::Everything
            } else {
                Scope::Open
            };
        });
    };
    view! {
        <details class="rate__choices">
            <summary>{line}</summary>
            <div class="rate__choices-inner">
                <ChoiceField
                    label=app.label(words::which_accounts)
                    label_shown=true
                    options
                    value=Signal::derive(move || round.settings().with(|one| one.whom))
                    choose=move |whom| round.set(|settings| settings.whom = whom)
                />
                <div class="labelled">
                    <span class="labelled__label">{app.t(words::which_order)}</span>
                    <Segmented
                        label=app.label(words::which_order)
                        options=orders
                        value=Signal::derive(move || order(round))
                        choose=move |order| round.set(|settings| settings.order = order)
                    />
                    <span class="small muted">
                        {move || words::order_reason(app.locale(), order(round))}
                    </span>
                </div>
                <label class="rate__again">
                    <input type="checkbox" prop:checked=everything on:change=ask_again />
                    <span>{app.t(words::ask_again)}</span>
                </label>
            </div>
        </details>
    }
}
