//! Whether the account will be a customer of tomorrow: when its contract ends, how likely it stays, why, and what
//! that rests on.

use leptos::prelude::*;

use super::here::Here;
use crate::domain::command::{AccountDay, AccountEdit};
use crate::domain::tomorrow::{Outlook, chances, contradicts_itself};
use crate::ui::components::field::{DayField, Edited, PercentField, TextField};
use crate::words::portfolio_screen::risk;
use crate::words::{account as account_words, tomorrow as words};

#[component]
pub fn OutlookSection(here: Here) -> impl IntoView {
    let app = here.app;
    let ends = here.read(|account| account.contract_end);
    let chance = here.read(|account| account.chance_to_stay);
    let confirmed = here.read(|account| account.stay_confirmed);
    let outlook = here.read(|account| account.outlook.clone());
    let stays = here.read(chances);
    let contradicts = here.read(contradicts_itself);
    let sentence = move || {
        let said_on = outlook.with(|outlook| outlook.said_on);
        words::sentence(app.locale(), stays.get(), confirmed.get(), said_on)
    };
    // The place stays, so that what comes into it is said.
    let contradiction = move || {
        let said = words::contradiction(app.locale());
        contradicts.get().then_some(said)
    };
    let edit = move |chance| here.edit(AccountEdit::new_chance(chance, app.peek_today()));
    let confirm = move |event| {
        let stay = AccountEdit::Stay {
            chance: chance.get_untracked(),
            confirmed: event_target_checked(&event),
            on: app.peek_today(),
        };
        app.edit(here.id, stay);
    };
    let change = move |change: &dyn Fn(&mut Outlook)| -> Edited {
        let mut one = outlook.get_untracked();
        one.said_on = Some(app.peek_today());
        change(&mut one);
        here.edit(AccountEdit::Outlook(one))
    };
    view! {
        <section class="section" aria-labelledby="account-outlook">
            <div class="section__head">
                <h2 id="account-outlook">{app.t(words::heading)}</h2>
            </div>
            <p class="health__sentence" aria-live="polite">{sentence}</p>
            <div class="account__fields">
                <DayField
                    label=Signal::derive(move || {
                        account_words::day_field(app.locale(), AccountDay::ContractEnd).to_owned()
                    })
                    label_shown=true
                    value=ends
                    edit=move |day| here.edit(AccountEdit::Day(AccountDay::ContractEnd, day))
                />
                <div class="account__stay">
                    <PercentField label=app.label(risk::field) label_shown=true value=chance edit />
                    <Show when=move || chance.with(Option::is_some)>
                        <label class="small account__stay-confirmed">
                            <input
                                type="checkbox"
                                prop:checked=move || confirmed.get()
                                on:change=confirm
                            />
                            {app.t(risk::field_confirmed)}
                        </label>
                    </Show>
                </div>
                <PercentField
                    label=app.label(words::in_three_years)
                    label_shown=true
                    value=Signal::derive(move || outlook.with(|one| one.in_three_years))
                    edit=move |chance| change(&|one| one.in_three_years = chance)
                />
                <p class="small muted" role="status">{contradiction}</p>
                <TextField
                    label=app.label(words::reason)
                    label_shown=true
                    value=Signal::derive(move || outlook.with(|one| one.reason.clone()))
                    edit=move |text: String| change(&|one| one.reason.clone_from(&text))
                />
                <TextField
                    label=app.label(words::evidence)
                    label_shown=true
                    value=Signal::derive(move || outlook.with(|one| one.evidence.clone()))
                    edit=move |text: String| change(&|one| one.evidence.clone_from(&text))
                />
            </div>
        </section>
    }
}
