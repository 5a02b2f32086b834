//! The five lines of a first plan. Each writes into the plan of the account; the first letter begins one where there is
//! none.

use leptos::prelude::*;

use super::super::super::desk::Desk;
use super::blank;
use crate::domain::command::{AccountEdit, Command, Entry, EntryKind, PlanEdit};
use crate::domain::ids::{AccountId, EntryId};
use crate::domain::plan::{Plan, RiskKind, SolutionKind};
use crate::domain::plan_view::{ACTIONS, GOALS, List, QUESTIONS, RISKS, SOLUTIONS};
use crate::ui::app::fresh;
use crate::ui::components::field::{
    ChoiceField, DayField, Edited, Lines, TextField, edited, text_of,
};
use crate::ui::screens::account::plan::OwnerField;
use crate::words::workshop::decide as words;
use crate::words::{Locale, plan as plan_words};

/// One line: the entry of a list that it shows, from the moment on that it is shown. What it says may come and go.
struct Line<T: Send + Sync + 'static> {
    desk: Desk,
    account: AccountId,
    list: List<T>,
    id: EntryId,
    entry: Memo<Option<T>>,
}

impl<T: Send + Sync + 'static> Clone for Line<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Line<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Line<T> {
    /// The first entry of the list that still counts, or a new one.
    fn new(desk: Desk, account: AccountId, list: List<T>, counts: fn(&T) -> bool) -> Self {
        let known = desk.app.peek_workspace(|here| {
            let plan = here.account(account)?.current_plan()?;
            let mut entries = list.entries(plan).iter();
            entries.find(|one| counts(one)).map(|one| list.id(one))
        });
        let id = known.flatten().unwrap_or_else(fresh);
        let record = desk.account(account);
        let entry = Memo::new(move |_| {
            record.with(|one| list.find(one.as_ref()?.current_plan()?, id).cloned())
        });
        Self {
            desk,
            account,
            list,
            id,
            entry,
        }
    }

    /// Changes the entry. One that says nothing is not kept.
    fn put(self, change: impl FnOnce(&mut T)) -> Edited {
        let (app, list) = (self.desk.app, self.list);
        let found = app.peek_workspace(|here| here.account(self.account).cloned());
        let Some(account) = found.flatten() else {
            return Ok(());
        };
        let plan = account.current_plan();
        let known = plan.and_then(|plan| list.find(plan, self.id).cloned());
        let is_known = known.is_some();
        let mut entry = known.unwrap_or_else(|| list.blank(self.id));
        change(&mut entry);
        let is_blank = list.is_blank(&entry);
        let edit = match plan {
            _ if is_blank && !is_known => return Ok(()),
            Some(plan) if is_blank => {
                AccountEdit::Plan(plan.id, PlanEdit::Remove(list.kind, self.id))
            }
            Some(plan) => AccountEdit::Plan(plan.id, PlanEdit::Put(list.wrap(entry))),
            None => {
                let mut plan = blank(&account);
                add(&mut plan, list.wrap(entry));
                AccountEdit::AddPlan(plan)
            }
        };
        edited(app, app.try_dispatch(Command::edit(self.account, edit)))
    }

    /// The field of its text.
    fn text(
        self,
        read: fn(&T) -> &String,
        write: fn(&mut T) -> &mut String,
        example: fn(Locale) -> &'static str,
    ) -> AnyView {
        let app = self.desk.app;
        let kind = self.list.kind;
        let label = Signal::derive(move || plan_words::entry(app.locale(), kind).to_owned());
        let edit = move |text: String| self.put(|one| *write(one) = text);
        view! {
            <div class="planning__text">
                <TextField
                    label
                    label_shown=true
                    value=text_of(self.entry, read)
                    edit=edit
                    lines=Lines::Many
                    placeholder=app.label(example)
                />
                {self.more()}
            </div>
        }
        .into_any()
    }

    /// How many more entries the list has.
    fn more(self) -> AnyView {
        let (app, list, id) = (self.desk.app, self.list, self.id);
        let record = self.desk.account(self.account);
        let more = Memo::new(move |_| {
            let more = record.with(|one| {
                let entries = list.entries(one.as_ref()?.current_plan()?).iter();
                Some(entries.filter(|one| list.id(one) != id).count())
            });
            more.unwrap_or_default()
        });
        let said = move || (more.get() > 0).then(|| words::and_more(app.locale(), more.get()));
        view! { <p class="muted small">{said}</p> }.into_any()
    }
}

