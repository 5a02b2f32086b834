//! A chart of the page as a file of its own: what the sheets say about it is written into it, so that it looks
//! everywhere as it does here.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, Node, NodeList,
    Window, XmlSerializer,
};

use super::files;

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Lines and text, for a document that prints it at any size.
    Svg,
    /// Pixels, two for each of the page, for everything else.
    Png,
}

/// What a sheet can say about a mark.
const LOOKS: [&str; 12] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "paint-order",
    "text-anchor",
    "font-family",
    "font-size",
    "font-weight",
    "opacity",
];

/// The pixels of a picture for each of the page.
const SCALE: f64 = 2.0;

/// Offers the chart inside an element as a download; `name` without an ending. Answers whether it worked.
pub async fn save(around: &Element, name: &str, kind: Kind) -> bool {
    let saved = async {
        let chart = around
            .query_selector("svg[role=img]")?
            .ok_or("no chart to save")?;
        let window = web_sys::window().ok_or("no window")?;
        let text = standalone(&window, &chart)?;
        let (ending, media_type, bytes) = match kind {
            Kind::Svg => ("svg", "image/svg+xml", text.into_bytes()),
            Kind::Png => ("png", "image/png", pixels(&window, &chart, &text).await?),
        };
        files::download(&format!("{name}.{ending}"), media_type, &bytes)
            .map_err(|trouble| JsValue::from(trouble.to_string()))
    };
    saved.await.is_ok()
}

/// The chart as a text that needs no sheet, on the paper of the page.
fn standalone(window: &Window, chart: &Element) -> Result<String, JsValue> {
    let copy: Element = chart.clone_node_with_deep(true)?.dyn_into()?;
    dress(window, chart, &copy)?;
    let (marks, copies) = (
        chart.query_selector_all("*")?,
        copy.query_selector_all("*")?,
    );
    for place in 0..marks.length() {
        dress(window, &nth(&marks, place)?, &nth(&copies, place)?)?;
    }
    copy.set_attribute("xmlns", "http://www.w3.org/2000/svg")?;
    let document = window.document().ok_or("no document")?;
    let paper = document.create_element_ns(Some("http://www.w3.org/2000/svg"), "rect")?;
    let body = document.body().ok_or("no body")?;
    let looks = window.get_computed_style(&body)?.ok_or("no looks")?;
    for (name, value) in [
        ("width", "100%"),
        ("height", "100%"),
        ("fill", &looks.get_property_value("background-color")?),
    ] {
        paper.set_attribute(name, value)?;
    }
    let first: Option<Node> = copy.first_child();
    copy.insert_before(&paper, first.as_ref())?;
    // Not the markup of HTML: that writes a space that does not break as a name which no other program knows.
    XmlSerializer::new()?.serialize_to_string(&copy)
}

fn nth(list: &NodeList, place: u32) -> Result<Element, JsValue> {
    Ok(list.get(place).ok_or("no such mark")?.dyn_into()?)
}

/// Writes how a mark looks on the page into its copy.
fn dress(window: &Window, mark: &Element, copy: &Element) -> Result<(), JsValue> {
    let looks = window.get_computed_style(mark)?.ok_or("no looks")?;
    copy.remove_attribute("class")?;
    for name in LOOKS {
        let value = looks.get_property_value(name)?;
        if !value.is_empty() {
            copy.set_attribute(name, &value)?;
        }
    }
    Ok(())
}

async fn pixels(window: &Window, chart: &Element, text: &str) -> Result<Vec<u8>, JsValue> {
    let frame = chart.get_bounding_client_rect();
    let document = window.document().ok_or("no document")?;
    let image = HtmlImageElement::new()?;
    let text = String::from(js_sys::encode_uri_component(text));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{text}"));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    let (width, height) = (frame.width() * SCALE, frame.height() * SCALE);
    canvas.set_width(width.ceil() as u32);
    canvas.set_height(height.ceil() as u32);
    let pen: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or("no pen for the canvas")?
        .dyn_into()?;
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let mut ask = |resolve: js_sys::Function, reject: js_sys::Function| {
        let answer = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        if let Err(refused) = canvas.to_blob(answer.unchecked_ref()) {
            let _ = reject.call1(&JsValue::NULL, &refused);
        }
    };
    let blob: Blob = JsFuture::from(Promise::new(&mut ask)).await?.dyn_into()?;
    let bytes = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
