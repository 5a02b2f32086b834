//! The simulation beside the work of a person: in short slices, from the start whenever what it looks at is another.
//! The last answer stands until the next one does.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, page};
use crate::domain::firmness::{Chance, DRAWS, FIRST_DRAWS, Field};

/// How long a slice runs at most, in milliseconds; the page must not wait for longer than 8.
const SLICE: f64 = 5.0;
/// A clock that is told in coarse steps ends no slice in time; so many draws do.
const MOST_DRAWS: u64 = 1_000;
/// How many draws are made between two looks at the clock.
const BATCH: u32 = 8;

/// What so many draws say.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What was looked at.
    pub field: Arc<Field>,
    pub chances: Arc<Vec<Chance>>,
    pub draws: u64,
}

/// The latest answer; `None` before the first.
pub fn answer(field: Memo<Option<Arc<Field>>>) -> ReadSignal<Option<Answer>> {
    let (answer, give) = signal(None);
    // Each run has a number; another number ends it.
    let latest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let number = latest.get_value().wrapping_add(1);
        latest.set_value(number);
        match field.get() {
            Some(field) => spawn_local(run(field, number, latest, give)),
            None => give.set(None),
        }
    });
    answer
}

async fn run(
    field: Arc<Field>,
    number: u32,
    latest: StoredValue<u32>,
    give: WriteSignal<Option<Answer>>,
) {
    let Some(mut simulation) = field.simulation() else {
        return;
    };
    let mut is_first = true;
    loop {
        let until = clock::running() + SLICE;
        let last = DRAWS.min(simulation.draws() + MOST_DRAWS);
        while simulation.draws() < last && clock::running() < until {
            simulation.run(BATCH);
        }
        let is_done = simulation.draws() >= DRAWS;
        if is_done || (is_first && simulation.draws() >= FIRST_DRAWS) {
            is_first = false;
            // Drawing the answer is work of its own; it does not add to the slice that found it.
            page::step_aside().await;
            if latest.try_get_value() != Some(number) {
                return;
            }
            let answer = Answer {
                chances: Arc::new(field.chances(&simulation)),
                field: field.clone(),
                draws: simulation.draws(),
            };
            give.try_set(Some(answer));
        }
        if is_done {
            return;
        }
        // The first answer is waited for; afterwards the page comes first.
        match is_first {
            true => page::step_aside().await,
            false => page::breathe().await,
        }
        // By now the screen may have been left, or something else is to be looked at.
        if latest.try_get_value() != Some(number) {
            return;
        }
    }
}
