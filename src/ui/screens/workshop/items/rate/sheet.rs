//! The ballot that somebody fills in on this machine: one customer after the other, or the dots of all. Each answer is
//! kept as it is given, so that a reload finds it.

use leptos::prelude::*;

use super::here::Passing;
use crate::browser::page;
use crate::domain::account::Answer;
use crate::domain::analysis::value::Step;
use crate::domain::ids::EntryId;
use crate::domain::model::{Axis, Criterion, CriterionId};
use crate::domain::workshop::ballot::{Task, mark};
use crate::session::workshop::passing::Begun;
use crate::ui::app::App;
use crate::words::criteria;
use crate::words::workshop::rate as words;

/// The heading of the customer that is asked about.
const HEADING: &str = "sheet-heading";

/// The ballot of somebody.
#[derive(Clone, Copy)]
struct Sheet {
    app: App,
    passing: Passing,
    task: StoredValue<Task>,
    by: EntryId,
    given: RwSignal<Begun>,
}

impl Sheet {
    fn change(self, change: impl FnOnce(&mut Begun)) {
        self.given.update(change);
        let (passing, by) = (self.passing, self.by);
        self.task.with_value(|task| {
            self.given
                .with_untracked(|given| passing.keep(task, by, given))
        });
    }

    /// What is answered to a cell, by its place.
    fn answer(self, place: usize) -> Option<Answer> {
        self.given.with(|given| match given {
            Begun::Rate(answers) => answers.get(place).copied().flatten(),
            Begun::Dots(_) => None,
        })
    }

    fn dots(self, place: usize) -> u8 {
        self.given.with(|given| match given {
            Begun::Dots(dots) => dots.get(place).copied().unwrap_or(0),
            Begun::Rate(_) => 0,
        })
    }

    /// How many dots are left.
    fn left(self) -> u8 {
        let given = self.given.with(|given| match given {
            Begun::Dots(dots) => dots.iter().fold(0_u8, |sum, one| sum.saturating_add(*one)),
            Begun::Rate(_) => 0,
        });
        self.task.with_value(|task| task.dots.saturating_sub(given))
    }

    /// What is asked about, by its place.
    fn name(self, place: usize) -> String {
        let id = self
            .task
            .with_value(|task| task.accounts.get(place).copied());
        id.map(|id| self.passing.asking.desk.name(id))
            .unwrap_or_default()
    }

    /// How many questions are answered, of how many.
    fn answered(self) -> (usize, usize) {
        self.given.with(|given| match given {
            Begun::Rate(answers) => (answers.iter().flatten().count(), answers.len()),
            Begun::Dots(dots) => (dots.iter().map(|one| usize::from(*one)).sum(), dots.len()),
        })
    }
}

/// The ballot of somebody.
pub fn sheet(passing: Passing, task: Task, by: EntryId) -> AnyView {
    let begun = passing.begun(&task, by);
    let is_dots = matches!(begun, Begun::Dots(_));
    let sheet = Sheet {
        app: passing.asking.desk.app,
        passing,
        task: StoredValue::new(task),
        by,
        given: RwSignal::new(begun),
    };
    // From the first look on, a page that goes comes back to this ballot.
    sheet.change(|_| {});
    match is_dots {
        true => dots(sheet),
        false => ratings(sheet),
    }
}

fn ratings(sheet: Sheet) -> AnyView {
    let app = sheet.app;
    let accounts = sheet.task.with_value(|task| task.accounts.len());
    let width = sheet.task.with_value(|task| task.criteria.len().max(1));
    // A ballot that is gone on with opens where something is still to be said.
    let first_open = sheet.given.with_untracked(|given| match given {
        Begun::Rate(answers) => answers.iter().position(Option::is_none),
        Begun::Dots(_) => None,
    });
    let at = RwSignal::new(first_open.unwrap_or(0) / width);
    let go = move |place: usize| {
        at.set(place);
        request_animation_frame(|| {
            page::focus(&format!("#{HEADING}"));
        });
    };
    let is_last = move || at.get() + 1 >= accounts;
    let progress = move || {
        let (answered, of) = sheet.answered();
        words::partly(app.locale(), answered, of)
    };
    let rows = move || {
        let place = at.get();
        let criteria = sheet.task.with_value(|task| task.criteria.clone());
        let rows = criteria.into_iter().enumerate();
        rows.map(|(column, id)| row(sheet, place * width + column, id))
            .collect_view()
    };
    let next = move |_| match untrack(is_last) {
        true => sheet.passing.finish(),
        false => go(at.get_untracked() + 1),
    };
    view! {
        <div class="sheet-ballot">
            <p class="sheet-ballot__place small muted">
                {move || words::customer_of(app.locale(), at.get() + 1, accounts)}
                " · "
                {progress}
            </p>
            <h3 id=HEADING class="sheet-ballot__name" tabindex="-1">
                {move || sheet.name(at.get())}
            </h3>
            {rows}
            <p class="asking__buttons sheet-ballot__ways">
                <button
                    type="button"
                    class="button"
                    disabled=move || at.get() == 0
                    on:click=move |_| go(at.get_untracked().saturating_sub(1))
                >
                    {app.t(words::back)}
                </button>
                <button type="button" class="button button--primary" on:click=next>
                    {move || match is_last() {
                        true => words::finish(app.locale()),
                        false => words::next_customer(app.locale()),
                    }}
                </button>
            </p>
        </div>
    }
    .into_any()
}

