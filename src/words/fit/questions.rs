//! The nine questions: what is asked, why, what a yes says, and what can be done where it is missing.

use crate::domain::fit::Question;
use crate::words::Locale;

/// A text in English and in German.
type Both = (&'static str, &'static str);

/// What is asked.
pub const fn question(locale: Locale, question: Question) -> &'static str {
    let (english, german): Both = match question {
        Question::FewCarry => (
            "Do a few customers carry much of the revenue?",
            "Tragen wenige Kunden einen großen Teil des Umsatzes?",
        ),
        Question::LossThreatens => (
            "Would losing the largest customer be dangerous?",
            "Wäre der Verlust des größten Kunden gefährlich?",
        ),
        Question::MorePotential => (
            "Could at least one customer clearly buy more?",
            "Könnte mindestens ein Kunde deutlich mehr kaufen?",
        ),
        Question::ComplexNeeds => (
            "Are their needs complex, and do several people decide?",
            "Ist ihr Bedarf komplex, und entscheiden mehrere Personen?",
        ),
        Question::OwnSolutions => (
            "Can we deliver solutions made for a single customer?",
            "Sind Lösungen für einen einzelnen Kunden lieferbar?",
        ),
        Question::WantCloser => (
            "Do these customers want to work together more closely?",
            "Wollen diese Kunden enger zusammenarbeiten?",
        ),
        Question::FixedTime => (
            "Does somebody have fixed time for it, half a day a week or more?",
            "Hat jemand feste Zeit dafür, mindestens einen halben Tag in der Woche?",
        ),
        Question::AdaptWork => (
            "Is management ready to adapt the way we work to these customers?",
            "Ist die Leitung bereit, Abläufe nach diesen Kunden zu richten?",
        ),
        Question::MarginLeft => (
            "Is a margin left once special treatment is paid for?",
            "Bleibt nach der Sonderbehandlung ein Deckungsbeitrag?",
        ),
    };
    locale.pick(english, german)
}

/// Why it is asked.
pub const fn reason(locale: Locale, question: Question) -> &'static str {
    let (english, german): Both = match question {
        Question::FewCarry => (
            "Special care pays where a few decide how the year goes.",
            "Besondere Betreuung lohnt, wo wenige über das Jahr entscheiden.",
        ),
        Question::LossThreatens => (
            "What can’t be lost needs more than everyday care.",
            "Was nicht verloren gehen darf, braucht mehr als den Alltag.",
        ),
        Question::MorePotential => (
            "Effort needs something that it can win.",
            "Aufwand braucht etwas, das sich gewinnen lässt.",
        ),
        Question::ComplexNeeds => (
            "One buyer with a simple order needs no plan.",
            "Ein Einkäufer mit einfachem Auftrag braucht keinen Plan.",
        ),
        Question::OwnSolutions => (
            "Whoever sells the same to everybody can promise nothing special.",
            "Wer allen das Gleiche verkauft, kann nichts Besonderes versprechen.",
        ),
        Question::WantCloser => (
            "A customer that only compares prices won’t pay for closeness.",
            "Wer nur Preise vergleicht, bezahlt keine Nähe.",
        ),
        Question::FixedTime => (
            "Without time that is set aside the daily work comes first.",
            "Ohne reservierte Zeit geht das Tagesgeschäft vor.",
        ),
        Question::AdaptWork => (
            "Delivery, support and billing must keep what is promised.",
            "Lieferung, Kundendienst und Abrechnung müssen halten, was versprochen ist.",
        ),
        Question::MarginLeft => (
            "Special treatment costs hours and money, month after month.",
            "Sonderbehandlung kostet Stunden und Geld, Monat für Monat.",
        ),
    };
    locale.pick(english, german)
}

/// What a yes says.
pub const fn statement(locale: Locale, question: Question) -> &'static str {
    let (english, german): Both = match question {
        Question::FewCarry => ("Few customers carry much", "Wenige Kunden tragen viel"),
        Question::LossThreatens => (
            "Losing the largest would be dangerous",
            "Der Verlust des größten wäre gefährlich",
        ),
        Question::MorePotential => (
            "One could clearly buy more",
            "Einer könnte deutlich mehr kaufen",
        ),
        Question::ComplexNeeds => (
            "Needs are complex, several decide",
            "Der Bedarf ist komplex, mehrere entscheiden",
        ),
        Question::OwnSolutions => (
            "We can deliver individual solutions",
            "Individuelle Lösungen sind lieferbar",
        ),
        Question::WantCloser => (
            "They want closer cooperation",
            "Sie wollen enger zusammenarbeiten",
        ),
        Question::FixedTime => (
            "Somebody has fixed time for it",
            "Jemand hat feste Zeit dafür",
        ),
        Question::AdaptWork => ("We adapt the way we work", "Abläufe richten sich danach"),
        Question::MarginLeft => (
            "A margin remains after special treatment",
            "Nach der Sonderbehandlung bleibt Deckungsbeitrag",
        ),
    };
    locale.pick(english, german)
}

/// What can be done where the yes is missing.
pub const fn advice(locale: Locale, question: Question) -> &'static str {
    let (english, german): Both = match question {
        Question::FewCarry => (
            "As long as revenue is spread evenly, treat all customers well instead of a few specially.",
            "Solange sich der Umsatz gleichmäßig verteilt, alle gut statt wenige besonders betreuen.",
        ),
        Question::LossThreatens => (
            "Nothing hangs on one customer. That is comfortable; it takes urgency away, not the chance.",
            "An einem Kunden hängt nichts. Das ist bequem; es nimmt die Dringlichkeit, nicht die Chance.",
        ),
        Question::MorePotential => (
            "Ask the three largest what else they buy and from whom.",
            "Die drei größten fragen, was sie sonst noch kaufen und bei wem.",
        ),
        Question::ComplexNeeds => (
            "Find out who else has a say: users, technology, purchasing.",
            "Herausfinden, wer noch mitredet: Anwendung, Technik, Einkauf.",
        ),
        Question::OwnSolutions => (
            "Solve one problem of one customer as an experiment, before more is promised.",
            "Ein Problem eines Kunden als Versuch lösen, bevor mehr versprochen wird.",
        ),
        Question::WantCloser => (
            "Talk to one customer about next year, and listen for whether it wants more than a price.",
            "Mit einem Kunden über das nächste Jahr sprechen und hören, ob er mehr als einen Preis will.",
        ),
        Question::FixedTime => (
            "Name one person and half a day a week, before anything is promised to a customer.",
            "Eine Person und einen halben Tag in der Woche festlegen, bevor einem Kunden etwas versprochen wird.",
        ),
        Question::AdaptWork => (
            "Agree with management on one process that may differ for a key account.",
            "Mit der Leitung einen Ablauf vereinbaren, der für einen Schlüsselkunden anders sein darf.",
        ),
        Question::MarginLeft => (
            "Cost the treatment of one customer: hours and money a month against its margin.",
            "Die Behandlung eines Kunden durchrechnen: Stunden und Geld im Monat gegen seinen Deckungsbeitrag.",
        ),
    };
    locale.pick(english, german)
}
