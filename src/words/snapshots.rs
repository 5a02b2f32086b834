//! Pictures of days: what they are for, what they show together, and what is different between two of them.

use super::Locale;
use super::account::tier;
use super::criteria;
use super::format::{self, number, percent};
use super::portfolio_screen::{one_decimal, years};
use crate::domain::drawing::SEPARATOR;
use crate::domain::model::CriterionId;
use crate::domain::portfolio::Years;
use crate::domain::snapshot::Snapshot;
use crate::domain::snapshot_change::{Comparison, Counts, Moved, Why};
use crate::domain::snapshot_course::{Point, TIERS};
use crate::exchange::file::compare::Snapshots;

texts! {
    /// The heading.
    heading => "Kept pictures", "Momentaufnahmen";
    /// What a picture is for, where there is none yet.
    empty => "A picture keeps the figures, scores and decisions of today. Later it shows who rose and fell since, and whether other ratings or other weights did it. People, notes and plans are not in it.",
        "Eine Momentaufnahme hält Zahlen, Punktwerte und Entscheidungen von heute fest. Später zeigt sie, wer seither auf- oder abgestiegen ist und ob andere Bewertungen oder andere Gewichte das bewirkt haben. Personen, Notizen und Pläne sind nicht darin.";
    /// The button that keeps one.
    keep => "Keep today’s picture", "Heutigen Stand festhalten";
    /// The field of its title.
    title => "Title, if wanted", "Titel, falls gewünscht";
    /// An example of a title.
    example => "Spring review", "Überprüfung im Frühjahr";
    /// The present state among the pictures.
    today => "Today", "Heute";
    /// A rank moved while the score did not.
    others_moved => "Others moved, its score did not.", "Andere haben sich bewegt, der Punktwert nicht.";
    /// There was no score before.
    first_score => "No score before.", "Vorher kein Punktwert.";
    /// There is none any more.
    no_score => "No score any more.", "Kein Punktwert mehr.";
    /// The chart of concentration.
    course => "How much hangs on how few", "Wie viel an wie wenigen hängt";
    /// Its fourth panel.
    key_share => "Key accounts", "Schlüsselkunden";
    /// The chart of classes.
    classes => "Accounts by class", "Kunden nach Klasse";
    /// The chart of tiers.
    tiers => "Accounts by key status", "Kunden nach Schlüsselstatus";
    /// The column of days.
    day => "Day", "Tag";
    /// The column of the three largest.
    three => "Three largest", "Drei größte";
    /// The column of effective customers.
    effective => "Equal customers", "Gleich große";
    /// The heading over two pictures.
    compare => "What has changed", "Was sich geändert hat";
    /// The earlier one.
    from => "From", "Von";
    /// The later one.
    to => "To", "Bis";
    /// The same was chosen twice.
    the_same => "That is the same picture twice. Choose another one to see what has changed.",
        "Das ist zweimal dieselbe Momentaufnahme. Eine andere wählen, um zu sehen, was sich geändert hat.";
    /// The column of ranks.
    rank => "Rank", "Rang";
    /// The column of key status.
    status => "Key status", "Schlüsselstatus";
    /// The column of scores.
    score => "Score", "Punktwert";
    /// The column of reasons.
    why => "Why the score moved", "Warum sich der Punktwert bewegt hat";
    /// More rows.
    show_all => "Show all", "Alle zeigen";
    /// The heading over the list.
    all => "All pictures", "Alle Momentaufnahmen";
    /// Opens one to read.
    open => "Open", "Öffnen";
    /// Calls one something else.
    rename => "Rename", "Umbenennen";
    /// Takes one away.
    remove => "Remove", "Entfernen";
    /// Closes one.
    close => "Close", "Schließen";
    /// Keeps the new title.
    save_title => "Save title", "Titel sichern";
    /// Why a picture stands there that nobody asked for.
    of_review => "kept with a review", "bei einer Überprüfung festgehalten";
    /// What can't be changed.
    read_only => "As it was on that day; nothing here can be changed.",
        "Wie es an diesem Tag war; hier lässt sich nichts ändern.";
    /// A button about one picture.
    of(l, what: &str, name: &str) => format!("{what}: {name}"), format!("{what}: {name}");
    /// The heading over an opened picture.
    opened(l, name: &str) => format!("Picture of {name}"), format!("Momentaufnahme: {name}");
    /// How many accounts are in a picture.
    accounts(l, count: usize) => match count {
        1 => "1 account".to_owned(),
        _ => format!("{} accounts", number(l, count as i128)),
    }, match count {
        1 => "1 Kunde".to_owned(),
        _ => format!("{} Kunden", number(l, count as i128)),
    };
    /// Rows that are not shown.
    more(l, count: usize) => format!("{} more are not shown.", number(l, count as i128)),
        format!("{} weitere sind nicht gezeigt.", number(l, count as i128));
    /// Accounts that were not there before.
    new(l, names: &str) => format!("New: {names}."), format!("Neu: {names}.");
    /// Accounts that are not there any more.
    gone(l, names: &str) => format!("Gone: {names}."), format!("Nicht mehr da: {names}.");
    /// The pictures add up other years.
    other_years(l, before: &str, after: &str) => format!("The years differ: first {before}, then {after}. Classes and shares compare with that in mind."),
        format!("Die Jahre sind andere: zuerst {before}, dann {after}. Klassen und Anteile nur mit diesem Vorbehalt vergleichen.");
    /// The pictures are in other money.
    other_currency(l, before: &str, after: &str) => format!("The currency differs: {before}, then {after}. Amounts do not compare."),
        format!("Die Währung ist eine andere: {before}, dann {after}. Beträge lassen sich nicht vergleichen.");
    /// What the first of a list of names leaves out.
    and_more(l, names: &str, more: usize) => format!("{names} and {} more", number(l, more as i128)),
        format!("{names} und {} weitere", number(l, more as i128));
}

