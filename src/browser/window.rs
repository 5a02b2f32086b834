//! A second window of the same page, and the whole screen for this one.

use web_sys::{Document, Window};

/// Opens another address of this page in a window of its own; one of the same name is used again. Answers whether the
/// browser allowed it.
pub fn open(hash: &str, name: &str) -> bool {
    const FEATURES: &str = "popup,width=1280,height=720";
    let opened = web_sys::window()
        .and_then(|window| {
            let opened = window.open_with_url_and_target_and_features(hash, name, FEATURES);
            opened.ok().flatten()
        })
        .map(|window: Window| window.focus());
    matches!(opened, Some(Ok(())))
}

/// Gives the page the whole screen, or the screen back. Only a click may do that; where the browser refuses, nothing
/// happens.
pub fn toggle_full_screen() {
    let Some(document) = document() else { return };
    match (document.fullscreen_element(), document.document_element()) {
        (Some(_), _) => document.exit_fullscreen(),
        (None, Some(page)) => drop(page.request_fullscreen()),
        (None, None) => {}
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
