//! A plan as Markdown, from the same sheet as the printed page. Whatever a person wrote stays text: no sign of it
//! becomes a heading, a table, a link or markup.

use super::plan_sheet::{Part, PlanSheet, Row, Section};
use crate::words::{Locale, plan_sheet as words};

/// The whole sheet as text, with line feeds.
#[must_use]
pub fn plan_markdown(sheet: &PlanSheet, locale: Locale) -> String {
    let mut text = format!("# {}\n", escaped(&sheet.name));
    paragraph(&mut text, &format!("*{}*", escaped(&sheet.title)));
    for said in [&sheet.about, &sheet.gets] {
        if !said.is_empty() {
            paragraph(&mut text, &escaped(said));
        }
    }
    if !sheet.figures.is_empty() {
        text.push('\n');
    }
    for figure in &sheet.figures {
        let aside = match figure.aside.as_str() {
            "" => String::new(),
            aside => format!(" ({})", escaped(aside)),
        };
        let (label, value) = (escaped(&figure.label), escaped(&figure.value));
        text.push_str(&format!("- {label}: **{value}**{aside}\n"));
    }
    if !sheet.vision.is_empty() {
        paragraph(&mut text, &format!("> {}", escaped(&sheet.vision)));
    }
    for section in &sheet.sections {
        part(&mut text, section, locale);
    }
    text.push_str("\n---\n");
    paragraph(&mut text, &escaped(&sheet.foot.join(" · ")));
    text
}

fn paragraph(text: &mut String, content: &str) {
    text.push('\n');
    text.push_str(content);
    text.push('\n');
}

fn part(text: &mut String, section: &Section, locale: Locale) {
    paragraph(text, &format!("## {}", escaped(&section.heading)));
    if section.rows.is_empty() && section.note.is_empty() {
        paragraph(text, words::nothing(locale));
        return;
    }
    if !section.rows.is_empty() {
        text.push('\n');
    }
    if !section.rows.is_empty() && !section.heads.is_empty() {
        table_row(text, &section.heads);
        table_row(text, &vec!["---".to_owned(); section.heads.len()]);
    }
    for row in &section.rows {
        match section.part {
            Part::Objectives => table_row(text, &escaped_cells(row)),
            Part::Actions => {
                let mut cells = escaped_cells(row);
                if row.is_late
                    && let Some(due) = cells.last_mut()
                {
                    *due = format!("**{due}**");
                }
                table_row(text, &cells);
            }
            _ => {
                text.push_str(&entry(section.part, row));
                text.push('\n');
            }
        }
    }
    if !section.note.is_empty() {
        paragraph(text, &escaped(&section.note));
    }
}

fn escaped_cells(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| escaped(cell)).collect()
}

fn table_row(text: &mut String, cells: &[String]) {
    text.push_str("| ");
    text.push_str(&cells.join(" | "));
    text.push_str(" |\n");
}

/// An entry of a list.
fn entry(part: Part, row: &Row) -> String {
    let cells = escaped_cells(row);
    let cell = |at: usize| cells.get(at).map(String::as_str).unwrap_or_default();
    let more = match (part, cell(1)) {
        (_, "") => String::new(),
        (Part::Why, points) => format!(": {points}"),
        (Part::People | Part::OurPeople, about) => format!(", {about}"),
        (_, about) => format!(" – {about}"),
    };
    match part {
        Part::Solutions => format!("1. **{}**{more} ({})", cell(0), cell(2)),
        Part::People | Part::OurPeople => format!("- **{}**{more}", cell(0)),
        _ => format!("- {}{more}", cell(0)),
    }
}

/// A text of one line in which every sign that could mean something stands for itself.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut rest = text.trim_start();
    // A number with a dot or a bracket at the beginning would be an entry of a list.
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=9).contains(&digits)
        && let Some(after) = rest[digits..].chars().next()
        && matches!(after, '.' | ')')
    {
        escaped.push_str(&rest[..digits]);
        escaped.push('\\');
        escaped.push(after);
        rest = &rest[digits + 1..];
    }
    if escaped.is_empty() && rest.starts_with(['+', '-']) {
        escaped.push('\\');
    }
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_address = match letter {
            ':' => letters.peek() == Some(&'/'),
            '.' => ends_with_www(&escaped),
            _ => false,
        };
        match letter {
            letter if letter.is_control() => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' | '^' | '$'
            | '@' => {
                escaped.extend(['\\', letter]);
            }
            // An address would become a link by itself.
            letter if is_address => escaped.extend(['\\', letter]),
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn ends_with_www(text: &str) -> bool {
    let last = text.get(text.len().saturating_sub(3)..);
    last.is_some_and(|last| last.eq_ignore_ascii_case("www"))
}
