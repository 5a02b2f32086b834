use super::*;
use crate::domain::account::{Answer, Decision, Figure, Rating, Tier};
use crate::domain::analysis::value::Step;
use crate::domain::apply::apply;
use crate::domain::model::ScoringModel;
use crate::domain::model::Source;
use crate::domain::pipeline::{Deal, DealKind};
use crate::domain::values::{Cents, Period, Year};
use crate::domain::workspace::Head;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn account(id: u128, status: LifeCycle, euros: i64) -> Account {
    let name = Name::new(&format!("Customer {id}")).expect("a name");
    let mut account = Account::new(id.into(), name, Timestamp::default());
    account.status = status;
    if euros > 0 {
        let period = Period::actual(Year::try_from(2025).expect("a year"));
        let figures = account.figures.entry(period).or_default();
        figures.put(Figure::Revenue, Cents::try_from(euros * 100).ok());
    }
    account
}

fn workspace(accounts: Vec<Account>) -> Workspace {
    let now = Timestamp::default();
    let head = Head::new(1.into(), Name::new("Workspace").expect("a name"), now);
    Workspace::from_records(head, ScoringModel::default_at(now), accounts)
}

fn after(account: &Account, to: LifeCycle, said: &Said) -> Account {
    let command = take_step(account, to, said, 9.into()).expect("a command");
    let mut at = workspace(vec![account.clone()]);
    let change = apply(&at, &command, Timestamp::default()).expect("a change");
    assert_eq!(change.records.len(), 1, "one step of undo");
    at.adopt(&change);
    at.account(account.id).expect("an account").as_ref().clone()
}

#[test]
fn who_has_bought_is_no_target_and_who_has_not_can_t_be_lost() {
    use LifeCycle as L;
    let customer = account(1, L::Active, 100);
    let target = account(2, L::Target, 0);
    for to in [L::Target, L::Pipeline] {
        assert_eq!(step(&customer, to), Err(Refusal::HasBought));
    }
    for to in [L::AtRisk, L::Dormant, L::Lost, L::WinBack, L::WonBack] {
        assert_eq!(step(&target, to), Err(Refusal::NeverBought));
    }
    for to in [L::Pipeline, L::Active, L::Declined, L::Target] {
        assert_eq!(step(&target, to), Ok(Asks::Nothing));
    }
    for to in [L::WinBack, L::WonBack] {
        assert_eq!(step(&customer, to), Err(Refusal::NotLost));
    }
    assert_eq!(step(&customer, L::Lost), Ok(Asks::Loss));
    // With imported revenue a prospect is a customer: it can't be told the one and the other.
    let imported = account(4, L::Pipeline, 100);
    assert_eq!(step(&imported, L::Target), Err(Refusal::HasBought));
    assert_eq!(step(&imported, L::AtRisk), Ok(Asks::Nothing));
    assert_eq!(step(&imported, L::Lost), Ok(Asks::Loss));
    assert_eq!(step(&imported, L::WinBack), Err(Refusal::NotLost));
    // Typed in quickly, it stands among the customers though nobody has sold it anything.
    assert_eq!(
        step(&account(3, L::Active, 0), L::Target),
        Ok(Asks::Nothing)
    );
}

#[test]
fn who_was_lost_comes_back_only_as_won_back() {
    use LifeCycle as L;
    for from in [L::Lost, L::WinBack] {
        let lost = account(1, from, 100);
        for to in [L::Active, L::AtRisk, L::Dormant] {
            assert_eq!(step(&lost, to), Err(Refusal::WasLost));
        }
        assert_eq!(step(&lost, L::WonBack), Ok(Asks::Return));
        assert_eq!(step(&lost, L::Declined), Ok(Asks::GivenUp));
    }
    assert_eq!(step(&account(1, L::WinBack, 1), L::Lost), Ok(Asks::GivenUp));
    let dormant = account(1, L::Dormant, 100);
    assert_eq!(step(&dormant, L::Active), Ok(Asks::Nothing));
    assert_eq!(step(&dormant, L::Declined), Ok(Asks::Nothing));
}

#[test]
fn every_phase_can_be_left_for_another_one() {
    for from in LifeCycle::ALL {
        for euros in [0, 100] {
            let one = account(1, from, euros);
            let ways = LifeCycle::ALL.into_iter().filter(|to| *to != from);
            let ways = ways.filter(|to| step(&one, *to).is_ok());
            assert!(ways.count() > 0, "{from:?} with {euros}");
        }
    }
}

