//! The work of a day and the list of all actions in words. What a warning says stands in
//! [`warnings`](super::warnings).

use super::Locale;
use super::account_screen::until;
use super::changes::{accounts, actions as counted_actions, open_actions};
use super::format::{day, number, quoted, time_ago};
use crate::domain::today::{Next, NextWhat};
use crate::domain::values::Date;
use crate::session::task_list::{Order, Span};

/// What the day means: how much is late and due, and how many accounts need a look. Where nothing is due it says
/// what comes next.
pub fn finding(
    locale: Locale,
    tasks: [usize; 3],
    looks: usize,
    next: Option<&Next>,
    today: Date,
) -> String {
    let mut sentences = Vec::new();
    if tasks == [0, 0, 0] {
        sentences.push(nothing_due(locale).to_owned());
    } else {
        sentences.push(due(locale, tasks));
    }
    if looks > 0 {
        sentences.push(need_a_look(locale, looks));
    } else if tasks == [0, 0, 0] {
        sentences.push(comes_next(locale, next, today));
    }
    sentences.join(" ")
}

/// How many actions are overdue, due today and due within a week: `2 actions are overdue, 1 is due today.`
fn due(locale: Locale, tasks: [usize; 3]) -> String {
    let words: [fn(Locale) -> &'static str; 3] = [are_overdue, are_due, are_soon];
    let mut said = String::new();
    for (count, words) in tasks.into_iter().zip(words) {
        if count == 0 {
            continue;
        }
        let whole = match said.is_empty() {
            true => counted_actions(locale, count),
            false => number(locale, count as i128),
        };
        if !said.is_empty() {
            said.push_str(", ");
        }
        let verb = match count {
            1 => locale.pick("is", "ist"),
            _ => locale.pick("are", "sind"),
        };
        said.push_str(&format!("{whole} {verb} {}", words(locale)));
    }
    said.push('.');
    said
}

fn comes_next(locale: Locale, next: Option<&Next>, today: Date) -> String {
    let Some(next) = next else {
        return no_next(locale).to_owned();
    };
    let what = match &next.what {
        NextWhat::Task(text) => text.trim_end_matches('.').to_owned(),
        NextWhat::Review => review(locale).to_owned(),
        NextWhat::Renewal => renewal(locale).to_owned(),
    };
    let what = match what.is_empty() {
        true => super::plan_screen::untitled(locale).to_owned(),
        false => what,
    };
    next_is(
        locale,
        &day(locale, next.day),
        &until(locale, next.day, today),
        &what,
        &next.name,
    )
}

/// What the list of actions means.
pub fn list_finding(locale: Locale, open: usize, overdue: usize, without_day: usize) -> String {
    if open == 0 {
        return nothing_open(locale).to_owned();
    }
    let mut parts = vec![open_actions(locale, open)];
    if overdue > 0 {
        parts.push(overdue_of_them(locale, overdue));
    }
    if without_day > 0 {
        parts.push(without_day_of_them(locale, without_day));
    }
    format!("{}.", parts.join(", "))
}

/// How long ago somebody was last in touch.
pub fn last_contact(locale: Locale, last: Option<Date>, today: Date) -> String {
    match last {
        Some(last) => last_contact_ago(locale, &time_ago(locale, last, today)),
        None => no_contact(locale).to_owned(),
    }
}

/// When a contract ends, or how long ago it has ended.
pub fn ends(locale: Locale, end: Date, today: Date) -> String {
    match (end - today).num_days() {
        0.. => ends_in(locale, &until(locale, end, today)),
        _ => ended(locale, &time_ago(locale, end, today)),
    }
}

/// Which tasks a list shows.
pub const fn span(locale: Locale, span: Span) -> &'static str {
    let (english, german) = match span {
        Span::Open => ("All open", "Alle offenen"),
        Span::Overdue => ("Overdue", "Überfällig"),
        Span::Week => ("Within a week", "In den nächsten 7 Tagen"),
        Span::Later => ("Later", "Später"),
        Span::NoDay => ("Without a day", "Ohne Termin"),
        Span::Done => ("Done", "Erledigt"),
    };
    locale.pick(english, german)
}

