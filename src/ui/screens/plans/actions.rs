//! All actions of all plans, and the next steps of contacts: as a list with filters, or as a board.

use std::sync::Arc;

use leptos::prelude::*;

use super::board::Board;
use super::line::of_task;
use super::marks::Marks;
use super::rows::{Lead, PART, Rows};
use super::{Filter, WhoseFilter, keys, ways};
use crate::domain::sorting;
use crate::domain::tasks::{Task, Time, tasks};
use crate::session::route::Route;
use crate::session::task_list::{Choice, Order, Seen, Span};
use crate::ui::app::App;
use crate::ui::components::segmented::Segmented;
use crate::ui::screens::print::files::ways_of_all;
use crate::words::{shell, today as words};

/// All tasks of the workspace.
pub type All = Memo<Arc<Vec<Task>>>;

/// The view.
#[component]
pub(super) fn Actions(seen: RwSignal<Seen>) -> impl IntoView {
    let app = App::use_it();
    let marks = Marks::new(app);
    keys::listen(app, marks);
    let all: All = Memo::new(move |_| {
        let tasks = app.with_workspace(|workspace| tasks(workspace.accounts()));
        Arc::new(tasks.unwrap_or_default())
    });
    let finding = move || {
        let today = app.today();
        let counted = all.with(|all| {
            let count = |is: fn(Time) -> bool| {
                let times = all.iter().map(|task| task.time(today));
                times.filter(|time| is(*time)).count()
            };
            [
                count(|time| time != Time::Over),
                count(|time| time == Time::Overdue),
                count(|time| time == Time::NoDay),
            ]
        });
        words::list_finding(app.locale(), counted[0], counted[1], counted[2])
    };
    let is_board = Memo::new(move |_| seen.get().is_board);
    let has_tasks = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let shown_as = app.label(words::shown_as);
    let ways_to_show = Signal::derive(move || {
        let locale = app.locale();
        vec![
            (false, words::list(locale).to_owned()),
            (true, words::board(locale).to_owned()),
        ]
    });
    let choose = move |is_board: bool| seen.update(|seen| seen.is_board = is_board);
    let shown = move || match (has_tasks.get(), is_board.get()) {
        (false, _) => view! { <None /> }.into_any(),
        (true, false) => view! { <List seen all marks /> }.into_any(),
        (true, true) => view! { <Board seen all marks /> }.into_any(),
    };
    let head = app.head();
    let listed = move || {
        let head = head.get_untracked()?;
        let seen = seen.get_untracked();
        let today = app.peek_today();
        Some(all.with_untracked(|all| seen.taken_along(all, &head, today)))
    };
    let in_calendar = Callback::new(move |()| match seen.get_untracked().is_narrowed() {
        true => listed(),
        false => Option::None,
    });
    view! {
        <div class="page-head">
            <h1>{app.t(words::actions)}</h1>
            <p class="finding">{finding}</p>
            <div class="page-head__actions work-tools">
                <Segmented label=shown_as options=ways_to_show value=is_board choose />
                {ways_of_all(app, in_calendar, Callback::new(move |()| listed()))}
            </div>
        </div>
        <Show when=move || has_tasks.get()>
            <Filters seen all is_board />
        </Show>
        {shown}
    }
}

#[component]
fn Filters(seen: RwSignal<Seen>, all: All, is_board: Memo<bool>) -> impl IntoView {
    let app = App::use_it();
    let spans = Signal::derive(move || {
        let locale = app.locale();
        let spans =
            Span::ALL.map(|span| (Choice::Span(span), words::span(locale, span).to_owned()));
        spans.to_vec()
    });
    let orders = Signal::derive(move || {
        let locale = app.locale();
        let orders =
            Order::ALL.map(|order| (Choice::Order(order), words::order(locale, order).to_owned()));
        orders.to_vec()
    });
    view! {
        <div class="work-filters" role="group" aria-label=app.t(words::filters)>
            <WhoseFilter seen />
            <AccountFilter seen all />
            <Show when=move || !is_board.get()>
                <Filter seen label=words::span_filter options=spans value=|seen| Choice::Span(seen.span) />
                <Filter seen label=words::order_filter options=orders value=|seen| Choice::Order(seen.order) />
            </Show>
        </div>
    }
}

/// The accounts for which there is something.
#[component]
fn AccountFilter(seen: RwSignal<Seen>, all: All) -> impl IntoView {
    let app = App::use_it();
    let options = Signal::derive(move || {
        let mut accounts = all.with(|all| {
            let accounts = all.iter().map(|task| (task.key.account, task.name.clone()));
            accounts.collect::<Vec<_>>()
        });
        sorting::by(&mut accounts, |one, other| {
            (&one.1, one.0).cmp(&(&other.1, other.0))
        });
        accounts.dedup();
        let all_of_them = words::all_accounts(app.locale()).to_owned();
        let mut options = vec![(Choice::Account(Option::None), all_of_them)];
        let named = accounts.into_iter();
        options.extend(named.map(|(id, name)| (Choice::Account(Some(id)), name)));
        options
    });
    view! { <Filter seen label=words::account_filter options value=|seen| Choice::Account(seen.account) /> }
}

#[component]
fn List(seen: RwSignal<Seen>, all: All, marks: Marks) -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let lines = Memo::new(move |_| {
        let (head, seen, ways) = (head.get(), seen.get(), ways(app));
        head.map_or_else(Vec::new, |head| {
            let shown = all.with(|all| seen.list(all, &head, ways.today));
            shown
                .iter()
                .map(|task| of_task(task, &head, ways))
                .collect()
        })
    });
    let has_some = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let is_narrowed = Memo::new(move |_| seen.get().is_narrowed());
    view! {
        <Show when=move || !has_some.get()>
            <div class="empty">
                <p>{move || match is_narrowed.get() {
                    true => words::nothing_fits(app.locale()),
                    false => words::nothing_open(app.locale()),
                }}</p>
                <Show when=move || is_narrowed.get()>
                    <p>
                        <button type="button" class="button" on:click=move |_| seen.update(Seen::widen)>
                            {app.t(shell::clear_filters)}
                        </button>
                    </p>
                </Show>
            </div>
        </Show>
        <div class="work work--list" hidden=move || !has_some.get()>
            <Rows lines marks lead=Lead::Status first=PART />
        </div>
    }
}

/// No action anywhere.
#[component]
fn None() -> impl IntoView {
    let app = App::use_it();
    view! {
        <div class="empty">
            <p>{app.t(words::no_actions_hint)}</p>
            <p><a class="button" href=Route::Accounts.to_string()>{app.t(shell::to_accounts)}</a></p>
        </div>
    }
}
