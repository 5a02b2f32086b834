//! How answers are asked for and come in: by phone, by passing the machine on, by text.

use crate::domain::workshop::tasks::NoTask;
use crate::words::Locale;

texts! {
    /// Before the questions are handed out.
    ready_rate(l, accounts: usize, criteria: usize) =>
        format!("{}, {}: {} from each person.", accounts_en(accounts), criteria_en(criteria), answers_en(accounts * criteria)),
        format!("{}, {}: {} von jeder Person.", accounts_de(accounts), criteria_de(criteria), answers_de(accounts * criteria));
    /// Before the dots are handed out.
    ready_dots(l, accounts: usize, dots: usize) =>
        format!("{}: each person gives {}.", accounts_en(accounts), dots_en(dots)),
        format!("{}: Jede Person vergibt {}.", accounts_de(accounts), dots_de(dots));
    /// Hands them out.
    hand_out => "Hand out the questions", "Fragen ausgeben";
    /// What handing out means.
    hand_out_hint => "From then on the list stays as it is for these answers. If it changes later, the questions can be handed out anew.",
        "Ab dann bleibt die Liste für diese Antworten, wie sie ist. Ändert sie sich später, lassen sich die Fragen neu ausgeben.";
    /// The list has changed since.
    outdated => "The list has changed since these questions were handed out. The codes still ask about the old one.",
        "Die Liste hat sich geändert, seit diese Fragen ausgegeben wurden. Die Codes fragen noch nach der alten.";
    /// Hands them out once more.
    hand_out_anew => "Hand out anew", "Neu ausgeben";
    /// What that costs.
    anew_hint => "What is rated goes along; only what is new is left open. Phones scan the new code.",
        "Was bewertet ist, kommt mit; offen bleibt nur, was neu ist. Die Telefone scannen den neuen Code.";
    /// The same for one person.
    anew_hint_alone => "What is rated goes along; only what is new is left open.", "Was bewertet ist, kommt mit; offen bleibt nur, was neu ist.";
    /// The same for dots.
    anew_hint_dots => "Dots that are already given stay with the old list. Everybody gives them again.",
        "Schon vergebene Punkte bleiben bei der alten Liste. Alle vergeben sie noch einmal.";
    /// No list.
    no_accounts => "There is no list of customers yet.", "Noch steht kein Kunde auf der Liste.";
    /// The model asks nothing.
    no_criteria => "The scoring model has no criterion that people rate.", "Das Bewertungsmodell hat kein Kriterium, das Menschen bewerten.";
    /// Too many.
    no_number => "The questions can’t be handed out more often in one workshop. Begin another one.", "Öfter lassen sich die Fragen in einem Workshop nicht ausgeben. Einen weiteren beginnen.";
    /// To the long list.
    to_long_list => "To the long list", "Zur Auswahlliste";
    /// To the model.
    to_model => "To the scoring model", "Zum Bewertungsmodell";
    /// Makes the list of the largest.
    take_largest(l, count: usize) => match count { 1 => "Take the largest customer".to_owned(), _ => format!("Take the {count} largest") },
        match count { 1 => "Den größten Kunden nehmen".to_owned(), _ => format!("Die {count} größten nehmen") };

    /// The three ways.
    ways => "Ways to answer", "Wege zu antworten";
    /// The first.
    by_phone => "On your own phone", "Auf dem eigenen Telefon";
    /// How.
    by_phone_hint => "Scan, rate, show the code at the end. No app, no account, no server.",
        "Scannen, bewerten, am Ende den Code zeigen. Ohne App, ohne Konto, ohne Server.";
    /// The same of dots.
    by_phone_hint_dots => "Scan, give dots, show the code at the end. No app, no account, no server.",
        "Scannen, Punkte vergeben, am Ende den Code zeigen. Ohne App, ohne Konto, ohne Server.";
    /// The address is one that no other machine can open.
    only_here => "Keyfolio runs from this machine alone here: phones can’t open this address. Open it from where it is hosted, or pass this machine on.",
        "Keyfolio läuft hier nur auf diesem Gerät: Telefone können diese Adresse nicht öffnen. Von der gehosteten Adresse öffnen oder dieses Gerät weitergeben.";
    /// The code for screen readers.
    code => "QR code with the questions", "QR-Code mit den Fragen";
    /// Shows the code as large as it gets.
    larger => "Large", "Groß zeigen";
    /// Copies the link.
    copy_link => "Copy the link", "Link kopieren";
    /// Done.
    link_copied => "Link copied", "Link kopiert";
    /// Not done.
    link_not_copied => "The browser did not allow copying. Select the link and copy it.", "Der Browser hat das Kopieren nicht erlaubt. Den Link markieren und kopieren.";
    /// The link.
    link => "Link to the questions", "Link zu den Fragen";
    /// No code can be drawn.
    no_code => "The questions are too long for a code. Send the link instead.", "Die Fragen sind zu lang für einen Code. Stattdessen den Link schicken.";

    /// The second way.
    here => "Pass this machine on", "Dieses Gerät weitergeben";
    /// How.
    here_hint => "Press a name and hand the machine over. Nobody sees the answers until all are revealed.",
        "Einen Namen wählen und das Gerät weitergeben. Niemand sieht die Antworten, bevor alle aufgedeckt werden.";
    /// Nobody is written down.
    nobody => "Nobody is written down yet. Add a name, or let a phone answer.", "Noch ist niemand eingetragen. Einen Namen ergänzen oder ein Telefon antworten lassen.";
    /// Somebody's name.
    name => "Name", "Name";
    /// Adds it.
    add_name => "Add", "Ergänzen";
    /// Opens the ballot.
    answer_as(l, name: &str) => format!("{name}: answer here"), format!("{name}: hier antworten");
    /// Opens it again where something is left.
    go_on_as(l, name: &str) => format!("{name}: go on answering"), format!("{name}: weiter antworten");
    /// Opens it again.
    again_as(l, name: &str) => format!("{name}: change the answers"), format!("{name}: Antworten ändern");
    /// The heading of the ballot.
    answers_of(l, name: &str) => format!("Answers of {name}"), format!("Antworten von {name}");
    /// It is finished.
    thanks(l, name: &str) => format!("Thank you, {name}. Hand it on."), format!("Danke, {name}. Bitte weitergeben.");
    /// It is finished, and nobody is left.
    thanks_last(l, name: &str) => format!("Thank you, {name}."), format!("Danke, {name}.");
    /// The heading of the ballot of one person alone.
    answers_alone => "Your ratings", "Eigene Bewertung";
    /// Other questions have come meanwhile.
    asked_anew => "The questions were handed out anew meanwhile. What was just answered here belonged to the old ones.",
        "Die Fragen wurden inzwischen neu ausgegeben. Was hier gerade beantwortet wurde, gehörte zu den alten.";
    /// The round is over meanwhile.
    not_taken => "These answers can’t be taken: the round is revealed or closed. They wait here until it is opened again.",
        "Diese Antworten lassen sich nicht annehmen: Die Runde ist aufgedeckt oder abgeschlossen. Sie warten hier, bis sie wieder offen ist.";
    /// Under the thanks.
    thanks_hint => "The answers are kept and hidden.", "Die Antworten sind aufgehoben und verdeckt.";
    /// To the next person.
    next_person(l, name: &str) => format!("Next: {name}"), format!("Weiter mit {name}");
    /// Back.
    to_list => "Back to the list", "Zurück zur Liste";
    /// The last one.
    all_done => "Everybody has answered.", "Alle haben geantwortet.";


    /// The third way.
    by_text => "Read codes and messages", "Codes und Nachrichten einlesen";
    /// How.
    by_text_hint => "Paste what people sent: one or many, in any order. Twice counts once.",
        "Einfügen, was geschickt wurde: eines oder viele, in jeder Reihenfolge. Doppeltes zählt einmal.";
    /// The field.
    text_field => "Codes, links or messages", "Codes, Links oder Nachrichten";
    /// Takes it in.
    take_in => "Take in", "Einlesen";
    /// Opens the camera.
    camera => "Read with the camera", "Mit der Kamera lesen";
    /// Who has answered.
    people => "Who has answered", "Wer geantwortet hat";
    /// How many.
    count(l, answered: usize, of: usize) => match answered { 1 => format!("1 of {of} has answered"), _ => format!("{answered} of {of} have answered") },
        match answered { 1 => format!("1 von {of} hat geantwortet"), _ => format!("{answered} von {of} haben geantwortet") };
    /// How many, and how many of these have left something open.
    count_partly(l, count: &str, partly: usize) => format!("{count}, {partly} only in part"), format!("{count}, davon {partly} nur teilweise");
    /// None.
    nobody_yet => "Nobody has answered yet", "Noch hat niemand geantwortet";
    /// Of one person.
    not_yet => "Not yet", "Noch nicht";
    /// Of one person.
    on_phone => "by phone", "per Telefon";
    /// Of one person.
    on_this_machine => "on this machine", "an diesem Gerät";
    /// All answered.
    whole => "Answered", "Beantwortet";
    /// Some.
    partly(l, answered: usize, of: usize) => format!("{answered} of {of}"), format!("{answered} von {of}");
    /// The last answers of somebody came from another phone than those before.
    other_phone => "From another phone than before. Is it the same person?", "Von einem anderen Telefon als zuvor. Ist es dieselbe Person?";
    /// It is.
    same_person => "Yes", "Ja";
    /// It is, for screen readers.
    same_person_of(l, name: &str) => format!("Yes, it is {name}"), format!("Ja, das ist {name}");
    /// It is somebody else.
    somebody_else => "No, somebody else", "Nein, eine andere Person";
    /// What became of it.
    parted(l, name: &str, other: &str) => format!("{name} and {other} are two people now. The answers of the other phone are those of {other}."),
        format!("{name} und {other} sind jetzt zwei Personen. Die Antworten vom anderen Telefon sind die von {other}.");
    /// Takes answers out.
    remove(l, name: &str) => format!("Remove the answers of {name}"), format!("Antworten von {name} entfernen");
    /// They were taken out.
    removed(l, name: &str) => format!("Answers of {name} removed"), format!("Antworten von {name} entfernt");

    /// Shows everybody everything.
    reveal => "Reveal", "Aufdecken";
    /// For one person alone.
    finish => "Done", "Fertig";
    /// Who is missing.
    missing(l, names: &str) => format!("Not yet answered: {names}"), format!("Noch keine Antwort: {names}");
    /// Who is not through.
    unfinished(l, names: &str) => format!("Not all answered: {names}"), format!("Nicht alles beantwortet: {names}");
    /// In spite of that.
    reveal_anyway => "Reveal anyway", "Trotzdem aufdecken";
    /// Still waiting.
    wait => "Wait", "Warten";
    /// It was done.
    revealed => "Revealed. No further answers are taken.", "Aufgedeckt. Weitere Antworten werden nicht angenommen.";
    /// Takes it back.
    reopen => "Hide again and go on asking", "Wieder verdecken und weiter fragen";
    /// Nothing to reveal.
    nothing_to_reveal => "Nobody has answered yet: there is nothing to reveal.", "Noch hat niemand geantwortet: Es gibt nichts aufzudecken.";

    /// Of the gut.
    solo_gut => "First what the gut says. The figures come afterwards.", "Zuerst, was das Bauchgefühl sagt. Die Zahlen kommen danach.";
    /// Of the facts.
    solo_facts => "Once more, now with the figures. What was said before stays hidden until the comparison.",
        "Noch einmal, jetzt mit den Zahlen. Die ersten Antworten bleiben bis zum Vergleich verdeckt.";
    /// Begins.
    solo_begin => "Begin to rate", "Mit der Bewertung beginnen";
    /// Goes on.
    solo_go_on => "Go on rating", "Weiter bewerten";
    /// Rates once more what was rated and is hidden by now.
    solo_anew => "Rate anew", "Neu bewerten";
    /// Looks at what was answered.
    solo_look_over => "Look the answers over", "Antworten ansehen";
    /// All is answered.
    solo_on => "Go on with these answers", "Mit diesen Antworten weiter";
    /// Not all is answered.
    solo_enough => "That is enough", "Das reicht";
    /// Who that is.
    solo_name => "I", "Ich";

    /// On the wall.
    room_rate => "Rate silently.", "Still bewerten.";
    /// On the wall.
    room_unknown => "Not knowing is an answer too.", "Nicht zu wissen ist auch eine Antwort.";
    /// On the wall.
    room_dots(l, dots: usize) => format!("Give {}.", dots_en(dots)), format!("Bitte {} vergeben.", dots_de(dots));
    /// On the wall.
    room_dots_hint => "Silently, several to one are allowed.", "Still; mehrere für einen sind erlaubt.";
    /// On the wall, before.
    room_soon => "In a moment everybody rates alone.", "Gleich bewerten alle für sich.";
    /// On the wall.
    room_scan => "Scan with the camera of your phone", "Mit der Kamera des Telefons scannen";
    /// On the wall.
    room_link => "No camera? Ask for the link.", "Ohne Kamera: nach dem Link fragen.";
    /// On the wall.
    room_revealed => "All answers are in.", "Alle Antworten sind da.";

    /// The result of the dots.
    result => "The dots", "Die Punkte";
    /// One account.
    dots(l, dots: usize) => dots_en(dots), dots_de(dots);
    /// From how many.
    voters(l, people: usize) => match people { 1 => "from 1 person".to_owned(), _ => format!("from {people} people") },
        match people { 1 => "von 1 Person".to_owned(), _ => format!("von {people} Personen") };
    /// The proposal.
    proposal(l, take: usize, of: usize) => match take { 1 => format!("Proposed: the first of {of}."), _ => format!("Proposed: the first {take} of {of}.") },
        match take { 1 => format!("Vorschlag: der erste von {of}."), _ => format!("Vorschlag: die ersten {take} von {of}.") };
    /// Nobody gave a dot.
    no_proposal => "Nobody gave a dot.", "Niemand hat einen Punkt vergeben.";
    /// They tie.
    tied(l, names: &str) => format!("Tied at the border: {names}. The group decides."), format!("Gleichauf an der Grenze: {names}. Die Gruppe entscheidet.");
    /// Keeps the choice.
    keep(l, count: usize) => match count { 1 => "Take 1 customer as the short list".to_owned(), _ => format!("Take {count} as the short list") },
        match count { 1 => "1 Kunden in die engere Auswahl nehmen".to_owned(), _ => format!("{count} in die engere Auswahl nehmen") };
    /// It stands.
    kept(l, count: usize) => match count { 1 => "1 customer is on the short list.".to_owned(), _ => format!("{count} customers are on the short list.") },
        match count { 1 => "1 Kunde steht in der engeren Auswahl.".to_owned(), _ => format!("{count} Kunden stehen in der engeren Auswahl.") };

    /// The screen that takes in a code.
    no_code_here => "There is no code in this address. Open the link again as it was sent, or paste the message in the workshop.",
        "In dieser Adresse steht kein Code. Den Link noch einmal so öffnen, wie er geschickt wurde, oder die Nachricht im Workshop einfügen.";
    /// To the workshop.
    to_workshop => "To the workshop", "Zum Workshop";
    /// To all.
    to_workshops => "To the workshops", "Zu den Workshops";
    /// What to do with no workspace.
    not_open => "No workspace is open yet.", "Noch ist kein Arbeitsbereich offen.";
}

