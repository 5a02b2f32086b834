//! The second way: the machine is passed on. Whoever has it answers on a ballot over the whole page; what was answered is
//! hidden as soon as it is closed. A reload in the middle finds the ballot as it was.

use leptos::prelude::*;

use super::asking::Asking;
use super::people::name;
use crate::browser::page;
use crate::domain::ids::EntryId;
use crate::domain::workshop::ballot::{Ballot, Round, Task};
use crate::exchange::workshop::Given;
use crate::session::workshop::passing::{Passed, counts};
use crate::session::workshop::taking::{given, marks};
use crate::ui::app::{fresh, now};
use crate::ui::components::dialog::Dialog;
use crate::ui::focus;
use crate::words::workshop::rate as words;

use super::sheet::sheet;

/// Where a tab notes who has the machine in it.
const IN_THIS_TAB: &str = "keyfolio/has-the-machine";

/// Who has the machine.
#[derive(Clone, Copy)]
pub struct Passing {
    pub asking: Asking,
    /// Whether the ballot, or the thanks after it, stands over the page.
    open: RwSignal<bool>,
    /// Who answers.
    pub who: RwSignal<Option<EntryId>>,
    /// Who has just finished.
    thanked: RwSignal<Option<EntryId>>,
    /// What is on the ballot since it was opened or came back, with the number of its task.
    now: RwSignal<Option<(u8, Given)>>,
    /// Why what was answered can't be taken.
    problem: RwSignal<Option<String>>,
}

impl Passing {
    /// Nobody has it, unless somebody was in the middle when the page went.
    pub fn new(asking: Asking) -> Self {
        let passing = Self {
            asking,
            open: RwSignal::new(false),
            who: RwSignal::new(None),
            thanked: RwSignal::new(None),
            now: RwSignal::new(None),
            problem: RwSignal::new(None),
        };
        if let (Some(passed), Some(task)) = (passing.kept(), asking.task.get_untracked())
            && passed.is_of(&task)
            && !task.revealed
            // In another tab it would show what somebody answers in this one.
            && page::tab_note(IN_THIS_TAB) == Some(passed.by.to_string())
            && asking.desk.peek(|one| one.participant(passed.by).is_some())
        {
            passing.who.set(Some(passed.by));
            passing.open.set(true);
        } else {
            page::set_tab_note(IN_THIS_TAB, None);
        }
        // Another window went on, and the ballot goes: what was answered waits, and does not come back by itself.
        on_cleanup(move || {
            if passing.now.try_get_untracked().flatten().is_some() {
                page::set_tab_note(IN_THIS_TAB, None);
                let app = asking.desk.app;
                app.say(words::not_taken(app.peek_locale()).to_owned());
            }
        });
        // Closed by its cross or by Escape: what was answered so far counts, and can be gone on with.
        Effect::new(move |before: Option<bool>| {
            let is_open = passing.open.get();
            if before == Some(true) && !is_open {
                untrack(|| passing.leave());
            }
            is_open
        });
        passing
    }

    /// Hands the machine to somebody.
    pub fn hand_to(self, id: EntryId) {
        self.forget();
        self.take_waiting(id);
        page::set_tab_note(IN_THIS_TAB, Some(&id.to_string()));
        self.who.set(Some(id));
        self.open.set(true);
    }

    /// Takes in what somebody else has begun and could not finish: there is one place for it.
    fn take_waiting(self, next: EntryId) {
        let task = self.asking.task.get_untracked();
        let waits = |task: &Task| self.kept().filter(|one| one.by != next && one.is_of(task));
        if let Some(passed) = task.as_ref().and_then(waits) {
            self.who.set(Some(passed.by));
            self.leave();
        }
    }

    /// What stood on the ballot when the page went.
    fn kept(self) -> Option<Passed> {
        let app = self.asking.desk.app;
        let workspace = app.peek_workspace(|here| here.head().id)?;
        let kept = app.with_keeper(|keeper| keeper.preferences.passed(workspace));
        kept.filter(|passed| passed.workshop == self.asking.desk.id)
    }

    /// What somebody has begun to answer and not finished.
    fn kept_of(self, task: &Task, by: EntryId) -> Option<Given> {
        let kept = self.kept().filter(|one| one.by == by && one.is_of(task));
        kept.map(|one| one.given)
    }

