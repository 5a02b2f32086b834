//! Who depends on whom.

use super::count;
use crate::domain::mutual::{Bond, Known, Mutual, THEY_DEPEND, Tie, WE_DEPEND};
use crate::words::Locale;
use crate::words::format::{percent, whole_percent};

texts! {
    /// The heading.
    heading => "Who depends on whom", "Wer von wem abhängt";
    /// The axis of their share in our revenue.
    ours => "Their share in our revenue", "Anteil des Kunden am eigenen Umsatz";
    /// The column of our share in their purchases.
    theirs => "Our share in their purchases", "Eigener Anteil an seinem Einkauf";
    /// The answer of a person.
    rated => "rated", "bewertet";
    /// Revenue against potential.
    from_potential => "potential", "Potenzial";
    /// The column of how hard it is to change.
    lock_in => "Bound to us, 1 to 5", "Bindung (1–5)";
    /// The axis of both together.
    depends => "How much they depend on us", "Abhängigkeit des Kunden von uns";
    /// The same, above a column.
    depends_briefly => "They depend", "Hängt an uns";
    /// The column of bonds.
    bond => "Bond", "Verhältnis";
    /// What the numbers come from.
    hint => "Our share in their purchases is the answer to “Share of wallet” at the account, else revenue against potential. How much they depend on us is that share times the answer to “Lock-in”, a fifth for each step; as long as it is missing, the share alone. Both limits are rules of thumb of Keyfolio.",
        "Der eigene Anteil am Einkauf des Kunden ist die Antwort auf „Lieferanteil“ beim Kunden, sonst Umsatz zu Potenzial. Die Abhängigkeit ist dieser Anteil mal der Antwort auf „Bindung“ beim Kunden, ein Fünftel je Stufe; solange sie fehlt, der Anteil allein. Beide Grenzen sind Faustregeln von Keyfolio.";
    /// Nothing is known.
    nothing => "Nobody has said yet how much of what a customer buys comes from us: rate “Share of wallet” at the accounts, or enter their potential.",
        "Noch hat niemand gesagt, wie viel von dem, was ein Kunde kauft, von uns kommt: „Lieferanteil“ bei den Kunden bewerten oder ihr Potenzial eintragen.";
    /// Customers of which nothing is known.
    unknown(l, customers: usize, share: f64) => match customers {
        1 => format!("Not known of 1 more customer with {} of revenue.", percent(l, share)),
        _ => format!("Not known of {} more customers with {} of revenue.", count(l, customers), percent(l, share)),
    }, match customers {
        1 => format!("Nicht bekannt bei 1 weiteren Kunden mit {} vom Umsatz.", percent(l, share)),
        _ => format!("Nicht bekannt bei {} weiteren Kunden mit {} vom Umsatz.", count(l, customers), percent(l, share)),
    };
}

/// A bond in short.
pub const fn bond_word(locale: Locale, bond: Bond) -> &'static str {
    match bond {
        Bond::Loose => locale.pick("loose", "locker"),
        Bond::TheyDepend => locale.pick("they depend on us", "sie hängen an uns"),
        Bond::WeDepend => locale.pick("we depend on them", "wir hängen an ihnen"),
        Bond::Partners => locale.pick("partnership", "Partnerschaft"),
    }
}

/// Where a share comes from.
pub const fn known(locale: Locale, known: Known) -> &'static str {
    match known {
        Known::Rated => rated(locale),
        Known::FromPotential => from_potential(locale),
    }
}

/// Where a line of the field stands.
pub fn cuts(locale: Locale) -> [String; 2] {
    [WE_DEPEND, THEY_DEPEND].map(|border| whole_percent(locale, border.as_f64()))
}

/// What the field says: on whom we depend more than they on us, and what to do.
pub fn finding(locale: Locale, found: &Mutual) -> String {
    if found.ties.is_empty() {
        return nothing(locale).to_owned();
    }
    let exposed = found.with_bond(Bond::WeDepend);
    let share = percent(locale, exposed.clone().map(|tie| tie.ours).sum());
    let first = |tie: &Tie| tie.name.to_string();
    match (locale, exposed.clone().count(), exposed.clone().next()) {
        (Locale::En, 1, Some(one)) => format!(
            "We depend on {} ({share} of revenue) more than {} on us: write down what keeps it, or what would replace it.",
            first(one),
            first(one)
        ),
        (Locale::De, 1, Some(one)) => format!(
            "Wir hängen an {} ({share} vom Umsatz) mehr als {} an uns: aufschreiben, was den Kunden hält oder was ihn ersetzen würde.",
            first(one),
            first(one)
        ),
        (Locale::En, many, Some(one)) => format!(
            "We depend on {} customers ({share} of revenue) more than they on us, most of all on {}: write down what keeps them, or what would replace them.",
            count(locale, many),
            first(one)
        ),
        (Locale::De, many, Some(one)) => format!(
            "Wir hängen an {} Kunden ({share} vom Umsatz) mehr als sie an uns, am meisten an {}: aufschreiben, was sie hält oder was sie ersetzen würde.",
            count(locale, many),
            first(one)
        ),
        (_, _, None) => balanced(locale, found),
    }
}

fn balanced(locale: Locale, found: &Mutual) -> String {
    let partners = found.with_bond(Bond::Partners).count();
    let they = found.with_bond(Bond::TheyDepend).count();
    let (partners, they) = (count(locale, partners), count(locale, they));
    match locale {
        Locale::En => format!(
            "We depend on nobody who does not depend on us as well. Partnerships: {partners}, customers that depend on us alone: {they}."
        ),
        Locale::De => format!(
            "Wir hängen an niemandem, der nicht auch an uns hängt. Partnerschaften: {partners}, Kunden, die nur an uns hängen: {they}."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Name;
    use crate::words::testing::{check, check_all};

    fn found(bonds: &[Bond]) -> Mutual {
        let tie = |bond: &Bond| Tie {
            id: 1.into(),
            name: Name::new("Acme").expect("a name"),
            is_key: false,
            ours: 0.2,
            theirs: 0.1,
            known: Known::Rated,
            lock_in: None,
            depends: 0.1,
            bond: *bond,
        };
        Mutual {
            ties: bonds.iter().map(tie).collect(),
            unknown: 0,
            unknown_share: 0.0,
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            ours,
            theirs,
            depends_briefly,
            rated,
            from_potential,
            lock_in,
            depends,
            bond,
            hint,
            nothing,
        ]);
        for bond in Bond::ALL {
            check(|l| bond_word(l, bond));
        }
        for one in [1, 3] {
            check(|l| unknown(l, one, 0.2));
        }
        let we = Bond::WeDepend;
        for bonds in [vec![], vec![we], vec![we, we], vec![Bond::Partners]] {
            check(|l| finding(l, &found(&bonds)));
        }
        check(|l| known(l, Known::Rated));
        check(|l| known(l, Known::FromPotential));
    }
}
