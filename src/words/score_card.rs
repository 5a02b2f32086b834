//! The explanation of a score in sentences: what it means, why it is so, what is missing, what to find out
//! next. Every sentence comes from one field of the card, so that figures and words can't disagree.

use super::Locale;
use super::criteria::{name_of, short_name_of};
use super::format::{NO_BREAK, number, whole_percent};
use crate::domain::account::Answer;
use crate::domain::analysis::explain::Difference;
use crate::domain::analysis::rounding::{Decimals, round_parts};
use crate::domain::analysis::score::{Score, Scored};
use crate::domain::analysis::standing::{KnockOut, Standing};
use crate::domain::model::{Axis, Criterion, ScoringModel};
use crate::domain::scorecard::Scorecard;
use crate::domain::sorting;

/// How many criteria a sentence names at most.
const NAMED: usize = 3;

/// A score with what is still possible: `81`, `81 (76–86)`.
pub fn score_with_range(scored: &Scored) -> String {
    match range(scored) {
        Some(range) => format!("{} ({range})", scored.middle.rounded()),
        None => scored.middle.rounded().to_string(),
    }
}

/// The lowest and the highest score still possible; `None` if everything is known.
pub fn range(scored: &Scored) -> Option<String> {
    let (lowest, highest) = (
        scored.interval.lowest.rounded(),
        scored.interval.highest.rounded(),
    );
    (lowest < highest).then(|| format!("{lowest}–{highest}"))
}

/// Where an account stands: `rank 1`, `rank 3, possible 1–5`, `no rank yet`.
pub fn rank(locale: Locale, standing: &Standing) -> String {
    match standing {
        Standing::Ranked { rank, range, .. } => {
            let word = locale.pick("rank", "Rang");
            let possible = locale.pick("possible", "möglich");
            if range.best == range.worst {
                format!("{word}{NO_BREAK}{rank}")
            } else {
                format!(
                    "{word}{NO_BREAK}{rank}, {possible} {}–{}",
                    range.best, range.worst
                )
            }
        }
        Standing::NotYetRated => locale.pick("no rank yet", "noch ohne Rang").to_owned(),
        Standing::KnockedOut => locale
            .pick("excluded, no rank", "ausgeschlossen, ohne Rang")
            .to_owned(),
    }
}

/// The sentence above the card: what the score means for the account.
pub fn finding(locale: Locale, card: &Scorecard, model: &ScoringModel) -> String {
    let scored = &card.scored;
    if scored.coverage.known == 0 {
        return locale
            .pick(
                "Nothing is rated yet, so any score from 0 to 100 is possible.",
                "Noch ist nichts bewertet, möglich ist jeder Punktwert von 0 bis 100.",
            )
            .to_owned();
    }
    let mut sentences = vec![match card.axis {
        Axis::Attractiveness => against_line(locale, scored, model.key_line),
        Axis::Position => position(locale, scored),
    }];
    sentences.extend(carried_by(locale, card));
    sentences.extend(still_unknown(locale, card.to_find_out.len()));
    sentences.join(" ")
}

fn against_line(locale: Locale, scored: &Scored, key_line: u8) -> String {
    let line = Score::whole(key_line);
    let middle = scored.middle.rounded();
    if scored.middle >= line {
        let above = points(locale, middle.saturating_sub(key_line));
        let certain = scored.interval.lowest >= line;
        return match (middle > key_line, certain) {
            (true, true) => above_line(locale, &above, key_line),
            (true, false) => above_but_open(locale, &above, key_line),
            (false, true) => on_line(locale, key_line),
            (false, false) => on_but_open(locale, key_line),
        };
    }
    let below = points(locale, key_line.saturating_sub(middle).max(1));
    if scored.interval.highest >= line {
        below_but_open(locale, &below, key_line)
    } else {
        below_line(locale, &below, key_line)
    }
}

fn position(locale: Locale, scored: &Scored) -> String {
    let score = score_with_range(scored);
    if scored.middle >= Score::whole(50) {
        position_strong(locale, &score)
    } else {
        position_weak(locale, &score)
    }
}

