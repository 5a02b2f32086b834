//! The page around the app: address, title, language, theme, focus, and the moment it goes away.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Window};

use crate::session::appearance::{Density, Theme};

use super::listener::Listener;

/// What the system prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColourScheme {
    Light,
    Dark,
}

/// The part of the address behind `#`, without it. Empty at the start.
pub fn hash() -> String {
    let hash = window().and_then(|window| window.location().hash().ok());
    hash.map(|hash| hash.strip_prefix('#').unwrap_or(&hash).to_owned())
        .unwrap_or_default()
}

/// The address of the page without the part from the `#` on: where a phone finds the same program.
pub fn address() -> String {
    let address = window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    let before_hash = address.split('#').next();
    before_hash.unwrap_or_default().to_owned()
}

/// Whether the address of the page leads to this machine alone, so that no phone can open it.
pub fn is_only_here() -> bool {
    let location = window().map(|window| window.location());
    let host = location.and_then(|location| location.hostname().ok());
    host.is_some_and(|host| {
        matches!(host.as_str(), "" | "localhost" | "[::1]") || host.starts_with("127.")
    })
}

/// Goes to another hash; the way back leads here. [`on_hash`] hears of it.
pub fn go_to_hash(hash: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Writes another hash without a step in the history. [`on_hash`] does **not** hear of it.
pub fn replace_hash(hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{hash}")));
    }
}

/// Calls `react` with the new hash when it changes.
pub fn on_hash(mut react: impl FnMut(String) + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, "hashchange", move |_| react(hash())))
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language of the page, a tag like `de`.
pub fn set_language(tag: &str) {
    set_root_attribute("lang", Some(tag));
}

/// Sets `data-theme` to `light` or `dark`; removes it where the system decides.
pub fn set_theme(theme: Theme) {
    let value = match theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    set_root_attribute("data-theme", value);
}

/// Sets `data-density` to `compact`; removes it for the usual density.
pub fn set_density(density: Density) {
    let value = match density {
        Density::Comfortable => None,
        Density::Compact => Some("compact"),
    };
    set_root_attribute("data-density", value);
}

/// Hands the page to the printer.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// How wide a text is that stands on one line in the style of a class, in pixels; 0 where nothing is drawn.
#[must_use]
pub fn width_of(text: &str, class: &str) -> f64 {
    let measure = || {
        let document = document()?;
        let gauge = document.create_element("span").ok()?;
        gauge.set_class_name(class);
        gauge.set_text_content(Some(text));
        document.body()?.append_child(&gauge).ok()?;
        let width = gauge.get_bounding_client_rect().width();
        gauge.remove();
        Some(width)
    };
    measure().unwrap_or_default()
}

/// Whether the keyboard has a command key in the place of Ctrl.
pub fn has_command_key() -> bool {
    let platform = window().and_then(|window| window.navigator().platform().ok());
    platform.is_some_and(|platform| platform.starts_with("Mac") || platform.starts_with("iP"))
}

/// Scrolls a list just as far as it takes to see one of its entries.
pub fn reveal(list: &str, entry: &str) {
    let find = |selector: &str| document()?.query_selector(selector).ok().flatten();
    let (Some(list), Some(entry)) = (find(list), find(entry)) else {
        return;
    };
    let (frame, place) = (
        list.get_bounding_client_rect(),
        entry.get_bounding_client_rect(),
    );
    let below = (place.bottom() - frame.bottom()).max(0.0);
    let above = (frame.top() - place.top()).max(0.0);
    list.set_scroll_top(list.scroll_top() + (below - above) as i32);
}

/// Whether the page is scrolled to its top, and to its end; both where all of it is seen.
#[must_use]
pub fn at_its_ends() -> [bool; 2] {
    let Some(page) = document().and_then(|document| document.document_element()) else {
        return [true; 2];
    };
    let (above, seen) = (page.scroll_top(), page.client_height());
    // A zoomed page stops within a pixel of its end.
    [above <= 1, above + seen >= page.scroll_height() - 1]
}

