//! The dependency light: how much hangs on the largest customer, judged by whom.
//!
//! With n customers the lowest possible share of the largest is 1/n, so a founder with six could
//! never be green by share alone; up to ten customers the gap above 1/n is judged instead.

use super::concentration::Concentration;
use super::error::AnalysisError;
use super::share::{BasisPoints, Fraction};

/// Whose view a threshold is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Disclosure of a major customer by listed companies (IFRS 8.34, ASC 280-10-50-42).
    Disclosure,
    /// Concentration limits of asset-based lenders, typically 15 to 25 %.
    Lender,
    /// Buyers of companies and their due diligence.
    Buyer,
    /// A common rule of thumb for small companies, 20 to 30 % at most.
    Common,
    /// Clauses of German factoring contracts, 35 to 45 %.
    Factoring,
    /// The German 5/6 rule for self-employed people without employees (§ 2 S. 1 Nr. 9 SGB VI).
    PensionLaw,
    /// A rule of thumb of this program; no source validates it.
    RuleOfThumb,
    /// A limit that the company has set itself.
    Own,
}

/// A threshold and whose view it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub at: Fraction,
    pub view: View,
}

impl Limit {
    /// A limit at whole percent.
    pub const fn percent(percent: u8, view: View) -> Self {
        Self {
            at: BasisPoints::percent(percent).fraction(),
            view,
        }
    }
}

/// Published limits for the share of one customer, rising, as orientation beside the light.
pub const PUBLISHED_LIMITS: [Limit; 6] = [
    Limit::percent(10, View::Disclosure),
    Limit::percent(20, View::Lender),
    Limit::percent(20, View::Buyer),
    Limit::percent(30, View::Common),
    Limit::percent(35, View::Factoring),
    Limit {
        at: Fraction::new(5, 6),
        view: View::PensionLaw,
    },
];

/// The colour of the light; later is worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Green,
    /// Worth a note, no colour of risk.
    Note,
    Amber,
    Red,
}

/// What the level was judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The share of the largest customer.
    Share,
    /// Its distance above 1/n, because there are few customers.
    GapAboveFloor,
}

/// The thresholds of the light, all editable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LightLimits {
    pub note: Limit,
    pub amber: Limit,
    pub red: Limit,
    /// From this share the light is red whatever the number of customers.
    pub always_red: Limit,
    /// Gap above 1/n for amber and red, where the stage rule applies.
    pub gap_amber: BasisPoints,
    pub gap_red: BasisPoints,
    /// Up to this number of customers the gap is judged.
    pub few_customers: usize,
}

/// The usual limits for a note, amber and red, in percent.
pub const USUAL_LIMITS: [u8; 3] = [10, 20, 35];

impl LightLimits {
    /// The limits that a company has set itself, in percent; the usual ones where there are none or they don't rise.
    pub fn of(own: Option<[u8; 3]>) -> Self {
        let usual = Self::default();
        let rise =
            |own: &[u8; 3]| own[0] > 0 && own[0] < own[1] && own[1] < own[2] && own[2] <= 100;
        let Some(own) = own.filter(rise) else {
            return usual;
        };
        let limit = |usual: Limit, percent: u8| {
            let own = Limit::percent(percent, View::Own);
            if own.at == usual.at { usual } else { own }
        };
        let (note, amber, red) = (
            limit(usual.note, own[0]),
            limit(usual.amber, own[1]),
            limit(usual.red, own[2]),
        );
        let is_later = red.at.as_f64() > usual.always_red.at.as_f64();
        Self {
            note,
            amber,
            red,
            always_red: if is_later { red } else { usual.always_red },
            ..usual
        }
    }
}

impl Default for LightLimits {
    fn default() -> Self {
        Self {
            note: Limit::percent(USUAL_LIMITS[0], View::Disclosure),
            amber: Limit::percent(USUAL_LIMITS[1], View::Buyer),
            red: Limit::percent(USUAL_LIMITS[2], View::Buyer),
            always_red: Limit::percent(50, View::RuleOfThumb),
            gap_amber: BasisPoints::percent(10),
            gap_red: BasisPoints::percent(25),
            few_customers: 10,
        }
    }
}

