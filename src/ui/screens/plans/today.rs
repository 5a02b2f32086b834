//! The work of a day: what is late, what is due, which accounts need a look, and what has become worse.

use std::sync::Arc;

use leptos::prelude::*;

use super::line::{Line, LookKind, of_look, of_task, of_warning};
use super::marks::Marks;
use super::rows::Part;
use super::{WhoseFilter, keys, ways};
use crate::domain::tasks::Task;
use crate::domain::today::{Look, Today as Work};
use crate::domain::warnings::{Warning, warnings};
use crate::domain::workspace::Head;
use crate::session::route::Route;
use crate::session::task_list::Seen;
use crate::ui::app::App;
use crate::ui::screens::data::save_backup;
use crate::ui::screens::print::files::ways_of_all;
use crate::words::warnings::{self as warning_words, Ways};
use crate::words::{fit, saving, shell, today as words};

/// All that the day asks for.
#[derive(Debug, PartialEq, Default)]
struct Day {
    work: Work,
    /// Those that no other part says already.
    warnings: Vec<Warning>,
}

impl Day {
    fn is_empty(&self) -> bool {
        let looks = self.warnings.iter().map(|warning| warning.account);
        self.work.tasks() == [0, 0, 0] && self.work.looks(looks) == 0
    }
}

/// Makes the rows of a part.
type Make = fn(&Day, &Head, Ways) -> Vec<Line>;

/// The view.
#[component]
pub(super) fn Today(seen: RwSignal<Seen>) -> impl IntoView {
    let app = App::use_it();
    let (head, marks) = (app.head(), Marks::new(app));
    keys::listen(app, marks);
    let whose = Memo::new(move |_| seen.get().whose);
    let day = Memo::new(move |_| {
        let (Some(portfolio), Some(head)) = (app.portfolio(), head.get()) else {
            return Arc::new(Day::default());
        };
        let (settings, whose, today) = (&head.settings, whose.get(), app.today());
        let accounts = portfolio.lines().iter().map(|line| &line.account);
        let mut warnings = warnings(&portfolio, settings, whose, today);
        warnings.retain(Warning::stands_alone);
        let work = Work::of(accounts, settings, whose, today);
        Arc::new(Day { work, warnings })
    });
    let lines = move |make: Make| {
        Memo::new(move |_| {
            let head = head.get();
            head.map_or_else(Vec::new, |head| day.with(|day| make(day, &head, ways(app))))
        })
    };
    let finding = move || {
        day.with(|day| {
            let warned = day.warnings.iter().map(|warning| warning.account);
            let (work, looks) = (&day.work, day.work.looks(warned));
            let next = work.next.as_ref();
            words::finding(app.locale(), work.tasks(), looks, next, app.today())
        })
    };
    let is_empty = Memo::new(move |_| day.with(|day| day.is_empty()));
    view! {
        <div class="page-head">
            <h1>{app.t(words::today)}</h1>
            <p class="finding">{finding}</p>
            <div class="page-head__actions work-tools">
                <WhoseFilter seen />
                {ways_of_all(app, Callback::new(|()| None), Callback::new(|()| None))}
            </div>
        </div>
        <Backup />
        <super::concept::Concept />
        <AskAgain />
        <Show when=move || is_empty.get()>
            <Nothing />
        </Show>
        <div class="work">
            <Part id="work-overdue" heading=words::overdue lines=lines(overdue) marks />
            <Part id="work-due" heading=words::due_today lines=lines(due) marks />
            <Part id="work-soon" heading=words::soon lines=lines(soon) marks />
            <Part
                id="work-warnings"
                heading=warning_words::heading
                lines=lines(warned)
                marks
                hint=warning_words::full_years
            />
            <Part id="work-reviews" heading=words::reviews lines=lines(reviews) marks />
            <Part id="work-contacts" heading=words::contacts lines=lines(contacts) marks />
            <Part id="work-renewals" heading=words::renewals lines=lines(renewals) marks />
        </div>
    }
}

fn of_tasks(tasks: &[Task], head: &Head, ways: Ways) -> Vec<Line> {
    let lines = tasks.iter().map(|task| of_task(task, head, ways));
    lines.collect()
}

fn of_looks(looks: &[Look], kind: LookKind, head: &Head, ways: Ways) -> Vec<Line> {
    let lines = looks.iter().map(|look| of_look(look, kind, head, ways));
    lines.collect()
}

fn overdue(day: &Day, head: &Head, ways: Ways) -> Vec<Line> {
    of_tasks(&day.work.overdue, head, ways)
}

fn due(day: &Day, head: &Head, ways: Ways) -> Vec<Line> {
    of_tasks(&day.work.due, head, ways)
}

fn soon(day: &Day, head: &Head, ways: Ways) -> Vec<Line> {
    of_tasks(&day.work.soon, head, ways)
}

fn warned(day: &Day, head: &Head, ways: Ways) -> Vec<Line> {
    let warnings = day.warnings.iter().enumerate();
    let lines = warnings.map(|(place, warning)| of_warning(place, warning, head, ways));
    lines.collect()
}

fn reviews(day: &Day, head: &Head, ways: Ways) -> Vec<Line> {
    of_looks(&day.work.reviews, LookKind::Review, head, ways)
}

fn contacts(day: &Day, head: &Head, ways: Ways) -> Vec<Line> {
    of_looks(&day.work.contacts, LookKind::Contact, head, ways)
}

fn renewals(day: &Day, head: &Head, ways: Ways) -> Vec<Line> {
    of_looks(&day.work.renewals, LookKind::Renewal, head, ways)
}

/// Nothing to do: where dates come from.
#[component]
fn Nothing() -> impl IntoView {
    let app = App::use_it();
    view! {
        <div class="empty">
            <p>{app.t(words::empty_hint)}</p>
            <p><a class="button" href=Route::Accounts.to_string()>{app.t(shell::to_accounts)}</a></p>
        </div>
    }
}

/// It is time to ask again whether all of this is right for us.
#[component]
fn AskAgain() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let due = Memo::new(move |_| head.get()?.fit_check_due(app.today()));
    let said = move || Some(fit::due(app.locale(), due.get()?, app.today()));
    view! {
        <Show when=move || due.get().is_some()>
            <p class="work-backup">
                <span>{said}</span>
                <a class="button button--small" href=Route::Fit.to_string()>
                    {app.t(fit::ask_again)}
                </a>
            </p>
        </Show>
    }
}

/// How old the last backup file is, when it is time for the next.
#[component]
fn Backup() -> impl IntoView {
    let app = App::use_it();
    let age = Memo::new(move |_| app.backup_age());
    view! {
        <Show when=move || age.get().reminds()>
            <p class="work-backup">
                <span>{move || saving::backup_age(app.locale(), age.get())}</span>
                <button type="button" class="button button--small" on:click=move |_| save_backup(app)>
                    {app.t(saving::save_backup)}
                </button>
            </p>
        </Show>
    }
}
