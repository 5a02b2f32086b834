//! What is found in texts that come back: answers, whole or in parts that arrive in any order and mixed with those of
//! others.

use std::collections::BTreeMap;

use crate::exchange::workshop::{
    Answers, CodeError, Gathering, Kind, Part, find, read, read_answers,
};

/// Something that was found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    Answers(Answers),
    /// Parts of answers of which others are missing.
    Parts {
        have: usize,
        of: usize,
    },
    /// A code that can't be used.
    Trouble(CodeError),
}

/// The parts that wait for others, by workshop, task and content.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    waiting: BTreeMap<(u32, u8, u16), Gathering>,
}

impl Gathered {
    /// Reads a text: one code or many, links or whole messages. The parts of one content count as one.
    pub fn read(&mut self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        let mut touched = Vec::new();
        for code in find(text) {
            match read(&code) {
                Ok(part) if part.kind != Kind::Answers => {
                    found.push(Found::Trouble(CodeError::OtherKind(part.kind)));
                }
                Ok(part) => {
                    let key = key(&part);
                    self.waiting.entry(key).or_default().add(part);
                    if !touched.contains(&key) {
                        touched.push(key);
                    }
                }
                Err(trouble) => found.push(Found::Trouble(trouble)),
            }
        }
        found.extend(touched.into_iter().filter_map(|key| self.gathered(key)));
        found
    }

    /// What has become of a content; one that is whole no longer waits.
    fn gathered(&mut self, key: (u32, u8, u16)) -> Option<Found> {
        let gathering = self.waiting.get(&key)?;
        let Some(content) = gathering.content() else {
            return Some(Found::Parts {
                have: gathering.here(),
                of: gathering.all(),
            });
        };
        self.waiting.remove(&key);
        Some(match read_answers(&content) {
            Ok(answers) => Found::Answers(answers),
            Err(trouble) => Found::Trouble(trouble),
        })
    }
}

const fn key(part: &Part) -> (u32, u8, u16) {
    (part.workshop, part.number, part.whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Answer;
    use crate::exchange::workshop::{
        Given, Question, Task, answer_address, write_answers, write_task,
    };
    use crate::words::Locale;

    fn answers(sender: u32, cells: usize) -> Answers {
        Answers {
            workshop: 7,
            number: 1,
            task: 70,
            sender,
            turn: 1,
            initials: "AB".to_owned(),
            given: Given::Rate(vec![Some(Answer::Unknown); cells]),
        }
    }

    #[test]
    fn many_answers_are_found_in_one_message() {
        let all = [answers(1, 54), answers(2, 54), answers(3, 54)];
        let codes = all
            .each_ref()
            .map(|one| write_answers(one).expect("codes").concat());
        let link = answer_address("https://example.org/keyfolio/", &codes[1]);
        let message = format!(
            "Hello,\n{}\nhere is mine: {link} Regards\n\n{}.",
            codes[0], codes[2]
        );
        let found = Gathered::default().read(&message);
        assert_eq!(found, all.map(Found::Answers));
    }

    #[test]
    fn parts_of_two_people_arrive_mixed_and_in_any_order() {
        // As many answers as there can be, so that they take more than one code.
        let all = [answers(1, 960), answers(2, 960)];
        let [mine, theirs] = all.each_ref().map(|one| write_answers(one).expect("codes"));
        let mut gathered = Gathered::default();
        let mut arrived = Vec::new();
        for part in theirs
            .iter()
            .rev()
            .zip(&mine)
            .flat_map(|(one, other)| [one, other])
        {
            arrived.extend(gathered.read(part));
        }
        arrived.retain(|one| matches!(one, Found::Answers(_)));
        assert_eq!(arrived.len(), 2);
        assert!(
            all.into_iter()
                .all(|one| arrived.contains(&Found::Answers(one)))
        );
    }

    #[test]
    fn the_code_of_the_questions_is_no_answer() {
        let task = Task {
            workshop: 7,
            number: 1,
            task: 70,
            locale: Locale::En,
            title: String::new(),
            accounts: vec!["Ash".to_owned()],
            question: Question::Dots(1),
        };
        let code = write_task(&task).expect("codes").concat();
        let found = Gathered::default().read(&code);
        assert_eq!(found, [Found::Trouble(CodeError::OtherKind(Kind::Task))]);
        assert_eq!(Gathered::default().read("Nothing of ours"), []);
    }
}
