//! Choices with a name in stored data and in files.

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
    };
}

pub(crate) use keyed;
