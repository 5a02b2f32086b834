//! Drafts become one command: new accounts and filled ones, with the groups, the people and the parents that
//! they name. Nothing is changed here; the command takes the road of every other, so one undo takes it back.
//!
//! What becomes of each draft is decided before, by a person or by [`proposed_fates`]. Cells that are empty in
//! the list never empty a field.

mod fill;
mod names;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::draft::DraftAccount;
use super::field::{AmountKind, Field};
use super::match_key::{ExistingKey, Match};
use crate::domain::account::Account;
use crate::domain::change::Record;
use crate::domain::command::{Adoption, AdoptionCause};
use crate::domain::ids::AccountId;
use crate::domain::model::{ScoringModel, Source};
use crate::domain::portfolio::Portfolio;
use crate::domain::record::RecordKey;
use crate::domain::scorecard::{lacks_borders, with_proposed_thresholds};
use crate::domain::values::{Currency, Timestamp, Year};
use crate::domain::workspace::Workspace;
use crate::words::Locale;

use fill::{Filling, cut_name, fill, join};
use names::Names;

/// What becomes of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A customer that is not known yet.
    New,
    /// A customer that is known already.
    Known(AccountId),
    /// The same customer as an earlier draft, by its index.
    SameAs(usize),
    /// A person leaves it out.
    LeftOut,
}

/// What happens to customers that are known already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Mode {
    /// They stay as they are.
    AddOnly,
    /// What they lack is filled in.
    FillEmpty,
    /// What the list says takes the place of what is there.
    #[default]
    UpdateFilled,
}

impl Mode {
    /// All modes, from the most careful one on.
    pub const ALL: [Self; 3] = [Self::AddOnly, Self::FillEmpty, Self::UpdateFilled];
}

/// What has to be handed in from outside.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    pub now: Timestamp,
    /// A potential without a year is kept under this one when the list has no year at all.
    pub current_year: Year,
    /// The currency that the workspace gets with the import; none if it keeps its own.
    pub currency: Option<Currency>,
    /// The language of the labels in notes.
    pub locale: Locale,
}

/// So many customers, out of so many rows of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub customers: usize,
    pub rows: usize,
}

impl Count {
    fn add(&mut self, draft: &DraftAccount) {
        self.customers += 1;
        self.rows += draft.rows.len();
    }
}

/// Where every draft went. Each stands in exactly one count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub new: Count,
    pub updated: Count,
    /// Known, and the list says nothing that is not there.
    pub unchanged: Count,
    /// Known, and only new ones are wanted.
    pub untouched: Count,
    /// The same customer as another draft.
    pub joined: Count,
    pub left_out: Count,
    /// Customers whose first order was taken as the beginning.
    pub since_first_order: usize,
    /// Customers whose revenue includes value added tax.
    pub gross: usize,
}

impl Tally {
    /// The rows of the file that all drafts together come from.
    #[must_use]
    pub fn rows(&self) -> usize {
        let parts = [
            self.new,
            self.updated,
            self.unchanged,
            self.untouched,
            self.joined,
            self.left_out,
        ];
        parts.iter().map(|count| count.rows).sum()
    }
}

/// An import that is ready to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub adoption: Adoption,
    pub tally: Tally,
    pub borders: Borders,
    /// Texts that were longer than a field can hold and were cut: the row (from 0) and the field.
    pub shortened: Vec<(usize, Field)>,
}

/// The criteria that get borders by an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Borders {
    pub revenue: bool,
    pub margin: bool,
}

impl Borders {
    /// The criteria that have borders in `after` and had none in `before`.
    fn between(before: &ScoringModel, after: &ScoringModel) -> Self {
        let mut borders = Self::default();
        for (old, new) in before.criteria.iter().zip(&after.criteria) {
            if old.source != new.source {
                borders.revenue |= matches!(new.source, Source::Revenue { .. });
                borders.margin |= matches!(new.source, Source::Margin { .. });
            }
        }
        borders
    }
}

/// The known customers as [`find_matches`](super::find_matches) wants them, and which is which.
#[must_use]
pub fn existing_keys(workspace: &Workspace) -> (Vec<AccountId>, Vec<ExistingKey>) {
    let filled = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    workspace
        .accounts()
        .map(|account| {
            let key = ExistingKey {
                name: account.name.to_string(),
                aliases: Vec::new(),
                customer_number: filled(&account.customer_number),
                vat_id: filled(&account.vat_id),
                website: filled(&account.website),
                emails: account
                    .people
                    .iter()
                    .filter_map(|person| filled(&person.email))
                    .collect(),
            };
            (account.id, key)
        })
        .unzip()
}

