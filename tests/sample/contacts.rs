//! Who decides at the customers of the sample, how they see us, and when somebody last spoke with them.

use keyfolio::domain::person::Attitude::{self, Advocate, Critical, Neutral, Supportive};
use keyfolio::domain::person::BuyingRole::{
    self, Buyer, Champion, Decider, Gatekeeper, Influencer, Initiator, Sponsor, User,
};
use keyfolio::domain::touchpoint::Channel::{self, Call, Event, Mail, Meeting};

use crate::company::{CARE, FOUNDER, SALES};
use crate::source::Both;

/// What is known of the people of a customer, in their order, and the contacts with them.
pub struct Contacts {
    pub ties: &'static [Tie],
    pub touches: &'static [Touch],
}

/// Nothing is known.
pub const NONE: Contacts = Contacts {
    ties: &[],
    touches: &[],
};

/// What is known of one person.
pub struct Tie {
    pub roles: &'static [BuyingRole],
    /// From 1 to 5; 0 for not known.
    pub influence: u8,
    pub attitude: Option<Attitude>,
    /// Who of us, as a place in the list of members.
    pub contact: Option<usize>,
    pub confirmed: bool,
}

const fn tie(
    roles: &'static [BuyingRole],
    influence: u8,
    attitude: Option<Attitude>,
    contact: usize,
) -> Tie {
    Tie {
        roles,
        influence,
        attitude,
        contact: Some(contact),
        confirmed: true,
    }
}

/// The same, but only assumed, and nobody of us knows the person.
const fn assumed(roles: &'static [BuyingRole], influence: u8, attitude: Option<Attitude>) -> Tie {
    Tie {
        roles,
        influence,
        attitude,
        contact: None,
        confirmed: false,
    }
}

/// A contact: days from the day of writing, how, with whom as places in the list of people, what was said, and
/// what follows.
pub struct Touch(
    pub i64,
    pub Channel,
    pub &'static [usize],
    pub Both,
    pub Follows,
);

/// What follows from a contact.
pub enum Follows {
    Nothing,
    /// An action of the plan, as a place in its list.
    Action(usize),
    /// A step of its own, by a day.
    Step(Both, i64),
}

use Follows::{Action, Nothing, Step};

pub const FOODSERVICE: Contacts = Contacts {
    ties: &[
        tie(&[Buyer, Gatekeeper], 4, Some(Critical), FOUNDER),
        tie(&[Champion, User], 3, Some(Advocate), CARE),
        assumed(&[Decider], 5, None),
    ],
    touches: &[
        Touch(
            -96,
            Meeting,
            &[0, 1],
            (
                "Quarterly talk. Sinéad wants spoilage on one page, Declan asked for two percent off.",
                "Quartalsgespräch. Mareike Voss will den Verderb auf einer Seite, Henrik Brandt zwei Prozent Nachlass.",
            ),
            Nothing,
        ),
        Touch(
            -58,
            Event,
            &[1],
            (
                "Trade fair: Sinéad showed our waste report to two other depots.",
                "Messe: Mareike Voss hat unseren Abfallbericht zwei anderen Lagern gezeigt.",
            ),
            Action(2),
        ),
        Touch(
            -31,
            Call,
            &[0],
            (
                "Declan announced the tender. He counts price per sensor, not waste.",
                "Henrik Brandt kündigt die Ausschreibung an. Er rechnet in Preis pro Sensor, nicht in Abfall.",
            ),
            Action(1),
        ),
        Touch(
            -12,
            Meeting,
            &[1],
            (
                "Went through the waste figures of three depots. She will take them to head office.",
                "Abfallzahlen von drei Lagern durchgesehen. Sie nimmt sie mit in die Zentrale.",
            ),
            Action(0),
        ),
        Touch(
            -5,
            Mail,
            &[0],
            (
                "Sent the delivery dates for the last two depots.",
                "Liefertermine für die letzten beiden Lager geschickt.",
            ),
            Nothing,
        ),
    ],
};

pub const HOSPITALS: Contacts = Contacts {
    ties: &[
        tie(&[Decider, Sponsor], 5, Some(Supportive), CARE),
        tie(&[Gatekeeper, User], 3, Some(Neutral), CARE),
        tie(&[Champion], 4, Some(Advocate), FOUNDER),
    ],
    touches: &[
        Touch(
            -84,
            Meeting,
            &[0, 2],
            (
                "Half-year review. Pharmacy discards a third less; quality wants the laboratories next.",
                "Halbjahresgespräch. Die Apotheke entsorgt ein Drittel weniger; das Qualitätsmanagement will als Nächstes die Labore.",
            ),
            Action(0),
        ),
        Touch(
            -40,
            Call,
            &[1],
            (
                "Radio fails in two cellars. Building services lets us measure on a weekend.",
                "Funk fällt in zwei Kellern aus. Die Haustechnik lässt uns am Wochenende messen.",
            ),
            Nothing,
        ),
        Touch(
            -8,
            Meeting,
            &[0],
            (
                "The works council asks what the alarms record. Dr. Corrigan backs us if it is on one page.",
                "Der Betriebsrat fragt, was die Alarme aufzeichnen. Dr. Seidel steht zu uns, wenn es auf eine Seite passt.",
            ),
            Action(2),
        ),
    ],
};

