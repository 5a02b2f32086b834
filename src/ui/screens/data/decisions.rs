//! Who is the same customer: what the list has in common with the workspace, and with itself. Nothing is
//! joined that a person has not seen.

use leptos::prelude::*;

use crate::domain::sorting;
use crate::exchange::list::adopt::Fate;
use crate::exchange::list::match_key::MatchKey;
use crate::exchange::list::{Match, wording};
use crate::ui::components::segmented::Segmented;
use crate::words::{Locale, data_screen as say};

use super::desk::{Desk, ReadList};

/// How many decisions are shown at once.
const SHOWN: usize = 50;

/// How many drafts are, or may be, customers that are known.
pub fn known_count(list: &ReadList) -> usize {
    let matches = list.matches.iter();
    matches.filter(|found| **found != Match::New).count()
}

/// One draft beside a customer that may be the same.
#[derive(Clone, PartialEq, Eq)]
struct Pair {
    draft: usize,
    name: String,
    about: String,
    same: Fate,
    apart: Fate,
    /// What happens unless a person says otherwise.
    proposed: Fate,
}

/// Drafts that look like customers of the workspace; the most doubtful first.
#[component]
pub fn Known(desk: Desk) -> impl IntoView {
    let pairs = move || {
        let list = desk.list.get();
        list.map_or_else(Vec::new, |list| known_pairs(desk.app.locale(), &list))
    };
    view! { <Pairs desk pairs=Signal::derive(pairs) same=say::same_customer apart=say::new_customer /> }
}

fn known_pairs(locale: Locale, list: &ReadList) -> Vec<Pair> {
    let mut pairs: Vec<(u8, Pair)> = Vec::new();
    for (draft, found) in list.matches.iter().enumerate() {
        let (existing, doubt, key) = match found {
            Match::New => continue,
            Match::Similar { existing, percent } => (*existing, 0, say::similar(locale, *percent)),
            Match::Same { existing, by } => {
                let doubt = match by {
                    MatchKey::Domain => 1,
                    MatchKey::Name => 2,
                    MatchKey::VatId | MatchKey::CustomerNumber => 3,
                };
                (*existing, doubt, wording::match_key(locale, *by).to_owned())
            }
        };
        let (Some(account), Some((id, known))) =
            (list.drafts.accounts.get(draft), list.known.get(existing))
        else {
            continue;
        };
        let pair = Pair {
            draft,
            name: account.name.clone(),
            about: format!("{}, {key}", say::is_known(locale, known)),
            same: Fate::Known(*id),
            apart: Fate::New,
            proposed: match found {
                Match::Same { .. } => Fate::Known(*id),
                Match::Similar { .. } | Match::New => Fate::New,
            },
        };
        pairs.push((doubt, pair));
    }
    sorting::by_key(&mut pairs, |(doubt, pair)| (*doubt, pair.draft));
    pairs.into_iter().map(|(_, pair)| pair).collect()
}

/// Rows of the list that look like one customer.
#[component]
pub fn Twice(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let pairs = Memo::new(move |_| {
        let list = desk.list.get();
        list.map_or_else(Vec::new, |list| twice_pairs(app.locale(), &list))
    });
    let join_all = move |_| {
        let all = pairs.get_untracked().into_iter();
        desk.decide(all.map(|pair| (pair.draft, pair.same)));
    };
    view! {
        <Show when=move || pairs.with(|pairs| !pairs.is_empty())>
            <h3>{app.t(say::twice_heading)}</h3>
            <p class="small muted">{app.t(say::twice_hint)}</p>
            <button type="button" class="button button--small" on:click=join_all>
                {app.t(say::join_all)}
            </button>
            <Pairs desk pairs=pairs same=say::join apart=say::keep_both />
        </Show>
    }
}

fn twice_pairs(locale: Locale, list: &ReadList) -> Vec<Pair> {
    let drafts = &list.drafts.accounts;
    let row = |draft: usize| drafts.get(draft).and_then(|draft| draft.rows.first());
    let found = drafts.iter().enumerate().filter_map(|(draft, account)| {
        let (earlier, key) = account.duplicate_of?;
        // A customer that is known already is decided about there.
        if matches!(list.matches.get(draft), Some(Match::Same { .. })) {
            return None;
        }
        let about = say::twice(
            locale,
            row(draft)? + 1,
            &drafts.get(earlier)?.name,
            row(earlier)? + 1,
        );
        Some(Pair {
            draft,
            name: account.name.clone(),
            about: format!("{about}, {}", wording::match_key(locale, key)),
            same: Fate::SameAs(earlier),
            apart: Fate::New,
            proposed: Fate::New,
        })
    });
    found.collect()
}

/// A list of pairs, each with its decision.
#[component]
fn Pairs(
    desk: Desk,
    #[prop(into)] pairs: Signal<Vec<Pair>>,
    same: fn(Locale) -> &'static str,
    apart: fn(Locale) -> &'static str,
) -> impl IntoView {
    let app = desk.app;
    let shown = move || pairs.get().into_iter().take(SHOWN).collect::<Vec<_>>();
    let more = move || {
        let more = pairs.with(|pairs| pairs.len().saturating_sub(SHOWN));
        (more > 0).then(|| say::and_more(app.locale(), more))
    };
    view! {
        <ul class="data-decisions">
            <For each=shown key=|pair| (pair.draft, pair.about.clone()) let:pair>
                <OnePair desk pair same apart />
            </For>
        </ul>
        <p class="small muted">{more}</p>
    }
}

#[component]
fn OnePair(
    desk: Desk,
    pair: Pair,
    same: fn(Locale) -> &'static str,
    apart: fn(Locale) -> &'static str,
) -> impl IntoView {
    let app = desk.app;
    let Pair {
        draft,
        name,
        about,
        same: same_fate,
        apart: apart_fate,
        proposed,
    } = pair;
    let label = {
        let name = name.clone();
        Signal::derive(move || say::decision_for(app.locale(), &name))
    };
    let options = Signal::derive(move || {
        let locale = app.locale();
        let choices = [(same_fate, same(locale)), (apart_fate, apart(locale))];
        choices.map(|(fate, word)| (fate, word.to_owned())).to_vec()
    });
    let value = Signal::derive(move || {
        let decided = desk.fates.with(|fates| fates.get(&draft).copied());
        decided.unwrap_or(proposed)
    });
    view! {
        <li>
            <span>
                <b>{name}</b>
                " "
                <span class="small muted">{about}</span>
            </span>
            <Segmented label options value choose=move |fate| desk.decide([(draft, fate)]) />
        </li>
    }
}
