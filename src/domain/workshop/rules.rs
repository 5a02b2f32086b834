//! What a workshop may hold, wherever it comes from.

use super::{Talk, Workshop};
use crate::domain::ids::{EntryId, MemberId};
use crate::domain::rule::{MAX_ENTRIES, Rejection, fits_day, fits_line, fits_prose, line, prose};
use crate::domain::workspace::Head;

/// The most workshops that a workspace keeps.
pub const MAX_WORKSHOPS: usize = 30;
/// The most people who take part in one.
pub const MAX_PARTICIPANTS: usize = 60;
/// The most accounts on its lists.
pub const MAX_RATED: usize = 40;
/// The most tasks that are handed out in one.
pub const MAX_TASKS: usize = 50;
/// The most bytes of all workshops together, as [`bytes`] counts them: they lie in the record of the workspace itself.
pub const MAX_BYTES: usize = 160_000;

/// What a workshop takes beside its texts, and each of its entries.
const WORKSHOP_BYTES: usize = 1_000;
const ENTRY_BYTES: usize = 120;
const ID_BYTES: usize = 30;

impl Workshop {
    /// Cleans what was typed.
    pub(in crate::domain) fn cleaned(mut self) -> Result<Self, Rejection> {
        self.title = line(&self.title)?;
        self.notes = prose(&self.notes)?;
        for one in &mut self.participants {
            one.name = line(&one.name)?.trim().to_owned();
            one.initials = line(&one.initials)?.trim().to_owned();
        }
        for talk in &mut self.talks {
            talk.dissent = prose(&talk.dissent)?;
        }
        for action in &mut self.parked {
            action.text = prose(&action.text)?;
        }
        self.check()?;
        Ok(self)
    }

    /// The rules of one workshop.
    pub(in crate::domain) fn check(&self) -> Result<(), Rejection> {
        fits_day(Some(self.day))?;
        fits_day(self.next)?;
        fits_line(&self.title)?;
        fits_prose(&self.notes)?;
        few(self.participants.len(), MAX_PARTICIPANTS)?;
        few(self.long_list.len().max(self.short_list.len()), MAX_RATED)?;
        few(self.tasks.len(), MAX_TASKS)?;
        few(self.ballots.len(), MAX_PARTICIPANTS * MAX_TASKS)?;
        few(self.talks.len().max(self.parked.len()), MAX_ENTRIES)?;
        few(self.decisions.len(), MAX_ENTRIES)?;
        for one in &self.participants {
            if one.name.trim().is_empty() {
                return Err(Rejection::EmptyName);
            }
            fits_line(&one.name)?;
            fits_line(&one.initials)?;
        }
        for task in &self.tasks {
            few(task.accounts.len(), MAX_RATED)?;
            few(task.criteria.len(), MAX_RATED)?;
        }
        for ballot in &self.ballots {
            few(ballot.marks.len(), MAX_RATED)?;
            ballot.marks.values().try_for_each(|text| fits_line(text))?;
        }
        for talk in &self.talks {
            fits_prose(&talk.dissent)?;
            few(talk.second.len().max(talk.hidden.len()), MAX_PARTICIPANTS)?;
        }
        for action in &self.parked {
            fits_prose(&action.text)?;
            fits_day(action.due)?;
        }
        if let Some(end) = &self.end {
            few(end.names.len(), MAX_ENTRIES)?;
            few(end.decisions.len(), MAX_ENTRIES)?;
            end.names.values().try_for_each(|name| fits_line(name))?;
            for one in &end.decisions {
                fits_prose(&one.reason)?;
                fits_line(&one.by)?;
            }
        }
        self.each_id_stands_once()
    }

