//! What the parts of the portfolio screen share: the way through the page, subsidiaries, charts as files.

use crate::words::Locale;

texts! {
    /// The first part.
    who => "Who carries us", "Wer uns trägt";
    /// Whether accounts that belong together count as one customer.
    together => "Count subsidiaries with their parent company", "Tochterfirmen bei der Konzernmutter mitzählen";
    /// At the top of the page on paper, where nothing else says whose it is and of when.
    printed(l, company: &str, day: &str) => format!("{company}, as of {day}"), format!("{company}, Stand {day}");
    /// A chart as a vector file.
    svg => "SVG", "Als SVG";
    /// A chart as a picture.
    png => "PNG", "Als PNG";
    /// The same, for screen readers.
    save_svg(l, chart: &str) => format!("Save as SVG: {chart}"), format!("Als SVG speichern: {chart}");
    /// The same, for screen readers.
    save_png(l, chart: &str) => format!("Save as PNG: {chart}"), format!("Als PNG speichern: {chart}");
    /// A chart could not be made into a file.
    not_saved => "The browser could not make a file of the chart. The values are in the table below it.",
        "Der Browser konnte aus dem Diagramm keine Datei machen. Die Werte stehen in der Tabelle darunter.";
}

/// What stands below the title of a chart that is a file: whose it is, of which years, and the day it was made.
pub fn made(locale: Locale, workspace: &str, years: &str, day: &str) -> String {
    let day = match locale {
        Locale::En => format!("as of {day}"),
        Locale::De => format!("Stand {day}"),
    };
    let parts = [workspace, years, &day];
    let said = parts.into_iter().filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[who, together, svg, png, not_saved]);
        check(|l| printed(l, "Acme", "1"));
        check(|l| save_svg(l, "x"));
        check(|l| save_png(l, "x"));
        check(|l| made(l, "Acme", "2025", "x"));
        assert_eq!(
            made(Locale::De, "Acme", "", "1. Mai 2026"),
            "Acme · Stand 1. Mai 2026"
        );
    }
}
