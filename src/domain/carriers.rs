//! Who carries the business: the accounts in the order of what they bring, seen by revenue, margin or
//! potential. Shares are parts of the positive amounts; credit balances stand beside them.

use std::collections::BTreeSet;

use super::account::Figure;
use super::analysis::abc::{Abc, AbcClass, Separation, classify};
use super::analysis::concentration::Concentration;
use super::families::Families;
use super::ids::AccountId;
use super::portfolio::{Portfolio, Years, cuts};
use super::sorting;
use super::values::{Name, PeriodKind, Year};
use super::workspace::Settings;

/// A customer that brings something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carrier {
    pub id: AccountId,
    pub name: Name,
    /// What it brings in the chosen years, in cents; above 0.
    pub amount: i64,
    /// Everything up to and including this row, in cents.
    pub cumulative: i128,
    pub class: AbcClass,
    pub is_key: bool,
}

/// One row of the summary by class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClassRow {
    pub class: AbcClass,
    pub accounts: usize,
    /// Sum in cents; negative for credit balances.
    pub amount: i128,
}

/// Accounts and what they bring together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Together {
    pub accounts: usize,
    /// Sum of the positive amounts in cents.
    pub amount: i128,
}

/// All accounts seen by one figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carriers {
    /// Largest first; equal amounts by name, then id.
    pub carriers: Vec<Carrier>,
    /// `None` if nobody brings anything.
    pub concentration: Option<Concentration>,
    pub classes: Vec<ClassRow>,
    pub separation: Separation,
    /// Key accounts with a positive amount.
    pub key: Together,
    /// Key accounts that bring nothing.
    pub idle_key: usize,
    /// All other accounts with a positive amount.
    pub base: Together,
    /// Accounts with an amount of 0 or none at all.
    pub without: usize,
}

impl Carriers {
    /// Puts the customers of a portfolio in order by a figure.
    pub fn of(
        portfolio: &Portfolio,
        figure: Figure,
        settings: &Settings,
        families: &Families,
    ) -> Self {
        let lines = portfolio.lines();
        let sums = families.sums(lines.iter().map(|line| line.amount(figure)));
        let is_key = families.any(lines.iter().map(|line| line.account.is_key()));
        let heads: Vec<usize> = families.heads().collect();
        let amounts: Vec<i64> = heads.iter().map(|head| sums[*head].unwrap_or(0)).collect();
        let abc = classify(&amounts, cuts(settings));
        let mut carriers: Vec<Carrier> = heads
            .iter()
            .zip(&amounts)
            .zip(&abc.entries)
            .filter(|((_, amount), _)| **amount > 0)
            .map(|((head, amount), entry)| Carrier {
                id: lines[*head].account.id,
                name: lines[*head].account.name.clone(),
                amount: *amount,
                cumulative: 0,
                class: entry.class,
                is_key: is_key[*head],
            })
            .collect();
        sorting::by(&mut carriers, |left, right| {
            let by_name = || (&left.name, left.id).cmp(&(&right.name, right.id));
            right.amount.cmp(&left.amount).then_with(by_name)
        });
        let mut cumulative = 0;
        for carrier in &mut carriers {
            cumulative += i128::from(carrier.amount);
            carrier.cumulative = cumulative;
        }
        let together = |key: bool| {
            let of_them = carriers.iter().filter(|carrier| carrier.is_key == key);
            of_them.fold(Together::default(), |sum, carrier| Together {
                accounts: sum.accounts + 1,
                amount: sum.amount + i128::from(carrier.amount),
            })
        };
        let (key, base) = (together(true), together(false));
        let key_accounts = heads.iter().filter(|head| is_key[**head]).count();
        Self {
            concentration: Concentration::of(&amounts),
            classes: class_rows(&abc, &amounts),
            separation: abc.separation,
            key,
            base,
            idle_key: key_accounts - key.accounts,
            without: amounts.iter().filter(|amount| **amount == 0).count(),
            carriers,
        }
    }

    /// The whole that shares are parts of, in cents; 0 if nobody brings anything.
    pub fn total(&self) -> i128 {
        self.concentration.as_ref().map_or(0, Concentration::base)
    }

