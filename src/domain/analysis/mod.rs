//! The arithmetic behind every number Keyfolio shows: scores, ranks, classes, lights.
//!
//! Pure and total: plain slices in, counts and exact fractions out. It knows no accounts, no clock
//! and no words. `None` means "mathematically undefined", an error means "nonsense was passed in".
//! Whatever decides an order is integer arithmetic, so native and WebAssembly agree bit for bit;
//! floating point appears only where a number is shown or where a method is defined on reals.

pub mod abc;
pub mod agreement;
pub mod change;
pub mod concentration;
pub mod correlation;
mod course;
pub mod dilution;
pub mod error;
pub mod explain;
pub mod grid;
pub mod group;
pub mod lift;
pub mod light;
pub mod matrix;
pub mod pairwise;
pub mod pareto;
pub mod proposal;
pub mod rank;
pub mod risk;
pub mod rounding;
pub mod score;
pub mod selection;
pub mod share;
pub mod shift;
pub mod simulation;
pub mod stability;
pub mod standing;
pub mod stress;
pub mod value;
pub mod weights;
