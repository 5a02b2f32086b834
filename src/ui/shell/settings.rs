//! The settings: what belongs to the workspace and is undone like any edit, and what belongs to this browser.
//! Most of it is edited where it acts, too, by the same parts.

use leptos::prelude::*;

use super::keys::SingleLetters;
use super::panels::Panels;
use super::topbar::LanguageChoice;
use super::workspaces::WorkspaceName;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::values::{Currency, fiscal_year};
use crate::session::appearance::{Density, Theme};
use crate::ui::app::App;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::field::{ChoiceField, NumberField, edited};
use crate::ui::components::segmented::Segmented;
use crate::ui::screens::portfolio::ClassBorders;
use crate::words::{Locale, format, model_screen, settings as words, shell};

/// The dialog.
#[component]
pub fn Settings(panels: Panels) -> impl IntoView {
    let app = App::use_it();
    let title = app.label(words::title);
    view! {
        <Dialog title open=panels.settings class="settings">
            <ThisWorkspace />
            <Limits />
            <ThisBrowser />
        </Dialog>
    }
}

#[component]
fn ThisWorkspace() -> impl IntoView {
    let app = App::use_it();
    let options = Signal::derive(move || {
        let own = app.currency();
        // A file may have brought one that is not offered otherwise.
        let other = Some(own).filter(|own| !Currency::COMMON.contains(own));
        let all = other.into_iter().chain(Currency::COMMON);
        all.map(|one| (one, words::currency_word(one)))
            .collect::<Vec<_>>()
    });
    let choose = move |currency| {
        app.dispatch(Command::EditHead(HeadEdit::Currency(currency)));
    };
    view! {
        <section class="settings__part">
            <h3>{app.t(words::this_workspace)}</h3>
            <WorkspaceName />
            <div class="settings__currency">
                <ChoiceField
                    label=app.label(words::currency)
                    label_shown=true
                    options
                    value=Signal::derive(move || app.currency())
                    choose
                />
                <p class="small muted">{app.t(words::currency_hint)}</p>
                <FiscalYear />
            </div>
        </section>
    }
}

/// The month that fiscal years begin in, and what a year of figures means then.
#[component]
fn FiscalYear() -> impl IntoView {
    let app = App::use_it();
    let options = Signal::derive(move || {
        let locale = app.locale();
        let months = 1..=12_u8;
        months
            .map(|month| (month.to_string(), format::month(locale, month).to_owned()))
            .collect::<Vec<_>>()
    });
    let choose = move |month: String| {
        if let Ok(month) = month.parse() {
            app.dispatch(Command::EditHead(HeadEdit::FiscalYearStart(month)));
        }
    };
    let hint = move || {
        let start = app.fiscal_year_start();
        words::fiscal_year_hint(app.locale(), start, fiscal_year(app.today(), start))
    };
    view! {
        <ChoiceField
            label=app.label(words::fiscal_year_start)
            label_shown=true
            options
            value=Signal::derive(move || app.fiscal_year_start().to_string())
            choose
        />
        <p class="small muted">{hint}</p>
    }
}

#[component]
fn Limits() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let settings = move || {
        head.get()
            .map(|head| head.settings.clone())
            .unwrap_or_default()
    };
    // Both limits are one edit: the one that is not changed stays as it is.
    let limits = move |plans: Option<u16>, accounts: Option<u16>| {
        let now = app.peek_workspace(|workspace| workspace.head().settings.clone());
        let now = now.unwrap_or_default();
        put(
            app,
            HeadEdit::Limits {
                active_plans: plans.unwrap_or(now.max_active_plans),
                key_accounts: accounts.unwrap_or(now.max_key_accounts),
            },
        )
    };
    view! {
        <section class="settings__part">
            <h3>{app.t(words::limits)}</h3>
            <NumberSentence
                before=words::places_before
                field=model_screen::places_field
                after=words::places_after
                value=Signal::derive(move || settings().max_key_accounts)
                edit=Callback::new(move |accounts| limits(None, Some(accounts)))
            />
            <p class="small muted">{app.t(words::places_hint)}</p>
            <NumberSentence
                before=words::plans_before
                field=words::plans_field
                after=words::plans_after
                value=Signal::derive(move || settings().max_active_plans)
                edit=Callback::new(move |plans| limits(Some(plans), None))
            />
            <NumberSentence
                before=words::review_before
                field=words::review_field
                after=words::review_after
                value=Signal::derive(move || settings().review_days)
                edit=Callback::new(move |days| put(app, HeadEdit::ReviewDays(days)))
            />
            <NumberSentence
                before=crate::words::review::days_before
                field=crate::words::review::days_field
                after=words::review_after
                value=Signal::derive(move || settings().concept_days)
                edit=Callback::new(move |days| put(app, HeadEdit::ConceptDays(days)))
            />
            <NumberSentence
                before=words::stale_before
                field=words::stale_field
                after=words::stale_after
                value=Signal::derive(move || settings().stale_contact_days)
                edit=Callback::new(move |days| put(app, HeadEdit::StaleContactDays(days)))
            />
            <ClassBorders />
        </section>
    }
}

fn put(app: App, edit: HeadEdit) -> Result<(), String> {
    edited(app, app.try_dispatch(Command::EditHead(edit)))
}

/// A sentence with a number in it.
#[component]
fn NumberSentence(
    before: fn(Locale) -> &'static str,
    field: fn(Locale) -> &'static str,
    after: fn(Locale) -> &'static str,
    value: Signal<u16>,
    edit: Callback<u16, Result<(), String>>,
) -> impl IntoView {
    let app = App::use_it();
    view! {
        <p class="model__sentence">
            <span>{app.t(before)}</span>
            <NumberField label=app.label(field) value edit />
            <span>{app.t(after)}</span>
        </p>
    }
}

#[component]
fn ThisBrowser() -> impl IntoView {
    let app = App::use_it();
    let themes = Signal::derive(move || {
        let locale = app.locale();
        Theme::ALL
            .map(|theme| (theme, shell::theme_word(locale, theme).to_owned()))
            .to_vec()
    });
    let densities = Signal::derive(move || {
        let locale = app.locale();
        Density::ALL
            .map(|density| (density, words::density_word(locale, density).to_owned()))
            .to_vec()
    });
    view! {
        <section class="settings__part">
            <h3>{app.t(words::this_browser)}</h3>
            <div class="settings__choices">
                <span>{app.t(shell::language)}</span>
                <LanguageChoice />
                <span>{app.t(shell::theme)}</span>
                <Segmented
                    label=app.label(shell::theme)
                    options=themes
                    value=Signal::derive(move || app.theme())
                    choose=move |theme| app.set_theme(theme)
                />
                <span>{app.t(words::density)}</span>
                <Segmented
                    label=app.label(words::density)
                    options=densities
                    value=Signal::derive(move || app.density())
                    choose=move |density| app.set_density(density)
                />
            </div>
            <SingleLetters />
            <p class="small muted">{app.t(words::this_browser_hint)}</p>
        </section>
    }
}
