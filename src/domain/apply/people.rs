//! Edits of the customer's people and of the contacts with them.

use crate::domain::account::Account;
use crate::domain::health::HealthEntry;
use crate::domain::ids::{EntryId, MemberId, PersonId};
use crate::domain::limits;
use crate::domain::person::{Person, Relation};
use crate::domain::plan::{Action, ActionStatus};
use crate::domain::reporting::in_circles;
use crate::domain::rule::{MAX_ENTRIES, MAX_TOUCHPOINTS, Rejection, line, prose};
use crate::domain::touchpoint::Touchpoint;
use crate::domain::validate::account_keeps_rules;
use crate::domain::workspace::Workspace;

/// Adds a person, or replaces the one with its id. Whom it names has to be there; who was named before may be gone.
pub(super) fn put_person(
    workspace: &Workspace,
    account: &mut Account,
    person: &Person,
) -> Result<(), Rejection> {
    let mut person = person.clone();
    for text in [&mut person.title, &mut person.email, &mut person.phone] {
        *text = line(text)?;
    }
    limits::person(&person)?;
    let place = account.people.iter().position(|one| one.id == person.id);
    let before = place.map(|place| &account.people[place]);
    let one_of_us = |member: MemberId| match workspace.head().member(member) {
        Some(_) => Ok(()),
        None => Err(Rejection::UnknownMember(member)),
    };
    if let Some(member) = person.contact
        && before.is_none_or(|before| before.contact != person.contact)
    {
        one_of_us(member)?;
    }
    for member in person.relations.keys() {
        if before.is_none_or(|before| !before.relations.contains_key(member)) {
            one_of_us(*member)?;
        }
    }
    if let Some(boss) = person.reports_to
        && before.is_none_or(|before| before.reports_to != person.reports_to)
    {
        let is_known = account.people.iter().any(|one| one.id == boss) || boss == person.id;
        if !is_known {
            return Err(Rejection::UnknownPerson(boss));
        }
    }
    match place {
        Some(place) => account.people[place] = person,
        None => account.people.push(person),
    }
    no_circle(&account.people)
}

/// Nobody reports to themselves.
fn no_circle(people: &[Person]) -> Result<(), Rejection> {
    match in_circles(people).is_empty() {
        true => Ok(()),
        false => Err(Rejection::ReportingCycle),
    }
}

/// Removes a person; who reported to them reports to nobody that is known.
pub(super) fn remove_person(account: &mut Account, id: PersonId) -> Result<(), Rejection> {
    let known = account.people.iter().position(|person| person.id == id);
    account
        .people
        .remove(known.ok_or(Rejection::UnknownPerson(id))?);
    for person in &mut account.people {
        if person.reports_to == Some(id) {
            person.reports_to = None;
        }
    }
    Ok(())
}

/// Says how one of us stands with a person, or takes it back.
pub(super) fn relate(
    workspace: &Workspace,
    account: &mut Account,
    person: PersonId,
    member: MemberId,
    relation: Option<Relation>,
) -> Result<(), Rejection> {
    let known = account.people.iter_mut().find(|one| one.id == person);
    let known = known.ok_or(Rejection::UnknownPerson(person))?;
    match relation {
        Some(relation) => {
            workspace
                .head()
                .member(member)
                .ok_or(Rejection::UnknownMember(member))?;
            known.relations.insert(member, relation);
        }
        None => {
            known.relations.remove(&member);
        }
    }
    Ok(())
}

