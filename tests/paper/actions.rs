//! The actions of all plans as a table.

use keyfolio::domain::plan::ActionStatus;
use keyfolio::exchange::action_table::action_table;
use keyfolio::exchange::csv_text::{CsvStyle, unguard};
use keyfolio::exchange::list::parse::parse;
use keyfolio::words::Locale;
use proptest::prelude::*;

use super::crowded;
use super::support::cases;
use super::support::workspaces::workspace;

#[test]
fn excel_opens_it_in_both_languages_and_runs_nothing() {
    let workspace = crowded(2, "=HYPERLINK(\"x\"); é");
    let mut account = workspace.accounts().next().expect("one").as_ref().clone();
    let plan = &mut account.plans[0];
    plan.actions[0].text = "=1+1".to_owned();
    plan.actions[0].serves = Some(plan.goals[0].id);
    plan.actions[1].status = ActionStatus::Done;
    let table = |locale| {
        let account = std::sync::Arc::new(account.clone());
        let head = workspace.head();
        action_table([account].iter(), head, locale, CsvStyle::excel(locale))
    };
    let english = table(Locale::En);
    assert!(
        english.starts_with("\u{feff}Account,Plan,Plan status,Action,Owner,Due,Status,Serves,")
    );
    let row = "Ernst Handel,Grow,Active,'=1+1,Nora Lindqvist,2026-05-08,Open,\"1 =HYPERLINK(\"\"x\"\"); é\",";
    assert!(english.lines().any(|line| line == row), "{english}");
    let german = table(Locale::De);
    assert!(
        german.starts_with("\u{feff}Kunde;Plan;Planstatus;Maßnahme;"),
        "{german}"
    );
    assert!(german.contains(";2026-05-08;Erledigt;"), "{german}");
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn every_action_comes_back(workspace in workspace(), german: bool) {
        let locale = if german { Locale::De } else { Locale::En };
        let text = action_table(workspace.accounts(), workspace.head(), locale, CsvStyle::excel(locale));
        let mut said: Vec<String> = workspace
            .accounts()
            .flat_map(|account| &account.plans)
            .flat_map(|plan| &plan.actions)
            .filter(|one| !keyfolio::domain::plan_view::ACTIONS.is_blank(one))
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
