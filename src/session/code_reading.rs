//! Reading codes with a camera: what can keep it from being used, and which of the texts that it sees are new. Pure; the
//! picture itself never gets here.

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CameraTrouble {
    /// The page came over a connection on which browsers give no camera to anybody.
    Insecure,
    /// The browser has no way to ask for one.
    Unsupported,
    /// There is none.
    Missing,
    /// The person, or the rules of the machine, said no.
    Refused,
    /// Another program has it, or it does not start.
    InUse,
    /// It went away while it was used.
    Lost,
}

/// A code that stays before the camera is one code. It is a new one when it was gone for so long, in milliseconds.
const GONE: f64 = 2_000.0;

/// The texts that were seen last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sighted {
    texts: Vec<(String, f64)>,
}

impl Sighted {
    /// Whether a text that is seen `now` is to be handed on: it was not before the camera just now. `now` counts
    /// milliseconds from anywhere.
    pub fn is_new(&mut self, text: &str, now: f64) -> bool {
        self.texts.retain(|(_, seen)| now - seen < GONE);
        if let Some((_, seen)) = self.texts.iter_mut().find(|(known, _)| known == text) {
            *seen = now;
            return false;
        }
        self.texts.push((text.to_owned(), now));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::Sighted;

    #[test]
    fn a_code_that_is_held_before_the_camera_counts_once() {
        let mut sighted = Sighted::default();
        let handed_on = (0..100).filter(|frame| sighted.is_new("AB", f64::from(*frame) * 150.0));
        assert_eq!(handed_on.count(), 1);
    }

    #[test]
    fn five_phones_in_a_row_are_five_codes() {
        let mut sighted = Sighted::default();
        let phones = ["AB", "CD", "EF", "GH", "IJ"];
        let handed_on = (0..50).filter(|frame| {
            let phone = phones[usize::try_from(frame / 10).expect("a small number")];
            sighted.is_new(phone, f64::from(*frame) * 150.0)
        });
        assert_eq!(handed_on.collect::<Vec<i32>>(), [0, 10, 20, 30, 40]);
    }

    #[test]
    fn codes_that_take_turns_on_one_phone_are_handed_on_once_each() {
        let mut sighted = Sighted::default();
        let handed_on = (0..60).filter(|frame| {
            let part = ["1/3", "2/3", "3/3"][usize::try_from(frame / 4 % 3).expect("small")];
            sighted.is_new(part, f64::from(*frame) * 150.0)
        });
        assert_eq!(handed_on.collect::<Vec<i32>>(), [0, 4, 8]);
    }

    #[test]
    fn a_code_that_comes_back_is_handed_on_again() {
        let mut sighted = Sighted::default();
        assert!(sighted.is_new("AB", 0.0));
        assert!(!sighted.is_new("AB", 1_900.0), "a moment out of focus");
        assert!(sighted.is_new("AB", 3_900.0));
    }
}
