//! How well somebody can do something, by what they do.

/// A level from 0 (I have not done this) to 4 (I teach it, set how it is done, or answer for
/// others' work in it).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    pub const ALL: [Level; 5] = [Level(0), Level(1), Level(2), Level(3), Level(4)];
    /// The first at which somebody has done it at all.
    pub const TRIED: Level = Level(1);
    /// I do the usual cases alone, and the result can be used.
    pub const ON_MY_OWN: Level = Level(2);
    /// I do it when things are unusual or go wrong.
    pub const WHEN_IT_IS_HARD: Level = Level(3);
    pub const FOR_OTHERS: Level = Level(4);

    /// A level, unless the number is none.
    pub fn new(number: u8) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.0 == number)
    }

    pub const fn number(self) -> u8 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_0_to_4() {
        assert_eq!(Level::new(4), Some(Level::FOR_OTHERS));
        assert_eq!(Level::new(5), None);
        assert_eq!(Level::ALL.map(Level::number), [0, 1, 2, 3, 4]);
    }
}
