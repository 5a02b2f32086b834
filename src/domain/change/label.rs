//! What a change is called in the history: which part of what it is about. The words are made in `words`.

use crate::domain::command::{AccountEdit, AdoptionCause, EntryKind, HeadEdit, ModelEdit};
use crate::domain::workshop::step::Step;
use crate::domain::workspace::{Head, Reserve};

/// What a change is called in the history. The words are made in `words`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    AddAccount {
        name: String,
    },
    EditAccount {
        name: String,
        what: What,
    },
    EditAccounts {
        count: usize,
        what: What,
    },
    DeleteAccounts {
        count: usize,
        name: String,
    },
    Model(ModelWhat),
    Workspace(HeadWhat),
    Adopt {
        cause: AdoptionCause,
        accounts: usize,
    },
    Snapshot(SnapshotWhat),
}

/// What was done with a picture of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapshotWhat {
    Taken,
    Renamed,
    Removed,
    /// It was taken because a review was closed.
    Reviewed,
}

/// Which part of an account a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    Name,
    Facts,
    Status,
    Roles,
    Group,
    Owner,
    Figures,
    People,
    /// A contact was written down.
    Logged,
    Touchpoint,
    TouchpointRemoved,
    Rating,
    Decision,
    Plan,
    /// A plan was deleted as a whole.
    PlanRemoved,
    Entry(EntryKind),
    WhiteSpace,
    Deals,
    Treatment,
    Processes,
    /// A plan was looked back at.
    PlanReviewed,
    /// A plan ended, and the next one began.
    PlanRenewed,
    /// How one of us stands with one of the customer's people.
    Relation,
    /// How the relationship was judged.
    Health,
    /// Such a judgement was deleted.
    HealthRemoved,
    /// A case of winning back.
    WinBack,
    /// What is known of the customer as a reference.
    Reference,
}

/// Which part of the workspace itself a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeadWhat {
    Name,
    Currency,
    Period,
    FiscalYear,
    Classes,
    Plans,
    Places,
    DependencyLimits,
    Review,
    StaleContacts,
    Reserve,
    Members,
    Groups,
    Views,
    Deleted,
    Restored,
    Offerings,
    ConceptDays,
    ConceptReview,
    /// What a step of a workshop did.
    Workshop(Step),
    /// The revenue that is wanted, and how many opportunities are believed to be won.
    Target,
    FitCheck,
}

impl HeadWhat {
    /// What an edit is about that changes this head.
    pub(in crate::domain) fn of(edit: &HeadEdit, head: &Head) -> Self {
        let settings = &head.settings;
        match edit {
            HeadEdit::Name(_) => Self::Name,
            HeadEdit::Currency(_) => Self::Currency,
            HeadEdit::Period(_) => Self::Period,
            HeadEdit::FiscalYearStart(_) => Self::FiscalYear,
            HeadEdit::Abc { .. } => Self::Classes,
            HeadEdit::Limits { active_plans, .. } if *active_plans != settings.max_active_plans => {
                Self::Plans
            }
            HeadEdit::Limits { .. } => Self::Places,
            HeadEdit::DependencyLimits(_) => Self::DependencyLimits,
            HeadEdit::ReviewDays(_) => Self::Review,
            HeadEdit::StaleContactDays(_) => Self::StaleContacts,
            HeadEdit::Reserve(Reserve::Target, _) | HeadEdit::WinRate(_) => Self::Target,
            HeadEdit::Reserve(..) => Self::Reserve,
            HeadEdit::PutMember(_) | HeadEdit::RemoveMember(_) => Self::Members,
            HeadEdit::PutGroup(_) | HeadEdit::RemoveGroup(_) => Self::Groups,
            HeadEdit::PutView(_) | HeadEdit::RemoveView(_) => Self::Views,
            HeadEdit::PutOffering(_) | HeadEdit::RemoveOffering(_) => Self::Offerings,
            HeadEdit::Deleted(true) => Self::Deleted,
            HeadEdit::Deleted(false) => Self::Restored,
            HeadEdit::ConceptDays(_) => Self::ConceptDays,
            HeadEdit::PutReview(..) | HeadEdit::RemoveReview(_) => Self::ConceptReview,
            HeadEdit::PutWorkshop(one, _) => {
                Self::Workshop(Step::between(head.workshop(one.id), Some(one)))
            }
            HeadEdit::RemoveWorkshop(id) => Self::Workshop(Step::between(head.workshop(*id), None)),
            HeadEdit::PutFitCheck(_) | HeadEdit::RemoveFitCheck(_) => Self::FitCheck,
        }
    }
}

