//! The review of the whole concept: the questions, the verdicts, the page around them.

use super::Locale;
use super::format::{self, number};
use crate::domain::concept_review::{Kept, Question, Verdict};
use crate::domain::values::Date;

pub mod change;
pub mod facts;

texts! {
    /// The screen.
    title => "Review", "Über\u{ad}prüfung";
    /// What it is.
    about => "Seven questions that are worth asking again and again. The evidence comes from your data; the verdict is yours.",
        "Sieben Fragen, die sich immer wieder zu stellen lohnt. Die Belege kommen aus den eigenen Daten, das Urteil nicht.";
    /// The choice of a verdict, of a question.
    verdict_of(l, question: &str) => format!("Verdict: {question}"), format!("Urteil: {question}");
    /// The field of a conclusion, of a question.
    conclusion_of(l, question: &str) => format!("Conclusion: {question}"), format!("Schluss daraus: {question}");
    /// The empty field of a conclusion.
    conclusion_hint => "What do we conclude?", "Was folgt daraus?";
    /// Adds something to do.
    decide => "Decide an action", "Maßnahme beschließen";
    /// Adds something to do, of a question.
    decide_of(l, question: &str) => format!("Decide an action: {question}"), format!("Maßnahme beschließen: {question}");
    /// What is to be done.
    action => "Action", "Maßnahme";
    /// The empty field of an action.
    action_hint => "Who does what?", "Wer tut was?";
    /// Takes an action away.
    remove_action(l, text: &str) => format!("Remove action {text}"), format!("Maßnahme {text} entfernen");
    /// An action was taken away.
    action_removed => "Action removed", "Maßnahme entfernt";
    /// How many questions have a verdict.
    answered(l, count: usize, all: usize) => format!("{count} of {all} answered"),
        format!("{count} von {all} beantwortet");
    /// Ends the review.
    close => "Close the review", "Überprüfung abschließen";
    /// Throws a review away that has begun.
    discard => "Discard this review", "Diese Überprüfung verwerfen";
    /// The way to the earlier ones.
    earlier => "Earlier reviews", "Frühere Überprüfungen";
    /// There was none before.
    no_earlier => "This is the first review. Closing it keeps a picture of the figures, so that the next one can say what has changed.",
        "Dies ist die erste Überprüfung. Wer sie abschließt, hält den Stand der Zahlen fest; die nächste kann dann sagen, was sich geändert hat.";
    /// The list of earlier ones is empty.
    none_earlier => "None has been closed yet.", "Noch ist keine abgeschlossen.";
    /// Nothing has begun.
    not_begun => "The first answer begins the review. Until it is closed it waits here, also after the page was left.",
        "Mit der ersten Antwort beginnt die Überprüfung. Bis zum Abschluss wartet sie hier, auch wenn die Seite verlassen wird.";
    /// One question at a time, in large type.
    meeting => "Meeting mode", "Sitzungsmodus";
    /// Leaves it.
    leave_meeting => "Leave meeting mode", "Sitzungsmodus verlassen";
    /// A step of a meeting whose question has a verdict.
    answered_step(l, step: &str) => format!("{step} – answered"), format!("{step} – beantwortet");
    /// The steps of a meeting.
    agenda => "Agenda", "Tagesordnung";
    /// One step on.
    next_step => "Next", "Weiter";
    /// One step back.
    previous_step => "Back", "Zurück";
    /// What the keys do.
    meeting_keys => "Arrow keys lead on and back, Escape leaves.", "Pfeiltasten führen weiter und zurück, Escape verlässt.";
    /// The first step.
    looking_back => "What has changed", "Was sich geändert hat";
    /// The last step, and the part at the end of the page.
    conclusion => "Close and look ahead", "Abschluss und Ausblick";
    /// Who was there.
    participants => "Participants", "Teilnehmende";
    /// Anything else.
    notes => "Notes", "Notizen";
    /// When it is asked again.
    next_review => "Next review on", "Nächste Überprüfung am";
    /// The day of the next review was taken out.
    usual_day(l, day: &str) => format!("Without a day the usual one counts: {day}."),
        format!("Ohne Tag gilt der übliche: {day}.");
    /// What closing does.
    close_hint => "Closing keeps the answers with the figures of today and a picture of the day. It can be undone.",
        "Der Abschluss hält die Antworten mit den Zahlen von heute und eine Momentaufnahme fest. Er lässt sich rückgängig machen.";
    /// Nothing was answered.
    nothing_to_close => "Give at least one verdict before closing.", "Vor dem Abschluss mindestens ein Urteil fällen.";
    /// The promises of earlier reviews.
    promises => "Promises from last time", "Zusagen vom letzten Mal";
    /// Nothing was promised.
    no_promises => "Nothing was decided last time.", "Beim letzten Mal wurde nichts beschlossen.";
    /// Promises that are older.
    older_promises => "Still open from earlier reviews", "Noch offen aus früheren Überprüfungen";
    /// The reviews of accounts.
    accounts_due => "Accounts to review", "Kunden zu überprüfen";
    /// None is due.
    no_accounts_due => "No review of an account is due.", "Keine Überprüfung eines Kunden ist fällig.";
    /// The way to today's work.
    to_today => "All that is due today", "Alles, was heute fällig ist";
    /// The pictures, to look back at any day.
    back_in_time => "Any day, and any two days", "Jeder Tag und je zwei Tage";
    /// Opens a review that is over.
    open => "Open", "Öffnen";
    /// Opens a review, of a day.
    open_of(l, day: &str) => format!("Open the review of {day}"), format!("Überprüfung vom {day} öffnen");
    /// Back to the present one.
    back => "Back to the present review", "Zurück zur jetzigen Überprüfung";
    /// A review that is over.
    read_only => "Closed. The facts are those of that day; what was promised can still be marked as done.",
        "Abgeschlossen. Die Zahlen sind die von damals; was zugesagt wurde, lässt sich noch abhaken.";
    /// No verdict was given.
    no_verdict => "no verdict", "kein Urteil";
    /// A decision without an owner.
    nobody => "nobody yet", "noch niemand";
    /// The day of a review in its heading.
    review_of(l, day: &str) => format!("Review of {day}"), format!("Überprüfung vom {day}");
    /// A step of the agenda.
    step_of(l, step: usize, all: usize) => format!("Step {step} of {all}"), format!("Schritt {step} von {all}");
    /// How the questions are numbered in a meeting.
    question_of(l, place: usize) => format!("Question {place} of 7"), format!("Frage {place} von 7");
    /// The setting of the rhythm, before the number.
    days_before => "A review of the concept every", "Überprüfung des Konzepts alle";
    /// The field for screen readers.
    days_field => "Days between reviews of the concept", "Tage zwischen Überprüfungen des Konzepts";
    /// The entry of a calendar.
    calendar => "Review of the concept", "Überprüfung des KAM-Konzepts";
    /// An action of a review in a calendar.
    promised(l, text: &str) => format!("Decided in the review: {text}"), format!("In der Überprüfung beschlossen: {text}");
    /// The way from today's work.
    to_review => "Open the review", "Überprüfung öffnen";
    /// A review was thrown away.
    discarded => "Review discarded", "Überprüfung verworfen";
}

