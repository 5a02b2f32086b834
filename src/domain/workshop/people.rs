//! Who takes part, and the initials that stand beside an answer.

use serde::{Deserialize, Serialize};

use crate::domain::ids::EntryId;

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Participant {
    pub id: EntryId,
    /// As the room calls them; may be the initials alone.
    pub name: String,
    pub initials: String,
    /// The number that the phone of this person has drawn. Left out for who has sent nothing by phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<u32>,
    /// The phone before that. Left out for who has always had the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<EarlierPhone>,
}

/// A phone that somebody had before another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EarlierPhone {
    /// The number that it has drawn.
    pub sender: u32,
    /// The number of the first task that was answered from the other one.
    pub until: u8,
}

impl Participant {
    /// Somebody who has sent nothing by phone.
    pub const fn new(id: EntryId, name: String, initials: String) -> Self {
        Self {
            id,
            name,
            initials,
            sender: None,
            before: None,
        }
    }

    /// The initials, and for who has none the name.
    pub fn short(&self) -> &str {
        match self.initials.trim() {
            "" => &self.name,
            initials => initials,
        }
    }
}

/// Somebody new by the name, with initials that nobody else has.
pub fn newcomer(id: EntryId, name: &str, others: &[Participant]) -> Participant {
    Participant::new(id, name.to_owned(), initials(name, others))
}

/// The initials of a name that nobody has yet: the first letters of its first and last word, of a single word its first
/// two, and where others have the same as many letters more, or a number, as it takes.
pub fn initials(name: &str, others: &[Participant]) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (first, last) = match words.as_slice() {
        [] => return String::new(),
        [one] => ("", *one),
        [first, .., last] => (*first, *last),
    };
    let head: String = first.chars().take(1).flat_map(char::to_uppercase).collect();
    let of = |letters: usize| {
        let mut letters = last.chars().take(letters);
        let start = letters.next().into_iter().flat_map(char::to_uppercase);
        let rest = letters.flat_map(char::to_lowercase);
        format!("{head}{}", start.chain(rest).collect::<String>())
    };
    let is_free = |initials: &String| !others.iter().any(|one| alike(&one.initials, initials));
    let fewest = if head.is_empty() { 2 } else { 1 };
    let longest = last.chars().count().clamp(fewest, fewest + 2);
    let mut lengths = (fewest..=longest).map(of);
    lengths.find(is_free).unwrap_or_else(|| {
        let shortest = of(fewest);
        let mut numbered = (2..=others.len() + 2).map(|number| format!("{shortest}{number}"));
        numbered.find(is_free).unwrap_or(shortest)
    })
}

/// Whether two people would be called the same. Nothing at all is like nobody.
pub fn alike(one: &str, other: &str) -> bool {
    let folded = |text: &str| text.trim().to_lowercase();
    !one.trim().is_empty() && folded(one) == folded(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_with_the_same_letters_are_told_apart() {
        let mut all: Vec<Participant> = Vec::new();
        for (name, expected) in [
            ("Amira Meier", "AM"),
            ("Anton Maurer", "AMa"),
            ("Anna Maria Müller", "AMü"),
            ("Ada M", "AM2"),
            ("Ben", "Be"),
            ("Benno", "Ben"),
            ("Ö", "Ö"),
            ("  ", ""),
        ] {
            let initials = initials(name, &all);
            assert_eq!(initials, expected, "{name}");
            let id = EntryId::from(all.len() as u128);
            all.push(Participant::new(id, name.to_owned(), initials));
        }
    }
}
