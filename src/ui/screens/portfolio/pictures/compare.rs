//! Two pictures beside each other: who rose and fell, and why scores moved.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Album, name_among};
use crate::domain::account::{Figure, Tier};
use crate::domain::analysis::abc::AbcClass;
use crate::domain::analysis::score::Score;
use crate::domain::ids::{AccountId, SnapshotId};
use crate::domain::snapshot::Snapshot;
use crate::domain::snapshot_change::{Comparison, Moved};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::sheet::{Row, sheet};
use crate::words::{Locale, account, format, portfolio_screen as screen, snapshots as words};

/// So many rows are shown before somebody asks for all.
const SHOWN: usize = 25;
/// So many accounts are named that came or went.
const NAMED: usize = 12;

/// What somebody has chosen: nothing yet, today, or a picture.
type Choice = Option<Option<SnapshotId>>;

pub(super) fn compare(app: App, album: Album) -> AnyView {
    let chosen: [RwSignal<Choice>; 2] = [RwSignal::new(None), RwSignal::new(None)];
    // Without a choice it is the newest picture against today; a choice that is gone is none.
    let side = move |at: usize| {
        let newest = || {
            album
                .kept
                .with(|kept| kept.last().map(|picture| picture.id))
        };
        let usual = || if at == 0 { newest() } else { None };
        match chosen[at].get() {
            Some(id) if id.is_none() || album.get(id).is_some() => id,
            _ => usual(),
        }
    };
    let pair = Memo::new(move |_| {
        let sides = [side(0), side(1)];
        let [Some(one), Some(other)] = sides.map(|id| album.get(id)) else {
            return None;
        };
        // Time runs from the earlier to the later one, whichever was chosen first.
        let key = |picture: &Arc<Snapshot>, id: Option<SnapshotId>| {
            (id.is_none(), picture.day, picture.at)
        };
        Some(match key(&one, sides[0]) <= key(&other, sides[1]) {
            true => [one, other],
            false => [other, one],
        })
    });
    let found = Memo::new(move |_| {
        let [before, after] = pair.get()?;
        Some(Comparison::of(&before, &after))
    });
    let options = Signal::derive(move || {
        let locale = app.locale();
        album.kept.with(|kept| {
            let names = kept.iter().map(|one| name_among(locale, one, kept));
            let names = names.chain([words::today(locale).to_owned()]);
            names.enumerate().collect::<Vec<_>>()
        })
    });
    let choice = move |at: usize, label: fn(Locale) -> &'static str| {
        let value = Signal::derive(move || {
            let id = side(at);
            album.kept.with(|kept| {
                let place = kept.iter().position(|picture| Some(picture.id) == id);
                place.unwrap_or(kept.len())
            })
        });
        let choose = move |place: usize| {
            let kept = album.kept.get_untracked();
            chosen[at].set(Some(kept.get(place).map(|picture| picture.id)));
        };
        view! { <ChoiceField label=app.label(label) label_shown=true options value choose /> }
            .into_any()
    };
    let all = RwSignal::new(false);
    let content = move || {
        let pair = pair.get()?;
        found.with(|found| Some(content(app, album, &pair, found.as_ref()?, all)))
    };
    view! {
        <h3>{app.t(words::compare)}</h3>
        <div class="pictures__choices">{choice(0, words::from)} {choice(1, words::to)}</div>
        {content}
    }
    .into_any()
}

