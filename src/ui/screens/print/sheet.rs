//! The page itself. It draws what the sheet says and decides nothing.

use leptos::prelude::*;

use crate::exchange::plan_sheet::{Bar, Part, PlanSheet, Row, Section, bands};
use crate::ui::components::mark::KeyMark;
use crate::words::{Locale, plan_sheet as words};

/// The page.
pub fn paper(locale: Locale, sheet: &PlanSheet) -> AnyView {
    let bands = bands(&sheet.sections);
    let bands: Vec<AnyView> = bands
        .iter()
        .map(|band| row_of(locale, sheet, band))
        .collect();
    let vision = (!sheet.vision.is_empty())
        .then(|| view! { <p class="plan-sheet__vision">{sheet.vision.clone()}</p> });
    let notes = (sheet.note_lines > 0).then(|| {
        let lines: Vec<AnyView> = (0..sheet.note_lines).map(|_| blank_line()).collect();
        view! {
            <div class="plan-sheet__notes" aria-hidden="true">
                <p class="plan-sheet__heading">{words::notes(locale)}</p>
                {lines}
            </div>
        }
    });
    let clipped = sheet
        .is_clipped
        .then(|| view! { <p class="plan-sheet__clipped">{words::clipped(locale)}</p> });
    let foot: Vec<AnyView> = sheet.foot.iter().map(|said| span(said)).collect();
    view! {
        <article class="plan-sheet">
            {head(sheet)}
            {vision}
            {bands}
            {notes}
            <footer class="plan-sheet__foot">
                {clipped}
                <p>{foot}</p>
            </footer>
        </article>
    }
    .into_any()
}

fn span(text: &str) -> AnyView {
    let text = text.to_owned();
    view! { <span>{text}</span> }.into_any()
}

fn head(sheet: &PlanSheet) -> AnyView {
    let key = sheet.is_key.then(|| view! { <KeyMark key=true /> });
    let figures: Vec<AnyView> = sheet
        .figures
        .iter()
        .map(|figure| {
            let (label, value, aside) = (
                figure.label.clone(),
                figure.value.clone(),
                figure.aside.clone(),
            );
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd>{value} " " <small>{aside}</small></dd>
                </div>
            }
            .into_any()
        })
        .collect();
    let figures =
        (!figures.is_empty()).then(|| view! { <dl class="plan-sheet__figures">{figures}</dl> });
    let gets = sheet.gets.clone();
    let gets = (!gets.is_empty()).then(|| view! { <p class="muted">{gets}</p> });
    view! {
        <header class="plan-sheet__head">
            <div class="plan-sheet__who">
                <p class="plan-sheet__title" class:plan-sheet__title--key=sheet.is_key>
                    {key}
                    {sheet.title.clone()}
                </p>
                <h1 tabindex="-1" class:plan-sheet__long=sheet.has_long_name()>{sheet.name.clone()}</h1>
                <p class="muted">{sheet.about.clone()}</p>
                {gets}
            </div>
            {figures}
        </header>
    }
    .into_any()
}

/// Parts beside each other.
fn row_of(locale: Locale, sheet: &PlanSheet, band: &[usize]) -> AnyView {
    let sections = || band.iter().filter_map(|place| sheet.sections.get(*place));
    let class = match band.len() {
        1 => "plan-sheet__band",
        2 => "plan-sheet__band plan-sheet__band--two",
        _ => "plan-sheet__band plan-sheet__band--three",
    };
    let parts: Vec<AnyView> = sections().map(|one| part(locale, one)).collect();
    view! { <div class=class>{parts}</div> }.into_any()
}

fn part(locale: Locale, section: &Section) -> AnyView {
    let content = match (section.rows.is_empty(), section.part) {
        (true, _) if section.note.is_empty() => nothing(locale),
        (true, _) => ().into_any(),
        (false, Part::Objectives | Part::Actions) => table(section),
        (false, _) => list(locale, section),
    };
    let said = |text: &str, class: &'static str| {
        let text = text.to_owned();
        (!text.is_empty()).then(|| view! { <p class=class>{text}</p> })
    };
    view! {
        <section class="plan-sheet__part">
            <h2 class="plan-sheet__heading">{section.heading.clone()}</h2>
            {content}
            {said(&section.more, "plan-sheet__more")}
            {said(&section.note, "plan-sheet__note")}
        </section>
    }
    .into_any()
}

/// Room to write by hand, and a sentence for those who listen.
fn nothing(locale: Locale) -> AnyView {
    view! {
        <p class="visually-hidden">{words::nothing(locale)}</p>
        {blank_line()}
        {blank_line()}
    }
    .into_any()
}

