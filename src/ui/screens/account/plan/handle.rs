//! What every part of the page of a plan holds on to: which plan it is, the entry that is being added, and
//! the way to change things. An entry that was added is kept here until something is written into it; the
//! workspace never holds an entry that says nothing.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::command::{AccountEdit, Command, Entry, EntryKind, PlanEdit};
use crate::domain::ids::{AccountId, EntryId, PlanId};
use crate::domain::plan::{Plan, RiskKind};
use crate::domain::plan_sheet::plan_of;
use crate::domain::plan_touched::touched;
use crate::domain::plan_view::{self, ACTIONS, List, RISKS};
use crate::ui::app::{App, fresh};
use crate::ui::components::field::{Edited, edited};
use crate::words::plan_depth;

use super::owner::{Whom, whom_options};
pub(super) use super::row::{Listed, Row};

/// Whoever types no key for so long has come to an end.
const PAUSE: Duration = Duration::from_millis(150);

/// One plan of one account.
#[derive(Clone, Copy)]
pub struct PlanHandle {
    pub app: App,
    account: AccountId,
    id: PlanId,
    record: Memo<Option<Arc<Account>>>,
    /// Added, and nothing written into it yet.
    pub(super) draft: RwSignal<Option<Entry>>,
    /// The entry that takes the focus as soon as it stands on the page, and the part of it.
    pub(super) wanted: RwSignal<Option<(EntryId, &'static str)>>,
    /// What is told when an entry becomes another: a key in one of hundreds concerns that one alone.
    told: StoredValue<BTreeMap<EntryId, ArcRwSignal<u32>>>,
    /// The account as all entries have been told of it.
    seen: StoredValue<Option<Arc<Account>>>,
    /// The account as it was when nothing was typed for a moment: what judges the whole plan follows this, so that no
    /// letter waits for it.
    settled: RwSignal<Option<Arc<Account>>>,
    /// How often it has become another.
    changes: StoredValue<u32>,
    /// Which entries have an action, and which one.
    served: Memo<BTreeMap<EntryId, EntryId>>,
    /// Whom an action can belong to.
    pub(super) owners: Signal<Vec<(Whom, String)>>,
    /// Share of revenue that hangs on the account, if it is too much.
    dependency: Memo<Option<f64>>,
    /// What the risk of dependency is called until it is written down.
    dependency_id: EntryId,
}

impl PlanHandle {
    /// The plan of an account.
    pub fn new(app: App, account: AccountId, id: PlanId) -> Self {
        let record = app.account(account);
        let plan = Self {
            app,
            account,
            id,
            record,
            draft: RwSignal::new(None),
            wanted: RwSignal::new(None),
            told: StoredValue::new(BTreeMap::new()),
            seen: StoredValue::new(record.get_untracked()),
            settled: RwSignal::new(record.get_untracked()),
            changes: StoredValue::new(0),
            served: Memo::new(move |_| {
                let plan = |account: &Option<Arc<Account>>| {
                    plan_in(account.as_deref()?, id).map(Plan::served)
                };
                record.with(plan).unwrap_or_default()
            }),
            owners: whom_options(app),
            dependency: Memo::new(move |_| plan_view::dependency(&*app.portfolio()?, account)),
            dependency_id: fresh(),
        };
        // What comes from elsewhere: undo, another tab, another part of the screen.
        Effect::new(move |_| {
            record.track();
            plan.tell();
            plan.settle();
        });
        plan
    }

    /// Tells the entries that have become others since. A field that is left by leaving the page comes too late.
    fn tell(self) {
        let Some(now) = self.record.try_get_untracked() else {
            return;
        };
        let before = self.seen.try_get_value().flatten();
        let pair = before.as_deref().zip(now.as_deref());
        let plans = pair
            .and_then(|(before, now)| plan_in(before, self.id).zip(plan_in(now, self.id)))
            .filter(|(before, now)| !std::ptr::eq(*before, *now));
        if let Some((before, now)) = plans {
            let touched = touched(before, now);
            self.told.try_with_value(|told| {
                for one in touched.iter().filter_map(|id| told.get(id)) {
                    one.update(|count| *count = count.wrapping_add(1));
                }
            });
        }
        self.seen.try_set_value(now);
    }

