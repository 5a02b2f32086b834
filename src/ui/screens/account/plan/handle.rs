//! What every part of the page of a plan holds on to: which plan it is, the entry that is being added, and
//! the way to change things. An entry that was added is kept here until something is written into it; the
//! workspace never holds an entry that says nothing.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::Account;
use crate::domain::command::{AccountEdit, Command, Entry, PlanEdit};
use crate::domain::ids::{AccountId, EntryId, PlanId};
use crate::domain::plan::{Plan, RiskKind};
use crate::domain::plan_sheet::plan_of;
use crate::domain::plan_view::{self, List, RISKS, Side};
use crate::ui::app::{App, fresh};
use crate::ui::components::field::{Edited, edited};
use crate::ui::keyboard;

/// One plan of one account.
#[derive(Clone, Copy)]
pub struct PlanHandle {
    pub app: App,
    account: AccountId,
    id: PlanId,
    record: Memo<Option<Arc<Account>>>,
    /// Added, and nothing written into it yet.
    draft: RwSignal<Option<Entry>>,
    /// The entry that takes the focus as soon as it stands on the page.
    wanted: RwSignal<Option<EntryId>>,
    /// Share of revenue that hangs on the account, if it is too much.
    dependency: Memo<Option<f64>>,
    /// What the risk of dependency is called until it is written down.
    dependency_id: EntryId,
}

impl PlanHandle {
    /// The plan of an account.
    pub fn new(app: App, account: AccountId, id: PlanId) -> Self {
        Self {
            app,
            account,
            id,
            record: app.account(account),
            draft: RwSignal::new(None),
            wanted: RwSignal::new(None),
            dependency: Memo::new(move |_| plan_view::dependency(&*app.portfolio()?, account)),
            dependency_id: fresh(),
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
        self.record.with(|account| {
            let plans = &account.as_ref()?.plans;
            plans.iter().find(|plan| plan.id == self.id).map(read)
        })
    }

    /// Reads the plan once, for an event.
    pub fn peek<U>(self, read: impl FnOnce(&Plan) -> U) -> Option<U> {
        self.app
            .peek_workspace(|workspace| {
                let plans = &workspace.account(self.account)?.plans;
                plans.iter().find(|plan| plan.id == self.id).map(read)
            })
            .flatten()
    }

    /// The share of revenue that hangs on the account, tracked; `None` unless it is too much.
    pub fn dependency(self) -> Option<f64> {
        self.dependency.get()
    }

    /// Edits the plan; the answer is for the field.
    pub fn edit(self, edit: PlanEdit) -> Edited {
        edited(self.app, self.app.try_dispatch(self.command(edit)))
    }

    /// Edits the plan; a rejection is shown as a message.
    pub fn set(self, edit: PlanEdit) {
        self.app.dispatch(self.command(edit));
    }

    /// Deletes the plan, with a way back.
    pub fn delete(self) {
        let edit = AccountEdit::RemovePlan(self.id);
        self.app
            .dispatch_and_tell(Command::edit(self.account, edit));
    }

    fn command(self, edit: PlanEdit) -> Command {
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
    fn pending(self, id: EntryId) -> Option<Entry> {
        let draft = self.draft.get().filter(|draft| draft.id() == id);
        draft.or_else(|| self.proposed().filter(|entry| entry.id() == id))
    }

    /// An entry as it stands on the page, tracked.
    pub fn entry<T: Clone>(self, list: List<T>, id: EntryId) -> Option<T> {
        let stored = self.read(|plan| list.find(plan, id).cloned()).flatten();
        stored.or_else(|| list.unwrap(&self.pending(id)?).cloned())
    }

    /// Adds an entry to the page and leads the focus into it.
    pub fn add<T>(self, list: List<T>, prepare: impl FnOnce(&mut T)) {
        let id = fresh();
        let mut entry = list.blank(id);
        prepare(&mut entry);
        self.draft.set(Some(list.wrap(entry)));
        self.wanted.set(Some(id));
    }

    /// Stores a new entry and leads the focus into it.
    pub fn put_new<T>(self, list: List<T>, fill: impl FnOnce(&mut T)) {
        let id = fresh();
        let mut entry = list.blank(id);
        fill(&mut entry);
        self.set(PlanEdit::Put(list.wrap(entry)));
        self.wanted.set(Some(id));
    }

    /// Leads the focus into an entry.
    pub fn go_to(self, id: EntryId) {
        self.wanted.set(Some(id));
    }
}

/// The selector of a part of an entry on the page.
fn part(id: EntryId, part: &str) -> String {
    format!("#{} {part}", element_id(id))
}

fn element_id(id: EntryId) -> String {
    format!("entry-{id}")
}

/// What an entry has to be to stand on the page.
pub trait Listed: Clone + PartialEq + Send + Sync + 'static {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Listed for T {}

/// An entry on the page.
pub struct Row<T: Listed> {
    pub plan: PlanHandle,
    pub list: List<T>,
    pub id: EntryId,
    now: Memo<Option<T>>,
}

impl<T: Listed> Clone for Row<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Listed> Copy for Row<T> {}

impl<T: Listed> Row<T> {
    /// The entry with this id. It takes the focus when somebody asks for it.
    pub fn new(plan: PlanHandle, list: List<T>, id: EntryId) -> Self {
        let now = Memo::new(move |_| plan.entry(list, id));
        Effect::new(move |_| {
            if plan.wanted.get() == Some(id) {
                plan.wanted.set(None);
                request_animation_frame(move || {
                    page::focus(&part(id, ".field"));
                });
            }
        });
        Self {
            plan,
            list,
            id,
            now,
        }
    }

    /// The id of the element on the page.
    pub fn element_id(self) -> String {
        element_id(self.id)
    }

    /// Reads the entry, tracked; `None` once it is gone.
    pub fn get<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        self.now.with(|entry| entry.as_ref().map(read))
    }

    /// A part of the entry as a signal; the default once the entry is gone.
    pub fn signal<U: Default + PartialEq + Send + Sync + 'static>(
        self,
        read: fn(&T) -> U,
    ) -> Signal<U> {
        Memo::new(move |_| self.get(read).unwrap_or_default()).into()
    }

