//! The way the list is arranged, as it is kept: in a view that has a name, and for the next visit. And the
//! views that the program brings itself.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::values::{motion_of, motion_word};
use super::{Column, Direction, Filter, Listing, Sort, View, Wanted};
use crate::domain::ids::ViewId;
use crate::domain::view::{Arrangement, Condition, Test, ViewColumn};
use crate::domain::workspace::Head;

/// A column that is shown, and how wide it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    pub column: Column,
    /// In pixels; `None`: as wide as the program makes it.
    pub width: Option<u16>,
}

/// The narrowest column, in pixels.
pub const NARROWEST: u16 = 40;
/// The widest.
pub const WIDEST: u16 = 800;

/// The views that the program brings itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Own {
    #[default]
    All,
    Key,
    ToRate,
    Overdue,
    NoPlan,
}

impl Own {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Key,
        Self::ToRate,
        Self::Overdue,
        Self::NoPlan,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Key => "key",
            Self::ToRate => "not_scored",
            Self::Overdue => "overdue",
            Self::NoPlan => "no_plan",
        }
    }

    /// What the view shows.
    pub fn arrangement(self) -> Arrangement {
        let mut listing = Listing::default();
        match self {
            Self::All => {}
            Self::Key => listing.filter.view = View::Key,
            Self::ToRate => listing.filter.view = View::NotScored,
            Self::Overdue => listing.filter.view = View::Overdue,
            Self::NoPlan => {
                listing.filter.conditions = vec![Wanted {
                    column: Column::Plan,
                    test: Test::No,
                }]
            }
        }
        listing.arrangement()
    }
}

/// The view that was chosen last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    Own(Own),
    Saved(ViewId),
}

impl Default for Chosen {
    fn default() -> Self {
        Self::Own(Own::All)
    }
}

impl Chosen {
    /// What the view shows; `None` once it is deleted.
    pub fn arrangement(self, head: &Head) -> Option<Arrangement> {
        match self {
            Self::Own(own) => Some(own.arrangement()),
            Self::Saved(id) => head.view(id).map(|view| view.arrangement.clone()),
        }
    }
}

/// How the list was left, for the next visit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    arrangement: Arrangement,
    search: String,
    closed: BTreeSet<String>,
    /// The word of a view of the program, or the id of a saved one.
    view: String,
}

/// The word of the parts that are looked at most, where a field has its name in a condition.
const PART: &str = "part";

impl Listing {
    /// The columns, from the left.
    pub fn shown(&self) -> Vec<Shown> {
        if self.columns.is_empty() {
            let all = Column::STANDARD.into_iter();
            let shown = all.map(|column| Shown {
                column,
                width: None,
            });
            return shown.collect();
        }
        self.columns.clone()
    }

    /// Shows these columns. Those that can't be taken away come back at the left.
    pub fn show(&mut self, mut columns: Vec<Shown>) {
        let mut seen = BTreeSet::new();
        columns.retain(|one| seen.insert(one.column));
        for fixed in [Column::Name, Column::Select] {
            let place = columns.iter().position(|one| one.column == fixed);
            let found = place.map(|place| columns.remove(place));
            let found = found.unwrap_or(Shown {
                column: fixed,
                width: None,
            });
            // The box to tick stands first; the name stands where it was put.
            let place = match fixed {
                Column::Select => 0,
                _ => place.unwrap_or(0),
            };
            columns.insert(place, found);
        }
        for one in &mut columns {
            one.width = one.width.map(|width| width.clamp(NARROWEST, WIDEST));
        }
        let standard = columns.iter().all(|one| one.width.is_none())
            && columns.iter().map(|one| one.column).eq(Column::STANDARD);
        self.columns = if standard { Vec::new() } else { columns };
    }

