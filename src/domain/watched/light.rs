//! A JSON value in the form that a text is parsed into before a record is read from it.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value that borrows its texts where it can and looks up nothing.
pub(super) enum Light<'text> {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(Cow<'text, str>),
    List(Vec<Self>),
    Object(Vec<(Self, Self)>),
}

impl<'de> Deserialize<'de> for Light<'de> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(Lighten)
    }
}

struct Lighten;

impl<'de> Visitor<'de> for Lighten {
    type Value = Light<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Light<'de>, E> {
        Ok(Light::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Light<'de>, E> {
        Ok(Light::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Light<'de>, E> {
        Ok(Light::Unsigned(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Light<'de>, E> {
        Ok(Light::Signed(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Light<'de>, E> {
        Ok(Light::Float(value))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Light<'de>, E> {
        Ok(Light::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Light<'de>, E> {
        Ok(Light::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Light<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Light::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Light<'de>, A::Error> {
        let mut object = Vec::new();
        while let Some(field) = fields.next_entry()? {
            object.push(field);
        }
        Ok(Light::Object(object))
    }
}
