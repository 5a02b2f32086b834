//! What is taken along from a workshop: the file of everything, the minutes, and the days.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{files, page};
use crate::domain::workshop::minutes::made_key;
use crate::exchange::calendar::Source;
use crate::exchange::workshop_minutes::{
    MinutesOf, MinutesPart, MinutesSheet, minutes_markdown, minutes_sheet, minutes_text,
};
use crate::session::backup::BackupAge;
use crate::ui::app::{App, now};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::screens::data::save_backup;
use crate::ui::screens::print::files::{save, save_events};
use crate::ui::screens::workshop::desk::Desk;
use crate::words::workshop::{called, close as words};

/// Whether the last file holds everything, tracked. The sample needs none.
pub fn is_saved(app: App) -> bool {
    matches!(app.backup_age(), BackupAge::UpToDate { .. }) || app.is_sample()
}

/// The minutes as they are now, tracked.
fn sheet(desk: Desk) -> Option<MinutesSheet> {
    let app = desk.app;
    let (portfolio, locale, today) = (app.portfolio()?, app.locale(), app.today());
    let workshop = desk.workshop.get()?;
    app.with_workspace(|here| {
        minutes_sheet(MinutesOf {
            workshop: &workshop,
            here,
            portfolio: &portfolio,
            locale,
            today,
            now: now(),
        })
    })
}

/// The two buttons that nobody can miss, and the further ways.
pub fn ways(desk: Desk) -> AnyView {
    let app = desk.app;
    let state = move || match app.backup_age() {
        BackupAge::UpToDate { .. } => words::saved(app.locale()),
        BackupAge::NothingYet | BackupAge::Never { .. } => words::not_saved(app.locale()),
        BackupAge::Behind { .. } => words::not_saved_since(app.locale()),
    };
    let saved = Memo::new(move |_| is_saved(app));
    view! {
        <section class="take-home" aria-labelledby="take-home">
            <h3 id="take-home">{app.t(words::file)}</h3>
            <div class="take-home__big">
                <button
                    type="button"
                    class="take-home__button take-home__button--first"
                    on:click=move |_| save_backup(app)
                >
                    <span class="take-home__name">{app.t(words::save_file)}</span>
                    <span class="small">{app.t(words::save_file_hint)}</span>
                </button>
                <button
                    type="button"
                    class="take-home__button"
                    on:click=move |_| save_minutes(desk)
                >
                    <span class="take-home__name">{app.t(words::save_minutes)}</span>
                    <span class="small">{app.t(words::save_minutes_hint)}</span>
                </button>
            </div>
            <p
                class="take-home__state"
                class:take-home__state--open=move || !saved.get()
                role="status"
            >
                {state}
            </p>
            <p class="take-home__more">
                <button type="button" class="button" on:click=move |_| page::print()>
                    <Icon glyph=Glyph::Print />
                    {app.t(words::print_minutes)}
                </button>
                <button type="button" class="button" on:click=move |_| copy_minutes(desk)>
                    <Icon glyph=Glyph::Paste />
                    {app.t(words::copy_minutes)}
                </button>
                <button type="button" class="button" on:click=move |_| save_days(desk)>
                    <Icon glyph=Glyph::Event />
                    {app.t(words::calendar_file)}
                </button>
            </p>
        </section>
    }
    .into_any()
}

fn save_minutes(desk: Desk) {
    let app = desk.app;
    let Some(sheet) = untrack(|| sheet(desk)) else {
        return;
    };
    let day = desk.peek(|one| one.day.to_string());
    let name = words::minutes_name(app.peek_locale(), &day);
    let text = minutes_markdown(&sheet);
    save(
        app,
        &format!("{name}.md"),
        "text/markdown;charset=utf-8",
        &text,
    );
}

fn copy_minutes(desk: Desk) {
    let app = desk.app;
    let Some(sheet) = untrack(|| sheet(desk)) else {
        return;
    };
    spawn_local(async move {
        let copied = files::copy_text(&minutes_text(&sheet)).await.is_ok();
        let locale = app.peek_locale();
        app.say(match copied {
            true => words::copied(locale).to_owned(),
            false => words::not_copied(locale).to_owned(),
        });
    });
}

fn save_days(desk: Desk) {
    let app = desk.app;
    let locale = app.peek_locale();
    let read = app.peek_workspace(|here| {
        let workshop = here.head().workshop(desk.id)?;
        let source = Source {
            head: here.head(),
            locale,
            today: app.peek_today(),
        };
        let events = source.of_workshop(workshop, &made_key(workshop, here));
        Some((called(locale, workshop), workshop.day.to_string(), events))
    });
    let Some((name, day, events)) = read.flatten() else {
        return;
    };
    match events.is_empty() {
        true => app.say(words::no_days(locale).to_owned()),
        false => save_events(app, &words::calendar_name(locale, &day), &name, &events),
    }
}

/// The minutes to be read here, and the only thing of the page that is printed.
pub fn minutes(desk: Desk) -> AnyView {
    let written = Memo::new(move |_| sheet(desk));
    let content = move || written.get().map(paper);
    view! { <article class="minutes" aria-label=desk.app.t(words::minutes)>{content}</article> }
        .into_any()
}

fn paper(sheet: MinutesSheet) -> AnyView {
    let about = sheet.about.into_iter();
    let about = about.map(|[label, said]| view! { <div><dt>{label}</dt><dd>{said}</dd></div> });
    let parts = sheet.parts.into_iter().map(part);
    view! {
        <h3 class="minutes__title">{sheet.title}</h3>
        <p class="finding">{sheet.outcome}</p>
        <dl class="minutes__about">{about.collect_view()}</dl>
        {parts.collect_view()}
        <p class="small muted">{sheet.foot}</p>
    }
    .into_any()
}

fn part(part: MinutesPart) -> AnyView {
    let heading = part.heading.clone();
    if part.heads.is_empty() {
        let lines = part.rows.into_iter().map(|row| {
            let said = row.into_iter().filter(|cell| !cell.is_empty());
            view! { <li>{said.collect::<Vec<_>>().join(", ")}</li> }
        });
        return view! {
            <section class="minutes__part">
                <h4>{heading}</h4>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
        .into_any();
    }
    let label = heading.clone();
    let heads = part.heads.into_iter();
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    let rows = part.rows.into_iter().map(|row| {
        let cells = row.into_iter().map(|cell| view! { <td>{cell}</td> });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <section class="minutes__part">
            <h4>{heading}</h4>
            <div class="minutes__scroll" role="region" aria-label=label tabindex="0">
                <table class="minutes__table">
                    <thead>
                        <tr>{heads.collect_view()}</tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
