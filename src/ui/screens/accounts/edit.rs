//! From what stands in a field to an edit: the same for one cell and for all that are selected.

use leptos::prelude::*;

use crate::domain::account::{Account, Figure, LifeCycle};
use crate::domain::command::{AccountDay, AccountEdit, Command, HeadEdit};
use crate::domain::ids::{GroupId, MemberId};
use crate::domain::values::{Date, Name, Period, Year, is_plausible};
use crate::domain::workspace::{CustomerGroup, Head, Member};
use crate::exchange::list::fold::fold_letters;
use crate::exchange::typed;
use crate::session::listing::{Column, typed_year};
use crate::ui::app::{App, fresh};
use crate::words::{accounts as words, format, rules, typed as typed_words};

/// The year that a revenue is typed for.
pub fn year(app: App) -> Option<Year> {
    let portfolio = app.peek_portfolio()?;
    typed_year(&portfolio, app.peek_today())
}

/// What stands in the field of a cell when it is opened.
pub fn text(app: App, account: &Account, column: Column) -> String {
    let of_head = |read: &dyn Fn(&Head) -> Option<Name>| {
        let name = app.peek_workspace(|workspace| read(workspace.head()));
        name.flatten()
            .map_or_else(String::new, |name| name.to_string())
    };
    match column {
        Column::Name => account.name.to_string(),
        Column::Group => of_head(&|head| Some(head.group(account.group?)?.name.clone())),
        Column::Owner => of_head(&|head| Some(head.member(account.owner?)?.name.clone())),
        Column::LifeCycle => status_place(account.status),
        Column::Revenue => {
            let period = year(app).map(Period::actual);
            let figures = period.and_then(|period| account.figures.get(&period));
            let revenue = figures.and_then(|figures| figures.revenue);
            revenue.map_or_else(String::new, |revenue| {
                format::typed_money(app.peek_locale(), revenue)
            })
        }
        Column::NextReview => account
            .next_review
            .map_or_else(String::new, |day| day.to_string()),
        _ => String::new(),
    }
}

/// The value of a life cycle in a list of choices: its place.
pub fn status_place(status: LifeCycle) -> String {
    let place = LifeCycle::ALL.iter().position(|one| *one == status);
    place.unwrap_or_default().to_string()
}

/// Makes an edit of what a person typed. A group or an owner that is not there yet is made first.
///
/// # Errors
/// Why the text can't stand in the column.
pub fn read(app: App, column: Column, text: &str) -> Result<AccountEdit, String> {
    let locale = app.peek_locale();
    match column {
        Column::Group => group(app, text).map(AccountEdit::Group),
        Column::Owner => owner(app, text).map(AccountEdit::Owner),
        Column::LifeCycle => {
            let place: Option<usize> = text.parse().ok();
            let status = place.and_then(|place| LifeCycle::ALL.get(place));
            Ok(AccountEdit::Status(status.copied().unwrap_or_default()))
        }
        Column::Revenue => {
            let amount = typed::money(locale, text)
                .map_err(|problem| typed_words::not_money(locale, problem).to_owned())?;
            let year = year(app).ok_or_else(|| words::no_year(locale).to_owned())?;
            Ok(AccountEdit::Figure {
                period: Period::actual(year),
                figure: Figure::Revenue,
                amount,
            })
        }
        Column::NextReview if text.is_empty() => Ok(AccountEdit::Day(AccountDay::NextReview, None)),
        Column::NextReview => {
            let day: Option<Date> = text.parse().ok().filter(is_plausible);
            match day {
                Some(day) => Ok(AccountEdit::Day(AccountDay::NextReview, Some(day))),
                None => Err(words::not_a_day(locale).to_owned()),
            }
        }
        _ => Ok(AccountEdit::Name(text.to_owned())),
    }
}

fn group(app: App, text: &str) -> Result<Option<GroupId>, String> {
    let known = |head: &Head, wanted: &Name| {
        let known = head.groups.iter().find(|one| same(&one.name, wanted));
        known.map(|one| one.id)
    };
    chosen_or_made(app, text, known, |id, name| {
        HeadEdit::PutGroup(CustomerGroup { id, name })
    })
}

fn owner(app: App, text: &str) -> Result<Option<MemberId>, String> {
    let known = |head: &Head, wanted: &Name| {
        let known = head.members.iter().find(|one| same(&one.name, wanted));
        known.map(|one| one.id)
    };
    chosen_or_made(app, text, known, |id, name| {
        HeadEdit::PutMember(Member { id, name })
    })
}

/// What has the typed name, known or made now; none for an empty field.
fn chosen_or_made<Id: Copy + From<u128>>(
    app: App,
    text: &str,
    known: impl FnOnce(&Head, &Name) -> Option<Id>,
    make: impl FnOnce(Id, Name) -> HeadEdit,
) -> Result<Option<Id>, String> {
    let Some(name) = wanted(app, text)? else {
        return Ok(None);
    };
    let known = app.peek_workspace(|workspace| known(workspace.head(), &name));
    if let Some(known) = known.flatten() {
        return Ok(Some(known));
    }
    let id = fresh();
    app.try_dispatch(Command::EditHead(make(id, name)))
        .map_err(|rejection| rules::rejection(app.peek_locale(), &rejection))?;
    Ok(Some(id))
}

/// The name that was typed; none for an empty field.
fn wanted(app: App, text: &str) -> Result<Option<Name>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let locale = app.peek_locale();
    Name::new(text)
        .map(Some)
        .map_err(|problem| rules::rejection(locale, &problem.into()))
}

fn same(known: &Name, wanted: &Name) -> bool {
    fold_letters(known.as_str()) == fold_letters(wanted.as_str())
}

/// The groups or people that can be chosen, as suggestions of a field.
#[component]
pub fn Suggestions() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let options = move |read: fn(&Head) -> Vec<String>| {
        let names = head.get().map(|head| read(&head)).unwrap_or_default();
        names
            .into_iter()
            .map(|name| view! { <option value=name></option> })
            .collect_view()
    };
    let groups = |head: &Head| head.groups.iter().map(|one| one.name.to_string()).collect();
    let people = |head: &Head| {
        head.members
            .iter()
            .map(|one| one.name.to_string())
            .collect()
    };
    view! {
        <datalist id="accounts-groups">{move || options(groups)}</datalist>
        <datalist id="accounts-people">{move || options(people)}</datalist>
    }
}

/// The suggestions of a column, where it has some.
pub const fn suggestions(column: Column) -> Option<&'static str> {
    match column {
        Column::Group => Some("accounts-groups"),
        Column::Owner => Some("accounts-people"),
        _ => None,
    }
}
