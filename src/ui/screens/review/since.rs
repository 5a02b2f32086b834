//! What has changed since the last review: ranks as slopes, why scores moved to the last digit, mix and lights.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::account::{Figure, Tier};
use crate::domain::analysis::light::{LightLimits, dependency_light};
use crate::domain::analysis::score::Score;
use crate::domain::drawing::{SlopeRow, SlopeWords, slope};
use crate::domain::model::Axis;
use crate::domain::snapshot::Snapshot;
use crate::domain::snapshot_change::{Comparison, Moved};
use crate::domain::snapshot_course::Point;
use crate::domain::sorting;
use crate::session::route::Route;
use crate::ui::components::figure::{Figure, picture};
use crate::ui::components::sheet::{Row, sheet};
use crate::words::review::change as words;
use crate::words::snapshots::{self, signed_tenths};
use crate::words::{Locale, format, portfolio_screen, review};

/// So many of the first ranks are drawn, then and now.
const DRAWN: u32 = 10;
/// From so many places on a move is emphasised.
const FAR: i64 = 3;
/// So many names stand in a sentence.
const NAMED: usize = 8;

/// Says something of names.
type Say = fn(Locale, &str) -> String;

/// The picture of the last review, and whether there was one.
fn then(desk: Desk) -> (bool, Option<Arc<Snapshot>>) {
    let found = desk.app.with_workspace(|here| {
        let last = here.head().last_review();
        let picture = last.and_then(|last| last.snapshot);
        let picture = picture.and_then(|id| here.snapshot(id).cloned());
        (last.is_some(), picture)
    });
    found.unwrap_or_default()
}

/// The section.
pub fn since(desk: Desk) -> AnyView {
    let app = desk.app;
    let then = Memo::new(move |_| then(desk));
    let found = Memo::new(move |_| {
        let before = then.with(|(_, picture)| picture.clone())?;
        let after = desk.today.get()?;
        Some(Comparison::of(&before, &after))
    });
    let content = move || {
        desk.track();
        let (has_last, before) = then.get();
        let pair = before.zip(desk.today.get());
        match (has_last, pair) {
            (_, Some((before, after))) => {
                found.with(|found| Some(content(desk, &before, &after, found.as_ref()?)))
            }
            (true, None) => Some(plain(words::no_picture(app.locale()))),
            (false, None) => Some(plain(review::no_earlier(app.locale()))),
        }
    };
    view! {
        <section class="section review-since" aria-labelledby="review-since">
            <div class="section__head">
                <h2 id="review-since">{app.t(words::since)}</h2>
            </div>
            {content}
        </section>
    }
    .into_any()
}

fn plain(said: &'static str) -> AnyView {
    view! { <p class="muted">{said}</p> }.into_any()
}

fn content(desk: Desk, before: &Snapshot, after: &Snapshot, found: &Comparison) -> AnyView {
    let app = desk.app;
    let locale = app.locale();
    let notes = snapshots::reservations(locale, app.peek_fiscal_year_start(), before, after);
    let notes = notes
        .into_iter()
        .map(|note| view! { <p class="small muted">{note}</p> });
    let became = |key: [bool; 2]| {
        let of = move |moved: &&Moved| moved.tier.map(|tier| tier == Tier::Key) == key;
        names(
            locale,
            found
                .moved
                .iter()
                .filter(of)
                .map(|moved| moved.name.clone()),
        )
    };
    let other = found
        .moved
        .iter()
        .filter(|moved| moved.class[0] != moved.class[1]);
    let other = other.map(|moved| {
        let class = moved.class.map(|class| class_word(locale, class));
        format!("{} {} → {}", moved.name, class[0], class[1])
    });
    let named = |list: &[(crate::domain::ids::AccountId, String)]| {
        names(locale, list.iter().map(|(_, name)| name.clone()))
    };
    let living = |is_meant: fn(&Moved) -> bool| {
        let of = found.moved.iter().filter(|moved| is_meant(moved));
        names(locale, of.map(|moved| moved.name.clone()))
    };
    let lists: [(Option<String>, Say); 7] = [
        (living(Moved::has_left), words::have_left),
        (living(Moved::came_back), words::are_back),
        (became([false, true]), words::became),
        (became([true, false]), words::lost),
        (names(locale, other), words::classes_of),
        (named(&found.new), words::new),
        (named(&found.gone), words::gone),
    ];
    let lists = lists
        .into_iter()
        .filter_map(|(names, say)| Some(say(locale, &names?)));
    let lists = lists.map(|said| view! { <li>{said}</li> }).collect_view();
    view! {
        <p class="finding">{words::finding(locale, found)}</p>
        {notes.collect_view()}
        <div class="review-since__ranks">{drawing(desk, before, after, found)}</div>
        <ul class="review-since__lists">{lists}</ul>
        {causes(locale, found)}
        {mix(desk, before, after)}
    }
    .into_any()
}

fn class_word(
    locale: Locale,
    class: Option<crate::domain::analysis::abc::AbcClass>,
) -> &'static str {
    class.map_or("–", |class| {
        portfolio_screen::class_word(locale, Figure::Revenue, class)
    })
}

/// The first of some names; `None` where there are none.
fn names(locale: Locale, all: impl Iterator<Item = String>) -> Option<String> {
    let all: Vec<String> = all.collect();
    let shown = all.iter().take(NAMED).map(String::as_str);
    let shown = shown.collect::<Vec<_>>().join(", ");
    match all.len().saturating_sub(NAMED) {
        _ if all.is_empty() => None,
        0 => Some(shown),
        more => Some(snapshots::and_more(locale, &shown, more)),
    }
}

