//! How the time of a workshop goes: how long an item has taken of what it was given, when it is time to hurry, and how far
//! the whole is behind or ahead of the plan. Computed from the [clock](super::clock) and a moment that is handed in.

use super::Workshop;
use super::agenda::Item;
use crate::domain::values::Timestamp;

/// The seconds before the end at which an item warns: two minutes, of a short item less.
const ENDING: u32 = 120;

/// How the time of an item goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// So many seconds are left, and no hurry.
    Plenty(u32),
    /// So many seconds are left, and they are few.
    Few(u32),
    /// The time of the item was over so many seconds ago.
    Over(u32),
}

/// The time of a workshop at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// The item that it stands at, and the seconds that it has taken of what it was given.
    pub item: Item,
    pub spent: u32,
    pub given: u32,
    /// The same of the whole.
    pub all_spent: u32,
    pub all_given: u32,
    /// How many seconds the workshop is behind its plan; ahead of it where negative. Of one that is over, how much longer
    /// than planned it took.
    pub behind: i64,
    /// Whether the clock runs, and whether it ever has.
    pub is_running: bool,
    pub has_begun: bool,
    pub is_closed: bool,
}

impl Pace {
    /// The time of a workshop now. A closed one stands.
    pub fn of(workshop: &Workshop, now: Timestamp) -> Self {
        let (agenda, at, clock) = (workshop.agenda, workshop.at, &workshop.clock);
        let now = workshop.closed_at.map_or(now, |closed| closed.min(now));
        let given_to = |item: Item| u32::from(agenda.minutes(item)) * 60;
        let items = workshop.items();
        let spent = clock.seconds(at, at, now);
        let spent_on = |item: &Item| clock.seconds(*item, at, now);
        let all_spent = items.iter().map(spent_on).fold(0, u32::saturating_add);
        let all_given = items.iter().map(|item| given_to(*item)).sum();
        let before = items.iter().take_while(|item| **item != at);
        let due = match workshop.is_closed() {
            true => all_given,
            false => before.map(|item| given_to(*item)).sum::<u32>() + spent.min(given_to(at)),
        };
        Self {
            item: at,
            spent,
            given: given_to(at),
            all_spent,
            all_given,
            behind: i64::from(all_spent) - i64::from(due),
            is_running: clock.is_running() && !workshop.is_closed(),
            has_begun: clock.is_running() || !clock.spent.is_empty(),
            is_closed: workshop.is_closed(),
        }
    }

    /// What is left for the item.
    pub fn left(&self) -> Left {
        let few = ENDING.min(self.given / 3);
        match self.given.checked_sub(self.spent) {
            None | Some(0) => Left::Over(self.spent.saturating_sub(self.given)),
            Some(left) if left <= few => Left::Few(left),
            Some(left) => Left::Plenty(left),
        }
    }
}

impl Workshop {
    /// Whether an item lies behind and was not jumped over while the clock ran. Of what lies before the first item that
    /// took time nothing is known: it counts as held. The last item is held once the workshop is closed.
    pub fn has_held(&self, item: Item) -> bool {
        let items = self.items();
        if self.is_closed() && items.last() == Some(&item) {
            return true;
        }
        let place = |item| items.iter().position(|one| *one == item);
        let took_time = |item: &Item| self.clock.spent.get(item).is_some_and(|spent| *spent > 0);
        let is_behind = self.is_closed() || place(item) < place(self.at);
        let timed = items.iter().position(took_time);
        let is_unknown = timed.is_none_or(|timed| place(item) < Some(timed));
        is_behind && (is_unknown || took_time(&item))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::WorkshopId;
    use crate::domain::workshop::agenda::Agenda;

    fn second(number: i64) -> Timestamp {
        Timestamp::new(Timestamp::default().moment() + chrono::TimeDelta::seconds(number))
    }

    fn workshop() -> Workshop {
        let day = "2026-11-26".parse().expect("a day");
        Workshop::new(WorkshopId::from(1), Agenda::Choose, false, day)
    }

    #[test]
    fn an_item_warns_when_two_minutes_are_left_and_a_short_one_later() {
        let mut workshop = workshop();
        workshop.clock.resume(second(0));
        let open = |seconds| Pace::of(&workshop, second(seconds)).left();
        assert_eq!(
            open(119),
            Left::Plenty(61),
            "three minutes: the last one is few"
        );
        assert_eq!(open(120), Left::Few(60));
        assert_eq!(open(180), Left::Over(0));
        assert_eq!(open(260), Left::Over(80));
        workshop.at = Item::Rate;
        let rate = |seconds| Pace::of(&workshop, second(seconds)).left();
        assert_eq!(rate(599), Left::Plenty(121));
        assert_eq!(rate(600), Left::Few(120));
    }

    #[test]
    fn an_item_that_was_jumped_over_was_not_held() {
        let held = |one: &Workshop| -> Vec<Item> {
            let all = one.items().iter().copied();
            all.filter(|item| one.has_held(*item)).collect()
        };
        let mut workshop = workshop();
        workshop.go_to(Item::LongList, second(0));
        assert_eq!(
            held(&workshop),
            [Item::Open, Item::Facts],
            "the clock stands: nothing is known of the way"
        );
        workshop.clock.resume(second(0));
        workshop.go_to(Item::Rate, second(60));
        assert_eq!(
            held(&workshop),
            [Item::Open, Item::Facts, Item::LongList],
            "what went before the clock stays"
        );
        // Rushed along: nobody has looked at it.
        workshop.go_to(Item::Reveal, second(90));
        workshop.go_to(Item::Decide, second(90));
        let all = [Item::Open, Item::Facts, Item::LongList, Item::Rate];
        assert_eq!(held(&workshop), all);
        workshop.clock.pause(Item::Decide, second(90));
        workshop.go_to(Item::Close, second(95));
        workshop.closed_at = Some(second(95));
        assert_eq!(held(&workshop), [&all[..], &[Item::Close]].concat());
    }

    #[test]
    fn what_an_item_took_too_long_the_whole_is_behind_and_what_it_left_over_it_is_ahead() {
        let mut workshop = workshop();
        assert!(!Pace::of(&workshop, second(0)).has_begun);
        workshop.clock.resume(second(0));
        assert_eq!(
            Pace::of(&workshop, second(100)).behind,
            0,
            "within its time"
        );
        assert_eq!(
            Pace::of(&workshop, second(250)).behind,
            70,
            "three minutes are over"
        );
        workshop.clock.turn_from(Item::Open, second(60));
        workshop.at = Item::Facts;
        let pace = Pace::of(&workshop, second(90));
        assert_eq!((pace.behind, pace.spent, pace.all_spent), (-120, 30, 90));
        assert_eq!((pace.given, pace.all_given), (7 * 60, 60 * 60));
        workshop.clock.pause(Item::Facts, second(90));
        let pace = Pace::of(&workshop, second(900));
        assert_eq!(
            (pace.all_spent, pace.is_running, pace.has_begun),
            (90, false, true)
        );
        // Wherever one looks at it afterwards, the whole took what it took.
        workshop.closed_at = Some(second(900));
        for at in [Item::Open, Item::Close] {
            workshop.at = at;
            let pace = Pace::of(&workshop, second(5_000));
            assert_eq!((pace.behind, pace.is_closed), (90 - 60 * 60, true));
        }
    }
}
