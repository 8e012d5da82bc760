//! Names as a list in a sentence.

use crate::words::frame::list as w;

/// Names one after the other, as a sentence lists them: `a, b and c`. Empty without names.
pub(super) fn name_list<T: AsRef<str>>(names: &[T]) -> String {
    let Some((first, others)) = names.split_first() else {
        return String::new();
    };
    let mut list = first.as_ref().to_owned();
    for (left, name) in (0..others.len()).rev().zip(others) {
        list = match left {
            0 => w::last(list, name.as_ref()),
            _ => w::next(list, name.as_ref()),
        };
    }
    list
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::install_english;

    #[test]
    fn the_last_of_several_names_follows_an_and() {
        install_english();
        let check = |names: &[&str], expected| assert_eq!(name_list(names), expected);
        check(&[], "");
        check(&["North"], "North");
        check(&["North", "South"], "North and South");
        check(&["North", "East", "South"], "North, East and South");
        // What looks like a placeholder is part of a name.
        check(&["{next}", "{last}"], "{next} and {last}");
    }
}
