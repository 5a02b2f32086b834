//! What a change has made of what, for the list of last changes: the value before and the one after.

use super::Locale;
use super::account;
use super::accounts::nothing;
use super::format;
use crate::domain::account::{Account, Figure};
use crate::domain::change::{Change, Record};
use crate::domain::values::{Cents, Currency};
use crate::domain::workspace::Head;

/// The most values that are told of one change.
const MOST: usize = 2;

/// Before and after, where one account is another in a few plain values: `Revenue 2025: €1,200 → €1,500`.
pub fn before_and_after(locale: Locale, head: &Head, change: &Change) -> Option<String> {
    let [record] = change.records.as_slice() else {
        return None;
    };
    let (Some(Record::Account(before)), Some(Record::Account(after))) =
        (&record.before, &record.after)
    else {
        return None;
    };
    let mut told = values(locale, head, before, after);
    told.extend(figures(locale, head, before, after));
    let fits = !told.is_empty() && told.len() <= MOST;
    fits.then(|| told.join(", "))
}

/// Name, stage, owner, group, review: the label says already which of them it is.
fn values(locale: Locale, head: &Head, before: &Account, after: &Account) -> Vec<String> {
    let of = |one: &Account| {
        let owner = one.owner.and_then(|id| head.member(id));
        let group = one.group.and_then(|id| head.group(id));
        [
            Some(one.name.to_string()),
            Some(account::life_cycle(locale, one.status).to_owned()),
            owner.map(|owner| owner.name.to_string()),
            group.map(|group| group.name.to_string()),
            one.next_review.map(|day| format::day(locale, day)),
        ]
    };
    let pairs = of(before).into_iter().zip(of(after));
    let others = pairs.filter(|(before, after)| before != after);
    others
        .map(|(before, after)| turned(locale, before, after))
        .collect()
}

fn figures(locale: Locale, head: &Head, before: &Account, after: &Account) -> Vec<String> {
    let currency: Currency = head.currency;
    let start = head.settings.fiscal_year_start;
    let mut told = Vec::new();
    let later = after.figures.keys();
    let later = later.filter(|period| !before.figures.contains_key(period));
    for period in before.figures.keys().chain(later) {
        for figure in Figure::ALL {
            let of = |one: &Account| {
                let figures = one.figures.get(period);
                figures.and_then(|figures| figures.get(figure))
            };
            let (from, to) = (of(before), of(after));
            if from != to {
                let money = |cents: Cents| format::money(locale, currency, cents.get());
                let place = account::period(locale, start, *period);
                let turned = turned(locale, from.map(money), to.map(money));
                told.push(format!(
                    "{} {place}: {turned}",
                    account::figure(locale, figure)
                ));
            }
        }
    }
    told
}

fn turned(locale: Locale, before: Option<String>, after: Option<String>) -> String {
    let or_nothing = |one: Option<String>| one.unwrap_or_else(|| nothing(locale).to_owned());
    format!("{} → {}", or_nothing(before), or_nothing(after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::LifeCycle;
    use crate::domain::apply::apply;
    use crate::domain::command::{AccountEdit, Command};
    use crate::domain::ids::{AccountId, WorkspaceId};
    use crate::domain::model::ScoringModel;
    use crate::domain::values::{Name, Period, Timestamp, Year};
    use crate::domain::workspace::Workspace;

    fn told(edit: AccountEdit) -> Option<String> {
        let (now, name) = (Timestamp::default(), Name::new("Acme").expect("a name"));
        let head = Head::new(WorkspaceId::from(1), name.clone(), now);
        let id = AccountId::from(2);
        let account = Account::new(id, name, now);
        let model = ScoringModel::default_at(now);
        let workspace = Workspace::from_records(head, model, [account]);
        let change = apply(&workspace, &Command::edit(id, edit), now).expect("an edit");
        before_and_after(Locale::En, workspace.head(), &change)
    }

    #[test]
    fn a_plain_value_is_told_before_and_after() {
        let year = Year::try_from(2025).expect("a year");
        let figure = AccountEdit::Figure {
            period: Period::actual(year),
            figure: Figure::Revenue,
            amount: Cents::try_from(120_000).ok(),
        };
        assert_eq!(told(figure).as_deref(), Some("Revenue 2025: – → €1,200"));
        let name = AccountEdit::Name("Acme Ltd".to_owned());
        assert_eq!(told(name).as_deref(), Some("Acme → Acme Ltd"));
        let status = AccountEdit::Status(LifeCycle::Lost);
        assert_eq!(told(status).as_deref(), Some("Active → Lost"));
    }
}
