//! Everything that can be done to a workspace, as plain data. A screen sends a command, [`apply`] answers
//! with a change or names the rule that was broken; there is no other way to change anything.
//!
//! [`apply`]: super::apply::apply

use super::account::{Account, Decision, Figure, LifeCycle, Rating, Role};
use super::analysis::value::Step;
use super::change::Change;
use super::concept_review::ConceptReview;
use super::fit::FitCheck;
use super::health::HealthEntry;
use super::ids::{
    AccountId, EntryId, GroupId, MemberId, OfferingId, PersonId, PlanId, SnapshotId, TouchpointId,
    ViewId, WorkshopId,
};
use super::model::{Criterion, CriterionId, ScoringModel, Thresholds};
use super::person::{Person, Relation};
use super::pipeline::Deal;
use super::plan::{
    Action, Objective, OpenQuestion, Plan, PlanKind, PlanStatus, Point, Risk, SolutionIdea,
};
use super::plan_course::{Milestone, PlanReview};
use super::references::ReferenceEdit;
use super::snapshot::Snapshot;
use super::tomorrow::Outlook;
use super::touchpoint::Touchpoint;
use super::treatment::{Process, ProcessCheck, Treatment};
use super::values::{Cents, Currency, Date, Period};
use super::view::SavedView;
use super::white_space::{Offering, Space};
use super::win_back::WinBackCase;
use super::workshop::TURNING;
use super::workshop::Workshop;
use super::workspace::{CustomerGroup, Head, Member, PeriodChoice, Reserve};

/// Something a person does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Types a name into the quick entry.
    AddAccount {
        id: AccountId,
        name: String,
    },
    /// Edits a field, of one account or of all that are selected.
    EditAccounts {
        ids: Vec<AccountId>,
        edit: AccountEdit,
    },
    /// Removes accounts; those that belonged to them stand alone afterwards.
    DeleteAccounts {
        ids: Vec<AccountId>,
    },
    /// Works on the scoring model.
    EditModel(ModelEdit),
    /// Works on the workspace itself.
    EditHead(HeadEdit),
    /// Makes a group or one of our people, and then does what needs them: one step, or none.
    Making(HeadEdit, Box<Command>),
    /// Takes in whole records: an imported list, a file, a copy that is restored.
    Adopt(Adoption),
    /// Takes a change back, or brings it again.
    Revert(Box<Change>),
    /// Keeps a picture of a day, made by [`Snapshot::of`].
    TakeSnapshot(Box<Snapshot>),
    /// Calls a picture something else; nothing at all takes its words away.
    RenameSnapshot(SnapshotId, String),
    RemoveSnapshot(SnapshotId),
}

impl AccountEdit {
    /// A new chance that the customer stays, said on a day: one that nobody has confirmed yet.
    pub const fn new_chance(chance: Option<u8>, on: Date) -> Self {
        Self::Stay {
            chance,
            confirmed: false,
            on,
        }
    }
}

impl Command {
    /// An edit of one account.
    pub fn edit(id: AccountId, edit: AccountEdit) -> Self {
        Self::EditAccounts {
            ids: vec![id],
            edit,
        }
    }
}

