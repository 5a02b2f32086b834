//! What must not happen in any story: an error in the console, a fault the page noted, a request
//! that leaves the host.

use crate::{Browser, Engine};
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::fs;
use std::path::PathBuf;

/// What has been noticed in one browser.
pub(crate) struct Console {
    engine: Engine,
    log: PathBuf,
    /// How much of the driver's output has been read.
    read: Cell<usize>,
    found: RefCell<Vec<String>>,
    expected: RefCell<Vec<String>>,
}

/// Messages in a driver's output that stand for an error of the page.
const ERROR_MARKS: [&str; 4] = [
    "console.error:",
    "JavaScript error:",
    "CONSOLE JS ERROR",
    "CONSOLE SECURITY ERROR",
];

impl Console {
    pub(crate) fn new(engine: Engine, log: PathBuf) -> Self {
        Self {
            engine,
            log,
            read: Cell::default(),
            found: RefCell::default(),
            expected: RefCell::default(),
        }
    }

    fn note(&self, kind: &str, text: &str) {
        self.found.borrow_mut().push(format!("{kind}: {text}"));
    }

    /// Reads what the page would forget when it is left.
    pub(crate) fn collect(&self, browser: &Browser) {
        if !browser.is_running() {
            return;
        }
        let noted = browser.script("return (window.keyfolioErrors ?? []).splice(0).map((one) => `${one.kind} ${one.text}`)");
        for text in noted.as_array().into_iter().flatten() {
            self.note("the page noted", text.as_str().unwrap_or_default());
        }
        let fetched = browser.script(
            "const own = location.origin + '/';
             return performance.getEntriesByType('resource').map((one) => one.name)
               .filter((name) => !name.startsWith(own) && !/^(blob|data|chrome-untrusted):/.test(name))",
        );
        for address in fetched.as_array().into_iter().flatten() {
            self.note("left the host", address.as_str().unwrap_or_default());
        }
        match self.engine {
            Engine::Chromium => self.collect_chromium(browser),
            Engine::Firefox | Engine::WebKit => self.collect_output(),
        }
    }

    fn collect_chromium(&self, browser: &Browser) {
        for entry in browser
            .block(browser.driver().browser_log())
            .unwrap_or_default()
        {
            // Beside a plain file, which names no icon, Chromium asks for one at the root.
            if entry.level == "SEVERE" && !entry.message.contains("/favicon.ico ") {
                self.note("console", &entry.message);
            }
        }
        let url = browser.url();
        let origin = url.split('/').take(3).collect::<Vec<_>>().join("/");
        for entry in browser
            .block(browser.driver().get_log("performance"))
            .unwrap_or_default()
        {
            let message: Value = serde_json::from_str(&entry.message).unwrap_or_default();
            let (method, parameters) =
                (&message["message"]["method"], &message["message"]["params"]);
            if method != "Network.requestWillBeSent" {
                continue;
            }
            let address = parameters["request"]["url"].as_str().unwrap_or_default();
            // What goes over the wire; the browser's own pages ask for addresses of other kinds.
            let leaves = ["http:", "https:", "ws:", "wss:"];
            if !address.starts_with(&origin)
                && leaves.iter().any(|scheme| address.starts_with(scheme))
            {
                self.note("left the host", address);
            }
        }
    }

    fn collect_output(&self) {
        let output = String::from_utf8_lossy(&fs::read(&self.log).unwrap_or_default()).into_owned();
        let start = self.read.replace(output.len()).min(output.len());
        for line in output.get(start..).unwrap_or_default().lines() {
            // Firefox also reports faults of its own parts, which are not pages.
            let own_parts = [
                "resource://",
                "chrome://",
                "RSLoader",
                "services.settings:",
                ".mozilla.org/",
                "FormAutofill:",
            ];
            let own_fault = own_parts.iter().any(|part| line.contains(part));
            if ERROR_MARKS.iter().any(|mark| line.contains(mark)) && !own_fault {
                self.note("console", line);
            }
        }
    }

    fn unexpected(&self) -> Vec<String> {
        let expected = self.expected.borrow();
        let found = self.found.take();
        found
            .into_iter()
            .filter(|text| !expected.iter().any(|part| text.contains(part.as_str())))
            .collect()
    }
}

impl Browser {
    /// This story makes something go wrong: messages that hold `part` are no failure.
    pub fn expect_error(&self, part: &str) {
        self.console.expected.borrow_mut().push(part.to_owned());
    }

    /// Fails when anything went wrong that the story did not expect. Every story ends with it.
    #[track_caller]
    pub fn check_console(&self) {
        self.console.collect(self);
        let unexpected = self.console.unexpected();
        assert!(
            unexpected.is_empty(),
            "went wrong unseen:\n  {}",
            unexpected.join("\n  ")
        );
    }
}
