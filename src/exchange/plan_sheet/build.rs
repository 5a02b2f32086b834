//! Which parts a plan has for whom, and what each says.

use super::depth::{gets, sections};
use super::score::{figures, why};
use super::{Part, PlanSheet, Row, Section, in_one_line};
use crate::domain::account::Account;
use crate::domain::command::EntryKind;
use crate::domain::ids::MemberId;
use crate::domain::person::Person;
use crate::domain::plan::{Action, Objective, Plan, Point, SolutionIdea};
use crate::domain::plan_sheet::{
    Audience, Choice, actions, is_over, our_people, people, plan_of, risks, solutions,
};
use crate::domain::plan_view::{dependency, lacks_dependency};
use crate::domain::portfolio::Portfolio;
use crate::domain::sorting;
use crate::domain::values::{Date, Decimal};
use crate::domain::workspace::Head;
use crate::words::start::first_workspace_name;
use crate::words::{
    Locale, account as account_words, format, people as people_words, plan as plan_words,
    plan_sheet as words,
};

/// What a sheet is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub head: &'a Head,
    /// All accounts computed; the sheet of the customer reads nothing of it.
    pub portfolio: &'a Portfolio,
    pub account: &'a Account,
    /// What was decided about single entries on the sheet of the customer.
    pub choice: &'a Choice,
    pub locale: Locale,
    pub today: Date,
}

/// What stands about the plan of an account, whole.
#[must_use]
pub fn plan_sheet(source: Source, audience: Audience) -> PlanSheet {
    let plan = plan_of(source.account);
    match audience {
        Audience::Us => ours(source, plan),
        Audience::Customer => theirs(source, plan),
    }
}

/// What stands about one plan of an account, for our own people.
#[must_use]
pub fn sheet_of(source: Source, plan: &Plan) -> PlanSheet {
    ours(source, Some(plan))
}

/// The sheet for our own people.
fn ours(source: Source, plan: Option<&Plan>) -> PlanSheet {
    let Source {
        account, locale, ..
    } = source;
    let line = source.portfolio.line(account.id);
    let mut sheet = source.empty(Audience::Us, plan);
    sheet.is_key = account.is_key();
    sheet.figures = line.map(|line| figures(source, line)).unwrap_or_default();
    sheet.vision = match plan {
        Some(plan) => in_one_line(&plan.vision),
        None => words::no_plan(locale).to_owned(),
    };
    let group = account.group.and_then(|id| source.head.group(id));
    let about = [
        place(account),
        group
            .map(|group| group.name.to_string())
            .unwrap_or_default(),
        account_words::life_cycle(locale, account.status).to_owned(),
        source.owner(words::owner),
    ];
    sheet.about = joined(&about);
    sheet.gets = gets(source);
    let blank = Plan::new(0.into(), Default::default(), Default::default());
    let plan = plan.unwrap_or(&blank);
    let list = |part, kind, rows| section(part, words::heading(locale, kind), rows);
    let why = line.and_then(|line| why(source, line));
    let [strengths, weaknesses, milestones] = sections(source, plan).map(filled);
    let sections = [
        Some(list(Part::Goals, EntryKind::Goal, points(&plan.goals))),
        filled(list(
            Part::Challenges,
            EntryKind::Challenge,
            points(&plan.challenges),
        )),
        why,
        Some(objectives(
            source,
            plan,
            words::heading(locale, EntryKind::Objective),
        )),
        filled(list(
            Part::Solutions,
            EntryKind::Solution,
            solution_rows(source, plan, Audience::Us),
        )),
        Some(action_section(source, plan, Audience::Us)),
        strengths,
        weaknesses,
        milestones,
        filled(list(
            Part::Opportunities,
            EntryKind::Opportunity,
            points(&plan.opportunities),
        )),
        filled(list(Part::Risks, EntryKind::Risk, risk_rows(source, plan))),
        filled(section(
            Part::People,
            account_words::people(locale),
            people(account, Audience::Us, source.today)
                .into_iter()
                .map(|person| whole_person(locale, person))
                .collect(),
        )),
        filled(list(Part::Questions, EntryKind::Question, questions(plan))),
    ];
    sheet.sections = sections.into_iter().flatten().collect();
    let review = account.next_review;
    sheet.foot.extend(review.map(|day| {
        let day = format::day(locale, day);
        words::next_review(locale, &day)
    }));
    sheet
}

