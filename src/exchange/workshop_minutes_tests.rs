//! What stands in the minutes of a workshop.

use super::*;
use crate::domain::account::{Account, Decision, Tier};
use crate::domain::concept_review::{ConceptReview, Question, Verdict};
use crate::domain::ids::id_value;
use crate::domain::plan::{ActionStatus, Plan, PlanKind};
use crate::domain::plan_view::ACTIONS;
use crate::domain::values::Name;
use crate::domain::workshop::agenda::{Agenda, Item};
use crate::domain::workshop::ballot::{Ballot, Round, Task};
use crate::domain::workshop::{Cell, Decided, Participant, Talk};

fn id<T: From<u128>>(number: u128) -> T {
    number.into()
}

/// A workshop of two people about one customer; the first ratings are revealed, the second are not.
fn held() -> (Workspace, Workshop) {
    let at = Timestamp::default();
    let here = Workspace::new(id(1), Name::new("We").expect("a name"), at);
    let mut customer = Account::new(id(7), Name::new("*Acme* | Co").expect("a name"), at);
    customer.decisions.push(Decision {
        id: id(9),
        from: Tier::Watch,
        to: Tier::Key,
        reason: "They lead\nus to others".to_owned(),
        by: "AB, CD".to_owned(),
        at,
        basis: None,
    });
    let (head, model) = (here.head().as_ref().clone(), here.model().as_ref().clone());
    let here = Workspace::from_records(head, model, [customer]);
    let criterion = here.model().criteria[0].id.clone();
    let day = "2026-11-26".parse().expect("a day");
    let mut workshop = Workshop::new(id(2), Agenda::Choose, false, day);
    for (number, initials) in [(11, "AB"), (12, "CD")] {
        let name = format!("Person {initials}");
        let person = Participant::new(id(number), name, initials.to_owned());
        workshop.participants.push(person);
    }
    for (number, revealed) in [(1, true), (2, false)] {
        workshop.tasks.push(Task {
            id: id(20 + u128::from(number)),
            number,
            round: Round::Rate,
            accounts: vec![id(7)],
            criteria: vec![criterion.clone()],
            dots: 0,
            revealed,
        });
    }
    for (number, task, by, mark) in [(31, 1, 11, "2"), (32, 1, 12, "5"), (33, 2, 11, "4")] {
        workshop.put_ballot(Ballot {
            id: id(number),
            task,
            by: id(by),
            turn: 0,
            carried: false,
            at,
            marks: [(id(7), mark.to_owned())].into(),
        });
    }
    workshop.long_list = vec![id(7)];
    workshop.talks.push(Talk {
        id: id(41),
        task: 1,
        cell: Cell {
            account: id(7),
            criterion,
        },
        second: Vec::new(),
        hidden: Vec::new(),
        parked: None,
        agreed: Some(Answer::Step(crate::domain::analysis::value::Step::ALL[2])),
        dissent: "CD: # they pay\nlate".to_owned(),
    });
    workshop.decisions.push(Decided {
        id: id(9),
        account: id(7),
    });
    workshop.parked.push(Action {
        id: id(51),
        text: "Who decides there?".to_owned(),
        owner: None,
        due: Some(day),
        status: ActionStatus::Open,
        serves: None,
    });
    workshop.notes = "One\n- Two".to_owned();
    workshop.next = Some(day);
    workshop.clock.spent.insert(Item::Open, 121);
    (here, workshop)
}

fn written(locale: Locale) -> String {
    let (here, workshop) = held();
    written_of(&here, &workshop, locale)
}

fn written_of(here: &Workspace, workshop: &Workshop, locale: Locale) -> String {
    minutes_markdown(&sheet_of(here, workshop, locale))
}

fn sheet_of(here: &Workspace, workshop: &Workshop, locale: Locale) -> MinutesSheet {
    let portfolio = Portfolio::of(here, None);
    minutes_sheet(MinutesOf {
        workshop,
        here,
        portfolio: &portfolio,
        locale,
        today: workshop.day,
        now: Timestamp::default(),
    })
}

#[test]
fn the_text_for_a_letter_has_no_signs_of_markdown() {
    let (here, workshop) = held();
    let text = minutes_text(&sheet_of(&here, &workshop, Locale::En));
    let said = "- *Acme* | Co · Status: Key account · Reason: They lead us to others · Decided by: AB, CD\n";
    assert!(text.contains(said), "{text}");
    // What stands in a column says which, so that an empty one before it leaves no doubt.
    let parked = "- Who decides there? · Owner: nobody yet · By: 26 November 2026\n";
    assert!(text.contains(parked), "{text}");
    assert!(!text.contains('\\'), "{text}");
}

#[test]
fn everything_that_was_said_stands_in_the_minutes() {
    let text = written(Locale::En);
    for said in [
        "1 key account, no action, 1 parked question",
        "Duration: 2 minutes",
        "Person AB (AB), Person CD (CD)",
        "AB: 2, CD: 5 | 3 | 3 | CD: \\# they pay late |",
        "They lead us to others | AB, CD |",
        "Who decides there? | nobody yet |",
        "- One\n- \\- Two\n",
        "Next meeting:",
    ] {
        assert!(text.contains(said), "{said} is missing in\n{text}");
    }
}

