//! What can be done with all selected accounts at once. Every change is one step of undo.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::account::LifeCycle;
use crate::domain::command::Command;
use crate::domain::ids::AccountId;
use crate::session::listing::Column;
use crate::session::listing::deletion::Deletion;
use crate::session::rating::Whom;
use crate::ui::app::{App, Notice};
use crate::ui::components::dialog::Dialog;
use crate::words::{
    Locale, account as account_words, accounts as words, changes, deletion, format, rate, rules,
    shell,
};

use super::edit;
use super::list::List;

/// The bar over the list while something is selected.
#[component]
pub fn SelectionBar() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let some = Memo::new(move |_| list.selected_count() > 0);
    // What the dialog is about; without a column a deletion.
    let column = RwSignal::new(None);
    let open = RwSignal::new(false);
    let title = Signal::derive(move || match column.get() {
        Some(column) => {
            let verb = verb(column)(app.locale());
            words::bulk_title(app.locale(), verb, list.selected_count())
        }
        None => deletion::title(app.locale(), list.selected_count()),
    });
    let delete = move |_| {
        if going(app, list).is_large() {
            column.set(None);
            open.set(true);
        } else {
            list.take_keyboard();
            let ids = list.selected();
            app.dispatch_and_tell(Command::DeleteAccounts { ids });
        }
    };
    view! {
        <Show when=move || some.get()>
            <section class="selection-bar" aria-label=app.t(words::selection)>
                <p class="selection-bar__sum" role="status">
                    <b>{move || words::selected(app.locale(), list.selected_count())}</b>
                    <span class="muted">{move || sum(app, list)}</span>
                </p>
                <button
                    type="button"
                    class="button button--small"
                    on:click=move |_| app.go_rate(Whom::Selected, list.selected())
                >
                    {app.t(rate::together)}
                </button>
                {[Column::Owner, Column::LifeCycle, Column::Group, Column::NextReview]
                    .map(|which| {
                        view! {
                            <button
                                type="button"
                                class="button button--small"
                                aria-haspopup="dialog"
                                on:click=move |_| {
                                    column.set(Some(which));
                                    open.set(true);
                                }
                            >
                                {app.t(verb(which))}
                            </button>
                        }
                    })
                    .into_iter()
                    .collect_view()}
                <button
                    type="button"
                    class="button button--small button--danger"
                    on:click=delete
                >
                    {app.t(shell::delete)}
                </button>
                <button
                    type="button"
                    class="button button--small button--bare"
                    on:click=move |_| list.clear_selection()
                >
                    {app.t(words::clear)}
                    <kbd aria-hidden="true">"Esc"</kbd>
                </button>
            </section>
        </Show>
        <Dialog title open>
            {match column.get_untracked() {
                Some(column) => view! { <BulkForm column open /> }.into_any(),
                None => question(app, list, open),
            }}
        </Dialog>
    }
}

/// What the selected accounts are, once, for an event.
fn going(app: App, list: List) -> Deletion {
    let portfolio = app.peek_portfolio();
    let ids = untrack(|| list.selected());
    portfolio.map_or_else(Deletion::default, |portfolio| {
        Deletion::of(&portfolio, &ids)
    })
}

/// Asks before so much goes that nobody would want it by mistake.
fn question(app: App, list: List, open: RwSignal<bool>) -> AnyView {
    let locale = app.peek_locale();
    let going = going(app, list);
    let has_copy = app.keeps_copies();
    let delete = move |_| {
        open.set(false);
        list.take_keyboard();
        let ids = untrack(|| list.selected());
        let change = app.dispatch_and_tell(Command::DeleteAccounts { ids });
        let step = change.as_ref().and_then(|change| app.step_of(change));
        if let Some((change, step)) = change.zip(step) {
            let label = change.label;
            app.notify(Notice::ManyDeleted {
                label,
                step,
                has_copy,
            });
        }
    };
    view! {
        <p>{deletion::what_goes(locale, going)}</p>
        <p class="muted">{deletion::way_back(locale, has_copy)}</p>
        <div class="dialog__actions">
            <button type="button" class="button" autofocus on:click=move |_| open.set(false)>
                {shell::cancel(locale)}
            </button>
            <button type="button" class="button button--danger" on:click=delete>
                {deletion::delete_all(locale, going.accounts)}
            </button>
        </div>
    }
    .into_any()
}

