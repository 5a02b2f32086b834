use super::*;
use crate::domain::account::{Answer, Rating};
use crate::domain::analysis::shift::Firmness;
use crate::domain::analysis::value::Step;
use crate::domain::ids::WorkspaceId;
use crate::domain::values::{Name, Timestamp};
use crate::domain::workspace::{Head, Workspace};

/// A model of three criteria that people rate, with these points.
fn model(points: [u16; 3]) -> ScoringModel {
    let mut model = ScoringModel::default_at(Timestamp::default());
    model
        .criteria
        .retain(|one| one.axis == Axis::Attractiveness);
    model.criteria.truncate(3);
    for (criterion, points) in model.criteria.iter_mut().zip(points) {
        criterion.points = points;
        criterion.source = Source::People;
    }
    model
}

/// What stands for an answer that does not apply.
const NOT: u8 = 9;

/// Accounts with their steps on the three criteria; 0 for unknown.
fn portfolio(points: [u16; 3], rated: &[[u8; 3]], sureness: Sureness) -> Portfolio {
    let (now, model) = (Timestamp::default(), model(points));
    let accounts = rated.iter().zip(1_u128..).map(|(steps, number)| {
        let mut account = Account::new(AccountId::from(number), Name::default(), now);
        if number == 2 {
            account.roles.insert(Role::Image);
        }
        for (criterion, step) in model.criteria.iter().zip(steps) {
            if *step == NOT {
                let rating = Rating::sure(Answer::NotApplicable, now);
                account.ratings.insert(criterion.id.clone(), rating);
            } else if let Ok(step) = Step::try_from(*step) {
                let rating = Rating {
                    sureness,
                    ..Rating::sure(Answer::Step(step), now)
                };
                account.ratings.insert(criterion.id.clone(), rating);
            }
        }
        account
    });
    let accounts: Vec<Account> = accounts.collect();
    let head = Head::new(WorkspaceId::from(1), Name::default(), now);
    Portfolio::of(&Workspace::from_records(head, model, accounts), None)
}

const THREE: [[u8; 3]; 3] = [[5, 4, 3], [4, 5, 5], [2, 1, 2]];

fn chances(field: &Field) -> Vec<Chance> {
    let mut simulation = field.simulation().expect("places can be lost");
    simulation.run(2_000);
    field.chances(&simulation)
}

#[test]
fn the_assumption_follows_from_how_the_weights_were_given() {
    let given = |points| Given::of(&model(points), Axis::Attractiveness);
    assert_eq!(given([10, 10, 10]), Given::Equal);
    assert_eq!(given([61, 28, 11]), Given::Order);
    assert_eq!(given([50, 30, 20]), Given::Points);
}

#[test]
fn whoever_is_better_everywhere_is_sure_and_chances_fill_the_places() {
    for points in [[10, 10, 10], [61, 28, 11], [50, 30, 20]] {
        let portfolio = portfolio(points, &THREE, Sureness::Sure);
        let field = Field::of(&portfolio, 1).expect("three accounts");
        let found = chances(&field);
        let sum: f64 = found.iter().map(|chance| chance.share).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{points:?}: {sum}");
        let worst = found.iter().find(|one| one.id == AccountId::from(3));
        assert_eq!(worst.map(|one| one.word), Some(Likelihood::No));
        // The same draws every time: nothing flickers.
        assert_eq!(found, chances(&field));
    }
}

#[test]
fn answers_that_nobody_is_sure_of_make_the_choice_less_firm() {
    let share = |sureness| {
        let portfolio = portfolio([50, 30, 20], &[[4, 4, 4], [4, 3, 4], [1, 1, 1]], sureness);
        let field = Field::of(&portfolio, 1).expect("three accounts");
        chances(&field)[0].share
    };
    assert_eq!(share(Sureness::Sure), 1.0);
    let (estimated, guessed) = (share(Sureness::Estimated), share(Sureness::Guessed));
    assert!(
        guessed < estimated && estimated < 1.0,
        "{guessed} {estimated}"
    );
}

#[test]
fn nobody_loses_a_place_where_there_are_places_for_all() {
    let portfolio = portfolio([50, 30, 20], &THREE, Sureness::Sure);
    assert!(Field::of(&portfolio, 3).is_some_and(|field| field.simulation().is_none()));
    assert!(Field::of(&portfolio, 0).is_some_and(|field| field.simulation().is_none()));
    let lone = self::portfolio([50, 30, 20], &[[5, 5, 5]], Sureness::Sure);
    assert!(Field::of(&lone, 1).is_none());
}

#[test]
fn the_smallest_shift_names_who_leaves_and_who_enters() {
    let portfolio = portfolio([30, 40, 30], &THREE, Sureness::Sure);
    let field = Field::of(&portfolio, 1).expect("three accounts");
    let shift = field.smallest_shift().expect("the first one can change");
    let swapped = field.swapped(shift.swap);
    assert_eq!(swapped, Some((AccountId::from(2), AccountId::from(1))));
    // Ahead by 17.5; a point from the third criterion to the first moves 0.75.
    assert!((shift.points - 70.0 / 3.0).abs() < 1e-9, "{}", shift.points);
    assert_eq!(Firmness::of(Some(&shift)), Firmness::Firm);
    assert_eq!(field.stable_ranges().len(), 3);
}

#[test]
fn without_a_criterion_another_may_be_first() {
    let rated = [[5, 3, 3], [3, 3, 5], [1, 1, 1]];
    let portfolio = portfolio([50, 30, 20], &rated, Sureness::Sure);
    let field = Field::of(&portfolio, 1).expect("three accounts");
    let without = field.without(0);
    assert_eq!(without.leave, [AccountId::from(1)]);
    assert_eq!(without.enter, [AccountId::from(2)]);
    assert_eq!((without.images, field.image_customers()), ((0, 1), 1));
    assert_eq!(
        field.without(1),
        Without {
            images: (0, 0),
            ..Without::default()
        }
    );
}

