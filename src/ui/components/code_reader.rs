//! Reads codes that are held before the camera, one phone after the other. It hands their texts on and knows nothing of
//! what they say.
//!
//! Nothing of the picture is kept: each look at it is forgotten when it was read. The camera is on only while this part
//! of the page is there and seen.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast as _;

use super::field::ChoiceField;
use super::icon::{Glyph, Icon};
use crate::browser::camera::{self, Camera, Lens};
use crate::browser::listener::Listener;
use crate::browser::{clock, page};
use crate::exchange::workshop::qr;
use crate::session::code_reading::{CameraTrouble, Sighted};
use crate::ui::app::App;
use crate::ui::keyboard;
use crate::words::workshop::camera as words;

/// Between the end of one look and the beginning of the next, in milliseconds: the page has so long for everything else,
/// and on a slow machine as long as the look took.
const PACE: f64 = 120.0;

/// The frame of the picture says for so long that a code was read, in milliseconds.
const FLASH: f64 = 900.0;

/// How far it is with the camera.
#[derive(Debug, Clone, PartialEq)]
enum State {
    /// The browser asks the person, or the camera starts.
    Asking,
    /// It is on.
    On {
        id: String,
        mirrored: bool,
    },
    Off(CameraTrouble),
}

/// The picture of the camera, in which codes are read until it is closed. It takes the focus when it comes, and gives
/// it back when it is closed.
#[component]
pub fn CodeReader(
    /// Called with the text of each code; with the same one again only when it was gone for a while.
    #[prop(into)]
    on_code: Callback<String>,
    /// Called when a person closes it.
    #[prop(into)]
    on_close: Callback<()>,
    /// What has become of the code that was read last; without it, how many were read.
    #[prop(optional, into)]
    said: Option<Signal<String>>,
    /// A selector of where the focus goes back to, where what opened it makes room for it.
    #[prop(optional)]
    back_to: &'static str,
) -> impl IntoView {
    let app = App::use_it();
    let eye = Eye::new(on_code);
    let opener = StoredValue::new_local(page::focused());
    let close = move || {
        on_close.run(());
        let opener = opener.try_get_value().flatten();
        let opener = opener.and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(opener) = opener.filter(|one| one.is_connected()) {
            let _ = opener.focus();
        } else if !back_to.is_empty() {
            spawn_local(async move {
                page::breathe().await;
                page::focus(back_to);
            });
        }
    };
    let keydown = move |event: ev::KeyboardEvent| {
        if keyboard::key(&event) == "Escape" {
            event.stop_propagation();
            close();
        }
    };
    let status = move || match eye.state.get() {
        State::Asking => words::asking(app.locale()).to_owned(),
        State::Off(_) => String::new(),
        State::On { .. } => match (eye.count.get(), said) {
            (0, _) => words::looking(app.locale()).to_owned(),
            (_, Some(said)) => said.get(),
            (count, None) => words::read(app.locale(), count),
        },
    };
    let trouble = move || match eye.state.get() {
        State::Off(trouble) => Some(trouble),
        _ => None,
    };
    let mirrored = move || matches!(eye.state.get(), State::On { mirrored: true, .. });
    Effect::new(move |_| {
        page::focus("#reader-title");
        eye.open();
    });
    eye.sleep_unseen();
    view! {
        <section class="reader" aria-labelledby="reader-title" on:keydown=keydown>
            <header class="reader__head">
                <h3 id="reader-title" tabindex="-1">{app.t(words::title)}</h3>
                <button
                    type="button"
                    class="button button--bare button--square"
                    aria-label=app.t(words::close)
                    on:click=move |_| close()
                >
                    <Icon glyph=Glyph::Close />
                </button>
            </header>
            <div class="reader__picture" class:reader__picture--read=move || eye.fresh.get() hidden=move || trouble().is_some()>
                <video
                    class:reader__mirror=mirrored
                    node_ref=eye.video
                    aria-label=app.t(words::picture)
                    prop:muted=true
                    autoplay
                    playsinline
                    disablepictureinpicture
                ></video>
            </div>
            <p class="reader__status" role="status">{status}</p>
            {move || trouble().map(|trouble| troubled(app, trouble, move || eye.open()))}
            <Show when=move || trouble().is_none()>
                <Show when=move || { eye.lenses.with(Vec::len) > 1 }>{choice(app, eye)}</Show>
                <p class="reader__how">{app.t(words::how)}</p>
                <p class="reader__how">{app.t(words::private)}</p>
            </Show>
        </section>
    }
}

/// Why there is no picture, what to do, and the other way.
fn troubled(app: App, trouble: CameraTrouble, again: impl Fn() + 'static) -> impl IntoView {
    view! {
        <div class="note note--risk" role="alert">
            <p>{move || words::trouble(app.locale(), trouble)}</p>
            <p>{app.t(words::by_text)}</p>
        </div>
        <button type="button" class="button button--small" on:click=move |_| again()>
            {app.t(words::again)}
        </button>
    }
}