    /// What is on the ballot when it is opened: what was begun and not finished. What somebody has answered is not shown
    /// again to whoever sits at the machine; what is answered once more takes its place, the rest stays.
    pub fn begun(self, task: &Task, by: EntryId) -> Given {
        if self.now.with_untracked(|now| {
            now.as_ref()
                .is_some_and(|(number, _)| *number != task.number)
        }) {
            // The questions were handed out anew while somebody was answering.
            self.now.set(None);
            let app = self.asking.desk.app;
            self.problem
                .set(Some(words::asked_anew(app.peek_locale()).to_owned()));
        }
        let blank = || Given::blank(task.accounts.len(), task.criteria.len());
        let is_seen = self.asking.desk.peek(|one| one.is_seen_by_oneself());
        let own = || self.answered(task, by).filter(|_| is_seen);
        self.kept_of(task, by).or_else(own).unwrap_or_else(blank)
    }

    /// What somebody has answered before, if anything.
    fn answered(self, task: &Task, by: EntryId) -> Option<Given> {
        let desk = self.asking.desk;
        desk.peek(|one| {
            one.ballot(task.number, by)
                .map(|ballot| given(task, ballot))
        })
    }

    /// The places that somebody has answered before. They stay, hidden, unless they are answered anew.
    pub fn kept_places(self, task: &Task, by: EntryId) -> Vec<usize> {
        let answered = self.answered(task, by);
        answered
            .map(|given| given.answered_places())
            .unwrap_or_default()
    }

    /// Notes what is on the ballot, and keeps it for a page that goes.
    pub fn keep(self, task: &Task, by: EntryId, given: &Given) {
        self.now.set(Some((task.number, given.clone())));
        let passed = Passed {
            workshop: self.asking.desk.id,
            task: task.number,
            by,
            given: given.clone(),
        };
        self.store(Some(&passed));
    }

    fn store(self, passed: Option<&Passed>) {
        let app = self.asking.desk.app;
        let Some(workspace) = app.peek_workspace(|here| here.head().id) else {
            return;
        };
        app.with_keeper(|keeper| keeper.preferences.set_passed(workspace, passed).ok());
    }

    /// Somebody is through: the ballot counts, and the machine goes on. One person alone has nobody to hand it to. What
    /// can't be taken stays on the ballot, with the reason beside it.
    pub fn finish(self) {
        let by = self.who.get_untracked();
        if let Err(problem) = self.take(true) {
            self.problem.set(Some(problem));
            return;
        }
        self.forget();
        if self.asking.desk.peek(|one| one.solo) {
            self.open.set(false);
            return;
        }
        self.thanked.set(by);
    }

    /// The ballot closes before its end. What can't be taken waits to be gone on with.
    fn leave(self) {
        if let Err(problem) = self.take(false) {
            self.asking.desk.app.say(problem);
        }
        self.forget();
    }

    /// Takes in what was answered.
    ///
    /// # Errors
    /// Why it can't be taken: the round is over, or there is no room. It is kept then.
    fn take(self, is_finished: bool) -> Result<(), String> {
        let (Some(by), Some(task)) = (self.who.get_untracked(), self.asking.task.get_untracked())
        else {
            return Ok(());
        };
        let typed = self
            .now
            .get_untracked()
            .filter(|(number, _)| *number == task.number);
        // Whoever keeps all dots on purpose has answered, too.
        let keeps_all = is_finished && task.round == Round::Dots;
        let answered = typed
            .map(|(_, given)| given)
            .or_else(|| self.kept_of(&task, by))
            .or_else(|| keeps_all.then(|| Given::blank(task.accounts.len(), 0)));
        let marks = answered.and_then(|given| marks(&task, &given));
        let Some(marks) = marks.filter(|marks| is_finished || !marks.is_empty()) else {
            // Nothing was answered now: what was answered before stays.
            return Ok(());
        };
        let desk = self.asking.desk;
        let earlier = desk.peek(|one| one.ballot(task.number, by).cloned());
        if counts(task.round, is_finished, earlier.as_ref()) {
            if task.revealed || desk.peek(|one| one.is_closed()) {
                return Err(words::not_taken(desk.app.peek_locale()).to_owned());
            }
            let mut ballot = Ballot {
                id: fresh(),
                task: task.number,
                by,
                turn: 0,
                carried: false,
                at: now(),
                marks,
            };
            if let Some(earlier) = &earlier {
                ballot.stand_over(earlier, task.round);
            }
            desk.try_change(|one| one.put_ballot(ballot))?;
        }
        if self.kept_of(&task, by).is_some() {
            self.store(None);
        }
        Ok(())
    }

    fn forget(self) {
        page::set_tab_note(IN_THIS_TAB, None);
        self.who.set(None);
        self.thanked.set(None);
        self.now.set(None);
        self.problem.set(None);
    }

