//! One browser with a profile of its own, and the server it looks at.
//!
//! All calls wait for their answer, so that a story reads from top to bottom. The profile lives as
//! long as the value: a browser can be killed and started again on what it had stored.

use crate::camera;
use crate::console::Console;
use crate::engine::{Driver, Engine, name_download_folder};
use crate::keys::key;
use crate::setting::Setting;
use crate::{Locator, PATIENCE, project};
use serde_json::{Value, json};
use std::fs;
use std::future::Future;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use thirtyfour::common::capabilities::desiredcapabilities::Capabilities;
use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};
use thirtyfour::{WebDriver, WindowHandle};
use xtask::server::Server;

/// Not the root: whatever works here works on any static host.
const PREFIX: &str = "/some/path/keyfolio/";
/// No single call to a driver takes longer, a start of the browser and axe-core included.
const LONGEST_CALL: Duration = Duration::from_secs(60);
/// Between two looks at the page.
const PAUSE: Duration = Duration::from_millis(25);

/// A browser in the hands of one story.
pub struct Browser {
    engine: Engine,
    is_listening: bool,
    pub(crate) has_camera: bool,
    pub(crate) folder: PathBuf,
    server: Server,
    runtime: tokio::runtime::Runtime,
    session: Option<Session>,
    pub(crate) console: Console,
}

struct Session {
    driver: Driver,
    web: WebDriver,
}

impl Browser {
    /// Starts a browser with an empty profile and a server of its own for `dist/`.
    ///
    /// # Errors
    /// When there is no build, or the browser or its driver can't be started.
    pub fn start(engine: Engine) -> Result<Self, String> {
        Self::start_at(&Setting::story(engine))
    }

