//! The list of accounts in words: its finding, the quick entry, filters, columns, the selection.

use super::Locale;
use super::changes;
use super::format::{NO_BREAK, number, quoted, whole_percent};
use crate::domain::analysis::abc::AbcClass;
use crate::domain::analysis::pareto::ParetoRule;
use crate::session::listing::finding::Finding;
use crate::session::listing::{Column, View};

/// The sentence above the list.
pub fn finding(locale: Locale, finding: Finding) -> String {
    let count = |count: usize| number(locale, count as i128);
    match (locale, finding) {
        (Locale::En, Finding::Empty) => {
            "No accounts yet. Type the first names below, or import a list.".to_owned()
        }
        (Locale::De, Finding::Empty) => {
            "Noch keine Kunden. Die ersten Namen unten eingeben oder eine Liste importieren."
                .to_owned()
        }
        (
            _,
            Finding::Key {
                key,
                accounts,
                share,
            },
        ) => {
            let status = key_status(locale, key, accounts);
            match share {
                Some(share) => format!("{status} {}", brings(locale, key, share)),
                None => status,
            }
        }
        (
            _,
            Finding::Carried {
                carriers,
                customers,
                rule,
            },
        ) => {
            let carried = match locale {
                Locale::En => format!(
                    "{} of {} customers bring 80% of revenue",
                    count(carriers),
                    count(customers)
                ),
                Locale::De => format!(
                    "{} von {} Kunden bringen 80{NO_BREAK}% des Umsatzes",
                    count(carriers),
                    count(customers)
                ),
            };
            let carried = match (locale, carriers) {
                (Locale::En, 1) => carried.replace("customers bring", "customers brings"),
                (Locale::De, 1) => carried.replace("Kunden bringen", "Kunden bringt"),
                _ => carried,
            };
            let rule = match rule {
                ParetoRule::Holds => {
                    locale.pick("the 80/20 rule holds here.", "die 80/20-Regel gilt hier.")
                }
                ParetoRule::DoesNotHold => locale.pick(
                    "the 80/20 rule does not hold here.",
                    "die 80/20-Regel gilt hier nicht.",
                ),
            };
            format!("{carried}: {rule} {}", none_key(locale))
        }
        (Locale::En, Finding::NoRevenue { accounts }) => format!(
            "{} without revenue so far. A figure for one year is enough to see who carries the business.",
            all_accounts(locale, accounts)
        ),
        (Locale::De, Finding::NoRevenue { accounts }) => format!(
            "{}, noch ohne Umsatz. Die Zahlen eines Jahres genügen, um zu sehen, wer das Geschäft trägt.",
            all_accounts(locale, accounts)
        ),
    }
}

fn key_status(locale: Locale, key: usize, accounts: usize) -> String {
    let (key_text, all) = (
        number(locale, key as i128),
        number(locale, accounts as i128),
    );
    match (locale, key) {
        (Locale::En, 1) => format!("1 of {all} accounts is key."),
        (Locale::En, _) => format!("{key_text} of {all} accounts are key."),
        (Locale::De, 1) => format!("1 von {all} Kunden ist Schlüsselkunde."),
        (Locale::De, _) => format!("{key_text} von {all} Kunden sind Schlüsselkunden."),
    }
}

fn brings(locale: Locale, key: usize, share: f64) -> String {
    let share = whole_percent(locale, share);
    match (locale, key) {
        (Locale::En, 1) => format!("It brings {share} of revenue."),
        (Locale::En, _) => format!("They bring {share} of revenue."),
        (Locale::De, 1) => format!("Er bringt {share} des Umsatzes."),
        (Locale::De, _) => format!("Sie bringen {share} des Umsatzes."),
    }
}

