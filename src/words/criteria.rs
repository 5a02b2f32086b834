//! The default criteria in words: what they are called, what is asked, what each step of the scale means.
//!
//! A model keeps only what a person wrote differently; everything else comes from here. Own criteria
//! without own anchors have neutral ones.

mod library;

use super::Locale;
use super::format::NO_BREAK;
use crate::domain::analysis::value::Step;
use crate::domain::model::{Criterion, CriterionId, Source};

pub use library::library;

/// A text in English and in German.
type Both = (&'static str, &'static str);

/// Everything that is said about one criterion.
struct Entry {
    id: &'static str,
    label: Both,
    short: Both,
    question: Both,
    anchors: [Both; 5],
}

const REVENUE_BANDS: [Both; 5] = [
    (
        "Lowest of the five revenue bands",
        "Unterste der fünf Umsatzstufen",
    ),
    (
        "Second revenue band from below",
        "Zweite Umsatzstufe von unten",
    ),
    ("Middle revenue band", "Mittlere Umsatzstufe"),
    (
        "Second revenue band from the top",
        "Zweite Umsatzstufe von oben",
    ),
    ("Top revenue band", "Oberste Umsatzstufe"),
];

const MARGIN_BANDS: [Both; 5] = [
    (
        "Lowest of the five margin bands",
        "Unterste der fünf Deckungsbeitragsstufen",
    ),
    (
        "Second margin band from below",
        "Zweite Deckungsbeitragsstufe von unten",
    ),
    ("Middle margin band", "Mittlere Deckungsbeitragsstufe"),
    (
        "Second margin band from the top",
        "Zweite Deckungsbeitragsstufe von oben",
    ),
    ("Top margin band", "Oberste Deckungsbeitragsstufe"),
];

/// What stands for criteria that are not in the catalogue.
static OWN: Entry = Entry {
    id: "",
    label: ("Own criterion", "Eigenes Kriterium"),
    short: ("Own", "Eigenes"),
    question: (
        "Where does the customer stand on this criterion?",
        "Wo steht der Kunde bei diesem Kriterium?",
    ),
    anchors: [
        ("Very low", "Sehr gering"),
        ("Low", "Gering"),
        ("Medium", "Mittel"),
        ("High", "Hoch"),
        ("Very high", "Sehr hoch"),
    ],
};

