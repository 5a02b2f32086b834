//! How well we know a customer: whether the people who count are known, and how long the last contact with
//! them is ago. One finding at a time, the one that weighs most; what to do about it is said in `words`.

use super::account::Account;
use super::ids::PersonId;
use super::person::{BuyingRole, Person};
use super::sorting;
use super::touchpoint::Touchpoint;
use super::values::{Date, Name};

/// The last day somebody of us was in touch with the customer, or with one of its people. Contacts that are
/// still to come do not count.
pub fn last_touch(account: &Account, person: Option<PersonId>, today: Date) -> Option<Date> {
    let touched = account.touchpoints.iter().filter(|touch| {
        touch.day <= today && person.is_none_or(|person| touch.people.contains(&person))
    });
    touched.map(|touch| touch.day).max()
}

/// Whether a last contact is longer ago than a workspace allows. Without any it is not known to be.
pub fn is_stale(last: Option<Date>, today: Date, stale_days: u16) -> bool {
    last.is_some_and(|last| (today - last).num_days() > i64::from(stale_days))
}

/// How fresh a contact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Freshness {
    Fresh,
    /// More than half of the days have gone by.
    Ageing,
    /// Longer ago than a workspace allows.
    Stale,
}

impl Freshness {
    /// How fresh a contact of so many days ago is.
    pub fn of(days: i64, stale_days: u16) -> Self {
        let stale_days = i64::from(stale_days);
        match days {
            _ if days > stale_days => Self::Stale,
            _ if 2 * days > stale_days => Self::Ageing,
            _ => Self::Fresh,
        }
    }
}

/// The touchpoints, newest first; of one day the one that was written down last.
pub fn newest_first(account: &Account) -> Vec<&Touchpoint> {
    let mut touches: Vec<&Touchpoint> = account.touchpoints.iter().collect();
    sorting::by(&mut touches, |one, other| {
        (other.day, other.id).cmp(&(one.day, one.id))
    });
    touches
}

/// The people in the order they matter: who is there before who has left, then by influence; otherwise as
/// they were written down.
pub fn by_influence(account: &Account, today: Date) -> Vec<&Person> {
    let mut people: Vec<&Person> = account.people.iter().collect();
    let weight = |person: &Person| (person.is_there(today), person.influence);
    sorting::by(&mut people, |one, other| weight(other).cmp(&weight(one)));
    people
}

/// The people in the order in which they wait for a contact: who is there before who has left, then who has never been
/// spoken with, then by the days since the last contact; of equal days who has more influence.
pub fn by_need(account: &Account, today: Date) -> Vec<&Person> {
    let mut people = by_influence(account, today);
    let waiting = |person: &Person| {
        let last = last_touch(account, Some(person.id), today);
        (!person.is_there(today), last)
    };
    sorting::by(&mut people, |one, other| waiting(one).cmp(&waiting(other)));
    people
}

/// What is most missing in how we know a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coverage {
    /// Nobody is known there.
    Nobody,
    /// People are known, but not what part any of them has.
    NoRoles,
    NoDecider,
    /// Only one person is known.
    OnlyOne(Name),
    /// A decider would rather buy elsewhere.
    DeciderAgainst(Name),
    /// Neither a sponsor nor a champion is known.
    NobodyForUs,
    NoSponsor,
    NoChampion,
    /// All deciders are deciders only by assumption.
    DeciderAssumed(Name),
    /// No decider has been spoken with, as far as is known.
    DeciderNeverMet(Name),
    /// No decider has been spoken with since that day.
    DeciderStale(Name, Date),
    /// Decider, sponsor and champion are known.
    Complete,
}