/// Judges the relationship; a second judgement of one day takes the place of the first.
pub(super) fn put_health(account: &mut Account, entry: &HealthEntry) -> Result<(), Rejection> {
    let mut entry = entry.clone();
    entry.note = prose(&entry.note)?;
    limits::health(&entry)?;
    let of_the_day = |known: &HealthEntry| known.id == entry.id || known.day == entry.day;
    match account.health.iter().position(of_the_day) {
        Some(place) => {
            account.health[place] = entry.clone();
            let mut kept = false;
            account.health.retain(|known| {
                let again = of_the_day(known) && kept;
                kept |= of_the_day(known);
                !again
            });
        }
        None => account.health.push(entry),
    }
    account_keeps_rules(account)
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
    use crate::domain::account::{Account, Figure};
    use crate::domain::apply::apply;
    use crate::domain::command::{AccountEdit, Command, HeadEdit};
    use crate::domain::health::HealthSignal;
    use crate::domain::ids::{AccountId, MemberId, PersonId, PlanId, TouchpointId};
    use crate::domain::model::ScoringModel;
    use crate::domain::plan::{Plan, PlanKind};
    use crate::domain::values::{Cents, Date, Name, Timestamp};
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

    fn with_people(names: &[&str]) -> Workspace {
        let mut known = workspace(false);
        for (id, called) in (1_u128..).zip(names) {
            let person = Person::new(id.into(), name(called));
            known = after(&known, AccountEdit::PutPerson(person)).expect("a person");
        }
        known
    }

    fn reporting(known: &Workspace, person: usize, boss: u128) -> AccountEdit {
        let mut person = only(known).people[person].clone();
        person.reports_to = Some(boss.into());
        AccountEdit::PutPerson(person)
    }

    #[test]
    fn nobody_reports_to_themselves_or_to_a_stranger() {
        let known = with_people(&["Karla", "Roland", "Petra"]);
        let known = after(&known, reporting(&known, 1, 1)).expect("Roland below Karla");
        let known = after(&known, reporting(&known, 2, 2)).expect("Petra below Roland");
        let circle = after(&known, reporting(&known, 0, 3));
        assert_eq!(circle, Err(Rejection::ReportingCycle));
        let alone = after(&known, reporting(&known, 0, 1));
        assert_eq!(alone, Err(Rejection::ReportingCycle));
        let stranger = after(&known, reporting(&known, 0, 77));
        assert_eq!(stranger, Err(Rejection::UnknownPerson(77.into())));
        // Who goes frees those below.
        let freed = after(&known, AccountEdit::RemovePerson(1.into())).expect("removed");
        let bosses: Vec<_> = only(&freed)
            .people
            .iter()
            .map(|one| one.reports_to)
            .collect();
        assert_eq!(bosses, [None, Some(PersonId::from(2))]);
    }

    #[test]
    fn a_relation_is_between_one_of_us_and_one_of_them() {
        let known = with_people(&["Karla"]);
        let relate = |person: u128, member: u128, relation| AccountEdit::Relation {
            person: person.into(),
            member: member.into(),
            relation,
        };
        let good = Some(Relation::Good);
        let stranger = after(&known, relate(2, 5, good));
        assert_eq!(stranger, Err(Rejection::UnknownPerson(2.into())));
        let foreign = after(&known, relate(1, 6, good));
        assert_eq!(foreign, Err(Rejection::UnknownMember(6.into())));
        let related = after(&known, relate(1, 5, good)).expect("a relation");
        assert_eq!(
            only(&related).people[0].relations[&5.into()],
            Relation::Good
        );
        assert_eq!(after(&related, relate(1, 5, None)).expect("none"), known);
        // Who leaves our list takes their relations along, and can come back with undo.
        let gone = Command::EditHead(HeadEdit::RemoveMember(5.into()));
        let change = apply(&related, &gone, Timestamp::default()).expect("removed");
        let mut left = related.clone();
        left.adopt(&change);
        assert!(only(&left).people[0].relations.is_empty());
        left.adopt(&change.inverse());
        assert_eq!(left, related);
    }

    #[test]
    fn a_second_judgement_of_one_day_takes_the_place_of_the_first() {
        let judge = |id: u128, day: &str, signals: usize| {
            let all = HealthSignal::ALL.into_iter().take(signals);
            AccountEdit::PutHealth(HealthEntry {
                id: id.into(),
                day: day.parse().expect("a day"),
                signals: all.map(|signal| (signal, 75)).collect(),
                note: "calm".to_owned(),
            })
        };
        let known = workspace(false);
        let few = after(&known, judge(1, "2026-11-26", 2));
        assert_eq!(few, Err(Rejection::TooFewSignals { min: 3, actual: 2 }));
        let first = after(&known, judge(1, "2026-11-25", 5)).expect("judged");
        let second = after(&first, judge(2, "2026-11-26", 5)).expect("judged");
        let again = after(&second, judge(3, "2026-11-26", 4)).expect("judged");
        let kept: Vec<_> = only(&again).health.iter().map(|one| one.id).collect();
        assert_eq!(kept, [1, 3].map(EntryId::from));
        let gone = after(&again, AccountEdit::RemoveHealth(2.into()));
        assert_eq!(gone, Err(Rejection::UnknownHealth(2.into())));
        let back = after(&again, AccountEdit::RemoveHealth(3.into())).expect("removed");
        assert_eq!(only(&back).health.len(), 1);
    }

    #[test]
    fn another_potential_is_an_estimate_again() {
        let period = "2026".parse().expect("a period");
        let potential = |cents: i64| AccountEdit::Figure {
            period,
            figure: Figure::Potential,
            amount: Cents::try_from(cents).ok(),
        };
        let confirm = AccountEdit::ConfirmPotential(period, true);
        let known = workspace(false);
        // There is nothing yet that could be confirmed.
        assert_eq!(after(&known, confirm.clone()).expect("nothing"), known);
        let known = after(&known, potential(500)).expect("a potential");
        let sure = after(&known, confirm).expect("confirmed");
        assert!(only(&sure).figures[&period].potential_confirmed);
        let same = after(&sure, potential(500)).expect("the same");
        assert_eq!(same, sure);
        let other = after(&sure, potential(600)).expect("another");
        assert!(!only(&other).figures[&period].potential_confirmed);
    }
}
