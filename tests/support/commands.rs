//! Random commands. What they touch is chosen when they are used, so that most of them are valid in
//! the workspace that the ones before have left.

use keyfolio::domain::account::{Figure, LifeCycle, Role};
use keyfolio::domain::command::{
    AccountDay, AccountEdit, AccountText, Command, Entry, EntryKind, HeadEdit, ModelEdit, PlanEdit,
};
use keyfolio::domain::ids::{AccountId, EntryId, PlanId, SnapshotId};
use keyfolio::domain::person::{Person, Relation};
use keyfolio::domain::plan::{Plan, PlanKind, PlanStatus};
use keyfolio::domain::plan_course::PlanReview;
use keyfolio::domain::references::{ReferenceEdit, Usage};
use keyfolio::domain::snapshot::Taken;
use keyfolio::domain::treatment::Process;
use keyfolio::domain::workspace::{CustomerGroup, Member, PeriodChoice, Reserve, Workspace};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::concept::concept_review;
use super::models::{criterion, thresholds};
use super::people::{consent, health, name_use, outlook, person, touchpoint, willing};
use super::plans::{action, milestone, objective, plan, point, question, review, risk, solution};
use super::sales::win_back;
use super::snapshots::{picture, taken};
use super::treatment::{process_check, treatment};
use super::workshop::workshop;
use super::workspaces::{
    cents, criterion_id, date, decision, id, line, name, period, prose, rating, step, year,
};

/// A command, and which of the accounts and plans that there are it is about.
#[derive(Debug, Clone)]
pub struct Move {
    which: Index,
    other: Index,
    what: What,
}

#[derive(Debug, Clone)]
enum What {
    Add(AccountId, String),
    Delete,
    DeleteTwo,
    Edit(AccountEdit),
    EditTwo(AccountEdit),
    ParentOf,
    Plan(PlanEdit),
    Review(PlanReview),
    Renew(Plan),
    Model(ModelEdit),
    Rate(keyfolio::domain::account::Rating),
    Head(HeadEdit),
    Take(Taken),
    RenameSnapshot(String),
    RemoveSnapshot,
}

impl Move {
    /// The command in this workspace.
    pub fn command(&self, workspace: &Workspace) -> Command {
        let accounts: Vec<AccountId> = workspace.accounts().map(|account| account.id).collect();
        let pick = |index: &Index| match accounts.len() {
            0 => AccountId::from(0),
            count => accounts[index.index(count)],
        };
        let (one, other) = (pick(&self.which), pick(&self.other));
        let pictures: Vec<SnapshotId> = workspace.snapshots().map(|one| one.id).collect();
        let picked = match pictures.len() {
            0 => SnapshotId::from(0),
            count => pictures[self.which.index(count)],
        };
        match &self.what {
            What::Add(id, name) => Command::AddAccount {
                id: *id,
                name: name.clone(),
            },
            What::Delete => Command::DeleteAccounts { ids: vec![one] },
            What::DeleteTwo => Command::DeleteAccounts {
                ids: vec![one, other],
            },
            What::Edit(edit) => Command::edit(one, edit.clone()),
            What::EditTwo(edit) => Command::EditAccounts {
                ids: vec![one, other],
                edit: edit.clone(),
            },
            What::ParentOf => Command::edit(one, AccountEdit::Parent(Some(other))),
            What::Plan(edit) => {
                let plans = workspace
                    .account(one)
                    .map_or(&[][..], |account| &account.plans[..]);
                match plans.get(self.other.index(plans.len().max(1))) {
                    Some(plan) => Command::edit(one, AccountEdit::Plan(plan.id, edit.clone())),
                    None => Command::edit(
                        one,
                        AccountEdit::AddPlan(Plan::new(7.into(), PlanKind::Grow, super::moment(0))),
                    ),
                }
            }
            What::Review(review) => {
                let edit = AccountEdit::ReviewPlan(self.plan(workspace, one), review.clone());
                Command::edit(one, edit)
            }
            What::Renew(plan) => Command::edit(
                one,
                AccountEdit::NextPlan {
                    from: self.plan(workspace, one),
                    plan: plan.clone(),
                },
            ),
            What::Model(edit) => Command::EditModel(edit.clone()),
            What::Rate(rating) => {
                let criteria = &workspace.model().criteria;
                let criterion = criteria[self.other.index(criteria.len())].id.clone();
                Command::edit(
                    one,
                    AccountEdit::Rate {
                        criterion,
                        rating: Some(rating.clone()),
                    },
                )
            }
            What::Head(edit) => Command::EditHead(edit.clone()),
            What::Take(taken) => Command::TakeSnapshot(Box::new(picture(workspace, taken))),
            What::RenameSnapshot(text) => Command::RenameSnapshot(picked, text.clone()),
            What::RemoveSnapshot => Command::RemoveSnapshot(picked),
        }
    }
}

impl Move {
    /// One of the plans of an account, or one that is not there.
    fn plan(&self, workspace: &Workspace, account: AccountId) -> PlanId {
        let plans = workspace
            .account(account)
            .map_or(&[][..], |one| &one.plans[..]);
        let plan = plans.get(self.other.index(plans.len().max(1)));
        plan.map_or(PlanId::from(0), |plan| plan.id)
    }
}

