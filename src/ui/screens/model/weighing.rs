//! Weighing with more care: by swings or in pairs. What is answered here lives as long as the screen; only the points
//! that come of it go into the draft.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::ModelEdit;
use crate::domain::model::{Axis, CriterionId, ScoringModel};
use crate::domain::weighing::{
    Judgement, MOST_FOR_PAIRS, as_points, from_pairs, from_swings, pairs, weighed_criteria,
};
use crate::ui::app::App;
use crate::ui::components::field::{ChoiceField, NumberField};
use crate::ui::components::segmented::Segmented;
use crate::words::{criteria, format, model_screen, weighing as words};

/// What a swing is worth until somebody says otherwise.
const WORTH: u16 = 100;

/// The way the weights are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Swing,
    Pairs,
}

/// What has been answered.
#[derive(Clone, Copy)]
struct Answers {
    app: App,
    model: Memo<Option<Arc<ScoringModel>>>,
    ids: Memo<Vec<CriterionId>>,
    /// What somebody has said a swing is worth.
    swings: RwSignal<Vec<(CriterionId, u16)>>,
    judgements: RwSignal<Vec<(CriterionId, CriterionId, Judgement)>>,
}

impl Answers {
    fn name(self, id: &CriterionId) -> String {
        self.model.with(|model| {
            let criterion = model.as_ref().and_then(|model| model.criterion(id));
            criterion.map_or_else(String::new, |one| criteria::name_of(self.app.locale(), one))
        })
    }

    fn swing(self, id: &CriterionId) -> u16 {
        self.swings.with(|swings| {
            let said = swings.iter().find(|(one, _)| one == id);
            said.map_or(WORTH, |(_, worth)| *worth)
        })
    }

    fn judgement(self, first: &CriterionId, second: &CriterionId) -> Judgement {
        self.judgements.with(|all| {
            let said = all
                .iter()
                .find(|(one, other, _)| one == first && other == second);
            said.map_or(Judgement::Equal, |(_, _, judgement)| *judgement)
        })
    }
}

/// The section, closed at first. What was answered in it stays when it is closed again.
#[component]
pub fn Weighing() -> impl IntoView {
    let app = App::use_it();
    let model = app.drafted_model();
    let (axis, way, open) = (
        RwSignal::new(Axis::Attractiveness),
        RwSignal::new(Way::Swing),
        RwSignal::new(false),
    );
    let answers = Answers {
        app,
        model,
        ids: Memo::new(move |_| {
            model.with(|model| {
                let model = model.as_ref();
                model.map_or_else(Vec::new, |model| weighed_criteria(model, axis.get()))
            })
        }),
        swings: RwSignal::new(Vec::new()),
        judgements: RwSignal::new(Vec::new()),
    };
    let toggle = move |event: leptos::ev::Event| {
        let details = event_target::<leptos::web_sys::Element>(&event);
        open.set(details.has_attribute("open"));
    };
    view! {
        <details class="section weighing" on:toggle=toggle>
            <summary><h2>{app.t(words::heading)}</h2></summary>
            <Show when=move || open.get()>
                <Ways axis way answers />
            </Show>
        </details>
    }
}

#[component]
fn Ways(axis: RwSignal<Axis>, way: RwSignal<Way>, answers: Answers) -> impl IntoView {
    let app = answers.app;
    let axes = Signal::derive(move || {
        Axis::ALL
            .map(|axis| (axis, model_screen::axis(app.locale(), axis).to_owned()))
            .to_vec()
    });
    let ways = Signal::derive(move || {
        let locale = app.locale();
        vec![
            (Way::Swing, words::by_swing(locale).to_owned()),
            (Way::Pairs, words::by_pairs(locale).to_owned()),
        ]
    });
    view! {
        <p class="small muted">{app.t(words::hint)}</p>
        <div class="weighing__choices">
            <Segmented label=app.label(words::axis) options=axes value=axis choose=move |one| axis.set(one) />
            <Segmented label=app.label(words::way) options=ways value=way choose=move |one| way.set(one) />
        </div>
        {move || {
            let count = answers.ids.with(Vec::len);
            let locale = app.locale();
            match way.get() {
                _ if count < 2 => view! { <p>{words::too_few(locale)}</p> }.into_any(),
                Way::Swing => view! { <Swings answers /> }.into_any(),
                Way::Pairs if count > MOST_FOR_PAIRS => view! { <p>{words::too_many(locale)}</p> }.into_any(),
                Way::Pairs => view! { <Pairs answers /> }.into_any(),
            }
        }}
    }
}

