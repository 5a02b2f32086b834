//! How the list of accounts is arranged, in words: columns, conditions, bands, views with a name.

use super::Locale;
use super::format::{day, number, quoted, typed_money, year};
use super::{account, accounts, changes};
use crate::domain::values::{Cents, Date};
use crate::domain::view::Test;
use crate::domain::workspace::Head;
use crate::session::listing::bands::{Band, named};
use crate::session::listing::conditions::Method;
use crate::session::listing::values::{class_of, motion_of, read_word};
use crate::session::listing::{Column, Own, Wanted};

/// A column, with the year where it is of one; `start` is the month that fiscal years begin in.
pub fn column(locale: Locale, start: u8, one: Column) -> String {
    match one {
        Column::RevenueOf(of) => accounts::revenue_of(locale, &year(start, of)),
        _ => accounts::column(locale, one).to_owned(),
    }
}

/// Why a cell does not open when somebody types into it.
pub fn not_typed(locale: Locale, start: u8, one: Column) -> String {
    match one {
        Column::Score => score_cell(locale).to_owned(),
        _ if one.is_computed() => computed_cell(locale, &column(locale, start, one)),
        _ => cell_elsewhere(locale, &column(locale, start, one)),
    }
}

/// The head of a column where little room is.
pub fn column_head(locale: Locale, start: u8, one: Column) -> String {
    match one {
        Column::RevenueOf(_) => column(locale, start, one),
        _ => accounts::column_head(locale, one).to_owned(),
    }
}

/// One of the choices of a column by its word; empty for groups and people, which have names.
pub fn choice(locale: Locale, column: Column, word: &str) -> String {
    let said = match column {
        Column::LifeCycle => read_word(word).map(|one| account::life_cycle(locale, one)),
        Column::Decision => read_word(word).map(|one| account::tier(locale, one)),
        Column::Roles => read_word(word).map(|one| account::role(locale, one)),
        Column::Motion => motion_of(word).map(|one| account::motion(locale, one)),
        Column::Class => class_of(word).map(|one| accounts::class(locale, one)),
        _ => None,
    };
    said.unwrap_or_default().to_owned()
}

/// The same, with the names of groups and people; what is no longer there is a dash.
pub fn choice_of(locale: Locale, head: &Head, column: Column, word: &str) -> String {
    if word.is_empty() {
        return none(locale, column);
    }
    let name = named(head, column, word).unwrap_or_else(|| choice(locale, column, word));
    if name.is_empty() {
        accounts::nothing(locale).to_owned()
    } else {
        name
    }
}

/// What accounts share that have nothing in a column.
fn none(locale: Locale, one: Column) -> String {
    match one {
        Column::Group => accounts::no_group(locale).to_owned(),
        Column::Owner => account::nobody(locale).to_owned(),
        _ => without(locale, accounts::column(locale, one)),
    }
}

/// The head of a band.
pub fn band(locale: Locale, column: Column, band: &Band) -> String {
    if !band.name.is_empty() {
        return band.name.clone();
    }
    match choice(locale, column, &band.key) {
        said if said.is_empty() => none(locale, column),
        said => said,
    }
}

/// How many accounts.
pub fn accounts(locale: Locale, count: usize) -> String {
    changes::accounts(locale, count)
}

/// A view that the program brings.
pub const fn own(locale: Locale, own: Own) -> &'static str {
    let (english, german) = match own {
        Own::All => ("All accounts", "Alle Kunden"),
        Own::Key => ("Key accounts", "Schlüsselkunden"),
        Own::ToRate => ("To rate", "Zu bewerten"),
        Own::Overdue => ("Overdue", "Überfällig"),
        Own::NoPlan => ("No plan", "Ohne Plan"),
    };
    locale.pick(english, german)
}

/// A way to ask something of a column.
pub const fn method(locale: Locale, method: Method) -> &'static str {
    let (english, german) = match method {
        Method::Contains => ("contains", "enthält"),
        Method::Is => ("is exactly", "ist genau"),
        Method::Between | Method::Days => ("is between", "liegt zwischen"),
        Method::AnyOf => ("is one of", "ist eines von"),
        Method::Yes => ("yes", "ja"),
        Method::No => ("no", "nein"),
        Method::Filled => ("is known", "ist bekannt"),
        Method::Empty => ("is empty", "ist leer"),
    };
    locale.pick(english, german)
}

