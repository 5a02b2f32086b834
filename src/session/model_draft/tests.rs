use super::kept::edits_between;
use super::*;
use crate::domain::analysis::value::Step as Rated;
use crate::domain::model::{Axis, Criterion};

fn here() -> WorkspaceId {
    WorkspaceId::from(1)
}

fn model() -> Arc<ScoringModel> {
    Arc::new(ScoringModel::default_at(Timestamp::default()))
}

fn points(model: &ScoringModel, place: usize, points: u16) -> ModelEdit {
    ModelEdit::Points(vec![(model.criteria[place].id.clone(), points)])
}

/// A draft of the model with these edits.
fn drafted(model: &Arc<ScoringModel>, edits: &[ModelEdit]) -> ModelDrafts {
    let mut drafts = ModelDrafts::default();
    for edit in edits {
        let done = drafts.edit(here(), model, edit.clone(), 0);
        done.expect("it breaks no rule");
    }
    drafts
}

fn seen(drafts: &ModelDrafts, model: &Arc<ScoringModel>) -> Option<Vec<u16>> {
    let drafted = drafts.of(here())?.on(model).model;
    Some(drafted.criteria.iter().map(|one| one.points).collect())
}

#[test]
fn a_slider_is_one_edit_and_going_back_leaves_no_draft() {
    let model = model();
    let slides = [21, 30, 40].map(|weight| points(&model, 0, weight));
    let mut drafts = drafted(&model, &slides);
    let stand = drafts.of(here()).expect("a draft").on(&model);
    assert_eq!(stand.model.criteria[0].points, 40);
    assert_eq!((stand.unfit, stand.moved_on), (0, false));
    assert!(drafts.of(WorkspaceId::from(2)).is_none());
    let back = points(&model, 0, model.criteria[0].points);
    drafts.edit(here(), &model, back, 0).expect("a weight");
    assert!(drafts.of(here()).is_none());
}

#[test]
fn a_draft_stands_on_the_model_as_it_is_now() {
    let before = model();
    let gone = before.criteria[1].id.clone();
    let drafts = drafted(&before, &[points(&before, 0, 40), points(&before, 1, 40)]);
    let removed = edited_model(&before, &ModelEdit::Remove(gone)).expect("removed");
    let now = Arc::new(removed);
    let draft = drafts.of(here()).expect("a draft");
    let stand = draft.on(&now);
    assert_eq!(stand.model.criteria[0].points, 40);
    assert_eq!((stand.unfit, stand.moved_on), (1, true));
    let Command::EditModel(edit) = draft.command(&now) else {
        panic!("an edit of the model");
    };
    assert_eq!(edited_model(&now, &edit).as_ref(), Ok(&*stand.model));
}

#[test]
fn steps_of_a_draft_go_back_and_forward() {
    let model = model();
    let none = Changes::default();
    let edits = [points(&model, 0, 40), ModelEdit::KeyLine(60)];
    let mut drafts = drafted(&model, &edits);
    assert!(
        drafts
            .edit(here(), &model, ModelEdit::KeyLine(101), 0)
            .is_err()
    );
    let whole = drafts.of(here()).expect("a draft").on(&model).model;
    let step = |drafts: &mut ModelDrafts, way| drafts.step(here(), way, none);
    let line = Some(Stepped::Edited(ModelWhat::KeyLine));
    let weight = Some(Stepped::Edited(ModelWhat::Points));
    assert_eq!(drafts.next(here(), Way::Back, none), line);
    assert_eq!(step(&mut drafts, Way::Back), line);
    assert_eq!(step(&mut drafts, Way::Back), weight);
    assert!(drafts.of(here()).is_none());
    assert_eq!(step(&mut drafts, Way::Back), None);
    assert_eq!(step(&mut drafts, Way::Forward), weight);
    assert_eq!(step(&mut drafts, Way::Forward), line);
    assert_eq!(step(&mut drafts, Way::Forward), None);
    assert_eq!(drafts.of(here()).expect("a draft").on(&model).model, whole);
    // Something new takes the place of what was taken back.
    step(&mut drafts, Way::Back);
    let edit = points(&model, 0, 50);
    drafts.edit(here(), &model, edit, 0).expect("a weight");
    assert_eq!(step(&mut drafts, Way::Forward), None);
    assert_eq!(seen(&drafts, &model).expect("a draft")[0], 50);
    step(&mut drafts, Way::Back);
    assert_eq!(seen(&drafts, &model).expect("a draft")[0], 40);
}

