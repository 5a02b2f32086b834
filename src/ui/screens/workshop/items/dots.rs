//! Dots choose the short list, hidden until all have given theirs. Who got how many is then a proposal; the group
//! decides who goes on.

use leptos::prelude::*;

use super::super::desk::Desk;
use super::rate::asking::Asking;
use super::rate::{board, room};
use crate::domain::ids::AccountId;
use crate::domain::workshop::ballot::Round;
use crate::domain::workshop::dots::{Proposal, Tally, proposal, tally};
use crate::words::workshop::rate as words;

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    board::board(Asking::new(desk, Round::Dots), result)
}

/// What the room sees.
pub fn screen(desk: Desk) -> AnyView {
    room::room(Asking::new(desk, Round::Dots), bars)
}

/// Who got how many, tracked.
fn tallied(asking: Asking) -> Memo<Vec<Tally>> {
    Memo::new(move |_| {
        let task = asking.task.get();
        let mut found = asking
            .desk
            .with(|one| task.map(|task| tally(one, &task)).unwrap_or_default());
        // Whoever was deleted since is nobody to choose.
        let app = asking.desk.app;
        let is_known = |id| asking.desk.with(|one| one.name_then(id).is_some());
        app.with_workspace(|here| {
            found.retain(|one| here.account(one.account).is_some() || is_known(one.account));
        });
        found
    })
}

/// The ranking with the choice of the short list.
fn result(asking: Asking) -> AnyView {
    let (app, desk) = (asking.desk.app, asking.desk);
    let tallied = tallied(asking);
    let proposed = Memo::new(move |_| tallied.with(|tally| proposal(tally)));
    // What the group has ticked; before it ticks anything, what stands already, or else the proposal.
    let ticked = RwSignal::new(None::<Vec<AccountId>>);
    let chosen = Memo::new(move |_| {
        let kept = desk.with(|one| one.short_list.clone());
        ticked.get().unwrap_or_else(|| match kept.is_empty() {
            true => proposed.with(|one| tallied.with(|tally| one.accounts(tally))),
            false => kept,
        })
    });
    let toggle = move |id: AccountId| {
        let mut now = chosen.get_untracked();
        match now.iter().position(|one| *one == id) {
            Some(place) => {
                now.remove(place);
            }
            None => now.push(id),
        }
        ticked.set(Some(now));
    };
    let said = move || {
        let of = tallied.with(Vec::len);
        match proposed.with(|one| one.take) {
            0 => words::no_proposal(app.locale()).to_owned(),
            take => words::proposal(app.locale(), take, of),
        }
    };
    let tied = move || tied(asking, &proposed.get());
    let is_kept = Memo::new(move |_| {
        let chosen = chosen.get();
        let kept = desk.with(|one| one.short_list.clone());
        !kept.is_empty() && kept.len() == chosen.len() && kept.iter().all(|id| chosen.contains(id))
    });
    let keep = move |_| {
        // In the order of the dots.
        let chosen = chosen.get_untracked();
        let ranked =
            tallied.with_untracked(|tally| tally.iter().map(|one| one.account).collect::<Vec<_>>());
        let list = ranked.into_iter().filter(|id| chosen.contains(id));
        let list: Vec<AccountId> = list.collect();
        if desk.change(|one| one.short_list = list).is_some() {
            ticked.set(None);
        }
    };
    let ids = move || tallied.with(|tally| tally.iter().map(|one| one.account).collect::<Vec<_>>());
    view! {
        <section class="dotted" aria-labelledby="dotted">
            <h3 id="dotted">{app.t(words::result)}</h3>
            <p>{said}</p>
            {move || tied().map(|said| view! { <p class="note note--info">{said}</p> })}
            <ol class="dotted__list">
                <For each=ids key=|id| *id let:id>
                    {line(asking, tallied, id, Some((chosen, Callback::new(toggle))))}
                </For>
            </ol>
            <p class="asking__buttons" role="status">
                <Show
                    when=move || is_kept.get()
                    fallback=move || {
                        view! {
                            <button
                                type="button"
                                class="button button--primary"
                                disabled=move || chosen.with(Vec::is_empty)
                                on:click=keep
                            >
                                {move || words::keep(app.locale(), chosen.with(Vec::len))}
                            </button>
                        }
                    }
                >
                    <span>{move || words::kept(app.locale(), chosen.with(Vec::len))}</span>
                </Show>
            </p>
        </section>
    }
    .into_any()
}

/// Who ties at the border.
fn tied(asking: Asking, proposal: &Proposal) -> Option<String> {
    let names = proposal.tied.iter().map(|id| asking.desk.name(*id));
    let names: Vec<String> = names.collect();
    let said = || words::tied(asking.desk.app.locale(), &names.join(", "));
    (!names.is_empty()).then(said)
}

/// The dots as the room sees them.
fn bars(asking: Asking) -> AnyView {
    let tallied = tallied(asking);
    let ids = move || tallied.with(|tally| tally.iter().map(|one| one.account).collect::<Vec<_>>());
    view! {
        <ol class="dotted__list room-dots">
            <For each=ids key=|id| *id let:id>
                {line(asking, tallied, id, None)}
            </For>
        </ol>
    }
    .into_any()
}

/// What is chosen, and how it changes.
type Choice = (Memo<Vec<AccountId>>, Callback<AccountId>);

/// One account with its dots; with a box where the short list is chosen.
fn line(
    asking: Asking,
    tallied: Memo<Vec<Tally>>,
    id: AccountId,
    choice: Option<Choice>,
) -> AnyView {
    let (app, desk) = (asking.desk.app, asking.desk);
    let name = Memo::new(move |_| desk.name(id));
    let mine = Memo::new(move |_| {
        tallied.with(|tally| {
            let most = tally.first().map_or(0, |one| one.dots);
            let mine = tally.iter().find(|one| one.account == id);
            mine.map_or((0, 0, 0), |one| (one.dots, one.voters, most))
        })
    });
    let width = move || {
        let (dots, _, most) = mine.get();
        let share = f64::from(dots) / f64::from(most.max(1)) * 100.0;
        format!("{share:.1}")
    };
    let from = move || {
        let voters = mine.get().1;
        (voters > 0).then(|| words::voters(app.locale(), voters.into()))
    };
    let on_list = Memo::new(move |_| match choice {
        Some((chosen, _)) => chosen.with(|all| all.contains(&id)),
        None => desk.with(|one| one.short_list.contains(&id)),
    });
    let named = match choice {
        None => view! { <span class="dotted__name">{move || name.get()}</span> }.into_any(),
        Some((_, toggle)) => view! {
            <label class="dotted__name">
                <input
                    type="checkbox"
                    prop:checked=move || on_list.get()
                    on:change=move |_| toggle.run(id)
                />
                <span>{move || name.get()}</span>
            </label>
        }
        .into_any(),
    };
    view! {
        <li class="dotted__one" class:dotted__one--on=move || on_list.get()>
            {named}
            <svg class="dotted__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect x="0" y="0" width=width height="10" />
            </svg>
            <span class="dotted__count">
                <b aria-hidden="true">{move || mine.get().0}</b>
                <span class="visually-hidden">{move || words::dots(app.locale(), mine.get().0.into())} " "</span>
                <span class="small muted">{from}</span>
            </span>
        </li>
    }
    .into_any()
}
