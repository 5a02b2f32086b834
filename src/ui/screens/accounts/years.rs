//! The years that the figures of the list are of. They leave out no account: what is shown of each is another.

use leptos::prelude::*;

use crate::domain::carriers::years_with_figures;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::workspace::PeriodChoice;
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::words::{accounts as words, format};

/// The choice of years.
#[component]
pub fn Figures() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let years = Memo::new(move |_| {
        let portfolio = app.portfolio();
        portfolio.map_or_else(Vec::new, |portfolio| years_with_figures(&portfolio))
    });
    let value = Signal::derive(move || {
        let head = head.get();
        head.map_or(PeriodChoice::All, |head| head.settings.period)
    });
    let options = Signal::derive(move || {
        let locale = app.locale();
        let mut options = vec![
            (PeriodChoice::All, words::all_years(locale).to_owned()),
            (PeriodChoice::Latest, words::latest_year(locale).to_owned()),
        ];
        let years = years.get().into_iter();
        let start = app.fiscal_year_start();
        let name = |year| format::year(start, year);
        options.extend(years.map(|year| (PeriodChoice::Year(year), name(year))));
        // A year that was chosen stays a choice when its last figure goes.
        if let chosen @ PeriodChoice::Year(year) = value.get()
            && !options.iter().any(|(option, _)| *option == chosen)
        {
            options.push((chosen, name(year)));
        }
        options
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
