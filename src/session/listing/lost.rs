//! Conditions that ask for a group or a person that is no longer there: nobody can meet them, and nothing in the
//! list would say why it is empty.

use std::collections::BTreeSet;

use super::{Column, Filter};
use crate::domain::view::Test;
use crate::domain::workspace::Head;

impl Filter {
    /// The columns that are asked for somebody or something that is gone.
    pub fn lost(&self, head: &Head) -> Vec<Column> {
        let mut lost = BTreeSet::new();
        if self
            .group
            .flatten()
            .is_some_and(|id| head.group(id).is_none())
        {
            lost.insert(Column::Group);
        }
        if self
            .owner
            .flatten()
            .is_some_and(|id| head.member(id).is_none())
        {
            lost.insert(Column::Owner);
        }
        for wanted in &self.conditions {
            if let Test::AnyOf(choices) = &wanted.test
                && choices.iter().any(|one| is_lost(head, wanted.column, one))
            {
                lost.insert(wanted.column);
            }
        }
        lost.into_iter().collect()
    }

    /// Asks no longer for what is gone; a condition with nothing left to ask for goes.
    pub fn forget_lost(&mut self, head: &Head) {
        self.group = self
            .group
            .filter(|group| group.is_none_or(|id| head.group(id).is_some()));
        self.owner = self
            .owner
            .filter(|owner| owner.is_none_or(|id| head.member(id).is_some()));
        self.conditions.retain_mut(|wanted| {
            let column = wanted.column;
            let Test::AnyOf(choices) = &mut wanted.test else {
                return true;
            };
            let before = choices.len();
            choices.retain(|one| !is_lost(head, column, one));
            choices.len() == before || !choices.is_empty()
        });
    }
}

fn is_lost(head: &Head, column: Column, choice: &str) -> bool {
    let is_known = match column {
        Column::Group => choice.parse().is_ok_and(|id| head.group(id).is_some()),
        Column::Owner => choice.parse().is_ok_and(|id| head.member(id).is_some()),
        _ => true,
    };
    !choice.is_empty() && !is_known
}
