//! The minutes of a workshop: all that was decided, said and parked, for paper and as Markdown. Whatever a person wrote
//! stays text.

mod accounts;

use super::plan_markdown::escaped;
use crate::domain::account::Answer;
use crate::domain::ids::AccountId;
use crate::domain::plan::Action;
use crate::domain::portfolio::Portfolio;
use crate::domain::values::{Date, Timestamp};
use crate::domain::workshop::Workshop;
use crate::domain::workshop::end::Kept;
use crate::domain::workshop::group::{Seen, Voice, Vote};
use crate::domain::workshop::minutes::{Made, Minutes, outcome};
use crate::domain::workspace::Workspace;
use crate::words::workshop::{self as workshop_words, close as words};
use crate::words::{Locale, account, criteria, format};

/// The minutes, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesSheet {
    pub title: String,
    /// What came out, in one sentence.
    pub outcome: String,
    /// What stands at the head: what it is, and what it says.
    pub about: Vec<[String; 2]>,
    /// The parts that have something to say.
    pub parts: Vec<MinutesPart>,
    pub foot: String,
}

/// One part of the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesPart {
    pub heading: String,
    /// The heads of the columns; none for a list of lines.
    pub heads: Vec<String>,
    /// Cells may be empty.
    pub rows: Vec<Vec<String>>,
}

/// What minutes are made from.
#[derive(Clone, Copy)]
pub struct MinutesOf<'a> {
    pub workshop: &'a Workshop,
    pub here: &'a Workspace,
    pub portfolio: &'a Portfolio,
    pub locale: Locale,
    pub today: Date,
    pub now: Timestamp,
}

/// The minutes of a workshop.
#[must_use]
pub fn minutes_sheet(of: MinutesOf<'_>) -> MinutesSheet {
    let (locale, workshop) = (of.locale, of.workshop);
    let facts = Minutes::of(workshop, of.here, of.now);
    let people = workshop.participants.iter();
    let people = people.map(|one| match one.short() {
        name if name == one.name => name.to_owned(),
        initials => format!("{} ({initials})", one.name),
    });
    let rated = workshop.rated().iter().map(|id| name(of, *id));
    let next = workshop.next.map(|day| format::day(locale, day));
    let about = [
        (words::day(locale), format::day(locale, workshop.day)),
        (
            words::agenda(locale),
            workshop_words::agenda_name(locale, workshop.agenda).to_owned(),
        ),
        (
            words::duration(locale),
            match facts.seconds {
                0 => String::new(),
                seconds => words::minutes_long(locale, seconds),
            },
        ),
        (
            words::participants(locale),
            people.collect::<Vec<_>>().join(", "),
        ),
        (words::rated(locale), rated.collect::<Vec<_>>().join(", ")),
        (words::next(locale), next.unwrap_or_default()),
    ];
    let about = about.into_iter().filter(|(_, said)| !said.is_empty());
    let mut parts = vec![decisions(of, &facts.decisions)];
    parts.extend(accounts::reviewed(of));
    parts.extend(accounts::plans(of));
    parts.push(parked(of));
    parts.push(notes(of));
    parts.push(dots(of, &facts));
    parts.push(votes(of, &facts.cells));
    parts.retain(|part| !part.rows.is_empty());
    MinutesSheet {
        title: workshop_words::called(locale, workshop),
        outcome: words::outcome(locale, outcome(workshop, of.here)),
        about: about
            .map(|(label, said)| [label.to_owned(), said])
            .collect(),
        parts,
        foot: match workshop.end_if_closed() {
            Some(_) => words::foot_closed(locale, &format::day(locale, of.today)),
            None => words::foot(locale, &format::day(locale, of.today)),
        },
    }
}

/// What an account is called; in a closed workshop, what it was called then.
fn name(of: MinutesOf<'_>, id: AccountId) -> String {
    let then = of.workshop.name_then(id).map(str::to_owned);
    let now = || of.here.account(id).map(|account| account.name.to_string());
    then.or_else(now)
        .unwrap_or_else(|| words::gone(of.locale).to_owned())
}

