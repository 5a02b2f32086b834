//! Weights from an order of importance: the first criterion of an axis is the most important one, and the
//! places give the points. No mode is kept anywhere; whether the points are those of the order is computed.

use super::analysis::weights::{OrderMethod, Weights};
use super::model::{Axis, Criterion, CriterionId, ScoringModel};

/// The points that an order hands out.
const TOTAL: u16 = 100;

/// The criteria of an axis in their order, with the points that a way of weighing the order gives them. A
/// criterion without points stays out of the score.
pub fn weighed(
    model: &ScoringModel,
    axis: Axis,
    method: OrderMethod,
) -> Option<Vec<(CriterionId, u16)>> {
    weigh(&model.axis(axis).collect::<Vec<_>>(), method)
}

/// The way of weighing that the points of an axis follow, if they follow one: then the order decides.
pub fn followed(model: &ScoringModel, axis: Axis) -> Option<OrderMethod> {
    let criteria: Vec<&Criterion> = model.axis(axis).collect();
    let now = |criteria: &[&Criterion]| -> Vec<u16> {
        criteria.iter().map(|criterion| criterion.points).collect()
    };
    let ways = [OrderMethod::Centroid, OrderMethod::RankSum];
    ways.into_iter().find(|method| {
        let weighed = weigh(&criteria, *method).unwrap_or_default();
        let points: Vec<u16> = weighed.into_iter().map(|(_, points)| points).collect();
        points == now(&criteria)
    })
}

/// The criteria of its axis after a criterion has moved by so many places; where the order decides, with new
/// points. `None` where it can't move.
pub fn moved(
    model: &ScoringModel,
    id: &CriterionId,
    places: isize,
) -> Option<Vec<(CriterionId, u16)>> {
    let axis = model.criterion(id)?.axis;
    let mut criteria: Vec<&Criterion> = model.axis(axis).collect();
    let from = criteria.iter().position(|criterion| criterion.id == *id)?;
    let to = from.checked_add_signed(places)?;
    if to >= criteria.len() {
        return None;
    }
    let criterion = criteria.remove(from);
    criteria.insert(to, criterion);
    match followed(model, axis) {
        Some(method) => weigh(&criteria, method),
        None => Some(
            criteria
                .into_iter()
                .map(|criterion| (criterion.id.clone(), criterion.points))
                .collect(),
        ),
    }
}

/// The criterion that takes the place of another one when that is gone: the next of its axis, else the one before.
pub fn neighbour(model: &ScoringModel, id: &CriterionId) -> Option<CriterionId> {
    let axis = model.criterion(id)?.axis;
    let criteria: Vec<&Criterion> = model.axis(axis).collect();
    let place = criteria.iter().position(|criterion| criterion.id == *id)?;
    let before = place.checked_sub(1).and_then(|place| criteria.get(place));
    let beside = criteria.get(place + 1).or(before);
    beside.map(|criterion| criterion.id.clone())
}

fn weigh(criteria: &[&Criterion], method: OrderMethod) -> Option<Vec<(CriterionId, u16)>> {
    let counting = criteria.iter().filter(|criterion| criterion.points > 0);
    let places: Vec<u16> = (1..).take(counting.count()).collect();
    let weights = Weights::from_order(&places, method).ok()?;
    let points = weights.to_points(TOTAL).ok()?;
    let mut points = points.points().iter().map(|points| points.0);
    let weighed = criteria.iter().map(|criterion| {
        let points = match criterion.points {
            0 => 0,
            // A long order leaves less than a point for its end; it must not fall out of the score.
            _ => points.next().unwrap_or_default().max(1),
        };
        (criterion.id.clone(), points)
    });
    Some(weighed.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Timestamp;

    fn model(method: OrderMethod) -> ScoringModel {
        let mut model = ScoringModel::default_at(Timestamp::default());
        let points = weighed(&model, Axis::Position, method);
        take(&mut model, points);
        model
    }

    fn take(model: &mut ScoringModel, points: Option<Vec<(CriterionId, u16)>>) {
        for (id, points) in points.unwrap_or_default() {
            let criterion = model.criteria.iter_mut().find(|one| one.id == id);
            criterion.expect("a criterion of the model").points = points;
        }
    }

    fn points(list: &[(CriterionId, u16)]) -> Vec<u16> {
        list.iter().map(|(_, points)| *points).collect()
    }

    #[test]
    fn the_order_gives_the_points_steep_or_flat() {
        let start = ScoringModel::default_at(Timestamp::default());
        assert_eq!(followed(&start, Axis::Position), None);
        let steep = weighed(&start, Axis::Position, OrderMethod::Centroid);
        assert_eq!(points(&steep.unwrap_or_default()), [52, 27, 15, 6]);
        let flat = weighed(&start, Axis::Position, OrderMethod::RankSum);
        assert_eq!(points(&flat.unwrap_or_default()), [40, 30, 20, 10]);
    }

    #[test]
    fn where_the_order_decides_moving_gives_new_points() {
        for method in [OrderMethod::Centroid, OrderMethod::RankSum] {
            let model = model(method);
            assert_eq!(followed(&model, Axis::Position), Some(method));
            let second = model.axis(Axis::Position).nth(1).expect("four criteria");
            let up = moved(&model, &second.id, -1).expect("it is not the first");
            assert_eq!(up[0].0, second.id);
            let before = weighed(&model, Axis::Position, method).unwrap_or_default();
            assert_eq!(points(&up), points(&before));
        }
    }

    #[test]
    fn where_points_were_given_moving_keeps_them() {
        let model = ScoringModel::default_at(Timestamp::default());
        let first = model.axis(Axis::Position).next().expect("four criteria");
        assert_eq!(moved(&model, &first.id, -1), None);
        let down = moved(&model, &first.id, 1).expect("it is not the last");
        assert_eq!(points(&down), [25, 30, 30, 15]);
    }

    #[test]
    fn the_next_criterion_takes_the_place_of_one_that_goes() {
        let model = ScoringModel::default_at(Timestamp::default());
        let ids: Vec<CriterionId> = model
            .axis(Axis::Position)
            .map(|one| one.id.clone())
            .collect();
        assert_eq!(neighbour(&model, &ids[0]), Some(ids[1].clone()));
        assert_eq!(neighbour(&model, &ids[3]), Some(ids[2].clone()));
    }

    #[test]
    fn what_does_not_count_gets_no_points_from_the_order() {
        let mut model = model(OrderMethod::RankSum);
        let second = model.axis(Axis::Position).nth(1).map(|one| one.id.clone());
        let second = second.expect("four criteria");
        take(&mut model, Some(vec![(second, 0)]));
        let weighed = weighed(&model, Axis::Position, OrderMethod::RankSum);
        assert_eq!(points(&weighed.unwrap_or_default()), [50, 0, 33, 17]);
    }
}
