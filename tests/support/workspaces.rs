//! Random workspaces with every field filled, also with fields that only a newer version would know.

use keyfolio::domain::account::{
    Account, Answer, Decision, Figures, LifeCycle, Rating, Role, Sureness, Tier,
};
use keyfolio::domain::analysis::value::Step;
use keyfolio::domain::codec::JsonRecord;
use keyfolio::domain::model::{CriterionId, ScoringModel};
use keyfolio::domain::treatment::Process;
use keyfolio::domain::values::{Cents, Currency, Date, Name, Period, PeriodKind, Timestamp, Year};
use keyfolio::domain::white_space::Offering;
use keyfolio::domain::workspace::{CustomerGroup, Head, Member, PeriodChoice, Settings, Workspace};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::concept::{concept_review, fit_check};
use super::extensible::extensible;
use super::models::model;
use super::people::{health, outlook, person, reference, touchpoint};
use super::plans::plan;
use super::sales::{deal, space, win_back};
use super::snapshots::{picture, pictures_of, taken};
use super::treatment::{process_check, treatment};
use super::views::view;
use super::workshop::workshop;

/// Ids are few, so that references between records meet.
pub fn id<T: From<u128> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    prop_oneof![3 => 0..12_u128, 1 => any::<u128>()].prop_map(T::from)
}

pub fn name() -> BoxedStrategy<Name> {
    prop_oneof![
        "[A-Za-zÄÖÜäöüß][A-Za-z0-9 &.,'-]{0,20}",
        "\\PC{1,20}",
        Just("=HYPERLINK(\"x\")".to_owned()),
    ]
    .prop_filter_map("says nothing", |text| Name::new(&text).ok())
    .boxed()
}

pub fn line() -> BoxedStrategy<String> {
    prop_oneof![2 => Just(String::new()), 3 => "[\\PC]{0,24}", 1 => Just("__proto__ \u{202e}\u{feff}\"\\".to_owned())]
    .boxed()
}

pub fn prose() -> BoxedStrategy<String> {
    prop_oneof![Just(String::new()), "[\\PC\n\t]{0,60}"].boxed()
}

pub fn timestamp() -> BoxedStrategy<Timestamp> {
    (0..100_000_000_i64).prop_map(super::moment).boxed()
}

pub fn date() -> BoxedStrategy<Date> {
    (0..40_000_i64)
        .prop_map(|days| Date::default() + chrono::TimeDelta::days(days))
        .boxed()
}

pub fn cents() -> BoxedStrategy<Cents> {
    prop_oneof![
        -1_000_000..100_000_000_i64,
        Just(Cents::MAX),
        Just(-Cents::MAX),
    ]
    .prop_filter_map("too large", |cents| Cents::try_from(cents).ok())
    .boxed()
}

pub fn year() -> BoxedStrategy<Year> {
    (1990..2040_u16)
        .prop_filter_map("no year", |year| Year::try_from(year).ok())
        .boxed()
}

pub fn period() -> BoxedStrategy<Period> {
    (
        year(),
        select(vec![PeriodKind::Actual, PeriodKind::Forecast]),
    )
        .prop_map(|(year, kind)| Period { year, kind })
        .boxed()
}

pub fn step() -> BoxedStrategy<Step> {
    select(Step::ALL.to_vec()).boxed()
}

pub fn criterion_id() -> BoxedStrategy<CriterionId> {
    prop_oneof![
        select(vec!["reference_effect", "cooperation", "new_markets"]).prop_map(str::to_owned),
        "[a-z0-9_]{1,12}",
    ]
    .prop_filter_map("no id", |text| CriterionId::try_from(text).ok())
    .boxed()
}

pub fn rating() -> BoxedStrategy<Rating> {
    let answer = prop_oneof![
        3 => step().prop_map(Answer::Step),
        1 => Just(Answer::Unknown),
        1 => Just(Answer::NotApplicable),
    ];
    (
        answer,
        select(Sureness::ALL.to_vec()),
        prose(),
        option::of(id()),
        timestamp(),
    )
        .prop_map(|(answer, sureness, reason, by, at)| Rating {
            answer,
            sureness,
            reason,
            by,
            at,
        })
        .boxed()
}

