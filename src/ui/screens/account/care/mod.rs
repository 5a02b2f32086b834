//! What the customer gets that others don't, what is left of its margin after that, and which processes fit it.

mod entry;
mod processes;
mod profit;

use leptos::prelude::*;

use self::entry::Entry;
use self::processes::Processes;
use self::profit::Profit;
use super::here::Here;
use crate::domain::command::AccountEdit;
use crate::domain::ids::EntryId;
use crate::domain::treatment::{Privilege, Taken, Treatment, taken};
use crate::ui::app::fresh;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::focus;
use crate::words::{format, treatment as words};

/// What the treatment of the account comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Standing {
    /// How many privileges there are.
    given: usize,
    /// `None`: nobody has decided.
    taken: Option<Taken>,
}

#[component]
pub fn CareSection(here: Here) -> impl IntoView {
    let app = here.app;
    let ids = here.read(|account| {
        let all = account.treatment.iter();
        all.map(|one| one.id).collect::<Vec<EntryId>>()
    });
    let standing = here.read(|account| {
        let given = account.treatment.iter().filter(|one| !one.is_nothing());
        Standing {
            given: given.count(),
            taken: taken(&[account]),
        }
    });
    let is_decided = Memo::new(move |_| standing.get().taken.is_some());
    let sentence = move || {
        let (locale, standing) = (app.locale(), standing.get());
        match standing.taken {
            None => words::undecided(locale).to_owned(),
            Some(_) if standing.given == 0 => words::nothing(locale).to_owned(),
            Some(taken) => {
                let hours = words::hours_number(locale, taken.hours);
                let cost = format::money(locale, app.currency(), taken.cost);
                words::taken(locale, standing.given, taken, [&hours, &cost])
            }
        }
    };
    view! {
        <section class="section care" aria-labelledby="account-care">
            <div class="section__head">
                <h2 id="account-care">{app.t(words::heading)}</h2>
            </div>
            <p class="care__sentence" aria-live="polite">{sentence}</p>
            <ul class="care__entries">
                <For each=move || ids.get() key=|id| *id let:id>
                    <Entry here id />
                </For>
            </ul>
            <Add here is_decided />
            <Show when=move || is_decided.get()>
                <Profit here />
            </Show>
            <Processes here />
        </section>
    }
}

/// The privileges that can be given, one click each; as long as nothing is decided also that there are none.
#[component]
fn Add(here: Here, is_decided: Memo<bool>) -> impl IntoView {
    let app = here.app;
    let button = move |privilege: Privilege| {
        view! {
            <button type="button" class="button button--small" on:click=move |_| add(here, privilege)>
                {(privilege != Privilege::Nothing).then(|| view! { <Icon glyph=Glyph::Add /> })}
                {move || words::privilege(app.locale(), privilege)}
            </button>
        }
    };
    view! {
        <div class="care__add" role="group" aria-label=app.t(words::add)>
            {Privilege::GIVEN.map(button).into_iter().collect_view()}
            <Show when=move || !is_decided.get()>{button(Privilege::Nothing)}</Show>
        </div>
    }
}

/// Gives a privilege. It takes the place of the decision that there is none.
fn add(here: Here, privilege: Privilege) {
    let nothing = here.peek(|account| {
        let mut all = account.treatment.iter();
        all.find(|one| one.is_nothing()).map(|one| one.id)
    });
    let id: EntryId = nothing.unwrap_or_else(fresh);
    let edit = AccountEdit::PutTreatment(Treatment::new(id, privilege));
    if here.app.edit(here.id, edit) {
        let part = match privilege {
            Privilege::Nothing => "button",
            _ => "textarea",
        };
        focus::next(format!("#care-{id} {part}"));
    }
}