impl Coverage {
    /// Looks at the people of an account as of today.
    pub fn of(account: &Account, today: Date, stale_days: u16) -> Self {
        let there = || {
            let people = account.people.iter();
            people.filter(move |person| person.is_there(today))
        };
        let having = |role: BuyingRole| there().filter(move |person| person.roles.contains(&role));
        let is_known = |role: BuyingRole| having(role).next().is_some();
        let Some(first) = there().next() else {
            return Self::Nobody;
        };
        if there().all(|person| person.roles.is_empty()) {
            return Self::NoRoles;
        }
        let Some(decider) = having(BuyingRole::Decider).next() else {
            return Self::NoDecider;
        };
        if there().nth(1).is_none() {
            return Self::OnlyOne(first.name.clone());
        }
        let against = |person: &&Person| person.attitude.is_some_and(|mood| mood.is_against_us());
        if let Some(critic) = having(BuyingRole::Decider).find(against) {
            return Self::DeciderAgainst(critic.name.clone());
        }
        match (
            is_known(BuyingRole::Sponsor),
            is_known(BuyingRole::Champion),
        ) {
            (false, false) => return Self::NobodyForUs,
            (false, true) => return Self::NoSponsor,
            (true, false) => return Self::NoChampion,
            (true, true) => {}
        }
        if having(BuyingRole::Decider).all(|person| !person.confirmed) {
            return Self::DeciderAssumed(decider.name.clone());
        }
        let touched = having(BuyingRole::Decider)
            .filter_map(|person| Some((last_touch(account, Some(person.id), today)?, person)))
            .max_by_key(|(day, _)| *day);
        match touched {
            None => Self::DeciderNeverMet(decider.name.clone()),
            Some((day, person)) if is_stale(Some(day), today, stale_days) => {
                Self::DeciderStale(person.name.clone(), day)
            }
            Some(_) => Self::Complete,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{AccountId, TouchpointId};
    use crate::domain::person::Attitude;
    use crate::domain::values::Timestamp;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn name(text: &str) -> Name {
        Name::new(text).expect("a name")
    }

    fn account(people: &[(&str, &[BuyingRole])]) -> Account {
        let mut account = Account::new(
            AccountId::from(1),
            name("Ernst Handel"),
            Timestamp::default(),
        );
        for (number, (called, roles)) in people.iter().enumerate() {
            let id = PersonId::from(u128::try_from(number).expect("few"));
            let mut person = Person::new(id, name(called));
            person.roles = roles.iter().copied().collect();
            account.people.push(person);
        }
        account
    }

    fn touch(account: &mut Account, number: u128, on: &str, people: &[u128]) {
        let mut touch = Touchpoint::new(TouchpointId::from(number), day(on));
        touch.people = people.iter().copied().map(PersonId::from).collect();
        account.touchpoints.push(touch);
    }

    fn coverage(account: &Account) -> Coverage {
        Coverage::of(account, day("2026-11-26"), 60)
    }

    #[test]
    fn what_is_most_missing_is_said_first() {
        use BuyingRole::{Champion, Decider, Sponsor, User};
        assert_eq!(coverage(&account(&[])), Coverage::Nobody);
        assert_eq!(coverage(&account(&[("Anna", &[])])), Coverage::NoRoles);
        assert_eq!(
            coverage(&account(&[("Anna", &[User]), ("Bert", &[])])),
            Coverage::NoDecider
        );
        assert_eq!(
            coverage(&account(&[("Anna", &[Decider, Sponsor, Champion])])),
            Coverage::OnlyOne(name("Anna"))
        );
        let pair = |roles| account(&[("Anna", &[Decider]), ("Bert", roles)]);
        assert_eq!(coverage(&pair(&[])), Coverage::NobodyForUs);
        assert_eq!(coverage(&pair(&[Champion])), Coverage::NoSponsor);
        assert_eq!(coverage(&pair(&[Sponsor])), Coverage::NoChampion);
        let mut all = pair(&[Sponsor, Champion]);
        assert_eq!(coverage(&all), Coverage::DeciderAssumed(name("Anna")));
        all.people[0].confirmed = true;
        assert_eq!(coverage(&all), Coverage::DeciderNeverMet(name("Anna")));
        touch(&mut all, 1, "2026-09-26", &[0]);
        let since = day("2026-09-26");
        assert_eq!(coverage(&all), Coverage::DeciderStale(name("Anna"), since));
        touch(&mut all, 2, "2026-09-27", &[0, 1]);
        assert_eq!(coverage(&all), Coverage::Complete);
        all.people[0].attitude = Some(Attitude::Critical);
        assert_eq!(coverage(&all), Coverage::DeciderAgainst(name("Anna")));
    }

    #[test]
    fn who_has_left_is_known_no_longer() {
        use BuyingRole::{Decider, User};
        let mut account = account(&[("Anna", &[Decider]), ("Bert", &[User])]);
        account.people[0].left_on = Some(day("2026-11-26"));
        assert_eq!(coverage(&account), Coverage::NoDecider);
        account.people[0].left_on = Some(day("2026-11-27"));
        assert_eq!(coverage(&account), Coverage::NobodyForUs);
    }

    #[test]
    fn the_last_touch_is_the_newest_that_has_happened() {
        let mut account = account(&[("Anna", &[]), ("Bert", &[])]);
        let today = day("2026-11-26");
        assert_eq!(last_touch(&account, None, today), None);
        touch(&mut account, 1, "2026-11-02", &[0]);
        touch(&mut account, 2, "2026-10-01", &[1]);
        touch(&mut account, 3, "2026-12-24", &[1]);
        assert_eq!(last_touch(&account, None, today), Some(day("2026-11-02")));
        let bert = Some(PersonId::from(1));
        assert_eq!(last_touch(&account, bert, today), Some(day("2026-10-01")));
        let ids = newest_first(&account).into_iter().map(|touch| touch.id);
        assert_eq!(ids.collect::<Vec<_>>(), [3, 1, 2].map(TouchpointId::from));
        let named = |people: Vec<&Person>| {
            let names = people.into_iter().map(|person| person.name.to_string());
            names.collect::<Vec<_>>()
        };
        account.people.push(Person::new(2.into(), name("Carla")));
        account.people.push(Person::new(3.into(), name("Dora")));
        account.people[3].left_on = Some(today);
        let order = named(by_need(&account, today));
        assert_eq!(order, ["Carla", "Bert", "Anna", "Dora"]);
        assert_eq!(Freshness::of(30, 60), Freshness::Fresh);
        assert_eq!(Freshness::of(31, 60), Freshness::Ageing);
        assert_eq!(Freshness::of(60, 60), Freshness::Ageing);
        assert_eq!(Freshness::of(61, 60), Freshness::Stale);
        assert!(!is_stale(Some(day("2026-09-27")), today, 60));
        assert!(is_stale(Some(day("2026-09-26")), today, 60));
        assert!(!is_stale(None, today, 60));
    }
}
