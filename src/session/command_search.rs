//! One field that finds accounts and does things: what can be found, in which order it is offered, what was
//! used last. Pure: folded names come in, entries go out. It makes no words and does nothing itself.

mod fit;
mod marks;

pub use fit::{Fit, Query};
pub use marks::{Piece, pieces};

use std::cmp::Reverse;

use super::appearance::{Density, Theme};
use super::listing::Index;
use super::route::Route;
use crate::domain::ids::{AccountId, WorkspaceId};
use crate::domain::plan_sheet::Audience;
use crate::domain::portfolio::Portfolio;

/// Something that can be gone to or done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Opens an account.
    Account(AccountId),
    /// Goes to the development plan of an account.
    Plan(AccountId),
    Screen(Route),
    AddAccount,
    /// Adds an account that is called what was typed.
    AddNamed,
    ImportList,
    SaveBackup,
    Undo,
    Redo,
    /// The changes that can be taken back.
    History,
    Settings,
    /// The help about keys.
    Keys,
    /// The other language.
    Language,
    Theme(Theme),
    Density(Density),
    Print,
    NewWorkspace,
    Workspace(WorkspaceId),
}

/// What decides which commands there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Situation {
    pub route: Option<Route>,
    pub has_accounts: bool,
    pub can_undo: bool,
    pub can_redo: bool,
    pub theme: Theme,
    pub density: Density,
    /// Those that could be opened instead of this one.
    pub other_workspaces: Vec<WorkspaceId>,
}

impl Situation {
    /// The commands that do something now, those that are needed most first.
    pub fn commands(&self) -> Vec<Entry> {
        let mut commands = Vec::new();
        if let Some(Route::Account(id)) = self.route {
            commands.push(Entry::Plan(id));
            commands.push(Entry::Screen(Route::Print(id, Audience::Us)));
        }
        commands.extend([Entry::AddAccount, Entry::ImportList]);
        let when = [
            (self.has_accounts, Entry::SaveBackup),
            (self.can_undo, Entry::Undo),
            (self.can_redo, Entry::Redo),
            (true, Entry::History),
        ];
        commands.extend(when.into_iter().filter(|one| one.0).map(|one| one.1));
        let screens = Route::RAIL
            .into_iter()
            .chain([Route::Actions, Route::Plans])
            .chain([
                Route::Pipeline,
                Route::Rate,
                Route::Start,
                Route::Bank,
                Route::Fit,
            ]);
        let elsewhere = screens.filter(|screen| self.route != Some(*screen));
        commands.extend(elsewhere.map(Entry::Screen));
        commands.extend([Entry::Settings, Entry::Keys, Entry::Print, Entry::Language]);
        let themes = Theme::ALL.into_iter().filter(|one| *one != self.theme);
        commands.extend(themes.map(Entry::Theme));
        let densities = Density::ALL.into_iter().filter(|one| *one != self.density);
        commands.extend(densities.map(Entry::Density));
        let others = self.other_workspaces.iter().copied();
        commands.extend(others.map(Entry::Workspace));
        commands.push(Entry::NewWorkspace);
        commands
    }
}

/// A command with its folded words: what it is called on the first line, what else it may be called on the
/// second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    pub entry: Entry,
    pub text: String,
}

/// Entries under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub heading: Heading,
    pub entries: Vec<Entry>,
}

/// What entries have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// What was used last.
    Recent,
    Accounts,
    Commands,
    /// Nothing was found; this is what can be done about it.
    Nothing,
}

/// The most entries that are offered at once: what is seen without scrolling.
pub const ROOM: usize = 12;
/// The most entries that are kept in mind.
const RECENT: usize = 6;
/// Commands get this much of the room, however many accounts are found.
const KEPT_FOR_COMMANDS: usize = 4;

/// What was used last, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recent(Vec<Entry>);

impl Recent {
    /// Something was used.
    pub fn used(&mut self, entry: Entry) {
        self.0.retain(|known| *known != entry);
        self.0.insert(0, entry);
        self.0.truncate(RECENT + 1);
    }
}

