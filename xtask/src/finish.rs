//! The last hand on a build: one stylesheet, file names that follow the contents, integrity hashes
//! for everything that runs, and a refusal of anything inline.
//!
//! Trunk names the program after the compiler's output, so two different builds can share a name;
//! a cached file with yesterday's bytes would then fail today's integrity check. Here every name
//! comes from the bytes it stands for.

use crate::build::Kind;
use crate::process::Failure;
use crate::split::split;
use std::fs;
use std::ops::Range;
use std::path::Path;
use xtask::digest::{integrity, short_name};

/// Finishes the build in `dist`.
pub fn finish(dist: &Path, kind: Kind) -> Result<(), Failure> {
    let index = dist.join("index.html");
    let mut page = read(&index)?;
    join_stylesheets(dist, &mut page)?;
    name_program_by_content(dist, &mut page, kind)?;
    check_nothing_is_inline(&page)?;
    fs::write(&index, page).map_err(|error| Failure::file(&index, &error))
}

/// One request instead of one per sheet; the order of the page is the order of the cascade.
fn join_stylesheets(dist: &Path, page: &mut String) -> Result<(), Failure> {
    let sheets: Vec<Range<usize>> = tags(page, "link")
        .filter(|tag| attribute(&page[tag.clone()], "rel") == Some("stylesheet"))
        .collect();
    let Some(first) = sheets.first().map(|tag| tag.start) else {
        return Ok(());
    };
    let mut joined = String::new();
    for tag in &sheets {
        let file = dist.join(attribute(&page[tag.clone()], "href").unwrap_or_default());
        joined.push_str(read(&file)?.trim());
        joined.push('\n');
        fs::remove_file(&file).map_err(|error| Failure::file(&file, &error))?;
    }
    for tag in sheets.into_iter().rev() {
        // The line break after the tag goes with it.
        let end = if page[tag.end..].starts_with('\n') {
            tag.end + 1
        } else {
            tag.end
        };
        page.replace_range(tag.start..end, "");
    }
    let name = format!("keyfolio-{}.css", short_name(joined.as_bytes()));
    let integrity = integrity(joined.as_bytes());
    let link = format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{integrity}\">\n");
    page.insert_str(first, &link);
    write(&dist.join(name), joined.as_bytes())
}

/// Renames the program's two files after their contents and renews their hashes in the page.
fn name_program_by_content(dist: &Path, page: &mut String, kind: Kind) -> Result<(), Failure> {
    let names = tags(page, "meta")
        .map(|tag| &page[tag])
        .find(|tag| attribute(tag, "name") == Some("keyfolio-app"))
        .and_then(|tag| Some((attribute(tag, "content")?, attribute(tag, "data-wasm")?)));
    let Some((script, program)) = names else {
        return Err(Failure(
            "index.html does not name the program (meta keyfolio-app)".into(),
        ));
    };
    let (script, program) = (base_name(script), base_name(program));
    if kind == Kind::Optimised {
        split(dist, &script, &program)?;
    }

    let bytes = fs::read(dist.join(&program))
        .map_err(|error| Failure::file(&dist.join(&program), &error))?;
    let new_program = format!("keyfolio-{}.wasm", short_name(&bytes));
    // The script names the program as its default; keep that true.
    let text = read(&dist.join(&script))?.replace(&program, &new_program);
    let new_script = format!("keyfolio-{}.js", short_name(text.as_bytes()));
    for old in [&script, &program] {
        fs::remove_file(dist.join(old)).map_err(|error| Failure::file(&dist.join(old), &error))?;
    }
    write(&dist.join(&new_program), &bytes)?;
    write(&dist.join(&new_script), text.as_bytes())?;

    rename(page, &program, &new_program, &integrity(&bytes));
    rename(page, &script, &new_script, &integrity(text.as_bytes()));
    Ok(())
}

/// Puts a new name and a new hash into every tag that names `old`.
fn rename(page: &mut String, old: &str, new: &str, integrity: &str) {
    let links: Vec<Range<usize>> = tags(page, "link")
        .filter(|tag| page[tag.clone()].contains(old))
        .collect();
    for tag in links.into_iter().rev() {
        let text = &page[tag.clone()];
        if let Some(given) = attribute(text, "integrity") {
            let renewed = text.replace(given, integrity);
            page.replace_range(tag, &renewed);
        }
    }
    *page = page.replace(old, new);
}

/// The Content-Security-Policy would refuse it in the browser; say so here already.
fn check_nothing_is_inline(page: &str) -> Result<(), Failure> {
    let loose = tags(page, "script").map(|tag| &page[tag]).find(|tag| {
        attribute(tag, "src").is_none() || attribute(tag, "integrity").is_none_or(str::is_empty)
    });
    if let Some(tag) = loose {
        return Err(Failure(format!(
            "index.html holds a script without a file or a hash: {tag}"
        )));
    }
    match ["<style", " style=", " onload=", " onerror=", " onclick="]
        .iter()
        .find(|mark| page.contains(**mark))
    {
        Some(mark) => Err(Failure(format!(
            "index.html holds “{}”, which the policy forbids",
            mark.trim()
        ))),
        None => Ok(()),
    }
}

/// Where the tags called `name` stand in the page, in order. Comments are not tags.
fn tags<'page>(page: &'page str, name: &str) -> impl Iterator<Item = Range<usize>> + 'page {
    let open = format!("<{name}");
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + page[from..].find(['<'])?;
            let rest = &page[start..];
            let (end, is_tag) = if rest.starts_with("<!--") {
                (rest.find("-->")? + 3, false)
            } else {
                let after = rest.strip_prefix(open.as_str());
                let is_tag = after.is_some_and(|after| after.starts_with([' ', '>', '/', '\n']));
                (rest.find('>')? + 1, is_tag)
            };
            from = start + end;
            if is_tag {
                return Some(start..from);
            }
        }
    })
}

/// The value of an attribute written with double quotes.
fn attribute<'tag>(tag: &'tag str, name: &str) -> Option<&'tag str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next()
}

fn base_name(address: &str) -> String {
    address.trim_start_matches("./").to_owned()
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::file(path, &error))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|error| Failure::file(path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_in_comments_are_not_tags() {
        let page = "<!-- <link rel=\"a\"> --><link rel=\"b\"><linker>";
        let found: Vec<_> = tags(page, "link").map(|tag| &page[tag]).collect();
        assert_eq!(found, ["<link rel=\"b\">"]);
        assert_eq!(attribute(found[0], "rel"), Some("b"));
    }

    #[test]
    fn a_renamed_file_gets_its_new_hash_wherever_it_is_named() {
        let mut page =
            "<meta data-wasm=\"./old.wasm\"><link href=\"./old.wasm\" integrity=\"sha384-x\">"
                .to_owned();
        rename(&mut page, "old.wasm", "new.wasm", "sha384-y");
        let wanted =
            "<meta data-wasm=\"./new.wasm\"><link href=\"./new.wasm\" integrity=\"sha384-y\">";
        assert_eq!(page, wanted);
    }

    #[test]
    fn inline_scripts_and_styles_are_refused() {
        assert!(
            check_nothing_is_inline("<script src=\"./a.js\" integrity=\"sha384-x\"></script>")
                .is_ok()
        );
        for page in [
            "<script>1</script>",
            "<script src=\"./a.js\"></script>",
            "<p style=\"color:red\">",
            "<style>",
        ] {
            assert!(check_nothing_is_inline(page).is_err(), "{page}");
        }
    }
}
