//! Where the marks of the Pareto chart stand, computed for a width in pixels: the curve of the running
//! share above, one bar per account below it, on one axis of accounts. It draws nothing and writes no words.

use super::analysis::concentration::Concentration;
use super::analysis::share::BasisPoints;
use super::drawing::tenth;

/// The narrowest chart; a smaller container scrolls sideways.
const LEAST_WIDTH: f64 = 270.0;
/// Room for the percent of the axis at the left, and for half a number at the right.
const LEFT: f64 = 46.0;
const RIGHT: f64 = 10.0;
/// Room above the curve for the words of the axis.
const TOP: f64 = 26.0;
/// Room between curve and bars for the words beside the first bar.
const BETWEEN: f64 = 34.0;
const BARS: f64 = 84.0;
/// Room for the numbers below the bars.
const BOTTOM: f64 = 40.0;
/// How wide a letter of the labels is on average, at 13 pixels and bold; a little too wide is safe.
const LETTER: f64 = 8.0;
/// From one line of a label to the next.
pub const LINE: f64 = 16.0;
/// The least distance of a round number below the bars from the last one, which ends where the chart ends.
const APART: f64 = 46.0;
/// The same for the label of the rule, at 12 pixels.
const SMALL_LETTER: f64 = 6.6;
/// The distance of a label from its point.
const ASIDE: f64 = 12.0;

/// A place in the chart, in pixels from the top left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    pub x: f64,
    pub y: f64,
}

/// A rectangle in the chart, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// The square around a place.
    pub fn around(at: Place, half: f64) -> Self {
        Self {
            left: at.x - half,
            top: at.y - half,
            right: at.x + half,
            bottom: at.y + half,
        }
    }

    /// Whether two cover something together.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether it covers nothing outside of another one.
    pub fn lies_in(&self, other: &Self) -> bool {
        self.left >= other.left
            && self.right <= other.right
            && self.top >= other.top
            && self.bottom <= other.bottom
    }
}

/// The bar of one account, or of neighbours that share a pixel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// The account it stands for, as its place in the order, from 0; the largest of those that share it.
    pub account: usize,
    pub is_key: bool,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// All marks of the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ParetoChart {
    pub width: f64,
    pub height: f64,
    /// Left and right end of the plot.
    pub left: f64,
    pub right: f64,
    /// The hairlines of 0, 20, 40, 60, 80 and 100 %, with the percent.
    pub grid: [(u8, f64); 6],
    /// The line below the bars.
    pub base: f64,
    /// The numbers of accounts below it.
    pub ticks: Vec<(usize, f64)>,
    pub bars: Vec<Bar>,
    /// The corners of the curve, from nothing to everything.
    pub curve: Vec<Place>,
    /// Where the curve reaches 80 %, at a whole account.
    pub real: Place,
    /// Where the words beside it begin.
    pub real_label: Place,
    /// Where it would if the 80/20 rule held.
    pub rule: Place,
    /// Where the words above it begin.
    pub rule_label: Place,
    /// Beside the first bar.
    pub largest_label: Place,
}

/// What the chart shows.
#[derive(Debug, Clone, Copy)]
pub struct ParetoInput<'a> {
    pub concentration: &'a Concentration,
    /// Per account, largest first, whether it is key.
    pub is_key: &'a [bool],
    /// The lines of the label beside the real point.
    pub real_lines: &'a [&'a str],
    /// The letters of the label of the 80/20 rule.
    pub rule_letters: usize,
}

impl ParetoChart {
    /// Lays the chart out for a container of this width in pixels.
    pub fn of(input: ParetoInput<'_>, container: f64) -> Self {
        let width = container.max(LEAST_WIDTH);
        let curve_height = (width * 0.36).clamp(150.0, 270.0);
        let floor = TOP + curve_height;
        let base = floor + BETWEEN + BARS;
        let frame = Frame {
            left: LEFT,
            width: width - LEFT - RIGHT,
            floor,
            height: curve_height,
            customers: input.concentration.customers(),
        };
        let cumulative = input.concentration.cumulative();
        let whole = input.concentration.base() as f64;
        let share = |count: usize| cumulative.get(count).map_or(1.0, |sum| *sum as f64 / whole);
        let reach = input
            .concentration
            .customers_to_reach(BasisPoints::percent(80));
        let real = frame.place(reach as f64, share(reach));
        let rule = frame.place(frame.customers as f64 * 0.2, 0.8);
        let curve: Vec<Place> = frame
            .columns()
            .into_iter()
            .chain([frame.customers])
            .map(|count| frame.place(count as f64, share(count)))
            .collect();
        let real_label = below_curve(real, input.real_lines, width, &curve);
        let further = LINE * input.real_lines.len().saturating_sub(1) as f64;
        let taken = [
            Place {
                x: real_label.x,
                y: real_label.y - 12.0,
            },
            Place {
                x: real_label.x + length_of(input.real_lines),
                y: real_label.y + further + 4.0,
            },
        ];
        Self {
            width,
            height: base + BOTTOM,
            left: frame.left,
            right: frame.left + frame.width,
            grid: [0, 20, 40, 60, 80, 100]
                .map(|percent| (percent, frame.y(f64::from(percent) / 100.0))),
            base,
            ticks: ticks(frame.customers)
                .into_iter()
                .map(|count| (count, frame.x(count as f64)))
                .filter(|(count, x)| {
                    *count == frame.customers || frame.left + frame.width - x >= APART
                })
                .collect(),
            bars: bars(input, &frame, base),
            real_label,
            rule_label: clear_of(rule, input.rule_letters, frame.left, &curve, taken),
            largest_label: Place {
                x: frame.left,
                y: base - BARS - 8.0,
            },
            curve,
            real,
            rule,
        }
    }
}

