//! The agendas: what a workshop goes through, and how many minutes each item takes.

use serde::{Deserialize, Serialize};

/// Which way a workshop goes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Agenda {
    /// The whole way from a list of customers to key accounts with a first plan: 60 minutes.
    #[default]
    Choose,
    /// First contact: one key account and the first lines of its plan: 15 minutes.
    Sprint,
    /// The regular look back: 30 minutes.
    Review,
}

/// One item of an agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// Goal, rules, who is here.
    Open,
    /// What the figures say.
    Facts,
    /// Whether key account management is right for us.
    Fit,
    /// Who is looked at, also who is not yet or no longer a customer.
    LongList,
    /// Dots choose the short list.
    Dots,
    /// Which criteria count.
    Criteria,
    /// Everybody rates alone.
    Rate,
    /// One person alone rates once more.
    Again,
    /// All see all, and talk about what they see differently.
    Reveal,
    /// Who is key, and why.
    Decide,
    /// The first plan of number one.
    Plan,
    /// What number one gets that others don't.
    Treatment,
    /// What has changed since the last review.
    Since,
    /// The three questions: tomorrow, decisive, image.
    Questions,
    /// What the plans of the key accounts lack.
    Plans,
    /// Whether the pipeline is full enough.
    Pipeline,
    /// Next day, file, minutes.
    Close,
}

impl Agenda {
    /// All, the usual one first.
    pub const ALL: [Self; 3] = [Self::Choose, Self::Sprint, Self::Review];

    /// The items in order. Never empty. One person alone rates before and after the look at the figures.
    pub const fn items(self, solo: bool) -> &'static [Item] {
        use Item::*;
        match (self, solo) {
            (Self::Choose, false) => &[
                Open, Facts, LongList, Dots, Criteria, Rate, Reveal, Decide, Plan, Treatment, Close,
            ],
            (Self::Choose, true) => &[
                Open, LongList, Criteria, Rate, Facts, Again, Reveal, Decide, Plan, Treatment,
                Close,
            ],
            (Self::Sprint, _) => &[Open, Facts, Fit, Rate, Decide, Plan, Close],
            (Self::Review, _) => &[Open, Since, Questions, Plans, Pipeline, Decide, Close],
        }
    }

    /// The minutes that an item is given.
    pub const fn minutes(self, item: Item) -> u16 {
        match (self, item) {
            (Self::Choose, Item::Open | Item::LongList | Item::Criteria | Item::Treatment) => 3,
            (Self::Choose, Item::Facts) => 7,
            (Self::Choose, Item::Dots | Item::Again) => 4,
            (Self::Choose, Item::Rate) => 12,
            (Self::Choose, Item::Reveal) => 10,
            (Self::Choose, Item::Decide) => 6,
            (Self::Choose, Item::Plan) => 8,
            (Self::Sprint, Item::Rate) => 4,
            (Self::Sprint, Item::Plan) => 3,
            (Self::Sprint, Item::Open | Item::Facts | Item::Decide) => 2,
            (Self::Review, Item::Open | Item::Close) => 2,
            (Self::Review, Item::Since | Item::Pipeline) => 5,
            (Self::Review, Item::Questions) => 6,
            (Self::Review, Item::Plans) => 7,
            (Self::Review, Item::Decide) => 3,
            _ => 1,
        }
    }

    /// The minutes of all items together.
    pub fn total(self, solo: bool) -> u16 {
        self.items(solo)
            .iter()
            .map(|item| self.minutes(*item))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minutes_add_up_to_what_is_promised() {
        assert_eq!(Agenda::Choose.total(false), 60);
        assert_eq!(Agenda::Choose.total(true), 60);
        assert_eq!(Agenda::Sprint.total(false), 15);
        assert_eq!(Agenda::Review.total(false), 30);
    }

    #[test]
    fn nothing_stands_twice_on_an_agenda_and_each_ends_with_the_close() {
        for agenda in Agenda::ALL {
            for solo in [false, true] {
                let items = agenda.items(solo);
                let mut each = items.to_vec();
                each.sort();
                each.dedup();
                assert_eq!(each.len(), items.len());
                assert_eq!(items.last(), Some(&Item::Close));
            }
        }
    }
}
