//! A dialog over the page: the browser's own modal dialog, which keeps the focus and closes on Escape.

use leptos::html;
use leptos::prelude::*;

/// A modal dialog. It is in the page only while `open` holds.
#[component]
pub fn Dialog(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// Whether the dialog stands open; set to false when a person closes it.
    open: RwSignal<bool>,
    /// What stands in the dialog.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    view! {
        <Show when=move || open.get()>
            <Shown title open>{children.with_value(|children| children())}</Shown>
        </Show>
    }
}

#[component]
fn Shown(title: Signal<String>, open: RwSignal<bool>, children: Children) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog class="dialog" node_ref=dialog on:close=move |_| open.set(false) aria-labelledby="dialog-title">
            <h2 id="dialog-title">{move || title.get()}</h2>
            {children()}
        </dialog>
    }
}
