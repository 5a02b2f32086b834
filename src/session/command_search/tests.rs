//! Stories of the field that finds everything.

use super::*;
use crate::domain::account::Account;
use crate::domain::model::ScoringModel;
use crate::domain::values::{Cents, Name, Period, Timestamp, Year};
use crate::domain::workspace::{Head, Workspace};
use crate::exchange::list::fold::fold_letters;

fn account(number: u128, name: &str, city: &str, units: i64) -> Account {
    let name = Name::new(name).expect("a name");
    let mut account = Account::new(AccountId::from(number), name, Timestamp::default());
    account.city = city.to_owned();
    account.customer_number = format!("KD-{number:04}");
    let year = Year::try_from(2025).expect("a year");
    let figures = account.figures.entry(Period::actual(year)).or_default();
    figures.revenue = Cents::try_from(units * 100).ok();
    account
}

struct Desk {
    portfolio: Portfolio,
    index: Index,
    commands: Vec<Command>,
}

impl Desk {
    fn new(accounts: Vec<Account>, situation: &Situation) -> Self {
        let name = Name::new("Office").expect("a name");
        let head = Head::new(WorkspaceId::from(1), name, Timestamp::default());
        let model = ScoringModel::default_at(Timestamp::default());
        let workspace = Workspace::from_records(head, model, accounts);
        let portfolio = Portfolio::of(&workspace, None);
        let index = Index::of(&portfolio, fold_letters, None);
        let commands = situation.commands().into_iter().map(|entry| Command {
            entry,
            text: fold_letters(words(entry)),
        });
        Self {
            commands: commands.collect(),
            portfolio,
            index,
        }
    }

    fn search(&self, typed: &str) -> Vec<Group> {
        let query = Query::new(&fold_letters(typed));
        search(&query, &self.index, &self.portfolio, &self.commands)
    }

    /// The names of the accounts that are found.
    fn accounts(&self, typed: &str) -> Vec<String> {
        let groups = self.search(typed).into_iter();
        let entries = groups.flat_map(|group| group.entries);
        let names = entries.filter_map(|entry| match entry {
            Entry::Account(id) => Some(self.portfolio.line(id)?.account.name.to_string()),
            _ => None,
        });
        names.collect()
    }

    /// The commands that are found.
    fn commands(&self, typed: &str) -> Vec<Entry> {
        let groups = self.search(typed).into_iter();
        let groups = groups.filter(|group| group.heading == Heading::Commands);
        groups.flat_map(|group| group.entries).collect()
    }
}

fn words(entry: Entry) -> &'static str {
    match entry {
        Entry::AddAccount => "Add account\nNew customer",
        Entry::ImportList => "Import a customer list\nCSV Excel",
        Entry::SaveBackup => "Sicherungsdatei speichern\nexport",
        Entry::Undo => "Undo: Owner of Ernst Handel changed\n",
        Entry::Screen(Route::Portfolio) => "Portfolio\nconcentration",
        _ => "Something else\n",
    }
}

fn office() -> Desk {
    let accounts = vec![
        account(1, "Königlich Essen", "Brandenburg", 300),
        account(2, "Ernst Handel", "Graz", 900),
        account(3, "Eastern Connection", "London", 100),
        account(4, "Essener Ernte", "Essen", 200),
        account(5, "Modern Lines", "Königsberg", 5000),
    ];
    let situation = Situation {
        has_accounts: true,
        can_undo: true,
        ..Situation::default()
    };
    Desk::new(accounts, &situation)
}

#[test]
fn an_account_is_found_however_its_name_is_typed() {
    let office = office();
    for typed in [
        "koniglich",
        "KOENIGLICH",
        "königl",
        "  essen   konig ",
        "oniglich",
    ] {
        assert_eq!(
            office.accounts(typed).first().map(String::as_str),
            Some("Königlich Essen"),
            "{typed}"
        );
    }
}

#[test]
fn city_and_customer_number_find_an_account_too() {
    let office = office();
    assert_eq!(office.accounts("graz"), ["Ernst Handel"]);
    assert_eq!(office.accounts("kd-0003"), ["Eastern Connection"]);
}

#[test]
fn the_beginning_comes_before_a_later_word_before_the_inside_before_the_rest() {
    let office = office();
    // However much revenue the others have.
    assert_eq!(
        office.accounts("ern"),
        [
            "Ernst Handel",
            "Essener Ernte",
            "Modern Lines",
            "Eastern Connection"
        ]
    );
    assert_eq!(
        office.accounts("konig"),
        ["Königlich Essen", "Modern Lines"]
    );
}

#[test]
fn of_equal_answers_the_larger_account_comes_first() {
    let accounts = (1..=40).map(|number| account(number, "Twin", "", number as i64));
    let desk = Desk::new(accounts.collect(), &Situation::default());
    let found = desk.search("twin");
    assert_eq!(
        found[0].entries[..2],
        [40, 39].map(|number| Entry::Account(AccountId::from(number)))
    );
    let offered: usize = found.iter().map(|group| group.entries.len()).sum();
    assert_eq!(offered, ROOM);
}

