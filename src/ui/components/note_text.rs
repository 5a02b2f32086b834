//! Notes as they are read: the tree of words becomes elements, never HTML out of a text.

use leptos::prelude::*;

use crate::exchange::note_text::{Block, Inline};

/// The elements of a note.
pub fn note_text(blocks: &[Block]) -> Vec<AnyView> {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Heading(level, words) => {
            // The section has the second level; what is deeper than all is as deep as all.
            let words = inlines(words);
            match level {
                1 => view! { <h3>{words}</h3> }.into_any(),
                2 => view! { <h4>{words}</h4> }.into_any(),
                _ => view! { <h5>{words}</h5> }.into_any(),
            }
        }
        Block::Paragraph(words) => view! { <p>{inlines(words)}</p> }.into_any(),
        Block::List(number, items) => {
            let items: Vec<AnyView> = items.iter().map(|item| self::item(item)).collect();
            match number {
                Some(first) => view! { <ol start=first.to_string()>{items}</ol> }.into_any(),
                None => view! { <ul>{items}</ul> }.into_any(),
            }
        }
        Block::Quote(inside) => view! { <blockquote>{note_text(inside)}</blockquote> }.into_any(),
        Block::Code(code) => view! { <pre>{code.clone()}</pre> }.into_any(),
        Block::Rule => view! { <hr /> }.into_any(),
    }
}

/// An item; its first words need no paragraph of their own.
fn item(blocks: &[Block]) -> AnyView {
    match blocks.split_first() {
        Some((Block::Paragraph(words), rest)) => {
            view! { <li>{inlines(words)} {note_text(rest)}</li> }.into_any()
        }
        _ => view! { <li>{note_text(blocks)}</li> }.into_any(),
    }
}

fn inlines(inlines: &[Inline]) -> Vec<AnyView> {
    inlines.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> AnyView {
    match inline {
        Inline::Text(words) => words.clone().into_any(),
        Inline::Strong(inside) => view! { <strong>{inlines(inside)}</strong> }.into_any(),
        Inline::Emphasis(inside) => view! { <em>{inlines(inside)}</em> }.into_any(),
        Inline::Struck(inside) => view! { <s>{inlines(inside)}</s> }.into_any(),
        Inline::Code(code) => view! { <code>{code.clone()}</code> }.into_any(),
        Inline::Link(address, words) => view! {
            <a href=address.as_str().to_owned() target="_blank" rel="noopener noreferrer">
                {inlines(words)}
            </a>
        }
        .into_any(),
        Inline::Break => view! { <br /> }.into_any(),
    }
}
