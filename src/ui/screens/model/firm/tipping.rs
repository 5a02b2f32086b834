//! What tips the choice over: the smallest shift of points, each weight for itself, and a criterion less.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::analysis::shift::{Firmness, PointShift};
use crate::domain::analysis::stability::StableRange;
use crate::domain::firmness::{Field, Tipping as Found, Without};
use crate::ui::app::App;
use crate::words::{firmness as words, format};

use super::Names;

/// The criterion that image customers are valued by.
const REFERENCE: &str = "reference_effect";
/// The width of the bars in the drawing.
const WIDTH: f64 = 1_000.0;

/// What was looked at, and what was found.
#[derive(Clone, PartialEq)]
pub struct Tips {
    pub field: Arc<Field>,
    pub tips: Arc<Found>,
}

/// The column.
#[component]
pub fn Tipping(tips: Memo<Option<Tips>>) -> impl IntoView {
    let app = App::use_it();
    move || {
        let names = Names::of(app)?;
        tips.with(|tips| {
            let Tips { field, tips } = tips.as_ref()?;
            Some(view! {
                {smallest(&names, field, tips.shift.as_ref())}
                {ranges(&names, field, &tips.ranges)}
            })
        })
    }
}

/// What changes if a criterion does not count.
#[component]
pub fn WithoutOne(tips: Memo<Option<Tips>>) -> impl IntoView {
    let app = App::use_it();
    move || {
        let names = Names::of(app)?;
        tips.with(|tips| {
            let Tips { field, tips } = tips.as_ref()?;
            without(&names, field, &tips.without)
        })
    }
}

fn smallest(names: &Names, field: &Field, shift: Option<&PointShift>) -> AnyView {
    let locale = names.locale;
    let firmness = Firmness::of(shift);
    let class = match firmness {
        Firmness::Shaky => "tag tag--risk",
        Firmness::Medium => "tag tag--info",
        Firmness::Firm => "tag tag--good",
    };
    let text = match shift {
        None => words::never_tips(locale).to_owned(),
        Some(shift) if shift.moves.is_empty() => words::level(locale).to_owned(),
        Some(shift) => {
            let name = |place: usize| names.criterion(&field.criteria[place]);
            let from: Vec<String> = shift.moves.iter().map(|one| name(one.from)).collect();
            let to: Vec<String> = shift.moves.iter().take(1).map(|one| name(one.to)).collect();
            let (leaves, enters) = field
                .swapped(shift.swap)
                .map_or_else(Default::default, |ids| {
                    (names.account(ids.0), names.account(ids.1))
                });
            words::tipping(
                locale,
                field.places,
                shift.points,
                [&from, &to],
                [&leaves, &enters],
            )
        }
    };
    view! {
        <h3>{words::tips_over(locale)} " " <span class=class>{words::firmness(locale, firmness)}</span></h3>
        <p>{text}</p>
    }
    .into_any()
}

fn ranges(names: &Names, field: &Field, ranges: &[Option<StableRange>]) -> Option<AnyView> {
    let locale = names.locale;
    let rows: Vec<AnyView> = field
        .criteria
        .iter()
        .zip(ranges)
        .filter_map(|(criterion, range)| {
            Some(range_row(
                names,
                field,
                &names.criterion(criterion),
                (*range)?,
            ))
        })
        .collect();
    let list = view! {
        <h3>{words::each_weight(locale)}</h3>
        <ul class="firm__weights">{rows}</ul>
        <p class="small muted">{words::ranges_hint(locale)}</p>
    };
    (!field.criteria.is_empty()).then(|| list.into_any())
}

fn range_row(names: &Names, field: &Field, name: &str, range: StableRange) -> AnyView {
    let locale = names.locale;
    let said = |swap, word: fn(_, f64, &str, &str) -> String, weight| {
        let (leaves, enters) = field.swapped(swap)?;
        Some(word(
            locale,
            weight,
            &names.account(enters),
            &names.account(leaves),
        ))
    };
    let below = range
        .below
        .and_then(|swap| said(swap, words::below_it, range.from));
    let above = range
        .above
        .and_then(|swap| said(swap, words::above_it, range.to));
    let beyond: Vec<String> = below.into_iter().chain(above).collect();
    let beyond = match beyond.is_empty() {
        true => words::at_any_weight(locale).to_owned(),
        false => beyond.join("; "),
    };
    let (from, to) = (range.from * WIDTH, range.to * WIDTH);
    let label = words::from_to(locale, range.from, range.to);
    view! {
        <li>
            <span>{name.to_owned()}</span>
            <span class="number">{format::whole_percent(locale, range.weight)}</span>
            <svg
                class="firm__range"
                viewBox=format!("0 0 {WIDTH} 14")
                preserveAspectRatio="none"
                role="img"
                aria-label=label
            >
                <rect class="firm__whole" x="0" y="6" width=WIDTH height="2"></rect>
                <rect class="firm__stable" x=from y="4" width=(to - from).max(4.0) height="6"></rect>
                <path class="firm__now" d=format!("M{} 0V14", range.weight * WIDTH)></path>
            </svg>
            <span class="small muted">{beyond}</span>
        </li>
    }
    .into_any()
}

fn without(names: &Names, field: &Field, found: &[Without]) -> Option<AnyView> {
    let locale = names.locale;
    // Without the only criterion there is nothing to compare by.
    if field.criteria.len() < 2 {
        return None;
    }
    let (mut rows, mut still, mut images) = (Vec::new(), Vec::new(), None);
    for (criterion, without) in field.criteria.iter().zip(found) {
        let name = names.criterion(criterion);
        if criterion.as_str() == REFERENCE && field.image_customers() > 0 {
            images = Some(words::images(
                locale,
                &format::quoted(locale, &name),
                without.images,
                field.image_customers(),
            ));
        }
        if words::is_still(without) {
            still.push(name);
            continue;
        }
        let (leave, enter) = (
            names.accounts(&without.leave),
            names.accounts(&without.enter),
        );
        let said = words::swapped(
            locale,
            &words::names(locale, &leave),
            &words::names(locale, &enter),
        );
        rows.push(
            view! { <li><span>{name}</span> <span class="small muted">{said}</span></li> }
                .into_any(),
        );
    }
    let still = (!still.is_empty()).then(|| {
        let still = words::criteria(locale, &still);
        view! { <p class="small">{words::nothing_without(locale, &still)}</p> }
    });
    let images = images.map(|images| view! { <p class="small">{images}</p> });
    let rows = (!rows.is_empty()).then(|| view! { <ul class="firm__without">{rows}</ul> });
    let all = view! {
        <h3>{words::without_one(locale)}</h3>
        {rows}
        {still}
        {images}
    };
    Some(all.into_any())
}
