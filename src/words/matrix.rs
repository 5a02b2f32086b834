//! The words of the matrix: its fields by what to do, what it shows, what a bubble moved by hand could mean.

use super::Locale;
use super::format::{NO_BREAK, number};
use super::score_card::{listed, score_with_range};
use crate::domain::analysis::matrix::MatrixField;
use crate::domain::matrix::{Matrix, Spot};
use crate::domain::matrix_layout::{FIELDS, FieldWords};
use crate::domain::model::Axis;

texts! {
    /// The heading.
    heading => "Attractive, and close to us?", "Attraktiv und nah bei uns?";
    /// Attractive, and we are strong.
    strategic => "Strategic partners", "Strategische Kunden";
    /// Attractive, but we are weak.
    rising => "Rising stars", "Entwicklungskunden";
    /// Less attractive, and we are strong.
    steady => "Steady earners", "Ertragskunden";
    /// Less attractive, and we are weak.
    streamline => "Streamline", "Mitnahmekunden";
    /// What to do with strategic partners.
    strategic_stance => "grow and keep", "ausbauen und halten";
    /// What to do with rising stars.
    rising_stance => "invest selectively", "gezielt investieren";
    /// What to do with steady earners.
    steady_stance => "serve efficiently", "effizient betreuen";
    /// What to do with the rest.
    streamline_stance => "keep the effort low", "Aufwand gering halten";
    /// The axis to the right.
    position_axis => "our position with them →", "unsere Position beim Kunden →";
    /// The axis upwards.
    attractiveness_axis => "how attractive they are →", "wie attraktiv der Kunde ist →";
    /// The column of fields.
    field => "Field", "Feld";
    /// The column of what to do.
    stance => "What to do", "Was tun";
    /// The column of the axis upwards.
    attractiveness => "Attractiveness", "Attraktivität";
    /// The column of the axis to the right.
    position => "Position", "Position";
    /// What is unknown could move it into another field.
    is_open => "still open", "noch offen";
    /// Nobody is rated on both axes.
    nobody => "Nobody is rated on both axes yet.", "Noch ist kein Kunde auf beiden Achsen bewertet.";
    /// What to do about it.
    nobody_hint => "Once half of the weight on each axis has an answer, an account stands here.",
        "Sobald auf jeder Achse die Hälfte des Gewichts beantwortet ist, steht ein Kunde hier.";
    /// What the marks mean, for screen readers.
    legend => "What the marks mean", "Was die Zeichen bedeuten";
    /// A circle.
    is_account => "account, the area shows its revenue", "Kunde, die Fläche zeigt den Umsatz";
    /// A circle that is key.
    is_key => "key account", "Schlüsselkunde";
    /// A ring.
    has_no_revenue => "no revenue", "ohne Umsatz";
    /// A dashed frame.
    is_unknown => "what is still unknown", "was noch unbekannt ist";
    /// How to work with it.
    hint => "Drag a circle to where the account belongs, or use the arrow keys on it. Page up and page down go to the next account, Enter opens it.",
        "Einen Kreis dorthin ziehen, wo der Kunde hingehört, oder die Pfeiltasten darauf drücken. Bild auf und Bild ab führen zum nächsten Kunden, die Eingabetaste öffnet ihn.";
    /// The group of bubbles for screen readers.
    accounts => "Accounts in the matrix", "Kunden in der Matrix";
    /// The columns of the table.
    table => "The matrix as a table", "Die Matrix als Tabelle";
    /// Nothing that people rate leads there.
    no_step => "No criterion that people rate leads further in this direction.",
        "Kein Kriterium, das Menschen bewerten, führt weiter in diese Richtung.";
    /// What is asked after a move.
    which_criterion => "Which answer should be another one? It is kept as an estimate.",
        "Welche Antwort soll eine andere sein? Die neue gilt als geschätzt.";
    /// How many are rated.
    rated(l, spots: usize, unrated: usize) => match unrated {
        0 => format!("{} rated on both axes", accounts_of(l, spots)),
        _ => format!("{} rated on both axes, {} not yet", accounts_of(l, spots), count(l, unrated)),
    }, match unrated {
        0 => format!("{} auf beiden Achsen bewertet", accounts_of(l, spots)),
        _ => format!("{} auf beiden Achsen bewertet, {} noch nicht", accounts_of(l, spots), count(l, unrated)),
    };
    /// The picture has not room for all.
    first_of(l, shown: usize, all: usize) => format!(
        "The picture shows {} of {}: key accounts, then the most attractive. The table has all.",
        count(l, shown), accounts_of(l, all)
    ), format!(
        "Das Bild zeigt {} von {}: Schlüsselkunden, dann die attraktivsten. Die Tabelle hat alle.",
        count(l, shown), accounts_dative(l, all)
    );
    /// A bubble for screen readers and in its title.
    bubble(l, name: &str, revenue: &str, place: &str) => format!("{name}, {revenue}: {place}"),
        format!("{name}, {revenue}: {place}");
    /// The dialog after a move.
    move_of(l, name: &str) => format!("Move {name}"), format!("{name} verschieben");
    /// Where an axis is to end.
    wanted(l, axis: &str, from: u8, to: u8) => format!("{axis}: from {from} to about {to}"),
        format!("{axis}: von {from} auf etwa {to}");
    /// An axis that goes up by one answer.
    a_step_up(l, axis: &str, from: u8) => format!("{axis}, now {from}: one answer a step better"),
        format!("{axis}, jetzt {from}: eine Antwort um eine Stufe besser");
    /// An axis that goes down by one answer.
    a_step_down(l, axis: &str, from: u8) => format!("{axis}, now {from}: one answer a step worse"),
        format!("{axis}, jetzt {from}: eine Antwort um eine Stufe schlechter");
    /// What an answer leads to. Position is no score: only attractiveness makes that.
    becomes(l, from: &str, one: Axis, score: u8) => format!("now {from}; {} becomes {score}", axis_inside(l, one)),
        format!("jetzt {from}; {} wird {score}", axis_inside(l, one));
    /// What was done.
    rated_now(l, name: &str, criterion: &str, step: u8) => format!("{name}: {criterion} is now {step}, as an estimate."),
        format!("{name}: {criterion} ist jetzt {step}, geschätzt.");
}

