use super::*;
use crate::domain::account::{Account, Answer, Figures, Rating, Role};
use crate::domain::analysis::value::Step;
use crate::domain::ids::{AccountId, WorkspaceId};
use crate::domain::model::{CriterionId, IMAGE_CRITERION, ScoringModel};
use crate::domain::pipeline::{Deal, DealKind, Outcome};
use crate::domain::portfolio::Portfolio;
use crate::domain::values::{Cents, Name, Period, Timestamp, Year};
use crate::domain::workspace::{Head, Workspace};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn consent(id: u128, usage: Usage, answer: Consented, on: &str, until: Option<&str>) -> Consent {
    Consent {
        until: until.map(day),
        ..Consent::new(id.into(), usage, answer, day(on))
    }
}

fn used(id: u128, usage: Usage, on: &str) -> NameUse {
    NameUse {
        id: id.into(),
        usage,
        day: day(on),
        text: String::new(),
        audience: String::new(),
        outcome: String::new(),
    }
}

#[test]
fn the_last_answer_holds_and_unknown_is_not_no() {
    let today = day("2026-11-26");
    let mut reference = Reference::default();
    assert_eq!(reference.standing(Usage::Logo, today), Standing::NotAsked);
    let logo = |id, answer, on| consent(id, Usage::Logo, answer, on, None);
    reference
        .consents
        .push(logo(2, Consented::Given, "2026-03-01"));
    reference
        .consents
        .push(logo(1, Consented::NoAnswer, "2026-02-01"));
    assert_eq!(
        reference.standing(Usage::Logo, today),
        Standing::Allowed(None)
    );
    assert_eq!(reference.standing(Usage::Press, today), Standing::NotAsked);
    reference
        .consents
        .push(logo(3, Consented::Refused, "2026-10-01"));
    assert_eq!(reference.standing(Usage::Logo, today), Standing::Refused);
    // What was allowed at its time stays allowed.
    assert!(reference.was_allowed(&used(1, Usage::Logo, "2026-05-01")));
    assert!(!reference.was_allowed(&used(1, Usage::Logo, "2026-02-15")));
    assert!(!reference.was_allowed(&used(1, Usage::Logo, "2026-10-02")));
}

#[test]
fn to_be_asked_again_takes_no_answer_away() {
    let today = day("2026-11-26");
    let mut reference = Reference::default();
    let mut asked = |id, usage, answer, on| {
        let one = consent(id, usage, answer, on, None);
        reference.consents.push(one);
    };
    asked(1, Usage::Logo, Consented::Given, "2025-03-01");
    asked(2, Usage::Logo, Consented::NoAnswer, "2026-10-01");
    asked(3, Usage::Press, Consented::Refused, "2025-03-01");
    asked(4, Usage::Press, Consented::NoAnswer, "2026-10-01");
    asked(5, Usage::Call, Consented::NoAnswer, "2026-10-01");
    let standing = |usage| reference.standing(usage, today);
    assert_eq!(standing(Usage::Logo), Standing::Allowed(None));
    assert_eq!(standing(Usage::Press), Standing::Refused);
    assert_eq!(standing(Usage::Call), Standing::NoAnswer);
    assert!(reference.was_allowed(&used(1, Usage::Logo, "2026-11-01")));
    assert!(reference.unsettled(today).is_empty());
}

#[test]
fn a_consent_runs_out_within_sixty_days_and_ends_after_its_last_day() {
    let today = day("2026-11-26");
    let with = |until| {
        let until = Some(until);
        let one = consent(1, Usage::Quote, Consented::Given, "2025-01-01", until);
        let consents = vec![one];
        Reference {
            consents,
            ..Reference::default()
        }
    };
    let standing = |until| with(until).standing(Usage::Quote, today);
    assert_eq!(standing("2026-11-25"), Standing::Expired(day("2026-11-25")));
    assert_eq!(standing("2026-11-26"), Standing::RunsOut(day("2026-11-26")));
    assert_eq!(standing("2027-01-25"), Standing::RunsOut(day("2027-01-25")));
    let later = Some(day("2027-01-26"));
    assert_eq!(standing("2027-01-26"), Standing::Allowed(later));
    let one = used(1, Usage::Quote, "2026-11-25");
    assert!(with("2026-11-25").was_allowed(&one));
    assert!(!with("2026-11-24").was_allowed(&one));
}

