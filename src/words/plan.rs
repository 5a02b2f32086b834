//! A development plan in words: what each kind is for and asks, and what its lists and fields are called.
//! Every hint starts from the customer.

use super::Locale;
use crate::domain::command::EntryKind;
use crate::domain::plan::{
    ActionStatus, PlanKind, PlanStatus, RiskKind, SolutionKind, SolutionStage,
};

/// What a plan is for, in a word.
pub const fn kind(locale: Locale, kind: PlanKind) -> &'static str {
    let (english, german) = match kind {
        PlanKind::Acquire => ("Win", "Gewinnen"),
        PlanKind::Grow => ("Grow", "Ausbauen"),
        PlanKind::Retain => ("Keep", "Binden"),
        PlanKind::WinBack => ("Win back", "Zurückgewinnen"),
        PlanKind::Reference => ("Reference", "Referenz"),
    };
    locale.pick(english, german)
}

/// What a plan is for, in one sentence.
pub const fn purpose(locale: Locale, kind: PlanKind) -> &'static str {
    let (english, german) = match kind {
        PlanKind::Acquire => (
            "Win a customer who does not buy from us yet.",
            "Einen Kunden gewinnen, der noch nicht bei uns kauft.",
        ),
        PlanKind::Grow => (
            "Solve more for a customer who already buys from us.",
            "Für einen Kunden, der schon bei uns kauft, mehr lösen.",
        ),
        PlanKind::Retain => (
            "Keep a customer whose loss would hurt.",
            "Einen Kunden halten, dessen Verlust wehtäte.",
        ),
        PlanKind::WinBack => (
            "Bring back a customer who has left or fallen silent.",
            "Einen Kunden zurückholen, der gegangen oder verstummt ist.",
        ),
        PlanKind::Reference => (
            "Show others what we have done for this customer.",
            "Anderen zeigen, was für diesen Kunden gelungen ist.",
        ),
    };
    locale.pick(english, german)
}

/// The questions that a kind of plan asks, in order. A plan keeps the answers by their number.
pub const fn prompts(locale: Locale, kind: PlanKind) -> &'static [&'static str] {
    let (english, german): (&[&str], &[&str]) = match kind {
        PlanKind::Acquire => (
            &[
                "What problem do they have today?",
                "Who decides?",
                "Who supplies them today, and why would they switch?",
                "What is the smallest first step?",
            ],
            &[
                "Welches Problem hat der Kunde heute?",
                "Wer entscheidet?",
                "Wer liefert heute, und warum sollte der Kunde wechseln?",
                "Was ist der kleinste erste Schritt?",
            ],
        ),
        PlanKind::Grow => (
            &[
                "What do their own customers want?",
                "Which solution are they still missing?",
                "Where is white space: what do they buy elsewhere, or not at all?",
                "What is it worth to them, in numbers?",
            ],
            &[
                "Was wollen die Kunden des Kunden?",
                "Welche Lösung fehlt dem Kunden noch?",
                "Wo sind weiße Flecken: Was kauft der Kunde woanders oder gar nicht?",
                "Was bringt es ihm, in Zahlen?",
            ],
        ),
        PlanKind::Retain => (
            &[
                "Why do they stay?",
                "What could make them leave?",
                "Who is the second contact if the first one goes?",
                "When is the renewal, and what has to be true by then?",
            ],
            &[
                "Warum bleibt der Kunde?",
                "Was könnte ihn gehen lassen?",
                "Wer ist der zweite Kontakt, falls der erste geht?",
                "Wann ist die Verlängerung, und was muss bis dahin stimmen?",
            ],
        ),
        PlanKind::WinBack => (
            &[
                "Why did they leave?",
                "Is the cause fixed?",
                "Is it worth it: what would the second relationship bring?",
                "Who calls first, and with what?",
            ],
            &[
                "Warum ist der Kunde gegangen?",
                "Ist die Ursache behoben?",
                "Lohnt es sich: Was brächte die zweite Beziehungsphase?",
                "Wer spricht ihn zuerst an, und womit?",
            ],
        ),
        PlanKind::Reference => (
            &[
                "What may we name: logo, quote, case, call?",
                "What effect did our work have, in numbers?",
                "What do we give back?",
                "When does the consent expire?",
            ],
            &[
                "Was dürfen wir nennen: Logo, Zitat, Fallbeispiel, Gespräch?",
                "Welche Wirkung hatte die Zusammenarbeit, in Zahlen?",
                "Was geben wir zurück?",
                "Wann läuft die Freigabe ab?",
            ],
        ),
    };
    match locale {
        Locale::En => english,
        Locale::De => german,
    }
}

