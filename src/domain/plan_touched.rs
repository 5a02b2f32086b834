//! Which entries of a plan are another than before. A page with hundreds of entries asks once what a key has changed,
//! and every other entry stays as it stands.

use super::ids::EntryId;
use super::plan::Plan;
use super::plan_view::{
    ACTIONS, CHALLENGES, GOALS, List, MILESTONES, OBJECTIVES, OPPORTUNITIES, QUESTIONS, RISKS,
    SOLUTIONS, STRENGTHS, WEAKNESSES,
};

/// The entries that differ, in one pass. From the first one on that stands at another place, all that follow count:
/// something was added, removed or moved.
pub fn touched(before: &Plan, after: &Plan) -> Vec<EntryId> {
    let mut found = Vec::new();
    for list in [GOALS, CHALLENGES, OPPORTUNITIES, STRENGTHS, WEAKNESSES] {
        differing(list, before, after, &mut found);
    }
    differing(OBJECTIVES, before, after, &mut found);
    differing(SOLUTIONS, before, after, &mut found);
    differing(ACTIONS, before, after, &mut found);
    differing(QUESTIONS, before, after, &mut found);
    differing(RISKS, before, after, &mut found);
    differing(MILESTONES, before, after, &mut found);
    found
}

fn differing<T: PartialEq>(list: List<T>, before: &Plan, after: &Plan, found: &mut Vec<EntryId>) {
    let (old, new) = (list.entries(before), list.entries(after));
    let pairs = old.iter().zip(new);
    let mut same_places = 0;
    for (one, other) in pairs {
        if list.id(one) != list.id(other) {
            break;
        }
        same_places += 1;
        if one != other {
            found.push(list.id(one));
        }
    }
    let rest = old[same_places..].iter().chain(&new[same_places..]);
    found.extend(rest.map(|one| list.id(one)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::PlanKind;
    use crate::domain::values::Timestamp;

    fn plan() -> Plan {
        let mut plan = Plan::new(1.into(), PlanKind::Grow, Timestamp::default());
        for number in 0..4_u128 {
            plan.actions.push(ACTIONS.blank((10 + number).into()));
            plan.goals.push(GOALS.blank((20 + number).into()));
        }
        plan
    }

    fn ids(numbers: &[u128]) -> Vec<EntryId> {
        numbers
            .iter()
            .map(|number| EntryId::from(*number))
            .collect()
    }

    #[test]
    fn a_key_touches_one_entry() {
        let before = plan();
        let mut after = plan();
        assert_eq!(touched(&before, &after), []);
        after.actions[2].text.push('x');
        after.vision.push('x');
        assert_eq!(touched(&before, &after), ids(&[12]));
    }

    #[test]
    fn what_is_added_removed_or_moved_touches_all_behind_it() {
        let before = plan();
        let mut after = plan();
        after.goals.push(GOALS.blank(30.into()));
        assert_eq!(touched(&before, &after), ids(&[30]));
        after.goals.remove(1);
        assert_eq!(touched(&before, &after), ids(&[21, 22, 23, 22, 23, 30]));
    }
}
