//! The head: where one is, the name, what kind of customer, and the figures at a glance.

use leptos::ev;
use leptos::prelude::*;

use super::here::Here;
use super::steps;
use crate::browser::clock;
use crate::domain::account::{Figure, LifeCycle, Tier};
use crate::domain::analysis::standing::Standing;
use crate::domain::command::{AccountDay, AccountEdit};
use crate::domain::ids::MemberId;
use crate::domain::overview::{open_actions, place_by_revenue};
use crate::domain::plan_sheet::Audience;
use crate::domain::portfolio::Years;
use crate::domain::relationship::{Freshness, last_touch};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::field::{ChoiceField, DayField, Lines, TextField};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::mark::KeyMark;
use crate::ui::keyboard;
use crate::words::portfolio_screen::figure_of;
use crate::words::{
    account as account_words, account_screen as words, format, people, plan_sheet, relations,
    score_card, shell,
};

#[component]
pub fn Head(here: Here) -> impl IntoView {
    let app = here.app;
    let is_key = here.read(|account| account.is_key());
    let tile = move || {
        is_key.get().then(|| {
            view! {
                <span class="account__tile">
                    <KeyMark key=is_key />
                </span>
            }
        })
    };
    view! {
        <Path here />
        <header class="account__head">
            {tile}
            <div class="account__who">
                <Name here />
                <About here />
            </div>
            <div class="account__actions">
                <a class="button" href=Route::Print(here.id, Audience::Us).to_string()>
                    <Icon glyph=Glyph::Print />
                    {app.t(plan_sheet::print_plan)}
                </a>
                <button type="button" class="button" on:click=move |_| steps::rate()>
                    <Icon glyph=Glyph::Model />
                    {app.t(words::rate_now)}
                </button>
                <button
                    type="button"
                    class="button button--primary"
                    aria-keyshortcuts="L"
                    on:click=move |_| steps::write_down()
                >
                    <Icon glyph=Glyph::Add />
                    {app.t(people::log_a_contact)}
                </button>
            </div>
        </header>
        <Glance here />
    }
}

#[component]
fn Path(here: Here) -> impl IntoView {
    let app = here.app;
    let name = here.read(|account| account.name.to_string());
    let link = move |way: steps::Way| {
        let around = here.around();
        let (target, key, word, about) = match way {
            steps::Way::Back => (
                around.previous,
                "K",
                words::previous(app.locale()),
                words::previous_account(app.locale()),
            ),
            steps::Way::On => (
                around.next,
                "J",
                words::next(app.locale()),
                words::next_account(app.locale()),
            ),
        };
        target.map(|target| {
            view! {
                <a href=Route::Account(target).to_string() title=about aria-keyshortcuts=key>
                    <kbd aria-hidden="true">{key}</kbd>
                    " "
                    {word}
                </a>
            }
        })
    };
    view! {
        <nav class="account__path" aria-label=app.t(words::path)>
            <a href=Route::Accounts.to_string()>{app.t(shell::accounts)}</a>
            <span class="faint" aria-hidden="true">
                "/"
            </span>
            <span class="account__path-name">{move || name.get()}</span>
            <span class="account__steps">
                {move || link(steps::Way::Back)} {move || link(steps::Way::On)}
            </span>
        </nav>
    }
}

/// The name as a heading for those who listen, and as a field of the same size for those who see.
#[component]
fn Name(here: Here) -> impl IntoView {
    let app = here.app;
    let name = here.read(|account| account.name.to_string());
    // A name has one line; Enter ends the edit.
    let enter = move |event: ev::KeyboardEvent| {
        if keyboard::key(&event) == "Enter" {
            event.prevent_default();
            crate::browser::page::focus("main h1");
        }
    };
    view! {
        <h1 class="visually-hidden" tabindex="-1">
            {move || name.get()}
        </h1>
        <div class="account__name" on:keydown=enter>
            <TextField
                label=app.label(account_words::name)
                value=name
                edit=move |text| here.edit(AccountEdit::Name(text))
                lines=Lines::Many
                class="account__name-field"
            />
        </div>
    }
}

/// Key since when, the stage of life, where, which group, who looks after it.
#[component]
fn About(here: Here) -> impl IntoView {
    let app = here.app;
    let since = here.read(|account| {
        let last = account.decisions.last();
        last.filter(|decision| decision.to == Tier::Key)
            .map(|decision| clock::local_day(decision.at))
    });
    let tier = here.read(|account| account.tier());
    let tag = move || {
        let locale = app.locale();
        match (since.get(), tier.get()) {
            (Some(since), _) => {
                let text = words::key_since(locale, since);
                Some(view! { <span class="tag tag--key">{text}</span> }.into_any())
            }
            (None, Tier::Undecided) => None,
            (None, tier) => {
                let text = account_words::tier(locale, tier);
                Some(view! { <span class="tag">{text}</span> }.into_any())
            }
        }
    };
    let place = here.read(|account| {
        let parts = [account.city.as_str(), account.country.as_str()];
        let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
        parts.collect::<Vec<_>>().join(", ")
    });
    let group_id = here.read(|account| account.group);
    let head = app.head();
    let group = move || {
        let id = group_id.get()?;
        head.with(|head| Some(head.as_ref()?.group(id)?.name.to_string()))
    };
    view! {
        <div class="account__about">
            {tag} <LifeCycleChoice here />
            {move || place.with(|place| (!place.is_empty()).then(|| view! { <span>{place.clone()}</span> }))}
            {move || group().map(|group| view! { <span>{group}</span> })} <OwnerChoice here />
        </div>
    }
}

