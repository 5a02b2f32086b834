//! The money picture on the public list whose facts are known, and on small companies made up for one question.

use keyfolio::domain::account::{Account, Decision, Figure, Figures, Tier};
use keyfolio::domain::after_care::AfterCare;
use keyfolio::domain::analysis::abc::AbcClass;
use keyfolio::domain::breakdown::{Grouping, breakdown, groupings};
use keyfolio::domain::carriers::{Carriers, years_of};
use keyfolio::domain::families::{Families, has_subsidiaries};
use keyfolio::domain::ids::WorkspaceId;
use keyfolio::domain::lenses::Lenses;
use keyfolio::domain::model::ScoringModel;
use keyfolio::domain::over_years::{new_revenue_per_month, over_years};
use keyfolio::domain::portfolio::{Portfolio, Years};
use keyfolio::domain::values::{Cents, Name, Period, Timestamp, Year};
use keyfolio::domain::what_if::{Contributions, Holdings, Loss, Means, Reach};
use keyfolio::domain::workspace::{Head, Settings, Workspace};

fn cents(amount: i64) -> Option<Cents> {
    Cents::try_from(amount).ok()
}

fn name(text: &str) -> Name {
    Name::new(text).expect("a name")
}

/// An account with revenue, margin and potential by year.
fn account(id: u128, text: &str, years: &[(u16, [Option<i64>; 3])]) -> Account {
    let mut account = Account::new(id.into(), name(text), Timestamp::default());
    for (year, [revenue, margin, potential]) in years {
        let period = Period::actual(Year::try_from(*year).expect("a year"));
        let figures = Figures {
            revenue: revenue.and_then(cents),
            margin: margin.and_then(cents),
            potential: potential.and_then(cents),
            potential_confirmed: false,
        };
        account.figures.insert(period, figures);
    }
    account
}

fn company(accounts: Vec<Account>) -> (Portfolio, Head) {
    let head = Head::new(WorkspaceId::from(1), name("Acme"), Timestamp::default());
    let model = ScoringModel::default_at(Timestamp::default());
    let workspace = Workspace::from_records(head.clone(), model, accounts);
    (Portfolio::of(&workspace, None), head)
}

/// What is left without the first customer.
fn without_the_first(portfolio: &Portfolio, settings: &Settings) -> Loss {
    let holdings = Holdings::of(portfolio, &Families::of(portfolio, true));
    let means = Means::of(portfolio, settings);
    let loss = holdings.without(|id| id == 1.into(), &means);
    loss.expect("revenue")
}

#[test]
fn a_small_customer_with_a_large_potential_changes_class() {
    let (portfolio, head) = company(vec![
        account(1, "Large", &[(2025, [Some(900), Some(-5), Some(900)])]),
        account(2, "Small", &[(2025, [Some(20), Some(9), Some(2_000)])]),
        account(3, "Middle", &[(2025, [Some(80), Some(40), None])]),
    ]);
    let alone = Families::of(&portfolio, false);
    let lenses = Lenses::of(&portfolio, &head.settings, &alone);
    assert_eq!(lenses.compared, 3);
    let small = lenses
        .movers
        .iter()
        .find(|one| one.name.as_str() == "Small")
        .expect("it changes class");
    assert_eq!(small.class(Figure::Revenue), Some(AbcClass::C));
    assert_eq!(small.class(Figure::Potential), Some(AbcClass::A));
    let found = AfterCare::of(&portfolio, &alone);
    let costly: Vec<&str> = found.losing(false).map(|one| one.name.as_str()).collect();
    assert_eq!(costly, ["Large"]);
}

#[test]
fn the_whole_is_made_of_the_same_customers_whatever_they_are_put_together_by() {
    let mut austria = account(1, "A", &[(2025, [Some(500), None, None])]);
    austria.country = "Austria".to_owned();
    let mut again = account(2, "B", &[(2025, [Some(300), None, None])]);
    again.country = " austria".to_owned();
    let unsaid = account(3, "C", &[(2025, [Some(900), None, None])]);
    let (portfolio, head) = company(vec![austria, again, unsaid]);
    assert_eq!(groupings(&portfolio, &head), [Grouping::Country]);
    let alone = Families::of(&portfolio, false);
    let parts = breakdown(
        &portfolio,
        &head,
        &alone,
        Figure::Revenue,
        Grouping::Country,
    );
    let told: Vec<(Option<&str>, usize, i128)> = parts
        .iter()
        .map(|part| (part.name.as_deref(), part.members.len(), part.amount))
        .collect();
    assert_eq!(told, [(Some("Austria"), 2, 800), (None, 1, 900)]);
}

