//! What a workshop came to, for its minutes: how long it took, the dots, what people thought, what was decided, and what
//! was parked. What is not revealed yet is not part of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::agenda::Agenda;
use super::ballot::Round;
use super::dots::{Tally, tally};
use super::end::Kept;
use super::group::{Group, Seen};
use super::{Decided, Workshop};
use crate::domain::account::{Account, Tier};
use crate::domain::concept_review::ConceptReview;
use crate::domain::ids::{AccountId, WorkshopId, id_value};
use crate::domain::plan::Action;
use crate::domain::plan_sheet::plan_of;
use crate::domain::plan_view::ACTIONS;
use crate::domain::sorting;
use crate::domain::values::Timestamp;
use crate::domain::workspace::{Head, Workspace};

/// A decision with the account that it is about; `None` where the account or the decision is gone.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    pub id: AccountId,
    pub account: Option<Arc<Account>>,
    pub decision: Option<Kept>,
    /// Whether it was made before the workshop, and confirmed in it.
    pub confirmed: bool,
}

/// How much came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Accounts that were made key, or stay it.
    pub keys: usize,
    /// Actions that were written into their plans, or into the review held here, between the beginning and the end of the
    /// workshop, done by now or not, as far as they still stand there.
    pub actions: usize,
    /// Parked questions, answered since or not.
    pub parked: usize,
}

/// The facts of the minutes.
#[derive(Debug, Clone, PartialEq)]
pub struct Minutes {
    /// All items together.
    pub seconds: u32,
    /// The dots of the newest vote that everybody has seen, the most first.
    pub dots: Vec<Tally>,
    /// What people thought, cell by cell: the newest ratings first, then cells that only earlier ones had.
    pub cells: Vec<Seen>,
    /// In the order in which the workshop has them.
    pub decisions: Vec<Made>,
}

impl Minutes {
    /// The facts of a workshop at a moment.
    pub fn of(workshop: &Workshop, here: &Workspace, now: Timestamp) -> Self {
        let dots = workshop.tasks.iter().rev();
        let dots = dots
            .filter(|task| task.round == Round::Dots && task.revealed)
            .map(|task| tally(workshop, task));
        let made = |decided: &Decided| {
            let account = here.account(decided.account).cloned();
            Made {
                id: decided.account,
                decision: decision_of(workshop, here, decided),
                confirmed: workshop.only_confirms(decided.id),
                account,
            }
        };
        Self {
            seconds: seconds(workshop, now),
            dots: dots.into_iter().next().unwrap_or_default(),
            cells: cells(workshop, here),
            decisions: workshop.decisions.iter().map(made).collect(),
        }
    }
}

/// A decision of a workshop: as it was when it was closed, else as it is in the account; `None` where it was taken back.
fn decision_of(workshop: &Workshop, here: &Workspace, decided: &Decided) -> Option<Kept> {
    let now = || Kept::of(here.account(decided.account)?, decided);
    workshop.decision_then(decided).cloned().or_else(now)
}

/// How long all items have taken together.
fn seconds(workshop: &Workshop, now: Timestamp) -> u32 {
    let clock = &workshop.clock;
    let mut items: Vec<_> = workshop.items().to_vec();
    // What the clock knows beside the agenda: a workshop that somebody else's version has held.
    items.extend(
        clock
            .spent
            .keys()
            .filter(|one| !workshop.items().contains(one)),
    );
    let each = items.into_iter();
    each.map(|item| clock.seconds(item, workshop.at, now))
        .fold(0, u32::saturating_add)
}

/// The cells of all ratings that everybody may see, each as it was rated last.
fn cells(workshop: &Workshop, here: &Workspace) -> Vec<Seen> {
    let mut found: Vec<Seen> = Vec::new();
    for seen in Group::all_of(workshop, here)
        .into_iter()
        .flat_map(|group| group.cells)
    {
        if !found.iter().any(|one| one.cell == seen.cell) {
            found.push(seen);
        }
    }
    found
}

/// The accounts that were made key here and have not been made anything else here since, in the order of the decisions.
pub fn made_key(workshop: &Workshop, here: &Workspace) -> Vec<Arc<Account>> {
    let mut keys: Vec<Arc<Account>> = Vec::new();
    for decided in &workshop.decisions {
        let Some(account) = here.account(decided.account) else {
            continue;
        };
        let of_here = |id| workshop.decisions.iter().any(|one| one.id == id);
        let mut decisions = account.decisions.iter().rev();
        let last = decisions.find(|one| of_here(one.id));
        let is_new = !keys.iter().any(|one| one.id == account.id);
        if is_new && last.is_some_and(|one| one.to == Tier::Key) {
            keys.push(account.clone());
        }
    }
    keys
}

/// The review of the concept that was held with a workshop: the newest of its days, else the one that is open.
pub fn review_of<'a>(workshop: &Workshop, here: &'a Workspace) -> Option<&'a ConceptReview> {
    if workshop.agenda != Agenda::Review {
        return None;
    }
    // Days are local and the moment of closing is not: a day more does no harm.
    let closed = workshop.closed_at.map(|at| at.moment().date_naive());
    let last = closed.and_then(|day| day.succ_opt());
    let head = here.head();
    let mut reviews = head.reviews.iter().rev();
    let held = reviews
        .find(|review| review.day >= workshop.day && last.is_none_or(|last| review.day <= last));
    held.or(head.open_review())
}

/// How much came out of a workshop.
pub fn outcome(workshop: &Workshop, here: &Workspace) -> Outcome {
    let mut last: BTreeMap<AccountId, Tier> = BTreeMap::new();
    for decided in &workshop.decisions {
        if let Some(decision) = decision_of(workshop, here, decided) {
            last.insert(decided.account, decision.to);
        }
    }
    let keys = made_key(workshop, here);
    let plans = keys.iter().filter_map(|account| plan_of(account));
    let review = review_of(workshop, here).into_iter();
    let actions = plans.flat_map(|plan| &plan.actions);
    let actions = actions.chain(review.flat_map(ConceptReview::actions));
    // What stood in a plan before is no work of this workshop, and what came later neither: ids grow with time.
    let end = workshop.closed_at.map(|at| at.moment().timestamp_millis());
    let end = end.and_then(|end| Some(id_value(u64::try_from(end).ok()?.checked_add(1)?, 0)));
    let is_new = |one: &&Action| {
        !one.id.is_older_than(workshop.id) && end.is_none_or(|end| one.id.is_older_than(end))
    };
    let actions = actions.filter(|one| !ACTIONS.is_blank(one));
    let actions = actions.filter(is_new);
    let parked = workshop.parked.iter().filter(|one| says_something(one));
    Outcome {
        keys: last.values().filter(|to| **to == Tier::Key).count(),
        actions: actions.count(),
        parked: parked.count(),
    }
}

fn says_something(parked: &Action) -> bool {
    !parked.text.trim().is_empty()
}

impl Head {
    /// The parked questions of all workshops that are still open, what is due first first.
    pub fn parked_questions(&self) -> Vec<(WorkshopId, &Action)> {
        let workshops = self.workshops.iter();
        let all = workshops.flat_map(|one| one.parked.iter().map(move |action| (one.id, action)));
        let is_open = |action: &Action| action.status.is_open() && says_something(action);
        let mut open: Vec<_> = all.filter(|(_, action)| is_open(action)).collect();
        sorting::by_key(&mut open, |(_, action)| {
            (action.due.is_none(), action.due, action.id)
        });
        open
    }
}