    /// Hands the account on once nothing more is typed.
    fn settle(self) {
        let now = self.changes.try_get_value().unwrap_or_default();
        let mine = now.wrapping_add(1);
        self.changes.try_set_value(mine);
        set_timeout(
            move || {
                // The page may be gone by now.
                if self.changes.try_get_value() == Some(mine)
                    && let Some(now) = self.record.try_get_untracked()
                {
                    self.settled.try_set(now);
                }
            },
            PAUSE,
        );
    }

    /// Follows an entry: the caller runs again when it becomes another.
    fn follow(self, id: EntryId) {
        let mut told = None;
        self.told.update_value(|all| {
            told = Some(all.entry(id).or_default().clone());
        });
        if let Some(told) = told {
            told.track();
        }
    }

    /// Whose plan it is, as long as it is the one that leaves the browser: earlier ones stay where they are.
    pub fn leaves(self) -> Option<AccountId> {
        let current = self
            .record
            .with(|account| Some(plan_of(account.as_ref()?)?.id));
        (current == Some(self.id)).then_some(self.account)
    }

    /// Reads the plan, tracked; `None` once it is gone.
    pub fn read<U>(self, read: impl FnOnce(&Plan) -> U) -> Option<U> {
        self.record
            .with(|account| plan_in(account.as_deref()?, self.id).map(read))
    }

    /// Reads the plan once, for an event.
    pub fn peek<U>(self, read: impl FnOnce(&Plan) -> U) -> Option<U> {
        self.app
            .peek_workspace(|workspace| {
                plan_in(workspace.account(self.account)?, self.id).map(read)
            })
            .flatten()
    }

    /// The share of revenue that hangs on the account, tracked; `None` unless it is too much.
    pub fn dependency(self) -> Option<f64> {
        self.dependency.get()
    }

    /// Edits the plan; the answer is for the field.
    pub fn edit(self, edit: PlanEdit) -> Edited {
        let outcome = self.app.try_dispatch(self.command(edit));
        // A field asks for its value before effects run.
        self.tell();
        edited(self.app, outcome)
    }

    /// Edits the plan; a rejection is shown as a message.
    pub fn set(self, edit: PlanEdit) {
        self.app.dispatch(self.command(edit));
        self.tell();
    }

    /// Whose plan it is.
    pub fn account(self) -> AccountId {
        self.account
    }

    /// Which plan it is.
    pub fn id(self) -> PlanId {
        self.id
    }

    /// Reads the account with the plan, tracked; `None` once one of them is gone.
    pub fn with_account<U>(self, read: impl FnOnce(&Account, &Plan) -> U) -> Option<U> {
        self.record.with(|account| {
            let account = account.as_deref()?;
            plan_in(account, self.id).map(|plan| read(account, plan))
        })
    }

    /// [`with_account`](Self::with_account) a breath later, for what looks at the whole plan.
    pub fn with_settled<U>(self, read: impl FnOnce(&Account, &Plan) -> U) -> Option<U> {
        self.settled.with(|account| {
            let account = account.as_deref()?;
            plan_in(account, self.id).map(|plan| read(account, plan))
        })
    }

    /// Deletes the plan, with a way back.
    pub fn delete(self) {
        let edit = AccountEdit::RemovePlan(self.id);
        self.app
            .dispatch_and_tell(Command::edit(self.account, edit));
    }

    pub(super) fn command(self, edit: PlanEdit) -> Command {
        Command::edit(self.account, AccountEdit::Plan(self.id, edit))
    }

