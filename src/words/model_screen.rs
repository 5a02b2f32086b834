//! The words of the model screen: what counts, how much, and what follows from it.

use super::Locale;
use super::format::{NO_BREAK, money, number, percent, whole_percent};
use crate::domain::model::Axis;
use crate::domain::values::{Cents, Currency};

pub mod draft;
mod findings;

pub use findings::{finding, floor_tag, lint, reached, second_look, stopped};

texts! {
    /// The heading of an axis: what decides score and rank.
    attractiveness => "Attractiveness", "Attraktivität";
    /// What the axis decides.
    attractiveness_hint => "How much a customer matters to us. It makes the score and the rank.",
        "Wie wichtig ein Kunde ist. Daraus entstehen Punktwert und Rang.";
    /// The heading of the other axis.
    position => "Our position", "Unsere Position";
    /// What that axis decides.
    position_hint => "How strong we are with a customer. It counts for the plan, not for the score.",
        "Wie stark wir beim Kunden sind. Das zählt für den Plan, nicht für den Punktwert.";
    /// Adds a criterion.
    add_criterion => "Add criterion", "Kriterium hinzufügen";
    /// What an added criterion is called until somebody names it.
    new_criterion => "New criterion", "Neues Kriterium";
    /// Gives all criteria the same points.
    equal_weights => "Equal weights", "Gleiche Gewichte";
    /// Gives the catalogue's criteria the points they started with.
    default_points => "Default points", "Anfangswerte";
    /// Under the name: a criterion that people answer.
    rated_by_people => "rated by people", "von Personen bewertet";
    /// Under the name: a criterion that follows from figures.
    from_revenue => "from your revenue figures", "aus den Umsatzzahlen";
    /// The same for the contribution margin.
    from_margin => "from your margin figures", "aus den Deckungsbeiträgen";
    /// The direction of a criterion.
    higher_is_better => "higher is better", "höher ist besser";
    /// The other direction.
    lower_is_better => "lower is better", "niedriger ist besser";
    /// The column of points.
    points => "Points", "Punkte";
    /// Opens what stands behind a criterion.
    details => "Name, steps and limits", "Name, Stufen und Grenzen";
    /// The field of the own wording.
    name => "Name of the criterion", "Name des Kriteriums";
    /// A criterion of one's own has lost its name.
    name_missing => "A criterion of your own needs a name. The last one still stands.",
        "Ein eigenes Kriterium braucht einen Namen. Der letzte gilt weiter.";
    /// The heading over the five steps.
    steps => "What the steps mean", "Was die Stufen bedeuten";
    /// The heading over the four borders.
    borders => "Where the steps begin", "Wo die Stufen beginnen";
    /// What the borders do.
    borders_hint => "An amount on a border belongs to the upper step. Borders stay as they are when figures change.",
        "Ein Betrag genau auf der Grenze gehört zur oberen Stufe. Die Grenzen bleiben, auch wenn sich Zahlen ändern.";
    /// The borders are not all there.
    borders_missing => "Without borders this criterion rates nobody.",
        "Ohne Grenzen bewertet dieses Kriterium niemanden.";
    /// Some of the four fields are still empty.
    borders_incomplete => "All four borders are needed. Until then nothing changes.",
        "Alle vier Grenzen werden gebraucht. Bis dahin ändert sich nichts.";
    /// Proposes borders.
    propose => "Propose from your figures", "Aus den Zahlen vorschlagen";
    /// There is nothing to propose borders from.
    nothing_to_propose => "As soon as accounts have such figures, borders can be proposed.",
        "Sobald Kunden solche Zahlen haben, lassen sich Grenzen vorschlagen.";
    /// The heading over the floor.
    knock_out => "Knock-out", "Ausschluss";
    /// The sentence of the floor, up to the choice.
    knock_out_before => "An account below", "Ein Kunde unter";
    /// The same where a high step is bad.
    knock_out_above => "An account above", "Ein Kunde über";
    /// The sentence of the floor, after the choice.
    knock_out_after => "can’t be key, whatever its score.",
        "kann kein Schlüsselkunde sein, unabhängig vom Punktwert.";
    /// The choice of the floor for screen readers.
    knock_out_step => "Lowest step that is allowed", "Niedrigste erlaubte Stufe";
    /// The same where a high step is bad.
    knock_out_highest => "Highest step that is allowed", "Höchste erlaubte Stufe";
    /// No floor.
    no_knock_out => "no step", "keiner Stufe";
    /// A criterion with 0 points.
    counts_for_nothing => "0 points: can be rated, but does not count", "0 Punkte: lässt sich bewerten, zählt aber nicht";
    /// Under a criterion with little weight.
    light => "under 5%, hardly moves a score", "unter 5\u{a0}%, bewegt kaum einen Punktwert";
    /// The heading over the line and the places.
    where_key_begins => "Where “key” begins", "Wo „Schlüsselkunde“ beginnt";
    /// The sentence of the line: before the points.
    line_before => "Key candidates from", "Schlüsselkandidaten ab";
    /// Between points and places.
    line_between => "points, at most", "Punkten, höchstens";
    /// After the places.
    line_after => "accounts.", "Kunden.";
    /// The field of the line for screen readers.
    line_field => "Key line in points", "Grenze in Punkten";
    /// The field of the places for screen readers.
    places_field => "Most key accounts", "Höchstzahl der Schlüsselkunden";
    /// The heading of the right column.
    consequence => "What follows from it", "Was daraus folgt";
    /// The column heads of the list.
    rank => "Rank", "Rang";
    /// The column of names.
    account => "Account", "Kunde";
    /// The column of scores.
    score => "Score", "Punktwert";
    /// The heading over accounts without a rank.
    without_rank => "Without a rank", "Ohne Rang";
    /// No accounts at all.
    no_accounts => "Nobody to rank yet. Add customers, and each change here shows at once whom it lifts.",
        "Noch kein Kunde da. Sobald Kunden angelegt sind, zeigt jede Änderung hier sofort, wen sie hebt.";
    /// The way to the accounts.
    to_accounts => "To the accounts", "Zu den Kunden";
    /// The bar of weights has nothing to show.
    and_more_hint(l, accounts: usize) => match accounts {
        1 => "Rate it to bring it into the ranking.",
        _ => "Rate one of these to bring it into the ranking.",
    }.to_owned(), match accounts {
        1 => "Ihn bewerten, damit er in die Rangfolge kommt.",
        _ => "Einen davon bewerten, damit er in die Rangfolge kommt.",
    }.to_owned();
    /// An account that is key today, for screen readers.
    is_key => "key account", "Schlüsselkunde";

    /// The slider of a criterion for screen readers.
    slider(l, name: &str) => format!("Points for {name}"), format!("Punkte für {name}");
    /// The share of a criterion, for the bar.
    part(l, name: &str, share: f64) => format!("{name} {}", percent(l, share)),
        format!("{name} {}", percent(l, share));
    /// What the bar of weights shows.
    bar(l, parts: &str) => format!("Weights: {parts}"), format!("Gewichte: {parts}");
    /// A step where an account is stopped below it.
    step(l, step: u8) => format!("step {step}"), format!("Stufe {step}");
    /// The border where a step begins.
    border(l, step: u8) => format!("Step {step} from"), format!("Stufe {step} ab");
    /// A border is not above the one before.
    not_above(l, before: &str) => format!("Has to be above {before}, where the step before begins."),
        format!("Muss über {before} liegen, wo die Stufe davor beginnt.");
    /// A border is not below the next.
    not_below(l, next: &str) => format!("Has to be below {next}, where the next step begins."),
        format!("Muss unter {next} liegen, wo die nächste Stufe beginnt.");
    /// A step that begins at an amount.
    from(l, amount: &str) => format!("from {amount}"), format!("ab {amount}");
    /// The lowest step, below an amount.
    below(l, amount: &str) => format!("below {amount}"), format!("unter {amount}");
    /// Opens and closes what stands behind a criterion, for screen readers.
    details_of(l, name: &str) => format!("Name, steps and limits of {name}"),
        format!("Name, Stufen und Grenzen von {name}");
    /// The direction button for screen readers.
    switch_direction(l, direction: &str, name: &str) => format!("{direction}: switch for {name}"),
        format!("{direction}: umschalten für {name}");
    /// Removes a criterion.
    remove(l, name: &str) => format!("Remove {name}"), format!("{name} entfernen");
    /// What a step means, as the label of its field.
    anchor_field(l, step: u8) => format!("Step {step}"), format!("Stufe {step}");
    /// How the accounts are spread over the steps.
    spread(l, counts: [usize; 5], unknown: usize) => format!(
        "Accounts on steps 1 to 5: {}. Unknown: {}.", list(l, counts), count(l, unknown)
    ), format!(
        "Kunden auf den Stufen 1 bis 5: {}. Unbekannt: {}.", list(l, counts), count(l, unknown)
    );
    /// The line between candidates and the rest.
    key_line(l, points: u8) => format!("Key line: {points}{NO_BREAK}points"),
        format!("Grenze: {points}{NO_BREAK}Punkte");
    /// The interval of a score.
    interval(l, lowest: u8, highest: u8) => format!("{lowest}–{highest} possible"),
        format!("{lowest}–{highest} möglich");
    /// The bar of a score for screen readers.
    score_bar(l, score: u8, lowest: u8, highest: u8) => format!(
        "Score {score}, possible from {lowest} to {highest}"
    ), format!("Punktwert {score}, möglich von {lowest} bis {highest}");
    /// How much of an account is known.
    known(l, share: f64) => format!("{} known", whole_percent(l, share)),
        format!("{} bekannt", whole_percent(l, share));
    /// Which criterion stops an account.
    stopped_at(l, name: &str) => format!("beyond the limit of {name}"),
        format!("jenseits der Grenze bei {name}");
    /// Accounts that are not rated enough.
    not_yet_rated(l, accounts: usize, gate: u8) => format!(
        "{} {} known for less than {} of the weight, so {} no rank.",
        of_accounts(l, accounts), if accounts == 1 { "is" } else { "are" },
        whole_percent(l, f64::from(gate) / 100.0), if accounts == 1 { "it takes" } else { "they take" }
    ), format!(
        "Bei {} {} weniger als {} des Gewichts bekannt, also gibt es keinen Rang.",
        of_accounts_dative(l, accounts), if accounts == 1 { "ist" } else { "sind" },
        whole_percent(l, f64::from(gate) / 100.0)
    );
    /// Accounts that a floor stops.
    knocked_out(l, accounts: usize) => format!(
        "{} {} stopped by a knock-out.",
        of_accounts(l, accounts), if accounts == 1 { "is" } else { "are" }
    ), format!(
        "{} {} durch einen Ausschluss gestoppt.",
        of_accounts(l, accounts), if accounts == 1 { "ist" } else { "sind" }
    );
    /// More accounts than are shown.
    and_more(l, accounts: usize) => format!("and {} more", count(l, accounts)),
        format!("und {} weitere", count(l, accounts));
    /// Shows so many more rows of the list.
    show_more(l, accounts: usize) => format!("Show {} more", count(l, accounts)),
        format!("{} weitere zeigen", count(l, accounts));
    /// Gives the points of the order, the first places far ahead.
    by_order_steep => "By order, steep", "Nach Reihenfolge, steil";
    /// Gives the points of the order, evenly.
    by_order_flat => "By order, flat", "Nach Reihenfolge, flach";
    /// What the order does.
    by_order_hint => "The first criterion counts most. Moving one gives all of them new points.",
        "Das erste Kriterium zählt am meisten. Ein Verschieben gibt allen neue Punkte.";
    /// Moves a criterion.
    move_up(l, name: &str) => format!("Move {name} up"), format!("{name} nach oben");
    /// Moves a criterion.
    move_down(l, name: &str) => format!("Move {name} down"), format!("{name} nach unten");
    /// Where a criterion stands after it was moved.
    moved(l, name: &str, place: usize, of: usize) => format!("{name}: criterion {place} of {of}"),
        format!("{name}: Kriterium {place} von {of}");
    /// The handle that a criterion is dragged by, for screen readers.
    handle(l, name: &str, place: usize, of: usize) => format!("Move {name}, criterion {place} of {of}"),
        format!("{name} verschieben, Kriterium {place} von {of}");
    /// What the handle does.
    handle_hint => "Drag to move. By keyboard: arrow keys.", "Ziehen zum Verschieben. Mit der Tastatur: Pfeiltasten.";
    /// A criterion was taken up by keyboard.
    taken_up(l, name: &str, place: usize, of: usize) => format!("{name} taken up: criterion {place} of {of}. Arrow keys move it, Enter puts it down, Escape puts it back."),
        format!("{name} aufgenommen: Kriterium {place} von {of}. Pfeiltasten verschieben, Enter legt ab, Escape stellt zurück.");
    /// It was put down.
    put_down(l, name: &str, place: usize, of: usize) => format!("{name} put down: criterion {place} of {of}"),
        format!("{name} abgelegt: Kriterium {place} von {of}");
    /// A criterion that is not in the library.
    own_criterion => "A criterion of your own", "Eigenes Kriterium";
    /// What it takes.
    own_criterion_hint => "With its own name, and words for its five steps.", "Mit eigenem Namen und eigenen Worten für die fünf Stufen.";
    /// Adds a criterion.
    add_named(l, name: &str) => format!("Add {name}"), format!("{name} hinzufügen");
    /// The message about equal or default points is done by undo; this names the group of buttons.
    presets(l, axis: &str) => format!("Weights of {axis}"), format!("Gewichte für {axis}");
}

