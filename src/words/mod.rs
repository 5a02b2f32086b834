//! Every text a person reads, English and German, typed: a missing text is a compile error. Pure.
//!
//! Each module is a room of the program; each text a function of the language. Numbers, money and days are
//! written by [`format`](mod@format) as the language wants them.

#[macro_use]
mod texts;

pub mod account;
pub mod account_screen;
pub mod accounts;
pub mod block;
pub mod calendar;
pub mod changes;
pub mod command_search;
pub mod contact_line;
pub mod criteria;
pub mod data_screen;
pub mod decision;
pub mod deletion;
pub mod fields;
pub mod files;
pub mod firmness;
pub mod first_hour;
pub mod fit;
pub mod format;
pub mod health;
pub mod history;
pub mod lists;
pub mod matrix;
pub mod model_screen;
pub mod motions;
pub mod note_text;
pub mod opportunities;
pub mod people;
pub mod pipeline;
pub mod plan;
pub mod plan_check;
pub mod plan_depth;
pub mod plan_screen;
pub mod plan_sheet;
pub mod portfolio_screen;
pub mod presets;
pub mod rate;
pub mod references;
pub mod relations;
pub mod review;
pub mod rules;
pub mod saving;
pub mod score_card;
pub mod settings;
pub mod shell;
pub mod snapshots;
pub mod start;
#[cfg(test)]
mod testing;
pub mod today;
pub mod tomorrow;
pub mod treatment;
pub mod typed;
pub mod views;
pub mod vote;
pub mod warnings;
pub mod weighing;
pub mod white_space;
pub mod win_back;
pub mod winning;
pub mod workshop;
pub mod workshop_codes;

/// The language that a person reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    #[default]
    En,
    De,
}

impl Locale {
    /// Both languages, for tests and for the switch.
    pub const ALL: [Self; 2] = [Self::En, Self::De];

    /// The language tag, as `<html lang>` wants it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// The language of a tag such as `de-AT`; English for all that is not German.
    pub fn from_tag(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("de") {
            Self::De
        } else {
            Self::En
        }
    }

    /// Picks one of two texts.
    pub const fn pick<T: Copy>(self, english: T, german: T) -> T {
        match self {
            Self::En => english,
            Self::De => german,
        }
    }
}
