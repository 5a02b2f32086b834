//! Whatever a plan holds, it fits on one page, and what is left out is said.

use keyfolio::domain::command::EntryKind;
use keyfolio::domain::plan::{ActionStatus, SolutionStage};
use keyfolio::domain::plan_sheet::{Audience, Choice};
use keyfolio::exchange::plan_sheet::fit::{Letters, fit, fits, too_long};
use keyfolio::exchange::plan_sheet::{Part, PlanSheet, Section};
use keyfolio::words::Locale;
use proptest::prelude::*;

use super::support::workspaces::workspace;
use super::support::{cases, name};
use super::{crowded, sheets, sheets_with, texts};

fn only(mut sheets: Vec<PlanSheet>) -> PlanSheet {
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

fn section(sheet: &PlanSheet, part: Part) -> &Section {
    let mut sections = sheet.sections.iter();
    sections.find(|one| one.part == part).expect("the part")
}

#[test]
fn a_plan_of_usual_size_stands_whole_on_the_page() {
    for locale in Locale::ALL {
        for audience in Audience::ALL {
            let workspace = crowded(3, "Cut the errors in orders to under one percent");
            let whole = only(sheets(&workspace, locale, audience));
            let page = fit(&whole, Letters::default(), locale);
            assert_eq!(page.sections, whole.sections, "{audience:?}");
            assert_eq!(too_long(&whole, Letters::default()), None);
            assert!(!page.is_clipped);
        }
    }
}

#[test]
fn the_check_and_the_sheet_agree_on_what_fits() {
    let workspace = crowded(3, "Call");
    let mut account = workspace.accounts().next().expect("one").as_ref().clone();
    let action = account.plans[0].actions[0].clone();
    for number in 0..80_u128 {
        let mut another = action.clone();
        another.id = (9000 + number).into();
        account.plans[0].actions.push(another);
    }
    let sheet = |account| {
        let (head, model) = (workspace.head().as_ref(), workspace.model().as_ref());
        let workspace = keyfolio::domain::workspace::Workspace::from_records(
            head.clone(),
            model.clone(),
            [account],
        );
        only(sheets(&workspace, Locale::En, Audience::Us))
    };
    let long = sheet(account.clone());
    assert!(!fits(&long, Letters::default()));
    assert_eq!(too_long(&long, Letters::default()), Some(EntryKind::Action));
    // What is done goes first, and nobody has to shorten it.
    for action in &mut account.plans[0].actions {
        action.status = ActionStatus::Done;
    }
    let done = sheet(account);
    assert_eq!(too_long(&done, Letters::default()), None);
    let page = fit(&done, Letters::default(), Locale::En);
    assert!(fits(&page, Letters::default()));
}

#[test]
fn sixty_actions_and_long_texts_fit_and_what_is_left_out_is_counted() {
    for letters in [5, 60, 500, 5000] {
        let text: String = "Längere Worte, und mehr. "
            .chars()
            .cycle()
            .take(letters)
            .collect();
        for locale in Locale::ALL {
            for audience in Audience::ALL {
                let mut workspace = crowded(60, &text);
                let mut account = workspace.accounts().next().expect("one").as_ref().clone();
                account.name = name(&"W".repeat(60));
                workspace = keyfolio::domain::workspace::Workspace::from_records(
                    workspace.head().as_ref().clone(),
                    workspace.model().as_ref().clone(),
                    [account],
                );
                let mut choice = Choice::default();
                for action in &workspace.accounts().next().expect("one").plans[0].actions {
                    choice.turn(action.id);
                }
                let whole = only(sheets_with(&workspace, &choice, locale, audience));
                let page = fit(&whole, Letters::default(), locale);
                assert!(
                    fits(&page, Letters::default()),
                    "{letters} letters, {audience:?}"
                );
                let shown = section(&page, Part::Actions);
                assert!(!shown.rows.is_empty());
                let left_out = 60 - shown.rows.len();
                assert!(left_out > 0);
                assert!(shown.more.contains(&left_out.to_string()), "{}", shown.more);
                assert_eq!(
                    page.is_clipped,
                    texts(&page).iter().any(|one| one.ends_with('…'))
                );
            }
        }
    }
}

#[test]
fn what_is_over_goes_before_anything_that_is_to_be_done() {
    let mut workspace = crowded(14, "Send the list of shops with the history of orders");
    let mut account = workspace.accounts().next().expect("one").as_ref().clone();
    let plan = &mut account.plans[0];
    for action in plan.actions.iter_mut().skip(5) {
        action.status = ActionStatus::Done;
    }
    for idea in plan.solutions.iter_mut().skip(3) {
        idea.stage = SolutionStage::Delivered;
    }
    for list in [
        &mut plan.goals,
        &mut plan.challenges,
        &mut plan.opportunities,
    ] {
        list.truncate(3);
    }
    (plan.objectives, plan.risks, plan.questions) = (
        plan.objectives[..3].to_vec(),
        plan.risks[..3].to_vec(),
        plan.questions[..2].to_vec(),
    );
    let (head, model) = (
        workspace.head().as_ref().clone(),
        workspace.model().as_ref().clone(),
    );
    workspace = keyfolio::domain::workspace::Workspace::from_records(head, model, [account]);
    let page = fit(
        &only(sheets(&workspace, Locale::En, Audience::Us)),
        Letters::default(),
        Locale::En,
    );
    let actions = section(&page, Part::Actions);
    assert!(actions.rows.iter().filter(|row| !row.is_over).count() == 5);
    assert!(actions.more.contains("finished"), "{:?}", actions.more);
}

#[test]
fn an_account_without_a_plan_has_room_to_write_one() {
    let mut workspace = crowded(1, "x");
    let mut account = workspace.accounts().next().expect("one").as_ref().clone();
    account.plans.clear();
    let (head, model) = (
        workspace.head().as_ref().clone(),
        workspace.model().as_ref().clone(),
    );
    workspace = keyfolio::domain::workspace::Workspace::from_records(head, model, [account]);
    let whole = only(sheets(&workspace, Locale::En, Audience::Us));
    assert_eq!(whole.vision, "There is no development plan yet.");
    let page = fit(&whole, Letters::default(), Locale::En);
    assert!(section(&page, Part::Goals).rows.is_empty());
    assert!(section(&page, Part::Actions).rows.is_empty());
    assert!(page.note_lines > 0);
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn every_plan_fits_on_one_page(workspace in workspace(), german: bool) {
        let locale = if german { Locale::De } else { Locale::En };
        for audience in Audience::ALL {
            for whole in sheets(&workspace, locale, audience) {
                let page = fit(&whole, Letters::default(), locale);
                prop_assert!(fits(&page, Letters::default()));
                // Nothing goes in silence.
                for (kept, all) in page.sections.iter().zip(&whole.sections) {
                    prop_assert_eq!(kept.rows.len() < all.rows.len(), !kept.more.is_empty());
                }
            }
        }
    }
}
