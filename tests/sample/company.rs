//! The made-up company and its customers. It is three years old, sells sensors and a web service that prove
//! an unbroken cold chain, and lives from one customer for a quarter.

use crate::source::{Both, Customer};

mod large;
mod middle;
mod others;
mod small;

pub const COMPANY: Both = ("Coldthread", "Kältefaden");

/// Who works there: the founder, sales, customer care.
pub const MEMBERS: [Both; 3] = [
    ("Aoife Brennan", "Jana Petersen"),
    ("Tom Whitfield", "Tobias Kern"),
    ("Priya Nair", "Leyla Demir"),
];

/// Places in [`MEMBERS`].
pub const FOUNDER: usize = 0;
pub const SALES: usize = 1;
pub const CARE: usize = 2;

pub const GROUPS: [Both; 5] = [
    ("Food trade", "Lebensmittelhandel"),
    ("Health", "Gesundheit"),
    ("Transport and storage", "Transport und Lager"),
    ("Kitchens and hotels", "Küchen und Hotels"),
    ("Producers", "Hersteller"),
];

/// Places in [`GROUPS`].
pub const TRADE: usize = 0;
pub const HEALTH: usize = 1;
pub const TRANSPORT: usize = 2;
pub const KITCHENS: usize = 3;
pub const PRODUCERS: usize = 4;

/// The customers, in the order they were entered: by revenue, then those without any.
pub const CUSTOMERS: [Customer; 24] = [
    large::FOODSERVICE,
    large::HOSPITALS,
    large::FREIGHT,
    middle::DAIRY,
    middle::PHARMA,
    middle::CANTEENS,
    middle::COOPERATIVE,
    middle::ICE_CREAM,
    small::SEAFOOD,
    small::BUTCHERS,
    small::HOTELS,
    small::VETERINARY,
    small::BLOOD,
    small::FLOWERS,
    small::CHOCOLATE,
    small::BOXES,
    small::THERAPEUTICS,
    small::UNIVERSITY,
    others::MEATS,
    others::EVENTS,
    others::SUPERMARKETS,
    others::CHILDREN,
    others::DELIVERY,
    others::WAREHOUSES,
];

/// The place of the canteens in the list, to which the university kitchen belongs.
pub const CANTEENS_PLACE: usize = 5;
