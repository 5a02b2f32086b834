//! Over every screen of the sample: that nothing of it is real, and the ways out.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::exchange::sample;
use crate::ui::app::App;
use crate::words::{Locale, shell, start};

/// The strip; nothing in a workspace of one's own.
#[component]
pub fn SampleStrip() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let is_sample = Memo::new(move |_| head.get().is_some_and(|head| head.sample));
    // The texts of the sample are part of it: in another language it is another one.
    let is_other = Memo::new(move |_| {
        let id = head.get().map(|head| head.id);
        let mut others = Locale::ALL.into_iter().filter(|one| *one != app.locale());
        others.any(|other| id == Some(sample::id(other)))
    });
    let open_other = move |_| {
        spawn_local(async move {
            if app.open_sample().await.is_err() {
                app.say(start::sample_failed(app.peek_locale()).to_owned());
            }
        });
    };
    view! {
        <Show when=move || is_sample.get()>
            <section class="sample-strip" aria-label=app.t(shell::sample)>
                <p>{app.t(start::made_up)}</p>
                <button type="button" class="link" on:click=move |_| app.type_own()>
                    {app.t(start::own_button)}
                </button>
                <Show when=move || is_other.get()>
                    <button type="button" class="link" on:click=open_other>
                        {app.t(start::other_sample)}
                    </button>
                </Show>
                <button type="button" class="link" on:click=move |_| app.remove_sample()>
                    {app.t(start::remove_sample)}
                </button>
            </section>
        </Show>
    }
}
