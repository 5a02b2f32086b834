//! What the figures say to each question, in a few sentences. Made from the figures alone, so that a frozen review says the same in either language.

use crate::domain::concept_review::Question;
use crate::domain::review_facts::{Facts, ORDER_DAYS};
use crate::domain::tomorrow::SHAKY_PERCENT;
use crate::domain::values::Currency;
use crate::words::Locale;
use crate::words::format::{self, number, percent, whole_percent};

mod bars;

pub use bars::{bar_reach, bars};

/// How figures and names are written.
#[derive(Clone, Copy)]
pub struct Ways<'a> {
    pub locale: Locale,
    pub currency: Currency,
    /// The month in which fiscal years begin.
    pub year_start: u8,
    /// What the accounts of the facts are called, in their order.
    pub names: &'a [String],
}

impl Ways<'_> {
    fn called(self, place: usize) -> String {
        let name = self.names.get(place).filter(|name| !name.is_empty());
        // Somebody who is gone from everywhere keeps no name.
        let gone = || former(self.locale).to_owned();
        name.cloned().unwrap_or_else(gone)
    }

    fn count(self, count: i64) -> String {
        number(self.locale, count)
    }

    fn money(self, cents: i64) -> String {
        format::money(self.locale, self.currency, cents)
    }

    fn share(self, thousandths: i64) -> String {
        percent(self.locale, thousandths as f64 / 1000.0)
    }

    fn whole_share(self, thousandths: i64) -> String {
        whole_percent(self.locale, thousandths as f64 / 1000.0)
    }

    fn year(self, year: i64) -> String {
        format::year(self.year_start, i32::try_from(year).unwrap_or(0))
    }

    /// In whole percent, with a tenth where there is one.
    fn tenths(self, thousandths: i64) -> String {
        match thousandths % 10 {
            0 => self.whole_share(thousandths),
            _ => self.share(thousandths),
        }
    }

    fn list(self) -> String {
        let names = (0..self.names.len()).map(|place| self.called(place));
        names.collect::<Vec<_>>().join(", ")
    }
}

/// What the figures say; `None` where there are none.
pub fn sentence(question: Question, facts: &Facts, ways: Ways<'_>) -> String {
    let parts = match question {
        Question::Tomorrow => tomorrow(facts, ways),
        Question::Decisive => decisive(facts, ways),
        Question::Dependence => dependence(facts, ways),
        Question::Image => image(facts, ways),
        Question::Mix => mix(facts, ways),
        Question::Pipeline => pipeline(facts, ways),
        Question::Solutions => solutions(facts, ways),
    };
    match parts.is_empty() {
        true => no_figures(ways.locale).to_owned(),
        false => parts.join(" "),
    }
}

