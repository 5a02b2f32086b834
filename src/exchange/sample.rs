//! The sample: a made-up young company with 24 customers, in two editions, each a Keyfolio file of our own
//! host that is fetched when somebody asks for it. It was written as of one day; on loading, everything in it
//! moves to today, so that it never grows old.

use chrono::{Datelike as _, TimeDelta};

use super::file::read::{Refusal, read};
use crate::domain::account::Account;
use crate::domain::ids::WorkspaceId;
use crate::domain::plan::Plan;
use crate::domain::snapshot::Snapshot;
use crate::domain::values::{Date, Timestamp, Year};
use crate::domain::workshop::Workshop;
use crate::domain::workspace::{Head, PeriodChoice, Workspace};
use crate::words::Locale;

/// The day as of which both editions are written. In the middle of a year: wherever today is in its year,
/// days and years then drift apart by half a year at most.
pub const WRITTEN_ON: Date = match Date::from_ymd_opt(2026, 6, 30) {
    Some(day) => day,
    None => Date::MIN,
};

/// Where the edition of a language lies, relative to the page.
pub const fn address(locale: Locale) -> &'static str {
    locale.pick("sample/en.json", "sample/de.json")
}

/// The id of the edition of a language: the same in every browser, so that it is found again. No fresh id can
/// be one of them, because the time in it is long ago.
pub fn id(locale: Locale) -> WorkspaceId {
    WorkspaceId::from(locale.pick(1, 2))
}

/// Reads the file of an edition and moves it to `today`.
///
/// # Errors
/// Why it is not taken: what came over the line is trusted no more than any other file.
pub fn open(bytes: &[u8], today: Date) -> Result<Workspace, Refusal> {
    read(bytes).map(|file| moved(file.workspace(), WRITTEN_ON, today))
}

/// The workspace as it would be had it been written on another day: days and moments move by the days in
/// between, years by the years, so that last year's figures stay last year's. Ids and the order of everything
/// stay.
pub fn moved(workspace: &Workspace, from: Date, to: Date) -> Workspace {
    let way = Way {
        days: to - from,
        years: to.year() - from.year(),
    };
    let mut model = workspace.model().as_ref().clone();
    way.moment(&mut model.updated_at);
    let accounts = workspace.accounts().map(|account| way.account(account));
    let snapshots = workspace.snapshots().map(|one| way.snapshot(one)).collect();
    Workspace::from_records(way.head(workspace.head()), model, accounts).with_snapshots(snapshots)
}

/// How far everything moves.
#[derive(Clone, Copy)]
struct Way {
    days: TimeDelta,
    years: i32,
}

impl Way {
    fn head(self, head: &Head) -> Head {
        let mut head = head.clone();
        self.moment(&mut head.created_at);
        self.moment(&mut head.updated_at);
        for at in head.deleted_accounts.values_mut() {
            self.moment(at);
        }
        for at in head.deleted_snapshots.values_mut() {
            self.moment(at);
        }
        for review in &mut head.reviews {
            if let Some(day) = review.day.checked_add_signed(self.days) {
                review.day = day;
            }
            self.day(&mut review.next);
            for answer in &mut review.answers {
                for action in &mut answer.actions {
                    self.day(&mut action.due);
                }
            }
        }
        for check in &mut head.fit_checks {
            if let Some(day) = check.day.checked_add_signed(self.days) {
                check.day = day;
            }
        }
        for workshop in &mut head.workshops {
            self.workshop(workshop);
        }
        if let PeriodChoice::Year(year) = &mut head.settings.period {
            self.year(year);
        }
        head
    }

    fn workshop(self, workshop: &mut Workshop) {
        if let Some(day) = workshop.day.checked_add_signed(self.days) {
            workshop.day = day;
        }
        self.day(&mut workshop.next);
        for moment in [
            &mut workshop.clock.running_since,
            &mut workshop.talking_since,
            &mut workshop.taken_over,
            &mut workshop.closed_at,
        ] {
            moment.iter_mut().for_each(|moment| self.moment(moment));
        }
        for ballot in &mut workshop.ballots {
            self.moment(&mut ballot.at);
        }
        for action in &mut workshop.parked {
            self.day(&mut action.due);
        }
    }

