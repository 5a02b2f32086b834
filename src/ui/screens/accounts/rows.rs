//! The rows of the list, and how the list is left for the next visit.

use std::sync::Arc;

use leptos::prelude::*;

use crate::session::listing::{self, Arranged, Listing, Sorted};
use crate::ui::app::App;

/// The rows of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows(pub Arc<Arranged>);

/// The rows follow the portfolio and the way the list is looked at; which columns are shown is nothing to them.
pub fn rows(app: App) -> Memo<Rows> {
    let head = app.head();
    let listing = Memo::new(move |_| {
        app.listing().with(|listing| Listing {
            columns: Vec::new(),
            ..listing.clone()
        })
    });
    let sort = Memo::new(move |_| app.listing().with(|listing| listing.sort));
    // What is searched and filtered sorts nothing anew.
    let sorted = Memo::new(move |_| {
        let known = (app.portfolio(), app.index(), head.get());
        let (Some(portfolio), Some(index), Some(head)) = known else {
            return Sorted::default();
        };
        listing::sorted(&portfolio, &index, &head, sort.get())
    });
    Memo::new(move |before: Option<&Rows>| {
        let before = before.map(|Rows(rows)| rows.as_ref());
        let (Some(portfolio), Some(index), Some(head)) = (app.portfolio(), app.index(), head.get())
        else {
            return Rows(Arc::default());
        };
        let today = app.today();
        let rows = sorted.with(|sorted| {
            listing.with(|one| {
                listing::arranged_of(sorted, &portfolio, &index, &head, one, today, before)
            })
        });
        Rows(Arc::new(rows))
    })
}

/// Keeps how the list is arranged, so that the next visit finds it as it was left.
pub fn keep(app: App) {
    let kept = Memo::new(move |_| app.listing().with(Listing::kept));
    Effect::new(move |_| {
        let kept = kept.get();
        if let Some(id) = app.peek_workspace(|workspace| workspace.head().id) {
            app.with_keeper(|keeper| keeper.preferences.set_listing(id, &kept).ok());
        }
    });
}
