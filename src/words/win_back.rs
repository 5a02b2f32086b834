//! The case of a customer who has left in words: what happened, what a second relationship is worth, and whether it
//! is worth it.

use super::Locale;
use super::format::{NO_BREAK, money, number, whole_percent, year};
use crate::domain::pipeline::Outcome;
use crate::domain::values::Currency;
use crate::domain::win_back::{Against, Missing, SecondValue, Verdict, WinBackRate};

texts! {
    /// The heading.
    heading => "Win-back", "Rückgewinnung";
    /// Nothing is written down.
    nothing => "Nobody has written down why the customer left.", "Niemand hat festgehalten, warum der Kunde gegangen ist.";
    /// Begins a case.
    begin => "Write it down", "Festhalten";
    /// Begins another case.
    begin_again => "Begin another attempt", "Neuen Versuch beginnen";
    /// Whether the cause is in our hands.
    controllable => "In our hands?", "In unserer Hand?";
    /// Whether the cause is mended.
    cause_fixed => "Cause fixed?", "Ursache behoben?";
    /// The answers.
    yes => "yes", "ja";
    /// The answers.
    no => "no", "nein";
    /// The answers.
    not_said => "not said", "nicht gesagt";
    /// What it costs.
    cost => "Cost of winning back", "Kosten der Rückgewinnung";
    /// What it brings a year.
    margin => "Contribution margin a year", "Deckungsbeitrag im Jahr";
    /// How likely it stays.
    stays => "Stays from year to year, %", "Bleibt von Jahr zu Jahr, %";
    /// The interest.
    interest => "Interest, %", "Zins, %";
    /// How many years.
    years => "Years counted", "Gezählte Jahre";
    /// What became of it.
    outcome_of => "Outcome", "Ergebnis";
    /// When.
    closed_on => "Ended on", "Beendet am";
    /// A note on an open case.
    note => "What happened, and what was said", "Was geschah und was gesagt wurde";
    /// The next step.
    next_step => "Next step", "Nächster Schritt";
    /// Adds one.
    add_step => "Add action", "Maßnahme hinzufügen";
    /// An example of one.
    step_example => "e.g. call the plant manager", "z. B. Werksleiter anrufen";
    /// Where it goes to.
    step_goes => "It becomes an action of the plan.", "Der Schritt wird eine Maßnahme im Plan.";
    /// What the value is made of.
    assumptions => "How the value is computed", "Wie der Wert berechnet ist";
    /// The value of the second relationship.
    second_value => "Second lifetime value", "Kundenwert der zweiten Beziehungsphase";
    /// Earlier cases.
    earlier => "Before", "Früher";
    /// Deletes the case.
    remove => "Delete this case", "Diesen Fall löschen";
    /// A judgement, short.
    not_worth => "not worth it", "lohnt sich nicht";
    /// A judgement, short.
    open => "worth it? not known yet", "lohnt es sich? noch offen";
    /// A judgement, short.
    worth(l, amount: &str) => format!("worth {amount}"), format!("{amount} wert");
}

/// What became of a case.
pub const fn outcome(locale: Locale, outcome: Outcome) -> &'static str {
    let (english, german) = match outcome {
        Outcome::Open => ("open", "offen"),
        Outcome::Won => ("won back", "zurückgewonnen"),
        Outcome::Lost => ("given up", "aufgegeben"),
    };
    locale.pick(english, german)
}

/// A judgement in a few words, for a line of the board.
pub fn short(locale: Locale, currency: Currency, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Worth(value) => worth(locale, &money(locale, currency, *value)),
        Verdict::Not(_) => not_worth(locale).to_owned(),
        Verdict::Open(_) => open(locale).to_owned(),
        Verdict::Over(one) => outcome(locale, *one).to_owned(),
    }
}

