//! Stories of the list: somebody looks for an account, sorts, filters, selects.

use super::deletion::Deletion;
use super::figures::{ScoreState, row};
use super::finding::{Finding, finding};
use super::*;
use crate::domain::account::{Decision, LifeCycle, Tier};
use crate::domain::analysis::pareto::ParetoRule;
use crate::domain::carriers::years_with_figures;
use crate::domain::ids::WorkspaceId;
use crate::domain::model::ScoringModel;
use crate::domain::values::{Cents, Name, Period, Timestamp, Year};
use crate::domain::workspace::{CustomerGroup, Head, Workspace};
use crate::exchange::list::fold::fold_letters;

pub(super) fn name(text: &str) -> Name {
    Name::new(text).expect("a name")
}

pub(super) fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn account(number: u128, text: &str, units: Option<i64>) -> Account {
    let mut account = Account::new(AccountId::from(number), name(text), Timestamp::default());
    if let Some(units) = units {
        let year = Year::try_from(2025).expect("a year");
        let figures = account.figures.entry(Period::actual(year)).or_default();
        figures.revenue = Some(Cents::try_from(units * 100).expect("an amount"));
    }
    account
}

pub(super) struct Office {
    pub head: Head,
    pub accounts: Vec<Account>,
}

impl Office {
    pub fn new(accounts: Vec<Account>) -> Self {
        let head = Head::new(WorkspaceId::from(1), name("Office"), Timestamp::default());
        Self { head, accounts }
    }

    pub fn portfolio(&self) -> Portfolio {
        let workspace = Workspace::from_records(
            self.head.clone(),
            ScoringModel::default_at(Timestamp::default()),
            self.accounts.clone(),
        );
        Portfolio::of(&workspace, None)
    }

    pub fn names(&self, listing: &Listing) -> Vec<String> {
        let portfolio = self.portfolio();
        let index = Index::of(&portfolio, fold_letters, None);
        let order = order(&portfolio, &index, &self.head, listing, day("2026-05-08"));
        order
            .into_iter()
            .filter_map(|id| portfolio.line(id))
            .map(|line| line.account.name.to_string())
            .collect()
    }
}

pub(super) fn four() -> Office {
    Office::new(vec![
        account(1, "Königlich Essen", Some(300)),
        account(2, "Zaanse Koeken", None),
        account(3, "Älplerkäse", Some(500)),
        account(4, "Berglunds snabbköp", Some(300)),
    ])
}

fn sorted(column: Column, direction: Direction) -> Listing {
    Listing {
        sort: Sort { column, direction },
        ..Listing::default()
    }
}

#[test]
fn the_list_opens_with_the_largest_customer_and_ends_with_those_of_unknown_revenue() {
    let expected = [
        "Älplerkäse",
        "Berglunds snabbköp",
        "Königlich Essen",
        "Zaanse Koeken",
    ];
    assert_eq!(four().names(&Listing::default()), expected);
}

#[test]
fn what_has_no_value_stays_last_when_the_direction_turns() {
    let names = four().names(&sorted(Column::Revenue, Direction::Ascending));
    assert_eq!(names.last().map(String::as_str), Some("Zaanse Koeken"));
    assert_eq!(names[2], "Älplerkäse");
}

#[test]
fn names_are_sorted_as_people_read_them_in_both_directions() {
    let names = four().names(&sorted(Column::Name, Direction::Descending));
    assert_eq!(names[0], "Zaanse Koeken");
    assert_eq!(names[3], "Älplerkäse");
}

#[test]
fn a_search_does_not_care_about_accents_and_takes_every_word() {
    let office = four();
    let search = |text: &str| Listing {
        filter: Filter {
            search: text.to_owned(),
            ..Filter::default()
        },
        ..Listing::default()
    };
    assert_eq!(office.names(&search("konig")), ["Königlich Essen"]);
    assert_eq!(office.names(&search("KOENIG ess")), ["Königlich Essen"]);
    assert_eq!(office.names(&search("älpler")), ["Älplerkäse"]);
    assert_eq!(office.names(&search("alpler")), ["Älplerkäse"]);
    assert_eq!(office.names(&search("essen köln")), Vec::<String>::new());
}

#[test]
fn what_was_just_typed_stands_on_top_whatever_the_order_is() {
    let listing = Listing {
        fresh: vec![AccountId::from(2), AccountId::from(99)],
        ..Listing::default()
    };
    assert_eq!(four().names(&listing)[0], "Zaanse Koeken");
    assert_eq!(four().names(&listing).len(), 4);
}

