//! The state of the screen: the walk, what was just said, how fast one answers. A handle, cheap to copy.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::{Account, Answer, Rating};
use crate::domain::ids::AccountId;
use crate::domain::model::{Criterion, CriterionId};
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::sorting;
use crate::session::rating::pace::Pace;
use crate::session::rating::walk::{Progress, Question, Walk};
use crate::session::rating::{Order, Scope, Settings};
use crate::ui::app::{App, now};
use crate::ui::components::rating::rate;
use crate::ui::focus;
use crate::words::{Locale, account as account_words, criteria, rate as words};

/// The heading of the question, or of the end.
const HEADING: &str = "#rate-heading";

/// How many accounts on a step are named.
const NAMED: usize = 3;

/// The state. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Round {
    pub app: App,
    walk: RwSignal<Walk>,
    /// What was just answered, and what comes now.
    pub said: RwSignal<(String, String)>,
    pace: StoredValue<Pace>,
    /// The answers as this screen knows them, to notice what undo has changed.
    known: StoredValue<Vec<Option<Answer>>>,
}

/// What is shown of the question.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    pub question: Question,
    pub name: String,
    pub criterion: Criterion,
    pub rating: Option<Rating>,
    /// Places of account and criterion, from 1, and how many there are.
    pub account_place: (usize, usize),
    pub criterion_place: (usize, usize),
    /// Other accounts on each step of the criterion: the largest by name, and how many more.
    pub placed: [(Vec<String>, usize); 5],
}

impl Round {
    /// Begins a walk with the settings as they were left.
    pub fn begin() -> Self {
        let app = App::use_it();
        let round = Self {
            app,
            walk: RwSignal::default(),
            said: RwSignal::default(),
            pace: StoredValue::new(Pace::default()),
            known: StoredValue::new(Vec::new()),
        };
        round.begin_anew();
        Effect::new(move |_| round.follow_undo());
        Effect::new(move |_| round.keep_settings());
        // Another workspace has other questions.
        app.on_other_workspace(Box::new(move || {
            round.said.set(Default::default());
            round.begin_anew();
        }));
        round
    }

    /// Whoever comes back, also after the page was gone, goes on with the accounts that were chosen.
    fn keep_settings(self) {
        let settings = self.settings().get();
        if let Some(id) = self.app.peek_workspace(|workspace| workspace.head().id) {
            self.app
                .with_keeper(|keeper| keeper.preferences.set_rating(id, &settings).ok());
        }
    }

    /// Begins anew: at the first question that is to be asked.
    fn begin_anew(self) {
        let settings = self.settings().get_untracked();
        let portfolio = self.app.peek_portfolio();
        let walk = portfolio.and_then(|portfolio| {
            let begin = |workspace: &_| Walk::begin(workspace, &portfolio, &settings);
            self.app.peek_workspace(begin)
        });
        self.walk.set(walk.unwrap_or_default());
        self.remember();
    }

    /// How one wants to be asked.
    pub fn settings(self) -> RwSignal<Settings> {
        self.app.rating_signal()
    }

    /// Changes how one wants to be asked, and begins anew.
    pub fn set(self, change: impl FnOnce(&mut Settings)) {
        self.settings().update(change);
        self.said.set(Default::default());
        self.begin_anew();
    }

    /// Something of the walk, tracked.
    pub fn with<T>(self, read: impl FnOnce(&Walk) -> T) -> T {
        self.walk.with(read)
    }

    /// How far the walk is, tracked.
    pub fn progress(self) -> Progress {
        let progress = |workspace: &_| self.walk.with(|walk| walk.progress(workspace));
        self.app.with_workspace(progress).unwrap_or_default()
    }

    /// How far the walk is in words, tracked.
    pub fn progress_words(self) -> String {
        let progress = self.progress();
        let place = self.walk.with(Walk::place);
        let again = self.settings().with(|one| one.scope == Scope::Everything);
        let again = (again && place < progress.of).then_some(place);
        let is_asking = self.walk.with(|walk| walk.question().is_some());
        let minutes = self.pace.with_value(|pace| pace.minutes(progress.ahead));
        let minutes = minutes.filter(|_| is_asking);
        words::progress(self.app.locale(), progress, minutes, again)
    }

    /// The question with all that is shown of it, tracked; `None` at the end.
    pub fn shown(self) -> Option<Shown> {
        let portfolio = self.app.portfolio()?;
        self.walk.with(|walk| shown(walk, &portfolio))
    }

    // ---- what is done --------------------------------------------------------------------------

    /// Answers the question and goes on to the next.
    pub fn answer(self, answer: Answer) {
        let Some(question) = self.walk.with_untracked(Walk::question) else {
            return;
        };
        if !rate(self.app, question.account, &question.criterion, answer) {
            return;
        }
        self.pace.update_value(|pace| pace.answered(now()));
        self.remember();
        let said = self.told(&question, |locale, name, criterion| {
            let answer = match answer {
                Answer::Step(step) => criteria::step_of(locale, criterion, step),
                other => account_words::answer(locale, other),
            };
            let criterion = criteria::short_name_of(locale, criterion);
            words::said(locale, name, &criterion, &answer)
        });
        self.step(Walk::go_on);
        self.say(said, words::next_is);
    }

