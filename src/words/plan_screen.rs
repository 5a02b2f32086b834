//! The page of a development plan and the screen of all plans: what stands around the entries. The names of
//! lists, fields and choices are in [`plan`](super::plan).

use super::Locale;
use super::changes::{actions, key_accounts, plans, questions};
use super::format::{day, short_day};
use crate::domain::plan_overview::Overview;
use crate::domain::plan_view::PlanFinding;
use crate::domain::values::Date;

/// What a plan needs next, in one sentence.
pub fn finding(locale: Locale, finding: &PlanFinding) -> String {
    match finding {
        PlanFinding::NoCustomerGoal => locale
            .pick(
                "What does the customer want to reach? The plan starts there.",
                "Was will der Kunde erreichen? Damit beginnt der Plan.",
            )
            .to_owned(),
        PlanFinding::Overdue(count) => overdue_actions(locale, *count),
        PlanFinding::QuestionsWithoutAction(count) => unattended(locale, *count),
        PlanFinding::NoOpenAction => locale
            .pick(
                "Nobody has anything to do for this customer. What is the next step?",
                "Für diesen Kunden hat niemand etwas zu tun. Was ist der nächste Schritt?",
            )
            .to_owned(),
        PlanFinding::ActionsWithoutOwner(count) => ownerless(locale, *count),
        PlanFinding::Next(text, None) => next_step(locale, text),
        PlanFinding::Next(text, Some(due)) => {
            let text = next_step(locale, text.trim_end_matches('.'));
            format!("{text} ({})", day(locale, *due))
        }
    }
}

/// What all plans together say: who has one, and what is late.
pub fn overview(locale: Locale, overview: &Overview) -> String {
    let late = match overview.overdue {
        0 => nothing_overdue(locale).to_owned(),
        count => late(locale, count),
    };
    let covered = if overview.key_accounts == 0 {
        let count = plans(locale, overview.plans.len());
        covered_without_keys(locale, &count)
    } else {
        covered(locale, overview.planned(), overview.key_accounts)
    };
    format!("{covered}; {late}.")
}

/// When an action is due, in a table.
pub fn due(locale: Locale, due: Option<Date>, today: Date) -> String {
    due.map_or_else(String::new, |due| short_day(locale, due, today))
}

