//! Stories of a list that is arranged: somebody filters by any field, puts accounts together, keeps a view.

use std::collections::BTreeSet;

use super::arrangement::{Kept, NARROWEST};
use super::bands::{Band, Heights};
use super::tests::{Office, day, four, name};
use super::*;
use crate::domain::account::LifeCycle;
use crate::domain::apply::apply;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::ids::{ViewId, WorkspaceId};
use crate::domain::rule::Rejection;
use crate::domain::values::{Cents, Timestamp};
use crate::domain::view::{Arrangement, Condition, MAX_VIEWS, SavedView, Test, ViewColumn};
use crate::domain::workspace::{CustomerGroup, Workspace};
use crate::exchange::list::fold::fold_letters;

fn rows(office: &Office, listing: &Listing) -> Arranged {
    let portfolio = office.portfolio();
    let index = Index::of(&portfolio, fold_letters, None);
    arranged(&portfolio, &index, &office.head, listing, day("2026-05-08"))
}

fn wanting(column: Column, test: Test) -> Listing {
    let mut listing = Listing::default();
    listing.filter.conditions.push(Wanted { column, test });
    listing
}

fn cents(units: i64) -> Option<Cents> {
    Cents::try_from(units * 100).ok()
}

fn by_country() -> Office {
    let mut office = four();
    for (account, country) in office.accounts.iter_mut().zip(["DE", "", "AT", "de"]) {
        account.country = country.to_owned();
    }
    office
}

#[test]
fn any_field_can_be_asked_for() {
    let mut office = four();
    office.accounts[0].city = "Köln".to_owned();
    office.accounts[1].since = Some(day("2020-03-01"));
    office.accounts[2].status = LifeCycle::Lost;
    let shown = |column, test| office.names(&wanting(column, test));
    let contains = |text: &str| Test::Contains(text.to_owned());
    assert_eq!(shown(Column::City, contains("koln")), ["Königlich Essen"]);
    assert_eq!(shown(Column::City, contains("KÖL")), ["Königlich Essen"]);
    assert_eq!(shown(Column::City, Test::Is("koel".into())).len(), 0);
    assert_eq!(shown(Column::City, Test::Empty).len(), 3);
    let between = |from, to| Test::Between { from, to };
    let rich = shown(Column::Revenue, between(cents(300), cents(499)));
    assert_eq!(rich, ["Berglunds snabbköp", "Königlich Essen"]);
    assert_eq!(shown(Column::Revenue, between(None, cents(1))).len(), 0);
    let year = Year::try_from(2025).expect("a year");
    let of_year = shown(Column::RevenueOf(year), between(cents(400), None));
    assert_eq!(of_year, ["Älplerkäse"]);
    let days = |from: &str, to: &str| Test::Days {
        from: Some(day(from)),
        to: Some(day(to)),
    };
    let since = shown(Column::Since, days("2020-03-01", "2020-03-01"));
    assert_eq!(since, ["Zaanse Koeken"]);
    let lost = Test::AnyOf(BTreeSet::from(["lost".to_owned(), "win_back".to_owned()]));
    assert_eq!(shown(Column::LifeCycle, lost), ["Älplerkäse"]);
    assert_eq!(shown(Column::Plan, Test::No).len(), 4);
    assert_eq!(shown(Column::Key, Test::Yes).len(), 0);
}

#[test]
fn a_row_that_is_edited_out_of_the_filter_stays_until_something_else_is_asked_for() {
    fn again(office: &Office, listing: &Listing, before: &Arranged) -> Arranged {
        let portfolio = office.portfolio();
        let index = Index::of(&portfolio, fold_letters, None);
        let sorted = sorted(&portfolio, &index, &office.head, listing.sort);
        let (head, today) = (&office.head, day("2026-05-08"));
        arranged_of(
            &sorted,
            &portfolio,
            &index,
            head,
            listing,
            today,
            Some(before),
        )
    }
    let mut office = by_country();
    let mut listing = wanting(Column::Country, Test::Is("de".to_owned()));
    let first = rows(&office, &listing);
    let id = office.accounts[0].id;
    office.accounts[0].country = "AT".to_owned();
    let edited = again(&office, &listing, &first);
    assert_eq!((edited.order.len(), edited.passing), (2, 2));
    assert_eq!(edited.unfit, [id]);
    // Further edits don't make it go either.
    office.accounts[1].country = "AT".to_owned();
    let later = again(&office, &listing, &edited);
    assert_eq!((later.order.len(), &later.unfit), (2, &vec![id]));
    office.accounts[0].country = "DE".to_owned();
    assert!(again(&office, &listing, &later).unfit.is_empty());
    office.accounts[0].country = "AT".to_owned();
    listing.settle();
    let settled = again(&office, &listing, &later);
    assert_eq!((settled.order.len(), settled.unfit.len()), (1, 0));
    // One that is deleted goes at once, and without a filter nothing is out of it.
    let mut whole = Listing::default();
    let all = rows(&office, &whole);
    office.accounts.remove(0);
    assert_eq!(again(&office, &whole, &all).order.len(), 3);
    whole.filter.search = "berg".to_owned();
    assert_eq!(again(&office, &whole, &all).order.len(), 1);
}