texts! {
    /// A customer whose account is gone.
    former => "a former customer", "ein früherer Kunde";
    /// Nobody has brought anything.
    no_figures => "No figures say anything about this yet.", "Dazu sagen noch keine Zahlen etwas.";
    /// What is not known about orders.
    no_orders(l, count: &str) => format!("Of {count} A customers no last order is known."),
        format!("Von {count} A-Kunden ist kein letzter Auftrag bekannt.");
    /// Who ordered lately.
    ordered(l, recent: &str, of: &str) => format!("{recent} of {of} A customers have ordered within {ORDER_DAYS} days."),
        format!("{recent} von {of} A-Kunden haben in den letzten {ORDER_DAYS} Tagen bestellt.");
    /// The same, where not all are known.
    ordered_of_known(l, recent: &str, known: &str, of: &str) => format!("{recent} of the {known} A customers whose last order is known have ordered within {ORDER_DAYS} days; there are {of}."),
        format!("{recent} der {known} A-Kunden mit bekanntem letztem Auftrag haben in den letzten {ORDER_DAYS} Tagen bestellt; insgesamt sind es {of}.");
    /// The largest who is silent.
    silent(l, name: &str, amount: &str, days: &str) => format!("{name} ({amount}) has been silent for {days} days."),
        format!("{name} ({amount}) schweigt seit {days} Tagen.");
    /// Contracts of key accounts.
    contracts(l, count: i64) => match count {
        1 => "One contract with a key account ends within 90 days or has just ended.".to_owned(),
        _ => format!("{count} contracts with key accounts end within 90 days or have just ended."),
    }, match count {
        1 => "Ein Vertrag mit einem Schlüsselkunden endet in den nächsten 90 Tagen oder ist gerade abgelaufen.".to_owned(),
        _ => format!("{count} Verträge mit Schlüsselkunden enden in den nächsten 90 Tagen oder sind gerade abgelaufen."),
    };
    /// What goes on average.
    goes(l, share: &str) => format!("By the chances to stay that somebody has named, {share} of their revenue a year may be lost."),
        format!("Nach den Wahrscheinlichkeiten zu bleiben, die jemand genannt hat, können {share} von deren Jahresumsatz verloren gehen.");
    /// Who was not judged.
    unsaid(l, amount: &str) => format!("About customers with {amount} a year nobody has said anything."),
        format!("Zu Kunden mit {amount} im Jahr hat niemand etwas gesagt.");
    /// Who stays with less than the border.
    shaky(l, share: &str, border: &str) => format!("{share} of revenue hang on customers that stay a year with less than {border}."),
        format!("{share} vom Umsatz hängen an Kunden, die ein Jahr lang zu weniger als {border} bleiben.");
    /// What was kept from year to year.
    kept(l, share: &str, year: &str) => format!("{share} of the revenue of the year before was kept in {year}."),
        format!("{share} vom Umsatz des Vorjahres blieben im Jahr {year} erhalten.");
    /// More customers than the rule says bring most.
    takes_more(l, share: &str, count: &str, of: &str) => format!("It takes {share} of customers ({count} of {of}), not 20%, to bring 80% of revenue."),
        format!("Erst {share} der Kunden ({count} von {of}), nicht 20\u{a0}%, bringen 80\u{a0}% des Umsatzes.");
    /// As few as the rule says.
    takes_few(l, share: &str, count: &str, of: &str) => format!("{share} of customers ({count} of {of}) bring 80% of revenue."),
        format!("{share} der Kunden ({count} von {of}) bringen 80\u{a0}% des Umsatzes.");
    /// What the key accounts bring.
    key_brings(l, count: i64, share: &str) => match count {
        0 => "No account is key yet.".to_owned(),
        1 => format!("The one key account brings {share}."),
        _ => format!("The {count} key accounts bring {share}."),
    }, match count {
        0 => "Noch ist niemand Schlüsselkunde.".to_owned(),
        1 => format!("Der eine Schlüsselkunde bringt {share}."),
        _ => format!("Die {count} Schlüsselkunden bringen {share}."),
    };
    /// How much hangs on the largest.
    depends(l, largest: &str, three: &str, limit: &str) => format!("Largest {largest}, three largest {three}; the limit for one customer is {limit}."),
        format!("Größter {largest}, drei größte {three}; die Grenze für einen Kunden liegt bei {limit}.");
    /// A loss that is borne.
    above(l, amount: &str) => format!("After losing the two largest you stay {amount} above break-even."),
        format!("Nach dem Verlust der beiden größten bleibt der Umsatz {amount} über der Kostendeckung.");
    /// A loss that is not borne.
    below(l, amount: &str) => format!("After losing the two largest {amount} are missing to break-even."),
        format!("Nach dem Verlust der beiden größten fehlen {amount} zur Kostendeckung.");
    /// What costs are not known.
    no_costs => "Without fixed costs it is not known what losing the two largest would mean.",
        "Ohne Fixkosten ist nicht bekannt, was der Verlust der beiden größten bedeuten würde.";
    /// Nobody has the role.
    no_image => "No account has the role of an image customer.", "Kein Kunde hat die Rolle Imagekunde.";
    /// What image customers bring.
    images(l, count: i64, amount: &str, share: &str) => match count {
        1 => format!("One image customer brings {amount}, {share} of revenue."),
        _ => format!("{count} image customers bring {amount}, {share} of revenue."),
    }, match count {
        1 => format!("Ein Imagekunde bringt {amount}, {share} des Umsatzes."),
        _ => format!("{count} Imagekunden bringen {amount}, {share} des Umsatzes."),
    };
    /// Their margin.
    image_margin(l, amount: &str) => format!("As far as it is known, {amount} of it is margin."),
        format!("Soweit bekannt, sind davon {amount} Deckungsbeitrag.");
    /// What their names are good for.
    names_used(l, lend: &str, of: &str, uses: i64, deals: i64) => format!(
        "With {lend} of {of} the use of the name is allowed; it was used {} so far, and {} a reference.",
        match uses { 1 => "once".to_owned(), _ => format!("{uses} times") },
        match deals { 1 => "1 opportunity names".to_owned(), _ => format!("{deals} opportunities name") },
    ), format!(
        "Bei {lend} von {of} ist es erlaubt, den Namen zu nennen; genannt wurde er bisher {}, und {} eine Referenz.",
        match uses { 1 => "einmal".to_owned(), _ => format!("{uses}-mal") },
        match deals { 1 => "1 Verkaufschance nennt".to_owned(), _ => format!("{deals} Verkaufschancen nennen") },
    );
    /// The base.
    base(l, count: &str, share: &str) => format!("{count} accounts that are not key bring {share} of revenue."),
        format!("{count} Kunden, die keine Schlüsselkunden sind, bringen {share} des Umsatzes.");
    /// Who is new.
    new_ones(l, count: i64, year: &str) => match count {
        0 => format!("None of the customers is new in {year}."),
        1 => format!("One customer is new in {year}."),
        _ => format!("{count} customers are new in {year}."),
    }, match count {
        0 => format!("Im Jahr {year} ist kein Kunde neu."),
        1 => format!("Im Jahr {year} ist ein Kunde neu."),
        _ => format!("Im Jahr {year} sind {count} Kunden neu."),
    };
    /// What a review calls the year that it did not keep.
    newest_year => "the newest year with figures", "mit den neuesten Zahlen";
    /// From where customers come, and who may be next.
    around(l, groups: i64, prospects: i64) => {
        let groups = match groups {
            0 => "Nobody is in a customer group".to_owned(),
            1 => "All who are in a customer group are in the same one".to_owned(),
            _ => format!("They come from {groups} customer groups"),
        };
        match prospects {
            0 => format!("{groups}; nobody is to be won."),
            1 => format!("{groups}; 1 account is to be won."),
            _ => format!("{groups}; {prospects} accounts are to be won."),
        }
    }, {
        let groups = match groups {
            0 => "Keiner gehört zu einer Kundengruppe".to_owned(),
            1 => "Wer zu einer Kundengruppe gehört, gehört zu derselben".to_owned(),
            _ => format!("Sie kommen aus {groups} Kundengruppen"),
        };
        match prospects {
            0 => format!("{groups}; zu gewinnen ist niemand."),
            1 => format!("{groups}; zu gewinnen ist 1 Kunde."),
            _ => format!("{groups}; zu gewinnen sind {prospects} Kunden."),
        }
    };
    /// Who is to be won.
    wanted(l, future: &str, wanted: i64) => match wanted {
        0 => "No account is to be won.".to_owned(),
        1 if future == "0" => "The one account to be won would not reach the key line.".to_owned(),
        1 => "The one account to be won would reach the key line.".to_owned(),
        _ => format!("{future} of {wanted} accounts to be won would reach the key line."),
    }, match wanted {
        0 => "Kein Kunde ist zu gewinnen.".to_owned(),
        1 if future == "0" => "Der eine Kunde, der zu gewinnen ist, würde die Grenze für Schlüsselkunden nicht erreichen.".to_owned(),
        1 => "Der eine Kunde, der zu gewinnen ist, würde die Grenze für Schlüsselkunden erreichen.".to_owned(),
        _ => format!("{future} von {wanted} Kunden, die zu gewinnen sind, würden die Grenze für Schlüsselkunden erreichen."),
    };
    /// The only one to be won has no score.
    one_unscored => "The one account to be won has no score yet.", "Der eine Kunde, der zu gewinnen ist, hat noch keinen Punktwert.";
    /// Who has no score.
    unscored(l, count: i64) => match count {
        1 => "One of them has no score.".to_owned(),
        _ => format!("{count} of them have no score."),
    }, match count {
        1 => "Einer davon hat keinen Punktwert.".to_owned(),
        _ => format!("{count} davon haben keinen Punktwert."),
    };
    /// What would replace the largest.
    covers(l, ratio: &str, name: &str) => format!("The weighted pipeline of twelve months covers {ratio} of what {name} brings in a year."),
        format!("Die gewichtete Pipeline von zwölf Monaten deckt {ratio} dessen, was {name} im Jahr bringt.");
    /// Who solves.
    solves(l, count: i64, of: i64) => match of {
        0 => "No account is key yet.".to_owned(),
        _ => format!("{count} of {of} key accounts have a solution that names a problem of theirs."),
    }, match of {
        0 => "Noch ist niemand Schlüsselkunde.".to_owned(),
        _ => format!("{count} von {of} Schlüsselkunden haben eine Lösung, die ein Problem von ihnen nennt."),
    };
    /// Who has neither.
    without(l, names: &str) => format!("Without a plan or a solution: {names}."), format!("Ohne Plan oder Lösung: {names}.");
    /// The days of the last orders.
    orders(l, count: usize) => format!("Days since the last order of {count} A customers"),
        format!("Tage seit dem letzten Auftrag von {count} A-Kunden");
    /// Left of the border.
    over_days => "over 90 days", "über 90 Tage";
    /// At the right end.
    order_today => "order today", "Auftrag heute";
}

