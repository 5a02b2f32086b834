//! The charts themselves.

use super::{Anchor, BAR, Drawing, LEAST_WIDTH, LINE, Tone};
use crate::domain::analysis::concentration::Concentration;
use crate::domain::analysis::share::BasisPoints;
use crate::domain::chart::Place;

/// The narrowest panel of small multiples.
const LEAST_PANEL: f64 = 150.0;
/// Between two entries of a value.
pub const SEPARATOR: &str = " · ";
/// Between two parts of a bar.
const GAP: f64 = 2.0;
/// About the width of a letter.
const LETTER: f64 = 7.2;

/// A row of a bar chart.
#[derive(Debug, Clone, PartialEq)]
pub struct BarRow {
    pub name: String,
    pub value: String,
    /// The length of the bar, 0 to 1.
    pub share: f64,
    pub tone: Tone,
}

/// Bars below each other, the name and the value above each.
pub fn bars(rows: &[BarRow], width: f64) -> Drawing {
    let step = LINE + BAR + 10.0;
    let mut drawing = Drawing::of(width, rows.len() as f64 * step);
    let width = drawing.width;
    for (at, row) in rows.iter().enumerate() {
        let top = at as f64 * step;
        let room = width - row.value.chars().count() as f64 * 7.5 - 12.0;
        let name = shortened(&row.name, room);
        drawing.words(0.0, top + 13.0, Anchor::Start, Tone::Ink, false, &name);
        drawing.words(width, top + 13.0, Anchor::End, Tone::Ink, false, &row.value);
        let title = format!("{}: {}", row.name, row.value);
        let length = width * row.share.clamp(0.0, 1.0);
        drawing.bar(0.0, top + LINE, length, row.tone, title);
    }
    drawing
}

/// A row of which the bar is a whole in parts.
#[derive(Debug, Clone, PartialEq)]
pub struct StackRow {
    pub name: String,
    pub value: String,
    /// The parts, each with how it looks; together they are the whole.
    pub parts: Vec<(usize, Tone)>,
}

/// Wholes below each other, each in its parts; name and value stand above, or below each other where it is narrow.
/// The entries of a value stand apart by [`SEPARATOR`]; between them it breaks.
pub fn stacks(rows: &[StackRow], width: f64) -> Drawing {
    let width = width.max(LEAST_WIDTH);
    let length = |text: &str| text.chars().count() as f64 * LETTER;
    let fits = rows
        .iter()
        .all(|row| length(&row.name) + length(&row.value) + 2.0 * LETTER <= width);
    let lines = |row: &StackRow| -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for entry in row.value.split(SEPARATOR) {
            match lines.last_mut() {
                Some(line) if length(line) + length(entry) + 3.0 * LETTER <= width => {
                    line.push_str(SEPARATOR);
                    line.push_str(entry);
                }
                _ => lines.push(shortened(entry, width)),
            }
        }
        lines
    };
    let below = match fits {
        true => 0,
        false => rows.iter().map(|row| lines(row).len()).max().unwrap_or(0),
    };
    let step = (below + 1) as f64 * LINE + BAR + 10.0;
    let mut drawing = Drawing::of(width, rows.len() as f64 * step);
    for (at, row) in rows.iter().enumerate() {
        let top = at as f64 * step;
        let name = shortened(&row.name, width);
        drawing.words(0.0, top + 13.0, Anchor::Start, Tone::Ink, false, &name);
        if fits {
            drawing.words(width, top + 13.0, Anchor::End, Tone::Ink, false, &row.value);
        } else {
            for (line, text) in lines(row).iter().enumerate() {
                let y = top + 13.0 + (line + 1) as f64 * LINE;
                drawing.words(0.0, y, Anchor::Start, Tone::Quiet, false, text);
            }
        }
        let whole: usize = row.parts.iter().map(|(part, _)| part).sum();
        let mut left = 0.0;
        for &(part, tone) in row.parts.iter().filter(|(part, _)| *part > 0) {
            let length = width * part as f64 / whole as f64;
            let title = format!("{}: {}", row.name, row.value);
            let y = top + (below + 1) as f64 * LINE;
            drawing.bar(left, y, length - GAP, tone, title);
            left += length;
        }
    }
    drawing
}

/// A curve with its name, for the comparison of running shares.
#[derive(Debug, Clone, Copy)]
pub struct Curve<'a> {
    pub concentration: &'a Concentration,
    /// What its end is called: "Revenue: 34 % bring 80 %".
    pub name: &'a str,
    pub tone: Tone,
    pub dashed: bool,
}

