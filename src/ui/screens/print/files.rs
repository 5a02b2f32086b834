//! What is taken along of plans: Markdown of one, calendar files, all actions as a table.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files;
use crate::domain::ids::AccountId;
use crate::domain::plan_sheet::{Audience, Choice};
use crate::domain::tasks::{Task, tasks};
use crate::domain::workspace::Workspace;
use crate::exchange::action_table::action_table;
use crate::exchange::calendar::{self, Event, MEDIA_TYPE};
use crate::exchange::csv_text::CsvStyle;
use crate::exchange::file_name::slug;
use crate::exchange::plan_markdown::plan_markdown;
use crate::exchange::plan_sheet::{PlanSheet, Source, plan_sheet};
use crate::session::route::Route;
use crate::ui::app::{App, now};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{calendar as words, data_screen, plan_sheet as sheet_words};

/// All that stands about the plan of an account, tracked; `None` once the account is gone.
pub(super) fn whole(
    app: App,
    id: AccountId,
    audience: Audience,
    choice: RwSignal<Choice>,
) -> Option<PlanSheet> {
    let choice = choice.get();
    let portfolio = app.portfolio()?;
    let (locale, today) = (app.locale(), app.today());
    let sheet = app.with_workspace(|workspace| {
        let source = Source {
            head: workspace.head(),
            portfolio: &portfolio,
            account: workspace.account(id)?,
            choice: &choice,
            locale,
            today,
        };
        Some(plan_sheet(source, audience))
    });
    sheet.flatten()
}

/// Saves the sheet as a text file.
pub(super) fn save_markdown(app: App, sheet: &PlanSheet) {
    let locale = app.peek_locale();
    let named = match sheet.audience {
        Audience::Us => sheet_words::file_name,
        Audience::Customer => sheet_words::customer_file,
    };
    let name = named(locale, &slug(&sheet.name), &app.peek_today().to_string());
    let text = plan_markdown(sheet, locale);
    save(
        app,
        &format!("{name}.md"),
        "text/markdown;charset=utf-8",
        &text,
    );
}

/// Puts the sheet on the clipboard as text.
pub(super) fn copy_markdown(app: App, sheet: &PlanSheet) {
    let text = plan_markdown(sheet, app.peek_locale());
    spawn_local(async move {
        let copied = files::copy_text(&text).await.is_ok();
        let locale = app.peek_locale();
        let said = match copied {
            true => sheet_words::copied(locale),
            false => sheet_words::not_copied(locale),
        };
        app.say(said.to_owned());
    });
}

/// Saves the days of one account for a calendar.
fn save_calendar(app: App, id: AccountId) {
    let read = |workspace: &Workspace| {
        let account = workspace.account(id)?;
        let events = source(app, workspace).one(account);
        Some((account.name.to_string(), events))
    };
    if let Some(Some((of, events))) = app.peek_workspace(read) {
        let (locale, today) = (app.peek_locale(), app.peek_today().to_string());
        let name = words::plan_file(locale, &slug(&of), &today);
        save_events(app, &name, &of, &events);
    }
}

/// Which tasks leave, where a list shows some of them; all where there is none.
pub type Shown = Callback<(), Option<Vec<Task>>>;

/// Saves the days of all accounts for a calendar, or of some tasks.
fn save_all_calendar(app: App, tasks: Option<Vec<Task>>) {
    let read = |workspace: &Workspace| {
        let (source, accounts) = (source(app, workspace), workspace.accounts());
        let events = match &tasks {
            Some(tasks) => source.of_tasks(accounts, tasks),
            None => source.all(accounts),
        };
        (workspace.head().name.to_string(), events)
    };
    if let Some((of, events)) = app.peek_workspace(read) {
        let name = words::all_file(app.peek_locale(), &app.peek_today().to_string());
        save_events(app, &name, &of, &events);
    }
}

/// Saves tasks as a table.
fn save_actions(app: App, shown: Option<Vec<Task>>) {
    let locale = app.peek_locale();
    let style = CsvStyle::excel(locale);
    let table = app.peek_workspace(|workspace| {
        let tasks = shown.unwrap_or_else(|| tasks(workspace.accounts()));
        action_table(workspace, &tasks, locale, style)
    });
    if let Some(table) = table {
        let name = words::actions_name(locale, &app.peek_today().to_string());
        save(app, &name, "text/csv", &table);
    }
}

/// The ways to take all that is to be done along: as a calendar what the first answers, as a table the second.
pub fn ways_of_all(app: App, calendar: Shown, table: Shown) -> AnyView {
    let save = Callback::new(move |()| save_all_calendar(app, calendar.run(())));
    view! {
        {calendar_button(app, "button", save)}
        <button
            type="button"
            class="button"
            title=app.t(words::table_of_shown)
            on:click=move |_| save_actions(app, table.run(()))
        >
            {app.t(words::actions_file)}
        </button>
    }
    .into_any()
}

/// The ways to take the plan of an account along, below it.
pub fn ways_of_plan(app: App, id: AccountId) -> AnyView {
    view! {
        <a class="button button--small" href=Route::Print(id, Audience::Us).to_string()>
            {app.t(sheet_words::print_or_copy)}
        </a>
        {calendar_of(app, id, "button button--small")}
    }
    .into_any()
}

/// The button that saves the days of one account.
pub(super) fn calendar_of(app: App, id: AccountId, class: &'static str) -> AnyView {
    calendar_button(app, class, Callback::new(move |()| save_calendar(app, id)))
}

fn calendar_button(app: App, class: &'static str, press: Callback<()>) -> AnyView {
    view! {
        <button
            type="button"
            class=class
            title=app.t(words::calendar_hint)
            on:click=move |_| press.run(())
        >
            <Icon glyph=Glyph::Event />
            {app.t(words::calendar_file)}
        </button>
    }
    .into_any()
}

fn source(app: App, workspace: &Workspace) -> calendar::Source<'_> {
    calendar::Source {
        head: workspace.head(),
        locale: app.peek_locale(),
        today: app.peek_today(),
    }
}

/// Saves days for a calendar; where there are none it says so.
pub fn save_events(app: App, name: &str, of: &str, events: &[Event]) {
    let locale = app.peek_locale();
    if events.is_empty() {
        app.say(words::nothing_due(locale).to_owned());
        return;
    }
    let text = calendar::write(&words::name(locale, of), events, now());
    save(app, &format!("{name}.ics"), MEDIA_TYPE, &text);
}

/// Saves a text as a file; what went wrong is said.
pub fn save(app: App, name: &str, media_type: &str, text: &str) {
    if let Err(trouble) = files::download(name, media_type, text.as_bytes()) {
        app.say(data_screen::not_saved(
            app.peek_locale(),
            &trouble.to_string(),
        ));
    }
}