fn tomorrow(facts: &Facts, ways: Ways<'_>) -> Vec<String> {
    let locale = ways.locale;
    let at = |place| facts.number(place).unwrap_or(0);
    let (all, known, recent) = (at(0), at(1), at(2));
    let mut said = Vec::new();
    if all == 0 {
        return said;
    }
    said.push(match known {
        0 => no_orders(locale, &ways.count(all)),
        known if known == all => ordered(locale, &ways.count(recent), &ways.count(all)),
        known => ordered_of_known(
            locale,
            &ways.count(recent),
            &ways.count(known),
            &ways.count(all),
        ),
    });
    if let (Some(days), Some(revenue)) = (facts.number(3), facts.number(4)) {
        let amount = ways.money(revenue);
        said.push(silent(locale, &ways.called(0), &amount, &ways.count(days)));
    }
    said.extend((at(5) > 0).then(|| contracts(locale, at(5))));
    said.extend(chances(facts, ways));
    if let (Some(share), Some(year)) = (facts.number(9), facts.number(10)) {
        said.push(kept(locale, &ways.share(share), &ways.year(year)));
    }
    said
}

/// What the chances to stay mean, and of whom nobody has said any.
fn chances(facts: &Facts, ways: Ways<'_>) -> Vec<String> {
    let locale = ways.locale;
    let named = |place| facts.number(place).filter(|number| *number > 0);
    let border = whole_percent(locale, f64::from(SHAKY_PERCENT) / 100.0);
    let goes = facts
        .number(6)
        .map(|share| goes(locale, &ways.share(share)));
    let shaky = named(8).map(|share| shaky(locale, &ways.share(share), &border));
    let unsaid = named(7).map(|amount| unsaid(locale, &ways.money(amount)));
    [goes, shaky, unsaid].into_iter().flatten().collect()
}

