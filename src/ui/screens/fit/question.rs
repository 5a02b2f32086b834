//! One question: what is asked and why, the three answers, and what the data says.

use leptos::prelude::*;

use super::Shown;
use crate::domain::fit::{Question, YES};
use crate::ui::app::App;
use crate::ui::components::segmented::Segmented;
use crate::ui::focus;
use crate::words::fit as words;

/// The row.
#[component]
pub fn Row(shown: Shown, question: Question) -> impl IntoView {
    let app = App::use_it();
    let place = question.place();
    let own = Memo::new(move |_| shown.check.with(|sheet| sheet.check.own()[place]));
    let from_data = Memo::new(move |_| shown.check.with(|sheet| sheet.check.found()[place]));
    let is_open = Memo::new(move |_| shown.check.with(|sheet| sheet.is_open));
    let counts = Signal::derive(move || own.get().or(from_data.get()));
    let options = Signal::derive(move || {
        let answers =
            (0..=YES).map(|points| (Some(points), words::answer(app.locale(), points).to_owned()));
        answers.collect::<Vec<_>>()
    });
    let label = Signal::derive(move || words::question(app.locale(), question).to_owned());
    let choose = move |points: Option<u8>| {
        // Pressed again, an answer is taken back.
        let taken_back = own.get_untracked() == points;
        shown.answer(app, question, points.filter(|_| !taken_back));
    };
    let closed_answer = move || match counts.get() {
        Some(points) => words::answer(app.locale(), points),
        None => words::unanswered(app.locale()),
    };
    let fact = move || {
        let locale = app.locale();
        // The facts are those of today; of an earlier day only the answers are known.
        let found = is_open.get().then(|| shown.found.get()[place].clone())??;
        Some(words::fact(locale, &found.fact))
    };
    let remark = move || {
        let locale = app.locale();
        let data = from_data.get()?;
        match own.get() {
            None => Some(words::from_data(locale).to_owned()),
            Some(own) if own != data => Some(words::overruled(locale, words::answer(locale, data))),
            Some(_) => None,
        }
    };
    let can_be_left = move || is_open.get() && own.get().is_some() && from_data.get().is_some();
    let leave = move |_| {
        shown.answer(app, question, None);
        focus::next(format!("#fit-{place} [aria-pressed='true']"));
    };
    view! {
        <li class="fit__question" id=format!("fit-{place}")>
            <div class="fit__asked">
                <h3>{move || words::question(app.locale(), question)}</h3>
                <p class="small muted">{move || words::reason(app.locale(), question)}</p>
                <p class="fit__fact small">
                    {fact} " " <em>{remark}</em> " "
                    <Show when=can_be_left>
                        <button type="button" class="button button--bare button--small" on:click=leave>
                            {app.t(words::leave_to_data)}
                        </button>
                    </Show>
                </p>
            </div>
            <Show
                when=move || is_open.get()
                fallback=move || view! { <p class="fit__answer">{closed_answer}</p> }
            >
                <Segmented label options value=counts choose />
            </Show>
        </li>
    }
}