#[test]
fn conditions_search_and_quick_filters_hold_together() {
    let mut office = by_country();
    office.accounts[3].status = LifeCycle::Target;
    let mut listing = wanting(Column::Country, Test::Is("de".to_owned()));
    assert_eq!(office.names(&listing).len(), 2);
    listing.filter.motion = Some(Motion::Win);
    assert_eq!(office.names(&listing), ["Berglunds snabbköp"]);
    listing.filter.search = "konig".to_owned();
    assert_eq!(office.names(&listing), Vec::<String>::new());
}

#[test]
fn accounts_are_put_together_with_their_sums_and_those_without_stand_last() {
    let office = by_country();
    let listing = Listing {
        together: Some(Column::Country),
        ..Listing::default()
    };
    let rows = rows(&office, &listing);
    let band = |band: &Band| (band.name.clone(), band.accounts, band.revenue, band.first);
    let bands: Vec<_> = rows.bands.iter().map(band).collect();
    let expected = [
        ("AT".to_owned(), 1, 50_000, 0),
        ("de".to_owned(), 2, 60_000, 1),
        (String::new(), 1, 0, 3),
    ];
    assert_eq!(bands, expected);
    assert_eq!(rows.bands[0].share, Some(500.0 / 1100.0));
    assert_eq!(office.names(&listing)[1], "Berglunds snabbköp");
}

#[test]
fn a_closed_band_has_a_head_and_no_rows() {
    let office = by_country();
    let mut listing = Listing {
        together: Some(Column::Country),
        ..Listing::default()
    };
    listing.closed.insert("de".to_owned());
    let rows = rows(&office, &listing);
    assert_eq!((rows.order.len(), rows.passing), (2, 4));
    let heights = Heights {
        row: 10.0,
        head: 4.0,
    };
    // Head, row, two heads, row.
    assert_eq!(rows.top(0, heights), 4.0);
    assert_eq!(rows.head_top(1, heights), 14.0);
    assert_eq!(rows.head_top(2, heights), 18.0);
    assert_eq!(rows.top(1, heights), 22.0);
    assert_eq!(rows.height(heights), 32.0);
    assert_eq!(rows.seen(0.0, 14.0, heights), (0..1, 0..1));
    assert_eq!(rows.seen(15.0, 23.0, heights), (1..2, 1..3));
    assert_eq!(rows.above_in_band(1), None);
}

#[test]
fn the_row_above_is_one_of_the_same_band() {
    let office = by_country();
    let mut listing = Listing {
        together: Some(Column::Country),
        ..Listing::default()
    };
    // Austria has one row, Germany two, and one has no country.
    let together = rows(&office, &listing);
    let above = |place: usize| together.above_in_band(place);
    assert_eq!(above(0), None);
    assert_eq!(above(1), None);
    assert_eq!(above(2), together.order.get(1).copied());
    assert_eq!(above(3), None);
    listing.together = None;
    let plain = rows(&office, &listing);
    assert_eq!(plain.above_in_band(3), plain.order.get(2).copied());
}