#[test]
fn groups_are_sorted_by_their_names_and_filtered_by_the_group() {
    let mut office = four();
    let (retail, bakery) = (GroupId::from(1), GroupId::from(2));
    for (id, text) in [(retail, "Retail"), (bakery, "Bakery")] {
        office.head.groups.push(CustomerGroup {
            id,
            name: name(text),
        });
    }
    office.accounts[0].group = Some(retail);
    office.accounts[1].group = Some(bakery);
    let names = office.names(&sorted(Column::Group, Direction::Ascending));
    assert_eq!(names[..2], ["Zaanse Koeken", "Königlich Essen"]);
    let mut none = Listing::default();
    none.filter.group = Some(None);
    assert_eq!(office.names(&none), ["Älplerkäse", "Berglunds snabbköp"]);
}

#[test]
fn a_review_of_yesterday_is_overdue_and_one_of_today_is_not() {
    let mut office = four();
    office.accounts[0].next_review = Some(day("2026-05-07"));
    office.accounts[1].next_review = Some(day("2026-05-08"));
    office.accounts[1].status = LifeCycle::Target;
    let mut listing = Listing::default();
    listing.filter.view = View::Overdue;
    assert_eq!(office.names(&listing), ["Königlich Essen"]);
    assert_eq!(counts(&office.portfolio(), day("2026-05-08")), [4, 0, 4, 1]);
    listing = Listing::default();
    listing.filter.motion = Some(Motion::Win);
    assert_eq!(office.names(&listing), ["Zaanse Koeken"]);
}

#[test]
fn pressing_a_head_twice_turns_the_order() {
    let once = Sort::default().pressed(Column::Score);
    assert_eq!(once, Sort::by(Column::Score));
    assert_eq!(once.pressed(Column::Score).direction, Direction::Ascending);
}

#[test]
fn a_range_reaches_from_one_account_to_another_either_way() {
    let order: Vec<AccountId> = (0..5).map(AccountId::from).collect();
    assert_eq!(range(&order, order[3], order[1]), &order[1..=3]);
    assert!(range(&order, order[0], AccountId::from(9)).is_empty());
    let selected = HashSet::from([order[4], order[0], AccountId::from(9)]);
    assert_eq!(shown_of(&order, &selected), [order[0], order[4]]);
}

#[test]
fn an_index_keeps_what_has_not_changed_and_sees_what_has() {
    let mut office = four();
    let portfolio = office.portfolio();
    let before = Index::of(&portfolio, fold_letters, None);
    let same = Index::of(&portfolio, fold_letters, Some(&before));
    assert!(same.finder("zaanse")(1));
    office.accounts.remove(0);
    office.accounts[0].city = "Odense".to_owned();
    let after = Index::of(&office.portfolio(), fold_letters, Some(&same));
    assert!(after.finder("odense")(0));
    assert!(!after.finder("konig")(0));
}

#[test]
fn the_finding_says_who_carries_the_business() {
    let mut office = four();
    let carried = Finding::Carried {
        carriers: 3,
        customers: 3,
        rule: ParetoRule::DoesNotHold,
    };
    assert_eq!(finding(&office.portfolio()), carried);
    office.accounts[2].decisions.push(Decision {
        id: 1.into(),
        from: Tier::Undecided,
        to: Tier::Key,
        reason: "Opens the market".to_owned(),
        by: String::new(),
        at: Timestamp::default(),
        basis: None,
    });
    let key = Finding::Key {
        key: 1,
        accounts: 4,
        share: Some(500.0 / 1100.0),
    };
    assert_eq!(finding(&office.portfolio()), key);
    assert_eq!(
        finding(&Office::new(Vec::new()).portfolio()),
        Finding::Empty
    );
}

#[test]
fn a_row_measures_its_bar_against_the_largest_customer() {
    let office = four();
    let portfolio = office.portfolio();
    let of = |number: u128| {
        row(
            &portfolio,
            &office.head,
            number.into(),
            day("2026-05-08"),
            &[],
        )
    };
    assert_eq!(of(3).map(|row| row.share_bar), Some(1000));
    assert_eq!(of(1).map(|row| row.share_bar), Some(600));
    let unknown = of(2).expect("the account is there");
    assert_eq!((unknown.share_bar, unknown.revenue), (0, None));
    assert_eq!(unknown.score.state, ScoreState::Nothing);
    assert_eq!(
        unknown.score.parts.iter().map(|part| part.1).sum::<u16>(),
        1000
    );
    assert_eq!(of(9), None);
}

