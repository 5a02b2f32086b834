//! The sales pipeline: what customers may order, how likely that is and by when, and whether it would replace a
//! customer that is lost. A chance is what a person says; nothing here is a forecast.

use std::collections::BTreeSet;

use chrono::Months;
use serde::{Deserialize, Serialize};

use super::account::{Account, LifeCycle, Motion};
use super::families::Families;
use super::ids::{AccountId, EntryId};
use super::portfolio::Portfolio;
use super::values::{Cents, Date};

/// The most opportunities that are kept with one account.
pub const MAX_DEALS: usize = 200;
/// The most customers that one opportunity names as a reference.
pub const MAX_NAMED: usize = 20;
/// How far ahead an opportunity may lie to replace somebody, in months.
const AHEAD: u32 = 12;
/// So many closed opportunities make an own win rate.
pub const ENOUGH_CLOSED: usize = 10;

/// An opportunity: a possible order of one customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Deal {
    pub id: EntryId,
    /// What it is about.
    pub text: String,
    #[serde(default)]
    pub kind: DealKind,
    #[serde(default)]
    pub stage: Stage,
    /// Revenue a year, in cents; never below 0. Absent: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Cents>,
    /// How likely it is won, in percent. Absent: what is usual at its stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub chance: Option<u8>,
    /// By when an order is expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Date>,
    #[serde(default)]
    pub outcome: Outcome,
    /// The day it was won or lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<Date>,
    /// Why it was lost, or anything else worth knowing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Customers that were named as a reference for it. Those that are no longer there read as nobody.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub named: BTreeSet<AccountId>,
}

impl Deal {
    /// An open opportunity of which only its name is known.
    pub fn new(id: EntryId, text: String, kind: DealKind) -> Self {
        Self {
            id,
            text,
            kind,
            stage: Stage::default(),
            value: None,
            chance: None,
            expected: None,
            outcome: Outcome::Open,
            closed_on: None,
            note: String::new(),
            named: BTreeSet::new(),
        }
    }

    /// How likely it is won, in percent: as somebody says, otherwise as is usual at its stage.
    pub fn percent(&self) -> u8 {
        self.chance.unwrap_or(self.stage.usual_chance())
    }

    /// Value × chance in hundredths of a cent, so that sums lose nothing; 0 without a value or once it is closed.
    pub(in crate::domain) fn weighed(&self) -> i128 {
        let value = self.value.filter(|_| self.outcome == Outcome::Open);
        value.map_or(0, |value| {
            i128::from(value.get()) * i128::from(self.percent())
        })
    }

    /// Value × chance, in cents.
    pub fn weighted(&self) -> i128 {
        self.weighed() / 100
    }

    /// Says what became of it. What is closed was closed today, unless somebody has said another day.
    pub fn close(&mut self, outcome: Outcome, today: Date) {
        self.outcome = outcome;
        self.closed_on = match outcome {
            Outcome::Open => None,
            Outcome::Won | Outcome::Lost => self.closed_on.or(Some(today)),
        };
    }

    /// Whether nobody can say what it brings and by when: an amount or a day is missing.
    pub const fn is_unclear(&self) -> bool {
        self.value.is_none() || self.expected.is_none()
    }

    /// Whether an order was expected before today and nobody has said what became of it.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.outcome == Outcome::Open && self.expected.is_some_and(|day| day < today)
    }
}

/// Where an opportunity comes from.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DealKind {
    New,
    #[default]
    Expansion,
    Renewal,
    WinBack,
}

impl DealKind {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::New, Self::Expansion, Self::Renewal, Self::WinBack];

    /// What an opportunity at a customer in this phase most likely is.
    pub const fn at(status: LifeCycle) -> Self {
        match status.motion() {
            Motion::Win | Motion::None => Self::New,
            Motion::GrowAndKeep => Self::Expansion,
            Motion::WinBack => Self::WinBack,
        }
    }
}

/// How far an opportunity is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    #[default]
    Idea,
    Talks,
    Proposal,
    Negotiation,
}

impl Stage {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Idea, Self::Talks, Self::Proposal, Self::Negotiation];

    /// The chance that counts as long as nobody says another one, in percent. Keyfolio's own rule of thumb.
    pub const fn usual_chance(self) -> u8 {
        match self {
            Self::Idea => 10,
            Self::Talks => 30,
            Self::Proposal => 60,
            Self::Negotiation => 80,
        }
    }
}