#[component]
fn Swings(answers: Answers) -> impl IntoView {
    let app = answers.app;
    let weights = Memo::new(move |_| {
        let worth: Vec<u16> = answers
            .ids
            .with(|ids| ids.iter().map(|id| answers.swing(id)).collect());
        from_swings(&worth).map(|weights| answers.ids.with(|ids| as_points(ids, &weights)))
    });
    let fields = move || {
        let ids = answers.ids.get();
        ids.into_iter()
            .map(|id| {
                let (named, mine, own) = (id.clone(), id.clone(), id);
                let set = move |worth: u16| {
                    answers.swings.update(|swings| {
                        swings.retain(|(one, _)| *one != own);
                        swings.push((own.clone(), worth));
                    });
                    Ok(())
                };
                let name = move || answers.name(&named);
                let label = Signal::derive({
                    let name = name.clone();
                    move || words::swing_of(app.locale(), &name())
                });
                view! {
                    <li>
                        <span>{name}</span>
                        <NumberField label value=Signal::derive(move || answers.swing(&mine)) edit=set />
                    </li>
                }
                .into_any()
            })
            .collect::<Vec<_>>()
    };
    view! {
        <p>{app.t(words::swing_question)}</p>
        <ul class="weighing__swings">{fields}</ul>
        <Outcome answers points=weights />
    }
}

#[component]
fn Pairs(answers: Answers) -> impl IntoView {
    let app = answers.app;
    let found = Memo::new(move |_| {
        answers.ids.with(|ids| {
            let judgements: Vec<Judgement> = pairs(ids.len())
                .into_iter()
                .map(|(first, second)| answers.judgement(&ids[first], &ids[second]))
                .collect();
            from_pairs(ids.len(), &judgements)
        })
    });
    let points = Memo::new(move |_| {
        let found = found.get()?;
        Some(answers.ids.with(|ids| as_points(ids, &found.weights)))
    });
    let fields = move || {
        let ids = answers.ids.get();
        pairs(ids.len())
            .into_iter()
            .map(|(first, second)| pair(answers, ids[first].clone(), ids[second].clone()))
            .collect::<Vec<_>>()
    };
    let consistency = move || {
        let (locale, found) = (app.locale(), found.get()?);
        let word = match found.is_consistent() {
            true => words::consistent(locale),
            false => words::inconsistent(locale),
        };
        let worst = found.worst.filter(|_| !found.is_consistent());
        let worst = worst.map(|worst| {
            let name = |place: usize| {
                let id = answers.ids.with(|ids| ids.get(place).cloned());
                id.map_or_else(String::new, |id| answers.name(&id))
            };
            let said = words::worst(
                locale,
                &name(worst.row),
                &name(worst.column),
                &words::times(locale, worst.given),
                &words::times(locale, worst.implied),
            );
            view! { <p class="note note--risk">{said}</p> }
        });
        Some(view! {
            <p>{words::ratio(locale, word, found.consistency_ratio)}</p>
            {worst}
        })
    };
    view! {
        <p>{app.t(words::pairs_question)}</p>
        <div class="weighing__pairs">{fields}</div>
        <div aria-live="polite">{consistency}</div>
        <Outcome answers points />
    }
}

fn pair(answers: Answers, first: CriterionId, second: CriterionId) -> AnyView {
    let app = answers.app;
    let names = {
        let (first, second) = (first.clone(), second.clone());
        Memo::new(move |_| (answers.name(&first), answers.name(&second)))
    };
    let label = Signal::derive(move || {
        names.with(|(first, second)| words::pair(app.locale(), first, second))
    });
    let options = Signal::derive(move || {
        names.with(|(first, second)| {
            Judgement::ALL
                .map(|one| (one, words::judgement(app.locale(), one, first, second)))
                .to_vec()
        })
    });
    let (one, other) = (first.clone(), second.clone());
    let choose = move |judgement: Judgement| {
        answers.judgements.update(|all| {
            all.retain(|(here, there, _)| *here != one || *there != other);
            all.push((one.clone(), other.clone(), judgement));
        });
    };
    let value = Signal::derive(move || answers.judgement(&first, &second));
    view! { <ChoiceField label label_shown=true options value choose /> }.into_any()
}

/// The points that come of the answers, and the way into the draft.
#[component]
fn Outcome(answers: Answers, points: Memo<Option<Vec<(CriterionId, u16)>>>) -> impl IntoView {
    let app = answers.app;
    let list = move || {
        let locale = app.locale();
        match points.get() {
            None => view! { <p>{words::nothing_counts(locale)}</p> }.into_any(),
            Some(points) => {
                let whole: u16 = points.iter().map(|(_, points)| *points).sum();
                let rows: Vec<AnyView> = points
                    .iter()
                    .map(|(id, points)| {
                        let share = f64::from(*points) / f64::from(whole.max(1));
                        view! {
                            <li>
                                <span>{answers.name(id)}</span>
                                <span class="number">{format::whole_percent(locale, share)}</span>
                            </li>
                        }
                        .into_any()
                    })
                    .collect();
                view! { <ul class="weighing__outcome">{rows}</ul> }.into_any()
            }
        }
    };
    let take = move |_| {
        if let Some(points) = points.get_untracked() {
            app.draft(ModelEdit::Points(points));
        }
    };
    view! {
        {list}
        <button type="button" class="button" on:click=take>{app.t(words::take)}</button>
    }
}
