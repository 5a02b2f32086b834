//! What an item of the agenda still lacks before the workshop goes on. A gate never closes: it says what is missing, and
//! people go on if they want to.

use super::agenda::Item;
use super::ballot::{Round, Task};
use super::group::Group;
use super::people::alike;
use super::{Workshop, choice};
use crate::domain::account::{Account, Answer};
use crate::domain::model::{Axis, Criterion, Source};
use crate::domain::plan::Action;
use crate::domain::values::Timestamp;
use crate::domain::workspace::Workspace;

/// The fewest accounts that a choice can be made among.
pub const FEWEST_ACCOUNTS: usize = 3;

/// Something that an item lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Nobody takes part.
    Nobody,
    /// These initials belong to several people, so that the answers of phones can't be told apart.
    SameInitials(String),
    /// So many accounts are to be rated, because nobody has taken the short list.
    NoShortList(usize),
    /// Fewer accounts on the list than a choice needs; so many are there.
    FewAccounts(usize),
    /// No criterion is left that people rate.
    NoCriteria,
    /// So many of the accounts can get no rank: what is known of them and what is asked makes too few of the points.
    NoRank(usize),
    /// Nobody was asked yet.
    NotAsked(Round),
    /// These have not answered, by name; whoever is alone needs none.
    NotAnswered(Vec<String>),
    /// The answers are still hidden.
    NotRevealed(Round),
    /// So many cells that people see differently were not talked about.
    NotTalked(usize),
    /// The ratings of the group are not in the accounts.
    NotTakenOver,
    /// Nobody was decided on.
    NotDecided,
    /// These, by name, are key since before, and it was not said whether they stay it.
    NotConfirmed(Vec<String>),
    /// No key account, so there is nobody to plan for.
    NoNumberOne,
    /// Number one, by name, has no action with an owner and a day.
    NoAction(String),
    /// Number one, by name, gets nothing that others do not.
    NoTreatment(String),
    /// What was done is in no file yet.
    NoFile,
    /// There is no day for the next meeting.
    NoNextDay,
}

/// What an item lacks now. `needs_file`: what was done since the last file is worth a new one.
pub fn gaps(workshop: &Workshop, item: Item, here: &Workspace, needs_file: bool) -> Vec<Gap> {
    let found = match item {
        Item::Open => [
            (workshop.participants.is_empty() && !workshop.solo).then_some(Gap::Nobody),
            same_initials(workshop),
        ],
        Item::LongList => {
            let there = workshop.long_list.iter();
            let count = there.filter(|id| here.account(**id).is_some()).count();
            [
                (count < FEWEST_ACCOUNTS).then_some(Gap::FewAccounts(count)),
                None,
            ]
        }
        Item::Criteria => match asked(workshop, here).next() {
            None => [Some(Gap::NoCriteria), None],
            Some(_) => [no_rank(workshop, here), None],
        },
        Item::Dots => {
            let many = workshop.long_list.len();
            let open = answered(workshop, Round::Dots);
            let is_left = workshop.short_list.is_empty() && many > choice::RATED_AT_ONCE;
            match open.iter().all(Option::is_none) && is_left {
                true => [Some(Gap::NoShortList(many)), None],
                false => open,
            }
        }
        // Where nothing is revealed afterwards, what was rated must reach the accounts before somebody decides.
        Item::Rate if !workshop.items().contains(&Item::Reveal) => {
            let [missing, _] = answered(workshop, Round::Rate);
            let waits = workshop
                .task(Round::Rate)
                .and_then(|task| waits(workshop, task));
            [missing, waits]
        }
        Item::Rate => answered(workshop, Round::Rate),
        Item::Again => answered(workshop, Round::Again),
        Item::Reveal => revealed(workshop, here),
        Item::Decide => [
            workshop.decisions.is_empty().then_some(Gap::NotDecided),
            not_confirmed(workshop, here),
        ],
        Item::Plan => [planned(workshop, here), None],
        Item::Treatment => [treated(workshop, here), None],
        Item::Close => [
            needs_file.then_some(Gap::NoFile),
            workshop.next.is_none().then_some(Gap::NoNextDay),
        ],
        Item::Facts | Item::Fit | Item::Since | Item::Questions | Item::Plans | Item::Pipeline => {
            [None, None]
        }
    };
    found.into_iter().flatten().collect()
}

/// The criteria that people are asked about in a workshop, in the order of the model.
pub fn asked<'a>(
    workshop: &'a Workshop,
    here: &'a Workspace,
) -> impl Iterator<Item = &'a Criterion> {
    here.model()
        .asked()
        .filter(|criterion| workshop.asks(&criterion.id))
}

/// The account that the first plan is for: the first that was decided to be key here, else the first key account.
pub fn number_one<'a>(workshop: &Workshop, here: &'a Workspace) -> Option<&'a Account> {
    let first = choice::key_accounts(workshop, here).into_iter().next()?;
    here.account(first).map(AsRef::as_ref)
}

