//! What keys and clicks hit in the table.

use web_sys::Element;

use crate::session::listing::Column;

/// The column of the cell that an element stands in.
pub fn column_of(element: &Element) -> Option<Column> {
    let cell = element.closest("[data-column]").ok()??;
    cell.get_attribute("data-column")?.parse().ok()
}

/// Whether an element is a control of its own, or stands in one.
pub fn is_control(element: &Element) -> bool {
    let control = element.closest("a, button, input, select, textarea, label");
    control.is_ok_and(|found| found.is_some())
}