    /// Starts a browser with an empty profile and a server of its own in another setting.
    ///
    /// # Errors
    /// When the site is not there, or the browser or its driver can't be started.
    pub fn start_at(setting: &Setting) -> Result<Self, String> {
        static COUNTER: AtomicUsize = AtomicUsize::new(0);
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let name = format!("keyfolio-e2e-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let prepare = || {
            fs::create_dir_all(folder.join("profile"))?;
            fs::create_dir_all(folder.join("downloads"))?;
            name_download_folder(&folder, &folder.join("downloads"))?;
            if setting.has_camera {
                camera::lay_out(&folder)?;
            }
            Server::start(&setting.site, PREFIX, 0)
        };
        let server = prepare().map_err(|error| error.to_string())?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| error.to_string())?;
        let console = Console::new(setting.engine, folder.join("driver.log"));
        let mut browser = Self {
            engine: setting.engine,
            is_listening: setting.is_listening,
            has_camera: setting.has_camera,
            folder,
            server,
            runtime,
            session: None,
            console,
        };
        browser.restart()?;
        Ok(browser)
    }

    /// The folder in which the browser keeps what belongs to the user.
    #[must_use]
    pub fn profile(&self) -> std::path::PathBuf {
        self.folder.join("profile")
    }

    /// Which engine this is.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The address of the app, with a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// The server, to ask what was fetched or to stop it.
    pub fn server(&mut self) -> &mut Server {
        &mut self.server
    }

    /// The paths that the server was asked for since the last call, in order of arrival.
    #[must_use]
    pub fn take_requests(&self) -> Vec<String> {
        self.server.take_requests()
    }

    // ---- Pages ------------------------------------------------------------------------------

    /// Opens an address inside the app (`""`, `"#/accounts"`, `"?rescue"`) and waits until the
    /// program, or the rescue page, is there.
    #[track_caller]
    pub fn open(&self, address: &str) {
        self.visit(address);
        self.wait_until("the program to start", || {
            matches!(self.script("return document.documentElement.dataset.app"), Value::String(state) if state != "loading")
        });
    }

    /// Opens an address inside the app and does not wait for the program.
    #[track_caller]
    pub fn visit(&self, address: &str) {
        self.console.collect(self);
        let url = format!("{}{address}", self.url());
        self.block(self.driver().goto(url.as_str()))
            .expect("the page opens");
    }

    /// Loads the page anew and waits until the program is there.
    #[track_caller]
    pub fn reload(&self) {
        self.console.collect(self);
        self.run_script("document.documentElement.dataset.leaving = ''", Vec::new());
        if self.engine == Engine::Firefox {
            // Its driver loads anew past every cache and the service worker, as few people ever do.
            self.run_script("location.reload()", Vec::new());
        } else {
            self.block(self.driver().refresh())
                .expect("the page reloads");
        }
        self.wait_until("the program to start", || {
            self.script(
                "const { leaving, app } = document.documentElement.dataset;
                 return leaving === undefined && app !== 'loading'",
            ) == json!(true)
        });
    }

    /// The route in the address bar, such as `#/accounts`.
    #[must_use]
    pub fn route(&self) -> String {
        self.script("return location.hash")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Where to look for things on the page.
    #[must_use]
    pub fn page(&self) -> Locator<'_> {
        Locator::new(self)
    }

    /// Sets the size of the page in CSS pixels. Chromium goes down to any width; the windows of the
    /// others have a least width of their own, around 450.
    pub fn resize(&self, width: u32, height: u32) {
        if self.engine == Engine::Chromium {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", size);
        } else {
            self.block(self.driver().set_window_rect(0, 0, width, height))
                .expect("the window changes its size");
        }
    }

    /// Chooses theme (`light`, `dark`) and language (`en`, `de`) as the app itself stores them, and
    /// loads the page anew.
    pub fn prefer(&self, theme: &str, language: &str) {
        self.run_script(
            "localStorage.setItem('keyfolio/theme', JSON.stringify(arguments[0]));
             localStorage.setItem('keyfolio/language', JSON.stringify(arguments[1]));",
            vec![json!(theme), json!(language)],
        );
        self.reload();
    }

    /// Presses keys where the focus is: `"Escape"`, `"Control+k"`, `"Shift+Tab"`, `"a"`.
    pub fn press(&self, keys: &str) {
        let mut held: Vec<String> = keys.split('+').map(key).collect();
        let last = held.pop().unwrap_or_default();
        let character = |text: &String| text.chars().next().unwrap_or_default();
        let mut chain = self.driver().action_chain();
        for modifier in &held {
            chain = chain.key_down(character(modifier));
        }
        chain = chain.key_down(character(&last)).key_up(character(&last));
        for modifier in held.iter().rev() {
            chain = chain.key_up(character(modifier));
        }
        self.block(chain.perform()).expect("the keys are pressed");
    }

    // ---- Tabs -------------------------------------------------------------------------------

    /// Opens another tab on the same data and looks at it.
    pub fn new_tab(&self) -> WindowHandle {
        let tab = self.block(self.driver().new_tab()).expect("a new tab");
        self.switch_to(&tab);
        tab
    }

    /// The tab that is looked at.
    #[must_use]
    pub fn tab(&self) -> WindowHandle {
        self.block(self.driver().window()).expect("a tab")
    }

    /// Looks at another tab.
    pub fn switch_to(&self, tab: &WindowHandle) {
        self.block(self.driver().switch_to_window(tab.clone()))
            .expect("the other tab");
    }

    /// Closes the tab that is looked at.
    pub fn close_tab(&self) {
        self.console.collect(self);
        self.block(self.driver().close_window())
            .expect("the tab closes");
    }

    // ---- Scripts and waiting ----------------------------------------------------------------

    /// Runs a script in the page; `null` when the page is between two states.
    #[must_use]
    pub fn script(&self, script: &str) -> Value {
        let answer = self.block(self.driver().execute(script, Vec::new()));
        answer.map_or(Value::Null, |answer| answer.json().clone())
    }

    /// Runs a script with arguments.
    #[track_caller]
    pub fn run_script(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.block(self.driver().execute(script, arguments));
        answer
            .unwrap_or_else(|error| panic!("the script fails: {error}"))
            .json()
            .clone()
    }

    /// Runs a script that answers by calling its last argument.
    #[track_caller]
    pub fn run_async_script(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.block(self.driver().execute_async(script, arguments));
        answer
            .unwrap_or_else(|error| panic!("the script fails: {error}"))
            .json()
            .clone()
    }

    /// Looks again and again until it is so; fails after [`PATIENCE`].
    #[track_caller]
    pub fn wait_until(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so() {
            assert!(Instant::now() < deadline, "waited in vain for {what}");
            self.pause();
        }
    }

    /// Sends a command of Chromium's own protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        assert_eq!(
            self.engine,
            Engine::Chromium,
            "{command} is for Chromium alone"
        );
        self.block(self.driver().cdp().send_raw(command, parameters))
            .expect("the command is known")
    }

    /// How many pages the browser prints the page on: A4, with the margins of the style sheet.
    #[track_caller]
    pub fn pages_on_paper(&self) -> usize {
        let printed = self.block(self.driver().print_page(PrintParameters {
            page: PrintPage {
                width: 21.0,
                height: 29.7,
            },
            margin: PrintMargins {
                top: 1.3,
                bottom: 1.3,
                left: 1.6,
                right: 1.6,
            },
            background: true,
            shrink_to_fit: false,
            ..PrintParameters::default()
        }));
        let file = printed.expect("the browser prints");
        let text = String::from_utf8_lossy(&file);
        let pages = text.match_indices("/Type /Page");
        pages
            .filter(|(at, found)| !text[at + found.len()..].starts_with('s'))
            .count()
    }

    /// Takes a picture into `target/screens/`.
    pub fn screenshot(&self, name: &str) {
        let folder = project().join("target").join("screens");
        let file = folder.join(format!("{name}-{}.png", self.engine.name()));
        let taken = fs::create_dir_all(&folder)
            .map_err(|error| error.to_string())
            .and_then(|()| {
                self.block(self.driver().screenshot(&file))
                    .map_err(|error| error.to_string())
            });
        if let Err(error) = taken {
            println!("no picture of {name}: {error}");
        }
    }

    // ---- Life and death ---------------------------------------------------------------------

    /// Ends the whole browser at once, as a power cut would; nothing gets a chance to be written.
    pub fn kill(&mut self) {
        if let Some(mut session) = self.session.take() {
            session.driver.kill_all();
            // There is nobody left to say goodbye to.
            let _ = session.web.leak();
        }
    }

    /// Starts a browser on the same profile, ending the one before if it still runs.
    /// `WebKitGTK` keeps nothing between two starts.
    ///
    /// # Errors
    /// When the browser or its driver can't be started.
    pub fn restart(&mut self) -> Result<(), String> {
        self.quit();
        let profile = self.folder.join("profile");
        // What a killed browser leaves behind to guard its profile would keep the next one out.
        for lock in [
            "SingletonLock",
            "SingletonCookie",
            "SingletonSocket",
            "lock",
            ".parentlock",
        ] {
            let _ = fs::remove_file(profile.join(lock));
        }
        let log = self.folder.join("driver.log");
        let driver = Driver::start(self.engine, &self.folder, &log)?;
        let film = self.has_camera.then(|| camera::film(&self.folder));
        let wanted = self.engine.capabilities(
            &profile,
            &self.folder.join("downloads"),
            self.is_listening,
            film.as_deref(),
        );
        let wanted: Capabilities =
            serde_json::from_value(wanted).map_err(|error| error.to_string())?;
        let web = self
            .runtime
            .block_on(
                WebDriver::builder(driver.url(), wanted)
                    .request_timeout(LONGEST_CALL)
                    .connect(),
            )
            .map_err(|error| format!("{} can't be started: {error}", self.engine.name()))?;
        self.session = Some(Session { driver, web });
        let _ = self.block(self.driver().set_script_timeout(LONGEST_CALL));
        if self.engine == Engine::WebKit {
            let _ = self.block(self.driver().set_window_rect(0, 0, 1366, 900));
            self.await_frame()?;
        }
        Ok(())
    }

    /// Now and then a window of WebKit's is not painted, from the start or from some moment on; keys and clicks are
    /// lost in it without a word.
    pub(crate) fn await_frame(&self) -> Result<(), String> {
        let frame = self
            .driver()
            .execute_async("requestAnimationFrame(arguments[0])", Vec::new());
        let patient = async { tokio::time::timeout(PATIENCE, frame).await };
        match self.block(patient) {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(format!("{} paints nothing: {error}", self.engine.name())),
            Err(_) => Err(format!("{} paints nothing", self.engine.name())),
        }
    }

    fn quit(&mut self) {
        if let Some(session) = self.session.take() {
            let goodbye = session.web.quit();
            let patient = async { tokio::time::timeout(PATIENCE, goodbye).await.map(drop) };
            let _ = self.runtime.block_on(patient);
        }
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        &self
            .session
            .as_ref()
            .expect("a browser that runs; call restart after kill")
            .web
    }

    /// The process of the driver, from which the browser's descend.
    pub(crate) fn driver_process(&self) -> Option<u32> {
        self.session.as_ref().map(|session| session.driver.id())
    }

    pub(crate) fn is_running(&self) -> bool {
        self.session.is_some()
    }

    pub(crate) fn block<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    pub(crate) fn pause(&self) {
        self.runtime
            .block_on(async { tokio::time::sleep(PAUSE).await });
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.quit();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
