//! The list as a spreadsheet: what is copied and pasted where it was changes nothing, and what can't be read
//! changes nothing either.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use keyfolio::domain::account::{Account, Figure};
use keyfolio::domain::apply::apply;
use keyfolio::domain::command::{AccountEdit, Command, HeadEdit};
use keyfolio::domain::ids::{AccountId, MemberId};
use keyfolio::domain::portfolio::Portfolio;
use keyfolio::domain::values::{Cents, Date, Name, Period, Year};
use keyfolio::domain::workspace::Workspace;
use keyfolio::exchange::block::{parse, spread, write};
use keyfolio::session::block::{Plan, Reason, Sheet, Target, tally};
use keyfolio::session::listing::Column;
use keyfolio::words::Locale;
use proptest::prelude::*;
use support::workspaces::workspace;
use support::{cases, moment};

const COLUMNS: [Column; 12] = [
    Column::Key,
    Column::Name,
    Column::Group,
    Column::LifeCycle,
    Column::Revenue,
    Column::Share,
    Column::Cumulative,
    Column::Class,
    Column::Score,
    Column::Owner,
    Column::NextAction,
    Column::NextReview,
];

fn rows(workspace: &Workspace) -> Vec<AccountId> {
    workspace.accounts().map(|account| account.id).collect()
}

fn planned(
    workspace: &Workspace,
    locale: Locale,
    block: &[Vec<String>],
    columns: &[Column],
) -> Plan {
    let portfolio = Portfolio::of(workspace, None);
    let sheet = Sheet {
        workspace,
        portfolio: &portfolio,
        locale,
        today: Date::default(),
    };
    let target = Target {
        rows: &rows(workspace),
        columns,
        may_add: true,
    };
    let mut next = u128::MAX / 2;
    let mut fresh = || {
        next += 1;
        next
    };
    sheet.plan(block, &target, moment(1_000), &mut fresh)
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn copied_and_pasted_where_it_was_nothing_changes(
        workspace in workspace(),
        german in any::<bool>(),
        from in 0..COLUMNS.len(),
    ) {
        let locale = if german { Locale::De } else { Locale::En };
        let portfolio = Portfolio::of(&workspace, None);
        let sheet = Sheet {
            workspace: &workspace,
            portfolio: &portfolio,
            locale,
            today: Date::default(),
        };
        let columns = &COLUMNS[from..];
        let copied = sheet.copy(&rows(&workspace), columns);
        let text = write(&copied, locale);
        let plan = planned(&workspace, locale, &parse(&text), columns);
        prop_assert!(!plan.is_doubtful(), "{plan:?}");
        prop_assert!(plan.command(true).is_none());
    }

    #[test]
    fn what_is_written_to_the_clipboard_reads_back_cell_by_cell(
        cells in proptest::collection::vec(proptest::collection::vec("[ -~\t\n\"äß]{0,9}", 3), 1..4),
    ) {
        use keyfolio::exchange::csv_text::{CsvCell, unguard};
        let rows: Vec<Vec<CsvCell>> = cells
            .iter()
            .map(|row| row.iter().map(|cell| CsvCell::Text(cell.clone())).collect())
            .collect();
        let read: Vec<Vec<String>> = parse(&write(&rows, Locale::En))
            .into_iter()
            .map(|row| row.iter().map(|cell| unguard(cell).to_owned()).collect())
            .collect();
        prop_assert_eq!(read, cells);
    }

    #[test]
    fn any_block_is_planned_and_what_is_planned_keeps_the_rules(
        workspace in workspace(),
        text in "([a-z0-9.,/\"-]{0,6}[\t\n]){0,20}",
        from in 0..COLUMNS.len(),
    ) {
        let plan = planned(&workspace, Locale::En, &parse(&text), &COLUMNS[from..]);
        if let Some(command) = plan.command(true) {
            let change = apply(&workspace, &command, moment(1_000));
            prop_assert!(change.is_ok(), "{change:?}");
            let without = plan.command(false);
            prop_assert!(without.is_none_or(|one| apply(&workspace, &one, moment(1_000)).is_ok()));
        }
    }
}

