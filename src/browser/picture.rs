//! A chart of the page as a file of its own: what the sheets say about it is written into it, so that it looks
//! everywhere as it does here.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, NodeList, Window,
    XmlSerializer,
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
/// Around the chart, in pixels.
const MARGIN: f64 = 28.0;
/// From the upper edge to the chart: the margin and the two lines above the chart.
const HEAD: f64 = 84.0;
/// The sizes of the two lines, and how wide a letter is at most, as a part of its size.
const TITLE: f64 = 20.0;
const LINE: f64 = 13.0;
const LETTER: f64 = 0.58;
/// While a chart is being copied it looks as it does on white paper, whatever the theme.
const ON_PAPER: &str = "data-on-paper";
const NAMESPACE: &str = "http://www.w3.org/2000/svg";
/// Typefaces that other programs know, in place of those of this browser's system.
const SANS: &str = "Arial, Helvetica, 'Liberation Sans', sans-serif";
const SERIF: &str = "Georgia, 'Times New Roman', 'Liberation Serif', serif";

/// What stands above the chart in a file: there is no page around it that would say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    pub title: String,
    /// Whose it is, of when, and made on which day.
    pub line: String,
}

/// Offers the chart inside an element as a download; `name` without an ending. Answers whether it worked.
pub async fn save(around: &Element, name: &str, heading: &Heading, kind: Kind) -> bool {
    let saved = async {
        let chart = around
            .query_selector("svg[role=img]")?
            .ok_or("no chart to save")?;
        let window = web_sys::window().ok_or("no window")?;
        around.set_attribute(ON_PAPER, "")?;
        let sheet = sheet(&window, &chart, heading);
        around.remove_attribute(ON_PAPER)?;
        let Sheet {
            text,
            width,
            height,
        } = sheet?;
        let (ending, media_type, bytes) = match kind {
            Kind::Svg => ("svg", "image/svg+xml", text.into_bytes()),
            Kind::Png => {
                let pixels = pixels(&window, &text, width * SCALE, height * SCALE).await?;
                ("png", "image/png", pixels)
            }
        };
        files::download(&format!("{name}.{ending}"), media_type, &bytes)
            .map_err(|trouble| JsValue::from(trouble.to_string()))
    };
    saved.await.is_ok()
}

/// A chart as a text that needs no sheet and no page.
struct Sheet {
    text: String,
    width: f64,
    height: f64,
}

/// The chart on white, with its heading above and a margin around it.
fn sheet(window: &Window, chart: &Element, heading: &Heading) -> Result<Sheet, JsValue> {
    let document = window.document().ok_or("no document")?;
    let make = |tag: &str, attributes: &[(&str, &str)]| -> Result<Element, JsValue> {
        let made = document.create_element_ns(Some(NAMESPACE), tag)?;
        for (name, value) in attributes {
            made.set_attribute(name, value)?;
        }
        Ok(made)
    };
    let frame = chart.get_bounding_client_rect();
    let longest = |text: &str, size: f64| text.chars().count() as f64 * size * LETTER;
    let inside = frame
        .width()
        .max(longest(&heading.title, TITLE))
        .max(longest(&heading.line, LINE));
    let (width, height) = (
        (inside + 2.0 * MARGIN).ceil(),
        (HEAD + frame.height() + MARGIN).ceil(),
    );
    let whole = make(
        "svg",
        &[
            ("xmlns", NAMESPACE),
            ("viewBox", &format!("0 0 {width} {height}")),
            ("width", &width.to_string()),
            ("height", &height.to_string()),
        ],
    )?;
    let paper = make(
        "rect",
        &[("width", "100%"), ("height", "100%"), ("fill", "#ffffff")],
    )?;
    whole.append_child(&paper)?;
    let lines = [
        (
            heading.title.as_str(),
            SERIF,
            TITLE,
            "#17212e",
            MARGIN + 18.0,
        ),
        (heading.line.as_str(), SANS, LINE, "#5f6979", MARGIN + 40.0),
    ];
    for (text, family, size, fill, y) in lines {
        let line = make(
            "text",
            &[
                ("x", &MARGIN.to_string()),
                ("y", &y.to_string()),
                ("font-family", family),
                ("font-size", &size.to_string()),
                ("fill", fill),
            ],
        )?;
        line.set_text_content(Some(text));
        whole.append_child(&line)?;
    }
    let group = make(
        "g",
        &[("transform", &format!("translate({MARGIN} {HEAD})"))],
    )?;
    let copy: Element = chart.clone_node_with_deep(true)?.dyn_into()?;
    let (marks, copies) = (
        chart.query_selector_all("*")?,
        copy.query_selector_all("*")?,
    );
    for place in 0..marks.length() {
        dress(window, &nth(&marks, place)?, &nth(&copies, place)?)?;
    }
    dress(window, chart, &group)?;
    while let Some(mark) = copy.first_child() {
        group.append_child(&mark)?;
    }
    whole.append_child(&group)?;
    // Not the markup of HTML: that writes a space that does not break as a name which no other program knows.
    let text = XmlSerializer::new()?.serialize_to_string(&whole)?;
    Ok(Sheet {
        text,
        width,
        height,
    })
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
        let value = match name {
            "font-family" => typeface(&value),
            _ => value.as_str(),
        };
        if !value.is_empty() {
            copy.set_attribute(name, value)?;
        }
    }
    Ok(())
}

/// A typeface like the one of the page that is known elsewhere.
fn typeface(family: &str) -> &'static str {
    match family.trim_end().ends_with("sans-serif") {
        true => SANS,
        false => SERIF,
    }
}

async fn pixels(window: &Window, text: &str, width: f64, height: f64) -> Result<Vec<u8>, JsValue> {
    let document = window.document().ok_or("no document")?;
    let image = HtmlImageElement::new()?;
    let text = String::from(js_sys::encode_uri_component(text));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{text}"));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
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
