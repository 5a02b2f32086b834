//! The plan of an account on one page, for paper: for us or for the customer, which the address keeps. The ways to
//! take it along in other forms stand beside it.

mod choose;
pub mod files;
mod sheet;

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::ids::AccountId;
use crate::domain::plan_sheet::{Audience, Choice};
use crate::domain::workspace::Workspace;
use crate::exchange::plan_sheet::PlanSheet;
use crate::exchange::plan_sheet::fit::{GAUGE, Letters, fit};
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
        let name = |workspace: &Workspace| Some(workspace.account(id)?.name.to_string());
        app.with_workspace(name).flatten()
    });
    let has_name = move || name.with(Option::is_some);
    view! {
        <Show when=has_name fallback=Missing>
            {print_page(app, id, audience, name)}
        </Show>
    }
    .into_any()
}

fn print_page(app: App, id: AccountId, audience: Audience, name: Memo<Option<String>>) -> AnyView {
    let choice = RwSignal::new(choose::kept(app));
    let letters = letters();
    let paper = move || {
        let locale = app.locale();
        let whole = files::whole(app, id, audience, choice)?;
        Some(sheet::paper(locale, &fit(&whole, letters, locale)))
    };
    let chooser = (audience == Audience::Customer).then(|| choose::chooser(app, id, choice));
    view! {
        <div class="plan-print">
            {bar(app, id, audience, name, choice)}
            {chooser}
            {paper}
        </div>
    }
    .into_any()
}

/// The letters that this browser prints with.
pub fn letters() -> Letters {
    match page::width_of(GAUGE, "plan-print__gauge") / GAUGE_SIZE {
        width if width > 0.0 => Letters::measured(width),
        _ => Letters::default(),
    }
}

/// The size of the letters of the gauge, in pixels; the style sheet has the same.
const GAUGE_SIZE: f64 = 100.0;

/// What is done with the page, above it and not on it.
fn bar(
    app: App,
    id: AccountId,
    audience: Audience,
    name: Memo<Option<String>>,
    choice: RwSignal<Choice>,
) -> AnyView {
    let options = Signal::derive(move || {
        let locale = app.locale();
        vec![
            (Audience::Us, words::for_us(locale).to_owned()),
            (Audience::Customer, words::for_customer(locale).to_owned()),
        ]
    });
    let go = move |chosen| app.go_to(Route::Print(id, chosen), CHOSEN);
    let hint = match audience {
        Audience::Us => words::hint_us,
        Audience::Customer => words::hint_customer,
    };
    // Reviews and ends of contract are no matter of the customer.
    let calendar = (audience == Audience::Us).then(|| files::calendar_of(app, id, "button"));
    let take = move |take: fn(App, &PlanSheet)| {
        if let Some(sheet) = untrack(|| files::whole(app, id, audience, choice)) {
            take(app, &sheet);
        }
    };
    view! {
        <div class="plan-print__bar">
            <a class="button" href=Route::Account(id).to_string()>
                {move || words::back(app.locale(), &name.get().unwrap_or_default())}
            </a>
            <Segmented
                label=app.label(words::audience)
                options
                value=Signal::stored(audience)
                choose=go
            />
            <div class="plan-print__ways">
                <button type="button" class="button" on:click=move |_| take(files::save_markdown)>
                    <Icon glyph=Glyph::File />
                    {app.t(words::markdown_file)}
                </button>
                <button type="button" class="button" on:click=move |_| take(files::copy_markdown)>
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
