//! Rating many accounts in words: the questions, what was just said, how far it is, what became of it.

use super::Locale;
use super::format::{NO_BREAK, number, percent};
use crate::session::rating::summary::Summary;
use crate::session::rating::walk::Progress;
use crate::session::rating::{Order, Scope, Whom};

/// How far the walk is: `17 of 63 answered, about 4 minutes left.` Minutes only where they were measured.
pub fn progress(
    locale: Locale,
    progress: Progress,
    minutes: Option<usize>,
    again: Option<usize>,
) -> String {
    let of = number(locale, progress.of as i128);
    let head = match again {
        Some(place) => question_of(locale, &number(locale, place as i128 + 1), &of),
        None => answered_of(locale, &number(locale, progress.answered as i128), &of),
    };
    match minutes {
        None => format!("{head}."),
        Some(1) => format!("{head}, {}.", minute_left(locale)),
        Some(many) => format!("{head}, {}.", minutes_left(locale, many)),
    }
}

/// Which accounts are asked about, with how many they are: `The 20 largest`.
pub fn whom(locale: Locale, whom: Whom, accounts: usize) -> String {
    let count = number(locale, accounts as i128);
    let name = match whom {
        Whom::Largest if accounts > 1 => return the_largest(locale, &count),
        Whom::Largest => largest(locale),
        Whom::ClassA => class_a(locale),
        Whom::WithoutRank => without_rank(locale),
        Whom::KeyAndCandidates => key_and_candidates(locale),
        Whom::Selected => selected(locale),
    };
    format!("{name} ({count})")
}

/// The order of the questions.
pub const fn order(locale: Locale, order: Order) -> &'static str {
    match order {
        Order::ByCriterion => by_criterion(locale),
        Order::ByAccount => by_account(locale),
    }
}

/// What the order is good for.
pub const fn order_reason(locale: Locale, order: Order) -> &'static str {
    match order {
        Order::ByCriterion => why_by_criterion(locale),
        Order::ByAccount => why_by_account(locale),
    }
}

/// The choices in one line, while they are tucked away.
pub fn settings_line(locale: Locale, whom: &str, by: Order, scope: Scope) -> String {
    let order = order(locale, by);
    match scope {
        Scope::Open => format!("{whom} · {order}"),
        Scope::Everything => format!("{whom} · {order} · {}", everything(locale)),
    }
}

/// What helps to answer: revenue with its share, life cycle, who looks after the account.
pub fn facts(
    locale: Locale,
    revenue: Option<&str>,
    share: Option<f64>,
    status: &str,
    owner: Option<&str>,
) -> String {
    let revenue = match (revenue, share) {
        (Some(revenue), Some(share)) => revenue_and_share(locale, revenue, &percent(locale, share)),
        (Some(revenue), None) => revenue.to_owned(),
        (None, _) => no_revenue(locale).to_owned(),
    };
    let owner = owner.map(|owner| owned_by(locale, owner));
    let parts: Vec<String> = [Some(revenue), Some(status.to_owned()), owner]
        .into_iter()
        .flatten()
        .collect();
    parts.join(" · ")
}

/// Accounts that stand on a step already: `QUICK-Stop, Ernst Handel and 3 more`.
pub fn placed(locale: Locale, names: &[String], more: usize) -> String {
    let names = names.join(", ");
    match more {
        0 => names,
        more => and_more(locale, &names, &number(locale, more as i128)),
    }
}

/// What a walk led to: how many accounts take a rank now.
pub fn outcome(locale: Locale, summary: &Summary) -> String {
    let count = |count: usize| number(locale, count as i128);
    let (ranked, of) = (count(summary.ranked), count(summary.accounts));
    let head = match (locale, summary.ranked, summary.accounts) {
        (Locale::En, 0, 1) => "The one account takes no rank yet.".to_owned(),
        (Locale::De, 0, 1) => "Der eine Kunde hat noch keinen Rang.".to_owned(),
        (Locale::En, _, 1) => "The one account takes a rank.".to_owned(),
        (Locale::De, _, 1) => "Der eine Kunde hat einen Rang.".to_owned(),
        (Locale::En, 0, _) => format!("None of these {of} accounts takes a rank yet."),
        (Locale::De, 0, _) => format!("Von diesen {of} Kunden hat noch keiner einen Rang."),
        (Locale::En, 1, _) => format!("One of these {of} accounts takes a rank."),
        (Locale::De, 1, _) => format!("Von diesen {of} Kunden hat einer einen Rang."),
        (Locale::En, ..) => format!("{ranked} of these {of} accounts take a rank."),
        (Locale::De, ..) => format!("Von diesen {of} Kunden haben {ranked} einen Rang."),
    };
    match (locale, summary.newly_ranked) {
        (_, 0) => head,
        (_, new) if new == summary.ranked => format!("{head} {}", none_before(locale, new)),
        (Locale::En, 1) => format!("{head} One is new."),
        (Locale::De, 1) => format!("{head} Einer ist neu."),
        (Locale::En, many) => format!("{head} {} are new.", count(many)),
        (Locale::De, many) => format!("{head} {} sind neu.", count(many)),
    }
}

