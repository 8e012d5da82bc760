//! What the stored form of a record looks like, member by member.
//!
//! The names that a kind's reader and writer use come from these rows, and so do the JSON Schema
//! and the tables of `docs/data-format.md` (`cargo xtask docs`). Nothing that ships refers to a
//! [`Table`], so none of its text is in the wasm.

/// An object whose members have known names.
#[derive(Debug)]
pub struct Table {
    /// Its name on the page and in the schema. That of a kind of record is [`Kind::name`].
    ///
    /// [`Kind::name`]: crate::store::Kind::name
    pub name: &'static str,
    pub what: &'static str,
    /// What else a reader of the page must know; may be empty.
    pub note: &'static str,
    /// In the order in which they are written.
    pub members: &'static [Member],
}

/// A row of a [`Table`].
#[derive(Debug)]
pub struct Member {
    pub name: &'static str,
    pub form: Form,
    pub what: &'static str,
    /// Whether it came after the first form of its record: it can be missing or null then.
    pub is_later: bool,
}

/// What a value can be.
#[derive(Debug)]
pub enum Form {
    /// At most [`TEXT_STORED_MAX`](super::TEXT_STORED_MAX) characters.
    Text,
    /// At most so many characters.
    ShortText(usize),
    /// A text by a regular expression of JSON Schema.
    Pattern {
        pattern: &'static str,
        what: &'static str,
        sample: &'static str,
    },
    /// 1 to 40 ASCII letters and digits.
    Id,
    /// `YYYY-MM-DD`.
    Day,
    /// Milliseconds since 1970-01-01T00:00Z.
    Moment,
    /// A decimal in digits, as text.
    Decimal,
    /// A number without a fraction.
    Whole,
    /// The same, from the first to the second.
    Range(i64, i64),
    Flag,
    /// One of these texts.
    Choice(fn() -> Vec<String>),
    /// The same, with a section of its own on the page.
    Names {
        name: &'static str,
        what: &'static str,
        all: fn() -> Vec<String>,
    },
    OrNull(&'static Form),
    Either(&'static [Form]),
    /// A value with the moment of its latest edit; see [`Stamped`](super::Stamped).
    Stamped(&'static Form),
    List(&'static Form),
    /// A list of at most so many.
    ShortList(usize, &'static Form),
    /// A list of two.
    Pair(&'static Form),
    /// An object whose names are values of the first form.
    Map(&'static Form, &'static Form),
    Object(&'static Table),
    /// An object whose first member says which of the others are not null.
    Cases(
        &'static Table,
        &'static [(&'static str, &'static [&'static str])],
    ),
}

/// The keys of choices, for [`Form::Choice`] and [`Form::Names`].
pub(crate) fn keys<T: Copy>(all: &[T], key: fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|one| key(*one).to_owned()).collect()
}

/// Defines the names of a stored object, for its reader and writer, and its [`Table`].
///
/// `later` are the members that came after the first form; where there are some, those in `last`
/// are of the first form and stand behind them.
macro_rules! table {
    (
        $own:ident, $table:ident = $title:literal, $what:literal $(note $note:literal)? {
            $($name:literal: $form:expr, $about:literal;)*
        }
        $(later $later:ident {
            $($later_name:literal: $later_form:expr, $later_about:literal;)*
        }
        last { $($last_name:literal: $last_form:expr, $last_about:literal;)* })?
    ) => {
        const $own: [&str; [$($name,)* $($($last_name,)*)?].len()] =
            [$($name,)* $($($last_name,)*)?];
        $(const $later: [&str; [$($later_name),*].len()] = [$($later_name),*];)?

        pub(crate) const $table: $crate::record::form::Table = $crate::record::form::Table {
            name: $title,
            what: $what,
            note: concat!("" $(, $note)?),
            members: &[
                $($crate::record::form::Member {
                    name: $name, form: $form, what: $about, is_later: false,
                },)*
                $(
                    $($crate::record::form::Member {
                        name: $later_name, form: $later_form, what: $later_about, is_later: true,
                    },)*
                    $($crate::record::form::Member {
                        name: $last_name, form: $last_form, what: $last_about, is_later: false,
                    },)*
                )?
            ],
        };
    };
}

pub(crate) use table;
