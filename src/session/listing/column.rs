//! The columns that the list can show: what an account has, and what follows from it.

use std::fmt;
use std::str::FromStr;

use super::Direction;
use crate::domain::values::Year;

/// A column of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Select,
    Key,
    Name,
    Group,
    LifeCycle,
    Revenue,
    Share,
    Cumulative,
    Class,
    Score,
    Owner,
    NextAction,
    NextReview,
    /// Revenue of one year, whichever years are chosen.
    RevenueOf(Year),
    Margin,
    Potential,
    Rank,
    Decision,
    Roles,
    Motion,
    Industry,
    Country,
    Region,
    City,
    CustomerNumber,
    Tags,
    Website,
    VatId,
    Since,
    LastOrder,
    ContractEnd,
    /// The day by which the next action is to be done.
    ActionDue,
    OpenActions,
    /// Whether a plan is worked with.
    Plan,
}

/// How the values of a column are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// Hundredths of a currency unit.
    Money,
    /// Hundredths of a percent.
    Percent,
    /// Hundredths of one.
    Number,
    Day,
    /// One of a few.
    Choice,
    YesNo,
}

impl Column {
    /// What is shown as long as nobody has chosen something else, from the left.
    pub const STANDARD: [Self; 13] = [
        Self::Select,
        Self::Key,
        Self::Name,
        Self::Group,
        Self::LifeCycle,
        Self::Revenue,
        Self::Share,
        Self::Cumulative,
        Self::Class,
        Self::Score,
        Self::Owner,
        Self::NextAction,
        Self::NextReview,
    ];

    /// What can be shown beside that; revenues of single years come on top.
    pub const FURTHER: [Self; 20] = [
        Self::Rank,
        Self::Decision,
        Self::Roles,
        Self::Motion,
        Self::Margin,
        Self::Potential,
        Self::Industry,
        Self::Country,
        Self::Region,
        Self::City,
        Self::CustomerNumber,
        Self::Tags,
        Self::Website,
        Self::VatId,
        Self::Since,
        Self::LastOrder,
        Self::ContractEnd,
        Self::ActionDue,
        Self::OpenActions,
        Self::Plan,
    ];

    /// What accounts can be put together by.
    pub const GROUPS: [Self; 9] = [
        Self::Group,
        Self::Industry,
        Self::Region,
        Self::Country,
        Self::Owner,
        Self::LifeCycle,
        Self::Motion,
        Self::Class,
        Self::Decision,
    ];

    /// Every column, with the revenues of these years.
    pub fn all(years: &[Year]) -> Vec<Self> {
        let years = years.iter().map(|year| Self::RevenueOf(*year));
        let (standard, further) = (Self::STANDARD.into_iter(), Self::FURTHER);
        standard.chain(years).chain(further).collect()
    }

