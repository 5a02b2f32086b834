//! A small static web server for `dist/`: one folder, under a path of one's choice, on this
//! machine only.
//!
//! It answers GET and HEAD the way a plain static host does; where `name.gz` lies beside a file, that is what goes
//! over the line to whoever takes gzip. It is for development and tests, not
//! for the open internet.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Longest request line or header line in bytes; a longer one ends the connection.
const LINE_LIMIT: usize = 16 * 1024;
/// How long an idle connection is kept.
const IDLE: Duration = Duration::from_secs(30);

/// A running server. It stops when it is dropped.
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
    listener: Option<JoinHandle<()>>,
}

struct Site {
    folder: Mutex<PathBuf>,
    /// Begins and ends with a slash.
    prefix: String,
    stopped: AtomicBool,
    paths: Mutex<Vec<String>>,
    /// Files with this ending are kept back until it is taken away.
    held: Mutex<Option<String>>,
    released: Condvar,
    connections: Mutex<Vec<TcpStream>>,
}

impl Server {
    /// Serves `folder` under `prefix` (such as `/` or `/some/path/keyfolio/`) on 127.0.0.1.
    /// Port 0 takes any free port.
    ///
    /// # Errors
    /// When the port is taken or the folder holds no `index.html`.
    pub fn start(folder: &Path, prefix: &str, port: u16) -> io::Result<Self> {
        if !folder.join("index.html").is_file() {
            let message = format!("{} holds no index.html; build first", folder.display());
            return Err(io::Error::new(io::ErrorKind::NotFound, message));
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let site = Arc::new(Site {
            folder: Mutex::new(folder.to_path_buf()),
            prefix: format!("/{}/", prefix.trim_matches('/')).replace("//", "/"),
            stopped: AtomicBool::new(false),
            paths: Mutex::default(),
            held: Mutex::default(),
            released: Condvar::new(),
            connections: Mutex::default(),
        });
        let shared = Arc::clone(&site);
        let listener = thread::spawn(move || accept(&listener, &shared));
        Ok(Self {
            address,
            site,
            listener: Some(listener),
        })
    }

    /// The address of the start page, with a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.site.prefix)
    }

