//! The weight of a build by part, as it is and compressed, and the limit it must keep.
//!
//! Static hosts compress with gzip, so that is what counts. One KB is 1,000 bytes.

use crate::process::Failure;
use std::fmt;
use std::fs;
use std::path::Path;
use xtask::offline::WORKER;

/// The WebAssembly of the first download may weigh this much, compressed: a little more than it does, so that
/// nobody adds weight unseen.
const PROGRAM_LIMIT_KB: f64 = 945.0;
/// All of the first download may weigh this much, compressed: the README says so.
const FIRST_LIMIT_KB: f64 = 1_035.0;
/// A part that is fetched with its screen may weigh this much, compressed.
const PART_LIMIT_KB: f64 = 500.0;
/// What it should weigh.
const PROGRAM_TARGET_KB: f64 = 220.0;

/// What a file of a build is to the person who waits for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Html,
    Css,
    JavaScript,
    WebAssembly,
    /// Icon, manifest and the like.
    Other,
    /// Fetched when the program runs, so that the next visit needs no network.
    Worker,
    /// A part of the program, fetched when a screen of its is opened.
    Screen,
    /// Whatever else the start page does not name: fetched later, if at all.
    Later,
}

impl Part {
    const FIRST: [Self; 5] = [
        Self::Html,
        Self::Css,
        Self::JavaScript,
        Self::WebAssembly,
        Self::Other,
    ];

    fn of(name: &str, page: &str) -> Self {
        if name == WORKER {
            return Self::Worker;
        }
        if name != "index.html" && !page.contains(name) {
            return if name.ends_with(".wasm") {
                Self::Screen
            } else {
                Self::Later
            };
        }
        match Path::new(name)
            .extension()
            .and_then(|extension| extension.to_str())
        {
            Some("html") => Self::Html,
            Some("css") => Self::Css,
            Some("js" | "mjs") => Self::JavaScript,
            Some("wasm") => Self::WebAssembly,
            _ => Self::Other,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Html => "HTML",
            Self::Css => "CSS",
            Self::JavaScript => "JavaScript",
            Self::WebAssembly => "WebAssembly",
            Self::Other => "icon, manifest",
            Self::Worker => "service worker",
            Self::Screen => "screens, later",
            Self::Later => "fetched later",
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Weight {
    files: usize,
    raw: usize,
    gzip: usize,
}

impl Weight {
    fn add(&mut self, other: Self) {
        self.files += other.files;
        self.raw += other.raw;
        self.gzip += other.gzip;
    }
}

/// The weights of one build.
pub struct Table {
    files: Vec<(Part, String, Weight)>,
}

impl Table {
    /// Weighs every file of the folder.
    pub fn of(dist: &Path) -> Result<Self, Failure> {
        let index = dist.join("index.html");
        let page = fs::read_to_string(&index).map_err(|error| Failure::file(&index, &error))?;
        let mut files = Vec::new();
        weigh(dist, dist, &page, &mut files)?;
        Ok(Self { files })
    }

    fn part(&self, part: Part) -> Weight {
        let mut sum = Weight::default();
        self.files
            .iter()
            .filter(|(of, ..)| *of == part)
            .for_each(|(.., weight)| sum.add(*weight));
        sum
    }

    fn first_download(&self) -> Weight {
        let mut sum = Weight::default();
        Part::FIRST
            .iter()
            .for_each(|part| sum.add(self.part(*part)));
        sum
    }

    fn screens(&self) -> impl Iterator<Item = &(Part, String, Weight)> {
        let files = self.files.iter();
        files.filter(|(part, ..)| *part == Part::Screen)
    }

    /// What a browser holds when the program runs without a network.
    fn everything(&self) -> Weight {
        let mut sum = Weight::default();
        self.files.iter().for_each(|(.., weight)| sum.add(*weight));
        sum
    }

    /// Refuses a program that became too heavy.
    pub fn check(&self) -> Result<(), Failure> {
        let check = |what: &str, weight: Weight, limit: f64| {
            let weight = kilobytes(weight.gzip);
            if weight <= limit {
                return Ok(weight);
            }
            Err(Failure(format!(
                "{what} weighs {weight:.1} KB compressed; the limit is {limit} KB"
            )))
        };
        let program = self.part(Part::WebAssembly);
        let weight = check("the first WebAssembly", program, PROGRAM_LIMIT_KB)?;
        check("the first download", self.first_download(), FIRST_LIMIT_KB)?;
        for (_, name, part) in self.screens() {
            check(name, *part, PART_LIMIT_KB)?;
        }
        if weight > PROGRAM_TARGET_KB {
            println!("The WebAssembly is over its target of {PROGRAM_TARGET_KB} KB.");
        }
        Ok(())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut row = |name: &str, weight: Weight| {
            let Weight { files, raw, gzip } = weight;
            writeln!(
                out,
                "{name:<16}{files:>6}{:>11.1}{:>11.1}",
                kilobytes(raw),
                kilobytes(gzip)
            )
        };
        for part in Part::FIRST {
            row(part.name(), self.part(part))?;
        }
        row("first download", self.first_download())?;
        for part in [Part::Worker, Part::Screen, Part::Later] {
            let weight = self.part(part);
            if weight.files > 0 {
                row(part.name(), weight)?;
            }
        }
        for (_, name, weight) in self.screens() {
            let name = name
                .rsplit_once('-')
                .map_or(name.as_str(), |(name, _)| name);
            row(&format!("  {name}"), *weight)?;
        }
        row("everything", self.everything())?;
        write!(out, "{:<16}{:>6}{:>11}{:>11}", "", "files", "KB", "KB gzip")
    }
}

fn weigh(
    dist: &Path,
    folder: &Path,
    page: &str,
    files: &mut Vec<(Part, String, Weight)>,
) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    for entry in entries {
        let path = entry.map_err(|error| Failure::file(folder, &error))?.path();
        if path.is_dir() {
            weigh(dist, &path, page, files)?;
            continue;
        }
        let bytes = fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
        let name = path
            .strip_prefix(dist)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        let gzip = xtask::gzip::compress(&bytes).len();
        files.push((
            Part::of(&name, page),
            name,
            Weight {
                files: 1,
                raw: bytes.len(),
                gzip,
            },
        ));
    }
    Ok(())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "sizes of files are far below 2^52"
)]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}
