//! What the splitter has made, put into the form in which a page fetches it: a file for each part, one file
//! for all that parts share, and one script.

use crate::process::Failure;
use crate::split::LOADER;
use std::fmt::Write as _;

/// A file of a build that is fetched with its hash.
pub struct Piece {
    pub file: String,
    pub integrity: String,
}

/// A part by name and the shared pieces it uses.
pub type Uses = (String, Vec<String>);

const SCRIPT: &str = include_str!("../../static/parts.js");
/// The lines of the script that stand for what only a build knows.
const BLANKS: &str = "const PARTS = {};\nconst SHARED = {};\n";

/// The parts and the shared pieces, read from the script that the splitter writes for other hosts.
pub fn pieces(loader: &str) -> Result<(Vec<Uses>, Vec<String>), Failure> {
    let between = |line: &str, start: &str, end: &str| -> Option<String> {
        let rest = line.strip_prefix(start)?;
        rest.find(end).map(|end| rest[..end].to_owned())
    };
    let mut parts: Vec<Uses> = loader
        .lines()
        .filter_map(|line| between(line, "export const __wasm_split_load_", " = "))
        .map(|name| (name, Vec::new()))
        .collect();
    parts.sort();
    let mut shared = Vec::new();
    let mut lines = loader.lines();
    while let Some(line) = lines.next() {
        let Some(users) = between(line, "/* ", " */") else {
            continue;
        };
        let chunk = lines
            .next()
            .and_then(|line| between(line, "const __", " = "))
            .ok_or_else(|| not_understood(line))?;
        for user in users.split(", ") {
            let (_, uses) = parts
                .iter_mut()
                .find(|(name, _)| name == user)
                .ok_or_else(|| not_understood(line))?;
            uses.push(chunk.clone());
        }
        shared.push(chunk);
    }
    if parts.is_empty() {
        return Err(not_understood("no part"));
    }
    Ok((parts, shared))
}

/// The generated script with ours at its end, which does what the splitter's own would do.
pub fn one_script(
    generated: &str,
    parts: &[(String, Piece, Vec<String>)],
    shared: &Piece,
) -> Result<String, Failure> {
    let mut script = String::new();
    let ending = format!(" from \"./{LOADER}\"");
    let entry = format!("\"./{LOADER}\": import");
    let mut is_named = false;
    for line in generated.lines() {
        if line.starts_with("import ") && line.trim_end_matches(';').ends_with(&ending) {
            continue;
        }
        if line.trim_start().starts_with(&entry) {
            // The same for every function, one is enough.
            if !is_named {
                let _ = writeln!(script, "        \"./{LOADER}\": loaders,");
            }
            is_named = true;
            continue;
        }
        let _ = writeln!(script, "{line}");
    }
    if !is_named || script.contains("import * as") {
        return Err(not_understood("the imports of the generated script"));
    }
    let mut lines = String::from("const PARTS = {\n");
    for (name, Piece { file, integrity }, uses) in parts {
        let _ = writeln!(
            lines,
            "  {name}: {{ file: \"{file}\", integrity: \"{integrity}\", shared: {uses:?} }},"
        );
    }
    let Piece { file, integrity } = shared;
    let _ = writeln!(
        lines,
        "}};\nconst SHARED = {{ file: \"{file}\", integrity: \"{integrity}\" }};"
    );
    script.push_str(&SCRIPT.replacen(BLANKS, &lines, 1));
    Ok(script)
}

const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// An empty WebAssembly module that carries pieces as sections of their names, so that many small ones need one
/// request and are compressed like any other by every host.
pub fn carrier(sections: &[(Vec<u8>, String)]) -> Vec<u8> {
    let mut bytes = HEADER.to_vec();
    for (piece, name) in sections {
        let mut section = number(name.len());
        section.extend(name.as_bytes());
        section.extend(piece);
        bytes.push(0);
        bytes.extend(number(section.len()));
        bytes.extend(section);
    }
    bytes
}

/// A module without the sections that only people and tools read.
pub fn without_names(module: &[u8]) -> Option<Vec<u8>> {
    let mut rest = module.strip_prefix(HEADER)?;
    let mut bytes = HEADER.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (length, width) = read_number(after)?;
        let end = 1 + width + length;
        if *kind != 0 {
            bytes.extend(rest.get(..end)?);
        }
        rest = rest.get(end..)?;
    }
    Some(bytes)
}

/// LEB128, as WebAssembly writes its numbers.
fn number(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// A number and how many bytes it takes.
fn read_number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((value, place + 1));
        }
    }
    None
}

fn not_understood(what: &str) -> Failure {
    Failure(format!(
        "the splitter has written something unexpected: {what}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER_TEXT: &str = "\
import { initSync } from \"./keyfolio.js\";
/* account, data */
const __chunk_7 = makeLoad(() => {
/* data, plans */
const __chunk_12 = makeLoad(() => {
export const __wasm_split_load_plans = wrapAsyncCb(makeLoad(() => {
export const __wasm_split_load_data = wrapAsyncCb(makeLoad(() => {
export const __wasm_split_load_account = wrapAsyncCb(makeLoad(() => {
";

    #[test]
    fn each_part_knows_the_shared_pieces_it_uses() {
        let (parts, shared) = pieces(LOADER_TEXT).expect("it is understood");
        let uses = |name: &str, uses: &[&str]| {
            let uses = uses.iter().map(|&one| one.to_owned()).collect::<Vec<_>>();
            (name.to_owned(), uses)
        };
        let wanted = [
            uses("account", &["chunk_7"]),
            uses("data", &["chunk_7", "chunk_12"]),
            uses("plans", &["chunk_12"]),
        ];
        assert_eq!(parts, wanted);
        assert_eq!(shared, ["chunk_7", "chunk_12"]);
        assert!(pieces("something else").is_err());
    }

    #[test]
    fn one_script_imports_nothing_and_names_every_piece() {
        let generated = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\nreturn {\n        \"./__wasm_split.js\": import1,\n        \"./__wasm_split.js\": import2,\n};\n";
        let piece = |file: &str| Piece {
            file: file.to_owned(),
            integrity: format!("hash of {file}"),
        };
        let parts = [(
            "plans".to_owned(),
            piece("plans.wasm"),
            vec!["chunk_1".to_owned()],
        )];
        let script = one_script(generated, &parts, &piece("shared.wasm")).expect("a script");
        assert!(!script.contains("import * as") && !script.contains(BLANKS));
        assert_eq!(script.matches("\"./__wasm_split.js\": loaders,").count(), 1);
        for named in [
            "plans.wasm",
            "hash of plans.wasm",
            "[\"chunk_1\"]",
            "shared.wasm",
        ] {
            assert!(script.contains(named), "{named}");
        }
        assert!(one_script("no imports", &parts, &piece("shared.wasm")).is_err());
    }

    #[test]
    fn what_a_carrier_carries_is_no_part_of_the_module_itself() {
        let piece = vec![7; 300];
        let carried = carrier(&[(piece, "chunk_1".to_owned())]);
        assert_eq!(carried.len(), HEADER.len() + 1 + 2 + 1 + 7 + 300);
        assert_eq!(without_names(&carried).as_deref(), Some(HEADER));
        let mut module = carried.clone();
        module.extend([1, 2, 8, 9]);
        let kept = without_names(&module).expect("a module");
        assert_eq!(kept, [HEADER, &[1, 2, 8, 9]].concat());
        assert_eq!(without_names(b"text"), None);
    }
}
