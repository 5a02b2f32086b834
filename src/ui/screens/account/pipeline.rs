//! Opportunities of the customer: what may be ordered, how likely that is and by when. Each is one line; its fields
//! open below it.

use leptos::prelude::*;

use super::here::Here;
use super::reference::NamedReferences;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::{AccountId, EntryId};
use crate::domain::pipeline::{Deal, DealKind, Outcome, Pipeline, Stage};
use crate::ui::app::{App, fresh};
use crate::ui::components::add_line::AddLine;
use crate::ui::components::field::{
    ChoiceField, DayField, Edited, Lines, MoneyField, PercentField, TextField, edited, text_of,
};
use crate::words::pipeline as words;
use crate::words::{Locale, format};

#[component]
pub fn PipelineSection(here: Here) -> impl IntoView {
    let app = here.app;
    // Open ones first; what is over sinks.
    let ids = here.read(|account| {
        let (open, over): (Vec<&Deal>, Vec<&Deal>) = account
            .deals
            .iter()
            .partition(|deal| deal.outcome == Outcome::Open);
        let all = open.into_iter().chain(over);
        all.map(|deal| deal.id).collect::<Vec<EntryId>>()
    });
    let sums =
        move || here.read_now(|account, today| Pipeline::of(std::iter::once(account), today));
    let weighted = move || {
        let sums = sums();
        (sums.open > 0).then(|| {
            let amount = format::money(app.locale(), app.currency(), sums.weighted);
            words::weighted(app.locale(), &amount)
        })
    };
    let closed = move || {
        let sums = sums();
        (sums.won + sums.lost > 0).then(|| words::closed(app.locale(), sums.won, sums.lost))
    };
    let opened = RwSignal::new(None::<EntryId>);
    let nothing = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <section class="section" aria-labelledby="account-pipeline">
            <div class="section__head">
                <h2 id="account-pipeline">{app.t(words::heading)}</h2>
                <span class="small muted">{weighted}</span>
            </div>
            <Show when=move || nothing.get()>
                <p class="small muted">{app.t(words::nothing)}</p>
            </Show>
            <ul class="deals">
                <For each=move || ids.get() key=|id| *id let:id>
                    <Line here id opened />
                </For>
            </ul>
            <Add here opened />
            <p class="small muted">{closed}</p>
        </section>
    }
}

/// Names a new opportunity; its fields open.
#[component]
fn Add(here: Here, opened: RwSignal<Option<EntryId>>) -> impl IntoView {
    let take = move |text: String| {
        let id = fresh();
        let kind = DealKind::at(here.peek(|account| account.status));
        let taken = here
            .app
            .edit(here.id, AccountEdit::PutDeal(Deal::new(id, text, kind)));
        if taken {
            opened.set(Some(id));
        }
        taken
    };
    view! { <AddLine name=words::add add=words::add example=words::example take /> }
}

/// One opportunity: a line, and below it its fields.
#[component]
fn Line(here: Here, id: EntryId, opened: RwSignal<Option<EntryId>>) -> impl IntoView {
    let deal = here.read(move |account| account.deals.iter().find(|deal| deal.id == id).cloned());
    let line = move || {
        deal.with(|deal| {
            let deal = deal.as_ref()?;
            Some(summary(here, deal))
        })
    };
    let is_open = move || opened.get() == Some(id);
    let toggle = move |_| opened.update(|opened| *opened = (*opened != Some(id)).then_some(id));
    view! {
        <li class="deal">
            <button
                type="button"
                class="deal__line"
                aria-expanded=move || is_open().to_string()
                on:click=toggle
            >
                {line}
            </button>
            <Show when=is_open>
                <DealFields account=here.id id deal />
            </Show>
        </li>
    }
}

/// Name and value, stage and what the chance makes of it.
fn summary(here: Here, deal: &Deal) -> AnyView {
    let app = here.app;
    let locale = app.locale();
    let money = |amount: i128| format::money(locale, app.currency(), amount);
    let value = deal.value.map_or_else(
        || words::no_value(locale).to_owned(),
        |value| money(value.get().into()),
    );
    let (stage, part) = match deal.outcome {
        Outcome::Open => (
            words::stage(locale, deal.stage),
            deal.value
                .map(|_| words::part(locale, deal.percent(), &money(deal.weighted()))),
        ),
        over => (words::outcome(locale, over), None),
    };
    let late = deal
        .is_overdue(app.today())
        .then(|| view! { <span class="deal__late">{words::overdue(locale)}</span> });
    view! {
        <span class="deal__name">{deal.text.clone()}</span>
        <span class="number">{value}</span>
        <span class="deal__stage small">
            {stage_bars(deal)}
            {stage}
            {late}
        </span>
        <span class="number small muted">{part}</span>
    }
    .into_any()
}