/// The sheet that the customer may read. Everything that is on it is named here.
fn theirs(source: Source, plan: Option<&Plan>) -> PlanSheet {
    let Source {
        account, locale, ..
    } = source;
    let mut sheet = source.empty(Audience::Customer, plan);
    sheet.about = joined(&[place(account), source.owner(words::contact)]);
    let blank = Plan::new(0.into(), Default::default(), Default::default());
    let plan = &chosen(source, plan.unwrap_or(&blank));
    let name = account.name.as_str();
    let their_people = people(account, Audience::Customer, source.today);
    let their_people = their_people
        .into_iter()
        .map(|person| Row::new([person.name.to_string(), person.title.clone()]));
    let our_people = our_people(account, &actions(plan, Audience::Customer));
    let our_people = our_people.into_iter().filter_map(|member| {
        let name = source.member(Some(member));
        (!name.is_empty()).then(|| Row::new([name, String::new()]))
    });
    let sections = [
        Some(section(
            Part::Goals,
            &words::goals_of(locale, name),
            points(&plan.goals),
        )),
        Some(objectives(source, plan, words::common_objectives(locale))),
        filled(section(
            Part::Solutions,
            words::solutions(locale),
            solution_rows(source, plan, Audience::Customer),
        )),
        Some(action_section(source, plan, Audience::Customer)),
        filled(section(
            Part::People,
            &words::people_at(locale, name),
            their_people.collect(),
        )),
        filled(section(
            Part::OurPeople,
            words::our_team(locale),
            our_people.collect(),
        )),
    ];
    sheet.sections = sections.into_iter().flatten().collect();
    sheet
}

/// The plan with those entries only that are to stand on the sheet of the customer.
fn chosen(source: Source, plan: &Plan) -> Plan {
    let shows = |kind, id| source.choice.shows(kind, id);
    let mut plan = plan.clone();
    plan.goals.retain(|one| shows(EntryKind::Goal, one.id));
    plan.objectives
        .retain(|one| shows(EntryKind::Objective, one.id));
    plan.solutions
        .retain(|one| shows(EntryKind::Solution, one.id));
    plan.actions.retain(|one| shows(EntryKind::Action, one.id));
    plan
}

impl Source<'_> {
    fn empty(self, audience: Audience, plan: Option<&Plan>) -> PlanSheet {
        let workspace = self.head.name.as_str();
        let is_unnamed = |locale| first_workspace_name(locale).as_str() == workspace;
        let day = format::day(self.locale, self.today);
        let made = match Locale::ALL.into_iter().any(is_unnamed) {
            true => day,
            false => format!("{workspace}, {day}"),
        };
        PlanSheet {
            audience,
            is_key: false,
            title: words::title(self.locale, audience, plan.map(|plan| plan.kind)),
            name: self.account.name.to_string(),
            about: String::new(),
            gets: String::new(),
            figures: Vec::new(),
            vision: String::new(),
            sections: Vec::new(),
            foot: vec![made],
            is_clipped: false,
            note_lines: 0,
        }
    }

    /// The name of one of us; empty for nobody.
    fn member(self, id: Option<MemberId>) -> String {
        let member = id.and_then(|id| self.head.member(id));
        member.map_or_else(String::new, |member| member.name.to_string())
    }

    /// Who looks after the account, as a sentence; empty where nobody does.
    fn owner(self, say: fn(Locale, &str) -> String) -> String {
        match self.member(self.account.owner).as_str() {
            "" => String::new(),
            name => say(self.locale, name),
        }
    }
}

fn place(account: &Account) -> String {
    let parts = [account.city.as_str(), account.country.as_str()];
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    in_one_line(&parts.collect::<Vec<_>>().join(", "))
}

fn joined(parts: &[String]) -> String {
    let said = parts.iter().filter(|part| !part.is_empty());
    said.cloned().collect::<Vec<_>>().join(" · ")
}

pub(super) fn section(part: Part, heading: &str, rows: Vec<Row>) -> Section {
    Section {
        part,
        heading: in_one_line(heading),
        heads: Vec::new(),
        rows,
        note: String::new(),
        more: String::new(),
    }
}

/// The part, if it says something.
fn filled(section: Section) -> Option<Section> {
    (!section.rows.is_empty()).then_some(section)
}

pub(super) fn points(points: &[Point]) -> Vec<Row> {
    let written = points.iter().filter(|point| !point.text.trim().is_empty());
    written
        .map(|point| Row::new([point.text.clone()]))
        .collect()
}

fn questions(plan: &Plan) -> Vec<Row> {
    let written = plan.questions.iter();
    let written = written.filter(|one| !one.text.trim().is_empty());
    let mut rows: Vec<Row> = written
        .map(|one| Row {
            is_over: !one.answer.trim().is_empty(),
            ..Row::new([one.text.clone(), one.answer.clone()])
        })
        .collect();
    sorting::by_key(&mut rows, |row| row.is_over);
    rows
}