    fn account(self, account: &Account) -> Account {
        let mut account = account.clone();
        self.moment(&mut account.created_at);
        self.moment(&mut account.updated_at);
        for day in [
            &mut account.since,
            &mut account.last_order,
            &mut account.contract_end,
            &mut account.next_review,
        ] {
            self.day(day);
        }
        account.figures = account
            .figures
            .into_iter()
            .map(|(mut period, figures)| {
                self.year(&mut period.year);
                (period, figures)
            })
            .collect();
        for person in &mut account.people {
            self.day(&mut person.left_on);
        }
        for touch in &mut account.touchpoints {
            if let Some(day) = touch.day.checked_add_signed(self.days) {
                touch.day = day;
            }
            self.day(&mut touch.due);
        }
        for deal in &mut account.deals {
            self.day(&mut deal.expected);
            self.day(&mut deal.closed_on);
        }
        for case in &mut account.win_backs {
            self.day(&mut case.lost_on);
            self.day(&mut case.closed_on);
        }
        let reference = &mut account.reference;
        for consent in &mut reference.consents {
            self.day(&mut consent.day);
            self.day(&mut consent.until);
        }
        for one in &mut reference.uses {
            if let Some(day) = one.day.checked_add_signed(self.days) {
                one.day = day;
            }
        }
        self.day(&mut account.outlook.said_on);
        for entry in &mut account.health {
            if let Some(day) = entry.day.checked_add_signed(self.days) {
                entry.day = day;
            }
        }
        for rating in account.ratings.values_mut() {
            self.moment(&mut rating.at);
        }
        for decision in &mut account.decisions {
            self.moment(&mut decision.at);
            if let Some(basis) = &mut decision.basis {
                self.moment(&mut basis.model_at);
            }
        }
        for privilege in &mut account.treatment {
            self.day(&mut privilege.since);
        }
        for plan in &mut account.plans {
            self.plan(plan);
        }
        account
    }

    fn plan(self, plan: &mut Plan) {
        self.moment(&mut plan.created_at);
        for objective in &mut plan.objectives {
            self.day(&mut objective.due);
        }
        for action in &mut plan.actions {
            self.day(&mut action.due);
        }
        for milestone in &mut plan.milestones {
            self.day(&mut milestone.due);
        }
        self.day(&mut plan.from);
        self.day(&mut plan.until);
        for review in &mut plan.reviews {
            if let Some(day) = review.day.checked_add_signed(self.days) {
                review.day = day;
            }
        }
        for change in &mut plan.history {
            self.moment(&mut change.at);
        }
    }

    fn snapshot(self, snapshot: &Snapshot) -> Snapshot {
        let mut snapshot = snapshot.clone();
        self.moment(&mut snapshot.at);
        self.moment(&mut snapshot.updated_at);
        if let Some(day) = snapshot.day.checked_add_signed(self.days) {
            snapshot.day = day;
        }
        for year in [&mut snapshot.first_year, &mut snapshot.last_year] {
            year.as_mut().into_iter().for_each(|year| self.year(year));
        }
        snapshot
    }

    fn day(self, day: &mut Option<Date>) {
        *day = day.and_then(|day| day.checked_add_signed(self.days));
    }

    fn moment(self, at: &mut Timestamp) {
        if let Some(moved) = at.moment().checked_add_signed(self.days) {
            *at = Timestamp::new(moved);
        }
    }

    /// A year beyond what a business can know stays where it is.
    fn year(self, year: &mut Year) {
        let moved = u16::try_from(i32::from(year.get()) + self.years);
        if let Some(moved) = moved.ok().and_then(|year| Year::try_from(year).ok()) {
            *year = moved;
        }
    }
}
