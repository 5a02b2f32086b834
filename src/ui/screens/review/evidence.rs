//! The small drawing beside a question.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::account::Figure;
use crate::domain::carriers::Carriers;
use crate::domain::concept_review::Question;
use crate::domain::drawing::{Drawing, evidence, reach, recency};
use crate::domain::families::Families;
use crate::domain::review_facts::{Facts, Here, ORDER_DAYS, orders};
use crate::domain::snapshot::Snapshot;
use crate::ui::components::figure::picture;
use crate::words::format::whole_percent;
use crate::words::review::facts as words;

/// As wide as the column that it stands in.
const WIDTH: f64 = 260.0;

/// The drawing of a question as the figures are, tracked.
pub fn live(desk: Desk, question: Question, facts: &Facts) -> Option<AnyView> {
    let names = desk.names(&facts.accounts, None);
    let special = match question {
        Question::Tomorrow => desk.read(|here| dots(desk, here)).flatten(),
        Question::Decisive => desk.read(|here| curve(desk, here)).flatten(),
        _ => None,
    };
    match special {
        Some((drawing, said)) => Some(picture(drawing, said)),
        None => bars(desk, question, facts, &names),
    }
}

/// The drawing of a review that is over.
pub fn frozen(
    desk: Desk,
    question: Question,
    facts: &Facts,
    then: Option<&Snapshot>,
) -> Option<AnyView> {
    let names = desk.names(&facts.accounts, then);
    bars(desk, question, facts, &names)
}

fn bars(desk: Desk, question: Question, facts: &Facts, names: &[String]) -> Option<AnyView> {
    let rows = words::bars(question, facts, desk.ways(names));
    // Without a figure there is nothing to draw.
    let says = rows.iter().any(|row| row.share > 0.0);
    let said = rows
        .iter()
        .map(|row| format!("{}: {}", row.name, row.value));
    let said: Vec<String> = said.collect();
    says.then(|| picture(evidence(&rows, WIDTH), said.join("; ")))
}

fn dots(desk: Desk, here: Here<'_>) -> Option<(Drawing, String)> {
    let locale = desk.app.locale();
    let orders = orders(here);
    let days: Vec<(i64, bool)> = orders.iter().map(|(_, days, key)| (*days, *key)).collect();
    let ends = [words::over_days(locale), words::order_today(locale)];
    let said = words::orders(locale, days.len());
    (!days.is_empty()).then(|| (recency(&days, ORDER_DAYS, ends, WIDTH), said))
}

fn curve(desk: Desk, here: Here<'_>) -> Option<(Drawing, String)> {
    let locale = desk.app.locale();
    let families = Families::of(here.portfolio, true);
    let settings = &here.head.settings;
    let carriers = Carriers::of(here.portfolio, Figure::Revenue, settings, &families);
    let all = carriers.concentration.as_ref()?;
    let count = all.customers_to_reach(crate::domain::analysis::share::BasisPoints::percent(80));
    let share = whole_percent(locale, count as f64 / all.customers().max(1) as f64);
    let said = format!("{count} = {share}");
    Some((
        reach(all, &said, WIDTH),
        format!("{said}: {}", words::bar_reach(locale)),
    ))
}
