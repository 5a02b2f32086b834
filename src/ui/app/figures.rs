//! What the figures of a workspace are written with: their currency, and the months that their years have.

use super::App;
use crate::domain::values::Currency;

impl App {
    /// The currency of the workspace, tracked.
    pub fn currency(self) -> Currency {
        self.with_workspace(|workspace| workspace.head().currency)
            .unwrap_or(Currency::EUR)
    }

    /// The month that fiscal years begin in, tracked: what a year of figures is called hangs on it.
    pub fn fiscal_year_start(self) -> u8 {
        self.with_workspace(|workspace| workspace.head().settings.fiscal_year_start)
            .unwrap_or(1)
    }

    /// The month that fiscal years begin in, once, for an event.
    pub fn peek_fiscal_year_start(self) -> u8 {
        self.peek_workspace(|workspace| workspace.head().settings.fiscal_year_start)
            .unwrap_or(1)
    }
}