static CATALOGUE: [Entry; 11] = [
    Entry {
        id: "revenue_today",
        label: ("Revenue today", "Umsatz heute"),
        short: ("Revenue", "Umsatz"),
        question: (
            "How much revenue does the customer bring today?",
            "Wie viel Umsatz bringt der Kunde heute?",
        ),
        anchors: REVENUE_BANDS,
    },
    Entry {
        id: "contribution_margin",
        label: ("Contribution margin", "Deckungsbeitrag"),
        short: ("Margin", "DB"),
        question: (
            "How much of the revenue is left after the direct costs of this customer?",
            "Wie viel vom Umsatz bleibt nach den direkten Kosten dieses Kunden?",
        ),
        anchors: MARGIN_BANDS,
    },
    Entry {
        id: "revenue_potential",
        label: ("Revenue potential, 3 years", "Umsatzpotenzial, 3 Jahre"),
        short: ("Potential", "Potenzial"),
        question: (
            "How much could the customer buy from us a year, three years from now?",
            "Wie viel könnte der Kunde in drei Jahren pro Jahr bei uns kaufen?",
        ),
        anchors: [
            ("Hardly more than today", "Kaum mehr als heute"),
            ("Up to 1.5 times today", "Bis zum 1,5-Fachen von heute"),
            ("Up to twice today", "Bis zum Doppelten von heute"),
            ("Up to 3 times today", "Bis zum Dreifachen von heute"),
            (
                "More than 3 times today",
                "Mehr als das Dreifache von heute",
            ),
        ],
    },
    Entry {
        id: "new_technology",
        label: ("New technologies, products", "Neue Technologien, Produkte"),
        short: ("Technology", "Technologie"),
        question: (
            "How much does the customer help us to develop new technologies or products?",
            "Wie sehr hilft der Kunde, neue Technologien oder Produkte zu entwickeln?",
        ),
        anchors: [
            ("No contribution", "Kein Beitrag"),
            ("Answers when asked", "Antwortet auf Nachfrage"),
            ("Gives feedback unasked", "Gibt von sich aus Rückmeldung"),
            ("Tries new things early", "Erprobt Neues früh"),
            ("Develops with us", "Entwickelt mit uns"),
        ],
    },
    Entry {
        id: "new_markets",
        label: (
            "New regions, markets, groups",
            "Neue Regionen, Märkte, Kundengruppen",
        ),
        short: ("Markets", "Märkte"),
        question: (
            "Does the customer lead us to regions, markets or customer groups that are new to us?",
            "Führt der Kunde in Regionen, Märkte oder Kundengruppen, die für uns neu sind?",
        ),
        anchors: [
            ("No", "Nein"),
            ("Conceivable in the long run", "Auf lange Sicht denkbar"),
            ("Possible", "Möglich"),
            (
                "Likely, first contacts are named",
                "Wahrscheinlich, erste Kontakte sind genannt",
            ),
            ("Opens concrete doors", "Öffnet konkret Türen"),
        ],
    },
    Entry {
        id: "reference_effect",
        label: ("Reference and image effect", "Referenz- und Imagewirkung"),
        short: ("Reference", "Referenz"),
        question: (
            "How much does the name of this customer convince others?",
            "Wie sehr überzeugt der Name dieses Kunden andere?",
        ),
        anchors: [
            ("Unknown or not nameable", "Unbekannt oder nicht nennbar"),
            ("Known to few", "Wenigen bekannt"),
            ("Known in the industry", "In der Branche bekannt"),
            (
                "Known beyond the industry and nameable",
                "Über die Branche hinaus bekannt und nennbar",
            ),
            (
                "The name alone convinces others",
                "Überzeugt andere allein durch den Namen",
            ),
        ],
    },
    Entry {
        id: "cooperation",
        label: (
            "Willingness to cooperate",
            "Bereitschaft zur Zusammenarbeit",
        ),
        short: ("Cooperation", "Zusammenarbeit"),
        question: (
            "How much does the customer want to work with us, beyond the single order?",
            "Wie sehr will der Kunde über den einzelnen Auftrag hinaus zusammenarbeiten?",
        ),
        anchors: [
            ("Looks at the price only", "Rein preisgetrieben"),
            (
                "Looks at the price first, talks rarely",
                "Meist preisgetrieben, spricht selten",
            ),
            ("Open case by case", "Offen im Einzelfall"),
            (
                "Works on joint topics regularly",
                "Arbeitet regelmäßig an gemeinsamen Themen",
            ),
            ("Seeks partnership", "Sucht Partnerschaft"),
        ],
    },
    Entry {
        id: "share_of_wallet",
        label: ("Share of wallet", "Lieferanteil"),
        short: ("Wallet share", "Lieferanteil"),
        question: (
            "How much of what the customer buys in our field comes from us?",
            "Wie viel von dem, was der Kunde in unserem Bereich kauft, kommt von uns?",
        ),
        anchors: [
            ("Below 10%", "Unter 10\u{a0}%"),
            ("10–25%", "10–25\u{a0}%"),
            ("25–50%", "25–50\u{a0}%"),
            ("50–75%", "50–75\u{a0}%"),
            ("Above 75%", "Über 75\u{a0}%"),
        ],
    },
    Entry {
        id: "access_to_deciders",
        label: ("Access to deciders", "Zugang zu Entscheidern"),
        short: ("Access", "Zugang"),
        question: (
            "How well do we reach the people who decide?",
            "Wie gut erreichen wir die Personen, die entscheiden?",
        ),
        anchors: [
            ("No contact", "Kein Kontakt"),
            ("Contact, but no decider", "Kontakt, aber kein Entscheider"),
            ("One decider known", "Ein Entscheider bekannt"),
            ("Several deciders known", "Mehrere Entscheider bekannt"),
            (
                "Several deciders, regular contact",
                "Mehrere Entscheider, regelmäßiger Kontakt",
            ),
        ],
    },
    Entry {
        id: "value_against_alternative",
        label: (
            "Value against the best alternative",
            "Nutzen gegenüber der besten Alternative",
        ),
        short: ("Value", "Nutzen"),
        question: (
            "In the eyes of the customer: how do we compare with the best alternative?",
            "Aus Sicht des Kunden: Wie stehen wir gegenüber der besten Alternative da?",
        ),
        anchors: [
            ("Worse", "Schlechter"),
            ("Slightly worse", "Etwas schlechter"),
            ("Equal", "Gleich"),
            ("Better, not proven yet", "Besser, noch nicht belegt"),
            ("Clearly better, proven", "Klar besser, belegt"),
        ],
    },
    Entry {
        id: "lock_in",
        label: (
            "Lock-in (contract, integration)",
            "Bindung (Vertrag, Integration)",
        ),
        short: ("Lock-in", "Bindung"),
        question: (
            "How hard would it be for the customer to change to somebody else?",
            "Wie schwer wäre es für den Kunden, zu jemand anderem zu wechseln?",
        ),
        anchors: [
            ("Can leave any day", "Jederzeit wechselbar"),
            (
                "Notice of a few months",
                "Kündigungsfrist von einigen Monaten",
            ),
            ("Yearly contract", "Jahresvertrag"),
            ("Contract over several years", "Vertrag über mehrere Jahre"),
            (
                "Contract over several years, deeply integrated",
                "Vertrag über mehrere Jahre, tief integriert",
            ),
        ],
    },
];

