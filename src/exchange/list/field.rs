//! What a column of a customer list can mean.

use serde::{Deserialize, Serialize};

/// The period an amount belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// A calendar or business year; "23/24" is the year it ends in.
    Year(i32),
    /// The sum over several years.
    Total,
    /// The header names no year.
    Unstated,
}

/// What an amount of a year is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AmountKind {
    /// Revenue with us, net or not said to be gross.
    Revenue,
    /// Revenue with us including value added tax.
    GrossRevenue,
    /// Revenue that was planned or forecast.
    PlannedRevenue,
    /// Contribution margin.
    Margin,
    /// What the customer could buy.
    Potential,
}

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Name,
    CustomerNumber,
    /// An amount with us, one column a period.
    Amount {
        kind: AmountKind,
        period: Period,
    },
    /// The customer's own revenue. Never revenue with us.
    CompanyRevenue,
    /// The year of all amounts in the row.
    RowYear,
    /// The date of an invoice, a payment or a deal: it gives the amounts of the row their year.
    DocumentDate,
    /// The number of an invoice or a deal: the rows are documents, not customers.
    DocumentNumber,
    /// Whether an invoice or a deal counts: cancelled, lost and open ones don't.
    DocumentStatus,
    Group,
    Industry,
    Parent,
    Status,
    Owner,
    Since,
    FirstOrder,
    LastOrder,
    ContractEnd,
    ContactName,
    ContactFirstName,
    ContactLastName,
    ContactTitle,
    Email,
    Phone,
    Website,
    Street,
    PostalCode,
    City,
    Region,
    Country,
    VatId,
    Notes,
    Tags,
    /// A class the other program computed; kept as a tag.
    AbcClass,
    /// Not imported.
    Ignore,
    /// Account numbers, cards and mandates: never imported, whatever is chosen.
    BankData,
}

/// How the cells of a field are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Text,
    Amount,
    Date,
    Year,
    /// Not read at all.
    Nothing,
}

impl Field {
    /// The fields a person can choose for a column, amounts aside: those need a period as well.
    pub const CHOICES: [Self; 33] = [
        Self::Ignore,
        Self::Name,
        Self::CustomerNumber,
        Self::CompanyRevenue,
        Self::Group,
        Self::Industry,
        Self::Parent,
        Self::Status,
        Self::Owner,
        Self::Since,
        Self::FirstOrder,
        Self::LastOrder,
        Self::ContractEnd,
        Self::ContactName,
        Self::ContactFirstName,
        Self::ContactLastName,
        Self::ContactTitle,
        Self::Email,
        Self::Phone,
        Self::Website,
        Self::Street,
        Self::PostalCode,
        Self::City,
        Self::Region,
        Self::Country,
        Self::VatId,
        Self::Notes,
        Self::Tags,
        Self::AbcClass,
        Self::RowYear,
        Self::DocumentDate,
        Self::DocumentNumber,
        Self::DocumentStatus,
    ];

    /// How its cells are read.
    #[must_use]
    pub fn content(self) -> Content {
        match self {
            Self::Amount { .. } | Self::CompanyRevenue => Content::Amount,
            Self::Since | Self::FirstOrder | Self::LastOrder | Self::ContractEnd => Content::Date,
            Self::DocumentDate => Content::Date,
            Self::RowYear => Content::Year,
            Self::Ignore | Self::BankData => Content::Nothing,
            _ => Content::Text,
        }
    }

    /// Whether several columns may have this meaning: the first filled one counts, or all of them.
    #[must_use]
    pub fn takes_several_columns(self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::Email
                | Self::Phone
                | Self::Website
                | Self::Street
                | Self::Notes
                | Self::Tags
                | Self::Ignore
                | Self::BankData
        )
    }

    /// Whether it is revenue with us, of whatever kind.
    #[must_use]
    pub fn is_revenue(self) -> bool {
        matches!(
            self,
            Self::Amount {
                kind: AmountKind::Revenue | AmountKind::GrossRevenue | AmountKind::PlannedRevenue,
                ..
            }
        )
    }

    /// The amount of a kind and period.
    #[must_use]
    pub fn amount(kind: AmountKind, period: Period) -> Self {
        Self::Amount { kind, period }
    }

    /// The period of an amount.
    #[must_use]
    pub fn period(self) -> Option<Period> {
        if let Self::Amount { period, .. } = self {
            Some(period)
        } else {
            None
        }
    }

    /// Whether a percentage makes sense: a margin can be given as a share of revenue.
    #[must_use]
    pub fn may_be_percent(self) -> bool {
        matches!(
            self,
            Self::Amount {
                kind: AmountKind::Margin,
                ..
            }
        )
    }

    /// Whether it is an amount that says nothing without its year. A potential looks ahead and
    /// has none.
    #[must_use]
    pub fn needs_year(self) -> bool {
        matches!(self, Self::Amount { kind, .. } if kind != AmountKind::Potential)
    }
}