impl LightLimits {
    /// Checks edited thresholds.
    ///
    /// # Errors
    /// [`AnalysisError::NotIncreasing`] with the position of the first threshold below its
    /// predecessor, in the order note, amber, red, always red, gap amber, gap red.
    pub fn checked(self) -> Result<Self, AnalysisError> {
        let shares = [self.note, self.amber, self.red, self.always_red];
        let falls = |pair: &[Limit]| pair[0].at.as_f64() > pair[1].at.as_f64();
        if let Some(earlier) = shares.windows(2).position(falls) {
            return Err(AnalysisError::NotIncreasing {
                position: earlier + 1,
            });
        }
        if self.gap_amber > self.gap_red {
            return Err(AnalysisError::NotIncreasing { position: 5 });
        }
        Ok(self)
    }
}

/// The light and everything its sentence needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DependencyLight {
    pub level: Level,
    pub basis: Basis,
    /// The threshold's owner; for green that of the first threshold not reached.
    pub view: View,
    /// The threshold that is reached; for green the first one, which is not.
    pub at: Fraction,
    /// Share of the largest customer, 0 to 1.
    pub share: f64,
    /// The best possible share with this number of customers, 1/n.
    pub floor: f64,
    /// share − floor.
    pub gap: f64,
    pub customers: usize,
    /// Whether it is red from a share that is red whatever the number of customers.
    pub always_red: bool,
}

/// Judges the largest customer. By share: from 10 % note, 20 % amber, 35 % red. With at most ten
/// customers by the gap above 1/n: from 10 points amber, 25 points red; from a share of 50 % red in
/// any case. Borders belong to the worse level and are compared as integers.
pub fn dependency_light(portfolio: &Concentration, limits: &LightLimits) -> DependencyLight {
    let (largest, base) = (i128::from(portfolio.largest()), portfolio.base());
    let count = portfolio.customers() as i128;
    let few = portfolio.customers() <= limits.few_customers;
    let (level, limit) = if few {
        let over = |gap: BasisPoints| gap.is_reached_by(largest * count - base, count * base);
        let gap = |gap: BasisPoints| Limit {
            at: gap.fraction(),
            view: View::RuleOfThumb,
        };
        if limits.always_red.at.is_reached_by(largest, base) {
            (Level::Red, limits.always_red)
        } else if over(limits.gap_red) {
            (Level::Red, gap(limits.gap_red))
        } else if over(limits.gap_amber) {
            (Level::Amber, gap(limits.gap_amber))
        } else {
            (Level::Green, gap(limits.gap_amber))
        }
    } else {
        [
            (Level::Red, limits.red),
            (Level::Amber, limits.amber),
            (Level::Note, limits.note),
        ]
        .into_iter()
        .find(|(_, limit)| limit.at.is_reached_by(largest, base))
        .unwrap_or((Level::Green, limits.note))
    };
    DependencyLight {
        level,
        basis: if few {
            Basis::GapAboveFloor
        } else {
            Basis::Share
        },
        view: limit.view,
        at: limit.at,
        share: portfolio.ratio(1),
        floor: portfolio.floor(),
        gap: portfolio.ratio(1) - portfolio.floor(),
        customers: portfolio.customers(),
        always_red: few && limits.always_red.at.is_reached_by(largest, base),
    }
}

/// How spread the revenue is, from the effective number of customers; a rough mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// 10 or more effective customers.
    Calm,
    /// 5 to below 10.
    Watch,
    /// Below 5.
    Dependent,
}

impl Concentration {
    /// The effective number of customers in words.
    pub fn spread(&self) -> Spread {
        // Ten equal customers must not fall below ten by the last digit.
        let effective = self.effective_number() + 1e-9;
        if effective >= 10.0 {
            Spread::Calm
        } else if effective >= 5.0 {
            Spread::Watch
        } else {
            Spread::Dependent
        }
    }

    /// Whether the largest customer has reached a published limit.
    pub fn largest_reaches(&self, limit: Limit) -> bool {
        limit
            .at
            .is_reached_by(i128::from(self.largest()), self.base())
    }
}
