//! A task as the phones are asked it: with the names and words that the record leaves to the accounts and the model.

use crate::domain::model::CriterionId;
use crate::domain::workshop::Workshop;
use crate::domain::workshop::ballot::{Round, Task};
use crate::domain::workspace::Workspace;
use crate::exchange::workshop::{self as travelling, AskedCriterion, Question};
use crate::words::Locale;
use crate::words::workshop::close;

/// The task with all that a phone needs to ask it. An account or a criterion that is gone keeps its place, so that the
/// answers do too; it is then called a deleted one, and the words of a criterion are the catalogue's.
pub fn asked(
    workshop: &Workshop,
    task: &Task,
    here: &Workspace,
    locale: Locale,
) -> travelling::Task {
    let name = |id: &_| here.account(*id).map(|account| account.name.to_string());
    let gone = || close::gone(locale).to_owned();
    let names = task.accounts.iter().map(|id| name(id).unwrap_or_else(gone));
    travelling::Task {
        workshop: workshop.tag(),
        number: task.number,
        task: task.tag(),
        locale,
        title: workshop.title.clone(),
        accounts: names.collect(),
        question: match task.round {
            Round::Dots => Question::Dots(task.dots),
            Round::Rate | Round::Again => {
                let asked = task.criteria.iter().map(|id| criterion(id, here));
                Question::Rate(asked.collect())
            }
        },
    }
}

fn criterion(id: &CriterionId, here: &Workspace) -> AskedCriterion {
    let own = here.model().criterion(id);
    let anchors = own.map(|own| own.anchors.clone()).unwrap_or_default();
    AskedCriterion {
        id: id.to_string(),
        label: own.map(|own| own.label.clone()).unwrap_or_default(),
        anchors: anchors.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Account;
    use crate::domain::analysis::value::Step;
    use crate::domain::ids::{AccountId, EntryId, WorkshopId, WorkspaceId};
    use crate::domain::model::ScoringModel;
    use crate::domain::values::{Date, Name, Timestamp};
    use crate::domain::workshop::agenda::Agenda;
    use crate::domain::workshop::tasks;
    use crate::domain::workspace::Head;

    fn account(number: u128, name: &str) -> Account {
        let name = Name::new(name).unwrap_or_default();
        Account::new(AccountId::from(number), name, Timestamp::default())
    }

    #[test]
    fn a_phone_is_asked_with_the_names_and_the_own_words_of_the_workspace() {
        let now = Timestamp::default();
        let mut model = ScoringModel::default_at(now);
        let own = model.criteria.iter_mut();
        let own = own.filter(|one| one.id.as_str() == "cooperation");
        for criterion in own {
            criterion.label = "Working together".to_owned();
            criterion.anchors.insert(Step::HIGHEST, "A joy".to_owned());
        }
        let name = Name::new("Ours").unwrap_or_default();
        let here = Workspace::from_records(
            Head::new(WorkspaceId::from(1), name, now),
            model,
            [account(1, "Ash"), account(2, "Birch")],
        );
        let id = WorkshopId::from(0xabcd_1234_5678);
        let mut workshop = Workshop::new(id, Agenda::Choose, false, Date::default());
        workshop.title = "Autumn".to_owned();
        workshop.long_list = vec![AccountId::from(2), AccountId::from(1)];
        let rate = tasks::next(&workshop, Round::Rate, &here, EntryId::from(1)).expect("a task");
        let asked = asked(&workshop, &rate, &here, Locale::De);
        assert_eq!((asked.workshop, asked.number), (0x1234_5678, 1));
        assert_eq!(asked.accounts, ["Birch", "Ash"]);
        assert_eq!((&*asked.title, asked.locale), ("Autumn", Locale::De));
        let Question::Rate(criteria) = asked.question else {
            panic!("not a rating");
        };
        assert_eq!(criteria.len(), rate.criteria.len());
        let own = criteria.iter().find(|one| one.id == "cooperation");
        let own = own.expect("the criterion with own words");
        assert_eq!(own.label, "Working together");
        assert_eq!(own.anchors, [(Step::HIGHEST, "A joy".to_owned())]);
        let others = criteria.iter().filter(|one| one.id != "cooperation");
        assert!(others.into_iter().all(|one| one.label.is_empty()));
    }
}
