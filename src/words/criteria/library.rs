//! The library: further criteria that a model can take up, in words. None of them counts before somebody
//! adds it.

use super::{Both, Entry};
use crate::domain::model::CriterionId;

const fn entry(
    id: &'static str,
    label: Both,
    short: Both,
    question: Both,
    anchors: [Both; 5],
) -> Entry {
    Entry {
        id,
        label,
        short,
        question,
        anchors,
    }
}

/// The criteria of the library, in the order they are offered.
pub(super) static LIBRARY: [Entry; 15] = [
    entry(
        "margin_rate",
        ("Margin in percent", "Marge in Prozent"),
        ("Margin rate", "Marge"),
        (
            "How much of each order is left, compared with our other customers?",
            "Wie viel bleibt von jedem Auftrag, verglichen mit anderen Kunden?",
        ),
        [
            ("We pay on top", "Es wird draufgezahlt"),
            ("Clearly less than usual", "Deutlich weniger als üblich"),
            ("As usual", "Wie üblich"),
            ("Clearly more than usual", "Deutlich mehr als üblich"),
            ("Among our best margins", "Unter den besten Margen"),
        ],
    ),
    entry(
        "payment_morale",
        ("Payment morale", "Zahlungsmoral"),
        ("Payment", "Zahlung"),
        (
            "How reliably does the customer pay?",
            "Wie verlässlich zahlt der Kunde?",
        ),
        [
            ("Only after dunning", "Erst nach Mahnung"),
            ("Often weeks late", "Oft Wochen zu spät"),
            ("Sometimes late", "Manchmal zu spät"),
            ("On time", "Pünktlich"),
            ("On time, or in advance", "Pünktlich oder im Voraus"),
        ],
    ),
    entry(
        "cost_to_serve",
        ("Cost to serve", "Betreuungsaufwand"),
        ("Effort", "Aufwand"),
        (
            "How much work does the customer make, measured by the revenue?",
            "Wie viel Arbeit macht der Kunde, gemessen am Umsatz?",
        ),
        [
            ("Hardly any", "Kaum welche"),
            ("Less than usual", "Weniger als üblich"),
            ("As usual", "So viel wie üblich"),
            ("More than usual", "Mehr als üblich"),
            ("Keeps several people busy", "Beschäftigt mehrere Personen"),
        ],
    ),
    entry(
        "solvency",
        ("Solvency", "Bonität"),
        ("Solvency", "Bonität"),
        (
            "How safe is it that the customer can pay, also in a bad year?",
            "Wie sicher ist es, dass der Kunde auch in einem schlechten Jahr zahlen kann?",
        ),
        [
            ("Insolvency is possible", "Insolvenz ist möglich"),
            ("Signs of trouble", "Anzeichen von Schwierigkeiten"),
            ("Nothing conspicuous", "Nichts Auffälliges"),
            ("Sound", "Solide"),
            ("Beyond doubt", "Über jeden Zweifel erhaben"),
        ],
    ),
    entry(
        "customer_growth",
        ("Growth of the customer", "Wachstum des Kunden"),
        ("Growth", "Wachstum"),
        (
            "How fast does the customer grow?",
            "Wie schnell wächst der Kunde?",
        ),
        [
            ("Shrinks", "Schrumpft"),
            ("Stands still", "Steht still"),
            ("Grows with the market", "Wächst mit dem Markt"),
            (
                "Grows faster than the market",
                "Wächst schneller als der Markt",
            ),
            (
                "Doubles within three years",
                "Verdoppelt sich in drei Jahren",
            ),
        ],
    ),
    entry(
        "central_purchasing",
        ("Centralised purchasing", "Zentraler Einkauf"),
        ("Purchasing", "Einkauf"),
        (
            "How far does one decision to buy reach in the customer’s organisation?",
            "Wie weit reicht eine Kaufentscheidung in der Organisation des Kunden?",
        ),
        [
            (
                "Each site decides alone",
                "Jeder Standort entscheidet allein",
            ),
            ("Sites ask each other", "Standorte fragen einander"),
            (
                "Some things are bought together",
                "Einiges wird gemeinsam gekauft",
            ),
            (
                "Framework contract for most",
                "Rahmenvertrag für das meiste",
            ),
            (
                "One decision for all sites",
                "Eine Entscheidung für alle Standorte",
            ),
        ],
    ),
    entry(
        "cultural_fit",
        ("Cultural fit", "Kulturelle Passung"),
        ("Fit", "Passung"),
        (
            "How well do we work together as people?",
            "Wie gut ist die Zusammenarbeit von Mensch zu Mensch?",
        ),
        [
            ("Every contact is a struggle", "Jeder Kontakt ist ein Kampf"),
            ("Often misunderstandings", "Oft Missverständnisse"),
            ("Correct", "Korrekt"),
            ("Easy and open", "Unkompliziert und offen"),
            ("As with colleagues", "Wie unter Kollegen"),
        ],
    ),
    entry(
        "innovation",
        ("Innovative strength", "Innovationskraft"),
        ("Innovation", "Innovation"),
        (
            "How much does the customer renew its own business?",
            "Wie sehr erneuert der Kunde sein eigenes Geschäft?",
        ),
        [
            ("Keeps everything as it is", "Lässt alles, wie es ist"),
            ("Follows when it must", "Zieht nach, wenn es sein muss"),
            ("Moves with the industry", "Geht mit der Branche mit"),
            ("Is early with new things", "Ist früh bei Neuem"),
            (
                "Sets the pace of the industry",
                "Gibt der Branche den Takt vor",
            ),
        ],
    ),
    entry(
        "market_leader",
        ("Market leader", "Marktführerschaft"),
        ("Leadership", "Marktführer"),
        (
            "What place does the customer have in its market?",
            "Welchen Platz hat der Kunde in seinem Markt?",
        ),
        [
            ("Unknown", "Unbekannt"),
            ("One of many", "Einer von vielen"),
            ("Known in a niche", "In einer Nische bekannt"),
            ("Among the first five", "Unter den ersten fünf"),
            ("The leader", "Marktführer"),
        ],
    ),
    entry(
        "effect_on_competitors",
        ("Effect on competitors", "Wirkung auf Wettbewerber"),
        ("Competitors", "Wettbewerb"),
        (
            "What would it mean to our competitors to have this customer, or to lose it to us?",
            "Was hieße es für Wettbewerber, diesen Kunden zu haben oder zu verlieren?",
        ),
        [
            ("Nothing", "Nichts"),
            ("Little", "Wenig"),
            ("They would notice", "Sie würden es merken"),
            ("It would hurt them", "Es würde ihnen wehtun"),
            (
                "It would shift the market",
                "Es würde den Markt verschieben",
            ),
        ],
    ),
    entry(
        "referrals",
        ("Referrals", "Empfehlungen"),
        ("Referrals", "Empfehlungen"),
        (
            "Does the customer bring us other customers?",
            "Bringt der Kunde andere Kunden?",
        ),
        [
            ("Advises against us", "Rät ab"),
            ("Never", "Nie"),
            ("When asked", "Auf Nachfrage"),
            ("Now and then unasked", "Ab und zu von sich aus"),
            ("Regularly, with success", "Regelmäßig und mit Erfolg"),
        ],
    ),
    entry(
        "data_access",
        ("Access to data", "Datenzugang"),
        ("Data", "Daten"),
        (
            "How much does the customer let us see: plans, demand, use of what we deliver?",
            "Wie viel lässt der Kunde sehen: Pläne, Bedarf, Nutzung des Gelieferten?",
        ),
        [
            ("Nothing", "Nichts"),
            ("Only orders", "Nur Bestellungen"),
            ("Forecasts on request", "Vorschauen auf Nachfrage"),
            ("Regular figures", "Regelmäßige Zahlen"),
            ("Shared systems and plans", "Gemeinsame Systeme und Pläne"),
        ],
    ),
    entry(
        "international_presence",
        ("International presence", "Internationalität"),
        ("International", "Ausland"),
        (
            "In how many countries could the customer take us along?",
            "In wie viele Länder könnte der Kunde den Weg öffnen?",
        ),
        [
            ("One site", "Ein Standort"),
            ("One country", "Ein Land"),
            ("Neighbouring countries", "Nachbarländer"),
            ("One continent", "Ein Kontinent"),
            ("Worldwide", "Weltweit"),
        ],
    ),
    entry(
        "supplier_loyalty",
        ("Loyalty to suppliers", "Loyalität zu Lieferanten"),
        ("Loyalty", "Loyalität"),
        (
            "How faithful is the customer to those it buys from?",
            "Wie treu ist der Kunde denen, bei denen er kauft?",
        ),
        [
            ("Changes for every cent", "Wechselt für jeden Cent"),
            (
                "Tenders everything each year",
                "Schreibt jedes Jahr alles aus",
            ),
            ("Compares now and then", "Vergleicht ab und zu"),
            (
                "Changes for good reasons only",
                "Wechselt nur aus gutem Grund",
            ),
            ("Stays for decades", "Bleibt über Jahrzehnte"),
        ],
    ),
    entry(
        "channel_partner",
        ("Channel partner", "Kanalpartner"),
        ("Channel", "Vertriebsweg"),
        (
            "Does the customer sell or recommend our offer to its own customers?",
            "Verkauft oder empfiehlt der Kunde das Angebot an eigene Kunden weiter?",
        ),
        [
            ("No, and could not", "Nein, und könnte es nicht"),
            ("Could, but does not", "Könnte, tut es aber nicht"),
            ("Single cases", "Einzelfälle"),
            ("Regularly", "Regelmäßig"),
            ("Is a sales channel of ours", "Ist ein eigener Vertriebsweg"),
        ],
    ),
];

/// The criteria that can be added to a model, in the order they are offered.
pub fn library() -> impl Iterator<Item = CriterionId> {
    let ids = LIBRARY.iter();
    ids.filter_map(|entry| CriterionId::try_from(entry.id.to_owned()).ok())
}
