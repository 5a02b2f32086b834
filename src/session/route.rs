//! The address of a screen, as it stands behind the `#`. Hash routes work under any path of any static host.

use std::fmt;

use crate::domain::ids::{AccountId, WorkshopId};
use crate::domain::plan_sheet::Audience;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Route {
    /// `#/start`: what Keyfolio is for, and the ways in.
    #[default]
    Start,
    /// `#/accounts`: the list.
    Accounts,
    /// `#/accounts/<id>`: one account with its score, decision and plan.
    Account(AccountId),
    /// `#/rate`: many accounts rated, one question after the other.
    Rate,
    /// `#/portfolio`: who carries the business.
    Portfolio,
    /// `#/portfolio/bank`: one page of it for a bank or an investor.
    Bank,
    /// `#/today`: what is late, what is due, who needs a look.
    Today,
    /// `#/actions`: all actions, as a list or as a board.
    Actions,
    /// `#/plans`: all plans.
    Plans,
    /// `#/motions`: whom to win, to keep and grow, to win back.
    Motions,
    /// `#/pipeline`: all opportunities, and whether they are enough.
    Pipeline,
    /// `#/review`: the review of the whole concept.
    Review,
    /// `#/workshop`: the workshops, and the ways to begin one.
    Workshops,
    /// `#/workshop/<id>`: one, as the facilitator leads it.
    Workshop(WorkshopId),
    /// `#/workshop/<id>/projector`: the same, as the room sees it.
    Projector(WorkshopId),
    /// `#/vote/<code>`: what a phone is asked in a workshop. The code stays in the address.
    Vote,
    /// `#/answer/<code>`: takes in what a phone has answered.
    Answer,
    /// `#/fit`: whether key account management is right for us.
    Fit,
    /// `#/model`: the scoring model.
    Model,
    /// `#/data`: import, files, copies, storage.
    Data,
    /// `#/accounts/<id>/print`: its plan on one page; `#/accounts/<id>/print/customer` for the customer.
    Print(AccountId, Audience),
}

impl Route {
    /// The screens of the rail, in order.
    pub const RAIL: [Self; 8] = [
        Self::Accounts,
        Self::Portfolio,
        Self::Today,
        Self::Motions,
        Self::Review,
        Self::Workshops,
        Self::Model,
        Self::Data,
    ];

    /// The views of the work that is to be done, in order.
    pub const WORK: [Self; 3] = [Self::Today, Self::Actions, Self::Plans];

    /// The views of what may come and who may go, in order.
    pub const WINNING: [Self; 2] = [Self::Motions, Self::Pipeline];

    /// Reads the part of an address from the `#` on. `None` for an address of no screen.
    pub fn parse(hash: &str) -> Option<Self> {
        match hash.trim_start_matches('#').trim_matches('/') {
            "" | "start" => Some(Self::Start),
            "accounts" => Some(Self::Accounts),
            "rate" => Some(Self::Rate),
            "portfolio" => Some(Self::Portfolio),
            "portfolio/bank" => Some(Self::Bank),
            "today" => Some(Self::Today),
            "actions" => Some(Self::Actions),
            "plans" => Some(Self::Plans),
            "motions" => Some(Self::Motions),
            "pipeline" => Some(Self::Pipeline),
            "review" => Some(Self::Review),
            "fit" => Some(Self::Fit),
            "workshop" => Some(Self::Workshops),
            // Also without a code, for a message that says what is missing.
            "vote" => Some(Self::Vote),
            "answer" => Some(Self::Answer),
            "model" => Some(Self::Model),
            "data" => Some(Self::Data),
            path => {
                if path.starts_with("vote/") {
                    return Some(Self::Vote);
                }
                if path.starts_with("answer/") {
                    return Some(Self::Answer);
                }
                if let Some(path) = path.strip_prefix("workshop/") {
                    let (id, rest) = path.split_once('/').unwrap_or((path, ""));
                    let id = id.parse().ok()?;
                    return match rest {
                        "" => Some(Self::Workshop(id)),
                        "projector" => Some(Self::Projector(id)),
                        _ => None,
                    };
                }
                let path = path.strip_prefix("accounts/")?;
                let (id, rest) = path.split_once('/').unwrap_or((path, ""));
                let id = id.parse().ok()?;
                match rest {
                    "" => Some(Self::Account(id)),
                    "print" => Some(Self::Print(id, Audience::Us)),
                    "print/customer" => Some(Self::Print(id, Audience::Customer)),
                    _ => None,
                }
            }
        }
    }

