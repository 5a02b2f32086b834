//! The words about how firm a choice is: chances in words, what tips it over, what a criterion does to it.

use super::Locale;
use super::format::{NO_BREAK, number, quoted, share_number, whole_percent};
use super::score_card::listed;
use crate::domain::analysis::shift::Firmness;
use crate::domain::analysis::simulation::Likelihood;
use crate::domain::firmness::{Chance, Given, Without};

texts! {
    /// The heading.
    heading => "How firm is the choice?", "Wie fest ist die Auswahl?";
    /// The column of names.
    account => "Account", "Kunde";
    /// The column of ranks that were drawn.
    ranks => "How often on which rank", "Wie oft auf welchem Rang";
    /// The column of chances.
    chance => "Chance", "Aussicht";
    /// 95 % and more.
    sure => "sure", "sicher";
    /// 80 to below 95 %.
    fairly_sure => "fairly sure", "ziemlich sicher";
    /// 50 to below 80 %.
    rather_yes => "rather yes", "eher ja";
    /// 20 to below 50 %.
    open => "open", "offen";
    /// 5 to below 20 %.
    rather_not => "rather no", "eher nein";
    /// Below 5 %.
    no => "no", "nein";
    /// Fewer than 3 points change the choice.
    shaky => "shaky", "wacklig";
    /// 3 to 10 points.
    medium => "medium", "mittel";
    /// More than 10 points.
    firm => "firm", "stabil";
    /// Too few accounts have a rank.
    too_few => "As soon as two accounts have a rank, this shows how firm their order is.",
        "Sobald zwei Kunden einen Rang haben, zeigt sich hier, wie fest ihre Reihenfolge ist.";
    /// Nobody can lose a place.
    places_for_all => "There are places for all accounts with a rank, so nobody can lose one.",
        "Es gibt Plätze für alle Kunden mit Rang, also kann keiner seinen verlieren.";
    /// The draws have begun.
    counting => "Counting …", "Wird gezählt …";
    /// The heading over the smallest shift.
    tips_over => "What tips it over", "Was sie kippen lässt";
    /// No shift of points changes the choice.
    never_tips => "No other weights would change who is among the first: they are ahead everywhere.",
        "Keine anderen Gewichte würden etwas ändern: Die ersten liegen überall vorn.";
    /// Two accounts are level today.
    level => "The last place is shared already: any shift decides it.",
        "Der letzte Platz ist schon geteilt: Jede Verschiebung entscheidet ihn.";
    /// The heading over the ranges.
    each_weight => "One weight at a time", "Jedes Gewicht für sich";
    /// What the bars mean.
    ranges_hint => "The bar shows how far a weight can go while the others keep their proportion; the line is where it is now.",
        "Der Balken zeigt, wie weit ein Gewicht gehen kann, während die anderen im Verhältnis bleiben; der Strich zeigt, wo es jetzt ist.";
    /// The heading over what a criterion does.
    without_one => "Without a criterion", "Ohne ein Kriterium";
    /// The button of the exact choice.
    by_hours => "Choose by hours", "Nach Stunden auswählen";
    /// What the exact choice does.
    by_hours_hint => "Worth is what a score has above half of the scale. The hours stay on this screen only.",
        "Wert ist, was ein Punktwert über der Hälfte der Skala hat. Die Stunden bleiben nur auf diesem Bildschirm.";
    /// The field of all hours.
    hours_available => "Hours a month for key accounts", "Stunden im Monat für Schlüsselkunden";
    /// The column of hours.
    hours_each => "Hours a month", "Stunden im Monat";
    /// The column of the exact choice.
    best_choice => "Best choice", "Beste Auswahl";
    /// The column of the choice in order.
    by_rank => "Down the ranking", "Der Reihe nach";
    /// Both choices are one.
    same_choice => "Going down the ranking is already the best choice for these hours.",
        "Der Reihe nach ist für diese Stunden schon die beste Auswahl.";
    /// In the choice.
    chosen => "yes", "ja";
    /// What leads nowhere: an account whose score is at most half of the scale.
    worth_nothing(l, out: &[String]) => match out {
        [one] => format!("{one} would fit, but has no more than half of the points."),
        some => format!("{} would fit, but have no more than half of the points.", listed(l, some)),
    }, match out {
        [one] => format!("{one} würde passen, hat aber höchstens die Hälfte der Punkte."),
        some => format!("{} würden passen, haben aber höchstens die Hälfte der Punkte.", listed(l, some)),
    };
    /// The range has no end.
    at_any_weight => "the same at any weight", "gleich bei jedem Gewicht";
    /// The column of the word.
    first_places(l, places: usize) => match places {
        1 => "The first one".to_owned(),
        _ => format!("Among the first {}", count(l, places)),
    }, match places {
        1 => "Der erste".to_owned(),
        _ => format!("Unter den ersten {}", count(l, places)),
    };
    /// Who leaves and who comes in.
    swapped(l, out: &str, into: &str) => format!("out: {out}; in: {into}"), format!("raus: {out}; rein: {into}");
    /// The criteria without which nothing changes.
    nothing_without(l, names: &str) => format!("The choice stays the same without {names}."),
        format!("Die Auswahl bleibt gleich ohne {names}.");
    /// How often an account took a rank, for screen readers.
    most_often(l, rank: usize) => format!("Most often rank {rank}"), format!("Am häufigsten Rang {rank}");
    /// The assumption, as a note below the table.
    equal_note(l, draws: &str) => format!("{draws} weightings, any of them equally likely, because all criteria count the same. Unknown answers are drawn from the whole scale. The darker, the more often that rank came up."),
        format!("{draws} Gewichtungen, jede gleich wahrscheinlich, weil alle Kriterien gleich zählen. Unbekannte Antworten werden aus der ganzen Skala gezogen. Je dunkler, desto öfter kam der Rang vor.");
    /// The assumption for an order.
    order_note(l, draws: &str) => format!("{draws} weightings that keep the order of the criteria. Unknown answers are drawn from the whole scale. The darker, the more often that rank came up."),
        format!("{draws} Gewichtungen, die die Reihenfolge der Kriterien einhalten. Unbekannte Antworten werden aus der ganzen Skala gezogen. Je dunkler, desto öfter kam der Rang vor.");
    /// The assumption for points.
    points_note(l, draws: &str) => format!("{draws} weightings, each weight up to half higher or lower. Unknown answers are drawn from the whole scale. The darker, the more often that rank came up."),
        format!("{draws} Gewichtungen, jedes Gewicht bis zur Hälfte höher oder niedriger. Unbekannte Antworten werden aus der ganzen Skala gezogen. Je dunkler, desto öfter kam der Rang vor.");
    /// Accounts with a chance that are not in the table.
    more_with_chance(l, accounts: usize) => format!("and {} more with a chance", count(l, accounts)),
        format!("und {} weitere mit Aussicht", count(l, accounts));
    /// Accounts with hardly a chance that are not in the table.
    more_without_chance(l, accounts: usize) => format!("and {} more with hardly a chance", count(l, accounts)),
        format!("und {} weitere fast ohne Aussicht", count(l, accounts));
    /// Accounts that are not compared.
    not_compared(l, accounts: usize) => match accounts {
        1 => "One account further down is not compared.".to_owned(),
        _ => format!("{} accounts further down are not compared.", count(l, accounts)),
    }, match accounts {
        1 => "Ein Kunde weiter unten wird nicht verglichen.".to_owned(),
        _ => format!("{} Kunden weiter unten werden nicht verglichen.", count(l, accounts)),
    };
    /// What would settle an open place.
    settle(l, what: &str) => format!("Finding this out would settle it: {what}."),
        format!("Das herauszufinden würde es klären: {what}.");
    /// A criterion of an account.
    one_of(l, criterion: &str, name: &str) => format!("{} of {name}", quoted(l, criterion)),
        format!("{} bei {name}", quoted(l, criterion));
    /// Image customers with a criterion and without it.
    images_change(l, name: &str, with: usize, without: usize, all: usize) => format!(
        "Of {}, {} among the first; without {name} it would be {}.",
        image_customers(l, all), are(l, with), count(l, without)
    ), format!(
        "Von {} {} unter den ersten; ohne {name} wären es {}.",
        image_customers(l, all), are(l, with), count(l, without)
    );
    /// Image customers that a criterion makes no difference to.
    images_stay(l, name: &str, with: usize, all: usize) => format!(
        "Of {}, {} among the first, with {name} as without it.",
        image_customers(l, all), are(l, with)
    ), format!(
        "Von {} {} unter den ersten, mit {name} wie ohne.",
        image_customers(l, all), are(l, with)
    );
    /// A range of weights in percent.
    from_to(l, from: f64, to: f64) => format!("{} to {}", whole_percent(l, from), whole_percent(l, to)),
        format!("{} bis {}", whole_percent(l, from), whole_percent(l, to));
    /// Who replaces whom below a weight.
    below_it(l, weight: f64, enters: &str, leaves: &str) => format!("below {}: {enters} replaces {leaves}", whole_percent(l, weight)),
        format!("unter {}: {enters} ersetzt {leaves}", whole_percent(l, weight));
    /// Who replaces whom above a weight.
    above_it(l, weight: f64, enters: &str, leaves: &str) => format!("above {}: {enters} replaces {leaves}", whole_percent(l, weight)),
        format!("über {}: {enters} ersetzt {leaves}", whole_percent(l, weight));
    /// The field of the hours of an account.
    hours_of(l, name: &str) => format!("Hours a month for {name}"), format!("Stunden im Monat für {name}");
    /// What an exact choice does better.
    better_choice(l, out: &str, into: &str, hours: usize) => format!(
        "Better than going down the ranking: {out} out, {into} in, within {} hours.", count(l, hours)
    ), format!(
        "Besser als der Reihe nach: {out} raus, {into} rein, innerhalb von {} Stunden.", count(l, hours)
    );
}

