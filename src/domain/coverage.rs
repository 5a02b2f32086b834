//! Whether the parts are known that decide about a customer, one by one. What weighs most of what is missing is one
//! [`Coverage`](super::relationship::Coverage).

use super::account::Account;
use super::ids::PersonId;
use super::person::BuyingRole;
use super::relationship::by_influence;
use super::values::{Date, Name};

/// What should be known of every customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wanted {
    /// Somebody with a part that decides.
    Role(BuyingRole),
    /// A second person, so that not everything depends on the first.
    SecondPerson,
}

/// All, in the order in which they are asked.
pub const WANTED: [Wanted; 4] = [
    Wanted::Role(BuyingRole::Decider),
    Wanted::Role(BuyingRole::Sponsor),
    Wanted::Role(BuyingRole::Champion),
    Wanted::SecondPerson,
];

/// One of the questions with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub wanted: Wanted,
    /// Who it is; nobody, if that is missing.
    pub known: Vec<(PersonId, Name)>,
    /// Nobody has made sure of any of them.
    pub assumed: bool,
}

impl Check {
    /// Whether somebody is known.
    pub fn is_met(&self) -> bool {
        !self.known.is_empty()
    }
}

/// Goes through the questions as of today.
pub fn checks(account: &Account, today: Date) -> Vec<Check> {
    let mut people = by_influence(account, today);
    people.retain(|person| person.is_there(today));
    let check = |wanted| {
        let fits = |roles: &std::collections::BTreeSet<BuyingRole>| match wanted {
            Wanted::Role(role) => roles.contains(&role),
            Wanted::SecondPerson => people.len() > 1,
        };
        let found = || people.iter().filter(|person| fits(&person.roles));
        Check {
            wanted,
            known: found()
                .map(|person| (person.id, person.name.clone()))
                .collect(),
            assumed: matches!(wanted, Wanted::Role(_))
                && found().next().is_some()
                && found().all(|person| !person.confirmed),
        }
    };
    WANTED.into_iter().map(check).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::Person;
    use crate::domain::values::Timestamp;

    #[test]
    fn each_part_is_known_assumed_or_missing() {
        let name = |text: &str| Name::new(text).expect("a name");
        let today: Date = "2026-11-26".parse().expect("a day");
        let mut account = Account::new(1.into(), name("Ernst Handel"), Timestamp::default());
        let said = |account: &Account| {
            let checks = checks(account, today).into_iter();
            checks
                .map(|check| (check.known.len(), check.assumed))
                .collect::<Vec<_>>()
        };
        assert_eq!(said(&account), [(0, false); 4]);
        let mut anna = Person::new(1.into(), name("Anna"));
        anna.roles = [BuyingRole::Decider, BuyingRole::Champion].into();
        account.people.push(anna);
        let alone = [(1, true), (0, false), (1, true), (0, false)];
        assert_eq!(said(&account), alone);
        let mut bert = Person::new(2.into(), name("Bert"));
        bert.roles = [BuyingRole::Decider].into();
        bert.confirmed = true;
        account.people.push(bert);
        let both = [(2, false), (0, false), (1, true), (2, false)];
        assert_eq!(said(&account), both);
        // Who has left is known no longer.
        account.people[1].left_on = Some(today);
        assert_eq!(said(&account), alone);
    }
}