/// The part of the chart that holds the curve.
struct Frame {
    left: f64,
    width: f64,
    /// The line of 0 %.
    floor: f64,
    height: f64,
    customers: usize,
}

impl Frame {
    fn x(&self, count: f64) -> f64 {
        tenth(self.left + self.width * count / self.customers as f64)
    }

    fn y(&self, share: f64) -> f64 {
        tenth(self.floor - self.height * share)
    }

    fn place(&self, count: f64, share: f64) -> Place {
        Place {
            x: self.x(count),
            y: self.y(share),
        }
    }

    /// The first account of every column: each account, or one per pixel where there are more of them.
    fn columns(&self) -> Vec<usize> {
        let stride = (self.customers as f64 / self.width).ceil().max(1.0) as usize;
        (0..self.customers).step_by(stride).collect()
    }
}

fn bars(input: ParetoInput<'_>, frame: &Frame, base: f64) -> Vec<Bar> {
    let amounts = input.concentration.descending();
    let largest = input.concentration.largest() as f64;
    let columns = frame.columns();
    let ends = columns.iter().skip(1).copied().chain([frame.customers]);
    columns
        .iter()
        .zip(ends)
        .map(|(&account, end)| {
            let (x, right) = (frame.x(account as f64), frame.x(end as f64));
            let gap = if right - x >= 4.0 { 1.0 } else { 0.0 };
            let amount = amounts.get(account).map_or(0.0, |cents| *cents as f64);
            let height = tenth(BARS * amount / largest).max(0.5);
            Bar {
                account,
                is_key: input.is_key.iter().take(end).skip(account).any(|key| *key),
                x,
                y: base - height,
                width: tenth((right - x - gap).max(0.5)),
                height,
            }
        })
        .collect()
}

/// How long the longest line of a label is, with the bracket that a line may end with.
fn length_of(lines: &[&str]) -> f64 {
    let letters = lines.iter().map(|line| line.chars().count() + 1).max();
    letters.unwrap_or(0) as f64 * LETTER
}

/// At the right of the point, as far as there is room; below the curve, but not below the plot.
fn below_curve(point: Place, lines: &[&str], width: f64, curve: &[Place]) -> Place {
    let length = length_of(lines);
    let further = LINE * lines.len().saturating_sub(1) as f64;
    let x = (point.x + ASIDE).min(width - length).max(0.0);
    let floor = curve.first().map_or(point.y, |corner| corner.y);
    // The curve is lowest where the text begins; left of the point that is below the point.
    let lowest = curve
        .iter()
        .take_while(|corner| corner.x <= x)
        .last()
        .map_or(floor, |corner| corner.y);
    Place {
        x: tenth(x),
        y: tenth((lowest.max(point.y) + 20.0).min(floor - 6.0 - further)),
    }
}

/// Beside the point, where the words neither leave the plot at the left nor lie over the curve: above the point
/// if there is room, else further to the left or below.
/// `taken` are two corners of the room that another label has.
fn clear_of(point: Place, letters: usize, left: f64, curve: &[Place], taken: [Place; 2]) -> Place {
    let length = letters as f64 * SMALL_LETTER;
    let centred = (point.x - length / 2.0).max(left);
    let places = [
        (centred, point.y - 10.0),
        ((point.x - length).max(left), point.y - 10.0),
        (left + 4.0, point.y - 10.0),
        (point.x + ASIDE, point.y + 20.0),
        (point.x + ASIDE, point.y + 40.0),
    ];
    let is_clear = |(x, y): &(f64, f64)| {
        let inside = |at: Place| {
            at.x >= x - 2.0 && at.x <= x + length + 2.0 && at.y >= y - 12.0 && at.y <= y + 4.0
        };
        let [begin, end] = taken;
        let is_taken = *x < end.x && x + length > begin.x && y - 12.0 < end.y && y + 4.0 > begin.y;
        !is_taken
            && !curve.windows(2).any(|pair| {
                (0..=8).any(|part| {
                    let part = f64::from(part) / 8.0;
                    inside(Place {
                        x: pair[0].x + (pair[1].x - pair[0].x) * part,
                        y: pair[0].y + (pair[1].y - pair[0].y) * part,
                    })
                })
            })
    };
    let (x, y) = places.into_iter().find(is_clear).unwrap_or(places[0]);
    Place {
        x: tenth(x),
        y: tenth(y),
    }
}

