//! Dots for a list of accounts.

use leptos::prelude::*;

use super::ballot::Sheet;
use crate::exchange::workshop::Given;
use crate::session::voting::{give, left, take_back};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::vote as words;

/// The list, with the dots that are left.
#[component]
pub fn DotSheet(
    /// What is asked, and what was given.
    sheet: Sheet,
    /// How many dots there are.
    of: u8,
    /// What the last button says.
    done_word: Signal<String>,
) -> impl IntoView {
    let app = sheet.app;
    let own = move |place: usize| {
        let dots = sheet.given.with(|given| given.dots().get(place).copied());
        dots.unwrap_or(0)
    };
    let left = Memo::new(move |_| sheet.given.with(|given| left(given.dots(), of)));
    let change = move |change: &dyn Fn(&mut [u8])| {
        sheet.given.update(|given| {
            if let Given::Dots(dots) = given {
                change(dots);
            }
        });
    };
    let accounts = sheet.task.with_value(|task| task.accounts.clone());
    let rows = accounts.into_iter().enumerate().map(|(place, name)| {
        let (more, less) = (name.clone(), name.clone());
        view! {
            <li class="dots__row">
                <span class="dots__name">{name}</span>
                <button
                    type="button"
                    class="button button--square"
                    aria-label=move || words::take_back(app.locale(), &less)
                    disabled=move || own(place) == 0
                    on:click=move |_| change(&|dots| take_back(dots, place))
                >
                    <Icon glyph=Glyph::Remove />
                </button>
                <b class="dots__own">{move || own(place)}</b>
                <button
                    type="button"
                    class="button button--square"
                    aria-label=move || words::give(app.locale(), &more)
                    disabled=move || left.get() == 0
                    on:click=move |_| change(&|dots| give(dots, place, of))
                >
                    <Icon glyph=Glyph::Add />
                </button>
            </li>
        }
    });
    let rows = rows.collect_view();
    let kept = move || match left.get() {
        left if left == of && sheet.has_kept() => Some(words::dots_stay(app.locale()).to_owned()),
        0 => None,
        left => Some(words::dots_kept(app.locale(), left)),
    };
    view! {
        <div class="ballot">
            <h2 class="ballot__overview" tabindex="-1">{app.t(words::dots)}</h2>
            <p class="small muted">{app.t(words::dots_hint)}</p>
            <p class="dots__left" role="status">{move || words::dots_left(app.locale(), left.get(), of)}</p>
            <ul class="dots">{rows}</ul>
            <p class="small muted">{kept}</p>
            <p class="ballot__ways">
                <button type="button" class="button button--primary" on:click=move |_| sheet.done.run(())>
                    {move || done_word.get()}
                </button>
            </p>
        </div>
    }
}
