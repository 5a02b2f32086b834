//! How much room the sheet takes on paper, in points, without a browser. The style sheet `plan-sheet.css` has the same
//! sizes. Letters are as wide here as the widest of the usual faces draws them; a screen that has measured its own
//! face says how much narrower it is.

use super::{Part, PlanSheet, Row, Section, bands};

/// The width of what is printed: A4 without its margins.
pub const WIDTH: f64 = 504.0;
/// The height of what is printed, less a reserve of one row.
pub const HEIGHT: f64 = 758.0;
/// A row of blank paper to write on by hand.
pub const BLANK_ROW: f64 = 20.0;
/// So many of them stand where nothing is written yet.
pub const BLANK_ROWS: usize = 2;
/// From so many letters a name is set smaller.
pub const LONG_NAME: usize = 34;

const BETWEEN: f64 = 18.0;

/// A size of letters and the height of its lines.
struct Face(f64, f64);

const BODY: Face = Face(8.2, 10.8);
const SMALL: Face = Face(7.2, 9.5);
const HEADING: Face = Face(10.6, 13.4);
const VISION: Face = Face(11.5, 15.0);
const NAME: Face = Face(21.0, 24.0);
const NAME_LONG: Face = Face(14.5, 17.0);
const FIGURE: Face = Face(13.5, 17.0);

/// Above and below the text of a row, with its rule.
const ROW_AROUND: f64 = 4.0;
/// Above a part and below its heading.
const SECTION_AROUND: f64 = 10.5;
/// The heads of columns.
const HEADS: f64 = 12.5;

/// What is measured to know how wide a face is: all letters, as often as languages use them.
pub const GAUGE: &str = "The depots would miss us: they plan their week with our numbers, not only their alarms. \
    Der Kunde prüft 1250 Lieferungen im Jahr";

/// How wide the gauge is, in its own size, with the letters that are counted with here.
#[must_use]
pub fn gauge() -> f64 {
    ems(GAUGE)
}

/// The letters that a sheet is measured with: 1 for the widest face, less for a narrower one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Letters(f64);

impl Default for Letters {
    fn default() -> Self {
        Self(1.0)
    }
}

impl Letters {
    /// From the measured width of the gauge in its own size. A little is kept in reserve: other words have other
    /// letters.
    #[must_use]
    pub fn measured(width: f64) -> Self {
        let share = width / gauge() * 1.02;
        Self(share.clamp(0.7, 1.3))
    }

    fn height(self, face: &Face, text: &str, width: f64) -> f64 {
        lines(text, face.0 * self.0, width) as f64 * face.1
    }
}

/// How many lines a text takes: words go over to the next line, a word that is longer than a line is broken.
fn lines(text: &str, size: f64, width: f64) -> usize {
    /// The widest letter, which may not fit behind a broken word any more.
    const WIDEST: f64 = 1.0;
    let room = (width / size).max(4.0);
    let (mut lines, mut at) = (1, 0.0);
    for word in text.split(' ') {
        let wide = ems(word);
        let ahead = if at > 0.0 { at + SPACE + wide } else { wide };
        if ahead <= room {
            at = ahead;
            continue;
        }
        lines += usize::from(at > 0.0);
        let broken = (wide / (room - WIDEST)).ceil().max(1.0);
        lines += broken as usize - 1;
        at = wide - (broken - 1.0) * (room - WIDEST);
    }
    lines
}

const SPACE: f64 = 0.32;

/// The width of a text in its own size.
fn ems(text: &str) -> f64 {
    text.chars().map(em).sum()
}

fn em(letter: char) -> f64 {
    match letter {
        'i' | 'l' | 'j' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '\u{a0}' | '’' | '·' => {
            SPACE
        }
        'f' | 'r' | 't' | 'I' | '(' | ')' | '-' | '/' | '“' | '”' | '„' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 1.0,
        'a'..='z' | '0'..='9' | '–' => 0.63,
        'A'..='Z' => 0.74,
        '\u{0}'..='\u{24f}' => 0.7,
        '\u{250}'..='\u{2dff}' => 0.85,
        _ => 1.1,
    }
}

/// The height of the whole sheet; `rows` are the heights of the rows of each section.
pub fn height(sheet: &PlanSheet, rows: &[Vec<f64>], letters: Letters) -> f64 {
    let bands = bands(&sheet.sections);
    let bands = bands.iter().map(|band| {
        let heights = band
            .iter()
            .map(|place| section(&sheet.sections[*place], &rows[*place], width(band), letters));
        heights.fold(0.0, f64::max)
    });
    head(sheet, letters) + bands.sum::<f64>() + foot(sheet, letters)
}

/// The heights of the rows of each section.
pub fn rows(sheet: &PlanSheet, letters: Letters) -> Vec<Vec<f64>> {
    let mut rows = vec![Vec::new(); sheet.sections.len()];
    for band in bands(&sheet.sections) {
        for place in &band {
            let section = &sheet.sections[*place];
            let heights = section.rows.iter();
            let heights = heights.map(|one| row(section.part, one, width(&band), letters));
            rows[*place] = heights.collect();
        }
    }
    rows
}