/// The running shares of several figures over the same axis: from no customer to all of them, each curve with the
/// point where it reaches 80 %. The names stand below the plot, in the order of these points.
pub fn running_shares(curves: &[Curve<'_>], axis: [&str; 2], width: f64) -> Drawing {
    let plot = (width.max(LEAST_WIDTH) * 0.5).clamp(130.0, 220.0);
    let (top, left) = (20.0, 34.0);
    let floor = top + plot;
    let room = width.max(LEAST_WIDTH) - left - 8.0;
    // A name that is longer than its room has its answer on a line of its own.
    let lines = |name: &str| -> Vec<String> {
        let is_long = name.chars().count() as f64 * LETTER > room - 30.0;
        match name.split_once(": ") {
            Some((figure, answer)) if is_long => vec![format!("{figure}:"), answer.to_owned()],
            _ => vec![name.to_owned()],
        }
    };
    let written: usize = curves.iter().map(|curve| lines(curve.name).len()).sum();
    let mut drawing = Drawing::of(width, floor + 24.0 + written as f64 * LINE);
    let mut below = floor + 38.0;
    for percent in [0.0, 40.0, 80.0, 100.0_f64] {
        let y = floor - plot * percent / 100.0;
        let ends = [Place { x: left, y }, Place { x: left + room, y }];
        drawing.line(&ends, Tone::Quiet, percent == 80.0);
        let text = format!("{percent}");
        drawing.words(left - 6.0, y + 4.0, Anchor::End, Tone::Quiet, false, &text);
    }
    name_axes(&mut drawing, axis, [left, left + room], floor);
    for (at, curve) in curves.iter().enumerate() {
        let points = corners(&curve.concentration.cumulative(), left, room, floor, plot);
        drawing.line(&points, curve.tone, curve.dashed);
        let reach = curve
            .concentration
            .customers_to_reach(BasisPoints::percent(80));
        let share = reach as f64 / curve.concentration.customers() as f64;
        let height = curve.concentration.ratio(reach);
        drawing.dot(
            Place {
                x: left + room * share,
                y: floor - plot * height,
            },
            curve.tone,
        );
        let y = below;
        let key = [
            Place {
                x: left,
                y: y - 4.0,
            },
            Place {
                x: left + 22.0,
                y: y - 4.0,
            },
        ];
        drawing.line(&key, curve.tone, curve.dashed);
        for line in lines(curve.name) {
            let start = left + 30.0;
            drawing.words(start, below, Anchor::Start, Tone::Ink, at == 0, &line);
            below += LINE;
        }
    }
    drawing
}

/// What stands above a plot and below its right end: the names of its axes.
fn name_axes(drawing: &mut Drawing, axis: [&str; 2], [left, right]: [f64; 2], floor: f64) {
    let [up, along] = axis;
    drawing.words(left, 11.0, Anchor::Start, Tone::Quiet, false, up);
    drawing.words(right, floor + 16.0, Anchor::End, Tone::Quiet, false, along);
}

/// The Lorenz curve against the line of equal customers.
pub fn lorenz(concentration: &Concentration, axis: [&str; 2], equal: &str, width: f64) -> Drawing {
    let side = width.clamp(LEAST_WIDTH, 340.0);
    let (top, left) = (20.0, 8.0);
    let plot = (side - 2.0 * left) * 0.72;
    let room = side - 2.0 * left;
    let floor = top + plot;
    let mut drawing = Drawing::of(side, floor + 24.0);
    let (start, end) = (
        Place { x: left, y: floor },
        Place {
            x: left + room,
            y: top,
        },
    );
    drawing.line(
        &[
            start,
            Place {
                x: left + room,
                y: floor,
            },
        ],
        Tone::Ink,
        false,
    );
    drawing.line(&[start, end], Tone::Quiet, true);
    let points = corners(&concentration.lorenz(), left, room, floor, plot);
    drawing.line(&points, Tone::Ink, false);
    name_axes(&mut drawing, axis, [left, left + room], floor);
    let (x, y) = (left + room * 0.5 - 8.0, floor - plot * 0.5 - 6.0);
    drawing.words(x, y, Anchor::End, Tone::Quiet, false, equal);
    drawing
}

/// A series over the years: its name, and per year a height of 0 to 1 with the words of the value.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    pub name: String,
    pub values: Vec<(f64, String)>,
}

/// Small multiples: one panel a series, side by side where there is room. Each begins at zero; the first and the
/// last value are named.
pub fn small_multiples(series: &[Series], years: &[String], width: f64) -> Drawing {
    let width = width.max(LEAST_WIDTH);
    let columns = match width {
        480.0.. => ((width / LEAST_PANEL) as usize).clamp(1, series.len().max(1)),
        _ => 1,
    };
    let rows = series.len().div_ceil(columns);
    let (panel, gap) = (112.0, 28.0);
    let room = (width - gap * (columns - 1) as f64) / columns as f64;
    let mut drawing = Drawing::of(width, rows as f64 * (panel + 14.0));
    for (at, one) in series.iter().enumerate() {
        let left = (at % columns) as f64 * (room + gap);
        let top = (at / columns) as f64 * (panel + 14.0);
        let (ceiling, floor) = (top + 40.0, top + panel - 20.0);
        drawing.words(left, top + 12.0, Anchor::Start, Tone::Ink, true, &one.name);
        let base = [
            Place { x: left, y: floor },
            Place {
                x: left + room,
                y: floor,
            },
        ];
        drawing.line(&base, Tone::Quiet, false);
        let last = one.values.len().saturating_sub(1);
        // The dots of the first and the last year stand where their words begin and end.
        let place = |year: usize, height: f64| Place {
            x: left + 4.0 + (room - 8.0) * year as f64 / last.max(1) as f64,
            y: floor - (floor - ceiling) * height.clamp(0.0, 1.0),
        };
        let points: Vec<Place> = one
            .values
            .iter()
            .enumerate()
            .map(|(year, (height, _))| place(year, *height))
            .collect();
        drawing.line(&points, Tone::Ink, false);
        for (year, point) in points.iter().enumerate() {
            drawing.dot(*point, Tone::Ink);
            let anchor = match year {
                0 => Anchor::Start,
                _ if year == last => Anchor::End,
                _ => continue,
            };
            let x = if year == 0 { left } else { left + room };
            let y = point.y - 9.0;
            drawing.words(x, y, anchor, Tone::Ink, year == last, &one.values[year].1);
            let year = years.get(year).map_or("", String::as_str);
            drawing.words(x, floor + 15.0, anchor, Tone::Quiet, false, year);
        }
    }
    drawing
}