#[test]
fn a_circle_of_parents_counts_each_for_itself() {
    let mut one = account(1, "A", &[(2025, [Some(500), None, None])]);
    let mut other = account(2, "B", &[(2025, [Some(300), None, None])]);
    one.parent = Some(2.into());
    other.parent = Some(1.into());
    let (portfolio, _) = company(vec![one, other]);
    assert!(!has_subsidiaries(&portfolio));
    assert_eq!(Families::of(&portfolio, true).heads().count(), 2);
}

#[test]
fn dependence_is_followed_over_the_years_and_new_customers_are_counted() {
    let revenue = |amount| [Some(amount), None, None];
    let (portfolio, _) = company(vec![
        account(
            1,
            "Old",
            &[
                (2023, revenue(1_000)),
                (2024, revenue(1_000)),
                (2025, revenue(1_000)),
            ],
        ),
        account(2, "New", &[(2024, revenue(1_200)), (2025, revenue(3_000))]),
        account(3, "Newer", &[(2025, revenue(1_200))]),
    ]);
    let rows = over_years(&portfolio, Figure::Revenue, &Families::of(&portfolio, true));
    let told: Vec<(u16, &str, usize)> = rows
        .iter()
        .map(|row| {
            (
                row.year.get(),
                row.largest.as_str(),
                row.concentration.customers(),
            )
        })
        .collect();
    assert_eq!(told, [(2023, "Old", 1), (2024, "New", 2), (2025, "New", 3)]);
    // 2,400 in the first years of two customers, over the two years that have one before them.
    assert_eq!(new_revenue_per_month(&portfolio), Some(100));
}

#[test]
fn a_loss_reaches_the_result_and_the_cash() {
    // 180,000 of cash, 12,000 used a month, 10,000 of revenue a month lost at 60 %: from 15 months to 10.
    let (portfolio, _) = company(vec![
        account(
            1,
            "Lost",
            &[(2025, [Some(12_000_000), Some(7_200_000), None])],
        ),
        account(2, "Kept", &[(2025, [Some(12_000_000), None, None])]),
    ]);
    let settings = Settings {
        cash: cents(18_000_000),
        monthly_burn: cents(1_200_000),
        monthly_fixed_cost: cents(1_000_000),
        monthly_new_revenue: cents(2_000_000),
        ..Settings::default()
    };
    let holdings = Holdings::of(&portfolio, &Families::of(&portfolio, true));
    assert_eq!(
        holdings.contributions,
        Contributions::Estimated {
            without: 1,
            partly: 0
        }
    );
    let means = Means::of(&portfolio, &settings);
    let loss = holdings
        .without(|id| id == 1.into(), &means)
        .expect("revenue");
    assert_eq!(loss.before.reach, Some(Reach::Months(15.0)));
    assert_eq!(loss.after.reach, Some(Reach::Months(10.0)));
    assert_eq!(loss.before.result, Some(14_400_000 - 12_000_000));
    assert_eq!(loss.after.result, Some(7_200_000 - 12_000_000));
    assert_eq!(loss.break_even, Some(20_000_000));
    assert_eq!(loss.months_to_replace, Some(6.0));
    assert_eq!(loss.replacements, Some(1));
    assert_eq!(loss.after.effective, Some(1.0));
    let everybody = holdings.without(|_| true, &means).expect("revenue");
    assert_eq!(everybody.after.customers, 0);
}

#[test]
fn average_customers_dilute_the_largest() {
    let (portfolio, head) = company(vec![
        account(1, "Large", &[(2025, [Some(600), None, None])]),
        account(2, "Small", &[(2025, [Some(200), None, None])]),
    ]);
    let families = Families::of(&portfolio, true);
    let holdings = Holdings::of(&portfolio, &families);
    assert_eq!(holdings.contributions, Contributions::RevenueOnly);
    let carriers = Carriers::of(&portfolio, Figure::Revenue, &head.settings, &families);
    let won = carriers.with_more(3).expect("revenue");
    assert!(!won.by_key, "there is a base to take the average of");
    assert_eq!((won.each, won.after.base()), (400, 2_000));
    assert!(won.after.ratio(1) < won.before.ratio(1));
    assert_eq!(won.key_share, [0.0, 0.0]);
}

#[test]
fn the_distance_to_break_even_is_revenue_and_no_result() {
    // A margin of 40 % and costs of 60,000: break-even at 150,000, and 100,000 are left.
    let (portfolio, _) = company(vec![
        account(
            1,
            "Lost",
            &[(2025, [Some(10_000_000), Some(4_000_000), None])],
        ),
        account(
            2,
            "Kept",
            &[(2025, [Some(10_000_000), Some(4_000_000), None])],
        ),
    ]);
    let settings = Settings {
        monthly_fixed_cost: cents(500_000),
        ..Settings::default()
    };
    let loss = without_the_first(&portfolio, &settings);
    assert_eq!(loss.after.result, Some(-2_000_000));
    assert_eq!(loss.above_break_even(), Some(-5_000_000));
}

