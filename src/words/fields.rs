//! The names and values of stored fields in plain words, for sentences about a field that two tabs changed.
//! A path becomes `plan, objective, target`, a value what a screen would show; what is not known is left
//! as it is written.

mod names;

use std::collections::BTreeSet;

use serde::Deserialize as _;
use serde::de::DeserializeOwned;
use serde_json::Value;

use names::FIELDS;

use super::{
    Locale, account, changes, criteria, format, health, motions, people, pipeline, plan,
    references, relations, treatment, white_space,
};
use crate::domain::account::{Answer, Role};
use crate::domain::model::CriterionId;
use crate::domain::person::BuyingRole;
use crate::domain::plan::PlanKind;
use crate::domain::values::{Date, Timestamp};
use crate::exchange::file::meeting::{is_closed, is_meeting};

/// The plain words of a path through a record, outermost first. Ids of entries are left out, criteria are
/// named, questions of a plan are counted from 1.
pub fn field_path(locale: Locale, path: &[String]) -> String {
    let mut words: Vec<String> = Vec::with_capacity(path.len());
    let mut parent = "";
    for part in path {
        let word = match parent {
            "prompts" => Some(count_up(part)),
            // Actions and plans have a status of their own inside the account.
            "" if part == "status" => Some(life_cycle_name(locale).to_owned()),
            // A decision comes from a tier, a plan begins on a day.
            _ if part == "from" && path.first().is_some_and(|first| first == "plans") => {
                Some(locale.pick("first day", "erster Tag").to_owned())
            }
            "ratings" | "criteria" => Some(criterion(locale, part)),
            "signals" => Some(signal(locale, part)),
            _ if is_id(part) => None,
            _ => Some(field(locale, part).map_or_else(|| part.clone(), str::to_owned)),
        };
        words.extend(word);
        parent = part.as_str();
    }
    if words.is_empty() {
        locale.pick("everything", "alles").to_owned()
    } else {
        words.join(", ")
    }
}

const fn life_cycle_name(locale: Locale) -> &'static str {
    locale.pick("life cycle", "Kundenphase")
}

/// The longest part of a lost text that is shown, in characters.
const SHOWN: usize = 160;

/// A value that lost against another tab's, as a person reads it: choices in words, amounts without
/// hundredths, days written out, long texts cut. Lists and entries are named by what they say, or counted.
pub fn lost_value(locale: Locale, path: &[String], value: &Value) -> String {
    let empty = || locale.pick("empty", "leer").to_owned();
    match value {
        Value::Null => empty(),
        Value::Bool(true) => locale.pick("yes", "ja").to_owned(),
        Value::Bool(false) => locale.pick("no", "nein").to_owned(),
        Value::Number(number) => match number.as_i64() {
            Some(cents) if is_money(path) => format::plain_money(locale, cents),
            _ => number.to_string(),
        },
        Value::String(text) if text.trim().is_empty() => empty(),
        Value::String(text) => choice(locale, path, value).unwrap_or_else(|| said(locale, text)),
        Value::Array(items) => list(locale, path, items),
        Value::Object(_) if is_meeting(path) => meeting(locale, value),
        Value::Object(fields) => choice(locale, path, value).unwrap_or_else(|| {
            let rating = fields.get("answer").and_then(|answer| {
                Answer::deserialize(answer)
                    .ok()
                    .map(|answer| account::answer(locale, answer))
            });
            let text = ["text", "name", "solution", "reason", "summary"]
                .iter()
                .filter_map(|name| fields.get(*name)?.as_str())
                .find(|text| !text.trim().is_empty());
            match (rating, text) {
                (Some(rating), Some(text)) => format!("{rating}, {}", said(locale, text)),
                (Some(rating), None) => rating,
                (None, Some(text)) => said(locale, text),
                (None, None) => changes::entries(locale, 1),
            }
        }),
    }
}

/// A review or a workshop as a whole: whether it is over, and how many people have answered.
fn meeting(locale: Locale, value: &Value) -> String {
    let state = match is_closed(value) {
        true => locale.pick("closed", "abgeschlossen"),
        false => locale.pick("open", "offen"),
    };
    let ballots = value["ballots"].as_array().into_iter().flatten();
    let people: BTreeSet<&str> = ballots.filter_map(|ballot| ballot["by"].as_str()).collect();
    match (locale, people.len()) {
        (_, 0) => state.to_owned(),
        (Locale::En, 1) => format!("{state}, answers of 1 person"),
        (Locale::De, 1) => format!("{state}, Antworten von 1 Person"),
        (Locale::En, count) => format!("{state}, answers of {count} people"),
        (Locale::De, count) => format!("{state}, Antworten von {count} Personen"),
    }
}