    /// Whether it stands alone, without the frame around it: what a room or somebody's phone sees.
    pub const fn is_alone(self) -> bool {
        matches!(self, Self::Vote | Self::Projector(_))
    }

    /// The code behind `#/vote/` or `#/answer/` in the part of an address from the `#` on; empty where there is none.
    pub fn code(hash: &str) -> &str {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let code = path.strip_prefix("vote/").or(path.strip_prefix("answer/"));
        code.unwrap_or_default()
    }

    /// The entry of the rail that the screen belongs to.
    pub const fn rail(self) -> Self {
        match self {
            Self::Account(_) | Self::Rate | Self::Print(..) => Self::Accounts,
            Self::Bank => Self::Portfolio,
            Self::Actions | Self::Plans => Self::Today,
            Self::Pipeline => Self::Motions,
            Self::Fit => Self::Start,
            Self::Workshop(_) | Self::Projector(_) | Self::Answer => Self::Workshops,
            other => other,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => formatter.write_str("#/start"),
            Self::Accounts => formatter.write_str("#/accounts"),
            Self::Account(id) => write!(formatter, "#/accounts/{id}"),
            Self::Rate => formatter.write_str("#/rate"),
            Self::Portfolio => formatter.write_str("#/portfolio"),
            Self::Bank => formatter.write_str("#/portfolio/bank"),
            Self::Today => formatter.write_str("#/today"),
            Self::Actions => formatter.write_str("#/actions"),
            Self::Plans => formatter.write_str("#/plans"),
            Self::Motions => formatter.write_str("#/motions"),
            Self::Pipeline => formatter.write_str("#/pipeline"),
            Self::Review => formatter.write_str("#/review"),
            Self::Fit => formatter.write_str("#/fit"),
            Self::Workshops => formatter.write_str("#/workshop"),
            Self::Workshop(id) => write!(formatter, "#/workshop/{id}"),
            Self::Projector(id) => write!(formatter, "#/workshop/{id}/projector"),
            Self::Vote => formatter.write_str("#/vote"),
            Self::Answer => formatter.write_str("#/answer"),
            Self::Model => formatter.write_str("#/model"),
            Self::Data => formatter.write_str("#/data"),
            Self::Print(id, Audience::Us) => write!(formatter, "#/accounts/{id}/print"),
            Self::Print(id, Audience::Customer) => {
                write!(formatter, "#/accounts/{id}/print/customer")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        let id = AccountId::from(7);
        let prints = Audience::ALL.map(|audience| Route::Print(id, audience));
        let others = [
            Route::Start,
            Route::Fit,
            Route::Rate,
            Route::Bank,
            Route::Account(id),
            Route::Workshop(7.into()),
            Route::Projector(7.into()),
            Route::Answer,
        ];
        let all = Route::RAIL
            .into_iter()
            .chain(Route::WORK)
            .chain(Route::WINNING);
        for route in all.chain(others).chain(prints) {
            assert_eq!(Route::parse(&route.to_string()), Some(route));
            assert!(route.rail() == Route::Start || Route::RAIL.contains(&route.rail()));
        }
        assert_eq!(Route::parse("#/vote/KFT1-ABC"), Some(Route::Vote));
        assert_eq!(Route::code("#/vote/KFT1-ABC"), "KFT1-ABC");
        assert_eq!(Route::code("#/answer"), "");
        assert_eq!(Route::parse(""), Some(Route::Start));
        assert_eq!(Route::parse("#/nowhere"), None);
        assert_eq!(Route::parse("#/accounts/short"), None);
        assert_eq!(Route::parse(&format!("#/accounts/{id}/else")), None);
    }
}
