use proptest::prelude::*;

use super::*;
use crate::domain::account::{Account, Answer, Rating};
use crate::domain::analysis::value::Step;
use crate::domain::apply::edited_model;
use crate::domain::ids::{AccountId, WorkspaceId};
use crate::domain::ranking::SENSIBLE_CRITERIA;
use crate::domain::values::Name;

fn id(text: &str) -> CriterionId {
    CriterionId::try_from(text.to_owned()).expect("an id")
}

fn workspace(accounts: Vec<Account>) -> Workspace {
    let empty = Workspace::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
    let (head, model) = (empty.head().as_ref(), empty.model().as_ref());
    Workspace::from_records(head.clone(), model.clone(), accounts)
}

fn any_preset() -> impl Strategy<Value = Preset> {
    prop::sample::select(Preset::ALL.to_vec())
}

#[test]
fn the_points_of_every_set_add_up_to_a_hundred_on_each_axis() {
    for preset in Preset::ALL {
        for axis in Axis::ALL {
            let set = preset.criteria();
            let points = set.iter().filter(|one| one.axis == axis);
            let sum: u16 = points.map(|one| one.points).sum();
            assert_eq!(sum, 100, "{preset:?} {axis:?}");
        }
    }
}

#[test]
fn no_set_has_more_criteria_on_an_axis_than_the_model_itself_warns_of() {
    for preset in Preset::ALL {
        for axis in Axis::ALL {
            let set = preset.criteria();
            let count = set.iter().filter(|one| one.axis == axis).count();
            assert!(count <= SENSIBLE_CRITERIA, "{preset:?} {axis:?}: {count}");
        }
    }
}

#[test]
fn a_new_workspace_begins_with_the_general_set() {
    let here = workspace(Vec::new());
    let effect = Preset::General.effect(&here, here.model());
    assert!(effect.is_nothing());
}

#[test]
fn answers_to_criteria_that_go_rest_and_the_others_go_on_counting() {
    let mut account = Account::new(AccountId::from(1), Name::default(), Timestamp::default());
    for criterion in ["cooperation", "new_markets", "market_leader"] {
        let rating = Rating::sure(Answer::Step(Step::HIGHEST), Timestamp::default());
        account.ratings.insert(id(criterion), rating);
    }
    let here = workspace(vec![account]);
    let effect = Preset::Software.effect(&here, here.model());
    // That of the market leader did not count before either.
    assert_eq!((effect.kept, effect.resting), (1, 1));
    assert_eq!(effect.removed, [id("new_markets")]);
    assert_eq!(effect.added, [id("customer_growth")]);
}

#[test]
fn what_somebody_has_written_stays_and_counts_nothing() {
    let here = workspace(Vec::new());
    let mut model = here.model().as_ref().clone();
    let mut own = Criterion::rated(id("own"), Axis::Attractiveness, 10);
    own.label = "Has a dog".to_owned();
    model.criteria.push(own);
    let place = |model: &ScoringModel, text: &str| {
        let known = model.criterion(&id(text)).cloned();
        known.map(|one| (one.points, one.label))
    };
    model.criteria[0].label = "Turnover".to_owned();
    let effect = Preset::Services.effect(&here, &model);
    assert_eq!(effect.set_aside, [id("own")]);
    let after = edited_model(&model, &effect.edit).expect("a model");
    assert_eq!(place(&after, "own"), Some((0, "Has a dog".to_owned())));
    let kept = place(&after, "revenue_today");
    assert_eq!(kept, Some((15, "Turnover".to_owned())));
}

proptest! {
    /// From any set to any other and back; on the way no rule is broken, and what comes out is the set.
    #[test]
    fn one_set_leads_to_another_in_one_edit(from in any_preset(), to in any_preset()) {
        let here = workspace(Vec::new());
        let first = from.effect(&here, here.model());
        let before = edited_model(here.model(), &first.edit).expect("the first set");
        let effect = to.effect(&here, &before);
        let after = edited_model(&before, &effect.edit).expect("the other set");
        let sorted = |criteria: &[Criterion]| {
            let all = criteria.iter().map(|one| (one.id.clone(), one.points, one.axis));
            all.collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(sorted(&after.criteria), sorted(&to.criteria()));
        prop_assert!(to.effect(&here, &after).is_nothing());
        prop_assert_eq!(effect.is_nothing(), from == to);
    }
}