fn decisive(facts: &Facts, ways: Ways<'_>) -> Vec<String> {
    let locale = ways.locale;
    let (Some(reach), Some(all), Some(share)) = (facts.number(0), facts.number(1), facts.number(2))
    else {
        return Vec::new();
    };
    let say = if share > 200 { takes_more } else { takes_few };
    // In tenths: 20.2 % are more than 20 %.
    let first = say(
        locale,
        &ways.tenths(share),
        &ways.count(reach),
        &ways.count(all),
    );
    let of_key = ways.whole_share(facts.number(4).unwrap_or(0));
    let key = key_brings(locale, facts.number(3).unwrap_or(0), &of_key);
    vec![first, key]
}

fn dependence(facts: &Facts, ways: Ways<'_>) -> Vec<String> {
    let locale = ways.locale;
    let (Some(largest), Some(three), Some(limit)) =
        (facts.number(0), facts.number(1), facts.number(2))
    else {
        return Vec::new();
    };
    let [largest, three] = [largest, three].map(|share| ways.share(share));
    let first = depends(locale, &largest, &three, &ways.whole_share(limit));
    let second = match facts.number(4) {
        Some(amount) if amount < 0 => below(locale, &ways.money(-amount)),
        Some(amount) => above(locale, &ways.money(amount)),
        None => no_costs(locale).to_owned(),
    };
    vec![first, second]
}

