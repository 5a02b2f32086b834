//! The Pareto chart: draws the marks that `domain::chart` has placed for the width of the container, and
//! writes the labels. Text keeps its size, whatever the width.

use leptos::prelude::*;

use crate::domain::carriers::Carriers;
use crate::domain::chart::{LINE, ParetoChart, ParetoInput, Place};
use crate::ui::app::App;
use crate::ui::components::figure::Figure;
use crate::words::{Locale, format, portfolio_screen as words};

use super::Seen;

/// Below this width the label of the real point takes two lines.
const NARROW: f64 = 520.0;

/// The chart.
#[component]
pub fn Chart(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let name = Signal::derive(move || words::who_brings(app.locale(), seen.lens.get()));
    let draw = move |width: f64| {
        seen.with(|carriers| drawing(app, seen, carriers, width))
            .flatten()
    };
    view! { <div class="pareto"><Figure name draw /></div> }
}

fn drawing(app: App, seen: Seen, carriers: &Carriers, width: f64) -> Option<AnyView> {
    let locale = app.locale();
    let concentration = carriers.concentration.as_ref()?;
    let is_key: Vec<bool> = carriers.carriers.iter().map(|one| one.is_key).collect();
    let real_label = words::real_label(locale, concentration);
    let rule_label = words::rule_label(locale);
    let real_lines: Vec<&str> = match real_label.split_once(") ") {
        Some((customers, share)) if width < NARROW => vec![customers, share],
        _ => vec![&real_label],
    };
    let chart = ParetoChart::of(
        ParetoInput {
            concentration,
            is_key: &is_key,
            real_lines: &real_lines,
            rule_letters: rule_label.chars().count(),
        },
        width,
    );
    let finding = words::finding(locale, seen.lens.get(), concentration);
    let size = format!("0 0 {} {}", chart.width, chart.height);
    let drawing = view! {
        <svg
            class="pareto__chart"
            viewBox=size
            width=chart.width
            height=chart.height
            role="img"
            aria-label=finding
        >
            {axes(locale, &chart)}
            {bars(app, carriers, &chart)}
            {decision(&chart)}
            {bar_labels(locale, carriers, &chart)}
            <path class="pareto__curve" d=line(&chart.curve)></path>
            <circle class="pareto__rule" cx=chart.rule.x cy=chart.rule.y r="4.5"></circle>
            <circle class="pareto__real" cx=chart.real.x cy=chart.real.y r="5"></circle>
            {text("pareto__word", chart.rule_label, rule_label.to_owned())}
            {real_lines
                .iter()
                .enumerate()
                .map(|(place, line)| {
                    let closed = if real_lines.len() > place + 1 { ")" } else { "" };
                    let y = chart.real_label.y + LINE * place as f64;
                    let at = Place { y, ..chart.real_label };
                    text("pareto__word pareto__word--strong", at, format!("{line}{closed}"))
                })
                .collect_view()}
        </svg>
    };
    Some(drawing.into_any())
}

/// The hairlines with their percent, the base with its numbers, and what both axes mean.
fn axes(locale: Locale, chart: &ParetoChart) -> impl IntoView {
    let (left, right) = (chart.left, chart.right);
    let grid = chart.grid.map(|(percent, y)| {
        let word = if percent == 100 {
            format::whole_percent(locale, 1.0)
        } else {
            percent.to_string()
        };
        view! {
            <path class="pareto__grid" d=format!("M{left} {y}H{right}")></path>
            <text class="pareto__tick" x=left - 8.0 y=y + 4.0 text-anchor="end">{word}</text>
        }
    });
    let ticks = chart.ticks.iter().map(|(count, x)| {
        // The last number ends where the chart ends.
        let (place, anchor) = match *x >= right {
            true => (chart.width, "end"),
            false => (*x, "middle"),
        };
        view! {
            <text class="pareto__tick" x=place y=chart.base + 16.0 text-anchor=anchor>
                {format::number(locale, *count as i128)}
            </text>
        }
    });
    view! {
        {grid}
        <path class="pareto__base" d=format!("M{left} {}H{right}", chart.base)></path>
        {ticks.collect_view()}
        <text class="pareto__tick" x=left y="11">{words::share_axis(locale)}</text>
        <text class="pareto__tick" x=right y=chart.base + 34.0 text-anchor="end">
            {words::accounts_axis(locale)}
        </text>
    }
}

fn bars(app: App, carriers: &Carriers, chart: &ParetoChart) -> impl IntoView {
    let (locale, currency) = (app.locale(), app.currency());
    let bars = chart.bars.iter().filter_map(|bar| {
        let carrier = carriers.carriers.get(bar.account)?;
        let amount = format::money(locale, currency, carrier.amount);
        let share = carriers.share(carrier.amount);
        let title = words::bar(locale, carrier.name.as_str(), &amount, share);
        Some(view! {
            <rect
                class="pareto__bar"
                class:pareto__bar--key=bar.is_key
                x=bar.x
                y=bar.y
                width=bar.width
                height=bar.height
            >
                <title>{title}</title>
            </rect>
        })
    });
    bars.collect_view()
}

/// The name of the largest beside its bar; and what the key accounts bring, at the other end.
fn bar_labels(locale: Locale, carriers: &Carriers, chart: &ParetoChart) -> impl IntoView {
    let largest = carriers.carriers.first().map(|largest| {
        let name: String = shortened(largest.name.as_str());
        words::first_bar(locale, &name, carriers.share(largest.amount))
    });
    let key = (carriers.key.accounts > 0).then(|| {
        words::key_bring(
            locale,
            carriers.key.accounts,
            carriers.share(carriers.key.amount),
        )
    });
    let Place { x, y } = chart.largest_label;
    let key_y = y + 24.0;
    view! {
        <text class="pareto__word pareto__word--small" x=x y=y>{largest}</text>
        {key.map(|key| view! {
            <text class="pareto__word pareto__word--key" x=chart.right y=key_y text-anchor="end">{key}</text>
        })}
    }
}

/// A long name would run into the chart.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 26;
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let start: String = name.chars().take(LONGEST - 1).collect();
    format!("{}…", start.trim_end())
}

/// The line of 80 % up to the real point, and from there down to the accounts.
fn decision(chart: &ParetoChart) -> impl IntoView {
    let (real, rule) = (chart.real, chart.rule);
    // The rule says 80 %; the real point stands on a whole account and may lie a little higher.
    let to_real = format!("M{} {}H{}V{}", chart.left, rule.y, real.x, chart.base);
    let to_rule = format!("M{} {}V{}", rule.x, rule.y, chart.grid[0].1);
    view! {
        <path class="pareto__rule-line" d=to_rule></path>
        <path class="pareto__decision" d=to_real></path>
    }
}

fn line(corners: &[Place]) -> String {
    let mut path = String::with_capacity(corners.len() * 14);
    for (at, corner) in corners.iter().enumerate() {
        let verb = if at == 0 { 'M' } else { 'L' };
        path.push_str(&format!("{verb}{} {}", corner.x, corner.y));
    }
    path
}

fn text(class: &'static str, at: Place, words: String) -> impl IntoView {
    view! { <text class=class x=at.x y=at.y>{words}</text> }
}
