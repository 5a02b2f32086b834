//! What is still to be saved. Keeps, for every record, what the store is known to hold; compares it with
//! the workspace; hands out batches; and merges what another tab wrote in between.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::domain::change::Record;
use crate::domain::codec;
use crate::domain::mend;
use crate::domain::merge::{merge, ours_whole};
use crate::domain::record::RecordKey;
use crate::domain::validate::record_keeps_rules;
use crate::domain::workspace::Workspace;

use super::ports::{Batch, Revision, Row, StoreTrouble, Write, Written};
use super::{Clash, News};

/// Whether the work is safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// A new workspace in which nothing was done yet; the store does not know of it.
    Untouched,
    /// Everything is on disk, as the store confirmed.
    Saved,
    /// Something is on its way.
    Saving,
    /// The store failed; the work is only in this tab.
    Failed(StoreTrouble),
}

/// What the store holds of one record. The record is shared with the workspace as long as both agree.
#[derive(Debug, Clone)]
struct Held {
    revision: Revision,
    record: Option<Record>,
}

/// A record that is on its way to the store; `None` removes it.
type Sent = Option<(Record, String)>;

/// So many records become texts at once. More of them are far too many for the journal, and for one breath of the
/// page.
const AT_ONCE: usize = 1_000;

/// Of a batch of so few records the texts are kept: the next key is typed into one of them.
const FEW: usize = 8;

/// The difference between a workspace and the store.
#[derive(Debug, Clone)]
pub struct Saver {
    held: BTreeMap<RecordKey, Held>,
    dirty: BTreeSet<RecordKey>,
    /// The batch that the store is writing, with the records as they were handed out and their texts.
    in_flight: Option<(u64, BTreeMap<RecordKey, Sent>)>,
    /// Texts that were made ahead, of what the store holds and of what it is to hold, each with its record.
    ready: BTreeMap<RecordKey, [Option<(Record, String)>; 2]>,
    /// Texts of what the store holds of the records that are being edited. A key in a long record makes one text and
    /// not two.
    known: BTreeMap<RecordKey, (Record, String)>,
    /// The last number that any session of this tab has used.
    numbers: Arc<AtomicU64>,
    /// The number under which what waits is noted; `None` once it is not the same any more.
    noted: Option<u64>,
    state: SaveState,
}

impl Saver {
    pub(super) fn stored(workspace: &Workspace, revisions: Vec<(RecordKey, Revision)>) -> Self {
        let held = revisions
            .into_iter()
            .map(|(key, revision)| {
                (
                    key,
                    Held {
                        revision,
                        record: workspace.record(key),
                    },
                )
            })
            .collect();
        let mut saver = Self {
            held,
            dirty: BTreeSet::new(),
            in_flight: None,
            ready: BTreeMap::new(),
            known: BTreeMap::new(),
            numbers: Arc::default(),
            noted: None,
            state: SaveState::Saved,
        };
        // A head or model that had to be made anew is not in the store yet.
        let missing = all_keys(workspace)
            .filter(|key| !saver.held.contains_key(key))
            .collect::<Vec<_>>();
        saver.touch(missing.into_iter());
        saver
    }

    /// Nothing is written before something is done.
    pub(super) fn unsaved(workspace: &Workspace) -> Self {
        let mut saver = Self::stored(workspace, Vec::new());
        saver.state = SaveState::Untouched;
        saver
    }

    pub(super) fn state(&self) -> &SaveState {
        &self.state
    }

    pub(super) fn touch(&mut self, keys: impl Iterator<Item = RecordKey>) {
        self.dirty.extend(keys);
        self.noted = None;
        if !self.dirty.is_empty() && matches!(self.state, SaveState::Saved | SaveState::Untouched) {
            self.state = SaveState::Saving;
        }
    }

    /// What the store is asked to write of one record. Texts that were made ahead are taken, if they are still right.
    fn write(&mut self, key: RecordKey, record: Option<&Record>) -> Write {
        let mut ready = self.ready.remove(&key).unwrap_or_default();
        let mut text = |record: &Record| {
            let is_right = |made: &&mut Option<(Record, String)>| matches!(made, Some((of, _)) if of == record);
            let made = ready.iter_mut().find(is_right).and_then(Option::take);
            made.map_or_else(|| text_of(record), |(_, text)| text)
        };
        let held = self.held.get(&key);
        let base = held.and_then(|held| held.record.as_ref()).map(|record| {
            let known = self.known.get(&key).filter(|(of, _)| of == record);
            known.map_or_else(|| text(record), |(_, text)| text.clone())
        });
        let write = Write {
            key,
            base_revision: held.map_or(0, |held| held.revision),
            base,
            text: record.map(&mut text),
        };
        if self.dirty.len() <= FEW {
            let base = held.and_then(|held| held.record.clone());
            self.known
                .extend(base.zip(write.base.clone()).map(|known| (key, known)));
        }
        write
    }

