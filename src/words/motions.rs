//! The board of the three motions in words: what it means, how customers move on it, what a target would be.

use super::Locale;
use super::changes::accounts;
use super::format::{NO_BREAK, money, number, quoted, short_day, year};
use crate::domain::account::LifeCycle;
use crate::domain::motions::{Amount, Asks, IfWon, Motions, Refusal};
use crate::domain::values::{Currency, Date};
use crate::domain::win_back::LossReason;

texts! {
    /// How customers move on the board.
    hint => "Drag a customer to another phase, or press ← or → on its line. “Move” shows every way.",
        "Kunden in eine andere Phase ziehen oder auf ihrer Zeile ← oder → drücken. „Verschieben“ zeigt jeden Weg.";
    /// The name of the line that adds a target.
    add_target => "Add target", "Wunschkunde anlegen";
    /// What stands in that line.
    target_example => "Name of a company", "Name eines Unternehmens";
    /// A phase without anybody.
    nobody => "Nobody", "Niemand";
    /// The button that opens the ways of a customer.
    move_to => "Move", "Verschieben";
    /// The same, with its name.
    move_one(l, name: &str) => format!("Move {name}"), format!("{name} verschieben");
    /// A customer was moved.
    moved(l, name: &str, phase: &str) => format!("{name}: {phase}"), format!("{name}: {phase}");
    /// The present phase of a customer.
    now_here => "now", "jetzt";
    /// Makes the step that has asked something.
    confirm => "Move", "Verschieben";
    /// Goes back to the ways.
    back => "Back", "Zurück";
    /// Too little is rated.
    not_rated => "not rated", "nicht bewertet";
    /// Leads to the questions.
    rate(l, name: &str) => format!("Rate {name}"), format!("{name} bewerten");
    /// A target whose score reaches the key line.
    would_be_key => "would be key", "wäre Schlüsselkunde";
    /// Its place among the customers.
    place(l, rank: usize, of: usize) => format!("place {} of {}", number(l, rank as i128), number(l, of as i128)),
        format!("Platz{NO_BREAK}{} von {}", number(l, rank as i128), number(l, of as i128));
    /// The score.
    points(l, points: u8) => format!("{points} points"), format!("{points}{NO_BREAK}Punkte");
    /// Nothing is to be done.
    no_step => "no next step", "kein nächster Schritt";
    /// Opportunities times chance.
    expected(l, amount: &str) => format!("{amount} expected"), format!("{amount} erwartet");
    /// What could be bought in a year.
    potential(l, amount: &str) => format!("up to {amount}"), format!("bis {amount}");
    /// Revenue of a year.
    of_year(l, amount: &str, year: &str) => format!("{amount} in {year}"), format!("{amount} in {year}");
    /// The day somebody left.
    lost_on => "Lost on", "Verloren am";
    /// Why somebody left.
    why => "Why", "Warum";
    /// The day somebody came back.
    back_on => "Back on", "Zurück am";
    /// The day somebody was given up.
    given_up_on => "Given up on", "Aufgegeben am";
    /// Why somebody was given up.
    why_given_up => "Why we give up", "Warum aufgegeben wird";
    /// It was not said.
    say_why => "Say why: it is what the next attempt begins with.",
        "Den Grund nennen: Mit ihm beginnt der nächste Versuch.";
    /// Where the amounts come from.
    of_three(l) => "Amounts: value × chance of the open opportunities, or what could be bought in a year; revenue of the chosen years; revenue of the last whole year before the loss.".to_owned(),
        "Beträge: Wert × Wahrscheinlichkeit der offenen Verkaufschancen oder was im Jahr gekauft werden könnte; Umsatz der gewählten Jahre; Umsatz des letzten vollen Jahres vor dem Verlust.".to_owned();
}

/// Why a customer has left.
pub const fn reason(locale: Locale, reason: LossReason) -> &'static str {
    let (english, german) = match reason {
        LossReason::Unknown => ("unknown", "unbekannt"),
        LossReason::Price => ("price", "Preis"),
        LossReason::Product => ("product", "Produkt"),
        LossReason::Service => ("service", "Betreuung und Lieferung"),
        LossReason::People => ("people", "Personen"),
        LossReason::Competitor => ("competitor", "Wettbewerber"),
        LossReason::Insolvency => ("insolvency", "Insolvenz"),
        LossReason::NoNeed => ("no need any more", "kein Bedarf mehr"),
    };
    locale.pick(english, german)
}

/// What a step asks first: the name of its day.
pub const fn day_of(locale: Locale, asks: Asks) -> &'static str {
    match asks {
        Asks::Return => back_on(locale),
        Asks::GivenUp => given_up_on(locale),
        Asks::Loss | Asks::Nothing => lost_on(locale),
    }
}