    /// Whether a person edits the value in the cell; the other values follow from something.
    pub const fn is_edited(self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::Group
                | Self::LifeCycle
                | Self::Revenue
                | Self::RevenueOf(_)
                | Self::Owner
                | Self::NextReview
        )
    }

    /// Whether amounts of revenue stand in it that somebody types.
    pub const fn is_revenue(self) -> bool {
        matches!(self, Self::Revenue | Self::RevenueOf(_))
    }

    /// Whether the values of several accounts can be added up. Points and ranks can't: their sum is nothing.
    pub const fn is_summed(self) -> bool {
        matches!(
            self,
            Self::Revenue
                | Self::RevenueOf(_)
                | Self::Margin
                | Self::Potential
                | Self::Share
                | Self::OpenActions
        )
    }

    /// Whether the value follows from others, so that nobody edits it anywhere.
    pub const fn is_computed(self) -> bool {
        matches!(
            self,
            Self::Share
                | Self::Cumulative
                | Self::Class
                | Self::Score
                | Self::Rank
                | Self::Motion
                | Self::OpenActions
        )
    }

    /// Whether the column can't be taken away.
    pub const fn is_fixed(self) -> bool {
        matches!(self, Self::Select | Self::Name)
    }

    /// How the values are compared; `None` for what is no value.
    pub const fn kind(self) -> Option<Kind> {
        Some(match self {
            Self::Select => return None,
            Self::Name
            | Self::NextAction
            | Self::Industry
            | Self::Country
            | Self::Region
            | Self::City
            | Self::CustomerNumber
            | Self::Tags
            | Self::Website
            | Self::VatId => Kind::Text,
            Self::Revenue | Self::RevenueOf(_) | Self::Margin | Self::Potential => Kind::Money,
            Self::Share | Self::Cumulative => Kind::Percent,
            Self::Score | Self::Rank | Self::OpenActions => Kind::Number,
            Self::NextReview
            | Self::Since
            | Self::LastOrder
            | Self::ContractEnd
            | Self::ActionDue => Kind::Day,
            Self::Group
            | Self::LifeCycle
            | Self::Class
            | Self::Owner
            | Self::Decision
            | Self::Roles
            | Self::Motion => Kind::Choice,
            Self::Key | Self::Plan => Kind::YesNo,
        })
    }

    /// The direction that a person means first: large figures, but early letters and days.
    pub const fn first_direction(self) -> Direction {
        match self {
            Self::Key
            | Self::Revenue
            | Self::RevenueOf(_)
            | Self::Margin
            | Self::Potential
            | Self::OpenActions
            | Self::Share
            | Self::Score => Direction::Descending,
            _ => Direction::Ascending,
        }
    }

    /// The word that it is kept by.
    const fn word(self) -> &'static str {
        match self {
            Self::Select => "select",
            Self::Key => "key",
            Self::Name => "name",
            Self::Group => "group",
            Self::LifeCycle => "status",
            Self::Revenue | Self::RevenueOf(_) => "revenue",
            Self::Share => "share",
            Self::Cumulative => "cumulative",
            Self::Class => "class",
            Self::Score => "score",
            Self::Owner => "owner",
            Self::NextAction => "next_action",
            Self::NextReview => "next_review",
            Self::Margin => "margin",
            Self::Potential => "potential",
            Self::Rank => "rank",
            Self::Decision => "decision",
            Self::Roles => "roles",
            Self::Motion => "motion",
            Self::Industry => "industry",
            Self::Country => "country",
            Self::Region => "region",
            Self::City => "city",
            Self::CustomerNumber => "customer_number",
            Self::Tags => "tags",
            Self::Website => "website",
            Self::VatId => "vat_id",
            Self::Since => "since",
            Self::LastOrder => "last_order",
            Self::ContractEnd => "contract_end",
            Self::ActionDue => "action_due",
            Self::OpenActions => "open_actions",
            Self::Plan => "plan",
        }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.word())?;
        match self {
            Self::RevenueOf(year) => write!(formatter, "_{year}"),
            _ => Ok(()),
        }
    }
}

/// A word that no column is kept by; a newer version may have one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAColumn;

impl FromStr for Column {
    type Err = NotAColumn;

    fn from_str(text: &str) -> Result<Self, NotAColumn> {
        if let Some(year) = text.strip_prefix("revenue_") {
            let year: Option<u16> = year.parse().ok();
            let year = year.and_then(|year| Year::try_from(year).ok());
            return year.map(Self::RevenueOf).ok_or(NotAColumn);
        }
        let mut all = Self::STANDARD.into_iter().chain(Self::FURTHER);
        all.find(|one| one.word() == text).ok_or(NotAColumn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_read_back_from_its_word() {
        let year = Year::try_from(2024).expect("a year");
        for column in Column::all(&[year]) {
            assert_eq!(column.to_string().parse(), Ok(column));
        }
        assert_eq!("mood".parse::<Column>(), Err(NotAColumn));
        assert_eq!("revenue_20".parse::<Column>(), Err(NotAColumn));
    }
}
