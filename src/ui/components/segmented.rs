//! A choice between a few things that stand side by side.

use leptos::prelude::*;

/// One of a few values, each a button; the chosen one is pressed.
#[component]
pub fn Segmented<T>(
    /// What is chosen, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The values with their words, in order.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    /// The value that is chosen.
    #[prop(into)]
    value: Signal<T>,
    /// Called with the value that a person chooses.
    #[prop(into)]
    choose: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let buttons = move || {
        options
            .get()
            .into_iter()
            .map(|(option, word)| {
                let (mine, chosen) = (option.clone(), option);
                let pressed = move || (value.get() == mine).to_string();
                view! {
                    <button type="button" aria-pressed=pressed on:click=move |_| choose.run(chosen.clone())>
                        {word}
                    </button>
                }
            })
            .collect_view()
    };
    view! { <div class="segmented" role="group" aria-label=move || label.get()>{buttons}</div> }
}
