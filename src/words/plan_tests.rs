//! Every word of a plan in both languages.

use super::*;
use crate::words::testing::{check, check_all};

#[test]
fn every_kind_of_plan_says_what_it_is_for_and_asks_four_questions() {
    for one in PlanKind::ALL {
        check(|locale| kind(locale, one));
        check(|locale| purpose(locale, one));
        assert!(
            Locale::ALL
                .iter()
                .all(|locale| prompts(*locale, one).len() == 4)
        );
        for number in 0..4 {
            check(|locale| prompts(locale, one)[number]);
            for locale in Locale::ALL {
                assert!(prompts(locale, one)[number].ends_with('?'));
            }
        }
    }
}

#[test]
fn every_list_of_a_plan_has_its_words() {
    for one in EntryKind::ALL {
        check(|locale| entry(locale, one));
        check(|locale| entries(locale, one));
        check(|locale| add_entry(locale, one));
        check(|locale| empty_hint(locale, one));
    }
}

#[test]
fn every_choice_in_a_plan_has_its_words() {
    for one in PlanStatus::ALL {
        check(|locale| status(locale, one));
    }
    for one in SolutionKind::ALL {
        check(|locale| solution_kind(locale, one));
    }
    for one in SolutionStage::ALL {
        check(|locale| solution_stage(locale, one));
    }
    for one in ActionStatus::ALL {
        check(|locale| action_status(locale, one));
    }
    for one in RiskKind::ALL {
        check(|locale| risk_kind(locale, one));
    }
    check_all(&[
        plan,
        start_plan,
        no_plan,
        kind_field,
        status_field,
        vision,
        vision_hint,
        prompts_heading,
        wording,
        measure,
        unit,
        baseline,
        target,
        current,
        progress,
        due,
        overdue,
        no_due_day,
        owner,
        problem,
        solution,
        value,
        solution_kind_field,
        stage,
        serves,
        answer,
        unanswered,
        risk_kind_field,
        mitigation,
        trigger,
    ]);
    check(|locale| dependency_risk(locale, "42%"));
}
