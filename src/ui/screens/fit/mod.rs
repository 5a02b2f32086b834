//! Whether key account management is right for us: nine questions at the left, what the answers come to at the right.
//! What the data can answer stands answered, with the fact beside it.

mod beside;
mod earlier;
mod guide;
mod question;
mod result;

use leptos::prelude::*;

use crate::domain::command::{Command, HeadEdit};
use crate::domain::fit::{Answers, FitCheck, Question, Verdict};
use crate::domain::fit_facts::{self, FoundAll};
use crate::domain::ids::EntryId;
use crate::session::route::Route;
use crate::ui::app::{self, App};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::fit as words;
use crate::words::format;

/// What the address shows of this part: the screen, or what it has for the start.
pub fn fit(route: Route) -> AnyView {
    match route {
        Route::Start => view! { <beside::Beside /> }.into_any(),
        _ => view! { <Fit /> }.into_any(),
    }
}

/// The check that is shown, and what it is made of.
#[derive(Clone, Copy)]
struct Shown {
    /// What the data says today.
    found: Memo<FoundAll>,
    /// An earlier check that somebody has opened.
    earlier: RwSignal<Option<EntryId>>,
    /// Whether the questions are asked anew beside what was answered before.
    anew: RwSignal<bool>,
    check: Memo<Sheet>,
}

/// A check as it is shown.
#[derive(Debug, Clone, PartialEq)]
struct Sheet {
    check: FitCheck,
    /// Whether it is in the workspace already.
    is_kept: bool,
    /// Whether answers still go into it.
    is_open: bool,
}

impl Shown {
    fn new(app: App) -> Self {
        let head = app.head();
        let found = Memo::new(move |_| {
            let (Some(portfolio), Some(head)) = (app.portfolio(), head.get()) else {
                return FoundAll::default();
            };
            fit_facts::found(&portfolio, &head.settings, app.today())
        });
        let (earlier, anew) = (RwSignal::new(None), RwSignal::new(false));
        app.on_other_workspace(Box::new(move || {
            earlier.set(None);
            anew.set(false);
        }));
        let check = Memo::new(move |_| {
            let today = app.today();
            let head = head.get();
            // One that was removed meanwhile is no longer wanted.
            let wanted = earlier.get().filter(|id| {
                let mut all = head.iter().flat_map(|head| &head.fit_checks);
                all.any(|one| one.id == *id)
            });
            let newest = head.as_ref().and_then(|head| match wanted {
                Some(id) => head.fit_checks.iter().find(|one| one.id == id),
                None => head.newest_fit_check().filter(|_| !anew.get()),
            });
            let is_newest = wanted.is_none();
            let mut sheet = Sheet {
                is_kept: newest.is_some(),
                is_open: newest.is_none_or(|check| is_newest && check.is_open(today)),
                check: newest
                    .cloned()
                    .unwrap_or_else(|| FitCheck::new(EntryId::from(0), today)),
            };
            if sheet.is_open {
                sheet.check.find(&found.with(fit_facts::answers));
            }
            sheet
        });
        Self {
            found,
            earlier,
            anew,
            check,
        }
    }

    fn counting(self) -> Answers {
        self.check.with(|sheet| sheet.check.counting())
    }

    fn verdict(self) -> Verdict {
        Verdict::of(&self.counting())
    }

    /// Whether anything at all is known.
    fn is_blank(self) -> bool {
        self.counting().iter().all(Option::is_none)
    }

    /// Answers a question, or takes an answer back; the first answer makes the check.
    fn answer(self, app: App, question: Question, points: Option<u8>) {
        let sheet = self.check.get_untracked();
        let mut check = sheet.check;
        if !sheet.is_kept {
            check.id = app::fresh();
        }
        check.day = app.peek_today();
        check.answer(question, points);
        check.find(&self.found.with_untracked(fit_facts::answers));
        app.dispatch(Command::EditHead(HeadEdit::PutFitCheck(check)));
        self.anew.set(false);
    }
}

/// The screen.
#[component]
fn Fit() -> impl IntoView {
    let app = App::use_it();
    let shown = Shown::new(app);
    let finding = move || match shown.is_blank() {
        true => words::finding(app.locale()).to_owned(),
        false => {
            let (locale, verdict) = (app.locale(), shown.verdict());
            let result = words::result(locale, verdict);
            format!("{result}: {}", words::points(locale, verdict))
        }
    };
    let rows = Question::ALL.map(|question| view! { <question::Row shown question /> });
    view! {
        <div class="page-head">
            <h1>{app.t(words::title)}</h1>
            <p class="finding">{finding}</p>
        </div>
        <Closed shown />
        <div class="fit">
            <section class="section">
                <h2 class="visually-hidden">{app.t(words::questions)}</h2>
                <ol class="fit__questions">{rows}</ol>
            </section>
            <result::Outcome shown />
        </div>
        <earlier::Earlier shown />
    }
}

/// Says that answers of an earlier day are shown, and leads on.
#[component]
fn Closed(shown: Shown) -> impl IntoView {
    let app = App::use_it();
    let is_open = Memo::new(move |_| shown.check.with(|sheet| sheet.is_open));
    let is_earlier = Memo::new(move |_| shown.earlier.get().is_some());
    let said = move || {
        let locale = app.locale();
        let on = shown.check.with(|sheet| sheet.check.day);
        words::shown_day(locale, &format::day(locale, on))
    };
    let again = move |_| {
        shown.anew.set(true);
        app.keep_focus_on_heading();
    };
    let back = move |_| {
        shown.earlier.set(None);
        app.keep_focus_on_heading();
    };
    view! {
        <Show when=move || !is_open.get()>
            <p class="fit__closed">
                <Icon glyph=Glyph::History />
                <span>{said}</span>
                <Show
                    when=move || is_earlier.get()
                    fallback=move || view! {
                        <button type="button" class="button button--small" on:click=again>
                            {app.t(words::ask_again)}
                        </button>
                        <span class="small muted">{app.t(words::ask_again_hint)}</span>
                    }
                >
                    <button type="button" class="button button--small" on:click=back>
                        {app.t(words::back_to_newest)}
                    </button>
                </Show>
            </p>
        </Show>
    }
}
