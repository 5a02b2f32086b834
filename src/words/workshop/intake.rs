//! What became of answers that came in from phones.

use crate::domain::workshop::ballot::Round;
use crate::session::workshop::taking::{Newcomer, News, Refused, Taken};
use crate::words::Locale;

texts! {
    /// Some parts are here.
    parts(l, have: usize, of: usize) => format!("{have} of {of} parts read. Read the others too."),
        format!("{have} von {of} Teilen gelesen. Bitte auch die anderen einlesen.");
    /// Nothing was found.
    nothing_found => "There is no code of Keyfolio in this text. Copy the whole message.", "In diesem Text steht kein Code von Keyfolio. Die ganze Nachricht kopieren.";
    /// What became of it.
    outcomes => "What has come in", "Was angekommen ist";
}

/// What became of answers that were taken.
pub fn taken(locale: Locale, taken: &Taken) -> String {
    let Taken {
        name, answered, of, ..
    } = taken;
    let how_far = match locale {
        Locale::En => format!("{name}: {answered} of {of}"),
        Locale::De => format!("{name}: {answered} von {of}"),
    };
    let phone = match (locale, &taken.parted, taken.other_phone) {
        (Locale::En, Some(other), _) => {
            format!(" Both phones answer: {name} and {other} are two people now.")
        }
        (Locale::De, Some(other), _) => {
            format!(" Beide Telefone antworten: {name} und {other} sind jetzt zwei Personen.")
        }
        (Locale::En, None, true) => {
            " From another phone than before: is it the same person? The list of people in the workshop asks.".to_owned()
        }
        (Locale::De, None, true) => {
            " Von einem anderen Telefon als zuvor: Ist es dieselbe Person? Die Personenliste im Workshop fragt danach.".to_owned()
        }
        (_, None, false) => String::new(),
    };
    let newcomer = match (locale, taken.newcomer) {
        (_, None) => String::new(),
        (Locale::En, Some(Newcomer::Unknown)) => format!(" {name} is new here."),
        (Locale::De, Some(Newcomer::Unknown)) => format!(" {name} ist neu dabei."),
        (Locale::En, Some(Newcomer::Namesake)) => format!(
            " Somebody here has these initials already, so this is {name}. If it is the same person, remove the answers of {name}."
        ),
        (Locale::De, Some(Newcomer::Namesake)) => format!(
            " Diese Initialen gibt es hier schon, daher {name}. Ist es dieselbe Person, die Antworten von {name} entfernen."
        ),
    };
    let what = match taken.news {
        News::First => locale.pick("Taken", "Eingelesen"),
        News::Later => locale.pick(
            "Taken in place of the earlier ones",
            "Anstelle der früheren eingelesen",
        ),
        News::Known => locale.pick("Was here already", "War schon da"),
    };
    format!("{what}. {how_far}.{phone}{newcomer}")
}

/// Why answers can't be taken, and what to do.
pub fn refused(locale: Locale, why: &Refused) -> String {
    match why {
        Refused::Foreign => locale
            .pick(
                "These answers belong to another workshop. Open the workspace in which it is held, and read them there.",
                "Diese Antworten gehören zu einem anderen Workshop. Den Arbeitsbereich öffnen, in dem er stattfindet, und sie dort einlesen.",
            )
            .to_owned(),
        Refused::Closed => locale
            .pick(
                "The workshop is closed. It takes no further answers.",
                "Der Workshop ist abgeschlossen. Er nimmt keine Antworten mehr an.",
            )
            .to_owned(),
        Refused::NoSuchTask { number } => match locale {
            Locale::En => format!("There are no questions number {number} here. Perhaps handing them out was undone: scan the code on the screen again."),
            Locale::De => format!("Fragen mit der Nummer {number} gibt es hier nicht. Vielleicht wurde das Ausgeben zurückgenommen: den Code am Bildschirm noch einmal scannen."),
        },
        Refused::Outdated { name } => match locale {
            Locale::En => format!("{name} has answered questions that were handed out anew since. Scan the code on the screen again."),
            Locale::De => format!("{name} hat Fragen beantwortet, die inzwischen neu ausgegeben sind. Den Code am Bildschirm noch einmal scannen."),
        },
        Refused::Revealed { name, round: Round::Dots } => match locale {
            Locale::En => format!("The dots are already revealed; those of {name} come too late. To take them, hide the dots again first."),
            Locale::De => format!("Die Punkte sind schon aufgedeckt; die von {name} kommen zu spät. Um sie anzunehmen, die Punkte erst wieder verdecken."),
        },
        Refused::Revealed { name, .. } => match locale {
            Locale::En => format!("The answers are already revealed; those of {name} come too late. To take them, hide the answers again first."),
            Locale::De => format!("Die Antworten sind schon aufgedeckt; die von {name} kommen zu spät. Um sie anzunehmen, erst wieder verdecken."),
        },
        Refused::Unfit { name } => match locale {
            Locale::En => format!("The answers of {name} do not fit the questions. Scan the code on the screen again and answer anew."),
            Locale::De => format!("Die Antworten von {name} passen nicht zu den Fragen. Den Code am Bildschirm noch einmal scannen und neu antworten."),
        },
        Refused::Earlier { name } => match locale {
            Locale::En => format!("Later answers of {name} are here already. These are older and were left out."),
            Locale::De => format!("Spätere Antworten von {name} sind schon da. Diese sind älter und bleiben weg."),
        },
        Refused::OnThisMachine { name } => match locale {
            Locale::En => format!("{name} has answered on this machine. To take those of the phone, remove these first."),
            Locale::De => format!("{name} hat an diesem Gerät geantwortet. Um die vom Telefon anzunehmen, diese erst entfernen."),
        },
        Refused::TooManyPeople { name } => match locale {
            Locale::En => format!("{name} finds no room: more people can’t take part in one workshop."),
            Locale::De => format!("{name} findet keinen Platz: Mehr Personen können an einem Workshop nicht teilnehmen."),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::EntryId;
    use crate::words::testing::{check, check_all};

    #[test]
    fn what_became_of_answers_is_said_in_both_languages() {
        check_all(&[nothing_found, outcomes]);
        check(|locale| parts(locale, 1, 3));
        let name = || "AB".to_owned();
        let all = [
            Refused::Foreign,
            Refused::Closed,
            Refused::NoSuchTask { number: 3 },
            Refused::Outdated { name: name() },
            Refused::Revealed {
                name: name(),
                round: Round::Dots,
            },
            Refused::Revealed {
                name: name(),
                round: Round::Rate,
            },
            Refused::Unfit { name: name() },
            Refused::Earlier { name: name() },
            Refused::OnThisMachine { name: name() },
            Refused::TooManyPeople { name: name() },
        ];
        for why in &all {
            check(|locale| refused(locale, why));
        }
        for news in [News::First, News::Later, News::Known] {
            let one = Taken {
                by: EntryId::from(1),
                name: name(),
                answered: 54,
                of: 54,
                news,
                other_phone: news == News::First,
                parted: (news == News::Later).then(|| "AB 2".to_owned()),
                newcomer: None,
            };
            check(|locale| taken(locale, &one));
            for newcomer in [Newcomer::Unknown, Newcomer::Namesake] {
                let one = Taken {
                    newcomer: Some(newcomer),
                    ..one.clone()
                };
                check(|locale| taken(locale, &one));
            }
        }
    }
}