/// How far a plan is.
pub const fn status(locale: Locale, status: PlanStatus) -> &'static str {
    let (english, german) = match status {
        PlanStatus::Draft => ("Draft", "Entwurf"),
        PlanStatus::Active => ("Active", "Aktiv"),
        PlanStatus::Done => ("Done", "Erledigt"),
        PlanStatus::Archived => ("Archived", "Archiviert"),
    };
    locale.pick(english, german)
}

/// One entry of a list: `Objective`.
pub const fn entry(locale: Locale, kind: EntryKind) -> &'static str {
    let (english, german) = match kind {
        EntryKind::Goal => ("Customer goal", "Kundenziel"),
        EntryKind::Challenge => ("Challenge", "Herausforderung"),
        EntryKind::Objective => ("Objective", "Ziel"),
        EntryKind::Solution => ("Solution idea", "Lösungsidee"),
        EntryKind::Action => ("Action", "Maßnahme"),
        EntryKind::Question => ("Open question", "Offene Frage"),
        EntryKind::Opportunity => ("Opportunity", "Chance"),
        EntryKind::Risk => ("Risk", "Risiko"),
        EntryKind::Strength => ("Strength", "Stärke"),
        EntryKind::Weakness => ("Weakness", "Schwäche"),
        EntryKind::Milestone => ("Milestone", "Meilenstein"),
    };
    locale.pick(english, german)
}

/// A list of entries, as its heading: `Objectives`.
pub const fn entries(locale: Locale, kind: EntryKind) -> &'static str {
    let (english, german) = match kind {
        EntryKind::Goal => ("Customer goals", "Kundenziele"),
        EntryKind::Challenge => ("Challenges", "Herausforderungen"),
        EntryKind::Objective => ("Objectives", "Ziele"),
        EntryKind::Solution => ("Solution ideas", "Lösungsideen"),
        EntryKind::Action => ("Actions", "Maßnahmen"),
        EntryKind::Question => ("Open questions", "Offene Fragen"),
        EntryKind::Opportunity => ("Opportunities", "Chancen"),
        EntryKind::Risk => ("Risks", "Risiken"),
        EntryKind::Strength => ("Strengths", "Stärken"),
        EntryKind::Weakness => ("Weaknesses", "Schwächen"),
        EntryKind::Milestone => ("Milestones", "Meilensteine"),
    };
    locale.pick(english, german)
}

/// The button that adds an entry.
pub const fn add_entry(locale: Locale, kind: EntryKind) -> &'static str {
    let (english, german) = match kind {
        EntryKind::Goal => ("Add customer goal", "Kundenziel hinzufügen"),
        EntryKind::Challenge => ("Add challenge", "Herausforderung hinzufügen"),
        EntryKind::Objective => ("Add objective", "Ziel hinzufügen"),
        EntryKind::Solution => ("Add solution idea", "Lösungsidee hinzufügen"),
        EntryKind::Action => ("Add action", "Maßnahme hinzufügen"),
        EntryKind::Question => ("Add question", "Frage hinzufügen"),
        EntryKind::Opportunity => ("Add opportunity", "Chance hinzufügen"),
        EntryKind::Risk => ("Add risk", "Risiko hinzufügen"),
        EntryKind::Strength => ("Add strength", "Stärke hinzufügen"),
        EntryKind::Weakness => ("Add weakness", "Schwäche hinzufügen"),
        EntryKind::Milestone => ("Add milestone", "Meilenstein hinzufügen"),
    };
    locale.pick(english, german)
}

