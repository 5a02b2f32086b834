//! What files are called.

/// A name as part of a file name: letters and digits of any language, everything else a dash.
pub fn slug(name: &str) -> String {
    let dashed: String = name
        .to_lowercase()
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let words: Vec<&str> = dashed.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// The file of a chart, without an ending: what the chart is called in the language of the page.
pub fn chart(name: &str) -> String {
    format!("keyfolio-{}", slug(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_is_a_file_in_the_language_of_the_page() {
        assert_eq!(
            chart("Wer den Umsatz bringt"),
            "keyfolio-wer-den-umsatz-bringt"
        );
        assert_eq!(chart("What if we lose …"), "keyfolio-what-if-we-lose");
    }
}
