//! The account that the screen is about: a handle by which every part reads and edits it. Once the account
//! is gone it reads as empty, so that no part has to fear its end.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::AccountId;
use crate::domain::model::Axis;
use crate::domain::overview::{Neighbours, neighbours};
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::scorecard::{Scorecard, scorecard};
use crate::domain::values::Date;
use crate::session::listing::{self, Filter, Listing};
use crate::ui::app::App;
use crate::ui::components::field::{Edited, edited};
use crate::words::Locale;

/// The account of the screen. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Here {
    pub app: App,
    pub id: AccountId,
    account: Memo<Option<Arc<Account>>>,
    /// The neighbours as they were on arrival: rating moves an account, and the way on must not move with it.
    around: StoredValue<Neighbours>,
}

impl Here {
    /// The handle of an account, whether it exists or not.
    pub fn new(id: AccountId) -> Self {
        let app = App::use_it();
        Self {
            app,
            id,
            account: app.account(id),
            around: StoredValue::new(neighbours_in_list(app, id).unwrap_or_default()),
        }
    }

    /// The accounts before and after this one in the list.
    pub fn around(self) -> Neighbours {
        self.around.get_value()
    }

    /// Whether the account is there, tracked.
    pub fn exists(self) -> bool {
        self.account.with(Option::is_some)
    }

    /// Something of the account that follows it; the empty value once the account is gone.
    pub fn read<T>(self, read: impl Fn(&Account) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let account = self.account.get();
            account.as_deref().map_or_else(T::default, &read)
        })
    }

    /// Something of the account once, for an event.
    pub fn peek<T: Default>(self, read: impl FnOnce(&Account) -> T) -> T {
        let account = self.account.get_untracked();
        account.as_deref().map_or_else(T::default, read)
    }

    /// Something of the account as of today, tracked; the empty value once the account is gone.
    pub fn read_now<T: Default>(self, read: impl FnOnce(&Account, Date) -> T) -> T {
        let (account, today) = (self.account.get(), self.app.today());
        account.map_or_else(T::default, |account| read(&account, today))
    }

    /// Something that is computed of the account, following it; `None` once the account is gone.
    pub fn line<T>(
        self,
        read: impl Fn(&Portfolio, &Line) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let portfolio = self.app.portfolio()?;
            let line = portfolio.line(self.id)?;
            Some(read(&portfolio, line))
        })
    }

    /// The score on one axis, taken apart. It looks at all accounts, so only a new number makes it anew.
    pub fn card(self, axis: Axis) -> Memo<Card> {
        let stamp = self.app.stamp();
        Memo::new(move |_| {
            stamp.track();
            let portfolio = self.app.peek_portfolio();
            let card = portfolio.and_then(|portfolio| scorecard(&portfolio, self.id, axis));
            Card(card.map(Arc::new))
        })
    }

    /// A plain text as the label of a field, following the language.
    pub fn label(self, text: fn(Locale) -> &'static str) -> Signal<String> {
        self.app.label(text)
    }

    /// After how many days a contact counts as long ago, tracked.
    pub fn stale_days(self) -> u16 {
        let head = self.app.head();
        head.with(|head| {
            head.as_ref()
                .map_or(u16::MAX, |head| head.settings.stale_contact_days)
        })
    }

    /// Edits the account; the answer is for a field.
    pub fn edit(self, edit: AccountEdit) -> Edited {
        edited(
            self.app,
            self.app.try_dispatch(Command::edit(self.id, edit)),
        )
    }
}

/// A list in its new order; in the order it had as long as something in it is being edited, because what moves
/// loses the focus.
pub fn held<T: Copy + PartialEq>(before: Option<&Vec<T>>, now: Vec<T>, hold: bool) -> Vec<T> {
    match before {
        Some(before)
            if hold && before.len() == now.len() && now.iter().all(|one| before.contains(one)) =>
        {
            before.clone()
        }
        _ => now,
    }
}

/// The neighbours in the list as it was left; where the list does not show the account, in the whole list.
fn neighbours_in_list(app: App, id: AccountId) -> Option<Neighbours> {
    let portfolio = app.peek_portfolio()?;
    let head = app.peek_workspace(|workspace| workspace.head().clone())?;
    let index = app.peek_index()?;
    let listing = app.listing().get_untracked();
    let whole = Listing {
        filter: Filter::default(),
        closed: Default::default(),
        ..listing.clone()
    };
    [listing, whole].iter().find_map(|listing| {
        let order = listing::order(&portfolio, &index, &head, listing, app.peek_today());
        neighbours(&order, id)
    })
}

/// A scorecard; two are equal only if they are the same one. Empty for an account that is gone and for a
/// model that can't be weighed.
#[derive(Debug, Clone)]
pub struct Card(Option<Arc<Scorecard>>);

impl Card {
    /// The scorecard.
    pub fn get(&self) -> Option<&Scorecard> {
        self.0.as_deref()
    }
}

impl PartialEq for Card {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(mine), Some(theirs)) => Arc::ptr_eq(mine, theirs),
            (None, None) => true,
            _ => false,
        }
    }
}