/// What to write into a list that is still empty, in one sentence.
pub const fn empty_hint(locale: Locale, kind: EntryKind) -> &'static str {
    let (english, german) = match kind {
        EntryKind::Goal => (
            "What does the customer want to reach this year, in the customer’s own words?",
            "Was will der Kunde in diesem Jahr erreichen, in seinen eigenen Worten?",
        ),
        EntryKind::Challenge => (
            "What stands between the customer and these goals?",
            "Was steht zwischen dem Kunden und diesen Zielen?",
        ),
        EntryKind::Objective => (
            "What do we want to have reached with this customer, how do we measure it, and by when?",
            "Was soll mit diesem Kunden erreicht sein, woran ist es messbar und bis wann?",
        ),
        EntryKind::Solution => (
            "Start with a problem of the customer, then the solution, then what it is worth to them.",
            "Mit einem Problem des Kunden beginnen, dann die Lösung, dann der Nutzen für ihn.",
        ),
        EntryKind::Action => (
            "What is the next step that the customer would notice, who takes it, and by when?",
            "Welchen nächsten Schritt würde der Kunde bemerken, wer geht ihn und bis wann?",
        ),
        EntryKind::Question => (
            "What do we not know yet about the customer, and whom could we ask?",
            "Was wissen wir über den Kunden noch nicht, und wen könnten wir fragen?",
        ),
        EntryKind::Opportunity => (
            "What is changing for the customer that we could help with?",
            "Was verändert sich beim Kunden, wobei wir helfen könnten?",
        ),
        EntryKind::Risk => (
            "What could make the customer buy less, and how would we notice it early?",
            "Was könnte den Kunden weniger kaufen lassen, und woran wäre es früh zu merken?",
        ),
        EntryKind::Strength => (
            "What do we do better for this customer than anyone else?",
            "Was machen wir für diesen Kunden besser als alle anderen?",
        ),
        EntryKind::Weakness => (
            "Where do we let this customer down, and do they say so?",
            "Wo lassen wir diesen Kunden im Stich, und sagt er es?",
        ),
        EntryKind::Milestone => (
            "What has to be reached on the way, and on which day?",
            "Was muss unterwegs erreicht sein, und an welchem Tag?",
        ),
    };
    locale.pick(english, german)
}

/// In which field a solution helps the customer.
pub const fn solution_kind(locale: Locale, kind: SolutionKind) -> &'static str {
    let (english, german) = match kind {
        SolutionKind::Process => ("Process optimisation", "Prozessoptimierung"),
        SolutionKind::NewBusiness => ("New business fields", "Neue Geschäftsfelder"),
        SolutionKind::StrategyFuture => (
            "Strategy and future planning",
            "Strategie- und Zukunftsplanung",
        ),
        SolutionKind::Other => ("Other", "Sonstiges"),
    };
    locale.pick(english, german)
}

/// How far a solution idea is.
pub const fn solution_stage(locale: Locale, stage: SolutionStage) -> &'static str {
    let (english, german) = match stage {
        SolutionStage::Idea => ("Idea", "Idee"),
        SolutionStage::Proposed => ("Proposed", "Angeboten"),
        SolutionStage::Agreed => ("Agreed", "Vereinbart"),
        SolutionStage::Delivered => ("Delivered", "Geliefert"),
        SolutionStage::Rejected => ("Rejected", "Abgelehnt"),
    };
    locale.pick(english, german)
}

/// How far an action is.
pub const fn action_status(locale: Locale, status: ActionStatus) -> &'static str {
    let (english, german) = match status {
        ActionStatus::Open => ("Open", "Offen"),
        ActionStatus::Doing => ("In progress", "In Arbeit"),
        ActionStatus::Done => ("Done", "Erledigt"),
        ActionStatus::Dropped => ("Dropped", "Verworfen"),
    };
    locale.pick(english, german)
}