/// What a loss leaves: the whole, and below it what stays beside what is gone.
#[derive(Debug, Clone, Copy)]
pub struct LossInput<'a> {
    /// What stays, 0 to 1.
    pub kept: f64,
    /// Names and values of both rows.
    pub before: [&'a str; 2],
    pub after: [&'a str; 2],
    /// Where revenue pays just the fixed costs, of the whole before, with its words.
    pub break_even: Option<(f64, &'a str)>,
}

/// Two bars on one scale, and the line that decides. Break-even above the whole makes the scale longer.
pub fn loss(input: LossInput<'_>, width: f64) -> Drawing {
    let longest = input.break_even.map_or(1.0, |(at, _)| at.max(1.0));
    let extra = if input.break_even.is_some() {
        22.0
    } else {
        0.0
    };
    let mut drawing = Drawing::of(width, 84.0 + extra);
    let width = drawing.width;
    let whole = width / longest;
    for (at, [name, value]) in [input.before, input.after].into_iter().enumerate() {
        let top = at as f64 * 44.0;
        drawing.words(0.0, top + 13.0, Anchor::Start, Tone::Ink, at == 1, name);
        drawing.words(width, top + 13.0, Anchor::End, Tone::Ink, at == 1, value);
    }
    drawing.bar(0.0, LINE, whole, Tone::Slate, input.before[1].to_owned());
    let kept = whole * input.kept.clamp(0.0, 1.0);
    drawing.bar(0.0, 44.0 + LINE, kept, Tone::Ink, input.after[1].to_owned());
    // What is gone is hatched, like all that is not there.
    let (left, top) = (kept + 1.0, 44.0 + LINE);
    if whole - left > 2.0 {
        let corners = [
            (left, top),
            (whole, top),
            (whole, top + BAR),
            (left, top + BAR),
            (left, top),
        ];
        drawing.line(&corners.map(|(x, y)| Place { x, y }), Tone::Risk, false);
        let mut x = left;
        while x + BAR / 2.0 < whole {
            let to = (x + BAR).min(whole);
            let ends = [
                Place { x, y: top + BAR },
                Place {
                    x: to,
                    y: top + BAR - (to - x),
                },
            ];
            drawing.line(&ends, Tone::Risk, false);
            x += 6.0;
        }
    }
    if let Some((at, words)) = input.break_even {
        let x = (whole * at.max(0.0)).min(width - 0.75);
        // Across both bars, but not through the words between them.
        for top in [LINE, 44.0 + LINE] {
            let ends = [top - 3.0, top + BAR + 5.0].map(|y| Place { x, y });
            drawing.line(&ends, Tone::Risk, false);
        }
        let anchor = match x / width {
            ..0.3 => Anchor::Start,
            0.7.. => Anchor::End,
            _ => Anchor::Middle,
        };
        drawing.words(x, 96.0, anchor, Tone::Risk, true, words);
    }
    drawing
}

/// The corners of running sums, at most one a pixel.
fn corners(sums: &[i128], left: f64, room: f64, floor: f64, plot: f64) -> Vec<Place> {
    let last = sums.len().saturating_sub(1).max(1);
    let whole = sums.last().copied().unwrap_or(1).max(1) as f64;
    let stride = (last as f64 / room).ceil().max(1.0) as usize;
    (0..=last)
        .filter(|at| at % stride == 0 || *at == last)
        .map(|at| Place {
            x: left + room * at as f64 / last as f64,
            y: floor - plot * sums.get(at).map_or(0.0, |sum| *sum as f64 / whole),
        })
        .collect()
}

/// A name that is too long for its room.
pub(in crate::domain) fn shortened(name: &str, room: f64) -> String {
    let letters = (room / 7.0).max(4.0) as usize;
    if name.chars().count() <= letters {
        return name.to_owned();
    }
    let start: String = name.chars().take(letters - 1).collect();
    format!("{}…", start.trim_end())
}
