//! How much revenue from others brings the largest customer down to a target share.

use super::concentration::Concentration;
use super::error::AnalysisError;
use super::share::{BasisPoints, Fraction};

impl Concentration {
    /// extra = R_max/target − total in cents, rounded up so that the target is met; 0 if it is met
    /// already (reference case L37).
    ///
    /// # Errors
    /// [`AnalysisError::ShareOutOfRange`] for a target of 0 or of the whole.
    pub fn dilution(&self, target: impl Into<Fraction>) -> Result<i128, AnalysisError> {
        let (part, of) = proper(target.into())?;
        let needed = (i128::from(self.largest()) * of + part - 1) / part;
        Ok((needed - self.base()).max(0))
    }

    /// What the largest customer alone can bring more until its share reaches the target, in cents: the least
    /// x with (R_max + x)/(total + x) ≥ target; 0 if it is reached already.
    ///
    /// # Errors
    /// As for [`Concentration::dilution`].
    pub fn room(&self, target: impl Into<Fraction>) -> Result<i128, AnalysisError> {
        let (part, of) = proper(target.into())?;
        let missing = part * self.base() - i128::from(self.largest()) * of;
        let rest = of - part;
        Ok(((missing + rest - 1).div_euclid(rest)).max(0))
    }
}

/// A target that is neither nothing nor the whole.
fn proper(target: Fraction) -> Result<(i128, i128), AnalysisError> {
    if target.is_proper() {
        return Ok(target.terms());
    }
    let whole = BasisPoints::WHOLE.get();
    Err(AnalysisError::ShareOutOfRange {
        found: (target.as_f64() * f64::from(whole)) as u16,
        lowest: 1,
        highest: whole - 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_largest_can_grow_ends_where_the_limit_is_reached() {
        let found = Concentration::of(&[200, 400, 400]).expect("positive amounts");
        let half = BasisPoints::percent(50);
        // 600 of 1,200.
        assert_eq!(found.room(half), Ok(200));
        assert_eq!(found.room(BasisPoints::percent(40)), Ok(0));
        assert!(found.room(BasisPoints::WHOLE).is_err());
    }
}