/// One question with its answers.
fn row(sheet: Sheet, place: usize, id: CriterionId) -> AnyView {
    let app = sheet.app;
    let criterion = app.peek_workspace(|here| here.model().criterion(&id).cloned());
    // One that was taken out of the model since is still asked: by the catalogue's words.
    let unknown = Criterion::rated(id, Axis::ALL[0], 0);
    let criterion = StoredValue::new(criterion.flatten().unwrap_or(unknown));
    let name = move || criterion.with_value(|one| criteria::name_of(app.locale(), one));
    let asked = move || criterion.with_value(|one| criteria::question(app.locale(), &one.id));
    let steps = Step::ALL.map(Answer::Step).into_iter();
    let answers = steps.chain([Answer::Unknown, Answer::NotApplicable]);
    let buttons = answers.map(|answer| {
        let is_chosen = move || sheet.answer(place) == Some(answer);
        let choose = move |_| {
            let chosen = (untrack(|| sheet.answer(place)) != Some(answer)).then_some(answer);
            sheet.change(|given| {
                if let Begun::Rate(answers) = given
                    && let Some(slot) = answers.get_mut(place)
                {
                    *slot = chosen;
                }
            });
        };
        let meaning = move || criterion.with_value(|one| meaning(app, one, answer));
        view! {
            <button
                type="button"
                class="sheet-ballot__step"
                aria-pressed=move || is_chosen().to_string()
                aria-label=move || format!("{}: {}", mark(Some(answer)), meaning())
                title=meaning
                on:click=choose
            >
                {mark(Some(answer)).to_string()}
            </button>
        }
    });
    let chosen = move || {
        let answer = sheet.answer(place)?;
        Some(criterion.with_value(|one| meaning(app, one, answer)))
    };
    view! {
        <div class="sheet-ballot__row" role="group" aria-label=name>
            <p class="sheet-ballot__asked">
                <strong>{name} "."</strong>
                " "
                {asked}
            </p>
            <div class="sheet-ballot__steps">{buttons.collect_view()}</div>
            <p class="sheet-ballot__chosen small muted" role="status">{chosen}</p>
        </div>
    }
    .into_any()
}

/// What an answer means.
fn meaning(app: App, criterion: &Criterion, answer: Answer) -> String {
    let locale = app.locale();
    match answer {
        Answer::Step(step) => criteria::anchor_of(locale, criterion, step),
        Answer::Unknown => words::unknown(locale).to_owned(),
        Answer::NotApplicable => words::not_applicable(locale).to_owned(),
    }
}

fn dots(sheet: Sheet) -> AnyView {
    let app = sheet.app;
    let accounts = sheet.task.with_value(|task| task.accounts.len());
    let change = move |place: usize, by: i8| {
        sheet.change(|given| {
            if let Begun::Dots(dots) = given
                && let Some(slot) = dots.get_mut(place)
            {
                *slot = slot.saturating_add_signed(by);
            }
        });
    };
    let lines = (0..accounts).map(|place| {
        let name = move || sheet.name(place);
        let shown = move || "●".repeat(usize::from(sheet.dots(place)));
        view! {
            <li class="sheet-ballot__line">
                <span>{name}</span>
                <span class="sheet-ballot__dots" aria-hidden="true">{shown}</span>
                <button
                    type="button"
                    class="button button--square"
                    aria-label=move || words::fewer(app.locale(), &name())
                    disabled=move || sheet.dots(place) == 0
                    on:click=move |_| change(place, -1)
                >
                    "−"
                </button>
                <span class="number">{move || sheet.dots(place)}</span>
                <button
                    type="button"
                    class="button button--square"
                    aria-label=move || words::more(app.locale(), &name())
                    disabled=move || sheet.left() == 0
                    on:click=move |_| change(place, 1)
                >
                    "+"
                </button>
            </li>
        }
    });
    view! {
        <div class="sheet-ballot">
            <p class="sheet-ballot__left" role="status">
                {move || words::dots_left(app.locale(), sheet.left().into())}
            </p>
            <ul class="sheet-ballot__lines">{lines.collect_view()}</ul>
            <p class="asking__buttons sheet-ballot__ways">
                <button type="button" class="button button--primary" on:click=move |_| sheet.passing.finish()>
                    {app.t(words::finish)}
                </button>
            </p>
        </div>
    }
    .into_any()
}
