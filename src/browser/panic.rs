//! What happens when the program panics: the console gets the trace, the page gets a signal. The
//! rescue page that answers the signal is plain JavaScript, because after a panic nothing here runs.

use std::panic::PanicHookInfo;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

use super::js;

/// The property of `window` that holds the message of the first panic, for a script that loads later.
pub const PROPERTY: &str = "keyfolioPanic";

/// The event on `window`; its `detail.message` is the message.
pub const EVENT: &str = "keyfolio-panic";

/// Installs the panic hook. Call it first of all.
pub fn install() {
    std::panic::set_hook(Box::new(|information: &PanicHookInfo<'_>| {
        console_error_panic_hook::hook(information);
        signal(&information.to_string());
    }));
}

/// Tells the page that the program is dead. Uses the DOM alone and ignores every error: there is nobody
/// left to report one to.
pub fn signal(message: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let message = JsValue::from_str(message);
    if js::property(&window, PROPERTY).is_none() {
        let _ = Reflect::set(&window, &JsValue::from_str(PROPERTY), &message);
    }
    let options = CustomEventInit::new();
    options.set_detail(&js::object([("message", message)]));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(EVENT, &options) {
        let _ = window.dispatch_event(&event);
    }
}
