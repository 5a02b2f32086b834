//! Who really carries the business: who brings how much, how concentrated that is, and what part of it the
//! key accounts have. Seen by revenue, margin or potential.

mod bank;
mod care;
mod chart;
mod classes;
mod concentration;
mod cover;
mod dependency;
mod image;
mod lenses;
mod lose;
mod matrix;
mod mix;
mod mutual;
mod parts;
mod pictures;
mod reserves;
mod retention;
mod risk;
mod table;
mod tomorrow;
mod white_space;
mod win;
mod years;

pub use bank::BankPage;
pub use classes::ClassBorders;
pub use cover::cover;
pub use lose::finding as loss_finding;
pub use pictures::TimeTravel;
pub use reserves::ReserveField;

use leptos::prelude::*;

use crate::domain::account::Figure;
use crate::domain::carriers::{Carriers, years_of};
use crate::domain::families::{Families, has_subsidiaries};
use crate::domain::portfolio::{Portfolio, Years};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::page_index::{Entry, page_index};
use crate::ui::components::period::Period;
use crate::ui::components::segmented::Segmented;
use crate::words::{format, portfolio_screen as words, shell};

/// What the parts of the page look at.
#[derive(Clone, Copy)]
struct Seen {
    lens: RwSignal<Figure>,
    /// Whether subsidiaries count with the company at the top.
    together: RwSignal<bool>,
    /// All customers by the chosen figure; `None` while no workspace is open.
    carriers: Memo<Option<Carriers>>,
}

impl Seen {
    /// Reads the carriers, tracked; `None` if nobody brings anything.
    fn with<T>(self, read: impl FnOnce(&Carriers) -> T) -> Option<T> {
        self.carriers.with(|carriers| {
            let carriers = carriers.as_ref()?;
            (!carriers.carriers.is_empty()).then(|| read(carriers))
        })
    }

    /// Which accounts count as one customer, tracked.
    fn families(self, portfolio: &Portfolio) -> Families {
        Families::of(portfolio, self.together.get())
    }

    /// The head of a column of amounts: the figure with the years that it is a sum of, tracked.
    fn amount_head(self, app: App) -> String {
        let portfolio = app.portfolio();
        let years = portfolio.map_or(Years::None, |all| years_of(&all, self.lens.get()));
        words::figure_of(
            app.locale(),
            app.fiscal_year_start(),
            self.lens.get(),
            years,
        )
    }

    /// Why a part that knows revenue only does not follow the lens; nothing while it does.
    fn only_revenue(self, app: App) -> Option<AnyView> {
        (self.lens.get() != Figure::Revenue).then(|| {
            view! { <p class="small muted">{words::always_revenue(app.locale())}</p> }.into_any()
        })
    }
}

/// The customers by a figure, tracked.
pub fn carriers(app: App, figure: Figure, together: bool) -> Option<Carriers> {
    let portfolio = app.portfolio()?;
    let families = Families::of(&portfolio, together);
    app.with_workspace(|workspace| {
        Carriers::of(&portfolio, figure, &workspace.head().settings, &families)
    })
}

/// Who brings how much of the revenue, for other screens.
#[component]
pub fn Pareto() -> impl IntoView {
    let app = App::use_it();
    let seen = Seen {
        lens: RwSignal::new(Figure::Revenue),
        together: RwSignal::new(true),
        carriers: Memo::new(move |_| carriers(app, Figure::Revenue, true)),
    };
    view! { <chart::Chart seen /> }
}