fn known(id: &CriterionId) -> Option<&'static Entry> {
    let entries = CATALOGUE.iter().chain(&library::LIBRARY);
    entries.into_iter().find(|entry| entry.id == id.as_str())
}

fn entry(id: &CriterionId) -> &'static Entry {
    known(id).unwrap_or(&OWN)
}

fn pick(locale: Locale, (english, german): Both) -> &'static str {
    locale.pick(english, german)
}

fn at(anchors: &[Both; 5], step: Step) -> Both {
    anchors[usize::from(step.get() - 1)]
}

/// Whether a criterion is in the catalogue or the library.
pub fn is_known(id: &CriterionId) -> bool {
    known(id).is_some()
}

/// The catalogue's name of a criterion; "Own criterion" for one that is not in it.
pub fn label(locale: Locale, id: &CriterionId) -> &'static str {
    pick(locale, entry(id).label)
}

/// One or two words for legends and narrow columns.
pub fn short_label(locale: Locale, id: &CriterionId) -> &'static str {
    pick(locale, entry(id).short)
}

/// The question that a person answers with a step of the scale.
pub fn question(locale: Locale, id: &CriterionId) -> &'static str {
    pick(locale, entry(id).question)
}

/// What a step of the scale means for a criterion.
pub fn anchor(locale: Locale, id: &CriterionId, step: Step) -> &'static str {
    pick(locale, at(&entry(id).anchors, step))
}

/// The name of a criterion: its own if it has one, else the catalogue's, else its id.
pub fn name_of(locale: Locale, criterion: &Criterion) -> String {
    own_or(criterion, || label(locale, &criterion.id))
}

/// [`name_of`] in one or two words where the catalogue knows them.
pub fn short_name_of(locale: Locale, criterion: &Criterion) -> String {
    own_or(criterion, || short_label(locale, &criterion.id))
}

