//! Whether a draft is a customer that is known already.
//!
//! Equal keys are found in the order value added tax number, customer number, domain, name. A
//! merely similar name is a suggestion. Nothing is merged here.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::draft::DraftAccount;
use super::fold::{fold_letters, squeeze};
use super::legal_form::normal_name;
use crate::domain::sorting;

/// By what two records look like one customer; the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchKey {
    VatId,
    CustomerNumber,
    Domain,
    Name,
}

/// What is compared of a customer that is known already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExistingKey {
    pub name: String,
    pub aliases: Vec<String>,
    pub customer_number: Option<String>,
    pub vat_id: Option<String>,
    pub website: Option<String>,
    /// E-mail addresses of the customer and its people.
    pub emails: Vec<String>,
}

/// What was found for one draft; `existing` is an index into the known customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The same customer, as far as this key can tell.
    Same {
        existing: usize,
        by: MatchKey,
    },
    /// A name so similar that a person should look: at least [`SIMILAR_PERCENT`].
    Similar {
        existing: usize,
        percent: u8,
    },
    New,
}

/// The similarity of two names from which one is suggested for the other.
pub const SIMILAR_PERCENT: u8 = 85;

/// Mail providers whose domain says nothing about the company.
const FREE_MAIL: &[&str] = &[
    "gmx.de",
    "gmx.net",
    "gmx.at",
    "gmx.ch",
    "web.de",
    "t-online.de",
    "freenet.de",
    "arcor.de",
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "outlook.de",
    "hotmail.com",
    "hotmail.de",
    "live.com",
    "live.de",
    "yahoo.com",
    "yahoo.de",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "posteo.de",
    "mailbox.org",
    "proton.me",
    "protonmail.com",
    "mail.de",
    "bluewin.ch",
    "aon.at",
    "1und1.de",
    "vodafone.de",
    "msn.com",
];

/// The domain of a web or mail address, without "www."; none for free mail providers.
#[must_use]
pub fn domain_of(address: &str) -> Option<String> {
    let address = fold_letters(address.trim());
    let host = address.rsplit('@').next()?;
    let host = host.split_once("://").map_or(host, |(_, rest)| rest);
    let host = host.split(['/', '?', '#', ':', ' ']).next()?;
    let host = host.trim_start_matches("www.").trim_end_matches('.');
    let known = host.contains('.')
        && !host.starts_with('.')
        && host
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-'))
        && !FREE_MAIL.contains(&host);
    known.then(|| host.to_owned())
}

/// What a customer can be recognised by, normalised.
pub(super) struct Keys {
    vat_id: Option<String>,
    customer_number: Option<String>,
    domains: Vec<String>,
    names: Vec<String>,
}

impl Keys {
    pub(super) fn of_draft(draft: &DraftAccount) -> Self {
        let contacts = draft
            .contacts
            .iter()
            .filter_map(|contact| contact.email.as_deref());
        let mails = draft.email.iter().map(String::as_str).chain(contacts);
        Self::new(
            draft.vat_id.as_deref(),
            draft.customer_number.as_deref(),
            draft.website.as_deref().into_iter().chain(mails),
            [draft.name.as_str()],
        )
    }

    fn of_existing(existing: &ExistingKey) -> Self {
        let mails = existing.emails.iter().map(String::as_str);
        let aliases = existing.aliases.iter().map(String::as_str);
        Self::new(
            existing.vat_id.as_deref(),
            existing.customer_number.as_deref(),
            existing.website.as_deref().into_iter().chain(mails),
            [existing.name.as_str()].into_iter().chain(aliases),
        )
    }

    fn new<'a>(
        vat_id: Option<&str>,
        customer_number: Option<&str>,
        addresses: impl Iterator<Item = &'a str>,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let filled = |text: String| Some(text).filter(|text| !text.is_empty());
        let mut domains: Vec<String> = addresses.filter_map(domain_of).collect();
        sorting::ascending(&mut domains);
        domains.dedup();
        Self {
            vat_id: vat_id.map(squeeze).and_then(filled),
            customer_number: customer_number
                .map(|text| text.trim().to_lowercase())
                .and_then(filled),
            domains,
            names: names
                .into_iter()
                .map(normal_name)
                .filter_map(filled)
                .collect(),
        }
    }

    /// The keys that have to be equal, the strongest first.
    pub(super) fn exact(&self) -> Vec<(MatchKey, String)> {
        let vat_id = self.vat_id.iter().map(|text| (MatchKey::VatId, text));
        let number = self
            .customer_number
            .iter()
            .map(|text| (MatchKey::CustomerNumber, text));
        let domains = self.domains.iter().map(|text| (MatchKey::Domain, text));
        let names = self.names.iter().map(|text| (MatchKey::Name, text));
        let all = vat_id.chain(number).chain(domains).chain(names);
        all.map(|(key, text)| (key, text.clone())).collect()
    }
}