/// An edit of one field or entry of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountEdit {
    Name(String),
    Text(AccountText, String),
    Day(AccountDay, Option<Date>),
    /// How likely the customer stays, in percent, whether that is confirmed, and the day on which somebody says so.
    Stay {
        chance: Option<u8>,
        confirmed: bool,
        on: Date,
    },
    Status(LifeCycle),
    /// Gives a role, or takes it away.
    Role(Role, bool),
    Parent(Option<AccountId>),
    Group(Option<GroupId>),
    Owner(Option<MemberId>),
    /// Adds a tag, or takes it away.
    Tag(String, bool),
    Figure {
        period: Period,
        figure: Figure,
        amount: Option<Cents>,
    },
    PutPerson(Person),
    RemovePerson(PersonId),
    /// Writes a contact down. Its next step becomes an action of the plan that is worked with, under the id
    /// that is handed in; without such a plan it stays with the contact. Done again with a contact that is
    /// there, it makes the action later.
    Log(Touchpoint, EntryId),
    /// Replaces the contact with this id.
    PutTouchpoint(Touchpoint),
    RemoveTouchpoint(TouchpointId),
    /// Answers a criterion; `None` takes the answer back.
    Rate {
        criterion: CriterionId,
        rating: Option<Rating>,
    },
    /// Decides about key status. `from` and `basis` are filled in from the account and its score.
    Decide(Decision),
    AddPlan(Plan),
    RemovePlan(PlanId),
    Plan(PlanId, PlanEdit),
    /// Says where an offering stands with the customer; `None`: nobody knows any more.
    Space(OfferingId, Option<Space>),
    /// Adds an opportunity at the end, or replaces the one with its id.
    PutDeal(Deal),
    RemoveDeal(EntryId),
    /// Adds a privilege, or replaces the one with its id.
    PutTreatment(Treatment),
    RemoveTreatment(EntryId),
    /// Says how a process fits the customer; `None`: nobody has looked.
    Process(Process, Option<ProcessCheck>),
    /// Writes down what was learned in a review of a plan, and sets the next review of the account.
    ReviewPlan(PlanId, PlanReview),
    /// Ends a plan and begins the one that follows it.
    NextPlan {
        from: PlanId,
        plan: Plan,
    },
    /// How one of us stands with one of the customer's people; `None` takes it back.
    Relation {
        person: PersonId,
        member: MemberId,
        relation: Option<Relation>,
    },
    /// Judges the relationship. It takes the place of the entry with its id, and of one of the same day.
    PutHealth(HealthEntry),
    RemoveHealth(EntryId),
    /// Whether the customer has confirmed the potential of a year.
    ConfirmPotential(Period, bool),
    /// Adds a case of winning back at the end, or replaces the one with its id; with a step in the life of the
    /// customer that belongs to it.
    PutWinBack(WinBackCase, Option<LifeCycle>),
    RemoveWinBack(EntryId),
    /// Works on what is known of the customer as a reference.
    Reference(ReferenceEdit),
    /// Says what stands behind the chance to stay. Its day is filled in.
    Outlook(Outlook),
}

/// The fields of an account that hold a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountText {
    CustomerNumber,
    Industry,
    City,
    Region,
    Country,
    Website,
    VatId,
    Notes,
}

/// The fields of an account that hold a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountDay {
    Since,
    LastOrder,
    ContractEnd,
    NextReview,
}

/// An edit of a development plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanEdit {
    Kind(PlanKind),
    Status(PlanStatus),
    Vision(String),
    /// Answers the prompt with this number.
    Prompt(u8, String),
    /// Adds an entry, or replaces the one with its id.
    Put(Entry),
    Remove(EntryKind, EntryId),
    /// Moves an entry to a place in its list, counted from 0.
    Move {
        kind: EntryKind,
        id: EntryId,
        to: usize,
    },
    /// The first day the plan is made for.
    From(Option<Date>),
    /// The last day the plan is made for.
    Until(Option<Date>),
}

/// An entry of one of the lists of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    Goal(Point),
    Challenge(Point),
    Objective(Objective),
    Solution(SolutionIdea),
    Action(Action),
    Question(OpenQuestion),
    Opportunity(Point),
    Risk(Risk),
    Strength(Point),
    Weakness(Point),
    Milestone(Milestone),
}

impl Entry {
    /// What of the entry is chosen and not typed, as numbers. One day for another is no other choice: it is typed.
    pub fn chosen(&self) -> [u128; 3] {
        let owner = |owner: Option<MemberId>| owner.map_or(0, u128::from);
        match self {
            Self::Action(one) => [
                owner(one.owner),
                one.status as u128,
                one.due.is_some().into(),
            ],
            Self::Objective(one) => [one.due.is_some().into(), 0, 0],
            Self::Milestone(one) => [one.done.into(), one.due.is_some().into(), 0],
            Self::Solution(one) => [one.kind as u128, one.stage as u128, 0],
            Self::Risk(one) => [owner(one.owner), one.kind as u128, 0],
            Self::Question(_) => [0; 3],
            Self::Goal(one)
            | Self::Challenge(one)
            | Self::Opportunity(one)
            | Self::Strength(one)
            | Self::Weakness(one) => [one.confirmed.into(), 0, 0],
        }
    }
}

/// The lists of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    Goal,
    Challenge,
    Objective,
    Solution,
    Action,
    Question,
    Opportunity,
    Risk,
    Strength,
    Weakness,
    Milestone,
}

