//! Which accounts fit into the hours there are: the exact best choice, beside the one that goes down the ranking.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::analysis::selection::{best_selection, selection_by_order};
use crate::domain::firmness::Field;
use crate::domain::ids::AccountId;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::field::{Edited, NumberField, outside};
use crate::words::firmness as words;
use crate::words::score_card::listed;

use super::Names;

/// So many of the first are shown, and everyone who is worth something.
const FIRST: usize = 15;
/// What is assumed until somebody knows better.
const HOURS: u16 = 40;
const HOURS_EACH: u16 = 8;
/// More hours than this a month nobody has.
const MOST_HOURS: u16 = 2_000;

/// Behind a small button: it is asked for rarely.
#[component]
pub fn ByHours(field: Memo<Option<Arc<Field>>>) -> impl IntoView {
    let app = App::use_it();
    let open = RwSignal::new(false);
    view! {
        <p class="firm__hours">
            <button
                type="button"
                class="button button--small"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {app.t(words::by_hours)}
            </button>
        </p>
        <Show when=move || open.get()>
            <Choice field />
        </Show>
    }
}

#[component]
fn Choice(field: Memo<Option<Arc<Field>>>) -> impl IntoView {
    let app = App::use_it();
    let all = RwSignal::new(HOURS);
    // Hours of single accounts that somebody has typed.
    let typed = RwSignal::new(Vec::<(AccountId, u16)>::new());
    let hours_of = move |id: AccountId| {
        typed.with(|typed| {
            let own = typed.iter().find(|(one, _)| *one == id);
            own.map_or(HOURS_EACH, |(_, hours)| *hours)
        })
    };
    let candidates = Memo::new(move |_| {
        field.with(|field| {
            let candidates = field.as_ref().map(|field| field.candidates(FIRST));
            candidates.unwrap_or_default()
        })
    });
    let ids = Memo::new(move |_| -> Vec<AccountId> {
        candidates.with(|all| all.iter().map(|(id, _)| *id).collect())
    });
    let choices = Memo::new(move |_| {
        let places = field.with(|field| field.as_ref().map_or(0, |field| field.places));
        let needed: Vec<u16> = ids.with(|ids| ids.iter().map(|id| hours_of(*id)).collect());
        let worth: Vec<u64> = candidates.with(|all| all.iter().map(|(_, worth)| *worth).collect());
        [
            best_selection(&worth, &needed, all.get(), places),
            selection_by_order(&needed, all.get(), places),
        ]
    });
    let sentence = move || {
        let names = Names::of(app)?;
        let [best, by_rank] = choices.get();
        let named = |these: &[usize], others: &[usize]| -> Vec<String> {
            let only = these.iter().filter(|place| !others.contains(place));
            ids.with(|ids| {
                only.filter_map(|place| ids.get(*place))
                    .map(|id| names.account(*id))
                    .collect()
            })
        };
        let (out, into) = (named(&by_rank, &best), named(&best, &by_rank));
        let hours = usize::from(all.get());
        let locale = names.locale;
        Some(match (out.is_empty(), into.is_empty()) {
            // Whoever fits was taken on the way down already: nobody comes in unless somebody goes.
            (true, _) => words::same_choice(locale).to_owned(),
            (false, true) => words::worth_nothing(locale, &out),
            (false, false) => {
                words::better_choice(locale, &listed(locale, &out), &listed(locale, &into), hours)
            }
        })
    };
    let rows = move || {
        let ids = ids.get().into_iter().enumerate();
        ids.map(|(place, id)| {
            let name = Signal::derive(move || {
                Names::of(app).map_or_else(String::new, |names| names.account(id))
            });
            let set = move |hours: u16| -> Edited {
                within(app, hours)?;
                typed.update(|typed| {
                    typed.retain(|(one, _)| *one != id);
                    typed.push((id, hours));
                });
                Ok(())
            };
            let mark = move |choice: usize| {
                let is_chosen = choices.with(|choices| choices[choice].contains(&place));
                is_chosen.then(|| words::chosen(app.locale()))
            };
            view! {
                <tr>
                    <th scope="row"><a href=Route::Account(id).to_string()>{move || name.get()}</a></th>
                    <td>
                        <NumberField
                            label=Signal::derive(move || words::hours_of(app.locale(), &name.get()))
                            value=Signal::derive(move || hours_of(id))
                            edit=set
                        />
                    </td>
                    <td>{move || mark(0)}</td>
                    <td>{move || mark(1)}</td>
                </tr>
            }
            .into_any()
        })
        .collect::<Vec<_>>()
    };
    let set_all = move |hours: u16| -> Edited {
        within(app, hours)?;
        all.set(hours);
        Ok(())
    };
    view! {
        <div class="firm__choice">
            <NumberField label=app.label(words::hours_available) label_shown=true value=all edit=set_all />
            <p aria-live="polite">{sentence}</p>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{app.t(words::account)}</th>
                        <th scope="col">{app.t(words::hours_each)}</th>
                        <th scope="col">{app.t(words::best_choice)}</th>
                        <th scope="col">{app.t(words::by_rank)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="small muted">{app.t(words::by_hours_hint)}</p>
        </div>
    }
}

fn within(app: App, hours: u16) -> Edited {
    if hours <= MOST_HOURS {
        return Ok(());
    }
    Err(outside(app, hours, 0, MOST_HOURS.into()))
}
