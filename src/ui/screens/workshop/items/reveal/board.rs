//! What every part of the reveal reads: what the group thinks, the cell on the table, the names.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::super::desk::Desk;
use crate::browser::page;
use crate::domain::analysis::agreement::Concordance;
use crate::domain::model::{Criterion, CriterionId};
use crate::domain::portfolio::Portfolio;
use crate::domain::workshop::group::{Group, Seen, Voice, group_workspace};
use crate::domain::workshop::{Cell, Participant, SecondVote, Talk};
use crate::ui::app::fresh;
use crate::words::criteria;
use crate::words::workshop::reveal as words;

/// The heading of the cell on the table.
pub const CELL: &str = "reveal-cell";

/// All of it is computed; nothing is kept here.
#[derive(Clone, Copy)]
pub struct Board {
    pub desk: Desk,
    /// `None` before anything is revealed.
    pub group: Memo<Option<Arc<Group>>>,
    /// The cell on the table, if it is one of those that were rated.
    pub focus: Memo<Option<Cell>>,
    /// The accounts with the ratings of the group.
    pub then: Memo<Option<Counted>>,
    pub is_alone: bool,
}

/// A portfolio; the same as long as no number can be another one.
#[derive(Clone)]
pub struct Counted(pub Arc<Portfolio>);

impl PartialEq for Counted {
    fn eq(&self, other: &Self) -> bool {
        self.0.stamp() == other.0.stamp()
    }
}

impl Board {
    /// The board of a workshop.
    pub fn new(desk: Desk) -> Self {
        let app = desk.app;
        let group = Memo::new(move |before: Option<&Option<Arc<Group>>>| {
            let before = before.cloned().flatten();
            let found = app.with_workspace(|here| Group::of(here.head().workshop(desk.id)?, here));
            let found = found.flatten()?;
            match before.filter(|before| **before == found) {
                Some(same) => Some(same),
                None => Some(Arc::new(found)),
            }
        });
        let focus = Memo::new(move |_| {
            let cell = desk.with(|one| one.focus.clone())?;
            let is_rated =
                group.with(|all| all.as_ref().is_some_and(|all| all.seen(&cell).is_some()));
            is_rated.then_some(cell)
        });
        let then = Memo::new(move |before: Option<&Option<Counted>>| {
            let group = group.get()?;
            let before = before.cloned().flatten().map(|Counted(before)| before);
            let before = before.or_else(|| app.peek_portfolio());
            let there = app.with_workspace(|here| group_workspace(here, &group))?;
            Some(Counted(Arc::new(Portfolio::of(&there, before.as_deref()))))
        });
        Self {
            desk,
            group,
            focus,
            then,
            is_alone: desk.peek(|one| one.solo),
        }
    }

    /// How far the answers lie apart, and whether the orders agree; tracked.
    pub fn sentence(self) -> String {
        let locale = self.desk.app.locale();
        let Some(group) = self.group.get() else {
            return String::new();
        };
        if self.waits_for_second() {
            return words::once(locale).to_owned();
        }
        let first = words::sentence(locale, group.tally(), self.is_alone);
        match self.order() {
            Some(order) => format!(
                "{first} {}",
                words::concordance(locale, order, self.is_alone)
            ),
            None => first,
        }
    }

    /// Whether one person alone has rated only once, so that there is nothing to compare; tracked.
    pub fn waits_for_second(self) -> bool {
        let voices = |group: &Arc<Group>| group.voices.len();
        self.is_alone && self.group.with(|group| group.as_ref().map_or(0, voices)) < 2
    }

    /// How far the orders agree as a number, for those who want to know it; tracked.
    pub fn order_number(self) -> Option<String> {
        let order = self.order()?;
        Some(words::order_number(self.desk.app.locale(), order))
    }

    fn order(self) -> Option<Concordance> {
        let now = self.desk.app.portfolio()?;
        self.group.get()?.concordance(&now)
    }

    /// What was said about a cell, tracked.
    pub fn seen(self, cell: &Cell) -> Option<Seen> {
        self.group.with(|group| group.as_ref()?.seen(cell).cloned())
    }

    /// The number of the task that is talked about.
    pub fn task(self) -> u8 {
        let task = |group: &Group| group.cells.first().map(|seen| seen.task);
        self.group
            .with_untracked(|group| group.as_deref().and_then(task))
            .unwrap_or_default()
    }

    /// The second vote of a cell while it is given, tracked.
    pub fn hidden(self, cell: &Cell) -> Vec<SecondVote> {
        let task = self.group.with(|group| {
            let seen = group.as_ref().and_then(|group| group.seen(cell));
            seen.map_or(0, |seen| seen.task)
        });
        self.desk.with(|one| {
            let talk = one.talk(task, cell);
            talk.map(|talk| talk.hidden.clone()).unwrap_or_default()
        })
    }

    /// Keeps what is said about a cell: one step.
    pub fn say(self, cell: &Cell, say: impl FnOnce(&mut Talk)) {
        let task = self.task();
        self.desk
            .change(|one| say(one.talk_slot(task, cell, fresh())));
    }

    /// A criterion by its id, tracked.
    pub fn criterion(self, id: &CriterionId) -> Option<Criterion> {
        let model = self.desk.app.model();
        model.with(|model| model.as_ref()?.criterion(id).cloned())
    }

    /// What a criterion is called, tracked; in one or two words where there are some.
    pub fn criterion_name(self, id: &CriterionId, short: bool) -> String {
        let locale = self.desk.app.locale();
        let name = |one: Criterion| match short {
            true => criteria::short_name_of(locale, &one),
            false => criteria::name_of(locale, &one),
        };
        self.criterion(id).map(name).unwrap_or_default()
    }

    /// Who it is, tracked.
    pub fn voice(self, voice: Voice) -> String {
        let locale = self.desk.app.locale();
        match voice {
            Voice::FirstThought => words::first_thought(locale).to_owned(),
            Voice::AfterFacts => words::after_facts(locale).to_owned(),
            Voice::Person(id) => self.desk.called(id, |one| &one.name),
        }
    }

    /// Who it is by the initials, tracked.
    pub fn short_voice(self, voice: Voice) -> String {
        match voice {
            Voice::Person(id) => self.desk.called(id, Participant::short),
            Voice::FirstThought | Voice::AfterFacts => self.voice(voice),
        }
    }

    /// Who they are, tracked.
    pub fn voices(self, voices: &[Voice]) -> Vec<String> {
        voices.iter().map(|voice| self.voice(*voice)).collect()
    }

    /// Puts a cell on the table, or takes it off.
    pub fn put(self, cell: Option<Cell>) {
        let is_there = cell.is_some();
        self.desk.turn(|one| one.look_at(cell));
        request_animation_frame(move || {
            page::focus(&match is_there {
                true => format!("#{CELL}"),
                false => ".reveal-map [tabindex='0']".to_owned(),
            });
            if is_there {
                page::show(".table-cell");
            }
        });
    }

    /// Those who speak first and what they are asked: where the votes lie, the names, the question. Tracked.
    pub fn opening(self, seen: &Seen) -> (String, String, &'static str) {
        let locale = self.desk.app.locale();
        let (low, high) = seen.ends();
        let question = words::question(locale, seen, low.len() + high.len());
        let names = match seen.rating {
            Some(rating) if !seen.alone => {
                let (high, low) = (self.voices(&high), self.voices(&low));
                let ends = [(rating.highest.get(), &*high), (rating.lowest.get(), &*low)];
                words::speakers(locale, ends)
            }
            _ => String::new(),
        };
        (words::runs(locale, seen), names, question)
    }
}
