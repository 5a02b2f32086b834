//! How a relationship stands, as people judge it: a few signals, weighed, and less sure the longer nobody has been in
//! touch. A signal, not a forecast. What is computed of it is never stored.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::ids::EntryId;
use super::sorting;
use super::values::Date;

/// The fewest signals that make a judgement.
pub const FEWEST_SIGNALS: usize = 3;
/// From so many points on a relationship is good, or fair.
pub const BORDERS: [i64; 2] = [70, 40];
/// A drop by so many points is worth a warning.
pub const WORTH_A_WARNING: i64 = 15;
/// The trend looks back by about so many days.
const LOOK_BACK: i64 = 90;
/// Up to so many days a contact is fresh, and from so many on it counts least.
const FRESH: [i64; 2] = [30, 90];
/// What a whole factor of freshness is made of: between both days it falls by one part a day, to 0.8.
const PARTS: i64 = 300;

/// What a relationship is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HealthSignal {
    /// The customer gets what it bought us for.
    ValueDelivered,
    /// How we stand with who decides.
    DeciderRelation,
    /// What the customer says of us.
    Satisfaction,
    /// Whether usage or orders grow.
    Trend,
    /// Whether invoices are paid, and on time.
    Payment,
}

impl HealthSignal {
    /// All, the weightiest first.
    pub const ALL: [Self; 5] = [
        Self::ValueDelivered,
        Self::DeciderRelation,
        Self::Satisfaction,
        Self::Trend,
        Self::Payment,
    ];

    /// What the signal weighs; all together are 100.
    pub const fn weight(self) -> i64 {
        match self {
            Self::ValueDelivered => 30,
            Self::DeciderRelation => 25,
            Self::Satisfaction => 20,
            Self::Trend => 15,
            Self::Payment => 10,
        }
    }
}

/// One judgement of the relationship.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HealthEntry {
    pub id: EntryId,
    pub day: Date,
    /// From 0 to 100; the screen asks in five steps of 25. A signal that nobody judged is not there.
    pub signals: BTreeMap<HealthSignal, u8>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Points from 0 to 100 as an exact fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Points {
    numerator: i64,
    /// Above 0.
    denominator: i64,
}

impl Points {
    /// Whether these are so many points or more, exactly.
    pub const fn reach(self, points: i64) -> bool {
        self.numerator >= points * self.denominator
    }

    /// Where the points stand.
    pub const fn band(self) -> Band {
        match (self.reach(BORDERS[0]), self.reach(BORDERS[1])) {
            (true, _) => Band::Good,
            (false, true) => Band::Fair,
            (false, false) => Band::Poor,
        }
    }

    /// Whole points, as they are shown. Rounding never lifts them over a border.
    pub fn shown(self) -> i64 {
        let whole = (2 * self.numerator + self.denominator) / (2 * self.denominator);
        match BORDERS.contains(&whole) && !self.reach(whole) {
            true => whole - 1,
            false => whole,
        }
    }

    /// Whether these are at least so many points below others, exactly.
    fn fell_by(self, points: i64, before: Self) -> bool {
        let (now, then) = (i128::from(self.numerator), i128::from(before.numerator));
        let (mine, theirs) = (i128::from(self.denominator), i128::from(before.denominator));
        then * mine - now * theirs >= i128::from(points) * mine * theirs
    }
}

/// Where a relationship stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    Good,
    Fair,
    Poor,
}

/// What was judged at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    pub day: Date,
    pub points: Points,
}

/// How a relationship stands today, and how it stood before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// The last judgement, as fresh as contacts are today.
    pub now: Judged,
    /// Days since the last contact; `None`: none is known, and freshness does not count.
    pub last_touch: Option<i64>,
    /// The judgement before.
    pub before: Option<Judged>,
    /// The one that is closest to 90 days ago, if it is not the one before.
    pub quarter: Option<Judged>,
}

/// The health of an account as of today; `None` as long as nobody has judged it.
pub fn health_of(account: &Account, today: Date) -> Option<Health> {
    let course = course(account, today);
    let (now, earlier) = course.split_last()?;
    let before = earlier.last().copied();
    let away = |one: &Judged| ((today - one.day).num_days() - LOOK_BACK).abs();
    let mut quarter: Option<Judged> = None;
    for one in earlier {
        let is_near = away(one) <= LOOK_BACK / 3;
        if is_near && quarter.is_none_or(|known| away(one) < away(&known)) {
            quarter = Some(*one);
        }
    }
    Some(Health {
        now: *now,
        last_touch: days_since_touch(account, today),
        before,
        quarter: quarter.filter(|one| Some(*one) != before),
    })
}

/// By how many points the health of an account has fallen since the judgement before, if that is worth a warning.
pub fn fell(account: &Account, today: Date) -> Option<i64> {
    let health = health_of(account, today)?;
    let before = health.before?.points;
    let fell = health.now.points.fell_by(WORTH_A_WARNING, before);
    fell.then(|| before.shown() - health.now.points.shown())
}

/// All judgements up to today, oldest first, one a day: each as fresh as contacts were on its day, the last one as
/// they are today.
pub fn course(account: &Account, today: Date) -> Vec<Judged> {
    let mut entries: Vec<&HealthEntry> = account.health.iter().collect();
    entries.retain(|entry| entry.day <= today && points(entry, None).is_some());
    sorting::by(&mut entries, |one, other| one.day.cmp(&other.day));
    // Of one day the last that was written down counts.
    let is_last = |at: usize, entry: &HealthEntry| {
        entries.get(at + 1).is_none_or(|next| next.day > entry.day)
    };
    let mut course = Vec::with_capacity(entries.len());
    for (at, entry) in entries.iter().enumerate() {
        let as_of = if at + 1 == entries.len() {
            today
        } else {
            entry.day
        };
        let points = points(entry, days_since_touch(account, as_of));
        if let Some(points) = points.filter(|_| is_last(at, entry)) {
            course.push(Judged {
                day: entry.day,
                points,
            });
        }
    }
    course
}

/// The entry that counts today.
pub fn latest(account: &Account, today: Date) -> Option<&HealthEntry> {
    let mut entries = account.health.iter();
    let first = entries.find(|entry| entry.day <= today)?;
    Some(entries.fold(first, |best, entry| {
        match entry.day <= today && entry.day >= best.day {
            true => entry,
            false => best,
        }
    }))
}

fn days_since_touch(account: &Account, day: Date) -> Option<i64> {
    let last = super::relationship::last_touch(account, None, day)?;
    Some((day - last).num_days())
}

/// The points of one judgement; `None` if it holds too few signals.
fn points(entry: &HealthEntry, last_touch: Option<i64>) -> Option<Points> {
    if entry.signals.len() < FEWEST_SIGNALS {
        return None;
    }
    let (mut sum, mut weights) = (0, 0);
    for (signal, value) in &entry.signals {
        sum += signal.weight() * i64::from(*value);
        weights += signal.weight();
    }
    let [fresh, stale] = FRESH;
    let aged = last_touch.map_or(0, |days| days.clamp(fresh, stale) - fresh);
    Some(Points {
        numerator: sum * (PARTS - aged),
        denominator: weights * PARTS,
    })
}

#[cfg(test)]
mod tests;
