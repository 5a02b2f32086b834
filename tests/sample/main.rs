//! The sample keeps its promises: the committed files are what the source says, both editions tell the same
//! story in numbers, and it never grows old.

mod care;
mod company;
mod contacts;
mod deals;
mod left;
mod names;
mod offerings;
mod plan;
mod plans;
mod source;
mod standing;
mod workshop;

use std::collections::BTreeSet;

use chrono::{Datelike as _, TimeDelta};
use keyfolio::domain::account::{LifeCycle, Tier};
use keyfolio::domain::after_care::AfterCare;
use keyfolio::domain::analysis::abc::AbcClass;
use keyfolio::domain::analysis::score::Score;
use keyfolio::domain::families::Families;
use keyfolio::domain::health::{WORTH_A_WARNING, fell, health_of};
use keyfolio::domain::plan::{PlanStatus, SolutionKind};
use keyfolio::domain::portfolio::{Line, Portfolio};
use keyfolio::domain::relationship::{Coverage, is_stale, last_touch};
use keyfolio::domain::snapshot::{Snapshot, SnapshotCause, Taken};
use keyfolio::domain::tasks::Whose;
use keyfolio::domain::treatment::is_decided_and_costed;
use keyfolio::domain::values::Date;
use keyfolio::domain::warnings::{Place, Severity, warnings};
use keyfolio::domain::way_in::{WayIn, way_in};
use keyfolio::domain::workspace::Workspace;
use keyfolio::exchange::file::read::read;
use keyfolio::exchange::file::write::to_file;
use keyfolio::exchange::sample::{WRITTEN_ON, address, id, moved, open};
use keyfolio::words::Locale;
use serde_json::Value;
use source::workspace;

/// The version that the files name. A new version of the program writes no new sample.
const APP: &str = "0.1.0";

fn path(locale: Locale) -> String {
    format!("static/{}", address(locale))
}

fn committed(locale: Locale) -> Vec<u8> {
    std::fs::read(path(locale)).expect("a committed edition")
}

/// `UPDATE_SAMPLE=1 cargo test` writes both editions anew.
#[test]
fn the_committed_editions_are_what_the_source_says() {
    for locale in Locale::ALL {
        let written = to_file(&workspace(locale), APP);
        if std::env::var_os("UPDATE_SAMPLE").is_some() {
            std::fs::write(path(locale), &written).expect("written");
        }
        let committed = std::fs::read_to_string(path(locale)).unwrap_or_default();
        assert!(
            committed == written,
            "run: UPDATE_SAMPLE=1 cargo test --no-default-features --test sample"
        );
    }
}

#[test]
fn the_reader_takes_both_editions_without_a_word_of_caution() {
    for locale in Locale::ALL {
        let file = read(&committed(locale)).expect("a file that can be read");
        assert_eq!(file.cautions, []);
        assert_eq!(file.workspace().accounts().len(), 24);
        assert_eq!(file.workspace().head().id, id(locale));
        assert!(file.workspace().head().sample);
    }
}

#[cfg(feature = "schema")]
#[test]
fn both_editions_keep_to_the_schema() {
    let schema = keyfolio::exchange::file::schema::schema();
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    for locale in Locale::ALL {
        let file: Value = serde_json::from_slice(&committed(locale)).expect("JSON");
        let problems: Vec<String> = schema
            .iter_errors(&file)
            .map(|one| one.to_string())
            .collect();
        assert_eq!(problems, Vec::<String>::new());
    }
}

/// Everything that is not a text of the edition's language, as JSON.
fn numbers(workspace: &Workspace) -> Value {
    let file: Value = serde_json::from_str(&to_file(workspace, APP)).expect("JSON");
    let mut content = file["workspace"].clone();
    // The two editions are two workspaces.
    content["id"] = Value::Null;
    without_words(content)
}

