//! With whom the pipeline is.

use super::count;
use crate::domain::drawing::SEPARATOR;
use crate::domain::pipeline_need::WithKeys;
use crate::words::Locale;
use crate::words::format::{number, whole_percent};

texts! {
    /// Key accounts without anything open.
    idle => "Key accounts with nothing open", "Schlüsselkunden ohne offene Verkaufschance";
    /// Who would be a key account.
    hopefuls => "Targets that would be key accounts", "Wunschkunden über der Grenze für Schlüsselkunden";
    /// How many are open with somebody.
    open_ones(l, open: usize) => match open {
        0 => "nothing open".to_owned(),
        _ => count(l, open),
    }, match open {
        0 => "nichts offen".to_owned(),
        _ => count(l, open),
    };
}

/// How well the pipeline is filled with key accounts.
pub fn finding(locale: Locale, all: &WithKeys) -> String {
    let few = |count: usize| number(locale, count as i128);
    if all.key_accounts == 0 && all.hopefuls.is_empty() {
        return locale
            .pick(
                "Nobody is a key account yet, and no target would be one: nobody can say whether the pipeline is filled with the right ones.",
                "Noch ist niemand Schlüsselkunde, und kein Wunschkunde wäre einer: Ob die Pipeline mit den richtigen gefüllt ist, lässt sich nicht sagen.",
            )
            .to_owned();
    }
    let Some(key) = all.share(all.key) else {
        let (at_key, open) = (few(all.at_key), count(locale, all.open));
        return match locale {
            Locale::En => format!(
                "{at_key} of {open} are with key accounts; without amounts nobody can say how much that is."
            ),
            Locale::De => format!(
                "{at_key} von {open} sind bei Schlüsselkunden; ohne Beträge lässt sich nicht sagen, wie viel das ist."
            ),
        };
    };
    let mut said = {
        let share = whole_percent(locale, key);
        match locale {
            Locale::En => format!("{share} of the weighted pipeline is with key accounts"),
            Locale::De => format!("{share} der gewichteten Pipeline liegen bei Schlüsselkunden"),
        }
    };
    if let Some(hopeful) = all.share(all.hopeful).filter(|_| !all.hopefuls.is_empty()) {
        let share = whole_percent(locale, hopeful);
        said += &match locale {
            Locale::En => format!(", {share} with targets that would be key accounts"),
            Locale::De => format!(", {share} bei Wunschkunden, die Schlüsselkunden wären"),
        };
    }
    let idle = match (locale, all.idle.len()) {
        _ if all.key_accounts == 0 => String::new(),
        (Locale::En, 0) => " Every key account has something open.".to_owned(),
        (Locale::De, 0) => " Bei jedem Schlüsselkunden ist etwas offen.".to_owned(),
        (Locale::En, idle) => format!(
            " {} of {} key accounts have nothing open: the pipeline should always be well filled with them.",
            few(idle),
            few(all.key_accounts)
        ),
        (Locale::De, idle) => format!(
            " Bei {} von {} Schlüsselkunden ist nichts offen: Die Pipeline soll immer gut mit ihnen gefüllt sein.",
            few(idle),
            few(all.key_accounts)
        ),
    };
    format!("{said}.{idle}")
}

/// The amounts of the parts of the picture.
pub fn parts(locale: Locale, [key, hopeful, others]: [&str; 3]) -> String {
    let parts = match locale {
        Locale::En => [
            format!("key accounts {key}"),
            format!("targets that would be key {hopeful}"),
            format!("others {others}"),
        ],
        Locale::De => [
            format!("Schlüsselkunden {key}"),
            format!("Wunschkunden über der Grenze {hopeful}"),
            format!("andere {others}"),
        ],
    };
    parts.join(SEPARATOR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Name;
    use crate::words::testing::{check, check_all};

    #[test]
    fn the_sentence_names_key_accounts_without_anything_open() {
        let one = || (1.into(), Name::new("Acme").expect("a name"));
        let mut all = WithKeys {
            open: 4,
            at_key: 2,
            whole: 100,
            key: 61,
            hopeful: 12,
            hopefuls: vec![(one().0, one().1, 1)],
            idle: vec![one()],
            key_accounts: 3,
        };
        assert_eq!(
            finding(Locale::En, &all),
            "61% of the weighted pipeline is with key accounts, 12% with targets that would be key accounts. 1 \
             of 3 key accounts have nothing open: the pipeline should always be well filled with them."
        );
        check(|l| finding(l, &all));
        all.idle.clear();
        check(|l| finding(l, &all));
        all.whole = 0;
        check(|l| finding(l, &all));
        check(|l| finding(l, &WithKeys::default()));
        check_all(&[idle, hopefuls]);
        check(|l| open_ones(l, 0));
        check(|l| open_ones(l, 2));
        check(|l| parts(l, ["1", "2", "3"]));
    }
}
