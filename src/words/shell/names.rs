//! What screens and choices of colours are called.

use super::*;
use crate::session::appearance::Theme;
use crate::session::route::Route;

/// What a screen is called.
pub const fn page(locale: Locale, route: Route) -> &'static str {
    match route {
        Route::Start => start(locale),
        Route::Accounts | Route::Account(_) => accounts(locale),
        Route::Rate => crate::words::rate::title(locale),
        Route::Portfolio => portfolio(locale),
        Route::Bank => crate::words::portfolio_screen::bank::heading(locale),
        Route::Today => crate::words::today::today(locale),
        Route::Actions => crate::words::today::actions(locale),
        Route::Plans => plans(locale),
        Route::Motions => crate::words::winning::motions(locale),
        Route::Pipeline => crate::words::winning::pipeline(locale),
        Route::Review => crate::words::review::title(locale),
        Route::Workshops | Route::Workshop(_) | Route::Projector(_) => {
            crate::words::workshop::title(locale)
        }
        Route::Vote => crate::words::vote::title(locale),
        Route::Answer => crate::words::workshop::answer_title(locale),
        Route::Fit => crate::words::fit::title(locale),
        Route::Model => model(locale),
        Route::Data => data(locale),
        Route::Print(..) => crate::words::plan_sheet::print_plan(locale),
    }
}

/// What the bar of a phone has no room for.
pub const fn rail_more(locale: Locale) -> &'static str {
    locale.pick("More", "Mehr")
}

/// The way through a long page.
pub const fn page_index(locale: Locale) -> &'static str {
    locale.pick("On this page", "Auf dieser Seite")
}

/// A choice of colours.
pub const fn theme_word(locale: Locale, theme: Theme) -> &'static str {
    match theme {
        Theme::System => theme_system(locale),
        Theme::Light => theme_light(locale),
        Theme::Dark => theme_dark(locale),
    }
}

/// The button that removes a deleted workspace for good, by its name.
pub fn erase_named(locale: Locale, name: &str) -> String {
    match locale {
        Locale::En => format!("Erase {name} for good"),
        Locale::De => format!("{name} endgültig löschen"),
    }
}
