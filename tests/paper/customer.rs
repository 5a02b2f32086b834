//! What is no matter of the customer never gets onto the sheet of the customer.

use std::collections::BTreeSet;

use keyfolio::domain::account::{Account, LifeCycle};
use keyfolio::domain::plan::RiskKind;
use keyfolio::domain::plan_sheet::{Audience, Choice, candidates};
use keyfolio::domain::treatment::{Privilege, Treatment};
use keyfolio::domain::values::Cents;
use keyfolio::domain::workspace::Workspace;
use keyfolio::exchange::plan_markdown::plan_markdown;
use keyfolio::exchange::plan_sheet::Part;
use keyfolio::words::Locale;
use proptest::prelude::*;

use super::support::cases;
use super::support::workspaces::workspace;
use super::{sheets, sheets_with, texts};

/// What stands in every field that the customer must not read.
const SECRET: &str = "Zz-nobody-outside-reads-this-Zz";

fn rebuilt(workspace: &Workspace, change: fn(&mut Account)) -> Workspace {
    let accounts = workspace.accounts().map(|account| {
        let mut account = account.as_ref().clone();
        change(&mut account);
        account
    });
    Workspace::from_records(
        workspace.head().as_ref().clone(),
        workspace.model().as_ref().clone(),
        accounts.collect::<Vec<_>>(),
    )
}

fn mark(account: &mut Account) {
    let secret = || SECRET.to_owned();
    for text in [
        &mut account.customer_number,
        &mut account.industry,
        &mut account.region,
        &mut account.website,
        &mut account.vat_id,
        &mut account.notes,
    ] {
        *text = secret();
    }
    account.tags = BTreeSet::from([secret()]);
    for person in &mut account.people {
        (person.email, person.phone) = (secret(), secret());
    }
    for touch in &mut account.touchpoints {
        (touch.summary, touch.next_step) = (secret(), secret());
    }
    for rating in account.ratings.values_mut() {
        rating.reason = secret();
    }
    for decision in &mut account.decisions {
        (decision.reason, decision.by) = (secret(), secret());
    }
    for treatment in &mut account.treatment {
        treatment.text = secret();
    }
    for check in account.processes.values_mut() {
        check.note = secret();
    }
    for entry in &mut account.health {
        entry.note = secret();
    }
    for deal in &mut account.deals {
        (deal.text, deal.note) = (secret(), secret());
    }
    for plan in &mut account.plans {
        plan.vision = secret();
        for answer in plan.prompts.values_mut() {
            *answer = secret();
        }
        let points = plan.challenges.iter_mut().chain(&mut plan.opportunities);
        for point in points
            .chain(&mut plan.strengths)
            .chain(&mut plan.weaknesses)
        {
            point.text = secret();
        }
        for milestone in &mut plan.milestones {
            milestone.text = secret();
        }
        for review in &mut plan.reviews {
            review.learned = secret();
        }
        for risk in &mut plan.risks {
            (risk.text, risk.mitigation, risk.trigger) = (secret(), secret(), secret());
        }
        for question in &mut plan.questions {
            (question.text, question.answer) = (secret(), secret());
        }
        for idea in &mut plan.solutions {
            idea.problem = secret();
        }
        let points = plan.strengths.iter().chain(&plan.weaknesses);
        let points = points.chain(&plan.opportunities).map(|one| one.id);
        let ours: Vec<_> = (plan.risks.iter().map(|one| one.id))
            .chain(plan.questions.iter().map(|one| one.id))
            .chain(points)
            .collect();
        for action in &mut plan.actions {
            if action.serves.is_some_and(|served| ours.contains(&served)) {
                action.text = secret();
            }
        }
    }
}

