//! The three browser engines: how their drivers are started and what they are asked for.

use crate::PATIENCE;
use crate::process::{family, is_alive};
use serde_json::{Value, json};
use std::fs::File;
use std::io::Write;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium through chromedriver.
    Chromium,
    /// Firefox through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser through WebKitWebDriver, on a display that nobody sees.
    WebKit,
}

/// Where Debian keeps the small browser that WebKitGTK is driven in.
const MINI_BROWSERS: [&str; 2] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
];

impl Engine {
    /// All engines, in the order they are run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name used in test names and in `KEYFOLIO_ENGINES`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engines named in `KEYFOLIO_ENGINES`, separated by commas; all of them without it.
    ///
    /// # Errors
    /// A name that no engine has.
    pub fn chosen() -> Result<Vec<Self>, String> {
        let Ok(names) = std::env::var("KEYFOLIO_ENGINES") else {
            return Ok(Self::ALL.to_vec());
        };
        let known = |name: &str| Self::ALL.into_iter().find(|engine| engine.name() == name);
        names
            .split(',')
            .map(str::trim)
            .map(|name| known(name).ok_or_else(|| format!("KEYFOLIO_ENGINES: no engine “{name}”")))
            .collect()
    }

    /// What a session is opened with. `profile` holds the user's data, `downloads` what they save; a driver that
    /// listens takes notes of every request and message. A film takes the place of Chromium's camera.
    pub(crate) fn capabilities(
        self,
        profile: &Path,
        downloads: &Path,
        is_listening: bool,
        film: Option<&Path>,
    ) -> Value {
        let notes = if is_listening { "ALL" } else { "OFF" };
        match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "pageLoadStrategy": "eager",
                "goog:loggingPrefs": { "browser": notes, "performance": notes },
                "goog:chromeOptions": {
                    "binary": find("chromium").unwrap_or_else(|| "chromium".into()),
                    "args": chromium_arguments(profile, film),
                    "prefs": {
                        "download.default_directory": downloads,
                        "download.prompt_for_download": false,
                        "intl.accept_languages": "en-US,en",
                    },
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "pageLoadStrategy": "eager",
                "moz:firefoxOptions": {
                    "binary": find("firefox").unwrap_or_else(|| "firefox".into()),
                    "args": ["-headless", "-profile", profile],
                    "prefs": {
                        "browser.download.folderList": 2,
                        "browser.download.dir": downloads,
                        "browser.download.always_ask_before_handling_new_types": false,
                        "browser.download.alwaysOpenPanel": false,
                        // What pages write to the console is read from the driver's output.
                        "devtools.console.stdout.content": true,
                        "browser.dom.window.dump.enabled": true,
                        "intl.accept_languages": "en-US, en",
                        // It stumbles over fields that go out of the page, and says so among the page's errors.
                        "extensions.formautofill.addresses.enabled": false,
                        "extensions.formautofill.creditCards.enabled": false,
                        "signon.autofillForms": false,
                        "signon.rememberSignons": false,
                    },
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": mini_browser(),
                    "args": ["--automation", "--enable-write-console-messages-to-stdout=true"],
                },
            }),
        }
    }
}

fn chromium_arguments(profile: &Path, film: Option<&Path>) -> Vec<String> {
    let quiet = [
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-search-engine-choice-screen",
        "--lang=en-US",
        "--window-size=1366,900",
    ];
    let profile = format!("--user-data-dir={}", profile.display());
    let camera = film.into_iter().flat_map(|film| {
        [
            "--use-fake-ui-for-media-stream".to_owned(),
            "--use-fake-device-for-media-stream".to_owned(),
            format!("--use-file-for-fake-video-capture={}", film.display()),
        ]
    });
    let quiet = quiet.into_iter().map(str::to_owned);
    quiet.chain([profile]).chain(camera).collect()
}

fn mini_browser() -> PathBuf {
    let known = MINI_BROWSERS
        .iter()
        .map(PathBuf::from)
        .find(|path| path.is_file());
    known
        .or_else(|| find("MiniBrowser"))
        .unwrap_or_else(|| MINI_BROWSERS[0].into())
}

