//! How much revenue from others brings the largest customer down to a target share.

use super::concentration::Concentration;
use super::error::AnalysisError;
use super::share::BasisPoints;

impl Concentration {
    /// extra = R_max/target − total in cents, rounded up so that the target is met; 0 if it is met
    /// already (reference case L37).
    ///
    /// # Errors
    /// [`AnalysisError::ShareOutOfRange`] for a target of 0 or of the whole.
    pub fn dilution(&self, target: BasisPoints) -> Result<i128, AnalysisError> {
        if target == BasisPoints::NONE || target == BasisPoints::WHOLE {
            return Err(AnalysisError::ShareOutOfRange {
                found: target.get(),
                lowest: 1,
                highest: BasisPoints::WHOLE.get() - 1,
            });
        }
        let target = i128::from(target.get());
        let needed = (i128::from(self.largest()) * 10_000 + target - 1) / target;
        Ok((needed - self.base()).max(0))
    }
}
