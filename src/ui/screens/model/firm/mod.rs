//! How firm the choice is: who is surely among the first, what tips it over, what each criterion does to it, and which
//! accounts fit into the hours there are.

mod chances;
mod hours;
pub mod run;
mod tipping;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::firmness::Field;
use crate::domain::ids::AccountId;
use crate::domain::model::{CriterionId, ScoringModel};
use crate::domain::portfolio::Portfolio;
use crate::ui::app::App;
use crate::words::{Locale, criteria, firmness as words};

/// What the names of accounts and criteria are read from.
struct Names {
    locale: Locale,
    portfolio: Arc<Portfolio>,
}

impl Names {
    /// Tracked; `None` while no workspace is open.
    fn of(app: App) -> Option<Self> {
        Some(Self {
            locale: app.locale(),
            portfolio: app.preview()?,
        })
    }

    fn account(&self, id: AccountId) -> String {
        let line = self.portfolio.line(id);
        line.map_or_else(String::new, |line| line.account.name.to_string())
    }

    fn accounts(&self, ids: &[AccountId]) -> Vec<String> {
        ids.iter().map(|id| self.account(*id)).collect()
    }

    fn is_key(&self, id: AccountId) -> bool {
        let line = self.portfolio.line(id);
        line.is_some_and(|line| line.account.is_key())
    }

    fn criterion(&self, id: &CriterionId) -> String {
        let model: &ScoringModel = self.portfolio.model();
        let criterion = model.criterion(id);
        criterion.map_or_else(String::new, |one| criteria::name_of(self.locale, one))
    }
}

/// The section.
#[component]
pub fn Firm() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let places = Memo::new(move |_| {
        let places = head.with(|head| head.as_ref().map(|head| head.settings.max_key_accounts));
        usize::from(places.unwrap_or_default())
    });
    let field = Memo::new(move |_| {
        let portfolio = app.preview()?;
        Field::of(&portfolio, places.get()).map(Arc::new)
    });
    let answer = run::answer(field);
    let finding = move || {
        let locale = app.locale();
        match field.get() {
            None => words::too_few(locale).to_owned(),
            Some(field) if !field.can_change() => words::places_for_all(locale).to_owned(),
            Some(_) => answer.with(|answer| match answer {
                // The last answer stands until the next one: with the places that it was given for.
                Some(answer) => words::finding(locale, &answer.chances, answer.field.places),
                None => words::counting(locale).to_owned(),
            }),
        }
    };
    let can_change = Memo::new(move |_| {
        field.with(|field| field.as_ref().is_some_and(|field| field.can_change()))
    });
    // Worked out when the field is another one, not whenever a name in the portfolio is.
    let tips = Memo::new(move |_| {
        let field = field.get().filter(|field| field.can_change())?;
        let tips = Arc::new(field.tipping());
        Some(tipping::Tips { field, tips })
    });
    view! {
        <section class="section firm">
            <div class="section__head">
                <h2 id="firm">{app.t(words::heading)}</h2>
            </div>
            <p class="finding" aria-live="polite">{finding}</p>
            <Show when=move || can_change.get()>
                <div class="firm__sides">
                    <div class="firm__facts">
                        <chances::Chances field answer />
                        <tipping::WithoutOne tips />
                        <hours::ByHours field />
                    </div>
                    <div class="firm__facts">
                        <tipping::Tipping tips />
                    </div>
                </div>
            </Show>
        </section>
    }
}