#[test]
fn an_open_place_names_what_would_settle_it() {
    let rated = [[4, 4, 4], [5, 5, 0], [1, 1, 1]];
    let portfolio = portfolio([40, 30, 30], &rated, Sureness::Sure);
    let field = Field::of(&portfolio, 1).expect("three accounts");
    let found = chances(&field);
    let settle = field.to_find_out(&found, 2);
    let third = portfolio.model().criteria[2].id.clone();
    assert_eq!(settle, [(AccountId::from(2), third)]);
}

#[test]
fn whoever_the_ranking_puts_inside_is_inside_whatever_the_last_digit_says() {
    // The same scores, but sums that differ in the last digit, the one way or the other.
    let mut noisy = 0;
    for (points, one, other) in [
        ([1, 1, 1], [4, 1, 1], [1, 2, 3]),
        ([5, 9, 3], [4, 1, 1], [1, 2, 3]),
        ([6, 1, 8], [5, 2, 1], [2, 4, 3]),
    ] {
        for rated in [[one, other], [other, one]] {
            let rated = [rated[0], rated[1], [1, 1, 1]];
            let portfolio = portfolio(points, &rated, Sureness::Sure);
            let field = Field::of(&portfolio, 1).expect("three accounts");
            assert_eq!(field.ranks[..2], [1, 1]);
            let scores = field.grid.scores(&field.weights).expect("three weights");
            noisy += usize::from(scores[0] < scores[1]);
            assert_eq!(field.first(&field.weights), [0]);
            let shift = field.smallest_shift().expect("level already");
            assert_eq!((shift.points, shift.moves.len()), (0.0, 0), "{points:?}");
            assert_eq!((shift.swap.leaves, shift.swap.enters), (0, 1));
        }
    }
    assert_eq!(noisy, 3, "cases in which noise would have decided");
}

#[test]
fn two_that_are_the_same_everywhere_are_so_at_any_weight() {
    let rated = [[4, 3, 2], [4, 3, 2], [1, 1, 1]];
    for points in [[10, 20, 70], [31, 47, 22]] {
        let portfolio = portfolio(points, &rated, Sureness::Sure);
        let field = Field::of(&portfolio, 1).expect("three accounts");
        for range in field.stable_ranges().into_iter().flatten() {
            assert_eq!((range.below, range.above), (None, None), "{points:?}");
        }
    }
}

#[test]
fn the_weight_of_what_does_not_apply_is_spread_over_the_rest_under_any_weights() {
    // Without the first criterion: (4 and not applicable) against (2 and 4). The first has only the second criterion
    // left, and is at 50 there.
    let rated = [[5, 3, NOT], [1, 2, 4]];
    let portfolio = portfolio([40, 30, 30], &rated, Sureness::Sure);
    let field = Field::of(&portfolio, 1).expect("two accounts");
    assert_eq!(field.ids[0], AccountId::from(1));
    let scores = |points: [f64; 3]| {
        let weights = Weights::in_proportion(&points).expect("something counts");
        field.grid.scores(&weights).expect("three weights")
    };
    let near = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-9, "{found}");
    near(
        scores([40.0, 30.0, 30.0])[0],
        (40.0 * 100.0 + 30.0 * 50.0) / 70.0,
    );
    near(scores([0.0, 50.0, 50.0])[0], 50.0);
    near(scores([0.0, 50.0, 50.0])[1], 50.0);
    near(scores([0.0, 0.0, 1.0])[0], 50.0);
    // The smallest shift leads to weights at which both are level by that rule.
    let shift = field.smallest_shift().expect("the second one can pass");
    let mut points = [40.0, 30.0, 30.0];
    for one in &shift.moves {
        points[one.from] -= one.points;
        points[one.to] += one.points;
    }
    let level = scores(points);
    near(level[0], level[1]);
}

#[test]
fn those_who_are_left_out_with_a_chance_are_counted_apart() {
    let chance = |share: f64| Chance {
        id: AccountId::from(1),
        rank: 1,
        share,
        word: Likelihood::No,
        counts: Vec::new(),
    };
    let chances = [0.9, 0.0, 0.5, 0.3, 0.2, 0.001, 0.0].map(chance);
    let told = |places, most| {
        let shown = Shown::of(&chances, places, most);
        (shown.rows.len(), shown.with_chance, shown.without)
    };
    // The second is among the first today, though it has no chance.
    assert_eq!(told(2, 30), (5, 0, 2));
    assert_eq!(told(2, 3), (3, 2, 2));
    assert_eq!(told(3, 2), (3, 2, 2));
    assert_eq!(told(0, 30), (4, 0, 3));
}

#[test]
fn by_hours_one_chooses_from_all_that_are_worth_something() {
    // Twenty above half of the scale, one on it, and one below.
    let mut rated = vec![[4, 4, 4]; 20];
    rated.extend([[3, 3, 3], [2, 2, 2]]);
    let portfolio = portfolio([50, 30, 20], &rated, Sureness::Sure);
    let field = Field::of(&portfolio, 3).expect("twenty-two accounts");
    let found = field.candidates(15);
    assert_eq!(found.len(), 20);
    assert!(found.iter().all(|(_, worth)| *worth == 2_500));
    let found = field.candidates(21);
    assert_eq!(found.last(), Some(&(AccountId::from(21), 0)));
}