/// A list by what its entries say; by their number, if one of them says nothing.
fn list(locale: Locale, path: &[String], items: &[Value]) -> String {
    let amounts = path.last().is_some_and(|name| name == "thresholds");
    let words: Option<Vec<String>> = items
        .iter()
        .map(|item| match item {
            Value::Number(number) if amounts => Some(format::plain_money(locale, number.as_i64()?)),
            Value::Number(number) => Some(number.to_string()),
            Value::String(_) if is_within(path, "roles") && is_within(path, "people") => {
                let role = BuyingRole::deserialize(item).ok()?;
                Some(people::role(locale, role).to_owned())
            }
            Value::String(_) if is_within(path, "roles") => {
                let role = Role::deserialize(item).ok()?;
                Some(account::role(locale, role).to_owned())
            }
            Value::String(text) if !is_id(text) => Some(said(locale, text)),
            Value::Object(fields) => {
                let name = fields.get("name").or_else(|| fields.get("text"))?;
                Some(said(locale, name.as_str()?))
            }
            _ => None,
        })
        .collect();
    match words {
        Some(words) if !words.is_empty() => words.join("; "),
        _ => changes::entries(locale, items.len()),
    }
}

/// Whether numbers in this place are amounts.
fn is_money(path: &[String]) -> bool {
    let deal = is_within(path, "deals") && is_within(path, "value");
    let name = path.last().map_or("", String::as_str);
    let care = [
        "cost_per_month",
        "hour_rate",
        "cost",
        "margin",
        "revenue_target",
    ]
    .contains(&name);
    deal || care || is_within(path, "figures") || is_within(path, "white_space")
}

fn is_within(path: &[String], name: &str) -> bool {
    path.iter().any(|part| part == name)
}

fn said(locale: Locale, text: &str) -> String {
    if is_id(text) {
        locale
            .pick("another choice", "eine andere Auswahl")
            .to_owned()
    } else if let Ok(day) = text.parse::<Date>() {
        format::day(locale, day)
    } else if let Ok(moment) = text.parse::<Timestamp>() {
        format::moment(locale, moment)
    } else if text.chars().count() > SHOWN {
        let start: String = text.chars().take(SHOWN).collect();
        format!("{}\u{a0}…", start.trim_end())
    } else {
        text.to_owned()
    }
}

/// The words of a value that is one of a few choices; `None` if the field holds anything else.
fn choice(locale: Locale, path: &[String], value: &Value) -> Option<String> {
    fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
        T::deserialize(value).ok()
    }
    let words = match path.last()?.as_str() {
        "status" if is_within(path, "actions") => plan::action_status(locale, read(value)?),
        "status" if is_within(path, "plans") => plan::status(locale, read(value)?),
        "status" => account::life_cycle(locale, read(value)?),
        "kind" if is_within(path, "solutions") => plan::solution_kind(locale, read(value)?),
        "kind" if is_within(path, "risks") => plan::risk_kind(locale, read(value)?),
        "kind" if is_within(path, "deals") => pipeline::kind(locale, read(value)?),
        "stage" if is_within(path, "deals") => pipeline::stage(locale, read(value)?),
        "outcome" => pipeline::outcome(locale, read(value)?),
        "at" if is_within(path, "workshops") => super::workshop::item(locale, read(value)?),
        "reason" if is_within(path, "win_backs") => motions::reason(locale, read(value)?),
        "kind" => plan::kind(locale, read(value)?),
        "state" if is_within(path, "white_space") => white_space::space_state(locale, read(value)?),
        "stage" => plan::solution_stage(locale, read(value)?),
        "attitude" => people::attitude(locale, read(value)?),
        "privilege" => treatment::privilege(locale, read(value)?),
        "state" => treatment::process_state(locale, read(value)?),
        "channel" => people::channel(locale, read(value)?),
        _ if path.iter().rev().nth(1).is_some_and(|of| of == "relations") => {
            relations::relation(locale, read(value)?)
        }
        "sureness" => account::sureness(locale, read(value)?),
        "from" | "to" => account::tier(locale, read(value)?),
        "willing" => references::willing(locale, read(value)?),
        "usage" => references::usage(locale, read(value)?),
        "answer" if is_within(path, "consents") => references::consented(locale, read(value)?),
        "answer" if is_within(path, "ratings") => {
            return Some(account::answer(locale, read(value)?));
        }
        _ => return None,
    };
    Some(words.to_owned())
}

