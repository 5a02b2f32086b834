//! Notes as a person writes them, in the plain part of Markdown: headings, lists, quotes, code, emphasis, links. What is
//! read is a tree of words; HTML in a note is words like any other. A link leads to the web or to a mailbox or it is
//! none, and pictures are never fetched: they are links to where they lie.
//!
//! A line break stays one, because notes are written in lines. Work grows with the length of a note, whatever is in it.

mod inline;
#[cfg(test)]
mod tests;

use inline::inlines;
pub use inline::{Address, Inline};

/// A part of a note that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// From 1, the largest, to 6.
    Heading(u8, Vec<Inline>),
    Paragraph(Vec<Inline>),
    /// Numbered from a number on, or with bullets.
    List(Option<u32>, Vec<Vec<Block>>),
    Quote(Vec<Block>),
    Code(String),
    Rule,
}

/// How deep lists and quotes stand in each other; what is deeper is words.
const DEEPEST: usize = 6;

/// Reads a note.
pub fn read(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    blocks(&lines, 0)
}

fn blocks(lines: &[&str], depth: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        if line.trim().is_empty() {
            at += 1;
        } else if let Some(fence) = fence(line) {
            let code = &lines[at + 1..];
            let end = code.iter().position(|line| line.trim() == fence);
            let end = end.unwrap_or(code.len());
            blocks.push(Block::Code(code[..end].join("\n")));
            at += end + 2;
        } else if let Some((level, words)) = heading(line) {
            blocks.push(Block::Heading(level, inlines(words)));
            at += 1;
        } else if is_rule(line) {
            blocks.push(Block::Rule);
            at += 1;
        } else if depth < DEEPEST && quoted(line).is_some() {
            let inside: Vec<&str> = lines[at..].iter().map_while(|line| quoted(line)).collect();
            at += inside.len();
            blocks.push(Block::Quote(self::blocks(&inside, depth + 1)));
        } else if let Some(first) = marker(line).filter(|_| depth < DEEPEST) {
            let (list, length) = list(&lines[at..], first.number, depth);
            blocks.push(list);
            at += length;
        } else {
            let length = paragraph(&lines[at..], depth);
            let words: Vec<&str> = lines[at..at + length]
                .iter()
                .map(|one| one.trim())
                .collect();
            blocks.push(Block::Paragraph(inlines(&words.join("\n"))));
            at += length;
        }
    }
    blocks
}

/// How many lines belong to a paragraph; at least one.
fn paragraph(lines: &[&str], depth: usize) -> usize {
    let begins_another = |line: &&str| {
        line.trim().is_empty()
            || fence(line).is_some()
            || heading(line).is_some()
            || is_rule(line)
            || (depth < DEEPEST && (quoted(line).is_some() || marker(line).is_some()))
    };
    let rest = lines.iter().skip(1);
    1 + rest.take_while(|line| !begins_another(line)).count()
}

fn fence(line: &str) -> Option<&'static str> {
    let line = line.trim_start();
    ["```", "~~~"]
        .into_iter()
        .find(|fence| line.starts_with(fence))
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let line = line.trim();
    let words = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - words.len()).ok()?;
    let is_one = (1..=6).contains(&level) && words.starts_with(' ');
    is_one.then(|| (level, words.trim()))
}

fn is_rule(line: &str) -> bool {
    let line: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    ["-", "*", "_"]
        .iter()
        .any(|sign| line.len() >= 3 && line.trim_matches(|c| sign.starts_with(c)).is_empty())
}

fn quoted(line: &str) -> Option<&str> {
    let inside = line.trim_start().strip_prefix('>')?;
    Some(inside.strip_prefix(' ').unwrap_or(inside))
}

/// What begins an item of a list.
struct Marker<'a> {
    /// The number of a numbered item.
    number: Option<u32>,
    words: &'a str,
    /// How far the words stand from the left.
    indent: usize,
}

fn marker(line: &str) -> Option<Marker<'_>> {
    let bare = line.trim_start();
    let before = line.len() - bare.len();
    let (sign, number) = match bare.as_bytes().first()? {
        b'-' | b'*' | b'+' => (1, None),
        b'0'..=b'9' => {
            let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
            let number = bare[..digits].parse().ok().filter(|_| digits <= 9)?;
            let dot = bare[digits..].starts_with(['.', ')']);
            (digits + 1, Some(dot.then_some(number)?))
        }
        _ => return None,
    };
    let words = bare[sign..].strip_prefix(' ')?;
    Some(Marker {
        number,
        words,
        indent: before + sign + 1,
    })
}

/// A list at the beginning of these lines, and how many of them it takes.
fn list(lines: &[&str], first: Option<u32>, depth: usize) -> (Block, usize) {
    let mut items = Vec::new();
    let mut at = 0;
    while let Some(item) = lines.get(at).and_then(|line| marker(line)) {
        if item.number.is_some() != first.is_some() || is_rule(lines[at]) {
            break;
        }
        let mut inside = vec![item.words];
        at += 1;
        while let Some(line) = lines.get(at) {
            match belongs(line, lines.get(at + 1), item.indent) {
                Some(line) => inside.push(line),
                None => break,
            }
            at += 1;
        }
        items.push(self::blocks(&inside, depth + 1));
        // An empty line between two items parts nothing.
        let next = lines.get(at + 1).and_then(|line| marker(line));
        let is_gap = lines.get(at).is_some_and(|line| line.trim().is_empty());
        if is_gap && next.is_some_and(|next| next.number.is_some() == first.is_some()) {
            at += 1;
        }
    }
    (Block::List(first, items), at)
}

/// The rest of a line that belongs to an item whose words stand `indent` from the left.
fn belongs<'a>(line: &'a str, next: Option<&&str>, indent: usize) -> Option<&'a str> {
    let far = |line: &str| {
        line.starts_with('\t') || line.len() - line.trim_start().len() >= indent.min(2)
    };
    if line.trim().is_empty() {
        let goes_on = next.is_some_and(|next| !next.trim().is_empty() && far(next));
        return goes_on.then_some("");
    }
    let taken = line
        .char_indices()
        .take_while(|(at, c)| *at < indent && c.is_whitespace())
        .map(|(at, c)| at + c.len_utf8())
        .last();
    far(line).then(|| &line[taken.unwrap_or(0)..])
}
