//! The criteria of a good goal: the five of SMART, and how it runs once it is started.

/// What a check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Letter {
    /// Specific: checks 1 to 11.
    Specific,
    /// Measurable: 12 to 20.
    Measurable,
    /// Achievable: 21 to 30.
    Achievable,
    /// Relevant: 31 to 36.
    Relevant,
    /// Timed: 37 to 46.
    Timed,
    /// Once it runs: 47 to 50.
    Running,
}

impl Letter {
    /// All of them, in order: five letters, and the running goal.
    pub const ALL: [Letter; 6] = [
        Letter::Specific,
        Letter::Measurable,
        Letter::Achievable,
        Letter::Relevant,
        Letter::Timed,
        Letter::Running,
    ];

    /// The letter of a check, by its number.
    pub const fn of(number: u8) -> Letter {
        match number {
            0..=11 => Letter::Specific,
            12..=20 => Letter::Measurable,
            21..=30 => Letter::Achievable,
            31..=36 => Letter::Relevant,
            37..=46 => Letter::Timed,
            _ => Letter::Running,
        }
    }
}
