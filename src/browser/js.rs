//! Small helpers around JavaScript values and the errors that browsers throw. Not a binding layer.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::session::ports::StoreTrouble;

/// Names under which browsers report a used-up quota, old Firefox included.
const QUOTA_NAMES: [&str; 4] = [
    "QuotaExceededError",
    "NS_ERROR_DOM_QUOTA_REACHED",
    "NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR",
    "NS_ERROR_FILE_NO_DEVICE_SPACE",
];

/// Codes of the same errors, for browsers that give the name to something else.
const QUOTA_CODES: [f64; 2] = [22.0, 1014.0];

/// A property of an object; `None` when it is missing or reading it throws.
pub(super) fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// A property that is a text.
pub(super) fn text_property(object: &JsValue, name: &str) -> Option<String> {
    property(object, name)?.as_string()
}

/// A property that is a number.
pub(super) fn number_property(object: &JsValue, name: &str) -> Option<f64> {
    property(object, name)?.as_f64()
}

/// A plain object with these properties, in this order.
pub(super) fn object<const COUNT: usize>(properties: [(&str, JsValue); COUNT]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        // Setting a property of a fresh plain object can't fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), &value);
    }
    object.into()
}

/// "Name: message" of something thrown.
pub(super) fn describe(error: &JsValue) -> String {
    match (
        text_property(error, "name"),
        text_property(error, "message"),
    ) {
        (Some(name), Some(message)) if !message.is_empty() => format!("{name}: {message}"),
        (Some(name), _) => name,
        _ => error.as_string().unwrap_or_else(|| format!("{error:?}")),
    }
}

/// Whether something thrown says that the quota is used up.
pub(super) fn is_quota(error: &JsValue) -> bool {
    let named = text_property(error, "name").is_some_and(|name| QUOTA_NAMES.contains(&&*name));
    // Only DOM exceptions number their kinds this way.
    let coded = error.is_instance_of::<web_sys::DomException>()
        && number_property(error, "code").is_some_and(|code| QUOTA_CODES.contains(&code));
    named || coded
}

/// What an error of IndexedDB means to the one who saves.
pub(super) fn trouble(error: &JsValue) -> StoreTrouble {
    if is_quota(error) {
        return StoreTrouble::Full(describe(error));
    }
    match text_property(error, "name").as_deref() {
        Some("VersionError") => StoreTrouble::Newer,
        Some("SecurityError") => StoreTrouble::Blocked(describe(error)),
        _ => StoreTrouble::Failed(describe(error)),
    }
}
