//! What every place shares that answers a criterion: the answers with their signs, names and keys, the edits
//! that they make, and how sure an answer is and why.

use leptos::prelude::*;

use crate::browser::clock;
use crate::domain::account::{Answer, Rating, Sureness};
use crate::domain::analysis::value::Step;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::AccountId;
use crate::domain::model::{Criterion, CriterionId};
use crate::ui::app::{App, now};
use crate::ui::components::field::{Lines, TextField, edited};
use crate::ui::components::segmented::Segmented;
use crate::words::{Locale, account as account_words, account_screen as words, criteria, format};

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
    match rating_of(app, account, criterion) {
        Some(before) if before.answer == answer => true,
        before => {
            let edit = with(before, criterion, |rating| {
                rating.answer = answer;
                rating.at = now();
            });
            app.edit(account, edit)
        }
    }
}

/// Answers a criterion roughly; why stays as it was.
pub fn estimate(app: App, account: AccountId, criterion: &CriterionId, answer: Answer) -> bool {
    let before = rating_of(app, account, criterion);
    let edit = with(before, criterion, |rating| {
        rating.answer = answer;
        rating.sureness = Sureness::Estimated;
        rating.at = now();
    });
    app.edit(account, edit)
}

/// Takes an answer back.
pub fn unrated(criterion: CriterionId) -> AccountEdit {
    AccountEdit::Rate {
        criterion,
        rating: None,
    }
}

/// A rating with something changed. Whoever writes a reason before rating says that it is not known.
fn with(
    before: Option<Rating>,
    criterion: &CriterionId,
    change: impl FnOnce(&mut Rating),
) -> AccountEdit {
    let mut rating = before.unwrap_or_else(|| Rating::sure(Answer::Unknown, now()));
    change(&mut rating);
    AccountEdit::Rate {
        criterion: criterion.clone(),
        rating: Some(rating),
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
    let sureness = Memo::new(move |_| {
        rating.with(|rating| rating.as_ref().map_or(Sureness::Sure, |one| one.sureness))
    });
    let options = Signal::derive(move || {
        let word = |one| account_words::sureness(app.locale(), one).to_owned();
        Sureness::ALL.map(|one| (one, word(one))).to_vec()
    });
    let reason = Memo::new(move |_| {
        rating.with(|rating| {
            rating
                .as_ref()
                .map(|one| one.reason.clone())
                .unwrap_or_default()
        })
    });
    let rated = move || {
        let at = rating.with(|rating| rating.as_ref().map(|rating| rating.at))?;
        let day = format::day(app.locale(), clock::local_day(at));
        let text = words::rated_on(app.locale(), &day);
        Some(view! {
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
        })
    };
    let choose = move |sureness| {
        let id = id.get_value();
        let edit = with(rating_of(app, account, &id), &id, |rating| {
            rating.sureness = sureness;
            rating.at = now();
        });
        app.edit(account, edit);
    };
    let write = move |text: String| {
        let id = id.get_value();
        let edit = with(rating_of(app, account, &id), &id, |rating| {
            rating.reason = text;
        });
        edited(app, app.try_dispatch(Command::edit(account, edit)))
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
            {rated}
        </div>
    }
}