/// Where a risk comes from.
pub const fn risk_kind(locale: Locale, kind: RiskKind) -> &'static str {
    let (english, german) = match kind {
        RiskKind::Dependency => ("Dependency", "Abhängigkeit"),
        RiskKind::Competitor => ("Competitor", "Wettbewerb"),
        RiskKind::People => ("People", "Personen"),
        RiskKind::Payment => ("Payment", "Zahlung"),
        RiskKind::Product => ("Product", "Produkt"),
        RiskKind::Market => ("Market", "Markt"),
        RiskKind::Other => ("Other", "Sonstiges"),
    };
    locale.pick(english, german)
}

texts! {
    /// The plan as a whole.
    plan => "Development plan", "Kundenentwicklungsplan";
    /// The button that starts a plan.
    start_plan => "Start a plan", "Plan beginnen";
    /// What stands where an account has no plan.
    no_plan => "No plan yet. A plan starts with what the customer wants to reach.",
        "Noch kein Plan. Ein Plan beginnt mit dem, was der Kunde erreichen will.";
    /// The choice of the plan's kind.
    kind_field => "Purpose", "Zweck";
    /// How far the plan is.
    status_field => "Status", "Status";
    /// One sentence: where the relationship should stand at the end.
    vision => "Where we want to stand with this customer", "Wo wir bei diesem Kunden stehen wollen";
    /// What to write there.
    vision_hint => "One sentence: what is different for the customer when the plan has worked?",
        "Ein Satz: Was ist für den Kunden anders, wenn der Plan aufgegangen ist?";
    /// The heading of the prompts.
    prompts_heading => "Questions to start with", "Fragen für den Anfang";
    /// The words of an entry: goal, challenge, objective, action, question, opportunity, risk.
    wording => "Description", "Beschreibung";
    /// What is measured.
    measure => "Measure", "Messgröße";
    /// The unit of the measure.
    unit => "Unit", "Einheit";
    /// Where we started.
    baseline => "Start", "Ausgangswert";
    /// Where we want to be.
    target => "Target", "Zielwert";
    /// Where we are.
    current => "Now", "Aktueller Wert";
    /// How much of the way is done.
    progress => "Progress", "Fortschritt";
    /// The day by which something is done.
    due => "Due", "Fällig";
    /// The due day has passed.
    overdue => "Overdue", "Überfällig";
    /// No due day is set.
    no_due_day => "No date", "Ohne Termin";
    /// Who does it.
    owner => "Owner", "Zuständig";
    /// The customer's problem that a solution solves.
    problem => "Problem of the customer", "Problem des Kunden";
    /// The solution itself.
    solution => "Solution", "Lösung";
    /// What a solution is worth to the customer.
    value => "Value for the customer", "Kundennutzen";
    /// The field in which a solution helps.
    solution_kind_field => "Field", "Bereich";
    /// How far a solution idea is.
    stage => "Stage", "Stand";
    /// What the action serves.
    serves => "Serves", "Dient";
    /// The answer to an open question.
    answer => "Answer", "Antwort";
    /// A question without an answer.
    unanswered => "Not answered yet", "Noch nicht beantwortet";
    /// Where a risk comes from.
    risk_kind_field => "Kind of risk", "Art des Risikos";
    /// What we do about a risk.
    mitigation => "What we do about it", "Gegenmaßnahme";
    /// How we notice that a risk comes true.
    trigger => "How we notice it", "Woran wir es merken";
    /// The risk that follows from the figures; `share_text` is a share of revenue such as `42%`.
    dependency_risk(l, share_text: &str) => format!(
        "This customer brings {share_text} of our revenue; without it, this share would have to come from others."
    ), format!(
        "Dieser Kunde bringt {share_text} unseres Umsatzes; fällt er aus, muss dieser Anteil von anderen kommen."
    );
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