    fn each_id_stands_once(&self) -> Result<(), Rejection> {
        let lists: [Vec<EntryId>; 5] = [
            self.participants.iter().map(|one| one.id).collect(),
            self.tasks.iter().map(|one| one.id).collect(),
            self.ballots.iter().map(|one| one.id).collect(),
            self.talks.iter().map(|one| one.id).collect(),
            self.parked.iter().map(|one| one.id).collect(),
        ];
        // A person answers a task once, a number names one task, a cell is talked about once.
        let ballots = self.ballots.iter().map(|one| (one.task, one.by));
        each_once(ballots.collect(), |(task, by)| format!("{task} {by}"))?;
        each_once(
            self.tasks.iter().map(|one| one.number).collect(),
            u8::to_string,
        )?;
        let talks = self.talks.iter().map(|one| (one.task, &one.cell));
        each_once(talks.collect(), |(_, cell)| cell.account.to_string())?;
        for ids in lists {
            each_once(ids, EntryId::to_string)?;
        }
        Ok(())
    }

    /// One of us has left: nobody clears up what was theirs.
    pub(in crate::domain) fn release_member(&mut self, id: MemberId) {
        for action in &mut self.parked {
            action.owner = action.owner.filter(|owner| *owner != id);
        }
    }
}

fn each_once<T: Ord>(mut keys: Vec<T>, name: impl Fn(&T) -> String) -> Result<(), Rejection> {
    crate::domain::sorting::ascending(&mut keys);
    match keys.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(Rejection::Duplicate(name(&pair[0]))),
        None => Ok(()),
    }
}

/// The rules of all workshops of a workspace.
pub(in crate::domain) fn workshops_keep_rules(head: &Head) -> Result<(), Rejection> {
    few(head.workshops.len(), MAX_WORKSHOPS)?;
    for (place, workshop) in head.workshops.iter().enumerate() {
        if head.workshops[..place]
            .iter()
            .any(|one| one.id == workshop.id)
        {
            return Err(Rejection::Duplicate(workshop.id.to_string()));
        }
        workshop.check()?;
    }
    Ok(())
}

/// How much room workshops take at most.
pub(in crate::domain) fn bytes(workshops: &[Workshop]) -> usize {
    let of = |one: &Workshop| {
        let entries = one.participants.len() + one.decisions.len() + one.tasks.len();
        let phones = one.participants.iter().filter(|one| one.before.is_some());
        let lists = one.long_list.len() + one.short_list.len() + 2 * phones.count();
        let tasks = one
            .tasks
            .iter()
            .map(|task| task.accounts.len() * ID_BYTES + task.criteria.len() * ID_BYTES);
        let marks = |text: &String| text.len() + ID_BYTES;
        let ballots = one.ballots.iter();
        let ballots = ballots.map(|one| ENTRY_BYTES + one.marks.values().map(marks).sum::<usize>());
        let talks = one.talks.iter();
        let votes = |one: &Talk| {
            let votes = one.second.len() + one.hidden.len();
            (2 * votes + usize::from(one.parked.is_some())) * ID_BYTES
        };
        let talks = talks.map(|one| 2 * ENTRY_BYTES + one.dissent.len() + votes(one));
        let parked = one
            .parked
            .iter()
            .map(|one| one.text.len() + 2 * ENTRY_BYTES);
        let names = one.end.iter().flat_map(|end| end.names.values());
        let decided = one.end.iter().flat_map(|end| &end.decisions);
        let end = names.map(|name| name.len() + 2 * ID_BYTES).sum::<usize>()
            + decided
                .map(|one| one.reason.len() + one.by.len() + 2 * ENTRY_BYTES)
                .sum::<usize>();
        let texts = one.title.len() + one.notes.len() + end;
        WORKSHOP_BYTES
            + texts
            + entries * ENTRY_BYTES
            + lists * ID_BYTES
            + tasks.sum::<usize>()
            + ballots.sum::<usize>()
            + talks.sum::<usize>()
            + parked.sum::<usize>()
    };
    workshops.iter().map(of).sum()
}

fn few(actual: usize, max: usize) -> Result<(), Rejection> {
    match actual > max {
        true => Err(Rejection::TooManyEntries { max, actual }),
        false => Ok(()),
    }
}