    /// Changes the entry as it is at this moment, and stores it.
    pub fn change(self, change: impl FnOnce(&mut T)) -> Edited {
        let stored = self
            .plan
            .peek(|plan| self.list.find(plan, self.id).cloned());
        let pending = || {
            self.list
                .unwrap(&untrack(|| self.plan.pending(self.id))?)
                .cloned()
        };
        let Some(mut entry) = stored.flatten().or_else(pending) else {
            return Ok(());
        };
        change(&mut entry);
        self.plan.edit(PlanEdit::Put(self.list.wrap(entry)))
    }

    /// Takes what a field hands in.
    pub fn takes<V: 'static>(self, set: fn(&mut T, V)) -> Callback<V, Edited> {
        Callback::new(move |value| self.change(|entry| set(entry, value)))
    }

    /// Takes what a choice hands in; a rejection is shown as a message.
    pub fn chooses<V: 'static>(self, set: fn(&mut T, V)) -> Callback<V> {
        Callback::new(move |value| {
            if let Err(problem) = self.change(|entry| set(entry, value)) {
                self.plan.app.say(problem);
            }
        })
    }

    /// Takes the entry away, with a way back, and leads the focus to where one can go on.
    pub fn remove(self) {
        let edit = PlanEdit::Remove(self.list.kind, self.id);
        if self.is_stored() {
            self.plan.app.dispatch_and_tell(self.plan.command(edit));
        } else {
            self.plan.draft.set(None);
        }
        let kind = self.list.kind;
        request_animation_frame(move || {
            page::focus(&format!(".plan [data-adds='{kind:?}']"));
        });
    }

    fn is_stored(self) -> bool {
        self.plan
            .peek(|plan| self.list.find(plan, self.id).is_some())
            .unwrap_or(false)
    }

    /// Moves the entry past its neighbour; the focus stays in the given part.
    pub fn step(self, side: Side, focused: &'static str) {
        let to = self
            .plan
            .peek(|plan| self.list.place_beyond(plan, self.id, side));
        if let Some(to) = to.flatten() {
            let (kind, id) = (self.list.kind, self.id);
            self.plan.set(PlanEdit::Move { kind, id, to });
            self.keep_focus(focused);
        }
    }

    /// Leads the focus back into a part of the entry after it was moved on the page.
    pub fn keep_focus(self, focused: &'static str) {
        let id = self.id;
        request_animation_frame(move || {
            page::focus(&part(id, focused));
        });
    }

    /// The focus has gone somewhere: an entry that says nothing does not stay behind.
    pub fn left(self) {
        request_animation_frame(move || {
            let within = format!("#{}:focus-within", self.element_id());
            if !matches!(document().query_selector(&within), Ok(None)) {
                return;
            }
            let is_blank = |entry: &T| self.list.is_blank(entry);
            let stored = self
                .plan
                .peek(|plan| self.list.find(plan, self.id).map(is_blank));
            let draft = self.plan.draft;
            if stored.flatten() == Some(true) {
                self.plan.set(PlanEdit::Remove(self.list.kind, self.id));
            }
            let is_draft = draft.try_with_untracked(|draft| {
                draft.as_ref().is_some_and(|draft| draft.id() == self.id)
            });
            if is_draft == Some(true) {
                draft.set(None);
            }
        });
    }

    /// The keys of an entry's text: Enter adds the next entry, Alt with an arrow moves this one.
    pub fn keys(self, prepare: fn(&mut T, Option<&T>)) -> impl Fn(ev::KeyboardEvent) + Copy {
        move |event| {
            if event.is_composing() || event.shift_key() || event.ctrl_key() || event.meta_key() {
                return;
            }
            match (keyboard::key(&event).as_str(), event.alt_key()) {
                ("Enter", false) => {
                    event.prevent_default();
                    let mine = self.now.get_untracked();
                    if mine.as_ref().is_some_and(|mine| !self.list.is_blank(mine)) {
                        self.plan
                            .add(self.list, |next| prepare(next, mine.as_ref()));
                    }
                }
                ("ArrowUp", true) => {
                    event.prevent_default();
                    self.step(Side::Before, ".field");
                }
                ("ArrowDown", true) => {
                    event.prevent_default();
                    self.step(Side::Behind, ".field");
                }
                _ => {}
            }
        }
    }
}
