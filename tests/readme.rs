//! What the README shows is there, and nothing else is kept for it.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The most that all pictures together may weigh, in bytes.
const WEIGHT: u64 = 1_000_000;
const FOLDER: &str = "docs/pictures/";

/// The pictures that the README names.
fn named() -> BTreeSet<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"));
    let text = text.expect("the README is there");
    let after = text.split(FOLDER).skip(1);
    after
        .filter_map(|rest| rest.split(['"', ')', ' ']).next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn each_picture_of_the_readme_is_there_and_each_that_is_there_is_shown() {
    let folder = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER));
    let kept: BTreeSet<String> = folder
        .expect("the folder is there")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert!(!kept.is_empty());
    assert_eq!(named(), kept);
}

#[test]
fn each_picture_stands_in_both_themes() {
    let named = named();
    for name in &named {
        let other = match name.contains("-light") {
            true => name.replace("-light", "-dark"),
            false => name.replace("-dark", "-light"),
        };
        assert!(
            named.contains(&other) && other != *name,
            "{name} has no partner"
        );
    }
}

#[test]
fn the_pictures_are_not_heavy() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    let files = fs::read_dir(folder).expect("the folder is there").flatten();
    let weight: u64 = files
        .map(|entry| entry.metadata().map_or(0, |file| file.len()))
        .sum();
    assert!(weight <= WEIGHT, "{weight} bytes");
}
