//! Whether key account management is right for us: the nine questions, what the data says to them, the result and what
//! would change it.

use super::Locale;
use super::format::{day, number, percent, quoted, time_ago};
use super::score_card::listed;
use crate::domain::fit::{MOST_POINTS, Outcome, Verdict};
use crate::domain::fit_change::Change;
use crate::domain::fit_facts::Fact;
use crate::domain::values::Date;

mod questions;

pub use questions::{advice, question, reason, statement};

/// An answer by its points.
pub const fn answer(locale: Locale, points: u8) -> &'static str {
    match points {
        0 => no(locale),
        1 => partly(locale),
        _ => yes(locale),
    }
}

/// What is found in the data, as a sentence.
pub fn fact(locale: Locale, fact: &Fact) -> String {
    match fact {
        Fact::TopFifth { share, customers } => {
            top_fifth(locale, &percent(locale, *share), *customers)
        }
        Fact::Few { customers: 1 } => only_one(locale).to_owned(),
        Fact::Few { customers } => only_few(locale, *customers),
        Fact::Largest { name, share, borne } => {
            let share = percent(locale, *share);
            let borne = match borne {
                Some(true) => is_borne(locale),
                Some(false) => is_not_borne(locale),
                None => is_unknown(locale),
            };
            format!("{} {borne}", largest(locale, name, &share))
        }
        Fact::Potential { name, used } => potential(locale, name, &percent(locale, used.max(0.0))),
        Fact::PotentialRated { name, step } => potential_rated(locale, name, step.get()),
        Fact::Deciders { customers: 1 } => one_decided(locale).to_owned(),
        Fact::Deciders { customers } => several_decided(locale, *customers),
        Fact::Willing { customers, asked } => willing(locale, *customers, *asked),
        Fact::Left { customers, losing } => left(locale, customers - losing, *customers),
    }
}

/// The name of a result.
pub const fn outcome(locale: Locale, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Broaden => broaden(locale),
        Outcome::Pilot => pilot(locale),
        Outcome::Start => start(locale),
    }
}

/// What a result means.
pub const fn meaning(locale: Locale, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Broaden => broaden_means(locale),
        Outcome::Pilot => pilot_means(locale),
        Outcome::Start => start_means(locale),
    }
}

/// The result in a few words, as far as it is known: a range where open questions can still change it.
pub fn result(locale: Locale, verdict: Verdict) -> String {
    let [from, to] = verdict.outcomes();
    match (from == to, verdict.open) {
        (true, _) => outcome(locale, from).to_owned(),
        (false, open) if from == Outcome::Broaden && to == Outcome::Start && open > 6 => {
            not_known(locale).to_owned()
        }
        _ => between(
            locale,
            &quoted(locale, outcome(locale, from)),
            &quoted(locale, outcome(locale, to)),
        ),
    }
}

/// The points of a result, and what is missing.
pub fn points(locale: Locale, verdict: Verdict) -> String {
    let Verdict { least, most, open } = verdict;
    match open {
        0 => points_of(locale, &number(locale, least), MOST_POINTS),
        1 => format!(
            "{} {}",
            points_of(locale, &range(locale, least, most), MOST_POINTS),
            one_open(locale)
        ),
        open => format!(
            "{} {}",
            points_of(locale, &range(locale, least, most), MOST_POINTS),
            several_open(locale, open)
        ),
    }
}

/// What would lift the result, and how far it is from falling; nothing where there is nothing to say.
pub fn change(locale: Locale, change: &Change) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some((up, questions)) = &change.up {
        let said: Vec<String> = questions
            .iter()
            .map(|question| quoted(locale, statement(locale, *question)))
            .collect();
        let result = quoted(locale, outcome(locale, *up));
        sentences.push(lifts(locale, &listed(locale, &said), &result));
    }
    if let Some((down, spare)) = change.down {
        let result = quoted(locale, outcome(locale, down));
        sentences.push(match spare {
            0 => falls_at_once(locale, &result),
            spare => falls(locale, spare + 1, &result),
        });
    }
    sentences
}

/// When it was asked last, and what came out.
pub fn asked(locale: Locale, on: Date, verdict: Verdict) -> String {
    format!("{}: {}", day(locale, on), result(locale, verdict))
}

/// It was asked so long ago that it is to be asked again.
pub fn due(locale: Locale, on: Date, today: Date) -> String {
    is_due(locale, &time_ago(locale, on, today))
}