#[test]
fn groups_stand_by_their_names_and_phases_in_the_order_of_life() {
    let mut office = four();
    for (number, text) in [(1_u128, "Retail"), (2, "Bakery")] {
        office.head.groups.push(CustomerGroup {
            id: number.into(),
            name: name(text),
        });
    }
    office.accounts[0].group = Some(1.into());
    office.accounts[1].group = Some(2.into());
    office.accounts[2].status = LifeCycle::Target;
    let mut listing = Listing {
        together: Some(Column::Group),
        ..Listing::default()
    };
    let names = |listing: &Listing| -> Vec<String> {
        let bands = rows(&office, listing).bands.into_iter();
        bands
            .map(|band| {
                if band.name.is_empty() {
                    band.key
                } else {
                    band.name
                }
            })
            .collect()
    };
    assert_eq!(names(&listing), ["Bakery", "Retail", ""]);
    listing.together = Some(Column::LifeCycle);
    assert_eq!(names(&listing), ["target", "active"]);
}

#[test]
fn an_arrangement_comes_back_as_it_was_kept() {
    let year = Year::try_from(2024).expect("a year");
    let mut listing = wanting(Column::City, Test::Contains("Graz".to_owned()));
    listing.filter.view = View::Overdue;
    listing.filter.group = Some(None);
    listing.filter.owner = Some(Some(7_u128.into()));
    listing.filter.motion = Some(Motion::WinBack);
    listing.filter.search = "alp".to_owned();
    listing.sort = Sort::by(Column::RevenueOf(year));
    listing.together = Some(Column::Owner);
    listing.closed.insert(String::new());
    let shown = [
        (Column::Name, Some(300)),
        (Column::RevenueOf(year), Some(1)),
    ];
    listing.show(
        shown
            .map(|(column, width)| Shown { column, width })
            .to_vec(),
    );
    let text = serde_json::to_string(&listing.kept()).expect("it is written");
    let kept: Kept = serde_json::from_str(&text).expect("it is read");
    let again = Listing::again(&kept);
    assert_eq!(again, listing);
    let widths: Vec<Option<u16>> = again.shown().iter().map(|one| one.width).collect();
    // The box to tick can't be taken away, and nothing is too narrow to be seen.
    assert_eq!(widths, [None, Some(300), Some(NARROWEST)]);
}

#[test]
fn what_a_newer_version_knows_is_left_out_of_sight() {
    let column = |id: &str| ViewColumn {
        id: id.to_owned(),
        width: None,
    };
    let kept = Arrangement {
        columns: vec![column("mood"), column("city")],
        sort: "mood".to_owned(),
        together: "name".to_owned(),
        conditions: vec![Condition {
            field: "mood".to_owned(),
            test: Test::Yes,
        }],
        ..Arrangement::default()
    };
    let mut listing = Listing::default();
    listing.arrange(&kept);
    let columns: Vec<Column> = listing.shown().iter().map(|one| one.column).collect();
    assert_eq!(columns, [Column::Select, Column::Name, Column::City]);
    assert_eq!((listing.sort, listing.together), (Sort::default(), None));
    assert!(listing.filter.conditions.is_empty());
}

#[test]
fn a_change_of_the_chosen_view_is_noticed_and_so_is_its_end() {
    let office = four();
    let mut listing = Listing::default();
    assert!(!listing.is_changed(&office.head));
    listing.filter.search = "only looking".to_owned();
    assert!(!listing.is_changed(&office.head));
    listing.together = Some(Column::City);
    assert!(listing.is_changed(&office.head));
    for own in Own::ALL {
        listing.chosen = Chosen::Own(own);
        listing.arrange(&own.arrangement());
        assert!(!listing.is_changed(&office.head));
    }
}

#[test]
fn a_view_is_saved_renamed_and_deleted_and_each_can_be_undone() {
    let mut workspace = Workspace::new(WorkspaceId::from(1), name("Office"), Timestamp::default());
    let now = Timestamp::default();
    let id = ViewId::from(5);
    let mut view = SavedView {
        id,
        name: name("South"),
        arrangement: wanting(Column::City, Test::Filled).arrangement(),
    };
    let put = |workspace: &mut Workspace, edit: HeadEdit| {
        let change = apply(workspace, &Command::EditHead(edit), now)?;
        workspace.adopt(&change);
        Ok::<_, Rejection>(change)
    };
    put(&mut workspace, HeadEdit::PutView(view.clone())).expect("saved");
    view.name = name("South and west");
    put(&mut workspace, HeadEdit::PutView(view)).expect("renamed");
    let deleted = put(&mut workspace, HeadEdit::RemoveView(id)).expect("deleted");
    assert!(workspace.head().views.is_empty());
    let again = put(&mut workspace, HeadEdit::RemoveView(id));
    assert_eq!(again, Err(Rejection::UnknownView(id)));
    let back = apply(&workspace, &Command::Revert(Box::new(deleted)), now).expect("undone");
    workspace.adopt(&back);
    let named = workspace.head().view(id).map(|view| view.name.to_string());
    assert_eq!(named.as_deref(), Some("South and west"));
}

