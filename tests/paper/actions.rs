//! What is to be done as a table.

use keyfolio::domain::plan::ActionStatus;
use keyfolio::domain::tasks::tasks;
use keyfolio::domain::touchpoint::Touchpoint;
use keyfolio::domain::workspace::Workspace;
use keyfolio::exchange::action_table::action_table;
use keyfolio::exchange::csv_text::{CsvStyle, unguard};
use keyfolio::exchange::list::parse::parse;
use keyfolio::words::Locale;
use proptest::prelude::*;

use super::crowded;
use super::support::cases;
use super::support::workspaces::workspace;

fn table(workspace: &Workspace, locale: Locale) -> String {
    let all = tasks(workspace.accounts());
    action_table(workspace, &all, locale, CsvStyle::excel(locale))
}

#[test]
fn excel_opens_it_in_both_languages_and_runs_nothing() {
    let workspace = crowded(2, "=HYPERLINK(\"x\"); é");
    let mut account = workspace.accounts().next().expect("one").as_ref().clone();
    let plan = &mut account.plans[0];
    plan.actions[0].text = "=1+1".to_owned();
    plan.actions[0].serves = Some(plan.goals[0].id);
    plan.actions[1].status = ActionStatus::Done;
    let mut touch = Touchpoint::new(7.into(), super::today());
    touch.next_step = "send the offer".to_owned();
    touch.due = Some(super::today());
    account.touchpoints.push(touch);
    let (head, model) = (workspace.head().as_ref(), workspace.model().as_ref());
    let workspace = Workspace::from_records(head.clone(), model.clone(), [account]);
    let english = table(&workspace, Locale::En);
    assert!(
        english.starts_with("\u{feff}Account,Plan,Plan status,Action,Owner,Due,Status,Serves\r\n"),
        "{english}"
    );
    for row in [
        "Ernst Handel,Grow,Active,'=1+1,Nora Lindqvist,2026-05-08,Open,\"1 =HYPERLINK(\"\"x\"\"); é\"",
        "Ernst Handel,Contact,,send the offer,Nora Lindqvist,2026-05-08,Open,",
    ] {
        assert!(
            english.lines().any(|line| line == row),
            "{row} in {english}"
        );
    }
    let german = table(&workspace, Locale::De);
    assert!(
        german.starts_with("\u{feff}Kunde;Plan;Planstatus;Maßnahme;"),
        "{german}"
    );
    assert!(german.contains(";08.05.2026;Erledigt;"), "{german}");
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn every_task_comes_back(workspace in workspace(), german: bool) {
        let locale = if german { Locale::De } else { Locale::En };
        let text = table(&workspace, locale);
        let mut said: Vec<String> = tasks(workspace.accounts())
            .into_iter()
            .map(|one| one.text.trim().to_owned())
            .collect();
        let delimiter = CsvStyle::excel(locale).delimiter;
        let table = parse(text.trim_start_matches('\u{feff}'), Some(delimiter)).expect("a table");
        let rows = 1..table.row_count();
        let mut read: Vec<String> = rows.map(|row| unguard(table.cell(row, 3)).trim().to_owned()).collect();
        read.sort();
        said.sort();
        prop_assert_eq!(read, said);
    }
}
