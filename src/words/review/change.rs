//! What has changed since the last review.

use crate::domain::snapshot_change::{Comparison, Moved};
use crate::words::Locale;
use crate::words::format::number;

texts! {
    /// The heading.
    since => "Since the last review", "Seit der letzten Überprüfung";
    /// Nothing moved.
    nothing => "Nothing has changed: nobody left, and no rank, no score, no class, no key status is another.",
        "Nichts hat sich geändert: Niemand ist gegangen, und kein Rang, kein Punktwert, keine Klasse, kein Schlüsselstatus ist anders.";
    /// The picture is gone.
    no_picture => "The picture of that day was removed, so there is nothing to compare with.",
        "Die Momentaufnahme jenes Tages wurde entfernt; so gibt es nichts zu vergleichen.";
    /// What the drawing shows.
    ranks => "Ranks by score, then and now", "Ränge nach Punktwert, damals und heute";
    /// The border.
    key_line => "key above this line", "Schlüsselkunden darüber";
    /// The right side.
    now => "Today, rank by score", "Heute, Rang nach Punktwert";
    /// The table.
    table => "Why scores moved, to the last digit", "Warum sich Punktwerte bewegt haben, bis zur letzten Stelle";
    /// A column.
    account => "Account", "Kunde";
    /// A column.
    rank => "Rank", "Rang";
    /// A column.
    score => "Score", "Punktwert";
    /// A column.
    by_ratings => "Ratings", "Bewertung";
    /// A column.
    by_weights => "Weights", "Gewichte";
    /// A column.
    together => "Together", "Summe";
    /// The mix.
    mix => "Mix and lights", "Mix und Ampeln";
    /// A column.
    then => "Then", "Damals";
    /// A column.
    today => "Today", "Heute";
    /// A row.
    largest => "Share of the largest", "Anteil des größten";
    /// A row.
    three => "Three largest", "Drei größte";
    /// A row.
    light => "Light", "Ampel";
    /// A row.
    equals => "Behaves like equal customers", "Verhält sich wie gleich große Kunden";
    /// A row.
    key_share => "Share of the key accounts", "Anteil der Schlüsselkunden";
    /// A row.
    classes => "Accounts by class", "Kunden nach Klasse";
    /// A row.
    key_accounts => "Key accounts", "Schlüsselkunden";
    /// Who became key.
    became(l, names: &str) => format!("Became key: {names}."), format!("Neu Schlüsselkunde: {names}.");
    /// Who is key no more.
    lost(l, names: &str) => format!("No longer key: {names}."), format!("Nicht mehr Schlüsselkunde: {names}.");
    /// Who is no customer any more.
    have_left(l, names: &str) => format!("No longer customers: {names}."), format!("Keine Kunden mehr: {names}.");
    /// Who is a customer again.
    are_back(l, names: &str) => format!("Customers again: {names}."), format!("Wieder Kunden: {names}.");
    /// Who is in another class.
    classes_of(l, names: &str) => format!("Another class: {names}."), format!("In anderer Klasse: {names}.");
    /// Who is there for the first time.
    new(l, names: &str) => format!("New accounts: {names}."), format!("Neue Kunden: {names}.");
    /// Who is gone.
    gone(l, names: &str) => format!("Gone: {names}."), format!("Nicht mehr da: {names}.");
    /// The way to all pictures.
    to_pictures => "Compare any two days", "Beliebige zwei Tage vergleichen";
}

/// The first sentence: who rose and fell, who became key and who no longer is.
pub fn finding(locale: Locale, found: &Comparison) -> String {
    if found.is_nothing() {
        return nothing(locale).to_owned();
    }
    let counts = found.counts();
    let count = |count: usize| number(locale, count as i128);
    let key = match (locale, counts.new_key, counts.no_longer_key) {
        (Locale::En, 0, 0) => "The key accounts are the same.".to_owned(),
        (Locale::De, 0, 0) => "Die Schlüsselkunden sind dieselben.".to_owned(),
        (_, new, old) => {
            let new_ones = (new > 0).then(|| match (locale, new) {
                (Locale::En, _) => format!("{} became key", count(new)),
                (Locale::De, 1) => "1 wurde Schlüsselkunde".to_owned(),
                (Locale::De, _) => format!("{} wurden Schlüsselkunde", count(new)),
            });
            let old_ones = (old > 0).then(|| match (locale, old) {
                (Locale::En, 1) => "1 is key no more".to_owned(),
                (Locale::En, _) => format!("{} are key no more", count(old)),
                (Locale::De, 1) => "1 ist kein Schlüsselkunde mehr".to_owned(),
                (Locale::De, _) => format!("{} sind keine Schlüsselkunden mehr", count(old)),
            });
            let both: Vec<String> = [new_ones, old_ones].into_iter().flatten().collect();
            format!("{}.", both.join(", "))
        }
    };
    let (rose, fell) = (count(counts.rose), count(counts.fell));
    let ranks = match (locale, counts.rose, counts.fell) {
        (Locale::En, 0, 0) => "Nobody moved in rank.".to_owned(),
        (Locale::De, 0, 0) => "Im Rang hat sich niemand bewegt.".to_owned(),
        (Locale::En, ..) => format!("{rose} rose in rank, {fell} fell."),
        (Locale::De, 1, _) => format!("1 ist im Rang gestiegen, {fell} gefallen."),
        (Locale::De, ..) => format!("{rose} sind im Rang gestiegen, {fell} gefallen."),
    };
    format!(
        "{}{key} {ranks}",
        life(locale, counts.left, counts.came_back)
    )
}

/// Who went and who came back comes first; nothing where nobody did.
fn life(locale: Locale, left: usize, back: usize) -> String {
    let count = |count: usize| number(locale, count as i128);
    let left_ones = (left > 0).then(|| match (locale, left) {
        (Locale::En, 1) => "1 customer has left.".to_owned(),
        (Locale::En, _) => format!("{} customers have left.", count(left)),
        (Locale::De, 1) => "1 Kunde ist gegangen.".to_owned(),
        (Locale::De, _) => format!("{} Kunden sind gegangen.", count(left)),
    });
    let back_ones = (back > 0).then(|| match (locale, back) {
        (Locale::En, 1) => "1 has come back.".to_owned(),
        (Locale::En, _) => format!("{} have come back.", count(back)),
        (Locale::De, 1) => "1 ist zurückgekommen.".to_owned(),
        (Locale::De, _) => format!("{} sind zurückgekommen.", count(back)),
    });
    let both = [left_ones, back_ones].into_iter().flatten();
    both.map(|said| said + " ").collect()
}

/// What a name on the right side says: its rank, and by how much it rose or fell.
pub fn right(locale: Locale, moved: Option<&Moved>, rank: u32, name: &str) -> String {
    let rank = number(locale, i128::from(rank));
    match moved.and_then(Moved::places_won) {
        Some(won) if won > 0 => format!("{rank} {name} ▲{won}"),
        Some(won) if won < 0 => format!("{rank} {name} ▼{}", -won),
        _ => format!("{rank} {name}"),
    }
}
