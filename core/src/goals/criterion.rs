//! The criteria of a good goal: the five of SMART, and how it runs once it is started.

/// What a check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
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

impl Criterion {
    /// All of them, in order: five letters, and the running goal.
    pub const ALL: [Criterion; 6] = [
        Criterion::Specific,
        Criterion::Measurable,
        Criterion::Achievable,
        Criterion::Relevant,
        Criterion::Timed,
        Criterion::Running,
    ];

    /// The criterion of a check, by its number.
    pub const fn of(number: u8) -> Criterion {
        match number {
            0..=11 => Criterion::Specific,
            12..=20 => Criterion::Measurable,
            21..=30 => Criterion::Achievable,
            31..=36 => Criterion::Relevant,
            37..=46 => Criterion::Timed,
            _ => Criterion::Running,
        }
    }
}
