//! What may be lost, who depends on whom, whether the mix is sound, and what a bank reads.

use chrono::Datelike as _;
use keyfolio::domain::account::{
    Account, Answer, Decision, Figure, Figures, LifeCycle, Rating, Tier,
};
use keyfolio::domain::analysis::value::Step;
use keyfolio::domain::at_risk::{AtRisk, BANDS};
use keyfolio::domain::bank_page::{Dependence, largest};
use keyfolio::domain::breakdown::Grouping;
use keyfolio::domain::families::Families;
use keyfolio::domain::ids::WorkspaceId;
use keyfolio::domain::mix::Mix;
use keyfolio::domain::model::{CriterionId, ScoringModel};
use keyfolio::domain::mutual::{Bond, Known, Mutual};
use keyfolio::domain::plan::{Plan, PlanKind, Risk, RiskKind};
use keyfolio::domain::portfolio::Portfolio;
use keyfolio::domain::values::{Cents, Date, Name, Period, Timestamp, Year};
use keyfolio::domain::what_if::Holdings;
use keyfolio::domain::workspace::{Head, Workspace};

fn account(id: u128, text: &str, years: &[(u16, [Option<i64>; 3])]) -> Account {
    let name = Name::new(text).expect("a name");
    let mut account = Account::new(id.into(), name, Timestamp::default());
    for (year, amounts) in years {
        let [revenue, margin, potential] =
            amounts.map(|amount| amount.and_then(|cents| Cents::try_from(cents).ok()));
        let figures = Figures {
            revenue,
            margin,
            potential,
            potential_confirmed: false,
        };
        let period = Period::actual(Year::try_from(*year).expect("a year"));
        account.figures.insert(period, figures);
    }
    account
}

fn of_one_year(id: u128, text: &str, revenue: i64) -> Account {
    account(id, text, &[(2025, [Some(revenue), None, None])])
}

fn key(mut account: Account) -> Account {
    account.decisions.push(Decision {
        id: 77.into(),
        from: Tier::Undecided,
        to: Tier::Key,
        reason: "Large".to_owned(),
        by: String::new(),
        at: Timestamp::default(),
        basis: None,
    });
    account
}

fn rated(mut account: Account, criterion: &str, step: u8) -> Account {
    let rating = Rating::sure(
        Answer::Step(Step::try_from(step).expect("a step")),
        Timestamp::default(),
    );
    let criterion = CriterionId::try_from(criterion.to_owned()).expect("an id");
    account.ratings.insert(criterion, rating);
    account
}

fn company(accounts: Vec<Account>) -> (Portfolio, Head, Families) {
    let name = Name::new("Acme").expect("a name");
    let head = Head::new(WorkspaceId::from(1), name, Timestamp::default());
    let model = ScoringModel::default_at(Timestamp::default());
    let workspace = Workspace::from_records(head.clone(), model, accounts);
    let portfolio = Portfolio::of(&workspace, None);
    let families = Families::of(&portfolio, true);
    (portfolio, head, families)
}

fn day(year: i32, month: u32, day: u32) -> Option<Date> {
    Date::from_ymd_opt(year, month, day)
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

#[test]
fn who_said_nothing_stays_as_it_is_assumed() {
    let mut certain = of_one_year(1, "Certain", 60_000);
    certain.chance_to_stay = Some(100);
    certain.stay_confirmed = true;
    let mut shaky = of_one_year(2, "Shaky", 30_000);
    shaky.chance_to_stay = Some(50);
    let (portfolio, head, families) =
        company(vec![certain, shaky, of_one_year(3, "Silent", 10_000)]);
    let found = AtRisk::of(&portfolio, &head, &families, 90, None).expect("revenue");
    assert_eq!((found.said, found.confirmed), (2, 1));
    let names: Vec<&str> = found
        .customers
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["Shaky", "Silent", "Certain"]);
    assert_eq!(found.risk.expected(), 16_000);
    assert_eq!(found.customers[0].expected_loss(), 15_000);
    near(found.risk.at_least(0.3), 0.5);
    near(found.risk.nothing(), 0.45);
    let bands = found.bands();
    assert_eq!(bands.len(), BANDS.len() + 2);
    near(bands.iter().sum(), 1.0);
}

#[test]
fn a_sum_of_years_is_a_loss_of_one() {
    let three = [2023, 2024, 2025].map(|year| (year, [Some(1_000), None, None]));
    let (portfolio, head, families) = company(vec![account(1, "Old", &three)]);
    let found = AtRisk::of(&portfolio, &head, &families, 80, None).expect("revenue");
    assert_eq!(found.risk.whole(), 1_000);
    assert_eq!(found.risk.expected(), 200);
}