/// A question.
pub const fn question(locale: Locale, question: Question) -> &'static str {
    let (english, german) = match question {
        Question::Tomorrow => (
            "Will today’s customers still be customers tomorrow?",
            "Zählen die Kunden von heute auch morgen zu unseren Kunden?",
        ),
        Question::Decisive => (
            "Is this small group really decisive for our success?",
            "Ist diese kleine Gruppe wirklich so entscheidend für den Erfolg?",
        ),
        Question::Dependence => (
            "Do we depend on them too much?",
            "Sind wir zu abhängig von ihnen?",
        ),
        Question::Image => (
            "What are our image customers worth?",
            "Welche Bedeutung haben unsere Imagekunden?",
        ),
        Question::Mix => (
            "Is the mix of key accounts and base healthy?",
            "Ist der Mix aus Schlüsselkunden und Basis gesund?",
        ),
        Question::Pipeline => (
            "Is the pipeline full enough with future key accounts?",
            "Ist die Pipeline voll genug mit künftigen Schlüsselkunden?",
        ),
        Question::Solutions => (
            "Do we solve problems, or sell products?",
            "Lösen wir Probleme oder verkaufen wir Produkte?",
        ),
    };
    locale.pick(english, german)
}

/// A verdict.
pub const fn verdict(locale: Locale, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Fine => locale.pick("Fine", "Gut"),
        Verdict::Watch => locale.pick("Watch", "Beobachten"),
        Verdict::Act => locale.pick("Act", "Handeln"),
    }
}