#[test]
fn a_loss_an_attempt_and_a_return_are_one_case() {
    use LifeCycle as L;
    let said = Said {
        day: Some(day("2026-03-01")),
        reason: LossReason::Price,
        note: String::new(),
    };
    let lost = after(&account(1, L::Active, 100), L::Lost, &said);
    assert_eq!((lost.status, lost.win_backs.len()), (L::Lost, 1));
    let tried = after(&lost, L::WinBack, &Said::default());
    assert_eq!((tried.status, tried.win_backs.len()), (L::WinBack, 1));
    let back = Said {
        day: Some(day("2026-09-01")),
        ..Said::default()
    };
    let back = after(&tried, L::WonBack, &back);
    let case = current(&back).expect("a case");
    assert_eq!((back.status, back.win_backs.len()), (L::WonBack, 1));
    assert_eq!(
        (case.lost_on, case.reason, case.outcome, case.closed_on),
        (
            Some(day("2026-03-01")),
            LossReason::Price,
            Outcome::Won,
            Some(day("2026-09-01"))
        )
    );
}

#[test]
fn giving_up_needs_a_reason_and_another_attempt_knows_what_was_before() {
    use LifeCycle as L;
    let mut said = Said::default();
    assert!(!is_enough(Asks::GivenUp, &said) && is_enough(Asks::Loss, &said));
    said.note = " Nobody answers. ".to_owned();
    assert!(is_enough(Asks::GivenUp, &said));
    let mut tried = account(1, L::WinBack, 100);
    tried.win_backs.push(WinBackCase {
        lost_on: Some(day("2026-03-01")),
        reason: LossReason::Service,
        ..WinBackCase::new(5.into())
    });
    let given_up = after(&tried, L::Lost, &said);
    let case = current(&given_up).expect("a case");
    assert_eq!(
        (case.outcome, case.note.as_str()),
        (Outcome::Lost, "Nobody answers.")
    );
    let again = after(&given_up, L::WinBack, &Said::default());
    let case = current(&again).expect("a case");
    assert_eq!(again.win_backs.len(), 2);
    assert_eq!(
        (case.lost_on, case.reason, case.outcome),
        (Some(day("2026-03-01")), LossReason::Service, Outcome::Open)
    );
    assert_eq!(case.note, "");
}

#[test]
fn who_was_given_up_is_not_given_up_again_and_comes_back_with_its_past() {
    use LifeCycle as L;
    let mut tried = account(1, L::WinBack, 100);
    tried.win_backs.push(WinBackCase {
        lost_on: Some(day("2026-03-01")),
        reason: LossReason::Service,
        ..WinBackCase::new(5.into())
    });
    let said = Said {
        day: Some(day("2026-09-01")),
        note: "Nobody answers.".to_owned(),
        ..Said::default()
    };
    let given_up = after(&tried, L::Lost, &said);
    assert_eq!(step(&given_up, L::Declined), Ok(Asks::Nothing));
    let declined = after(&given_up, L::Declined, &Said::default());
    assert_eq!(declined.status, L::Declined);
    assert_eq!(declined.win_backs, given_up.win_backs);
    let said = Said {
        day: Some(day("2026-11-01")),
        ..Said::default()
    };
    let back = after(&given_up, L::WonBack, &said);
    let case = current(&back).expect("a case");
    assert_eq!(back.win_backs.len(), 2);
    assert_eq!(
        (case.lost_on, case.reason, case.outcome),
        (Some(day("2026-03-01")), LossReason::Service, Outcome::Won)
    );
    assert_eq!(case.note, "");
}

#[test]
fn the_phase_beside_stands_in_the_order_of_a_life() {
    assert_eq!(beside(LifeCycle::Target, -1), None);
    assert_eq!(beside(LifeCycle::Target, 1), Some(LifeCycle::Pipeline));
    assert_eq!(beside(LifeCycle::Declined, 1), None);
}

fn rate(account: &mut Account, model: &ScoringModel, step: Step) {
    for criterion in &model.criteria {
        if criterion.source == Source::People {
            let rating = Rating::sure(Answer::Step(step), Timestamp::default());
            account.ratings.insert(criterion.id.clone(), rating);
        }
    }
}