/// How far it is, drawn.
fn stage_bars(deal: &Deal) -> AnyView {
    let reached = Stage::ALL.map(|stage| {
        let is_reached = deal.outcome == Outcome::Open && stage <= deal.stage;
        let class = if is_reached {
            "deal__bar deal__bar--on"
        } else {
            "deal__bar"
        };
        view! { <span class=class></span> }
    });
    view! { <span class="deal__bars" aria-hidden="true">{reached}</span> }.into_any()
}

/// All fields of an opportunity, and the way to delete it.
#[component]
pub fn DealFields(
    account: AccountId,
    id: EntryId,
    /// The opportunity; `None` once it is gone.
    deal: Memo<Option<Deal>>,
) -> impl IntoView {
    let app = App::use_it();
    let put = move |change: &dyn Fn(&mut Deal)| -> Edited {
        let Some(mut after) = deal.get_untracked() else {
            return Ok(());
        };
        change(&mut after);
        let edit = Command::edit(account, AccountEdit::PutDeal(after));
        edited(app, app.try_dispatch(edit))
    };
    let text = move |read: fn(&Deal) -> &String| text_of(deal, read);
    let kinds = Signal::derive(move || named(app.locale(), DealKind::ALL, words::kind));
    let stages = Signal::derive(move || named(app.locale(), Stage::ALL, words::stage));
    let outcomes = Signal::derive(move || named(app.locale(), Outcome::ALL, words::outcome));
    let kind = Signal::derive(move || {
        deal.with(|deal| deal.as_ref().map_or(DealKind::default(), |one| one.kind))
    });
    let stage = Signal::derive(move || {
        deal.with(|deal| deal.as_ref().map_or(Stage::default(), |one| one.stage))
    });
    let outcome = Signal::derive(move || {
        deal.with(|deal| deal.as_ref().map_or(Outcome::default(), |one| one.outcome))
    });
    let is_over = Memo::new(move |_| outcome.get() != Outcome::Open);
    let usual = Signal::derive(move || stage.get().usual_chance().to_string());
    let close = move |outcome: Outcome| {
        let today = app.peek_today();
        let _ = put(&|deal| deal.close(outcome, today));
    };
    let name = move |(of, is_named): (AccountId, bool)| {
        let _ = put(&|deal| {
            match is_named {
                true => deal.named.insert(of),
                false => deal.named.remove(&of),
            };
        });
    };
    let remove = move || words::remove(app.locale(), &text(|deal| &deal.text).get());
    view! {
        <div class="deal__fields">
            <TextField
                label=app.label(words::name)
                label_shown=true
                value=text(|deal| &deal.text)
                edit=move |text: String| put(&|deal| deal.text.clone_from(&text))
            />
            <MoneyField
                label=app.label(words::value)
                label_shown=true
                value=Signal::derive(move || deal.with(|deal| deal.as_ref()?.value))
                edit=move |amount| put(&|deal| deal.value = amount)
            />
            <ChoiceField
                label=app.label(words::stage_of)
                label_shown=true
                options=stages
                value=stage
                choose=move |stage| drop(put(&|deal| deal.stage = stage))
            />
            <PercentField
                label=app.label(words::chance)
                label_shown=true
                value=Signal::derive(move || deal.with(|deal| deal.as_ref()?.chance))
                placeholder=usual
                edit=move |chance| put(&|deal| deal.chance = chance)
            />
            <DayField
                label=app.label(words::expected)
                label_shown=true
                value=Signal::derive(move || deal.with(|deal| deal.as_ref()?.expected))
                edit=move |day| put(&|deal| deal.expected = day)
            />
            <ChoiceField
                label=app.label(words::kind_of)
                label_shown=true
                options=kinds
                value=kind
                choose=move |kind| drop(put(&|deal| deal.kind = kind))
            />
            <ChoiceField
                label=app.label(words::outcome_of)
                label_shown=true
                options=outcomes
                value=outcome
                choose=close
            />
            <Show when=move || is_over.get()>
                <DayField
                    label=app.label(words::closed_on)
                    label_shown=true
                    value=Signal::derive(move || deal.with(|deal| deal.as_ref()?.closed_on))
                    edit=move |day| put(&|deal| deal.closed_on = day)
                />
            </Show>
            <div class="deal__whole">
                <TextField
                    label=app.label(words::note)
                    label_shown=true
                    value=text(|deal| &deal.note)
                    edit=move |text: String| put(&|deal| deal.note.clone_from(&text))
                    lines=Lines::Many
                />
            </div>
            <NamedReferences account deal name=Callback::new(name) />
            <button
                type="button"
                class="button button--bare button--small"
                on:click=move |_| {
                    app.dispatch_and_tell(Command::edit(account, AccountEdit::RemoveDeal(id)));
                }
            >
                {remove}
            </button>
        </div>
    }
}

/// Choices with their words.
pub fn named<T: Copy, const N: usize>(
    locale: Locale,
    all: [T; N],
    word: fn(Locale, T) -> &'static str,
) -> Vec<(T, String)> {
    all.map(|one| (one, word(locale, one).to_owned())).to_vec()
}