fn image(facts: &Facts, ways: Ways<'_>) -> Vec<String> {
    let locale = ways.locale;
    let count = facts.number(0).unwrap_or(0);
    if count == 0 {
        return vec![no_image(locale).to_owned()];
    }
    let amount = ways.money(facts.number(1).unwrap_or(0));
    let share = ways.share(facts.number(2).unwrap_or(0));
    let margin = facts
        .number(3)
        .filter(|known| *known > 0)
        .and(facts.number(4));
    let margin = margin.map(|margin| image_margin(locale, &ways.money(margin)));
    let first = images(locale, count, &amount, &share);
    let names = facts.number(8).map(|lend| {
        let [uses, deals] = [9, 10].map(|place| facts.number(place).unwrap_or(0));
        names_used(locale, &ways.count(lend), &ways.count(count), uses, deals)
    });
    std::iter::once(first).chain(margin).chain(names).collect()
}

fn mix(facts: &Facts, ways: Ways<'_>) -> Vec<String> {
    let locale = ways.locale;
    let (Some(other), Some(rest)) = (facts.number(2), facts.number(3)) else {
        return Vec::new();
    };
    let count = ways.count(facts.number(4).unwrap_or(0));
    let first = base(locale, &count, &ways.whole_share(other + rest));
    let year = facts.number(8).map(|year| ways.year(year));
    let year = year.unwrap_or_else(|| newest_year(locale).to_owned());
    let new = facts.number(5).map(|new| new_ones(locale, new, &year));
    let around = match (facts.number(6), facts.number(7)) {
        (Some(prospects), Some(groups)) => Some(around(locale, groups, prospects)),
        _ => None,
    };
    std::iter::once(first).chain(new).chain(around).collect()
}

fn pipeline(facts: &Facts, ways: Ways<'_>) -> Vec<String> {
    let locale = ways.locale;
    let at = |place| facts.number(place).unwrap_or(0);
    // Whoever has no score yet may still reach the line: of one alone that is all there is to say.
    let first = match (at(3), at(5)) {
        (1, 1) => one_unscored(locale).to_owned(),
        (all, _) => wanted(locale, &ways.count(at(4)), all),
    };
    let mut said = vec![first];
    said.extend((at(5) > 0 && at(3) > 1).then(|| unscored(locale, at(5))));
    if let (Some(pipeline), Some(lost)) = (facts.number(0), facts.number(1)) {
        // Cut, not rounded: 99.7 % do not cover everything.
        let ratio = (pipeline as f64 * 100.0 / lost.max(1) as f64).floor();
        let ratio = whole_percent(locale, ratio / 100.0);
        said.push(covers(locale, &ratio, &ways.called(0)));
    }
    said
}

fn solutions(facts: &Facts, ways: Ways<'_>) -> Vec<String> {
    let locale = ways.locale;
    let at = |place| facts.number(place).unwrap_or(0);
    let first = solves(locale, at(1), at(0));
    let names = (!ways.names.is_empty()).then(|| without(locale, &ways.list()));
    std::iter::once(first).chain(names).collect()
}