/// By what a list is sorted.
pub const fn order(locale: Locale, order: Order) -> &'static str {
    let (english, german) = match order {
        Order::Day => ("By day", "Nach Termin"),
        Order::Owner => ("By owner", "Nach Zuständigkeit"),
        Order::Account => ("By account", "Nach Kunde"),
    };
    locale.pick(english, german)
}

texts! {
    /// The rail and the heading: the work of a day.
    today => "Today", "Heute";
    /// The heading of the list of all actions.
    actions => "Actions", "Maßnahmen";
    /// The name of the row of links to the views, for screen readers.
    views => "Views of the work", "Ansichten der Arbeit";
    /// See `due`.
    are_overdue => "overdue", "überfällig";
    /// See `due`.
    are_due => "due today", "heute fällig";
    /// See `due`.
    are_soon => "due within a week", "in den nächsten 7 Tagen fällig";
    /// No action is late or due within a week.
    nothing_due => "Nothing is due today or within a week.", "Heute und in den nächsten 7 Tagen ist nichts fällig.";
    /// How many accounts need a look.
    need_a_look(l, count: usize) => match count {
        1 => "1 account needs a look.".to_owned(),
        _ => format!("{} need a look.", accounts(l, count)),
    }, match count {
        1 => "1 Kunde sollte angesehen werden.".to_owned(),
        _ => format!("{} sollten angesehen werden.", accounts(l, count)),
    };
    /// What comes first on a later day; `until` says how far away that is.
    next_is(l, day: &str, until: &str, what: &str, name: &str) => format!("The next date is {day} ({until}): {}, {name}.", quoted(l, what)),
        format!("Der nächste Termin ist der {day} ({until}): {}, {name}.", quoted(l, what));
    /// There is no later day either.
    no_next => "No later date is set either.", "Auch später steht kein Termin an.";
    /// Where dates come from.
    empty_hint => "Dates come from the actions of plans, the next steps of contacts, and the review and contract days of accounts.",
        "Termine kommen aus den Maßnahmen der Pläne, den nächsten Schritten nach Kontakten und den Überprüfungs- und Vertragstagen der Kunden.";
    /// The heading over what is late.
    overdue => "Overdue", "Überfällig";
    /// The heading over what is due.
    due_today => "Due today", "Heute fällig";
    /// The heading over what is due soon.
    soon => "Within a week", "In den nächsten 7 Tagen";
    /// The heading over accounts to be reviewed.
    reviews => "Reviews due", "Fällige Überprüfungen";
    /// The heading over key accounts nobody speaks with.
    contacts => "Key accounts without a recent contact", "Schlüsselkunden ohne aktuellen Kontakt";
    /// The heading over contracts that end.
    renewals => "Contracts that end", "Auslaufende Verträge";
    /// What is to be done with an account whose review is due.
    review => "Review the account", "Kunden überprüfen";
    /// What is to be done with an account nobody speaks with.
    contact => "Get in touch", "Kontakt aufnehmen";
    /// What is to be done with a contract that ends.
    renewal => "Talk about the renewal", "Verlängerung besprechen";
    /// Why a next step of a contact does not go where it was put; `column` is there.
    step_not_there(l, column: &str) => format!("A next step of a contact is open or done, never “{column}”. Taken into a plan it becomes an action, which can be."),
        format!("Der nächste Schritt eines Kontakts ist offen oder erledigt, nie „{column}“. In einen Plan übernommen wird er eine Maßnahme, und die kann es sein.");
    /// How long ago the last contact was.
    last_contact_ago(l, ago: &str) => format!("last contact {ago}"), format!("letzter Kontakt {ago}");
    /// There was none.
    no_contact => "no contact yet", "noch kein Kontakt";
    /// When a contract ends; `until` says how far away that is.
    ends_in(l, until: &str) => format!("ends {until}"), format!("endet {until}");
    /// How long ago a contract ended.
    ended(l, ago: &str) => format!("ended {ago}"), format!("endete {ago}");
    /// A contract ends and there is no open action for the account.
    no_action => "no open action", "keine offene Maßnahme";
    /// The button that marks a task as done.
    mark_done(l, text: &str) => format!("Mark as done: {text}"), format!("Als erledigt markieren: {text}");
    /// The button that opens a task again.
    mark_open(l, text: &str) => format!("Open again: {text}"), format!("Wieder öffnen: {text}");
    /// The button that says that an account was reviewed.
    mark_reviewed(l, name: &str) => format!("Mark as reviewed: {name}"), format!("Als überprüft markieren: {name}");
    /// A task is done.
    done(l, text: &str) => format!("Done: {text}"), format!("Erledigt: {text}");
    /// An account was reviewed.
    reviewed(l, name: &str, day: &str) => format!("{name} reviewed; next review on {day}"),
        format!("{name} überprüft; nächste Überprüfung am {day}");
    /// What was marked as done is open again.
    open_again(l, text: &str) => format!("Open again: {text}"), format!("Wieder offen: {text}");
    /// There is nothing that could be opened again.
    nothing_marked => "Nothing was marked as done here.", "Hier wurde nichts als erledigt markiert.";
    /// The part of a page with its filters.
    filters => "Filters", "Filter";
    /// The choice of an account.
    account_filter => "Account", "Kunde";
    /// No choice of an account.
    all_accounts => "All accounts", "Alle Kunden";
    /// The choice of a time.
    span_filter => "When", "Wann";
    /// The choice of an order.
    order_filter => "Order", "Reihenfolge";
    /// The choice between list and board.
    shown_as => "Shown as", "Darstellung";
    /// A list.
    list => "List", "Liste";
    /// A board with columns.
    board => "Board", "Tafel";
    /// The switch for what was dropped.
    show_dropped(l, count: usize) => format!("Show dropped ({count})"), format!("Verworfene zeigen ({count})");
    /// The list of actions is empty.
    nothing_open => "No action is open.", "Keine Maßnahme ist offen.";
    /// See `list_finding`.
    overdue_of_them(l, count: usize) => format!("{count} overdue"), format!("{count} überfällig");
    /// See `list_finding`.
    without_day_of_them(l, count: usize) => format!("{count} without a day"), format!("{count} ohne Termin");
    /// Filters leave nothing.
    nothing_fits => "No action fits these filters.", "Zu diesen Filtern passt keine Maßnahme.";
    /// There is no action at all.
    no_actions_hint => "Actions are written in the plan of an account, or come from the next step of a contact.",
        "Maßnahmen stehen im Plan eines Kunden oder entstehen aus dem nächsten Schritt nach einem Kontakt.";
    /// Nothing stands in a column.
    empty_column => "Nothing here", "Hier steht nichts";
    /// How an action is moved.
    board_hint => "Drag an action into another column, or move it with the arrow keys ← and →.",
        "Eine Maßnahme in eine andere Spalte ziehen oder mit den Pfeiltasten ← und → verschieben.";
    /// An action was moved.
    moved(l, text: &str, column: &str) => format!("{}: now {column}", quoted(l, text)),
        format!("{}: jetzt {column}", quoted(l, text));
    /// The button under a list of which a part is shown.
    show_more(l, count: usize) => format!("Show {count} more"), format!("{count} weitere zeigen");
    /// The heading over the keys of these views.
    keys => "On Today and in the actions", "In „Heute“ und in den Maßnahmen";
    /// From row to row.
    key_rows => "To the next or previous row", "Zur nächsten oder vorherigen Zeile";
    /// Marks as done.
    key_done => "Mark the row as done", "Zeile als erledigt markieren";
    /// Takes the last mark back.
    key_again => "Open again what was marked last", "Zuletzt Markiertes wieder öffnen";
    /// To another column.
    key_column => "On the board: to the column beside", "Auf der Tafel: in die Spalte daneben";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    fn date(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn the_day_speaks_both_languages() {
        check_all(&[
            today,
            actions,
            views,
            are_overdue,
            are_due,
            are_soon,
            nothing_due,
            no_next,
            empty_hint,
            overdue,
            due_today,
            soon,
            reviews,
            contacts,
            renewals,
            review,
            contact,
            renewal,
            no_contact,
            no_action,
            nothing_marked,
            filters,
            account_filter,
            all_accounts,
            span_filter,
            order_filter,
            shown_as,
            list,
            board,
            nothing_open,
            nothing_fits,
            no_actions_hint,
            empty_column,
            board_hint,
            keys,
            key_rows,
            key_done,
            key_again,
            key_column,
        ]);
        for say in [
            step_not_there,
            mark_done,
            mark_open,
            mark_reviewed,
            done,
            open_again,
        ] {
            check(|locale| say(locale, "Call Anna"));
        }
        for one in Span::ALL {
            check(|locale| span(locale, one));
        }
        for one in Order::ALL {
            check(|locale| order(locale, one));
        }
        check(|locale| reviewed(locale, "Acme", "1"));
        check(|locale| moved(locale, "Call", "x"));
        check(|locale| show_dropped(locale, 2));
        check(|locale| show_more(locale, 100));
        check(|locale| last_contact(locale, None, date("2026-11-26")));
    }

    #[test]
    fn a_founder_reads_what_is_late_and_what_is_due() {
        let say = |locale, tasks, looks| {
            finding(locale, tasks, looks, None, date("2026-11-26")).replace('\u{a0}', " ")
        };
        assert_eq!(
            say(Locale::En, [2, 1, 0], 3),
            "2 actions are overdue, 1 is due today. 3 accounts need a look."
        );
        assert_eq!(
            say(Locale::De, [1, 0, 4], 0),
            "1 Maßnahme ist überfällig, 4 sind in den nächsten 7 Tagen fällig."
        );
        check(|locale| say(locale, [0, 1, 1], 1));
        check(|locale| say(locale, [0, 0, 0], 0));
    }

    #[test]
    fn a_quiet_day_says_what_comes_next() {
        let next = |what| Next {
            day: date("2026-12-24"),
            account: 1.into(),
            name: "Ernst Handel".to_owned(),
            what,
        };
        let say = |locale, what| {
            let next = next(what);
            finding(locale, [0, 0, 0], 0, Some(&next), date("2026-11-26")).replace('\u{a0}', " ")
        };
        assert_eq!(
            say(Locale::En, NextWhat::Task("Call Anna.".to_owned())),
            "Nothing is due today or within a week. The next date is 24 December 2026 (in 28 days): “Call Anna”, Ernst Handel."
        );
        for what in [
            NextWhat::Review,
            NextWhat::Renewal,
            NextWhat::Task(String::new()),
        ] {
            check(|locale| say(locale, what.clone()));
        }
    }

    #[test]
    fn a_contract_and_a_contact_say_how_far_away_they_are() {
        let today = date("2026-11-26");
        assert_eq!(
            ends(Locale::En, date("2026-12-06"), today),
            "ends in 10 days"
        );
        assert_eq!(
            ends(Locale::De, date("2026-11-16"), today),
            "endete vor 10 Tagen"
        );
        let last = Some(date("2026-08-26"));
        assert_eq!(
            last_contact(Locale::De, last, today),
            "letzter Kontakt vor 3 Monaten"
        );
    }

    #[test]
    fn the_list_says_how_much_is_open_and_late() {
        let say = |open, late, without| {
            list_finding(Locale::En, open, late, without).replace('\u{a0}', " ")
        };
        assert_eq!(
            say(12, 3, 2),
            "12 open actions, 3 overdue, 2 without a day."
        );
        assert_eq!(say(1, 0, 0), "1 open action.");
        check(|locale| list_finding(locale, 0, 0, 0));
        check(|locale| list_finding(locale, 2, 1, 1));
    }
}
