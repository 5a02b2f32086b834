//! Why the score differs from the average, what is missing to the key line, what to clarify next.

use leptos::prelude::*;

use super::super::here::{Card, Here};
use crate::words::{account_screen as words, score_card};

#[component]
pub fn Explain(here: Here, card: Memo<Card>) -> impl IntoView {
    let app = here.app;
    let model = app.model();
    let why = move || {
        card.with(|card| score_card::why(app.locale(), card.get()?))
            .unwrap_or_else(|| words::no_average(app.locale()).to_owned())
    };
    let missing = move || {
        let model = model.get()?;
        card.with(|card| Some(score_card::missing(app.locale(), card.get()?, &model)))
    };
    let clarify = move || card.with(|card| Some(score_card::to_clarify(app.locale(), card.get()?)));
    let shown = Memo::new(move |_| card.with(|card| card.get().is_some()));
    view! {
        <Show when=move || shown.get()>
            <div class="account__explain">
                <div>
                    <h3>{app.t(words::why_heading)}</h3>
                    <p>{why}</p>
                </div>
                <div>
                    <h3>{app.t(words::missing_heading)}</h3>
                    <p>{missing}</p>
                </div>
                <div>
                    <h3>{app.t(words::clarify_heading)}</h3>
                    <p>{clarify}</p>
                </div>
            </div>
        </Show>
    }
}
