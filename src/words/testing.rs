//! What every text of this room keeps to, for its tests: both languages, their own words, a calm tone.

use super::Locale;

/// Words that English and German really share.
const SHARED: [&str; 12] = [
    "Initiator",
    "Innovation",
    "Name",
    "Neutral",
    "Pipeline",
    "Plan",
    "Portfolio",
    "Position",
    "Region",
    "Status",
    "Website",
    "Workshop",
];

/// Fails if a text is empty, the same in both languages without being a shared word, or out of tone.
pub fn check<T: Into<String>>(text: impl Fn(Locale) -> T) {
    let [english, german] = Locale::ALL.map(|locale| text(locale).into());
    for one in [&english, &german] {
        assert!(
            !one.trim().is_empty(),
            "one of {english:?}, {german:?} is empty"
        );
        assert!(
            !one.contains(['!', '"', '\'']),
            "{one:?} has ! or straight quotes"
        );
    }
    assert!(
        english != german || SHARED.contains(&english.as_str()),
        "{english:?} is the same in both languages"
    );
    assert!(
        !german.contains("Konto"),
        "{german:?} calls a customer an account"
    );
    for address in [" Sie ", "Ihr", " du ", " dein"] {
        assert!(!german.contains(address), "{german:?} addresses the reader");
    }
    assert!(!english.contains(['„']), "{english:?} has German quotes");
}

/// [`check`] for texts without arguments.
pub fn check_all(texts: &[fn(Locale) -> &'static str]) {
    for text in texts {
        check(text);
    }
}
