//! Several codes that take turns in one place, until one of them is held: whoever reads them needs no order.

use std::time::Duration;

use leptos::prelude::*;

use crate::browser::page;
use crate::ui::app::App;
use crate::ui::ticking;
use crate::words::workshop_codes as words;

/// The codes, and the one that is seen.
#[derive(Clone, Copy)]
pub struct TurningCodes {
    app: App,
    texts: Signal<Vec<String>>,
    place: RwSignal<usize>,
    held: RwSignal<bool>,
}

impl TurningCodes {
    /// Each stands for so long, as long as the caller does. Whoever wants less motion turns them by hand.
    pub fn new(app: App, texts: Signal<Vec<String>>, each: Duration) -> Self {
        let (place, held) = (RwSignal::new(0), RwSignal::new(page::prefers_less_motion()));
        let turning = Self {
            app,
            texts,
            place,
            held,
        };
        ticking::every(each, move || {
            if !held.get_untracked() {
                turning.turn();
            }
        });
        turning
    }

    fn turn(self) {
        let count = self.texts.with_untracked(Vec::len);
        if count > 1 {
            self.place.update(|place| *place = (*place + 1) % count);
        }
    }

    /// The code that is seen; empty where there is none.
    pub fn text(self) -> Signal<String> {
        Signal::derive(move || {
            let place = self.place.get();
            let text = |all: &Vec<String>| all.get(place).or(all.first()).cloned();
            self.texts.with(text).unwrap_or_default()
        })
    }

    /// Which of several is seen, the button that holds it, and while it is held the one to the next; nothing where there
    /// is only one.
    pub fn control(self) -> AnyView {
        let app = self.app;
        let are_several = Memo::new(move |_| self.texts.with(Vec::len) > 1);
        let part = move || {
            let count = self.texts.with(Vec::len);
            let place = self.place.get().min(count.saturating_sub(1));
            words::part(app.locale(), place + 1, count)
        };
        view! {
            <Show when=move || are_several.get()>
                <p class="turning">
                    <span>{part}</span>
                    <button
                        type="button"
                        class="button button--small"
                        on:click=move |_| self.held.update(|held| *held = !*held)
                    >
                        {move || match self.held.get() {
                            true => words::go_on(app.locale()),
                            false => words::hold(app.locale()),
                        }}
                    </button>
                    <Show when=move || self.held.get()>
                        <button type="button" class="button button--small" on:click=move |_| self.turn()>
                            {app.t(words::next)}
                        </button>
                    </Show>
                </p>
            </Show>
        }
        .into_any()
    }
}
