//! What people see differently: the sentences about it, the cell on the table, what the group agrees on.

use crate::domain::account::Answer;
use crate::domain::analysis::agreement::{Accord, Concordance};
use crate::domain::workshop::group::{Seen, Tally};
use crate::words::Locale;
use crate::words::account::{do_not_know, not_applicable};
use crate::words::portfolio_screen::two_decimals;
use crate::words::score_card::listed;

texts! {
    /// Nothing is revealed yet.
    hidden => "Nothing is revealed yet. The answers stay hidden until everybody is ready.",
        "Noch ist nichts aufgedeckt. Die Antworten bleiben verdeckt, bis sie aufgedeckt werden.";
    /// The same for the room.
    room_hidden => "In a moment, all see all.", "Gleich sehen alle alles.";
    /// Reveals.
    reveal_now => "Reveal all answers", "Alle Antworten aufdecken";
    /// The way back to the ratings.
    to_rating => "Back to rating", "Zurück zum Bewerten";
    /// Nobody has answered.
    nobody => "Nobody has answered yet.", "Noch hat niemand geantwortet.";
    /// The map.
    map => "Where you see it differently", "Wo die Einschätzungen auseinandergehen";
    /// How the map is read.
    map_hint => "Each number says how many steps the votes lie apart. Two or more are worth a talk. Arrow keys move, Enter puts a cell on the table.",
        "Jede Zahl sagt, wie viele Stufen die Stimmen auseinanderliegen. Ab zwei lohnt ein Gespräch. Pfeiltasten bewegen, Eingabetaste holt ein Feld auf den Tisch.";
    /// The corner of the map.
    account => "Customer", "Kunde";
    /// The list of what to talk about.
    talk => "Talk about these", "Darüber sprechen";
    /// The same for one person.
    talk_alone => "Think about these", "Darüber nachdenken";
    /// How it is sorted.
    talk_hint => "Farthest apart and heaviest first.", "Am weitesten auseinander und am schwersten gewichtet zuerst.";
    /// Nothing to talk about.
    nothing_apart => "No votes lie two steps or more apart. Go on to the decision.",
        "Nirgends liegen die Stimmen zwei Stufen oder mehr auseinander. Weiter zur Entscheidung.";
    /// The same for one person.
    nothing_apart_alone => "Nowhere do the two lie two steps or more apart. Go on to the decision.",
        "Nirgends liegen beide zwei Stufen oder mehr auseinander. Weiter zur Entscheidung.";
    /// One person alone has rated only once.
    once => "Rated once so far. After the figures, rate once more: then both are compared.",
        "Bisher einmal bewertet. Nach den Zahlen noch einmal bewerten: Dann wird beides verglichen.";
    /// The way to the second time.
    to_second => "Rate once more", "Noch einmal bewerten";
    /// Beside a criterion that is no part of the score.
    no_score => "This criterion says how strong we are with a customer. It counts for the plan, not for the score: the top list stays as it is.",
        "Dieses Kriterium sagt, wie stark wir bei einem Kunden sind. Es zählt für den Plan, nicht für den Punktwert: Die Rangliste bleibt, wie sie ist.";
    /// Shows the rest of the list.
    more(l, count: usize) => format!("{count} more"), format!("{count} weitere");
    /// Back to the map.
    to_map => "Back to the map", "Zurück zur Karte";
    /// The cell after.
    next_cell => "Next cell", "Nächstes Feld";
    /// All cells have been talked about.
    none_left => "No cell is left to talk about.", "Kein Feld ist mehr offen.";
    /// The votes, for screen readers.
    votes => "Votes", "Stimmen";
    /// A vote that was another one before.
    was(l, sign: &str) => format!("was {sign}"), format!("war {sign}");
    /// A step nobody chose, for screen readers.
    no_vote => "no vote", "keine Stimme";
    /// The first of two thoughts.
    first_thought => "First thought", "Erster Gedanke";
    /// The second.
    after_facts => "After the facts", "Nach den Zahlen";
    /// The countdown of a cell.
    countdown => "Time for this cell", "Zeit für dieses Feld";
    /// Starts it.
    start => "Start 90 seconds", "90 Sekunden starten";
    /// Starts it once more.
    again => "90 seconds more", "Noch 90 Sekunden";
    /// It is over.
    time_up => "Time is up. What do you agree on?", "Die Zeit ist um. Worauf einigt sich die Gruppe?";
    /// It is over, on the wall.
    room_time_up => "Time is up", "Die Zeit ist um";
    /// The choice of what was agreed on.
    agree => "We agree on", "Wir einigen uns auf";
    /// The same of one person.
    agree_alone => "This holds", "Das gilt";
    /// Takes the agreement back.
    not_agreed => "Not agreed", "Nicht einig";
    /// The same of one person.
    not_agreed_alone => "Open again", "Wieder offen";
    /// The way to the second vote.
    vote_again => "Vote again", "Noch einmal abstimmen";
    /// What it does.
    vote_again_hint => "Each says a number, or takes the machine for a moment. Nothing is seen until you show it; the first vote is kept.",
        "Jede Person nennt eine Zahl oder nimmt kurz das Gerät. Nichts ist zu sehen, bis es gezeigt wird; die erste Stimme bleibt erhalten.";
    /// What is hidden while people vote again.
    hide => "Hide what is chosen", "Gewähltes verbergen";
    /// Somebody has voted again.
    has_voted => "has voted", "hat gewählt";
    /// Shows the second votes.
    show => "Show the second vote", "Zweite Stimmen zeigen";
    /// Shows them though somebody has not voted.
    show_anyway => "Show anyway", "Trotzdem zeigen";
    /// Who has not voted again.
    not_again(l, names: &str) => format!("Not yet: {names}. Their first answer stands, if they gave one."),
        format!("Noch nicht: {names}. Es gilt die erste Antwort, falls es eine gab.");
    /// For the room, while it is voted again.
    room_again(l, voted: usize, of: usize) => format!("Second vote: {voted} of {of}"), format!("Zweite Abstimmung: {voted} von {of}");
    /// Leaves it.
    cancel => "Cancel", "Abbrechen";
    /// The second vote of somebody.
    vote_of(l, name: &str) => format!("Second vote of {name}"), format!("Zweite Stimme von {name}");
    /// The field of a dissent.
    dissent => "Dissent, for the minutes", "Abweichende Meinung fürs Protokoll";
    /// Whose dissent is asked for.
    dissent_of(l, names: &str) => format!("{names}: kept in the minutes if you like."), format!("{names}: kommt auf Wunsch ins Protokoll.");
    /// An example.
    dissent_example => "What speaks against it?", "Was spricht dagegen?";
    /// Parks the cell.
    park => "Park as an open question", "Als offene Frage parken";
    /// It was parked.
    parked_done => "Parked. Who clears it up, and by when, is set at the close.", "Geparkt. Wer es bis wann klärt, wird zum Abschluss festgelegt.";
    /// It stands there.
    parked => "Parked as an open question", "Als offene Frage geparkt";
    /// Takes that back.
    unpark => "Take it back", "Zurücknehmen";
    /// The same, in the list.
    parked_short => "parked", "geparkt";
    /// The text of a parked question.
    parked_text(l, account: &str, criterion: &str) => format!("{account}, {criterion}: find out what is true"),
        format!("{account}, {criterion}: klären, was stimmt");
    /// The list of the best.
    top => "Top list so far", "Rangliste bisher";
    /// How it comes about.
    top_hint => "By the ratings of the group: the agreed step, else the nearest to the mean (from five people on the median); half way it is the lower one.",
        "Nach den Bewertungen der Gruppe: die vereinbarte Stufe, sonst die nächste am Mittelwert (ab fünf Personen am Median); genau dazwischen die niedrigere.";
    /// The same for one person.
    top_hint_alone => "By what was said last, or by what holds.",
        "Nach dem, was zuletzt gesagt wurde, oder nach dem, was gilt.";
    /// The line.
    key_line(l, points: u8) => format!("Key line {points}"), format!("Grenze {points}");
    /// A new one above the line.
    rises => "now above the key line", "jetzt über der Grenze";
    /// One that has fallen below it.
    falls => "now below the key line", "jetzt unter der Grenze";
    /// Without a rank.
    no_rank => "not enough known", "zu wenig bekannt";
    /// Score column, for screen readers.
    score => "Score", "Punktwert";
    /// How firm the place is.
    firm => "Among the first", "Unter den ersten";
    /// Writes the ratings.
    take_over => "Write the ratings into the accounts", "Bewertungen in die Kunden übernehmen";
    /// The same, again.
    take_over_again => "Write them once more", "Noch einmal übernehmen";
    /// What it does.
    take_over_hint => "Until then the accounts stay as they are. Undo takes it back.", "Bis dahin bleiben die Kunden, wie sie sind. Rückgängig nimmt es zurück.";
    /// It was done.
    taken_at(l, moment: &str) => format!("Last written on {moment}."), format!("Zuletzt übernommen am {moment}.");
    /// Nothing to write.
    all_there => "The accounts have these ratings already.", "Die Kunden haben diese Bewertungen schon.";
    /// Two cells of the room before one is chosen.
    room_map => "These are worth a talk", "Darüber lohnt ein Gespräch";
    /// What was agreed on, in the room.
    agreed_on => "Agreed:", "Einigkeit:";
    /// Account and criterion among all.
    place_in(l, account: usize, accounts: usize, criterion: usize, criteria: usize) =>
        format!("Account {account} of {accounts}, criterion {criterion} of {criteria}"),
        format!("Kunde {account} von {accounts}, Kriterium {criterion} von {criteria}");
}