/// Looks every draft up among the known customers.
#[must_use]
pub fn find_matches(existing: &[ExistingKey], drafts: &[DraftAccount]) -> Vec<Match> {
    let finder = Finder::new(existing, drafts);
    drafts.iter().map(|draft| finder.find(draft)).collect()
}

/// The known customers by everything they can be recognised by.
///
/// Of several customers with an equal key the one of exactly this name is meant. A customer whose exact name
/// stands in the list is not taken for another row that is equal only without its legal form.
pub struct Finder {
    by_key: HashMap<(MatchKey, String), Vec<usize>>,
    // Comparing every name with every other takes minutes for large lists; names that are 85 %
    // alike practically always share the first three letters of some word.
    by_stem: BTreeMap<String, Vec<(usize, String)>>,
    /// The names as they are written, folded.
    written: Vec<String>,
    in_list: HashSet<String>,
}

impl Finder {
    /// For these customers and the drafts of one list.
    #[must_use]
    pub fn new(existing: &[ExistingKey], drafts: &[DraftAccount]) -> Self {
        let mut by_key: HashMap<(MatchKey, String), Vec<usize>> = HashMap::new();
        let mut by_stem: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
        for (index, keys) in existing.iter().map(Keys::of_existing).enumerate() {
            for key in keys.exact() {
                by_key.entry(key).or_default().push(index);
            }
            for name in &keys.names {
                for stem in stems(name) {
                    by_stem.entry(stem).or_default().push((index, name.clone()));
                }
            }
        }
        Self {
            by_key,
            by_stem,
            written: existing.iter().map(|one| squeeze(&one.name)).collect(),
            in_list: drafts.iter().map(|draft| squeeze(&draft.name)).collect(),
        }
    }

    /// Looks one draft up.
    #[must_use]
    pub fn find(&self, draft: &DraftAccount) -> Match {
        let keys = Keys::of_draft(draft);
        let name = squeeze(&draft.name);
        let same = keys.exact().into_iter().find_map(|key| {
            let mut candidates = self.by_key.get(&key)?.iter();
            let exact = candidates.clone().find(|at| self.written[**at] == name);
            let existing = match exact {
                Some(exact) => exact,
                None if key.0 == MatchKey::Name => {
                    candidates.find(|at| !self.in_list.contains(&self.written[**at]))?
                }
                None => candidates.next()?,
            };
            Some(Match::Same {
                existing: *existing,
                by: key.0,
            })
        });
        same.or_else(|| most_similar(&keys, &self.by_stem))
            .unwrap_or(Match::New)
    }
}

fn stems(name: &str) -> Vec<String> {
    let mut stems: Vec<String> = name
        .split(' ')
        .map(|word| word.chars().take(3).collect())
        .collect();
    sorting::ascending(&mut stems);
    stems.dedup();
    stems
}

fn most_similar(keys: &Keys, by_stem: &BTreeMap<String, Vec<(usize, String)>>) -> Option<Match> {
    let name = keys.names.first()?;
    let stems = stems(name);
    let candidates = stems.iter().filter_map(|stem| by_stem.get(stem)).flatten();
    let (percent, existing) = candidates
        .map(|(existing, other)| (similarity(name, other), *existing))
        .max_by_key(|&(percent, existing)| (percent, std::cmp::Reverse(existing)))?;
    (percent >= SIMILAR_PERCENT).then_some(Match::Similar { existing, percent })
}