/// What became of an opportunity.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    #[default]
    Open,
    Won,
    Lost,
}

impl Outcome {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Open, Self::Won, Self::Lost];
}

/// Opportunities together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pipeline {
    /// Open ones, and how many of them have no value yet.
    pub open: usize,
    pub without_value: usize,
    /// Open ones that nobody expects at any time.
    pub without_day: usize,
    /// Open ones that were expected before today.
    pub overdue: usize,
    /// Sum of the values of the open ones, and of value × chance, in cents.
    pub value: i128,
    pub weighted: i128,
    /// What of the latter is expected within twelve months, in cents.
    pub within_a_year: i128,
    /// Open ones of which nobody can say what they bring within twelve months: without a value or a day.
    pub unclear: usize,
    /// Value × chance at key accounts, in cents.
    pub key: i128,
    pub won: usize,
    pub lost: usize,
}

impl Pipeline {
    /// Adds up the opportunities of accounts as of a day.
    pub fn of<'a>(accounts: impl Iterator<Item = &'a Account>, today: Date) -> Self {
        let year_ahead = today.checked_add_months(Months::new(AHEAD));
        let mut all = Self::default();
        // Hundredths of cents until everything is added.
        for account in accounts {
            for deal in &account.deals {
                match deal.outcome {
                    Outcome::Won => all.won += 1,
                    Outcome::Lost => all.lost += 1,
                    Outcome::Open => {
                        let weighed = deal.weighed();
                        all.open += 1;
                        all.without_value += usize::from(deal.value.is_none());
                        all.without_day += usize::from(deal.expected.is_none());
                        all.unclear += usize::from(deal.is_unclear());
                        all.overdue += usize::from(deal.is_overdue(today));
                        all.value += deal.value.map_or(0, |value| i128::from(value.get()));
                        all.weighted += weighed;
                        if account.is_key() {
                            all.key += weighed;
                        }
                        if deal.expected.is_some_and(|day| Some(day) <= year_ahead) {
                            all.within_a_year += weighed;
                        }
                    }
                }
            }
        }
        for sum in [&mut all.weighted, &mut all.within_a_year, &mut all.key] {
            *sum /= 100;
        }
        all
    }

    /// Share of the closed ones that were won, 0 to 1; `None` as long as there are too few to say so.
    pub fn win_rate(&self) -> Option<f64> {
        let closed = self.won + self.lost;
        (closed >= ENOUGH_CLOSED).then(|| self.won as f64 / closed as f64)
    }
}

/// How far the pipeline would replace what is lost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cover {
    /// Value × chance within twelve months of everybody who stays, in cents.
    pub pipeline: i128,
    /// Revenue a year that is lost, in cents; above 0.
    pub lost: i128,
    /// Open opportunities of those who stay that are not part of it, because an amount or a day is missing.
    pub unclear: usize,
    /// How many were expected before today. They are part of it.
    pub overdue: usize,
    pub band: CoverBand,
}

/// What a replacement cover means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverBand {
    /// At least 1.
    Covered,
    /// At least a half.
    Partly,
    Exposed,
}