impl EntryKind {
    /// All lists.
    pub const ALL: [Self; 11] = [
        Self::Goal,
        Self::Challenge,
        Self::Objective,
        Self::Solution,
        Self::Action,
        Self::Question,
        Self::Opportunity,
        Self::Risk,
        Self::Strength,
        Self::Weakness,
        Self::Milestone,
    ];
}

/// An edit of the scoring model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelEdit {
    /// Adds a criterion at the end, or replaces the one with its id.
    Put(Criterion),
    Remove(CriterionId),
    /// Gives each criterion its points.
    Points(Vec<(CriterionId, u16)>),
    /// Puts criteria of an axis in this order, and gives each its points.
    Order(Vec<(CriterionId, u16)>),
    /// Freezes the borders of a criterion that rates itself.
    Thresholds(CriterionId, Option<Thresholds>),
    KnockOut(CriterionId, Option<Step>),
    /// Whether a high step is bad.
    Reverse(CriterionId, bool),
    KeyLine(u8),
    /// Several edits, one after the other, as one.
    Several(Vec<ModelEdit>),
}

/// An edit of the workspace itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadEdit {
    Name(String),
    Currency(Currency),
    Period(PeriodChoice),
    /// The month a fiscal year begins in, from 1 to 12.
    FiscalYearStart(u8),
    /// Borders of the classes A and B, in percent of revenue.
    Abc {
        a: u8,
        b: u8,
    },
    /// More active plans, or key accounts, than these need a reason.
    Limits {
        active_plans: u16,
        key_accounts: u16,
    },
    /// From which shares of the largest customer on it is worth a note, amber and red, in percent.
    DependencyLimits([u8; 3]),
    ReviewDays(u16),
    StaleContactDays(u16),
    /// How a loss is borne: fixed costs, cash and what becomes of it.
    Reserve(Reserve, Option<Cents>),
    PutMember(Member),
    /// Removes one of our people; accounts and actions lose this owner.
    RemoveMember(MemberId),
    PutGroup(CustomerGroup),
    /// Removes a customer group; its accounts stand in none afterwards.
    RemoveGroup(GroupId),
    /// Adds a view at the end, or replaces the one with its id.
    PutView(SavedView),
    RemoveView(ViewId),
    /// Adds an offering at the end, or replaces the one with its id.
    PutOffering(Offering),
    /// Removes an offering with all that is said about it at the accounts.
    RemoveOffering(OfferingId),
    /// Deletes the workspace so that it can be brought back, or brings it back.
    Deleted(bool),
    /// Days from one review of the concept to the next.
    ConceptDays(u16),
    /// Adds a review of the concept at the end, or replaces the one with its id. The name of a field is there while
    /// that field is typed into.
    PutReview(Box<ConceptReview>, Option<&'static str>),
    RemoveReview(EntryId),
    /// How many of a hundred opportunities are believed to be won.
    WinRate(Option<u8>),
    /// Answers whether key account management is right for us: adds a check at the end, or replaces the one with its id.
    PutFitCheck(FitCheck),
    RemoveFitCheck(EntryId),
    /// Adds a workshop at the end, or replaces the one with its id. The name of a field is there while that field is typed
    /// into.
    PutWorkshop(Box<Workshop>, Option<&'static str>),
    RemoveWorkshop(WorkshopId),
}

impl Command {
    /// Whether it is a step that can be taken back. Where a workshop stands is none: undo takes back what was said there,
    /// not the way there.
    pub fn is_a_step(&self) -> bool {
        !matches!(
            self,
            Self::EditHead(HeadEdit::PutWorkshop(_, Some(TURNING)))
        )
    }
}

/// Whole records that come from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    pub cause: AdoptionCause,
    pub head: Option<Head>,
    pub model: Option<ScoringModel>,
    pub accounts: Vec<Account>,
    /// Accounts that go.
    pub removed: Vec<AccountId>,
    pub snapshots: Vec<Snapshot>,
    /// Pictures of days that go.
    pub removed_snapshots: Vec<SnapshotId>,
}

/// Where whole records come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AdoptionCause {
    /// Customers were typed in, with their revenue.
    Typed,
    /// Cells of the list were pasted, filled or cleared together.
    Cells,
    /// A customer list was imported.
    List,
    /// A Keyfolio file took the place of everything.
    Replace,
    /// A Keyfolio file was merged in.
    Merge,
    /// A copy kept in the browser was restored.
    Restore,
    /// The ratings of a group were written into its accounts.
    Workshop,
}
