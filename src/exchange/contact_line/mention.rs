//! Names behind an `@`: whoever of the customer's people is meant by them.

use std::collections::BTreeSet;

use crate::domain::ids::PersonId;

/// Somebody who can be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Somebody {
    pub id: PersonId,
    pub name: String,
}

/// A name behind an `@` that does not tell one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where the `@` stands, in bytes.
    pub at: usize,
    /// What was typed behind it.
    pub typed: String,
    /// Who may be meant; nobody, if no name begins like that.
    pub candidates: Vec<PersonId>,
}

/// A text in which names were looked for.
pub(super) struct Resolved {
    /// The text with plain names where an `@` was understood.
    pub(super) text: String,
    pub(super) people: BTreeSet<PersonId>,
    pub(super) unclear: Vec<Mention>,
}

/// Looks for whoever is mentioned. An address of mail has no `@` at the beginning of a word.
pub(super) fn resolve(text: &str, people: &[Somebody]) -> Resolved {
    let mut resolved = Resolved {
        text: String::with_capacity(text.len()),
        people: BTreeSet::new(),
        unclear: Vec::new(),
    };
    let mut rest = 0;
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let begins = letter == '@' && !before.is_alphanumeric() && at >= rest;
        before = letter;
        if !begins {
            continue;
        }
        let behind = &text[at + 1..];
        match whom(behind, people) {
            Whom::One(id, length, name) => {
                resolved.people.insert(id);
                resolved.text.push_str(&text[rest..at]);
                resolved.text.push_str(&name);
                rest = at + 1 + length;
            }
            Whom::Unclear(candidates) => {
                let typed = behind[..word_length(behind)].to_owned();
                let mention = Mention {
                    at,
                    typed,
                    candidates,
                };
                resolved.unclear.push(mention);
            }
        }
    }
    resolved.text.push_str(&text[rest..]);
    resolved
}

enum Whom {
    /// One person, the bytes that name them, and the name that was meant by these.
    One(PersonId, usize, String),
    Unclear(Vec<PersonId>),
}

/// Whose name begins like the text: one of the name's words and as many as follow. Whole words count more than
/// the beginning of one.
fn whom(text: &str, people: &[Somebody]) -> Whom {
    let mut best: Vec<(&Somebody, usize, String)> = Vec::new();
    let mut most = (0, false, false);
    for somebody in people {
        let Some((words, whole, length, name)) = fit(text, &somebody.name) else {
            continue;
        };
        // Somebody who is called just that, before somebody whose name has more words.
        let fits = (
            words,
            whole,
            name.split(' ').count() == somebody.name.split_whitespace().count(),
        );
        if fits > most {
            best.clear();
            most = fits;
        }
        if fits == most {
            best.push((somebody, length, name));
        }
    }
    match &best[..] {
        [(somebody, length, name)] => Whom::One(somebody.id, *length, name.clone()),
        _ if word_length(text) == 0 => {
            Whom::Unclear(people.iter().map(|somebody| somebody.id).collect())
        }
        several => Whom::Unclear(several.iter().map(|(one, ..)| one.id).collect()),
    }
}

/// How well a name fits what was typed: how many words, whether they are whole, how many bytes of the text,
/// and the words of the name that are meant.
fn fit(text: &str, name: &str) -> Option<(usize, bool, usize, String)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut best = None;
    for start in 0..words.len() {
        let mut length = 0;
        let mut meant: Vec<&str> = Vec::new();
        for word in &words[start..] {
            let gap = usize::from(!meant.is_empty());
            let behind = text.get(length + gap..).unwrap_or_default();
            if gap == 1 && !text[length..].starts_with(' ') {
                break;
            }
            let typed = word_length(behind);
            if typed > 0 && folded(&behind[..typed]) == folded(word) {
                let dot = word.ends_with('.') && behind[typed..].starts_with('.');
                length += gap + typed + usize::from(dot);
                meant.push(word);
            } else {
                break;
            }
        }
        let whole = !meant.is_empty();
        if !whole {
            let typed = word_length(text);
            let begins = typed > 0 && folded(words[start]).starts_with(&folded(&text[..typed]));
            if !begins {
                continue;
            }
            length = typed;
            meant.push(words[start]);
        }
        let found = (meant.len(), whole, length, meant.join(" "));
        if best
            .as_ref()
            .is_none_or(|best: &(usize, bool, usize, String)| (found.0, found.1) > (best.0, best.1))
        {
            best = Some(found);
        }
    }
    best
}

/// The bytes of the first word: letters, digits and what stands inside of names.
fn word_length(text: &str) -> usize {
    let inside =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’' | '.');
    let end = text.find(|letter: char| !inside(letter));
    let word = &text[..end.unwrap_or(text.len())];
    // A full stop or a dash at the end belongs to the sentence.
    word.trim_end_matches(['.', '-', '\'', '’']).len()
}

/// A word as it is compared: small, without dots.
fn folded(word: &str) -> String {
    word.to_lowercase().replace('.', "")
}