#[test]
fn a_use_without_consent_is_told_until_it_is_settled() {
    let today = day("2026-11-26");
    let mut reference = Reference {
        uses: vec![
            used(1, Usage::Logo, "2025-01-01"),
            used(2, Usage::Call, "2026-09-26"),
            used(3, Usage::Call, "2026-11-01"),
        ],
        ..Reference::default()
    };
    assert_eq!(reference.without_consent().len(), 3);
    let ids = |reference: &Reference| -> Vec<EntryId> {
        let all = reference.unsettled(today).into_iter();
        all.map(|one| one.id).collect()
    };
    // A call is over at some time; a logo stays on the page.
    assert_eq!(ids(&reference), [3.into(), 1.into()]);
    reference.consents.push(consent(
        9,
        Usage::Logo,
        Consented::Given,
        "2026-11-20",
        None,
    ));
    assert_eq!(ids(&reference), [3.into()]);
    assert_eq!(reference.without_consent().len(), 3);
}

fn account(number: u128, name: &str, revenue: i64) -> Account {
    let name = Name::new(name).expect("a name");
    let mut account = Account::new(number.into(), name, Timestamp::default());
    let figures = Figures {
        revenue: Cents::try_from(revenue * 100).ok(),
        ..Figures::default()
    };
    let year = Year::try_from(2025).expect("a year");
    account.figures.insert(Period::actual(year), figures);
    account
}

fn rated(account: &mut Account, step: Step) {
    let id = CriterionId::try_from(IMAGE_CRITERION.to_owned()).expect("an id");
    let rating = Rating::sure(Answer::Step(step), Timestamp::default());
    account.ratings.insert(id, rating);
}

fn portfolio(accounts: Vec<Account>) -> Portfolio {
    let head = Head::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
    let model = ScoringModel::default_at(Timestamp::default());
    Portfolio::of(&Workspace::from_records(head, model, accounts), None)
}

fn deal(id: u128, value: Option<i64>, outcome: Outcome, named: &[u128]) -> Deal {
    Deal {
        value: value.and_then(|value| Cents::try_from(value).ok()),
        outcome,
        named: named.iter().map(|id| AccountId::from(*id)).collect(),
        ..Deal::new(id.into(), String::new(), DealKind::New)
    }
}

#[test]
fn the_facts_count_who_lends_a_name_and_each_opportunity_once() {
    let today = day("2026-11-26");
    let mut lender = account(1, "Alpha", 100);
    lender.roles.insert(Role::Image);
    rated(&mut lender, Step::ALL[2]);
    let given = |usage, until| consent(1, usage, Consented::Given, "2026-01-01", until);
    lender.reference.consents = vec![given(Usage::Logo, Some("2026-12-01"))];
    let mut other = account(2, "Beta", 300);
    rated(&mut other, Step::HIGHEST);
    other.reference.consents = vec![given(Usage::Press, Some("2026-11-01"))];
    let mut buyer = account(3, "Gamma", 600);
    buyer.deals = vec![
        deal(1, Some(500), Outcome::Won, &[1, 2]),
        deal(2, None, Outcome::Open, &[1]),
        // Somebody who is no longer there.
        deal(3, Some(900), Outcome::Open, &[77]),
    ];
    let facts = facts(&portfolio(vec![buyer, other, lender]), today);
    let names: Vec<&str> = facts
        .customers
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["Alpha", "Beta"]);
    assert_eq!((facts.lending, facts.share), (1, Some(0.1)));
    let all = facts.named;
    assert_eq!((all.deals, all.won, all.value), (2, 1, 500));
    assert_eq!(all.without_value, 1);
    let alpha = facts.customers[0].named;
    assert_eq!((alpha.deals, alpha.value), (2, 500));
    let run_outs = facts
        .run_outs
        .iter()
        .map(|one| (one.name.as_str(), one.usage));
    let run_outs: Vec<_> = run_outs.collect();
    assert_eq!(run_outs, [("Beta", Usage::Press), ("Alpha", Usage::Logo)]);
}

#[test]
fn edits_replace_by_id_and_forget_a_use() {
    let mut reference = Reference::default();
    let mut put = |edit: ReferenceEdit| reference.edit(&edit);
    let given = consent(1, Usage::Logo, Consented::Given, "2026-01-01", None);
    put(ReferenceEdit::PutConsent(given.clone())).expect("kept");
    let other = consent(2, Usage::Call, Consented::Refused, "2026-01-01", None);
    put(ReferenceEdit::PutConsent(other)).expect("kept");
    let by = "x".repeat(600);
    let long = Consent { by, ..given };
    assert!(put(ReferenceEdit::PutConsent(long)).is_err());
    put(ReferenceEdit::PutUse(used(5, Usage::Logo, "2026-02-01"))).expect("kept");
    put(ReferenceEdit::PutUse(used(5, Usage::Press, "2026-02-01"))).expect("kept");
    put(ReferenceEdit::Forget(Usage::Logo)).expect("forgotten");
    assert_eq!(
        put(ReferenceEdit::RemoveUse(6.into())),
        Err(Rejection::UnknownEntry)
    );
    assert_eq!(reference.consents.len(), 1);
    assert_eq!(reference.uses.len(), 1);
    assert_eq!(reference.uses[0].usage, Usage::Press);
}