/// Everything gone that the customer must not read: what is left says the same.
fn strip(account: &mut Account) {
    let blank = Account::new(account.id, account.name.clone(), account.created_at);
    let whole = std::mem::replace(account, blank);
    (account.city, account.country) = (whole.city, whole.country);
    (account.owner, account.people) = (whole.owner, whole.people);
    account.status = LifeCycle::Lost;
    for person in &mut account.people {
        (person.influence, person.attitude, person.contact) = (None, None, None);
        (person.confirmed, person.roles) = (false, BTreeSet::new());
        (person.email, person.phone) = (String::new(), String::new());
        person.reports_to = None;
        person.relations.clear();
    }
    account.plans = whole.plans;
    for plan in &mut account.plans {
        plan.kind = Default::default();
        plan.vision.clear();
        plan.prompts.clear();
        plan.challenges.clear();
        plan.milestones.clear();
        plan.reviews.clear();
        let points = plan.opportunities.iter_mut().chain(&mut plan.strengths);
        for point in points.chain(&mut plan.weaknesses) {
            point.text.clear();
        }
        for risk in &mut plan.risks {
            (risk.kind, risk.owner) = (RiskKind::Other, None);
            (risk.text, risk.mitigation, risk.trigger) = Default::default();
        }
        for idea in &mut plan.solutions {
            idea.problem.clear();
        }
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn nothing_that_is_ours_is_on_the_sheet_of_the_customer(workspace in workspace()) {
        let marked = rebuilt(&workspace, mark);
        for locale in Locale::ALL {
            for sheet in sheets(&marked, locale, Audience::Customer) {
                let said = texts(&sheet).join("\n");
                prop_assert!(!said.contains(SECRET), "{}", said);
                let text = plan_markdown(&sheet, locale).replace('\\', "");
                prop_assert!(!text.contains(SECRET), "{}", text);
                prop_assert!(sheet.figures.is_empty() && !sheet.is_key && sheet.gets.is_empty());
            }
        }
    }

    #[test]
    fn the_sheet_of_the_customer_is_the_same_without_all_that_is_ours(workspace in workspace()) {
        let stripped = rebuilt(&workspace, strip);
        for locale in Locale::ALL {
            let before = sheets(&workspace, locale, Audience::Customer);
            prop_assert_eq!(before, sheets(&stripped, locale, Audience::Customer));
        }
    }
}

#[test]
fn objectives_and_actions_reach_the_customer_only_when_somebody_says_so_and_the_rest_can_be_left_out()
 {
    let workspace = super::crowded(2, "said");
    let plan = workspace.accounts().next().expect("one").plans[0].clone();
    let shown = |choice: &Choice, part: Part| {
        let sheet = sheets_with(&workspace, choice, Locale::En, Audience::Customer).remove(0);
        let section = sheet.sections.into_iter().find(|one| one.part == part);
        section.map_or(0, |section| section.rows.len())
    };
    let mut choice = Choice::default();
    assert_eq!(shown(&choice, Part::Objectives), 0);
    assert_eq!(shown(&choice, Part::Actions), 0);
    let all = candidates(&plan);
    assert_eq!(all.len(), 8);
    choice.turn(plan.objectives[1].id);
    choice.turn(plan.actions[0].id);
    assert_eq!(shown(&choice, Part::Objectives), 1);
    assert_eq!(shown(&choice, Part::Actions), 1);
    // Our own sheet has all of it.
    let ours = sheets_with(&workspace, &choice, Locale::En, Audience::Us);
    assert_eq!(ours, sheets(&workspace, Locale::En, Audience::Us));
}

#[test]
fn our_own_sheet_says_in_one_line_what_the_customer_gets_that_others_do_not() {
    let given = |privileges: &[(Privilege, &str, i64)]| {
        let workspace = super::crowded(1, "said");
        let mut account = workspace.accounts().next().expect("one").as_ref().clone();
        for (number, (privilege, hours, cost)) in (1_u128..).zip(privileges) {
            let mut treatment = Treatment::new(number.into(), *privilege);
            treatment.hours_per_month = hours.parse().ok();
            treatment.cost_per_month = Cents::try_from(*cost).ok().filter(|_| *cost > 0);
            account.treatment.push(treatment);
        }
        let (head, model) = (workspace.head().as_ref(), workspace.model().as_ref());
        let workspace = Workspace::from_records(head.clone(), model.clone(), [account]);
        let [us, customer] = Audience::ALL.map(|audience| {
            let sheet = sheets(&workspace, Locale::En, audience).remove(0);
            sheet.gets.replace('\u{a0}', " ")
        });
        assert!(customer.is_empty());
        us
    };
    assert_eq!(given(&[]), "");
    assert_eq!(
        given(&[
            (Privilege::FounderAccess, "2.5", 0),
            (Privilege::NamedContact, "9.5", 20_000),
            (Privilege::NamedContact, "", 0),
        ]),
        "Gets: Named contact, Access to management; 12 h and €200 a month"
    );
    assert_eq!(
        given(&[(Privilege::Terms, "", 0)]),
        "Gets: Terms and prices"
    );
    assert_eq!(
        given(&[(Privilege::Nothing, "", 0)]),
        "Gets what every customer gets"
    );
}

#[test]
fn strengths_weaknesses_and_milestones_are_on_our_own_sheet_alone() {
    let workspace = super::crowded(2, "said");
    for audience in Audience::ALL {
        let sheet = sheets(&workspace, Locale::En, audience).remove(0);
        for part in [Part::Strengths, Part::Weaknesses, Part::Milestones] {
            let mut sections = sheet.sections.iter();
            let found = sections.find(|one| one.part == part);
            let rows = found.map(|section| section.rows.len());
            assert_eq!(rows, (audience == Audience::Us).then_some(2), "{part:?}");
        }
    }
    let ours = sheets(&workspace, Locale::En, Audience::Us).remove(0);
    let mut sections = ours.sections.iter();
    let milestones = sections.find(|one| one.part == Part::Milestones);
    let row = &milestones.expect("milestones").rows[0];
    let day = row.cells[1].replace('\u{a0}', " ");
    assert_eq!((row.cells[0].as_str(), day.as_str()), ("1 said", "8 May"));
}

#[test]
fn what_is_ours_is_on_our_own_sheet() {
    let marked = rebuilt(&super::crowded(2, "said"), mark);
    let said = sheets(&marked, Locale::En, Audience::Us);
    let said = said.iter().flat_map(texts).collect::<Vec<_>>().join("\n");
    assert!(said.contains(SECRET));
}