fn account_edit() -> BoxedStrategy<AccountEdit> {
    use AccountText::{City, CustomerNumber, Industry, Notes, Website};
    let text = select(vec![City, CustomerNumber, Industry, Notes, Website]);
    let day = select(vec![
        AccountDay::Since,
        AccountDay::LastOrder,
        AccountDay::NextReview,
    ]);
    prop_oneof![
        line().prop_map(AccountEdit::Name),
        (text, prose()).prop_map(|(field, text)| AccountEdit::Text(field, text)),
        (day, option::of(date())).prop_map(|(field, day)| AccountEdit::Day(field, day)),
        select(LifeCycle::ALL.to_vec()).prop_map(AccountEdit::Status),
        (select(Role::ALL.to_vec()), any::<bool>())
            .prop_map(|(role, on)| AccountEdit::Role(role, on)),
        option::of(id()).prop_map(AccountEdit::Parent),
        option::of(id()).prop_map(AccountEdit::Group),
        option::of(id()).prop_map(AccountEdit::Owner),
        (option::of(any::<u8>()), any::<bool>(), date()).prop_map(|(chance, confirmed, on)| {
            AccountEdit::Stay {
                chance,
                confirmed,
                on,
            }
        }),
        (line(), any::<bool>()).prop_map(|(tag, on)| AccountEdit::Tag(tag, on)),
        (period(), select(Figure::ALL.to_vec()), option::of(cents())).prop_map(
            |(period, figure, amount)| AccountEdit::Figure {
                period,
                figure,
                amount
            }
        ),
        person().prop_map(AccountEdit::PutPerson),
        id().prop_map(AccountEdit::RemovePerson),
        (touchpoint(), id()).prop_map(|(touch, step)| AccountEdit::Log(touch, step)),
        touchpoint().prop_map(AccountEdit::PutTouchpoint),
        id().prop_map(AccountEdit::RemoveTouchpoint),
        (criterion_id(), option::of(rating()))
            .prop_map(|(criterion, rating)| AccountEdit::Rate { criterion, rating }),
        decision().prop_map(AccountEdit::Decide),
        plan().prop_map(AccountEdit::AddPlan),
        clumsy_plan().prop_map(AccountEdit::AddPlan),
        id().prop_map(AccountEdit::RemovePlan),
        treatment().prop_map(AccountEdit::PutTreatment),
        id().prop_map(AccountEdit::RemoveTreatment),
        (select(Process::ALL.to_vec()), option::of(process_check()))
            .prop_map(|(process, check)| AccountEdit::Process(process, check)),
        (id(), id(), option::of(select(Relation::ALL.to_vec()))).prop_map(
            |(person, member, relation)| AccountEdit::Relation {
                person,
                member,
                relation
            }
        ),
        reporting().prop_map(AccountEdit::PutPerson),
        health().prop_map(AccountEdit::PutHealth),
        id().prop_map(AccountEdit::RemoveHealth),
        (win_back(), option::of(select(LifeCycle::ALL.to_vec())))
            .prop_map(|(case, status)| AccountEdit::PutWinBack(case, status)),
        id().prop_map(AccountEdit::RemoveWinBack),
        (period(), any::<bool>())
            .prop_map(|(period, confirmed)| AccountEdit::ConfirmPotential(period, confirmed)),
        reference_edit().prop_map(AccountEdit::Reference),
        outlook().prop_map(AccountEdit::Outlook),
    ]
    .boxed()
}

fn reference_edit() -> BoxedStrategy<ReferenceEdit> {
    prop_oneof![
        willing().prop_map(ReferenceEdit::Willing),
        consent().prop_map(ReferenceEdit::PutConsent),
        select(Usage::ALL.to_vec()).prop_map(ReferenceEdit::Forget),
        name_use().prop_map(ReferenceEdit::PutUse),
        id().prop_map(ReferenceEdit::RemoveUse),
    ]
    .boxed()
}

/// Somebody who reports to somebody, who may be anybody.
fn reporting() -> BoxedStrategy<Person> {
    (person(), id())
        .prop_map(|(person, boss)| Person {
            reports_to: Some(boss),
            ..person
        })
        .boxed()
}

/// A plan that breaks a rule: an entry twice, or a control character.
fn clumsy_plan() -> BoxedStrategy<Plan> {
    (plan(), point())
        .prop_map(|(mut plan, point)| {
            plan.goals = vec![point.clone(), point];
            plan.vision.push('\0');
            plan
        })
        .boxed()
}

fn entry() -> BoxedStrategy<Entry> {
    prop_oneof![
        point().prop_map(Entry::Goal),
        point().prop_map(Entry::Challenge),
        objective().prop_map(Entry::Objective),
        solution().prop_map(Entry::Solution),
        action().prop_map(Entry::Action),
        question().prop_map(Entry::Question),
        point().prop_map(Entry::Opportunity),
        risk().prop_map(Entry::Risk),
        point().prop_map(Entry::Strength),
        point().prop_map(Entry::Weakness),
        milestone().prop_map(Entry::Milestone),
    ]
    .boxed()
}

