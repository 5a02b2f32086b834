//! Whom an opportunity names as a reference: image customers and whoever else said something about their name.

use leptos::prelude::*;

use crate::domain::ids::{AccountId, EntryId};
use crate::domain::pipeline::Deal;
use crate::domain::references::facts;
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::focus;
use crate::words::references as words;

#[component]
pub fn NamedReferences(
    /// The customer of the opportunity.
    account: AccountId,
    deal: Memo<Option<Deal>>,
    /// Called with an account and whether it is named.
    name: Callback<(AccountId, bool)>,
) -> impl IntoView {
    let app = App::use_it();
    let named = Memo::new(move |_| {
        let portfolio = app.portfolio();
        deal.with(|deal| {
            let ids = deal.iter().flat_map(|deal| &deal.named);
            let ids = ids.filter_map(|id| {
                let line = portfolio.as_ref()?.line(*id)?;
                Some((*id, line.account.name.to_string()))
            });
            ids.collect::<Vec<_>>()
        })
    });
    let options = Signal::derive(move || {
        let none = (None, words::name_one(app.locale()).to_owned());
        let all = app.portfolio().map(|portfolio| {
            let customers = facts(&portfolio, app.today()).customers.into_iter();
            let others = customers.filter(|one| {
                let is_named = |deal: &Deal| deal.named.contains(&one.id);
                one.id != account && !deal.with(|deal| deal.as_ref().is_some_and(is_named))
            });
            others
                .map(|one| (Some(one.id), one.name.to_string()))
                .collect::<Vec<(Option<AccountId>, String)>>()
        });
        [vec![none], all.unwrap_or_default()].concat()
    });
    let choose = move |id: Option<AccountId>| {
        if let Some(id) = id {
            name.run((id, true));
        }
    };
    // Several opportunities may be open.
    let id = deal.with_untracked(|deal| deal.as_ref().map_or(EntryId::from(0), |deal| deal.id));
    let choice = format!("named-{id}");
    let unname = move |one: AccountId| {
        name.run((one, false));
        focus::next(format!("#named-{id} select"));
    };
    let chip = move |(id, of): (AccountId, String)| {
        let text = of.clone();
        let label = move || words::unname(app.locale(), &of);
        view! {
            <li class="account__tag">
                {text}
                <button
                    type="button"
                    class="button button--bare button--square button--small"
                    aria-label=label.clone()
                    title=label
                    on:click=move |_| unname(id)
                >
                    <Icon glyph=Glyph::Close />
                </button>
            </li>
        }
    };
    view! {
        <div class="deal__whole" id=choice>
            <ChoiceField
                label=app.label(words::named)
                label_shown=true
                options
                value=Signal::derive(|| None)
                choose
            />
            <ul class="account__chips reference__named">
                <For each=move || named.get() key=Clone::clone let:one>
                    {chip(one)}
                </For>
            </ul>
        </div>
    }
}