/// What a picture is called: its day, and its title if it has one.
pub fn name(locale: Locale, picture: &Snapshot) -> String {
    let day = format::day(locale, picture.day);
    match picture.label.trim() {
        "" => day,
        label => format!("{day}, {label}"),
    }
}

/// What a picture is called inside a sentence.
pub fn name_in_sentence(locale: Locale, picture: &Snapshot) -> String {
    let day = format::day(locale, picture.day);
    match picture.label.trim() {
        "" => day,
        label => format!("{day} {}", format::quoted(locale, label)),
    }
}

/// What the course says, from the first picture to today.
pub fn course_finding(locale: Locale, from: &str, first: &Point, last: &Point) -> String {
    let (Some(before), Some(after)) = (&first.concentration, &last.concentration) else {
        return String::new();
    };
    let share = [before, after].map(|one| percent(locale, one.ratio(1)));
    let key = [first, last].map(|one| percent(locale, one.key_share));
    let equals = [before, after].map(|one| one_decimal(locale, one.effective_number()));
    let went = |[from, to]: &[String; 2]| match (locale, from == to) {
        (Locale::En, true) => format!("stayed at {to}"),
        (Locale::En, false) => format!("went from {from} to {to}"),
        (Locale::De, true) => format!("blieb bei {to}"),
        (Locale::De, false) => format!("ging von {from} auf {to}"),
    };
    let (largest, of_key) = (went(&share), went(&key));
    let [equals, equals_now] = equals;
    let behaves = match (locale, equals == equals_now) {
        (Locale::En, true) => format!("it still behaves like {equals_now} equal customers"),
        (Locale::En, false) => {
            format!("it behaves like {equals_now} instead of {equals} equal customers")
        }
        (Locale::De, true) => {
            format!("es verhält sich weiter wie bei {equals_now} gleich großen Kunden")
        }
        (Locale::De, false) => {
            format!("es verhält sich wie bei {equals_now} statt {equals} gleich großen Kunden")
        }
    };
    match locale {
        Locale::En => format!(
            "Since {from} the share of the largest {largest} and that of the key accounts {of_key}; {behaves}."
        ),
        Locale::De => format!(
            "Seit dem {from}: Der Anteil des größten {largest}, der der Schlüsselkunden {of_key}; {behaves}."
        ),
    }
}

/// How many accounts each class has: `A 3 · B 4 · C 20`.
pub fn of_classes(locale: Locale, point: &Point) -> String {
    let [a, b, c] = point.classes.map(|count| number(locale, count as i128));
    [format!("A {a}"), format!("B {b}"), format!("C {c}")].join(SEPARATOR)
}

/// How many accounts each key status has; those with none are left out.
pub fn of_tiers(locale: Locale, point: &Point) -> String {
    let counted = TIERS.iter().zip(point.tiers);
    let counted = counted.filter(|(_, count)| *count > 0);
    let said = counted.map(|(one, count)| {
        let count = number(locale, count as i128);
        format!("{} {count}", tier(locale, *one))
    });
    said.collect::<Vec<_>>().join(SEPARATOR)
}

/// What is different between two pictures, in one sentence; without the later one it is today.
pub fn finding(locale: Locale, from: &str, to: Option<&str>, found: &Comparison) -> String {
    let between = match (locale, to) {
        (Locale::En, None) => format!("From {from} to today:"),
        (Locale::En, Some(to)) => format!("From {from} to {to}:"),
        (Locale::De, None) => format!("Vom {from} bis heute:"),
        (Locale::De, Some(to)) => format!("Vom {from} bis zum {to}:"),
    };
    if found.is_nothing() {
        let nothing = locale.pick("nothing has changed.", "Nichts hat sich geändert.");
        return format!("{between} {nothing}");
    }
    let Counts {
        rose,
        fell,
        other_class,
        new_key,
        no_longer_key,
        other_score,
        left,
        came_back,
    } = found.counts();
    let parts = [
        (left, "no longer customers", "nicht mehr Kunde"),
        (came_back, "customers again", "wieder Kunde"),
        (rose, "rose in rank", "im Rang gestiegen"),
        (fell, "fell in rank", "im Rang gefallen"),
        (other_score, "with another score", "mit anderem Punktwert"),
        (other_class, "changed class", "in anderer Klasse"),
        (new_key, "became key", "neu Schlüsselkunde"),
        (no_longer_key, "no longer key", "nicht mehr Schlüsselkunde"),
        (found.new.len(), "new", "neu dabei"),
        (found.gone.len(), "gone", "nicht mehr da"),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, english, german)| {
            let count = number(locale, count as i128);
            format!("{count} {}", locale.pick(english, german))
        })
        .collect();
    match said.is_empty() {
        // A candidate became watched, and nothing else.
        true => {
            let other = locale.pick("other key status", "anderer Schlüsselstatus");
            format!(
                "{between} {other}: {}.",
                number(locale, found.moved.len() as i128)
            )
        }
        false => format!("{between} {}.", said.join(", ")),
    }
}

