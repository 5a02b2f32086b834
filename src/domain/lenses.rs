//! The same customers seen by revenue, margin and potential: what each lens says, and whose class it changes.

use super::account::Figure;
use super::analysis::abc::{AbcClass, classify};
use super::analysis::concentration::Concentration;
use super::families::Families;
use super::ids::AccountId;
use super::portfolio::{Portfolio, cuts};
use super::sorting;
use super::values::Name;
use super::workspace::Settings;

/// A customer that is not of the same class in every lens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mover {
    pub id: AccountId,
    pub name: Name,
    /// In the order of [`Figure::ALL`]; `None` where the figure is not known.
    pub classes: [Option<AbcClass>; 3],
    pub amounts: [Option<i64>; 3],
}

impl Mover {
    /// How many classes lie between the best and the worst.
    fn width(&self) -> usize {
        let classes = self.classes.iter().flatten();
        let places = classes.map(|class| *class as usize);
        let worst = places.clone().max().unwrap_or(0);
        worst - places.min().unwrap_or(0)
    }

    /// The class by a figure.
    pub const fn class(&self, figure: Figure) -> Option<AbcClass> {
        self.classes[figure as usize]
    }
}

/// All three lenses, each in the order of [`Figure::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lenses {
    /// `None` where no customer has the figure.
    pub concentrations: [Option<Concentration>; 3],
    /// Those that change class, the widest step first.
    pub movers: Vec<Mover>,
    /// How many customers have a class in more than one lens.
    pub compared: usize,
    /// How many customers are below zero in each lens, and the sum of what they take away, in cents.
    pub below: [(usize, i128); 3],
}

impl Lenses {
    /// Looks at a portfolio through all three.
    pub fn of(portfolio: &Portfolio, settings: &Settings, families: &Families) -> Self {
        let lines = portfolio.lines();
        let sums =
            Figure::ALL.map(|figure| families.sums(lines.iter().map(|line| line.amount(figure))));
        let concentrations = sums.each_ref().map(|sums| {
            let known: Vec<i64> = sums.iter().flatten().copied().collect();
            Concentration::of(&known)
        });
        // A lens that nobody has an amount in classes nobody.
        let classes = [0, 1, 2].map(|lens: usize| {
            let amounts: Vec<i64> = sums[lens].iter().map(|sum| sum.unwrap_or(0)).collect();
            classify(&amounts, cuts(settings)).entries
        });
        let class_of = |lens: usize, head: usize| {
            let seen = concentrations[lens].is_some() && sums[lens][head].is_some();
            seen.then(|| classes[lens][head].class)
        };
        let all: Vec<Mover> = families
            .heads()
            .map(|head| Mover {
                id: lines[head].account.id,
                name: lines[head].account.name.clone(),
                classes: [0, 1, 2].map(|lens| class_of(lens, head)),
                amounts: [0, 1, 2].map(|lens: usize| sums[lens][head]),
            })
            .filter(|one| one.classes.iter().flatten().count() > 1)
            .collect();
        let below = sums.each_ref().map(|sums| {
            let below = sums.iter().flatten().filter(|sum| **sum < 0);
            below.fold((0, 0), |(count, sum), one| {
                (count + 1, sum + i128::from(*one))
            })
        });
        let compared = all.len();
        let mut movers: Vec<Mover> = all.into_iter().filter(|one| one.width() > 0).collect();
        sorting::by(&mut movers, |one, other| {
            let largest = |mover: &Mover| mover.amounts.iter().flatten().max().copied();
            let by_amount = largest(other).cmp(&largest(one));
            let by_width = other.width().cmp(&one.width());
            by_width
                .then(by_amount)
                .then_with(|| (&one.name, one.id).cmp(&(&other.name, other.id)))
        });
        Self {
            concentrations,
            movers,
            compared,
            below,
        }
    }

    /// What a lens says; `None` where no customer has the figure.
    pub const fn by(&self, figure: Figure) -> Option<&Concentration> {
        self.concentrations[figure as usize].as_ref()
    }

    /// The figures that some customer has.
    pub fn known(&self) -> impl Iterator<Item = Figure> + Clone + '_ {
        let all = Figure::ALL.into_iter();
        all.filter(|figure| self.by(*figure).is_some())
    }
}
