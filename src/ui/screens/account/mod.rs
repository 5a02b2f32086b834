//! The screen of one account.

pub mod plan;

use leptos::prelude::*;

use crate::domain::ids::AccountId;
use crate::ui::app::App;

/// The screen.
#[component]
pub fn AccountScreen(
    /// Which account.
    id: AccountId,
) -> impl IntoView {
    let app = App::use_it();
    let record = app.account(id);
    let name = move || {
        let name =
            |account: &std::sync::Arc<crate::domain::account::Account>| account.name.to_string();
        record.with(|account| account.as_ref().map(name))
    };
    view! {
        <div class="page-head"><h1>{name}</h1></div>
        <plan::PlanSection id />
    }
}
