//! Made-up customers in any number, the same in every run: as a Keyfolio file, as a customer list and as rows for
//! other tables.

use keyfolio_e2e::project;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The name that stands first, and the one that stands last, in the order of names.
pub const FIRST: &str = "Aardvark Supplies";
/// See [`FIRST`].
pub const LAST: &str = "Zyx Supplies";
/// A letter that only the names of a few hold.
pub const RARE: &str = "q";
/// A word that begins those names.
pub const RARE_WORD: &str = "quince";

const FIRST_WORDS: [&str; 40] = [
    "Alder", "Amber", "Bright", "Canal", "Cedar", "Clover", "Coral", "Delta", "Ember", "Fairway",
    "Fern", "Garnet", "Granite", "Harbour", "Hazel", "Indigo", "Ivory", "Juniper", "Kestrel",
    "Lantern", "Linden", "Maple", "Marble", "Meadow", "Nordic", "Oakridge", "Orchard", "Pebble",
    "Pine", "Quince", "Raven", "River", "Saffron", "Silver", "Tamarind", "Timber", "Valley",
    "Velvet", "Willow", "Yarrow",
];
const SECOND_WORDS: [&str; 12] = [
    "Foods",
    "Logistics",
    "Kitchens",
    "Markets",
    "Clinics",
    "Bakeries",
    "Hotels",
    "Trading",
    "Farms",
    "Cold Stores",
    "Pharma",
    "Catering",
];
const CITIES: [(&str, &str); 8] = [
    ("Dublin", "Ireland"),
    ("Cork", "Ireland"),
    ("Leeds", "United Kingdom"),
    ("Bristol", "United Kingdom"),
    ("Hamburg", "Germany"),
    ("Graz", "Austria"),
    ("Utrecht", "Netherlands"),
    ("Lyon", "France"),
];
const INDUSTRIES: [&str; 6] = [
    "Food trade",
    "Hospital",
    "Hotel",
    "Wholesale",
    "Cold storage",
    "Catering",
];
const YEARS: [&str; 2] = ["2024", "2025"];
/// A moment within the life of the sample, whose model is used.
const MOMENT: &str = "2026-03-12T09:00:00Z";

/// One made-up customer.
pub struct Account {
    pub name: String,
    number: String,
    city: &'static str,
    country: &'static str,
    industry: &'static str,
    /// Hundredths of the currency, a figure a year.
    revenue: [u64; 2],
    /// How many of the criteria are rated.
    rated: usize,
    /// Where the steps of the ratings begin.
    step: usize,
}

/// So many customers.
pub fn accounts(count: usize) -> Vec<Account> {
    // A generator of the simplest kind: it need not be good, only the same everywhere.
    let mut state = 20_261_u64;
    let mut random = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let account = |place: usize| {
        let name = match place {
            _ if place == count / 3 => FIRST.to_owned(),
            _ if place == count * 2 / 3 => LAST.to_owned(),
            _ => {
                let first = FIRST_WORDS[place % FIRST_WORDS.len()];
                let second = SECOND_WORDS[random(SECOND_WORDS.len())];
                format!("{first} {second} {:05}", place + 1)
            }
        };
        let (city, country) = CITIES[random(CITIES.len())];
        // Few are large and many are small, as everywhere.
        let now = 60_000_000 / (1 + random(3000) as u64) + random(90_000) as u64;
        Account {
            name,
            number: format!("K-{:05}", place + 1),
            city,
            country,
            industry: INDUSTRIES[random(INDUSTRIES.len())],
            revenue: [now * (70 + random(60) as u64) / 100, now],
            rated: random(12),
            step: random(5),
        }
    };
    (0..count).map(account).collect()
}

/// So many customers, all of them rated on every criterion.
pub fn rated(count: usize) -> Vec<Account> {
    let mut accounts = accounts(count);
    for account in &mut accounts {
        account.rated = usize::MAX;
    }
    accounts
}

