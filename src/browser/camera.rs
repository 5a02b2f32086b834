//! The camera, as far as codes are read with it: a stream that is shown in a video of the page, and single frames of it
//! as grey values.
//!
//! Nothing of the picture is kept: a frame lives while it is read, the canvas behind it holds one frame until the
//! camera closes, and nothing is stored or sent. The camera is off as soon as its value is dropped.

use wasm_bindgen::{Clamped, JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, MediaDeviceInfo,
    MediaDeviceKind, MediaDevices, MediaStream, MediaStreamConstraints, MediaStreamTrack,
};

use crate::session::code_reading::CameraTrouble;

use super::js::{object, text_property};
use super::listener::Listener;

/// The size that is asked for: enough for a code of a phone at arm's length, and not more than is read in time.
const WIDTH: u32 = 1280;
const HEIGHT: u32 = 720;

/// A camera that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lens {
    /// What the browser calls it, for this page alone.
    pub id: String,
    /// What its maker calls it; may be empty.
    pub name: String,
}

/// One look, as grey values line by line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    pub width: usize,
    pub height: usize,
    pub grey: Vec<u8>,
}

/// A camera that is on. Dropping it turns it off.
pub struct Camera {
    video: HtmlVideoElement,
    stream: MediaStream,
    canvas: HtmlCanvasElement,
    pen: CanvasRenderingContext2d,
    last: f64,
    ended: Vec<Listener>,
}

impl Camera {
    /// Asks for a camera and shows its picture in a video. Without an id it is the one that looks away from the person,
    /// where there is one.
    ///
    /// # Errors
    /// Why there is no picture.
    pub async fn open(video: HtmlVideoElement, id: Option<&str>) -> Result<Self, CameraTrouble> {
        let devices = devices()?;
        let stream = match ask(&devices, id).await {
            // The chosen one may have been unplugged.
            Err(CameraTrouble::Missing) if id.is_some() => ask(&devices, None).await?,
            answer => answer?,
        };
        let camera = Self::show(video, stream)?;
        // It plays by itself; where it may not, the person sees a picture that stands still and no code is read.
        if let Ok(playing) = camera.video.play() {
            let _ = JsFuture::from(playing).await;
        }
        Ok(camera)
    }

    fn show(video: HtmlVideoElement, stream: MediaStream) -> Result<Self, CameraTrouble> {
        let drawn = || {
            let document = web_sys::window()?.document()?;
            let canvas = document.create_element("canvas").ok()?;
            let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
            let options = object([("willReadFrequently", JsValue::TRUE)]);
            let pen = canvas.get_context_with_context_options("2d", &options);
            let pen: CanvasRenderingContext2d = pen.ok()??.dyn_into().ok()?;
            Some((canvas, pen))
        };
        let Some((canvas, pen)) = drawn() else {
            stop(&stream);
            return Err(CameraTrouble::Unsupported);
        };
        video.set_src_object(Some(&stream));
        Ok(Self {
            video,
            stream,
            canvas,
            pen,
            last: -1.0,
            ended: Vec::new(),
        })
    }

    /// The id of this camera.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        text_property(&self.settings()?, "deviceId")
    }

    /// Whether it looks away from whoever sits before the screen. The others are shown as a mirror, in which a phone
    /// moves where the hand moves.
    #[must_use]
    pub fn looks_away(&self) -> bool {
        let facing = self
            .settings()
            .and_then(|settings| text_property(&settings, "facingMode"));
        facing.as_deref() == Some("environment")
    }

    /// Calls `react` when the camera is unplugged or taken away from the page.
    pub fn on_lost(&mut self, react: impl FnMut() + Clone + 'static) {
        let listen = |track: MediaStreamTrack| {
            let mut react = react.clone();
            Listener::new(&track, "ended", move |_| react())
        };
        self.ended = tracks(&self.stream).map(listen).collect();
    }

    /// The picture as it is now; `None` where there is none yet, or it is the one that was given last.
    pub fn frame(&mut self) -> Option<Frame> {
        let (wide, high) = (self.video.video_width(), self.video.video_height());
        let time = self.video.current_time();
        #[expect(clippy::float_cmp, reason = "the very same moment, not about the same")]
        let is_same = time == self.last;
        if wide == 0 || high == 0 || is_same {
            return None;
        }
        self.last = time;
        let shrink = (f64::from(WIDTH) / f64::from(wide.max(high))).min(1.0);
        let [width, height] = [wide, high].map(|side| (f64::from(side) * shrink).round().max(1.0));
        let sides = (width as u32, height as u32);
        if (self.canvas.width(), self.canvas.height()) != sides {
            self.canvas.set_width(sides.0);
            self.canvas.set_height(sides.1);
        }
        let drawn = self.pen.draw_image_with_html_video_element_and_dw_and_dh(
            &self.video,
            0.0,
            0.0,
            width,
            height,
        );
        drawn.ok()?;
        let image = self.pen.get_image_data(0.0, 0.0, width, height).ok()?;
        let Clamped(colours) = image.data();
        Some(Frame {
            width: sides.0 as usize,
            height: sides.1 as usize,
            grey: colours.chunks_exact(4).map(grey).collect(),
        })
    }

    fn settings(&self) -> Option<JsValue> {
        let track = tracks(&self.stream).next()?;
        Some(track.get_settings().into())
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.ended.clear();
        stop(&self.stream);
        // Another camera may be shown in the same video by now.
        if self.video.src_object().as_ref() == Some(&self.stream) {
            self.video.set_src_object(None);
        }
    }
}