/// A judgement with its reason, and what to do.
pub fn verdict(
    locale: Locale,
    currency: Currency,
    verdict: &Verdict,
    second: &SecondValue,
) -> String {
    let money = |cents: i64| money(locale, currency, cents);
    match (locale, verdict) {
        (Locale::En, Verdict::Worth(value)) => format!(
            "Worth it: a second relationship brings {} more than winning back costs, and the cause is fixed.",
            money(*value)
        ),
        (Locale::De, Verdict::Worth(value)) => format!(
            "Es lohnt sich: Die zweite Beziehung bringt {} mehr, als die Rückgewinnung kostet, und die Ursache ist behoben.",
            money(*value)
        ),
        (Locale::En, Verdict::Not(against)) => {
            format!("Not worth it: {}", not_because(locale, *against, &money))
        }
        (Locale::De, Verdict::Not(against)) => {
            format!(
                "Es lohnt sich nicht: {}",
                not_because(locale, *against, &money)
            )
        }
        (Locale::En, Verdict::Open(missing)) => format!(
            "It can’t be said yet whether it is worth it: {}.{}",
            listed(locale, missing),
            at_most(locale, second, &money)
        ),
        (Locale::De, Verdict::Open(missing)) => format!(
            "Ob es sich lohnt, ist noch nicht zu sagen: {}.{}",
            listed(locale, missing),
            at_most(locale, second, &money)
        ),
        (Locale::En, Verdict::Over(Outcome::Won)) => "The customer is back.".to_owned(),
        (Locale::De, Verdict::Over(Outcome::Won)) => "Der Kunde ist zurück.".to_owned(),
        (Locale::En, Verdict::Over(_)) => "The customer was given up.".to_owned(),
        (Locale::De, Verdict::Over(_)) => "Der Kunde wurde aufgegeben.".to_owned(),
    }
}

fn not_because(locale: Locale, against: Against, money: &dyn Fn(i64) -> String) -> String {
    match (locale, against) {
        (Locale::En, Against::NoMargin(margin)) => format!(
            "with a margin of {} a year the customer earns us nothing. Who is unprofitable is not won back.",
            money(margin)
        ),
        (Locale::De, Against::NoMargin(margin)) => format!(
            "Mit einem Deckungsbeitrag von {} im Jahr bringt der Kunde nichts ein. Wer nichts einbringt, wird nicht zurückgewonnen.",
            money(margin)
        ),
        (Locale::En, Against::LossAfterCare) => {
            "after its special treatment the customer cost more than it brought. Win it back only without that treatment.".to_owned()
        }
        (Locale::De, Against::LossAfterCare) => {
            "Nach der Sonderbehandlung kostete der Kunde mehr, als er brachte. Nur ohne diese Sonderbehandlung zurückgewinnen.".to_owned()
        }
        (Locale::En, Against::TooDear(0)) => "winning back costs as much as it brings.".to_owned(),
        (Locale::De, Against::TooDear(0)) => {
            "Die Rückgewinnung kostet so viel, wie sie bringt.".to_owned()
        }
        (Locale::En, Against::TooDear(by)) => {
            format!("winning back costs {} more than it brings.", money(by))
        }
        (Locale::De, Against::TooDear(by)) => {
            format!("Die Rückgewinnung kostet {} mehr, als sie bringt.", money(by))
        }
        (Locale::En, Against::CauseStands) => {
            "as long as the cause is not fixed, the customer would leave again. Fix it first.".to_owned()
        }
        (Locale::De, Against::CauseStands) => {
            "Solange die Ursache nicht behoben ist, ginge der Kunde wieder. Zuerst die Ursache beheben.".to_owned()
        }
        (Locale::En, Against::CauseNotOurs) => {
            "the cause stands and is not in our hands. Let it rest, and look again when it has changed.".to_owned()
        }
        (Locale::De, Against::CauseNotOurs) => {
            "Die Ursache besteht und liegt nicht in unserer Hand. Ruhen lassen und wieder ansehen, wenn sich das ändert.".to_owned()
        }
    }
}