/// A Keyfolio file with the model of the sample.
pub fn workspace(accounts: &[Account]) -> Result<String, String> {
    let file = project().join("static").join("sample").join("en.json");
    let text =
        std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut file: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let criteria: Vec<String> = file["workspace"]["model"]["criteria"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|criterion| criterion["source"]["kind"] == "people")
        .filter_map(|criterion| criterion["id"].as_str().map(str::to_owned))
        .collect();
    let pick = |list: &Value, place: usize| {
        let ids = list.as_array().map_or(&[][..], Vec::as_slice);
        ids.get(place % ids.len().max(1))
            .map_or(Value::Null, |one| one["id"].clone())
    };
    let workspace = &file["workspace"];
    let records: Vec<Value> = accounts
        .iter()
        .enumerate()
        .map(|(place, account)| {
            let figures: Value = YEARS
                .iter()
                .zip(account.revenue)
                .map(|(year, cents)| {
                    let figures = json!({ "revenue": cents, "margin": cents * 2 / 5, "potential": cents * 3 / 2 });
                    ((*year).to_owned(), figures)
                })
                .collect::<serde_json::Map<String, Value>>()
                .into();
            let ratings: Value = criteria
                .iter()
                .take(account.rated)
                .enumerate()
                .map(|(turn, id)| {
                    let step = 1 + (account.step + turn) % 5;
                    let rating = json!({
                        "answer": { "step": step }, "at": MOMENT, "by": null, "reason": "", "sureness": "sure",
                    });
                    (id.clone(), rating)
                })
                .collect::<serde_json::Map<String, Value>>()
                .into();
            json!({
                "id": id(place), "name": account.name, "customer_number": account.number, "city": account.city,
                "country": account.country, "industry": account.industry, "status": "active",
                "created_at": MOMENT, "updated_at": MOMENT, "figures": figures, "ratings": ratings,
                "group": pick(&workspace["groups"], place), "owner": pick(&workspace["members"], account.step),
            })
        })
        .collect();
    file["workspace"]["accounts"] = records.into();
    file["workspace"]["id"] = json!(id(99_999_999));
    file["workspace"]["name"] = json!(format!("{} customers", accounts.len()));
    if let Some(fields) = file["workspace"].as_object_mut() {
        fields.remove("sample");
    }
    Ok(file.to_string())
}

/// The same file, where the customer at a place has a plan with so many actions.
pub fn with_plan(text: &str, place: usize, actions: usize) -> Result<String, String> {
    let mut file: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let entry = |number: usize| format!("01JX{number:022}");
    let actions = (0..actions).map(|number| {
        json!({
            "id": entry(number), "text": format!("Step {number} on the way to the next order"), "status": "open",
            "due": format!("2027-{:02}-15", 1 + number % 12),
        })
    });
    let actions = Value::from_iter(actions);
    let plan = json!({ "id": entry(99_999), "kind": "grow", "status": "active", "created_at": MOMENT, "actions": actions });
    file["workspace"]["accounts"][place]["plans"] = json!([plan]);
    Ok(file.to_string())
}

/// The id of the customer at this place: as the file format has it, in the order of the places.
pub fn id(place: usize) -> String {
    format!("01JW{place:022}")
}

/// A customer list as other programs export it.
pub fn list(accounts: &[Account]) -> String {
    let mut text =
        String::from("Customer ID,Company,City,Country,Industry,Revenue 2024,Revenue 2025\r\n");
    for account in accounts {
        let Account {
            name,
            number,
            city,
            country,
            industry,
            revenue: [before, now],
            ..
        } = account;
        let _ = write!(
            text,
            "{number},{name},{city},{country},{industry},{}.{:02},{}.{:02}\r\n",
            before / 100,
            before % 100,
            now / 100,
            now % 100
        );
    }
    text
}

/// The same customers as rows for the other tables.
pub fn rows(accounts: &[Account]) -> String {
    let rows = accounts.iter().map(|account| {
        json!({
            "number": account.number, "name": account.name, "city": account.city, "country": account.country,
            "industry": account.industry, "before": account.revenue[0] / 100, "revenue": account.revenue[1] / 100,
            "margin": account.revenue[1] / 250, "rated": account.rated,
        })
    });
    Value::from_iter(rows).to_string()
}