fn count(locale: Locale, value: usize) -> String {
    number(locale, value as i128)
}

fn image_customers(locale: Locale, all: usize) -> String {
    match (locale, all) {
        (Locale::En, 1) => "one image customer".to_owned(),
        (Locale::En, _) => format!("{} image customers", count(locale, all)),
        (Locale::De, 1) => "einem Imagekunden".to_owned(),
        (Locale::De, _) => format!("{} Imagekunden", count(locale, all)),
    }
}

fn are(locale: Locale, some: usize) -> String {
    let verb = match some {
        0 | 1 => locale.pick("is", "ist"),
        _ => locale.pick("are", "sind"),
    };
    match locale {
        _ if some == 0 => match locale {
            Locale::En => format!("none {verb}"),
            Locale::De => format!("{verb} keiner"),
        },
        Locale::En => format!("{} {verb}", count(locale, some)),
        Locale::De => format!("{verb} {}", count(locale, some)),
    }
}

/// What a criterion does to the image customers among the first.
pub fn images(locale: Locale, name: &str, (with, without): (usize, usize), all: usize) -> String {
    match with == without {
        true => images_stay(locale, name, with, all),
        false => images_change(locale, name, with, without, all),
    }
}

/// A chance in one word.
pub const fn likelihood(locale: Locale, word: Likelihood) -> &'static str {
    match word {
        Likelihood::Sure => sure(locale),
        Likelihood::FairlySure => fairly_sure(locale),
        Likelihood::RatherYes => rather_yes(locale),
        Likelihood::Open => open(locale),
        Likelihood::RatherNot => rather_not(locale),
        Likelihood::No => no(locale),
    }
}

