//! What every place shares that answers a criterion: the answers with their signs, names and keys, the edits
//! that they make, and how sure an answer is and why.

use leptos::prelude::*;

use crate::browser::clock;
use crate::domain::account::{Answer, Rating, Sureness};
use crate::domain::analysis::value::Step;
use crate::domain::change::Change;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::AccountId;
use crate::domain::model::{Criterion, CriterionId};
use crate::domain::rule::fits_prose;
use crate::session::rating::begun::Begun;
use crate::ui::app::{App, now};
use crate::ui::components::field::{Lines, TextField, edited};
use crate::ui::components::segmented::Segmented;
use crate::words::{
    Locale, account as account_words, account_screen as words, criteria, format, rules,
};

/// All answers, in the order of the buttons.
pub const ANSWERS: [Answer; 7] = [
    Answer::Step(Step::ALL[0]),
    Answer::Step(Step::ALL[1]),
    Answer::Step(Step::ALL[2]),
    Answer::Step(Step::ALL[3]),
    Answer::Step(Step::ALL[4]),
    Answer::Unknown,
    Answer::NotApplicable,
];

/// The answer that a key stands for, on any screen.
pub fn answer_of_key(key: &str) -> Option<Answer> {
    let digit: Option<Step> = key.parse().ok().and_then(|digit: u8| digit.try_into().ok());
    match key {
        "0" | "u" | "U" | "?" => Some(Answer::Unknown),
        "n" | "N" => Some(Answer::NotApplicable),
        _ => digit.map(Answer::Step),
    }
}

/// An answer in one character.
pub fn sign(answer: Answer) -> String {
    match answer {
        Answer::Step(step) => step.get().to_string(),
        Answer::Unknown => "?".to_owned(),
        Answer::NotApplicable => "–".to_owned(),
    }
}

/// An answer with what it means for a criterion: `3: Possible`.
pub fn answer_name(locale: Locale, criterion: &Criterion, answer: Answer) -> String {
    match answer {
        Answer::Step(step) => words::step_name(step, &criteria::anchor_of(locale, criterion, step)),
        other => account_words::answer(locale, other),
    }
}

/// The rating as it stands, once, for an event.
fn rating_of(app: App, account: AccountId, criterion: &CriterionId) -> Option<Rating> {
    app.peek_workspace(|workspace| workspace.account(account)?.ratings.get(criterion).cloned())?
}

/// Answers a criterion; how sure and why stay as they were.
pub fn rate(app: App, account: AccountId, criterion: &CriterionId, answer: Answer) -> bool {
    let before = rating_of(app, account, criterion);
    if before.as_ref().is_some_and(|one| one.answer == answer) {
        return true;
    }
    let rating = Rating {
        answer,
        at: now(),
        ..before.unwrap_or_else(|| begun_rating(app, account, criterion))
    };
    app.edit(account, rated(criterion, rating))
}

/// Answers a criterion roughly; why stays as it was.
pub fn estimate(
    app: App,
    account: AccountId,
    criterion: &CriterionId,
    answer: Answer,
) -> Option<Change> {
    let before = rating_of(app, account, criterion);
    let rating = Rating {
        answer,
        sureness: Sureness::Estimated,
        at: now(),
        ..before.unwrap_or_else(|| begun_rating(app, account, criterion))
    };
    app.dispatch(Command::edit(account, rated(criterion, rating)))
}

/// Takes an answer back.
pub fn unrated(criterion: CriterionId) -> AccountEdit {
    AccountEdit::Rate {
        criterion,
        rating: None,
    }
}

fn rated(criterion: &CriterionId, rating: Rating) -> AccountEdit {
    AccountEdit::Rate {
        criterion: criterion.clone(),
        rating: Some(rating),
    }
}

// ---- what was begun ------------------------------------------------------------------------------------

/// What was written about an answer before it was given. That alone is no answer; it waits in this browser.
fn begun(app: App, account: AccountId, criterion: &CriterionId) -> Begun {
    let workspace = app.peek_workspace(|workspace| workspace.head().id);
    let all = workspace
        .and_then(|id| app.with_keeper(|keeper| Some(keeper.preferences.begun_answers(id))));
    all.unwrap_or_default().of(account, criterion)
}

fn keep_begun(app: App, account: AccountId, criterion: &CriterionId, begun: Begun) {
    let Some(id) = app.peek_workspace(|workspace| workspace.head().id) else {
        return;
    };
    app.with_keeper(|keeper| {
        let mut all = keeper.preferences.begun_answers(id);
        all.put(account, criterion.clone(), begun);
        app.peek_workspace(|workspace| all.forget_what_is_gone(workspace));
        keeper.preferences.set_begun_answers(id, &all).ok()
    });
}

