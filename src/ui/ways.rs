//! Getting around: to a screen with the focus on a certain field, to the screen that a visit begins with,
//! and whether single letters are ways to go.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::web_sys::Element;

use crate::browser::page;
use crate::domain::ids::{AccountId, WorkspaceId};
use crate::session::rating::{Scope, Whom};
use crate::session::route::Route;

use super::app::{App, Notice};

/// Where the focus goes on a new screen, unless something else was asked for.
const HEADING: &str = "main h1";

/// What stands in the place of a screen whose part of the program is still on its way.
const AWAITED: &str = "main .loading";

impl App {
    /// Goes to a screen and puts the focus on what the selector finds there.
    pub fn go_to(self, route: Route, selector: impl Into<Cow<'static, str>>) {
        let selector = selector.into();
        if self.route_now() == Some(route) {
            page::focus(&selector);
        } else {
            self.arrival().set_value(Some((route, selector)));
            self.go(route);
        }
    }

    /// Goes to rate accounts, one question after the other: these ones.
    pub fn go_rate(self, whom: Whom, selected: Vec<AccountId>) {
        self.rating_signal().update(|settings| {
            settings.whom = whom;
            settings.selected = selected;
            settings.scope = Scope::Open;
        });
        self.go(Route::Rate);
    }

    /// The address has changed: shows the screen and moves the focus to it, so that those who can't see it
    /// hear where they are.
    pub(super) fn arrive(self, hash: &str) {
        let before = page::focused();
        // That was for the screen that the visit began with; it does not go along.
        self.drop_notice(&Notice::Recovered);
        // Whoever typed in a field of the screen that goes has left it: what was typed there is kept.
        if page::has_focus_in("main") {
            page::leave_field();
        }
        let route = Route::parse(hash);
        self.set_route(route);
        if self.wanted_on().is_some_and(|wanted| route != Some(wanted)) {
            self.arrival().set_value(None);
        }
        request_animation_frame(move || {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            // Before the workspace is open the screen has nothing that could take the focus.
            if self.peek_workspace(|_| ()).is_some() {
                self.focus_arrival(before.as_ref());
            }
        });
    }

    /// The screen is still on its way and is to have the focus when it is here.
    pub(super) fn await_screen(self) {
        if let Some(route) = self.route_now() {
            self.arrival().update_value(|wanted| {
                wanted.get_or_insert((route, HEADING.into()));
            });
        }
    }

    /// The screen that was gone to is here later than its address: it takes the focus now.
    pub(super) fn screen_is_here(self) {
        let wanted = self.wanted_on();
        if let Some(route) = wanted.filter(|route| self.route_now() == Some(*route)) {
            request_animation_frame(move || {
                // Unless it was here soon enough to get the focus with the address.
                if self.wanted_on() == Some(route) {
                    self.focus_arrival(page::focused().as_ref());
                }
            });
        }
    }

    /// The screen that something is to have the focus on.
    fn wanted_on(self) -> Option<Route> {
        self.arrival()
            .with_value(|wanted| wanted.as_ref().map(|(route, _)| *route))
    }

    /// Moves the focus to what was asked for, else to the heading. `before` is what had it on the screen that was left.
    fn focus_arrival(self, before: Option<&Element>) {
        if page::has(AWAITED) {
            self.await_screen();
            return;
        }
        // Somebody is on the way to yet another screen: what was asked for is asked for there.
        if self
            .wanted_on()
            .is_some_and(|route| self.route_now() != Some(route))
        {
            return;
        }
        let wanted = self.arrival().try_update_value(Option::take).flatten();
        if wanted.is_some_and(|(_, selector)| page::focus(&selector)) {
            return;
        }
        // Who has gone into a field of the new screen before its first frame is not taken out of it.
        let has_gone_in = page::has_focus_in("main") && page::focused().as_ref() != before;
        if !has_gone_in {
            page::focus(HEADING);
        }
    }

    /// After a change that may have taken the focused element out of the page: the keyboard starts again from
    /// the heading and not from nowhere.
    pub(super) fn keep_focus(self) {
        if page::has_focus() {
            self.keep_focus_on_heading();
        }
    }

    /// Leads the focus to the heading of the screen, if nothing has it after the next frame.
    pub(super) fn keep_focus_on_heading(self) {
        // What the change takes away is gone after the next frame.
        request_animation_frame(|| {
            request_animation_frame(|| {
                if !page::has_focus() {
                    page::focus(HEADING);
                }
            });
        });
    }

    /// Calls `react` when another workspace is shown: what a screen remembers by itself is about the one before.
    pub fn on_other_workspace(self, react: Box<dyn Fn()>) {
        let open = Memo::new(move |_| self.with_workspace(|workspace| workspace.head().id));
        Effect::new(move |before: Option<Option<WorkspaceId>>| {
            let open = open.get();
            if before.is_some_and(|before| before != open) {
                react();
            }
            open
        });
    }

    /// A visit without an address begins with the list once there is one.
    pub(super) fn choose_first_screen(self) {
        let bare = matches!(page::hash().as_str(), "" | "/");
        let has_accounts = self.peek_workspace(|workspace| workspace.accounts().len() > 0);
        if bare && has_accounts == Some(true) {
            page::replace_hash("/accounts");
            self.set_route(Some(Route::Accounts));
        }
        // Somebody has gone on before the workspace was open.
        self.screen_is_here();
    }

    /// Whether single letters are shortcuts.
    pub fn single_letters(self) -> bool {
        let kept = self.with_keeper(|keeper| Some(keeper.preferences.single_letters()));
        kept.unwrap_or(true)
    }

    /// Switches single letters as shortcuts on or off, for good.
    pub fn set_single_letters(self, on: bool) {
        self.with_keeper(|keeper| keeper.preferences.set_single_letters(on).ok());
    }
}