fn without_words(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(name, _)| !matches!(name.as_str(), "tags" | "unit"))
            .map(|(name, value)| (name, without_words(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Value::Array(items) => items.into_iter().map(without_words).collect(),
        Value::String(text) if !is_same_in_both(&text) => Value::Bool(text.is_empty()),
        other => other,
    }
}

/// Ids, days, moments and the fixed words of the format are not translated.
fn is_same_in_both(text: &str) -> bool {
    let fixed = |letter: char| letter.is_ascii_lowercase() || letter == '_';
    let is_id = text.len() == 26 && text.starts_with("01");
    let is_day = text.starts_with("20") && text.contains('-');
    let is_number = text.parse::<f64>().is_ok();
    is_id || is_day || is_number || (!text.is_empty() && text.chars().all(fixed))
}

#[test]
fn both_editions_say_the_same_in_numbers() {
    let [english, german] = Locale::ALL.map(|locale| numbers(&workspace(locale)));
    assert!(english == german, "a number, a day or an id differs");
}

#[test]
fn every_text_is_there_in_both_languages_and_differs_where_it_should() {
    let notes = |locale| {
        let workspace = workspace(locale);
        let accounts = workspace.accounts();
        accounts
            .map(|account| account.notes.clone())
            .collect::<Vec<_>>()
    };
    for (english, german) in notes(Locale::En).iter().zip(notes(Locale::De)) {
        assert_eq!(english.is_empty(), german.is_empty());
        assert!(english.is_empty() || *english != german);
    }
    let german = String::from_utf8(committed(Locale::De)).expect("text");
    assert!(!german.contains("—") && !german.contains(" - "));
}

fn line<'a>(portfolio: &'a Portfolio, name: &str) -> &'a Line {
    let mut lines = portfolio.lines().iter();
    lines
        .find(|line| line.account.name.as_str().starts_with(name))
        .expect("the customer")
}

#[test]
fn it_tells_a_story() {
    let workspace = workspace(Locale::En);
    let portfolio = Portfolio::of(&workspace, None);
    let line_at = Score::whole(workspace.model().key_line);

    let largest = line(&portfolio, "Marrow");
    let share = portfolio.share(largest).expect("a share");
    assert!((0.23..=0.25).contains(&share), "{share}");
    assert_eq!(largest.account.tier(), Tier::Key);

    let promising = line(&portfolio, "Elmsworth");
    assert_eq!(promising.class(), Some(AbcClass::C));
    assert!(promising.own.attractiveness.middle >= line_at);
    let potential = |line: &Line| line.own.potential.unwrap_or(0);
    let most = portfolio.lines().iter().map(potential).max();
    assert_eq!(most, Some(potential(promising)));

    // A key account that one unknown answer puts below the line or above it.
    let tipping = line(&portfolio, "Greywater");
    let interval = tipping.own.attractiveness.interval;
    assert_eq!(tipping.account.tier(), Tier::Key);
    assert!(interval.lowest < line_at && line_at <= interval.highest);
    assert!(tipping.standing.rank().is_some());

    let former = &line(&portfolio, "Pinemoor").account.decisions;
    assert_eq!(former.first().map(|decision| decision.to), Some(Tier::Key));
    assert_eq!(former.last().map(|decision| decision.to), Some(Tier::No));
    assert!((3..=4).contains(&portfolio.of_tier(Tier::Key).0));
    assert!(portfolio.of_tier(Tier::Candidate).0 >= 2);
    assert!(portfolio.of_tier(Tier::Watch).0 >= 2);
}

#[test]
fn it_has_every_life_cycle_and_plans_with_everything_in_them() {
    let workspace = workspace(Locale::En);
    let lives: BTreeSet<LifeCycle> = workspace.accounts().map(|account| account.status).collect();
    assert_eq!(lives, BTreeSet::from(LifeCycle::ALL));

    let plans = || workspace.accounts().flat_map(|account| &account.plans);
    let active = || plans().filter(|plan| plan.status == PlanStatus::Active);
    assert_eq!(active().count(), 3);
    for plan in active() {
        assert!(!plan.goals.is_empty() && !plan.challenges.is_empty());
        assert!(!plan.questions.is_empty() && !plan.opportunities.is_empty());
        assert!(plan.objectives.iter().all(|one| one.progress().is_some()));
        assert!(plan.risks.iter().all(|risk| !risk.mitigation.is_empty()));
        assert!(plan.prompts.len() == 4);
    }
    let kinds: BTreeSet<SolutionKind> = active()
        .flat_map(|plan| plan.solutions.iter().map(|solution| solution.kind))
        .collect();
    assert!(kinds.len() >= 3);
    let actions = || active().flat_map(|plan| &plan.actions);
    let overdue = actions().filter(|action| action.is_overdue(WRITTEN_ON));
    assert_eq!(overdue.count(), 1);
    assert!(actions().any(|action| !action.status.is_open()));
    assert!(actions().all(|action| action.owner.is_some() && action.due.is_some()));
}

