//! What may be lost: the exact distribution of the loss from the chance that each customer goes.
//!
//! A normal approximation would be wrong here, because a few customers are large. Customers of one group fall
//! together: one event takes all whose chance to go is at least as high as that of the event, so each keeps its own
//! chance, and nobody is safer for standing beside another.

use crate::domain::sorting;

/// A customer that may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stake {
    /// What goes with it, in cents; above 0.
    pub amount: i64,
    /// The chance that it goes, in percent, 0 to 100.
    pub leaves: u8,
    /// Customers with the same number fall together; `None` falls alone.
    pub with: Option<usize>,
}

/// A loss and how likely exactly this one is.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Atom {
    loss: f64,
    chance: f64,
}

/// All losses that can happen.
#[derive(Debug, Clone, PartialEq)]
pub struct RevenueAtRisk {
    /// Rising losses.
    atoms: Vec<Atom>,
    /// Everything that could go, in cents; above 0.
    whole: i128,
    /// Σ amount · chance, in hundredths of cents.
    expected: i128,
    /// The chance that nobody goes. The grid does not know it: its first step holds small losses as well.
    nothing: f64,
    /// Whether losses were put on a grid because there are too many of them.
    is_exact: bool,
}

/// More different losses than these are put on a grid.
const MOST_ATOMS: usize = 4_096;
/// The steps of the grid: each is half a thousandth of the whole.
const STEPS: usize = 2_000;

impl RevenueAtRisk {
    /// The distribution over all stakes; `None` if there is nothing to lose.
    pub fn of(stakes: &[Stake]) -> Option<Self> {
        let whole: i128 = stakes.iter().map(|one| i128::from(one.amount)).sum();
        if whole <= 0 {
            return None;
        }
        let expected = stakes
            .iter()
            .map(|one| i128::from(one.amount) * i128::from(one.leaves.min(100)))
            .sum();
        let events = events(stakes);
        let nothing = events.iter().map(|event| event[0].chance).product();
        let mut atoms = vec![Atom {
            loss: 0.0,
            chance: 1.0,
        }];
        let mut grid: Option<Grid> = None;
        for event in &events {
            if let Some(grid) = &mut grid {
                grid.add(event);
            } else if atoms.len() * event.len() > MOST_ATOMS {
                grid.insert(Grid::of(&atoms, whole as f64 / STEPS as f64))
                    .add(event);
            } else {
                atoms = convolved(&atoms, event);
            }
        }
        let is_exact = grid.is_none();
        if let Some(grid) = grid {
            atoms = grid.atoms();
        }
        Some(Self {
            atoms,
            whole,
            expected,
            nothing,
            is_exact,
        })
    }

    /// Everything that could go, in cents.
    pub const fn whole(&self) -> i128 {
        self.whole
    }

    /// What is lost on average, in cents.
    pub const fn expected(&self) -> i128 {
        (self.expected + 50) / 100
    }

    /// The average loss as a part of the whole, 0 to 1.
    pub fn expected_share(&self) -> f64 {
        self.expected as f64 / (self.whole as f64 * 100.0)
    }

    /// Whether the losses are exact to the cent. On a grid they are only about right: every event may blur them by up
    /// to a step, and the blur of many grows with the root of their number.
    pub const fn is_exact(&self) -> bool {
        self.is_exact
    }

    /// The chance to lose at least this share of the whole.
    pub fn at_least(&self, share: f64) -> f64 {
        // A loss of exactly the share counts, whatever the last digit of a product says.
        let border = self.whole as f64 * share - 1e-6 * self.whole as f64;
        let reached = self.atoms.iter().filter(|atom| atom.loss >= border);
        reached.map(|atom| atom.chance).sum::<f64>().clamp(0.0, 1.0)
    }

    /// The chance to lose nobody.
    pub const fn nothing(&self) -> f64 {
        self.nothing
    }

    /// A bad year: the loss that is not exceeded in this share of all years, in cents.
    pub fn quantile(&self, share: f64) -> i128 {
        let mut chance = 0.0;
        for atom in &self.atoms {
            chance += atom.chance;
            if chance >= share - 1e-9 {
                return atom.loss.round() as i128;
            }
        }
        self.atoms
            .last()
            .map_or(0, |atom| atom.loss.round() as i128)
    }
}

