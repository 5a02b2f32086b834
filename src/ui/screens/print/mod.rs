//! The plan of an account on one page, for paper: for us or for the customer, which the address keeps. The ways to
//! take it along in other forms stand beside it.

pub mod files;
mod sheet;

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::ids::AccountId;
use crate::domain::plan_sheet::Audience;
use crate::exchange::plan_sheet::fit::fit;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::segmented::Segmented;
use crate::ui::screens::account::Missing;
use crate::words::plan_sheet as words;
use crate::words::portfolio_screen::bank;

/// Where the keyboard stays when somebody else is to read the page.
const CHOSEN: &str = ".plan-print__bar .segmented [aria-pressed=true]";

/// The screen.
pub fn print_screen(id: AccountId, audience: Audience) -> AnyView {
    let app = App::use_it();
    let name = Memo::new(move |_| {
        let name = |workspace: &crate::domain::workspace::Workspace| {
            Some(workspace.account(id)?.name.to_string())
        };
        app.with_workspace(name).flatten()
    });
    let paper = move || {
        let locale = app.locale();
        let whole = files::whole(app, id, audience)?;
        Some(sheet::paper(locale, &fit(&whole, locale)))
    };
    let page = move || {
        view! {
            <div class="plan-print">
                {bar(app, id, audience, name)}
                {paper}
            </div>
        }
    };
    view! {
        <Show when=move || name.with(Option::is_some) fallback=Missing>
            {page()}
        </Show>
    }
    .into_any()
}

/// What is done with the page, above it and not on it.
fn bar(app: App, id: AccountId, audience: Audience, name: Memo<Option<String>>) -> AnyView {
    let options = Signal::derive(move || {
        let locale = app.locale();
        vec![
            (Audience::Us, words::for_us(locale).to_owned()),
            (Audience::Customer, words::for_customer(locale).to_owned()),
        ]
    });
    let choose = move |chosen| app.go_to(Route::Print(id, chosen), CHOSEN);
    let hint = match audience {
        Audience::Us => words::hint_us,
        Audience::Customer => words::hint_customer,
    };
    // Reviews and ends of contract are no matter of the customer.
    let calendar = (audience == Audience::Us).then(|| files::calendar_of(app, id, "button"));
    view! {
        <div class="plan-print__bar">
            <a class="button" href=Route::Account(id).to_string()>
                {move || words::back(app.locale(), &name.get().unwrap_or_default())}
            </a>
            <Segmented
                label=app.label(words::audience)
                options
                value=Signal::stored(audience)
                choose
            />
            <div class="plan-print__ways">
                <button
                    type="button"
                    class="button"
                    on:click=move |_| files::save_markdown(app, id, audience)
                >
                    <Icon glyph=Glyph::File />
                    {app.t(words::markdown_file)}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| files::copy_markdown(app, id, audience)
                >
                    <Icon glyph=Glyph::Paste />
                    {app.t(words::copy_markdown)}
                </button>
                {calendar}
                <button type="button" class="button button--primary" on:click=move |_| page::print()>
                    <Icon glyph=Glyph::Print />
                    {app.t(bank::print)}
                </button>
            </div>
            <p class="plan-print__hint small muted">{app.t(hint)}</p>
        </div>
    }
    .into_any()
}