/// How far the answers lie apart, in one sentence.
pub fn sentence(locale: Locale, tally: Tally, alone: bool) -> String {
    let Tally {
        all,
        together,
        apart,
        settled,
        parked,
    } = tally;
    let answers = match (locale, all) {
        (Locale::En, 1) => "1 answer".to_owned(),
        (Locale::En, _) => format!("{all} answers"),
        (Locale::De, 1) => "1 Antwort".to_owned(),
        (Locale::De, _) => format!("{all} Antworten"),
    };
    let first = match (locale, alone) {
        (Locale::En, false) => format!("You agree within one step on {together} of {answers}"),
        (Locale::De, false) => {
            format!("Bei {together} von {answers} höchstens eine Stufe auseinander")
        }
        (Locale::En, true) => {
            format!("First thought and facts agree within one step on {together} of {answers}")
        }
        (Locale::De, true) => {
            format!(
                "Bei {together} von {answers} liegen erster Gedanke und Zahlen höchstens eine Stufe auseinander"
            )
        }
    };
    let second = match (locale, apart, alone) {
        (Locale::En, 0, _) => "none is left to talk about".to_owned(),
        (Locale::De, 0, _) => "kein Feld ist mehr offen".to_owned(),
        (Locale::En, 1, false) => "1 is worth talking about".to_owned(),
        (Locale::En, _, false) => format!("{apart} are worth talking about"),
        (Locale::De, 1, false) => "1 lohnt ein Gespräch".to_owned(),
        (Locale::De, _, false) => format!("{apart} lohnen ein Gespräch"),
        (Locale::En, 1, true) => "1 is worth a second thought".to_owned(),
        (Locale::En, _, true) => format!("{apart} are worth a second thought"),
        (Locale::De, 1, true) => "1 lohnt einen zweiten Blick".to_owned(),
        (Locale::De, _, true) => format!("{apart} lohnen einen zweiten Blick"),
    };
    let third = match (locale, settled) {
        (_, 0) => String::new(),
        (Locale::En, _) if alone => format!(" {settled} settled."),
        (Locale::De, _) if alone => format!(" {settled} geklärt."),
        (Locale::En, _) => format!(" {settled} settled by talking."),
        (Locale::De, _) => format!(" {settled} im Gespräch geklärt."),
    };
    let fourth = match (locale, parked) {
        (_, 0) => String::new(),
        (Locale::En, _) => format!(" {parked} parked."),
        (Locale::De, _) => format!(" {parked} geparkt."),
    };
    format!("{first}; {second}.{third}{fourth}")
}