fn listed(locale: Locale, missing: &[Missing]) -> String {
    let words: Vec<&str> = missing
        .iter()
        .map(|one| match one {
            Missing::Margin => locale.pick(
                "the margin is not known",
                "der Deckungsbeitrag ist nicht bekannt",
            ),
            Missing::Cost => locale.pick(
                "nobody has said what winning back costs",
                "niemand hat gesagt, was die Rückgewinnung kostet",
            ),
            Missing::Cause => locale.pick(
                "nobody has said whether the cause is fixed",
                "niemand hat gesagt, ob die Ursache behoben ist",
            ),
        })
        .collect();
    words.join(", ")
}

/// What winning back may cost at most, as long as nobody has said what it does cost.
fn at_most(locale: Locale, second: &SecondValue, money: &dyn Fn(i64) -> String) -> String {
    let most = second.before_cost.filter(|_| second.cost.is_none());
    most.map_or_else(String::new, |most| match locale {
        Locale::En => format!(" It may cost {} at most.", money(most)),
        Locale::De => format!(" Die Rückgewinnung darf höchstens {} kosten.", money(most)),
    })
}

/// How the value comes about, and where each number comes from; `start` is the month that fiscal years begin in.
pub fn computed(locale: Locale, currency: Currency, start: u8, second: &SecondValue) -> String {
    let money = |cents: i64| money(locale, currency, cents);
    let (Some(margin), Some(before)) = (second.margin, second.before_cost) else {
        return locale
            .pick(
                "Without a contribution margin there is no value: enter it here, or with the figures.",
                "Ohne Deckungsbeitrag gibt es keinen Wert: hier oder bei den Zahlen eintragen.",
            )
            .to_owned();
    };
    let of = second.of_year.map(|of| year(start, of));
    let of = match (locale, of) {
        (Locale::En, Some(of)) => format!("{} a year, as in {of}", money(margin)),
        (Locale::De, Some(of)) => format!("{} im Jahr wie {of}", money(margin)),
        (Locale::En, None) => format!("{} a year, as entered", money(margin)),
        (Locale::De, None) => format!("{} im Jahr wie eingetragen", money(margin)),
    };
    let cost = second.cost.map(money);
    let value = second.value.map(money);
    let (stays, interest, years) = (second.stays, second.interest, second.years);
    let mut said = match locale {
        Locale::En => format!(
            "Margin of {of}, over {years} years, each year {stays}% likely to be still there, discounted at {interest}%: {}",
            money(before)
        ),
        Locale::De => format!(
            "Deckungsbeitrag von {of}, über {years} Jahre, jedes Jahr mit {stays}{NO_BREAK}% Wahrscheinlichkeit noch da, abgezinst mit {interest}{NO_BREAK}%: {}",
            money(before)
        ),
    };
    if let (Some(cost), Some(value)) = (cost, value) {
        said.push_str(&match locale {
            Locale::En => format!(", less {cost} for winning back: {value}"),
            Locale::De => format!(", abzüglich {cost} für die Rückgewinnung: {value}"),
        });
    }
    said.push('.');
    said
}

/// That numbers nobody has entered are the program's own.
pub fn own_assumptions(locale: Locale) -> &'static str {
    locale.pick(
        "85%, 10% and 5 years are Keyfolio’s own assumptions, and a number entered here takes their place. Value = Σ margin × rᵗ ÷ (1 + i)ᵗ − cost.",
        "85 %, 10 % und 5 Jahre sind eigene Annahmen von Keyfolio; eine hier eingetragene Zahl tritt an ihre Stelle. Wert = Σ Deckungsbeitrag × rᵗ ÷ (1 + i)ᵗ − Kosten.",
    )
}

