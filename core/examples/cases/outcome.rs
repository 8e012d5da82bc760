//! What became of a case.

/// A field that differs, or a reason why a case could not be run.
pub struct Difference {
    pub field: String,
    pub expected: String,
    pub actual: String,
}

/// A case and what differs in it.
pub struct Outcome {
    pub id: String,
    pub differences: Vec<Difference>,
    /// Differences are told and do not fail: the case rests on a forecast.
    pub informs: bool,
}

#[derive(Default)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Outcome {
    pub fn of(id: String, differences: Vec<Difference>) -> Outcome {
        Outcome {
            id,
            differences,
            informs: false,
        }
    }

    pub fn broken(id: &str, reason: &str) -> Outcome {
        let difference = Difference {
            field: "error".to_owned(),
            expected: "-".to_owned(),
            actual: reason.to_owned(),
        };
        Outcome::of(id.to_owned(), vec![difference])
    }
}

impl Tally {
    pub fn add(&mut self, outcome: Outcome) {
        let Outcome {
            id,
            differences,
            informs,
        } = outcome;
        if differences.is_empty() || informs {
            self.passed += 1;
            println!("{id} ok");
        } else {
            self.failed += 1;
        }
        let mark = if informs { "info " } else { "" };
        for Difference {
            field,
            expected,
            actual,
        } in differences
        {
            println!("{mark}{id} {field} {expected} {actual}");
        }
    }
}