texts! {
    /// The screen.
    title => "Is it right for us?", "Passt es zu uns?";
    /// Above the questions, before anything is answered.
    finding => "Nine questions, a few minutes. There is no standard way, and not every company needs key account management; the answer may well be “not yet”.",
        "Neun Fragen, wenige Minuten. Einen Standardweg gibt es nicht, und nicht jedes Unternehmen braucht Key-Account-Management; die Antwort kann gut „noch nicht“ sein.";
    /// The heading of the questions.
    questions => "Nine questions", "Neun Fragen";
    /// An answer.
    no => "No", "Nein";
    /// An answer.
    partly => "Partly", "Teilweise";
    /// An answer.
    yes => "Yes", "Ja";
    /// In the place of an answer that nobody has given.
    unanswered => "Not answered", "Nicht beantwortet";
    /// Beside an answer that comes from the data.
    from_data => "Answered from the data", "Aus den Daten beantwortet";
    /// Beside an answer that says something else than the data.
    overruled(l, data: &str) => format!("Overruled: the data says {}.", data.to_lowercase()),
        format!("Anders beantwortet: Die Daten sagen {}.", data.to_lowercase());
    /// Takes an answer back, so that the data counts.
    leave_to_data => "Leave it to the data", "Den Daten überlassen";
    /// See `fact`.
    top_fifth(l, share: &str, customers: usize) => format!("The largest fifth of {customers} customers brings {share} of the revenue."),
        format!("Das größte Fünftel von {customers} Kunden bringt {share} des Umsatzes.");
    /// See `fact`.
    only_one => "All revenue comes from one customer.", "Der ganze Umsatz kommt von einem Kunden.";
    /// See `fact`.
    only_few(l, customers: usize) => format!("All revenue comes from {customers} customers."),
        format!("Der ganze Umsatz kommt von {customers} Kunden.");
    /// See `fact`.
    largest(l, name: &str, share: &str) => format!("{name} brings {share} of the revenue."), format!("{name} bringt {share} des Umsatzes.");
    /// See `fact`.
    is_borne => "Without it the costs would still be covered.", "Ohne diesen Kunden wären die Kosten noch gedeckt.";
    /// See `fact`.
    is_not_borne => "Without it the costs would not be covered, or the cash would not last half a year.",
        "Ohne diesen Kunden wären die Kosten nicht gedeckt, oder die Liquidität reichte kein halbes Jahr.";
    /// See `fact`.
    is_unknown => "Costs are not known, so the share alone decides.", "Die Kosten sind nicht bekannt; darum entscheidet der Anteil allein.";
    /// See `fact`.
    potential(l, name: &str, used: &str) => format!("{name} buys {used} of what it could buy from us."),
        format!("{name} kauft {used} von dem, was hier zu kaufen wäre.");
    /// See `fact`.
    potential_rated(l, name: &str, step: u8) => format!("The revenue potential of {name} is rated {step} of 5."),
        format!("Das Umsatzpotenzial von {name} ist mit {step} von 5 bewertet.");
    /// See `fact`.
    one_decided => "At one customer several people who decide are known.", "Bei einem Kunden sind mehrere Personen bekannt, die entscheiden.";
    /// See `fact`.
    several_decided(l, customers: usize) => format!("At {customers} customers several people who decide are known."),
        format!("Bei {customers} Kunden sind mehrere Personen bekannt, die entscheiden.");
    /// See `fact`.
    willing(l, customers: usize, asked: usize) => format!("Of {asked} customers rated for cooperation, {customers} have 4 or 5."),
        format!("Von {asked} Kunden, deren Bereitschaft zur Zusammenarbeit bewertet ist, haben {customers} eine 4 oder 5.");
    /// See `fact`.
    left(l, leaving: usize, customers: usize) => format!("Where it is known, special treatment leaves a margin at {leaving} of {customers} customers."),
        format!("Wo es bekannt ist, bleibt nach der Sonderbehandlung bei {leaving} von {customers} Kunden ein Deckungsbeitrag.");
    /// The heading of the result.
    result_heading => "Result", "Ergebnis";
    /// A result.
    broaden => "Broaden the base first", "Zuerst die Kundenbasis verbreitern";
    /// A result.
    pilot => "A pilot with one to three customers", "Ein Pilot mit einem bis drei Kunden";
    /// A result.
    start => "Start", "Beginnen";
    /// The results in a word, below the scale.
    scale_broaden => "Broaden", "Verbreitern";
    /// See `scale_broaden`.
    scale_pilot => "Pilot", "Pilotkunden";
    /// What the result means.
    broaden_means => "Special care for a few would tie up strength that more customers need now. That is a result, too: what is missing below can change.",
        "Besondere Betreuung für wenige würde Kräfte binden, die jetzt für mehr Kunden gebraucht werden. Auch das ist ein Ergebnis: Was unten fehlt, kann sich ändern.";
    /// What the result means.
    pilot_means => "Enough speaks for it to try it in a small way. Three customers show within a few months whether the effort pays.",
        "Es spricht genug dafür, es im Kleinen zu versuchen. Drei Kunden zeigen in wenigen Monaten, ob sich der Aufwand lohnt.";
    /// What the result means.
    start_means => "The customers call for it and the company can do it. What matters now is to choose few and to keep what is promised.",
        "Die Kunden verlangen es, und das Unternehmen kann es. Jetzt kommt es darauf an, wenige auszuwählen und Versprochenes zu halten.";
    /// The answers say nothing yet.
    not_known => "Not known yet", "Noch nicht bekannt";
    /// Open questions decide.
    between(l, from: &str, to: &str) => format!("Between {from} and {to}"), format!("Zwischen {from} und {to}");
    /// See `points`.
    points_of(l, points: &str, most: u8) => format!("{points} of {most} points."), format!("{points} von {most} Punkten.");
    /// See `points`.
    range(l, least: u8, most: u8) => format!("{least} to {most}"), format!("{least} bis {most}");
    /// See `points`.
    one_open => "One question is open.", "Eine Frage ist offen.";
    /// See `points`.
    several_open(l, open: usize) => format!("{open} questions are open."), format!("{open} Fragen sind offen.");
    /// Answers that were yes.
    speaks_for => "Speaks for it", "Dafür spricht";
    /// Answers that were partly.
    only_partly => "Only partly", "Nur teilweise";
    /// Answers that were no.
    speaks_against => "Speaks against it", "Dagegen spricht";
    /// What is not answered.
    still_open => "Still open", "Noch offen";
    /// The heading of what would change the result.
    would_change => "What would change it", "Was es ändern würde";
    /// See `change`.
    lifts(l, said: &str, result: &str) => format!("A full yes to {said} would make it {result}."),
        format!("Ein klares Ja zu {said} ergäbe {result}.");
    /// See `change`.
    falls(l, points: u8, result: &str) => format!("If {points} points are lost, it becomes {result}."),
        format!("Gehen {points} Punkte verloren, wird daraus {result}.");
    /// See `change`.
    falls_at_once(l, result: &str) => format!("If a single point is lost, it becomes {result}."),
        format!("Geht ein einziger Punkt verloren, wird daraus {result}.");
    /// The heading of what to do, for the result to broaden the base.
    instead => "What to do instead", "Was stattdessen zu tun ist";
    /// The heading of what to do.
    what_to_do => "What to do now", "Was jetzt zu tun ist";
    /// What to do.
    do_win => "Win more customers of the kind that already buys.", "Mehr Kunden von der Art gewinnen, die schon kauft.";
    /// The link beside it.
    to_motions => "Whom to win", "Wer zu gewinnen ist";
    /// What to do.
    do_pipeline => "Fill the pipeline until one loss no longer decides the year.", "Die Pipeline füllen, bis kein einzelner Verlust mehr über das Jahr entscheidet.";
    /// The link beside it.
    to_pipeline => "Opportunities", "Verkaufschancen";
    /// What to do.
    do_watch => "Watch how the revenue spreads, and ask again in half a year.", "Verfolgen, wie sich der Umsatz verteilt, und in einem halben Jahr erneut fragen.";
    /// The link beside it.
    to_portfolio => "Portfolio", "Zum Portfolio";
    /// What to do.
    do_rate => "Rate the five largest, so that the choice has reasons.", "Die fünf größten bewerten, damit die Wahl Gründe hat.";
    /// The link beside it.
    to_rating => "Rate", "Bewerten";
    /// What to do.
    do_choose_few => "Choose one to three and write a plan for each.", "Einen bis drei auswählen und für jeden einen Plan schreiben.";
    /// What to do.
    do_choose => "Decide who is key, each with a reason, and what they get that others don’t.", "Entscheiden, wer Schlüsselkunde ist, jeweils mit Begründung, und was sie bekommen, das andere nicht bekommen.";
    /// The link beside it.
    to_accounts => "Accounts", "Zu den Kunden";
    /// What to do.
    do_review => "Look at it again after a quarter: does the effort pay?", "Nach einem Vierteljahr erneut ansehen: Lohnt sich der Aufwand?";
    /// The link beside it.
    to_review => "Review", "Zur Überprüfung";
    /// The heading of earlier checks.
    earlier => "Asked before", "Früher gefragt";
    /// Opens an earlier check.
    open_check(l, day: &str) => format!("Open the answers of {day}"), format!("Antworten vom {day} öffnen");
    /// Removes an earlier check.
    remove_check(l, day: &str) => format!("Remove the answers of {day}"), format!("Antworten vom {day} entfernen");
    /// A check of an earlier day is shown.
    shown_day(l, day: &str) => format!("Answers of {day}. They stay as they were."), format!("Antworten vom {day}; sie bleiben, wie sie waren.");
    /// Leads back to the newest check.
    back_to_newest => "Back to the newest answers", "Zurück zu den neuesten Antworten";
    /// Begins anew.
    ask_again => "Ask again", "Erneut fragen";
    /// Beside it.
    ask_again_hint => "The earlier answers stay.", "Die früheren Antworten bleiben erhalten.";
    /// See `due`.
    is_due(l, ago: &str) => format!("Whether key account management is right for us was last asked {ago}."),
        format!("Ob Key-Account-Management zu uns passt, wurde zuletzt {ago} gefragt.");
    /// The heading on the start screen.
    teaser => "Is key account management right for us?", "Passt Key-Account-Management zu uns?";
    /// Below it.
    teaser_hint => "Nine questions, a few minutes. The answer may well be “not yet”.", "Neun Fragen, wenige Minuten. Die Antwort kann gut „noch nicht“ sein.";
    /// The link.
    to_questions => "Answer nine questions", "Neun Fragen beantworten";
    /// The link when it was asked already.
    to_answers => "See the answers", "Antworten ansehen";
}

#[cfg(test)]
#[path = "fit_tests.rs"]
mod tests;
