//! From what stands in a field to an edit: the same for one cell and for all that are selected.

use leptos::prelude::*;

use crate::domain::account::{Account, Figure, LifeCycle};
use crate::domain::command::{AccountDay, AccountEdit, Command, HeadEdit};
use crate::domain::ids::{AccountId, GroupId, MemberId};
use crate::domain::values::{Date, Name, Period, Year, is_plausible};
use crate::domain::workspace::{CustomerGroup, Head, Member};
use crate::exchange::block::typed_amount;
use crate::exchange::list::fold::fold_letters;
use crate::session::listing::{Column, revenue_year};
use crate::ui::app::{App, fresh};
use crate::words::{Locale, accounts as words, format, rules, typed as typed_words, views};

/// The year that a revenue in a column is typed for.
pub fn year(app: App, column: Column) -> Option<Year> {
    let portfolio = app.peek_portfolio()?;
    revenue_year(&portfolio, app.peek_today(), column)
}

/// What a person typed, as an edit. A group or one of our people that is not there yet is made with it.
pub struct Typed {
    edit: AccountEdit,
    made: Option<HeadEdit>,
}

impl Typed {
    /// One command for all of it.
    pub fn command(self, ids: Vec<AccountId>) -> Command {
        let Self { edit, made } = self;
        let then = Command::EditAccounts { ids, edit };
        match made {
            Some(made) => Command::Making(made, Box::new(then)),
            None => then,
        }
    }

    /// What is made with it, if something is.
    pub fn said(&self, locale: Locale) -> Option<String> {
        match self.made.as_ref()? {
            HeadEdit::PutGroup(group) => Some(views::group_made(locale, group.name.as_str())),
            HeadEdit::PutMember(member) => Some(views::member_made(locale, member.name.as_str())),
            _ => None,
        }
    }
}

impl From<AccountEdit> for Typed {
    fn from(edit: AccountEdit) -> Self {
        Self { edit, made: None }
    }
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
        Column::Revenue | Column::RevenueOf(_) => {
            let period = year(app, column).map(Period::actual);
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

/// Makes an edit of what a person typed.
///
/// # Errors
/// Why the text can't stand in the column.
pub fn read(app: App, column: Column, text: &str) -> Result<Typed, String> {
    let locale = app.peek_locale();
    Ok(match column {
        Column::Group => {
            let known = |head: &Head, wanted: &Name| {
                let known = head.groups.iter().find(|one| same(&one.name, wanted));
                known.map(|one| one.id)
            };
            let (group, made): (Option<GroupId>, _) = chosen_or_made(app, text, known)?;
            Typed {
                edit: AccountEdit::Group(group),
                made: made.map(|(id, name)| HeadEdit::PutGroup(CustomerGroup { id, name })),
            }
        }
        Column::Owner => {
            let known = |head: &Head, wanted: &Name| {
                let known = head.members.iter().find(|one| same(&one.name, wanted));
                known.map(|one| one.id)
            };
            let (owner, made): (Option<MemberId>, _) = chosen_or_made(app, text, known)?;
            Typed {
                edit: AccountEdit::Owner(owner),
                made: made.map(|(id, name)| HeadEdit::PutMember(Member { id, name })),
            }
        }
        Column::LifeCycle => {
            let place: Option<usize> = text.parse().ok();
            let status = place.and_then(|place| LifeCycle::ALL.get(place));
            AccountEdit::Status(status.copied().unwrap_or_default()).into()
        }
        Column::Revenue | Column::RevenueOf(_) => {
            let currency = untrack(|| app.currency());
            let amount = typed_amount(locale, currency, text)
                .map_err(|problem| typed_words::not_amount(locale, currency, problem))?;
            let year = year(app, column).ok_or_else(|| words::no_year(locale).to_owned())?;
            let edit = AccountEdit::Figure {
                period: Period::actual(year),
                figure: Figure::Revenue,
                amount,
            };
            edit.into()
        }
        Column::NextReview if text.is_empty() => {
            AccountEdit::Day(AccountDay::NextReview, None).into()
        }
        Column::NextReview => {
            let day: Option<Date> = text.parse().ok().filter(is_plausible);
            let day = day.ok_or_else(|| words::not_a_day(locale).to_owned())?;
            AccountEdit::Day(AccountDay::NextReview, Some(day)).into()
        }
        _ => AccountEdit::Name(text.to_owned()).into(),
    })
}

/// What has the typed name, and what is to be made first where nothing has it; none for an empty field.
type Chosen<Id> = (Option<Id>, Option<(Id, Name)>);

fn chosen_or_made<Id: Copy + From<u128>>(
    app: App,
    text: &str,
    known: impl FnOnce(&Head, &Name) -> Option<Id>,
) -> Result<Chosen<Id>, String> {
    let Some(name) = wanted(app, text)? else {
        return Ok((None, None));
    };
    let known = app.peek_workspace(|workspace| known(workspace.head(), &name));
    Ok(match known.flatten() {
        Some(known) => (Some(known), None),
        None => {
            let id = fresh();
            (Some(id), Some((id, name)))
        }
    })
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
