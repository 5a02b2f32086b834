//! Takes the optimised program apart: what the first screen needs, and the parts that are fetched when a
//! screen of theirs is opened (`src/ui/parts.rs`). Trunk can't do that; what it made of the whole is replaced.
//!
//! The linker leaves its relocations in the program (`build.rs`), from which the splitter sees what needs
//! what. Only then do wasm-bindgen and wasm-opt get their turn, on each piece by itself.

use crate::pieces::{Piece, carrier, one_script, pieces, without_names};
use crate::process::{Failure, command, root, run};
use crate::tools::has_optimiser;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::digest::{integrity, short_name};

/// The name that the pieces are made under.
const NAME: &str = "keyfolio";
/// What the splitter calls its own script, here and in the generated one.
pub const LOADER: &str = "__wasm_split.js";
/// The splitter does not keep the section that tells wasm-opt which features are on; `all-features` would
/// write what browsers refuse.
///
/// What counts is the weight after compression: functions whose names begin alike are alike, so they stand together (it
/// needs the names that the release profile keeps, which go last), and a large one that is called once is not put into
/// its caller, where it would be like nothing else.
const OPTIMISE: &str = "wasm-opt -Oz --one-caller-inline-max-function-size=8 --reorder-functions-by-name --quiet --enable-bulk-memory --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext --strip-debug --strip-producers";
/// A smaller piece, in bytes, has nothing to be gained that is worth the start of a program.
const WORTH_OPTIMISING: usize = 20_000;

/// Writes the pieces into `dist` and replaces Trunk's `script` and `program`, two file names.
pub fn split(dist: &Path, script: &str, program: &str) -> Result<(), Failure> {
    println!("Taking the program apart and making each piece small; about a minute.");
    let folder = target().join("split");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    }
    let file = |name: &str| folder.join(format!("{name}.wasm"));
    let whole = target()
        .join("wasm32-unknown-unknown/release")
        .join(format!("{NAME}.wasm"));
    run(command("wasm-split-cli --target web --out-name")
        .arg(NAME)
        .arg(&whole)
        .arg(&folder))?;
    run(command(
        "wasm-bindgen --target web --no-typescript --keep-lld-exports --no-demangle --out-name",
    )
    .arg(NAME)
    .arg("--out-dir")
    .arg(&folder)
    .arg(file(NAME)))?;
    let main = optimised(&file(&format!("{NAME}_bg")))?;
    write(&dist.join(program), &main)?;

    let (parts, shared) = pieces(&text(&folder.join(LOADER))?)?;
    let mut sections = Vec::new();
    for name in shared {
        sections.push((optimised(&file(&name))?, name));
    }
    let shared = keep(dist, "shared", &carrier(&sections))?;
    let mut files = Vec::new();
    for (name, uses) in parts {
        let piece = keep(dist, &name, &optimised(&file(&format!("split_{name}")))?)?;
        files.push((name, piece, uses));
    }
    let generated = text(&folder.join(NAME).with_extension("js"))?;
    let script = dist.join(script);
    let whole = one_script(&generated, &files, &shared)?;
    write(
        &script,
        whole
            .replace(&format!("{NAME}_bg.wasm"), program)
            .as_bytes(),
    )
}

/// Writes a piece under a name that follows its contents.
fn keep(dist: &Path, name: &str, bytes: &[u8]) -> Result<Piece, Failure> {
    let file = format!("{name}-{}.wasm", short_name(bytes));
    write(&dist.join(&file), bytes)?;
    let integrity = integrity(bytes);
    Ok(Piece { file, integrity })
}

/// A file of WebAssembly, made small.
pub fn optimised(file: &Path) -> Result<Vec<u8>, Failure> {
    let bytes = read(file)?;
    if bytes.len() < WORTH_OPTIMISING || !has_optimiser() {
        return without_names(&bytes)
            .ok_or_else(|| Failure(format!("{} is no WebAssembly", file.display())));
    }
    let small = file.with_extension("small.wasm");
    run(command(OPTIMISE).arg(file).arg("-o").arg(&small))?;
    read(&small)
}

/// Where Cargo puts what it makes.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |folder| root().join(folder))
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::file(path, &error))
}

fn text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::file(path, &error))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|error| Failure::file(path, &error))
}
