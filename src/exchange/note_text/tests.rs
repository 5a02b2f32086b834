use super::*;
use proptest::prelude::*;

fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

fn paragraph_of(note: &str) -> Vec<Inline> {
    match &read(note)[..] {
        [Block::Paragraph(inside)] => inside.clone(),
        other => panic!("not one paragraph: {other:?}"),
    }
}

fn walk(blocks: &[Block], see: &mut dyn FnMut(&Inline)) {
    fn into(inlines: &[Inline], see: &mut dyn FnMut(&Inline)) {
        for one in inlines {
            see(one);
            match one {
                Inline::Strong(inside)
                | Inline::Emphasis(inside)
                | Inline::Struck(inside)
                | Inline::Link(_, inside) => into(inside, see),
                Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
            }
        }
    }
    for block in blocks {
        match block {
            Block::Heading(_, inside) | Block::Paragraph(inside) => into(inside, see),
            Block::List(_, items) => items.iter().for_each(|item| walk(item, see)),
            Block::Quote(inside) => walk(inside, see),
            Block::Code(code) => see(&Inline::Code(code.clone())),
            Block::Rule => {}
        }
    }
}

/// All that is read of a note, and all addresses.
fn seen(note: &str) -> (String, Vec<String>) {
    let (mut said, mut addresses) = (String::new(), Vec::new());
    walk(&read(note), &mut |inline| match inline {
        Inline::Text(words) | Inline::Code(words) => said.push_str(words),
        Inline::Link(address, _) => addresses.push(address.as_str().to_owned()),
        Inline::Break => said.push('\n'),
        _ => {}
    });
    (said, addresses)
}

#[test]
fn the_plain_part_of_markdown_is_read() {
    let note = "# Ernst Handel\nWants **one** contact for *logistics*.\nSee `DAP`.\n\n- first\n- second\n  - below\n\n1. call\n2) write\n\n> said so\n\n---\n```\n<b>1 * 2</b>\n```";
    let read = read(note);
    assert_eq!(read[0], Block::Heading(1, vec![text("Ernst Handel")]));
    let words = vec![
        text("Wants "),
        Inline::Strong(vec![text("one")]),
        text(" contact for "),
        Inline::Emphasis(vec![text("logistics")]),
        text("."),
        Inline::Break,
        text("See "),
        Inline::Code("DAP".to_owned()),
        text("."),
    ];
    assert_eq!(read[1], Block::Paragraph(words));
    let item = |words: &str| Block::Paragraph(vec![text(words)]);
    let below = Block::List(None, vec![vec![item("below")]]);
    let list = Block::List(None, vec![vec![item("first")], vec![item("second"), below]]);
    assert_eq!(read[2], list);
    let numbered = Block::List(Some(1), vec![vec![item("call")], vec![item("write")]]);
    assert_eq!(read[3], numbered);
    assert_eq!(read[4], Block::Quote(vec![item("said so")]));
    assert_eq!(read[5], Block::Rule);
    assert_eq!(read[6], Block::Code("<b>1 * 2</b>".to_owned()));
}

#[test]
fn a_note_without_marks_stays_as_it_was_written() {
    for note in [
        "Paid on 3.4., 5 * 3 is 15, snake_case_name and a ~ sign",
        "Price < 100 & > 50 <script>alert(1)</script>",
        "2 ** 3, __init__.py? \\o/ [x] (y) ![",
        "#1 in the market, 100% -5",
        "* * not a list",
        "",
    ] {
        let (said, addresses) = seen(note);
        let plain = |text: &str| text.replace(['*', '_', ' ', '\\'], "");
        assert_eq!(plain(&said), plain(note), "{note}");
        assert!(addresses.is_empty());
    }
    assert_eq!(
        paragraph_of("one\ntwo"),
        [text("one"), Inline::Break, text("two")]
    );
    assert_eq!(paragraph_of("\\*no\\*"), [text("*no*")]);
}

#[test]
fn links_lead_to_the_web_or_to_a_mailbox_and_nowhere_else() {
    let to = |note: &str| seen(note).1;
    assert_eq!(
        to("[us](https://keyfolio.example)"),
        ["https://keyfolio.example"]
    );
    assert_eq!(to("[a](HTTP://x.example/(a))"), ["HTTP://x.example/(a)"]);
    assert_eq!(to("[m](mailto:anna@x.example)"), ["mailto:anna@x.example"]);
    assert_eq!(to("see https://x.example/a. And"), ["https://x.example/a"]);
    assert_eq!(to("(<https://x.example>)"), ["https://x.example"]);
    assert_eq!(
        to("![plan](https://x.example/p.png)"),
        ["https://x.example/p.png"]
    );
    assert_eq!(
        to("[t](https://x.example \"title\")"),
        ["https://x.example"]
    );
    for note in [
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](\tjava\nscript:alert(1))",
        "[a](data:text/html,<script>)",
        "[a](vbscript:x)",
        "[a](file:///etc/passwd)",
        "[a](//x.example)",
        "[a](#/data)",
        "[a](https:x)",
        "<javascript:alert(1)>",
        "![a](javascript:alert(1))",
        "[a](https://x.example\u{0}y)",
        "[https://x.example](javascript:alert(1))",
    ] {
        let (said, addresses) = seen(note);
        let bad = |address: &String| !address.starts_with("https://x.example");
        assert!(!addresses.iter().any(bad), "{note}: {addresses:?}");
        assert!(said.contains('a') || said.contains("x.example"), "{note}");
    }
    assert_eq!(
        seen("[a](javascript:alert(1))").0,
        "[a](javascript:alert(1))"
    );
    // No link stands in another one.
    let inside = paragraph_of("[to https://a.example](https://b.example)");
    assert_eq!(inside.len(), 1);
    assert_eq!(to("[to https://a.example](https://b.example)").len(), 1);
}

#[test]
fn long_and_deep_notes_are_read_in_time() {
    for part in [
        "[", "*a", "**a ", "_a", "`", "![a](", "> ", "- ", "<http:", "~~a",
    ] {
        let note = part.repeat(20_000 / part.len());
        let (said, _) = seen(&note);
        assert!(said.len() <= note.len() + 1);
        let lines = format!("{part}\n").repeat(4_000);
        seen(&lines);
    }
    let deep: String = (0..200)
        .map(|at| format!("{}- a\n", "  ".repeat(at)))
        .collect();
    seen(&deep);
}

proptest! {
    #[test]
    fn no_note_has_a_link_to_anywhere_else(note in "([\\[\\]()<>!*_`~\\\\ \n:/#>-]|https?|javascript|mailto|data|[a-zäß]|\\PC){0,80}") {
        for address in seen(&note).1 {
            let lower = address.to_ascii_lowercase();
            let allowed = ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
            prop_assert!(allowed, "{address}");
            prop_assert!(!address.contains(|c: char| c.is_control() || c.is_whitespace()));
        }
    }

    #[test]
    fn no_word_is_lost(words in proptest::collection::vec("[a-z]{1,6}", 1..12), marks in proptest::collection::vec("[*_~`\\[\\]<>()! \n#-]{0,3}", 12)) {
        let note: String = words.iter().zip(&marks).map(|(word, mark)| format!("{mark} {word} ")).collect();
        let (said, _) = seen(&note);
        for word in &words {
            // The words behind a fence are its name.
            prop_assert!(said.contains(word.as_str()) || note.contains("```") || note.contains("~~~"), "{word} of {note:?} in {said:?}");
        }
    }
}
