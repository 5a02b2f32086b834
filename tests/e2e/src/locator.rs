//! A way to something on the page, looked up anew at every step: by role and name, by label, by
//! text, or by selector when nothing else will do. Every action waits until it can be done.

use crate::{Browser, PATIENCE, Picture};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;
use thirtyfour::WebElement;
use thirtyfour::error::WebDriverError;

const FIND: &str = include_str!("find.js");

/// Brings an element into view and waits until it stands where it stood a frame before; a second at most.
const STILL: &str = "
const [element, done] = arguments;
element.scrollIntoView({ block: 'center', inline: 'nearest' });
setTimeout(done, 1000);
let before;
const look = () => {
  const { x, y } = element.getBoundingClientRect();
  if (before?.x === x && before?.y === y) return done();
  before = { x, y };
  requestAnimationFrame(look);
};
look();";

/// Where to look, inside what.
#[derive(Clone)]
pub struct Locator<'browser> {
    browser: &'browser Browser,
    steps: Vec<Value>,
    /// The one that is meant when several match.
    place: Option<usize>,
}

impl<'browser> Locator<'browser> {
    pub(crate) fn new(browser: &'browser Browser) -> Self {
        Self {
            browser,
            steps: Vec::new(),
            place: None,
        }
    }

    fn step(&self, step: Value) -> Self {
        let mut further = self.clone();
        further.steps.push(step);
        further
    }

    /// By ARIA role and accessible name; an empty name takes all. A name that ends with `…` is the
    /// beginning of one.
    #[must_use]
    pub fn role(&self, role: &str, name: &str) -> Self {
        self.step(json!({ "by": "role", "role": role, "name": name }))
    }

    /// A button by its name.
    #[must_use]
    pub fn button(&self, name: &str) -> Self {
        self.role("button", name)
    }

    /// A link by its name.
    #[must_use]
    pub fn link(&self, name: &str) -> Self {
        self.role("link", name)
    }

    /// A heading by its text.
    #[must_use]
    pub fn heading(&self, name: &str) -> Self {
        self.role("heading", name)
    }

    /// A dialog by its name.
    #[must_use]
    pub fn dialog(&self, name: &str) -> Self {
        self.role("dialog", name)
    }

    /// A field of a form by its label.
    #[must_use]
    pub fn field(&self, label: &str) -> Self {
        self.step(json!({ "by": "label", "name": label }))
    }

    /// The innermost element that holds this text.
    #[must_use]
    pub fn text(&self, text: &str) -> Self {
        self.step(json!({ "by": "text", "value": text }))
    }

    /// By CSS selector, visible elements only.
    #[must_use]
    pub fn css(&self, selector: &str) -> Self {
        self.step(json!({ "by": "css", "value": selector }))
    }

    /// By CSS selector, hidden elements too (file inputs behind a button).
    #[must_use]
    pub fn hidden(&self, selector: &str) -> Self {
        self.step(json!({ "by": "css", "value": selector, "hidden": true }))
    }

    /// The match at this place, counted from 0. Without it a single match is asked for.
    #[must_use]
    pub fn nth(mut self, place: usize) -> Self {
        self.place = Some(place);
        self
    }

    /// How many match now; does not wait.
    #[must_use]
    pub fn count(&self) -> usize {
        self.found().len()
    }

    /// Waits until it is there.
    #[track_caller]
    pub fn see(&self) {
        let _ = self.element();
    }

    /// Waits until it is gone.
    #[track_caller]
    pub fn gone(&self) {
        self.browser
            .wait_until(&format!("{} to be gone", self.name()), || self.count() == 0);
    }

    /// Waits until as many match.
    #[track_caller]
    pub fn see_count(&self, count: usize) {
        self.browser
            .wait_until(&format!("{count} of {}", self.name()), || {
                self.count() == count
            });
    }

    /// Clicks it, as soon as it can be pressed and nothing is in the way.
    #[track_caller]
    pub fn click(&self) {
        // A click on what is switched off is lost without a word.
        self.browser
            .wait_until(&format!("{} to be switched on", self.name()), || {
                self.evaluate("return !arguments[0].disabled", Vec::new()) == json!(true)
            });
        self.settle();
        self.attempt("click", |element| self.browser.block(element.click()));
    }

    /// A person brings it to where nothing lies over it, and does not aim at what still moves: a click that comes where it
    /// was a moment ago is another one.
    #[track_caller]
    fn settle(&self) {
        self.attempt("wait for", |element| {
            let arguments = vec![element.to_json()?];
            let driver = self.browser.driver();
            self.browser.block(driver.execute_async(STILL, arguments))
        });
    }

    /// Takes hold of it with the pointer and carries it so many pixels down, without letting go.
    #[track_caller]
    pub fn carry_down(&self, pixels: i64) {
        self.settle();
        self.attempt("carry", |element| {
            let actions = self.browser.driver().action_chain();
            let actions = actions.move_to_element_center(&element).click_and_hold();
            // A hand goes through what lies between.
            let actions = actions
                .move_by_offset(0, pixels.signum() * 10)
                .move_by_offset(0, pixels - pixels.signum() * 10);
            self.browser.block(actions.perform())
        });
    }

    /// Lets go of what the pointer holds.
    #[track_caller]
    pub fn let_go(&self) {
        let actions = self.browser.driver().action_chain().release();
        self.browser
            .block(actions.perform())
            .expect("the pointer lets go");
    }