impl Cover {
    /// The replacement cover: Σ value × chance of the opportunities that are expected within twelve months and not
    /// from those who are lost, against the revenue a year that goes with them. `None` if nothing is lost.
    pub fn of<'a>(
        accounts: impl Iterator<Item = &'a Account>,
        is_lost: impl Fn(AccountId) -> bool,
        lost: i128,
        today: Date,
    ) -> Option<Self> {
        if lost <= 0 {
            return None;
        }
        let staying = accounts.filter(|account| !is_lost(account.id));
        let all = Pipeline::of(staying, today);
        let pipeline = all.within_a_year;
        let band = match () {
            () if pipeline >= lost => CoverBand::Covered,
            () if pipeline * 2 >= lost => CoverBand::Partly,
            () => CoverBand::Exposed,
        };
        Some(Self {
            pipeline,
            lost,
            unclear: all.unclear,
            overdue: all.overdue,
            band,
        })
    }

    /// The same for customers who are companies with all that belongs to them: whoever belongs to a company that is
    /// lost is lost with it, and brings no order that would replace it.
    pub fn of_families(
        portfolio: &Portfolio,
        families: &Families,
        heads: &BTreeSet<AccountId>,
        lost: i128,
        today: Date,
    ) -> Option<Self> {
        let lines = portfolio.lines();
        let gone: BTreeSet<AccountId> = (0..lines.len())
            .filter(|place| heads.contains(&lines[families.head(*place)].account.id))
            .map(|place| lines[place].account.id)
            .collect();
        let accounts = lines.iter().map(|line| line.account.as_ref());
        Self::of(accounts, |id| gone.contains(&id), lost, today)
    }

    /// The quotient of both.
    pub fn ratio(&self) -> f64 {
        self.pipeline as f64 / self.lost as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Decision, Tier};
    use crate::domain::values::{Name, Timestamp};

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn account(id: u128, deals: &[(i64, Option<u8>, Option<&str>)]) -> Account {
        let name = Name::new("Ernst Handel").expect("a name");
        let mut account = Account::new(AccountId::from(id), name, Timestamp::default());
        for (number, (value, chance, expected)) in (0_u128..).zip(deals) {
            let mut deal = Deal::new(number.into(), "more".to_owned(), DealKind::Expansion);
            deal.value = Cents::try_from(*value).ok();
            (deal.chance, deal.expected) = (*chance, expected.map(day));
            account.deals.push(deal);
        }
        account
    }

    #[test]
    fn value_times_chance_is_added_before_it_is_cut_to_cents() {
        let one = account(1, &[(33, Some(50), None), (33, Some(50), None)]);
        let all = Pipeline::of([&one].into_iter(), day("2026-05-08"));
        assert_eq!((all.value, all.weighted, all.without_day), (66, 33, 2));
        assert_eq!(one.deals[0].weighted(), 16);
    }

    #[test]
    fn a_stage_has_its_usual_chance_until_somebody_knows_better() {
        let mut deal = Deal::new(1.into(), String::new(), DealKind::New);
        deal.stage = Stage::Proposal;
        assert_eq!(deal.percent(), 60);
        deal.chance = Some(0);
        assert_eq!(deal.percent(), 0);
        let chances = Stage::ALL.map(Stage::usual_chance);
        assert!(chances.is_sorted());
    }

    #[test]
    fn only_what_comes_within_a_year_from_others_replaces_a_customer() {
        let today = day("2026-05-08");
        let largest = account(1, &[(9_000_000, Some(100), Some("2026-06-01"))]);
        let other = account(
            2,
            &[
                (4_000, Some(50), Some("2027-05-08")),
                (4_000, Some(50), Some("2027-05-09")),
                (1_000, Some(100), Some("2026-01-01")),
                (9_000, Some(100), None),
            ],
        );
        let all = || [&largest, &other].into_iter();
        let cover = |lost| Cover::of(all(), |id| id == largest.id, lost, today);
        let found = cover(6_000).expect("a cover");
        assert_eq!((found.pipeline, found.band), (3_000, CoverBand::Partly));
        // The one without a day is named, not silently left out; the late one counts, and is named too.
        assert_eq!((found.unclear, found.overdue), (1, 1));
        assert!((found.ratio() - 0.5).abs() < 1e-12);
        assert_eq!(
            cover(3_000).map(|cover| cover.band),
            Some(CoverBand::Covered)
        );
        assert_eq!(
            cover(6_001).map(|cover| cover.band),
            Some(CoverBand::Exposed)
        );
        assert_eq!(cover(0), None);
        assert_eq!(Pipeline::of(all(), today).overdue, 1);
    }

    #[test]
    fn a_win_rate_needs_enough_that_is_closed_and_what_is_closed_weighs_nothing() {
        let mut one = account(1, &[(100, None, None); 10]);
        for (place, deal) in one.deals.iter_mut().enumerate() {
            deal.outcome = if place < 4 {
                Outcome::Won
            } else {
                Outcome::Lost
            };
        }
        one.decisions.push(Decision {
            id: 1.into(),
            from: Tier::Undecided,
            to: Tier::Key,
            reason: "size".to_owned(),
            by: String::new(),
            at: Timestamp::default(),
            basis: None,
        });
        let all = Pipeline::of([&one].into_iter(), day("2026-05-08"));
        assert_eq!((all.open, all.weighted, all.win_rate()), (0, 0, Some(0.4)));
        one.deals.pop();
        one.deals.push(Deal {
            value: Cents::try_from(1_000).ok(),
            ..Deal::new(99.into(), String::new(), DealKind::New)
        });
        let all = Pipeline::of([&one].into_iter(), day("2026-05-08"));
        assert_eq!((all.win_rate(), all.key), (None, 100));
    }
}
