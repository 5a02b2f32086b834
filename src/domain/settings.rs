//! What a workspace can set.

use serde::{Deserialize, Serialize};

use super::concept_review::USUAL_DAYS;
use super::values::{Cents, Date, Year, fiscal_year};

/// What a workspace can set; every figure has a sensible start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Settings {
    /// Cumulative share of revenue, in percent, up to which an account is A.
    pub abc_a: u8,
    /// Cumulative share of revenue, in percent, up to which an account is B.
    pub abc_b: u8,
    /// More active plans than this are asked for a reason.
    pub max_active_plans: u16,
    /// More key accounts than this are asked for a reason.
    pub max_key_accounts: u16,
    /// Days from one review of an account to the next.
    pub review_days: u16,
    /// A contact that is more days ago than this needs a look.
    pub stale_contact_days: u16,
    /// The years that revenue, shares and classes are computed from.
    pub period: PeriodChoice,
    /// From which shares of the largest customer on it is worth a note, amber and red, in percent. Absent: the limits of
    /// others that Keyfolio knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dependency_limits: Option<[u8; 3]>,
    /// Costs of a month that stay when a customer goes, in cents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monthly_fixed_cost: Option<Cents>,
    /// Cash at hand, in cents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash: Option<Cents>,
    /// By how much the cash shrinks a month, in cents; negative where it grows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monthly_burn: Option<Cents>,
    /// Revenue a year that is won a month with new customers, in cents. Absent: what the own years say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monthly_new_revenue: Option<Cents>,
    /// What one hour of our own people costs, in cents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour_rate: Option<Cents>,
    /// The month a fiscal year begins in, from 1 for January to 12. Figures of a year are those of the fiscal
    /// year that begins in it. Left out where it is January.
    #[serde(skip_serializing_if = "is_january")]
    pub fiscal_year_start: u8,
    /// Days from one review of the concept to the next. Left out where it is half a year.
    #[serde(skip_serializing_if = "is_usual")]
    pub concept_days: u16,
    /// Revenue a year that is wanted, in cents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue_target: Option<Cents>,
    /// How many of a hundred opportunities are believed to be won, as long as too few are closed to say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    pub assumed_win_rate: Option<u8>,
}

// Serde hands over a reference.
#[expect(clippy::trivially_copy_pass_by_ref)]
const fn is_usual(days: &u16) -> bool {
    *days == USUAL_DAYS
}

// Serde hands over a reference.
#[expect(clippy::trivially_copy_pass_by_ref)]
const fn is_january(month: &u8) -> bool {
    *month == 1
}

/// The amounts among the settings, which say how a loss is borne and what care costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reserve {
    FixedCost,
    Cash,
    Burn,
    NewRevenue,
    /// What an hour of our own people costs.
    HourRate,
    /// Revenue a year that is wanted.
    Target,
}

impl Reserve {
    /// All, in the order they are asked for.
    pub const ALL: [Self; 6] = [
        Self::FixedCost,
        Self::Cash,
        Self::Burn,
        Self::NewRevenue,
        Self::HourRate,
        Self::Target,
    ];

    /// Those that say how a loss is borne.
    pub const OF_A_LOSS: [Self; 4] = [Self::FixedCost, Self::Cash, Self::Burn, Self::NewRevenue];

    /// Whether it may be below zero: cash is overdrawn, or grows instead of shrinking.
    pub const fn may_be_negative(self) -> bool {
        matches!(self, Self::Cash | Self::Burn)
    }
}

impl Settings {
    /// The fiscal year a day lies in, named by the calendar year it begins in.
    pub fn fiscal_year(&self, day: Date) -> i32 {
        fiscal_year(day, self.fiscal_year_start)
    }

    /// One of the amounts.
    pub const fn reserve(&self, reserve: Reserve) -> Option<Cents> {
        match reserve {
            Reserve::FixedCost => self.monthly_fixed_cost,
            Reserve::Cash => self.cash,
            Reserve::Burn => self.monthly_burn,
            Reserve::NewRevenue => self.monthly_new_revenue,
            Reserve::HourRate => self.hour_rate,
            Reserve::Target => self.revenue_target,
        }
    }

    /// The place of one of the amounts.
    pub const fn reserve_slot(&mut self, reserve: Reserve) -> &mut Option<Cents> {
        match reserve {
            Reserve::FixedCost => &mut self.monthly_fixed_cost,
            Reserve::Cash => &mut self.cash,
            Reserve::Burn => &mut self.monthly_burn,
            Reserve::NewRevenue => &mut self.monthly_new_revenue,
            Reserve::HourRate => &mut self.hour_rate,
            Reserve::Target => &mut self.revenue_target,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            abc_a: 80,
            abc_b: 95,
            max_active_plans: 3,
            max_key_accounts: 10,
            review_days: 90,
            stale_contact_days: 60,
            period: PeriodChoice::All,
            dependency_limits: None,
            monthly_fixed_cost: None,
            cash: None,
            monthly_burn: None,
            monthly_new_revenue: None,
            hour_rate: None,
            fiscal_year_start: 1,
            concept_days: USUAL_DAYS,
            revenue_target: None,
            assumed_win_rate: None,
        }
    }
}

/// Which years count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PeriodChoice {
    /// All years that have happened, added up.
    #[default]
    All,
    /// The newest year with figures.
    Latest,
    Year(Year),
}

#[cfg(test)]
mod tests {
    use super::{Date, Settings};

    fn year_of(start: u8, day: (i32, u32, u32)) -> i32 {
        let settings = Settings {
            fiscal_year_start: start,
            ..Settings::default()
        };
        settings.fiscal_year(Date::from_ymd_opt(day.0, day.1, day.2).expect("a day"))
    }

    #[test]
    fn a_day_lies_in_the_fiscal_year_that_began_last() {
        assert_eq!(year_of(1, (2025, 12, 31)), 2025);
        assert_eq!(year_of(1, (2026, 1, 1)), 2026);
        assert_eq!(year_of(7, (2025, 6, 30)), 2024);
        assert_eq!(year_of(7, (2025, 7, 1)), 2025);
        assert_eq!(year_of(7, (2026, 6, 30)), 2025);
        assert_eq!(year_of(12, (2025, 11, 30)), 2024);
        assert_eq!(year_of(12, (2025, 12, 1)), 2025);
    }

    #[test]
    fn a_year_from_january_is_left_out_of_the_file() {
        let text = serde_json::to_string(&Settings::default()).expect("written");
        assert!(!text.contains("fiscal_year_start"));
        let later = Settings {
            fiscal_year_start: 7,
            ..Settings::default()
        };
        let text = serde_json::to_string(&later).expect("written");
        assert_eq!(
            serde_json::from_str::<Settings>(&text).expect("read"),
            later
        );
    }
}
