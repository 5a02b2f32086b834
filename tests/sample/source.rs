//! What the sample is written in: each text once in English and once in German, each number once for both,
//! each day as a distance from the day of writing. [`workspace`] makes an edition of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveTime, TimeDelta};
use keyfolio::domain::account::{
    Account, Answer, Decision, Figures, LifeCycle, Rating, Role, Sureness, Tier,
};
use keyfolio::domain::analysis::value::Step;
use keyfolio::domain::fit::FitCheck;
use keyfolio::domain::ids::{AccountId, GroupId, MemberId, id_value};
use keyfolio::domain::model::{CriterionId, ScoringModel, Source, Thresholds};
use keyfolio::domain::person::Person;
use keyfolio::domain::touchpoint::Touchpoint;
use keyfolio::domain::values::{Cents, Date, Name, Period, Timestamp, Year};
use keyfolio::domain::workspace::{CustomerGroup, Head, Member, PeriodChoice, Settings, Workspace};
use keyfolio::exchange::sample::{WRITTEN_ON, id};
use keyfolio::words::Locale;

use crate::company::{COMPANY, CUSTOMERS, GROUPS, MEMBERS};
use crate::contacts::{Contacts, Follows, NONE, Touch};
use crate::plan::PlanSource;

/// A text in English and in German.
pub type Both = (&'static str, &'static str);

/// A customer of the made-up company.
pub struct Customer {
    pub name: Both,
    pub status: LifeCycle,
    pub roles: &'static [Role],
    /// Whose customer it is a part of, as a place in the list of all.
    pub parent: Option<usize>,
    /// Places in the lists of groups and members.
    pub group: usize,
    pub owner: Option<usize>,
    pub industry: Both,
    pub city: Both,
    pub country: Both,
    /// Without the ending `.example`.
    pub website: Both,
    pub tags: &'static [Both],
    pub notes: Both,
    /// Days from the day of writing.
    pub since: Option<i64>,
    pub last_order: Option<i64>,
    pub contract_end: Option<i64>,
    pub next_review: Option<i64>,
    /// How many years before the year of writing, then revenue, margin and potential in whole euros; 0 for
    /// what is not known.
    pub figures: &'static [(u16, [i64; 3])],
    /// Name, title and telephone.
    pub people: &'static [(Both, Both, Both)],
    pub contacts: &'static Contacts,
    /// The answers to [`CRITERIA`] in order: a step, followed by `~` when estimated and by `?` when guessed;
    /// `u` for unknown, `n` for not applicable, `-` for not yet asked.
    pub ratings: &'static str,
    /// When the ratings were given, in days from the day of writing.
    pub rated: i64,
    pub reasons: &'static [(&'static str, Both)],
    pub decisions: &'static [(Tier, i64, usize, Both)],
    pub plan: Option<&'static PlanSource>,
}

/// A customer of whom nothing is known.
pub const UNKNOWN: Customer = Customer {
    name: ("", ""),
    status: LifeCycle::Active,
    roles: &[],
    parent: None,
    group: 0,
    owner: None,
    industry: ("", ""),
    city: ("", ""),
    country: HOME,
    website: ("", ""),
    tags: &[],
    notes: ("", ""),
    since: None,
    last_order: None,
    contract_end: None,
    next_review: None,
    figures: &[],
    people: &[],
    contacts: &NONE,
    ratings: "",
    rated: -30,
    reasons: &[],
    decisions: &[],
    plan: None,
};

/// Where the made-up company itself is at home.
const HOME: Both = ("Ireland", "Deutschland");

/// What people rate, in the order of [`Customer::ratings`].
pub const CRITERIA: [&str; 9] = [
    "revenue_potential",
    "new_technology",
    "new_markets",
    "reference_effect",
    "cooperation",
    "share_of_wallet",
    "access_to_deciders",
    "value_against_alternative",
    "lock_in",
];

/// When the workspace was begun, in days from the day of writing.
const BEGUN: i64 = -400;
/// The borders of the five steps, in whole euros.
const REVENUE_BORDERS: [i64; 4] = [10_000, 30_000, 60_000, 120_000];
const MARGIN_BORDERS: [i64; 4] = [4_000, 12_000, 25_000, 50_000];
const KEY_LINE: u8 = 60;

/// How likely some of the customers stay over twelve months, in percent, and whether they have confirmed it.
const STAYS: [(usize, u8, bool); 7] = [
    (0, 85, false),
    (1, 97, true),
    (2, 60, false),
    (4, 95, true),
    (5, 80, false),
    (7, 70, false),
    (18, 40, false),
];

/// Makes what differs between the editions, and ids that do not.
pub struct Maker {
    locale: Locale,
    count: u128,
}

impl Maker {
    pub fn text(&self, (english, german): Both) -> String {
        self.locale.pick(english, german).to_owned()
    }

    pub fn name(&self, both: Both) -> Name {
        Name::new(&self.text(both)).expect("a name")
    }