#[test]
fn margins_that_pay_nothing_have_no_break_even() {
    let (portfolio, _) = company(vec![
        account(1, "Lost", &[(2025, [Some(1_000), Some(600), None])]),
        account(2, "Kept", &[(2025, [Some(1_000), Some(-100), None])]),
    ]);
    let settings = Settings {
        monthly_fixed_cost: cents(10),
        ..Settings::default()
    };
    let loss = without_the_first(&portfolio, &settings);
    assert_eq!(loss.above_break_even(), None);
    assert_eq!(loss.after.result, Some(-220));
}

#[test]
fn a_margin_of_one_year_is_not_that_of_three() {
    let (portfolio, _) = company(vec![account(
        1,
        "Half known",
        &[
            (2023, [Some(1_000), Some(400), None]),
            (2024, [Some(1_000), None, None]),
            (2025, [Some(2_000), None, None]),
        ],
    )]);
    let holdings = Holdings::of(&portfolio, &Families::of(&portfolio, true));
    assert_eq!(
        holdings.contributions,
        Contributions::Estimated {
            without: 0,
            partly: 1
        }
    );
    // 400 are known of 1,000; the other 3,000 are reckoned with the same 40 %.
    assert_eq!(holdings.all[0].contribution, 1_600);
}

#[test]
fn a_margin_of_a_subsidiary_is_not_that_of_the_family() {
    let mut daughter = account(2, "Daughter", &[(2025, [Some(1_000), Some(500), None])]);
    daughter.parent = Some(1.into());
    let (portfolio, _) = company(vec![
        account(1, "Parent", &[(2025, [Some(3_000), None, None])]),
        daughter,
    ]);
    let holdings = Holdings::of(&portfolio, &Families::of(&portfolio, true));
    assert_eq!(
        holdings.contributions,
        Contributions::Estimated {
            without: 0,
            partly: 1
        }
    );
    assert_eq!(holdings.all[0].contribution, 2_000);
}

#[test]
fn a_loss_making_subsidiary_keeps_its_warning() {
    let mut daughter = account(2, "Daughter", &[(2025, [Some(100), Some(-50), None])]);
    daughter.parent = Some(1.into());
    let (portfolio, _) = company(vec![
        account(1, "Parent", &[(2025, [Some(900), Some(500), None])]),
        daughter,
    ]);
    let together = Families::of(&portfolio, true);
    let found = AfterCare::of(&portfolio, &together);
    // As one customer they earn something; the warning says that another company bears the loss.
    assert!(found.rows.is_empty());
    let borne: Vec<&str> = found.borne.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(borne, ["Daughter"]);
}

#[test]
fn customers_with_a_loss_are_counted_once_whatever_counts_them() {
    let mut daughter = account(2, "Daughter", &[(2025, [Some(100), Some(-50), None])]);
    daughter.parent = Some(1.into());
    let (portfolio, head) = company(vec![
        account(1, "Parent", &[(2025, [Some(900), Some(-20), None])]),
        daughter,
        account(3, "Earns", &[(2025, [Some(900), Some(500), None])]),
    ]);
    let families = Families::of(&portfolio, true);
    let lenses = Lenses::of(&portfolio, &head.settings, &families);
    let seen = Carriers::of(&portfolio, Figure::Margin, &head.settings, &families);
    let found = AfterCare::of(&portfolio, &families);
    assert_eq!((found.losing(false).count(), found.borne.len()), (1, 0));
    assert_eq!(seen.credits(), found.rows.len());
    assert_eq!(lenses.below[Figure::Margin as usize], (1, -70));
    assert_eq!(found.rows[0].profit.margin, Some(-70));
}

