//! The walls that the compiler can't see: which room names what, how large a file may grow, what must not
//! be left lying about.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

/// The most lines of a file of Rust or of styles: what an eye still holds.
const LONGEST: usize = 450;

fn rust_files(folder: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        let entries = fs::read_dir(folder).expect("the folder is there").flatten();
        for path in entries.map(|entry| entry.path()) {
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a source file is text");
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
        &mut found,
    );
    assert!(!found.is_empty(), "no Rust file below {folder}");
    found
}

/// Lines of code that contain a word, comments left out.
fn naming(folder: &str, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in rust_files(folder) {
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for word in words.iter().filter(|word| code.contains(**word)) {
                found.push(format!("{}:{}: {word}", path.display(), number + 1));
            }
        }
    }
    found
}

#[test]
fn the_pure_rooms_know_no_browser_no_clock_and_no_dice() {
    let forbidden = [
        "leptos",
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
        "SystemTime",
        "Instant::",
        "Utc::now",
        "Local::now",
        "rand::",
        "crate::browser",
        "crate::ui",
    ];
    for room in ["src/domain", "src/exchange", "src/words", "src/session"] {
        assert_eq!(naming(room, &forbidden), Vec::<String>::new());
    }
}

#[test]
fn arrows_point_one_way() {
    let upwards: [(&str, &[&str]); 4] = [
        (
            "src/domain",
            &["crate::exchange", "crate::words", "crate::session"],
        ),
        (
            "src/domain/analysis",
            &["domain::account", "domain::plan", "domain::workspace"],
        ),
        ("src/exchange", &["crate::session"]),
        ("src/browser", &["crate::ui", "crate::exchange"]),
    ];
    for (room, above) in upwards {
        assert_eq!(naming(room, above), Vec::<String>::new());
    }
}

#[test]
fn only_the_browser_room_and_the_screens_name_the_browser() {
    let outside = naming("src/session", &["idb", "BroadcastChannel"]);
    assert_eq!(outside, Vec::<String>::new());
}

#[test]
fn no_screen_sets_what_the_policy_blocks_or_trusts_markup() {
    // Written apart, so that this test does not find itself.
    let blocked = ["inner_html", " style=move", " style=format!", " style=\""];
    assert_eq!(naming("src/ui", &blocked), Vec::<String>::new());
}

#[test]
fn a_key_is_asked_for_where_an_event_without_one_is_known_of() {
    let asking = naming("src/ui", &[".key()"]);
    let elsewhere = |place: &String| !place.contains("ui/keyboard.rs");
    assert_eq!(
        asking.into_iter().filter(elsewhere).collect::<Vec<_>>(),
        Vec::<String>::new()
    );
}

#[test]
fn no_file_outgrows_the_eye() {
    let mut long = Vec::new();
    for folder in ["src", "xtask", "tests"] {
        for (path, text) in rust_files(folder) {
            let lines = text.lines().count();
            if lines > LONGEST {
                long.push(format!("{}: {lines} lines", path.display()));
            }
        }
    }
    let sheets = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("style"))
        .expect("the folder is there")
        .flatten();
    for path in sheets.map(|sheet| sheet.path()) {
        let lines = fs::read_to_string(&path)
            .expect("a sheet is text")
            .lines()
            .count();
        if lines > LONGEST {
            long.push(format!("{}: {lines} lines", path.display()));
        }
    }
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn nothing_is_left_unfinished() {
    let marks = ["todo!(", "unimplemented!(", "dbg!("];
    for folder in ["src", "xtask/src"] {
        assert_eq!(naming(folder, &marks), Vec::<String>::new());
    }
}
