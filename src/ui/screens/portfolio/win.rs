//! What a few more customers of the average size would change.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::ui::components::field::{NumberField, outside};
use crate::words::format;
use crate::words::portfolio_screen::what_if as words;

use super::Seen;

/// The most customers to play with.
const MOST: u16 = 1_000;

/// The section.
#[component]
pub fn Win(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let more = RwSignal::new(5_u16);
    let won = Memo::new(move |_| {
        let count = usize::from(more.get());
        seen.with(|carriers| carriers.with_more(count)).flatten()
    });
    let edit = move |count: u16| match count {
        1..=MOST => {
            more.set(count);
            Ok(())
        }
        _ => Err(outside(app, count, 1, MOST.into())),
    };
    let each = move || {
        let won = won.get()?;
        let each = format::money(app.locale(), app.currency(), won.each);
        Some(words::win_after(app.locale(), &each, won.by_key))
    };
    let finding = move || Some(words::won(app.locale(), &won.get()?));
    view! {
        <Show when=move || won.with(Option::is_some)>
            <section class="section portfolio__win">
                <div class="section__head">
                    <h2 id=super::WIN>{app.t(words::win)}</h2>
                </div>
                <p class="portfolio__sentence">
                    <span>{app.t(words::win_before)}</span>
                    <NumberField
                        label=app.label(words::win_field)
                        value=more
                        edit
                    />
                    <span>{each}</span>
                </p>
                <p class="finding" aria-live="polite">{finding}</p>
            </section>
        </Show>
    }
}