/// Puts an entry into a plan that is not kept yet.
fn add(plan: &mut Plan, entry: Entry) {
    match entry {
        Entry::Goal(one) => plan.goals.push(one),
        Entry::Solution(one) => plan.solutions.push(one),
        Entry::Question(one) => plan.questions.push(one),
        Entry::Risk(one) => plan.risks.push(one),
        Entry::Action(one) => plan.actions.push(one),
        _ => {}
    }
}

/// The five lines.
pub(super) fn lines(desk: Desk, id: AccountId) -> AnyView {
    let app = desk.app;
    let goal = Line::new(desk, id, GOALS, |_| true);
    let solution = Line::new(desk, id, SOLUTIONS, |_| true);
    let question = Line::new(desk, id, QUESTIONS, |one| one.answer.trim().is_empty());
    let risk = Line::new(desk, id, RISKS, |one| one.kind != RiskKind::Dependency);
    let action = Line::new(desk, id, ACTIONS, |one| one.status.is_open());
    let kinds = Signal::derive(move || {
        let locale = app.locale();
        let all = SolutionKind::ALL.into_iter();
        all.map(|one| (one, plan_words::solution_kind(locale, one).to_owned()))
            .collect::<Vec<_>>()
    });
    // Chosen before anything is written, it is kept for the first letter.
    let chosen = RwSignal::new(SolutionKind::default());
    let kind = Signal::derive(move || {
        solution
            .entry
            .with(|one| one.as_ref().map(|one| one.kind))
            .unwrap_or_else(|| chosen.get())
    });
    let choose = move |kind: SolutionKind| {
        chosen.set(kind);
        if let Err(problem) = solution.put(|one| one.kind = kind) {
            app.say(problem);
        }
    };
    let solved =
        Signal::derive(move || plan_words::entry(app.locale(), EntryKind::Solution).to_owned());
    let owner = Signal::derive(move || action.entry.with(|one| one.as_ref()?.owner));
    let due = Signal::derive(move || action.entry.with(|one| one.as_ref()?.due));
    let own = move |owner| {
        if let Err(problem) = action.put(|one| one.owner = owner) {
            app.say(problem);
        }
    };
    view! {
        <div class="planning__lines">
            {goal.text(|one| &one.text, |one| &mut one.text, words::goal_example)}
            <div class="planning__pair">
                <div class="planning__text">
                    <TextField
                        label=solved
                        label_shown=true
                        value=text_of(solution.entry, |one| &one.solution)
                        edit=move |text: String| {
                            let kind = chosen.get_untracked();
                            let is_new = solution.entry.with_untracked(Option::is_none);
                            solution
                                .put(|one| {
                                    one.solution = text;
                                    if is_new {
                                        one.kind = kind;
                                    }
                                })
                        }
                        lines=Lines::Many
                        placeholder=app.label(words::solution_example)
                    />
                    {solution.more()}
                </div>
                <ChoiceField
                    label=app.label(words::solution_kind)
                    label_shown=true
                    options=kinds
                    value=kind
                    choose
                />
            </div>
            {question.text(|one| &one.text, |one| &mut one.text, words::question_example)}
            {risk.text(|one| &one.text, |one| &mut one.text, words::risk_example)}
            <div class="planning__pair">
                {action.text(|one| &one.text, |one| &mut one.text, words::action_example)}
                <OwnerField label_shown=true value=owner choose=Callback::new(own) />
                <DayField
                    label=app.label(plan_words::due)
                    label_shown=true
                    value=due
                    edit=move |day| action.put(|one| one.due = day)
                />
            </div>
        </div>
    }
    .into_any()
}
