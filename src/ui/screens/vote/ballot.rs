//! The ballot: one account and one criterion after the other, with the answers as large as a thumb; then all of them to
//! look over. The same on a phone and on a machine that is passed around.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::dots::DotSheet;
use super::overview::Overview;
use crate::browser::clock::running;
use crate::browser::page;
use crate::domain::account::Answer;
use crate::domain::analysis::value::Step;
use crate::domain::model::{Axis, Criterion, CriterionId};
use crate::exchange::workshop::{AskedCriterion, Given, Question, Task};
use crate::session::voting::order;
use crate::ui::app::App;
use crate::ui::components::rating::answer_of_key;
use crate::ui::keyboard;
use crate::words::{criteria, vote as words};

/// What is asked, and what was answered so far.
#[derive(Clone, Copy)]
pub struct Sheet {
    pub app: App,
    pub task: StoredValue<Arc<Task>>,
    pub given: RwSignal<Given>,
    /// The place in the order of the questions; one past the last: all answers to look over.
    pub at: RwSignal<usize>,
    pub done: Callback<()>,
    /// The places that were answered before and are not shown again.
    kept: StoredValue<Vec<usize>>,
    /// When another question, or all answers, came before the eye.
    turned: StoredValue<f64>,
}

/// What a question, or all answers, begin with.
const HEADING: &str = ".ballot__name, .ballot__overview";
/// How long after another question has come a tap is still meant for the one before, in milliseconds.
const TAP: f64 = 350.0;
/// The same for the second press of a double click.
const CLICK: f64 = 600.0;

/// A ballot. `given` has a place for each question of the task.
#[component]
pub fn Ballot(
    /// What is asked.
    task: Arc<Task>,
    /// The answers, in the order of the task.
    given: RwSignal<Given>,
    /// Called when somebody is through.
    #[prop(into)]
    done: Callback<()>,
    /// What the last button says.
    #[prop(into)]
    done_word: Signal<String>,
    /// The places of the task that were answered before: what was said there is not shown again, and stays unless it is
    /// answered anew.
    #[prop(optional)]
    kept: Vec<usize>,
) -> impl IntoView {
    let app = App::use_it();
    let sheet = Sheet {
        app,
        task: StoredValue::new(task.clone()),
        given,
        at: RwSignal::new(0),
        done,
        kept: StoredValue::new(kept),
        turned: StoredValue::new(running()),
    };
    sheet.at.set(sheet.first_open());
    // Each question begins with its name in view.
    Effect::new(move |_| {
        sheet.at.track();
        request_animation_frame(|| page::begin(".ballot", HEADING));
    });
    request_animation_frame(|| page::focus_in_place(HEADING));
    match &task.question {
        Question::Dots(of) => view! { <DotSheet sheet of=*of done_word /> }.into_any(),
        Question::Rate(_) => rating(sheet, done_word),
    }
}

impl Sheet {
    /// The criteria that are asked about.
    pub fn criteria(self) -> Vec<AskedCriterion> {
        self.task.with_value(|task| match &task.question {
            Question::Rate(criteria) => criteria.clone(),
            Question::Dots(_) => Vec::new(),
        })
    }

    /// The places in the order they are asked.
    pub fn order(self) -> Vec<usize> {
        let criteria = self.criteria().len();
        self.task
            .with_value(|task| order(task.accounts.len(), criteria))
    }

    /// What stands at a place of the task.
    pub fn answer_at(self, place: usize) -> Option<Answer> {
        self.given.with(|given| given.answer(place))
    }

    /// Whether a place was answered before, without being answered anew.
    pub fn is_kept(self, place: usize) -> bool {
        self.answer_at(place).is_none() && self.kept.with_value(|kept| kept.contains(&place))
    }

    /// Whether something was answered before that is not shown.
    pub fn has_kept(self) -> bool {
        self.kept.with_value(|kept| !kept.is_empty())
    }

    /// How many questions are answered, now or before.
    pub fn answered(self) -> usize {
        let kept = self.kept.get_value();
        let kept = kept.into_iter().filter(|place| self.is_kept(*place));
        self.given.with(Given::answered) + kept.count()
    }

    /// The first question without an answer; past the last where all have one.
    pub fn first_open(self) -> usize {
        let order = self.order();
        let is_open = |place: usize| self.answer_at(place).is_none() && !self.is_kept(place);
        untrack(|| {
            order
                .iter()
                .position(|place| is_open(*place))
                .unwrap_or(order.len())
        })
    }

    /// Goes to a question, or past the last one.
    pub fn go(self, to: usize) {
        self.turn_to(to);
        request_animation_frame(|| page::focus_in_place(HEADING));
    }

    /// Whether a press is the second of two quick ones, of which the first has led here.
    pub fn is_second(self, press: &MouseEvent) -> bool {
        let since = running() - self.turned.get_value();
        match press.detail() {
            // A key.
            0 => false,
            1 => since < TAP && page::is_touched(),
            _ => since < CLICK,
        }
    }

    /// Answers by a press.
    fn press(self, press: &MouseEvent, answer: Answer) {
        if !self.is_second(press) {
            self.answer(answer);
        }
    }

    fn turn_to(self, to: usize) {
        self.turned.set_value(running());
        self.at.set(to);
    }

    /// Answers the question and goes on.
    fn answer(self, answer: Answer) {
        let order = self.order();
        let at = self.at.get_untracked();
        let Some(place) = order.get(at).copied() else {
            return;
        };
        self.given.update(|given| {
            if let Given::Rate(answers) = given
                && let Some(slot) = answers.get_mut(place)
            {
                *slot = Some(answer);
            }
        });
        match at + 1 == order.len() {
            true => self.go(at + 1),
            false => self.turn_to(at + 1),
        }
    }

