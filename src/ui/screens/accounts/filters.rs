//! What is left out of the list: views with their counts, group, life cycle, owner, search; and what the list says
//! about itself where that would not be seen.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::Motion;
use crate::session::listing::{self, Column, Filter, View};
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::segmented::Segmented;
use crate::words::{account as account_words, accounts as words, format, views as view_words};

use super::conditions::Chips;
use super::list::{Cell, List};
use super::sheet::{Sheet, Sheets};
use super::views::ViewButton;

/// The row of filters.
#[component]
pub fn Filters() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let sheets = Sheets::use_it();
    let unfit = Memo::new(move |_| list.unfit());
    let said = move || {
        let all = app.portfolio().map_or(0, |one| one.lines().len());
        let (locale, shown) = (app.locale(), list.passing());
        let unfit = unfit.get();
        let unfit = (unfit > 0).then(|| view_words::unfit(locale, unfit));
        let shown = (shown != all || unfit.is_some()).then(|| words::shown(locale, shown, all));
        Some(match (shown?, unfit) {
            (shown, Some(unfit)) => format!("{shown}. {unfit}"),
            (shown, None) => shown,
        })
    };
    // Where little room is, one sheet has all but the search; its button tells how many filters hold.
    let arrange = move || {
        let holding = app.listing().with(|listing| listing.filter.holding());
        match holding {
            0 => view_words::arrange_button(app.locale()).to_owned(),
            _ => view_words::arrange_holding(app.locale(), holding),
        }
    };
    view! {
        <div class="accounts__filters" role="group" aria-label=app.t(words::filters)>
            <Views />
            <Search />
            <Show
                when=move || list.is_cards()
                fallback=move || {
                    view! {
                        <ViewButton />
                        <Choices />
                        <button
                            type="button"
                            class="chip"
                            aria-haspopup="dialog"
                            aria-label=app.t(view_words::add_filter)
                            on:click=move |_| sheets.show(Sheet::Filter)
                        >
                            <Icon glyph=Glyph::Add />
                            {app.t(view_words::filter_button)}
                        </button>
                    }
                }
            >
                <button
                    type="button"
                    class="button accounts__arrange"
                    aria-haspopup="dialog"
                    on:click=move |_| sheets.show(Sheet::All)
                >
                    {arrange}
                </button>
            </Show>
            <Chips />
            <p class="accounts__shown small muted" role="status">
                {said}
            </p>
            <Show when=move || { unfit.get() > 0 }>
                <button type="button" class="link small" on:click=move |_| leave_out(list)>
                    {app.t(view_words::leave_out)}
                </button>
            </Show>
        </div>
        <Lost />
        <OnTop />
    }
}

/// Takes the rows away that no longer fit; the keyboard goes to the cell that had it last, or what is left of it.
fn leave_out(list: List) {
    list.take_keyboard();
    list.sort_in();
}

/// Group, life cycle and owner.
#[component]
pub fn Choices() -> impl IntoView {
    view! {
        <Groups />
        <Motions />
        <Owners />
    }
}

/// Says that a condition asks for what is no longer there, and takes it away.
#[component]
fn Lost() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let head = app.head();
    let lost = Memo::new(move |_| {
        let head = head.get()?;
        let lost = app.listing().with(|listing| listing.filter.lost(&head));
        (!lost.is_empty()).then_some(lost)
    });
    let said = move || {
        let (locale, start) = (app.locale(), app.fiscal_year_start());
        let lost = lost.get()?;
        let names = lost
            .iter()
            .map(|column| view_words::column(locale, start, *column));
        Some(view_words::lost(
            locale,
            &names.collect::<Vec<_>>().join(", "),
        ))
    };
    let forget = move |_| {
        if let Some(head) = head.get_untracked() {
            list.filter(|filter| filter.forget_lost(&head));
        }
        page::focus("#filter");
    };
    view! {
        <Show when=move || lost.with(Option::is_some)>
            <div class="accounts__note accounts__note--lost">
                <Icon glyph=Glyph::Warning />
                <p role="status">{said}</p>
                <button type="button" class="button button--small" on:click=forget>
                    {app.t(view_words::forget_lost)}
                </button>
            </div>
        </Show>
    }
}

/// Says that rows stand on top of the order, and puts them where it puts them.
#[component]
fn OnTop() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let count = Memo::new(move |_| list.on_top());
    let sort_in = move |_| {
        let first = list.peek_order().first().copied();
        list.sort_in();
        if let Some(account) = first {
            list.focus(Cell {
                account,
                column: Column::Name,
            });
        }
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <div class="accounts__note">
                <p>{move || view_words::on_top(app.locale(), count.get())}</p>
                <button type="button" class="button button--small" on:click=sort_in>
                    {app.t(view_words::sort_in)}
                </button>
            </div>
        </Show>
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