/// How firm the choice is against other weights.
pub const fn firmness(locale: Locale, firmness: Firmness) -> &'static str {
    match firmness {
        Firmness::Shaky => shaky(locale),
        Firmness::Medium => medium(locale),
        Firmness::Firm => firm(locale),
    }
}

/// The assumption that follows from how the weights were given.
pub fn note(locale: Locale, given: Given, draws: u64) -> String {
    let draws = number(locale, i128::from(draws));
    match given {
        Given::Equal => equal_note(locale, &draws),
        Given::Order => order_note(locale, &draws),
        Given::Points => points_note(locale, &draws),
    }
}

/// A chance in whole percent; what is not quite all or nothing is never rounded to it.
pub fn share(locale: Locale, share: f64) -> String {
    match share {
        _ if share > 0.0 && share < 0.005 => format!("<{NO_BREAK}{}", whole_percent(locale, 0.01)),
        _ if (0.995..1.0).contains(&share) => format!(">{NO_BREAK}{}", whole_percent(locale, 0.99)),
        _ => whole_percent(locale, share),
    }
}

/// The finding: how many of the first are sure of their place, and how many places are open.
pub fn finding(locale: Locale, chances: &[Chance], places: usize) -> String {
    let first = &chances[..places.min(chances.len())];
    let sure = first.iter().filter(|one| one.word == Likelihood::Sure);
    let (sure, all) = (sure.count(), first.len());
    let loose = all - sure;
    if all == 1 {
        return one_place(locale, sure == 1);
    }
    match (locale, loose) {
        (Locale::En, 0) => format!(
            "All {} of the first stay there in at least 95{} of plausible weightings.",
            count(locale, all),
            percent_sign(locale)
        ),
        (Locale::De, 0) => format!(
            "Alle {} ersten bleiben es in mindestens 95{} der plausiblen Gewichtungen.",
            count(locale, all),
            percent_sign(locale)
        ),
        (Locale::En, _) => format!(
            "{} of the first {} stay there in at least 95{} of plausible weightings. {}",
            if sure == 0 {
                "None".to_owned()
            } else {
                count(locale, sure)
            },
            count(locale, all),
            percent_sign(locale),
            if loose == 1 {
                "One place is open.".to_owned()
            } else {
                format!("{} places are open.", count(locale, loose))
            },
        ),
        (Locale::De, _) => format!(
            "{} der ersten {} {} es in mindestens 95{} der plausiblen Gewichtungen. {}",
            if sure == 0 {
                "Keiner".to_owned()
            } else {
                count(locale, sure)
            },
            count(locale, all),
            if sure < 2 { "bleibt" } else { "bleiben" },
            percent_sign(locale),
            if loose == 1 {
                "Ein Platz ist offen.".to_owned()
            } else {
                format!("{} Plätze sind offen.", count(locale, loose))
            },
        ),
    }
}

