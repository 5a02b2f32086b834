//! What the dots say: who got how many, and which accounts are proposed for the short list. The people decide; where
//! accounts tie at the border, they are named and not chosen by chance.

use std::cmp::Reverse;

use super::Workshop;
use super::ballot::Task;
use crate::domain::ids::AccountId;
use crate::domain::sorting;

/// The fewest accounts that are proposed, where enough got a dot.
pub const FEWEST: usize = 5;
/// The most accounts that are proposed: what can be rated in the time.
pub const MOST: usize = 8;

/// What one account got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub account: AccountId,
    pub dots: u16,
    /// How many people gave it at least one.
    pub voters: u16,
}

/// Who got how many dots, the most first; equals in the order of the task.
pub fn tally(workshop: &Workshop, task: &Task) -> Vec<Tally> {
    let of = |account: &AccountId| {
        let ballots = workshop.ballots_of(task.number);
        let given = ballots.map(|(_, ballot)| u16::from(ballot.dots(*account)));
        let given: Vec<u16> = given.filter(|dots| *dots > 0).collect();
        Tally {
            account: *account,
            dots: given.iter().sum(),
            voters: u16::try_from(given.len()).unwrap_or(u16::MAX),
        }
    };
    let mut tally: Vec<(usize, Tally)> = task.accounts.iter().map(of).enumerate().collect();
    sorting::by_key(&mut tally, |(place, one)| (Reverse(one.dots), *place));
    tally.into_iter().map(|(_, one)| one).collect()
}

/// Which of them are proposed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposal {
    /// So many from the top.
    pub take: usize,
    /// Those with the same dots on both sides of the border, in order; empty where the border is clear.
    pub tied: Vec<AccountId>,
}

impl Proposal {
    /// Whether an account is among those that are proposed.
    pub fn accounts(&self, tally: &[Tally]) -> Vec<AccountId> {
        let taken = tally.iter().take(self.take);
        taken.map(|one| one.account).collect()
    }
}

/// The proposal: [`FEWEST`] to [`MOST`] accounts, the border where the dots drop the most. Whoever got no dot is not
/// proposed, so there can be fewer.
pub fn proposal(tally: &[Tally]) -> Proposal {
    let with_dots = tally.iter().filter(|one| one.dots > 0).count();
    let dots = |place: usize| tally.get(place).map_or(0, |one| one.dots);
    let drop_after = |take: usize| dots(take - 1) - dots(take);
    let borders = FEWEST.min(with_dots)..=MOST.min(with_dots);
    // Of equal drops the first: fewer is better.
    let widest = borders.filter(|take| *take > 0).max_by_key(|take| {
        let drop = drop_after(*take);
        (drop, Reverse(*take))
    });
    let Some(take) = widest else {
        return Proposal::default();
    };
    let is_tied = take < tally.len() && drop_after(take) == 0;
    let tied = tally.iter().filter(|one| is_tied && one.dots == dots(take));
    Proposal {
        take,
        tied: tied.map(|one| one.account).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(dots: &[u16]) -> Vec<Tally> {
        let of = |(place, dots): (usize, &u16)| Tally {
            account: AccountId::from(place as u128 + 1),
            dots: *dots,
            voters: *dots,
        };
        dots.iter().enumerate().map(of).collect()
    }

    #[test]
    fn the_border_is_where_the_dots_drop_the_most() {
        let proposal = proposal(&tally(&[9, 8, 7, 6, 5, 5, 1, 1, 0, 0]));
        assert_eq!(proposal.take, 6);
        assert_eq!(proposal.tied, []);
    }

    #[test]
    fn of_two_equal_drops_the_shorter_list_is_proposed() {
        assert_eq!(proposal(&tally(&[9, 8, 7, 6, 5, 3, 1, 0])).take, 5);
    }

    #[test]
    fn whoever_got_no_dot_is_not_proposed() {
        let proposed = proposal(&tally(&[4, 2, 1, 0, 0, 0, 0]));
        assert_eq!(proposed.take, 3);
        assert_eq!(proposed.tied, []);
        assert_eq!(proposal(&tally(&[0, 0])), Proposal::default());
        assert_eq!(proposal(&[]), Proposal::default());
    }

    #[test]
    fn all_who_tie_at_the_border_are_named() {
        let tally = tally(&[3, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
        let proposal = proposal(&tally);
        assert_eq!(proposal.take, 5);
        assert_eq!(proposal.tied.len(), 9);
        assert_eq!(proposal.accounts(&tally).len(), 5);
    }
}
