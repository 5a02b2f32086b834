//! One page: what is over goes first, then the ends of long lists, then the ends of long texts. Nothing goes in
//! silence: a list says how many more there are, a text ends in dots and the foot says so.

pub use super::measure::{GAUGE, Letters};
use super::measure::{HEIGHT, height, rows, section, width};
use super::{Part, PlanSheet, Row, Section, bands};
use crate::domain::command::EntryKind;
use crate::domain::sorting;
use crate::words::{Locale, plan_sheet as words};

/// Texts of at most so many letters, and lists that keep so many entries; each step gives more away.
const STEPS: [(usize, usize); 6] = [
    (usize::MAX, 4),
    (280, 3),
    (200, 3),
    (140, 2),
    (100, 2),
    (60, 1),
];

/// The most lines for notes by hand.
const MOST_NOTE_LINES: usize = 12;
/// The height of such a line, and of the heading above them.
const NOTE_LINE: f64 = 21.0;
const NOTE_HEADING: f64 = 34.0;

/// The sheet as it fits on one page.
#[must_use]
pub fn fit(sheet: &PlanSheet, letters: Letters, locale: Locale) -> PlanSheet {
    let mut fitting = sheet.clone();
    for (longest, least) in STEPS {
        fitting = clipped(sheet, longest);
        let used = shrink(&mut fitting, least, letters, locale);
        if used <= HEIGHT {
            let left = HEIGHT - used - NOTE_HEADING;
            fitting.note_lines = ((left / NOTE_LINE).max(0.0) as usize).min(MOST_NOTE_LINES);
            break;
        }
    }
    fitting
}

/// Whether a sheet has room on one page.
#[must_use]
pub fn fits(sheet: &PlanSheet, letters: Letters) -> bool {
    height(sheet, &rows(sheet, letters), letters) <= HEIGHT
}

/// The list to shorten where a sheet is longer than one page even without what is over; `None` where it fits.
#[must_use]
pub fn too_long(sheet: &PlanSheet, letters: Letters) -> Option<EntryKind> {
    let mut sheet = sheet.clone();
    for section in &mut sheet.sections {
        section.rows.retain(|row| !row.is_over);
    }
    let rows = rows(&sheet, letters);
    if height(&sheet, &rows, letters) <= HEIGHT {
        return None;
    }
    let mut longest = (EntryKind::Action, 0.0);
    for (section, rows) in sheet.sections.iter().zip(&rows) {
        let tall: f64 = rows.iter().sum();
        if let Some(kind) = kind(section.part)
            && tall > longest.1
        {
            longest = (kind, tall);
        }
    }
    Some(longest.0)
}

/// The list of a plan that a part shows.
const fn kind(part: Part) -> Option<EntryKind> {
    Some(match part {
        Part::Goals => EntryKind::Goal,
        Part::Challenges => EntryKind::Challenge,
        Part::Objectives => EntryKind::Objective,
        Part::Solutions => EntryKind::Solution,
        Part::Actions => EntryKind::Action,
        Part::Opportunities => EntryKind::Opportunity,
        Part::Risks => EntryKind::Risk,
        Part::Questions => EntryKind::Question,
        Part::Strengths => EntryKind::Strength,
        Part::Weaknesses => EntryKind::Weakness,
        Part::Milestones => EntryKind::Milestone,
        Part::Why | Part::People | Part::OurPeople => return None,
    })
}

