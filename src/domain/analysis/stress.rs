//! What happens if customers are lost: revenue gone, what is left, how many would replace it.

use super::concentration::Concentration;
use super::error::AnalysisError;

/// The portfolio after a loss.
#[derive(Debug, Clone, PartialEq)]
pub struct Loss {
    /// Revenue lost, in cents.
    pub lost: i128,
    /// Lost part of the positive revenue, 0 to 1.
    pub share: f64,
    /// The customers that remain; `None` if none with revenue is left.
    pub rest: Option<Concentration>,
    /// So many customers of median size of the rest replace the loss, ⌈lost/median⌉ (case L28);
    /// `None` if nothing is left to compare with.
    pub replacements: Option<i128>,
}

/// Takes accounts out of a portfolio of revenues in cents; naming one twice changes nothing.
/// `None` if the portfolio has no positive revenue.
///
/// # Errors
/// [`AnalysisError::NoSuchAccount`] for an index outside the portfolio.
pub fn lose(revenue: &[i64], accounts: &[usize]) -> Result<Option<Loss>, AnalysisError> {
    let mut kept = revenue.to_vec();
    for &account in accounts {
        let place = kept.get_mut(account).ok_or(AnalysisError::NoSuchAccount {
            found: account,
            count: revenue.len(),
        })?;
        *place = 0;
    }
    let Some(before) = Concentration::of(revenue) else {
        return Ok(None);
    };
    let rest = Concentration::of(&kept);
    let lost = before.base() - rest.as_ref().map_or(0, Concentration::base);
    let replacements = rest.as_ref().map(|rest| {
        let doubled = doubled_median(rest.descending());
        (2 * lost + doubled - 1) / doubled
    });
    Ok(Some(Loss {
        lost,
        share: lost as f64 / before.base() as f64,
        rest,
        replacements,
    }))
}

/// Twice the median of at least one positive number: whole also for an even count.
fn doubled_median(sorted: &[i64]) -> i128 {
    let upper = i128::from(sorted[sorted.len() / 2]);
    let lower = i128::from(sorted[(sorted.len() - 1) / 2]);
    upper + lower
}

/// Months until the cash is used up, cash/burn, both in cents; `None` if no cash is burnt. After a
/// loss the monthly contribution of the lost customers is added to the burn.
pub fn runway_months(cash: i64, burn_per_month: i64) -> Option<f64> {
    (burn_per_month > 0).then(|| cash.max(0) as f64 / burn_per_month as f64)
}
