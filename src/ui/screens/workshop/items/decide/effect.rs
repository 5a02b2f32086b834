//! What the choice does to dependence and mix, while it is made.

use leptos::prelude::*;

use super::super::super::desk::Desk;
use super::{Thought, portfolio};
use crate::domain::workshop::choice::Effect;
use crate::words::workshop::decide as words;

/// What the choice does, with what is only marked.
pub(super) fn of(desk: Desk, thought: Option<Thought>) -> Memo<Effect> {
    Memo::new(move |_| {
        let portfolio = portfolio(desk);
        let marked = thought.map(|thought| thought.get()).unwrap_or_default();
        desk.with(|one| Some(Effect::of(one, &*portfolio?, |id| marked.get(&id).copied())))
            .unwrap_or_default()
    })
}

/// Beside the accounts.
pub(super) fn beside(desk: Desk, thought: Thought) -> AnyView {
    let app = desk.app;
    let effect = of(desk, Some(thought));
    let sentences = move || effect.with(|effect| words::sentences(app.locale(), effect));
    let warnings = move || {
        effect.with(|effect| {
            let all = effect.warnings().into_iter();
            all.map(|one| {
                let said = words::warning(app.locale(), one, effect);
                view! { <li class="note note--risk small">{said}</li> }
            })
            .collect_view()
        })
    };
    view! {
        <aside class="deciding__effect" aria-labelledby="deciding-effect">
            <h3 id="deciding-effect">{app.t(words::effect)}</h3>
            <div role="status">
                <p>{move || sentences()[0].clone()}</p>
                <p>{move || sentences()[1].clone()}</p>
            </div>
            <ul class="deciding__warnings">{warnings}</ul>
            <Show when=move || thought.with(|thought| !thought.is_empty())>
                <p class="muted small">{app.t(words::effect_thought)}</p>
            </Show>
        </aside>
    }
    .into_any()
}
