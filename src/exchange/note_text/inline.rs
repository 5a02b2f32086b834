//! Words within a line: emphasis, code, links.

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Struck(Vec<Inline>),
    Code(String),
    Link(Address, Vec<Inline>),
    Break,
}

/// Where a link may lead: to the web or to a mailbox. There is no other way to make one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// The address, if it is one of the schemes that are followed.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let (scheme, rest) = text.split_once(':')?;
        let is_known = match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty()),
            "mailto" => !rest.is_empty(),
            _ => false,
        };
        let odd = |c: char| c.is_control() || c.is_whitespace();
        (is_known && !text.contains(odd)).then(|| Self(text.to_owned()))
    }

    /// As it is written into a page.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How deep emphasis stands in emphasis; what is deeper is words.
const DEEPEST: usize = 6;
/// How many characters the words or the address of a link may have.
const FARTHEST: usize = 2_000;

/// The marks of emphasis, the longer first.
const MARKS: [&str; 5] = ["**", "__", "~~", "*", "_"];

/// Reads words that may stand on several lines.
pub(super) fn inlines(text: &str) -> Vec<Inline> {
    Reader::new(text, 0, true).read()
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    /// Whether links are read: none stands in another one.
    links: bool,
    words: String,
    pieces: Vec<Inline>,
    /// From where on a mark has no end any more, so that nobody looks for one again.
    endless: [bool; MARKS.len()],
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, depth: usize, links: bool) -> Self {
        Self {
            text,
            at: 0,
            depth,
            links,
            words: String::new(),
            pieces: Vec::new(),
            endless: [depth >= DEEPEST; MARKS.len()],
        }
    }

    fn read(mut self) -> Vec<Inline> {
        while let Some(next) = self.text[self.at..].chars().next() {
            let taken = match next {
                '\\' => self.escaped(),
                '\n' => self.piece(Inline::Break, 1),
                '`' => self.code(),
                '*' | '_' | '~' => self.emphasis(),
                '[' | '!' => self.link(),
                '<' => self.bracketed(),
                'h' | 'H' => self.bare(),
                _ => false,
            };
            if !taken {
                self.words.push(next);
                self.at += next.len_utf8();
            }
        }
        self.flush();
        self.pieces
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn flush(&mut self) {
        if !self.words.is_empty() {
            self.pieces
                .push(Inline::Text(std::mem::take(&mut self.words)));
        }
    }

    fn piece(&mut self, piece: Inline, length: usize) -> bool {
        self.flush();
        self.pieces.push(piece);
        self.at += length;
        true
    }

    /// A sign behind a backslash is just that sign.
    fn escaped(&mut self) -> bool {
        let sign = self.rest()[1..].chars().next();
        let Some(sign) = sign.filter(char::is_ascii_punctuation) else {
            return false;
        };
        self.words.push(sign);
        self.at += 2;
        true
    }

    fn code(&mut self) -> bool {
        let rest = self.rest();
        let ticks = if rest.starts_with("``") { "``" } else { "`" };
        let inside = &near(rest)[ticks.len()..];
        match inside.find(ticks).filter(|end| *end > 0) {
            Some(end) => {
                let code = Inline::Code(inside[..end].trim().to_owned());
                self.piece(code, end + 2 * ticks.len())
            }
            None => false,
        }
    }

    fn emphasis(&mut self) -> bool {
        let rest = self.rest();
        let Some(which) = MARKS.iter().position(|mark| rest.starts_with(mark)) else {
            return false;
        };
        let mark = MARKS[which];
        let inside = &rest[mark.len()..];
        let opens = inside.starts_with(|c: char| !c.is_whitespace())
            && !(mark.starts_with('_') && self.words.ends_with(char::is_alphanumeric));
        if !opens || self.endless[which] {
            // A pair that opens nothing is words as a whole.
            self.words.push_str(mark);
            self.at += mark.len();
            return true;
        }
        let Some(end) = end_of(inside, mark) else {
            self.endless[which] = true;
            return self.emphasis();
        };
        let words = Reader::new(&inside[..end], self.depth + 1, self.links).read();
        let piece = match mark {
            "**" | "__" => Inline::Strong(words),
            "~~" => Inline::Struck(words),
            _ => Inline::Emphasis(words),
        };
        self.piece(piece, end + 2 * mark.len())
    }

    /// `[words](address)`, also of a picture. What leads nowhere stays as it is written.
    fn link(&mut self) -> bool {
        let rest = near(self.rest());
        let picture = usize::from(rest.starts_with('!'));
        let Some(inside) = rest[picture..].strip_prefix('[') else {
            return false;
        };
        let Some((words, behind)) = inside.split_once("](") else {
            return false;
        };
        // The nearest beginning has the address.
        if !self.links || words.contains('[') {
            return false;
        }
        let Some(end) = closing(behind) else {
            return false;
        };
        let Some(address) = Address::new(target(&behind[..end])) else {
            return false;
        };
        let said = if words.trim().is_empty() {
            vec![Inline::Text(address.as_str().to_owned())]
        } else {
            Reader::new(words, self.depth + 1, false).read()
        };
        let length = picture + 1 + words.len() + 2 + end + 1;
        self.piece(Inline::Link(address, said), length)
    }

    /// `<address>`; all else in angles is words.
    fn bracketed(&mut self) -> bool {
        let rest = near(self.rest());
        let Some(end) = rest.find('>').filter(|_| self.links) else {
            return false;
        };
        let Some(address) = Address::new(&rest[1..end]) else {
            return false;
        };
        let said = vec![Inline::Text(address.as_str().to_owned())];
        self.piece(Inline::Link(address, said), end + 1)
    }

    /// An address that stands in the text as it is.
    fn bare(&mut self) -> bool {
        let rest = self.rest();
        let begins = |scheme: &str| {
            let start = rest.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        };
        let is_one = self.links && (begins("http://") || begins("https://"));
        if !is_one || self.words.ends_with(char::is_alphanumeric) {
            return false;
        }
        let ends = |c: char| c.is_whitespace() || c.is_control() || "<>\"`".contains(c);
        let end = rest.find(ends).unwrap_or(rest.len());
        let mut whole =
            rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '\'']);
        // A bracket belongs to the sentence, unless it was opened in the address.
        if whole.ends_with(')') && !whole.contains('(') {
            whole = whole.trim_end_matches(')');
        }
        let Some(address) = Address::new(whole) else {
            return false;
        };
        let said = vec![Inline::Text(whole.to_owned())];
        let length = whole.len();
        self.piece(Inline::Link(address, said), length)
    }
}

