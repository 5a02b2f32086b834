//! One criterion of the card: what it is called, what its step means, the rating, what it gives.

use leptos::prelude::*;

use super::super::here::{Card, Here};
use super::bands::Bands;
use super::bar::{Bar, Shown};
use super::reason::ReasonRow;
use super::scale::Scale;
use crate::domain::account::{Answer, Rating, Sureness};
use crate::domain::model::{Criterion, CriterionId, Source};
use crate::domain::waterfall::{Stretch, stretches};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{account as account_words, account_screen as words, criteria, score_card};

/// What a row shows of its criterion.
#[derive(Debug, Clone, PartialEq)]
struct Given {
    criterion: Criterion,
    answer: Answer,
    stretch: Stretch,
    /// Which row, from 1.
    series: usize,
    /// Whole points that count; those of all rows add up to the score.
    points: i64,
    /// The most points the criterion can give, whole.
    most: u8,
}

fn given(card: &Card, id: &CriterionId) -> Option<Given> {
    let card = card.get()?;
    let place = card.rows.iter().position(|row| row.criterion.id == *id)?;
    let row = &card.rows[place];
    Some(Given {
        criterion: row.criterion.clone(),
        answer: row.answer,
        stretch: stretches(card).get(place).copied().unwrap_or_default(),
        series: place + 1,
        points: card.rounded.parts.get(place).copied().unwrap_or_default(),
        most: row.part.maximum.rounded(),
    })
}

#[component]
pub fn CardRow(
    here: Here,
    card: Memo<Card>,
    id: CriterionId,
    key_line: Memo<Option<u8>>,
) -> impl IntoView {
    let app = here.app;
    let given = {
        let id = id.clone();
        Memo::new(move |_| card.with(|card| given(card, &id)))
    };
    let rating = {
        let id = id.clone();
        here.read(move |account| account.ratings.get(&id).cloned())
    };
    let name = Memo::new(move |_| {
        let name = |given: &Given| criteria::name_of(app.locale(), &given.criterion);
        given.with(|given| given.as_ref().map(name).unwrap_or_default())
    });
    // What the focused step would mean, while one is rating.
    let preview = RwSignal::new(None::<Answer>);
    let open = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let bar = |given: &Given| Shown {
            stretch: given.stretch,
            series: given.series,
            middle: None,
        };
        given.with(|given| given.as_ref().map(bar).unwrap_or_default())
    });
    let by_people = Memo::new(move |_| {
        let source = |given: &Given| given.criterion.source == Source::People;
        given.with(|given| given.as_ref().is_some_and(source))
    });
    let control = {
        let id = id.clone();
        move || {
            let id = id.clone();
            if by_people.get() {
                let criterion = Memo::new(move |_| given.get().map(|given| given.criterion));
                view! {
                    <Scale here id=id.clone() criterion rating preview />
                    <ReasonButton here name rating open />
                }
                .into_any()
            } else {
                view! { <Bands here id /> }.into_any()
            }
        }
    };
    let class = move || match given.with(|given| given.as_ref().map(|given| given.answer)) {
        Some(Answer::Unknown) => "score-card__row score-card__row--unknown",
        _ => "score-card__row",
    };
    let reason_id = id.clone();
    view! {
        <tbody role="rowgroup">
            <tr role="row" class=class>
                <th scope="row" role="rowheader">
                    {move || name.get()}
                    <span class="score-card__anchor" aria-live="polite">
                        {move || {
                            given.with(|given| meaning(here, given.as_ref()?, preview.get(), rating.get()))
                        }}
                    </span>
                </th>
                <td role="cell" class="score-card__rating">{control}</td>
                <td role="cell" class="score-card__bar">
                    <Bar shown key_line is_key=false />
                </td>
                <td role="cell" class="number score-card__points">
                    {move || given.with(|given| Some(points(here, given.as_ref()?)))}
                </td>
            </tr>
            <Show when=move || open.get() && by_people.get()>
                <ReasonRow here id=reason_id.clone() name rating />
            </Show>
        </tbody>
    }
}

/// The meaning of the step that is focused, else of the one that is chosen, else the question.
fn meaning(
    here: Here,
    given: &Given,
    preview: Option<Answer>,
    rating: Option<Rating>,
) -> Option<String> {
    let locale = here.app.locale();
    let by_figures = given.criterion.source != Source::People;
    let answer = match (preview, rating) {
        (Some(answer), _) => answer,
        (None, None) if !by_figures => {
            return Some(criteria::question(locale, &given.criterion.id).to_owned());
        }
        (None, _) => given.answer,
    };
    Some(match answer {
        Answer::Step(step) => criteria::anchor_of(locale, &given.criterion, step),
        Answer::Unknown if by_figures => return None,
        other => account_words::answer(locale, other),
    })
}

fn points(here: Here, given: &Given) -> impl IntoView + use<> {
    let locale = here.app.locale();
    let (signed, most) = (score_card::signed(locale, given.points), given.most);
    match given.answer {
        Answer::NotApplicable => {
            view! { <span class="score-card__open">{words::left_out(locale)}</span> }.into_any()
        }
        Answer::Unknown => view! {
            <b>{signed}</b>
            <span class="score-card__most">{format!("/{most}")}</span>
            <span class="score-card__open">{words::open_points(locale, most)}</span>
        }
        .into_any(),
        Answer::Step(_) => view! {
            <b>{signed}</b>
            <span class="score-card__most">{format!("/{most}")}</span>
        }
        .into_any(),
    }
}

/// Opens how sure the rating is and why; says so where it is not sure.
#[component]
fn ReasonButton(
    here: Here,
    name: Memo<String>,
    rating: Memo<Option<Rating>>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = here.app;
    let shown = move || {
        let locale = app.locale();
        rating.with(|rating| match rating {
            Some(rating) if rating.sureness != Sureness::Sure => {
                account_words::sureness(locale, rating.sureness)
            }
            Some(rating) if !rating.reason.is_empty() => account_words::reason(locale),
            _ => "",
        })
    };
    // What is seen on a button is a part of what it is called.
    let label = move || {
        let called = words::details_of(app.locale(), &name.get());
        match shown() {
            "" => called,
            seen => format!("{seen}. {called}"),
        }
    };
    view! {
        <button
            type="button"
            class="button button--bare button--small score-card__why"
            aria-expanded=move || open.get().to_string()
            aria-label=label
            title=label
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <span>{shown}</span>
            <Icon glyph=Glyph::Down />
        </button>
    }
}
