//! What is written down of every edit of a plan: one line for each part that was touched on a day, so that the
//! keystrokes of a word are one line. The last lines are kept.

use crate::domain::account::Account;
use crate::domain::command::{AccountEdit, EntryKind, PlanEdit};
use crate::domain::ids::{EntryId, PlanId};
use crate::domain::plan::{ActionStatus, Plan};
use crate::domain::plan_course::{Did, PlanChange, PlanPart};
use crate::domain::plan_view::{ACTIONS, MILESTONES};
use crate::domain::values::Timestamp;

/// The most lines that a plan keeps.
pub(in crate::domain) const MAX_HISTORY: usize = 100;
/// The longest text of a line, in characters.
const SHOWN: usize = 120;

/// Writes down what an edit has done to a plan of the account.
pub(super) fn note(before: &Account, after: &mut Account, edit: &AccountEdit, now: Timestamp) {
    match edit {
        AccountEdit::Plan(id, edit) => with(before, after, *id, |before, after| {
            note_edit(before, after, edit, now);
        }),
        AccountEdit::Log(_, step) => {
            let plan = after.current_plan().map(|plan| plan.id);
            if let Some(plan) = plan {
                with(before, after, plan, |before, after| {
                    note_entry(before, after, EntryKind::Action, *step, now);
                });
            }
        }
        AccountEdit::ReviewPlan(id, review) => with(before, after, *id, |_, after| {
            let text = shortened(&review.learned);
            put(after, review.id, PlanPart::Review, Did::Added, text, now);
        }),
        AccountEdit::NextPlan { from, .. } => with(before, after, *from, |_, after| {
            note_part(after, PlanPart::Status, String::new(), now);
        }),
        _ => {}
    }
}

fn with(before: &Account, after: &mut Account, id: PlanId, note: impl FnOnce(&Plan, &mut Plan)) {
    let old = before.plans.iter().find(|plan| plan.id == id);
    let new = after.plans.iter_mut().find(|plan| plan.id == id);
    if let (Some(old), Some(new)) = (old, new)
        && old != new
    {
        note(old, new);
    }
}

fn note_edit(before: &Plan, after: &mut Plan, edit: &PlanEdit, now: Timestamp) {
    match edit {
        PlanEdit::Kind(_) => note_part(after, PlanPart::Purpose, String::new(), now),
        PlanEdit::Status(_) => note_part(after, PlanPart::Status, String::new(), now),
        PlanEdit::From(_) | PlanEdit::Until(_) => {
            note_part(after, PlanPart::Period, String::new(), now);
        }
        PlanEdit::Vision(text) => note_part(after, PlanPart::Vision, shortened(text), now),
        PlanEdit::Prompt(_, text) => note_part(after, PlanPart::Prompt, shortened(text), now),
        PlanEdit::Put(entry) => note_entry(before, after, entry.kind(), entry.id(), now),
        PlanEdit::Remove(kind, id) => {
            let text = shortened(before.said(*id).unwrap_or_default());
            put(after, *id, PlanPart::from(*kind), Did::Removed, text, now);
        }
        // Where an entry stands in its list says nothing about the customer.
        PlanEdit::Move { .. } => {}
    }
}

/// A part that a plan has once: its line follows from the plan and the part.
fn note_part(plan: &mut Plan, part: PlanPart, text: String, now: Timestamp) {
    let id: u128 = plan.id.into();
    let id = EntryId::from(id ^ (1 + part as u128));
    put(plan, id, part, Did::Changed, text, now);
}

fn note_entry(before: &Plan, after: &mut Plan, kind: EntryKind, id: EntryId, now: Timestamp) {
    let text = shortened(after.said(id).unwrap_or_default());
    let did = match (before.said(id), is_done(after, id)) {
        (None, false) => Did::Added,
        (_, true) if !is_done(before, id) => Did::Done,
        _ => Did::Changed,
    };
    put(after, id, PlanPart::from(kind), did, text, now);
}

fn is_done(plan: &Plan, id: EntryId) -> bool {
    let action = ACTIONS.find(plan, id);
    let milestone = MILESTONES.find(plan, id);
    action.is_some_and(|one| one.status == ActionStatus::Done)
        || milestone.is_some_and(|one| one.done)
}

/// Puts the line of a part and a day at the end, with what it comes to together with the line that was there.
fn put(plan: &mut Plan, of: EntryId, part: PlanPart, did: Did, text: String, now: Timestamp) {
    let id = line_id(of, now);
    let known = plan.history.iter().position(|line| line.id == id);
    let known = known.map(|place| plan.history.remove(place));
    let did = match (known.as_ref().map(|line| line.did), did) {
        // Added and removed on one day: nothing has happened.
        (Some(Did::Added), Did::Removed) => return,
        (Some(Did::Added), Did::Changed) => Did::Added,
        (Some(Did::Done), Did::Changed) if is_done(plan, of) => Did::Done,
        (Some(Did::Removed), Did::Added) => Did::Changed,
        (_, did) => did,
    };
    plan.history.push(PlanChange {
        id,
        at: now,
        part,
        did,
        text,
    });
    let over = plan.history.len().saturating_sub(MAX_HISTORY);
    plan.history.drain(..over);
}

