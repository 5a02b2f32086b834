//! Where one offering stands with one account, as a choice: in the table of the portfolio and on the page of the
//! account.

use leptos::prelude::*;

use super::field::ChoiceField;
use crate::domain::command::AccountEdit;
use crate::domain::ids::{AccountId, OfferingId};
use crate::domain::white_space::{Space, with_state};
use crate::ui::app::App;
use crate::words::white_space as words;

/// The choice. Whoever passes "not known" on the way through it finds amount and note again.
#[component]
pub fn SpaceChoice(
    /// What the field is, for screen readers.
    label: Signal<String>,
    id: AccountId,
    offering: OfferingId,
    /// What is known of both.
    space: Memo<Option<Space>>,
) -> impl IntoView {
    let app = App::use_it();
    let options = Signal::derive(move || words::space_states(app.locale()));
    let state = Signal::derive(move || space.with(|space| space.as_ref().map(|space| space.state)));
    let before = StoredValue::new(None::<Space>);
    let choose = move |state| {
        let now = space.get_untracked();
        if now.is_some() {
            before.set_value(now);
        }
        let after = Option::map(state, |state| with_state(before.get_value(), state));
        app.edit(id, AccountEdit::Space(offering, after));
    };
    view! { <ChoiceField label options value=state choose /> }
}
