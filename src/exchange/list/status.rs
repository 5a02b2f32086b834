//! What we and other programs call the state of a customer or of a document.

use super::fold::squeeze;
use crate::domain::account::LifeCycle;
use crate::words::{Locale, account};

/// Whether an invoice, payment or deal counts as revenue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentState {
    Counts,
    Cancelled,
    /// A deal that is open or lost.
    NotWon,
}

/// The words of other programs.
const CUSTOMER_WORDS: &[(LifeCycle, &str)] = &[
    (
        LifeCycle::Active,
        "kunde bestandskunde aktiverkunde customer client existingcustomer evangelist current",
    ),
    (
        LifeCycle::Pipeline,
        "opportunity verkaufschance pipeline angebot salesqualifiedlead",
    ),
    (
        LifeCycle::Target,
        "lead zielkunde subscriber marketingqualifiedlead potentialcustomer neu",
    ),
    (LifeCycle::Dormant, "ruhenderkunde schlaefer paused"),
    (
        LifeCycle::Lost,
        "inaktiv ehemalig ehemaligerkunde gekuendigt churned canceled cancelled inactive former \
         formercustomer",
    ),
];

/// The state a word names: ours in either language, or that of another program.
#[must_use]
pub fn status_of(word: &str) -> Option<LifeCycle> {
    let word = squeeze(word);
    let is_ours = |status: &LifeCycle| {
        let names = Locale::ALL.map(|locale| squeeze(account::life_cycle(locale, *status)));
        names.contains(&word)
    };
    LifeCycle::ALL.into_iter().find(is_ours).or_else(|| {
        let mut others = CUSTOMER_WORDS.iter();
        let found = others.find(|(_, words)| words.split_ascii_whitespace().any(|one| one == word));
        found.map(|(status, _)| *status)
    })
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
