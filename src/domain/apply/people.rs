//! Edits of the customer's people and of the contacts with them.

use crate::domain::account::Account;
use crate::domain::ids::EntryId;
use crate::domain::limits;
use crate::domain::person::Person;
use crate::domain::plan::{Action, ActionStatus};
use crate::domain::rule::{MAX_ENTRIES, MAX_TOUCHPOINTS, Rejection, line, prose};
use crate::domain::touchpoint::Touchpoint;

/// Adds a person, or replaces the one with its id.
pub(super) fn put_person(account: &mut Account, person: &Person) -> Result<(), Rejection> {
    let mut person = person.clone();
    for text in [&mut person.title, &mut person.email, &mut person.phone] {
        *text = line(text)?;
    }
    limits::person(&person)?;
    let mut known = account.people.iter_mut();
    match known.find(|known| known.id == person.id) {
        Some(known) => *known = person,
        None => account.people.push(person),
    }
    Ok(())
}

/// Writes a contact down; its next step goes into the plan that is worked with, if there is one.
pub(super) fn log(
    account: &mut Account,
    touch: &Touchpoint,
    step: EntryId,
) -> Result<(), Rejection> {
    let mut touch = clean(touch)?;
    let owner = account.owner;
    let mut plans = account.plans.iter_mut();
    let plan = plans.find(|plan| plan.status.is_open());
    if let Some(plan) = plan
        && !touch.next_step.trim().is_empty()
        && !touch.done
    {
        let actual = plan.actions.len() + 1;
        if actual > MAX_ENTRIES {
            let max = MAX_ENTRIES;
            return Err(Rejection::TooManyEntries { max, actual });
        }
        if plan.actions.iter().any(|action| action.id == step) {
            return Err(Rejection::Duplicate(step.to_string()));
        }
        plan.actions.push(Action {
            id: step,
            text: std::mem::take(&mut touch.next_step),
            owner,
            due: touch.due.take(),
            status: ActionStatus::Open,
            serves: None,
        });
        touch.action = Some(step);
    }
    let actual = account.touchpoints.len() + 1;
    let mut known = account.touchpoints.iter_mut();
    match known.find(|known| known.id == touch.id) {
        Some(known) => *known = touch,
        None if actual > MAX_TOUCHPOINTS => {
            let max = MAX_TOUCHPOINTS;
            return Err(Rejection::TooManyEntries { max, actual });
        }
        None => account.touchpoints.push(touch),
    }
    Ok(())
}

/// Replaces a contact that is there.
pub(super) fn put_touchpoint(account: &mut Account, touch: &Touchpoint) -> Result<(), Rejection> {
    let touch = clean(touch)?;
    let mut known = account.touchpoints.iter_mut();
    let known = known.find(|known| known.id == touch.id);
    let known = known.ok_or(Rejection::UnknownTouchpoint(touch.id))?;
    *known = touch;
    Ok(())
}