pub const FREIGHT: Contacts = Contacts {
    ties: &[
        tie(&[Buyer, User], 4, Some(Critical), SALES),
        assumed(&[Decider], 5, Some(Critical)),
    ],
    touches: &[
        Touch(
            -102,
            Mail,
            &[0],
            (
                "Complaint: three trailers without data in one week, one load refused.",
                "Beschwerde: drei Auflieger in einer Woche ohne Daten, eine Ladung abgelehnt.",
            ),
            Nothing,
        ),
        Touch(
            -66,
            Call,
            &[0],
            (
                "Conor tests the other supplier on twenty trailers. He would rather stay, but not like this.",
                "Malte Jansen testet den anderen Anbieter auf zwanzig Aufliegern. Er bliebe lieber, aber nicht so.",
            ),
            Action(0),
        ),
    ],
};

pub const DAIRY: Contacts = Contacts {
    ties: &[
        tie(&[Champion, User], 3, Some(Supportive), SALES),
        assumed(&[Influencer], 2, Some(Neutral)),
    ],
    touches: &[
        Touch(
            -52,
            Meeting,
            &[0, 1],
            (
                "Marketing likes the proof on the packaging. Who pays for it stayed open.",
                "Dem Marketing gefällt der Nachweis auf der Packung. Wer ihn bezahlt, blieb offen.",
            ),
            Nothing,
        ),
        Touch(
            -15,
            Call,
            &[0],
            (
                "Orders for the summer are in. Wants a second line measured.",
                "Bestellungen für den Sommer sind da. Will eine zweite Linie messen lassen.",
            ),
            Step(
                (
                    "Ask who decides on the second line",
                    "Fragen, wer über die zweite Linie entscheidet",
                ),
                6,
            ),
        ),
    ],
};

pub const PHARMA: Contacts = Contacts {
    ties: &[
        tie(&[Decider, Buyer], 4, Some(Supportive), FOUNDER),
        tie(&[Gatekeeper], 4, Some(Neutral), CARE),
    ],
    touches: &[
        Touch(
            -44,
            Meeting,
            &[1],
            (
                "Audit passed. She wants the calibration papers a week earlier next time.",
                "Prüfung bestanden. Die Kalibrierpapiere will sie nächstes Mal eine Woche früher.",
            ),
            Nothing,
        ),
        Touch(
            -9,
            Call,
            &[0],
            (
                "Two new routes from autumn. Asks for a price by route, not by sensor.",
                "Zwei neue Strecken ab Herbst. Fragt nach einem Preis je Strecke statt je Sensor.",
            ),
            Step(("Offer by route", "Angebot je Strecke"), 4),
        ),
    ],
};

pub const CANTEENS: Contacts = Contacts {
    ties: &[tie(&[Decider, Buyer], 4, Some(Neutral), CARE)],
    touches: &[
        Touch(
            -64,
            Mail,
            &[0],
            (
                "Asked for the list of all kitchens with old thermometers.",
                "Um die Liste aller Küchen mit alten Thermometern gebeten.",
            ),
            Nothing,
        ),
        Touch(
            -22,
            Call,
            &[0],
            (
                "The list came. Forty kitchens, the budget is made in autumn.",
                "Die Liste ist da. Vierzig Küchen, das Budget entsteht im Herbst.",
            ),
            Nothing,
        ),
    ],
};

pub const HOTELS: Contacts = Contacts {
    ties: &[
        tie(&[Champion, User], 3, Some(Advocate), FOUNDER),
        tie(&[Decider, Buyer], 4, Some(Neutral), FOUNDER),
    ],
    touches: &[
        Touch(
            -70,
            Meeting,
            &[0],
            (
                "Cooked with us for the film. Happy to be named.",
                "Hat mit uns für den Film gekocht. Lässt sich gern nennen.",
            ),
            Nothing,
        ),
        Touch(
            -33,
            Call,
            &[1],
            (
                "Group purchasing will permit a case study once the contract is renewed.",
                "Der Konzerneinkauf erlaubt ein Fallbeispiel, sobald der Vertrag verlängert ist.",
            ),
            Nothing,
        ),
    ],
};

pub const THERAPEUTICS: Contacts = Contacts {
    ties: &[
        tie(&[Champion, User], 4, Some(Advocate), FOUNDER),
        assumed(&[Decider, Sponsor], 5, Some(Supportive)),
    ],
    touches: &[
        Touch(
            -48,
            Meeting,
            &[0, 1],
            (
                "Pilot on two courier routes agreed. Dr. Ross wants every minute below minus 70 proven.",
                "Pilot auf zwei Kurierstrecken vereinbart. Dr. Cordes will jede Minute unter minus 70 belegt haben.",
            ),
            Nothing,
        ),
        Touch(
            -13,
            Call,
            &[0],
            (
                "First route without a gap. Asks what a hundred shipments a month would cost.",
                "Erste Strecke ohne Lücke. Fragt, was hundert Sendungen im Monat kosten würden.",
            ),
            Nothing,
        ),
    ],
};

pub const SEAFOOD: Contacts = Contacts {
    ties: &[tie(&[Decider, User], 5, Some(Supportive), SALES)],
    touches: &[Touch(
        -12,
        Call,
        &[0],
        (
            "Glad to be back. Expects a call when something fails, not a mail.",
            "Froh, wieder da zu sein. Erwartet bei Ausfällen einen Anruf, keine E-Mail.",
        ),
        Nothing,
    )],
};

pub const DELIVERY: Contacts = Contacts {
    ties: &[tie(&[Initiator, Influencer], 3, Some(Supportive), SALES)],
    touches: &[Touch(
        -14,
        Mail,
        &[0],
        (
            "Sent the offer for 300 bags. The board decides with the budget.",
            "Angebot für 300 Taschen geschickt. Der Vorstand entscheidet mit dem Budget.",
        ),
        Step(
            (
                "Ask for a talk with the board",
                "Um ein Gespräch mit dem Vorstand bitten",
            ),
            10,
        ),
    )],
};