/// The finding where only one place is given away.
fn one_place(locale: Locale, is_sure: bool) -> String {
    let sign = percent_sign(locale);
    match (locale, is_sure) {
        (Locale::En, true) => {
            format!("The first one stays there in at least 95{sign} of plausible weightings.")
        }
        (Locale::En, false) => format!(
            "The first one stays there in fewer than 95{sign} of plausible weightings: the place is open."
        ),
        (Locale::De, true) => {
            format!("Der erste bleibt es in mindestens 95{sign} der plausiblen Gewichtungen.")
        }
        (Locale::De, false) => format!(
            "Der erste bleibt es in weniger als 95{sign} der plausiblen Gewichtungen: Der Platz ist offen."
        ),
    }
}

fn percent_sign(locale: Locale) -> String {
    match locale {
        Locale::En => "%".to_owned(),
        Locale::De => format!("{NO_BREAK}%"),
    }
}

/// Criteria in a sentence. Their names hold commas of their own, so each stands in quotation marks.
pub fn criteria(locale: Locale, names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| quoted(locale, name)).collect();
    listed(locale, &names)
}

/// The sentence about the smallest shift: how many points move from where to where, and who then replaces whom.
pub fn tipping(
    locale: Locale,
    places: usize,
    points: f64,
    [from, to]: [&[String]; 2],
    [leaves, enters]: [&str; 2],
) -> String {
    let points = share_number(locale, points / 100.0);
    let (from, to) = (criteria(locale, from), criteria(locale, to));
    let change = match (locale, places) {
        (Locale::En, 1) => "The first one changes".to_owned(),
        (Locale::En, _) => format!("The first {} change", count(locale, places)),
        (Locale::De, 1) => "Der erste wechselt".to_owned(),
        (Locale::De, _) => format!("Die ersten {} ändern sich", count(locale, places)),
    };
    match locale {
        Locale::En => format!(
            "{change} when {points} of 100{NO_BREAK}points move from {from} to {to}: then {enters} replaces {leaves}."
        ),
        Locale::De => format!(
            "{change}, wenn {points} von 100{NO_BREAK}Punkten von {from} zu {to} wandern: Dann ersetzt {enters} {leaves}."
        ),
    }
}

/// Who would leave and who would come in, in a cell.
pub fn names(locale: Locale, names: &[String]) -> String {
    match names {
        [] => "–".to_owned(),
        [first, second, third, more @ ..] if !more.is_empty() => {
            let more = count(locale, more.len());
            let word = locale.pick("more", "weitere");
            format!("{first}, {second}, {third} + {more} {word}")
        }
        some => some.join(", "),
    }
}

/// Whether a criterion changes anything at all.
pub fn is_still(without: &Without) -> bool {
    without.leave.is_empty() && without.enter.is_empty()
}

#[cfg(test)]
#[path = "firmness_tests.rs"]
mod tests;