/// What is offered before anything is typed: what was used last and still makes sense, then commands. The
/// account of the screen is left out, since one is there already.
pub fn suggest(
    recent: &Recent,
    situation: &Situation,
    portfolio: &Portfolio,
    commands: &[Command],
) -> Vec<Group> {
    let is_command = |entry: &Entry| commands.iter().any(|command| command.entry == *entry);
    let makes_sense = |entry: &Entry| match entry {
        Entry::Account(id) => {
            situation.route != Some(Route::Account(*id)) && portfolio.line(*id).is_some()
        }
        Entry::Plan(id) => portfolio.line(*id).is_some(),
        other => is_command(other),
    };
    let recent: Vec<Entry> = recent.0.iter().copied().filter(makes_sense).collect();
    let recent: Vec<Entry> = recent.into_iter().take(RECENT).collect();
    let others = commands.iter().map(|command| command.entry);
    let others = others.filter(|entry| !recent.contains(entry));
    let others = others.take(ROOM - recent.len()).collect();
    groups([(Heading::Recent, recent), (Heading::Commands, others)])
}

/// What answers a search, the best first. Of equal answers the larger account comes first. One pass over
/// the index; nothing is sorted but what is shown.
pub fn search(
    query: &Query,
    index: &Index,
    portfolio: &Portfolio,
    commands: &[Command],
) -> Vec<Group> {
    let mut accounts = Best::default();
    for (place, line) in portfolio.lines().iter().enumerate() {
        if let Some(fit) = query.fit(index.names(place), index.text(place)) {
            accounts.keep((fit, Reverse(line.revenue()), index.name(place), place));
        }
    }
    let mut found = Best::default();
    for (place, command) in commands.iter().enumerate() {
        if let Some(fit) = query.fit_command(&command.text) {
            found.keep((fit, Reverse(0), "", place));
        }
    }
    let (best_account, best_command) = (accounts.fit(), found.fit());
    let mut accounts: Vec<Entry> = accounts.places().map(|at| account(portfolio, at)).collect();
    let mut found: Vec<Entry> = found.places().map(|at| commands[at].entry).collect();
    // Who looks for an account by the beginning of a word may want its plan.
    if let (Some(Fit::Beginning | Fit::WordStart), Some(Entry::Account(id))) =
        (best_account, accounts.first())
    {
        let plan = Entry::Plan(*id);
        found.retain(|entry| *entry != plan);
        found.insert(found.len().min(KEPT_FOR_COMMANDS - 1), plan);
    }
    accounts.truncate(ROOM - found.len().min(KEPT_FOR_COMMANDS));
    found.truncate(ROOM - accounts.len());
    if accounts.is_empty() && found.is_empty() {
        return groups([(Heading::Nothing, vec![Entry::AddNamed]), NONE]);
    }
    let accounts = (Heading::Accounts, accounts);
    let found = (Heading::Commands, found);
    let commands_first = match (best_account, best_command) {
        (Some(account), Some(command)) => command < account,
        (account, _) => account.is_none(),
    };
    groups(if commands_first {
        [found, accounts]
    } else {
        [accounts, found]
    })
}

const NONE: (Heading, Vec<Entry>) = (Heading::Commands, Vec::new());

fn groups(all: [(Heading, Vec<Entry>); 2]) -> Vec<Group> {
    let filled = all.into_iter().filter(|(_, entries)| !entries.is_empty());
    let groups = filled.map(|(heading, entries)| Group { heading, entries });
    groups.collect()
}

fn account(portfolio: &Portfolio, place: usize) -> Entry {
    Entry::Account(portfolio.lines()[place].account.id)
}

/// How well it fits, how large it is, what it is called, where it stands.
type Answer<'a> = (Fit, Reverse<i64>, &'a str, usize);

/// The best answers so far, in order; never more than are shown.
#[derive(Default)]
struct Best<'a>(Vec<Answer<'a>>);

impl<'a> Best<'a> {
    fn keep(&mut self, answer: Answer<'a>) {
        let at = self.0.partition_point(|known| *known <= answer);
        if at < ROOM {
            self.0.truncate(ROOM - 1);
            self.0.insert(at, answer);
        }
    }

    fn fit(&self) -> Option<Fit> {
        self.0.first().map(|answer| answer.0)
    }

    fn places(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|answer| answer.3)
    }
}

#[cfg(test)]
mod tests;
