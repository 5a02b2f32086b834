//! Compare and swap of one row: what is to stand in the store, given what a tab wants to write and what
//! stands there now. No input or output; every store calls it inside its transaction.

use crate::domain::mend::{self, is_sound};
use crate::domain::merge::{Overruled, merge, merge_texts, ours_whole};

use super::ports::{Revision, Row, Write, Written};

/// Whose value stands where the writer and somebody else have changed the same field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precedence {
    /// That of the writer, who edits now.
    Writer,
    /// That which is stored: what is written was found in a journal and is the earlier edit.
    Stored,
}

/// What becomes of one write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What stands in the store afterwards.
    pub row: Option<Row>,
    /// Whether that differs from what stood there before.
    pub changed: bool,
    /// Why the row that stood there could not be read. It is replaced, so its text has to be put aside.
    pub unreadable: Option<String>,
    /// What the writer is told.
    pub written: Written,
}

/// Compare and swap; where the comparison fails, merge. `floor` is the highest revision that any removed row
/// of the workspace had: a row that is made again counts on above what another tab may still believe in.
pub fn reconcile(
    write: &Write,
    stored: Option<&Row>,
    floor: Revision,
    precedence: Precedence,
) -> Outcome {
    let theirs = stored.map(|row| row.text.as_str());
    let ours = write.text.as_deref();
    let base = write.base.as_deref();
    // The texts are compared, not the revisions: what they say is what an edit was made upon.
    let is_conflict = theirs != base && ours != theirs;
    let (text, overruled) = match is_conflict {
        true => united(write, theirs, precedence),
        false => (write.text.clone(), Vec::new()),
    };
    let changed = text.as_deref() != theirs;
    let found = stored.map_or(floor, |row| row.revision);
    let revision = match changed {
        true => found.max(write.base_revision) + 1,
        false => found,
    };
    let unreadable = theirs
        .filter(|_| is_conflict && changed && ours.is_none_or(|ours| is_sound(write.key, ours)));
    let row = text.clone().map(|text| Row {
        key: write.key.to_string(),
        revision,
        text,
    });
    Outcome {
        row,
        changed,
        unreadable: unreadable.and_then(|theirs| mend::read(write.key, theirs).err()),
        written: Written {
            key: write.key,
            revision,
            text,
            overruled,
        },
    }
}

/// Both edits together, or the one that goes before whole if together they break a rule.
fn united(
    write: &Write,
    theirs: Option<&str>,
    precedence: Precedence,
) -> (Option<String>, Vec<Overruled>) {
    let (base, ours) = (write.base.as_deref(), write.text.as_deref());
    let unreadable = |text: &str| mend::read(write.key, text).is_err();
    if theirs.is_some_and(unreadable) && ours.is_some_and(|ours| is_sound(write.key, ours)) {
        return (write.text.clone(), Vec::new());
    }
    // An edit goes before a removal, whichever was later: it can be removed again.
    let (first, second) = match (precedence, theirs) {
        (Precedence::Stored, Some(stored)) if !unreadable(stored) => (theirs, ours),
        _ => (ours, theirs),
    };
    let merged = merge_texts(merge, base, first, second);
    let breaks_rules = |text: &str| !is_sound(write.key, text);
    if merged.0.as_deref().is_some_and(breaks_rules)
        && first.is_some_and(|first| !breaks_rules(first))
    {
        return merge_texts(ours_whole, base, first, second);
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::Record;
    use crate::domain::codec;
    use crate::domain::ids::WorkspaceId;
    use crate::domain::record::RecordKey;
    use crate::domain::values::{Name, Timestamp};
    use crate::domain::workspace::Head;

    fn head(change: impl FnOnce(&mut Head)) -> String {
        let mut head = Head::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
        change(&mut head);
        codec::to_value(&Record::Head(head.into())).to_string()
    }

    fn write(base: &str, text: Option<&str>) -> Write {
        Write {
            key: RecordKey::Head,
            base_revision: 1,
            base: Some(base.to_owned()),
            text: text.map(str::to_owned),
        }
    }

    fn row(text: &str) -> Row {
        Row {
            key: "head".to_owned(),
            revision: 2,
            text: text.to_owned(),
        }
    }

    #[test]
    fn edits_that_break_a_rule_together_are_not_put_together() {
        let base = head(|_| {});
        let ours = head(|head| head.settings.abc_a = 90);
        let theirs = head(|head| {
            head.settings.abc_b = 85;
            head.settings.review_days = 30;
        });
        let write = write(&base, Some(&ours));
        let outcome = reconcile(&write, Some(&row(&theirs)), 0, Precedence::Writer);
        assert_eq!(outcome.written.text.as_ref(), Some(&ours));
        let named: Vec<String> = outcome
            .written
            .overruled
            .iter()
            .map(|overruled| overruled.path.join("/"))
            .collect();
        assert_eq!(named, ["settings/abc_b", "settings/review_days"]);
        let outcome = reconcile(&write, Some(&row(&theirs)), 0, Precedence::Stored);
        assert_eq!(outcome.written.text, Some(theirs));
        assert!(!outcome.changed);
        assert_eq!(outcome.written.overruled[0].path, ["settings", "abc_a"]);
    }

    #[test]
    fn an_earlier_edit_out_of_a_journal_does_not_overrule_a_later_one() {
        let days = |days| head(|head| head.settings.review_days = days);
        let write = write(&days(90), Some(&days(30)));
        let outcome = reconcile(&write, Some(&row(&days(60))), 0, Precedence::Stored);
        assert_eq!(outcome.written.text, Some(days(60)));
        assert_eq!(outcome.written.overruled[0].lost, 30);
        let outcome = reconcile(&write, None, 0, Precedence::Stored);
        assert_eq!(
            outcome.written.text,
            Some(days(30)),
            "an edit outlives a removal"
        );
    }

    #[test]
    fn a_row_that_cannot_be_read_is_named_when_it_is_replaced() {
        let text = head(|_| {});
        for broken in ["", "42", "{", "{\"name\":7}"] {
            let outcome = reconcile(
                &write(&text, Some(&text)),
                Some(&row(broken)),
                0,
                Precedence::Stored,
            );
            assert!(outcome.unreadable.is_some(), "{broken}");
            assert_eq!(outcome.row.map(|row| row.text), Some(text.clone()));
        }
    }

    #[test]
    fn a_row_that_is_made_again_counts_on() {
        let text = head(|_| {});
        let removed = reconcile(
            &write(&text, None),
            Some(&row(&text)),
            0,
            Precedence::Writer,
        );
        assert_eq!((removed.row, removed.written.revision), (None, 3));
        let again = Write {
            base_revision: 0,
            base: None,
            ..write(&text, Some(&text))
        };
        let again = reconcile(&again, None, removed.written.revision, Precedence::Writer);
        assert_eq!(again.written.revision, 4);
    }
}