    /// The paths asked for since the last call, in order of arrival.
    #[must_use]
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut *lock(&self.site.paths))
    }

    /// Serves another folder from now on, as when a new release takes the place of the one before.
    pub fn publish(&self, folder: &Path) {
        *lock(&self.site.folder) = folder.to_path_buf();
    }

    /// Keeps back every file whose name ends like this, as a slow line would, until [`Self::release`].
    pub fn hold(&self, ending: &str) {
        *lock(&self.site.held) = Some(ending.to_owned());
    }

    /// Hands out what was kept back.
    pub fn release(&self) {
        *lock(&self.site.held) = None;
        self.site.released.notify_all();
    }

    /// Stops answering and closes open connections, as if the host were gone.
    pub fn stop(&mut self) {
        self.site.stopped.store(true, Ordering::SeqCst);
        // The listener waits in `accept`; one connection of our own wakes it.
        let _ = TcpStream::connect(self.address);
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
        for connection in lock(&self.site.connections).drain(..) {
            let _ = connection.shutdown(std::net::Shutdown::Both);
        }
        // Whoever was kept waiting finds the line cut.
        self.release();
    }

    /// Waits until the process is ended from outside.
    pub fn run(mut self) {
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.listener.is_some() {
            self.stop();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn accept(listener: &TcpListener, site: &Arc<Site>) {
    for connection in listener.incoming() {
        if site.stopped.load(Ordering::SeqCst) {
            return;
        }
        let Ok(connection) = connection else { continue };
        if let Ok(copy) = connection.try_clone() {
            let mut open = lock(&site.connections);
            open.retain(|known| known.peer_addr().is_ok());
            open.push(copy);
        }
        let site = Arc::clone(site);
        thread::spawn(move || {
            // A browser that hangs up early is no fault of ours.
            let _ = converse(&connection, &site);
            let _ = connection.shutdown(std::net::Shutdown::Both);
        });
    }
}

fn converse(connection: &TcpStream, site: &Site) -> io::Result<()> {
    connection.set_read_timeout(Some(IDLE))?;
    connection.set_nodelay(true)?;
    let mut reader = BufReader::new(connection);
    loop {
        let Some(request) = line(&mut reader)? else {
            return Ok(());
        };
        let mut keep = true;
        let mut gzip = false;
        while let Some(header) = line(&mut reader)? {
            if header.is_empty() {
                break;
            }
            let header = header.to_ascii_lowercase();
            keep &= header != "connection: close";
            gzip |= header.starts_with("accept-encoding:") && header.contains("gzip");
        }
        let answer = answer(&request, gzip, site);
        let mut out = answer.head.into_bytes();
        if answer.with_body {
            out.extend_from_slice(&answer.body);
        }
        (&mut &*connection).write_all(&out)?;
        if !keep {
            return Ok(());
        }
    }
}

fn line(reader: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let mut limited = io::Read::take(&mut *reader, LINE_LIMIT as u64);
    limited.read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    if bytes.len() == LINE_LIMIT {
        return Err(io::Error::new(
            io::ErrorKind::InvalidData,
            "a header line is too long",
        ));
    }
    Ok(Some(String::from_utf8_lossy(&bytes).trim_end().to_owned()))
}

struct Answer {
    head: String,
    body: Vec<u8>,
    with_body: bool,
}

impl Answer {
    fn new(status: &str, kind: &str, body: Vec<u8>, extra: &str) -> Self {
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
             X-Content-Type-Options: nosniff\r\n{extra}\r\n",
            body.len()
        );
        Self {
            head,
            body,
            with_body: true,
        }
    }

    fn plain(status: &str, extra: &str) -> Self {
        Self::new(
            status,
            "text/plain; charset=utf-8",
            format!("{status}\n").into_bytes(),
            extra,
        )
    }
}

fn answer(request: &str, gzip: bool, site: &Site) -> Answer {
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let path = target.split(['?', '#']).next().unwrap_or("");
    lock(&site.paths).push(path.to_owned());
    let mut held = lock(&site.held);
    while held
        .as_ref()
        .is_some_and(|ending| path.ends_with(ending.as_str()))
    {
        held = site
            .released
            .wait(held)
            .unwrap_or_else(PoisonError::into_inner);
    }
    drop(held);
    let mut answer = match method {
        "GET" | "HEAD" => find(path, gzip, site),
        _ => Answer::plain("405 Method Not Allowed", "Allow: GET, HEAD\r\n"),
    };
    answer.with_body = method != "HEAD";
    answer
}

fn find(path: &str, gzip: bool, site: &Site) -> Answer {
    let Some(inside) = path.strip_prefix(&site.prefix) else {
        if format!("{path}/") == site.prefix {
            let location = format!("Location: {}\r\n", site.prefix);
            return Answer::plain("301 Moved Permanently", &location);
        }
        return Answer::plain("404 Not Found", "");
    };
    let Some(relative) = decode(inside).filter(|path| is_inside(path)) else {
        return Answer::plain("400 Bad Request", "");
    };
    let mut file = lock(&site.folder).join(relative);
    if file.is_dir() {
        file.push("index.html");
    }
    let mut packed = file.clone().into_os_string();
    packed.push(".gz");
    if gzip && let Ok(body) = fs::read(packed) {
        let extra = format!("{}Content-Encoding: gzip\r\n", caching(&file));
        return Answer::new("200 OK", media_type(&file), body, &extra);
    }
    match fs::read(&file) {
        Ok(body) => Answer::new("200 OK", media_type(&file), body, caching(&file)),
        Err(_) => Answer::plain("404 Not Found", ""),
    }
}

/// Undoes percent-encoding; `None` when the result is no text.
fn decode(path: &str) -> Option<PathBuf> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        let value = digit(rest.next())? * 16 + digit(rest.next())?;
        bytes.push(u8::try_from(value).ok()?);
    }
    String::from_utf8(bytes).ok().map(PathBuf::from)
}

/// No step upwards, no other root, no second name for a file.
fn is_inside(path: &Path) -> bool {
    path.components()
        .all(|part| matches!(part, Component::Normal(_)))
        && !path.to_string_lossy().contains('\\')
}

/// A file whose name follows its contents may be kept; all others are asked for each time.
fn caching(file: &Path) -> &'static str {
    let stem = file
        .file_stem()
        .map(|stem| stem.to_string_lossy())
        .unwrap_or_default();
    let mark = stem.rsplit_once('-').map_or("", |(_, mark)| mark);
    if mark.len() == 16 && mark.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        "Cache-Control: max-age=31536000, immutable\r\n"
    } else {
        "Cache-Control: no-cache\r\n"
    }
}

/// The media type a browser insists on: modules and WebAssembly run only with the right one.
fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
#[path = "server_tests.rs"]
mod tests;
