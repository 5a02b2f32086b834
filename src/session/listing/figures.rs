//! The figures of one row: what is drawn as a bar, what is overdue, what stands in a cell. Made for the rows
//! that are seen, never for all.

use super::{Column, Kind, values};
use crate::domain::account::LifeCycle;
use crate::domain::analysis::abc::AbcClass;
use crate::domain::analysis::score::Score;
use crate::domain::analysis::standing::Standing;
use crate::domain::ids::AccountId;
use crate::domain::model::Axis;
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::scorecard::break_down;
use crate::domain::values::Date;
use crate::domain::workspace::{Head, Member};

/// What one row of the list shows.
#[derive(Debug, Clone, PartialEq)]
pub struct RowFigures {
    pub name: String,
    pub is_key: bool,
    /// `None`: in no group.
    pub group: Option<String>,
    pub status: LifeCycle,
    /// In cents, over the chosen years; `None` where none is known.
    pub revenue: Option<i64>,
    /// Share of all revenue, 0 to 1.
    pub share: Option<f64>,
    /// Length of the bar of the share in tenths of a percent of the longest bar, 0 to 1000.
    pub share_bar: u16,
    /// Share up to and including this account, largest first, 0 to 1.
    pub cumulative: Option<f64>,
    /// `None` where no revenue is known.
    pub class: Option<AbcClass>,
    pub score: RowScore,
    pub owner: Option<Owner>,
    pub action: Option<NextAction>,
    pub review: Option<Due>,
    /// What stands in the further columns that are shown.
    pub further: Vec<(Column, Value)>,
}

/// What stands in a further column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    #[default]
    Nothing,
    Text(String),
    /// In hundredths, as the kind of the column says.
    Number(i64),
    Day(Due),
    /// The words of what is chosen.
    Choices(Vec<String>),
    Yes,
}

/// The score of a row. A part is one criterion: tenths of a point earned, and still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowScore {
    pub middle: u8,
    pub lowest: u8,
    pub highest: u8,
    pub parts: Vec<(u16, u16)>,
    pub state: ScoreState,
}

/// How much a score says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoreState {
    /// Nothing is rated: there is no score.
    Nothing,
    /// Too little is rated for a rank.
    Provisional,
    Ranked,
    /// Below the floor of a criterion that must not be missed.
    KnockedOut,
}

/// Who looks after an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    pub name: String,
    /// Where there is little room.
    pub short: String,
    pub initials: String,
}

/// The open action of the current plan that is due first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextAction {
    pub text: String,
    pub due: Option<Due>,
}

/// A day by which something is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    pub day: Date,
    pub overdue: bool,
}

impl Due {
    fn by(day: Date, today: Date) -> Self {
        Self {
            day,
            overdue: day < today,
        }
    }
}

/// What a member is called where there is little room: the first name, with the first letter of the last where
/// another has the same.
fn short_name(head: &Head, member: &Member) -> String {
    let first_of = |one: &Member| {
        let first = one.name.as_str().split_whitespace().next();
        first.unwrap_or_default().to_owned()
    };
    let first = first_of(member);
    let is_shared = head
        .members
        .iter()
        .any(|other| other.id != member.id && first_of(other) == first);
    let further = member.name.as_str().split_whitespace().skip(1);
    match further.last().and_then(|word| word.chars().next()) {
        Some(letter) if is_shared => format!("{first} {letter}."),
        _ => first,
    }
}

/// The figures of an account with those of the further columns among `columns`; `None` once it is gone.
pub fn row(
    portfolio: &Portfolio,
    head: &Head,
    id: AccountId,
    today: Date,
    columns: &[Column],
) -> Option<RowFigures> {
    let line = portfolio.line(id)?;
    let account = &line.account;
    let share = portfolio.share(line);
    let largest = portfolio.concentration().map_or(0, |one| one.largest());
    let owner = account.owner.and_then(|owner| head.member(owner));
    let action = account.current_plan().and_then(|plan| plan.next_action());
    Some(RowFigures {
        name: account.name.to_string(),
        is_key: account.is_key(),
        group: account
            .group
            .and_then(|group| head.group(group))
            .map(|group| group.name.to_string()),
        status: account.status,
        revenue: line.own.revenue,
        share,
        share_bar: thousandths(line.revenue(), largest),
        cumulative: portfolio.cumulative_share(line),
        class: line.class(),
        score: score(portfolio, id)?,
        owner: owner.map(|member| Owner {
            name: member.name.to_string(),
            short: short_name(head, member),
            initials: member.initials(),
        }),
        action: action.map(|action| NextAction {
            text: action.text.clone(),
            due: action.due.map(|day| Due::by(day, today)),
        }),
        review: account.next_review.map(|day| Due::by(day, today)),
        further: columns
            .iter()
            .filter(|column| !Column::STANDARD.contains(column))
            .map(|column| (*column, further(portfolio, line, *column, today)))
            .collect(),
    })
}