    /// The share of an amount in the whole, 0 to 1; 0 without a whole.
    pub fn share(&self, amount: impl Into<i128>) -> f64 {
        match self.total() {
            0 => 0.0,
            total => amount.into() as f64 / total as f64,
        }
    }

    /// Accounts with a credit balance.
    pub fn credits(&self) -> usize {
        let credits = self
            .classes
            .iter()
            .find(|row| row.class == AbcClass::Credit);
        credits.map_or(0, |row| row.accounts)
    }

    /// Accounts that are neither key nor bring anything.
    pub fn beside_both(&self) -> usize {
        self.without + self.credits() - self.idle_key
    }

    /// What accounts with a credit balance or a loss take away, in cents; 0 or negative.
    pub fn below_zero(&self) -> i128 {
        let mut rows = self.classes.iter();
        let credits = rows.find(|row| row.class == AbcClass::Credit);
        credits.map_or(0, |row| row.amount)
    }

    /// Adds so many customers of the average size of those that are not key.
    pub fn with_more(&self, count: usize) -> Option<Won> {
        let before = self.concentration.clone()?;
        let sized = match self.base.accounts {
            0 => self.key,
            _ => self.base,
        };
        let each = sized.amount / i128::try_from(sized.accounts).ok()?.max(1);
        let each = i64::try_from(each).ok()?.max(1);
        let amounts = self.carriers.iter().map(|one| one.amount);
        let more = std::iter::repeat_n(each, count);
        let after = Concentration::of(&amounts.chain(more).collect::<Vec<_>>())?;
        let key_share = |all: &Concentration| self.key.amount as f64 / all.base() as f64;
        Some(Won {
            each,
            key_share: [key_share(&before), key_share(&after)],
            before,
            after,
        })
    }

    /// Whether a class holds accounts that bring nothing: they count as C.
    pub const fn idle(&self, class: AbcClass) -> usize {
        match class {
            AbcClass::C => self.without,
            AbcClass::A | AbcClass::B | AbcClass::Credit => 0,
        }
    }
}

/// What winning more customers does.
#[derive(Debug, Clone, PartialEq)]
pub struct Won {
    /// What one of them brings, in cents.
    pub each: i64,
    /// The share of the key accounts before and after.
    pub key_share: [f64; 2],
    pub before: Concentration,
    pub after: Concentration,
}

/// A, B and C always; credit balances only where there are some.
fn class_rows(abc: &Abc, amounts: &[i64]) -> Vec<ClassRow> {
    [AbcClass::A, AbcClass::B, AbcClass::C, AbcClass::Credit]
        .into_iter()
        .map(|class| {
            let of_class = abc
                .entries
                .iter()
                .zip(amounts)
                .filter(|(entry, _)| entry.class == class);
            ClassRow {
                class,
                accounts: of_class.clone().count(),
                amount: of_class.map(|(_, amount)| i128::from(*amount)).sum(),
            }
        })
        .filter(|row| row.class != AbcClass::Credit || row.accounts > 0)
        .collect()
}

/// The years that some account has actual figures of, newest first.
pub fn years_with_figures(portfolio: &Portfolio) -> Vec<Year> {
    let years: BTreeSet<Year> = portfolio
        .lines()
        .iter()
        .flat_map(|line| &line.account.figures)
        .filter(|(period, figures)| period.kind == PeriodKind::Actual && figures.say_something())
        .map(|(period, _)| period.year)
        .collect();
    years.into_iter().rev().collect()
}

/// From the first to the last of the chosen years that somebody has a figure of.
pub fn years_of(portfolio: &Portfolio, figure: Figure) -> Years {
    let lines = portfolio.lines().iter();
    let figures = lines.flat_map(|line| &line.account.figures);
    let counted = figures.filter(|(period, figures)| {
        portfolio.years().counts(**period) && figures.get(figure).is_some()
    });
    counted.fold(Years::None, |span, (period, _)| match span {
        Years::None => Years::Span(period.year, period.year),
        Years::Span(from, to) => Years::Span(from.min(period.year), to.max(period.year)),
    })
}

