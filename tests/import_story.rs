//! A customer list comes in, twice in two dresses, and goes out again with one undo.

use keyfolio::domain::account::{Account, Figure, LifeCycle};
use keyfolio::domain::command::{AccountDay, AccountEdit, AccountText, Command, HeadEdit};
use keyfolio::domain::ids::{AccountId, WorkspaceId};
use keyfolio::domain::model::Source as Figures;
use keyfolio::domain::portfolio::Portfolio;
use keyfolio::domain::values::{Cents, Name, Period, Timestamp, Year};
use keyfolio::domain::workspace::{CustomerGroup, Member, Workspace};
use keyfolio::exchange::account_table::account_table;
use keyfolio::exchange::csv_text::CsvStyle;
use keyfolio::exchange::list::adopt::{self, Fate, Import, Mode, Moment};
use keyfolio::exchange::list::{
    Choices, Context, Drafts, Field, Source, draft, find_matches, recognise, wording,
};
use keyfolio::session::Session;
use keyfolio::words::Locale;

const ENGLISH: &[u8] = include_bytes!("fixtures/lists/northwind-customers.csv");
const GERMAN: &[u8] = include_bytes!("fixtures/lists/northwind-kunden-de.csv");

fn drafts_of(bytes: &[u8]) -> Drafts {
    let context = Context {
        current_year: 2026,
        fiscal_year_start: 1,
    };
    let recognition = recognise(Source::File(bytes), &Choices::default(), context);
    let recognition = recognition.unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(recognition.questions, []);
    draft(&recognition)
}

fn session() -> Session {
    let name = Name::new("Northwind").unwrap_or_default();
    Session::unsaved(Workspace::new(
        WorkspaceId::from(1),
        name,
        Timestamp::default(),
    ))
}

fn moment() -> Moment {
    Moment {
        now: later(60),
        current_year: year(2026),
        currency: None,
        locale: Locale::En,
    }
}

fn later(seconds: i64) -> Timestamp {
    Timestamp::new(Timestamp::default().moment() + chrono::TimeDelta::seconds(seconds))
}

fn year(number: u16) -> Year {
    Year::try_from(number).unwrap_or_else(|error| panic!("{error}"))
}

/// Ids count up from `first`.
fn ids(first: u128) -> impl FnMut() -> u128 {
    let mut next = first;
    move || {
        next += 1;
        next
    }
}

fn proposed(workspace: &Workspace, drafts: &Drafts) -> Vec<Fate> {
    let (known, keys) = adopt::existing_keys(workspace);
    adopt::proposed_fates(&find_matches(&keys, &drafts.accounts), &known)
}

fn take_in(session: &mut Session, drafts: &Drafts, mode: Mode, first_id: u128) -> Import {
    let fates = proposed(session.workspace(), drafts);
    let import = adopt::adopt(
        session.workspace(),
        &drafts.accounts,
        &fates,
        mode,
        moment(),
        ids(first_id),
    );
    session
        .dispatch(&Command::Adopt(import.adoption.clone()), moment().now)
        .unwrap_or_else(|rejection| panic!("{rejection:?}"));
    import
}

fn revenue(workspace: &Workspace, number: u16) -> i64 {
    let period = Period::actual(year(number));
    workspace
        .accounts()
        .filter_map(|account| account.figures.get(&period)?.revenue)
        .map(|amount| amount.get())
        .sum()
}

/// The accounts by customer number, without what differs from one import to the next.
fn without_ids(workspace: &Workspace) -> Vec<Account> {
    let mut accounts: Vec<Account> = workspace
        .accounts()
        .map(|account| account.as_ref().clone())
        .collect();
    accounts.sort_by_key(|account| account.customer_number.clone());
    for account in &mut accounts {
        account.id = AccountId::from(0);
        for person in &mut account.people {
            person.id = 0.into();
        }
    }
    accounts
}

#[test]
fn both_dresses_of_the_list_become_the_same_91_customers() {
    let (mut english, mut german) = (session(), session());
    let (english_list, german_list) = (drafts_of(ENGLISH), drafts_of(GERMAN));
    let import = take_in(&mut english, &english_list, Mode::default(), 100);
    take_in(&mut german, &german_list, Mode::default(), 5_000);
    assert_eq!(english.workspace().accounts().len(), 91);
    assert_eq!(import.tally.new.customers, 91);
    // The list has no margin, so nothing is said of borders for one.
    let (revenue_only, model) = (import.borders, &import.adoption.model);
    assert!(model.is_some() && revenue_only.revenue && !revenue_only.margin);
    let bilan = english_list.bilan;
    assert!(bilan.adds_up());
    assert_eq!(
        bilan.rows_in_file,
        bilan.before_header + bilan.header + import.tally.rows() + bilan.dropped + bilan.failed
    );
    assert_eq!(
        without_ids(english.workspace()),
        without_ids(german.workspace())
    );
    assert_eq!(english.workspace().model(), german.workspace().model());
    let years: Vec<i64> = [1996, 1997, 1998]
        .map(|number| revenue(english.workspace(), number))
        .to_vec();
    let german_years: Vec<i64> = [1996, 1997, 1998]
        .map(|number| revenue(german.workspace(), number))
        .to_vec();
    assert_eq!(years, german_years);
    // The file rounds each year by itself, so they add up to two cents less than its total.
    assert_eq!(years.iter().sum::<i64>(), 126_579_301);
    let all_years = english
        .workspace()
        .accounts()
        .flat_map(|account| account.figures.keys().map(|period| period.year.get()));
    let all_years: std::collections::BTreeSet<u16> = all_years.collect();
    assert_eq!(
        all_years.into_iter().collect::<Vec<_>>(),
        [1996, 1997, 1998]
    );
}

