//! A board: columns that take cards, and cards that are dragged from one to another. It is the browser's own
//! dragging: it knows a finger that rests on a card, and the page goes on by itself near its edges.

use leptos::ev;
use leptos::prelude::*;

/// What becomes of a card that is let go over a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// No card is on its way, or it comes from here.
    Nothing,
    Takes,
    /// It is told why it can't be here.
    Refuses,
}

/// A column.
#[component]
pub fn Column(
    /// The id of its heading.
    heading: String,
    /// What would become of the card that is on its way.
    #[prop(into)]
    over: Signal<Over>,
    /// Takes or refuses it.
    #[prop(into)]
    drop: Callback<()>,
    children: Children,
) -> impl IntoView {
    let entered = move |event: ev::DragEvent| {
        if over.get_untracked() != Over::Nothing {
            event.prevent_default();
        }
    };
    let dropped = move |event: ev::DragEvent| {
        if over.get_untracked() != Over::Nothing {
            event.prevent_default();
            drop.run(());
        }
    };
    view! {
        <section
            class="work-column"
            class:work-column--takes=move || over.get() == Over::Takes
            aria-labelledby=heading
            on:dragover=entered
            on:drop=dropped
        >
            {children()}
        </section>
    }
}

/// A card.
#[component]
pub fn Card(
    /// Of its element.
    id: String,
    /// Whether something about it is late.
    #[prop(into)]
    late: Signal<bool>,
    /// Whether it is on its way.
    #[prop(into)]
    dragged: Signal<bool>,
    /// It is taken up; answers its name.
    #[prop(into)]
    start: Callback<(), String>,
    /// It is let go, wherever that is.
    #[prop(into)]
    end: Callback<()>,
    /// A key was pressed on it.
    #[prop(into)]
    pressed: Callback<ev::KeyboardEvent>,
    children: Children,
) -> impl IntoView {
    let taken = move |event: ev::DragEvent| {
        let name = start.run(());
        // Firefox drags nothing without data.
        if let Some(data) = event.data_transfer() {
            let _ = data.set_data("text/plain", &name);
        }
    };
    view! {
        <li
            id=id
            class="work-card"
            class:work-row--late=late
            class:work-card--dragged=dragged
            data-row=""
            draggable="true"
            on:keydown=move |event| pressed.run(event)
            on:dragstart=taken
            on:dragend=move |_| end.run(())
        >
            {children()}
        </li>
    }
}