/// Why a customer can't take a step, and what to do instead.
pub fn refusal(locale: Locale, refusal: Refusal, name: &str) -> String {
    match (locale, refusal) {
        (Locale::En, Refusal::HasBought) => format!(
            "{name} has bought from us and is no target any more. Who no longer buys is dormant, lost, or in win-back."
        ),
        (Locale::De, Refusal::HasBought) => format!(
            "{name} hat bei uns gekauft und ist kein Wunschkunde mehr. Wer nicht mehr kauft, ist ruhend, verloren oder in Rückgewinnung."
        ),
        (Locale::En, Refusal::NeverBought) => format!(
            "{name} is not a customer yet. With the first order move it to “Active”; if it comes to nothing, to “Declined”."
        ),
        (Locale::De, Refusal::NeverBought) => format!(
            "{name} ist noch kein Kunde. Mit dem ersten Auftrag zu „Aktiv“ verschieben; wird nichts daraus, zu „Abgelehnt“."
        ),
        (Locale::En, Refusal::WasLost) => format!(
            "{name} had left. If it buys again, move it to “Won back”: that closes the case."
        ),
        (Locale::De, Refusal::WasLost) => format!(
            "{name} war weg. Kauft der Kunde wieder, zu „Zurückgewonnen“ verschieben: Das schließt den Fall ab."
        ),
        (Locale::En, Refusal::NotLost) => {
            format!("{name} has not left. If it has, move it to “Lost” first and say when and why.")
        }
        (Locale::De, Refusal::NotLost) => format!(
            "{name} ist nicht weg. Falls doch, zuerst zu „Verloren“ verschieben und sagen, wann und warum."
        ),
    }
}

/// What is at stake with a customer; `start` is the month that fiscal years begin in.
pub fn amount(locale: Locale, currency: Currency, start: u8, amount: Amount) -> String {
    let said = money(locale, currency, amount.cents());
    match amount {
        Amount::Expected(_) => expected(locale, &said),
        Amount::Potential(_) => potential(locale, &said),
        Amount::Revenue(_) => said,
        Amount::Before(of) => of_year(locale, &said, &year(start, of.year)),
    }
}

/// Where somebody who does not buy yet would stand: `place 3 of 18, would be key`.
pub fn if_won(locale: Locale, one: IfWon) -> String {
    let place = place(locale, one.rank, one.of);
    match one.is_key {
        true => format!("{}, {place}", would_be_key(locale)),
        false => place,
    }
}

/// The next step with its day: `Call the plant manager, 4 Dec`.
pub fn next_step(locale: Locale, what: &str, due: Option<Date>, today: Date) -> String {
    match due {
        Some(due) => format!("{what}, {}", short_day(locale, due, today)),
        None => what.to_owned(),
    }
}

/// A move that was made, for those who do not see it.
pub fn was_moved(locale: Locale, name: &str, to: LifeCycle) -> String {
    moved(
        locale,
        name,
        &quoted(locale, super::account::life_cycle(locale, to)),
    )
}

