//! When a copy of a workspace is due, and which copies go when there are many. The copies themselves lie in a
//! database of their own; this only counts.

use crate::domain::sorting;
use crate::domain::values::{Date, Timestamp};

/// Why a copy is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CopyReason {
    /// The first change of a day of use.
    Daily,
    /// A file or a list is about to be taken in.
    BeforeImport,
    /// Something is about to be deleted.
    BeforeDelete,
    /// Another copy is about to be restored.
    BeforeRestore,
    /// Somebody wanted one.
    ByHand,
}

impl CopyReason {
    /// All reasons.
    pub const ALL: [Self; 5] = [
        Self::Daily,
        Self::BeforeImport,
        Self::BeforeDelete,
        Self::BeforeRestore,
        Self::ByHand,
    ];

    /// The reason as it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::BeforeImport => "before_import",
            Self::BeforeDelete => "before_delete",
            Self::BeforeRestore => "before_restore",
            Self::ByHand => "by_hand",
        }
    }

    /// The reason that was stored with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// What the rules need to know of a kept copy of one workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub at: Timestamp,
    /// The day on the calendar of whoever was there, not in UTC.
    pub day: Date,
    /// Bytes of the copy.
    pub size: u64,
    pub reason: CopyReason,
}

/// The most copies of one workspace.
pub const MAX_COPIES: usize = 10;
/// The newest copies of the present day that stay, beside its first one and those made by hand.
pub const MAX_COPIES_TODAY: usize = 3;
/// The most copies made by hand; older ones go first.
pub const MAX_BY_HAND: usize = 4;

/// Whether the first change of `today` still has no copy of the state before it.
pub fn is_daily_copy_due(kept: &[Kept], today: Date) -> bool {
    !kept.iter().any(|copy| copy.day == today)
}

/// Positions of the copies that go. What stays: the newest four made by hand, the first of today and the three
/// newest of today, the newest of each earlier day; ten in all. The newest copy that is at least half as large
/// as the largest never goes: however many copies of a workspace that lost its content have followed, one of
/// it stays.
pub fn surplus(kept: &[Kept], today: Date) -> Vec<usize> {
    let mut newest_first: Vec<usize> = (0..kept.len()).collect();
    sorting::by_key(&mut newest_first, |&position| {
        std::cmp::Reverse((kept[position].at, position))
    });
    let largest = kept.iter().map(|copy| copy.size).max().unwrap_or(0);
    let last_full = newest_first
        .iter()
        .copied()
        .find(|&position| kept[position].size >= largest / 2);
    let by_hand = |position: &usize| kept[*position].reason == CopyReason::ByHand;
    let mut stay: Vec<usize> = newest_first.iter().copied().filter(by_hand).collect();
    stay.truncate(MAX_BY_HAND);
    let hands = stay.len();
    // A day later than today is one of a clock that has been put back; it counts as today.
    let of_today = |position: &&usize| kept[**position].day >= today;
    let mut automatic: Vec<usize> = newest_first;
    automatic.retain(|position| !by_hand(position));
    stay.extend(automatic.iter().rfind(of_today));
    for &position in &automatic {
        let day = kept[position].day;
        let of_the_day = stay[hands..]
            .iter()
            .filter(|&&other| kept[other].day == day)
            .count();
        let most = if day >= today {
            MAX_COPIES_TODAY + 1
        } else {
            1
        };
        if of_the_day < most && stay.len() < MAX_COPIES && !stay.contains(&position) {
            stay.push(position);
        }
    }
    if let Some(precious) = last_full
        && !stay.contains(&precious)
    {
        if stay.len() == MAX_COPIES {
            stay.pop();
        }
        stay.push(precious);
    }
    let mut gone: Vec<usize> = (0..kept.len())
        .filter(|position| !stay.contains(position))
        .collect();
    sorting::ascending(&mut gone);
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i64) -> Date {
        Date::default() + chrono::TimeDelta::days(number)
    }

    fn copy(on: i64, hour: i64, size: u64) -> Kept {
        let moment = Timestamp::default().moment() + chrono::TimeDelta::hours(on * 24 + hour);
        Kept {
            at: Timestamp::new(moment),
            day: day(on),
            size,
            reason: CopyReason::BeforeImport,
        }
    }

    fn by_hand(on: i64, hour: i64) -> Kept {
        Kept {
            reason: CopyReason::ByHand,
            ..copy(on, hour, 3)
        }
    }

    #[test]
    fn a_reason_reads_back_from_its_code() {
        for reason in CopyReason::ALL {
            assert_eq!(CopyReason::from_code(reason.code()), Some(reason));
        }
        assert_eq!(CopyReason::from_code("mood"), None);
    }

    #[test]
    fn one_copy_is_due_on_each_day_of_use() {
        let kept = [copy(1, 9, 3), copy(2, 9, 3)];
        assert!(!is_daily_copy_due(&kept, day(2)));
        assert!(is_daily_copy_due(&kept, day(3)));
        assert!(is_daily_copy_due(&[], day(0)));
    }

    #[test]
    fn the_first_and_the_newest_of_today_and_the_last_of_each_day_before_stay() {
        let kept = [
            copy(1, 9, 3),
            copy(1, 10, 3),
            copy(2, 8, 3),
            copy(2, 9, 3),
            copy(2, 10, 3),
            copy(2, 11, 3),
            copy(2, 12, 3),
        ];
        assert_eq!(surplus(&kept, day(2)), [0, 3]);
        assert_eq!(surplus(&kept, day(3)), [0, 2, 3, 4, 5]);
    }

    #[test]
    fn automatic_copies_never_push_out_those_made_by_hand() {
        let mut kept = vec![by_hand(0, 9), by_hand(1, 9)];
        kept.extend((2..20).map(|on| copy(on, 9, 3)));
        let gone = surplus(&kept, day(19));
        assert!(!gone.contains(&0) && !gone.contains(&1));
        assert_eq!(kept.len() - gone.len(), MAX_COPIES);
    }

    #[test]
    fn the_eleventh_day_takes_the_place_of_the_first() {
        let kept: Vec<Kept> = (0..12).map(|on| copy(on, 9, 3)).collect();
        assert_eq!(surplus(&kept, day(11)), [0, 1]);
    }

    #[test]
    fn shrunken_copies_never_push_out_the_last_full_one() {
        let mut kept = vec![copy(0, 9, 40)];
        kept.extend((1..15).map(|on| copy(on, 9, 2)));
        let gone = surplus(&kept, day(14));
        assert!(!gone.contains(&0));
        assert_eq!(kept.len() - gone.len(), MAX_COPIES);
    }
}
