//! Takes what phones have answered into the workshops of the open workspace, and keeps what became of each.

use leptos::prelude::*;

use crate::domain::command::{Command, HeadEdit};
use crate::domain::ids::WorkshopId;
use crate::domain::workshop::Workshop;
use crate::exchange::workshop::{Answers, CodeError};
use crate::session::workshop::gathered::{Found, Gathered};
use crate::session::workshop::taking::{News, Refused, Taken, take};
use crate::ui::app::{App, fresh, now};
use crate::words::workshop::intake as words;
use crate::words::workshop_codes::code_error;
use crate::words::{Locale, rules};

/// The most outcomes that are kept in sight.
const MOST: usize = 40;

/// What became of something that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Taken(Taken),
    Refused(Refused),
    /// A code that can't be used.
    Trouble(CodeError),
    /// A part of a message of which others are missing.
    Parts {
        have: usize,
        of: usize,
    },
    /// Nothing of ours was found.
    Nothing,
    /// It broke a rule of the workspace; in words.
    Rule(String),
}

impl Outcome {
    /// Whether it is well.
    pub const fn is_good(&self) -> bool {
        matches!(self, Self::Taken(_) | Self::Parts { .. })
    }

    /// What is said of it.
    pub fn text(&self, locale: Locale) -> String {
        match self {
            Self::Taken(taken) => words::taken(locale, taken),
            Self::Refused(why) => words::refused(locale, why),
            Self::Trouble(why) => code_error(locale, *why).to_owned(),
            Self::Parts { have, of } => words::parts(locale, *have, *of),
            Self::Nothing => words::nothing_found(locale).to_owned(),
            Self::Rule(said) => said.clone(),
        }
    }
}

/// What was read here, the newest first, each with a number of its own.
#[derive(Clone, Copy)]
pub struct Intake {
    pub app: App,
    /// The only workshop that takes answers here; without it whichever they belong to.
    only: Option<WorkshopId>,
    gathered: StoredValue<Gathered>,
    pub outcomes: RwSignal<Vec<(u32, Outcome)>>,
    /// The workshop that took the last answers.
    pub workshop: RwSignal<Option<WorkshopId>>,
}

impl Intake {
    /// Nothing was read yet.
    pub fn new(app: App, only: Option<WorkshopId>) -> Self {
        Self {
            app,
            only,
            gathered: StoredValue::default(),
            outcomes: RwSignal::default(),
            workshop: RwSignal::new(None),
        }
    }

    /// Reads a text: one code or many. Answers whether all of it was well.
    pub fn read(self, text: &str) -> bool {
        let found = self.gathered.try_update_value(|all| all.read(text));
        let found = found.unwrap_or_default();
        let mut outcomes: Vec<Outcome> = Vec::new();
        let mut answers: Vec<Answers> = Vec::new();
        for one in found {
            match one {
                Found::Answers(one) => answers.push(one),
                Found::Trouble(why) => outcomes.push(Outcome::Trouble(why)),
                Found::Parts { have, of } => outcomes.push(Outcome::Parts { have, of }),
            }
        }
        outcomes.extend(self.take(&answers));
        if outcomes.is_empty() {
            outcomes.push(Outcome::Nothing);
        }
        let is_well = outcomes.iter().all(Outcome::is_good);
        self.outcomes.update(|all| {
            let last = all.first().map_or(0, |(number, _)| *number);
            for (number, outcome) in (last + 1..).zip(outcomes) {
                all.insert(0, (number, outcome));
            }
            all.truncate(MOST);
        });
        is_well
    }

    /// What was said last.
    pub fn last(self) -> String {
        let locale = self.app.locale();
        self.outcomes
            .with(|all| all.first().map(|(_, one)| one.text(locale)))
            .unwrap_or_default()
    }

    /// Takes answers in: one step for all that belong to one workshop.
    fn take(self, answers: &[Answers]) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        let mut rest: Vec<&Answers> = answers.iter().collect();
        while let Some(first) = rest.first() {
            let tag = first.workshop;
            let (mine, others): (Vec<_>, Vec<_>) =
                rest.into_iter().partition(|one| one.workshop == tag);
            rest = others;
            match self.workshop_tagged(tag) {
                Some(workshop) => outcomes.extend(self.take_into(workshop, &mine)),
                None => outcomes.extend(mine.iter().map(|_| Outcome::Refused(Refused::Foreign))),
            }
        }
        outcomes
    }

    fn workshop_tagged(self, tag: u32) -> Option<Workshop> {
        let app = self.app;
        let found = app.peek_workspace(|here| here.head().workshop_tagged(tag).cloned());
        let is_meant = |one: &Workshop| self.only.is_none_or(|only| only == one.id);
        found.flatten().filter(is_meant)
    }

    fn take_into(self, mut workshop: Workshop, answers: &[&Answers]) -> Vec<Outcome> {
        let at = now();
        self.workshop.set(Some(workshop.id));
        let mut outcomes = Vec::new();
        for one in answers {
            outcomes.push(match take(&mut workshop, one, at, fresh) {
                Ok(taken) => Outcome::Taken(taken),
                Err(why) => Outcome::Refused(why),
            });
        }
        let is_new =
            |one: &Outcome| matches!(one, Outcome::Taken(taken) if taken.news != News::Known);
        if outcomes.iter().any(is_new) {
            let edit = HeadEdit::PutWorkshop(Box::new(workshop), None);
            if let Err(rejection) = self.app.try_dispatch(Command::EditHead(edit)) {
                let said = rules::rejection(self.app.peek_locale(), &rejection);
                return vec![Outcome::Rule(said)];
            }
        }
        outcomes
    }
}

/// What became of all that was read, the newest first; screen readers hear each as it comes.
pub fn outcomes(intake: Intake) -> AnyView {
    let app = intake.app;
    let each = move || intake.outcomes.get();
    view! {
        <ul class="outcomes" role="log" tabindex="0" aria-label=app.t(words::outcomes)>
            <For each=each key=|(number, _)| *number let((_, outcome))>
                {one(app, outcome)}
            </For>
        </ul>
    }
    .into_any()
}

fn one(app: App, outcome: Outcome) -> AnyView {
    let is_refused = !outcome.is_good();
    let said = move || outcome.text(app.locale());
    view! {
        <li class="outcomes__one" class:outcomes__one--refused=is_refused>
            {said}
        </li>
    }
    .into_any()
}
