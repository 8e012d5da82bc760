//! Decimals as whole multiples of their last digit.

use crate::{Outcome, TableError};

/// A decimal with at most `places` digits after the point, in units of the last of them: 4.12 with
/// two places is 412.
pub(crate) fn scaled(text: &str, places: usize) -> Outcome<i64> {
    let wrong = || TableError::new(format!("{text:?} is no number with {places} decimals."));
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() || rest.len() > places || !rest.bytes().all(|digit| digit.is_ascii_digit())
    {
        return Err(wrong());
    }
    let digits = format!("{whole}{rest:0<places$}");
    digits.parse().map_err(|_| wrong())
}

/// The same, and nothing for nothing.
pub(crate) fn optional(text: &str, places: usize) -> Outcome<String> {
    match text {
        "" => Ok(String::new()),
        _ => scaled(text, places).map(|number| number.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_point_is_moved() {
        assert_eq!(scaled("4.12", 2), Ok(412));
        assert_eq!(scaled("-0.5", 2), Ok(-50));
        assert_eq!(scaled("102.359", 3), Ok(102_359));
        assert_eq!(scaled("7", 1), Ok(70));
        assert!(scaled("1.234", 2).is_err() && scaled("", 1).is_err() && scaled("1.x", 1).is_err());
        assert_eq!(optional("", 1), Ok(String::new()));
        assert_eq!(optional("0.0", 1), Ok("0".to_owned()));
    }
}
