//! The tools at their pinned versions: what is there is used, what is missing is installed.
//!
//! Every step says what it does and about how long it takes. A second run finds everything and
//! starts at once. wasm-bindgen must be exactly the version in `Cargo.lock`; a newer Trunk wants a
//! newer Rust.

use crate::build::Kind;
use crate::process::{Failure, ask, command, find, root, run, tools_folder};
use std::fs;
use std::path::PathBuf;

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const AXE: &str = "axe-core";

/// A tool that Cargo builds from its source.
struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    features: &'static str,
    minutes: &'static str,
}

const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    features: "",
    minutes: "six minutes",
};
const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.129",
    features: "",
    minutes: "two minutes",
};
const WASM_SPLIT: CargoTool = CargoTool {
    package: "wasm_split_cli_support",
    program: "wasm-split-cli",
    version: "0.2.4",
    features: "build-binary",
    minutes: "a minute",
};
const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.36.0",
    features: "",
    minutes: "three minutes",
};

/// A package from the npm registry.
struct NodePackage {
    name: &'static str,
    version: &'static str,
    purpose: &'static str,
}

/// The program of that package that is used.
const OPTIMISER: &str = "wasm-opt";
const BINARYEN: NodePackage = NodePackage {
    name: "binaryen",
    version: "132.0.0",
    purpose: "wasm-opt, which makes the program smaller",
};
const AXE_CORE: NodePackage = NodePackage {
    name: AXE,
    version: "4.14.1",
    purpose: "the accessibility checks",
};

/// The tables that ours is measured beside, and what web developers measure with.
const AG_GRID: NodePackage = NodePackage {
    name: "ag-grid-community",
    version: "36.2.0",
    purpose: "a table to measure ours beside",
};
const TABULATOR: NodePackage = NodePackage {
    name: "tabulator-tables",
    version: "6.5.3",
    purpose: "a table to measure ours beside",
};
const LIGHTHOUSE: NodePackage = NodePackage {
    name: "lighthouse",
    version: "12.8.2",
    purpose: "the marks that web developers go by",
};
/// The oldest Node that Lighthouse is asked to run on.
const NODE_FOR_LIGHTHOUSE: u32 = 20;

/// What a build needs.
pub fn for_build(kind: Kind) -> Result<(), Failure> {
    wasm_target()?;
    cargo_tool(&WASM_BINDGEN)?;
    cargo_tool(&TRUNK)?;
    if kind == Kind::Optimised {
        cargo_tool(&WASM_SPLIT)?;
        let optimiser = node_package(&BINARYEN);
        if is_strict() {
            optimiser?;
        } else if let Err(Failure(reason)) = optimiser {
            println!("The program will be larger than the one that people get: {reason}");
        }
    }
    fs::remove_dir_all(tools_folder().join("build")).or_else(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Ok(()),
        _ => Err(Failure::file(&tools_folder().join("build"), &error)),
    })
}

/// Whether what can't be had is a failure, and not just named and left out.
pub fn is_strict() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}

/// Whether there is what makes the program small.
pub fn has_optimiser() -> bool {
    find(OPTIMISER).is_some()
}

/// A browser the end-to-end tests drive.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    WebKit,
}

impl Browser {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name the tests know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Programs that must be there, and the packages of a Debian system that bring them.
    fn needs(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::Chromium => (
                &["chromium", "chromedriver"],
                &["chromium", "chromium-driver"],
            ),
            Self::Firefox => (&["firefox"], &["firefox-esr"]),
            Self::WebKit => (
                &["WebKitWebDriver", "Xvfb", "xauth"],
                &["webkit2gtk-driver", "xvfb", "xauth"],
            ),
        }
    }

    /// Makes sure the browser and its driver can be started.
    pub fn ensure(self) -> Result<(), Failure> {
        let (programs, packages) = self.needs();
        if programs.iter().any(|program| find(program).is_none()) {
            apt(packages, "to test in a real browser")?;
        }
        if self == Self::Firefox {
            cargo_tool(&GECKODRIVER)?;
        }
        match programs.iter().find(|program| find(program).is_none()) {
            Some(missing) => Err(Failure(format!("{missing} is not on this machine"))),
            None => Ok(()),
        }
    }
}

/// The accessibility checker, and a typeface for the browsers to measure with.
pub fn for_browser_tests() -> Result<(), Failure> {
    if cfg!(target_os = "linux") && !PathBuf::from("/usr/share/fonts").is_dir() {
        // Without any font the pages still work; only their pictures are of no use.
        if let Err(Failure(reason)) = apt(&["fonts-dejavu-core"], "for text in the browsers") {
            println!("The tests run without fonts: {reason}");
        }
    }
    node_package(&AXE_CORE)
}

