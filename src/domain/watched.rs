//! Reading a record straight from its text, with an eye on whether anything in it was passed over. Comparing what
//! was read with what we would write costs more than the reading itself, and almost no record makes it necessary.
//!
//! The text is parsed once into a light form that borrows from it. Everything that is compiled anew for each of our
//! types reads that form and is small; reading the text itself would be larger by half.

mod light;

use std::cell::Cell;

use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error as _, Expected,
    IntoDeserializer, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::Error;

use self::light::Light;

/// A record, and whether its text holds fields that it has no place for.
///
/// Inside an enum with its kind in a field of its own nothing is noticed: serde reads those twice.
pub(super) fn from_text<T: DeserializeOwned>(text: &str) -> Result<(T, bool), Error> {
    let value: Light<'_> = serde_json::from_str(text)?;
    let passed_over = Cell::new(false);
    let record = T::deserialize(Reader {
        value: &value,
        passed_over: &passed_over,
    })?;
    Ok((record, passed_over.get()))
}

/// Reads a value.
#[derive(Clone, Copy)]
struct Reader<'value> {
    value: &'value Light<'value>,
    passed_over: &'value Cell<bool>,
}

impl<'value> Reader<'value> {
    fn of(self, value: &'value Light<'value>) -> Self {
        Self { value, ..self }
    }

    fn unexpected(self) -> Unexpected<'value> {
        match self.value {
            Light::Null => Unexpected::Unit,
            Light::Bool(value) => Unexpected::Bool(*value),
            Light::Unsigned(value) => Unexpected::Unsigned(*value),
            Light::Signed(value) => Unexpected::Signed(*value),
            Light::Float(value) => Unexpected::Float(*value),
            Light::Text(value) => Unexpected::Str(value),
            Light::List(_) => Unexpected::Seq,
            Light::Object(_) => Unexpected::Map,
        }
    }

    #[cold]
    fn misfit(self, wanted: &dyn Expected) -> Error {
        Error::invalid_type(self.unexpected(), wanted)
    }
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Light::Null => visitor.visit_unit(),
            Light::Bool(value) => visitor.visit_bool(*value),
            Light::Unsigned(value) => visitor.visit_u64(*value),
            Light::Signed(value) => visitor.visit_i64(*value),
            Light::Float(value) => visitor.visit_f64(*value),
            Light::Text(value) => visitor.visit_str(value),
            Light::List(_) => self.deserialize_seq(visitor),
            Light::Object(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Light::Text(value) => visitor.visit_str(value),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Light::List(items) = self.value else {
            return Err(self.misfit(&visitor));
        };
        let mut rest = Items {
            reader: self,
            rest: items.iter(),
        };
        let list = visitor.visit_seq(&mut rest)?;
        match rest.rest.len() {
            0 => Ok(list),
            _ => Err(Error::invalid_length(
                items.len(),
                &"fewer elements in array",
            )),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Light::Object(fields) = self.value else {
            return Err(self.misfit(&visitor));
        };
        visitor.visit_map(Fields {
            reader: self,
            rest: fields.iter(),
            value: self.value,
        })
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    /// Only an object is one of our records; serde would take a list of the fields in their order as well.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Light::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            Light::Text(_) => visitor.visit_enum(Variant {
                name: self,
                content: None,
            }),
            Light::Object(fields) => match &fields[..] {
                [(name, content)] => visitor.visit_enum(Variant {
                    name: self.of(name),
                    content: Some(self.of(content)),
                }),
                _ => Err(Error::invalid_value(
                    Unexpected::Map,
                    &"map with a single key",
                )),
            },
            _ => Err(self.misfit(&"string or map")),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.passed_over.set(true);
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple_struct
        identifier
    }
}

struct Items<'value> {
    reader: Reader<'value>,
    rest: std::slice::Iter<'value, Light<'value>>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let next = self.rest.next();
        next.map(|item| seed.deserialize(self.reader.of(item)))
            .transpose()
    }
}

struct Fields<'value> {
    reader: Reader<'value>,
    rest: std::slice::Iter<'value, (Light<'value>, Light<'value>)>,
    /// That of the field whose name was read last.
    value: &'value Light<'value>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some((name, value)) = self.rest.next() else {
            return Ok(None);
        };
        self.value = value;
        seed.deserialize(Name(self.reader.of(name))).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self.reader.of(self.value))
    }
}

/// Reads the name of a field, which is a text also where our key is a number.
#[derive(Clone, Copy)]
struct Name<'value>(Reader<'value>);

impl Name<'_> {
    fn text(&self) -> &str {
        match self.0.value {
            Light::Text(text) => text,
            _ => "",
        }
    }

    fn number<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.text().parse() {
            Ok(number) => visitor.visit_u64(number),
            Err(_) => visitor.visit_str(self.text()),
        }
    }
}

impl<'de> Deserializer<'de> for Name<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.text())
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.number(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.number(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.number(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let name: StrDeserializer<'_, Error> = self.text().into_deserializer();
        visitor.visit_enum(name)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq
        tuple tuple_struct map struct identifier ignored_any
    }
}

/// A variant of an enum: its name, and what stands under it.
struct Variant<'value> {
    name: Reader<'value>,
    content: Option<Reader<'value>>,
}

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        Ok((seed.deserialize(self.name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        self.content.map_or(Ok(()), <()>::deserialize)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        match self.content {
            Some(content) => seed.deserialize(content),
            None => Err(Error::invalid_type(
                Unexpected::UnitVariant,
                &"newtype variant",
            )),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        match self.content {
            Some(content) => content.deserialize_seq(visitor),
            None => Err(Error::invalid_type(
                Unexpected::UnitVariant,
                &"tuple variant",
            )),
        }
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.content {
            Some(content) => content.deserialize_map(visitor),
            None => Err(Error::invalid_type(
                Unexpected::UnitVariant,
                &"struct variant",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(serde::Deserialize)]
    enum Shape {
        Round { _width: u8 },
    }

    #[derive(serde::Deserialize)]
    struct Part {
        _name: Option<String>,
        _shape: Option<Shape>,
        #[serde(default)]
        _parts: BTreeMap<u8, Vec<Part>>,
    }

    fn passes_over(text: &str) -> bool {
        from_text::<Part>(text).expect("a part").1
    }

    #[test]
    fn what_has_a_place_is_not_passed_over() {
        assert!(!passes_over(
            r#"{"_name": "a", "_shape": {"Round": {"_width": 1}}, "_parts": {"7": [{"_name": null}]}}"#
        ));
    }

    #[test]
    fn a_field_without_a_place_is_noticed_at_any_depth() {
        for text in [
            r#"{"new": 1}"#,
            r#"{"_parts": {"7": [{}, {"new": {}}]}}"#,
            r#"{"_shape": {"Round": {"_width": 1, "new": []}}}"#,
        ] {
            assert!(passes_over(text), "{text}");
        }
    }

    #[test]
    fn more_behind_the_record_is_refused() {
        assert!(from_text::<Part>("{} {}").is_err());
    }
}