fn count(locale: Locale, value: usize) -> String {
    number(locale, value as i128)
}

fn accounts_of(locale: Locale, accounts: usize) -> String {
    let word = match accounts {
        1 => locale.pick("account", "Kunde"),
        _ => locale.pick("accounts", "Kunden"),
    };
    format!("{}{NO_BREAK}{word}", count(locale, accounts))
}

fn accounts_dative(locale: Locale, accounts: usize) -> String {
    let word = if accounts == 1 { "Kunde" } else { "Kunden" };
    format!("{}{NO_BREAK}{word}", count(locale, accounts))
}

/// The name of a field.
pub const fn field_name(locale: Locale, field: MatrixField) -> &'static str {
    match field {
        MatrixField::Strategic => strategic(locale),
        MatrixField::Rising => rising(locale),
        MatrixField::Steady => steady(locale),
        MatrixField::Streamline => streamline(locale),
    }
}

/// What to do with the accounts of a field.
pub const fn stance_of(locale: Locale, field: MatrixField) -> &'static str {
    match field {
        MatrixField::Strategic => strategic_stance(locale),
        MatrixField::Rising => rising_stance(locale),
        MatrixField::Steady => steady_stance(locale),
        MatrixField::Streamline => streamline_stance(locale),
    }
}

/// The name of an axis.
pub const fn axis(locale: Locale, axis: Axis) -> &'static str {
    match axis {
        Axis::Attractiveness => attractiveness(locale),
        Axis::Position => position(locale),
    }
}

