//! Who takes part: the initials that stand beside an answer.

use super::Participant;
use crate::domain::ids::EntryId;

/// Somebody new by the name, with initials that nobody else has.
pub fn newcomer(id: EntryId, name: &str, others: &[Participant]) -> Participant {
    Participant {
        id,
        name: name.to_owned(),
        initials: initials(name, others),
        sender: None,
    }
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
            all.push(Participant {
                id: EntryId::from(all.len() as u128),
                name: name.to_owned(),
                initials,
                sender: None,
            });
        }
    }
}