/// How far the orders agree, as a number with what it means.
pub fn order_number(locale: Locale, found: Concordance) -> String {
    let number = two_decimals(locale, found.as_f64());
    match locale {
        Locale::En => format!("Kendall’s W {number} (0: no agreement, 1: the same order)."),
        Locale::De => {
            format!("Kendalls W {number} (0: keine Übereinstimmung, 1: dieselbe Reihenfolge).")
        }
    }
}

/// How far the orders agree, in words.
pub fn concordance(locale: Locale, found: Concordance, alone: bool) -> &'static str {
    match (found.word(), alone) {
        (Accord::Largely, false) => locale.pick(
            "Largely agreed on the order of the accounts.",
            "Über die Reihenfolge der Kunden weitgehend einig.",
        ),
        (Accord::Partly, false) => locale.pick(
            "Partly agreed on the order of the accounts.",
            "Über die Reihenfolge der Kunden teilweise einig.",
        ),
        (Accord::Apart, false) => locale.pick(
            "Not agreed on the order of the accounts.",
            "Über die Reihenfolge der Kunden uneinig.",
        ),
        (Accord::Largely, true) => locale.pick(
            "The order of the accounts is largely the same.",
            "Die Reihenfolge der Kunden ist weitgehend dieselbe.",
        ),
        (Accord::Partly, true) => locale.pick(
            "The order of the accounts is partly the same.",
            "Die Reihenfolge der Kunden ist teilweise dieselbe.",
        ),
        (Accord::Apart, true) => locale.pick(
            "The order of the accounts is another one.",
            "Die Reihenfolge der Kunden ist eine andere.",
        ),
    }
}

