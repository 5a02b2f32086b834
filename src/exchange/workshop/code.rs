//! The text of a code: base 32 in capitals, with a short word in front that says what it is and in which version. It is
//! checked for damage, and read with small and capital letters, spaces and line breaks in between.

use std::sync::LazyLock;

use data_encoding::{Encoding, Specification};
use sha2::{Digest, Sha256};

/// The most bytes of content in one part: with an address in front, that is still a QR code which phones read from a
/// projector.
const PART_BYTES: usize = 720;
/// The most parts of one content.
pub const MAX_PARTS: usize = 24;
/// The version of codes that this program makes, and the newest that it reads.
const VERSION: u8 = b'1';
/// What every code begins with.
const WORD: &str = "KF";
/// Tag of the workshop, number of the task, digest of the whole content, place of the part, how many there are.
const HEAD: usize = 4 + 1 + 2 + 1 + 1;
const CHECK: usize = 4;
/// The most pieces that one code may be broken into by whoever sent it.
const MOST_PIECES: usize = 300;
/// More words than these in a text are not looked at: nobody sends so many.
const MOST_WORDS: usize = 20_000;

/// Crockford's alphabet: no letter that is mistaken for a digit.
static BASE_32: LazyLock<Encoding> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification
        .symbols
        .push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    specification
        .translate
        .from
        .push_str("abcdefghjkmnpqrstvwxyzOoIiLl");
    specification
        .translate
        .to
        .push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
    specification
        .encoding()
        .unwrap_or(data_encoding::BASE32_NOPAD)
});

/// What a code carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Task,
    Answers,
}

impl Kind {
    const fn letter(self) -> u8 {
        match self {
            Self::Task => b'T',
            Self::Answers => b'A',
        }
    }

    const fn of(letter: u8) -> Option<Self> {
        match letter.to_ascii_uppercase() {
            b'T' => Some(Self::Task),
            b'A' => Some(Self::Answers),
            _ => None,
        }
    }
}

/// Why a code can't be used. What to do about it is said in `words`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CodeError {
    #[error("this is no code of a workshop")]
    NotACode,
    #[error("a newer version has made this code")]
    Newer,
    #[error("characters of the code are wrong or missing")]
    Damaged,
    #[error("the code carries {0:?}")]
    OtherKind(Kind),
    #[error("the content of the code can't be read")]
    Unreadable,
    #[error("there is more to say than codes can carry")]
    TooLarge,
}

/// One part of a content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub kind: Kind,
    /// The workshop, by its tag.
    pub workshop: u32,
    /// The number of the task.
    pub number: u8,
    /// Which content the part belongs to: parts of two states of the same answers are not put together.
    pub whole: u16,
    /// From 0.
    pub place: u8,
    /// At least 1.
    pub parts: u8,
    bytes: Vec<u8>,
}

impl Part {
    /// Whether both are parts of the same content.
    pub fn belongs_to(&self, other: &Self) -> bool {
        let whole = |part: &Self| {
            (
                part.kind,
                part.workshop,
                part.number,
                part.whole,
                part.parts,
            )
        };
        whole(self) == whole(other)
    }
}

/// Writes a content down, as one code or as several.
///
/// # Errors
/// [`CodeError::TooLarge`] for a content that takes more than [`MAX_PARTS`].
pub fn write(
    kind: Kind,
    workshop: u32,
    number: u8,
    content: &[u8],
) -> Result<Vec<String>, CodeError> {
    let parts = content.len().div_ceil(PART_BYTES).max(1);
    let count = u8::try_from(parts).ok().filter(|_| parts <= MAX_PARTS);
    let count = count.ok_or(CodeError::TooLarge)?;
    // Parts of about the same size make codes that look alike.
    let size = content.len().div_ceil(parts).max(1);
    let digest = Sha256::digest(content);
    let mut codes = Vec::with_capacity(parts);
    for place in 0..count {
        let from = usize::from(place) * size;
        let bytes = content
            .get(from..content.len().min(from + size))
            .unwrap_or_default();
        let mut all = Vec::with_capacity(HEAD + bytes.len() + CHECK);
        all.extend(workshop.to_be_bytes());
        all.extend([number, digest[0], digest[1], place, count]);
        all.extend(bytes);
        all.extend(check(kind, VERSION, &all));
        let letters = [kind.letter(), VERSION].map(char::from);
        codes.push(format!(
            "{WORD}{}{}{}",
            letters[0],
            letters[1],
            BASE_32.encode(&all)
        ));
    }
    Ok(codes)
}