#[component]
fn LifeCycleChoice(here: Here) -> impl IntoView {
    let app = here.app;
    let status = here.read(|account| account.status);
    let options = Signal::derive(move || {
        let word = |status| account_words::life_cycle(app.locale(), status).to_owned();
        LifeCycle::ALL.map(|status| (status, word(status))).to_vec()
    });
    view! {
        <ChoiceField
            label=app.label(account_words::status)
            options
            value=status
            choose=move |status| {
                app.edit(here.id, AccountEdit::Status(status));
            }
        />
    }
}

/// Nobody, and all of us.
pub(super) fn member_options(app: App) -> Memo<Vec<(Option<MemberId>, String)>> {
    let head = app.head();
    Memo::new(move |_| {
        let nobody = (None, account_words::nobody(app.locale()).to_owned());
        let members = head.with(|head| {
            let members = head.iter().flat_map(|head| &head.members);
            members
                .map(|member| (Some(member.id), member.name.to_string()))
                .collect::<Vec<(Option<MemberId>, String)>>()
        });
        [vec![nobody], members].concat()
    })
}

#[component]
fn OwnerChoice(here: Here) -> impl IntoView {
    let app = here.app;
    let head = app.head();
    let options = member_options(app);
    let has_members = Memo::new(move |_| options.with(|options| options.len() > 1));
    let owner = here.read(|account| account.owner);
    let initials = move || {
        let owner = owner.get()?;
        let initials = head.with(|head| Some(head.as_ref()?.member(owner)?.initials()))?;
        Some(view! { <span class="initials" aria-hidden="true">{initials}</span> })
    };
    view! {
        <Show when=move || has_members.get()>
            <span class="account__owner">
                {initials}
                <ChoiceField
                    label=app.label(account_words::owner)
                    options
                    value=owner
                    choose=move |owner| {
                        app.edit(here.id, AccountEdit::Owner(owner));
                    }
                />
            </span>
        </Show>
    }
}

/// Revenue, score, what is open, when the next review is.
#[component]
fn Glance(here: Here) -> impl IntoView {
    let app = here.app;
    let years = here.line(|portfolio, _| portfolio.years());
    let revenue = here.line(|portfolio, line| {
        let place = place_by_revenue(portfolio, line);
        (line.own.revenue, portfolio.share(line), place)
    });
    let amount = move || match revenue.get().and_then(|(amount, ..)| amount) {
        Some(amount) => format::money(app.locale(), app.currency(), amount),
        None => "–".to_owned(),
    };
    let share = move || match revenue.get() {
        Some((Some(_), share, place)) => words::share_and_place(app.locale(), share, place),
        _ => words::no_revenue(app.locale()).to_owned(),
    };
    let score = here.line(|_, line| (line.own.attractiveness, line.standing));
    let points = move || match score.get() {
        Some((scored, _)) if scored.coverage.known > 0 => scored.middle.rounded().to_string(),
        _ => "–".to_owned(),
    };
    let rank = move || {
        let (scored, standing): (_, Standing) = score.get()?;
        let rank = score_card::rank(app.locale(), &standing);
        let range = score_card::range(&scored).filter(|_| scored.coverage.known > 0);
        Some(range.map_or_else(|| rank.clone(), |range| format!("{range}, {rank}")))
    };
    let actions = Memo::new(move |_| here.read_now(open_actions));
    let overdue = move || {
        words::overdue(app.locale(), actions.get())
            .map(|text| view! { <span class="account__late">{text}</span> })
    };
    view! {
        <dl class="account__glance" aria-label=app.t(words::at_a_glance)>
            <div>
                <dt>{move || figure_of(app.locale(), app.fiscal_year_start(), Figure::Revenue, years.get().unwrap_or(Years::None))}</dt>
                <dd>{amount} <span>{share}</span></dd>
            </div>
            <div>
                <dt>{app.t(account_words::score)}</dt>
                <dd>{points} <span>{rank}</span></dd>
            </div>
            <div>
                <dt>{app.t(words::open_actions)}</dt>
                <dd>{move || actions.get().open} {overdue}</dd>
            </div>
            <div>
                <dt>{app.t(people::last_contact_field)}</dt>
                <dd>
                    <LastContact here />
                </dd>
            </div>
            <div>
                <dt>{move || account_words::day_field(app.locale(), AccountDay::NextReview)}</dt>
                <dd>
                    <NextReview here />
                </dd>
            </div>
        </dl>
    }
}

/// How many days the last contact is ago, and how fresh it is.
#[component]
fn LastContact(here: Here) -> impl IntoView {
    let app = here.app;
    let last = Memo::new(move |_| here.read_now(|account, today| last_touch(account, None, today)));
    move || {
        let (locale, today) = (app.locale(), app.today());
        let days = last.get().map(|last| (today - last).num_days());
        let ago = relations::last_touch(locale, days);
        let fresh = days.map(|days| {
            let freshness = Freshness::of(days, here.stale_days());
            let late = freshness == Freshness::Stale;
            let word = relations::freshness(locale, freshness);
            view! { <span class:account__late=late>{word}</span> }
        });
        view! { <b class="account__ago">{ago}</b> {fresh} }
    }
}

#[component]
fn NextReview(here: Here) -> impl IntoView {
    let app = here.app;
    let review = here.read(|account| account.next_review);
    let until = move || {
        let (due, today) = (review.get()?, app.today());
        let late = due < today;
        let text = words::until(app.locale(), due, today);
        Some(view! { <span class:account__late=late>{text}</span> })
    };
    view! {
        <DayField
            label=Signal::derive(move || {
                account_words::day_field(app.locale(), AccountDay::NextReview).to_owned()
            })
            value=review
            edit=move |day| here.edit(AccountEdit::Day(AccountDay::NextReview, day))
        />
        {until}
    }
}