    /// Goes on without an answer.
    pub fn go_on(self) {
        self.step(Walk::go_on);
        self.say(String::new(), words::next_is);
    }

    /// Goes back by one question.
    pub fn go_back(self) {
        self.step(Walk::go_back);
        self.say(String::new(), words::now_is);
    }

    /// Goes to the first question without an answer.
    pub fn go_to_open(self) {
        self.settings().update(|one| one.scope = Scope::Open);
        self.step(Walk::go_to_open);
        self.say(String::new(), words::now_is);
    }

    /// Goes over everything again.
    pub fn over_again(self) {
        self.set(|settings| settings.scope = Scope::Everything);
        self.say(String::new(), words::now_is);
    }

    fn step(self, step: fn(&mut Walk, &crate::domain::workspace::Workspace)) {
        self.app
            .peek_workspace(|workspace| self.walk.update(|walk| step(walk, workspace)));
    }

    /// Says what was done and what comes now; the focus leaves a button that would answer the next question
    /// with the same key.
    fn say(self, said: String, comes: fn(Locale, &str, &str) -> String) {
        let question = self.walk.with_untracked(Walk::question);
        let next = match &question {
            Some(question) => self.told(question, |locale, name, criterion| {
                comes(locale, name, criteria::question(locale, &criterion.id))
            }),
            None => words::was_last(self.app.peek_locale()).to_owned(),
        };
        self.said.set((said, next));
        if question.is_none() || is_answering() {
            focus::next(HEADING);
        }
    }

    fn told(
        self,
        question: &Question,
        words: impl FnOnce(Locale, &str, &Criterion) -> String,
    ) -> String {
        let told = self.app.peek_workspace(|workspace| {
            let account = workspace.account(question.account)?;
            let criterion = workspace.model().criterion(&question.criterion)?;
            let name = account.name.to_string();
            Some(words(self.app.peek_locale(), &name, criterion))
        });
        told.flatten().unwrap_or_default()
    }

    /// What the screen has done itself, so that it is not taken for undo.
    fn remember(self) {
        let answers = self
            .app
            .peek_workspace(|workspace| self.walk.with_untracked(|walk| walk.answers(workspace)));
        self.known.set_value(answers.unwrap_or_default());
    }

    /// Undo takes back an answer: its question is asked again. Edits of another tab leave one where one is;
    /// they are no step of this tab's history.
    fn follow_undo(self) {
        let answers = self
            .app
            .with_workspace(|workspace| self.walk.with_untracked(|walk| walk.answers(workspace)));
        let answers = answers.unwrap_or_default();
        let undone = self.app.redo_label().with_untracked(Option::is_some);
        let known = self.known.get_value();
        if undone && known.len() == answers.len() {
            let changed = known.iter().zip(&answers);
            let changed = changed.enumerate().find(|(_, (one, other))| one != other);
            if let Some((place, _)) = changed {
                self.walk.update(|walk| walk.go_to(place));
                self.say(String::new(), words::now_is);
            }
        }
        self.known.set_value(answers);
    }
}

/// Whether the focus is on an answer.
pub fn is_answering() -> bool {
    page::has_focus_in(".rate__answers")
}

fn shown(walk: &Walk, portfolio: &Portfolio) -> Option<Shown> {
    let question = walk.question()?;
    let (account_place, criterion_place) = walk.places()?;
    let account: &Account = &portfolio.line(question.account)?.account;
    let criterion = portfolio.model().criterion(&question.criterion)?;
    Some(Shown {
        name: account.name.to_string(),
        criterion: criterion.clone(),
        rating: account.ratings.get(&criterion.id).cloned(),
        account_place: (account_place + 1, walk.accounts().len()),
        criterion_place: (criterion_place + 1, walk.criteria().len()),
        placed: placed(portfolio, account.id, &criterion.id),
        question,
    })
}

/// Where the other accounts stand on a criterion.
fn placed(
    portfolio: &Portfolio,
    but: AccountId,
    criterion: &CriterionId,
) -> [(Vec<String>, usize); 5] {
    let mut steps: [Vec<&Line>; 5] = Default::default();
    for line in portfolio.lines() {
        let rating = line.account.ratings.get(criterion);
        if let Some(Answer::Step(step)) = rating.map(|rating| rating.answer)
            && line.account.id != but
        {
            steps[usize::from(step.get() - 1)].push(line);
        }
    }
    steps.map(|mut lines| {
        sorting::by_key(&mut lines, |line| std::cmp::Reverse(line.revenue()));
        let more = lines.len().saturating_sub(NAMED);
        let names = lines.iter().take(NAMED);
        (
            names.map(|line| line.account.name.to_string()).collect(),
            more,
        )
    })
}

/// The order that is chosen, tracked.
pub fn order(round: Round) -> Order {
    round.settings().with(|settings| settings.order)
}
