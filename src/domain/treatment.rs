//! What one customer gets that others don't, what that costs us, and which of our processes are made to fit the
//! customer.

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::ids::{EntryId, MemberId};
use super::values::{Cents, Date, Decimal};
use super::workspace::Settings;

/// One privilege of a customer. What it takes is known when hours or costs are: the other one is none then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Treatment {
    pub id: EntryId,
    #[serde(default)]
    pub privilege: Privilege,
    #[serde(default)]
    pub text: String,
    /// Hours of our own people in a month. `None`: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_per_month: Option<Decimal>,
    /// What it costs in a month beside hours, in cents. `None`: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_per_month: Option<Cents>,
    /// Whether the customer knows of it and counts on it.
    #[serde(default)]
    pub agreed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
}

impl Treatment {
    /// A privilege of which nothing is known yet.
    pub const fn new(id: EntryId, privilege: Privilege) -> Self {
        Self {
            id,
            privilege,
            text: String::new(),
            hours_per_month: None,
            cost_per_month: None,
            agreed: false,
            since: None,
        }
    }

    /// Whether this is the decision that there is no privilege.
    pub fn is_nothing(&self) -> bool {
        self.privilege == Privilege::Nothing
    }

    /// Thousandths of hours and cents that it takes in a month; `None` as long as neither is known.
    pub fn takes(&self) -> Option<(i64, i64)> {
        if self.is_nothing() {
            return Some((0, 0));
        }
        let hours = self.hours_per_month.map(Decimal::thousandths);
        let cost = self.cost_per_month.map(Cents::get);
        (hours.is_some() || cost.is_some()).then(|| (hours.unwrap_or(0), cost.unwrap_or(0)))
    }
}

/// What a customer can get that others don't.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Privilege {
    /// We answer faster than others are answered.
    ResponseTime,
    /// Somebody whom the customer can call.
    NamedContact,
    /// A way to those who lead our company.
    FounderAccess,
    /// A say in what we build next.
    RoadmapSay,
    /// Prices, payment, contracts.
    Terms,
    #[default]
    Other,
    /// Decided: the customer gets what everybody gets.
    Nothing,
}

impl Privilege {
    /// What can be given, in the order it is offered.
    pub const GIVEN: [Self; 6] = [
        Self::ResponseTime,
        Self::NamedContact,
        Self::FounderAccess,
        Self::RoadmapSay,
        Self::Terms,
        Self::Other,
    ];
}

/// What all privileges of a customer take in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Taken {
    /// Thousandths of hours.
    pub hours: i64,
    /// Cents.
    pub cost: i64,
    /// How many privileges have neither hours nor costs.
    pub uncosted: usize,
}

/// What the special treatment of a customer takes in a month: an account, or all that one company controls. `None` as
/// long as nobody has decided about it.
pub fn taken(accounts: &[&Account]) -> Option<Taken> {
    let treatment = || accounts.iter().flat_map(|account| &account.treatment);
    let sum = treatment().fold(Taken::default(), |sum, one| {
        match one.takes() {
            // Nothing adds up beyond what a number holds: entries and what each may take are limited.
            Some((hours, cost)) => Taken {
                hours: sum.hours.saturating_add(hours),
                cost: sum.cost.saturating_add(cost),
                ..sum
            },
            None => Taken {
                uncosted: sum.uncosted + 1,
                ..sum
            },
        }
    });
    treatment().next().map(|_| sum)
}

/// Whether it is decided what the customer gets that others don't, and known what that costs. That it is nothing is
/// a decision, too.
pub fn is_decided_and_costed(account: &Account, settings: &Settings) -> bool {
    taken(&[account]).is_some_and(|taken| {
        taken.uncosted == 0 && (taken.hours == 0 || settings.hour_rate.is_some())
    })
}

/// A process of ours that can be made to fit one customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Process {
    Onboarding,
    Delivery,
    Support,
    Billing,
    Product,
    Escalation,
}

impl Process {
    /// All, in the order a customer meets them.
    pub const ALL: [Self; 6] = [
        Self::Onboarding,
        Self::Delivery,
        Self::Support,
        Self::Billing,
        Self::Product,
        Self::Escalation,
    ];
}

/// Whether a process fits the customer. No check: nobody has looked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProcessCheck {
    pub state: ProcessState,
    /// Who of us sees to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<MemberId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How far a process is made to fit.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProcessState {
    #[default]
    No,
    Planned,
    Yes,
}

impl ProcessState {
    /// All, from not at all to done.
    pub const ALL: [Self; 3] = [Self::No, Self::Planned, Self::Yes];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::apply::apply;
    use crate::domain::command::{AccountEdit, Command, HeadEdit};
    use crate::domain::ids::AccountId;
    use crate::domain::model::ScoringModel;
    use crate::domain::rule::Rejection;
    use crate::domain::values::{Name, Timestamp};
    use crate::domain::workspace::{Head, Member, Reserve, Workspace};

    fn name(text: &str) -> Name {
        Name::new(text).expect("a name")
    }

    fn workspace() -> Workspace {
        let now = Timestamp::default();
        let mut head = Head::new(1.into(), name("Workspace"), now);
        head.members.push(Member {
            id: 5.into(),
            name: name("Nora"),
        });
        let account = Account::new(AccountId::from(1), name("Ernst Handel"), now);
        Workspace::from_records(head, ScoringModel::default_at(now), [account])
    }