fn plan_edit() -> BoxedStrategy<PlanEdit> {
    let kind = || select(EntryKind::ALL.to_vec());
    prop_oneof![
        1 => select(PlanKind::ALL.to_vec()).prop_map(PlanEdit::Kind),
        1 => select(PlanStatus::ALL.to_vec()).prop_map(PlanEdit::Status),
        1 => prose().prop_map(PlanEdit::Vision),
        1 => (0..6_u8, prose()).prop_map(|(number, text)| PlanEdit::Prompt(number, text)),
        6 => entry().prop_map(PlanEdit::Put),
        1 => option::of(date()).prop_map(PlanEdit::From),
        1 => option::of(date()).prop_map(PlanEdit::Until),
        1 => (kind(), id::<EntryId>()).prop_map(|(kind, id)| PlanEdit::Remove(kind, id)),
        1 => (kind(), id::<EntryId>(), 0..5_usize).prop_map(|(kind, id, to)| PlanEdit::Move { kind, id, to }),
    ]
    .boxed()
}

fn model_edit() -> BoxedStrategy<ModelEdit> {
    prop_oneof![
        criterion().prop_map(ModelEdit::Put),
        criterion_id().prop_map(ModelEdit::Remove),
        proptest::collection::vec((criterion_id(), 0..=120_u16), 0..4).prop_map(ModelEdit::Points),
        proptest::collection::vec((criterion_id(), 0..=120_u16), 0..4).prop_map(ModelEdit::Order),
        (criterion_id(), option::of(thresholds()))
            .prop_map(|(id, borders)| ModelEdit::Thresholds(id, borders)),
        (criterion_id(), option::of(step())).prop_map(|(id, floor)| ModelEdit::KnockOut(id, floor)),
        any::<u8>().prop_map(ModelEdit::KeyLine),
        (criterion_id(), any::<bool>()).prop_map(|(id, reverse)| ModelEdit::Reverse(id, reverse)),
        proptest::collection::vec(any::<u8>().prop_map(ModelEdit::KeyLine), 0..3)
            .prop_map(ModelEdit::Several),
    ]
    .boxed()
}

fn head_edit() -> BoxedStrategy<HeadEdit> {
    let period = prop_oneof![Just(PeriodChoice::All), year().prop_map(PeriodChoice::Year)];
    prop_oneof![
        line().prop_map(HeadEdit::Name),
        period.prop_map(HeadEdit::Period),
        (any::<u8>(), any::<u8>()).prop_map(|(a, b)| HeadEdit::Abc { a, b }),
        (1..200_u16, 0..200_u16).prop_map(|(active_plans, key_accounts)| HeadEdit::Limits {
            active_plans,
            key_accounts
        }),
        (0..14_u8).prop_map(HeadEdit::FiscalYearStart),
        any::<[u8; 3]>().prop_map(HeadEdit::DependencyLimits),
        any::<u16>().prop_map(HeadEdit::ReviewDays),
        any::<u16>().prop_map(HeadEdit::StaleContactDays),
        any::<u16>().prop_map(HeadEdit::ConceptDays),
        concept_review().prop_map(|review| HeadEdit::PutReview(Box::new(review), None)),
        id().prop_map(HeadEdit::RemoveReview),
        workshop().prop_map(|one| HeadEdit::PutWorkshop(Box::new(one), None)),
        id().prop_map(HeadEdit::RemoveWorkshop),
        (0..Reserve::ALL.len(), option::of(cents()))
            .prop_map(|(which, amount)| HeadEdit::Reserve(Reserve::ALL[which], amount)),
        (id(), name()).prop_map(|(id, name)| HeadEdit::PutMember(Member { id, name })),
        id().prop_map(HeadEdit::RemoveMember),
        (id(), name()).prop_map(|(id, name)| HeadEdit::PutGroup(CustomerGroup { id, name })),
        id().prop_map(HeadEdit::RemoveGroup),
        any::<bool>().prop_map(HeadEdit::Deleted),
        option::of(0..=101_u8).prop_map(HeadEdit::WinRate),
    ]
    .boxed()
}

/// A random move.
pub fn random_move() -> BoxedStrategy<Move> {
    let what = prop_oneof![
        2 => (id(), line()).prop_map(|(id, name)| What::Add(id, name)),
        1 => Just(What::Delete),
        1 => Just(What::DeleteTwo),
        8 => account_edit().prop_map(What::Edit),
        2 => account_edit().prop_map(What::EditTwo),
        3 => Just(What::ParentOf),
        5 => plan_edit().prop_map(What::Plan),
        1 => review().prop_map(What::Review),
        1 => plan().prop_map(What::Renew),
        2 => model_edit().prop_map(What::Model),
        2 => rating().prop_map(What::Rate),
        3 => head_edit().prop_map(What::Head),
        2 => taken().prop_map(What::Take),
        1 => line().prop_map(What::RenameSnapshot),
        1 => Just(What::RemoveSnapshot),
    ];
    (any::<Index>(), any::<Index>(), what)
        .prop_map(|(which, other, what)| Move { which, other, what })
        .boxed()
}