fn own_or(criterion: &Criterion, catalogue: impl FnOnce() -> &'static str) -> String {
    if !criterion.label.trim().is_empty() {
        criterion.label.clone()
    } else if is_known(&criterion.id) {
        catalogue().to_owned()
    } else {
        criterion.id.to_string()
    }
}

/// What a step means for a criterion: its own words if it has some, else the catalogue's. A criterion
/// that rates itself from figures speaks of bands.
pub fn anchor_of(locale: Locale, criterion: &Criterion, step: Step) -> String {
    let own = criterion
        .anchors
        .get(&step)
        .filter(|text| !text.trim().is_empty());
    own.cloned().unwrap_or_else(|| {
        let anchors = match criterion.source {
            Source::People => &entry(&criterion.id).anchors,
            Source::Revenue { .. } => &REVENUE_BANDS,
            Source::Margin { .. } => &MARGIN_BANDS,
        };
        pick(locale, at(anchors, step)).to_owned()
    })
}

/// A step with its meaning: `4 · Up to 3 times today`.
pub fn step_of(locale: Locale, criterion: &Criterion, step: Step) -> String {
    format!(
        "{}{NO_BREAK}· {}",
        step.get(),
        anchor_of(locale, criterion, step)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::ScoringModel;
    use crate::words::testing::check;

    fn model() -> ScoringModel {
        ScoringModel::default_at(Default::default())
    }

    fn own() -> Criterion {
        let mut own = model().criteria[3].clone();
        own.id = CriterionId::try_from("punctuality".to_owned()).expect("a good id");
        own
    }

    #[test]
    fn every_default_criterion_is_in_the_catalogue_with_all_its_steps() {
        assert_eq!(model().criteria.len(), CATALOGUE.len());
        for criterion in model().criteria {
            assert!(is_known(&criterion.id), "{}", criterion.id);
        }
        for entry in CATALOGUE.iter().chain(&library::LIBRARY).chain([&OWN]) {
            check(|locale| pick(locale, entry.label));
            check(|locale| pick(locale, entry.question));
            check(|locale| pick(locale, entry.short));
            for anchor in entry.anchors {
                check(|locale| pick(locale, anchor));
            }
        }
    }

    #[test]
    fn the_library_repeats_nothing() {
        let own = model().criteria.into_iter().map(|criterion| criterion.id);
        let ids: Vec<CriterionId> = library().chain(own).collect();
        let different: std::collections::BTreeSet<&CriterionId> = ids.iter().collect();
        assert_eq!(different.len(), ids.len());
    }

    #[test]
    fn own_words_win_over_the_catalogue() {
        let mut criterion = model().criteria[0].clone();
        assert_eq!(name_of(Locale::De, &criterion), "Umsatz heute");
        assert_eq!(short_name_of(Locale::De, &criterion), "Umsatz");
        assert_eq!(
            anchor_of(Locale::En, &criterion, Step::HIGHEST),
            "Top revenue band"
        );
        criterion.label = "Invoiced".to_owned();
        criterion
            .anchors
            .insert(Step::HIGHEST, "Above a million".to_owned());
        assert_eq!(name_of(Locale::De, &criterion), "Invoiced");
        assert_eq!(
            anchor_of(Locale::De, &criterion, Step::HIGHEST),
            "Above a million"
        );
    }

    #[test]
    fn a_criterion_that_nobody_described_has_its_id_and_neutral_steps() {
        assert_eq!(name_of(Locale::En, &own()), "punctuality");
        assert_eq!(anchor_of(Locale::De, &own(), Step::LOWEST), "Sehr gering");
        assert_eq!(
            step_of(Locale::En, &own(), Step::HIGHEST),
            "5\u{a0}· Very high"
        );
        check(|locale| label(locale, &own().id));
        check(|locale| question(locale, &own().id));
        check(|locale| anchor(locale, &own().id, Step::LOWEST));
    }
}
