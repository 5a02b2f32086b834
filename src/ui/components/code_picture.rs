//! A code as a picture: dark on light in either appearance, because readers want it so.

use leptos::prelude::*;

use crate::exchange::workshop::qr;

/// The picture of a text; where that is too long for one, `too_long` stands there.
#[component]
pub fn CodePicture(
    /// What the code says.
    #[prop(into)]
    text: Signal<String>,
    /// What it is, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in its place.
    #[prop(into)]
    too_long: Signal<String>,
) -> impl IntoView {
    let drawn =
        Memo::new(move |_| text.with(|text| qr::draw(text).ok().filter(|_| !text.is_empty())));
    move || match drawn.get() {
        None => view! { <p class="note">{move || too_long.get()}</p> }.into_any(),
        Some(drawn) => {
            let side = drawn.side();
            view! {
                <svg
                    class="qr"
                    viewBox=format!("0 0 {side} {side}")
                    role="img"
                    aria-label=move || label.get()
                    shape-rendering="crispEdges"
                >
                    <rect width=side height=side fill="#fff" />
                    <path d=drawn.path() fill="#000" />
                </svg>
            }
            .into_any()
        }
    }
}
