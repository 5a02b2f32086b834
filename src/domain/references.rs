//! Whose name we may use and for what: what a customer has allowed, how often its name was used, and which
//! opportunities named it. What the name is worth is the answer to a criterion of the scoring model; it is kept
//! nowhere else.

use serde::{Deserialize, Serialize};

use super::ids::EntryId;
use super::limits;
use super::rule::{MAX_ENTRIES, Rejection, line};
use super::sorting;
use super::values::Date;

mod lending;

pub use lending::{Facts, ImageCustomer, Named, RunOut, facts, named, worth};

/// A consent that ends within so many days is a warning.
pub const RUN_OUT_DAYS: i64 = 60;

/// What is known of a customer as a reference.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reference {
    /// Whether the customer likes to help. Absent: nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub willing: Option<Willing>,
    /// What the customer answered when it was asked, in the order it was written down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<Consent>,
    /// How its name was used, in the order it was written down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<NameUse>,
}

/// How gladly a customer helps with its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Willing {
    Gladly,
    WhenAsked,
    Reluctantly,
    NotAtAll,
}

impl Willing {
    /// All, the gladdest first.
    pub const ALL: [Self; 4] = [
        Self::Gladly,
        Self::WhenAsked,
        Self::Reluctantly,
        Self::NotAtAll,
    ];
}

/// What a name is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Usage {
    Logo,
    Quote,
    CaseStudy,
    /// Somebody who may buy calls the customer.
    Call,
    Press,
}

impl Usage {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Logo,
        Self::Quote,
        Self::CaseStudy,
        Self::Call,
        Self::Press,
    ];

    /// Whether everybody sees it.
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Call)
    }
}

/// An answer of the customer about one use of its name. Without an entry nobody has asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Consent {
    pub id: EntryId,
    pub usage: Usage,
    #[serde(default)]
    pub answer: Consented,
    /// Who of the customer answered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// The day of the answer, or of the question. Absent: some day before all others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// Where it is written: a line, or the text of a link.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// The last day it holds. Absent: until it is taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl Consent {
    /// An answer of a day of which nothing else is known.
    pub const fn new(id: EntryId, usage: Usage, answer: Consented, day: Date) -> Self {
        Self {
            id,
            usage,
            answer,
            by: String::new(),
            day: Some(day),
            evidence: String::new(),
            until: None,
        }
    }
}

/// What the customer answered.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Consented {
    /// It was asked and has not answered.
    #[default]
    NoAnswer,
    Given,
    Refused,
}

impl Consented {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::NoAnswer, Self::Given, Self::Refused];
}

/// One time that the name was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NameUse {
    pub id: EntryId,
    pub usage: Usage,
    pub day: Date,
    /// What for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Who saw or heard it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub audience: String,
    /// What came of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub outcome: String,
}

/// Where a use of a name stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Standing {
    #[default]
    NotAsked,
    NoAnswer,
    Refused,
    /// It was allowed until that day, which is over.
    Expired(Date),
    /// It is allowed until that day, which is near.
    RunsOut(Date),
    /// It is allowed, perhaps until a day.
    Allowed(Option<Date>),
}

impl Standing {
    /// Whether the name may be used so.
    pub const fn is_allowed(self) -> bool {
        matches!(self, Self::RunsOut(_) | Self::Allowed(_))
    }

    /// The day on which consent ran out or does so soon.
    pub const fn run_out(self) -> Option<Date> {
        match self {
            Self::Expired(day) | Self::RunsOut(day) => Some(day),
            _ => None,
        }
    }
}

/// An edit of what is known of a customer as a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferenceEdit {
    Willing(Option<Willing>),
    /// Adds an answer, or replaces the one with its id.
    PutConsent(Consent),
    /// Takes all answers about a use away: nobody has asked.
    Forget(Usage),
    /// Adds a use, or replaces the one with its id.
    PutUse(NameUse),
    RemoveUse(EntryId),
}

