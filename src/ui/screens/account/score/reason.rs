//! How sure a rating is, and why it is as it is: one step away from the rating itself.

use leptos::prelude::*;

use super::super::here::Here;
use super::scale::unrated;
use crate::browser::clock;
use crate::domain::account::{Answer, Rating, Sureness};
use crate::domain::command::AccountEdit;
use crate::domain::model::CriterionId;
use crate::ui::app::now;
use crate::ui::components::field::{Lines, TextField};
use crate::ui::components::segmented::Segmented;
use crate::words::{account as account_words, account_screen as words, format};

#[component]
pub fn ReasonRow(
    here: Here,
    id: CriterionId,
    name: Memo<String>,
    rating: Memo<Option<Rating>>,
) -> impl IntoView {
    let app = here.app;
    let id = StoredValue::new(id);
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
        let text = words::rated_on(
            app.locale(),
            &format::day(app.locale(), clock::local_day(at)),
        );
        Some(view! {
            <p class="score-card__rated">
                {text}
                <button
                    type="button"
                    class="link"
                    on:click=move |_| {
                        app.edit(here.id, unrated(id.get_value()));
                    }
                >
                    {app.t(words::clear_rating)}
                </button>
            </p>
        })
    };
    view! {
        <tr role="row" class="score-card__more">
            <td role="cell" colspan="4">
                <div class="score-card__reason">
                    <Segmented
                        label=Signal::derive(move || {
                            let of = account_words::sureness_field(app.locale());
                            format!("{of}: {}", name.get())
                        })
                        options
                        value=sureness
                        choose=move |sureness| {
                            let edit = with(here, &id.get_value(), |rating| {
                                rating.sureness = sureness;
                                rating.at = now();
                            });
                            app.edit(here.id, edit);
                        }
                    />
                    <span class="muted small">
                        {move || account_words::sureness_meaning(app.locale(), sureness.get())}
                    </span>
                    <TextField
                        label=Signal::derive(move || {
                            format!("{}: {}", account_words::reason(app.locale()), name.get())
                        })
                        value=reason
                        edit=move |text: String| {
                            here.edit(with(here, &id.get_value(), |rating| rating.reason = text))
                        }
                        lines=Lines::Many
                        placeholder=Signal::derive(move || {
                            words::reason_example(app.locale()).to_owned()
                        })
                    />
                    {rated}
                </div>
            </td>
        </tr>
    }
}

/// The rating with something changed. Whoever writes a reason before rating says that it is not known.
fn with(here: Here, id: &CriterionId, change: impl FnOnce(&mut Rating)) -> AccountEdit {
    let mut rating = here
        .peek(|account| account.ratings.get(id).cloned())
        .unwrap_or_else(|| Rating {
            answer: Answer::Unknown,
            sureness: Sureness::Sure,
            reason: String::new(),
            by: None,
            at: now(),
        });
    change(&mut rating);
    AccountEdit::Rate {
        criterion: id.clone(),
        rating: Some(rating),
    }
}
