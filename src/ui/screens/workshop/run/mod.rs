//! A workshop as the facilitator leads it: the agenda with its clock, what to say, what to work with, and the way on with
//! what an item still lacks.

mod gate;
mod head;
mod keys;

use leptos::prelude::*;

use super::desk::Desk;
use super::{items, timing};
use crate::browser::page;
use crate::domain::ids::WorkshopId;
use crate::domain::workshop::agenda::{Agenda, Item};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::focus;
use crate::words::workshop as words;
use crate::words::workshop::script;

/// Where a workshop stands: its agenda, whether one person is alone, and the item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Standing {
    agenda: Agenda,
    solo: bool,
    at: Item,
    is_closed: bool,
}

impl Standing {
    fn items(self) -> &'static [Item] {
        self.agenda.items(self.solo)
    }

    /// The place of an item on the agenda.
    fn place(self, item: Item) -> usize {
        let places = self.items().iter();
        places.take_while(|one| **one != item).count()
    }

    /// The item before or after the one it stands at.
    fn beside(self, way: Way) -> Option<Item> {
        let at = self.place(self.at);
        let place = match way {
            Way::On => at + 1,
            Way::Back => at.checked_sub(1)?,
        };
        self.items().get(place).copied()
    }
}

/// Along the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    On,
    Back,
}

/// What the parts of the screen hold on to.
#[derive(Clone, Copy)]
struct Lead {
    desk: Desk,
    /// `None` once the workshop is removed.
    standing: Memo<Option<Standing>>,
    /// Whether somebody wanted to go on while something is missing.
    is_held: RwSignal<bool>,
    gaps: Memo<Vec<crate::domain::workshop::gates::Gap>>,
}

impl Lead {
    /// Goes along the agenda; on only where nothing is missing, or a second time.
    fn go(self, way: Way) {
        let Some(to) = self
            .standing
            .get_untracked()
            .and_then(|one| one.beside(way))
        else {
            return;
        };
        let is_open = self.gaps.with_untracked(|gaps| !gaps.is_empty());
        if way == Way::On && is_open && !self.is_held.get_untracked() {
            self.is_held.set(true);
            focus::next(".workshop__anyway");
            return;
        }
        self.go_to(to);
    }

    /// Goes to any item.
    fn go_to(self, item: Item) {
        self.is_held.set(false);
        self.desk.go_to(item);
        request_animation_frame(|| {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            page::focus("main h1");
        });
    }
}

/// The screen.
pub fn run(id: WorkshopId) -> AnyView {
    let app = App::use_it();
    let desk = Desk::new(app, id);
    let standing = Memo::new(move |_| {
        desk.workshop.with(|one| {
            one.as_deref().map(|one| Standing {
                agenda: one.agenda,
                solo: one.solo,
                at: one.at,
                is_closed: one.is_closed(),
            })
        })
    });
    let lead = Lead {
        desk,
        standing,
        is_held: RwSignal::new(false),
        gaps: gate::gaps(desk),
    };
    // What was missing is there now, or another window has gone on.
    Effect::new(move |_| {
        if lead.gaps.with(Vec::is_empty) {
            lead.is_held.set(false);
        }
    });
    keys::listen(lead);
    let is_here = Memo::new(move |_| standing.with(Option::is_some));
    let shown = move || match is_here.get() {
        true => led(lead),
        false => gone(app),
    };
    shown.into_any()
}

/// The address of a workshop that is not here.
pub fn gone(app: App) -> AnyView {
    view! {
        <div class="empty">
            <h1>{app.t(words::gone)}</h1>
            <p>{app.t(words::gone_hint)}</p>
            <a class="button button--primary" href=Route::Workshops.to_string()>
                {app.t(words::to_all)}
            </a>
        </div>
    }
    .into_any()
}

fn led(lead: Lead) -> AnyView {
    let Lead { desk, standing, .. } = lead;
    let app = desk.app;
    let pace = timing::pace(desk);
    let at = Memo::new(move |_| standing.with(|one| one.map(|one| one.at)));
    let heading = move || {
        let standing = standing.get()?;
        let place = standing.place(standing.at) + 1;
        Some(view! {
            <span class="workshop__place">{place}</span>
            " "
            {words::item(app.locale(), standing.at)}
        })
    };
    let said = move || {
        let standing = standing.get()?;
        Some(script::say(
            app.locale(),
            standing.agenda,
            standing.at,
            standing.solo,
        ))
    };
    let to_do = move || {
        let standing = standing.get()?;
        let lines = script::to_do(app.locale(), standing.at, standing.solo).iter();
        Some(lines.map(|line| view! { <li>{*line}</li> }).collect_view())
    };
    let is_closed = Memo::new(move |_| standing.with(|one| one.is_some_and(|one| one.is_closed)));
    view! {
        <div class="workshop" class:workshop--closed=move || is_closed.get()>
            {head::head(lead, pace)}
            {timing::warnings(desk, pace)}
            <Show when=move || is_closed.get()>
                <p class="workshop__closed">{app.t(words::closed_hint)}</p>
            </Show>
            <div class="workshop__item">
                <div class="workshop__said">
                    <h1 tabindex="-1">{heading}</h1>
                    <blockquote class="workshop__say">
                        <p class="visually-hidden">{app.t(words::say)}</p>
                        <p>{said}</p>
                    </blockquote>
                    <ul class="workshop__todo" aria-label=app.t(words::now_do)>
                        {to_do}
                    </ul>
                </div>
                <div class="workshop__table">
                    {move || at.get().map(|item| items::table(desk, item))}
                </div>
            </div>
            {gate::foot(lead)}
        </div>
    }
    .into_any()
}