#[test]
fn what_is_not_revealed_yet_does_not_leak() {
    assert!(!written(Locale::En).contains("AB: 4"));
}

#[test]
fn an_odd_name_breaks_no_line() {
    let text = written(Locale::De);
    assert!(text.contains("\\*Acme\\* \\| Co"), "{text}");
    let table = text.lines().filter(|line| line.starts_with("| "));
    for row in table {
        assert!(row.ends_with(" |"), "{row}");
    }
    assert!(text.contains("Geparkte Fragen"));
}

#[test]
fn a_decision_that_was_only_confirmed_names_those_who_were_there_and_who_had_made_it() {
    let (here, mut workshop) = held();
    // Ids grow with time: the decision is older than this workshop.
    workshop.id = id(10);
    let text = written_of(&here, &workshop, Locale::En);
    let said = "confirmed by AB, CD; decided before by AB, CD";
    assert!(text.contains(said), "{text}");
}

#[test]
fn only_actions_of_this_workshop_count_as_what_came_out() {
    let (here, mut workshop) = held();
    let end = chrono::DateTime::from_timestamp(1_795_600_000, 0).expect("a moment");
    workshop.closed_at = Some(Timestamp::new(end));
    let mut account = here.account(id(7)).expect("an account").as_ref().clone();
    let mut plan = Plan::new(id(60), PlanKind::Grow, Timestamp::default());
    // One of before, two of the day, of which one is done by now, and one of a minute after the end.
    let later = id_value(1_795_600_060_000, 0);
    for (number, status) in [
        (1, ActionStatus::Open),
        (61, ActionStatus::Open),
        (62, ActionStatus::Done),
        (later, ActionStatus::Open),
    ] {
        let mut action = ACTIONS.blank(id(number));
        action.text = "Call".to_owned();
        action.status = status;
        plan.actions.push(action);
    }
    for action in &mut workshop.parked {
        action.status = ActionStatus::Done;
    }
    account.plans.push(plan);
    let (head, model) = (here.head().as_ref().clone(), here.model().as_ref().clone());
    let here = Workspace::from_records(head, model, [account]);
    let came_out = outcome(&workshop, &here);
    assert_eq!((came_out.actions, came_out.parked), (2, 1));
}

/// A review together, set up on one day and held on another, with one verdict and one action.
fn reviewed(day: &str, closed: bool) -> (Workspace, Workshop) {
    let (here, _) = held();
    let day = day.parse().expect("a day");
    let mut review = ConceptReview::new(id(60), day);
    let answer = review.answer_slot(Question::Tomorrow);
    answer.verdict = Some(Verdict::Act);
    answer.conclusion = "Two of them will not stay.".to_owned();
    let mut action = ACTIONS.blank(id(61));
    action.text = "Ask them".to_owned();
    answer.actions.push(action);
    review.closed = closed;
    let mut head = here.head().as_ref().clone();
    head.reviews.push(review);
    let mut workshop = Workshop::new(
        id(2),
        Agenda::Review,
        false,
        "2026-11-24".parse().expect("a day"),
    );
    let held = chrono::DateTime::from_timestamp(1_795_600_000, 0).expect("2026-11-25");
    workshop.closed_at = Some(Timestamp::new(held));
    let accounts: Vec<Account> = here.accounts().map(|one| one.as_ref().clone()).collect();
    let model = here.model().as_ref().clone();
    (Workspace::from_records(head, model, accounts), workshop)
}

#[test]
fn what_was_decided_in_the_review_of_the_day_stands_in_the_minutes() {
    for (day, closed) in [
        ("2026-11-25", true),
        ("2026-11-24", true),
        ("2026-11-10", false),
    ] {
        let (here, workshop) = reviewed(day, closed);
        let text = written_of(&here, &workshop, Locale::En);
        for said in [
            "Act | Two of them will not stay.",
            "Ask them | nobody yet",
            "1 action",
        ] {
            assert!(text.contains(said), "{said} is missing on {day} in\n{text}");
        }
    }
    // One of an earlier day that was closed belongs to another meeting.
    let (here, workshop) = reviewed("2026-11-10", true);
    assert!(!written_of(&here, &workshop, Locale::En).contains("Ask them"));
}

#[test]
fn the_minutes_of_a_closed_workshop_outlive_its_accounts() {
    let (here, mut workshop) = held();
    workshop.close(Timestamp::default(), |id| {
        here.account(id).map(AsRef::as_ref)
    });
    let before = written_of(&here, &workshop, Locale::En);
    let said = "They lead us to others | AB, CD |";
    assert!(before.contains(said) && before.contains("as when the workshop was closed"));
    let (head, model) = (here.head().as_ref().clone(), here.model().as_ref().clone());
    let empty = Workspace::from_records(head, model, []);
    assert_eq!(written_of(&empty, &workshop, Locale::En), before);
    workshop.reopen();
    let opened = written_of(&empty, &workshop, Locale::En);
    assert!(opened.contains("taken back") && !opened.contains(said));
}