fn further(portfolio: &Portfolio, line: &Line, column: Column, today: Date) -> Value {
    match column.kind() {
        None => Value::Nothing,
        Some(Kind::Text) => match values::text(&line.account, column).trim() {
            "" => Value::Nothing,
            text => Value::Text(text.to_owned()),
        },
        Some(Kind::Money | Kind::Percent | Kind::Number) => {
            values::number(portfolio, line, column).map_or(Value::Nothing, Value::Number)
        }
        // That a contract has begun, or ended, is no duty that was missed.
        Some(Kind::Day) => values::day(&line.account, column).map_or(Value::Nothing, |day| {
            Value::Day(Due {
                day,
                overdue: column == Column::ActionDue && day < today,
            })
        }),
        Some(Kind::Choice) => match values::choices(line, column) {
            none if none == [""] => Value::Nothing,
            choices => Value::Choices(choices),
        },
        Some(Kind::YesNo) if values::is_so(&line.account, column) => Value::Yes,
        Some(Kind::YesNo) => Value::Nothing,
    }
}

/// `part` of `whole` in thousandths, 0 to 1000.
fn thousandths(part: i64, whole: i64) -> u16 {
    if part <= 0 || whole <= 0 {
        return 0;
    }
    let thousandths = i128::from(part) * 1000 / i128::from(whole);
    u16::try_from(thousandths.min(1000)).unwrap_or(1000)
}

fn score(portfolio: &Portfolio, id: AccountId) -> Option<RowScore> {
    let line = portfolio.line(id)?;
    let scored = line.own.attractiveness;
    let parts = break_down(portfolio, line, Axis::Attractiveness);
    let parts = parts.iter().flat_map(|one| one.parts());
    Some(RowScore {
        middle: scored.middle.rounded(),
        lowest: scored.interval.lowest.rounded(),
        highest: scored.interval.highest.rounded(),
        parts: parts
            .map(|part| (tenths(part.earned), tenths(part.open)))
            .collect(),
        state: match line.standing {
            Standing::KnockedOut => ScoreState::KnockedOut,
            _ if scored.coverage.known == 0 => ScoreState::Nothing,
            Standing::NotYetRated => ScoreState::Provisional,
            Standing::Ranked { .. } => ScoreState::Ranked,
        },
    })
}

/// Tenths of a point, half up, for a bar of 1000.
fn tenths(score: Score) -> u16 {
    (score.as_f64() * 10.0 + 0.5) as u16
}

#[cfg(test)]
mod tests {
    use super::short_name;
    use crate::domain::ids::{MemberId, WorkspaceId};
    use crate::domain::values::{Name, Timestamp};
    use crate::domain::workspace::{Head, Member};

    #[test]
    fn who_shares_a_first_name_has_a_letter_more() {
        let name = |text| Name::new(text).expect("a name");
        let mut head = Head::new(WorkspaceId::from(1), name("Alpha"), Timestamp::default());
        let all = [
            "Tom Whitfield",
            "Aoife de Brennan",
            "Tom",
            "Aoife van der Ölm",
        ];
        head.members = (1..)
            .zip(all)
            .map(|(id, text)| Member {
                id: MemberId::from(id),
                name: name(text),
            })
            .collect();
        let short = |place: usize| short_name(&head, &head.members[place]);
        assert_eq!(
            [0, 1, 2, 3].map(short),
            ["Tom W.", "Aoife B.", "Tom", "Aoife Ö."]
        );
        head.members.truncate(2);
        assert_eq!(short_name(&head, &head.members[0]), "Tom");
    }
}
