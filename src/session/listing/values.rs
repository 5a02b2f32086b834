//! What stands in a field of an account, by the kind of its column: the same for sorting, filters, groups and
//! cells.

use std::borrow::Cow;

use serde::Serialize;

use super::{Column, order};
use crate::domain::account::{Account, LifeCycle, Motion, Role, Tier};
use crate::domain::analysis::abc::AbcClass;
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::values::{Date, Period};
use crate::domain::workspace::Head;

/// The text in a column of texts.
pub fn text(account: &Account, column: Column) -> Cow<'_, str> {
    let text = match column {
        Column::Name => account.name.as_str(),
        Column::Industry => &account.industry,
        Column::Country => &account.country,
        Column::Region => &account.region,
        Column::City => &account.city,
        Column::CustomerNumber => &account.customer_number,
        Column::Website => &account.website,
        Column::VatId => &account.vat_id,
        Column::NextAction => {
            let action = account.current_plan().and_then(|plan| plan.next_action());
            action.map_or("", |action| &action.text)
        }
        Column::Tags => {
            let tags: Vec<&str> = account.tags.iter().map(String::as_str).collect();
            return Cow::Owned(tags.join(", "));
        }
        _ => "",
    };
    Cow::Borrowed(text)
}

/// The number in a column of numbers, in hundredths; `None` where it is not known.
pub fn number(portfolio: &Portfolio, line: &Line, column: Column) -> Option<i64> {
    let percent = |share: f64| (share * 10_000.0 + 0.5) as i64;
    match column {
        Column::Revenue => line.own.revenue,
        Column::RevenueOf(year) => {
            let figures = line.account.figures.get(&Period::actual(year))?;
            figures.revenue.map(|cents| cents.get())
        }
        Column::Margin => line.own.margin,
        Column::Potential => line.own.potential,
        Column::Share => portfolio.share(line).map(percent),
        Column::Cumulative => portfolio.cumulative_share(line).map(percent),
        Column::Score => {
            order::counts(line).then(|| i64::from(line.own.attractiveness.middle.rounded()) * 100)
        }
        Column::Rank => line.standing.rank().map(|rank| rank as i64 * 100),
        Column::OpenActions => Some(open_actions(&line.account) * 100),
        _ => None,
    }
}

/// How many actions of the current plan are still to be done.
fn open_actions(account: &Account) -> i64 {
    let actions = account.current_plan().map_or(&[][..], |plan| &plan.actions);
    let open = actions.iter().filter(|action| action.status.is_open());
    open.count() as i64
}

/// The day in a column of days.
pub fn day(account: &Account, column: Column) -> Option<Date> {
    match column {
        Column::Since => account.since,
        Column::LastOrder => account.last_order,
        Column::ContractEnd => account.contract_end,
        Column::NextReview => account.next_review,
        Column::ActionDue => account.current_plan()?.next_action()?.due,
        _ => None,
    }
}

/// The choices made in a column of choices, by their words or ids; the empty one where none is made.
pub fn choices(line: &Line, column: Column) -> Vec<String> {
    let account = &line.account;
    let one = match column {
        Column::Group => account.group.map(|id| id.to_string()),
        Column::Owner => account.owner.map(|id| id.to_string()),
        Column::LifeCycle => Some(word(&account.status)),
        Column::Motion => Some(motion_word(account.status.motion()).to_owned()),
        Column::Class => line.class().map(|class| class_word(class).to_owned()),
        Column::Decision => Some(word(&account.tier())),
        Column::Roles if !account.roles.is_empty() => {
            return account.roles.iter().map(word).collect();
        }
        _ => None,
    };
    vec![one.unwrap_or_default()]
}

/// All that can be chosen in a column of choices, in their order; the empty one where none may be made.
pub fn all_choices(head: &Head, column: Column) -> Vec<String> {
    let none = || std::iter::once(String::new());
    match column {
        Column::Group => {
            let groups = head.groups.iter().map(|group| group.id.to_string());
            groups.chain(none()).collect()
        }
        Column::Owner => {
            let members = head.members.iter().map(|member| member.id.to_string());
            members.chain(none()).collect()
        }
        Column::LifeCycle => LifeCycle::ALL.iter().map(word).collect(),
        Column::Motion => {
            let motions = MOTIONS.into_iter();
            motions.map(|one| motion_word(one).to_owned()).collect()
        }
        Column::Class => {
            let classes = CLASSES.into_iter().map(|one| class_word(one).to_owned());
            classes.chain(none()).collect()
        }
        Column::Decision => {
            let tiers = Tier::DECIDABLE.into_iter().chain([Tier::Undecided]);
            tiers.map(|tier| word(&tier)).collect()
        }
        Column::Roles => Role::ALL.iter().map(word).chain(none()).collect(),
        _ => Vec::new(),
    }
}

/// Whether it is so in a column of yes and no.
pub fn is_so(account: &Account, column: Column) -> bool {
    match column {
        Column::Key => account.is_key(),
        Column::Plan => account.current_plan().is_some(),
        _ => false,
    }
}

/// The revenue classes, in their order.
const CLASSES: [AbcClass; 4] = [AbcClass::A, AbcClass::B, AbcClass::C, AbcClass::Credit];

/// The motions, in their order.
pub const MOTIONS: [Motion; 4] = [
    Motion::Win,
    Motion::GrowAndKeep,
    Motion::WinBack,
    Motion::None,
];

/// The word that a motion is kept by.
pub const fn motion_word(motion: Motion) -> &'static str {
    match motion {
        Motion::Win => "win",
        Motion::GrowAndKeep => "grow_and_keep",
        Motion::WinBack => "win_back",
        Motion::None => "none",
    }
}

const fn class_word(class: AbcClass) -> &'static str {
    match class {
        AbcClass::A => "a",
        AbcClass::B => "b",
        AbcClass::C => "c",
        AbcClass::Credit => "credit",
    }
}

/// The class of a word.
pub fn class_of(word: &str) -> Option<AbcClass> {
    CLASSES.into_iter().find(|one| class_word(*one) == word)
}

/// The motion of a word.
pub fn motion_of(word: &str) -> Option<Motion> {
    MOTIONS.into_iter().find(|one| motion_word(*one) == word)
}

/// The word that a choice is written with in files.
fn word(choice: &impl Serialize) -> String {
    let written = serde_json::to_value(choice);
    let text = written
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned));
    text.unwrap_or_default()
}

/// The choice that a word of a file stands for.
pub fn read_word<T: serde::de::DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}