/// How many steps lie between the votes.
pub fn range(locale: Locale, seen: &Seen) -> String {
    let steps = seen.range();
    match (locale, seen.is_compared(), steps) {
        (Locale::En, false, _) if seen.votes.is_empty() => "no answer".to_owned(),
        (Locale::De, false, _) if seen.votes.is_empty() => "keine Antwort".to_owned(),
        (Locale::En, false, _) => "nothing to compare".to_owned(),
        (Locale::De, false, _) => "nichts zu vergleichen".to_owned(),
        (Locale::En, true, 0) => "all the same".to_owned(),
        (Locale::De, true, 0) => "alle gleich".to_owned(),
        (Locale::En, true, 1) => "one step apart".to_owned(),
        (Locale::De, true, 1) => "eine Stufe auseinander".to_owned(),
        (Locale::En, true, _) => format!("{steps} steps apart"),
        (Locale::De, true, _) => format!("{steps} Stufen auseinander"),
    }
}

/// A cell of the map for screen readers.
pub fn cell_name(locale: Locale, account: &str, criterion: &str, seen: &Seen) -> String {
    let said = format!("{account}, {criterion}: {}", range(locale, seen));
    match seen.agreed {
        Some(answer) => format!("{said}, {} {}", agreed_on(locale), short(locale, answer)),
        None if seen.parked => format!("{said}, {}", parked(locale)),
        None => said,
    }
}

/// An answer in a word or a number.
pub fn short(locale: Locale, answer: Answer) -> String {
    match answer {
        Answer::Step(step) => step.get().to_string(),
        Answer::Unknown => do_not_know(locale).to_owned(),
        Answer::NotApplicable => not_applicable(locale).to_owned(),
    }
}

/// Where the votes lie, before who speaks first.
pub fn runs(locale: Locale, seen: &Seen) -> String {
    let Some(rating) = seen.rating else {
        return locale
            .pick(
                "Nobody gives a step here.",
                "Niemand nennt hier eine Stufe.",
            )
            .to_owned();
    };
    let (low, high) = (rating.lowest.get(), rating.highest.get());
    match (locale, seen.alone, low == high) {
        (_, true, false) => String::new(),
        (Locale::En, _, true) if rating.raters == 1 => format!("The only vote is {low}."),
        (Locale::De, _, true) if rating.raters == 1 => format!("Die einzige Stimme ist {low}."),
        (Locale::En, _, true) => format!("All votes are {low}."),
        (Locale::De, _, true) => format!("Alle Stimmen sind {low}."),
        (Locale::En, false, false) => format!("Votes run from {low} to {high}."),
        (Locale::De, false, false) => format!("Die Stimmen reichen von {low} bis {high}."),
    }
}

/// More people than these at one end are not called by name: one of them speaks for all.
const FEW: usize = 2;

