//! The words of the settings, and of the list of last changes.

use super::Locale;
use super::changes;
use super::format::{currency_sign, month, year};
use crate::domain::values::Currency;
use crate::session::appearance::Density;

texts! {
    /// The dialog.
    title => "Settings", "Einstellungen";
    /// The heading over what belongs to the workspace.
    this_workspace => "This workspace", "Dieser Arbeitsbereich";
    /// The heading over what belongs to the browser.
    this_browser => "This browser", "Dieser Browser";
    /// What that means.
    this_browser_hint => "Stored in this browser. Files and other people’s browsers stay as they are.",
        "Gespeichert in diesem Browser. Dateien und andere Browser bleiben, wie sie sind.";
    /// The choice of currency.
    currency => "Currency", "Währung";
    /// What it does, and what it does not.
    currency_hint => "Changes only the sign beside the amounts. Nothing is converted.",
        "Ändert nur das Zeichen neben den Beträgen. Es wird nichts umgerechnet.";
    /// The choice of the month that fiscal years begin in.
    fiscal_year_start => "Fiscal year begins in", "Geschäftsjahr beginnt im";
    /// The heading over limits and rhythm.
    limits => "Limits and rhythm", "Grenzen und Rhythmus";
    /// The sentence of the key accounts, before the number.
    places_before => "At most", "Höchstens";
    /// The sentence of the key accounts, after the number.
    places_after => "key accounts.", "Schlüsselkunden.";
    /// What else makes an account key.
    places_hint => "The score they need is set in the scoring model.", "Den nötigen Punktwert legt das Bewertungsmodell fest.";
    /// The sentence about plans: before the number.
    plans_before => "At most", "Höchstens";
    /// After it.
    plans_after => "active plans; more of them need a reason.", "aktive Pläne; mehr brauchen eine Begründung.";
    /// The field for screen readers.
    plans_field => "Most active plans", "Höchstzahl aktiver Pläne";
    /// The sentence about reviews: before the number.
    review_before => "A review of each key account every", "Überprüfung jedes Schlüsselkunden alle";
    /// After it.
    review_after => "days.", "Tage.";
    /// The field for screen readers.
    review_field => "Days between reviews", "Tage zwischen Überprüfungen";
    /// The sentence about contacts: before the number.
    stale_before => "A contact counts as long ago after", "Ein Kontakt gilt als lange her nach";
    /// After it.
    stale_after => "days.", "Tagen.";
    /// The field for screen readers.
    stale_field => "Days until a contact is long ago", "Tage, bis ein Kontakt lange her ist";
    /// The choice of how close rows stand.
    density => "Rows", "Zeilen";
    /// What the list of changes does.
    history_hint => "Choose a change to take it back, and with it everything that came after it. Redo brings each one again.",
        "Eine Änderung auswählen, um sie rückgängig zu machen, mit allem, was danach kam. Wiederholen bringt jede einzeln zurück.";
    /// There is nothing in it.
    history_empty => "Nothing was changed since this page was opened.",
        "Seit diese Seite offen ist, wurde nichts geändert.";
    /// What is older than the page.
    history_earlier => "What was changed before this page was opened is not in this list. The browser keeps copies of every day of use and from before each import and deletion.",
        "Was vor dem Öffnen dieser Seite geändert wurde, steht nicht in dieser Liste. Der Browser bewahrt Kopien auf: von jedem Tag der Nutzung und von vor jedem Import und jeder Löschung.";
    /// The way to the copies.
    history_copies => "See the copies", "Kopien ansehen";
}

/// The button of an older change: how many go with it.
pub fn take_back_to(locale: Locale, steps: usize) -> String {
    let count = changes::changes(locale, steps);
    match locale {
        Locale::En => format!("Undo {count}"),
        Locale::De => format!("{count} rückgängig machen"),
    }
}

/// What a year of figures means: `Figures of 2025/26 run from July 2025 to June 2026.`
pub fn fiscal_year_hint(locale: Locale, start: u8, begins_in: i32) -> String {
    let name = year(start, begins_in);
    let (first, last) = (month(locale, start), month(locale, (start + 10) % 12 + 1));
    let (from, to) = if start == 1 {
        (first.to_owned(), format!("{last} {begins_in}"))
    } else {
        (
            format!("{first} {begins_in}"),
            format!("{last} {}", begins_in + 1),
        )
    };
    match locale {
        Locale::En => format!("Figures of {name} run from {from} to {to}."),
        Locale::De => format!("Zahlen von {name} reichen von {from} bis {to}."),
    }
}

/// How close rows stand.
pub const fn density_word(locale: Locale, density: Density) -> &'static str {
    match density {
        Density::Comfortable => locale.pick("Comfortable", "Großzügig"),
        Density::Compact => locale.pick("Compact", "Kompakt"),
    }
}

/// A currency with its sign: `EUR €`; without one the code alone.
pub fn currency_word(currency: Currency) -> String {
    let (code, sign) = (currency.code(), currency_sign(currency));
    if sign.trim() == code {
        code.to_owned()
    } else {
        format!("{code} {}", sign.trim())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn the_settings_speak_both_languages() {
        check_all(&[
            title,
            this_workspace,
            this_browser,
            this_browser_hint,
            currency,
            currency_hint,
            fiscal_year_start,
            limits,
            places_before,
            places_after,
            places_hint,
            plans_before,
            plans_after,
            plans_field,
            review_before,
            review_after,
            review_field,
            stale_before,
            stale_after,
            stale_field,
            density,
            history_hint,
            history_empty,
            history_earlier,
            history_copies,
        ]);
        check(|locale| take_back_to(locale, 3));
        check(|locale| fiscal_year_hint(locale, 7, 2025));
        for one in Density::ALL {
            check(|locale| density_word(locale, one));
        }
    }

    #[test]
    fn a_year_of_figures_is_told_by_its_first_and_last_month() {
        let says = |locale, start| fiscal_year_hint(locale, start, 2025);
        assert_eq!(
            says(Locale::En, 7),
            "Figures of 2025/26 run from July 2025 to June 2026."
        );
        assert_eq!(
            says(Locale::De, 1),
            "Zahlen von 2025 reichen von Januar bis Dezember 2025."
        );
        assert_eq!(
            says(Locale::De, 12),
            "Zahlen von 2025/26 reichen von Dezember 2025 bis November 2026."
        );
        assert_eq!(
            says(Locale::En, 2),
            "Figures of 2025/26 run from February 2025 to January 2026."
        );
    }

    #[test]
    fn a_currency_is_named_by_its_code_and_its_sign() {
        assert_eq!(currency_word(Currency::EUR), "EUR €");
        let franc: Currency = "CHF".parse().expect("a code");
        assert_eq!(currency_word(franc), "CHF");
    }
}