/// Moves the focus to the first element that the selector finds, for example `h1`. An element that can't
/// take the focus by itself is made able to; a closed part of the page around it opens.
pub fn focus(selector: &str) -> bool {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    if let Ok(Some(closed)) = element.closest("details:not([open])") {
        let _ = closed.set_attribute("open", "");
    }
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    element.focus().is_ok()
}

/// Gives the focus back to the first element that the selector finds, wherever the page is scrolled to.
pub fn focus_in_place(selector: &str) {
    ask(selector, "focus", &[("preventScroll", JsValue::TRUE)]);
}

/// Brings the first element that the selector finds into view: whole where there is room, else from its beginning, and
/// in a strip in the middle.
pub fn show(selector: &str) {
    let way = [("block", "nearest".into()), ("inline", "center".into())];
    ask(selector, "scrollIntoView", &way);
}

/// Calls a method of the first element that the selector finds, with options.
fn ask(selector: &str, method: &str, with: &[(&str, JsValue)]) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = element else { return };
    let options = js_sys::Object::new();
    for (name, value) in with {
        let _ = js_sys::Reflect::set(&options, &(*name).into(), value);
    }
    let method = js_sys::Reflect::get(&element, &method.into());
    if let Ok(method) = method
        && let Ok(method) = method.dyn_into::<js_sys::Function>()
    {
        let _ = method.call1(&element, &options);
    }
}

/// Scrolls to where something begins, unless what has to be seen is in view from its top to its end.
pub fn begin(start: &str, seen: &str) {
    let find = |selector: &str| document()?.query_selector(selector).ok().flatten();
    let root = document().and_then(|document| document.document_element());
    let height = root.map_or(0, |root| root.client_height());
    let in_view = find(seen).is_some_and(|seen| {
        let place = seen.get_bounding_client_rect();
        place.top() >= 0.0 && place.bottom() <= f64::from(height)
    });
    if !in_view && let Some(start) = find(start) {
        start.scroll_into_view();
    }
}

/// What this tab has noted for itself: it outlives a reload, and no other tab sees it but one that was made of this.
pub fn tab_note(key: &str) -> Option<String> {
    let storage = window()?.session_storage().ok().flatten()?;
    storage.get_item(key).ok().flatten()
}

/// Notes something for this tab alone, or forgets it. A browser without room for it forgets it at once.
pub fn set_tab_note(key: &str, note: Option<&str>) {
    let storage = window().and_then(|window| window.session_storage().ok().flatten());
    if let Some(storage) = storage {
        let _ = match note {
            Some(note) => storage.set_item(key, note),
            None => storage.remove_item(key),
        };
    }
}

/// Whether the page has what the selector means.
#[must_use]
pub fn has(selector: &str) -> bool {
    document().is_some_and(|document| matches!(document.query_selector(selector), Ok(Some(_))))
}

/// Whether the keyboard is in some element, and not just in the page.
pub fn has_focus() -> bool {
    focused().is_some()
}

/// Whether the keyboard is in what the selector means, or in something inside it.
pub fn has_focus_in(selector: &str) -> bool {
    focused().is_some_and(|element| matches!(element.closest(selector), Ok(Some(_))))
}

/// The element that has the keyboard; none when it is just in the page.
#[must_use]
pub fn focused() -> Option<Element> {
    document()?
        .active_element()
        .filter(|element| element.tag_name() != "BODY")
}

/// The place of the element that has the keyboard in it, among those that the selector finds.
pub fn place_of_focus(selector: &str) -> Option<usize> {
    let within = focused()?.closest(selector).ok().flatten()?;
    let all = document()?.query_selector_all(selector).ok()?;
    (0..all.length()).position(|place| {
        all.get(place)
            .is_some_and(|one| one.is_same_node(Some(&within)))
    })
}