/// The name of an axis inside a sentence.
fn axis_inside(locale: Locale, one: Axis) -> String {
    match locale {
        Locale::En => axis(locale, one).to_lowercase(),
        Locale::De => axis(locale, one).to_owned(),
    }
}

/// The words that stand in the picture.
pub fn field_words(locale: Locale) -> FieldWords {
    FIELDS.map(|field| [field_name(locale, field), stance_of(locale, field)])
}

/// Where an account stands: `attractiveness 72, position 61 (55–68), strategic partners`.
pub fn place(locale: Locale, spot: &Spot) -> String {
    let axes = Axis::ALL.map(|one| {
        let name = axis_inside(locale, one);
        format!("{name} {}", score_with_range(spot.on(one)))
    });
    let open = if spot.is_open {
        format!(", {}", is_open(locale))
    } else {
        String::new()
    };
    format!(
        "{}, {}{open}",
        axes.join(", "),
        field_name(locale, spot.field)
    )
}

/// The sentence over the matrix: how many belong here, and how many key accounts do not.
pub fn finding(locale: Locale, matrix: &Matrix) -> String {
    let (strong, key) = matrix.count(MatrixField::Strategic);
    let (weak, _) = matrix.count(MatrixField::Rising);
    let all_key = matrix.spots.iter().filter(|spot| spot.is_key).count();
    let elsewhere: Vec<String> = matrix
        .spots
        .iter()
        .filter(|spot| spot.is_key && spot.field != MatrixField::Strategic)
        .map(|spot| spot.name.to_string())
        .collect();
    let first = match (locale, strong) {
        (Locale::En, 0) => "Nobody is both attractive and close to us yet.".to_owned(),
        (Locale::De, 0) => "Noch ist kein Kunde attraktiv und zugleich nah bei uns.".to_owned(),
        (Locale::En, 1) => "One account is attractive and close to us.".to_owned(),
        (Locale::De, 1) => "Ein Kunde ist attraktiv und nah bei uns.".to_owned(),
        (Locale::En, _) => format!(
            "{} are attractive and close to us.",
            accounts_of(locale, strong)
        ),
        (Locale::De, _) => format!(
            "{} sind attraktiv und nah bei uns.",
            accounts_of(locale, strong)
        ),
    };
    let second = match (locale, all_key, elsewhere.len()) {
        (_, 0, _) => String::new(),
        (Locale::En, 1, 0) => " The key account is among them.".to_owned(),
        (Locale::De, 1, 0) => " Der Schlüsselkunde gehört dazu.".to_owned(),
        (Locale::En, _, 0) => format!(" All {} key accounts are among them.", count(locale, key)),
        (Locale::De, _, 0) => format!(" Alle {} Schlüsselkunden gehören dazu.", count(locale, key)),
        (Locale::En, _, 1..=3) => format!(" Key, but elsewhere: {}.", listed(locale, &elsewhere)),
        (Locale::De, _, 1..=3) => format!(
            " Schlüsselkunde, aber nicht hier: {}.",
            listed(locale, &elsewhere)
        ),
        (Locale::En, _, some) => format!(
            " {} of {} key accounts stand elsewhere.",
            count(locale, some),
            count(locale, all_key)
        ),
        (Locale::De, _, some) => format!(
            " {} von {} Schlüsselkunden stehen woanders.",
            count(locale, some),
            count(locale, all_key)
        ),
    };
    let third = match (locale, weak) {
        (_, 0) => String::new(),
        (Locale::En, 1) => " One attractive account is still far away.".to_owned(),
        (Locale::De, 1) => " Ein attraktiver Kunde ist noch fern.".to_owned(),
        (Locale::En, _) => format!(
            " {} attractive ones are still far away.",
            count(locale, weak)
        ),
        (Locale::De, _) => format!(" {} attraktive sind noch fern.", count(locale, weak)),
    };
    first + &second + &third
}

