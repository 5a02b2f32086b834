//! Whether the pipeline would replace what is lost.

use std::collections::BTreeSet;

use super::money;
use crate::domain::families::Families;
use crate::domain::ids::AccountId;
use crate::domain::pipeline::Cover;
use crate::domain::what_if::{Loss, Means};
use crate::ui::app::App;
use crate::words::pipeline as words;

/// The replacement cover in a sentence, tracked. Whoever belongs to a company that is lost is lost with it.
pub fn cover(
    app: App,
    families: &Families,
    lost: &BTreeSet<AccountId>,
    loss: &Loss,
    means: &Means,
) -> Option<String> {
    let portfolio = app.portfolio()?;
    let a_year = loss.lost * 12 / i128::from(means.months);
    let cover = Cover::of_families(&portfolio, families, lost, a_year, app.today())?;
    let amounts = [cover.pipeline, cover.lost].map(|amount| money(app, amount));
    let [pipeline, lost] = &amounts;
    Some(words::cover(app.locale(), &cover, [pipeline, lost]))
}
