//! Why a stored document is no record, and where in it that is.

/// How much of a member's name a place has, in characters. Our own names are shorter.
const NAME_MAX: usize = 40;

/// What is wrong with a value of a stored document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeErrorKind {
    /// It is not of the form that its kind and version have: a member is missing or surplus, or is
    /// of another type.
    Form,
    /// It is out of its range.
    Value,
    /// It names something that only a later version of this app knows.
    Later,
}

/// Why a stored document cannot be read: the first value at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// What is wrong with it.
    pub kind: DecodeErrorKind,
    /// From the value that a reader was given down to the one at fault; empty for that value itself.
    path: String,
}

impl DecodeError {
    /// A value that is not of its form.
    pub fn form() -> DecodeError {
        DecodeError::of(DecodeErrorKind::Form)
    }

    /// A value that is out of its range.
    pub fn value() -> DecodeError {
        DecodeError::of(DecodeErrorKind::Value)
    }

    pub fn later() -> DecodeError {
        DecodeError::of(DecodeErrorKind::Later)
    }

    /// A value that has this wrong with it.
    pub fn of(kind: DecodeErrorKind) -> DecodeError {
        let path = String::new();
        DecodeError { kind, path }
    }

    /// The same fault, in the member of that name. A name may be of any length, and is cut off.
    #[must_use]
    pub fn within(mut self, name: &str) -> DecodeError {
        let end = name.char_indices().nth(NAME_MAX);
        let name = end.and_then(|(end, _)| name.get(..end)).unwrap_or(name);
        let dot = match self.path.starts_with('[') || self.path.is_empty() {
            true => "",
            false => ".",
        };
        self.path = [name, dot, &self.path].concat();
        self
    }

    /// The same fault, in that item of a list, counted from 0.
    #[must_use]
    pub fn at(mut self, index: usize) -> DecodeError {
        let dot = match self.path.starts_with('[') || self.path.is_empty() {
            true => "",
            false => ".",
        };
        self.path = ["[", &index.to_string(), "]", dot, &self.path].concat();
        self
    }

    /// Where in the document the fault is: the names that lead there with dots between them,
    /// such as `milestones.value[2].due`; `data` for the document itself.
    pub fn place(&self) -> &str {
        match self.path.as_str() {
            "" => "data",
            path => path,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(error: DecodeError, place: &str) {
        assert_eq!(error.place(), place);
    }

    #[test]
    fn a_place_is_told_from_the_outside_in() {
        check(DecodeError::form(), "data");
        check(DecodeError::form().within("a"), "a");
        check(DecodeError::form().within("b").within("a"), "a.b");
        check(DecodeError::form().at(2).within("a"), "a[2]");
        check(
            DecodeError::form().within("due").at(2).within("a"),
            "a[2].due",
        );
        check(DecodeError::form().at(1).at(0), "[0][1]");
        check(DecodeError::form().within("x. y"), "x. y");
        let long = "\u{fc}".repeat(100);
        check(DecodeError::form().within(&long), &"\u{fc}".repeat(40));
    }
}
