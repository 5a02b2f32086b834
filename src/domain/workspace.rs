//! A workspace: one portfolio of customers with its own currency, people, groups and scoring model.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::carried::Carried;
use super::codec::JsonRecord as _;
use super::concept_review::{ConceptReview, USUAL_DAYS};
use super::fit::FitCheck;
use super::ids::{AccountId, GroupId, MemberId, OfferingId, SnapshotId, ViewId, WorkspaceId};
use super::model::ScoringModel;
use super::snapshot::Snapshot;
use super::values::{Cents, Currency, Date, Name, Timestamp, Year, fiscal_year};
use super::view::SavedView;
use super::white_space::Offering;

/// Everything of one workspace. Records stand behind `Arc`: cloning is cheap, comparing too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    pub(in crate::domain) head: Arc<Head>,
    pub(in crate::domain) model: Arc<ScoringModel>,
    pub(in crate::domain) accounts: BTreeMap<AccountId, Arc<Account>>,
    pub(in crate::domain) snapshots: BTreeMap<SnapshotId, Arc<Snapshot>>,
}

impl Workspace {
    /// A workspace without accounts.
    pub fn new(id: WorkspaceId, name: Name, now: Timestamp) -> Self {
        Self {
            head: Arc::new(Head::new(id, name, now)),
            model: Arc::new(ScoringModel::default_at(now)),
            accounts: BTreeMap::new(),
            snapshots: BTreeMap::new(),
        }
    }

    /// Puts records together. Whoever has read them must have them checked: [`validate`](super::validate).
    pub fn from_records(
        head: Head,
        model: ScoringModel,
        accounts: impl IntoIterator<Item = Account>,
    ) -> Self {
        let accounts = accounts
            .into_iter()
            .map(|account| (account.id, Arc::new(account)));
        Self {
            head: Arc::new(head),
            model: Arc::new(model),
            accounts: accounts.collect(),
            snapshots: BTreeMap::new(),
        }
    }

    /// The same with these pictures of days beside what it has.
    #[must_use]
    pub fn with_snapshots(mut self, snapshots: Vec<Snapshot>) -> Self {
        for snapshot in snapshots {
            self.snapshots.insert(snapshot.id, Arc::new(snapshot));
        }
        self
    }

    /// The workspace to stand beside others: alive, and under this id.
    pub fn beside_others(mut self, id: WorkspaceId) -> Self {
        let head = Arc::make_mut(&mut self.head);
        head.id = id;
        head.deleted_at = None;
        self
    }

    /// Name, currency, settings, members and groups.
    pub fn head(&self) -> &Arc<Head> {
        &self.head
    }

    /// The scoring model.
    pub fn model(&self) -> &Arc<ScoringModel> {
        &self.model
    }

    /// An account by its id.
    pub fn account(&self, id: AccountId) -> Option<&Arc<Account>> {
        self.accounts.get(&id)
    }

    /// All accounts, by id: in the order they were made.
    pub fn accounts(&self) -> impl ExactSizeIterator<Item = &Arc<Account>> {
        self.accounts.values()
    }

    /// A picture of a day by its id.
    pub fn snapshot(&self, id: SnapshotId) -> Option<&Arc<Snapshot>> {
        self.snapshots.get(&id)
    }

    /// All pictures of days, by id: in the order they were taken.
    pub fn snapshots(&self) -> impl ExactSizeIterator<Item = &Arc<Snapshot>> {
        self.snapshots.values()
    }
}

/// The record of a workspace itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Head {
    pub id: WorkspaceId,
    pub name: Name,
    #[serde(default = "euro")]
    pub currency: Currency,
    #[serde(default)]
    pub members: Vec<Member>,
    #[serde(default)]
    pub groups: Vec<CustomerGroup>,
    #[serde(default)]
    pub settings: Settings,
    /// Ways to look at the list of accounts, in the order they are offered. Left out where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<SavedView>,
    /// What we sell, in the order it is shown. Left out where nothing is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offerings: Vec<Offering>,
    /// Whether this is the made-up company to look at, not somebody's own customers. Left out where it is not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// Accounts that were deleted, and when, so that merging an older file does not bring them back.
    #[serde(default)]
    pub deleted_accounts: BTreeMap<AccountId, Timestamp>,
    /// The same of pictures of days. Left out where none was.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub deleted_snapshots: BTreeMap<SnapshotId, Timestamp>,
    /// Set when the workspace was deleted; it can be brought back until it is erased.
    #[serde(default)]
    pub deleted_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    /// Reviews of the whole concept, in the order they were begun. Left out where there was none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<ConceptReview>,
    /// When it was asked whether key account management is right for us, and what was answered. Left out where nobody
    /// has asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fit_checks: Vec<FitCheck>,
    #[serde(skip)]
    pub(in crate::domain) carried: Carried,
}

fn euro() -> Currency {
    Currency::EUR
}

impl Head {
    /// The head of a new workspace.
    pub fn new(id: WorkspaceId, name: Name, now: Timestamp) -> Self {
        Self {
            id,
            name,
            currency: Currency::EUR,
            members: Vec::new(),
            groups: Vec::new(),
            settings: Settings::default(),
            views: Vec::new(),
            offerings: Vec::new(),
            sample: false,
            deleted_accounts: BTreeMap::new(),
            deleted_snapshots: BTreeMap::new(),
            deleted_at: None,
            created_at: now,
            updated_at: now,
            reviews: Vec::new(),
            fit_checks: Vec::new(),
            carried: Carried::default(),
        }
    }

    /// Takes out the pictures of days that an older program, which knew none, has carried in the head from a file.
    pub fn take_snapshots(&mut self) -> Vec<Snapshot> {
        let before = self.carried.clone();
        let carried = self.carried.take("snapshots");
        let pictures = carried.iter().filter_map(|all| all.as_array()).flatten();
        let read = pictures.map(|value| {
            let picture = Snapshot::from_json(value.clone()).ok()?;
            picture.check().is_ok().then_some(picture)
        });
        let read: Option<Vec<Snapshot>> = read.collect();
        // Where one of them can't be read all of them stay where they are.
        read.unwrap_or_else(|| {
            self.carried = before;
            Vec::new()
        })
    }

    /// One of our people.
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// A customer group.
    pub fn group(&self, id: GroupId) -> Option<&CustomerGroup> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// One of our offerings.
    pub fn offering(&self, id: OfferingId) -> Option<&Offering> {
        self.offerings.iter().find(|offering| offering.id == id)
    }

    /// A view of the list of accounts.
    pub fn view(&self, id: ViewId) -> Option<&SavedView> {
        self.views.iter().find(|view| view.id == id)
    }
}

/// One of our own people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Member {
    pub id: MemberId,
    pub name: Name,
}

impl Member {
    /// The first letters of the first and the last word of the name.
    pub fn initials(&self) -> String {
        let mut words = self.name.as_str().split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        first
            .into_iter()
            .chain(last)
            .flat_map(char::to_uppercase)
            .collect()
    }
}

/// A set of similar customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CustomerGroup {
    pub id: GroupId,
    pub name: Name,
}

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
}

// Serde hands over a reference.
#[expect(clippy::trivially_copy_pass_by_ref)]
const fn is_usual(days: &u16) -> bool {
    *days == USUAL_DAYS
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
