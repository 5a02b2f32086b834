//! What other programs call the state of a customer or of a document.

use super::fold::squeeze;
use crate::domain::account::LifeCycle;

/// The state of a customer, as far as another program's word tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftStatus {
    Active,
    /// A deal is open.
    Pipeline,
    /// Known, no business yet.
    Target,
    Dormant,
    Lost,
}

impl DraftStatus {
    /// The phase of a customer that it stands for.
    #[must_use]
    pub const fn life_cycle(self) -> LifeCycle {
        match self {
            Self::Active => LifeCycle::Active,
            Self::Pipeline => LifeCycle::Pipeline,
            Self::Target => LifeCycle::Target,
            Self::Dormant => LifeCycle::Dormant,
            Self::Lost => LifeCycle::Lost,
        }
    }
}

/// Whether an invoice, payment or deal counts as revenue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentState {
    Counts,
    Cancelled,
    /// A deal that is open or lost.
    NotWon,
}

const CUSTOMER_WORDS: &[(DraftStatus, &str)] = &[
    (
        DraftStatus::Active,
        "kunde bestandskunde aktiv aktiverkunde customer active client existingcustomer \
         evangelist current",
    ),
    (
        DraftStatus::Pipeline,
        "opportunity verkaufschance pipeline angebot salesqualifiedlead",
    ),
    (
        DraftStatus::Target,
        "interessent lead prospect zielkunde wunschkunde subscriber marketingqualifiedlead target \
         potentialcustomer neu",
    ),
    (
        DraftStatus::Dormant,
        "ruhend ruhenderkunde schlaefer dormant paused",
    ),
    (
        DraftStatus::Lost,
        "inaktiv ehemalig ehemaligerkunde verloren gekuendigt churned canceled cancelled lost \
         inactive former formercustomer",
    ),
];

/// The state a word names.
#[must_use]
pub fn status_of(word: &str) -> Option<DraftStatus> {
    let word = squeeze(word);
    CUSTOMER_WORDS
        .iter()
        .find(|(_, words)| words.split_ascii_whitespace().any(|known| known == word))
        .map(|(status, _)| *status)
}

/// The state of a document a word names.
#[must_use]
pub fn document_state_of(word: &str) -> Option<DocumentState> {
    match squeeze(word).as_str() {
        "storniert" | "storno" | "cancelled" | "canceled" | "void" | "voided" | "annulliert"
        | "failed" | "refunded" | "entwurf" | "draft" => Some(DocumentState::Cancelled),
        "lost" | "verloren" | "open" | "offenechance" => Some(DocumentState::NotWon),
        "won" | "gewonnen" | "paid" | "bezahlt" | "offen" | "ueberfaellig" | "faellig"
        | "teilbezahlt" | "versendet" | "abgeschlossen" | "sent" | "overdue" | "succeeded" => {
            Some(DocumentState::Counts)
        }
        _ => None,
    }
}
