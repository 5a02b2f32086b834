//! A part of a plan that is one line until somebody opens it.

use leptos::prelude::*;

/// The line and what it opens. What is heavy asks `open` before it draws.
#[component]
pub(super) fn Fold(
    /// Whether it stands open; follows what a person does.
    open: RwSignal<bool>,
    /// Which part it is.
    #[prop(into)]
    title: Signal<String>,
    /// What it says while it is closed.
    #[prop(into)]
    note: Signal<String>,
    /// A further class.
    class: &'static str,
    /// What it opens.
    children: Children,
) -> impl IntoView {
    let toggle = move |event: leptos::ev::Event| {
        let details = event_target::<web_sys::HtmlElement>(&event);
        open.set(details.has_attribute("open"));
    };
    view! {
        <details class=format!("plan-fold {class}") open=open.get_untracked() on:toggle=toggle>
            <summary>
                <span class="plan-fold__title">{move || title.get()}</span>
                " "
                <span class="plan-fold__note">{move || note.get()}</span>
            </summary>
            <div class="plan-fold__body">{children()}</div>
        </details>
    }
}
