//! What is inside a code: a task as small JSON, deflated; answers as bits.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde::{Deserialize, Serialize};

use super::code::{self, CodeError, Content, Kind};
use super::{
    Answers, AskedCriterion, Given, MAX_ACCOUNTS, MAX_CRITERIA, MAX_INITIALS, Question, Task,
};
use crate::domain::account::Answer;
use crate::domain::analysis::value::Step;
use crate::words::Locale;

/// What a task may be once it is inflated, in bytes; a hostile one is not.
const MAX_INFLATED: usize = 96 * 1024;
/// As small as it gets.
const BEST: u8 = 9;
/// Bits of one answer.
const BITS: usize = 3;

/// Id, own wording, own anchors by step.
type WrittenCriterion = (String, String, Vec<(u8, String)>);

/// A task as it is written, with names of one letter.
#[derive(Serialize, Deserialize)]
struct Written {
    /// The tag of the task.
    #[serde(rename = "i")]
    task: u32,
    /// Whether it is in German.
    #[serde(rename = "g", default)]
    german: bool,
    #[serde(rename = "t", default)]
    title: String,
    #[serde(rename = "a")]
    accounts: Vec<String>,
    #[serde(rename = "c", default)]
    criteria: Vec<WrittenCriterion>,
    #[serde(rename = "d", default)]
    dots: u8,
}

/// A task as codes: one, or several that play in a loop.
///
/// # Errors
/// [`CodeError::TooLarge`] where texts are longer than all codes together can carry.
pub fn write_task(task: &Task) -> Result<Vec<String>, CodeError> {
    let (criteria, dots) = match &task.question {
        Question::Dots(dots) => (Vec::new(), *dots),
        Question::Rate(criteria) => {
            let one = |one: &AskedCriterion| {
                let anchors = one.anchors.iter();
                let anchors = anchors.map(|(step, text)| (step.get(), text.clone()));
                (one.id.clone(), one.label.clone(), anchors.collect())
            };
            (criteria.iter().map(one).collect(), 0)
        }
    };
    let written = Written {
        task: task.task,
        german: task.locale == Locale::De,
        title: task.title.clone(),
        accounts: task.accounts.clone(),
        criteria,
        dots,
    };
    let text = serde_json::to_vec(&written).map_err(|_| CodeError::TooLarge)?;
    if text.len() > MAX_INFLATED {
        return Err(CodeError::TooLarge);
    }
    code::write(
        Kind::Task,
        task.workshop,
        task.number,
        &compress_to_vec(&text, BEST),
    )
}

/// The task of a content that has arrived whole.
///
/// # Errors
/// [`CodeError::OtherKind`] for answers, [`CodeError::Unreadable`] for what is no task.
pub fn read_task(content: &Content) -> Result<Task, CodeError> {
    if content.kind != Kind::Task {
        return Err(CodeError::OtherKind(content.kind));
    }
    let text = decompress_to_vec_with_limit(&content.bytes, MAX_INFLATED);
    let text = text.map_err(|_| CodeError::Unreadable)?;
    let written: Written = serde_json::from_slice(&text).map_err(|_| CodeError::Unreadable)?;
    let rates = !written.criteria.is_empty();
    let fits = (1..=MAX_ACCOUNTS).contains(&written.accounts.len())
        && written.criteria.len() <= MAX_CRITERIA
        && rates != (written.dots > 0);
    if !fits {
        return Err(CodeError::Unreadable);
    }
    let criterion = |(id, label, anchors): WrittenCriterion| {
        let anchors = anchors.into_iter();
        let anchors = anchors.filter_map(|(step, text)| Some((Step::try_from(step).ok()?, text)));
        AskedCriterion {
            id,
            label,
            anchors: anchors.collect(),
        }
    };
    Ok(Task {
        workshop: content.workshop,
        number: content.number,
        task: written.task,
        locale: if written.german {
            Locale::De
        } else {
            Locale::En
        },
        title: written.title,
        accounts: written.accounts,
        question: match rates {
            true => Question::Rate(written.criteria.into_iter().map(criterion).collect()),
            false => Question::Dots(written.dots),
        },
    })
}