/// How many of the accounts would not reach the coverage that a rank takes, even if everything that is asked were answered.
/// What rates itself from figures counts as known.
fn no_rank(workshop: &Workshop, here: &Workspace) -> Option<Gap> {
    let model = here.model();
    let has_too_few = |account: &Account| {
        let (mut known, mut applicable) = (0, 0);
        for one in model.counting(Axis::Attractiveness) {
            let is_asked = one.source != Source::People || workshop.asks(&one.id);
            let answer = account.ratings.get(&one.id).map(|rating| rating.answer);
            let (is_known, applies) = match answer {
                _ if is_asked => (true, true),
                Some(Answer::Step(_)) => (true, true),
                Some(Answer::NotApplicable) => (false, false),
                Some(Answer::Unknown) | None => (false, true),
            };
            known += u64::from(one.points) * u64::from(is_known);
            applicable += u64::from(one.points) * u64::from(applies);
        }
        known * 100 < applicable * u64::from(model.coverage_gate)
    };
    let rated = workshop.rated().iter();
    let rated = rated.filter_map(|id| here.account(*id));
    let count = rated.filter(|account| has_too_few(account)).count();
    (count > 0).then_some(Gap::NoRank(count))
}

fn answered(workshop: &Workshop, round: Round) -> [Option<Gap>; 2] {
    let Some(task) = workshop.task(round) else {
        return [Some(Gap::NotAsked(round)), None];
    };
    let mut missing = workshop.turnout(task).missing;
    let is_open = !missing.is_empty();
    if workshop.solo {
        missing.clear();
    }
    let hidden = round == Round::Dots && !task.revealed;
    [
        is_open.then_some(Gap::NotAnswered(missing)),
        hidden.then_some(Gap::NotRevealed(round)),
    ]
}

fn revealed(workshop: &Workshop, here: &Workspace) -> [Option<Gap>; 2] {
    let rounds = [Round::Again, Round::Rate];
    let Some(task) = rounds.into_iter().find_map(|round| workshop.task(round)) else {
        return [Some(Gap::NotAsked(Round::Rate)), None];
    };
    let Some(group) = Group::of(workshop, here).filter(|_| task.revealed) else {
        return [Some(Gap::NotRevealed(task.round)), None];
    };
    let open = group.tally().apart;
    [
        (open > 0).then_some(Gap::NotTalked(open)),
        waits(workshop, task),
    ]
}

/// Whether something was answered to a task since ratings were written into the accounts last.
fn waits(workshop: &Workshop, task: &Task) -> Option<Gap> {
    let mut ballots = workshop.ballots.iter();
    let is_new = |taken: Timestamp| {
        ballots.any(|one| one.task == task.number && !one.carried && one.at > taken)
    };
    let waits = workshop.taken_over.is_none_or(is_new);
    waits.then_some(Gap::NotTakenOver)
}

fn same_initials(workshop: &Workshop) -> Option<Gap> {
    let people = workshop.participants.iter().enumerate();
    let mut twice = people.filter(|(place, one)| {
        let before = &workshop.participants[..*place];
        before
            .iter()
            .any(|other| alike(&one.initials, &other.initials))
    });
    let (_, one) = twice.next()?;
    Some(Gap::SameInitials(one.initials.clone()))
}

/// Key accounts that were passed over: every one of them takes the time of the team.
fn not_confirmed(workshop: &Workshop, here: &Workspace) -> Option<Gap> {
    let key = here.accounts().filter(|account| account.is_key());
    let open = key.filter(|account| !workshop.has_decided(account.id));
    let names: Vec<String> = open.map(|account| account.name.to_string()).collect();
    let is_begun = !workshop.decisions.is_empty() && !names.is_empty();
    is_begun.then_some(Gap::NotConfirmed(names))
}

fn planned(workshop: &Workshop, here: &Workspace) -> Option<Gap> {
    let Some(account) = number_one(workshop, here) else {
        return Some(Gap::NoNumberOne);
    };
    let plans = account.plans.iter().filter(|plan| plan.status.is_open());
    let mut actions = plans.flat_map(|plan| &plan.actions);
    let is_whole = |action: &Action| action.owner.is_some() && action.due.is_some();
    (!actions.any(is_whole)).then(|| Gap::NoAction(account.name.to_string()))
}

fn treated(workshop: &Workshop, here: &Workspace) -> Option<Gap> {
    let Some(account) = number_one(workshop, here) else {
        return Some(Gap::NoNumberOne);
    };
    account
        .treatment
        .is_empty()
        .then(|| Gap::NoTreatment(account.name.to_string()))
}

#[cfg(test)]
#[path = "gates_tests.rs"]
mod tests;