/// The screen.
#[component]
pub fn PortfolioScreen() -> impl IntoView {
    let app = App::use_it();
    let lens = RwSignal::new(Figure::Revenue);
    let together = RwSignal::new(true);
    let seen = Seen {
        lens,
        together,
        carriers: Memo::new(move |_| carriers(app, lens.get(), together.get())),
    };
    let has_accounts =
        Memo::new(move |_| app.portfolio().is_some_and(|all| !all.lines().is_empty()));
    let has_figures = Memo::new(move |_| seen.with(|_| ()).is_some());
    let finding = move || {
        let locale = app.locale();
        if !has_accounts.get() {
            return words::empty(locale).to_owned();
        }
        let found = seen.with(|carriers| {
            let concentration = carriers.concentration.as_ref()?;
            Some(words::finding(locale, lens.get(), concentration))
        });
        found.flatten().unwrap_or_else(|| {
            let carriers = seen.carriers.get();
            let nobody = words::no_figures(locale, lens.get());
            beside_nobody(app, lens.get(), carriers.as_ref(), nobody)
        })
    };
    let printed = move || {
        let company = app.with_workspace(|workspace| workspace.head().name.to_string());
        let day = format::day(app.locale(), app.today());
        words::page::printed(app.locale(), &company.unwrap_or_default(), &day)
    };
    view! {
        <div class="page-head">
            <div>
                <p class="small muted portfolio__printed">{printed}</p>
                <h1>{app.t(shell::portfolio)}</h1>
                <p class="finding" aria-live="polite">{finding}</p>
            </div>
            <Show when=move || has_accounts.get()>
                <div class="page-head__actions portfolio__choices">
                    <Together together />
                    <Lens lens />
                    <Period />
                </div>
            </Show>
        </div>
        {move || match (has_accounts.get(), has_figures.get()) {
            (true, true) => view! { <Figures seen /> }.into_any(),
            (true, false) => view! {
                <p class="muted">{app.t(words::no_figures_hint)}</p>
                <pictures::Pictures seen />
            }
            .into_any(),
            (false, _) => view! { <Nobody /> }.into_any(),
        }}
    }
}

/// No accounts: what to do about it.
#[component]
fn Nobody() -> impl IntoView {
    let app = App::use_it();
    view! {
        <div class="empty">
            <p>{app.t(words::empty_hint)}</p>
            <p class="portfolio__ways">
                <a class="button button--primary" href=Route::Data.to_string()>{app.t(words::to_data)}</a>
                <a class="button" href=Route::Accounts.to_string()>{app.t(words::to_accounts)}</a>
            </p>
        </div>
    }
}

#[component]
fn Figures(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let whole = move || {
        let (lens, portfolio) = (seen.lens.get(), app.portfolio());
        let years = portfolio.map_or(Years::None, |all| years_of(&all, lens));
        seen.with(|carriers| whole(app, lens, carriers, years))
    };
    view! {
        <Index />
        // What stands beside each other is about as high, so that no column runs out early.
        <div class="portfolio">
            <div class="portfolio__band portfolio__band--who">
                <section class="section portfolio__who">
                    <div class="section__head">
                        <h2 id=WHO>{move || words::who_brings(app.locale(), seen.lens.get())}</h2>
                        <span class="small muted">{whole}</span>
                    </div>
                    <chart::Chart seen />
                    <table::Values seen />
                </section>
                <concentration::Column seen />
            </div>
            <lenses::Lenses seen />
            <care::Care seen />
            <div class="portfolio__band">
                <mix::Mix seen />
                <div>
                    <classes::Classes seen />
                    <win::Win seen />
                </div>
            </div>
            <div class="portfolio__band">
                <parts::Parts seen />
                <years::Years seen />
            </div>
            <retention::RetentionSection seen />
            <pictures::Pictures seen />
            <matrix::MatrixSection />
            <white_space::WhiteSpaceSection />
            <div class="portfolio__band portfolio__band--dependency">
                <dependency::Limits seen />
                <mutual::Mutual seen />
            </div>
            <risk::Risk seen />
            <tomorrow::Tomorrow seen />
            <image::Image />
        </div>
        <lose::Lose seen />
    }
}

/// That nobody brings revenue, with those that have a credit balance.
fn no_revenue(app: App, said: String) -> String {
    let carriers = carriers(app, Figure::Revenue, true);
    beside_nobody(app, Figure::Revenue, carriers.as_ref(), said)
}

/// That nobody brings anything, with those that are below zero: they are somebody, too.
fn beside_nobody(app: App, lens: Figure, carriers: Option<&Carriers>, said: String) -> String {
    match carriers.and_then(|carriers| left_out(app, lens, carriers)) {
        Some(out) => format!("{said} {out}"),
        None => said,
    }
}