/// The cameras that can be chosen. They have names only while one of them is on.
pub async fn lenses() -> Vec<Lens> {
    let Ok(devices) = devices() else {
        return Vec::new();
    };
    let Ok(all) = devices.enumerate_devices() else {
        return Vec::new();
    };
    let all = JsFuture::from(all).await.unwrap_or_default();
    js_sys::Array::from(&all)
        .iter()
        .filter_map(|one| one.dyn_into::<MediaDeviceInfo>().ok())
        .filter(|one| one.kind() == MediaDeviceKind::Videoinput)
        .map(|one| Lens {
            id: one.device_id(),
            name: one.label(),
        })
        .collect()
}

/// Brightness of red, green and blue, as the eye weighs them.
fn grey(colour: &[u8]) -> u8 {
    let [red, green, blue] = [0, 1, 2].map(|part| u32::from(colour[part]));
    ((red * 77 + green * 150 + blue * 29) >> 8) as u8
}

fn devices() -> Result<MediaDevices, CameraTrouble> {
    let window = web_sys::window().ok_or(CameraTrouble::Unsupported)?;
    if !window.is_secure_context() {
        return Err(CameraTrouble::Insecure);
    }
    let devices = window.navigator().media_devices();
    devices
        .ok()
        // Older browsers answer with nothing at all.
        .filter(|devices| devices.is_object())
        .ok_or(CameraTrouble::Unsupported)
}

async fn ask(devices: &MediaDevices, id: Option<&str>) -> Result<MediaStream, CameraTrouble> {
    let wish = |value: JsValue| object([("ideal", value)]);
    let which = match id {
        Some(id) => ("deviceId", object([("exact", id.into())])),
        None => ("facingMode", wish("environment".into())),
    };
    let video = object([
        which,
        ("width", wish(WIDTH.into())),
        ("height", wish(HEIGHT.into())),
    ]);
    let constraints = MediaStreamConstraints::new();
    constraints.set_audio(&JsValue::FALSE);
    constraints.set_video(&video);
    let asked = devices
        .get_user_media_with_constraints(&constraints)
        .map_err(|error| trouble(&error))?;
    let stream = JsFuture::from(asked)
        .await
        .map_err(|error| trouble(&error))?;
    stream.dyn_into().map_err(|_| CameraTrouble::Unsupported)
}

/// What a refusal means, by the names that the standard and older browsers give it.
fn trouble(error: &JsValue) -> CameraTrouble {
    match text_property(error, "name").as_deref() {
        Some("NotAllowedError" | "SecurityError" | "PermissionDeniedError") => {
            CameraTrouble::Refused
        }
        Some("NotFoundError" | "OverconstrainedError" | "DevicesNotFoundError") => {
            CameraTrouble::Missing
        }
        Some("TypeError" | "NotSupportedError") => CameraTrouble::Unsupported,
        _ => CameraTrouble::InUse,
    }
}

fn tracks(stream: &MediaStream) -> impl Iterator<Item = MediaStreamTrack> {
    let tracks = js_sys::Array::from(&stream.get_tracks());
    (0..tracks.length()).filter_map(move |place| tracks.get(place).dyn_into().ok())
}

fn stop(stream: &MediaStream) {
    for track in tracks(stream) {
        track.stop();
    }
}
