//! The parts that decide: who has each of them, or what is missing and a button that adds somebody for it.

use leptos::prelude::*;

use super::super::here::Here;
use crate::domain::coverage::{Check, Wanted, checks};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{Locale, people as words, relations};

#[component]
pub(super) fn Parts(
    here: Here,
    /// Adds a person for what is missing.
    add: Callback<Wanted>,
) -> impl IntoView {
    let app = here.app;
    let checks = Memo::new(move |_| here.read_now(checks));
    let known = move || checks.with(|checks| checks.iter().filter(|one| one.is_met()).count());
    // It stands open where somebody is known and somebody is missing; then it is as one has left it.
    let open = untrack(|| (1..checks.with(Vec::len)).contains(&known()));
    let rows = move || {
        let checks = checks.get().into_iter();
        checks.map(|check| row(here, check, add)).collect_view()
    };
    let count = move || {
        let all = checks.with(Vec::len);
        relations::known_of(app.locale(), known(), all)
    };
    view! {
        <details class="people__more" open=open>
            <summary>
                {app.t(relations::parts)} " " <span class="people__count">{count}</span>
            </summary>
            <ul class="parts">{rows}</ul>
        </details>
    }
}

fn row(here: Here, check: Check, add: Callback<Wanted>) -> AnyView {
    let app = here.app;
    let locale = app.locale();
    let is_met = check.is_met();
    let glyph = if is_met { Glyph::Check } else { Glyph::Remove };
    let wanted = check.wanted;
    let button = (!is_met).then(|| {
        view! {
            <button
                type="button"
                class="link"
                aria-label=relations::add_wanted(locale, wanted)
                on:click=move |_| add.run(wanted)
            >
                {relations::add_missing(locale)}
            </button>
        }
    });
    let one_alone = wanted == Wanted::SecondPerson
        && here.read_now(|account, today| {
            account
                .people
                .iter()
                .filter(|one| one.is_there(today))
                .count()
                == 1
        });
    view! {
        <li class="parts__row" class:parts__row--missing=!is_met>
            <Icon glyph />
            <span class="parts__name">{relations::wanted(locale, wanted)}</span>
            <span class="parts__who">{who(locale, &check, one_alone)}</span>
            {button}
        </li>
    }
    .into_any()
}

/// Who it is, and whether that is only assumed.
fn who(locale: Locale, check: &Check, one_alone: bool) -> String {
    if !check.is_met() {
        let missing = if one_alone {
            relations::only_one
        } else {
            relations::missing
        };
        return missing(locale).to_owned();
    }
    if check.wanted == Wanted::SecondPerson {
        return relations::people_known(locale, check.known.len());
    }
    let names = check.known.iter().map(|(_, name)| name.as_str());
    let names: Vec<&str> = names.collect();
    let names = names.join(", ");
    match check.assumed {
        true => format!("{names} · {}", words::assumed(locale)),
        false => names,
    }
}
