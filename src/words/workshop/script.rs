//! What the facilitator says at each item, and what to do then.

use crate::domain::workshop::agenda::{Agenda, Item};
use crate::words::Locale;

/// What the facilitator says: one or two short sentences for the room.
pub const fn say(locale: Locale, agenda: Agenda, item: Item) -> &'static str {
    let (english, german) = match (agenda, item) {
        (Agenda::Choose, Item::Open) => (
            "In an hour we have at most three key accounts and one next action for each. We rate in silence first and talk later.",
            "In einer Stunde haben wir höchstens drei Schlüsselkunden und für jeden den nächsten Schritt. Erst bewerten wir still, dann reden wir.",
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
            "Alle haben ein paar Punkte. Sie gehören denen, die bleiben sollen, wenn nur wenige bleiben können.",
        ),
        (_, Item::Criteria) => (
            "Fewer is better. Which of these would change our choice?",
            "Weniger ist besser. Welches davon würde unsere Wahl ändern?",
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
            "Zuerst spricht, wer am höchsten liegt, dann, wer am tiefsten liegt. Was weißt du, was wir nicht wissen?",
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