#[test]
fn it_knows_who_decides_where_and_where_not() {
    for locale in Locale::ALL {
        let workspace = workspace(locale);
        let stale_days = workspace.head().settings.stale_contact_days;
        let found: Vec<Coverage> = workspace
            .accounts()
            .map(|account| Coverage::of(account, WRITTEN_ON, stale_days))
            .collect();
        assert_eq!(found[0], Coverage::NoSponsor);
        assert_eq!(found[1], Coverage::Complete);
        assert!(matches!(found[2], Coverage::DeciderAgainst(_)));
        assert_eq!(found[3], Coverage::NoDecider);
        assert_eq!(found[4], Coverage::NobodyForUs);
        assert!(matches!(found[5], Coverage::OnlyOne(_)));
        let long_ago = workspace.accounts().filter(|account| {
            is_stale(
                last_touch(account, None, WRITTEN_ON),
                WRITTEN_ON,
                stale_days,
            )
        });
        assert_eq!(long_ago.count(), 1);
        for account in workspace.accounts() {
            for touch in &account.touchpoints {
                assert!(touch.day <= WRITTEN_ON && !touch.summary.is_empty());
                assert_eq!(touch.action.is_some(), touch.action_in(account).is_some());
                let known = |id| account.people.iter().any(|person| person.id == id);
                assert!(touch.people.iter().all(|id| known(*id)));
            }
        }
    }
}

#[test]
fn it_tells_how_we_stand_with_people_and_which_relationship_has_fallen() {
    let workspace = workspace(Locale::En);
    let portfolio = Portfolio::of(&workspace, None);
    let members = &workspace.head().members;
    let way = |name| way_in(&line(&portfolio, name).account, members, WRITTEN_ON);
    assert!(matches!(way("Marrow"), WayIn::Through(..)));
    let hospitals = &workspace.accounts().nth(1).expect("the second").name;
    assert!(matches!(way(hospitals.as_str()), WayIn::Direct(..)));

    let judged = || {
        let accounts = workspace.accounts();
        accounts.filter(|account| account.is_key() && account.health.len() == 2)
    };
    let course = judged().map(|account| {
        let health = health_of(account, WRITTEN_ON).expect("a judgement");
        let before = health.before.expect("the one before").points.shown();
        health.now.points.shown() - before
    });
    let course: Vec<i64> = course.collect();
    assert!(matches!(course[..], [rise, fall] if rise > 0 && fall <= -WORTH_A_WARNING));
    let fallen = judged().filter(|account| fell(account, WRITTEN_ON).is_some());
    assert_eq!(fallen.count(), 1);

    let settings = &workspace.head().settings;
    let found = warnings(&portfolio, settings, Whose::Everyone, WRITTEN_ON);
    let of = |wanted: Place| {
        let mut found = found.iter();
        found.find(|one| one.reason.place() == wanted)
    };
    let health = of(Place::Health).expect("a relationship that fell");
    assert_eq!(
        (health.name.as_str(), health.severity),
        ("Greywater Cold Freight", Severity::Grave)
    );
    assert!(of(Place::Pipeline).is_some());
    assert!(of(Place::Reference).is_some());
}

#[test]
fn one_key_account_costs_more_than_it_brings() {
    let workspace = workspace(Locale::En);
    let portfolio = Portfolio::of(&workspace, None);
    let found = AfterCare::of(&portfolio, &Families::of(&portfolio, true));
    let losing: Vec<&str> = found.losing(true).map(|one| one.name.as_str()).collect();
    assert_eq!(losing, ["Greywater Cold Freight"]);
    assert!(found.of_kind(true).all(|one| one.profit.gap().is_none()));
    let settings = &workspace.head().settings;
    let mut key = workspace.accounts().filter(|account| account.is_key());
    assert!(key.all(|account| is_decided_and_costed(account, settings)));
}

#[test]
fn addresses_lead_nowhere() {
    for locale in Locale::ALL {
        for account in workspace(locale).accounts() {
            assert!(account.website.ends_with(".example"), "{}", account.website);
            for person in &account.people {
                assert!(person.email.ends_with(&account.website), "{}", person.email);
                assert!(person.email.is_ascii() && !person.email.contains(' '));
            }
        }
    }
}

fn date(year: i32, month: u32, day: u32) -> Date {
    Date::from_ymd_opt(year, month, day).expect("a day")
}