/// The first ranks of then and of now.
fn drawing(desk: Desk, before: &Snapshot, after: &Snapshot, found: &Comparison) -> Option<AnyView> {
    let app = desk.app;
    let locale = app.locale();
    let key_line = Score::whole(after.key_line);
    let mut ranked: Vec<(u32, SlopeRow, bool)> = Vec::new();
    for row in after.rows() {
        let Some(rank) = row.rank() else { continue };
        let place = before.accounts.id.binary_search(&row.id()).ok();
        let then = place.and_then(|place| before.accounts.rank.get(place).copied().flatten());
        if rank > DRAWN && then.is_none_or(|then| then > DRAWN) {
            continue;
        }
        let moved = found.moved.iter().find(|moved| moved.id == row.id());
        let won = moved.and_then(Moved::places_won).unwrap_or(0);
        let scored = after.scored(row, Axis::Attractiveness);
        let drawn = SlopeRow {
            then,
            words: words::right(locale, moved, rank, row.name()),
            is_key: row.tier() == Tier::Key,
            is_far: won.abs() >= FAR,
        };
        let above = scored.is_some_and(|scored| scored.middle >= key_line);
        ranked.push((rank, drawn, above));
    }
    if ranked.is_empty() {
        return None;
    }
    sorting::by_key(&mut ranked, |(rank, ..)| *rank);
    let above = ranked.iter().filter(|(.., above)| *above).count();
    let rows: Vec<SlopeRow> = ranked.into_iter().map(|(_, row, _)| row).collect();
    let day = format::short_day(locale, before.day, app.today());
    let summary = format!(
        "{}: {}",
        words::ranks(locale),
        words::finding(locale, found)
    );
    let draw = move |width: f64| {
        let said = SlopeWords {
            then: &day,
            now: words::now(locale),
            key_line: words::key_line(locale),
        };
        Some(picture(
            slope(&rows, Some(above), said, width),
            summary.clone(),
        ))
    };
    let name = app.label(words::ranks);
    Some(view! { <Figure name draw of_period=false /> }.into_any())
}

/// Why scores moved: what ratings did and what weights did add up to the whole.
fn causes(locale: Locale, found: &Comparison) -> Option<AnyView> {
    let rows = found.moved.iter().filter_map(|moved| {
        let why = moved.why.as_ref()?;
        let rank = moved
            .rank
            .map(|rank| rank.map_or("–".to_owned(), |rank| rank.to_string()));
        let score = moved
            .score
            .map(|score| score.map_or("–".to_owned(), |score| score.rounded().to_string()));
        Some(Row {
            head: moved.name.clone(),
            to: Some(Route::Account(moved.id)),
            cells: vec![
                format!("{} → {}", rank[0], rank[1]),
                format!("{} → {}", score[0], score[1]),
                signed_tenths(locale, why.by_answers),
                signed_tenths(locale, why.by_weights),
                signed_tenths(locale, why.total),
            ],
        })
    });
    let rows: Vec<Row> = rows.collect();
    let heads = [
        words::account(locale),
        words::rank(locale),
        words::score(locale),
        words::by_ratings(locale),
        words::by_weights(locale),
        words::together(locale),
    ];
    (!rows.is_empty()).then(|| {
        view! {
            <details class="review-since__causes" open>
                <summary>{words::table(locale)}</summary>
                {sheet(words::table(locale), &heads, &[], rows)}
            </details>
        }
        .into_any()
    })
}

/// Concentration, its light, classes and key accounts, then and now.
fn mix(desk: Desk, before: &Snapshot, after: &Snapshot) -> AnyView {
    let app = desk.app;
    let locale = app.locale();
    let points = [before, after].map(|one| Point::of(one, Figure::Revenue, true));
    let own = app.peek_workspace(|here| here.head().settings.dependency_limits);
    let limits = LightLimits::of(own.flatten());
    let nothing = || "–".to_owned();
    let share = |point: &Point, largest: usize| {
        let all = point.concentration.as_ref();
        all.map_or_else(nothing, |all| format::percent(locale, all.ratio(largest)))
    };
    let light = |point: &Point| {
        let all = point.concentration.as_ref();
        all.map_or_else(nothing, |all| {
            portfolio_screen::level(locale, dependency_light(all, &limits).level).to_owned()
        })
    };
    let equals = |point: &Point| {
        let all = point.concentration.as_ref();
        all.map_or_else(nothing, |all| {
            portfolio_screen::one_decimal(locale, all.effective_number())
        })
    };
    let row = |head: &str, cells: [String; 2]| Row {
        head: head.to_owned(),
        to: None,
        cells: cells.to_vec(),
    };
    let of = |read: &dyn Fn(&Point) -> String| [read(&points[0]), read(&points[1])];
    let rows = vec![
        row(words::largest(locale), of(&|point| share(point, 1))),
        row(words::light(locale), of(&light)),
        row(words::three(locale), of(&|point| share(point, 3))),
        row(words::equals(locale), of(&equals)),
        row(
            words::key_share(locale),
            of(&|point| format::percent(locale, point.key_share)),
        ),
        row(
            words::key_accounts(locale),
            of(&|point| point.tiers[0].to_string()),
        ),
        row(
            words::classes(locale),
            of(&|point| snapshots::of_classes(locale, point)),
        ),
    ];
    let heads = ["", words::then(locale), words::today(locale)];
    view! {
        <h3>{words::mix(locale)}</h3>
        {sheet(words::mix(locale), &heads, &[], rows)}
    }
    .into_any()
}