    /// Whether so much waits that its texts are to be made ahead.
    pub(super) fn has_much(&self) -> bool {
        self.in_flight.is_none() && self.dirty.len() > self.ready.len() + AT_ONCE
    }

    /// Makes the texts of so many records ahead. Answers whether others are left.
    pub(super) fn make_ready(&mut self, workspace: &Workspace, count: usize) -> bool {
        let open = |key: &&RecordKey| !self.ready.contains_key(key);
        let next: Vec<RecordKey> = self
            .dirty
            .iter()
            .filter(open)
            .take(count)
            .copied()
            .collect();
        for &key in &next {
            let held = self.held.get(&key).and_then(|held| held.record.clone());
            let texts = [held, workspace.record(key)].map(|record| {
                record.map(|record| {
                    let text = text_of(&record);
                    (record, text)
                })
            });
            self.ready.insert(key, texts);
        }
        next.len() == count
    }

    pub(super) fn count_with(&mut self, earlier: &Self) {
        let used = self.numbers.load(Ordering::Relaxed);
        earlier.numbers.fetch_max(used, Ordering::Relaxed);
        self.numbers = Arc::clone(&earlier.numbers);
        self.noted = None;
    }

    pub(super) fn in_flight(&self) -> Option<u64> {
        self.in_flight.as_ref().map(|(number, _)| *number)
    }

    /// Whether more waits than a journal holds.
    pub(super) fn is_beyond_journal(&self) -> bool {
        self.dirty.len() > AT_ONCE
    }

    /// Whether something is on its way to the store that would be nowhere if the page went now.
    pub(super) fn would_be_lost(&self) -> bool {
        let on_its_way = self.in_flight.as_ref().map_or(0, |(_, sent)| sent.len());
        self.dirty.len().max(on_its_way) > AT_ONCE
    }

    /// What waits, for the journal; nothing if it is more than that holds.
    pub(super) fn note(&mut self, workspace: &Workspace) -> Option<Batch> {
        if self.is_beyond_journal() {
            return None;
        }
        self.batch(workspace)
    }

    fn batch(&mut self, workspace: &Workspace) -> Option<Batch> {
        if self.dirty.is_empty() || self.state == SaveState::Untouched {
            return None;
        }
        let fresh = || self.numbers.fetch_add(1, Ordering::Relaxed) + 1;
        let number = self.noted.unwrap_or_else(fresh);
        self.noted = Some(number);
        let keys: Vec<RecordKey> = self.dirty.iter().copied().collect();
        let write = |key| self.write(key, workspace.record(key).as_ref());
        Some(Batch {
            number,
            workspace: workspace.head().id,
            writes: keys.into_iter().map(write).collect(),
        })
    }

    pub(super) fn next_batch(&mut self, workspace: &Workspace) -> Option<Batch> {
        if self.in_flight.is_some() {
            return None;
        }
        let batch = self.batch(workspace)?;
        self.dirty.clear();
        self.ready.clear();
        let sent = batch.writes.iter().map(|write| {
            let record = workspace.record(write.key);
            (write.key, record.zip(write.text.clone()))
        });
        let records = sent.collect();
        self.noted = None;
        self.in_flight = Some((batch.number, records));
        self.state = SaveState::Saving;
        Some(batch)
    }

