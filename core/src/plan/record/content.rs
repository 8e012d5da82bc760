//! Kinds of content that Plan alone stores.

use crate::decimal::Decimal;
use crate::json::Json;
use crate::record::DecodeError;
use crate::record::codec::text_json;
use crate::record::fields::Content;
use crate::record::form::Form;

/// What stands behind the kind of a need has at most so many characters.
const NEED_MAX: usize = 290;

/// The name of a need as [`NeedId::to_text`](crate::plan::NeedId::to_text) gives it. One that only a
/// later version knows is kept.
#[derive(Debug)]
pub struct NeedName;

impl Content for NeedName {
    type Value = String;

    const FORM: Form = Form::Pattern {
        pattern: "^(facet|practice|skill|aim):[\\s\\S]{1,290}$",
        what: "`facet:`, `practice:`, `skill:` or `aim:` and which one",
        sample: "facet:growth",
    };

    fn read(json: Json) -> Result<String, DecodeError> {
        NeedName::fit(json.text()?).ok_or_else(DecodeError::value)
    }

    fn write(value: &String) -> Json {
        text_json(value)
    }

    fn fit(value: String) -> Option<String> {
        let (kind, name) = value.split_once(':')?;
        let is_kind = ["facet", "practice", "skill", "aim"].contains(&kind);
        let fits = (1..=NEED_MAX).contains(&name.chars().count());
        (is_kind && fits).then_some(value)
    }
}

/// A figure, exact.
#[derive(Debug)]
pub struct Figure;

impl Content for Figure {
    type Value = Decimal;

    const FORM: Form = Form::Decimal;

    fn read(json: Json) -> Result<Decimal, DecodeError> {
        Decimal::parse(&json.text()?).ok_or_else(DecodeError::value)
    }

    fn write(value: &Decimal) -> Json {
        Json::Text(value.to_text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_need_of_a_later_version_is_kept_and_other_text_is_not() {
        let fits = |text: &str| NeedName::fit(text.to_owned()).is_some();
        assert!(fits("facet:growth") && fits("facet:charm") && fits("skill:C: a\nb"));
        assert!(fits(&format!("skill:{}", "ü".repeat(290))));
        for text in ["", "facet", "facet:", "offer:pay", "own"] {
            assert!(!fits(text), "{text}");
        }
        assert!(!fits(&format!("skill:{}", "x".repeat(291))));
    }
}