#[test]
fn customers_of_one_industry_and_of_one_family_fall_together() {
    let mut one = of_one_year(1, "A", 50_000);
    one.industry = "Cars".to_owned();
    let mut other = of_one_year(2, "B", 50_000);
    other.industry = " cars".to_owned();
    let (portfolio, head, families) = company(vec![one, other.clone()]);
    let all = |together| {
        let found = AtRisk::of(&portfolio, &head, &families, 90, together).expect("revenue");
        found.risk.at_least(1.0)
    };
    near(all(None), 0.01);
    near(all(Some(Grouping::Industry)), 0.1);

    other.parent = Some(1.into());
    let (portfolio, head, families) = company(vec![of_one_year(1, "A", 50_000), other]);
    let found = AtRisk::of(&portfolio, &head, &families, 90, None).expect("revenue");
    near(found.risk.at_least(1.0), 0.1);
}

#[test]
fn who_depends_on_whom_comes_from_the_answer_or_from_the_potential() {
    let large = rated(of_one_year(1, "Large", 8_000), "share_of_wallet", 1);
    let large = rated(large, "lock_in", 2);
    let partner = account(2, "Partner", &[(2025, [Some(1_500), None, Some(2_000)])]);
    let small = rated(of_one_year(3, "Small", 400), "share_of_wallet", 5);
    let silent = of_one_year(4, "Silent", 100);
    let (portfolio, _, families) = company(vec![large, partner, small, silent]);
    let found = Mutual::of(&portfolio, &families).expect("revenue");
    let told: Vec<(&str, Bond, Known)> = found
        .ties
        .iter()
        .map(|tie| (tie.name.as_str(), tie.bond, tie.known))
        .collect();
    assert_eq!(
        told,
        [
            ("Large", Bond::WeDepend, Known::Rated),
            ("Partner", Bond::Partners, Known::FromPotential),
            ("Small", Bond::TheyDepend, Known::Rated),
        ]
    );
    near(found.ties[1].theirs, 0.75);
    assert_eq!(found.ties[0].lock_in.map(Step::get), Some(2));
    assert_eq!(found.unknown, 1);
    near(found.unknown_share, 0.01);
}

#[test]
fn whoever_could_change_easily_does_not_depend_on_us_whatever_they_buy() {
    let bound = |id, lock_in| {
        let account = rated(
            of_one_year(id, &format!("Customer {id}"), 1_000),
            "share_of_wallet",
            5,
        );
        rated(account, "lock_in", lock_in)
    };
    let silent = rated(of_one_year(4, "Silent", 1_000), "share_of_wallet", 5);
    let (portfolio, _, families) = company(vec![bound(1, 1), bound(2, 3), bound(3, 4), silent]);
    let found = Mutual::of(&portfolio, &families).expect("revenue");
    let told: Vec<(f64, Bond)> = found
        .ties
        .iter()
        .map(|tie| (tie.depends, tie.bond))
        .collect();
    for (found, expected) in told.iter().zip([
        (0.175, Bond::WeDepend),
        (0.525, Bond::Partners),
        (0.7, Bond::Partners),
        // As long as nobody has said how hard it is to change, the share alone counts.
        (0.875, Bond::Partners),
    ]) {
        near(found.0, expected.0);
        assert_eq!(found.1, expected.1);
    }
}

#[test]
fn the_mix_counts_key_accounts_base_new_and_won_back() {
    let old = [
        (2024, [Some(500), Some(200), None]),
        (2025, [Some(500), Some(200), None]),
    ];
    let mut back = account(3, "Back", &old);
    back.status = LifeCycle::WonBack;
    back.region = "South".to_owned();
    let mut known_longer = of_one_year(5, "Known longer", 300);
    known_longer.since = day(2019, 1, 1);
    let mut wanted = account(6, "Wanted", &[]);
    wanted.status = LifeCycle::Pipeline;
    let (portfolio, _, families) = company(vec![
        key(account(1, "Key", &old)),
        of_one_year(2, "New", 700),
        back,
        account(4, "Nothing", &[]),
        known_longer,
        wanted,
    ]);
    let mix = Mix::of(&portfolio, Figure::Revenue, &families);
    assert_eq!((mix.key.customers, mix.key.amount), (1, 1_000));
    assert_eq!((mix.base.customers, mix.base.amount), (3, 2_000));
    assert_eq!(
        (mix.key.known_margin(), mix.base.known_margin()),
        (Some(400), Some(400))
    );
    assert_eq!(mix.base.without_margin, 2);
    assert_eq!(mix.newest.map(Year::get), Some(2025));
    assert_eq!((mix.new.customers, mix.new.amount), (1, 700));
    assert_eq!((mix.won_back.customers, mix.won_back.amount), (1, 1_000));
    assert_eq!((mix.prospects, mix.regions, mix.groups), (1, 1, 0));
    let largest = mix.largest_of_base.expect("a base");
    assert_eq!(largest.0.as_str(), "Back");
}