fn none_before(locale: Locale, accounts: usize) -> &'static str {
    match accounts {
        1 => locale.pick("It had none before.", "Zuvor hatte er keinen."),
        _ => locale.pick(
            "None of them had one before.",
            "Zuvor hatte keiner davon einen.",
        ),
    }
}

/// How many questions have no answer, on the button that asks them.
pub fn ask_open(locale: Locale, open: usize) -> String {
    match open {
        1 => ask_one_open(locale).to_owned(),
        many => ask_many_open(locale, &number(locale, many as i128)),
    }
}

/// How the accounts of an unknown criterion stand: `15 points open, unknown for 20 of 20 accounts`.
pub fn unknown_for(locale: Locale, points: u8, accounts: usize, of: usize) -> String {
    let count = |count: usize| number(locale, count as i128);
    let word = match points {
        1 => locale.pick("point", "Punkt"),
        _ => locale.pick("points", "Punkte"),
    };
    open_points(
        locale,
        &format!("{points}{NO_BREAK}{word}"),
        &count(accounts),
        &count(of),
    )
}

texts! {
    /// The heading of the page and the way to it.
    title => "Rate accounts", "Kunden bewerten";
    /// Rates the selected accounts.
    together => "Score together", "Gemeinsam bewerten";
    /// Rates the accounts without a rank.
    rate_these => "Rate these, one question after the other", "Diese bewerten, Frage für Frage";
    /// How many questions are answered.
    answered_of(l, answered: &str, of: &str) => format!("{answered} of {of} answered"), format!("{answered} von {of} beantwortet");
    /// Which question it is, when all are asked again.
    question_of(l, place: &str, of: &str) => format!("Question {place} of {of}"), format!("Frage {place} von {of}");
    /// How long it takes.
    minute_left => "about a minute left", "noch etwa eine Minute";
    /// How long it takes.
    minutes_left(l, minutes: usize) => format!("about {minutes} minutes left"), format!("noch etwa {minutes} Minuten");
    /// The bar of what is answered, for screen readers.
    bar => "Answered so far", "Bisher beantwortet";

    /// The choice of accounts.
    which_accounts => "Which accounts", "Welche Kunden";
    /// The largest accounts.
    the_largest(l, count: &str) => format!("The {count} largest"), format!("Die {count} größten");
    /// The largest accounts, where there are not two of them.
    largest => "The largest", "Die größten";
    /// The accounts of class A.
    class_a => "A customers", "A-Kunden";
    /// The accounts that take no rank.
    without_rank => "All without a rank", "Alle ohne Rang";
    /// Those that are key or on trial.
    key_and_candidates => "Key accounts and candidates", "Schlüsselkunden und Kandidaten";
    /// Those that were selected in the list.
    selected => "Selected in the list", "In der Liste ausgewählt";
    /// The choice of order.
    which_order => "In which order", "In welcher Reihenfolge";
    /// One criterion, then the next.
    by_criterion => "Criterion by criterion", "Kriterium für Kriterium";
    /// One account, then the next.
    by_account => "Account by account", "Kunde für Kunde";
    /// Why the first order is the better one.
    why_by_criterion => "One criterion across all accounts keeps the yardstick the same, so that answers compare.",
        "Ein Kriterium über alle Kunden hinweg hält den Maßstab gleich; so bleiben die Antworten vergleichbar.";
    /// What the second order is good for.
    why_by_account => "One account at a time keeps the thoughts with one customer; the yardstick drifts more easily.",
        "Ein Kunde nach dem anderen hält die Gedanken bei einem Kunden; der Maßstab verschiebt sich leichter.";
    /// Asks also what has an answer.
    ask_again => "Ask again what is answered already", "Auch schon Beantwortetes noch einmal fragen";
    /// The same in the line of the choices.
    everything => "also what is answered", "auch Beantwortetes";

    /// Which of the criteria it is.
    criterion_of(l, place: usize, of: usize) => format!("Criterion {place} of {of}"), format!("Kriterium {place} von {of}");
    /// Which of the accounts it is.
    account_of(l, place: usize, of: usize) => format!("Account {place} of {of}"), format!("Kunde {place} von {of}");
    /// Revenue with its share.
    revenue_and_share(l, revenue: &str, share: &str) => format!("{revenue}, {share} of revenue"), format!("{revenue}, {share} des Umsatzes");
    /// An account without a figure.
    no_revenue => "No revenue yet", "Noch ohne Umsatz";
    /// Who looks after the account.
    owned_by(l, owner: &str) => format!("looked after by {owner}"), format!("betreut von {owner}");
    /// The answers, for screen readers.
    answers => "Answers", "Antworten";
    /// More accounts on a step than are named.
    and_more(l, names: &str, more: &str) => format!("{names} and {more} more"), format!("{names} und {more} weitere");
    /// Passes a question over.
    skip => "Skip", "Überspringen";
    /// How sure and why, tucked away.
    sureness_and_reason => "How sure, and why", "Wie sicher, und warum";
    /// What the keys do.
    keys => "1–5 answers and moves on, 0 or U for unknown, N for not applicable. Right arrow or Enter goes on, left arrow or Backspace goes back.",
        "1–5 antwortet und geht weiter, 0 oder U für unbekannt, N für entfällt. Pfeil rechts oder Eingabe geht weiter, Pfeil links oder Rücktaste zurück.";
    /// What was just answered.
    said(l, account: &str, criterion: &str, answer: &str) => format!("{account}, {criterion}: {answer}."), format!("{account}, {criterion}: {answer}.");
    /// What is asked next, read out.
    next_is(l, account: &str, question: &str) => format!("Next: {account}. {question}"), format!("Als Nächstes: {account}. {question}");
    /// What is asked now, read out after going back.
    now_is(l, account: &str, question: &str) => format!("Now: {account}. {question}"), format!("Jetzt: {account}. {question}");
    /// There are no more questions, read out.
    was_last => "That was the last question.", "Das war die letzte Frage.";

    /// The heading of the end, with questions left.
    through => "Through the questions", "Einmal durch";
    /// The heading of the end, with none left.
    all_answered => "Everything is answered", "Alles ist beantwortet";
    /// What follows from figures counts for nothing yet.
    without_borders => "Revenue and margin rate themselves as soon as their steps have borders. Until then nobody may take a rank.",
        "Umsatz und Deckungsbeitrag bewerten sich selbst, sobald ihre Stufen Grenzen haben. Bis dahin hat vielleicht niemand einen Rang.";
    /// Sets the borders.
    set_borders => "Set the borders from your figures", "Die Grenzen aus den Zahlen festlegen";
    /// The heading over the first places.
    leaders => "Who leads", "Wer vorn liegt";
    /// Nobody has a rank.
    nobody_leads => "Nobody takes a rank yet: too little of the weight is known.", "Noch hat niemand einen Rang: Es ist zu wenig vom Gewicht bekannt.";
    /// The heading over what is unknown.
    still_unknown => "Still unknown, the widest spread first", "Noch unbekannt, die größte Spanne zuerst";
    /// Nothing is unknown.
    nothing_unknown => "Nothing that makes the score is unknown.", "Nichts, was den Punktwert ausmacht, ist unbekannt.";
    /// How far a criterion leaves scores open.
    open_points(l, points: &str, accounts: &str, of: &str) => format!("{points} open each, unknown for {accounts} of {of}"),
        format!("je {points} offen, unbekannt bei {accounts} von {of}");
    /// Leads to the ranking.
    to_ranking => "See the ranking", "Zur Rangliste";
    /// Asks the question that has no answer.
    ask_one_open => "Answer the open question", "Die offene Frage beantworten";
    /// Asks the questions that have no answer.
    ask_many_open(l, open: &str) => format!("Answer the {open} open questions"), format!("Die {open} offenen Fragen beantworten");
    /// Begins anew with every question.
    over_again => "Go over everything again", "Alles noch einmal durchgehen";

    /// There are no customers.
    no_accounts => "Nobody to rate yet. Add customers first; names are enough.", "Noch gibt es niemanden zu bewerten. Zuerst Kunden anlegen; Namen genügen.";
    /// Leads to the list.
    to_accounts => "To the accounts", "Zu den Kunden";
    /// No criterion is rated by people.
    no_criteria => "No criterion is rated by people and counts: everything follows from figures. Add one in the scoring model, or give one weight.",
        "Kein Kriterium wird von Personen bewertet und zählt: Alles folgt aus Zahlen. Im Bewertungsmodell eines hinzufügen oder einem Gewicht geben.";
    /// Leads to the scoring model.
    to_model => "To the scoring model", "Zum Bewertungsmodell";
    /// The choice has no accounts.
    nobody_chosen => "This choice has no accounts. Choose others above.", "Zu dieser Auswahl gehört kein Kunde. Oben andere auswählen.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    fn at(answered: usize, of: usize) -> Progress {
        Progress {
            answered,
            of,
            ahead: of - answered,
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            title,
            together,
            rate_these,
            minute_left,
            bar,
            which_accounts,
            largest,
            class_a,
            without_rank,
            key_and_candidates,
            selected,
            which_order,
            by_criterion,
            by_account,
            why_by_criterion,
            why_by_account,
            ask_again,
            everything,
            no_revenue,
            answers,
            skip,
            sureness_and_reason,
            keys,
            was_last,
            through,
            all_answered,
            leaders,
            nobody_leads,
            still_unknown,
            nothing_unknown,
            to_ranking,
            ask_one_open,
            over_again,
            no_accounts,
            to_accounts,
            no_criteria,
            to_model,
            nobody_chosen,
        ]);
        for one in Whom::ALL {
            check(|locale| whom(locale, one, 20));
            check(|locale| whom(locale, one, 0));
        }
        for one in Order::ALL {
            check(|locale| settings_line(locale, &whom(locale, Whom::ClassA, 3), one, Scope::Open));
            check(|locale| order_reason(locale, one));
        }
        check(|locale| next_is(locale, "Northwind", "?"));
        check(|locale| now_is(locale, "Northwind", "?"));
        check(|locale| ask_open(locale, 12));
        check(|locale| unknown_for(locale, 1, 3, 20));
        check(|locale| placed(locale, &["Northwind".to_owned()], 2));
    }

    #[test]
    fn minutes_are_said_only_where_they_are_known() {
        let said = |locale, minutes| progress(locale, at(17, 63), minutes, None);
        assert_eq!(
            said(Locale::En, Some(4)),
            "17 of 63 answered, about 4 minutes left."
        );
        assert_eq!(said(Locale::De, None), "17 von 63 beantwortet.");
        assert_eq!(
            said(Locale::De, Some(1)),
            "17 von 63 beantwortet, noch etwa eine Minute."
        );
        assert_eq!(
            progress(Locale::En, at(63, 63), None, Some(4)),
            "Question 5 of 63."
        );
    }

    #[test]
    fn facts_leave_out_what_is_not_known() {
        assert_eq!(
            facts(Locale::En, Some("€110,277"), Some(0.0871), "Active", None),
            "€110,277, 8.7% of revenue · Active"
        );
        assert_eq!(
            facts(Locale::De, None, None, "Wunschkunde", Some("Mia Roth")),
            "Noch ohne Umsatz · Wunschkunde · betreut von Mia Roth"
        );
    }

    #[test]
    fn the_outcome_counts_in_words_that_fit() {
        let outcome_of = |locale, accounts, ranked, newly_ranked| {
            let summary = Summary {
                accounts,
                ranked,
                newly_ranked,
                ..Summary::default()
            };
            outcome(locale, &summary)
        };
        assert_eq!(
            outcome_of(Locale::En, 20, 12, 9),
            "12 of these 20 accounts take a rank. 9 are new."
        );
        assert_eq!(
            outcome_of(Locale::De, 20, 1, 1),
            "Von diesen 20 Kunden hat einer einen Rang. Zuvor hatte er keinen."
        );
        for (accounts, ranked) in [(1, 0), (1, 1), (20, 0), (20, 1), (20, 20)] {
            check(|locale| outcome_of(locale, accounts, ranked, ranked));
            check(|locale| outcome_of(locale, accounts, ranked, ranked / 2));
        }
    }
}
