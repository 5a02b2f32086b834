use super::*;
use crate::domain::touchpoint::Touchpoint;
use crate::domain::values::{Name, Timestamp};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

const TODAY: &str = "2026-11-26";

fn entry(id: u128, on: &str, values: &[u8]) -> HealthEntry {
    let signals = HealthSignal::ALL.into_iter().zip(values.iter().copied());
    HealthEntry {
        id: id.into(),
        day: day(on),
        signals: signals.collect(),
        note: String::new(),
    }
}

fn account(entries: &[HealthEntry], touches: &[&str]) -> Account {
    let name = Name::new("Ernst Handel").expect("a name");
    let mut account = Account::new(1.into(), name, Timestamp::default());
    account.health = entries.to_vec();
    let touches = (1..).zip(touches);
    account.touchpoints = touches
        .map(|(id, on): (u128, _)| Touchpoint::new(id.into(), day(on)))
        .collect();
    account
}

fn shown(account: &Account) -> Option<i64> {
    health_of(account, day(TODAY)).map(|health| health.now.points.shown())
}

#[test]
fn signals_are_weighed_and_the_weights_of_those_that_are_there_count() {
    assert_eq!(
        HealthSignal::ALL
            .iter()
            .map(|one| one.weight())
            .sum::<i64>(),
        100
    );
    // 30·100 + 25·75 + 20·50 + 15·25 + 10·0 of 100.
    let all = account(&[entry(1, TODAY, &[100, 75, 50, 25, 0])], &[TODAY]);
    assert_eq!(shown(&all), Some(63));
    // Without the last two: 5 875 of 75.
    let three = account(&[entry(1, TODAY, &[100, 75, 50])], &[TODAY]);
    assert_eq!(shown(&three), Some(78));
    let two = account(&[entry(1, TODAY, &[100, 75])], &[TODAY]);
    assert_eq!(health_of(&two, day(TODAY)), None);
}

#[test]
fn freshness_falls_from_one_to_four_fifths_between_30_and_90_days() {
    let full = |touched: &str| shown(&account(&[entry(1, TODAY, &[100; 5])], &[touched]));
    assert_eq!(full(TODAY), Some(100));
    assert_eq!(full("2026-10-27"), Some(100)); // 30 days
    assert_eq!(full("2026-10-26"), Some(100)); // 31 days: 299 of 300
    assert_eq!(full("2026-09-27"), Some(90)); // 60 days
    assert_eq!(full("2026-08-28"), Some(80)); // 90 days
    assert_eq!(full("2024-01-01"), Some(80));
    // Nothing known is no bad news.
    let silent = account(&[entry(1, TODAY, &[100; 5])], &[]);
    assert_eq!(shown(&silent), Some(100));
    // What is still to come is no contact.
    let planned = account(&[entry(1, TODAY, &[100; 5])], &["2026-12-24"]);
    assert_eq!(shown(&planned), Some(100));
}

#[test]
fn bands_are_exact_and_rounding_crosses_no_border() {
    let band = |account: &Account| {
        let health = health_of(account, day(TODAY)).expect("judged");
        (health.now.points.band(), health.now.points.shown())
    };
    let of = |values: &[u8]| account(&[entry(1, TODAY, values)], &[TODAY]);
    assert_eq!(band(&of(&[70; 5])), (Band::Good, 70));
    assert_eq!(band(&of(&[40; 5])), (Band::Fair, 40));
    // 30·70 + 25·70 + 20·70 + 15·67 + 10·70 = 6 955: 69.55 is not 70.
    assert_eq!(band(&of(&[70, 70, 70, 67, 70])), (Band::Fair, 69));
    assert_eq!(band(&of(&[40, 40, 40, 40, 35])), (Band::Poor, 39));
    assert_eq!(band(&of(&[0; 5])), (Band::Poor, 0));
}

#[test]
fn the_trend_names_the_judgement_before_and_the_one_of_a_quarter_ago() {
    let entries = [
        entry(3, "2026-11-20", &[75; 5]),
        entry(1, "2026-01-10", &[0; 5]),
        entry(2, "2026-08-30", &[50; 5]),
        entry(4, TODAY, &[100; 5]),
        entry(5, "2027-01-01", &[0; 5]),
    ];
    let health = health_of(&account(&entries, &[]), day(TODAY)).expect("judged");
    assert_eq!(
        (health.now.day, health.now.points.shown()),
        (day(TODAY), 100)
    );
    assert_eq!(health.before.map(|one| one.points.shown()), Some(75));
    assert_eq!(health.quarter.map(|one| one.day), Some(day("2026-08-30")));
    // The judgement before is not said twice.
    let two = account(&[entries[2].clone(), entries[3].clone()], &[]);
    let health = health_of(&two, day(TODAY)).expect("judged");
    assert_eq!(health.before.map(|one| one.points.shown()), Some(50));
    assert_eq!(health.quarter, None);
}

#[test]
fn of_two_judgements_of_one_day_the_later_counts() {
    let entries = [entry(1, TODAY, &[0; 5]), entry(2, TODAY, &[100; 5])];
    let account = account(&entries, &[]);
    assert_eq!(course(&account, day(TODAY)).len(), 1);
    assert_eq!(shown(&account), Some(100));
    assert_eq!(
        latest(&account, day(TODAY)).map(|one| one.id),
        Some(2.into())
    );
}

#[test]
fn a_drop_of_fifteen_points_is_worth_a_warning() {
    let fell_from = |before: u8, after: u8, touched: &str| {
        let entries = [
            entry(1, "2026-10-01", &[before; 5]),
            entry(2, "2026-11-25", &[after; 5]),
        ];
        fell(&account(&entries, &[touched]), day(TODAY))
    };
    assert_eq!(fell_from(75, 60, TODAY), Some(15));
    assert_eq!(fell_from(75, 61, TODAY), None);
    assert_eq!(fell_from(50, 75, TODAY), None);
    // Silence lowers it too: what was judged is less sure by the day.
    assert_eq!(fell_from(100, 95, "2026-08-01"), None);
    assert_eq!(fell_from(100, 75, "2026-08-31"), Some(39));
    let one = account(&[entry(1, TODAY, &[0; 5])], &[]);
    assert_eq!(fell(&one, day(TODAY)), None);
}