/// The chosen years in which somebody brought revenue or margin. A year without either is no time that costs were
/// paid in as far as anybody knows.
pub fn years_that_count(portfolio: &Portfolio) -> usize {
    let lines = portfolio.lines().iter();
    let figures = lines.flat_map(|line| &line.account.figures);
    let years: BTreeSet<Year> = figures
        .filter(|(period, figures)| {
            portfolio.years().counts(**period)
                && (figures.revenue.is_some() || figures.margin.is_some())
        })
        .map(|(period, _)| period.year)
        .collect();
    years.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Account, Figures};
    use crate::domain::ids::{AccountId, WorkspaceId};
    use crate::domain::model::ScoringModel;
    use crate::domain::values::{Cents, Period, Timestamp};
    use crate::domain::workspace::{Head, Workspace};

    fn account(number: u128, name: &str, revenue: Option<i64>) -> Account {
        let name = Name::new(name).unwrap_or_default();
        let mut account = Account::new(AccountId::from(number), name, Timestamp::default());
        if let (Some(cents), Ok(year)) = (revenue, Year::try_from(2026)) {
            let figures = Figures {
                revenue: Cents::try_from(cents).ok(),
                ..Figures::default()
            };
            account.figures.insert(Period::actual(year), figures);
        }
        account
    }

    fn carriers(accounts: Vec<Account>) -> Carriers {
        let head = Head::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
        let settings = head.settings.clone();
        let model = ScoringModel::default_at(Timestamp::default());
        let workspace = Workspace::from_records(head, model, accounts);
        let portfolio = Portfolio::of(&workspace, None);
        let together = Families::of(&portfolio, true);
        Carriers::of(&portfolio, Figure::Revenue, &settings, &together)
    }

    #[test]
    fn the_largest_stands_first_and_equals_stand_by_name() {
        let found = carriers(vec![
            account(1, "Beta", Some(100)),
            account(2, "Gamma", Some(300)),
            account(3, "Alpha", Some(100)),
            account(4, "Prospect", None),
            account(5, "Returned", Some(-50)),
        ]);
        let names: Vec<&str> = found.carriers.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Gamma", "Alpha", "Beta"]);
        assert_eq!(found.carriers[2].cumulative, 500);
        assert_eq!((found.total(), found.without), (500, 1));
        assert!((found.share(100_i64) - 0.2).abs() < 1e-12);
    }

    #[test]
    fn classes_add_up_and_a_credit_balance_stands_beside_them() {
        let found = carriers(vec![
            account(1, "Large", Some(800)),
            account(2, "Middle", Some(150)),
            account(3, "Small", Some(50)),
            account(4, "Prospect", None),
            account(5, "Returned", Some(-50)),
        ]);
        let rows: Vec<(usize, i128)> = found
            .classes
            .iter()
            .map(|row| (row.accounts, row.amount))
            .collect();
        assert_eq!(rows, [(1, 800), (1, 150), (2, 50), (1, -50)]);
        assert_eq!(found.idle(AbcClass::C), 1);
        assert_eq!(
            found.base,
            Together {
                accounts: 3,
                amount: 1_000
            }
        );
    }

    #[test]
    fn subsidiaries_count_with_the_company_at_the_top() {
        let mut daughter = account(2, "Daughter", Some(200));
        daughter.parent = Some(AccountId::from(1));
        let mut grandchild = account(3, "Grandchild", Some(150));
        grandchild.parent = Some(AccountId::from(2));
        let mut orphan = account(4, "Orphan", Some(300));
        orphan.parent = Some(AccountId::from(99));
        let found = carriers(vec![
            account(1, "Holding", None),
            daughter,
            grandchild,
            orphan,
        ]);
        let rows: Vec<(&str, i64)> = found
            .carriers
            .iter()
            .map(|one| (one.name.as_str(), one.amount))
            .collect();
        assert_eq!(rows, [("Holding", 350), ("Orphan", 300)]);
        assert_eq!((found.without, found.base.accounts), (0, 2));
    }

    #[test]
    fn a_workspace_without_figures_has_no_carriers() {
        let found = carriers(vec![account(1, "Prospect", None)]);
        assert!(found.carriers.is_empty() && found.concentration.is_none());
        assert!((found.share(5_i64)).abs() < f64::EPSILON);
    }
}