fn heads<const COUNT: usize>(
    locale: Locale,
    heads: [fn(Locale) -> &'static str; COUNT],
) -> Vec<String> {
    heads.map(|head| head(locale).to_owned()).to_vec()
}

fn decisions(of: MinutesOf<'_>, made: &[Made]) -> MinutesPart {
    let locale = of.locale;
    let rows = made.iter().map(|one| match &one.decision {
        Some(decision) => vec![
            name(of, one.id),
            account::tier(locale, decision.to).to_owned(),
            decision.reason.clone(),
            decided_by(of, one, decision),
        ],
        None => {
            let said = words::taken_back(locale).to_owned();
            vec![name(of, one.id), said, String::new(), String::new()]
        }
    });
    MinutesPart {
        heading: words::decisions(locale).to_owned(),
        heads: heads(
            locale,
            [
                words::customer,
                words::status,
                words::reason,
                words::decided_by,
            ],
        ),
        rows: rows.collect(),
    }
}

/// Who decided; of what was only confirmed, who confirmed it and who had decided it before.
fn decided_by(of: MinutesOf<'_>, made: &Made, decision: &Kept) -> String {
    if !made.confirmed {
        return decision.by.clone();
    }
    words::confirmed_by(of.locale, &of.workshop.deciders(), &decision.by)
}

/// An action: what, who does it, and by when.
fn action_row(of: MinutesOf<'_>, action: &Action) -> Vec<String> {
    let owner = action.owner.and_then(|id| of.here.head().member(id));
    let owner = owner.map_or_else(
        || words::nobody(of.locale).to_owned(),
        |owner| owner.name.to_string(),
    );
    let due = action.due.map(|day| format::day(of.locale, day));
    vec![action.text.clone(), owner, due.unwrap_or_default()]
}

fn parked(of: MinutesOf<'_>) -> MinutesPart {
    let locale = of.locale;
    let said = of.workshop.parked.iter();
    let said = said.filter(|action| !action.text.trim().is_empty());
    let row = |action: &Action| {
        let status = match action.status.is_open() {
            true => String::new(),
            false => crate::words::plan::action_status(locale, action.status).to_owned(),
        };
        let mut row = action_row(of, action);
        row.push(status);
        row
    };
    MinutesPart {
        heading: words::parked(locale).to_owned(),
        heads: heads(
            locale,
            [
                words::question,
                words::owner,
                words::until,
                words::status_of,
            ],
        ),
        rows: said.map(row).collect(),
    }
}

fn notes(of: MinutesOf<'_>) -> MinutesPart {
    let lines = of.workshop.notes.lines();
    let lines = lines.filter(|line| !line.trim().is_empty());
    MinutesPart {
        heading: words::notes(of.locale).to_owned(),
        heads: Vec::new(),
        rows: lines.map(|line| vec![line.to_owned()]).collect(),
    }
}

fn dots(of: MinutesOf<'_>, facts: &Minutes) -> MinutesPart {
    let dots = facts.dots.iter();
    MinutesPart {
        heading: words::dots(of.locale).to_owned(),
        heads: heads(of.locale, [words::customer, words::given]),
        rows: dots
            .map(|one| vec![name(of, one.account), one.dots.to_string()])
            .collect(),
    }
}

fn votes(of: MinutesOf<'_>, cells: &[Seen]) -> MinutesPart {
    let locale = of.locale;
    let said = cells.iter().filter(|seen| {
        let talk = of.workshop.talk(seen.task, &seen.cell);
        !seen.votes.is_empty()
            || talk.is_some_and(|talk| talk.agreed.is_some() || !talk.dissent.is_empty())
    });
    let row = |seen: &Seen| {
        let criterion = of.here.model().criterion(&seen.cell.criterion);
        let criterion = criterion.map_or_else(
            || seen.cell.criterion.to_string(),
            |one| criteria::name_of(locale, one),
        );
        let votes = seen.votes.iter().map(|vote| voted(of, vote));
        let talk = of.workshop.talk(seen.task, &seen.cell);
        let dissent = talk.map(|talk| talk.dissent.clone());
        vec![
            name(of, seen.cell.account),
            criterion,
            votes.collect::<Vec<_>>().join(", "),
            seen.answer()
                .map(|one| brief(locale, one))
                .unwrap_or_default(),
            seen.agreed
                .map(|one| brief(locale, one))
                .unwrap_or_default(),
            dissent.unwrap_or_default(),
        ]
    };
    MinutesPart {
        heading: words::votes(locale).to_owned(),
        heads: heads(
            locale,
            [
                words::customer,
                words::criterion,
                words::votes,
                words::group,
                words::agreed,
                words::dissent,
            ],
        ),
        rows: said.map(row).collect(),
    }
}

/// Who said what: `AB: 3`, after a second vote `AB: 3 (before: 5)`. The colon keeps the step apart from initials with a
/// number.
fn voted(of: MinutesOf<'_>, vote: &Vote) -> String {
    let locale = of.locale;
    let who = match vote.voice {
        // Who rates once has no second thought to tell it from.
        Voice::FirstThought if !of.workshop.rates_twice() => return brief(locale, vote.answer),
        Voice::FirstThought => words::gut(locale).to_owned(),
        Voice::AfterFacts => words::facts(locale).to_owned(),
        Voice::Person(id) => {
            let person = of.workshop.participant(id);
            person.map(|one| one.short().to_owned()).unwrap_or_default()
        }
    };
    let said = format!("{who}: {}", brief(locale, vote.answer));
    match vote.before.filter(|before| *before != vote.answer) {
        Some(before) => format!("{said} ({})", words::before(locale, &brief(locale, before))),
        None => said,
    }
}

/// A step as its number, anything else as its word.
fn brief(locale: Locale, answer: Answer) -> String {
    match answer {
        Answer::Step(step) => step.get().to_string(),
        _ => account::answer(locale, answer),
    }
}

/// The minutes as text, with line feeds.
#[must_use]
pub fn minutes_markdown(sheet: &MinutesSheet) -> String {
    let mut text = format!(
        "# {}\n\n{}\n\n",
        escaped(&sheet.title),
        escaped(&sheet.outcome)
    );
    for [label, said] in &sheet.about {
        text.push_str(&format!("- {}: {}\n", escaped(label), escaped(said)));
    }
    for part in &sheet.parts {
        text.push_str(&format!("\n## {}\n\n", escaped(&part.heading)));
        match part.heads.is_empty() {
            true => {
                for row in &part.rows {
                    let mut cells = row.iter().filter(|cell| !cell.is_empty());
                    let first = cells.next().map(|cell| escaped(cell)).unwrap_or_default();
                    let more: Vec<String> = cells.map(|cell| escaped(cell)).collect();
                    let more = match more.is_empty() {
                        true => String::new(),
                        false => format!(" ({})", more.join(", ")),
                    };
                    text.push_str(&format!("- {first}{more}\n"));
                }
            }
            false => {
                line(&mut text, part.heads.iter().map(|cell| escaped(cell)));
                line(&mut text, part.heads.iter().map(|_| "---".to_owned()));
                for row in &part.rows {
                    line(&mut text, row.iter().map(|cell| escaped(cell)));
                }
            }
        }
    }
    text.push_str(&format!("\n---\n\n{}\n", escaped(&sheet.foot)));
    text
}

/// The minutes as plain text, with line feeds: for a letter or a chat, where Markdown would show its signs.
#[must_use]
pub fn minutes_text(sheet: &MinutesSheet) -> String {
    let one_line = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut text = format!("{}\n\n{}\n\n", sheet.title, sheet.outcome);
    for [label, said] in &sheet.about {
        text.push_str(&format!("{label}: {said}\n"));
    }
    for part in &sheet.parts {
        text.push_str(&format!("\n{}\n", part.heading));
        for row in &part.rows {
            // What stands in a column says which: where one is empty, the next does not pass for it.
            let cells = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
            let cells = cells.map(|(column, cell)| match part.heads.get(column) {
                Some(head) if column > 0 && !head.is_empty() => {
                    format!("{head}: {}", one_line(cell))
                }
                _ => one_line(cell),
            });
            let cells: Vec<String> = cells.collect();
            text.push_str(&format!("- {}\n", cells.join(" · ")));
        }
    }
    text.push_str(&format!("\n{}\n", sheet.foot));
    text
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    text.push_str("| ");
    text.push_str(&cells.collect::<Vec<_>>().join(" | "));
    text.push_str(" |\n");
}

#[cfg(test)]
#[path = "workshop_minutes_tests.rs"]
mod tests;