/// The head of a column.
pub const fn column(locale: Locale, column: Column) -> &'static str {
    let (english, german) = match column {
        Column::Select => ("Selection", "Auswahl"),
        Column::Key => ("Key account", "Schlüsselkunde"),
        Column::Name => ("Account", "Kunde"),
        Column::Group => ("Group", "Gruppe"),
        Column::LifeCycle => ("Life cycle", "Kundenphase"),
        Column::Revenue => ("Revenue", "Umsatz"),
        Column::Share => ("Share", "Anteil"),
        Column::Cumulative => ("Cumulative", "Kumuliert"),
        Column::Class => ("ABC", "ABC-Klasse"),
        Column::Score => ("Score", "Punktwert"),
        Column::Owner => ("Owner", "Zuständig"),
        Column::NextAction => ("Next action", "Nächste Maßnahme"),
        Column::NextReview => ("Review", "Überprüfung"),
        Column::RevenueOf(_) => ("Revenue", "Umsatz"),
        Column::Margin => ("Contribution margin", "Deckungsbeitrag"),
        Column::Potential => ("Potential", "Potenzial"),
        Column::Rank => ("Rank", "Rang"),
        Column::Decision => ("Decision", "Entscheidung"),
        Column::Roles => ("Roles", "Rollen"),
        Column::Motion => ("Motion", "Stoßrichtung"),
        Column::Industry => ("Industry", "Branche"),
        Column::Country => ("Country", "Land"),
        Column::Region => ("Region", "Region"),
        Column::City => ("City", "Ort"),
        Column::CustomerNumber => ("Customer number", "Kundennummer"),
        Column::Tags => ("Tags", "Schlagwörter"),
        Column::Website => ("Website", "Website"),
        Column::VatId => ("VAT ID", "USt-IdNr."),
        Column::Since => ("Customer since", "Kunde seit"),
        Column::LastOrder => ("Last order", "Letzter Auftrag"),
        Column::ContractEnd => ("Contract ends", "Vertragsende"),
        Column::ActionDue => ("Action due", "Maßnahme fällig"),
        Column::OpenActions => ("Open actions", "Offene Maßnahmen"),
        Column::Plan => ("Plan", "Plan"),
    };
    locale.pick(english, german)
}

/// The head of a column where little room is: an abbreviation that reads the same aloud.
pub const fn column_head(locale: Locale, shown: Column) -> &'static str {
    match shown {
        Column::Share => locale.pick("Share %", "Anteil %"),
        Column::Cumulative => locale.pick("Cum. %", "Kum. %"),
        Column::Class => "ABC",
        _ => column(locale, shown),
    }
}

/// A view of the list.
pub const fn view(locale: Locale, view: View) -> &'static str {
    let (english, german) = match view {
        View::All => ("All", "Alle"),
        View::Key => ("Key", "Schlüssel"),
        View::NotScored => ("No rank", "Ohne Rang"),
        View::Overdue => ("Overdue", "Überfällig"),
    };
    locale.pick(english, german)
}

/// A revenue class.
pub const fn class(locale: Locale, class: AbcClass) -> &'static str {
    match class {
        AbcClass::A => "A",
        AbcClass::B => "B",
        AbcClass::C => "C",
        AbcClass::Credit => locale.pick("Credit", "Guthaben"),
    }
}

/// The score of a row for screen readers: `Score 74, between 63 and 78`.
pub fn score(locale: Locale, middle: u8, range: Option<(u8, u8)>) -> String {
    match (locale, range) {
        (Locale::En, None) => format!("Score {middle}"),
        (Locale::De, None) => format!("Punktwert {middle}"),
        (Locale::En, Some((low, high))) => format!("Score {middle}, between {low} and {high}"),
        (Locale::De, Some((low, high))) => {
            format!("Punktwert {middle}, zwischen {low} und {high}")
        }
    }
}

fn count(locale: Locale, value: usize) -> String {
    number(locale, value as i128)
}

