//! What each of the five levels looks like in one of the elements that occupations ask for, in our
//! own words.

use steppingstone_core::journey::Level;

use crate::words::journey_elements as w;

/// What a level means in an element, by the element's id in the O*NET tables. The first level, at
/// which somebody has not done it yet, says the same everywhere and has no sentence here.
pub(super) fn sentence(id: &str, level: Level) -> Option<&'static str> {
    let place = usize::from(level.number()).checked_sub(1)?;
    steps(id)?.get(place).copied()
}

/// The sentences of an element for the levels 1 to 4.
fn steps(id: &str) -> Option<&'static [&'static str]> {
    Some(match id {
        "2.A.1.a" => w::e2a1a(),
        "2.A.1.b" => w::e2a1b(),
        "2.A.1.c" => w::e2a1c(),
        "2.A.1.d" => w::e2a1d(),
        "2.A.1.e" => w::e2a1e(),
        "2.A.1.f" => w::e2a1f(),
        "2.A.2.a" => w::e2a2a(),
        "2.A.2.b" => w::e2a2b(),
        "2.A.2.c" => w::e2a2c(),
        "2.A.2.d" => w::e2a2d(),
        "2.B.1.a" => w::e2b1a(),
        "2.B.1.b" => w::e2b1b(),
        "2.B.1.c" => w::e2b1c(),
        "2.B.1.d" => w::e2b1d(),
        "2.B.1.e" => w::e2b1e(),
        "2.B.1.f" => w::e2b1f(),
        "2.B.2.i" => w::e2b2i(),
        "2.B.3.a" => w::e2b3a(),
        "2.B.3.b" => w::e2b3b(),
        "2.B.3.c" => w::e2b3c(),
        "2.B.3.d" => w::e2b3d(),
        "2.B.3.e" => w::e2b3e(),
        "2.B.3.g" => w::e2b3g(),
        "2.B.3.h" => w::e2b3h(),
        "2.B.3.j" => w::e2b3j(),
        "2.B.3.k" => w::e2b3k(),
        "2.B.3.l" => w::e2b3l(),
        "2.B.3.m" => w::e2b3m(),
        "2.B.4.e" => w::e2b4e(),
        "2.B.4.g" => w::e2b4g(),
        "2.B.4.h" => w::e2b4h(),
        "2.B.5.a" => w::e2b5a(),
        "2.B.5.b" => w::e2b5b(),
        "2.B.5.c" => w::e2b5c(),
        "2.B.5.d" => w::e2b5d(),
        "2.C.1.a" => w::e2c1a(),
        "2.C.1.b" => w::e2c1b(),
        "2.C.1.c" => w::e2c1c(),
        "2.C.1.d" => w::e2c1d(),
        "2.C.1.e" => w::e2c1e(),
        "2.C.1.f" => w::e2c1f(),
        "2.C.10" => w::e2c10(),
        "2.C.2.a" => w::e2c2a(),
        "2.C.2.b" => w::e2c2b(),
        "2.C.3.a" => w::e2c3a(),
        "2.C.3.b" => w::e2c3b(),
        "2.C.3.c" => w::e2c3c(),
        "2.C.3.d" => w::e2c3d(),
        "2.C.3.e" => w::e2c3e(),
        "2.C.4.a" => w::e2c4a(),
        "2.C.4.b" => w::e2c4b(),
        "2.C.4.c" => w::e2c4c(),
        "2.C.4.d" => w::e2c4d(),
        "2.C.4.e" => w::e2c4e(),
        "2.C.4.f" => w::e2c4f(),
        "2.C.4.g" => w::e2c4g(),
        "2.C.5.a" => w::e2c5a(),
        "2.C.5.b" => w::e2c5b(),
        "2.C.6" => w::e2c6(),
        "2.C.7.a" => w::e2c7a(),
        "2.C.7.b" => w::e2c7b(),
        "2.C.7.c" => w::e2c7c(),
        "2.C.7.d" => w::e2c7d(),
        "2.C.7.e" => w::e2c7e(),
        "2.C.8.a" => w::e2c8a(),
        "2.C.8.b" => w::e2c8b(),
        "2.C.9.a" => w::e2c9a(),
        "2.C.9.b" => w::e2c9b(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[test]
    fn every_element_of_the_tables_has_a_sentence_for_each_level_but_the_first() {
        words::install_english();
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/facts/occupations/elements.csv"
        );
        let table = std::fs::read_to_string(path).unwrap();
        let ids = table
            .lines()
            .skip(1)
            .filter_map(|row| row.split(',').next());
        let ids: Vec<&str> = ids.collect();
        assert_eq!(ids.len(), 68);
        for id in ids {
            let key = ["e", &id.replace('.', "").to_lowercase()].concat();
            let file = include_str!("../../../locales/en/journey_elements.json");
            for level in Level::ALL {
                let said = sentence(id, level);
                assert_eq!(said.is_some(), level >= Level::TRIED, "{id}");
                if let Some(said) = said {
                    let written = file.split(&["\"", &key, "\""].concat()).nth(1).unwrap();
                    let written = written.split(']').next().unwrap();
                    assert!(written.contains(said), "{id}: {said}");
                }
            }
        }
        assert_eq!(sentence("2.A.1", Level::TRIED), None);
    }
}
