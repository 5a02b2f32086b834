//! The folders that are measured: the finished build, and pages with the other tables. Beside each file lies its
//! compressed form, which is what a static host would send.

use crate::Bench;
use crate::accounts;
use crate::options::Options;
use crate::report::Who;
use keyfolio_e2e::project;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::gzip::compress;

/// Pages of our own, for the other tables and the arithmetic.
const PAGES: [(&str, &str); 7] = [
    ("ag-grid.html", include_str!("pages/ag-grid.html")),
    ("ag-grid.js", include_str!("pages/ag-grid.js")),
    ("tabulator.html", include_str!("pages/tabulator.html")),
    ("tabulator.js", include_str!("pages/tabulator.js")),
    ("page.css", include_str!("pages/page.css")),
    ("kernels.html", include_str!("pages/kernels.html")),
    ("kernels.js", include_str!("pages/kernels.js")),
];
/// What `cargo xtask bench` has fetched.
const PACKAGES: [&str; 3] = [
    "ag-grid-community/dist/ag-grid-community.min.js",
    "tabulator-tables/dist/js/tabulator.min.js",
    "tabulator-tables/dist/css/tabulator.min.css",
];

/// Where everything of a bench lies.
pub fn folder() -> PathBuf {
    project().join("target").join("bench")
}

/// The two folders to be served.
pub struct Site {
    pub app: PathBuf,
    pub others: PathBuf,
}

impl Site {
    /// Makes both folders anew.
    pub fn prepare(options: &Options) -> Result<Self, String> {
        let site = Self {
            app: folder().join("app"),
            others: folder().join("others"),
        };
        site.fill(options)
            .map_err(|(file, error)| format!("{}: {error}", file.display()))?;
        Ok(site)
    }

    fn fill(&self, options: &Options) -> Result<(), (PathBuf, std::io::Error)> {
        for folder in [&self.app, &self.others] {
            if folder.exists() {
                fs::remove_dir_all(folder).map_err(|error| (folder.clone(), error))?;
            }
        }
        copy(&project().join("dist"), &self.app)?;
        // The server wants a start page.
        write(
            &self.others.join("index.html"),
            b"<!doctype html><title>Tables</title>",
        )?;
        for (name, text) in PAGES {
            write(&self.others.join(name), text.as_bytes())?;
        }
        for package in PACKAGES {
            let from = project().join(".tools").join("node_modules").join(package);
            let bytes = fs::read(&from).map_err(|error| (from.clone(), error))?;
            write(
                &self.others.join(from.file_name().unwrap_or_default()),
                &bytes,
            )?;
        }
        // Made when a figure of it is wanted.
        let arithmetic = folder().join("arithmetic");
        if arithmetic.exists() {
            copy(&arithmetic, &self.others)?;
        }
        // The slow phone looks at 1,000 rows, whatever else is measured.
        let mut sizes = options.sizes.clone();
        sizes.push(1_000);
        for size in sizes {
            let rows = accounts::rows(&accounts::accounts(size));
            write(
                &self.others.join(format!("rows-{size}.json")),
                rows.as_bytes(),
            )?;
        }
        Ok(())
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), (PathBuf, std::io::Error)> {
    let entries = fs::read_dir(from).map_err(|error| (from.to_owned(), error))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            let bytes = fs::read(&path).map_err(|error| (path.clone(), error))?;
            write(&target, &bytes)?;
        }
    }
    Ok(())
}

/// Writes a file and its compressed form.
fn write(file: &Path, bytes: &[u8]) -> Result<(), (PathBuf, std::io::Error)> {
    let mut packed = file.as_os_str().to_owned();
    packed.push(".gz");
    let parent = file.parent().unwrap_or(file);
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(file, bytes))
        .and_then(|()| fs::write(packed, compress(bytes)))
        .map_err(|error| (file.to_owned(), error))
}

/// The weights of what a browser keeps of each.
pub fn weigh(bench: &mut Bench) {
    let all = weights(&bench.site.app);
    let everything = all.iter().map(|(_, weight)| weight).sum();
    let program = all
        .iter()
        .filter(|(name, _)| name.ends_with(".wasm.gz"))
        .map(|(_, weight)| weight)
        .sum();
    let report = &mut bench.report;
    report.note("P1", "everything, KB gzip", None, Who::Keyfolio, everything);
    report.note("P1", "WebAssembly, KB gzip", None, Who::Keyfolio, program);
    let others = weights(&bench.site.others);
    for (who, mark) in [(Who::AgGrid, "ag-grid"), (Who::Tabulator, "tabulator")] {
        let own = others
            .iter()
            .filter(|(name, _)| name.contains(mark) || name.contains("page.css"));
        report.note(
            "P1",
            "everything, KB gzip",
            None,
            who,
            own.map(|(_, weight)| weight).sum(),
        );
    }
}

/// The compressed files of a folder with their weights in KB.
fn weights(folder: &Path) -> Vec<(String, f64)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(weights(&path));
        } else if name.ends_with(".gz") {
            found.push((
                name,
                entry.metadata().map_or(0, |file| file.len()) as f64 / 1000.0,
            ));
        }
    }
    found
}
