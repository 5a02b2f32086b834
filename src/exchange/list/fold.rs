//! Letters folded so that two spellings of one word compare equal. For comparing, never for show.

/// Lower case, umlauts as two letters, other marked Latin letters as the plain one.
#[must_use]
pub fn fold_letters(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' | 'æ' => folded.push_str("ae"),
            'ö' | 'ø' | 'œ' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ő' => folded.push('o'),
            'ŕ' | 'ř' => folded.push('r'),
            'ś' | 'š' | 'ş' | 'ș' => folded.push('s'),
            'ť' | 'ţ' | 'ț' => folded.push('t'),
            'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            // Combining marks: "u" followed by two dots is folded to "u", close enough to compare.
            '\u{300}'..='\u{36f}' => {}
            _ => folded.push(letter),
        }
    }
    folded
}

/// The folded words of a text: stretches of letters and digits.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    fold_letters(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The folded letters and digits of a text, everything between them removed.
#[must_use]
pub fn squeeze(text: &str) -> String {
    fold_letters(text)
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_to_one() {
        assert_eq!(squeeze("Straße 1"), squeeze("STRASSE1"));
        assert_eq!(squeeze("Müller & Söhne"), "muellersoehne");
        assert_eq!(words("Kd.-Nr."), ["kd", "nr"]);
        assert_eq!(fold_letters("Taquería, Łódź"), "taqueria, lodz");
    }
}