#[test]
fn chances_belong_to_accounts_and_customers_are_counted_beside_them() {
    let mut daughter = of_one_year(2, "Daughter", 50);
    daughter.parent = Some(1.into());
    let (portfolio, head, families) = company(vec![of_one_year(1, "Parent", 100), daughter]);
    let found = AtRisk::of(&portfolio, &head, &families, 90, None).expect("revenue");
    assert_eq!((found.customers.len(), found.families), (2, 1));
}

#[test]
fn in_the_first_year_nobody_is_new() {
    let (portfolio, _, families) = company(vec![of_one_year(1, "A", 5), of_one_year(2, "B", 3)]);
    let mix = Mix::of(&portfolio, Figure::Revenue, &families);
    assert_eq!((mix.new.customers, mix.newest), (0, None));
}

#[test]
fn a_bank_reads_what_adds_up_and_what_is_known_alone() {
    let others = (2..=14).map(|id| of_one_year(id, &format!("Customer {id}"), 10));
    let returned = of_one_year(20, "Returned", -5);
    let largest = of_one_year(1, "Largest", 100);
    let accounts: Vec<Account> = [largest, returned].into_iter().chain(others).collect();
    let (portfolio, head, families) = company(accounts.clone());
    let today = day(2026, 1, 1).expect("a day");
    let found = Dependence::of(&portfolio, &head, &families, today).expect("revenue");
    assert_eq!((found.listed.len(), found.others()), (10, (4, 40)));
    assert_eq!(found.credits, (1, -5));
    assert!(found.at_risk.is_none(), "nobody has said anything");
    let loss = found.loss.expect("a largest customer");
    assert_eq!((loss.lost, loss.after.revenue), (100, 130));
    // Without margins there is no break-even to be read.
    assert_eq!(loss.break_even, None);

    let mut accounts = accounts;
    accounts[0].chance_to_stay = Some(50);
    let (portfolio, head, families) = company(accounts);
    let found = Dependence::of(&portfolio, &head, &families, today).expect("revenue");
    assert_eq!(found.at_risk.map(|found| found.said), Some(1));
    let (portfolio, head, families) = company(Vec::new());
    assert!(Dependence::of(&portfolio, &head, &families, today).is_none());
}

#[test]
fn a_bank_reads_tenure_contract_end_and_what_is_done() {
    let mut parent = of_one_year(1, "Parent", 900);
    parent.since = day(2021, 5, 1);
    parent.contract_end = day(2025, 1, 1);
    let mut plan = Plan::new(5.into(), PlanKind::default(), Timestamp::default());
    for (id, text) in [(1, " Second source "), (2, "")] {
        plan.risks.push(Risk {
            id: id.into(),
            kind: RiskKind::default(),
            text: "They may leave".to_owned(),
            mitigation: text.to_owned(),
            owner: None,
            trigger: String::new(),
        });
    }
    parent.plans.push(plan);
    let mut daughter = of_one_year(2, "Daughter", 50);
    daughter.parent = Some(1.into());
    daughter.since = day(2019, 3, 1);
    daughter.contract_end = day(2027, 6, 30);
    let others = (3..=20).map(|id| of_one_year(id, &format!("Customer {id}"), 10));
    let (portfolio, _, families) = company([parent, daughter].into_iter().chain(others).collect());
    let listed = largest(&portfolio, &families, day(2026, 1, 1).expect("a day"));
    assert_eq!(listed.len(), 10);
    assert_eq!(
        (listed[0].name.as_str(), listed[0].revenue),
        ("Parent", 950)
    );
    assert_eq!(listed[0].since.map(|since| since.year()), Some(2019));
    assert_eq!(listed[0].contract_end, day(2027, 6, 30));
    assert_eq!(listed[0].mitigation, ["Second source"]);
    assert!(listed[1].mitigation.is_empty());
}

#[test]
fn a_margin_on_no_revenue_is_no_part_of_the_rate() {
    let late = [
        (2024, [None, Some(400), None]),
        (2025, [Some(1_000), Some(100), None]),
    ];
    let (portfolio, _, families) = company(vec![
        account(1, "Paid late", &late),
        account(2, "Silent", &[(2025, [Some(500), None, None])]),
    ]);
    let holdings = Holdings::of(&portfolio, &families);
    let contributions: Vec<i64> = holdings.all.iter().map(|one| one.contribution).collect();
    // 100 of 1,000 is the rate; the 400 count, but with the customer that brought them.
    assert_eq!(contributions, [500, 50]);
}

#[test]
fn a_margin_on_no_revenue_is_no_part_of_the_own_rate_either() {
    let years = [
        (2023, [None, Some(400), None]),
        (2024, [Some(1_000), Some(100), None]),
        (2025, [Some(1_000), None, None]),
    ];
    let (portfolio, _, families) = company(vec![account(1, "Paid late", &years)]);
    let holdings = Holdings::of(&portfolio, &families);
    // 500 are entered; the 1,000 of the last year are reckoned with the 10 % of the year before.
    assert_eq!(holdings.all[0].contribution, 600);
}
