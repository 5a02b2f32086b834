use super::*;
use crate::domain::account::{Account, Rating};
use crate::domain::analysis::value::Step;
use crate::domain::ids::{AccountId, WorkspaceId};
use crate::domain::portfolio::Portfolio;
use crate::domain::scorecard::scorecard;
use crate::domain::values::{Name, Timestamp};
use crate::domain::workspace::{Head, Workspace};
use crate::words::testing::check;

/// Two ranked accounts and one that is hardly rated, on a model that people rate alone: Alpha has
/// 4, 5, 3, 2 on weights 30, 30, 20, 20; Beta has 3 everywhere; Gamma one answer.
fn portfolio(alpha: [Option<u8>; 4]) -> Portfolio {
    let mut model = ScoringModel::default_at(Timestamp::default());
    model.criteria = model
        .axis(Axis::Attractiveness)
        .filter(|criterion| !criterion.id.as_str().contains("margin"))
        .filter(|criterion| criterion.id.as_str() != "revenue_today")
        .take(4)
        .cloned()
        .collect();
    for (criterion, points) in model.criteria.iter_mut().zip([30, 30, 20, 20]) {
        criterion.points = points;
    }
    let rated = |id: u128, answers: [Option<u8>; 4]| {
        let name = Name::new(["Alpha", "Beta", "Gamma"][id as usize - 1]).expect("a name");
        let mut account = Account::new(AccountId::from(id), name, Timestamp::default());
        for (criterion, answer) in model.criteria.iter().zip(answers) {
            let Some(step) = answer else { continue };
            let rating = Rating::sure(
                Answer::Step(Step::try_from(step).expect("a step")),
                Timestamp::default(),
            );
            account.ratings.insert(criterion.id.clone(), rating);
        }
        account
    };
    let accounts = [
        rated(1, alpha),
        rated(2, [Some(3); 4]),
        rated(3, [Some(5), None, None, None]),
    ];
    let name = Name::new("Northwind").expect("a name");
    let head = Head::new(WorkspaceId::from(1), name, Timestamp::default());
    Portfolio::of(&Workspace::from_records(head, model, accounts), None)
}

const ALPHA: [Option<u8>; 4] = [Some(4), Some(5), Some(3), Some(2)];

fn card(portfolio: &Portfolio, id: u128) -> Scorecard {
    scorecard(portfolio, AccountId::from(id), Axis::Attractiveness).expect("a card")
}

#[test]
fn an_account_below_the_line_says_how_far_and_which_steps_would_do() {
    let portfolio = portfolio(ALPHA);
    let (card, model) = (card(&portfolio, 1), portfolio.model());
    // 30·75 + 30·100 + 20·50 + 20·25 = 67.5 points; the average of Alpha and Beta is 58.75.
    assert_eq!(
        finding(Locale::En, &card, model),
        "2\u{a0}points below the key line of 70. Technology, Potential and Markets carry the score."
    );
    assert_eq!(
        missing(Locale::De, &card, model),
        "2\u{a0}Punkte bis zur Grenze von 70. Kürzester Weg: eine Stufe besser bei Potenzial; das ergibt 75."
    );
    assert_eq!(to_clarify(Locale::En, &card), "Everything is rated.");
}

#[test]
fn the_points_of_the_difference_add_up_to_what_is_said() {
    let portfolio = portfolio(ALPHA);
    let text = why(Locale::En, &card(&portfolio, 1)).expect("an average");
    assert_eq!(
        text,
        "9 above the average of the ranked accounts (59): Technology\u{a0}+8, Potential\u{a0}+4, \
         Reference\u{a0}−3."
    );
}

#[test]
fn what_is_unknown_is_named_with_what_it_decides() {
    let portfolio = portfolio([Some(4), Some(5), Some(3), None]);
    let (card, model) = (card(&portfolio, 1), portfolio.model());
    assert_eq!(
        to_clarify(Locale::En, &card),
        "Possible 63–83. To clarify next: Reference\u{a0}(±10)."
    );
    assert_eq!(
        finding(Locale::De, &card, model),
        "3\u{a0}Punkte über der Grenze von 70; was unbekannt ist, könnte noch darunter führen. \
         Getragen von Technologie, Potenzial und Märkte. Ein Kriterium ist noch unbekannt."
    );
}

#[test]
fn too_few_ratings_take_no_rank_and_the_card_says_why() {
    let portfolio = portfolio(ALPHA);
    let line = portfolio.line(AccountId::from(3)).expect("a line");
    let (card, model) = (card(&portfolio, 3), portfolio.model());
    let text = gate(Locale::En, &card, &line.standing, line.own.knock_out, model);
    assert!(
        text.expect("a gate")
            .starts_with("30% of the weight is rated. An account takes a rank from 70% on")
    );
    assert_eq!(rank(Locale::De, &line.standing), "noch ohne Rang");
    let first = portfolio.line(AccountId::from(1)).expect("a line");
    assert_eq!(
        proposal(Locale::En, &card_scored(&portfolio), &first.standing, model),
        "Score 68 is below your key line of 70; rank\u{a0}1."
    );
    check(|locale| {
        gate(locale, &card, &line.standing, line.own.knock_out, model).unwrap_or_default()
    });
}

fn card_scored(portfolio: &Portfolio) -> Scored {
    card(portfolio, 1).scored
}

#[test]
fn every_sentence_is_said_in_both_languages() {
    for say in [above_line, above_but_open, below_line, below_but_open] {
        check(|locale| say(locale, "4", 70));
    }
    for say in [on_line, on_but_open, nothing_missing] {
        check(|locale| say(locale, 70));
    }
    for say in [
        position_strong,
        position_weak,
        one_carries,
        many_carry,
        knocked_out,
        knock_out_open,
        one_step,
    ] {
        check(|locale| say(locale, "Alpha"));
    }
    for say in [proposes_key, proposes_none] {
        check(|locale| say(locale, "81", 70, "1"));
    }
    check(|locale| as_average(locale, 55));
    check(|locale| above_average(locale, 3, 55));
    check(|locale| below_average(locale, 3, 55));
    check(|locale| many_unknown(locale, 3));
    check(|locale| many_steps(locale, 2, "Alpha"));
    check(|locale| points_missing(locale, "2", 70));
    check(|locale| shortest(locale, "Alpha", 70));
    check(|locale| clarify_next(locale, "60–70", "Alpha"));
    check(|locale| gate_not_reached(locale, "30%", "70%"));
    check(|locale| points(locale, 2));
}