    /// Who could have it next: the first who is not through and does not answer on a phone.
    fn next_person(self) -> Option<EntryId> {
        let (task, thanked) = (self.asking.task.get()?, self.thanked.get());
        self.asking.desk.with(|one| {
            let mut people = one.participants.iter().map(|person| person.id);
            people.find(|id| {
                let progress = one.progress(&task, *id);
                Some(*id) != thanked && !progress.is_whole && !progress.by_phone
            })
        })
    }
}

/// The way as the facilitator sees it.
pub fn here(asking: Asking) -> AnyView {
    let app = asking.desk.app;
    let passing = Passing::new(asking);
    let people = asking.people();
    let ids = move || people.with(|all| all.iter().map(|one| one.id).collect::<Vec<_>>());
    let is_empty = Memo::new(move |_| people.with(Vec::is_empty));
    view! {
        <section class="asking__way" aria-labelledby="by-passing">
            <h3 id="by-passing">{app.t(words::here)}</h3>
            <p class="small muted">{app.t(words::here_hint)}</p>
            <Show when=move || is_empty.get()>
                <p class="note">{app.t(words::nobody)}</p>
            </Show>
            <ul class="passing">
                <For each=ids key=|id| *id let:id>
                    {person(passing, id)}
                </For>
            </ul>
            {over(passing)}
        </section>
    }
    .into_any()
}

fn person(passing: Passing, id: EntryId) -> AnyView {
    let app = passing.asking.desk.app;
    let (name, progress) = (name(passing.asking, id), passing.asking.progress(id));
    let label = move || match progress.get() {
        one if one.is_whole => words::again_as(app.locale(), &name.get()),
        one if one.is_there => words::go_on_as(app.locale(), &name.get()),
        _ => words::answer_as(app.locale(), &name.get()),
    };
    view! {
        <li>
            <button type="button" class="button passing__one" aria-label=label on:click=move |_| passing.hand_to(id)>
                {move || name.get()}
            </button>
        </li>
    }
    .into_any()
}

/// The ballot over the whole page, and the thanks after it.
pub fn over(passing: Passing) -> AnyView {
    let app = passing.asking.desk.app;
    let named = move |id: Option<EntryId>| {
        let name = passing
            .asking
            .desk
            .with(|one| one.participant(id?).map(|one| one.name.clone()));
        name.unwrap_or_default()
    };
    let is_alone = passing.asking.desk.peek(|one| one.solo);
    let next = Memo::new(move |_| passing.next_person());
    let title = Signal::derive(move || match passing.thanked.get() {
        Some(id) if next.get().is_some() => words::thanks(app.locale(), &named(Some(id))),
        Some(id) => words::thanks_last(app.locale(), &named(Some(id))),
        None if is_alone => words::answers_alone(app.locale()).to_owned(),
        None => words::answers_of(app.locale(), &named(passing.who.get())),
    });
    view! {
        <Dialog title open=passing.open class="ballot-over">
            {move || match (passing.who.get(), passing.asking.task.get()) {
                (Some(by), Some(task)) => sheet(passing, task, by),
                _ => thanks(passing, next),
            }}
            <p class="field-problem" role="alert">{move || passing.problem.get()}</p>
        </Dialog>
    }
    .into_any()
}

fn thanks(passing: Passing, next: Memo<Option<EntryId>>) -> AnyView {
    let app = passing.asking.desk.app;
    let turnout = passing.asking.turnout();
    let end = move || {
        turnout.with(|turnout| match turnout.unfinished.is_empty() {
            true => words::all_done(app.locale()).to_owned(),
            false => words::unfinished(app.locale(), &turnout.unfinished.join(", ")),
        })
    };
    // The button that was pressed is gone; what can be done next has the keyboard.
    focus::next("dialog[open] .asking__buttons .button");
    let lead = move || {
        next.get().map(|id| {
            let name = name(passing.asking, id);
            view! {
                <button type="button" class="button button--primary" on:click=move |_| passing.hand_to(id)>
                    {move || words::next_person(app.locale(), &name.get())}
                </button>
            }
        })
    };
    view! {
        <p>{app.t(words::thanks_hint)}</p>
        <Show when=move || next.get().is_none()>
            <p>{end}</p>
        </Show>
        <p class="asking__buttons">
            {lead}
            <button type="button" class="button" on:click=move |_| passing.open.set(false)>
                {app.t(words::to_list)}
            </button>
        </p>
    }
    .into_any()
}
