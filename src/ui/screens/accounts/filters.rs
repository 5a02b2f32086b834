//! What is left out of the list: views with their counts, group, life cycle, owner, search; and the years
//! that the figures are of.

use leptos::prelude::*;

use crate::domain::account::Motion;
use crate::domain::carriers::years_with_figures;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::workspace::PeriodChoice;
use crate::session::listing::{self, Filter, View};
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::segmented::Segmented;
use crate::words::{account as account_words, accounts as words, format, views as view_words};

use super::conditions::Chips;
use super::list::List;
use super::sheet::{Sheet, Sheets, SortBy};
use super::views::ViewButton;

/// The row of filters.
#[component]
pub fn Filters() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let sheets = Sheets::use_it();
    let said = move || {
        let all = app.portfolio().map_or(0, |one| one.lines().len());
        let shown = list.passing();
        (shown != all).then(|| words::shown(app.locale(), shown, all))
    };
    view! {
        <div class="accounts__filters" role="group" aria-label=app.t(words::filters)>
            <Views />
            <Search />
            <Show
                when=move || list.is_cards()
                fallback=move || view! { <ViewButton /> }
            >
                <button
                    type="button"
                    class="button accounts__arrange"
                    aria-haspopup="dialog"
                    on:click=move |_| sheets.show(Sheet::All)
                >
                    {app.t(view_words::arrange)}
                </button>
            </Show>
            <Groups />
            <Motions />
            <Owners />
            <Period />
            <Show
                when=move || list.is_cards()
                fallback=move || {
                    view! {
                        <button
                            type="button"
                            class="chip"
                            aria-haspopup="dialog"
                            on:click=move |_| sheets.show(Sheet::Filter)
                        >
                            <Icon glyph=Glyph::Add />
                            {app.t(view_words::add_filter)}
                        </button>
                    }
                }
            >
                <SortBy />
            </Show>
            <Chips />
            <p class="accounts__shown small muted" role="status">
                {said}
            </p>
        </div>
    }
}

/// A part of the filter, tracked.
fn part<T: Clone + PartialEq + Send + Sync + 'static>(
    app: App,
    read: fn(&Filter) -> T,
) -> Signal<T> {
    Memo::new(move |_| app.listing().with(|listing| read(&listing.filter))).into()
}

#[component]
fn Views() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let counts = Memo::new(move |_| {
        let portfolio = app.portfolio();
        portfolio.map_or([0; 4], |portfolio| listing::counts(&portfolio, app.today()))
    });
    let options = Signal::derive(move || {
        let locale = app.locale();
        let views = View::ALL.into_iter().zip(counts.get());
        views
            .map(|(view, count)| {
                let count = format::number(locale, count as i128);
                (view, format!("{} {count}", words::view(locale, view)))
            })
            .collect::<Vec<_>>()
    });
    view! {
        <Segmented
            label=app.label(words::view_choice)
            options
            value=part(app, |filter| filter.view)
            choose=move |view| list.filter(|filter| filter.view = view)
        />
    }
}

#[component]
fn Search() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let search = part(app, |filter| filter.search.clone());
    view! {
        <label class="accounts__search">
            <Icon glyph=Glyph::Search />
            <span class="visually-hidden">{app.t(words::search)}</span>
            <input
                id="filter"
                class="field"
                type="search"
                autocomplete="off"
                placeholder=app.t(words::search_example)
                prop:value=move || search.get()
                on:input=move |event| {
                    let text = event_target_value(&event);
                    list.filter(|filter| filter.search = text);
                }
            />
            <kbd aria-hidden="true">"/"</kbd>
        </label>
    }
}

#[component]
fn Groups() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let head = app.head();
    let options = Signal::derive(move || {
        let locale = app.locale();
        let mut options = vec![
            (None, words::every_group(locale).to_owned()),
            (Some(None), words::no_group(locale).to_owned()),
        ];
        let head = head.get();
        let groups = head.iter().flat_map(|head| &head.groups);
        options.extend(groups.map(|group| (Some(Some(group.id)), group.name.to_string())));
        options
    });
    view! {
        <ChoiceField
            label=app.label(account_words::group)
            options
            value=part(app, |filter| filter.group)
            choose=move |group| list.filter(|filter| filter.group = group)
        />
    }
}

#[component]
fn Motions() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let options = Signal::derive(move || {
        let locale = app.locale();
        let motions = [
            Motion::Win,
            Motion::GrowAndKeep,
            Motion::WinBack,
            Motion::None,
        ];
        let mut options = vec![(None, words::every_motion(locale).to_owned())];
        options.extend(motions.map(|motion| {
            let word = account_words::motion(locale, motion).to_owned();
            (Some(motion), word)
        }));
        options
    });
    view! {
        <ChoiceField
            label=app.label(account_words::status)
            options
            value=part(app, |filter| filter.motion)
            choose=move |motion| list.filter(|filter| filter.motion = motion)
        />
    }
}

#[component]
fn Owners() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let head = app.head();
    let options = Signal::derive(move || {
        let locale = app.locale();
        let mut options = vec![
            (None, words::every_owner(locale).to_owned()),
            (Some(None), account_words::nobody(locale).to_owned()),
        ];
        let head = head.get();
        let members = head.iter().flat_map(|head| &head.members);
        options.extend(members.map(|member| (Some(Some(member.id)), member.name.to_string())));
        options
    });
    view! {
        <ChoiceField
            label=app.label(account_words::owner)
            options
            value=part(app, |filter| filter.owner)
            choose=move |owner| list.filter(|filter| filter.owner = owner)
        />
    }
}

#[component]
fn Period() -> impl IntoView {
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
        options.extend(years.map(|year| (PeriodChoice::Year(year), year.to_string())));
        // A year that was chosen stays a choice when its last figure goes.
        if let chosen @ PeriodChoice::Year(year) = value.get()
            && !options.iter().any(|(option, _)| *option == chosen)
        {
            options.push((chosen, year.to_string()));
        }
        options
    });
    view! {
        <ChoiceField
            label=app.label(words::period)
            options
            value
            choose=move |period| {
                app.dispatch(Command::EditHead(HeadEdit::Period(period)));
            }
        />
    }
}