/// Takes entries away until the sheet fits or no list has more than it keeps, then gives back what has room after
/// all. Answers how high the sheet is then.
fn shrink(sheet: &mut PlanSheet, least: usize, letters: Letters, locale: Locale) -> f64 {
    let mut rows = rows(sheet, letters);
    let mut taken: Vec<Vec<(Row, f64)>> = vec![Vec::new(); rows.len()];
    let mut used = height(sheet, &rows, letters);
    while used > HEIGHT {
        let over = |one: &Section| one.rows.last().is_some_and(|row| row.is_over);
        let is_over = sheet.sections.iter().rposition(over);
        let Some(place) = is_over.or_else(|| longest(sheet, &rows, least, letters)) else {
            return used;
        };
        if let (Some(row), Some(tall)) = (sheet.sections[place].rows.pop(), rows[place].pop()) {
            taken[place].push((row, tall));
            say_more(&mut sheet.sections[place], &taken[place], locale);
        }
        used = height(sheet, &rows, letters);
    }
    // The last entry that went may have been a long one.
    let mut places: Vec<usize> = (0..rows.len()).collect();
    sorting::by(&mut places, |one, other| {
        let weight = |place: &usize| weight(sheet.sections[*place].part);
        weight(other).total_cmp(&weight(one))
    });
    for place in places {
        while let Some((row, tall)) = taken[place].pop() {
            sheet.sections[place].rows.push(row);
            rows[place].push(tall);
            say_more(&mut sheet.sections[place], &taken[place], locale);
            let higher = height(sheet, &rows, letters);
            if higher <= HEIGHT {
                used = higher;
                continue;
            }
            if let (Some(row), Some(tall)) = (sheet.sections[place].rows.pop(), rows[place].pop()) {
                taken[place].push((row, tall));
            }
            say_more(&mut sheet.sections[place], &taken[place], locale);
            break;
        }
    }
    used
}

/// Says how many entries of a part are left out.
fn say_more(section: &mut Section, taken: &[(Row, f64)], locale: Locale) {
    let over = taken.iter().filter(|(row, _)| row.is_over).count();
    section.more = match taken.len() {
        0 => String::new(),
        all => words::more(locale, all, over),
    };
}

/// How much of the page a part is worth: what is to be done most, what nobody knows yet least.
const fn weight(part: Part) -> f64 {
    match part {
        Part::Actions => 2.5,
        Part::Objectives => 1.8,
        Part::Questions | Part::Why => 0.7,
        _ => 1.0,
    }
}

/// The list that takes most of the page and can give something away: beside a longer one nothing is won.
fn longest(sheet: &PlanSheet, rows: &[Vec<f64>], least: usize, letters: Letters) -> Option<usize> {
    let sections = &sheet.sections;
    let mut found: Option<(usize, f64)> = None;
    for band in bands(sections) {
        let mut tallest: Option<(usize, f64)> = None;
        for place in &band {
            let height = section(&sections[*place], &rows[*place], width(&band), letters);
            if tallest.is_none_or(|(_, tall)| height > tall) {
                tallest = Some((*place, height));
            }
        }
        if let Some((place, tall)) = tallest
            && rows[place].len() > least
        {
            let much = tall / weight(sections[place].part);
            if found.is_none_or(|(_, most)| much > most) {
                found = Some((place, much));
            }
        }
    }
    found.map(|(place, _)| place)
}

/// The sheet with its long texts shortened.
fn clipped(sheet: &PlanSheet, letters: usize) -> PlanSheet {
    let mut sheet = sheet.clone();
    let mut is_clipped = false;
    let mut clip = |text: &mut String, letters: usize| {
        if let Some(short) = shortened(text, letters) {
            *text = short;
            is_clipped = true;
        }
    };
    clip(&mut sheet.vision, letters.saturating_mul(2));
    clip(&mut sheet.about, letters.saturating_mul(2));
    clip(&mut sheet.gets, letters.saturating_mul(2));
    for one in &mut sheet.sections {
        clip(&mut one.heading, letters.saturating_mul(2));
        clip(&mut one.note, letters);
        for row in &mut one.rows {
            for cell in &mut row.cells {
                clip(cell, letters);
            }
        }
    }
    sheet.is_clipped = is_clipped;
    sheet
}

/// The beginning of a text that has more letters, up to the end of a word if there is one, and dots.
fn shortened(text: &str, letters: usize) -> Option<String> {
    let (end, _) = text.char_indices().nth(letters)?;
    let start = &text[..end];
    let whole_words = match start.rfind(' ') {
        Some(space) if space > start.len() / 2 => &start[..space],
        _ => start,
    };
    let bare = whole_words.trim_end_matches([' ', ',', ';', ':', '.', '–', '-']);
    Some(format!("{bare}\u{a0}…"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shortened_at_the_end_of_a_word() {
        assert_eq!(
            shortened("one, two three", 9).as_deref(),
            Some("one, two\u{a0}…")
        );
        assert_eq!(
            shortened("wordwithoutend", 4).as_deref(),
            Some("word\u{a0}…")
        );
        assert_eq!(shortened("ends. Here", 6).as_deref(), Some("ends\u{a0}…"));
        assert_eq!(shortened("äöü", 3), None);
    }
}