texts! {
    /// Below a printed list that is too long for paper.
    printed(l, rows: usize, all: usize) => format!(
        "The first {} of {} are printed. A filter brings others onto paper.",
        number(l, rows as i128), changes::accounts(l, all)
    ), format!(
        "Gedruckt sind die ersten {} von {}. Ein Filter bringt andere aufs Papier.",
        number(l, rows as i128), changes::accounts(l, all)
    );
    /// None of the customers is key yet.
    none_key => "None is key yet.", "Noch ist keiner Schlüsselkunde.";
    /// Goes to the import.
    import => "Import", "Importieren";
    /// Names the list for screen readers.
    table => "Accounts", "Kunden";

    /// The label of the quick entry.
    quick_entry => "Add accounts", "Kunde anlegen";
    /// The example in the quick entry.
    quick_example => "Type a name, Enter adds it", "Name eingeben, Eingabetaste legt an";
    /// What else can be typed there.
    quick_hint => "Add revenue after a semicolon: Northwind; 12,000. Several pasted lines add several accounts.",
        "Umsatz nach einem Semikolon: Northwind; 12.000. Mehrere eingefügte Zeilen legen mehrere Kunden an.";
    /// One account was added.
    added(l, name: &str, count: usize) => format!("{name} added. {}.", all_accounts(l, count)),
        format!("{name} angelegt. {}.", all_accounts(l, count));
    /// Several accounts were added.
    added_many(l, added: usize, count: usize) => format!("{} accounts added. {} in all.", self::count(l, added), self::count(l, count)),
        format!("{} Kunden angelegt. {} insgesamt.", self::count(l, added), self::count(l, count));
    /// Somebody was added who is in the list already.
    same_name(l, name: &str) => format!("{} was in the list already; now it is there twice.", quoted(l, name)),
        format!("{} stand schon in der Liste und steht jetzt zweimal darin.", quoted(l, name));

    /// The filters for screen readers.
    filters => "Filters", "Filter";
    /// The choice of a view.
    view_choice => "View", "Ansicht";
    /// The choice of years.
    period => "Figures of", "Zahlen aus";
    /// All years added up.
    all_years => "All years", "Alle Jahre";
    /// The newest year with figures.
    latest_year => "Latest year", "Letztes Jahr mit Zahlen";
    /// Every group.
    every_group => "Every group", "Jede Gruppe";
    /// Accounts without a group.
    no_group => "No group", "Ohne Gruppe";
    /// Every motion.
    every_motion => "Every life cycle", "Jede Phase";
    /// Every owner.
    every_owner => "Every owner", "Alle Zuständigen";
    /// The search field.
    search => "Search by name, city, country or number", "Suche nach Name, Ort, Land oder Nummer";
    /// The example in it.
    search_example => "Search accounts", "Kunden suchen";
    /// The order, where there are no heads to press.
    sort_by => "Sort by", "Sortieren nach";
    /// How many accounts pass the filters.
    shown(l, shown: usize, all: usize) => format!("{} of {} accounts shown", count(l, shown), count(l, all)),
        format!("{} von {} Kunden gezeigt", count(l, shown), count(l, all));
    /// The key line over the column of scores.
    key_from(l, line: u8) => format!("key from {line}"), format!("Grenze {line}");
    /// What hatching means.
    unknown => "Unknown", "Unbekannt";
    /// The legend of the score bars for screen readers.
    legend => "Parts of the score bar", "Teile des Punktwertbalkens";

    /// The checkbox of a row.
    select(l, name: &str) => format!("Select {name}"), format!("{name} auswählen");
    /// The checkbox of all rows.
    select_all(l, selected: usize, all: usize) => format!("Select all ({} of {} selected)", count(l, selected), count(l, all)),
        format!("Alle auswählen ({} von {} ausgewählt)", count(l, selected), count(l, all));
    /// The sign behind a share.
    percent_sign => "%", "\u{a0}%";
    /// No value.
    nothing => "–", "–";
    /// Nothing is rated.
    not_scored => "Not scored", "Ohne Punktwert";
    /// Below the floor of a criterion.
    knocked_out => "Excluded", "Ausgeschlossen";
    /// A day that has passed.
    overdue => "overdue", "überfällig";
    /// A cell that is edited.
    edit_cell(l, column: &str, name: &str) => format!("{column} of {name}"), format!("{column}: {name}");
    /// Whose revenue is edited while all years are shown.
    revenue_of(l, year: &str) => format!("Revenue {year}"), format!("Umsatz {year}");
    /// The key that keeps what was typed.
    save_hint => "save", "übernehmen";
    /// The key that goes on.
    next_hint => "next", "weiter";
    /// The key that restores.
    undo_hint => "restore", "verwerfen";
    /// What was typed into a cell for a day is no day.
    not_a_day => "That is no day that can be read. Enter one such as 2027-03-31, from 1900 on.",
        "Das ist kein lesbarer Tag. Einen eingeben wie 31.03.2027, ab 1900.";

    /// The clock of the computer stands in no year that figures can have.
    no_year => "The computer’s date is outside the years 1900 to 2200, so the year of the revenue is unclear.",
        "Das Datum des Computers liegt außerhalb der Jahre 1900 bis 2200, darum ist das Jahr des Umsatzes unklar.";

    /// The selection for screen readers.
    selection => "Selected accounts", "Ausgewählte Kunden";
    /// How many are selected.
    selected(l, count: usize) => format!("{} selected", self::count(l, count)), format!("{} ausgewählt", self::count(l, count));
    /// Sets the owner of all selected.
    set_owner => "Set owner", "Zuständigkeit setzen";
    /// Sets the life cycle of all selected.
    set_status => "Set life cycle", "Kundenphase setzen";
    /// Sets the group of all selected.
    set_group => "Set group", "Gruppe setzen";
    /// Sets the next review of all selected.
    set_review => "Set review", "Überprüfung setzen";
    /// Takes the selection away.
    clear => "Clear", "Auswahl aufheben";
    /// The title of a dialog for all selected.
    bulk_title(l, verb: &str, count: usize) => format!("{verb}: {}", all_accounts(l, count)),
        format!("{verb}: {}", all_accounts(l, count));
    /// What an empty field means there.
    bulk_empty => "An empty field takes the value away.", "Ein leeres Feld entfernt den Wert.";

    /// The heading of an empty list.
    empty_title => "Start with the customers you know by heart",
        "Mit den Kunden beginnen, die man auswendig kennt";
    /// What to do there.
    empty_text => "Ten names are enough for a first picture. Revenue, groups and owners can follow in the table, cell by cell.",
        "Zehn Namen genügen für ein erstes Bild. Umsatz, Gruppen und Zuständige können in der Tabelle folgen, Zelle für Zelle.";
    /// Goes to the quick entry.
    empty_type => "Type names", "Namen eingeben";
    /// Goes to the import.
    empty_import => "Import a list", "Liste importieren";
    /// The filters leave nothing.
    none_found => "No account passes the filters.", "Kein Kunde passt zu den Filtern.";
}