#[test]
fn on_the_day_it_was_written_nothing_moves() {
    let written = workspace(Locale::En);
    assert_eq!(moved(&written, WRITTEN_ON, WRITTEN_ON), written);
}

#[test]
fn figures_are_those_of_last_year_and_days_keep_their_distance() {
    let today = date(2031, 2, 3);
    let then = workspace(Locale::De);
    let now = open(&committed(Locale::De), today).expect("an edition");
    assert_eq!(now.head().id, then.head().id);
    for (before, after) in then.accounts().zip(now.accounts()) {
        assert_eq!((before.id, &before.name), (after.id, &after.name));
        let years = after.figures.keys().map(|period| period.year.get());
        assert!(
            years
                .max()
                .is_none_or(|year| i32::from(year) < today.year())
        );
        assert_eq!(before.figures.len(), after.figures.len());
        let distance = |day: Option<Date>, from: Date| day.map(|day| day - from);
        assert_eq!(
            distance(before.next_review, WRITTEN_ON),
            distance(after.next_review, today)
        );
        for (old, new) in before.plans.iter().zip(&after.plans) {
            for (old, new) in old.actions.iter().zip(&new.actions) {
                assert_eq!(old.is_overdue(WRITTEN_ON), new.is_overdue(today));
            }
        }
    }
}

#[test]
fn there_and_back_is_the_same() {
    let written = workspace(Locale::En);
    let far = date(2040, 11, 25);
    let back = moved(&moved(&written, WRITTEN_ON, far), far, WRITTEN_ON);
    assert_eq!(back, written);
}

#[test]
fn pictures_of_days_move_along() {
    let written = workspace(Locale::En);
    let portfolio = Portfolio::of(&written, None);
    let taken = Taken {
        id: 1.into(),
        at: source::moment(-95),
        day: source::day(-95),
        label: String::new(),
        cause: SnapshotCause::Manual,
    };
    let snapshot = Snapshot::of(&written, &portfolio, taken);
    let years = [snapshot.first_year, snapshot.last_year];
    let written = written.with_snapshots(vec![snapshot]);
    let today = date(2031, 2, 3);
    let far = moved(&written, WRITTEN_ON, today);
    let found = far.snapshots().next().expect("the picture");
    assert_eq!(found.day - today, TimeDelta::days(-95));
    assert_eq!(found.at.moment().date_naive(), found.day);
    let moved_on = [found.first_year, found.last_year].map(|year| year.map(|year| year.get() - 5));
    assert_eq!(moved_on, years.map(|year| year.map(|year| year.get())));
    assert_eq!(moved(&far, today, WRITTEN_ON), written);
}

/// Every text that looks like a day or a moment, or is a year of figures.
fn days_in(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if name.len() == 4 && name.starts_with("20") {
                    found.push(name.clone());
                }
                days_in(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| days_in(item, found)),
        Value::String(text) if text.starts_with("20") && text.contains('-') => {
            found.push(text.clone());
        }
        _ => {}
    }
}

#[test]
fn nothing_stays_behind() {
    let written = workspace(Locale::En);
    let far = moved(&written, WRITTEN_ON, date(2090, 1, 1));
    let mut days = Vec::new();
    days_in(&numbers(&far), &mut days);
    assert!(days.len() > 300, "{}", days.len());
    let left: Vec<&String> = days.iter().filter(|day| day.as_str() < "2080").collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn on_every_day_of_the_year_the_story_holds_together() {
    let written = workspace(Locale::En);
    let mut today = date(2027, 1, 1);
    while today.year() == 2027 {
        for account in moved(&written, WRITTEN_ON, today).accounts() {
            let bought = account
                .figures
                .iter()
                .filter(|(_, one)| one.revenue.is_some());
            let years: Vec<i32> = bought
                .map(|(period, _)| i32::from(period.year.get()))
                .collect();
            let (Some(first), Some(last)) = (years.first(), years.last()) else {
                assert_eq!((account.since, account.last_order), (None, None));
                continue;
            };
            let name = &account.name;
            let since = account.since.expect("since when").year();
            let order = account.last_order.expect("a last order").year();
            assert!(
                since <= *first,
                "{name} buys before it is a customer on {today}"
            );
            assert!(
                order >= *last,
                "{name} has revenue after its last order on {today}"
            );
        }
        today += TimeDelta::days(1);
    }
}