fn blank_line() -> AnyView {
    view! { <span class="plan-sheet__blank" aria-hidden="true"></span> }.into_any()
}

/// Objectives with their numbers, actions with their boxes.
fn table(section: &Section) -> AnyView {
    let is_actions = section.part == Part::Actions;
    let class = match is_actions {
        true => "plan-sheet__table plan-sheet__table--actions",
        false => "plan-sheet__table plan-sheet__table--objectives",
    };
    let heads = section.heads.iter().map(|head| {
        let head = head.clone();
        view! { <th scope="col">{head}</th> }.into_any()
    });
    let heads: Vec<AnyView> = heads.collect();
    let rows = section.rows.iter().map(|row| {
        let cells = row.cells.iter().zip(&section.heads).enumerate();
        let cells: Vec<AnyView> = cells.map(|(at, (cell, head))| td(at, cell, head)).collect();
        view! {
            <tr class:plan-sheet__over=row.is_over class:plan-sheet__late=row.is_late>
                {is_actions.then(|| view! { <td class="plan-sheet__box" aria-hidden="true"></td> })}
                {cells}
            </tr>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    view! {
        <table class=class>
            <thead>
                <tr>
                    {is_actions.then(|| view! { <td class="plan-sheet__box-head" aria-hidden="true"></td> })}
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn td(at: usize, cell: &str, head: &str) -> AnyView {
    let (cell, head) = (cell.to_owned(), head.to_owned());
    match at {
        0 => view! { <th scope="row">{cell}</th> }.into_any(),
        _ => view! { <td data-label=head>{cell}</td> }.into_any(),
    }
}

fn list(locale: Locale, section: &Section) -> AnyView {
    let part = section.part;
    let rows: Vec<AnyView> = section
        .rows
        .iter()
        .map(|row| entry(locale, part, row))
        .collect();
    match part {
        Part::Solutions => view! { <ol class="plan-sheet__list">{rows}</ol> }.into_any(),
        Part::Why => view! { <ul class="plan-sheet__list plan-sheet__bars">{rows}</ul> }.into_any(),
        Part::Strengths | Part::Opportunities => {
            view! { <ul class="plan-sheet__list plan-sheet__list--plus">{rows}</ul> }.into_any()
        }
        Part::Weaknesses | Part::Risks => {
            view! { <ul class="plan-sheet__list plan-sheet__list--minus">{rows}</ul> }.into_any()
        }
        _ => view! { <ul class="plan-sheet__list">{rows}</ul> }.into_any(),
    }
}

fn entry(locale: Locale, part: Part, row: &Row) -> AnyView {
    let cell = |at: usize| row.cells.get(at).cloned().unwrap_or_default();
    let (first, second, third) = (cell(0), cell(1), cell(2));
    if let Some(bar) = row.bar {
        return bar_row(locale, first, second, bar);
    }
    let stage = (part == Part::Solutions).then(|| view! { <span class="tag">{third}</span> });
    match part {
        Part::People | Part::OurPeople => {
            let about = (!second.is_empty()).then(|| format!(", {second}"));
            view! { <li><b>{first}</b> {about}</li> }.into_any()
        }
        Part::Solutions => view! {
            <li class:plan-sheet__over=row.is_over>
                <b>{first}</b>
                " "
                <span class="muted">{second}</span>
                " "
                {stage}
            </li>
        }
        .into_any(),
        _ => view! {
            <li class:plan-sheet__over=row.is_over>
                {first}
                " "
                <span class="muted">{second}</span>
            </li>
        }
        .into_any(),
    }
}

fn bar_row(locale: Locale, name: String, points: String, bar: Bar) -> AnyView {
    let share = |tenths: u32| format!("{}%", tenths * 100 / bar.longest.max(1));
    let known = (bar.open == 0).then(|| {
        view! { <rect class="plan-sheet__earned" y="1" height="6" width=share(bar.earned)></rect> }
    });
    let open = (bar.open > 0).then(|| {
        view! {
            <rect class="plan-sheet__open" fill="url(#hatch)" y="1" height="6" width=share(bar.open)></rect>
        }
    });
    let unknown = (bar.open > 0)
        .then(|| view! { <span class="visually-hidden">{words::not_known(locale)}</span> });
    view! {
        <li>
            <span>{name}</span>
            <svg aria-hidden="true">
                <rect class="plan-sheet__most" y="3" height="2" width=share(bar.most)></rect>
                {known}
                {open}
            </svg>
            <b>{points} {unknown}</b>
        </li>
    }
    .into_any()
}
