//! The best way to the person who decides, by how each of us stands with the customer's people.

use super::account::Account;
use super::ids::{MemberId, PersonId};
use super::person::{BuyingRole, Person, Relation};
use super::relationship::by_influence;
use super::values::Date;
use super::workspace::Member;

/// The best way in that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayIn {
    /// Nobody has said yet who of us stands how with whom.
    NothingSaid,
    /// Nobody is known who decides; the one of us who stands well with somebody, if there is one.
    NoDecider(Option<(MemberId, PersonId)>),
    /// One of us stands well with a decider.
    Direct(MemberId, PersonId),
    /// One of us stands well with somebody who is close to a decider.
    Through(MemberId, PersonId, PersonId),
    /// One of us is working on a decider.
    Working(MemberId, PersonId),
    /// Nobody of us stands well with a decider, nor with anybody close.
    Closed(PersonId),
}

/// The best way in for the members of today. Who has left, on either side, leads nowhere.
pub fn way_in(account: &Account, members: &[Member], today: Date) -> WayIn {
    let mut people = by_influence(account, today);
    people.retain(|person| person.is_there(today));
    let who = |person: &Person, wanted: Relation| {
        let mut members = members.iter().map(|member| member.id);
        members.find(|member| person.relations.get(member) == Some(&wanted))
    };
    let is_said = |person: &&Person| Relation::ALL.iter().any(|one| who(person, *one).is_some());
    if !people.iter().any(is_said) {
        return WayIn::NothingSaid;
    }
    let well = |person: &Person| Some((who(person, Relation::Good)?, person.id));
    let deciders: Vec<&Person> = people
        .iter()
        .copied()
        .filter(|person| person.roles.contains(&BuyingRole::Decider))
        .collect();
    let Some(first) = deciders.first() else {
        return WayIn::NoDecider(people.iter().find_map(|person| well(person)));
    };
    if let Some((member, person)) = deciders.iter().find_map(|person| well(person)) {
        return WayIn::Direct(member, person);
    }
    for decider in &deciders {
        let is_close = |person: &&&Person| {
            person.reports_to == Some(decider.id)
                || decider.reports_to == Some(person.id)
                || person.roles.contains(&BuyingRole::Sponsor)
                || person.roles.contains(&BuyingRole::Champion)
        };
        let mut close = people.iter().filter(is_close);
        if let Some((member, by)) = close.find_map(|person| well(person)) {
            return WayIn::Through(member, by, decider.id);
        }
    }
    let mut working = deciders.iter();
    let working = working.find_map(|person| Some((who(person, Relation::Working)?, person.id)));
    match working {
        Some((member, person)) => WayIn::Working(member, person),
        None => WayIn::Closed(first.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::{Name, Timestamp};

    #[test]
    fn the_shortest_good_way_to_a_decider_is_found() {
        let name = |text: &str| Name::new(text).expect("a name");
        let today: Date = "2026-11-26".parse().expect("a day");
        let member = |id: u128| Member {
            id: id.into(),
            name: name("Nora"),
        };
        let members = [member(1), member(2)];
        let mut account = Account::new(1.into(), name("Ernst Handel"), Timestamp::default());
        let found = |account: &Account| way_in(account, &members, today);
        assert_eq!(found(&account), WayIn::NothingSaid);
        for (id, called) in [(1_u128, "Karla"), (2, "Ilse"), (3, "Petra")] {
            account.people.push(Person::new(id.into(), name(called)));
        }
        // One who is no longer of us says nothing.
        account.people[0].relations.insert(9.into(), Relation::Good);
        assert_eq!(found(&account), WayIn::NothingSaid);
        account.people[2].relations.insert(2.into(), Relation::Good);
        let petra = Some((2.into(), 3.into()));
        assert_eq!(found(&account), WayIn::NoDecider(petra));
        account.people[0].roles.insert(BuyingRole::Decider);
        assert_eq!(found(&account), WayIn::Closed(1.into()));
        account.people[0]
            .relations
            .insert(1.into(), Relation::Working);
        assert_eq!(found(&account), WayIn::Working(1.into(), 1.into()));
        account.people[2].reports_to = Some(1.into());
        let through = WayIn::Through(2.into(), 3.into(), 1.into());
        assert_eq!(found(&account), through);
        account.people[2].left_on = Some(today);
        assert_eq!(found(&account), WayIn::Working(1.into(), 1.into()));
        account.people[0].relations.insert(2.into(), Relation::Good);
        assert_eq!(found(&account), WayIn::Direct(2.into(), 1.into()));
    }
}