    pub(super) fn confirmed(
        &mut self,
        workspace: &mut Workspace,
        number: u64,
        written: Vec<Written>,
    ) -> News {
        let mut news = News::default();
        let Some((_, mut sent)) = self.in_flight.take_if(|(current, _)| *current == number) else {
            return news;
        };
        // What waits was made upon another state than the one that is stored now.
        self.noted = None;
        let keeps_texts = written.len() <= FEW;
        self.known.clear();
        for row in written {
            let (asked, text) = sent.remove(&row.key).flatten().unzip();
            let is_as_asked = row.text == text;
            if keeps_texts {
                let known = asked.clone().zip(text);
                self.known.extend(known.map(|known| (row.key, known)));
            }
            let held = Held {
                revision: row.revision,
                record: asked,
            };
            self.held.insert(row.key, held);
            // Else merged with somebody else's edit inside the transaction.
            if !is_as_asked && let Some(stored) = readable(row.key, row.text.as_deref()) {
                let clash = self.take_over(workspace, row.key, row.revision, stored);
                news.clashes.extend(clash);
                news.changed = true;
            }
            if !row.overruled.is_empty() {
                news.clashes.push(Clash {
                    key: row.key,
                    overruled: row.overruled,
                });
            }
        }
        self.state = if self.dirty.is_empty() {
            SaveState::Saved
        } else {
            SaveState::Saving
        };
        news
    }

    pub(super) fn failed(&mut self, number: u64, trouble: StoreTrouble) {
        if let Some((_, records)) = self.in_flight.take_if(|(current, _)| *current == number) {
            self.dirty.extend(records.into_keys());
        }
        self.noted = None;
        self.state = SaveState::Failed(trouble);
    }

    pub(super) fn told(
        &mut self,
        workspace: &mut Workspace,
        rows: Vec<(RecordKey, Option<Row>)>,
    ) -> News {
        let mut told = News::default();
        for (key, row) in rows {
            let known = self.held.get(&key).map_or(0, |held| held.revision);
            let in_flight = self
                .in_flight
                .as_ref()
                .is_some_and(|(_, records)| records.contains_key(&key));
            let news = row.as_ref().is_none_or(|row| row.revision > known);
            // What is in flight is merged by the store, and its answer says how.
            if !news || in_flight {
                continue;
            }
            let revision = row.as_ref().map_or(known, |row| row.revision);
            let text = row.as_ref().map(|row| row.text.as_str());
            let Some(stored) = readable(key, text) else {
                continue;
            };
            told.changed = true;
            told.clashes
                .extend(self.take_over(workspace, key, revision, stored));
        }
        told
    }

    /// The store now holds `stored`. What this tab has changed beyond the last known state stays on top.
    fn take_over(
        &mut self,
        workspace: &mut Workspace,
        key: RecordKey,
        revision: Revision,
        stored: Option<Record>,
    ) -> Option<Clash> {
        self.noted = None;
        let ours = workspace.record(key);
        let base = self.held.get(&key).and_then(|held| held.record.clone());
        self.held.insert(
            key,
            Held {
                revision,
                record: stored.clone(),
            },
        );
        if ours == base {
            workspace.put_record(key, stored);
            return None;
        }
        let value = |record: &Option<Record>| record.as_ref().map(codec::to_value);
        let (base, our_value, their_value) = (value(&base), value(&ours), value(&stored));
        let (base, our_value, their_value) =
            (base.as_ref(), our_value.as_ref(), their_value.as_ref());
        let merged = merge(base, our_value, their_value);
        let sound = |value| {
            let record = codec::from_value(key, value).ok();
            record.filter(|record| record_keeps_rules(record).is_ok())
        };
        let (record, overruled) = match merged.value.map(sound) {
            Some(None) => (ours, ours_whole(base, our_value, their_value).overruled),
            record => (record.flatten(), merged.overruled),
        };
        if record != stored {
            self.touch(std::iter::once(key));
        }
        workspace.put_record(key, record);
        (!overruled.is_empty()).then_some(Clash { key, overruled })
    }
}

fn text_of(record: &Record) -> String {
    #[cfg(test)]
    tests::MADE.set(tests::MADE.get() + 1);
    codec::to_value(record).to_string()
}

/// What a row says: a record, or that there is none. `None` if it can't be read: that is no reason to take away
/// what this tab has; the store puts such a row aside when it is written over.
fn readable(key: RecordKey, text: Option<&str>) -> Option<Option<Record>> {
    match text {
        None => Some(None),
        Some(text) => mend::read(key, text).ok().map(|read| Some(read.record)),
    }
}

fn all_keys(workspace: &Workspace) -> impl Iterator<Item = RecordKey> {
    let accounts = workspace.accounts();
    let snapshots = workspace.snapshots();
    [RecordKey::Head, RecordKey::Model]
        .into_iter()
        .chain(accounts.map(|account| RecordKey::Account(account.id)))
        .chain(snapshots.map(|snapshot| RecordKey::Snapshot(snapshot.id)))
}

#[cfg(test)]
#[path = "saver_tests.rs"]
mod tests;