/// A condition as it stands on its chip: `City contains “Graz”`.
pub fn condition(locale: Locale, head: &Head, wanted: &Wanted) -> String {
    let name = column(locale, head.settings.fiscal_year_start, wanted.column);
    match &wanted.test {
        Test::Contains(text) => format!(
            "{name} {} {}",
            method(locale, Method::Contains),
            quoted(locale, text)
        ),
        Test::Is(text) => format!("{name}: {}", quoted(locale, text)),
        Test::Empty => format!("{name} {}", method(locale, Method::Empty)),
        Test::Filled => format!("{name} {}", method(locale, Method::Filled)),
        Test::Between { from, to } => {
            let said = |one: &Option<Cents>| one.map(|one| typed_money(locale, one));
            format!("{name}: {}", span(locale, said(from), said(to)))
        }
        Test::Days { from, to } => {
            let said = |one: &Option<Date>| one.map(|one| day(locale, one));
            format!("{name}: {}", span(locale, said(from), said(to)))
        }
        Test::AnyOf(choices) => {
            let said = choices.iter();
            let said = said.map(|one| choice_of(locale, head, wanted.column, one));
            format!("{name}: {}", said.collect::<Vec<_>>().join(", "))
        }
        Test::Yes => format!("{name}: {}", method(locale, Method::Yes)),
        Test::No => format!("{name}: {}", method(locale, Method::No)),
        Test::Unknown(_) => format!(
            "{name}: {}",
            locale.pick(
                "a condition of a newer version, not used here",
                "eine Bedingung einer neueren Version, hier ohne Wirkung"
            )
        ),
    }
}

fn span(locale: Locale, from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => format!("{from} – {to}"),
        (Some(from), None) => at_least(locale, &from),
        (None, Some(to)) => at_most(locale, &to),
        (None, None) => method(locale, Method::Filled).to_owned(),
    }
}