/// Three accounts, one of them with an owner.
fn three() -> Workspace {
    use keyfolio::domain::account::Account;
    use keyfolio::domain::ids::{MemberId, WorkspaceId};
    use keyfolio::domain::model::ScoringModel;
    use keyfolio::domain::values::Name;
    use keyfolio::domain::workspace::{Head, Member};
    let now = moment(1);
    let name = |text: &str| Name::new(text).expect("a name");
    let mut head = Head::new(WorkspaceId::from(1), name("Test"), now);
    head.members.push(Member {
        id: MemberId::from(7),
        name: name("Ana"),
    });
    let accounts = ["Acme GmbH", "Berglund", "Comércio"]
        .into_iter()
        .zip(1_u128..)
        .map(|(text, id)| Account::new(AccountId::from(id), name(text), now));
    Workspace::from_records(head, ScoringModel::default_at(now), accounts)
}

fn apply_to(mut workspace: Workspace, command: &Command) -> Workspace {
    let change = apply(&workspace, command, moment(2_000)).expect("the plan keeps the rules");
    workspace.adopt(&change);
    workspace
}

#[test]
fn a_block_is_one_command_and_makes_the_people_it_names() {
    let columns = [Column::Revenue, Column::Owner];
    let block = parse("1.234,50\tana\n2.000\tBo\n");
    let workspace = three();
    let plan = planned(&workspace, Locale::De, &block, &columns);
    // Nobody is made without a question.
    assert!(plan.is_doubtful() && plan.is_whole(), "{plan:?}");
    assert_eq!(plan.new_members(), ["Bo"]);
    let command = plan.command(false).expect("something changes");
    let after = apply_to(workspace, &command);
    let names: Vec<&str> = after
        .head()
        .members
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["Ana", "Bo"]);
    let revenues: Vec<Option<i64>> = after
        .accounts()
        .map(|account| {
            let figures = account.figures.values().next();
            figures.and_then(|figures| figures.revenue.map(|cents| cents.get()))
        })
        .collect();
    assert_eq!(revenues, [Some(123_450), Some(200_000), None]);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_can_be_pasted() {
    let columns = [Column::Revenue, Column::Share, Column::NextReview];
    let block = parse("plenty\t5\t2026-04-03\n100\t\t03/04/2026\n");
    let workspace = three();
    let plan = planned(&workspace, Locale::En, &block, &columns);
    let refused: Vec<(Option<&str>, Column)> = plan
        .refused
        .iter()
        .map(|one| (one.account.as_deref(), one.column))
        .collect();
    assert_eq!(
        refused,
        [
            (Some("Acme GmbH"), Column::Revenue),
            (Some("Berglund"), Column::NextReview)
        ]
    );
    assert_eq!(plan.derived, [Column::Share]);
    let after = apply_to(workspace, &plan.command(false).expect("the rest"));
    assert!(
        after
            .accounts()
            .next()
            .is_some_and(|one| one.next_review.is_some())
    );
}

#[test]
fn rows_below_the_last_are_new_accounts_only_with_a_name() {
    let block = parse("Acme GmbH\t1\nBerglund\t2\nComércio\t3\nACME AG\t4\nNew\t5\n\t6\n");
    let workspace = three();
    let plan = planned(
        &workspace,
        Locale::En,
        &block,
        &[Column::Name, Column::Revenue],
    );
    assert_eq!(plan.new_count(), 2);
    assert_eq!(plan.same, ["ACME AG"]);
    assert_eq!(plan.refused.len(), 1);
    assert!(matches!(plan.refused[0].reason, Reason::Rule(_)));
    let both = apply_to(three(), &plan.command(true).expect("changes"));
    assert_eq!(both.accounts().count(), 5);
    let plan = planned(
        &workspace,
        Locale::En,
        &parse("1\n2\n3\n4\n"),
        &[Column::Revenue],
    );
    assert_eq!((plan.new_count(), plan.rows_beyond), (0, 1));
}