/// What can happen at once, each as rising losses from none on with chances that add up to 1; the largest event first.
fn events(stakes: &[Stake]) -> Vec<Vec<Atom>> {
    let can_go = |one: &&Stake| one.leaves > 0 && one.amount > 0;
    let mut sorted: Vec<Stake> = stakes.iter().filter(can_go).copied().collect();
    // Together what falls together, and in it whoever goes most easily first.
    sorting::by(&mut sorted, |one, other| {
        let group = one.with.cmp(&other.with);
        let chance = other.leaves.cmp(&one.leaves);
        group
            .then(chance)
            .then_with(|| other.amount.cmp(&one.amount))
    });
    let same = |one: &Stake, other: &Stake| one.with.is_some() && one.with == other.with;
    let mut events: Vec<Vec<Atom>> = sorted.chunk_by(same).map(event).collect();
    // The large ones are counted to the cent before the grid begins, whatever the order in which they came, and what
    // follows on the grid is small against the whole.
    sorting::by(&mut events, |one, other| {
        let largest = |event: &[Atom]| event.last().map_or(0.0, |atom| atom.loss);
        largest(other).total_cmp(&largest(one))
    });
    events
}

/// One event that takes the first of its stakes, or the first two, and so on.
fn event(stakes: &[Stake]) -> Vec<Atom> {
    let chance = |stake: Option<&Stake>| stake.map_or(0, |one| one.leaves.min(100));
    let mut atoms = vec![Atom {
        loss: 0.0,
        chance: f64::from(100 - chance(stakes.first())) / 100.0,
    }];
    let mut loss = 0.0;
    for (at, stake) in stakes.iter().enumerate() {
        loss += stake.amount as f64;
        let only = chance(Some(stake)) - chance(stakes.get(at + 1));
        if only > 0 {
            let chance = f64::from(only) / 100.0;
            atoms.push(Atom { loss, chance });
        }
    }
    atoms
}

/// Both together, equal losses as one.
fn convolved(sum: &[Atom], event: &[Atom]) -> Vec<Atom> {
    let mut all: Vec<Atom> = Vec::with_capacity(sum.len() * event.len());
    for one in event {
        all.extend(sum.iter().map(|atom| Atom {
            loss: atom.loss + one.loss,
            chance: atom.chance * one.chance,
        }));
    }
    sorting::by(&mut all, |one, other| one.loss.total_cmp(&other.loss));
    let mut merged: Vec<Atom> = Vec::with_capacity(all.len());
    for atom in all {
        match merged.last_mut() {
            Some(last) if last.loss == atom.loss => last.chance += atom.chance,
            _ => merged.push(atom),
        }
    }
    merged
}

/// The chances of losses in whole steps.
struct Grid {
    /// How much a step is, in cents.
    step: f64,
    /// One for each step from none to the whole.
    chances: Vec<f64>,
    /// Room for the next sum.
    next: Vec<f64>,
}

impl Grid {
    fn of(atoms: &[Atom], step: f64) -> Self {
        let mut grid = Self {
            step,
            chances: vec![0.0; STEPS + 1],
            next: vec![0.0; STEPS + 1],
        };
        for atom in atoms {
            let (below, above) = grid.place(atom.loss);
            grid.chances[below] += atom.chance * (1.0 - above);
            grid.chances[(below + 1).min(STEPS)] += atom.chance * above;
        }
        grid
    }

    /// The step below a loss, and how much of it belongs to the step above, so that the average stays exact.
    fn place(&self, loss: f64) -> (usize, f64) {
        let place = (loss / self.step).clamp(0.0, STEPS as f64);
        let below = place.floor();
        (below as usize, place - below)
    }

    /// All losses are whole steps, so that each loss of an event moves all of them by the same.
    fn add(&mut self, event: &[Atom]) {
        self.next.fill(0.0);
        for one in event {
            let (below, above) = self.place(one.loss);
            for (steps, part) in [(below, 1.0 - above), (below + 1, above)] {
                self.shift(steps, one.chance * part);
            }
        }
        std::mem::swap(&mut self.chances, &mut self.next);
    }

    /// Adds what is `steps` further up, times a chance; what is beyond the whole is the whole.
    fn shift(&mut self, steps: usize, chance: f64) {
        if chance <= 0.0 {
            return;
        }
        let steps = steps.min(STEPS);
        let (within, beyond) = self.chances.split_at(STEPS + 1 - steps);
        for (sum, before) in self.next[steps..].iter_mut().zip(within) {
            *sum += before * chance;
        }
        self.next[STEPS] += beyond.iter().sum::<f64>() * chance;
    }