#[test]
fn there_are_no_more_views_than_a_menu_holds() {
    let mut workspace = Workspace::new(WorkspaceId::from(1), name("Office"), Timestamp::default());
    let view = |number: usize| SavedView {
        id: ViewId::from(number as u128),
        name: name(&format!("View {number}")),
        arrangement: Arrangement::default(),
    };
    let mut last = Ok(());
    for number in 0..=MAX_VIEWS {
        let command = Command::EditHead(HeadEdit::PutView(view(number)));
        last = apply(&workspace, &command, Timestamp::default())
            .map(|change| workspace.adopt(&change));
    }
    let actual = MAX_VIEWS + 1;
    let max = MAX_VIEWS;
    assert_eq!(last, Err(Rejection::TooManyEntries { max, actual }));
}

#[test]
fn ten_thousand_accounts_are_arranged_at_once() {
    let mut accounts = Vec::new();
    for number in 0..10_000_u128 {
        let mut account = four().accounts[0].clone();
        account.id = number.into();
        account.name = name(&format!("Customer {number}"));
        account.city = format!("City {}", number % 97);
        accounts.push(account);
    }
    let office = Office::new(accounts);
    let mut listing = wanting(Column::City, Test::Contains("city 1".to_owned()));
    listing.together = Some(Column::City);
    listing.sort = Sort::by(Column::City);
    let rows = rows(&office, &listing);
    assert_eq!((rows.bands.len(), rows.passing), (11, 1134));
}

#[test]
fn a_condition_on_a_group_that_is_gone_is_found_and_taken_away() {
    let mut office = four();
    office.head.groups.push(CustomerGroup {
        id: 1_u128.into(),
        name: name("Retail"),
    });
    let mut listing = wanting(
        Column::Group,
        Test::AnyOf(BTreeSet::from([
            crate::domain::ids::GroupId::from(1).to_string(),
            crate::domain::ids::GroupId::from(2).to_string(),
        ])),
    );
    listing.filter.owner = Some(Some(9_u128.into()));
    assert_eq!(
        listing.filter.lost(&office.head),
        [Column::Group, Column::Owner]
    );
    assert!(office.names(&listing).is_empty());
    listing.filter.forget_lost(&office.head);
    assert!(listing.filter.lost(&office.head).is_empty());
    assert_eq!(listing.filter.owner, None);
    assert_eq!(listing.filter.conditions.len(), 1);
    office.head.groups.clear();
    listing.filter.forget_lost(&office.head);
    assert_eq!(office.names(&listing).len(), 4);
}

#[test]
fn between_two_bounds_either_may_be_typed_first() {
    let shown = |test| four().names(&wanting(Column::Revenue, test));
    let turned = shown(Test::between(cents(499), cents(300)));
    assert_eq!(turned, ["Berglunds snabbköp", "Königlich Essen"]);
    let (early, late) = (Some(day("2026-01-01")), Some(day("2026-02-01")));
    assert_eq!(Test::days(late, early), Test::days(early, late));
}

#[test]
fn two_views_do_not_have_one_name() {
    let office = four();
    let workspace = Workspace::from_records(
        office.head.clone(),
        crate::domain::model::ScoringModel::default_at(Timestamp::default()),
        office.accounts.clone(),
    );
    let put = |workspace: &Workspace, id: u128, text: &str| {
        let view = SavedView {
            id: ViewId::from(id),
            name: name(text),
            arrangement: Arrangement::default(),
        };
        let command = Command::EditHead(HeadEdit::PutView(view));
        apply(workspace, &command, Timestamp::default())
    };
    let mut workspace = workspace;
    workspace.adopt(&put(&workspace, 1, "Renewals").expect("the first view"));
    assert_eq!(
        put(&workspace, 2, "renewals"),
        Err(Rejection::ViewNameTaken("renewals".to_owned()))
    );
    assert!(put(&workspace, 1, "RENEWALS").is_ok());
    assert!(put(&workspace, 2, "Largest").is_ok());
}
