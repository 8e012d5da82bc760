//! Choices with a name in stored data and in files.

/// A choice by its stored name, for code that holds choices of any type.
pub trait Keyed: Copy + Ord + 'static {
    fn all() -> &'static [Self];

    fn name(self) -> &'static str;

    fn of_name(name: &str) -> Option<Self> {
        Self::all().iter().copied().find(|one| one.name() == name)
    }

    fn names() -> Vec<String> {
        Self::all()
            .iter()
            .map(|one| one.name().to_owned())
            .collect()
    }
}

/// Defines an enum of choices without values, all of them in order, and the name of each. Names
/// are never changed: stored data and files depend on them.
macro_rules! keyed {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $case:ident $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$about])* $case,)*
        }

        impl $name {
            pub const ALL: [$name; [$($key),*].len()] = [$($name::$case),*];

            /// The name in stored data and in files. Never changed.
            pub const fn key(self) -> &'static str {
                match self { $($name::$case => $key,)* }
            }

            /// The choice of a name; `None` for any other.
            pub fn from_key(key: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|one| one.key() == key)
            }
        }

        impl $crate::keyed::Keyed for $name {
            fn all() -> &'static [$name] {
                &$name::ALL
            }

            fn name(self) -> &'static str {
                self.key()
            }
        }
    };
}

pub(crate) use keyed;