/// Round numbers of accounts, at most seven, and the last one.
fn ticks(customers: usize) -> Vec<usize> {
    let step = [1, 2, 5]
        .into_iter()
        .cycle()
        .zip([
            1, 1, 1, 10, 10, 10, 100, 100, 100, 1_000, 1_000, 1_000, 10_000, 10_000, 10_000,
        ])
        .map(|(round, power)| round * power)
        .find(|step| customers / step <= 5)
        .unwrap_or(customers.max(1));
    // A round number that nearly touches the last one would be written into it.
    let round = (step..customers)
        .step_by(step)
        .filter(|count| (customers - count) * 5 >= step * 2);
    round.chain([customers]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(amounts: &[i64], width: f64) -> ParetoChart {
        let concentration = Concentration::of(amounts).expect("positive amounts");
        let is_key = vec![false; amounts.len()];
        let input = ParetoInput {
            concentration: &concentration,
            is_key: &is_key,
            real_lines: &["a label of so many letters x"],
            rule_letters: 10,
        };
        ParetoChart::of(input, width)
    }

    #[test]
    fn the_ideal_rule_is_where_the_real_point_stands_if_it_holds() {
        let chart = chart(&[40, 40, 3, 3, 3, 3, 2, 2, 2, 2], 800.0);
        assert_eq!(chart.real, chart.rule);
    }

    #[test]
    fn the_curve_rises_from_nothing_to_everything() {
        let chart = chart(&[50, 30, 20], 800.0);
        let first = chart.curve.first().copied();
        let last = chart.curve.last().copied();
        assert_eq!(first.map(|place| place.y), Some(chart.grid[0].1));
        assert_eq!(last.map(|place| place.y), Some(chart.grid[5].1));
        assert_eq!(last.map(|place| place.x), Some(chart.right));
        assert!(chart.curve.windows(2).all(|pair| pair[0].y >= pair[1].y));
    }

    #[test]
    fn every_bar_stands_on_the_base_and_the_largest_is_the_tallest() {
        let chart = chart(&[100, 50, 1], 600.0);
        assert!(
            chart
                .bars
                .iter()
                .all(|bar| (bar.y + bar.height - chart.base).abs() < 0.01)
        );
        assert_eq!(chart.bars[0].height, BARS);
        assert_eq!(chart.bars[1].height, BARS / 2.0);
    }

    #[test]
    fn ten_thousand_accounts_need_no_more_bars_than_pixels() {
        let amounts: Vec<i64> = (1..=10_000).collect();
        let concentration = Concentration::of(&amounts).expect("positive amounts");
        let mut is_key = vec![false; amounts.len()];
        is_key[7] = true;
        let input = ParetoInput {
            concentration: &concentration,
            is_key: &is_key,
            real_lines: &["a label of so many letters x"],
            rule_letters: 10,
        };
        let chart = ParetoChart::of(input, 700.0);
        assert!(chart.bars.len() <= 700);
        assert!(chart.bars[0].is_key, "a key account among neighbours shows");
    }

    #[test]
    fn labels_stay_inside_however_narrow_the_chart_is() {
        for width in [0.0, 320.0, 390.0, 800.0, 1600.0] {
            for amounts in [vec![1; 40], vec![90, 5, 5], vec![7]] {
                let chart = chart(&amounts, width);
                let (begin, end) = (chart.real_label.x, chart.real_label.x + 29.0 * LETTER);
                assert!(
                    begin >= 0.0 && end <= chart.width + 0.1,
                    "{width} {amounts:?}"
                );
                assert!(chart.rule_label.x >= chart.left);
            }
        }
    }

    #[test]
    fn round_numbers_stand_below_and_the_last_is_named() {
        assert_eq!(ticks(89), [20, 40, 60, 80, 89]);
        assert_eq!(ticks(1), [1]);
        assert_eq!(ticks(6), [2, 4, 6]);
        assert_eq!(ticks(41), [10, 20, 30, 41]);
    }
}
