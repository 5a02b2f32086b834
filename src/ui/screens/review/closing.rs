//! The end of a review: who was there, notes, the next day, and closing it.

use leptos::prelude::*;

use super::desk::{Desk, usual_next};
use crate::domain::concept_review::ConceptReview;
use crate::domain::ids::EntryId;
use crate::domain::values::Date;
use crate::ui::components::field::{DayField, Lines, TextField};
use crate::words::{Locale, format, review as words};

/// The section.
pub fn closing(desk: Desk) -> AnyView {
    let app = desk.app;
    view! {
        <section class="section review-closing" aria-labelledby="review-closing">
            <div class="section__head">
                <h2 id="review-closing">{app.t(words::conclusion)}</h2>
            </div>
            {fields(desk)}
        </section>
    }
    .into_any()
}

/// The fields and the button.
pub fn fields(desk: Desk) -> AnyView {
    let app = desk.app;
    let next = Signal::derive(move || {
        app.today();
        let said = desk.review.with(|review| review.next);
        Some(said.unwrap_or_else(|| usual_next(app)))
    });
    let set_next = move |day: Option<Date>| {
        let before = next.get_untracked();
        // Nothing changes, and no review begins, where there was no other day to take out.
        if day.is_some() || desk.review.with_untracked(|review| review.next.is_some()) {
            desk.edit(&|review| review.next = day, None)?;
        }
        // An emptied field shows the day that counts instead of it, unless that is the one that stood there before.
        match next.get_untracked() {
            Some(usual) if day.is_none() && before == Some(usual) => {
                let locale = app.peek_locale();
                Err(words::usual_day(locale, &format::day(locale, usual)))
            }
            _ => Ok(()),
        }
    };
    let has_begun = Memo::new(move |_| desk.review.with(|review| review.id != EntryId::from(0)));
    view! {
        <div class="review-closing__fields">
            {text(desk, words::participants, Lines::One, |one| &mut one.participants)}
            <DayField label=app.label(words::next_review) label_shown=true value=next edit=set_next />
            {text(desk, words::notes, Lines::Many, |one| &mut one.notes)}
        </div>
        <p class="small muted">{app.t(words::close_hint)}</p>
        <p class="review-closing__ways">
            <button type="button" class="button button--primary" on:click=move |_| desk.close()>
                {app.t(words::close)}
            </button>
            <Show when=move || has_begun.get()>
                <button type="button" class="button button--bare" on:click=move |_| desk.discard()>
                    {app.t(words::discard)}
                </button>
            </Show>
        </p>
    }
    .into_any()
}

/// A text of the review itself, by its place.
fn text(
    desk: Desk,
    label: fn(Locale) -> &'static str,
    lines: Lines,
    place: fn(&mut ConceptReview) -> &mut String,
) -> AnyView {
    let app = desk.app;
    let value = Signal::derive(move || {
        let mut review = desk.review.get();
        std::mem::take(place(&mut review))
    });
    let typed = match lines {
        Lines::One => "participants",
        Lines::Many => "notes",
    };
    let edit =
        move |text: String| desk.edit(&|review| place(review).clone_from(&text), Some(typed));
    view! { <TextField label=app.label(label) label_shown=true value edit=edit lines /> }.into_any()
}
