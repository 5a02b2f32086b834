//! What every chart keeps to, at any width.

use super::*;
use crate::domain::analysis::concentration::Concentration;

fn inside(drawing: &Drawing) {
    for mark in &drawing.marks {
        let (x, y, end) = match mark {
            Mark::Bar { at, width, .. } => (at.x, at.y, at.x + width),
            Mark::Dot { at, .. } | Mark::Words { at, .. } => (at.x, at.y, at.x),
            Mark::Line { .. } => continue,
        };
        assert!(x >= 0.0 && end <= drawing.width + 0.1, "{mark:?}");
        assert!(y >= 0.0 && y <= drawing.height, "{mark:?}");
    }
}

fn spread(amounts: &[i64]) -> Concentration {
    Concentration::of(amounts).expect("positive amounts")
}

#[test]
fn marks_stay_inside_at_any_width() {
    let few = spread(&[70, 20, 10]);
    let many = spread(&(1..=900).collect::<Vec<i64>>());
    for width in [0.0, 270.0, 520.0, 1_200.0] {
        let row = BarRow {
            name: "A very long name of a customer group that nobody can read".to_owned(),
            value: "€1,234,567 · 45.0%".to_owned(),
            share: 1.4,
            tone: Tone::Slate,
        };
        inside(&bars(&[row.clone(), row], width));
        let stack = StackRow {
            name: "3 September 2026, after the fair".to_owned(),
            value: "A 3 · B 4 · C 20".to_owned(),
            parts: vec![
                (3, Tone::Ink),
                (0, Tone::Key),
                (4, Tone::Slate),
                (900, Tone::Soft),
            ],
        };
        inside(&stacks(&[stack.clone(), stack], width));
        for concentration in [&few, &many] {
            let curve = Curve {
                concentration,
                name: "Revenue",
                tone: Tone::Ink,
                dashed: false,
            };
            inside(&running_shares(
                &[curve, curve],
                ["share", "customers"],
                width,
            ));
            inside(&lorenz(
                concentration,
                ["share", "customers"],
                "equal",
                width,
            ));
        }
        for at in [0.2, 1.7] {
            let input = LossInput {
                kept: 0.8,
                before: ["Today", "10"],
                after: ["Without", "8"],
                break_even: Some((at, "break-even")),
            };
            inside(&loss(input, width));
        }
    }
}

#[test]
fn a_loss_keeps_what_is_gone_in_sight() {
    let input = LossInput {
        kept: 0.75,
        before: ["Today", "10"],
        after: ["Without", "8"],
        break_even: None,
    };
    let drawing = loss(input, 400.0);
    let bars: Vec<f64> = drawing
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Bar { width, .. } => Some(*width),
            _ => None,
        })
        .collect();
    assert_eq!(bars, [400.0, 300.0]);
    let hatched = |mark: &Mark| {
        matches!(
            mark,
            Mark::Line {
                tone: Tone::Risk,
                ..
            }
        )
    };
    assert!(drawing.marks.iter().filter(|mark| hatched(mark)).count() > 10);
}

#[test]
fn panels_stand_side_by_side_only_where_there_is_room() {
    let series = ["Largest", "Three largest"].map(|name| Series {
        name: name.to_owned(),
        values: vec![(0.2, "20%".to_owned()), (0.3, "30%".to_owned())],
    });
    let years = ["2024", "2025"].map(str::to_owned);
    let wide = small_multiples(&series, &years, 700.0);
    let narrow = small_multiples(&series, &years, 300.0);
    assert!(narrow.height > wide.height);
    inside(&wide);
    inside(&narrow);
}