/// The picture for screen readers: how many accounts each field has, and how many of them are key.
pub fn summary(locale: Locale, matrix: &Matrix) -> String {
    let fields = FIELDS.map(|field| {
        let (all, key) = matrix.count(field);
        let name = field_name(locale, field);
        let key = match (locale, key) {
            (_, 0) => String::new(),
            (Locale::En, _) => format!(", {} of them key", count(locale, key)),
            (Locale::De, 1) => ", davon 1 Schlüsselkunde".to_owned(),
            (Locale::De, _) => format!(", davon {} Schlüsselkunden", count(locale, key)),
        };
        format!("{name} {}{key}", count(locale, all))
    });
    let head = match locale {
        Locale::En => "Matrix of attractiveness and our position",
        Locale::De => "Matrix aus Attraktivität und unserer Position",
    };
    format!("{head}. {}.", fields.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analysis::score::{Coverage, Interval, Score, Scored};
    use crate::domain::ids::AccountId;
    use crate::domain::values::Name;
    use crate::words::testing::{check, check_all};

    fn matrix(fields: &[(MatrixField, bool)]) -> Matrix {
        let scored = Scored {
            interval: Interval::exactly(Score::whole(60)),
            middle: Score::whole(60),
            known_only: None,
            coverage: Coverage {
                known: 1,
                applicable: 1,
            },
            left_out: 0,
        };
        let spot = |(field, is_key): &(MatrixField, bool)| Spot {
            id: AccountId::from(1),
            name: Name::new("Alpha").unwrap_or_default(),
            is_key: *is_key,
            revenue: 0,
            attractiveness: scored,
            position: scored,
            field: *field,
            is_open: true,
        };
        Matrix {
            spots: fields.iter().map(spot).collect(),
            unrated: 2,
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            strategic,
            rising,
            steady,
            streamline,
            strategic_stance,
            rising_stance,
            steady_stance,
            streamline_stance,
            position_axis,
            attractiveness_axis,
            field,
            stance,
            attractiveness,
            position,
            is_open,
            nobody,
            nobody_hint,
            legend,
            is_account,
            is_key,
            has_no_revenue,
            is_unknown,
            hint,
            accounts,
            table,
            no_step,
            which_criterion,
        ]);
        check(|l| rated(l, 1, 0));
        check(|l| rated(l, 3, 2));
        check(|l| first_of(l, 60, 90));
        check(|l| move_of(l, "X"));
        check(|l| wanted(l, axis(l, Axis::Attractiveness), 40, 60));
        check(|l| a_step_up(l, axis(l, Axis::Attractiveness), 40));
        check(|l| a_step_down(l, axis(l, Axis::Attractiveness), 40));
        check(|l| becomes(l, "2", Axis::Position, 55));
        assert_eq!(
            becomes(Locale::De, "2", Axis::Position, 55),
            "jetzt 2; Position wird 55"
        );
        check(|l| rated_now(l, "X", "Y", 4));
    }

    #[test]
    fn the_finding_counts_who_belongs_here_and_names_key_accounts_elsewhere() {
        use MatrixField::{Rising, Steady, Strategic};
        let sets: [&[(MatrixField, bool)]; 6] = [
            &[],
            &[(Strategic, true)],
            &[(Strategic, true), (Strategic, true), (Rising, false)],
            &[(Strategic, false), (Steady, true)],
            &[(Steady, true); 4],
            &[(Rising, false); 2],
        ];
        for fields in sets {
            check(|l| finding(l, &matrix(fields)));
            check(|l| summary(l, &matrix(fields)));
        }
        let english = finding(Locale::En, &matrix(&[(Strategic, false), (Steady, true)]));
        assert_eq!(
            english,
            "One account is attractive and close to us. Key, but elsewhere: Alpha."
        );
        let spot = &matrix(&[(Strategic, true)]).spots[0];
        assert_eq!(
            place(Locale::En, spot),
            "attractiveness 60, position 60, Strategic partners, still open"
        );
    }
}