const fn verb(column: Column) -> fn(Locale) -> &'static str {
    match column {
        Column::LifeCycle => words::set_status,
        Column::Group => words::set_group,
        Column::NextReview => words::set_review,
        _ => words::set_owner,
    }
}

/// Revenue of the selected accounts and its share: `€87,132, 6.9%`.
fn sum(app: App, list: List) -> Option<String> {
    let portfolio = app.portfolio()?;
    let selected = list.selected();
    let lines = || selected.iter().filter_map(|id| portfolio.line(*id));
    let sum: i128 = lines().map(|line| i128::from(line.revenue())).sum();
    let locale = app.locale();
    let money = format::money(locale, app.currency(), sum);
    Some(match portfolio.share_of(lines()) {
        Some(share) => format!("{money}, {}", format::percent(locale, share)),
        None => money,
    })
}

#[component]
fn BulkForm(column: Column, open: RwSignal<bool>) -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let text = RwSignal::new(match column {
        Column::LifeCycle => edit::status_place(LifeCycle::Active),
        _ => String::new(),
    });
    let problem = RwSignal::new(None::<String>);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let ids: Vec<AccountId> = list.selected();
        let locale = app.peek_locale();
        match edit::read(app, column, &text.get_untracked()) {
            Ok(edit) => {
                let made = edit.said(locale);
                match app.try_dispatch(edit.command(ids)) {
                    Ok(change) => {
                        let said = changes::describe(locale, &change.label);
                        let said = [Some(said), made].into_iter().flatten();
                        app.tell_change(said.collect::<Vec<_>>().join(" · "), &change);
                        open.set(false);
                    }
                    Err(rejection) => problem.set(Some(rules::rejection(locale, &rejection))),
                }
            }
            Err(message) => problem.set(Some(message)),
        }
    };
    let field = match column {
        Column::LifeCycle => statuses(app, text).into_any(),
        _ => view! {
            <input
                class="field"
                type=if column == Column::NextReview { "date" } else { "text" }
                autocomplete="off"
                autofocus
                list=edit::suggestions(column)
                prop:value=move || text.get()
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    problem.set(None);
                }
            />
        }
        .into_any(),
    };
    view! {
        <form on:submit=submit>
            <label class="labelled">
                <span class="labelled__label">
                    {move || words::column(app.locale(), column)}
                </span>
                {field}
            </label>
            {(column != Column::LifeCycle)
                .then(|| view! { <p class="small muted">{app.t(words::bulk_empty)}</p> })}
            {move || {
                problem.get().map(|text| view! { <p class="labelled__problem" role="alert">{text}</p> })
            }}
            <div class="dialog__actions">
                <button type="submit" class="button button--primary">
                    {app.t(verb(column))}
                </button>
                <button type="button" class="button" on:click=move |_| open.set(false)>
                    {app.t(shell::cancel)}
                </button>
            </div>
        </form>
    }
}

fn statuses(app: App, text: RwSignal<String>) -> impl IntoView {
    let options = LifeCycle::ALL.map(|status| {
        let place = edit::status_place(status);
        let selected = status == LifeCycle::Active;
        view! {
            <option value=place selected=selected>
                {move || account_words::life_cycle(app.locale(), status)}
            </option>
        }
    });
    view! {
        <select
            class="field field--choice"
            autofocus
            on:change=move |event| text.set(event_target_value(&event))
        >
            {options.into_iter().collect_view()}
        </select>
    }
}
