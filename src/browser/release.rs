//! The release of the program that runs here, and a newer one. `static/boot.mjs` and the service worker do the
//! work, because they must do it also for a program that is broken; these are the words said to them.

use web_sys::Event;

use super::listener::Listener;

/// On `window`: a newer release is ready, or another tab has loaded it.
const NEWER: &str = "keyfolio-release";

/// On `window`: the person wants it now.
const LOAD: &str = "keyfolio-load-release";

/// Calls `react` when there is a newer release. It can happen several times.
pub fn on_newer(mut react: impl FnMut() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(&window, NEWER, move |_| react()))
}

/// Lets the newer release take over and loads the page anew. To be called when everything is saved.
pub fn load_newer() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(LOAD)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Whether all of this release lies in the browser, as the service worker has checked since the page was
/// opened.
pub fn works_offline() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute("data-offline"))
}