/// Who counts nowhere, being below zero.
fn left_out(app: App, lens: Figure, carriers: &Carriers) -> Option<String> {
    let below = carriers.credits();
    (below > 0).then(|| {
        let amount = money(app, carriers.below_zero());
        words::left_out(app.locale(), lens, below, &amount)
    })
}

/// An amount in the currency of the workspace; `amount` in cents.
fn money(app: App, amount: i128) -> String {
    format::money(app.locale(), app.currency(), amount)
}

fn whole(app: App, lens: Figure, carriers: &Carriers, years: Years) -> String {
    let below = carriers.below_zero();
    let (total, taken) = (money(app, carriers.total()), money(app, below));
    let left = money(app, carriers.total() + below);
    let said = words::Whole {
        lens,
        total: &total,
        years: &words::years(app.fiscal_year_start(), years),
        customers: carriers.carriers.len(),
        without: carriers.without,
        below: (below < 0).then_some((carriers.credits(), &taken, &left)),
    };
    words::whole(app.locale(), said)
}

/// The headings that the index leads to.
const WHO: &str = "portfolio-who";
const LENSES: &str = "portfolio-lenses";
const CARE: &str = "portfolio-care";
const PARTS: &str = "portfolio-parts";
const DEPENDENCY: &str = "portfolio-dependency";
const MIX: &str = "portfolio-mix";
const RISK: &str = "portfolio-risk";
const MUTUAL: &str = "portfolio-mutual";
const LOSE: &str = "portfolio-lose";
const WIN: &str = "portfolio-win";
const WHITE_SPACE: &str = "portfolio-white-space";
const TOMORROW: &str = "portfolio-tomorrow";
const IMAGE: &str = "portfolio-image";
const MATRIX: &str = "portfolio-matrix";
const RETENTION: &str = "portfolio-retention";
const PICTURES: &str = "portfolio-pictures";

/// The way through the page.
#[component]
fn Index() -> impl IntoView {
    let app = App::use_it();
    let entries: [Entry; 16] = [
        (WHO, words::page::who),
        (LENSES, words::lenses::heading),
        (CARE, words::care::heading),
        (MIX, words::mix::heading),
        (WIN, words::what_if::win),
        (PARTS, words::breakdown::heading),
        (RETENTION, words::retention::heading),
        (PICTURES, crate::words::snapshots::heading),
        (MATRIX, crate::words::matrix::heading),
        (WHITE_SPACE, crate::words::white_space::heading),
        (DEPENDENCY, words::dependency::heading),
        (MUTUAL, words::mutual::heading),
        (RISK, words::risk::heading),
        (TOMORROW, words::tomorrow::heading),
        (IMAGE, words::image::heading),
        (LOSE, words::what_if::heading),
    ];
    let bank = view! { <a href=Route::Bank.to_string()>{app.t(words::bank::heading)}</a> };
    page_index(app, &entries, Some(bank.into_any()))
}

/// Whether subsidiaries count with their parent company; asked only where there are some.
#[component]
fn Together(together: RwSignal<bool>) -> impl IntoView {
    let app = App::use_it();
    let asked = Memo::new(move |_| {
        app.portfolio()
            .is_some_and(|portfolio| has_subsidiaries(&portfolio))
    });
    let tick = move |event: leptos::ev::Event| together.set(event_target_checked(&event));
    view! {
        <Show when=move || asked.get()>
            <label class="portfolio__tick small">
                <input type="checkbox" prop:checked=move || together.get() on:change=tick />
                {app.t(words::page::together)}
            </label>
        </Show>
    }
}

/// The figure that the page looks at.
#[component]
fn Lens(lens: RwSignal<Figure>) -> impl IntoView {
    let app = App::use_it();
    let options = Signal::derive(move || {
        let locale = app.locale();
        Figure::ALL
            .map(|figure| (figure, words::figure(locale, figure).to_owned()))
            .to_vec()
    });
    view! {
        <Segmented
            label=app.label(words::seen_by)
            options
            value=lens
            choose=move |figure| lens.set(figure)
        />
    }
}
