//! Who depends on whom: our share in what a customer buys, as far as it is bound to us, against its share in our
//! revenue.

use super::analysis::share::BasisPoints;
use super::analysis::value::Step;
use super::families::Families;
use super::ids::AccountId;
use super::portfolio::{Line, Portfolio};
use super::sorting;
use super::values::{Name, PeriodKind};

/// From this share in our revenue on we depend on a customer.
pub const WE_DEPEND: BasisPoints = BasisPoints::percent(10);
/// From this dependence on a customer depends on us.
pub const THEY_DEPEND: BasisPoints = BasisPoints::percent(50);

/// Where the share in a customer's purchases comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// A person has answered how much it is: the middle of the range of the answer.
    Rated,
    /// Revenue of a year against what could be bought in it.
    FromPotential,
}

/// Who depends on whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bond {
    /// Neither on the other.
    Loose,
    /// They on us: our advantage.
    TheyDepend,
    /// We on them: our disadvantage.
    WeDepend,
    /// Each on the other.
    Partners,
}

impl Bond {
    /// All, from the one to watch to the one that needs nothing.
    pub const ALL: [Self; 4] = [
        Self::WeDepend,
        Self::Partners,
        Self::TheyDepend,
        Self::Loose,
    ];

    const fn of(we: bool, they: bool) -> Self {
        match (we, they) {
            (false, false) => Self::Loose,
            (false, true) => Self::TheyDepend,
            (true, false) => Self::WeDepend,
            (true, true) => Self::Partners,
        }
    }
}

/// A customer with both shares.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie {
    pub id: AccountId,
    pub name: Name,
    pub is_key: bool,
    /// Its share in our revenue, 0 to 1.
    pub ours: f64,
    /// Our share in its purchases, 0 to 1.
    pub theirs: f64,
    pub known: Known,
    /// How hard it is for the customer to change to somebody else, where that was answered.
    pub lock_in: Option<Step>,
    /// How much it depends on us, 0 to 1: our share in its purchases times how hard it is to change, a fifth for each
    /// step. As long as that is not answered, the share alone.
    pub depends: f64,
    pub bond: Bond,
}

/// All customers of which both shares are known.
#[derive(Debug, Clone, PartialEq)]
pub struct Mutual {
    /// The largest share in our revenue first.
    pub ties: Vec<Tie>,
    /// Customers of which our share in their purchases is not known, and their share in our revenue together.
    pub unknown: usize,
    pub unknown_share: f64,
}

impl Mutual {
    /// Looks at the customers of a portfolio; `None` without any revenue.
    pub fn of(portfolio: &Portfolio, families: &Families) -> Option<Self> {
        let lines = portfolio.lines();
        let revenues = families.sums(lines.iter().map(|line| line.own.revenue));
        let is_key = families.any(lines.iter().map(|line| line.account.is_key()));
        let base: i128 = revenues
            .iter()
            .flatten()
            .map(|revenue| i128::from(*revenue).max(0))
            .sum();
        if base == 0 {
            return None;
        }
        // Who of a family brings the most speaks for it.
        let mut speakers: Vec<Option<(usize, f64, Known)>> = vec![None; lines.len()];
        for (place, line) in lines.iter().enumerate() {
            let Some((share, known)) = share_of_purchases(line) else {
                continue;
            };
            let speaker = &mut speakers[families.head(place)];
            if speaker.is_none_or(|(other, ..)| lines[other].revenue() < line.revenue()) {
                *speaker = Some((place, share, known));
            }
        }
        let mut found = Self {
            ties: Vec::new(),
            unknown: 0,
            unknown_share: 0.0,
        };
        for head in families.heads() {
            let Some(revenue) = revenues[head].filter(|revenue| *revenue > 0) else {
                continue;
            };
            let ours = revenue as f64 / base as f64;
            let Some((speaker, theirs, known)) = speakers[head] else {
                found.unknown += 1;
                found.unknown_share += ours;
                continue;
            };
            let we = WE_DEPEND.is_reached_by(revenue.into(), base);
            let lock_in = lines[speaker].account.step_of("lock_in");
            let depends = theirs * lock_in.map_or(1.0, |step| f64::from(step.get()) / 5.0);
            found.ties.push(Tie {
                id: lines[head].account.id,
                name: lines[head].account.name.clone(),
                is_key: is_key[head],
                ours,
                theirs,
                known,
                lock_in,
                depends,
                bond: Bond::of(we, depends >= THEY_DEPEND.as_f64()),
            });
        }
        sorting::by(&mut found.ties, |one, other| {
            let by_share = other.ours.total_cmp(&one.ours);
            by_share.then_with(|| (&one.name, one.id).cmp(&(&other.name, other.id)))
        });
        Some(found)
    }

    /// The customers of a bond, largest first.
    pub fn with_bond(&self, bond: Bond) -> impl Iterator<Item = &Tie> + Clone {
        self.ties.iter().filter(move |tie| tie.bond == bond)
    }
}

/// The answer of a person, else revenue against potential in the newest year that has both.
fn share_of_purchases(line: &Line) -> Option<(f64, Known)> {
    // The middles of the ranges that the steps of the criterion name.
    const MIDDLES: [f64; 5] = [0.05, 0.175, 0.375, 0.625, 0.875];
    if let Some(step) = line.account.step_of("share_of_wallet") {
        let middle = MIDDLES.get(usize::from(step.get()) - 1)?;
        return Some((*middle, Known::Rated));
    }
    let years = line.account.figures.iter().rev();
    let mut actual = years.filter(|(period, _)| period.kind == PeriodKind::Actual);
    actual.find_map(|(_, figures)| {
        let (bought, could) = (figures.revenue?.get(), figures.potential?.get());
        (could > 0)
            .then(|| (bought as f64 / could as f64).clamp(0.0, 1.0))
            .map(|share| (share, Known::FromPotential))
    })
}
