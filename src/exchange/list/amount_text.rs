//! What stands around the digits of an amount: signs, currencies, factors, and words for nothing.

use super::number::Unit;

/// A cell without what surrounds its digits.
pub(super) struct Stripped {
    pub(super) core: String,
    pub(super) negative: bool,
    pub(super) unit: Unit,
}

const NOTHING: &[&str] = &[
    "", "-", "–", "—", "n/a", "#n/a", "#nv", "k.a.", "k. a.", "null", "none", "(leer)", "(blank)",
];
const BEFORE: &[&str] = &[
    "us$", "sfr.", "sfr", "fr.", "euro", "eur", "chf", "usd", "gbp", "€", "$", "£", "+",
];
const AFTER: &[(&str, Unit)] = &[
    (",--", Unit::One),
    (".--", Unit::One),
    (",-", Unit::One),
    (".-", Unit::One),
    (",–", Unit::One),
    (",—", Unit::One),
    (".–", Unit::One),
    (".—", Unit::One),
    ("teur", Unit::Thousand),
    ("keur", Unit::Thousand),
    ("tchf", Unit::Thousand),
    ("tsd.", Unit::Thousand),
    ("tsd", Unit::Thousand),
    ("t€", Unit::Thousand),
    ("k€", Unit::Thousand),
    ("k", Unit::Thousand),
    ("meur", Unit::Million),
    ("mio.", Unit::Million),
    ("mio", Unit::Million),
    ("mill.", Unit::Million),
    ("m€", Unit::Million),
    ("mn", Unit::Million),
    ("m", Unit::Million),
    ("euro", Unit::One),
    ("eur", Unit::One),
    ("chf", Unit::One),
    ("sfr.", Unit::One),
    ("fr.", Unit::One),
    ("us$", Unit::One),
    ("usd", Unit::One),
    ("gbp", Unit::One),
    ("€", Unit::One),
    ("$", Unit::One),
    ("£", Unit::One),
    ("%", Unit::Percent),
];
const MINUS: [char; 3] = ['-', '\u{2212}', '–'];

/// Whether a cell says that there is nothing: empty, a dash, "n/a".
#[must_use]
pub fn is_nothing(raw: &str) -> bool {
    let raw = raw.trim();
    let has_digit = raw.bytes().any(|byte| byte.is_ascii_digit());
    !has_digit && raw.len() <= 7 && NOTHING.contains(&raw.to_lowercase().as_str())
}

/// Whether a cell is a dash beside a currency, as the accounting format of a spreadsheet writes zero: "-   €".
#[must_use]
pub(super) fn is_accounting_zero(raw: &str) -> bool {
    // Cheap first: nearly every cell has a digit.
    if raw.len() > 24 || raw.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let text = raw.to_lowercase();
    let mut rest = text.trim();
    let (mut dashes, mut currencies) = (0, 0);
    while let Some(first) = rest.chars().next() {
        if matches!(first, '-' | '\u{2212}' | '–' | '—') {
            dashes += 1;
            rest = rest[first.len_utf8()..].trim_start();
        } else if let Some(after) = BEFORE.iter().find_map(|known| rest.strip_prefix(known)) {
            currencies += 1;
            rest = after.trim_start();
        } else {
            return false;
        }
    }
    // "-??" leaves room for two decimals, which some programs save as more dashes.
    (1..=2).contains(&dashes) && currencies == 1
}

/// Whether a cell is nothing but a dash.
#[must_use]
pub(super) fn is_dash(raw: &str) -> bool {
    matches!(raw.trim(), "-" | "\u{2212}" | "–" | "—")
}

/// Three-letter code of the currency a cell names, if it names one.
#[must_use]
pub fn currency_of(raw: &str) -> Option<&'static str> {
    const SIGNS: [(&str, &str); 8] = [
        ("€", "EUR"),
        ("EUR", "EUR"),
        ("CHF", "CHF"),
        ("SFR", "CHF"),
        ("$", "USD"),
        ("USD", "USD"),
        ("£", "GBP"),
        ("GBP", "GBP"),
    ];
    // Most amounts name none, and there may be a great many.
    let is_bare = |byte: u8| byte.is_ascii_digit() || b".,- ".contains(&byte);
    if raw.bytes().all(is_bare) {
        return None;
    }
    let raw = raw.to_uppercase();
    SIGNS
        .iter()
        .find(|(sign, _)| raw.contains(sign))
        .map(|(_, code)| *code)
}

/// Takes signs, currencies and factors away; `None` when something unknown surrounds the digits.
pub(super) fn strip(raw: &str) -> Option<Stripped> {
    let raw = raw.trim();
    // Most cells of most files are nothing but digits and marks.
    let is_bare = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
    if raw.bytes().all(is_bare)
        && raw.starts_with(|letter: char| letter.is_ascii_digit())
        && raw.ends_with(|letter: char| letter.is_ascii_digit())
    {
        return Some(Stripped {
            core: raw.to_owned(),
            negative: false,
            unit: Unit::One,
        });
    }
    let text: String = raw.to_lowercase();
    let first = text.find(|letter: char| letter.is_ascii_digit())?;
    let last = text.rfind(|letter: char| letter.is_ascii_digit())?;
    let (mut before, mut after) = (&text[..first], &text[last + 1..]);
    let mut core = text[first..=last].to_owned();
    let (mut minus, mut opened, mut closed, mut unit) = (0, 0, 0, Unit::One);
    loop {
        before = before.trim_end();
        if let Some(rest) = BEFORE.iter().find_map(|known| before.strip_suffix(known)) {
            before = rest;
        } else if let Some(rest) = before.strip_suffix(MINUS) {
            before = rest;
            minus += 1;
        } else if let Some(rest) = before.strip_suffix('(') {
            before = rest;
            opened += 1;
        } else if let Some(mark) = before
            .strip_suffix(['.', ','])
            .map(|rest| &before[rest.len()..])
            && core.bytes().all(|byte| byte.is_ascii_digit())
        {
            core = format!("0{mark}{core}");
            before = &before[..before.len() - 1];
        } else {
            break;
        }
    }
    loop {
        after = after.trim_start();
        if let Some((rest, found)) = AFTER
            .iter()
            .find_map(|(known, unit)| Some((after.strip_prefix(known)?, *unit)))
        {
            after = rest;
            unit = if found == Unit::One { unit } else { found };
        } else if let Some(rest) = after.strip_prefix(MINUS) {
            after = rest;
            minus += 1;
        } else if let Some(rest) = after.strip_prefix(')') {
            after = rest;
            closed += 1;
        } else {
            break;
        }
    }
    let signs = minus + opened;
    let whole = before.is_empty() && after.is_empty() && opened == closed && signs <= 1;
    whole.then_some(Stripped {
        core,
        negative: signs == 1,
        unit,
    })
}