/// So many accounts: `1 account`, `91 accounts`.
fn all_accounts(locale: Locale, accounts: usize) -> String {
    match (locale, accounts) {
        (Locale::En, 1) => "1 account".to_owned(),
        (Locale::De, 1) => "1 Kunde".to_owned(),
        (Locale::En, _) => format!("{} accounts", count(locale, accounts)),
        (Locale::De, _) => format!("{} Kunden", count(locale, accounts)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn the_list_speaks_both_languages() {
        check_all(&[
            none_key,
            import,
            table,
            quick_entry,
            quick_example,
            quick_hint,
            view_choice,
            period,
            all_years,
            latest_year,
            every_group,
            no_group,
            every_motion,
            every_owner,
            search,
            search_example,
            sort_by,
            unknown,
            legend,
            not_scored,
            knocked_out,
            overdue,
            percent_sign,
            save_hint,
            next_hint,
            undo_hint,
            not_a_day,
            no_year,
            selection,
            set_owner,
            set_status,
            set_group,
            set_review,
            clear,
            bulk_empty,
            empty_title,
            empty_text,
            empty_type,
            empty_import,
            none_found,
        ]);
        check(|locale| added(locale, "Northwind", 3));
        check(|locale| added_many(locale, 3, 9));
        check(|locale| same_name(locale, "Northwind"));
        check(|locale| printed(locale, 2000, 10_000));
        check(|locale| shown(locale, 3, 9));
        check(|locale| key_from(locale, 70));
        check(|locale| select(locale, "Northwind"));
        check(|locale| select_all(locale, 1, 9));
        check(|locale| edit_cell(locale, "X", "Northwind"));
        check(|locale| selected(locale, 3));
        check(|locale| bulk_title(locale, "X", 3));
        check(|locale| score(locale, 74, Some((63, 78))));
        for one in Column::STANDARD {
            check(|locale| column(locale, one));
        }
        for one in View::ALL {
            check(|locale| view(locale, one));
        }
    }

    #[test]
    fn the_finding_is_a_sentence_with_a_number_and_a_comparison() {
        let two = Finding::Key {
            key: 2,
            accounts: 91,
            share: Some(0.17),
        };
        assert_eq!(
            finding(Locale::En, two),
            "2 of 91 accounts are key. They bring 17% of revenue."
        );
        let one = Finding::Key {
            key: 1,
            accounts: 1200,
            share: None,
        };
        assert_eq!(
            finding(Locale::De, one),
            "1 von 1.200 Kunden ist Schlüsselkunde."
        );
        let carried = Finding::Carried {
            carriers: 34,
            customers: 89,
            rule: ParetoRule::DoesNotHold,
        };
        assert_eq!(
            finding(Locale::En, carried),
            "34 of 89 customers bring 80% of revenue: the 80/20 rule does not hold here. None is key yet."
        );
        for one in [Finding::Empty, Finding::NoRevenue { accounts: 1 }, carried] {
            check(|locale| finding(locale, one));
        }
        assert!(
            finding(Locale::De, Finding::NoRevenue { accounts: 1 }).starts_with("1 Kunde, noch")
        );
    }
}
