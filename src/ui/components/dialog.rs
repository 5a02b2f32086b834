//! A dialog over the page: the browser's own modal dialog, which keeps the focus and closes on Escape.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::browser::page;
use crate::ui::app::App;
use crate::words::shell;

/// A modal dialog. It is in the page only while it stands open, and closes on Escape, on its cross and on a
/// click beside it. The focus goes back to where it came from.
#[component]
pub fn Dialog(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// Whether the dialog stands open; set to false when a person closes it.
    open: RwSignal<bool>,
    /// A further class of the dialog.
    #[prop(optional)]
    class: &'static str,
    /// What stands in the dialog.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    // It leaves the page only after the browser has closed it: that is when the focus goes back.
    let shown = RwSignal::new(open.get_untracked());
    Effect::new(move |_| {
        if open.get() {
            shown.set(true);
        }
    });
    view! {
        <Show when=move || shown.get()>
            <Shown title open shown class>
                {children.with_value(|children| children())}
            </Shown>
        </Show>
    }
}

#[component]
fn Shown(
    title: Signal<String>,
    open: RwSignal<bool>,
    shown: RwSignal<bool>,
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let app = App::use_it();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => {
                let _ = dialog.show_modal();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let closed = move |_| {
        // Where the browser knew no place for the focus, it is still inside; a field is to be left before its
        // end.
        if page::has_focus_in("dialog:not([open])") {
            page::leave_field();
        }
        open.set(false);
        shown.set(false);
    };
    // The ground behind a dialog is the dialog itself to the browser; whatever is pressed inside is a child.
    let pressed = move |event: ev::MouseEvent| {
        let beside = dialog.get().is_some_and(|dialog| {
            let ground: &web_sys::EventTarget = dialog.as_ref();
            let at_dialog = event.target().is_some_and(|target| target == *ground);
            at_dialog && is_outside(&dialog.get_bounding_client_rect(), &event)
        });
        if beside {
            open.set(false);
        }
    };
    view! {
        <dialog
            class=format!("dialog {class}")
            node_ref=dialog
            on:close=closed
            on:mousedown=pressed
            aria-labelledby="dialog-title"
        >
            <h2 id="dialog-title">{move || title.get()}</h2>
            {children()}
            <button
                type="button"
                class="button button--bare button--square dialog__close"
                aria-label=app.t(shell::close)
                on:click=move |_| open.set(false)
            >
                <Icon glyph=Glyph::Close />
            </button>
        </dialog>
    }
}

fn is_outside(frame: &web_sys::DomRect, event: &ev::MouseEvent) -> bool {
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    x < frame.left() || x > frame.right() || y < frame.top() || y > frame.bottom()
}