/// Tenths of a point with their sign: `+1.5`, `−0.3`.
pub fn signed_tenths(locale: Locale, tenths: i64) -> String {
    let sign = match tenths {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    let size = tenths.unsigned_abs();
    let whole = number(locale, i128::from(size / 10));
    format!("{sign}{whole}{}{}", locale.pick('.', ','), size % 10)
}

/// The most criteria that are named in a reason.
const NAMED: usize = 3;

/// Why an account is not where it was.
pub fn cause(locale: Locale, moved: &Moved) -> String {
    match (&moved.why, moved.score) {
        (Some(why), _) => reason(locale, why),
        (None, [None, Some(_)]) => first_score(locale).to_owned(),
        (None, [Some(_), None]) => no_score(locale).to_owned(),
        (None, [Some(_), Some(_)]) if moved.places_won().is_some_and(|won| won != 0) => {
            others_moved(locale).to_owned()
        }
        (None, _) => "–".to_owned(),
    }
}

/// Why a score moved: both causes, and the criteria that moved it most. It adds up to the last digit.
pub fn reason(locale: Locale, why: &Why) -> String {
    let tenths = |tenths| signed_tenths(locale, tenths);
    let (total, answers, weights) = (
        tenths(why.total),
        tenths(why.by_answers),
        tenths(why.by_weights),
    );
    let causes = match (locale, why.by_answers, why.by_weights) {
        (Locale::En, _, 0) => format!("{total} by other ratings"),
        (Locale::De, _, 0) => format!("{total} durch andere Bewertungen"),
        (Locale::En, 0, _) => format!("{total} by other weights"),
        (Locale::De, 0, _) => format!("{total} durch andere Gewichte"),
        (Locale::En, ..) => {
            format!("{total}: ratings {answers}, weights {weights}")
        }
        (Locale::De, ..) => {
            format!("{total}: Bewertungen {answers}, Gewichte {weights}")
        }
    };
    if let [(id, label, _)] = &why.criteria[..] {
        let is_one_cause = why.by_answers == 0 || why.by_weights == 0;
        let between = if is_one_cause { ": " } else { "; " };
        return format!("{causes}{between}{}.", criterion(locale, id, label));
    }
    let criteria = why.criteria.iter().take(NAMED);
    let criteria = criteria.map(|(id, label, moved)| {
        let name = criterion(locale, id, label);
        format!("{name} {}", tenths(*moved))
    });
    let criteria: Vec<String> = criteria.collect();
    let more = match why.criteria.len() > NAMED {
        true => locale.pick("; mostly ", "; vor allem "),
        false => "; ",
    };
    match criteria.is_empty() {
        true => format!("{causes}."),
        false => format!("{causes}{more}{}.", criteria.join(", ")),
    }
}

fn criterion(locale: Locale, id: &CriterionId, label: &str) -> String {
    match label.trim() {
        "" if criteria::is_known(id) => criteria::short_label(locale, id).to_owned(),
        "" => id.to_string(),
        label => label.to_owned(),
    }
}

/// What keeps two pictures from being compared as they stand.
pub fn reservations(locale: Locale, start: u8, before: &Snapshot, after: &Snapshot) -> Vec<String> {
    let mut said = Vec::new();
    if before.years() != after.years() {
        let words = |of: Years| years(start, of);
        said.push(other_years(
            locale,
            &words(before.years()),
            &words(after.years()),
        ));
    }
    if before.currency != after.currency {
        let codes = [before, after].map(|one| one.currency.to_string());
        said.push(other_currency(locale, &codes[0], &codes[1]));
    }
    said
}

/// What a file or a copy has of pictures that is not here, and the other way round; nothing where both have the same.
pub fn in_file(locale: Locale, found: Snapshots) -> Option<String> {
    let parts = [
        (found.new, "only there", "nur dort"),
        (found.changed, "called otherwise", "anders benannt"),
        (found.gone, "only here", "nur hier"),
        (
            found.deleted_here,
            "removed here later",
            "hier später entfernt",
        ),
        (
            found.deleted_there,
            "removed there later",
            "dort später entfernt",
        ),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, english, german)| {
            let count = number(locale, count as i128);
            format!("{count} {}", locale.pick(english, german))
        })
        .collect();
    (!said.is_empty()).then(|| format!("{}: {}.", heading(locale), said.join(", ")))
}

#[cfg(test)]
#[path = "snapshots_tests.rs"]
mod tests;