pub fn decision() -> BoxedStrategy<Decision> {
    let tier = || select(Tier::DECIDABLE.to_vec());
    (
        id(),
        tier(),
        tier(),
        "[a-zA-Zäß ]{0,10}[a-z]",
        line(),
        timestamp(),
    )
        .prop_map(|(id, from, to, reason, by, at)| Decision {
            id,
            from,
            to,
            reason,
            by,
            at,
            basis: None,
        })
        .boxed()
}

/// An account alone; its parent is chosen when the workspace is put together.
pub fn account() -> BoxedStrategy<Account> {
    let facts = (
        id(),
        name(),
        select(LifeCycle::ALL.to_vec()),
        btree_set(select(Role::ALL.to_vec()), 0..4),
        option::of(id()),
        option::of(id()),
        (timestamp(), timestamp()),
    );
    let texts = (
        line(),
        line(),
        line(),
        line(),
        line(),
        line(),
        line(),
        prose(),
    );
    let days = [
        option::of(date()),
        option::of(date()),
        option::of(date()),
        option::of(date()),
    ];
    let figures = (
        option::of(cents()),
        option::of(cents()),
        option::of(cents()),
        any::<bool>(),
    )
        .prop_map(
            |(revenue, margin, potential, potential_confirmed)| Figures {
                revenue,
                margin,
                potential,
                potential_confirmed,
            },
        );
    let lists = (
        btree_set("[a-zäöü-]{1,8}", 0..3),
        btree_map(period(), figures, 0..4),
        (unique!(person(), 3), unique!(touchpoint(), 3)),
        btree_map(criterion_id(), rating(), 0..4),
        unique!(decision(), 3),
        (
            unique!(plan(), 2),
            unique!(health(), 3),
            unique!(win_back(), 2),
        ),
        (btree_map(id(), space(), 0..3), unique!(deal(), 3)),
    );
    let care = (
        unique!(treatment(), 3),
        btree_map(select(Process::ALL.to_vec()), process_check(), 0..3),
        (reference(), outlook()),
    );
    (facts, texts, days, lists, care)
        .prop_map(|(facts, texts, days, lists, care)| {
            let mut account = Account::new(facts.0, facts.1, facts.6.0);
            (account.status, account.roles, account.group, account.owner) =
                (facts.2, facts.3, facts.4, facts.5);
            account.updated_at = facts.6.1;
            (
                account.customer_number,
                account.industry,
                account.city,
                account.region,
            ) = (texts.0, texts.1, texts.2, texts.3);
            (
                account.country,
                account.website,
                account.vat_id,
                account.notes,
            ) = (texts.4, texts.5, texts.6, texts.7);
            [
                account.since,
                account.last_order,
                account.contract_end,
                account.next_review,
            ] = days;
            (account.tags, account.figures) = (lists.0, lists.1);
            (account.people, account.touchpoints) = lists.2;
            // Who stands above stands earlier in the list, so there are no circles.
            for place in 1..account.people.len() {
                let boss = account.people[place - 1].id;
                let one = &mut account.people[place];
                one.reports_to = one.confirmed.then_some(boss);
            }
            (account.ratings, account.decisions) = (lists.3, lists.4);
            (account.plans, account.health, account.win_backs) = lists.5;
            (account.white_space, account.deals) = lists.6;
            (account.treatment, account.processes) = (care.0, care.1);
            (account.reference, account.outlook) = care.2;
            account
        })
        .boxed()
}