/// What happens to each draft unless a person says otherwise: equal keys mean the same customer, a similar
/// name alone does not, and two rows of the list stay two customers.
#[must_use]
pub fn proposed_fates(matches: &[Match], existing: &[AccountId]) -> Vec<Fate> {
    let known = |place: usize| existing.get(place).copied().map_or(Fate::New, Fate::Known);
    matches
        .iter()
        .map(|found| match found {
            Match::Same { existing, .. } => known(*existing),
            Match::Similar { .. } | Match::New => Fate::New,
        })
        .collect()
}

/// The drafts as one command, with an account of what each became. `fates` says what becomes of each draft;
/// one that is not named is new. `fresh` hands out ids.
#[must_use]
pub fn adopt(
    workspace: &Workspace,
    drafts: &[DraftAccount],
    fates: &[Fate],
    mode: Mode,
    moment: Moment,
    mut fresh: impl FnMut() -> u128,
) -> Import {
    let mut adopting = Adopting::new(workspace.clone(), drafts, fates, mode, moment);
    while adopting.go_on(usize::MAX, &mut fresh) {}
    adopting.settle();
    adopting.finish()
}

/// An import that is worked out, some drafts at a time, so that a long list holds up nobody.
pub struct Adopting {
    workspace: Workspace,
    gathered: std::vec::IntoIter<(Target, DraftAccount)>,
    mode: Mode,
    moment: Moment,
    filling: Filling,
    names: Names,
    accounts: BTreeMap<AccountId, Account>,
    parents: Vec<(AccountId, String)>,
    tally: Tally,
    shortened: Vec<(usize, Field)>,
}

impl Adopting {
    /// Begins with drafts and what becomes of each; one that is not named is new.
    #[must_use]
    pub fn new(
        workspace: Workspace,
        drafts: &[DraftAccount],
        fates: &[Fate],
        mode: Mode,
        moment: Moment,
    ) -> Self {
        let mut tally = Tally::default();
        let gathered = gather(drafts, fates, &workspace, &mut tally);
        Self {
            gathered: gathered.into_iter(),
            mode,
            moment,
            filling: Filling {
                locale: moment.locale,
                potential_year: newest_year(drafts).unwrap_or(moment.current_year),
            },
            names: Names::of(&workspace),
            accounts: BTreeMap::new(),
            parents: Vec::new(),
            tally,
            shortened: Vec::new(),
            workspace,
        }
    }

    /// Works on so many drafts more; `fresh` hands out ids. Answers whether there are others.
    pub fn go_on(&mut self, count: usize, fresh: &mut impl FnMut() -> u128) -> bool {
        for _ in 0..count {
            let Some((target, draft)) = self.gathered.next() else {
                return false;
            };
            self.take(target, &draft, fresh);
        }
        self.gathered.len() > 0
    }

    fn take(&mut self, target: Target, draft: &DraftAccount, fresh: &mut impl FnMut() -> u128) {
        let (before, mode) = match target {
            Target::Known(id) => (self.workspace.account(id), self.mode),
            Target::New => (None, Mode::UpdateFilled),
        };
        if before.is_some() && mode == Mode::AddOnly {
            self.tally.untouched.add(draft);
            return;
        }
        let mut account = match before {
            Some(known) => known.as_ref().clone(),
            None => Account::new(fresh().into(), cut_name(&draft.name), self.moment.now),
        };
        let outcome = fill(
            &mut account,
            draft,
            mode,
            self.filling,
            &mut self.names,
            fresh,
        );
        let row = draft.rows.first().copied().unwrap_or_default();
        let shortened = outcome.shortened.into_iter().map(|field| (row, field));
        self.shortened.extend(shortened);
        self.tally.since_first_order += usize::from(outcome.since_first_order);
        self.tally.gross += usize::from(outcome.gross);
        if let Some(parent) = draft.parent.clone()
            && (account.parent.is_none() || mode == Mode::UpdateFilled)
        {
            self.parents.push((account.id, parent));
        }
        let count = match before {
            None => &mut self.tally.new,
            Some(known) if **known == account => &mut self.tally.unchanged,
            Some(_) => &mut self.tally.updated,
        };
        count.add(draft);
        self.names.call(&account);
        self.accounts.insert(account.id, account);
    }

