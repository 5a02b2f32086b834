//! The pictures of the README: the sample company as the finished build shows it, light and dark, each in a fixed
//! size and on a fixed day. `cargo xtask pictures` prepares what it needs and starts it.
//!
//! The same build gives pictures that look the same on the same machine; another one has other typefaces.

use keyfolio_e2e::{Browser, Setting, project};
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;

/// One picture, in both themes.
struct Scene {
    name: &'static str,
    /// Where it is taken.
    address: &'static str,
    /// What is there when everything is.
    seen: &'static str,
    /// What stands at the top of the picture, below the bar; the beginning of the page if there is none.
    top: Option<&'static str>,
    view: View,
}

/// A window or a phone: width and height in CSS pixels.
#[derive(Clone, Copy)]
enum View {
    Desk,
    Phone,
}

impl View {
    /// Gives the page this size, whichever it had before.
    fn put_on(self, browser: &Browser) {
        let (width, height, scale) = match self {
            Self::Desk => (1440, 900, 1.0),
            Self::Phone => (390, 844, 2.0),
        };
        let is_phone = matches!(self, Self::Phone);
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": is_phone });
        browser.devtools("Emulation.setDeviceMetricsOverride", size);
    }
}

/// An account of the sample that has a plan.
const ACCOUNT: &str = "Marrow & Finch Foodservice";

const SAMPLE: [Scene; 7] = [
    Scene {
        name: "accounts",
        address: "#/accounts",
        seen: ".accounts__body .accounts__name",
        top: None,
        view: View::Desk,
    },
    Scene {
        name: "account",
        address: "",
        seen: "main h1",
        top: None,
        view: View::Desk,
    },
    Scene {
        name: "plan",
        address: "",
        seen: ".plan",
        top: Some(".plan"),
        view: View::Desk,
    },
    Scene {
        name: "portfolio",
        address: "#/portfolio",
        seen: "main svg",
        top: None,
        view: View::Desk,
    },
    Scene {
        name: "model",
        address: "#/model",
        seen: "main h1",
        top: None,
        view: View::Desk,
    },
    Scene {
        name: "workshop",
        address: "#/workshop",
        seen: "main h1",
        top: None,
        view: View::Desk,
    },
    Scene {
        name: "phone",
        address: "#/accounts",
        seen: ".accounts__body .accounts__name",
        top: None,
        view: View::Phone,
    },
];

const THEMES: [&str; 2] = ["light", "dark"];

/// The day that the sample was written on: nothing in it moves.
const CLOCK: &str = "{
  const RealDate = Date;
  const now = RealDate.UTC(2026, 5, 30, 9, 41);
  globalThis.Date = class Date extends RealDate {
    constructor(...all) {
      if (all.length > 0) super(...all);
      else super(now);
    }
    static now() {
      return now;
    }
  };
}";

/// Nothing moves, blinks or is half drawn.
const REST: &str = "
const [selector, done] = [arguments[0], arguments[arguments.length - 1]];
document.activeElement?.blur();
scrollTo(0, 0);
if (selector) {
  const bar = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
  scrollTo(0, document.querySelector(selector).getBoundingClientRect().top - bar - 16);
}
const frame = () => new Promise((then) => requestAnimationFrame(then));
const moving = () => document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime < Infinity);
document.fonts.ready
  .then(frame).then(frame)
  .then(() => Promise.allSettled(moving().map((one) => one.finished)))
  .then(frame).then(() => done(true), () => done(false));";

fn main() -> ExitCode {
    match draw() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn draw() -> Result<(), String> {
    let folder = project().join("docs").join("pictures");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let browser = Browser::start_at(&Setting::quiet(project().join("dist")))?;
    let source = json!({ "source": CLOCK });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", source);
    browser.devtools(
        "Emulation.setTimezoneOverride",
        json!({ "timezoneId": "UTC" }),
    );
    browser.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true }));
    let calm = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    browser.devtools("Emulation.setEmulatedMedia", calm);
    browser.open("");
    browser.prefer("light", "en");
    browser.page().button("Open the sample").click();
    browser.page().css(".save-state--saved").see();
    browser.open("#/accounts");
    let account = browser.page().link(ACCOUNT).nth(0).attribute("href");
    let account = account.ok_or_else(|| format!("no link to {ACCOUNT}"))?;
    for theme in THEMES {
        browser.prefer(theme, "en");
        for scene in &SAMPLE {
            let address = match scene.address {
                "" => &account,
                address => address,
            };
            scene.view.put_on(&browser);
            browser.open(address);
            if scene.name == "workshop" {
                // The one that was held, where everybody saw what everybody had answered.
                browser.page().link("Workshop of…").click();
                browser.page().button("7 Reveal…").click();
                browser.page().heading("7 Reveal").see();
            }
            take(&browser, scene, theme, &folder)?;
        }
    }
    Ok(())
}

fn take(browser: &Browser, scene: &Scene, theme: &str, folder: &Path) -> Result<(), String> {
    browser.page().css(scene.seen).nth(0).see();
    // Nothing lies under the pointer.
    let pointer = json!({ "type": "mouseMoved", "x": 0, "y": 0 });
    browser.devtools("Input.dispatchMouseEvent", pointer);
    let rests = browser.run_async_script(REST, vec![json!(scene.top)]);
    if rests != true {
        return Err(format!(
            "the picture “{}” does not come to rest",
            scene.name
        ));
    }
    let wanted = json!({ "format": "webp", "quality": 72 });
    let answer = browser.devtools("Page.captureScreenshot", wanted);
    let picture = answer["data"].as_str().and_then(from_base64);
    let picture = picture.ok_or("the browser gives no picture")?;
    let file = folder.join(format!("{}-{theme}.webp", scene.name));
    println!("{:>8}  {}", picture.len(), file.display());
    std::fs::write(&file, picture).map_err(|error| format!("{}: {error}", file.display()))
}

/// The bytes that a text of base 64 stands for.
fn from_base64(text: &str) -> Option<Vec<u8>> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.trim_end_matches('=').bytes() {
        let value = LETTERS.iter().position(|known| *known == letter)?;
        held = (held << 6 | value as u32) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits & 0xff) as u8);
        }
    }
    Some(bytes)
}
