//! Company names without their legal form, for comparing.

use super::fold::words;

/// Legal forms, as the words they are made of. Longer ones first, so that "GmbH & Co. KG" goes
/// as a whole.
const LEGAL_FORMS: &[&[&str]] = &[
    &["ug", "haftungsbeschraenkt"],
    &["gmbh", "co", "kgaa"],
    &["gmbh", "co", "kg"],
    &["gmbh", "co", "ohg"],
    &["ag", "co", "kg"],
    &["se", "co", "kg"],
    &["co", "kg"],
    &["s", "p", "a"],
    &["s", "r", "l"],
    &["s", "a", "s"],
    &["s", "a"],
    &["b", "v"],
    &["n", "v"],
    &["e", "k"],
    &["e", "v"],
    &["e", "g"],
    &["ggmbh"],
    &["gmbh"],
    &["mbh"],
    &["ug"],
    &["ag"],
    &["se"],
    &["kgaa"],
    &["kg"],
    &["ohg"],
    &["gbr"],
    &["partg"],
    &["partgmbb"],
    &["ek"],
    &["ev"],
    &["eg"],
    &["ltd"],
    &["limited"],
    &["llc"],
    &["llp"],
    &["plc"],
    &["inc"],
    &["incorporated"],
    &["corp"],
    &["corporation"],
    &["co"],
    &["sa"],
    &["sas"],
    &["sarl"],
    &["spa"],
    &["srl"],
    &["bv"],
    &["nv"],
    &["oy"],
    &["ab"],
    &["aps"],
];

/// The words of a company name without its legal form, folded and in one piece by single blanks.
#[must_use]
pub fn normal_name(name: &str) -> String {
    let all = words(name);
    let mut left: &[String] = &all;
    // Only at the end, and never the whole name: "SE Electronics" and "Co KG" keep theirs.
    while let Some(form) = LEGAL_FORMS.iter().find(|form| {
        left.len() > form.len()
            && left.ends_with(&form.iter().map(|&w| w.to_owned()).collect::<Vec<_>>())
    }) {
        left = &left[..left.len() - form.len()];
    }
    left.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_forms_do_not_matter() {
        for (name, normal) in [
            ("Müller & Söhne GmbH & Co. KG", "mueller soehne"),
            ("Startwerk UG (haftungsbeschränkt)", "startwerk"),
            ("Franchi S.p.A.", "franchi"),
            ("ACME Inc.", "acme"),
            ("SE Electronics", "se electronics"),
            ("KG", "kg"),
            ("Hafen e.V.", "hafen"),
        ] {
            assert_eq!(normal_name(name), normal, "{name}");
        }
    }
}