    /// Puts accounts below their parents and lets go of those that stay as they are. To be called once, after the
    /// last draft.
    pub fn settle(&mut self) {
        let (workspace, accounts) = (&self.workspace, &mut self.accounts);
        self.names
            .link_parents(workspace, accounts, &self.parents, self.filling);
        accounts.retain(|id, account| {
            let changed = workspace
                .account(*id)
                .is_none_or(|known| **known != *account);
            if changed {
                account.updated_at = self.moment.now;
            }
            changed
        });
    }

    /// The import.
    #[must_use]
    pub fn finish(self) -> Import {
        let (workspace, moment) = (&self.workspace, self.moment);
        let mut head = self.names.into_head(moment.now);
        if let Some(currency) = moment
            .currency
            .filter(|other| *other != workspace.head().currency)
        {
            let head = head.get_or_insert_with(|| workspace.head().as_ref().clone());
            head.currency = currency;
            head.updated_at = moment.now;
        }
        let mut adoption = Adoption {
            cause: AdoptionCause::List,
            head,
            model: None,
            accounts: self.accounts.into_values().collect(),
            removed: Vec::new(),
            snapshots: Vec::new(),
            removed_snapshots: Vec::new(),
        };
        adoption.model = proposed_model(workspace, &adoption, moment.now);
        let borders = adoption
            .model
            .as_ref()
            .map(|after| Borders::between(workspace.model(), after));
        Import {
            adoption,
            tally: self.tally,
            borders: borders.unwrap_or_default(),
            shortened: self.shortened,
        }
    }
}

/// Where drafts go together.
#[derive(Clone, Copy)]
enum Target {
    New,
    Known(AccountId),
}

/// Drafts of one customer, joined; in the order of the file.
fn gather(
    drafts: &[DraftAccount],
    fates: &[Fate],
    workspace: &Workspace,
    tally: &mut Tally,
) -> Vec<(Target, DraftAccount)> {
    let mut gathered: Vec<(Target, DraftAccount)> = Vec::new();
    // For each draft the place it was gathered at; a draft that is left out has none.
    let mut places: Vec<Option<usize>> = Vec::with_capacity(drafts.len());
    let mut known: BTreeMap<AccountId, usize> = BTreeMap::new();
    for (index, draft) in drafts.iter().enumerate() {
        let fate = fates.get(index).copied().unwrap_or(Fate::New);
        let place = match fate {
            Fate::LeftOut => {
                tally.left_out.add(draft);
                places.push(None);
                continue;
            }
            Fate::SameAs(earlier) => places.get(earlier).copied().flatten(),
            Fate::Known(id) => known.get(&id).copied(),
            Fate::New => None,
        };
        if let Some(place) = place {
            tally.joined.add(draft);
            join(&mut gathered[place].1, draft);
            places.push(Some(place));
            continue;
        }
        let place = gathered.len();
        places.push(Some(place));
        gathered.push(match fate {
            Fate::Known(id) if workspace.account(id).is_some() => {
                known.insert(id, place);
                (Target::Known(id), draft.clone())
            }
            _ => (Target::New, draft.clone()),
        });
    }
    gathered
}

fn newest_year(drafts: &[DraftAccount]) -> Option<Year> {
    drafts
        .iter()
        .flat_map(|draft| draft.amounts.keys())
        .filter(|(_, kind)| *kind != AmountKind::PlannedRevenue)
        .filter_map(|(year, _)| year_of(*year))
        .max()
}

fn year_of(year: i32) -> Option<Year> {
    Year::try_from(u16::try_from(year).ok()?).ok()
}

/// Borders for criteria that rate themselves and have none yet, from the figures as they will be: inside the
/// same command, so that they go with the import when it is taken back.
fn proposed_model(
    workspace: &Workspace,
    adoption: &Adoption,
    now: Timestamp,
) -> Option<ScoringModel> {
    if !lacks_borders(workspace.model()) {
        return None;
    }
    let mut after = workspace.clone();
    for account in &adoption.accounts {
        let record = Record::Account(Arc::new(account.clone()));
        after.put_record(RecordKey::Account(account.id), Some(record));
    }
    let mut model = with_proposed_thresholds(&Portfolio::of(&after, None))?;
    model.updated_at = now;
    Some(model)
}