/// The beginning of a text, as far as a link or a code reaches at most.
fn near(text: &str) -> &str {
    match text.char_indices().nth(FARTHEST) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

/// Where a mark ends what it has opened.
fn end_of(inside: &str, mark: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let end = from + inside[from..].find(mark)?;
        let before = inside[..end].chars().next_back();
        let behind = &inside[end + mark.len()..];
        let sign = mark.chars().next();
        let closes = before.is_some_and(|c| !c.is_whitespace() && c != '\\')
            // One star of a pair ends nothing.
            && (mark.len() > 1 || (behind.chars().next() != sign && before != sign))
            && !(mark.starts_with('_') && behind.starts_with(char::is_alphanumeric));
        if closes {
            return Some(end);
        }
        from = end + mark.len();
    }
}

/// Where the bracket closes that an address stands in; brackets in the address come in pairs.
fn closing(text: &str) -> Option<usize> {
    let mut open = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' => open += 1,
            ')' if open == 0 => return Some(at),
            ')' => open -= 1,
            '\n' => return None,
            _ => {}
        }
    }
    None
}

/// The address without a title that may stand behind it.
fn target(text: &str) -> &str {
    let text = text.trim();
    match text.split_once(" \"") {
        Some((address, _)) => address,
        None => text.trim_start_matches('<').trim_end_matches('>'),
    }
}