/// The criteria that give the most, where there are any.
fn carried_by(locale: Locale, card: &Scorecard) -> Option<String> {
    let mut rows: Vec<_> = card
        .rows
        .iter()
        .filter(|row| row.part.earned > Score::NOTHING)
        .collect();
    sorting::by_key(&mut rows, |row| std::cmp::Reverse(row.part.earned));
    let names: Vec<String> = rows
        .iter()
        .take(NAMED)
        .map(|row| short_name_of(locale, &row.criterion))
        .collect();
    match names.len() {
        0 => None,
        1 => Some(one_carries(locale, &names[0])),
        _ => Some(many_carry(locale, &listed(locale, &names))),
    }
}

fn still_unknown(locale: Locale, count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some(
            locale
                .pick(
                    "One criterion is still unknown.",
                    "Ein Kriterium ist noch unbekannt.",
                )
                .to_owned(),
        ),
        many => Some(many_unknown(locale, many)),
    }
}

/// `A, B and C`.
pub fn listed(locale: Locale, names: &[String]) -> String {
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, before)) => {
            format!("{} {} {last}", before.join(", "), locale.pick("and", "und"))
        }
    }
}

/// `1 point`, `4 points`.
fn points(locale: Locale, points: u8) -> String {
    let word = match points {
        1 => locale.pick("point", "Punkt"),
        _ => locale.pick("points", "Punkte"),
    };
    format!("{points}{NO_BREAK}{word}")
}

/// Points with their sign: `+5`, `−2`, `±0`.
pub fn signed(locale: Locale, points: i64) -> String {
    match points {
        0 => "±0".to_owned(),
        1.. => format!("+{}", number(locale, points)),
        _ => number(locale, points),
    }
}

/// Why: the distance to the average, taken apart into whole points that add up. `None` without an average
/// to compare with.
pub fn why(locale: Locale, card: &Scorecard) -> Option<String> {
    let Difference { parts, .. } = card.difference.as_ref()?;
    let rounded = round_parts(parts, Decimals::None).ok()?;
    let mut named: Vec<(i64, String)> = rounded
        .parts
        .iter()
        .zip(&card.rows)
        .filter(|(points, _)| **points != 0)
        .map(|(points, row)| (*points, short_name_of(locale, &row.criterion)))
        .collect();
    sorting::by_key(&mut named, |(points, _)| std::cmp::Reverse(points.abs()));
    // The average is shown so that score and difference add up to it; it is off by less than a point.
    let average = i64::from(card.scored.middle.rounded()) - rounded.total;
    let head = match rounded.total {
        0 => as_average(locale, average),
        1.. => above_average(locale, rounded.total, average),
        _ => below_average(locale, -rounded.total, average),
    };
    let parts: Vec<String> = named
        .iter()
        .map(|(points, name)| format!("{name}{NO_BREAK}{}", signed(locale, *points)))
        .collect();
    Some(if parts.is_empty() {
        format!("{head}.")
    } else {
        format!("{head}: {}.", parts.join(", "))
    })
}

/// What is missing to the key line, and the fewest steps there.
pub fn missing(locale: Locale, card: &Scorecard, model: &ScoringModel) -> String {
    let line = Score::whole(model.key_line);
    if card.scored.middle >= line {
        return nothing_missing(locale, model.key_line);
    }
    let gap = model.key_line.saturating_sub(card.scored.middle.rounded());
    let head = points_missing(locale, &points(locale, gap.max(1)), model.key_line);
    let tail = match &card.lift.fewest {
        Some(plan) => {
            let steps: Vec<String> = plan
                .steps
                .iter()
                .zip(&card.rows)
                .filter(|(steps, _)| **steps > 0)
                .map(|(steps, row)| steps_at(locale, *steps, &row.criterion))
                .collect();
            shortest(
                locale,
                &listed(locale, &steps),
                plan.score_after.rounded(),
            )
        }
        None if card.scored.interval.highest >= line => locale
            .pick(
                "Better ratings of what is known are not enough; what is unknown could be.",
                "Bessere Bewertungen des Bekannten reichen nicht; was unbekannt ist, könnte reichen.",
            )
            .to_owned(),
        None => locale
            .pick(
                "It can’t be reached by better ratings alone: revenue and margin would have to grow.",
                "Mit besseren Bewertungen allein nicht erreichbar: Umsatz und Deckungsbeitrag müssten wachsen.",
            )
            .to_owned(),
    };
    format!("{head} {tail}")
}

fn steps_at(locale: Locale, steps: u8, criterion: &Criterion) -> String {
    let name = short_name_of(locale, criterion);
    match steps {
        1 => one_step(locale, &name),
        many => many_steps(locale, many, &name),
    }
}

