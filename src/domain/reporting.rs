//! Who reports to whom among a customer's people. Somebody who is gone reads as nobody, and whatever lies in a
//! store, every walk ends.

use super::account::Account;
use super::ids::PersonId;
use super::person::Person;
use super::sorting;

/// For each person the place of whom they report to.
fn bosses(people: &[Person]) -> Vec<Option<usize>> {
    let mut places: Vec<(PersonId, usize)> = Vec::with_capacity(people.len());
    places.extend(people.iter().enumerate().map(|(at, one)| (one.id, at)));
    sorting::by(&mut places, |one, other| one.cmp(other));
    let place = |id: PersonId| {
        let found = places.binary_search_by(|(known, _)| known.cmp(&id)).ok()?;
        Some(places[found].1)
    };
    let people = people.iter();
    people
        .map(|person| person.reports_to.and_then(place))
        .collect()
}

/// The people who would report to themselves through others.
pub fn in_circles(people: &[Person]) -> Vec<PersonId> {
    if people.iter().all(|person| person.reports_to.is_none()) {
        return Vec::new();
    }
    let bosses = bosses(people);
    // Which walk came by first: a walk that meets its own trace has found a circle.
    let mut walks = vec![0; people.len()];
    let mut circles = Vec::new();
    for start in 0..people.len() {
        let walk = start + 1;
        let mut at = Some(start);
        while let Some(here) = at.filter(|here| walks[*here] == 0) {
            walks[here] = walk;
            at = bosses[here];
        }
        let Some(met) = at.filter(|here| walks[*here] == walk) else {
            continue;
        };
        let mut next = Some(met);
        while let Some(here) = next {
            circles.push(people[here].id);
            next = bosses[here].filter(|boss| *boss != met);
        }
    }
    circles
}

/// Frees those who would report to themselves: two edits that were sound alone can make a circle together. Of each circle
/// the first person only, so that no more gives way than has to.
pub fn break_circles(people: &mut [Person]) {
    loop {
        let circles = in_circles(people);
        let mut all = people.iter_mut();
        match all.find(|person| circles.contains(&person.id)) {
            Some(person) => person.reports_to = None,
            None => return,
        }
    }
}

/// Whether somebody would report to themselves if they reported to `boss`.
pub fn would_circle(people: &[Person], person: PersonId, boss: PersonId) -> bool {
    let bosses = bosses(people);
    let mut at = people.iter().position(|one| one.id == boss);
    for _ in 0..=people.len() {
        match at {
            Some(here) if people[here].id == person => return true,
            Some(here) => at = bosses[here],
            None => return false,
        }
    }
    true
}

/// Somebody, and those who report to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    pub person: PersonId,
    pub below: Vec<Branch>,
}

/// The people as a tree, in the order in which they are handed in; those who report to nobody that is known stand at
/// the top.
pub fn tree(people: &[Person]) -> Vec<Branch> {
    let bosses = bosses(people);
    let mut seen = vec![false; people.len()];
    let tops = (0..people.len()).filter(|at| bosses[*at].is_none());
    // What a circle holds would hang on nobody: it begins wherever one meets it.
    let all = tops.chain(0..people.len());
    let mut branches = Vec::new();
    for at in all {
        branches.extend(branch(people, &bosses, &mut seen, at));
    }
    branches
}

fn branch(
    people: &[Person],
    bosses: &[Option<usize>],
    seen: &mut [bool],
    at: usize,
) -> Option<Branch> {
    if std::mem::replace(&mut seen[at], true) {
        return None;
    }
    let mut below = Vec::new();
    for (one, boss) in bosses.iter().enumerate() {
        if *boss == Some(at) {
            below.extend(branch(people, bosses, seen, one));
        }
    }
    let person = people[at].id;
    Some(Branch { person, below })
}

/// What hangs on a person and goes with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Links {
    /// Parts that the person has in what the customer buys.
    pub roles: usize,
    /// How we stand with the person.
    pub relations: usize,
    /// Who reports to the person, and to whom the person does.
    pub reporting: usize,
    /// Contacts in which the person took part.
    pub contacts: usize,
}

