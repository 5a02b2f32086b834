//! Those whom nobody has decided about yet, all at once. Who is key is never among them: that status is not lost in a
//! heap.

use leptos::ev;
use leptos::prelude::*;

use super::super::super::desk::Desk;
use super::row::tiers;
use super::{Thought, decide};
use crate::browser::page;
use crate::domain::account::Tier;
use crate::domain::ids::AccountId;
use crate::ui::components::segmented::Segmented;
use crate::words::account as account_words;
use crate::words::score_card::listed;
use crate::words::workshop::decide as words;

/// The choice for the rest, with one reason.
pub(super) fn others(desk: Desk, ids: Memo<Vec<AccountId>>, thought: Thought) -> AnyView {
    let app = desk.app;
    let undecided = Memo::new(move |_| {
        let ids = ids.get();
        desk.with(|one| {
            let open = ids.into_iter().filter(|id| !one.has_decided(*id));
            open.collect::<Vec<_>>()
        })
    });
    let open = Memo::new(move |_| {
        let mut open = undecided.get();
        thought.with(|marked| open.retain(|id| !marked.contains_key(id)));
        app.with_workspace(|here| {
            open.retain(|id| here.account(*id).is_some_and(|one| !one.is_key()));
        });
        open
    });
    let names = move || {
        let names: Vec<String> = open.with(|open| open.iter().map(|id| desk.name(*id)).collect());
        listed(app.locale(), &names)
    };
    let to = RwSignal::new(Tier::Watch);
    let reason = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = reason.get_untracked();
        if text.trim().is_empty() {
            is_missing.set(true);
            page::focus("#decide-others");
            return;
        }
        if decide(desk, &open.get_untracked(), to.get_untracked(), &text) {
            reason.set(String::new());
        }
    };
    let options = Signal::derive(move || tiers(app.locale(), &[Tier::Watch, Tier::No]));
    let verb = move || {
        let tier = account_words::tier(app.locale(), to.get());
        words::decide_others(app.locale(), open.with(Vec::len), tier)
    };
    let done = move || {
        let is_done = undecided.with(Vec::is_empty);
        view! { <p role="status">{is_done.then(|| app.t(words::all_decided))}</p> }
    };
    view! {
        <Show when=move || open.with(|open| !open.is_empty()) fallback=done>
            <form class="deciding__others" on:submit=submit>
                <h3>{app.t(words::others)}</h3>
                <p class="small">{names}</p>
                <Segmented
                    label=app.label(words::others_choice)
                    options
                    value=to
                    choose=move |chosen| to.set(chosen)
                />
                <label class="labelled">
                    <span class="labelled__label">{app.t(words::reason)}</span>
                    <input
                        id="decide-others"
                        class="field"
                        type="text"
                        autocomplete="off"
                        aria-required="true"
                        aria-invalid=move || is_missing.get().then_some("true")
                        aria-describedby="decide-others-problem"
                        placeholder=app.t(words::others_example)
                        prop:value=move || reason.get()
                        on:input=move |event| {
                            reason.set(event_target_value(&event));
                            is_missing.set(false);
                        }
                    />
                </label>
                <button type="submit" class="button">
                    {verb}
                </button>
                <p id="decide-others-problem" class="labelled__problem" role="alert">
                    {move || is_missing.get().then(|| app.t(words::reason_missing))}
                </p>
            </form>
        </Show>
    }
    .into_any()
}
