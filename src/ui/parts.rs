//! The parts of the program that are fetched when a screen of theirs is opened for the first time, so that
//! the first visit waits for the frame, the start and the accounts alone. What is used by several parts and
//! not by the frame arrives with the first of them; the build sees to that. A build for development is all
//! of a piece: there every part is here as soon as it is asked for.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use super::app::App;
use super::screens;
use crate::session::route::Route;
use crate::words::{saving, shell};

/// Makes the screen of an address.
type Make = fn(Route) -> AnyView;

type Fetching = Pin<Box<dyn Future<Output = Result<Make, SplitLoaderError>>>>;

/// Declares a part by its name and what makes its screen: a function that fetches it.
macro_rules! part {
    ($name:ident, $make:expr) => {
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($name, wasm_split_path = leptos::wasm_split, fallible)]
        fn $name() -> Result<Make, SplitLoaderError> {
            let make: Make = $make;
            Ok(make)
        }

        #[cfg(not(feature = "split"))]
        async fn $name() -> Result<Make, SplitLoaderError> {
            let make: Make = $make;
            Ok(make)
        }
    };
}

part!(account, |route| match route {
    Route::Account(id) => view! { <screens::account::AccountScreen id /> }.into_any(),
    _ => ().into_any(),
});
part!(rate, |_| screens::rate::Rate().into_any());
part!(portfolio, |route| match route {
    Route::Bank => screens::portfolio::BankPage().into_any(),
    _ => screens::portfolio::PortfolioScreen().into_any(),
});
part!(plans, screens::plans::work);
part!(winning, screens::winning::winning);
part!(review, |_| screens::review::Review().into_any());
part!(fit, screens::fit::fit);
part!(workshop, screens::workshop::workshop);
part!(vote, |_| screens::vote::Vote().into_any());
part!(model, |_| screens::model::Model().into_any());
part!(data, |_| screens::data::Data().into_any());
part!(print, |route| match route {
    Route::Print(id, audience) => screens::print::print_screen(id, audience),
    _ => ().into_any(),
});

/// How far a part has come.
#[derive(Clone, Copy)]
enum Arrival {
    Unasked,
    Underway,
    Here(Make),
    Failed,
}

#[derive(Clone, Copy)]
struct Part {
    arrival: RwSignal<Arrival>,
    fetch: fn() -> Fetching,
}

impl Part {
    fn new(fetch: fn() -> Fetching) -> Self {
        let arrival = RwSignal::new(Arrival::Unasked);
        Self { arrival, fetch }
    }

    /// Asks for it, also once more.
    fn ask(self, app: App) {
        self.arrival.set(Arrival::Underway);
        spawn_local(async move {
            let arrival = match (self.fetch)().await {
                Ok(make) => Arrival::Here(make),
                Err(_) => Arrival::Failed,
            };
            self.arrival.set(arrival);
            app.screen_is_here();
        });
    }
}

/// All parts.
#[derive(Clone, Copy)]
pub struct Parts {
    account: Part,
    rate: Part,
    portfolio: Part,
    plans: Part,
    winning: Part,
    review: Part,
    fit: Part,
    workshop: Part,
    vote: Part,
    model: Part,
    data: Part,
    print: Part,
}

impl Parts {
    /// None of them is here.
    pub fn new() -> Self {
        Self {
            account: Part::new(|| Box::pin(account())),
            rate: Part::new(|| Box::pin(rate())),
            portfolio: Part::new(|| Box::pin(portfolio())),
            plans: Part::new(|| Box::pin(plans())),
            winning: Part::new(|| Box::pin(winning())),
            review: Part::new(|| Box::pin(review())),
            fit: Part::new(|| Box::pin(fit())),
            workshop: Part::new(|| Box::pin(workshop())),
            vote: Part::new(|| Box::pin(vote())),
            model: Part::new(|| Box::pin(model())),
            data: Part::new(|| Box::pin(data())),
            print: Part::new(|| Box::pin(print())),
        }
    }

    fn of(self, route: Route) -> Option<Part> {
        match route {
            Route::Start | Route::Accounts => None,
            Route::Account(_) => Some(self.account),
            Route::Rate => Some(self.rate),
            Route::Portfolio | Route::Bank => Some(self.portfolio),
            Route::Today | Route::Actions | Route::Plans => Some(self.plans),
            Route::Motions | Route::Pipeline => Some(self.winning),
            Route::Review => Some(self.review),
            Route::Fit => Some(self.fit),
            Route::Workshops | Route::Workshop(_) | Route::Projector(_) | Route::Answer => {
                Some(self.workshop)
            }
            Route::Vote => Some(self.vote),
            Route::Model => Some(self.model),
            Route::Data => Some(self.data),
            Route::Print(..) => Some(self.print),
        }
    }

    /// Somebody goes to this address: its part is asked for, also if it did not arrive at an earlier time.
    pub fn go(self, app: App, route: Route) {
        if let Some(part) = self.of(route)
            && matches!(
                part.arrival.get_untracked(),
                Arrival::Unasked | Arrival::Failed
            )
        {
            part.ask(app);
        }
    }

    /// What the start screen shows beside what is next: how far the first hour and both phases are. It comes with the part
    /// of the fit; until it is here, and where it can't be fetched, nothing stands there. Tracked.
    pub fn beside_start(self, app: App) -> AnyView {
        self.go(app, Route::Fit);
        match self.fit.arrival.get() {
            Arrival::Here(make) => make(Route::Start),
            _ => ().into_any(),
        }
    }

    /// The screen of the address, or what stands there until its part is here. Tracked.
    pub fn screen(self, app: App, route: Route) -> AnyView {
        let Some(part) = self.of(route) else {
            return match route {
                Route::Start => screens::start::Start().into_any(),
                _ => screens::accounts::Accounts().into_any(),
            };
        };
        match part.arrival.get() {
            Arrival::Here(make) => make(route),
            Arrival::Failed => not_arrived(app, part),
            Arrival::Unasked | Arrival::Underway => screens::loading::Loading().into_any(),
        }
    }
}

/// No network, or a newer release has taken the place of this one on the host.
fn not_arrived(app: App, part: Part) -> AnyView {
    let again = move |_| {
        // The button that has the focus goes.
        app.await_screen();
        part.ask(app);
    };
    view! {
        <div class="empty" role="alert">
            <h1>{app.t(shell::not_arrived)}</h1>
            <p>{app.t(shell::not_arrived_hint)}</p>
            <button type="button" class="button button--primary" on:click=again>
                {app.t(saving::try_again)}
            </button>
        </div>
    }
    .into_any()
}
