//! What the facilitator says at each item, and what to do then.

use crate::domain::workshop::agenda::{Agenda, Item};
use crate::words::Locale;

/// What the facilitator says: one or two short sentences for the room.
pub const fn say(locale: Locale, agenda: Agenda, item: Item, solo: bool) -> &'static str {
    let (english, german) = match (agenda, item) {
        (Agenda::Choose, Item::Open) if solo => (
            "First what the gut says, then the same with the figures. Where the two differ it is worth a thought.",
            "Zuerst, was das Bauchgefühl sagt, dann dasselbe mit den Zahlen. Wo beides auseinandergeht, lohnt sich ein Gedanke.",
        ),
        (Agenda::Choose, Item::Rate) if solo => (
            "From the gut, without looking anything up. Not knowing is an answer too.",
            "Aus dem Bauch, ohne etwas nachzuschlagen. Nicht zu wissen ist auch eine Antwort.",
        ),
        (Agenda::Choose, Item::Reveal) if solo => (
            "What do the figures say that the gut did not know? And what does the gut know that no figure says?",
            "Was sagen die Zahlen, was der Bauch nicht wusste? Und was weiß der Bauch, was keine Zahl sagt?",
        ),
        (Agenda::Choose, Item::Open) => (
            "In an hour we have at most three key accounts and one next action for each. We rate in silence first and talk later.",
            "In einer Stunde haben wir höchstens drei Schlüsselkunden und für jeden den nächsten Schritt. Erst bewerten wir still, dann reden wir.",
        ),
        (Agenda::Sprint, Item::Open) if solo => (
            "Fifteen minutes: one key account, and the first lines of its plan.",
            "Fünfzehn Minuten: ein Schlüsselkunde und die ersten Zeilen seines Plans.",
        ),
        (Agenda::Sprint, Item::Open) => (
            "In fifteen minutes we have one key account and the first lines of its plan.",
            "In fünfzehn Minuten haben wir einen Schlüsselkunden und die ersten Zeilen seines Plans.",
        ),
        (Agenda::Review, Item::Open) => (
            "Half an hour: what has changed, what do our plans lack, and does our choice still hold?",
            "Eine halbe Stunde: Was hat sich geändert, was fehlt unseren Plänen, und gilt unsere Wahl noch?",
        ),
        (_, Item::Facts) => (
            "What surprises you? And what breaks if number one leaves tomorrow?",
            "Was überrascht? Und was fällt um, wenn die Nummer eins morgen geht?",
        ),
        (_, Item::Fit) => (
            "Before we choose: is it worth it for us to treat a few customers differently?",
            "Bevor wir wählen: Lohnt es sich für uns, wenige Kunden anders zu behandeln?",
        ),
        (_, Item::LongList) => (
            "Who is missing here because they are not a customer yet, or no longer one?",
            "Wer fehlt hier, weil er noch nicht oder nicht mehr Kunde ist?",
        ),
        (_, Item::Dots) => (
            "Everybody has a few dots. Give them to those you would keep if we could keep only a few.",
            "Alle haben ein paar Punkte: für die Kunden, die bleiben sollen, wenn nur wenige bleiben können.",
        ),
        (_, Item::Criteria) => (
            "Fewer is better. Which of these would change our choice?",
            "Weniger ist besser. Welches davon würde unsere Wahl ändern?",
        ),
        (_, Item::Rate) if solo => (
            "As the facts stand. Not knowing is an answer too.",
            "Nach dem, was bekannt ist. Nicht zu wissen ist auch eine Antwort.",
        ),
        (_, Item::Rate) => (
            "Rate alone and in silence. Not knowing is an answer too.",
            "Allein und still bewerten. Nicht zu wissen ist auch eine Antwort.",
        ),
        (_, Item::Again) => (
            "Now with the figures in mind: the same questions once more, without looking back.",
            "Jetzt mit den Zahlen im Kopf: dieselben Fragen noch einmal, ohne zurückzublicken.",
        ),
        (_, Item::Reveal) => (
            "The highest speaks first, then the lowest. What do you know that we don’t?",
            "Zuerst spricht, wer am höchsten liegt, dann, wer am tiefsten liegt. Was wissen die einen, was den anderen fehlt?",
        ),
        (Agenda::Review, Item::Decide) => (
            "Is anybody key out of habit? Does anybody belong here who is not?",
            "Ist jemand nur aus Gewohnheit Schlüsselkunde? Gehört jemand dazu, der es nicht ist?",
        ),
        (_, Item::Decide) => (
            "Does this choice make us freer or more dependent? One sentence for each: why?",
            "Macht uns diese Wahl freier oder abhängiger? Zu jedem ein Satz: warum?",
        ),
        (_, Item::Plan) => (
            "What does it solve for them? Not: what do we sell?",
            "Was löst das beim Kunden? Nicht: Was verkaufen wir?",
        ),
        (_, Item::Treatment) => (
            "What does this customer get from us that others don’t, and who gives it?",
            "Was bekommt dieser Kunde von uns, was andere nicht bekommen, und wer gibt es ihm?",
        ),
        (_, Item::Since) => (
            "What did we promise last time, and what has moved since?",
            "Was haben wir beim letzten Mal zugesagt, und was hat sich seitdem bewegt?",
        ),
        (_, Item::Questions) => (
            "Will they be customers tomorrow? Do they still decide our success? What do they do for our name?",
            "Sind sie morgen noch Kunden? Entscheiden sie noch über unseren Erfolg? Was tun sie für unseren Namen?",
        ),
        (_, Item::Plans) => (
            "Two minutes for each plan: what is late, and what is missing?",
            "Zwei Minuten je Plan: Was ist spät dran, und was fehlt?",
        ),
        (_, Item::Pipeline) => (
            "If one of them left, who would take its place?",
            "Wenn einer davon ginge: Wer rückt nach?",
        ),
        (_, Item::Close) => (
            "The next date stands, the file is saved. Thank you.",
            "Der nächste Termin steht, die Datei ist gesichert. Danke.",
        ),
    };
    locale.pick(english, german)
}