/// Those who speak first, the highest before the lowest: `Amira and Ben, and one of the 5 at 2`. Each end comes with its
/// step and the names of those who gave it.
pub fn speakers(locale: Locale, [high, low]: [(u8, &[String]); 2]) -> String {
    let end = |(step, names): (u8, &[String])| match (locale, names.len()) {
        (_, 0..=FEW) => listed(locale, names),
        (Locale::En, count) => format!("one of the {count} at {step}"),
        (Locale::De, count) => format!("eine von {count} Personen bei {step}"),
    };
    let is_short = high.1.len() + low.1.len() <= FEW + 1 && high.1.len().max(low.1.len()) <= FEW;
    if is_short {
        return listed(locale, &[high.1, low.1].concat());
    }
    let (high, low) = (end(high), end(low));
    capitalised(&match locale {
        Locale::En => format!("{high}, and {low}"),
        Locale::De => format!("{high} und {low}"),
    })
}

/// As a sentence begins.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// What those are asked who speak first; so many are at both ends.
pub fn question(locale: Locale, seen: &Seen, names: usize) -> &'static str {
    match (seen.range(), names) {
        _ if seen.alone && seen.range() > 0 => locale.pick(
            "What do the figures say that the gut did not, and which of the two holds?",
            "Was sagen die Zahlen, was der Bauch nicht wusste, und was von beidem gilt?",
        ),
        (_, 0) if seen.rating.is_none() => {
            locale.pick("Who can find it out?", "Wer kann es herausfinden?")
        }
        (0, _) => locale.pick(
            "Nothing to talk about here.",
            "Hier gibt es nichts zu besprechen.",
        ),
        _ if names == seen.votes.len() => locale.pick(
            ": what do you see differently?",
            ": Was wird hier verschieden gesehen?",
        ),
        _ => locale.pick(
            ": what do you see that the others do not?",
            ": Was ist hier zu sehen, was die anderen nicht sehen?",
        ),
    }
}

/// The reason of a rating of the group: which workshop, the votes, what was agreed on, who sees it differently.
/// What had been written before stays below it.
pub fn reason(locale: Locale, workshop: &str, seen: &Seen, dissent: &str, earlier: &str) -> String {
    let sign = |answer: Answer| match answer {
        Answer::Step(step) => step.get().to_string(),
        Answer::Unknown => "?".to_owned(),
        Answer::NotApplicable => "–".to_owned(),
    };
    let mut signs: Vec<String> = seen.votes.iter().map(|vote| sign(vote.answer)).collect();
    crate::domain::sorting::ascending(&mut signs);
    let votes = locale.pick("votes", "Stimmen");
    let mut first = format!("{workshop}: {votes} {}", signs.join(" "));
    if let Some(agreed) = seen.agreed {
        let word = locale.pick("agreed", "vereinbart");
        first = format!("{first}; {word} {}", short(locale, agreed));
    }
    if !dissent.trim().is_empty() {
        let word = locale.pick("dissent", "abweichend");
        let dissent: Vec<&str> = dissent.split_whitespace().collect();
        first = format!("{first}; {word}: {}", dissent.join(" "));
    }
    let begins = format!("{workshop}: ");
    let kept = earlier.lines().filter(|line| !line.starts_with(&begins));
    let all: Vec<&str> = std::iter::once(first.as_str()).chain(kept).collect();
    let all = all.join("\n");
    match crate::domain::rule::fits_prose(&all).is_ok() {
        true => all.trim_end().to_owned(),
        false => first,
    }
}

/// What writing the ratings has done.
pub fn taken(locale: Locale, ratings: usize, accounts: usize) -> String {
    match (locale, ratings, accounts) {
        (Locale::En, 1, _) => "1 rating written into 1 account".to_owned(),
        (Locale::De, 1, _) => "1 Bewertung in 1 Kunden übernommen".to_owned(),
        (Locale::En, _, 1) => format!("{ratings} ratings written into 1 account"),
        (Locale::De, _, 1) => format!("{ratings} Bewertungen in 1 Kunden übernommen"),
        (Locale::En, ..) => format!("{ratings} ratings written into {accounts} accounts"),
        (Locale::De, ..) => format!("{ratings} Bewertungen in {accounts} Kunden übernommen"),
    }
}

#[cfg(test)]
#[path = "reveal_tests.rs"]
mod tests;