#[test]
fn a_margin_of_one_year_names_its_year_and_pays_the_costs_of_all_years_only_as_an_estimate() {
    let three = |margin| {
        [
            (2023, [Some(1_000), None, None]),
            (2024, [Some(1_000), None, None]),
            (2025, [Some(1_000), margin, None]),
        ]
    };
    let (portfolio, head) = company(vec![
        account(1, "Earns", &three(Some(400))),
        account(2, "Costs", &three(Some(-100))),
        account(3, "Silent", &three(None)),
    ]);
    let year = |number| Year::try_from(number).expect("a year");
    assert_eq!(
        years_of(&portfolio, Figure::Margin),
        Years::Span(year(2025), year(2025))
    );
    assert_eq!(
        years_of(&portfolio, Figure::Revenue),
        Years::Span(year(2023), year(2025))
    );
    let holdings = Holdings::of(&portfolio, &Families::of(&portfolio, true));
    assert_eq!(
        holdings.contributions,
        Contributions::Estimated {
            without: 1,
            partly: 2
        }
    );
    // Each by its own rate, and who has none by the average: 15 % of 3,000.
    let brought = |id: u128| {
        let mut all = holdings.all.iter();
        let one = all.find(|one| one.id == id.into()).expect("a customer");
        (one.contribution, one.entered)
    };
    assert_eq!(brought(1), (1_200, 400));
    assert_eq!(brought(2), (-300, -100));
    assert_eq!(brought(3), (450, 0));
    let together = holdings.contributed(|_| true);
    assert_eq!((together.all, together.entered), (1_350, 300));
    assert_eq!(Means::of(&portfolio, &head.settings).months, 36);
}

#[test]
fn a_loss_larger_than_its_revenue_is_no_rate() {
    let (portfolio, _) = company(vec![
        account(
            1,
            "Returned",
            &[
                (2024, [Some(10), Some(-500), None]),
                (2025, [Some(1_000), None, None]),
            ],
        ),
        account(2, "Earns", &[(2025, [Some(990), Some(1_000), None])]),
    ]);
    let holdings = Holdings::of(&portfolio, &Families::of(&portfolio, true));
    // The average, 500 of 1,000, instead of fifty times the revenue.
    let returned = holdings.all.iter().find(|one| one.id == 1.into());
    assert_eq!(returned.map(|one| one.contribution), Some(0));
}

#[test]
fn what_losses_take_away_is_told_beside_the_sum() {
    let (portfolio, head) = company(vec![
        account(1, "Earns", &[(2025, [Some(100_000), Some(72_000), None])]),
        account(2, "Costs", &[(2025, [Some(20_000), Some(-5_000), None])]),
    ]);
    let families = Families::of(&portfolio, true);
    let seen = Carriers::of(&portfolio, Figure::Margin, &head.settings, &families);
    assert_eq!((seen.total(), seen.below_zero()), (72_000, -5_000));
    let holdings = Holdings::of(&portfolio, &families);
    let contribution: i64 = holdings.all.iter().map(|one| one.contribution).sum();
    assert_eq!(i128::from(contribution), seen.total() + seen.below_zero());
}

#[test]
fn a_potential_is_a_level_and_does_not_add_up() {
    let (portfolio, _) = company(vec![account(
        1,
        "Grows",
        &[
            (2023, [Some(10), None, Some(500)]),
            (2024, [Some(20), None, Some(700)]),
            (2025, [Some(30), None, None]),
        ],
    )]);
    assert_eq!(portfolio.lines()[0].amount(Figure::Potential), Some(700));
    assert_eq!(portfolio.lines()[0].amount(Figure::Revenue), Some(60));
}

#[test]
fn a_key_account_without_revenue_is_not_counted() {
    let mut idle = account(1, "Idle", &[(2025, [Some(0), None, None])]);
    let decision = |id: u128| Decision {
        id: id.into(),
        from: Tier::Undecided,
        to: Tier::Key,
        reason: "Large".to_owned(),
        by: String::new(),
        at: Timestamp::default(),
        basis: None,
    };
    idle.decisions.push(decision(11));
    let mut buys = account(2, "Buys", &[(2025, [Some(40), None, None])]);
    buys.decisions.push(decision(12));
    let other = account(3, "Other", &[(2025, [Some(60), None, None])]);
    let nothing = account(4, "Nothing", &[]);
    let (portfolio, head) = company(vec![idle, buys, other, nothing]);
    let families = Families::of(&portfolio, true);
    let seen = Carriers::of(&portfolio, Figure::Revenue, &head.settings, &families);
    assert_eq!((seen.key.accounts, seen.idle_key), (1, 1));
    assert_eq!((seen.base.accounts, seen.beside_both()), (1, 1));
}

#[test]
fn years_without_figures_are_no_months_of_costs() {
    let revenue = |amount| [Some(amount), None, None];
    let (portfolio, head) = company(vec![
        account(1, "Old", &[(2020, revenue(1_000)), (2024, revenue(1_000))]),
        account(2, "New", &[(2024, revenue(4_800))]),
        account(3, "Wanted", &[(2022, [None, None, Some(9_000)])]),
    ]);
    assert_eq!(Means::of(&portfolio, &head.settings).months, 24);
    // But they are time in which new customers could have come.
    assert_eq!(new_revenue_per_month(&portfolio), Some(100));
}