/// How often it has succeeded; nothing where nobody has left.
pub fn rate(locale: Locale, rate: &WinBackRate) -> Option<String> {
    if rate.customers == 0 {
        return None;
    }
    let (won, contacted) = (
        number(locale, rate.won as i128),
        number(locale, rate.contacted as i128),
    );
    let never = rate.customers.saturating_sub(rate.contacted);
    let mut said = match (locale, rate.contacted) {
        (Locale::En, 0) => "No lost customer was contacted yet.".to_owned(),
        (Locale::De, 0) => "Noch wurde kein verlorener Kunde angesprochen.".to_owned(),
        (Locale::En, all) => format!(
            "Win-back rate: {won} of {contacted} lost customers who were contacted, {}.",
            whole_percent(locale, rate.won as f64 / all as f64)
        ),
        (Locale::De, all) => format!(
            "Rückgewinnungsquote: {won} von {contacted} angesprochenen verlorenen Kunden, {}.",
            whole_percent(locale, rate.won as f64 / all as f64)
        ),
    };
    if never > 0 && rate.contacted > 0 {
        said.push_str(&match (locale, never) {
            (Locale::En, 1) => " One more was never contacted.".to_owned(),
            (Locale::De, 1) => " Einer wurde nie angesprochen.".to_owned(),
            (Locale::En, never) => format!(" {never} more were never contacted."),
            (Locale::De, never) => format!(" {never} wurden nie angesprochen."),
        });
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    const SECOND: SecondValue = SecondValue {
        margin: Some(1_000_000),
        of_year: None,
        stays: 85,
        interest: 10,
        years: 5,
        cost: None,
        before_cost: Some(2_463_279),
        value: None,
    };

    #[test]
    fn every_judgement_has_its_words() {
        let judgements = [
            Verdict::Worth(100),
            Verdict::Not(Against::NoMargin(0)),
            Verdict::Not(Against::LossAfterCare),
            Verdict::Not(Against::TooDear(100)),
            Verdict::Not(Against::CauseStands),
            Verdict::Not(Against::CauseNotOurs),
            Verdict::Open(vec![Missing::Margin, Missing::Cost, Missing::Cause]),
            Verdict::Over(Outcome::Won),
            Verdict::Over(Outcome::Lost),
        ];
        for one in judgements {
            check(|locale| verdict(locale, Currency::EUR, &one, &SECOND));
            check(|locale| short(locale, Currency::EUR, &one));
        }
        check(|locale| computed(locale, Currency::EUR, 1, &SECOND));
        check(own_assumptions);
        check_all(&[
            heading,
            nothing,
            begin,
            controllable,
            cause_fixed,
            yes,
            no,
            not_said,
            cost,
            margin,
            stays,
            interest,
            years,
            outcome_of,
            closed_on,
            note,
            next_step,
            add_step,
            assumptions,
            second_value,
            earlier,
            remove,
        ]);
    }

    #[test]
    fn a_person_reads_what_it_may_cost_and_how_the_value_comes_about() {
        let said = verdict(
            Locale::En,
            Currency::EUR,
            &Verdict::Open(vec![Missing::Cost]),
            &SECOND,
        );
        assert_eq!(
            said,
            "It can’t be said yet whether it is worth it: nobody has said what winning back costs. It may cost €24,633 at most."
        );
        let second = SecondValue {
            cost: Some(463_279),
            value: Some(2_000_000),
            ..SECOND
        };
        let said = computed(Locale::En, Currency::EUR, 1, &second);
        assert_eq!(
            said,
            "Margin of €10,000 a year, as entered, over 5 years, each year 85% likely to be still there, discounted at 10%: €24,633, less €4,633 for winning back: €20,000."
        );
    }

    #[test]
    fn the_rate_counts_who_was_contacted_and_names_who_was_not() {
        let found = WinBackRate {
            won: 1,
            contacted: 3,
            customers: 4,
        };
        assert_eq!(
            rate(Locale::En, &found).as_deref(),
            Some(
                "Win-back rate: 1 of 3 lost customers who were contacted, 33%. One more was never contacted."
            )
        );
        assert_eq!(rate(Locale::De, &WinBackRate::default()), None);
    }
}