#[test]
fn one_undo_takes_the_whole_import_back() {
    let mut session = session();
    let before = session.workspace().clone();
    take_in(&mut session, &drafts_of(GERMAN), Mode::default(), 100);
    let has_borders = |workspace: &Workspace| {
        workspace.model().criteria.iter().any(|criterion| {
            matches!(
                criterion.source,
                Figures::Revenue {
                    thresholds: Some(_)
                }
            )
        })
    };
    assert!(has_borders(session.workspace()));
    let undone = session.undo(later(120));
    assert!(matches!(undone, Ok(Some(_))), "{undone:?}");
    assert_eq!(session.workspace().accounts().len(), 0);
    assert!(!has_borders(session.workspace()));
    assert_eq!(session.workspace().head().groups, before.head().groups);
}

#[test]
fn the_same_list_again_changes_nothing() {
    let mut session = session();
    take_in(&mut session, &drafts_of(ENGLISH), Mode::default(), 100);
    let before = session.workspace().clone();
    for mode in [Mode::UpdateFilled, Mode::FillEmpty] {
        let import = take_in(&mut session, &drafts_of(GERMAN), mode, 9_000);
        assert_eq!(import.tally.unchanged.customers, 91);
        assert_eq!(*session.workspace(), before);
    }
    let import = take_in(&mut session, &drafts_of(GERMAN), Mode::AddOnly, 9_000);
    assert_eq!(import.tally.untouched.customers, 91);
}

#[test]
fn a_list_that_is_imported_twice_finds_each_customer_again() {
    const PROBLEMS: &[u8] = include_bytes!("fixtures/lists/problems.csv");
    let context = Context {
        current_year: 2026,
        fiscal_year_start: 1,
    };
    let recognition = recognise(Source::File(PROBLEMS), &Choices::default(), context);
    let drafts = draft(&recognition.unwrap_or_else(|error| panic!("{error:?}")));
    let mut session = session();
    take_in(&mut session, &drafts, Mode::default(), 100);
    let before = session.workspace().clone();
    assert_eq!(before.accounts().len(), 4);
    let import = take_in(&mut session, &drafts, Mode::default(), 9_000);
    assert_eq!(import.tally.unchanged.customers, 4);
    assert_eq!(import.tally.joined.customers, 0);
    assert_eq!(*session.workspace(), before);
}

#[test]
fn a_text_that_is_cut_is_named_by_row_and_column() {
    let list = format!("Firma,Ort\nAcme,Bonn\nGlobex,{}\n", "x".repeat(2_000));
    let context = Context {
        current_year: 2026,
        fiscal_year_start: 1,
    };
    let found = recognise(Source::Pasted(&list), &Choices::default(), context);
    let found = found.unwrap_or_else(|error| panic!("{error:?}"));
    let import = take_in(&mut session(), &draft(&found), Mode::default(), 100);
    assert_eq!(import.shortened, [(2, Field::City)]);
    let places = wording::places(Locale::De, &found, &import.shortened);
    assert_eq!(places, "Zeile 3, „Ort“");
}

#[test]
fn the_currency_of_the_list_comes_and_goes_with_the_import() {
    const DOLLARS: &[u8] = include_bytes!("fixtures/lists/english.csv");
    let context = Context {
        current_year: 2026,
        fiscal_year_start: 1,
    };
    let found = recognise(Source::File(DOLLARS), &Choices::default(), context);
    let found = found.unwrap_or_else(|error| panic!("{error:?}"));
    let others: Vec<_> = found.other_currencies("EUR").into_iter().collect();
    assert_eq!(others, [("USD", vec![5, 6])]);
    assert!(found.other_currencies("USD").is_empty());
    let dollar = found.only_currency().and_then(|code| code.parse().ok());
    let mut session = session();
    let before = session.workspace().head().currency;
    let moment = Moment {
        currency: dollar,
        ..moment()
    };
    let drafts = draft(&found);
    let (workspace, fresh) = (session.workspace(), ids(100));
    let import = adopt::adopt(
        workspace,
        &drafts.accounts,
        &[],
        Mode::default(),
        moment,
        fresh,
    );
    let adopted = session.dispatch(&Command::Adopt(import.adoption), moment.now);
    assert!(adopted.is_ok(), "{adopted:?}");
    assert_eq!(Some(session.workspace().head().currency), dollar);
    let undone = session.undo(later(120));
    assert!(matches!(undone, Ok(Some(_))), "{undone:?}");
    assert_eq!(session.workspace().head().currency, before);
}