/// What to clarify next: the unknown criteria that decide most, with half the points each decides either
/// way.
pub fn to_clarify(locale: Locale, card: &Scorecard) -> String {
    if card.to_find_out.is_empty() {
        return locale
            .pick("Everything is rated.", "Alles ist bewertet.")
            .to_owned();
    }
    let named: Vec<String> = card
        .to_find_out
        .iter()
        .filter_map(|(row, open)| Some((card.rows.get(*row)?, open)))
        .take(NAMED)
        .map(|(row, open)| {
            let name = short_name_of(locale, &row.criterion);
            let half = (open.as_f64() / 2.0).round().max(1.0) as i64;
            format!("{name}{NO_BREAK}(±{})", number(locale, half))
        })
        .collect();
    let range = range(&card.scored).unwrap_or_default();
    clarify_next(locale, &range, &listed(locale, &named))
}

/// Why an account takes no rank, where it does not: too little is rated, or a knock-out criterion.
pub fn gate(
    locale: Locale,
    card: &Scorecard,
    standing: &Standing,
    knock_out: KnockOut,
    model: &ScoringModel,
) -> Option<String> {
    match (standing, knock_out) {
        (Standing::KnockedOut, _) => {
            let below = |answer: Answer, criterion: &Criterion| match (answer, criterion.knock_out)
            {
                (Answer::Step(step), Some(floor)) => step < floor,
                _ => false,
            };
            let names = knock_out_names(locale, card, below);
            Some(knocked_out(locale, &names))
        }
        (Standing::NotYetRated, _) => Some(gate_not_reached(
            locale,
            &whole_percent(locale, card.scored.coverage.as_f64()),
            &whole_percent(locale, f64::from(model.coverage_gate) / 100.0),
        )),
        (Standing::Ranked { .. }, KnockOut::ToClarify) => {
            let open = |answer: Answer, criterion: &Criterion| {
                answer == Answer::Unknown && criterion.knock_out.is_some()
            };
            let names = knock_out_names(locale, card, open);
            Some(knock_out_open(locale, &names))
        }
        (Standing::Ranked { .. }, _) => None,
    }
}

/// The criteria of the card that a knock-out rule concerns; without one on this axis, what the rule is
/// called.
fn knock_out_names(
    locale: Locale,
    card: &Scorecard,
    concerns: impl Fn(Answer, &Criterion) -> bool,
) -> String {
    let rows = card.rows.iter();
    let names: Vec<String> = rows
        .filter(|row| concerns(row.answer, &row.criterion))
        .map(|row| name_of(locale, &row.criterion))
        .collect();
    if names.is_empty() {
        locale.pick("our position", "unserer Position").to_owned()
    } else {
        listed(locale, &names)
    }
}

/// What the score proposes to whoever decides.
pub fn proposal(
    locale: Locale,
    scored: &Scored,
    standing: &Standing,
    model: &ScoringModel,
) -> String {
    if scored.coverage.known == 0 {
        return locale
            .pick(
                "There is no score yet that could propose anything.",
                "Noch gibt es keinen Punktwert, der etwas vorschlagen könnte.",
            )
            .to_owned();
    }
    let score = score_with_range(scored);
    let rank = rank(locale, standing);
    let line = model.key_line;
    if scored.middle >= Score::whole(line) {
        proposes_key(locale, &score, line, &rank)
    } else {
        proposes_none(locale, &score, line, &rank)
    }
}