/// How wide each part is that stands in a band with others.
pub fn width(band: &[usize]) -> f64 {
    let parts = band.len().max(1) as f64;
    (WIDTH - BETWEEN * (parts - 1.0)) / parts
}

/// The height of a part with these rows.
pub fn section(section: &Section, rows: &[f64], width: f64, letters: Letters) -> f64 {
    let heading = letters.height(&HEADING, &section.heading, width);
    let heads = match section.heads.is_empty() {
        true => 0.0,
        false => HEADS,
    };
    let rows = match rows.is_empty() && section.note.is_empty() {
        true => BLANK_ROW * BLANK_ROWS as f64,
        false => rows.iter().sum(),
    };
    let below = [&section.note, &section.more];
    let below = below.into_iter().filter(|text| !text.is_empty());
    let below: f64 = below
        .map(|text| letters.height(&BODY, text, width) + 3.0)
        .sum();
    SECTION_AROUND + heading + heads + rows + below
}

fn row(part: Part, row: &Row, width: f64, letters: Letters) -> f64 {
    let cell = |at: usize| row.cells.get(at).map(String::as_str).unwrap_or_default();
    // Columns keep a distance from each other.
    let columns = |shares: &[f64]| {
        let heights = shares.iter().enumerate();
        let heights =
            heights.map(|(at, share)| letters.height(&BODY, cell(at), width * share - 6.0));
        heights.fold(0.0, f64::max)
    };
    let text = match part {
        Part::Objectives => columns(&[0.44, 0.24, 0.1, 0.1, 0.12]),
        Part::Actions => columns(&[0.52, 0.21, 0.23]),
        Part::Why => columns(&[0.56, 0.14]),
        _ => {
            let all: Vec<&str> = row.cells.iter().map(String::as_str).collect();
            let all = all.join(" ");
            let width = match part {
                Part::Solutions
                | Part::Strengths
                | Part::Weaknesses
                | Part::Opportunities
                | Part::Risks => width - 11.0,
                _ => width,
            };
            match part {
                // Their first words are bold, and the last of a solution stand in a frame.
                Part::Solutions => {
                    letters.height(&BODY, &format!("{all}\u{a0}\u{a0}"), width * 0.92)
                }
                Part::People | Part::OurPeople => letters.height(&BODY, &all, width * 0.92),
                _ => letters.height(&BODY, &all, width),
            }
        }
    };
    text + ROW_AROUND
}

fn head(sheet: &PlanSheet, letters: Letters) -> f64 {
    let figures = sheet.figures.iter().map(|figure| {
        let value = ems(&figure.value) * FIGURE.0 + ems(&figure.aside) * SMALL.0 + 4.0;
        value.max(ems(&figure.label) * SMALL.0) + 16.0
    });
    // They stand beside the name as long as they leave it half of the width.
    let (beside, below) = match figures.sum::<f64>() {
        wide if wide <= WIDTH / 2.0 => (wide, 0.0),
        wide => (0.0, (wide / WIDTH).ceil() * (FIGURE.1 + SMALL.1 + 4.0)),
    };
    let name = match sheet.has_long_name() {
        false => NAME,
        true => NAME_LONG,
    };
    let who = letters.height(&name, &sheet.name, WIDTH - beside)
        + letters.height(&BODY, &sheet.about, WIDTH - beside);
    let gets = match sheet.gets.is_empty() {
        true => 0.0,
        false => letters.height(&BODY, &sheet.gets, WIDTH - beside),
    };
    let vision = match sheet.vision.is_empty() {
        true => 0.0,
        false => letters.height(&VISION, &sheet.vision, WIDTH) + 14.0,
    };
    11.0 + who + gets + below + 8.5 + vision
}

fn foot(sheet: &PlanSheet, letters: Letters) -> f64 {
    // What is said where texts had to be shortened.
    let clipped = if sheet.is_clipped { SMALL.1 } else { 0.0 };
    letters.height(&SMALL, &sheet.foot.join("       "), WIDTH) + clipped + 18.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_over_and_long_ones_are_broken() {
        assert_eq!(lines("", 10.0, 100.0), 1);
        assert_eq!(lines("a few words", 10.0, 100.0), 1);
        assert_eq!(lines("a few more words than fit", 10.0, 100.0), 2);
        assert!(lines(&"x".repeat(500), 10.0, 100.0) > 28);
        assert!(lines(&"W".repeat(60), 22.0, 300.0) >= 4);
    }

    #[test]
    fn what_does_not_break_stays_together() {
        let broken = lines("aaaaaaaaaaaa 5.\u{a0}Mai", 10.0, 90.0);
        assert_eq!(broken, 2);
    }
}