#[test]
fn a_phone_number_goes_to_the_person_beside_it_and_else_into_the_notes() {
    let list = "Firma;Ansprechpartner;Telefon;E-Mail\nAcme;Ana Berg;0316 1234;ana@acme.example\nGlobex;;0732 5678;\n";
    let context = Context {
        current_year: 2026,
        fiscal_year_start: 1,
    };
    let found = recognise(Source::Pasted(list), &Choices::default(), context);
    let drafts = draft(&found.unwrap_or_else(|error| panic!("{error:?}")));
    let mut session = session();
    take_in(&mut session, &drafts, Mode::default(), 100);
    let accounts: Vec<_> = session.workspace().accounts().collect();
    let [acme, globex] = accounts[..] else {
        panic!("two accounts: {accounts:?}")
    };
    let people: Vec<_> = acme
        .people
        .iter()
        .map(|person| {
            (
                person.name.as_str(),
                person.phone.as_str(),
                person.email.as_str(),
            )
        })
        .collect();
    assert_eq!(people, [("Ana Berg", "0316 1234", "ana@acme.example")]);
    assert_eq!(acme.notes, "");
    assert_eq!(
        (globex.people.len(), globex.notes.as_str()),
        (0, "Phone: 0732 5678")
    );
}

#[test]
fn a_list_that_changes_nothing_is_no_step_that_could_be_taken_back() {
    let mut session = session();
    take_in(&mut session, &drafts_of(ENGLISH), Mode::default(), 100);
    let imported = session.last_step();
    assert_eq!(session.step_done(), imported);
    let drafts = drafts_of(GERMAN);
    let fates = proposed(session.workspace(), &drafts);
    let workspace = session.workspace().clone();
    let mode = Mode::default();
    let import = adopt::adopt(
        &workspace,
        &drafts.accounts,
        &fates,
        mode,
        moment(),
        ids(9_000),
    );
    let change = session.dispatch(&Command::Adopt(import.adoption), moment().now);
    assert!(change.is_ok_and(|change| change.is_empty()));
    assert_eq!(session.last_step(), imported);
}

#[test]
fn the_table_for_a_spreadsheet_comes_back_as_it_went() {
    let mut session = session();
    take_in(&mut session, &drafts_of(ENGLISH), Mode::default(), 100);
    let mut all = session.workspace().accounts().map(|account| account.id);
    let (Some(one), Some(other)) = (all.next(), all.next()) else {
        panic!("two accounts")
    };
    drop(all);
    let name = |text: &str| Name::new(text).unwrap_or_default();
    let figure = |figure, number, amount| AccountEdit::Figure {
        period: Period::actual(year(number)),
        figure,
        amount: Cents::try_from(amount).ok(),
    };
    let member = Member {
        id: 7.into(),
        name: name("Lena Köhler"),
    };
    let group = CustomerGroup {
        id: 8.into(),
        name: name("Shops; large"),
    };
    let text = |field, text: &str| AccountEdit::Text(field, text.to_owned());
    let edits = [
        text(AccountText::Industry, "=Foods, drinks"),
        text(AccountText::Region, "75"),
        text(AccountText::Website, "example.com"),
        text(AccountText::VatId, "ATU12345678"),
        text(AccountText::Notes, "First line\nsecond, \"quoted\""),
        AccountEdit::Day(AccountDay::ContractEnd, "2027-03-31".parse().ok()),
        AccountEdit::Status(LifeCycle::WonBack),
        AccountEdit::Tag("Fair 2026".to_owned(), true),
        AccountEdit::Owner(Some(member.id)),
        AccountEdit::Group(Some(group.id)),
        AccountEdit::Parent(Some(other)),
        figure(Figure::Margin, 1997, 12_345),
        figure(Figure::Potential, 1998, 900_000),
    ];
    let heads = [HeadEdit::PutMember(member), HeadEdit::PutGroup(group)];
    let heads = heads.map(Command::EditHead).into_iter();
    let commands = heads.chain(edits.map(|edit| Command::edit(one, edit)));
    for command in commands {
        let done = session.dispatch(&command, moment().now);
        assert!(done.is_ok_and(|change| !change.is_empty()), "{command:?}");
    }
    let workspace = session.workspace().clone();
    let portfolio = Portfolio::of(&workspace, None);
    for locale in Locale::ALL {
        for style in [CsvStyle::INTERNATIONAL, CsvStyle::GERMAN_EXCEL] {
            let table = account_table(&portfolio, workspace.head(), locale, style);
            let drafts = drafts_of(table.as_bytes());
            let fates = proposed(&workspace, &drafts);
            let (mode, moment) = (Mode::default(), moment());
            let import = adopt::adopt(
                &workspace,
                &drafts.accounts,
                &fates,
                mode,
                moment,
                ids(9_000),
            );
            assert_eq!(
                import.tally.unchanged.customers, 91,
                "{:?}",
                import.adoption
            );
            assert_eq!(import.adoption.head, None);
        }
    }
}
