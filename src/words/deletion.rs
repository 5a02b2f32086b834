//! Before and after many accounts are deleted together: what goes, and the way back.

use super::Locale;
use super::changes;
use super::format::{number, percent};
use crate::session::listing::deletion::Deletion;

/// What would go: `9,980 accounts with 98.1% of revenue, 4 of them key.`
pub fn what_goes(locale: Locale, deletion: Deletion) -> String {
    let mut said = changes::accounts(locale, deletion.accounts);
    if let Some(share) = deletion.share {
        let share = percent(locale, share);
        said.push_str(&match locale {
            Locale::En => format!(" with {share} of revenue"),
            Locale::De => format!(" mit {share} des Umsatzes"),
        });
    }
    if deletion.key > 0 {
        let key = number(locale, deletion.key as i128);
        said.push_str(&match (locale, deletion.key) {
            (Locale::En, _) => format!(", {key} of them key"),
            (Locale::De, 1) => ", davon ein Schlüsselkunde".to_owned(),
            (Locale::De, _) => format!(", davon {key} Schlüsselkunden"),
        });
    }
    said.push('.');
    said
}

/// The way back, where a copy is kept as well and where none is.
pub const fn way_back(locale: Locale, has_copy: bool) -> &'static str {
    match has_copy {
        true => undo_and_copy(locale),
        false => undo_only(locale),
    }
}

texts! {
    /// The heading of the question.
    title(l, accounts: usize) => format!("Delete {}?", changes::accounts(l, accounts)), format!("{} löschen?", changes::accounts(l, accounts));
    /// Where a copy is kept as well.
    undo_and_copy => "Undo brings them back as long as this page stays open. After that, a copy from before the deletion is under Data.",
        "Rückgängig holt sie zurück, solange diese Seite offen ist. Danach liegt unter Daten eine Kopie von vor der Löschung.";
    /// Where no copy is kept.
    undo_only => "Undo brings them back as long as this page stays open.",
        "Rückgängig holt sie zurück, solange diese Seite offen ist.";
    /// The button that does it.
    delete_all(l, accounts: usize) => format!("Delete {}", changes::accounts(l, accounts)), format!("{} löschen", changes::accounts(l, accounts));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::check;

    #[test]
    fn what_goes_with_a_deletion_is_said_in_both_languages() {
        for has_copy in [true, false] {
            check(|locale| way_back(locale, has_copy).to_owned());
        }
        check(|locale| title(locale, 30));
        check(|locale| delete_all(locale, 30));
        let deletion = Deletion {
            accounts: 30,
            key: 2,
            share: Some(0.981),
        };
        assert_eq!(
            what_goes(Locale::En, deletion),
            "30\u{a0}accounts with 98.1% of revenue, 2 of them key."
        );
        let small = Deletion {
            accounts: 30,
            ..Deletion::default()
        };
        assert_eq!(what_goes(Locale::De, small), "30\u{a0}Kunden.");
        check(|locale| what_goes(locale, deletion));
    }
}