fn content(
    app: App,
    album: Album,
    [before, after]: &[Arc<Snapshot>; 2],
    found: &Comparison,
    all: RwSignal<bool>,
) -> AnyView {
    let locale = app.locale();
    if before.id == after.id {
        return view! { <p class="finding" role="status">{words::the_same(locale)}</p> }.into_any();
    }
    let from = words::name_in_sentence(locale, before);
    let to = album.get(Some(after.id));
    let to = to.map(|to| words::name_in_sentence(locale, &to));
    let finding = words::finding(locale, &from, to.as_deref(), found);
    let notes = words::reservations(locale, app.fiscal_year_start(), before, after);
    let notes = notes
        .into_iter()
        .map(|note| view! { <p class="small muted">{note}</p> }.into_any());
    let notes: Vec<AnyView> = notes.collect();
    let came_and_went = [
        (&found.new, words::new as fn(Locale, &str) -> String),
        (&found.gone, words::gone),
    ];
    let lists = came_and_went.into_iter().filter(|(all, _)| !all.is_empty());
    let lists = lists.map(|(accounts, said)| {
        view! { <p>{said(locale, &named(locale, accounts))}</p> }.into_any()
    });
    let lists: Vec<AnyView> = lists.collect();
    let shown = if all.get() { usize::MAX } else { SHOWN };
    let rows: Vec<Row> = found
        .moved
        .iter()
        .take(shown)
        .map(|moved| row(app, moved))
        .collect();
    let table = (!rows.is_empty()).then(|| {
        let heads = [
            screen::account(locale),
            words::rank(locale),
            screen::class(locale),
            words::status(locale),
            words::score(locale),
            words::why(locale),
        ];
        sheet(words::compare(locale), &heads, &[0, 1, 2, 3, 4], rows)
    });
    let more = found.moved.len().saturating_sub(shown);
    view! {
        <p class="finding" role="status">
            {finding}
        </p>
        {notes}
        {lists}
        <div class="pictures__moved">{table}</div>
        {more_rows(app, more, all)}
    }
    .into_any()
}

/// That there is more, and the way to it.
pub(super) fn more_rows(app: App, more: usize, all: RwSignal<bool>) -> Option<AnyView> {
    (more > 0).then(|| {
        view! {
            <p class="small muted">
                {words::more(app.locale(), more)} " "
                <button type="button" class="link" on:click=move |_| all.set(true)>
                    {app.t(words::show_all)}
                </button>
            </p>
        }
        .into_any()
    })
}

fn named(locale: Locale, accounts: &[(AccountId, String)]) -> String {
    let names = accounts.iter().take(NAMED).map(|(_, name)| name.as_str());
    let names = names.collect::<Vec<_>>().join(", ");
    match accounts.len().saturating_sub(NAMED) {
        0 => names,
        more => words::and_more(locale, &names, more),
    }
}

fn row(app: App, moved: &Moved) -> Row {
    let locale = app.locale();
    let is_here = app.with_workspace(|here| here.account(moved.id).is_some());
    Row {
        head: moved.name.clone(),
        to: (is_here == Some(true)).then_some(Route::Account(moved.id)),
        cells: vec![
            turned(moved.rank.map(|rank| rank_word(locale, rank))),
            turned(moved.class.map(|class| class_word(locale, class))),
            turned(moved.tier.map(|tier| tier_word(locale, tier))),
            turned(moved.score.map(|score| score_word(locale, score))),
            words::cause(locale, moved),
        ],
    }
}

/// Before and after; once where both are the same.
fn turned([before, after]: [String; 2]) -> String {
    match before == after {
        true => after,
        false => format!("{before} → {after}"),
    }
}

fn or_nothing<T>(value: Option<T>, word: impl FnOnce(T) -> String) -> String {
    value.map_or_else(|| "–".to_owned(), word)
}

pub(super) fn rank_word(locale: Locale, rank: Option<u32>) -> String {
    or_nothing(rank, |rank| format::number(locale, i128::from(rank)))
}

pub(super) fn class_word(locale: Locale, class: Option<AbcClass>) -> String {
    or_nothing(class, |class| {
        screen::class_word(locale, Figure::Revenue, class).to_owned()
    })
}

pub(super) fn tier_word(locale: Locale, tier: Tier) -> String {
    match tier {
        Tier::Undecided => "–".to_owned(),
        tier => account::tier(locale, tier).to_owned(),
    }
}

pub(super) fn score_word(locale: Locale, score: Option<Score>) -> String {
    or_nothing(score, |score| {
        format::number(locale, i128::from(score.rounded()))
    })
}
