//! What is known of the customer beside figures and people: numbers, places, days, who controls it.

use leptos::prelude::*;

use super::here::Here;
use crate::domain::command::{AccountDay, AccountEdit, AccountText, Command};
use crate::domain::ids::{AccountId, GroupId};
use crate::domain::overview::{possible_parents, web_link};
use crate::session::route::Route;
use crate::ui::components::field::{ChoiceField, DayField, TextField};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{account as account_words, account_screen as words, shell};

/// The texts of the section, in order; notes have a section of their own.
const TEXTS: [AccountText; 7] = [
    AccountText::CustomerNumber,
    AccountText::Industry,
    AccountText::City,
    AccountText::Region,
    AccountText::Country,
    AccountText::Website,
    AccountText::VatId,
];

/// The days of the section, in order; the next review stands in the head, the end of the contract with the outlook.
const DAYS: [AccountDay; 2] = [AccountDay::Since, AccountDay::LastOrder];

#[component]
pub fn FactsSection(here: Here) -> impl IntoView {
    let app = here.app;
    let texts = TEXTS.map(|field| view! { <TextFact here field /> });
    let days = DAYS.map(|field| view! { <DayFact here field /> });
    view! {
        <section class="section" aria-labelledby="account-facts">
            <div class="section__head">
                <h2 id="account-facts">{app.t(words::facts)}</h2>
                <WebLink here />
            </div>
            <div class="account__fields">
                {texts.into_iter().collect_view()} {days.into_iter().collect_view()}
                <ParentChoice here /> <GroupChoice here />
            </div>
        </section>
    }
}

#[component]
fn TextFact(here: Here, field: AccountText) -> impl IntoView {
    let app = here.app;
    let value = here.read(move |account| {
        let text = match field {
            AccountText::CustomerNumber => &account.customer_number,
            AccountText::Industry => &account.industry,
            AccountText::City => &account.city,
            AccountText::Region => &account.region,
            AccountText::Country => &account.country,
            AccountText::Website => &account.website,
            AccountText::VatId => &account.vat_id,
            AccountText::Notes => &account.notes,
        };
        text.clone()
    });
    view! {
        <TextField
            label=Signal::derive(move || account_words::text_field(app.locale(), field).to_owned())
            label_shown=true
            value
            edit=move |text| here.edit(AccountEdit::Text(field, text))
        />
    }
}

#[component]
fn DayFact(here: Here, field: AccountDay) -> impl IntoView {
    let app = here.app;
    let value = here.read(move |account| match field {
        AccountDay::Since => account.since,
        AccountDay::LastOrder => account.last_order,
        AccountDay::ContractEnd => account.contract_end,
        AccountDay::NextReview => account.next_review,
    });
    view! {
        <DayField
            label=Signal::derive(move || account_words::day_field(app.locale(), field).to_owned())
            label_shown=true
            value
            edit=move |day| here.edit(AccountEdit::Day(field, day))
        />
    }
}

/// A link to the website, where what was typed is one.
#[component]
fn WebLink(here: Here) -> impl IntoView {
    let app = here.app;
    let link = here.read(|account| web_link(&account.website));
    move || {
        let link = link.get()?;
        Some(view! {
            <a class="small" href=link target="_blank" rel="noopener noreferrer">
                {app.t(words::open_website)}
            </a>
        })
    }
}

/// The company that controls this one. All others are read only once somebody turns to the field: there may
/// be thousands.
#[component]
fn ParentChoice(here: Here) -> impl IntoView {
    let app = here.app;
    let parent = here.read(|account| account.parent);
    let wanted = RwSignal::new(false);
    let options = Memo::new(move |_| {
        let none = (None, shell::none(app.locale()).to_owned());
        let others: Vec<(Option<AccountId>, String)> = app
            .with_workspace(|workspace| {
                if wanted.get() {
                    let parents = possible_parents(workspace, here.id).into_iter();
                    return parents.map(|(id, name)| (Some(id), name)).collect();
                }
                let known = parent.get().and_then(|id| workspace.account(id));
                let known = known.into_iter();
                known
                    .map(|account| (Some(account.id), account.name.to_string()))
                    .collect()
            })
            .unwrap_or_default();
        [vec![none], others].concat()
    });
    // A parent that was deleted reads as none.
    let value = Memo::new(move |_| {
        let parent = parent.get();
        options.with(|options| {
            let known = options.iter().any(|(option, _)| *option == parent);
            parent.filter(|_| known)
        })
    });
    let open = move || {
        let id = value.get()?;
        let label = shell::open(app.locale());
        Some(view! {
            <a class="small account__parent" href=Route::Account(id).to_string()>
                {label}
            </a>
        })
    };
    view! {
        <div
            class="account__parent-field"
            on:focusin=move |_| wanted.set(true)
            on:pointerenter=move |_| wanted.set(true)
        >
            <ChoiceField
                label=app.label(account_words::parent)
                label_shown=true
                options
                value
                choose=move |parent| {
                    app.edit(here.id, AccountEdit::Parent(parent));
                }
            />
            {open}
        </div>
    }
}

#[component]
fn GroupChoice(here: Here) -> impl IntoView {
    let app = here.app;
    let head = app.head();
    let group = here.read(|account| account.group);
    let options = Memo::new(move |_| {
        let none = (None, shell::none(app.locale()).to_owned());
        let groups = head.with(|head| {
            let groups = head.iter().flat_map(|head| &head.groups);
            groups
                .map(|group| (Some(group.id), group.name.to_string()))
                .collect::<Vec<(Option<GroupId>, String)>>()
        });
        [vec![none], groups].concat()
    });
    let has_groups = Memo::new(move |_| options.with(|options| options.len() > 1));
    view! {
        <Show when=move || has_groups.get()>
            <ChoiceField
                label=app.label(account_words::group)
                label_shown=true
                options
                value=group
                choose=move |group| {
                    app.edit(here.id, AccountEdit::Group(group));
                }
            />
        </Show>
    }
}

/// Deletes the account, with a way back.
#[component]
pub fn DeleteSection(here: Here) -> impl IntoView {
    let app = here.app;
    let delete = move |_| {
        let gone = app.dispatch_and_tell(Command::DeleteAccounts { ids: vec![here.id] });
        if gone.is_some() {
            app.go(Route::Accounts);
        }
    };
    view! {
        <section class="account__delete" aria-label=app.t(words::delete_account)>
            <button type="button" class="button button--danger button--small" on:click=delete>
                <Icon glyph=Glyph::Trash />
                {app.t(words::delete_account)}
            </button>
            <p class="muted small">{app.t(words::delete_hint)}</p>
        </section>
    }
}