/// Whether a part of a path is the id of an entry: 26 digits and capital letters.
fn is_id(part: &str) -> bool {
    let of_an_id = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    part.len() == 26 && part.bytes().all(of_an_id)
}

fn count_up(number: &str) -> String {
    number.parse::<u8>().map_or_else(
        |_| number.to_owned(),
        |number| (number % PlanKind::PROMPTS_APART + 1).to_string(),
    )
}

fn signal(locale: Locale, name: &str) -> String {
    let known = serde_json::from_value(Value::from(name));
    known.map_or_else(
        |_| name.to_owned(),
        |signal| health::signal(locale, signal).to_owned(),
    )
}

fn criterion(locale: Locale, id: &str) -> String {
    match CriterionId::try_from(id.to_owned()) {
        Ok(id) if criteria::is_known(&id) => criteria::label(locale, &id).to_owned(),
        _ => id.to_owned(),
    }
}

fn field(locale: Locale, name: &str) -> Option<&'static str> {
    FIELDS
        .iter()
        .find(|(field, ..)| *field == name)
        .map(|(_, english, german)| locale.pick(*english, *german))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Account, Figures};
    use crate::domain::codec::JsonRecord as _;
    use crate::domain::health::HealthEntry;
    use crate::domain::model::ScoringModel;
    use crate::domain::person::Person;
    use crate::domain::plan::{Plan, PlanKind};
    use crate::domain::touchpoint::Touchpoint;
    use crate::domain::treatment::{Privilege, Process, ProcessCheck, Treatment};
    use crate::domain::values::{Cents, Decimal, Name, Timestamp};
    use crate::domain::workspace::Head;
    use serde_json::{Value, json};
    use std::collections::BTreeMap;

    fn path_said(locale: Locale, parts: &[&str]) -> String {
        let path: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
        field_path(locale, &path)
    }

    const ID: &str = "01JZZZZZZZZZZZZZZZZZZZZZZZ";

    #[test]
    fn a_workshop_as_a_whole_says_whether_it_is_over_and_how_many_answered() {
        let path = ["workshops".to_owned(), "w".to_owned()];
        let ballot = |by: &str| serde_json::json!({"by": by});
        let ballots = [ballot("p"), ballot("q"), ballot("p")];
        let held = serde_json::json!({"id": "w", "ballots": ballots});
        let said = lost_value(Locale::En, &path, &held);
        assert_eq!(said, "open, answers of 2 people");
        let over = serde_json::json!({"id": "w", "closed_at": "2026-11-26T10:00:00Z"});
        assert_eq!(lost_value(Locale::De, &path, &over), "abgeschlossen");
    }

    #[test]
    fn a_path_is_read_as_words() {
        let target = ["plans", ID, "objectives", ID, "target"];
        assert_eq!(path_said(Locale::En, &target), "plan, objective, target");
        assert_eq!(path_said(Locale::De, &target), "Plan, Ziel, Zielwert");
        let rating = ["ratings", "lock_in", "answer"];
        assert_eq!(
            path_said(Locale::De, &rating),
            "Bewertung, Bindung (Vertrag, Integration), Antwort"
        );
        assert_eq!(
            path_said(Locale::En, &["plans", ID, "prompts", "0"]),
            "plan, question, 1"
        );
        assert_eq!(
            path_said(Locale::En, &["figures", "2026", "revenue"]),
            "figures, 2026, revenue"
        );
        let signal = ["health", ID, "signals", "payment"];
        assert_eq!(
            path_said(Locale::En, &signal),
            "assessment of the relationship, signal, Payment"
        );
        assert_eq!(path_said(Locale::De, &[]), "alles");
    }

    #[test]
    fn every_field_of_every_record_is_called_something() {
        let now = Timestamp::default();
        let name = Name::new("Ernst Handel").expect("a name");
        let mut account = Account::new(1.into(), name.clone(), now);
        account.plans.push(Plan::new(1.into(), PlanKind::Grow, now));
        let mut person = Person::new(1.into(), name.clone());
        person.reports_to = Some(2.into());
        account.people.push(person);
        account.health.push(HealthEntry {
            id: 1.into(),
            day: Date::default(),
            signals: BTreeMap::new(),
            note: "Calm".to_owned(),
        });
        account
            .touchpoints
            .push(Touchpoint::new(1.into(), Date::default()));
        account.treatment.push(Treatment {
            hours_per_month: Some(Decimal::default()),
            cost_per_month: Some(Cents::ZERO),
            since: Some(Date::default()),
            ..Treatment::new(1.into(), Privilege::Terms)
        });
        for process in Process::ALL {
            let check = ProcessCheck {
                owner: Some(1.into()),
                note: "x".to_owned(),
                ..ProcessCheck::default()
            };
            account.processes.insert(process, check);
        }
        let year = "2026".parse().expect("a period");
        let figures = Figures {
            potential_confirmed: true,
            ..Figures::default()
        };
        account.figures.insert(year, figures);
        let model = ScoringModel::default_at(now);
        let mut head = Head::new(1.into(), name, now);
        head.settings.hour_rate = Some(Cents::ZERO);
        head.settings.revenue_target = Some(Cents::ZERO);
        head.settings.assumed_win_rate = Some(33);
        for record in [account.to_json(), model.to_json(), head.to_json()] {
            every_name(&record);
        }
    }

    fn every_name(value: &Value) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    let unsaid = ["id", "updated_at", "2026"].contains(&name.as_str());
                    assert!(
                        unsaid || field(Locale::En, name).is_some(),
                        "{name} has no words"
                    );
                    every_name(value);
                }
            }
            Value::Array(items) => items.iter().for_each(every_name),
            _ => {}
        }
    }

    #[test]
    fn a_value_that_lost_is_read_as_a_screen_would_show_it() {
        let lost = |locale, parts: &[&str], value: Value| {
            let path: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
            lost_value(locale, &path, &value)
        };
        let revenue = ["figures", "2026", "revenue"];
        assert_eq!(lost(Locale::En, &revenue, json!(11_027_730)), "110,277");
        assert_eq!(lost(Locale::De, &revenue, json!(null)), "leer");
        assert_eq!(lost(Locale::De, &["status"], json!("at_risk")), "Gefährdet");
        let action = ["plans", ID, "actions", ID, "status"];
        assert_eq!(lost(Locale::En, &action, json!("doing")), "In progress");
        let answer = ["ratings", "lock_in", "answer"];
        assert_eq!(
            lost(Locale::En, &answer, json!({"step": 3})),
            "3\u{a0}of\u{a0}5"
        );
        assert_eq!(
            lost(Locale::De, &["since"], json!("2026-05-06")),
            "6.\u{a0}Mai 2026"
        );
        assert_eq!(lost(Locale::En, &["owner"], json!(ID)), "another choice");
        assert_eq!(lost(Locale::En, &["notes"], json!("at_risk")), "at_risk");
        let goal = ["plans", ID, "goals", ID];
        assert_eq!(lost(Locale::De, &goal, json!({"text": "Tirol"})), "Tirol");
        assert_eq!(lost(Locale::De, &["roles"], json!(["image"])), "Imagekunde");
        let roles = ["people", ID, "roles"];
        assert_eq!(lost(Locale::De, &roles, json!(["decider"])), "Entscheider");
        let relation = ["people", ID, "relations", ID];
        assert_eq!(lost(Locale::De, &relation, json!("bad")), "schlecht");
        let attitude = ["people", ID, "attitude"];
        assert_eq!(lost(Locale::En, &attitude, json!("critical")), "Critical");
        let support = ["processes", "support", "state"];
        assert_eq!(lost(Locale::De, &support, json!("planned")), "Geplant");
        let cost = ["treatment", ID, "cost_per_month"];
        assert_eq!(lost(Locale::En, &cost, json!(150_000)), "1,500");
        let borders = ["criteria", "revenue_today", "thresholds"];
        assert_eq!(
            lost(Locale::De, &borders, json!([250_000, 1_000_000])),
            "2.500; 10.000"
        );
        let rating = json!({"answer": {"step": 4}, "sureness": "sure", "reason": ""});
        assert_eq!(
            lost(Locale::En, &["ratings", "lock_in"], rating),
            "4\u{a0}of\u{a0}5"
        );
        assert_eq!(lost(Locale::En, &["members"], json!([ID])), "1\u{a0}entry");
        assert!(lost(Locale::En, &["notes"], json!("long ".repeat(100))).ends_with('…'));
    }

    #[test]
    fn no_field_has_two_names() {
        for (place, (name, english, german)) in FIELDS.iter().enumerate() {
            assert!(
                FIELDS[..place].iter().all(|(other, ..)| other != name),
                "{name}"
            );
            assert!(!english.is_empty() && !german.is_empty());
            assert!(!german.contains("Konto"));
        }
    }
}