    fn after(workspace: &Workspace, command: &Command) -> Result<Workspace, Rejection> {
        let change = apply(workspace, command, Timestamp::default())?;
        let mut after = workspace.clone();
        after.adopt(&change);
        let mut back = after.clone();
        back.adopt(&change.inverse());
        assert_eq!(&back, workspace);
        Ok(after)
    }

    fn edited(workspace: &Workspace, edit: AccountEdit) -> Result<Workspace, Rejection> {
        after(workspace, &Command::edit(AccountId::from(1), edit))
    }

    fn put(workspace: &Workspace, treatment: &Treatment) -> Result<Workspace, Rejection> {
        edited(workspace, AccountEdit::PutTreatment(treatment.clone()))
    }

    fn only(workspace: &Workspace) -> Account {
        let account = workspace.account(AccountId::from(1));
        account.expect("the account").as_ref().clone()
    }

    fn is_decided(workspace: &Workspace) -> bool {
        is_decided_and_costed(&only(workspace), &workspace.head().settings)
    }

    #[test]
    fn treatment_is_decided_when_all_of_it_is_costed_and_hours_have_a_price() {
        let bare = workspace();
        assert!(!is_decided(&bare));
        let mut call = Treatment::new(EntryId::from(1), Privilege::NamedContact);
        let with_call = put(&bare, &call).expect("a privilege");
        assert!(!is_decided(&with_call));
        call.cost_per_month = Cents::try_from(5_000).ok();
        let costed = put(&with_call, &call).expect("a cost");
        assert_eq!(only(&costed).treatment, [call.clone()]);
        assert!(is_decided(&costed));
        call.hours_per_month = "2.5".parse().ok();
        let hours = put(&costed, &call).expect("hours");
        assert!(!is_decided(&hours), "an hour has no price yet");
        let rate = HeadEdit::Reserve(Reserve::HourRate, Cents::try_from(8_000).ok());
        let priced = after(&hours, &Command::EditHead(rate)).expect("a rate");
        assert!(is_decided(&priced));
        let sum = Taken {
            hours: 2_500,
            cost: 5_000,
            uncosted: 0,
        };
        assert_eq!(taken(&[&only(&priced)]), Some(sum));
    }

    #[test]
    fn that_a_customer_gets_nothing_special_is_one_step_and_a_decision() {
        let nothing = Treatment::new(EntryId::from(1), Privilege::Nothing);
        let decided = put(&workspace(), &nothing).expect("a decision");
        let edit = AccountEdit::PutTreatment(nothing.clone());
        let command = Command::edit(AccountId::from(1), edit);
        let change = apply(&workspace(), &command, Timestamp::default());
        assert_eq!(change.expect("a change").stroke, None);
        assert!(is_decided(&decided));
        let open = edited(&decided, AccountEdit::RemoveTreatment(EntryId::from(1)));
        assert!(!is_decided(&open.expect("open again")));
        let gone = edited(&decided, AccountEdit::RemoveTreatment(EntryId::from(2)));
        assert_eq!(gone, Err(Rejection::UnknownEntry));
    }

    #[test]
    fn no_privilege_gives_hours_or_money_back() {
        let mut one = Treatment::new(EntryId::from(1), Privilege::Terms);
        one.hours_per_month = "-1".parse().ok();
        let refused = put(&workspace(), &one);
        assert!(matches!(refused, Err(Rejection::BelowZero(_))));
        one.hours_per_month = "10001".parse().ok();
        let refused = put(&workspace(), &one);
        assert!(matches!(refused, Err(Rejection::OutOfRange { .. })));
        one.hours_per_month = None;
        one.cost_per_month = Cents::try_from(-1).ok();
        let refused = put(&workspace(), &one);
        assert!(matches!(refused, Err(Rejection::BelowZero(_))));
        let rate = HeadEdit::Reserve(Reserve::HourRate, Cents::try_from(-1).ok());
        let refused = after(&workspace(), &Command::EditHead(rate));
        assert!(matches!(refused, Err(Rejection::BelowZero(_))));
    }

    #[test]
    fn a_process_is_seen_to_by_one_of_us_until_they_leave() {
        let mut check = ProcessCheck {
            state: ProcessState::Planned,
            owner: Some(MemberId::from(6)),
            note: "By phone".to_owned(),
        };
        let edit =
            |check: &ProcessCheck| AccountEdit::Process(Process::Support, Some(check.clone()));
        let stranger = edited(&workspace(), edit(&check));
        assert_eq!(stranger, Err(Rejection::UnknownMember(MemberId::from(6))));
        check.owner = Some(MemberId::from(5));
        let checked = edited(&workspace(), edit(&check)).expect("a check");
        assert_eq!(
            only(&checked).processes.get(&Process::Support),
            Some(&check)
        );
        let leaves = Command::EditHead(HeadEdit::RemoveMember(MemberId::from(5)));
        let left = after(&checked, &leaves).expect("somebody left");
        assert_eq!(only(&left).processes[&Process::Support].owner, None);
        let unseen = edited(&checked, AccountEdit::Process(Process::Support, None));
        assert_eq!(only(&unseen.expect("no check")).processes.len(), 0);
    }
}