impl Reference {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.willing.is_none() && self.consents.is_empty() && self.uses.is_empty()
    }

    /// The answer about a use that holds on a day: the last one by then. Without a day: the last of all. To have been
    /// asked again without an answer takes nothing away; it counts only where nothing was answered.
    pub fn answered(&self, usage: Usage, on: Option<Date>) -> Option<&Consent> {
        let about = self.consents.iter().filter(|one| one.usage == usage);
        let known = about.filter(|one| on.is_none_or(|on| one.day.is_none_or(|day| day <= on)));
        known.max_by_key(|one| (one.answer != Consented::NoAnswer, one.day))
    }

    /// Where a use stands.
    pub fn standing(&self, usage: Usage, today: Date) -> Standing {
        let Some(one) = self.answered(usage, None) else {
            return Standing::NotAsked;
        };
        match (one.answer, one.until) {
            (Consented::NoAnswer, _) => Standing::NoAnswer,
            (Consented::Refused, _) => Standing::Refused,
            (Consented::Given, Some(until)) if until < today => Standing::Expired(until),
            (Consented::Given, Some(until)) if (until - today).num_days() <= RUN_OUT_DAYS => {
                Standing::RunsOut(until)
            }
            (Consented::Given, until) => Standing::Allowed(until),
        }
    }

    /// Whether the name was allowed to be used so on its day.
    pub fn was_allowed(&self, one: &NameUse) -> bool {
        let consent = self.answered(one.usage, Some(one.day));
        consent.is_some_and(|consent| {
            let lasts = consent.until.is_none_or(|until| until >= one.day);
            consent.answer == Consented::Given && lasts
        })
    }

    /// The uses that nobody had allowed on their day, the newest first.
    pub fn without_consent(&self) -> Vec<&NameUse> {
        let all = self.uses.iter().filter(|one| !self.was_allowed(one));
        let mut all: Vec<&NameUse> = all.collect();
        sorting::by(&mut all, |one, other| other.day.cmp(&one.day));
        all
    }

    /// What was used without consent and still is nothing to let be: in public as long as nobody allows it, in a call for
    /// some days. The newest first.
    pub fn unsettled(&self, today: Date) -> Vec<&NameUse> {
        let mut all = self.without_consent();
        all.retain(|one| {
            let is_fresh = (today - one.day).num_days() <= RUN_OUT_DAYS;
            let is_allowed = self.standing(one.usage, today).is_allowed();
            !is_allowed && (is_fresh || one.usage.is_public())
        });
        all
    }

    /// Makes an edit, or names the rule that it would break.
    pub(in crate::domain) fn edit(&mut self, edit: &ReferenceEdit) -> Result<(), Rejection> {
        match edit {
            ReferenceEdit::Willing(willing) => self.willing = *willing,
            ReferenceEdit::PutConsent(consent) => {
                let mut consent = consent.clone();
                consent.by = line(&consent.by)?;
                consent.evidence = line(&consent.evidence)?;
                limits::consent(&consent)?;
                let known = self.consents.iter().position(|one| one.id == consent.id);
                match known {
                    Some(place) => self.consents[place] = consent,
                    None => {
                        has_room(self.consents.len())?;
                        self.consents.push(consent);
                    }
                }
            }
            ReferenceEdit::Forget(usage) => self.consents.retain(|one| one.usage != *usage),
            ReferenceEdit::PutUse(one) => {
                let mut one = one.clone();
                one.text = line(&one.text)?;
                one.audience = line(&one.audience)?;
                one.outcome = line(&one.outcome)?;
                limits::name_use(&one)?;
                let known = self.uses.iter().position(|known| known.id == one.id);
                match known {
                    Some(place) => self.uses[place] = one,
                    None => {
                        has_room(self.uses.len())?;
                        self.uses.push(one);
                    }
                }
            }
            ReferenceEdit::RemoveUse(id) => {
                let known = self.uses.iter().position(|one| one.id == *id);
                self.uses.remove(known.ok_or(Rejection::UnknownEntry)?);
            }
        }
        Ok(())
    }
}

fn has_room(entries: usize) -> Result<(), Rejection> {
    let (max, actual) = (MAX_ENTRIES, entries + 1);
    match actual > max {
        true => Err(Rejection::TooManyEntries { max, actual }),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests;
