//! The board of the three motions: win, keep and grow, win back. A customer moves by dragging, by the arrow keys and
//! by its button; the rules of its life say where to.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::card::card;
use super::moving::{Moving, Ways};
use crate::domain::account::{LifeCycle, Motion};
use crate::domain::command::{Adoption, AdoptionCause, Command};
use crate::domain::ids::AccountId;
use crate::domain::motions::{Motions, target};
use crate::domain::values::Name;
use crate::ui::app::{App, fresh, now};
use crate::ui::components::add_line::AddLine;
use crate::ui::components::board::Column;
use crate::ui::screens::plans::{ShowMore, walk};
use crate::words::{account as account_words, motions as words, rules, win_back, winning};

/// How many customers of a phase are shown at first: whoever matters most is among them.
const FIRST: usize = 8;

/// The customers by phase, read anew whenever something of them changes.
pub type Board = Memo<Option<Arc<Motions>>>;

/// What all parts of the board share.
#[derive(Clone, Copy)]
pub struct Table {
    pub app: App,
    pub board: Board,
    pub moving: Moving,
    pub dragged: RwSignal<Option<AccountId>>,
}

/// The view.
#[component]
pub fn Motions() -> impl IntoView {
    let app = App::use_it();
    let board = Memo::new(move |_| {
        let (portfolio, today) = (app.portfolio()?, app.today());
        let read = |workspace: &_| Arc::new(Motions::of(workspace, &portfolio, today));
        app.with_workspace(read)
    });
    let table = Table {
        app,
        board,
        moving: Moving::new(app),
        dragged: RwSignal::new(None),
    };
    let keys = window_event_listener(ev::keydown, move |event| walk(app, &event));
    on_cleanup(move || keys.remove());
    let said = move |read: fn(App, &Motions) -> Option<String>| {
        board.with(|board| read(app, board.as_ref()?))
    };
    let finding =
        move || said(|app, board| Some(words::finding(app.locale(), app.currency(), board)));
    let rate = move || said(|app, board| win_back::rate(app.locale(), &board.rate));
    let motions = [Motion::Win, Motion::GrowAndKeep, Motion::WinBack];
    let motions = motions.map(|motion| motion_view(table, motion));
    view! {
        <div class="page-head">
            <h1>{app.t(winning::motions)}</h1>
            <p class="finding">{finding}</p>
        </div>
        <p class="muted small motions__hint">{app.t(words::hint)}</p>
        <div class="motions">{motions.into_iter().collect_view()}</div>
        <div class="motions__rest">{phase_view(table, LifeCycle::Declined)}</div>
        <p class="muted small">{rate}</p>
        <p class="muted small">{move || words::of_three(app.locale())}</p>
        <Ways moving=table.moving />
    }
}

/// A motion with its phases.
fn motion_view(table: Table, motion: Motion) -> AnyView {
    let app = table.app;
    let count = move || {
        table.board.with(|board| {
            let board = board.as_ref()?;
            let part = match motion {
                Motion::Win => board.win,
                Motion::GrowAndKeep => board.keep,
                Motion::WinBack | Motion::None => board.back,
            };
            Some(part.count)
        })
    };
    let heading = format!("motion-{}", motion as u8);
    let labelled = heading.clone();
    let come = table.moving.come;
    let add = (motion == Motion::Win).then(|| view! { <AddTarget come /> });
    let phases: Vec<AnyView> = Motions::phases(motion)
        .iter()
        .map(|status| phase_view(table, *status))
        .collect();
    view! {
        <section class="motion" aria-labelledby=labelled>
            <h2 id=heading>
                {move || account_words::motion(app.locale(), motion)} " "
                <span class="work-part__count">{count}</span>
            </h2>
            {add}
            {phases}
        </section>
    }
    .into_any()
}

/// The id of the heading of a phase.
pub fn phase_id(status: LifeCycle) -> String {
    format!("phase-{}", status as u8)
}

/// A phase with its customers, the most important first.
fn phase_view(table: Table, status: LifeCycle) -> AnyView {
    let (app, most) = (table.app, RwSignal::new(FIRST));
    let count = Memo::new(move |_| {
        let count = |board: &Arc<Motions>| board.column(status).count();
        table.board.with(|board| board.as_ref().map_or(0, count))
    });
    let ids = Memo::new(move |_| {
        let shown = |board: &Arc<Motions>| board.first(status, most.get(), table.moving.come.get());
        table
            .board
            .with(|board| board.as_ref().map(shown).unwrap_or_default())
    });
    let over = move || {
        let dragged = table.dragged.get();
        table.moving.over(dragged, status)
    };
    let drop = move |()| {
        let dragged = table.dragged.get_untracked();
        table.dragged.set(None);
        if let Some(id) = dragged {
            table.moving.put(id, status);
        }
    };
    let over = Signal::derive(over);
    let heading = phase_id(status);
    let labelled = heading.clone();
    view! {
        <Column heading=labelled over drop>
            <h3 id=heading>
                {move || account_words::life_cycle(app.locale(), status)} " "
                <span class="work-part__count">{move || count.get()}</span>
            </h3>
            <Show when=move || count.get() == 0>
                <p class="faint small motions__nobody">{app.t(words::nobody)}</p>
            </Show>
            <ul class="work-column__cards">
                <For each=move || ids.get() key=|id| *id let:id>
                    {card(table, id)}
                </For>
            </ul>
            <ShowMore most count=Signal::derive(move || count.get()) />
        </Column>
    }
    .into_any()
}

/// Names a new target; the next one can follow at once.
#[component]
fn AddTarget(come: RwSignal<Option<AccountId>>) -> impl IntoView {
    let app = App::use_it();
    let take = move |text: String| {
        let name = match Name::new(&text) {
            Ok(name) => name,
            Err(problem) => {
                app.say(rules::rejection(app.peek_locale(), &problem.into()));
                return false;
            }
        };
        let id = fresh();
        let command = Command::Adopt(Adoption {
            cause: AdoptionCause::Typed,
            head: None,
            model: None,
            accounts: vec![target(id, name, now())],
            removed: Vec::new(),
            snapshots: Vec::new(),
            removed_snapshots: Vec::new(),
        });
        let taken = app.dispatch_and_tell(command).is_some();
        if taken {
            come.set(Some(id));
        }
        taken
    };
    view! {
        <AddLine
            name=words::add_target
            add=words::add_target
            example=words::target_example
            class="account__add motions__add"
            take
        />
    }
}
