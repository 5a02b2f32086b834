//! How firm the choice is, in the program as it is: when the first answer comes, and whether the page can be worked
//! with meanwhile.

use crate::Bench;
use crate::accounts;
use crate::bars::{ANSWER, BUSY, SLIDER};
use crate::report::{Who, median};
use crate::stage::{self, numbers_of, watch};

/// The numbers of rated accounts: a workshop, the most that are compared, more than that.
const SIZES: [usize; 3] = [24, 200, 1_000];
/// So often a slider is moved.
const MOVES: usize = 12;
/// A slider of the model.
const SLIDERS: &str = ".model__criteria .slider";

pub fn measure(bench: &mut Bench) {
    for size in SIZES {
        bench.part(
            &["A5"],
            &format!("How firm, {size} rated accounts"),
            |bench| {
                let browser = stage::with_accounts(bench, &accounts::rated(size))?;
                watch(&browser, SLIDERS);
                browser.visit("#/model");
                stage::ask(&browser, "bench.shown").ok_or("no slider is shown")?;
                stage::ask(&browser, "bench.when(bench.isFirmDone, 60_000)")
                    .ok_or("the first answer does not end")?;
                let mut moves = Vec::new();
                for turn in 0..MOVES {
                    let promise =
                        format!("bench.moveSlider({}, {turn})", serde_json::json!(SLIDERS));
                    let [answer, busy, frame] = numbers_of(&browser, &promise)[..] else {
                        return Err("a moved slider has no answer".into());
                    };
                    moves.push([answer, busy, frame]);
                }
                for (place, what) in [ANSWER, BUSY, SLIDER].into_iter().enumerate() {
                    let values: Vec<f64> = moves.iter().map(|one| one[place]).collect();
                    let value = median(&values).ok_or("no move")?;
                    bench
                        .report
                        .note("A5", what, Some(size), Who::Keyfolio, value);
                }
                Ok(())
            },
        );
    }
}
