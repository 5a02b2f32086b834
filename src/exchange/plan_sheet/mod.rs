//! A plan in words, part by part, for one audience: what the printed page and the Markdown are both made of, so that
//! they never say different things. The page shortens it where it must ([`fit`]), the text never does.

mod build;
mod depth;
pub mod fit;
mod measure;
mod score;

use crate::domain::plan_sheet::Audience;

pub use build::{Source, plan_sheet, sheet_of};

/// All that is said about an account and its plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSheet {
    pub audience: Audience,
    /// Whether the key mark stands beside the title.
    pub is_key: bool,
    pub title: String,
    pub name: String,
    /// Where the customer is, what kind of customer it is, who looks after it.
    pub about: String,
    /// What the customer gets that others don't, and what that takes.
    pub gets: String,
    /// Large figures at the head.
    pub figures: Vec<SheetFigure>,
    /// Where it should lead, or that there is no plan.
    pub vision: String,
    /// The parts that have something to say, in order.
    pub sections: Vec<Section>,
    /// What stands at the end: whose it is and of when, what comes next.
    pub foot: Vec<String>,
    /// Whether texts had to end in dots.
    pub is_clipped: bool,
    /// How many lines to write on are left on the page.
    pub note_lines: usize,
}

impl PlanSheet {
    /// Whether the name is set in smaller letters.
    #[must_use]
    pub fn has_long_name(&self) -> bool {
        self.name.chars().count() >= measure::LONG_NAME
    }
}

/// A figure of the head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFigure {
    pub label: String,
    pub value: String,
    /// What belongs to it, smaller: the range of a score.
    pub aside: String,
}

/// Which part of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Goals,
    Challenges,
    Why,
    Objectives,
    Solutions,
    Actions,
    Opportunities,
    Risks,
    People,
    OurPeople,
    Questions,
    Strengths,
    Weaknesses,
    Milestones,
}

/// One part of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub part: Part,
    pub heading: String,
    /// The heads of the columns; none for a list.
    pub heads: Vec<String>,
    /// None where there is room to write by hand.
    pub rows: Vec<Row>,
    /// A sentence below the rows.
    pub note: String,
    /// What had no room, in words; empty where everything stands here.
    pub more: String,
}

/// One entry of a part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// What it is first, then what else is said about it. Cells may be empty.
    pub cells: Vec<String>,
    /// Done, delivered or turned down.
    pub is_over: bool,
    /// It should have been done.
    pub is_late: bool,
    pub bar: Option<Bar>,
}

/// What a criterion gives, in tenths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    pub earned: u32,
    /// Nobody knows it yet: this much could be earned.
    pub open: u32,
    /// The most that it can give.
    pub most: u32,
    /// The most that any criterion can give: the length of the longest bar.
    pub longest: u32,
}

impl Row {
    fn new<const COUNT: usize>(cells: [String; COUNT]) -> Self {
        Self {
            cells: cells.map(|cell| in_one_line(&cell)).to_vec(),
            ..Self::default()
        }
    }
}

/// A text with single spaces and no line breaks. Spaces that do not break stay.
fn in_one_line(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_ascii_whitespace() || letter.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Parts that stand beside each other, from the top of the page down: their places among the sections.
#[must_use]
pub fn bands(sections: &[Section]) -> Vec<Vec<usize>> {
    let mut bands: Vec<(u8, Vec<usize>)> = Vec::new();
    for (place, section) in sections.iter().enumerate() {
        let band = match section.part {
            Part::Goals | Part::Challenges | Part::Why => 0,
            Part::Objectives => 1,
            Part::Solutions => 2,
            Part::Actions => 3,
            // Our own view in four fields: chances stand below strengths, risks below weaknesses.
            Part::Strengths | Part::Weaknesses | Part::Milestones => 4,
            Part::Opportunities | Part::Risks | Part::People | Part::OurPeople => 5,
            Part::Questions => 6,
        };
        match bands.last_mut() {
            Some((last, places)) if *last == band => places.push(place),
            _ => bands.push((band, vec![place])),
        }
    }
    bands.into_iter().map(|(_, places)| places).collect()
}