fn objectives(source: Source, plan: &Plan, heading: &str) -> Section {
    let locale = source.locale;
    let written = plan.objectives.iter();
    let written = written.filter(|one| !one.text.trim().is_empty() || !one.measure.is_empty());
    let rows = written.map(|one| objective(source, one)).collect();
    let heads = [
        words::to_reach,
        plan_words::measure,
        words::now,
        plan_words::target,
        words::by,
    ];
    Section {
        heads: heads.map(|head| head(locale).to_owned()).to_vec(),
        ..section(Part::Objectives, heading, rows)
    }
}

/// A unit of so many letters stands behind each number, a longer one with the measure.
const SHORT_UNIT: usize = 4;

fn objective(source: Source, one: &Objective) -> Row {
    let locale = source.locale;
    let unit = one.unit.trim();
    let is_short = unit.chars().count() <= SHORT_UNIT;
    let number = |value: Option<Decimal>| {
        let value = value.map(|value| format::decimal(locale, value));
        match (value, unit) {
            (None, _) => "–".to_owned(),
            (Some(value), "") => value,
            (Some(value), unit) if is_short => format!("{value}{}{unit}", format::NO_BREAK),
            (Some(value), _) => value,
        }
    };
    let measure = match unit {
        "" => one.measure.clone(),
        _ if is_short => one.measure.clone(),
        unit if one.measure.trim().is_empty() => unit.to_owned(),
        unit => format!("{} ({unit})", one.measure.trim()),
    };
    let by = one
        .due
        .map(|due| format::short_day(locale, due, source.today));
    Row::new([
        one.text.clone(),
        measure,
        number(one.current),
        number(one.target),
        by.unwrap_or_else(|| "–".to_owned()),
    ])
}

fn solution_rows(source: Source, plan: &Plan, audience: Audience) -> Vec<Row> {
    let ideas = solutions(plan, audience).into_iter();
    ideas
        .map(|idea| Row {
            is_over: is_over(idea),
            ..solution(source.locale, idea, audience)
        })
        .collect()
}

/// The solution, what it is worth, how far it is. The problem stands for a solution that nobody has yet.
fn solution(locale: Locale, idea: &SolutionIdea, audience: Audience) -> Row {
    let named = match idea.solution.trim() {
        "" => &idea.problem,
        _ => &idea.solution,
    };
    let field = plan_words::solution_kind(locale, idea.kind);
    let value = idea.value.trim();
    let about = match (audience, value) {
        (Audience::Customer, value) => value.to_owned(),
        (Audience::Us, "") => field.to_owned(),
        (Audience::Us, value) => format!("{field}: {value}"),
    };
    let stage = plan_words::solution_stage(locale, idea.stage);
    Row::new([named.clone(), about, stage.to_owned()])
}

fn action_section(source: Source, plan: &Plan, audience: Audience) -> Section {
    let locale = source.locale;
    let rows = actions(plan, audience).into_iter();
    let rows = rows.map(|action| action_row(source, action, audience));
    let heads = [
        plan_words::entry(locale, EntryKind::Action),
        plan_words::owner(locale),
        plan_words::due(locale),
    ];
    let heading = words::heading(locale, EntryKind::Action);
    Section {
        heads: heads.map(str::to_owned).to_vec(),
        ..section(Part::Actions, heading, rows.collect())
    }
}

fn action_row(source: Source, action: &Action, audience: Audience) -> Row {
    let (locale, today) = (source.locale, source.today);
    // That something of ours is late is said on our sheet; on theirs the day speaks for itself.
    let is_late = audience == Audience::Us && action.is_overdue(today);
    let due = words::due(locale, action.status, action.due, is_late, today);
    Row {
        is_over: !action.status.is_open(),
        is_late,
        ..Row::new([action.text.clone(), source.member(action.owner), due])
    }
}

fn risk_rows(source: Source, plan: &Plan) -> Vec<Row> {
    let locale = source.locale;
    let share = dependency(source.portfolio, source.account.id);
    let proposed = share.filter(|_| lacks_dependency(plan)).map(|share| {
        let share = format::whole_percent(locale, share);
        let text = plan_words::dependency_risk(locale, &share);
        Row::new([text, String::new()])
    });
    let written = risks(plan).into_iter().map(|risk| {
        let text = match risk.text.trim() {
            "" => plan_words::risk_kind(locale, risk.kind),
            text => text,
        };
        Row::new([text.to_owned(), risk.mitigation.clone()])
    });
    proposed.into_iter().chain(written).collect()
}

/// Somebody with position, or the part in buying where none is known, and attitude.
fn whole_person(locale: Locale, person: &Person) -> Row {
    let role = person.roles.first();
    let role = role.map(|role| people_words::role(locale, *role));
    let title = Some(person.title.trim()).filter(|title| !title.is_empty());
    let attitude = person.attitude;
    let attitude = attitude.map(|attitude| people_words::attitude(locale, attitude));
    let about: Vec<&str> = title.or(role).into_iter().chain(attitude).collect();
    Row::new([person.name.to_string(), about.join(", ")])
}