/// The id of the line of an entry on the day of a moment.
fn line_id(of: EntryId, now: Timestamp) -> EntryId {
    /// Odd and spread over all bits, so that neighbouring days of neighbouring entries never meet.
    const SPREAD: u128 = 0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835;
    const SECONDS_A_DAY: i64 = 86_400;
    let day = now.moment().timestamp().div_euclid(SECONDS_A_DAY);
    let of: u128 = of.into();
    EntryId::from(of ^ (day.unsigned_abs() as u128 + 1).wrapping_mul(SPREAD))
}

/// The beginning of a text, on one line.
fn shortened(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.len() > SHOWN * 4 {
            break;
        }
    }
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::apply::apply;
    use crate::domain::command::{Command, Entry};
    use crate::domain::ids::AccountId;
    use crate::domain::plan::{Action, PlanKind, PlanStatus};
    use crate::domain::plan_course::{Milestone, PlanReview};
    use crate::domain::plan_view::GOALS;
    use crate::domain::values::Name;
    use crate::domain::workspace::Workspace;

    const ACCOUNT: u128 = 9;
    const PLAN: u128 = 7;

    fn moment(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    fn workspace() -> Workspace {
        let name = Name::new("Acme").expect("a name");
        let empty = Workspace::new(1.into(), name.clone(), Timestamp::default());
        let mut account = Account::new(ACCOUNT.into(), name, Timestamp::default());
        let plan = Plan::new(PLAN.into(), PlanKind::Grow, Timestamp::default());
        account.plans.push(plan);
        let (head, model) = (empty.head().as_ref(), empty.model().as_ref());
        Workspace::from_records(head.clone(), model.clone(), [account])
    }

    fn done(workspace: &mut Workspace, edit: PlanEdit, at: &str) {
        let edit = AccountEdit::Plan(PLAN.into(), edit);
        let command = Command::edit(AccountId::from(ACCOUNT), edit);
        let change = apply(workspace, &command, moment(at)).expect("an edit");
        workspace.adopt(&change);
    }

    fn lines(workspace: &Workspace) -> Vec<(PlanPart, Did, String)> {
        let account = workspace.account(ACCOUNT.into()).expect("the account");
        let history = account.plans[0].history.iter();
        history
            .map(|line| (line.part, line.did, line.text.clone()))
            .collect()
    }

    fn goal(text: &str) -> PlanEdit {
        let mut goal = GOALS.blank(3.into());
        goal.text = text.to_owned();
        PlanEdit::Put(Entry::Goal(goal))
    }

    fn action(status: ActionStatus) -> PlanEdit {
        let action = Action {
            text: "Call Petra".to_owned(),
            status,
            ..ACTIONS.blank(4.into())
        };
        PlanEdit::Put(Entry::Action(action))
    }

    #[test]
    fn the_keystrokes_of_a_day_are_one_line() {
        let mut workspace = workspace();
        for (text, at) in [("F", "08:00:00"), ("Fe", "08:00:01"), ("Few", "17:30:00")] {
            done(&mut workspace, goal(text), &format!("2026-05-06T{at}Z"));
        }
        let added = (PlanPart::Goal, Did::Added, "Few".to_owned());
        assert_eq!(lines(&workspace), std::slice::from_ref(&added));
        done(&mut workspace, goal("Fewer"), "2026-05-07T08:00:00Z");
        let changed = (PlanPart::Goal, Did::Changed, "Fewer".to_owned());
        assert_eq!(lines(&workspace), [added, changed]);
    }

    #[test]
    fn what_was_added_and_removed_on_one_day_has_not_happened() {
        let mut workspace = workspace();
        done(&mut workspace, goal("Few"), "2026-05-06T08:00:00Z");
        let remove = PlanEdit::Remove(EntryKind::Goal, 3.into());
        done(&mut workspace, remove.clone(), "2026-05-06T09:00:00Z");
        assert_eq!(lines(&workspace), []);
        done(&mut workspace, goal("Few"), "2026-05-06T10:00:00Z");
        done(&mut workspace, remove, "2026-05-08T09:00:00Z");
        assert_eq!(lines(&workspace)[1].1, Did::Removed);
        assert_eq!(lines(&workspace)[1].2, "Few");
    }

    #[test]
    fn an_action_that_is_done_says_so_until_it_is_opened_again() {
        let mut workspace = workspace();
        done(
            &mut workspace,
            action(ActionStatus::Open),
            "2026-05-05T08:00:00Z",
        );
        done(
            &mut workspace,
            action(ActionStatus::Done),
            "2026-05-06T08:00:00Z",
        );
        assert_eq!(lines(&workspace)[1].1, Did::Done);
        done(
            &mut workspace,
            action(ActionStatus::Open),
            "2026-05-06T09:00:00Z",
        );
        assert_eq!(lines(&workspace)[1].1, Did::Changed);
        let reached = Milestone {
            text: "Pilot".to_owned(),
            done: true,
            ..MILESTONES.blank(5.into())
        };
        let reached = PlanEdit::Put(Entry::Milestone(reached));
        done(&mut workspace, reached, "2026-05-06T10:00:00Z");
        assert_eq!(lines(&workspace)[2].1, Did::Done);
    }

    #[test]
    fn what_a_plan_has_once_has_one_line_a_day_too() {
        let mut workspace = workspace();
        for text in ["They", "They plan", "They plan with us"] {
            let vision = PlanEdit::Vision(text.to_owned());
            done(&mut workspace, vision, "2026-05-06T08:00:00Z");
        }
        done(
            &mut workspace,
            PlanEdit::Kind(PlanKind::Retain),
            "2026-05-06T08:00:00Z",
        );
        done(
            &mut workspace,
            PlanEdit::Kind(PlanKind::Retain),
            "2026-05-07T08:00:00Z",
        );
        let parts: Vec<PlanPart> = lines(&workspace).iter().map(|line| line.0).collect();
        assert_eq!(parts, [PlanPart::Vision, PlanPart::Purpose]);
    }

    #[test]
    fn the_oldest_lines_go_and_long_texts_are_cut() {
        let mut workspace = workspace();
        let long = "word ".repeat(300);
        for number in 0..110_u128 {
            let mut goal = GOALS.blank((1000 + number).into());
            goal.text = format!("{number} {long}");
            let put = PlanEdit::Put(Entry::Goal(goal));
            done(&mut workspace, put, "2026-05-06T08:00:00Z");
        }
        let lines = lines(&workspace);
        assert_eq!(lines.len(), MAX_HISTORY);
        assert!(lines[0].2.starts_with("10 word"));
        assert!(lines[0].2.ends_with('…') && lines[0].2.chars().count() <= SHOWN + 1);
    }

    #[test]
    fn a_review_is_kept_and_sets_the_next_one() {
        let mut workspace = workspace();
        let review = PlanReview {
            id: 6.into(),
            day: "2026-05-06".parse().expect("a day"),
            learned: "Ask who signs first".to_owned(),
        };
        let edit = AccountEdit::ReviewPlan(PLAN.into(), review.clone());
        let command = Command::edit(AccountId::from(ACCOUNT), edit);
        let change = apply(&workspace, &command, moment("2026-05-06T08:00:00Z")).expect("an edit");
        workspace.adopt(&change);
        let account = workspace.account(ACCOUNT.into()).expect("the account");
        assert_eq!(account.plans[0].reviews, [review]);
        let days = i64::from(workspace.head().settings.review_days);
        let next = account
            .next_review
            .map(|next| next - account.plans[0].reviews[0].day);
        assert_eq!(next.map(|way| way.num_days()), Some(days));
        let line = (
            PlanPart::Review,
            Did::Added,
            "Ask who signs first".to_owned(),
        );
        assert_eq!(lines(&workspace), [line]);
        let again = apply(&workspace, &command, moment("2026-05-06T09:00:00Z"));
        assert!(again.is_err());
    }

    #[test]
    fn the_next_plan_ends_the_last_in_one_step_that_can_be_taken_back() {
        let before = workspace();
        let mut plan = Plan::new(8.into(), PlanKind::Grow, Timestamp::default());
        plan.previous = Some(PLAN.into());
        let edit = AccountEdit::NextPlan {
            from: PLAN.into(),
            plan,
        };
        let command = Command::edit(AccountId::from(ACCOUNT), edit);
        let change = apply(&before, &command, moment("2026-05-06T08:00:00Z")).expect("an edit");
        let mut after = before.clone();
        after.adopt(&change);
        let account = after.account(ACCOUNT.into()).expect("the account");
        let statuses: Vec<PlanStatus> = account.plans.iter().map(|plan| plan.status).collect();
        assert_eq!(statuses, [PlanStatus::Active, PlanStatus::Done]);
        assert_eq!(account.current_plan().map(|plan| plan.id), Some(8.into()));
        after.adopt(&change.inverse());
        assert_eq!(after, before);
    }
}
