//! What is reckoned with beside the customers: what a loss is borne with, and what an hour of our own people costs.

use leptos::prelude::*;

use crate::domain::command::{Command, HeadEdit};
use crate::domain::workspace::Reserve;
use crate::ui::app::App;
use crate::ui::components::field::{MoneyField, edited};
use crate::words::portfolio_screen::what_if as words;

/// What a loss is borne with, each amount in a field.
#[component]
pub fn Reserves() -> impl IntoView {
    let app = App::use_it();
    let fields = Reserve::OF_A_LOSS.map(|reserve| view! { <ReserveField reserve /> });
    view! {
        <h3>{app.t(words::reckoned_with)}</h3>
        <div class="lose__reserves">{fields}</div>
        <p class="small muted">{app.t(words::reckoned_hint)}</p>
    }
}

/// One of the amounts, in a field.
#[component]
pub fn ReserveField(
    /// Which.
    reserve: Reserve,
) -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let value = Signal::derive(move || head.with(|head| head.as_ref()?.settings.reserve(reserve)));
    view! {
        <MoneyField
            label=Signal::derive(move || words::reserve(app.locale(), reserve).to_owned())
            label_shown=true
            value
            edit=move |amount| {
                edited(app, app.try_dispatch(Command::EditHead(HeadEdit::Reserve(reserve, amount))))
            }
        />
    }
}