/// What is to be done at an item now, a line each.
pub fn to_do(locale: Locale, item: Item, solo: bool) -> &'static [&'static str] {
    match item {
        Item::Open if solo => locale.pick(
            &["Start the clock, then go on."],
            &["Uhr starten, dann weiter."],
        ),
        Item::Open => locale.pick(
            &["Add everybody who is here.", "Open the projector and start the clock."],
            &["Alle eintragen, die da sind.", "Beamer öffnen und die Uhr starten."],
        ),
        Item::Facts if solo => locale.pick(
            &["Read for a minute.", "Note what surprises; don’t solve it now."],
            &["Eine Minute lesen.", "Notieren, was überrascht; jetzt nichts lösen."],
        ),
        Item::Rate if solo => locale.pick(
            &["One answer after the other, without a pause."],
            &["Eine Antwort nach der anderen, ohne Pause."],
        ),
        Item::Reveal if solo => locale.pick(
            &["Settle what lies two steps or more apart.", "What can’t be known today is parked."],
            &["Klären, was zwei Stufen oder mehr auseinanderliegt.", "Was heute nicht zu wissen ist, wird geparkt."],
        ),
        Item::Facts => locale.pick(
            &["Let the room read for a minute, then ask.", "Note what surprises; don’t solve it now."],
            &["Den Raum eine Minute lesen lassen, dann fragen.", "Notieren, was überrascht; jetzt nichts lösen."],
        ),
        Item::Fit => locale.pick(
            &["Read the result aloud. A “not yet” is a result too."],
            &["Das Ergebnis vorlesen. „Noch nicht“ ist auch ein Ergebnis."],
        ),
        Item::LongList => locale.pick(
            &["Strike who does not fit.", "Add one to three who are not customers yet, and one who no longer is."],
            &["Streichen, wer nicht passt.", "Ein bis drei ergänzen, die noch nicht Kunde sind, und einen, der es nicht mehr ist."],
        ),
        Item::Dots => locale.pick(
            &["Everybody gives dots unseen; reveal when all have."],
            &["Alle vergeben ihre Punkte verdeckt; aufdecken, wenn alle fertig sind."],
        ),
        Item::Criteria => locale.pick(
            &["Switch off what would change nothing.", "One minute at most for each change."],
            &["Ausschalten, was nichts ändern würde.", "Höchstens eine Minute je Änderung."],
        ),
        Item::Rate => locale.pick(
            &["Hand out the task, or pass the machine on.", "No talking until everybody is done."],
            &["Die Aufgabe verteilen oder das Gerät weitergeben.", "Nicht sprechen, bis alle fertig sind."],
        ),
        Item::Again => locale.pick(
            &["Answer once more without looking at the first answers."],
            &["Noch einmal antworten, ohne auf die ersten Antworten zu sehen."],
        ),
        Item::Reveal => locale.pick(
            &["At most six cells, 90 seconds each, then one second vote.", "Who still sees it differently says so, and it is written down."],
            &["Höchstens sechs Felder, je 90 Sekunden, dann einmal neu abstimmen.", "Wer es weiter anders sieht, sagt es, und es wird notiert."],
        ),
        Item::Decide => locale.pick(
            &["Three key accounts at most; each with one sentence."],
            &["Höchstens drei Schlüsselkunden, jeder mit einem Satz."],
        ),
        Item::Plan => locale.pick(
            &["Their goal, one idea, one open question, one risk.", "One action with an owner and a day."],
            &["Das Ziel des Kunden, eine Idee, eine offene Frage, ein Risiko.", "Eine Maßnahme mit Zuständigen und Termin."],
        ),
        Item::Treatment => locale.pick(
            &["One thing, who gives it, and how many hours a month."],
            &["Eine Sache, wer sie leistet und wie viele Stunden im Monat."],
        ),
        Item::Since => locale.pick(
            &["Tick off what was kept; say what was not and why."],
            &["Abhaken, was gehalten wurde; sagen, was nicht und warum."],
        ),
        Item::Questions => locale.pick(
            &["One verdict for each; what takes longer is parked."],
            &["Je ein Urteil; was länger dauert, wird geparkt."],
        ),
        Item::Plans => locale.pick(
            &["Late actions first: do it, move it, or drop it."],
            &["Spätes zuerst: tun, verschieben oder streichen."],
        ),
        Item::Pipeline => locale.pick(
            &["Name one new target, or one to win back."],
            &["Einen neuen Wunschkunden nennen oder jemanden zum Zurückgewinnen."],
        ),
        Item::Close if solo => locale.pick(
            &["Set the next day, save the file and the minutes."],
            &["Den nächsten Termin festlegen, die Datei und das Protokoll sichern."],
        ),
        Item::Close => locale.pick(
            &["Set the next day, save the file, hand out the minutes."],
            &["Den nächsten Termin festlegen, die Datei sichern, das Protokoll verteilen."],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::check;

    #[test]
    fn only_the_agenda_that_rates_twice_speaks_of_the_gut() {
        for agenda in Agenda::ALL {
            let items = agenda.items(true);
            let said = items
                .iter()
                .map(|item| say(Locale::En, agenda, *item, true));
            let speaks = said.collect::<String>().contains(" gut");
            assert_eq!(speaks, items.contains(&Item::Again), "{agenda:?}");
        }
    }

    #[test]
    fn every_item_of_every_agenda_has_its_words() {
        for agenda in Agenda::ALL {
            for solo in [false, true] {
                for item in agenda.items(solo) {
                    check(|l| say(l, agenda, *item, solo).to_owned());
                    check(|l| to_do(l, *item, solo).join(" "));
                    check(|l| crate::words::workshop::item(l, *item).to_owned());
                }
            }
        }
    }
}
