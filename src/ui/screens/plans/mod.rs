//! The work that is to be done, in three views: what is due today, all actions, all plans.

mod actions;
mod board;
mod concept;
mod keys;
mod line;
mod marks;
mod rows;
mod table;
mod today;

pub(in crate::ui) use keys::walk;
pub use rows::{PART, ShowMore};

use std::cell::Cell;

use leptos::prelude::*;

use crate::domain::ids::AccountId;
use crate::domain::tasks::Whose;
use crate::session::route::Route;
use crate::session::task_list::{Choice, Seen};
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::views::Views;
use crate::words::warnings::Ways;
use crate::words::{Locale, account, plan_screen, today as words};

thread_local! {
    /// How the tasks are looked at. It outlives the screen that one leaves.
    static SEEN: Cell<Seen> = Cell::default();
}

/// The view of an address.
pub fn work(route: Route) -> AnyView {
    let app = App::use_it();
    let seen = RwSignal::new(seen_before(app));
    Effect::new(move |_| SEEN.set(seen.get()));
    let view = match route {
        Route::Today => view! { <today::Today seen /> }.into_any(),
        Route::Actions => view! { <actions::Actions seen /> }.into_any(),
        _ => view! { <table::Plans /> }.into_any(),
    };
    view! {
        <Views all=&Route::WORK current=route label=words::views />
        {view}
    }
    .into_any()
}

/// What was chosen when the screen was left, as far as it is still there.
fn seen_before(app: App) -> Seen {
    let checked = app.peek_workspace(|workspace| {
        let has_account = |id: AccountId| workspace.account(id).is_some();
        SEEN.get().checked(workspace.head(), has_account)
    });
    checked.unwrap_or_default()
}

/// How numbers and days are written here, tracked.
fn ways(app: App) -> Ways {
    Ways {
        locale: app.locale(),
        currency: app.currency(),
        fiscal_year_start: app.fiscal_year_start(),
        today: app.today(),
    }
}

/// A choice of what is shown; one that chooses between one thing alone is left out.
#[component]
fn Filter(
    seen: RwSignal<Seen>,
    label: fn(Locale) -> &'static str,
    #[prop(into)] options: Signal<Vec<(Choice, String)>>,
    value: fn(Seen) -> Choice,
) -> impl IntoView {
    let app = App::use_it();
    let label = app.label(label);
    let value = Signal::derive(move || value(seen.get()));
    let choose = move |choice: Choice| seen.update(|seen| seen.take(choice));
    view! {
        <Show when=move || options.with(|options| options.len() > 1)>
            <ChoiceField label label_shown=true options value choose />
        </Show>
    }
}

/// Whose matters are shown.
#[component]
fn WhoseFilter(seen: RwSignal<Seen>) -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let options = Signal::derive(move || {
        let everyone = plan_screen::everyone(app.locale()).to_owned();
        let mut options = vec![(Choice::Whose(Whose::Everyone), everyone)];
        head.with(|head| {
            let members = head.iter().flat_map(|head| &head.members);
            options.extend(
                members.map(|one| (Choice::Whose(Whose::Member(one.id)), one.name.to_string())),
            );
        });
        if options.len() > 1 {
            let nobody = account::nobody(app.locale()).to_owned();
            options.push((Choice::Whose(Whose::Nobody), nobody));
        }
        options
    });
    view! { <Filter seen label=plan_screen::owner_filter options value=|seen| Choice::Whose(seen.whose) /> }
}
