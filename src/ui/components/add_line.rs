//! Adding something by naming it: one line and a button.

use leptos::ev;
use leptos::prelude::*;

use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::Locale;

/// The line. It empties when what was named has been taken; without a word in it nothing happens.
#[component]
pub fn AddLine(
    /// What the field is called.
    name: fn(Locale) -> &'static str,
    /// What the button says.
    add: fn(Locale) -> &'static str,
    /// What could stand in it.
    #[prop(optional)]
    example: Option<fn(Locale) -> &'static str>,
    /// How it is set beside others.
    #[prop(default = "account__add")]
    class: &'static str,
    /// Takes the text, without outer spaces; answers whether it was taken.
    #[prop(into)]
    take: Callback<String, bool>,
) -> impl IntoView {
    let app = App::use_it();
    let typed = RwSignal::new(String::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = typed.get_untracked().trim().to_owned();
        if !text.is_empty() && take.run(text) {
            typed.set(String::new());
        }
    };
    view! {
        <form class=class on:submit=submit>
            <input
                class="field"
                type="text"
                autocomplete="off"
                aria-label=app.t(name)
                placeholder=move || example.map(|example| example(app.locale()))
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <button type="submit" class="button button--small">
                <Icon glyph=Glyph::Add />
                {app.t(add)}
            </button>
        </form>
    }
}
