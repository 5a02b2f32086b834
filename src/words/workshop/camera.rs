//! Reading codes with the camera: what is seen, and what to do where there is no picture.

use crate::session::code_reading::CameraTrouble;
use crate::words::Locale;

texts! {
    /// The part of the page that reads codes.
    title => "Read codes with the camera", "Codes mit der Kamera lesen";
    /// What to do.
    how => "Hold one phone after the other in front of the camera, so that its code fills about half of the picture.",
        "Ein Telefon nach dem anderen vor die Kamera halten, sodass der Code etwa das halbe Bild füllt.";
    /// What becomes of the picture.
    private => "The picture stays on this machine. It is looked at and forgotten, nothing of it is kept or sent.",
        "Das Bild bleibt auf diesem Gerät. Es wird angesehen und vergessen, nichts davon wird behalten oder gesendet.";
    /// The picture, for screen readers.
    picture => "Picture of the camera", "Bild der Kamera";
    /// The browser asks the person.
    asking => "The browser asks whether this page may use the camera.",
        "Der Browser fragt, ob diese Seite die Kamera benutzen darf.";
    /// The picture is there.
    looking => "The camera is looking for a code.", "Die Kamera sucht einen Code.";
    /// How many codes were read since the camera was opened.
    read(l, count: usize) => match count {
            1 => "1 code read. The next phone can come.".to_owned(),
            _ => format!("{count} codes read. The next phone can come."),
        },
        match count {
            1 => "1 Code gelesen. Das nächste Telefon kann kommen.".to_owned(),
            _ => format!("{count} Codes gelesen. Das nächste Telefon kann kommen."),
        };
    /// Several cameras, one is chosen.
    which => "Camera", "Kamera";
    /// A camera without a name, by its place in the list.
    numbered(l, place: usize) => format!("Camera {place}"), format!("Kamera {place}");
    /// Ends it.
    close => "Close the camera", "Kamera schließen";
    /// Asks for the camera once more.
    again => "Try again", "Erneut versuchen";
    /// The other way, said with every trouble.
    by_text => "Everything works by text, too: each phone can send its answers as a text, to be pasted here.",
        "Alles geht auch mit Text: Jedes Telefon kann seine Antworten als Text senden, der hier eingefügt wird.";
}

/// Why there is no picture, and what to do.
pub const fn trouble(locale: Locale, trouble: CameraTrouble) -> &'static str {
    match trouble {
        CameraTrouble::Insecure => insecure(locale),
        CameraTrouble::Unsupported => unsupported(locale),
        CameraTrouble::Missing => missing(locale),
        CameraTrouble::Refused => refused(locale),
        CameraTrouble::InUse => in_use(locale),
        CameraTrouble::Lost => lost(locale),
    }
}

texts! {
    insecure => "Browsers give the camera only to pages with a secure address. Open Keyfolio at an address that begins with https.",
        "Browser geben die Kamera nur an Seiten mit sicherer Adresse. Keyfolio unter einer Adresse öffnen, die mit https beginnt.";
    unsupported => "This browser gives pages no camera. Open the workshop in a current version of Chrome, Edge, Firefox or Safari.",
        "Dieser Browser gibt Seiten keine Kamera. Den Workshop in einer aktuellen Version von Chrome, Edge, Firefox oder Safari öffnen.";
    missing => "This machine has no camera. Connect one and try again.",
        "Dieses Gerät hat keine Kamera. Eine anschließen und erneut versuchen.";
    refused => "This page may not use the camera. Allow it in the browser, beside the address, and try again. On some machines the settings of the system decide, too.",
        "Diese Seite darf die Kamera nicht benutzen. Im Browser neben der Adresse erlauben und erneut versuchen. Auf manchen Geräten entscheiden auch die Systemeinstellungen.";
    in_use => "The camera does not start. Most often another program has it, such as a video call: close that one and try again.",
        "Die Kamera startet nicht. Meist hat sie ein anderes Programm, etwa ein Videogespräch: dieses schließen und erneut versuchen.";
    lost => "The camera is gone, unplugged or taken away from this page. Connect or allow it and try again.",
        "Die Kamera ist weg, abgezogen oder dieser Seite entzogen. Anschließen oder erlauben und erneut versuchen.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::check;

    #[test]
    fn every_text_is_there_in_both_languages() {
        for text in [
            title, how, private, picture, asking, looking, which, close, again, by_text,
        ] {
            check(text);
        }
        check(|l| read(l, 1));
        check(|l| read(l, 5));
        check(|l| numbered(l, 2));
    }

    #[test]
    fn every_trouble_says_what_to_do() {
        for one in [
            CameraTrouble::Insecure,
            CameraTrouble::Unsupported,
            CameraTrouble::Missing,
            CameraTrouble::Refused,
            CameraTrouble::InUse,
            CameraTrouble::Lost,
        ] {
            check(|l| trouble(l, one));
            for locale in Locale::ALL {
                let sentences = trouble(locale, one).matches('.').count();
                assert!(
                    sentences >= 2 || trouble(locale, one).contains(':'),
                    "{one:?}"
                );
            }
        }
    }
}
