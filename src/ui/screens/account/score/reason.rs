//! How sure a rating is, and why, as a row of the card.

use leptos::prelude::*;

use super::super::here::Here;
use crate::domain::account::Rating;
use crate::domain::model::CriterionId;
use crate::ui::components::rating::Reason;

#[component]
pub fn ReasonRow(
    here: Here,
    id: CriterionId,
    name: Memo<String>,
    rating: Memo<Option<Rating>>,
) -> impl IntoView {
    view! {
        <tr role="row" class="score-card__more">
            <td role="cell" colspan="4">
                <Reason account=here.id criterion=id name rating />
            </td>
        </tr>
    }
}
