//! How well a text answers what was typed.

/// How well a name answers a search, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The name begins with it.
    Beginning,
    /// Every word of it begins a word of the name.
    WordStart,
    /// Every word of it stands somewhere in the name.
    Inside,
    /// Every word of it stands in what else is known: city, number, another word for a command.
    Elsewhere,
}

/// So many letters inside a word are no chance: half of a German compound.
const TELLING: usize = 4;

/// What was typed, folded as the texts are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    whole: String,
}

impl Query {
    /// Reads a text that is folded already.
    pub fn new(folded: &str) -> Self {
        let words: Vec<&str> = folded.split_whitespace().collect();
        Self {
            whole: words.join(" "),
        }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// How well it fits one of some spellings of a name, or else the whole text about it; `None` if a word is
    /// missing.
    pub fn fit<'a>(&self, names: impl IntoIterator<Item = &'a str>, text: &str) -> Option<Fit> {
        // Most texts lack a word: they are done here.
        if !self.words().all(|word| text.contains(word)) {
            return None;
        }
        let best = names.into_iter().filter_map(|name| self.fit_name(name));
        Some(best.min().unwrap_or(Fit::Elsewhere))
    }

    /// How well it fits the words of a command, whose name is the first line. A few letters inside a word are
    /// chance there, and say nothing.
    pub fn fit_command(&self, text: &str) -> Option<Fit> {
        let name = text.split('\n').next().unwrap_or_default();
        match self.fit_name(name) {
            Some(Fit::Inside) if !self.words().all(|word| word.len() >= TELLING) => None,
            Some(fit) => Some(fit),
            None => {
                let known = self.words().all(|word| begins_a_word(text, word));
                known.then_some(Fit::Elsewhere)
            }
        }
    }

    fn fit_name(&self, name: &str) -> Option<Fit> {
        if name.starts_with(&self.whole) {
            return Some(Fit::Beginning);
        }
        if self.words().all(|word| begins_a_word(name, word)) {
            return Some(Fit::WordStart);
        }
        let inside = self.words().all(|word| name.contains(word));
        inside.then_some(Fit::Inside)
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.whole.split(' ')
    }
}

/// Whether `word` stands in `text` where a word of it begins.
pub(super) fn begins_a_word(text: &str, word: &str) -> bool {
    word_starts(text, word).next().is_some()
}

/// The places in `text` at which a word begins with `word`.
pub(super) fn word_starts(text: &str, word: &str) -> impl Iterator<Item = usize> {
    let places = text.match_indices(word).map(|(at, _)| at);
    places.filter(|at| {
        let before = text[..*at].chars().next_back();
        !before.is_some_and(char::is_alphanumeric)
    })
}