texts! {
    /// How many actions of a plan are overdue.
    overdue_actions(l, count: usize) => match count {
        1 => "1 action is overdue.".to_owned(),
        _ => format!("{} are overdue.", actions(l, count)),
    }, match count {
        1 => "1 Maßnahme ist überfällig.".to_owned(),
        _ => format!("{} sind überfällig.", actions(l, count)),
    };
    /// How many open questions nobody looks after.
    unattended(l, count: usize) => match count {
        1 => "1 open question has no action yet.".to_owned(),
        _ => format!("{} have no action yet.", questions(l, count)),
    }, match count {
        1 => "Zu 1 offenen Frage fehlt noch eine Maßnahme.".to_owned(),
        _ => format!("Zu {count} offenen Fragen fehlt noch eine Maßnahme."),
    };
    /// How many actions belong to nobody.
    ownerless(l, count: usize) => match count {
        1 => "1 action has no owner yet.".to_owned(),
        _ => format!("{} have no owner yet.", actions(l, count)),
    }, match count {
        1 => "Für eine Maßnahme ist noch niemand zuständig.".to_owned(),
        _ => format!("Für {} ist noch niemand zuständig.", actions(l, count)),
    };
    /// What comes next in a plan.
    next_step(l, text: &str) => format!("Next: {text}"), format!("Als Nächstes: {text}");
    /// The last words of the sentence on all plans.
    nothing_overdue => "no action is overdue", "keine Maßnahme ist überfällig";
    /// The last words of the sentence on all plans, when something is late.
    late(l, count: usize) => match count {
        1 => "1 action is overdue".to_owned(),
        _ => format!("{} are overdue", actions(l, count)),
    }, match count {
        1 => "1 Maßnahme ist überfällig".to_owned(),
        _ => format!("{} sind überfällig", actions(l, count)),
    };
    /// How many key accounts have a plan.
    covered(l, planned: usize, all: usize) => match all {
        1 if planned == 1 => "The only key account has a plan".to_owned(),
        1 => "The only key account has no plan".to_owned(),
        _ => format!("{planned} of {} {} a plan", key_accounts(l, all), if planned == 1 { "has" } else { "have" }),
    }, match all {
        1 if planned == 1 => "Der einzige Schlüsselkunde hat einen Plan".to_owned(),
        1 => "Der einzige Schlüsselkunde hat keinen Plan".to_owned(),
        _ => format!("{planned} von {} {} einen Plan", key_accounts(l, all), if planned == 1 { "hat" } else { "haben" }),
    };
    /// How many plans there are, while no account is key.
    covered_without_keys(l, plans: &str) => format!("{plans}, and no key account decided yet"),
        format!("{plans}, und noch ist kein Schlüsselkunde bestimmt");
    /// How many of the prompts have an answer.
    answered(l, count: usize, all: usize) => format!("{count} of {all} answered"), format!("{count} von {all} beantwortet");
    /// The heading of the choice what a plan is for.
    choose_kind => "What is the plan for?", "Wofür ist der Plan?";
    /// The kind that fits where the customer stands.
    fits => "fits the life cycle", "passt zur Kundenphase";
    /// Why more active plans than the limit are a matter to think about.
    why_limit(l, active: usize, limit: u16) => format!(
        "{} are active; the limit of this workspace is {limit}. A plan works only with time for its customer, and a small team has time for about three. Finishing or archiving another plan first keeps this one alive.",
        plans(l, active),
    ), format!(
        "Aktive Pläne: {active}; die Grenze dieses Arbeitsbereichs liegt bei {limit}. Ein Plan wirkt nur mit Zeit für den Kunden, und ein kleines Team hat Zeit für etwa drei. Erst einen anderen Plan abzuschließen oder zu archivieren, hält diesen lebendig."
    );
    /// The button that starts a plan although the limit is reached.
    start_anyway => "Start it anyway", "Trotzdem beginnen";
    /// Plans that came before.
    earlier => "Earlier plans", "Frühere Pläne";
    /// The choice which of several plans is shown.
    which => "Plan shown", "Angezeigter Plan";
    /// The button that deletes a plan.
    delete_plan => "Delete plan", "Plan löschen";
    /// A plan that is over, with the day it was made.
    made(l, day: &str) => format!("from {day}"), format!("vom {day}");
    /// Adds one more solution in a field; `field` is the name of the field.
    add_in(l, field: &str) => format!("Add solution idea: {field}"), format!("Lösungsidee hinzufügen: {field}");
    /// A choice in the menu of a solution that stands in the wrong field.
    move_to_field(l, field: &str) => format!("Move to: {field}"), format!("Verschieben: {field}");
    /// The button that makes an action for a question, a risk or an objective.
    make_action => "Make an action", "Maßnahme anlegen";
    /// A question that nobody looks after.
    needs_action => "Needs an action or an answer", "Braucht eine Maßnahme oder eine Antwort";
    /// A question that an action looks after; `action` is what it says.
    has_action(l, action: &str) => format!("Action: {action}"), format!("Maßnahme: {action}");
    /// What an action serves; `what` is what the entry says.
    serves(l, what: &str) => format!("for {what}"), format!("für {what}");
    /// Where one can go on writing: mitigation, owner, trigger of a risk.
    details => "Details", "Einzelheiten";
    /// The risk that is shown by itself.
    computed => "from the figures", "aus den Zahlen";
    /// What to do about the dependency.
    dependency_asks => "What do we do about it?", "Was tun wir dagegen?";
    /// The status button; `now` and `next` are statuses.
    step_status(l, now: &str, next: &str) => format!("{now}; change to {next}"), format!("{now}; ändern zu {next}");
    /// A choice of the status in the menu of an action.
    set_status(l, status: &str) => format!("Mark as: {status}"), format!("Stand: {status}");
    /// Typing the name of somebody who is not in the list yet.
    new_owner => "Someone new\u{a0}…", "Neue Person\u{a0}…";
    /// The field for that name.
    new_owner_name => "Name of the new owner", "Name der neuen zuständigen Person";
    /// From the start to the target.
    from => "from", "von";
    /// See `from`.
    to => "to", "auf";
    /// Progress for screen readers; `percent` is written out.
    progress(l, percent: &str) => format!("{percent} of the way"), format!("{percent} des Wegs");
    /// The column of plans that says what an action says.
    action => "Action", "Maßnahme";
    /// The column of accounts.
    account => "Account", "Kunde";
    /// What comes next in a plan, as a column.
    next_action => "Next action", "Nächste Maßnahme";
    /// No open action.
    no_action => "No open action", "Keine offene Maßnahme";
    /// Open questions as a column.
    open_questions => "Open questions", "Offene Fragen";
    /// The list of plans that are worked with.
    active_plans => "Plans in work", "Pläne in Arbeit";
    /// Key accounts without a plan.
    without_plan => "Key accounts without a plan", "Schlüsselkunden ohne Plan";
    /// What to do about them.
    without_plan_hint => "A key account without a plan is only a large customer. Open one and start its plan.",
        "Ein Schlüsselkunde ohne Plan ist nur ein großer Kunde. Einen öffnen und seinen Plan beginnen.";
    /// The choice whose actions are shown.
    owner_filter => "Whose actions", "Wessen Maßnahmen";
    /// No filter.
    everyone => "Everyone", "Alle";
    /// The screen while there is no plan.
    no_plans => "No customer has a development plan yet.", "Noch hat kein Kunde einen Entwicklungsplan.";
    /// What to do about it.
    no_plans_hint => "Open a customer and start its plan: one page that begins with what the customer wants to reach.",
        "Einen Kunden öffnen und seinen Plan beginnen: eine Seite, die mit dem anfängt, was der Kunde erreichen will.";
    /// Shown for an entry that says nothing yet.
    untitled => "Without text", "Ohne Text";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn everything_around_a_plan_is_said_in_both_languages() {
        check_all(&[
            nothing_overdue,
            choose_kind,
            fits,
            start_anyway,
            earlier,
            which,
            delete_plan,
            make_action,
            needs_action,
            details,
            computed,
            dependency_asks,
            new_owner,
            new_owner_name,
            from,
            to,
            action,
            account,
            next_action,
            no_action,
            open_questions,
            active_plans,
            without_plan,
            without_plan_hint,
            owner_filter,
            everyone,
            no_plans,
            no_plans_hint,
            untitled,
        ]);
        check(|locale| why_limit(locale, 3, 3));
        check(|locale| answered(locale, 2, 4));
        check(|locale| step_status(locale, "a", "b"));
        check(|locale| set_status(locale, "a"));
        check(|locale| progress(locale, "50%"));
        check(|locale| serves(locale, "a"));
        check(|locale| has_action(locale, "a"));
        check(|locale| made(locale, "a"));
        check(|locale| add_in(locale, "a"));
        check(|locale| move_to_field(locale, "a"));
        for count in [1, 2] {
            check(|locale| overdue_actions(locale, count));
            check(|locale| unattended(locale, count));
            check(|locale| ownerless(locale, count));
        }
    }

    #[test]
    fn a_plan_says_in_one_sentence_what_it_needs() {
        let due = "2026-05-22".parse().ok();
        for one in [
            PlanFinding::NoCustomerGoal,
            PlanFinding::Overdue(2),
            PlanFinding::QuestionsWithoutAction(1),
            PlanFinding::NoOpenAction,
            PlanFinding::ActionsWithoutOwner(3),
            PlanFinding::Next("Call Petra".to_owned(), None),
        ] {
            check(|locale| finding(locale, &one));
        }
        let next = PlanFinding::Next("Call Petra.".to_owned(), due);
        assert_eq!(
            finding(Locale::En, &next),
            "Next: Call Petra (22\u{a0}May 2026)"
        );
    }

    #[test]
    fn a_founder_reads_how_many_key_accounts_have_a_plan() {
        let mut all = Overview {
            key_accounts: 3,
            unplanned: vec![(1.into(), "Folk".to_owned())],
            overdue: 1,
            ..Overview::default()
        };
        assert_eq!(
            overview(Locale::En, &all),
            "2 of 3\u{a0}key accounts have a plan; 1 action is overdue."
        );
        assert_eq!(
            overview(Locale::De, &all),
            "2 von 3\u{a0}Schlüsselkunden haben einen Plan; 1 Maßnahme ist überfällig."
        );
        all.overdue = 0;
        all.key_accounts = 1;
        check(|locale| overview(locale, &all));
        all.unplanned.clear();
        all.key_accounts = 0;
        check(|locale| overview(locale, &all));
    }
}
