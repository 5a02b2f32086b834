//! What the plans of the key accounts lack, and what is overdue in them.

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::account::{Account, Tier};
use crate::domain::ids::AccountId;
use crate::domain::plan_check::{Check, Given, Point};
use crate::domain::plan_sheet::plan_of;
use crate::domain::plan_view::dependency;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::words::format::capital;
use crate::words::workshop::review as words;
use crate::words::{Locale, plan_check};

/// How the plan of a key account stands.
#[derive(Debug, Clone, PartialEq)]
struct Standing {
    id: AccountId,
    name: String,
    has_plan: bool,
    /// What presses most.
    lacks: Option<Point>,
    overdue: usize,
}

/// All key accounts, by name of the portfolio's order, tracked.
fn standings(app: App) -> Vec<Standing> {
    let (Some(portfolio), today) = (app.portfolio(), app.today()) else {
        return Vec::new();
    };
    let found = app.with_workspace(|here| {
        let settings = &here.head().settings;
        let standing = |account: &Account| {
            let plan = plan_of(account).filter(|plan| plan.status.is_open());
            let check = plan.map(|plan| {
                Check::of(Given {
                    account,
                    plan,
                    settings,
                    is_dependence: dependency(&portfolio, account.id).is_some(),
                    too_long: None,
                    today,
                })
            });
            let actions = plan.into_iter().flat_map(|plan| &plan.actions);
            Standing {
                id: account.id,
                name: account.name.to_string(),
                has_plan: plan.is_some(),
                lacks: check.and_then(|check| check.most_urgent().map(|(point, _)| point)),
                overdue: actions.filter(|action| action.is_overdue(today)).count(),
            }
        };
        let keys = here.accounts().filter(|one| one.tier() == Tier::Key);
        keys.map(|account| standing(account)).collect()
    });
    found.unwrap_or_default()
}

fn sentence(locale: Locale, all: &[Standing]) -> String {
    let without = all.iter().filter(|one| !one.has_plan).count();
    let lacking = all.iter().filter(|one| one.lacks.is_some()).count();
    let overdue = all.iter().map(|one| one.overdue).sum();
    words::lacking(locale, all.len(), without, lacking, overdue)
}

fn line(locale: Locale, one: &Standing) -> String {
    let said = match (one.has_plan, one.lacks) {
        (false, _) => words::no_plan(locale).to_owned(),
        (true, None) => words::plan_fine(locale).to_owned(),
        (true, Some(point)) => format!("{}.", capital(plan_check::needs(locale, point))),
    };
    match one.overdue {
        0 => said,
        count => format!("{said} {}.", words::overdue_actions(locale, count)),
    }
}

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    told(desk, "workshop-review", true)
}

/// What the room sees.
pub fn screen(desk: Desk) -> AnyView {
    told(desk, "room-review", false)
}

fn told(desk: Desk, class: &'static str, is_linked: bool) -> AnyView {
    let app = desk.app;
    let all = Memo::new(move |_| standings(app));
    let lines = move || {
        let locale = app.locale();
        let lines = all.get().into_iter().map(|one| {
            let said = line(locale, &one);
            let name = match is_linked {
                true => {
                    view! { <a href=Route::Account(one.id).to_string()>{one.name}</a> }.into_any()
                }
                false => view! { <strong>{one.name}</strong> }.into_any(),
            };
            view! { <li>{name} " " <span>{said}</span></li> }
        });
        lines.collect_view()
    };
    view! {
        <div class=class>
            <p class="finding">{move || all.with(|all| sentence(app.locale(), all))}</p>
            <ul aria-label=app.t(words::plans)>{lines}</ul>
        </div>
    }
    .into_any()
}
