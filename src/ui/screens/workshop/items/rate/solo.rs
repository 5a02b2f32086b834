//! One person alone: no codes and nobody to hide from but oneself. First what the gut says, then the same with the
//! figures.

use leptos::prelude::*;

use super::asking::Asking;
use super::board::{lacking, outdated, revealed};
use super::here::{Passing, over};
use crate::domain::ids::EntryId;
use crate::domain::workshop::Participant;
use crate::domain::workshop::ballot::Round;
use crate::domain::workshop::tasks::Progress;
use crate::ui::app::fresh;
use crate::words::workshop::rate as words;

/// What one person works with.
pub fn table(asking: Asking, result: fn(Asking) -> AnyView) -> AnyView {
    let app = asking.desk.app;
    let rates_twice = asking.desk.peek(|one| one.rates_twice());
    let about = move || match asking.round {
        Round::Again => Some(words::solo_facts(app.locale())),
        // Where there is no second time the line above says it all.
        Round::Rate | Round::Dots => rates_twice.then(|| words::solo_gut(app.locale())),
    };
    let passing = Passing::new(asking);
    let me = Memo::new(move |_| {
        asking
            .desk
            .with(|one| one.participants.first().map(|one| one.id))
    });
    let progress = Memo::new(move |_| match (asking.task.get(), me.get()) {
        (Some(task), Some(me)) => asking.desk.with(|one| one.progress(&task, me)),
        _ => Progress::default(),
    });
    let has_task = Memo::new(move |_| asking.task.with(Option::is_some));
    let is_revealed = Memo::new(move |_| {
        asking
            .task
            .with(|task| task.as_ref().is_some_and(|one| one.revealed))
    });
    let begin = move |_| {
        if asking.task.with_untracked(Option::is_none) && !asking.hand_out() {
            return;
        }
        if let Some(me) = myself(asking) {
            passing.hand_to(me);
        }
    };
    let why_not = move || match (has_task.get(), asking.next()) {
        (false, Some(Err(why))) => Some(lacking(asking, why)),
        _ => None,
    };
    let can_begin = Memo::new(move |_| has_task.get() || matches!(asking.next(), Some(Ok(_))));
    let how_far = move || {
        let progress = progress.get();
        let said = || words::partly(app.locale(), progress.answered, progress.of);
        progress.is_there.then(said)
    };
    view! {
        <div class="asking asking--solo">
            {move || about().map(|said| view! { <p class="asking__what">{said}</p> })}
            {outdated(asking)}
            {why_not}
            <Show when=move || is_revealed.get()>{revealed(asking)} {result(asking)}</Show>
            <Show when=move || can_begin.get() && !is_revealed.get()>
                <p class="answered__count" role="status">{how_far}</p>
                <p class="asking__buttons">
                    <button
                        type="button"
                        class="button"
                        class:button--primary=move || !progress.get().is_whole
                        on:click=begin
                    >
                        {move || match progress.get() {
                            one if one.is_whole && rates_twice => words::solo_anew(app.locale()),
                            one if one.is_whole => words::solo_look_over(app.locale()),
                            one if one.is_there => words::solo_go_on(app.locale()),
                            _ => words::solo_begin(app.locale()),
                        }}
                    </button>
                    <Show when=move || progress.get().is_there>
                        <button
                            type="button"
                            class="button"
                            class:button--primary=move || progress.get().is_whole
                            on:click=move |_| asking.reveal()
                        >
                            {move || match progress.get().is_whole {
                                true => words::solo_on(app.locale()),
                                false => words::solo_enough(app.locale()),
                            }}
                        </button>
                    </Show>
                </p>
            </Show>
            {over(passing)}
        </div>
    }
    .into_any()
}

/// The one person; written down at the first answer.
fn myself(asking: Asking) -> Option<EntryId> {
    let desk = asking.desk;
    let known = desk.peek(|one| one.participants.first().map(|one| one.id));
    known.or_else(|| {
        // Nobody has to be told apart.
        let name = words::solo_name(desk.app.peek_locale()).to_owned();
        let me = Participant::new(fresh(), name.clone(), name);
        let id = me.id;
        desk.change(|one| one.participants.push(me))?;
        Some(id)
    })
}