fn clean(touch: &Touchpoint) -> Result<Touchpoint, Rejection> {
    let mut touch = touch.clone();
    touch.summary = prose(&touch.summary)?;
    touch.next_step = line(&touch.next_step)?;
    limits::touchpoint(&touch)?;
    Ok(touch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Account;
    use crate::domain::apply::apply;
    use crate::domain::command::{AccountEdit, Command};
    use crate::domain::ids::{AccountId, MemberId, PersonId, PlanId, TouchpointId};
    use crate::domain::model::ScoringModel;
    use crate::domain::plan::{Plan, PlanKind};
    use crate::domain::values::{Date, Name, Timestamp};
    use crate::domain::workspace::{Head, Member, Workspace};

    fn name(text: &str) -> Name {
        Name::new(text).expect("a name")
    }

    fn workspace(plan: bool) -> Workspace {
        let now = Timestamp::default();
        let mut head = Head::new(1.into(), name("Workspace"), now);
        head.members.push(Member {
            id: 5.into(),
            name: name("Nora"),
        });
        let mut account = Account::new(AccountId::from(1), name("Ernst Handel"), now);
        account.owner = Some(MemberId::from(5));
        let plans = plan.then(|| Plan::new(PlanId::from(1), PlanKind::Grow, now));
        account.plans.extend(plans);
        Workspace::from_records(head, ScoringModel::default_at(now), [account])
    }

    fn touch() -> Touchpoint {
        let day: Date = "2026-11-26".parse().expect("a day");
        let mut touch = Touchpoint::new(TouchpointId::from(1), day);
        touch.summary = "Anna wants a pilot".to_owned();
        touch.next_step = "offer".to_owned();
        touch.due = "2026-12-12".parse().ok();
        touch
    }

    fn after(workspace: &Workspace, edit: AccountEdit) -> Result<Workspace, Rejection> {
        let command = Command::edit(AccountId::from(1), edit);
        let change = apply(workspace, &command, Timestamp::default())?;
        let mut after = workspace.clone();
        after.adopt(&change);
        let mut back = after.clone();
        back.adopt(&change.inverse());
        assert_eq!(&back, workspace);
        Ok(after)
    }

    fn only(workspace: &Workspace) -> Account {
        let account = workspace.account(AccountId::from(1));
        account.expect("the account").as_ref().clone()
    }

    #[test]
    fn a_next_step_becomes_an_action_of_the_plan_in_one_change() {
        let logged = after(&workspace(true), AccountEdit::Log(touch(), 9.into()));
        let account = only(&logged.expect("a contact"));
        let (plan, contact) = (&account.plans[0], &account.touchpoints[0]);
        assert_eq!(plan.actions.len(), 1);
        assert_eq!(plan.actions[0].text, "offer");
        assert_eq!(plan.actions[0].due, touch().due);
        assert_eq!(plan.actions[0].owner, account.owner);
        assert_eq!((contact.next_step.as_str(), contact.due), ("", None));
        assert_eq!(contact.action_in(&account), Some(&plan.actions[0]));
    }

    #[test]
    fn without_a_plan_the_next_step_stays_with_the_contact_until_there_is_one() {
        let logged = after(&workspace(false), AccountEdit::Log(touch(), 9.into()));
        let logged = logged.expect("a contact");
        assert_eq!(only(&logged).touchpoints, [touch()]);
        assert!(touch().is_late("2026-12-13".parse().expect("a day")));
        assert!(!touch().is_late("2026-12-12".parse().expect("a day")));
        let plan = Plan::new(PlanId::from(1), PlanKind::Grow, Timestamp::default());
        let planned = after(&logged, AccountEdit::AddPlan(plan)).expect("a plan");
        let taken = after(&planned, AccountEdit::Log(touch(), 9.into())).expect("an action");
        let account = only(&taken);
        assert_eq!(account.touchpoints.len(), 1);
        assert_eq!(account.plans[0].actions[0].text, "offer");
    }

    #[test]
    fn a_contact_that_is_gone_is_not_changed_and_not_removed_twice() {
        let unknown = Err(Rejection::UnknownTouchpoint(TouchpointId::from(1)));
        let workspace = workspace(false);
        let put = after(&workspace, AccountEdit::PutTouchpoint(touch()));
        assert_eq!(put, unknown.clone());
        let removed = after(&workspace, AccountEdit::RemoveTouchpoint(1.into()));
        assert_eq!(removed, unknown);
        let mut long = touch();
        long.next_step = "x".repeat(501);
        let logged = after(&workspace, AccountEdit::Log(long, 9.into()));
        assert!(matches!(logged, Err(Rejection::TooLong { .. })));
        let mut early = touch();
        early.day = "0206-11-26".parse().expect("a day");
        let logged = after(&workspace, AccountEdit::Log(early.clone(), 9.into()));
        assert_eq!(logged, Err(Rejection::DayOutOfRange(early.day)));
    }

    #[test]
    fn our_contact_of_a_person_is_one_of_us() {
        let workspace = workspace(false);
        let mut person = Person::new(PersonId::from(1), name("Anna"));
        person.contact = Some(MemberId::from(6));
        let put = after(&workspace, AccountEdit::PutPerson(person.clone()));
        assert_eq!(put, Err(Rejection::UnknownMember(MemberId::from(6))));
        person.contact = Some(MemberId::from(5));
        let put = after(&workspace, AccountEdit::PutPerson(person.clone()));
        assert_eq!(only(&put.expect("a person")).people, [person]);
    }
}
