//! A workspace: one portfolio of customers with its own currency, people, groups and scoring model.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::carried::Carried;
use super::codec::JsonRecord as _;
use super::concept_review::ConceptReview;
use super::fit::FitCheck;
use super::ids::{AccountId, GroupId, MemberId, OfferingId, SnapshotId, ViewId, WorkspaceId};
use super::model::ScoringModel;
pub use super::settings::{PeriodChoice, Reserve, Settings};
use super::snapshot::Snapshot;
use super::values::{Currency, Name, Timestamp};
use super::view::SavedView;
use super::white_space::Offering;
use super::workshop::Workshop;

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
    /// Workshops, in the order they were begun. Left out where there was none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub workshops: Vec<Workshop>,
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
            workshops: Vec::new(),
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