#[test]
fn a_target_ranks_among_customers_without_a_revenue_that_it_can_t_have() {
    let model = ScoringModel::default_at(Timestamp::default());
    let mut customer = account(1, LifeCycle::Active, 100);
    rate(&mut customer, &model, Step::ALL[2]);
    let mut target = account(2, LifeCycle::Target, 0);
    rate(&mut target, &model, Step::HIGHEST);
    let unrated = account(3, LifeCycle::Target, 0);
    let workspace = workspace(vec![customer, target, unrated]);
    let portfolio = Portfolio::of(&workspace, None);
    let line = |id: u128| portfolio.line(id.into()).expect("a line");
    // Its money is unknown and no 0: the list ranks nobody of whom so much is open.
    assert_eq!(line(2).own.revenue, None);
    let (scored, if_won) = as_a_customer(&portfolio, line(2)).expect("a score");
    assert_eq!(scored.middle.rounded(), 100);
    assert!(if_won.is_key && if_won.rank == 1);
    assert!(as_a_customer(&portfolio, line(3)).is_none());
    let found = Motions::of(&workspace, &portfolio, day("2026-06-30"));
    assert_eq!((found.win.count, found.key_if_won), (2, 1));
    let first = found.column(LifeCycle::Target).next();
    assert_eq!(first.and_then(|card| card.points), Some(100));
    let places = [1, 2, 3].map(|id: u128| found.card(id.into()).map(|card| card.id));
    assert_eq!(places, [1, 2, 3].map(|id: u128| Some(id.into())));
    assert!(found.card(4.into()).is_none());
}

#[test]
fn the_most_important_ones_stand_first_and_what_is_at_stake_is_added_up() {
    let mut key = account(1, LifeCycle::Active, 10);
    key.decisions.push(Decision {
        id: 1.into(),
        from: Tier::Undecided,
        to: Tier::Key,
        reason: "growth".to_owned(),
        by: String::new(),
        at: Timestamp::default(),
        basis: None,
    });
    let mut prospect = account(5, LifeCycle::Pipeline, 0);
    let mut deal = Deal::new(1.into(), "first order".to_owned(), DealKind::New);
    (deal.value, deal.chance) = (Cents::try_from(10_000).ok(), Some(50));
    prospect.deals.push(deal);
    let accounts = vec![
        key,
        account(2, LifeCycle::Active, 300),
        account(3, LifeCycle::Active, 500),
        account(4, LifeCycle::AtRisk, 50),
        prospect,
        account(6, LifeCycle::Lost, 70),
        account(7, LifeCycle::Declined, 0),
    ];
    let workspace = workspace(accounts);
    let portfolio = Portfolio::of(&workspace, None);
    let found = Motions::of(&workspace, &portfolio, day("2026-06-30"));
    let active = found.column(LifeCycle::Active);
    let ids: Vec<AccountId> = active.map(|card| card.id).collect();
    assert_eq!(ids, [1.into(), 3.into(), 2.into()].map(|id: AccountId| id));
    let part = |count, amount| Part { count, amount };
    assert_eq!(found.win, part(1, 5_000));
    assert_eq!(found.keep, part(4, 86_000));
    assert_eq!(found.at_risk, part(1, 5_000));
    assert_eq!(found.back, part(1, 7_000));
}

#[test]
fn who_has_just_come_to_a_long_phase_is_shown_in_it() {
    let many = (1..=12).map(|id| account(id, LifeCycle::Active, 100 * (20 - id as i64)));
    let workspace = workspace(many.collect());
    let portfolio = Portfolio::of(&workspace, None);
    let motions = Motions::of(&workspace, &portfolio, day("2026-11-26"));
    let first = |also: Option<u128>| motions.first(LifeCycle::Active, 8, also.map(Into::into));
    assert_eq!(first(None).len(), 8);
    let last = motions.column(LifeCycle::Active).last().expect("a card").id;
    assert!(!first(None).contains(&last));
    let with_last = motions.first(LifeCycle::Active, 8, Some(last));
    assert_eq!((with_last.len(), with_last.last()), (9, Some(&last)));
    assert_eq!(first(Some(99)), first(None), "of another phase");
}