fn choice(app: App, eye: Eye) -> impl IntoView {
    let options = Signal::derive(move || {
        let named = |(place, lens): (usize, Lens)| {
            let name = match lens.name.is_empty() {
                true => words::numbered(app.locale(), place + 1),
                false => lens.name,
            };
            (lens.id, name)
        };
        let lenses = eye.lenses.get().into_iter();
        lenses.enumerate().map(named).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || match eye.state.get() {
        State::On { id, .. } => id,
        _ => eye.wanted.get().unwrap_or_default(),
    });
    let choose = move |id: String| {
        eye.wanted.set(Some(id));
        eye.open();
    };
    view! { <ChoiceField label=app.t(words::which) label_shown=true options value choose /> }
}

/// The camera and what it has seen.
#[derive(Clone, Copy)]
struct Eye {
    video: NodeRef<html::Video>,
    state: RwSignal<State>,
    lenses: RwSignal<Vec<Lens>>,
    /// The camera that was chosen.
    wanted: RwSignal<Option<String>>,
    /// How many codes were read.
    count: RwSignal<usize>,
    /// Whether one was read just now.
    fresh: RwSignal<bool>,
    /// How often the camera was asked for: whoever began earlier stops.
    turn: StoredValue<u32>,
    camera: StoredValue<Option<Camera>, LocalStorage>,
    sighted: StoredValue<Sighted>,
    on_code: Callback<String>,
}

impl Eye {
    fn new(on_code: Callback<String>) -> Self {
        Self {
            video: NodeRef::new(),
            state: RwSignal::new(State::Asking),
            lenses: RwSignal::default(),
            wanted: RwSignal::new(None),
            count: RwSignal::new(0),
            fresh: RwSignal::new(false),
            turn: StoredValue::new(0),
            camera: StoredValue::new_local(None),
            sighted: StoredValue::default(),
            on_code,
        }
    }

    /// Turns the camera off; whoever still works with it stops.
    fn shut(self) -> u32 {
        self.turn.try_update_value(|turn| *turn += 1);
        self.camera.try_set_value(None);
        self.turn.try_get_value().unwrap_or_default()
    }

    /// Asks for the camera, anew if it is on.
    fn open(self) {
        let Some(video) = self.video.get_untracked() else {
            return;
        };
        let turn = self.shut();
        self.state.set(State::Asking);
        let wanted = self.wanted.get_untracked();
        spawn_local(async move {
            let opened = Camera::open(video, wanted.as_deref()).await;
            // By now the person may have closed it; what was opened then goes off by itself.
            if !self.is_turn(turn) {
                return;
            }
            match opened {
                Ok(camera) => self.watch(turn, camera).await,
                Err(trouble) => self.state.set(State::Off(trouble)),
            }
        });
    }

    fn is_turn(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    /// The camera is off while nobody sees the page, and on again when somebody does.
    fn sleep_unseen(self) {
        let hidden = page::on_hide(move || {
            self.shut();
        });
        let shown = page::on_show(move || {
            if !matches!(self.state.try_get_untracked(), Some(State::Off(_)) | None) {
                self.open();
            }
        });
        let listeners: Vec<Listener> = hidden.into_iter().chain(shown).collect();
        let listeners = StoredValue::new_local(listeners);
        on_cleanup(move || {
            listeners.try_update_value(Vec::clear);
            self.shut();
        });
    }

    /// Looks at one frame after the other, with time for the page between them.
    async fn watch(self, turn: u32, mut camera: Camera) {
        camera.on_lost(move || {
            if self.is_turn(turn) {
                self.shut();
                self.state.set(State::Off(CameraTrouble::Lost));
            }
        });
        self.state.set(State::On {
            id: camera.id().unwrap_or_default(),
            mirrored: !camera.looks_away(),
        });
        self.camera.set_value(Some(camera));
        let lenses = camera::lenses().await;
        if !self.is_turn(turn) {
            return;
        }
        self.lenses.set(lenses);
        let (mut read_at, mut took) = (None, 0.0_f64);
        loop {
            page::rest(took.max(PACE) as i32).await;
            if !self.is_turn(turn) {
                return;
            }
            let begun = clock::running();
            let look = |camera: &mut Option<Camera>| camera.as_mut().and_then(Camera::frame);
            let frame = self.camera.try_update_value(look).flatten();
            let texts = frame.map_or_else(Vec::new, |frame| {
                qr::read(&frame.grey, frame.width, frame.height)
            });
            let now = clock::running();
            took = now - begun;
            for text in texts {
                // It may close the camera, and be the last one.
                if self.is_turn(turn) && self.see(&text, now) {
                    read_at = Some(now);
                }
            }
            if !self.is_turn(turn) {
                return;
            }
            let is_fresh = read_at.is_some_and(|at| now - at < FLASH);
            if self.fresh.get_untracked() != is_fresh {
                self.fresh.set(is_fresh);
            }
        }
    }

    /// A text was read; hands it on if it is a new one.
    fn see(self, text: &str, now: f64) -> bool {
        let sight = |sighted: &mut Sighted| sighted.is_new(text, now);
        let is_new = self.sighted.try_update_value(sight).unwrap_or_default();
        if is_new {
            self.count.update(|count| *count += 1);
            self.on_code.run(text.to_owned());
        }
        is_new
    }
}