/// A rating with what was begun, for the answer that comes.
fn begun_rating(app: App, account: AccountId, criterion: &CriterionId) -> Rating {
    let Begun { sureness, reason } = begun(app, account, criterion);
    Rating {
        sureness,
        reason,
        ..Rating::sure(Answer::Unknown, now())
    }
}

/// How sure a rating is, and why it is as it is: one step away from the rating itself.
#[component]
pub fn Reason(
    /// Whose rating.
    account: AccountId,
    /// Of which criterion.
    criterion: CriterionId,
    /// What the criterion is called.
    #[prop(into)]
    name: Signal<String>,
    /// The rating as it is now.
    #[prop(into)]
    rating: Signal<Option<Rating>>,
) -> impl IntoView {
    let app = App::use_it();
    let id = StoredValue::new(criterion);
    let begun_here = RwSignal::new(id.with_value(|id| begun(app, account, id)));
    let begin = move |change: &dyn Fn(&mut Begun)| {
        begun_here.update(|begun| change(begun));
        id.with_value(|id| keep_begun(app, account, id, begun_here.get_untracked()));
    };
    let sureness = Memo::new(move |_| {
        let rated = rating.with(|rating| rating.as_ref().map(|one| one.sureness));
        rated.unwrap_or_else(|| begun_here.with(|begun| begun.sureness))
    });
    let options = Signal::derive(move || {
        let word = |one| account_words::sureness(app.locale(), one).to_owned();
        Sureness::ALL.map(|one| (one, word(one))).to_vec()
    });
    let reason = Memo::new(move |_| {
        let rated = rating.with(|rating| rating.as_ref().map(|one| one.reason.clone()));
        rated.unwrap_or_else(|| begun_here.with(|begun| begun.reason.clone()))
    });
    let rated_line = move || {
        let Some(at) = rating.with(|rating| rating.as_ref().map(|rating| rating.at)) else {
            let is_begun = begun_here.with(|begun| *begun != Begun::default());
            let text = is_begun.then(|| words::begun_hint(app.locale()));
            return text.map(|text| view! { <p class="score-card__rated">{text}</p> }.into_any());
        };
        let day = format::day(app.locale(), clock::local_day(at));
        let text = words::rated_on(app.locale(), &day);
        let rated = view! {
            <p class="score-card__rated">
                {text}
                <button
                    type="button"
                    class="link"
                    on:click=move |_| {
                        app.edit(account, unrated(id.get_value()));
                    }
                >
                    {app.t(words::clear_rating)}
                </button>
            </p>
        };
        Some(rated.into_any())
    };
    // What is said about an answer that there is, is the last word: what was begun before it is done with.
    let edit = move |rating: Rating| {
        let id = id.get_value();
        let done = app.try_dispatch(Command::edit(account, rated(&id, rating)));
        if done.is_ok() && begun_here.with_untracked(|begun| *begun != Begun::default()) {
            begin(&|begun| *begun = Begun::default());
        }
        done
    };
    let peek = move || id.with_value(|id| rating_of(app, account, id));
    let choose = move |sureness| match peek() {
        Some(rating) => {
            let at = now();
            let done = edit(Rating {
                sureness,
                at,
                ..rating
            });
            if let Err(rejection) = done {
                app.say(rules::rejection(app.peek_locale(), &rejection));
            }
        }
        None => begin(&|begun| begun.sureness = sureness),
    };
    let write = move |reason: String| match peek() {
        Some(rating) => edited(app, edit(Rating { reason, ..rating })),
        None => {
            let fits = fits_prose(&reason);
            if fits.is_ok() {
                begin(&|begun| begun.reason.clone_from(&reason));
            }
            edited(app, fits)
        }
    };
    view! {
        <div class="score-card__reason">
            <Segmented
                label=Signal::derive(move || {
                    let of = account_words::sureness_field(app.locale());
                    format!("{of}: {}", name.get())
                })
                options
                value=sureness
                choose
            />
            <span class="muted small">
                {move || account_words::sureness_meaning(app.locale(), sureness.get())}
            </span>
            <TextField
                label=Signal::derive(move || {
                    format!("{}: {}", account_words::reason(app.locale()), name.get())
                })
                value=reason
                edit=write
                lines=Lines::Many
                placeholder=app.label(words::reason_example)
            />
            {rated_line}
        </div>
    }
}