    fn atoms(&self) -> Vec<Atom> {
        let atom = |(at, chance): (usize, &f64)| Atom {
            loss: at as f64 * self.step,
            chance: *chance,
        };
        self.chances.iter().enumerate().map(atom).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stakes(rows: &[(i64, u8)]) -> Vec<Stake> {
        let stake = |(amount, leaves): &(i64, u8)| Stake {
            amount: *amount,
            leaves: *leaves,
            with: None,
        };
        rows.iter().map(stake).collect()
    }

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 5e-5, "{found} is not {expected}");
    }

    #[test]
    fn five_customers_as_the_specification_says() {
        let rows = [
            (12_000, 10),
            (6_000, 20),
            (3_000, 5),
            (2_000, 30),
            (1_000, 10),
        ];
        let found = RevenueAtRisk::of(&stakes(&rows)).expect("something to lose");
        assert_eq!(found.expected(), 3_250);
        near(found.at_least(0.2), 0.2908);
        near(found.at_least(0.5), 0.1003);
        near(found.nothing(), 0.9 * 0.8 * 0.95 * 0.7 * 0.9);
        assert!(found.is_exact());
    }

    #[test]
    fn a_loss_of_just_the_share_counts() {
        let found = RevenueAtRisk::of(&stakes(&[(10, 40), (30, 0)])).expect("something to lose");
        near(found.at_least(0.25), 0.4);
        assert_eq!((found.quantile(0.5), found.quantile(0.95)), (0, 10));
    }

    #[test]
    fn who_falls_together_makes_bad_years_worse_and_the_average_no_other() {
        let alone = stakes(&[(50, 20), (50, 20)]);
        let together: Vec<Stake> = alone
            .iter()
            .map(|one| Stake {
                with: Some(1),
                ..*one
            })
            .collect();
        let [alone, together] =
            [alone, together].map(|all| RevenueAtRisk::of(&all).expect("something to lose"));
        assert_eq!(alone.expected(), together.expected());
        near(alone.at_least(1.0), 0.04);
        near(together.at_least(1.0), 0.2);
    }

    #[test]
    fn each_keeps_its_own_chance_in_a_group() {
        let group = [(50, 10), (30, 40)].map(|(amount, leaves)| Stake {
            amount,
            leaves,
            with: Some(7),
        });
        let found = RevenueAtRisk::of(&group).expect("something to lose");
        near(found.at_least(1.0), 0.1);
        near(found.at_least(30.0 / 80.0), 0.4);
    }

    #[test]
    fn many_customers_are_counted_on_a_grid_with_the_same_average() {
        let rows: Vec<(i64, u8)> = (1..=2_000).map(|at| (at * 37, (at % 30) as u8)).collect();
        let found = RevenueAtRisk::of(&stakes(&rows)).expect("something to lose");
        assert!(!found.is_exact());
        let average: f64 = found.atoms.iter().map(|atom| atom.loss * atom.chance).sum();
        let expected = found.expected as f64 / 100.0;
        assert!((average / expected - 1.0).abs() < 1e-6, "{average}");
        let all: f64 = found.atoms.iter().map(|atom| atom.chance).sum();
        near(all, 1.0);
    }

    #[test]
    fn what_happened_on_the_grid_is_not_nothing() {
        let mut rows = vec![(1_000_000, 2); 5];
        // Too many different losses to count each, and every one far smaller than a step.
        rows.extend((1..=45).map(|at| (at, 10)));
        let found = RevenueAtRisk::of(&stakes(&rows)).expect("something to lose");
        assert!(!found.is_exact());
        near(found.nothing(), 0.98_f64.powi(5) * 0.9_f64.powi(45));
        near(found.at_least(0.15), 1.0 - 0.98_f64.powi(5));
    }

    #[test]
    fn the_order_in_which_customers_came_changes_nothing() {
        let mut rows: Vec<(i64, u8)> = (1..=200).map(|at| (at * 37, (at % 30) as u8)).collect();
        rows.extend((1..=8).map(|at| (at * 100_003, 10)));
        let found = RevenueAtRisk::of(&stakes(&rows));
        rows.reverse();
        assert_eq!(found, RevenueAtRisk::of(&stakes(&rows)));
    }

    #[test]
    fn losses_that_add_up_to_few_sums_stay_exact() {
        let found = RevenueAtRisk::of(&stakes(&[(500, 10); 300])).expect("something to lose");
        assert!(found.is_exact());
        near(found.nothing(), 0.9_f64.powi(300));
    }

    #[test]
    fn nothing_to_lose_is_no_distribution() {
        assert_eq!(RevenueAtRisk::of(&[]), None);
        let safe = RevenueAtRisk::of(&stakes(&[(10, 0)])).expect("something to lose");
        near(safe.nothing(), 1.0);
        assert_eq!((safe.expected(), safe.quantile(0.95)), (0, 0));
    }
}