/// What the board means.
pub fn finding(locale: Locale, currency: Currency, motions: &Motions) -> String {
    let money = |amount: i128| money(locale, currency, amount);
    let mut said = Vec::new();
    let win = motions.win;
    said.push(match (locale, win.count) {
        (Locale::En, 0) => {
            "Nobody is to be won: without targets the customer base only shrinks.".to_owned()
        }
        (Locale::De, 0) => {
            "Niemand ist zu gewinnen: Ohne Wunschkunden wird die Kundenbasis nur kleiner."
                .to_owned()
        }
        (Locale::En, count) => format!(
            "{} to be won{}.",
            be(locale, count),
            match motions.key_if_won {
                0 => String::new(),
                1 if count == 1 => " and would be key".to_owned(),
                1 => ", one of whom would be key".to_owned(),
                all if all == count => ", all of whom would be key".to_owned(),
                many => format!(", {many} of whom would be key"),
            }
        ),
        (Locale::De, count) => format!(
            "{} zu gewinnen{}.",
            be(locale, count),
            match motions.key_if_won {
                0 => String::new(),
                1 if count == 1 => " und wäre Schlüsselkunde".to_owned(),
                1 => ", einer davon wäre Schlüsselkunde".to_owned(),
                all if all == count => ", alle wären Schlüsselkunden".to_owned(),
                many => format!(", {many} davon wären Schlüsselkunden"),
            }
        ),
    });
    let (keep, risk) = (motions.keep, motions.at_risk);
    if keep.count > 0 {
        let (kept, with) = (be(locale, keep.count), money(keep.amount));
        let at_risk = match (locale, risk.count) {
            (_, 0) => String::new(),
            (Locale::En, 1) => format!("; one of them, with {}, is at risk", money(risk.amount)),
            (Locale::De, 1) => format!("; einer davon mit {} ist gefährdet", money(risk.amount)),
            (Locale::En, many) => {
                format!("; {many} of them, with {}, are at risk", money(risk.amount))
            }
            (Locale::De, many) => {
                format!("; {many} davon mit {} sind gefährdet", money(risk.amount))
            }
        };
        said.push(match locale {
            Locale::En => format!("{kept} to be kept and grown, with {with} of revenue{at_risk}."),
            Locale::De => format!("{kept} zu binden und auszubauen, mit {with} Umsatz{at_risk}."),
        });
    }
    let back = motions.back;
    if back.count > 0 {
        let (lost, brought) = (be(locale, back.count), money(back.amount));
        let worth = match (locale, motions.worth) {
            (Locale::En, 0) if back.count == 1 => {
                "it is not said yet that it is worth it".to_owned()
            }
            (Locale::De, 0) if back.count == 1 => {
                "noch ist nicht gesagt, dass es sich lohnt".to_owned()
            }
            (Locale::En, 1) if back.count == 1 => "it is worth it".to_owned(),
            (Locale::De, 1) if back.count == 1 => "es lohnt sich".to_owned(),
            (Locale::En, 0) => "for none of them is it said yet that it is worth it".to_owned(),
            (Locale::De, 0) => "bei keinem davon ist schon gesagt, dass es sich lohnt".to_owned(),
            (Locale::En, 1) => "one is worth it".to_owned(),
            (Locale::De, 1) => "bei einem lohnt es sich".to_owned(),
            (Locale::En, many) => format!("{many} are worth it"),
            (Locale::De, many) => format!("bei {many} lohnt es sich"),
        };
        said.push(match (locale, back.amount > 0) {
            (Locale::En, true) => {
                format!("{lost} to be won back, with {brought} a year before that; {worth}.")
            }
            (Locale::De, true) => {
                format!("{lost} zurückzugewinnen, mit {brought} im Jahr davor; {worth}.")
            }
            (Locale::En, false) => format!("{lost} to be won back; {worth}."),
            (Locale::De, false) => format!("{lost} zurückzugewinnen; {worth}."),
        });
    }
    said.join(" ")
}

/// So many customers are: `3 accounts are`.
fn be(locale: Locale, count: usize) -> String {
    let verb = match count {
        1 => locale.pick("is", "ist"),
        _ => locale.pick("are", "sind"),
    };
    format!("{} {verb}", accounts(locale, count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::motions::Part;
    use crate::domain::portfolio::Years;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_reason_and_every_refusal_has_its_words() {
        for one in LossReason::ALL {
            check(|locale| reason(locale, one));
        }
        for one in [
            Refusal::HasBought,
            Refusal::NeverBought,
            Refusal::WasLost,
            Refusal::NotLost,
        ] {
            check(|locale| refusal(locale, one, "Ernst Handel"));
        }
        for one in [Asks::Loss, Asks::GivenUp, Asks::Return] {
            check(|locale| day_of(locale, one));
        }
        check_all(&[
            hint,
            add_target,
            target_example,
            nobody,
            move_to,
            now_here,
            back,
            not_rated,
            would_be_key,
            no_step,
            why,
            why_given_up,
            say_why,
        ]);
        check(of_three);
    }

    #[test]
    fn the_board_says_who_is_to_be_won_kept_and_won_back() {
        let part = |count, euros: i128| Part {
            count,
            amount: euros * 100,
        };
        let mut motions = Motions {
            cards: Vec::new(),
            places: Default::default(),
            years: Years::None,
            win: part(2, 0),
            key_if_won: 1,
            keep: part(18, 900_000),
            at_risk: part(1, 60_000),
            back: part(3, 70_000),
            worth: 0,
            rate: Default::default(),
        };
        let said = |motions: &Motions, locale| {
            finding(locale, Currency::EUR, motions).replace(NO_BREAK, " ")
        };
        assert_eq!(
            said(&motions, Locale::En),
            "2 accounts are to be won, one of whom would be key. 18 accounts are to be kept and grown, with €900,000 of revenue; one of them, with €60,000, is at risk. 3 accounts are to be won back, with €70,000 a year before that; for none of them is it said yet that it is worth it."
        );
        assert_eq!(
            said(&motions, Locale::De),
            "2 Kunden sind zu gewinnen, einer davon wäre Schlüsselkunde. 18 Kunden sind zu binden und auszubauen, mit 900.000 € Umsatz; einer davon mit 60.000 € ist gefährdet. 3 Kunden sind zurückzugewinnen, mit 70.000 € im Jahr davor; bei keinem davon ist schon gesagt, dass es sich lohnt."
        );
        (motions.win, motions.keep, motions.back) = (part(0, 0), part(0, 0), part(1, 0));
        motions.worth = 1;
        assert_eq!(
            said(&motions, Locale::En),
            "Nobody is to be won: without targets the customer base only shrinks. 1 account is to be won back; it is worth it."
        );
    }
}
