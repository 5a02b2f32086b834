//! The promise about privacy, where the doubt arises, and in plain words what it rests on.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::start;

/// The promise and its explanation.
#[component]
pub fn Promise() -> impl IntoView {
    let app = App::use_it();
    view! {
        <div class="start__promise">
            <Icon glyph=Glyph::Lock />
            <div>
                <p>
                    <strong>{app.t(start::promise_short)}</strong>
                    " "
                    {app.t(start::promise_rest)}
                </p>
                <details>
                    <summary>{app.t(start::how)}</summary>
                    <p>{app.t(start::how_where)}</p>
                    <p>{app.t(start::how_who)}</p>
                    <p>{app.t(start::how_lost)}</p>
                    <p>{app.t(start::how_backup)}</p>
                </details>
            </div>
        </div>
    }
}