    /// Types at the end of what is there.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        self.attempt("type into", |element| {
            self.browser.block(element.send_keys(text))
        });
    }

    /// Replaces what a field holds.
    #[track_caller]
    pub fn fill(&self, text: &str) {
        self.attempt("fill", |element| {
            self.browser.block(async {
                element.clear().await?;
                element.send_keys(text).await
            })
        });
    }

    /// Chooses the option of a select with this text.
    #[track_caller]
    pub fn choose(&self, option: &str) {
        const CHOOSE: &str = "const option = [...arguments[0].options].find((one) => one.text.trim() === arguments[1]);
            if (!option) return false;
            arguments[0].value = option.value;
            for (const kind of ['input', 'change']) arguments[0].dispatchEvent(new Event(kind, { bubbles: true }));
            return true;";
        let chosen = self.evaluate(CHOOSE, vec![json!(option)]);
        assert_eq!(
            chosen,
            json!(true),
            "{} has no option “{option}”",
            self.name()
        );
    }

    /// Hands a file to a file input, as a person does with the system's dialog.
    #[track_caller]
    pub fn upload(&self, file: &Path) {
        let file = file
            .canonicalize()
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let path = file.to_string_lossy().into_owned();
        self.attempt("upload to", |element| {
            self.browser.block(element.send_keys(path.as_str()))
        });
    }

    /// What can be read there.
    #[track_caller]
    #[must_use]
    pub fn read(&self) -> String {
        self.attempt("read", |element| self.browser.block(element.text()))
    }

    /// What a field holds.
    #[track_caller]
    #[must_use]
    pub fn value(&self) -> String {
        self.attempt("read", |element| self.browser.block(element.value()))
            .unwrap_or_default()
    }

    /// An attribute; `None` when it is not set.
    #[track_caller]
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.attempt("read", |element| self.browser.block(element.attr(name)))
    }

    /// True when the keyboard is here.
    #[track_caller]
    #[must_use]
    pub fn has_focus(&self) -> bool {
        self.evaluate("return document.activeElement === arguments[0]", Vec::new()) == json!(true)
    }

    /// Runs a script with the element as `arguments[0]`, the others after it.
    #[track_caller]
    pub fn evaluate(&self, script: &str, others: Vec<Value>) -> Value {
        self.attempt("evaluate on", |element| {
            let mut arguments = vec![element.to_json()?];
            arguments.extend(others.iter().cloned());
            self.browser
                .block(self.browser.driver().execute(script, arguments))
                .map(|answer| answer.json().clone())
        })
    }

    /// The element itself, for what this type does not know.
    #[track_caller]
    #[must_use]
    pub fn element(&self) -> WebElement {
        self.attempt("see", Ok)
    }

    /// How it looks, as the browser has painted it.
    #[track_caller]
    #[must_use]
    pub fn picture(&self) -> Picture {
        // The browser itself reads its picture; the grey values come back as the characters of a text.
        const DECODE: &str = "const [bytes, done] = arguments;
            createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' })).then((image) => {
                const canvas = new OffscreenCanvas(image.width, image.height);
                const pen = canvas.getContext('2d');
                pen.drawImage(image, 0, 0);
                const { data } = pen.getImageData(0, 0, image.width, image.height);
                let grey = '';
                for (let at = 0; at < data.length; at += 4)
                    grey += String.fromCharCode(Math.round((data[at] + data[at + 1] + data[at + 2]) / 3));
                done({ width: image.width, height: image.height, grey });
            }, (error) => done({ error: String(error) }));";
        let file = self.attempt("take a picture of", |element| {
            self.browser.block(element.screenshot_as_png())
        });
        let read = self.browser.run_async_script(DECODE, vec![json!(file)]);
        let side = |name: &str| {
            let side = read[name]
                .as_u64()
                .and_then(|side| usize::try_from(side).ok());
            side.unwrap_or_else(|| panic!("no picture of {}: {read}", self.name()))
        };
        let grey = read["grey"].as_str().unwrap_or_default();
        Picture {
            width: side("width"),
            height: side("height"),
            grey: grey
                .chars()
                .filter_map(|value| u8::try_from(value).ok())
                .collect(),
        }
    }

    fn found(&self) -> Vec<WebElement> {
        let answer = self
            .browser
            .block(self.browser.driver().execute(FIND, vec![json!(self.steps)]));
        // Between two pages there is nothing to be found, and no script can run.
        answer
            .and_then(thirtyfour::session::scriptret::ScriptRet::elements)
            .unwrap_or_default()
    }

    /// Tries until it works: what a page is about to draw or to move can't be acted on yet.
    #[track_caller]
    fn attempt<T>(&self, verb: &str, act: impl Fn(WebElement) -> Result<T, WebDriverError>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let mut found = self.found();
            let outcome = match (self.place, found.len()) {
                (None, 1) => act(found.remove(0)).map_err(|error| error.to_string()),
                (Some(place), count) if place < count => {
                    act(found.remove(place)).map_err(|error| error.to_string())
                }
                (_, 0) => Err("nothing matches".to_owned()),
                (_, count) => Err(format!("{count} match")),
            };
            match outcome {
                Ok(value) => return value,
                Err(error) if Instant::now() > deadline => {
                    panic!("can't {verb} {}: {error}", self.name());
                }
                Err(_) => self.browser.pause(),
            }
        }
    }

    fn name(&self) -> String {
        let step = |step: &Value| {
            let text = |key: &str| step[key].as_str().unwrap_or_default().to_owned();
            match step["by"].as_str() {
                Some("role") => format!("{} “{}”", text("role"), text("name")),
                Some("label") => format!("field “{}”", text("name")),
                _ => format!("“{}”", text("value")),
            }
        };
        self.steps.iter().map(step).collect::<Vec<_>>().join(" > ")
    }
}