/// The similarity of two normalised names in percent, after Jaro and Winkler (Winkler 1990: up to
/// four equal first letters count a tenth each of what is missing).
#[must_use]
pub fn similarity(one: &str, other: &str) -> u8 {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    if one.is_empty() || other.is_empty() {
        return 0;
    }
    let reach = (one.len().max(other.len()) / 2).saturating_sub(1);
    let mut taken = vec![false; other.len()];
    let mut matched: Vec<char> = Vec::new();
    for (index, letter) in one.iter().enumerate() {
        let from = index.saturating_sub(reach);
        let to = (index + reach + 1).min(other.len());
        let found = (from..to).find(|&place| !taken[place] && other[place] == *letter);
        if let Some(place) = found {
            taken[place] = true;
            matched.push(*letter);
        }
    }
    if matched.is_empty() {
        return 0;
    }
    let in_order = other
        .iter()
        .zip(&taken)
        .filter(|(_, taken)| **taken)
        .map(|(letter, _)| letter);
    let moved = matched
        .iter()
        .zip(in_order)
        .filter(|(one, other)| one != other)
        .count();
    let count = matched.len() as f64;
    let agreeing = count - (moved / 2) as f64;
    let jaro = (count / one.len() as f64 + count / other.len() as f64 + agreeing / count) / 3.0;
    let prefix = one
        .iter()
        .zip(&other)
        .take(4)
        .take_while(|(one, other)| one == other)
        .count();
    let winkler = jaro + prefix as f64 * 0.1 * (1.0 - jaro);
    (winkler * 100.0).floor() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_come_from_web_and_mail_addresses() {
        for (address, domain) in [
            ("https://www.Acme.de/start?x=1", Some("acme.de")),
            ("info@acme.de", Some("acme.de")),
            ("acme.co.uk:8080", Some("acme.co.uk")),
            ("paula@gmx.de", None),
            ("none", None),
            ("", None),
        ] {
            assert_eq!(domain_of(address).as_deref(), domain, "{address}");
        }
    }

    #[test]
    fn similarity_follows_the_published_examples() {
        assert_eq!(similarity("martha", "marhta"), 96);
        assert_eq!(similarity("dwayne", "duane"), 84);
        assert_eq!(similarity("abc", "xyz"), 0);
        assert_eq!(similarity("same", "same"), 100);
    }

    #[test]
    fn the_strongest_key_decides_and_likeness_only_suggests() {
        let known = |name: &str, number: &str, site: &str| ExistingKey {
            name: name.to_owned(),
            customer_number: Some(number.to_owned()),
            website: Some(site.to_owned()),
            ..ExistingKey::default()
        };
        let existing = [
            known("Acme GmbH", "10001", "acme.de"),
            known("Berglunds snabbköp", "7", "b.se"),
        ];
        let draft = |name: &str, number: Option<&str>, email: Option<&str>| DraftAccount {
            name: name.to_owned(),
            customer_number: number.map(str::to_owned),
            email: email.map(str::to_owned),
            ..DraftAccount::default()
        };
        let found = find_matches(
            &existing,
            &[
                draft("Something else", Some("10001"), None),
                draft("Acme Holding", None, Some("info@acme.de")),
                draft("ACME AG", Some("9"), None),
                draft("Berglund snabbköp", None, None),
                draft("Nobody", None, Some("nobody@gmail.com")),
            ],
        );
        assert_eq!(
            found[0],
            Match::Same {
                existing: 0,
                by: MatchKey::CustomerNumber
            }
        );
        assert_eq!(
            found[1],
            Match::Same {
                existing: 0,
                by: MatchKey::Domain
            }
        );
        assert_eq!(
            found[2],
            Match::Same {
                existing: 0,
                by: MatchKey::Name
            }
        );
        assert!(matches!(found[3], Match::Similar { existing: 1, .. }));
        assert_eq!(found[4], Match::New);
    }

    #[test]
    fn the_exact_name_wins_over_one_that_is_equal_without_its_legal_form() {
        let known = |name: &str| ExistingKey {
            name: name.to_owned(),
            ..ExistingKey::default()
        };
        let row = |name: &str| DraftAccount {
            name: name.to_owned(),
            ..DraftAccount::default()
        };
        let same = |existing| Match::Same {
            existing,
            by: MatchKey::Name,
        };
        let (plain, limited) = ("Alfreds Futterkiste", "Alfreds Futterkiste GmbH");
        let both = find_matches(&[known(plain), known(limited)], &[row(plain), row(limited)]);
        assert_eq!(both, [same(0), same(1)]);
        let swapped = find_matches(&[known(limited), known(plain)], &[row(plain), row(limited)]);
        assert_eq!(swapped, [same(1), same(0)]);
        // One customer is not two rows if one of them is exactly it; the other row is shown beside it.
        let one = find_matches(&[known(limited)], &[row(plain), row(limited)]);
        assert!(matches!(one[0], Match::Similar { existing: 0, .. }));
        assert_eq!(one[1], same(0));
        // Without a better row the legal form does not matter.
        assert_eq!(find_matches(&[known(limited)], &[row(plain)]), [same(0)]);
    }
}