/// Moves the focus into one of the elements that a selector finds, to the first in it that `inner` finds.
pub fn focus_in_nth(selector: &str, place: usize, inner: &str) -> bool {
    let all = document().and_then(|document| document.query_selector_all(selector).ok());
    let one = all.and_then(|all| all.get(u32::try_from(place).ok()?));
    let one = one.and_then(|one| one.dyn_into::<Element>().ok());
    let control = one.and_then(|one| one.query_selector(inner).ok().flatten());
    let control = control.and_then(|control| control.dyn_into::<HtmlElement>().ok());
    control.is_some_and(|control| control.focus().is_ok())
}

/// Moves the focus to a field and selects what stands in it, so that typing replaces it.
pub fn focus_and_select(selector: &str) {
    if focus(selector)
        && let Some(field) = focused()
        && let Some(field) = field.dyn_ref::<web_sys::HtmlInputElement>()
    {
        field.select();
    }
}

/// Whether some of the page's text is marked, to be copied.
#[must_use]
pub fn has_selection() -> bool {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Takes the keyboard out of the element that has it.
pub fn leave_field() {
    if let Some(element) = focused()
        && let Some(element) = element.dyn_ref::<HtmlElement>()
    {
        let _ = element.blur();
    }
}

/// Calls `react` when the page may be about to go: hidden, or left. It can happen several times, and
/// after a crash it never does.
pub fn on_hide(react: impl FnMut() + Clone + 'static) -> Vec<Listener> {
    let (Some(window), Some(document)) = (window(), document()) else {
        return Vec::new();
    };
    let mut leave = react.clone();
    let mut hide = react;
    let page = document.clone();
    vec![
        Listener::new(&window, "pagehide", move |_| leave()),
        Listener::new(&document, "visibilitychange", move |_| {
            if page.hidden() {
                hide();
            }
        }),
    ]
}

/// Calls `react` when the person comes back to the page.
pub fn on_show(mut react: impl FnMut() + 'static) -> Option<Listener> {
    let document = document()?;
    let page = document.clone();
    Some(Listener::new(&document, "visibilitychange", move |_| {
        if !page.hidden() {
            react();
        }
    }))
}

/// Calls `react` when another window has changed what both keep.
pub fn on_kept_elsewhere(mut react: impl FnMut() + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, "storage", move |_| react()))
}

/// The languages that the browser asks for, best first: tags like `de-AT`.
pub fn preferred_languages() -> Vec<String> {
    let languages = window().map(|window| window.navigator().languages());
    let languages = languages.iter().flat_map(|languages| languages.iter());
    languages.filter_map(|tag| tag.as_string()).collect()
}

/// What the system prefers; light where it does not say.
pub fn preferred_colour_scheme() -> ColourScheme {
    match matches_media("(prefers-color-scheme: dark)") {
        true => ColourScheme::Dark,
        false => ColourScheme::Light,
    }
}

/// Whether somebody wants nothing to move by itself.
pub fn prefers_less_motion() -> bool {
    matches_media("(prefers-reduced-motion: reduce)")
}

/// Whether the page is pressed with fingers in the first place.
pub fn is_touched() -> bool {
    matches_media("(pointer: coarse)")
}

fn matches_media(query: &str) -> bool {
    let query = window().and_then(|window| window.match_media(query).ok().flatten());
    query.is_some_and(|query| query.matches())
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Lets the page paint and hear what a person does before long work goes on.
pub async fn breathe() {
    /// One frame of a screen.
    const FRAME_MILLISECONDS: i32 = 16;
    wait(FRAME_MILLISECONDS).await;
}

/// Lets the page do what is due between two slices of long work. A page that nobody sees has nothing due, and its
/// timers come once a second.
pub async fn step_aside() {
    if !is_hidden() {
        wait(0).await;
    }
}

/// Lets so many milliseconds pass; more of them while nobody sees the page.
pub async fn rest(milliseconds: i32) {
    wait(milliseconds).await;
}

/// Whether nobody sees the page just now.
#[must_use]
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

async fn wait(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let waits = window().map(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds)
        });
        // Should the timer be refused, waiting for ever would be worse than not breathing.
        if !matches!(waits, Some(Ok(_))) {
            let _ = done.call0(&JsValue::NULL);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}
