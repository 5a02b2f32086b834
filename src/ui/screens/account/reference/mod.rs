//! The customer as a reference: what its name is worth, what it has allowed, how its name was used, which
//! opportunities named it, and what the image criterion does to its rank.

mod consents;
mod deals;
mod named;
mod uses;

use leptos::prelude::*;

use self::consents::Consents;
use self::deals::Deals;
pub use self::named::NamedReferences;
use self::uses::Uses;
use super::here::Here;
use crate::domain::account::Role;
use crate::domain::command::AccountEdit;
use crate::domain::model::{Criterion, IMAGE_CRITERION, Source};
use crate::domain::references::{ReferenceEdit, Standing, Usage, Willing, worth};
use crate::session::route::Route;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::rating::{ANSWERS, answer_name, rate, unrated};
use crate::words::{account as account_words, references as words};

#[component]
pub fn ReferenceSection(here: Here) -> impl IntoView {
    let app = here.app;
    let sentence = move || {
        let allowed = here.read_now(|account, today| {
            let all = Usage::ALL.into_iter();
            all.filter(|usage| account.reference.standing(*usage, today).is_allowed())
                .collect::<Vec<_>>()
        });
        words::sentence(app.locale(), &allowed)
    };
    view! {
        <section class="section reference" aria-labelledby="account-reference">
            <div class="section__head">
                <h2 id="account-reference">{app.t(words::heading)}</h2>
            </div>
            <p class="reference__sentence" aria-live="polite">{sentence}</p>
            <div class="reference__head">
                <Worth here />
                <WillingChoice here />
                <RoleTick here />
            </div>
            <Effect here />
            <Consents here />
            <Uses here />
            <Deals here />
        </section>
    }
}

/// The icon of where a use stands; a word stands beside it.
pub fn glyph(standing: Standing) -> Glyph {
    match standing {
        Standing::Allowed(_) => Glyph::Check,
        Standing::RunsOut(_) | Standing::Expired(_) => Glyph::Warning,
        Standing::Refused => Glyph::Close,
        Standing::NoAnswer => Glyph::Help,
        Standing::NotAsked => Glyph::Remove,
    }
}

/// What the name is worth: the answer to the criterion of the scoring model, which is asked here as well.
#[component]
fn Worth(here: Here) -> impl IntoView {
    let app = here.app;
    let criterion = Memo::new(move |_| {
        let found = app.with_workspace(|workspace| {
            let mut all = workspace.model().criteria.iter();
            all.find(|one| one.id.as_str() == IMAGE_CRITERION && one.source == Source::People)
                .cloned()
        });
        found.flatten()
    });
    let answer = here.read(worth);
    let place = Signal::derive(move || {
        let answer = answer.get();
        let mut all = ANSWERS.into_iter().zip(1_u8..);
        let mine = all.find(|(one, _)| Some(*one) == answer);
        mine.map_or(0, |(_, place)| place)
    });
    let options = Signal::derive(move || {
        let locale = app.locale();
        let none = (0, account_words::not_rated(locale).to_owned());
        criterion.with(|criterion| {
            let named = |criterion: &Criterion| {
                let all = ANSWERS.into_iter().zip(1_u8..);
                all.map(|(one, place)| (place, answer_name(locale, criterion, one)))
                    .collect::<Vec<_>>()
            };
            let all = criterion.as_ref().map(named).unwrap_or_default();
            [vec![none], all].concat()
        })
    });
    let choose = move |place: u8| {
        let Some(id) = criterion.with_untracked(|one| Some(one.as_ref()?.id.clone())) else {
            return;
        };
        let chosen = usize::from(place).checked_sub(1);
        match chosen.and_then(|place| ANSWERS.get(place)) {
            Some(answer) => {
                rate(app, here.id, &id, *answer);
            }
            None => {
                app.edit(here.id, unrated(id));
            }
        }
    };
    let is_asked = Memo::new(move |_| criterion.with(Option::is_some));
    view! {
        <Show
            when=move || is_asked.get()
            fallback=move || view! {
                <p class="small muted">
                    {app.t(words::no_criterion)} " "
                    <a href=Route::Model.to_string()>{app.t(words::to_model)}</a>
                </p>
            }
        >
            <ChoiceField label=here.label(words::worth) label_shown=true options value=place choose />
        </Show>
    }
}

#[component]
fn WillingChoice(here: Here) -> impl IntoView {
    let app = here.app;
    let willing = here.read(|account| account.reference.willing);
    let options = Signal::derive(move || {
        let locale = app.locale();
        let all = Willing::ALL.into_iter().zip(1_u8..);
        let all = all.map(|(one, place)| (place, words::willing(locale, one).to_owned()));
        let unknown = (0, account_words::unknown(locale).to_owned());
        std::iter::once(unknown).chain(all).collect::<Vec<_>>()
    });
    let place = Signal::derive(move || {
        let willing = willing.get();
        let mut all = Willing::ALL.into_iter().zip(1_u8..);
        let mine = all.find(|(one, _)| Some(*one) == willing);
        mine.map_or(0, |(_, place)| place)
    });
    let choose = move |place: u8| {
        let place = usize::from(place).checked_sub(1);
        let willing = place.and_then(|place| Willing::ALL.get(place).copied());
        put(here, ReferenceEdit::Willing(willing));
    };
    view! {
        <ChoiceField
            label=here.label(words::willing_field)
            label_shown=true
            options
            value=place
            choose
        />
    }
}

/// Whether the account has the role of an image customer; the other roles are chosen with it in the side column.
#[component]
fn RoleTick(here: Here) -> impl IntoView {
    let app = here.app;
    let has = here.read(|account| account.roles.contains(&Role::Image));
    let tick = move |event| {
        let on = event_target_checked(&event);
        app.edit(here.id, AccountEdit::Role(Role::Image, on));
    };
    view! {
        <label class="reference__role">
            <input type="checkbox" prop:checked=move || has.get() on:change=tick />
            <span>{app.t(words::give_role)}</span>
        </label>
    }
}

/// The rank with the image criterion and without it. It looks at all accounts, so only a new number makes it anew.
#[component]
fn Effect(here: Here) -> impl IntoView {
    let app = here.app;
    let stamp = app.stamp();
    let effect = Memo::new(move |_| {
        stamp.track();
        let portfolio = app.peek_portfolio()?;
        let all = app.peek_workspace(|workspace| {
            crate::domain::image_effect::image_effect(workspace, &portfolio)
        });
        all.flatten()?.into_iter().find(|one| one.id == here.id)
    });
    let said = move || {
        let locale = app.locale();
        effect.with(|effect| {
            let one = effect.as_ref()?;
            let (with, without) = (one.with, one.without);
            let said = words::effect(
                locale,
                [with.rank, without.rank],
                [with.score, without.score],
            );
            let more = match (one.only_by_name(), one.held_back()) {
                (true, _) => words::only_by_name(locale),
                (_, true) => words::held_back(locale),
                _ => "",
            };
            Some(view! {
                <p class="small muted">{said} " " <strong>{more}</strong></p>
            })
        })
    };
    view! { {said} }
}

/// Makes an edit; nothing of it can be refused.
fn put(here: Here, edit: ReferenceEdit) {
    here.app.edit(here.id, AccountEdit::Reference(edit));
}

/// The sign that something is without consent.
fn without(here: Here) -> AnyView {
    view! {
        <span class="tag tag--risk">
            <Icon glyph=Glyph::Warning />
            {here.app.t(words::without)}
        </span>
    }
    .into_any()
}