    /// What a criterion is called.
    pub fn criterion_name(self, asked: &AskedCriterion) -> String {
        let locale = self.app.locale();
        match catalogued(asked) {
            Some(criterion) => criteria::name_of(locale, &criterion),
            None => asked.label.clone(),
        }
    }
}

/// The criterion as the catalogue of words knows it; `None` for an id that only a newer program could make.
pub fn catalogued(asked: &AskedCriterion) -> Option<Criterion> {
    let id = CriterionId::try_from(asked.id.clone()).ok()?;
    let mut criterion = Criterion::rated(id, Axis::Attractiveness, 1);
    criterion.label.clone_from(&asked.label);
    criterion.anchors = asked.anchors.iter().cloned().collect();
    Some(criterion)
}

fn rating(sheet: Sheet, done_word: Signal<String>) -> AnyView {
    let order = StoredValue::new(sheet.order());
    let all = order.with_value(Vec::len);
    let is_over = Memo::new(move |_| sheet.at.get() >= all);
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        let held = event.ctrl_key() || event.meta_key() || event.alt_key();
        if held || event.default_prevented() || is_over.get_untracked() {
            return;
        }
        let at = sheet.at.get_untracked();
        let key = keyboard::key(&event);
        match (
            answer_of_key(&key).or((key == "-").then_some(Answer::NotApplicable)),
            key.as_str(),
        ) {
            (Some(answer), _) if !event.repeat() => sheet.answer(answer),
            (None, "ArrowRight") => sheet.go((at + 1).min(all)),
            (None, "ArrowLeft") => sheet.go(at.saturating_sub(1)),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <div class="ballot" on:keydown=pressed>
            {move || match is_over.get() {
                true => view! { <Overview sheet done_word /> }.into_any(),
                false => question(sheet, order, all),
            }}
        </div>
    }
    .into_any()
}

fn question(sheet: Sheet, order: StoredValue<Vec<usize>>, all: usize) -> AnyView {
    let app = sheet.app;
    let criteria = StoredValue::new(sheet.criteria());
    let place = Memo::new(move |_| {
        order
            .with_value(|order| order.get(sheet.at.get()).copied())
            .unwrap_or(0)
    });
    let width = criteria.with_value(|criteria| criteria.len().max(1));
    let name = move || {
        let account = place.get() / width;
        sheet
            .task
            .with_value(|task| task.accounts.get(account).cloned())
            .unwrap_or_default()
    };
    let asked = Memo::new(move |_| {
        criteria.with_value(|criteria| criteria.get(place.get() % width).cloned())
    });
    let criterion = move || {
        asked
            .with(|one| one.as_ref().map(|one| sheet.criterion_name(one)))
            .unwrap_or_default()
    };
    let text = move || {
        let known = asked.with(|one| one.as_ref().and_then(catalogued))?;
        criteria::is_known(&known.id).then(|| criteria::question(app.locale(), &known.id))
    };
    let steps = Step::ALL.map(|step| {
        let anchor = move || {
            let known = asked.with(|one| one.as_ref().and_then(catalogued));
            known.map(|known| criteria::anchor_of(app.locale(), &known, step))
        };
        let answer = Answer::Step(step);
        let pressed = move || (sheet.answer_at(place.get()) == Some(answer)).to_string();
        view! {
            <button type="button" class="ballot__answer" aria-pressed=pressed on:click=move |event| sheet.press(&event, answer)>
                <b>{step.get()}</b>
                <span>{anchor}</span>
            </button>
        }
    });
    let others = [Answer::Unknown, Answer::NotApplicable].map(|answer| {
        let pressed = move || (sheet.answer_at(place.get()) == Some(answer)).to_string();
        view! {
            <button type="button" class="button" aria-pressed=pressed on:click=move |event| sheet.press(&event, answer)>
                {move || words::other(app.locale(), answer)}
            </button>
        }
    });
    let on = move || match sheet.answer_at(place.get()) {
        Some(_) => words::next(app.locale()),
        None => words::skip(app.locale()),
    };
    let at = move || words::place(app.locale(), sheet.at.get() + 1, all);
    view! {
        <div class="ballot__top">
            <progress max=all prop:value=move || sheet.at.get() as f64 aria-label=at></progress>
            <span class="small muted">{at}</span>
        </div>
        <h2 class="ballot__name" tabindex="-1">{name}</h2>
        <p class="ballot__asked">
            <strong>{criterion} "."</strong>
            " "
            {text}
        </p>
        <p class="visually-hidden" role="status">
            {move || words::asked(app.locale(), &name(), &criterion())}
        </p>
        <div class="ballot__answers" role="group" aria-label=app.t(words::answers)>
            {steps.into_iter().collect_view()}
            <div class="ballot__others">{others.into_iter().collect_view()}</div>
        </div>
        <div class="ballot__ways">
            <button
                type="button"
                class="button"
                disabled=move || sheet.at.get() == 0
                on:click=move |_| sheet.go(sheet.at.get_untracked().saturating_sub(1))
            >
                {app.t(words::back)}
            </button>
            <button type="button" class="button button--bare" on:click=move |_| sheet.go(all)>
                {app.t(words::to_overview)}
            </button>
            <button
                type="button"
                class="button"
                on:click=move |_| sheet.go((sheet.at.get_untracked() + 1).min(all))
            >
                {on}
            </button>
        </div>
    }
    .into_any()
}