#[test]
fn one_value_fills_a_range_and_nothing_clears_it() {
    let block = spread(&parse("Ana"), 3, 1);
    let workspace = three();
    let plan = planned(&workspace, Locale::En, &block, &[Column::Owner]);
    let filled = apply_to(workspace, &plan.command(false).expect("changes"));
    assert!(filled.accounts().all(|account| account.owner.is_some()));
    let empty = spread(&parse(""), 3, 1);
    let plan = planned(&filled, Locale::En, &empty, &[Column::Owner]);
    let cleared = apply_to(filled, &plan.command(false).expect("changes"));
    assert!(cleared.accounts().all(|account| account.owner.is_none()));
}

#[test]
fn an_amount_over_a_sum_of_years_goes_to_the_last_of_them() {
    use keyfolio::domain::account::Figure;
    use keyfolio::domain::values::{Cents, Period, Year};
    let mut workspace = three();
    let id = rows(&workspace)[0];
    for year in [1997_u16, 1998] {
        let edit = keyfolio::domain::command::AccountEdit::Figure {
            period: Period::actual(Year::try_from(year).expect("a year")),
            figure: Figure::Revenue,
            amount: Cents::try_from(100).ok(),
        };
        workspace = apply_to(workspace, &Command::edit(id, edit));
    }
    let plan = planned(&workspace, Locale::En, &parse("5\n"), &[Column::Revenue]);
    assert!(plan.summed.is_some());
    let year = |year: u16| Period::actual(Year::try_from(year).expect("a year"));
    let after = apply_to(workspace.clone(), &plan.command(false).expect("one change"));
    let figures = &after.account(id).expect("the account").figures;
    let cents = |period| figures[&period].revenue.map(Cents::get);
    assert_eq!(cents(year(1997)), Some(100));
    assert_eq!(cents(year(1998)), Some(500));
    let earlier = [Column::RevenueOf(year(1997).year)];
    let plan = planned(&workspace, Locale::En, &parse("7\n"), &earlier);
    assert!(!plan.is_doubtful(), "a year is told by its column");
    let after = apply_to(workspace.clone(), &plan.command(false).expect("one change"));
    let figures = &after.account(id).expect("the account").figures;
    assert_eq!(figures[&year(1997)].revenue.map(Cents::get), Some(700));
    let same = planned(&workspace, Locale::En, &parse("2.00\n"), &[Column::Revenue]);
    assert!(!same.is_doubtful(), "what stands there already is no edit");
    let emptied = apply_to(
        workspace,
        &Command::edit(
            id,
            AccountEdit::Figure {
                period: year(1998),
                figure: Figure::Revenue,
                amount: None,
            },
        ),
    );
    let later = AccountEdit::Figure {
        period: year(1998),
        figure: Figure::Revenue,
        amount: Cents::try_from(100).ok(),
    };
    let workspace = apply_to(emptied, &Command::edit(rows(&three())[1], later));
    let columns = [Column::Revenue];
    let cleared = planned(&workspace, Locale::En, &[vec![String::new()]], &columns);
    assert!(cleared.summed.is_some() && cleared.command(false).is_none());
    assert!(
        !cleared.is_doubtful(),
        "nothing is asked where nothing is to be changed"
    );
}

#[test]
fn an_amount_of_another_currency_is_refused() {
    use keyfolio::exchange::block::AmountProblem;
    let block = parse("$ 500\n€ 400\n");
    let plan = planned(&three(), Locale::En, &block, &[Column::Revenue]);
    let reasons: Vec<&Reason> = plan.refused.iter().map(|one| &one.reason).collect();
    assert_eq!(
        reasons,
        [&Reason::Amount(AmountProblem::OtherCurrency("USD"))]
    );
    assert_eq!(plan.changed_count(), 1);
}