#[test]
fn a_command_is_found_by_its_words_and_by_other_words_for_it() {
    let office = office();
    assert_eq!(office.commands("csv"), [Entry::ImportList]);
    assert_eq!(office.commands("customer imp"), [Entry::ImportList]);
    assert_eq!(office.commands("datei"), [Entry::SaveBackup]);
    assert_eq!(office.commands("port")[0], Entry::Screen(Route::Portfolio));
}

#[test]
fn a_few_letters_inside_a_word_are_no_command() {
    // "ern" stands in "speichern".
    assert!(!office().commands("ern").contains(&Entry::SaveBackup));
}

#[test]
fn the_plan_of_the_account_that_is_meant_is_offered() {
    let ernst = AccountId::from(2);
    assert!(office().commands("ernst").contains(&Entry::Plan(ernst)));
    // A city is not meant so.
    assert!(!office().commands("graz").contains(&Entry::Plan(ernst)));
}

#[test]
fn what_answers_best_stands_first_whatever_it_is() {
    let heading = |typed: &str| office().search(typed)[0].heading;
    assert_eq!(heading("ernst"), Heading::Accounts);
    assert_eq!(heading("add"), Heading::Commands);
    assert_eq!(heading("con"), Heading::Accounts);
}

#[test]
fn where_nothing_is_found_the_name_can_be_added() {
    let nothing = office().search("Alfreds Futterkiste");
    assert_eq!(
        nothing,
        [Group {
            heading: Heading::Nothing,
            entries: vec![Entry::AddNamed]
        }]
    );
}

#[test]
fn before_anything_is_typed_what_was_used_last_comes_first() {
    let office = office();
    let here = AccountId::from(2);
    let situation = Situation {
        route: Some(Route::Account(here)),
        has_accounts: true,
        ..Situation::default()
    };
    let mut recent = Recent::default();
    let gone = AccountId::from(99);
    let before = AccountId::from(1);
    for entry in [
        Entry::ImportList,
        Entry::Account(gone),
        Entry::Account(before),
        Entry::Account(here),
        Entry::Redo,
        Entry::ImportList,
    ] {
        recent.used(entry);
    }
    let groups = suggest(&recent, &situation, &office.portfolio, &office.commands);
    // The account one is at, the one that is gone and what can't be done now are left out.
    assert_eq!(
        groups[0],
        Group {
            heading: Heading::Recent,
            entries: vec![Entry::ImportList, Entry::Account(before)]
        }
    );
    assert_eq!(groups[1].heading, Heading::Commands);
    assert!(!groups[1].entries.contains(&Entry::ImportList));
    assert_eq!(groups[0].entries.len() + groups[1].entries.len(), ROOM);
}

#[test]
fn only_commands_that_do_something_are_offered() {
    let commands = Situation::default().commands();
    for idle in [
        Entry::Undo,
        Entry::Redo,
        Entry::SaveBackup,
        Entry::Theme(Theme::System),
        Entry::Density(Density::Comfortable),
    ] {
        assert!(!commands.contains(&idle), "{idle:?}");
    }
    let other = WorkspaceId::from(7);
    let busy = Situation {
        route: Some(Route::Account(AccountId::from(1))),
        has_accounts: true,
        can_undo: true,
        can_redo: true,
        theme: Theme::Dark,
        density: Density::Compact,
        other_workspaces: vec![other],
    };
    let commands = busy.commands();
    for able in [
        Entry::Plan(AccountId::from(1)),
        Entry::Undo,
        Entry::Redo,
        Entry::History,
        Entry::SaveBackup,
        Entry::Theme(Theme::System),
        Entry::Density(Density::Comfortable),
        Entry::Workspace(other),
    ] {
        assert!(commands.contains(&able), "{able:?}");
    }
}

#[test]
fn what_was_typed_is_marked_in_the_name_as_it_is_written() {
    let marked = |name: &str, typed: &str| {
        let pieces = pieces(name, typed, fold_letters).into_iter();
        let pieces = pieces.map(|piece| match piece.marked {
            true => format!("[{}]", piece.text),
            false => piece.text,
        });
        pieces.collect::<String>()
    };
    assert_eq!(marked("Ernst Handel", "ern"), "[Ern]st Handel");
    assert_eq!(marked("Eastern Connection", "ern"), "East[ern] Connection");
    assert_eq!(
        marked("Königlich Essen", "essen konig"),
        "[König]lich [Essen]"
    );
    assert_eq!(marked("Königlich Essen", "koe"), "[Kö]niglich Essen");
    // Half of a letter that folds to two is all of it.
    assert_eq!(marked("Straße", "stras"), "[Straß]e");
    assert_eq!(marked("Modern Ern", "ern"), "Modern [Ern]");
    assert_eq!(marked("Graz", "wien"), "Graz");
    assert_eq!(marked("Graz", ""), "Graz");
}
