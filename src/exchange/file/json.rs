//! JSON from outside as a value, more strictly than the parser alone: no key twice in one object, and no
//! more values than memory should be asked for. The parser itself limits the depth to 128.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// The most values that one file may hold; ten thousand rich accounts have a third of it.
pub(super) const MAX_VALUES: usize = 6_000_000;

/// Why a text is not taken as JSON, and where, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NotJson {
    pub line: usize,
    pub column: usize,
    pub why: Why,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Why {
    /// The text ends in the middle.
    CutOff,
    KeyTwice(String),
    TooManyValues,
    Syntax(String),
}

/// Reads a whole text.
pub(super) fn parse(text: &str) -> Result<Value, NotJson> {
    let limits = Limits {
        left: Cell::new(MAX_VALUES),
        stopped: RefCell::new(None),
    };
    let mut parser = serde_json::Deserializer::from_str(text);
    let read = Strict(&limits)
        .deserialize(&mut parser)
        .and_then(|value| parser.end().map(|()| value));
    read.map_err(|problem| NotJson {
        line: problem.line(),
        column: problem.column(),
        why: match limits.stopped.into_inner() {
            Some(why) => why,
            None if problem.is_eof() => Why::CutOff,
            None => Why::Syntax(without_position(&problem)),
        },
    })
}

/// The parser's message without the position, which is shown on its own.
fn without_position(problem: &serde_json::Error) -> String {
    let message = problem.to_string();
    match message.rfind(" at line ") {
        Some(end) => message[..end].to_owned(),
        None => message,
    }
}

struct Limits {
    left: Cell<usize>,
    stopped: RefCell<Option<Why>>,
}

impl Limits {
    fn stop<E: serde::de::Error>(&self, why: Why) -> E {
        self.stopped.replace(Some(why));
        E::custom("stopped")
    }
}

#[derive(Clone, Copy)]
struct Strict<'a>(&'a Limits);

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        match self.0.left.get().checked_sub(1) {
            Some(left) => self.0.left.set(left),
            None => return Err(self.0.stop(Why::TooManyValues)),
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value)
            .map(Value::Number)
            .ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            if object.contains_key(&name) {
                return Err(self.0.stop(Why::KeyTwice(name)));
            }
            let value = entries.next_value_seed(self)?;
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_stands_twice_is_refused_with_its_line() {
        let refused =
            parse("{\"a\": 1,\n \"a\": 2}").map_err(|problem| (problem.line, problem.why));
        assert_eq!(refused, Err((2, Why::KeyTwice("a".into()))));
    }

    #[test]
    fn a_text_that_ends_early_is_told_from_a_wrong_one() {
        assert_eq!(
            parse("{\"a\": [1, 2").map_err(|problem| problem.why),
            Err(Why::CutOff)
        );
        let wrong = parse("{\"a\": 01}").map_err(|problem| (problem.line, problem.column));
        assert_eq!(wrong, Err((1, 8)));
    }

    #[test]
    fn a_decimal_keeps_every_digit() {
        for text in [
            "0.1",
            "9007199254740993",
            "1.7976931348623157e308",
            "122.416294033786585",
        ] {
            let value = parse(text).map(|value| value.to_string());
            let again = value
                .clone()
                .map(|text| parse(&text).map(|value| value.to_string()));
            assert_eq!(again, value.clone().map(Ok));
        }
    }
}
