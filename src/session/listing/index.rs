//! What the search looks through: the words of every account, folded when they are looked at first and kept
//! until the account is another. A list that is only shown needs none of them.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::domain::account::Account;
use crate::domain::portfolio::Portfolio;
use crate::domain::sorting;
use crate::domain::values::Name;

/// Folds spellings of one word together: lower case, no accents, umlauts as two letters.
pub type Fold = fn(&str) -> String;

/// The folded words of all accounts, in the order of the portfolio. Cheap to clone; two are equal only if
/// they are the same one.
#[derive(Debug, Clone)]
pub struct Index {
    entries: Arc<Vec<Arc<Entry>>>,
    /// The places of the names among each other, made when something is sorted by them.
    ranks: Arc<OnceLock<Vec<u32>>>,
    fold: Fold,
}

#[derive(Debug)]
struct Entry {
    account: Arc<Account>,
    name: OnceLock<String>,
    /// Name, city, country, region, number and tags, each on two lines of its own: with umlauts as two
    /// letters, and with plain vowels for them.
    text: OnceLock<String>,
}

impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.entries, &other.entries)
    }
}

impl Index {
    /// Indexes a portfolio; `before` saves work for accounts that have not changed.
    pub fn of(portfolio: &Portfolio, fold: Fold, before: Option<&Self>) -> Self {
        let known = before.map(|before| before.entries.as_slice());
        let mut known = known.unwrap_or_default().iter().peekable();
        let entries = portfolio.lines().iter().map(|line| {
            // Both run in the order of the ids.
            while known
                .next_if(|entry| entry.account.id < line.account.id)
                .is_some()
            {}
            match known.peek() {
                Some(entry) if Arc::ptr_eq(&entry.account, &line.account) => Arc::clone(entry),
                _ => Arc::new(Entry::of(&line.account)),
            }
        });
        let entries: Vec<Arc<Entry>> = entries.collect();
        // As long as nobody is called something else, the names stand to each other as before.
        let ranks = before.filter(|before| {
            let both = before.entries.iter().zip(&entries);
            before.entries.len() == entries.len()
                && both
                    .into_iter()
                    .all(|(old, new)| Arc::ptr_eq(old, new) || old.account.name == new.account.name)
        });
        Self {
            ranks: ranks.map_or_else(Arc::default, |before| Arc::clone(&before.ranks)),
            entries: Arc::new(entries),
            fold,
        }
    }

    /// The place of each folded name among all of them, by the places of the portfolio; equal names have the same.
    pub(super) fn name_ranks(&self) -> &[u32] {
        self.ranks.get_or_init(|| {
            let names: Vec<&str> = self
                .entries
                .iter()
                .map(|entry| entry.name(self.fold))
                .collect();
            sorting::ranks(&names)
        })
    }

    /// How two names stand to each other, by the places of the portfolio: where few are compared, without putting
    /// all of them in order.
    pub(super) fn compare_names(&self, one: usize, other: usize) -> Ordering {
        match self.ranks.get() {
            Some(ranks) => ranks.get(one).cmp(&ranks.get(other)),
            None => self.name(one).cmp(self.name(other)),
        }
    }

    /// The folded name of the account at a place of the portfolio.
    pub(in crate::session) fn name(&self, place: usize) -> &str {
        self.entries
            .get(place)
            .map_or("", |entry| entry.name(self.fold))
    }

    /// The spellings of that name: with umlauts as two letters, and with plain vowels if it has umlauts.
    pub(in crate::session) fn names(&self, place: usize) -> impl Iterator<Item = &str> {
        let lines = self.text(place).split('\n').take(2);
        lines.filter(|line| !line.is_empty())
    }

    /// All folded words about the account at a place of the portfolio.
    pub(in crate::session) fn text(&self, place: usize) -> &str {
        self.entries
            .get(place)
            .map_or("", |entry| entry.text(self.fold))
    }

    /// Folds the words of these places ahead of the first search.
    pub fn look_at(&self, places: Range<usize>) {
        for entry in self.entries.iter().take(places.end).skip(places.start) {
            entry.name(self.fold);
            entry.text(self.fold);
        }
    }

    /// Puts all names in order ahead of the first sorting.
    pub fn rank_names(&self) {
        self.name_ranks();
    }

    /// How many accounts there are.
    pub fn count(&self) -> usize {
        self.entries.len()
    }

    /// A test of places for a search: every word that was typed stands somewhere in the account.
    pub(super) fn finder(&self, search: &str) -> impl Fn(usize) -> bool {
        let folded = (self.fold)(search);
        let words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        let (entries, fold) = (Arc::clone(&self.entries), self.fold);
        move |place| {
            let holds = |entry: &Arc<Entry>| {
                let text = entry.text(fold);
                words.iter().all(|word| text.contains(word.as_str()))
            };
            words.is_empty() || entries.get(place).is_some_and(holds)
        }
    }

    /// The first account that is called one of these folded names.
    pub fn called_one_of(&self, names: &BTreeSet<String>) -> Option<&Name> {
        let mut entries = self.entries.iter();
        let found = entries.find(|entry| names.contains(entry.name(self.fold)));
        found.map(|entry| &entry.account.name)
    }

    /// Folds a text as the index does.
    pub fn folded(&self, text: &str) -> String {
        (self.fold)(text)
    }
}

impl Entry {
    fn of(account: &Arc<Account>) -> Self {
        Self {
            account: Arc::clone(account),
            name: OnceLock::new(),
            text: OnceLock::new(),
        }
    }

    fn name(&self, fold: Fold) -> &str {
        self.name.get_or_init(|| fold(self.account.name.as_str()))
    }

    fn text(&self, fold: Fold) -> &str {
        self.text.get_or_init(|| {
            let account = &self.account;
            let mut text = String::new();
            let others = [
                account.name.as_str(),
                &account.city,
                &account.country,
                &account.region,
                &account.customer_number,
            ];
            let tags = account.tags.iter().map(String::as_str);
            for other in others.into_iter().chain(tags) {
                for spelling in [
                    Some(fold(other)),
                    without_dots(other).map(|other| fold(&other)),
                ] {
                    text.extend(spelling);
                    text.push('\n');
                }
            }
            text
        })
    }
}

/// The text with plain vowels for umlauts, as it is typed on a keyboard that has none; `None` if it has no
/// umlauts either. It has as many letters as the text.
pub(in crate::session) fn without_dots(text: &str) -> Option<String> {
    const UMLAUTS: [(char, &str); 6] = [
        ('ä', "a"),
        ('ö', "o"),
        ('ü', "u"),
        ('Ä', "A"),
        ('Ö', "O"),
        ('Ü', "U"),
    ];
    let dotted = |letter: char| UMLAUTS.iter().any(|(umlaut, _)| *umlaut == letter);
    text.contains(dotted).then(|| {
        let plain = |text: String, (umlaut, vowel): &(char, &str)| text.replace(*umlaut, vowel);
        UMLAUTS.iter().fold(text.to_owned(), plain)
    })
}