fn count(locale: Locale, value: usize) -> String {
    number(locale, value as i128)
}

fn list(locale: Locale, counts: [usize; 5]) -> String {
    counts.map(|value| count(locale, value)).join(" · ")
}

fn of_accounts(locale: Locale, accounts: usize) -> String {
    match (locale, accounts) {
        (Locale::En, 1) => "1 account".to_owned(),
        (Locale::En, _) => format!("{} accounts", count(locale, accounts)),
        (Locale::De, _) => format!("{} Kunde{}", count(locale, accounts), plural(accounts)),
    }
}

fn of_accounts_dative(locale: Locale, accounts: usize) -> String {
    format!("{} Kunden", count(locale, accounts))
}

const fn plural(accounts: usize) -> &'static str {
    if accounts == 1 { "" } else { "n" }
}

/// The name of an axis as a heading.
pub const fn axis(locale: Locale, axis: Axis) -> &'static str {
    match axis {
        Axis::Attractiveness => attractiveness(locale),
        Axis::Position => position(locale),
    }
}

/// What an axis decides.
pub const fn axis_hint(locale: Locale, axis: Axis) -> &'static str {
    match axis {
        Axis::Attractiveness => attractiveness_hint(locale),
        Axis::Position => position_hint(locale),
    }
}

/// An amount of a border.
pub fn amount(locale: Locale, currency: Currency, amount: Cents) -> String {
    money(locale, currency, amount.get())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ranking::{Lint, Stopped};
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            attractiveness,
            attractiveness_hint,
            position,
            position_hint,
            add_criterion,
            new_criterion,
            equal_weights,
            default_points,
            rated_by_people,
            from_revenue,
            from_margin,
            higher_is_better,
            lower_is_better,
            points,
            details,
            name,
            name_missing,
            steps,
            borders,
            borders_hint,
            borders_missing,
            borders_incomplete,
            propose,
            nothing_to_propose,
            knock_out,
            knock_out_before,
            knock_out_above,
            knock_out_after,
            knock_out_highest,
            knock_out_step,
            no_knock_out,
            counts_for_nothing,
            light,
            where_key_begins,
            line_before,
            line_between,
            line_after,
            line_field,
            places_field,
            consequence,
            rank,
            account,
            score,
            without_rank,
            no_accounts,
            to_accounts,
            by_order_steep,
            by_order_flat,
            by_order_hint,
            handle_hint,
            own_criterion,
            own_criterion_hint,
            is_key,
        ]);
        for some in [0, 1, 2, 14] {
            check(|l| and_more_hint(l, 1));
            check(|l| and_more_hint(l, 2));
            check(|l| not_yet_rated(l, some, 70));
            check(|l| knocked_out(l, some));
            check(|l| show_more(l, some));
            check(|l| reached(l, some, 14, 70, 3));
            check(|l| reached(l, some.min(1), 1, 70, 3));
            for key in [0, 1] {
                check(|l| {
                    stopped(
                        l,
                        Stopped {
                            accounts: some,
                            key,
                            to_clarify: some,
                        },
                    )
                });
            }
        }
        for one in [Lint::TooMany(8), Lint::Light(1), Lint::Light(3)] {
            check(|l| lint(l, one));
        }
        check(|l| move_up(l, "X"));
        check(|l| move_down(l, "X"));
        for say in [moved, handle, taken_up, put_down] {
            check(|l| say(l, "X", 1, 7));
        }
        check(|l| add_named(l, "X"));
        check(|l| spread(l, [1, 2, 3, 4, 5], 6));
        check(|l| not_above(l, "5"));
        check(|l| not_below(l, "5"));
        check(|l| floor_tag(l, 2, false, 14));
        check(|l| floor_tag(l, 4, true, 14));
        check(|l| interval(l, 63, 78));
        check(|l| score_bar(l, 70, 63, 78));
        check(|l| known(l, 0.15));
        check(|l| switch_direction(l, higher_is_better(l), "X"));
    }
}
