//! Which letters of a name answer the search: they are drawn bold. The name is shown as it is written and
//! compared as it is folded, and folding may make two letters of one.

use super::fit::word_starts;
use crate::session::listing::{Fold, without_dots};

/// A part of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    /// Whether it is what was typed.
    pub marked: bool,
}

/// The parts of a name; those that answer the words of the search are marked.
pub fn pieces(name: &str, search: &str, fold: Fold) -> Vec<Piece> {
    let mut marked = vec![false; name.len()];
    let folded = fold(search);
    for word in folded.split_whitespace() {
        if let Some(range) = place(name, word, fold) {
            marked[range].fill(true);
        }
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, letter) in name.char_indices() {
        let marked = marked[at];
        match pieces.last_mut().filter(|last| last.marked == marked) {
            Some(last) => last.text.push(letter),
            None => pieces.push(Piece {
                text: letter.to_string(),
                marked,
            }),
        }
    }
    pieces
}

/// Where a folded word stands in a name, best at the beginning of a word. Both spellings of an umlaut are
/// tried.
fn place(name: &str, word: &str, fold: Fold) -> Option<std::ops::Range<usize>> {
    let plain = without_dots(name);
    [Some(name), plain.as_deref()]
        .into_iter()
        .flatten()
        .find_map(|spelling| {
            let (folded, places) = fold_letter_by_letter(name, spelling, fold);
            let at = word_starts(&folded, word)
                .next()
                .or_else(|| folded.find(word))?;
            let last = at + word.len() - 1;
            let end = places[last].1;
            Some(places[at].0..end)
        })
}

/// A spelling folded, and for each byte of that where its letter begins and ends in the name. A spelling has
/// as many letters as the name.
fn fold_letter_by_letter(name: &str, spelling: &str, fold: Fold) -> (String, Vec<(usize, usize)>) {
    let mut folded = String::new();
    let mut places = Vec::new();
    let mut buffer = [0; 4];
    for ((at, written), letter) in name.char_indices().zip(spelling.chars()) {
        folded.push_str(&fold(letter.encode_utf8(&mut buffer)));
        places.resize(folded.len(), (at, at + written.len_utf8()));
    }
    (folded, places)
}
