//! The Markdown of a plan, read by a program that is not ours.

use keyfolio::domain::plan_sheet::Audience;
use keyfolio::exchange::plan_markdown::{escaped, plan_markdown};
use keyfolio::words::Locale;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::support::cases;
use super::support::workspaces::workspace;
use super::{crowded, sheets};

/// What a reader sees of a text, and the kinds of marks in it. Spaces count as one.
fn read(markdown: &str) -> (String, Vec<String>) {
    // Quotation marks of its own would be no fault of ours.
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    let (mut text, mut marks) = (String::new(), Vec::new());
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push(' '),
            Event::Start(tag) => marks.push(kind(&tag)),
            other => marks.push(format!("{other:?}")),
        }
    }
    (spaced(&text), marks)
}

fn kind(tag: &Tag) -> String {
    let all = format!("{tag:?}");
    all.split([' ', '(', '{'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn spaced(text: &str) -> String {
    let parts = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Texts that want to be more than text.
const MEANING: [&str; 22] = [
    "# no heading",
    "a | b",
    "*loud*",
    "_soft_",
    "**very** loud",
    "<script>alert(1)</script>",
    "[a](http://a.b)",
    "![a](b.png)",
    "`code`",
    "1. first",
    "12) twelfth",
    "- entry",
    "+ entry",
    "> said",
    "&copy; &amp;",
    "~~gone~~",
    "http://example.test and www.example.test",
    "mail@example.test",
    "\\|",
    "a\\",
    "$x$ [^1] [ ] ==x==",
    "---",
];

#[test]
fn a_text_stays_a_text_wherever_it_stands() {
    for text in MEANING {
        for frame in ["{}\n", "- {}\n", "> {}\n", "# {}\n", "1. **{}** – {}\n"] {
            let (said, marks) = read(&frame.replace("{}", &escaped(text)));
            assert!(
                said.contains(&spaced(text)),
                "{text:?} in {frame:?}: {said:?}"
            );
            let usual = [
                "Paragraph",
                "List",
                "Item",
                "BlockQuote",
                "Heading",
                "Strong",
            ];
            let strange = marks.iter().find(|mark| !usual.contains(&mark.as_str()));
            assert_eq!(strange, None, "{text:?} in {frame:?}");
        }
        let table = format!("| a | b |\n| --- | --- |\n| {} | end |\n", escaped(text));
        let (said, marks) = read(&table);
        assert!(
            said.contains(&format!("{} end", spaced(text))),
            "{text:?}: {said:?}"
        );
        assert_eq!(
            marks.iter().filter(|mark| *mark == "TableCell").count(),
            4,
            "{text:?}"
        );
    }
}

#[test]
fn the_parts_of_a_plan_are_headings_and_its_actions_a_table() {
    let workspace = crowded(2, "Cut the errors");
    let sheet = sheets(&workspace, Locale::En, Audience::Us).remove(0);
    let text = plan_markdown(&sheet, Locale::En);
    for line in [
        "# Ernst Handel",
        "*Development plan: Grow*",
        "> Cut the errors",
        "## Customer goals",
        "## Objectives",
        "| Goal | Measure | Now | Target | By |",
        "## Actions",
        "| 1 Cut the errors | Nora Lindqvist | 8\u{a0}May |",
        "## Risks",
    ] {
        assert!(text.lines().any(|one| one == line), "{line:?} in\n{text}");
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_text_comes_back(text in "[\\PC]{0,40}") {
        let (said, marks) = read(&format!("- {}\n", escaped(&text)));
        prop_assert_eq!(said, spaced(&text));
        prop_assert!(marks.iter().all(|mark| ["List", "Item"].contains(&mark.as_str())), "{:?}", marks);
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_text_of_a_plan_says_all_that_its_sheet_says(workspace in workspace()) {
        for audience in Audience::ALL {
            for sheet in sheets(&workspace, Locale::De, audience) {
                let (said, marks) = read(&plan_markdown(&sheet, Locale::De));
                for row in sheet.sections.iter().flat_map(|section| &section.rows) {
                    for cell in &row.cells {
                        prop_assert!(said.contains(&spaced(cell)), "{:?} in {:?}", cell, said);
                    }
                }
                let strange = ["Link", "Image", "Html", "InlineHtml", "CodeBlock", "HtmlBlock"];
                prop_assert!(!marks.iter().any(|mark| strange.contains(&mark.as_str())), "{:?}", marks);
            }
        }
    }
}