texts! {
    /// The button of the menu, with the view that was chosen.
    view_button(l, name: &str) => format!("View: {name}"), format!("Ansicht: {name}");
    /// The same when something has been arranged in another way since.
    view_changed(l, name: &str) => format!("View: {name}, changed"), format!("Ansicht: {name}, geändert");
    /// The sheet of views.
    views => "Views", "Ansichten";
    /// The views that the program brings.
    own_views => "From Keyfolio", "Von Keyfolio";
    /// The views of this workspace.
    saved_views => "Saved in this workspace", "In diesem Arbeitsbereich gesichert";
    /// There is none yet.
    no_views => "None yet. A saved view keeps columns, order, filters and grouping, and travels with the file.",
        "Noch keine. Eine gesicherte Ansicht merkt sich Spalten, Reihenfolge, Filter und Gruppierung und reist mit der Datei.";
    /// The name of a new view.
    new_view => "Name of a new view", "Name einer neuen Ansicht";
    /// Keeps the arrangement under that name.
    save_view => "Save view", "Ansicht sichern";
    /// Keeps the arrangement under the name that it was chosen by.
    overwrite(l, name: &str) => format!("Save changes to {}", quoted(l, name)), format!("Änderungen in {} sichern", quoted(l, name));
    /// Changes the name of a view.
    rename(l, name: &str) => format!("Rename {}", quoted(l, name)), format!("{} umbenennen", quoted(l, name));
    /// The field for another name.
    new_name => "New name", "Neuer Name";
    /// Deletes a view.
    delete(l, name: &str) => format!("Delete {}", quoted(l, name)), format!("{} löschen", quoted(l, name));
    /// A view was saved.
    saved(l, name: &str) => format!("View {} saved.", quoted(l, name)), format!("Ansicht {} gesichert.", quoted(l, name));
    /// A view was deleted.
    deleted(l, name: &str) => format!("View {} deleted.", quoted(l, name)), format!("Ansicht {} gelöscht.", quoted(l, name));

    /// The sheet of columns.
    columns => "Columns", "Spalten";
    /// What the list is put together by.
    group_by => "Group rows by", "Zeilen gruppieren nach";
    /// By nothing.
    not_grouped => "Not grouped", "Nicht gruppieren";
    /// The columns that are shown.
    shown_columns => "Shown, from the left", "Gezeigt, von links";
    /// The columns that are not.
    more_columns => "More columns", "Weitere Spalten";
    /// Adds a column at the right.
    add_column(l, name: &str) => format!("Show column {name}"), format!("Spalte {name} zeigen");
    /// Takes a column away.
    hide_column(l, name: &str) => format!("Hide column {name}"), format!("Spalte {name} ausblenden");
    /// Moves a column to the left.
    move_left(l, name: &str) => format!("Move {name} to the left"), format!("{name} nach links");
    /// Moves a column to the right.
    move_right(l, name: &str) => format!("Move {name} to the right"), format!("{name} nach rechts");
    /// How wide a column is.
    width_of(l, name: &str) => format!("Width of {name}"), format!("Breite von {name}");
    /// As wide as the program makes it.
    automatic => "Automatic", "Automatisch";
    /// Narrower than usual.
    narrow => "Narrow", "Schmal";
    /// Wider than usual.
    wide => "Wide", "Breit";
    /// As wide as it was drawn.
    drawn(l, pixels: u16) => format!("{pixels} pixels"), format!("{pixels} Pixel");
    /// The columns that the program begins with.
    reset => "Back to the usual columns", "Zurück zu den üblichen Spalten";

    /// The button and the sheet for a condition.
    add_filter => "Add filter", "Filter hinzufügen";
    /// The button that does it, behind a plus.
    filter_button => "Add filter", "Filter";
    /// The column that is asked.
    field => "Field", "Feld";
    /// How it is asked.
    condition_label => "Condition", "Bedingung";
    /// The text that is looked for.
    text => "Text", "Text";
    /// The choices that are looked for.
    choices => "Choices", "Auswahl";
    /// The least number, or the first day.
    from => "From", "Von";
    /// The largest number, or the last day.
    to => "To", "Bis";
    /// Takes a condition away.
    remove_filter(l, said: &str) => format!("Remove filter: {said}"), format!("Filter entfernen: {said}");
    /// The list of conditions for screen readers.
    active_filters => "Active filters", "Aktive Filter";
    /// Nothing was typed or chosen.
    nothing_asked => "Type or choose what to look for.", "Eingeben oder wählen, wonach gesucht wird.";
    /// The sheet of everything, where little room is.
    arrange => "Views, filters, grouping", "Ansichten, Filter, Gruppierung";
    /// What stands on top of the order because it was just typed in.
    on_top(l, count: usize) => format!("{} new on top, whatever the order.", number(l, count as i128)),
        if count == 1 { "1 neuer Kunde steht oben, außerhalb der Reihenfolge.".to_owned() } else { format!("{} neue Kunden stehen oben, außerhalb der Reihenfolge.", number(l, count as i128)) };
    /// Somebody has typed into a cell whose value follows from others.
    computed_cell(l, column: &str) => format!("{column} is computed, so nothing can be typed here."),
        format!("{column} wird berechnet, hier lässt sich nichts eingeben.");
    /// The score follows from ratings.
    score_cell => "The score follows from the ratings. Rate the account on its page.",
        "Der Punktwert folgt aus den Bewertungen. Auf der Seite des Kunden bewerten.";
    /// What stands in the cell is edited on the page of the account.
    cell_elsewhere(l, column: &str) => format!("{column}: edited on the page of the account."),
        format!("{column}: wird auf der Seite des Kunden bearbeitet.");
    /// Rows that an edit has taken out of the filter, and that are still there.
    unfit(l, count: usize) => if count == 1 { "One of them no longer fits the filter.".to_owned() } else { format!("{} of them no longer fit the filter.", number(l, count as i128)) },
        if count == 1 { "Einer davon passt nicht mehr zum Filter.".to_owned() } else { format!("{} davon passen nicht mehr zum Filter.", number(l, count as i128)) };
    /// Leaves them out.
    leave_out => "Leave out", "Weglassen";
    /// Puts them where the order puts them.
    sort_in => "Sort in", "Einsortieren";
    /// A group was made with an edit.
    group_made(l, name: &str) => format!("Customer group {} added.", quoted(l, name)), format!("Kundengruppe {} angelegt.", quoted(l, name));
    /// One of our people was made with an edit.
    member_made(l, name: &str) => format!("{} added to the team.", quoted(l, name)), format!("{} ins Team aufgenommen.", quoted(l, name));
    /// The amounts of the column are sums, and where an amount goes.
    entered_for(l, years: &str, year: &str) => format!("Sum of {years}. What is entered goes to {year}."),
        format!("Summe von {years}. Was eingetragen wird, gilt für {year}.");

    /// The button that opens it.
    arrange_button => "Arrange", "Anordnen";
    /// The same, with how many filters hold.
    arrange_holding(l, holding: usize) => format!("{} ({holding})", arrange_button(l)), format!("{} ({holding})", arrange_button(l));
    /// A condition asks for a group or a person that was deleted.
    lost(l, columns: &str) => format!("A condition asks for something that no longer exists: {columns}."),
        format!("Eine Bedingung fragt nach etwas, das es nicht mehr gibt: {columns}.");
    /// Takes it away.
    forget_lost => "Remove this condition", "Diese Bedingung entfernen";
    /// Accounts that have nothing in a column.
    without(l, column: &str) => format!("{column}: none"), format!("{column}: ohne");
    /// A span that is open above.
    at_least(l, from: &str) => format!("from {from}"), format!("ab {from}");
    /// A span that is open below.
    at_most(l, to: &str) => format!("up to {to}"), format!("bis {to}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::WorkspaceId;
    use crate::domain::values::{Name, Timestamp, Year};
    use crate::session::listing::values::all_choices;
    use crate::words::testing::{check, check_all};

    #[test]
    fn arranging_speaks_both_languages() {
        check_all(&[
            views,
            own_views,
            saved_views,
            no_views,
            new_view,
            save_view,
            new_name,
            columns,
            group_by,
            not_grouped,
            shown_columns,
            more_columns,
            automatic,
            narrow,
            wide,
            reset,
            add_filter,
            filter_button,
            field,
            condition_label,
            choices,
            from,
            to,
            active_filters,
            nothing_asked,
            arrange,
            forget_lost,
            arrange_button,
            sort_in,
            leave_out,
        ]);
        let year = Year::try_from(2024).expect("a year");
        for one in Column::all(&[year]) {
            check(|locale| column(locale, 1, one));
        }
        for one in Own::ALL {
            check(|locale| own(locale, one));
        }
        for said in [
            view_button,
            view_changed,
            overwrite,
            rename,
            delete,
            saved,
            deleted,
        ] {
            check(|locale| said(locale, "X"));
        }
        for said in [
            add_column,
            hide_column,
            move_left,
            move_right,
            width_of,
            remove_filter,
            lost,
        ] {
            check(|locale| said(locale, "X"));
        }
        check(|locale| drawn(locale, 120));
        check(|locale| on_top(locale, 1));
        check(|locale| on_top(locale, 3));
        for one in [Column::Score, Column::Share, Column::NextAction] {
            check(|locale| not_typed(locale, 1, one));
        }
        check(|locale| unfit(locale, 1));
        check(|locale| unfit(locale, 3));
        check(|locale| group_made(locale, "Retail"));
        check(|locale| member_made(locale, "Ana"));
        check(|locale| entered_for(locale, "1996–1998", "1998"));
    }

    #[test]
    fn every_choice_has_a_word() {
        let name = Name::new("Office").expect("a name");
        let head = Head::new(WorkspaceId::from(1), name, Timestamp::default());
        for column in Column::GROUPS.into_iter().chain([Column::Roles]) {
            for word in all_choices(&head, column) {
                let said = Locale::ALL.map(|locale| choice_of(locale, &head, column, &word));
                assert!(
                    said.iter().all(|one| !one.is_empty() && one != "–"),
                    "{word}"
                );
            }
        }
    }

    #[test]
    fn a_condition_is_a_short_sentence() {
        let name = Name::new("Office").expect("a name");
        let head = Head::new(WorkspaceId::from(1), name, Timestamp::default());
        let said = |locale, column, test| condition(locale, &head, &Wanted { column, test });
        let graz = || Test::Contains("Graz".to_owned());
        assert_eq!(
            said(Locale::En, Column::City, graz()),
            "City contains “Graz”"
        );
        assert_eq!(said(Locale::De, Column::City, graz()), "Ort enthält „Graz“");
        let from = Cents::try_from(1_250_000).ok();
        let rich = || Test::Between { from, to: None };
        assert_eq!(
            said(Locale::En, Column::Revenue, rich()),
            "Revenue: from 12,500"
        );
        let some = Test::AnyOf(["a", "b"].map(str::to_owned).into());
        assert_eq!(said(Locale::De, Column::Class, some), "ABC-Klasse: A, B");
        assert_eq!(said(Locale::De, Column::Plan, Test::No), "Plan: nein");
        let newer = said(Locale::En, Column::City, Test::Unknown(true.into()));
        assert!(newer.starts_with("City: a condition of a newer version"));
    }
}