    /// The next id. Its time is that of the beginning, so that order is the order of making.
    pub fn id<Id: From<u128>>(&mut self) -> Id {
        self.count += 1;
        let begun = moment(BEGUN).moment().timestamp_millis();
        let milliseconds = u64::try_from(begun).expect("a moment of this century");
        let count = u64::try_from(self.count).expect("few ids");
        Id::from(id_value(
            milliseconds + count,
            self.count * 0x9E37_79B9_7F4A_7C15,
        ))
    }
}

/// A day, as a distance from the day of writing.
pub fn day(days: i64) -> Date {
    WRITTEN_ON + TimeDelta::days(days)
}

/// A moment of that day, in the morning.
pub fn moment(days: i64) -> Timestamp {
    Timestamp::new(day(days).and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(9))
}

/// The edition of a language.
pub fn workspace(locale: Locale) -> Workspace {
    let mut maker = Maker { locale, count: 0 };
    let mut head = Head::new(id(locale), maker.name(COMPANY), moment(BEGUN));
    head.sample = true;
    head.updated_at = moment(-2);
    head.settings = Settings {
        max_key_accounts: 5,
        period: PeriodChoice::Latest,
        // Three people and an office; the cash grows by what is left.
        monthly_fixed_cost: Some(cents(30_000)),
        cash: Some(cents(150_000)),
        monthly_burn: Some(cents(-2_000)),
        ..Settings::default()
    };
    for name in MEMBERS {
        let (id, name) = (maker.id(), maker.name(name));
        head.members.push(Member { id, name });
    }
    for name in GROUPS {
        let (id, name) = (maker.id(), maker.name(name));
        head.groups.push(CustomerGroup { id, name });
    }
    let members: Vec<MemberId> = head.members.iter().map(|member| member.id).collect();
    let groups: Vec<GroupId> = head.groups.iter().map(|group| group.id).collect();
    let ids: Vec<AccountId> = CUSTOMERS.iter().map(|_| maker.id()).collect();
    let mut accounts: Vec<Account> = CUSTOMERS
        .iter()
        .enumerate()
        .map(|(place, customer)| account(&mut maker, customer, place, &ids, &groups, &members))
        .collect();
    for (place, chance, confirmed) in STAYS {
        accounts[place].chance_to_stay = Some(chance);
        accounts[place].stay_confirmed = confirmed;
    }
    // Last, so that everything else keeps the ids that it had before there were contacts.
    for (account, customer) in accounts.iter_mut().zip(&CUSTOMERS) {
        for touch in customer.contacts.touches {
            let made = touchpoint(&mut maker, account, touch);
            account.touchpoints.push(made);
        }
    }
    crate::deals::put(&mut maker, &mut accounts);
    crate::left::put(&mut maker, &mut accounts);
    crate::offerings::put(&mut maker, &mut head, &mut accounts);
    crate::care::put(&mut maker, &mut head, &mut accounts);
    crate::standing::put(&mut maker, &head, &mut accounts);
    crate::names::put(&mut maker, &mut accounts);
    // Asked twice: a pilot at first, a start once somebody had time for it.
    for (days, answers) in [(-230, "212111011"), (-45, "212221212")] {
        let mut check = FitCheck::new(maker.id(), day(days));
        answers.clone_into(&mut check.answers);
        head.fit_checks.push(check);
    }
    crate::workshop::put(&mut maker, &mut head, &accounts);
    Workspace::from_records(head, model(), accounts)
}

fn touchpoint(
    maker: &mut Maker,
    account: &Account,
    Touch(days, channel, people, summary, follows): &Touch,
) -> Touchpoint {
    let mut touch = Touchpoint::new(maker.id(), day(*days));
    touch.channel = *channel;
    let people = people.iter().map(|person| account.people[*person].id);
    touch.people = people.collect();
    touch.summary = maker.text(*summary);
    match follows {
        Follows::Nothing => {}
        Follows::Action(place) => {
            let plan = account.plans.first().expect("a plan");
            touch.action = Some(plan.actions[*place].id);
        }
        Follows::Step(step, due) => {
            touch.next_step = maker.text(*step);
            touch.due = Some(day(*due));
        }
    }
    touch
}

fn model() -> ScoringModel {
    let mut model = ScoringModel::default_at(moment(-60));
    model.key_line = KEY_LINE;
    for criterion in &mut model.criteria {
        match &mut criterion.source {
            Source::Revenue { thresholds } => *thresholds = Some(borders(REVENUE_BORDERS)),
            Source::Margin { thresholds } => *thresholds = Some(borders(MARGIN_BORDERS)),
            Source::People => {}
        }
    }
    model
}

fn borders(euros: [i64; 4]) -> Thresholds {
    Thresholds::try_from(euros.map(cents)).expect("rising borders")
}

fn cents(euros: i64) -> Cents {
    Cents::try_from(euros * 100).expect("a small amount")
}

