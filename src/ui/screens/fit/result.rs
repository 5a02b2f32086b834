//! What the answers come to: the result on its scale, what decided it, what would change it, and what to do.

use leptos::prelude::*;

use super::Shown;
use crate::domain::fit::{MOST_POINTS, Outcome as End, Question, Verdict};
use crate::domain::fit_change::Change;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::words::Locale;
use crate::words::fit as words;

/// A thing to do, the word of its link, and where it leads.
type Deed = (
    fn(Locale) -> &'static str,
    fn(Locale) -> &'static str,
    Route,
);

const INSTEAD: [Deed; 3] = [
    (words::do_win, words::to_motions, Route::Motions),
    (words::do_pipeline, words::to_pipeline, Route::Pipeline),
    (words::do_watch, words::to_portfolio, Route::Portfolio),
];

const OF_A_PILOT: [Deed; 3] = [
    (words::do_rate, words::to_rating, Route::Rate),
    (words::do_choose_few, words::to_accounts, Route::Accounts),
    (words::do_review, words::to_review, Route::Review),
];

const OF_A_START: [Deed; 3] = [
    (words::do_rate, words::to_rating, Route::Rate),
    (words::do_choose, words::to_accounts, Route::Accounts),
    (words::do_review, words::to_review, Route::Review),
];

/// The section.
#[component]
pub fn Outcome(shown: Shown) -> impl IntoView {
    let app = App::use_it();
    let answers = Memo::new(move |_| shown.counting());
    let verdict = Memo::new(move |_| answers.with(Verdict::of));
    let said = move || {
        let locale = app.locale();
        let verdict = verdict.get();
        let [from, to] = verdict.outcomes();
        let meaning = (from == to).then(|| view! { <p>{words::meaning(locale, from)}</p> });
        view! {
            <p class="fit__result" aria-live="polite">
                {words::result(locale, verdict)}
            </p>
            <Scale verdict />
            <p class="small muted">{words::points(locale, verdict)}</p>
            {meaning}
        }
    };
    let lists = move || {
        let (locale, answers) = (app.locale(), answers.get());
        let of = |points: Option<u8>| {
            let all = Question::ALL.into_iter();
            all.filter(|one| answers[one.place()] == points)
                .collect::<Vec<_>>()
        };
        [
            (words::speaks_for(locale), Some(2)),
            (words::only_partly(locale), Some(1)),
            (words::speaks_against(locale), Some(0)),
            (words::still_open(locale), None),
        ]
        .map(|(heading, points)| reasons(locale, heading, &of(points), points))
    };
    let change = move || {
        let locale = app.locale();
        let change = answers.with(Change::of);
        let sentences = words::change(locale, &change);
        (!sentences.is_empty()).then(|| {
            let sentences = sentences.into_iter().map(|one| view! { <p>{one}</p> });
            view! {
                <h3>{words::would_change(locale)}</h3>
                {sentences.collect_view()}
            }
        })
    };
    let deeds = move || {
        let [from, to] = verdict.get().outcomes();
        (from == to).then(|| deeds(app.locale(), from))
    };
    view! {
        <section class="section fit__outcome">
            <h2>{app.t(words::result_heading)}</h2>
            {said}
            {change}
            {deeds}
            {lists}
        </section>
    }
}

/// The points from 0 to the most, with the borders of the results and what is sure and possible.
#[component]
fn Scale(verdict: Verdict) -> impl IntoView {
    let app = App::use_it();
    let part = |points: u8| format!("{:.3}%", f64::from(points) * 100.0 / f64::from(MOST_POINTS));
    let ends = [
        (
            End::Broaden,
            words::scale_broaden as fn(Locale) -> &'static str,
        ),
        (End::Pilot, words::scale_pilot),
        (End::Start, words::start),
    ];
    let [from, to] = verdict.outcomes();
    let ends = ends.map(|(end, word)| {
        let is_reached = from <= end && end <= to;
        view! { <span class:fit-scale__end--reached=is_reached>{app.t(word)}</span> }
    });
    view! {
        <div class="fit-scale" aria-hidden="true">
            <div class="fit-scale__line">
                <i class="fit-scale__sure" style:inline-size=part(verdict.least)></i>
                <i class="fit-scale__open" style:inline-size=part(verdict.most - verdict.least)></i>
            </div>
            <div class="fit-scale__ends small">{ends}</div>
        </div>
    }
}

/// The questions with one answer, by what a yes says; where it is missing also by what can be done about it.
fn reasons(
    locale: Locale,
    heading: &'static str,
    questions: &[Question],
    points: Option<u8>,
) -> Option<AnyView> {
    let (with_no, with_partly) = (points == Some(0), points == Some(1));
    let rows = questions.iter().map(|question| {
        // What is partly so is nothing to be mended; only its absence is worth a word.
        let is_fact = matches!(question, Question::FewCarry | Question::LossThreatens);
        let advice = (with_no || with_partly && !is_fact)
            .then(|| view! { <span class="small muted">{words::advice(locale, *question)}</span> });
        view! { <li>{words::statement(locale, *question)} {advice}</li> }
    });
    let view = (!questions.is_empty()).then(|| {
        view! {
            <h3>{heading}</h3>
            <ul class="fit__reasons">{rows.collect_view()}</ul>
        }
    });
    view.map(IntoAny::into_any)
}

fn deeds(locale: Locale, end: End) -> AnyView {
    let (heading, deeds) = match end {
        End::Broaden => (words::instead(locale), INSTEAD),
        End::Pilot => (words::what_to_do(locale), OF_A_PILOT),
        End::Start => (words::what_to_do(locale), OF_A_START),
    };
    let deeds = deeds.map(|(what, link, route)| {
        view! {
            <li>
                <span>{what(locale)}</span>
                <a href=route.to_string()>{link(locale)}</a>
            </li>
        }
    });
    view! {
        <h3>{heading}</h3>
        <ol class="fit__deeds">{deeds}</ol>
    }
    .into_any()
}