    /// The way the list is arranged; what is searched for is of the moment and no part of it.
    pub fn arrangement(&self) -> Arrangement {
        let filter = &self.filter;
        let mut conditions = Vec::new();
        let mut any_of = |field: &str, choice: String| {
            conditions.push(Condition {
                field: field.to_owned(),
                test: Test::AnyOf(BTreeSet::from([choice])),
            });
        };
        if filter.view != View::All {
            any_of(PART, part_word(filter.view).to_owned());
        }
        if let Some(group) = filter.group {
            let id = group.map_or_else(String::new, |id| id.to_string());
            any_of("group", id);
        }
        if let Some(motion) = filter.motion {
            any_of("motion", motion_word(motion).to_owned());
        }
        if let Some(owner) = filter.owner {
            let id = owner.map_or_else(String::new, |id| id.to_string());
            any_of("owner", id);
        }
        conditions.extend(filter.conditions.iter().map(|wanted| Condition {
            field: wanted.column.to_string(),
            test: wanted.test.clone(),
        }));
        let sorted = self.sort != Sort::default();
        let columns = self.columns.iter().map(|one| ViewColumn {
            id: one.column.to_string(),
            width: one.width,
        });
        Arrangement {
            columns: columns.collect(),
            sort: if sorted {
                self.sort.column.to_string()
            } else {
                String::new()
            },
            descending: sorted && self.sort.direction == Direction::Descending,
            together: self
                .together
                .map_or_else(String::new, |column| column.to_string()),
            conditions,
        }
    }

    /// Arranges the list. What is not known is left out.
    pub fn arrange(&mut self, kept: &Arrangement) {
        *self = Self {
            chosen: self.chosen,
            settled: self.settled,
            ..Self::default()
        };
        let columns = kept.columns.iter().filter_map(|one| {
            let column = one.id.parse().ok()?;
            let width = one.width;
            Some(Shown { column, width })
        });
        let columns: Vec<Shown> = columns.collect();
        if !columns.is_empty() {
            self.show(columns);
        }
        if let Ok(column) = kept.sort.parse() {
            let direction = if kept.descending {
                Direction::Descending
            } else {
                Direction::Ascending
            };
            self.sort = Sort { column, direction };
        }
        self.together = kept
            .together
            .parse()
            .ok()
            .filter(|column| Column::GROUPS.contains(column));
        for condition in &kept.conditions {
            self.filter.take(condition);
        }
    }

    /// How the list is left.
    pub fn kept(&self) -> Kept {
        Kept {
            arrangement: self.arrangement(),
            search: self.filter.search.clone(),
            closed: self.closed.clone(),
            view: match self.chosen {
                Chosen::Own(own) => own.word().to_owned(),
                Chosen::Saved(id) => id.to_string(),
            },
        }
    }

    /// The list as it was left.
    pub fn again(kept: &Kept) -> Self {
        let own = Own::ALL.into_iter().find(|one| one.word() == kept.view);
        let saved = || kept.view.parse().ok().map(Chosen::Saved);
        let mut listing = Self {
            chosen: own.map(Chosen::Own).or_else(saved).unwrap_or_default(),
            ..Self::default()
        };
        listing.arrange(&kept.arrangement);
        listing.filter.search.clone_from(&kept.search);
        listing.closed.clone_from(&kept.closed);
        listing
    }

    /// Whether something is arranged in another way than in the view that was chosen.
    pub fn is_changed(&self, head: &Head) -> bool {
        let mut chosen = Self::default();
        if let Some(kept) = self.chosen.arrangement(head) {
            chosen.arrange(&kept);
        }
        chosen.arrangement() != self.arrangement()
    }
}

impl Filter {
    /// Takes a condition in: where a field of its own stands for it, there.
    fn take(&mut self, condition: &Condition) {
        if let Test::AnyOf(choices) = &condition.test
            && let [choice] = &choices.iter().map(String::as_str).collect::<Vec<_>>()[..]
        {
            match condition.field.as_str() {
                PART => {
                    let view = View::ALL.into_iter().find(|one| part_word(*one) == *choice);
                    self.view = view.unwrap_or_default();
                    return;
                }
                "group" if self.group.is_none() && choice.is_empty() => {
                    self.group = Some(None);
                    return;
                }
                "group" if self.group.is_none() => {
                    self.group = choice.parse().ok().map(Some);
                    return;
                }
                "motion" if self.motion.is_none() => {
                    self.motion = motion_of(choice);
                    return;
                }
                "owner" if self.owner.is_none() && choice.is_empty() => {
                    self.owner = Some(None);
                    return;
                }
                "owner" if self.owner.is_none() => {
                    self.owner = choice.parse().ok().map(Some);
                    return;
                }
                _ => {}
            }
        }
        if let Ok(column) = condition.field.parse() {
            self.conditions.push(Wanted {
                column,
                test: condition.test.clone(),
            });
        }
    }
}

const fn part_word(view: View) -> &'static str {
    match view {
        View::All => "all",
        View::Key => "key",
        View::NotScored => "not_scored",
        View::Overdue => "overdue",
    }
}
