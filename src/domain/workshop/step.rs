//! What one change of a workshop did, so that the list of changes can say more than that it was changed.

use super::Workshop;

/// What a change did; where it did several things, what says most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Begun,
    Removed,
    Closed,
    Reopened,
    /// Answers were shown to everybody.
    Revealed,
    /// They were covered again.
    Covered,
    /// Questions were handed out.
    Asked,
    /// Somebody's answers came, or went.
    Answers,
    /// A cell was talked about: a second vote, also while it is hidden, what was agreed on, who sees it differently.
    Talk,
    /// A decision was made or confirmed, and nothing in an account changed with it.
    Decided,
    /// A parked question.
    Parked,
    People,
    /// The list of accounts, long or short.
    List,
    Criteria,
    /// Its title, its notes, the next day, where it stands.
    Else,
}

impl Step {
    /// All.
    pub const ALL: [Self; 15] = [
        Self::Begun,
        Self::Removed,
        Self::Closed,
        Self::Reopened,
        Self::Revealed,
        Self::Covered,
        Self::Asked,
        Self::Answers,
        Self::Talk,
        Self::Decided,
        Self::Parked,
        Self::People,
        Self::List,
        Self::Criteria,
        Self::Else,
    ];

    /// What leads from one state of a workshop to the other; `None` where it is not there.
    pub fn between(before: Option<&Workshop>, after: Option<&Workshop>) -> Self {
        let (before, after) = match (before, after) {
            (None, _) => return Self::Begun,
            (_, None) => return Self::Removed,
            (Some(before), Some(after)) => (before, after),
        };
        let shown = |one: &Workshop| one.tasks.iter().filter(|task| task.revealed).count();
        let has_same_lists = before.long_list == after.long_list
            && before.short_list == after.short_list
            && before.nobody_missing == after.nobody_missing;
        // Whoever is taken out takes the answers along.
        let is_left_by_somebody = before.participants.len() > after.participants.len();
        match (before.is_closed(), after.is_closed()) {
            (false, true) => return Self::Closed,
            (true, false) => return Self::Reopened,
            _ => {}
        }
        if shown(before) < shown(after) {
            Self::Revealed
        } else if shown(before) > shown(after) {
            Self::Covered
        } else if before.tasks != after.tasks {
            Self::Asked
        } else if is_left_by_somebody {
            Self::People
        } else if before.ballots != after.ballots {
            Self::Answers
        } else if before.parked != after.parked {
            Self::Parked
        } else if before.talks != after.talks {
            Self::Talk
        } else if before.participants != after.participants {
            Self::People
        } else if !has_same_lists {
            Self::List
        } else if before.left_out != after.left_out {
            Self::Criteria
        } else if before.decisions != after.decisions {
            Self::Decided
        } else {
            Self::Else
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    use crate::domain::account::Answer;
    use crate::domain::ids::{AccountId, DecisionId, EntryId, WorkshopId};
    use crate::domain::plan_view::ACTIONS;
    use crate::domain::values::Timestamp;
    use crate::domain::workshop::agenda::Agenda;
    use crate::domain::workshop::ballot::{Ballot, Round, Task};
    use crate::domain::workshop::{Cell, Decided, Participant};

    #[test]
    fn a_change_is_called_by_what_says_most() {
        let day = "2026-11-27".parse().expect("a day");
        let empty = Workshop::new(WorkshopId::from(1), Agenda::Choose, false, day);
        let then = |change: &dyn Fn(&mut Workshop), from: &Workshop| {
            let mut after = from.clone();
            change(&mut after);
            let step = Step::between(Some(from), Some(&after));
            (step, after)
        };
        assert_eq!(Step::between(None, Some(&empty)), Step::Begun);
        assert_eq!(Step::between(Some(&empty), None), Step::Removed);
        let come = |one: &mut Workshop| {
            let ada = Participant::new(EntryId::from(1), "Ada".into(), "A".into());
            one.participants.push(ada);
        };
        assert_eq!(then(&come, &empty).0, Step::People);
        let list = |one: &mut Workshop| one.short_list.push(AccountId::from(1));
        assert_eq!(then(&list, &empty).0, Step::List);
        let ask = |one: &mut Workshop| {
            one.tasks.push(Task {
                id: EntryId::from(2),
                number: 1,
                round: Round::Rate,
                accounts: vec![AccountId::from(1)],
                criteria: Vec::new(),
                dots: 0,
                revealed: false,
            });
        };
        let (step, asked) = then(&ask, &empty);
        assert_eq!(step, Step::Asked);
        // Somebody who was not there before answers: that they came says less.
        let answer = |one: &mut Workshop| {
            come(one);
            one.ballots.push(Ballot {
                id: EntryId::from(3),
                task: 1,
                by: EntryId::from(1),
                turn: 0,
                carried: false,
                at: Timestamp::default(),
                marks: BTreeMap::new(),
            });
        };
        let (step, answered) = then(&answer, &asked);
        assert_eq!(step, Step::Answers);
        // Who goes takes the answers along.
        assert_eq!(Step::between(Some(&answered), Some(&asked)), Step::People);
        let cell = Cell {
            account: AccountId::from(1),
            criterion: "access".to_owned().try_into().expect("an id"),
        };
        let talk = |one: &mut Workshop| {
            one.talk_slot(1, &cell, EntryId::from(4)).agreed = Some(Answer::Unknown);
        };
        assert_eq!(then(&talk, &answered).0, Step::Talk);
        let park = |one: &mut Workshop| {
            talk(one);
            one.parked.push(ACTIONS.blank(EntryId::from(5)));
        };
        assert_eq!(then(&park, &answered).0, Step::Parked);
        let leave_out = |one: &mut Workshop| one.left_out.push(cell.criterion.clone());
        assert_eq!(then(&leave_out, &empty).0, Step::Criteria);
        let nobody = |one: &mut Workshop| one.nobody_missing = true;
        assert_eq!(then(&nobody, &empty).0, Step::List);
        let decide = |one: &mut Workshop| {
            one.decisions.push(Decided {
                id: DecisionId::from(6),
                account: AccountId::from(1),
            });
        };
        assert_eq!(then(&decide, &empty).0, Step::Decided);
        let show = |one: &mut Workshop| one.tasks[0].revealed = true;
        let (step, shown) = then(&show, &answered);
        assert_eq!(step, Step::Revealed);
        assert_eq!(Step::between(Some(&shown), Some(&answered)), Step::Covered);
        let note = |one: &mut Workshop| one.notes = "Good talk".into();
        assert_eq!(then(&note, &shown).0, Step::Else);
        let close = |one: &mut Workshop| {
            note(one);
            one.closed_at = Some(Timestamp::default());
        };
        let (step, closed) = then(&close, &shown);
        assert_eq!(step, Step::Closed);
        assert_eq!(Step::between(Some(&closed), Some(&shown)), Step::Reopened);
    }
}