fn head() -> BoxedStrategy<Head> {
    let who = (id(), name(), timestamp(), timestamp());
    let member = (id(), name()).prop_map(|(id, name)| Member { id, name });
    let group = (id(), name()).prop_map(|(id, name)| CustomerGroup { id, name });
    let offering = (id(), name()).prop_map(|(id, name)| Offering { id, name });
    let choice = prop_oneof![
        Just(PeriodChoice::All),
        Just(PeriodChoice::Latest),
        year().prop_map(PeriodChoice::Year),
    ];
    let settings = (
        1..60_u8,
        60..=100_u8,
        1..100_u16,
        1..100_u16,
        (7..730_u16, 7..730_u16),
        choice,
        (option::of(cents()), 1..=12_u8),
    )
        .prop_map(
            |(abc_a, abc_b, max_active_plans, max_key_accounts, days, period, (cash, start))| {
                Settings {
                    abc_a,
                    abc_b,
                    max_active_plans,
                    max_key_accounts,
                    review_days: days.0,
                    stale_contact_days: days.1,
                    period,
                    cash,
                    monthly_burn: cash,
                    hour_rate: cash.filter(|cash| *cash >= Cents::ZERO),
                    fiscal_year_start: start,
                    concept_days: days.1.min(days.0),
                    revenue_target: cash.filter(|cash| *cash >= Cents::ZERO),
                    assumed_win_rate: (max_active_plans < 50).then_some(abc_a),
                    ..Settings::default()
                }
            },
        );
    let currency = "[A-Z]{3}".prop_filter_map("no currency", |code| code.parse::<Currency>().ok());
    (
        who,
        currency,
        unique!(member, 3),
        unique!(group, 3),
        settings,
        btree_map(id(), timestamp(), 0..3),
        option::weighted(0.1, timestamp()),
        (
            unique!(view(), 3),
            unique!(offering, 3),
            unique!(concept_review(), 2),
            unique!(fit_check(), 3),
            unique!(workshop(), 2),
        ),
    )
        .prop_map(
            |(who, currency, members, groups, settings, deleted_accounts, deleted_at, lists)| {
                let mut head = Head::new(who.0, who.1, who.2);
                head.updated_at = who.3;
                (head.currency, head.members, head.groups) = (currency, members, groups);
                (head.settings, head.deleted_accounts) = (settings, deleted_accounts);
                head.deleted_at = deleted_at;
                (head.views, head.offerings, head.reviews) = (lists.0, lists.1, lists.2);
                (head.fit_checks, head.workshops) = (lists.3, lists.4);
                head
            },
        )
        .boxed()
}

/// A valid workspace with up to six accounts.
pub fn workspace() -> BoxedStrategy<Workspace> {
    let families = vec((any::<Index>(), any::<bool>()), 6);
    (
        head(),
        model(),
        unique!(account(), 6),
        families,
        unique!(taken(), 2),
    )
        .prop_map(|(head, model, mut accounts, families, taken)| {
            // Parents stand earlier in the list, so there are no circles.
            for position in 1..accounts.len() {
                let (parent, has_one) = &families[position - 1];
                if *has_one {
                    accounts[position].parent = Some(accounts[parent.index(position)].id);
                }
            }
            let workspace = Workspace::from_records(head, model, accounts);
            let pictures = taken.iter().map(|taken| picture(&workspace, taken));
            workspace.clone().with_snapshots(pictures.collect())
        })
        .boxed()
}

/// A valid workspace that a newer version has written: fields that we do not know, at every level.
pub fn workspace_of_tomorrow() -> BoxedStrategy<Workspace> {
    let unknown = prop_oneof![
        Just(json!(null)),
        any::<i64>().prop_map(|number| json!(number)),
        proptest::num::f64::NORMAL.prop_map(|number| json!(number)),
        line().prop_map(|text| json!(text)),
        Just(json!({"deep": [1, {"er": true}], "__proto__": {}})),
    ];
    (
        workspace(),
        vec((any::<Index>(), "x_[a-z]{1,4}", unknown), 0..12),
    )
        .prop_map(|(mut workspace, additions)| {
            for (place, name, unknown) in additions {
                workspace = with_unknown(&workspace, place, &name, &unknown);
            }
            workspace
        })
        .boxed()
}

fn with_unknown(workspace: &Workspace, place: Index, name: &str, unknown: &Value) -> Workspace {
    let accounts = workspace.accounts().map(|account| account.to_json());
    let mut records = vec![workspace.head().to_json(), workspace.model().to_json()];
    let first_picture = records.len() + accounts.len();
    records.extend(accounts);
    records.extend(workspace.snapshots().map(|picture| picture.to_json()));
    let mut places = Vec::new();
    for (number, record) in records.iter().enumerate() {
        let mut found = Vec::new();
        extensible(record, String::new(), &mut found);
        places.extend(found.into_iter().map(|pointer| (number, pointer)));
    }
    let (number, pointer) = &places[place.index(places.len())];
    if let Some(Value::Object(fields)) = records[*number].pointer_mut(pointer) {
        fields.insert(name.to_owned(), unknown.clone());
    }
    let pictures = pictures_of(records.split_off(first_picture));
    let mut records = records.into_iter();
    let mut next = || records.next().expect("a record");
    let head = Head::from_json(next()).expect("a head");
    let model = ScoringModel::from_json(next()).expect("a model");
    let accounts = records.map(|account| Account::from_json(account).expect("an account"));
    Workspace::from_records(head, model, accounts).with_snapshots(pictures)
}
