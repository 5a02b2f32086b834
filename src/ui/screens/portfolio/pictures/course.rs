//! The course from the first picture to today: concentration, classes and key status.

use leptos::prelude::*;

use super::{Album, Seen};
use crate::browser::clock;
use crate::domain::drawing::{Drawing, Series, StackRow, Tone, small_multiples, stacks};
use crate::domain::snapshot::Snapshot;
use crate::domain::snapshot_course::Point;
use crate::ui::app::App;
use crate::ui::components::figure::{Figure, picture};
use crate::ui::components::sheet::{Row, sheet};
use crate::words::portfolio_screen::{self as screen, dependency};
use crate::words::{Locale, format, snapshots as words};

/// So many of the newest days are drawn as bars; the table has all of them.
const MOST_BARS: usize = 8;

/// The classes from large to small.
const CLASS_TONES: [Tone; 3] = [Tone::Ink, Tone::Slate, Tone::Soft];
/// Key status, in the order it is counted in.
const TIER_TONES: [Tone; 5] = [Tone::Key, Tone::Ink, Tone::Slate, Tone::Soft, Tone::Quiet];

/// A day with its name.
type Day = (String, Point);

pub(super) fn course(app: App, seen: Seen, album: Album) -> AnyView {
    let days = Memo::new(move |_| days(app, seen, album));
    let finding = move || days.with(|days| said(app.locale(), days));
    let draw = move |width: f64| {
        let locale = app.locale();
        let drawing = days.with(|days| panels(locale, days, width));
        Some(picture(drawing, finding()))
    };
    let table = move || days.with(|days| table(app, days));
    view! {
        <p class="finding">{finding}</p>
        <Figure name=app.label(words::course) draw of_period=false />
        <div class="pictures__mix">
            {mix(app, days, words::classes, words::of_classes, of_classes)}
            {mix(app, days, words::tiers, words::of_tiers, of_tiers)}
        </div>
        <details class="portfolio__values">
            <summary>{app.t(screen::values)}</summary>
            {table}
        </details>
    }
    .into_any()
}

fn days(app: App, seen: Seen, album: Album) -> Vec<Day> {
    let (locale, now) = (app.locale(), app.today());
    let (figure, together) = (seen.lens.get(), seen.together.get());
    let mut days: Vec<Day> = album.kept.with(|kept| {
        let is_same = |picture: &Snapshot| {
            let same = kept.iter().filter(|other| other.day == picture.day);
            same.count() > 1
        };
        let days = kept.iter().map(|picture| {
            let day = format::short_day(locale, picture.day, now);
            // Two pictures of one day are told apart by their name, or by the time.
            let day = match (is_same(picture), picture.label.trim()) {
                (false, _) => day,
                (true, "") => format!("{day}, {}", clock::local_time(picture.at)),
                (true, label) => format!("{day}, {label}"),
            };
            (day, Point::of(picture, figure, together))
        });
        days.collect()
    });
    if let Some(today) = album.today.get() {
        let point = Point::of(&today, figure, together);
        days.push((words::today(locale).to_owned(), point));
    }
    days
}

fn said(locale: Locale, days: &[Day]) -> String {
    match days {
        [(from, first), .., (_, last)] => words::course_finding(locale, from, first, last),
        _ => String::new(),
    }
}

fn panels(locale: Locale, days: &[Day], width: f64) -> Drawing {
    let share = |name: &'static str, of: fn(&Point) -> f64| {
        series(name, days, of, |share| format::percent(locale, share))
    };
    let largest = |point: &Point| point.concentration.as_ref().map_or(0.0, |all| all.ratio(1));
    let three = |point: &Point| point.concentration.as_ref().map_or(0.0, |all| all.ratio(3));
    let equals = |point: &Point| {
        let all = point.concentration.as_ref();
        all.map_or(0.0, |all| all.effective_number())
    };
    let all = [
        share(screen::largest(locale), largest),
        share(dependency::three(locale), three),
        series(
            dependency::effective_panel(locale),
            days,
            equals,
            |number| screen::one_decimal(locale, number),
        ),
        share(words::key_share(locale), |point| point.key_share),
    ];
    let names: Vec<String> = days.iter().map(|(day, _)| day.clone()).collect();
    small_multiples(&all, &names, width)
}

/// Each on its own scale from zero: it is the way it takes that counts.
fn series(name: &str, days: &[Day], of: fn(&Point) -> f64, word: impl Fn(f64) -> String) -> Series {
    let highest = days.iter().map(|(_, point)| of(point)).fold(0.01, f64::max);
    let values = days.iter().map(|(_, point)| {
        let value = of(point);
        (value / highest, word(value))
    });
    Series {
        name: name.to_owned(),
        values: values.collect(),
    }
}

fn of_classes(point: &Point) -> Vec<(usize, Tone)> {
    point.classes.into_iter().zip(CLASS_TONES).collect()
}

fn of_tiers(point: &Point) -> Vec<(usize, Tone)> {
    point.tiers.into_iter().zip(TIER_TONES).collect()
}

/// How all accounts are mixed on each day, as parts of a bar.
fn mix(
    app: App,
    days: Memo<Vec<Day>>,
    name: fn(Locale) -> &'static str,
    value: fn(Locale, &Point) -> String,
    parts: fn(&Point) -> Vec<(usize, Tone)>,
) -> AnyView {
    let draw = move |width: f64| {
        let locale = app.locale();
        let rows: Vec<StackRow> = days.with(|days| {
            let days = days.iter().rev().take(MOST_BARS).rev();
            let rows = days.map(|(day, point)| StackRow {
                name: day.clone(),
                value: value(locale, point),
                parts: parts(point),
            });
            rows.collect()
        });
        let said = rows
            .iter()
            .map(|row| format!("{}: {}", row.name, row.value));
        let said: Vec<String> = said.collect();
        Some(picture(stacks(&rows, width), said.join("; ")))
    };
    view! {
        <div>
            <h3>{app.t(name)}</h3>
            <Figure name=app.label(name) draw of_period=false />
        </div>
    }
    .into_any()
}

fn table(app: App, days: &[Day]) -> AnyView {
    let (locale, currency) = (app.locale(), app.currency());
    let rows = days.iter().map(|(day, point)| {
        let nothing = || "–".to_owned();
        let all = point.concentration.as_ref();
        let share = |largest: usize| {
            all.map_or_else(nothing, |all| format::percent(locale, all.ratio(largest)))
        };
        Row {
            head: day.clone(),
            to: None,
            cells: vec![
                format::number(locale, point.accounts as i128),
                all.map_or_else(nothing, |all| format::money(locale, currency, all.base())),
                share(1),
                share(3),
                all.map_or_else(nothing, |all| {
                    screen::one_decimal(locale, all.effective_number())
                }),
                format::percent(locale, point.key_share),
                words::of_classes(locale, point),
                words::of_tiers(locale, point),
            ],
        }
    });
    let heads = [
        words::day(locale),
        screen::accounts(locale),
        dependency::whole(locale),
        screen::largest(locale),
        words::three(locale),
        words::effective(locale),
        words::key_share(locale),
        screen::class(locale),
        words::status(locale),
    ];
    sheet(words::course(locale), &heads, &[6, 7], rows.collect())
}
