//! The service worker of a build: `static/service-worker.js`, completed with the list of all files
//! and their hashes. The same files give the same worker, byte by byte, so that browsers see a new
//! release only where there is one.

use crate::digest::{integrity, short_name};
use std::fs;
use std::io;
use std::path::Path;

/// The worker's name, the same in every release: browsers ask for it again and compare.
pub const WORKER: &str = "service-worker.js";

const SCRIPT: &str = include_str!("../../static/service-worker.js");
/// Takes an installed worker away again.
const OFF: &str = include_str!("../../static/service-worker-off.js");
/// The lines of the script that stand for what only a build knows.
const BLANKS: &str = "const VERSION = \"\";\nconst FILES = {};\n";

/// Tells the start page that there is a worker to install.
const MARK: &str = "<meta name=\"keyfolio-worker\" content=\"./service-worker.js\">\n";
/// The mark goes before this.
const HEAD_END: &str = "</head>";

/// Completes the build in the folder with a worker that keeps it. Safe to repeat, also after a file
/// has changed.
///
/// # Errors
/// When a file can't be read or written, or has a name that would need escapes in an address.
pub fn add(folder: &Path) -> io::Result<()> {
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index)?;
    if !page.contains(MARK) {
        if !page.contains(HEAD_END) {
            return Err(refusal("index.html has no head to name the worker in"));
        }
        fs::write(
            &index,
            page.replacen(HEAD_END, &format!("{MARK}{HEAD_END}"), 1),
        )?;
    }
    let mut files = Vec::new();
    list(folder, "", &mut files)?;
    files.sort();
    fs::write(folder.join(WORKER), script(&files))
}

/// Completes the build in the folder with a worker that takes away those of other builds: whoever
/// develops sees what was built last, and a page is never served from a cache.
///
/// # Errors
/// When the file can't be written.
pub fn leave_out(folder: &Path) -> io::Result<()> {
    fs::write(folder.join(WORKER), OFF)
}

/// The worker for these files: path and hash, in order.
fn script(files: &[(String, String)]) -> String {
    let lines = files
        .iter()
        .map(|(path, hash)| format!("  \"{path}\": \"{hash}\",\n"));
    let lines: String = lines.collect();
    // The script is part of the version: a worker that answers differently keeps a cache of its own.
    let version = short_name(format!("{SCRIPT}{lines}").as_bytes());
    SCRIPT.replacen(
        BLANKS,
        &format!("const VERSION = \"{version}\";\nconst FILES = {{\n{lines}}};\n"),
        1,
    )
}

/// Every file of the folder but the worker, which the browser keeps by itself.
fn list(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
        if !name.bytes().all(plain) {
            return Err(refusal(&format!("“{prefix}{name}” is no plain file name")));
        }
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{path}/"), files)?;
        } else if path != WORKER {
            let hash = integrity(&fs::read(entry.path())?);
            // Hosts differ in what they do with the full name of a start page, not with the short one.
            let path = if path == "index.html" {
                String::new()
            } else {
                path
            };
            files.push((path, hash));
        }
    }
    Ok(())
}

fn refusal(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    struct Build(PathBuf);

    impl Build {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir()
                .join(format!("keyfolio-offline-{name}-{}", std::process::id()));
            let build = Self(path);
            build.put("index.html", "<head>\n</head><p>Hello");
            build.put("boot-0123456789abcdef.mjs", "start()");
            build.put("sample/customers.csv", "Name\nAcme");
            build
        }

        fn put(&self, path: &str, text: &str) {
            let file = self.0.join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, text).expect("a file");
        }

        fn worker(&self) -> String {
            add(&self.0).expect("a worker");
            fs::read_to_string(self.0.join(WORKER)).expect("a worker")
        }
    }

    impl Drop for Build {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    /// The list in a worker: path and hash.
    fn listed(worker: &str) -> Vec<(&str, &str)> {
        let (_, list) = worker.split_once("const FILES = {\n").expect("a list");
        let (list, _) = list.split_once("};\n").expect("its end");
        let lines = list.lines().map(|line| {
            let line = line
                .strip_prefix("  \"")
                .and_then(|line| line.strip_suffix("\","));
            line.and_then(|line| line.split_once("\": \""))
        });
        lines.map(|line| line.expect("a path and a hash")).collect()
    }

    fn version(worker: &str) -> &str {
        let (_, rest) = worker.split_once("const VERSION = \"").expect("a version");
        rest.split('"').next().unwrap_or_default()
    }

    #[test]
    fn the_list_names_every_file_by_its_contents() {
        let build = Build::new("list");
        let worker = build.worker();
        let page = fs::read(build.0.join("index.html")).expect("the page");
        assert!(page.starts_with(format!("<head>\n{MARK}</head>").as_bytes()));
        assert_eq!(
            listed(&worker),
            [
                ("", &*integrity(&page)),
                ("boot-0123456789abcdef.mjs", &*integrity(b"start()")),
                ("sample/customers.csv", &*integrity(b"Name\nAcme")),
            ]
        );
    }

    #[test]
    fn the_same_files_give_the_same_worker_and_others_another_version() {
        let build = Build::new("version");
        let first = build.worker();
        assert_eq!(build.worker(), first);
        assert_eq!(version(&first).len(), 16);
        build.put("sample/customers.csv", "Name\nBeta");
        let second = build.worker();
        assert_ne!(version(&second), version(&first));
        build.put("sample/customers.csv", "Name\nAcme");
        assert_eq!(build.worker(), first);
        build.put("sample/more.csv", "Name");
        assert_ne!(version(&build.worker()), version(&first));
    }

    #[test]
    fn the_script_has_its_blanks_once_and_nothing_else_is_changed() {
        assert_eq!(SCRIPT.matches(BLANKS).count(), 1);
        let worker = Build::new("blanks").worker();
        assert!(!worker.contains(BLANKS));
        let (before, after) = SCRIPT.split_once(BLANKS).expect("the blanks");
        assert!(worker.starts_with(before) && worker.ends_with(after));
    }

    #[test]
    fn a_name_that_an_address_would_escape_is_refused() {
        let build = Build::new("names");
        build.put("sample/new customers.csv", "");
        let refused = add(&build.0).map_err(|error| error.to_string());
        let message = "“sample/new customers.csv” is no plain file name";
        assert_eq!(refused, Err(message.to_owned()));
    }

    #[test]
    fn a_build_without_a_worker_takes_earlier_ones_away_and_names_none() {
        let build = Build::new("off");
        leave_out(&build.0).expect("a worker");
        let worker = fs::read_to_string(build.0.join(WORKER)).expect("a worker");
        assert!(worker.contains("registration.unregister()"));
        let page = fs::read_to_string(build.0.join("index.html")).expect("the page");
        assert!(!page.contains("keyfolio-worker"));
    }
}
