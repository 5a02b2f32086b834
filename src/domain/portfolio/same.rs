//! Whether numbers can have become other ones.

use crate::domain::account::{Account, Answer};
use crate::domain::model::CriterionId;
use crate::domain::treatment::Treatment;

/// Whether two states of an account have the same figures, the same answers and the same care.
pub(super) fn counts_the_same(one: &Account, other: &Account) -> bool {
    one.id == other.id
        && one.figures == other.figures
        && (one.chance_to_stay, one.stay_confirmed) == (other.chance_to_stay, other.stay_confirmed)
        && answers(one).eq(answers(other))
        && care(one).eq(care(other))
}

/// What the special treatment takes, privilege by privilege.
fn care(account: &Account) -> impl Iterator<Item = Option<(i64, i64)>> {
    account.treatment.iter().map(Treatment::takes)
}

fn answers(account: &Account) -> impl Iterator<Item = (&CriterionId, Answer)> {
    let ratings = account.ratings.iter();
    ratings.map(|(criterion, rating)| (criterion, rating.answer))
}