    /// The ids of a list as the page shows it.
    pub fn ids<T>(self, list: List<T>) -> Memo<Vec<EntryId>> {
        Memo::new(move |_| {
            let pending: Vec<Entry> = self
                .draft
                .get()
                .into_iter()
                .chain(self.proposed())
                .collect();
            self.read(|plan| list.ids(plan, &pending))
                .unwrap_or_default()
        })
    }

    /// The risk that follows from the figures, as long as nobody has written it down. Tracked.
    fn proposed(self) -> Option<Entry> {
        self.dependency.get()?;
        self.read(plan_view::lacks_dependency)?.then(|| {
            let mut risk = RISKS.blank(self.dependency_id);
            risk.kind = RiskKind::Dependency;
            RISKS.wrap(risk)
        })
    }

    /// An entry that stands on the page but is not stored, tracked.
    pub(super) fn pending(self, id: EntryId) -> Option<Entry> {
        let draft = self.draft.get().filter(|draft| draft.id() == id);
        draft.or_else(|| self.proposed().filter(|entry| entry.id() == id))
    }

    /// An entry as it stands on the page, tracked.
    pub fn entry<T: Clone>(self, list: List<T>, id: EntryId) -> Option<T> {
        self.follow(id);
        let stored = self.peek(|plan| list.find(plan, id).cloned()).flatten();
        stored.or_else(|| list.unwrap(&self.pending(id)?).cloned())
    }

    /// Adds an entry to the page and leads the focus into it.
    pub fn add<T>(self, list: List<T>, prepare: impl FnOnce(&mut T)) {
        let id = fresh();
        let mut entry = list.blank(id);
        prepare(&mut entry);
        self.draft.set(Some(list.wrap(entry)));
        self.wanted.set(Some((id, FIELD)));
    }

    /// Stores a new entry and leads the focus into it.
    pub fn put_new<T>(self, list: List<T>, fill: impl FnOnce(&mut T)) {
        let id = fresh();
        let mut entry = list.blank(id);
        fill(&mut entry);
        self.set(PlanEdit::Put(list.wrap(entry)));
        self.wanted.set(Some((id, FIELD)));
    }

    /// Leads the focus into an entry.
    pub fn go_to(self, id: EntryId) {
        self.go_to_part(id, FIELD);
    }

    /// Leads the focus into a part of an entry.
    pub fn go_to_part(self, id: EntryId, part: &'static str) {
        self.wanted.set(Some((id, part)));
    }

    /// Leads the focus into a part of the risk of dependence, which the figures show.
    pub fn go_to_dependency(self, part: &'static str) {
        self.go_to_part(self.dependency_id, part);
    }

    /// What an entry says, in whichever list it stands; tracked.
    pub fn said(self, id: EntryId) -> Option<String> {
        self.follow(id);
        self.peek(|plan| plan.said(id).map(str::to_owned)).flatten()
    }

    /// The action of an entry, tracked.
    pub fn action_of(self, id: EntryId) -> Option<EntryId> {
        self.served.with(|served| served.get(&id).copied())
    }

    /// Makes an action of an entry, or leads to the one that there is.
    pub fn act(self, kind: EntryKind, id: EntryId) {
        let open = self.peek(|plan| plan.open_action_for(id).map(|action| action.id));
        if let Some(action) = open.flatten() {
            self.go_to(action);
            return;
        }
        if let Some(proposed) = untrack(|| self.proposed().filter(|entry| entry.id() == id)) {
            self.set(PlanEdit::Put(proposed));
        }
        let Some(said) = self.peek(|plan| plan.said(id).map(str::to_owned)).flatten() else {
            return;
        };
        let locale = self.app.peek_locale();
        let said = match said.trim() {
            "" => plan_depth::depend_less(locale),
            said => said,
        };
        let text = plan_depth::action_from(locale, kind, said);
        self.put_new(ACTIONS, |action| {
            action.text = text;
            action.serves = Some(id);
        });
    }
}

/// The main field of an entry.
const FIELD: &str = ".field";

fn plan_in(account: &Account, id: PlanId) -> Option<&Plan> {
    account.plans.iter().find(|plan| plan.id == id)
}
