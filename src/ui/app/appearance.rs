//! How the page looks: language, colours, how close rows stand. Kept in this browser.

use leptos::prelude::*;

use super::App;
use crate::browser::page;
use crate::session::appearance::{Density, Theme};
use crate::words::Locale;

impl App {
    /// A plain text that follows the language, as a property of a component.
    pub fn label(self, text: fn(Locale) -> &'static str) -> Signal<String> {
        Signal::derive(move || text(self.locale.get()).to_owned())
    }

    /// Switches the language, for good.
    pub fn set_locale(self, locale: Locale) {
        self.locale.set(locale);
        page::set_language(locale.tag());
        self.with_keeper(|keeper| keeper.preferences.set_language(locale).ok());
    }

    /// Switches between light, dark and what the system says, for good.
    pub fn set_theme(self, theme: Theme) {
        self.theme.set(theme);
        page::set_theme(theme);
        self.with_keeper(|keeper| keeper.preferences.set_theme(theme).ok());
    }

    /// Switches to the other one of light and dark, whatever the system prefers.
    pub fn turn_theme(self) {
        use page::{ColourScheme, preferred_colour_scheme};
        self.set_theme(match (self.peek_theme(), preferred_colour_scheme()) {
            (Theme::Dark, _) | (Theme::System, ColourScheme::Dark) => Theme::Light,
            (Theme::Light, _) | (Theme::System, ColourScheme::Light) => Theme::Dark,
        });
    }

    /// Light, dark or what the system says, tracked.
    pub fn theme(self) -> Theme {
        self.theme.get()
    }

    /// Light, dark or what the system says, once, for an event.
    pub fn peek_theme(self) -> Theme {
        self.theme.get_untracked()
    }

    /// Brings the rows of tables closer together, or apart, for good.
    pub fn set_density(self, density: Density) {
        self.density.set(density);
        page::set_density(density);
        self.with_keeper(|keeper| keeper.preferences.set_density(density).ok());
    }

    /// How close the rows of tables stand, tracked.
    pub fn density(self) -> Density {
        self.density.get()
    }

    /// How close the rows of tables stand, once, for an event.
    pub fn peek_density(self) -> Density {
        self.density.get_untracked()
    }

    /// What the person chose last time, before anything is stored anew.
    pub(in crate::ui) fn start_with(self, locale: Locale, theme: Theme, density: Density) {
        self.locale.set(locale);
        self.theme.set(theme);
        self.density.set(density);
        page::set_language(locale.tag());
        page::set_theme(theme);
        page::set_density(density);
    }
}
