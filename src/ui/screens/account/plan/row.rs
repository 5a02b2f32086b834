//! An entry of a plan on its page: how it is read, changed, moved and left, and where its focus goes.

use leptos::ev;
use leptos::prelude::*;

use super::handle::PlanHandle;
use crate::domain::command::{EntryKind, PlanEdit};
use crate::domain::ids::EntryId;
use crate::domain::plan_view::{List, Side};
use crate::ui::components::field::Edited;
use crate::ui::focus;
use crate::ui::keyboard;

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
            if let Some((_, wanted)) = plan.wanted.get().filter(|(wanted, _)| *wanted == id) {
                plan.wanted.set(None);
                focus::next(part(id, wanted));
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
        focus::next(format!(".plan [data-adds='{kind:?}']"));
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
        focus::next(part(id, focused));
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
                ("Enter", true)
                    if !matches!(self.list.kind, EntryKind::Action | EntryKind::Milestone) =>
                {
                    event.prevent_default();
                    self.plan.act(self.list.kind, self.id);
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
