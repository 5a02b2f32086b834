//! Parts that several screens use. They know nothing of customers beyond the types of `domain`, and change
//! nothing: they call back.

pub mod add_line;
pub mod board;
pub mod borders;
pub mod caps;
pub mod code_picture;
pub mod code_reader;
pub mod decision;
pub mod dialog;
pub mod field;
pub mod figure;
pub mod icon;
pub mod mark;
pub mod note_text;
pub mod page_index;
pub mod period;
pub mod rating;
pub mod remove;
pub mod score_bar;
pub mod segmented;
pub mod sheet;
pub mod space_choice;
pub mod spoken;
pub mod turning_codes;
pub mod views;