/// What would go with a person.
pub fn links_of(account: &Account, id: PersonId) -> Links {
    let person = account.people.iter().find(|one| one.id == id);
    let below = account.people.iter();
    let below = below.filter(|one| one.reports_to == Some(id)).count();
    let contacts = account.touchpoints.iter();
    let contacts = contacts.filter(|touch| touch.people.contains(&id)).count();
    person.map_or_else(Links::default, |person| Links {
        roles: person.roles.len(),
        relations: person.relations.len(),
        reporting: below + usize::from(person.reports_to.is_some()),
        contacts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::touchpoint::Touchpoint;
    use crate::domain::values::Name;
    use crate::domain::values::Timestamp;

    /// People with ids from 1; each reports to the one named beside.
    fn people(bosses: &[Option<u128>]) -> Vec<Person> {
        let people = (1..).zip(bosses).map(|(id, boss): (u128, _)| {
            let mut person = Person::new(id.into(), Name::new("Anna").expect("a name"));
            person.reports_to = boss.map(PersonId::from);
            person
        });
        people.collect()
    }

    fn ids(ids: &[u128]) -> Vec<PersonId> {
        ids.iter().copied().map(PersonId::from).collect()
    }

    #[test]
    fn a_circle_is_found_with_all_that_are_in_it_and_nobody_else() {
        assert_eq!(in_circles(&people(&[None, Some(1), Some(2)])), ids(&[]));
        assert_eq!(in_circles(&people(&[Some(9), Some(1)])), ids(&[]));
        assert_eq!(in_circles(&people(&[Some(1)])), ids(&[1]));
        let mut both = people(&[Some(3), Some(1), Some(2), Some(1), None, Some(5)]);
        let mut found = in_circles(&both);
        found.sort();
        assert_eq!(found, ids(&[1, 2, 3]));
        break_circles(&mut both);
        assert_eq!(in_circles(&both), ids(&[]));
        assert_eq!(both[3].reports_to, Some(PersonId::from(1)));
    }

    #[test]
    fn what_hangs_on_a_person_is_counted() {
        let name = Name::new("Acme").expect("a name");
        let mut account = Account::new(1.into(), name, Timestamp::default());
        account.people = people(&[None, Some(1), Some(1), Some(2)]);
        let day = "2026-11-02".parse().expect("a day");
        let mut touch = Touchpoint::new(9.into(), day);
        touch.people.insert(1.into());
        account.touchpoints.push(touch);
        let links = links_of(&account, 1.into());
        assert_eq!((links.reporting, links.contacts), (2, 1));
        assert_eq!(links_of(&account, 2.into()).reporting, 2);
        assert_eq!(links_of(&account, 9.into()), Links::default());
    }

    #[test]
    fn who_stands_above_can_t_be_put_below() {
        let people = people(&[None, Some(1), Some(2), None]);
        let would = |person: u128, boss: u128| would_circle(&people, person.into(), boss.into());
        assert!(would(1, 3) && would(2, 3) && would(1, 1));
        assert!(!would(3, 1) && !would(1, 4) && !would(4, 1));
    }

    #[test]
    fn the_tree_has_everybody_once_in_their_order() {
        let flat = |branches: &[Branch]| {
            fn walk(branch: &Branch, depth: usize, into: &mut Vec<(PersonId, usize)>) {
                into.push((branch.person, depth));
                for one in &branch.below {
                    walk(one, depth + 1, into);
                }
            }
            let mut all = Vec::new();
            branches.iter().for_each(|one| walk(one, 0, &mut all));
            all
        };
        let at = |id: u128, depth: usize| (PersonId::from(id), depth);
        let tree_of = |bosses: &[Option<u128>]| flat(&tree(&people(bosses)));
        let lines = tree_of(&[Some(2), None, Some(2), Some(1), Some(77)]);
        assert_eq!(lines, [at(2, 0), at(1, 1), at(4, 2), at(3, 1), at(5, 0)]);
        let circle = tree_of(&[Some(2), Some(1), None]);
        assert_eq!(circle, [at(3, 0), at(1, 0), at(2, 1)]);
    }
}