/// Answers as codes; hardly ever more than one.
///
/// # Errors
/// [`CodeError::TooLarge`] for more answers than a task can ask for.
pub fn write_answers(answers: &Answers) -> Result<Vec<String>, CodeError> {
    let initials: String = answers.initials.chars().take(MAX_INITIALS).collect();
    let mut bytes = Vec::new();
    bytes.extend(answers.task.to_be_bytes());
    bytes.extend(answers.sender.to_be_bytes());
    bytes.extend(answers.turn.to_be_bytes());
    bytes.push(u8::try_from(initials.len()).map_err(|_| CodeError::TooLarge)?);
    bytes.extend(initials.as_bytes());
    let (is_dots, count) = match &answers.given {
        Given::Rate(given) => (0, given.len()),
        Given::Dots(dots) => (1, dots.len()),
    };
    if count > MAX_ACCOUNTS * MAX_CRITERIA {
        return Err(CodeError::TooLarge);
    }
    bytes.push(is_dots);
    bytes.extend(
        u16::try_from(count)
            .map_err(|_| CodeError::TooLarge)?
            .to_be_bytes(),
    );
    match &answers.given {
        Given::Dots(dots) => bytes.extend(dots),
        Given::Rate(given) => {
            let mut packed = vec![0_u8; (count * BITS).div_ceil(8)];
            for (place, answer) in given.iter().enumerate() {
                let digit = digit(*answer);
                for bit in 0..BITS {
                    if digit >> bit & 1 == 1 {
                        let at = place * BITS + bit;
                        packed[at / 8] |= 1 << (at % 8);
                    }
                }
            }
            bytes.extend(packed);
        }
    }
    code::write(Kind::Answers, answers.workshop, answers.number, &bytes)
}

/// The answers of a content that has arrived whole.
///
/// # Errors
/// [`CodeError::OtherKind`] for a task, [`CodeError::Unreadable`] for what are no answers.
pub fn read_answers(content: &Content) -> Result<Answers, CodeError> {
    if content.kind != Kind::Answers {
        return Err(CodeError::OtherKind(content.kind));
    }
    parse(content).ok_or(CodeError::Unreadable)
}

fn parse(content: &Content) -> Option<Answers> {
    let (task, rest) = content.bytes.split_first_chunk::<4>()?;
    let (sender, rest) = rest.split_first_chunk::<4>()?;
    let (turn, rest) = rest.split_first_chunk::<2>()?;
    let (length, rest) = rest.split_first()?;
    let (initials, rest) = rest.split_at_checked(usize::from(*length))?;
    let initials = std::str::from_utf8(initials).ok()?;
    if initials.chars().count() > MAX_INITIALS || initials.chars().any(char::is_control) {
        return None;
    }
    let (is_dots, rest) = rest.split_first()?;
    let (count, rest) = rest.split_first_chunk::<2>()?;
    let count = usize::from(u16::from_be_bytes(*count));
    let given = match is_dots {
        1 if rest.len() == count => Given::Dots(rest.to_vec()),
        0 if rest.len() == (count * BITS).div_ceil(8) => {
            let digit = |place: usize| {
                let bits = (0..BITS).map(|bit| {
                    let at = place * BITS + bit;
                    (rest[at / 8] >> (at % 8) & 1) << bit
                });
                bits.sum::<u8>()
            };
            Given::Rate((0..count).map(|place| answer(digit(place))).collect())
        }
        _ => return None,
    };
    Some(Answers {
        workshop: content.workshop,
        number: content.number,
        task: u32::from_be_bytes(*task),
        sender: u32::from_be_bytes(*sender),
        turn: u16::from_be_bytes(*turn),
        initials: initials.to_owned(),
        given,
    })
}

const fn digit(answer: Option<Answer>) -> u8 {
    match answer {
        None => 0,
        Some(Answer::Step(step)) => step.get(),
        Some(Answer::Unknown) => 6,
        Some(Answer::NotApplicable) => 7,
    }
}

fn answer(digit: u8) -> Option<Answer> {
    match digit {
        6 => Some(Answer::Unknown),
        7 => Some(Answer::NotApplicable),
        step => Step::try_from(step).ok().map(Answer::Step),
    }
}
