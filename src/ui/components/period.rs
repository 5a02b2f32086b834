//! The years that the figures of the workspace are of. They leave out no account: what is shown of each is another.

use leptos::prelude::*;

use super::field::ChoiceField;
use crate::domain::carriers::years_with_figures;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::values::Year;
use crate::domain::workspace::PeriodChoice;
use crate::ui::app::App;
use crate::words::{accounts as words, portfolio_screen};

/// The choice of years, for the whole workspace.
#[component]
pub fn Period() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let known = Memo::new(move |_| {
        let portfolio = app.portfolio();
        portfolio.map_or_else(Vec::new, |portfolio| years_with_figures(&portfolio))
    });
    let value = Signal::derive(move || {
        let head = head.get();
        head.map_or(PeriodChoice::All, |head| head.settings.period)
    });
    let options = Signal::derive(move || {
        let (locale, start, known) = (app.locale(), app.fiscal_year_start(), known.get());
        let choices = choices(&known, value.get()).into_iter();
        let named = choices.map(|choice| {
            let name = portfolio_screen::period_choice(locale, start, choice, &known);
            (choice, name)
        });
        named.collect::<Vec<_>>()
    });
    view! {
        <ChoiceField
            label=app.label(words::period)
            label_shown=true
            options
            value
            choose=move |period| {
                app.dispatch(Command::EditHead(HeadEdit::Period(period)));
            }
        />
    }
}

/// All, the latest, each year with figures; a year that was chosen stays a choice when its last figure goes.
fn choices(known: &[Year], chosen: PeriodChoice) -> Vec<PeriodChoice> {
    let mut choices = vec![PeriodChoice::All, PeriodChoice::Latest];
    choices.extend(known.iter().copied().map(PeriodChoice::Year));
    if !choices.contains(&chosen) {
        choices.push(chosen);
    }
    choices
}