/// Reads one code.
///
/// # Errors
/// Whatever keeps it from being used.
pub fn read(text: &str) -> Result<Part, CodeError> {
    let clean: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .collect();
    let word = clean.get(..WORD.len()).ok_or(CodeError::NotACode)?;
    let rest = &clean.as_bytes()[WORD.len()..];
    let [letter, version, digits @ ..] = rest else {
        return Err(CodeError::NotACode);
    };
    let kind = Kind::of(*letter).filter(|_| word.eq_ignore_ascii_case(WORD));
    let kind = kind
        .filter(|_| version.is_ascii_digit())
        .ok_or(CodeError::NotACode)?;
    if *version > VERSION {
        return Err(CodeError::Newer);
    }
    let all = BASE_32.decode(digits).map_err(|_| CodeError::Damaged)?;
    if all.len() < HEAD + CHECK {
        return Err(CodeError::Damaged);
    }
    let (said, sum) = all.split_at(all.len() - CHECK);
    if check(kind, *version, said) != *sum {
        return Err(CodeError::Damaged);
    }
    let [a, b, c, d, number, one, two, place, parts, bytes @ ..] = said else {
        return Err(CodeError::Damaged);
    };
    if *parts == 0 || place >= parts || usize::from(*parts) > MAX_PARTS {
        return Err(CodeError::Unreadable);
    }
    Ok(Part {
        kind,
        workshop: u32::from_be_bytes([*a, *b, *c, *d]),
        number: *number,
        whole: u16::from_be_bytes([*one, *two]),
        place: *place,
        parts: *parts,
        bytes: bytes.to_vec(),
    })
}

/// The first bytes of SHA-256 over all that is said.
fn check(kind: Kind, version: u8, said: &[u8]) -> [u8; CHECK] {
    let mut hash = Sha256::new();
    hash.update([kind.letter(), version]);
    hash.update(said);
    let digest = hash.finalize();
    std::array::from_fn(|place| digest[place])
}

/// Parts that come in any order, some of them more than once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathering {
    first: Option<Part>,
    parts: Vec<Option<Vec<u8>>>,
}

impl Gathering {
    /// Takes one more part in. One of another content begins anew: the newest is meant. Answers whether it was new.
    pub fn add(&mut self, part: Part) -> bool {
        let first = self.first.as_ref();
        if !first.is_some_and(|first| first.belongs_to(&part)) {
            self.parts = vec![None; usize::from(part.parts)];
        }
        let slot = self.parts.get_mut(usize::from(part.place));
        let is_new = slot.is_some_and(|slot| slot.replace(part.bytes.clone()).is_none());
        self.first = Some(part);
        is_new
    }

    /// How many parts are here.
    pub fn here(&self) -> usize {
        self.parts.iter().flatten().count()
    }

    /// How many parts there are; 0 before the first has come.
    pub fn all(&self) -> usize {
        self.parts.len()
    }

    /// The content, once every part of it is here.
    pub fn content(&self) -> Option<Content> {
        let first = self.first.as_ref()?;
        let mut bytes = Vec::new();
        for part in &self.parts {
            bytes.extend(part.as_ref()?);
        }
        Some(Content {
            kind: first.kind,
            workshop: first.workshop,
            number: first.number,
            bytes,
        })
    }
}

/// A content that has arrived whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    pub kind: Kind,
    pub workshop: u32,
    pub number: u8,
    pub bytes: Vec<u8>,
}

/// All that looks like a code in a text: bare, in an address, several in a message, broken into lines or groups.
pub fn find(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at += 1;
        // The word in front may stand alone, as where a code was written in groups.
        let is_front = word.len() == WORD.len() + 2 && words.get(at).is_some();
        if looks_like_one(word) || (is_front && begins_like_one(word)) {
            let (code, used) = joined(word, &words[at..]);
            found.push(code);
            at += used;
        }
    }
    found
}

/// A code with as many of the words behind it as make it whole, and how many these are; alone where none do.
fn joined(word: &str, behind: &[&str]) -> (String, usize) {
    let mut code = word.to_owned();
    let mut used = 0;
    loop {
        if !matches!(read(&code), Err(CodeError::Damaged)) {
            return (code, used);
        }
        match behind.get(used).filter(|next| !looks_like_one(next)) {
            Some(next) if used < MOST_PIECES => code.push_str(next),
            _ => return (word.to_owned(), 0),
        }
        used += 1;
    }
}

fn looks_like_one(word: &str) -> bool {
    word.len() > WORD.len() + 2 && begins_like_one(word)
}

fn begins_like_one(word: &str) -> bool {
    let bytes = word.as_bytes();
    let begins = word
        .get(..WORD.len())
        .is_some_and(|begin| begin.eq_ignore_ascii_case(WORD));
    begins && bytes.len() >= 4 && Kind::of(bytes[2]).is_some() && bytes[3].is_ascii_digit()
}