texts! {
    /// Above the line for certain.
    above_line(l, points: &str, line: u8) => format!("{points} above the key line of {line}, whatever is found out."),
        format!("{points} über der Grenze von {line}, unabhängig davon, was noch offen ist.");
    /// Above the line, but not for certain.
    above_but_open(l, points: &str, line: u8) => format!("{points} above the key line of {line}, though what is unknown could still take it below."),
        format!("{points} über der Grenze von {line}; was unbekannt ist, könnte noch darunter führen.");
    /// On the line for certain.
    on_line(l, line: u8) => format!("Just on the key line of {line}."), format!("Genau auf der Grenze von {line}.");
    /// On the line, but not for certain.
    on_but_open(l, line: u8) => format!("Just on the key line of {line}; what is unknown decides."),
        format!("Genau auf der Grenze von {line}; was unbekannt ist, entscheidet.");
    /// Below the line for certain.
    below_line(l, points: &str, line: u8) => format!("{points} below the key line of {line}."),
        format!("{points} unter der Grenze von {line}.");
    /// Below the line, but not for certain.
    below_but_open(l, points: &str, line: u8) => format!("{points} below the key line of {line}, but what is unknown could lift it over."),
        format!("{points} unter der Grenze von {line}; was unbekannt ist, könnte noch darüber führen.");
    /// The second axis, from its middle on.
    position_strong(l, score: &str) => format!("We stand rather strong here: {score} of 100."),
        format!("Unsere Position ist hier eher stark: {score} von 100.");
    /// The second axis, below its middle.
    position_weak(l, score: &str) => format!("We stand rather weak here: {score} of 100."),
        format!("Unsere Position ist hier eher schwach: {score} von 100.");
    /// The one criterion that gives points.
    one_carries(l, name: &str) => format!("{name} carries the score."), format!("Getragen von {name}.");
    /// The criteria that give most points.
    many_carry(l, names: &str) => format!("{names} carry the score."), format!("Getragen von {names}.");
    /// How much is not known.
    many_unknown(l, count: usize) => format!("{count} criteria are still unknown."), format!("{count} Kriterien sind noch unbekannt.");
    /// No difference to the average.
    as_average(l, average: i64) => format!("As the average of the ranked accounts ({average})"),
        format!("Wie der Durchschnitt der Kunden mit Rang ({average})");
    /// More than the average.
    above_average(l, points: i64, average: i64) => format!("{points} above the average of the ranked accounts ({average})"),
        format!("{points} über dem Durchschnitt der Kunden mit Rang ({average})");
    /// Less than the average.
    below_average(l, points: i64, average: i64) => format!("{points} below the average of the ranked accounts ({average})"),
        format!("{points} unter dem Durchschnitt der Kunden mit Rang ({average})");
    /// The line is reached.
    nothing_missing(l, line: u8) => format!("Nothing: the score has reached the key line of {line}."),
        format!("Nichts: Der Punktwert hat die Grenze von {line} erreicht.");
    /// The distance to the line.
    points_missing(l, points: &str, line: u8) => format!("{points} to the key line of {line}."),
        format!("{points} bis zur Grenze von {line}.");
    /// The fewest steps to the line.
    shortest(l, steps: &str, score: u8) => format!("Shortest way: {steps}; that makes {score}."),
        format!("Kürzester Weg: {steps}; das ergibt {score}.");
    /// One step of one criterion.
    one_step(l, name: &str) => format!("one step better in {name}"), format!("eine Stufe besser bei {name}");
    /// Several steps of one criterion.
    many_steps(l, steps: u8, name: &str) => format!("{steps} steps better in {name}"), format!("{steps} Stufen besser bei {name}");
    /// What answers would decide most.
    clarify_next(l, range: &str, names: &str) => format!("Possible {range}. To clarify next: {names}."),
        format!("Möglich {range}. Als Nächstes klären: {names}.");
    /// Why there is no rank: a rule.
    knocked_out(l, names: &str) => format!("Excluded by a knock-out rule ({names}): the score is shown, but the account takes no rank."),
        format!("Durch eine Ausschlussregel ausgeschlossen ({names}): Der Punktwert wird gezeigt, einen Rang gibt es nicht.");
    /// A rule that can’t be checked yet.
    knock_out_open(l, names: &str) => format!("A knock-out rule is still to be clarified ({names}); until then the account keeps its rank."),
        format!("Eine Ausschlussregel ist noch zu klären ({names}); bis dahin bleibt der Rang.");
    /// Why there is no rank: too little is rated.
    gate_not_reached(l, known: &str, gate: &str) => format!("{known} of the weight is rated. An account takes a rank from {gate} on, so that a few good ratings don’t pass for a full picture."),
        format!("{known} des Gewichts sind bewertet. Einen Rang gibt es ab {gate}, damit wenige gute Bewertungen nicht als ganzes Bild gelten.");
    /// What a score on the line or above says.
    proposes_key(l, score: &str, line: u8, rank: &str) => format!("Score {score} has reached your key line of {line}; {rank}."),
        format!("Der Punktwert {score} hat die Grenze von {line} erreicht; {rank}.");
    /// What a score below the line says.
    proposes_none(l, score: &str, line: u8, rank: &str) => format!("Score {score} is below your key line of {line}; {rank}."),
        format!("Der Punktwert {score} liegt unter der Grenze von {line}; {rank}.");
}

#[cfg(test)]
#[path = "score_card_tests.rs"]
mod tests;