#[test]
fn what_was_discarded_comes_back_with_a_step_or_by_its_message() {
    let model = model();
    let mut drafts = drafted(&model, &[points(&model, 0, 40)]);
    let before = seen(&drafts, &model);
    drafts.discard(here(), 0);
    assert!(drafts.of(here()).is_none());
    let none = Changes::default();
    let discarded = Some(Stepped::Discarded);
    assert_eq!(drafts.step(here(), Way::Back, none), discarded);
    assert_eq!(seen(&drafts, &model), before);
    assert_eq!(drafts.step(here(), Way::Forward, none), discarded);
    assert!(drafts.of(here()).is_none());
    drafts.restore(here());
    assert_eq!(seen(&drafts, &model), before);
    // Another draft by then stays.
    drafts.discard(here(), 0);
    let other = points(&model, 0, 60);
    drafts.edit(here(), &model, other, 0).expect("a weight");
    drafts.restore(here());
    assert_eq!(seen(&drafts, &model).expect("a draft")[0], 60);
}

#[test]
fn steps_of_draft_and_workspace_go_back_in_the_order_they_were_made_in() {
    let model = model();
    let mut drafts = drafted(&model, &[points(&model, 0, 40)]);
    // A name was changed at once, after the weight.
    let later = Changes { undo: 1, redo: 0 };
    assert_eq!(drafts.step(here(), Way::Back, later), None);
    let undone = Changes { undo: 0, redo: 1 };
    assert!(drafts.step(here(), Way::Back, undone).is_some());
    assert!(drafts.step(here(), Way::Forward, undone).is_some());
}

#[test]
fn the_draft_knows_what_is_there_by_it_alone() {
    let model = model();
    let again = model.criteria[2].clone();
    let edits = [
        ModelEdit::Remove(again.id.clone()),
        ModelEdit::Put(again.clone()),
    ];
    let mut drafts = drafted(&model, &edits);
    let draft = drafts.of(here()).expect("it stands at the end now");
    assert!(draft.adds(&again.id) && !draft.adds(&model.criteria[0].id));
    let mut worded = again;
    worded.label = "Another name".to_owned();
    let name = ModelEdit::Put(worded.clone());
    drafts.edit(here(), &model, name, 0).expect("a name");
    let drafted = drafts.of(here()).expect("a draft").on(&model).model;
    assert_eq!(drafted.criterion(&worded.id), Some(&worded));
}

/// What of a model counts, axis by axis.
fn axes(model: &ScoringModel) -> (Vec<Vec<Criterion>>, u8) {
    let axes = Axis::ALL.map(|axis| model.axis(axis).cloned().collect());
    (axes.to_vec(), model.key_line)
}

#[test]
fn a_draft_that_was_kept_is_found_again() {
    let model = model();
    let id = |place: usize| model.criteria[place].id.clone();
    let own = Criterion::rated(
        CriterionId::try_from("own".to_owned()).expect("an id"),
        Axis::Position,
        10,
    );
    let order = model.axis(Axis::Position).map(|one| (one.id.clone(), 20));
    let order: Vec<_> = order.collect::<Vec<_>>().into_iter().rev().collect();
    let edits = [
        points(&model, 0, 40),
        ModelEdit::Remove(id(1)),
        ModelEdit::KnockOut(id(3), Some(Rated::ALL[1])),
        ModelEdit::Reverse(id(3), true),
        ModelEdit::Order(order),
        ModelEdit::Put(own),
        ModelEdit::KeyLine(55),
    ];
    let drafts = drafted(&model, &edits);
    let drafted = drafts.of(here()).expect("a draft").on(&model).model;
    assert_eq!(
        drafted.criterion(&id(3)).and_then(|one| one.knock_out),
        Some(Rated::ALL[3])
    );
    let kept = KeptDraft::of(Timestamp::default(), &model, &drafted);
    let text = serde_json::to_string(&kept).expect("it can be written down");
    let kept: KeptDraft = serde_json::from_str(&text).expect("and read");
    let mut found = ModelDrafts::default();
    assert!(found.find(here(), &model, &kept));
    let again = found.of(here()).expect("a draft").on(&model);
    assert_eq!(axes(&again.model), axes(&drafted));
    assert_eq!((again.unfit, again.found), (0, Some(Timestamp::default())));
    // What the model says by now is no draft.
    assert!(!ModelDrafts::default().find(here(), &drafted, &kept));
    assert!(edits_between(&model, &model).is_empty());
}

#[test]
fn a_draft_of_which_nothing_fits_is_dropped() {
    let before = model();
    let drafts = drafted(&before, &[points(&before, 1, 40)]);
    let drafted = drafts.of(here()).expect("a draft").on(&before).model;
    let kept = KeptDraft::of(Timestamp::default(), &before, &drafted);
    let gone = ModelEdit::Remove(before.criteria[1].id.clone());
    let now = Arc::new(edited_model(&before, &gone).expect("removed"));
    let mut found = ModelDrafts::default();
    assert!(!found.find(here(), &now, &kept));
    assert!(found.of(here()).is_none());
}