/// Where a program is on the search path.
fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// A running driver; it ends, with its browser, when it is dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the engine's driver. Its output goes to `log`; `home` is its home folder.
    pub(crate) fn start(engine: Engine, home: &Path, log: &Path) -> Result<Self, String> {
        let port = free_port()?;
        let port_word = format!("--port={port}");
        let mut command = match engine {
            Engine::Chromium => Command::new("chromedriver"),
            Engine::Firefox => Command::new(geckodriver()),
            Engine::WebKit => Command::new("WebKitWebDriver"),
        };
        if engine == Engine::WebKit {
            // It knows neither profile nor download folder: both follow from the home folder.
            command
                .env("HOME", home)
                .env("XDG_CONFIG_HOME", home.join(".config"));
            command
                .env("DISPLAY", display()?)
                .env_remove("WAYLAND_DISPLAY");
            command.env("LANG", "en_US.UTF-8");
            // There is no graphics card behind that display to share memory with.
            command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
            // In a container run as root the sandbox of WebKit's helpers can't be set up.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        }
        let output = File::options()
            .create(true)
            .append(true)
            .open(log)
            .map_err(|e| e.to_string())?;
        let errors = output.try_clone().map_err(|error| error.to_string())?;
        let process = command
            .arg(port_word)
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .spawn()
            .map_err(|error| {
                format!("the driver of {} can't be started: {error}", engine.name())
            })?;
        let mut driver = Self { process, port };
        driver.await_port(engine)?;
        Ok(driver)
    }

    /// The process of the driver.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn await_port(&mut self, engine: Engine) -> Result<(), String> {
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if let Ok(Some(status)) = self.process.try_wait() {
                return Err(format!(
                    "the driver of {} ended at once ({status})",
                    engine.name()
                ));
            }
            if Instant::now() > deadline {
                return Err(format!("the driver of {} does not answer", engine.name()));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Ends the driver and every process below it at once, as a power cut would.
    pub(crate) fn kill_all(&mut self) {
        let ids = family(self.process.id());
        // One call for all of them, so that none can react to the end of another.
        let _ = Command::new("kill")
            .arg("-9")
            .args(ids.iter().map(u32::to_string))
            // Some are gone by now; that is as good.
            .stderr(Stdio::null())
            .status();
        let _ = self.process.wait();
        // After a power cut nothing is left; a process that is still ending holds the files of its profile, and
        // the next browser would find them in use.
        while ids.iter().any(|id| is_alive(*id)) {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if matches!(self.process.try_wait(), Ok(None)) {
            self.kill_all();
        }
    }
}

fn geckodriver() -> PathBuf {
    let own = crate::project()
        .join(".tools")
        .join("bin")
        .join("geckodriver");
    if own.is_file() {
        own
    } else {
        "geckodriver".into()
    }
}

fn free_port() -> Result<u16, String> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| error.to_string())?;
    listener
        .local_addr()
        .map(|address| address.port())
        .map_err(|error| error.to_string())
}

/// The display for the engine that can't do without one; started once, ended with the stories.
static DISPLAY: Mutex<Option<(Child, String)>> = Mutex::new(None);

fn display() -> Result<String, String> {
    let mut shared = DISPLAY.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, name)) = &*shared {
        return Ok(name.clone());
    }
    // The server picks a free number and writes it to its standard output.
    let mut server = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1600x1200x24",
            "-nolisten",
            "tcp",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("Xvfb can't be started: {error}"))?;
    let mut number = String::new();
    if let Some(output) = server.stdout.take() {
        let _ = std::io::BufRead::read_line(&mut std::io::BufReader::new(output), &mut number);
    }
    if number.trim().is_empty() {
        let _ = server.kill();
        return Err("Xvfb did not open a display".into());
    }
    let name = format!(":{}", number.trim());
    *shared = Some((server, name.clone()));
    Ok(name)
}

/// Ends what all stories shared.
pub(crate) fn end_display() {
    if let Some((mut server, _)) = DISPLAY
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .take()
    {
        let _ = server.kill();
        let _ = server.wait();
    }
}

/// Tells WebKit's browser where downloads go: it asks the desktop's settings.
pub(crate) fn name_download_folder(home: &Path, downloads: &Path) -> std::io::Result<()> {
    let config = home.join(".config");
    std::fs::create_dir_all(&config)?;
    let mut file = File::create(config.join("user-dirs.dirs"))?;
    writeln!(file, "XDG_DOWNLOAD_DIR=\"{}\"", downloads.display())
}