/// Which part of the model a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ModelWhat {
    Criterion,
    Points,
    Thresholds,
    KnockOut,
    Direction,
    KeyLine,
    /// Several parts at once.
    All,
}

impl From<&ModelEdit> for ModelWhat {
    fn from(edit: &ModelEdit) -> Self {
        match edit {
            ModelEdit::Put(_) | ModelEdit::Remove(_) => Self::Criterion,
            ModelEdit::Points(_) | ModelEdit::Order(_) => Self::Points,
            ModelEdit::Thresholds(..) => Self::Thresholds,
            ModelEdit::KnockOut(..) => Self::KnockOut,
            ModelEdit::Reverse(..) => Self::Direction,
            ModelEdit::KeyLine(_) => Self::KeyLine,
            ModelEdit::Several(edits) => {
                let mut parts = edits.iter().map(Self::from);
                match parts.next() {
                    Some(first) if parts.all(|part| part == first) => first,
                    _ => Self::All,
                }
            }
        }
    }
}

impl From<&AccountEdit> for What {
    fn from(edit: &AccountEdit) -> Self {
        use crate::domain::command::PlanEdit;
        match edit {
            AccountEdit::Name(_) => Self::Name,
            AccountEdit::Text(..)
            | AccountEdit::Day(..)
            | AccountEdit::Stay { .. }
            | AccountEdit::Outlook(_)
            | AccountEdit::Parent(_)
            | AccountEdit::Tag(..) => Self::Facts,
            AccountEdit::Status(_) | AccountEdit::PutWinBack(_, Some(_)) => Self::Status,
            AccountEdit::Role(..) => Self::Roles,
            AccountEdit::Group(_) => Self::Group,
            AccountEdit::Owner(_) => Self::Owner,
            AccountEdit::Figure { .. } | AccountEdit::ConfirmPotential(..) => Self::Figures,
            AccountEdit::PutPerson(_) | AccountEdit::RemovePerson(_) => Self::People,
            AccountEdit::Log(..) => Self::Logged,
            AccountEdit::PutTouchpoint(_) => Self::Touchpoint,
            AccountEdit::RemoveTouchpoint(_) => Self::TouchpointRemoved,
            AccountEdit::Rate { .. } => Self::Rating,
            AccountEdit::Decide(_) => Self::Decision,
            AccountEdit::Plan(_, PlanEdit::Put(entry)) => Self::Entry(entry.kind()),
            AccountEdit::Plan(_, PlanEdit::Remove(kind, _) | PlanEdit::Move { kind, .. }) => {
                Self::Entry(*kind)
            }
            AccountEdit::AddPlan(_) | AccountEdit::Plan(..) => Self::Plan,
            AccountEdit::RemovePlan(_) => Self::PlanRemoved,
            AccountEdit::Space(..) => Self::WhiteSpace,
            AccountEdit::PutDeal(_) | AccountEdit::RemoveDeal(_) => Self::Deals,
            AccountEdit::PutTreatment(_) | AccountEdit::RemoveTreatment(_) => Self::Treatment,
            AccountEdit::Process(..) => Self::Processes,
            AccountEdit::ReviewPlan(..) => Self::PlanReviewed,
            AccountEdit::NextPlan { .. } => Self::PlanRenewed,
            AccountEdit::Relation { .. } => Self::Relation,
            AccountEdit::PutHealth(_) => Self::Health,
            AccountEdit::RemoveHealth(_) => Self::HealthRemoved,
            AccountEdit::PutWinBack(_, None) | AccountEdit::RemoveWinBack(_) => Self::WinBack,
            AccountEdit::Reference(_) => Self::Reference,
        }
    }
}