fn account(
    maker: &mut Maker,
    customer: &Customer,
    place: usize,
    ids: &[AccountId],
    groups: &[GroupId],
    members: &[MemberId],
) -> Account {
    let created = moment(BEGUN + i64::try_from(place / 6).expect("a small number"));
    let mut account = Account::new(ids[place], maker.name(customer.name), created);
    account.status = customer.status;
    account.roles = BTreeSet::from_iter(customer.roles.iter().copied());
    account.parent = customer.parent.map(|parent| ids[parent]);
    account.group = Some(groups[customer.group]);
    account.owner = customer.owner.map(|owner| members[owner]);
    if !customer.figures.is_empty() {
        account.customer_number = format!("K-{:04}", 1001 + place * 7);
    }
    account.industry = maker.text(customer.industry);
    account.city = maker.text(customer.city);
    account.country = maker.text(customer.country);
    let domain = format!("{}.example", maker.text(customer.website));
    account.website = domain.clone();
    account.tags = customer.tags.iter().map(|tag| maker.text(*tag)).collect();
    account.notes = maker.text(customer.notes);
    account.since = customer.since.map(day);
    account.last_order = customer.last_order.map(day);
    account.contract_end = customer.contract_end.map(day);
    account.next_review = customer.next_review.map(day);
    account.figures = figures(customer);
    for (name, title, phone) in customer.people {
        let name = maker.name(*name);
        let mut person = Person::new(maker.id(), name);
        person.title = maker.text(*title);
        person.email = format!("{}@{domain}", mailbox(person.name.as_str()));
        person.phone = maker.text(*phone);
        account.people.push(person);
    }
    for (person, tie) in account.people.iter_mut().zip(customer.contacts.ties) {
        person.roles = tie.roles.iter().copied().collect();
        person.influence = Step::try_from(tie.influence).ok();
        person.attitude = tie.attitude;
        person.contact = tie.contact.map(|member| members[member]);
        person.confirmed = tie.confirmed;
    }
    account.ratings = ratings(maker, customer, members);
    let mut before = Tier::Undecided;
    for (to, days, by, reason) in customer.decisions {
        account.decisions.push(Decision {
            id: maker.id(),
            from: before,
            to: *to,
            reason: maker.text(*reason),
            by: maker.text(MEMBERS[*by]),
            at: moment(*days),
            basis: None,
        });
        before = *to;
    }
    let plan = customer.plan.map(|plan| plan.made(maker, members));
    account.plans.extend(plan);
    let decided = customer.decisions.iter().map(|decision| decision.1);
    let last = decided.chain([customer.rated]).max();
    account.updated_at = moment(last.unwrap_or(customer.rated));
    account
}

fn figures(customer: &Customer) -> BTreeMap<Period, Figures> {
    let year = u16::try_from(chrono::Datelike::year(&WRITTEN_ON)).expect("a year");
    let known = |euros: i64| (euros != 0).then(|| cents(euros));
    let of = |(years, [revenue, margin, potential]): &(u16, [i64; 3])| {
        let year = Year::try_from(year - years).expect("a year");
        let figures = Figures {
            revenue: known(*revenue),
            margin: known(*margin),
            potential: known(*potential),
            potential_confirmed: false,
        };
        (Period::actual(year), figures)
    };
    customer.figures.iter().map(of).collect()
}

fn ratings(
    maker: &Maker,
    customer: &Customer,
    members: &[MemberId],
) -> BTreeMap<CriterionId, Rating> {
    let mut ratings = BTreeMap::new();
    let words = customer.ratings.split_whitespace();
    for (criterion, word) in CRITERIA.into_iter().zip(words) {
        let mut letters = word.chars();
        let answer = match letters.next() {
            Some('u') => Answer::Unknown,
            Some('n') => Answer::NotApplicable,
            Some(digit) if digit.is_ascii_digit() => {
                let step = digit.to_digit(10).and_then(|step| u8::try_from(step).ok());
                let step = step.and_then(|step| Step::try_from(step).ok());
                Answer::Step(step.expect("a step from 1 to 5"))
            }
            _ => continue,
        };
        let sureness = match letters.next() {
            Some('~') => Sureness::Estimated,
            Some('?') => Sureness::Guessed,
            _ => Sureness::Sure,
        };
        let reason = customer
            .reasons
            .iter()
            .find(|(about, _)| *about == criterion);
        let rating = Rating {
            answer,
            sureness,
            reason: reason
                .map(|(_, text)| maker.text(*text))
                .unwrap_or_default(),
            by: customer.owner.map(|owner| members[owner]),
            at: moment(customer.rated),
        };
        let criterion = CriterionId::try_from(criterion.to_owned()).expect("a criterion");
        ratings.insert(criterion, rating);
    }
    ratings
}

/// The part of an address of mail before the `@`.
fn mailbox(name: &str) -> String {
    let mut mailbox = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            'ä' => mailbox.push_str("ae"),
            'ö' => mailbox.push_str("oe"),
            'ü' => mailbox.push_str("ue"),
            'ß' => mailbox.push_str("ss"),
            'ó' => mailbox.push('o'),
            'é' => mailbox.push('e'),
            'í' => mailbox.push('i'),
            'á' => mailbox.push('a'),
            'ı' => mailbox.push('i'),
            ' ' => mailbox.push('.'),
            '’' => {}
            letter => mailbox.push(letter),
        }
    }
    mailbox.replace("dr..", "")
}
