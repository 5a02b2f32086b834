//! Files in and out: a download, a picked or dropped file read piece by piece, the clipboard. What the
//! bytes mean is for `exchange` to say.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, HtmlAnchorElement, Url};

use super::js;

/// Read in pieces of 1 MiB, so that progress shows and the page stays alive.
const PIECE: u32 = 1024 * 1024;

/// How long the address of a download stays valid. Some browsers begin to read late.
const REVOKE_AFTER_MILLISECONDS: i32 = 60_000;

/// Why a file could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileTrouble {
    #[error("{name:?} has {size} bytes, more than {bound}")]
    TooLarge { name: String, size: u64, bound: u64 },
    /// It changed or vanished while it was read, or the browser refused.
    #[error("{name:?}: {message}")]
    Failed { name: String, message: String },
}

impl FileTrouble {
    fn failed(name: &str, error: &JsValue) -> Self {
        Self::Failed {
            name: name.to_owned(),
            message: js::describe(error),
        }
    }
}

/// Offers bytes as a download. `media_type` like `"application/json"`.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), FileTrouble> {
    start_download(name, media_type, bytes).map_err(|error| FileTrouble::failed(name, &error))
}

fn start_download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let window = web_sys::window().ok_or("no window")?;
    let document = window.document().ok_or("no document")?;
    let body = document.body().ok_or("no body")?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    let address = Url::create_object_url_with_blob(&blob)?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.set_hidden(true);
    body.append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    let revoke = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    window.set_timeout_with_callback_and_timeout_and_arguments_0(
        revoke.unchecked_ref(),
        REVOKE_AFTER_MILLISECONDS,
    )?;
    Ok(())
}

/// Reads a file of at most `bound` bytes; `progress` hears the share that was read, 0 to 1.
///
/// # Errors
/// `TooLarge` before anything is read.
pub async fn read(
    file: &web_sys::File,
    bound: u64,
    mut progress: impl FnMut(f64),
) -> Result<Vec<u8>, FileTrouble> {
    let name = file.name();
    let size = file.size();
    if size > bound as f64 {
        return Err(FileTrouble::TooLarge {
            name,
            size: size as u64,
            bound,
        });
    }
    let mut bytes = Vec::with_capacity(size as usize);
    let mut start = 0.0;
    while start < size {
        let end = size.min(start + f64::from(PIECE));
        let piece = async {
            let piece = file.slice_with_f64_and_f64(start, end)?;
            JsFuture::from(piece.array_buffer()).await
        };
        let piece = piece
            .await
            .map_err(|error| FileTrouble::failed(&name, &error))?;
        bytes.extend_from_slice(&Uint8Array::new(&piece).to_vec());
        start = end;
        progress(start / size);
    }
    Ok(bytes)
}

/// Fetches a file of our own host; `address` is relative to the page.
///
/// # Errors
/// The line is down, or the host has no such file.
pub async fn fetch(address: &str) -> Result<Vec<u8>, FileTrouble> {
    let failed = |error: &JsValue| FileTrouble::failed(address, error);
    let window = web_sys::window().ok_or_else(|| failed(&"no window".into()))?;
    let answer = JsFuture::from(window.fetch_with_str(address)).await;
    let answer: web_sys::Response = answer
        .and_then(JsCast::dyn_into)
        .map_err(|error| failed(&error))?;
    if !answer.ok() {
        return Err(failed(&format!("status {}", answer.status()).into()));
    }
    let bytes = async { JsFuture::from(answer.array_buffer()?).await };
    let bytes = bytes.await.map_err(|error| failed(&error))?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// The text that is being pasted; `None` when there is none.
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    (!text.is_empty()).then_some(text)
}

/// Whether the system can hand a text on to another program.
#[must_use]
pub fn can_share() -> bool {
    share().is_some()
}

/// Hands a text on to another program, which a person chooses; who chooses none has changed their mind.
pub async fn share_text(text: &str) {
    let Some((navigator, share)) = share() else {
        return;
    };
    let sent = share.call1(&navigator, &js::object([("text", text.into())]));
    if let Ok(Ok(sent)) = sent.map(JsCast::dyn_into::<js_sys::Promise>) {
        let _ = JsFuture::from(sent).await;
    }
}

fn share() -> Option<(web_sys::Navigator, js_sys::Function)> {
    let navigator = web_sys::window()?.navigator();
    let share = js::property(&navigator, "share")?;
    let share = share.dyn_into().ok()?;
    Some((navigator, share))
}

/// Puts a text on the clipboard. Browsers allow it in answer to a click.
pub async fn copy_text(text: &str) -> Result<(), FileTrouble> {
    let failed = |error: &JsValue| FileTrouble::failed("clipboard", error);
    let window = web_sys::window().ok_or_else(|| failed(&"no window".into()))?;
    let clipboard = window.navigator().clipboard();
    if clipboard.is_undefined() {
        return Err(failed(&"the browser gives none".into()));
    }
    let copied = JsFuture::from(clipboard.write_text(text)).await;
    copied.map(drop).map_err(|error| failed(&error))
}
