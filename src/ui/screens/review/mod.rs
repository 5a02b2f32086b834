//! The review of the whole concept: the questions with what the figures say, the verdicts, and what has changed since
//! the last time. In a meeting the same questions stand one by one.

mod closing;
mod decisions;
mod desk;
mod due;
mod earlier;
mod evidence;
mod meeting;
mod promises;
mod question;
mod since;

use leptos::prelude::*;

use crate::domain::concept_review::Question;
use crate::domain::ids::EntryId;
use crate::domain::workspace::Workspace;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::screens::portfolio::TimeTravel;
use crate::words::{format, portfolio_screen, review as words};

pub use desk::{Desk, usual_next};
pub use question::question;
pub use since::told;

/// The heading of the earlier reviews, which the button at the top leads to.
const EARLIER: &str = "review-earlier";

/// The screen.
#[component]
pub fn Review() -> impl IntoView {
    let app = App::use_it();
    let desk = Desk::new(app);
    let step = RwSignal::new(None::<usize>);
    let opened = RwSignal::new(None::<EntryId>);
    app.on_other_workspace(Box::new(move || {
        step.set(None);
        opened.set(None);
    }));
    // One whose closing was taken back is no longer there to be read.
    let shown = Memo::new(move |_| {
        let id = opened.get()?;
        let is_over = |here: &Workspace| here.head().review(id).is_some_and(|one| one.closed);
        app.with_workspace(is_over)?.then_some(id)
    });
    Effect::new(move |_| {
        if shown.with(Option::is_none) {
            opened.set(None);
        }
    });
    // A step leads on within the meeting, which stands.
    let is_meeting = Memo::new(move |_| step.with(Option::is_some));
    let has_accounts =
        Memo::new(move |_| app.with_workspace(|here| here.accounts().len() > 0) == Some(true));
    meeting::listen(step);
    let held = Memo::new(move |_| {
        let held = app.with_workspace(|here| {
            let reviews = here.head().reviews.iter();
            reviews.filter(|review| review.closed).count()
        });
        held.unwrap_or(0)
    });
    // A review that is closed in a meeting ends the meeting.
    Effect::new(move |before: Option<usize>| {
        let now = held.get();
        if before.is_some_and(|before| now > before) {
            meeting::end(step);
        }
        now
    });
    view! {
        {move || match (has_accounts.get(), is_meeting.get(), shown.get()) {
            (false, ..) => nobody(app),
            (_, true, _) => meeting::meeting(desk, step),
            (_, _, Some(id)) => earlier::opened(desk, opened, id),
            _ => page(desk, step, opened),
        }}
    }
}

/// No accounts: nothing to look back at.
fn nobody(app: App) -> AnyView {
    view! {
        <div class="page-head">
            <h1>{app.t(words::title)}</h1>
            <p class="finding">{app.t(words::about)}</p>
        </div>
        <div class="empty">
            <p>{app.t(portfolio_screen::empty_hint)}</p>
            <p>
                <a class="button button--primary" href=Route::Data.to_string()>
                    {app.t(portfolio_screen::to_data)}
                </a>
            </p>
        </div>
    }
    .into_any()
}

fn page(desk: Desk, step: RwSignal<Option<usize>>, opened: RwSignal<Option<EntryId>>) -> AnyView {
    let app = desk.app;
    let heading = move || {
        desk.review
            .with(|review| words::heading(app.locale(), review.day))
    };
    let rhythm = move || {
        let said = app.with_workspace(|here| {
            let (head, locale) = (here.head(), app.locale());
            let last = head.last_review().map(|review| review.day);
            words::rhythm(locale, last, head.next_review(), app.today())
        });
        said.unwrap_or_default()
    };
    let answered = move || {
        let answered = desk.review.with(|review| review.answered());
        words::answered(app.locale(), answered, Question::ALL.len())
    };
    let printed = move || format::day(app.locale(), app.today());
    let to_earlier = move |_| {
        crate::browser::page::focus(&format!("#{EARLIER}"));
    };
    let questions = Question::ALL.into_iter().enumerate();
    let questions = questions.map(|(place, question)| {
        view! { <li class="review-question">{question::question(desk, place, question, false)}</li> }
    });
    view! {
        <div class="page-head review-head">
            <div>
                <p class="small muted review-printed">{printed}</p>
                <h1>{heading}</h1>
                <p class="finding">{app.t(words::about)}</p>
                <p class="small muted review-rhythm">{rhythm}</p>
            </div>
            <div class="page-head__actions">
                <span class="review-progress" role="status">{answered}</span>
                <button type="button" class="button" on:click=to_earlier>
                    {app.t(words::earlier)}
                </button>
                <button type="button" class="button" on:click=move |_| meeting::begin(step)>
                    {app.t(words::meeting)}
                </button>
                <button type="button" class="button button--primary" on:click=move |_| desk.close()>
                    {app.t(words::close)}
                </button>
            </div>
        </div>
        <div class="review">
            <div class="review__asked">
                <ol class="review-questions">{questions.collect_view()}</ol>
                {closing::closing(desk)}
            </div>
            <aside class="review__beside">
                {since::since(desk)}
                {promises::promises(desk)}
                {due::due(app)}
                {earlier::list(desk, opened)}
            </aside>
        </div>
        <section class="section review-travel" aria-labelledby="review-travel">
            <div class="section__head">
                <h2 id="review-travel">{app.t(words::back_in_time)}</h2>
            </div>
            <TimeTravel />
        </section>
    }
    .into_any()
}