#[test]
fn a_revenue_goes_to_the_newest_year_or_to_this_one() {
    let year = |number| Year::try_from(number).ok();
    let today = day("2026-05-08");
    assert_eq!(typed_year(&four().portfolio(), today), year(2025));
    assert_eq!(
        years_with_figures(&four().portfolio()),
        [year(2025).expect("a year")]
    );
    let none = Office::new(vec![account(1, "Northwind", None)]).portfolio();
    assert_eq!(typed_year(&none, today), year(2026));
}

#[test]
fn a_new_name_takes_its_place_and_another_figure_moves_no_name() {
    let mut office = four();
    let before = office.portfolio();
    let index = Index::of(&before, fold_letters, None);
    let by_name = Sort {
        column: Column::Name,
        direction: Direction::Ascending,
    };
    let first = |portfolio: &Portfolio, index: &Index| {
        let listing = Listing {
            sort: by_name,
            ..Listing::default()
        };
        let order = order(portfolio, index, &office.head, &listing, day("2026-05-08"));
        portfolio
            .line(order[0])
            .map(|line| line.account.name.to_string())
    };
    assert_eq!(first(&before, &index).as_deref(), Some("Älplerkäse"));
    office.accounts[1].city = "Zaandam".to_owned();
    let moved = office.portfolio();
    let index = Index::of(&moved, fold_letters, Some(&index));
    assert_eq!(first(&moved, &index).as_deref(), Some("Älplerkäse"));
    office.accounts[1].name = name("Aachener Koeken");
    let renamed = office.portfolio();
    let index = Index::of(&renamed, fold_letters, Some(&index));
    assert_eq!(first(&renamed, &index).as_deref(), Some("Aachener Koeken"));
}

#[test]
fn where_a_row_goes_the_next_one_stands_for_it() {
    let ids = |numbers: &[u128]| -> Vec<AccountId> {
        numbers.iter().map(|one| AccountId::from(*one)).collect()
    };
    let before = ids(&[1, 2, 3, 4]);
    let nearest = |place, order: &[u128]| nearest(&before, place, &ids(order));
    let id = |number: u128| Some(AccountId::from(number));
    assert_eq!(nearest(1, &[4, 3, 2, 1]), id(2));
    assert_eq!(nearest(1, &[4, 1]), id(4));
    assert_eq!(nearest(3, &[1, 2]), id(2));
    assert_eq!(nearest(0, &[]), None);
    assert_eq!(nearest(9, &[1]), None);
}

#[test]
fn a_credit_balance_takes_nothing_from_the_share_of_all() {
    let mut office = four();
    office.accounts.push(account(5, "Credit", Some(-100)));
    let portfolio = office.portfolio();
    assert_eq!(portfolio.share_of(portfolio.lines().iter()), Some(1.0));
    let ids: Vec<AccountId> = office.accounts.iter().map(|one| one.id).collect();
    let range = crate::session::block::tally(&portfolio, &ids, &[Column::Revenue]);
    assert_eq!((range.sums[0].sum, range.share), (100_000, Some(1.0)));
    let credit = portfolio.line(ids[4]).into_iter();
    assert_eq!(portfolio.share_of(credit), None);
}

#[test]
fn much_is_asked_about_before_it_is_deleted_and_little_is_not() {
    let office = four();
    let portfolio = office.portfolio();
    let of = |numbers: &[u128]| {
        let ids: Vec<AccountId> = numbers.iter().map(|one| AccountId::from(*one)).collect();
        Deletion::of(&portfolio, &ids)
    };
    // 300, nothing, 500 and 300.
    assert!(!of(&[3]).is_large(), "one account is one account");
    assert!(!of(&[1, 2]).is_large());
    assert!(of(&[1, 4]).is_large(), "more than half of the revenue");
    assert_eq!(of(&[1, 4]).share, Some(600.0 / 1100.0));
    let many = Office::new((1..=20).map(|one| account(one, "One", None)).collect());
    let ids: Vec<AccountId> = many.accounts.iter().map(|one| one.id).collect();
    assert!(Deletion::of(&many.portfolio(), &ids).is_large());
    assert!(!Deletion::of(&many.portfolio(), &ids[1..]).is_large());
}