const fn accounts_word(count: usize) -> [&'static str; 2] {
    match count {
        1 => ["customer", "Kunde"],
        _ => ["customers", "Kunden"],
    }
}

fn accounts_en(count: usize) -> String {
    format!("{count} {}", accounts_word(count)[0])
}

fn accounts_de(count: usize) -> String {
    format!("{count} {}", accounts_word(count)[1])
}

fn criteria_en(count: usize) -> String {
    let word = if count == 1 { "criterion" } else { "criteria" };
    format!("{count} {word}")
}

fn criteria_de(count: usize) -> String {
    let word = if count == 1 { "Kriterium" } else { "Kriterien" };
    format!("{count} {word}")
}

fn answers_en(count: usize) -> String {
    let word = if count == 1 { "answer" } else { "answers" };
    format!("{count} {word}")
}

fn answers_de(count: usize) -> String {
    let word = if count == 1 { "Antwort" } else { "Antworten" };
    format!("{count} {word}")
}

fn dots_en(count: usize) -> String {
    let word = if count == 1 { "dot" } else { "dots" };
    format!("{count} {word}")
}

fn dots_de(count: usize) -> String {
    let word = if count == 1 { "Punkt" } else { "Punkte" };
    format!("{count} {word}")
}

/// Why nothing can be handed out.
pub const fn no_task(locale: Locale, why: NoTask) -> &'static str {
    match why {
        NoTask::NoAccounts => no_accounts(locale),
        NoTask::NoCriteria => no_criteria(locale),
        NoTask::TooManyTasks => no_number(locale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::check;

    #[test]
    fn why_nothing_is_handed_out_is_said_in_both_languages() {
        let none = [NoTask::NoAccounts, NoTask::NoCriteria, NoTask::TooManyTasks];
        for why in none {
            check(|locale| no_task(locale, why).to_owned());
        }
    }

    #[test]
    fn one_is_spoken_of_as_one() {
        let singular = "1 Kunde, 1 Kriterium: 1 Antwort von jeder Person.";
        assert_eq!(ready_rate(Locale::De, 1, 1), singular);
        assert_eq!(
            ready_dots(Locale::En, 1, 1),
            "1 customer: each person gives 1 dot."
        );
        assert_eq!(
            ready_dots(Locale::De, 12, 4),
            "12 Kunden: Jede Person vergibt 4 Punkte."
        );
    }
}