/// The review with the quarter of its day: `Review, second quarter 2026`.
pub fn heading(locale: Locale, day: Date) -> String {
    use chrono::Datelike as _;
    let quarter = (day.month0() / 3) as usize;
    let year = day.year();
    match locale {
        Locale::En => {
            let quarter = ["first", "second", "third", "fourth"][quarter];
            format!("Review, {quarter} quarter {year}")
        }
        Locale::De => format!("Überprüfung, {}. Quartal {year}", quarter + 1),
    }
}

/// When the last review was, and when the next one is or was due.
pub fn rhythm(locale: Locale, last: Option<Date>, next: Option<Date>, today: Date) -> String {
    let day = |day| format::day(locale, day);
    let Some(last) = last else {
        return not_begun(locale).to_owned();
    };
    let last = match locale {
        Locale::En => format!("The last review was on {}.", day(last)),
        Locale::De => format!("Die letzte Überprüfung war am {}.", day(last)),
    };
    let next = next.map(|next| due(locale, next, today));
    [Some(last), next]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// When the next review is or was due.
pub fn due(locale: Locale, next: Date, today: Date) -> String {
    let day = format::day(locale, next);
    match (locale, next.cmp(&today)) {
        (Locale::En, std::cmp::Ordering::Less) => {
            format!("The review of the concept has been due since {day}.")
        }
        (Locale::De, std::cmp::Ordering::Less) => {
            format!("Die Überprüfung des Konzepts ist seit dem {day} fällig.")
        }
        (Locale::En, std::cmp::Ordering::Equal) => {
            "The review of the concept is due today.".to_owned()
        }
        (Locale::De, std::cmp::Ordering::Equal) => {
            "Die Überprüfung des Konzepts ist heute fällig.".to_owned()
        }
        (Locale::En, std::cmp::Ordering::Greater) => format!("The next one is on {day}."),
        (Locale::De, std::cmp::Ordering::Greater) => format!("Die nächste ist am {day}."),
    }
}

/// How promises were kept, in one sentence.
pub fn kept(locale: Locale, kept: Kept) -> String {
    let parts = [
        (kept.done, "done", "erledigt"),
        (kept.open, "under way", "in Arbeit"),
        (kept.overdue, "overdue", "überfällig"),
        (kept.dropped, "dropped", "verworfen"),
    ];
    let said = parts.into_iter().filter(|(count, ..)| *count > 0);
    let said = said.map(|(count, english, german)| {
        format!(
            "{} {}",
            number(locale, count as i128),
            locale.pick(english, german)
        )
    });
    let all = kept.done + kept.open + kept.overdue + kept.dropped;
    let said: Vec<String> = said.collect();
    let all = match (locale, all) {
        (Locale::En, 1) => "One promise".to_owned(),
        (Locale::De, 1) => "Eine Zusage".to_owned(),
        (Locale::En, _) => format!("Of {} promises", number(locale, all as i128)),
        (Locale::De, _) => format!("Von {} Zusagen", number(locale, all as i128)),
    };
    format!("{all}: {}.", said.join(", "))
}

/// The promises of reviews that are late or due, for the work of the day.
pub fn late_promises(locale: Locale, count: usize) -> String {
    match (locale, count) {
        (Locale::En, 1) => "One action that was decided in a review is due.".to_owned(),
        (Locale::De, 1) => "Eine Maßnahme aus einer Überprüfung ist fällig.".to_owned(),
        (Locale::En, _) => format!(
            "{} actions that were decided in reviews are due.",
            number(locale, count as i128)
        ),
        (Locale::De, _) => format!(
            "{} Maßnahmen aus Überprüfungen sind fällig.",
            number(locale, count as i128)
        ),
    }
}

/// What was said in a review that is over: `5 answered · 2 to watch · 1 to act on`.
pub fn summary(locale: Locale, answered_count: usize, actions: usize) -> String {
    let said = answered(locale, answered_count, Question::ALL.len());
    match (locale, actions) {
        (_, 0) => said,
        (Locale::En, 1) => format!("{said}, 1 action decided"),
        (Locale::De, 1) => format!("{said}, 1 Maßnahme beschlossen"),
        (Locale::En, _) => format!(
            "{said}, {} actions decided",
            number(locale, actions as i128)
        ),
        (Locale::De, _) => format!(
            "{said}, {} Maßnahmen beschlossen",
            number(locale, actions as i128)
        ),
    }
}

#[cfg(test)]
#[path = "review/tests.rs"]
mod tests;