/// The other tables, and Lighthouse where it is asked for.
pub fn for_bench(lighthouse: bool) -> Result<(), Failure> {
    node_package(&AG_GRID)?;
    node_package(&TABULATOR)?;
    if !lighthouse {
        return Ok(());
    }
    let version = ask(command("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next();
    let is_new = major
        .and_then(|major| major.parse::<u32>().ok())
        .is_some_and(|major| major >= NODE_FOR_LIGHTHOUSE);
    if !is_new {
        return Err(Failure(format!(
            "--lighthouse needs Node {NODE_FOR_LIGHTHOUSE} or newer; {}",
            if version.is_empty() {
                "there is none".to_owned()
            } else {
                format!("here is {version}")
            }
        )));
    }
    node_package(&LIGHTHOUSE)
}

fn wasm_target() -> Result<(), Failure> {
    let libraries = ask(&mut command("rustc --print sysroot")).map(|sysroot| {
        PathBuf::from(sysroot)
            .join("lib")
            .join("rustlib")
            .join(WASM_TARGET)
    });
    if libraries.is_some_and(|folder| folder.is_dir()) {
        return Ok(());
    }
    println!("Adding the WebAssembly target to the Rust toolchain, a few seconds.");
    run(&mut command(&format!("rustup target add {WASM_TARGET}")))
}

fn cargo_tool(tool: &CargoTool) -> Result<(), Failure> {
    let CargoTool {
        package,
        program,
        version,
        features,
        minutes,
    } = tool;
    let found = ask(command(program).arg("--version")).unwrap_or_default();
    if found.split_whitespace().any(|word| word == *version) {
        return Ok(());
    }
    // Not every program tells its version; Cargo keeps a list of what it has installed.
    let list = fs::read_to_string(tools_folder().join(".crates.toml")).unwrap_or_default();
    if find(program).is_some() && list.contains(&format!("\"{package} {version} ")) {
        return Ok(());
    }
    println!("Building {package} {version} into .tools/ once, about {minutes} on two cores.");
    let tools = tools_folder();
    // A target folder of its own: the tool's parts are of no use to the program's builds.
    run(command(&format!(
        "cargo install --quiet --locked --force {package} --version {version}"
    ))
    .args(["--features", features])
    .arg("--root")
    .arg(&tools)
    .arg("--target-dir")
    .arg(tools.join("build")))
}

fn node_package(package: &NodePackage) -> Result<(), Failure> {
    let NodePackage {
        name,
        version,
        purpose,
    } = package;
    let description = tools_folder()
        .join("node_modules")
        .join(name)
        .join("package.json");
    let there = fs::read_to_string(description).unwrap_or_default();
    if there.contains(&format!("\"version\": \"{version}\"")) {
        return Ok(());
    }
    if find("npm").is_none() && find("npm.cmd").is_none() {
        apt(&["npm"], "to fetch packages of the npm registry")?;
    }
    println!("Fetching {name} {version} into .tools/, for {purpose}; a few seconds.");
    let npm = if find("npm").is_none() && cfg!(windows) {
        "npm.cmd"
    } else {
        "npm"
    };
    let words =
        "install --no-audit --no-fund --no-update-notifier --ignore-scripts --loglevel=error";
    run(command(&format!("{npm} {words} {name}@{version}"))
        .arg("--prefix")
        .arg(tools_folder()))
}

/// Installs Debian packages where that needs no question: as root, or with a `sudo` that asks for
/// no password.
fn apt(packages: &[&str], purpose: &str) -> Result<(), Failure> {
    let list = packages.join(" ");
    if find("apt-get").is_none() {
        return Err(Failure(format!("please install {list} ({purpose})")));
    }
    let before = if ask(&mut command("id -u")).as_deref() == Some("0") {
        ""
    } else if ask(&mut command("sudo -n true")).is_some() {
        "sudo -n "
    } else {
        return Err(Failure(format!(
            "please run: sudo apt-get install {list} ({purpose})"
        )));
    };
    println!("Installing {list} {purpose}; one to three minutes.");
    let install = format!("{before}apt-get install --yes --quiet --no-install-recommends {list}");
    let attempt = |words: &str| run(command(words).env("DEBIAN_FRONTEND", "noninteractive"));
    // The list of packages may be missing or old: fetch it and try once more.
    attempt(&install).or_else(|_| {
        attempt(&format!("{before}apt-get update --quiet")).and_then(|()| attempt(&install))
    })
}

/// The accessibility checker's script, for the tests.
pub fn axe_script() -> PathBuf {
    root()
        .join(".tools")
        .join("node_modules")
        .join(AXE)
        .join("axe.min.js")
}
