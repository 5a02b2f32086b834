//! All opportunities of all customers, and whether they are enough: for what is still missing, in time, in place of
//! whoever may be lost, and with the key accounts.

mod add;
mod board;
mod months;
mod need;
mod replace;
mod row;
mod with_keys;

use leptos::prelude::*;

use crate::domain::pipeline::Pipeline as Sums;
use crate::domain::pipeline_need::{Closed, Coverage, Need, Qualified, Rate};
use crate::ui::app::App;
use crate::ui::components::page_index::{Entry, page_index};
use crate::words::{format, opportunities as words, winning};

/// The headings that the index leads to.
const NEED: &str = "pipeline-need";
const MONTHS: &str = "pipeline-months";
const REPLACE: &str = "pipeline-replace";
const WITH_KEYS: &str = "pipeline-keys";

/// What the sections say together.
#[derive(Clone, Copy, PartialEq)]
struct Found {
    sums: Sums,
    qualified: Qualified,
    closed: Closed,
    /// What is missing of the target; `None` as long as nobody has named one.
    need: Option<Need>,
    assumed: Option<u8>,
}

impl Found {
    /// Everything of the workspace, tracked.
    fn read(app: App) -> Option<Self> {
        let (portfolio, today) = (app.portfolio()?, app.today());
        let accounts = || portfolio.lines().iter().map(|line| line.account.as_ref());
        let (target, assumed) = app.with_workspace(|all| {
            let settings = &all.head().settings;
            (settings.revenue_target, settings.assumed_win_rate)
        })?;
        Some(Self {
            sums: Sums::of(accounts(), today),
            qualified: Qualified::of(accounts(), today),
            closed: Closed::of(accounts()),
            need: target.map(|target| Need::of(&portfolio, target.get().into(), today)),
            assumed,
        })
    }

    /// Whether the pipeline covers what is missing; `None` without a target or once it is reached.
    fn coverage(&self) -> Option<Coverage> {
        Coverage::of(&self.qualified, self.need?.gap(), self.rate())
    }

    fn rate(&self) -> Rate {
        Rate::of(&self.sums, self.assumed)
    }

    fn is_empty(&self) -> bool {
        self.sums.open + self.sums.won + self.sums.lost == 0
    }
}

/// An amount in the currency of the workspace, tracked; `amount` in cents.
/// Whether the pipeline is enough for what is missing, and whether it would replace the largest customer, tracked.
pub fn told(app: App) -> Option<[Option<String>; 2]> {
    let found = Found::read(app)?;
    let none_gone = std::collections::BTreeSet::new();
    Some([
        Some(need::said(app, &found)),
        replace::finding(app, &none_gone),
    ])
}

fn money(app: App, amount: i128) -> String {
    format::money(app.locale(), app.currency(), amount)
}

/// The view.
#[component]
pub fn Pipeline() -> impl IntoView {
    let app = App::use_it();
    let found = Memo::new(move |_| Found::read(app));
    let finding = move || {
        let found = found.get()?;
        let amounts = [found.sums.value, found.sums.weighted].map(|amount| money(app, amount));
        let [value, weighted] = &amounts;
        Some(words::finding(
            app.locale(),
            &found.sums,
            found.coverage().as_ref(),
            [value, weighted],
        ))
    };
    let has_any =
        Memo::new(move |_| found.with(|found| found.as_ref().is_some_and(|one| !one.is_empty())));
    let has_accounts =
        Memo::new(move |_| app.portfolio().is_some_and(|all| !all.lines().is_empty()));
    view! {
        <div class="page-head">
            <div>
                <h1>{app.t(winning::pipeline)}</h1>
                <p class="finding" aria-live="polite">{finding}</p>
            </div>
        </div>
        <Show when=move || has_any.get()>
            <Index />
        </Show>
        <div class="portfolio outlook">
            <Show when=move || has_accounts.get() fallback=move || nobody(app)>
                <board::Board found />
            </Show>
            <Show when=move || has_any.get()>
                <div class="portfolio__band">
                    <need::NeedSection found />
                    <with_keys::WithKeysSection />
                </div>
                <div class="portfolio__band">
                    <months::Months />
                    <replace::Replace />
                </div>
            </Show>
        </div>
    }
}

/// No accounts: an opportunity is one of somebody.
fn nobody(app: App) -> AnyView {
    use crate::session::route::Route;
    use crate::words::shell;
    view! {
        <div class="empty">
            <p>{app.t(words::nobody_hint)}</p>
            <p><a class="button" href=Route::Accounts.to_string()>{app.t(shell::to_accounts)}</a></p>
        </div>
    }
    .into_any()
}

/// The way through the page.
#[component]
fn Index() -> impl IntoView {
    let app = App::use_it();
    let entries: [Entry; 5] = [
        (board::HEADING, words::all),
        (NEED, words::need),
        (WITH_KEYS, words::with_keys),
        (MONTHS, words::months),
        (REPLACE, words::replacement),
    ];
    page_index(app, &entries, None)
}
