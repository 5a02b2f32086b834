//! The change that is not kept yet: what it would do to the ranking, and the two ways out.

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use crate::browser::{clock, page};
use crate::domain::model_effect::{Effect, Moved};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::field::Anew;
use crate::ui::keyboard::{self, is_dialog_open, target};
use crate::words::format;
use crate::words::model_screen::{self as words, draft};

/// How many accounts that move are named.
const NAMED: usize = 8;

/// Memo of the effect; `None` without a draft.
pub fn effect(app: App) -> Memo<Option<Effect>> {
    Memo::new(move |_| {
        app.model_draft()?;
        Some(Effect::between(&*app.portfolio()?, &*app.preview()?))
    })
}

/// What the bar of the draft knows of the fields beside it.
#[derive(Clone, Copy)]
pub struct Worked {
    /// What was worked on last: there the focus goes back when the bar is gone.
    last: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// How often a draft was discarded; what stands in a field and is not taken goes with it.
    discarded: RwSignal<u32>,
}

impl Worked {
    pub fn new() -> Self {
        Self {
            last: StoredValue::new_local(None),
            discarded: RwSignal::new(0),
        }
    }

    /// What the fields of the screen are to know of it.
    pub fn anew(self) -> Anew {
        Anew(self.discarded.into())
    }
}

/// Remembers what has the focus now, unless it is a part of the bar.
pub fn worked_on(worked: Worked, event: &ev::FocusEvent) {
    if let Some(element) = target(event)
        && matches!(element.closest(BAR), Ok(None))
    {
        worked.last.set_value(element.dyn_into().ok());
    }
}

/// The bar of the draft.
const BAR: &str = ".model-draft";

/// A field whose text is not in the model: it can't be used, or belongs to borders that are not complete yet.
const NOT_TAKEN: &str = ".model [aria-invalid='true'], .model .criterion__borders--open input";

/// Keeps the draft, unless a field holds something that would be lost by it.
fn keep(app: App, worked: Worked) {
    if page::focus(NOT_TAKEN) {
        app.say(draft::not_yet(app.peek_locale()).to_owned());
        return;
    }
    app.keep_model_draft();
    go_back_to(app, worked);
}

fn discard(app: App, worked: Worked) {
    app.discard_model_draft();
    worked.discarded.update(|times| *times += 1);
    go_back_to(app, worked);
}

/// Leads the focus out of the bar that is gone; where what was worked on is gone as well, to the heading.
fn go_back_to(app: App, worked: Worked) {
    let was_in_bar = page::has_focus_in(BAR);
    let element = worked.last.get_value().filter(|_| was_in_bar);
    request_animation_frame(move || {
        if let Some(element) = element.filter(|element| element.is_connected()) {
            let _ = element.focus();
        }
        app.keep_focus_on_heading();
    });
}

/// Ctrl+Enter keeps the draft, Escape discards it; not above a dialog.
pub fn pressed(app: App, worked: Worked, event: &ev::KeyboardEvent) {
    if event.default_prevented() || is_dialog_open() || !app.peek_has_model_draft() {
        return;
    }
    match keyboard::key(event).as_str() {
        "Enter" if event.ctrl_key() || event.meta_key() => keep(app, worked),
        "Escape" => discard(app, worked),
        _ => return,
    }
    event.prevent_default();
}

/// The bar below the screen: the effect in a sentence, and what to do about it.
#[component]
pub fn DraftBar(effect: Memo<Option<Effect>>, worked: Worked) -> impl IntoView {
    let app = App::use_it();
    let sentence = move || {
        effect
            .get()
            .map(|effect| draft::effect(app.locale(), &effect))
    };
    let remarks = move || {
        let (locale, drafted) = (app.locale(), app.model_draft()?);
        let found = drafted
            .found
            .map(|at| draft::from_day(locale, &format::day(locale, clock::local_day(at))));
        let moved_on = drafted.moved_on.then(|| draft::moved_on(locale).to_owned());
        let unfit = (drafted.unfit > 0).then(|| draft::unfit(locale, drafted.unfit));
        let texts = found.into_iter().chain(moved_on).chain(unfit);
        Some(
            texts
                .map(|text| view! { <p class="small">{text}</p> })
                .collect_view(),
        )
    };
    let exists = Memo::new(move |_| effect.with(Option::is_some));
    view! {
        <div class="model-draft" aria-live="polite">
            <Show when=move || exists.get()>
                <section class="model__draft" aria-label=app.t(draft::draft)>
                    <div class="model__draft-text">
                        <p>
                            <b>{app.t(draft::draft)}": "</b>
                            {sentence}
                        </p>
                        {remarks}
                    </div>
                    <div class="model__draft-actions" title=app.t(draft::keys)>
                        <button
                            type="button"
                            class="button button--primary"
                            aria-keyshortcuts="Control+Enter"
                            on:click=move |_| keep(app, worked)
                        >
                            {app.t(draft::keep)}
                        </button>
                        <button
                            type="button"
                            class="button"
                            aria-keyshortcuts="Escape"
                            on:click=move |_| discard(app, worked)
                        >
                            {app.t(draft::discard)}
                        </button>
                    </div>
                </section>
            </Show>
        </div>
    }
}

/// The accounts that the draft moves, those with another word first.
#[component]
pub fn Movers(effect: Memo<Option<Effect>>) -> impl IntoView {
    let app = App::use_it();
    move || {
        let (locale, effect) = (app.locale(), effect.get()?);
        if effect.moved.is_empty() {
            return None;
        }
        let more = effect.moved.len().saturating_sub(NAMED);
        let row = |moved: &Moved| {
            let account = app.portfolio()?;
            let name = account.line(moved.id)?.account.name.to_string();
            let verdict = moved
                .has_other_verdict()
                .then(|| view! { <b class="small">{draft::verdict(locale, moved.to.verdict)}</b> });
            Some(view! {
                <li>
                    <a href=Route::Account(moved.id).to_string()>{name}</a>
                    <span class="small number">
                        {draft::ranks(locale, moved)} " · "
                        {draft::scores(locale, moved.from.score, moved.to.score)}
                    </span>
                    {verdict}
                </li>
            })
        };
        let rows = effect.moved.iter().take(NAMED).filter_map(row);
        let rows = rows.collect_view();
        let more = (more > 0)
            .then(|| view! { <li class="small muted">{words::and_more(locale, more)}</li> });
        Some(view! {
            <h3>{draft::whom(locale)}</h3>
            <ul class="reasons model__movers">{rows} {more}</ul>
        })
    }
}