#[test]
fn every_column_that_adds_up_has_a_sum_and_points_have_none() {
    let workspace = three();
    let plan = planned(
        &workspace,
        Locale::En,
        &parse("100\n250\n"),
        &[Column::Revenue],
    );
    let workspace = apply_to(workspace, &plan.command(false).expect("changes"));
    let portfolio = Portfolio::of(&workspace, None);
    let year = Year::try_from(1970).expect("a year");
    let columns = [
        Column::Name,
        Column::Revenue,
        Column::Share,
        Column::Score,
        Column::RevenueOf(year),
        Column::OpenActions,
    ];
    let tally = tally(&portfolio, &rows(&workspace), &columns);
    assert_eq!(tally.cells, 18);
    let sums: Vec<(Column, usize, i128)> = tally
        .sums
        .iter()
        .map(|one| (one.column, one.known, one.sum))
        .collect();
    assert_eq!(
        sums,
        [
            (Column::Revenue, 2, 35_000),
            (Column::RevenueOf(year), 2, 35_000),
            (Column::OpenActions, 3, 0),
        ]
    );
}

#[test]
fn where_a_row_ends_early_nothing_is_cleared() {
    let columns = [Column::Name, Column::Owner];
    let workspace = three();
    let plan = planned(&workspace, Locale::En, &parse("Acme\tAna\n"), &columns);
    let workspace = apply_to(workspace, &plan.command(false).expect("changes"));
    let plan = planned(&workspace, Locale::En, &parse("Other\n"), &columns);
    let after = apply_to(workspace, &plan.command(false).expect("changes"));
    let first = after.accounts().next().expect("three accounts");
    assert_eq!(first.name.as_str(), "Other");
    assert!(first.owner.is_some());
}

#[test]
fn what_a_further_column_shows_can_be_copied() {
    let name = Name::new("Alpha").expect("a name");
    let mut account = Account::new(7_u128.into(), name.clone(), moment(0));
    account.city = "Graz".to_owned();
    let year: Year = Year::try_from(2025).expect("a year");
    let figures = account.figures.entry(Period::actual(year)).or_default();
    *figures.slot(Figure::Revenue) = Some(Cents::try_from(123_450_i64).expect("an amount"));
    let empty = Workspace::new(1_u128.into(), name, moment(0));
    let workspace = Workspace::from_records(
        empty.head().as_ref().clone(),
        empty.model().as_ref().clone(),
        [account],
    );
    let portfolio = Portfolio::of(&workspace, None);
    let sheet = Sheet {
        workspace: &workspace,
        portfolio: &portfolio,
        locale: Locale::De,
        today: Date::default(),
    };
    let columns = [
        Column::City,
        Column::RevenueOf(year),
        Column::Decision,
        Column::Rank,
    ];
    let cells = sheet.copy(&rows(&workspace), &columns);
    assert_eq!(
        write(&cells, Locale::De).trim_end(),
        "Graz\t1234,50\tNicht entschieden"
    );
}

#[test]
fn a_plan_that_waited_does_not_write_over_what_was_done_meanwhile() {
    let columns = [Column::Owner, Column::NextReview];
    let workspace = three();
    let plan = planned(&workspace, Locale::En, &parse("Ana\nBo\n"), &columns);
    assert!(plan.still_fits(&workspace));
    let edited = |id: u128, name: &str| {
        let edit = AccountEdit::Name(name.to_owned());
        apply_to(three(), &Command::edit(AccountId::from(id), edit))
    };
    assert!(!plan.still_fits(&edited(1, "Acme AG")));
    assert!(plan.still_fits(&edited(3, "Comercio")), "not touched");
    // The plan makes somebody new, so it would write the settings as well.
    let settings = Command::EditHead(HeadEdit::ReviewDays(30));
    assert!(!plan.still_fits(&apply_to(three(), &settings)));
    let plan = planned(&workspace, Locale::En, &parse("Ana\n"), &columns);
    assert!(plan.still_fits(&apply_to(three(), &settings)));
    let gone = HeadEdit::RemoveMember(MemberId::from(7));
    assert!(!plan.still_fits(&apply_to(three(), &Command::EditHead(gone))));
}
